//! Tracks: lines below a head such as `Track A: Practice`, and what one line says of several. Pure.

use std::ops::Range;

use jiff::Span;
use jiff::civil::Time;

use super::context::{self, Opening, Reading};
use super::line::{self, Line};
use super::{MOST_IN_A_LINE, Part, clock, cut, without_colon};

/// What stands before the letter of a track; the first of them are no part of its name.
const HEADS: [&str; 13] = [
    "track",
    "parallel",
    "parallèle",
    "spoor",
    "filière",
    "room",
    "zaal",
    "salle",
    "atelier",
    "lokaal",
    "workshop",
    "breakout",
    "subgroep",
];
/// How many of these are no part of a name.
const UNNAMED: usize = 5;
/// Words for everyone together.
const PLENARY: [&str; 6] = ["plenary", "plenair", "plénière", "pleniere", "séance plénière", "in plenary"];
/// More words than a head has.
const MANY: usize = 8;

/// The head that a line stands below.
#[derive(Clone, Debug)]
pub struct Head {
    /// Where the first of the heads stands that follow each other.
    pub run: usize,
    /// Where it stands itself.
    pub at: usize,
    /// Its words, which are the section of its lines until they run beside others.
    pub name: String,
    /// What its track is called.
    pub track: String,
    /// The section around the tracks.
    pub around: String,
}

/// `Breakout A: Fundraising || Breakout B: Outreach`, `10:00 Workshop A | Workshop B`: what runs side by side in one line.
pub fn in_a_line(row: &str) -> Option<Vec<&str>> {
    let mut tracks: Vec<&str> = row.split("||").map(str::trim).collect();
    if tracks.len() == 1 && !row.contains('\t') {
        let named = |(at, track): (usize, &&str)| {
            let time = clock::before(track).filter(|_| at == 0);
            names_track(time.map_or(*track, |(_, _, words)| words))
        };
        let others: Vec<&str> = row.split(" | ").map(str::trim).collect();
        tracks = Some(others).filter(|others| others.iter().enumerate().all(named))?;
    }
    let is_plain = |track: &&str| {
        let is_time = || line::line(track, Reading { starts: true, elapsed: false }).is_only_time;
        !track.is_empty() && !track.contains(['|', '\t']) && !is_time()
    };
    (2..=MOST_IN_A_LINE).contains(&tracks.len()).then_some(())?;
    tracks.iter().all(is_plain).then_some(tracks)
}

/// Which parts are heads of tracks above times of day; one alone is none.
pub fn heads(parts: &[Part], openings: &[Opening]) -> Vec<bool> {
    let is_head =
        |(at, part): (usize, &Part)| head(part.words, openings.get(at + 1..).unwrap_or_default()).is_some();
    let heads: Vec<bool> = parts.iter().enumerate().map(is_head).collect();
    let many = heads.iter().filter(|is_head| **is_head).count() > 1;
    heads.into_iter().map(|is_head| is_head && many).collect()
}

/// The name of a track whose head a line is, above a time of day.
pub fn head(row: &str, below: &[Opening]) -> Option<String> {
    let words = without_colon(row);
    if !is_clock(below.first()) || words.split_whitespace().count() > MANY {
        return None;
    }
    let line = line::line(words, Reading { starts: true, elapsed: false });
    if line.from.is_some() || (line.minutes.is_some() && line.numbered.is_none()) {
        return None;
    }
    let (kind, label, rest) = label(words)?;
    let topic = rest.trim_start_matches([':', '-', '–', '—', ' ']);
    let is_parted = rest.is_empty() || topic.len() < rest.len();
    let is_named = row.trim_end().ends_with(':');
    (is_parted && (is_short(label) || is_named)).then_some(())?;
    let name = named(kind, label);
    Some(cut(&if topic.is_empty() { name } else { format!("{name}: {topic}") }))
}

fn is_clock(opening: Option<&Opening>) -> bool {
    matches!(opening, Some(Opening::Clock(_) | Opening::Hours(_)))
}

/// `Track A - Data 30 min`: the track, and what stands behind it.
pub fn labelled(words: &str) -> Option<(String, &str)> {
    let (kind, label, rest) = label(words)?;
    let words = [":", " :", " -", " –", " —"].iter().find_map(|sign| rest.strip_prefix(sign))?.trim();
    (is_short(label) && words.contains(char::is_alphabetic)).then(|| (named(kind, label), words))
}

/// Whether a line begins with the name of a track.
pub fn names_track(words: &str) -> bool {
    label(words).is_some_and(|(_, label, rest)| is_short(label) || rest.ends_with(':'))
}

/// The word before the letter of a track, the letter, and what stands behind it.
fn label(words: &str) -> Option<(&str, &str, &str)> {
    let (kind, rest) = words.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let behind = rest.trim_start_matches(char::is_alphanumeric);
    let label = rest.get(..rest.len() - behind.len()).filter(|label| !label.is_empty())?;
    HEADS.contains(&kind.to_lowercase().as_str()).then_some((kind, label, behind))
}

fn is_short(label: &str) -> bool {
    label.chars().count() < 3 || label.chars().all(|letter| letter.is_ascii_digit())
}

fn named(kind: &str, label: &str) -> String {
    let small = kind.to_lowercase();
    let is_plain = HEADS.iter().take(UNNAMED).any(|head| *head == small);
    if is_plain { label.to_owned() } else { format!("{kind} {label}") }
}

/// A line that says that everyone is together again, above a time of day.
pub fn is_plenary(row: &str, below: &[Opening]) -> bool {
    is_clock(below.first()) && PLENARY.contains(&without_colon(row).to_lowercase().as_str())
}

/// Whether a title begins with the word for everyone together.
pub fn begins_plenary(title: &str) -> bool {
    let small = title.to_lowercase();
    let first = small.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    PLENARY.contains(&first)
}

/// Lets lines below heads run side by side where their times overlap; the other heads are sections.
pub fn settle(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let Some(run) = lines.get(at).and_then(|line| line.head.as_ref()).map(|head| head.run) else {
            at += 1;
            continue;
        };
        let is_same = |line: &&Line| line.head.as_ref().is_some_and(|head| head.run == run);
        let many = lines.get(at..).unwrap_or_default().iter().take_while(is_same).count();
        let is_closed = at + many < lines.len();
        settle_run(lines.get_mut(at..at + many).unwrap_or_default(), is_closed);
        at += many;
    }
}

fn settle_run(run: &mut [Line], is_closed: bool) {
    let parts = parts(run);
    let ends: Vec<Option<Time>> =
        parts.iter().map(|part| end(run.get(part.clone()).unwrap_or_default())).collect();
    let starts_before = |(at, part): (usize, &Range<usize>)| {
        let before = ends.get(..at).unwrap_or_default().iter().flatten().max();
        run.get(part.start)
            .and_then(|line| line.from)
            .zip(before)
            .is_some_and(|(from, before)| from < *before)
    };
    let is_own = run.iter().all(|line| line.head.as_ref().is_some_and(|head| head.name == line.item.section));
    let overlap = parts.len() > 1 && is_own && parts.iter().enumerate().skip(1).all(starts_before);
    let others = ends.split_last().and_then(|(_, others)| others.iter().flatten().max().copied());
    let last = parts.last().map_or(0, |part| part.start);
    let mut has_left = false;
    for (at, line) in run.iter_mut().enumerate() {
        let Some(head) = line.head.take_if(|_| !overlap).or_else(|| line.head.clone()).filter(|_| overlap)
        else {
            continue;
        };
        has_left |= !is_closed && at > last && line.from.is_some() && line.from >= others;
        line.item.section = head.around;
        if has_left { line.head = None } else { line.item.track = head.track }
    }
}

/// When the lines below a head are over, as far as they say it.
fn end(lines: &[Line]) -> Option<Time> {
    let own = |line: &Line| {
        let minutes = line.minutes.unwrap_or(1);
        line.to.or_else(|| line.from?.checked_add(Span::new().minutes(minutes)).ok())
    };
    lines.iter().filter_map(own).max()
}

/// The number of the head that a line stands below.
pub fn number(line: &Line) -> Option<usize> {
    line.head.as_ref().map(|head| head.at)
}

/// The lines below each head, and those outside of tracks, in order.
pub fn parts(lines: &[Line]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let goes_on = at > 0 && lines.get(at - 1).is_some_and(|before| number(before) == number(line));
        match parts.last_mut().filter(|_| goes_on) {
            Some(part) => part.end = at + 1,
            None => parts.push(at..at + 1),
        }
    }
    parts
}

/// Where the tracks end that a line is in.
pub fn end_of_run(lines: &[Line], at: usize) -> usize {
    let run = |line: &Line| line.head.as_ref().map(|head| head.run);
    let own = lines.get(at).and_then(run);
    at + lines.get(at..).unwrap_or_default().iter().take_while(|line| run(line) == own).count()
}

/// When the first of the tracks begins that a line is in.
pub fn start_of_run(lines: &[Line], at: usize) -> Option<Time> {
    lines.get(at..end_of_run(lines, at))?.iter().filter_map(|line| line.from).min()
}

/// The times before a line on a dial of twelve hours, where tracks go back to the beginning of the first.
#[derive(Default)]
pub struct Dial {
    head: Option<usize>,
    fork: Option<Time>,
    first: Option<Time>,
}

impl Dial {
    /// The time before a line.
    pub fn before(&mut self, line: &Line, before: Time) -> Time {
        let number = number(line);
        if number == self.head {
            return before;
        }
        let fork = self.fork.filter(|_| self.head.is_some() && number.is_some());
        let begins = self.head.is_none();
        self.head = number;
        if begins {
            self.fork = Some(before);
            self.first = line.from.map(|from| context::afternoon(before, from));
        }
        let again = fork.zip(line.from).map(|(fork, from)| context::afternoon(fork, from));
        let goes_back = again.is_some_and(|again| Some(again) >= self.first && again < before);
        fork.filter(|_| goes_back).unwrap_or(before)
    }
}

/// Tracks as their times go by.
#[derive(Default)]
pub struct Fork {
    head: Option<usize>,
    base: Option<Time>,
    over: Option<Time>,
}

impl Fork {
    /// When all before a line is over, given when the line before it is; and whether it begins a track or ends them.
    pub fn ended(&mut self, lines: &[Line], at: usize, ended: Option<Time>) -> (Option<Time>, bool) {
        let head = lines.get(at).and_then(number);
        let before = std::mem::replace(&mut self.head, head);
        match (before, head) {
            (before, head) if before == head => (ended, false),
            (None, _) => {
                self.base = if at == 0 { start_of_run(lines, at) } else { ended };
                self.over = None;
                (self.base, true)
            }
            (Some(_), Some(_)) => {
                self.over = self.over.max(ended);
                (self.base, true)
            }
            (Some(_), None) => (self.over.max(ended), true),
        }
    }
}
