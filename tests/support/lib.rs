//! People for the stories: someone with an app of their own, in folders that vanish afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "test support fails loudly"
)]

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use kring_core::journal::view::{PageAdd, PageId, PageView};
use kring_core::vault::view::{Unlock, VaultCreate};
use kring_core::{App, Places, journal, vault};

pub mod hostile;
pub mod interleaving;
pub mod keeping;
pub mod pages;
pub mod square;
pub mod traces;

pub const PASSPHRASE: &str = "four calm words here";

/// The program in a terminal: `KRING_CLI`, else the one that cargo built.
pub fn program() -> PathBuf {
    let name = format!("kring-cli{}", std::env::consts::EXE_SUFFIX);
    let built = || match std::env::var_os("CARGO_TARGET_DIR") {
        Some(target) => PathBuf::from(target).join("debug"),
        // A test lies in target/debug/deps.
        None => std::env::current_exe().unwrap().ancestors().nth(2).unwrap().to_owned(),
    };
    std::env::var_os("KRING_CLI").map_or_else(|| built().join(name), PathBuf::from)
}

/// A person with a computer: an app, its folders, and a clock that can be moved.
pub struct Person {
    pub app: Arc<App>,
    pub home: Arc<tempfile::TempDir>,
    clock: Arc<AtomicI64>,
    /// The count that goes on through sleep and that nobody can set.
    steady: Arc<AtomicI64>,
}

/// A coach with a new notebook, open.
pub async fn a_coach() -> Person {
    let person = a_newcomer();
    vault::create(
        &person.app,
        VaultCreate { name: "Ann's notebook".into(), passphrase: PASSPHRASE.into(), folder: None },
    )
    .await
    .expect("a notebook is made");
    person
}

/// Someone who has just installed the program.
pub fn a_newcomer() -> Person {
    Person::at(Arc::new(tempfile::tempdir().expect("a temporary folder")))
}

impl Person {
    /// Someone at a computer whose folders are `home`.
    pub fn at(home: Arc<tempfile::TempDir>) -> Self {
        let clock = Arc::new(AtomicI64::new(Timestamp::now().as_millisecond()));
        let (time, steady) = (clock.clone(), Arc::new(AtomicI64::new(1_000)));
        let count = steady.clone();
        let places = Places { data: home.path().join("data"), config: home.path().join("config") };
        let app = App::with_clocks(
            places,
            Arc::new(move || Timestamp::from_millisecond(time.load(Ordering::SeqCst)).unwrap()),
            Arc::new(move || Duration::from_millis(count.load(Ordering::SeqCst).unsigned_abs())),
        );
        app.taste_with(program());
        Self { app, home, clock, steady }
    }

    /// The same person after starting the program again.
    pub fn restarts(self) -> Self {
        let clock = self.clock.load(Ordering::SeqCst);
        let again = Self::at(self.home.clone());
        drop(self);
        again.clock.store(clock, Ordering::SeqCst);
        again
    }

    pub fn waits_minutes(&self, minutes: i64) {
        self.waits_seconds(minutes * 60);
    }

    /// Time passes, whether the computer is awake or asleep.
    pub fn waits_seconds(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
        self.steady.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    /// Somebody, or a server of the time, sets the clock on the wall.
    pub fn sets_the_clock(&self, minutes: i64) {
        self.clock.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// It is this moment, RFC 3339.
    pub fn is_at(&self, moment: &str) {
        let moment: Timestamp = moment.parse().expect("a moment");
        self.clock.store(moment.as_millisecond(), Ordering::SeqCst);
    }

    pub fn waits_days(&self, days: i64) {
        self.waits_minutes(days * 24 * 60);
    }

    pub fn folder(&self) -> PathBuf {
        self.home.path().join("data/notebook")
    }

    pub async fn unlocks(&self) {
        vault::unlock(&self.app, Unlock { passphrase: PASSPHRASE.into() }).await.expect("the notebook opens");
    }

    pub async fn locks(&self) {
        self.app.close().await.expect("the notebook closes");
    }

    pub async fn writes(&self, title: &str, text: &str) -> PageView {
        journal::add(&self.app, PageAdd { title: title.into(), text: text.into(), ..PageAdd::default() })
            .await
            .expect("a page is added")
    }

    pub async fn reads(&self, id: &str) -> PageView {
        journal::open(&self.app, PageId { id: id.into() }).await.expect("the page opens")
    }

    pub async fn finds(&self, query: &str) -> Vec<String> {
        let query =
            kring_core::search::view::SearchQuery { query: query.into(), limit: 100, ..Default::default() };
        let hits = kring_core::search::search(&self.app, query).await.expect("the search is understood");
        hits.into_iter().map(|hit| hit.id).collect()
    }

    pub async fn verifies(&self) {
        let report = vault::verify(&self.app, ()).await.expect("the notebook can be checked");
        assert!(report.ok, "{:?}", report.checks);
    }
}
