//! Long work: it tells how far it is, and the person can stop it from elsewhere. Of each name one at a time can be stopped, the last
//! that was begun.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use kring_store::StoreError;

use crate::app::{App, Event, lock};
use crate::failure::Failure;

/// Work that goes on. Whoever drops it ends it.
pub(crate) struct Task<'a> {
    app: &'a App,
    name: &'static str,
    stop: Arc<AtomicBool>,
}

impl<'a> Task<'a> {
    /// Begins work of this name, which its progress carries.
    pub(crate) fn begin(app: &'a App, name: &'static str) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        lock(&app.tasks).insert(name, stop.clone());
        Self { app, name, stop }
    }

    /// Tells how much of how much is done. The refusal `cancelled` once it was stopped.
    pub(crate) fn step(&self, done: u64, total: u64) -> Result<(), Failure> {
        self.app.tell(Event::Progress(self.name, done, total));
        self.go_on()
    }

    /// The refusal `cancelled` once it was stopped.
    pub(crate) fn go_on(&self) -> Result<(), Failure> {
        if self.stop.load(Ordering::SeqCst) { Err(StoreError::Cancelled.into()) } else { Ok(()) }
    }

    /// What stops it, for a thread that has no app.
    pub(crate) fn stop(&self) -> Arc<AtomicBool> {
        self.stop.clone()
    }

    /// Tells how much of how much is done from a thread that has no app, and says whether to go on.
    pub(crate) fn teller(&self) -> impl Fn(u64, u64) -> bool + Send + Sync + 'static {
        let (name, stop, events) = (self.name, self.stop.clone(), self.app.teller());
        move |done, total| {
            events(Event::Progress(name, done, total));
            !stop.load(Ordering::SeqCst)
        }
    }

    /// The same in hundredths, each of them once, for work that counts what nobody wants to read.
    pub(crate) fn hundredths(&self) -> impl Fn(u64, u64) -> bool + Send + Sync + 'static {
        let (tell, stop, last) = (self.teller(), self.stop.clone(), AtomicU64::new(u64::MAX));
        move |done, total| {
            let share = done.saturating_mul(100) / total.max(1);
            match last.swap(share, Ordering::SeqCst) == share {
                true => !stop.load(Ordering::SeqCst),
                false => tell(share, 100),
            }
        }
    }
}

impl Drop for Task<'_> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let mut tasks = lock(&self.app.tasks);
        if tasks.get(self.name).is_some_and(|running| Arc::ptr_eq(running, &self.stop)) {
            tasks.remove(self.name);
        }
    }
}

/// Stops the work of this name, if any goes on. It leaves nothing half done.
pub(crate) fn stop(app: &App, name: &str) {
    if let Some(running) = lock(&app.tasks).get(name) {
        running.store(true, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Places;

    #[test]
    fn each_hundredth_is_told_once_until_the_work_is_stopped() {
        let home = tempfile::tempdir().unwrap();
        let app = App::new(Places { data: home.path().join("data"), config: home.path().join("config") });
        let mut events = app.events();
        let task = Task::begin(&app, "backup");
        let tell = task.hundredths();
        assert!((0..=1_000_u64).all(|done| tell(done, 1_000)));
        let mut heard = 0;
        while let Ok(Event::Progress("backup", done, 100)) = events.try_recv() {
            assert_eq!(done, heard);
            heard += 1;
        }
        assert_eq!(heard, 101);
        stop(&app, "verify");
        assert!(task.go_on().is_ok() && tell(5, 10), "other work is no business of it");
        stop(&app, "backup");
        assert!(task.go_on().is_err() && !tell(5, 10) && !tell(6, 10));
    }

    #[test]
    fn work_that_has_ended_is_not_stopped_again_and_leaves_the_next_alone() {
        let home = tempfile::tempdir().unwrap();
        let app = App::new(Places { data: home.path().join("data"), config: home.path().join("config") });
        let first = Task::begin(&app, "import");
        let next = Task::begin(&app, "import");
        drop(first);
        assert!(next.go_on().is_ok());
        stop(&app, "import");
        assert!(next.go_on().is_err());
    }
}
