//! The shape of a page.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kring_formats::write::plain::{self, Skips};
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, StoreError};

use super::export::for_others;
use super::links;
use crate::people::session::{self, Session};
use crate::tracker::kind::value_rows;

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
/// The part that only the writer sees; it never leaves with what is handed to somebody.
pub const ONLY_ME: &str = "only_me";
/// What was agreed, Markdown; shown on the next page with the same person.
pub const AGREEMENTS: &str = "agreements";
/// Every text that a page can have.
pub const TEXTS: [&str; 3] = [BODY, AGREEMENTS, ONLY_ME];
/// The set of tag ids.
pub const TAGS: &str = "tags";
/// The id of the method that it was begun from.
pub const METHOD: &str = "method";
/// The id of the person that the page is about.
pub const PERSON: &str = "person";
/// The mark that every page about a person has in the search, whoever it is.
pub const ABOUT_SOMEONE: &str = "with:any";

/// As many characters of a page's first words stand in a list.
const FIRST_WORDS: usize = 70;
/// So many bytes of a text are looked at for them: something may be hidden before them.
const LOOKED_AT: usize = 16_000;

/// A page.
pub static PAGE: Kind = Kind {
    name: "page",
    schema: 2,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[
        Table { name: "page", columns: &["title", "date", "anniversary", "first_words"] },
        Table { name: "page_tag", columns: &["tag"] },
        Table { name: "session", columns: session::COLUMNS },
        Table { name: "page_value", columns: &["tracker", "value"] },
        Table { name: "page_name", columns: &["name", "former"] },
        links::TABLE,
    ],
    project,
};

/// The number of one of the page's tables.
pub(super) fn table(name: &str) -> usize {
    PAGE.tables.iter().position(|table| table.name == name).unwrap_or_default()
}

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let date = doc.text_field(DATE).and_then(|date| read_date(&date).ok()).ok_or(Invalid("date"))?;
    let title = doc.text_field(TITLE).unwrap_or_default();
    let moment = doc.text_field(WRITTEN).and_then(|written| moment_of_day(&written)).unwrap_or(0);
    let tags = doc.members(TAGS);
    let person = doc.text_field(PERSON).filter(|person| !person.is_empty());
    // A page about someone does not come up by itself on the same day of another year.
    let anniversary = if person.is_none() { date.strftime("%m-%d").to_string() } else { String::new() };
    let page = Row {
        table: table("page"),
        cells: vec![
            Cell::Text(title.clone()),
            Cell::Text(date.to_string()),
            Cell::Text(anniversary),
            Cell::Text(first_words(doc)),
        ],
    };
    let tag_rows =
        tags.iter().map(|tag| Row { table: table("page_tag"), cells: vec![Cell::Text(tag.clone())] });
    let about = person.iter().flat_map(|person| [format!("with:{person}"), ABOUT_SOMEONE.to_owned()]);
    let facets = std::iter::once("kind:page".to_owned())
        .chain(tags.iter().map(|tag| format!("tag:{tag}")))
        .chain(about);
    Ok(Projection {
        date,
        moment,
        title,
        body: whole_text(doc),
        facets: facets.collect(),
        rows: std::iter::once(page)
            .chain(tag_rows)
            .chain(Session::of(doc).map(|session| session.row(table("session"), date)))
            .chain(value_rows(doc, table("page_value")))
            .chain(links::rows(doc))
            .collect(),
    })
}

/// All texts of a page, one after the other: what the search knows of it.
pub fn whole_text(doc: &Doc) -> String {
    let mut whole = doc.text(BODY);
    for part in [AGREEMENTS, ONLY_ME] {
        let text = doc.text(part);
        if !text.is_empty() {
            whole.push_str("\n\n");
            whole.push_str(&text);
        }
    }
    whole
}

/// What a list shows of a page without a title: the first words of its text, else of what was agreed; of a guided page, what stands below
/// its headings and questions. What only the writer reads is in no list. Empty for a page that has a title.
pub fn first_words(doc: &Doc) -> String {
    let field = |name| doc.text_field(name).unwrap_or_default();
    let shared = [BODY, AGREEMENTS].map(|part| move || doc.text(part));
    first_words_of(&field(TITLE), !field(METHOD).is_empty(), &shared)
}

/// The same of a page that is not here yet: its title, whether it is guided, and its texts but for what only the writer reads.
pub fn first_words_of(title: &str, guided: bool, texts: &[impl Fn() -> String]) -> String {
    if !title.trim().is_empty() {
        return String::new();
    }
    let first = |skips| {
        texts
            .iter()
            .map(|text| plain::first_words(&beginning(&text()), FIRST_WORDS, skips))
            .find(|words| !words.is_empty())
    };
    let below = if guided { first(Skips::Headings) } else { None };
    below.or_else(|| first(Skips::Nothing)).unwrap_or_default()
}

/// How a text begins, as others read it. A comment that does not end in what is looked at hides what is there of it.
fn beginning(text: &str) -> String {
    let looked_at = LOOKED_AT.min(text.len());
    let head = (0..4).find_map(|less| text.get(..looked_at.saturating_sub(less))).unwrap_or_default();
    match head.rsplit_once("<!--") {
        Some((before, hidden)) if head.len() < text.len() && !hidden.contains("-->") => for_others(before),
        _ => for_others(head),
    }
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
