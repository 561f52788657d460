//! The shape of a page.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, StoreError};

/// The fields of a page: `title`, `date` (a diary day, ISO 8601), `written` (an instant with its zone, RFC 9557).
pub const TITLE: &str = "title";
/// A diary day, ISO 8601.
pub const DATE: &str = "date";
/// When it was begun: an instant with its zone, RFC 9557.
pub const WRITTEN: &str = "written";
/// Where an imported page comes from: the program's name, a colon, and its own name for the entry.
pub const SOURCE: &str = "source";
/// Marks of an imported page: what the source said, and what the page looked like then.
pub const IMPORTED: &str = "imported";
/// What the source of an imported page knew besides: a JSON object of texts.
pub const SOURCE_MORE: &str = "source_more";
/// The text, Markdown.
pub const BODY: &str = "body";
/// The set of tag ids.
pub const TAGS: &str = "tags";

/// A page.
pub static PAGE: Kind = Kind {
    name: "page",
    schema: 1,
    sealed: false,
    registry: false,
    tables: &[
        Table { name: "page", columns: &["title", "date", "anniversary"] },
        Table { name: "page_tag", columns: &["tag"] },
    ],
    project,
};

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let date = doc.text_field(DATE).and_then(|date| read_date(&date).ok()).ok_or(Invalid("date"))?;
    let title = doc.text_field(TITLE).unwrap_or_default();
    let moment = doc.text_field(WRITTEN).and_then(|written| moment_of_day(&written)).unwrap_or(0);
    let tags = doc.members(TAGS);
    let anniversary = date.strftime("%m-%d").to_string();
    let page = Row {
        table: 0,
        cells: vec![Cell::Text(title.clone()), Cell::Text(date.to_string()), Cell::Text(anniversary)],
    };
    let tag_rows = tags.iter().map(|tag| Row { table: 1, cells: vec![Cell::Text(tag.clone())] });
    let facets = std::iter::once("kind:page".to_owned()).chain(tags.iter().map(|tag| format!("tag:{tag}")));
    Ok(Projection {
        date,
        moment,
        title,
        body: doc.text(BODY),
        facets: facets.collect(),
        rows: std::iter::once(page).chain(tag_rows).collect(),
    })
}

/// Reads a diary day, years 0000 to 9999.
pub fn read_date(text: &str) -> Result<Date, StoreError> {
    let date: Date = text.parse().map_err(|_| StoreError::Request("date"))?;
    if (0..=9999).contains(&date.year()) && text.len() == 10 {
        Ok(date)
    } else {
        Err(StoreError::Request("date"))
    }
}

/// An instant as documents keep it: RFC 9557 with its zone, milliseconds.
pub fn instant(at: Timestamp) -> String {
    let zoned = at.to_zoned(TimeZone::system());
    zoned.round(jiff::Unit::Millisecond).unwrap_or(zoned).to_string()
}

fn moment_of_day(written: &str) -> Option<i64> {
    let zoned: Zoned = written.parse().ok()?;
    let time = zoned.time();
    let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    Some(seconds * 1000 + i64::from(time.millisecond()))
}
