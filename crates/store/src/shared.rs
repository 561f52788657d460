//! What other people may send by a space that is shared with them, decided before anything of it is tried or taken in.
//!
//! Whoever belongs to the space writes its documents, in their own name and nowhere else: an update that says to be of somebody
//! else's device, of another space or of a kind that the space does not have, is put aside. What is purged by its keepers is purged; what
//! others purge, only where it lies in the trash here too. In a closed space an ending by any of its people counts: what they agreed on
//! their own program has looked at, and whoever could be heard by one alone would be kept by the others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use kring_crypto::identity::PublicKey;
use uuid::Uuid;

use crate::arriving::Weighed;
use crate::book::{Aside, SpaceInStorage};
use crate::changes::By;
use crate::error::StoreError;
use crate::exchange::Update;
use crate::load::unpack;
use crate::parcel::{Content, Parcel};
use crate::purge::Grave;
use crate::statement;
use crate::tasting::{self, Course, Task, Taste};
use crate::vault::Vault;

const HOME: &str = "SELECT space FROM subject WHERE id = ?";
const OF_LOG: &str = "SELECT person FROM device WHERE log = ?";
const IN_TRASH: &str = "SELECT count(*) FROM document JOIN subject ON subject.n = document.doc
    WHERE subject.id = ? AND document.trashed > 0";
/// How far the log and the statements of a space go, and how many of its documents were purged.
const EXTENT: &str = "SELECT
    (SELECT coalesce(max(log.n), 0) FROM log JOIN subject ON subject.n = log.doc WHERE subject.space = ?1),
    (SELECT coalesce(max(n), 0) FROM statement WHERE space = ?1),
    (SELECT count(*) FROM tombstone WHERE space = ?1)";
const HELD_BACK: &str =
    "SELECT n, log, seq, doc, why, at, bytes FROM aside WHERE space = ? AND why = 'held' ORDER BY n";
const ARE_HELD_BACK: &str = "SELECT count(*) FROM aside WHERE space = ? AND why = 'held'";
const NO_MORE: &str = "DELETE FROM aside WHERE n = ?";

/// How far another's clock may be ahead of this one where an ending is concerned: 48 hours, in milliseconds.
const AHEAD: i64 = 172_800_000;

/// A space that is shared, and who sends by it.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The space of the documents.
    pub space: Uuid,
    /// The log that it came by.
    pub log: [u8; 16],
    /// The public key of the person whose device signed what came.
    pub writer: [u8; 32],
    /// Whether they keep the space: let in, take out, purge.
    pub keeper: bool,
    /// Whether it is a closed one: what one of them ends has ended for all, but what is to be kept.
    pub closed: bool,
    /// What is to be kept for now, as where somebody formally asked for it: a tombstone of it waits until it need not be kept.
    pub kept: BTreeSet<Uuid>,
    /// The kinds of documents that belong into it.
    pub kinds: &'static [&'static str],
    /// Whose the logs are of those who belong or belonged.
    pub people: BTreeMap<[u8; 16], [u8; 32]>,
    /// The program whose children try out what came.
    pub taster: PathBuf,
}

impl Shared {
    /// The writer as the notebook keeps them: empty for its own person.
    pub(crate) fn person(&self, vault: &Vault) -> &[u8] {
        if vault.identity().person == self.writer { &[] } else { &self.writer }
    }
}

impl Vault {
    /// What it thinks of each parcel by itself. What builds on something that was refused is not known yet.
    pub(crate) async fn weigh_shared(
        &self,
        parcels: &[Parcel],
        shared: &Shared,
    ) -> Result<Vec<Weighed>, StoreError> {
        let (mut weighed, mut tried, mut task) = (vec![], vec![], Task::default());
        let mut places: BTreeMap<Uuid, u32> = BTreeMap::new();
        for parcel in parcels {
            let found = match self.open_parcel(parcel) {
                Ok(None) => {
                    weighed.push(Weighed::Fits);
                    continue;
                }
                Ok(Some((Content::Update(update), sealed))) => self.admits(&update, sealed, shared).await,
                Ok(Some((Content::Gone(id, grave), _))) => {
                    weighed.push(self.admits_end(id, &grave, shared).await?);
                    continue;
                }
                Ok(_) => Err(StoreError::Invalid("stranger")),
                Err(error) => Err(error),
            };
            match found {
                Ok(None) => weighed.push(Weighed::Fits),
                Ok(Some(mut course)) => {
                    let id = Uuid::from_bytes(parcel.about);
                    course.document = match places.get(&id) {
                        Some(place) => *place,
                        None => {
                            let here = match self.with(id, |doc| doc.snapshot()).await {
                                Ok(snapshot) => Some(snapshot),
                                Err(StoreError::NotFound) => None,
                                Err(error) => return Err(error),
                            };
                            let place = u32::try_from(task.documents.len()).unwrap_or(u32::MAX);
                            task.documents.push(here);
                            places.insert(id, place);
                            place
                        }
                    };
                    task.updates.push(course);
                    tried.push(weighed.len());
                    weighed.push(Weighed::Fits);
                }
                Err(error) => weighed.push(crate::arriving::refused(&error)?),
            }
        }
        if !tried.is_empty() {
            let others = shared.people.iter().filter(|(_, person)| **person != shared.writer);
            task.others = others.map(|(log, _)| *log).chain([self.device.log]).collect();
            if shared.person(self).is_empty() {
                task.others.retain(|log| *log != self.device.log);
            }
            for (at, taste) in tried.into_iter().zip(tasting::taste(&shared.taster, task).await?) {
                weighed[at] = match taste {
                    Taste::Good => Weighed::Fits,
                    Taste::Waits => Weighed::Waits,
                    Taste::Bad => Weighed::Refused("damaged"),
                    Taste::Forged => Weighed::Refused("forged"),
                    Taste::Deadly => Weighed::Refused("harmful"),
                };
            }
        }
        Ok(weighed)
    }

    /// Whether an update may be theirs and belongs here. Nothing when that is all there is to know; else what is to be tried.
    async fn admits(
        &self,
        update: &Update,
        sealed: bool,
        shared: &Shared,
    ) -> Result<Option<Course>, StoreError> {
        let id = Uuid::from_slice(&update.id).map_err(|_| StoreError::Invalid("update"))?;
        if self.needs_nothing(update).await? {
            return Ok(None);
        }
        let stranger = || StoreError::Invalid("stranger");
        let home = self.home_of(id).await?;
        if update.space != shared.space.as_bytes() || home.is_some_and(|home| home != shared.space) {
            return Err(stranger());
        }
        let log: [u8; 16] = update.log.as_slice().try_into().map_err(|_| StoreError::Invalid("update"))?;
        if !self.is_theirs(&log, shared).await? {
            return Err(StoreError::Invalid("forged"));
        }
        if update.kind == statement::KIND {
            let said = statement::in_update(update, id)?;
            let sound = said.space == shared.space && said.is_signed();
            return if sound { Ok(None) } else { Err(StoreError::Invalid("forged")) };
        }
        let kind = self.kind(&update.kind).ok_or(StoreError::Newer)?;
        if kind.sealed != sealed || !shared.kinds.contains(&kind.name) {
            return Err(stranger());
        }
        let key = self.document_key(kind, id)?;
        let bytes = unpack(&update.bytes, key.as_ref(), id)?;
        Ok(Some(Course { document: 0, log: update.log.clone(), bytes }))
    }

    /// Whether a log is one of the person who sends: by what was signed of those who belong, or else by who first brought it.
    async fn is_theirs(&self, log: &[u8; 16], shared: &Shared) -> Result<bool, StoreError> {
        if let Some(person) = shared.people.get(log) {
            return Ok(*person == shared.writer);
        }
        let mut reader = self.read().await?;
        let query = sqlx::query_as(OF_LOG).bind(log.as_slice());
        let known: Option<(Vec<u8>,)> = query.fetch_optional(reader.connection()?).await?;
        Ok(match known {
            Some((person,)) => person == shared.person(self),
            None => *log != self.device.log,
        })
    }

    async fn admits_end(&self, id: Uuid, grave: &Grave, shared: &Shared) -> Result<Weighed, StoreError> {
        if !grave.is_signed(id, &PublicKey::from_bytes(shared.writer)) {
            return Ok(Weighed::Refused("forged"));
        }
        let home = self.home_of(id).await?;
        if home.is_some_and(|home| home != shared.space) {
            return Ok(Weighed::Refused("stranger"));
        }
        if shared.closed {
            // A clock that is ahead ends nothing before its day.
            let ahead = grave.at > self.now().saturating_add(AHEAD);
            return Ok(match (shared.kept.contains(&id), ahead) {
                (true, _) => Weighed::Refused("held"),
                (false, true) => Weighed::Refused("not-theirs"),
                (false, false) => Weighed::Fits,
            });
        }
        let mut reader = self.read().await?;
        let query = sqlx::query_as(IN_TRASH).bind(id.as_bytes().as_slice());
        let (in_trash,): (i64,) = query.fetch_one(reader.connection()?).await?;
        let may = shared.keeper || in_trash > 0;
        Ok(if may { Weighed::Fits } else { Weighed::Refused("not-theirs") })
    }

    /// How much was ever written into the documents of a space and purged of them; another answer later says that something was.
    pub async fn extent(&self, space: Uuid) -> Result<[i64; 3], StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(EXTENT).bind(space.as_bytes().as_slice());
        let (updates, statements, purged): (i64, i64, i64) = query.fetch_one(reader.connection()?).await?;
        Ok([updates, statements, purged])
    }

    /// Whether something is here that others ended while it had to be kept.
    pub async fn keeps_what_ended(&self, book: SpaceInStorage) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(ARE_HELD_BACK).bind(book.as_slice());
        let (count,): (i64,) = query.fetch_one(reader.connection()?).await?;
        Ok(count > 0)
    }

    /// Ends what others ended while it had to be kept here, as far as it has not to be any more. `shared` tells what whoever owns a log
    /// may send.
    pub async fn end_what_was_kept(
        &self,
        book: SpaceInStorage,
        shared: impl Fn([u8; 16]) -> Option<Shared>,
    ) -> Result<(), StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(HELD_BACK).bind(book.as_slice());
        let held: Vec<Aside> = query.fetch_all(reader.connection()?).await?;
        drop(reader);
        let damaged = || StoreError::Damaged("aside");
        for Aside { n, log, seq, doc, bytes, .. } in held {
            let log: [u8; 16] = log.try_into().map_err(|_| damaged())?;
            let about: [u8; 16] = doc.try_into().map_err(|_| damaged())?;
            let Some(shared) = shared(log) else { continue };
            let parcel = Parcel { n: u64::try_from(seq).map_err(|_| damaged())?, about, bytes };
            let found = self.weigh(std::slice::from_ref(&parcel), Some(&shared)).await?;
            if found.first() != Some(&Weighed::Fits) {
                continue;
            }
            self.receive(book, &[(log, parcel)], &[], Some(&shared), None).await?;
            let mut work = self.work(By::Sync).await?;
            sqlx::query(NO_MORE).bind(n).execute(work.connection()?).await?;
            work.commit().await?;
        }
        Ok(())
    }

    async fn home_of(&self, id: Uuid) -> Result<Option<Uuid>, StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(HOME).bind(id.as_bytes().as_slice());
        let home: Option<(Vec<u8>,)> = query.fetch_optional(reader.connection()?).await?;
        home.map(|(home,)| Uuid::from_slice(&home).map_err(|_| StoreError::Damaged("document"))).transpose()
    }
}
