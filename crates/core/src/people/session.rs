//! What a page says of a session: whose it is, how long it took, how it was held, whether it was paid, how many took part.
//!
//! Each value is a field of its own, so that two devices that change different ones agree afterwards.

use jiff::civil::Date;
use kring_store::kind::{Cell, Row};
use kring_store::{Doc, Field, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

const PERSON: &str = "person";
const MINUTES: &str = "minutes";
const MODE: &str = "mode";
const FEE: &str = "fee";
const SIZE: &str = "size";

/// The longest session, in minutes: a day.
pub const LONGEST: u32 = 1440;
/// The largest group.
pub const LARGEST: u32 = 1000;
/// The columns of the table `session`.
pub const COLUMNS: &[&str] = &["person", "date", "minutes", "mode", "fee", "size"];

/// How a session was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// In one room.
    Together,
    /// By video.
    Video,
    /// By telephone.
    Phone,
    /// While walking.
    Walk,
    /// In writing.
    Text,
}

/// Whether a session was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Fee {
    /// By money or any other exchange.
    Paid,
    /// For nothing in exchange.
    Unpaid,
    /// As part of one's job.
    Internal,
}

impl Mode {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Together, Self::Video, Self::Phone, Self::Walk, Self::Text];

    /// As documents, commands and files write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Video => "video",
            Self::Phone => "phone",
            Self::Walk => "walk",
            Self::Text => "text",
        }
    }

    /// Reads what [`Mode::code`] wrote.
    pub fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

impl Fee {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Paid, Self::Unpaid, Self::Internal];

    /// As documents, commands and files write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Unpaid => "unpaid",
            Self::Internal => "internal",
        }
    }

    /// Reads what [`Fee::code`] wrote.
    pub fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fee| fee.code() == code)
    }
}

/// A session as its page keeps it. What was not said is `None`; one person alone is a size of 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub person: Uuid,
    /// How long it took.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part, the coach aside.
    pub size: u32,
}

/// Whether a value, as archives write it, is one that a session can have.
pub fn is_said(name: &str, value: &str) -> bool {
    let within = |most: u32| value.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number));
    match name {
        MINUTES => within(LONGEST),
        SIZE => within(LARGEST),
        MODE => Mode::read(value).is_some(),
        FEE => Fee::read(value).is_some(),
        _ => false,
    }
}

impl Session {
    /// Refuses what is out of bounds.
    pub fn check(&self) -> Result<(), StoreError> {
        if self.minutes.is_some_and(|minutes| !(1..=LONGEST).contains(&minutes)) {
            return Err(StoreError::Request("minutes"));
        }
        if (1..=LARGEST).contains(&self.size) { Ok(()) } else { Err(StoreError::Request("size")) }
    }

    /// The session of a page, `None` when the page belongs to nobody. A value that cannot be is one that was not said.
    pub fn of(doc: &Doc) -> Option<Self> {
        let text = |name| doc.text_field(name).unwrap_or_default();
        let person = text(PERSON).parse().ok()?;
        Some(Self {
            person,
            minutes: number(doc, MINUTES).filter(|minutes| (1..=LONGEST).contains(minutes)),
            mode: Mode::read(&text(MODE)),
            fee: Fee::read(&text(FEE)),
            size: number(doc, SIZE).filter(|size| (1..=LARGEST).contains(size)).unwrap_or(1),
        })
    }

    /// Makes this the session of the page. Only values that differ are edited.
    pub fn write(&self, doc: &Doc) -> Result<(), StoreError> {
        put(doc, PERSON, Field::Text(self.person.to_string()), true)?;
        put(doc, MINUTES, count(self.minutes.unwrap_or(0)), self.minutes.is_some())?;
        put(doc, MODE, code(self.mode.map(Mode::code)), self.mode.is_some())?;
        put(doc, FEE, code(self.fee.map(Fee::code)), self.fee.is_some())?;
        put(doc, SIZE, count(self.size), self.size > 1)
    }

    /// The page's row in the table `session`, the `table`th of its kind.
    pub fn row(&self, table: usize, date: Date) -> Row {
        let cells = vec![
            Cell::Text(self.person.to_string()),
            Cell::Text(date.to_string()),
            Cell::Int(self.minutes.unwrap_or(0).into()),
            Cell::Text(self.mode.map_or("", Mode::code).into()),
            Cell::Text(self.fee.map_or("", Fee::code).into()),
            Cell::Int(self.size.into()),
        ];
        Row { table, cells }
    }
}

/// The page is no session any more.
pub fn clear(doc: &Doc) -> Result<(), StoreError> {
    for name in [PERSON, MODE, FEE] {
        put(doc, name, code(None), false)?;
    }
    put(doc, MINUTES, count(0), false)?;
    put(doc, SIZE, count(1), false)
}

/// Sets a field. What says nothing is written only over what said something.
fn put(doc: &Doc, name: &str, value: Field, says: bool) -> Result<(), StoreError> {
    if says || doc.field(name).is_some() { doc.set_field(name, value) } else { Ok(()) }
}

fn number(doc: &Doc, name: &str) -> Option<u32> {
    match doc.field(name)? {
        Field::Int(number) => u32::try_from(number).ok(),
        Field::Text(text) => text.parse().ok(),
        Field::Bool(_) => None,
    }
}

fn count(number: u32) -> Field {
    Field::Int(number.into())
}

fn code(code: Option<&str>) -> Field {
    Field::Text(code.unwrap_or_default().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_was_not_said() {
        let doc = Doc::new(1).unwrap();
        assert_eq!(Session::of(&doc), None);
        let person = Uuid::now_v7();
        doc.set_field(PERSON, Field::Text(person.to_string())).unwrap();
        for (name, value) in [(MINUTES, "1441"), (SIZE, "0"), (MODE, "shouting"), (FEE, "")] {
            doc.set_field(name, Field::Text(value.into())).unwrap();
        }
        assert_eq!(
            Session::of(&doc),
            Some(Session { person, minutes: None, mode: None, fee: None, size: 1 })
        );
        doc.set_field(MINUTES, Field::Text("50".into())).unwrap();
        assert_eq!(Session::of(&doc).unwrap().minutes, Some(50));
        clear(&doc).unwrap();
        assert_eq!(Session::of(&doc), None);
    }

    #[test]
    fn a_session_comes_back_as_it_was_written() {
        let doc = Doc::new(1).unwrap();
        let (mode, fee) = (Some(Mode::Walk), Some(Fee::Internal));
        let written = Session { person: Uuid::now_v7(), minutes: Some(1), mode, fee, size: 7 };
        written.write(&doc).unwrap();
        assert_eq!(Session::of(&doc), Some(written));
        let bare = Session { minutes: None, mode: None, fee: None, size: 1, ..written };
        bare.write(&doc).unwrap();
        assert_eq!(Session::of(&doc), Some(bare));
    }

    #[test]
    fn bounds_are_checked() {
        let session = Session { person: Uuid::now_v7(), minutes: None, mode: None, fee: None, size: 1 };
        for (minutes, size, fits) in [
            (Some(1), 1, true),
            (Some(1440), 1000, true),
            (Some(0), 1, false),
            (Some(1441), 1, false),
            (None, 0, false),
        ] {
            assert_eq!(Session { minutes, size, ..session }.check().is_ok(), fits, "{minutes:?} {size}");
        }
    }
}
