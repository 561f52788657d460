//! `cargo xtask test`: every check there is, in the order in which a mistake costs least.
//!
//! It stops at the first stage that fails. The last line is always `N passed, N failed`: tests of Rust, of the
//! interface and of the real window together; a stage that fails without a failing test counts as one.

use crate::build::{self, FEATURES};
use crate::counts::{self, Counts};
use crate::prepare::{self, For};
use crate::session::Session;
use crate::shell::{self, Done};
use crate::{r#gen, interface, python};
use clap::{Args, ValueEnum};
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

#[derive(Args)]
pub struct Request {
    /// Run only these stages
    #[arg(long, value_name = "STAGE", value_delimiter = ',')]
    only: Vec<Stage>,
    /// Leave out these stages
    #[arg(long, value_name = "STAGE", value_delimiter = ',')]
    skip: Vec<Stage>,
    /// Of the window's tests, run only those whose path begins with this
    #[arg(long, value_name = "PATH", default_value = "")]
    window: String,
}

/// The stages, in their order.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// What the machine needs is there, or is installed
    Prepare,
    /// The Rust files are formatted
    Format,
    /// The files made from Rust types are fresh
    Gen,
    /// The interface: types, tests, build
    Interface,
    /// Clippy finds nothing to say
    Clippy,
    /// Every target compiles, with the one set of features
    Compile,
    /// The tests of the crates, and the stories
    Rust,
    /// The real window, driven through WebDriver
    Window,
}

impl Stage {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn run(self, request: &Request) -> Done<Counts> {
        let quiet = Ok(Counts::default());
        match self {
            Self::Prepare => prepare::prepare(For::Testing).and(quiet),
            Self::Format => shell::run(shell::cargo().args(["fmt", "--all", "--check"])).and(quiet),
            Self::Gen => r#gen::check().and(quiet),
            Self::Interface => {
                interface::check()?;
                let counts = interface::test()?;
                if counts.failed == 0 {
                    interface::build()?;
                }
                Ok(counts)
            }
            Self::Clippy => {
                interface::build()?;
                let strict = ["--all-targets", "--", "-D", "warnings"];
                shell::run(shell::cargo().arg("clippy").args(FEATURES).args(strict)).and(quiet)
            }
            Self::Compile => build::everything().and(quiet),
            Self::Rust => rust(),
            Self::Window => window(&request.window),
        }
    }
}

pub fn test(request: &Request) -> Done {
    let wanted = |stage: &&Stage| {
        (request.only.is_empty() || request.only.contains(stage)) && !request.skip.contains(stage)
    };
    println!("Kring's checks on {}", prepare::system());
    let started = Instant::now();
    let mut total = Counts::default();
    let mut summary = vec![];
    let mut failure = None;
    for stage in Stage::value_variants().iter().filter(wanted) {
        println!("\n== {} ==", stage.name());
        let begun = Instant::now();
        let outcome = stage.run(request).and_then(|counts| judge(*stage, counts, &mut total));
        let mark = if outcome.is_ok() { "ok    " } else { "FAILED" };
        let line = format!("{mark} {:<10}{:>6}", stage.name(), minutes(begun.elapsed()));
        println!("{line}");
        summary.push(line);
        if let Err(sentence) = outcome {
            failure = Some(format!("Stage `{}`: {sentence}", stage.name()));
            break;
        }
    }
    println!("\n== summary ==\n{}\n       all       {:>6}", summary.join("\n"), minutes(started.elapsed()));
    if let Some(sentence) = &failure {
        total.failed = total.failed.max(1);
        println!("{sentence}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    failure.map_or(Ok(()), |_| Err(String::new()))
}

/// Adds a stage's counts to the total, and says what is wrong with them.
fn judge(stage: Stage, counts: Counts, total: &mut Counts) -> Done {
    *total += counts;
    let has_tests = matches!(stage, Stage::Interface | Stage::Rust | Stage::Window);
    match counts {
        Counts { failed: 1.., .. } => {
            Err(format!("{} of its tests failed; their words are above.", counts.failed))
        }
        Counts { skipped: 1.., .. } => {
            Err(format!("{} of its tests were skipped, and a skipped test proves nothing.", counts.skipped))
        }
        Counts { passed: 0, .. } if has_tests && !elsewhere(stage) => Err("no test was found.".into()),
        _ => Ok(()),
    }
}

/// The real window is driven on Linux only.
fn elsewhere(stage: Stage) -> bool {
    stage == Stage::Window && !cfg!(target_os = "linux")
}

/// The tests of every crate and the stories, beside a keychain of their own.
fn rust() -> Done<Counts> {
    build::everything()?;
    let stories = build::stories()?;
    let session = Session::start("rust")?;
    let cargo = shell::cargo().get_program().to_owned();
    let mut cargo = session.command(cargo.as_ref(), false);
    let nextest = shell::has("cargo-nextest");
    cargo.args(if nextest { vec!["nextest", "run"] } else { vec!["test"] });
    cargo.args(FEATURES).args(["--no-fail-fast", "--lib", "--bins"]);
    cargo.args(stories.iter().flat_map(|story| ["--test", story.as_str()]));
    if cfg!(target_os = "linux") {
        cargo.env("KRING_PYTHON", python::prepare()?);
    }
    build::point(&mut cargo, "debug", &shell::out("rust")?);
    let (well, said) = shell::listen(&mut cargo)?;
    let counts = if nextest { counts::nextest(&said) } else { counts::libtest(&said) };
    if !well && counts.failed == 0 {
        return Err("the tests could not all be run; the reason is above.".into());
    }
    Ok(counts)
}

/// The stories of the real window whose path begins with `which`.
fn window(which: &str) -> Done<Counts> {
    if elsewhere(Stage::Window) {
        println!("The web view of this system cannot be driven from outside: the window is tested on Linux.");
        return Ok(Counts::default());
    }
    build::everything()?;
    drive("window", which, &[])
}

/// How many stories may be told a second time: more than these are a defect of the house, not of a moment.
const UNSTEADY: usize = 2;
/// On how many desktops stories are told at once: a window waits more than it works.
const DESKTOPS: usize = 3;
/// The files whose stories take longest. They begin first, so that nobody waits for them at the end.
const LONGEST: [&str; 4] = ["accessible", "conductor", "shots", "traces"];

/// Runs those tests of the window whose names begin with `which`, with these variables set; output in `out/NAME`.
///
/// Every desktop tells one story after the other. A window answers in its own time, so a story may look a moment too
/// early. One that fails is told once more, by itself, and a second failure stands; one that then passes is named as
/// unsteady, because it wants mending all the same.
pub fn drive(name: &str, which: &str, variables: &[(&str, &str)]) -> Done<Counts> {
    let program = build::window_tests()?;
    let python = if cfg!(target_os = "linux") { Some(python::prepare()?) } else { None };
    let tell = |session: &Session, story: &str| {
        let mut tests = session.command(&program, true);
        tests.envs(python.iter().map(|python| ("KRING_PYTHON", python)));
        tests.args(["--exact", story]);
        let folder = shell::root().join("tests");
        tests.current_dir(&folder).env("CARGO_MANIFEST_DIR", &folder).envs(variables.iter().copied());
        build::point(&mut tests, "debug", &shell::out(name)?);
        shell::listen(&mut tests)
    };
    let stories = shell::read(shell::command(&program).arg("--list"));
    let stories = stories.ok_or("the program with the window's stories cannot be started.")?;
    let stories = Mutex::new(longest_first(counts::listed(&stories), which));
    let desktop = |number: usize| -> Done<(Counts, Vec<String>)> {
        let (mut counts, mut failures) = (Counts::default(), vec![]);
        let mut session = None;
        loop {
            // Taken in a step of its own: the list is not to be held while stories are told.
            let story = stories.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let Some(story) = story else { return Ok((counts, failures)) };
            let session = match &mut session {
                Some(session) => session,
                none => none.insert(Session::start(&format!("{name}-{number}"))?),
            };
            let (well, said) = tell(session, &story)?;
            let told = counts::libtest(&said);
            if told == Counts::default() || (!well && told.failed == 0) {
                return Err(format!("`{story}` could not be told to its end; the reason is above."));
            }
            counts += told;
            failures.extend(counts::failures(&said));
        }
    };
    let (mut counts, mut failures) = (Counts::default(), vec![]);
    let told: Vec<_> = thread::scope(|scope| {
        let desktops: Vec<_> = (0..DESKTOPS)
            .map(|number| {
                let desktop = &desktop;
                scope.spawn(move || desktop(number))
            })
            .collect();
        desktops.into_iter().map(|desktop| desktop.join()).collect()
    });
    for told in told {
        let (passed, failed) = told.map_err(|_| "the window's stories ended halfway.".to_owned())??;
        counts += passed;
        failures.extend(failed);
    }
    if failures.len() <= UNSTEADY {
        let session = Session::start(name)?;
        for story in failures {
            println!("\n{story} failed. Once more, by itself:");
            let (well, _) = tell(&session, &story)?;
            if well {
                println!("UNSTEADY {story}: it failed, and passed when it was told again.");
                counts.failed -= 1;
                counts.passed += 1;
            }
        }
    }
    Ok(counts)
}

/// The stories whose names begin with `which`.
fn longest_first(stories: Vec<String>, which: &str) -> VecDeque<String> {
    let mut stories: Vec<String> = stories.into_iter().filter(|story| story.starts_with(which)).collect();
    stories.sort_by_key(|story| {
        LONGEST.iter().position(|file| story.starts_with(file)).unwrap_or(LONGEST.len())
    });
    stories.into()
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
