//! Adding many pages at once, and how large they are then.

use kring_core::journal;
use kring_core::journal::view::PageAdd;

use super::floor::{Bare, Floor};
use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, timed};
use crate::pages::{Page, Writer};
use crate::trouble::Done;

pub const ALL: &str = "adding all pages at once";
/// Pages of one call: what an import of 10,000 pages is.
const TOGETHER: u64 = 10_000;
/// How long an update of such a page is, compressed, as a part of its text.
const PACKED: f64 = 0.72;

pub async fn measure(
    notebook: &mut Notebook,
    floor: &mut Floor,
    size: u64,
    seed: u64,
    table: &mut Table,
) -> Done {
    let mut writer = Writer::new(seed, notebook.app.today());
    let (mut kring, mut bare, mut raw) = (0.0, 0.0, 0);
    let mut done = 0;
    while done < size {
        let pages = writer.pages(TOGETHER.min(size - done));
        raw += pages.iter().map(|page| page.text.len() + page.title.len()).sum::<usize>();
        let rows: Vec<Bare> =
            pages.iter().zip(done as i64 + 1..).map(|(page, n)| bare_row(page, n)).collect();
        let requests = pages.iter().map(request).collect();
        let (time, _) =
            timed(async { Ok(journal::add_many(&notebook.app, requests, |_, _| true).await?) }).await?;
        kring += time.as_secs_f64();
        bare += floor.insert(&rows).await?.as_secs_f64();
        done += pages.len() as u64;
        eprintln!("  {done} of {size} pages");
    }
    table.add(
        Row::new(ALL, size, kring, Unit::S)
            .floor(bare, "bare SQLCipher inserting the same rows")
            .budget(Budget::Ratio(2.5)),
    );
    // Closing writes the log back.
    notebook.lock().await?;
    let vault = std::fs::metadata(notebook.database())?.len();
    notebook.unlock().await?;
    table.add(
        Row::new("size of the notebook", size, mib(vault), Unit::MiB)
            .floor(mib(raw as u64), "the raw text")
            .budget(Budget::Ratio(2.5)),
    );
    Ok(())
}

fn bare_row(page: &Page, number: i64) -> Bare {
    Bare::of(page, number, (page.text.len() as f64 * PACKED) as usize)
}

fn request(page: &Page) -> PageAdd {
    let Page { title, date, tags, text } = page.clone();
    PageAdd { title, date: Some(date.to_string()), tags, text, ..PageAdd::default() }
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / (1024.0 * 1024.0)
}
