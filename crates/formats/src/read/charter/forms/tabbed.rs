//! Text that was copied out of a table, with tabs between its cells: rows of a table again, or a language in each column.

use super::{Block, Column, Kind, uncounted};
use crate::read::charter::Place;
use crate::read::charter::sense::cells::names_sections;
use crate::read::charter::sense::language::clear;
use crate::read::charter::sense::pieces::languages;
use crate::read::charter::sense::tongues::of_heading;
use crate::read::charter::sense::vocabulary::{is_duty_label, is_holder_label, is_organisation_label, place};
use crate::read::literal;

/// A part of a text.
pub enum Part<'l, 't> {
    /// Lines without tabs, or with tabs that part no cells.
    Lines(&'l [&'t str]),
    /// The rows of a table, and in how many lines they stood.
    Table(Block, usize),
}

/// The parts of a text, from top to bottom.
pub fn parts<'l, 't>(lines: &'l [&'t str]) -> Vec<Part<'l, 't>> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(line) = lines.get(at) {
        let width = count(line);
        let alike = at + rows_from(lines.get(at..).unwrap_or_default(), width);
        let run = lines.get(at..alike).unwrap_or_default();
        let above = || lines.iter().take(at).rev().find(|line| !line.trim().is_empty()).copied();
        let table = if width > 1 { table(above(), run) } else { None };
        if let Some(table) = table {
            found.extend(lines.get(from..at).filter(|lines| !lines.is_empty()).map(Part::Lines));
            found.push(Part::Table(table, run.len()));
            from = alike;
        }
        at = alike.max(at + 1);
    }
    found.extend(lines.get(from..).filter(|lines| !lines.is_empty()).map(Part::Lines));
    found
}

/// In how many lines rows of so many cells stand one below the other. A cell of several paragraphs goes on in lines of its own.
fn rows_from(lines: &[&str], width: usize) -> usize {
    const MOST_PARAGRAPHS: usize = 8;
    let goes_on = |line: &&&str| count(line) == 1 && !line.trim().is_empty() && called(line).is_none();
    let mut end = 0;
    loop {
        end += lines.iter().skip(end).take_while(|line| count(line) == width).count();
        let more = lines.iter().skip(end).take(MOST_PARAGRAPHS).take_while(goes_on).count();
        let again = lines.get(end + more).is_some_and(|line| count(line) == width);
        if width == 1 || more == 0 || !again {
            return end;
        }
        end += more;
    }
}

/// The section that a line is the heading of.
fn called(line: &str) -> Option<Place> {
    place(line.trim().trim_end_matches(':'))
}

/// Lines as a table, where they stand below the heading of a list, say in a first row what their columns are, or are sections one by one.
fn table(above: Option<&str>, lines: &[&str]) -> Option<Block> {
    let is_list = |place: &Place| matches!(place, Place::Roles | Place::Guidelines | Place::Objectives);
    let width = lines.first().map(|line| count(line))?;
    let mut rows: Vec<Vec<Column>> = Vec::new();
    for line in lines {
        match rows.last_mut().and_then(|row| row.last_mut()).filter(|_| count(line) != width) {
            Some(cell) => cell.text.push_str(&format!("\n\n{}", literal(line.trim()))),
            None => rows.push(cells(line)),
        }
    }
    let mut rows = uncounted(&rows);
    let first = rows.first().filter(|_| rows.len() > 1)?;
    let width = first.len();
    let short = |cell: &Column| {
        cell.text.split_whitespace().count() <= 4 && !cell.text.ends_with(['.', '!', '?', ';', ':'])
    };
    let names = |cell: &Column| {
        let said = cell.text.trim();
        is_holder_label(said) || is_duty_label(said) || is_organisation_label(said)
    };
    let of_list = first.first().and_then(|cell| called(&cell.text)).as_ref().is_some_and(is_list);
    let heads = first.iter().all(short) && (first.iter().any(names) || of_list);
    let listed = above.and_then(called).as_ref().is_some_and(is_list);
    let headings = rows.iter().filter(|row| row.first().is_some_and(|cell| called(&cell.text).is_some()));
    let sections = headings.count() > 1 && width == 2 || names_sections(&rows);
    if !(listed || sections || (heads && first.iter().any(names))) {
        return None;
    }
    // The first row of a table says what its columns are, if only nothing.
    if !heads && !names_sections(&rows) {
        rows.insert(0, vec![Column::default(); width]);
    }
    Some(Block { source: lines.join("\n"), kind: Kind::Table(rows), ..Block::default() })
}

/// The blocks of lines whose cells stand side by side in different languages; nothing where they do not.
pub fn side_by_side(lines: &[&str]) -> Option<Vec<Block>> {
    let said: Vec<&str> = lines.iter().copied().filter(|line| !line.trim().is_empty()).collect();
    let width = said.iter().map(|line| count(line)).max().filter(|width| *width > 1)?;
    let rows: Vec<Vec<Column>> =
        said.iter().filter(|line| count(line) == width).map(|line| cells(line)).collect();
    // A few among many other lines are no page of two columns.
    if rows.len() < 2 || rows.len() * 2 < said.len() {
        return None;
    }
    let (tongues, mut heads) = languages(&rows).filter(|_| !names_sections(&rows))?;
    let block = |line: &&str| {
        let mut columns = cells(line);
        if columns.len() != width {
            return Some(Block::new(line, Kind::Paragraph, literal(line.trim())));
        }
        if std::mem::take(&mut heads) {
            return None;
        }
        columns.iter_mut().zip(&tongues).for_each(|(cell, tongue)| cell.language.clone_from(tongue));
        Some(Block { source: (*line).to_owned(), columns, ..Block::default() })
    };
    Some(said.iter().filter_map(block).collect())
}

/// The lines, where one in which a language ends at a tab and another begins is two: a cell of several paragraphs is copied so.
pub fn apart(lines: Vec<&str>) -> Vec<&str> {
    const WIDTH: usize = 3;
    let rows: Vec<Vec<Column>> =
        lines.iter().filter(|line| count(line) >= WIDTH).map(|line| cells(line)).collect();
    if names_sections(&rows) {
        return lines;
    }
    let tongue = |text: &str| clear(text).or_else(|| of_heading(text));
    let mut all = Vec::with_capacity(lines.len());
    for line in lines {
        let sides = line.split_once('\t').filter(|(left, right)| {
            tongue(left).zip(tongue(right)).is_some_and(|(left, right)| left != right)
        });
        match sides {
            Some((left, right)) => all.extend([left, right]),
            None => all.push(line),
        }
    }
    all
}

fn count(line: &str) -> usize {
    line.split('\t').count()
}

fn cells(line: &str) -> Vec<Column> {
    line.split('\t').map(|cell| Column::new("", literal(cell.trim()))).collect()
}
