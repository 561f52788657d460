//! What arrives from another device: weighed first, then taken in together with what is to be noted of it. What other people may
//! send, by a space that is shared with them, `shared.rs` decides.
//!
//! One bad parcel keeps nothing back: what can never be taken in is put aside and named, and so is whatever builds on it. Only what
//! builds on something that is still on its way waits.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::identity::PublicKey;
use uuid::Uuid;

use crate::book::{BookEdit, SpaceInStorage};
use crate::changes::By;
use crate::closed;
use crate::connection::run;
use crate::engine::Doc;
use crate::error::StoreError;
use crate::exchange::{Applied, BURIED, KNOWN, Update};
use crate::leaving::{Handed, HandedOn};
use crate::load::unpack;
use crate::parcel::{Content, Parcel};
use crate::person::Awaits;
use crate::purge::Grave;
use crate::shared::Shared;
use crate::statement;
use crate::unseen::Keep;
use crate::vault::{Vault, held};
use crate::work::Work;

const DEVICE: &str = "SELECT n FROM device WHERE log = ?";
const FOLLOWS: &str = "SELECT count(*) FROM aside WHERE doc = ?1 AND (?2 IS NULL OR log = ?2)";
const TOLD: &str = "UPDATE tombstone SET told = 1, person = ?, knew = ? WHERE id = ? RETURNING space";
/// Lines of the book: what was written into a document that was purged, by that document.
const RECOVERED: &str = "recovered";

/// What a parcel is found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighed {
    /// It can be taken in, or is known.
    Fits,
    /// It builds on one that has not arrived.
    Waits,
    /// It can never be taken in; why, as a code.
    Refused(&'static str),
}

/// What became of parcels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Taken in, known, or about something that was purged.
    pub applied: Applied,
    /// Documents that were purged.
    pub purged: usize,
    /// Put aside after all.
    pub aside: usize,
}

/// What is known while parcels are weighed that follow each other.
struct Scale {
    person: PublicKey,
    awaits: Option<Awaits>,
    documents: BTreeMap<Uuid, Doc>,
    refused: BTreeSet<Uuid>,
}

impl Vault {
    /// What it thinks of parcels that follow each other; of a space that is shared, or of the person's own. Takes nothing in.
    pub async fn weigh(
        &self,
        parcels: &[Parcel],
        shared: Option<&Shared>,
    ) -> Result<Vec<Weighed>, StoreError> {
        let mut by_itself = match shared {
            Some(shared) => Some(self.weigh_shared(parcels, shared).await?.into_iter()),
            None => None,
        };
        let person = self.person_key().public();
        let awaits = self.awaits().await?;
        let mut scale = Scale { person, awaits, documents: BTreeMap::new(), refused: BTreeSet::new() };
        let mut weighed = Vec::with_capacity(parcels.len());
        for parcel in parcels {
            let found = match &mut by_itself {
                Some(found) => found.next().ok_or(StoreError::Internal("scale"))?,
                None => match self.open_parcel(parcel) {
                    Ok(Some((content, sealed))) => self.weigh_one((&content, sealed), &mut scale).await?,
                    // Nothing has a place here before it is known whose notebook this is; else it is kept as it is.
                    Ok(None) if scale.awaits.is_some() => Weighed::Waits,
                    Ok(None) => Weighed::Fits,
                    Err(error) => refused(&error)?,
                },
            };
            if found == Weighed::Fits {
                weighed.push(found);
                continue;
            }
            let about = Uuid::from_bytes(parcel.about);
            // What builds on something that is never taken in would wait for ever. Nobody's bad change makes another's one of those.
            let log = shared.map(|shared| shared.log);
            let follows = scale.refused.contains(&about) || self.is_aside(about, log).await?;
            let found = if found == Weighed::Waits && follows { Weighed::Refused("follows") } else { found };
            if found != Weighed::Waits {
                scale.refused.insert(about);
            }
            weighed.push(found);
        }
        Ok(weighed)
    }

    async fn is_aside(&self, about: Uuid, log: Option<[u8; 16]>) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(FOLLOWS).bind(about.as_bytes().as_slice());
        let query = query.bind(log.map(|log| log.to_vec()));
        let (count,): (i64,) = query.fetch_one(reader.connection()?).await?;
        Ok(count > 0)
    }

    async fn weigh_one(
        &self,
        (content, sealed): (&Content, bool),
        scale: &mut Scale,
    ) -> Result<Weighed, StoreError> {
        match content {
            Content::Person(introduction) => {
                let key = introduction.key().public();
                match scale.awaits {
                    Some(Awaits::New) => (scale.person, scale.awaits) = (key, None),
                    Some(Awaits::Same) if key == scale.person => scale.awaits = None,
                    Some(_) => {
                        self.set_awaits(Some(Awaits::Other)).await?;
                        return Ok(Weighed::Waits);
                    }
                    None => {}
                }
                Ok(if key == scale.person { Weighed::Fits } else { Weighed::Refused("stranger") })
            }
            // Nothing has a place here before it is known whose notebook this is.
            _ if scale.awaits.is_some() => Ok(Weighed::Waits),
            Content::Gone(id, grave) if !grave.is_signed(*id, &scale.person) => {
                Ok(Weighed::Refused("forged"))
            }
            Content::GoneByOther(person, id, grave)
                if !grave.is_signed(*id, &PublicKey::from_bytes(*person)) =>
            {
                Ok(Weighed::Refused("forged"))
            }
            Content::Gone(..) | Content::GoneByOther(..) => Ok(Weighed::Fits),
            Content::Update(update) | Content::OfOther(_, update) => {
                match self.weigh_update(update, sealed, scale).await {
                    Ok(true) => Ok(Weighed::Fits),
                    Ok(false) => Ok(Weighed::Waits),
                    Err(error) => refused(&error),
                }
            }
            Content::Sealed(_) => Err(StoreError::Internal("scale")),
        }
    }

    /// Whether an update can be taken in now; the refusal where it never can.
    async fn weigh_update(
        &self,
        update: &Update,
        sealed: bool,
        scale: &mut Scale,
    ) -> Result<bool, StoreError> {
        let id = Uuid::from_slice(&update.id).map_err(|_| StoreError::Invalid("update"))?;
        if self.needs_nothing(update).await? {
            return Ok(true);
        }
        if update.kind == statement::KIND {
            return statement::in_update(update, id).map(|_| true);
        }
        let kind = self.kind(&update.kind).ok_or(StoreError::Newer)?;
        if kind.sealed != sealed {
            return Err(StoreError::Invalid("parcel"));
        }
        let key = self.document_key(kind, id).map_err(|_| StoreError::Invalid("no key"))?;
        let plain = unpack(&update.bytes, key.as_ref(), id)?;
        if let std::collections::btree_map::Entry::Vacant(place) = scale.documents.entry(id) {
            let copy = match self.with(id, |doc| Ok(doc.copy())).await {
                Err(StoreError::NotFound) => Doc::new(self.device.peer())?,
                found => found?,
            };
            place.insert(copy);
        }
        let Some(document) = scale.documents.get(&id) else { return Err(StoreError::Internal("scale")) };
        document.import(&plain)
    }

    /// Whether an update is known, or about something that was purged.
    pub(crate) async fn needs_nothing(&self, update: &Update) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let connection = reader.connection()?;
        let device: Option<(i64,)> =
            sqlx::query_as(DEVICE).bind(&update.log).fetch_optional(&mut *connection).await?;
        let (known,): (i64,) = match device {
            Some((device,)) => {
                sqlx::query_as(KNOWN).bind(device).bind(update.seq).fetch_one(&mut *connection).await?
            }
            None => (0,),
        };
        let (buried,): (i64,) = sqlx::query_as(BURIED).bind(&update.id).fetch_one(connection).await?;
        Ok(known > 0 || buried > 0)
    }

    /// Takes in parcels that were found to fit, each with the log that it came by, and edits the book: all of it durably, or nothing.
    /// What came from other people, or is for them, is noted to go on. What was written here and is purged by what came goes into
    /// documents that `keep` tells how to make.
    pub async fn receive(
        &self,
        space: SpaceInStorage,
        parcels: &[([u8; 16], Parcel)],
        edits: &[BookEdit],
        shared: Option<&Shared>,
        keep: Option<Keep<'_>>,
    ) -> Result<Received, StoreError> {
        let mut contents = Vec::with_capacity(parcels.len());
        for (log, parcel) in parcels {
            let by = shared.map(|shared| shared.person(self)).unwrap_or_default().to_vec();
            let content = match self.open_parcel(parcel)? {
                Some((content, _)) => content,
                None => {
                    contents.push((log, parcel, by, Piece::Locked));
                    continue;
                }
            };
            match content {
                Content::Sealed(_) => return Err(StoreError::Internal("parcel")),
                Content::Person(introduction) => self.meet(&introduction).await?,
                Content::Update(update) => contents.push((log, parcel, by, Piece::Update(update))),
                Content::Gone(id, grave) => contents.push((log, parcel, by, Piece::Gone(id, grave))),
                Content::OfOther(by, update) => {
                    contents.push((log, parcel, by.to_vec(), Piece::Update(update)));
                }
                Content::GoneByOther(by, id, grave) => {
                    contents.push((log, parcel, by.to_vec(), Piece::Gone(id, grave)));
                }
            }
        }
        let (mut received, mut touched, mut blobs) = (Received::default(), BTreeSet::new(), BTreeSet::new());
        let gone = contents.iter().filter_map(|(.., content)| match content {
            Piece::Gone(id, _) => Some(*id),
            Piece::Update(_) | Piece::Locked => None,
        });
        let gone: Vec<Uuid> = gone.collect();
        for id in &gone {
            let attachments = self.with(*id, |doc| Ok(doc.attachments())).await.unwrap_or_default();
            blobs.extend(attachments.into_keys().filter_map(|blob| crate::header::unhex(&blob).ok()));
        }
        let mut work = self.work(By::Sync).await?;
        // The keys go first, as in any purge.
        held(&self.sealed).destroy(&gone, &self.folder, &held(&self.master))?;
        for (log, parcel, by, content) in contents {
            run(work.connection()?, "SAVEPOINT parcel").await?;
            let taken = match &content {
                Piece::Update(update) => {
                    touched.extend(Uuid::from_slice(&update.id));
                    work.take_in(space, update, &by, &mut received.applied).await
                }
                Piece::Gone(id, grave) => match work.end(space, *id, (grave, by.as_slice()), keep).await {
                    Ok(Some(more)) => {
                        received.purged += 1;
                        blobs.extend(more);
                        Ok(())
                    }
                    done => done.map(|_| ()),
                },
                Piece::Locked => work.check_awaited(Uuid::from_bytes(parcel.about)).await,
            };
            if let Err(error) = taken {
                run(work.connection()?, "ROLLBACK TO parcel").await?;
                let Weighed::Refused(why) = refused(&error)? else { return Err(error) };
                let aside = BookEdit::Aside(*log, parcel.n, parcel.about, why, parcel.bytes.clone());
                work.edit_book(space, &[aside]).await?;
                received.aside += 1;
            }
            run(work.connection()?, "RELEASE parcel").await?;
        }
        work.judge_all(&touched).await?;
        work.edit_book(space, edits).await?;
        for blob in &blobs {
            work.doom(blob).await?;
        }
        work.commit().await?;
        if received.purged > 0 {
            self.sweep_up(&blobs).await?;
        }
        Ok(received)
    }
}

/// What is taken in.
enum Piece {
    Update(Update),
    Gone(Uuid, Grave),
    Locked,
}

impl Work<'_> {
    /// Takes in an update by the person with this key, which is empty for the notebook's own.
    async fn take_in(
        &mut self,
        book: SpaceInStorage,
        update: &Update,
        by: &[u8],
        applied: &mut Applied,
    ) -> Result<(), StoreError> {
        let Some(device) = self.apply(update, by, applied).await? else { return Ok(()) };
        let what = Handed::Update { device, seq: update.seq, statement: update.kind == statement::KIND };
        self.hand_on(book, &HandedOn { what, by_other: !by.is_empty(), space: &update.space }).await
    }

    /// Purges what another device purged, and keeps what was written here and was not known there. `None` when it is known.
    async fn end(
        &mut self,
        book: SpaceInStorage,
        id: Uuid,
        (grave, by): (&Grave, &[u8]),
        keep: Option<Keep<'_>>,
    ) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
        let unseen = self.unseen(id, grave).await?;
        let blobs = self.lay_to_rest(book, id, grave, by).await?;
        if let (Some(_), Some(unseen), Some(keep)) = (&blobs, unseen, keep) {
            let kept = self.create(keep.kind, |doc| (keep.fill)(doc, &unseen)).await?;
            let line = BookEdit::Set(RECOVERED, id.as_bytes().to_vec(), kept.as_bytes().to_vec());
            self.edit_book(book, &[line]).await?;
        }
        Ok(blobs)
    }

    /// What waits for its key is put aside; of what has ended nothing waits any more.
    async fn check_awaited(&mut self, id: Uuid) -> Result<(), StoreError> {
        let query = sqlx::query_as(BURIED).bind(id.as_bytes().as_slice());
        let (buried,): (i64,) = query.fetch_one(self.connection()?).await?;
        if buried > 0 { Ok(()) } else { Err(StoreError::Invalid("no key")) }
    }

    /// Purges what another device purged. `None` when it is known.
    async fn lay_to_rest(
        &mut self,
        book: SpaceInStorage,
        id: Uuid,
        grave: &Grave,
        by: &[u8],
    ) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
        let bytes = id.as_bytes().as_slice();
        let (buried,): (i64,) = sqlx::query_as(BURIED).bind(bytes).fetch_one(self.connection()?).await?;
        if buried > 0 {
            return Ok(None);
        }
        let blobs = if self.knows(id).await? {
            self.bury_under(id, grave, by).await?
        } else {
            grave.dig(self.connection()?, id).await?;
            closed::forget(self.connection()?, id).await?;
            vec![]
        };
        // It came by a storage, and need not leave by it again.
        let (space,): (Vec<u8>,) =
            sqlx::query_as(TOLD).bind(by).bind(&grave.knew).bind(bytes).fetch_one(self.connection()?).await?;
        let handed = HandedOn { what: Handed::Grave(id), by_other: !by.is_empty(), space: &space };
        self.hand_on(book, &handed).await?;
        Ok(Some(blobs))
    }
}

/// Why something can never be taken in; the error itself where the disk or the program failed, and trying again may help.
pub(crate) fn refused(error: &StoreError) -> Result<Weighed, StoreError> {
    Ok(Weighed::Refused(match error {
        StoreError::Newer => "newer",
        StoreError::Invalid("no key") => "no-key",
        StoreError::Invalid("stranger") => "stranger",
        StoreError::Invalid("forged") => "forged",
        StoreError::Invalid(_) | StoreError::Damaged(_) | StoreError::Request(_) | StoreError::NotFound => {
            "damaged"
        }
        StoreError::TooLarge(_) => "too-large",
        StoreError::Locked => return Err(StoreError::Locked),
        StoreError::DiskFull => return Err(StoreError::DiskFull),
        StoreError::ReadOnly => return Err(StoreError::ReadOnly),
        StoreError::InUse => return Err(StoreError::InUse),
        StoreError::Io(kind) => return Err(StoreError::Io(*kind)),
        _ => return Err(StoreError::Internal("parcel")),
    }))
}
