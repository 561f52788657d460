//! Reads Markdown, once for every writer: CommonMark with the tables, task lists, strikethrough, notes and bare addresses of GitHub.
//!
//! What a person wrote is never interpreted as anything else: raw HTML becomes visible words, a link of another scheme than http,
//! https, mailto and tel becomes its words, an image from elsewhere becomes its description and its address, a file that does not come
//! along its name (`targets.rs`). A line end is a line end, as it was on the screen.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::addresses::{Stretch, stretches};
use super::callouts::titled;
use super::pieces::{apart, paragraphs};
use super::targets::{Around, Place, Target, elsewhere, formulas, is_link, named, target};
use super::text::{Align, Block, Inline, Item, Link, Text, clean, plain};

/// Things inside things: what is nested deeper is set as if it were at this depth.
const DEEPEST: usize = 12;
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_WIKILINKS);

/// Reads a text by itself. `image` finds an image of the page by the address that the text gives.
pub fn read(markdown: &str, image: &dyn Fn(&str) -> Option<usize>) -> Text {
    read_in(markdown, &Around { image, file: &|_| None, page: &|_| None, callout: &|_| None })
}

/// Reads a text among what it can refer to.
pub(super) fn read_in(markdown: &str, around: &Around<'_>) -> Text {
    let mut reader = Reader {
        markdown,
        around,
        formulas: formulas(markdown, OPTIONS),
        open: vec![Open::new(What::Text)],
        waiting: String::new(),
        apart: 0,
        levels: Vec::new(),
        numbers: BTreeMap::new(),
        notes: BTreeMap::new(),
    };
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        // Words come in several pieces, and an address may lie across them.
        match event {
            Event::Text(text) => reader.waiting.push_str(&text),
            other => {
                reader.say_waiting();
                reader.hear(other, range);
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
    /// A link to a file that does not come along, by its name.
    File(String),
    Image(String),
    /// Something else stands for it.
    Instead(Inline),
}

impl What {
    /// Whether an address in it is no link.
    fn is_apart(&self) -> bool {
        matches!(self, Self::Link(_) | Self::File(_) | Self::Image(_) | Self::Instead(_) | Self::Code)
    }
}

struct Reader<'a> {
    markdown: &'a str,
    around: &'a Around<'a>,
    /// Where formulas stand in the text.
    formulas: Vec<Range<usize>>,
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
    fn hear(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.begin(tag, range),
            Event::End(end) => self.end(end),
            Event::Code(code) => self.word(Inline::Code(clean(&code))),
            // The one element that people write in a cell of a table, where a line cannot end otherwise.
            Event::InlineHtml(html) if html.trim_end_matches(['>', '/', ' ']) == "<br" => {
                self.word(Inline::Break)
            }
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

    fn begin(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let deep = self.open.len() >= DEEPEST;
        let what = match tag {
            Tag::Paragraph | Tag::HtmlBlock => What::Paragraph,
            Tag::Heading { level, .. } => What::Heading(self.level(level)),
            Tag::CodeBlock(_) => What::Code,
            Tag::Table(columns) => What::Table(columns.into_iter().map(align).collect()),
            Tag::TableHead | Tag::TableRow => What::Row,
            Tag::TableCell => What::Cell,
            Tag::Image { link_type, dest_url, .. } => self.image(link_type, &dest_url, range),
            Tag::FootnoteDefinition(label) => What::Note(label.into_string()),
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, range),
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
                self.block(Block::Quote { blocks: titled(done.blocks, self.around.callout) });
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
                if let Some(row) = self.open.last_mut() {
                    row.cells.push(done.words);
                }
            }
            What::Stressed => self.word(Inline::Stressed(done.words)),
            What::Strong => self.word(Inline::Strong(done.words)),
            What::Struck => self.word(Inline::Struck(done.words)),
            What::Link(Some(Target::Web(to))) => self.word(Inline::Link(Link { to, words: done.words })),
            What::Link(Some(Target::Page(to))) => self.word(Inline::Page(Link { to, words: done.words })),
            What::Link(None) => done.words.into_iter().for_each(|word| self.word(word)),
            What::File(name) => named(done.words, &name).into_iter().for_each(|word| self.word(word)),
            What::Instead(word) => self.word(word),
            What::Image(address) => {
                let alt = plain(&done.words);
                match ((self.around.image)(&address), (self.around.file)(&address)) {
                    (Some(at), _) => self.word(Inline::Image(at, alt)),
                    (None, Some(name)) => {
                        let words = named(vec![Inline::Words(alt)], &name);
                        words.into_iter().for_each(|word| self.word(word));
                    }
                    (None, None) => self.word(Inline::Words(elsewhere(&alt, &address))),
                }
            }
        }
    }

    fn link(&self, kind: LinkType, address: &str, range: Range<usize>) -> What {
        match (kind, (self.around.file)(address)) {
            (_, Some(name)) => What::File(name),
            (LinkType::WikiLink { has_pothole }, None) => self.by_title(address, has_pothole, range),
            (_, None) => What::Link(target(kind, address)),
        }
    }

    fn image(&self, kind: LinkType, address: &str, range: Range<usize>) -> What {
        let known = (self.around.image)(address).is_some() || (self.around.file)(address).is_some();
        match kind {
            LinkType::WikiLink { has_pothole } if !known => self.by_title(address, has_pothole, range),
            _ => What::Image(clean(address)),
        }
    }

    /// A link by title. One that leads nowhere is its words, and no link at all stays as it was written.
    fn by_title(&self, inside: &str, has_words: bool, range: Range<usize>) -> What {
        let place = Place::of(inside);
        let page = place.as_ref().and_then(|place| (self.around.page)(place.title));
        let written = self.markdown.get(range.clone()).unwrap_or(inside);
        let has_words = has_words && !written.ends_with("|]]");
        let in_formula = self.formulas.iter().any(|it| it.start <= range.start && range.end <= it.end);
        match (page, place) {
            (Some(id), _) if has_words => What::Link(Some(Target::Page(id))),
            (Some(to), Some(place)) => {
                let words = vec![Inline::Words(place.words())];
                What::Instead(Inline::Page(Link { to, words }))
            }
            (_, Some(place)) if is_link(written) && !in_formula => match has_words {
                true => What::Link(None),
                false => What::Instead(Inline::Words(place.words())),
            },
            _ => What::Instead(Inline::Words(clean(written))),
        }
    }

    fn finish(mut self) -> Text {
        let mut blocks = Vec::new();
        while let Some(mut open) = self.open.pop() {
            open.settle();
            open.blocks.append(&mut blocks);
            blocks = open.blocks;
        }
        let notes = (1..=self.numbers.len()).map(|at| self.notes.remove(&at).unwrap_or_default()).collect();
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
