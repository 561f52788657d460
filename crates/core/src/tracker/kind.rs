//! The shapes: the registry of trackers, and the day that holds what was noted for it.

use jiff::civil::{Date, date};
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, Field, StoreError, Vault, Work};
use uuid::Uuid;

use crate::journal::kind::{DATE, read_date};
use crate::journal::tags::made_id;

/// The register of values, on a page and on a day: a tracker's id to a value.
pub const VALUES: &str = "values";

/// The registry of trackers. Its changes can be undone, so it is no registry in the store's sense: it is made outside every batch.
pub static TRACKERS: Kind = Kind {
    name: "trackers",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[],
    project: project_trackers,
};

/// What was noted for one day of the diary.
pub static DAY: Kind = Kind {
    name: "day",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "day_value", columns: &["tracker", "date", "value"] }],
    project: project_day,
};

/// The rows of a page's values, for the table at `index` of the page's kind.
pub fn value_rows(doc: &Doc, index: usize) -> impl Iterator<Item = Row> {
    let rows = doc.entries(VALUES).into_iter();
    rows.map(move |(tracker, value)| Row {
        table: index,
        cells: vec![Cell::Text(tracker), Cell::Text(value)],
    })
}

/// The document of the day, made when it is not there. Every device gives it the same id.
pub(super) async fn day(work: &mut Work<'_>, vault: &Vault, day: Date) -> Result<Uuid, StoreError> {
    let id = day_id(vault, day);
    work.ensure(id, &DAY, |doc| doc.set_field(DATE, Field::Text(day.to_string()))).await?;
    Ok(id)
}

/// The id of a day's document.
pub(super) fn day_id(vault: &Vault, day: Date) -> Uuid {
    made_id(vault, &format!("day {day}"))
}

fn project_trackers(_: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    Ok(projection(date(1, 1, 1), Vec::new()))
}

fn project_day(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let date = doc.text_field(DATE).and_then(|date| read_date(&date).ok()).ok_or(Invalid("date"))?;
    let row = |(tracker, value)| Row {
        table: 0,
        cells: vec![Cell::Text(tracker), Cell::Text(date.to_string()), Cell::Text(value)],
    };
    Ok(projection(date, doc.entries(VALUES).into_iter().map(row).collect()))
}

/// Neither is something that a person would search for: no words, no facets.
fn projection(date: Date, rows: Vec<Row>) -> Projection {
    let (title, body) = (String::new(), String::new());
    Projection { date, moment: 0, title, body, facets: Vec::new(), rows }
}
