//! The recovery sheet: 256 random bits as 24 words that a person can write down and type in again.
//!
//! BIP39 with its English list in every language of the interface: the words of that list are told apart by their
//! first four letters. The last word carries eight bits of checksum. Only the words are BIP39's; the key comes from
//! the 256 bits by HKDF, not from BIP39's seed.

use std::fmt;

use bip39::{Language, Mnemonic};
use zeroize::Zeroizing;

use crate::secret::{Key, NoRandomness, random_bytes};

/// How many words a sheet has.
pub const WORD_COUNT: usize = 24;

/// Why the words on a sheet were not taken. It never repeats what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// A sheet has 24 words. This is looked at first.
    #[error("a recovery sheet has 24 words, here are {found}")]
    Count {
        /// How many words were given.
        found: usize,
    },
    /// A word is not in the list: the first such word, most likely a slip of the pen.
    #[error("word {position} is not one of the recovery words")]
    NotAWord {
        /// Which word, counted from 1.
        position: usize,
    },
    /// All are words of the list, but they do not belong together: one is wrong or two are swapped.
    #[error("these words do not belong together")]
    Checksum,
}

/// The 24 words of a recovery sheet. Wiped when dropped; prints as `RecoveryWords(..)`.
pub struct RecoveryWords(Mnemonic);

impl RecoveryWords {
    /// A new sheet from 256 bits of the operating system's randomness.
    pub fn generate() -> Result<Self, NoRandomness> {
        Self::from_entropy(&Zeroizing::new(random_bytes()?))
    }

    fn from_entropy(entropy: &[u8; 32]) -> Result<Self, NoRandomness> {
        // BIP39 has words for any 32 bytes; were there ever none, there would be no sheet.
        Mnemonic::from_entropy_in(Language::English, entropy).map(Self).map_err(|_| NoRandomness)
    }

    /// The 24 words in their order, lowercase.
    pub fn words(&self) -> Vec<&'static str> {
        self.0.words().collect()
    }

    /// Reads a sheet as people type or paste it.
    ///
    /// Words are runs of letters and digits; anything else (spaces, line breaks, commas, full stops) stands between
    /// them. Capitals do not matter, and numbers in front of words ("1. word", "1) word") are numbering.
    pub fn parse(text: &str) -> Result<Self, WordsError> {
        let typed = || {
            text.split(|c: char| !c.is_alphanumeric())
                .map(|word| word.trim_start_matches(char::is_numeric))
                .filter(|word| !word.is_empty())
        };
        let found = typed().count();
        if found != WORD_COUNT {
            return Err(WordsError::Count { found });
        }
        if let Some(index) = typed().position(|word| !is_word(word)) {
            return Err(WordsError::NotAWord { position: index + 1 });
        }

        // As long as it gets, because a String that grows leaves words behind.
        let mut sheet = Zeroizing::new(String::with_capacity(text.len() + 1));
        for word in typed() {
            sheet.extend(word.chars().map(|c| c.to_ascii_lowercase()));
            sheet.push(' ');
        }
        // Number and words are right by now, so only the checksum is left to be wrong.
        Mnemonic::parse_in_normalized(Language::English, &sheet).map(Self).map_err(|_| WordsError::Checksum)
    }

    /// The key that wraps the master key for this sheet: the sheet's 32 bytes of entropy (without the checksum),
    /// [derived](Key::derive) for the purpose `recovery`.
    pub fn key(&self) -> Key {
        let entropy = Zeroizing::new(self.0.to_entropy_array().0);
        let mut bytes = Zeroizing::new([0; 32]);
        bytes.iter_mut().zip(entropy.iter()).for_each(|(to, from)| *to = *from);
        Key::from_bytes(*bytes).derive("recovery")
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryWords(..)")
    }
}

/// Whether `word` is in the list, whatever its capitals and the space around it: for marking a word while it is typed.
pub fn is_word(word: &str) -> bool {
    let mut word = Zeroizing::new(word.trim().to_owned());
    word.make_ascii_lowercase();
    Language::English.find_word(&word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::{bytes, text};
    use proptest::prelude::*;

    /// The vectors of BIP39's authors that have 256 bits (vectors.json of python-mnemonic).
    const VECTORS: [(&str, &str); 8] = [
        (
            "0000000000000000000000000000000000000000000000000000000000000000",
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon art",
        ),
        (
            "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
            "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title",
        ),
        (
            "8080808080808080808080808080808080808080808080808080808080808080",
            "letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless",
        ),
        (
            "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo vote",
        ),
        (
            "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c",
            "hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length",
        ),
        (
            "9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863",
            "panda eyebrow bullet gorilla call smoke muffin taste mesh discover soft ostrich alcohol speed nation flash devote level hobby quick inner drive ghost inside",
        ),
        (
            "066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad",
            "all hour make first leader extend hole alien behind guard gospel lava path output census museum junior mass reopen famous sing advance salt reform",
        ),
        (
            "f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f",
            "void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold",
        ),
    ];

    fn sheet() -> &'static str {
        VECTORS[4].1
    }

    fn capitalised(word: &str) -> String {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    fn refusal(text: &str) -> WordsError {
        RecoveryWords::parse(text).unwrap_err()
    }

    #[test]
    fn the_words_are_those_of_bip39() {
        for (entropy, words) in VECTORS {
            let entropy: [u8; 32] = bytes(entropy);
            let sheet = RecoveryWords::from_entropy(&entropy).unwrap();
            assert_eq!(sheet.words().join(" "), words);
            let read = RecoveryWords::parse(words).unwrap();
            assert_eq!(read.words(), sheet.words());
            assert_eq!(read.key(), Key::from_bytes(entropy).derive("recovery"));
        }
    }

    #[test]
    fn a_sheet_gives_the_same_key_for_ever() {
        let key = RecoveryWords::parse(sheet()).unwrap().key();
        assert_eq!(text(key.as_bytes()), "cb93e6b5913e6895037bd9509a5da38bc3438c45e07cc39faad1a9b32192659d");
    }

    #[test]
    fn a_sheet_is_read_however_it_was_typed() {
        let words: Vec<&str> = sheet().split(' ').collect();
        let lines = |form: fn(usize, &str) -> String| -> String {
            words.iter().enumerate().map(|(i, word)| form(i + 1, word)).collect()
        };
        for typed in [
            sheet().to_uppercase(),
            words.join(", "),
            words.join(","),
            words.join("\r\n"),
            words.join("\u{a0}\t "),
            format!("\u{feff}  {}.\n", sheet()),
            lines(|i, word| format!("{i}. {word}\n")),
            lines(|i, word| format!("{i}) {word}, ")),
            lines(|i, word| format!("{i}.{word} ")),
            lines(|i, word| format!("{i} {word}\n")),
            lines(|i, word| format!("{i:02}{word}\n")),
            lines(|_, word| format!("{} ", capitalised(word))),
        ] {
            assert_eq!(RecoveryWords::parse(&typed).unwrap().words(), words, "{typed}");
        }
    }

    #[test]
    fn a_sheet_with_too_few_or_too_many_words_says_how_many() {
        assert_eq!(refusal(""), WordsError::Count { found: 0 });
        assert_eq!(refusal("1. 2. 3."), WordsError::Count { found: 0 });
        assert_eq!(refusal("zebra, zoo"), WordsError::Count { found: 2 });
        assert_eq!(refusal(&format!("{} zoo", sheet())), WordsError::Count { found: 25 });
        // Twelve words are a whole sheet elsewhere, but not here.
        let twelve = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        assert_eq!(refusal(twelve), WordsError::Count { found: 12 });
    }

    #[test]
    fn words_that_do_not_belong_together_are_refused() {
        assert_eq!(refusal(&sheet().replace("length", "zoo")), WordsError::Checksum);
        assert_eq!(refusal(&sheet().replace("hamster diagram", "diagram hamster")), WordsError::Checksum);
        assert_eq!(refusal(&["zoo"; 24].join(" ")), WordsError::Checksum);
    }

    #[test]
    fn an_error_never_repeats_what_was_typed() {
        let typed = sheet().replace("gospel", "gosqel");
        let error = refusal(&typed);
        assert_eq!(error, WordsError::NotAWord { position: 15 });
        for told in [error.to_string(), format!("{error:?}")] {
            assert!(!told.contains("gos"), "{told}");
        }
        let words = RecoveryWords::parse(sheet()).unwrap();
        assert_eq!(format!("{words:?}"), "RecoveryWords(..)");
    }

    #[test]
    fn a_word_is_known_while_it_is_typed() {
        assert!(["abandon", "ZOO", " Zebra\n"].into_iter().all(is_word));
        assert!(
            ["", "aban", "abandoned", "aband0n", "zoo zoo", "Straße"].into_iter().all(|word| !is_word(word))
        );
    }

    #[test]
    fn two_sheets_differ() {
        let (one, two) = (RecoveryWords::generate().unwrap(), RecoveryWords::generate().unwrap());
        assert_eq!(one.words().len(), WORD_COUNT);
        assert_ne!(one.words(), two.words());
        assert_ne!(one.key(), two.key());
    }

    proptest! {
        #[test]
        fn any_sheet_can_be_typed_in_again(entropy: [u8; 32]) {
            let sheet = RecoveryWords::from_entropy(&entropy).unwrap();
            let words = sheet.words();
            prop_assert_eq!(words.len(), WORD_COUNT);
            prop_assert!(words.iter().all(|word| is_word(word)));
            let read = RecoveryWords::parse(&words.join("\n")).unwrap();
            prop_assert_eq!(read.key(), sheet.key());
        }

        #[test]
        fn the_position_of_a_wrong_word_is_told(entropy: [u8; 32], at in 0..WORD_COUNT, numbered: bool) {
            let mut words = RecoveryWords::from_entropy(&entropy).unwrap().words();
            words[at] = "kring";
            let typed: String = words
                .iter()
                .enumerate()
                .map(|(i, word)| if numbered { format!("{}. {word}\n", i + 1) } else { format!("{word} ") })
                .collect();
            prop_assert_eq!(refusal(&typed), WordsError::NotAWord { position: at + 1 });
        }

        #[test]
        fn any_text_gets_an_answer(text: String) {
            let _ = RecoveryWords::parse(&text);
        }
    }
}
