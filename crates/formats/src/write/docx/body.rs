//! The text of a DOCX: paragraphs with styles, lists with levels, images in place, notes at the foot.

use std::fmt::Write;
use std::sync::Arc;

use super::runs::measured;
use super::widths::{BESIDE, widths};
use super::xml::{escape, run_text};
use crate::write::book::{Book, Kind, Page};
use crate::write::text::{Align, Block, Inline, Item, Text, referred};
use crate::write::titles::Titles;
use crate::write::{Progress, WriteError};

/// The number of the first list that counts.
pub(in crate::write) const FIRST_COUNTED: usize = 10;
/// Numbers of the lists that do not: bullets, open boxes, ticked boxes.
const BULLETS: usize = 1;
const OPEN: usize = 2;
const DONE: usize = 3;
/// Levels that a list has.
const LEVELS: usize = 8;
/// A list that counts.
pub(in crate::write) struct Counted {
    pub level: usize,
    pub start: u32,
    /// Whether it counts by itself while another one beside it counts too; of two that follow each other none needs to.
    pub beside: bool,
}

/// An image in the file.
pub(in crate::write) struct Media {
    pub id: String,
    pub target: String,
    /// As the notebook has it.
    pub source: Arc<[u8]>,
    /// As the file has it.
    pub bytes: Arc<[u8]>,
}

/// What has been written.
pub(in crate::write) struct Body<'a> {
    pub book: &'a Book,
    titles: Titles<'a>,
    pub out: String,
    pub footnotes: String,
    pub counted: Vec<Counted>,
    pub media: Vec<Media>,
    pub links: Vec<String>,
    pub drawings: usize,
    pub notes: usize,
}

/// Where in the text something stands.
#[derive(Clone, Copy)]
pub(in crate::write) struct Place<'a> {
    pub page: &'a Page,
    pub text: &'a Text,
    /// The level of the heading above.
    pub base: u8,
    /// How many lists it is in.
    pub lists: usize,
    /// How many quotations.
    pub quotes: usize,
    /// Whether it is itself in a note.
    pub note: bool,
    /// The room in the cell of a table that it stands in, in twentieths of a point.
    pub cell: Option<usize>,
}

/// How a run looks.
#[derive(Clone, Copy, Default)]
pub(in crate::write) struct Look {
    pub italic: bool,
    pub bold: bool,
    pub struck: bool,
    pub style: Option<&'static str>,
}

impl<'a> Body<'a> {
    pub fn new(book: &'a Book) -> Self {
        let (out, footnotes, counted, media, links) = Default::default();
        let titles = Titles::of(book);
        Self { book, titles, out, footnotes, counted, media, links, drawings: 0, notes: 0 }
    }

    /// The group whose paper it is, with its logo; nothing where there is none.
    pub fn papers(&mut self, look: &crate::write::look::Look) {
        if let Some(logo) = &look.logo {
            let picture = self.logo(logo, look.logo_alt());
            let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"Group\"/></w:pPr>{picture}</w:p>");
        }
        if !look.group.is_empty() {
            self.styled("Group", "", &look.group, "");
        }
    }

    pub fn book(&mut self, progress: Progress<'_>) -> Result<(), WriteError> {
        let book = self.book;
        if book.kind != Kind::Sheet {
            self.styled("Title", "", &book.title, "");
            if !book.subtitle.is_empty() {
                self.styled("Subtitle", "", &book.subtitle, "");
            }
            self.contents();
        }
        let mut month = "";
        for (at, page) in book.pages.iter().enumerate() {
            progress(at, book.pages.len())?;
            if book.kind == Kind::Year && page.month != month {
                month = &page.month;
                self.styled("Heading1", "<w:pageBreakBefore/>", month, "");
            }
            self.page(at, page);
        }
        Ok(())
    }

    /// The contents: a field that the office program fills with numbers, filled with titles already.
    fn contents(&mut self) {
        let book = self.book;
        self.styled("TOCHeading", "", &book.words.contents, "");
        let level = if book.kind == Kind::Year { 2 } else { 1 };
        let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
        let mut open = format!(
            "{}<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-{level}\" \\h \\z \\u </w:instrText></w:r>{}",
            field("begin"),
            field("separate")
        );
        let mut month = "";
        for (at, page) in book.pages.iter().enumerate() {
            let mut line = |level: i32, title: &str| {
                let title = run_text(title);
                let _ = write!(
                    self.out,
                    "<w:p><w:pPr><w:pStyle w:val=\"TOC{level}\"/></w:pPr>{open}<w:hyperlink w:anchor=\"page{at}\" w:history=\"1\">\
                     <w:r>{title}</w:r></w:hyperlink></w:p>"
                );
                open.clear();
            };
            if book.kind == Kind::Year && page.month != month {
                month = &page.month;
                line(1, month);
            }
            line(level, &page.title);
        }
        let _ = write!(self.out, "<w:p>{open}{}</w:p>", field("end"));
    }

    fn page(&mut self, at: usize, page: &'a Page) {
        let book = self.book;
        let (style, base) = match book.kind {
            Kind::Sheet => ("Title", 0),
            Kind::Pages => ("Heading1", 1),
            Kind::Year => ("Heading2", 2),
        };
        let fresh = if book.kind == Kind::Pages { "<w:pageBreakBefore/>" } else { "" };
        let mark =
            format!("<w:bookmarkStart w:id=\"{at}\" w:name=\"page{at}\"/><w:bookmarkEnd w:id=\"{at}\"/>");
        let language = self.language(page);
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{fresh}</w:pPr>{mark}<w:r>{}{}</w:r></w:p>",
            if language.is_empty() { String::new() } else { format!("<w:rPr>{language}</w:rPr>") },
            run_text(&page.title)
        );
        let line = [page.date.as_str(), page.about.as_str()].into_iter().filter(|part| !part.is_empty());
        let line = line.collect::<Vec<_>>().join(" · ");
        if !line.is_empty() {
            self.styled("Date", "", &line, "");
        }
        for part in &page.parts {
            let text = self.titles.read(page, &part.text);
            let mut place = Place { page, text: &text, base, lists: 0, quotes: 0, note: false, cell: None };
            if let Some(heading) = &part.heading {
                place.base = base + 1;
                self.styled(&format!("Heading{}", base + 1), "", heading, "");
            }
            self.blocks(&text.blocks, place);
            self.spare_notes(place);
        }
        if !page.tags.is_empty() {
            let tags: Vec<String> = page.tags.iter().map(|tag| format!("#{tag}")).collect();
            self.styled("Date", "", &tags.join("  "), "");
        }
    }

    /// A paragraph of plain words.
    pub(in crate::write) fn styled(&mut self, style: &str, more: &str, words: &str, look: &str) {
        let words = run_text(words);
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r>{look}{words}</w:r></w:p>"
        );
    }

    pub(in crate::write) fn language(&self, page: &Page) -> String {
        if page.language == self.book.language || page.language.is_empty() {
            return String::new();
        }
        format!("<w:lang w:val=\"{}\"/>", escape(&page.language))
    }

    pub(in crate::write) fn blocks(&mut self, blocks: &[Block], place: Place<'_>) {
        for block in blocks {
            self.block(block, place, None);
        }
    }

    /// A block; the first one of an item carries the item's mark.
    fn block(&mut self, block: &Block, place: Place<'_>, mark: Option<(&str, usize)>) {
        let look = Look::default();
        match block {
            Block::Heading { level, words } => {
                let level = (place.base + level).min(4);
                let runs = self.words(words, place, look);
                self.paragraph(&format!("Heading{level}"), place, mark, &runs);
            }
            Block::Paragraph { words } => {
                let runs = self.words(words, place, look);
                self.paragraph("", place, mark, &runs);
            }
            Block::Image { at, alt } => {
                let run = self.image(place, *at, alt);
                self.paragraph("", place, mark, &run);
            }
            Block::Quote { blocks } => {
                self.blocks(blocks, Place { quotes: place.quotes + 1, ..place });
            }
            Block::List { start, items } => self.list(*start, items, place),
            Block::Code { text } => {
                let runs = format!("<w:r>{}</w:r>", run_text(text));
                self.paragraph("Code", place, mark, &runs);
            }
            Block::Table { columns, head, rows } => self.table(columns, head, rows, place),
            Block::Rule => self.paragraph("Rule", place, mark, ""),
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Item], place: Place<'_>) {
        let level = place.lists.min(LEVELS);
        let counted = start.map(|start| {
            self.counted.push(Counted {
                level,
                start: u32::try_from(start).unwrap_or(1).min(30_000),
                beside: false,
            });
            FIRST_COUNTED + self.counted.len() - 1
        });
        for item in items {
            let number = match (counted, item.done) {
                (_, Some(true)) => DONE,
                (_, Some(false)) => OPEN,
                (Some(number), None) => number,
                (None, None) => BULLETS,
            };
            let style = if counted.is_some() { "ListNumber" } else { "ListBullet" };
            self.item(&item.blocks, (style, number), place);
        }
    }

    /// An item of the list of this number; its first paragraph carries the mark.
    pub(in crate::write) fn item(&mut self, blocks: &[Block], mark: (&str, usize), place: Place<'_>) {
        let inside = Place { lists: place.lists + 1, ..place };
        let mut mark = Some(mark);
        for block in blocks {
            let takes = matches!(block, Block::Paragraph { .. } | Block::Image { .. });
            if mark.is_some() && !takes {
                self.paragraph("", inside, mark.take(), "");
            }
            self.block(block, inside, mark.take());
        }
        if mark.is_some() {
            self.paragraph("", inside, mark, "");
        }
    }

    fn paragraph(&mut self, style: &str, place: Place<'_>, mark: Option<(&str, usize)>, runs: &str) {
        let level = place.lists.saturating_sub(1).min(LEVELS);
        let style = match (style, mark) {
            ("", Some((style, _))) => style,
            ("", None) if place.note => "FootnoteText",
            ("", None) if place.quotes > 0 => "Quote",
            ("", None) if place.lists > 0 => "ListContinue",
            (style, _) => style,
        };
        self.out.push_str("<w:p><w:pPr>");
        if !style.is_empty() {
            let _ = write!(self.out, "<w:pStyle w:val=\"{style}\"/>");
        }
        match mark {
            Some((_, number)) => {
                let _ = write!(
                    self.out,
                    "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"
                );
                // A list in a quotation stands as far in as its words do.
                if place.quotes > 0 {
                    let left = place.lists * 400 + place.quotes * 400;
                    let _ = write!(self.out, "<w:ind w:left=\"{left}\" w:hanging=\"360\"/>");
                }
            }
            None if place.lists > 0 || place.quotes > 1 => {
                let left = place.lists * 400 + place.quotes * 400;
                let _ = write!(self.out, "<w:ind w:left=\"{left}\"/>");
            }
            None => {}
        }
        let _ = write!(self.out, "</w:pPr>{runs}</w:p>");
    }

    fn table(
        &mut self,
        columns: &[Align],
        head: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
        place: Place<'_>,
    ) {
        let count = columns.len().max(1);
        let cells: Vec<Vec<String>> = std::iter::once(head)
            .chain(rows.iter().map(Vec::as_slice))
            .map(|row| row.iter().map(|cell| measured(place.page, cell)).collect())
            .collect();
        let widths = widths(8_400, count, &cells);
        let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Table\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        );
        let all = std::iter::once((head, true)).chain(rows.iter().map(|row| (row.as_slice(), false)));
        for (row, heads) in all {
            self.out.push_str("<w:tr>");
            if heads {
                self.out.push_str("<w:trPr><w:tblHeader/></w:trPr>");
            }
            for (at, width) in widths.iter().enumerate() {
                let side = match columns.get(at) {
                    Some(Align::Center) => "<w:jc w:val=\"center\"/>",
                    Some(Align::End) => "<w:jc w:val=\"end\"/>",
                    Some(Align::Start) | None => "",
                };
                let look = Look { bold: heads, ..Look::default() };
                let place = Place { cell: Some(width.saturating_sub(BESIDE)), ..place };
                let runs = row.get(at).map(|cell| self.words(cell, place, look)).unwrap_or_default();
                let _ = write!(
                    self.out,
                    "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>\
                     <w:pStyle w:val=\"TableText\"/>{side}</w:pPr>{runs}</w:p></w:tc>"
                );
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl><w:p/>");
    }

    /// Notes that nothing refers to stand below the text.
    pub(in crate::write) fn spare_notes(&mut self, place: Place<'_>) {
        let text = place.text;
        let used = referred(&text.blocks);
        for (at, note) in text.notes.iter().enumerate() {
            if !used.contains(&(at + 1)) {
                self.blocks(note, place);
            }
        }
    }
}
