//! Closed documents on their way: what is sealed under a document's own key, and the keys themselves, which travel apart from it.
//!
//! An update of a closed document leaves as a parcel that its key seals. Where it arrives before the key it is put aside as it is, and
//! taken in when the key has come. When the document has ended, its key is destroyed wherever that is heard, and what is still sealed
//! stays so for ever.

use std::collections::BTreeSet;

use kring_crypto::{Key, Zeroizing, seal};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::arriving::{Weighed, refused};
use crate::book::{Aside, SpaceInStorage};
use crate::changes::By;
use crate::error::{CLOSED_KEYS, StoreError};
use crate::exchange::BURIED;
use crate::kind::Kind;
use crate::load::{pack, unpack};
use crate::parcel::{CLOSED, Content, Parcel};
use crate::shared::Shared;
use crate::vault::{Vault, held};

/// Closed documents of which something was logged since this device first wrote, or all of them: what is logged here was opened here, while
/// what came with a backup lies before it. `{}` stands for the names of kinds.
const OPENED_HERE: &str = "SELECT id FROM subject WHERE kind IN ('{}')
    AND (?1 OR EXISTS (SELECT 1 FROM log WHERE log.doc = subject.n AND log.n >=
        (SELECT own.n FROM log own WHERE own.device = ?2 ORDER BY own.seq LIMIT 1)))";

/// What a parcel of a closed document begins with.
const SEALED: &[u8] = &[CLOSED];

const HOME: &str = "SELECT kind, space FROM subject WHERE id = ?";
/// `{}` stands for the names of kinds.
const WITHOUT: &str = "SELECT id FROM subject WHERE (?1 = x'' OR space = ?1) AND kind IN ('{}')";
const AWAITED: &str = "SELECT DISTINCT doc FROM aside WHERE space = ? AND why IN ('no-key', 'newer') AND substr(bytes, 1, 1) = ?";
const WAITING: &str = "SELECT n, log, seq, doc, why, at, bytes FROM aside
    WHERE space = ? AND doc = ? AND substr(bytes, 1, 1) = ? ORDER BY n";
const FIRST: &str = "SELECT log.bytes FROM log JOIN subject ON subject.n = log.doc WHERE subject.id = ? ORDER BY log.n LIMIT 1";
const ENDED: &str = "SELECT id FROM tombstone WHERE ?1 = x'' OR space IN (?1, x'')";
const GONE: &str = "SELECT id FROM tombstone WHERE id NOT IN (SELECT id FROM subject)";
const FORGET: &str = "DELETE FROM aside WHERE doc = ? AND substr(bytes, 1, 1) = ?";
const TAKEN: &str = "DELETE FROM aside WHERE n = ?";
const BECAUSE: &str = "UPDATE aside SET why = ? WHERE n = ?";

/// A parcel that was read: what it holds, and whether that was sealed. Nothing where it is of a closed document and no key that is here
/// opens it.
pub(crate) type Opened = Option<(Content, bool)>;

impl Vault {
    /// The keys of closed documents that leave by a space's book: those of that space, or for the person's own of all.
    pub async fn closed_keys(&self, space: Option<Uuid>) -> Result<Vec<(Uuid, Key)>, StoreError> {
        let ids = held(&self.sealed).ids();
        let mut homes = Vec::with_capacity(ids.len());
        {
            let mut reader = self.read().await?;
            for id in ids {
                let query = sqlx::query_as(HOME).bind(id.as_bytes().as_slice());
                let home: Option<(String, Vec<u8>)> = query.fetch_optional(reader.connection()?).await?;
                homes.extend(home.map(|(kind, home)| (id, kind, home)));
            }
        }
        let leaves = |kind: &str| self.kind(kind).is_some_and(Kind::leaves_closed);
        homes.retain(|(_, kind, home)| leaves(kind) && space.is_none_or(|space| home == space.as_bytes()));
        let keys = held(&self.sealed);
        let key = |(id, ..): (Uuid, String, Vec<u8>)| keys.get(id).map(|key| (id, key.duplicate()));
        Ok(homes.into_iter().filter_map(key).collect())
    }

    /// Closed documents of which something is here, or was put aside for this book, that no key opens.
    pub async fn closed_awaited(
        &self,
        book: SpaceInStorage,
        space: Option<Uuid>,
    ) -> Result<BTreeSet<Uuid>, StoreError> {
        if held(&self.sealed).is_damaged() {
            return Ok(BTreeSet::new());
        }
        let closed = self.setup.kinds.iter().filter(|kind| kind.leaves_closed());
        let names: Vec<&str> = closed.map(|kind| kind.name).collect();
        let without = WITHOUT.replace("{}", &names.join("', '"));
        let mut reader = self.read().await?;
        let query = sqlx::query_as(AWAITED).bind(book.as_slice()).bind(SEALED);
        let aside: Vec<(Vec<u8>,)> = query.fetch_all(reader.connection()?).await?;
        let query = sqlx::query_as(AssertSqlSafe(without)).bind(bound(space));
        let here: Vec<(Vec<u8>,)> = query.fetch_all(reader.connection()?).await?;
        drop(reader);
        let keys = held(&self.sealed);
        let here = identifiers(here)?.into_iter().filter(|id| keys.get(*id).is_none());
        Ok(here.chain(identifiers(aside)?).collect())
    }

    /// Closed documents that no key here opens though nothing ended them: all of them where the file with the keys is damaged; where it is
    /// gone, or another one lies in its place, those of which something was written or came in since this device first wrote, because their
    /// keys were here for sure. Of what came with a backup nothing tells whether a key was here; it does not count then.
    pub async fn closed_lost(&self) -> Result<BTreeSet<Uuid>, StoreError> {
        let names: Vec<&str> =
            self.setup.kinds.iter().filter(|kind| kind.sealed).map(|kind| kind.name).collect();
        let query = OPENED_HERE.replace("{}", &names.join("', '"));
        let damaged = held(&self.sealed).is_damaged();
        let mut reader = self.read().await?;
        let query = sqlx::query_as(AssertSqlSafe(query)).bind(damaged).bind(self.device.n());
        let opened = identifiers(query.fetch_all(reader.connection()?).await?)?;
        let keys = held(&self.sealed);
        Ok(opened.into_iter().filter(|id| keys.get(*id).is_none()).collect())
    }

    /// Refuses to end closed documents by hand or by their day while the file with their keys cannot be read: the keys would stay in it.
    pub(crate) async fn refuse_without_keys(&self, ids: &[Uuid]) -> Result<(), StoreError> {
        if !held(&self.sealed).is_damaged() {
            return Ok(());
        }
        let lost = self.closed_lost().await?;
        if ids.iter().any(|id| lost.contains(id)) { Err(StoreError::Damaged(CLOSED_KEYS)) } else { Ok(()) }
    }

    /// Documents that have ended, of a space or of all; also those of which nothing was ever here.
    pub async fn ended(&self, space: Option<Uuid>) -> Result<BTreeSet<Uuid>, StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(ENDED).bind(bound(space));
        identifiers(query.fetch_all(reader.connection()?).await?)
    }

    /// Destroys the keys of what has ended: the file with the keys may have been put back from before, or could not be read when that was
    /// heard.
    pub async fn drop_ended_keys(&self) -> Result<(), StoreError> {
        if held(&self.sealed).ids().is_empty() {
            return Ok(());
        }
        let gone: Vec<(Vec<u8>,)> = {
            let mut reader = self.read().await?;
            sqlx::query_as(GONE).fetch_all(reader.connection()?).await?
        };
        let gone: Vec<Uuid> = identifiers(gone)?.into_iter().collect();
        let _open = self.slot().await?;
        held(&self.sealed).destroy(&gone, &self.folder, &held(&self.master))
    }

    /// Keeps the key of a closed document, if it opens what is here or was put aside, and takes that in. `shared` tells what whoever
    /// owns a log may send. `false` when it opens nothing; then nothing is kept.
    pub async fn take_key(
        &self,
        book: SpaceInStorage,
        id: Uuid,
        key: &Key,
        shared: impl Fn([u8; 16]) -> Result<Option<Shared>, StoreError>,
    ) -> Result<bool, StoreError> {
        let (mut waiting, stored, buried) = self.locked(book, id).await?;
        waiting.retain(|aside| unseal(&aside.bytes, id, key).is_ok());
        let opens = !waiting.is_empty() || stored.is_some_and(|bytes| unpack(&bytes, Some(key), id).is_ok());
        if !opens || buried {
            return Ok(false);
        }
        {
            let _open = self.slot().await?;
            let mut keys = held(&self.sealed);
            if keys.get(id).is_none() {
                keys.put(id, key.duplicate(), &self.folder, &held(&self.master))?;
            }
        }
        // What one log wrote may build on what another did, and the other way round.
        loop {
            let mut taken = BTreeSet::new();
            for run in waiting.chunk_by(|one, next| one.log == next.log) {
                taken.extend(self.take_up(book, id, key, run, &shared).await?);
            }
            if taken.is_empty() {
                return Ok(true);
            }
            waiting.retain(|aside| !taken.contains(&aside.n));
        }
    }

    /// What is sealed of a document: put aside for a book, and the first that is stored where no key of it is here. And whether it ended.
    async fn locked(
        &self,
        book: SpaceInStorage,
        id: Uuid,
    ) -> Result<(Vec<Aside>, Option<Vec<u8>>, bool), StoreError> {
        let bytes = id.as_bytes().as_slice();
        let mut reader = self.read().await?;
        let query = sqlx::query_as(WAITING).bind(book.as_slice()).bind(bytes).bind(SEALED);
        let waiting: Vec<Aside> = query.fetch_all(reader.connection()?).await?;
        let query = sqlx::query_as(FIRST).bind(bytes);
        let stored: Option<(Vec<u8>,)> = query.fetch_optional(reader.connection()?).await?;
        let query = sqlx::query_as(BURIED).bind(bytes);
        let (buried,): (i64,) = query.fetch_one(reader.connection()?).await?;
        let held = held(&self.sealed).get(id).is_some();
        Ok((waiting, stored.map(|(bytes,)| bytes).filter(|_| !held), buried > 0))
    }

    /// Takes in what was put aside of one log, as if it had come now, and says which of it. What still waits for something else stays.
    async fn take_up(
        &self,
        book: SpaceInStorage,
        id: Uuid,
        key: &Key,
        run: &[Aside],
        shared: impl Fn([u8; 16]) -> Result<Option<Shared>, StoreError>,
    ) -> Result<Vec<i64>, StoreError> {
        let log: [u8; 16] = match run.first().map(|aside| aside.log.as_slice().try_into()) {
            Some(Ok(log)) => log,
            _ => return Ok(vec![]),
        };
        // Whoever owns the log may have been put out meanwhile; then nothing of it counts.
        let Ok(shared) = shared(log) else { return Ok(vec![]) };
        let (mut parcels, mut readable, mut because) = (vec![], vec![], vec![]);
        for aside in run {
            let n = u64::try_from(aside.seq).map_err(|_| StoreError::Damaged("aside"))?;
            let same = unseal(&aside.bytes, id, key).and_then(|content| self.under_own(content, id, key));
            match same.and_then(|content| self.seal(&content, id)).and_then(|sealed| sealed.write()) {
                Ok(bytes) => {
                    readable.push(aside);
                    parcels.push(Parcel { n, about: *id.as_bytes(), bytes });
                }
                // One that holds nonsense under a key of its own must not keep everything else from being read.
                Err(error) => {
                    let Weighed::Refused(why) = refused(&error)? else { return Err(error) };
                    because.push((aside.n, why));
                }
            }
        }
        let weighed = self.weigh(&parcels, shared.as_ref()).await?;
        let (mut taken, mut fit) = (vec![], vec![]);
        for ((aside, parcel), weighed) in readable.into_iter().zip(parcels).zip(weighed) {
            match weighed {
                Weighed::Fits => {
                    taken.push(aside.n);
                    fit.push((log, parcel));
                }
                // It builds on what is aside, and comes when that does.
                Weighed::Waits | Weighed::Refused("follows") => {}
                Weighed::Refused(why) => because.push((aside.n, why)),
            }
        }
        let received = self.receive(book, &fit, &[], shared.as_ref(), None).await?;
        let mut work = self.work(By::Sync).await?;
        if received.aside > 0 {
            // What could not be taken in after all is known by its place, and stays there.
            taken.clear();
        }
        for n in &taken {
            sqlx::query(TAKEN).bind(n).execute(work.connection()?).await?;
        }
        for (n, why) in because {
            sqlx::query(BECAUSE).bind(why).bind(n).execute(work.connection()?).await?;
        }
        work.commit().await?;
        Ok(taken)
    }

    /// The same update as it is kept here. Two devices may each have made a key for what every device makes alike: it goes on under the
    /// one that is here.
    fn under_own(&self, mut content: Content, id: Uuid, key: &Key) -> Result<Content, StoreError> {
        let own = held(&self.sealed).get(id).map(Key::duplicate).ok_or(StoreError::NotFound)?;
        if let Content::Update(update) | Content::OfOther(_, update) = &mut content
            && own != *key
        {
            update.bytes = pack(&unpack(&update.bytes, Some(key), id)?, Some(&own), id)?;
        }
        Ok(content)
    }

    /// Reads a parcel. What is of a closed document counts only as its key sealed it, and nothing else does under that seal.
    pub(crate) fn open_parcel(&self, parcel: &Parcel) -> Result<Opened, StoreError> {
        let about = Uuid::from_bytes(parcel.about);
        let content = Content::read(&parcel.bytes)?;
        let Content::Sealed(_) = &content else {
            return Ok(Some((content, false)));
        };
        let key = held(&self.sealed).get(about).map(Key::duplicate);
        match key.map(|key| unseal(&parcel.bytes, about, &key)) {
            Some(Ok(content)) => Ok(Some((content, true))),
            Some(Err(StoreError::Damaged(_))) | None => Ok(None),
            Some(Err(error)) => Err(error),
        }
    }

    /// Seals what leaves of a closed document.
    pub(crate) fn seal(&self, content: &Content, id: Uuid) -> Result<Content, StoreError> {
        let key = held(&self.sealed).get(id).map(Key::duplicate).ok_or(StoreError::NotFound)?;
        let plain = Zeroizing::new(content.write()?);
        let sealed = seal::seal(&key.derive("parcel"), id.as_bytes(), &plain);
        sealed.map(Content::Sealed).map_err(|_| StoreError::Internal("seal"))
    }
}

/// Forgets what was put aside of a closed document that has ended.
pub(crate) async fn forget(connection: &mut SqliteConnection, id: Uuid) -> Result<(), StoreError> {
    let query = sqlx::query(FORGET).bind(id.as_bytes().as_slice()).bind(SEALED);
    query.execute(connection).await?;
    Ok(())
}

impl Kind {
    /// Whether documents of this kind leave under keys of their own.
    pub(crate) fn leaves_closed(&self) -> bool {
        self.sealed && !self.stays
    }
}

/// What a document's key sealed: an update of that document.
pub(crate) fn unseal(bytes: &[u8], id: Uuid, key: &Key) -> Result<Content, StoreError> {
    let Content::Sealed(sealed) = Content::read(bytes)? else { return Err(StoreError::Invalid("parcel")) };
    let plain = seal::open(&key.derive("parcel"), id.as_bytes(), &sealed);
    let content = Content::read(&plain.map_err(|_| StoreError::Damaged("sealed parcel"))?)?;
    match &content {
        Content::Update(update) | Content::OfOther(_, update) if update.id == id.as_bytes() => Ok(content),
        _ => Err(StoreError::Invalid("parcel")),
    }
}

fn bound(space: Option<Uuid>) -> Vec<u8> {
    space.map(|space| space.as_bytes().to_vec()).unwrap_or_default()
}

fn identifiers(rows: Vec<(Vec<u8>,)>) -> Result<BTreeSet<Uuid>, StoreError> {
    rows.iter().map(|(id,)| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))).collect()
}
