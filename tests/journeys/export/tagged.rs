//! A PDF read aloud: another program walks its tags, and finds headings that skip no level, lists, tables, and words for every image.

use std::fs;
use std::path::Path;
use std::process::Command;

use kring_core::journal;
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::view::{PageAdd, PageRewrite};
use kring_core::people::view::SessionGiven;
use kring_core::settings::preferences::Language;
use kring_tests::Person;
use serde_json::Value;

use super::borders::{in_order, runs};
use super::{a_writer, adds_an_image, everything, leaves, pages};

const READ: &str = include_str!("tagged.py");
const HOSTILE: &str = include_str!("../../fixtures/hostile_page.md");
const NOTES: &str = "Zij begon, en de groep werd stil. Dat is wat ik wil onthouden van deze ochtend.\n\n## Wat ik zag\n\n\
    - een\n  - twee\n- drie\n\n1. eerst\n2. dan\n\n- [ ] bellen\n- [x] geschreven\n\n> Een uitspraak.\n>\n> - erin\n\n\
    ### Later\n\n| Vraag | Punt |\n|---|--:|\n| Hoeveel? | 7 |\n\n`code` en **vet**, [een link](https://example.org/a).\n\n";

/// What is found in each file.
fn read_aloud(files: &[&Path]) -> Vec<Value> {
    let python = std::env::var_os("KRING_PYTHON").expect(
        "KRING_PYTHON names a Python with pypdf: `cargo xtask test` makes one, or use a virtual environment",
    );
    let ended =
        Command::new(python).args(["-c", READ]).args(files).output().expect("KRING_PYTHON can be started");
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "nobody complains");
    serde_json::from_slice(&ended.stdout).unwrap()
}

/// Nothing is amiss; the levels of its headings.
fn is_sound(found: &Value, language: &str) -> Vec<u64> {
    assert_eq!((&found["language"], &found["marked"]), (&language.into(), &true.into()));
    assert_eq!(found["faults"], Value::Array(vec![]));
    let levels: Vec<u64> =
        found["headings"].as_array().unwrap().iter().map(|level| level.as_u64().unwrap()).collect();
    assert_eq!(levels.first(), Some(&1), "{levels:?}");
    assert!(levels.is_sorted_by(|before, after| *after <= before + 1), "a level is skipped: {levels:?}");
    let figures = found["figures"].as_array().unwrap();
    assert!(figures.iter().all(|alt| alt.as_str().is_some_and(|alt| !alt.is_empty())), "{figures:?}");
    levels
}

/// A session of this day, with all that a page can hold.
async fn writes_a_session(person: &Person, title: &str, date: &str) -> String {
    let session = SessionGiven { person: "Bo".into(), minutes: Some(45), mode: None, fee: None, size: 1 };
    let add = PageAdd {
        title: title.into(),
        date: Some(date.into()),
        only_me: "Ik praatte te veel.".into(),
        agreements: "- [ ] een brief".into(),
        session: Some(session),
        ..PageAdd::default()
    };
    let page = journal::add(&person.app, add).await.unwrap().id;
    let address = adds_an_image(person, &page).await;
    let text = Some(format!("{NOTES}![Het bord]({address})\n\nHet slot.\n"));
    let rewrite = PageRewrite { id: page.clone(), text, ..PageRewrite::default() };
    journal::rewrite(&person.app, rewrite).await.unwrap();
    page
}

#[tokio::test]
async fn a_page_and_what_a_client_gets_are_read_aloud_as_they_were_written() {
    let ann = a_writer().await;
    let page = writes_a_session(&ann, "De dam", "2026-03-05").await;
    let mine = ExportRequest { language: Some(Language::Nl), ..pages(Format::Pdf, &[&page]) };
    let theirs = ExportRequest { audience: Audience::Client, ..mine.clone() };
    let (mine, _) = leaves(&ann, mine, "mine.pdf").await.unwrap();
    let (theirs, _) = leaves(&ann, theirs, "theirs.pdf").await.unwrap();
    for found in read_aloud(&[&mine, &theirs]) {
        let levels = is_sound(&found, "nl");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{levels:?}");
        assert_eq!(found["figures"], serde_json::json!(["Het bord"]));
        for kind in ["L", "LI", "LBody", "Table", "TH", "TD", "BlockQuote", "Code", "Link"] {
            assert!(found["kinds"][kind].as_u64() > Some(0), "{kind} is missing: {found}");
        }
    }
    let order = [
        "De dam",
        "Zij begon",
        "Wat ik zag",
        "een",
        "twee",
        "drie",
        "eerst",
        "dan",
        "Een uitspraak.",
        "erin",
        "Later",
        "Hoeveel?",
        "7",
        "vet",
        "een link",
        "Het slot.",
    ];
    for (file, has_mine) in [(&mine, true), (&theirs, false)] {
        let said = runs("pdfinfo", &["-struct-text", file.to_str().unwrap()]);
        in_order(&said, &order);
        assert_eq!(said.contains("Ik praatte te veel."), has_mine);
    }
}

#[tokio::test]
async fn a_year_a_hostile_page_and_the_examples_of_the_standard_are_tagged_throughout() {
    let ann = a_writer().await;
    for (title, date) in [("De dam", "2026-03-05"), ("De brug", "2026-03-19"), ("", "2026-06-02")] {
        writes_a_session(&ann, title, date).await;
    }
    let scope = Scope { year: Some(2026), ..Scope::default() };
    let year = ExportRequest { scope, language: Some(Language::Nl), ..everything(Format::Pdf) };
    let (year, _) = leaves(&ann, year, "year.pdf").await.unwrap();
    let bo = a_writer().await;
    let hostile = bo.writes("Wants out", HOSTILE).await.id;
    let hostile = ExportRequest { language: Some(Language::En), ..pages(Format::Pdf, &[&hostile]) };
    let (hostile, _) = leaves(&bo, hostile, "hostile.pdf").await.unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/markdown/commonmark.json");
    let examples: Vec<String> = serde_json::from_slice(&fs::read(examples).unwrap()).unwrap();
    for (number, text) in examples.iter().enumerate().step_by(5) {
        bo.writes(&format!("Example {number}"), text).await;
    }
    let all = ExportRequest { language: Some(Language::En), ..everything(Format::Pdf) };
    let (all, _) = leaves(&bo, all, "all.pdf").await.unwrap();
    let found = read_aloud(&[&year, &hostile, &all]);
    is_sound(&found[0], "nl");
    assert_eq!(found[0]["figures"], serde_json::json!(["Het bord", "Het bord", "Het bord"]));
    assert!(found[0]["kinds"]["TOCI"].as_u64() >= Some(5), "{}", found[0]);
    is_sound(&found[1], "en-GB");
    // What a standard's examples are about is what they do to headings: only that all of it is tagged is asked of them.
    assert_eq!((&found[2]["marked"], &found[2]["faults"]), (&true.into(), &Value::Array(vec![])));

    // The reader does see what is amiss: the same file with an image that says nothing, and an item outside of its list.
    let mut bytes = fs::read(&year).unwrap();
    for (right, wrong) in [(b"/Alt(", b"/Alx("), (b"/S/L/", b"/S/P/")] {
        let at = bytes.windows(5).position(|five| five == right).unwrap();
        bytes[at..at + 5].copy_from_slice(wrong);
    }
    let spoilt = ann.home.path().join("spoilt.pdf");
    fs::write(&spoilt, bytes).unwrap();
    let found = &read_aloud(&[&spoilt])[0];
    assert!(found["figures"].as_array().unwrap().contains(&Value::Null), "{found}");
    assert_eq!(found["faults"][0], "/LI in /P", "{found}");
}
