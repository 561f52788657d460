//! Looking for what should not be there: in the decrypted pages of a database, and in every file of a computer.

use std::path::{Path, PathBuf};

use aes::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::NoPadding};
use memchr::memmem;

use crate::Person;

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
    hold(pages, needle.as_bytes()) || pages.iter().any(|page| holds(page, folded.as_bytes()))
}

/// Whether bytes that mean no text, such as those of a key, are in a page.
pub fn hold(pages: &[Vec<u8>], bytes: &[u8]) -> bool {
    pages.iter().any(|page| holds(page, bytes) || holds_packed(page, bytes))
}

/// Whether bytes hold the needle.
pub fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    memmem::find(bytes, needle).is_some()
}

/// Updates are compressed: every place where a frame could begin is unpacked.
pub fn holds_packed(page: &[u8], needle: &[u8]) -> bool {
    const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];
    memmem::find_iter(page, &MAGIC).any(|at| {
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

/// What a kill at this moment would leave behind: the files as they are, while the notebook is open.
pub fn as_after_a_kill(person: &Person, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for path in files(&person.folder()) {
        let target = to.join(path.strip_prefix(person.folder()).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(&path, target).unwrap();
    }
}

/// Asserts that a file, or a folder with everything in it, is for its owner alone.
pub fn for_their_owner_alone(place: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(place).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if place.is_dir() { 0o700 } else { 0o600 }, "{}", place.display());
    }
    if place.is_dir() {
        for entry in std::fs::read_dir(place).unwrap() {
            for_their_owner_alone(&entry.unwrap().path());
        }
    }
}
