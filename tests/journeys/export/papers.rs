//! What other programs make of a charter: poppler of the PDF, LibreOffice of the DOCX. The charter is the one of a wiki's comparison.

use std::fs;
use std::path::PathBuf;

use kring_formats::charter::Charter;
use kring_formats::read::charter::{Hint, read};
use kring_formats::write::Progress;
use kring_formats::write::charter::{Comparison, Edition, Frame, Headings, Sheet, Words, docx, pdf};
use kring_formats::write::look::Look;

use super::borders::{in_order, office, runs};

const DIFF: &[u8] = include_bytes!("../../fixtures/charter/wiki_diff.txt");
const GO: Progress<'static> = &|_, _| Ok(());

/// The earlier charter, in two languages, and the later one.
fn charters() -> [Charter; 2] {
    let mut versions = read(DIFF, &Hint::default()).unwrap().versions.into_iter();
    [versions.next().unwrap().charter, versions.next().unwrap().charter]
}

fn words(language: &str, called: &str, headings: Headings) -> Words {
    Words {
        language: language.into(),
        called: called.into(),
        about: vec![("Version".into(), "4".into())],
        headings,
        cadence: if language == "en" {
            "Every month, at least every three months.".into()
        } else {
            String::new()
        },
        vacant: "vacant".into(),
        sign_fields: ["Name".into(), "Date".into(), "Signature".into()],
        ..Words::default()
    }
}

fn english() -> Words {
    let headings = Headings {
        purpose: "Purpose".into(),
        objectives: "Objectives".into(),
        guidelines: "Guidelines".into(),
        members: "Members".into(),
        pathways: "How to join".into(),
        roles: "Roles".into(),
        cadence: "Meetings".into(),
        review: "Review".into(),
        signing: "Signatures".into(),
        ..Headings::default()
    };
    words("en", "English", headings)
}

fn french() -> Words {
    let headings = Headings {
        purpose: "Objectif".into(),
        guidelines: "Lignes directrices".into(),
        ..Headings::default()
    };
    words("fr", "Français", headings)
}

fn edition(charter: Charter, words: Vec<Words>) -> Sheet {
    let look = Look { group: "Parkland".into(), footer: "parkland.example".into(), ..Look::default() };
    let frame = Frame { look, running: "Our charter, version 4".into(), ..Frame::default() };
    let signing = Some(vec!["Odile Marchand".into()]);
    Edition { charter, frame, words, signing, ..Edition::default() }.sheet()
}

/// A file of its own, and the folder that it lies in.
fn kept(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, bytes).unwrap();
    (folder, file)
}

#[test]
fn a_charter_in_pdf_reads_in_order_and_tells_its_title_and_structure() {
    let [_, later] = charters();
    let (_folder, file) = kept("charter.pdf", &pdf(&edition(later, vec![english()]), GO).unwrap().bytes);
    let file = file.display().to_string();
    let info = runs("pdfinfo", &[&file]);
    for line in ["Title:           Riverside Mentoring Circles Network Charter", "Tagged:          yes"] {
        assert!(info.contains(line), "{line}\n{info}");
    }
    let first = runs("pdftotext", &["-l", "1", &file, "-"]);
    in_order(
        &first,
        &[
            "Parkland",
            "Riverside Mentoring Circles",
            "Version",
            "4",
            "Purpose",
            "Objectives",
            "1.",
            "Meeting each other:",
        ],
    );
    let text = runs("pdftotext", &[&file, "-"]);
    in_order(
        &text,
        &[
            "Guidelines",
            "Answering for oneself:",
            "Members",
            "How to join",
            "Roles",
            "Meeting Hosts",
            "Odile Marchand (PLC), Tobias Renner (NRN)",
            "Guest/Trainer Coordinator",
            "vacant",
            "Meetings",
            "Every month",
            "Review",
            "Signatures",
            "Odile Marchand",
        ],
    );
    let tree = runs("pdfinfo", &["-struct", &file]);
    in_order(&tree, &["P (block)", "H1", "L (block)", "H2", "Table"]);
}

#[test]
fn two_languages_stand_side_by_side_and_each_says_which_it_is() {
    let [earlier, _] = charters();
    let sheet = edition(earlier, vec![english(), french()]);
    let (_folder, file) = kept("both.pdf", &pdf(&sheet, GO).unwrap().bytes);
    let layout = runs("pdftotext", &["-layout", "-l", "1", &file.display().to_string(), "-"]);
    let beside = |line: &str| line.contains("Purpose") && line.contains("Objectif");
    assert!(layout.lines().any(beside), "{layout}");

    let (_folder, file) = kept("both.docx", &docx(&sheet, GO).unwrap());
    let text = office(&file, "fodt");
    for part in [
        "fo:language=\"fr\"",
        "text:outline-level=\"1\"",
        "<table:table ",
        "<text:list ",
        "<text:page-number",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let plain = office(&file, "txt");
    in_order(
        &plain,
        &[
            "Riverside Inter-agency",
            "Réseau interorganismes",
            "Purpose",
            "Objectif",
            "1. ",
            "Care for difference",
            "1. ",
            "Souci de la différence",
            "2. ",
            "A calm",
            "2. ",
            "Un lieu calme",
            "Signatures",
            "Odile Marchand",
        ],
    );
}

#[test]
fn an_office_program_finds_headings_and_numbered_clauses() {
    let [_, later] = charters();
    let (_folder, file) = kept("charter.docx", &docx(&edition(later, vec![english()]), GO).unwrap());
    let plain = office(&file, "txt");
    in_order(
        &plain,
        &[
            "Riverside Mentoring Circles Network Charter",
            "Purpose",
            "Objectives",
            "1. Meeting each other:",
            "11. Growing:",
            "Guidelines",
            "1. Confidentiality:",
            "10. Answering",
            "Roles",
            "vacant",
        ],
    );
    let comparison = Comparison {
        language: "en".into(),
        title: "Our charter".into(),
        nothing: "Nothing has changed.".into(),
        ..Comparison::default()
    };
    let (_folder, file) = kept("changes.docx", &docx(&comparison.sheet(), GO).unwrap());
    in_order(&office(&file, "txt"), &["Our charter", "Nothing has changed."]);
}
