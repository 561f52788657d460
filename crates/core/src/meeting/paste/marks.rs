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

/// Rows whose times have their colons, where one of them begins with `0900`: a number has no nought in front.
pub fn with_colons(rows: Vec<String>) -> Vec<String> {
    let four = |row: &str| {
        let digits = row.get(..4).filter(|four| four.chars().all(|letter| letter.is_ascii_digit()))?;
        let rest = row.get(4..)?;
        let is_time = digits.get(..2)? < "24" && digits.get(2..)? < "60";
        let behind = rest.strip_prefix([':', '.']).unwrap_or(rest);
        let ends = !behind.starts_with(char::is_alphanumeric);
        (is_time && ends).then(|| {
            (
                format!("{}:{}", digits.get(..2).unwrap_or_default(), digits.get(2..).unwrap_or_default()),
                rest.to_owned(),
            )
        })
    };
    if !rows.iter().any(|row| row.starts_with('0') && four(row).is_some()) {
        return rows;
    }
    let timed = |row: String| {
        let Some((from, rest)) = four(&row) else { return row };
        let until = rest.trim_start_matches([' ', '-', '–', '—']);
        match four(until).filter(|_| until.len() < rest.len()) {
            Some((to, rest)) => format!("{from}-{to}{rest}"),
            None => format!("{from}{rest}"),
        }
    };
    rows.into_iter().map(timed).collect()
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
