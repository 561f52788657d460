//! What is promised of charters on paper.

use super::sample::{comparison, edition};
use super::*;
use crate::write::Progress;

const GO: Progress<'static> = &|_, _| Ok(());

/// Where words stand in a text, in the order given.
fn in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let at = rest.find(word).unwrap_or_else(|| panic!("{word} comes next in {rest}"));
        rest = &rest[at + word.len()..];
    }
}

#[test]
fn a_pdf_of_a_charter_is_tagged_in_one_language_and_in_two() {
    for sheet in [edition(&["en"]).sheet(), edition(&["en", "fr"]).sheet(), comparison().sheet()] {
        let made = pdf(&sheet, GO).unwrap();
        if let Ok(folder) = std::env::var("KRING_PAPERS") {
            let name = format!("{}-{}.pdf", sheet.languages.join("-"), sheet.parts.len());
            std::fs::write(std::path::Path::new(&folder).join(name), &made.bytes).unwrap();
        }
        let raw = String::from_utf8_lossy(&made.bytes);
        assert!(raw.contains("pdfuaid:part"), "PDF/UA-1");
        assert_eq!(made.unprintable, 0);
    }
}

#[test]
fn markdown_reads_as_the_charter_does() {
    let text = markdown(&edition(&["en"]).sheet());
    in_order(
        &text,
        &[
            "# Riverside Mentoring Circles",
            "## Purpose",
            "1. **Meeting each other:** Make it easy",
            "3. **Stories:**",
            "*",
        ],
    );
}
