//! How a text is written around a word: where its sentences begin, in which language, with which signs. Pure.

use kring_store::Word;

use super::calendar::MONTHS;
use super::words::Tongue;
use crate::settings::preferences::Language;

/// What stands between the halves of a name.
const BINDS: [char; 5] = ['-', '\u{2010}', '\u{2011}', ' ', '\u{A0}'];
/// Those that are no hyphens.
const SPACES: [char; 2] = [' ', '\u{A0}'];

/// More letters than an address has on either side of a name.
const LONGEST: usize = 100;

/// What stands before a month: *in May*.
const WHEN: &[&str] = &[
    "in", "since", "until", "till", "during", "early", "late", "mid", "next", "last", "this", "every", "en",
    "depuis", "début", "fin", "mi", "dès", "courant", "sinds", "begin", "eind", "half", "vanaf", "medio",
    "vorige", "volgende",
];

/// A text, and what its words are ordinary in.
pub struct Written<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language; all of them where that is not clear.
    tongues: Vec<&'static Tongue>,
}

impl<'a> Written<'a> {
    /// A text whose language its words tell.
    pub fn new(text: &'a str) -> Self {
        let all = [Language::En, Language::Fr, Language::Nl];
        let spoken = Tongue::spoken(text).map_or(all.to_vec(), |language| vec![language]);
        Self { text, tongues: spoken.into_iter().map(Tongue::of).collect() }
    }

    /// Whether the capital of a word that may be a name says nothing, and what follows tells that it is none: *Will you*, *Ben ik*.
    pub fn is_a_word(&self, start: usize, end: usize) -> bool {
        let word = self.text.get(start..end).unwrap_or_default().to_lowercase();
        let next = self.next(end);
        // WHERE WILL YOU BE
        let titled = next.chars().count() > 1 && next.starts_with(char::is_uppercase);
        // Where the language is not clear, what would leave a name in one of them takes it away in all.
        let acts = || self.tongues.len() > 1 && self.tongues.iter().any(|tongue| tongue.acts_next(next));
        (titled || self.opens(start))
            && self.tongues.iter().any(|tongue| tongue.is_word_before(&word, next))
            && !acts()
    }

    /// Whether a word that may be half of a name stands here as a word, because the sentence goes on as it does after one: *Petit à petit*.
    pub fn is_plain(&self, start: usize, end: usize) -> bool {
        let word = self.text.get(start..end).unwrap_or_default().to_lowercase();
        let next = self.next(end);
        let plain = |tongue: &&&Tongue| tongue.is_common(&word);
        next.starts_with(char::is_lowercase)
            && self.opens(start)
            && self.tongues.len() == 1
            && self.tongues.iter().filter(plain).any(|tongue| !tongue.acts.contains(next))
    }

    /// Whether a name that is a month stands here as one: *1 May*, *May 3*, *in May*.
    pub fn is_a_month(&self, start: usize, end: usize) -> bool {
        let here = self.text.get(start..end).unwrap_or_default().to_lowercase();
        if !MONTHS.contains(&here.as_str()) {
            return false;
        }
        let before = self.text.get(..start).unwrap_or_default().trim_end();
        let mut led = before.rsplit(|letter: char| !letter.is_alphanumeric());
        let (last, over) = (led.next().unwrap_or_default(), led.next().unwrap_or_default());
        let day = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit()) && word.len() < 5;
        let counted = day(last) || (["of", "de", "van"].contains(&last) && day(over));
        let after = self.text.get(end..).unwrap_or_default();
        let followed = after
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
        counted || followed || WHEN.contains(&last.to_lowercase().as_str())
    }

    /// Whether it is part of a mail address, or of one in the web, which ordinary words stand in as well: *f.vrtlik@school.org*.
    pub fn is_in_an_address(&self, start: usize, end: usize, web: bool) -> bool {
        let bound = |letter: &char| !letter.is_whitespace();
        let before = self.text.get(..start).unwrap_or_default().chars().rev().take(LONGEST).take_while(bound);
        let mut after = self.text.get(end..).unwrap_or_default().chars().take(LONGEST).take_while(bound);
        // Read from behind.
        let before: String = before.collect();
        before.contains('@') || (web && before.contains("//:")) || after.any(|letter| letter == '@')
    }

    /// The word behind a space, with the apostrophe that binds it to another: *n'*.
    fn next(&self, end: usize) -> &'a str {
        let rest = self.text.get(end..).unwrap_or_default();
        let Some(rest) = rest.strip_prefix([' ', '\u{A0}']) else { return "" };
        rest.split_inclusive(|letter: char| !letter.is_alphabetic())
            .next()
            .unwrap_or_default()
            .trim_end_matches(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '\u{2019}'))
    }

    /// A word without the s of a Dutch genitive: *Lieves broer*. It has a capital, and a name that ends in a, i, o, u, y or a hiss takes an
    /// apostrophe instead.
    pub fn without_s<'w>(&self, word: &'w Word) -> Option<&'w str> {
        let written = self.text.get(word.start..word.end)?;
        let stem = word.folded.strip_suffix('s').filter(|stem| stem.chars().count() > 2)?;
        let takes_s = !stem.ends_with(['a', 'i', 'o', 'u', 'y', 's', 'x', 'z']);
        let folded = word.folded.as_str();
        let here = |tongue: &Tongue| tongue.is_common(folded);
        // *Dans*, *arts* and *Frans* are words of their own.
        let own = here(Tongue::of(Language::Nl))
            || self.tongues.iter().any(|tongue| here(tongue))
            || Tongue::any(|tongue| tongue.is_first(folded) || tongue.people.contains(folded));
        (takes_s && !own && written.ends_with(['s', 'S']) && written.starts_with(char::is_uppercase))
            .then_some(stem)
    }

    /// Whether what stands here is half of somebody else's name: *Jan* in Pieter-Jan, *Marie* in Anne Marie. `own` are words of the same
    /// name, `known` those of other names that are looked for: *Jan-Fatima* is two of them, where Pieter-Jan is one more.
    pub fn is_half(&self, start: usize, end: usize, own: &[String], known: impl Fn(&str) -> bool) -> bool {
        let here = self.text.get(start..end).unwrap_or_default();
        let before = self.text.get(..start).unwrap_or_default();
        let after = self.text.get(end..).unwrap_or_default();
        let led = before.strip_suffix(BINDS).map(|rest| {
            let word = rest.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
            (before.ends_with(SPACES), word, [word, here].join(" "))
        });
        let followed = after.strip_prefix(BINDS).map(|rest| {
            let word = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
            (after.starts_with(SPACES), word, [here, word].join(" "))
        });
        led.into_iter().chain(followed).any(|(apart, word, whole)| {
            let low = folded(word);
            let compound = Tongue::is_compound(&folded(&whole));
            let other = !word.is_empty() && !own.contains(&low);
            match apart {
                true => other && compound && !known(&low) && word.starts_with(char::is_uppercase),
                false => other && (compound || (self.is_named(word) && !known(&low))),
            }
        })
    }

    /// Whether a word that a hyphen binds to a name is a name too: *Willem*, but *ex*, *Team* and *achtig*.
    fn is_named(&self, word: &str) -> bool {
        let low = word.to_lowercase();
        let capital = word.starts_with(char::is_uppercase);
        let plain = || Tongue::any(|tongue| tongue.is_common(&low));
        self.tongues.iter().any(|tongue| tongue.is_first(&low) || tongue.is_surname(&low))
            || (capital && (Tongue::any(|tongue| tongue.may_be_somebody(&low)) || !plain()))
    }

    /// Whether a sentence begins here, so that a capital says nothing.
    pub fn opens(&self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or_default();
        let bare = before.trim_end();
        let broken = before.get(bare.len()..).is_some_and(|space| space.contains('\n'));
        let inside =
            |sign: char| sign.is_alphanumeric() || matches!(sign, ',' | ')' | '\'' | '\u{2019}' | '&');
        broken || bare.chars().next_back().is_none_or(|sign| !inside(sign))
    }
}

/// The words of a text as search sees them, without emoji. An i without its dot, as Turkish has it, is one.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let letters = kring_store::words(text).filter(|word| !word.is_emoji());
    letters.map(|word| Word { folded: word.folded.replace('ı', "i"), ..word })
}

/// The words of a text as search sees them, with spaces between them.
pub fn folded(text: &str) -> String {
    words(text).map(|word| word.folded).collect::<Vec<_>>().join(" ")
}

/// What stands between two words, without what a hand does differently: line breaks, hyphens, bent apostrophes.
pub fn gap(between: &str) -> String {
    let plain = |letter: char| match letter {
        '\u{2019}' => '\'',
        '-' | '\u{2010}' | '\u{2011}' => ' ',
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    };
    let mut gap: String = between.chars().map(plain).collect();
    while gap.contains("  ") {
        gap = gap.replace("  ", " ");
    }
    gap
}
