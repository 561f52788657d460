//! The place of the one connection. Who holds it has the database to themselves; what they left behind half-way is put right for the
//! next.

use sqlx::sqlite::SqliteConnection;
use tokio::sync::MutexGuard;

use crate::error::StoreError;

/// SQLite's steps between two looks at how far it is: some thousandths of a second.
pub(crate) const STEPS: i32 = 4_000;

/// The one connection, and whether a transaction was left open on it.
pub(crate) struct Slot {
    pub(crate) connection: Option<SqliteConnection>,
    pub(crate) unfinished: bool,
    /// Whether somebody watches the statements, and may end them.
    pub(crate) watched: bool,
    /// The last sequence number that was committed.
    pub(crate) last: i64,
}

impl Slot {
    /// The connection, unless the vault is locked.
    pub(crate) fn open(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.connection.as_mut().ok_or(StoreError::Locked)
    }

    /// Lets `go_on` be asked again and again while statements run; they end early when it says no.
    pub(crate) async fn watch(
        &mut self,
        go_on: impl Fn() -> bool + Send + 'static,
    ) -> Result<(), StoreError> {
        // First: whoever drops this half-way leaves a connection that is watched.
        self.watched = true;
        self.open()?.lock_handle().await?.set_progress_handler(STEPS, go_on);
        Ok(())
    }

    /// Lets statements run to their end again.
    pub(crate) async fn unwatch(&mut self) -> Result<(), StoreError> {
        if self.watched {
            self.open()?.lock_handle().await?.remove_progress_handler();
            self.watched = false;
        }
        Ok(())
    }
}

/// Reads from the database. Dropped soon: nobody else gets in meanwhile.
pub struct Reader<'v> {
    slot: MutexGuard<'v, Slot>,
}

impl<'v> Reader<'v> {
    pub(crate) fn of(slot: MutexGuard<'v, Slot>) -> Self {
        Self { slot }
    }

    /// The connection.
    pub fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.slot.open()
    }
}
