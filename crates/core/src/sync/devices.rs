//! Devices and what they are called. Names travel with the notebook, as any other of its settings; in a group's space a device is
//! called as the group calls its person.

use std::collections::BTreeMap;

use kring_crypto::Hex;
use kring_crypto::identity::PublicKey;
use kring_store::{Vault, folded_name};
use kring_sync::members::{Device, Members};

use super::place::Place;
use super::run::Turn;
use crate::circle;
use crate::failure::Failure;
use crate::line;
use crate::settings::notebook;

/// The longest name of a device, in letters.
const LONGEST: usize = 60;

/// The names of a space's devices by key.
pub(super) async fn names(
    vault: &Vault,
    place: &Place,
    members: &Members,
) -> Result<BTreeMap<String, String>, Failure> {
    let Some(circle) = place.circle else { return own_names(vault).await };
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

/// The names of the person's own devices by key.
pub(super) async fn own_names(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    Ok(told_apart(notebook::device_names(vault).await?))
}

/// The same names, where two are alike with the beginning of each key behind them: a name often stands alone, and then it is to say
/// which device is meant.
fn told_apart(mut names: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let read = |name: &String| match folded_name(name) {
        nothing if nothing.is_empty() => name.clone(),
        folded => folded,
    };
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    names.values().for_each(|name| *count.entry(read(name)).or_default() += 1);
    for (id, name) in &mut names {
        if !name.is_empty() && count.get(&read(name)).is_some_and(|count| *count > 1) {
            *name = format!("{name} {}", short(id));
        }
    }
    names
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

/// Whether this notebook knows a device as one of the person's: it has written here, or has a name, as each has that was let in.
pub(super) async fn is_known(vault: &Vault, device: &PublicKey) -> Result<bool, Failure> {
    let written = vault.knows_device(device.as_bytes()).await?;
    Ok(written || notebook::device_names(vault).await?.contains_key(&id(device)))
}

/// Names a device.
pub(super) async fn note_name(vault: &Vault, device: &PublicKey, name: &str) -> Result<(), Failure> {
    notebook::name_device(vault, &id(device), name).await
}

/// A device's name; the beginning of its key where it has none.
pub(super) fn name(names: &BTreeMap<String, String>, device: &Device) -> String {
    called(names, &id(&device.card.device))
}

/// The same by what names the device.
pub(super) fn called(names: &BTreeMap<String, String>, id: &str) -> String {
    let name = names.get(id).filter(|name| !name.is_empty());
    name.cloned().unwrap_or_else(|| id.chars().take(8).collect())
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
    let wished = readable(&wished.unwrap_or_default());
    if !wished.is_empty() {
        return wished;
    }
    let system = match std::env::consts::OS {
        "macos" => "Mac",
        "windows" => "Windows",
        _ => "Linux",
    };
    format!("{system} {}", short(&Hex(vault.identity().device).to_string()))
}

/// As much of what names a device as tells those of one person apart.
fn short(id: &str) -> String {
    id.chars().take(4).collect()
}

/// A name that came from elsewhere, as one line in which everything is seen.
pub(super) fn readable(name: &str) -> String {
    let name = on_one_line(&line::plain(name));
    name.chars().take(LONGEST).collect::<String>().trim_end().to_owned()
}

/// A name that somebody gives a device. Refused where it says nothing, is too long, or holds what nobody sees.
pub(super) fn given(name: &str) -> Result<String, Failure> {
    let name = on_one_line(name);
    line::check(&name, LONGEST, "name")?;
    if name.is_empty() { Err(Failure::request("name")) } else { Ok(name) }
}

fn on_one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the place is this device's own.
pub(super) fn is_here(device: &Device, vault: &Vault, place: &Place) -> bool {
    !place.is_copied(vault) && device.card.device == place.device_key(vault).public()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_devices_of_one_name_are_told_apart_and_no_other_name_is_touched() {
        let names = [("3f2a9", "Desk"), ("81c0d", "desk"), ("a0", ""), ("b1", ""), ("c7e41", "Desk at home")];
        let names = [&names[..], &[("d04", "🐌"), ("e15", "🐇")]].concat();
        let names = names.into_iter().map(|(id, name)| (id.to_owned(), name.to_owned())).collect();
        let told: Vec<String> = told_apart(names).into_values().collect();
        assert_eq!(told, ["Desk 3f2a", "desk 81c0", "", "", "Desk at home", "🐌", "🐇"]);
    }

    #[test]
    fn a_device_whose_name_nobody_could_see_is_called_by_its_key() {
        let id = "5b7e09c2f41d";
        for (given, wanted) in [("\u{200b}\u{202e}", "5b7e09c2"), ("Laptop van Noor", "Laptop van Noor")] {
            let names = BTreeMap::from([(id.to_owned(), readable(given))]);
            assert_eq!(called(&names, id), wanted);
        }
        assert_eq!(called(&BTreeMap::new(), id), "5b7e09c2");
        let long = format!("{} of the practice", "a".repeat(LONGEST - 1));
        assert_eq!(readable(&long), "a".repeat(LONGEST - 1), "no space is left at its end");
    }
}
