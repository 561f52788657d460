//! One turn with the storage: who has it, has it alone; whatever comes of it is noted for the status.

use std::sync::{Arc, Mutex};

use kring_store::{BookEdit, StoreError, Vault};
use kring_sync::LogId;
use kring_sync::engine::{Engine, Report, Sheet, SyncError, Warning, Why};
use kring_sync::remote::{RemoteError, Storage};
use serde::{Deserialize, Serialize};
use tokio::sync::MutexGuard;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::arriving::Arrives;
use super::joint::{Joint, shared};
use super::place::{self, Place};
use super::view::{SyncTrouble, SyncWarning};
use super::{devices, files, login, requests, sharing, status};
use crate::app::{App, lock};
use crate::failure::Failure;
use crate::intervision;

/// The line of the book about the last turn.
const LAST: &str = "last";

/// What came of the last turn.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Last {
    /// When it was, milliseconds since 1970.
    pub at: i64,
    /// When one last came to its end.
    pub done: Option<i64>,
    /// Why it did not come to its end.
    pub failure: Option<Failure>,
    /// Objects that are of no use as they are.
    pub troubles: Vec<SyncTrouble>,
    /// What somebody should know, each with what names its device.
    pub warnings: Vec<SyncWarning>,
}

impl Last {
    /// What is noted of the last turn.
    pub async fn read(vault: &Vault, place: &Place) -> Result<Self, Failure> {
        let line = vault.book_line(place.space, LAST, &[]).await?;
        Ok(line.and_then(|line| serde_json::from_slice(&line).ok()).unwrap_or_default())
    }

    /// The same with another reason why it did not come to its end.
    fn failed(self, failure: &Failure) -> Self {
        Self { failure: Some(failure.clone()), ..self }
    }

    async fn keep(&self, vault: &Vault, place: &Place) -> Result<(), Failure> {
        let line = serde_json::to_vec(self).map_err(|_| Failure::refused("internal"))?;
        Ok(vault.edit_book(place.space, &[BookEdit::Set(LAST, vec![], line)]).await?)
    }
}

/// A turn.
pub(super) struct Turn<'a> {
    app: &'a App,
    _alone: MutexGuard<'a, ()>,
    _arrives: Arrives,
    pub vault: Arc<Vault>,
    pub place: Place,
    pub remote: Storage,
    pub engine: Engine<Joint, Storage>,
    /// Whether nobody asked for it: then what was refused a short while ago is left alone.
    pub by_itself: bool,
    failed: Arc<Mutex<Option<StoreError>>>,
}

impl<'a> Turn<'a> {
    /// Waits for a turn with the person's own space. Refused where there is no storage, or where this device is a copy that was not
    /// let in.
    pub async fn begin(app: &'a App) -> Result<Self, Failure> {
        Self::begin_in(app, None).await
    }

    /// The same with a group's space.
    pub async fn begin_in(app: &'a App, circle: Option<Uuid>) -> Result<Self, Failure> {
        let _alone = app.syncing.lock().await;
        let vault = app.vault().await?;
        let place = Self::place(&vault, circle).await?;
        let remote = match login::of(&place, &vault).await {
            Ok(who) => place::open(&place.address, who.as_ref())?,
            Err(failure) => {
                Last::read(&vault, &place).await?.failed(&failure).keep(&vault, &place).await?;
                return Err(failure);
            }
        };
        let failed = Arc::default();
        let kept = match place.closed_group() {
            Some(group) => intervision::kept_on_request(&vault, group).await?,
            None => Default::default(),
        };
        let joint = Joint::new(
            vault.clone(),
            place.clone(),
            (app.taster(), app.preferences().language),
            kept,
            Arc::clone(&failed),
        );
        let keys = place.keys(&vault)?;
        let engine = Engine::open(joint, remote.clone(), keys).await;
        let engine =
            engine.map_err(|error| refusal(error, &failed))?.with_sheet(sheet(&vault, &place).await?);
        let (_arrives, teller) = Arrives::begin(app);
        let engine = engine.telling(teller);
        Ok(Self { app, _alone, _arrives, vault, place, remote, engine, by_itself: false, failed })
    }

    /// The place that can be used. Refused where there is none, where the person has left the group, or where this device is a copy that
    /// was not let in.
    pub async fn place(vault: &Vault, circle: Option<Uuid>) -> Result<Place, Failure> {
        let off = if circle.is_some() { "sharing-off" } else { "sync-off" };
        let place = Place::of(vault, circle).await?.filter(|place| place.left.is_none());
        let place = place.ok_or_else(|| Failure::refused(off))?;
        if place.is_copied(vault) { Err(Failure::refused("sync-copied")) } else { Ok(place) }
    }

    /// Everything once, and notes what came of it.
    pub async fn sync(&mut self) -> Result<Report, Failure> {
        let at = self.vault.now();
        let before = Last::read(&self.vault, &self.place).await?;
        let ended = self.all_of_it(at).await;
        let last = match &ended {
            Ok(report) => Last {
                at,
                done: Some(at),
                failure: None,
                troubles: report.troubles.iter().map(trouble).collect(),
                warnings: self.warnings(report),
            },
            Err(failure) => Last { at, ..before.failed(failure) },
        };
        match last.keep(&self.vault, &self.place).await {
            // A notebook that was closed meanwhile has said so already.
            Err(_) if ended.is_err() => {}
            kept => kept?,
        }
        ended
    }

    /// The same, and what came to its end elsewhere of closed notes ends here whole, also when the turn did not.
    async fn all_of_it(&mut self, at: i64) -> Result<Report, Failure> {
        let group = self.place.closed_group();
        if group.is_none() && self.place.circle.is_some() {
            return self.look_and_send(at).await;
        }
        let before = intervision::what_is_here(self.app, group).await?;
        let ended = self.look_and_send(at).await;
        intervision::end_with_the_others(&self.vault, before).await?;
        intervision::settle(self.app, &self.vault, group).await?;
        ended
    }

    async fn look_and_send(&mut self, at: i64) -> Result<Report, Failure> {
        let own = self.place.circle.is_none();
        if own {
            super::join::check_still_unwritten(&self.vault, &self.place).await?;
        }
        if let Some(group) = self.place.closed_group() {
            self.end_what_was_kept(group).await?;
        }
        let mut report = self.engine.sync(at).await.map_err(|error| self.refusal(error))?;
        if own {
            super::join::check_whose(&self.vault).await?;
        }
        if report.outside && self.place.asks {
            super::join::check_still_asked(self).await?;
        }
        if !report.outside {
            if self.place.asks {
                self.place.asks = false;
                self.vault.edit_book(self.place.space, &[self.place.edit()?]).await?;
            }
            // Who asks to be let in is seen also where a file cannot be sent.
            requests::look(self).await?;
            files::exchange(self, &mut report).await?;
        }
        Ok(report)
    }

    /// Ends what the others ended while it was held here, once it is held no longer. What came to its day meanwhile can be read first.
    async fn end_what_was_kept(&self, group: Uuid) -> Result<(), Failure> {
        // Nearly always there is nothing of the kind, and then no session has to be read for it.
        if !self.vault.keeps_what_ended(self.place.space).await? {
            return Ok(());
        }
        let mut kept = intervision::kept_on_request(&self.vault, group).await?;
        kept.extend(intervision::still_read(&self.vault, group, self.app.today()).await?);
        let (place, members, taster) = (&self.place, self.engine.members(), self.app.taster());
        let may = |log| shared(place, members, LogId(log), (taster.as_path(), &kept));
        Ok(self.vault.end_what_was_kept(place.space, may).await?)
    }

    /// The failure that somebody reads.
    pub fn refusal(&self, error: SyncError) -> Failure {
        refusal(error, &self.failed)
    }

    /// What is to be known, each with what names the device concerned: what that is called is read when it is shown.
    fn warnings(&self, report: &Report) -> Vec<SyncWarning> {
        let members = self.engine.members();
        let named = |what: &str, log, count| SyncWarning {
            what: what.into(),
            device: members.owner(log).map(|owner| devices::id(&owner.card.device)).unwrap_or_default(),
            count,
            since: self.engine.book().sought.get(&log).and_then(|sought| status::moment(sought.since)),
        };
        let alone =
            |what: &str, count| SyncWarning { what: what.into(), device: String::new(), count, since: None };
        let warnings = report.warnings.iter().map(|warning| match warning {
            Warning::RolledBack { log, known } => named("rolled-back", *log, *known),
            Warning::Rewritten(count) => alone("rewritten", *count),
            Warning::Cloned(log) => named("cloned", *log, 0),
            Warning::ClonedHere => alone("cloned-here", 0),
            Warning::Ahead { log, days } => named("ahead", *log, *days),
            Warning::Missing(seen) => {
                let known = self.engine.book().number(seen.log);
                named("missing", seen.log, seen.number.saturating_sub(known))
            }
        });
        warnings.collect()
    }
}

/// What the words of the recovery sheet are to find; nothing as long as it is not known whose notebook this is.
async fn sheet(vault: &Vault, place: &Place) -> Result<Option<Sheet>, Failure> {
    let known = vault.awaits().await?.is_none();
    let Some(card) = vault.sheet_card()?.filter(|_| known) else { return Ok(None) };
    let (group, name, who) = match place.circle {
        Some(circle) => {
            // What a closed group is called stays under its own key.
            let name = if place.closed { String::new() } else { sharing::name_of(vault, place).await? };
            (Some(*circle.as_bytes()), name, Zeroizing::default())
        }
        None => (None, vault.header().name, vault.who()?),
    };
    Ok(Some(Sheet { card, group, name, who }))
}

fn trouble(trouble: &kring_sync::engine::Trouble) -> SyncTrouble {
    let why = match trouble.why {
        Why::Gone => "gone",
        Why::Damaged => "damaged",
        Why::Unreadable(_) => "unreadable",
        Why::Stranger => "stranger",
        Why::NoKey => "no-key",
        Why::AfterRemoval => "after-removal",
        Why::Gap => "gap",
        Why::Waits => "waits",
    };
    SyncTrouble { name: trouble.name.clone(), why: why.into() }
}

fn refusal(error: SyncError, failed: &Mutex<Option<StoreError>>) -> Failure {
    match error {
        SyncError::Remote(error) => remote_refusal(error),
        SyncError::Vault(_) => match lock(failed).take() {
            Some(error) => error.into(),
            None => Failure::refused("internal"),
        },
        SyncError::Format(_) => Failure::refused("internal"),
        SyncError::Outside => Failure::refused("sync-outside"),
        SyncError::NotAllowed => Failure::refused("sync-not-allowed"),
    }
}

/// The failure that somebody reads where the storage does not do what it should.
pub(super) fn remote_refusal(error: RemoteError) -> Failure {
    Failure::refused(match error {
        RemoteError::Away => "sync-away",
        RemoteError::Slow => "sync-slow",
        RemoteError::Busy => "sync-busy",
        RemoteError::Refused => "sync-login-refused",
        RemoteError::Clock => "sync-clock",
        RemoteError::Untrusted => "sync-untrusted",
        RemoteError::Nowhere => "sync-nowhere",
        RemoteError::Region => "sync-region",
        RemoteError::Full => "sync-full",
        RemoteError::ReadOnly => "sync-read-only",
        RemoteError::TooLarge => "sync-too-large",
        RemoteError::Nonsense => "sync-nonsense",
        RemoteError::Failed => "sync-failed",
    })
}
