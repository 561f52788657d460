//! `kring-bench`: what Kring costs, each figure beside the raw floor of the same run, and the long soaks.
//!
//! Start reading at `figures/mod.rs` (the rows and their budgets) or at `soak/kill.rs`.

mod figures;
mod pages;
mod soak;
mod trouble;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use figures::Subject;

/// Measures Kring, or wears it out.
#[derive(Parser)]
#[command(name = "kring-bench", version)]
struct Request {
    #[command(subcommand)]
    what: Option<What>,
    /// Write the figures to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// How many pages the notebooks have
    #[arg(long, value_name = "N,N,…", value_delimiter = ',', default_values_t = [1_000_u64, 10_000, 100_000])]
    sizes: Vec<u64>,
    /// Where the pages' words start; the same seed writes the same pages
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Measure these subjects only
    #[arg(long, value_name = "SUBJECT,…", value_delimiter = ',')]
    only: Vec<Subject>,
}

#[derive(Subcommand)]
enum What {
    /// One of the long trials: `kill`, `meeting`, `ending`, `use`
    Soak {
        /// Which trial
        name: String,
        /// How often
        #[arg(long, default_value_t = 100)]
        count: u64,
        /// Where its random choices start
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Searches and says what it holds in memory; started by the figures
    #[command(hide = true)]
    Memory { place: PathBuf },
    /// Works on a notebook until it is killed; started by the soak
    #[command(hide = true)]
    Worker,
    /// Runs a meeting until it is killed; started by the soak
    #[command(hide = true)]
    Host,
    /// Destroys closed notes until it is killed; started by the soak
    #[command(hide = true)]
    Ender,
}

fn main() -> ExitCode {
    let request = Request::parse();
    let done = match request.what {
        None => figures::measure(&request.sizes, request.seed, &request.only, request.json.as_deref()),
        Some(What::Soak { name, count, seed }) => soak::run(&name, count, seed),
        Some(What::Memory { place }) => figures::held(&place),
        Some(What::Worker) => soak::worker::work(),
        Some(What::Host) => soak::meeting::host(),
        Some(What::Ender) => soak::ending::host(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}
