//! What stands inside a paragraph of a DOCX: words with their looks, links, notes, images.

use std::fmt::Write;
use std::sync::Arc;

use super::body::{Body, Look, Media, Place};
use super::pictures::{ending, file, is_readable};
use super::widths::{LETTER, LONG_WORD};
use super::xml::{escape, run_text};
use crate::write::book::{Image, Page};
use crate::write::text::{Inline, images, plain};

/// Millionths of a metre, as drawings count: of a pixel, and of the room for an image.
const PIXEL: f64 = 9525.0;
const WIDEST: f64 = 5_400_000.0;
const HIGHEST: f64 = 6_500_000.0;
/// Of a twentieth of a point; and so many twentieths is a pixel.
const TWENTIETH: f64 = 635.0;
const TWENTIETHS: usize = 15;

impl Body<'_> {
    pub(in crate::write) fn words(&mut self, words: &[Inline], place: Place<'_>, look: Look) -> String {
        let mut out = String::new();
        for word in words {
            match word {
                Inline::Words(text) => out.push_str(&self.run(text, place, look)),
                Inline::Image(at, alt) => out.push_str(&self.image(place, *at, alt)),
                Inline::Break => out.push_str("<w:r><w:br/></w:r>"),
                Inline::Code(text) => {
                    out.push_str(&self.run(text, place, Look { style: Some("CodeCharacter"), ..look }));
                }
                Inline::Stressed(words) => {
                    out.push_str(&self.words(words, place, Look { italic: true, ..look }));
                }
                Inline::Strong(words) => out.push_str(&self.words(words, place, Look { bold: true, ..look })),
                Inline::Struck(words) => {
                    out.push_str(&self.words(words, place, Look { struck: true, ..look }))
                }
                Inline::Link(link) => {
                    let runs = self.words(&link.words, place, Look { style: Some("Hyperlink"), ..look });
                    let at = self.links.len();
                    self.links.push(link.to.clone());
                    let _ =
                        write!(out, "<w:hyperlink r:id=\"rLink{at}\" w:history=\"1\">{runs}</w:hyperlink>");
                }
                Inline::Page(link) => {
                    let at = self.book.pages.iter().position(|page| page.id == link.to);
                    let style = at.map(|_| "Hyperlink").or(look.style);
                    let runs = self.words(&link.words, place, Look { style, ..look });
                    match at {
                        Some(at) => {
                            let _ = write!(out, "<w:hyperlink w:anchor=\"page{at}\">{runs}</w:hyperlink>");
                        }
                        None => out.push_str(&runs),
                    }
                }
                Inline::Note(number) => out.push_str(&self.note(*number, place)),
            }
        }
        out
    }

    fn run(&self, text: &str, place: Place<'_>, look: Look) -> String {
        let mut properties = String::new();
        if let Some(style) = look.style {
            let _ = write!(properties, "<w:rStyle w:val=\"{style}\"/>");
        }
        for (is, tag) in [(look.bold, "b"), (look.italic, "i"), (look.struck, "strike")] {
            if is {
                let _ = write!(properties, "<w:{tag}/>");
            }
        }
        properties.push_str(&self.language(place.page));
        if !properties.is_empty() {
            properties = format!("<w:rPr>{properties}</w:rPr>");
        }
        format!("<w:r>{properties}{}</w:r>", run_text(text))
    }

    /// A reference to a note, and the note at the foot. A note inside a note is only its number.
    fn note(&mut self, number: usize, place: Place<'_>) -> String {
        let text = place.text;
        let Some(blocks) = text.notes.get(number - 1).filter(|_| !place.note) else {
            return format!(
                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{number}</w:t></w:r>"
            );
        };
        self.notes += 1;
        let id = self.notes;
        let outside = std::mem::take(&mut self.out);
        self.blocks(blocks, Place { note: true, lists: 0, quotes: 0, cell: None, ..place });
        let inside = std::mem::replace(&mut self.out, outside);
        let mark = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
                    <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
        let inside = match inside.split_once("</w:pPr>") {
            Some((before, after)) => format!("{before}</w:pPr>{mark}{after}"),
            None => format!("<w:p>{mark}</w:p>"),
        };
        let _ = write!(self.footnotes, "<w:footnote w:id=\"{id}\">{inside}</w:footnote>");
        format!(
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{id}\"/></w:r>"
        )
    }

    pub(in crate::write) fn image(&mut self, place: Place<'_>, at: usize, alt: &str) -> String {
        let Some(image) = place.page.images.get(at) else { return String::new() };
        let alt = if alt.is_empty() { &self.book.words.image } else { alt };
        let cell = place.cell.and_then(|cell| u32::try_from(cell).ok());
        self.picture(image, alt, cell.map_or(WIDEST, |cell| f64::from(cell) * TWENTIETH))
    }

    /// The picture of a group, as large as images are.
    pub(in crate::write) fn logo(&mut self, image: &Image, alt: &str) -> String {
        self.picture(image, alt, WIDEST)
    }

    /// An image in the file, put there once; `None` where an office program cannot show it.
    fn media(&mut self, image: &Image) -> Option<&Media> {
        let known = self.media.iter().position(|media| Arc::ptr_eq(&media.source, &image.bytes));
        let at = match known {
            Some(at) => at,
            None => {
                let (ending, bytes) = (ending(image)?, file(image)?);
                size(&bytes, WIDEST)?;
                let at = self.media.len();
                let (id, target) = (format!("rImage{at}"), format!("media/image{at}.{ending}"));
                self.media.push(Media { id, target, source: image.bytes.clone(), bytes });
                at
            }
        };
        self.media.get(at)
    }

    /// An image in a run, or its name where an office program cannot show it.
    fn picture(&mut self, image: &Image, alt: &str, widest: f64) -> String {
        let media = self.media(image).map(|media| (media.id.clone(), size(&media.bytes, widest)));
        let Some((id, Some((width, height)))) = media else {
            return format!("<w:r>{}</w:r>", run_text(&image.in_words(alt)));
        };
        self.drawings += 1;
        let (number, alt) = (self.drawings, escape(alt));
        format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{number}\" name=\"Image {number}\" descr=\"{alt}\"/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"Image {number}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r>"
        )
    }
}

/// Whether an office program shows an image.
pub fn shows(image: &Image) -> bool {
    ending(image).is_some() && size(&image.bytes, WIDEST).is_some() && is_readable(image)
}

/// The words of a cell, with some for the room that its images want.
pub(super) fn measured(page: &Page, cell: &[Inline]) -> String {
    let mut text = plain(cell);
    for image in images(cell).into_iter().filter_map(|at| page.images.get(at)) {
        let width = imagesize::blob_size(&image.bytes).map_or(0, |size| size.width);
        let letters = width.saturating_mul(TWENTIETHS) / LETTER;
        let _ = write!(text, " {}", "m".repeat(letters.clamp(1, LONG_WORD)));
    }
    text
}

/// Width and height on the page, no wider than this.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "the numbers are small and positive"
)]
fn size(image: &[u8], widest: f64) -> Option<(i64, i64)> {
    let size = imagesize::blob_size(image).ok()?;
    let (width, height) = (size.width as f64 * PIXEL, size.height as f64 * PIXEL);
    if width < 1.0 || height < 1.0 {
        return None;
    }
    let scale = (widest / width).min(HIGHEST / height).min(1.0);
    Some(((width * scale).max(1.0) as i64, (height * scale).max(1.0) as i64))
}
