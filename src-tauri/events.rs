//! What the window hears: small notices, gathered for a moment, so that it asks again once and not a hundred times.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use kring_core::bindings::{Changed, Progress};
use kring_core::changes::{By, Changed as Change};
use kring_core::{App, Event};
use tauri::{AppHandle, Emitter, Manager};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, timeout_at};

use crate::awake::Awake;
use crate::strip::Strip;
use crate::{closed, notes, window};

/// How long changes are gathered.
const GATHER: Duration = Duration::from_millis(50);

/// Passes the core's events on to the window for as long as the program runs.
pub async fn pass_on(handle: AppHandle, app: Arc<App>) {
    let mut events = app.events();
    loop {
        let event = match events.recv().await {
            Ok(event) => event,
            // Notices that were missed are many changes.
            Err(RecvError::Lagged(_)) => {
                tell_if_locked(&handle, &app).await;
                Event::Changed(Change { by: By::Sync, kinds: Vec::new(), ids: None })
            }
            Err(RecvError::Closed) => return,
        };
        let rest = match event {
            Event::Changed(change) => gather(&handle, change, &mut events).await,
            other => Some(other),
        };
        // A window that is gone hears nothing.
        let _ = match rest {
            Some(Event::Locked) => {
                // Whatever ran is not seen any more.
                handle.state::<Awake>().set(None);
                handle.state::<Strip>().set(&handle, false);
                notes::close(&handle);
                closed::shown(&handle, false);
                window::begin_anew(&handle);
                Ok(())
            }
            Some(Event::Opened) => handle.emit("opened", ()),
            Some(Event::Progress(task, done, total)) => {
                handle.emit("progress", Progress { task: task.into(), done, total })
            }
            Some(Event::Trouble(failure)) => handle.emit("trouble", failure),
            Some(Event::Changed(_)) | None => Ok(()),
        };
    }
}

/// Among the notices that were missed may have been that the notebook was locked.
async fn tell_if_locked(handle: &AppHandle, app: &App) {
    if app.vault().await.is_err() {
        window::begin_anew(handle);
    }
}

/// Gathers changes that follow each other closely into one notice; returns the other event that ended the gathering, if one did.
async fn gather(handle: &AppHandle, first: Change, events: &mut Receiver<Event>) -> Option<Event> {
    let by = first.by;
    let mut kinds: BTreeSet<&'static str> = first.kinds.into_iter().collect();
    let mut ids = first.ids;
    let until = Instant::now() + GATHER;
    let ended = loop {
        match timeout_at(until, events.recv()).await {
            Ok(Ok(Event::Changed(next))) if next.by == by => {
                kinds.extend(next.kinds);
                ids = ids.zip(next.ids).map(|(mut all, more)| {
                    all.extend(more);
                    all
                });
            }
            Ok(Ok(other)) => break Some(other),
            Ok(Err(_)) | Err(_) => break None,
        }
    };
    let by = match by {
        By::Person => "person",
        By::Import => "import",
        By::Sync => "sync",
        By::Undo => "undo",
    };
    let changed = Changed {
        by: by.into(),
        kinds: kinds.into_iter().map(str::to_owned).collect(),
        ids: ids.map(|ids| ids.iter().map(ToString::to_string).collect()),
    };
    let _ = handle.emit("changed", changed);
    match ended {
        // Another's change starts a notice of its own.
        Some(Event::Changed(next)) => Box::pin(gather(handle, next, events)).await,
        other => other,
    }
}
