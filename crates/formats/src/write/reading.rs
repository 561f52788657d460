//! Reads Markdown, once for every writer: CommonMark with the tables, task lists, strikethrough, notes and bare addresses of GitHub.
//!
//! What a person wrote is never interpreted as anything else: raw HTML becomes visible words, a link of another scheme than http,
//! https, mailto and tel becomes its words, an image from elsewhere becomes its description and its address. A line end is a line end,
//! as it was on the screen.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::addresses::{Stretch, stretches};
use super::pieces::{apart, described, paragraphs};
use super::text::{Align, Block, Inline, Item, Link, Text, clean, plain};

/// Things inside things: what is nested deeper is set as if it were at this depth.
const DEEPEST: usize = 12;
/// The longest address that is shown in place of an image.
const LONGEST_ADDRESS: usize = 300;

/// Reads a text. `image` finds an image of the page by the address that the text gives.
pub fn read(markdown: &str, image: &dyn Fn(&str) -> Option<usize>) -> Text {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS;
    let mut reader = Reader {
        image,
        open: vec![Open::new(What::Text)],
        waiting: String::new(),
        apart: 0,
        levels: Vec::new(),
        numbers: BTreeMap::new(),
        notes: BTreeMap::new(),
    };
    for event in Parser::new_ext(markdown, options) {
        // Words come in several pieces, and an address may lie across them.
        match event {
            Event::Text(text) => reader.waiting.push_str(&text),
            other => {
                reader.say_waiting();
                reader.hear(other);
            }
        }
    }
    reader.say_waiting();
    reader.finish()
}

/// What is being read, and what of it has been.
struct Open {
    what: What,
    blocks: Vec<Block>,
    words: Vec<Inline>,
    items: Vec<Item>,
    cells: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    done: Option<bool>,
}

enum What {
    /// The whole text, or something that is passed through.
    Text,
    Paragraph,
    Heading(u8),
    Quote,
    List(Option<u64>),
    Item,
    Code,
    Note(String),
    Table(Vec<Align>),
    Row,
    Cell,
    Stressed,
    Strong,
    Struck,
    Link(Option<Target>),
    Image(String),
}

impl What {
    /// Whether an address in it is no link.
    fn is_apart(&self) -> bool {
        matches!(self, Self::Link(_) | Self::Image(_) | Self::Code)
    }
}

enum Target {
    Web(String),
    Page(String),
}

struct Reader<'a> {
    image: &'a dyn Fn(&str) -> Option<usize>,
    open: Vec<Open>,
    /// Words that were heard and may go on.
    waiting: String,
    /// How many things are open in which an address is no link: code, images, links.
    apart: usize,
    /// The headings that the present one stands under, as the author counted.
    levels: Vec<u8>,
    numbers: BTreeMap<String, usize>,
    notes: BTreeMap<usize, Vec<Block>>,
}

impl Reader<'_> {
    fn hear(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::End(end) => self.end(end),
            Event::Code(code) => self.word(Inline::Code(clean(&code))),
            Event::Html(html) | Event::InlineHtml(html) => self.say_lines(&html),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.say(&text),
            Event::SoftBreak | Event::HardBreak => self.word(Inline::Break),
            Event::Rule => self.block(Block::Rule),
            Event::TaskListMarker(done) => {
                if let Some(item) = self.open.iter_mut().rev().find(|open| matches!(open.what, What::Item)) {
                    item.done = Some(done);
                }
            }
            Event::FootnoteReference(label) => {
                let number = self.number(&label);
                self.word(Inline::Note(number));
            }
        }
    }

    fn begin(&mut self, tag: Tag<'_>) {
        let deep = self.open.len() >= DEEPEST;
        let what = match tag {
            Tag::Paragraph | Tag::HtmlBlock => What::Paragraph,
            Tag::Heading { level, .. } => What::Heading(self.level(level)),
            Tag::CodeBlock(_) => What::Code,
            Tag::Table(columns) => What::Table(columns.into_iter().map(align).collect()),
            Tag::TableHead | Tag::TableRow => What::Row,
            Tag::TableCell => What::Cell,
            Tag::Image { dest_url, .. } => What::Image(clean(&dest_url)),
            Tag::FootnoteDefinition(label) => What::Note(label.into_string()),
            Tag::Link { link_type, dest_url, .. } => What::Link(target(link_type, &dest_url)),
            Tag::List(start) => What::List(start),
            Tag::Item => What::Item,
            Tag::BlockQuote(_) if !deep => What::Quote,
            Tag::Emphasis if !deep => What::Stressed,
            Tag::Strong if !deep => What::Strong,
            Tag::Strikethrough if !deep => What::Struck,
            _ => What::Text,
        };
        let what = match what {
            What::List(_) | What::Item if deep => What::Text,
            other => other,
        };
        self.apart += usize::from(what.is_apart());
        self.open.push(Open::new(what));
    }

    fn end(&mut self, end: TagEnd) {
        if self.open.len() < 2 {
            return;
        }
        let Some(mut done) = self.open.pop() else { return };
        self.apart -= usize::from(done.what.is_apart());
        match done.what {
            What::Text => {
                // Words of an item that was too deep are a paragraph of their own.
                if matches!(end, TagEnd::Item) {
                    done.settle();
                }
                for block in done.blocks {
                    self.block(block);
                }
                for word in done.words {
                    self.word(word);
                }
            }
            What::Paragraph => {
                for block in paragraphs(done.words) {
                    self.block(block);
                }
            }
            What::Heading(level) => {
                let (words, images) = apart(done.words);
                if !words.is_empty() {
                    self.block(Block::Heading { level, words });
                }
                images.into_iter().for_each(|image| self.block(image));
            }
            What::Quote => {
                done.settle();
                self.block(Block::Quote { blocks: done.blocks });
            }
            What::List(start) => self.block(Block::List { start, items: done.items }),
            What::Item => {
                done.settle();
                let item = Item { done: done.done, blocks: done.blocks };
                if let Some(list) = self.open.last_mut() {
                    list.items.push(item);
                }
            }
            What::Code => {
                let text = plain(&done.words);
                self.block(Block::Code { text: text.strip_suffix('\n').unwrap_or(&text).to_owned() });
            }
            What::Note(ref label) => {
                let number = self.number(label);
                done.settle();
                self.notes.insert(number, done.blocks);
            }
            What::Table(columns) => {
                let mut rows = done.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                self.block(Block::Table { columns, head, rows: rows.collect() });
            }
            What::Row => {
                if let Some(table) = self.open.last_mut() {
                    table.rows.push(done.cells);
                }
            }
            What::Cell => {
                let words = described(done.words);
                if let Some(row) = self.open.last_mut() {
                    row.cells.push(words);
                }
            }
            What::Stressed => self.word(Inline::Stressed(done.words)),
            What::Strong => self.word(Inline::Strong(done.words)),
            What::Struck => self.word(Inline::Struck(done.words)),
            What::Link(Some(Target::Web(to))) => self.word(Inline::Link(Link { to, words: done.words })),
            What::Link(Some(Target::Page(to))) => self.word(Inline::Page(Link { to, words: done.words })),
            What::Link(None) => done.words.into_iter().for_each(|word| self.word(word)),
            What::Image(address) => {
                let alt = plain(&done.words);
                let word = match (self.image)(&address) {
                    Some(at) => Inline::Image(at, alt),
                    None => Inline::Words(elsewhere(&alt, &address)),
                };
                self.word(word);
            }
        }
    }

    fn finish(mut self) -> Text {
        let mut blocks = Vec::new();
        while let Some(mut open) = self.open.pop() {
            open.settle();
            open.blocks.append(&mut blocks);
            blocks = open.blocks;
        }
        let known = self.numbers.len();
        let notes = (1..=known).map(|number| self.notes.remove(&number).unwrap_or_default()).collect();
        Text { blocks, notes }
    }

    fn say(&mut self, text: &str) {
        let text = clean(text);
        let Some(open) = self.open.last_mut() else { return };
        match open.words.last_mut() {
            Some(Inline::Words(before)) => before.push_str(&text),
            _ => open.words.push(Inline::Words(text)),
        }
    }

    /// Says the words that waited, their addresses as links; not in code, and not inside another link.
    fn say_waiting(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.waiting);
        if self.apart > 0 {
            return self.say(&text);
        }
        for stretch in stretches(&text) {
            match stretch {
                Stretch::Words(words) => self.say(words),
                Stretch::Address(words, to) => {
                    let words = vec![Inline::Words(clean(words))];
                    self.word(Inline::Link(Link { to: clean(&to), words }));
                }
            }
        }
    }

    /// Words that may have line ends in them.
    fn say_lines(&mut self, text: &str) {
        for (at, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            if at > 0 {
                self.word(Inline::Break);
            }
            self.say(line);
        }
        if text.ends_with('\n') {
            self.word(Inline::Break);
        }
    }

    fn word(&mut self, word: Inline) {
        if let Some(open) = self.open.last_mut() {
            open.words.push(word);
        }
    }

    fn block(&mut self, block: Block) {
        if let Some(open) = self.open.last_mut() {
            open.settle();
            open.blocks.push(block);
        }
    }

    fn number(&mut self, label: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label.to_owned()).or_insert(next)
    }

    /// How deep a heading stands under those before it.
    fn level(&mut self, level: HeadingLevel) -> u8 {
        let level = level as u8;
        self.levels.retain(|above| *above < level);
        self.levels.push(level);
        u8::try_from(self.levels.len()).unwrap_or(6)
    }
}

impl Open {
    fn new(what: What) -> Self {
        let (blocks, words, items, cells, rows) = Default::default();
        Self { what, blocks, words, items, cells, rows, done: None }
    }

    /// Words that stand by themselves become paragraphs.
    fn settle(&mut self) {
        if !self.words.is_empty() {
            self.blocks.extend(paragraphs(std::mem::take(&mut self.words)));
        }
        if !self.items.is_empty() {
            let items = std::mem::take(&mut self.items);
            self.blocks.extend(items.into_iter().flat_map(|item| item.blocks));
        }
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

/// Where a link may lead.
fn target(kind: LinkType, address: &str) -> Option<Target> {
    if matches!(kind, LinkType::WikiLink { .. }) {
        return None;
    }
    if matches!(kind, LinkType::Email) {
        return Some(Target::Web(format!("mailto:{}", clean(address))));
    }
    let address = clean(address);
    let (scheme, rest) = address.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" | "mailto" | "tel" => Some(Target::Web(address)),
        "kring" => rest.strip_prefix("page/").map(|id| Target::Page(id.to_owned())),
        _ => None,
    }
}

/// What stands for an image that is not in the notebook.
fn elsewhere(alt: &str, address: &str) -> String {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let telling = matches!(scheme.as_deref(), None | Some("http" | "https"));
    let short = address.chars().count() <= LONGEST_ADDRESS;
    match (alt.is_empty(), telling && short && !address.is_empty()) {
        (false, true) => format!("{alt} ({address})"),
        (true, true) => format!("({address})"),
        (_, false) => alt.to_owned(),
    }
}
