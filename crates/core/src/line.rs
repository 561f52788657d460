//! What may stand in one line that somebody reads: a name, a title, a tag. The one place where that is decided.
//!
//! A name is shown beside other words, in lists, sentences, file names and terminals. What breaks the line, turns the order of letters
//! around or is seen by nobody would make it look like another, and is refused where a person gives it. What comes from elsewhere is made
//! [`plain`] instead, because nobody is there to give it anew.

use std::borrow::Cow;

use kring_store::StoreError;

/// Whether nobody sees a letter, or sees others in another order because of it. Joiners, marks of direction and variation selectors are
/// parts of words and signs, and are none.
fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}')
}

/// Whether a letter ends a line or is no letter at all.
fn breaks(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Whether a letter has no place in a line.
pub(crate) fn is_unfit(letter: char) -> bool {
    is_hidden(letter) || breaks(letter)
}

/// Whether a text is one line of at most so many letters, in which everything is seen.
pub(crate) fn fits(text: &str, most: usize) -> bool {
    text.chars().count() <= most && !text.chars().any(is_unfit)
}

/// Refuses what is not one line of at most so many letters by the name of its field, and what hides in it by a sentence of its own.
pub(crate) fn check(text: &str, most: usize, field: &'static str) -> Result<(), StoreError> {
    match text.chars().any(is_hidden) {
        true => Err(StoreError::Request("hidden")),
        false if fits(text, most) => Ok(()),
        false => Err(StoreError::Request(field)),
    }
}

/// Refuses what is not one line of at most so many letters. What hides in it may stay: this is for what only its writer reads, who
/// pastes titles with the soft hyphens of a web page in them.
pub(crate) fn check_own(text: &str, most: usize, field: &'static str) -> Result<(), StoreError> {
    let fits = text.chars().count() <= most && !text.chars().any(breaks);
    if fits { Ok(()) } else { Err(StoreError::Request(field)) }
}

/// A text as one line in which everything is seen: what hides goes, and a break becomes a space.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unfit) {
        return Cow::Borrowed(text);
    }
    let seen = text.chars().filter(|letter| !is_hidden(*letter));
    Cow::Owned(seen.map(|letter| if breaks(letter) { ' ' } else { letter }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_hides_or_turns_letters_around_is_no_part_of_a_name() {
        for letter in ['\u{202e}', '\u{2066}', '\u{2069}', '\u{200b}', '\u{feff}', '\u{2060}', '\u{ad}'] {
            let name = format!("An{letter}na");
            assert!(matches!(check(&name, 60, "person"), Err(StoreError::Request("hidden"))), "{letter:?}");
            assert_eq!(plain(&name), "Anna");
        }
        for letter in ['\0', '\n', '\r', '\u{1b}', '\u{7f}', '\u{9b}', '\u{85}', '\u{2028}', '\u{2029}'] {
            let name = format!("An{letter}na");
            assert!(matches!(check(&name, 60, "person"), Err(StoreError::Request("person"))), "{letter:?}");
            assert_eq!(plain(&name), "An na");
        }
    }

    #[test]
    fn what_belongs_to_words_and_signs_stays() {
        for name in ["Zoë", "שירה", "می‌خواهم", "👩‍🏫 Ann", "❤️", "a\u{200f}b", "O’Neill – 客户"]
        {
            assert!(check(name, 60, "person").is_ok(), "{name}");
            assert_eq!(plain(name), name);
        }
    }

    proptest! {
        #[test]
        fn whatever_comes_is_one_line_once_it_is_plain(name in "\\PC{0,30}|[\\u{0}-\\u{3000}\\u{feff}a-z]{0,40}") {
            let plain = plain(&name).into_owned();
            prop_assert!(check(&plain, 100, "name").is_ok());
            prop_assert_eq!(check(&name, 100, "name").is_ok(), plain == name);
        }
    }
}
