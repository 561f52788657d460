//! Markdown stays what it was: every example of its standards goes through the notebook, its past, exports and imports.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kring_core::import::view::ImportRequest;
use kring_core::journal::archive::bring_back;
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::export::{Taken, export};
use kring_core::journal::view::{DiffKind, MarkQuery, PageAdd, PageDiffQuery, PageView};
use kring_core::{import, journal};
use kring_tests::{Person, a_coach};

use crate::pages::{edit, id};

/// The examples of CommonMark, those that GitHub adds, and odd ones.
fn examples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/markdown");
    let read = |name: &str| -> Vec<String> {
        serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap()
    };
    ["commonmark.json", "gfm.json", "odd.json"].into_iter().flat_map(read).collect()
}

/// Types a text into a new page, as an editor does: in two goes, each from the version that it shows.
async fn types(person: &Person, number: usize, text: &str) -> PageView {
    let add = PageAdd { title: format!("Example {number}"), ..PageAdd::default() };
    let page = journal::add(&person.app, add).await.unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    let half = (0..=units.len() / 2).rev().find(|at| String::from_utf16(&units[..*at]).is_ok()).unwrap();
    let (first, second) = (String::from_utf16(&units[..half]), String::from_utf16(&units[half..]));
    edit(&person.app, &page, &[(0, 0, &second.unwrap())]).await.unwrap();
    let page = person.reads(&page.id).await;
    edit(&person.app, &page, &[(0, 0, &first.unwrap())]).await.unwrap();
    person.reads(&page.id).await
}

async fn leaves(person: &Person, format: Format, name: &str) -> std::path::PathBuf {
    let out = person.home.path().join(name);
    let request = ExportRequest {
        scope: Scope::default(),
        format,
        audience: Audience::Me,
        language: None,
        paper: None,
    };
    export(&person.app, request, &out, Taken::Refuse).await.unwrap();
    out
}

#[tokio::test]
async fn every_example_is_the_same_after_the_lock_its_history_and_an_archive() {
    let ann = a_coach().await;
    let texts = examples();
    assert!(texts.len() > 690, "{} examples", texts.len());
    let mut written = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        written.push(types(&ann, number, text).await);
    }
    ann.locks().await;
    ann.unlocks().await;
    ann.waits_minutes(30);
    for (page, text) in written.iter().zip(&texts) {
        let read = ann.reads(&page.id).await;
        assert_eq!(&read.text, text, "after the lock");
        let length = text.encode_utf16().count();
        edit(&ann.app, &read, &[(0, length, "Something else.")]).await.unwrap();
        let marks = journal::history(&ann.app, id(page)).await.unwrap();
        let mark = MarkQuery { id: page.id.clone(), mark: marks[1].id.clone() };
        assert_eq!(&journal::at(&ann.app, mark.clone()).await.unwrap().text, text, "in its history");
        let query = PageDiffQuery { id: page.id.clone(), from: mark.mark.clone(), to: None };
        let parts = journal::diff(&ann.app, query).await.unwrap();
        let before: String =
            parts.iter().filter(|part| part.kind != DiffKind::Added).map(|part| part.text.as_str()).collect();
        assert_eq!(&before, text, "in a comparison");
        journal::return_to(&ann.app, mark).await.unwrap();
        assert_eq!(&ann.reads(&page.id).await.text, text, "brought back");
    }
    ann.verifies().await;

    let archive = fs::read(leaves(&ann, Format::Json, "all.json").await).unwrap();
    let ben = a_coach().await;
    bring_back(&ben.app, &archive, true, false).await.unwrap();
    for (page, text) in written.iter().zip(&texts) {
        assert_eq!(&ben.reads(&page.id).await.text, text, "out of an archive");
    }
    ben.verifies().await;
}

#[tokio::test]
async fn a_folder_of_markdown_brings_every_example_back_sign_for_sign() {
    let ann = a_coach().await;
    let texts = examples();
    for (number, text) in texts.iter().enumerate() {
        let add = PageAdd { title: format!("Example {number}"), text: text.clone(), ..PageAdd::default() };
        journal::add(&ann.app, add).await.unwrap();
    }
    let folder = leaves(&ann, Format::Md, "pages").await;
    for (number, text) in texts.iter().enumerate() {
        let name = format!("{} - Example {number}.md", ann.app.today());
        let file = fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(file.split_once("\n---\n\n").unwrap().1, format!("{text}\n"), "below the front matter");
    }

    let ben = a_coach().await;
    let request = ImportRequest {
        from: Some("markdown".into()),
        path: folder.display().to_string(),
        ..ImportRequest::default()
    };
    let report = import::write(&ben.app, request).await.unwrap();
    assert_eq!((report.new as usize, report.refused.len()), (texts.len(), 0));
    let mut back = BTreeMap::new();
    for page in journal::every_page(&ben.app.vault().await.unwrap()).await.unwrap() {
        let page = ben.reads(&page.to_string()).await;
        back.insert(page.title, page.text);
    }
    for (number, text) in texts.iter().enumerate() {
        assert_eq!(&back[&format!("Example {number}")], text, "out of a folder");
    }
    ben.verifies().await;

    let request = ImportRequest {
        from: Some("markdown".into()),
        path: folder.display().to_string(),
        ..ImportRequest::default()
    };
    let again = import::write(&ann.app, request).await.unwrap();
    assert_eq!((again.same as usize, again.id), (texts.len(), None), "at home they are known");
}
