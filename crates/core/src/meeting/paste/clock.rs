//! How people write times of day and stretches of the day, in English, French and Dutch. Pure.

use jiff::civil::Time;

use super::super::tokens::{AND, Kind, Token, UNTIL, is_hour, is_minute, tokens, trimmed, trimmed_end};
use super::spoken;

/// Words before a stretch of the day.
const FROM: [&str; 4] = ["de", "van", "from", "d"];
/// Words before a stretch of the day whose times are joined by `and`.
const BETWEEN: [&str; 3] = ["between", "entre", "tussen"];
/// Words before a time of day.
const AT: [&str; 9] = ["at", "à", "om", "dès", "vanaf", "vers", "rond", "omstreeks", "from"];
/// Time zones, written large behind a time of day.
const ZONES: [&str; 16] = [
    "CET", "CEST", "MET", "UTC", "GMT", "BST", "WET", "EST", "EDT", "CST", "PST", "PDT", "ET", "CT", "MT",
    "PT",
];
/// Nobody meets before this hour: `1h30` is a length, `9h30` a time of day.
pub const EARLIEST: i8 = 5;
/// The most tokens that a stretch of the day takes.
const MOST: usize = 16;

/// A time of day, or a stretch of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When it starts.
    pub from: Time,
    /// When it ends.
    pub to: Option<Time>,
    /// Whether it says `am` or `pm`.
    pub says_half: bool,
}

/// How a time of day is written, and so what else it could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// `9:00`, `9h-9h15`, `10am`: nothing else.
    Clock,
    /// `9.30`: an amount as well.
    Dotted,
    /// `10h`, `9u30`: a length as well.
    Hours,
    /// `9-10`: any two numbers.
    Numbers,
}

/// One time of day as tokens tell it.
#[derive(Clone, Copy)]
struct Read {
    time: Time,
    /// `None` for a number alone.
    written: Option<Written>,
    /// Whether it says `am` or `pm`.
    half: bool,
    used: usize,
}

/// A time of day at the beginning of a line, or a stretch of it, and the rest of the line.
pub fn before(text: &str) -> Option<(Moment, Written, &str)> {
    let text =
        ["à partir de ", "À partir de "].iter().find_map(|from| text.strip_prefix(from)).unwrap_or(text);
    let tokens = tokens(text);
    let (moment, written, used) = led(&tokens)?;
    let last = tokens.get(used.checked_sub(1)?)?;
    let zone = tokens
        .get(used)
        .filter(|zone| text.get(zone.from..zone.to).is_some_and(|zone| ZONES.contains(&zone)));
    let rest = text.get(zone.unwrap_or(last).to..)?;
    // `Noon walk` has its name of noon.
    let is_noon = moment.to.is_none() && spoken::time(&tokens).is_some_and(|(_, _, is_noon)| is_noon);
    if is_noon && rest.trim_start().starts_with(char::is_lowercase) {
        return None;
    }
    // Two numbers alone are times when a sign parts them from the words: `From 9 to 10: Work`.
    let parted = rest.starts_with(':') || rest.is_empty();
    let is_led = !matches!(tokens.first()?.kind, Kind::Number(_));
    let written = if written == Written::Numbers && is_led && parted { Written::Clock } else { written };
    Some((moment, written, trimmed(rest)))
}

/// A text that is a time of day, or a stretch of it, and nothing else.
pub fn whole(text: &str) -> Option<(Moment, Written)> {
    before(text).filter(|(_, _, rest)| rest.is_empty()).map(|(moment, written, _)| (moment, written))
}

/// A time of day behind words, or a stretch of it, and the words.
pub fn behind(text: &str) -> Option<(&str, Moment, Written)> {
    let tokens = tokens(text);
    let mut end = tokens.len() - usize::from(tokens.last()?.is_sign(&['.']));
    let last = tokens.get(end.checked_sub(1)?)?;
    end -= usize::from(text.get(last.from..last.to).is_some_and(|word| ZONES.contains(&word)));
    for at in end.saturating_sub(MOST).max(1)..end {
        let (first, found) = (tokens.get(at)?, tokens.get(at..end)?);
        let in_number =
            at > 1 && tokens.get(at - 2).is_some_and(|token| matches!(token.kind, Kind::Number(_)));
        let parted = !in_number && tokens.get(at - 1).is_some_and(|sign| matches!(sign.kind, Kind::Sign(_)));
        let Some((moment, written, used)) = led(found).filter(|_| first.apart || parted) else { continue };
        let is_led = first.is_sign(&['@']) || AT.contains(&first.word());
        // `Opening - 19.30` might be an amount.
        let by_dash = first.apart
            && tokens.get(at - 1).is_some_and(|dash| dash.apart && dash.is_sign(&['-', '–', '—']));
        let is_open = written == Written::Dotted && moment.to.is_none() && !is_led && by_dash;
        let written = if is_open { Written::Hours } else { written };
        let clear = match written {
            Written::Clock => moment.to.is_some() || is_led || moment.from.hour() >= EARLIEST,
            Written::Dotted => moment.to.is_some() || is_led,
            Written::Hours => moment.from.hour() >= EARLIEST,
            Written::Numbers => false,
        };
        let words = trimmed_end(text.get(..first.from)?);
        let words = words.strip_suffix("à partir de").map_or(words, trimmed_end);
        if used == found.len() && clear && !words.is_empty() {
            return Some((words, moment, written));
        }
    }
    None
}

/// `0:35` behind words, in brackets or not, where it is a length: the words and the minutes.
pub fn elapsed_behind(text: &str) -> Option<(&str, u32)> {
    let tokens = tokens(text);
    let closed = tokens.last()?.is_sign(&[')', ']']);
    let at = tokens.len().checked_sub(3 + usize::from(closed)).filter(|at| *at > 0)?;
    let first = tokens.get(at - usize::from(closed)).filter(|first| !closed || first.is_sign(&['(', '[']))?;
    let (moment, _, _) = single(tokens.get(at..at + 3)?)
        .filter(|(_, written, used)| *written == Written::Clock && *used == 3)?;
    let words = trimmed_end(text.get(..first.from)?);
    (first.apart && !words.is_empty()).then_some(())?;
    Some((words, elapsed(moment)?))
}

/// The minutes of a time of day that is a length: nobody meets so early.
pub fn elapsed(moment: Moment) -> Option<u32> {
    let minutes = u32::try_from(i32::from(moment.from.hour()) * 60 + i32::from(moment.from.minute())).ok()?;
    (moment.to.is_none() && moment.from.hour() < EARLIEST && minutes > 0).then_some(minutes)
}

/// A time of day or a stretch of it, and the word before it.
fn led(tokens: &[Token]) -> Option<(Moment, Written, usize)> {
    let first = tokens.first()?;
    if matches!(first.kind, Kind::Number(_)) || (first.apart && spoken::time(tokens).is_some()) {
        return stretch(tokens, &UNTIL).or_else(|| single(tokens));
    }
    // `d'11h à 11h45`
    let skipped = if tokens.get(1)?.is_sign(&['\'', '’']) { 2 } else { 1 };
    let rest = tokens.get(skipped..)?;
    let found = if BETWEEN.contains(&first.word()) {
        stretch(rest, &AND)
    } else {
        let stretch = || stretch(rest, &UNTIL);
        let at = first.is_sign(&['@']) || AT.contains(&first.word());
        let single = || single(rest).filter(|_| at);
        // `à 10h` is no length, `vers 2h` might be.
        let clear = |found: (Moment, Written, usize)| match found {
            (moment, Written::Hours, used) if moment.from.hour() >= EARLIEST => {
                (moment, Written::Clock, used)
            }
            other => other,
        };
        let leads = at || FROM.contains(&first.word());
        if leads { stretch().or_else(single).map(clear) } else { None }
    };
    found.map(|(moment, written, used)| (moment, written, used + skipped))
}

fn single(tokens: &[Token]) -> Option<(Moment, Written, usize)> {
    // `Middag` alone is a part of the day.
    let read = one(tokens).filter(|_| tokens.first().is_some_and(|first| first.word() != "middag"))?;
    let moment = Moment { from: read.time, to: None, says_half: read.half };
    Some((moment, read.written?, read.used))
}

/// `9:00-9:15`, `9 to 10.30`, with words that stand between the two times.
fn stretch(tokens: &[Token], until: &[&str]) -> Option<(Moment, Written, usize)> {
    let first = one(tokens)?;
    let sign = |token: &Token| token.is_sign(&['-', '–', '—', '→', '>', '=', '/']);
    let between = tokens.get(first.used..)?;
    let joined = match between {
        [one, two, ..] if sign(one) && two.is_sign(&['>', '-']) && !two.apart => 2,
        [one, ..] if sign(one) || until.contains(&one.word()) => 1,
        _ => return None,
    };
    let rest = between.get(joined..)?;
    let second = one(rest)?;
    let is_tight = !between.first()?.apart && !rest.first()?.apart;
    let by_sign = between.first().is_some_and(sign);
    let letters = |read: &Read| matches!(read.written, None | Some(Written::Hours));
    let small = |read: &Read| letters(read) && !read.half && read.time.hour() < EARLIEST;
    let next = rest.get(second.used);
    let counts = second.written.is_none()
        && next.is_some_and(|next| is_minute(&next.kind) || next.is_sign(&['%', '/']));
    // `1h à 1h30` is a length, and so is what stands behind the dash in `9:00 - 1h`.
    let is_bare = first.written.is_none() && second.written.is_none();
    let is_length =
        !is_bare && small(&second) && (small(&first) || (by_sign && !is_tight && second.time < first.time));
    // `9:00/9:30` is a stretch, `10/12` a date or a part.
    let by_stroke = between.first()?.is_sign(&['/']);
    let parts = by_stroke && !(is_tight && first.written.is_some() && second.written.is_some());
    if counts || is_length || parts {
        return None;
    }
    let written = match (first.written, second.written) {
        (None, None) => Written::Numbers,
        // `11h à 12 personnes`, `9:00 - 10 ideas`
        (Some(_), None) if !is_tight => return None,
        _ => Written::Clock,
    };
    let from = if second.half && !first.half { same_half(first.time, second.time) } else { first.time };
    let to = next_such(from, &first, &second);
    let says_half = first.half || second.half || to != second.time;
    let moment = Moment { from, to: Some(to), says_half };
    Some((moment, written, first.used + joined + second.used))
}

/// `noon-1`, `midi-1h30`, `11:00-1`: the second time is the next such hour.
fn next_such(from: Time, first: &Read, second: &Read) -> Time {
    let is_bare = first.written.is_some() && second.written.is_none();
    let is_open = !second.half && (first.half || is_bare) && second.time.hour() > 0;
    let later = second.time.checked_add(jiff::Span::new().hours(12)).ok().filter(|_| second.time.hour() < 12);
    later.filter(|later| is_open && second.time < from && from < *later).unwrap_or(second.time)
}

/// `9–9:30am`, `1-2pm`: the half of the day that the second time says, unless the first were later then, as in `11-1pm`.
fn same_half(first: Time, second: Time) -> Time {
    let later = first.checked_add(jiff::Span::new().hours(12)).ok().filter(|_| first.hour() < 12);
    later.filter(|later| *later < second).unwrap_or(first)
}

/// A time of day, or a number that might be an hour.
fn one(tokens: &[Token]) -> Option<Read> {
    if let Some((time, used, is_noon)) = spoken::time(tokens) {
        let written = Some(if is_noon { Written::Dotted } else { Written::Clock });
        return Some(Read { time, written, half: true, used });
    }
    let Kind::Number(number) = tokens.first()?.kind else { return None };
    let digits = tokens.first().map_or(0, |token| token.to - token.from);
    let two = |at: usize| {
        let token = tokens.get(at)?;
        match token.kind {
            Kind::Number(minute) if token.to - token.from == 2 && minute < 60 => Some((minute, token.apart)),
            _ => None,
        }
    };
    let sign = tokens.get(1).filter(|sign| !sign.apart && sign.is_sign(&[':', '.']));
    let by_sign = sign.and_then(|_| two(2)).filter(|(_, apart)| !apart);
    let by_letter = tokens.get(1).is_some_and(|unit| is_hour(&unit.kind));
    // Behind the time of `10u 15 min` stands a length, behind that of `11h 11 novembre` a title.
    let has_unit = tokens.get(3).is_some_and(|unit| is_minute(&unit.kind));
    let is_spaced = tokens.get(1).is_some_and(|unit| unit.apart);
    let belongs = |minute: u32| !has_unit && (is_spaced || minute.is_multiple_of(5));
    let behind_letter = two(2).filter(|(minute, apart)| !*apart || belongs(*minute));
    let (hour, minute, mut written, mut used) = match (by_sign, behind_letter) {
        (Some((minute, _)), _) => {
            let dotted = sign.is_some_and(|sign| sign.is_sign(&['.']));
            (number, minute, Some(if dotted { Written::Dotted } else { Written::Clock }), 3)
        }
        (None, Some((minute, _))) if by_letter => (number, minute, Some(Written::Hours), 3),
        _ if by_letter => (number, 0, Some(Written::Hours), 2),
        // `0900`: a number has no nought in front.
        _ if digits == 4 && number < 1000 => (number / 100, number % 100, Some(Written::Clock), 1),
        _ if digits <= 2 => (number, 0, None, 1),
        _ => return None,
    };
    // The seconds of a spreadsheet.
    let seconds = tokens.get(3).is_some_and(|sign| !sign.apart && sign.is_sign(&[':']));
    used += if by_sign.is_some() && seconds && two(4).is_some() { 2 } else { 0 };
    let half = half(tokens.get(used..)?);
    let hour = match half {
        Some((_, _)) if !(1..=12).contains(&hour) => return None,
        Some((Half::Morning, _)) => hour % 12,
        Some((Half::Afternoon, _)) => hour % 12 + 12,
        Some((Half::Unsaid, _)) | None => hour,
    };
    if let Some((_, more)) = half {
        (written, used) = (Some(Written::Clock), used + more);
    } else if by_sign.is_some() {
        // `10:00 uur`, `9.30u`
        let shortened = tokens.get(used + 1).is_some_and(|sign| !sign.apart && sign.is_sign(&['.', ':']));
        let said = |unit: &Token| shortened || matches!(unit.word(), "uur" | "h" | "hrs");
        let closes = |unit: &Token| is_hour(&unit.kind) && (!unit.apart || said(unit));
        if tokens.get(used).is_some_and(closes) {
            (written, used) = (Some(Written::Clock), used + 1);
        }
    }
    let time = Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()?;
    Some(Read { time, written, half: half.is_some(), used })
}

enum Half {
    Morning,
    Afternoon,
    /// `10 o'clock`
    Unsaid,
}

/// `am`, `p.m.`, `o'clock`, `noon`, and how many tokens it takes.
fn half(tokens: &[Token]) -> Option<(Half, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let sign =
        |at: usize, signs: &[char]| tokens.get(at).is_some_and(|token| !token.apart && token.is_sign(signs));
    match word(0) {
        "am" => Some((Half::Morning, 1)),
        "pm" | "noon" => Some((Half::Afternoon, 1)),
        "a" | "p" if sign(1, &['.']) && word(2) == "m" => {
            let half = if word(0) == "a" { Half::Morning } else { Half::Afternoon };
            Some((half, 3 + usize::from(sign(3, &['.']))))
        }
        "o" if sign(1, &['\'', '’']) && word(2) == "clock" => Some((Half::Unsaid, 3)),
        _ => None,
    }
}
