//! Which page an entry is that is known by its name alone: a file by its path, an entry of jrnl by its minute and title. Two folders may
//! hold two notes of one name, so what a page says decides whether an entry is that page, later, or another one.

use std::collections::{BTreeMap, BTreeSet};

use kring_formats::read::{Entry, Piece, Program};
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::page::{self, Marks};
use crate::journal::kind::BODY;

/// Of the words of the shorter text, as many in a hundred are in both when one became the other.
const SHARED: usize = 25;
/// A text of fewer words is compared by its words, a longer one by pairs of them: two people may use the same words.
const SHORT: usize = 8;

/// Whether a program's entries have nothing but their names to be known by.
fn by_name(program: Program) -> bool {
    matches!(program, Program::Markdown | Program::Obsidian | Program::Jrnl)
}

/// The id of the page that the entry is here, or will be, and whether it is another one than those of its name that are here. `mark`: what
/// the source says of it.
pub(super) async fn id(
    vault: &Vault,
    program: Program,
    entry: &Entry,
    (mark, marks): (&str, &Marks),
    (known, purged): (&BTreeMap<Uuid, i64>, &BTreeSet<Uuid>),
) -> Result<(Uuid, bool), StoreError> {
    let first = page::id(vault, program, &entry.source_id);
    if !by_name(program) || !known.contains_key(&first) {
        return Ok((first, false));
    }
    let says = words(&entry.texts()[0].iter().map(said).collect::<String>());
    let (mut candidate, mut number) = (first, 1u32);
    let mut kin = None;
    while known.contains_key(&candidate) || purged.contains(&candidate) {
        if known.contains_key(&candidate) {
            let look = |doc: &Doc| {
                let same = Marks::left(doc).is_none_or(|(source, _)| source == mark);
                Ok((same, !same && kin.is_none() && is_kin(doc, &says, marks)?))
            };
            match vault.with(candidate, look).await? {
                (true, _) => return Ok((candidate, false)),
                (false, true) => kin = Some(candidate),
                (false, false) => {}
            }
        }
        number += 1;
        candidate = page::id(vault, program, &format!("{}\n{number}", entry.source_id));
    }
    Ok((kin.unwrap_or(candidate), kin.is_none()))
}

/// Whether what an entry says became of what a page says; where somebody wrote in the page since it came, of what it said at any time. A
/// few words are in nearly every long past, and say nothing.
fn is_kin(doc: &Doc, says: &[String], marks: &Marks) -> Result<bool, StoreError> {
    let now = are_one(&words(&doc.text(BODY)), says);
    let past = !now && says.len() >= SHORT && marks.is_changed_here(doc);
    Ok(now || past && are_one(&words(&doc.ever_written()?), says))
}

/// What a reader sees of a piece.
pub(super) fn said(piece: &Piece) -> &str {
    match piece {
        Piece::Text(text) => text,
        Piece::File { label, .. } | Piece::Page { label, .. } => label,
    }
}

/// The words of a text, without its headings, which a template gives to every note of its kind.
fn words(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let words = lines.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether one text became the other. An empty one may become anything.
fn are_one(before: &[String], after: &[String]) -> bool {
    let together = if before.len().min(after.len()) < SHORT { 1 } else { 2 };
    let [before, after] = [before, after].map(|words| words.windows(together).collect::<Vec<_>>());
    let (shorter, longer) = if before.len() < after.len() { (before, after) } else { (after, before) };
    let mut left: BTreeMap<&[String], usize> = BTreeMap::new();
    for part in longer {
        *left.entry(part).or_default() += 1;
    }
    let shared = shorter.iter().filter(|part| match left.get_mut(**part) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    });
    shared.count() * 100 >= shorter.len() * SHARED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_that_was_changed_is_the_same_and_one_of_the_same_name_is_another() {
        let one = |before: &str, after: &str| are_one(&words(before), &words(after));
        assert!(one("Notes about Anna, 2021", "Notes about Anna, 2021 and 2022"));
        assert!(one("", "Anything at all"));
        assert!(one("Call her.", "Call her. She was glad, and asked about the move."));
        assert!(!one("Notes about Anna, 2021", "Shopping list, another folder"));
        let monday = "# Day\n\nA long session with the team about what keeps them from asking each other.";
        let home = "# Day\n\nThe team lost, about what we feared; each of them played a long match.";
        assert!(!one(monday, home));
        assert!(one(
            monday,
            &monday.replace("a long session", "a short session").replace("asking", "telling")
        ));
    }
}
