//! What differs between two texts.
//!
//! How much is done for it is bounded by the length of the texts, whatever stands in them and however fast the machine is: two texts
//! have one difference everywhere. Words are compared; where that would be too many, lines first, then sentences, and only what is too
//! much even then counts as replaced whole.

use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffableStr, capture_diff_slices};

use crate::text::{TextEdit, single_edit};

/// So many pieces of both texts together are compared with each other at once. The work grows faster than their number.
const MOST_PIECES: usize = 60_000;
/// In a place of so many bytes of both texts together, words are looked for.
const MOST_BYTES: usize = 400_000;
/// A text that would be edited in more places than these is edited in one.
const MOST_PLACES: usize = 2_000;

type Cut = for<'a> fn(&'a str) -> Vec<&'a str>;

/// What is compared where words would be too many.
const COARSER: [Cut; 2] = [lines, sentences];

/// A stretch of a word comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// In both.
    Same(String),
    /// Only in the newer.
    Added(String),
    /// Only in the older.
    Removed(String),
}

/// Compares two texts by words. The parts that are not removed join to `new`, those that are not added to `old`.
pub fn compare(old: &str, new: &str) -> Vec<Part> {
    let (mut parts, mut done) = (Vec::new(), 0);
    let mut push = |part: fn(String) -> Part, text: &str| {
        if !text.is_empty() {
            parts.push(part(text.to_owned()));
        }
    };
    for place in places(old, new) {
        push(Part::Same, piece(old, done..place.old.start));
        push(Part::Removed, piece(old, place.old.clone()));
        push(Part::Added, piece(new, place.new));
        done = place.old.end;
    }
    push(Part::Same, piece(old, done..old.len()));
    parts
}

/// Edits that turn `old` into `new`, small ones where that is not too much to find.
pub(crate) fn edits(old: &str, new: &str) -> Vec<TextEdit> {
    let places = places(old, new);
    if places.len() > MOST_PLACES {
        return single_edit(old, new);
    }
    let (mut edits, mut done, mut units) = (Vec::new(), 0, 0);
    for place in places {
        units += width(piece(old, done..place.old.start));
        let was = piece(old, place.old.clone());
        let edit = single_edit(was, piece(new, place.new));
        edits.extend(edit.into_iter().map(|edit| TextEdit {
            from: edit.from + units,
            to: edit.to + units,
            ..edit
        }));
        units += width(was);
        done = place.old.end;
    }
    edits
}

/// Where the texts differ, in bytes of each.
#[derive(Clone, Debug)]
struct Place {
    old: Range<usize>,
    new: Range<usize>,
}

/// Every place in which the texts differ, in order, no two of them touching.
fn places(old: &str, new: &str) -> Vec<Place> {
    let mut found = Vec::new();
    by_words((old, new), Place { old: 0..old.len(), new: 0..new.len() }, &COARSER, &mut found);
    found
}

/// Compares a place by words; where they are too many, first by what is coarser.
fn by_words(texts: (&str, &str), mut place: Place, coarser: &[Cut], found: &mut Vec<Place>) {
    if is_long(&place) {
        place = narrowed(texts, place);
    }
    if !is_long(&place) {
        let (places, too_much) = by(words, texts, &place);
        match places.first() {
            Some(first) if too_much => place = first.clone(),
            _ => return places.into_iter().for_each(|place| add(found, place)),
        }
    }
    let Some((cut, finer)) = coarser.split_first() else { return add(found, place) };
    for place in by(*cut, texts, &place).0 {
        by_words(texts, place, finer, found);
    }
}

/// Whether a place is too long to look for its words.
fn is_long(place: &Place) -> bool {
    place.old.len() + place.new.len() > MOST_BYTES
}

/// A place without the words that both texts begin and end with there.
fn narrowed((old, new): (&str, &str), place: Place) -> Place {
    let (was, is) = (piece(old, place.old.clone()), piece(new, place.new.clone()));
    let same = |was: &str, is: &str| {
        let letters = was.char_indices().zip(is.chars()).take_while(|((_, was), is)| was == is);
        // No word is cut in two.
        let spaces = letters.filter(|(_, letter)| letter.is_whitespace());
        spaces.last().map_or(0, |((at, _), letter)| at + letter.len_utf8())
    };
    let begin = same(was, is);
    let rest = was.len().min(is.len()) - begin;
    let backwards = was.chars().rev().zip(is.chars().rev()).take_while(|(was, is)| was == is);
    let sizes = backwards.scan(0, |size, (letter, _)| {
        *size += letter.len_utf8();
        Some((*size, letter))
    });
    let fitting = sizes.take_while(|(size, _)| *size <= rest).filter(|(_, letter)| letter.is_whitespace());
    let end = fitting.last().map_or(0, |(size, _)| size);
    Place {
        old: place.old.start + begin..place.old.end - end,
        new: place.new.start + begin..place.new.end - end,
    }
}

/// Compares a place piece by piece. Beside where it differs, whether that was too much to compare: then it is one place.
fn by(cut: Cut, (old, new): (&str, &str), place: &Place) -> (Vec<Place>, bool) {
    let (old, new) = (cut(piece(old, place.old.clone())), cut(piece(new, place.new.clone())));
    let begin = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - begin;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
    let middle = |pieces: &[&str]| begin..pieces.len() - end;
    let (old_middle, new_middle) = (middle(&old), middle(&new));
    let too_much = old_middle.len() + new_middle.len() > MOST_PIECES;
    let ops = if too_much {
        vec![DiffOp::Replace {
            old_index: 0,
            old_len: old_middle.len(),
            new_index: 0,
            new_len: new_middle.len(),
        }]
    } else {
        let (old, new) = (old.get(old_middle).unwrap_or_default(), new.get(new_middle).unwrap_or_default());
        capture_diff_slices(Algorithm::Myers, old, new)
    };
    let (old, new) = (ends(&old, place.old.start), ends(&new, place.new.start));
    let bytes = |ends: &[usize], range: Range<usize>| {
        let at = |index: usize| ends.get(begin + index).copied().unwrap_or_default();
        at(range.start)..at(range.end)
    };
    let mut found = Vec::new();
    for op in ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. })) {
        add(&mut found, Place { old: bytes(&old, op.old_range()), new: bytes(&new, op.new_range()) });
    }
    (found, too_much)
}

/// Adds a place; one that touches the last becomes one with it.
fn add(found: &mut Vec<Place>, place: Place) {
    match found.last_mut() {
        Some(last) if last.old.end == place.old.start && last.new.end == place.new.start => {
            (last.old.end, last.new.end) = (place.old.end, place.new.end);
        }
        _ if place.old.is_empty() && place.new.is_empty() => {}
        _ => found.push(place),
    }
}

/// Where each piece begins, and where the last ends.
fn ends(pieces: &[&str], start: usize) -> Vec<usize> {
    let following = pieces.iter().scan(start, |end, piece| {
        *end += piece.len();
        Some(*end)
    });
    std::iter::once(start).chain(following).collect()
}

fn words(text: &str) -> Vec<&str> {
    text.tokenize_unicode_words()
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '!', '?', ':', ';', '…', '。', '！', '？']).collect()
}

fn piece(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

fn width(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply_edits;
    use proptest::prelude::*;

    fn side(parts: &[Part], wanted: fn(&Part) -> Option<&str>) -> String {
        parts.iter().filter_map(wanted).collect()
    }

    fn holds_both(old: &str, new: &str) {
        let parts = compare(old, new);
        let was = side(&parts, |part| match part {
            Part::Same(text) | Part::Removed(text) => Some(text),
            Part::Added(_) => None,
        });
        let is = side(&parts, |part| match part {
            Part::Same(text) | Part::Added(text) => Some(text),
            Part::Removed(_) => None,
        });
        assert!(was == old && is == new, "a comparison holds both texts");
        assert!(apply_edits(old, &edits(old, new)).unwrap() == new, "edits lead to the new text");
    }

    proptest! {
        #[test]
        fn a_difference_leads_from_the_old_text_to_the_new_exactly(
            old in "[ab é🙂.\n]{0,40}", new in "[ab é🙂.\n]{0,40}"
        ) {
            holds_both(&old, &new);
        }

        #[test]
        fn whatever_is_compared_first_the_places_lead_to_the_new_text(
            old in "[ab é🙂.\n]{0,40}", new in "[ab é🙂.\n]{0,40}"
        ) {
            for cut in [words, lines, sentences] {
                let (places, _) = by(cut, (&old, &new), &Place { old: 0..old.len(), new: 0..new.len() });
                let (mut said, mut done) = (String::new(), 0);
                for place in places {
                    said += piece(&old, done..place.old.start);
                    said += piece(&new, place.new);
                    done = place.old.end;
                }
                said += piece(&old, done..old.len());
                prop_assert_eq!(&said, &new);
            }
        }
    }

    /// A megabyte of words that look as if somebody had rolled dice for them; every twelfth ends with `end`.
    fn megabyte(between: &str, end: &str, seed: u64) -> String {
        let (mut text, mut state, mut number) = (String::new(), seed, 0);
        while text.len() < 1_000_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text += ["a", "to", "say", "hear", "again"][usize::try_from(state >> 33).unwrap() % 5];
            number += 1;
            text += if number % 12 == 0 { end } else { between };
        }
        text
    }

    #[test]
    fn a_megabyte_that_is_different_everywhere_is_compared_to_its_end() {
        for [between, end] in [[" ", " "], ["\n", "\n"], [". ", "\n"], ["", ""], [" ", ". "], [" ", "\n"]] {
            holds_both(&megabyte(between, end, 1), &megabyte(between, end, 2));
        }
        let letters: String = ('a'..='z').cycle().take(1_000_000).collect();
        holds_both(&letters, &letters.chars().rev().collect::<String>());
        holds_both(&"a ".repeat(500_000), &"b\n".repeat(500_000));
    }

    #[test]
    fn what_is_long_and_changed_in_a_few_places_is_edited_there_alone() {
        for end in ["\n", ". "] {
            let old = megabyte(" ", end, 1);
            let middle = old[..500_000].rfind(' ').unwrap();
            let new = format!("first {}, then{} last", &old[..middle], &old[middle..]);
            holds_both(&old, &new);
            let said: usize =
                edits(&old, &new).iter().map(|edit| edit.text.len() + edit.to - edit.from).sum();
            assert!(said < 100, "{said}");
        }
        let one_line = megabyte(" ", " ", 3);
        let middle = one_line[..500_000].rfind(' ').unwrap();
        let new = format!("{}, then{}", &one_line[..middle], &one_line[middle..]);
        assert_eq!(edits(&one_line, &new), [TextEdit { from: middle, to: middle, text: ", then".into() }]);
    }

    #[test]
    fn a_few_words_are_compared_by_words() {
        let part = |kind: fn(String) -> Part, text: &str| kind(text.into());
        assert_eq!(
            compare("We meet on Monday.", "We meet on Tuesday."),
            [
                part(Part::Same, "We meet on "),
                part(Part::Removed, "Monday"),
                part(Part::Added, "Tuesday"),
                part(Part::Same, ".")
            ]
        );
    }
}
