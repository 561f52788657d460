//! The forms in which charters are kept, each as blocks of Markdown with the source they came from.

pub mod docx;
mod docx_edges;
pub mod docx_parts;
mod docx_said;
mod docx_tables;
pub mod html;
pub mod htmldiff;
mod infobox;
mod mail;
pub mod markdown;
mod paged;
mod pasted;
pub mod plain;
pub mod runs;
mod standing;
mod tabbed;
mod wikicells;
pub mod wikidiff;
pub mod wikiinline;
pub mod wikitable;
pub mod wikitext;
pub mod wikiwords;
pub mod wikixml;

use crate::read::Remark;
use crate::read::html::attribute;

/// A page as its form tells it.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// What could not be taken as it was.
    pub notes: Notes,
}

/// What could not be taken as it was, each case once.
#[derive(Clone, Debug, Default)]
pub struct Notes(pub Vec<Remark>);

impl Notes {
    /// Notes a case.
    pub fn of(&mut self, class: &'static str) {
        self.add(Remark::of(class));
    }

    /// Notes a case of something that has a name.
    pub fn about(&mut self, class: &'static str, about: &str) {
        let about: String = about.chars().filter(|letter| !letter.is_control()).take(120).collect();
        self.add(Remark::about(class, about.trim()));
    }

    /// Takes what another part noted.
    pub fn join(&mut self, others: Self) {
        others.0.into_iter().for_each(|note| self.add(note));
    }

    fn add(&mut self, note: Remark) {
        const MOST: usize = 200;
        if self.0.len() < MOST && !self.0.contains(&note) {
            self.0.push(note);
        }
    }
}

/// A block of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// As it stands in the source.
    pub source: String,
    /// What it is.
    pub kind: Kind,
    /// Its text, once for each language that stands side by side; one for most.
    pub columns: Vec<Column>,
    /// Whether it is marked as words and nothing else: no heading, no label.
    pub plain: bool,
}

/// The name among fields for those that are only said in words.
pub const IN_WORDS: &str = "in words";

/// What a block is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading of a level from 1 to 6; 7 where a line is one only by how it stands.
    Heading(u8),
    /// An item of a list with what is below it, and the mark before it: `- `, `3. `.
    Item(String),
    /// A table: rows of cells. Its own columns are empty.
    Table(Vec<Vec<Column>>),
    /// What a section holds in fields, by name, said once more in words; [`IN_WORDS`] where the words are all there is.
    Fields(Vec<(String, String)>),
    /// Something that no reader understands, as it stands in the source.
    Raw,
    /// Beside the charter: the number and the day of a version.
    Aside,
}

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The language, where the source names it; else empty.
    pub language: String,
    /// Markdown.
    pub text: String,
    /// The level of the heading that it is, for a cell that holds nothing else.
    pub level: Option<u8>,
}

impl Column {
    /// A text in a language; empty where that is not known.
    pub fn new(language: &str, text: impl Into<String>) -> Self {
        Self { language: language.to_owned(), text: text.into(), level: None }
    }

    /// A cell with these blocks.
    pub fn of(language: String, blocks: &[Block]) -> Self {
        match blocks {
            [Block { kind: Kind::Heading(level), .. }] => {
                let text = blocks.first().map_or(String::new(), |block| block.first().to_owned());
                Self { language, text, level: Some(*level) }
            }
            blocks => Self { language, text: together(blocks), level: None },
        }
    }
}

impl Block {
    /// A block with one text of a language that the source does not name.
    pub fn new(source: &str, kind: Kind, text: String) -> Self {
        let columns = vec![Column::new("", text)];
        Self { source: source.trim_end().to_owned(), kind, columns, plain: false }
    }

    /// Its first text that says something.
    pub fn first(&self) -> &str {
        self.columns
            .iter()
            .map(|column| column.text.as_str())
            .find(|text| !text.trim().is_empty())
            .unwrap_or_default()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        let holds = match &self.kind {
            Kind::Table(rows) => !rows.is_empty(),
            Kind::Fields(fields) => !fields.is_empty(),
            _ => false,
        };
        !holds && self.columns.iter().all(|column| column.text.trim().is_empty())
    }
}

/// Blocks as one text of Markdown, such as the content of a cell.
pub fn together(blocks: &[Block]) -> String {
    let mut whole = String::new();
    let mut after_item = false;
    for block in blocks {
        let item = if let Kind::Item(mark) = &block.kind { mark.as_str() } else { "" };
        let rows = if let Kind::Table(rows) = &block.kind { lines_of(rows) } else { String::new() };
        let text = if rows.is_empty() { block.first() } else { rows.as_str() };
        if text.trim().is_empty() {
            continue;
        }
        if !whole.is_empty() {
            whole.push_str(if after_item && !item.is_empty() { "\n" } else { "\n\n" });
        }
        if let Kind::Heading(_) = block.kind {
            whole.push_str(&format!("**{}**", text.trim_matches('*')));
        } else {
            whole.push_str(item);
            whole.push_str(&text.replace('\n', &format!("\n{}", " ".repeat(item.len()))));
        }
        after_item = !item.is_empty();
    }
    whole
}

/// The rows of a table without a first column that only counts them, `# | Goal | Why`, where others are left to read.
pub fn uncounted(rows: &[Vec<Column>]) -> Vec<Vec<Column>> {
    const LEAST: usize = 3;
    let number = |row: &Vec<Column>| {
        let text = row.first().map_or("", |cell| cell.text.trim().trim_end_matches(['.', '\\', ')']));
        text.parse::<usize>().ok()
    };
    let below = rows.get(1..).unwrap_or_default();
    let counts = below.len() > 1 && (1..).zip(below).all(|(at, row)| number(row) == Some(at));
    let from = usize::from(counts && rows.iter().all(|row| row.len() >= LEAST));
    rows.iter().map(|row| row.get(from..).unwrap_or_default().to_vec()).collect()
}

/// A table inside a text as a line for each of its rows.
fn lines_of(rows: &[Vec<Column>]) -> String {
    let cell = |cell: &Column| cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = |row: &Vec<Column>| {
        let cells: Vec<String> = row.iter().map(cell).filter(|cell| !cell.is_empty()).collect();
        cells.join(" · ")
    };
    let lines: Vec<String> = rows.iter().map(line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// The values of fields that a tag names beside the words which say them: `data-at-least="3 month"`.
pub fn fields(tag: &str) -> Vec<(String, String)> {
    const KNOWN: [&str; 13] = [
        "target",
        "at-least",
        "minutes",
        "zone",
        "from",
        "until",
        "meetings-min",
        "meetings-max",
        "level",
        "rule",
        "quorum",
        "majority",
        "term",
    ];
    let value = |name: &str| Some((name.to_owned(), attribute(tag, &format!("data-{name}"))?));
    KNOWN.into_iter().filter_map(value).collect()
}

/// Lines after the first without the indent that their item gave them.
pub fn dedent(text: &str, indent: usize) -> String {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |whole, line| {
        let blank = line.len() - line.trim_start().len();
        format!("{whole}\n{}", line.get(blank.min(indent)..).unwrap_or_default())
    })
}
