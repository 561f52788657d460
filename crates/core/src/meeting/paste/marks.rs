//! The marks that a list puts before its lines: `- `, `1.`, `a)`, `☐`, and numbers that only the whole tells. Pure.

use super::tokens;

/// Signs that open an item of a list; those in the second list also without a blank behind them.
const BULLETS: &[char] = &['-', '*', '–', '—', '+', '·', '§', '>', '→', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}'];
const SURE_BULLETS: &[char] = &[
    '•', '‣', '▪', '▫', '■', '□', '●', '○', '◦', '◆', '➢', '➤', '►', '▶', '☐', '☑', '☒', '✓', '✔', '✅', '❏',
    '❑',
];
const BOXES: [&str; 4] = ["[ ]", "[x]", "[X]", "[]"];
/// Small Roman numbers that count items; `i`, `v` and the like are letters too.
const ROMAN: [&str; 6] = ["ii", "iii", "iv", "vi", "vii", "viii"];
/// A line without the marks of a list before its words: `- `, `1.`, `a)`, `☐`, `- [ ]`.
pub fn without_mark(line: &str) -> &str {
    let row = without_box(without_bullet(line));
    let row = without_box(without_bullet(without_number(row)));
    if row.is_empty() { line } else { row }
}

fn without_bullet(row: &str) -> &str {
    let plain = row.trim_start_matches(SURE_BULLETS).trim_start_matches('\u{fe0f}');
    if plain.len() < row.len() {
        return plain.trim_start();
    }
    if let Some(inner) = row.strip_prefix("o\t") {
        return inner.trim_start();
    }
    let plain = row.trim_start_matches(BULLETS);
    let is_mark = plain.len() < row.len()
        && (plain.starts_with(char::is_whitespace) || plain.starts_with(SURE_BULLETS))
        || (row.len() - plain.len() == 1 && row.starts_with('-') && plain.starts_with(char::is_alphabetic));
    if is_mark { plain.trim_start() } else { row }
}

fn without_box(row: &str) -> &str {
    BOXES.iter().find_map(|mark| row.strip_prefix(mark)).unwrap_or(row).trim_start()
}

/// A number with a dot or a bracket and a blank behind it counts; `9.30` is a time.
fn without_number(row: &str) -> &str {
    let inner = row.strip_prefix('(').unwrap_or(row);
    let in_brackets = inner.len() < row.len();
    let behind = inner.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
    let Some(mark) = inner.get(..inner.len() - behind.len()).filter(|mark| (1..=4).contains(&mark.len()))
    else {
        return row;
    };
    let dotted = behind.starts_with('.') && !in_brackets;
    let Some(rest) = behind.strip_prefix(')').or_else(|| behind.strip_prefix('.').filter(|_| dotted)) else {
        return row;
    };
    let is_number = mark.len() <= 3 && mark.chars().all(|letter| letter.is_ascii_digit());
    let is_letter = mark.len() == 1 && !is_number;
    // `J. Smith` is somebody.
    let is_letter = is_letter && (!dotted || mark.chars().all(|letter| ('a'..='i').contains(&letter)));
    let counts = is_number || is_letter || ROMAN.contains(&mark.to_lowercase().as_str());
    // `1.2. Welcome` counts twice.
    let rest = if is_number && dotted { without_parts(rest) } else { rest };
    let ends = rest.starts_with(char::is_whitespace) || (is_number && rest.starts_with(char::is_alphabetic));
    if counts && ends { rest.trim_start() } else { row }
}

/// The rest of `1.2.` behind its first dot.
fn without_parts(rest: &str) -> &str {
    let behind = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match behind.strip_prefix('.') {
        Some(more) if behind.len() < rest.len() => without_parts(more),
        _ => rest,
    }
}

/// What marks a line of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    #[default]
    None,
    /// A sign.
    Sign(char),
    /// A number.
    Number,
    /// A letter.
    Letter(char),
}

impl Mark {
    /// Whether two lines may be of one list.
    pub fn is_like(self, other: Self) -> bool {
        matches!((self, other), (Self::Letter(_), Self::Letter(_))) || self == other
    }
}

/// What marks a line, given the line without its mark.
pub fn mark(line: &str, row: &str) -> Mark {
    let Some(mark) = line.strip_suffix(row).filter(|mark| !mark.is_empty()) else { return Mark::None };
    let mark = mark.trim();
    let plain = mark.trim_start_matches('(').trim_end_matches([')', '.']);
    match (mark.chars().next(), plain.chars().next()) {
        (_, Some(letter)) if letter.is_ascii_digit() => Mark::Number,
        (_, Some(letter)) if letter.is_alphabetic() && plain.len() == 1 && plain != mark => {
            Mark::Letter(letter)
        }
        (Some(sign), _) => Mark::Sign(sign),
        (None, _) => Mark::None,
    }
}

/// Rows without the numbers that count them: `1 - Welcome`, `2 - Case`, `3 - Close`, or `1.1 Welcome`, `1.2 Case`.
/// One such row is enough where lines are numbered: `1. Opening`, `1.1 Minutes`. With them, which were counted in the second way.
pub fn without_count(mut rows: Vec<String>, are_numbered: bool) -> (Vec<String>, Vec<bool>) {
    let counted: Vec<(usize, u32, String)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| counted(row).map(|(number, rest)| (at, number, rest.to_owned())))
        .collect();
    let rises = counted.iter().zip(1..).all(|((_, number, _), count)| *number == count);
    if counted.len() > 2 && rises {
        for (at, _, rest) in counted {
            if let Some(row) = rows.get_mut(at) {
                *row = rest;
            }
        }
    }
    let outlined = |row: &str| {
        let (number, rest) = row.split_once(char::is_whitespace)?;
        let (first, second) = number.split_once('.')?;
        let single = |part: &str| part.len() == 1 && part.chars().all(|letter| letter.is_ascii_digit());
        // `1.1 Minutes` is a title, `1.5 min` a length.
        let titles = rest.trim_start().starts_with(char::is_uppercase);
        (single(first) && single(second) && (titles || tokens::length_before(row).is_none()))
            .then(|| rest.trim_start().to_owned())
    };
    let found: Vec<Option<String>> = rows.iter().map(|row| outlined(row)).collect();
    if found.iter().flatten().count() <= usize::from(!are_numbered) {
        return (rows, vec![false; found.len()]);
    }
    let parts = found.iter().map(Option::is_some).collect();
    (rows.into_iter().zip(found).map(|(row, plain)| plain.unwrap_or(row)).collect(), parts)
}

/// Rows whose times have their colons: `1900 Welcome` in a text whose rows begin with such times.
pub fn with_colons(rows: Vec<String>) -> Vec<String> {
    if !have_bare_times(&rows) {
        return rows;
    }
    rows.iter().map(|row| with_colon(row)).collect()
}

fn with_colon(row: &str) -> String {
    let Some((from, _, rest)) = four(row) else { return row.to_owned() };
    let until = rest.trim_start_matches([' ', '-', '–', '—']);
    match four(until).filter(|_| until.len() < rest.len()) {
        Some((to, _, rest)) => format!("{from}-{to}{rest}"),
        None => format!("{from}{rest}"),
    }
}

/// A time without its colon at the beginning of a row, `0900` or `1015hrs`: the time with it, whether a unit stands behind it, and what
/// follows.
fn four(row: &str) -> Option<(String, bool, &str)> {
    let (hour, minute, rest) = (row.get(..2)?, row.get(2..4)?, row.get(4..)?);
    let is_number = |two: &str| two.chars().all(|letter| letter.is_ascii_digit());
    let is_time = is_number(hour) && is_number(minute) && hour < "24" && minute < "60";
    let ends = |rest: &str| {
        let behind = rest.strip_prefix([':', '.']).unwrap_or(rest);
        !behind.starts_with(char::is_alphanumeric)
    };
    let units = ["hrs", " hrs", "h", "u"];
    let behind_unit = units.iter().find_map(|unit| rest.strip_prefix(*unit).filter(|rest| ends(rest)));
    let rest = behind_unit.or(Some(rest)).filter(|rest| ends(rest))?;
    is_time.then(|| (format!("{hour}:{minute}"), behind_unit.is_some(), rest))
}

/// Whether rows begin with times without colons. One with a nought in front is enough, as no number has one, and so are two that rise and
/// of which one says its unit. Others are years or amounts, unless they rise by five minutes through most of a text.
fn have_bare_times(rows: &[String]) -> bool {
    let found: Vec<(String, bool, &str)> = rows.iter().filter_map(|row| four(row)).collect();
    let times: Vec<&str> = found.iter().map(|(time, ..)| time.as_str()).collect();
    let rise = times.is_sorted() && times.first() != times.last();
    let plain = |(time, _, rest): &(String, bool, &str)| {
        let words = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        let is_title = !words.starts_with(char::is_lowercase) && tokens::length_behind(words).is_none();
        is_title && time.ends_with(['0', '5'])
    };
    let has_nought = rows.iter().any(|row| row.starts_with('0') && four(row).is_some());
    let has_unit = found.iter().any(|(_, has_unit, _)| *has_unit);
    let are_most = found.len() > 2 && found.len() * 2 >= rows.len() && found.iter().all(plain);
    has_nought || (rise && (has_unit || are_most))
}

/// The least minutes of a plan that is told in stretches of minutes.
const LEAST: u32 = 10;
/// Words behind a stretch that is none of minutes: `0-18 jaar`.
const OTHER_UNITS: &str = "years year yrs ans an jaar jarigen hours hour heures heure uur days day jours jour dagen dag weeks week \
    semaines semaine weken months month mois maanden maand points punten km euro euros";

/// Rows with the lengths of their stretches, where these are minutes from the beginning and each goes on where the one before it ends:
/// `0-5 Welcome`, `5-20 Round`.
pub fn with_lengths(rows: Vec<String>) -> Vec<String> {
    in_lengths(&rows).unwrap_or(rows)
}

fn in_lengths(rows: &[String]) -> Option<Vec<String>> {
    let (mut ended, mut found) = (0, 0);
    let mut timed = Vec::with_capacity(rows.len());
    for row in rows {
        let Some((from, to, rest)) = from_to(row) else {
            timed.push(row.clone());
            continue;
        };
        let minutes = to.checked_sub(from).filter(|minutes| *minutes > 0 && from == ended)?;
        timed.push(format!("{minutes} min{rest}"));
        (ended, found) = (to, found + 1);
    }
    (found > 1 && found * 2 >= rows.len() && ended >= LEAST).then_some(timed)
}

/// A stretch of minutes at the beginning of a row, and what follows: `5-20 Round`, `0' – 10' : Accueil`, `Min 20–35 Casus`.
fn from_to(row: &str) -> Option<(u32, u32, &str)> {
    let units = ["minutes", "minuten", "minuut", "minute", "min.", "mins", "min", "'", "’", "′"];
    let without_unit =
        |text: &str| units.iter().find(|unit| text.starts_with(**unit)).map_or(0, |unit| unit.len());
    let small = row.to_lowercase();
    let row = row.get(without_unit(&small)..)?.trim_start();
    let (from, rest) = few_digits(row)?;
    let rest = rest.get(without_unit(rest)..)?.trim_start();
    let (to, rest) = few_digits(rest.strip_prefix(['-', '–', '—'])?.trim_start())?;
    let behind = rest.trim_start();
    let rest = match without_unit(behind) {
        0 => rest,
        unit => behind.get(unit..)?,
    };
    let words = rest.trim_start_matches(|sign: char| sign.is_whitespace() || ":|–—-".contains(sign));
    let is_apart = rest.starts_with(|sign: char| sign.is_whitespace() || ":|".contains(sign));
    let first = words.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let is_other = OTHER_UNITS.split_whitespace().any(|unit| unit == first);
    let has_words = words.starts_with(|letter: char| !letter.is_ascii_digit());
    (is_apart && has_words && !is_other).then_some((from, to, rest))
}

/// A number of at most three digits at the beginning of a text, and what follows.
fn few_digits(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len()).filter(|digits| digits.len() <= 3)?;
    Some((digits.parse().ok()?, rest))
}

/// The number alone at the beginning of a row, and what follows.
fn counted(row: &str) -> Option<(u32, &str)> {
    let body = row.trim_start_matches(['|', ' ']);
    let rest = body.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = body.get(..body.len() - rest.len())?.parse().ok()?;
    let apart = rest.starts_with(char::is_whitespace) || rest.starts_with('|');
    let rest = rest.trim_start();
    let words = rest.strip_prefix(['-', '–', '—', ':']).unwrap_or(rest).trim_start();
    let follows = words.starts_with(|letter: char| letter.is_alphanumeric() || "|«\"“(".contains(letter));
    (apart && follows && tokens::length_before(body).is_none()).then_some((number, words))
}
