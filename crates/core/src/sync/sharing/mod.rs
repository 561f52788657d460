//! Sharing: a group becomes a space of its own in a storage, for several people with a notebook each.
//!
//! **What it is for.** A group's documents (its charter with the versions, the meetings that were shared with it, its people) live in the
//! group's own space from their first day, so nothing has to move when sharing begins: from then on what is in that space leaves by a book of
//! its own, under keys of its own, to a storage that may be another than the person's. Somebody is invited by a text, both compare six words,
//! a keeper lets them in or out again.
//!
//! A closed group is shared in the same way. Its documents leave under keys of their own, which its people get and which go from the
//! storage when a document ends (`crates/store/src/closed.rs`, `crates/sync/src/engine/keys.rs`). Its name and its people's are said on
//! its own screens alone.
//!
//! **What it must never do.** Let a document of another space into a group's, or out by it: what only I read lies in my own space.
//! Let somebody in whose words nobody compared. Take in what others wrote before a child of the program has tried it.
//!
//! **Where to start reading.** `view.rs` (what is asked and answered), then the verbs. What others may send is decided in the store
//! (`crates/store/src/shared.rs`).

mod answer;
mod appoint;
mod begin;
mod invite;
mod join;
mod leave;
mod people;
mod remove;
mod shareable;
mod standing;
pub mod view;

pub use answer::{approve, refuse};
pub use appoint::appoint;
pub use begin::begin;
pub use invite::invite;
pub use join::join;
pub(super) use leave::forget_if_ended;
pub use leave::leave;
pub use remove::remove;
pub(crate) use shareable::{Shareable, held_by};
pub(super) use standing::name_of;
pub use standing::{list, standing};

use kring_store::Vault;
use uuid::Uuid;

use super::place::Place;
use crate::failure::Failure;
use crate::settings::notebook;

/// Reads the id of a group that is shared, or that this person has asked to be let into.
pub(super) async fn read_group(vault: &Vault, id: &str) -> Result<(Uuid, Place), Failure> {
    let off = || Failure::refused("sharing-off");
    let circle: Uuid = id.parse().map_err(|_| Failure::refused("circle-not-found"))?;
    Ok((circle, Place::of(vault, Some(circle)).await?.ok_or_else(off)?))
}

/// Whether somebody else has what lies in a group's space, or gets it when the storage is next looked at.
pub(crate) async fn is_with_others(vault: &Vault, circle: Uuid) -> Result<bool, Failure> {
    let people = standing::of_group(vault, circle).await?.people;
    Ok(people.iter().any(|person| !person.me && person.active))
}

/// The device of the person, by its key, that is in a group's space while this one is not.
pub(super) async fn elsewhere(vault: &Vault, circle: Uuid) -> Result<Option<String>, Failure> {
    let device = notebook::shared_groups(vault).await?.remove(&circle.to_string()).unwrap_or_default();
    let own = kring_crypto::Hex(vault.identity().device).to_string();
    Ok(Some(device).filter(|device| !device.is_empty() && *device != own))
}

/// Refused while it is not known whose notebook this is: it would speak in a group as somebody it will not be.
pub(super) async fn check_somebody(vault: &Vault) -> Result<(), Failure> {
    if vault.awaits().await?.is_some() { Err(Failure::refused("sharing-nobody")) } else { Ok(()) }
}
