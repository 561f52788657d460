//! Someone I coach, from the command line: sessions, hours, what is handed over and what is erased.

use std::fs;

use serde_json::json;

use super::terminal::{Said, Terminal, sentence};

fn done(said: Said) {
    assert_eq!(said.code, 0, "{}", said.err);
}

#[test]
fn a_session_is_added_shown_in_parts_and_changed() {
    let person = Terminal::with_notebook();
    let (both, mine) = (person.file("both.md", "We walked.\n"), person.file("mine.md", "I was tired."));
    let agreed = person.file("agreed.md", "- one letter");
    let session = ["--person", "Noor", "--minutes", "50", "--mode", "walk", "--fee", "paid", "--size", "3"];
    let parts =
        ["--file", &both, "--only-me-file", &mine, "--agreements-file", &agreed, "--date", "2026-01-31"];
    let page =
        person.run(&[&["journal", "add", "--title", "T", "--json"][..], &session, &parts].concat()).json();
    let id = page["id"].as_str().unwrap();
    let noor = page["session"]["person"]["id"].clone();
    assert_eq!(
        page["session"],
        json!({ "person": { "id": noor, "name": "Noor" }, "minutes": 50, "mode": "walk", "fee": "paid", "size": 3 })
    );
    let shown = person.run(&["journal", "show", id]).out;
    assert_eq!(
        shown,
        format!(
            "2026-01-31  {id}  T\nNoor, 50 min, while walking, paid, group of 3\n\n## For us both\n\nWe walked.\n\n## Agreements\n\n- one letter\n\n## Only me\n\nI was tired.\n"
        )
    );
    let edited = person.run(&["journal", "edit", id, "--minutes", "45", "--json"]).json();
    assert_eq!((&edited["session"]["minutes"], &edited["session"]["mode"]), (&json!(45), &json!("walk")));
    assert_eq!(person.run(&["journal", "list", "--with", "NOOR", "--json"]).json()[0]["person"], "Noor");
    let nobodys = person.run(&["journal", "edit", id, "--person", "", "--json"]).json();
    assert_eq!(nobodys["session"], json!(null));
    for (wrong, code) in [
        (&["--minutes", "0", "--person", "N"][..], 2),
        (&["--minutes", "1441", "--person", "N"], 2),
        (&["--minutes", "5.5", "--person", "N"], 2),
        (&["--mode", "shouting", "--person", "N"], 2),
        (&["--person", "…"], 1),
    ] {
        let refused = person.run(&[&["journal", "add", "--title", "T"], wrong].concat());
        assert_eq!(refused.code, code, "{wrong:?}");
    }
}

#[test]
fn what_is_said_of_a_session_is_never_dropped_because_nobody_was_named() {
    let person = Terminal::with_notebook();
    let page = person.writes("A walk", "light");
    for said in [["--minutes", "50"], ["--mode", "walk"], ["--fee", "paid"], ["--size", "3"]] {
        for command in [&["journal", "add", "--title", "T"][..], &["journal", "edit", &page]] {
            person.run(&[command, &said].concat()).is_refused(1, &sentence("session-of-nobody"));
        }
        person
            .run(&[&["journal", "edit", &page, "--person", ""][..], &said].concat())
            .is_refused(1, &sentence("session-of-nobody"));
    }
    assert_eq!(person.run(&["journal", "list", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn hours_are_summed_and_written_to_files() {
    let person = Terminal::with_notebook();
    for (who, minutes, fee, size, date) in [
        ("Noor", "30", "paid", "1", "2026-01-31"),
        ("Team", "60", "internal", "6", "2026-02-01"),
        ("Noor", "1", "unpaid", "1", "2027-01-01"),
    ] {
        let add = ["journal", "add", "--title", "T", "--person", who, "--minutes", minutes];
        done(person.run(&[&add[..], &["--fee", fee, "--size", size, "--date", date]].concat()));
    }
    let year = ["--from", "2026-01-01", "--to", "2026-12-31"];
    let hours = person.run(&[&["people", "hours", "--json"][..], &year].concat()).json();
    assert_eq!(
        (&hours["minutes"], &hours["time"], &hours["sessions"]),
        (&json!(90), &json!("1:30"), &json!(2))
    );
    assert_eq!(hours["kinds"].as_array().unwrap().len(), 2);
    let (csv, xlsx) = (person.path("hours.csv"), person.path("hours.xlsx"));
    for file in [&csv, &xlsx] {
        let out = file.display().to_string();
        done(person.run(&[&["people", "hours", "--without-names", "--out", &out][..], &year].concat()));
    }
    let text = fs::read_to_string(&csv).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Date,With,Minutes,Hours,Payment,How,Kind,People");
    assert_eq!(
        lines[1..],
        ["2026-01-31,1,30,0:30,paid,,individual,1", "2026-02-01,2,60,1:00,internal,,group,6"]
    );
    assert_eq!(&fs::read(&xlsx).unwrap()[..2], b"PK");
    for name in ["hours.ods", "hours"] {
        let refused = person.run(&["people", "hours", "--out", name]);
        assert_eq!((refused.code, refused.err.contains(".xlsx or .csv")), (2, true), "{}", refused.err);
        assert!(!person.path(name).exists());
    }
    done(person.run(&["people", "hours", "--out", "hours", "--format", "csv"]));
    let again = person.run(&["people", "hours", "--out", &csv.display().to_string()]);
    assert_eq!(again.code, 1, "nothing is written over");
}

#[test]
fn somebody_is_named_ended_handed_over_and_erased() {
    let person = Terminal::with_notebook();
    let mine = person.file("mine.md", "unmistakable");
    let add = ["journal", "add", "--title", "T", "--person", "Noor", "--only-me-file", &mine, "--json"];
    let page = person.run(&[&add[..], &["--date", "2019-12-01"]].concat()).json();
    let id = page["session"]["person"]["id"].as_str().unwrap();
    let renamed = person.run(&["people", "rename", "noor", "N.", "--json"]).json();
    assert_eq!(renamed["id"], id);
    let early = person.run(&["people", "end", "N.", "--date", "2019-11-30"]);
    early.is_refused(1, &sentence("person-ends-early"));
    let to_come = person.run(&["people", "edit", "N.", "--permission", "9999-01-01"]);
    to_come.is_refused(1, &sentence("person-permission-to-come"));
    done(person.run(&["people", "end", "N.", "--date", "2020-01-01"]));
    assert_eq!(person.run(&["people", "due", "--json"]).json()[0]["name"], "N.");
    let shown = person.run(&["people", "show", id, "--json"]).json();
    assert_eq!((&shown["ended"], &shown["review"]), (&json!("2020-01-01"), &json!("2022-01-01")));
    let out = person.path("for-them").display().to_string();
    let hand = person.run(&["people", "hand-over", "n", "--format", "md", "--out", &out, "--json"]).json();
    assert_eq!(hand["pages"], 1);
    for entry in fs::read_dir(&out).unwrap().flatten() {
        assert!(!fs::read_to_string(entry.path()).unwrap().contains("unmistakable"));
    }
    let plan = person.run(&["people", "erase", "N", "--json"]).json();
    assert_eq!(plan["pages"].as_array().unwrap().len(), 1);
    assert_eq!(person.run(&["search", "unmistakable", "--json"]).json().as_array().unwrap().len(), 1);
    let erased = person.run(&["people", "erase", "N", "--yes", "--json"]).json();
    assert_eq!(erased["pages"], 1);
    assert_eq!(person.run(&["people", "list", "--json"]).out, "[]\n");
    assert_eq!(person.run(&["search", "unmistakable", "--json"]).out, "[]\n");
    assert_eq!(person.run(&["people", "show", "N"]).code, 1);
}

#[test]
fn a_successor_takes_over_no_title_that_has_the_name_of_whoever_is_erased() {
    let person = Terminal::with_notebook();
    let (was, is) = (person.file("was.md", "Bram stood in the way."), person.file("is.md", "Somebody did."));
    let add = ["journal", "add", "--title", "What Bram’s team wants", "--file", &was, "--json"];
    let page = person.run(&[&add[..], &["--person", "Noor", "--date", "2026-03-02"]].concat()).json();
    let id = page["id"].as_str().unwrap();
    done(person.run(&["people", "add", "Bram"]));
    let successor = format!("{id}={is}");
    let erase = ["people", "erase", "Bram", "--yes", "--successor", &successor];
    person.run(&erase).is_refused(1, &sentence("successor-names"));
    let shown = person.run(&["journal", "show", id, "--json"]).json();
    assert_eq!(shown["title"], "What Bram’s team wants", "nothing was erased");
    done(person.run(&["journal", "edit", id, "--title", "What a team wants"]));
    let erased = person.run(&[&erase[..], &["--json"]].concat()).json();
    let kept = erased["successors"][0].as_str().unwrap();
    let shown = person.run(&["journal", "show", kept, "--json"]).json();
    assert_eq!(
        (shown["title"].as_str(), shown["text"].as_str().map(str::trim)),
        (Some("What a team wants"), Some("Somebody did."))
    );
}
