//! Begins a notebook again on a new machine, with the words of a recovery sheet and the storage.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::sheet::SheetKeys;
use kring_crypto::words::RecoveryWords;
use kring_store::{By, Vault};
use kring_sync::LogId;
use kring_sync::engine::{Begun, Opened, open_with};
use kring_sync::format::operation::DeviceCard;
use kring_sync::remote::{RemoteError, Storage};
use tokio::time::timeout;
use uuid::Uuid;

use super::place::{self, Place};
use super::run::remote_refusal;
use super::view::{SyncLogin, SyncRecover};
use super::{devices, login, notes, now};
use crate::app::App;
use crate::failure::{Failure, FailureClass};
use crate::settings::notebook;
use crate::vault::recovery::read_words;
use crate::vault::view::{AppStatus, VaultCreate};
use crate::vault::{check_passphrase, make, status};

/// How long a change of words waits for the storage.
const SOON: Duration = Duration::from_secs(10);
/// How long a storage may be searched for what words open: as long as for a listing of it.
const SEARCH: Duration = Duration::from_secs(900);

/// Makes a notebook that is the person's, with this device let in by the words, and opens it. Everything is looked at before anything is
/// made; what is in the storage arrives with the next looks at it. The words are those of the new notebook's sheet too.
pub async fn recover(app: &Arc<App>, request: SyncRecover) -> Result<AppStatus, Failure> {
    let words = read_words(&request.words)?;
    check_passphrase(&request.new_passphrase)?;
    let folder = request.folder.clone().map_or_else(|| app.places().default_notebook(), PathBuf::from);
    place::check_for(&request.address, &folder).await?;
    let keys = SheetKeys::of(&words).map_err(|_| Failure::refused("internal"))?;
    let who = request.login.as_ref().map(login::credentials);
    let remote = place::open(&request.address, who.as_ref())?;
    let found = match searched(&remote, &keys).await? {
        Opened::Spaces(found) => found,
        Opened::Nothing => return Err(Failure::refused("sync-recover-nothing")),
        Opened::OtherWords => {
            let refused = Failure::refused("sync-recover-words");
            return Err(Failure { class: FailureClass::WrongKey, ..refused });
        }
    };
    let (own, groups): (Vec<Begun>, Vec<Begun>) = found.into_iter().partition(|begun| begun.group.is_none());
    let own = own.into_iter().next().ok_or_else(|| Failure::refused("sync-recover-nothing"))?;
    let (name, passphrase) = (own.name.clone(), request.new_passphrase.clone());
    let folder = Some(folder.display().to_string());
    let vault = make(app, VaultCreate { name, passphrase, folder }).await?;
    if let Err(failure) = begin(&vault, own, groups, (&words, &keys), request).await {
        vault.unmake().await;
        return Err(failure);
    }
    app.hold(vault).await?;
    status(app, ()).await
}

/// What the words open in a storage, as long as it answers.
pub(super) async fn searched(remote: &Storage, keys: &SheetKeys) -> Result<Opened, Failure> {
    let found = timeout(SEARCH, open_with(remote, keys)).await;
    found.unwrap_or(Err(RemoteError::Slow)).map_err(remote_refusal)
}

/// There is a new recovery sheet: what the words of the one before open goes from the storage now, if it can be reached soon. Otherwise
/// it goes with the next look.
pub(crate) async fn tell_of_sheet(app: &App) {
    let _ = timeout(SOON, now(app, ())).await;
}

/// Makes the notebook the person's and notes where the storage is, also for the groups that are shared in the same.
async fn begin(
    vault: &Vault,
    own: Begun,
    groups: Vec<Begun>,
    (words, keys): (&RecoveryWords, &SheetKeys),
    request: SyncRecover,
) -> Result<(), Failure> {
    vault.begin_again(&own.who, words).await?;
    for begun in std::iter::once(own).chain(groups) {
        let storage = (request.address.as_str(), request.login.as_ref());
        enter(vault, begun, keys, storage, (None, false)).await?;
    }
    let device = vault.device_key().public();
    devices::note_name(vault, &device, &devices::chosen(request.name, vault)).await
}

/// Lets this device into a space by the words, and notes where it is; `before` is the place that this notebook had for it, as another
/// device. With `told` the person's other devices hear that it is the one in the group, all of it or nothing.
pub(super) async fn enter(
    vault: &Vault,
    begun: Begun,
    keys: &SheetKeys,
    (address, login): (&str, Option<&SyncLogin>),
    (before, told): (Option<&Place>, bool),
) -> Result<(), Failure> {
    let key = EnvelopeKey::random();
    let mut place = Place::new(begun.space, begun.folder, address, vault, &key);
    (place.circle, place.name) = match begun.group {
        Some(group) => (Some(Uuid::from_bytes(group)), begun.name.clone()),
        None => (None, String::new()),
    };
    // Only what is closed says nothing of its name.
    place.closed = place.circle.is_some() && place.name.is_empty();
    let (device, log) = (vault.device_key().public(), LogId(vault.identity().log));
    let card = DeviceCard::new(begun.space, &vault.person_key(), device, key.recipient(), log);
    let learnt =
        begun.enter(keys, card, vault.now()).ok_or_else(|| Failure::refused("sync-recover-words"))?;
    // In the same space the secret of before lies where the new one would.
    place.login = before
        .filter(|before| before.space == place.space)
        .and_then(|before| before.login_at(address))
        .cloned();
    place.keep_login(login.cloned(), vault).await;
    let mut edits = notes::edits(&learnt, vault.now(), |_, _| "");
    edits.push(place.edit()?);
    let leaves = (place.circle, place.circle.is_some());
    let closes = before.map(|before| before.space);
    let mut work = vault.work(By::Person).await?;
    work.begin_book(closes, place.space, leaves, &edits).await?;
    if let Some(circle) = place.circle.filter(|_| told) {
        notebook::note_shared_here(&mut work, vault, circle).await?;
    }
    work.commit().await?;
    Ok(())
}
