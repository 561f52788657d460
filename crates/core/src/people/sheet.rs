//! Hours as a file for a spreadsheet: a row a session, and their sums.

use std::collections::BTreeMap;
use std::path::Path;

use kring_formats::write::sheet::{Table, Value, csv, xlsx};
use kring_store::StoreError;

use super::hours::{clock, sessions, sum};
use super::name::names;
use super::session::{Fee, Mode};
use super::store::Held;
use super::view::{HoursExport, HoursFormat, HoursOf, SessionRow};
use crate::app::App;
use crate::failure::Failure;
use crate::language::{Messages, say};
use crate::vault::view::Saved;

/// Writes the sessions that are meant to a file.
pub async fn export_hours(app: &App, request: HoursExport, out: &Path) -> Result<Saved, Failure> {
    let held = sessions(app, &request.query).await?;
    let names = names(app.vault().await?.as_ref()).await?;
    let messages = Messages::of(app.preferences().language);
    let table = one_by_one(&messages, &held, (!request.without_names).then_some(&names));
    let bytes = match request.format {
        HoursFormat::Csv => csv(&table),
        HoursFormat::Xlsx => {
            let rows: Vec<SessionRow> = held.into_iter().map(|held| held.row).collect();
            xlsx(&[table, summary(&messages, &rows)]).map_err(|_| StoreError::Internal("hours"))?
        }
    };
    kring_store::write_outside(out, &bytes)?;
    Ok(Saved { path: out.display().to_string() })
}

fn header(messages: &Messages, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| say!(messages, &format!("hours-{column}"))).collect()
}

/// Without names, people are numbered as they come.
fn one_by_one(messages: &Messages, held: &[Held], names: Option<&BTreeMap<String, String>>) -> Table {
    let mut numbers: BTreeMap<&str, i64> = BTreeMap::new();
    let mut rows = Vec::with_capacity(held.len());
    for Held { row, person, .. } in held {
        let next = i64::try_from(numbers.len()).unwrap_or(i64::MAX).saturating_add(1);
        let number = *numbers.entry(person).or_insert(next);
        let who = match names {
            Some(names) => Value::Text(names.get(person).cloned().unwrap_or_default()),
            None => Value::Int(number),
        };
        rows.push(vec![
            row.date.parse().map_or_else(|_| Value::Text(row.date.clone()), Value::Date),
            who,
            row.minutes.map_or(Value::Empty, |minutes| Value::Int(minutes.into())),
            row.minutes.map_or(Value::Empty, |minutes| Value::Text(clock(minutes))),
            Value::Text(fee(messages, row.fee)),
            Value::Text(row.mode.map_or_else(String::new, |mode| {
                say!(messages, &format!("hours-mode-{}", Mode::code(mode)))
            })),
            Value::Text(kind(messages, row.size > 1)),
            Value::Int(row.size.into()),
        ]);
    }
    let columns = ["date", "person", "minutes", "time", "fee", "mode", "kind", "size"];
    Table {
        name: say!(messages, "hours-sessions"),
        header: header(messages, &columns),
        rows,
        ..Table::default()
    }
}

/// By year, then by month, then altogether.
fn summary(messages: &Messages, sessions: &[SessionRow]) -> Table {
    let hours = sum(sessions);
    let row = |sum: &HoursOf| {
        let period = sum.period.clone().unwrap_or_else(|| say!(messages, "hours-total"));
        vec![
            Value::Text(period),
            Value::Text(fee(messages, sum.fee)),
            Value::Text(kind(messages, sum.group)),
            Value::Int(sum.sessions.into()),
            Value::Int(sum.minutes.into()),
            Value::Text(sum.time.clone()),
        ]
    };
    let mut rows: Vec<Vec<Value>> =
        [&hours.years, &hours.months, &hours.kinds].into_iter().flatten().map(row).collect();
    rows.push(vec![
        Value::Text(say!(messages, "hours-total")),
        Value::Empty,
        Value::Empty,
        Value::Int(hours.sessions.into()),
        Value::Int(hours.minutes.into()),
        Value::Text(hours.time),
    ]);
    let columns = ["period", "fee", "kind", "count", "minutes", "time"];
    Table {
        name: say!(messages, "hours-summary"),
        header: header(messages, &columns),
        rows,
        ..Table::default()
    }
}

fn fee(messages: &Messages, fee: Option<Fee>) -> String {
    say!(messages, &format!("hours-fee-{}", fee.map_or("unsaid", Fee::code)))
}

fn kind(messages: &Messages, group: bool) -> String {
    say!(messages, if group { "hours-group" } else { "hours-individual" })
}
