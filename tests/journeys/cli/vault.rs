//! A notebook is made, looked at, checked, copied, brought back; its passphrase and its locks are changed.

use std::fs;

use super::terminal::{PASSPHRASE, Terminal, contents, sentence};

const OTHER: &str = "another calm phrase";

#[test]
fn a_notebook_is_made_in_the_usual_place_and_used_from_then_on() {
    let person = Terminal::new();
    let with =
        |args: &[&str]| person.run_bare(&[&["--passphrase-file", "passphrase", "--json"], args].concat());
    let made = with(&["vault", "create", "--name", "Journal d’Anne"]).json();
    assert_eq!((made["name"].as_str(), made["recovery_sheet"].is_null()), (Some("Journal d’Anne"), true));
    assert_eq!(made["folder"].as_str().unwrap(), person.path("data/kring/notebook").to_str().unwrap());
    assert!(made["id"].is_string());
    let page = with(&["journal", "add", "--title", "One"]).json();
    assert_eq!(with(&["journal", "show", page["id"].as_str().unwrap()]).json()["title"], "One");

    let second = with(&["vault", "create"]).json();
    assert_eq!(second["folder"].as_str().unwrap(), person.path("data/kring/notebook-2").to_str().unwrap());
    assert_eq!(second["name"], "My notebook");
    assert_eq!(
        with(&["vault", "info"]).json()["id"],
        second["id"],
        "the notebook used last is the one that is meant"
    );
    fs::remove_dir_all(person.path("config")).unwrap();
    assert_eq!(
        with(&["vault", "info"]).json()["id"],
        made["id"],
        "and the usual one when nothing is remembered"
    );
}

#[test]
fn the_folder_may_come_from_the_environment() {
    let person = Terminal::with_notebook();
    let said =
        person.command().args(["vault", "info", "--json"]).env("KRING_VAULT", "notebook").output().unwrap();
    let info = super::terminal::Said::from(said).json();
    assert_eq!(info["folder"].as_str().unwrap(), person.folder().to_str().unwrap());
}

#[test]
fn looking_at_a_notebook_needs_no_key_and_changes_nothing() {
    let person = Terminal::with_notebook();
    let info = person.untouched(&person.folder(), || {
        person.run_bare(&["vault", "info", "--json", "--vault", "notebook"]).json()
    });
    assert_eq!((info["name"].as_str(), info["format"].as_u64()), (Some("Ann’s notebook"), Some(1)));
    for (field, value) in [("keychain", false), ("recovery_saved", false), ("in_use", false)] {
        assert_eq!(info[field], value, "{field}");
    }
    let text = person.run_bare(&["vault", "info", "--vault", "notebook"]);
    assert!(text.out.starts_with("Name: Ann’s notebook\n") && text.err.is_empty(), "{text:?}");
}

#[test]
fn a_notebook_is_checked_and_its_lists_are_made_again() {
    let person = Terminal::with_notebook();
    person.writes("Été", "calm water");
    let report = person.run(&["vault", "verify", "--json"]).json();
    assert_eq!(report["ok"], true);
    let names: Vec<&str> =
        report["checks"].as_array().unwrap().iter().map(|check| check["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "pages",
            "database",
            "documents",
            "rows",
            "search",
            "attachments",
            "statements",
            "backups",
            "closed"
        ]
    );
    assert_eq!(person.run(&["vault", "reindex", "--json"]).json()["documents"], report["documents"]);
    assert_eq!(person.run(&["search", "ete", "--json"]).json().as_array().unwrap().len(), 1);
    let text = person.run(&["vault", "verify"]);
    assert_eq!((text.code, text.err.as_str()), (0, ""));
    assert!(text.out.starts_with("1 document checked.\n"), "{}", text.out);
}

#[test]
fn a_backup_comes_back_in_another_folder() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    let made = person.run(&["vault", "backup", "stick", "--with-sealed", "--json"]).json();
    assert_eq!(made["path"].as_str().unwrap(), person.path("stick").to_str().unwrap());
    let before = contents(&person.folder());
    let elsewhere = person.path("elsewhere");
    let back = person.run_in(&elsewhere, &["vault", "restore", "stick", "--json"]).json();
    assert_eq!((back["missing"].as_u64(), back["folder"].as_str()), (Some(0), elsewhere.to_str()));
    assert_eq!(back["id"], person.run(&["vault", "info", "--json"]).json()["id"]);
    super::terminal::same(&before, &contents(&person.folder()));
    assert_eq!(person.run_in(&elsewhere, &["journal", "show", &id, "--json"]).json()["text"], "words");
    assert_eq!(person.run_in(&elsewhere, &["vault", "verify", "--json"]).json()["ok"], true);

    person.untouched(&elsewhere, || {
        person
            .run_in(&elsewhere, &["vault", "restore", "stick"])
            .is_refused(1, &sentence("folder-not-empty"));
        person.run(&["vault", "backup", "elsewhere"]).is_refused(1, &sentence("folder-not-empty"));
    });
}

#[test]
fn a_backup_is_not_opened_as_a_notebook_and_stays_fit_to_restore() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    person.run(&["vault", "backup", "stick", "--json"]).json();
    let (stick, elsewhere) = (person.path("stick"), person.path("elsewhere"));
    person.untouched(&stick, || {
        for command in [["journal", "list"], ["vault", "verify"], ["vault", "info"]] {
            person.run_in(&stick, &command).is_refused(1, &sentence("vault-is-backup"));
        }
    });
    person.run_in(&elsewhere, &["vault", "restore", "stick", "--json"]).json();
    assert_eq!(person.run_in(&elsewhere, &["journal", "show", &id, "--json"]).json()["text"], "words");
}

#[test]
fn a_damaged_backup_is_refused_and_brings_nothing() {
    let person = Terminal::with_notebook();
    person.run(&["vault", "backup", "stick", "--json"]).json();
    let mut bytes = fs::read(person.path("stick/vault.db")).unwrap();
    bytes[9000] ^= 1;
    fs::write(person.path("stick/vault.db"), bytes).unwrap();
    let elsewhere = person.path("elsewhere");
    person.run_in(&elsewhere, &["vault", "restore", "stick"]).is_refused(4, &sentence("backup-damaged"));
    for no_backup in ["data", "notebook", "passphrase"] {
        let said = person.run_in(&elsewhere, &["vault", "restore", no_backup]);
        said.is_refused(4, &sentence("backup-foreign"));
    }
    assert!(!elsewhere.exists());
}

#[test]
fn the_passphrase_is_changed_with_two_files_or_two_lines() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    let new = person.file("new", &format!("{OTHER}\n"));
    let changed = person.run(&["vault", "passphrase", "--new-passphrase-file", &new, "--json"]).json();
    assert_eq!(changed["id"], person.run(&["vault", "info", "--json"]).json()["id"]);
    person.run(&["journal", "list"]).is_refused(3, &sentence("vault-wrong-passphrase"));

    let lines = format!("{OTHER}\n{PASSPHRASE}\n");
    let said = person.run_reading(&lines, &["--passphrase-stdin", "vault", "passphrase"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(person.run(&["journal", "show", &id, "--json"]).json()["text"], "words");
}

#[test]
fn a_saved_sheet_opens_the_notebook_again() {
    let person = Terminal::new();
    let made = person.run(&["vault", "create", "--kit", "sheet.txt", "--json"]).json();
    assert_eq!(made["recovery_sheet"].as_str().unwrap(), person.path("sheet.txt").to_str().unwrap());
    assert_eq!(person.run(&["vault", "info", "--json"]).json()["recovery_saved"], true);
    let new = person.file("new", OTHER);
    let recovered = person
        .run(&["vault", "recover", "--words-file", "sheet.txt", "--new-passphrase-file", &new, "--json"])
        .json();
    assert_eq!(recovered["id"], made["id"]);
    person.run(&["journal", "list"]).is_refused(3, &sentence("vault-wrong-passphrase"));

    // The passphrase as first line of standard input, the bare words after it.
    let sheet = fs::read_to_string(person.path("sheet.txt")).unwrap();
    let words: Vec<&str> = sheet
        .lines()
        .filter_map(|line| line.trim().split_once(". ").filter(|(n, _)| n.parse::<u8>().is_ok()))
        .map(|(_, word)| word)
        .collect();
    assert_eq!(words.len(), 24);
    let lines = format!("{PASSPHRASE}\n{}\n", words.join(" "));
    let said = person.run_reading(&lines, &["--passphrase-stdin", "vault", "recover", "--words-file", "-"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    person.is_sound_with(&[]);
}

#[test]
fn a_new_sheet_is_made_at_any_time_and_the_old_one_opens_nothing_any_more() {
    let person = Terminal::new();
    person.run(&["vault", "create", "--kit", "old.txt", "--json"]).json();
    assert_eq!(
        person.run(&["vault", "sheet", "--kit", "old.txt"]).code,
        1,
        "no sheet is written over another file"
    );
    let made = person.run(&["vault", "sheet", "--kit", "new.txt", "--json"]).json();
    assert!(made.get("words").is_none(), "words in a file are not shown besides");
    assert_eq!(person.run(&["vault", "info", "--json"]).json()["recovery_saved"], true);
    let new = person.file("new", "another calm phrase");
    let recover =
        |sheet: &str| person.run(&["vault", "recover", "--words-file", sheet, "--new-passphrase-file", &new]);
    person.untouched(&person.folder(), || {
        recover("old.txt").is_refused(3, &sentence("vault-wrong-words"));
    });
    assert_eq!(recover("new.txt").code, 0);
}

#[test]
fn changed_locks_leave_nothing_to_the_old_ones() {
    let person = Terminal::new();
    person.run(&["vault", "create", "--kit", "old.txt", "--json"]).json();
    let id = person.writes("Kept", "words");
    let key = person.run(&["dev", "raw-key", "--json"]).json()["key"].clone();
    let new = person.file("new", OTHER);
    let changed = person.run(&["vault", "change-locks", "--new-passphrase-file", &new, "--json"]).json();
    assert_eq!(changed["words"].as_array().unwrap().len(), 24);
    person.run(&["journal", "list"]).is_refused(3, &sentence("vault-wrong-passphrase"));
    let old = ["vault", "recover", "--words-file", "old.txt"];
    person.run(&old).is_refused(3, &sentence("vault-wrong-words"));
    fs::rename(person.path("new"), person.path("passphrase")).unwrap();
    assert_ne!(person.run(&["dev", "raw-key", "--json"]).json()["key"], key);

    let third = person.file("third", "a third calm phrase");
    let said = person.run(&["vault", "change-locks", "--new-passphrase-file", &third, "--kit", "new.txt"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let recover = ["vault", "recover", "--words-file", "new.txt", "--json"];
    person.run(&recover).json();
    assert_eq!(person.run(&["journal", "show", &id, "--json"]).json()["text"], "words");
    person.is_sound_with(&["Kept"]);
}

/// The backups beside the notebook that belong to a day.
fn daily(person: &Terminal) -> usize {
    let entries = std::fs::read_dir(person.folder().join("backups")).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().ends_with("-daily")).count()
}

#[test]
fn the_first_command_that_writes_makes_the_backup_of_the_day_and_no_other_does() {
    let person = Terminal::with_notebook();
    person.run(&["journal", "list", "--json"]).json();
    assert_eq!(daily(&person), 0, "nothing was written yet");
    let id = person.writes("First", "words");
    assert_eq!(daily(&person), 1);
    for number in 0..5 {
        person.writes(&format!("Page {number}"), "words");
    }
    person.run(&["journal", "show", &id, "--json"]).json();
    assert_eq!(daily(&person), 1, "once a day");
}

#[test]
fn a_backup_of_the_day_that_cannot_be_made_is_one_sentence_and_no_failure() {
    let person = Terminal::with_notebook();
    let backups = person.folder().join("backups");
    std::fs::remove_dir_all(&backups).unwrap();
    std::fs::write(&backups, "").unwrap();
    let said = person.run(&["journal", "add", "--title", "Kept", "--json"]);
    assert_eq!((said.code, said.err.lines().count()), (0, 1), "{said:?}");
    assert!(said.err.contains("backup") && said.out.starts_with('{'), "{said:?}");
    // It is not tried again by every command.
    let said = person.run(&["journal", "add", "--title", "Kept too", "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    std::fs::remove_file(&backups).unwrap();
    person.writes("Kept as well", "words");
    assert_eq!(daily(&person), 0, "within the hour");
}

#[test]
fn nothing_leaves_into_the_folder_of_a_notebook() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    let end = "2199-12-31";
    let new = ["intervision", "new", "--method", "incident", "--title", "A door", "--end", end, "--json"];
    let session = person.run(&new).json()["id"].as_str().unwrap().to_owned();
    let notes = person.file("notes.md", "what I saw");
    person.run(&["intervision", "notes", &session, "--layer", "mine", "--file", &notes, "--json"]).json();
    let mut places = vec!["notebook", "notebook/blobs", "notebook/backups"];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(person.folder().join("blobs"), person.path("elsewhere")).unwrap();
        places.push("elsewhere");
    }
    for place in places {
        let out = |form: &str| person.path(place).join(format!("out.{form}")).display().to_string();
        for form in ["pdf", "md", "json"] {
            let export = ["export", &id, "--format", form, "--out", &out(form)];
            person.run(&export).is_refused(1, &sentence("invalid-place"));
        }
        let closed = ["intervision", "export", &session, "--layer", "mine", "--out", &out("md")];
        person.run(&closed).is_refused(1, &sentence("invalid-place"));
        person.run(&["vault", "backup", &out("d")]).is_refused(1, &sentence("invalid-place"));
    }
    let left = contents(&person.folder()).into_keys().filter(|path| path.to_string_lossy().contains("out."));
    assert_eq!(left.count(), 0);
}

#[cfg(unix)]
#[test]
fn a_place_where_no_notebook_can_lie_is_refused_in_one_sentence() {
    let person = Terminal::with_notebook();
    person.run(&["vault", "backup", "copy"]);
    person.file("letter", "Dear Ann");
    std::os::unix::fs::symlink("gone", person.path("nowhere")).unwrap();
    let deep = "deeper/".repeat(60);
    for place in ["letter/notebook", "nowhere", &"a".repeat(256), &deep] {
        let makes = ["--vault", place, "--passphrase-file", "passphrase", "vault", "create"];
        let restores = ["--vault", place, "vault", "restore", "copy"];
        for said in
            [person.run_bare(&makes), person.run_bare(&restores), person.run(&["vault", "backup", place])]
        {
            said.is_refused(1, &sentence("no-place"));
        }
    }
    for place in ["letter", "notebook"] {
        person.run(&["vault", "backup", place]).is_refused(1, &sentence("folder-not-empty"));
    }
}
