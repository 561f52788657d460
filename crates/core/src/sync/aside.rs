//! What came and was put aside: listed, and taken out for whoever can make something of it.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use kring_crypto::Hex;
use kring_store::{Aside, Vault};
use serde::Serialize;
use uuid::Uuid;

use super::devices;
use super::place::Place;
use super::view::SyncAside;
use crate::app::App;
use crate::failure::Failure;
use crate::vault::view::Saved;

/// A change that was put aside, whole.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    about: SyncAside,
    log: Hex<16>,
    number: i64,
    content: String,
}

/// What was put aside, of the person's own space and of their groups', the oldest of each first.
pub async fn aside(app: &App, (): ()) -> Result<Vec<SyncAside>, Failure> {
    let vault = app.vault().await?;
    let mut all = vec![];
    for place in Place::all(&vault).await? {
        let names = names(&vault, &place).await?;
        all.extend(vault.put_aside(place.space).await?.iter().map(|aside| view(aside, &names)));
    }
    Ok(all)
}

/// Writes all of it into a JSON file, its content in base64. The file is readable by anybody.
pub async fn export_aside(app: &App, path: &Path) -> Result<Saved, Failure> {
    let vault = app.vault().await?;
    let places = Place::all(&vault).await?;
    if places.is_empty() {
        return Err(Failure::refused("sync-off"));
    }
    let mut all = vec![];
    for place in places {
        let names = names(&vault, &place).await?;
        let whole = |aside: &Aside| Whole {
            about: view(aside, &names),
            log: Hex(aside.log.as_slice().try_into().unwrap_or_default()),
            number: aside.seq,
            content: STANDARD.encode(&aside.bytes),
        };
        all.extend(vault.put_aside(place.space).await?.iter().map(whole));
    }
    let bytes = serde_json::to_vec_pretty(&all).map_err(|_| Failure::refused("internal"))?;
    kring_store::write_outside(path, &bytes)?;
    Ok(Saved { path: path.display().to_string() })
}

fn view(aside: &Aside, names: &BTreeMap<Vec<u8>, String>) -> SyncAside {
    SyncAside {
        id: aside.n.to_string(),
        device: names.get(&aside.log).cloned().unwrap_or_default(),
        since: Timestamp::from_millisecond(aside.at).unwrap_or_default().to_string(),
        document: Uuid::from_slice(&aside.doc).unwrap_or_default().to_string(),
        why: aside.why.clone(),
        bytes: aside.bytes.len() as u64,
    }
}

/// The names of devices by their logs.
async fn names(vault: &Vault, place: &Place) -> Result<BTreeMap<Vec<u8>, String>, Failure> {
    let lines = vault.book(place.space).await?;
    let members = place.members(&place.book(&lines).map(|book| book.operations).unwrap_or_default());
    let names = devices::names(vault, place, &members).await?;
    let named = members.devices().map(|device| (device.card.log.0.to_vec(), devices::name(&names, device)));
    Ok(named.collect())
}
