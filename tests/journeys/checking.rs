//! The check of everything while somebody writes: it finds nothing wrong by that, and can be stopped to its end.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use kring_store::StoreError;
use kring_tests::*;
use sqlx::AssertSqlSafe;

use crate::pages::edit;

#[tokio::test]
async fn a_check_during_which_somebody_writes_finds_nothing_wrong_and_can_be_stopped_to_its_end() {
    let coach = a_coach().await;
    for walk in 1..=3 {
        coach.writes(&format!("Walk {walk}"), "Along the canal, as far as the second lock.").await;
    }
    let vault = coach.app.vault().await.unwrap();
    let writes = coach.writes("Meanwhile", "The lock keeper waved.");
    let (verified, _) = tokio::join!(vault.verify(|_, _| true), writes);
    assert!(verified.unwrap().ok());
    // All documents are read; what comes after them asks as well whether it is still wanted.
    let asked = AtomicUsize::new(0);
    let go_on = |done: u64, total: u64| done < total || asked.fetch_add(1, Ordering::SeqCst) < 3;
    let writes = coach.writes("Once more", "He waved again.");
    let (verified, _) = tokio::join!(vault.verify(go_on), writes);
    assert!(matches!(verified, Err(StoreError::Cancelled)), "{verified:?}");
}

#[tokio::test]
async fn two_checks_at_once_take_nothing_from_each_other() {
    let coach = a_coach().await;
    coach.writes("A walk", "Along the canal, as far as the second lock.").await;
    let vault = coach.app.vault().await.unwrap();
    let writes = coach.writes("Meanwhile", "The lock keeper waved.");
    let (one, other, _) = tokio::join!(vault.verify(|_, _| true), vault.verify(|_, _| true), writes);
    assert!(one.unwrap().ok() && other.unwrap().ok());
}

#[tokio::test]
async fn a_check_ends_while_somebody_writes_on_and_on_and_sees_what_is_wrong_elsewhere() {
    let coach = a_coach().await;
    let walk = coach.writes("A walk", "Along the canal, as far as the second lock.").await;
    let long = coach.writes("A long letter", "").await;
    let vault = coach.app.vault().await.unwrap();
    for (damage, ok) in [("", true), ("DELETE FROM search WHERE rowid IN", false)] {
        if !damage.is_empty() {
            let id = walk.id.replace('-', "");
            let seat = format!("SELECT seat FROM document JOIN subject ON n = doc WHERE id = x'{id}'");
            let damage = AssertSqlSafe(format!("{damage} ({seat})"));
            sqlx::query(damage).execute(vault.read().await.unwrap().connection().unwrap()).await.unwrap();
        }
        let (over, written) = (AtomicBool::new(false), AtomicUsize::new(0));
        let checks = async {
            let verified = vault.verify(|_, _| true).await.unwrap();
            over.store(true, Ordering::SeqCst);
            verified
        };
        let writes = async {
            while !over.load(Ordering::SeqCst) {
                let now = coach.reads(&long.id).await;
                edit(&coach.app, &now, &[(0, 0, "and so on, ")]).await.unwrap();
                written.fetch_add(1, Ordering::SeqCst);
            }
        };
        let (verified, ()) = tokio::join!(checks, writes);
        let written = written.load(Ordering::SeqCst);
        assert!(written > 2, "{written} times: after every question somebody may write");
        assert_eq!(verified.ok(), ok, "{:?}", verified.checks);
        let search = verified.checks.iter().find(|check| check.name == "search").unwrap();
        assert_eq!(search.failed == 0, ok, "{:?}", verified.checks);
    }
}
