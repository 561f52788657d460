//! Words as search sees them: letters and digits, without case, accents or ligatures (Unicode full case folding over NFKD, marks removed;
//! œ and æ are the two letters that most keyboards have for them). Scripts that write no spaces have a word a letter, and so have emoji.
//! What nobody sees in a word, a soft hyphen or a joiner, is no part of it.
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

impl Word {
    /// Whether it is an emoji, which a text may have and a name does not need.
    pub fn is_emoji(&self) -> bool {
        self.folded.chars().next().is_some_and(is_emoji)
    }
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
                if !goes_on && !is_combining_mark(letter) && !is_unseen(letter) && !is_tone(letter) {
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

/// What makes two names one: their folded words, joined by single spaces. Emoji do not count beside letters.
pub fn folded_name(name: &str) -> String {
    let letters = words(name).filter(|word| !word.is_emoji()).map(|word| word.folded);
    letters.collect::<Vec<_>>().join(" ")
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
    letter.is_alphanumeric() || is_combining_mark(letter) || is_emoji(letter)
}

/// What stands in a word and is not seen: a soft hyphen, joiners and their opposites, marks of direction.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{E0020}'..='\u{E007F}')
}

/// Pictures that people write with: emoji, and the signs from before there were any, such as ☀ and ✓.
fn is_emoji(letter: char) -> bool {
    let picture = matches!(letter,
        '\u{231A}' | '\u{231B}' | '\u{23E9}'..='\u{23FA}' | '\u{2600}'..='\u{27BF}' | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}'
        | '\u{2B55}' | '\u{1F000}'..='\u{1FAFF}');
    picture && !letter.is_alphanumeric() && !is_tone(letter)
}

/// The colour of a skin, which counts as little as an accent.
fn is_tone(letter: char) -> bool {
    matches!(letter, '\u{1F3FB}'..='\u{1F3FF}')
}

/// Whether a letter is a word by itself: Chinese characters, kana and emoji stand without spaces between them. What is looked for is then
/// found wherever its letters follow each other.
fn is_a_word(letter: char) -> bool {
    is_emoji(letter)
        || matches!(letter,
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
            letter if letter.is_alphanumeric() || is_emoji(letter) => folded.push(letter),
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
    fn an_emoji_is_a_word_whatever_its_colour_and_company() {
        assert_eq!(folded_text("Fini🎉🎉 !"), "fini 🎉 🎉");
        assert_eq!(folded_text("👍🏽 ❤\u{fe0f} 👩\u{200d}💻 1\u{fe0f}\u{20e3}"), "👍 ❤ 👩 💻 1");
        assert_eq!(folded_text("🇧🇪 ✓ \u{1F3FD}"), "🇧 🇪 ✓");
        assert_eq!(folded_text("→ • — ■"), "", "what only parts words is none");
        assert_eq!((folded_name("🎉 Zoé"), folded_name("🎉")), ("zoe".to_owned(), String::new()));
    }

    #[test]
    fn what_is_not_seen_parts_no_word() {
        assert_eq!(folded_text("inter\u{ad}vision"), "intervision");
        assert_eq!(folded_text("ko\u{200d}f\u{200c}fie \u{ad}\u{2060}thee\u{feff}"), "koffie thee");
        assert_eq!(
            folded_text("twee\u{200b}woorden"),
            "twee woorden",
            "where a line may break without a sign"
        );
    }

    #[test]
    fn positions_point_into_the_text() {
        let text = "dès l’été";
        let found: Vec<&str> = words(text).map(|word| &text[word.start..word.end]).collect();
        assert_eq!(found, ["dès", "l", "été"]);
    }
}
