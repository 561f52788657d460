//! A DOCX: its headings, lists, tables and paragraphs. What somebody took out while changes were tracked is out.

use std::collections::BTreeMap;
use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::docx_edges;
use super::docx_parts::{Parts, attribute};
use super::docx_said::Said;
use super::runs::Runs;
use super::{Block, Column, Kind, Notes, Page};
use crate::read::entities::entities;
use crate::read::literal::{inside, literal};
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
    let paths = zip.files().iter().map(|file| file.path.clone());
    let edges: Vec<String> = paths.filter(|path| docx_edges::is_one(path)).collect();
    let mut part = |path: &str| {
        let at = zip.files().iter().position(|file| file.path == path)?;
        zip.read(at, LARGEST).ok().and_then(|bytes| self::text(&bytes))
    };
    let at_edges = edges.iter().filter_map(|path| part(path)).collect::<Vec<_>>();
    let styles = part("word/styles.xml").unwrap_or_default();
    let numbering = part("word/numbering.xml").unwrap_or_default();
    let relations = part("word/_rels/document.xml.rels").unwrap_or_default();
    let below = [("footnote", "word/footnotes.xml"), ("endnote", "word/endnotes.xml")]
        .map(|(kind, path)| (kind, part(path).unwrap_or_default()));
    let parts = Parts::read(&styles, &numbering, &relations);
    let mut notes = Notes::default();
    let mut feet = BTreeMap::new();
    for (kind, text) in &below {
        let read = document(text, &parts, &mut notes, BTreeMap::new());
        feet.extend(read.told.into_iter().map(|(id, note)| (format!("{kind} {id}"), note)));
    }
    let told = !feet.is_empty();
    let read = document(&text, &parts, &mut notes, feet);
    if read.cut {
        notes.of("cut-off");
    }
    if told {
        notes.of("footnotes-in-brackets");
    }
    let mut page = Page { blocks: read.blocks, notes: Notes::default() };
    // A note that nothing refers to stands below the text, as a line of its own.
    page.blocks.extend(
        read.feet
            .into_values()
            .map(|note| Block { plain: true, ..Block::new(&note, Kind::Raw, literal(&note)) }),
    );
    for text in at_edges {
        let edge = document(&text, &parts, &mut notes, BTreeMap::new());
        docx_edges::put(&mut page.blocks, &edge.blocks);
    }
    page.notes = notes;
    Ok(page)
}

/// What a part of a document holds.
struct Read {
    blocks: Vec<Block>,
    /// Whether it ends too early.
    cut: bool,
    /// The notes that it tells, by their ids.
    told: BTreeMap<String, String>,
    /// The notes that it was given and does not refer to.
    feet: BTreeMap<String, String>,
}

fn text(bytes: &[u8]) -> Option<String> {
    crate::read::text::decode_mixed(bytes).map(|decoded| decoded.text)
}

fn document(text: &str, parts: &Parts, notes: &mut Notes, feet: BTreeMap<String, String>) -> Read {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    (config.check_end_names, config.allow_unmatched_ends, config.allow_dangling_amp) = (false, true, true);
    let mut document = Document { feet, ..Document::new(parts, notes) };
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
    let Document { blocks, told, feet, .. } = document;
    Read { blocks, cut, told, feet }
}

pub(super) struct Table {
    pub rows: Vec<Vec<Column>>,
    /// What stood before the cell that is open.
    pub outside: Vec<Block>,
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
    /// The notes that it refers to.
    feet: Vec<String>,
}

pub(super) struct Document<'a, 'n> {
    pub parts: &'a Parts,
    pub notes: &'n mut Notes,
    pub blocks: Vec<Block>,
    pub tables: Vec<Table>,
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
    pub cell_languages: BTreeMap<String, usize>,
    /// The languages of the columns of the last table that had texts in all of them.
    pub columns: Vec<String>,
    /// What says fields in words and is not over yet.
    said: Option<Said>,
    /// The note that is open, and where its blocks begin; and those that were told.
    note: Option<(String, usize)>,
    told: BTreeMap<String, String>,
    /// The notes that may be referred to, by kind and id.
    feet: BTreeMap<String, String>,
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
            note: None,
            told: BTreeMap::new(),
            feet: BTreeMap::new(),
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
            "footnote" | "endnote" => {
                self.end_paragraph();
                self.note = attribute(element, "id").map(|id| (id, self.blocks.len()));
            }
            kind @ ("footnoteReference" | "endnoteReference") => {
                let id = attribute(element, "id").unwrap_or_default();
                let kind = kind.trim_end_matches("Reference");
                self.paragraph.feet.extend(self.feet.remove(&format!("{kind} {id}")));
            }
            "tbl" => self.begin_table(),
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "tc" => self.begin_cell(),
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
                "footnote" | "endnote" => self.end_note(),
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

    pub(super) fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        (self.in_run, self.in_text, self.link) = (false, false, None);
        let level = paragraph.level.or(self.parts.style(&paragraph.style).level);
        let mut text = paragraph.runs.markdown();
        let mut source = paragraph.source;
        let mut below = paragraph.feet;
        // In brackets behind a sentence; below whatever else may be a heading, a label or a name.
        if level.is_none() && text.trim_end().ends_with(['.', '!', '?', '…']) {
            for note in below.drain(..) {
                text.push_str(&format!(" \\[{}\\]", inside(&note)));
                source.push_str(&format!(" [{note}]"));
            }
        }
        if !text.trim().is_empty() {
            self.end_block(&Paragraph { source, feet: Vec::new(), ..paragraph }, level, &text);
        }
        for note in below {
            let note = format!("[{note}]");
            self.blocks.push(Block { plain: true, ..Block::new(&note, Kind::Paragraph, literal(&note)) });
        }
    }

    /// A note is told in one line.
    fn end_note(&mut self) {
        self.end_paragraph();
        let Some((id, from)) = self.note.take() else { return };
        let blocks: Vec<Block> = self.blocks.drain(from.min(self.blocks.len())..).collect();
        let words: Vec<&str> = blocks.iter().flat_map(|block| block.source.split_whitespace()).collect();
        if !words.is_empty() {
            self.told.insert(id, words.join(" "));
        }
    }

    fn end_block(&mut self, paragraph: &Paragraph, level: Option<u8>, text: &str) {
        let style = self.parts.style(&paragraph.style);
        for (language, letters) in &paragraph.languages {
            *self.cell_languages.entry(language.clone()).or_default() += letters;
        }
        let list = paragraph
            .list
            .clone()
            .or_else(|| style.list.clone().map(|(list, _)| list))
            .filter(|list| list != "0");
        let kind = match (level, list) {
            (Some(level), _) => Kind::Heading(level),
            (None, Some(list)) => return self.item(&list, paragraph.depth, &paragraph.source, text),
            // The name of the group above its papers is no part of the charter.
            (None, None) if paragraph.style == "Group" => Kind::Aside,
            (None, None) => Kind::Paragraph,
        };
        self.blocks.push(Block::new(&paragraph.source, kind, text.to_owned()));
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
}
