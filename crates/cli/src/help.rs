//! Help, and what is said of a line that cannot be read, in the language of the person.
//!
//! The grammar speaks English: what stands at a command or an option there is its help. Other languages find their words by the English
//! ones, so that nothing stands twice, and what is put differently in the grammar is missed in them until it is said anew. Only a line
//! that asks for help or is not understood pays for that. Manual and completions are in English, as the grammar is.

use std::ffi::OsString;
use std::io::{Write, stderr};
use std::process::ExitCode;

use clap::builder::{OsStr, Resettable};
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error, FromArgMatches, ValueEnum};
use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use kring_core::{App, Places};

use crate::args::{Cli, Lang};

/// Reads the line. Whoever asks for help, or is not understood, is answered here.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, ExitCode> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let error = match parsed(&arguments) {
        Ok(cli) => return Ok(cli),
        Err(error) => error,
    };
    let code = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
    // When nobody listens, the exit code has to do.
    let _ = match Messages::of_help(language(&arguments)) {
        None => error.print(),
        Some(words) if shows(&error) => shown_in(&words, &arguments).unwrap_or(error).print(),
        Some(words) => writeln!(stderr(), "{}", complaint(&error, &words)),
    };
    Err(code)
}

fn parsed(arguments: &[OsString]) -> Result<Cli, Error> {
    let mut command = line();
    let mut matches = command.clone().try_get_matches_from(arguments)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
}

/// The grammar for a line of this moment. A variable that is there and says nothing names no folder.
fn line() -> Command {
    let command = Cli::command();
    match std::env::var_os("KRING_VAULT") {
        Some(folder) if folder.is_empty() => {
            command.mut_arg("vault", |arg| arg.env(Resettable::<OsStr>::Reset))
        }
        _ => command,
    }
}

/// Whether it is no mistake, but something to be shown.
fn shows(error: &Error) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    matches!(error.kind(), DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand | DisplayVersion)
}

/// What is shown for this line in other words.
fn shown_in(words: &Messages, arguments: &[OsString]) -> Option<Error> {
    in_words(grammar(), words).try_get_matches_from(arguments).err()
}

/// The language to answer in: the one that the line asks for wherever it stands, else that of this computer.
fn language(arguments: &[OsString]) -> Language {
    let mut rest = arguments.iter().filter_map(|argument| argument.to_str());
    let mut asked = None;
    while let Some(argument) = rest.next() {
        let named = match argument.strip_prefix("--lang") {
            Some("") => rest.next(),
            Some(joined) => joined.strip_prefix('='),
            None => None,
        };
        asked = named.and_then(|name| Lang::from_str(name, false).ok()).or(asked);
    }
    let preferred = || Places::of_system().map(|places| App::new(places).preferences().language);
    asked.map_or_else(|| preferred().unwrap_or(Language::En), Lang::language)
}

/// The whole grammar, with what clap adds to it.
fn grammar() -> Command {
    let mut command = line();
    command.build();
    command
}

/// A command and all below it, in other words.
fn in_words(command: Command, words: &Messages) -> Command {
    let about = command.get_about().map(ToString::to_string);
    let after = command.get_after_help().map(ToString::to_string);
    let usage = words.say("help-usage", &[]);
    let layout =
        format!("{{before-help}}{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}");
    let mut command = command
        .help_template(layout)
        .subcommand_help_heading(words.say("help-commands", &[]))
        .mut_args(|arg| argument(arg, words))
        .mut_subcommands(|inner| in_words(inner, words));
    if let Some(about) = about {
        command = command.about(said(words, &about));
    }
    if let Some(after) = after {
        command = command.after_help(said(words, &after));
    }
    command
}

/// An argument in other words, with what it takes behind them.
fn argument(arg: Arg, words: &Messages) -> Arg {
    let heading = match arg.get_help_heading() {
        Some(heading) => said(words, heading),
        None if arg.is_positional() => words.say("help-arguments", &[]),
        None => words.say("help-options", &[]),
    };
    let long = arg.get_long_help().map(|help| said(words, &help.to_string()));
    let short = arg.get_help().map(|help| said(words, &help.to_string()));
    let help = short.into_iter().chain(taken(&arg, words)).collect::<Vec<_>>().join(" ");
    let arg = arg
        .help(help)
        .help_heading(heading)
        .hide_env(true)
        .hide_default_value(true)
        .hide_possible_values(true);
    match long {
        Some(long) => arg.long_help(long),
        None => arg,
    }
}

/// What is said of the values that an argument takes.
fn taken(arg: &Arg, words: &Messages) -> Vec<String> {
    let mut all = vec![];
    if !arg.get_action().takes_values() {
        return all;
    }
    if let Some(name) = arg.get_env().filter(|_| !arg.is_hide_env_set()) {
        all.push(words.say("help-env", &[("name", &name.to_string_lossy())]));
    }
    let usual: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !usual.is_empty() && !arg.is_hide_default_value_set() {
        all.push(words.say("help-default", &[("value", &usual.join(" "))]));
    }
    let values = arg.get_possible_values();
    let values = values.iter().filter(|value| !value.is_hide_set()).map(|value| match value.get_help() {
        Some(help) => format!("{} ({})", value.get_name(), said(words, &help.to_string())),
        None => value.get_name().to_owned(),
    });
    let values = values.collect::<Vec<_>>().join(", ");
    if !values.is_empty() && !arg.is_hide_possible_values_set() {
        all.push(words.say("help-possible", &[("values", &values)]));
    }
    all
}

/// The words for what the grammar says in English. What nobody has translated stays English; a test finds it.
fn said(words: &Messages, english: &str) -> String {
    let id = id(english);
    let said = words.say(&id, &[]);
    if said == id { english.to_owned() } else { said }
}

/// The name of a message: its English words.
fn id(english: &str) -> String {
    let lower = english.to_ascii_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once("help").chain(words).collect::<Vec<_>>().join("-")
}

/// What is wrong with a line, how the command is used, and where to read on.
fn complaint(error: &Error, words: &Messages) -> String {
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value, other) =
        (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue), of(ContextKind::PriorArg));
    let command = of(ContextKind::InvalidSubcommand);
    let wrong = match error.kind() {
        ErrorKind::UnknownArgument => words.say("line-unknown", &[("argument", &argument)]),
        ErrorKind::InvalidSubcommand => words.say("line-unknown-command", &[("command", &command)]),
        ErrorKind::InvalidValue if value.is_empty() => words.say("line-no-value", &[("argument", &argument)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            words.say("line-value", &[("argument", &argument), ("value", &value)])
        }
        ErrorKind::ArgumentConflict if argument == other => {
            words.say("line-twice", &[("argument", &argument)])
        }
        ErrorKind::ArgumentConflict => {
            words.say("line-conflict", &[("argument", &argument), ("other", &other)])
        }
        ErrorKind::MissingRequiredArgument => words.say("line-missing", &[("arguments", &argument)]),
        ErrorKind::MissingSubcommand => words.say("line-no-command", &[]),
        _ => words.say("line-unclear", &[]),
    };
    let possible = of(ContextKind::ValidValue);
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggested: Vec<_> = suggested.into_iter().map(of).filter(|one| !one.is_empty()).collect();
    let mut sentences = vec![wrong];
    if !possible.is_empty() {
        sentences.push(words.say("line-possible", &[("values", &possible)]));
    }
    if !suggested.is_empty() {
        sentences.push(words.say("line-suggested", &[("suggested", &suggested.join(", "))]));
    }
    let usage = of(ContextKind::Usage);
    let usage = usage.trim().strip_prefix("Usage:").unwrap_or_default().trim();
    let mut lines = vec![sentences.join(" ")];
    if !usage.is_empty() {
        lines.push(format!("{} {usage}", words.say("help-usage", &[])));
    }
    lines.push(words.say("line-more", &[]));
    lines.join("\n\n")
}

#[cfg(test)]
mod tests;
