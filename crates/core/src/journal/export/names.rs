//! Names of files: the day and the title, without what any file system refuses. A name tells nobody whom somebody coaches.

use std::collections::BTreeSet;

use kring_formats::write::markdown::ending;
use unicode_normalization::UnicodeNormalization;

/// The longest name without its ending, in bytes; file systems allow 255.
const LONGEST: usize = 180;
/// Names that Windows keeps for itself, with any ending.
const KEPT: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// What a file of this title may be called everywhere; `otherwise` when nothing is left of it.
pub fn safe(title: &str, otherwise: &str) -> String {
    let plain: String = title
        .chars()
        .map(|letter| {
            let joins = matches!(letter, '\u{200c}'..='\u{200f}');
            if crate::line::is_unfit(letter) || joins || "/\\:*?\"<>|".contains(letter) {
                ' '
            } else {
                letter
            }
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

/// What the file of a page is called by its day and its title; by the day alone where no file can have anything of the title.
pub fn of_day(date: &str, title: &str) -> String {
    match safe(title, "").is_empty() {
        true => date.to_owned(),
        false => safe(&format!("{date} - {}", title.trim()), date),
    }
}

/// What the file of an attachment is called beside the page: by its own name and the ending of its media type, or by `otherwise` when it
/// has no name.
pub fn file(name: &str, media_type: &str, otherwise: &str, taken: &mut BTreeSet<String>) -> String {
    let is_ending = |part: &str| matches!(part.len(), 1..=5) && part.chars().all(char::is_alphanumeric);
    let (stem, own) = match name.rsplit_once('.') {
        Some((stem, own)) if is_ending(own) => (stem, Some(own)),
        _ => (name, None),
    };
    let ending = ending(media_type).or(own).unwrap_or("bin");
    format!("{}.{}", free(&safe(stem, otherwise), taken), ending.to_lowercase())
}

/// The name of a file as an address in Markdown.
pub fn as_address(name: &str) -> String {
    let mut address = String::with_capacity(name.len());
    for letter in name.chars() {
        if " ()[]%#?<>\\`".contains(letter) {
            address.push_str(&format!("%{:02X}", u32::from(letter)));
        } else {
            address.push(letter);
        }
    }
    address
}

/// A name that is not taken yet, whatever its case and however its accents are written: the name itself, or the name and a number.
pub fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2u32..).map(|number| format!("{name} ({number})"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let free = names.find(|name| !taken.contains(&folded(name))).unwrap_or_else(|| name.to_owned());
    taken.insert(folded(&free));
    free
}

/// One spelling of a name: a Mac holds "é" in one letter and in two for the same, as it does "E" and "e".
fn folded(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase().nfc().collect()
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
    fn a_page_whose_title_no_file_can_have_is_called_by_its_day() {
        for (title, name) in [
            ("What?", "2026-09-12 - What"),
            ("con", "2026-09-12 - con"),
            ("", "2026-09-12"),
            (" ... ", "2026-09-12"),
            ("?!", "2026-09-12 - !"),
            ("???", "2026-09-12"),
        ] {
            assert_eq!(of_day("2026-09-12", title), name, "{title}");
        }
    }

    #[test]
    fn two_pages_of_one_name_get_two_files() {
        let mut taken = BTreeSet::new();
        assert_eq!(free("A day", &mut taken), "A day");
        assert_eq!(free("a Day", &mut taken), "a Day (2)");
        assert_eq!(free("\u{e9}t\u{e9}", &mut taken), "\u{e9}t\u{e9}");
        assert_eq!(free("e\u{301}te\u{301}", &mut taken), "e\u{301}te\u{301} (2)");
        assert_eq!(free("E\u{301}T\u{c9}", &mut taken), "E\u{301}T\u{c9} (3)");
    }

    #[test]
    fn a_file_keeps_its_name_and_has_the_ending_of_what_it_is() {
        let mut taken = BTreeSet::new();
        let mut called = |name: &str, media_type: &str| file(name, media_type, "7f", &mut taken);
        assert_eq!(called("Wall (after).JPEG", "image/jpeg"), "Wall (after).jpg");
        assert_eq!(called("wall (after).jpg", "image/jpeg"), "wall (after) (2).jpg");
        assert_eq!(called("Dr. Who", "image/png"), "Dr. Who.png");
        assert_eq!(called("", "image/png"), "7f.png");
        assert_eq!(called("../plan.xlsx", "application/octet-stream"), "plan.xlsx");
        assert_eq!(called("plan", "application/octet-stream"), "plan (2).bin");
        assert_eq!(as_address("Wall (after) 50%.jpg"), "Wall%20%28after%29%2050%25.jpg");
        assert_eq!(as_address("`Why` now.md"), "%60Why%60%20now.md", "code would come before a link");
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
