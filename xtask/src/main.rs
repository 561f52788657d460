//! `cargo xtask`: prepares a machine, runs, tests, measures and packs Kring.
//!
//! A file is a verb; beside them stand `prepare` (what the machine needs; `advice` says what to type), `session` (a private desktop for the
//! window), `interface` (npm), `build` (the one set of features) and `shell` (running things). It depends on clap and
//! serde_json only, so that it compiles in seconds on a bare machine, and on no crate of Kring: it must work when
//! they do not compile. Start reading at `Verb`.

mod advice;
mod bench;
mod build;
mod counts;
mod dev;
mod dist;
mod r#gen;
mod interface;
mod licences;
mod needs;
mod prepare;
mod python;
mod run;
mod session;
mod shell;
mod shots;
mod soak;
mod test;
mod tour;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Prepares a machine, runs, tests, measures and packs Kring.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, disable_help_subcommand = true)]
struct Line {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Prepare, build and open Kring; without a display, take the tour instead
    Run(run::Request),
    /// Prepare and run every check there is; the last line says `N passed, N failed`
    Test(test::Request),
    /// Drive the real window through everything a person can do, keeping screenshots
    Tour(tour::Request),
    /// Photograph every screen in each theme, language and width, one contact sheet a screen
    Shots(shots::Request),
    /// Measure the budgets, each beside its floor from the same run, and write out/bench.json
    Bench(bench::Request),
    /// Run one of the long trials, such as `kill`, as often as asked
    Soak(soak::Request),
    /// Write the files that are made from Rust types: the interface's API and the list of commands
    Gen(r#gen::Request),
    /// Build the installers for this system, with checksums, into out/dist
    Dist(dist::Request),
    /// Open Kring with an interface that reloads as you edit it
    Dev(dev::Request),
}

fn main() -> ExitCode {
    let done = match Line::parse().verb {
        Verb::Run(request) => run::run(&request),
        Verb::Test(request) => test::test(&request),
        Verb::Tour(request) => tour::tour(&request),
        Verb::Shots(request) => shots::shots(&request),
        Verb::Bench(request) => bench::bench(&request),
        Verb::Soak(request) => soak::soak(&request),
        Verb::Gen(request) => r#gen::generate(&request),
        Verb::Dist(request) => dist::dist(&request),
        Verb::Dev(request) => dev::dev(&request),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            if !sentence.is_empty() {
                eprintln!("\n{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}
