//! `demo`, `guide`, `completions` and `man`: what helps somebody who has just come in.

use std::fs;

use super::terminal::{Terminal, sentence};

const PASSPHRASE: &str = "kring kring kring";

#[test]
fn an_example_is_whole_in_every_language_and_says_what_opens_it() {
    for (language, group, read_me) in [
        ("en", "Tuesday circle", "Read me first"),
        ("fr", "Cercle du mardi", "À lire d’abord"),
        ("nl", "Dinsdagkring", "Lees mij eerst"),
    ] {
        let person = Terminal::new();
        let made =
            person.run_bare(&["--lang", language, "--json", "demo", "example", "--pages", "40"]).json();
        assert_eq!((&made["pages"], &made["passphrase"]), (&41.into(), &PASSPHRASE.into()));
        let name = made["name"].as_str().unwrap();
        assert!(name.contains(PASSPHRASE), "the lock screen shows the name, and so the passphrase: {name}");

        person.file("passphrase", PASSPHRASE);
        let example = person.path("example");
        let asks = |words: &[&str]| person.run_in(&example, &[words, &["--json"]].concat()).json();
        let pages = asks(&["journal", "list"]);
        assert_eq!(pages[0]["title"], read_me, "the page to read first is the newest");
        assert!(asks(&["people", "list"]).as_array().unwrap().len() > 2);
        let groups = asks(&["circle", "list"]);
        assert_eq!((groups.as_array().unwrap().len(), &groups[0]["name"]), (1, &group.into()));
        let meetings = asks(&["meeting", "list"]);
        let meeting = asks(&["meeting", "show", meetings[0]["id"].as_str().unwrap()]);
        assert_eq!(meeting["people"].as_array().unwrap().len(), 4, "the group’s people are in its meeting");
        assert_eq!(meeting["sum"]["over"], 0, "the hour is planned to the minute");
        assert_eq!(asks(&["vault", "verify"])["ok"], true);
    }
}

#[test]
fn an_example_is_never_taken_for_the_notebook_that_was_used_last() {
    let person = Terminal::with_notebook();
    assert_eq!(person.run_bare(&["demo", "example", "--pages", "3"]).code, 0);
    let info = person.run_bare(&["--json", "vault", "info"]).json();
    assert_eq!(info["name"], "Ann’s notebook");
}

#[test]
fn an_example_is_made_in_no_folder_that_holds_something() {
    let person = Terminal::new();
    fs::create_dir(person.path("full")).unwrap();
    person.file("full/letter.txt", "mine");
    let refused = person.run_bare(&["demo", "full"]);
    refused.is_refused(1, &sentence("folder-not-empty"));
    assert_eq!(fs::read_to_string(person.path("full/letter.txt")).unwrap(), "mine");
}

#[test]
fn the_guide_is_read_without_a_notebook_in_the_language_that_is_asked_for() {
    let person = Terminal::new();
    let page = person.run_bare(&["--lang", "nl", "guide", "limits"]);
    assert_eq!((page.code, page.err.as_str()), (0, ""));
    assert!(page.out.starts_with("# Wat Kring niet kan\n"), "{}", page.out);
    let answers = person.run_bare(&["--lang", "en", "guide", "--ask", "how do I print"]);
    assert!(answers.out.starts_with("everyday "), "{}", answers.out);
    let none = person.run_bare(&["--lang", "en", "guide", "--ask", "xylophone"]);
    assert_eq!((none.code, none.out.trim()), (0, "No page speaks of that. Try another word."));
    person.run_bare(&["guide", "nowhere"]).is_refused(1, &sentence("guide-not-found"));
}

#[test]
fn every_command_has_a_page_in_the_manual_and_is_completed_in_each_shell() {
    let person = Terminal::new();
    let made = person.run_bare(&["--json", "man", "manual/man1"]).json();
    assert_eq!(made["path"], person.path("manual/man1").display().to_string());
    let page = |name: &str| fs::read_to_string(person.path("manual/man1").join(name)).unwrap();
    assert!(page("kring-cli.1").contains("passphrase\\-file"));
    assert!(page("kring-cli-journal-add.1").contains("title"));
    assert!(!person.path("manual/man1/kring-cli-dev.1").exists(), "what only tests need has no page");
    for shell in ["bash", "zsh", "fish"] {
        let script = person.run_bare(&["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (0, ""));
        assert!(script.out.contains("kring-cli") && script.out.contains("change-locks"), "{shell}");
    }
    assert_eq!(person.run_bare(&["completions", "csh"]).code, 2);
}
