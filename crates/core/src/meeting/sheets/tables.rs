//! Tables: the agenda, what was decided, who does what. As Markdown for reading, and as sheets for calculating.

use kring_formats::read::markdown_table;
use kring_formats::write::sheet::{Table, Value};

use super::words::{Speech, plain};
use crate::journal::links::readable;
use crate::meeting::plan::{Clock, clock};
use crate::meeting::read::{Item, Meeting};
use crate::meeting::show::time_of;
use crate::meeting::view::ActionRow;
use crate::meeting::words::{Word, labelled};

/// A table of an agenda, an action list or the like: a header and rows of texts.
pub(super) struct Grid {
    pub name: String,
    pub header: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

impl Grid {
    /// As Markdown, days in words.
    pub fn markdown(&self, speech: &Speech) -> String {
        let cell = |value: &Value| match value {
            Value::Text(text) => plain(text),
            Value::Int(number) => number.to_string(),
            Value::Decimal(number) => number.clone(),
            Value::Date(day) => speech.phrases.date(*day),
            Value::Empty => String::new(),
        };
        // What stands alone in a row of cells names the part of the table below it.
        let row = |row: &Vec<Value>| -> Vec<String> {
            let is_name = row.len() > 1 && row.iter().filter(|value| **value != Value::Empty).count() == 1;
            let bold = |text: String| if is_name && !text.is_empty() { format!("**{text}**") } else { text };
            row.iter().map(cell).map(bold).collect()
        };
        let head = self.header.iter().map(|name| plain(name)).collect();
        let rows = self.rows.iter().map(row);
        markdown_table(&std::iter::once(head).chain(rows).collect::<Vec<Vec<String>>>())
    }

    /// As a sheet of a workbook.
    pub fn sheet(self) -> Table {
        Table { name: self.name, above: Vec::new(), header: self.header, rows: self.rows }
    }
}

/// The agenda: time, minutes, item, and the words that are labelled. One that nobody fills is left out, the time too while no date is known.
pub(super) fn agenda(speech: &Speech, meeting: &Meeting) -> Grid {
    let (clock, start) = (placed(meeting), meeting.zoned());
    let fills = |word: &Word| meeting.items.iter().any(|item| !(word.of)(item).is_empty());
    let words: Vec<(&str, &Word)> = labelled().filter(|(_, word)| fills(word)).collect();
    let row = |time: Value, minutes: Value, name: Value, item: Option<&Item>| -> Vec<Value> {
        let said = |(_, word): &(&str, &Word)| {
            item.map_or(Value::Empty, |item| Value::Text((word.of)(item).clone()))
        };
        let time = Some(time).filter(|_| start.is_some());
        time.into_iter().chain([minutes, name]).chain(words.iter().map(said)).collect()
    };
    let mut rows: Vec<Vec<Value>> = Vec::new();
    let mut section = "";
    for (item, place) in meeting.items.iter().zip(&clock.places) {
        if item.section != section {
            section = &item.section;
            // What stands in no section is set apart from the one before it.
            let heading = if section.is_empty() { Value::Empty } else { Value::Text(section.to_owned()) };
            rows.push(row(Value::Empty, Value::Empty, heading, None));
        }
        if item.minutes > 0 {
            let begins = time_of(start.as_ref(), place.begins).map_or(Value::Empty, Value::Text);
            rows.push(row(begins, Value::Int(item.minutes.into()), Value::Text(named(item)), Some(item)));
        }
    }
    let time = start.as_ref().map(|_| "sheet-time");
    let labels = words.iter().map(|(label, _)| *label);
    let header = time.into_iter().chain(["sheet-min", "sheet-item"]).chain(labels);
    Grid { name: speech.say("sheet-agenda"), header: header.map(|label| speech.say(label)).collect(), rows }
}

/// An item with the track it runs on.
pub(super) fn named(item: &Item) -> String {
    if item.track.is_empty() { item.title.clone() } else { format!("{}: {}", item.track, item.title) }
}

/// Where the items lie.
pub(super) fn placed(meeting: &Meeting) -> Clock {
    clock(&meeting.slots(&|_| false), meeting.late, meeting.minutes)
}

/// What was agreed, links by their words.
fn said(text: &str) -> Value {
    Value::Text(readable(text).0)
}

/// What was decided, with the item that it was made under.
pub(super) fn decisions(speech: &Speech, meeting: &Meeting) -> Grid {
    let header = ["sheet-decision", "sheet-rule", "sheet-item", "sheet-objections", "sheet-review"];
    let rows = meeting.decisions.iter().map(|one| {
        vec![
            said(&one.text),
            Value::Text(one.rule.clone()),
            Value::Text(meeting.item(&one.item).map(named).unwrap_or_default()),
            Value::Text(one.objections.clone()),
            one.review.map_or(Value::Empty, Value::Date),
        ]
    });
    trimmed(Grid {
        name: speech.say("sheet-decisions"),
        header: header.iter().map(|name| speech.say(name)).collect(),
        rows: rows.collect(),
    })
}

/// Who does what by when.
pub(super) fn actions(speech: &Speech, meeting: &Meeting) -> Grid {
    let rows = meeting.actions.iter().map(|one| {
        vec![
            said(&one.text),
            Value::Text(one.owner.clone()),
            one.due.map_or(Value::Empty, Value::Date),
            one.done.map_or(Value::Empty, Value::Date),
        ]
    });
    let columns = ["sheet-what", "sheet-who", "sheet-by", "sheet-done"];
    trimmed(Grid {
        name: speech.say("sheet-actions"),
        header: columns.iter().map(|name| speech.say(name)).collect(),
        rows: rows.collect(),
    })
}

/// What earlier meetings agreed.
pub(super) fn carried(speech: &Speech, rows: &[ActionRow]) -> Grid {
    let date = |day: &Option<String>| match day.as_deref().map(str::parse) {
        Some(Ok(day)) => Value::Date(day),
        _ => Value::Empty,
    };
    let rows = rows.iter().map(|one| {
        let since = one.date.parse().map_or(Value::Empty, Value::Date);
        vec![said(&one.text), Value::Text(one.owner.clone()), date(&one.due), date(&one.done), since]
    });
    let columns = ["sheet-what", "sheet-who", "sheet-by", "sheet-done", "sheet-since"];
    trimmed(Grid {
        name: speech.say("sheet-carried"),
        header: columns.iter().map(|name| speech.say(name)).collect(),
        rows: rows.collect(),
    })
}

/// A table without the columns that say nothing, except for the first two.
pub(super) fn trimmed(grid: Grid) -> Grid {
    let says = |value: &Value| !matches!(value, Value::Empty) && *value != Value::Text(String::new());
    let keeps: Vec<bool> = (0..grid.header.len())
        .map(|column| column < 2 || grid.rows.iter().any(|row| row.get(column).is_some_and(says)))
        .collect();
    let kept = |column: usize| keeps.get(column).copied().unwrap_or(false);
    let pick = |row: Vec<Value>| {
        row.into_iter().enumerate().filter(|(at, _)| kept(*at)).map(|(_, cell)| cell).collect()
    };
    Grid {
        name: grid.name,
        header: grid
            .header
            .into_iter()
            .enumerate()
            .filter(|(at, _)| kept(*at))
            .map(|(_, name)| name)
            .collect(),
        rows: grid.rows.into_iter().map(pick).collect(),
    }
}
