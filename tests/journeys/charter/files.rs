//! Charters that come from elsewhere, and what is taken out of a notebook.

use std::path::{Path, PathBuf};

use kring_core::charter;
use kring_core::charter::view::{
    ChangeKind, CharterAgree, CharterDiffQuery, CharterExport, CharterFormat, CharterId,
    CharterImportRequest, CharterImported, CharterSet, CharterView, LineCorrection, StatementKind,
    VersionName,
};
use kring_core::circle;
use kring_core::circle::view::{CircleId, CircleSet, MemberAdd, MemberValues};
use kring_core::journal;
use kring_core::journal::export::Taken;
use kring_core::journal::view::Batch;
use kring_tests::*;

use super::{Group, a_group};
use crate::export::borders::runs;

pub fn fixture(name: &str) -> String {
    format!("{}/fixtures/charter/{name}", env!("CARGO_MANIFEST_DIR"))
}

pub async fn imports(person: &Person, path: &str) -> (CharterImported, CharterView) {
    let request = CharterImportRequest { path: Some(path.into()), ..CharterImportRequest::default() };
    let imported = charter::import_write(&person.app, request).await.unwrap();
    let view = charter::open(&person.app, CharterId { id: imported.id.clone() }).await.unwrap();
    (imported, view)
}

#[tokio::test]
async fn both_sides_of_a_wiki_comparison_become_versions() {
    let person = a_coach().await;
    let (imported, view) = imports(&person, &fixture("wiki_diff.txt")).await;
    assert_eq!((imported.versions, imported.left.len()), (2, 0), "no line is lost");
    let content = &view.content;
    assert_eq!((content.objectives.len(), content.guidelines.len(), content.roles.len()), (11, 10, 3));
    assert_eq!((content.roles[0].holders.len(), content.roles[2].vacant), (2, true));
    assert_eq!((content.cadence.minutes, content.review.meetings_max), (Some(60), Some(4)));
    assert!(content.sentences["cadence.minutes"].contains("one (1) hour"), "each value keeps its sentence");
    let third = format!("clause.{}", content.guidelines[2].id);
    assert!(content.sentences[&third].starts_with("3. "), "each clause too");
    assert!(!view.changed, "what it says now is the newer version");

    let rows = charter::versions(&person.app, CharterId { id: imported.id.clone() }).await.unwrap();
    let query = CharterDiffQuery {
        id: imported.id.clone(),
        from: Some(rows[0].id.clone()),
        to: Some(rows[1].id.clone()),
    };
    let diff = charter::diff(&person.app, query).await.unwrap();
    assert_eq!(diff.languages_gone, ["fr"], "French is gone, and told once");
    assert!(diff.changes.iter().all(|change| change.language.as_deref() != Some("fr")));
    let added = |list| {
        let of_list = |change: &&charter::view::ChangeView| {
            change.kind == ChangeKind::Added && change.list == Some(list)
        };
        diff.changes.iter().filter(of_list).count()
    };
    assert_eq!(added(charter::view::ClauseList::Objectives), 11);
    let seen = circle::open(&person.app, CircleId { id: imported.circle.clone() }).await.unwrap();
    assert_eq!(seen.people.len(), 3, "whoever has a role belongs to the group");

    journal::undo(&person.app, Batch { batch: imported.batch }).await.unwrap();
    assert!(
        charter::list(&person.app, Default::default()).await.unwrap().is_empty(),
        "all of it is taken back at once"
    );
    person.verifies().await;
}

#[tokio::test]
async fn a_pasted_text_is_looked_at_first_and_lines_can_be_put_elsewhere() {
    let person = a_coach().await;
    let text = "Harbour circle\n\nPurpose: We learn from each other's work.\n\nGuidelines\n\n1. Time: We begin on time.\n2. Care: We look after each other.\n\nThe boat is blue.\n";
    let request = CharterImportRequest { text: Some(text.into()), ..CharterImportRequest::default() };
    let look = charter::import_look(&person.app, request.clone()).await.unwrap();
    let version = &look.versions[0];
    assert_eq!((version.content.guidelines.len(), version.content.title.len()), (2, 1));
    assert!(
        charter::list(&person.app, Default::default()).await.unwrap().is_empty(),
        "nothing is written yet"
    );
    let boat = version.lines.iter().find(|line| line.text.contains("boat")).unwrap();
    let corrections = vec![LineCorrection { version: 0, line: boat.line, place: "resources".into() }];
    let corrected = CharterImportRequest { corrections, ..request.clone() };
    let imported = charter::import_write(&person.app, corrected).await.unwrap();
    let view = charter::open(&person.app, CharterId { id: imported.id }).await.unwrap();
    assert_eq!(view.content.resources["en"].text, "The boat is blue.");
    for (line, place) in [(boat.line, "nowhere"), (999, "purpose")] {
        let corrections = vec![LineCorrection { version: 0, line, place: place.into() }];
        let refused =
            charter::import_look(&person.app, CharterImportRequest { corrections, ..request.clone() }).await;
        assert_eq!(refused.unwrap_err().code, "invalid-request");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_said_in_a_sentence_and_nothing_is_made() {
    let person = a_coach().await;
    let empty = person.home.path().join("empty.txt");
    std::fs::write(&empty, "").unwrap();
    let image = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/two-pixels.png");
    for path in [empty.display().to_string(), image.to_owned(), person.home.path().display().to_string()] {
        let request = CharterImportRequest { path: Some(path.clone()), ..CharterImportRequest::default() };
        let refused = charter::import_write(&person.app, request).await.unwrap_err();
        assert!(refused.code.starts_with("import-"), "{path}: {}", refused.code);
    }
    assert!(circle::list(&person.app, Default::default()).await.unwrap().is_empty());
}

pub async fn a_printed_group() -> Group {
    let group = a_group(&["en", "nl"]).await;
    group.writes("purpose", "nl", "We helpen elkaar om met frisse ogen naar ons werk te kijken.").await;
    group.writes("title", "nl", "Dinsdagkring").await;
    group.has(&["Ann", "Bo"]).await;
    let values = [
        ("cadence.target", "1 month"),
        ("cadence.at_least", "3 month"),
        ("confidentiality.level", "stays_leaves"),
        ("decisions.rule", "consent"),
        ("review.from", "2027-09-01"),
    ];
    let values = values.into_iter().map(|(path, value)| (path.to_owned(), Some(value.to_owned()))).collect();
    let app = &group.facilitator.app;
    charter::set(app, CharterSet { id: group.id.clone(), values }).await.unwrap();
    let circle = group.sees().await.circle;
    let looks = CircleSet {
        id: circle.clone(),
        accent: Some("#1f6f6a".into()),
        footer: Some("Tuesday circle, Harbour Street".into()),
        ..CircleSet::default()
    };
    circle::set(app, looks).await.unwrap();
    let image = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/two-pixels.png")).unwrap();
    circle::set_logo(app, &circle, "logo.png", image).await.unwrap();
    let request = CharterAgree {
        id: group.id.clone(),
        date: Some("2026-09-12".into()),
        names: vec![],
        ..CharterAgree::default()
    };
    charter::agree(app, request).await.unwrap();
    group
}

pub fn wanted(group: &Group, version: Option<String>, format: CharterFormat) -> CharterExport {
    CharterExport {
        id: group.id.clone(),
        version,
        since: None,
        format,
        languages: vec![],
        without_names: false,
        paper: None,
    }
}

pub async fn takes_out(group: &Group, request: CharterExport) -> PathBuf {
    let app = &group.facilitator.app;
    let name = charter::export_look(app, request.clone()).await.unwrap().name;
    let path = group.facilitator.home.path().join(name);
    charter::export(app, request, &path, Taken::Replace).await.unwrap();
    path
}

#[tokio::test]
async fn a_version_leaves_in_every_form_under_a_name_that_says_what_it_is() {
    let group = a_printed_group().await;
    let version = group.versions().await.last().map(|row| row.id.clone());
    for (format, ending, begins) in [
        (CharterFormat::Pdf, "pdf", b"%PDF".as_slice()),
        (CharterFormat::Docx, "docx", b"PK"),
        (CharterFormat::Html, "html", b"<!"),
        (CharterFormat::Md, "md", b""),
        (CharterFormat::Wikitext, "wiki", b""),
        (CharterFormat::Json, "json", b"{"),
    ] {
        let path = takes_out(&group, wanted(&group, version.clone(), format)).await;
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(name, format!("Charter - Tuesday circle - v1 - 2026-09-12.{ending}"));
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins), "{name}");
        if !matches!(format, CharterFormat::Pdf | CharterFormat::Docx) {
            let text = String::from_utf8(bytes).unwrap();
            assert!(
                text.contains("fresh eyes") && text.contains("frisse ogen"),
                "{name} speaks both languages"
            );
        }
    }
    let unchanged = charter::export_look(&group.facilitator.app, wanted(&group, None, CharterFormat::Md));
    assert_eq!(
        unchanged.await.unwrap().name,
        "Charter - Tuesday circle - v1 - 2026-09-12.md",
        "what nobody has changed since is that version"
    );
}

#[tokio::test]
async fn what_leaves_says_what_it_reckons_with_and_where_confidentiality_ends() {
    let group = a_printed_group().await;
    let version = group.versions().await.last().map(|row| row.id.clone());
    let text =
        std::fs::read_to_string(takes_out(&group, wanted(&group, version.clone(), CharterFormat::Md)).await)
            .unwrap();
    for said in [
        "We meet every month. At least every quarter.",
        "We komen elke maand samen.",
        "It is decided when nobody has a reasoned objection tied to our purpose.",
        "12 September 2026",
        "noted by Ann",
        "Stories and names stay",
        "Risk of serious harm",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let nameless = CharterExport {
        without_names: true,
        languages: vec!["en".into()],
        ..wanted(&group, version, CharterFormat::Md)
    };
    let text = std::fs::read_to_string(takes_out(&group, nameless).await).unwrap();
    assert!(
        !text.contains("Ann") && !text.contains("frisse ogen"),
        "without names, and in one language\n{text}"
    );
}

#[tokio::test]
async fn the_source_of_a_wiki_page_comes_back_as_the_charter_that_it_was() {
    let person = a_coach().await;
    let (imported, view) = imports(&person, &fixture("wiki_diff.txt")).await;
    let group = Group { facilitator: person, id: imported.id };
    let path = takes_out(&group, wanted(&group, None, CharterFormat::Wikitext)).await;
    let (_, back) = imports(&group.facilitator, &path.display().to_string()).await;
    let (was, is) = (&view.content, &back.content);
    let words = |clauses: &[charter::view::ClauseView]| {
        clauses.iter().map(|clause| (clause.label.clone(), clause.text.clone())).collect::<Vec<_>>()
    };
    assert_eq!(words(&was.objectives), words(&is.objectives));
    assert_eq!(words(&was.guidelines), words(&is.guidelines));
    assert_eq!((&was.title, &was.purpose, &was.membership), (&is.title, &is.purpose, &is.membership));
    assert_eq!(
        (was.cadence.target, was.cadence.at_least, was.cadence.minutes),
        (is.cadence.target, is.cadence.at_least, is.cadence.minutes)
    );
    assert_eq!(was.roles.len(), is.roles.len());
    assert_eq!(was.roles[0].holders.len(), is.roles[0].holders.len());
}

#[tokio::test]
async fn what_differs_leaves_too_and_a_file_that_is_there_stays() {
    let group = a_printed_group().await;
    let since = group.versions().await.last().map(|row| row.id.clone());
    group.writes("purpose", "en", "We help each other to see our work with new eyes.").await;
    let request = CharterExport { since, ..wanted(&group, None, CharterFormat::Md) };
    let path = takes_out(&group, request.clone()).await;
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("Charter, changes - Tuesday circle - v1 - draft - "), "{name}");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("new") && text.contains("fresh"), "{text}");
    let refused = charter::export(&group.facilitator.app, request, &path, Taken::Refuse).await.unwrap_err();
    assert_eq!(refused.code, "file-exists");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    let statements =
        charter::statements(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap();
    assert!(statements.iter().all(|one| one.kind == StatementKind::Adoption), "taking out says nothing");
}

/// All words of a file, wherever they stand in it: also what a document says of itself.
fn words_of(path: &Path, format: CharterFormat) -> String {
    let path = path.display().to_string();
    let text = match format {
        CharterFormat::Pdf => runs("pdftotext", &[&path, "-"]) + &runs("pdfinfo", &[&path]),
        CharterFormat::Docx => runs("unzip", &["-p", &path, "*.xml"]),
        _ => std::fs::read_to_string(path).unwrap(),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn without_names_nothing_that_leaves_names_anybody_of_the_group() {
    let group = a_printed_group().await;
    let app = &group.facilitator.app;
    let circle = group.sees().await.circle;
    let add =
        |name: &str| MemberAdd { circle: circle.clone(), name: name.into(), values: MemberValues::default() };
    circle::member_add(app, add("Dr Margaret Abiodun")).await.unwrap();
    let before = group.versions().await.last().map(|row| row.id.clone());
    group.writes("membership.who", "en", "Current members: Margaret Abiodun and Bo.").await;
    let made = charter::version_name(
        app,
        VersionName {
            id: group.id.clone(),
            author: "Gertrude Quill".into(),
            reason: "Margaret came".into(),
            ..VersionName::default()
        },
    );
    let version = Some(made.await.unwrap().id);
    for since in [None, before] {
        for format in [
            CharterFormat::Pdf,
            CharterFormat::Docx,
            CharterFormat::Json,
            CharterFormat::Md,
            CharterFormat::Html,
            CharterFormat::Wikitext,
        ] {
            let named = CharterExport { since: since.clone(), ..wanted(&group, version.clone(), format) };
            let with = words_of(&takes_out(&group, named.clone()).await, format);
            assert!(with.contains("Abiodun"), "{format:?}");
            let nameless = CharterExport { without_names: true, ..named };
            let text = words_of(&takes_out(&group, nameless).await, format);
            for name in ["Margaret", "Abiodun", "Gertrude", "Quill", " Bo."] {
                assert!(!text.contains(name), "{name} in {format:?} since {since:?}: {text}");
            }
            assert!(text.contains("a member"), "{format:?}: {text}");
        }
    }
}
