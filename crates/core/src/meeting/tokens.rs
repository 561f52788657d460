//! How people write lengths, in English, French and Dutch. Pure.
//!
//! A text becomes numbers, words and signs; `paste/clock.rs` reads times of day in the same tokens.

mod measure;
mod rounds;
mod words;

use super::model::LONGEST;
use measure::length;
use rounds::{is_pace, without_leading};

pub use rounds::{rounds_before, rounds_behind};

/// Words for an hour, a minute, and what stands between two times.
const HOURS: [&str; 11] = ["h", "hr", "hrs", "hour", "hours", "heure", "heures", "u", "uur", "uren", "ur"];
const MINUTES: [&str; 12] = [
    "m",
    "mn",
    "min",
    "mins",
    "minute",
    "minutes",
    "minuut",
    "minuten",
    "minuutje",
    "minuutjes",
    "minuutkes",
    "′",
];
const QUOTES: [char; 3] = ['\'', '’', '′'];
pub(super) const UNTIL: [&str; 6] = ["to", "until", "till", "à", "tot", "a"];
pub(super) const AND: [&str; 3] = ["and", "et", "en"];
/// Words before a time of day that is told in words.
const AT: [&str; 8] = ["om", "at", "à", "vers", "rond", "tegen", "vanaf", "dès"];
/// Whoever has a turn, before how long it takes.
const TURN_OF: [&str; 5] = ["each", "chacun", "chacune", "chacun·e", "telkens"];
/// Words before a length that is not meant to the minute.
const ABOUT: [&str; 25] = [
    "~",
    "≈",
    "±",
    "+/-",
    "ca",
    "circa",
    "approx",
    "approximately",
    "env",
    "environ",
    "ongeveer",
    "max",
    "maximum",
    "maximaal",
    "up to",
    "at most",
    "no more than",
    "jusqu'à",
    "jusqu’à",
    "au maximum",
    "au plus",
    "hoogstens",
    "ten hoogste",
    "niet meer dan",
    "roughly",
];
/// Signs right behind a number and its letter that make another measure of them: `10 m²`, `2 min/person`.
const OTHER_MEASURES: [char; 7] = ['²', '³', '°', '%', '/', '\'', '’'];
/// The most tokens that a length takes.
const MOST: usize = 9;

/// A number, a word in small letters, or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Number(u32),
    Word(String),
    Sign(char),
}

/// A piece of a text.
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Where it lies in the text, in bytes.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether a blank, or nothing, stands before it.
    pub(super) apart: bool,
}

impl Token {
    /// The word that it is, or nothing.
    pub(super) fn word(&self) -> &str {
        if let Kind::Word(word) = &self.kind { word } else { "" }
    }

    /// Whether it is one of these signs.
    pub(super) fn is_sign(&self, signs: &[char]) -> bool {
        matches!(&self.kind, Kind::Sign(sign) if signs.contains(sign))
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut apart = true;
    for (from, letter) in text.char_indices() {
        if letter.is_whitespace() {
            apart = true;
            continue;
        }
        let to = from + letter.len_utf8();
        let joined = tokens.last_mut().filter(|_| !apart);
        match (letter.to_digit(10), joined) {
            (Some(digit), Some(Token { kind: Kind::Number(number), to: end, .. })) => {
                (*number, *end) = (number.saturating_mul(10).saturating_add(digit), to);
            }
            (None, Some(Token { kind: Kind::Word(word), to: end, .. })) if letter.is_alphabetic() => {
                word.extend(letter.to_lowercase());
                *end = to;
            }
            (digit, _) => {
                let kind = match digit {
                    Some(digit) => Kind::Number(digit),
                    None if letter.is_alphabetic() => Kind::Word(letter.to_lowercase().collect()),
                    None => Kind::Sign(letter),
                };
                tokens.push(Token { kind, from, to, apart });
            }
        }
        apart = false;
    }
    tokens
}

/// A text that is a length with its unit and nothing else.
pub fn said_length(text: &str) -> Option<u32> {
    let text = without_about_before(text);
    let text = without_about_behind(text).unwrap_or(text);
    length(&tokens(text.strip_suffix('.').unwrap_or(text)))
}

/// A cell that is a length and nothing else; a number alone is minutes.
pub fn whole_length(text: &str) -> Option<u32> {
    said_length(text).or_else(|| bare(&tokens(text)))
}

/// A length at the beginning of a line, and the rest of it. A number alone would be the number of the line.
pub fn length_before(text: &str) -> Option<(u32, &str)> {
    let text = without_about_before(text);
    let tokens = tokens(text);
    let inside = usize::from(tokens.first()?.is_sign(&['(', '[']));
    for count in (1..=MOST.min(tokens.len().saturating_sub(inside))).rev() {
        let found = tokens.get(inside..inside + count).and_then(length);
        // `24h` before words is their name.
        let Some(minutes) = found.filter(|minutes| *minutes <= LONGEST / 2) else { continue };
        let ends = |next: &Token| {
            next.apart || matches!(next.kind, Kind::Sign(sign) if !OTHER_MEASURES.contains(&sign))
        };
        if tokens.get(inside + count).is_none_or(ends) {
            let rest = text.get(tokens.get(inside + count - 1)?.to..)?;
            // `Two hours of work` is a title.
            if is_of(rest) && !text.starts_with(|letter: char| letter.is_ascii_digit()) {
                continue;
            }
            // `5 min per group` is a pace.
            return Some((minutes, trimmed(rest))).filter(|_| !is_pace(rest));
        }
    }
    None
}

fn is_of(rest: &str) -> bool {
    ["of ", "de ", "d'", "d’", "van "].iter().any(|of| rest.trim_start().starts_with(of))
}

/// A length in words that begins the title of a line: `An hour of talk`, `Vingt-cinq minutes de silence`.
pub fn length_in_title(text: &str) -> Option<u32> {
    let has_of = [" of ", " de ", " d'", " d’", " van "].iter().any(|of| text.contains(of));
    if !has_of || !text.starts_with(char::is_alphabetic) {
        return None;
    }
    let tokens = tokens(text);
    let begins = |count: &usize| {
        tokens.get(count - 1).and_then(|last| text.get(last.to..)).is_some_and(is_of)
            && tokens.get(*count).is_some_and(|next| next.apart)
    };
    let counts = (1..=MOST.min(tokens.len())).rev().filter(begins);
    counts.filter_map(|count| tokens.get(..count).and_then(length)).find(|minutes| *minutes <= LONGEST / 2)
}

/// A length with its unit at the end of a line, and what stands before it.
pub fn length_behind(text: &str) -> Option<(&str, u32)> {
    let found = without_about_behind(text).and_then(length_at_end).or_else(|| length_at_end(text));
    // `Tour, chacun·e 2 minutes` tells how long a turn takes, not all of them.
    let is_pace = |words: &str| words.split_whitespace().last().is_some_and(|word| TURN_OF.contains(&word));
    found.filter(|(words, _)| !is_pace(words))
}

fn length_at_end(text: &str) -> Option<(&str, u32)> {
    let tokens = tokens(text);
    let end = tokens.len() - usize::from(tokens.last()?.is_sign(&['.']));
    for count in (1..=MOST.min(end)).rev() {
        let (first, found) = (tokens.get(end - count)?, tokens.get(end - count..end)?);
        let before = end.checked_sub(count + 1).and_then(|before| tokens.get(before));
        let apart = first.apart || before.is_some_and(|before| matches!(before.kind, Kind::Sign(_)));
        // `Lunch om twee uur` says when.
        let says_when =
            matches!(first.kind, Kind::Word(_)) && before.is_some_and(|at| AT.contains(&at.word()));
        if let Some(minutes) = length(found).filter(|_| apart && !says_when) {
            let words = without_about(text.get(..first.from)?.trim_end());
            return Some((without_leading(without_about(trimmed_end(words))), minutes));
        }
    }
    None
}

/// A number alone at the end of a line, in brackets or not, and the words before it.
pub fn number_behind(text: &str) -> Option<(&str, u32)> {
    let tokens = tokens(text);
    let closed = tokens.last()?.is_sign(&[')', ']', '.']);
    let last = tokens.len().checked_sub(1 + usize::from(closed))?;
    let (number, before) = (tokens.get(last)?, tokens.get(last.checked_sub(1)?)?);
    let in_brackets = closed && before.is_sign(&['(', '[']);
    // `Demo ~20`
    let is_about = before.apart && before.is_sign(&['~', '≈', '±']);
    let minutes = bare(tokens.get(last..=last)?).filter(|_| number.apart || in_brackets || is_about)?;
    // `056` is the end of a longer number.
    let plain = number.to - number.from == minutes.to_string().len();
    let words = text.get(..if in_brackets || is_about { before.from } else { number.from })?.trim();
    (plain && !words.is_empty()).then_some((words, minutes))
}

/// More dashes than a line has before the one that counts.
const MOST_DASHES: usize = 16;

/// More letters than a line has that is one item.
const LONGEST_LINE: usize = 1_000;

/// A length between dashes inside a line: what stands before it, its minutes, and what stands behind it.
pub fn length_inside(text: &str) -> Option<(&str, u32, &str)> {
    if text.len() > LONGEST_LINE {
        return None;
    }
    inside(text, MOST_DASHES)
}

fn inside(text: &str, left: usize) -> Option<(&str, u32, &str)> {
    let dashes = [" – ", " — ", " - ", " | ", " · ", " : ", ": ", ", "];
    let (before, rest) =
        dashes.iter().filter_map(|dash| text.split_once(dash)).min_by_key(|(before, _)| before.len())?;
    let (between, after) =
        dashes.iter().filter_map(|dash| rest.split_once(dash)).min_by_key(|(between, _)| between.len())?;
    match said_length(between) {
        Some(minutes) if !before.trim().is_empty() => Some((before.trim(), minutes, after.trim())),
        _ if left == 0 => None,
        _ => {
            let (more, minutes, after) = inside(rest, left - 1)?;
            let end = text.len() - rest.len() + more.len();
            Some((text.get(..end)?.trim(), minutes, after))
        }
    }
}

/// Words without `approx.` and the like behind them.
fn without_about(words: &str) -> &str {
    // In small letters only: `Max` is somebody.
    let found = ABOUT.iter().filter_map(|about| words.strip_suffix(about)).min_by_key(|rest| rest.len());
    let Some(rest) = found else { return words };
    // `approx` at the end of a longer word is a part of it.
    let bounded =
        rest.is_empty() || rest.ends_with(|letter: char| letter.is_whitespace() || "(['’".contains(letter));
    let sign = words.ends_with(['~', '≈', '±']);
    if bounded || sign { trimmed_end(rest) } else { words }
}

/// `10 min max`: a line without what says that its length at the end is not meant to the minute.
fn without_about_behind(text: &str) -> Option<&str> {
    let text = text.trim_end_matches('.');
    let words = [" max", " maximum", " maximaal", " at most", " au plus", " tops", " environ", " ongeveer"];
    words.iter().find_map(|word| text.strip_suffix(word)).map(str::trim_end)
}

/// A line without `approx.` and the like before its number.
fn without_about_before(text: &str) -> &str {
    let text = text.trim_start();
    for about in ABOUT {
        let Some(rest) = text.get(..about.len()).filter(|begin| begin.to_lowercase() == about) else {
            continue;
        };
        let rest = text.get(rest.len()..).unwrap_or_default();
        let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
        if rest.starts_with(|letter: char| letter.is_ascii_digit()) {
            return rest;
        }
    }
    text
}

/// A number alone.
fn bare(tokens: &[Token]) -> Option<u32> {
    match tokens {
        [Token { kind: Kind::Number(minutes), .. }] if (1..=LONGEST).contains(minutes) => Some(*minutes),
        _ => None,
    }
}

pub(super) fn is_minute(kind: &Kind) -> bool {
    match kind {
        Kind::Word(word) => MINUTES.contains(&word.as_str()),
        Kind::Sign(sign) => QUOTES.contains(sign),
        Kind::Number(_) => false,
    }
}

pub(super) fn is_hour(kind: &Kind) -> bool {
    matches!(kind, Kind::Word(word) if HOURS.contains(&word.as_str()))
}

/// Signs that only join a time to its words.
const JOINTS: &[char] =
    &['-', '–', '—', ':', ',', ';', '(', ')', '[', ']', '=', '·', '•', '|', '→', '>', '»', '.', '/'];

/// What stands behind a time, without the signs that joined them. A bracket that has its other half stays.
pub(super) fn trimmed(text: &str) -> &str {
    let mut rest = text.trim();
    while let Some(sign) = rest.chars().next().filter(|sign| JOINTS.contains(sign)) {
        let Some(without) = rest.strip_prefix(sign) else { break };
        let has_other_half = match sign {
            '(' => without.contains(')'),
            '[' => without.contains(']'),
            // `.NET` and `/me` are words.
            '.' | '/' | '>' | '»' => without.starts_with(char::is_alphanumeric),
            _ => false,
        };
        if has_other_half {
            break;
        }
        rest = without.trim_start();
    }
    rest
}

/// What stands before a time, without the signs that joined them.
pub(super) fn trimmed_end(text: &str) -> &str {
    let mut rest = text.trim();
    while let Some(sign) = rest.chars().last().filter(|sign| JOINTS.contains(sign)) {
        let Some(without) = rest.strip_suffix(sign) else { break };
        let is_of_words = match sign {
            ')' => without.matches('(').count() > without.matches(')').count(),
            ']' => without.matches('[').count() > without.matches(']').count(),
            '.' => ends_in_dots(rest),
            '/' | '>' => !without.ends_with(char::is_whitespace),
            '»' => true,
            _ => false,
        };
        if is_of_words {
            break;
        }
        rest = if sign == '.' { without.trim_end_matches('.') } else { without }.trim_end();
    }
    rest
}

/// `etc.` and `So...` end in dots of their own; more dots, or dots on their own, only lead to the number.
fn ends_in_dots(words: &str) -> bool {
    let without = words.trim_end_matches('.');
    let last = words.split_whitespace().last().unwrap_or_default().to_lowercase();
    match words.len() - without.len() {
        1 => last.ends_with("etc.") || last.matches('.').count() > 1,
        dots => dots < 4 && !without.ends_with(char::is_whitespace),
    }
}
