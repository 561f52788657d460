//! The figures: what Kring takes for what a person waits for, beside what the bare means take in the same run.
//!
//! For each size a notebook is built from seeded pages, and beside it bare SQLCipher databases with the same rows. A file holds the
//! rows of one subject. Times are medians unless the row says otherwise. Nothing here decides anything: the budgets are those of the
//! design, and a row over its budget is only marked.

mod adding;
mod charters;
mod exporting;
mod finding;
mod floor;
mod importing;
mod meeting;
mod memory;
mod mixing;
pub mod notebook;
mod opening;
mod saving;
mod searching;
mod syncing;
mod table;
mod upkeep;
#[cfg(target_os = "linux")]
pub mod window;

use std::path::Path;
use std::time::{Duration, Instant};

use clap::ValueEnum;
use kring_core::sync;

use crate::trouble::{Done, ensure};
use floor::Floor;
use notebook::Notebook;
use table::{Budget, Row, Table, Unit};

pub use memory::held;

/// What can be measured by itself. Pages are added in any case, because everything else is measured on them.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Subject {
    Opening,
    Searching,
    Finding,
    Saving,
    Exporting,
    Charters,
    Upkeep,
    Syncing,
    Window,
    Memory,
    Importing,
    Mixing,
    Meetings,
}

/// Measures everything, or `only` some subjects, at these sizes, prints the table and writes it to `json`.
pub fn measure(sizes: &[u64], seed: u64, only: &[Subject], json: Option<&Path>) -> Done {
    ensure(!cfg!(debug_assertions), || {
        "Only a release is worth measuring: cargo build --release -p kring-benches".into()
    })?;
    ensure(!sizes.is_empty() && sizes.iter().all(|size| *size >= 100), || {
        "A notebook has 100 pages or more here.".into()
    })?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut table = Table::default();
    let wanted = |subject| only.is_empty() || only.contains(&subject);
    // A subject that cannot be measured keeps no other from it, and what was measured is in the file whatever comes.
    let written = |table: &Table| json.map_or(Ok(()), |path| table.write(path, sizes, seed));
    for size in sizes {
        let measured = runtime.block_on(measure_one(*size, seed, &wanted, &mut table));
        table.missing(&format!("a notebook of {size} pages"), measured);
        written(&table)?;
    }
    if wanted(Subject::Importing) {
        let measured = runtime.block_on(importing::measure(seed, &mut table));
        table.missing("importing", measured);
    }
    if wanted(Subject::Mixing) {
        mixing::measure(seed, &mut table);
    }
    if wanted(Subject::Meetings) {
        let measured = runtime.block_on(meeting::measure(&mut table));
        table.missing("meetings", measured);
    }
    growth(sizes, &mut table);
    table.print();
    written(&table)?;
    table.is_whole()
}

async fn measure_one(size: u64, seed: u64, wanted: &dyn Fn(Subject) -> bool, table: &mut Table) -> Done {
    let mut notebook = Notebook::make().await?;
    let mut floor = Floor::make(notebook.home()).await?;
    adding::measure(&mut notebook, &mut floor, size, seed, table).await?;
    if wanted(Subject::Opening) {
        opening::measure(&mut notebook, &mut floor, size, table).await?;
    }
    if wanted(Subject::Searching) {
        searching::measure(&notebook, &mut floor, size, seed, table).await?;
    }
    if wanted(Subject::Finding) {
        finding::measure(&notebook, size, table).await?;
    }
    if wanted(Subject::Saving) {
        saving::measure(&notebook, &mut floor, size, seed, table).await?;
    }
    if wanted(Subject::Exporting) {
        exporting::measure(&notebook, size, seed, table).await?;
    }
    if wanted(Subject::Charters) {
        charters::measure(&notebook, size, seed, table).await?;
    }
    if wanted(Subject::Upkeep) {
        upkeep::measure(&notebook, &mut floor, size, table).await?;
    }
    if wanted(Subject::Syncing) {
        let measured = syncing::measure(&notebook, &mut floor, size, table).await;
        table.missing(&format!("sync of a notebook of {size} pages"), measured);
        sync::off(&notebook.app, ()).await?;
    }
    #[cfg(target_os = "linux")]
    if wanted(Subject::Window) {
        let measured = window::measure(&mut notebook, size, seed, table).await;
        table.missing(&format!("the window of a notebook of {size} pages"), measured);
    }
    if wanted(Subject::Memory) {
        memory::measure(&mut notebook, floor, size, table).await?;
    }
    notebook.lock().await
}

/// How much longer opening takes in the largest notebook than in the smallest.
fn growth(sizes: &[u64], table: &mut Table) {
    let of = |size: Option<&u64>| size.and_then(|size| table.figure(opening::TO_TODAY, *size));
    if let (Some(small), Some(large)) = (of(sizes.iter().min()), of(sizes.iter().max()))
        && sizes.len() > 1
    {
        let size = sizes.iter().max().copied().unwrap_or_default();
        let name = "… growth from the smallest notebook";
        table.add(Row::new(name, size, large / small, Unit::Times).budget(Budget::Figure(2.0)));
    }
}

/// The time that `work` takes, and its result.
async fn timed<T>(work: impl Future<Output = Done<T>>) -> Done<(Duration, T)> {
    let started = Instant::now();
    let result = work.await?;
    Ok((started.elapsed(), result))
}

/// Milliseconds.
fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The value below which `part` of the values lie.
fn percentile(values: &mut [f64], part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = ((values.len() as f64) * part).ceil() as usize;
    values.get(at.saturating_sub(1).min(values.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}

fn median(values: &mut [f64]) -> f64 {
    percentile(values, 0.5)
}
