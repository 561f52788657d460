//! Trackers at the terminal.

use std::fs;

use super::terminal::{Terminal, sentence};

#[test]
fn a_tracker_is_defined_recorded_shown_and_put_away() {
    let person = Terminal::with_notebook();
    let add =
        ["tracker", "add", "--name", "Slept", "--kind", "number", "--unit", "h", "--per", "day", "--json"];
    let slept = person.run(&add).json()["id"].as_str().unwrap().to_owned();
    let options = ["--option", "calm", "--option", "tense"];
    let mood = [&["tracker", "add", "--name", "Mood", "--kind", "choice"], &options[..]].concat();
    assert!(person.run(&mood).out.starts_with("The tracker is added: "));
    let page = person.writes("One", "first");

    let record = |args: &[&str]| person.run(&[&["tracker", "record"], args].concat());
    assert_eq!(record(&["slept", "7,50", "--date", "2026-03-02"]).out, "Recorded: 7.50\n");
    assert_eq!(record(&["SLEPT", "-1.5", "--date", "2026-03-03"]).out, "Recorded: -1.5\n");
    assert_eq!(record(&["mood", "Tense", "--page", &page]).out, "Recorded: tense\n");
    record(&["mood", "tired", "--page", &page]).is_refused(1, &sentence("tracker-value-choice"));
    record(&["mood", "calm"]).is_refused(1, &sentence("tracker-on-page"));
    record(&["nothing", "1"]).is_refused(1, &sentence("tracker-not-found"));
    let page_json = person.run(&["journal", "show", &page, "--json"]).json();
    assert_eq!(page_json["values"][0]["value"], "tense");

    let shown = person.run(&["tracker", "show", "slept"]).out;
    assert_eq!(shown, format!("{slept}  Slept  number (h), for days\n2026-03-02  7.50\n2026-03-03  -1.5\n"));
    let later = person.run(&["tracker", "show", "slept", "--from", "2026-03-03", "--json"]).json();
    assert_eq!(later["points"].as_array().unwrap().len(), 1);
    for (from, points) in [("2026-03", 2), ("3/2026", 2), ("2027", 0)] {
        let later = person.run(&["tracker", "show", "slept", "--from", from, "--json"]).json();
        assert_eq!(later["points"].as_array().unwrap().len(), points, "from {from}");
    }

    let edit = ["tracker", "edit", "mood", "--option", "sunny", "--option", "grey"];
    assert_eq!(person.run(&edit).code, 0);
    let noted = person.run(&["tracker", "noted", "--page", &page]).out;
    assert_eq!(noted, "Mood: tense (outside the definition)\n");

    let session = ["journal", "add", "--title", "Two", "--person", "Noor", "--json"];
    let hers = person.run(&session).json()["id"].as_str().unwrap().to_owned();
    record(&["mood", "sunny", "--page", &hers]);
    let of_hers = person.run(&["tracker", "show", "mood", "--person", "NOOR", "--json"]).json();
    assert_eq!(of_hers["points"].as_array().unwrap().len(), 1);
    person
        .run(&["tracker", "show", "mood", "--person", "Nobody"])
        .is_refused(1, &sentence("person-not-found"));
    assert_eq!(person.run(&["tracker", "clear", "mood", "--page", &hers]).code, 0);

    let export = ["tracker", "export", "--all", "--out", "all.csv"];
    assert!(person.run(&export).out.starts_with("3 values are in "));
    let table = fs::read_to_string(person.path("all.csv")).unwrap();
    assert_eq!(table.lines().nth(1), Some("2026-03-02,Slept,7.50,h,"));
    assert!(table.contains(",Mood,tense,,One"), "{table}");
    person.run(&export).is_refused(1, &sentence("file-exists"));
    let book = ["tracker", "export", "slept", "--out", "slept.XLSX", "--json"];
    assert_eq!(person.run(&book).json()["values"], 2);
    assert!(fs::read(person.path("slept.XLSX")).unwrap().starts_with(b"PK"));

    assert_eq!(person.run(&["tracker", "archive", "mood"]).code, 0);
    assert_eq!(person.run(&["tracker", "list", "--json"]).json().as_array().unwrap().len(), 1);
    assert!(
        person.run(&["tracker", "list", "--all"]).out.contains("choice (sunny, grey), on pages (put away)")
    );
    record(&["mood", "grey", "--page", &page]).is_refused(1, &sentence("tracker-archived"));
    assert_eq!(person.run(&["tracker", "archive", "mood", "--back"]).code, 0);
    person
        .run(&["tracker", "add", "--name", "X", "--kind", "choice"])
        .is_refused(1, &sentence("tracker-options"));
    assert_eq!(person.run(&["tracker", "add", "--name", "X", "--kind", "mood"]).code, 2);
}

#[test]
fn a_name_is_given_once_whatever_its_case_and_of_two_that_came_to_differ_in_it_each_is_meant_by_its_own() {
    let person = Terminal::with_notebook();
    let add = |name: &str| {
        person.run(&["tracker", "add", "--name", name, "--kind", "number", "--per", "day", "--json"])
    };
    let first = add("Mood").json()["id"].as_str().unwrap().to_owned();
    add("mood").is_refused(1, &sentence("tracker-exists"));
    assert_eq!(person.run(&["tracker", "show", "MOOD", "--json"]).json()["tracker"]["id"], first.as_str());
    // One that is put away leaves its name, and keeps it when it is taken out again.
    person.run(&["tracker", "archive", "Mood", "--json"]).json();
    add("mood").json();
    person.run(&["tracker", "archive", &first, "--back", "--json"]).json();
    for (name, value) in [("Mood", "1"), ("mood", "2")] {
        person.run(&["tracker", "record", name, value, "--json"]).json();
        assert_eq!(person.run(&["tracker", "show", name, "--json"]).json()["points"][0]["value"], value);
    }
    person.run(&["tracker", "record", "MOOD", "3"]).is_refused(1, &sentence("tracker-ambiguous"));
}

#[test]
fn a_number_is_shown_as_it_is_written_in_the_language() {
    let person = Terminal::with_notebook();
    person.run(&["tracker", "add", "--name", "Slaap", "--kind", "number", "--per", "day", "--json"]).json();
    let options = ["--option", "1.5 uur", "--option", "meer", "--per", "day"];
    person.run(&[&["tracker", "add", "--name", "Rust", "--kind", "choice"], &options[..]].concat());
    let record = |language: &str, args: &[&str]| {
        person.run(&[&["tracker", "record", "--date", "2024-02-29", "--lang", language], args].concat()).out
    };
    assert_eq!(record("nl", &["slaap", "−7,50"]), "Genoteerd: -7,50\n");
    assert_eq!(record("en", &["slaap", "7,50"]), "Recorded: 7.50\n");
    assert_eq!(record("nl", &["rust", "1.5 uur"]), "Genoteerd: 1.5 uur\n", "a choice is words");
    let shown = person.run(&["tracker", "show", "slaap", "--lang", "fr"]).out;
    assert!(shown.ends_with("2024-02-29  7,50\n"), "{shown}");
    let points = person.run(&["tracker", "show", "slaap", "--lang", "fr", "--json"]).json();
    assert_eq!(points["points"][0]["value"], "7.50");
}
