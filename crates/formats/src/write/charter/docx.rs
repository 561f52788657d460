//! DOCX: headings and numbered lists that are such, several languages side by side in tables without lines.

use std::fmt::Write;

use super::Run;
use super::frame::{bound, called, labelled, said, text};
use super::html::both;
use super::sheet::{Changed, Columns, Numbered, Part, Sheet, Signing};
use crate::write::book::Paper;
use crate::write::docx::body::{Body, Counted, FIRST_COUNTED, Place};
use crate::write::docx::xml::{escape, run_text};
use crate::write::docx::{Around, pack};
use crate::write::text::{Block, Text};
use crate::write::{Progress, WriteError};

/// The width of the text, in twentieths of a point: what the paper leaves beside the margins of `docx::pack`.
const A4: usize = 8_506;
const LETTER: usize = 8_840;

/// The sheet as DOCX. `progress` hears how many parts are written and says whether to go on.
pub fn docx(sheet: &Sheet, progress: Progress<'_>) -> Result<Vec<u8>, WriteError> {
    let book = bound(sheet);
    let width = if sheet.frame.paper == Paper::A4 { A4 } else { LETTER };
    let mut writer = Writer { body: Body::new(&book), sheet, width };
    writer.title();
    for (at, part) in sheet.parts.iter().enumerate() {
        progress(at, sheet.parts.len())?;
        writer.part(part);
    }
    if let Some(signing) = &sheet.signing {
        writer.signing(signing);
    }
    let accent = if sheet.frame.look.accent.is_some() { sheet.frame.look.ink_hex() } else { String::new() };
    let around = Around { head: sheet.frame.running.clone(), foot: sheet.frame.look.footer.clone(), accent };
    pack(&writer.body, &around)
}

struct Writer<'a> {
    body: Body<'a>,
    sheet: &'a Sheet,
    width: usize,
}

impl Writer<'_> {
    fn title(&mut self) {
        let sheet = self.sheet;
        self.body.papers(&sheet.frame.look);
        self.words("Title", &sheet.title);
        self.words("Subtitle", &sheet.tagline);
        let about = |at: usize| {
            let pairs = sheet.about.get(at).map_or(&[][..], Vec::as_slice).iter();
            pairs.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join("  ·  ")
        };
        let about: Vec<String> = (0..sheet.columns()).map(about).collect();
        self.words("Date", &about);
    }

    /// Plain words of every column in a style.
    fn words(&mut self, style: &str, columns: &[String]) {
        self.styled(style, columns, "");
    }

    fn styled(&mut self, style: &str, columns: &[String], look: &str) {
        if (0..self.sheet.columns()).all(|at| said(columns, at).is_empty()) {
            return;
        }
        self.beside(style.starts_with("Heading"), |writer, at| {
            let words = said(columns, at);
            if !words.is_empty() {
                let language = writer.spoken(at);
                let look = format!("<w:rPr>{look}{language}</w:rPr>");
                writer.body.styled(style, "", words, &look);
            }
        });
    }

    /// The language of a column, where it is not that of the file.
    fn spoken(&self, at: usize) -> String {
        self.body.book.pages.get(at).map(|page| self.body.language(page)).unwrap_or_default()
    }

    /// What each column holds, in the cells of a row; alone where there is one.
    fn beside(&mut self, heads: bool, mut cell: impl FnMut(&mut Self, usize)) {
        let columns = self.sheet.columns();
        if columns == 1 {
            return cell(self, 0);
        }
        let width = self.width / columns;
        let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns);
        let _ = write!(
            self.body.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Columns\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             </w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>",
            width * columns
        );
        for at in 0..columns {
            let _ = write!(self.body.out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            let before = self.body.out.len();
            cell(self, at);
            // A cell ends with a paragraph.
            if self.body.out.len() == before || self.body.out.ends_with("</w:tbl>") {
                self.body.out.push_str("<w:p/>");
            }
            self.body.out.push_str("</w:tc>");
        }
        // Two tables that touch would become one. A heading stays with what follows.
        let keep = if heads { "<w:keepNext/>" } else { "" };
        let _ =
            write!(self.body.out, "</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/>{keep}</w:pPr></w:p>");
    }

    fn texts(&mut self, of: impl Fn(usize) -> Text) {
        let made: Vec<Text> = (0..self.sheet.columns()).map(of).collect();
        if made.iter().all(|text| text.blocks.is_empty()) {
            return;
        }
        self.beside(false, |writer, at| {
            if let Some(text) = made.get(at) {
                writer.set(at, text);
            }
        });
    }

    fn set(&mut self, at: usize, text: &Text) {
        let Some(page) = self.body.book.pages.get(at) else { return };
        let place = Place { page, text, base: 2, lists: 0, quotes: 0, note: false, cell: None };
        self.body.blocks(&text.blocks, place);
        self.body.spare_notes(place);
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading { level, words, .. } => self.words(&format!("Heading{level}"), words),
            Part::Text(columns) => self.texts(|at| text(said(columns, at))),
            Part::Note { text: columns, fields } => self.note(columns, fields),
            Part::Clauses(clauses) => self.clauses(clauses),
            Part::Role { label, holders, term, duties, vacant, .. } => {
                self.words("Heading2", label);
                let lines: Vec<String> =
                    (0..self.sheet.columns()).map(|at| both(said(holders, at), said(term, at))).collect();
                if lines.iter().any(|said| !said.is_empty()) {
                    self.styled("Normal", &lines, if *vacant { "<w:i/>" } else { "" });
                }
                self.texts(|at| text(said(duties, at)));
            }
            Part::Change(change) => self.change(change),
        }
    }

    /// What fields hold, in words. Whoever reads the document again knows by the mark around them that they are no text of the section.
    fn note(&mut self, columns: &Columns, fields: &[(&'static str, String)]) {
        let mark =
            if fields.iter().any(|(name, _)| *name == "limits") { "charter.limits" } else { "charter.note" };
        let _ = write!(self.body.out, "<w:sdt><w:sdtPr><w:tag w:val=\"{mark}\"/></w:sdtPr><w:sdtContent>");
        self.texts(|at| {
            let text = text(said(columns, at));
            Text { blocks: vec![Block::Quote { blocks: text.blocks }], notes: text.notes }
        });
        self.body.out.push_str("</w:sdtContent></w:sdt>");
    }

    /// Clauses as a list that counts; side by side as one for each language.
    fn clauses(&mut self, clauses: &[Numbered]) {
        let sheet = self.sheet;
        let numbers: Vec<usize> = (0..sheet.columns())
            .map(|_| {
                self.body.counted.push(Counted { level: 0, start: 1, beside: sheet.columns() > 1 });
                FIRST_COUNTED + self.body.counted.len() - 1
            })
            .collect();
        for clause in clauses {
            self.beside(false, |writer, at| {
                let text = labelled(said(&clause.label, at), said(&clause.text, at), sheet.language(at));
                let Some(page) = writer.body.book.pages.get(at) else { return };
                let place =
                    Place { page, text: &text, base: 2, lists: 0, quotes: 0, note: false, cell: None };
                writer.body.item(
                    &text.blocks,
                    ("ListNumber", numbers.get(at).copied().unwrap_or(FIRST_COUNTED)),
                    place,
                );
                writer.body.spare_notes(place);
            });
        }
    }

    fn change(&mut self, change: &Changed) {
        if !change.about.is_empty() {
            self.body.styled("Heading2", "", &change.about, "");
        }
        if !change.happened.is_empty() {
            self.body.styled("Date", "", &change.happened, "");
        }
        if change.stretches.is_empty() {
            return;
        }
        let language = format!("<w:lang w:val=\"{}\"/>", escape(&change.language));
        let runs = change.stretches.iter().map(|stretch| {
            let look = match stretch.run {
                Run::Same => String::new(),
                Run::Old => "<w:strike/><w:color w:val=\"8C2F2A\"/>".to_owned(),
                Run::New => "<w:color w:val=\"1C5B3A\"/><w:u w:val=\"single\"/>".to_owned(),
            };
            format!("<w:r><w:rPr>{look}{language}</w:rPr>{}</w:r>", run_text(&stretch.text))
        });
        let runs: String = runs.collect();
        let _ = write!(self.body.out, "<w:p><w:pPr><w:pStyle w:val=\"Aside\"/></w:pPr>{runs}</w:p>");
    }

    fn signing(&mut self, signing: &Signing) {
        let _ = write!(self.body.out, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        self.words("Heading1", &signing.heading);
        self.words("Normal", &signing.intro);
        let widths = [self.width * 2 / 5, self.width / 5, self.width * 2 / 5];
        let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
        let _ = write!(
            self.body.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Table\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
            widths.iter().sum::<usize>()
        );
        let heads = signing.fields.iter().map(|field| called(field)).collect::<Vec<_>>();
        self.row(&widths, &heads, "<w:trPr><w:tblHeader/></w:trPr>");
        for at in 0..signing.lines.max(signing.names.len()) {
            let name = signing.names.get(at).cloned().unwrap_or_default();
            let height = "<w:trPr><w:cantSplit/><w:trHeight w:val=\"760\" w:hRule=\"atLeast\"/></w:trPr>";
            self.row(&widths, &[name, String::new(), String::new()], height);
        }
        self.body.out.push_str("</w:tbl><w:p/>");
    }

    fn row(&mut self, widths: &[usize], cells: &[String], properties: &str) {
        let _ = write!(self.body.out, "<w:tr>{properties}");
        for (width, cell) in widths.iter().zip(cells) {
            let _ = write!(
                self.body.out,
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"bottom\"/></w:tcPr><w:p><w:pPr>\
                 <w:pStyle w:val=\"TableText\"/></w:pPr><w:r>{}</w:r></w:p></w:tc>",
                run_text(cell)
            );
        }
        self.body.out.push_str("</w:tr>");
    }
}
