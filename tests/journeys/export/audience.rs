//! What is for a client holds what is theirs, and nothing else: not the part for the writer, no name in a file's name.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kring_core::journal;
use kring_core::journal::export;
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::view::PageAdd;
use kring_core::people::view::SessionGiven;
use kring_store::{By, Field};
use kring_tests::Person;

use super::{a_writer, adds_a_file, adds_an_image, everything, leaves, pages};

/// A page about somebody, with all that it can hold.
async fn a_session(person: &Person) -> String {
    let add = PageAdd {
        title: "Second session".into(),
        date: Some("2026-09-12".into()),
        tags: vec!["labelword".into()],
        text: String::new(),
        ..PageAdd::default()
    };
    let page = journal::add(&person.app, add).await.unwrap().id;
    let (shared, own) = (adds_an_image(person, &page).await, adds_an_image(person, &page).await);
    let vault = person.app.vault().await.unwrap();
    let mut work = vault.work(By::Person).await.unwrap();
    work.edit(page.parse().unwrap(), |doc| {
        doc.replace_text("body", &format!("sharedword\n\n![ours]({shared})"))?;
        doc.replace_text("only_me", &format!("secretword\n\n![mine]({own})"))?;
        doc.replace_text("agreements", "- agreedword")?;
        doc.set_field("person", Field::Text("0190a1b2-0000-7000-8000-000000000000".into()))?;
        doc.set_field("minutes", Field::Int(50))?;
        doc.set_field("mode", Field::Text("video".into()))?;
        doc.set_field("fee", Field::Text("unpaid".into()))?;
        doc.set_entry("values", "trackerword", "7")
    })
    .await
    .unwrap();
    work.commit().await.unwrap();
    page
}

fn for_client(request: ExportRequest) -> ExportRequest {
    ExportRequest { audience: Audience::Client, ..request }
}

#[tokio::test]
async fn a_client_gets_what_is_for_both_and_nothing_else() {
    let ann = a_writer().await;
    let page = a_session(&ann).await;
    let hidden = ["secretword", "labelword", "unpaid", "trackerword", page.as_str()];
    let (html, done) = leaves(&ann, for_client(pages(Format::Html, &[&page])), "client.html").await.unwrap();
    let html = fs::read_to_string(html).unwrap();
    assert!(
        html.contains("sharedword") && html.contains("agreedword") && html.contains("50 minutes"),
        "{html}"
    );
    assert_eq!((done.attachments, html.matches("<img").count()), (1, 1), "only the image that is for both");
    let (folder, _) = leaves(&ann, for_client(pages(Format::Md, &[&page])), "client").await.unwrap();
    let file = fs::read_to_string(folder.join("Session notes - 2026-09-12.md")).unwrap();
    assert_eq!(fs::read_dir(folder.join("images")).unwrap().count(), 1);
    assert!(file.contains("sharedword") && file.contains("## Agreements\n\n- agreedword"), "{file}");
    for word in hidden {
        assert!(!html.contains(word), "{word} is not for the client");
        assert!(!file.replace("kring", "").contains(word), "{word} is not for the client: {file}");
    }
    let refused = leaves(&ann, for_client(pages(Format::Json, &[&page])), "x.json").await.unwrap_err();
    assert_eq!(refused.code, "export-archive-for-client");

    let (html, _) = leaves(&ann, pages(Format::Html, &[&page]), "mine.html").await.unwrap();
    let html = fs::read_to_string(html).unwrap();
    for word in ["sharedword", "secretword", "agreedword", "labelword", "unpaid", "Only me"] {
        assert!(html.contains(word), "{word} is mine");
    }
}

#[tokio::test]
async fn a_file_beside_the_page_keeps_its_name_for_me_and_tells_nobody_else_of_it() {
    let ann = a_writer().await;
    let add = PageAdd { title: "Wall".into(), date: Some("2026-09-12".into()), ..PageAdd::default() };
    let page = journal::add(&ann.app, add).await.unwrap().id;
    let called = ["Jeroen (wall).PNG", "Jeroen (wall).png"];
    let urls = [adds_a_file(&ann, &page, called[0]).await, adds_a_file(&ann, &page, called[1]).await];
    let text = format!("![one]({})\n\n![two]({})", urls[0], urls[1]);
    let vault = ann.app.vault().await.unwrap();
    let mut work = vault.work(By::Person).await.unwrap();
    work.edit(page.parse().unwrap(), |doc| doc.replace_text("body", &text)).await.unwrap();
    work.commit().await.unwrap();
    let names = |folder: &Path| -> BTreeSet<String> {
        let files = fs::read_dir(folder.join("images")).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    };
    let (mine, _) = leaves(&ann, pages(Format::Md, &[&page]), "mine").await.unwrap();
    let two = ["Jeroen (wall).png", "Jeroen (wall) (2).png"].map(str::to_owned);
    assert_eq!(names(&mine), BTreeSet::from(two));
    let text = fs::read_to_string(mine.join("2026-09-12 - Wall.md")).unwrap();
    for address in ["](images/Jeroen%20%28wall%29.png)", "](images/Jeroen%20%28wall%29%20%282%29.png)"] {
        assert!(text.contains(address), "{text}");
    }
    let (theirs, _) = leaves(&ann, for_client(pages(Format::Md, &[&page])), "theirs").await.unwrap();
    assert!(names(&theirs).iter().all(|name| !name.contains("Jeroen")));
}

#[tokio::test]
async fn what_is_for_a_client_holds_no_page_of_anybody_else() {
    let ann = a_writer().await;
    let with = async |who: &str, text: &str| {
        let given = SessionGiven { person: who.into(), minutes: None, mode: None, fee: None, size: 1 };
        let session = (!who.is_empty()).then_some(given);
        let add = PageAdd { title: "T".into(), text: text.into(), session, ..PageAdd::default() };
        journal::add(&ann.app, add).await.unwrap().id
    };
    let (noor, also, wim) =
        (with("Noor", "one").await, with("Noor", "two").await, with("Wim", "three").await);
    let (mine, more) = (with("", "my own").await, with("", "my own").await);
    for (number, pages_) in [[&noor, &wim], [&noor, &mine], [&mine, &wim]].iter().enumerate() {
        let ids: Vec<&str> = pages_.iter().map(|id| id.as_str()).collect();
        let name = format!("{number}.html");
        let refused = leaves(&ann, for_client(pages(Format::Html, &ids)), &name).await.unwrap_err();
        assert_eq!(refused.code, "export-several-clients");
        assert!(!ann.home.path().join(&name).exists(), "nothing was written");
        leaves(&ann, pages(Format::Html, &ids), &name).await.expect("for myself, everything");
    }
    let refused = leaves(&ann, for_client(everything(Format::Pdf)), "all.pdf").await.unwrap_err();
    assert_eq!(refused.code, "export-several-clients");
    for (name, ids) in [("noor.html", [&noor, &also]), ("own.html", [&mine, &more])] {
        let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
        leaves(&ann, for_client(pages(Format::Html, &ids)), name).await.unwrap();
    }
}

#[tokio::test]
async fn a_look_shows_what_leaves_and_a_name_that_tells_nobody() {
    let ann = a_writer().await;
    let page = a_session(&ann).await;
    ann.writes("A walk", "light").await;
    let look = export::look(&ann.app, for_client(pages(Format::Pdf, &[&page]))).await.unwrap();
    assert_eq!((look.pages, look.coached, look.name.as_str()), (1, 1, "Session notes - 2026-09-12.pdf"));
    let shown = serde_json::to_string(&look).unwrap();
    assert!(shown.contains("sharedword") && !shown.contains("secretword"), "{shown}");
    let mine = export::look(&ann.app, pages(Format::Docx, &[&page])).await.unwrap();
    assert_eq!(mine.name, "Session notes - 2026-09-12.docx", "for myself neither");
    let year = Scope { year: Some(2026), ..Scope::default() };
    let request = ExportRequest { scope: year, ..everything(Format::Pdf) };
    assert_eq!(export::look(&ann.app, request).await.unwrap().name, "Journal - 2026.pdf");
    let nothing = Scope { year: Some(1999), ..Scope::default() };
    let request = ExportRequest { scope: nothing, ..everything(Format::Pdf) };
    assert_eq!(export::look(&ann.app, request).await.unwrap_err().code, "export-nothing");
}

#[tokio::test]
async fn a_tag_a_year_and_a_choice_narrow_each_other() {
    let ann = a_writer().await;
    let add = |title: &str, date: &str, tag: &str| PageAdd {
        title: title.into(),
        date: Some(date.into()),
        tags: vec![tag.into()],
        text: String::new(),
        ..PageAdd::default()
    };
    let mut ids = Vec::new();
    for (title, date, tag) in
        [("A", "2025-01-01", "one"), ("B", "2026-01-01", "One"), ("C", "2026-02-01", "two")]
    {
        ids.push(journal::add(&ann.app, add(title, date, tag)).await.unwrap().id);
    }
    let titles = async |scope: Scope| {
        let name = format!("{}.html", uuid::Uuid::now_v7());
        let (file, _) =
            leaves(&ann, ExportRequest { scope, ..everything(Format::Html) }, &name).await.unwrap();
        let html = fs::read_to_string(file).unwrap();
        let shown = ["A", "B", "C"].into_iter().filter(|title| html.contains(&format!("\">{title}</h")));
        shown.collect::<BTreeSet<_>>().into_iter().collect::<String>()
    };
    let tag = |tag: &str| Some(tag.to_owned());
    assert_eq!(titles(Scope::default()).await, "ABC");
    assert_eq!(titles(Scope { tag: tag("#ONE"), ..Scope::default() }).await, "AB");
    assert_eq!(titles(Scope { tag: tag("one"), year: Some(2026), ..Scope::default() }).await, "B");
    assert_eq!(
        titles(Scope { ids: Some(ids[1..].to_vec()), tag: tag("two"), ..Scope::default() }).await,
        "C"
    );
    let unknown = Scope { tag: tag("three"), ..Scope::default() };
    let refused = leaves(&ann, ExportRequest { scope: unknown, ..everything(Format::Html) }, "x.html").await;
    assert_eq!(refused.unwrap_err().code, "export-no-tag");
}
