//! Openings that fail leave no trace, and places that are no longer those of a notebook are not insisted on.

use std::fs;
use std::path::{Path, PathBuf};

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;

use super::terminal::{PASSPHRASE, Terminal, copy, sentence};

#[test]
fn a_passphrase_file_is_read_in_every_way_that_windows_writes_it() {
    let person = Terminal::with_notebook();
    let wide = |unit: fn(u16) -> [u8; 2]| {
        format!("\u{feff}{PASSPHRASE}\r\n").encode_utf16().flat_map(unit).collect::<Vec<u8>>()
    };
    let narrow = format!("\u{feff}{PASSPHRASE}\r\n").into_bytes();
    for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes), narrow] {
        fs::write(person.path("passphrase"), bytes).unwrap();
        person.run(&["journal", "list", "--json"]).json();
    }
    // Without a mark nobody can tell: it is not guessed.
    fs::write(person.path("passphrase"), b"f\xf6ur calm words here").unwrap();
    assert_eq!(person.run(&["journal", "list"]).code, 1);
}

/// A copy of the notebook as it travels: without the file that says who has it open.
fn without_lock(person: &Terminal, name: &str) -> PathBuf {
    let folder = person.path(name);
    copy(&person.folder(), &folder);
    fs::remove_file(folder.join("vault.lock")).unwrap();
    folder
}

/// Changes one file of a notebook.
fn changed(folder: &Path, file: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let path = folder.join(file);
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

#[test]
fn an_opening_that_fails_makes_no_file_whatever_is_wrong() {
    let person = Terminal::new();
    person.run(&["vault", "create", "--kit", "sheet.txt", "--json"]).json();
    person.writes("Kept", &"many calm words. ".repeat(400));
    let other = Terminal::with_notebook();
    let refused = |name: &str, code: i32, why: &str, spoil: &dyn Fn(&Path)| {
        let folder = without_lock(&person, name);
        spoil(&folder);
        person.untouched(&folder, || {
            for args in [&["journal", "list"][..], &["vault", "verify"], &["vault", "backup", "copy"]] {
                person.run_in(&folder, args).is_refused(code, &sentence(why));
            }
        });
        assert!(!person.path("copy").exists());
    };
    refused("flipped", 4, "vault-damaged", &|folder| changed(folder, "vault.db", |bytes| bytes[100] ^= 4));
    refused("short", 4, "vault-damaged", &|folder| changed(folder, "vault.db", |bytes| bytes.truncate(4096)));
    refused("empty", 4, "vault-damaged", &|folder| changed(folder, "vault.db", Vec::clear));
    refused("gone", 4, "vault-damaged", &|folder| fs::remove_file(folder.join("vault.db")).unwrap());
    refused("plain", 4, "vault-foreign", &|folder| {
        changed(folder, "vault.db", |bytes| *bytes = [b"SQLite format 3\0".as_slice(), &[0; 8176]].concat());
    });
    refused("of-another", 4, "vault-damaged", &|folder| {
        fs::copy(other.folder().join("vault.db"), folder.join("vault.db")).unwrap();
    });
    refused("header", 4, "vault-damaged", &|folder| {
        changed(folder, "vault.json", |bytes| bytes.truncate(90));
    });

    let folder = without_lock(&person, "wrong-words");
    person.file("words", &format!("{} art", ["abandon"; 23].join(" ")));
    person.untouched(&folder, || {
        person
            .run_in(&folder, &["vault", "recover", "--words-file", "words"])
            .is_refused(3, &sentence("vault-wrong-words"));
    });
    person.file("passphrase", "four calm words hers");
    refused("wrong", 3, "vault-wrong-passphrase", &|_| {});
}

#[test]
fn a_backup_says_which_attachments_are_damaged_and_takes_all_the_rest() {
    let person = Terminal::with_notebook();
    let image = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/two-pixels.png");
    for title in ["The board after the check-in", "Het bord na de check-in"] {
        let id = person.writes(title, "words");
        person.run(&["journal", "attach", &id, image, "--json"]).json();
    }
    let made = person.run(&["vault", "backup", "whole", "--json"]).json();
    assert!(made["damaged"] == 0 && made["missing"] == 0, "{made}");

    let blobs = person.folder().join("blobs");
    let first = fs::read_dir(&blobs).unwrap().next().unwrap().unwrap().path();
    let file = fs::read_dir(first).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 16;
    fs::write(&file, bytes).unwrap();
    let made = person.run(&["vault", "backup", "spoiled", "--json"]).json();
    assert!(made["damaged"] == 1 && made["missing"] == 0, "{made}");
    let said = person.run(&["vault", "backup", "spoiled-too"]);
    let sentence = Messages::of(Language::En).say("copy-damaged", &[("count", &1)]);
    assert!(said.code == 0 && said.out.contains(&sentence), "{said:?}");

    let place = person.path("elsewhere");
    let back = person.run_in(&place, &["vault", "restore", "spoiled", "--json"]).json();
    assert!(back["attachments"] == 2 && back["missing"] == 0, "{back}");
    assert_eq!(person.run_in(&place, &["journal", "list", "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn a_notebook_that_was_removed_is_forgotten_on_request() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    let folder = person.folder().display().to_string();
    let missing = sentence("vault-missing");
    fs::rename(person.folder(), person.path("away")).unwrap();
    person.run_bare(&["vault", "info"]).is_refused(1, &missing);
    let kept = || fs::read_to_string(person.path("config/kring/preferences.json")).unwrap();
    assert!(kept().contains(&folder));
    let forgotten =
        person.untouched(&person.path("away"), || person.run_bare(&["vault", "forget", "--json"]));
    assert_eq!(forgotten.json()["forgotten"], folder.as_str());
    assert!(!kept().contains(&folder));
    assert_eq!(person.run_bare(&["vault", "forget", "--json"]).json()["forgotten"], serde_json::Value::Null);
    // It opens where it is now, and is known again.
    let pages = person.run_in(&person.path("away"), &["journal", "list", "--json"]).json();
    assert_eq!(pages.as_array().unwrap().len(), 1);
    assert_eq!(person.run_bare(&["vault", "info", "--json"]).json()["name"], "Ann’s notebook");
}

#[test]
fn a_variable_that_says_nothing_names_no_folder() {
    let person = Terminal::new();
    let run = |args: &[&str]| -> super::terminal::Said {
        let mut command = person.command();
        command.env("KRING_VAULT", "").arg("--passphrase-file").arg(person.path("passphrase")).args(args);
        command.output().unwrap().into()
    };
    let made = run(&["vault", "create", "--json"]).json();
    assert_eq!(made["folder"], person.path("data/kring/notebook").display().to_string());
    assert_eq!(run(&["vault", "info", "--json"]).json()["id"], made["id"]);
    let help = run(&["--help"]);
    assert!(help.code == 0 && help.out.contains("--vault"), "{help:?}");
    // Asked for on the line, nothing is a mistake.
    assert_eq!(run(&["--vault", "", "vault", "info"]).code, 2);
}
