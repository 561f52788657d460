//! Who writes here: a person key that the recovery words bring back, and a device with a log of its own.
//!
//! The device's file lies *outside* the vault folder and names the vault, the folder and the last opening. A vault that was copied,
//! moved or set back to an older state does not match it, and becomes a new device: new log, new peer in the documents. Two writers
//! under one name would overwrite each other's history; two devices merge.

use std::path::{Path, PathBuf};

use kring_crypto::identity::SigningKey;
use kring_crypto::{Key, random_bytes, seal};
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::error::StoreError;
use crate::folder::write_whole;
use crate::header::{hex, unhex};

const PERSON: &str = "SELECT bytes FROM secret WHERE name = 'person'";
const SET_PERSON: &str = "INSERT INTO secret (name, bytes) VALUES ('person', ?)";
const OPENING: &str = "SELECT value FROM setting WHERE name = 'opening'";
const SET_OPENING: &str = "INSERT INTO setting (name, value) VALUES ('opening', ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";
const ADD: &str = "INSERT INTO device (log, public, since) VALUES (?, ?, ?) RETURNING n";
const FIND: &str = "SELECT n FROM device WHERE log = ?";
const LAST: &str = "SELECT coalesce(max(seq), 0) FROM log WHERE device = ?";

/// This device in this vault.
#[derive(Debug)]
pub struct Device {
    /// Its number in the database.
    pub(crate) n: i64,
    /// Its log's identifier.
    pub log: [u8; 16],
    /// The last sequence number it wrote.
    pub(crate) last: i64,
    /// Signs what this device writes.
    pub key: SigningKey,
}

impl Device {
    /// The peer as which it edits documents.
    pub(crate) fn peer(&self) -> u64 {
        let hash = blake3::hash(&self.log);
        let bytes: [u8; 8] = hash.as_bytes().first_chunk().copied().unwrap_or_default();
        // The highest number is reserved.
        u64::from_le_bytes(bytes) >> 1
    }
}

#[derive(Serialize, Deserialize)]
struct DeviceFile {
    vault: Uuid,
    folder: PathBuf,
    log: String,
    secret: String,
    opening: String,
    pending: Option<String>,
}

/// The person's signing key, made on the first call.
pub(crate) async fn person(connection: &mut SqliteConnection) -> Result<SigningKey, StoreError> {
    let known: Option<(Vec<u8>,)> = sqlx::query_as(PERSON).fetch_optional(&mut *connection).await?;
    if let Some((bytes,)) = known {
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| StoreError::Damaged("person key"))?;
        return Ok(SigningKey::from_bytes(bytes));
    }
    let key = SigningKey::random()?;
    sqlx::query(SET_PERSON).bind(key.to_bytes().as_slice()).execute(connection).await?;
    Ok(key)
}

/// Finds this device, or makes it a new one when the file outside the vault is missing or does not match the vault's last opening.
pub(crate) async fn arrive(
    connection: &mut SqliteConnection,
    devices: &Path,
    vault: Uuid,
    folder: &Path,
    master: &Key,
    now: i64,
) -> Result<Device, StoreError> {
    let folder = folder.canonicalize()?;
    let path = file_path(devices, vault, &folder);
    let opening: Option<(String,)> = sqlx::query_as(OPENING).fetch_optional(&mut *connection).await?;
    let known = read(&path, vault, &folder).filter(|file| {
        let in_vault = opening.as_ref().map(|(value,)| value.as_str());
        in_vault.is_some() && (in_vault == Some(&file.opening) || in_vault == file.pending.as_deref())
    });
    let found = match &known {
        Some(file) => restore(connection, file, master).await?,
        None => None,
    };
    let device = match found {
        Some(device) => device,
        None => introduce(connection, now).await?,
    };
    let next = hex(&random_bytes::<16>()?);
    let mut file = DeviceFile {
        vault,
        folder,
        log: hex(&device.log),
        secret: hex(&seal::seal(&master.derive("device"), &device.log, device.key.to_bytes().as_slice()).map_err(|_| StoreError::Internal("seal"))?),
        opening: opening.map(|(value,)| value).unwrap_or_default(),
        pending: Some(next.clone()),
    };
    // First outside with both names, then inside, then outside with the new one: a crash between any two still matches.
    write(&path, &file)?;
    sqlx::query(SET_OPENING).bind(&next).execute(connection).await?;
    file.opening = next;
    file.pending = None;
    write(&path, &file)?;
    Ok(device)
}

/// Seals the device's key again after the locks were changed.
pub(crate) fn reseal(devices: &Path, vault: Uuid, folder: &Path, device: &Device, master: &Key) -> Result<(), StoreError> {
    let folder = folder.canonicalize()?;
    let path = file_path(devices, vault, &folder);
    let Some(mut file) = read(&path, vault, &folder) else { return Ok(()) };
    let sealed = seal::seal(&master.derive("device"), &device.log, device.key.to_bytes().as_slice());
    file.secret = hex(&sealed.map_err(|_| StoreError::Internal("seal"))?);
    write(&path, &file)
}

async fn restore(connection: &mut SqliteConnection, file: &DeviceFile, master: &Key) -> Result<Option<Device>, StoreError> {
    let Ok(log) = <[u8; 16]>::try_from(unhex(&file.log).unwrap_or_default()) else { return Ok(None) };
    let Ok(secret) = seal::open(&master.derive("device"), &log, &unhex(&file.secret).unwrap_or_default()) else {
        return Ok(None);
    };
    let Ok(secret) = <[u8; 32]>::try_from(secret.as_slice()) else { return Ok(None) };
    let known: Option<(i64,)> = sqlx::query_as(FIND).bind(log.as_slice()).fetch_optional(&mut *connection).await?;
    let Some((n,)) = known else { return Ok(None) };
    let (last,): (i64,) = sqlx::query_as(LAST).bind(n).fetch_one(connection).await?;
    Ok(Some(Device { n, log, last, key: SigningKey::from_bytes(secret) }))
}

async fn introduce(connection: &mut SqliteConnection, now: i64) -> Result<Device, StoreError> {
    let log = random_bytes::<16>()?;
    let key = SigningKey::random()?;
    let public = key.public();
    let (n,): (i64,) =
        sqlx::query_as(ADD).bind(log.as_slice()).bind(public.as_bytes().as_slice()).bind(now).fetch_one(connection).await?;
    Ok(Device { n, log, last: 0, key })
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
