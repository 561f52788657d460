//! The canary test: what was purged is nowhere, what should be ciphertext is ciphertext. Each promise beside a control that must fail.

use std::path::{Path, PathBuf};

use aes::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::NoPadding};
use kring_core::journal::view::PageId;
use kring_core::{backup, journal};
use kring_tests::*;

/// SQLCipher 4: pages of 4,096 bytes, of which the last 80 are the initialisation vector, the authentication code and padding.
const PAGE: usize = 4096;
const RESERVED: usize = 80;
const SALT: usize = 16;
const FRAME_HEADER: usize = 24;
const WAL_HEADER: usize = 32;

/// 32 letters that nobody writes, from a number.
pub fn canary(number: u64) -> String {
    let hash = number.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
    (0..32).map(|at| char::from(b'a' + (hash[at % 8].wrapping_add(at as u8 * 7)) % 26)).collect()
}

/// Every page of a database and its write-ahead log, free pages included, decrypted.
pub fn pages(database: &Path, key: &[u8; 32]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let bytes = std::fs::read(database).unwrap();
    for (number, page) in bytes.chunks_exact(PAGE).enumerate() {
        all.push(open_page(page, key, if number == 0 { SALT } else { 0 }));
    }
    let log = std::fs::read(database.with_extension("db-wal")).unwrap_or_default();
    for frame in log.get(WAL_HEADER..).unwrap_or_default().chunks_exact(FRAME_HEADER + PAGE) {
        let number = u32::from_be_bytes(frame[..4].try_into().unwrap());
        all.push(open_page(&frame[FRAME_HEADER..], key, if number == 1 { SALT } else { 0 }));
    }
    all
}

fn open_page(page: &[u8], key: &[u8; 32], skip: usize) -> Vec<u8> {
    let (content, reserved) = page.split_at(PAGE - RESERVED);
    let mut plain = content[skip..].to_vec();
    let cipher = cbc::Decryptor::<aes::Aes256>::new_from_slices(key, &reserved[..16]).unwrap();
    cipher.decrypt_padded::<NoPadding>(&mut plain).unwrap();
    plain
}

/// Whether the needle is in a page as it is, or in something compressed in it.
pub fn in_pages(pages: &[Vec<u8>], needle: &str) -> bool {
    let folded = needle.to_lowercase();
    pages.iter().any(|page| {
        holds(page, needle.as_bytes())
            || holds(page, folded.as_bytes())
            || holds_packed(page, needle.as_bytes())
    })
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// Updates are compressed: every place where a frame could begin is unpacked.
fn holds_packed(page: &[u8], needle: &[u8]) -> bool {
    const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];
    page.windows(4).enumerate().filter(|(_, window)| *window == MAGIC).any(|(at, _)| {
        let mut plain = Vec::new();
        let mut decoder = match zstd::stream::read::Decoder::new(&page[at..]) {
            Ok(decoder) => decoder.single_frame(),
            Err(_) => return false,
        };
        let _ = std::io::copy(&mut decoder, &mut plain);
        holds(&plain, needle)
    })
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

/// Whether any file of this person's computer holds the bytes as they are.
pub fn on_disk(person: &Person, needle: &[u8]) -> Option<PathBuf> {
    files(person.home.path()).into_iter().find(|path| holds(&std::fs::read(path).unwrap_or_default(), needle))
}

#[tokio::test]
async fn what_is_purged_is_in_no_page_and_no_free_page() {
    let coach = a_coach().await;
    let key = coach.app.vault().await.unwrap().raw_database_key();
    let (doomed, kept) = (canary(1), canary(2));
    for number in 0..30 {
        coach.writes(&format!("Ordinary {number}"), "ordinary words all around it").await;
    }
    let page = coach.writes(&format!("Title {doomed}"), &format!("It said {doomed} and ended.")).await;
    coach.writes("Control", &format!("It said {kept} and stayed.")).await;
    let database = coach.folder().join("vault.db");
    let before = pages(&database, &key);
    assert!(
        in_pages(&before, &doomed) && in_pages(&before, &kept),
        "control: the search can find what is there"
    );
    journal::purge(&coach.app, PageId { id: page.id }).await.unwrap();
    let after = pages(&database, &key);
    assert!(in_pages(&after, &kept), "control: what was not purged is still found");
    assert!(!in_pages(&after, &doomed), "purged words are still in the database");
    coach.verifies().await;
    backup::now(&coach.app, ()).await.unwrap();
    let made = backup::list(&coach.app, ()).await.unwrap();
    let copy = pages(&coach.folder().join("backups").join(&made[0].id).join("vault.db"), &key);
    assert!(in_pages(&copy, &kept) && !in_pages(&copy, &doomed));
}

#[tokio::test]
async fn an_edit_takes_old_words_out_of_the_index_but_not_out_of_history() {
    let coach = a_coach().await;
    let doomed = canary(3);
    let page = coach.writes("Edited", &format!("{doomed} here")).await;
    let all = journal::view::Edit(0, doomed.len(), "something else".into());
    let (id, base) = (page.id.clone(), page.version.clone());
    let request = journal::view::PageEdit { id, base, edits: vec![all], part: None };
    journal::edit(&coach.app, request).await.unwrap();
    assert!(coach.finds(&doomed).await.is_empty());
    let key = coach.app.vault().await.unwrap().raw_database_key();
    assert!(
        in_pages(&pages(&coach.folder().join("vault.db"), &key), &doomed),
        "history keeps it, and says so"
    );
}

#[tokio::test]
async fn nothing_written_and_no_key_lies_open_on_the_disk() {
    let coach = a_coach().await;
    let words = canary(4);
    let page = coach.writes(&words, &words).await;
    let image = [b"\x89PNG\r\n\x1a\n".as_slice(), words.as_bytes()].concat();
    let add =
        journal::view::AttachmentAdd { page: page.id, name: words.clone(), media_type: "image/png".into() };
    journal::attach(&coach.app, add, image).await.unwrap();
    backup::now(&coach.app, ()).await.unwrap();
    coach.finds(&words).await;
    let key = coach.app.vault().await.unwrap().raw_database_key();
    std::fs::write(coach.home.path().join("control"), words.as_bytes()).unwrap();
    assert!(on_disk(&coach, words.as_bytes()).is_some(), "control: the scan can find what lies open");
    std::fs::remove_file(coach.home.path().join("control")).unwrap();
    for locked in [false, true] {
        if locked {
            coach.locks().await;
        }
        assert_eq!(on_disk(&coach, words.as_bytes()), None);
        assert_eq!(on_disk(&coach, &key), None);
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(on_disk(&coach, hex.as_bytes()), None);
        assert_eq!(on_disk(&coach, PASSPHRASE.as_bytes()), None);
    }
}

/// What a kill at this moment would leave behind: the files as they are, while the notebook is open.
pub fn as_after_a_kill(person: &Person, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for path in files(&person.folder()) {
        let target = to.join(path.strip_prefix(person.folder()).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(&path, target).unwrap();
    }
}

#[tokio::test]
async fn what_is_purged_stays_away_when_the_program_is_killed() {
    let coach = a_coach().await;
    let key = coach.app.vault().await.unwrap().raw_database_key();
    let (doomed, kept) = (canary(5), canary(6));
    let page = coach.writes("Doomed", &doomed).await;
    coach.writes("Kept", &kept).await;
    let (before, after) = (coach.home.path().join("killed before"), coach.home.path().join("killed after"));
    as_after_a_kill(&coach, &before);
    journal::purge(&coach.app, PageId { id: page.id }).await.unwrap();
    as_after_a_kill(&coach, &after);
    coach.locks().await;
    for (place, expected) in [(&before, true), (&after, false)] {
        let left = pages(&place.join("vault.db"), &key);
        assert!(in_pages(&left, &kept), "control: the scan finds what is there");
        assert_eq!(in_pages(&left, &doomed), expected, "as the kill left it, {}", place.display());
        kring_core::vault::open_folder(&coach.app, place).await.unwrap();
        coach.unlocks().await;
        coach.verifies().await;
        assert_eq!(
            in_pages(&pages(&place.join("vault.db"), &key), &doomed),
            expected,
            "after the next opening"
        );
        coach.locks().await;
    }
}
