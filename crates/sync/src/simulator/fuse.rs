//! Ends a device in the middle of whatever it does: after so many steps, every further one fails.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

#[derive(Clone)]
pub struct Fuse(Arc<AtomicI64>);

impl Default for Fuse {
    fn default() -> Self {
        Self(Arc::new(AtomicI64::new(i64::MAX)))
    }
}

impl Fuse {
    pub fn set(&self, steps: i64) {
        self.0.store(steps, Ordering::Relaxed);
    }

    /// One step; true when it is one too many.
    pub fn burns(&self) -> bool {
        self.0.fetch_sub(1, Ordering::Relaxed) <= 0
    }
}
