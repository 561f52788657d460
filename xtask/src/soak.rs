//! `cargo xtask soak`: one of the long trials, as often as asked.

use crate::prepare::{self, For};
use crate::session::Session;
use crate::{build, shell};
use clap::Args;
use shell::Done;

/// The trials of `benches/src/soak`: another name is refused before anything is built.
const TRIALS: [&str; 3] = ["kill", "meeting", "ending"];

#[derive(Args)]
pub struct Request {
    /// Which trial
    #[arg(value_parser = TRIALS)]
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

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        request: Request,
    }

    #[test]
    fn a_trial_that_there_is_not_is_refused_before_anything_is_built() {
        let refused = Line::try_parse_from(["soak", "kil"]).err().unwrap().to_string();
        assert!(TRIALS.iter().all(|name| refused.contains(name)), "{refused}");
        let asked = Line::try_parse_from(["soak", "kill", "--count", "7"]).ok().unwrap().request;
        assert_eq!((asked.name.as_str(), asked.count, asked.seed), ("kill", 7, 1));
    }

    #[test]
    fn the_trials_are_those_that_the_benches_have() {
        let source = include_str!("../../benches/src/soak/mod.rs");
        let arms = source.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" => "));
        assert_eq!(arms.map(|(name, _)| name).collect::<Vec<_>>(), TRIALS);
    }
}
