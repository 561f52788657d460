//! Waiting: for what is to come, never for a time.

use std::time::Duration;

use tokio::time::Instant;

use crate::driver::PATIENCE;

/// Looks again and again until there is an answer, or fails with what was waited for.
pub async fn until<T>(what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
    within(PATIENCE, what, look).await
}

/// `until`, with a patience of its own.
pub async fn within<T>(patience: Duration, what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
    patiently(patience, look).await.unwrap_or_else(|| panic!("waited in vain: {what}"))
}

/// The only place where time passes: looks, and looks again a moment later.
pub async fn patiently<T>(patience: Duration, mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + patience;
    let mut pause = Duration::from_millis(20);
    loop {
        if let Some(seen) = look().await {
            return Some(seen);
        }
        if Instant::now() >= deadline {
            return None;
        }
        tokio::time::sleep(pause).await;
        // What takes longer is looked for less often: whoever is looked at works no faster.
        pause = (pause * 3 / 2).min(Duration::from_millis(100));
    }
}
