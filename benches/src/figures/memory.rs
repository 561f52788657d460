//! What a process holds in memory with the notebook open, after a search. A process of its own, so that nothing else counts.

use std::path::Path;
use std::process::Command;

use kring_core::journal;
use kring_core::search::search;
use kring_core::search::view::SearchQuery;

use super::floor::{self, Floor};
use super::notebook::{Notebook, app_in, unlock};
use super::{Row, Table, Unit};
use crate::trouble::{Done, Trouble};

const QUERIES: [&str; 3] = ["co", "the", "gesprek vraag"];
const BARE: [&str; 3] = ["co*", "the", "gesprek AND vraag"];

pub async fn measure(notebook: &mut Notebook, floor: Floor, size: u64, table: &mut Table) -> Done {
    notebook.lock().await?;
    let plain = floor.close().await?;
    let kring = asked(notebook.home())?;
    let bare = asked(&plain)?;
    for (name, at) in [("memory after a search, PSS", 0), ("memory after a search, RSS", 1)] {
        let of = |figures: &[f64]| figures.get(at).copied().unwrap_or(f64::NAN);
        table.add(
            Row::new(name, size, of(&kring), Unit::MiB)
                .floor(of(&bare), "bare SQLCipher after the same searches"),
        );
    }
    Ok(())
}

fn asked(place: &Path) -> Done<Vec<f64>> {
    let output = Command::new(std::env::current_exe()?).arg("memory").arg(place).output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        return Err(Trouble::Found(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(said.split_whitespace().filter_map(|figure| figure.parse().ok()).collect())
}

/// In the process that is measured: opens the notebook of a home, or a bare database, searches, and says its PSS and RSS in MiB.
pub fn held(place: &Path) -> Done {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        if place.is_file() {
            let mut plain = floor::open(place, false).await?;
            for expression in BARE {
                floor::ranked(&mut plain, expression, 0, "").await?;
            }
            return say();
        }
        let app = app_in(place);
        unlock(&app).await?;
        journal::today(&app, ()).await?;
        for query in QUERIES {
            let query =
                SearchQuery { query: query.into(), limit: 20, typing: true, ..SearchQuery::default() };
            search(&app, query).await?;
        }
        say()?;
        Ok(app.close().await?)
    })
}

fn say() -> Done {
    // Only Linux tells; elsewhere the row stays empty.
    let told = std::fs::read_to_string("/proc/self/smaps_rollup").unwrap_or_default();
    let of = |name: &str| {
        let line = told.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    let mib = |name: &str| of(name).map_or(f64::NAN, |kib| kib / 1024.0);
    println!("{} {}", mib("Pss:"), mib("Rss:"));
    Ok(())
}
