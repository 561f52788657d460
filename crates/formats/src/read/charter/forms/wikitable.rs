//! Tables of a wiki's source, also inside each other, also such that never end.

use super::wikiinline;
use super::wikitext::{DEEPEST, blocks, heading};
use super::wikiwords::{literally, shown};
use super::{Block, Column, Kind, Notes};
use crate::read::html::attribute;

/// A table that begins at a line: its blocks, and the line after it.
pub fn read(lines: &[&str], start: usize, depth: usize, notes: &mut Notes) -> (Vec<Block>, usize) {
    let (end, closed) = end(lines, start);
    if !closed {
        notes.about("unclosed", "{|");
    }
    if depth > 0 {
        notes.of("nested-table");
    }
    let inside = lines.get(start + 1..end).unwrap_or_default();
    let source =
        shown(&lines.get(start..(end + usize::from(closed)).min(lines.len())).unwrap_or_default().join("\n"));
    let next = end + usize::from(closed);
    if depth >= DEEPEST {
        // Tables this deep are nobody's intention: their words are kept line by line.
        let words = inside.iter().map(|line| line.trim_start_matches(['|', '!', '-', '+', '{', '}']).trim());
        let text: Vec<String> = words.filter(|line| !line.is_empty()).map(literally).collect();
        return (vec![Block::new(&source, Kind::Paragraph, text.join("\n"))], next);
    }
    let mut table = Table { rows: vec![Vec::new()], caption: None, skipping: 0, spans: Vec::new() };
    for line in inside {
        table.line(line);
    }
    table.reach();
    table.rows.retain(|row| !row.is_empty());
    let mut found = Vec::new();
    if let Some(caption) = table.caption.filter(|caption| !caption.trim().is_empty()) {
        found.push(Block::new(
            &shown(&caption),
            Kind::Paragraph,
            wikiinline::markdown(caption.trim(), notes),
        ));
    }
    // One column, or one row, is how pages are laid out.
    let laid_out = table.rows.iter().all(|row| row.len() == 1)
        || (table.rows.len() == 1 && table.rows.iter().flatten().all(|cell| cell.language.is_empty()));
    if laid_out {
        for cell in table.rows.iter().flatten() {
            let lines: Vec<&str> = cell.lines.iter().map(String::as_str).collect();
            found.extend(blocks(&lines, depth + 1, notes));
        }
        return (found, next);
    }
    let rows: Vec<Vec<Column>> = table
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| {
                    let lines: Vec<&str> = cell.lines.iter().map(String::as_str).collect();
                    let blocks = blocks(&lines, depth + 1, notes);
                    Column::of(cell.language.clone(), &blocks)
                })
                .collect()
        })
        .collect();
    found.push(Block { source, kind: Kind::Table(rows), ..Block::default() });
    (found, next)
}

/// The line that closes the table which begins at `start`. One that is never closed ends before the next heading, or with the page.
fn end(lines: &[&str], start: usize) -> (usize, bool) {
    let mut depth = 0_usize;
    for (at, line) in lines.iter().enumerate().skip(start) {
        let line = line.trim_start().trim_start_matches(':');
        if line.starts_with("{|") {
            depth += 1;
        } else if line.starts_with("|}") && !line.starts_with("|}}") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return (at, true);
            }
        }
    }
    let heads = |line: &str| line.starts_with('=') && heading(line.trim()).is_some();
    let below = lines.iter().skip(start + 1).position(|line| heads(line));
    (below.map_or(lines.len(), |below| start + 1 + below), false)
}

struct Table {
    rows: Vec<Vec<Cell>>,
    caption: Option<String>,
    /// How many tables inside this one are open.
    skipping: usize,
    /// The cells that reach into rows below their own: their column, and into how many more rows.
    spans: Vec<(usize, usize)>,
}

#[derive(Clone, Default)]
struct Cell {
    language: String,
    lines: Vec<String>,
}

impl Table {
    fn line(&mut self, line: &str) {
        let bare = line.trim_start();
        if bare.starts_with("{|") {
            self.skipping += 1;
        } else if self.skipping > 0 && bare.starts_with("|}") {
            self.skipping -= 1;
            return self.more(line);
        }
        if self.skipping > 0 {
            return self.more(line);
        }
        if let Some(caption) = bare.strip_prefix("|+") {
            self.caption = Some(after_attributes(caption).1.to_owned());
        } else if bare.starts_with("|-") {
            self.reach();
            self.rows.push(Vec::new());
        } else if let Some(cells) = bare.strip_prefix('|') {
            apart(cells, &["||"]).into_iter().for_each(|cell| self.cell(cell));
        } else if let Some(cells) = bare.strip_prefix('!') {
            apart(cells, &["!!", "||"]).into_iter().for_each(|cell| self.cell(cell));
        } else {
            self.more(line);
        }
    }

    fn cell(&mut self, text: &str) {
        const MOST: usize = 50;
        let (attributes, text) = after_attributes(text);
        let element = format!("<td {attributes}>");
        let language = attribute(&element, "lang").unwrap_or_default();
        let rows = attribute(&element, "rowspan").and_then(|rows| rows.trim().parse::<usize>().ok());
        self.reach_here();
        let Some(row) = self.rows.last_mut() else { return };
        if let Some(more) = rows.map(|rows| rows.saturating_sub(1)).filter(|more| (1..MOST).contains(more)) {
            self.spans.push((row.len(), more));
        }
        row.push(Cell { language, lines: vec![text.trim_start().to_owned()] });
    }

    /// Ends a row: what reaches into it behind its last cell is a cell of it.
    fn reach(&mut self) {
        if self.rows.last().is_some_and(|row| !row.is_empty()) {
            self.reach_here();
            // Whatever no cell stood before reaches no further.
            let length = self.rows.last().map_or(0, Vec::len);
            self.spans.retain(|(column, more)| *more > 0 && *column < length);
        }
    }

    /// Puts in the cells that reach into the row at its next places. A long one is said once.
    fn reach_here(&mut self) {
        const LONG: usize = 400;
        let Some((row, above)) = self.rows.split_last_mut() else { return };
        let Some(above) = above.iter().rev().find(|row| !row.is_empty()) else { return };
        while let Some((column, more)) =
            self.spans.iter_mut().find(|(column, more)| *column == row.len() && *more > 0)
        {
            *more -= 1;
            let is_short = |cell: &&Cell| cell.lines.iter().map(String::len).sum::<usize>() < LONG;
            let cell = above.get(*column).filter(is_short);
            row.push(cell.cloned().unwrap_or_default());
        }
    }

    /// A line that goes on with a cell.
    fn more(&mut self, line: &str) {
        match self.rows.iter_mut().rev().find_map(|row| row.last_mut()) {
            Some(cell) => cell.lines.push(line.to_owned()),
            None if !line.trim().is_empty() => {
                let cell = Cell { lines: vec![line.to_owned()], ..Cell::default() };
                self.rows.insert(0, vec![cell]);
            }
            None => {}
        }
    }
}

/// A cell's attributes, and what follows them.
fn after_attributes(cell: &str) -> (&str, &str) {
    let split = cell.split_once('|').filter(|(attributes, _)| {
        !attributes.contains("[[")
            && !attributes.contains("{{")
            && (attributes.contains('=') || attributes.trim().is_empty())
            && !attributes.contains('<')
    });
    split.unwrap_or(("", cell))
}

/// Cells on one line, parted by one of these marks outside links and templates.
fn apart<'a>(text: &'a str, marks: &[&str]) -> Vec<&'a str> {
    let mut cells = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("[[") || rest.starts_with("{{") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("]]") || rest.starts_with("}}") {
            depth = depth.saturating_sub(1);
            at += 2;
        } else if depth == 0 && marks.iter().any(|mark| rest.starts_with(mark)) {
            cells.extend(text.get(start..at));
            at += 2;
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    cells.extend(text.get(start..));
    cells
}
