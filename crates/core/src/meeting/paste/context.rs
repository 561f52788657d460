//! What a pasted text says as a whole: whether `10h` is a start or a length, whether `12` is minutes or a name. Pure.

use jiff::civil::Time;

use super::between;
use super::clock::{EARLIEST, Moment};
use super::names::{Naming, is_round};

/// The hour from which a lone `9h` is a start also among lengths.
const USUAL: i8 = 7;
/// The hour from which a time on a dial of twelve hours may go on behind noon: `11u`, `1u`.
const NOON_NEARS: i8 = 10;
/// The hour from which an evening may go on behind midnight.
const LATE: i8 = 20;
/// Fewer minutes than an item has whose number is its name: `Case 1`, `Round 2`.
pub const FEW: u32 = 5;

/// How a line begins, or ends where it begins with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// With no time.
    Words,
    /// With a time of day.
    Clock(Moment),
    /// With what may be a time of day or a length: `10h`.
    Hours(Moment),
    /// With two numbers that may be times of day: `9-10`.
    Numbers(Moment),
    /// With a length.
    Length,
    /// With `0:35`, behind words.
    Elapsed,
}

/// How the whole of a text is to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether what may be a time of day at the beginning or the end of the line is one.
    pub starts: bool,
    /// Whether `0:35` is a length.
    pub elapsed: bool,
}

/// How each line is to be read; behind the heads of tracks the times begin anew.
pub fn readings(openings: &[Opening], heads: &[bool]) -> Vec<Reading> {
    let clock = |opening: &Opening| match opening {
        Opening::Clock(moment) => Some(moment.from),
        _ => None,
    };
    let clocks: Vec<Time> = openings.iter().filter_map(clock).collect();
    // `0:00` is where a plan begins that counts from its own beginning.
    let elapsed = clocks.first().is_none_or(|first| *first != Time::midnight())
        && clocks.iter().all(|time| time.hour() < EARLIEST)
        && (openings.contains(&Opening::Elapsed) || clocks.iter().any(|time| time.hour() == 0));
    starts(openings, heads).into_iter().map(|starts| Reading { starts, elapsed }).collect()
}

/// Which lines begin with a time of day.
fn starts(openings: &[Opening], heads: &[bool]) -> Vec<bool> {
    let from = |opening: &Opening| match opening {
        Opening::Clock(moment) | Opening::Hours(moment) => Some(moment.from),
        _ => None,
    };
    let is_small =
        |opening: &Opening| matches!(opening, Opening::Hours(moment) if moment.from.hour() < EARLIEST);
    let all: Vec<Time> = openings.iter().filter_map(from).collect();
    let track = |at: usize| heads.iter().take(at).filter(|is_head| **is_head).count();
    let big = openings.iter().enumerate().filter(|(_, opening)| !is_small(opening));
    let tracked: Vec<(usize, Time)> =
        big.filter_map(|(at, opening)| from(opening).map(|from| (track(at), from))).collect();
    let big: Vec<Time> = tracked.iter().map(|(_, from)| *from).collect();
    let lengths = openings.iter().filter(|opening| **opening == Opening::Length || is_small(opening)).count();
    let falls = |pair: &&[(usize, Time)]| matches!(pair, [one, next] if one.0 == next.0 && next.1 <= one.1);
    let falls = tracked.windows(2).filter(falls).count();
    let rises = falls * 4 <= big.len().saturating_sub(1);
    let starts_big = match big.as_slice() {
        // Nobody works for so long at one thing.
        _ if big.iter().any(|time| time.hour() > 12) => true,
        [alone] => alone.hour() >= USUAL || lengths == 0,
        _ => rises,
    };
    let only_small = openings.iter().filter(|opening| **opening == Opening::Length).count() == 0;
    let on_a_dial = only_small && all.len() > 2 && rises_on_a_dial(&all);
    let touches = |at: usize, moment: &Moment| {
        let other = |at: Option<usize>| {
            at.and_then(|at| openings.get(at)).and_then(|opening| match opening {
                Opening::Clock(other) | Opening::Hours(other) | Opening::Numbers(other) => Some(*other),
                _ => None,
            })
        };
        // On a dial of twelve hours.
        let meets =
            |to: Option<Time>, from: Time| to.is_some_and(|to| between(to, from).is_multiple_of(12 * 60));
        let before = other(at.checked_sub(1)).is_some_and(|before| meets(before.to, moment.from));
        before || other(Some(at + 1)).is_some_and(|next| meets(moment.to, next.from))
    };
    // Where every line begins with a time of day, so does one behind midnight: `23u50`, `0u10`.
    let are_all = openings.iter().all(|opening| from(opening).is_some() || *opening == Opening::Words);
    let mut starts = Vec::with_capacity(openings.len());
    for (at, opening) in openings.iter().enumerate() {
        starts.push(match opening {
            Opening::Words | Opening::Length | Opening::Elapsed => false,
            Opening::Clock(_) => true,
            Opening::Hours(moment) if is_small(opening) => {
                let before = at.checked_sub(1).and_then(|at| openings.get(at)).and_then(from);
                let goes_on = starts.last() == Some(&true);
                on_a_dial
                    || (are_all && goes_on && before.is_some_and(|before| is_night(before, moment.from)))
            }
            Opening::Hours(_) => starts_big,
            Opening::Numbers(moment) => touches(at, moment),
        });
    }
    starts
}

/// Whether a time follows another one late in the evening, or in the night.
fn is_night(before: Time, time: Time) -> bool {
    if before.hour() < EARLIEST { before < time } else { before.hour() >= LATE }
}

/// Whether times rise through a day that is told on a dial of twelve hours: 9, 12, 1, 3.
fn rises_on_a_dial(times: &[Time]) -> bool {
    let mut before: Option<Time> = None;
    for time in times {
        let time = before.map_or(*time, |before| afternoon(before, *time));
        let begins_late = time.hour() < EARLIEST;
        if begins_late
            || before.is_some_and(|before| time <= before || (time.hour() > 12 && before.hour() < NOON_NEARS))
        {
            return false;
        }
        before = Some(time);
    }
    true
}

/// A time behind another one: `1:00` behind `11:30` is in the afternoon.
pub fn afternoon(before: Time, time: Time) -> Time {
    let later = time.checked_add(jiff::Span::new().hours(12)).unwrap_or(time);
    if time < before && (1..=6).contains(&time.hour()) && later >= before { later } else { time }
}

/// A number behind the words of a line, and what else the line says.
#[derive(Clone, Debug)]
pub struct Numbered {
    /// The words before it.
    pub words: String,
    /// The number.
    pub number: u32,
    /// How it belongs to the words.
    pub naming: Naming,
    /// The minutes that the line's own times of day give.
    pub own: Option<u32>,
    /// The minutes until the next line starts.
    pub next: Option<u32>,
}

/// Which numbers are the names of their lines and no minutes. Where times of day give other minutes, a number is a name: `10:00-10:45
/// Case 1`. Before the next time of day there may be a gap.
pub fn names(lines: &[Option<Numbered>]) -> Vec<bool> {
    let plain = |line: &&Numbered| line.naming == Naming::Never;
    let alone = lines.iter().flatten().filter(plain).count();
    let most_are_numbered = alone * 2 >= lines.len();
    let neighbours = |at: usize, one: &Numbered| {
        lines.iter().enumerate().any(|(other_at, other)| {
            other_at != at
                && other
                    .as_ref()
                    .is_some_and(|other| other.words == one.words && one.number.abs_diff(other.number) == 1)
        })
    };
    let mut names = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        names.push(line.as_ref().is_some_and(|line| {
            let round = is_round(line.number);
            match (line.own, line.next, line.naming) {
                (Some(own), _, _) => own != line.number,
                (None, Some(next), _) => next != line.number && !round,
                _ if neighbours(at, line) => true,
                (_, _, Naming::Never) => !(round || most_are_numbered),
                _ => !(round || (line.number >= FEW && alone > 1 && most_are_numbered)),
            }
        }));
    }
    names
}
