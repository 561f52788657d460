//! What a circle's papers look like: what leaves looks like its sender.

use std::sync::Arc;

use kring_formats::write::book::Image;
use kring_formats::write::look::Look;
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::kind::{ACCENT, FOOTER, LOGO, NAME};
use crate::journal::export::Phrases;

/// The name, logo, colour and footer of a circle.
pub(crate) async fn look(vault: &Vault, circle: Uuid, phrases: &Phrases) -> Result<Look, StoreError> {
    let field = |doc: &Doc, name| doc.text_field(name).unwrap_or_default();
    let (group, accent, footer, logo) = vault
        .with(circle, |doc| Ok((field(doc, NAME), field(doc, ACCENT), field(doc, FOOTER), field(doc, LOGO))))
        .await?;
    let logo = if logo.is_empty() { None } else { vault.read_attachment(circle, &logo).await.ok() };
    let logo = logo.map(|(media_type, bytes)| Image {
        address: String::new(),
        name: "logo".into(),
        media_type,
        bytes: Arc::from(bytes),
    });
    let logo_says = crate::say!(phrases.messages, "paper-logo", "name" => group);
    Ok(Look { logo_says, group, logo, accent: colour(&accent), footer })
}

fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = u32::from_str_radix(text.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = digits.to_be_bytes();
    Some([red, green, blue])
}
