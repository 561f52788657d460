//! The shape of a person: the short name, permission, end, review, note.

use jiff::ToSpan;
use jiff::civil::Date;
/// A name without case and accents: what makes two names one.
pub use kring_store::folded_name as folded;
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, StoreError};

/// The short name that the coach chose.
pub const NAME: &str = "name";
/// The day on which they allowed notes to be kept, ISO 8601; empty when nobody asked yet.
pub const PERMISSION: &str = "permission";
/// The day on which the coaching ended; empty while it goes on.
pub const ENDED: &str = "ended";
/// The day on which to look whether the notes are still needed, when it is not the usual one.
pub const REVIEW: &str = "review";
/// The day until which that question is put off.
pub const QUIET: &str = "quiet";
/// What else the coach wants to know of them, Markdown.
pub const NOTE: &str = "note";

/// Months from the end to the review, unless another day is chosen.
pub const MONTHS_KEPT: i32 = 24;

/// A person.
pub static PERSON: Kind = Kind {
    name: "person",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "person", columns: &["name", "folded", "ended", "review"] }],
    project,
};

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let name = doc.text_field(NAME).ok_or(Invalid("name"))?;
    let day = |day: Option<Date>| Cell::Text(day.map(|day| day.to_string()).unwrap_or_default());
    let asks = review(doc).map(|review| date(doc, QUIET).map_or(review, |quiet| quiet.max(review)));
    let cells = vec![Cell::Text(name.clone()), Cell::Text(folded(&name)), day(date(doc, ENDED)), day(asks)];
    let (title, body) = (String::new(), String::new());
    // Without facets: a person is found by name, among the people, and not by the search for words.
    Ok(Projection {
        date: jiff::civil::date(1, 1, 1),
        moment: 0,
        title,
        body,
        facets: Vec::new(),
        rows: vec![Row { table: 0, cells }],
    })
}

/// A day of a person, `None` when it is not set.
pub fn date(doc: &Doc, name: &str) -> Option<Date> {
    doc.text_field(name)?.parse().ok()
}

/// The day on which to look whether the notes are still needed: the chosen one, else two years after the end.
pub fn review(doc: &Doc) -> Option<Date> {
    date(doc, REVIEW).or_else(|| date(doc, ENDED)?.checked_add(MONTHS_KEPT.months()).ok())
}

/// A short name is one line of at most 60 characters, with at least one letter or digit.
pub fn check_name(name: &str) -> Result<(), StoreError> {
    crate::line::check(name, 60, "person")?;
    if folded(name).is_empty() { Err(StoreError::Request("person")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kring_store::Field;

    #[test]
    fn the_review_comes_two_years_after_the_end_unless_another_day_is_chosen() {
        let doc = Doc::new(1).unwrap();
        assert_eq!(review(&doc), None);
        doc.set_field(ENDED, Field::Text("2024-02-29".into())).unwrap();
        assert_eq!(review(&doc), Some(jiff::civil::date(2026, 2, 28)));
        doc.set_field(REVIEW, Field::Text("2027-01-01".into())).unwrap();
        assert_eq!(review(&doc), Some(jiff::civil::date(2027, 1, 1)));
    }

    #[test]
    fn names_are_short_and_say_something() {
        for name in ["N", "Zoë & co", "客户 3"] {
            assert!(check_name(name).is_ok(), "{name}");
        }
        for name in ["", " ", "…", "a\nb", &"x".repeat(61)] {
            assert!(check_name(name).is_err(), "{name}");
        }
        assert_eq!(folded(" Zoë "), folded("ZOE"));
    }
}
