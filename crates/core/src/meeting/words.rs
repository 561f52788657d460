//! What is said of an item in a line each, for everyone: what it is for, who leads it, what to bring.
//!
//! A new word is a field of `with_words` and a row of [`WORDS`]. Whatever checks, keeps, answers, copies, finds, prints or pastes an item
//! walks over the rows.

use super::paste::Pasted;
use super::read::Item;
use super::view::{ItemSet, ItemView};

/// A struct of an item, with the words that papers label. What stands in `[…]` holds one of them.
macro_rules! with_words {
    ($(#[$about:meta])* pub struct $name:ident { $($before:tt)* } words [$($held:tt)+] { $($after:tt)* }) => {
        $(#[$about])*
        pub struct $name {
            $($before)*
            /// Who leads it.
            pub lead: $($held)+,
            /// What to bring.
            pub bring: $($held)+,
            $($after)*
        }
    };
}
pub(super) use with_words;

/// Every word of an item, in the order in which they are kept and shown.
pub static WORDS: &[Word] = &[
    word!(title),
    word!(purpose),
    Word { label: Some("sheet-lead"), ..word!(lead) },
    Word { label: Some("sheet-bring"), heads: BRING, ..word!(bring) },
    Word { arranges: true, ..word!(section) },
    Word { arranges: true, ..word!(track) },
];

const BRING: &[&str] = &[
    "bring",
    "to bring",
    "what to bring",
    "meebrengen",
    "mee te brengen",
    "meenemen",
    "à apporter",
    "apporter",
];

/// A word of an item.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its name for those who ask and are answered.
    pub name: &'static str,
    /// The message that labels it on papers; none where papers have a place of its own for it.
    pub label: Option<&'static str>,
    /// What stands above it in a table that is pasted, in small letters.
    pub heads: &'static [&'static str],
    /// It says where the item stands and not what it is: to write it does not keep an item that is taken out elsewhere.
    pub(super) arranges: bool,
    /// Its register in the document.
    pub(super) column: &'static str,
    pub(super) of: fn(&Item) -> &String,
    pub(super) read: fn(&mut Item) -> &mut String,
    pub(super) asked: fn(&ItemSet) -> &Option<String>,
    pub(super) ask: fn(&mut ItemSet) -> &mut Option<String>,
    pub(super) show: fn(&mut ItemView) -> &mut String,
    pub(super) pasted: fn(&mut Pasted) -> &mut String,
}

/// The row of a field, which papers place and pasted tables know in ways of their own.
macro_rules! word {
    ($name:ident) => {
        Word {
            name: stringify!($name),
            label: None,
            heads: &[],
            arranges: false,
            column: concat!("item_", stringify!($name)),
            of: |item| &item.$name,
            read: |item| &mut item.$name,
            asked: |set| &set.$name,
            ask: |set| &mut set.$name,
            show: |view| &mut view.$name,
            pasted: |line| &mut line.$name,
        }
    };
}
use word;

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Word {}

/// The words that papers label, with their labels.
pub(super) fn labelled() -> impl Iterator<Item = (&'static str, &'static Word)> {
    WORDS.iter().filter_map(|word| Some((word.label?, word)))
}

impl Item {
    /// Reads its words.
    pub(super) fn saying(mut says: impl FnMut(&Word) -> String) -> Self {
        let mut item = Self::default();
        WORDS.iter().for_each(|word| *(word.read)(&mut item) = says(word));
        item
    }
}

impl ItemSet {
    /// Asks for these words.
    pub(super) fn saying(mut says: impl FnMut(&Word) -> Option<String>) -> Self {
        let mut set = Self::default();
        WORDS.iter().for_each(|word| *(word.ask)(&mut set) = says(word));
        set
    }
}

impl ItemView {
    /// Answers with the words of an item.
    pub(super) fn saying(item: &Item) -> Self {
        let mut view = Self::default();
        WORDS.iter().for_each(|word| (word.show)(&mut view).clone_from((word.of)(item)));
        view
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_an_item_has_stands_in_the_table() {
        let answer = serde_json::to_value(ItemView::default()).unwrap();
        let empty = answer.as_object().unwrap().iter().filter(|(_, value)| *value == "");
        let mut named: Vec<&str> = empty.map(|(name, _)| name.as_str()).collect();
        // A name, and two texts that are written by position.
        named.retain(|name| !["id", "text", "only_me"].contains(name));
        let mut rows: Vec<&str> = WORDS.iter().map(|word| word.name).collect();
        named.sort_unstable();
        rows.sort_unstable();
        assert_eq!(named, rows);
    }
}
