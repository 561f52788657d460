//! `cargo xtask bench`: what Kring costs, each figure beside the raw floor of the same run.

use crate::prepare::{self, For};
use crate::session::Session;
use crate::{build, shell};
use clap::Args;
use shell::Done;

#[derive(Args)]
pub struct Request {
    /// How many documents the notebooks have [default: 1000,10000,100000]
    #[arg(long, value_name = "N,N,…", value_delimiter = ',')]
    sizes: Vec<u64>,
    /// Measure these subjects only, such as charters or searching
    #[arg(long, value_name = "SUBJECT,…", value_delimiter = ',')]
    only: Vec<String>,
    /// Measure without a window, which needs no display and no interface
    #[arg(long)]
    no_window: bool,
}

pub fn bench(request: &Request) -> Done {
    let json = shell::out("")?.join("bench.json");
    if request.no_window {
        prepare::prepare(For::Running)?;
        shell::run(shell::cargo().args(["build", "--release", "-p", "kring-benches"]))?;
    } else {
        prepare::prepare(For::Testing)?;
        build::release(
            &build::PROGRAMS,
            &["-p", "kring-benches", "--features", "kring-benches/custom-protocol"],
        )?;
    }
    let session = Session::start("bench")?;
    let mut bench = session.command(&build::program("release", "kring-bench"), !request.no_window);
    bench.arg("--json").arg(&json);
    if !request.sizes.is_empty() {
        let sizes: Vec<String> = request.sizes.iter().map(u64::to_string).collect();
        bench.arg("--sizes").arg(sizes.join(","));
    }
    if !request.only.is_empty() {
        bench.arg("--only").arg(request.only.join(","));
    }
    build::point(&mut bench, "release", &shell::out("bench")?);
    if request.no_window {
        bench.env_remove("KRING_BIN");
    }
    shell::run(&mut bench)?;
    println!("\nThe figures are in {}.", json.display());
    Ok(())
}
