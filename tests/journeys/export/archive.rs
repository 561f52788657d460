//! The archive comes back as it was; Markdown files hold every text to the byte.

use std::fs;

use kring_core::import::view::ImportRequest;
use kring_core::journal::archive::bring_back;
use kring_core::journal::export::view::Format;
use kring_core::journal::view::{Batch, PageAdd, PageId, PageView};
use kring_core::people::view::{PersonAdd, SessionGiven};
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{TrackerAdd, TrackerRecord};
use kring_core::{import, journal, people, tracker};
use kring_tests::Person;

use super::{a_writer, adds_an_image, everything, leaves, leftovers, pages};

/// Texts that a careless writer or reader would change.
const TEXTS: &[&str] = &[
    "",
    "\n",
    "no line end",
    "two\n\n\nempty lines\n\n",
    "  leading\n\ttab\n\nhard  \nbreak\\\nthere",
    "---\ntitle: not front matter\n---\n",
    "+++\nnor = \"this\"\n+++\n",
    "# a\n\na\n=\n\na\n-\n",
    "* a\n* b\n\n1) c\n2) d\n\n- [ ] e\n- [x] f\n",
    "> a\nlazy\n\n>> deeper\n",
    "```md\n---\n```\n\n~~~\n```\n~~~\n\n    indented\n",
    "`` ` `` ***bold** italic* __a__ _b_ ~~c~~ \\*not\\*",
    "[a]: <b c> \"t\"\n\n[a] [a][] ![a] <https://example.org> [x](y \"z\")",
    "&amp; &copy; &#35; &notanentity; <b>raw</b> <!-- note -->\n",
    "| a | b |\n|---|:-:|\n| \\| | `|` |\n",
    "note[^1]\n\n[^1]: here\n    and here\n",
    "\u{1f600} \u{200d} e\u{301} \u{fb01} \u{202e}rtl\u{202c} \u{a0}|\u{2028}|",
    "\"quotes\" \\ / \u{7f} and 'more' ${x} %s {{y}} <%= z %>",
    "[[Page]] [[Page#Part|alias]] [x](kring:page/0190) #tag @who",
];

async fn writes_all(person: &Person) -> Vec<PageView> {
    let mut written = Vec::new();
    for (number, text) in TEXTS.iter().enumerate() {
        let add = PageAdd {
            title: if number % 4 == 0 { String::new() } else { format!("Text {number}: \"a/b\" é") },
            date: Some(format!("2026-03-{:02}", number + 1)),
            tags: vec!["Été".into(), format!("t{}", number % 3)],
            text: (*text).into(),
            ..PageAdd::default()
        };
        written.push(journal::add(&person.app, add).await.unwrap());
    }
    written
}

/// What has to be the same afterwards.
fn kept(page: &PageView) -> (String, String, String, Vec<String>, String, String) {
    let PageView { id, title, date, tags, text, created, .. } = page.clone();
    (id, title, date, tags, text, created)
}

#[tokio::test]
async fn an_archive_brings_back_ids_texts_tags_and_images() {
    let ann = a_writer().await;
    let mut written = writes_all(&ann).await;
    let address = adds_an_image(&ann, &written[2].id).await;
    let text = format!("before ![board]({address}) after");
    let rewrite =
        journal::view::PageRewrite { id: written[2].id.clone(), text: Some(text), ..Default::default() };
    written[2] = journal::rewrite(&ann.app, rewrite).await.unwrap();
    let (archive, done) = leaves(&ann, everything(Format::Json), "all.json").await.unwrap();
    assert_eq!((done.pages, done.attachments), (TEXTS.len() as u64, 1));
    let bytes = fs::read(archive).unwrap();

    let ben = a_writer().await;
    let look = bring_back(&ben.app, &bytes, false, false).await.unwrap();
    assert_eq!((look.pages, look.known, look.attachments, look.batch), (TEXTS.len() as u64, 0, 1, None));
    assert_eq!(
        journal::every_page(&ben.app.vault().await.unwrap()).await.unwrap().len(),
        0,
        "looking writes nothing"
    );
    let back = bring_back(&ben.app, &bytes, true, false).await.unwrap();
    for page in &written {
        assert_eq!(kept(&ben.reads(&page.id).await), kept(page));
    }
    let image = &ben.reads(&written[2].id).await.attachments[0];
    assert_eq!((image.url.as_str(), image.name.as_str()), (address.as_str(), "board.png"));
    let (media_type, there) = journal::attachment(&ben.app, &written[2].id, &image.id).await.unwrap();
    assert_eq!((media_type.as_str(), there.as_slice()), ("image/png", super::PNG));

    let again = bring_back(&ben.app, &bytes, true, false).await.unwrap();
    assert_eq!(
        (again.pages, again.known, again.batch),
        (0, TEXTS.len() as u64, None),
        "a second time changes nothing"
    );
    ben.verifies().await;
    journal::undo(&ben.app, Batch { batch: back.batch.unwrap() }).await.unwrap();
    assert_eq!(
        journal::every_page(&ben.app.vault().await.unwrap()).await.unwrap().len(),
        0,
        "it undoes as a whole"
    );
    let (_, empty) = (ben.verifies().await, leftovers(&ben));
    assert!(empty.is_empty(), "{empty:?}");
}

#[tokio::test]
async fn an_archive_is_recognised_among_the_imports_and_brings_along_whose_its_pages_are() {
    let ann = a_writer().await;
    let session = SessionGiven { person: "Noor".into(), minutes: Some(60), mode: None, fee: None, size: 1 };
    let add = PageAdd { title: "First".into(), session: Some(session), ..PageAdd::default() };
    let page = journal::add(&ann.app, add).await.unwrap();
    let (archive, _) = leaves(&ann, everything(Format::Json), "all.json").await.unwrap();
    let request = ImportRequest { path: archive.display().to_string(), ..ImportRequest::default() };

    let ben = a_writer().await;
    let look = import::look(&ben.app, request.clone()).await.unwrap();
    assert_eq!((look.source.as_str(), look.new, look.id.clone()), ("kring", 1, None));
    assert_eq!(look.first[0].title, "First");
    let back = import::write(&ben.app, request.clone()).await.unwrap();
    let there = ben.reads(&page.id).await.session.unwrap();
    assert_eq!((there.person, there.minutes), (page.session.clone().unwrap().person, Some(60)));
    assert_eq!(import::write(&ben.app, request.clone()).await.unwrap().same, 1);
    journal::undo(&ben.app, Batch { batch: back.id.unwrap() }).await.unwrap();
    assert!(journal::every_page(&ben.app.vault().await.unwrap()).await.unwrap().is_empty());
    ben.verifies().await;

    // Where somebody of that name is known already, the pages are theirs.
    let cleo = a_writer().await;
    let known = people::add(&cleo.app, PersonAdd { name: "noor".into() }).await.unwrap();
    import::write(&cleo.app, request).await.unwrap();
    assert_eq!(cleo.reads(&page.id).await.session.unwrap().person.id, known.id);
    cleo.verifies().await;
}

#[tokio::test]
async fn what_was_noted_comes_back_with_what_it_means() {
    let ann = a_writer().await;
    let define = async |person: &Person, name: &str, whose: Option<&str>| {
        let (measure, per, whose) = (Measure::Number, Per::Page, whose.map(str::to_owned));
        let add = TrackerAdd {
            name: name.into(),
            measure,
            unit: "h".into(),
            options: Vec::new(),
            per,
            person: whose,
        };
        tracker::add(&person.app, add).await.unwrap().tracker.id
    };
    let session = SessionGiven { person: "Noor".into(), minutes: None, mode: None, fee: None, size: 1 };
    let add = PageAdd { title: "First".into(), session: Some(session), ..PageAdd::default() };
    let page = journal::add(&ann.app, add).await.unwrap().id;
    let (sleep, hers) = (define(&ann, "Sleep", None).await, define(&ann, "Hers", Some("Noor")).await);
    define(&ann, "Never noted", None).await;
    for id in [&sleep, &hers] {
        let value =
            TrackerRecord { tracker: id.clone(), page: Some(page.clone()), date: None, value: "7.50".into() };
        tracker::record(&ann.app, value).await.unwrap();
    }
    let (archive, _) = leaves(&ann, everything(Format::Json), "all.json").await.unwrap();
    let bytes = fs::read(archive).unwrap();

    // One of the same name and kind is there already, as with people.
    let ben = a_writer().await;
    let own = define(&ben, "Sleep", None).await;
    let back = bring_back(&ben.app, &bytes, true, false).await.unwrap();
    let there = tracker::list(&ben.app, ()).await.unwrap();
    let named: Vec<(&str, &str)> = there.iter().map(|one| (one.name.as_str(), one.unit.as_str())).collect();
    assert_eq!(named, [("Sleep", "h"), ("Hers", "h"), ("Never noted", "h")]);
    let noor = ben.reads(&page).await.session.unwrap().person.id;
    assert_eq!((there[1].id.as_str(), there[1].person.as_ref()), (hers.as_str(), Some(&noor)));
    let mut values: Vec<(String, String)> =
        ben.reads(&page).await.values.into_iter().map(|noted| (noted.tracker, noted.value)).collect();
    values.sort();
    let mut wanted = vec![(own.clone(), "7.50".to_owned()), (hers.clone(), "7.50".to_owned())];
    wanted.sort();
    assert_eq!(values, wanted);
    ben.verifies().await;
    journal::undo(&ben.app, Batch { batch: back.batch.unwrap() }).await.unwrap();
    let left = tracker::list(&ben.app, ()).await.unwrap();
    assert_eq!(left.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [own.as_str()]);

    // Archives without a definition.
    let text = String::from_utf8(bytes).unwrap();
    let (pages, _) = text.split_once(",\"trackers\":").unwrap();
    for ending in ["}", ",\"trackers\":[]}"] {
        let cal = a_writer().await;
        bring_back(&cal.app, format!("{pages}{ending}").as_bytes(), true, false).await.unwrap();
        assert!(tracker::list(&cal.app, ()).await.unwrap().is_empty());
        assert_eq!(cal.reads(&page).await.values.len(), 2, "the values are kept, whatever they mean");
    }
}

#[tokio::test]
async fn what_another_program_knew_of_a_page_leaves_with_it() {
    let ann = a_writer().await;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/import/dayone/journals/input.zip").to_owned();
    import::write(&ann.app, ImportRequest { path, ..ImportRequest::default() }).await.unwrap();
    let (archive, _) = leaves(&ann, everything(Format::Json), "all.json").await.unwrap();
    let ben = a_writer().await;
    bring_back(&ben.app, &fs::read(archive).unwrap(), true, false).await.unwrap();
    for person in [&ann, &ben] {
        let (folder, _) = leaves(person, everything(Format::Md), "all").await.unwrap();
        let file = fs::read_to_string(folder.join("2024-03-05 - Voor het gesprek met Noor.md")).unwrap();
        let known = [
            "folder: \"Journal\"",
            "latitude: \"51.0513\"",
            "place: \"Coupure Links 12, Gent, België\"",
            "starred: \"true\"",
            "weather: \"Mostly Cloudy, 7.3 °C\"",
        ];
        for line in known {
            assert!(file.contains(&format!("\n{line}\n")), "{line} in {file}");
        }
    }
}

#[tokio::test]
async fn a_page_that_was_deleted_for_good_comes_back_under_another_id() {
    let ann = a_writer().await;
    let page = ann.writes("Gone", "words").await;
    let address = adds_an_image(&ann, &page.id).await;
    let text = format!("![board]({address})");
    let rewrite = journal::view::PageRewrite { id: page.id.clone(), text: Some(text), ..Default::default() };
    journal::rewrite(&ann.app, rewrite).await.unwrap();
    let (archive, _) = leaves(&ann, pages(Format::Json, &[&page.id]), "one.json").await.unwrap();
    let bytes = fs::read(archive).unwrap();
    journal::trash(&ann.app, PageId { id: page.id.clone() }).await.unwrap();
    assert_eq!(
        bring_back(&ann.app, &bytes, true, false).await.unwrap().known,
        1,
        "what is in the trash is there"
    );
    journal::purge(&ann.app, PageId { id: page.id.clone() }).await.unwrap();
    let back = bring_back(&ann.app, &bytes, true, false).await.unwrap();
    let again = ann.reads(&back.ids[0]).await;
    assert_ne!(again.id, page.id);
    assert_eq!(
        (again.title.as_str(), again.text.contains(&again.attachments[0].url)),
        ("Gone", true),
        "{again:?}"
    );
    ann.verifies().await;
}

#[tokio::test]
async fn what_is_no_archive_is_refused_and_changes_nothing() {
    let ann = a_writer().await;
    let page = |id: &str, more: &str| {
        format!(
            "{{\"format\":\"kring-journal/2\",\"pages\":[{{\"id\":\"{id}\",\"date\":\"2026-01-01\"{more}}}]}}"
        )
    };
    let good = "0190a1b2-0000-7000-8000-000000000000";
    for (bytes, code) in [
        ("", "archive-damaged"),
        ("[]", "archive-damaged"),
        ("{}", "archive-foreign"),
        ("{\"format\":\"other/1\",\"pages\":[]}", "archive-foreign"),
        ("{\"format\":\"kring-journal/9\",\"pages\":{}}", "archive-newer"),
        ("{\"format\":\"kring-journal/2\",\"pages\":[{\"id\":7}]}", "archive-damaged"),
        (&page("../../x", ""), "archive-damaged"),
        (&page(good, ",\"attachments\":[{\"id\":\"x\",\"data\":\"???\"}]"), "archive-damaged"),
    ] {
        assert_eq!(
            bring_back(&ann.app, bytes.as_bytes(), true, false).await.unwrap_err().code,
            code,
            "{bytes}"
        );
    }
    assert_eq!(journal::every_page(&ann.app.vault().await.unwrap()).await.unwrap().len(), 0);
    let odd = page(
        good,
        ",\"attachments\":[{\"id\":\"../../../etc/x\",\"name\":\"x\",\"media_type\":\"y\",\"data\":\"\"}]",
    );
    let back = bring_back(&ann.app, odd.as_bytes(), true, false).await.unwrap();
    assert_ne!(
        ann.reads(&back.ids[0]).await.attachments[0].id,
        "../../../etc/x",
        "an id that is none is replaced"
    );
    // What has no place in a line becomes a space: nobody is there to give the title anew.
    let other = page("0190a1b2-0000-7000-8000-000000000001", ",\"title\":\"a\\u0000b\"");
    let back = bring_back(&ann.app, other.as_bytes(), true, false).await.unwrap();
    assert_eq!(ann.reads(&back.ids[0]).await.title, "a b");
    ann.verifies().await;
}

#[tokio::test]
async fn markdown_files_hold_every_text_to_the_byte() {
    let ann = a_writer().await;
    let written = writes_all(&ann).await;
    let (folder, _) = leaves(&ann, everything(Format::Md), "pages").await.unwrap();
    let files: Vec<String> =
        fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert_eq!(files.len(), written.len());
    for page in written {
        let file = files.iter().find(|file| file.contains(&page.id)).expect("a file a page");
        let (matter, text) = file.split_once("\n---\n\n").unwrap();
        assert_eq!(text, format!("{}\n", page.text), "what stands below the front matter is the text");
        let title = matter.lines().find_map(|line| line.strip_prefix("title: ")).unwrap();
        assert_eq!(serde_json::from_str::<String>(title).unwrap(), page.title);
    }
}

#[tokio::test]
async fn files_have_names_that_every_system_takes() {
    let ann = a_writer().await;
    for title in ["CON", "a/b\\c:d", "é".repeat(290).as_str(), "Same", "same", "..", ""] {
        let add = PageAdd { title: title.into(), date: Some("2026-09-12".into()), ..PageAdd::default() };
        journal::add(&ann.app, add).await.unwrap();
    }
    let (folder, _) = leaves(&ann, everything(Format::Md), "pages").await.unwrap();
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), 7, "{names:?}");
    assert!(names.iter().all(|name| name.len() <= 200 && name.starts_with("2026-09-12")), "{names:?}");
    assert!(
        names.contains(&"2026-09-12 - a b c d.md".into()) && names.contains(&"2026-09-12 - CON.md".into())
    );
    let lower: std::collections::BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(lower.len(), 7, "no two names differ by case alone: {names:?}");
}
