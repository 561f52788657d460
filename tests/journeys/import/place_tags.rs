//! Where a note lay in its program, and that it was a favourite, can be looked for afterwards.

use std::fs;
use std::path::Path;

use kring_core::import::view::{ImportFolders, ImportReport, ImportRequest};
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::export::{self, Taken};
use kring_core::journal::view::{Batch, PageSet, PageView, TagName, TagRename};
use kring_core::{import, journal};
use kring_tests::{Person, a_coach};

use super::fixture::pages;
use crate::cli::terminal::Terminal;

const NOOR: &str = "---\ndate: 2024-01-05\ntags: [move]\n---\nShe works on the move to Ghent.\n";
const WIM: &str = "---\ndate: 2024-02-06\nfavorite: true\n---\nHe asked for quiet mornings.\n";
const LIST: &str = "---\ndate: 2024-03-07\n---\nThree chairs, two tables.\n";
const VAULT: [(&str, &str); 3] = [("Coaching/2024/Noor.md", NOOR), ("List.md", LIST), ("Privé/Wim.md", WIM)];

/// Writes notes, and what brings them in.
fn request(person: &Person, notes: &[(&str, &str)], folders_as_tags: Option<bool>) -> ImportRequest {
    let folder = person.home.path().join("vault");
    for (name, text) in notes {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let path = folder.display().to_string();
    ImportRequest { from: Some("markdown".into()), path, folders_as_tags, ..ImportRequest::default() }
}

async fn brings(person: &Person, notes: &[(&str, &str)], as_tags: Option<bool>) -> ImportReport {
    import::write(&person.app, request(person, notes, as_tags)).await.unwrap()
}

fn counts(report: &ImportReport) -> (u32, u32, u32, u32) {
    (report.new, report.changed, report.same, report.kept)
}

async fn page(person: &Person, title: &str) -> PageView {
    pages(person).await.into_iter().find(|page| page.title == title).unwrap()
}

async fn tags(person: &Person, title: &str) -> Vec<String> {
    page(person, title).await.tags
}

/// The tag of a favourite, in the language of the tests.
async fn favourite(person: &Person) -> String {
    let look = import::look(&person.app, request(person, &VAULT, None)).await.unwrap();
    look.folders.unwrap().names.pop().unwrap()
}

fn sorted<const N: usize>(mut names: [&str; N]) -> [&str; N] {
    names.sort_unstable();
    names
}

#[tokio::test]
async fn folders_and_favourites_become_tags_that_are_said_before_they_come() {
    let person = a_coach().await;
    let favourite = favourite(&person).await;
    let names = vec!["Coaching/2024".to_owned(), "Privé".to_owned(), favourite.clone()];
    let report = brings(&person, &VAULT, None).await;
    assert_eq!(report.folders, Some(ImportFolders { as_tags: true, names, count: 3 }));
    assert_eq!(tags(&person, "Noor").await, ["Coaching/2024", "move"]);
    assert_eq!(tags(&person, "Wim").await, sorted([favourite.as_str(), "Privé"]));
    assert!(tags(&person, "List").await.is_empty());
    let again = brings(&person, &VAULT, Some(false)).await;
    assert_eq!((counts(&again), again.folders), ((0, 0, 3, 0), None), "another choice changes no page");
    assert_eq!(tags(&person, "Noor").await, ["Coaching/2024", "move"]);
    person.verifies().await;
}

#[tokio::test]
async fn whoever_wants_no_such_tags_gets_none() {
    let person = a_coach().await;
    let report = brings(&person, &VAULT, Some(false)).await;
    assert!(report.folders.is_some_and(|folders| !folders.as_tags));
    assert_eq!((tags(&person, "Noor").await, tags(&person, "Wim").await), (vec!["move".to_owned()], vec![]));
    assert_eq!(journal::tag_list(&person.app, ()).await.unwrap().len(), 1);
    assert_eq!(counts(&brings(&person, &VAULT, Some(true)).await), (0, 0, 3, 0));
    assert_eq!(tags(&person, "Noor").await, ["move"]);
}

#[tokio::test]
async fn what_somebody_made_of_such_a_tag_stays_when_its_note_changes() {
    let person = a_coach().await;
    let favourite = favourite(&person).await;
    brings(&person, &VAULT, None).await;
    let rename = TagRename { tag: "Coaching/2024".into(), name: "My year".into(), merge: false };
    journal::tag_rename(&person.app, rename).await.unwrap();
    journal::tag_delete(&person.app, TagName { tag: "Privé".into() }).await.unwrap();
    let changed = VAULT.map(|(name, text)| (name, format!("{text}\nAnd then a walk.\n")));
    let notes: Vec<(&str, &str)> = changed.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(counts(&brings(&person, &notes, None).await), (0, 3, 0, 0));
    assert_eq!(tags(&person, "Noor").await, ["My year", "move"]);
    assert_eq!(tags(&person, "Wim").await, [favourite.as_str()]);

    let noor = page(&person, "Noor").await;
    let less =
        PageSet { id: noor.id, title: None, date: None, tags: Some(vec!["move".into()]), method: None };
    journal::set(&person.app, less).await.unwrap();
    let more = [("Coaching/2024/Noor.md", format!("{NOOR}\nShe called.\n"))];
    let notes: Vec<(&str, &str)> = more.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(counts(&brings(&person, &notes, None).await), (0, 0, 2, 1));
    assert_eq!(tags(&person, "Noor").await, ["move"], "what was taken off a page stays off");
    person.verifies().await;
}

#[tokio::test]
async fn an_undo_takes_the_tags_off_with_the_pages_and_a_return_brings_them_back() {
    let person = a_coach().await;
    let report = brings(&person, &VAULT, None).await;
    journal::undo(&person.app, Batch { batch: report.id.unwrap() }).await.unwrap();
    let counted: u32 = journal::tag_list(&person.app, ()).await.unwrap().iter().map(|row| row.pages).sum();
    assert_eq!((pages(&person).await.len(), counted), (0, 0));
    let back = ImportRequest { restore: true, ..request(&person, &VAULT, None) };
    import::write(&person.app, back).await.unwrap();
    assert_eq!(tags(&person, "Noor").await, ["Coaching/2024", "move"]);
    person.verifies().await;
}

#[tokio::test]
async fn journals_of_day_one_can_be_told_apart_and_our_own_pages_keep_the_tags_they_left_with() {
    let person = a_coach().await;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import/dayone/journals/input.zip");
    let request = ImportRequest { path: path.display().to_string(), ..ImportRequest::default() };
    let folders = import::write(&person.app, request).await.unwrap().folders.unwrap();
    assert!(folders.as_tags && folders.count > 2, "{folders:?}");
    for page in pages(&person).await {
        let journal = page.came.iter().find(|came| came.name == "folder").unwrap();
        // One that was called so already keeps its spelling.
        let has = page.tags.iter().any(|tag| tag.to_lowercase() == journal.value.to_lowercase());
        assert!(has, "{}: {:?}", page.title, page.tags);
    }
    let out = person.home.path().join("all");
    let (scope, audience) = (Scope::default(), Audience::Me);
    let leaves = ExportRequest { scope, format: Format::Md, audience, language: None, paper: None };
    export::export(&person.app, leaves, &out, Taken::Refuse).await.unwrap();
    let ben = a_coach().await;
    let request = ImportRequest {
        path: out.display().to_string(),
        folders_as_tags: Some(true),
        ..ImportRequest::default()
    };
    assert_eq!(import::write(&ben.app, request).await.unwrap().folders, None);
    let all = async |person: &Person| {
        let mut all: Vec<_> = pages(person).await.into_iter().map(|page| (page.id, page.tags)).collect();
        all.sort();
        all
    };
    assert_eq!(all(&ben).await, all(&person).await);
}

#[test]
fn the_terminal_asks_for_folders_as_tags_or_against_them() {
    let person = Terminal::with_notebook();
    let file = person.file("journal.txt", "[2024-01-05 09:30] First. *\nText.\n\n[2024-01-06] Second\n");
    for (option, as_tags) in
        [(None, true), (Some("--folders-as-tags=false"), false), (Some("--folders-as-tags"), true)]
    {
        let line: Vec<&str> = ["import", "--json"].into_iter().chain(option).chain([file.as_str()]).collect();
        assert_eq!(person.run(&line).json()["folders"]["as_tags"].as_bool(), Some(as_tags), "{line:?}");
    }
}
