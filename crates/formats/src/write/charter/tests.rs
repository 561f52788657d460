//! What is promised of charters on paper.

use std::io::Read;

use proptest::prelude::*;

use super::sample::{charter, comparison, edition, texts};
use super::*;
use crate::charter::{Cadence, Charter, Holder, Review, Role, Said, State, Texts};
use crate::read::charter::{Form, Hint, read};
use crate::write::sample::HOSTILE;
use crate::write::{Progress, WriteError};

const GO: Progress<'static> = &|_, _| Ok(());

/// Where words stand in a text, in the order given.
fn in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let at = rest.find(word).unwrap_or_else(|| panic!("{word} comes next in {rest}"));
        rest = &rest[at + word.len()..];
    }
}

fn html_of(sheet: &Sheet) -> String {
    String::from_utf8(html(sheet, GO).unwrap()).unwrap()
}

fn docx_part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The style of a page is no promise of its words.
fn unstyled(html: &str) -> String {
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    format!("{head}<style></style>{body}")
}

#[test]
fn text_formats_are_what_they_were() {
    for (name, sheet) in [
        ("one", edition(&["en"]).sheet()),
        ("two", edition(&["en", "fr"]).sheet()),
        ("comparison", comparison().sheet()),
    ] {
        insta::assert_snapshot!(format!("{name}_wikitext"), wikitext(&sheet));
        insta::assert_snapshot!(format!("{name}_markdown"), markdown(&sheet));
        insta::assert_snapshot!(format!("{name}_html"), unstyled(&html_of(&sheet)));
    }
}

#[test]
fn a_pdf_of_a_charter_is_tagged_in_one_language_and_in_three() {
    for languages in [&["en"][..], &["en", "fr"], &["fr", "en", "nl"]] {
        let made = pdf(&edition(languages).sheet(), GO).unwrap();
        let raw = String::from_utf8_lossy(&made.bytes);
        assert!(raw.contains("pdfuaid:part") && raw.contains("/MarkInfo"), "PDF/UA-1 in {languages:?}");
        assert_eq!(made.unprintable, 0);
    }
    let made = pdf(&comparison().sheet(), GO).unwrap();
    assert!(String::from_utf8_lossy(&made.bytes).contains("pdfuaid:part"));
}

#[test]
fn a_document_in_two_languages_is_read_back() {
    let made = docx(&edition(&["en", "fr"]).sheet(), GO).unwrap();
    let found = read(&made, &Hint::default()).unwrap();
    let back = &found.versions[0].charter;
    assert_eq!(
        (found.form, back.languages.as_slice()),
        (Form::Docx, &["en".to_owned(), "fr".to_owned()][..])
    );
    assert_eq!((&back.title, &back.purpose), (&charter().title, &charter().purpose));
    assert_eq!((&back.objectives, &back.guidelines), (&charter().objectives, &charter().guidelines));
    let holders = |charter: &Charter| charter.roles.iter().map(|role| role.holders.len()).collect::<Vec<_>>();
    assert_eq!(holders(back), holders(&charter()));
    let text = docx_part(&made, "word/document.xml");
    for part in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"ListNumber\"/>",
        "<w:lang w:val=\"fr\"/>",
        "<w:headerReference w:type=\"default\"",
        "descr=\"A river between two banks\"",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(
        docx_part(&made, "word/styles.xml").contains("<w:color w:val=\"1F6F6A\"/>"),
        "headings have the group's colour"
    );
    assert!(docx_part(&made, "word/footer.xml").contains("riverside.example"));
    let numbers = docx_part(&made, "word/numbering.xml");
    for list in [10, 11, 12, 13] {
        let own = format!("<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{}\"/>", list + 90);
        assert!(numbers.contains(&own), "lists side by side count each by itself: {own} in {numbers}");
    }
}

#[test]
fn what_fields_say_in_words_is_read_back_as_fields_from_markdown_too() {
    for languages in [&["en"][..], &["en", "fr"]] {
        let text = markdown(&edition(languages).sheet());
        let found = read(text.as_bytes(), &Hint { name: "charter.md".into(), ..Hint::default() }).unwrap();
        let (back, was) = (&found.versions[0].charter, charter());
        let values = |charter: &Charter| {
            let (cadence, review) = (charter.cadence.clone(), charter.review.clone());
            let (level, rule) = (charter.confidentiality.level, charter.decisions.rule);
            let (cadence, review) =
                (Cadence { text: Texts::new(), ..cadence }, Review { text: Texts::new(), ..review });
            (cadence, review, level, rule, charter.decisions.quorum_percent)
        };
        assert_eq!(values(back), values(&was), "{text}");
        assert!(back.cadence.text.is_empty() && back.decisions.text.is_empty(), "{text}");
        assert!(
            back.confidentiality.text.is_empty(),
            "neither the level nor the limits are the group's own words"
        );
        assert_eq!(back.review.text["en"].text, was.review.text["en"].text);
        assert!(found.notes.iter().all(|note| note.class != "comment-left-out"));
    }
}

#[test]
fn markdown_in_one_language_is_read_back() {
    let text = markdown(&edition(&["en"]).sheet());
    let found = read(text.as_bytes(), &Hint { name: "charter.md".into(), ..Hint::default() }).unwrap();
    let back = &found.versions[0].charter;
    assert_eq!((back.objectives.len(), back.guidelines.len(), back.roles.len()), (3, 2, 3));
    assert_eq!(back.title["en"].text, "Riverside Mentoring Circles");
    assert_eq!(back.objectives[1].text["en"].text, charter().objectives[1].text["en"].text);
}

#[test]
fn names_that_are_left_out_are_nowhere() {
    let mut shy = edition(&["en", "fr"]);
    shy.names = Names::LeftOut(vec!["Ann Claes".into()]);
    shy.charter.closure = texts(&[("en", "Ann Claes and Odile Marchand say goodbye."), ("fr", "Au revoir.")]);
    let sheet = shy.sheet();
    let document = docx(&sheet, GO).unwrap();
    let outputs =
        [wikitext(&sheet), markdown(&sheet), html_of(&sheet), docx_part(&document, "word/document.xml")];
    for text in &outputs {
        for name in ["Odile", "Marchand", "Tobias", "Imani", "Ann Claes"] {
            assert!(!text.contains(name), "{name} in {text}");
        }
        in_order(text, &["taken", "vacant", "(name)"]);
    }
    assert!(markdown(&edition(&["en"]).sheet()).contains("Odile Marchand (PLC), Tobias Renner (NRN)"));
}

#[test]
fn the_purpose_comes_before_a_long_welcome() {
    let mut wordy = edition(&["en"]);
    wordy.charter.welcome = texts(&[("en", &"We are glad that you are here. ".repeat(60))]);
    in_order(&markdown(&wordy.sheet()), &["## Purpose", "## Welcome", "## Objectives"]);
}

#[test]
fn a_change_of_a_whole_part_has_no_heading_of_its_own_and_its_words_stay_apart() {
    let stretch = |run, text: &str| super::Stretch { run, text: text.into() };
    let mut bare = comparison();
    bare.changes = vec![super::Change {
        section: "Purpose".into(),
        language: "en".into(),
        stretches: vec![
            stretch(super::Run::Old, "quiet"),
            stretch(super::Run::New, "warm"),
            stretch(super::Run::Same, " "),
            stretch(super::Run::Old, "room"),
            stretch(super::Run::New, "place"),
            stretch(super::Run::Same, " for us"),
        ],
        ..super::Change::default()
    }];
    let sheet = bare.sheet();
    let text = markdown(&sheet);
    assert!(text.contains("~~quiet~~ **warm** ~~room~~ **place** for us"), "{text}");
    assert!(!text.contains("###"), "{text}");
    assert!(!wikitext(&sheet).contains("==="));
    assert!(!html_of(&sheet).contains("<h3></h3>"));
    assert!(pdf(&sheet, GO).is_ok() && docx(&sheet, GO).is_ok());
}

#[test]
fn a_stale_translation_says_so() {
    let mut stale = edition(&["en", "fr"]);
    let said = Said { text: "Un ancien texte.".into(), state: State::Stale };
    stale.charter.purpose.insert("fr".into(), said);
    in_order(&markdown(&stale.sheet()), &["Un ancien texte.", "Cette traduction est à revoir."]);
}

#[test]
fn what_an_attacker_wrote_is_words() {
    let mut evil = edition(&["en"]);
    evil.charter.purpose = texts(&[("en", HOSTILE)]);
    evil.charter.title = texts(&[("en", "</title><script>alert(1)</script>")]);
    evil.frame.look.footer = "<img src=x onerror=alert(1)> #read(\"/etc/passwd\")".into();
    let sheet = evil.sheet();
    let page = html_of(&sheet);
    let tags: Vec<&str> = page.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect();
    for tag in &tags {
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        assert!(!["script", "iframe", "object", "link", "base", "form"].contains(&name), "{tag}");
        assert!(!tag.contains(" on") && !tag.to_lowercase().contains("javascript:"), "{tag}");
    }
    let made = pdf(&sheet, GO).unwrap();
    let raw = String::from_utf8_lossy(&made.bytes);
    assert!(!raw.contains("/JavaScript") && !raw.contains("/Launch"));
    assert!(docx(&sheet, GO).is_ok());
}

#[test]
fn writing_can_be_given_up() {
    let enough = |_: usize, _: usize| Err(WriteError::Cancelled);
    let sheet = edition(&["en"]).sheet();
    assert_eq!(html(&sheet, &enough).unwrap_err(), WriteError::Cancelled);
    assert_eq!(docx(&sheet, &enough).unwrap_err(), WriteError::Cancelled);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_words_are_set_in_every_form(words in proptest::collection::vec("\\PC{0,60}", 8), languages in 1usize..4) {
        let tongues = ["en", "fr", "nl"];
        let texts_of = |text: &str| texts(&tongues.map(|language| (language, text)));
        let mut odd = edition(&tongues[..languages]);
        odd.charter.title = texts_of(&words[0]);
        odd.charter.purpose = texts_of(&words[1]);
        odd.charter.guidelines[0].label = texts_of(&words[2]);
        odd.charter.guidelines[0].text = texts_of(&words[3]);
        odd.charter.roles.push(Role {
            label: texts_of(&words[4]),
            holders: vec![Holder { name: words[5].clone(), ..Holder::default() }],
            ..Role::default()
        });
        odd.frame.look.footer = words[6].clone();
        odd.frame.look.group = words[7].clone();
        let sheet = odd.sheet();
        prop_assert!(pdf(&sheet, GO).is_ok() && docx(&sheet, GO).is_ok() && html(&sheet, GO).is_ok());
        prop_assert!(!markdown(&sheet).is_empty());
        prop_assert!(read(wikitext(&sheet).as_bytes(), &Hint::default()).is_ok());
    }
}
