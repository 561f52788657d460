//! Opens a circle: its looks and its people.

use kring_store::{Doc, Vault};
use uuid::Uuid;

use super::kind::{self, Member};
use super::store;
use super::view::{CircleId, CircleView, MemberView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal;
use crate::journal::view::Attachment;
use crate::journal::write_instant;

/// The circle as it is now.
pub async fn open(app: &App, request: CircleId) -> Result<CircleView, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    view(app, &vault, id).await
}

/// Reads the id of a circle; another document's is refused.
pub(crate) async fn read_id(vault: &Vault, id: &str) -> Result<Uuid, Failure> {
    let missing = || Failure::refused("circle-not-found");
    let id = id.parse().map_err(|_| missing())?;
    if store::is_one(vault, id).await? { Ok(id) } else { Err(missing()) }
}

/// The circle as it is now.
pub(super) async fn view(app: &App, vault: &Vault, id: Uuid) -> Result<CircleView, Failure> {
    let charter = {
        let mut reader = vault.read().await?;
        store::charter(reader.connection()?, id).await?
    };
    let (own, today) = (own_key(vault), app.today());
    let member = |member: Member| MemberView {
        belongs: member.belongs(today),
        since: member.since.map(|day| day.to_string()),
        until: member.until.map(|day| day.to_string()),
        stage: member.steps.last().map(|step| step.stage),
        me: member.key == own,
        key: Some(short_key(&member.key)).filter(|key| !key.is_empty()),
        id: member.id,
        name: member.name,
        organisation: member.organisation,
        contact: member.contact,
        brings: member.brings,
        seeks: member.seeks,
        listed: member.listed,
        steps: member.steps,
    };
    let look = |doc: &Doc| {
        let field = |name| doc.text_field(name).unwrap_or_default();
        Ok(CircleView {
            id: id.to_string(),
            name: field(kind::NAME),
            calls_itself: field(kind::CALLS_ITSELF),
            zone: field(kind::ZONE),
            accent: Some(field(kind::ACCENT)).filter(|accent| !accent.is_empty()),
            footer: field(kind::FOOTER),
            logo: logo(doc, id),
            people: kind::people(doc).into_iter().map(member).collect(),
            charter: charter.map(|charter| charter.to_string()),
            trashed: doc.trashed().map(write_instant),
        })
    };
    Ok(vault.with(id, look).await?)
}

/// The circle's logo, if it has one.
fn logo(doc: &Doc, circle: Uuid) -> Option<Attachment> {
    let id = doc.text_field(kind::LOGO).filter(|id| !id.is_empty())?;
    let entry = doc.attachments().remove(&id)?;
    let url = journal::url(circle, &id);
    Some(Attachment { id, url, name: entry.name, media_type: entry.media_type, bytes: entry.bytes })
}

/// The public key of this notebook's person, hex.
pub(crate) fn own_key(vault: &Vault) -> String {
    kring_crypto::Hex(vault.identity().person).to_string()
}

/// A public key in short form, for two people to compare: four groups of four digits.
pub(crate) fn short_key(key: &str) -> String {
    let digits: Vec<char> = key.chars().take(16).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
