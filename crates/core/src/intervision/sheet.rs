//! Sets a text as a file, through the writers that pages leave by.

use std::path::Path;

use kring_formats::write::book::{Book, Density, Kind, Page, Part, Words};
use kring_formats::write::look::Look;
use kring_store::{By, StoreError, Vault};

use super::record;
use super::view::{ClosedLeft, ClosedSaved};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::view::{Format, PaperSize};
use crate::journal::export::{Phrases, Tell, paper, set_book, tongue, unwritten};

/// A text that leaves.
pub(super) struct Sheet {
    /// Its title.
    pub title: String,
    /// What it is, above the title.
    pub kind: String,
    /// The line below it.
    pub about: String,
    /// Markdown.
    pub text: String,
}

/// Writes it in a form and adds its line to what left. The file has its name before the line is written: one too many says more than
/// one too few.
pub(super) async fn save(
    app: &App,
    vault: &Vault,
    sheet: Sheet,
    format: Format,
    asked: (Option<PaperSize>, &Phrases),
    line: ClosedLeft,
    out: &Path,
) -> Result<ClosedSaved, Failure> {
    let bytes = set(app, sheet, format, asked).await?;
    let hash = blake3::hash(&bytes).to_hex().to_string();
    let line = ClosedLeft { form: super::kind::code(format), hash: hash.clone(), ..line };
    let mut work = vault.work(By::Person).await?;
    record::leaves(&mut work, vault, &line).await?;
    work.commit().await?;
    kring_store::write_outside(out, &bytes)?;
    Ok(ClosedSaved { id: line.id, path: out.display().to_string(), hash })
}

async fn set(
    app: &App,
    sheet: Sheet,
    format: Format,
    (size, phrases): (Option<PaperSize>, &Phrases),
) -> Result<Vec<u8>, Failure> {
    let Sheet { title, kind, about, text } = sheet;
    match format {
        Format::Json => return Err(Failure::request("format")),
        Format::Md => {
            let parts = [format!("# {title}"), about, text];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
            return Ok(format!("{}\n", parts.join("\n\n").trim_end()).into_bytes());
        }
        Format::Pdf | Format::Docx | Format::Html => {}
    }
    let page = Page {
        id: String::new(),
        title: title.clone(),
        date: kind,
        month: String::new(),
        about,
        tags: Vec::new(),
        language: tongue(&text).map_or_else(|| phrases.tag(), |tongue| phrases.tag_of(tongue)),
        parts: vec![Part { heading: None, text }],
        ..Page::default()
    };
    let book = Book {
        title,
        subtitle: String::new(),
        kind: Kind::Sheet,
        language: phrases.tag(),
        paper: paper(size, app.preferences().region),
        density: Density::default(),
        // Whose group it was is not for a letterhead to tell.
        look: Look::default(),
        words: Words {
            contents: phrases.say("book-contents"),
            image: phrases.say("book-image"),
            done: phrases.say("book-done"),
            to_do: phrases.say("book-to-do"),
        },
        pages: vec![page],
    };
    let go_on: Tell = Box::new(|_, _| true);
    let made = tokio::task::spawn_blocking(move || set_book(format, &book, &go_on));
    let (bytes, _) = made.await.map_err(|_| StoreError::Internal("export"))?.map_err(unwritten)?;
    Ok(bytes)
}
