//! A text is looked at for names in a terminal before it leaves, and leaves with aliases.

use std::fs;

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use serde_json::json;

use super::terminal::Terminal;

const NOTE: &str =
    "Marie Peeters huilde in Gent. Gisteren zei Marie dat ze bij Colruyt weggaat op 3 maart 2024.\n";

#[test]
fn names_are_pointed_at_without_a_notebook_and_the_answer_says_what_it_is_not() {
    let person = Terminal::new();
    let note = person.file("note.txt", NOTE);
    let found = person.run(&["names", "check", &note, "--lang", "nl", "--json"]).json();
    let told: Vec<(&str, &str)> = found["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["kind"].as_str().unwrap(), one["text"].as_str().unwrap()))
        .collect();
    let wanted = [
        ("person", "Marie Peeters"),
        ("place", "Gent"),
        ("person", "Marie"),
        ("employer", "Colruyt"),
        ("date", "3 maart 2024"),
    ];
    assert_eq!(told, wanted);
    let said = person.run(&["names", "check", &note, "--lang", "nl"]).out;
    let same = "persoon: Marie Peeters → Persoon 1\n";
    assert!(said.contains(same) && said.contains("persoon: Marie → Persoon 1\n"), "{said}");
    assert!(said.contains("een alias is geen anonimiteit"), "{said}");
    let nothing = person.run_reading("We spraken lang.", &["names", "check", "-", "--lang", "nl"]);
    assert!(nothing.out.starts_with("Niets gevonden"), "{}", nothing.out);
}

#[test]
fn aliases_take_the_place_of_names_everywhere_in_a_new_file() {
    let person = Terminal::new();
    let note = person.file("note.txt", NOTE);
    let out = person.path("aliased.txt");
    let path = out.display().to_string();
    let args = ["names", "replace", &note, "--lang", "nl", "--out", &path, "--alias", "Marie Peeters = Alex"];
    let answer = person.run(&[&args[..], &["--alias", "Gent=de stad", "--json"]].concat()).json();
    assert_eq!(answer["replaced"], json!(3));
    let text = "Alex huilde in de stad. Gisteren zei Alex dat ze bij Colruyt weggaat op 3 maart 2024.\n";
    assert_eq!((fs::read_to_string(&out).unwrap().as_str(), &answer["text"]), (text, &json!(text)));
    assert_eq!(answer["left"].as_array().unwrap().len(), 2, "the employer and the date are still there");
    person.run(&args).is_refused(1, &Messages::of(Language::Nl).say("error-file-exists", &[]));
    assert_eq!(fs::read_to_string(&out).unwrap(), text);
    let wrong = ["names", "replace", &note, "--out", "other.txt", "--alias", "Marie"];
    person.run(&wrong).is_refused(2, &Messages::of(Language::En).say("cli-names-no-alias", &[]));
}
