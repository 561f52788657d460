//! An office document and a page of the web that were written here are read back as the charter they were.

use super::round_trip::differing;
use super::sample::{charter, edition};
use super::{docx, html};
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
