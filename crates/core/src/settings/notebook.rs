//! What belongs to the notebook itself and travels with it: questions that were asked once.

use std::collections::BTreeMap;

use kring_store::kind::{Invalid, Kind, Projection};
use kring_store::{By, Doc, Field, Vault};
use uuid::Uuid;

use crate::failure::Failure;

/// The register of the notebook's settings with the names of devices.
const DEVICES: &str = "devices";
/// The register of the groups that are shared, each with the device that is in its space.
const SHARED: &str = "shared";

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
        Err(kring_store::StoreError::NotFound) => Ok(false),
        other => Ok(other?),
    }
}

/// Sets a note.
pub async fn note(vault: &Vault, note: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_field(note, Field::Bool(true))).await
}

/// The names of the person's devices by their keys.
pub(crate) async fn device_names(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    match vault.with(id(vault), |doc| Ok(doc.entries(DEVICES))).await {
        Err(kring_store::StoreError::NotFound) => Ok(BTreeMap::new()),
        other => Ok(other?),
    }
}

/// Names a device of the person.
pub(crate) async fn name_device(vault: &Vault, device: &str, name: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_entry(DEVICES, device, name)).await
}

/// The devices, by key, that are in the spaces of groups, by the groups' ids; empty where the group was left.
pub(crate) async fn shared_groups(vault: &Vault) -> Result<BTreeMap<String, String>, Failure> {
    match vault.with(id(vault), |doc| Ok(doc.entries(SHARED))).await {
        Err(kring_store::StoreError::NotFound) => Ok(BTreeMap::new()),
        other => Ok(other?),
    }
}

/// Notes which device is in a group's space; an empty key that none is any more.
pub(crate) async fn note_shared(vault: &Vault, group: &str, device: &str) -> Result<(), Failure> {
    change(vault, |doc| doc.set_entry(SHARED, group, device)).await
}

async fn change(
    vault: &Vault,
    change: impl FnOnce(&Doc) -> Result<(), kring_store::StoreError>,
) -> Result<(), Failure> {
    let id = id(vault);
    let mut work = vault.work(By::Person).await?;
    if !work.knows(id).await? {
        work.create_as(id, &NOTEBOOK, vault.personal_space(), |_| Ok(())).await?;
    }
    work.edit(id, change).await?;
    work.commit().await?;
    Ok(())
}
