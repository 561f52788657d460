//! `cargo xtask test`: every check there is, in the order in which a mistake costs least.
//!
//! It stops at the first stage that fails; the interface is checked beside the compiler, and waited for. The last line is
//! always `N passed, N failed`: tests of Rust, of the interface and of the real window together; a stage that fails
//! without a failing test counts as one.

use crate::build::{self, FEATURES};
use crate::counts::{self, Counts};
use crate::prepare::{self, For};
use crate::session::Session;
use crate::shell::{self, Done};
use crate::{r#gen, interface, python};
use clap::{Args, ValueEnum};
use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ScopedJoinHandle};
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
    /// The interface: build, types, tests
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
                interface::build()?;
                interface::check()?;
                interface::test()
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
    let mut report = Report::default();
    thread::scope(|scope| {
        let mut beside = None;
        for stage in Stage::value_variants().iter().filter(wanted) {
            if matches!(stage, Stage::Rust | Stage::Window) {
                report.waits_for(beside.take());
            }
            if report.failure.is_some() {
                break;
            }
            if *stage == Stage::Interface && interface::build().is_ok() {
                // From here on npm and cargo leave each other alone, and neither keeps every processor at work.
                beside = Some(scope.spawn(|| timed(Stage::Interface, request)));
            } else {
                report.takes(timed(*stage, request));
            }
        }
        report.waits_for(beside.take());
    });
    let Report { mut total, summary, failure } = report;
    println!("\n== summary ==\n{}\n       all       {:>6}", summary.join("\n"), minutes(started.elapsed()));
    if let Some(sentence) = &failure {
        total.failed = total.failed.max(1);
        println!("{sentence}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    failure.map_or(Ok(()), |_| Err(String::new()))
}

/// What a stage came to, and how long it took.
type Ran = (Stage, Done<Counts>, Duration);

fn timed(stage: Stage, request: &Request) -> Ran {
    println!("\n== {} ==", stage.name());
    let begun = Instant::now();
    (stage, stage.run(request), begun.elapsed())
}

/// What the stages came to so far.
#[derive(Default)]
struct Report {
    total: Counts,
    summary: Vec<String>,
    /// What the first one that failed says.
    failure: Option<String>,
}

impl Report {
    fn takes(&mut self, (stage, outcome, took): Ran) {
        let outcome = outcome.and_then(|counts| judge(stage, counts, &mut self.total));
        let mark = if outcome.is_ok() { "ok    " } else { "FAILED" };
        let line = format!("{mark} {:<10}{:>6}", stage.name(), minutes(took));
        println!("{line}");
        self.summary.push(line);
        if let Err(sentence) = outcome
            && self.failure.is_none()
        {
            self.failure = Some(format!("Stage `{}`: {sentence}", stage.name()));
        }
    }

    /// Takes what ran beside the others, once it has ended.
    fn waits_for(&mut self, beside: Option<ScopedJoinHandle<'_, Ran>>) {
        let Some(ran) = beside.map(ScopedJoinHandle::join) else { return };
        let lost = |_| (Stage::Interface, Err("it ended halfway.".to_owned()), Duration::ZERO);
        self.takes(ran.unwrap_or_else(lost));
    }
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
    let session = Session::start_in_memory("rust")?;
    let cargo = shell::cargo().get_program().to_owned();
    let mut cargo = session.command(cargo.as_ref(), false);
    let nextest = shell::has("cargo-nextest");
    cargo.args(if nextest { vec!["nextest", "run"] } else { vec!["test"] });
    cargo.args(FEATURES).args(["--no-fail-fast", "--lib", "--bins"]);
    if nextest {
        // Some tests wait for a server, for a disk or for a minute to pass, and another one may work meanwhile.
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        cargo.args(["--test-threads", &(2 * processors).to_string()]);
    }
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

/// On how many desktops stories are told at once: a window waits for a third of its time, and two of the longest stories for a minute.
pub const DESKTOPS: u64 = 4;
/// The files whose stories take longest. They begin first, so that nobody waits for them at the end.
const LONGEST: [&str; 7] = ["traces", "accessible", "shots", "two_people", "tour", "conductor", "sync"];

/// Runs those tests of the window whose names begin with `which`, with these variables set; output in `out/NAME`.
///
/// Every desktop tells one story after the other, and each is told once.
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
    let desktop = |number: u64| -> Done<Counts> {
        let mut counts = Counts::default();
        let mut session = None;
        loop {
            // Taken in a step of its own: the list is not to be held while stories are told.
            let story = stories.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let Some(story) = story else { return Ok(counts) };
            let session = match &mut session {
                Some(session) => session,
                none => none.insert(Session::start_in_memory(&format!("{name}-{number}"))?),
            };
            let (well, said) = tell(session, &story)?;
            let told = counts::libtest(&said);
            if told == Counts::default() || (!well && told.failed == 0) {
                return Err(format!("`{story}` could not be told to its end; the reason is above."));
            }
            counts += told;
        }
    };
    let told: Vec<_> = thread::scope(|scope| {
        let desktops: Vec<_> = (0..DESKTOPS)
            .map(|number| {
                let desktop = &desktop;
                scope.spawn(move || desktop(number))
            })
            .collect();
        desktops.into_iter().map(|desktop| desktop.join()).collect()
    });
    let mut counts = Counts::default();
    for told in told {
        counts += told.map_err(|_| "the window's stories ended halfway.".to_owned())??;
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
