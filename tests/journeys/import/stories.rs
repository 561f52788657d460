//! Imports and what people do around them: they edit, throw away, change their mind, pull the plug.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kring_core::import;
use kring_core::import::view::{ImportReport, ImportRequest};
use kring_core::journal::view::{Batch, PageId, PageRewrite, PageSet, PageView};
use kring_core::{Event, journal};
use kring_tests::{Person, a_coach};

use super::fixture::pages;
use crate::cli::terminal::Terminal;

const DOT: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";

/// A folder of notes with pictures.
fn notes(person: &Person, files: &[(&str, &str)]) -> PathBuf {
    let folder = person.home.path().join("notes");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("dot.png"), DOT).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn request(folder: &Path) -> ImportRequest {
    ImportRequest { path: folder.display().to_string(), ..ImportRequest::default() }
}

async fn imports(person: &Person, folder: &Path) -> ImportReport {
    import::write(&person.app, request(folder)).await.expect("the notes come in")
}

async fn page(person: &Person, title: &str) -> PageView {
    pages(person).await.into_iter().find(|page| page.title == title).expect("the page is there")
}

fn blobs(folder: &Path) -> usize {
    let folders = fs::read_dir(folder.join("blobs")).unwrap().map(|entry| entry.unwrap().path());
    folders.filter(|path| path.is_dir()).map(|path| fs::read_dir(path).unwrap().count()).sum()
}

fn counts(report: &ImportReport) -> (u32, u32, u32, u32) {
    (report.new, report.changed, report.same, report.kept)
}

#[tokio::test]
async fn what_changed_there_comes_and_what_changed_here_stays() {
    let person = a_coach().await;
    let folder = notes(
        &person,
        &[
            ("2024-01-01 one.md", "First.\n\n![dot](dot.png)\n"),
            ("2024-01-02 two.md", "Second.\n"),
            ("2024-01-03 three.md", "Third, see [one](<2024-01-01 one.md>).\n"),
        ],
    );
    let first = imports(&person, &folder).await;
    assert_eq!((counts(&first), first.attachments, first.source.as_str()), ((3, 0, 0, 0), 1, "markdown"));
    let (one, two) = (page(&person, "one").await, page(&person, "two").await);
    assert!(page(&person, "three").await.text.contains(&format!("[one](kring:page/{})", one.id)));

    let set =
        PageSet { id: two.id.clone(), title: Some("mine".into()), date: None, tags: None, method: None };
    journal::set(&person.app, set).await.unwrap();
    notes(
        &person,
        &[
            ("2024-01-01 one.md", "First, again.\n\n![dot](dot.png)\n"),
            ("2024-01-02 two.md", "Second, changed.\n"),
        ],
    );
    let looked = import::look(&person.app, request(&folder)).await.unwrap();
    assert_eq!((counts(&looked), looked.id), ((0, 1, 1, 1), None));
    let again = imports(&person, &folder).await;
    assert_eq!(counts(&again), (0, 1, 1, 1));
    assert_eq!(again.held[0].reason, "edited");
    let renewed = page(&person, "one").await;
    assert_eq!(renewed.id, one.id);
    assert!(renewed.text.starts_with("First, again."));
    assert_eq!(renewed.attachments, one.attachments, "the same picture is not stored twice");
    assert_eq!(page(&person, "mine").await.text, "Second.");

    journal::undo(&person.app, Batch { batch: again.id.unwrap() }).await.unwrap();
    assert_eq!(page(&person, "one").await.text, one.text, "an undo takes the renewal back");
    assert_eq!(blobs(&person.folder()), 1);
    person.verifies().await;
}

#[tokio::test]
async fn two_folders_with_notes_of_one_name_are_two_notes() {
    let person = a_coach().await;
    let mut folders = vec![];
    for (place, text) in [("work", "Notes about Anna, 2021.\n"), ("home", "Shopping list, and the dog.\n")] {
        let folder = person.home.path().join(place);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("Notes.md"), text).unwrap();
        assert_eq!(counts(&imports(&person, &folder).await), (1, 0, 0, 0), "{place}");
        folders.push(folder);
    }
    for folder in &folders {
        assert_eq!(counts(&imports(&person, folder).await), (0, 0, 1, 0), "each is known again");
    }
    fs::write(folders[0].join("Notes.md"), "Notes about Anna, 2021 and 2022.\n").unwrap();
    assert_eq!(counts(&imports(&person, &folders[0]).await), (0, 1, 0, 0));
    let mut texts: Vec<String> = pages(&person).await.into_iter().map(|page| page.text).collect();
    texts.sort();
    assert_eq!(texts, ["Notes about Anna, 2021 and 2022.", "Shopping list, and the dog."]);
}

#[tokio::test]
async fn an_import_that_is_taken_back_leaves_what_was_written_since() {
    let person = a_coach().await;
    let folder = notes(&person, &[("2024-01-01 one.md", "First.\n"), ("2024-01-02 two.md", "Second.\n")]);
    let report = imports(&person, &folder).await;
    let one = page(&person, "one").await;
    let mine = Some("First, and an hour of my own.".into());
    let rewrite = PageRewrite { id: one.id.clone(), text: mine, ..PageRewrite::default() };
    journal::rewrite(&person.app, rewrite).await.unwrap();
    journal::undo(&person.app, Batch { batch: report.id.unwrap() }).await.unwrap();
    let left: Vec<String> = pages(&person).await.into_iter().map(|page| page.text).collect();
    assert_eq!(left, ["First, and an hour of my own."]);
}

#[tokio::test]
async fn a_file_and_its_page_that_both_changed_stay_one_page_and_a_stranger_of_its_name_says_why_it_is_beside_it()
 {
    let person = a_coach().await;
    let first = "The team asked what keeps them from asking each other for help.\n";
    let folder = notes(&person, &[("2024-01-01 one.md", first)]);
    imports(&person, &folder).await;
    let one = page(&person, "one").await;
    let mine = "Nothing that was here before: a walk along the river, and rain.";
    let rewrite = PageRewrite { id: one.id.clone(), text: Some(mine.into()), ..PageRewrite::default() };
    journal::rewrite(&person.app, rewrite).await.unwrap();
    let there = "The team asked what keeps them from asking each other for help. And I said nothing.\n";
    notes(&person, &[("2024-01-01 one.md", there)]);
    let again = imports(&person, &folder).await;
    assert_eq!((counts(&again), again.held[0].reason.as_str()), ((0, 0, 0, 1), "edited"));
    assert_eq!(pages(&person).await.len(), 1);
    assert_eq!(person.reads(&one.id).await.text, mine);

    let other = "Eggs, milk, two loaves, candles, a card for aunt Bea, stamps.\n";
    notes(&person, &[("2024-01-01 one.md", other)]);
    let beside = imports(&person, &folder).await;
    let why: Vec<&str> = beside.warnings.iter().map(|one| one.reason.as_str()).collect();
    assert_eq!((counts(&beside), why, pages(&person).await.len()), ((1, 0, 0, 0), vec!["same-name"], 2));
    assert_eq!(counts(&imports(&person, &folder).await), (0, 0, 1, 0), "and it is known from then on");
    person.verifies().await;
}

#[tokio::test]
async fn a_short_stranger_of_its_name_is_no_kin_of_a_long_past() {
    let person = a_coach().await;
    let first = "The team asked what keeps them from asking each other for help.\n";
    let folder = notes(&person, &[("2024-01-01 one.md", first)]);
    imports(&person, &folder).await;
    let one = page(&person, "one").await;
    let mine = Some("Nothing that was here before: a walk along the river, and rain.".into());
    let rewrite = PageRewrite { id: one.id, text: mine, ..PageRewrite::default() };
    journal::rewrite(&person.app, rewrite).await.unwrap();
    notes(&person, &[("2024-01-01 one.md", "Help team Bea!\n")]);
    let beside = imports(&person, &folder).await;
    let why: Vec<&str> = beside.warnings.iter().map(|one| one.reason.as_str()).collect();
    assert_eq!((counts(&beside), why, pages(&person).await.len()), ((1, 0, 0, 0), vec!["same-name"], 2));
}

#[tokio::test]
async fn what_was_thrown_away_stays_away() {
    let person = a_coach().await;
    let folder = notes(&person, &[("2024-01-01 one.md", "First.\n"), ("2024-01-02 two.md", "Second.\n")]);
    imports(&person, &folder).await;
    let (one, two) = (page(&person, "one").await, page(&person, "two").await);
    journal::trash(&person.app, PageId { id: one.id.clone() }).await.unwrap();
    journal::purge(&person.app, PageId { id: two.id.clone() }).await.unwrap();
    let again = imports(&person, &folder).await;
    let reasons: Vec<&str> = again.held.iter().map(|held| held.reason.as_str()).collect();
    assert_eq!((counts(&again), reasons, again.id.clone()), ((0, 0, 0, 2), vec!["trashed", "purged"], None));
    assert!(pages(&person).await.is_empty());

    let back = import::write(&person.app, ImportRequest { restore: true, ..request(&folder) }).await.unwrap();
    assert_eq!(counts(&back), (1, 0, 0, 1));
    assert_eq!(page(&person, "one").await.id, one.id);
    person.verifies().await;
}

#[tokio::test]
async fn what_came_out_of_the_trash_goes_back_there_when_that_is_taken_back() {
    let person = a_coach().await;
    let folder = notes(&person, &[("2024-01-01 one.md", "First.\n"), ("2024-01-02 two.md", "Second.\n")]);
    imports(&person, &folder).await;
    let (one, two) = (page(&person, "one").await, page(&person, "two").await);
    journal::trash(&person.app, PageId { id: one.id.clone() }).await.unwrap();
    notes(&person, &[("2024-01-01 one.md", "First, changed since.\n")]);
    let back = ImportRequest { restore: true, ..request(&folder) };
    let back = import::write(&person.app, back).await.unwrap();
    assert_eq!(
        (counts(&back), page(&person, "one").await.text.as_str()),
        ((1, 0, 1, 0), "First, changed since.")
    );

    let undone = journal::undo(&person.app, Batch { batch: back.id.unwrap() }).await.unwrap();
    let titles: Vec<String> = pages(&person).await.into_iter().map(|page| page.title).collect();
    assert_eq!(titles, ["two"]);
    let again = person.reads(&one.id).await;
    assert_eq!((again.text.as_str(), again.trashed.is_some()), ("First.", true), "as it lay there");
    journal::undo(&person.app, undone).await.unwrap();
    assert_eq!(page(&person, "one").await.text, "First, changed since.");

    // The same holds for a page that somebody took out by hand.
    journal::trash(&person.app, PageId { id: two.id.clone() }).await.unwrap();
    let out = journal::untrash(&person.app, PageId { id: two.id.clone() }).await.unwrap();
    journal::undo(&person.app, out).await.unwrap();
    assert!(person.reads(&two.id).await.trashed.is_some());
    person.verifies().await;
}

#[tokio::test]
async fn a_report_calls_a_page_what_its_writer_calls_it() {
    let person = a_coach().await;
    let entry = |uuid: &str, text: &str, more: &str| {
        format!(r#"{{"uuid":"{uuid}","creationDate":"2024-01-0{uuid}T09:00:00Z","text":"{text}"{more}}}"#)
    };
    let entries = [
        entry("1", "# Le cercle\\n\\nPeu.", ""),
        entry("2", "Zonder titel.", ""),
        entry("3", "# Weg\\n\\nNiets.", r#","isDeleted":true"#),
    ];
    let path = person.home.path().join("Journal.json");
    fs::write(&path, format!(r#"{{"metadata":{{}},"entries":[{}]}}"#, entries.join(","))).unwrap();
    let request = ImportRequest { zone: Some("Europe/Brussels".into()), ..request(&path) };
    let report =
        import::look(&person.app, ImportRequest { from: Some("dayone".into()), ..request }).await.unwrap();
    let warned: Vec<(&str, &str)> =
        report.warnings.iter().map(|one| (one.name.as_str(), one.reason.as_str())).collect();
    assert_eq!(warned, [("Le cercle", "zone-guessed"), ("2024-01-02 10:00", "zone-guessed")]);
    let refused: Vec<(&str, &str)> =
        report.refused.iter().map(|one| (one.name.as_str(), one.reason.as_str())).collect();
    assert_eq!(refused, [("Weg (2024-01-03)", "deleted")]);
    person.verifies().await;
}

#[tokio::test]
async fn files_of_any_kind_come_along_and_no_image_is_no_image() {
    let person = a_coach().await;
    let text = "See ![](plan.pdf), ![](fake.png), ![](IMG_1.HEIC) and ![](dot.png).\n";
    let photo = ("IMG_1.HEIC", "\0\0\0\u{18}ftypheic and so on");
    let folder = notes(
        &person,
        &[("2024-01-01 one.md", text), ("plan.pdf", "%PDF-1.4 x"), ("fake.png", "<html>"), photo],
    );
    let looked = import::look(&person.app, request(&folder)).await.unwrap();
    let report = imports(&person, &folder).await;
    assert_eq!(looked.warnings, report.warnings);
    let page = page(&person, "one").await;
    let of = |name: &str| page.attachments.iter().find(|one| one.name == name).unwrap();
    let (plan, photo, dot) = (of("plan.pdf"), of("IMG_1.HEIC"), of("dot.png"));
    let shown =
        format!("[plan.pdf]({}), fake.png, [IMG_1.HEIC]({}) and ![]({})", plan.url, photo.url, dot.url);
    assert_eq!(page.text, format!("See {shown}."));
    assert_eq!(plan.media_type, "application/pdf");
    let reasons: Vec<&str> = report.warnings.iter().map(|one| one.reason.as_str()).collect();
    assert_eq!((report.attachments, reasons), (3, vec!["attachment-refused", "photo-not-shown"]));
    let (_, bytes) = journal::attachment(&person.app, &page.id, &plan.id).await.unwrap();
    assert_eq!(bytes, b"%PDF-1.4 x");
}

#[tokio::test]
async fn a_telephones_photo_is_shown_where_the_system_can_make_it_so() {
    let person = a_coach().await;
    // As a system does that knows the format, and one photo that even it cannot read.
    person
        .app
        .shows_photos(|photo| (!photo.ends_with(b"broken")).then(|| b"\xff\xd8\xff a picture".to_vec()));
    let photos = [("IMG_1.HEIC", "\0\0\0\u{18}ftypheic one"), ("IMG_2.HEIC", "\0\0\0\u{18}ftypheic broken")];
    let page_of = ("2024-01-01 one.md", "![us](IMG_1.HEIC) ![](IMG_2.HEIC)\n");
    let folder = notes(&person, &[page_of, photos[0], photos[1]]);
    let report = imports(&person, &folder).await;
    let told: Vec<(&str, Option<&str>)> =
        report.warnings.iter().map(|one| (one.reason.as_str(), one.about.as_deref())).collect();
    assert_eq!(told, [("photo-converted", Some("IMG_1.HEIC")), ("photo-not-shown", Some("IMG_2.HEIC"))]);
    let page = page(&person, "one").await;
    let of = |name: &str| page.attachments.iter().find(|one| one.name == name).unwrap();
    let (shown, kept) = (of("IMG_1.jpg"), of("IMG_2.HEIC"));
    assert_eq!(page.text, format!("![us]({}) [IMG_2.HEIC]({})", shown.url, kept.url));
    assert_eq!(shown.media_type, "image/jpeg");
    assert_eq!(counts(&imports(&person, &folder).await), (0, 0, 1, 0));
    person.verifies().await;
}

#[tokio::test]
async fn a_stopped_import_leaves_nothing() {
    let person = a_coach().await;
    let names: Vec<String> = (0..400).map(|number| format!("2024-01-01 n{number}.md")).collect();
    let text = "![](dot.png)\n";
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), text)).collect();
    let folder = notes(&person, &files);
    let app = Arc::clone(&person.app);
    let mut events = app.events();
    let stopper = tokio::spawn(async move {
        while let Ok(event) = events.recv().await {
            // In the middle of the files, and of the pages.
            if matches!(event, Event::Progress("import", done, total) if done > total / 3) {
                import::cancel(&app, ()).await.unwrap();
                break;
            }
        }
    });
    let stopped = import::write(&person.app, request(&folder)).await.unwrap_err();
    stopper.await.unwrap();
    assert_eq!(stopped.code, "cancelled");
    assert!(pages(&person).await.is_empty());
    assert_eq!(blobs(&person.folder()), 0, "the pictures are gone at once");
    person.verifies().await;
    assert_eq!(imports(&person, &folder).await.new, 400, "and the next import is whole");
}

#[test]
fn a_killed_import_leaves_nothing() {
    let person = Terminal::with_notebook();
    let folder = person.path("notes");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("dot.png"), DOT).unwrap();
    for number in 0..1500 {
        fs::write(folder.join(format!("2024-01-01 n{number}.md")), "A page.\n\n![](dot.png)\n").unwrap();
    }
    let place = folder.display().to_string();
    let mut caught = 0;
    for wanted in [1, 700] {
        let mut child = person
            .command()
            .arg("--vault")
            .arg(person.folder())
            .arg("--passphrase-file")
            .arg(person.path("passphrase"))
            .args(["import", &place, "--write"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        while blobs(&person.folder()) < wanted && child.try_wait().unwrap().is_none() {
            assert!(began.elapsed() < Duration::from_secs(120), "the import writes files");
            std::thread::sleep(Duration::from_millis(2));
        }
        caught += usize::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        person.is_sound_with(&[]);
        assert_eq!(blobs(&person.folder()), 0, "the next opening removes what no page has");
    }
    assert!(caught > 0, "an import was caught in the act");
}

#[test]
fn the_terminal_looks_first_and_takes_back_as_a_whole() {
    let person = Terminal::with_notebook();
    let file = person.file("journal.txt", "[2024-01-05 09:30] First. @ilse\nText.\n\n[2024-01-06] Second\n");
    let looked = person.run(&["import", &file, "--json"]).json();
    assert_eq!((looked["new"].as_u64(), looked["id"].is_null()), (Some(2), true));
    assert!(person.run(&["import", &file]).out.contains("--write"));
    person.is_sound_with(&[]);
    let done = person.run(&["import", "--from", "jrnl", &file, "--write", "--json"]).json();
    person.is_sound_with(&["Second", "First. @ilse"]);
    assert_eq!(
        person.run(&["search", "text", "--tag", "ilse", "--json"]).json().as_array().unwrap().len(),
        1
    );
    person.run(&["journal", "undo", done["id"].as_str().unwrap(), "--json"]).json();
    person.is_sound_with(&[]);

    let wrong = person.file("letter.txt", "Only a letter.\n");
    let refused = person.run(&["import", "--from", "jrnl", &wrong]);
    refused.is_refused(4, &crate::cli::terminal::sentence("import-not-this-format"));
    let nowhere = person.run(&["import", "nowhere.zip"]);
    assert_eq!((nowhere.code, nowhere.out.as_str()), (1, ""));
}
