//! What two people change in the same place while neither knows of the other: who has a role, who was there, what is done, what comes first.

use kring_core::charter::view::{ClauseAdd, ClauseList, HolderId, HolderSet, RoleView};
use kring_core::meeting::view::*;
use kring_core::{charter, meeting};
use kring_tests::*;

use super::Pair;
use crate::meeting::{comes, lines, opens, plans};

/// The first role as somebody has it.
async fn role(pair: &Pair, person: &Person) -> RoleView {
    pair.read_by(person).await.content.roles.remove(0)
}

/// Who has it now, and who has it no longer.
fn names(role: &RoleView) -> [Vec<&str>; 2] {
    [&role.holders, &role.others].map(|all| all.iter().map(|one| one.name.as_str()).collect())
}

#[tokio::test]
async fn who_has_a_role_is_said_by_two_apart_and_both_are_heard() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let add = ClauseAdd {
        id: pair.ann.id.clone(),
        list: ClauseList::Roles,
        before: None,
        labels: [("en".to_owned(), "Timekeeper".to_owned())].into(),
        texts: [("en".to_owned(), "Says when it is time.".to_owned())].into(),
    };
    let id = charter::clause_add(&ann.app, add).await.unwrap().id;
    pair.in_step().await;
    let day = |days: i64| Some(ann.app.today().saturating_add(jiff::ToSpan::days(days)).to_string());
    let holds = |holder: Option<&str>, name: &str, until: Option<String>| HolderSet {
        id: pair.ann.id.clone(),
        role: id.clone(),
        holder: holder.map(ToOwned::to_owned),
        name: name.into(),
        from: day(-100),
        until,
        ..HolderSet::default()
    };
    let ada = charter::holder_set(&ann.app, holds(None, "Ada", None)).await.unwrap().id;
    charter::holder_set(&ben.app, holds(None, "Bea", None)).await.unwrap();
    pair.in_step().await;
    let (here, there) = (role(&pair, ann).await, role(&pair, ben).await);
    assert_eq!(here, there);
    let [mut now, _] = names(&here);
    now.sort_unstable();
    assert_eq!(now, ["Ada", "Bea"], "neither takes the place of the other");

    // One says that somebody stopped yesterday, the other who begins.
    charter::holder_set(&ann.app, holds(Some(&ada), "Ada", day(-1))).await.unwrap();
    let cor = charter::holder_set(&ben.app, holds(None, "Cor", None)).await.unwrap().id;
    pair.in_step().await;
    let (here, there) = (role(&pair, ann).await, role(&pair, ben).await);
    assert_eq!(here, there);
    let [mut now, before] = names(&here);
    now.sort_unstable();
    assert_eq!((now, before), (vec!["Bea", "Cor"], vec!["Ada"]));

    // Both mend the same name: one of the two stands, and on both sides the same. What one takes out is out.
    charter::holder_set(&ann.app, holds(Some(&cor), "Cor Smit", None)).await.unwrap();
    charter::holder_set(&ben.app, holds(Some(&cor), "Cor Smid", None)).await.unwrap();
    let gone = HolderId { id: pair.ann.id.clone(), role: id.clone(), holder: ada };
    charter::holder_remove(&ben.app, gone).await.unwrap();
    pair.in_step().await;
    let (here, there) = (role(&pair, ann).await, role(&pair, ben).await);
    assert_eq!(here, there);
    let [mut now, before] = names(&here);
    now.sort_unstable();
    assert!(now == ["Bea", "Cor Smid"] || now == ["Bea", "Cor Smit"], "{now:?}");
    assert!(before.is_empty(), "{before:?}");
    for person in [ann, ben] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn the_same_line_of_a_meeting_is_changed_by_two_apart_and_nothing_is_doubled() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let draft = plans(ann, "Autumn", "Welcome 10\nCase 35\nHarvest 15\nClose 5").await;
    let set = MeetingSet { id: draft.id.clone(), circle: Some(pair.circle.clone()), ..MeetingSet::default() };
    meeting::set(&ann.app, set).await.unwrap();
    let shared = meeting::share(&ann.app, MeetingId { id: draft.id }).await.unwrap().meeting;
    let action = |of: Option<&str>| ActionSet {
        id: shared.id.clone(),
        action: of.map(ToOwned::to_owned),
        ..ActionSet::default()
    };
    let new = ActionSet { text: Some("Book the barn".into()), ..action(None) };
    let barn = meeting::action_set(&ann.app, new).await.unwrap().id;
    let dee = comes(ann, &shared.id, "Dee").await;
    pair.in_step().await;

    // Was she there, is it done, where does the case stand: each says something of all three.
    let was = |attendance: Attendance| MeetingPersonSet {
        id: shared.id.clone(),
        person: Some(dee.clone()),
        attendance: Some(attendance),
        ..MeetingPersonSet::default()
    };
    meeting::person_set(&ann.app, was(Attendance::Excused)).await.unwrap();
    meeting::person_set(&ben.app, was(Attendance::Present)).await.unwrap();
    let late =
        MeetingPersonSet { attendance: None, remark: Some("from eight".into()), ..was(Attendance::Present) };
    meeting::person_set(&ann.app, late).await.unwrap();
    let done = ActionSet { done: Some(true), ..action(Some(&barn)) };
    meeting::action_set(&ann.app, done.clone()).await.unwrap();
    let more = ActionSet { text: Some("Book the barn for May".into()), ..done };
    meeting::action_set(&ben.app, more).await.unwrap();
    let moved = |before: usize| ItemMove {
        id: shared.id.clone(),
        item: shared.items[2].id.clone(),
        before: Some(shared.items[before].id.clone()),
    };
    meeting::item_move(&ann.app, moved(0)).await.unwrap();
    meeting::item_move(&ben.app, moved(1)).await.unwrap();
    pair.in_step().await;

    let (here, there) = (opens(ann, &shared.id).await, opens(ben, &shared.id).await);
    assert_eq!(lines(&here), lines(&there));
    let titles: Vec<&str> = here.items.iter().map(|item| item.title.as_str()).collect();
    let ways = [["Harvest", "Welcome", "Case", "Close"], ["Welcome", "Harvest", "Case", "Close"]];
    assert!(ways.iter().any(|way| titles == way), "where one of the two put it, and once: {titles:?}");
    for view in [&here, &there] {
        let [dee] = &view.people.iter().filter(|one| one.name == "Dee").collect::<Vec<_>>()[..] else {
            panic!("she stands there once");
        };
        assert!([Attendance::Excused, Attendance::Present].contains(&dee.attendance), "{dee:?}");
        assert_eq!(dee.remark, "from eight");
        let [barn] = &view.actions[..] else { panic!("one action") };
        assert_eq!((barn.text.as_str(), barn.done.is_some()), ("Book the barn for May", true));
    }
    let attended = |view: &MeetingView| view.people.iter().map(|one| one.attendance).collect::<Vec<_>>();
    assert_eq!(attended(&here), attended(&there));
    for person in [ann, ben] {
        person.verifies().await;
    }
}
