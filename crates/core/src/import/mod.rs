//! Import: pages that other programs wrote become pages of the notebook.
//!
//! [`look`] says what would happen and writes nothing; [`write`] does it, in one transaction that undoes as a whole. An entry of a source
//! always becomes the page of the same id, on every device, so a second import finds the first: what did not change is left alone, what
//! changed there and not here is renewed, what was changed here stays. A note of the same name that says something else is another one
//! (`named.rs`), and one that lies elsewhere now is not (`moved.rs`).
//!
//! An archive of ours brings its own pages back (`archive.rs`). For everything else start reading at `plan.rs` (what becomes of each
//! entry), then at `write.rs`.

mod archive;
mod folder;
mod media;
mod moved;
mod named;
mod own;
mod page;
pub mod photos;
pub(crate) mod place;
mod place_tags;
mod plan;
mod report;
mod store;
pub mod view;
mod write;

use std::path::Path;

use crate::app::App;
use crate::failure::Failure;
use crate::language::Messages;
use crate::task;
use crate::vault::view::Saved;
pub(crate) use page::Marks;
pub use report::in_words;
use view::{ImportReport, ImportRequest};

/// What its progress is called.
pub(crate) const TASK: &str = "import";

/// Says what an import would do. Writes nothing.
pub async fn look(app: &App, request: ImportRequest) -> Result<ImportReport, Failure> {
    match archive::of(&request).await? {
        Some(bytes) => archive::bring_back(app, &bytes, false, request.restore).await,
        None => write::look(app, request).await,
    }
}

/// Imports: everything that the report of [`look`] promises, or nothing.
pub async fn write(app: &App, request: ImportRequest) -> Result<ImportReport, Failure> {
    match archive::of(&request).await? {
        Some(bytes) => archive::bring_back(app, &bytes, true, request.restore).await,
        None => write::write(app, request).await,
    }
}

/// Stops the import that is running; it leaves nothing behind.
pub async fn cancel(app: &App, (): ()) -> Result<(), Failure> {
    task::stop(app, TASK);
    Ok(())
}

/// Saves the report of an import as text.
pub fn save_report(app: &App, report: &ImportReport, path: &Path) -> Result<Saved, Failure> {
    let mut report = report.clone();
    // What a page begins with is for the screen: a file leaves.
    report.first.iter_mut().for_each(|page| page.first_words.clear());
    let words = in_words(&Messages::of(app.preferences().language), &report, report.id.is_some());
    kring_store::write_outside(path, words.as_bytes())?;
    Ok(Saved { path: path.display().to_string() })
}
