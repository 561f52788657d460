//! This device asks to be let in by another of the same person.

use kring_crypto::envelope::EnvelopeKey;
use kring_store::{Awaits, BookEdit, BookLine, Vault};
use kring_sync::format::invite::{Invite, JoinRequest};
use kring_sync::format::operation::DeviceCard;
use kring_sync::remote::Remote;
use uuid::Uuid;

use super::place::{self, Place};
use super::run::{Turn, remote_refusal};
use super::view::{SyncJoin, SyncLogin, SyncStatus};
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
        if vault.is_forgotten_device() {
            return Err(Failure::refused("sync-join-again"));
        }
        let invite = read_invite(&request.text, &vault)?;
        if invite.group.is_some() {
            return Err(Failure::refused("sync-invite-group"));
        }
        // A copy comes back to the space that it was in, whoever invites it there. Whoever is in a group already is somebody.
        let in_group = Place::all(&vault).await?.iter().any(|place| place.circle.is_some());
        let returns = before.as_ref().is_some_and(|before| !before.asks && before.space == invite.space.0);
        let awaits = if returns || devices::is_known(&vault, &invite.inviter).await? {
            Awaits::Same
        } else if !in_group && vault.is_unwritten().await? {
            Awaits::New
        } else {
            return Err(Failure::refused("sync-join-written"));
        };
        let name = devices::chosen(request.name, &vault);
        let (place, edits) = ask(&vault, &invite, (request.address, request.login), name, None).await?;
        vault.set_awaits(Some(awaits)).await?;
        let closes = before.as_ref().map(|before| before.space);
        vault.begin_book(closes, place.space, (None, false), &edits).await?;
        if let Some(before) = before {
            login::forget(&before, &vault).await;
        }
    }
    status(app, ()).await
}

/// Puts a request into the storage, under a name. Returns the place and what the book is to keep of it; `before` is the place that was
/// used for the same group.
pub(super) async fn ask(
    vault: &Vault,
    invite: &Invite,
    (address, login): (Option<String>, Option<SyncLogin>),
    name: String,
    before: Option<&Place>,
) -> Result<(Place, Vec<BookEdit>), Failure> {
    let address = address.unwrap_or_else(|| invite.place.clone());
    place::check(&address, vault).await?;
    let who = login.as_ref().map(login::credentials);
    let remote = place::open(&address, who.as_ref())?;
    let key = EnvelopeKey::random();
    let mut place = Place::new(invite.space, invite.folder, &address, vault, &key);
    place = place.back(before, vault, invite.tag());
    place.asks = true;
    if let Some(group) = &invite.group {
        (place.circle, place.name) = (Some(Uuid::from_bytes(group.id)), group.name.clone());
        // A closed group's name is told by its own documents alone.
        place.closed = group.name.is_empty();
    }
    let (device, log) = (place.device_key(vault).public(), place.log());
    requests::check_unused(&remote, &place, invite, &device).await?;
    let card = DeviceCard::new(invite.space, &vault.person_key(), device, key.recipient(), log);
    let object = invite.ask(&JoinRequest { name, card }).map_err(|_| Failure::refused("internal"))?;
    let (folder, file) = (requests::place_of(&place), requests::file(invite.tag()));
    remote.put(&folder, &file, &object).await.map_err(remote_refusal)?;
    place.keep_login(login, vault).await;
    let text = invite.to_text();
    let edits = vec![
        place.edit()?,
        BookEdit::Set(INVITED, vec![], text.as_bytes().to_vec()),
        BookEdit::Set(ASKED, vec![], object),
    ];
    Ok((place, edits))
}

/// An invitation that is whole and still good.
pub(super) fn read_invite(text: &str, vault: &Vault) -> Result<Invite, Failure> {
    let invite: Invite = text.parse().map_err(|_| Failure::refused("sync-invite-wrong"))?;
    if vault.now() > invite.until { Err(Failure::refused("sync-invite-old")) } else { Ok(invite) }
}

/// Refused when this device waits for an answer that was given: it was not let in.
pub(super) async fn check_still_asked(turn: &Turn<'_>) -> Result<(), Failure> {
    let lines = turn.vault.book(turn.place.space).await?;
    let line = lines.iter().find(|line| line.sort == INVITED);
    let Some(invite) = line.and_then(|line| requests::invitation(&line.value)) else { return Ok(()) };
    let device = turn.place.device_key(&turn.vault).public();
    let unused = requests::check_unused(&turn.remote, &turn.place, &invite, &device).await;
    unused.map_err(|failure| match failure.code.as_str() {
        "sync-invite-used" => Failure::refused("sync-not-let-in"),
        _ => failure,
    })
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
