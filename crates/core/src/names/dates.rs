//! Dates in a text, in figures and in words. Pure.

use super::calendar::{
    AGES, BETWEEN, DAYS, LAST, LEADS, MEETINGS, MONTHS, ORDINALS, SEASONS, SHORT, WEEKS, short_days,
};
use super::text::{Shape, Token};
use super::words::Tongue;

/// The tokens of each date: from, to (not included).
pub fn dates(tokens: &[Token<'_>], tongue: &Tongue) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date(tokens, at, tongue) {
            Some(to) => {
                found.push((at, to));
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

/// Where a date that begins here ends.
fn date(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let short = at + 1 + usize::from(is(tokens, at + 1, &["."]));
    if is(tokens, at, short_days(tongue.speech)) && tokens.get(at).is_some_and(Token::is_capital) {
        // On Fri 13 Feb.
        if let Some(to) = figures(tokens, short, tongue).or_else(|| by_day(tokens, short, tongue)) {
            return Some(to);
        }
    }
    if is(tokens, at, DAYS) {
        let comma = tokens.get(at + 1).is_some_and(|token| token.text == ",");
        let next = at + 1 + usize::from(comma);
        let next = next + usize::from(is(tokens, next, &["the", "le", "de"]));
        return figures(tokens, next, tongue)
            .or_else(|| by_day(tokens, next, tongue))
            .or_else(|| by_month(tokens, next, tongue))
            .or_else(|| {
                // mardi 12, Thursday the 12th
                let alone = !comma
                    && day(tokens, next)
                    && !tokens.get(next + 1).is_some_and(|token| token.tight && token.text == ":");
                let to = ordinal(tokens, next + 1);
                (alone && (next == at + 1 || to > next + 1)).then_some(to)
            });
    }
    figures(tokens, at, tongue)
        .or_else(|| by_number(tokens, at))
        .or_else(|| by_day(tokens, at, tongue))
        .or_else(|| by_month(tokens, at, tongue))
        .or_else(|| feast(tokens, at, tongue))
        .or_else(|| season(tokens, at))
        .or_else(|| week(tokens, at))
        .or_else(|| decade(tokens, at))
        .or_else(|| year(tokens, at))
}

/// Easter 2024, last Christmas, Noël dernier: a feast of one year. Without its year it comes back and tells no date.
fn feast(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let which = usize::from(is(tokens, at, LAST));
    if !tokens.get(at + which).is_some_and(|token| tongue.feasts.contains(token.low.as_str())) {
        return None;
    }
    let at = at + which;
    let next = at + 1 + usize::from(is(tokens, at + 1, &["eve", "day", "monday", "thursday", "sunday"]));
    let to = with_year(tokens, next);
    let last = usize::from(is(tokens, next, LAST));
    (to > next || last > 0 || which > 0).then_some(to + last)
}

/// Autumn 2019, été '23, het najaar van 2019: a season of one year.
fn season(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    if !is(tokens, at, SEASONS) {
        return None;
    }
    let next = at + 1 + usize::from(is(tokens, at + 1, BETWEEN));
    let to = with_year(tokens, next);
    (to > next).then_some(to)
}

/// Week 34, semaine 34.
fn week(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let next = at + 1 + usize::from(is(tokens, at + 1, &["."]));
    let one = number(tokens, next).is_some_and(|number| (1..=53).contains(&number));
    (is(tokens, at, WEEKS) && one).then_some(next + 1)
}

/// Les années 80, de jaren tachtig, the 1980s.
fn decade(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let round = number(tokens, at + 1).is_some_and(|year| year % 10 == 0 && (year >= 20 || is_year(year)));
    let words = [
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "soixante",
        "quatre-vingt",
        "twintig",
        "dertig",
        "veertig",
        "vijftig",
        "zestig",
        "zeventig",
        "tachtig",
        "negentig",
    ];
    (is(tokens, at, AGES) && (round || is(tokens, at + 1, words.as_slice()))).then_some(at + 2)
}

/// 12/03/2024, 12-3-24, 12.03.2024, 2024-03-12.
fn figures(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let first = number(tokens, at)?;
    let sign =
        tokens.get(at + 1).filter(|token| token.tight && ["/", "-", ".", "–"].contains(&token.text))?;
    let second = tokens.get(at + 2).filter(|token| token.tight).and_then(|_| number(tokens, at + 2))?;
    let same = |token: &&Token<'_>| token.tight && token.text == sign.text;
    let third = tokens
        .get(at + 3)
        .filter(same)
        .and_then(|_| tokens.get(at + 4))
        .filter(|token| token.tight)
        .and_then(|_| number(tokens, at + 4));
    let (day, month) = (|n: u32| (1..=31).contains(&n), |n: u32| (1..=12).contains(&n));
    let either = (day(first) && month(second)) || (month(first) && day(second));
    match third {
        Some(third)
            if (either && (third < 100 || is_year(third)))
                || (is_year(first) && month(second) && day(third)) =>
        {
            Some(at + 5)
        }
        None if sign.text == "/"
            && either
            && [LEADS, DAYS, MEETINGS, short_days(tongue.speech)]
                .iter()
                .any(|words| before(tokens, at, words)) =>
        {
            Some(at + 3)
        }
        // 21/10 walk: what a note begins with, unless it is a fraction.
        None if sign.text == "/"
            && begins(tokens, at)
            && either
            && first > second
            && (first, second) != (24, 7) =>
        {
            Some(at + 3)
        }
        // 23.5. What a note begins with.
        None if sign.text == "."
            && begins(tokens, at)
            && day(first)
            && month(second)
            && tokens.get(at + 3).filter(same).is_some() =>
        {
            Some(at + 4)
        }
        // Op 12-6, le 1.9.: other signs stand in scores and sums as well.
        None if ["-", "."].contains(&sign.text) && day(first) && month(second) && dated(tokens, at) => {
            let point = sign.text == "." && tokens.get(at + 3).filter(same).is_some();
            Some(at + 3 + usize::from(point))
        }
        // A school year, or a month of a year.
        None if is_year(first) && (is_year(second) || second == (first + 1) % 100) => Some(at + 3),
        None if sign.text == "/" && month(first) && is_year(second) => Some(at + 3),
        _ => None,
    }
}

/// Whether a line begins here, or what stands behind its dash.
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    let dash = tokens.get(at.wrapping_sub(1)).is_some_and(|sign| ["-", "–", "*", "•"].contains(&sign.text));
    at == 0 || (dash && !tokens.get(at).is_some_and(|token| token.tight))
}

/// 12 March 2024, the 3rd of May, le 1er mars, twaalf maart.
fn by_day(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let word = tokens.get(at).is_some_and(|token| tongue.numbers.contains(token.low.as_str()));
    if !word && !day(tokens, at) {
        return None;
    }
    let mut next = if word { at + 1 } else { ordinal(tokens, at + 1) };
    // 12 and 13 March, 12-13 March.
    if is(tokens, next, &["and", "et", "en", "-", "–", "/", "au", "to", "tot"]) && day(tokens, next + 1) {
        next = ordinal(tokens, next + 2);
    }
    next += usize::from(is(tokens, next, BETWEEN));
    let month = is(tokens, next, MONTHS) || (!word && is(tokens, next, SHORT));
    month.then(|| pointed(tokens, with_year(tokens, next + 1)))
}

/// On the 22nd, op de 4de, le 18, and nothing behind that it could count.
fn by_number(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let ordinal = ordinal(tokens, at + 1);
    let the =
        (before(tokens, at, &["the"]) && at > 1 && before(tokens, at - 1, &["on", "since", "until", "by"]))
            || (before(tokens, at, &["de", "den"])
                && at > 1
                && before(tokens, at - 1, &["op", "sinds", "tot", "tegen"]));
    let led = (the && ordinal > at + 1) || before(tokens, at, &["le"]);
    let ends = tokens
        .get(ordinal)
        .is_none_or(|token| [".", ";", "!", "?"].contains(&token.text) && !decimal(tokens, ordinal));
    (led && ends && day(tokens, at)).then_some(ordinal)
}

/// 18.5: the sign stands in a number.
fn decimal(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|token| token.tight && token.shape == Shape::Number)
}

/// March 2024, March 3, mid-March; a month alone behind a word that says when.
fn by_month(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let token = tokens.get(at)?;
    let half =
        ["mid-", "mi-", "half-", "fin-", "eind-"].iter().find_map(|start| token.low.strip_prefix(start));
    if half.is_some_and(|month| MONTHS.contains(&month)) {
        return Some(with_year(tokens, at + 1));
    }
    let (long, short) = (is(tokens, at, MONTHS), is(tokens, at, SHORT));
    // What is also an ordinary word needs its capital in English.
    let dated = short
        && (with_year(tokens, at + 1) > at + 1
            || is(tokens, at + 1, &["."]) && with_year(tokens, at + 2) > at + 2);
    let month = dated
        || (long
            && (!["march", "may", "august"].contains(&token.low.as_str())
                || token.is_capital()
                || before(tokens, at, &["in"])))
        || (short && token.is_capital());
    if !month {
        return None;
    }
    let point = usize::from(short && is(tokens, at + 1, &["."]));
    let next = at + 1 + point;
    if day(tokens, next) && !number(tokens, next).is_some_and(is_year) {
        return Some(with_year(tokens, ordinal(tokens, next + 1)));
    }
    let the = is(tokens, next, &["the"])
        && (day(tokens, next + 1)
            || tokens.get(next + 1).is_some_and(|token| tongue.numbers.contains(token.low.as_str())));
    if the {
        return Some(with_year(tokens, ordinal(tokens, next + 2)));
    }
    let to = with_year(tokens, next);
    let said = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| tongue.when.contains(token.low.as_str()));
    // Busy season, March; but Tom, June, and Ann.
    let apart = token.is_capital()
        && !may_be_people(tokens, at, tongue)
        && before(tokens, at, &[","])
        && is(tokens, next, &[".", ",", ";", ")"]);
    (to > next || (long && (said || apart))).then_some(to)
}

/// *Tom, June, and Ann*: a month that is a name too, unless it goes on from one that is none or has a word before it that says when.
fn may_be_people(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> bool {
    let mut first = at;
    while let Some(month) =
        first.checked_sub(2).filter(|month| before(tokens, first, &[","]) && is(tokens, *month, MONTHS))
    {
        first = month;
    }
    let double = |at: usize| tokens.get(at).is_some_and(|token| tongue.is_double(&token.low));
    let led = first.checked_sub(1).and_then(|at| tokens.get(at));
    double(at) && double(first) && !led.is_some_and(|token| tongue.when.contains(token.low.as_str()))
}

/// A year alone, that counts nothing.
fn year(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let counts = tokens.get(at + 1).is_some_and(|next| {
        (next.tight
            && [",", ".", "%", "/", "-"].contains(&next.text)
            && tokens.get(at + 2).is_some_and(|after| after.tight && after.shape == Shape::Number))
            || [
                "euro",
                "euros",
                "€",
                "%",
                "people",
                "personnes",
                "mensen",
                "pounds",
                "dollars",
                "km",
                "words",
                "hours",
                "heures",
                "uur",
                "uren",
            ]
            .contains(&next.low.as_str())
    });
    let joined = token.tight
        && at
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|before| "€$£.,-+/#".contains(before.text));
    (number(tokens, at).is_some_and(is_year) && token.text.len() == 4 && !counts && !joined).then_some(at + 1)
}

/// With the point of a short month, where no sentence ends: *op 1 dec. bij ons*.
fn pointed(tokens: &[Token<'_>], to: usize) -> usize {
    let short = is(tokens, to.wrapping_sub(1), SHORT) && is(tokens, to, &["."]);
    let goes_on = tokens.get(to + 1).is_some_and(|next| next.shape == Shape::Word && !next.is_capital());
    to + usize::from(short && goes_on)
}

/// A word before figures that only a day follows.
fn dated(tokens: &[Token<'_>], at: usize) -> bool {
    before(tokens, at, &["le", "on", "op", "since", "until", "depuis", "dès", "sinds", "vanaf"])
        || before(tokens, at, DAYS)
}

fn with_year(tokens: &[Token<'_>], at: usize) -> usize {
    // August '21, févr. '97.
    let point = usize::from(is(tokens, at, &["."]));
    let two =
        |at: usize| tokens.get(at).is_some_and(|token| token.shape == Shape::Number && token.text.len() == 2);
    if is(tokens, at + point, &["'", "’", "‘"])
        && two(at + point + 1)
        && tokens.get(at + point + 1).is_some_and(|token| token.tight)
    {
        return at + point + 2;
    }
    // 14 fév. 97, but 4 dec. 12 people.
    if point > 0
        && two(at + 1)
        && is(tokens, at.wrapping_sub(1), SHORT)
        && number(tokens, at + 1).is_some_and(|year| year > 31)
    {
        return at + 2;
    }
    let comma = usize::from(is(tokens, at, &[",", "."]) && number(tokens, at + 1).is_some_and(is_year));
    let next = at
        + comma
        + usize::from(
            is(tokens, at + comma, &["of", "de"]) && number(tokens, at + comma + 1).is_some_and(is_year),
        );
    if number(tokens, next).is_some_and(is_year) { next + 1 } else { at }
}

/// Behind what follows a day's number: 3rd, 1er, 12.
fn ordinal(tokens: &[Token<'_>], at: usize) -> usize {
    at + usize::from(
        tokens.get(at).is_some_and(|token| token.tight && ORDINALS.contains(&token.low.as_str())),
    )
}

fn day(tokens: &[Token<'_>], at: usize) -> bool {
    number(tokens, at).is_some_and(|number| (1..=31).contains(&number))
}

fn is_year(number: u32) -> bool {
    (1900..=2099).contains(&number)
}

fn number(tokens: &[Token<'_>], at: usize) -> Option<u32> {
    tokens.get(at).filter(|token| token.shape == Shape::Number && token.text.len() <= 4)?.text.parse().ok()
}

fn is(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| words.contains(&token.low.as_str()))
}

fn before(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    at.checked_sub(1).is_some_and(|at| is(tokens, at, words))
}
