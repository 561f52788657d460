//! The child of the program that tries out what other people wrote, before any of it is taken in (`kring_store::tasting`).

use std::io::{stdin, stdout};
use std::process::ExitCode;

use kring_store::tasting;

/// A segment takes a moment; whatever wants more is not taken in.
#[cfg(unix)]
const SECONDS: u64 = 20;
#[cfg(unix)]
const MEMORY: u64 = 4 << 30;

/// Tries out what standard input holds, when the program was started for that. A host asks this before anything else.
pub fn tastes_only() -> Option<ExitCode> {
    if std::env::args_os().nth(1).is_none_or(|word| word != tasting::TASTE) {
        return None;
    }
    crate::app::no_core_dumps();
    // It may end in the middle, and whoever asked knows what that means: nobody else is to read of it.
    std::panic::set_hook(Box::new(|_| {}));
    limit();
    let done = tasting::answer(stdin().lock(), stdout().lock());
    Some(done.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS))
}

#[cfg(unix)]
fn limit() {
    use rlimit::{Resource, setrlimit};
    let _ = setrlimit(Resource::CPU, SECONDS, SECONDS);
    let _ = setrlimit(Resource::AS, MEMORY, MEMORY);
}

#[cfg(not(unix))]
fn limit() {}
