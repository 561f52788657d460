//! Times in brackets: `Welcome (10 min, Ann)`, `Accueil (9h-9h15)`. Pure.

use super::clock::{self, EARLIEST, Moment, Written};
use super::tokens;

/// What stands between the pieces of a bracket.
const BETWEEN: [&str; 7] = [", ", "; ", " - ", " – ", " — ", " | ", " · "];

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
    let mut rest = text;
    while let Some((before, inside, after)) = group(rest) {
        let mut kept: Vec<&str> = Vec::new();
        let mut taken = false;
        for piece in pieces(inside) {
            let moment = clock::whole(piece)
                .filter(|found| wants_moment && read.moment.is_none() && is_start(found, hours));
            let minutes = tokens::said_length(piece).filter(|_| wants_length && read.minutes.is_none());
            match (moment, minutes) {
                (Some(moment), _) => read.moment = Some(moment),
                (None, Some(minutes)) => read.minutes = Some(minutes),
                (None, None) => kept.push(piece),
            }
            taken |= moment.is_some() || minutes.is_some();
        }
        let bracket = rest.get(before.len()..rest.len() - after.len()).unwrap_or_default();
        let (open, close) = if bracket.starts_with('[') { ("[", "]") } else { ("(", ")") };
        match (taken, kept.is_empty()) {
            (false, _) => read.text.extend([before, bracket]),
            (true, false) => read.text.extend([before, open, &kept.join(", "), close]),
            // Of the dashes around a bracket one is enough.
            (true, true) if read.text.is_empty() && before.trim().is_empty() => rest = tokens::trimmed(after),
            (true, true) => {
                let dashes = [" -", " –", " —"];
                let doubled =
                    dashes.iter().any(|dash| before.trim_end().ends_with(dash) && after.starts_with(dash));
                read.text += if doubled { tokens::trimmed_end(before) } else { before.trim_end() };
                let joined = after.starts_with(|sign: char| sign.is_alphanumeric());
                read.text += if joined { " " } else { "" };
                if after.trim().is_empty() {
                    read.text = tokens::trimmed_end(&read.text).to_owned();
                }
            }
        }
        if !(taken && kept.is_empty() && read.text.is_empty()) {
            rest = after;
        }
    }
    read.text += rest;
    read
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
    // A stretch of the day has a dash as well.
    if clock::whole(inside).is_some() || tokens::said_length(inside).is_some() {
        return vec![inside];
    }
    let mut pieces = vec![inside];
    for sign in BETWEEN {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(sign)).collect();
    }
    pieces
}
