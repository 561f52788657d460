//! Devices and what they are called. Names travel with the notebook, as any other of its settings; in a group's space a device is
//! called as the group calls its person.

use std::collections::BTreeMap;

use kring_crypto::Hex;
use kring_crypto::identity::PublicKey;
use kring_store::Vault;
use kring_sync::members::{Device, Members};

use super::place::Place;
use super::run::Turn;
use crate::circle;
use crate::failure::Failure;
use crate::settings::notebook;

/// The longest name of a device, in letters.
const LONGEST: usize = 60;

/// The names of a space's devices by key.
pub(super) async fn names(
    vault: &Vault,
    place: &Place,
    members: &Members,
) -> Result<BTreeMap<String, String>, Failure> {
    let Some(circle) = place.circle else { return notebook::device_names(vault).await };
    // Who is in a closed group stands in no status, no warning and no list.
    if place.closed {
        return Ok(BTreeMap::new());
    }
    let people = match vault.with(circle, |doc| Ok(circle::kind::people(doc))).await {
        Err(kring_store::StoreError::NotFound) => vec![],
        people => people?,
    };
    let name = |device: &Device| {
        let key = id(&device.card.person);
        let person = people.iter().find(|person| person.key == key)?;
        Some((id(&device.card.device), person.name.clone()))
    };
    Ok(members.devices().filter_map(name).collect())
}

/// Whether this device belongs to a space and no other does.
pub(super) fn is_alone(turn: &Turn<'_>) -> bool {
    let active: Vec<&Device> = turn.engine.members().devices().filter(|device| device.active).collect();
    matches!(active.as_slice(), [one] if is_here(one, &turn.vault, &turn.place))
}

/// Whether the person's notebook is on another device too.
pub(crate) async fn are_several(vault: &Vault) -> Result<bool, Failure> {
    let Some(place) = Place::read(vault).await? else { return Ok(false) };
    let members = place.known_members(vault).await?;
    Ok(members.devices().any(|device| device.active && !is_here(device, vault, &place)))
}

/// Whether a device of the person, by what names it, was taken out.
pub(super) async fn was_taken_out(vault: &Vault, device: &str) -> Result<bool, Failure> {
    let Some(place) = Place::read(vault).await? else { return Ok(false) };
    let members = place.known_members(vault).await?;
    Ok(members.devices().any(|one| !one.active && id(&one.card.device) == device))
}

/// Names a device.
pub(super) async fn note_name(vault: &Vault, device: &PublicKey, name: &str) -> Result<(), Failure> {
    notebook::name_device(vault, &id(device), name).await
}

/// A device's name; the beginning of its key where it has none.
pub(super) fn name(names: &BTreeMap<String, String>, device: &Device) -> String {
    let id = id(&device.card.device);
    names.get(&id).cloned().unwrap_or_else(|| id.chars().take(8).collect())
}

/// What names a device.
pub(super) fn id(device: &PublicKey) -> String {
    Hex(*device.as_bytes()).to_string()
}

/// A device's key as it was typed.
pub(super) fn read_key(id: &str) -> Result<PublicKey, Failure> {
    let key: Hex<32> = id.parse().map_err(|_| Failure::refused("sync-device-missing"))?;
    Ok(PublicKey::from_bytes(key.0))
}

/// The name that was wished, or one made from the system and the device's key.
pub(super) fn chosen(wished: Option<String>, vault: &Vault) -> String {
    let wished = wished.unwrap_or_default();
    let wished: String = wished.split_whitespace().collect::<Vec<_>>().join(" ");
    if !wished.is_empty() {
        return wished.chars().take(LONGEST).collect();
    }
    let system = match std::env::consts::OS {
        "macos" => "Mac",
        "windows" => "Windows",
        _ => "Linux",
    };
    let key: String = Hex(vault.identity().device).to_string().chars().take(4).collect();
    format!("{system} {key}")
}

/// Whether the place is this device's own.
pub(super) fn is_here(device: &Device, vault: &Vault, place: &Place) -> bool {
    !place.is_copied(vault) && device.card.device == place.device_key(vault).public()
}
