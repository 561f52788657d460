//! How it stands, by what is noted in the notebook. The storage is not touched.

use std::collections::BTreeMap;

use jiff::Timestamp;
use kring_store::{BookLine, Vault};
use kring_sync::LogId;
use kring_sync::engine::Book;
use kring_sync::members::Members;

use super::place::Place;
use super::run::Last;
use super::view::{SyncDevice, SyncKnownAs, SyncState, SyncStatus, SyncWarning};
use super::{devices, join, notes, recovered, requests};
use crate::app::App;
use crate::failure::Failure;

/// How it stands.
pub async fn status(app: &App, (): ()) -> Result<SyncStatus, Failure> {
    let vault = app.vault().await?;
    match Place::read(&vault).await? {
        Some(place) => Ok(SyncStatus { arriving: app.arriving.now(), ..of_space(&vault, place).await? }),
        None => Ok(nothing()),
    }
}

/// How it stands with one space.
pub(super) async fn of_space(vault: &Vault, place: Place) -> Result<SyncStatus, Failure> {
    let lines = vault.book(place.space).await?;
    let book = place.book(&lines)?;
    let members = place.members(&book.operations);
    let last = Last::read(vault, &place).await?;
    let state = state(vault, &place, &members);
    let waits = book.outgoing.values().filter(|object| !object.sent).count() as u64;
    let asked = requests::all(&lines);
    let device = place.device_key(vault).public();
    let sheet = vault.sheet_card()?.map(|card| card.key);
    let names = devices::names(vault, &place, &members).await?;
    let named =
        |warning: SyncWarning| SyncWarning { device: devices::called(&names, &warning.device), ..warning };
    Ok(SyncStatus {
        state,
        recoverable: book.recovery.is_some() && sheet.is_some() && members.sheet(&device) == sheet,
        arriving: None,
        since: moment(place.since),
        tried: (last.at > 0).then(|| moment(last.at)).flatten(),
        done: last.done.and_then(moment),
        failure: last.failure,
        sent: book.outgoing.values().filter(|object| object.sent).count() as u64,
        // What a device writes that is out waits for nothing: it stays here.
        waiting: match state {
            SyncState::Outside => 0,
            _ => vault.count_leaving(place.space, book.upto).await? + waits,
        },
        refused: vault.count_put_aside(place.space).await?,
        missing: vault.missing_attachments(place.circle).await?.len() as u64,
        words: if state == SyncState::Waiting { join::words(&lines) } else { None },
        devices: all_devices((vault, &place), &book, &members, &lines, &names),
        requests: asked.iter().map(requests::Asked::view).collect(),
        troubles: last.troubles,
        warnings: last.warnings.into_iter().map(named).collect(),
        recovered: recovered::pages(vault, &lines).await?,
        login: place.login.map(|login| SyncKnownAs { kept: login.kept(), name: login.name }),
        address: Some(place.address),
    })
}

fn state(vault: &Vault, place: &Place, members: &Members) -> SyncState {
    if place.is_copied(vault) {
        return SyncState::Copied;
    }
    match members.device(&place.device_key(vault).public()) {
        Some(device) if device.active => SyncState::On,
        None if place.asks => SyncState::Waiting,
        _ => SyncState::Outside,
    }
}

fn all_devices(
    (vault, place): (&Vault, &Place),
    book: &Book,
    members: &Members,
    lines: &[BookLine],
    names: &BTreeMap<String, String>,
) -> Vec<SyncDevice> {
    let heard = |log: LogId| {
        let line = lines.iter().find(|line| line.sort == notes::HEARD && line.key == log.0)?;
        moment(i64::from_be_bytes(line.value.as_slice().try_into().ok()?))
    };
    let own = book.number(place.log());
    let mut all: Vec<SyncDevice> = members
        .devices()
        .map(|device| {
            let here = devices::is_here(device, vault, place);
            let known = book.known.get(&device.card.log).copied().unwrap_or(0);
            SyncDevice {
                id: devices::id(&device.card.device),
                name: devices::name(names, device),
                here,
                active: device.active,
                heard: if here { None } else { heard(device.card.log) },
                behind: if here || !device.active { 0 } else { own.saturating_sub(known) },
            }
        })
        .collect();
    all.sort_by_key(|device| (!device.here, !device.active, device.name.clone()));
    all
}

/// A moment in milliseconds since 1970, RFC 3339.
pub(super) fn moment(at: i64) -> Option<String> {
    Timestamp::from_millisecond(at).ok().map(|at| at.to_string())
}

pub(super) fn nothing() -> SyncStatus {
    SyncStatus {
        state: SyncState::Off,
        address: None,
        login: None,
        since: None,
        tried: None,
        done: None,
        failure: None,
        sent: 0,
        waiting: 0,
        refused: 0,
        missing: 0,
        recoverable: false,
        arriving: None,
        words: None,
        devices: vec![],
        requests: vec![],
        troubles: vec![],
        warnings: vec![],
        recovered: vec![],
    }
}
