//! The check of everything while somebody writes: it finds nothing wrong by that, and can be stopped to its end.

use std::sync::atomic::{AtomicUsize, Ordering};

use kring_store::StoreError;
use kring_tests::*;

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
