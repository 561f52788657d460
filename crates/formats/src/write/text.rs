//! A text that was read: the few things that Markdown can say, as every writer sees them.

use std::collections::BTreeSet;

/// A text and its notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// The notes that the text refers to, the first one first.
    pub notes: Vec<Vec<Block>>,
}

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading. Levels start at 1 and never skip one on the way down, whatever the author wrote.
    Heading {
        /// From 1 to 6.
        level: u8,
        /// The words.
        words: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        words: Vec<Inline>,
    },
    /// An image of the page, by its place among the page's images.
    Image {
        /// The place.
        at: usize,
        /// What it shows.
        alt: String,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A list.
    List {
        /// The first number, for a list that counts.
        start: Option<u64>,
        /// The items.
        items: Vec<Item>,
    },
    /// Code, as it is.
    Code {
        /// The lines.
        text: String,
    },
    /// A table.
    Table {
        /// How each column is set.
        columns: Vec<Align>,
        /// The cells of the first row.
        head: Vec<Vec<Inline>>,
        /// The cells of the others.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A rule across the page.
    Rule,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// For a task: whether it is done.
    pub done: Option<bool>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end.
    End,
}

/// Words, and what is done to them.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain words.
    Words(String),
    /// Stressed.
    Stressed(Vec<Inline>),
    /// Strong.
    Strong(Vec<Inline>),
    /// Struck out.
    Struck(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link to somewhere outside: http, https, mailto or tel.
    Link(Link),
    /// A link to another page, by its id.
    Page(Link),
    /// A new line.
    Break,
    /// A reference to a note, counted from 1.
    Note(usize),
    /// An image among words: in a cell of a table, or on its way to be a block.
    Image(usize, String),
}

/// A link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it leads.
    pub to: String,
    /// The words.
    pub words: Vec<Inline>,
}

/// The words without what is done to them.
pub fn plain(words: &[Inline]) -> String {
    let mut text = String::new();
    for word in words {
        match word {
            Inline::Words(words) | Inline::Code(words) | Inline::Image(_, words) => text.push_str(words),
            Inline::Stressed(words) | Inline::Strong(words) | Inline::Struck(words) => {
                text.push_str(&plain(words));
            }
            Inline::Link(link) | Inline::Page(link) => text.push_str(&plain(&link.words)),
            Inline::Break => text.push(' '),
            Inline::Note(_) => {}
        }
    }
    text
}

/// The places of the images among words.
pub fn images(words: &[Inline]) -> Vec<usize> {
    words
        .iter()
        .flat_map(|word| match word {
            Inline::Image(at, _) => vec![*at],
            Inline::Stressed(words) | Inline::Strong(words) | Inline::Struck(words) => images(words),
            Inline::Link(link) | Inline::Page(link) => images(&link.words),
            _ => Vec::new(),
        })
        .collect()
}

/// A text without what no file format can hold: control characters other than tabs and line ends, and what is no character.
pub fn clean(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\t' | '\n'))
        .filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// The notes that blocks refer to, by their numbers.
pub fn referred(blocks: &[Block]) -> BTreeSet<usize> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Heading { words, .. } | Block::Paragraph { words } => referred_in(words),
            Block::Quote { blocks } => referred(blocks),
            Block::List { items, .. } => items.iter().flat_map(|item| referred(&item.blocks)).collect(),
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).flat_map(|cell| referred_in(cell)).collect()
            }
            Block::Image { .. } | Block::Code { .. } | Block::Rule => BTreeSet::new(),
        })
        .collect()
}

fn referred_in(words: &[Inline]) -> BTreeSet<usize> {
    words
        .iter()
        .flat_map(|word| match word {
            Inline::Note(number) => BTreeSet::from([*number]),
            Inline::Stressed(words) | Inline::Strong(words) | Inline::Struck(words) => referred_in(words),
            Inline::Link(link) | Inline::Page(link) => referred_in(&link.words),
            _ => BTreeSet::new(),
        })
        .collect()
}
