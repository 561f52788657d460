//! The book as values for the template: nothing in it is markup, whatever a person wrote.

use std::sync::Arc;

use typst::foundations::{Array, Bytes, Dict, IntoValue, Value};
use typst::visualize::{ExchangeFormat, RasterImage};

use super::letters;
use super::world::MARKS;
use crate::write::book::{Book, Image, Kind, Page, Paper};
use crate::write::cards::{Card, Cards, Line};
use crate::write::look::Look;
use crate::write::text::{Align, Block, Inline, Item, Link, Text};
use crate::write::titles::Titles;

/// The widest and highest image, in points: the measure of a line, and what leaves room for words on its page.
const WIDEST: f64 = 380.0;
const HIGHEST: f64 = 420.0;
/// What a cell of a table has beside its content, and the least that an image gets in it.
const BESIDE: f64 = 16.0;
const NARROWEST: f64 = 12.0;
/// In less than this a long word does not fit.
const NARROW: f64 = 100.0;
/// Points that a pixel takes when there is room.
const PIXEL: f64 = 0.5;
/// More pixels than this are refused before they are unpacked.
const MOST_PIXELS: usize = 120_000_000;

/// The values, and how many signs no letter can show.
pub(super) fn of(book: &Book) -> (Dict, usize) {
    let mut maker = Maker::new(book);
    let pages: Array = book.pages.iter().map(|page| maker.page(page).into_value()).collect();
    let count = pages.len();
    let mut dict = Dict::new();
    maker.say(&mut dict, "title", &book.title);
    maker.say(&mut dict, "subtitle", &book.subtitle);
    maker.say(&mut dict, "contents", &book.words.contents);
    let kind = match book.kind {
        Kind::Sheet => "sheet",
        Kind::Pages => "pages",
        Kind::Year => "year",
    };
    dict.insert("kind".into(), kind.into_value());
    dict.insert("density".into(), (book.density as i64).into_value());
    dict.insert("paper".into(), paper(book.paper).into_value());
    let accent = book.look.accent.map_or(String::new(), |_| format!("#{}", book.look.ink_hex()));
    dict.insert("accent".into(), accent.into_value());
    maker.look(&mut dict, &book.look);
    language(&mut dict, &book.language);
    dict.insert("pages".into(), pages.into_value());
    dict.insert("marks".into(), marks(count).into_value());
    (dict, maker.missing)
}

/// What Typst calls a paper.
pub(in crate::write) fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    }
}

/// At which of so many parts the template tells how far it is.
pub(in crate::write) fn marks(count: usize) -> Array {
    (0..count).map(|at| Value::Bool(at * MARKS / count != (at + 1) * MARKS / count)).collect()
}

/// Makes values, and counts the signs that no letter can show.
pub(in crate::write) struct Maker<'a> {
    pub book: &'a Book,
    titles: Titles<'a>,
    pub missing: usize,
}

/// Where words stand: on which page, and how wide an image among them may be.
#[derive(Clone, Copy)]
struct Place<'a> {
    page: &'a Page,
    widest: f64,
}

impl<'a> Maker<'a> {
    pub fn new(book: &'a Book) -> Self {
        Self { book, titles: Titles::of(book), missing: 0 }
    }

    fn page(&mut self, page: &Page) -> Dict {
        let mut dict = Dict::new();
        self.say(&mut dict, "id", &page.id);
        for (name, text) in
            [("title", &page.title), ("date", &page.date), ("month", &page.month), ("about", &page.about)]
        {
            self.say(&mut dict, name, text);
        }
        language(&mut dict, &page.language);
        let tags = page.tags.iter().map(|tag| letters::words(tag, &mut self.missing).into_value());
        dict.insert("tags".into(), tags.collect::<Array>().into_value());
        let parts = page.parts.iter().map(|part| {
            let mut dict = Dict::new();
            self.say(&mut dict, "heading", part.heading.as_deref().unwrap_or_default());
            let text = self.titles.read(page, &part.text);
            self.text(&mut dict, page, &text);
            dict.into_value()
        });
        let parts: Array = parts.collect();
        dict.insert("parts".into(), parts.into_value());
        dict
    }

    /// The group whose paper it is: its name, its logo, its line at the foot.
    pub fn look(&mut self, dict: &mut Dict, look: &Look) {
        self.say(dict, "group", &look.group);
        self.say(dict, "footer", &look.footer);
        let logo = look.logo.as_ref().and_then(decode).map(|(bytes, _)| {
            let mut dict = Dict::new();
            dict.insert("bytes".into(), bytes.into_value());
            self.say(&mut dict, "alt", look.logo_alt());
            dict.into_value()
        });
        dict.insert("logo".into(), logo.unwrap_or(Value::None));
    }

    /// A text and its notes.
    pub fn text(&mut self, dict: &mut Dict, page: &Page, text: &Text) {
        dict.insert("blocks".into(), self.blocks(page, &text.blocks).into_value());
        let notes = text.notes.iter().map(|note| self.blocks(page, note).into_value());
        dict.insert("notes".into(), notes.collect::<Array>().into_value());
    }

    /// Plain words.
    pub fn say(&mut self, dict: &mut Dict, name: &str, text: &str) {
        dict.insert(name.into(), letters::words(text, &mut self.missing).into_value());
    }

    fn blocks(&mut self, page: &Page, blocks: &[Block]) -> Array {
        blocks.iter().map(|block| self.block(page, block).into_value()).collect()
    }

    fn block(&mut self, page: &Page, block: &Block) -> Dict {
        let place = Place { page, widest: WIDEST };
        match block {
            Block::Heading { level, words } => with(
                "heading",
                [("level", i64::from(*level).into_value()), ("words", self.words(place, words))],
            ),
            Block::Paragraph { words } => with("paragraph", [("words", self.words(place, words))]),
            Block::Image { at, alt } => self.image(place, *at, alt).unwrap_or_else(|name| {
                with("paragraph", [("words", Array::from_iter([name.into_value()]).into_value())])
            }),
            Block::Quote { blocks } => with("quote", [("blocks", self.blocks(page, blocks).into_value())]),
            Block::List { start, items } => {
                let start = start
                    .map_or(Value::None, |start| i64::from(u32::try_from(start).unwrap_or(1)).into_value());
                let tasks = items.iter().any(|item| item.done.is_some());
                let tight = items.iter().all(|item| item.blocks.len() <= 1);
                let items: Array = items.iter().map(|item| self.item(page, item).into_value()).collect();
                with(
                    "list",
                    [
                        ("start", start),
                        ("tasks", tasks.into_value()),
                        ("tight", tight.into_value()),
                        ("items", items.into_value()),
                    ],
                )
            }
            Block::Code { text } => {
                with("code", [("text", letters::code(text, &mut self.missing).into_value())])
            }
            Block::Table { columns, head, rows } => {
                let share = WIDEST / f64::from(u32::try_from(columns.len().max(1)).unwrap_or(u32::MAX));
                let place = Place { widest: (share - BESIDE).max(NARROWEST), ..place };
                let columns: Array = columns
                    .iter()
                    .map(|align| match align {
                        Align::Start => "start".into_value(),
                        Align::Center => "center".into_value(),
                        Align::End => "end".into_value(),
                    })
                    .collect();
                let head: Array = head.iter().map(|cell| self.words(place, cell)).collect();
                let rows: Array = rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.words(place, cell)).collect::<Array>().into_value())
                    .collect();
                let (columns, head, rows) = (columns.into_value(), head.into_value(), rows.into_value());
                with("table", [("columns", columns), ("head", head), ("rows", rows)])
            }
            Block::Rule => with("rule", []),
        }
    }

    fn item(&mut self, page: &Page, item: &Item) -> Dict {
        let done = item.done.map_or(Value::None, IntoValue::into_value);
        with("item", [("done", done), ("blocks", self.blocks(page, &item.blocks).into_value())])
    }

    /// An image; its description and its name when it cannot be printed.
    fn image(&mut self, place: Place<'_>, at: usize, alt: &str) -> Result<Dict, String> {
        let alt = if alt.is_empty() { &self.book.words.image } else { alt };
        let image = place.page.images.get(at);
        let Some((bytes, width)) = image.and_then(decode) else {
            let words = image.map_or_else(|| alt.to_owned(), |image| image.in_words(alt));
            return Err(letters::words(&words, &mut self.missing));
        };
        let alt = letters::words(alt, &mut self.missing).into_value();
        let width = width.min(place.widest).into_value();
        Ok(with("image", [("bytes", bytes.into_value()), ("width", width), ("alt", alt)]))
    }

    /// Plain words are strings, everything else a dictionary.
    fn words(&mut self, place: Place<'_>, words: &[Inline]) -> Value {
        let mut array = Array::new();
        for word in words {
            let value = match word {
                Inline::Words(text) if place.widest < NARROW => {
                    letters::narrow(text, &mut self.missing).into_value()
                }
                Inline::Words(text) => letters::words(text, &mut self.missing).into_value(),
                Inline::Image(at, alt) => {
                    self.image(place, *at, alt).map_or_else(IntoValue::into_value, IntoValue::into_value)
                }
                Inline::Stressed(words) => {
                    with("stressed", [("words", self.words(place, words))]).into_value()
                }
                Inline::Strong(words) => with("strong", [("words", self.words(place, words))]).into_value(),
                Inline::Struck(words) => with("struck", [("words", self.words(place, words))]).into_value(),
                Inline::Code(text) => {
                    let text = letters::words(text, &mut self.missing);
                    with("code", [("text", text.into_value())]).into_value()
                }
                Inline::Link(Link { to, words }) => {
                    with("link", [("to", to.as_str().into_value()), ("words", self.words(place, words))])
                        .into_value()
                }
                Inline::Page(link) => match self.book.pages.iter().position(|page| page.id == link.to) {
                    Some(at) => {
                        let to = i64::try_from(at).unwrap_or(0);
                        with("page", [("to", to.into_value()), ("words", self.words(place, &link.words))])
                            .into_value()
                    }
                    None => with("plain", [("words", self.words(place, &link.words))]).into_value(),
                },
                Inline::Break => with("break", []).into_value(),
                Inline::Note(number) => {
                    with("note", [("number", number.to_string().into_value())]).into_value()
                }
            };
            array.push(value);
        }
        array.into_value()
    }
}

fn with<const N: usize>(is: &str, entries: [(&str, Value); N]) -> Dict {
    let mut dict = Dict::new();
    dict.insert("is".into(), is.into_value());
    for (name, value) in entries {
        dict.insert(name.into(), value);
    }
    dict
}

/// Cards as values, and how many signs no letter can show.
pub(super) fn of_cards(cards: &Cards) -> (Dict, usize) {
    let mut missing = 0;
    let mut dict = Dict::new();
    dict.insert("title".into(), letters::words(&cards.title, &mut missing).into_value());
    dict.insert("paper".into(), paper(cards.paper).into_value());
    language(&mut dict, &cards.language);
    for (name, of) in [("sheet", &cards.sheet), ("cards", &cards.cards)] {
        let mut said = |text: &str| letters::words(text, &mut missing).into_value();
        let mut line = |line: &Line| {
            let texts = [("label", &line.label), ("place", &line.place), ("with", &line.with)];
            with("line", texts.map(|(name, text)| (name, said(text)))).into_value()
        };
        let lines: Vec<Array> = of.iter().map(|card| card.lines.iter().map(&mut line).collect()).collect();
        let card = |(card, lines): (&Card, Array)| {
            with("card", [("name", said(&card.name)), ("lines", lines.into_value())]).into_value()
        };
        dict.insert(name.into(), of.iter().zip(lines).map(card).collect::<Array>().into_value());
    }
    (dict, missing)
}

/// Language and region apart, as Typst wants them.
pub(in crate::write) fn language(dict: &mut Dict, tag: &str) {
    let (language, region) = tag.split_once('-').unwrap_or((tag, ""));
    let known = language.len() == 2 && language.chars().all(|letter| letter.is_ascii_lowercase());
    let region_known = region.len() == 2 && region.chars().all(|letter| letter.is_ascii_uppercase());
    dict.insert("language".into(), if known { language } else { "en" }.into_value());
    dict.insert("region".into(), if region_known { region.into_value() } else { Value::None });
}

/// How an image is read, as far as its kind and its size tell; `None` for one that cannot be, or is too large to be.
pub(super) fn format(image: &Image) -> Option<ExchangeFormat> {
    let format = match image.media_type.as_str() {
        "image/png" => ExchangeFormat::Png,
        "image/jpeg" => ExchangeFormat::Jpg,
        "image/gif" => ExchangeFormat::Gif,
        "image/webp" => ExchangeFormat::Webp,
        _ => return None,
    };
    let size = imagesize::blob_size(&image.bytes).ok()?;
    let pixels = size.width.checked_mul(size.height)?;
    (1..=MOST_PIXELS).contains(&pixels).then_some(format)
}

/// The file and the width it gets, in points; `None` for one that cannot be decoded.
pub(in crate::write) fn decode(image: &Image) -> Option<(Bytes, f64)> {
    let format = format(image)?;
    let bytes = Bytes::new(Shared(image.bytes.clone()));
    let decoded = RasterImage::plain(bytes.clone(), format).ok()?;
    let (width, height) = (f64::from(decoded.width()), f64::from(decoded.height()));
    let scale = PIXEL.min(WIDEST / width).min(HIGHEST / height);
    Some((bytes, width * scale))
}

/// Bytes that are shared, not copied.
struct Shared(Arc<[u8]>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}
