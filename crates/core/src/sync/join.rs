//! This device asks to be let in by another of the same person.

use kring_crypto::envelope::EnvelopeKey;
use kring_store::{Awaits, BookEdit, BookLine, Vault};
use kring_sync::LogId;
use kring_sync::format::invite::{Invite, JoinRequest};
use kring_sync::format::operation::DeviceCard;
use kring_sync::remote::Remote;

use super::place::{self, Place};
use super::run::remote_refusal;
use super::view::{SyncJoin, SyncStatus};
use super::{devices, login, requests, status};
use crate::app::App;
use crate::failure::Failure;

/// Lines of the book: by which invitation this device asked, and what it asked.
const INVITED: &str = "invited";
const ASKED: &str = "asked";

/// Asks. A notebook in which nothing was written becomes a device of whoever invites; one that was written in must be theirs already.
pub async fn join(app: &App, request: SyncJoin) -> Result<SyncStatus, Failure> {
    {
        let _alone = app.syncing.lock().await;
        let vault = app.vault().await?;
        let before = Place::read(&vault).await?;
        if before.as_ref().is_some_and(|place| !place.is_copied(&vault)) {
            return Err(Failure::refused("sync-is-on"));
        }
        let invite: Invite = request.text.parse().map_err(|_| Failure::refused("sync-invite-wrong"))?;
        if vault.now() > invite.until {
            return Err(Failure::refused("sync-invite-old"));
        }
        let awaits = if vault.knows_device(invite.inviter.as_bytes()).await? {
            Awaits::Same
        } else if vault.is_unwritten().await? {
            Awaits::New
        } else {
            return Err(Failure::refused("sync-join-written"));
        };
        let address = request.address.unwrap_or_else(|| invite.place.clone());
        place::check(&address, &vault)?;
        let who = request.login.as_ref().map(login::credentials);
        let remote = place::open(&address, who.as_ref())?;
        let key = EnvelopeKey::random();
        let mut place = Place::new(invite.space, invite.folder, &address, &vault, &key);
        place.asks = true;
        let (device, log) = (vault.device_key().public(), LogId(vault.identity().log));
        let card = DeviceCard::new(invite.space, &vault.person_key(), device, key.recipient(), log);
        let asked = JoinRequest { name: devices::chosen(request.name, &vault), card };
        let object = invite.ask(&asked).map_err(|_| Failure::refused("internal"))?;
        let (folder, file) = (requests::place_of(&place), requests::file(invite.tag()));
        remote.put(&folder, &file, &object).await.map_err(remote_refusal)?;
        if let Some(before) = before {
            vault.close_book(before.space).await?;
            login::forget(&before, &vault).await;
        }
        place.keep_login(request.login, &vault).await;
        vault.set_awaits(Some(awaits)).await?;
        vault.begin_leaving().await?;
        let text = invite.to_text();
        let edits = [
            place.edit()?,
            BookEdit::Set(INVITED, vec![], text.as_bytes().to_vec()),
            BookEdit::Set(ASKED, vec![], object),
        ];
        vault.edit_book(place.space, &edits).await?;
    }
    status(app, ()).await
}

/// The six words that this device shows while it waits.
pub(super) fn words(lines: &[BookLine]) -> Option<String> {
    let line = |sort: &str| lines.iter().find(|line| line.sort == sort).map(|line| &line.value);
    let invite = requests::invitation(line(INVITED)?)?;
    let asked = invite.asked(line(ASKED)?).ok()?;
    Some(invite.words(&asked).join(" "))
}

/// Refused when somebody wrote into a notebook that was to become another one's: nothing of the two is mixed.
pub(super) async fn check_still_unwritten(vault: &Vault, place: &Place) -> Result<(), Failure> {
    if place.asks && vault.awaits().await? == Some(Awaits::New) && !vault.is_unwritten().await? {
        return Err(Failure::refused("sync-join-written"));
    }
    Ok(())
}

/// Refused when it was somebody else who let this device in.
pub(super) async fn check_whose(vault: &Vault) -> Result<(), Failure> {
    match vault.awaits().await? {
        Some(Awaits::Other) => Err(Failure::refused("sync-join-other")),
        _ => Ok(()),
    }
}
