//! What tests are fed with: the notebook from a seed holds no page twice and reads like no template; hostile files hurt.

use std::collections::{BTreeMap, BTreeSet};

use kring_core::demo::story::{About, Language, Page, Wish, pages};
use kring_tests::hostile;

fn count(pages: &[Page], language: Language) -> usize {
    pages.iter().filter(|page| page.language == language).count()
}

#[test]
fn a_seed_writes_one_notebook() {
    let wish = Wish::usual(7, 120);
    assert_eq!(pages(&wish), pages(&wish));
    assert_ne!(pages(&wish), pages(&Wish { seed: 8, ..wish }));
}

#[test]
fn six_hundred_pages_are_six_hundred_pages() {
    let pages = pages(&Wish::usual(1, 600));
    let texts: BTreeSet<&str> = pages.iter().map(|page| page.text.as_str()).collect();
    assert_eq!(texts.len(), 600, "no two pages say the same");
    assert!(pages.is_sorted_by_key(|page| page.date));
    for page in &pages {
        let words = page.text.split_whitespace().count();
        assert!((35..=400).contains(&words), "{words} words on {}", page.title);
        assert!(!page.title.is_empty() && !page.tags.is_empty());
        let kept = page.only_me.as_deref().unwrap_or_default();
        let said = format!("{} {} {} {kept}", page.title, page.text, page.agreements.join(" "));
        assert!(!said.contains(['{', '}']), "a slot was left open: {said}");
        assert!(!said.contains("+ "), "a mark was left standing: {said}");
        assert_eq!(page.about == About::Session, page.minutes.is_some() && page.pay.is_some());
    }
    let mut used: BTreeMap<&str, u32> = BTreeMap::new();
    for paragraph in pages.iter().flat_map(|page| page.text.split("\n\n")).filter(|one| one.len() > 60) {
        *used.entry(paragraph).or_default() += 1;
    }
    for language in [Language::English, Language::French, Language::Dutch] {
        let own = pages.iter().filter(|page| page.language == language);
        let different: BTreeSet<&str> = own.flat_map(|page| page.text.split("\n\n")).collect();
        assert!(different.len() > 300, "{} paragraphs in {language:?}", different.len());
    }
    assert!(used.values().all(|times| *times <= 16), "{:?}", used.iter().max_by_key(|(_, times)| **times));
    let people: BTreeSet<_> = pages.iter().filter_map(|page| page.person.as_ref()).collect();
    assert_eq!(people.len(), 12);
}

#[test]
fn languages_are_mixed_as_wished() {
    let mixed = pages(&Wish { mix: [1, 2, 3], ..Wish::usual(3, 60) });
    let counts =
        [Language::English, Language::French, Language::Dutch].map(|language| count(&mixed, language));
    assert_eq!(counts, [10, 20, 30]);
    let french = pages(&Wish { mix: [0, 1, 0], ..Wish::usual(3, 300) });
    assert_eq!(count(&french, Language::French), 300);
    let spaced = french.iter().all(|page| !page.text.contains(" ?") && !page.text.contains(" :"));
    assert!(spaced, "French puts a space that does not break before : ; ? !");
}

#[test]
fn what_was_agreed_comes_back_the_next_time() {
    let pages = pages(&Wish::usual(5, 400));
    let mut agreed: BTreeMap<&str, &[String]> = BTreeMap::new();
    let mut returned = 0;
    for page in pages.iter().filter(|page| page.about == About::Session) {
        let name = page.person.as_deref().unwrap();
        let before = agreed.insert(name, &page.agreements).unwrap_or_default();
        returned += before.iter().filter(|one| page.text.contains(&format!("] {one}"))).count();
    }
    assert!(returned > 20, "{returned} agreements were looked at again");
}

#[test]
fn hostile_files_are_as_bad_as_they_claim() {
    let folder = tempfile::tempdir().unwrap();
    let size = |path: &std::path::Path| std::fs::metadata(path).unwrap().len();
    let text = |path: &std::path::Path| std::fs::read_to_string(path).unwrap();
    assert!(size(&hostile::long_text(folder.path(), 3)) > 3 << 20);
    assert!(text(&hostile::long_title(folder.path())).lines().next().unwrap().len() > 1_000_000);
    let note: serde_json::Value =
        serde_json::from_str(&text(&hostile::deep_note(folder.path(), 900))).unwrap();
    let inside = note["items"][0]["content"]["text"].as_str().unwrap();
    assert!(inside.starts_with(r#"{"root":{"children":[{"children":["#), "only the inner text is cut off");
    let zip = std::fs::read(hostile::many_members(folder.path(), 70_000)).unwrap();
    assert_eq!(zip.windows(4).filter(|mark| mark == b"PK\x01\x02").count(), 70_000);
    #[cfg(unix)]
    {
        let (inside, outside) = (folder.path().join("inside"), folder.path().join("outside"));
        hostile::linked_folder(&inside, &outside);
        assert!(text(&inside.join("2024-03-06 outside.md")).contains("Nobody"), "the link leads out");
        assert!(std::fs::metadata(inside.join("again/again/again")).unwrap().is_dir(), "the circle closes");
    }
}
