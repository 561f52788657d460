//! Where the storage is, and what this device needs there beside the engine's book. All of it lies in the encrypted notebook.

use std::io;
use std::path::Path;

use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::identity::SigningKey;
use kring_crypto::{Hex, Key};
use kring_store::{BookEdit, BookLine, SpaceInStorage, StoreError, Vault};
use kring_sync::engine::{Book, Keys};
use kring_sync::members::Members;
use kring_sync::remote::{self, Address, AddressError, Credentials, Folder, Storage};
use kring_sync::{LogId, SpaceId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::login::Login;
use super::view::SyncLogin;
use super::{notes, run};
use crate::failure::Failure;

/// The line of the book that holds it.
const PLACE: &str = "place";

/// A space's place in a storage, as this device uses it.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Place {
    /// The space.
    #[serde(skip)]
    pub space: SpaceInStorage,
    /// The storage's address.
    pub address: String,
    /// What the space is called there.
    pub folder: Hex<16>,
    /// The log of the device that this was written for. A copied notebook has another.
    pub log: Hex<16>,
    /// What opens this device's envelopes.
    envelope: String,
    /// Since when, milliseconds since 1970.
    pub since: i64,
    /// Whether it has asked to be let in and was not yet.
    pub asks: bool,
    /// Who this device is for the server, where the storage is one that asks.
    #[serde(default)]
    pub login: Option<Login>,
    /// The group whose space it is; `None` for the person's own.
    #[serde(default)]
    pub circle: Option<Uuid>,
    /// Whether that is a closed group.
    #[serde(default)]
    pub closed: bool,
    /// What that group is called in the invitation, until its own documents are here; nothing of a closed one.
    #[serde(default)]
    pub name: String,
    /// Since when the person has left the group, milliseconds since 1970. Of the space nothing is kept then but this place.
    #[serde(default)]
    pub left: Option<i64>,
    /// What the group's documents had come to by then.
    #[serde(default)]
    pub extent: Option<[i64; 3]>,
    /// Where this device comes back to a group that was left.
    #[serde(default)]
    again: Option<Again>,
}

/// A device that comes back: by the key and the log of before it stays out.
#[derive(Clone, Serialize, Deserialize)]
struct Again {
    /// Its log there, of which its key there is made.
    log: Hex<16>,
    /// Since when it had been left.
    left: i64,
}

impl Place {
    /// A new place.
    pub fn new(space: SpaceId, folder: [u8; 16], address: &str, vault: &Vault, key: &EnvelopeKey) -> Self {
        Self {
            space: space.0,
            address: address.into(),
            folder: Hex(folder),
            log: Hex(vault.identity().log),
            envelope: key.to_text().to_string(),
            since: vault.now(),
            asks: false,
            login: None,
            circle: None,
            closed: false,
            name: String::new(),
            left: None,
            extent: None,
            again: None,
        }
    }

    /// The same for a device that comes back by an invitation, if its person had left. Whoever asks once more by the same one is the same
    /// device.
    pub fn back(mut self, before: Option<&Self>, vault: &Vault, invitation: [u8; 16]) -> Self {
        if let Some((before, left)) = before.and_then(|before| Some((before, before.left?))) {
            let made = own_key(vault).derive(&format!("comes back by {}", Hex(invitation)));
            let log = made.as_bytes().first_chunk().copied().unwrap_or_default();
            (self.extent, self.again) = (before.extent, Some(Again { log: Hex(log), left }));
        }
        self
    }

    /// Leaves it, at a moment; whoever only asks to come back has left as before, and whoever only asks to come in has nothing to leave.
    pub fn leave(&mut self, now: i64, extent: [i64; 3]) {
        if self.asks {
            self.left = self.again.as_ref().map(|again| again.left);
        } else {
            (self.left, self.extent) = (Some(now), Some(extent));
        }
        (self.asks, self.login) = (false, None);
    }

    /// The place that this notebook uses for the person's own space, if it uses one.
    pub async fn read(vault: &Vault) -> Result<Option<Self>, Failure> {
        Self::of(vault, None).await
    }

    /// The place of a group's space, or of the person's own.
    pub async fn of(vault: &Vault, circle: Option<Uuid>) -> Result<Option<Self>, Failure> {
        Ok(Self::all(vault).await?.into_iter().find(|place| place.circle == circle))
    }

    /// The places of all spaces, also of those that were left.
    pub async fn all(vault: &Vault) -> Result<Vec<Self>, Failure> {
        let mut all = vec![];
        for space in vault.books().await? {
            let Some(line) = vault.book_line(space, PLACE, &[]).await? else { continue };
            let place: Self = serde_json::from_slice(&line).map_err(|_| Failure::refused("internal"))?;
            all.push(Self { space, ..place });
        }
        Ok(all)
    }

    /// What keeps it.
    pub fn edit(&self) -> Result<BookEdit, Failure> {
        let line = serde_json::to_vec(self).map_err(|_| Failure::refused("internal"))?;
        Ok(BookEdit::Set(PLACE, vec![], line))
    }

    /// Notes who this device is for the server.
    pub async fn keep_login(&mut self, login: Option<SyncLogin>, vault: &Vault) {
        if let Some(login) = login {
            self.login = Some(Login::keep(login, vault, self.space).await);
        }
    }

    /// Who this device is for the server at an address, as this place knows it: another server is not told.
    pub fn login_at(&self, address: &str) -> Option<&Login> {
        self.login.as_ref().filter(|_| self.address == address)
    }

    /// Whether the notebook was copied since: this device is another than the one that the place was made for.
    pub fn is_copied(&self, vault: &Vault) -> bool {
        self.log.0 != vault.identity().log
    }

    /// The closed group whose space it is.
    pub fn closed_group(&self) -> Option<Uuid> {
        self.circle.filter(|_| self.closed)
    }

    /// The log under which this device writes there.
    pub fn log(&self) -> LogId {
        LogId(self.again.as_ref().map_or(self.log.0, |again| again.log.0))
    }

    /// What this device signs with there.
    pub fn device_key(&self, vault: &Vault) -> SigningKey {
        let Some(again) = &self.again else { return vault.device_key() };
        let made = own_key(vault).derive(&format!("comes back as {}", again.log));
        SigningKey::from_bytes(*made.as_bytes())
    }

    /// The engine's book, made of the lines that the notebook keeps of it.
    pub fn book(&self, lines: &[BookLine]) -> Result<Book, StoreError> {
        let empty = Book::new(SpaceId(self.space), self.folder.0, self.log());
        notes::read(empty, lines).ok_or(StoreError::Damaged("book"))
    }

    /// The devices that belong to the space, by what was signed about them.
    pub fn members(&self, operations: &[Vec<u8>]) -> Members {
        let mut members = Members::default();
        members.learn(SpaceId(self.space), operations);
        members
    }

    /// Who belongs, by what is noted here.
    pub async fn known_members(&self, vault: &Vault) -> Result<Members, Failure> {
        let book = self.book(&vault.book(self.space).await?)?;
        Ok(self.members(&book.operations))
    }

    /// What this device signs with and opens envelopes with.
    pub fn keys(&self, vault: &Vault) -> Result<Keys, Failure> {
        let envelope = EnvelopeKey::from_text(&self.envelope).map_err(|_| Failure::refused("internal"))?;
        Ok(Keys { device: self.device_key(vault), envelope })
    }
}

/// What is made of it is this device's alone.
fn own_key(vault: &Vault) -> Key {
    Key::from_bytes(*vault.device_key().to_bytes())
}

/// Opens the storage at an address. Nothing is asked of it yet.
pub(super) fn open(address: &str, who: Option<&Credentials>) -> Result<Storage, Failure> {
    remote::open(&read(address)?, who).map_err(run::remote_refusal)
}

/// The address of a folder.
pub fn address_of(folder: &Path) -> String {
    Address::Folder(folder.into()).to_string()
}

/// Refuses what cannot be a storage for this notebook: another sort of address, or a folder inside the notebook.
pub(super) async fn check(address: &str, vault: &Vault) -> Result<(), Failure> {
    check_for(address, vault.folder().root()).await
}

/// The same for a notebook in a folder, which need not be there yet.
pub(super) async fn check_for(address: &str, notebook: &Path) -> Result<(), Failure> {
    let Address::Folder(path) = read(address)? else { return Ok(()) };
    let notebook = notebook.to_owned();
    let meets = Folder::new(path).look(move |folder| meets_a_notebook(folder, &notebook)).await;
    if meets.map_err(run::remote_refusal)? { Err(Failure::request("place")) } else { Ok(()) }
}

/// Whether a folder lies in a notebook, or around this one.
fn meets_a_notebook(folder: &Path, notebook: &Path) -> io::Result<bool> {
    let real = folder.canonicalize()?;
    let inside = real.ancestors().any(|place| place.join("vault.json").exists());
    let there = notebook.ancestors().find_map(|place| place.canonicalize().ok());
    Ok(inside || there.is_some_and(|root| root.starts_with(&real)))
}

fn read(address: &str) -> Result<Address, Failure> {
    address.parse().map_err(|error| {
        Failure::refused(match error {
            AddressError::Unknown | AddressError::Malformed => "sync-address",
            AddressError::Clear => "sync-address-clear",
            AddressError::Secret => "sync-address-secret",
        })
    })
}
