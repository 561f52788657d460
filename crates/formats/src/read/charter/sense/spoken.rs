//! Which language each text of a page stands in: what its source names, what its words betray, or that of the page.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::labels::{is_somebody, split};
use super::language::{KNOWN, clear, named};
use super::split::Pair;
use super::tongues::{foreign, of_heading};
use crate::read::charter::forms::{Block, Column, Kind};
use crate::read::text::plain;

/// Whether a page plainly stands in a language besides its own: several texts of some length are in it, or a long one, or a heading
/// and a text. One short line with one foreign word is none of that.
fn plainly(blocks: &[Block], clearly: &[Option<&'static str>], language: &str) -> bool {
    const SOME: usize = 6;
    const LONG: usize = 20;
    let beside = |block: &Block| {
        block.columns.len() > 1 && block.columns.iter().any(|column| column.language == language)
    };
    let told = |block: &Block| beside(block) || named(&plain(block.first())) == Some(language);
    if !KNOWN.contains(&language) || blocks.iter().any(told) {
        return true;
    }
    let telling = blocks.iter().zip(clearly).filter(|(_, found)| **found == Some(language));
    let lengths = telling.map(|(block, _)| match block.kind {
        Kind::Heading(_) => SOME,
        _ => words_of(block).split_whitespace().count(),
    });
    let lengths: Vec<usize> = lengths.filter(|length| *length >= SOME).collect();
    lengths.len() > 1 || lengths.iter().any(|length| *length >= LONG)
}

/// The words of a block that stands by itself; those of a table are in its cells.
fn words_of(block: &Block) -> Cow<'_, str> {
    match &block.kind {
        Kind::Table(rows) => {
            let cells: Vec<&str> = rows.iter().flatten().map(|cell| cell.text.as_str()).collect();
            Cow::Owned(cells.join("\n"))
        }
        _ => Cow::Borrowed(block.first()),
    }
}

/// Whether a block stands by itself, and its source does not name its language.
fn unsaid(block: &Block) -> bool {
    let cells = match &block.kind {
        Kind::Table(rows) => rows.iter().flatten().collect(),
        _ => Vec::new(),
    };
    block.columns.len() < 2 && block.columns.iter().chain(cells).all(|column| column.language.is_empty())
}

/// Gives every text a language: what the source names, what its words betray where the page changes languages, or the page's own.
pub(super) fn speak(blocks: &mut [Block], language: &str, pair: Option<&Pair>) {
    let mut weight = BTreeMap::<&'static str, usize>::new();
    // What a program wrote of the fields may be in its own language, and makes no second one of the page.
    let mut said = weight.clone();
    let mut clearly: Vec<Option<&'static str>> = Vec::with_capacity(blocks.len());
    for block in blocks.iter() {
        let text = words_of(block);
        let found = if unsaid(block) { clear(&text) } else { None };
        if let Some(found) = found {
            *weight.entry(found).or_default() += text.len();
            if !matches!(block.kind, Kind::Fields(_) | Kind::Aside) {
                *said.entry(found).or_default() += text.len();
            }
        }
        clearly.push(found);
    }
    let whole: usize =
        blocks.iter().filter(|block| block.columns.len() < 2).map(|block| words_of(block).len()).sum();
    // A few clear words do not make the language of a page, and a sixth of it makes one of its languages.
    let weighs = |found: &str, part: usize| weight.get(found).is_some_and(|length| length * part >= whole);
    let strongest = weight.iter().max_by_key(|(_, length)| **length).map(|(found, _)| *found);
    let strongest = strongest.filter(|found| weighs(found, 5)).map(str::to_owned);
    let own = strongest.or_else(|| pair.map(|pair| pair.0.clone())).unwrap_or_else(|| language.to_owned());
    let beside = |found: &str| said.get(found).is_some_and(|length| length * 6 >= whole);
    let spoken = |found: &str| {
        if found == own { weighs(found, 6) } else { beside(found) && plainly(blocks, &clearly, found) }
    };
    let spoken: Vec<&str> = weight.keys().copied().filter(|found| spoken(found)).collect();
    let all: Vec<&str> =
        blocks.iter().filter(|block| block.columns.len() == 1).map(|block| block.first()).collect();
    let foreign = foreign(&all.join("\n"));
    let spoken = if foreign.is_some() { Vec::new() } else { spoken };
    let mut current = foreign.map_or_else(|| own.clone(), str::to_owned);
    for (block, found) in blocks.iter_mut().zip(clearly) {
        // Between two languages a heading tells, too.
        let of_heading = || of_heading(&plain(block.first())).filter(|_| spoken.len() > 1);
        // On a page in two of them a name tells nothing of the line that it stands in: `Coördinatie: Zoé Bénard`.
        let alone = spoken.len() > 1 && unsaid(block);
        let of_label = || split(block.first()).filter(|found| alone && is_somebody(&found.rest));
        let found = of_label().map_or(found, |found| clear(&found.label)).or_else(of_heading);
        if let Some(named) = named(&plain(block.first())).filter(|_| block.columns.len() == 1) {
            current = named.to_owned();
        } else if let Some(found) = found.filter(|found| spoken.contains(found)) {
            current = found.to_owned();
        }
        let cells = match &mut block.kind {
            Kind::Table(rows) => rows.iter_mut().flatten().collect(),
            _ => Vec::new(),
        };
        let columns = block.columns.iter_mut().chain(cells);
        for column in columns.filter(|column| column.language.is_empty()) {
            column.language = current.clone();
        }
    }
    share_title(blocks);
}

/// A title that says the same in all languages of a page, one behind the other, `Leerkring / Cercle`, as a text in each of them. They stand
/// in the order in which the page goes on in them.
fn share_title(blocks: &mut [Block]) {
    const SIGNS: [&str; 3] = [" / ", " · ", " | "];
    let Some((title, rest)) = blocks.split_first_mut() else { return };
    let mut languages: Vec<&str> = Vec::new();
    for column in rest.iter().filter(|block| block.kind != Kind::Aside).flat_map(|block| &block.columns) {
        if !languages.contains(&column.language.as_str()) {
            languages.push(&column.language);
        }
    }
    let text = title.first();
    let mut parted = SIGNS.iter().map(|sign| text.split(sign).map(str::trim).collect::<Vec<_>>());
    let Some(parts) = parted.find(|parts| parts.len() == languages.len()) else { return };
    let fits = |(part, language): (&&str, &&str)| {
        !part.is_empty() && clear(part).is_none_or(|told| told == *language)
    };
    let heads = matches!(title.kind, Kind::Heading(_)) && title.columns.len() == 1 && parts.len() > 1;
    if heads && parts.iter().zip(&languages).all(fits) {
        let columns = parts.iter().zip(&languages).map(|(part, language)| Column::new(language, *part));
        title.columns = columns.collect();
    }
}
