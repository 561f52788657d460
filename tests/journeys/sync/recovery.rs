//! A new machine: the words of the recovery sheet and the storage bring everything there, and nobody else's words do.

use std::fs;
use std::path::{Path, PathBuf};

use kring_core::charter::view::{CharterId, CharterNew, CharterTextEdit};
use kring_core::circle::view::CircleListQuery;
use kring_core::intervision::view::Layer;
use kring_core::journal::view::Edit;
use kring_core::meeting::view::{MeetingAdd, MeetingId, MeetingView};
use kring_core::sync::view::{SyncRecover, SyncRevoke, SyncState};
use kring_core::vault::view::{AppStatus, ChangeLocks, Recover, Stage};
use kring_core::{Event, Failure, charter, circle, journal, meeting, sync, vault};
use kring_tests::*;
use tokio::sync::broadcast::error::TryRecvError;

use super::{Both, files, looks, turns_on};
use crate::intervision::{a_session_alone, day, notes, reads};
use crate::pages::edit;
use crate::sharing::{Pair, adds, standing};

const NEW: &str = "another calm passphrase";

/// The words of a new recovery sheet.
pub async fn words_of(person: &Person) -> String {
    vault::make_recovery(&person.app, ()).await.expect("a sheet is made").words.join(" ")
}

/// Brings the notebook to this machine.
pub async fn recovers(person: &Person, storage: &Path, words: &str) -> Result<AppStatus, Failure> {
    let request = SyncRecover {
        address: sync::address_of(storage),
        login: None,
        words: words.into(),
        new_passphrase: NEW.into(),
        folder: None,
        name: Some("New machine".into()),
    };
    sync::recover(&person.app, request).await
}

/// What lies in the storage for whoever holds words.
pub fn for_words(storage: &Path) -> Vec<PathBuf> {
    files(storage).into_iter().filter(|path| path.parent().unwrap().ends_with("r")).collect()
}

fn is_untouched(person: &Person) -> bool {
    !person.home.path().join("data/notebook").exists()
        && fs::read_dir(person.home.path().join("data/devices")).map_or(true, |mut all| all.next().is_none())
}

#[tokio::test]
async fn the_words_and_the_storage_open_everything_on_a_new_machine() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let words = words_of(&laptop).await;
    let page = laptop.writes("What Noor wants", "We walked along the canal.").await;
    let closed = a_session_alone(&laptop, "Mine alone", &day(&laptop, 30)).await.id;
    notes(&laptop, &closed, Layer::Mine, "behind the door").await;
    assert!(turns_on(&laptop, storage.path()).await.recoverable);
    let later = laptop.writes("Later", "Also at the canal.").await;
    looks(&laptop).await;

    let new = a_newcomer();
    let status = recovers(&new, storage.path(), &words.to_uppercase()).await.expect("the words are right");
    assert_eq!(status.stage, Stage::Open);
    assert_eq!(status.notebook.unwrap().name, "Ann's notebook", "it is called as it was");
    assert_eq!(looks(&new).await.state, SyncState::On);
    assert_eq!(new.reads(&page.id).await.text, "We walked along the canal.");
    looks(&new).await;
    assert_eq!(reads(&new, &closed).await.mine, "behind the door");
    let mut found = new.finds("canal").await;
    found.sort();
    let mut wanted = [page.id.clone(), later.id];
    wanted.sort();
    assert_eq!(found, wanted);
    let (one, two) = (laptop.app.vault().await.unwrap(), new.app.vault().await.unwrap());
    assert_eq!(one.identity().person, two.identity().person, "both are one person’s");
    assert_ne!(one.identity().log, two.identity().log, "and each has a log of its own");

    // To the other it is one more device, and from now on they agree.
    edit(&new.app, &new.reads(&page.id).await, &[(0, 0, "Again: ")]).await.unwrap();
    looks(&new).await;
    let devices = looks(&laptop).await.devices;
    let names: Vec<_> = devices.iter().map(|one| (one.name.as_str(), one.active)).collect();
    assert_eq!(names, [("Laptop", true), ("New machine", true)]);
    assert_eq!(laptop.reads(&page.id).await.text, "Again: We walked along the canal.");

    // The sheet is the new notebook's own as well.
    new.locks().await;
    let again = Recover { words: words.clone(), new_passphrase: NEW.into() };
    vault::recover(&new.app, again).await.expect("the same words open it");
    assert!(looks(&new).await.recoverable);
    assert_eq!(for_words(storage.path()).len(), 2, "each device keeps its own");
    for person in [&laptop, &new] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_machine_that_is_lost_is_taken_out_by_the_one_that_took_its_place() {
    let (lost, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let words = words_of(&lost).await;
    lost.writes("Before", "the train left").await;
    turns_on(&lost, storage.path()).await;
    let new = a_newcomer();
    recovers(&new, storage.path(), &words).await.unwrap();
    let devices = looks(&new).await.devices;
    let id = devices.iter().find(|one| !one.here).unwrap().id.clone();
    let left = sync::revoke(&new.app, SyncRevoke { id, with: vec![] }).await.unwrap();
    assert_eq!(left.devices.iter().filter(|one| one.active).count(), 1);
    new.writes("After", "the train left").await;
    looks(&new).await;
    assert_eq!(looks(&lost).await.state, SyncState::Outside);
    assert_eq!(lost.finds("train").await.len(), 1, "it reads nothing new");
    assert_eq!(for_words(storage.path()).len(), 1, "what opened by way of it is gone");
    // The words still open what the new machine keeps for them.
    let third = a_newcomer();
    recovers(&third, storage.path(), &words).await.unwrap();
    looks(&third).await;
    assert_eq!(third.finds("train").await.len(), 2);
}

#[tokio::test]
async fn wrong_words_and_wrong_places_get_a_sentence_and_nothing_is_made() {
    let (laptop, storage, empty) =
        (a_coach().await, tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    laptop.writes("Mine", "and nobody else’s").await;
    assert!(!turns_on(&laptop, storage.path()).await.recoverable);
    let new = a_newcomer();
    let stranger = a_coach().await;
    let theirs = words_of(&stranger).await;
    let refused = async |storage: &Path, words: &str| {
        let before = files(storage);
        let refused = recovers(&new, storage, words).await.expect_err("it is refused");
        assert!(is_untouched(&new), "{}: nothing is made", refused.code);
        assert_eq!(files(storage), before);
        assert_eq!(vault::status(&new.app, ()).await.unwrap().stage, Stage::FirstRun);
        refused.code
    };
    // No sheet was made yet, so no words open anything.
    assert_eq!(refused(storage.path(), &theirs).await, "sync-recover-nothing");
    let words = words_of(&laptop).await;
    assert!(looks(&laptop).await.recoverable);
    assert_eq!(refused(storage.path(), &theirs).await, "sync-recover-words");
    assert_eq!(refused(empty.path(), &words).await, "sync-recover-nothing");
    assert_eq!(refused(storage.path(), "abandon ability").await, "words-count");
    let swapped: Vec<&str> = words.split(' ').rev().collect();
    let swapped = refused(storage.path(), &swapped.join(" ")).await;
    assert!(["words-checksum", "sync-recover-words"].contains(&swapped.as_str()), "{swapped}");
    let away = recovers(&new, &storage.path().join("nowhere"), &words).await.unwrap_err();
    assert_eq!(away.code, "sync-away");
    let weak = SyncRecover {
        address: sync::address_of(storage.path()),
        login: None,
        words: words.clone(),
        new_passphrase: "short".into(),
        folder: None,
        name: None,
    };
    assert_eq!(sync::recover(&new.app, weak.clone()).await.unwrap_err().code, "passphrase-too-weak");
    let inside = storage.path().join("notebook").display().to_string();
    let inside = SyncRecover { new_passphrase: NEW.into(), folder: Some(inside), ..weak };
    assert_eq!(sync::recover(&new.app, inside).await.unwrap_err().code, "invalid-request");
    assert!(is_untouched(&new));

    // What lies there is changed: the words open nothing then, and everything once it is whole.
    let [place] = for_words(storage.path()).try_into().unwrap();
    let whole = fs::read(&place).unwrap();
    let mut bytes = whole.clone();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&place, bytes).unwrap();
    assert_eq!(refused(storage.path(), &words).await, "sync-recover-words");
    fs::write(&place, whole).unwrap();
    recovers(&new, storage.path(), &words).await.unwrap();
    looks(&new).await;
    assert_eq!(new.finds("nobody").await.len(), 1);
}

#[tokio::test]
async fn once_the_locks_are_changed_the_old_words_bring_nobody_in() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let old = words_of(&laptop).await;
    laptop.writes("Before", "one canal").await;
    turns_on(&laptop, storage.path()).await;
    let [before] = for_words(storage.path()).try_into().unwrap();
    let kept = fs::read(&before).unwrap();
    let change = ChangeLocks { current: PASSPHRASE.into(), new: NEW.into() };
    let new = vault::change_locks(&laptop.app, change).await.unwrap().words.join(" ");
    assert!(!before.exists(), "what the old words opened is removed at once");
    let thief = a_newcomer();
    assert_eq!(recovers(&thief, storage.path(), &old).await.unwrap_err().code, "sync-recover-words");

    // Somebody had copied the storage, and puts the old file back.
    fs::write(&before, kept).unwrap();
    laptop.writes("After", "one canal").await;
    looks(&laptop).await;
    recovers(&thief, storage.path(), &old).await.expect("the old words open the old file");
    looks(&thief).await;
    assert_eq!(looks(&laptop).await.devices.iter().filter(|one| one.active).count(), 1, "not let in");
    laptop.writes("Later", "one canal").await;
    looks(&laptop).await;
    looks(&thief).await;
    assert_eq!(thief.finds("canal").await.len(), 1, "what was written since then is closed to them");
    let mine = a_newcomer();
    recovers(&mine, storage.path(), &new).await.expect("the new words open it");
    looks(&mine).await;
    looks(&laptop).await;
    looks(&mine).await;
    assert_eq!(mine.finds("canal").await.len(), 3);
    laptop.waits_days(2);
    looks(&laptop).await;
    assert!(!before.exists(), "the old file goes again");
}

#[tokio::test]
async fn whoever_was_taken_out_lets_nobody_in_by_their_words() {
    let both = Both::are_in().await;
    let words = words_of(&both.other).await;
    words_of(&both.laptop).await;
    both.are_in_step().await;
    assert_eq!(for_words(both.storage.path()).len(), 2);
    let id = looks(&both.laptop).await.devices.into_iter().find(|one| !one.here).unwrap().id;
    sync::revoke(&both.laptop.app, SyncRevoke { id, with: vec![] }).await.unwrap();
    let new = a_newcomer();
    let refused = recovers(&new, both.storage.path(), &words).await.unwrap_err();
    assert_eq!(refused.code, "sync-recover-words");
    assert!(is_untouched(&new));
}

/// Where the logs of the only space of a storage lie.
fn logs_in(storage: &Path) -> PathBuf {
    fs::read_dir(storage.join("v1")).unwrap().flatten().next().unwrap().path().join("l")
}

#[tokio::test]
async fn what_is_needed_today_can_be_used_before_the_rest_has_arrived() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let words = words_of(&laptop).await;
    let old = journal::view::PageAdd {
        title: "Long ago".into(),
        text: "calm words".into(),
        date: Some("2019-03-04".into()),
        ..Default::default()
    };
    journal::add(&laptop.app, old).await.unwrap();
    let today = laptop.writes("Today", "calm words").await;
    let (title, languages) = ("How we meet".into(), Some(vec!["en".into()]));
    let new = CharterNew { title, languages, ..CharterNew::default() };
    let charter = charter::new(&laptop.app, new).await.unwrap().id;
    let circle = circle::list(&laptop.app, CircleListQuery::default()).await.unwrap().remove(0).id;
    let meets = async |title: &str, days: i32| {
        let start = Some(format!("{}T18:30", day(&laptop, days)));
        let lines = Some("Arrive 10\nOne question each 40\nClose 10".into());
        let (title, circle) = (title.into(), Some(circle.clone()));
        let add = MeetingAdd { title, start, lines, circle, ..MeetingAdd::default() };
        meeting::add(&laptop.app, add).await.unwrap().id
    };
    let (next, far) = (meets("Next week", 6).await, meets("In autumn", 120).await);
    turns_on(&laptop, storage.path()).await;

    // The logs are still on their way.
    let (logs, away) = (logs_in(storage.path()), storage.path().join("away"));
    fs::rename(&logs, &away).unwrap();
    let new = a_newcomer();
    recovers(&new, storage.path(), &words).await.unwrap();
    looks(&new).await;
    assert_eq!(new.finds("calm").await, [today.id.clone()]);
    assert_eq!(journal::today(&new.app, ()).await.unwrap().page.unwrap().id, today.id);
    let open = |id: &str| charter::open(&new.app, CharterId { id: id.into() });
    assert_eq!(open(&charter).await.unwrap().content.title["en"].text, "How we meet");
    let agenda = |view: MeetingView| view.items.into_iter().map(|item| item.title).collect::<Vec<_>>();
    let shown = meeting::open(&new.app, MeetingId { id: next.clone() }).await.unwrap();
    assert_eq!(agenda(shown), ["Arrive", "One question each", "Close"]);
    assert!(meeting::open(&new.app, MeetingId { id: far.clone() }).await.is_err(), "that one can wait");

    // They are not only looked at.
    edit(&new.app, &new.reads(&today.id).await, &[(0, 0, "Still ")]).await.unwrap();
    let said = CharterTextEdit {
        id: charter.clone(),
        path: "purpose".into(),
        language: "en".into(),
        base: open(&charter).await.unwrap().base,
        edits: vec![Edit(0, 0, "To listen.".into())],
    };
    charter::text_edit(&new.app, said).await.unwrap();
    crate::meeting::comes(&new, &next, "Wout").await;
    for file in files(&away) {
        let month = logs.join(file.parent().unwrap().file_name().unwrap());
        fs::create_dir_all(&month).unwrap();
        fs::rename(&file, month.join(file.file_name().unwrap())).unwrap();
    }
    for person in [&new, &laptop, &new] {
        looks(person).await;
    }
    assert_eq!(new.finds("calm").await.len(), 2);
    for person in [&new, &laptop] {
        assert_eq!(person.reads(&today.id).await.text, "Still calm words");
        let there = charter::open(&person.app, CharterId { id: charter.clone() }).await.unwrap().content;
        assert_eq!(there.purpose["en"].text, "To listen.");
        let next = meeting::open(&person.app, MeetingId { id: next.clone() }).await.unwrap();
        assert!(next.people.iter().any(|one| one.name == "Wout"));
        assert!(meeting::open(&person.app, MeetingId { id: far.clone() }).await.is_ok());
        person.verifies().await;
    }
}

#[tokio::test]
async fn what_came_by_a_pack_alone_is_handed_on_when_the_computer_that_made_it_is_lost() {
    let (lost, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let words = words_of(&lost).await;
    let page = lost.writes("The allotment", "Beans along the fence.").await;
    turns_on(&lost, storage.path()).await;
    // Whoever carries the folder never carried its logs.
    fs::remove_dir_all(logs_in(storage.path())).unwrap();
    let new = a_newcomer();
    recovers(&new, storage.path(), &words).await.unwrap();
    looks(&new).await;
    edit(&new.app, &new.reads(&page.id).await, &[(0, 0, "April. ")]).await.unwrap();
    let after = new.writes("After", "what builds on nothing").await;
    let devices = looks(&new).await.devices;
    let id = devices.into_iter().find(|one| !one.here).unwrap().id;
    sync::revoke(&new.app, SyncRevoke { id, with: vec![] }).await.unwrap();

    // By then it is in no pack any more.
    let third = a_newcomer();
    [&new, &third].into_iter().for_each(|person| person.waits_days(40));
    looks(&new).await;
    recovers(&third, storage.path(), &words).await.unwrap();
    looks(&third).await;
    assert_eq!(third.reads(&page.id).await.text, "April. Beans along the fence.");
    assert_eq!(third.reads(&after.id).await.text, "what builds on nothing");
    edit(&third.app, &third.reads(&page.id).await, &[(0, 0, "In ")]).await.unwrap();
    looks(&third).await;
    looks(&new).await;
    for person in [&new, &third] {
        assert_eq!(person.reads(&page.id).await.text, "In April. Beans along the fence.");
        assert_eq!(sync::status(&person.app, ()).await.unwrap().refused, 0);
        person.verifies().await;
    }
}

#[tokio::test]
async fn how_much_has_arrived_is_told_while_it_arrives() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let words = words_of(&laptop).await;
    turns_on(&laptop, storage.path()).await;
    for number in 0..12 {
        laptop.writes(&format!("Page {number}"), "calm words").await;
        looks(&laptop).await;
    }
    let new = a_newcomer();
    recovers(&new, storage.path(), &words).await.unwrap();
    let mut events = new.app.events();
    looks(&new).await;
    let mut told = vec![];
    loop {
        match events.try_recv() {
            Ok(Event::Progress("sync", done, total)) => told.push((done, total)),
            Ok(_) | Err(TryRecvError::Lagged(_)) => {}
            Err(_) => break,
        }
    }
    assert!(told.len() > 3 && told.is_sorted(), "{told:?}");
    let (done, total) = *told.last().unwrap();
    assert!(done == total && total >= 12, "{told:?}");
    assert_eq!(sync::status(&new.app, ()).await.unwrap().arriving, None);
    // Nothing is told of a look with nothing new.
    looks(&new).await;
    let more = std::iter::from_fn(|| events.try_recv().ok());
    assert!(!more.into_iter().any(|event| matches!(event, Event::Progress(..))));
}

#[tokio::test]
async fn a_group_in_the_same_storage_is_entered_by_the_same_words() {
    let pair = Pair::is_in().await;
    turns_on(pair.ann(), pair.storage.path()).await;
    let words = words_of(pair.ann()).await;
    let new = a_newcomer();
    recovers(&new, pair.storage.path(), &words).await.unwrap();
    for _ in 0..2 {
        looks(&new).await;
        pair.in_step().await;
    }
    let standing = standing(&new, &pair.circle).await;
    assert_eq!((standing.status.state, standing.keeper), (SyncState::On, true));
    assert_eq!(standing.name, "Tuesday circle");
    adds(&new, &pair.ann.id, "From the new machine").await;
    looks(&new).await;
    pair.in_step().await;
    let there = pair.read_by(&pair.ben).await;
    assert!(there.content.guidelines.iter().any(|one| one.label["en"].text == "From the new machine"));
}
