//! What arrives from another device of the same person: weighed first, then taken in together with what is to be noted of it.
//!
//! One bad parcel keeps nothing back: what can never be taken in is put aside and named, and so is whatever builds on it. Only what
//! builds on something that is still on its way waits.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::identity::PublicKey;
use uuid::Uuid;

use crate::book::{BookEdit, SpaceInStorage};
use crate::changes::By;
use crate::connection::run;
use crate::engine::Doc;
use crate::error::StoreError;
use crate::exchange::{Applied, BURIED, KNOWN, Update};
use crate::load::unpack;
use crate::parcel::{Content, Parcel};
use crate::person::Awaits;
use crate::purge::Grave;
use crate::statement;
use crate::vault::{Vault, held};
use crate::work::Work;

const DEVICE: &str = "SELECT n FROM device WHERE log = ?";
const FOLLOWS: &str = "SELECT count(*) FROM aside WHERE doc = ?";
const TOLD: &str = "UPDATE tombstone SET told = 1 WHERE id = ?";

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
    /// What it thinks of parcels that follow each other. Takes nothing in.
    pub async fn weigh(&self, parcels: &[Parcel]) -> Result<Vec<Weighed>, StoreError> {
        let person = self.person_key().public();
        let awaits = self.awaits().await?;
        let mut scale = Scale { person, awaits, documents: BTreeMap::new(), refused: BTreeSet::new() };
        let mut weighed = Vec::with_capacity(parcels.len());
        for parcel in parcels {
            let found = match Content::read(&parcel.bytes) {
                Ok(content) => self.weigh_one(&content, &mut scale).await?,
                Err(error) => refused(&error)?,
            };
            if found == Weighed::Fits {
                weighed.push(found);
                continue;
            }
            let about = Uuid::from_bytes(parcel.about);
            // What builds on something that is never taken in would wait for ever.
            let follows = scale.refused.contains(&about) || self.is_aside(about).await?;
            let found = if found == Weighed::Waits && follows { Weighed::Refused("follows") } else { found };
            if found != Weighed::Waits {
                scale.refused.insert(about);
            }
            weighed.push(found);
        }
        Ok(weighed)
    }

    async fn is_aside(&self, about: Uuid) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let (count,): (i64,) =
            sqlx::query_as(FOLLOWS).bind(about.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
        Ok(count > 0)
    }

    async fn weigh_one(&self, content: &Content, scale: &mut Scale) -> Result<Weighed, StoreError> {
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
            Content::Gone(..) => Ok(Weighed::Fits),
            Content::Update(update) => match self.weigh_update(update, scale).await {
                Ok(true) => Ok(Weighed::Fits),
                Ok(false) => Ok(Weighed::Waits),
                Err(error) => refused(&error),
            },
        }
    }

    /// Whether an update can be taken in now; the refusal where it never can.
    async fn weigh_update(&self, update: &Update, scale: &mut Scale) -> Result<bool, StoreError> {
        let id = Uuid::from_slice(&update.id).map_err(|_| StoreError::Invalid("update"))?;
        if self.needs_nothing(update).await? {
            return Ok(true);
        }
        if update.kind == statement::KIND {
            return statement::in_update(update, id).map(|_| true);
        }
        let kind = self.kind(&update.kind).ok_or(StoreError::Newer)?;
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
    async fn needs_nothing(&self, update: &Update) -> Result<bool, StoreError> {
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
    pub async fn receive(
        &self,
        space: SpaceInStorage,
        parcels: &[([u8; 16], Parcel)],
        edits: &[BookEdit],
    ) -> Result<Received, StoreError> {
        let mut contents = Vec::with_capacity(parcels.len());
        for (log, parcel) in parcels {
            let content = Content::read(&parcel.bytes)?;
            match content {
                Content::Person(introduction) => self.meet(&introduction).await?,
                content => contents.push((log, parcel, content)),
            }
        }
        let (mut received, mut touched, mut blobs) = (Received::default(), BTreeSet::new(), BTreeSet::new());
        let gone = contents.iter().filter_map(|(.., content)| match content {
            Content::Gone(id, _) => Some(*id),
            _ => None,
        });
        let gone: Vec<Uuid> = gone.collect();
        for id in &gone {
            let attachments = self.with(*id, |doc| Ok(doc.attachments())).await.unwrap_or_default();
            blobs.extend(attachments.into_keys().filter_map(|blob| crate::header::unhex(&blob).ok()));
        }
        let mut work = self.work(By::Sync).await?;
        // The keys go first, as in any purge.
        held(&self.sealed).destroy(&gone, &self.folder, &held(&self.master))?;
        for (log, parcel, content) in contents {
            run(work.connection()?, "SAVEPOINT parcel").await?;
            let taken = match &content {
                Content::Update(update) => {
                    touched.extend(Uuid::from_slice(&update.id));
                    work.apply(update, &mut received.applied).await
                }
                Content::Gone(id, grave) => match work.lay_to_rest(*id, grave).await {
                    Ok(Some(more)) => {
                        received.purged += 1;
                        blobs.extend(more);
                        Ok(())
                    }
                    done => done.map(|_| ()),
                },
                Content::Person(_) => Ok(()),
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

impl Work<'_> {
    /// Purges what another device of the person purged. `None` when it is known.
    async fn lay_to_rest(&mut self, id: Uuid, grave: &Grave) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
        let bytes = id.as_bytes().as_slice();
        let (buried,): (i64,) = sqlx::query_as(BURIED).bind(bytes).fetch_one(self.connection()?).await?;
        if buried > 0 {
            return Ok(None);
        }
        let blobs = if self.knows(id).await? {
            self.bury_under(id, grave).await?
        } else {
            grave.dig(self.connection()?, id).await?;
            vec![]
        };
        // It came by a storage, and need not leave again.
        sqlx::query(TOLD).bind(bytes).execute(self.connection()?).await?;
        Ok(Some(blobs))
    }
}

/// Why something can never be taken in; the error itself where the disk or the program failed, and trying again may help.
fn refused(error: &StoreError) -> Result<Weighed, StoreError> {
    Ok(Weighed::Refused(match error {
        StoreError::Newer => "newer",
        StoreError::Invalid("no key") => "no-key",
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
