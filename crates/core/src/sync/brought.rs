//! Whom a computer let in that is lost: whoever has it may have let in more, into the person's own space or into their groups.

use std::collections::BTreeSet;

use kring_crypto::identity::PublicKey;
use kring_store::Vault;
use kring_sync::members::{Device, Members};
use uuid::Uuid;

use super::devices::read_key;
use super::place::Place;
use super::run::Turn;
use super::sharing::view::SharingPersonId;
use super::view::{SyncBrought, SyncDeviceId};
use super::{devices, sharing, status};
use crate::app::App;
use crate::failure::Failure;
use crate::settings::notebook;

/// The computers and people that a computer let in, or that those let in, and that still belong; the newest first. Whom this computer
/// let in is not among them, whoever let in this one. What the person's own space knows is told once.
pub async fn brought(app: &App, request: SyncDeviceId) -> Result<Vec<SyncBrought>, Failure> {
    let vault = app.vault().await?;
    let by = read_key(&request.id)?;
    let Some(own) = Place::read(&vault).await? else { return Ok(vec![]) };
    let members = own.known_members(&vault).await?;
    let names = devices::names(&vault, &own, &members).await?;
    let here = |place: &Place, device: &Device| devices::is_here(device, &vault, place);
    let mut all: Vec<(i64, SyncBrought)> = vec![];
    for (device, at) in members.brought_in_by(&BTreeSet::from([by]), |device| here(&own, device)) {
        all.push((at, named(&device.card.device, devices::name(&names, device), at, None)));
    }
    let by = known_there(&vault, &by).await?;
    for place in in_use(&vault).await? {
        let Some(circle) = place.circle else { continue };
        let group_name = if place.closed { String::new() } else { sharing::name_of(&vault, &place).await? };
        let in_group = place.known_members(&vault).await?;
        let names = devices::names(&vault, &place, &in_group).await?;
        let mut told = BTreeSet::new();
        for (device, at) in in_group.brought_in_by(&by, |device| here(&place, device)) {
            let mine = device.card.person == vault.person_key().public();
            if mine && members.device(&device.card.device).is_some() {
                continue;
            }
            // As it is taken out.
            let key = if mine { device.card.device } else { device.card.person };
            if told.insert(key) {
                let name = devices::name(&names, device);
                all.push((at, named(&key, name, at, Some((circle.to_string(), group_name.clone())))));
            }
        }
    }
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(all.into_iter().map(|(_, one)| one).collect())
}

fn named(key: &PublicKey, name: String, at: i64, group: Option<(String, String)>) -> SyncBrought {
    let (group, group_name) = group.unzip();
    let (id, group_name) = (devices::id(key), group_name.unwrap_or_default());
    SyncBrought { id, name, since: status::moment(at), group, group_name }
}

/// Takes those of them out of the groups; those of the own space are the caller's. One that cannot be taken out keeps no other in.
pub(super) async fn take_out(app: &App, brought: &[SyncBrought]) -> Result<(), Failure> {
    let vault = app.vault().await?;
    let mut done = Ok(());
    for one in brought {
        let Some(circle) = &one.group else { continue };
        let (Ok(group), Ok(key)) = (circle.parse::<Uuid>(), read_key(&one.id)) else { continue };
        done = done.and(take_out_of(app, &vault, group, key).await);
    }
    done
}

/// A computer of the person's own goes alone, somebody else with all that they have there.
async fn take_out_of(app: &App, vault: &Vault, group: Uuid, key: PublicKey) -> Result<(), Failure> {
    {
        let mut turn = Turn::begin_in(app, Some(group)).await?;
        if is_own(turn.engine.members(), &key, &vault.person_key().public()) {
            turn.engine.revoke(key, vault.now()).await.map_err(|error| turn.refusal(error))?;
            let _ = turn.sync().await;
            return Ok(());
        }
    }
    let person = SharingPersonId { circle: group.to_string(), id: devices::id(&key) };
    sharing::remove(app, person).await.map(|_| ())
}

fn is_own(members: &Members, key: &PublicKey, own: &PublicKey) -> bool {
    members.device(key).is_some_and(|device| device.active && device.card.person == *own)
}

/// By which keys groups know a device of the person's.
async fn known_there(vault: &Vault, device: &PublicKey) -> Result<BTreeSet<PublicKey>, Failure> {
    let (id, noted) = (devices::id(device), notebook::known_as(vault).await?);
    let others = noted.iter().filter(|(_, own)| **own == id).filter_map(|(there, _)| read_key(there).ok());
    Ok(others.chain([*device]).collect())
}

/// The places in which this device belongs, or did.
pub(super) async fn in_use(vault: &Vault) -> Result<Vec<Place>, Failure> {
    let used = |place: &Place| place.left.is_none() && !place.asks && !place.is_copied(vault);
    Ok(Place::all(vault).await?.into_iter().filter(used).collect())
}
