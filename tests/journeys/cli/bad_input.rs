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
