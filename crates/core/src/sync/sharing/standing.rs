//! How a group is shared, by what is noted in the notebook. The storage is not touched.

use std::collections::BTreeMap;

use kring_crypto::Hex;
use kring_crypto::identity::PublicKey;
use kring_store::{StoreError, Vault, folded_name};
use kring_sync::format::operation::Role;
use kring_sync::members::Members;
use uuid::Uuid;

use super::moved::{Followed, followed};
use super::view::{Sharing, SharingGroup, SharingPerson};
use super::{Shareable, elsewhere};
use crate::app::App;
use crate::circle::{kind, short_key};
use crate::failure::Failure;
use crate::intervision;
use crate::settings::notebook;
use crate::sync::place::Place;
use crate::sync::view::SyncStatus;
use crate::sync::{devices, status};

/// How a group is shared; also where it is not.
pub async fn standing(app: &App, request: SharingGroup) -> Result<Sharing, Failure> {
    let vault = app.vault().await?;
    let id = request.circle.parse().map_err(|_| Failure::refused("circle-not-found"))?;
    of_group(&vault, id).await
}

/// Every group that is shared, here or by another computer of the person, was left, or was asked to be let into, by name. Of a closed one
/// this says that it is shared, and neither its name nor who is in it.
pub async fn list(app: &App, (): ()) -> Result<Vec<Sharing>, Failure> {
    let vault = app.vault().await?;
    let mut all = vec![];
    for place in Place::all(&vault).await? {
        if let Some(id) = place.circle {
            let closed = place.closed;
            let one = of_place(&vault, id, place).await?;
            all.push(if closed { without_a_word(one) } else { one });
        }
    }
    for group in notebook::shared_groups(&vault).await?.into_keys() {
        let Ok(id) = group.parse() else { continue };
        let listed = all.iter().any(|one: &Sharing| one.circle == group);
        if listed || elsewhere(&vault, id).await?.is_none() {
            continue;
        }
        match of_group(&vault, id).await {
            Ok(one) => all.push(if one.closed { without_a_word(one) } else { one }),
            // What the other computer is in has not come here.
            Err(failure) if failure.code == "circle-not-found" => {}
            Err(failure) => return Err(failure),
        }
    }
    all.sort_by_cached_key(|one| (folded_name(&one.name), one.circle.clone()));
    Ok(all)
}

/// The same of one.
pub(in crate::sync) async fn of_group(vault: &Vault, id: Uuid) -> Result<Sharing, Failure> {
    if let Some(place) = Place::of(vault, Some(id)).await? {
        return of_place(vault, id, place).await;
    }
    let group = Shareable::find(vault, id).await?.ok_or_else(|| Failure::refused("circle-not-found"))?;
    let name = known_name(vault, group).await?.unwrap_or_default();
    let Some(device) = elsewhere(vault, id).await? else { return Ok(nothing(group, name)) };
    let elsewhere_out = devices::was_taken_out(vault, &device).await?;
    let elsewhere = Some(devices::own_names(vault).await?.remove(&device).unwrap_or_default());
    let Followed { here, moved } = followed(vault, id).await?;
    let (elsewhere_at, elsewhere_moved) = (here.map(|lies| lies.address), moved.map(|lies| lies.address));
    Ok(Sharing { elsewhere, elsewhere_out, elsewhere_at, elsewhere_moved, ..nothing(group, name) })
}

async fn of_place(vault: &Vault, id: Uuid, place: Place) -> Result<Sharing, Failure> {
    let (name, group) = (name_of(vault, &place).await?, Shareable { id, closed: place.closed });
    if let Some(left) = place.left {
        return Ok(Sharing { left: status::moment(left), ..nothing(group, name) });
    }
    // A copy is outside until it comes back, and may have heard meanwhile that the group lies elsewhere.
    let elsewhere_moved = match place.is_copied(vault) {
        true => followed(vault, id).await?.moved.map(|lies| lies.address),
        false => None,
    };
    let members = place.known_members(vault).await?;
    let keeper = members.role(&vault.person_key().public()) == Some(Role::Keeper);
    let status = status::of_space(vault, place).await?;
    let people = people(vault, group, &members, &status).await?;
    Ok(Sharing { status, keeper, people, elsewhere_moved, ..nothing(group, name) })
}

/// What is said of a request that was taken back.
pub(super) async fn forgotten(vault: &Vault, place: &Place) -> Result<Sharing, Failure> {
    let group = Shareable { id: place.circle.unwrap_or_default(), closed: place.closed };
    Ok(nothing(group, name_of(vault, place).await?))
}

/// What the group is called: by itself, or as long as it is not here by the invitation.
pub(in crate::sync) async fn name_of(vault: &Vault, place: &Place) -> Result<String, Failure> {
    let known = match Shareable::of(place) {
        Some(group) => known_name(vault, group).await?,
        None => None,
    };
    Ok(known.unwrap_or_else(|| place.name.clone()))
}

async fn known_name(vault: &Vault, group: Shareable) -> Result<Option<String>, Failure> {
    if group.closed {
        return intervision::name_of(vault, group.id).await;
    }
    match vault.with(group.id, |doc| Ok(doc.text_field(kind::NAME))).await {
        Err(StoreError::NotFound) => Ok(None),
        name => Ok(name?),
    }
}

/// The names by key of those whom a group knows.
async fn known(vault: &Vault, group: Shareable) -> Result<BTreeMap<String, String>, Failure> {
    if group.closed {
        return intervision::people_by_key(vault, group.id).await;
    }
    let people = match vault.with(group.id, |doc| Ok(kind::people(doc))).await {
        Err(StoreError::NotFound) => vec![],
        people => people?,
    };
    Ok(people.into_iter().map(|member| (member.key, member.name)).collect())
}

async fn people(
    vault: &Vault,
    group: Shareable,
    members: &Members,
    status: &SyncStatus,
) -> Result<Vec<SharingPerson>, Failure> {
    let known = known(vault, group).await?;
    let own = vault.identity().person;
    let mut all: BTreeMap<PublicKey, SharingPerson> = BTreeMap::new();
    for device in members.devices() {
        let person = device.card.person;
        let one = all.entry(person).or_insert_with(|| {
            let id = Hex(*person.as_bytes()).to_string();
            let name = known.get(&id).cloned();
            let role = members.role(&person);
            SharingPerson {
                name: name.unwrap_or_else(|| short_key(&id)),
                id,
                me: *person.as_bytes() == own,
                keeper: role == Some(Role::Keeper),
                active: role.is_some(),
                devices: 0,
                heard: None,
            }
        });
        let key = Hex(*device.card.device.as_bytes()).to_string();
        let heard = status.devices.iter().find(|other| other.id == key).and_then(|other| other.heard.clone());
        one.devices += u32::from(device.active);
        one.heard = one.heard.take().max(heard);
    }
    let mut all: Vec<SharingPerson> = all.into_values().collect();
    all.sort_by_cached_key(|one| (!one.active, !one.me, folded_name(&one.name), one.id.clone()));
    Ok(all)
}

/// The same of a closed group, for screens that are not closed.
fn without_a_word(mut one: Sharing) -> Sharing {
    (one.name, one.people) = (String::new(), vec![]);
    one.status.requests.clear();
    one
}

fn nothing(group: Shareable, name: String) -> Sharing {
    Sharing {
        circle: group.id.to_string(),
        closed: group.closed,
        name,
        status: status::nothing(),
        keeper: false,
        people: vec![],
        left: None,
        elsewhere: None,
        elsewhere_out: false,
        elsewhere_at: None,
        elsewhere_moved: None,
    }
}
