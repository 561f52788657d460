//! Circles and charters from the command line: every answer as documented, and the way from a pasted text to a signed version.

use std::fs;

use serde_json::{Value, json};

use super::terminal::{Terminal, sentence};

fn fields(value: &Value) -> String {
    let object = value.as_object().unwrap_or_else(|| panic!("{value} is an object"));
    object.keys().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

const DIFF: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/charter/wiki_diff.txt");

#[test]
fn every_answer_about_charters_has_the_documented_fields() {
    let ann = Terminal::with_notebook();
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/cli/README.md")).unwrap();
    let holds = |words: usize, args: &[&str]| {
        let answer = ann.run(&[args, &["--json"]].concat()).json();
        let (list, shape) = match answer.as_array() {
            Some(items) => ("array of ", &items[0]),
            None => ("", &answer),
        };
        let row =
            format!("| `{}` | {list}`{}` |", args[..words].join(" "), fields(shape).replace(' ', "` `"));
        assert!(readme.contains(&row), "the README has the row\n{row}");
        answer
    };
    let circle = id(&holds(2, &["circle", "new", "--name", "Harbour"]));
    holds(2, &["circle", "list"]);
    holds(2, &["circle", "set", &circle, "--accent", "#1f6f6a"]);
    let bo = id(&holds(3, &["circle", "person", "add", &circle, "--name", "Bo", "--me"]));
    holds(3, &["circle", "person", "set", &circle, "Bo", "--organisation", "Quay"]);
    holds(3, &["circle", "person", "step", &circle, &bo, "facilitating", "--date", "2026-01-01"]);
    holds(2, &["circle", "show", &circle]);
    let charter = id(&holds(2, &["charter", "new", "--title", "Our charter", "--circle", &circle]));
    let c = charter.as_str();
    holds(2, &["charter", "list"]);
    holds(2, &["circle", "news", &circle, "--seen"]);
    holds(2, &["charter", "news", c]);
    holds(2, &["charter", "edit", c, "purpose", "--text", "To learn."]);
    holds(2, &["charter", "set", c, "cadence.minutes=60", "cadence.at_least=3 months"]);
    holds(2, &["charter", "languages", c, "en", "fr"]);
    holds(2, &["charter", "translation", c, "purpose", "--language", "fr"]);
    holds(
        3,
        &["charter", "clause", "add", c, "guidelines", "--label", "Time", "--text", "We begin on time."],
    );
    holds(3, &["charter", "clause", "add", c, "roles", "--label", "Host"]);
    holds(3, &["charter", "clause", "take", c, "cadence-monthly"]);
    holds(3, &["charter", "clause", "move", c, "guidelines", "1"]);
    holds(3, &["charter", "holder", "set", c, "1", "--name", "Bo"]);
    holds(2, &["charter", "name", c, "--reason", "first"]);
    holds(2, &["charter", "versions", c]);
    holds(3, &["charter", "clause", "past", c, "guidelines", "1"]);
    holds(2, &["charter", "edit", c, "guidelines.1.text", "--text", "We begin and end on time."]);
    holds(2, &["charter", "diff", c]);
    holds(2, &["charter", "propose", c]);
    holds(2, &["charter", "comment", c, "--text", "Yes?", "--path", "guidelines.1"]);
    holds(2, &["charter", "consent", c, "--who", "Bo"]);
    holds(2, &["charter", "proposal", c]);
    holds(2, &["charter", "export-proposal", c, "--out", "p.json"]);
    holds(2, &["charter", "sign", "p.json", "--as", "Bo", "--out", "signed.json"]);
    holds(2, &["charter", "verify", "signed.json"]);
    holds(2, &["charter", "add-signature", c, "signed.json"]);
    holds(2, &["charter", "close", c]);
    holds(2, &["charter", "agree", c, "--everybody", "--meeting", "September"]);
    holds(2, &["charter", "statements", c]);
    holds(2, &["charter", "agreed", c]);
    holds(2, &["charter", "since", c, "--who", "Bo"]);
    holds(2, &["charter", "disagree", c, "--who", "Bo", "--reason", "Too long."]);
    let agreed = ann.run(&["charter", "agreed", c]);
    assert!(agreed.out.contains("Too long."), "with the reason: {}", agreed.out);
    holds(2, &["charter", "return", c, "1"]);
    holds(2, &["charter", "guide", c]);
    holds(2, &["charter", "starters"]);
    holds(2, &["charter", "library"]);
    holds(2, &["charter", "export", c, "--format", "md", "--out", "c.md"]);
    holds(2, &["charter", "show", c]);
    holds(3, &["charter", "clause", "remove", c, "roles", "1"]);
    holds(3, &["charter", "clause", "add", c, "roles", "--label", "Host"]);
    holds(2, &["charter", "worth", c]);
    holds(2, &["charter", "quiet", c, "vacant"]);
    holds(2, &["charter", "import", DIFF]);
    let written = ann.run(&["charter", "import", DIFF, "--write", "--json"]).json();
    assert_eq!(fields(&written), "aside batch circle id left notes versions");
    holds(2, &["charter", "trash", c]);
    holds(2, &["charter", "untrash", c]);
    holds(2, &["circle", "trash", &circle]);
    holds(2, &["circle", "untrash", &circle]);
}

#[test]
fn an_imported_charter_shows_what_it_is_made_of() {
    let ann = Terminal::with_notebook();
    let looked = ann.run(&["charter", "import", DIFF]);
    assert_eq!(looked.code, 0, "{}", looked.err);
    assert!(looked.out.contains("11 objectives, 10 guidelines, 3 roles"), "{}", looked.out);
    assert!(looked.out.contains("cadence.minutes=60"), "the values that were read: {}", looked.out);
    let nowhere = ann.run(&["charter", "import", DIFF, "--place", "1:3=nowhere"]);
    assert!(nowhere.code == 1 && nowhere.err.contains("no such place for a line"), "{}", nowhere.err);
    assert!(looked.out.starts_with("Version 1 (") && looked.out.contains("\nVersion 2 ("), "{}", looked.out);
    let first = looked.out.lines().find(|line| line.starts_with("2:1  ")).unwrap();
    assert!(first.contains("  title"), "{first}");
    let moved = ann.run(&["charter", "import", DIFF, "--place", "2:1=tagline"]);
    assert!(moved.out.contains("\n2:1  tagline  "), "counted as it is shown: {}", moved.out);
    assert_eq!(ann.run(&["charter", "list", "--json"]).json(), json!([]), "without --write nothing is made");

    let charter = id(&ann.run(&["charter", "import", DIFF, "--write", "--json"]).json());
    let shown = ann.run(&["charter", "show", &charter, "--json"]).json();
    let texts = |list: &str| {
        let items = shown[list].as_array().unwrap();
        assert!(items.iter().all(|item| item["label"].is_string() && item["labels"]["en"].is_string()));
        items.len()
    };
    assert_eq!((texts("objectives"), texts("guidelines"), texts("roles")), (11, 10, 3));
    assert_eq!(shown["guidelines"][0]["label"], "Confidentiality");
    assert_eq!(shown["roles"][0]["holders"].as_array().unwrap().len(), 2);
    assert_eq!((&shown["roles"][2]["vacant"], &shown["languages"]), (&json!(true), &json!(["en"])));
    assert_eq!(shown["cadence"]["at_least"], json!({ "every": 3, "unit": "month" }));
    let older = ann.run(&["charter", "show", &charter, "--version", "1", "--json"]).json();
    assert_eq!(
        (&older["languages"], older["guidelines"].as_array().unwrap().len()),
        (&json!(["en", "fr"]), 2)
    );
    let diff = ann.run(&["charter", "diff", &charter, "1", "2"]);
    assert!(diff.out.starts_with("French is gone: "), "{}", diff.out);
    for line in [
        "Title [en] – other words",
        "Meetings · How often – other value: – → every month",
        "Meetings · Length – other value: – → 60 minutes",
    ] {
        assert!(diff.out.contains(line), "{line} in {}", diff.out);
    }
    assert!(!diff.out.contains("cadence."), "paths are for programs: {}", diff.out);
    let paper = ann.run(&[
        "charter",
        "export",
        &charter,
        "--since",
        "1",
        "--version",
        "2",
        "--format",
        "md",
        "--out",
        "diff.md",
    ]);
    assert_eq!(paper.code, 0);
    let paper = fs::read_to_string(ann.path("diff.md")).unwrap();
    assert!(paper.contains("### How often\n\n*– → every month*"), "{paper}");
    assert!(!paper.lines().any(|line| line.trim() == "###"), "no heading is empty");
    let read = ann.run(&["charter", "show", &charter]).out;
    for said in [
        "We meet every month. At least every quarter.",
        "Nothing that is said here leaves the group.",
        "Order of a court.",
    ] {
        assert!(read.contains(said), "{said} in {read}");
    }
    let wrong = ann.run(&["charter", "set", &charter, "cadence.often=3"]);
    assert!(wrong.code == 1 && wrong.err.contains("cadence.at_least"), "{}", wrong.err);
    let again = ann.run(&["charter", "diff", &charter]);
    assert_eq!(again.out, "Nothing has changed.\n", "the newest version is what it says now");
}

#[test]
fn a_proposal_is_signed_in_one_notebook_and_counts_in_another() {
    let (ann, bo) = (Terminal::with_notebook(), Terminal::with_notebook());
    let charter = id(&ann.run(&["charter", "new", "--title", "Ours", "--json"]).json());
    let circle =
        ann.run(&["charter", "show", &charter, "--json"]).json()["circle"].as_str().unwrap().to_owned();
    for person in [&["--name", "Ann", "--me"][..], &["--name", "Bo"]] {
        ann.run(&[&["circle", "person", "add", &circle][..], person, &["--json"]].concat()).json();
    }
    ann.run(&["charter", "propose", &charter, "--json"]).json();
    ann.run(&["charter", "export-proposal", &charter, "--out", "p.json", "--json"]).json();
    fs::copy(ann.path("p.json"), bo.path("p.json")).unwrap();
    bo.run(&["charter", "sign", "p.json", "--as", "Bo", "--out", "signed.json", "--json"]).json();
    fs::copy(bo.path("signed.json"), ann.path("signed.json")).unwrap();

    let nobody = Terminal::new();
    fs::copy(bo.path("signed.json"), nobody.path("signed.json")).unwrap();
    let checked = nobody.run_bare(&["charter", "verify", "signed.json"]);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""), "checking needs no notebook and no passphrase");

    let added = ann.run(&["charter", "add-signature", &charter, "signed.json", "--json"]).json();
    let statement = added["statements"][0]["id"].as_str().unwrap();
    assert_eq!(added["statements"][0]["held"], "unknown-signer");
    ann.run(&["charter", "assign", &charter, statement, "bo", "--json"]).json();
    let said = ann.run(&["charter", "statements", &charter, "--json"]).json();
    assert_eq!(
        (&said[0]["held"], &said[0]["kind"], &said[0]["noted_by"]),
        (&json!(null), &json!("signature"), &json!(null))
    );

    let tampered = fs::read_to_string(ann.path("signed.json")).unwrap().replace("Ours", "Mine");
    fs::write(nobody.path("tampered.json"), tampered).unwrap();
    let refused = nobody.run_bare(&["charter", "verify", "tampered.json"]);
    assert_eq!((refused.code, refused.err), (4, sentence("proposal-not-sound") + "\n"));
    fs::write(nobody.path("other.json"), "{}").unwrap();
    nobody.run_bare(&["charter", "verify", "other.json"]).is_refused(4, &sentence("proposal-foreign"));
}

#[test]
fn what_is_not_there_is_said_in_a_sentence() {
    let ann = Terminal::with_notebook();
    let charter = id(&ann.run(&["charter", "new", "--title", "Ours", "--json"]).json());
    for (args, code) in [
        (&["charter", "show", "nothing"][..], "charter-not-found"),
        (&["circle", "show", "nothing"], "circle-not-found"),
        (&["charter", "show", &charter, "--version", "7"], "version-not-found"),
        (&["charter", "consent", &charter, "--who", "Ann"], "proposal-closed"),
        (&["charter", "edit", &charter, "guidelines.3.text", "--text", "x"], "clause-not-found"),
        (&["charter", "agree", &charter], "agree-by-whom"),
        (&["charter", "new", "--title", "x", "--starter", "nothing"], "starter-not-found"),
    ] {
        ann.run(args).is_refused(1, &sentence(code));
    }
    assert_eq!(ann.run(&["charter", "set", &charter, "cadence.minutes"]).code, 2);
    ann.run(&["charter", "name", &charter]);
    ann.run(&["charter", "diff", &charter, "9"]).is_refused(1, &sentence("version-not-found"));
    let page = id(&ann.run(&["journal", "add", "--title", "A page", "--json"]).json());
    ann.run(&["journal", "diff", &page, "99"]).is_refused(1, &sentence("mark-not-found"));

    let circle =
        ann.run(&["charter", "show", &charter, "--json"]).json()["circle"].as_str().unwrap().to_owned();
    ann.run(&["circle", "person", "add", &circle, "--name", "Ann", "--me"]);
    let agree = ["charter", "agree", &charter, "--who", "ann"];
    ann.run(&[&agree[..], &["--who", "Zed"]].concat()).is_refused(1, &sentence("agree-unknown"));
    let agreed = ann.run(&[&agree[..], &["--also", "Zed"]].concat());
    assert_eq!(agreed.code, 0, "a guest is named as such: {}", agreed.err);
}
