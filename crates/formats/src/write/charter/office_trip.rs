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
fn an_office_document_in_two_languages_comes_back_with_its_fields() {
    let document = docx(&edition(&["en", "fr"]).sheet(), &|_, _| Ok(())).unwrap();
    let (was, back) = (charter(), again(&document, "charter.docx"));
    // What a document says of its fields in a sentence stays a sentence of the section as well.
    const SAID: [&str; 5] = ["cadence", "review", "confidentiality", "decisions", "fields"];
    let mut differ = differing(&was, &back);
    differ.retain(|name| !SAID.contains(name));
    assert_eq!(differ, Vec::<&str>::new(), "{back:#?}");
    let cadence = |charter: &Charter| {
        let cadence = &charter.cadence;
        (cadence.target, cadence.at_least, cadence.minutes, cadence.zone.clone())
    };
    let review = |charter: &Charter| {
        (charter.review.until.clone(), charter.review.meetings_min, charter.review.meetings_max)
    };
    let ways = |charter: &Charter| {
        let decisions = &charter.decisions;
        (charter.confidentiality.level, decisions.rule, decisions.quorum_percent, decisions.majority_percent)
    };
    assert_eq!(cadence(&back), cadence(&was));
    assert_eq!((review(&back), ways(&back)), (review(&was), ways(&was)));
}
