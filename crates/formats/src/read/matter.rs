//! What the fields of a Markdown file say of its page: its day, its tags, and what is the writer's own.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::dates::{self, Day};
use super::front::{Front, Value};
use super::source::stem;
use super::{Remark, days_in_names, ours, text};

/// Fields that become a page's own: its title, its tags, its day.
pub const TITLE: [&str; 1] = ["title"];
pub const TAGS: [&str; 3] = ["tags", "tag", "keywords"];
const DATES: [&str; 4] = ["date", "created", "created_at", "creationDate"];
/// The same in a file of Kring's, where all others are the writer's own.
pub const OUR_TAGS: [&str; 2] = ["tags", "tag"];
const OUR_DATES: [&str; 2] = ["date", "created"];

/// The day that the fields, the name or the path tell.
pub fn day(
    front: &Front<'_>,
    named: Option<Date>,
    path: &str,
    vault: bool,
    home: &TimeZone,
    remarks: &mut Vec<Remark>,
) -> Option<Day> {
    let mut told = DATES.iter().filter_map(|name| dates::read_alone(front.text(&[name])?, home));
    if let Some(first) = told.next() {
        // A day, and beside it the moment at which it was written.
        let exact = told.find(|day| day.date == first.date && day.written.is_some());
        return Some(if first.written.is_none() { exact.unwrap_or(first) } else { first });
    }
    if front.get(&DATES).is_some() {
        remarks.push(Remark::of("date-guessed"));
    }
    // A name that is nothing but a day in words, `mardi 5 mars 2024`.
    let spelt = || dates::read(stem(path), home).map(|day| day.date);
    let period = || days_in_names::period(stem(path)).filter(|_| vault);
    named.or_else(|| days_in_names::in_path(path)).or_else(spelt).or_else(period).map(Day::only)
}

/// Whether a field says no more than the day that the page has.
fn is_told(text: &str, day: Option<&Day>, home: &TimeZone) -> bool {
    // A link to the page of the day leads somewhere besides.
    let said = if text.contains("[[") { None } else { dates::read_alone(text, home).zip(day) };
    said.is_some_and(|(said, day)| match said.written {
        Some(written) => day.written.as_ref() == Some(&written),
        // A clock that could not be kept says more.
        None => day.date == said.date && !text.contains(':'),
    })
}

/// The writer's own fields, and those that were meant for the page, say more than it does, or could not be understood. Nothing of them is
/// lost but what is longer than a page carries along.
pub fn fields(
    front: &Front<'_>,
    ours: bool,
    day: Option<&Day>,
    home: &TimeZone,
    remarks: &mut Vec<Remark>,
) -> Vec<(String, serde_json::Value)> {
    const MOST: usize = 200;
    let mut kept: Vec<(String, serde_json::Value)> = Vec::new();
    let (tags, dates): (&[&str], &[&str]) = if ours { (&OUR_TAGS, &OUR_DATES) } else { (&TAGS, &DATES) };
    for field in &front.fields {
        let among = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(&field.name));
        let understood = match &field.value {
            Value::Empty => true,
            Value::Text(text) if among(dates) => is_told(text, day, home),
            Value::Text(_) => among(&TITLE) || among(tags),
            Value::List(_) => among(tags),
            Value::Other => false,
        };
        let name = if ours { ours::field(field) } else { Some(field.name.as_str()) };
        let Some(name) = name.filter(|_| !understood).map(|name| text::line(name, 60).0) else { continue };
        match field.whole.clone().filter(|_| kept.len() < MOST && !name.is_empty()) {
            Some(value) if !kept.iter().any(|(known, _)| *known == name) => kept.push((name, value)),
            _ => remarks.push(Remark::about("field-ignored", &name)),
        }
    }
    kept
}

/// The tags of the fields of these names. `vault`: words parted by spaces are several.
pub fn tags(front: &Front<'_>, names: &[&str], vault: bool) -> Vec<String> {
    let mut tags = Vec::new();
    for value in names.iter().filter_map(|name| front.get(&[name])) {
        match value {
            Value::List(several) => tags.extend(several.iter().cloned()),
            Value::Text(words) if vault && !words.contains(',') => {
                tags.extend(words.split_whitespace().map(str::to_owned));
            }
            Value::Text(words) => tags.extend(words.split(',').map(str::to_owned)),
            _ => {}
        }
    }
    tags
}
