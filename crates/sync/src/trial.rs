//! How long a trial goes on: as long as its test says, or as long as whoever starts it by hand asks.

use std::fmt::Display;
use std::io::Write;

/// How often: `KRING_COUNT`, or else as usual.
pub fn count(usual: u64) -> u64 {
    number("KRING_COUNT").unwrap_or(usual)
}

/// Where random choices start: `KRING_SEED`, or else as usual.
pub fn seed(usual: u64) -> u64 {
    number("KRING_SEED").unwrap_or(usual)
}

/// What a trial came to, for whoever reads along.
pub fn tell(what: impl Display) {
    let _ = writeln!(std::io::stderr(), "{what}");
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}
