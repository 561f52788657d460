//! The border of a group: what never gets into its space, and what nobody can do through it.

use std::fs;
use std::sync::LazyLock;

use kring_core::intervision::view::Layer;
use kring_core::journal::view::PageAdd;
use kring_core::meeting::view::*;
use kring_core::people::view::SessionGiven;
use kring_core::{journal, meeting, sync};
use kring_tests::traces::canary;
use kring_tests::*;
use proptest::prelude::*;
use uuid::Uuid;

use super::{Pair, adds, standing};
use crate::meeting::plans;
use crate::sync::files;

/// One that all the cases of a property share, because deriving keys takes its time.
struct Shared {
    runtime: tokio::runtime::Runtime,
    pair: Pair,
    meeting: MeetingView,
    /// A session of a closed group of Ann's.
    session: String,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (pair, meeting, session) = runtime.block_on(async {
        let pair = Pair::is_in().await;
        let draft = plans(pair.ann(), "Spring", "Welcome 10\nCase 35").await;
        let circle = Some(pair.circle.clone());
        let set = MeetingSet { id: draft.id.clone(), circle, ..MeetingSet::default() };
        meeting::set(&pair.ann().app, set).await.unwrap();
        let shared = meeting::share(&pair.ann().app, MeetingId { id: draft.id }).await.unwrap().meeting;
        let day = crate::intervision::day(pair.ann(), 30);
        let session = crate::intervision::a_session_alone(pair.ann(), "A case", &day).await.id;
        (pair, shared, session)
    });
    Shared { runtime, pair, meeting, session }
});

/// What is written behind a closed door.
const CLOSED: u8 = 5;

/// Something that somebody writes for themselves, with these words in it.
async fn writes_for_oneself(what: u8, words: &str) {
    let (app, meeting) = (&SHARED.pair.ann().app, &SHARED.meeting);
    match what {
        0 => drop(SHARED.pair.ann().writes(words, words).await),
        1 => {
            let session =
                SessionGiven { person: words.into(), minutes: None, mode: None, fee: None, size: 1 };
            let add = PageAdd { title: words.into(), session: Some(session), ..PageAdd::default() };
            journal::add(app, add).await.unwrap();
        }
        CLOSED => crate::intervision::notes(SHARED.pair.ann(), &SHARED.session, Layer::Group, words).await,
        3 => drop(plans(SHARED.pair.ann(), words, words).await),
        _ => {
            let item = (what == 2).then(|| meeting.items[0].id.clone());
            let edit = MeetingTextEdit {
                id: meeting.id.clone(),
                part: MeetingPart::OnlyMe,
                item,
                base: crate::meeting::opens(SHARED.pair.ann(), &meeting.id).await.only_me_version,
                edits: vec![kring_core::journal::view::Edit(0, 0, format!("{words} "))],
            };
            meeting::edit_text(app, edit).await.unwrap();
        }
    }
}

/// What the notebook would hand to the group's storage, and the spaces and kinds of all of it.
async fn leaving() -> (Vec<Vec<u8>>, Vec<(Uuid, String)>) {
    let vault = SHARED.pair.ann().app.vault().await.unwrap();
    let mut all = vec![];
    for book in vault.books().await.unwrap() {
        all.extend(vault.leaving(book, 0, usize::MAX).await.unwrap().into_iter().map(|parcel| parcel.bytes));
    }
    let ben = SHARED.pair.ben.app.vault().await.unwrap();
    let mut reader = ben.read().await.unwrap();
    let rows: Vec<(Vec<u8>, String)> = sqlx::query_as(
        "SELECT subject.space, subject.kind FROM log JOIN subject ON subject.n = log.doc
        JOIN device ON device.n = log.device WHERE device.person <> x''",
    )
    .fetch_all(reader.connection().unwrap())
    .await
    .unwrap();
    (all, rows.into_iter().map(|(space, kind)| (Uuid::from_slice(&space).unwrap(), kind)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_ones_own_ever_gets_into_a_group(
        acts in prop::collection::vec((0u8..6, any::<u64>()), 1..5),
    ) {
        SHARED.runtime.block_on(async {
            let words: Vec<String> = acts.iter().map(|(_, seed)| canary(*seed | 1)).collect();
            for ((what, _), words) in acts.iter().zip(&words) {
                writes_for_oneself(*what, words).await;
            }
            let (parcels, _) = leaving().await;
            for word in &words {
                assert!(!parcels.iter().any(|bytes| traces::holds(bytes, word.as_bytes())
                    || traces::holds_packed(bytes, word.as_bytes())));
            }
            SHARED.pair.in_step().await;
            let (_, came) = leaving().await;
            let circle: Uuid = SHARED.pair.circle.parse().unwrap();
            let kinds = ["circle", "charter", "charter_version", "meeting"];
            assert!(came.len() > 3);
            assert!(came.iter().all(|(space, kind)| *space == circle && kinds.contains(&kind.as_str())));
            let closed = crate::intervision::reads(SHARED.pair.ann(), &SHARED.session).await.notes;
            let last = acts.iter().rposition(|(what, _)| *what == CLOSED);
            for (at, (word, (what, _))) in words.iter().zip(&acts).enumerate() {
                let written = match *what == CLOSED {
                    true => last != Some(at) || closed == *word,
                    false => !SHARED.pair.ann().finds(word).await.is_empty(),
                };
                assert!(written, "control: it was written");
                assert!(SHARED.pair.ben.finds(word).await.is_empty());
            }
        });
    }
}

#[tokio::test]
async fn the_folder_of_a_group_holds_nothing_readable() {
    let pair = Pair::is_in().await;
    let words = canary(77);
    pair.ann.adds(&words, &words).await;
    pair.in_step().await;
    assert!(pair.read_by(&pair.ben).await.content.guidelines.iter().any(|one| one.label["en"].text == words));
    let circle: Uuid = pair.circle.parse().unwrap();
    let key = pair.ann().app.vault().await.unwrap().person_key().to_bytes();
    let secrets: [&[u8]; 6] = [
        words.as_bytes(),
        b"Tuesday circle",
        pair.circle.as_bytes(),
        circle.as_bytes(),
        b"charter",
        key.as_slice(),
    ];
    let readable = |path: &std::path::Path| {
        let bytes = [fs::read(path).unwrap(), path.as_os_str().as_encoded_bytes().to_vec()].concat();
        secrets.iter().any(|secret| traces::holds(&bytes, secret))
    };
    let control = pair.storage.path().join("control");
    fs::write(&control, &words).unwrap();
    assert!(readable(&control), "control: the scan finds what lies open");
    fs::remove_file(control).unwrap();
    let all = files(pair.storage.path());
    assert!(all.len() > 4 && !all.iter().any(|path| readable(path)));
}

#[tokio::test]
async fn who_is_in_a_group_reaches_nothing_of_mine_but_the_group() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let mine = ann.writes("Mine", "as I wrote it").await;
    let circle: Uuid = pair.circle.parse().unwrap();
    // Ben's notebook sends a page as if it belonged into the group, and something under the id of a page of Ann's.
    let page = ben.writes("A page", "into your journal").await;
    let twin = ben.writes("A twin", "over yours").await;
    {
        let vault = ben.app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        let connection = reader.connection().unwrap();
        let ids = [(&page.id, &page.id), (&twin.id, &mine.id)].map(|(from, to)| {
            let id = |text: &str| text.parse::<Uuid>().unwrap().as_bytes().to_vec();
            (id(from), id(to))
        });
        for (from, to) in ids {
            let sql = "UPDATE subject SET space = ?, id = ? WHERE id = ?";
            let query = sqlx::query(sql).bind(circle.as_bytes().as_slice()).bind(to).bind(from);
            query.execute(&mut *connection).await.unwrap();
        }
    }
    pair.in_step().await;
    assert!(ann.finds("into").await.is_empty());
    assert_eq!(ann.reads(&mine.id).await.text, "as I wrote it");
    let why: Vec<String> = sync::aside(&ann.app, ()).await.unwrap().into_iter().map(|one| one.why).collect();
    assert!(why.len() >= 2 && why.iter().all(|why| why == "stranger"), "{why:?}");
    pair.ann.adds("Still", "going on").await;
    pair.in_step().await;
    assert_eq!(pair.read_by(ben).await.content.guidelines.len(), 4);
    ann.verifies().await;
}

#[tokio::test]
async fn nobody_speaks_for_another_device_in_a_group() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let log = ann.app.vault().await.unwrap().identity().log;
    // Ben's notebook says that what he writes next comes from Ann's.
    adds(ben, &pair.ann.id, "In Ann’s name").await;
    {
        let vault = ben.app.vault().await.unwrap();
        let own = vault.identity().log;
        let mut reader = vault.read().await.unwrap();
        let connection = reader.connection().unwrap();
        // With a number that Ann's own device has not come to: what it has is known, and nothing takes its place.
        sqlx::query("UPDATE log SET seq = 1000 WHERE n = (SELECT max(n) FROM log)")
            .execute(&mut *connection)
            .await
            .unwrap();
        for (from, to) in [(log, [7; 16]), (own, log)] {
            let query = sqlx::query("UPDATE device SET log = ?, person = x'' WHERE log = ?");
            query.bind(to.as_slice()).bind(from.as_slice()).execute(&mut *connection).await.unwrap();
        }
    }
    pair.in_step().await;
    let guidelines = pair.read_by(ann).await.content.guidelines;
    assert!(!guidelines.iter().any(|one| one.label["en"].text == "In Ann’s name"));
    let why: Vec<String> = sync::aside(&ann.app, ()).await.unwrap().into_iter().map(|one| one.why).collect();
    assert_eq!(why, ["forged"]);
    assert_eq!(standing(ann, &pair.circle).await.status.refused, 1);
    pair.ann.adds("Going on", "all the same").await;
    ann.verifies().await;
}
