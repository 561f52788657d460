//! Lines that somebody has already, as timed items: `Welcome 10 / Case 35 min`, `12:00-12:10 Accueil`, a column of a table. Pure.
//!
//! Every line becomes an item, whatever is understood of it. Times of day give the minutes; where they leave a gap, the item after it
//! keeps its time. `tokens.rs` knows how times are written in the three languages.

use jiff::civil::Time;

use super::model::{LONGEST, MOST_ITEMS};
use super::tokens::{self, Moment};

/// The minutes of an item that says nothing of time.
pub const UNSAID: u32 = 10;
/// Fewer minutes than a numbered item has: `Case 1`, `Round 2`.
const FEW: u32 = 5;
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

/// What a line says.
#[derive(Default)]
struct Line {
    item: Pasted,
    minutes: Option<u32>,
    from: Option<Time>,
    to: Option<Time>,
    /// The title with the number behind it, where a number alone was taken for minutes.
    with_number: Option<String>,
}

impl Line {
    /// A number alone behind words is minutes, until times of day say otherwise: `10:00-10:45 Case 1`. Before the next time of day
    /// there may be a gap; a very small number is a name there too.
    fn settle(&mut self, own: Option<u32>, next: Option<u32>) {
        let named = match (own, next) {
            (Some(_), _) => own != self.minutes,
            (None, Some(_)) => next != self.minutes && self.minutes.is_some_and(|minutes| minutes < FEW),
            (None, None) => false,
        };
        if let Some(title) = self.with_number.take_if(|_| named) {
            (self.item.title, self.minutes) = (title, None);
        }
    }
}

/// The items of some lines, at most as many as an agenda holds, and the time of day at which the first starts, if it says so.
pub fn read(text: &str) -> (Vec<Pasted>, Option<Time>) {
    let mut lines: Vec<Line> = Vec::new();
    let mut section = String::new();
    let rows: Vec<&str> = text.lines().collect();
    for (number, row) in rows.iter().enumerate() {
        let row = row.trim();
        let heads_table = rows.get(number + 1).is_some_and(|next| is_rule(next.trim()) && row.contains('|'));
        if row.is_empty() || is_rule(row) || heads_table {
            continue;
        }
        if let Some(heading) = heading(row) {
            section = cut(heading);
            continue;
        }
        for part in parts(row) {
            let mut line = line(part);
            if !line.item.title.is_empty() && lines.len() < MOST_ITEMS {
                line.item.section.clone_from(&section);
                lines.push(line);
            }
        }
    }
    let start = lines.first().and_then(|line| line.from);
    let mut items: Vec<Pasted> = Vec::with_capacity(lines.len());
    let mut ended: Option<Time> = None;
    let starts: Vec<Option<Time>> = lines.iter().map(|line| line.from).collect();
    for (number, line) in lines.iter_mut().enumerate() {
        let next = starts.get(number + 1).copied().flatten();
        let until = |end: Option<Time>| Some(between(line.from?, end?)).filter(|minutes| *minutes > 0);
        let (own, next) = (until(line.to), until(next));
        line.settle(own, next);
        let minutes = line.minutes.or(own).or(next).unwrap_or(UNSAID);
        let locked = line.from.filter(|from| ended.is_some_and(|ended| ended < *from));
        ended = line.from.and_then(|from| from.checked_add(jiff::Span::new().minutes(minutes)).ok());
        items.push(Pasted { minutes: minutes.min(LONGEST), locked, ..line.item.clone() });
    }
    (items, start)
}

/// Minutes from one time of day to the next such time.
fn between(from: Time, to: Time) -> u32 {
    let minute =
        |time: Time| u32::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or(0);
    (minute(to) + LONGEST - minute(from)) % LONGEST
}

/// The rule under the head of a table.
fn is_rule(row: &str) -> bool {
    row.len() >= 3 && row.chars().all(|letter| "|-:= \t".contains(letter))
}

/// A line that names a section: a heading of Markdown, or words with a colon behind them and nothing of time.
fn heading(row: &str) -> Option<&str> {
    if row.starts_with('#') {
        return Some(row.trim_start_matches('#').trim()).filter(|heading| !heading.is_empty());
    }
    let words = row.strip_suffix(':')?.trim_end();
    (!words.is_empty() && !words.chars().any(|letter| letter.is_ascii_digit())).then_some(words)
}

/// Several items in one line, when each of them says how long it takes.
fn parts(row: &str) -> Vec<&str> {
    for sign in [" / ", ";"] {
        let parts: Vec<&str> = row.split(sign).map(str::trim).filter(|part| !part.is_empty()).collect();
        let timed = |part: &&str| {
            let line = line(part);
            line.minutes.is_some() || line.from.is_some()
        };
        if parts.len() > 1
            && !is_of_a_sheet(row)
            && parts.iter().filter(|part| timed(part)).count() * 2 > parts.len()
        {
            return parts;
        }
    }
    vec![row]
}

fn line(row: &str) -> Line {
    let row = without_bullet(row);
    let cells: Vec<&str> = if row.contains('\t') {
        row.split('\t').map(str::trim).collect()
    } else if row.starts_with('|') || row.matches('|').count() > 1 {
        row.trim_matches('|').split('|').map(str::trim).collect()
    } else if is_of_a_sheet(row) {
        row.split(';').map(str::trim).collect()
    } else {
        vec![row]
    };
    let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    match cells.as_slice() {
        [alone] => sentence(alone),
        several => columns(several),
    }
}

/// `09:00;00:15;Accueil;Jean`: a row that a sheet wrote, its first cell a time of day and nothing else.
fn is_of_a_sheet(row: &str) -> bool {
    let first = row.split_once(';').and_then(|(first, _)| tokens::moment(first));
    row.matches(';').count() > 1 && first.is_some_and(|(_, rest)| rest.is_empty())
}

/// The columns of a table: whatever is no time is title, lead, and the rest.
fn columns(cells: &[&str]) -> Line {
    let mut line = Line::default();
    let mut words: Vec<&str> = Vec::new();
    for cell in cells {
        let whole = |(moment, rest): (Moment, &str)| rest.is_empty().then_some(moment);
        match tokens::moment(cell).and_then(whole) {
            Some(moment) if line.from.is_none() => (line.from, line.to) = (Some(moment.from), moment.to),
            // A second time that is earlier than the first is a length: `09:00;00:15`.
            Some(moment)
                if line.minutes.is_none()
                    && moment.from.hour() < 5
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
    line.item.title = cut(words.next().unwrap_or_default());
    line.item.lead = cut(words.next().unwrap_or_default());
    line
}

/// A line of words with times before or behind them.
fn sentence(text: &str) -> Line {
    let mut line = Line::default();
    let mut rest = text;
    if let Some((moment, after)) = tokens::moment(rest) {
        (line.from, line.to, rest) = (Some(moment.from), moment.to, after);
    }
    if let Some((minutes, after)) = tokens::length_before(rest) {
        (line.minutes, rest) = (Some(minutes), after);
    }
    let (words, lead) = lead(rest);
    (rest, line.item.lead) = (words, cut(lead));
    if line.minutes.is_none()
        && let Some((before, minutes)) = tokens::length_behind(rest)
    {
        let bare = rest.chars().last().is_some_and(|letter| letter.is_ascii_digit());
        line.with_number = bare.then(|| cut(rest));
        (rest, line.minutes) = (before, Some(minutes));
        if line.item.lead.is_empty() {
            let (words, lead) = self::lead(rest);
            (rest, line.item.lead) = (words, cut(lead));
        }
    }
    // `Case – 45 min – Ann`: a length between dashes, and whoever leads it behind them.
    if line.minutes.is_none()
        && let Some((before, minutes, after)) = tokens::length_inside(rest)
    {
        (rest, line.minutes) = (before, Some(minutes));
        if line.item.lead.is_empty() {
            line.item.lead = cut(after);
        }
    }
    // A line of a time alone is called by it.
    line.item.title = cut(if rest.is_empty() { text } else { rest });
    line
}

/// `Case @Ann`: who leads it.
fn lead(text: &str) -> (&str, &str) {
    match text.rsplit_once(" @") {
        Some((words, lead)) if !lead.trim().is_empty() => (words.trim_end(), lead.trim()),
        _ => (text, ""),
    }
}

fn without_bullet(row: &str) -> &str {
    let row = row.trim();
    let plain = row.trim_start_matches(['-', '*', '•', '‣', '–', '—', '+', '·', '☐', '☑']);
    let plain = if plain.len() < row.len() && plain.starts_with(char::is_whitespace) {
        plain.trim_start()
    } else {
        row
    };
    let plain =
        ["[ ]", "[x]", "[X]"].iter().find_map(|mark| plain.strip_prefix(mark)).unwrap_or(plain).trim_start();
    // A number with a dot or a bracket and a blank behind it counts; `9.30` is a time.
    let digits = plain.len() - plain.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let behind = plain.get(digits..).unwrap_or_default();
    match behind.strip_prefix(['.', ')']) {
        Some(rest) if (1..=3).contains(&digits) && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => plain,
    }
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
