//! The first 20 hits of a published mix of queries, newest first, each with the sentence around its hit.

use std::collections::BTreeMap;

use jiff::ToSpan;
use kring_core::search::search;
use kring_core::search::view::SearchQuery;
use kring_store::words;

use super::floor::Floor;
use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, ms, percentile, timed};
use crate::pages::Writer;
use crate::trouble::{Done, ensure};

/// Queries of each kind.
const EACH: usize = 25;
const ROUNDS: usize = 3;

/// A query, for the notebook and for the floor.
struct Query {
    kind: &'static str,
    request: SearchQuery,
    expression: String,
    from: i64,
    tag: String,
}

pub async fn measure(
    notebook: &Notebook,
    floor: &mut Floor,
    size: u64,
    seed: u64,
    table: &mut Table,
) -> Done {
    let mix = mix(notebook, seed);
    let mut kring: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    let mut bare = kring.clone();
    let mut all = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for query in &mix {
            let (time, hits) =
                timed(async { Ok(search(&notebook.app, query.request.clone()).await?) }).await?;
            let (floor_time, _) = timed(floor.search(&query.expression, query.from, &query.tag)).await?;
            kring.entry(query.kind).or_default().push(ms(time));
            bare.entry(query.kind).or_default().push(ms(floor_time));
            all.0.push(ms(time));
            all.1.push(ms(floor_time));
            let plain = matches!(query.kind, "rare word" | "common word");
            if round == 0 && plain {
                let matching = floor.matching(&query.expression).await?.min(20);
                ensure(hits.len() == matching, || {
                    format!("{} hits of {matching} for a {}", hits.len(), query.kind)
                })?;
            }
        }
    }
    let floor_is = "bare FTS5 by bm25 with snippets";
    for (name, part) in [("search, whole mix, p50", 0.5), ("search, whole mix, p95", 0.95)] {
        let row = Row::new(name, size, percentile(&mut all.0, part), Unit::Ms)
            .floor(percentile(&mut all.1, part), floor_is);
        table.add(if part > 0.9 { row.budget(Budget::Figure(25.0)) } else { row });
    }
    for (kind, times) in &mut kring {
        let floor = bare.get_mut(kind).map_or(f64::NAN, |times| percentile(times, 0.95));
        table.add(
            Row::new(&format!("… {kind}, p95"), size, percentile(times, 0.95), Unit::Ms)
                .floor(floor, floor_is),
        );
    }
    floor.let_go().await
}

/// The published mix: as many of each kind.
fn mix(notebook: &Notebook, seed: u64) -> Vec<Query> {
    let today = notebook.app.today();
    // The pages that the notebook begins with, again.
    let pages = Writer::new(seed, today).pages(100);
    let mut writer = Writer::new(seed, today);
    let mut mix = Vec::new();
    for number in 0..EACH {
        let language = number % 3;
        let rank = writer.below(30);
        let common = writer.of_rank(language, rank).to_owned();
        let rank = 150 + writer.below(1500);
        let middle = writer.of_rank(language, rank).to_owned();
        let page = &pages[number * 3];
        let rare = words(&page.text).map(|word| word.folded).max_by_key(String::len).unwrap_or_default();
        let two = page.text.split_whitespace().skip(number).take(2).collect::<Vec<_>>().join(" ");
        let two = words(&two).map(|word| word.folded).collect::<Vec<_>>().join(" ");
        let year_ago = today.saturating_sub(1.year());
        let place = i64::from((year_ago - jiff::civil::date(-9999, 1, 1)).get_days()) << 17;
        let tag = writer.tag();

        mix.push(plain("rare word", &rare, &rare));
        mix.push(plain("common word", &common, &common));
        for letters in 1..=5 {
            let start: String = middle.chars().take(letters).collect();
            let mut query = plain(TYPED[letters - 1], &start, &format!("\"{start}\" *"));
            query.request.typing = true;
            mix.push(query);
        }
        mix.push(plain("phrase", &format!("\"{two}\""), &format!("\"{two}\"")));
        mix.push(plain("two words", &format!("{common} {middle}"), &format!("{common} AND {middle}")));
        let mut query = plain("common word with a tag", &common, &common);
        query.request.tag = Some(tag.clone());
        mix.push(Query { tag, ..query });
        let mut query = plain("common word of the last year", &common, &common);
        query.request.from = Some(year_ago.to_string());
        mix.push(Query { from: place, ..query });
    }
    mix
}

const TYPED: [&str; 5] = [
    "typed so far: 1 letter",
    "typed so far: 2 letters",
    "typed so far: 3 letters",
    "typed so far: 4 letters",
    "typed so far: 5 letters",
];

fn plain(kind: &'static str, query: &str, expression: &str) -> Query {
    let request = SearchQuery { query: query.to_owned(), limit: 20, ..SearchQuery::default() };
    let quoted =
        if expression.contains([' ', '"']) { expression.to_owned() } else { format!("\"{expression}\"") };
    Query { kind, request, expression: quoted, from: 0, tag: String::new() }
}
