//! The terminal program inside the desktop program, for installations: two programs would each carry the whole core, and half of an
//! installer would be a second copy. `/usr/bin/kring-cli` is a line of shell that starts this one with the word below.
//!
//! Linux only: a Windows program with a window has no terminal to answer in, and a Mac's bundle holds both.

use std::env::args_os;
use std::ffi::OsString;
use std::process::ExitCode;

/// The word that makes the program answer in the terminal.
const TERMINAL: &str = "--terminal";

/// Answers one command of the terminal, when the program was started for that.
pub fn asked() -> Option<ExitCode> {
    if args_os().nth(1).is_none_or(|word| word != TERMINAL) {
        return None;
    }
    let called = OsString::from("kring-cli");
    Some(kring_cli::run(std::iter::once(called).chain(args_os().skip(2))))
}
