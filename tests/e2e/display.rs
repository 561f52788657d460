//! The keyboard and the clipboard of the display: they reach a window as they do on a desk, whether anybody drives that window or not.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::waiting::until;

/// Has xdotool do this; whether it did.
pub fn does(words: &[&str]) -> bool {
    let done = Command::new("xdotool").args(words).stderr(Stdio::null()).status();
    done.expect("xdotool presses keys; `cargo xtask test` installs it").success()
}

/// Gives the program's window the keyboard; whether there is one.
pub fn gives_the_window_the_keys() -> bool {
    does(&["search", "--onlyvisible", "--name", "^Kring$", "windowfocus", "--sync"])
}

/// Puts the file on the clipboard, in a form of this name, as another program does; it stays until something else is copied.
pub async fn copies(form: &str, file: &Path) {
    let other = |way: &str| {
        let mut xclip = Command::new("xclip");
        xclip.args(["-selection", "clipboard", "-t", form, way]).stdin(Stdio::null()).stderr(Stdio::null());
        xclip
    };
    let done = other("-i").arg(file).stdout(Stdio::null()).status();
    assert!(done.expect("xclip copies; `cargo xtask test` installs it").success());
    // It answers before the clipboard is taken: what whoever pastes gets is looked at.
    let copied = std::fs::read(file).unwrap();
    until("the file is on the clipboard", async || {
        (other("-o").output().unwrap().stdout == copied).then_some(())
    })
    .await;
}
