//! Files made to hurt that are too large to keep: each ends with a word for it, the rest arrives, and the notebook is sound.

use std::fs;
use std::path::Path;

use kring_core::import::view::{ImportReport, ImportRequest};
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::export::{Taken, export};
use kring_core::{Failure, import};
use kring_tests::{Person, a_coach, hostile};

use super::fixture::pages;

async fn brings(person: &Person, from: &str, path: &Path) -> Result<ImportReport, Failure> {
    let path = path.display().to_string();
    let request = ImportRequest { from: Some(from.into()), path, ..ImportRequest::default() };
    let looked = import::look(&person.app, request.clone()).await;
    let written = import::write(&person.app, request).await;
    assert_eq!(looked.as_ref().err(), written.as_ref().err(), "looking and writing say the same");
    person.verifies().await;
    written
}

/// What was left out of an import, and why.
fn left_out(report: &ImportReport) -> Vec<(&str, &str)> {
    report.refused.iter().map(|one| (one.source_id.as_str(), one.reason.as_str())).collect()
}

fn good(folder: &Path) {
    fs::write(folder.join("2024-03-04 good.md"), "One good page.\n").unwrap();
}

#[tokio::test]
async fn a_page_of_two_hundred_megabytes_stays_behind_alone() {
    let (person, folder) = (a_coach().await, tempfile::tempdir().unwrap());
    good(folder.path());
    let long = hostile::long_text(folder.path(), 200);
    hostile::long_line(folder.path());
    let report = brings(&person, "markdown", folder.path()).await.unwrap();
    assert_eq!(left_out(&report), [("2024-03-05 line.md", "too-long"), ("2024-03-05 long.md", "too-long")]);
    assert_eq!(pages(&person).await[0].text, "One good page.");
    assert_eq!(brings(&person, "markdown", &long).await.unwrap_err().code, "import-too-large");
}

#[tokio::test]
async fn a_title_of_a_megabyte_is_shortened() {
    let (person, folder) = (a_coach().await, tempfile::tempdir().unwrap());
    hostile::long_title(folder.path());
    let report = brings(&person, "markdown", folder.path()).await.unwrap();
    assert_eq!((report.new, report.warnings[0].reason.as_str()), (1, "title-cut"));
    let jrnl = hostile::long_jrnl_title(folder.path());
    assert_eq!(brings(&person, "jrnl", &jrnl).await.unwrap().new, 2);
    assert!(pages(&person).await.iter().all(|page| page.title.chars().count() <= 300));
}

#[tokio::test]
async fn what_is_nested_without_end_ends() {
    const DEEP: usize = 100_000;
    let (person, folder) = (a_coach().await, tempfile::tempdir().unwrap());
    for (from, name) in [("dayone", "Journal.json"), ("standardnotes", "backup.txt"), ("jrnl", "jrnl.json")] {
        let file = hostile::deep_json(folder.path(), name, DEEP);
        let code = brings(&person, from, &file).await.unwrap_err().code;
        assert!(["import-malformed", "import-not-this-format"].contains(&code.as_str()), "{name}: {code}");
    }
    let note = hostile::deep_note(folder.path(), DEEP);
    let report = brings(&person, "standardnotes", &note).await.unwrap();
    let said =
        report.warnings.first().map(|one| one.reason.as_str()).or(left_out(&report).first().map(|one| one.1));
    assert!(matches!(said, Some("kept-as-code" | "malformed")), "{report:?}");

    let yaml = tempfile::tempdir().unwrap();
    hostile::deep_yaml(yaml.path(), 50_000);
    let report = brings(&person, "markdown", yaml.path()).await.unwrap();
    assert!(
        pages(&person).await.iter().filter(|page| page.text.ends_with("The words can be read.")).count() == 2,
        "{report:?}"
    );
}

#[tokio::test]
async fn markdown_that_nests_without_end_is_kept_and_can_be_taken_out() {
    let (person, folder) = (a_coach().await, tempfile::tempdir().unwrap());
    let made = hostile::deep_markdown(folder.path(), 50_000);
    let report = brings(&person, "markdown", folder.path()).await.unwrap();
    assert_eq!((report.new as usize, left_out(&report)), (made.len(), vec![]));
    for (format, name) in [(Format::Html, "all.html"), (Format::Docx, "all.docx"), (Format::Md, "all")] {
        let request = ExportRequest {
            scope: Scope::default(),
            format,
            audience: Audience::Me,
            language: None,
            paper: None,
        };
        let done = export(&person.app, request, &person.home.path().join(name), Taken::Refuse).await.unwrap();
        assert_eq!(done.pages as usize, made.len(), "{name}");
    }
}

#[tokio::test]
async fn a_zip_with_more_members_than_its_directory_counts_is_refused() {
    let (person, folder) = (a_coach().await, tempfile::tempdir().unwrap());
    let zip = hostile::many_members(folder.path(), 70_000);
    let code = brings(&person, "dayone", &zip).await.unwrap_err().code;
    assert!(
        ["import-too-large", "import-damaged", "import-not-this-format"].contains(&code.as_str()),
        "{code}"
    );
    assert!(pages(&person).await.is_empty());
}

#[tokio::test]
async fn twenty_thousand_pages_are_counted_before_they_come() {
    let (person, folder) = (a_coach().await, tempfile::tempdir().unwrap());
    hostile::many_pages(folder.path(), 20_000);
    let request = ImportRequest { path: folder.path().display().to_string(), ..ImportRequest::default() };
    let report = import::look(&person.app, request).await.unwrap();
    assert_eq!((report.found, report.new, report.source.as_str()), (20_000, 20_000, "markdown"));
}

#[cfg(unix)]
#[tokio::test]
async fn links_pipes_and_endless_folders_are_named_and_nothing_outside_is_read() {
    let person = a_coach().await;
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    hostile::linked_folder(folder.path(), outside.path());
    hostile::deep_folder(folder.path(), 400);
    let report = brings(&person, "markdown", folder.path()).await.unwrap();
    let left = left_out(&report);
    for (name, why) in [
        ("2024-03-06 outside.md", "link"),
        ("2024-03-07 lost.md", "link"),
        ("2024-03-08 pipe.md", "device"),
        ("again", "link"),
        ("elsewhere", "link"),
        ("secret.png", "link"),
    ] {
        assert!(left.contains(&(name, why)), "{name} is named: {left:?}");
    }
    assert!(left.iter().any(|(name, _)| name.starts_with("d/d/")), "what lies too deep is named: {left:?}");
    let found = pages(&person).await;
    assert!(found.iter().any(|page| page.text.contains("One good page.")));
    assert!(
        found.iter().all(|page| !page.text.contains("Nobody") && page.attachments.is_empty()),
        "{found:?}"
    );
}
