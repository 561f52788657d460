//! A page without a title is known by its first words in every list, and by nothing that only its writer reads.

use kring_core::journal::links;
use kring_core::journal::view::*;
use kring_core::people::view::{PersonId, SessionGiven};
use kring_core::search::view::SearchQuery;
use kring_core::{journal, method, people, search, vault};
use kring_tests::*;

use super::{page, retitle};

const TEXT: &str = "**Slept** badly, [again](https://kring.example).\n\n- [ ] call *her*\n\nSee [[Kept]].";
const WORDS: &str = "Slept badly, again. · call her · See Kept.";

/// Titles and first words as a list shows them.
async fn shown(coach: &Person, query: PageListQuery) -> Vec<(String, String)> {
    let rows = journal::list(&coach.app, PageListQuery { limit: 100, ..query }).await.unwrap();
    rows.into_iter().map(|row| (row.title, row.first_words)).collect()
}

fn both(title: &str, first_words: &str) -> (String, String) {
    (title.to_owned(), first_words.to_owned())
}

#[tokio::test]
async fn a_page_without_a_title_is_known_by_its_first_words_in_every_list() {
    let coach = a_coach().await;
    let kept = page(&coach, "Kept", "2024-05-01", &[], "A title is enough.").await;
    let one = page(&coach, "", "2024-05-02", &["calm"], TEXT).await;
    assert_eq!(shown(&coach, PageListQuery::default()).await, [both("", WORDS), both("Kept", "")]);
    let tagged = PageListQuery { tag: Some("calm".into()), ..PageListQuery::default() };
    assert_eq!(shown(&coach, tagged).await, [both("", WORDS)]);

    let query = SearchQuery { query: "badly".into(), limit: 9, ..SearchQuery::default() };
    let hit = search::search(&coach.app, query).await.unwrap().remove(0);
    assert_eq!((hit.title.len(), hit.first_words.as_str()), (0, WORDS));
    let typing = LinkTyping { typed: String::new(), limit: 9, circle: None, session: None };
    let offered = links::complete(&coach.app, typing).await.unwrap();
    assert_eq!(offered.into_iter().map(|page| page.first_words).collect::<Vec<_>>(), [WORDS, ""]);
    let links = links::of_page(&coach.app, PageId { id: kept.id.clone() }).await.unwrap();
    assert_eq!(links.backlinks[0].first_words, WORDS);
    let phrase = PhraseAdd { text: "call her".into(), kind: None, source: Some(one.id.clone()) };
    let phrase = journal::phrases::phrase_add(&coach.app, phrase).await.unwrap();
    assert_eq!(phrase.source.unwrap().first_words, WORDS);

    retitle(&coach, &one, "A night").await;
    assert_eq!(shown(&coach, PageListQuery::default()).await[0], both("A night", ""));
    retitle(&coach, &one, "").await;
    let text = Some("🎉".to_owned());
    journal::rewrite(&coach.app, PageRewrite { id: one.id.clone(), text, ..PageRewrite::default() })
        .await
        .unwrap();
    coach.verifies().await;
    vault::reindex(&coach.app, ()).await.unwrap();
    assert_eq!(shown(&coach, PageListQuery::default()).await[0], both("", "🎉"), "made again alike");
    journal::trash(&coach.app, PageId { id: one.id }).await.unwrap();
    let trash = PageListQuery { trashed: true, ..PageListQuery::default() };
    assert_eq!(shown(&coach, trash).await, [both("", "🎉")]);
}

#[tokio::test]
async fn what_only_the_writer_reads_is_in_no_list() {
    let coach = a_coach().await;
    let session = |text: &str, agreements: &str, only_me: &str| PageAdd {
        text: text.into(),
        agreements: agreements.into(),
        only_me: only_me.into(),
        session: Some(SessionGiven { person: "Noor".into(), minutes: None, mode: None, fee: None, size: 1 }),
        ..PageAdd::default()
    };
    for page in [session("", "", "MINE"), session("", "We walk.", "MINE"), session("For both.", "", "MINE")] {
        journal::add(&coach.app, page).await.unwrap();
    }
    let wanted = ["For both.", "We walk.", ""];
    let listed = shown(&coach, PageListQuery::default()).await;
    assert_eq!(listed.into_iter().map(|(_, words)| words).collect::<Vec<_>>(), wanted);
    let noor = || PersonId { id: "Noor".into() };
    let person = people::open(&coach.app, noor()).await.unwrap();
    assert_eq!(person.sessions.into_iter().map(|row| row.first_words).collect::<Vec<_>>(), wanted);
    let plan = people::plan(&coach.app, noor()).await.unwrap();
    assert_eq!(plan.pages.into_iter().map(|page| page.first_words).collect::<Vec<_>>(), wanted);
}

#[tokio::test]
async fn what_is_hidden_in_a_text_is_in_no_list() {
    let coach = a_coach().await;
    let far = format!("For all. <!-- MINE {}--> MINE", "mine ".repeat(5_000));
    for (day, (text, wanted)) in (1..).zip([
        ("<!-- MINE -->\n\nFor both.", "For both."),
        ("For <!-- MINE --> both.", "For both."),
        ("For both.\n\n<!-- kring:only_me -->\n## Only me\n\nMINE", "For both."),
        ("<!-- kring:only_me -->\n\nMINE", ""),
        (far.as_str(), "For all."),
    ]) {
        page(&coach, "", &format!("2024-05-{day:02}"), &[], text).await;
        assert_eq!(shown(&coach, PageListQuery::default()).await[0], both("", wanted), "{day}");
    }
}

#[tokio::test]
async fn a_guided_page_is_known_by_what_was_written_below_its_questions() {
    let coach = a_coach().await;
    let begun = method::view::MethodPageQuery { id: "grow".into(), language: None, question: None };
    let guided = method::page(&coach.app, begun).await.unwrap();
    let page = |text: String| PageAdd { text, method: Some(guided.method.clone()), ..PageAdd::default() };
    journal::add(&coach.app, page(guided.text.clone())).await.unwrap();
    let text = format!("{}\n\nTo stop waiting.\n", guided.text.trim_end());
    journal::add(&coach.app, page(text)).await.unwrap();
    let listed = shown(&coach, PageListQuery::default()).await;
    assert_eq!(listed[0].1, "To stop waiting.");
    assert!(
        !listed[1].1.is_empty(),
        "where nothing was written yet, its first heading is better than nothing"
    );
}
