//! What can be shared: a group, or a closed group. Each knows its own name and people.

use std::collections::BTreeSet;

use kring_store::Vault;
use kring_sync::members::Members;
use uuid::Uuid;

use crate::circle;
use crate::failure::Failure;
use crate::intervision;
use crate::sync::devices;
use crate::sync::place::Place;

/// A group that can be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shareable {
    /// Its id, which is that of its space.
    pub id: Uuid,
    /// Whether it is a closed one.
    pub closed: bool,
}

impl Shareable {
    /// The group of a place.
    pub(in crate::sync) fn of(place: &Place) -> Option<Self> {
        place.circle.map(|id| Self { id, closed: place.closed })
    }

    /// A group that is here, by its id as it was typed.
    pub async fn read(vault: &Vault, id: &str) -> Result<Self, Failure> {
        if let Ok(id) = id.trim().parse()
            && intervision::is_group(vault, id).await?
        {
            return Ok(Self { id, closed: true });
        }
        Ok(Self { id: circle::read_id(vault, id).await?, closed: false })
    }

    /// One that is here, by its id; `None` where there is none.
    pub async fn find(vault: &Vault, id: Uuid) -> Result<Option<Self>, Failure> {
        if circle::store::is_one(vault, id).await? {
            return Ok(Some(Self { id, closed: false }));
        }
        Ok(intervision::is_group(vault, id).await?.then_some(Self { id, closed: true }))
    }
}

/// Who else belongs to the space of a closed group now, as the group calls them. Where another device of the same person is in it and
/// this one is not, that cannot be known here: then `None`.
pub(crate) async fn held_by(vault: &Vault, group: Uuid) -> Result<Option<Vec<String>>, Failure> {
    let Some(place) = Place::of(vault, Some(group)).await? else {
        let elsewhere = super::elsewhere(vault, group).await?.is_some();
        return Ok(if elsewhere { None } else { Some(vec![]) });
    };
    if place.left.is_some() || place.asks {
        return Ok(Some(vec![]));
    }
    let (own, mut others) = (circle::own_key(vault), keys(&place.known_members(vault).await?));
    others.remove(&own);
    let known = intervision::people_by_key(vault, group).await?;
    let name = |key: &String| known.get(key).cloned().unwrap_or_else(|| circle::short_key(key));
    Ok(Some(others.iter().map(name).collect()))
}

/// The keys of everybody who belongs to the space of a closed group now, hex, my own among them. `None` where this device is not in it.
pub(crate) async fn keys_of(vault: &Vault, group: Uuid) -> Result<Option<BTreeSet<String>>, Failure> {
    let Some(place) = Place::of(vault, Some(group)).await? else { return Ok(None) };
    if place.left.is_some() || place.asks {
        return Ok(None);
    }
    Ok(Some(keys(&place.known_members(vault).await?)))
}

/// The keys of everybody who belongs.
fn keys(members: &Members) -> BTreeSet<String> {
    let people = members.devices().map(|device| device.card.person);
    people.filter(|person| members.role(person).is_some()).map(|person| devices::id(&person)).collect()
}
