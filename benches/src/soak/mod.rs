//! Long trials on real notebooks in temporary folders.

mod check;
pub mod ending;
mod host;
#[cfg(target_os = "linux")]
mod hours;
mod kill;
pub mod meeting;
mod model;
pub mod worker;

use crate::trouble::{Done, Trouble, ensure};

/// Runs a trial `count` times; `use` for as many minutes.
pub fn run(name: &str, count: u64, seed: u64) -> Done {
    ensure(cfg!(feature = "testing"), || {
        "A soak wants the feature `testing`: with a release's passphrase derivation it would take days."
            .into()
    })?;
    match name {
        "kill" => kill::soak(count, seed),
        "meeting" => meeting::soak(count, seed),
        "ending" => ending::soak(count, seed),
        #[cfg(target_os = "linux")]
        "use" => hours::soak(count, seed),
        _ => Err(Trouble::Found(format!(
            "There is no soak `{name}`; there are `kill`, `meeting`, `ending` and on Linux `use`."
        ))),
    }
}
