//! What a command says: its answer on standard output, one sentence on standard error.

use std::fmt::Display;
use std::io::{BufWriter, ErrorKind, IsTerminal, Write, stderr, stdout};

use kring_core::Failure;
use kring_core::language::{Messages, say};
use kring_core::settings::preferences::Language;
use serde::Serialize;

use crate::session::Session;
use crate::stop::{Done, Stop};

impl Session {
    /// Gives the answer: as JSON when that was asked for, else as text.
    pub fn answer<T: Serialize>(&self, value: &T, text: impl FnOnce(&Messages, &T) -> String) -> Done {
        let mut out = BufWriter::new(stdout().lock());
        let written = if self.global.json {
            serde_json::to_writer(&mut out, value).map_err(std::io::Error::from)
        } else {
            out.write_all(shown(&text(&self.messages, value)).as_bytes())
        };
        written.and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()).map_err(unread)
    }

    /// Gives a list: one JSON array, or a text each and nothing at all when there is none.
    pub fn answer_list<T: Serialize>(&self, values: &[T], text: impl Fn(&Messages, &T) -> String) -> Done {
        if values.is_empty() && !self.global.json {
            return Ok(());
        }
        let lines = |messages: &Messages, values: &&[T]| {
            values.iter().map(|value| text(messages, value)).collect::<Vec<_>>().join("\n")
        };
        self.answer(&values, lines)
    }
}

/// A value behind its name, as the language sets the colon.
pub fn labelled(messages: &Messages, name: &str, value: impl Display) -> String {
    say!(messages, "cli-labelled", "name" => name, "value" => value)
}

/// Says why nothing came of it. When nobody listens there, the exit code has to do.
pub fn complain(sentence: &str) {
    let _ = writeln!(stderr(), "{}", sentence.replace('\n', " "));
}

/// A fault of the program is one sentence too.
pub fn keep_panics_quiet(language: Option<Language>) {
    std::panic::set_hook(Box::new(move |_| {
        let messages = Messages::of(language.unwrap_or(Language::En));
        complain(&say!(messages, "error-internal"));
        std::process::exit(1);
    }));
}

/// Text for a screen: what a page holds must not move the cursor, colour the terminal or turn other words around.
fn shown(text: &str) -> String {
    if !stdout().is_terminal() {
        return text.to_owned();
    }
    text.chars().map(|letter| if moves(letter) { '\u{fffd}' } else { letter }).collect()
}

/// Whether a letter moves the cursor, or turns around what stands beside it.
fn moves(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}');
    turns || (letter.is_control() && !"\n\t".contains(letter))
}

fn unread(error: std::io::Error) -> Stop {
    if error.kind() == ErrorKind::BrokenPipe { Stop::NobodyReads } else { Failure::from(error).into() }
}
