//! Puts aliases in the place of names, everywhere in a text. Pure.

use super::find::find;
use super::model::{Finding, Known};
use crate::settings::preferences::Language;

/// The text with every known name, and every part of one that stands alone, replaced by its alias; and how often that was.
///
/// Nothing else of the text changes. An alias that is itself a part of another name is not looked at again.
pub fn replaced(text: &str, language: Language, known: &[Known]) -> (String, usize) {
    let found: Vec<Finding> =
        find(text, language, known).into_iter().filter(|finding| finding.alias.is_some()).collect();
    let units: Vec<u16> = text.encode_utf16().collect();
    let (mut all, mut at) = (Vec::with_capacity(units.len()), 0);
    for finding in &found {
        all.extend(units.get(at..finding.start).unwrap_or_default());
        all.extend(finding.alias.iter().flat_map(|alias| alias.encode_utf16()));
        at = finding.end;
    }
    all.extend(units.get(at..).unwrap_or_default());
    (String::from_utf16_lossy(&all), found.len())
}
