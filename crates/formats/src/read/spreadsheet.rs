//! The notation of Standard Notes' spreadsheets: sheets of rows of cells, as JSON. A day stands there as a number, as in any spreadsheet.

use jiff::Span;
use jiff::civil::date;
use serde_json::Value;

use super::literal::inside;
use super::notes::{Blocks, field, items, table};

/// More columns than these are a mistake of somebody's; what stands behind stands in the last.
const WIDEST: usize = 200;
/// Minutes of a day.
const MINUTES: f64 = 1440.0;

/// The Markdown of a spreadsheet, a table a sheet, or nothing when it is none. Several sheets have their names above them.
pub fn markdown(whole: &str) -> Option<String> {
    let value: Value = serde_json::from_str(whole).ok()?;
    let sheets = value.get("sheets")?.as_array()?.iter();
    let tables = sheets.map(|sheet| (field(sheet, "name").unwrap_or_default(), rows(sheet)));
    let filled: Vec<(&str, String)> = tables.filter(|(_, table)| !table.is_empty()).collect();
    let mut blocks = Blocks::default();
    for (name, table) in &filled {
        if filled.len() > 1 && !name.trim().is_empty() {
            blocks.add(&format!("## {}", inside(name.trim())));
        }
        blocks.add(table);
    }
    Some(blocks.0)
}

fn rows(sheet: &Value) -> String {
    let row = |row: &Value| {
        let mut cells: Vec<String> = Vec::new();
        for cell in items(row, "cells") {
            let at = cell.get("index").and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
            let at = at.unwrap_or(cells.len()).min(WIDEST);
            if cells.len() <= at {
                cells.resize(at + 1, String::new());
            }
            if let Some(place) = cells.get_mut(at) {
                let said = shown(cell);
                let between = if place.is_empty() || said.is_empty() { "" } else { " " };
                *place = format!("{place}{between}{said}");
            }
        }
        cells
    };
    table(&items(sheet, "rows").iter().map(row).collect::<Vec<_>>())
}

/// What a cell shows; of one that was never computed, how it is.
fn shown(cell: &Value) -> String {
    match cell.get("value") {
        Some(Value::String(text)) => inside(text),
        Some(Value::Number(number)) => {
            let format = field(cell, "format").unwrap_or_default();
            number.as_f64().and_then(|number| moment(number, format)).unwrap_or_else(|| number.to_string())
        }
        Some(Value::Null) | None => {
            let formula = field(cell, "formula").map(str::trim).filter(|formula| !formula.is_empty());
            formula.map(|formula| inside(&format!("={formula}"))).unwrap_or_default()
        }
        Some(other) => other.to_string(),
    }
}

/// A day or a time, where the format of the cell says that its number is one: days since the end of 1899.
fn moment(number: f64, format: &str) -> Option<String> {
    // Words that are shown beside a number stand in quotes.
    let format = format.split('"').step_by(2).collect::<String>().to_lowercase();
    let has = |letters: &[char]| letters.iter().all(|letter| format.contains(*letter));
    let (day, clock) = (has(&['y']) || has(&['d', 'm']), has(&['h', ':']) || has(&['m', ':', 's']));
    if !(day || clock) || format.contains("general") || !(0.0..3_000_000.0).contains(&number) {
        return None;
    }
    let minutes = format!("{:.0}", (number.fract() * MINUTES).round()).parse::<i64>().ok()?;
    let days = format!("{:.0}", number.trunc()).parse::<i64>().ok()? + minutes / 1440;
    let time = format!("{:02}:{:02}", minutes % 1440 / 60, minutes % 60);
    if !day {
        return (days == 0).then_some(time);
    }
    let date = date(1899, 12, 30).checked_add(Span::new().try_days(days).ok()?).ok()?;
    Some(if clock { format!("{date} {time}") } else { date.to_string() })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::markdown;

    #[test]
    fn a_day_is_a_day_and_each_of_several_sheets_has_its_name() {
        let row = |cells: Value| json!({ "cells": cells });
        let hours = json!({ "name": "Uren *2021*", "rows": [
            row(json!([{ "value": "Dag", "index": 0 }, { "value": "Begin", "index": 1 }, { "value": "Uren", "index": 2 }])),
            row(json!([
                { "value": 44256, "format": "d-m-yyyy", "index": 0 },
                { "value": 0.40625, "format": "h:mm", "index": 1 },
                { "value": 1.5, "format": "0.0", "index": 2 },
            ])),
            row(json!([
                { "value": 44_256.999_999, "format": "dd/mm/yy hh:mm", "index": 0 },
                { "value": "a_b | c", "index": 1 },
                { "formula": "C2*2", "index": 2 },
            ])),
        ] });
        let costs = json!({ "name": "Kosten", "rows": [row(json!([{ "value": true }, { "value": 12, "format": "General" }]))] });
        let empty = json!({ "name": "Leeg", "rows": [] });
        let read = markdown(&json!({ "sheets": [hours, empty, costs] }).to_string()).unwrap();
        let wanted = [
            "## Uren \\*2021\\*",
            "| Dag | Begin | Uren |\n| --- | --- | --- |\n| 2021-03-01 | 09:45 | 1.5 |\n| 2021-03-02 00:00 | a\\_b \\| c | =C2\\*2 |",
            "## Kosten",
            "| true | 12 |\n| --- | --- |",
        ];
        assert_eq!(read, wanted.join("\n\n"));
        let alone = markdown(&json!({ "sheets": [costs] }).to_string());
        assert_eq!(alone.as_deref(), Some("| true | 12 |\n| --- | --- |"));
        let far = json!([{ "value": "a", "index": 300 }, { "value": "b", "index": 4_000_000_000_u64 }]);
        let far = markdown(&json!({ "sheets": [{ "rows": [row(far)] }] }).to_string()).unwrap();
        assert!(far.contains("| a b |") && far.len() < 3_000, "{far}");
        assert_eq!((markdown("{}"), markdown("[1")), (None, None));
    }
}
