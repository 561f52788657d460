//! Long work: verifying, rebuilding, backing up.

use kring_core::{backup, vault};

use super::floor::Floor;
use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, timed};
use crate::trouble::{Done, ensure};

pub async fn measure(notebook: &Notebook, floor: &mut Floor, size: u64, table: &mut Table) -> Done {
    let app = &notebook.app;
    let (time, _) = timed(async { Ok(backup::now(app, ()).await?) }).await?;
    let bare = floor.copy_and_verify().await?;
    table.add(
        Row::new("a backup, checked", size, time.as_secs_f64(), Unit::S)
            .floor(bare.as_secs_f64(), "copying the file and checking the copy"),
    );
    let (time, report) = timed(async { Ok(vault::verify(app, ()).await?) }).await?;
    ensure(report.ok, || format!("verify: {:?}", report.checks))?;
    let bare = floor.verify().await?;
    table.add(
        Row::new("verify", size, time.as_secs_f64(), Unit::S)
            .floor(bare.as_secs_f64(), "SQLCipher's and SQLite's own checks"),
    );
    let (time, rebuilt) = timed(async { Ok(vault::reindex(app, ()).await?) }).await?;
    ensure(rebuilt.documents >= size, || "the rebuild left documents out".into())?;
    let adding = table.floor(super::adding::ALL, size).unwrap_or(f64::NAN);
    table.add(
        Row::new("rebuild of all rows and the search", size, time.as_secs_f64(), Unit::S)
            .floor(adding, "bare SQLCipher inserting the same rows")
            .budget(Budget::Figure(120.0)),
    );
    Ok(())
}
