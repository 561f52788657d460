//! An office document and a page of the web that were written here are read back as the charter they were.

use super::round_trip::differing;
use super::sample::{charter, edition};
use super::{docx, html, markdown};
use crate::charter::Charter;
use crate::read::charter::{Hint, read};

fn again(bytes: &[u8], name: &str) -> Charter {
    let hint = Hint { name: name.into(), language: "en".into() };
    let mut found = read(bytes, &hint).unwrap();
    assert_eq!(found.versions.len(), 1);
    found.versions.remove(0).charter
}

#[test]
fn a_page_of_the_web_in_two_languages_comes_back_whole() {
    let page = html(&edition(&["en", "fr"]).sheet(), &|_, _| Ok(())).unwrap();
    let back = again(&page, "charter.html");
    assert_eq!(differing(&charter(), &back), Vec::<&str>::new(), "{back:#?}");
}

#[test]
fn an_office_document_in_two_languages_comes_back_whole() {
    let document = docx(&edition(&["en", "fr"]).sheet(), &|_, _| Ok(())).unwrap();
    let (was, back) = (charter(), again(&document, "charter.docx"));
    assert_eq!(differing(&was, &back), Vec::<&str>::new(), "{back:#?}");
}

#[test]
fn a_role_that_goes_round_and_one_with_labels_in_its_duties_come_back_as_they_were() {
    use crate::charter::{Holder, Role, Said, Texts};
    for (language, turn, duties) in [
        ("en", "by rotation – watches the clock", "Since: 1 January 2025\n\nTerm: 1 year\n\nBackup: Tom"),
        ("fr", "à tour de rôle – veille au temps", "Depuis : janvier\n\nSuppléant : Tom"),
        ("nl", "bij toerbeurt – bewaakt de tijd", "Sinds: januari\n\nReserve: Tom"),
    ] {
        let said =
            |text: &str| Texts::from([(language.to_owned(), Said { text: text.into(), ..Said::default() })]);
        let holder = Holder { name: "Ann Bell".into(), organisation: "City".into(), ..Holder::default() };
        let role = |label: &str, duties: &str, holders| Role {
            label: said(label),
            duties: said(duties),
            holders,
            ..Role::default()
        };
        let roles = vec![
            role("Timekeeper", turn, Vec::new()),
            role("Host", duties, vec![holder]),
            role("Scribe", "Writes.", Vec::new()),
        ];
        let was = Charter {
            languages: vec![language.to_owned()],
            title: said("Oak Circle"),
            roles,
            ..Charter::default()
        };
        let mut edition = edition(&[language]);
        edition.charter = was.clone();
        edition.words.iter_mut().for_each(|words| (words.terms, words.spans) = (Vec::new(), Vec::new()));
        let sheet = edition.sheet();
        let document = docx(&sheet, &|_, _| Ok(())).unwrap();
        let text = markdown(&sheet);
        for (bytes, name) in [(document.as_slice(), "charter.docx"), (text.as_bytes(), "charter.md")] {
            let back = again(bytes, name);
            let told = |charter: &Charter| {
                let roles = charter.roles.iter();
                roles
                    .map(|role| (role.label.clone(), role.duties.clone(), role.holders.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(told(&back), told(&was), "{name}: {text}");
            assert_eq!((back.title, back.sections), (was.title.clone(), Vec::new()), "{name}: {text}");
        }
    }
}
