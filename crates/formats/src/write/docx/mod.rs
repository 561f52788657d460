//! DOCX: what an office program opens, with real styles, so that a heading is a heading and a list a list.
//!
//! The parts of the file that are the same for everybody lie beside this (`styles.xml`, `numbering.xml` …); `body.rs` writes the text,
//! `xml.rs` the signs. The libraries that write DOCX know neither JPEG, nor languages, nor what an image shows to the blind.

pub(super) mod body;
mod pictures;
pub(super) mod runs;
mod widths;
pub(super) mod xml;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::book::{Book, Paper};
use super::{Progress, WriteError};
use body::Body;
pub use runs::shows;
use xml::escape;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The book as DOCX. `progress` hears how many pages are written and says whether to go on.
pub fn docx(book: &Book, progress: Progress<'_>) -> Result<Vec<u8>, WriteError> {
    let mut body = Body::new(book);
    body.papers(&book.look);
    body.book(progress)?;
    let accent = book.look.accent.map_or(String::new(), |_| book.look.ink_hex());
    pack(&body, &Around { head: String::new(), foot: book.look.footer.clone(), accent })
}

/// What surrounds the text of a file.
#[derive(Default)]
pub(super) struct Around {
    /// A line at the head of every page but the first.
    pub head: String,
    /// A line at the foot of every page, beside its number.
    pub foot: String,
    /// The colour of headings, `1B5E7A`; that of the text when it is empty.
    pub accent: String,
}

/// Puts the parts of a file together.
pub(super) fn pack(body: &Body<'_>, around: &Around) -> Result<Vec<u8>, WriteError> {
    let book = body.book;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &[u8]| {
        let options = SimpleFileOptions::default();
        archive.start_file(name, options).map_err(|_| WriteError::Internal("docx"))?;
        archive.write_all(content).map_err(|_| WriteError::Internal("docx"))
    };
    put("[Content_Types].xml", include_bytes!("content_types.xml"))?;
    put("_rels/.rels", include_bytes!("rels.xml"))?;
    put("docProps/core.xml", core(book).as_bytes())?;
    put("word/styles.xml", styles(book, around).as_bytes())?;
    put("word/settings.xml", include_bytes!("settings.xml"))?;
    put("word/footer.xml", footer(around).as_bytes())?;
    put("word/header.xml", header(around).as_bytes())?;
    put("word/numbering.xml", numbering(body).as_bytes())?;
    put("word/footnotes.xml", footnotes(body).as_bytes())?;
    put("word/_rels/document.xml.rels", relations(body, true).as_bytes())?;
    put("word/_rels/footnotes.xml.rels", relations(body, false).as_bytes())?;
    put("word/document.xml", document(book, body, around).as_bytes())?;
    for media in &body.media {
        put(&format!("word/{}", media.target), &media.bytes)?;
    }
    Ok(archive.finish().map_err(|_| WriteError::Internal("docx"))?.into_inner())
}

fn core(book: &Book) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language>\
         </cp:coreProperties>",
        escape(&book.title),
        escape(&book.language)
    )
}

fn styles(book: &Book, around: &Around) -> String {
    let ink = if around.accent.is_empty() { "auto" } else { &around.accent };
    include_str!("styles.xml").replace("LANGUAGE", &escape(&book.language)).replace("INK", ink)
}

/// The page's number, and beside it a line if there is one.
fn footer(around: &Around) -> String {
    let line = match around.foot.as_str() {
        "" => String::new(),
        foot => format!("<w:r>{}</w:r>", xml::run_text(&format!("{foot}  ·  "))),
    };
    include_str!("footer.xml").replace("LINE", &line)
}

fn header(around: &Around) -> String {
    format!(
        "{HEAD}<w:hdr {WORD}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>{}</w:r></w:p></w:hdr>",
        xml::run_text(&around.head)
    )
}

/// Bullets, numbers and boxes; each list that counts has a number of its own, so that it starts where it should.
fn numbering(body: &Body<'_>) -> String {
    const COUNTING: &str = "<w:abstractNum w:abstractNumId=\"2\">";
    const FIRST_OWN: usize = 100;
    let template = include_str!("numbering.xml").replace("</w:numbering>", "");
    let (kinds, numbers) = template.split_once("<w:num ").unwrap_or((&template, ""));
    // Lists of one kind count on where the last one ended; those that count side by side are kinds of their own.
    let counting = kinds
        .split_once(COUNTING)
        .and_then(|(_, rest)| rest.split_once("</w:abstractNum>"))
        .map_or("", |(kind, _)| kind);
    let mut out = kinds.to_owned();
    for (at, _) in body.counted.iter().enumerate().filter(|(_, list)| list.beside) {
        let _ =
            writeln!(out, "<w:abstractNum w:abstractNumId=\"{}\">{counting}</w:abstractNum>", FIRST_OWN + at);
    }
    let _ = write!(out, "<w:num {numbers}");
    for (at, list) in body.counted.iter().enumerate() {
        let _ = write!(
            out,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/><w:lvlOverride w:ilvl=\"{}\">\
             <w:startOverride w:val=\"{}\"/></w:lvlOverride></w:num>",
            body::FIRST_COUNTED + at,
            if list.beside { FIRST_OWN + at } else { 2 },
            list.level,
            list.start
        );
    }
    out.push_str("</w:numbering>");
    out
}

fn footnotes(body: &Body<'_>) -> String {
    let separator = |id: i8, kind: &str, mark: &str| {
        format!("<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>")
    };
    format!(
        "{HEAD}<w:footnotes {WORD}>{}{}{}</w:footnotes>",
        separator(-1, "separator", "separator"),
        separator(0, "continuationSeparator", "continuationSeparator"),
        body.footnotes
    )
}

/// What the text, or its notes, refer to: images and addresses, and for the text the other parts of the file.
fn relations(body: &Body<'_>, text: bool) -> String {
    let mut out = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    const PARTS: [&str; 6] = ["styles", "numbering", "settings", "footnotes", "footer", "header"];
    for part in PARTS.iter().filter(|_| text) {
        let _ =
            write!(out, "<Relationship Id=\"r-{part}\" Type=\"{RELATION}/{part}\" Target=\"{part}.xml\"/>");
    }
    for media in &body.media {
        let (id, target) = (&media.id, &media.target);
        let _ = write!(out, "<Relationship Id=\"{id}\" Type=\"{RELATION}/image\" Target=\"{target}\"/>");
    }
    for (at, link) in body.links.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"rLink{at}\" Type=\"{RELATION}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escape(link)
        );
    }
    out.push_str("</Relationships>");
    out
}

fn document(book: &Book, body: &Body<'_>, around: &Around) -> String {
    // The first page has a foot and no head.
    let head = match around.head.as_str() {
        "" => "<w:footerReference w:type=\"default\" r:id=\"r-footer\"/>",
        _ => {
            "<w:headerReference w:type=\"default\" r:id=\"r-header\"/>\
             <w:footerReference w:type=\"default\" r:id=\"r-footer\"/><w:footerReference w:type=\"first\" r:id=\"r-footer\"/>"
        }
    };
    let first = if around.head.is_empty() { "" } else { "<w:titlePg/>" };
    let (width, height) = match book.paper {
        Paper::A4 => (11_906, 16_838),
        Paper::Letter => (12_240, 15_840),
    };
    format!(
        "{HEAD}<w:document {WORD} xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}<w:sectPr>\
         {head}<w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
         <w:pgMar w:top=\"1530\" w:right=\"1700\" w:bottom=\"1530\" w:left=\"1700\" w:header=\"720\" w:footer=\"720\" \
         w:gutter=\"0\"/>{first}</w:sectPr></w:body></w:document>",
        body.out
    )
}
