//! A link leads from what fewer read to what more read: who writes for others can link to what all of them read, and to nothing else.

use kring_core::charter::view::{
    CharterId, CharterImportRequest, CharterTextSet, ClauseAdd, ClauseList, VersionId,
};
use kring_core::circle::view::{CircleAdd, MemberAdd, MemberValues};
use kring_core::conductor::view::{ConductorBegin, ConductorClose, ConductorKeep};
use kring_core::intervision::view::{ClosedGroupAdd, ClosedPersonSet, ClosedSessionSet, Layer};
use kring_core::journal::view::*;
use kring_core::meeting::view::*;
use kring_core::sync::sharing::view::SharingBegin;
use kring_core::{charter, circle, conductor, intervision, journal, meeting, sync};
use kring_tests::*;

use super::page;
use crate::charter::{Group, a_group};
use crate::intervision::{
    a_group as a_closed_group, a_session, a_session_alone, as_markdown, day, documents_that_ever_held,
    everybody_keeps_notes, notes, reads,
};
use crate::meeting::{opens, plans, sets_item};

/// Everything that somebody could link to.
struct World {
    group: Group,
    circle: String,
    page: String,
    session: String,
    /// A draft of mine, a meeting of the group, and one of another group.
    draft: String,
    ours: MeetingView,
    theirs: String,
}

async fn joins(coach: &Person, circle: &str, names: &[&str]) {
    for name in names {
        let member =
            MemberAdd { circle: circle.into(), name: (*name).into(), values: MemberValues::default() };
        circle::member_add(&coach.app, member).await.unwrap();
    }
}

/// A meeting that a group has.
async fn shared(coach: &Person, circle: &str, title: &str) -> MeetingView {
    let id = plans(coach, title, "Round 10").await.id;
    let set = MeetingSet { id: id.clone(), circle: Some(circle.into()), ..MeetingSet::default() };
    meeting::set(&coach.app, set).await.unwrap();
    meeting::share(&coach.app, MeetingId { id }).await.unwrap().meeting
}

impl World {
    async fn new() -> Self {
        let group = a_group(&["en"]).await;
        let coach = &group.facilitator;
        let circle = group.sees().await.circle;
        joins(coach, &circle, &["Ann", "Noor", "Bo"]).await;
        let other = CircleAdd { name: "Valley".into(), ..CircleAdd::default() };
        let other = circle::add(&coach.app, other).await.unwrap().id;
        joins(coach, &other, &["Ann", "Cy"]).await;
        let closed = a_closed_group(coach, &day(coach, 90)).await.id;
        everybody_keeps_notes(coach, &closed).await;
        Self {
            page: page(coach, "Doubts", "2026-09-01", &[], "").await.id,
            session: a_session(coach, &closed, "How do I begin").await.id,
            draft: plans(coach, "Spring draft", "Round 10").await.id,
            ours: shared(coach, &circle, "Spring circle").await,
            theirs: shared(coach, &other, "Spring valley").await.id,
            circle,
            group,
        }
    }

    fn coach(&self) -> &Person {
        &self.group.facilitator
    }

    /// A text that leads to all of it.
    fn text(&self) -> String {
        let (page, session, draft) = (&self.page, &self.session, &self.draft);
        let (ours, theirs, charter) = (&self.ours.id, &self.theirs, &self.group.id);
        format!(
            "[page](kring:page/{page}) [session](kring:session/{session}) [draft](kring:meeting/{draft}) \
             [theirs](kring:meeting/{theirs}) [ours](kring:meeting/{ours}) [charter](kring:charter/{charter})"
        )
    }

    /// What a text that was kept still leads to.
    fn led(&self, kept: &str) -> Vec<&'static str> {
        let (charter, ours) = (&self.group.id, &self.ours.id);
        let all = [
            ("page", &self.page),
            ("session", &self.session),
            ("draft", &self.draft),
            ("theirs", &self.theirs),
            ("ours", ours),
            ("charter", charter),
        ];
        for (word, _) in all {
            assert!(kept.contains(word), "the words stay: {kept}");
        }
        all.into_iter().filter(|(_, id)| kept.contains(*id)).map(|(word, _)| word).collect()
    }

    async fn offered(&self, typed: &str, circle: Option<&str>, session: Option<&str>) -> Vec<String> {
        let typing = LinkTyping {
            typed: typed.into(),
            limit: 20,
            circle: circle.map(str::to_owned),
            session: session.map(str::to_owned),
        };
        let mut offered: Vec<String> = journal::links::things(&self.coach().app, typing)
            .await
            .unwrap()
            .into_iter()
            .map(|thing| thing.title)
            .collect();
        offered.sort();
        offered
    }
}

const OURS: [&str; 2] = ["ours", "charter"];
const EVERYTHING: [&str; 6] = ["page", "session", "draft", "theirs", "ours", "charter"];

#[tokio::test]
async fn what_a_group_reads_leads_to_its_own_papers_alone() {
    let world = World::new().await;
    let (coach, id, item) = (world.coach(), world.ours.id.clone(), world.ours.items[0].id.clone());
    let text = world.text();
    sets_item(coach, &id, &item, ItemSet { text: Some(text.clone()), ..ItemSet::default() }).await;
    let decision = DecisionSet { id: id.clone(), text: Some(text.clone()), ..DecisionSet::default() };
    meeting::decision_set(&coach.app, decision).await.unwrap();
    let action = ActionSet { id: id.clone(), text: Some(text.clone()), ..ActionSet::default() };
    meeting::action_set(&coach.app, action).await.unwrap();
    let base = opens(coach, &id).await.version;
    let edits = vec![Edit(0, 0, text.clone())];
    let minutes = MeetingTextEdit { id: id.clone(), part: MeetingPart::WriteUp, item: None, base, edits };
    meeting::edit_text(&coach.app, minutes).await.unwrap();
    let view = opens(coach, &id).await;
    for (cell, kept) in [
        ("item", &view.items[0].text),
        ("decision", &view.decisions[0].text),
        ("action", &view.actions[0].text),
        ("minutes", &view.write_up.text),
    ] {
        assert_eq!(world.led(kept), OURS, "{cell}");
    }
    let texts = [("en".to_owned(), text.clone())].into();
    let (charter, list) = (world.group.id.clone(), ClauseList::Guidelines);
    let clause = ClauseAdd { id: charter.clone(), list, before: None, labels: [].into(), texts };
    charter::clause_add(&coach.app, clause).await.unwrap();
    world.group.writes("purpose", "en", &text).await;
    let content = world.group.content().await;
    assert_eq!(world.led(&content.purpose["en"].text), OURS, "the charter's purpose");
    let clause = content.guidelines.last().unwrap();
    assert_eq!(world.led(&clause.text["en"].text), OURS, "a clause");
    // A line leads nowhere: no screen and no paper shows a link in it.
    let line = format!("Our [circle](kring:meeting/{id})");
    let set = MeetingSet { id: id.clone(), title: Some(line.clone()), ..MeetingSet::default() };
    meeting::set(&coach.app, set).await.unwrap();
    assert_eq!(opens(coach, &id).await.title, "Our circle");
    let title = CharterTextSet { id: charter, path: "title".into(), language: "en".into(), text: line };
    charter::text_set(&coach.app, title).await.unwrap();
    assert_eq!(world.group.content().await.title["en"].text, "Our circle");
    // Nor does what they said before, which travels as well.
    let vault = coach.app.vault().await.unwrap();
    for document in [&world.ours.id, &world.group.id] {
        let written = vault.with(document.parse().unwrap(), kring_store::Doc::ever_written).await.unwrap();
        for private in [&world.page, &world.session, &world.draft, &world.theirs] {
            assert!(!written.contains(private), "{written}");
        }
    }
    // What is offered is what can be linked to.
    assert_eq!(world.offered("our cir", Some(&world.circle), None).await, ["Our circle", "Our circle"]);
    assert_eq!(world.offered("spring", None, None).await, ["Spring draft", "Spring valley"]);
}

#[tokio::test]
async fn a_draft_leads_anywhere_but_to_my_pages_until_it_is_shared() {
    let world = World::new().await;
    let coach = world.coach();
    let id = plans(coach, "Summer", "Round 10").await.id;
    let item = opens(coach, &id).await.items[0].id.clone();
    let text = format!("{} [here](kring:meeting/{id}#{item})", world.text());
    sets_item(coach, &id, &item, ItemSet { text: Some(text), ..ItemSet::default() }).await;
    assert_eq!(world.led(&opens(coach, &id).await.items[0].text), ["draft", "theirs", "ours", "charter"]);
    let set = MeetingSet { id: id.clone(), circle: Some(world.circle.clone()), ..MeetingSet::default() };
    meeting::set(&coach.app, set).await.unwrap();
    let shared = meeting::share(&coach.app, MeetingId { id: id.clone() }).await.unwrap().meeting;
    let kept = &shared.items[0].text;
    assert_eq!(world.led(kept), OURS);
    assert!(kept.contains(&format!("[here](kring:meeting/{}#{item})", shared.id)), "{kept}");
    // Whoever led to the draft is found from the meeting, and the draft is offered no more.
    page(coach, "After", "2026-09-16", &[], &format!("As [planned](kring:meeting/{id}).")).await;
    let of = ThingId { kind: ThingKind::Meeting, id: shared.id.clone() };
    let back = journal::links::of_thing(&coach.app, of).await.unwrap();
    assert!(back.iter().any(|link| link.title == "After"), "{back:?}");
    assert_eq!(world.offered("summer", None, None).await, ["Summer"]);
}

#[tokio::test]
async fn closed_notes_lead_where_everybody_of_the_group_may_and_mine_anywhere() {
    let world = World::new().await;
    let (coach, session) = (world.coach(), world.session.clone());
    for layer in [Layer::Group, Layer::Mine, Layer::Supervision] {
        notes(coach, &session, layer, &world.text()).await;
    }
    let view = reads(coach, &session).await;
    assert_eq!(world.led(&view.notes), OURS, "Ann, Noor and Bo belong to this group, and not to the other");
    assert_eq!(world.led(&view.mine), EVERYTHING);
    assert!(world.led(&view.supervision).is_empty(), "what a supervisor belongs to is not known");
    assert_eq!(world.offered("spring", None, Some(&session)).await, ["Spring circle"]);
    // What leaves of them leads to nothing here.
    let left = intervision::look(&coach.app, as_markdown(&session, Layer::Mine, &[])).await.unwrap();
    assert!(left.text.contains("page session") && !left.text.contains("kring:"), "{}", left.text);
    let text = "A page too: ".to_owned() + &world.text();
    let mine = page(coach, "Mine", "2026-09-16", &[], &text).await;
    assert_eq!(world.led(&mine.text), EVERYTHING);
}

#[tokio::test]
async fn closed_notes_are_looked_at_again_when_somebody_comes_or_their_group_is_shared() {
    for is_shared in [false, true] {
        let world = World::new().await;
        let (coach, session, text) = (world.coach(), world.session.clone(), Some(world.text()));
        notes(coach, &session, Layer::Group, &world.text()).await;
        let asks = ClosedSessionSet { id: session.clone(), question: text, ..ClosedSessionSet::default() };
        intervision::set(&coach.app, asks).await.unwrap();
        let view = reads(coach, &session).await;
        assert_eq!(world.led(&view.notes), OURS, "control: it leads where Ann, Noor and Bo may go");
        assert_eq!(world.led(&view.question), OURS);
        let storage = tempfile::tempdir().unwrap();
        if is_shared {
            let address = sync::address_of(storage.path());
            let begin = SharingBegin { circle: view.group, address, login: None, name: None };
            sync::sharing::begin(&coach.app, begin).await.unwrap();
        } else {
            let name = Some("Cleo".to_owned());
            let comes = ClosedPersonSet { id: view.group, name, ..ClosedPersonSet::default() };
            intervision::group_person(&coach.app, comes).await.unwrap();
        }
        let view = reads(coach, &session).await;
        assert!(world.led(&view.notes).is_empty(), "{}", view.notes);
        assert!(world.led(&view.question).is_empty(), "{}", view.question);
        let vault = coach.app.vault().await.unwrap();
        for elsewhere in [&world.ours.id, &world.group.id] {
            assert_eq!(documents_that_ever_held(&vault, elsewhere).await, 0, "nor in their past");
        }
    }
}

#[tokio::test]
async fn closed_notes_are_looked_at_again_when_an_undo_brings_somebody_back() {
    let world = World::new().await;
    let (coach, session, cleo) = (world.coach(), world.session.clone(), Some("Cleo".to_owned()));
    let id = reads(coach, &session).await.group;
    let comes = ClosedPersonSet { id: id.clone(), name: cleo.clone(), ..ClosedPersonSet::default() };
    intervision::group_person(&coach.app, comes).await.unwrap();
    let leaves = ClosedPersonSet { id, person: cleo, removed: Some(true), ..ClosedPersonSet::default() };
    let left = intervision::group_person(&coach.app, leaves).await.unwrap();
    notes(coach, &session, Layer::Group, &world.text()).await;
    assert_eq!(world.led(&reads(coach, &session).await.notes), OURS, "control: Cleo reads nothing of it");
    journal::undo(&coach.app, left).await.unwrap();
    assert!(world.led(&reads(coach, &session).await.notes).is_empty(), "Cleo reads it, and may not go there");
    let vault = coach.app.vault().await.unwrap();
    assert_eq!(documents_that_ever_held(&vault, &world.ours.id).await, 0, "nor in the past");
}

#[tokio::test]
async fn notes_that_a_session_begins_with_lead_where_its_others_may() {
    let world = World::new().await;
    let coach = world.coach();
    let group = a_closed_group(coach, &day(coach, 90)).await.id;
    everybody_keeps_notes(coach, &group).await;
    for layer in [Layer::Group, Layer::Mine, Layer::Supervision] {
        let (id, method) = (group.clone(), "incident".to_owned());
        let begin = ConductorBegin { id, method, ..ConductorBegin::default() };
        conductor::begin(&coach.app, begin).await.unwrap();
        for act in [RunAct::Start, RunAct::End] {
            conductor::run_do(&coach.app, RunDo { id: group.clone(), act }).await.unwrap();
        }
        let keep = ConductorKeep {
            title: Some(format!("On [doubts](kring:page/{})", world.page)),
            notes: Some(world.text()),
            layer: Some(layer),
            ..ConductorKeep::default()
        };
        let close = ConductorClose { id: group.clone(), keep: Some(keep) };
        let session = conductor::close(&coach.app, close).await.unwrap().session.unwrap();
        let view = reads(coach, &session).await;
        assert_eq!(view.title, "On doubts");
        match layer {
            Layer::Group => assert_eq!(world.led(&view.notes), OURS),
            Layer::Mine => assert_eq!(world.led(&view.mine), EVERYTHING),
            Layer::Supervision => assert!(world.led(&view.supervision).is_empty()),
        }
    }
}

#[tokio::test]
async fn a_closed_group_of_nobody_leads_nowhere() {
    let world = World::new().await;
    let coach = world.coach();
    let ends = Some(day(coach, 90));
    let add = ClosedGroupAdd { name: "Empty door".into(), people: vec![], me: None, ends };
    let group = intervision::group_add(&coach.app, add).await.unwrap().id;
    let empty = a_session(coach, &group, "Nobody is here yet").await.id;
    let alone = a_session_alone(coach, "By myself", &day(coach, 90)).await.id;
    for session in [empty, alone] {
        notes(coach, &session, Layer::Group, &world.text()).await;
        let led = world.led(&reads(coach, &session).await.notes);
        assert!(led.is_empty(), "who will read it is not known: {led:?}");
        assert!(world.offered("spring", None, Some(&session)).await.is_empty());
    }
}

#[tokio::test]
async fn a_charter_that_is_brought_in_leads_nowhere() {
    let world = World::new().await;
    let (coach, links, page) = (world.coach(), world.text(), &world.page);
    let text = format!(
        "# Harbour circle\n\n## Purpose\n\nWe learn from {links}.\n\n## Guidelines\n\n\
         1. **Time**: We begin as in [my doubts](kring:page/{page}).\n\
         2. **Care**: We look after each other.\n"
    );
    let request = CharterImportRequest { text: Some(text), ..CharterImportRequest::default() };
    let id = charter::import_write(&coach.app, request).await.unwrap().id;
    let open = || CharterId { id: id.clone() };
    let content = charter::open(&coach.app, open()).await.unwrap().content;
    let version = charter::versions(&coach.app, open()).await.unwrap().remove(0).id;
    let frozen = charter::version_open(&coach.app, VersionId { id: version.clone() }).await.unwrap().content;
    for said in [format!("{content:?}"), format!("{frozen:?}")] {
        assert!(world.led(&said).is_empty() && said.contains("my doubts"), "{said}");
    }
    let vault = coach.app.vault().await.unwrap();
    for document in [id, version] {
        let written = vault.with(document.parse().unwrap(), kring_store::Doc::ever_written).await.unwrap();
        for elsewhere in [page, &world.session, &world.draft, &world.theirs, &world.ours.id] {
            assert!(!written.contains(elsewhere), "{written}");
        }
    }
}

#[tokio::test]
async fn every_part_knows_what_leads_to_it_from_every_text_and_where_that_stands() {
    let world = World::new().await;
    let (coach, id) = (world.coach(), world.ours.id.clone());
    let clause = world.group.content().await.guidelines[0].id.clone();
    let decision = DecisionSet { id: id.clone(), text: Some("We go on".into()), ..DecisionSet::default() };
    let decision = meeting::decision_set(&coach.app, decision).await.unwrap().id;
    let action = ActionSet {
        id: id.clone(),
        text: Some(format!(
            "Read [it](kring:charter/{}#{clause}) and [that](kring:meeting/{id}#{decision})",
            world.group.id
        )),
        ..ActionSet::default()
    };
    let action = meeting::action_set(&coach.app, action).await.unwrap().id;
    let item = world.ours.items[0].id.clone();
    let text = format!("As in [the round](kring:meeting/{id}#{item}).");
    world.group.writes(&format!("clause.{clause}.text"), "en", &text).await;
    let text = format!("On [it](kring:meeting/{id}#{action}).");
    page(coach, "After", "2026-09-16", &[], &text).await;
    coach.app.vault().await.unwrap().reindex(|_, _| true).await.unwrap();
    let of = async |kind, id: &str| {
        let of = ThingId { kind, id: id.into() };
        let found = journal::links::of_thing(&coach.app, of).await.unwrap();
        found.into_iter().map(|link| (link.kind, link.part, link.parts)).collect::<Vec<_>>()
    };
    let meeting = Some(ThingKind::Meeting);
    assert_eq!(
        of(ThingKind::Charter, &world.group.id).await,
        [(meeting, Some(action.clone()), vec![clause.clone()])]
    );
    let back = of(ThingKind::Meeting, &id).await;
    let wanted = [
        (None, None, vec![action.clone()]),
        (meeting, Some(action), vec![decision]),
        (Some(ThingKind::Charter), Some(clause), vec![item]),
    ];
    assert_eq!(back, wanted);
}
