//! What is wrong in a command: each time one sentence, its own exit code, and a notebook as it was.

use std::fs;
use std::path::Path;

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use kring_core::vault::view::Unlock;
use kring_core::{App, Places, Told, vault};

use super::terminal::{PASSPHRASE, Terminal, contents, sentence};

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    person.file("passphrase", "four calm words hers\n");
    let new = person.file("new", "another calm phrase");
    person.untouched(&person.folder(), || {
        for args in [
            &["journal", "list"][..],
            &["journal", "show", &id],
            &["search", "words"],
            &["vault", "verify"],
            &["vault", "backup", "copy"],
            &["vault", "passphrase", "--new-passphrase-file", &new],
            &["vault", "change-locks", "--new-passphrase-file", &new],
            &["export", "--all", "--format", "md", "--out", "out"],
        ] {
            person.run(args).is_refused(3, &sentence("vault-wrong-passphrase"));
        }
    });
    assert!(!person.path("copy").exists() && !person.path("out").exists());
    person.file("passphrase", PASSPHRASE);
    person.is_sound_with(&["Kept"]);
}

#[test]
fn a_passphrase_counts_to_the_letter_but_for_one_line_break() {
    let person = Terminal::with_notebook();
    for (written, opens) in [("\r\n", true), ("", true), ("\n\n", false), (" \n", false)] {
        person.file("passphrase", &format!("{PASSPHRASE}{written}"));
        assert_eq!(person.run(&["journal", "list"]).code, if opens { 0 } else { 3 }, "{written:?}");
    }
    // An editor of Windows marks how the file is written.
    person.file("passphrase", &format!("\u{feff}{PASSPHRASE}\r\n"));
    assert_eq!(person.run(&["journal", "list"]).code, 0);
    // The same letters, composed on one keyboard and decomposed on another, are the same passphrase.
    let other = Terminal::new();
    other.file("passphrase", "un été très calme");
    other.run(&["vault", "create", "--json"]).json();
    other.file("passphrase", "un e\u{301}te\u{301} tre\u{300}s calme");
    assert_eq!(other.run(&["journal", "list"]).code, 0);
}

#[test]
fn without_a_passphrase_and_without_a_terminal_nothing_happens() {
    let person = Terminal::new();
    let says = |id: &str| Messages::of(Language::En).say(id, &[]);
    person.run_bare(&["--vault", "notebook", "vault", "create"]).is_refused(2, &says("cli-no-passphrase"));
    assert!(!person.folder().exists());
    let person = Terminal::with_notebook();
    person.untouched(&person.folder(), || {
        person
            .run_bare(&["--vault", "notebook", "journal", "list"])
            .is_refused(2, &says("cli-no-passphrase"));
        person.run(&["vault", "passphrase"]).is_refused(2, &says("cli-no-new-passphrase"));
        person.run(&["vault", "recover"]).is_refused(2, &says("cli-no-words"));
        let missing =
            person.run_bare(&["--vault", "notebook", "--passphrase-file", "none", "journal", "list"]);
        assert_eq!((missing.code, missing.err.lines().count()), (1, 1), "{missing:?}");
    });
}

#[test]
fn a_weak_passphrase_is_no_lock() {
    let person = Terminal::new();
    person.file("passphrase", "short\n");
    person.run(&["vault", "create"]).is_refused(1, &sentence("passphrase-too-weak"));
    assert!(!person.folder().exists());
}

#[test]
fn a_wrong_recovery_word_is_named_by_its_place() {
    let person = Terminal::new();
    person.run(&["vault", "create", "--kit", "sheet.txt", "--json"]).json();
    let sheet = fs::read_to_string(person.path("sheet.txt")).unwrap();
    let fifth = sheet.lines().find(|line| line.starts_with(" 5. ")).unwrap();
    let says = |id: &str, name: &str, value: u32| Messages::of(Language::En).say(id, &[(name, &value)]);
    let recover = |words: &str| {
        person.file("words", words);
        person.run(&["vault", "recover", "--words-file", "words"])
    };
    person.untouched(&person.folder(), || {
        recover(&sheet.replace(fifth, " 5. kring"))
            .is_refused(3, &says("error-words-not-a-word", "position", 5));
        recover(&sheet.replace(&format!("{fifth}\n"), ""))
            .is_refused(3, &says("error-words-count", "found", 23));
        recover(&["abandon"; 24].join(" ")).is_refused(3, &sentence("words-checksum"));
        recover(&format!("{} art", ["abandon"; 23].join(" "))).is_refused(3, &sentence("vault-wrong-words"));
    });
    person.is_sound_with(&[]);
    let without_sheet = Terminal::with_notebook();
    without_sheet.file("words", &format!("{} art", ["abandon"; 23].join(" ")));
    without_sheet.untouched(&without_sheet.folder(), || {
        without_sheet
            .run(&["vault", "recover", "--words-file", "words"])
            .is_refused(1, &sentence("no-recovery-sheet"));
    });
}

#[test]
fn a_notebook_is_never_made_over_another() {
    let person = Terminal::with_notebook();
    person.untouched(&person.folder(), || {
        person.run(&["vault", "create"]).is_refused(1, &sentence("vault-exists"));
    });
    fs::create_dir(person.path("photos")).unwrap();
    fs::write(person.path("photos/tree.jpg"), "a tree").unwrap();
    person.untouched(&person.path("photos"), || {
        person
            .run_in(&person.path("photos"), &["vault", "create"])
            .is_refused(1, &sentence("folder-not-empty"));
    });
    person.file("sheet.txt", "another sheet");
    person
        .run_in(&person.path("new"), &["vault", "create", "--kit", "sheet.txt"])
        .is_refused(1, &sentence("file-exists"));
    let nowhere = person.run_in(&person.path("new"), &["vault", "create", "--kit", "no/sheet.txt"]);
    assert_eq!((nowhere.code, nowhere.err.lines().count()), (1, 1));
    assert!(!person.path("new").exists(), "no notebook without the sheet that was asked for");
}

#[test]
fn a_file_that_cannot_be_read_is_said_as_what_it_is() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    fs::create_dir(person.path("photos")).unwrap();
    let messages = Messages::of(Language::En);
    for (file, code) in [("tree.jpg", "error-cli-file-missing"), ("photos", "error-cli-file-unread")] {
        let said = messages.say(code, &[("path", &file)]);
        person.run(&["journal", "attach", &id, file]).is_refused(1, &said);
        person.run(&["journal", "add", "--title", "New", "--file", file]).is_refused(1, &said);
    }
    // A file where a notebook's folder should be is a notebook that is not there.
    let place = person.path("passphrase");
    person.run_in(&place, &["vault", "info"]).is_refused(1, &sentence("vault-missing"));
    person.run_in(&place, &["vault", "create"]).is_refused(1, &sentence("folder-not-empty"));
    assert!(fs::read_to_string(&place).unwrap().starts_with(PASSPHRASE));
}

#[test]
fn no_notebook_is_made_inside_another_or_inside_a_backup() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    person.run(&["vault", "backup", "stick", "--json"]).json();
    for outer in ["notebook", "stick"] {
        let inner = person.path(outer).join("inner");
        person.untouched(&person.path(outer), || {
            person.run_in(&inner, &["vault", "create"]).is_refused(1, &sentence("invalid-place"));
            person.run_in(&inner, &["vault", "restore", "stick"]).is_refused(1, &sentence("invalid-place"));
        });
    }
}

#[test]
fn a_kept_backup_that_says_nothing_any_more_is_found() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    let kept = fs::read_dir(person.folder().join("backups")).unwrap().next().unwrap().unwrap().path();
    fs::write(kept.join("backup.json"), "{").unwrap();
    let said = person.run(&["vault", "verify", "--json"]);
    assert_eq!((said.code, said.err.trim_end()), (4, sentence("kept-backup-damaged").as_str()), "{said:?}");
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let checks = report["checks"].as_array().unwrap().iter();
    let failed: Vec<_> = checks.filter(|check| check["ok"] == false).map(|check| &check["name"]).collect();
    assert_eq!(failed, ["backups"]);
}

#[test]
fn a_backup_says_what_the_notebook_had_lost_before() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    let image = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/two-pixels.png");
    person.run(&["journal", "attach", &id, image, "--json"]).json();
    assert_eq!(person.run(&["vault", "backup", "whole", "--json"]).json()["missing"], 0);
    fs::remove_dir_all(person.folder().join("blobs")).unwrap();
    assert_eq!(person.run(&["vault", "backup", "poor", "--json"]).json()["missing"], 1);
    let said = person.run(&["vault", "backup", "poor-too"]);
    assert!(said.code == 0 && said.out.contains("1 attachment is not in it"), "{said:?}");
}

#[test]
fn a_kept_backup_that_keeps_the_old_locks_is_told_of() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    let kept = fs::read_dir(person.folder().join("backups")).unwrap().next().unwrap().unwrap().path();
    // What cannot be copied cannot be written anew either.
    fs::rename(kept.join("vault.db"), person.path("aside")).unwrap();
    fs::create_dir(kept.join("vault.db")).unwrap();
    let new = person.file("new", "another calm phrase");
    let change = ["vault", "change-locks", "--new-passphrase-file", &new];
    let said = person.run(&change);
    assert_eq!((said.code, said.err.trim_end()), (0, sentence("locks-unfinished").as_str()), "{said:?}");
    fs::copy(person.path("new"), person.path("passphrase")).unwrap();
    person.run(&change).is_refused(1, &sentence("locks-unfinished"));

    fs::remove_dir(kept.join("vault.db")).unwrap();
    fs::rename(person.path("aside"), kept.join("vault.db")).unwrap();
    let said = person.run(&change);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "the next opening has finished it: {said:?}");
}

#[test]
fn a_sheet_that_has_no_place_changes_no_lock() {
    let person = Terminal::with_notebook();
    person.run(&["vault", "sheet", "--kit", "sheet.txt", "--json"]).json();
    let new = person.file("new", "another calm phrase");
    let mut places = vec![person.folder().join("sheet.txt"), person.folder().join("backups/sheet.txt")];
    if cfg!(target_os = "linux") {
        // Nobody can write a file there.
        places.push("/proc/sheet.txt".into());
    }
    for place in &places {
        let kit = place.to_str().unwrap();
        person.untouched(&person.folder(), || {
            for command in [
                &["vault", "change-locks", "--new-passphrase-file", &new, "--kit", kit][..],
                &["vault", "sheet", "--kit", kit][..],
            ] {
                let said = person.run(command);
                assert_eq!((said.code, said.err.lines().count(), said.out.as_str()), (1, 1, ""), "{said:?}");
            }
        });
    }
    fs::create_dir(person.path("fresh")).unwrap();
    let inside = person.run_in(&person.path("fresh"), &["vault", "create", "--kit", "fresh/sheet.txt"]);
    inside.is_refused(1, &sentence("invalid-place"));
    assert_eq!(fs::read_dir(person.path("fresh")).unwrap().count(), 0);
    // The old words are still good.
    let recovered = person.run(&["vault", "recover", "--words-file", "sheet.txt", "--json"]);
    recovered.json();
}

#[test]
fn a_folder_without_a_notebook_is_refused() {
    let person = Terminal::new();
    fs::create_dir(person.folder()).unwrap();
    let missing = sentence("vault-missing");
    person.untouched(&person.folder(), || {
        person.run(&["journal", "list"]).is_refused(1, &missing);
        person.run(&["vault", "info"]).is_refused(1, &missing);
    });
    person.run_in(&person.path("nowhere"), &["journal", "list"]).is_refused(1, &missing);
    person.run_bare(&["journal", "list", "--passphrase-file", "passphrase"]).is_refused(1, &missing);
}

/// The window, or any program of this user, that has the notebook open.
async fn open_elsewhere(person: &Terminal) -> std::sync::Arc<App> {
    let places = Places { data: person.path("data/kring"), config: person.path("config/kring") };
    let app = App::new(places);
    app.heed(Told { notebook: Some(person.folder()), language: None });
    vault::unlock(&app, Unlock { passphrase: PASSPHRASE.into() }).await.unwrap();
    app
}

#[tokio::test]
async fn a_notebook_that_is_open_elsewhere_is_left_alone() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    let window = open_elsewhere(&person).await;
    let new = person.file("new", "another calm phrase");
    person.untouched(&person.folder(), || {
        for args in [
            &["journal", "list"][..],
            &["journal", "add", "--title", "x"],
            &["vault", "verify"],
            &["vault", "backup", "copy"],
            &["vault", "passphrase", "--new-passphrase-file", &new],
        ] {
            person.run(args).is_refused(5, &sentence("vault-in-use"));
        }
        assert_eq!(person.run(&["vault", "info", "--json"]).json()["in_use"], true);
    });
    window.close().await.unwrap();
    assert_eq!(person.run(&["vault", "info", "--json"]).json()["in_use"], false);
    person.is_sound_with(&["Kept"]);
}

#[test]
fn of_many_at_once_each_is_done_or_told_to_wait() {
    let person = Terminal::with_notebook();
    let children: Vec<_> = (0..6)
        .map(|_| {
            let mut command = person.command();
            command.args([
                "--vault",
                "notebook",
                "--passphrase-file",
                "passphrase",
                "journal",
                "add",
                "--title",
                "x",
            ]);
            command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let said: Vec<super::terminal::Said> =
        children.into_iter().map(|child| child.wait_with_output().unwrap().into()).collect();
    let done = said.iter().filter(|said| said.code == 0).count();
    said.iter().filter(|said| said.code != 0).for_each(|said| said.is_refused(5, &sentence("vault-in-use")));
    assert!(done > 0);
    person.is_sound_with(&vec!["x"; done]);
}

fn synchronised(product: &str) -> String {
    Messages::of(Language::En).say("error-vault-synchronised-folder", &[("product", &product)])
}

#[test]
fn a_folder_that_is_synchronised_is_no_place_for_a_notebook() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    person.run(&["vault", "backup", "copy", "--json"]).json();
    fs::create_dir_all(person.path("sync/.stfolder")).unwrap();
    let refused = |folder: &Path, product: &str| {
        person.run_in(folder, &["vault", "create"]).is_refused(1, &synchronised(product));
        person.run_in(folder, &["vault", "restore", "copy"]).is_refused(1, &synchronised(product));
        assert!(!folder.exists(), "nothing was made");
        fs::create_dir_all(folder.parent().unwrap()).unwrap();
        super::terminal::copy(&person.folder(), folder);
        person.untouched(folder, || {
            person.run_in(folder, &["journal", "list"]).is_refused(1, &synchronised(product));
        });
    };
    refused(&person.path("sync/deep/notebook"), "Syncthing");
    refused(&person.path("Dropbox/notebook"), "Dropbox");
    refused(&person.path("OneDrive - Office/notebook"), "OneDrive");
    std::os::unix::fs::symlink(person.path("sync"), person.path("shortcut")).unwrap();
    refused(&person.path("shortcut/notebook"), "Syncthing");
    // A backup may go there: it is written once and never changed.
    assert_eq!(person.run(&["vault", "backup", "sync/backup"]).code, 0);
    assert!(contents(&person.path("sync/backup")).contains_key(Path::new("vault.db")));
    let mode = std::os::unix::fs::PermissionsExt::mode(
        &fs::metadata(person.path("sync/backup")).unwrap().permissions(),
    );
    assert_eq!(mode & 0o077, 0, "nobody else of this computer reads it");
    person.is_sound_with(&["Kept"]);
}
