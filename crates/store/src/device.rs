//! Who writes here: a person key that the recovery words bring back, and a device with a log of its own.
//!
//! The device's file lies *outside* the vault folder and names the vault, the folder and the last opening. A vault that was copied,
//! moved or set back to an older state does not match it, and becomes a new device: new log, new peer in the documents. Two writers
//! under one name would overwrite each other's history; two devices merge.
//!
//! An opening is noted with the first change, in its transaction: a vault that is only read stays as it is, to the byte.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use kring_crypto::identity::SigningKey;
use kring_crypto::{Key, random_bytes, seal};
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::error::StoreError;
use crate::folder::{remove_temporaries, write_whole};
use crate::header::{hex, unhex};
use crate::vault::{Vault, held};

const OPENING: &str = "SELECT value FROM setting WHERE name = 'opening'";
const SET_OPENING: &str = "INSERT INTO setting (name, value) VALUES ('opening', ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";
const ADD: &str = "INSERT INTO device (log, public, since) VALUES (?, ?, ?) RETURNING n";
const KNOWN: &str = "SELECT count(*) FROM device WHERE public = ? AND person = x''";
const FIND: &str = "SELECT n FROM device WHERE log = ?";
/// A purge takes rows out of the log; the numbers they had are not given again.
const LAST: &str =
    "SELECT max(device.last, coalesce((SELECT max(seq) FROM log WHERE log.device = device.n), 0),
    coalesce((SELECT max(seq) FROM statement WHERE statement.device = device.n), 0))
    FROM device WHERE n = ?";

/// This device in this vault.
#[derive(Debug)]
pub struct Device {
    /// Its number in the database; 0 until its first change.
    n: AtomicI64,
    /// Its log's identifier.
    pub log: [u8; 16],
    /// The last sequence number it wrote.
    pub(crate) last: i64,
    /// Signs what this device writes.
    pub key: SigningKey,
    /// This opening, until the first change has noted it.
    opening: Mutex<Option<Opening>>,
}

/// An opening that is not noted yet: the device's file, and what the vault is to say.
#[derive(Clone, Debug)]
struct Opening {
    path: PathBuf,
    file: DeviceFile,
    next: String,
}

impl Device {
    /// Its number in the database; 0 until its first change.
    pub(crate) fn n(&self) -> i64 {
        self.n.load(Ordering::Relaxed)
    }

    /// Notes this opening inside the transaction of a change, once. Returns the device's number.
    ///
    /// First outside with both names, then inside, then outside with the new one: a crash between any two still matches.
    pub(crate) async fn note_opening(
        &self,
        connection: &mut SqliteConnection,
        now: i64,
    ) -> Result<i64, StoreError> {
        let Some(opening) = held(&self.opening).clone() else { return Ok(self.n()) };
        write(&opening.path, &opening.file)?;
        sqlx::query(SET_OPENING).bind(&opening.next).execute(&mut *connection).await?;
        if self.n() > 0 {
            return Ok(self.n());
        }
        let public = self.key.public();
        let (n,): (i64,) = sqlx::query_as(ADD)
            .bind(self.log.as_slice())
            .bind(public.as_bytes().as_slice())
            .bind(now)
            .fetch_one(connection)
            .await?;
        Ok(n)
    }

    /// The transaction that noted this opening is durable.
    pub(crate) fn opening_is_noted(&self, n: i64) {
        self.n.store(n, Ordering::Relaxed);
        if let Some(Opening { path, file, next }) = held(&self.opening).take() {
            // Where this fails, the file still holds both names, and both match.
            let _ = write(&path, &DeviceFile { opening: next, pending: None, ..file });
        }
    }

    /// The peer as which it edits documents.
    pub(crate) fn peer(&self) -> u64 {
        peer_of(&self.log)
    }
}

/// The peer as which the device of a log edits documents.
pub(crate) fn peer_of(log: &[u8]) -> u64 {
    let hash = blake3::hash(log);
    let bytes: [u8; 8] = hash.as_bytes().first_chunk().copied().unwrap_or_default();
    // The highest number is reserved.
    u64::from_le_bytes(bytes) >> 1
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct DeviceFile {
    vault: Uuid,
    folder: PathBuf,
    log: String,
    secret: String,
    opening: String,
    pending: Option<String>,
}

impl Vault {
    /// Forgets who this device is: from the next opening on it is a new one, with a log of its own.
    pub fn forget_device(&self) {
        forget(&self.setup.devices, self.header().id, self.folder().root());
    }

    /// Whether this device has been forgotten, so that the next opening makes it a new one.
    pub fn is_forgotten_device(&self) -> bool {
        let Ok(folder) = self.folder().root().canonicalize() else { return false };
        let noted = held(&self.device.opening).is_none();
        noted && !file_path(&self.setup.devices, self.header().id, &folder).exists()
    }

    /// Whether a device of the person with this public key has written here.
    pub async fn knows_device(&self, public: &[u8; 32]) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let (count,): (i64,) =
            sqlx::query_as(KNOWN).bind(public.as_slice()).fetch_one(reader.connection()?).await?;
        Ok(count > 0)
    }
}

/// Finds this device, or makes it a new one when the file outside the vault is missing or does not match the vault's last opening.
/// Changes nothing yet.
pub(crate) async fn arrive(
    connection: &mut SqliteConnection,
    devices: &Path,
    vault: Uuid,
    folder: &Path,
    master: &Key,
) -> Result<Device, StoreError> {
    let folder = folder.canonicalize()?;
    let path = file_path(devices, vault, &folder);
    remove_temporaries(&path);
    let opening: Option<(String,)> = sqlx::query_as(OPENING).fetch_optional(&mut *connection).await?;
    let known = read(&path, vault, &folder).filter(|file| {
        let in_vault = opening.as_ref().map(|(value,)| value.as_str());
        in_vault.is_some() && (in_vault == Some(&file.opening) || in_vault == file.pending.as_deref())
    });
    let found = match &known {
        Some(file) => restore(connection, file, master).await?,
        None => None,
    };
    let (n, log, last, key) = match found {
        Some(found) => found,
        None => (0, random_bytes::<16>()?, 0, SigningKey::random()?),
    };
    let next = hex(&random_bytes::<16>()?);
    let sealed = seal::seal(&master.derive("device"), &log, key.to_bytes().as_slice())
        .map_err(|_| StoreError::Internal("seal"))?;
    let file = DeviceFile {
        vault,
        folder,
        log: hex(&log),
        secret: hex(&sealed),
        opening: opening.map(|(value,)| value).unwrap_or_default(),
        pending: Some(next.clone()),
    };
    Ok(Device {
        n: AtomicI64::new(n),
        log,
        last,
        key,
        opening: Mutex::new(Some(Opening { path, file, next })),
    })
}

/// Seals the device's key again after the locks were changed. A file that the old key does not open is another device's, or done.
pub(crate) fn reseal(
    devices: &Path,
    vault: Uuid,
    folder: &Path,
    old: &Key,
    fresh: &Key,
) -> Result<(), StoreError> {
    let folder = folder.canonicalize()?;
    let path = file_path(devices, vault, &folder);
    let Some(mut file) = read(&path, vault, &folder) else { return Ok(()) };
    let (log, secret) = (unhex(&file.log).unwrap_or_default(), unhex(&file.secret).unwrap_or_default());
    let Ok(secret) = seal::open(&old.derive("device"), &log, &secret) else { return Ok(()) };
    let sealed = seal::seal(&fresh.derive("device"), &log, &secret);
    file.secret = hex(&sealed.map_err(|_| StoreError::Internal("seal"))?);
    write(&path, &file)
}

/// Forgets this device of a vault that is given up.
pub(crate) fn forget(devices: &Path, vault: Uuid, folder: &Path) {
    if let Ok(folder) = folder.canonicalize() {
        let _ = std::fs::remove_file(file_path(devices, vault, &folder));
    }
}

async fn restore(
    connection: &mut SqliteConnection,
    file: &DeviceFile,
    master: &Key,
) -> Result<Option<(i64, [u8; 16], i64, SigningKey)>, StoreError> {
    let Ok(log) = <[u8; 16]>::try_from(unhex(&file.log).unwrap_or_default()) else { return Ok(None) };
    let Ok(secret) = seal::open(&master.derive("device"), &log, &unhex(&file.secret).unwrap_or_default())
    else {
        return Ok(None);
    };
    let Ok(secret) = <[u8; 32]>::try_from(secret.as_slice()) else { return Ok(None) };
    let known: Option<(i64,)> =
        sqlx::query_as(FIND).bind(log.as_slice()).fetch_optional(&mut *connection).await?;
    let Some((n,)) = known else { return Ok(None) };
    let (last,): (i64,) = sqlx::query_as(LAST).bind(n).fetch_one(connection).await?;
    Ok(Some((n, log, last, SigningKey::from_bytes(secret))))
}

fn file_path(devices: &Path, vault: Uuid, folder: &Path) -> PathBuf {
    let place = blake3::hash(folder.as_os_str().as_encoded_bytes());
    devices.join(format!("{vault}-{}.json", place.to_hex().chars().take(16).collect::<String>()))
}

fn read(path: &Path, vault: Uuid, folder: &Path) -> Option<DeviceFile> {
    let file: DeviceFile = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
    (file.vault == vault && file.folder == folder).then_some(file)
}

fn write(path: &Path, file: &DeviceFile) -> Result<(), StoreError> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    write_whole(path, &serde_json::to_vec_pretty(file).map_err(|_| StoreError::Internal("device"))?)
}
