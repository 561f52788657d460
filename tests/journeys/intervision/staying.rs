//! What is said in a closed space stays in it: no search, link or verb of another room reaches it.

use kring_core::intervision;
use kring_core::intervision::view::{ClosedAlias, ClosedNotes, ClosedSearch, ClosedSessionSet, Layer};
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::view::{AttachmentAdd, Batch, MarkQuery, PageId, PageRewrite};
use kring_core::names::view::NamesCheck;
use kring_core::{journal, names, vault};
use kring_tests::*;

use super::*;

/// What an undo of closed notes may answer.
pub const NOT_UNDONE: [&str; 3] = ["undo-not-possible", "undo-unknown", "undo-bound"];
const PNG: &[u8] = include_bytes!("../../fixtures/two-pixels.png");

#[tokio::test]
async fn closed_text_is_found_in_its_own_search_alone() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
    notes(&ann, &id, Layer::Group, "# Heading\nThe café was closed.\nAnother line").await;
    notes(&ann, &id, Layer::Mine, "I sat in the cafe.").await;
    let find = async |query: &str| {
        let request = ClosedSearch { id: id.clone(), query: query.into() };
        let hits = intervision::search(&ann.app, request).await.unwrap();
        hits.into_iter().map(|hit| (hit.layer, hit.line)).collect::<Vec<_>>()
    };
    let group = (Some(Layer::Group), "The café was closed.".to_owned());
    assert_eq!(find("CAFE closed").await, [group.clone()]);
    assert_eq!(find("cafe").await, [group, (Some(Layer::Mine), "I sat in the cafe.".into())]);
    assert_eq!(find("case").await, [(None, "A case".to_owned())]);
    assert!(ann.finds("cafe").await.is_empty() && ann.finds("case").await.is_empty());
    let request = ClosedSearch { id: id.clone(), query: " … ".into() };
    assert_eq!(code(intervision::search(&ann.app, request).await), "query-invalid");
    let rebuilt = vault::reindex(&ann.app, ()).await.unwrap();
    assert!(
        rebuilt.documents > 0 && ann.finds("cafe").await.is_empty(),
        "a rebuild finds nothing closed either"
    );
    ann.verifies().await;
}

#[tokio::test]
async fn whoever_is_named_in_two_texts_is_proposed_one_alias_and_nobody_else_is() {
    let ann = a_coach().await;
    let proposed = async |text: &str, before: &[&str]| {
        let before = before.iter().map(|text| (*text).to_owned()).collect();
        let request = NamesCheck { text: text.into(), before, ..NamesCheck::default() };
        let found = names::check(&ann.app, request).await.unwrap().findings;
        found.into_iter().map(|one| format!("{} {}", one.text, one.alias)).collect::<Vec<_>>()
    };
    let (above, below) = ("We asked Wilhelmina about it.", "Then Tobias rang Wilhelmina.");
    assert_eq!(proposed(above, &[]).await, ["Wilhelmina Person 1"]);
    assert_eq!(proposed(below, &[above]).await, ["Tobias Person 2", "Wilhelmina Person 1"]);
    assert_eq!(proposed(below, &[]).await, ["Tobias Person 1", "Wilhelmina Person 2"]);
    // Somebody else of the group may have given an alias, or one whose name is gone.
    let taken = "Then Tobias rang Person 1.";
    assert_eq!(proposed(taken, &[]).await, ["Tobias Person 2"]);
    let request = |text: &str, before: &str| NamesCheck {
        text: text.into(),
        before: vec![before.into()],
        ..NamesCheck::default()
    };
    let left = names::replace_all(&ann.app, request(below, above)).await.unwrap().left;
    let left: Vec<&str> = left.iter().map(|one| one.alias.as_str()).collect();
    assert_eq!(left, ["Person 2", "Person 1"], "also where aliases take the place of names");
    // All texts together are as long as one may be.
    let half = "a ".repeat(300_000);
    assert!(names::check(&ann.app, request(&half, &half)).await.is_err());
}

#[tokio::test]
async fn no_verb_of_the_journal_reaches_behind_a_closed_door() {
    let ann = a_coach().await;
    let session = a_session_alone(&ann, "A case", &day(&ann, 30)).await;
    notes(&ann, &session.id, Layer::Mine, "what I saw").await;
    for id in [&session.id, &session.group] {
        let page = || PageId { id: id.clone() };
        let rewrite = PageRewrite { id: id.clone(), text: Some("hidden".into()), ..PageRewrite::default() };
        let image = AttachmentAdd { page: id.clone(), name: "a.png".into(), media_type: "image/png".into() };
        let scope = Scope { ids: Some(vec![id.clone()]), ..Scope::default() };
        let mark = MarkQuery { id: id.clone(), mark: "1".into() };
        let refused = [
            code(journal::open(&ann.app, page()).await),
            code(journal::rewrite(&ann.app, rewrite).await),
            code(journal::attach(&ann.app, image, PNG.to_vec()).await),
            code(journal::history(&ann.app, page()).await),
            code(journal::at(&ann.app, mark.clone()).await),
            code(journal::return_to(&ann.app, mark).await),
            code(journal::links::of_page(&ann.app, page()).await),
            code(
                journal::export::look(
                    &ann.app,
                    ExportRequest {
                        scope,
                        format: Format::Md,
                        audience: Audience::Me,
                        language: None,
                        paper: None,
                    },
                )
                .await,
            ),
        ];
        assert!(refused.iter().all(|code| code == "not-found"), "{refused:?}");
    }
    ann.verifies().await;
}

#[tokio::test]
async fn a_session_that_points_into_another_space_brings_nothing_of_it_along() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let (theirs, alone) =
        (a_session(&ann, &group, "A case").await.id, a_session_alone(&ann, "Own", &day(&ann, 30)).await.id);
    let page = ann.writes("A page", "Fatima on a page").await.id;
    notes(&ann, &alone, Layer::Group, "Fatima elsewhere").await;
    let vault = ann.app.vault().await.unwrap();
    let pointer = |name: &'static str| {
        let id = alone.parse().unwrap();
        vault.with(id, move |doc| Ok(doc.text_field(name).unwrap()))
    };
    let (case, notes) = (pointer("case").await.unwrap(), pointer("notes").await.unwrap());
    // As somebody else of the group could write it, who shares the session.
    for (field, to) in [("notes", notes.as_str()), ("notes", &page), ("case", case.as_str()), ("case", &page)]
    {
        let mut work = vault.work(kring_store::By::Person).await.unwrap();
        let to = to.to_owned();
        let edit = |doc: &kring_store::Doc| doc.set_field(field, kring_store::Field::Text(to));
        work.edit(theirs.parse().unwrap(), edit).await.unwrap();
        work.commit().await.unwrap();
        let view = reads(&ann, &theirs).await;
        let title = if field == "case" { "" } else { "A case" };
        assert_eq!((view.title.as_str(), view.notes.as_str()), (title, ""), "{field}");
        let request = ClosedSearch { id: group.clone(), query: "Fatima".into() };
        assert!(intervision::search(&ann.app, request).await.unwrap().is_empty(), "{field}");
        let alias = ClosedAlias { id: theirs.clone(), name: "Fatima".into(), alias: "the nurse".into() };
        let replaced = intervision::alias_set(&ann.app, alias).await.map(|done| done.replaced);
        assert!(replaced.is_ok_and(|count| count == 0) || field == "case", "{field}");
        assert_eq!(documents_that_ever_held(&vault, "Fatima on").await, 0, "{field}");
    }
    assert_eq!(ann.reads(&page).await.text, "Fatima on a page");
}

#[tokio::test]
async fn the_group_s_notes_lie_with_whoever_brought_the_case_unless_agreed_otherwise() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let id = a_session(&ann, &group, "A case").await.id;
    let set = ClosedSessionSet { id: id.clone(), owner: Some("bo".into()), ..ClosedSessionSet::default() };
    intervision::set(&ann.app, set).await.unwrap();
    let write = |layer| ClosedNotes { id: id.clone(), layer, text: "words".into(), was: None };
    assert_eq!(code(intervision::notes(&ann.app, write(Layer::Group)).await), "closed-notes-with-others");
    intervision::notes(&ann.app, write(Layer::Mine)).await.unwrap();
    everybody_keeps_notes(&ann, &group).await;
    intervision::notes(&ann.app, write(Layer::Group)).await.unwrap();
}

#[tokio::test]
async fn an_undo_of_what_came_before_an_alias_loses_nothing_and_brings_no_name_back() {
    let ann = a_coach().await;
    for number in 0..6 {
        let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
        let layer = if number % 2 == 0 { Layer::Group } else { Layer::Supervision };
        let write = ClosedNotes { id: id.clone(), layer, text: "Fatima came.".into(), was: None };
        let batch = intervision::notes(&ann.app, write).await.unwrap().batch.unwrap();
        let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "F.".into() };
        intervision::alias_set(&ann.app, alias).await.unwrap();
        let undone = journal::undo(&ann.app, Batch { batch }).await.map_err(|refused| refused.code);
        assert!(undone.is_ok() || undone.is_err_and(|code| NOT_UNDONE.contains(&code.as_str())));
        let view = reads(&ann, &id).await;
        assert_eq!(if layer == Layer::Group { view.notes } else { view.supervision }, "F. came.");
    }
    ann.verifies().await;
}
