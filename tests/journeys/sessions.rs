//! Someone I coach: pages that are sessions, in three parts.

use kring_core::journal;
use kring_core::journal::view::*;
use kring_core::people::session::{Fee, Mode};
use kring_core::people::view::*;
use kring_tests::*;

pub fn with(person: &str) -> SessionGiven {
    SessionGiven { person: person.into(), minutes: None, mode: None, fee: None, size: 1 }
}

pub async fn edit_part(coach: &Person, page: &PageView, part: PagePart, text: &str) -> Edited {
    let before = match part {
        PagePart::Body => &page.text,
        PagePart::Agreements => &page.agreements,
        PagePart::OnlyMe => &page.only_me,
    };
    let edits = vec![Edit(0, before.encode_utf16().count(), text.into())];
    let request = PageEdit { id: page.id.clone(), part: Some(part), base: page.version.clone(), edits };
    journal::edit(&coach.app, request).await.unwrap()
}

#[tokio::test]
async fn the_parts_of_a_page_are_written_found_and_compared_apart() {
    let coach = a_coach().await;
    let session =
        SessionGiven { minutes: Some(50), mode: Some(Mode::Walk), fee: Some(Fee::Paid), ..with("N") };
    let request = PageAdd {
        title: "Third time".into(),
        text: "We walked by the water.".into(),
        only_me: "I was tired.".into(),
        agreements: "- one letter".into(),
        session: Some(session),
        ..PageAdd::default()
    };
    let page = journal::add(&coach.app, request).await.unwrap();
    let said = page.session.clone().unwrap();
    assert_eq!((said.person.name.as_str(), said.minutes, said.size), ("N", Some(50), 1));
    assert_eq!((said.mode, said.fee), (Some(Mode::Walk), Some(Fee::Paid)));
    for words in ["water", "tired", "letter"] {
        assert_eq!(coach.finds(words).await, [page.id.clone()], "{words}");
    }
    coach.waits_minutes(30);
    // Both editors show the page as it was opened; neither knows of the other's edit.
    edit_part(&coach, &page, PagePart::OnlyMe, "I was wide awake.").await;
    let edited = edit_part(&coach, &page, PagePart::Agreements, "- two letters").await;
    assert_eq!(edited.patches, [], "the other part's edit does not come to this editor");
    let now = coach.reads(&page.id).await;
    assert_eq!(
        (now.text.as_str(), now.only_me.as_str(), now.agreements.as_str()),
        ("We walked by the water.", "I was wide awake.", "- two letters")
    );
    assert!(coach.finds("tired").await.is_empty());
    assert_eq!(coach.finds("awake").await, [page.id.clone()]);
    let marks = journal::history(&coach.app, PageId { id: page.id.clone() }).await.unwrap();
    let query = PageDiffQuery { id: page.id.clone(), from: marks.last().unwrap().id.clone(), to: None };
    let diff = journal::diff(&coach.app, query).await.unwrap();
    let added = |part| {
        let of = |one: &&DiffPart| one.part == part && one.kind == DiffKind::Added;
        diff.iter().filter(of).map(|one| one.text.as_str()).collect::<String>()
    };
    assert!(added(PagePart::Body).is_empty());
    assert!(added(PagePart::OnlyMe).contains("awake") && added(PagePart::Agreements).contains("two"));
    coach.verifies().await;
}
