//! Words as search sees them: letters and digits, without case, accents or ligatures (Unicode full case folding over NFKD, marks removed).
//!
//! The index, the query and the plain scan that tests compare with all use [`words`], so they cannot disagree.

use caseless::Caseless;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text: its folded form and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded letters and digits, never empty.
    pub folded: String,
    /// First byte in the text.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
}

/// The words of a text in their order.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, _) = letters.by_ref().find(|(_, letter)| in_word(*letter))?;
            let mut end = text.len();
            while let Some(&(at, letter)) = letters.peek() {
                if !in_word(letter) {
                    end = at;
                    break;
                }
                letters.next();
            }
            let folded = fold(text.get(start..end)?);
            if !folded.is_empty() {
                return Some(Word { folded, start, end });
            }
        }
    })
}

/// The folded words joined by single spaces: what the index is given.
pub fn folded_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in words(text) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word.folded);
    }
    folded
}

fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd().default_case_fold().nfkd().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_ligatures_do_not_matter() {
        assert_eq!(folded_text("Straße"), folded_text("STRASSE"));
        assert_eq!(folded_text("L’Équipe, dès l’été"), "l equipe des l ete");
        assert_eq!(folded_text("cafe\u{301} ﬁn Ĳsland œuvre"), "cafe fin ijsland œuvre");
        assert_eq!(folded_text("well-being 360°"), "well being 360");
        assert_eq!(folded_text(" \u{301} !"), "");
    }

    #[test]
    fn positions_point_into_the_text() {
        let text = "dès l’été";
        let found: Vec<&str> = words(text).map(|word| &text[word.start..word.end]).collect();
        assert_eq!(found, ["dès", "l", "été"]);
    }
}
