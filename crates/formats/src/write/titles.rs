//! The pages of a book by their titles, for links by title.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::book::{Book, Page};
use super::reading::read_in;
use super::targets::Around;
use super::text::Text;

/// The pages of a book by their titles.
pub(super) struct Titles<'b> {
    book: &'b Book,
    /// The last page of each title: the pages of a book stand in the order of their days, and the newest is meant.
    places: BTreeMap<String, usize>,
}

impl<'b> Titles<'b> {
    /// The titles of a book. A page that is called by its day has none.
    pub fn of(book: &'b Book) -> Self {
        let titled = book.pages.iter().enumerate().filter(|(_, page)| !page.date.is_empty());
        Self { book, places: titled.map(|(at, page)| (key(&page.title), at)).collect() }
    }

    /// Reads a text of a page: its images, its files, and the pages that it names.
    pub fn read(&self, page: &Page, text: &str) -> Text {
        let find = |title: &str| match title {
            "" => Some(page.id.clone()),
            _ => self.find(title),
        };
        let around = Around {
            image: &|address| page.image(address),
            file: &|address| page.file(address).map(str::to_owned),
            page: &find,
            callout: &|kind| page.callouts.get(kind).cloned(),
        };
        read_in(text, &around)
    }

    /// The id of the page that a title means.
    fn find(&self, title: &str) -> Option<String> {
        let place = self.places.get(&key(title))?;
        self.book.pages.get(*place).map(|page| page.id.clone())
    }
}

/// A title as links compare it: without case, accents and punctuation, unless it is nothing but punctuation. The notebook compares
/// them so too.
fn key(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    for letter in title.nfkd().flat_map(char::to_uppercase).flat_map(char::to_lowercase) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            mark if is_combining_mark(mark) => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    let words = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() { title.trim().to_owned() } else { words }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn titles_are_compared_as_in_the_notebook() {
        for (one, other) in [
            ("Été", "ete"),
            ("Straße", "STRASSE"),
            ("L’Équipe, dès l’été", "l equipe  des l ete"),
            ("well-being", "Well being!"),
            ("œuvre", "Oeuvre"),
            ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ] {
            assert_eq!(key(one), key(other));
        }
        assert_ne!(key("C++"), key("C#1"));
        assert_eq!(key(" ?! "), "?!");
    }
}
