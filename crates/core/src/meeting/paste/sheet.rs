//! Rows as a sheet writes them: cells in quotes that hold the sign between cells or more lines, and commas between cells. Pure.

use std::borrow::Cow;

use super::clock::{self, Written};
use super::{marks, tokens};

/// Signs between the cells of a sheet; the first one is nothing else.
const SIGNS: [char; 3] = ['\t', ';', ','];
/// Parts the lines of a cell whose later ones are of a list. It breaks no line of a text.
pub const BREAK: char = '\u{2028}';
/// More lines than a cell has.
const MANY_LINES: usize = 20;
/// Fewer cells than a row has between whose cells commas stand without quotes.
const FEW: usize = 3;

/// A row of a sheet.
struct Row<'a> {
    /// As it was written.
    raw: &'a str,
    cells: Vec<Cow<'a, str>>,
    /// Whether a cell of it was in quotes.
    quoted: bool,
}

impl Row<'_> {
    fn says(&self) -> bool {
        self.cells.iter().any(|cell| !cell.trim().is_empty())
    }
}

/// A text with tabs between the cells of its rows and no quotes around them, if it is of a sheet.
pub fn plain(text: &str) -> Cow<'_, str> {
    let has_quotes = text.contains('"');
    for sign in SIGNS.into_iter().filter(|sign| text.contains(*sign)) {
        if !has_quotes && sign != ',' {
            continue;
        }
        let rows = rows(text, sign);
        let quoted = rows.iter().any(|row| row.quoted && row.cells.len() > 1);
        let is_sheet = match sign {
            '\t' => quoted,
            _ => is_even(&rows) && (quoted || (sign == ',' && is_tight(&rows))) && has_times(&rows),
        };
        if is_sheet {
            return Cow::Owned(rows.iter().map(with_tabs).collect::<Vec<_>>().join("\n"));
        }
    }
    Cow::Borrowed(text)
}

fn with_tabs(row: &Row<'_>) -> String {
    if row.cells.len() > 1 { row.cells.join("\t") } else { row.raw.to_owned() }
}

/// Whether all rows that say something have as many cells, and more than one.
fn is_even(rows: &[Row<'_>]) -> bool {
    let mut many = rows.iter().filter(|row| row.says()).map(|row| row.cells.len());
    many.next().is_some_and(|first| first > 1 && many.all(|other| other == first))
}

/// Whether no blank stands behind a sign, as in a sentence one does, and no number may be parted by it: `1,5 uur`.
fn is_tight(rows: &[Row<'_>]) -> bool {
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| row.says()).collect();
    let tight = |row: &&Row<'_>| row.cells.iter().all(|cell| !cell.starts_with(' '));
    rows.len() > 1 && rows.iter().all(|row| tight(row) && row.cells.len() >= FEW)
}

/// Whether some column holds times and nothing else, but for its head.
fn has_times(rows: &[Row<'_>]) -> bool {
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| row.says()).collect();
    let below = if rows.len() > 1 && !rows.first().is_some_and(|row| has_time(row)) { 1 } else { 0 };
    let rows = rows.get(below..).unwrap_or_default();
    let columns = rows.first().map_or(0, |row| row.cells.len());
    (0..columns).any(|at| rows.iter().all(|row| row.cells.get(at).is_some_and(|cell| is_time(cell))))
}

fn has_time(row: &Row<'_>) -> bool {
    row.cells.iter().any(|cell| is_time(cell))
}

fn is_time(cell: &str) -> bool {
    let cell = cell.trim();
    let is_clock = || clock::whole(cell).is_some_and(|(_, written)| written != Written::Numbers);
    tokens::whole_length(cell).is_some() || is_clock()
}

fn rows(text: &str, sign: char) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (mut cells, mut quoted) = (Vec::new(), false);
        let begin = rest;
        loop {
            let (cell, is_quoted, behind) = cell(rest, sign);
            cells.push(cell);
            quoted |= is_quoted;
            match behind.strip_prefix(sign) {
                Some(next) => rest = next,
                None => {
                    rest = behind;
                    break;
                }
            }
        }
        let raw = begin.get(..begin.len() - rest.len()).unwrap_or_default();
        rest = rest.trim_start_matches('\r');
        rest = rest.strip_prefix('\n').unwrap_or(rest);
        rows.push(Row { raw, cells, quoted });
    }
    rows
}

/// A cell, whether it was in quotes, and what stands behind it: the sign, the end of the line, or nothing.
fn cell(text: &str, sign: char) -> (Cow<'_, str>, bool, &str) {
    let closes = |behind: &str| behind.is_empty() || behind.starts_with([sign, '\n', '\r']);
    if let Some((cell, behind)) = text.strip_prefix('"').and_then(unquoted)
        && closes(behind)
    {
        return (Cow::Owned(cell), true, behind);
    }
    let end = text.find([sign, '\n']).unwrap_or(text.len());
    let (cell, behind) = text.split_at_checked(end).unwrap_or((text, ""));
    (Cow::Borrowed(cell.trim_end_matches('\r')), false, behind)
}

/// The lines of a cell in one: as they follow each other, or a list below its first line.
fn in_a_line(cell: &str) -> String {
    let lines: Vec<&str> = cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let below = lines.get(1..).unwrap_or_default();
    let is_list = !below.is_empty() && below.iter().all(|line| marks::without_mark(line).len() < line.len());
    let between = if is_list { BREAK } else { ' ' };
    lines.join(&between.to_string())
}

/// The words of a cell up to the quote that closes it, in one line, and what stands behind it. A quote in the words is doubled.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (words, behind) = rest.split_once('"')?;
        cell.push_str(words);
        if cell.matches('\n').count() > MANY_LINES {
            return None;
        }
        match behind.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None => return Some((in_a_line(&cell), behind)),
        }
    }
}
