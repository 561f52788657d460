//! PDF, set by Typst: tagged, with its language and title, in our own letters.
//!
//! Typst is named in this folder and nowhere else. It gets a fixed template, one for books, one for charters and one for cards; what
//! a person wrote reaches it as values, never as
//! markup. It has no file, no package, no network, no clock and no letters but those that are compiled in (`world.rs`).
//!
//! Setting type is one call. It tells how far it is through the template, which touches a hundred marks on its way, once while the
//! text is read and once while it is laid out; a mark that is refused ends the call (`world.rs`).

pub(super) mod letters;
pub(super) mod values;
mod world;

use typst::foundations::{Dict, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::book::{Book, Image};
use super::cards::Cards;
use super::{Progress, WriteError};
use world::Print;

/// What is the same in all templates, and the one of books.
const BOOK: &str = concat!(include_str!("text.typ"), include_str!("book.typ"));
/// The template of charters and comparisons.
pub(super) const CHARTER: &str = concat!(include_str!("text.typ"), include_str!("charter.typ"));

/// A PDF.
#[derive(Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Signs that no letter of ours can show; a box stands for each.
    pub unprintable: usize,
}

/// The book as PDF. Takes a second for some hundred pages, and most of it on one thread: call it where waiting hurts nobody. `progress`
/// hears how far it is and says whether to go on.
pub fn pdf(book: &Book, progress: Progress<'_>) -> Result<Pdf, WriteError> {
    let (values, unprintable) = values::of(book);
    set(BOOK, values, unprintable, progress)
}

/// Whether an image is of a kind and a size that is printed.
pub fn shows(image: &Image) -> bool {
    values::format(image).is_some()
}

/// A sheet and cards as PDF, as [`pdf`] does it.
pub fn cards(cards: &Cards, progress: Progress<'_>) -> Result<Pdf, WriteError> {
    let (values, unprintable) = values::of_cards(cards);
    set(include_str!("cards.typ"), values, unprintable, progress)
}

/// Sets values by a template.
pub(super) fn set(
    template: &'static str,
    values: Dict,
    unprintable: usize,
    progress: Progress<'_>,
) -> Result<Pdf, WriteError> {
    let (bytes, pages) = Print::new(template, values).watch(progress, |print| {
        let set = typst::compile::<PagedDocument>(print).output.map_err(|_| WriteError::Internal("typst"));
        let written = set.and_then(|document| Ok((write(&document)?, document.pages().len())));
        // What is remembered for a next time is for nobody's eyes, and there is no next time.
        typst::comemo::evict(0);
        written
    })??;
    Ok(Pdf { bytes, pages, unprintable })
}

/// As PDF/UA-1, which readers for the blind rely on; where a page breaks one of its rules, as tagged PDF all the same.
fn write(document: &PagedDocument) -> Result<Vec<u8>, WriteError> {
    let accessible =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| WriteError::Internal("pdf standards"))?;
    let options = |standards| PdfOptions { standards, creator: Smart::Custom(None), ..PdfOptions::default() };
    typst_pdf::pdf(document, &options(accessible))
        .or_else(|_| typst_pdf::pdf(document, &options(PdfStandards::default())))
        .map_err(|_| WriteError::Internal("pdf"))
}
