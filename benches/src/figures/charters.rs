//! Charters: what differs between two long versions, and opening one that has many.

use kring_core::charter;
use kring_core::charter::diff::Diff;
use kring_core::charter::view::{
    CharterAgree, CharterDiffQuery, CharterId, CharterNew, CharterTextSet, CharterView, VersionName,
};
use kring_formats::charter::{Charter, Clause, Said, State, Texts};

use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, median, ms, timed};
use crate::pages::Writer;
use crate::trouble::Done;

const CLAUSES: usize = 40;
const VERSIONS: usize = 200;
const ROUNDS: usize = 31;

pub async fn measure(notebook: &Notebook, size: u64, seed: u64, table: &mut Table) -> Done {
    comparing(notebook, size, seed, table);
    opening(notebook, size, table).await
}

/// Two versions of forty clauses in two languages: every third is reworded, some moved, came or went.
fn comparing(notebook: &Notebook, size: u64, seed: u64, table: &mut Table) {
    let mut writer = Writer::new(seed, notebook.app.today());
    let said = |text: String| Said { text, state: State::Source };
    let texts = |writer: &mut Writer, words| {
        [("nl", 0), ("en", 1)]
            .map(|(tag, language)| (tag.to_owned(), said(writer.text(language, words))))
            .into()
    };
    let mut clause = |id: usize| {
        let (label, text): (Texts, Texts) = (texts(&mut writer, 2), texts(&mut writer, 60));
        Clause { id: format!("{id:03}"), label, text }
    };
    let old: Vec<Clause> = (0..CLAUSES).map(&mut clause).collect();
    let mut new: Vec<Clause> = old.clone();
    for at in (0..CLAUSES).step_by(3) {
        let other = clause(at);
        new[at]
            .text
            .insert("en".into(), said(format!("{} {}", old[at].text["en"].text, other.text["en"].text)));
    }
    new.swap(4, 30);
    new.remove(11);
    new.push(clause(CLAUSES));
    let with_ids = |guidelines: Vec<Clause>| Charter {
        languages: vec!["nl".into(), "en".into()],
        guidelines,
        ..Charter::default()
    };
    let strange = |clauses: &[Clause]| {
        let strange = |(at, clause): (usize, &Clause)| Clause {
            id: format!("other {at}"),
            label: Texts::new(),
            ..clause.clone()
        };
        clauses.iter().enumerate().map(strange).collect::<Vec<_>>()
    };
    let pairs = [
        ("charter: diff of two versions of 40 clauses", with_ids(old.clone()), with_ids(new.clone())),
        ("… without common ids or labels, as after an import", with_ids(old), with_ids(strange(&new))),
    ];
    for (name, old, new) in pairs {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let started = std::time::Instant::now();
            let diff = Diff::between(&old, &new);
            times.push(ms(started.elapsed()));
            std::hint::black_box(&diff);
        }
        table.add(Row::new(name, size, median(&mut times), Unit::Ms).budget(Budget::Figure(20.0)));
    }
}

/// The same charter with two versions and with two hundred.
async fn opening(notebook: &Notebook, size: u64, table: &mut Table) -> Done {
    let few = begun(notebook, 2).await?;
    let many = begun(notebook, VERSIONS).await?;
    let (mut of_two, mut of_many, mut comparing) = (vec![], vec![], vec![]);
    for _ in 0..ROUNDS {
        of_two.push(opened(notebook, &few).await?);
        of_many.push(opened(notebook, &many).await?);
    }
    let rows = charter::versions(&notebook.app, CharterId { id: many.clone() }).await?;
    let ids: Vec<String> = rows.into_iter().map(|row| row.id).collect();
    for pair in ids.windows(2).step_by(VERSIONS / ROUNDS) {
        let query =
            CharterDiffQuery { id: many.clone(), from: Some(pair[0].clone()), to: Some(pair[1].clone()) };
        let (time, _) = timed(async { Ok(charter::diff(&notebook.app, query).await?) }).await?;
        comparing.push(ms(time));
    }
    table.add(
        Row::new("charter: opening one with 200 versions", size, median(&mut of_many), Unit::Ms)
            .floor(median(&mut of_two), "the same with two versions")
            .budget(Budget::Ratio(2.0)),
    );
    table.add(Row::new("charter: comparing two of 200 versions", size, median(&mut comparing), Unit::Ms));
    Ok(())
}

/// A charter with so many versions, every tenth of them agreed.
async fn begun(notebook: &Notebook, versions: usize) -> Done<String> {
    let app = &notebook.app;
    let starter = Some("community".to_owned());
    let new = CharterNew { title: format!("With {versions} versions"), starter, ..CharterNew::default() };
    let CharterView { id, content, .. } = charter::new(app, new).await?;
    let language = content.languages.first().cloned().unwrap_or_default();
    for number in 0..versions {
        let text = format!("We meet to learn from each other, for the {number}th time.");
        let (path, language) = ("purpose".to_owned(), language.clone());
        charter::text_set(app, CharterTextSet { id: id.clone(), path, language, text }).await?;
        if number % 10 == 1 {
            let by = "Ann".to_owned();
            charter::agree(app, CharterAgree { id: id.clone(), by, ..CharterAgree::default() }).await?;
        } else {
            charter::version_name(app, VersionName { id: id.clone(), ..VersionName::default() }).await?;
        }
    }
    Ok(id)
}

async fn opened(notebook: &Notebook, id: &str) -> Done<f64> {
    let id = CharterId { id: id.to_owned() };
    let (time, _) = timed(async { Ok(charter::open(&notebook.app, id).await?) }).await?;
    Ok(ms(time))
}
