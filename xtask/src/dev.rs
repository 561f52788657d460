//! `cargo xtask dev`: the window with an interface that reloads as you edit it.

use crate::prepare::{self, For};
use crate::{interface, shell};
use clap::Args;
use shell::Done;

#[derive(Args)]
pub struct Request {
    /// What to hand on to `tauri dev`
    #[arg(last = true)]
    more: Vec<String>,
}

pub fn dev(request: &Request) -> Done {
    if !prepare::has_display() {
        return Err("There is no display here to open the window on; `cargo xtask tour` needs none.".into());
    }
    prepare::prepare(For::Running)?;
    interface::install()?;
    // Not the interface's own `dev` script, which stands in for the core: here the real one answers.
    let mut vite = interface::npm();
    vite.args(["exec", "--", "vite", "--strictPort"]);
    let mut vite = vite.spawn().map_err(|e| format!("npm could not be started: {e}."))?;
    // Tauri waits by itself until the interface is served.
    let ended = shell::run(interface::tauri().arg("dev").args(&request.more));
    let _ = vite.kill();
    let _ = vite.wait();
    ended
}
