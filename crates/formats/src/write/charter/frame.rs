//! What the writers of charters share: a text is set like that of a page, in a book with a page for each language.

use super::sheet::{Frame, Sheet};
use crate::write::book::{Book, Kind, Page, Words};
use crate::write::reading::read;
use crate::write::text::{Block, Inline, Text};

/// The least contrast that words have with white paper (WCAG AA).
const LEAST_CONTRAST: f64 = 4.5;
/// The colour of a group that has none: that of ink.
const INK: [u8; 3] = [0x24, 0x21, 0x1c];

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
        paper: sheet.frame.look.paper,
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

impl Frame {
    /// The group's colour, dark enough for words on white.
    pub(super) fn ink(&self) -> [u8; 3] {
        let Some(mut colour) = self.look.accent else { return INK };
        while contrast(colour) < LEAST_CONTRAST {
            colour = colour.map(|part| part.saturating_sub(part / 16 + 1));
        }
        colour
    }

    /// The same as six digits.
    pub(super) fn ink_hex(&self) -> String {
        self.ink().iter().map(|part| format!("{part:02X}")).collect()
    }
}

/// The contrast of a colour with white.
fn contrast([red, green, blue]: [u8; 3]) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    1.05 / (0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::charter::Look;

    #[test]
    fn any_colour_can_be_read_on_white() {
        for accent in [[255, 255, 255], [255, 255, 0], [0, 255, 255], [27, 94, 122], [0, 0, 0]] {
            let frame = Frame { look: Look { accent: Some(accent), ..Look::default() }, ..Frame::default() };
            assert!(contrast(frame.ink()) >= LEAST_CONTRAST, "{accent:?}");
        }
        let dark =
            Frame { look: Look { accent: Some([27, 94, 122]), ..Look::default() }, ..Frame::default() };
        assert_eq!((dark.ink(), dark.ink_hex().as_str()), ([27, 94, 122], "1B5E7A"));
    }
}

/// Values of fields as attributes, each with a blank before it: ` data-at-least="3 month"`.
pub(super) fn data(fields: &[(&'static str, String)]) -> String {
    let attribute = |(name, value): &(&str, String)| {
        format!(" data-{name}=\"{}\"", value.replace(['"', '<', '>', '&'], ""))
    };
    fields.iter().map(attribute).collect()
}
