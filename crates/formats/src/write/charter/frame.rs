//! What the writers of charters share: a text is set like that of a page, in a book with a page for each language.

use super::sheet::Sheet;
use crate::write::book::{Book, Kind, Page, Words};
use crate::write::reading::read;
use crate::write::text::{Block, Inline, Text};

/// The book that texts are set in: a page for each language, in which nothing is an image and no link leads to another page.
pub(super) fn bound(sheet: &Sheet) -> Book {
    let pages = sheet.languages.iter().enumerate().map(|(at, language)| Page {
        // No link can hold such an id.
        id: format!("\u{0}{at}"),
        language: language.clone(),
        ..Page::default()
    });
    Book {
        title: sheet.name(),
        language: sheet.languages.first().cloned().unwrap_or_default(),
        kind: Kind::Sheet,
        paper: sheet.frame.paper,
        words: Words { done: sheet.frame.done.clone(), to_do: sheet.frame.to_do.clone(), ..Words::default() },
        pages: pages.collect(),
        ..Book::default()
    }
}

/// A text of Markdown.
pub(super) fn text(markdown: &str) -> Text {
    read(markdown, &|_| None)
}

/// A text that begins with its label, as a clause does.
pub(super) fn labelled(label: &str, markdown: &str, language: &str) -> Text {
    let mut text = text(markdown);
    if label.trim().is_empty() {
        return text;
    }
    let label = if text.blocks.is_empty() { label.trim().to_owned() } else { with_colon(label, language) };
    let strong = Inline::Strong(vec![Inline::Words(label)]);
    match text.blocks.first_mut() {
        Some(Block::Paragraph { words }) => {
            words.splice(0..0, [strong, Inline::Words(" ".to_owned())]);
        }
        _ => text.blocks.insert(0, Block::Paragraph { words: vec![strong] }),
    }
    text
}

/// A label and its colon, as the language sets it.
pub(super) fn with_colon(label: &str, language: &str) -> String {
    let label = label.trim();
    if label.ends_with([':', '.', '!', '?', '…']) {
        return label.to_owned();
    }
    let space = if language.starts_with("fr") { "\u{a0}" } else { "" };
    format!("{label}{space}:")
}

impl Sheet {
    /// The title in one line, in every language.
    pub fn name(&self) -> String {
        let titles = self.title.iter().map(|title| title.trim()).filter(|title| !title.is_empty());
        titles.collect::<Vec<_>>().join(" / ")
    }

    /// How many columns there are.
    pub(super) fn columns(&self) -> usize {
        self.languages.len().max(1)
    }

    /// The language of a column.
    pub(super) fn language(&self, at: usize) -> &str {
        self.languages.get(at).map_or("", String::as_str)
    }
}

/// What a field is called in every language, each word once.
pub(super) fn called(columns: &[String]) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in columns.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" / ")
}

/// What a column says.
pub(super) fn said(columns: &[String], at: usize) -> &str {
    columns.get(at).map_or("", |text| text.trim())
}

/// Values of fields as attributes, each with a blank before it: ` data-at-least="3 month"`.
pub(super) fn data(fields: &[(&'static str, String)]) -> String {
    let attribute = |(name, value): &(&str, String)| {
        format!(" data-{name}=\"{}\"", value.replace(['"', '<', '>', '&'], ""))
    };
    fields.iter().map(attribute).collect()
}
