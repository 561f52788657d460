//! Markdown that left comes back as it was, and what people made for themselves elsewhere stays with its page.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kring_core::import;
use kring_core::import::view::{ImportReport, ImportRequest};
use kring_core::journal;
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::export::{self, Taken};
use kring_core::journal::view::{PageAdd, PageRewrite, PageView};
use kring_core::people::session::{Fee, Mode};
use kring_core::people::view::SessionGiven;
use kring_core::tracker;
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{TrackerAdd, TrackerRecord};
use kring_tests::{Person, a_coach};

use super::fixture::pages;

async fn leaves(person: &Person, audience: Audience, name: &str) -> PathBuf {
    let out = person.home.path().join(name);
    let request =
        ExportRequest { scope: Scope::default(), format: Format::Md, audience, language: None, paper: None };
    export::export(&person.app, request, &out, Taken::Refuse).await.expect("the pages leave");
    out
}

async fn brings(person: &Person, folder: &Path) -> ImportReport {
    let request = ImportRequest { path: folder.display().to_string(), ..ImportRequest::default() };
    import::write(&person.app, request).await.expect("the pages come in")
}

fn folder(person: &Person, files: &[(&str, &str)]) -> PathBuf {
    let folder = person.home.path().join("notes");
    for (name, text) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

fn came(page: &PageView) -> Vec<(&str, &str)> {
    page.came.iter().map(|came| (came.name.as_str(), came.value.as_str())).collect()
}

#[tokio::test]
async fn a_markdown_export_comes_back_with_whose_it_was_and_what_is_private() {
    let ann = a_coach().await;
    let session = SessionGiven {
        person: "Noor".into(),
        minutes: Some(50),
        mode: Some(Mode::Video),
        fee: Some(Fee::Paid),
        size: 3,
    };
    let add = PageAdd {
        title: "First: \"hello\"".into(),
        date: Some("2026-03-05".into()),
        tags: vec!["calm".into(), "Été".into()],
        text: "# Heading\n\nwords\n\n## Only me\n\nnot yet".into(),
        agreements: "- she calls".into(),
        only_me: "She was *tired*.\n\n## And I\n\nwas too.".into(),
        session: Some(session),
        ..PageAdd::default()
    };
    let page = journal::add(&ann.app, add).await.unwrap();
    let link = format!("See [first](kring:page/{}).", page.id);
    let other = ann.writes("Other", &link).await;
    let out = leaves(&ann, Audience::Me, "all").await;
    let file = out.join(format!("{} - Other.md", other.date));
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("See [first](Session%20notes%20-%202026-03-05.md)."), "{text}");

    kring_tests::traces::for_their_owner_alone(&out);
    let ben = a_coach().await;
    let report = brings(&ben, &out).await;
    assert_eq!((report.new, report.warnings.as_slice(), report.refused.as_slice()), (2, &[][..], &[][..]));
    let back = ben.reads(&page.id).await;
    let said = |page: &PageView| {
        let session = page.session.clone().unwrap();
        let of = (session.person.name, session.minutes, session.mode, session.fee, session.size);
        (page.title.clone(), page.date.clone(), page.tags.clone(), page.created.clone(), of)
    };
    assert_eq!(said(&back), said(&page));
    assert_eq!(back.text, page.text);
    assert_eq!(
        (back.agreements.as_str(), back.only_me.as_str()),
        (page.agreements.as_str(), page.only_me.as_str())
    );
    assert!(back.came.is_empty(), "nothing of ours is taken for something of theirs");
    assert_eq!(ben.reads(&other.id).await.text, link, "links lead where they led");
    assert_eq!(brings(&ben, &out).await.same, 2);

    // At home they are known.
    let before = ann.reads(&page.id).await;
    let again = brings(&ann, &out).await;
    assert_eq!((again.same, again.id), (2, None));
    assert_eq!(ann.reads(&page.id).await, before);
    for person in [&ann, &ben] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_page_that_was_changed_outside_comes_back_changed_unless_it_was_changed_here_too() {
    let ann = a_coach().await;
    let (one, two) = (ann.writes("One", "as it was").await, ann.writes("Two", "as it was").await);
    let out = leaves(&ann, Audience::Me, "all").await;
    assert_eq!((brings(&ann, &out).await.same, pages(&ann).await.len()), (2, 2));
    for page in [&one, &two] {
        let file = out.join(format!("{} - {}.md", page.date, page.title));
        let text = fs::read_to_string(&file).unwrap().replace("as it was", "as it was, and more");
        fs::write(file, text).unwrap();
    }
    ann.waits_minutes(1);
    let mine = PageRewrite { id: two.id.clone(), text: Some("mine".into()), ..PageRewrite::default() };
    journal::rewrite(&ann.app, mine).await.unwrap();
    let report = brings(&ann, &out).await;
    assert_eq!(
        (report.new, report.changed, report.kept, report.held[0].reason.as_str()),
        (0, 1, 1, "edited")
    );
    assert_eq!(ann.reads(&one.id).await.text, "as it was, and more");
    assert_eq!(ann.reads(&two.id).await.text, "mine");
    ann.verifies().await;
}

#[tokio::test]
async fn what_is_for_a_client_carries_no_marks_of_ours() {
    let ann = a_coach().await;
    let session = SessionGiven { person: "Noor".into(), minutes: None, mode: None, fee: None, size: 1 };
    let add = PageAdd {
        title: "First".into(),
        text: "words".into(),
        agreements: "- she calls".into(),
        only_me: "private".into(),
        session: Some(session),
        ..PageAdd::default()
    };
    journal::add(&ann.app, add).await.unwrap();
    let out = leaves(&ann, Audience::Client, "hers").await;
    let file = fs::read_dir(out).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("- she calls") && !text.contains("kring") && !text.contains("private"), "{text}");
}

#[tokio::test]
async fn fields_that_somebody_made_stay_with_their_page_and_leave_with_it() {
    let ann = a_coach().await;
    let text = "---\ntitle: A day\ndate: 2024-03-05\nmood: 7\nperson: \"[[Wim]]\"\naliases: [one, two]\nnested: {a: [1, 2]}\nid: 20240305\nempty:\n---\n\nwords\n";
    let notes = folder(&ann, &[("diary/a.md", text), (".obsidian/app.json", "{}")]);
    let report = brings(&ann, &notes).await;
    assert_eq!((report.source.as_str(), report.warnings.as_slice()), ("obsidian", &[][..]));
    let page = pages(&ann).await.remove(0);
    let wanted = [
        ("aliases", "one, two"),
        ("folder", "diary"),
        ("id", "20240305"),
        ("mood", "7"),
        ("nested", r#"{"a":[1,2]}"#),
        ("person", "[[Wim]]"),
    ];
    assert_eq!(came(&page), wanted);
    assert_eq!(page.session, None, "whoever somebody names in a field of their own is nobody they coach");

    let out = leaves(&ann, Audience::Me, "all").await;
    let file = fs::read_to_string(out.join("2024-03-05 - A day.md")).unwrap();
    for line in ["mood: 7", r#"own-person: "[[Wim]]""#, r#"aliases: ["one","two"]"#, r#"nested: {"a":[1,2]}"#]
    {
        assert!(file.lines().any(|found| found == line), "{line} in {file}");
    }
    let ben = a_coach().await;
    brings(&ben, &out).await;
    let back = ben.reads(&page.id).await;
    assert_eq!((came(&back), back.session.clone()), (wanted.to_vec(), None));
    ann.verifies().await;
    ben.verifies().await;
}

#[tokio::test]
async fn a_comment_that_was_hidden_there_is_for_the_writer_alone() {
    let ann = a_coach().await;
    let text = "Shown.\n\n%%Ask [[Hanne]]: may this stand here?%%\n\nShown %%not this%% too.\n\n`%%code%%`\n";
    let files = [("Noor.md", text), ("Hanne.md", "Supervisor.\n"), (".obsidian/app.json", "{}")];
    let report = brings(&ann, &folder(&ann, &files)).await;
    assert!(report.warnings.iter().any(|warning| warning.reason == "comment-private"), "{report:?}");
    let page = pages(&ann).await.into_iter().find(|page| page.title == "Noor").unwrap();
    assert_eq!(page.text, "Shown.\n\nShown too.\n\n`%%code%%`");
    assert!(page.only_me.starts_with("Ask [Hanne](kring:page/"), "{}", page.only_me);
    assert!(page.only_me.ends_with("may this stand here?\n\nnot this"), "{}", page.only_me);

    // What was written there since is not written over.
    let mine = PageRewrite { id: page.id.clone(), only_me: Some("Mine.".into()), ..PageRewrite::default() };
    journal::rewrite(&ann.app, mine).await.unwrap();
    let again = brings(&ann, &folder(&ann, &[("Noor.md", "Shown, changed.\n")])).await;
    assert_eq!((again.changed, again.held.len()), (0, 1));
    assert_eq!(ann.reads(&page.id).await.only_me, "Mine.");
    ann.verifies().await;
}

#[tokio::test]
async fn notes_of_weeks_and_months_have_their_first_day() {
    let ann = a_coach().await;
    let files = [("2024-W10.md", "A week.\n"), ("2024-03.md", "A month.\n"), (".obsidian/app.json", "{}")];
    let report = brings(&ann, &folder(&ann, &files)).await;
    assert!(report.warnings.is_empty(), "{report:?}");
    let mut days: Vec<(String, String)> =
        pages(&ann).await.into_iter().map(|page| (page.title, page.date)).collect();
    days.sort();
    let wanted = [("2024-03", "2024-03-01"), ("2024-W10", "2024-03-04")];
    assert_eq!(days, wanted.map(|(title, day)| (title.to_owned(), day.to_owned())));
}

#[tokio::test]
async fn a_file_that_claims_to_be_a_page_takes_nothing_over() {
    let ann = a_coach().await;
    let gone = ann.writes("Gone", "words").await;
    let id = journal::view::PageId { id: gone.id.clone() };
    journal::trash(&ann.app, id.clone()).await.unwrap();
    journal::purge(&ann.app, id).await.unwrap();
    let here = ann.writes("Here", "mine").await;
    let add = kring_core::people::view::PersonAdd { name: "Noor".into() };
    let noor = kring_core::people::add(&ann.app, add).await.unwrap().id;
    let file = |id: &str, more: &str| {
        format!("---\nkring: page\nid: {id}\ntitle: Claims\ndate: 2024-03-05\n{more}---\n\ntheirs\n")
    };
    let odd = format!("person: {}\nminutes: many\nmode: telepathy\nsize: -3\n", "x".repeat(61));
    let files = [
        ("a.md", file(&gone.id, "")),
        ("b.md", file(&here.id, "")),
        ("c.md", file(&noor, "")),
        ("d.md", file("../../x", &odd)),
        ("e.md", file(&here.id, "")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let report = brings(&ann, &folder(&ann, &files)).await;
    assert_eq!((report.new, report.same), (4, 1));
    assert_eq!(ann.reads(&here.id).await.text, "mine");
    assert!(pages(&ann).await.iter().all(|page| page.session.is_none()));
    ann.verifies().await;
}

#[tokio::test]
async fn what_was_noted_on_a_page_leaves_by_name_and_comes_back_exactly() {
    let (ann, ben) = (a_coach().await, a_coach().await);
    let define = |name: &str, measure| TrackerAdd {
        name: name.into(),
        measure,
        unit: String::new(),
        options: Vec::new(),
        per: Per::Page,
        person: None,
    };
    let page = ann.writes("A day", "words").await;
    let noted =
        [("Calm", Measure::Scale, "7"), ("Weight", Measure::Number, "72.50"), ("Ran", Measure::YesNo, "yes")];
    for (name, measure, value) in noted {
        let tracker = tracker::add(&ann.app, define(name, measure)).await.unwrap().tracker.id;
        let (page, value) = (Some(page.id.clone()), value.to_owned());
        tracker::record(&ann.app, TrackerRecord { tracker, page, date: None, value }).await.unwrap();
    }
    let before = ann.reads(&page.id).await;
    let out = leaves(&ann, Audience::Me, "all").await;
    let file = out.join(format!("{} - A day.md", page.date));
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("\ntrackers:\n  \"Calm\": 7\n  \"Weight\": \"72.50\"\n  \"Ran\": true\nseal: "),
        "{text}"
    );
    assert_eq!(brings(&ann, &out).await.same, 1);

    // Somebody else's trackers of the same name take the values; what has none stays with the page.
    let calm = tracker::add(&ben.app, define("Calm", Measure::Scale)).await.unwrap().tracker.id;
    let weight = tracker::add(&ben.app, define("Weight", Measure::Number)).await.unwrap().tracker.id;
    brings(&ben, &out).await;
    let back = ben.reads(&page.id).await;
    let mut values: Vec<(String, String)> =
        back.values.iter().map(|one| (one.tracker.clone(), one.value.clone())).collect();
    values.sort();
    let mut wanted = vec![(calm, "7".to_owned()), (weight, "72.50".to_owned())];
    wanted.sort();
    assert_eq!((values, came(&back).len()), (wanted, 1));
    assert!(back.came[0].name == "trackers" && back.came[0].value.contains("Ran"), "{:?}", back.came);

    // Changed outside, they come back changed.
    fs::write(&file, text.replace("\"Calm\": 7", "\"Calm\": 8")).unwrap();
    assert_eq!(brings(&ann, &out).await.changed, 1);
    let after = ann.reads(&page.id).await;
    let changed = |page: &PageView| page.values.iter().map(|one| one.value.clone()).collect::<BTreeSet<_>>();
    let of = |values: [&str; 3]| values.map(str::to_owned).into_iter().collect::<BTreeSet<_>>();
    assert_eq!((changed(&before), changed(&after)), (of(["7", "72.50", "yes"]), of(["8", "72.50", "yes"])));
    for person in [&ann, &ben] {
        person.verifies().await;
    }
}
