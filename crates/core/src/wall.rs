//! The time on the wall of this computer, which anybody can set. In the programs of the tests it is so many days ahead as
//! `KRING_DAYS_AHEAD` says, so that a story reaches the end of what was agreed.

use std::sync::Arc;

use jiff::Timestamp;
use kring_store::Clock;

/// The clock.
#[cfg(not(feature = "testing"))]
pub(crate) fn clock() -> Clock {
    Arc::new(Timestamp::now)
}

/// The clock of a test.
#[cfg(feature = "testing")]
pub(crate) fn clock() -> Clock {
    let days = std::env::var("KRING_DAYS_AHEAD").ok().and_then(|days| days.parse::<i32>().ok());
    let ahead = jiff::SignedDuration::from_hours(24 * i64::from(days.unwrap_or_default()));
    Arc::new(move || Timestamp::now().checked_add(ahead).unwrap_or(Timestamp::MAX))
}
