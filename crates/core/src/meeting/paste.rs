//! Lines that somebody has already, as timed items: `Welcome 10 / Case 35 min`, `12:00-12:10 Accueil`, a column of a table. Pure.
//!
//! Every line becomes an item, whatever is understood of it, but for what a mail says around its agenda: that is given back as left
//! out. Times of day give the minutes; where they leave a gap, the item after it keeps its time. Items of the same time run side by
//! side. `paste/rows.rs` takes away what a list put around the lines, `paste/letter.rs` knows mails, `paste/line.rs` reads a line, and
//! `paste/context.rs` decides what only the whole tells. `tokens.rs`, `paste/clock.rs` and `paste/spoken.rs` know how times are written.

mod brackets;
mod clock;
mod context;
mod letter;
mod line;
mod names;
mod rows;
mod spoken;

use jiff::civil::Time;

use super::model::{LONGEST, MOST_ITEMS};
use super::tokens;
use context::{Numbered, Opening, Reading};
use line::Line;

/// The minutes of an item that says nothing of time.
pub const UNSAID: u32 = 10;
/// The longest title that is made of a line, in characters.
const LONGEST_TITLE: usize = 300;

/// An item as a line tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Its title.
    pub title: String,
    /// Its minutes.
    pub minutes: u32,
    /// Who leads it.
    pub lead: String,
    /// The section it stands in.
    pub section: String,
    /// What it runs as, beside another of the same time.
    pub track: String,
    /// When it has to start, because the line before it ends earlier.
    pub locked: Option<Time>,
}

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The items, at most as many as an agenda holds.
    pub items: Vec<Pasted>,
    /// The time of day at which the first starts, if it says so.
    pub start: Option<Time>,
    /// The time of day at which all is over, where a line says that and nothing else.
    pub end: Option<Time>,
    /// What a mail says around the items.
    pub left_out: Vec<String>,
}

impl Told {
    /// The minutes from the first item to the end, where both are said.
    pub fn minutes(&self) -> Option<u32> {
        Some(between(self.start?, self.end?)).filter(|minutes| *minutes > 0)
    }
}

/// More parts of a text than an agenda is made of are not looked at.
const MOST_PARTS: usize = 1_000;

/// What some lines say.
pub fn read(text: &str) -> Told {
    let (rows, left_out) = rows::rows(text);
    let parts: Vec<&str> = rows.iter().flat_map(|row| parts(row)).take(MOST_PARTS).collect();
    let openings: Vec<Opening> = parts.iter().map(|part| line::opening(without_head(part))).collect();
    let mut lines: Vec<Line> = Vec::new();
    let mut section = String::new();
    // A time of day on a line of its own belongs to the words below it.
    let mut above: Option<Line> = None;
    for (at, (part, reading)) in parts.iter().zip(context::readings(&openings)).enumerate() {
        if let Some(heading) = heading(part, openings.get(at + 1).copied()) {
            section = cut(&heading);
            continue;
        }
        let mut line = line::line(without_head(part), reading);
        line.item.section.clone_from(&section);
        if line.is_only_time && line.from.is_some() {
            lines.extend(above.replace(line));
            continue;
        }
        if line.is_only_time
            && let Some(before) = lines.last_mut().filter(|before| before.lacks_minutes())
        {
            before.take_minutes(line.minutes);
            continue;
        }
        if let Some(above) = above.take() {
            if line.from.is_none() && !line.is_only_time {
                (line.from, line.to, line.says_half) = (above.from, above.to, above.says_half);
                line.minutes = line.minutes.or(above.minutes);
            } else {
                lines.push(above);
            }
        }
        lines.push(line);
    }
    lines.extend(above);
    lines.retain(|line| !line.item.title.is_empty());
    lines.truncate(MOST_ITEMS);
    spread_over_the_day(&mut lines);
    settle_numbers(&mut lines);
    take_start(&mut lines);
    let end = take_ends(&mut lines);
    let (items, start) = timed(&lines);
    Told { items, start, end, left_out }
}

/// Words of a line that says when all is over.
const ENDS: [&str; 30] = [
    "end",
    "the end",
    "end of meeting",
    "end of the meeting",
    "end of day",
    "end of the day",
    "end of session",
    "end time",
    "ends",
    "meeting ends",
    "meeting closes",
    "close",
    "finish",
    "adjourn",
    "adjournment",
    "einde",
    "slot",
    "sluiting",
    "einde vergadering",
    "einde van de vergadering",
    "einde bijeenkomst",
    "einde van de bijeenkomst",
    "einde sessie",
    "einde van de dag",
    "fin",
    "fin de la réunion",
    "fin de réunion",
    "fin de séance",
    "fin de la séance",
    "fin de la journée",
];

/// Words of a line that says when all begins.
const STARTS: [&str; 6] = ["start", "start time", "begin", "aanvang", "début", "begins"];

/// Takes out a first line that says when all begins: `Start: 9:00`. The item behind it starts then.
fn take_start(lines: &mut Vec<Line>) {
    let [first, next, ..] = lines.as_mut_slice() else { return };
    let alone = first.to.is_none()
        && first.minutes.is_none()
        && next.from.is_none_or(|from| Some(from) == first.from);
    let title = first.item.title.to_lowercase();
    let is_start = STARTS.contains(&title.trim_matches(|sign: char| !sign.is_alphanumeric()));
    if first.from.is_some() && alone && is_start {
        next.from = first.from;
        lines.remove(0);
    }
}

/// Takes out the lines that say when a day is over: `12:00 End`. The item before such a line lasts until then. The time of the last.
fn take_ends(lines: &mut Vec<Line>) -> Option<Time> {
    let ends = |lines: &[Line], at: usize| {
        let line = lines.get(at)?;
        let title = line.item.title.to_lowercase();
        let title = title.trim_matches(|sign: char| !sign.is_alphanumeric());
        let all = title.split(['/', '-', '–', '&']).map(str::trim).all(|title| ENDS.contains(&title));
        // A day that is over stands before one that begins anew.
        let closes =
            lines.get(at + 1).is_none_or(|next| next.from.is_some_and(|next| line.from > Some(next)));
        let alone = line.to.is_none() && line.minutes.is_none();
        line.from.filter(|_| at > 0 && all && closes && alone)
    };
    let mut end = None;
    let mut at = lines.len();
    while at > 1 {
        at -= 1;
        let Some(time) = ends(lines, at) else { continue };
        end = end.or(Some(time).filter(|_| at + 1 == lines.len()));
        lines.remove(at);
        if let Some(before) = lines.get_mut(at - 1) {
            before.to = before.to.or(Some(time));
        }
    }
    end
}

/// Times on a dial of twelve hours, as times of a day: `11:30`, `12:15`, `1:00`.
fn spread_over_the_day(lines: &mut [Line]) {
    let is_late = |time: Option<Time>| time.is_some_and(|time| time.hour() > 12);
    if lines.iter().any(|line| !line.says_half && (is_late(line.from) || is_late(line.to))) {
        return;
    }
    let mut before = Time::midnight();
    for line in lines {
        for time in [line.from.as_mut(), line.to.as_mut()].into_iter().flatten() {
            *time = if line.says_half { *time } else { context::afternoon(before, *time) };
            before = *time;
        }
    }
}

/// The minutes from a line's start to its end, and to the next line's start.
fn stretches(lines: &[Line], at: usize) -> (Option<u32>, Option<u32>) {
    let from = lines.get(at).and_then(|line| line.from);
    let until = |end: Option<Time>| Some(between(from?, end?)).filter(|minutes| *minutes > 0);
    let own = lines.get(at).and_then(|line| line.to);
    // A start that is half a day further is of another day, or of another track.
    let next = until(lines.get(at + 1).and_then(|next| next.from)).filter(|minutes| *minutes <= LONGEST / 2);
    (until(own), next)
}

/// A number alone behind words is minutes, or a part of the title.
fn settle_numbers(lines: &mut [Line]) {
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

fn timed(lines: &[Line]) -> (Vec<Pasted>, Option<Time>) {
    let mut items: Vec<Pasted> = Vec::with_capacity(lines.len());
    let mut ended: Option<Time> = None;
    for (at, line) in lines.iter().enumerate() {
        let beside = beside(lines, at);
        let (own, next) = stretches(lines, at);
        // What runs side by side ends together, where only one of them says when.
        let last = beside.end.checked_sub(1).filter(|last| *last > at);
        let next = last.map_or(next, |last| beside_end(lines, beside.clone()).or(stretches(lines, last).1));
        let minutes = line.minutes.or(own).or(next).unwrap_or(UNSAID);
        let goes_on = beside.start < at;
        let locked = line.from.filter(|from| !goes_on && ended.is_some_and(|ended| ended < *from));
        let over = line.from.and_then(|from| from.checked_add(jiff::Span::new().minutes(minutes)).ok());
        ended = if goes_on { ended.max(over) } else { over };
        let mut item = Pasted { minutes: minutes.min(LONGEST), locked, ..line.item.clone() };
        if beside.len() > 1 {
            take_track(&mut item, at - beside.start);
        }
        items.push(item);
    }
    (items, lines.first().and_then(|line| line.from))
}

/// The lines around one that start at the same time as it does, in the same section.
fn beside(lines: &[Line], at: usize) -> std::ops::Range<usize> {
    let Some(line) = lines.get(at).filter(|line| line.from.is_some()) else { return at..at + 1 };
    let same = |other: &&Line| other.from == line.from && other.item.section == line.item.section;
    let before = lines.get(..at).unwrap_or_default().iter().rev().take_while(same).count();
    let after = lines.get(at..).unwrap_or_default().iter().take_while(same).count();
    at - before..at + after
}

/// The minutes that one of some lines side by side says.
fn beside_end(lines: &[Line], beside: std::ops::Range<usize>) -> Option<u32> {
    beside.into_iter().find_map(|at| stretches(lines, at).0)
}

/// Gives an item that runs beside others what it runs as: what its title begins with, `Room 2: money`, or a number.
fn take_track(item: &mut Pasted, number: usize) {
    match item.title.split_once(": ") {
        Some((track, title)) if !track.trim().is_empty() && !title.trim().is_empty() => {
            (item.track, item.title) = (track.trim().to_owned(), title.trim().to_owned());
        }
        _ => item.track = (number + 1).to_string(),
    }
}

/// Minutes from one time of day to the next such time.
fn between(from: Time, to: Time) -> u32 {
    let minute =
        |time: Time| u32::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or(0);
    (minute(to) + LONGEST - minute(from)) % LONGEST
}

/// A line that names a section: a heading of Markdown, or words with a colon behind them, and nothing of time. A stretch of the day in
/// which the next line lies is one too: `Morning (9:00-12:00):`, and so is `MORNING` above a time of day.
fn heading(row: &str, next: Option<Opening>) -> Option<String> {
    let words = without_head(row);
    let is_head = words.len() < row.len();
    let words = words.strip_suffix(':').map_or(words, str::trim_end);
    let is_clock = matches!(next, Some(Opening::Clock(_) | Opening::Hours(_)));
    let names_part = is_clock && letter::names_part(words);
    if words.is_empty() || !(is_head || row.ends_with(':') || names_part) {
        return None;
    }
    let line = line::line(words, Reading { starts: true, elapsed: false });
    let holds =
        |next: Time| line.from.is_some_and(|from| from <= next) && line.to.is_some_and(|to| next < to);
    match next {
        Some(Opening::Clock(moment) | Opening::Hours(moment)) if holds(moment.from) => Some(line.item.title),
        _ if line.from.is_some() || (line.minutes.is_some() && line.numbered.is_none()) => None,
        _ => Some(words.to_owned()),
    }
}

/// A line without the marks of a heading.
fn without_head(row: &str) -> &str {
    let words = row.trim_start_matches('#');
    // `#1` is no heading.
    if words.starts_with(|letter: char| letter.is_ascii_digit()) { row } else { words.trim_start() }
}

/// Signs between the items of one line.
const BETWEEN: [&str; 3] = [" // ", " / ", ";"];
/// Signs that mostly stand in titles: they part a line only when each part says words and a time.
const IN_TITLES: [&str; 8] = [" | ", ", ", " → ", " > ", " + ", ". ", " – ", " - "];

/// More parts than a line holds of items that somebody typed.
const MOST_IN_A_LINE: usize = 60;

/// Several items in one line, when they say how long they take.
fn parts(row: &str) -> Vec<&str> {
    if line::is_of_a_sheet(row) {
        return vec![row];
    }
    for sign in BETWEEN.iter().chain(&IN_TITLES) {
        let parts: Vec<&str> = row.split(sign).map(str::trim).filter(|part| !part.is_empty()).collect();
        if !(2..=MOST_IN_A_LINE).contains(&parts.len()) {
            continue;
        }
        let lines: Vec<Line> = parts.iter().map(|part| line::line(part, Reading::default())).collect();
        let timed = lines.iter().filter(|line| line.is_timed()).count();
        // A dash stands inside `11:00 – 11:45` as well, and a dot behind `11 a.m.`.
        let is_in_times = [" – ", " - ", ". "].contains(sign);
        let plain = |line: &Line| !line.is_only_time && (line.from.is_none() || !is_in_times);
        let enough = if BETWEEN.contains(sign) {
            timed * 2 > parts.len()
        } else {
            timed == parts.len() && lines.iter().all(plain)
        };
        if enough {
            return parts;
        }
    }
    vec![row]
}

/// One line of at most so many characters.
fn cut(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(LONGEST_TITLE)
        .collect()
}

#[cfg(test)]
mod tests;
