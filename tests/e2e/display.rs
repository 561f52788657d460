//! The keyboard of the display: it reaches a window as it does on a desk, whether anybody drives that window or not.

use std::process::{Command, Stdio};

/// Has xdotool do this; whether it did.
pub fn does(words: &[&str]) -> bool {
    let done = Command::new("xdotool").args(words).stderr(Stdio::null()).status();
    done.expect("xdotool presses keys; `cargo xtask test` installs it").success()
}

/// Gives the program's window the keyboard; whether there is one.
pub fn gives_the_window_the_keys() -> bool {
    does(&["search", "--onlyvisible", "--name", "^Kring$", "windowfocus", "--sync"])
}
