//! `sealed.keys`: one random key for each document of a sealed kind.
//!
//! The file is sealed under the master key and replaced whole on every change, so that a key which was destroyed is in no file of
//! the vault. Backups leave it out. The database holds only what these keys seal.

use std::collections::BTreeMap;

use kring_crypto::{Key, seal};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::{CLOSED_KEYS, StoreError};
use crate::folder::{Folder, write_whole};

const ABOUT: &[u8] = b"kring/1/sealed.keys";

/// The keys of the sealed documents, in memory while the vault is open.
#[derive(Debug, Default)]
pub(crate) struct SealedKeys {
    keys: BTreeMap<Uuid, Key>,
    /// The file is there and cannot be read. It is left as it is: nothing closed opens, and everything else does.
    damaged: bool,
}

impl SealedKeys {
    /// Reads the file; a vault without sealed documents has none.
    pub fn read(folder: &Folder, master: &Key) -> Result<Self, StoreError> {
        let bytes = match std::fs::read(folder.sealed_keys()) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(error.into()),
        };
        let plain = seal::open(&master.derive("sealed keys"), ABOUT, &bytes).ok();
        let list: Option<Vec<(Uuid, [u8; 32])>> = plain.and_then(|plain| postcard::from_bytes(&plain).ok());
        let damaged = list.is_none();
        let keys = list.unwrap_or_default().into_iter().map(|(id, key)| (id, Key::from_bytes(key)));
        Ok(Self { keys: keys.collect(), damaged })
    }

    /// Whether the file could not be read.
    pub fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// The key of a document.
    pub fn get(&self, id: Uuid) -> Option<&Key> {
        self.keys.get(&id)
    }

    /// The documents that have a key here.
    pub fn ids(&self) -> Vec<Uuid> {
        self.keys.keys().copied().collect()
    }

    /// Makes a key for a new document; durable before this returns.
    pub fn make(&mut self, id: Uuid, folder: &Folder, master: &Key) -> Result<(), StoreError> {
        self.put(id, Key::random()?, folder, master)
    }

    /// Keeps the key of a document that has none; durable before this returns.
    pub fn put(&mut self, id: Uuid, key: Key, folder: &Folder, master: &Key) -> Result<(), StoreError> {
        self.keys.insert(id, key);
        let written = self.write(folder, master);
        if written.is_err() {
            // Nothing may be sealed with a key that is on no disk.
            self.keys.remove(&id);
        }
        written
    }

    /// Forgets the keys of documents for good; durable before this returns.
    pub fn destroy(&mut self, ids: &[Uuid], folder: &Folder, master: &Key) -> Result<(), StoreError> {
        let held = self.keys.len();
        self.keys.retain(|id, _| !ids.contains(id));
        if self.keys.len() < held {
            self.write(folder, master)?;
        }
        Ok(())
    }

    /// Writes the file under `master`.
    pub fn write(&self, folder: &Folder, master: &Key) -> Result<(), StoreError> {
        if self.damaged {
            return Err(StoreError::Damaged(CLOSED_KEYS));
        }
        let list: Vec<(Uuid, [u8; 32])> = self.keys.iter().map(|(id, key)| (*id, *key.as_bytes())).collect();
        let plain =
            Zeroizing::new(postcard::to_stdvec(&list).map_err(|_| StoreError::Internal("sealed.keys"))?);
        let sealed = seal::seal(&master.derive("sealed keys"), ABOUT, &plain)
            .map_err(|_| StoreError::Internal("seal"))?;
        write_whole(&folder.sealed_keys(), &sealed)
    }
}
