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

mod again;
mod answer;
mod appoint;
mod begin;
mod invite;
mod join;
mod leave;
mod lost;
mod moved;
mod people;
mod remove;
mod shareable;
mod standing;
pub mod view;

pub use again::again;
pub use answer::{approve, refuse};
pub use appoint::appoint;
pub use begin::begin;
pub use invite::invite;
pub use join::join;
pub(super) use leave::forget_if_ended;
pub use leave::leave;
pub(super) use lost::{end_lost, note_known_as};
pub(super) use moved::remember_where;
pub use remove::remove;
pub(crate) use shareable::{Shareable, held_by, keys_of};
pub(super) use standing::name_of;
pub use standing::{list, standing};

use kring_crypto::Hex;
use kring_store::{SpaceInStorage, Vault};
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
    let own = Hex(vault.identity().device).to_string();
    Ok(Some(device).filter(|device| !device.is_empty() && *device != own))
}

/// Where a group lies.
#[derive(Debug, PartialEq, Eq)]
struct Lies {
    /// Its space there; whoever lays another one beside it under the group's id leads nobody into that. Notes of before lack it.
    space: Option<SpaceInStorage>,
    /// The address of its storage.
    address: String,
}

impl Lies {
    /// Where this device has a place for it.
    fn of(place: &Place) -> Self {
        Self { space: Some(place.space), address: place.address.clone() }
    }

    /// Whether another note says the same, or says it as notes of before did.
    fn is(&self, other: &Self) -> bool {
        // A folder has another path on every computer, and asks for no password.
        let folders = || [self, other].iter().all(|lies| lies.address.starts_with("file:"));
        let same = self.address == other.address || self.space.is_some() && folders();
        same && self.space.is_none_or(|space| Some(space) == other.space)
    }

    /// As it is noted.
    fn note(&self) -> String {
        match self.space {
            Some(space) => format!("{} {}", Hex(space), self.address),
            None => self.address.clone(),
        }
    }

    fn read(noted: &str) -> Self {
        let parts = noted.split_once(' ');
        match parts.and_then(|(space, address)| Some((space.parse::<Hex<16>>().ok()?, address))) {
            Some((space, address)) => Self { space: Some(space.0), address: address.into() },
            None => Self { space: None, address: noted.into() },
        }
    }
}

/// Where a group lies, as it is noted for the person's other devices; whether this one follows that, `moved.rs` says.
async fn noted_place(vault: &Vault, circle: Uuid) -> Result<Option<Lies>, Failure> {
    let noted = notebook::shared_places(vault).await?.remove(&circle.to_string());
    Ok(noted.filter(|noted| !noted.is_empty()).map(|noted| Lies::read(&noted)))
}

/// Notes where a group lies, for the person's next device. Of several that know it by another address, the one that is noted to be in the
/// group says it.
pub(super) async fn note_where(vault: &Vault, place: &Place) -> Result<(), Failure> {
    let Some(circle) = place.circle else { return Ok(()) };
    let group = circle.to_string();
    let device = notebook::shared_groups(vault).await?.remove(&group).unwrap_or_default();
    let noted = noted_place(vault, circle).await?;
    let own = device == Hex(vault.identity().device).to_string();
    let lies = Lies::of(place);
    if device.is_empty() || noted.is_some_and(|noted| !own || noted == lies) {
        return Ok(());
    }
    notebook::note_shared_place(vault, &group, &lies.note()).await
}

/// Refused while it is not known whose notebook this is: it would speak in a group as somebody it will not be.
pub(super) async fn check_somebody(vault: &Vault) -> Result<(), Failure> {
    if vault.awaits().await?.is_some() { Err(Failure::refused("sharing-nobody")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_group_lies_is_read_with_its_space_and_from_notes_that_lack_it() {
        let at = |space, address: &str| Lies { space, address: address.into() };
        let address = "file:///media/stick/My storage/of the group";
        assert_eq!(Lies::read(address), at(None, address));
        assert_eq!(Lies::read(&format!("{} {address}", Hex([7; 16]))), at(Some([7; 16]), address));
        assert_eq!(Lies::read("https://cloud.example/dav"), at(None, "https://cloud.example/dav"));
    }
}
