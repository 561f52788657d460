//! `cargo xtask soak`: one of the long trials, as often as asked.

use crate::prepare::{self, For};
use crate::session::Session;
use crate::{build, shell};
use clap::Args;
use shell::Done;

#[derive(Args)]
pub struct Request {
    /// Which trial, such as `kill`
    name: String,
    /// How often
    #[arg(long, default_value_t = 100)]
    count: u64,
    /// Where its random choices start; the same seed makes the same choices
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub fn soak(request: &Request) -> Done {
    prepare::prepare(For::Testing)?;
    // The programs under trial are those of the tests.
    build::everything()?;
    let session = Session::start("soak")?;
    let mut soak = session.command(&build::program("debug", "kring-bench"), false);
    soak.args([
        "soak",
        &request.name,
        "--count",
        &request.count.to_string(),
        "--seed",
        &request.seed.to_string(),
    ]);
    build::point(&mut soak, "debug", &shell::out("soak")?);
    shell::run(&mut soak)
}
