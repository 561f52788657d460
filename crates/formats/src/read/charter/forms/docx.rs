//! A DOCX: its headings, lists, tables and paragraphs. What somebody took out while changes were tracked is out.

use std::collections::BTreeMap;
use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::docx_parts::{Parts, attribute};
use super::docx_said::Said;
use super::runs::Runs;
use super::{Block, Column, Kind, Notes, Page};
use crate::read::entities::entities;
use crate::read::notes::Look;
use crate::read::{Source, Unreadable, Zip};

/// The largest part of a file that is read, in bytes.
const LARGEST: u64 = 60_000_000;
/// Elements inside elements deeper than this are nobody's intention.
const DEEPEST: usize = 400;

/// Whether bytes are an archive, as every DOCX is.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The blocks of a file.
pub fn read(bytes: &[u8]) -> Result<Page, Unreadable> {
    let mut zip = Zip::open(Cursor::new(bytes))?;
    let main = zip
        .files()
        .iter()
        .position(|file| file.path.starts_with("word/document") && file.path.ends_with(".xml"));
    let main = main.ok_or(Unreadable::Foreign)?;
    let text = text(&zip.read(main, LARGEST)?).ok_or(Unreadable::Damaged)?;
    let mut part = |path: &str| {
        let at = zip.files().iter().position(|file| file.path == path)?;
        zip.read(at, LARGEST).ok().and_then(|bytes| self::text(&bytes))
    };
    let styles = part("word/styles.xml").unwrap_or_default();
    let numbering = part("word/numbering.xml").unwrap_or_default();
    let relations = part("word/_rels/document.xml.rels").unwrap_or_default();
    let footnotes = part("word/footnotes.xml").unwrap_or_default();
    let parts = Parts::read(&styles, &numbering, &relations);
    let mut notes = Notes::default();
    let (blocks, cut) = document(&text, &parts, &mut notes);
    let (foot, _) = document(&footnotes, &parts, &mut notes);
    if cut {
        notes.of("cut-off");
    }
    let mut page = Page { blocks, notes };
    // Notes stand below the text, each as a line of its own.
    page.blocks.extend(foot.into_iter().map(|note| Block { plain: true, kind: Kind::Raw, ..note }));
    Ok(page)
}

fn text(bytes: &[u8]) -> Option<String> {
    crate::read::text::decode_mixed(bytes).map(|decoded| decoded.text)
}

fn document(text: &str, parts: &Parts, notes: &mut Notes) -> (Vec<Block>, bool) {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    (config.check_end_names, config.allow_unmatched_ends, config.allow_dangling_amp) = (false, true, true);
    let mut document = Document::new(parts, notes);
    let cut = loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => document.open(&element),
            Ok(Event::Empty(element)) => {
                document.open(&element);
                let name = element.local_name().as_ref().to_owned();
                document.close(&name);
            }
            Ok(Event::End(element)) => document.close(element.local_name().as_ref()),
            Ok(Event::Text(words)) => document.say(&words.xml10_content()),
            Ok(Event::CData(words)) => document.say(&words),
            Ok(Event::GeneralRef(name)) => {
                let sign = entities(&format!("&{};", &*name));
                document.say(&sign);
            }
            Ok(Event::Eof) => break document.depth > 0,
            Ok(_) => {}
            Err(_) => break true,
        }
    };
    document.end_paragraph();
    while !document.tables.is_empty() {
        document.end_table();
    }
    (document.blocks, cut)
}

struct Table {
    rows: Vec<Vec<Column>>,
    /// What stood before the cell that is open.
    outside: Vec<Block>,
}

#[derive(Default)]
struct Paragraph {
    runs: Runs,
    style: String,
    list: Option<String>,
    depth: usize,
    level: Option<u8>,
    source: String,
    /// How many letters are in which language, where runs name one.
    languages: BTreeMap<String, usize>,
}

struct Document<'a, 'n> {
    parts: &'a Parts,
    notes: &'n mut Notes,
    blocks: Vec<Block>,
    tables: Vec<Table>,
    paragraph: Paragraph,
    look: Look,
    language: String,
    in_run: bool,
    in_text: bool,
    in_paragraph_marks: bool,
    link: Option<String>,
    /// How many elements are open, and the depth of the one whose content is passed over.
    depth: usize,
    passed: Option<usize>,
    counts: BTreeMap<(String, usize), u64>,
    /// The language of each paragraph in the cell that is open.
    cell_languages: BTreeMap<String, usize>,
    /// The languages of the columns of the last table that had texts in all of them.
    columns: Vec<String>,
    /// What says fields in words and is not over yet.
    said: Option<Said>,
}

impl<'a, 'n> Document<'a, 'n> {
    fn new(parts: &'a Parts, notes: &'n mut Notes) -> Self {
        Self {
            parts,
            notes,
            blocks: Vec::new(),
            tables: Vec::new(),
            paragraph: Paragraph::default(),
            look: Look::default(),
            language: String::new(),
            in_run: false,
            in_text: false,
            in_paragraph_marks: false,
            link: None,
            depth: 0,
            passed: None,
            counts: BTreeMap::new(),
            cell_languages: BTreeMap::new(),
            columns: Vec::new(),
            said: None,
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) {
        self.depth += 1;
        if self.passed.is_some() {
            return;
        }
        let name = element.local_name();
        let value = || attribute(element, "val");
        let on = || value().is_none_or(|value| !["0", "false", "off", "none"].contains(&value.as_str()));
        match name.as_ref() {
            "del" | "moveFrom" => {
                self.notes.of("deleted-text");
                self.passed = Some(self.depth);
            }
            "Fallback" | "instrText" | "delText" => self.passed = Some(self.depth),
            _ if self.depth > DEEPEST => self.passed = Some(self.depth),
            "p" => self.end_paragraph(),
            "pPr" => self.in_paragraph_marks = true,
            "pStyle" => self.paragraph.style = value().unwrap_or_default(),
            "numId" if self.in_paragraph_marks => self.paragraph.list = value(),
            "ilvl" if self.in_paragraph_marks => {
                self.paragraph.depth = value().and_then(|depth| depth.parse().ok()).unwrap_or(0)
            }
            "outlineLvl" if self.in_paragraph_marks => {
                self.paragraph.level = value()
                    .and_then(|level| level.parse::<u8>().ok())
                    .filter(|level| *level < 6)
                    .map(|level| level + 1);
            }
            "r" => {
                (self.in_run, self.look) = (true, Look::default());
                self.language.clear();
            }
            "b" if self.in_run => self.look.bold = on(),
            "i" if self.in_run => self.look.italic = on(),
            "strike" | "dstrike" if self.in_run => self.look.struck = on(),
            "lang" if self.in_run => self.language = value().unwrap_or_default(),
            "t" => self.in_text = true,
            "br" | "cr" if self.in_run => self.say_words("\n"),
            "tab" if self.in_run => self.say_words("\t"),
            "noBreakHyphen" => self.say_words("-"),
            "hyperlink" => {
                self.link = attribute(element, "id").and_then(|id| self.parts.links.get(&id).cloned())
            }
            "tag" if self.said.is_none() && self.tables.is_empty() => {
                self.said = Said::begin(&value().unwrap_or_default(), self.depth, self.blocks.len());
            }
            "drawing" | "pict" | "object" => self.notes.of("image-left-out"),
            "commentReference" => self.notes.of("comment-left-out"),
            "tbl" => {
                self.end_paragraph();
                if self.tables.len() > 1 {
                    self.notes.of("nested-table");
                }
                self.tables.push(Table { rows: Vec::new(), outside: Vec::new() });
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "tc" => {
                self.end_paragraph();
                let outside = std::mem::take(&mut self.blocks);
                self.cell_languages.clear();
                match self.tables.last_mut() {
                    Some(table) => table.outside = outside,
                    None => self.blocks = outside,
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if self.passed == Some(self.depth) {
            self.passed = None;
        } else if self.passed.is_none() {
            match name {
                "p" => self.end_paragraph(),
                "pPr" => self.in_paragraph_marks = false,
                "r" => self.in_run = false,
                "t" => self.in_text = false,
                "hyperlink" => self.link = None,
                "tc" => self.end_cell(),
                "tbl" => self.end_table(),
                "sdt" => self.end_said(),
                _ => {}
            }
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn say(&mut self, words: &str) {
        if self.in_text && self.passed.is_none() {
            self.say_words(words);
        }
    }

    fn say_words(&mut self, words: &str) {
        let paragraph = &mut self.paragraph;
        paragraph.source.push_str(words);
        let tag = self.language.split('-').next().unwrap_or_default().to_lowercase();
        *paragraph.languages.entry(tag).or_default() +=
            words.chars().filter(|letter| letter.is_alphabetic()).count();
        match &self.link {
            Some(address) if !words.trim().is_empty() => paragraph.runs.link(words, address, self.look),
            _ => paragraph.runs.say(words, self.look),
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        (self.in_run, self.in_text, self.link) = (false, false, None);
        let style = self.parts.style(&paragraph.style);
        let level = paragraph.level.or(style.level);
        let text = paragraph.runs.markdown();
        if text.trim().is_empty() {
            return;
        }
        for (language, letters) in paragraph.languages {
            *self.cell_languages.entry(language).or_default() += letters;
        }
        let list = paragraph
            .list
            .clone()
            .or_else(|| style.list.clone().map(|(list, _)| list))
            .filter(|list| list != "0");
        let kind = match (level, list) {
            (Some(level), _) => Kind::Heading(level),
            (None, Some(list)) => return self.item(&list, paragraph.depth, &paragraph.source, &text),
            // The name of the group above its papers is no part of the charter.
            (None, None) if paragraph.style == "Group" => Kind::Aside,
            (None, None) => Kind::Paragraph,
        };
        self.blocks.push(Block::new(&paragraph.source, kind, text));
    }

    /// The paragraphs of a mark become what fields say in words.
    fn end_said(&mut self) {
        let ended = self.depth;
        if let Some(said) = self.said.take_if(|said| said.depth == ended) {
            self.end_paragraph();
            said.end(&mut self.blocks);
        }
    }

    /// A paragraph of a list; one that stands deeper is part of the item above.
    fn item(&mut self, list: &str, depth: usize, source: &str, text: &str) {
        let counts = self.parts.counts(list, depth);
        let number = self.counts.entry((list.to_owned(), depth)).or_default();
        *number += 1;
        let mark = if counts { format!("{number}. ") } else { "- ".to_owned() };
        let above = self.blocks.last_mut().filter(|block| depth > 0 && matches!(block.kind, Kind::Item(_)));
        let Some(block) = above else {
            return self.blocks.push(Block::new(source, Kind::Item(mark), text.to_owned()));
        };
        block.source = format!("{}\n{source}", block.source);
        if let Some(column) = block.columns.first_mut() {
            let indent = "   ".repeat(depth - 1);
            let between = if column.text.contains("\n\n") { "\n" } else { "\n\n" };
            let padding = format!("\n{indent}{}", " ".repeat(mark.len()));
            column.text.push_str(&format!("{between}{indent}{mark}{}", text.replace('\n', &padding)));
        }
    }

    fn end_cell(&mut self) {
        self.end_paragraph();
        let Some(table) = self.tables.last_mut() else { return };
        let inside = std::mem::replace(&mut self.blocks, std::mem::take(&mut table.outside));
        let named = std::mem::take(&mut self.cell_languages);
        let language = named
            .into_iter()
            .max_by_key(|(_, letters)| *letters)
            .map(|(language, _)| language)
            .unwrap_or_default();
        if let Some(row) = table.rows.last_mut() {
            row.push(Column::of(language, &inside));
        }
    }

    /// Whether a row says something in some of the languages that stand side by side above, and nothing in the others.
    fn continues(&self, row: &[Column], own: &str) -> bool {
        let in_place = |(cell, column): (&Column, &String)| {
            !says(cell) || cell.language == *column || (cell.language.is_empty() && column == own)
        };
        row.len() == self.columns.len()
            && !row.iter().all(says)
            && row.iter().zip(&self.columns).all(in_place)
    }

    fn end_table(&mut self) {
        self.end_paragraph();
        let Some(mut table) = self.tables.pop() else { return };
        if !table.outside.is_empty() {
            let inside = std::mem::replace(&mut self.blocks, std::mem::take(&mut table.outside));
            self.blocks.extend(inside);
        }
        table.rows.retain(|row| row.iter().any(|cell| !cell.text.trim().is_empty()));
        // Where one column names its language and the other does not, the other is in that of the document.
        let named = table.rows.iter().flatten().any(|cell| !cell.language.is_empty());
        let own = self.parts.language.split('-').next().unwrap_or_default().to_lowercase();
        for row in &mut table.rows {
            if self.continues(row, &own) {
                row.iter_mut().zip(&self.columns).for_each(|(cell, column)| cell.language.clone_from(column));
            } else if named {
                let cells = row.iter_mut().filter(|cell| cell.language.is_empty());
                cells.for_each(|cell| cell.language.clone_from(&own));
            }
        }
        if let Some(row) = table.rows.first().filter(|row| named && row.iter().all(says)) {
            self.columns = row.iter().map(|cell| cell.language.clone()).collect();
        }
        let laid_out = table.rows.iter().all(|row| row.len() == 1);
        if laid_out {
            let cells = table.rows.into_iter().flatten().filter(|cell| !cell.text.trim().is_empty());
            let blocks = cells.flat_map(|cell| super::markdown::read(&cell.text).blocks);
            self.blocks.extend(blocks);
        } else {
            let source: Vec<String> = table
                .rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | "))
                .collect();
            self.blocks.push(Block {
                source: source.join("\n"),
                kind: Kind::Table(table.rows),
                ..Block::default()
            });
        }
    }
}

fn says(cell: &Column) -> bool {
    !cell.text.trim().is_empty()
}
