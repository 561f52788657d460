//! Undo of a whole batch: what it made goes to the trash, what it changed is taken back, what came later stays.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::FromRow;
use uuid::Uuid;

use crate::changes::By;
use crate::engine::{Doc, Version};
use crate::error::StoreError;
use crate::vault::Vault;

const BATCH: &str = "SELECT subject.id, log.before, log.after,
    NOT EXISTS (SELECT 1 FROM log AS earlier WHERE earlier.doc = log.doc AND earlier.n < log.n) AS made
    FROM log JOIN subject ON subject.n = log.doc WHERE log.batch = ? ORDER BY log.n";

#[derive(FromRow)]
struct BatchRow {
    id: Vec<u8>,
    before: Vec<u8>,
    after: Vec<u8>,
    made: bool,
}

struct Span {
    before: Version,
    after: Version,
    made: bool,
}

/// The batch that undoes another: made from it, so that what was taken back is known, because taking it back twice would take back what was
/// brought back since.
fn undone(batch: Uuid) -> Uuid {
    let hash = blake3::derive_key("kring 2026 undo of a batch", batch.as_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    Uuid::new_v8(bytes)
}

/// What has to be true of a document after an undo.
pub type Promise = Box<dyn Fn(&Doc) -> bool + Send>;

/// A registry around a batch: before it, after it, and as it is now.
pub struct AroundBatch<'d> {
    /// As it was before the batch.
    pub before: Doc,
    /// As the batch left it.
    pub after: Doc,
    /// As it is; what is written goes here.
    pub now: &'d Doc,
}

/// Whether the batch took the document out of the trash.
fn came_back(doc: &Doc, span: &Span) -> Result<bool, StoreError> {
    Ok(doc.at(&span.before)?.trashed().is_some() && doc.at(&span.after)?.trashed().is_none())
}

impl Vault {
    /// Undoes a batch, once, and returns the batch that did so, which can be undone in turn. `bound` is asked for each document, by its kind and
    /// as it is before, what has to be true of it afterwards; where that fails nothing is undone. `stays` is asked of each that the batch made
    /// whether somebody has worked on it since, so that it is not for the trash; where it refuses nothing is undone. `entries` takes back, by the kind of a registry that the batch
    /// changed beside other documents, what nothing else can use.
    pub async fn undo(
        &self,
        batch: Uuid,
        bound: impl Fn(&str, &Doc) -> Option<Promise>,
        stays: impl Fn(&str, &Doc) -> Result<bool, StoreError>,
        entries: impl Fn(&str, &AroundBatch<'_>) -> Result<(), StoreError>,
    ) -> Result<Uuid, StoreError> {
        let rows: Vec<BatchRow> = {
            let mut reader = self.read().await?;
            sqlx::query_as(BATCH).bind(batch.as_bytes().as_slice()).fetch_all(reader.connection()?).await?
        };
        let mut spans: BTreeMap<Uuid, Span> = BTreeMap::new();
        for row in rows {
            let id = Uuid::from_slice(&row.id).map_err(|_| StoreError::Damaged("document"))?;
            let after = Version::from_bytes(row.after);
            spans.entry(id).and_modify(|span| span.after = after.clone()).or_insert(Span {
                before: Version::from_bytes(row.before),
                after,
                made: row.made,
            });
        }
        let now = self.now();
        let mut work = self.work_in(By::Undo, undone(batch)).await?;
        if work.has_batch(undone(batch)).await? {
            return Err(StoreError::UndoneAlready);
        }
        // What was said cannot be unsaid; it is taken back.
        if !work.withdraw_batch(batch).await? && spans.is_empty() {
            return Err(StoreError::UndoUnknown);
        }
        let mut registries = BTreeSet::new();
        for id in spans.keys() {
            if work.is_registry(*id).await? {
                registries.insert(*id);
            }
        }
        // What a registry names beside other documents may be used by what came later. A batch that changed registries alone, as the
        // renaming of a tag does, is taken back in them.
        let alone = registries.len() == spans.len();
        for (id, span) in &spans {
            let registry = registries.contains(id);
            let kind = work.kind_of(*id).await?.unwrap_or_default();
            if registry && !alone {
                work.edit(*id, |doc| {
                    let (before, after) = (doc.at(&span.before)?, doc.at(&span.after)?);
                    entries(&kind, &AroundBatch { before, after, now: doc })
                })
                .await?;
                continue;
            }
            let trash = span.made && !registry;
            work.edit(*id, |doc| {
                let promise = bound(&kind, doc);
                if trash {
                    if !stays(&kind, doc)? {
                        doc.trash(now)?;
                    }
                } else {
                    doc.take_back(&span.before, &span.after)?;
                    // Taking back is an edit, and an edit takes out of the trash.
                    if doc.trashed().is_none() && came_back(doc, span)? {
                        doc.trash(now)?;
                    }
                }
                if promise.is_none_or(|kept| kept(doc)) { Ok(()) } else { Err(StoreError::UndoBound) }
            })
            .await?;
        }
        work.judge_all(&spans.into_keys().collect()).await?;
        work.commit().await
    }
}
