//! Kring in a terminal: for scripts, tests, benchmarks and people who live there.
//!
//! It asks the same core as the window and adds no rule of its own: it reads arguments and secrets, calls one verb, and says what came
//! of it. Standard output carries the answer (with `--json` one JSON value), standard error one sentence when something was refused.
//! It must never print what a person wrote into an error, and never end without closing the notebook.
//!
//! Start reading at `args.rs` (the grammar), then at the file of a command group. The shapes of the JSON are in this crate's README.

mod answer;
mod args;
mod attachment;
mod charter;
mod circle;
mod demo;
#[cfg(feature = "testing")]
mod dev;
mod export;
mod finding;
mod guide;
mod help;
mod import;
mod input;
mod intervision;
mod journal;
mod manual;
mod meeting;
mod method;
mod mix;
mod names;
mod output;
mod passphrase;
mod past;
mod people;
mod search;
mod session;
mod sharing;
mod stop;
mod sync;
mod tracker;
mod tracker_args;
mod vault;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use kring_core::language::{Messages, say};
use kring_core::settings::preferences::Language;

use args::Command;
use session::Session;
use stop::{Done, Stop};

/// Answers one command. `arguments` begin with the name of the program, as the system gives them.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    if let Some(done) = kring_core::sync::taster::tastes_only() {
        return done;
    }
    kring_core::app::no_core_dumps();
    let cli = match help::read(arguments) {
        Ok(cli) => cli,
        Err(answered) => return answered,
    };
    let language = cli.global.language();
    output::keep_panics_quiet(language);
    let begun = Session::begin(cli.global);
    let (messages, ended) = match begun {
        Ok(session) => {
            let ended = begin(&session, cli.command);
            (session.messages, ended)
        }
        Err(stop) => (Messages::of(language.unwrap_or(Language::En)), Err(stop)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            if let Some(sentence) = stop.sentence(&messages) {
                output::complain(&sentence);
            }
            ExitCode::from(stop.exit_code())
        }
    }
}

/// Runs one command. Whatever comes of it, the notebook is closed before the end.
fn begin(session: &Session, command: Command) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|_| Stop::internal())?.block_on(async {
        let done = answer(session, command).await;
        // The answer is given: who reads never waits for it, and who writes waits once a day.
        let backed_up = match &done {
            Ok(()) => kring_core::backup::daily_if_written(&session.app).await,
            Err(_) => Ok(()),
        };
        if let Err(failure) = backed_up {
            let why = Stop::from(failure).sentence(&session.messages).unwrap_or_default();
            output::complain(&say!(session.messages, "cli-no-daily-backup", "why" => why));
        }
        let closed = session.app.close().await;
        done.and(closed.map_err(Stop::from))
    })
}

async fn answer(session: &Session, command: Command) -> Done {
    match command {
        Command::Vault(command) => vault::run(session, command).await,
        Command::Journal(command) => journal::run(session, command).await,
        Command::People(command) => people::run(session, command).await,
        Command::Circle(command) => circle::run(session, command).await,
        Command::Charter(command) => charter::run(session, *command).await,
        Command::Meeting(command) => meeting::run(session, *command).await,
        Command::Intervision(command) => intervision::run(session, command).await,
        Command::Method(command) => method::run(session, command).await,
        Command::Names(command) => names::run(session, command).await,
        Command::Tracker(command) => tracker::run(session, command).await,
        Command::Sync(command) => sync::run(session, command).await,
        Command::Search(request) => search::run(session, request).await,
        Command::Export(request) => export::run(session, request).await,
        Command::Import(request) => import::run(session, request).await,
        Command::Demo { folder, pages } => demo::run(session, &folder, pages).await,
        Command::Guide { topic, ask } => guide::run(session, topic, ask).await,
        Command::Completions { shell } => manual::completions(session, shell),
        Command::Man { folder } => manual::pages(session, &folder),
        #[cfg(feature = "testing")]
        Command::Dev(command) => dev::run(session, command).await,
    }
}
