//! A meeting from nothing to minutes, in the terminal and without a network.

use std::path::Path;

use kring_core::meeting::words::WORDS;

use super::terminal::{PASSPHRASE, Said, Terminal, program, sentence};
use crate::export::borders::runs;

/// Runs the program where there is no network at all.
fn offline(terminal: &Terminal, args: &[&str]) -> Said {
    let mut command = terminal.command_of(Path::new("unshare"));
    let passphrase = terminal.file("passphrase", &format!("{PASSPHRASE}\n"));
    let folder = terminal.folder();
    command.args(["--net", "--map-root-user", "--"]).arg(program()).args(args);
    command.arg("--vault").arg(folder).args(["--passphrase-file", &passphrase]);
    command.output().unwrap().into()
}

#[test]
fn an_agenda_from_nothing_to_a_page_and_an_invitation_needs_no_network() {
    let ann = Terminal::with_notebook();
    let lines = ann.file("lines", "Welcome 10 / Case 35 min / Close 15");
    let new =
        ["meeting", "new", "--title", "Tuesday", "--start", "2026-09-15T12:00", "--zone", "Europe/Brussels"];
    let view = offline(&ann, &[&new[..], &["--minutes", "60", "--file", &lines, "--json"]].concat()).json();
    let id = view["id"].as_str().unwrap();
    assert_eq!(view["items"][1]["begins"], "12:10");
    let (page, invitation) = (ann.path("agenda.pdf"), ann.path("invitation.ics"));
    let page = page.to_str().unwrap();
    let saved = offline(&ann, &["meeting", "export", id, "--out", page, "--json"]).json();
    assert_eq!(saved["path"], page);
    assert!(runs("pdfinfo", &[page]).contains("Pages:           1\n"));
    offline(&ann, &["meeting", "invite", id, "--out", invitation.to_str().unwrap(), "--json"]).json();
    let file = std::fs::read_to_string(invitation).unwrap();
    assert!(file.contains("DTSTART;TZID=Europe/Brussels:20260915T120000\r\n"), "{file}");
    assert!(file.contains("BEGIN:VTIMEZONE"));
}

#[test]
fn a_meeting_is_run_and_written_up_in_the_terminal() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[args, &["--json"]].concat()).json();
    let view = done(&["meeting", "new", "--title", "Tuesday", "--start", "2026-09-15T12:00"]);
    let id = view["id"].as_str().unwrap();
    let added =
        done(&["meeting", "add-item", id, "--title", "Case", "--minutes", "30", "--priority", "must"]);
    let item = added["items"][0].as_str().unwrap();
    done(&["meeting", "edit-item", id, item, "--lead", "Noor"]);
    let other = done(&["meeting", "add-item", id, "--title", "News", "--before", item]);
    assert_eq!(done(&["meeting", "show", id])["items"][0]["title"], "News");
    done(&["meeting", "remove-item", id, other["items"][0].as_str().unwrap()]);
    done(&["meeting", "person", id, "Noor", "--email", "noor@example.org", "--attendance", "present"]);
    done(&["meeting", "person", id, "Noor", "--remark", "until 12:20"]);
    assert_eq!(done(&["meeting", "show", id])["people"][0]["remark"], "until 12:20");
    let shown = ann.run(&["meeting", "show", id]).out;
    assert!(shown.contains("Noor (Present, until 12:20)"), "{shown}");
    done(&["meeting", "role", id, "host", "Noor"]);
    let run = done(&["meeting", "run", id, "start"]);
    assert_eq!((run["state"].as_str(), run["item"]["title"].as_str()), (Some("running"), Some("Case")));
    done(&["meeting", "run", id, "park", "Money"]);
    let decision = done(&["meeting", "decide", id, "We go on.", "--rule", "consent"]);
    assert!(decision["id"].is_string() && decision["batch"].is_string());
    let action = done(&["meeting", "act", id, "Write the letter", "--owner", "Noor", "--due", "2030-01-01"]);
    assert_eq!(done(&["meeting", "run", id, "next"])["state"], "ended");
    let minutes = done(&["meeting", "minutes", id, "--compose", "--approve"]);
    let text = minutes["text"].as_str().unwrap();
    for said in ["We go on.", "Write the letter", "## Case", "Approved on", "Present: Noor", "- Money"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    // What is written is not replaced by the way, and what was approved says that it is a draft again.
    let again = ann.run(&["meeting", "minutes", id, "--compose"]);
    again.is_refused(1, &sentence("meeting-minutes-written"));
    let own = ann.file("own.md", "My own words.\n");
    let written = done(&["meeting", "minutes", id, "--file", &own, "--body"]);
    assert_eq!(written["text"].as_str().map(str::trim), Some("My own words."));
    assert_eq!(written["reopened"], true);
    let composed = done(&["meeting", "minutes", id, "--compose", "--replace"]);
    done(&["journal", "undo", composed["batch"].as_str().unwrap()]);
    let body = ann.file("body.md", done(&["meeting", "minutes", id, "--body"])["text"].as_str().unwrap());
    let back =
        done(&["meeting", "minutes", id, "--file", &body, "--approve"])["text"].as_str().unwrap().to_owned();
    assert_eq!((back.matches("My own words.").count(), back.matches("We go on.").count()), (1, 1), "{back}");
    assert_eq!(done(&["meeting", "decide", id, "We pause."])["reopened"], true);
    let open = done(&["meeting", "actions", "--open"]);
    assert_eq!(open[0]["id"], action["id"]);
    done(&["meeting", "act", id, "--action", action["id"].as_str().unwrap(), "--done"]);
    assert_eq!(done(&["meeting", "actions", "--open"]), serde_json::json!([]));
    let rules: Vec<serde_json::Value> =
        done(&["meeting", "decisions"]).as_array().unwrap().iter().map(|one| one["rule"].clone()).collect();
    assert!(rules.contains(&"consent".into()), "{rules:?}");
    assert_eq!(done(&["meeting", "list"])[0]["state"], "held");
    ann.run(&["meeting", "run", id, "pause"]).is_refused(1, &sentence("meeting-run-not-now"));
    ann.run(&["meeting", "show", "nothing"]).is_refused(1, &sentence("not-found"));
    let shown = ann.run(&["meeting", "show", id]);
    assert!(shown.out.contains("Tuesday") && shown.out.contains("We go on."), "{shown:?}");
}

#[test]
fn a_series_is_kept_in_the_terminal() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[args, &["--json"]].concat()).json();
    let new = ["meeting", "series", "new", "--title", "Tuesday circle", "--start", "2040-01-17T12:00"];
    let series = done(&[&new[..], &["--zone", "Europe/Brussels", "--monthly", "3tu"]].concat());
    let id = series["id"].as_str().unwrap();
    assert_eq!(series["dates"][1]["date"], "2040-02-21T12:00");
    done(&["meeting", "series", "edit", id, "--role", "host"]);
    for name in ["Ann", "Bo"] {
        done(&["meeting", "series", "person", id, name]);
    }
    done(&["meeting", "series", "date", id, "2040-02-21T12:00", "--skip"]);
    // One who learns beside another, and one who is chosen and takes no turns.
    done(&["meeting", "series", "person", id, "Tuur", "--learning", "true"]);
    done(&["meeting", "series", "person", id, "Mw. Okafor", "--outside", "true"]);
    done(&["meeting", "series", "turn", id, "2040-04-17T12:00", "host", "Mw. Okafor"]);
    let known = done(&["meeting", "series", "show", id]);
    let role = |date: usize| &known["dates"][date]["roles"][0];
    assert_eq!(role(0)["shadow"], "Tuur", "{known}");
    assert_eq!(role(3)["name"], "Mw. Okafor");
    assert_eq!(role(3)["chosen"], true);
    let all: Vec<&str> =
        (0..5).filter_map(|date| known["dates"][date]["roles"][0]["name"].as_str()).collect();
    assert_eq!(all.iter().filter(|name| **name == "Mw. Okafor").count(), 1, "{all:?}");
    let shown = done(&["meeting", "series", "show", id]);
    assert_eq!(shown["dates"][0]["roles"][0]["name"], "Ann");
    assert_eq!(shown["dates"][1]["skipped"], true);
    let made = done(&["meeting", "series", "prepare", id, "2040-03-20T12:00"]);
    assert_eq!(made["roles"][0]["name"], "Bo");
    assert_eq!(done(&["meeting", "series", "list"])[0]["next"], "2040-01-17T12:00");
    let sends = |out: &str| ann.run(&["meeting", "invite", id, "--out", out, "--lang", "en"]).out;
    assert!(sends("nobody.ics").contains("asks nobody to come"), "nobody has an address");
    for (name, me) in [("Ann", "true"), ("Bo", "false")] {
        done(&["meeting", "series", "person", id, name, "--email", "one@example.org", "--me", me]);
    }
    let said = sends("all.ics");
    assert!(!said.contains("asks nobody to come"), "{said}");
    let none = ann.run(&["meeting", "series", "new", "--title", "T", "--start", "2040-01-17T12:00"]);
    assert_eq!(none.code, 2, "{none:?}");
    let wrong = ann.run(&[&new[..], &["--monthly", "9xx"]].concat());
    wrong.is_refused(1, &sentence("meeting-series-rule"));
}

#[test]
fn lines_are_looked_at_before_they_are_pasted() {
    let ann = Terminal::with_notebook();
    let lines = ann.file("lines", "9:00-9:30 Accueil\n9h30 – 10h15 Cas @Noor");
    let items =
        ann.run_bare(&["meeting", "paste", "any", "--look", "--file", &lines, "--json"]).json()["items"]
            .clone();
    assert_eq!(items[1]["title"], "Cas");
    assert_eq!((items[0]["minutes"].as_u64(), items[1]["minutes"].as_u64()), (Some(30), Some(45)));
    assert_eq!(items[1]["lead"], "Noor");
}

#[test]
fn every_word_of_an_item_has_its_option_and_is_documented() {
    let ann = Terminal::with_notebook();
    let readme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/cli/README.md")).unwrap();
    let done = |args: &[&str]| ann.run(&[args, &["--json"]].concat()).json();
    let view = done(&["meeting", "new", "--title", "Tuesday", "--start", "2026-09-15T12:00"]);
    let id = view["id"].as_str().unwrap();
    let said = |name: &str| format!("Lanterns for {name}");
    let options: Vec<String> =
        WORDS.iter().flat_map(|word| [format!("--{}", word.name), said(word.name)]).collect();
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    done(&[&["meeting", "add-item", id, "--lock", "12:30", "--priority", "could"], &options[..]].concat());
    let item = &done(&["meeting", "show", id])["items"][0];
    assert_eq!((item["locked"].as_str(), item["priority"].as_str()), (Some("12:30"), Some("could")));
    for word in WORDS {
        assert_eq!(item[word.name], said(word.name), "{}", word.name);
        assert!(readme.contains(&format!("`{}`", word.name)), "the README names {}", word.name);
    }
}

#[test]
fn every_answer_about_meetings_has_the_documented_fields() {
    let ann = Terminal::with_notebook();
    let readme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/cli/README.md")).unwrap();
    let holds = |words: usize, args: &[&str]| {
        let answer = ann.run(&[args, &["--json"]].concat()).json();
        let (list, shape) = match answer.as_array() {
            Some(items) => ("array of ", items.first().unwrap_or_else(|| panic!("{args:?} lists something"))),
            None => ("", &answer),
        };
        let fields: Vec<&str> = shape.as_object().unwrap().keys().map(String::as_str).collect();
        let row = format!("| `{}` | {list}`{}` |", args[..words].join(" "), fields.join("` `"));
        assert!(readme.contains(&row), "the README has the row\n{row}");
        answer
    };
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let lines = ann.file("lines", "Welcome 10\nCase 35");
    let new = ["meeting", "new", "--title", "T", "--start", "2026-09-15T12:00", "--file", &lines];
    let view = holds(2, &new);
    let (id, item) = (text(&view["id"]), text(&view["items"][0]["id"]));
    let id = id.as_str();
    holds(2, &["meeting", "list"]);
    holds(2, &["meeting", "show", id]);
    holds(2, &["meeting", "edit", id, "--place", "Room 4"]);
    holds(2, &["meeting", "templates"]);
    let added = holds(2, &["meeting", "add-item", id, "--method", "grow"]);
    holds(2, &["meeting", "edit-item", id, &item, "--minutes", "5"]);
    holds(2, &["meeting", "move-item", id, &item]);
    holds(2, &["meeting", "unfold", id, &text(&added["items"][0])]);
    holds(2, &["meeting", "paste", id, "--file", &lines]);
    assert_eq!(ann.run(&["meeting", "edit", id, "--minutes", "30"]).code, 0);
    let invited = ann.run(&["meeting", "invite", id, "--out", "long.ics", "--lang", "en"]);
    assert!(invited.out.contains("min longer than the invitation says"), "{}", invited.out);
    holds(2, &["meeting", "remove-item", id, &item]);
    holds(2, &["meeting", "respread", id]);
    holds(2, &["meeting", "person", id, "Bo"]);
    holds(2, &["meeting", "role", id, "host", "Bo"]);
    holds(2, &["meeting", "date", id, "--start", "2026-09-16T12:00"]);
    holds(2, &["meeting", "run", id, "start"]);
    holds(2, &["meeting", "decide", id, "Yes."]);
    holds(2, &["meeting", "act", id, "Write", "--owner", "Bo"]);
    holds(2, &["meeting", "park", id, "Money"]);
    holds(2, &["meeting", "run", id, "end"]);
    holds(2, &["meeting", "actions"]);
    holds(2, &["meeting", "decisions"]);
    holds(2, &["meeting", "spent"]);
    holds(2, &["meeting", "agenda", id]);
    holds(2, &["meeting", "minutes", id, "--compose"]);
    holds(2, &["meeting", "export", id, "--out", "agenda.md"]);
    holds(2, &["meeting", "invite", id, "--out", "invitation.ics"]);
    let nobody =
        ann.run(&["meeting", "invite", id, "--cancel", "--person", "Bo", "--out", "bo.ics", "--lang", "en"]);
    assert_eq!(
        (nobody.code, nobody.err.contains("was invited and taken out again")),
        (1, true),
        "{}",
        nobody.err
    );
    holds(2, &["meeting", "trash", id]);
    holds(2, &["meeting", "untrash", id]);
    let start = "2040-01-17T12:00";
    let new = ["meeting", "series", "new", "--title", "T", "--start", start, "--monthly", "3tu"];
    let series = holds(3, &new);
    let id = text(&series["id"]);
    let id = id.as_str();
    holds(3, &["meeting", "series", "list"]);
    holds(3, &["meeting", "series", "show", id]);
    holds(3, &["meeting", "series", "edit", id, "--role", "host"]);
    holds(3, &["meeting", "series", "person", id, "Bo"]);
    holds(3, &["meeting", "series", "person", id, "Noor"]);
    holds(3, &["meeting", "series", "date", id, start, "--away", "Bo"]);
    holds(3, &["meeting", "series", "turn", id, start, "host", "Noor"]);
    holds(3, &["meeting", "series", "prepare", id, start]);
    holds(3, &["meeting", "series", "trash", id]);
    holds(3, &["meeting", "series", "untrash", id]);
}
