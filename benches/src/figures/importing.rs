//! Importing 10,000 entries of Day One in one go.

use kring_core::import;
use kring_core::import::view::ImportRequest;
use serde_json::json;

use super::floor::{Bare, Floor};
use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, timed};
use crate::pages::{Page, Writer};
use crate::trouble::{Done, ensure};

const ENTRIES: u64 = 10_000;
/// How long an update of such a page is, compressed, as a part of its text.
const PACKED: f64 = 0.72;

pub async fn measure(seed: u64, table: &mut Table) -> Done {
    let mut notebook = Notebook::make().await?;
    let mut floor = Floor::make(notebook.home()).await?;
    let pages = Writer::new(seed, notebook.app.today()).pages(ENTRIES);
    let entries: Vec<_> = pages.iter().enumerate().map(|(number, page)| entry(page, number)).collect();
    let export = json!({ "metadata": { "version": "1.0" }, "entries": entries });
    let path = notebook.home().join("Journal.json");
    std::fs::write(&path, serde_json::to_vec(&export)?)?;
    let request = ImportRequest { path: path.display().to_string(), ..ImportRequest::default() };
    let (time, report) = timed(async { Ok(import::write(&notebook.app, request).await?) }).await?;
    ensure(u64::from(report.new) == ENTRIES, || format!("{} of {ENTRIES} entries came in", report.new))?;
    let rows: Vec<Bare> = pages
        .iter()
        .zip(1..)
        .map(|(page, number)| Bare::of(page, number, (page.text.len() as f64 * PACKED) as usize))
        .collect();
    let bare = floor.insert(&rows).await?;
    table.add(
        Row::new("importing entries of Day One", ENTRIES, time.as_secs_f64(), Unit::S)
            .floor(bare.as_secs_f64(), "bare SQLCipher inserting the same rows")
            .budget(Budget::Ratio(2.5)),
    );
    floor.close().await?;
    notebook.lock().await
}

fn entry(page: &Page, number: usize) -> serde_json::Value {
    json!({
        "uuid": format!("{number:032X}"),
        "creationDate": format!("{}T{:02}:{:02}:00Z", page.date, number % 24, number % 60),
        "timeZone": "Europe/Brussels",
        "text": format!("# {}\n\n{}", page.title, page.text),
        "tags": page.tags,
    })
}
