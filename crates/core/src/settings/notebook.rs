//! What belongs to the notebook itself and travels with it: questions that were asked once.

use std::collections::BTreeMap;

use kring_crypto::Hex;
use kring_store::kind::{Invalid, Kind, Projection};
use kring_store::{By, Doc, Field, StoreError, Vault, Work};
use uuid::Uuid;

use crate::failure::Failure;

/// The register of the notebook's settings with the names of devices.
const DEVICES: &str = "devices";
/// The register of the groups that are shared, each with the device that is in its space.
const SHARED: &str = "shared";
/// The register of where they lie: each one's space and the address of its storage, without who one is for it.
const SHARED_AT: &str = "shared at";
/// The register of when the person last looked at what is new in a group, and how far that had come, by the groups' ids.
const LOOKED: &str = "looked";
/// The register of devices that groups know by another key: by that key the one that the device has otherwise.
const KNOWN_AS: &str = "known as";

/// One document with the notebook's settings.
pub static NOTEBOOK: Kind =
    Kind { name: "notebook", schema: 1, sealed: false, stays: false, registry: true, tables: &[], project };

fn project(_: &Doc, _: u32) -> Result<Projection, Invalid> {
    let (title, body) = (String::new(), String::new());
    Ok(Projection {
        date: jiff::civil::date(1, 1, 1),
        moment: 0,
        title,
        body,
        facets: Vec::new(),
        rows: Vec::new(),
    })
}

/// The document's id: the same on every device of the notebook.
fn id(vault: &Vault) -> Uuid {
    crate::journal::tags::made_id(vault, "notebook settings")
}

/// Whether a note was set.
pub async fn noted(vault: &Vault, note: &str) -> Result<bool, Failure> {
    match vault.with(id(vault), |doc| Ok(doc.field(note) == Some(Field::Bool(true)))).await {
        Err(StoreError::NotFound) => Ok(false),
        other => Ok(other?),
    }
}

/// Sets a note.
pub async fn note(vault: &Vault, note: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_field(note, Field::Bool(true))).await
}

/// The names of the person's devices by their keys.
pub(crate) async fn device_names(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    entries(vault, DEVICES).await
}

/// Names a device of the person.
pub(crate) async fn name_device(vault: &Vault, device: &str, name: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_entry(DEVICES, device, name)).await
}

/// The devices, by key, that are in the spaces of groups, by the groups' ids; empty where the group was left.
pub(crate) async fn shared_groups(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    entries(vault, SHARED).await
}

/// Notes which device is in a group's space; an empty key that none is any more, and then where it lies and what is new there is
/// nobody's concern.
pub(crate) async fn note_shared(vault: &Vault, group: &str, device: &str) -> Result<(), Failure> {
    change(vault, |doc| set_shared(doc, group, device)).await
}

/// Notes that this device is in a group's space, in the work that brings it there.
pub(crate) async fn note_shared_here(work: &mut Work<'_>, vault: &Vault, group: Uuid) -> Result<(), Failure> {
    let device = Hex(vault.identity().device).to_string();
    edit(work, vault, |doc| set_shared(doc, &group.to_string(), &device)).await
}

fn set_shared(doc: &Doc, group: &str, device: &str) -> Result<(), StoreError> {
    for register in [SHARED_AT, LOOKED].into_iter().filter(|_| device.is_empty()) {
        if doc.entries(register).contains_key(group) {
            doc.set_entry(register, group, "")?;
        }
    }
    doc.set_entry(SHARED, group, device)
}

/// Where groups lie, by the groups' ids, as it was noted; empty where the group was left.
pub(crate) async fn shared_places(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    entries(vault, SHARED_AT).await
}

/// Notes where a group lies.
pub(crate) async fn note_shared_place(vault: &Vault, group: &str, place: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_entry(SHARED_AT, group, place)).await
}

/// When the person last looked at what is new in groups, by the groups' ids; empty where the group was left.
pub(crate) async fn looked(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    entries(vault, LOOKED).await
}

/// Notes that they looked.
pub(crate) async fn note_looked(vault: &Vault, group: &str, looked: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_entry(LOOKED, group, looked)).await
}

/// The devices of the person that groups know by another key, by that key.
pub(crate) async fn known_as(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    entries(vault, KNOWN_AS).await
}

/// Notes whose key in a group it is.
pub(crate) async fn note_known_as(vault: &Vault, there: &str, device: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_entry(KNOWN_AS, there, device)).await
}

async fn entries(vault: &Vault, register: &str) -> Result<BTreeMap<String, String>, Failure> {
    match vault.with(id(vault), |doc| Ok(doc.entries(register))).await {
        Err(StoreError::NotFound) => Ok(BTreeMap::new()),
        other => Ok(other?),
    }
}

async fn change(vault: &Vault, change: impl FnOnce(&Doc) -> Result<(), StoreError>) -> Result<(), Failure> {
    let mut work = vault.work(By::Person).await?;
    edit(&mut work, vault, change).await?;
    work.commit().await?;
    Ok(())
}

async fn edit(
    work: &mut Work<'_>,
    vault: &Vault,
    change: impl FnOnce(&Doc) -> Result<(), StoreError>,
) -> Result<(), Failure> {
    let id = id(vault);
    if !work.knows(id).await? {
        work.create_as(id, &NOTEBOOK, vault.personal_space(), |_| Ok(())).await?;
    }
    Ok(work.edit(id, change).await?)
}
