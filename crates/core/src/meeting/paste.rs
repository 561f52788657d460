//! Lines that somebody has already, as timed items: `Welcome 10 / Case 35 min`, `12:00-12:10 Accueil`, a column of a table. Pure.
//!
//! No line is lost: it becomes an item, the text of one, or a section, or it is given back as left out, as what a mail says around its
//! agenda is. A time of day that is written comes true: it gives the minutes, or it holds the item there. Items of the same time run
//! side by side.
//!
//! `paste/sheet.rs` takes the quotes from the cells of a sheet, `paste/rows.rs` and `paste/marks.rs` take away what a list put around the
//! lines, `paste/table.rs` reads the rows below a head of columns and `paste/alone.rs` those that name a section. `paste/letter.rs` knows
//! mails, `paste/calls.rs` invitations to video calls, and `paste/facts.rs` what tells of the meeting. `paste/line.rs` reads a line,
//! `paste/lead.rs` and `paste/priorities.rs` what stands beside its title. `paste/context.rs` decides what only the whole tells,
//! `paste/under.rs` what stands below an item, `paste/section.rs` in which section, `paste/beside.rs` on which track, and
//! `paste/timed.rs` how long each takes.
//! `paste/held.rs` fits all of it into a meeting, `paste/midday.rs` leaves the hour of a lunch that nobody wrote, `paste/counts.rs` knows
//! Roman numbers and letters before lines, `tokens.rs`, `paste/clock.rs` and `paste/spoken.rs` how times are written.

mod alone;
mod beside;
mod brackets;
mod calls;
mod clock;
mod context;
mod counts;
mod ends;
mod facts;
mod held;
mod lead;
mod letter;
mod line;
mod marks;
mod midday;
mod names;
mod priorities;
mod rows;
mod section;
mod sheet;
mod spoken;
mod table;
mod timed;
mod under;

use jiff::civil::Time;

use super::model::{LONGEST, MOST_ITEMS, Priority};
use super::tokens;
use super::words::with_words;
use context::{FEW, Opening, Reading};
use line::Line;
use names::Naming;
use rows::Row;
use section::{Section, heading};
use timed::between;

/// The minutes of an item that says nothing of time.
pub const UNSAID: u32 = 10;
/// The longest title that is made of a line, in characters.
const LONGEST_TITLE: usize = 300;

with_words! {
    /// An item as a line tells it.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Pasted {
        /// Its title.
        pub title: String,
        /// What it is for.
        pub purpose: String,
        /// Its minutes.
        pub minutes: u32,
        /// The method of the catalogue that it follows, by id.
        pub method: String,
    } words [String] {
        /// The section it stands in.
        pub section: String,
        /// What it runs as, beside another of the same time.
        pub track: String,
        /// When it has to start, because the lines before it do not lead there.
        pub locked: Option<Time>,
        /// How much it matters, where that is said.
        pub priority: Option<Priority>,
        /// What stands below it, as lines of Markdown.
        pub text: String,
    }
}

impl Pasted {
    /// Adds a line to its text.
    fn add_text(&mut self, line: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(line.trim_end());
    }
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

/// More parts of a text than an agenda is made of are not looked at.
const MOST_PARTS: usize = 1_000;

/// What some lines say.
pub fn read(text: &str) -> Told {
    let text = sheet::plain(text);
    let (rows, mut left_out) = rows::rows(&text);
    let mut parts = rows.iter().enumerate().flat_map(parts_of);
    let read: Vec<Part> = parts.by_ref().take(MOST_PARTS).collect();
    let unread: Vec<String> = parts.map(|part| part.words.to_owned()).collect();
    let (mut lines, mut whole) = lines(&read, &mut left_out);
    under::take_stacked_leads(&mut lines);
    lines.retain(|line| !line.item.title.is_empty());
    let many = lines.drain(MOST_ITEMS.min(lines.len())..).map(|line| line.words).collect::<Vec<_>>();
    left_out.extend(many.into_iter().chain(unread));
    lines.iter_mut().for_each(keep_whole_title);
    ends::take_bare(&mut lines);
    spread_over_the_day(&mut lines, &mut whole);
    timed::take_leading_numbers(&mut lines);
    timed::settle_numbers(&mut lines);
    ends::take_start(&mut lines);
    under::gather(&mut lines);
    beside::settle(&mut lines);
    ends::take_sum(&mut lines, &mut left_out);
    let closes = ends::take_ends(&mut lines, &mut left_out);
    if let Some(first) = lines.first_mut() {
        first.from = first.from.or(whole.from);
    }
    let (items, start) = timed::timed(&lines, closes, whole.to);
    let end = closes.or(whole.to);
    Told { items, start, end, left_out }
}

/// A line whose title was cut has all its words as text.
fn keep_whole_title(line: &mut Line) {
    if line.item.title.chars().count() >= LONGEST_TITLE && line.words.chars().count() > LONGEST_TITLE {
        let below = std::mem::replace(&mut line.item.text, line.words.clone());
        if !below.is_empty() {
            line.item.add_text(&below);
        }
    }
}

/// A part of a row that may be an item of its own.
struct Part<'a> {
    words: &'a str,
    row: &'a Row,
    /// The number of the row, where its parts run side by side.
    group: Option<usize>,
}

/// The parts of a row.
fn parts_of((at, row): (usize, &Row)) -> Vec<Part<'_>> {
    let part = |group| move |words| Part { words, row, group };
    if row.cells.is_some() {
        return vec![part(None)(row.words.as_str())];
    }
    match beside::in_a_line(&row.words) {
        Some(tracks) => tracks.into_iter().map(part(Some(at))).collect(),
        None => parts(&row.words).into_iter().map(part(None)).collect(),
    }
}

/// The lines that are items, and the one that tells when the whole begins and ends.
fn lines(parts: &[Part], left_out: &mut Vec<String>) -> (Vec<Line>, Line) {
    let openings: Vec<Opening> = parts.iter().map(|part| line::opening(without_head(part.words))).collect();
    let mut lines: Vec<Line> = Vec::new();
    let mut whole = Line::default();
    let mut section = Section::default();
    let heads = beside::heads(parts, &openings);
    let has_one_date = parts.iter().filter(|part| facts::dated(part.words).is_some()).count() == 1;
    // A time of day on a line of its own belongs to the words below it.
    let mut above: Option<Line> = None;
    for (at, (part, reading)) in parts.iter().zip(context::readings(&openings, &heads)).enumerate() {
        let below = openings.get(at + 1..).unwrap_or_default();
        let is_first = lines.is_empty() && above.is_none() && part.row.cells.is_none();
        if let Some(frame) = facts::frame(part.words, below, has_one_date).filter(|_| is_first) {
            (whole.from, whole.to) = (whole.from.or(frame.from), whole.to.or(frame.to));
            whole.says_half |= frame.says_half;
            // A heading above the day is what the meeting is called.
            if facts::dated(part.words).is_some() {
                left_out.extend(section.replace(String::new(), None));
            }
            left_out.push(part.words.to_owned());
            continue;
        }
        let parent = lines.iter().rev().find(|line| line.from.is_some());
        let is_text = parent.is_some_and(|parent| part.row.place.is_below(parent.place));
        let place = part.row.place;
        let is_above = parts.get(at + 1).is_some_and(|next| next.row.place.is_below(place));
        section.leave(place);
        let has_head = part.row.cells.is_none() && !is_text;
        if let Some(track) = beside::head(part.words, below).filter(|_| has_head && heads.contains(&true)) {
            left_out.extend(section.begin_track(cut(without_colon(part.words)), track, at));
            continue;
        }
        if has_head && beside::is_plenary(part.words, below) && section.has_tracks() {
            left_out.extend(section.end_tracks(cut(without_colon(part.words))));
            continue;
        }
        if part.row.ends_section {
            left_out.extend(section.replace(String::new(), None));
        }
        if let Some(name) = &part.row.section {
            left_out.extend(section.replace(cut(name), None));
            continue;
        }
        let may_head = Some(part).filter(|part| part.row.cells.is_none() && !is_text);
        if let Some(name) = may_head.and_then(|part| heading(part.words, is_above, below)) {
            let is_timed = openings.get(at).is_some_and(|opening| *opening != Opening::Words);
            left_out.extend(section.replace(cut(&name), Some(place).filter(|_| is_above && is_timed)));
            continue;
        }
        let line = section.line(part, reading, line_of);
        take_line(&mut lines, &mut above, line);
    }
    lines.extend(above);
    left_out.extend(section.replace(String::new(), None));
    (lines, whole)
}

/// What a part of a row says in words of it.
fn line_of(part: &Part, words: &str, reading: Reading) -> Line {
    let words = without_head(words);
    let line = match &part.row.cells {
        Some(cells) => table::line(cells, reading),
        None => line::line(words, reading),
    };
    Line { place: part.row.place, words: plain(without_head(part.words)), group: part.group, ..line }
}

/// Puts a line behind the others, with a time that stands above it, or gives its time to the one it belongs to.
fn take_line(lines: &mut Vec<Line>, above: &mut Option<Line>, mut line: Line) {
    if line.is_only_time && line.from.is_some() {
        lines.extend(above.replace(line));
        return;
    }
    if line.is_only_time
        && let Some(before) = lines.last_mut().filter(|before| before.lacks_minutes())
    {
        before.take_minutes(line.minutes);
        return;
    }
    if let Some(above) = above.take() {
        if line.from.is_none() && !line.is_only_time {
            (line.from, line.to, line.says_half) = (above.from, above.to, above.says_half);
            line.minutes = line.minutes.or(above.minutes);
            line.stacked = true;
        } else {
            lines.push(above);
        }
    }
    if let Some(before) =
        lines.last_mut().filter(|before| before.group.is_some() && before.group == line.group)
    {
        // What runs side by side in one line has its time before the first or behind the last.
        (line.from, line.to) = (line.from.or(before.from), line.to.or(before.to));
        line.minutes = line.minutes.or(before.minutes);
        before.minutes = before.minutes.or(line.minutes);
        (before.from, before.to) = (before.from.or(line.from), before.to.or(line.to));
    }
    lines.push(line);
}

/// Times on a dial of twelve hours, as times of a day: `11:30`, `12:15`, `1:00`.
fn spread_over_the_day(lines: &mut [Line], whole: &mut Line) {
    let is_late = |time: Option<Time>| time.is_some_and(|time| time.hour() > 12);
    let has_frame = whole.from.is_some();
    if lines.iter().chain([&*whole]).any(|line| !line.says_half && (is_late(line.from) || is_late(line.to))) {
        return;
    }
    let mut before = Time::midnight();
    let mut dial = beside::Dial::default();
    if has_frame {
        whole.to = whole.from.zip(whole.to).map(|(from, to)| context::afternoon(from, to));
    }
    for line in lines {
        before = dial.before(line, before);
        for time in [line.from.as_mut(), line.to.as_mut()].into_iter().flatten() {
            *time = if line.says_half { *time } else { context::afternoon(before, *time) };
            before = *time;
        }
    }
}

/// The words of a heading without its marks and its colon.
fn without_colon(row: &str) -> &str {
    let words = without_head(row);
    words.strip_suffix(':').map_or(words, str::trim_end)
}

/// A line without the marks of a heading.
fn without_head(row: &str) -> &str {
    let words = row.trim_start_matches('#');
    // `#1` is no heading.
    if words.starts_with(|letter: char| letter.is_ascii_digit()) { row } else { words.trim_start() }
}

/// Signs between the items of one line.
const BETWEEN: [&str; 4] = [" // ", " / ", "/ ", ";"];
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
        let parts: Vec<&str> = brackets::split_outside(row, sign);
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
        if enough && !is_one_item(&parts, &lines) {
            return parts;
        }
    }
    vec![row]
}

/// `9u30 Check-in, ronde - 20'`: the first part says when it starts and the last how long it takes, so that all of it is one. So it is where
/// the first ends in a number that is no length.
fn is_one_item(parts: &[&str], lines: &[Line]) -> bool {
    let ([first, ..], [begin, between @ .., last]) = (parts, lines) else { return false };
    // `Case 1 – Ann (35 min)`: a number that is a name.
    let is_name = |line: &Line| {
        line.numbered.as_ref().is_some_and(|(_, one)| one.number < FEW || one.naming != Naming::Never)
    };
    if between.is_empty() && is_name(begin) && last.minutes.is_some() && last.numbered.is_none() {
        return last.from.is_none() && !last.is_only_time;
    }
    let starts = match line::opening(first) {
        Opening::Clock(moment) | Opening::Hours(moment) => {
            let first = line::line(first, Reading { starts: true, elapsed: false });
            let is_start = first.to.is_none() && first.minutes.is_none() && !first.is_only_time;
            is_start && moment.from.hour() >= clock::EARLIEST
        }
        _ => false,
    };
    let lasts = last.from.is_none() && last.minutes.is_some() && !last.is_only_time;
    let is_open = |line: &Line| line.from.is_none() && line.minutes.is_none();
    starts && lasts && between.iter().all(is_open)
}

/// A text in one line, without what nobody sees.
fn plain(text: &str) -> String {
    let plain = crate::line::plain(text);
    plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// One line of at most so many characters.
fn cut(text: &str) -> String {
    plain(text).chars().take(LONGEST_TITLE).collect()
}

#[cfg(test)]
mod tests;
