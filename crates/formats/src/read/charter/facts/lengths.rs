//! How long something lasts, read from sentences: `one (1) hour`, `1 h 30`, `an hour and a quarter`, `drie kwartier`, `75'`.

use super::numbers::{count, number};
use super::words::{Word, matches};

/// Lengths that are told in words of their own, and their minutes.
const WHOLE: [(&str, f64); 13] = [
    ("tweeënhalf|tweeëneenhalf uur", 150.0),
    ("anderhalf uur", 90.0),
    ("half an|a hour", 30.0),
    ("half hour", 30.0),
    ("demi heure", 30.0),
    ("half uur", 30.0),
    ("halfuur", 30.0),
    ("three quarters of an hour", 45.0),
    ("a quarter of an hour", 15.0),
    ("trois quarts d heure", 45.0),
    ("quart d heure", 15.0),
    ("een kwartier", 15.0),
    ("een kwartiertje", 15.0),
];
/// What one of a number lasts, in minutes.
const UNITS: [(&str, f64); 5] = [
    ("hour|hours|hr|hrs|heure|heures|uur|uren|uurtje", 60.0),
    ("h", 60.0),
    ("u", 60.0),
    ("minute|minutes|minuut|minuten|min|mins|mn", 1.0),
    ("kwartier|kwartieren", 15.0),
];
/// What is said behind whole hours for a part of one more.
const PARTS: [(&str, f64); 10] = [
    ("and a half", 30.0),
    ("and a quarter", 15.0),
    ("and three quarters", 45.0),
    ("et demie|demi", 30.0),
    ("et trois quarts", 45.0),
    ("et un quart", 15.0),
    ("et quart", 15.0),
    ("en een half|halfuur", 30.0),
    ("en een kwart|kwartier", 15.0),
    ("en drie kwart|kwartier", 45.0),
];
/// A number with a part of one behind it, before its unit: `two and a half hours`, `twee en een half uur`.
const FRACTIONS: [(&str, f64); 6] = [
    ("and a half", 0.5),
    ("and three quarter|quarters", 0.75),
    ("and a quarter", 0.25),
    ("et demie|demi", 0.5),
    ("en een half", 0.5),
    ("en een kwart", 0.25),
];
/// An hour that somebody meets at is no smaller; one with `u` behind it may be a time of the day, too.
const LONGEST_BY_U: f64 = 5.0;

/// A length of time at the start of some words: how many they are, and its minutes.
pub fn lasting(words: &[Word]) -> Option<(usize, u32)> {
    let whole = WHOLE.iter().find_map(|(pattern, minutes)| Some((matches(pattern, words)?.length, *minutes)));
    let (length, minutes) = whole.or_else(|| counted(words))?;
    minutes_of(minutes).map(|minutes| (length, minutes))
}

/// A number of hours or of minutes, with what is said behind it.
fn counted(words: &[Word]) -> Option<(usize, f64)> {
    let (mut length, mut number) = amount(words)?;
    let behind = |length: usize| words.get(length..).unwrap_or_default();
    // The same number once more in brackets.
    let again = amount(behind(length)).filter(|(_, again)| {
        (*again - number).abs() < 0.01
            && behind(length).first().is_some_and(|word| word.before.starts_with('('))
    });
    length += again.map_or(0, |(taken, _)| taken);
    let (taken, more) = fraction(behind(length));
    (length, number) = (length + taken, number + more);
    let unit = UNITS
        .iter()
        .find_map(|(unit, minutes)| Some((*unit, matches(unit, behind(length))?.length, *minutes)));
    let (unit, taken, minutes) = unit?;
    // One letter counts behind digits only, and one that may tell a time of the day is no long time.
    let digits = words.first().is_some_and(|word| word.low.starts_with(|sign: char| sign.is_ascii_digit()));
    if (unit.len() == 1 && !digits) || (unit == "u" && number > LONGEST_BY_U) {
        return None;
    }
    length += taken;
    let mut whole = number * minutes;
    if (minutes - 60.0).abs() < 0.01 {
        let (taken, more) = part(behind(length));
        (length, whole) = (length + taken, whole + more);
    }
    Some((length, whole))
}

/// A part of one more hour: `and a half`, `et quart`, `15`, `and fifteen minutes`, `trente`.
fn part(words: &[Word]) -> (usize, f64) {
    let named = PARTS.iter().find_map(|(pattern, minutes)| Some((matches(pattern, words)?.length, *minutes)));
    if let Some(found) = named {
        return found;
    }
    let first = words.first();
    let joint = usize::from(first.is_some_and(|word| ["and", "et", "en"].contains(&word.low.as_str())));
    let Some((taken, more)) = count(words.get(joint..).unwrap_or_default()).filter(|(_, more)| *more < 60)
    else {
        return (0, 0.0);
    };
    let minutes = words.get(joint + taken).is_some_and(|word| word.low.starts_with("min"));
    // `1 h 30`, `une heure trente`: without a word for minutes, right behind, and no other number than one that a clock shows.
    let digits = first.is_some_and(|word| word.low.len() == 2 && number(&word.low).is_some());
    let clock = (digits || more % 15 == 0 || [20, 40].contains(&more)) && joint == 0;
    let right_behind = first.is_some_and(|word| word.before.is_empty());
    if minutes || (clock && right_behind) {
        (joint + taken + usize::from(minutes), f64::from(more))
    } else {
        (0, 0.0)
    }
}

/// A half or a quarter behind a number: `2 ½`, `2 1/2`, `two and a half`; how many words it takes, and how much it is.
fn fraction(rest: &[Word]) -> (usize, f64) {
    let low = |at: usize| rest.get(at).map_or("", |word| word.low.as_str());
    let slash = rest.get(1).is_some_and(|word| word.before == "/");
    match (low(0), low(1)) {
        ("0.5", _) => return (1, 0.5),
        ("0.25", _) => return (1, 0.25),
        ("1", "2") if slash => return (2, 0.5),
        ("1", "4") if slash => return (2, 0.25),
        _ => {}
    }
    let named = FRACTIONS.iter().find_map(|(pattern, part)| Some((matches(pattern, rest)?.length, *part)));
    // `An hour and a half` tells its unit first, and has it told already.
    named.unwrap_or((0, 0.0))
}

/// A number at the start, whole or with decimals.
fn amount(words: &[Word]) -> Option<(usize, f64)> {
    let decimal = |word: &Word| word.low.contains('.').then(|| word.low.parse::<f64>().ok()).flatten();
    let whole = count(words).map(|(taken, number)| (taken, f64::from(number)));
    whole.or_else(|| words.first().and_then(decimal).map(|number| (1, number)))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between one minute and a day")]
fn minutes_of(minutes: f64) -> Option<u32> {
    (1.0..=1440.0).contains(&minutes).then(|| minutes.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn lengths_are_read_as_a_whole() {
        for (text, wanted) in [
            ("fifty-five minutes", 55),
            ("quarante-cinq minutes", 45),
            ("vijftig minuten", 50),
            ("an hour and a half", 90),
            ("one and a half hours", 90),
            ("two hours and a quarter", 135),
            ("three hours and twenty minutes", 200),
            ("one hour thirty", 90),
            ("1hr", 60),
            ("3 hrs", 180),
            ("90'", 90),
            ("2u15", 135),
            ("1 u 30", 90),
            ("une heure et demie", 90),
            ("trois heures et quart", 195),
            ("deux heures trente", 150),
            ("trois heures et demie", 210),
            ("trois quarts d'heure", 45),
            ("un quart d'heure", 15),
            ("een uur en een half", 90),
            ("twee uur en een kwartier", 135),
            ("drie en een half uur", 210),
            ("drie kwartier", 45),
            ("zes kwartier", 90),
            ("a hundred and ten minutes", 110),
            ("honderdtien minuten", 110),
        ] {
            let said = words(text);
            let found = (0..said.len()).find_map(|at| lasting(&said[at..]));
            assert_eq!(found.map(|(_, minutes)| minutes), Some(wanted), "{text}");
        }
        for none in ["19u30", "a h", "half a day", "two weeks", "an hour's walk away", "twee derde"] {
            let said = words(none);
            assert!(
                none.contains("hour") || (0..said.len()).all(|at| lasting(&said[at..]).is_none()),
                "{none}"
            );
        }
    }
}
