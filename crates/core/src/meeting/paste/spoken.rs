//! Times of day in words: `half twee`, `kwart over tien`, `half past nine`, `midi`, `noon`. Pure.

use jiff::civil::Time;

use super::super::tokens::{Kind, Token};

/// The hours of a dial in words, from one to twelve.
const HOURS: [[&str; 2]; 12] = [
    ["one", "een"],
    ["two", "twee"],
    ["three", "drie"],
    ["four", "vier"],
    ["five", "vijf"],
    ["six", "zes"],
    ["seven", "zeven"],
    ["eight", "acht"],
    ["nine", "negen"],
    ["ten", "tien"],
    ["eleven", "elf"],
    ["twelve", "twaalf"],
];
/// Nobody meets before this hour when the words do not say which half of the day they mean.
const EARLIEST: u32 = 7;

/// A time of day in words: the time, how many tokens it takes, and whether it is a name of noon, which may be a name of something else.
pub fn time(tokens: &[Token]) -> Option<(Time, usize, bool)> {
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let hour = |at: usize| hour(tokens.get(at)?);
    let (minutes, used, is_noon) = match (word(0), word(1), word(2)) {
        ("half", "past", _) => (hour(2)? * 60 + 30, 3, false),
        ("quarter", "past", _) => (hour(2)? * 60 + 15, 3, false),
        ("quarter", "to", _) => (hour(2)? * 60 - 15, 3, false),
        ("a", "quarter", "past") => (hour(3)? * 60 + 15, 4, false),
        ("a", "quarter", "to") => (hour(3)? * 60 - 15, 4, false),
        ("kwart", "over", _) => (hour(2)? * 60 + 15, 3, false),
        ("kwart", "voor", _) => (hour(2)? * 60 - 15, 3, false),
        // `Half nine` is half past nine, `half negen` is half an hour before it.
        ("half", english, _) if is_english(english) => (hour(1)? * 60 + 30, 2, false),
        ("half", _, _) if hour(1).is_some() => (hour(1)? * 60 - 30, 2, false),
        ("midi", "et", "demi" | "demie") => (12 * 60 + 30, 3, true),
        ("midi", "et", "quart") => (12 * 60 + 15, 3, true),
        ("midi" | "noon" | "midday" | "middag", _, _) => (12 * 60, 1, true),
        _ => return None,
    };
    // `half vijf minuten` is no time of day.
    if tokens.get(used).is_some_and(|next| super::super::tokens::is_minute(&next.kind)) {
        return None;
    }
    let minutes = if minutes < EARLIEST * 60 { minutes + 12 * 60 } else { minutes };
    let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
    Some((Time::new(hour, minute, 0, 0).ok()?, used, is_noon))
}

fn is_english(word: &str) -> bool {
    HOURS.iter().any(|[english, _]| *english == word)
}

/// An hour of a dial, in words or as a number.
fn hour(token: &Token) -> Option<u32> {
    match &token.kind {
        Kind::Number(hour @ 1..=12) => Some(*hour),
        Kind::Word(word) => {
            let word = word.replace('é', "e");
            (1u32..).zip(HOURS).find(|(_, words)| words.contains(&word.as_str())).map(|(hour, _)| hour)
        }
        _ => None,
    }
}
