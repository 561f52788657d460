//! One line of a pasted text: its time, its minutes, its title, and whoever leads it. Pure.

use jiff::civil::Time;

use super::beside::Head;
use super::brackets::{self, Bracketed};
use super::clock::{self, EARLIEST, Moment, Written};
use super::context::{Numbered, Opening, Reading};
use super::names::{Naming, is_round, naming};
use super::rows::cells;
use super::under::Place;
use super::{Pasted, between, cut, lead, priorities, tokens};

/// The first hour of a day at work.
const WORKING: i8 = 8;
/// Drawings of a clock before a time.
const CLOCKS: &str = "⏰⏱⏲⌚⌛⏳📅🗓🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧\u{fe0f}";

/// What a line says.
#[derive(Default)]
pub struct Line {
    /// Title and lead.
    pub item: Pasted,
    /// Its minutes, where it says them.
    pub minutes: Option<u32>,
    /// When it starts.
    pub from: Option<Time>,
    /// When it ends.
    pub to: Option<Time>,
    /// Whether it says `am` or `pm`.
    pub says_half: bool,
    /// The title with the number behind it, where a number alone was taken for minutes.
    pub numbered: Option<(String, Numbered)>,
    /// Whether it says a time and nothing else.
    pub is_only_time: bool,
    /// Where it stands in a list.
    pub place: Place,
    /// All its words, as they were written.
    pub words: String,
    /// Which lines it was written beside.
    pub group: Option<usize>,
    /// The head of a track that it stands below.
    pub head: Option<Head>,
    /// Whether its time stood on a line of its own above it.
    pub stacked: bool,
}

impl Line {
    /// Whether it says of its own when it is or how long it takes.
    pub fn is_timed(&self) -> bool {
        let is_name = |numbered: &Numbered| numbered.naming != Naming::Never && !is_round(numbered.number);
        let named = self.numbered.as_ref().is_some_and(|(_, numbered)| is_name(numbered));
        self.from.is_some() || (self.minutes.is_some() && !named)
    }

    /// Whether minutes on the line below it are its own.
    pub fn lacks_minutes(&self) -> bool {
        self.to.is_none() && (self.minutes.is_none() || self.numbered.is_some())
    }

    /// Takes minutes that stand elsewhere, so that a number behind its words is a part of them.
    pub fn take_minutes(&mut self, minutes: Option<u32>) {
        if let Some((title, _)) = self.numbered.take() {
            self.item.title = title;
        }
        self.minutes = minutes;
    }

    /// Leaves a time in a title whose row says another one elsewhere.
    pub fn leave_time(&mut self, title: &str, has_start: bool, has_length: bool) {
        let clashes = (self.from.is_some() && has_start) || (self.minutes.is_some() && has_length);
        if self.numbered.is_some() || clashes || self.is_only_time {
            *self = Self { item: Pasted { title: cut(title), ..Pasted::default() }, ..Self::default() };
        }
    }

    /// Takes a time of day, or a stretch of it.
    pub fn take(&mut self, moment: Moment) {
        (self.from, self.to, self.says_half) = (Some(moment.from), moment.to, moment.says_half);
    }
}

/// How a line begins, or ends where it begins with words.
pub fn opening(row: &str) -> Opening {
    let cells: Vec<&str> = row_cells(row);
    let first = cells.first().copied().unwrap_or_default();
    let text = if cells.len() > 1 { first } else { without_clock(first) };
    match clock::before(text) {
        Some((moment, Written::Clock | Written::Dotted, _)) => Opening::Clock(moment),
        Some((moment, Written::Numbers, _)) => Opening::Numbers(moment),
        Some((moment, Written::Hours, rest)) => {
            let other =
                cells.get(1..).unwrap_or_default().iter().any(|cell| tokens::whole_length(cell).is_some());
            let has_length = other || tokens::length_before(rest).or(in_brackets(rest)).is_some();
            let has_length = has_length || tokens::length_behind(rest).is_some();
            // `10h Accueil 15 min`
            let is_sure = has_length && moment.from.hour() >= EARLIEST;
            if is_sure { Opening::Clock(moment) } else { Opening::Hours(moment) }
        }
        None if tokens::length_before(text).is_some() => Opening::Length,
        None => closing(text),
    }
}

/// How a line ends that begins with words.
fn closing(text: &str) -> Opening {
    match clock::behind(text) {
        // A training takes 7 hours; `Accueil 8h` is a start.
        Some((_, moment, Written::Hours)) if moment.from.hour() < WORKING => Opening::Length,
        Some((_, moment, Written::Hours)) => Opening::Hours(moment),
        Some((_, moment, _)) => Opening::Clock(moment),
        None if tokens::length_behind(text).is_some() || tokens::rounds_behind(text).is_some() => {
            Opening::Length
        }
        None if clock::elapsed_behind(text).is_some_and(|(_, minutes)| minutes < 60) => Opening::Elapsed,
        None => match brackets::read(text, true, true, true) {
            Bracketed { moment: Some((moment, Written::Hours)), .. } => Opening::Hours(moment),
            Bracketed { moment: Some((moment, _)), .. } => Opening::Clock(moment),
            Bracketed { minutes: Some(_), .. } => Opening::Length,
            _ => Opening::Words,
        },
    }
}

fn in_brackets(text: &str) -> Option<(u32, &str)> {
    brackets::read(text, false, true, false).minutes.map(|minutes| (minutes, text))
}

/// Reads a line.
pub fn line(row: &str, reading: Reading) -> Line {
    match row_cells(row).as_slice() {
        [] => Line::default(),
        [alone] => sentence(alone, reading),
        several => columns(several, reading),
    }
}

/// `09:00;00:15;Accueil;Jean`: a row that a sheet wrote, its first cell a time of day and nothing else, or another cell a time, with no
/// blanks between them.
pub fn is_of_a_sheet(row: &str) -> bool {
    let first = row.split_once(';').and_then(|(first, _)| clock::whole(first));
    let is_time = |cell: &str| tokens::whole_length(cell).is_some() || clock::whole(cell).is_some();
    let has_time = || !row.contains("; ") && row.split(';').any(is_time);
    row.matches(';').count() > 1
        && (first.is_some_and(|(_, written)| written != Written::Numbers) || has_time())
}

/// The cells of a row that say something, without the number that counts the row.
fn row_cells(row: &str) -> Vec<&str> {
    let cells = if is_of_a_sheet(row) { row.split(';').map(str::trim).collect() } else { cells(row) };
    if let [alone] = cells.as_slice() {
        return vec![alone];
    }
    let says = |cell: &&str| cell.contains(char::is_alphanumeric);
    let mut cells: Vec<&str> = cells.into_iter().filter(says).collect();
    let is_number = |cell: &str| !cell.is_empty() && cell.chars().all(|letter| letter.is_ascii_digit());
    let times = |cell: &&str| tokens::whole_length(cell).is_some() || clock::whole(cell).is_some();
    let counts = cells.split_first().is_some_and(|(first, others)| {
        let marked = first.strip_suffix(['.', ')']).is_some_and(is_number);
        marked || (is_number(first) && others.iter().any(times))
    });
    if counts && cells.len() > 1 {
        cells.remove(0);
    }
    cells
}

/// The columns of a table: whatever is no time is title, lead, and the rest.
fn columns(cells: &[&str], reading: Reading) -> Line {
    let mut line = Line::default();
    let mut words: Vec<&str> = Vec::new();
    for cell in cells {
        let is_time = |(_, written): &(Moment, Written)| match written {
            Written::Clock | Written::Dotted => true,
            Written::Hours | Written::Numbers => reading.starts && line.from.is_none() && words.is_empty(),
        };
        match clock::whole(cell).filter(is_time).map(|(moment, _)| moment) {
            Some(moment) if line.minutes.is_none() && reading.elapsed && clock::elapsed(moment).is_some() => {
                line.minutes = clock::elapsed(moment);
            }
            Some(moment) if line.from.is_none() => line.take(moment),
            // A second time that is earlier than the first is a length: `09:00;00:15`.
            Some(moment)
                if line.minutes.is_none()
                    && moment.from.hour() < EARLIEST
                    && line.from.is_some_and(|from| moment.from < from && from.hour() < 20) =>
            {
                line.minutes = Some(between(Time::midnight(), moment.from)).filter(|minutes| *minutes > 0);
            }
            Some(moment) => line.to = line.to.or(Some(moment.from)),
            None => match tokens::whole_length(cell).filter(|_| line.minutes.is_none()) {
                Some(minutes) => line.minutes = Some(minutes),
                None => words.push(cell),
            },
        }
    }
    let mut words = words.into_iter();
    let title = words.next().unwrap_or_default();
    let mut inner = sentence(title, reading);
    inner.leave_time(title, line.from.is_some(), line.minutes.is_some());
    if line.from.is_none() {
        (line.from, line.to, line.says_half) = (inner.from, inner.to.or(line.to), inner.says_half);
    }
    (line.minutes, line.item) = (line.minutes.or(inner.minutes), inner.item);
    // `Intervisie (Balint)` led by Nele: what looks like a name is a part of the title.
    let named = words.as_slice().iter().any(|word| lead::leader(word).is_some());
    if named && !line.item.lead.is_empty() {
        line.item.title = cut(title);
        line.item.lead.clear();
    }
    for word in words {
        if !lead::take(&mut line.item, word) {
            line.item.add_text(word);
        }
    }
    line
}

/// A line of words with times before, in or behind them.
fn sentence(text: &str, reading: Reading) -> Line {
    let mut line = Line::default();
    let mut rest = without_clock(text).to_owned();
    let is_start = |written: Written| matches!(written, Written::Clock | Written::Dotted) || reading.starts;
    if let Some((moment, _, after)) = clock::before(&rest).filter(|(_, written, _)| is_start(*written)) {
        match clock::elapsed(moment).filter(|_| reading.elapsed) {
            Some(minutes) => line.minutes = Some(minutes),
            None => line.take(moment),
        }
        rest = after.to_owned();
    }
    if line.minutes.is_none()
        && let Some((minutes, after)) = tokens::length_before(&rest)
    {
        line.minutes = Some(minutes);
        rest = after.to_owned();
    }
    // `3 rounds of 8 minutes` are all of them, and the title says so; in brackets behind a time of day they only tell what is done.
    if line.minutes.is_none() && !(line.from.is_some() && rest.ends_with(')')) {
        line.minutes = tokens::rounds_behind(&rest).or_else(|| tokens::rounds_before(&rest));
    }
    let found = brackets::read(&rest, line.from.is_none(), line.minutes.is_none(), reading.starts);
    if let Some((moment, _)) = found.moment {
        line.take(moment);
    }
    (line.minutes, rest) = (line.minutes.or(found.minutes), found.text);
    let plain = lead::without_brackets(&mut line.item, &rest);
    rest = if plain.trim().is_empty() { rest } else { plain };
    while let Some(words) = without_end(&mut line, &rest, reading) {
        rest = words;
    }
    // `Case – 45 min – Ann`: a length between dashes, and whoever leads it behind them.
    if line.minutes.is_none()
        && let Some((words, minutes, after)) = tokens::length_inside(&rest)
    {
        line.minutes = Some(minutes);
        lead::take_behind(&mut line.item, after);
        rest = words.to_owned();
    }
    // `Case 35 min Ann`
    if line.minutes.is_none()
        && let Some((words, minutes, name)) = lead::behind_length(&rest)
        && line.item.lead.is_empty()
    {
        (line.minutes, line.item.lead) = (Some(minutes), cut(name));
        rest = words.to_owned();
    }
    if line.minutes.is_none() {
        line.minutes = tokens::length_in_title(&rest);
    }
    if line.minutes.is_none() {
        rest = numbered(&mut line, rest);
    }
    let is_timed = line.from.is_some() || line.minutes.is_some();
    if let Some(words) = rest.strip_suffix(':').filter(|_| is_timed) {
        rest = words.trim_end().to_owned();
    }
    if is_timed {
        rest = lead::without_begin(&mut line.item, &rest).to_owned();
        let by_comma = line.minutes.is_some() && text.matches(", ").count() == 2;
        rest = lead::without_end(&mut line.item, &rest, by_comma);
    }
    // A line of a time alone is called by it.
    line.is_only_time = rest.is_empty();
    line.item.title = cut(if rest.is_empty() { text } else { &rest });
    line
}

/// The words of a line without a time behind them that they say no more than once.
fn without_time<'a>(line: &mut Line, rest: &'a str, reading: Reading) -> Option<&'a str> {
    let is_start = |written: Written| matches!(written, Written::Clock | Written::Dotted) || reading.starts;
    if line.from.is_none()
        && let Some((words, moment, _)) = clock::behind(rest).filter(|(_, _, written)| is_start(*written))
    {
        line.take(moment);
        return Some(words);
    }
    let elapsed = || clock::elapsed_behind(rest).filter(|_| reading.elapsed);
    let (words, minutes) = tokens::length_behind(rest).or_else(elapsed).filter(|_| line.minutes.is_none())?;
    line.minutes = Some(minutes);
    Some(words)
}

/// The words of a line without a time before a colon, a dash, or a bracket at their end: `Case 35 min: money`, `Lunch 12h-13h (canteen)`.
fn without_inner_time(line: &mut Line, rest: &str, reading: Reading) -> Option<String> {
    let bracket = rest.rfind('(').filter(|_| rest.ends_with(')'));
    let colon = rest
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| rest.get(at + 1..).is_some_and(|behind| behind.starts_with(char::is_whitespace)));
    let dash = [" – ", " — ", " - "].iter().filter_map(|dash| rest.find(dash)).min();
    [bracket, colon, dash].into_iter().flatten().find_map(|at| {
        let (head, tail) = (rest.get(..at)?, rest.get(at..)?);
        let words = without_time(line, head.trim_end(), reading).filter(|words| !words.is_empty())?;
        let blank = if head.ends_with(char::is_whitespace) { " " } else { "" };
        Some([words, blank, tail].concat())
    })
}

/// The words of a line without one thing behind them: a time, or a name behind `@`.
fn without_end(line: &mut Line, rest: &str, reading: Reading) -> Option<String> {
    if let Some(words) = without_time(line, rest, reading) {
        return Some(words.to_owned());
    }
    if let Some(words) = without_inner_time(line, rest, reading) {
        return Some(words);
    }
    if let Some(words) = without_priority(line, rest) {
        return Some(words);
    }
    let (words, lead) = at_sign(rest);
    if lead.is_empty() || !line.item.lead.is_empty() {
        return None;
    }
    // The number of `Case @Ann 35` is not a part of the name.
    let numbered = tokens::number_behind(lead).filter(|_| line.minutes.is_none());
    let (name, number) = numbered.map_or((lead, None), |(name, number)| (name, Some(number)));
    line.item.lead = cut(&several(name));
    Some(number.map_or_else(|| words.to_owned(), |number| format!("{words} {number}")))
}

/// Takes a number alone behind words for minutes, unless they are always named by one.
fn numbered(line: &mut Line, rest: String) -> String {
    let Some((words, number)) = tokens::number_behind(&rest) else { return rest };
    let naming = naming(words);
    if naming == Naming::Always {
        return rest;
    }
    let mut title = tokens::trimmed_end(words);
    let numbered = Numbered { words: title.to_owned(), number, naming, own: None, next: None };
    line.minutes = Some(number);
    line.numbered = Some((cut(&rest), numbered));
    if line.item.lead.is_empty() {
        let (words, lead) = at_sign(title);
        (title, line.item.lead) = (words, cut(&several(lead)));
    }
    title.to_owned()
}

/// The words of a line without a priority behind its length: `Case 35 min must`.
fn without_priority(line: &mut Line, rest: &str) -> Option<String> {
    let (words, last) = rest.rsplit_once(' ')?;
    let closed =
        words.ends_with(['!', '?', ':', ',', ')']) && (line.from.is_some() || line.minutes.is_some());
    let priority = priorities::priority(last).filter(|_| line.item.priority.is_none())?;
    let has_number = || tokens::number_behind(words).is_some_and(|(_, number)| is_round(number));
    if !closed && tokens::length_behind(words).is_none() && !has_number() {
        return None;
    }
    line.item.priority = Some(priority);
    Some(words.trim_end().to_owned())
}

/// `Case @Ann`, `Case @Ann @Bo`: who leads it.
fn at_sign(text: &str) -> (&str, &str) {
    let Some((mut words, mut lead)) = text.rsplit_once(" @").filter(|(_, lead)| !lead.trim().is_empty())
    else {
        return (text, "");
    };
    let is_name = |name: &str| name.starts_with(char::is_alphabetic) && !name.contains(char::is_whitespace);
    while let Some((before, _)) = words.rsplit_once(" @").filter(|(_, name)| is_name(name.trim_end())) {
        lead = text.get(before.len() + 2..).unwrap_or(lead);
        words = before;
    }
    (words.trim_end(), lead.trim())
}

/// Those who lead, with a comma between them.
fn several(leads: &str) -> String {
    leads.split(" @").map(str::trim).collect::<Vec<_>>().join(", ")
}

/// A line without the drawing of a clock, or of anything else, before its time.
fn without_clock(text: &str) -> &str {
    let is_drawing = |letter: char| {
        CLOCKS.contains(letter) || matches!(letter, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}')
    };
    let plain = text.trim_start_matches(is_drawing).trim_start();
    if plain.starts_with(|letter: char| letter.is_ascii_digit()) { plain } else { text }
}
