//! Recovered: a page with what somebody wrote here into something that was deleted for good elsewhere meanwhile. The deleting wins, and
//! nobody's words are lost by it.

use jiff::Timestamp;
use kring_store::{BookLine, Doc, Field, StoreError, Unseen, Vault};
use uuid::Uuid;

use super::view::SyncRecovered;
use crate::failure::Failure;
use crate::journal::kind;
use crate::language::{Messages, say};
use crate::settings::preferences::Language;

/// The line of the book about such a page.
const RECOVERED: &str = "recovered";

/// Writes the page: named for what it was written into, on the day it is found again, in milliseconds since 1970.
pub(super) fn fill(doc: &Doc, unseen: &Unseen, now: i64, language: Language) -> Result<(), StoreError> {
    let now = Timestamp::from_millisecond(now).unwrap_or_default();
    let written = kind::instant(now);
    let date: String = written.chars().take(10).collect();
    let title = say!(&Messages::of(language), "recovered-title", "title" => &unseen.title);
    doc.set_field(kind::TITLE, Field::Text(title))?;
    doc.set_field(kind::DATE, Field::Text(date))?;
    doc.set_field(kind::WRITTEN, Field::Text(written))?;
    doc.replace_text(kind::BODY, &unseen.text)
}

/// Such pages that are still there, the newest first.
pub(super) async fn pages(vault: &Vault, lines: &[BookLine]) -> Result<Vec<SyncRecovered>, Failure> {
    let mut pages = vec![];
    for line in lines.iter().filter(|line| line.sort == RECOVERED) {
        let Ok(id) = Uuid::from_slice(&line.value) else { continue };
        let named = |doc: &Doc| {
            let title = || doc.text_field(kind::TITLE).unwrap_or_default();
            Ok(doc.trashed().is_none().then(|| (title(), kind::first_words(doc))))
        };
        match vault.with(id, named).await {
            Ok(Some((title, first_words))) => {
                pages.push(SyncRecovered { id: id.to_string(), title, first_words });
            }
            Ok(None) | Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    // Ids tell the time.
    pages.sort_by(|one, other| other.id.cmp(&one.id));
    Ok(pages)
}
