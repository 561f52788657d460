//! Attachments: sealed in chunks of one mebibyte under a random key that only their document holds, written once, named at random.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::PathBuf;

use kring_crypto::{Key, chunks, random_bytes};
use uuid::Uuid;

use crate::changes::By;
use crate::engine::AttachmentEntry;
use crate::error::StoreError;
use crate::folder::{remove_temporaries, sync_folder, temporary_name};
use crate::header::{hex, unhex};
use crate::vault::{Vault, blocking};
use crate::work::Work;

const DOOM: &str = "INSERT INTO doomed (blob) VALUES (?) ON CONFLICT DO NOTHING";
pub(crate) const SPARE: &str = "DELETE FROM doomed WHERE blob = ?";
const DOOMED: &str = "SELECT blob FROM doomed";

/// The largest attachment, in bytes.
pub const LARGEST_ATTACHMENT: u64 = 50_000_000;

/// An attachment that is written but not yet part of a document.
#[derive(Debug)]
pub struct Written {
    /// Its id, hex.
    pub id: String,
    /// What the document will hold.
    pub entry: AttachmentEntry,
}

impl Vault {
    /// Seals and writes an attachment; durable before this returns. Add it to a document with [`Work::attach`].
    pub async fn write_attachment(
        &self,
        name: &str,
        media_type: &str,
        bytes: Vec<u8>,
    ) -> Result<Written, StoreError> {
        self.write_blob(random_bytes::<16>()?, name, media_type, bytes).await
    }

    /// The same under an id that it had before, so that texts find it again; under a new one when that is no id, or is taken.
    pub async fn write_attachment_as(
        &self,
        id: &str,
        name: &str,
        media_type: &str,
        bytes: Vec<u8>,
    ) -> Result<Written, StoreError> {
        let wanted: Option<[u8; 16]> = unhex(id).ok().and_then(|id| id.try_into().ok());
        let free = wanted.filter(|wanted| hex(wanted) == id && !self.blob_path(wanted).exists());
        let id = match free {
            Some(id) => id,
            None => random_bytes::<16>()?,
        };
        self.write_blob(id, name, media_type, bytes).await
    }

    async fn write_blob(
        &self,
        id: [u8; 16],
        name: &str,
        media_type: &str,
        bytes: Vec<u8>,
    ) -> Result<Written, StoreError> {
        let length = bytes.len() as u64;
        if length > LARGEST_ATTACHMENT {
            return Err(StoreError::TooLarge(LARGEST_ATTACHMENT));
        }
        let key = Key::random()?;
        let path = self.blob_path(&id);
        let entry = AttachmentEntry {
            name: name.into(),
            media_type: media_type.into(),
            bytes: length,
            key: hex(key.as_bytes()),
        };
        // Doomed until a document has it: a program that ends before leaves nothing behind.
        let mut work = self.work(By::Person).await?;
        work.doom(&id).await?;
        work.commit().await?;
        blocking(move || write_chunks(&path, &id, &key, &bytes)).await?;
        Ok(Written { id: hex(&id), entry })
    }

    /// An attachment of a document, whole, with its media type.
    pub async fn read_attachment(&self, document: Uuid, id: &str) -> Result<(String, Vec<u8>), StoreError> {
        let entry =
            self.with(document, |doc| doc.attachments().remove(id).ok_or(StoreError::NotFound)).await?;
        let bytes = self.open_attachment(id, &entry).await?;
        Ok((entry.media_type, bytes))
    }

    /// The bytes of an attachment as its document names it.
    pub(crate) async fn open_attachment(
        &self,
        id: &str,
        entry: &AttachmentEntry,
    ) -> Result<Vec<u8>, StoreError> {
        let blob: [u8; 16] = unhex(id)?.try_into().map_err(|_| StoreError::NotFound)?;
        let key: [u8; 32] = unhex(&entry.key)?.try_into().map_err(|_| StoreError::Damaged("attachment"))?;
        let (path, length) = (self.blob_path(&blob), entry.bytes);
        blocking(move || read_chunks(&path, &blob, &Key::from_bytes(key), length)).await
    }

    pub(crate) fn blob_path(&self, id: &[u8]) -> PathBuf {
        let name = hex(id);
        let start: String = name.chars().take(2).collect();
        self.folder.blobs().join(start).join(name)
    }

    pub(crate) fn remove_blob(&self, id: &[u8]) -> Result<(), StoreError> {
        match fs::remove_file(self.blob_path(id)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Removes what an earlier run of the program left without a document.
    pub(crate) async fn remove_doomed(&self) -> Result<(), StoreError> {
        let mut slot = self.slot().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let doomed: Vec<(Vec<u8>,)> = sqlx::query_as(DOOMED).fetch_all(&mut *connection).await?;
        if doomed.is_empty() {
            return Ok(());
        }
        for (blob,) in &doomed {
            remove_temporaries(&self.blob_path(blob));
            // One that is in use stays doomed, and keeps nobody out.
            if self.remove_blob(blob).is_ok() {
                sqlx::query(SPARE).bind(blob).execute(&mut *connection).await?;
            }
        }
        Ok(())
    }
}

impl Work<'_> {
    /// Makes a written attachment part of a document.
    pub async fn attach(&mut self, document: Uuid, written: &Written) -> Result<(), StoreError> {
        self.edit(document, |doc| doc.add_attachment(&written.id, &written.entry)).await?;
        self.spare(&unhex(&written.id)?).await
    }

    /// Notes that the file of an attachment must go unless this is taken back.
    pub(crate) async fn doom(&mut self, blob: &[u8]) -> Result<(), StoreError> {
        sqlx::query(DOOM).bind(blob).execute(self.connection()?).await?;
        Ok(())
    }

    /// Takes it back.
    pub(crate) async fn spare(&mut self, blob: &[u8]) -> Result<(), StoreError> {
        sqlx::query(SPARE).bind(blob).execute(self.connection()?).await?;
        Ok(())
    }
}

fn write_chunks(path: &std::path::Path, id: &[u8; 16], key: &Key, bytes: &[u8]) -> Result<(), StoreError> {
    let parent = path.parent().ok_or(StoreError::Internal("a file without a folder"))?;
    fs::create_dir_all(parent)?;
    let mut temporary = tempfile::Builder::new().prefix(&temporary_name(path)).tempfile_in(parent)?;
    let count = bytes.len().div_ceil(chunks::CHUNK).max(1) as u64;
    for index in 0..count {
        let start = usize::try_from(index).unwrap_or(usize::MAX).saturating_mul(chunks::CHUNK);
        let plain = &bytes[start.min(bytes.len())..(start.saturating_add(chunks::CHUNK)).min(bytes.len())];
        let sealed = chunks::seal_chunk(key, id, index, index + 1 == count, plain)
            .map_err(|_| StoreError::Internal("seal"))?;
        temporary.write_all(&sealed)?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist_noclobber(path).map_err(|error| StoreError::from(error.error))?;
    sync_folder(parent)
}

fn read_chunks(path: &std::path::Path, id: &[u8; 16], key: &Key, length: u64) -> Result<Vec<u8>, StoreError> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::Damaged("attachment"));
        }
        Err(error) => return Err(error.into()),
    };
    let length = usize::try_from(length).ok().filter(|length| *length as u64 <= LARGEST_ATTACHMENT);
    let length = length.ok_or(StoreError::Damaged("attachment"))?;
    let count = length.div_ceil(chunks::CHUNK).max(1);
    let mut plain = Vec::with_capacity(length);
    for index in 0..count {
        let size = (length - plain.len()).min(chunks::CHUNK);
        let mut sealed = vec![0; chunks::sealed_chunk_len(size)];
        file.read_exact(&mut sealed).map_err(|_| StoreError::Damaged("attachment"))?;
        let opened = chunks::open_chunk(key, id, index as u64, index + 1 == count, &sealed);
        plain.extend_from_slice(&opened.map_err(|_| StoreError::Damaged("attachment"))?);
    }
    Ok(plain)
}
