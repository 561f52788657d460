//! Names of files: the day and the title, without what any file system refuses. A name tells nobody whom somebody coaches.

use std::collections::BTreeSet;

/// The longest name without its ending, in bytes; file systems allow 255.
const LONGEST: usize = 180;
/// Names that Windows keeps for itself, with any ending.
const KEPT: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// What a file of this title may be called everywhere; `otherwise` when nothing is left of it.
pub fn safe(title: &str, otherwise: &str) -> String {
    let plain: String = title
        .chars()
        .map(|letter| {
            let hidden = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
            if letter.is_control() || hidden || "/\\:*?\"<>|".contains(letter) { ' ' } else { letter }
        })
        .collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = cut(&words, LONGEST).trim_matches(['.', ' ']).to_owned();
    let stem = name.split('.').next().unwrap_or_default().trim().to_lowercase();
    let numberless = stem.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let kept = KEPT.contains(&numberless) && stem.len() <= 4;
    match (name.is_empty(), kept) {
        (true, _) => otherwise.to_owned(),
        (_, true) => format!("{name}_"),
        _ => name,
    }
}

/// A name that is not taken yet, whatever its case: the name itself, or the name and a number.
pub fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2u32..).map(|number| format!("{name} ({number})"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let free = names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_else(|| name.to_owned());
    taken.insert(free.to_lowercase());
    free
}

/// As many whole letters as fit into so many bytes.
fn cut(text: &str, bytes: usize) -> String {
    let mut length = 0;
    text.chars()
        .take_while(|letter| {
            length += letter.len_utf8();
            length <= bytes
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_one_that_every_system_takes() {
        assert_eq!(safe("2026-09-12 - A/B: \"what\"?", "x"), "2026-09-12 - A B what");
        assert_eq!(safe("con", "x"), "con_");
        assert_eq!(safe("LPT1.notes", "x"), "LPT1.notes_");
        assert_eq!(safe("Contact", "x"), "Contact");
        assert_eq!(safe("...", "x"), "x");
        assert_eq!(safe("../../etc/passwd", "x"), "etc passwd");
    }

    #[test]
    fn two_pages_of_one_name_get_two_files() {
        let mut taken = BTreeSet::new();
        assert_eq!(free("A day", &mut taken), "A day");
        assert_eq!(free("a Day", &mut taken), "a Day (2)");
    }

    proptest! {
        #[test]
        fn any_title_makes_a_name(title in ".{0,400}") {
            let name = safe(&title, "x");
            prop_assert!(!name.is_empty() && name.len() <= LONGEST + 1);
            prop_assert!(!name.starts_with('.') && !name.ends_with(['.', ' ']));
            prop_assert!(!name.chars().any(|letter| letter.is_control() || "/\\:*?\"<>|".contains(letter)));
        }
    }
}
