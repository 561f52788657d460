//! `vault.json`: the format, the derivation parameters and the master key wrapped once for each way to unlock.
//!
//! Two seals protect it. `check`, a plain BLAKE3 hash, tells a damaged file from a wrong passphrase before anything is derived.
//! `seal`, a keyed hash under the master key, is checked after unlocking, so nobody without the key can change a field.
//! The parameters of each wrap are its associated data besides, so weaker ones open nothing.

use std::io::ErrorKind;

use kring_crypto::kdf::{KdfError, KdfParams};
use kring_crypto::sheet::{SheetCard, SheetKeys};
use kring_crypto::words::RecoveryWords;
use kring_crypto::{Key, mac, seal, wrap};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::{StoreError, reading};
use crate::folder::{Folder, write_whole};

/// The newest format of the folder that this program writes and reads.
pub const FORMAT: u32 = 1;
const LARGEST: u64 = 64 * 1024;
/// How the file begins.
const START: &[u8] = b"{\n  \"format\": ";

/// What `vault.json` holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Header {
    /// Version of the folder's layout.
    pub format: u32,
    /// The vault's own identifier.
    pub id: Uuid,
    /// The name the person gave it; readable without a key, as on the lock screen.
    pub name: String,
    /// When the vault was made, RFC 3339, UTC.
    pub created: String,
    /// The ways to unlock.
    pub locks: Locks,
    /// Present while the locks are being changed: the old master key, sealed under the new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changing: Option<String>,
    seal: String,
    check: String,
}

/// The master key, wrapped.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Locks {
    /// By a passphrase.
    pub passphrase: PassphraseLock,
    /// By the words of the recovery sheet, once one was made.
    pub recovery: Option<RecoveryLock>,
    /// By a key in the keychain of the system, when the person asked for it (hex).
    pub keychain: Option<String>,
}

/// A wrap under a passphrase.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PassphraseLock {
    /// How the passphrase becomes a key.
    pub kdf: KdfParams,
    /// The wrapped master key, hex.
    pub wrapped: String,
}

/// A wrap under recovery words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecoveryLock {
    /// When the sheet was made, RFC 3339, UTC.
    pub made: String,
    /// Whether the person said that it is put away.
    pub saved: bool,
    /// The wrapped master key, hex.
    pub wrapped: String,
    /// What is kept of the words to write for whoever holds them into a storage, sealed under the master key, hex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
}

impl Header {
    /// A header for a new vault with one lock, the passphrase.
    pub fn new(
        id: Uuid,
        name: &str,
        created: String,
        master: &Key,
        passphrase: &str,
        kdf: KdfParams,
    ) -> Result<Self, StoreError> {
        let passphrase = lock_passphrase(id, master, &passphrase_key(&kdf, passphrase)?, kdf)?;
        let locks = Locks { passphrase, recovery: None, keychain: None };
        Ok(Self {
            format: FORMAT,
            id,
            name: name.into(),
            created,
            locks,
            changing: None,
            seal: String::new(),
            check: String::new(),
        })
    }

    /// Reads the header without any key. Tells missing, foreign, newer and damaged apart and derives nothing.
    pub fn read(folder: &Folder) -> Result<Self, StoreError> {
        let path = folder.header();
        let size = match std::fs::metadata(&path) {
            Ok(found) if !found.is_file() => return Err(StoreError::Foreign),
            Ok(found) => found.len(),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(if folder.database().exists() {
                    StoreError::Damaged("vault.json")
                } else {
                    StoreError::Missing
                });
            }
            Err(error) => return Err(reading(error)),
        };
        if size > LARGEST {
            return Err(StoreError::Foreign);
        }
        let bytes = std::fs::read(&path).map_err(reading)?;
        // A power cut can leave a file of the right length without a word in it, or its first letters, or none.
        let emptied = START.starts_with(&bytes) || bytes.iter().all(|byte| *byte == 0);
        let names = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
        // Two names, so that one letter that is wrong does not make somebody else's file of it.
        let looks_ours =
            (emptied && folder.database().exists()) || names(b"\"format\"") || names(b"\"locks\"");
        let value: serde_json::Value = serde_json::from_slice(&bytes)
            .map_err(|_| if looks_ours { StoreError::Damaged("vault.json") } else { StoreError::Foreign })?;
        match value.get("format").and_then(serde_json::Value::as_u64) {
            None if value.get("locks").is_some() => return Err(StoreError::Damaged("vault.json")),
            None => return Err(StoreError::Foreign),
            Some(format) if format > u64::from(FORMAT) => return Err(newer_or_damaged(format, value)?),
            Some(_) => {}
        }
        let header: Self = serde_json::from_value(value).map_err(|_| StoreError::Damaged("vault.json"))?;
        if header.checksum()? != header.check {
            // Parameters out of bounds are named as such: whoever edits them by hand should read why nothing opens.
            header.locks.passphrase.kdf.check().map_err(|_| StoreError::KdfOutOfBounds)?;
            return Err(StoreError::Damaged("vault.json"));
        }
        // What reading forgives (an unknown name, a capital in a number) the checksum does not see.
        let written = serde_json::to_vec_pretty(&header).map_err(|_| StoreError::Internal("header"))?;
        if written == bytes { Ok(header) } else { Err(StoreError::Damaged("vault.json")) }
    }

    /// The file's bytes, sealed under `master`.
    pub fn encode(&mut self, master: &Key) -> Result<Vec<u8>, StoreError> {
        self.seal = hex(&mac::mac(&master.derive("header"), &self.bare()?));
        self.check = self.checksum()?;
        serde_json::to_vec_pretty(self).map_err(|_| StoreError::Internal("header"))
    }

    /// Writes the header whole, sealed under `master`.
    pub fn write(&mut self, folder: &Folder, master: &Key) -> Result<(), StoreError> {
        let bytes = self.encode(master)?;
        write_whole(&folder.header(), &bytes)
    }

    /// Unwraps the master key with a passphrase.
    pub fn open_with_passphrase(&self, passphrase: &str) -> Result<Key, StoreError> {
        let lock = &self.locks.passphrase;
        let key = lock.kdf.derive(&composed(passphrase)).map_err(kdf_error)?;
        let about = about_passphrase(self.id, &lock.kdf)?;
        let master = wrap::unwrap_key(&key, &about, &unhex(&lock.wrapped)?)
            .map_err(|_| StoreError::WrongPassphrase)?;
        self.confirm(master)
    }

    /// Unwraps the master key with recovery words.
    pub fn open_with_words(&self, words: &RecoveryWords) -> Result<Key, StoreError> {
        let lock = self.locks.recovery.as_ref().ok_or(StoreError::NoRecoverySheet)?;
        let master = wrap::unwrap_key(&words.key(), &about(self.id, "recovery"), &unhex(&lock.wrapped)?)
            .map_err(|_| StoreError::WrongWords)?;
        self.confirm(master)
    }

    /// Unwraps the master key with the key that the keychain holds.
    pub fn open_with_keychain(&self, key: &Key) -> Result<Key, StoreError> {
        let wrapped = self.locks.keychain.as_ref().ok_or(StoreError::KeychainMissing)?;
        let master = wrap::unwrap_key(key, &about(self.id, "keychain"), &unhex(wrapped)?)
            .map_err(|_| StoreError::KeychainMissing)?;
        self.confirm(master)
    }

    /// Replaces the passphrase lock by one for the key that [`passphrase_key`] gave for these parameters.
    pub fn set_passphrase(&mut self, master: &Key, key: &Key, kdf: KdfParams) -> Result<(), StoreError> {
        self.locks.passphrase = lock_passphrase(self.id, master, key, kdf)?;
        Ok(())
    }

    /// Replaces the recovery lock by one for `words`.
    pub fn set_words(&mut self, master: &Key, words: &RecoveryWords, made: String) -> Result<(), StoreError> {
        let wrapped = wrap::wrap_key(&words.key(), &about(self.id, "recovery"), master)
            .map_err(|_| StoreError::Internal("wrap"))?;
        let card = SheetKeys::of(words).map_err(|_| StoreError::Internal("sheet"))?.card().to_bytes();
        let card = seal::seal(&master.derive("sheet-card"), &about(self.id, "card"), &card)
            .map_err(|_| StoreError::Internal("seal"))?;
        let (wrapped, card) = (hex(&wrapped), Some(hex(&card)));
        self.locks.recovery = Some(RecoveryLock { made, saved: false, wrapped, card });
        Ok(())
    }

    /// What is kept of the words; `None` where there are none, or where they were made before anything of them was kept.
    pub fn sheet_card(&self, master: &Key) -> Result<Option<SheetCard>, StoreError> {
        let lock = self.locks.recovery.as_ref();
        let Some(sealed) = lock.and_then(|lock| lock.card.as_ref()) else { return Ok(None) };
        let card = seal::open(&master.derive("sheet-card"), &about(self.id, "card"), &unhex(sealed)?)
            .map_err(|_| StoreError::Damaged("vault.json"))?;
        SheetCard::from_bytes(&card).map(Some).map_err(|_| StoreError::Damaged("vault.json"))
    }

    /// Sets or removes the keychain lock.
    pub fn set_keychain(&mut self, master: &Key, key: Option<&Key>) -> Result<(), StoreError> {
        self.locks.keychain = match key {
            None => None,
            Some(key) => {
                let wrapped = wrap::wrap_key(key, &about(self.id, "keychain"), master)
                    .map_err(|_| StoreError::Internal("wrap"))?;
                Some(hex(&wrapped))
            }
        };
        Ok(())
    }

    /// Notes the old master key, sealed under the new one, until every file has moved to the new key.
    pub fn begin_change(&mut self, new: &Key, old: &Key) -> Result<(), StoreError> {
        let wrapped = wrap::wrap_key(&new.derive("changing"), &about(self.id, "changing"), old)
            .map_err(|_| StoreError::Internal("wrap"))?;
        self.changing = Some(hex(&wrapped));
        Ok(())
    }

    /// The old master key while a change of locks is under way.
    pub fn key_before_change(&self, new: &Key) -> Result<Option<Key>, StoreError> {
        let Some(wrapped) = &self.changing else { return Ok(None) };
        wrap::unwrap_key(&new.derive("changing"), &about(self.id, "changing"), &unhex(wrapped)?)
            .map(Some)
            .map_err(|_| StoreError::Damaged("vault.json"))
    }

    fn confirm(&self, master: Key) -> Result<Key, StoreError> {
        self.check_seal(&master).map(|()| master)
    }

    /// Whether this master key sealed the header.
    pub(crate) fn check_seal(&self, master: &Key) -> Result<(), StoreError> {
        let sealed = unhex(&self.seal)?;
        let ours = mac::mac_matches(&master.derive("header"), &self.bare()?, &sealed);
        if ours { Ok(()) } else { Err(StoreError::Damaged("vault.json")) }
    }

    /// The content that the seal covers.
    fn bare(&self) -> Result<Vec<u8>, StoreError> {
        let bare = Self { seal: String::new(), check: String::new(), ..self.clone() };
        serde_json::to_vec(&bare).map_err(|_| StoreError::Internal("header"))
    }

    fn checksum(&self) -> Result<String, StoreError> {
        let sealed = Self { check: String::new(), ..self.clone() };
        let bytes = serde_json::to_vec(&sealed).map_err(|_| StoreError::Internal("header"))?;
        Ok(hex(&blake3::hash(&bytes).as_bytes()[..16]))
    }
}

/// What a header of a higher format is: of a newer program, or one of ours in whose number, of one digit, a single bit is wrong.
fn newer_or_damaged(format: u64, value: serde_json::Value) -> Result<StoreError, StoreError> {
    let one_bit = format < 10 && (format ^ u64::from(FORMAT)).is_power_of_two();
    let Some(written) = one_bit.then(|| serde_json::from_value::<Header>(value).ok()).flatten() else {
        return Ok(StoreError::Newer);
    };
    let ours = Header { format: FORMAT, ..written };
    let damaged = ours.checksum()? == ours.check;
    Ok(if damaged { StoreError::Damaged("vault.json") } else { StoreError::Newer })
}

/// The key that a passphrase gives under these parameters: about a second of work.
pub(crate) fn passphrase_key(kdf: &KdfParams, passphrase: &str) -> Result<Key, StoreError> {
    kdf.derive(&composed(passphrase)).map_err(kdf_error)
}

fn lock_passphrase(id: Uuid, master: &Key, key: &Key, kdf: KdfParams) -> Result<PassphraseLock, StoreError> {
    let wrapped = wrap::wrap_key(key, &about_passphrase(id, &kdf)?, master)
        .map_err(|_| StoreError::Internal("wrap"))?;
    Ok(PassphraseLock { kdf, wrapped: hex(&wrapped) })
}

/// One spelling (NFC) for what looks alike: keyboards and systems differ in how they write an "é".
fn composed(passphrase: &str) -> Zeroizing<String> {
    let mut composed = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    composed.extend(passphrase.nfc());
    composed
}

fn kdf_error(error: KdfError) -> StoreError {
    match error {
        KdfError::OutOfBounds => StoreError::KdfOutOfBounds,
        _ => StoreError::Internal("key derivation"),
    }
}

fn about(id: Uuid, lock: &str) -> Vec<u8> {
    [b"kring/1/lock/".as_slice(), lock.as_bytes(), id.as_bytes()].concat()
}

fn about_passphrase(id: Uuid, kdf: &KdfParams) -> Result<Vec<u8>, StoreError> {
    let params = serde_json::to_vec(kdf).map_err(|_| StoreError::Internal("header"))?;
    Ok([about(id, "passphrase"), params].concat())
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) fn unhex(text: &str) -> Result<Vec<u8>, StoreError> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok())).collect();
    match digits {
        Some(digits) if digits.len() % 2 == 0 => {
            Ok(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
        }
        _ => Err(StoreError::Damaged("vault.json")),
    }
}
