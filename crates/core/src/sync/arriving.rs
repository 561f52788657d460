//! How far it is with what arrives, for whoever looks: a first time can take minutes, and what is there already can be used.

use std::sync::{Arc, Mutex};

use kring_sync::engine::Teller;

use super::view::SyncArriving;
use crate::app::{App, Event, lock};

/// What long work of this name is called when its progress is told.
const TASK: &str = "sync";
/// Fewer files than this arrive before anybody could read of it.
const WORTH_TELLING: u64 = 8;

/// How far it is; nothing while little or nothing arrives.
#[derive(Clone, Default)]
pub(crate) struct Arriving(Arc<Mutex<Option<SyncArriving>>>);

impl Arriving {
    /// How far it is.
    pub fn now(&self) -> Option<SyncArriving> {
        *lock(&self.0)
    }
}

/// One look at the storage that tells how far it is. Nothing arrives any more when it is dropped.
pub(super) struct Arrives(Arriving);

impl Arrives {
    /// Begins to tell; what it returns is for the engine.
    pub fn begin(app: &App) -> (Self, Teller) {
        let (arriving, tell) = (app.arriving.clone(), app.teller());
        let hears = move |done, total| {
            if total >= WORTH_TELLING {
                *lock(&arriving.0) = (done < total).then_some(SyncArriving { done, total });
                tell(Event::Progress(TASK, done, total));
            }
        };
        (Self(app.arriving.clone()), Teller::new(hears))
    }
}

impl Drop for Arrives {
    fn drop(&mut self) {
        *lock(&self.0.0) = None;
    }
}
