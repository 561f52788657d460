//! A search with filters finds exactly what a plain scan over all pages finds, and says where.

use kring_core::journal::view::*;
use kring_core::people::view::SessionGiven;
use kring_core::search::view::*;
use kring_core::search::{self, complete, saved};
use kring_core::settings::preferences::{Preferences, Region};
use kring_core::{Failure, journal, settings};
use kring_store::Search;
use kring_tests::pages::Writer;
use kring_tests::*;

use super::{about, page};

async fn hits(coach: &Person, query: &str, typing: bool) -> Result<Vec<Hit>, Failure> {
    let query = SearchQuery { query: query.into(), limit: 1000, typing, ..Default::default() };
    search::search(&coach.app, query).await
}

/// Whether a page is what a filter asks for.
type Fits = Box<dyn Fn(&PageView) -> bool>;

const TAGS: [&str; 4] = ["stilte", "Équipe", "work in progress", "coaching"];
const DAYS: [&str; 6] = ["2022-12-31", "2023-01-01", "2023-06-30", "2024-02-29", "2024-03-01", "2025-11-21"];

#[tokio::test]
async fn filters_find_exactly_what_a_plain_scan_finds() {
    let coach = a_coach().await;
    let mut writer = Writer::seeded(23);
    let mut pages: Vec<(PageView, bool)> = Vec::new();
    for number in 0..90 {
        let tags: Vec<&str> = TAGS.into_iter().filter(|_| writer.below(3) == 0).collect();
        let date = DAYS[writer.below(DAYS.len())];
        let made = page(&coach, &format!("Seite {number}"), date, &tags, &writer.text(40)).await;
        let someone = writer.below(5) == 0;
        if someone {
            about(&coach, &made, "p").await;
        }
        pages.push((made, someone));
    }
    // Newest day first; of one day, what was written last.
    pages.reverse();
    pages.sort_by(|one, other| other.0.date.cmp(&one.0.date));
    let words = [
        "",
        "stilte",
        "de la",
        "\"de la\"",
        "ete -goal",
        "qu*",
        "-she",
        "één",
        "vraag*",
        "🎉 -👍",
        "intervisie",
    ];
    for _ in 0..150 {
        let words = words[writer.below(words.len())];
        let mut query = words.to_owned();
        let mut wanted: Vec<Fits> = Vec::new();
        for _ in 0..writer.below(3) {
            let tag = TAGS[writer.below(TAGS.len())];
            let not = writer.below(2) == 0;
            let minus = if not { "-" } else { "" };
            let name = ["tag", "étiquette", "LABEL"][writer.below(3)];
            query.push_str(&format!(" {minus}{name}:\"{}\"", tag.to_uppercase()));
            wanted.push(Box::new(move |page| page.tags.iter().any(|held| held == tag) != not));
        }
        if writer.below(2) == 0 {
            let (from, day) =
                [("2023", "2023-01-01"), ("2024-02", "2024-02-01"), ("2024-03-01", "2024-03-01")]
                    [writer.below(3)];
            query.push_str(&format!(" from:{from}"));
            wanted.push(Box::new(move |page| page.date.as_str() >= day));
        }
        if writer.below(2) == 0 {
            let (to, day) = [("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2023-01-01", "2023-01-01")]
                [writer.below(3)];
            query.push_str(&format!(" tot:{to}"));
            wanted.push(Box::new(move |page| page.date.as_str() <= day));
        }
        if query.trim().is_empty() {
            continue;
        }
        let plain = Search::parse(words, false);
        let scanned: Vec<&str> = pages
            .iter()
            .map(|(page, _)| page)
            .filter(|page| plain.matches(&page.title, &page.text) && wanted.iter().all(|fits| fits(page)))
            .map(|page| page.id.as_str())
            .collect();
        let found = hits(&coach, &query, false).await.unwrap();
        assert_eq!(found.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), scanned, "{query}");
    }
    coach.verifies().await;
}

#[tokio::test]
async fn a_hit_says_where_in_the_text_it_stands() {
    let coach = a_coach().await;
    let text = "😀 Ça commence. Puis l’ÉTÉ vint [[x|comme un calme]].";
    page(&coach, "Saisons", "2024-01-01", &[], text).await;
    let hit = hits(&coach, "ete", false).await.unwrap().remove(0);
    let spot = hit.spot.unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[spot.from..spot.to]).unwrap(), "ÉTÉ");
    assert_eq!(spot.part, "body");
    let sentence: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(sentence, "Puis l’ÉTÉ vint comme un calme.", "links are read by their words");
    assert_eq!(hits(&coach, "saisons", false).await.unwrap()[0].spot, None);
    assert_eq!(hits(&coach, "from:2024", false).await.unwrap()[0].spot, None);
}

#[tokio::test]
async fn a_filter_counts_as_far_as_it_was_typed() {
    let coach = a_coach().await;
    page(&coach, "One", "2024-01-01", &["listening"], "calm").await;
    page(&coach, "Two", "2023-01-01", &["list"], "calm").await;
    let typed = async |query: &str| hits(&coach, query, true).await.map(|hits| hits.len());
    assert_eq!(typed("calm tag:lis").await, Ok(2));
    assert_eq!(typed("calm tag:lis ").await, Ok(0));
    assert_eq!(typed("calm tag:").await, Ok(2));
    assert_eq!(typed("tag:").await, Ok(0), "nothing is asked yet");
    assert_eq!(typed("calm from:20").await, Ok(2));
    assert_eq!(typed("calm from:2024").await, Ok(1));
    for (query, filter) in [("calm from:20", "from"), ("calm tot:yesteryear", "to"), ("-to:2024-02-30", "to")]
    {
        let refused = hits(&coach, query, false).await.unwrap_err();
        assert_eq!((refused.code.as_str(), refused.args["filter"].as_str()), ("search-no-day", filter));
    }
    assert_eq!(typed("calm from:yesteryear").await.unwrap_err().code, "search-no-day", "no day begins so");
    assert_eq!(hits(&coach, "-tag:unknown", false).await.unwrap().len(), 2);
    assert_eq!(hits(&coach, "with:nobody", false).await.unwrap().len(), 0);
    assert_eq!(hits(&coach, "-from:2024", false).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_day_is_looked_for_as_its_region_writes_it() {
    let coach = a_coach().await;
    page(&coach, "Maart", "2025-03-04", &[], "calm").await;
    page(&coach, "April", "2025-04-03", &[], "calm").await;
    page(&coach, "Oudejaar", "2025-12-31", &[], "calm").await;
    let found = async |query: &str, region: Region| {
        let preferences = coach.app.preferences();
        settings::set_preferences(&coach.app, Preferences { region, ..preferences }).await.unwrap();
        let list = PageListQuery {
            from: query.split_once(':').map(|(_, day)| day.to_owned()),
            limit: 10,
            ..Default::default()
        };
        let of_list = journal::list(&coach.app, list).await.unwrap().len();
        let hits = hits(&coach, query, false).await.unwrap();
        assert_eq!(of_list, hits.len(), "the list reads a day as the search does: {query}");
        hits.len()
    };
    for region in [Region::NlBe, Region::NlNl, Region::FrBe, Region::FrFr, Region::FrCa, Region::EnGb] {
        assert_eq!(found("vanaf:03/04/2025", region).await, 2, "{region:?}");
    }
    assert_eq!(found("from:03/04/2025", Region::EnUs).await, 3, "the fourth of March");
    for query in ["from:31/12/2025", "du:31-12-2025", "van:31.12.2025", "from:2025-12", "from:12/2025"] {
        assert_eq!(found(query, Region::EnUs).await, 1, "{query}");
    }
    for typed in ["calm from:3", "calm from:31/", "calm from:31/1", "calm from:31/12/", "calm from:31/12/2"] {
        assert_eq!(hits(&coach, typed, true).await.unwrap().len(), 3, "still being typed: {typed}");
    }
    assert_eq!(hits(&coach, "from:31/02/2025", false).await.unwrap_err().code, "search-no-day");
}

#[tokio::test]
async fn pages_with_someone_are_found_by_name() {
    let coach = a_coach().await;
    let with = async |title: &str, name: &str, only_me: &str| {
        let session = SessionGiven { person: name.into(), minutes: None, mode: None, fee: None, size: 1 };
        let page = PageAdd {
            title: title.into(),
            text: "calm".into(),
            only_me: only_me.into(),
            session: Some(session),
            ..Default::default()
        };
        journal::add(&coach.app, page).await.unwrap()
    };
    let zoe = with("One", "Zoë de Wit", "").await;
    let ann = with("Two", "Ann", "She was calmer. Hesitation in her voice.").await;
    let nobody = page(&coach, "Three", "2024-01-01", &[], "calm").await;
    assert_eq!(coach.finds("calm with:\"zoe de wit\"").await, [zoe.id.clone()]);
    assert_eq!(coach.finds("-avec:Ann calm").await, [zoe.id.clone(), nobody.id]);
    assert!(coach.finds("with:zoe").await.is_empty(), "a whole name is a whole name");
    let typed = hits(&coach, "calm met:wi", true).await.unwrap();
    assert_eq!(typed.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), [zoe.id.as_str()]);
    let ways = complete(&coach.app, SearchTyping { query: "with:".into() }).await.unwrap();
    assert_eq!(ways.iter().map(|way| way.value.as_str()).collect::<Vec<_>>(), ["Ann", "Zoë de Wit"]);
    assert_eq!(ways[1].query, "with:\"Zoë de Wit\" ");
    let list = PageListQuery { with: Some("ANN".into()), ..Default::default() };
    assert_eq!(super::listed(&coach, list).await, ["Two"]);
    let hidden = hits(&coach, "hesitation", false).await.unwrap().remove(0);
    assert_eq!((hidden.id, hidden.spot.unwrap().part), (ann.id, "only_me".to_owned()));
    let sentence: String = hidden.snippet.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(sentence, "Hesitation in her voice.");
}

#[tokio::test]
async fn what_is_known_is_offered_for_a_filter() {
    let coach = a_coach().await;
    page(&coach, "One", "2024-01-05", &["peer work", "silence"], "").await;
    page(&coach, "Two", "2024-02-05", &["peer work"], "").await;
    page(&coach, "Three", "2022-02-05", &["work"], "").await;
    let offered = async |query: &str| {
        let found = complete(&coach.app, SearchTyping { query: query.into() }).await.unwrap();
        found.into_iter().map(|one| (one.query, one.pages.unwrap_or(0))).collect::<Vec<_>>()
    };
    let wanted = |all: &[(&str, u32)]| {
        all.iter().map(|(query, pages)| ((*query).to_owned(), *pages)).collect::<Vec<_>>()
    };
    assert_eq!(
        offered("calm -label:wo").await,
        wanted(&[("calm -label:\"peer work\" ", 2), ("calm -label:work ", 1)])
    );
    assert_eq!(offered("tag:").await.len(), 3);
    assert_eq!(offered("from:").await, wanted(&[("from:2024 ", 2), ("from:2022 ", 1)]));
    assert_eq!(offered("to:2024-").await, wanted(&[("to:2024-02 ", 1), ("to:2024-01 ", 1)]));
    assert_eq!(offered("kind:").await, wanted(&[("kind:page ", 0)]));
    assert_eq!(offered("calm before:2024").await, wanted(&[("calm to:2023", 0)]), "others call it so");
    assert!(offered("tag:silence ").await.is_empty() && offered("silence").await.is_empty());
}

#[tokio::test]
async fn a_search_is_saved_renamed_and_forgotten() {
    let coach = a_coach().await;
    let save = |name: &str, query: &str| SearchSave { name: name.into(), query: query.into() };
    let calm = saved::save(&coach.app, save("", " calm tag:silence ")).await.unwrap();
    assert_eq!((calm.name.as_str(), calm.query.as_str()), ("calm tag:silence", "calm tag:silence"));
    let again = saved::save(&coach.app, save("", "calm tag:silence")).await.unwrap();
    assert_eq!(again.id, calm.id);
    saved::save(&coach.app, save("About the team", "équipe")).await.unwrap();
    let names = async || {
        let all = saved::list(&coach.app, ()).await.unwrap();
        all.into_iter().map(|saved| saved.name).collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["About the team", "calm tag:silence"]);
    let rename = SavedRename { id: calm.id.clone(), name: "A quiet one".into() };
    let renamed = saved::rename(&coach.app, rename).await.unwrap();
    assert_eq!(names().await, ["A quiet one", "About the team"]);
    let removed = saved::remove(&coach.app, SavedId { id: calm.id.clone() }).await.unwrap();
    assert_eq!(names().await, ["About the team"]);
    assert_eq!(
        saved::remove(&coach.app, SavedId { id: calm.id }).await.unwrap_err().code,
        "saved-search-missing"
    );
    journal::undo(&coach.app, removed).await.unwrap();
    journal::undo(&coach.app, renamed).await.unwrap();
    assert_eq!(names().await, ["About the team", "calm tag:silence"]);
    assert_eq!(saved::save(&coach.app, save("x", " ")).await.unwrap_err().code, "invalid-request");
    coach.verifies().await;
}

#[tokio::test]
async fn a_saved_search_means_the_same_days_on_a_computer_of_another_region() {
    let coach = a_coach().await;
    page(&coach, "Maart", "2025-03-04", &[], "calm").await;
    page(&coach, "April", "2025-04-03", &[], "calm").await;
    let lives_in = async |region: Region| {
        let preferences = coach.app.preferences();
        settings::set_preferences(&coach.app, Preferences { region, ..preferences }).await.unwrap();
    };
    lives_in(Region::FrBe).await;
    let save = SearchSave { name: String::new(), query: "calm to:04/03/2025".into() };
    let kept = saved::save(&coach.app, save).await.unwrap();
    assert_eq!((kept.name.as_str(), kept.query.as_str()), ("calm to:2025-03-04", "calm to:2025-03-04"));
    lives_in(Region::EnUs).await;
    assert_eq!(hits(&coach, &kept.query, false).await.unwrap().len(), 1);
}

#[test]
fn the_filters_that_the_window_names_are_understood_in_every_language() {
    use search::filters::{Name, read};
    for language in ["en", "fr", "nl"] {
        let path = format!("{}/../locales/{language}/finding.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = std::fs::read_to_string(path).unwrap();
        for (id, wanted) in [("tag", Name::Tag), ("from", Name::From), ("to", Name::To), ("with", Name::With)]
        {
            let line = words.lines().find_map(|line| line.strip_prefix(&format!("filter-{id} = ")));
            let query = format!("{}:\"x y\"", line.unwrap());
            let filters = read(&query).filters;
            assert_eq!(filters.len(), 1, "{language}: {query}");
            assert_eq!((filters[0].name, filters[0].value.as_str()), (wanted, "x y"), "{language}: {query}");
        }
    }
}

#[tokio::test]
async fn a_kind_that_there_is_not_gets_a_sentence_that_names_those_there_are() {
    let coach = a_coach().await;
    coach.writes("One", "calm words").await;
    for (query, typing) in [("kind:paeg calm", false), ("calm -kind:paeg", false), ("kind:paeg", true)] {
        let refused = hits(&coach, query, typing).await.unwrap_err();
        assert_eq!(refused.code, "search-no-kind", "{query}");
        assert_eq!(refused.args["kinds"], "page, meeting, charter");
    }
    for (query, typing) in [
        ("kind:page calm", false),
        ("kind:PAGE", false),
        ("soort:Pagina", false),
        ("kind:pa", true),
        ("-genre:Réunion calm", false),
    ] {
        assert_eq!(hits(&coach, query, typing).await.unwrap().len(), 1, "{query}");
    }
}
