//! What was written here into a document that was purged elsewhere without knowing of it. A purge wins, and the words go to whoever
//! wrote them, as a document of its own.

use uuid::Uuid;

use crate::difference::{Part, compare};
use crate::engine::{Doc, Version, Walk};
use crate::error::StoreError;
use crate::kind::{Kind, Projection};
use crate::load::OpenDocument;
use crate::purge::Grave;
use crate::work::Work;

const OWN: &str = "SELECT log.before, log.after FROM log JOIN subject ON subject.n = log.doc
    WHERE subject.id = ? AND log.device = ? AND log.seq > ? ORDER BY log.n";
const KNEW: &str = "SELECT device.log, max(log.seq) FROM log JOIN device ON device.n = log.device
    JOIN subject ON subject.n = log.doc WHERE subject.id = ? GROUP BY log.device ORDER BY device.log";

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// What the document was called here.
    pub title: String,
    /// The words, a paragraph for each place where some were written.
    pub text: String,
}

/// Writes it into a new document.
pub type Fill<'a> = &'a (dyn Fn(&Doc, &Unseen) -> Result<(), StoreError> + Send + Sync);

/// How it is kept.
#[derive(Clone, Copy)]
pub struct Keep<'a> {
    /// As a document of this kind.
    pub kind: &'static Kind,
    /// That is filled so.
    pub fill: Fill<'a>,
}

impl Grave {
    /// How much of a log whoever purged the document knew.
    fn knew_of(&self, log: &[u8]) -> i64 {
        let entries = self.knew.chunks_exact(24).filter_map(|entry| entry.split_last_chunk::<8>());
        let known = entries.filter(|(of, _)| *of == log).map(|(_, number)| i64::from_le_bytes(*number));
        known.max().unwrap_or(0)
    }
}

impl Work<'_> {
    /// What this device knows of a document, as a grave says it.
    pub(crate) async fn knew(&mut self, id: Uuid) -> Result<Vec<u8>, StoreError> {
        let query = sqlx::query_as(KNEW).bind(id.as_bytes().as_slice());
        let rows: Vec<(Vec<u8>, i64)> = query.fetch_all(self.connection()?).await?;
        Ok(rows.into_iter().flat_map(|(log, number)| [log, number.to_le_bytes().to_vec()].concat()).collect())
    }

    /// What this device wrote into a document and whoever purged it did not know; nothing where it is closed or wrote no words.
    pub(crate) async fn unseen(&mut self, id: Uuid, grave: &Grave) -> Result<Option<Unseen>, StoreError> {
        if grave.knew.is_empty() {
            // It does not say; whoever purged it saw what they purged.
            return Ok(None);
        }
        let (device, known) = (self.device, grave.knew_of(&self.vault.device.log));
        let query = sqlx::query_as(OWN).bind(id.as_bytes().as_slice()).bind(device).bind(known);
        let rows: Vec<(Vec<u8>, Vec<u8>)> = query.fetch_all(self.connection()?).await?;
        if rows.is_empty() {
            return Ok(None);
        }
        // The key of what is closed is gone by now, so that nothing of it can be read.
        let Ok(Some(document)) = self.look(id).await else { return Ok(None) };
        let unseen = written(&document, rows);
        self.look_is_over(document);
        Ok(unseen)
    }
}

/// The words of edits that follow each other, or stand alone.
fn written(document: &OpenDocument, rows: Vec<(Vec<u8>, Vec<u8>)>) -> Option<Unseen> {
    if document.kind.sealed || document.kind.registry {
        return None;
    }
    let mut runs: Vec<(Vec<u8>, Vec<u8>)> = vec![];
    for (before, after) in rows {
        match runs.last_mut() {
            Some((_, end)) if *end == before => *end = after,
            _ => runs.push((before, after)),
        }
    }
    let (mut paragraphs, mut walk) = (vec![], document.doc.walk());
    for (before, after) in runs {
        let old = at(document, &mut walk, before).map(|before| before.body).unwrap_or_default();
        let Some(after) = at(document, &mut walk, after) else { continue };
        paragraphs.extend(added(&old, &after.body));
    }
    let title = document.project().map(|now| now.title).unwrap_or_default();
    (!paragraphs.is_empty()).then(|| Unseen { title, text: paragraphs.join("\n\n") })
}

/// How the document looked at a version; nothing where it had no shape yet.
fn at(document: &OpenDocument, walk: &mut Walk<'_>, version: Vec<u8>) -> Option<Projection> {
    let doc = walk.to(&Version::from_bytes(version)).ok()?;
    (document.kind.project)(doc, document.schema).ok()
}

/// The stretches of words that are in `new` and not in `old`.
fn added(old: &str, new: &str) -> Vec<String> {
    let (mut stretches, mut stretch) = (vec![], String::new());
    for part in compare(old, new) {
        match part {
            Part::Added(text) => stretch.push_str(&text),
            Part::Same(text) if text.trim().is_empty() && !text.contains('\n') => stretch.push_str(&text),
            Part::Same(_) => stretches.push(std::mem::take(&mut stretch)),
            Part::Removed(_) => {}
        }
    }
    stretches.push(stretch);
    let stretches = stretches.iter().map(|stretch| stretch.trim()).filter(|stretch| !stretch.is_empty());
    stretches.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_in_one_place_stays_together() {
        assert_eq!(added("", "A whole page.\n\nOf two parts."), ["A whole page.\n\nOf two parts."]);
        assert_eq!(added("one four", "one two three four five"), ["two three", "five"]);
        assert!(added("one two", "two").is_empty());
    }

    #[test]
    fn a_grave_says_how_much_of_each_log_was_known() {
        let knew = [[1; 16].as_slice(), &7_i64.to_le_bytes(), &[2; 16], &9_i64.to_le_bytes()].concat();
        let grave = Grave { at: 0, log: vec![], signature: vec![], knew };
        assert_eq!([[1; 16], [2; 16], [3; 16]].map(|log| grave.knew_of(&log)), [7, 9, 0]);
        let nonsense = Grave { knew: vec![1; 30], ..grave };
        assert_eq!(nonsense.knew_of(&[3; 16]), 0);
    }
}
