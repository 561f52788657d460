//! Running. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A round in which everyone speaks once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Arriving.
    CheckIn,
    /// Parting.
    CheckOut,
    /// Any other.
    Round,
}
