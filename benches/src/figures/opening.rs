//! From the key to today's page, and what a person opens and lists then; locking; the derivation of the key.

use kring_core::journal::view::{PageAdd, PageId, PageListQuery};
use kring_core::{journal, vault};
use kring_store::Vault;

use super::floor::Floor;
use super::notebook::{Notebook, PASSPHRASE};
use super::{Budget, Row, Table, Unit, median, ms, timed};
use crate::trouble::Done;

pub const TO_TODAY: &str = "unlocked to today's page, key derivation excluded";
const ROUNDS: usize = 11;

pub async fn measure(notebook: &mut Notebook, floor: &mut Floor, size: u64, table: &mut Table) -> Done {
    let text = "What will I listen for today?".to_owned();
    journal::add(&notebook.app, PageAdd { title: "Today".into(), text, ..PageAdd::default() }).await?;
    let (mut opening, mut locking, mut bare, mut closing) = (vec![], vec![], vec![], vec![]);
    for _ in 0..ROUNDS {
        // Something was written, as in a day's use.
        journal::add(&notebook.app, PageAdd { title: "More".into(), ..PageAdd::default() }).await?;
        let (time, ()) = timed(async { Ok(notebook.app.close().await?) }).await?;
        locking.push(ms(time));
        notebook.start_again().await?;
        let (time, today) = timed(async {
            notebook.unlock().await?;
            Ok(journal::today(&notebook.app, ()).await?)
        })
        .await?;
        crate::trouble::ensure(today.page.is_some(), || "today's page was not found".into())?;
        opening.push(ms(time));
        bare.push(ms(floor.open_and_read().await?));
        closing.push(ms(floor.close_and_open().await?));
    }
    table.add(
        Row::new(TO_TODAY, size, median(&mut opening), Unit::Ms)
            .floor(median(&mut bare), "opening bare SQLCipher and reading a row")
            .budget(Budget::Figure(150.0)),
    );
    table.add(
        Row::new("locking", size, median(&mut locking), Unit::Ms)
            .floor(median(&mut closing), "closing bare SQLCipher"),
    );
    derivation(notebook, size, table).await?;
    reading(notebook, size, table).await
}

async fn derivation(notebook: &Notebook, size: u64, table: &mut Table) -> Done {
    let mut times = Vec::new();
    let header = Vault::look(notebook.app.vault().await?.folder().root())?;
    for _ in 0..3 {
        let (time, _) = timed(async { Ok(header.open_with_passphrase(PASSPHRASE)?) }).await?;
        times.push(time.as_secs_f64());
    }
    table.add(Row::new("key derivation, calibrated to a second", size, median(&mut times), Unit::S));
    Ok(())
}

async fn reading(notebook: &Notebook, size: u64, table: &mut Table) -> Done {
    let app = &notebook.app;
    let (mut listing, mut reading, mut state) = (vec![], vec![], vec![]);
    let mut before = None;
    for _ in 0..ROUNDS {
        let query = PageListQuery { before: before.take(), limit: 50, ..PageListQuery::default() };
        let (time, rows) = timed(async { Ok(journal::list(app, query).await?) }).await?;
        listing.push(ms(time));
        // Each opened for the first time: from the database, not from memory.
        for row in rows.iter().skip(3).step_by(15) {
            let id = row.id.clone();
            let (time, _) = timed(async { Ok(journal::open(app, PageId { id }).await?) }).await?;
            reading.push(ms(time));
        }
        before = rows.last().map(|row| row.cursor.clone());
        let (time, _) = timed(async { Ok(vault::state(app, ()).await?) }).await?;
        state.push(ms(time));
    }
    table.add(Row::new("listing 50 pages", size, median(&mut listing), Unit::Ms));
    table.add(Row::new("opening a page", size, median(&mut reading), Unit::Ms));
    table.add(Row::new(
        "the notebook's settings, with its count of pages",
        size,
        median(&mut state),
        Unit::Ms,
    ));
    Ok(())
}
