//! Pages are added, listed, shown, edited, put in the trash, found and taken out.

use std::fs;

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use kring_tests::traces::for_their_owner_alone;
use serde_json::Value;

use super::terminal::{PASSPHRASE, Terminal, sentence};

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list is a bare array").iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[test]
fn a_page_is_added_and_shown() {
    let person = Terminal::with_notebook();
    let file = person.file("text.md", "\u{feff}First line\r\n\r\n- **bold**\n");
    let add = [
        "journal",
        "add",
        "--title",
        "Ça va",
        "--date",
        "2024-02-29",
        "--tag",
        "Coaching",
        "--tag",
        "équipe",
    ];
    let page = person.run(&[&add[..], &["--file", &file, "--json"]].concat()).json();
    let id = page["id"].as_str().unwrap();
    let shown = person.run(&["journal", "show", id, "--json"]).json();
    assert_eq!(shown["text"], "First line\n\n- **bold**\n");
    assert_eq!((shown["title"].as_str(), shown["date"].as_str()), (Some("Ça va"), Some("2024-02-29")));
    assert_eq!(shown["tags"], serde_json::json!(["Coaching", "équipe"]));
    let text = person.run(&["journal", "show", id]);
    assert_eq!(text.out, format!("2024-02-29  {id}  Ça va #Coaching #équipe\n\nFirst line\n\n- **bold**\n"));
}

#[test]
fn text_and_passphrase_may_both_come_through_standard_input() {
    let person = Terminal::with_notebook();
    let input = format!("{PASSPHRASE}\nfirst\nsecond");
    let page = person
        .run_reading(
            &input,
            &["--passphrase-stdin", "journal", "add", "--title", "T", "--file", "-", "--json"],
        )
        .json();
    assert_eq!(page["text"], "first\nsecond");
}

#[test]
fn pages_are_listed_newest_first() {
    let person = Terminal::with_notebook();
    assert_eq!(person.run(&["journal", "list", "--json"]).out, "[]\n");
    assert_eq!(person.run(&["journal", "list"]).out, "");
    let add = |title: &str, date: &str| {
        let page = person.run(&["journal", "add", "--title", title, "--date", date, "--json"]).json();
        page["id"].as_str().unwrap().to_owned()
    };
    let (old, new, middle) = (add("Old", "2020-01-01"), add("New", "2026-01-01"), add("", "2023-05-05"));
    assert_eq!(ids(&person.run(&["journal", "list", "--json"]).json()), [&new, &middle, &old]);
    assert_eq!(ids(&person.run(&["journal", "list", "--limit", "2", "--json"]).json()), [&new, &middle]);
    let text = person.run(&["journal", "list"]).out;
    assert_eq!(
        text,
        format!("2026-01-01  {new}  New\n2023-05-05  {middle}  (no title)\n2020-01-01  {old}  Old\n")
    );
}

#[test]
fn an_edit_replaces_what_it_names_and_leaves_the_rest() {
    let person = Terminal::with_notebook();
    let page = person
        .run(&["journal", "add", "--title", "Before", "--date", "2024-01-01", "--tag", "one", "--json"])
        .json();
    let id = page["id"].as_str().unwrap();
    let file = person.file("text.md", "entirely new");
    let edited = person.run(&["journal", "edit", id, "--file", &file, "--json"]).json();
    assert_eq!((edited["text"].as_str(), edited["title"].as_str()), (Some("entirely new"), Some("Before")));
    let edit = [
        "journal",
        "edit",
        id,
        "--title",
        "After",
        "--date",
        "2025-02-02",
        "--tag",
        "two",
        "--tag",
        "three",
        "--json",
    ];
    let edited = person.run(&edit).json();
    assert_eq!((edited["title"].as_str(), edited["date"].as_str()), (Some("After"), Some("2025-02-02")));
    assert_eq!(edited["tags"], serde_json::json!(["three", "two"]));
    assert_eq!(edited["text"], "entirely new");
    assert_eq!(
        person.run(&["journal", "edit", id, "--tag", "", "--json"]).json()["tags"],
        serde_json::json!([])
    );
    assert_eq!(ids(&person.run(&["search", "entirely", "--json"]).json()), [id]);
    let file = person.file("wrong.md", "the wrong file");
    let batch = person.run(&["journal", "edit", id, "--file", &file, "--json"]).json()["batch"].clone();
    person.run(&["journal", "undo", batch.as_str().unwrap(), "--json"]).json();
    assert_eq!(
        person.run(&["journal", "show", id, "--json"]).json()["text"],
        "entirely new",
        "what was written over comes back"
    );
    assert_eq!(person.run(&["journal", "edit", id]).code, 2, "an edit that names nothing is no command");
    person.is_sound_with(&["After"]);
}

#[test]
fn a_page_in_the_trash_is_neither_listed_nor_found() {
    let person = Terminal::with_notebook();
    let id = person.writes("Gone", "a needle");
    assert_eq!(person.run(&["journal", "trash", &id, "--json"]).json()["id"], id.as_str());
    assert_eq!(person.run(&["journal", "list", "--json"]).out, "[]\n");
    assert_eq!(person.run(&["search", "needle", "--json"]).out, "[]\n");
    assert!(person.run(&["journal", "show", &id, "--json"]).json()["trashed"].is_string());
    person.is_sound_with(&[]);
}

#[test]
fn what_is_not_there_is_refused() {
    let person = Terminal::with_notebook();
    for id in ["0190a1b2-0000-7000-8000-000000000000", "nothing", ""] {
        for command in ["show", "trash"] {
            person.run(&["journal", command, id]).is_refused(1, &sentence("not-found"));
        }
        person.run(&["journal", "edit", id, "--title", "x"]).is_refused(1, &sentence("not-found"));
        let export = ["export", id, "--format", "json", "--out", "out.json"];
        person.run(&export).is_refused(1, &sentence("not-found"));
        assert!(!person.path("out.json").exists());
    }
    let late = person.run(&["journal", "add", "--title", "x", "--date", "2024-02-30"]);
    late.is_refused(1, &sentence("invalid-date"));
    person.is_sound_with(&[]);
}

#[test]
fn search_finds_words_phrases_beginnings_and_leaves_out() {
    let person = Terminal::with_notebook();
    let add = |title: &str, date: &str, tag: &str, text: &str| {
        let file = person.file("page.md", text);
        let args =
            ["journal", "add", "--title", title, "--date", date, "--tag", tag, "--file", &file, "--json"];
        person.run(&args).json()["id"].as_str().unwrap().to_owned()
    };
    let one = add("One", "2024-01-01", "Work", "She said that l’été was a calm time. Then silence.");
    let two = add("Two", "2025-01-01", "home", "A calmer time, not calm at all.");
    let find = |args: &[&str]| {
        let found = person.run(&[&["search", "--json"], args].concat()).json();
        ids(&found).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(find(&["calm"]), [two.clone(), one.clone()]);
    assert_eq!(find(&["ETE"]), [one.clone()]);
    assert_eq!(find(&["calme*"]), [two.clone()]);
    assert_eq!(find(&["\"calm time\""]), [one.clone()]);
    assert_eq!(find(&["time -silence"]), [two.clone()]);
    assert_eq!(find(&["-silence calm"]), [two.clone()], "a query may begin with what it leaves out");
    assert_eq!(find(&["calm", "--tag", "WORK"]), [one.clone()]);
    assert_eq!(find(&["calm", "--tag", "nowhere"]), [String::new(); 0]);
    assert_eq!(find(&["calm", "--from", "2024-06-01"]), [two.clone()]);
    assert_eq!(find(&["calm", "--to", "2024-06-01", "--kind", "page"]), [one.clone()]);
    assert_eq!(find(&["calm", "--limit", "1"]), [two.clone()]);
    let hit = &person.run(&["search", "ete", "--json"]).json()[0];
    assert_eq!((hit["title"].as_str(), hit["kind"].as_str()), (Some("One"), Some("page")));
    assert_eq!(hit["snippet"], "She said that l’été was a calm time.");
    assert_eq!(hit["parts"][1], serde_json::json!({ "text": "été", "hit": true }));
    assert_eq!(
        person.run(&["search", "silence"]).out,
        format!("2024-01-01  {one}  One\n    Then silence.\n")
    );
    person.run(&["search", "calm", "--from", "yesterday"]).is_refused(1, "What stands after “from:” is no day. Nothing was looked for: write it as your region does, or like 2026-02-28, 2026-02 or 2026.");
}

#[test]
fn pages_leave_as_json_or_as_markdown() {
    let person = Terminal::with_notebook();
    let (one, two) = (person.writes("One", "first"), person.writes("Two", "second"));
    let done = person.run(&["export", &one, &one, "--format", "json", "--out", "one.json", "--json"]).json();
    assert_eq!((done["pages"].as_u64(), done["path"].as_str()), (Some(1), person.path("one.json").to_str()));
    let archive: Value = serde_json::from_slice(&fs::read(person.path("one.json")).unwrap()).unwrap();
    assert_eq!(
        (archive["format"].as_str(), &archive["pages"][0]["text"]),
        (Some("kring-journal/2"), &Value::from("first"))
    );

    let said = person.run(&["export", "--all", "--format", "md", "--out", "pages"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let mut texts: Vec<String> = fs::read_dir(person.path("pages"))
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    texts.sort();
    assert!(
        texts.len() == 2
            && texts.iter().any(|text| text.contains(&two) && text.ends_with("\n---\n\nsecond\n")),
        "{texts:?}"
    );

    person
        .run(&["export", "--all", "--format", "md", "--out", "pages"])
        .is_refused(1, &sentence("file-exists"));
    let nowhere = person.run(&["export", "--all", "--format", "md", "--out", "no/such/place"]);
    assert_eq!((nowhere.code, nowhere.err.lines().count()), (1, 1));
    assert!(nowhere.err.starts_with("There is no folder for “no/such/place”."), "{nowhere:?}");
    for neither in [
        &["export", "--format", "md", "--out", "x"][..],
        &["export", &one, "--all", "--format", "md", "--out", "x"],
    ] {
        assert_eq!(person.run(neither).code, 2);
    }
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_early_hears_no_complaint() {
    let person = Terminal::with_notebook();
    for _ in 0..3 {
        person.writes("Long", &"many calm words ".repeat(20_000));
    }
    let mut command = person.command();
    command.args(["--vault", "notebook", "--passphrase-file", "passphrase", "search", "calm", "--json"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let id = person.run(&["journal", "list", "--json"]).json()[0]["id"].as_str().unwrap().to_owned();
    let mut show = person.command();
    show.args(["--vault", "notebook", "--passphrase-file", "passphrase", "journal", "show", &id]);
    show.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = show.spawn().unwrap();
    drop(child.stdout.take());
    let said = super::terminal::Said::from(child.wait_with_output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    person.is_sound_with(&["Long", "Long", "Long"]);
}

#[test]
fn a_page_comes_back_from_its_past_and_from_the_trash_and_is_destroyed_only_on_yes() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "The first words.\n");
    let file = person.file("again.md", "The second words.\n");
    person.run(&["journal", "edit", &id, "--file", &file, "--json"]).json();
    let versions = person.run(&["journal", "history", &id, "--json"]).json();
    let newest = versions[0]["id"].as_str().unwrap();
    let seen = person.run(&["journal", "show", &id, "--at", newest, "--json"]).json();
    assert_eq!(seen["text"], "The second words.\n", "one spell of writing is one version");
    let diff = person.run(&["journal", "diff", &id, newest]);
    assert_eq!((diff.code, diff.out.trim_end()), (0, "The second words."), "{diff:?}");
    person.run(&["journal", "return", &id, newest, "--json"]).json();

    let image = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/two-pixels.png");
    let added = person.run(&["journal", "attach", &id, image, "--json"]).json();
    let page = person.run(&["journal", "show", &id, "--json"]).json();
    let line = format!("![two-pixels]({})", added["url"].as_str().unwrap());
    assert!(page["text"].as_str().unwrap().ends_with(&format!("{line}\n")), "{page}");
    let written = person.run(&["journal", "file", &id, added["id"].as_str().unwrap(), "--out", "back.png"]);
    assert_eq!(
        (written.code, std::fs::read(person.path("back.png")).unwrap()),
        (0, std::fs::read(image).unwrap())
    );
    person.run(&["journal", "attach", &id, &file]).is_refused(1, &sentence("attachment-not-image"));

    person.run(&["journal", "trash", &id, "--json"]).json();
    assert_eq!(person.run(&["journal", "list", "--trash", "--json"]).json()[0]["title"], "Kept");
    person.run(&["journal", "untrash", &id, "--json"]).json();
    person.is_sound_with(&["Kept"]);
    assert_eq!(person.run(&["journal", "destroy", &id]).code, 2, "without --yes nothing is destroyed");
    person.run(&["journal", "destroy", &id, "--yes", "--json"]).json();
    person.is_sound_with(&[]);
    assert_eq!(person.run(&["journal", "list", "--trash", "--json"]).json(), serde_json::json!([]));
}

#[test]
fn a_file_is_what_its_name_ends_in_and_for_its_owner_alone() {
    let person = Terminal::with_notebook();
    let page = person.writes("One", "first");
    let export = |out: &str, more: &[&str]| {
        let place = person.path(out).display().to_string();
        person.run(&[&["export", &page, "--out", &place], more].concat())
    };
    for (out, begins) in
        [("a.pdf", "%PDF"), ("a.html", "<!doctype html>"), ("a.DOCX", "PK"), ("a.json", "{\"format\"")]
    {
        assert_eq!(export(out, &[]).code, 0, "{out}");
        let bytes = fs::read(person.path(out)).unwrap();
        let head = String::from_utf8_lossy(&bytes[..begins.len()]).to_lowercase();
        assert_eq!(head, begins.to_lowercase(), "{out}");
    }
    assert_eq!(export("folder", &["--format", "md"]).code, 0);
    let said = export("pages", &[]);
    assert_eq!((said.code, said.err.lines().count()), (2, 1), "{said:?}");
    assert!(said.err.contains("--format"), "{said:?}");
    assert_eq!(export("b.md", &["--format", "pdf"]).code, 0, "what is asked for counts more than a name");
    assert!(fs::read(person.path("b.md")).unwrap().starts_with(b"%PDF"));
    for made in ["a.pdf", "a.html", "a.DOCX", "a.json", "folder", "b.md"] {
        for_their_owner_alone(&person.path(made));
    }
    let all = person.run(&["export", "--all", "--out", "all.json"]);
    let holds = Messages::of(Language::En).say("export-archive-all", &[]);
    assert!(all.out.contains(&holds), "what stays out is said: {all:?}");
}
