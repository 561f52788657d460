//! Documents in memory: loaded from a snapshot and the updates after it, kept while they are used.

use kring_crypto::{Key, seal};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::engine::{Doc, Seen};
use crate::error::StoreError;
use crate::kind::{Kind, Projection};
use crate::vault::{Vault, held};

/// Updates after which a new snapshot is kept.
pub(crate) const SNAPSHOT_AFTER: u32 = 64;
/// No single stored piece is larger than this after unpacking.
const LARGEST: usize = 256 * 1024 * 1024;

const KIND: &str = "SELECT kind FROM subject WHERE id = ?";
const SUBJECT: &str = "SELECT n, kind, schema FROM subject WHERE id = ?";
/// A snapshot, and whether it says to which of the document's own updates it goes.
const SNAPSHOT: &str =
    "SELECT through, bytes, EXISTS (SELECT 1 FROM log WHERE log.n = through AND log.doc = snapshot.doc)
    FROM snapshot WHERE doc = ?";
const UPDATES: &str = "SELECT n, bytes FROM log WHERE doc = ? AND n > ? ORDER BY n";
const STATE: &str = "SELECT place, seat, created, modified FROM document WHERE doc = ?";

/// A document in memory with what the store knows about it.
#[derive(Debug)]
pub(crate) struct OpenDocument {
    pub n: i64,
    pub id: Uuid,
    pub kind: &'static Kind,
    pub schema: u32,
    pub doc: Doc,
    /// What the log holds already.
    pub logged: Seen,
    /// Updates since the last snapshot.
    pub since_snapshot: u32,
    /// Its row in `document`, when it has one.
    pub state: Option<State>,
}

/// A document that is to be loaded: its number, its id and the key of a sealed one.
struct Subject<'k> {
    n: i64,
    id: Uuid,
    key: Option<&'k Key>,
}

/// A document's row in `document`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct State {
    pub place: i64,
    /// Where it sits in the index; 0 when it cannot be found.
    pub seat: i64,
    pub created: i64,
    pub modified: i64,
}

impl State {
    /// Whether it can be found.
    pub fn is_searchable(&self) -> bool {
        self.seat != 0
    }
}

impl OpenDocument {
    /// What the document looks like from outside, or what is wrong with its shape.
    pub fn project(&self) -> Result<Projection, StoreError> {
        (self.kind.project)(&self.doc, self.schema).map_err(|invalid| StoreError::Invalid(invalid.0))
    }
}

/// The name of a document's kind; nothing when there is no such document.
pub(crate) async fn kind_of(
    connection: &mut SqliteConnection,
    id: Uuid,
) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> =
        sqlx::query_as(KIND).bind(id.as_bytes().as_slice()).fetch_optional(connection).await?;
    Ok(row.map(|(kind,)| kind))
}

impl Vault {
    /// The name of a document's kind; nothing when there is no such document.
    pub async fn kind_of(&self, id: Uuid) -> Result<Option<String>, StoreError> {
        kind_of(self.read().await?.connection()?, id).await
    }

    /// Runs `look` on a document as it is now.
    pub async fn with<T>(
        &self,
        id: Uuid,
        look: impl FnOnce(&Doc) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut slot = self.slot().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let document = self.load(connection, id).await?;
        let result = look(&document.doc);
        held(&self.documents).put(id, document);
        result
    }

    /// A document made from its updates alone, whatever memory and snapshot say.
    pub(crate) async fn load_from_log(
        &self,
        connection: &mut SqliteConnection,
        id: Uuid,
    ) -> Result<OpenDocument, StoreError> {
        self.load_stored(connection, id, false).await
    }

    /// Takes a document out of memory or the database. The caller puts it back unless it was changed and not saved.
    pub(crate) async fn load(
        &self,
        connection: &mut SqliteConnection,
        id: Uuid,
    ) -> Result<OpenDocument, StoreError> {
        let kept = held(&self.documents).pop(&id);
        if let Some(document) = kept {
            return Ok(document);
        }
        self.load_stored(connection, id, true).await
    }

    async fn load_stored(
        &self,
        connection: &mut SqliteConnection,
        id: Uuid,
        with_snapshot: bool,
    ) -> Result<OpenDocument, StoreError> {
        let row: Option<(i64, String, u32)> =
            sqlx::query_as(SUBJECT).bind(id.as_bytes().as_slice()).fetch_optional(&mut *connection).await?;
        let (n, kind, schema) = row.ok_or(StoreError::NotFound)?;
        let kind = self.kind(&kind).ok_or(StoreError::Newer)?;
        let key = self.document_key(kind, id)?;
        let subject = Subject { n, id, key: key.as_ref() };
        let quick = match with_snapshot {
            true => self.snapshot_of(connection, &subject).await,
            false => Ok(None),
        };
        let (doc, since_snapshot) = match quick {
            Ok(Some(loaded)) => loaded,
            Ok(None) => self.replay_all(connection, &subject).await?,
            // A snapshot only makes it quicker. One that is of no use is as good as none, and the next change replaces it.
            Err(_) => (self.replay_all(connection, &subject).await?.0, SNAPSHOT_AFTER),
        };
        let state = sqlx::query_as(STATE).bind(n).fetch_optional(&mut *connection).await?;
        Ok(OpenDocument { n, id, kind, schema, logged: doc.seen(), doc, since_snapshot, state })
    }

    /// A document from its snapshot, and how many updates came after that; `None` without one.
    async fn snapshot_of(
        &self,
        connection: &mut SqliteConnection,
        subject: &Subject<'_>,
    ) -> Result<Option<(Doc, u32)>, StoreError> {
        let snapshot: Option<(i64, Vec<u8>, bool)> =
            sqlx::query_as(SNAPSHOT).bind(subject.n).fetch_optional(&mut *connection).await?;
        let Some((through, bytes, goes_there)) = snapshot else { return Ok(None) };
        if !goes_there {
            return Err(StoreError::Damaged("snapshot"));
        }
        self.replay(connection, subject, through, Some(&bytes)).await.map(Some)
    }

    /// A document from its updates alone, and how many these are. Each has the one that made it: where none is left, a snapshot may be
    /// the last that is known of it, and nothing is to take its place.
    async fn replay_all(
        &self,
        connection: &mut SqliteConnection,
        subject: &Subject<'_>,
    ) -> Result<(Doc, u32), StoreError> {
        match self.replay(connection, subject, 0, None).await? {
            (_, 0) => Err(StoreError::Damaged("document")),
            loaded => Ok(loaded),
        }
    }

    /// A document from what was logged after `through`, on a snapshot that goes so far, and how many updates these are.
    async fn replay(
        &self,
        connection: &mut SqliteConnection,
        subject: &Subject<'_>,
        through: i64,
        snapshot: Option<&[u8]>,
    ) -> Result<(Doc, u32), StoreError> {
        let rows: Vec<(i64, Vec<u8>)> =
            sqlx::query_as(UPDATES).bind(subject.n).bind(through).fetch_all(connection).await?;
        let updates = rows.iter().map(|(_, bytes)| &**bytes);
        let doc = self.assemble((subject.id, subject.key), snapshot, updates)?;
        Ok((doc, u32::try_from(rows.len()).unwrap_or(u32::MAX)))
    }

    /// A document from a snapshot and updates as they are kept, with the key of a sealed one.
    pub(crate) fn assemble<'u>(
        &self,
        (id, key): (Uuid, Option<&Key>),
        snapshot: Option<&[u8]>,
        updates: impl Iterator<Item = &'u [u8]>,
    ) -> Result<Doc, StoreError> {
        let snapshot = snapshot.map(|bytes| unpack(bytes, key, id)).transpose()?;
        let updates: Vec<Vec<u8>> = updates.map(|bytes| unpack(bytes, key, id)).collect::<Result<_, _>>()?;
        Doc::load(self.device.peer(), snapshot.as_deref(), &updates)
    }

    /// The key of a document of a sealed kind; `None` for the others. A key that was destroyed leaves nothing to read.
    pub(crate) fn document_key(&self, kind: &Kind, id: Uuid) -> Result<Option<Key>, StoreError> {
        if !kind.sealed {
            return Ok(None);
        }
        held(&self.sealed).get(id).map(|key| Some(key.duplicate())).ok_or(StoreError::NotFound)
    }
}

/// Compresses, and seals for sealed kinds.
pub(crate) fn pack(plain: &[u8], key: Option<&Key>, id: Uuid) -> Result<Vec<u8>, StoreError> {
    if plain.len() > LARGEST {
        // What could not be unpacked again is not acknowledged.
        return Err(StoreError::TooLarge(LARGEST as u64));
    }
    let packed =
        Zeroizing::new(zstd::bulk::compress(plain, 3).map_err(|_| StoreError::Internal("compression"))?);
    match key {
        None => Ok(packed.to_vec()),
        Some(key) => seal::seal(key, id.as_bytes(), &packed).map_err(|_| StoreError::Internal("seal")),
    }
}

/// The reverse of [`pack`].
pub(crate) fn unpack(bytes: &[u8], key: Option<&Key>, id: Uuid) -> Result<Vec<u8>, StoreError> {
    let opened = match key {
        None => None,
        Some(key) => {
            Some(seal::open(key, id.as_bytes(), bytes).map_err(|_| StoreError::Damaged("sealed document"))?)
        }
    };
    let packed = opened.as_ref().map_or(bytes, |plain| plain.as_slice());
    let size = zstd::zstd_safe::get_frame_content_size(packed)
        .ok()
        .flatten()
        .and_then(|size| usize::try_from(size).ok());
    let size = size.filter(|size| *size <= LARGEST).ok_or(StoreError::Damaged("document"))?;
    zstd::bulk::decompress(packed, size).map_err(|_| StoreError::Damaged("document"))
}
