//! Exports: the notes of a session and a book of a thousand pages as PDF.

use kring_core::journal;
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::export::{Taken, export};
use kring_core::journal::view::PageAdd;

use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, median, ms, timed};
use crate::pages::Writer;
use crate::trouble::Done;

/// Words that are written about two hours.
const SESSION: usize = 900;
/// The pages of a book.
const BOOK: usize = 1000;
const TIMES: usize = 9;

pub async fn measure(notebook: &Notebook, size: u64, seed: u64, table: &mut Table) -> Done {
    let mut writer = Writer::new(seed, notebook.app.today());
    let mut text = String::new();
    for heading in ["Goal", "Reality", "Options", "What I take with me"] {
        text.push_str(&format!("## {heading}\n\n{}\n\n- one\n- two\n\n", writer.text(0, SESSION / 4)));
    }
    let request = PageAdd { title: "Two hours".into(), text, ..PageAdd::default() };
    let page = journal::add(&notebook.app, request).await?.id;
    let (mut times, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        times.push(one(notebook, Format::Pdf, vec![page.clone()]).await?);
        floors.push(one(notebook, Format::Html, vec![page.clone()]).await?);
    }
    table.add(
        Row::new("PDF of a session's notes", size, median(&mut times), Unit::Ms)
            .floor(median(&mut floors), "the same page as HTML")
            .budget(Budget::Figure(300.0)),
    );
    let vault = notebook.app.vault().await?;
    let ids: Vec<String> =
        journal::every_page(&vault).await?.iter().take(BOOK).map(ToString::to_string).collect();
    let (count, floor) = (ids.len(), one(notebook, Format::Html, ids.clone()).await?);
    let row = Row::new(
        &format!("PDF of a book of {count} pages"),
        size,
        one(notebook, Format::Pdf, ids).await? / 1000.0,
        Unit::S,
    );
    table.add(row.floor(floor / 1000.0, "the same pages as HTML").budget(Budget::Figure(15.0)));
    Ok(())
}

/// Milliseconds of one export.
async fn one(notebook: &Notebook, format: Format, ids: Vec<String>) -> Done<f64> {
    let out = notebook.home().join("export");
    let scope = Scope { ids: Some(ids), ..Scope::default() };
    let request = ExportRequest { scope, format, audience: Audience::Me, language: None, paper: None };
    let (time, _) = timed(async { Ok(export(&notebook.app, request, &out, Taken::Refuse).await?) }).await?;
    std::fs::remove_file(out)?;
    Ok(ms(time))
}
