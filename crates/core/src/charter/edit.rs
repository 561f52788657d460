//! Edits a charter: its texts by position or as a whole, how they stand to each other, its values, its languages.

use kring_formats::charter::Review;
use kring_store::{By, Doc, StoreError, TextEdit};
use uuid::Uuid;

use super::kind::{self, text_name};
use super::model::checked_languages;
use super::open::found;
use super::values::{VALUES, set_value};
use super::view::{CharterLanguages, CharterSet, CharterTextEdit, CharterTextSet, CharterTextState};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::links::{self, Readers};
use crate::journal::view::{Batch, Edit, Edited};
use crate::journal::{edit_text, read_version, write_version};
use crate::line;

/// The longest text, in bytes. More is a book.
const LONGEST: usize = 200_000;

/// Applies an editor's edits to the version it shows, and tells it what came from elsewhere meanwhile.
pub async fn text_edit(app: &App, request: CharterTextEdit) -> Result<Edited, Failure> {
    let vault = app.vault().await?;
    let (id, space) = found(&vault, &request.id).await?;
    let base = read_version(&request.base)?;
    let (path, language) = (&request.path, &request.language);
    let edits: Vec<TextEdit> = request.edits.into_iter().map(TextEdit::from).collect();
    let mut work = vault.work(By::Person).await?;
    let there = work.edit(id, |doc| Ok(check_place(doc, path, language))).await?;
    there?;
    work.edit(id, |doc| kind::keep(doc, path)).await?;
    let name = text_name(path, language);
    let was = work.edit(id, |doc| Ok(doc.text(&name))).await?;
    let after = |doc: &Doc| {
        check_text(path, &doc.text(&name))?;
        kind::note_origin(doc, path, language, &was)
    };
    let spaces = led_to(path, space);
    let readers = Readers::Others(&spaces);
    let (version, patches) = edit_text(&mut work, id, (&name, readers), &base, &edits, after).await?;
    let batch = work.commit().await?.to_string();
    let patches = patches.into_iter().map(Edit::from).collect();
    Ok(Edited { version: write_version(&version), patches, batch })
}

/// Gives a text whole new words. Only what differs is edited.
pub async fn text_set(app: &App, request: CharterTextSet) -> Result<Batch, Failure> {
    let CharterTextSet { id, path, language, text } = request;
    check_text(&path, &text)?;
    let text = for_circle(app, &id, &path, &text).await?;
    change(app, &id, |doc| {
        check_place(doc, &path, &language)?;
        let name = text_name(&path, &language);
        let was = doc.text(&name);
        // A charter is found by its title; whoever writes it letter by letter may empty it on the way.
        if path == "title" && text.trim().is_empty() && !was.is_empty() {
            return Err(Failure::request("title"));
        }
        if was != text {
            kind::keep(doc, &path)?;
            doc.replace_text(&name, &text)?;
        }
        Ok(kind::note_origin(doc, &path, &language, &was)?)
    })
    .await
}

/// Where a text may lead: to what its circle reads. A title and a label are lines, and lead nowhere.
fn led_to(path: &str, circle: Uuid) -> Vec<Uuid> {
    let is_line = ["title", "tagline"].contains(&path) || path.ends_with(".label");
    if is_line { Vec::new() } else { vec![circle] }
}

/// A text of a charter as everybody in its circle may have it.
pub(super) async fn for_circle(app: &App, charter: &str, path: &str, text: &str) -> Result<String, Failure> {
    let vault = app.vault().await?;
    let (_, circle) = found(&vault, charter).await?;
    let spaces = led_to(path, circle);
    let mut reader = vault.read().await?;
    Ok(links::for_readers(reader.connection()?, Readers::Others(&spaces), text).await?)
}

/// Says how a text stands to another language.
pub async fn text_state(app: &App, request: CharterTextState) -> Result<Batch, Failure> {
    let CharterTextState { id, path, language, from } = request;
    change(app, &id, |doc| {
        check_place(doc, &path, &language)?;
        if let Some(from) = &from {
            check_place(doc, &path, from)?;
            if *from == language {
                return Err(Failure::request("from"));
            }
        }
        Ok(kind::set_origin(doc, &path, &language, from.as_deref())?)
    })
    .await
}

/// Sets values by their paths: all or none of them.
pub async fn set(app: &App, request: CharterSet) -> Result<Batch, Failure> {
    let CharterSet { id, values } = request;
    let today = app.today();
    change(app, &id, |doc| {
        for (path, value) in &values {
            let value = value.as_deref().map(str::trim).filter(|value| !value.is_empty());
            if VALUES.contains(&path.as_str()) {
                // Tried out on a charter of nothing, which knows the bounds.
                set_value(&mut Default::default(), path, value)?;
                kind::write_value(doc, path, value)?;
            } else {
                set_term(doc, path, value)?;
            }
        }
        if values.keys().any(|path| path.starts_with("review.")) {
            check_review(&kind::read(doc, today).review)?;
        }
        Ok(())
    })
    .await
}

/// Refuses a time for a review that ends before it begins.
fn check_review(review: &Review) -> Result<(), Failure> {
    let turned = review.from.as_ref().zip(review.until.as_ref()).is_some_and(|(from, until)| from > until);
    if turned {
        return Err(Failure::request("review_until"));
    }
    let turned = review.meetings_min.zip(review.meetings_max).is_some_and(|(min, max)| min > max);
    if turned { Err(Failure::request("review_meetings")) } else { Ok(()) }
}

/// Sets the languages.
pub async fn languages(app: &App, request: CharterLanguages) -> Result<Batch, Failure> {
    let languages = checked_languages(&request.languages)?;
    change(app, &request.id, |doc| Ok(kind::set_languages(doc, &languages)?)).await
}

/// Changes a charter in a batch of its own.
pub(super) async fn change(
    app: &App,
    id: &str,
    change: impl FnOnce(&Doc) -> Result<(), Failure>,
) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (id, _) = found(&vault, id).await?;
    let mut work = vault.work(By::Person).await?;
    // A refusal drops the work, and with it whatever was edited before.
    work.edit(id, |doc| Ok(change(doc))).await??;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// The term of a role has the path `role.<id>.term_months`.
fn set_term(doc: &Doc, path: &str, value: Option<&str>) -> Result<(), Failure> {
    let role = path.strip_prefix("role.").and_then(|path| path.strip_suffix(".term_months"));
    let role = role.ok_or_else(|| Failure::request("path"))?;
    if !kind::has_text(doc, &format!("role.{role}.label")) {
        return Err(Failure::refused("clause-not-found"));
    }
    let months = value.map(|value| value.parse::<u32>().ok().filter(|months| (1..=600).contains(months)));
    let months = months.map(|months| months.ok_or_else(|| Failure::request("term_months"))).transpose()?;
    Ok(kind::set_term(doc, role, months)?)
}

/// Refuses a path that leads nowhere, and a language that the charter does not have.
fn check_place(doc: &Doc, path: &str, language: &str) -> Result<(), Failure> {
    if !kind::languages(doc).iter().any(|known| known == language) {
        return Err(Failure::request("language"));
    }
    if kind::has_text(doc, path) { Ok(()) } else { Err(Failure::refused("clause-not-found")) }
}

/// Titles and labels are one line.
pub(super) fn check_text(path: &str, text: &str) -> Result<(), StoreError> {
    let is_line = path == "title" || path.ends_with(".label");
    if is_line {
        return line::check(text, 300, "label");
    }
    if text.len() <= LONGEST { Ok(()) } else { Err(StoreError::Request("text")) }
}
