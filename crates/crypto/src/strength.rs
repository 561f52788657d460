//! An honest estimate of how long a passphrase would hold, and one piece of advice.
//!
//! The estimate is zxcvbn's (Wheeler, USENIX Security 2016): how many guesses someone needs who knows which words,
//! names, dates and patterns people choose. It says nothing about a passphrase that was seen or told. zxcvbn keeps
//! its working copies of the passphrase in memory that it does not wipe.

use serde::Serialize;
use zxcvbn::feedback::{Suggestion, Warning};

/// zxcvbn's time grows with the square of the length and more, and nobody needs an estimate beyond this.
const MOST_CHARS: usize = 100;
const MOST_WORDS: usize = 50;

/// How strong a passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Strength {
    /// 0 (guessed at once) to 4 (very hard to guess). Below 3 is too weak for a notebook.
    pub score: u8,
    /// The power of ten of the guesses it takes; 0 for an empty passphrase. Never infinite.
    pub guesses_log10: f64,
    /// What would help most; nothing when the score is 3 or 4.
    pub advice: Option<Advice>,
}

/// One thing to change about a passphrase. The interface has a sentence for each [`code`](Advice::code).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// Add a word or two; uncommon ones are better.
    AddWords,
    /// It has the notebook's name, or a word of it, in it.
    About,
    /// It is, or resembles, a password that many people use.
    Common,
    /// Names are among the first guesses.
    Names,
    /// Years and dates are among the first guesses.
    Dates,
    /// Repeats like "aaa" or "abcabc" add little.
    Repeats,
    /// Sequences like "abc" or "6543" add little.
    Sequences,
    /// Neighbouring keys like "qwertz" add little.
    Keyboard,
    /// One word alone is guessed quickly.
    SingleWord,
    /// Capitals add little.
    Capitals,
    /// A word spelled backwards adds little.
    Reversed,
    /// "@" for "a" adds little.
    Substitutions,
}

impl Advice {
    /// Every advice, so that a test can ask whether the interface has a sentence for each.
    pub const ALL: [Advice; 12] = [
        Advice::AddWords,
        Advice::About,
        Advice::Common,
        Advice::Names,
        Advice::Dates,
        Advice::Repeats,
        Advice::Sequences,
        Advice::Keyboard,
        Advice::SingleWord,
        Advice::Capitals,
        Advice::Reversed,
        Advice::Substitutions,
    ];

    /// A fixed name in kebab-case, the same as serde's.
    pub fn code(&self) -> &'static str {
        match self {
            Advice::AddWords => "add-words",
            Advice::About => "about",
            Advice::Common => "common",
            Advice::Names => "names",
            Advice::Dates => "dates",
            Advice::Repeats => "repeats",
            Advice::Sequences => "sequences",
            Advice::Keyboard => "keyboard",
            Advice::SingleWord => "single-word",
            Advice::Capitals => "capitals",
            Advice::Reversed => "reversed",
            Advice::Substitutions => "substitutions",
        }
    }
}

/// Estimates `passphrase`. `about` are texts that someone who guesses would know, such as the notebook's name.
///
/// Only the first 100 characters count, of the passphrase and of each text. Quick enough to run at each key press.
pub fn strength(passphrase: &str, about: &[&str]) -> Strength {
    let passphrase = zeroize::Zeroizing::new(first_chars(passphrase));
    let known = known_words(about);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let estimate = zxcvbn::zxcvbn(&passphrase, &known);
    let score = u8::from(estimate.score());
    let advice = estimate.feedback().map(|feedback| {
        let lowercase = zeroize::Zeroizing::new(passphrase.to_lowercase());
        if known.iter().any(|word| lowercase.contains(word)) {
            return Advice::About;
        }
        let warned = feedback.warning().map(from_warning);
        warned.or_else(|| feedback.suggestions().iter().find_map(from_suggestion)).unwrap_or(Advice::AddWords)
    });
    Strength { score, guesses_log10: estimate.guesses_log10().max(0.0), advice }
}

fn first_chars(text: &str) -> String {
    text.chars().take(MOST_CHARS).collect()
}

/// The texts as a whole and their words of three letters or more, in lower case.
fn known_words(about: &[&str]) -> Vec<String> {
    let long_enough = |word: &&str| word.chars().count() >= 3;
    about
        .iter()
        .flat_map(|text| {
            let text = first_chars(text).to_lowercase();
            let words = text.split(|c: char| !c.is_alphanumeric()).chain([text.trim()]);
            words.filter(long_enough).map(str::to_owned).collect::<Vec<_>>()
        })
        .take(MOST_WORDS)
        .collect()
}

fn from_warning(warning: Warning) -> Advice {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
            Advice::Keyboard
        }
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            Advice::Repeats
        }
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => Advice::Common,
        Warning::SequencesLikeAbcAreEasyToGuess => Advice::Sequences,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Advice::Dates,
        Warning::AWordByItselfIsEasyToGuess => Advice::SingleWord,
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Advice::Names,
    }
}

/// The suggestions to add words come with every estimate, so they say nothing about this passphrase.
fn from_suggestion(suggestion: &Suggestion) -> Option<Advice> {
    match suggestion {
        Suggestion::UseAFewWordsAvoidCommonPhrases
        | Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters
        | Suggestion::AddAnotherWordOrTwo => None,
        Suggestion::CapitalizationDoesntHelpVeryMuch
        | Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase => Some(Advice::Capitals),
        Suggestion::ReversedWordsArentMuchHarderToGuess => Some(Advice::Reversed),
        Suggestion::PredictableSubstitutionsDontHelpVeryMuch => Some(Advice::Substitutions),
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => Some(Advice::Keyboard),
        Suggestion::AvoidRepeatedWordsAndCharacters => Some(Advice::Repeats),
        Suggestion::AvoidSequences => Some(Advice::Sequences),
        Suggestion::AvoidRecentYears
        | Suggestion::AvoidYearsThatAreAssociatedWithYou
        | Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => Some(Advice::Dates),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn advice(passphrase: &str) -> Option<Advice> {
        strength(passphrase, &[]).advice
    }

    #[test]
    fn an_empty_passphrase_scores_nothing_and_stays_a_number() {
        let nothing = strength("", &[]);
        assert_eq!(nothing, Strength { score: 0, guesses_log10: 0.0, advice: Some(Advice::AddWords) });
    }

    #[test]
    fn several_uncommon_words_are_strong_and_need_no_advice() {
        let strong = strength("lantern orbit gravel teapot", &["Tuesday circle"]);
        assert!(strong.score >= 3 && strong.guesses_log10 > 12.0, "{strong:?}");
        assert_eq!(strong.advice, None);
    }

    #[test]
    fn weak_passphrases_get_the_advice_that_fits() {
        assert_eq!(advice("password"), Some(Advice::Common));
        assert_eq!(advice("aaaaaaaa"), Some(Advice::Repeats));
        assert_eq!(advice("abcdefghijkl"), Some(Advice::Sequences));
        assert_eq!(advice("2019"), Some(Advice::Dates));
        assert_eq!(advice("rfvbgtyhn"), Some(Advice::Keyboard));
        assert_eq!(advice("thoroughfare"), Some(Advice::SingleWord));
        assert_eq!(advice("abernathy"), Some(Advice::Names));
    }

    #[test]
    fn the_name_of_the_notebook_is_no_passphrase() {
        let name = "Vermaasen Praxis";
        let alone = strength("vermaasen praxis", &[]);
        let known = strength("Vermaasen praxis", &[name]);
        assert!(known.guesses_log10 < alone.guesses_log10, "{known:?} {alone:?}");
        assert_eq!(known.advice, Some(Advice::About));
        assert_eq!(strength("vermaasen1", &[name]).advice, Some(Advice::About));
        assert_ne!(strength("password", &["a", "", " "]).advice, Some(Advice::About));
    }

    #[test]
    fn a_very_long_passphrase_costs_no_more_than_one_hundred_characters() {
        let long = "ab1!".repeat(25);
        assert_eq!(strength(&format!("{long}{}", "x".repeat(1_000_000)), &[]), strength(&long, &[]));
    }

    #[test]
    fn codes_are_unique_and_the_same_as_in_files() {
        let codes: HashSet<_> = Advice::ALL.iter().map(Advice::code).collect();
        assert_eq!(codes.len(), Advice::ALL.len());
        for advice in Advice::ALL {
            assert_eq!(serde_json::to_value(advice).unwrap(), advice.code());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn any_passphrase_gets_an_answer(passphrase in "\\PC{0,40}", about in "\\PC{0,20}") {
            let strength = strength(&passphrase, &[&about]);
            prop_assert!(strength.score <= 4 && strength.guesses_log10.is_finite());
            prop_assert_eq!(strength.advice.is_none(), strength.score >= 3);
        }
    }
}
