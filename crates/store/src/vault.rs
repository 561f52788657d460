//! A vault: made, looked at, unlocked, closed.
//!
//! While it is open, one process holds the folder's lock and one connection holds the database. Everything else in this crate is a
//! method of [`Vault`], in a file named for what it does.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use kring_crypto::Key;
use kring_crypto::kdf::KdfParams;
use kring_crypto::words::RecoveryWords;
use lru::LruCache;
use sqlx::sqlite::SqliteConnection;
use tokio::sync::{Mutex as AsyncMutex, MutexGuard, broadcast};
use uuid::Uuid;

use crate::alone::FolderLock;
use crate::changes::{By, Changed};
use crate::connection::{self, run};
use crate::device::{self, Device};
use crate::error::{StoreError, opening};
use crate::folder::{Folder, refuse_inside};
use crate::header::Header;
use crate::kind::Kind;
use crate::load::OpenDocument;
use crate::migrate::{self, Part};
use crate::person::{self, Person};
use crate::sealed::SealedKeys;
use crate::slot::{Reader, Slot};
use crate::statement::Rule;
use crate::synchronised::refuse_synchronised;

/// How many documents stay open after use.
const KEPT_OPEN: usize = 48;

/// What a host brings along to open a vault.
#[derive(Clone)]
pub struct Setup {
    /// The vault's folder.
    pub folder: PathBuf,
    /// Where device files lie: outside every vault.
    pub devices: PathBuf,
    /// The kinds of documents that the program knows.
    pub kinds: &'static [&'static Kind],
    /// What statements must fulfil to count.
    pub rules: &'static [&'static Rule],
    /// The migrations of the kinds' tables.
    pub parts: &'static [Part],
    /// The time now; tests bring their own.
    pub clock: Clock,
    /// Hears how many documents of how many have rows again, where an opening has to make them.
    pub remade: Remade,
}

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Hears how far the rows are: how many documents, of how many.
pub type Remade = Arc<dyn Fn(u64, u64) + Send + Sync>;

/// What unlocks a vault.
pub enum With<'a> {
    /// The passphrase.
    Passphrase(&'a str),
    /// The words of the recovery sheet.
    Words(&'a RecoveryWords),
    /// The key that the system's keychain keeps.
    Keychain(&'a Key),
}

/// An open vault.
pub struct Vault {
    pub(crate) setup: Setup,
    pub(crate) folder: Folder,
    pub(crate) header: Mutex<Header>,
    pub(crate) master: Mutex<Key>,
    pub(crate) device: Device,
    pub(crate) person: Mutex<Person>,
    pub(crate) sealed: Mutex<SealedKeys>,
    pub(crate) documents: Mutex<LruCache<Uuid, OpenDocument>>,
    pub(crate) changes: broadcast::Sender<Changed>,
    /// Whether this opening has changed a document.
    pub(crate) wrote: AtomicBool,
    /// Counts the erasings of this opening.
    pub(crate) erasings: AtomicU64,
    pub(crate) slot: AsyncMutex<Slot>,
    /// Held by a check: what two of them note on the one connection would be mixed.
    pub(crate) checking: AsyncMutex<()>,
    /// Raised when the vault is about to close: work that can be done another time ends.
    pub(crate) closing: Arc<AtomicBool>,
    lock: Mutex<Option<FolderLock>>,
}

impl Vault {
    /// Makes a vault in an empty or new folder and opens it. Derives a key from the passphrase: about a second.
    pub async fn create(setup: Setup, name: &str, passphrase: &str) -> Result<Self, StoreError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 120 {
            return Err(StoreError::Request("name"));
        }
        if passphrase.is_empty() {
            return Err(StoreError::Request("passphrase"));
        }
        refuse_synchronised(&setup.folder)?;
        refuse_inside(&setup.folder)?;
        let folder = Folder::at(&setup.folder);
        folder.create()?;
        let mut lock = Some(folder.take_lock()?);
        let made = Self::furnish(&setup, &folder, name, passphrase).await;
        match made {
            Ok((header, master)) => {
                let vault = Self::enter(setup, folder, header, master, &mut lock).await?;
                // The device has its file from the first day.
                vault.work(By::Person).await?.commit().await?;
                Ok(vault)
            }
            Err(error) => {
                drop(lock);
                folder.remove_unfinished();
                Err(error)
            }
        }
    }

    /// Puts a database and, last, a header into the folder.
    async fn furnish(
        setup: &Setup,
        folder: &Folder,
        name: &str,
        passphrase: &str,
    ) -> Result<(Header, Key), StoreError> {
        let master = Key::random()?;
        let now = (setup.clock)();
        // It gets its name after the header: a database without a header is one whose header was lost.
        let mut connection = connection::open(&folder.next_database(), &database_key(&master), true).await?;
        let steps = migrate::outstanding(&mut connection, setup.parts).await?;
        migrate::take(&mut connection, &steps).await?;
        connection::close(connection).await?;
        let kdf = calibrated().await?;
        let (id, created) = (Uuid::now_v7(), now.to_string());
        let (name, passphrase, key) = (name.to_owned(), passphrase.to_owned(), master.duplicate());
        let mut header = blocking(move || Header::new(id, &name, created, &key, &passphrase, kdf)).await?;
        header.write(folder, &master)?;
        Ok((header, master))
    }

    /// Reads what can be known of a vault without a key.
    pub fn look(folder: &Path) -> Result<Header, StoreError> {
        let folder = Folder::at(folder);
        let header = Header::read(&folder)?;
        crate::backup::refuse_backup(&folder)?;
        Ok(header)
    }

    /// Opens a vault. Nothing in the folder changes unless the key is right, and no file is made where nothing opens.
    pub async fn unlock(setup: Setup, with: With<'_>) -> Result<Self, StoreError> {
        let folder = Folder::at(&setup.folder);
        Self::look(&setup.folder)?;
        refuse_synchronised(&setup.folder)?;
        let mut lock = Some(folder.take_lock().map_err(opening)?);
        let opened = Self::unlock_alone(setup, folder, with, &mut lock).await;
        if let Some(lock) = lock {
            lock.undo();
        }
        opened
    }

    /// Opens a vault whose lock is held, and takes that over.
    async fn unlock_alone(
        setup: Setup,
        folder: Folder,
        with: With<'_>,
        lock: &mut Option<FolderLock>,
    ) -> Result<Self, StoreError> {
        // Again: what was read before the lock may be old by now.
        let header = Header::read(&folder)?;
        let master = match with {
            With::Passphrase(passphrase) => {
                let (header, passphrase) = (header.clone(), passphrase.to_owned());
                blocking(move || header.open_with_passphrase(&passphrase)).await?
            }
            With::Words(words) => header.open_with_words(words)?,
            With::Keychain(key) => header.open_with_keychain(key)?,
        };
        Self::enter(setup, folder, header, master, lock).await
    }

    async fn enter(
        setup: Setup,
        folder: Folder,
        mut header: Header,
        master: Key,
        lock: &mut Option<FolderLock>,
    ) -> Result<Self, StoreError> {
        folder.sweep();
        let log = folder.database().with_extension("db-wal");
        let was_killed = std::fs::metadata(log).is_ok_and(|log| log.len() > 0);
        crate::locks::finish_change(&folder, &setup.devices, &mut header, &master).await.map_err(opening)?;
        let mut connection = connection::open(&folder.database(), &database_key(&master), false).await?;
        let arrived = Self::arrive(&setup, &folder, &header, &master, &mut connection).await;
        let (person, device, sealed) = match arrived {
            Ok(arrived) => arrived,
            Err(error) => {
                // The reason counts, not what closing says; but the folder is left as it was found.
                let _ = connection::close(connection).await;
                return Err(error);
            }
        };
        let vault = Self {
            folder,
            header: Mutex::new(header),
            master: Mutex::new(master),
            slot: AsyncMutex::new(Slot {
                connection: Some(connection),
                unfinished: false,
                watched: false,
                last: device.last,
            }),
            device,
            person: Mutex::new(person),
            sealed: Mutex::new(sealed),
            documents: Mutex::new(LruCache::new(NonZeroUsize::new(KEPT_OPEN).unwrap_or(NonZeroUsize::MIN))),
            changes: broadcast::channel(64).0,
            wrote: AtomicBool::new(false),
            erasings: AtomicU64::new(0),
            setup,
            checking: AsyncMutex::default(),
            closing: Arc::default(),
            lock: Mutex::new(lock.take()),
        };
        if let Err(error) = vault.settle(was_killed).await {
            // Nothing was opened: what is made of the lock is the caller's again.
            *lock = held(&vault.lock).take();
            let _ = vault.close().await;
            return Err(error);
        }
        Ok(vault)
    }

    /// Brings the database up to this program, and finds out who writes here.
    async fn arrive(
        setup: &Setup,
        folder: &Folder,
        header: &Header,
        master: &Key,
        connection: &mut SqliteConnection,
    ) -> Result<(Person, Device, SealedKeys), StoreError> {
        let steps = migrate::outstanding(connection, setup.parts).await?;
        if !steps.is_empty() {
            let copied = crate::backup::before_migration(connection, folder, header, master, (setup.clock)());
            copied.await.map_err(opening)?;
            migrate::take(connection, &steps).await?;
        }
        let person = person::read(connection, header.id).await?;
        let device = device::arrive(connection, &setup.devices, header.id, folder.root(), master).await?;
        Ok((person, device, SealedKeys::read(folder, master)?))
    }

    /// Closes the database, wipes the keys and gives the folder free. Later calls find the vault locked.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.closing.store(true, Ordering::SeqCst);
        let mut slot = self.slot.lock().await;
        let closed = match slot.connection.take() {
            // What was not committed is gone with the connection.
            Some(connection) => connection::close(connection).await,
            None => Ok(()),
        };
        self.forget(&slot);
        closed
    }

    /// Wipes the keys and gives the folder free, once the connection is gone.
    pub(crate) fn forget(&self, _: &Slot) {
        held(&self.documents).clear();
        *held(&self.sealed) = SealedKeys::default();
        *held(&self.master) = Key::from_bytes([0; 32]);
        held(&self.lock).take();
    }

    /// The connection, for reading.
    pub async fn read(&self) -> Result<Reader<'_>, StoreError> {
        Ok(Reader::of(self.slot().await?))
    }

    /// The slot with a usable connection; a transaction that was given up is rolled back first.
    pub(crate) async fn slot(&self) -> Result<MutexGuard<'_, Slot>, StoreError> {
        let mut slot = self.slot.lock().await;
        let unfinished = std::mem::take(&mut slot.unfinished);
        // Whoever watched has gone, and must end nobody else's statements.
        slot.unwatch().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        if unfinished {
            // After a full disk SQLite has rolled back by itself, and says that there is nothing to roll back.
            let _ = run(connection, "ROLLBACK").await;
        }
        Ok(slot)
    }

    /// The vault's identifier.
    pub fn id(&self) -> Uuid {
        held(&self.header).id
    }

    /// The header as it is now.
    pub fn header(&self) -> Header {
        held(&self.header).clone()
    }

    /// The folder.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The personal space: that of the person's first notebook, which every device of theirs has.
    pub fn personal_space(&self) -> Uuid {
        held(&self.person).space
    }

    /// This device's log and the public keys under which it writes: person, device.
    pub fn identity(&self) -> Identity {
        Identity {
            log: self.device.log,
            person: *held(&self.person).key.public().as_bytes(),
            device: *self.device.key.public().as_bytes(),
        }
    }

    /// Hears of every change.
    pub fn changes(&self) -> broadcast::Receiver<Changed> {
        self.changes.subscribe()
    }

    /// Milliseconds since 1970, UTC.
    pub fn now(&self) -> i64 {
        (self.setup.clock)().as_millisecond()
    }

    /// A key of its own for `purpose`, for use by hosts: imported identifiers, for instance.
    pub fn derived_key(&self, purpose: &str) -> Key {
        // From the person's key, which a change of locks leaves as it is.
        Key::from_bytes(*held(&self.person).key.to_bytes()).derive(purpose)
    }

    /// The database's raw key, so that a test can open it with another program.
    #[cfg(feature = "testing")]
    pub fn raw_database_key(&self) -> [u8; 32] {
        *database_key(&held(&self.master)).as_bytes()
    }

    pub(crate) fn kind(&self, name: &str) -> Option<&'static Kind> {
        self.setup.kinds.iter().find(|kind| kind.name == name).copied()
    }
}

/// Who writes here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The device's log.
    pub log: [u8; 16],
    /// The person's public key.
    pub person: [u8; 32],
    /// The device's public key.
    pub device: [u8; 32],
}

/// The key of the database.
pub(crate) fn database_key(master: &Key) -> Key {
    master.derive("database")
}

/// Derivation parameters that take about a second on this machine.
pub(crate) async fn calibrated() -> Result<KdfParams, StoreError> {
    blocking(|| {
        KdfParams::calibrate(Duration::from_secs(1)).map_err(|_| StoreError::Internal("key derivation"))
    })
    .await
}

/// Runs long work off the async threads.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| StoreError::Internal("worker"))?
}

/// The value behind a lock; a panic elsewhere does not poison it for good.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
