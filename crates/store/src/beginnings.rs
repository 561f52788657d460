//! The beginnings of words, for a search by the first letters of one.
//!
//! A word that goes on after many letters is looked up among the words themselves; there are few that fit. After few letters there
//! are thousands, so these have an index of their own, which knows no more than in which documents they are.

use std::collections::HashSet;

/// Up to so many letters a beginning is in the index.
const LETTERS: usize = 4;
/// Stands before a beginning that is in the title. No word has it.
const IN_TITLE: char = '·';

/// How the index knows the word that begins with these folded letters; `None` when there are too many of them.
pub(crate) fn beginning(letters: &str, in_title: bool) -> Option<String> {
    let few = letters.chars().nth(LETTERS).is_none();
    few.then(|| if in_title { format!("{IN_TITLE}{letters}") } else { letters.to_owned() })
}

/// All beginnings of the words of a document, each once: what the index is given. Takes folded texts.
pub(crate) fn beginnings(title: &str, body: &str) -> String {
    let mut text = String::new();
    let mut known = HashSet::new();
    for word in title.split_ascii_whitespace().chain(body.split_ascii_whitespace()) {
        add(word, None, &mut known, &mut text);
    }
    known.clear();
    for word in title.split_ascii_whitespace() {
        add(word, Some(IN_TITLE), &mut known, &mut text);
    }
    text
}

fn add<'t>(word: &'t str, mark: Option<char>, known: &mut HashSet<&'t str>, text: &mut String) {
    let ends = word.char_indices().skip(1).map(|(end, _)| end).chain([word.len()]);
    // The longest first: where it is known, all of them are.
    let ends: Vec<usize> = ends.take(LETTERS).collect();
    for letters in ends.into_iter().rev().filter_map(|end| word.get(..end)) {
        if !known.insert(letters) {
            return;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend(mark);
        text.push_str(letters);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fold::{folded_text, words};

    #[test]
    fn beginnings_are_told_once_and_those_of_the_title_twice() {
        let mut all: Vec<String> =
            beginnings("une piste", "pistes une").split(' ').map(str::to_owned).collect();
        all.sort();
        let wanted =
            ["p", "pi", "pis", "pist", "u", "un", "une", "·p", "·pi", "·pis", "·pist", "·u", "·un", "·une"];
        assert_eq!(all, wanted);
        assert_eq!((beginning("pist", false).as_deref(), beginning("piste", false)), (Some("pist"), None));
    }

    proptest! {
        #[test]
        fn a_word_is_among_them_by_just_its_own_letters(title in "\\PC{0,40}", body in "\\PC{0,80}", sought in "\\PC{1,6}") {
            let Some(sought) = words(&sought).next().map(|word| word.folded) else { return Ok(()) };
            let known = beginnings(&folded_text(&title), &folded_text(&body));
            let begins = |text: &str| words(text).any(|word| word.folded.starts_with(&sought));
            let here = [(false, begins(&title) || begins(&body)), (true, begins(&title))];
            for (in_title, begins) in here {
                if let Some(letters) = beginning(&sought, in_title) {
                    prop_assert_eq!(known.split(' ').any(|one| one == letters), begins);
                }
            }
        }
    }
}
