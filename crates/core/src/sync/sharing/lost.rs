//! A computer that the person took out of their own space is lost or given away, so it goes from the spaces of their groups too.

use std::collections::BTreeMap;

use kring_crypto::Hex;
use kring_crypto::identity::PublicKey;
use kring_store::Vault;

use crate::failure::Failure;
use crate::settings::notebook;
use crate::sync::devices;
use crate::sync::place::Place;
use crate::sync::run::Turn;

/// Takes those out of a group's space that were taken out of the person's own. What is written there from now on they cannot read.
pub(in crate::sync) async fn end_lost(turn: &mut Turn<'_>) -> Result<(), Failure> {
    if turn.place.circle.is_none() {
        return Ok(());
    }
    let (own, here) = (turn.vault.person_key().public(), turn.place.device_key(&turn.vault).public());
    let devices = turn.engine.members().devices();
    let others = devices.filter(|one| one.active && one.card.person == own && one.card.device != here);
    let mut lost: Vec<PublicKey> = others.map(|one| one.card.device).collect();
    // Nearly always this is the only one there, and then the person's own space need not be read for it.
    if lost.is_empty() {
        return Ok(());
    }
    let Some(place) = Place::read(&turn.vault).await? else { return Ok(()) };
    let members = place.known_members(&turn.vault).await?;
    let own: BTreeMap<String, bool> =
        members.devices().map(|one| (devices::id(&one.card.device), one.active)).collect();
    let known_as = notebook::known_as(&turn.vault).await?;
    lost.retain(|device| is_lost(&devices::id(device), &own, &known_as));
    if lost.is_empty() {
        return Ok(());
    }
    let now = turn.vault.now();
    for device in lost {
        turn.engine.revoke(device, now).await.map_err(|error| turn.refusal(error))?;
    }
    turn.sync().await.map(drop)
}

/// Whether the person took a device out of their own space, by its key in a group; `own` tells of the devices of that space which of them
/// belong. Where it knows that very key, it alone decides: what is noted beside it can be written by whoever has the lost computer.
fn is_lost(there: &str, own: &BTreeMap<String, bool>, known_as: &BTreeMap<String, String>) -> bool {
    let otherwise = known_as.get(there).and_then(|key| own.get(key));
    own.get(there).or(otherwise).is_some_and(|active| !active)
}

/// Notes by which key a group knows this device, where that is another than the person's own space knows: who came back to a group that
/// they had left has one of its own there.
pub(in crate::sync) async fn note_known_as(vault: &Vault, place: &Place) -> Result<(), Failure> {
    let there = devices::id(&place.device_key(vault).public());
    let own = Hex(vault.identity().device).to_string();
    if place.circle.is_none() || there == own || notebook::known_as(vault).await?.get(&there) == Some(&own) {
        return Ok(());
    }
    notebook::note_known_as(vault, &there, &own).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_note_keeps_a_lost_computer_in_a_group_or_puts_another_out() {
        let own: BTreeMap<String, bool> = [("laptop".into(), false), ("desktop".into(), true)].into();
        let noted = |there: &str, key: &str| BTreeMap::from([(there.to_owned(), key.to_owned())]);
        assert!(is_lost("laptop", &own, &noted("laptop", "desktop")), "it has noted itself as another");
        assert!(!is_lost("desktop", &own, &noted("desktop", "laptop")), "it has noted another as itself");
        // Whoever came back to a group has a key there that the own space does not know.
        assert!(is_lost("came back", &own, &noted("came back", "laptop")));
        assert!(!is_lost("came back", &own, &noted("came back", "desktop")));
        assert!(!is_lost("came back", &own, &BTreeMap::new()), "of that one nothing is known");
    }
}
