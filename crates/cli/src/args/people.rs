//! The grammar of sessions: what a page says of the time with someone.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser, ValueParser};
use clap::value_parser;
use kring_core::people::session::{Fee, LARGEST, LONGEST, Mode};
use kring_core::people::view::{SessionChange, SessionGiven};

/// A session, and the parts of its page.
#[derive(Args, Default)]
pub struct Session {
    /// Whose session it is: a short name or an id; a new name makes a new person [edit: "" for nobody's]
    #[arg(long, value_name = "N")]
    pub person: Option<String>,
    /// How long it took, in whole minutes
    #[arg(long, value_name = "M", value_parser = value_parser!(u32).range(1..=i64::from(LONGEST)))]
    pub minutes: Option<u32>,
    /// How it was held
    #[arg(long, value_name = "MODE", value_parser = mode())]
    pub mode: Option<Mode>,
    /// Whether it was paid
    #[arg(long, value_name = "FEE", value_parser = fee())]
    pub fee: Option<Fee>,
    /// How many took part, you aside [default: 1]
    #[arg(long, value_name = "P", value_parser = value_parser!(u32).range(1..=i64::from(LARGEST)))]
    pub size: Option<u32>,
    /// Read the part that only you see (Markdown) from a file
    #[arg(long, value_name = "F|-")]
    pub only_me_file: Option<PathBuf>,
    /// Read what was agreed (Markdown) from a file
    #[arg(long, value_name = "F|-")]
    pub agreements_file: Option<PathBuf>,
}

/// The ids of these options, for the group of what an edit can change.
pub const SESSION: [&str; 7] =
    ["person", "minutes", "mode", "fee", "size", "only_me_file", "agreements_file"];

impl Session {
    /// The session of a new page. What is said of a session of nobody is refused by the core.
    pub fn given(&self) -> Option<SessionGiven> {
        let said = self.minutes.is_some() || self.mode.is_some() || self.fee.is_some() || self.size.is_some();
        let person = self.person.clone().or_else(|| said.then(String::new))?;
        let Self { minutes, mode, fee, .. } = *self;
        Some(SessionGiven { person, minutes, mode, fee, size: self.size.unwrap_or(1) })
    }

    /// What changes in a session that is there.
    pub fn change(&self) -> Option<SessionChange> {
        let Self { minutes, mode, fee, size, .. } = *self;
        let change = SessionChange { person: self.person.clone(), minutes, mode, fee, size };
        (change != SessionChange::default()).then_some(change)
    }
}

fn mode() -> ValueParser {
    let codes = PossibleValuesParser::new(Mode::ALL.map(Mode::code));
    codes.try_map(|code| Mode::read(&code).ok_or("mode")).into()
}

fn fee() -> ValueParser {
    let codes = PossibleValuesParser::new(Fee::ALL.map(Fee::code));
    codes.try_map(|code| Fee::read(&code).ok_or("fee")).into()
}
