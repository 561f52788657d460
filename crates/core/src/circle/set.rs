//! Gives a circle new values: its name, its looks.

use kring_store::{By, StoreError};

use super::add::{checked_line, checked_name, checked_zone};
use super::kind;
use super::open::read_id;
use super::view::{CircleId, CircleSet};
use crate::app::App;
use crate::failure::Failure;
use crate::journal;
use crate::journal::view::{Attachment, Batch};

/// Sets name, own word, zone, accent or footer.
pub async fn set(app: &App, request: CircleSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    let name = request.name.as_deref().map(checked_name).transpose()?;
    let calls_itself =
        request.calls_itself.as_deref().map(|text| checked_line(text, "calls_itself")).transpose()?;
    let zone = request.zone.as_deref().map(|zone| checked_zone(Some(zone))).transpose()?;
    let accent = request.accent.as_deref().map(checked_accent).transpose()?;
    let footer = request.footer.as_deref().map(|text| checked_line(text, "footer")).transpose()?;
    let mut work = vault.work(By::Person).await?;
    work.edit(id, |doc| {
        let fields = [
            (kind::NAME, name),
            (kind::CALLS_ITSELF, calls_itself),
            (kind::ZONE, zone),
            (kind::ACCENT, accent),
            (kind::FOOTER, footer),
        ];
        fields.iter().try_for_each(|(field, value)| match value {
            Some(value) => kind::set_field(doc, field, value),
            None => Ok(()),
        })
    })
    .await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Gives a circle a logo. What its first bytes say decides whether it is an image.
pub async fn set_logo(app: &App, id: &str, name: &str, bytes: Vec<u8>) -> Result<Attachment, Failure> {
    let vault = app.vault().await?;
    let circle = read_id(&vault, id).await?;
    journal::check_size(bytes.len() as u64)?;
    let media_type = journal::image_type(&bytes)?;
    let written = vault.write_attachment(&journal::plain_name(name), media_type, bytes).await?;
    let mut work = vault.work(By::Person).await?;
    work.attach(circle, &written).await?;
    work.edit(circle, |doc| kind::set_field(doc, kind::LOGO, &written.id)).await?;
    work.commit().await?;
    let (id, entry) = (written.id, written.entry);
    let url = journal::url(circle, &id);
    Ok(Attachment { id, url, name: entry.name, media_type: entry.media_type, bytes: entry.bytes })
}

/// Takes the logo away.
pub async fn logo_clear(app: &App, request: CircleId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    let mut work = vault.work(By::Person).await?;
    work.edit(id, |doc| kind::set_field(doc, kind::LOGO, "")).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// A colour is `#` and six digits; an empty one is none.
fn checked_accent(accent: &str) -> Result<String, StoreError> {
    let accent = accent.trim().to_lowercase();
    let digits = accent.strip_prefix('#').filter(|digits| digits.len() == 6);
    let is_colour = digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    if accent.is_empty() || is_colour { Ok(accent) } else { Err(StoreError::Request("accent")) }
}
