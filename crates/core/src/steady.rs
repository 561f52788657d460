//! The clock that nobody can set: it counts from somewhere, and on while the computer sleeps. Lengths are measured by it, because the time
//! on the wall can be put forward or back in the middle of one.

use std::sync::Arc;
use std::time::Duration;

/// Gives the count.
pub type Steady = Arc<dyn Fn() -> Duration + Send + Sync>;

/// The count of this computer.
#[cfg(unix)]
pub(crate) fn now() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    // The monotonic clock of Linux stands still during sleep; that of macOS does not, and it has no other.
    #[cfg(target_os = "linux")]
    let clock = ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    let clock = ClockId::Monotonic;
    Duration::try_from(clock_gettime(clock)).unwrap_or_default()
}

/// The count of this computer. The counter of Windows goes on during sleep.
#[cfg(not(unix))]
pub(crate) fn now() -> Duration {
    use std::sync::LazyLock;
    use std::time::Instant;
    static BEGINNING: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGINNING.elapsed()
}

#[cfg(test)]
mod tests {
    use super::now;

    #[test]
    fn the_count_never_goes_back() {
        let counts: Vec<_> = (0..1000).map(|_| now()).collect();
        assert!(counts.is_sorted());
    }
}
