//! Why a measurement or a soak could not go on.

use kring_core::Failure;
use kring_store::StoreError;

/// The result of anything here.
pub type Done<T = ()> = Result<T, Trouble>;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The store refused or failed.
    #[error("the store: {0}")]
    Store(#[from] StoreError),
    /// The core refused or failed.
    #[error("refused: {} {:?}", .0.code, .0.args)]
    Refused(Failure),
    /// The machine failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// A floor could not be measured.
    #[error(transparent)]
    Sql(#[from] sqlx::Error),
    /// What the worker says cannot be read.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A promise was broken, or the request makes no sense.
    #[error("{0}")]
    Found(String),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

/// Refuses with a sentence unless `holds`.
pub fn ensure(holds: bool, sentence: impl FnOnce() -> String) -> Done {
    if holds { Ok(()) } else { Err(Trouble::Found(sentence())) }
}
