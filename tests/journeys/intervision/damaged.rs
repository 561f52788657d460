//! A closed document whose bytes are damaged is a loss of its own: everything around it is listed, found and ends as before. It brings
//! nothing that is whole to an early end, here or on another device, and what cannot end is told of.

use kring_core::intervision::view::{
    ClosedAlias, ClosedKeep, ClosedListQuery, ClosedPairAdd, ClosedSearch, ClosedSupervise, Shred,
};
use kring_core::{Event, intervision};
use kring_tests::*;

use super::*;
use crate::sync::Both;

/// Of a document, every update is damaged as a bad disk does it.
async fn damages(ann: &Person, id: &str) {
    let vault = ann.app.vault().await.unwrap();
    let mut reader = vault.read().await.unwrap();
    let id: uuid::Uuid = id.parse().unwrap();
    for table in ["log", "snapshot"] {
        let sql =
            format!("UPDATE {table} SET bytes = x'00' WHERE doc = (SELECT n FROM subject WHERE id = ?)");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.as_bytes().as_slice().to_vec());
        query.execute(reader.connection().unwrap()).await.unwrap();
    }
}

/// The document of this kind that was made last.
async fn newest(ann: &Person, kind: &str) -> String {
    let vault = ann.app.vault().await.unwrap();
    let mut reader = vault.read().await.unwrap();
    let query = sqlx::query_as("SELECT id FROM subject WHERE kind = ? ORDER BY n DESC LIMIT 1").bind(kind);
    let (id,): (Vec<u8>,) = query.fetch_one(reader.connection().unwrap()).await.unwrap();
    uuid::Uuid::from_slice(&id).unwrap().to_string()
}

/// What an opening tells of that did not succeed.
async fn told(ann: &Person) -> Vec<String> {
    ann.locks().await;
    let (mut events, mut told) = (ann.app.events(), Vec::new());
    ann.unlocks().await;
    while let Ok(event) = events.try_recv() {
        if let Event::Trouble(failure) = event {
            told.push(failure.code);
        }
    }
    told
}

/// How many groups are here.
async fn groups(ann: &Person) -> usize {
    intervision::group_list(&ann.app, ()).await.unwrap().len()
}

/// Whether a document of this id is here and can be read.
async fn is_whole(ann: &Person, id: &str) -> bool {
    ann.app.vault().await.unwrap().with(id.parse().unwrap(), |_| Ok(())).await.is_ok()
}

#[tokio::test]
async fn one_damaged_session_hides_none_of_the_others_and_keeps_none_from_ending() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 10)).await.id;
    let bad = a_session(&ann, &group, "The empty chair").await.id;
    let good = a_session(&ann, &group, "A handover at night").await.id;
    notes(&ann, &good, Layer::Mine, "the ward was quiet").await;
    damages(&ann, &bad).await;
    ann.locks().await;
    ann.unlocks().await;
    let rows = intervision::list(&ann.app, ClosedListQuery::default()).await.unwrap();
    let titles: Vec<_> = rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["A handover at night", ""], "the damaged one is a row without a word");
    assert_eq!(intervision::group_list(&ann.app, ()).await.unwrap().len(), 1);
    let endings = intervision::endings(&ann.app, ()).await.unwrap();
    assert!(endings.iter().any(|one| one.title == "A handover at night"), "{endings:?}");
    let opened = intervision::open(&ann.app, ClosedSessionId { id: bad }).await;
    assert_eq!(code(opened), "vault-damaged", "and says what it is when it is opened");
    let shred =
        Shred { id: group, typed: "Tuesday door".into(), agreed_by: vec!["Noor".into(), "Bo".into()] };
    assert_eq!(code(intervision::shred(&ann.app, shred).await), "vault-damaged", "it may be held");
    lives_through(&ann, 17).await;
    assert!(is_gone(&ann, &good).await, "what was promised is kept");
    assert_eq!(groups(&ann).await, 1, "a group lasts as long as what it holds");
    for _ in 0..2 {
        assert_eq!(told(&ann).await, ["vault-damaged"], "what of it can be read does not live on in silence");
    }
}

#[tokio::test]
async fn a_session_that_is_damaged_here_lasts_on_the_other_device_and_so_does_its_group() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let group = a_group(laptop, &day(laptop, 10)).await.id;
    let kept = a_session(laptop, &group, "The long winter").await.id;
    let ends = a_session(laptop, &group, "A door that sticks").await.id;
    notes(laptop, &kept, Layer::Mine, "it thawed late").await;
    let agreed_by = vec!["Noor".into(), "Bo".into()];
    let keep = ClosedKeep { id: kept.clone(), until: day(laptop, 60), agreed_by };
    intervision::keep(&laptop.app, keep).await.unwrap();
    both.are_in_step().await;
    damages(laptop, &kept).await;
    lives_through(laptop, 18).await;
    lives_through(other, 18).await;
    both.are_in_step().await;
    assert!(is_gone(laptop, &ends).await && is_gone(other, &ends).await);
    assert_eq!(reads(other, &kept).await.mine, "it thawed late");
    assert_eq!((groups(laptop).await, groups(other).await), (1, 1));
    assert_eq!((told(laptop).await, told(other).await), (vec!["vault-damaged".into()], vec![]));
}

#[tokio::test]
async fn a_damaged_desk_keeps_its_own_session_from_ending_and_no_other() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 10)).await.id;
    let bad = a_session(&ann, &group, "The locked drawer").await.id;
    notes(&ann, &bad, Layer::Mine, "nobody had the key").await;
    let mine = newest(&ann, "closed_layer").await;
    damages(&ann, &newest(&ann, "closed_desk").await).await;
    let good = a_session(&ann, &group, "An open window").await.id;
    notes(&ann, &good, Layer::Mine, "the curtain moved").await;
    assert!(told(&ann).await.is_empty(), "nothing is due");
    let search = ClosedSearch { id: group, query: "curtain".into() };
    assert_eq!(intervision::search(&ann.app, search).await.unwrap().len(), 1);
    lives_through(&ann, 17).await;
    assert!(is_gone(&ann, &good).await && !is_gone(&ann, &bad).await);
    assert!(is_whole(&ann, &mine).await, "what it alone leads to is not taken for what nobody has");
    assert_eq!((groups(&ann).await, told(&ann).await), (1, vec!["vault-damaged".into()]));
}

#[tokio::test]
async fn what_was_handed_and_is_damaged_keeps_its_session_readable_and_lets_it_end() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "The tired teacher", &day(&ann, 10)).await.id;
    notes(&ann, &id, Layer::Supervision, "Why was I so short with Ymke?").await;
    let add = ClosedPairAdd { supervisor: "Claire".into(), me: "Ann".into(), ends: None };
    let pair = intervision::pair_add(&ann.app, add).await.unwrap().id;
    let hand = ClosedSupervise { id: id.clone(), pair: pair.clone() };
    let handed = intervision::supervise(&ann.app, hand).await.unwrap().id;
    damages(&ann, &handed).await;
    assert_eq!(told(&ann).await, ["vault-damaged"]);
    assert_eq!(reads(&ann, &id).await.title, "The tired teacher");
    let alias = ClosedAlias { id: id.clone(), name: "Ymke".into(), alias: "Y.".into() };
    assert_eq!(code(intervision::alias_set(&ann.app, alias).await), "vault-damaged", "the name stands there");
    let shred = Shred { id: id.clone(), typed: "The tired teacher".into(), agreed_by: vec![] };
    assert_eq!(code(intervision::shred(&ann.app, shred).await), "vault-damaged", "one would stay behind");
    lives_through(&ann, 17).await;
    assert!(is_gone(&ann, &id).await && is_whole(&ann, &pair).await);
    assert_eq!(told(&ann).await, ["vault-damaged"]);
}

#[tokio::test]
async fn a_damaged_text_of_a_session_hides_none_of_the_others_and_ends_with_it() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 10)).await.id;
    let first = a_session(&ann, &group, "The quiet pupil").await.id;
    notes(&ann, &first, Layer::Mine, "a window seat").await;
    damages(&ann, &newest(&ann, "closed_layer").await).await;
    let second = a_session(&ann, &group, "The loud team").await.id;
    damages(&ann, &newest(&ann, "closed_case").await).await;
    notes(&ann, &second, Layer::Mine, "another window").await;
    ann.locks().await;
    ann.unlocks().await;
    let rows = intervision::list(&ann.app, ClosedListQuery::default()).await.unwrap();
    let titles: Vec<_> = rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["", "The quiet pupil"]);
    let request = |query: &str| ClosedSearch { id: group.clone(), query: query.into() };
    let hits = intervision::search(&ann.app, request("window")).await.unwrap();
    assert_eq!(hits.iter().map(|hit| hit.line.as_str()).collect::<Vec<_>>(), ["another window"]);
    assert_eq!(intervision::search(&ann.app, request("quiet")).await.unwrap().len(), 1);
    assert!(!intervision::endings(&ann.app, ()).await.unwrap().is_empty());
    let agreed_by = vec!["Noor".into(), "Bo".into()];
    let keep = ClosedKeep { id: first.clone(), until: day(&ann, 12), agreed_by };
    intervision::keep(&ann.app, keep).await.expect("its day is the session's");
    lives_through(&ann, 17).await;
    assert!(is_gone(&ann, &second).await && !is_gone(&ann, &first).await);
    lives_through(&ann, 2).await;
    assert!(is_gone(&ann, &first).await && told(&ann).await.is_empty());
    assert_eq!(groups(&ann).await, 0);
}
