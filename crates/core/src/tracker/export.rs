//! Takes values out: as CSV, as a workbook, or as the drawing that the window made.

use std::path::Path;

use kring_formats::write::WriteError;
use kring_formats::write::sheet::{Table, Value, csv, xlsx};

use super::model::{Measure, YES};
use super::registry;
use super::series::series;
use super::view::{ChartSave, Point, Series, SeriesQuery, SheetFormat, SheetSaved, TrackerExport};
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::journal;
use crate::language::{Messages, say};
use crate::vault::view::Saved;

/// A drawing larger than this was not made by the window.
const LARGEST_CHART: usize = 20_000_000;

/// What the file is called at first: no tracker's name, which would tell in a folder what is inside.
pub fn file_name(app: &App, extension: &str) -> String {
    let messages = Messages::of(app.preferences().language);
    format!("{} - {}.{extension}", say!(messages, "trackers-file"), app.today())
}

/// Writes series into a file; none named means every tracker with all its values. A failed export leaves nothing behind.
pub async fn export(app: &App, request: TrackerExport, out: &Path) -> Result<SheetSaved, Failure> {
    let vault = app.vault().await?;
    let mut queries = request.series;
    if queries.is_empty() {
        let all = registry::all(&vault).await?.into_iter();
        queries.extend(all.map(|tracker| SeriesQuery { tracker: tracker.id, ..SeriesQuery::default() }));
    }
    let total = queries.len() as u64;
    let mut found = Vec::new();
    for (done, query) in queries.into_iter().enumerate() {
        found.push(series(app, query).await?);
        app.tell(Event::Progress("export", done as u64 + 1, total));
    }
    let values = found.iter().map(|series| series.points.len() as u64).sum();
    let messages = Messages::of(app.preferences().language);
    let bytes = match request.format {
        SheetFormat::Csv => csv(&one_table(&messages, &found)),
        SheetFormat::Xlsx => {
            let mut tables: Vec<Table> = found.iter().map(|series| own_table(&messages, series)).collect();
            if tables.is_empty() {
                tables.push(Table { name: say!(messages, "trackers-file"), ..Table::default() });
            }
            xlsx(&tables).map_err(unwritten)?
        }
    };
    kring_store::write_outside(out, &bytes)?;
    Ok(SheetSaved { path: out.display().to_string(), trackers: total, values })
}

/// What was noted for days, as CSV; nothing where nothing was.
pub(crate) async fn days_sheet(app: &App, messages: &Messages) -> Result<Option<Vec<u8>>, Failure> {
    let vault = app.vault().await?;
    let mut found = Vec::new();
    for tracker in registry::all(&vault).await? {
        let mut noted = series(app, SeriesQuery { tracker: tracker.id, ..SeriesQuery::default() }).await?;
        noted.points.retain(|point| point.page.is_none());
        if !noted.points.is_empty() {
            found.push(noted);
        }
    }
    Ok((!found.is_empty()).then(|| csv(&one_table(messages, &found))))
}

/// Writes a chart as the window drew it.
pub async fn save_chart(app: &App, request: ChartSave, out: &Path) -> Result<Saved, Failure> {
    registry::one(app.vault().await?.as_ref(), &request.tracker).await?;
    if !request.svg.starts_with("<svg") || request.svg.len() > LARGEST_CHART {
        return Err(Failure::request("svg"));
    }
    kring_store::write_outside(out, request.svg.as_bytes())?;
    Ok(Saved { path: out.display().to_string() })
}

/// All values below each other.
fn one_table(messages: &Messages, found: &[Series]) -> Table {
    let header = ["date", "tracker", "value", "unit", "page"];
    let header = header.map(|name| say!(messages, &format!("trackers-column-{name}"))).to_vec();
    let row = |series: &Series, point: &Point| {
        vec![
            day(point),
            Value::Text(series.tracker.name.clone()),
            value(messages, series.tracker.measure, point),
            Value::Text(unit(series)),
            Value::Text(point.title.clone()),
        ]
    };
    let rows = found.iter().flat_map(|series| series.points.iter().map(|point| row(series, point)));
    Table { name: say!(messages, "trackers-file"), header, rows: rows.collect(), ..Table::default() }
}

/// The values of one tracker.
fn own_table(messages: &Messages, series: &Series) -> Table {
    let column = |name: &str| say!(messages, &format!("trackers-column-{name}"));
    let unit = unit(series);
    let heading = if unit.is_empty() { column("value") } else { format!("{} ({unit})", column("value")) };
    let row = |point: &Point| {
        vec![day(point), value(messages, series.tracker.measure, point), Value::Text(point.title.clone())]
    };
    Table {
        name: series.tracker.name.clone(),
        header: vec![column("date"), heading, column("page")],
        rows: series.points.iter().map(row).collect(),
        ..Table::default()
    }
}

fn unit(series: &Series) -> String {
    if series.tracker.measure == Measure::Number { series.tracker.unit.clone() } else { String::new() }
}

fn day(point: &Point) -> Value {
    point.date.parse().map_or_else(|_| Value::Text(point.date.clone()), Value::Date)
}

/// A value as a spreadsheet understands it; one that does not fit the definition stays the text it is.
fn value(messages: &Messages, measure: Measure, point: &Point) -> Value {
    let text = || Value::Text(point.value.clone());
    match measure {
        _ if !point.fits => text(),
        Measure::Scale => point.value.parse().map_or_else(|_| text(), Value::Int),
        Measure::Number => Value::Decimal(point.value.clone()),
        Measure::YesNo => {
            Value::Text(say!(messages, if point.value == YES { "trackers-yes" } else { "trackers-no" }))
        }
        Measure::Choice => text(),
    }
}

fn unwritten(error: WriteError) -> Failure {
    match error {
        WriteError::TooLarge => Failure::refused("tracker-sheet-too-large"),
        other => journal::export::unwritten(other),
    }
}
