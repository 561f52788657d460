//! `cargo xtask soak`: one of the long trials, as often as asked.

use crate::build::FEATURES;
use crate::prepare::{self, For};
use crate::session::Session;
use crate::{build, shell};
use clap::Args;
use shell::Done;

/// The trials of `benches/src/soak`, and those that are tests told for longer. Another name is refused before anything is
/// built.
const TRIALS: [&str; 7] = ["kill", "meeting", "ending", USE, SIMULATOR.0, CROWD.0, HOSTILE.0];
/// The window is used for as many minutes as are counted; it alone wants a display.
const USE: &str = "use";
const SIMULATOR: (&str, &str) =
    ("simulator", "whatever_storage_and_clocks_do_everyone_agrees_and_nothing_acknowledged_is_lost");
/// Its count is that of the people.
const CROWD: (&str, &str) = ("crowd", "however_many_belong_they_agree_and_nothing_acknowledged_is_lost");
const HOSTILE: (&str, &str) = ("hostile", "updates_that_are_made_to_end_the_program_end_a_child_of_it");

#[derive(Args)]
pub struct Request {
    /// Which trial
    #[arg(value_parser = TRIALS)]
    name: String,
    /// How often; for `use`, how many minutes
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
    let (count, seed) = (request.count.to_string(), request.seed.to_string());
    let test = [SIMULATOR, CROWD, HOSTILE].into_iter().find(|(name, _)| *name == request.name);
    let mut soak = match test {
        Some((_, test)) => {
            let mut cargo = session.command(shell::cargo().get_program().as_ref(), false);
            cargo.arg("test").args(FEATURES).args(["--lib", "--test", "journeys", test]);
            cargo.env("KRING_COUNT", count).env("KRING_SEED", seed);
            cargo
        }
        None => {
            let mut bench = session.command(&build::program("debug", "kring-bench"), request.name == USE);
            bench.args(["soak", &request.name, "--count", &count, "--seed", &seed]);
            bench
        }
    };
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
        assert_eq!(arms.map(|(name, _)| name).collect::<Vec<_>>(), TRIALS[..4]);
    }
}
