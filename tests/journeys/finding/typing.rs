//! What is typed finds at every letter exactly what a plain scan finds, also where a day has more pages than seats in the index.

use kring_core::journal::view::*;
use kring_core::{journal, vault};
use kring_store::Search;
use kring_tests::pages::Writer;
use kring_tests::*;

const PAGES: usize = 420;
const DAYS: [&str; 4] = ["2023-01-01", "2024-02-29", "2024-03-01", "2024-03-02"];

/// Words of a text that follow each other.
fn some_words(writer: &mut Writer, count: usize) -> String {
    let text = writer.text(30);
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = writer.below(words.len() - count);
    words[first..first + count].join(" ")
}

#[tokio::test]
async fn every_letter_finds_exactly_what_a_plain_scan_finds() {
    let coach = a_coach().await;
    let mut writer = Writer::seeded(41);
    let pages: Vec<PageAdd> = (0..PAGES)
        .map(|_| PageAdd {
            title: some_words(&mut writer, 2),
            // More than half of them on one day, which is neither the first nor the last.
            date: Some(DAYS[[0, 1, 2, 2, 2, 2, 2, 3][writer.below(8)]].into()),
            text: writer.text(20),
            ..PageAdd::default()
        })
        .collect();
    let (ids, _) = journal::add_many(&coach.app, pages.clone(), |_, _| true).await.unwrap();
    let mut newest: Vec<usize> = (0..PAGES).collect();
    newest.sort_by_key(|number| std::cmp::Reverse((pages[*number].date.clone(), *number)));
    check(&coach, &mut writer, &pages, &ids, &newest).await;
    coach.verifies().await;
    vault::reindex(&coach.app, ()).await.unwrap();
    check(&coach, &mut writer, &pages, &ids, &newest).await;
}

async fn check(coach: &Person, writer: &mut Writer, pages: &[PageAdd], ids: &[String], newest: &[usize]) {
    let vault = coach.app.vault().await.unwrap();
    for round in 0..24 {
        let before = ["", "-de ", "stilte ", "\"", "-wo* ", "\"de vergadering\" ", "🎉 "][round % 7];
        let typed = format!("{before}{}", some_words(writer, 3));
        let in_title = round % 4 == 3;
        let limit = [7, 1000][round % 2];
        let letters: Vec<char> = typed.chars().take(before.len() + 16).collect();
        for end in before.chars().count() + 1..=letters.len() {
            let so_far: String = letters[..end].iter().collect();
            let search = Search { in_title, ..Search::parse(&so_far, true) };
            let shown = |number: &&usize| {
                let page = &pages[**number];
                search.matches(&page.title, if in_title { "" } else { &page.text })
            };
            let scanned: Vec<&str> =
                newest.iter().filter(shown).take(limit).map(|number| ids[*number].as_str()).collect();
            let found = vault.find(&search, u32::try_from(limit).unwrap()).await.unwrap();
            let found: Vec<String> = found.into_iter().map(|found| found.id.to_string()).collect();
            assert_eq!(found, scanned, "{so_far}, in the title: {in_title}");
        }
    }
}
