//! `cargo xtask run`: from a fresh clone to the open window.
//!
//! Always the optimised program without the seams for tests: those weaken the lock, and what a person writes into this
//! window is real.

use crate::prepare::{self, For};
use crate::{build, shell, tour};
use clap::Args;
use shell::Done;

#[derive(Args)]
pub struct Request {}

pub fn run(_: &Request) -> Done {
    if !prepare::has_display() {
        println!("There is no display here, so Kring takes its guided tour in a virtual one.\n");
        return tour::tour(&tour::Request {});
    }
    prepare::prepare(For::Running)?;
    build::release(&build::PROGRAMS, &[])?;
    println!(
        "Kring is opening. The same notebook from a terminal: {}",
        build::program("release", "kring-cli").display()
    );
    shell::run(&mut shell::command(build::program("release", "kring")))
}
