//! Times in brackets: `Welcome (10 min, Ann)`, `Accueil (9h-9h15)`. Pure.

use super::clock::{self, EARLIEST, Moment, Written};
use super::tokens;

/// What stands between the pieces of a bracket.
const BETWEEN: [&str; 7] = [", ", ";", " - ", " – ", " — ", " | ", " · "];

/// What stands behind the length of all, beside that of a part: `15 min total, 3 min each`.
const IN_ALL: [&str; 7] =
    [" in total", " au total", " in totaal", " total", " totaal", " in all", " en tout"];

/// What the brackets of a text say.
#[derive(Default)]
pub struct Bracketed {
    /// The text without the times, and without the brackets that held nothing else.
    pub text: String,
    /// The time of day.
    pub moment: Option<(Moment, Written)>,
    /// The length.
    pub minutes: Option<u32>,
}

/// Takes times out of the brackets of a text: a time of day when `wants_moment`, a length when `wants_length`. `hours` when `10h` is a
/// time of day.
pub fn read(text: &str, wants_moment: bool, wants_length: bool, hours: bool) -> Bracketed {
    let mut read = Bracketed::default();
    let text = without(text, |piece| {
        let moment = clock::whole(piece)
            .filter(|found| wants_moment && read.moment.is_none() && is_start(found, hours));
        let length = IN_ALL.iter().find_map(|words| piece.strip_suffix(words)).unwrap_or(piece);
        let minutes = tokens::said_length(length).filter(|_| wants_length && read.minutes.is_none());
        match (moment, minutes) {
            (Some(moment), _) => read.moment = Some(moment),
            (None, Some(minutes)) => read.minutes = Some(minutes),
            (None, None) => {}
        }
        moment.is_some() || minutes.is_some()
    });
    Bracketed { text, ..read }
}

/// A text without those pieces in its brackets that somebody takes, and without the brackets that hold nothing else.
pub fn without(text: &str, mut takes: impl FnMut(&str) -> bool) -> String {
    let mut read = String::new();
    let mut rest = text;
    while let Some((before, inside, after)) = group(rest) {
        let pieces = pieces(inside);
        let all = pieces.len();
        let whole = all > 1 && takes(inside);
        let kept: Vec<&str> = pieces.into_iter().filter(|piece| !whole && !takes(piece)).collect();
        let bracket = rest.get(before.len()..rest.len() - after.len()).unwrap_or_default();
        let (open, close) = if bracket.starts_with('[') { ("[", "]") } else { ("(", ")") };
        match (kept.len() < all, kept.is_empty()) {
            (false, _) => read.extend([before, bracket]),
            (true, false) => read.extend([before, open, &kept.join(", "), close]),
            // Of the dashes around a bracket one is enough.
            (true, true) if read.is_empty() && before.trim().is_empty() => {
                rest = tokens::trimmed(after);
                continue;
            }
            (true, true) => take_bracket(&mut read, before, after),
        }
        rest = after;
    }
    read += rest;
    read
}

/// Goes on behind a bracket that nothing is left of.
fn take_bracket(read: &mut String, before: &str, after: &str) {
    let dashes = [" -", " –", " —"];
    let doubled = dashes.iter().any(|dash| before.trim_end().ends_with(dash) && after.starts_with(dash));
    read.push_str(if doubled { tokens::trimmed_end(before) } else { before.trim_end() });
    if after.starts_with(|sign: char| sign.is_alphanumeric()) {
        read.push(' ');
    }
    if after.trim().is_empty() {
        *read = tokens::trimmed_end(read).to_owned();
    }
}

fn is_start((moment, written): &(Moment, Written), hours: bool) -> bool {
    match written {
        Written::Clock => moment.to.is_some() || moment.from.hour() >= EARLIEST,
        Written::Dotted => moment.to.is_some() || moment.from.hour() > EARLIEST,
        Written::Hours => hours,
        Written::Numbers => false,
    }
}

/// What stands before the first pair of brackets, in it, and behind it.
fn group(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find(['(', '['])?;
    let close = if text.get(open..)?.starts_with('(') { ')' } else { ']' };
    let (before, rest) = (text.get(..open)?, text.get(open + 1..)?);
    let (inside, after) = rest.split_once(close)?;
    Some((before, inside.trim(), after))
}

fn pieces(inside: &str) -> Vec<&str> {
    // A stretch of the day has a dash as well: `9u30 – 12u00, lokaal 2`.
    let is_time = |piece: &str| clock::whole(piece).is_some() || tokens::said_length(piece).is_some();
    let mut pieces = vec![inside];
    for sign in BETWEEN {
        let parted = |piece| if is_time(piece) { vec![piece] } else { piece.split(sign).collect() };
        pieces = pieces.into_iter().flat_map(parted).collect();
    }
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// The parts of a row between signs that stand in no brackets.
pub fn split_outside<'a>(row: &'a str, sign: &str) -> Vec<&'a str> {
    let is_open = |text: &str| {
        [('(', ')'), ('[', ']')]
            .iter()
            .any(|(open, close)| text.matches(*open).count() > text.matches(*close).count())
    };
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    for (at, found) in row.match_indices(sign) {
        let part = row.get(from..at).unwrap_or_default();
        if !is_open(part) || is_open(row.get(from..).unwrap_or_default()) {
            parts.push(part);
            from = at + found.len();
        }
    }
    parts.push(row.get(from..).unwrap_or_default());
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}
