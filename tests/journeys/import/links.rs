//! Links by titles lead to files in a folder of Markdown, for Obsidian and whatever else shows it, and are as before when they come back.

use std::fs;

use kring_core::import::view::ImportRequest;
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::export::{self, Taken};
use kring_core::journal::view::PageView;
use kring_core::{import, journal};
use kring_tests::{Person, a_coach};

use super::fixture::pages;

/// A page of that day.
async fn writes(person: &Person, title: &str, date: &str, text: &str) -> PageView {
    let (title, date, text) = (title.into(), Some(date.into()), text.into());
    let add = journal::view::PageAdd { title, date, text, ..Default::default() };
    journal::add(&person.app, add).await.unwrap()
}

#[tokio::test]
async fn a_link_by_a_title_leads_to_the_file_and_comes_back_as_it_was() {
    let ann = a_coach().await;
    writes(&ann, "Noor: the move", "2025-11-03", "Long ago.").await;
    writes(&ann, "Noor: the move", "2026-03-05", "# What she wants\n\nQuiet.").await;
    writes(&ann, "`Why` <now>", "2026-03-04", "She asked it twice.").await;
    let texts = [
        "See [[Noor: the move]] and [[noor the move#What she wants|what (she) wants]].",
        "[[Nobody has this title]] and ![[Noor: the move]] stay, `[[Noor: the move]]` too.",
        "| a | b |\n|---|---|\n| [[Noor: the move]] | [[Review [draft]]] |\n| [[Noor: the move\\|her]] | [[`Why` <now>]] |",
        "Copied: [x](https://a.example \"&#91;&#91;x&#93;&#93;\"), \"&#38;#91;&#91; and \"& Co\".",
    ];
    writes(&ann, "Review", "2026-03-06", &texts.join("\n\n")).await;
    let out = ann.home.path().join("all");
    let (scope, audience) = (Scope::default(), Audience::Me);
    let request = ExportRequest { scope, format: Format::Md, audience, language: None, paper: None };
    export::export(&ann.app, request, &out, Taken::Refuse).await.unwrap();

    let file = fs::read_to_string(out.join("2026-03-06 - Review.md")).unwrap();
    let there = "2026-03-05%20-%20Noor%20the%20move.md";
    assert!(out.join("2026-03-05 - Noor the move.md").exists());
    for link in [
        format!("See [Noor: the move]({there} \"&#91;&#91;Noor: the move&#93;&#93;\") and "),
        format!("[what (she) wants]({there}#What%20she%20wants \""),
        "[[Nobody has this title]] and ![[Noor: the move]] stay, `[[Noor: the move]]` too.".to_owned(),
        format!(
            "| [her]({there} \"&#91;&#91;Noor: the move&#92;&#124;her&#93;&#93;\") | [\\`Why\\` \\<now\\>](2026-03-04"
        ),
        "\"&#91;&#91;&#96;Why&#96; &lt;now&gt;&#93;&#93;\") |".to_owned(),
    ] {
        assert!(file.contains(&link), "{link} in {file}");
    }

    let ben = a_coach().await;
    let request = ImportRequest { path: out.display().to_string(), ..ImportRequest::default() };
    let report = import::write(&ben.app, request.clone()).await.unwrap();
    assert_eq!((report.new, report.warnings.as_slice()), (4, &[][..]));
    let all = async |person: &Person| {
        let mut all: Vec<_> =
            pages(person).await.into_iter().map(|page| (page.id, page.title, page.text)).collect();
        all.sort();
        all
    };
    assert_eq!(all(&ben).await, all(&ann).await);
    let again = import::write(&ann.app, request).await.unwrap();
    assert_eq!((again.same, again.id), (4, None), "at home they are known");
    ben.verifies().await;
}
