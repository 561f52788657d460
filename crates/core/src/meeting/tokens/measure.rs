//! Tokens that are a length: `1 h 30`, `3/4 d'heure`, `15-20 min`. Pure.

use super::words::{few, in_words, number, part_of_an_hour};
use super::{AND, Kind, LONGEST, Token, UNTIL, bare, is_hour, is_minute};

/// Tokens that are a length from first to last. Of `15-20 min` and `1h à 1h30` the longer, so that it fits.
pub fn length(tokens: &[Token]) -> Option<u32> {
    one_length(tokens).or_else(|| {
        let until = |token: &Token| token.is_sign(&['-', '–']) || UNTIL.contains(&token.word());
        let at = tokens.iter().position(until)?;
        let most = one_length(tokens.get(at + 1..)?)?;
        let first = tokens.get(..at)?;
        // The numbers of `Part 2 - 5 min` and `Module 5 - 30 min` are names.
        let is_joined = !tokens.get(at)?.apart || !tokens.get(at)?.is_sign(&['-', '–']);
        let is_less = |least: u32| {
            let unit = tokens.last().is_some_and(|unit| is_hour(&unit.kind));
            let least = if unit { least.saturating_mul(60) } else { least };
            least < most && (is_joined || (least.is_multiple_of(5) && most <= least.saturating_mul(2)))
        };
        (one_length(first).is_some_and(|least| least < most) || bare(first).is_some_and(is_less))
            .then_some(most)
    })
}

fn one_length(tokens: &[Token]) -> Option<u32> {
    let kinds: Vec<&Kind> = tokens.iter().map(|token| &token.kind).collect();
    let minutes = match kinds.as_slice() {
        [Kind::Number(minutes), unit] if is_minute(unit) => *minutes,
        [Kind::Number(hours), unit] if is_hour(unit) => hours.checked_mul(60)?,
        [Kind::Number(hours), unit, Kind::Number(minutes)] if is_hour(unit) => {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        [Kind::Number(hours), unit, Kind::Number(minutes), end] if is_hour(unit) && is_minute(end) => {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        [Kind::Number(hours), unit, Kind::Word(and), Kind::Number(minutes), end]
            if is_hour(unit) && AND.contains(&and.as_str()) && is_minute(end) =>
        {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        // `1/4 h`, `½ hour`
        [Kind::Number(part @ (1 | 3)), Kind::Sign('/'), Kind::Number(whole @ (2 | 4)), unit]
            if is_hour(unit) =>
        {
            part * 60 / whole
        }
        [Kind::Number(part @ (1 | 3)), Kind::Sign('/'), Kind::Number(whole @ (2 | 4)), of @ .., unit]
            if is_hour(unit) && is_of(of) =>
        {
            part * 60 / whole
        }
        [Kind::Number(hours), Kind::Number(1), Kind::Sign('/'), Kind::Number(2), unit] if is_hour(unit) => {
            hours.checked_mul(60)?.checked_add(30)?
        }
        [Kind::Sign(sign), of @ .., unit] if is_hour(unit) && (of.is_empty() || is_of(of)) => {
            part_sign(*sign)?
        }
        [Kind::Number(hours), Kind::Sign(sign), unit] if is_hour(unit) && part_sign(*sign).is_some() => {
            hours.checked_mul(60)?.checked_add(part_sign(*sign)?)?
        }
        [Kind::Number(quarters @ 1..=12), Kind::Word(quart), of @ .., unit]
            if quart.starts_with("quart") && is_hour(unit) && is_of(of) =>
        {
            quarters * 15
        }
        // `3 kwartier`
        [Kind::Number(quarters @ 1..=12), Kind::Word(unit)] if unit == "kwartier" || unit == "quarts" => {
            quarters * 15
        }
        // `1 heure et demie`, `1 uur en een kwartier`
        [Kind::Number(hours), unit, Kind::Word(and), part @ ..]
            if is_hour(unit) && AND.contains(&and.as_str()) =>
        {
            hours.checked_mul(60)?.checked_add(part_of_an_hour(part)?)?
        }
        [Kind::Number(hours), Kind::Word(and), part @ .., unit]
            if is_hour(unit) && AND.contains(&and.as_str()) =>
        {
            hours.checked_mul(60)?.checked_add(part_of_an_hour(part)?)?
        }
        [words @ .., unit] if is_minute(unit) && number(words).is_some() => number(words)?,
        [Kind::Word(word), unit] if is_hour(unit) && few(word).is_some() => few(word)? * 60,
        // `2 x 20 min`: one after the other.
        [Kind::Number(times), by, Kind::Number(minutes), unit] if is_by(by) && is_minute(unit) => {
            times.checked_mul(*minutes)?
        }
        [Kind::Number(hours), Kind::Sign(':'), Kind::Number(minutes), unit]
            if is_hour(unit) && *minutes < 60 =>
        {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        [Kind::Number(whole), Kind::Sign('.' | ','), Kind::Number(part), unit] if is_hour(unit) => {
            let whole_part = parts_of_one(tokens)?;
            whole.checked_mul(60)?.checked_add(part.checked_mul(60)? / whole_part)?
        }
        // `7.5 min`: to the nearest minute, and half a minute is one.
        [Kind::Number(whole), Kind::Sign('.' | ','), Kind::Number(part), unit]
            if is_minute(unit) && is_tight(tokens) =>
        {
            let whole_part = parts_of_one(tokens)?;
            whole.checked_add((part.checked_mul(2)? + whole_part) / (2 * whole_part))?.max(1)
        }
        _ => return in_words(&kinds),
    };
    (1..=LONGEST).contains(&minutes).then_some(minutes)
}

/// How many parts the digits behind a point count of one.
fn parts_of_one(tokens: &[Token]) -> Option<u32> {
    let digits = tokens.get(2).map_or(1, |token| token.to - token.from);
    10u32.checked_pow(u32::try_from(digits).ok()?).filter(|parts| *parts <= 1_000_000)
}

/// Whether no blank stands inside a number with a point.
fn is_tight(tokens: &[Token]) -> bool {
    tokens.get(1..3).is_some_and(|tokens| tokens.iter().all(|token| !token.apart))
}

/// `d'`, `of an`: what stands between a part and the hour.
fn is_of(kinds: &[&Kind]) -> bool {
    match kinds {
        [Kind::Word(d), Kind::Sign('\'' | '’')] => d == "d",
        [Kind::Word(of), Kind::Word(an)] => of == "of" && an == "an",
        _ => false,
    }
}

/// The minutes of a part of an hour.
fn part_sign(sign: char) -> Option<u32> {
    [('¼', 15), ('½', 30), ('¾', 45)].into_iter().find(|(own, _)| *own == sign).map(|(_, minutes)| minutes)
}

fn is_by(kind: &Kind) -> bool {
    match kind {
        Kind::Word(word) => word == "x",
        Kind::Sign(sign) => *sign == '×',
        Kind::Number(_) => false,
    }
}
