//! Parts that go round among people of whom one learns them first and another comes from outside.

use kring_core::meeting;
use kring_core::meeting::view::*;
use kring_tests::*;

use super::opens;
use super::series::{joins, opens_series, tuesdays};

/// Who has the part at the first dates, and who learns it beside them.
async fn turns(person: &Person, series: &str) -> Vec<(String, String)> {
    let view = opens_series(person, series).await;
    let turn = |date: &SeriesDateView| (date.roles[0].name.clone(), date.roles[0].shadow.clone());
    view.dates.iter().take(5).map(turn).collect()
}

fn told(turns: &[(&str, &str)]) -> Vec<(String, String)> {
    turns.iter().map(|(name, shadow)| ((*name).to_owned(), (*shadow).to_owned())).collect()
}

#[tokio::test]
async fn somebody_who_learns_stands_beside_another_first_and_somebody_from_outside_uses_up_no_turn() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let id = tuesdays(&ann).await.id;
    let roles = Some(vec!["facilitator".into()]);
    meeting::series_set(&ann.app, SeriesSet { id: id.clone(), roles, ..SeriesSet::default() }).await.unwrap();
    for name in ["Aya", "Bram", "Mw. Okafor", "Tuur"] {
        joins(&ann, &id, name, None).await;
    }
    let knows = async |name: &str, learning: Option<bool>, outside: Option<bool>| {
        let name = Some(name.to_owned());
        let set = SeriesPersonSet { id: id.clone(), name, learning, outside, ..SeriesPersonSet::default() };
        meeting::series_person_set(&ann.app, set).await.unwrap();
    };
    knows("Tuur", Some(true), None).await;
    let all = [("Aya", "Tuur"), ("Bram", ""), ("Mw. Okafor", ""), ("Tuur", ""), ("Aya", "")];
    assert_eq!(turns(&ann, &id).await, told(&all));
    knows("Mw. Okafor", None, Some(true)).await;
    let without = [("Aya", "Tuur"), ("Bram", ""), ("Tuur", ""), ("Aya", ""), ("Bram", "")];
    assert_eq!(turns(&ann, &id).await, told(&without), "whoever leads from outside takes no turns");

    let turn = SeriesTurnSet {
        id: id.clone(),
        date: "2026-02-17T12:00".into(),
        role: "facilitator".into(),
        person: Some("Mw. Okafor".into()),
        swap: None,
    };
    meeting::series_turn_set(&ann.app, turn).await.unwrap();
    let led = [("Aya", "Tuur"), ("Mw. Okafor", ""), ("Bram", ""), ("Tuur", ""), ("Aya", "")];
    assert_eq!(turns(&ann, &id).await, told(&led), "nobody's turn is used up");

    // The meetings of these dates say the same.
    let prepares = async |date: &str| {
        let request = SeriesMeeting { id: id.clone(), date: date.into() };
        let made = meeting::series_meeting(&ann.app, request).await.unwrap();
        let role = opens(&ann, &made.id).await.roles.remove(0);
        (role.name, role.shadow_name)
    };
    assert_eq!(prepares("2026-01-20T12:00").await, ("Aya".into(), "Tuur".into()));
    assert_eq!(prepares("2026-02-17T12:00").await, ("Mw. Okafor".into(), String::new()));
    assert_eq!(turns(&ann, &id).await, told(&led));

    // Whoever has learned what there is to learn takes turns from the first date on.
    knows("Tuur", Some(false), None).await;
    knows("Mw. Okafor", None, Some(false)).await;
    let known = opens_series(&ann, &id).await.people;
    assert!(known.iter().all(|person| !person.learning && !person.outside));
    ann.verifies().await;
}
