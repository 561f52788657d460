//! Edits the long texts of a meeting by position, as pages are edited.

use kring_store::{Doc, TextEdit, single_edit};

use super::change;
use super::kind::{self, item_text};
use super::view::{MeetingPart, MeetingTextEdit};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::links::Readers;
use crate::journal::view::{Edit, Edited};
use crate::journal::{check_text, edit_text as edit_text_of, read_version, write_version};

/// Applies an editor's edits to the version it shows, and tells it what came from elsewhere meanwhile.
pub async fn edit_text(app: &App, request: MeetingTextEdit) -> Result<Edited, Failure> {
    let vault = app.vault().await?;
    let base = read_version(&request.base)?;
    let edits: Vec<TextEdit> = request.edits.into_iter().map(TextEdit::from).collect();
    let writes = !edits.is_empty();
    let mut changing = change::begin(&vault, &request.id).await?;
    if let Some(item) = &request.item {
        changing.has_item(item)?;
    }
    let (document, name) = match (request.part, &request.item) {
        (MeetingPart::WriteUp, _) => (changing.id, kind::WRITE_UP.to_owned()),
        (MeetingPart::Item, Some(item)) => (changing.id, item_text(item)),
        (MeetingPart::Item, None) => return Err(Failure::request("item")),
        (MeetingPart::OnlyMe, item) => {
            let name = item.as_deref().map_or_else(|| kind::ONLY_ME.to_owned(), item_text);
            (kind::ensure_notes(&mut changing.work, &vault, changing.id).await?, name)
        }
    };
    let space = changing.space;
    let readers = match request.part {
        MeetingPart::OnlyMe => Readers::Owner,
        MeetingPart::WriteUp | MeetingPart::Item => Readers::of(&space, vault.personal_space()),
    };
    let check = |doc: &Doc| check_text(&doc.text(&name));
    let (version, patches) =
        edit_text_of(&mut changing.work, document, (&name, readers), &base, &edits, check).await?;
    if matches!(request.part, MeetingPart::WriteUp) && writes {
        changing.reopens().await?;
    }
    let patches = patches.into_iter().map(Edit::from).collect();
    Ok(Edited { version: write_version(&version), patches, batch: changing.commit().await?.batch })
}

/// The edits that turn one text into another.
pub fn replacing(before: &str, after: &str) -> Vec<Edit> {
    single_edit(before, after).into_iter().map(Edit::from).collect()
}
