//! Sync beside a person's work: at the opening, when they have written and paused, and once a minute.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, timeout_at};

use super::place::Place;
use crate::app::{App, Event};
use crate::changes::By;

/// How long somebody has to pause before what they wrote is sent.
const PAUSE: Duration = Duration::from_secs(5);
/// How often the storage is looked at.
const AGAIN: Duration = Duration::from_secs(60);

/// Keeps the open notebook in step for as long as the app lives. While sync is off it only listens.
pub async fn keep_in_step(app: Arc<App>) {
    let mut events = app.events();
    let (mut wrote, mut last): (Option<Instant>, Option<Instant>) = (None, None);
    loop {
        let due =
            [wrote.map(|wrote| wrote + PAUSE), last.map(|last| last + AGAIN)].into_iter().flatten().min();
        match timeout_at(due.unwrap_or_else(Instant::now), events.recv()).await {
            Ok(Ok(Event::Opened)) => last = None,
            Ok(Ok(Event::Changed(changed))) if changed.by == By::Sync => {}
            Ok(Ok(Event::Changed(_)) | Err(RecvError::Lagged(_))) => wrote = Some(Instant::now()),
            Ok(Err(RecvError::Closed)) => return,
            Ok(Ok(_)) | Err(_) => {}
        }
        let paused = wrote.is_some_and(|wrote| wrote.elapsed() >= PAUSE);
        if paused || last.is_none_or(|last| last.elapsed() >= AGAIN) {
            (wrote, last) = (None, Some(Instant::now()));
            if is_on(&app).await {
                // What came of it stands in the status; nobody is to be called away from their work.
                let _ = super::now::by_itself(&app).await;
            }
        }
    }
}

async fn is_on(app: &App) -> bool {
    let Ok(vault) = app.vault().await else { return false };
    let used = |place: &Place| place.left.is_none() && !place.is_copied(&vault);
    Place::all(&vault).await.is_ok_and(|places| places.iter().any(used))
}
