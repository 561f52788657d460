//! Words as search sees them: letters and digits, without case, accents or ligatures (Unicode full case folding over NFKD, marks removed;
//! œ and æ are the two letters that most keyboards have for them). Scripts that write no spaces have a word a letter.
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
            let (start, first) = letters.by_ref().find(|(_, letter)| in_word(*letter))?;
            let mut end = text.len();
            while let Some(&(at, letter)) = letters.peek() {
                let goes_on = in_word(letter) && !is_a_word(letter) && !is_a_word(first);
                if !goes_on && !is_combining_mark(letter) {
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

/// Whether a letter is a word by itself: Chinese characters and kana stand without spaces between them. What is looked for is then found
/// wherever its letters follow each other.
fn is_a_word(letter: char) -> bool {
    matches!(letter,
        '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{309F}' | '\u{30A1}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfkd().default_case_fold().nfkd() {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_ligatures_do_not_matter() {
        assert_eq!(folded_text("Straße"), folded_text("STRASSE"));
        assert_eq!(folded_text("L’Équipe, dès l’été"), "l equipe des l ete");
        assert_eq!(folded_text("cafe\u{301} ﬁn Ĳsland œuvre"), "cafe fin ijsland oeuvre");
        assert_eq!(folded_text("well-being 360°"), "well being 360");
        assert_eq!(folded_text(" \u{301} !"), "");
    }

    #[test]
    fn a_script_without_spaces_has_a_word_a_letter() {
        assert_eq!(folded_text("昨日は東京で会議"), "昨 日 は 東 京 て 会 議");
        assert_eq!(folded_text("日記coaching か\u{3099}"), "日 記 coaching か");
        assert_eq!(folded_text("한국어 회의"), folded_text("한국어 회의"));
    }

    #[test]
    fn positions_point_into_the_text() {
        let text = "dès l’été";
        let found: Vec<&str> = words(text).map(|word| &text[word.start..word.end]).collect();
        assert_eq!(found, ["dès", "l", "été"]);
    }
}
