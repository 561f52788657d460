//! Edits of a text by position, as an editor sends and receives them.

use crate::error::StoreError;

/// Replaces the code units `from..to` by `text`. Positions are UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// First code unit that is replaced.
    pub from: usize,
    /// First code unit after it.
    pub to: usize,
    /// What stands there afterwards.
    pub text: String,
}

/// Checks that the edits ascend without overlapping, stay inside the text and split no character.
pub fn check_edits(text: &str, edits: &[TextEdit]) -> Result<(), StoreError> {
    let mut wanted = edits.iter().flat_map(|edit| [edit.from, edit.to]);
    let mut previous = 0;
    let mut boundaries = text.chars().map(char::len_utf16).scan(0, |end, width| {
        *end += width;
        Some(*end)
    });
    let mut boundary = 0;
    wanted
        .all(|position| {
            let ascends = position >= previous;
            previous = position;
            while boundary < position {
                match boundaries.next() {
                    Some(next) => boundary = next,
                    None => return false,
                }
            }
            ascends && boundary == position
        })
        .then_some(())
        .ok_or(StoreError::Request("edits"))
}

/// The text after the edits; positions must have been checked.
pub fn apply_edits(text: &str, edits: &[TextEdit]) -> Result<String, StoreError> {
    check_edits(text, edits)?;
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut result = Vec::with_capacity(units.len());
    let mut done = 0;
    for edit in edits {
        result.extend_from_slice(&units[done..edit.from]);
        result.extend(edit.text.encode_utf16());
        done = edit.to;
    }
    result.extend_from_slice(&units[done..]);
    String::from_utf16(&result).map_err(|_| StoreError::Request("edits"))
}

/// The one edit that turns `old` into `new`, leaving what both begin and end with; none when they are equal.
pub fn single_edit(old: &str, new: &str) -> Vec<TextEdit> {
    if old == new {
        return Vec::new();
    }
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let same_start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - same_start;
    let same_end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let width = |chars: &[char]| chars.iter().map(|letter| letter.len_utf16()).sum::<usize>();
    let from = width(&old[..same_start]);
    let to = from + width(&old[same_start..old.len() - same_end]);
    vec![TextEdit { from, to, text: new[same_start..new.len() - same_end].iter().collect() }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_single_edit_leads_from_old_to_new(old in "[ab🙂é]{0,20}", new in "[ab🙂é]{0,20}") {
            prop_assert_eq!(apply_edits(&old, &single_edit(&old, &new)).unwrap(), new);
        }

        #[test]
        fn edits_out_of_bounds_are_refused_without_a_panic(from in 0usize..9, to in 0usize..9, text in "[a🙂]{0,4}") {
            let edit = TextEdit { from, to, text: "x".into() };
            let _ = apply_edits(&text, &[edit]);
        }
    }

    #[test]
    fn overlapping_edits_are_refused() {
        let edit = |from, to| TextEdit { from, to, text: String::new() };
        assert!(check_edits("abcdef", &[edit(0, 3), edit(2, 4)]).is_err());
        assert!(check_edits("abcdef", &[edit(3, 2)]).is_err());
        assert!(check_edits("abcdef", &[edit(0, 3), edit(3, 6)]).is_ok());
    }
}
