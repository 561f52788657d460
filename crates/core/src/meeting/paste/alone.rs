//! Rows of a table that say one thing only, as the names of its sections do: `MORNING`, `Part 2: Learning`. Pure.

use super::context::Reading;
use super::rows::cells_by;
use super::table::{self, Column, Head};
use super::{between, clock, letter, tokens};

/// The only words of a row below a head, above a row that says more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alone {
    /// They name a section if the table has more such rows, or their own way says so.
    pub words: String,
    /// Whether they name a section in any case: they stand before the column of the titles, are bold, or no time is left for them.
    is_sure: bool,
    /// Whether the row is the first below its head.
    opens: bool,
}

/// A row as it stands in its table.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// Its cells in one line.
    pub row: &'a str,
    /// Whether cells behind its words were taken away with the blanks at its end.
    pub ends_blank: bool,
    /// Whether its words are bold.
    pub is_bold: bool,
    /// What the row above it says; nothing where it is the first below its head.
    pub before: Option<&'a [(Column, String)]>,
    /// The line below it.
    pub next: &'a str,
}

/// Words that begin the name of a part, before its number or letter.
const PARTS: &str = "part deel partie blok bloc block section sectie phase fase module thema thème theme volet luik dag day jour step";
/// What stands alone in a row and is an item all the same.
const ITEMS: &str = "pauze pause break lunch koffie koffiepauze coffee café déjeuner dîner diner middageten middagpauze lunchpauze \
    tea thee snack apéro receptie drink varia divers aob rondvraag any";
/// Fewer rows than tell that a table names its sections in this way.
const ENOUGH: usize = 2;

/// What a row says, where it is one thing and the next row of the same table says more.
pub fn alone(head: &Head, standing: Standing) -> Option<Alone> {
    let next = table::under(head, standing.next)?;
    let row = standing.row;
    let cells = if row.contains(head.sign()) { cells_by(row, head.sign()) } else { vec![row.trim()] };
    let mut said = cells.iter().enumerate().filter(|(_, cell)| cell.contains(char::is_alphanumeric));
    let (at, words) = said.next().map(|(at, cell)| (at, *cell))?;
    if said.next().is_some() || clock::whole(words).is_some() || tokens::whole_length(words).is_some() {
        return None;
    }
    let is_title = head.column(at) == Some(&Column::Title);
    let has_cells = cells.len() > 1 || standing.ends_blank;
    let is_before = at == 0 && has_cells && !is_title;
    if !is_before && !is_title && cells.len() > 1 {
        return None;
    }
    let is_item = is_item(words);
    // A line without any cells may be the rest of a cell above it.
    let is_between = || has_cells && has_no_time(standing.before, &next);
    let is_sure = is_before || (!is_item && (standing.is_bold || is_between()));
    Some(Alone { words: words.to_owned(), is_sure, opens: standing.before.is_none() })
}

/// Whether a row starts when the one before it is over, so that no time is left for what stands between them. What stands above a first row
/// that says when it starts has none either.
fn has_no_time(before: Option<&[(Column, String)]>, next: &[(Column, String)]) -> bool {
    let starts = |row: &[(Column, String)]| table::line(row, Reading { starts: true, elapsed: false });
    let Some(from) = starts(next).from else { return false };
    let Some(before) = before.map(starts) else { return true };
    let lasts = before.from.and_then(|start| {
        let until = |end| between(start, end);
        before.to.map(until).or(before.minutes).map(|minutes| minutes == between(start, from))
    });
    lasts.unwrap_or(false)
}

/// Which of some rows name a section.
pub fn names_sections(rows: &[Option<Alone>]) -> Vec<bool> {
    let may = || rows.iter().flatten().filter(|row| !is_item(&row.words));
    let is_habit = may().count() >= ENOUGH && may().next().is_some_and(|first| first.opens);
    let names = |row: &Alone| {
        row.is_sure
            || (!is_item(&row.words) && (is_habit || is_part(&row.words) || letter::names_part(&row.words)))
    };
    rows.iter().map(|row| row.as_ref().is_some_and(names)).collect()
}

fn is_item(words: &str) -> bool {
    let small = words.to_lowercase();
    small
        .split(|sign: char| !sign.is_alphanumeric())
        .find(|word| !word.is_empty())
        .is_some_and(|first| among(ITEMS, first))
}

/// `Part A – Learning`, `Deel 2: intervisie`, `Bloc III`: a part that is counted.
fn is_part(words: &str) -> bool {
    let small = words.to_lowercase();
    let mut words = small.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let (Some(first), Some(number)) = (words.next(), words.next()) else { return false };
    let counts = number.chars().count() == 1
        || number.chars().all(|digit| digit.is_ascii_digit())
        || number.chars().all(|letter| "ivx".contains(letter));
    among(PARTS, first) && counts
}

fn among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
