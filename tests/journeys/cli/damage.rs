//! Files that are damaged, foreign, newer or tampered with: named as what they are, and not one byte of them changed.

use std::fs;
use std::path::PathBuf;

use super::terminal::{Terminal, copy, sentence};

/// A copy of the person's notebook with one file changed.
fn with(person: &Terminal, file: &str, change: impl FnOnce(&mut Vec<u8>)) -> PathBuf {
    let folder = person.path("damaged");
    let _ = fs::remove_dir_all(&folder);
    copy(&person.folder(), &folder);
    let mut bytes = fs::read(folder.join(file)).unwrap();
    change(&mut bytes);
    fs::write(folder.join(file), bytes).unwrap();
    folder
}

fn is_refused(person: &Terminal, folder: &std::path::Path, exit: i32, code: &str) {
    person.untouched(folder, || {
        for args in [&["journal", "list"][..], &["vault", "verify"], &["journal", "add", "--title", "x"]] {
            person.run_in(folder, args).is_refused(exit, &sentence(code));
        }
    });
}

/// A notebook with enough in it that every page of the database matters.
fn a_notebook() -> Terminal {
    let person = Terminal::with_notebook();
    person.writes("Kept", &"many calm words. ".repeat(2000));
    person
}

#[test]
fn a_truncated_header_is_damaged() {
    let person = a_notebook();
    let length = fs::metadata(person.folder().join("vault.json")).unwrap().len() as usize;
    for keep in [length - 1, length / 2, 20, 7, 1] {
        is_refused(&person, &with(&person, "vault.json", |bytes| bytes.truncate(keep)), 4, "vault-damaged");
    }
    let gone = with(&person, "vault.json", |_| {});
    fs::remove_file(gone.join("vault.json")).unwrap();
    is_refused(&person, &gone, 4, "vault-damaged");
    person.is_sound_with(&["Kept"]);
}

#[test]
fn every_flipped_bit_of_the_header_is_seen() {
    let person = a_notebook();
    let length = fs::metadata(person.folder().join("vault.json")).unwrap().len() as usize;
    let exits = [sentence("vault-damaged"), sentence("kdf-out-of-bounds")];
    // The first line says the format: there each bit counts, or a flipped one is taken for a newer program's or another's.
    let first = (0..16).flat_map(|at| (0..8).map(move |bit| (at, bit)));
    for (at, bit) in first.chain((16..length).step_by(7).map(|at| (at, at % 8))) {
        let folder = with(&person, "vault.json", |bytes| bytes[at] ^= 1 << bit);
        person.untouched(&folder, || {
            let said = person.run_in(&folder, &["journal", "list"]);
            let known = exits.iter().any(|sentence| said.err == format!("{sentence}\n"));
            assert!(said.code == 4 && known && said.out.is_empty(), "bit {bit} of byte {at}: {said:?}");
        });
    }
}

#[test]
fn a_truncated_database_is_damaged() {
    let person = a_notebook();
    let length = fs::metadata(person.folder().join("vault.db")).unwrap().len() as usize;
    for keep in [0, 1000, 4096, length / 2 / 4096 * 4096, length - 4096, length - 1] {
        is_refused(&person, &with(&person, "vault.db", |bytes| bytes.truncate(keep)), 4, "vault-damaged");
    }
    let folder = with(&person, "vault.db", |_| {});
    fs::remove_file(folder.join("vault.db")).unwrap();
    fs::create_dir(folder.join("vault.db")).unwrap();
    is_refused(&person, &folder, 4, "vault-damaged");
    person.is_sound_with(&["Kept"]);
}

#[test]
fn a_flipped_bit_of_the_database_is_found_wherever_it_is() {
    let person = a_notebook();
    let length = fs::metadata(person.folder().join("vault.db")).unwrap().len() as usize;
    is_refused(&person, &with(&person, "vault.db", |bytes| bytes[100] ^= 4), 4, "vault-damaged");
    for at in (0..length / 4096).map(|page| page * 4096 + 1234) {
        let folder = with(&person, "vault.db", |bytes| bytes[at] ^= 1);
        let said = person.untouched(&folder, || person.run_in(&folder, &["vault", "verify", "--json"]));
        assert_eq!(
            (said.code, said.err.as_str()),
            (4, format!("{}\n", sentence("vault-damaged")).as_str()),
            "byte {at}"
        );
    }
    person.is_sound_with(&["Kept"]);
}

#[test]
fn another_programs_files_are_foreign() {
    let person = a_notebook();
    let plain = [b"SQLite format 3\0".as_slice(), &[0; 8176]].concat();
    is_refused(&person, &with(&person, "vault.db", |bytes| *bytes = plain), 4, "vault-foreign");
    for other in ["{}", "[1, 2]", "not JSON at all", "{\"name\": \"other\", \"version\": 3}"] {
        is_refused(&person, &with(&person, "vault.json", |bytes| *bytes = other.into()), 4, "vault-foreign");
    }
    // Nothing says that another program wrote an empty file: a disk that was full did.
    is_refused(&person, &with(&person, "vault.json", Vec::clear), 4, "vault-damaged");
    person.is_sound_with(&["Kept"]);
}

/// Changes one value of the header, the way somebody with an editor does.
fn edited(person: &Terminal, change: impl FnOnce(&mut serde_json::Value)) -> PathBuf {
    with(person, "vault.json", |bytes| {
        let mut header: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        change(&mut header);
        *bytes = serde_json::to_vec_pretty(&header).unwrap();
    })
}

#[test]
fn a_newer_format_is_told_from_damage() {
    let person = a_notebook();
    is_refused(&person, &edited(&person, |header| header["format"] = 2.into()), 4, "vault-newer");
    let unknown = edited(&person, |header| {
        *header = serde_json::json!({ "format": 7, "keys": "somewhere else" });
    });
    is_refused(&person, &unknown, 4, "vault-newer");
    person.run(&["vault", "backup", "copy", "--json"]).json();
    let manifest = person.path("copy/backup.json");
    let newer = fs::read_to_string(&manifest).unwrap().replace("\"format\": 1", "\"format\": 2");
    fs::write(manifest, newer).unwrap();
    person.run_in(&person.path("new"), &["vault", "restore", "copy"]).is_refused(4, &sentence("vault-newer"));
    assert!(!person.path("new").exists());
}

#[test]
fn parameters_out_of_bounds_are_not_computed_with() {
    let person = a_notebook();
    for (field, value) in [
        ("memory_kib", 1),
        ("memory_kib", 4_000_000_000u32),
        ("passes", 0),
        ("passes", 100_000),
        ("lanes", 0),
        ("lanes", 255),
    ] {
        let folder = edited(&person, |header| header["locks"]["passphrase"]["kdf"][field] = value.into());
        is_refused(&person, &folder, 4, "kdf-out-of-bounds");
    }
    let other =
        edited(&person, |header| header["locks"]["passphrase"]["kdf"]["algorithm"] = "argon2i".into());
    is_refused(&person, &other, 4, "kdf-out-of-bounds");
    // Inside the bounds, but not what was sealed: tampering, before any passphrase is tried.
    let weaker = edited(&person, |header| header["locks"]["passphrase"]["kdf"]["passes"] = 2.into());
    is_refused(&person, &weaker, 4, "vault-damaged");
    person.is_sound_with(&["Kept"]);
}
