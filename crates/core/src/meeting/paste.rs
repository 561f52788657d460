//! Lines that somebody has already, as timed items: `Welcome 10 / Case 35 min`, `12:00-12:10 Accueil`, a column of a table. Pure.
//!
//! Every line becomes an item, whatever is understood of it. Times of day give the minutes; where they leave a gap, the item after it
//! keeps its time. `paste/rows.rs` takes away what a mail or a list put around the lines, `paste/line.rs` reads one, and
//! `paste/context.rs` decides what only the whole tells. `tokens.rs` and `paste/clock.rs` know how times are written.

mod brackets;
mod clock;
mod context;
mod line;
mod names;
mod rows;

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
    /// When it has to start, because the line before it ends earlier.
    pub locked: Option<Time>,
}

/// More parts of a text than an agenda is made of are not looked at.
const MOST_PARTS: usize = 1_000;

/// The items of some lines, at most as many as an agenda holds, and the time of day at which the first starts, if it says so.
pub fn read(text: &str) -> (Vec<Pasted>, Option<Time>) {
    let rows = rows::rows(text);
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
    timed(&lines)
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
        let (own, next) = stretches(lines, at);
        let minutes = line.minutes.or(own).or(next).unwrap_or(UNSAID);
        let locked = line.from.filter(|from| ended.is_some_and(|ended| ended < *from));
        ended = line.from.and_then(|from| from.checked_add(jiff::Span::new().minutes(minutes)).ok());
        items.push(Pasted { minutes: minutes.min(LONGEST), locked, ..line.item.clone() });
    }
    (items, lines.first().and_then(|line| line.from))
}

/// Minutes from one time of day to the next such time.
fn between(from: Time, to: Time) -> u32 {
    let minute =
        |time: Time| u32::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or(0);
    (minute(to) + LONGEST - minute(from)) % LONGEST
}

/// A line that names a section: a heading of Markdown, or words with a colon behind them, and nothing of time. A stretch of the day in
/// which the next line lies is one too: `Morning (9:00-12:00):`.
fn heading(row: &str, next: Option<Opening>) -> Option<String> {
    let words = without_head(row);
    let is_head = words.len() < row.len();
    let words = words.strip_suffix(':').map_or(words, str::trim_end);
    if words.is_empty() || !(is_head || row.ends_with(':')) {
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
