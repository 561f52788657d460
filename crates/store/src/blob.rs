//! Attachments: sealed in chunks of one mebibyte under a random key that only their document holds, written once, named at random.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use kring_crypto::{Key, chunks, random_bytes};
use uuid::Uuid;

use crate::changes::By;
use crate::copying::blob_path;
use crate::engine::AttachmentEntry;
use crate::error::StoreError;
use crate::folder::{remove_temporaries, sync_folder, temporary_name, write_whole};
use crate::header::{hex, unhex};
use crate::vault::{Vault, blocking};
use crate::work::Work;

const DOOM: &str = "INSERT INTO doomed (blob) VALUES (?) ON CONFLICT DO NOTHING";
pub(crate) const SPARE: &str = "DELETE FROM doomed WHERE blob = ?";
const ALL: &str = "SELECT DISTINCT attachment.id FROM attachment JOIN subject ON subject.n = attachment.doc
    WHERE ?1 IS NULL OR subject.space = ?1 ORDER BY attachment.id";
const OWNER: &str = "SELECT subject.id FROM attachment JOIN subject ON subject.n = attachment.doc
    WHERE attachment.id = ? LIMIT 1";
const HOLDERS: &str = "SELECT DISTINCT subject.id FROM attachment JOIN subject ON subject.n = attachment.doc";
const DOOMED: &str = "SELECT blob FROM doomed";

/// The largest attachment, in bytes.
pub const LARGEST_ATTACHMENT: u64 = 50_000_000;

/// An attachment before it is written.
#[derive(Debug)]
pub struct NewAttachment {
    /// The id that it had before, so that texts find it again; another when that is taken.
    pub id: Option<String>,
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

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
        let new = NewAttachment { id: None, name: name.into(), media_type: media_type.into(), bytes };
        let written = self.write_attachments(vec![new]).await?;
        written.into_iter().next().ok_or(StoreError::Internal("attachment"))
    }

    /// Seals and writes several attachments, as [`Vault::write_attachment`] does one. When it fails, those that were written go with
    /// the next opening.
    pub async fn write_attachments(&self, new: Vec<NewAttachment>) -> Result<Vec<Written>, StoreError> {
        if new.iter().any(|new| new.bytes.len() as u64 > LARGEST_ATTACHMENT) {
            return Err(StoreError::TooLarge(LARGEST_ATTACHMENT));
        }
        let mut all = Vec::with_capacity(new.len());
        // Doomed until a document has it: a program that ends before leaves nothing behind.
        let mut work = self.work(By::Person).await?;
        for new in new {
            let (id, key) = (self.free_blob(new.id.as_deref())?, Key::random()?);
            work.doom(&id).await?;
            all.push((self.blob_path(&id), id, key, new));
        }
        work.commit().await?;
        blocking(move || {
            let mut written = Vec::with_capacity(all.len());
            for (path, id, key, NewAttachment { name, media_type, bytes, .. }) in all {
                write_chunks(&path, &id, &key, &bytes)?;
                let entry =
                    AttachmentEntry { name, media_type, bytes: bytes.len() as u64, key: hex(key.as_bytes()) };
                written.push(Written { id: hex(&id), entry });
            }
            Ok(written)
        })
        .await
    }

    /// The wanted id, or a new one when none is wanted, or it is none or taken.
    fn free_blob(&self, wanted: Option<&str>) -> Result<[u8; 16], StoreError> {
        let wanted = wanted.filter(|id| id.bytes().all(|digit| !digit.is_ascii_uppercase()));
        let wanted: Option<[u8; 16]> = wanted.and_then(|id| unhex(id).ok()?.try_into().ok());
        match wanted.filter(|wanted| !self.blob_path(wanted).exists()) {
            Some(id) => Ok(id),
            None => Ok(random_bytes::<16>()?),
        }
    }

    /// Removes the file of an attachment that no document will have. What remains of it goes with the next opening.
    pub fn discard(&self, written: &Written) {
        if let Ok(id) = unhex(&written.id) {
            // It is doomed: the next opening tries again.
            let _ = self.remove_blob(&id);
        }
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
        let (blobs, id, entry) = (self.folder.blobs(), id.to_owned(), entry.clone());
        blocking(move || opened(&blobs, &id, &entry)).await
    }

    /// Every attachment that a document holds which can be read, with what opens it.
    pub(crate) async fn attachment_entries(&self) -> Result<Vec<(String, AttachmentEntry)>, StoreError> {
        let holders: Vec<(Vec<u8>,)> = {
            let mut reader = self.read().await?;
            sqlx::query_as(HOLDERS).fetch_all(reader.connection()?).await?
        };
        let mut entries = Vec::new();
        for holder in holders.iter().filter_map(|(id,)| Uuid::from_slice(id).ok()) {
            match self.with(holder, |doc| Ok(doc.attachments())).await {
                Ok(attachments) => entries.extend(attachments),
                Err(StoreError::Locked) => return Err(StoreError::Locked),
                // Without the document nothing opens them, and verify says so.
                Err(_) => {}
            }
        }
        Ok(entries)
    }

    /// The ids of all attachments of documents that are not closed, or of those of one space.
    pub async fn attachment_ids(&self, space: Option<Uuid>) -> Result<Vec<[u8; 16]>, StoreError> {
        let mut reader = self.read().await?;
        let space = space.map(|space| space.as_bytes().to_vec());
        let ids: Vec<(Vec<u8>,)> = sqlx::query_as(ALL).bind(space).fetch_all(reader.connection()?).await?;
        Ok(ids.into_iter().filter_map(|(id,)| id.try_into().ok()).collect())
    }

    /// Those of them whose bytes are not here.
    pub async fn missing_attachments(&self, space: Option<Uuid>) -> Result<Vec<[u8; 16]>, StoreError> {
        let ids = self.attachment_ids(space).await?;
        Ok(ids.into_iter().filter(|id| !self.blob_path(id).exists()).collect())
    }

    /// How many bytes an attachment has as it lies on the disk, sealed; nothing where it does not.
    pub fn sealed_length(&self, id: &[u8; 16]) -> Option<u64> {
        fs::metadata(self.blob_path(id)).ok().map(|about| about.len())
    }

    /// An attachment as it lies on the disk, sealed.
    pub async fn sealed_attachment(&self, id: [u8; 16]) -> Result<Vec<u8>, StoreError> {
        let path = self.blob_path(&id);
        blocking(move || Ok(fs::read(path)?)).await
    }

    /// Keeps the sealed bytes of an attachment, if they are those that its document knows. `false` when they are not.
    pub async fn keep_sealed_attachment(&self, id: [u8; 16], bytes: Vec<u8>) -> Result<bool, StoreError> {
        let owner: Option<(Vec<u8>,)> = {
            let mut reader = self.read().await?;
            sqlx::query_as(OWNER).bind(id.as_slice()).fetch_optional(reader.connection()?).await?
        };
        let Some(owner) = owner.and_then(|(owner,)| Uuid::from_slice(&owner).ok()) else { return Ok(false) };
        let entry = self.with(owner, |doc| Ok(doc.attachments().remove(&hex(&id)))).await?;
        let Some(entry) = entry else { return Ok(false) };
        let key: [u8; 32] = unhex(&entry.key)?.try_into().map_err(|_| StoreError::Damaged("attachment"))?;
        let path = self.blob_path(&id);
        blocking(move || {
            let mut rest = bytes.as_slice();
            let opened = read_chunks(&mut rest, &id, &Key::from_bytes(key), entry.bytes);
            if opened.is_err() || !rest.is_empty() {
                return Ok(false);
            }
            fs::create_dir_all(path.parent().ok_or(StoreError::Internal("a file without a folder"))?)?;
            write_whole(&path, &bytes)?;
            Ok(true)
        })
        .await
    }

    pub(crate) fn blob_path(&self, id: &[u8]) -> PathBuf {
        blob_path(&self.folder.blobs(), &hex(id))
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

    /// Notes that a document of this work has a written attachment.
    pub async fn adopt(&mut self, written: &Written) -> Result<(), StoreError> {
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

/// How many of these attachments lie in the folder and do not open to their last byte. `go_on` hears how many bytes
/// are opened, and says whether to go on.
pub(crate) fn count_damaged(
    blobs: &Path,
    entries: &[(String, AttachmentEntry)],
    go_on: impl Fn(u64) -> bool,
) -> Result<usize, StoreError> {
    let (mut damaged, mut bytes) = (0, 0);
    for (id, entry) in entries.iter().filter(|(id, _)| blob_path(blobs, id).exists()) {
        if !go_on(bytes) {
            return Err(StoreError::Cancelled);
        }
        bytes = entry.bytes.saturating_add(bytes);
        match opened(blobs, id, entry) {
            Ok(_) => {}
            Err(StoreError::Damaged(_)) => damaged += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(damaged)
}

/// The bytes of an attachment that lies in this folder.
fn opened(blobs: &Path, id: &str, entry: &AttachmentEntry) -> Result<Vec<u8>, StoreError> {
    let blob: [u8; 16] = unhex(id)?.try_into().map_err(|_| StoreError::NotFound)?;
    let key: [u8; 32] = unhex(&entry.key)?.try_into().map_err(|_| StoreError::Damaged("attachment"))?;
    let file = match File::open(blob_path(blobs, &hex(&blob))) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::Damaged("attachment"));
        }
        file => file?,
    };
    read_chunks(file, &blob, &Key::from_bytes(key), entry.bytes)
}

fn write_chunks(path: &Path, id: &[u8; 16], key: &Key, bytes: &[u8]) -> Result<(), StoreError> {
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

fn read_chunks(mut source: impl Read, id: &[u8; 16], key: &Key, length: u64) -> Result<Vec<u8>, StoreError> {
    let length = usize::try_from(length).ok().filter(|length| *length as u64 <= LARGEST_ATTACHMENT);
    let length = length.ok_or(StoreError::Damaged("attachment"))?;
    let count = length.div_ceil(chunks::CHUNK).max(1);
    let mut plain = Vec::with_capacity(length);
    for index in 0..count {
        let size = (length - plain.len()).min(chunks::CHUNK);
        let mut sealed = vec![0; chunks::sealed_chunk_len(size)];
        source.read_exact(&mut sealed).map_err(|_| StoreError::Damaged("attachment"))?;
        let opened = chunks::open_chunk(key, id, index as u64, index + 1 == count, &sealed);
        plain.extend_from_slice(&opened.map_err(|_| StoreError::Damaged("attachment"))?);
    }
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn opening_attachments_tells_how_many_bytes_are_done() {
        let place = tempfile::tempdir().unwrap();
        let written = |number: u8| {
            let (id, key) = ([number; 16], Key::random().unwrap());
            let bytes = vec![number; 1_000 * usize::from(number)];
            write_chunks(&blob_path(place.path(), &hex(&id)), &id, &key, &bytes).unwrap();
            let entry = AttachmentEntry {
                name: "a.png".into(),
                media_type: "image/png".into(),
                bytes: bytes.len() as u64,
                key: hex(key.as_bytes()),
            };
            (hex(&id), entry)
        };
        let entries: Vec<_> = (1..=3).map(written).collect();
        let told = RefCell::new(Vec::new());
        let hear = |bytes| {
            told.borrow_mut().push(bytes);
            true
        };
        assert_eq!(count_damaged(place.path(), &entries, hear).unwrap(), 0);
        assert_eq!(told.borrow().as_slice(), [0, 1_000, 3_000]);
        assert!(matches!(count_damaged(place.path(), &entries, |_| false), Err(StoreError::Cancelled)));
    }
}
