//! When each line starts and how long it takes, so that every time that is written comes true. Pure.

use std::ops::Range;

use jiff::Span;
use jiff::civil::Time;

use super::context::{self, Numbered};
use super::line::Line;
use super::names::is_round;
use super::{LONGEST, Pasted, UNSAID, beside, midday};
use crate::method::in_catalogue;

/// The minutes from a line's start to its end, and to the next line's start.
pub fn stretches(lines: &[Line], at: usize) -> (Option<u32>, Option<u32>) {
    let from = lines.get(at).and_then(|line| line.from);
    let until = |end: Option<Time>| Some(between(from?, end?)).filter(|minutes| *minutes > 0);
    let own = lines.get(at).and_then(|line| line.to);
    // A start that is half a day further is of another day, or of another track.
    let next = until(lines.get(at + 1).and_then(|next| next.from)).filter(|minutes| *minutes <= LONGEST / 2);
    (until(own), next)
}

/// `10 Welcome`, `35 Case`, `5 Close`: numbers before words are minutes where every line has one, nothing else says a time, and most of
/// them look like minutes. `20 jaar` is none.
pub fn take_leading_numbers(lines: &mut [Line]) {
    let leading = |line: &Line| {
        let (number, title) = line.item.title.split_once(' ')?;
        let is_plain = line.from.is_none() && line.minutes.is_none() && line.numbered.is_none();
        let number: u32 = number.parse().ok().filter(|number| (1..=LONGEST / 8).contains(number))?;
        (is_plain && title.starts_with(char::is_uppercase)).then(|| (number, title.to_owned()))
    };
    let Some(found) = lines.iter().map(leading).collect::<Option<Vec<_>>>() else { return };
    let round = found.iter().filter(|(number, _)| is_round(*number)).count();
    if found.len() < 2 || round * 2 < found.len() {
        return;
    }
    for (line, (number, title)) in lines.iter_mut().zip(found) {
        (line.minutes, line.item.title) = (Some(number), title);
    }
}

/// A number alone behind words is minutes, or a part of the title.
pub fn settle_numbers(lines: &mut [Line]) {
    let numbered: Vec<Option<Numbered>> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let (own, next) = stretches(lines, at);
            line.numbered.as_ref().map(|(_, numbered)| Numbered { own, next, ..numbered.clone() })
        })
        .collect();
    for (line, is_name) in lines.iter_mut().zip(context::names(&numbered)) {
        if let Some((title, _)) = line.numbered.take_if(|_| is_name) {
            (line.item.title, line.minutes) = (title, None);
        }
    }
}

/// The lines as items, and when the first starts. A line says when all `closes`, or the frame of the whole does.
pub fn timed(lines: &[Line], closes: Option<Time>, whole: Option<Time>) -> (Vec<Pasted>, Option<Time>) {
    let minutes = minutes(lines, closes, whole);
    let mut items: Vec<Pasted> = Vec::with_capacity(lines.len());
    // When all before a line is over, where a time of day is known.
    let mut ended: Option<Time> = None;
    let mut begun: Option<Time> = None;
    let mut fork = beside::Fork::default();
    for (at, (line, minutes)) in lines.iter().zip(minutes).enumerate() {
        let forks;
        (ended, forks) = fork.ended(lines, at, ended);
        begun = begun.filter(|_| !forks);
        let beside = beside(lines, at);
        let goes_on = beside.start < at;
        let may_lock = (at > 0 || line.head.is_some()) && !goes_on;
        // A time that does not rise is of another day.
        let rises = |from: &Time| ended.is_none_or(|ended| ended < *from) || begun < Some(*from);
        let locked = line.from.filter(|from| may_lock && ended != Some(*from) && rises(from));
        begun = if goes_on { begun } else { line.from.or(ended) };
        let over = begun.and_then(|from| from.checked_add(Span::new().minutes(minutes)).ok());
        ended = if goes_on { ended.max(over) } else { over };
        let mut item = Pasted { minutes, locked, ..line.item.clone() };
        if beside.len() > 1 {
            take_track(&mut item, at - beside.start);
        }
        items.push(item);
    }
    let first = lines.first();
    let start = first
        .and_then(|first| if first.head.is_some() { beside::start_of_run(lines, 0) } else { first.from });
    (items, start)
}

/// The minutes of each line: its own, or what is left until the next time of day that is written.
fn minutes(lines: &[Line], closes: Option<Time>, whole: Option<Time>) -> Vec<u32> {
    let mut minutes = Vec::with_capacity(lines.len());
    for part in beside::parts(lines) {
        let in_tracks = lines.get(part.start).is_some_and(|line| line.head.is_some());
        let next = if in_tracks { beside::end_of_run(lines, part.start) } else { part.end };
        let closes = lines.get(next).map_or(closes, |next| next.from);
        let whole = whole.filter(|_| next == lines.len());
        minutes.extend(minutes_of(lines.get(part).unwrap_or_default(), closes, whole));
    }
    midday::leave_free(lines, &mut minutes);
    minutes
}

/// The minutes of lines that follow each other.
fn minutes_of(lines: &[Line], closes: Option<Time>, whole: Option<Time>) -> Vec<u32> {
    let mut minutes: Vec<Option<u32>> = (0..lines.len()).map(|at| said(lines, at)).collect();
    let mut at = 0;
    while at < lines.len() {
        let first = beside(lines, at);
        let anchor = lines.get(at).and_then(|line| line.from);
        let behind = lines.get(first.end..).unwrap_or_default();
        let until = behind.iter().position(|line| line.from.is_some());
        let stop = until.map_or(lines.len(), |more| first.end + more);
        // What several lines without times leave of the whole is free.
        let end = closes.or(whole.filter(|_| behind.is_empty()));
        let next = until.and_then(|more| behind.get(more)).map_or(end, |line| line.from);
        let left = anchor.zip(next).map(|(from, next)| between(from, next));
        if let Some(left) = left.filter(|left| (1..=LONGEST / 2).contains(left)) {
            share(&mut minutes, &first, stop, left);
        }
        at = stop.max(at + 1);
    }
    let said = minutes.into_iter().zip(lines);
    said.map(|(minutes, line)| minutes.or_else(|| usual(line)).unwrap_or(UNSAID).min(LONGEST)).collect()
}

/// What the method takes that a line names.
fn usual(line: &Line) -> Option<u32> {
    in_catalogue(&line.item.method).map(|method| method.minutes)
}

/// What a line says of its minutes, or what runs beside it and ends with it.
fn said(lines: &[Line], at: usize) -> Option<u32> {
    let own = |at: usize| lines.get(at).and_then(|line| line.minutes).or(stretches(lines, at).0);
    let beside = beside(lines, at);
    own(at).or_else(|| Some(beside).filter(|beside| beside.len() > 1)?.find_map(|at| stretches(lines, at).0))
}

/// Gives those who say nothing of their minutes, the first of them side by side, what is left in a stretch of the day.
fn share(minutes: &mut [Option<u32>], first: &Range<usize>, stop: usize, left: u32) {
    let longest = first.clone().filter_map(|at| minutes.get(at).copied().flatten()).max();
    let is_open = first.clone().any(|at| minutes.get(at).is_some_and(Option::is_none));
    let behind: Vec<usize> = (first.end..stop).collect();
    let told: u32 = behind.iter().filter_map(|at| minutes.get(*at).copied().flatten()).sum();
    let unsaid = behind.iter().filter(|at| minutes.get(**at).is_some_and(Option::is_none)).count();
    let open = u32::try_from(unsaid).unwrap_or(0) + u32::from(is_open && longest.is_none());
    let rest = left.saturating_sub(told).saturating_sub(longest.unwrap_or(0));
    if is_open && longest.is_some() {
        give(minutes, first.clone(), longest);
    }
    if open == 0 || rest < open {
        return;
    }
    let even = rest / open;
    let each = if even > 5 { even - even % 5 } else { even };
    // What does not divide is of the last.
    let last = rest - each * (open - 1);
    let is_first_last = unsaid == 0;
    if longest.is_none() {
        give(minutes, first.clone(), Some(if is_first_last { last } else { each }));
    }
    let mut given = 0;
    for at in behind {
        if minutes.get(at).is_some_and(Option::is_none) {
            given += 1;
            give(minutes, at..at + 1, Some(if given == unsaid { last } else { each }));
        }
    }
}

fn give(minutes: &mut [Option<u32>], range: Range<usize>, given: Option<u32>) {
    for minutes in minutes.get_mut(range).unwrap_or_default() {
        *minutes = minutes.or(given);
    }
}

/// The lines around one that start at the same time as it does, in the same section, or that were written as tracks.
fn beside(lines: &[Line], at: usize) -> Range<usize> {
    let Some(line) = lines.get(at) else { return at..at + 1 };
    let is_timed = line.from.is_some() || line.group.is_some();
    let same = |other: &&Line| {
        is_timed
            && other.from == line.from
            && other.group == line.group
            && beside::number(other) == beside::number(line)
            && other.item.section == line.item.section
    };
    let before = lines.get(..at).unwrap_or_default().iter().rev().take_while(same).count();
    let after = lines.get(at + 1..).unwrap_or_default().iter().take_while(same).count();
    at - before..at + after + 1
}

/// Whether nothing runs beside a line.
pub fn is_alone(lines: &[Line], at: usize) -> bool {
    beside(lines, at).len() == 1
}

/// Gives an item that runs beside others what it runs as: what its title begins with, `Room 2: money`, or a number.
fn take_track(item: &mut Pasted, number: usize) {
    if !item.track.is_empty() {
        return;
    }
    match item.title.split_once(": ") {
        Some((track, title)) if !track.trim().is_empty() && !title.trim().is_empty() => {
            (item.track, item.title) = (track.trim().to_owned(), title.trim().to_owned());
        }
        _ => item.track = (number + 1).to_string(),
    }
}

/// Minutes from one time of day to the next such time.
pub fn between(from: Time, to: Time) -> u32 {
    let minute =
        |time: Time| u32::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or(0);
    (minute(to) + LONGEST - minute(from)) % LONGEST
}
