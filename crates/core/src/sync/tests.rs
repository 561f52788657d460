//! A book that is read from its lines is the book that the engine kept; and what waits for nobody.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use kring_crypto::words::RecoveryWords;
use kring_crypto::{Hex, Key};
use kring_store::{BookEdit, BookLine, By};
use kring_sync::engine::{Book, Note, Outgoing, Sought};
use kring_sync::format::key::KeyName;
use kring_sync::format::names::ObjectName;
use kring_sync::format::segment::Seen;
use kring_sync::{DocId, EpochId, LogId, SpaceId};
use proptest::prelude::*;
use uuid::Uuid;

use super::files::is_of_today;
use super::joint::{OF_CLOSED, OF_GROUP};
use super::notes::{edits, read};
use super::place::Place;
use super::run::Last;
use super::sharing::view::{SharingAgain, SharingBegin, SharingGroup};
use super::view::{SyncAdd, SyncState};
use crate::circle::view::CircleAdd;
use crate::failure::Failure;
use crate::settings::notebook;
use crate::vault::view::VaultCreate;
use crate::{App, Places, circle, vault};

/// The lines of a notebook, kept as the store keeps them.
#[derive(Default)]
struct Lines(BTreeMap<(String, Vec<u8>), Vec<u8>>);

impl Lines {
    fn edit(&mut self, edit: BookEdit) {
        match edit {
            BookEdit::Set(sort, key, value) => drop(self.0.insert((sort.into(), key), value)),
            BookEdit::Raise(sort, key, value) => {
                let line = self.0.entry((sort.into(), key)).or_default();
                *line = line.clone().max(value);
            }
            BookEdit::Strike(sort, key) => drop(self.0.remove(&(sort.into(), key))),
            _ => {}
        }
    }

    fn book(&self, empty: Book) -> Book {
        let line = |((sort, key), value): (&(String, Vec<u8>), &Vec<u8>)| BookLine {
            sort: sort.clone(),
            key: key.clone(),
            value: value.clone(),
        };
        read(empty, &self.0.iter().map(line).collect::<Vec<_>>()).expect("the lines make sense")
    }
}

fn empty() -> Book {
    Book::new(SpaceId([1; 16]), [2; 16], LogId([3; 16]))
}

/// Hashes of one number of a log are alike, as long as nobody copied its device.
fn seen() -> impl Strategy<Value = Seen> {
    (0u8..3, 0u64..400).prop_map(|(log, number)| Seen {
        log: LogId([log; 16]),
        number,
        hash: [number as u8 ^ log; 32],
    })
}

fn name() -> impl Strategy<Value = ObjectName> {
    (1u64..6).prop_map(|number| ObjectName { log: [3; 16], number, hash: [number as u8; 16] })
}

fn note() -> impl Strategy<Value = Note> {
    let text = "[a-f]{1,2}";
    prop_oneof![
        (0u8..3).prop_map(|number| Note::Learnt {
            names: Key::from_bytes([9; 32]),
            epochs: vec![(EpochId([number; 16]), Key::from_bytes([number; 32]))],
            operations: vec![vec![number; 4]],
        }),
        (text, any::<Option<[u8; 32]>>()).prop_map(|(name, head)| Note::Enveloped { name, head }),
        (text, any::<i64>()).prop_map(|(name, at)| Note::EnvelopeOwn { name, at }),
        text.prop_map(Note::EnvelopeGone),
        seen().prop_map(Note::Position),
        seen().prop_map(Note::Mentioned),
        (0u8..3, any::<u64>()).prop_map(|(by, number)| Note::Known { by: LogId([by; 16]), number }),
        Just(()).prop_map(|()| Note::News),
        (name(), 1u64..6, any::<u16>(), any::<i64>(), 0u64..900).prop_map(
            |(name, first, month, at, upto)| {
                let object = Outgoing { name, month, first: first.min(name.number), at, sent: false };
                Note::Outgoing { object, bytes: vec![], upto, told: vec![] }
            }
        ),
        name().prop_map(|name| Note::Taken { name, bytes: vec![] }),
        name().prop_map(Note::Sent),
        name().prop_map(Note::Lost),
        name().prop_map(Note::Retired),
        text.prop_map(Note::Looked),
        any::<u16>().prop_map(Note::Month),
        any::<i64>().prop_map(Note::FullLook),
        (0u8..3).prop_map(|log| Note::Forked(LogId([log; 16]))),
        (0u8..3, any::<Option<(u64, u64, i64, i64)>>()).prop_map(|(log, sought)| {
            let sought = sought.map(|(number, known, since, looked)| Sought { number, known, since, looked });
            Note::Sought { log: LogId([log; 16]), sought }
        }),
        any::<Option<i64>>().prop_map(Note::Beyond),
        (0u8..3, any::<Option<i64>>()).prop_map(|(log, at)| Note::Ahead { log: LogId([log; 16]), at }),
        any::<u64>().prop_map(Note::Packed),
        any::<(u64, [u8; 32])>().prop_map(|(number, told)| Note::Recoverable { number, told }),
        (0u8..3, any::<Option<[u8; 16]>>()).prop_map(|(doc, hash)| {
            let name = hash.map(|hash| KeyName { doc: [doc; 16], hash });
            Note::Key { doc: DocId([doc; 16]), name }
        }),
    ]
}

/// A notebook with a storage, and the folder that both lie in.
async fn in_a_storage() -> (Arc<App>, tempfile::TempDir) {
    let home = tempfile::tempdir().unwrap();
    let storage = home.path().join("storage");
    std::fs::create_dir(&storage).unwrap();
    let app = App::new(Places { data: home.path().join("data"), config: home.path().join("config") });
    let passphrase = "four calm words here".to_owned();
    vault::create(&app, VaultCreate { name: "Ours".into(), passphrase, folder: None }).await.unwrap();
    let address = super::address_of(&storage);
    super::add(&app, SyncAdd { address, login: None, name: None }).await.unwrap();
    (app, home)
}

#[tokio::test]
async fn a_server_that_refused_the_login_is_asked_again_by_whoever_wants_it_and_not_every_minute() {
    let (app, _home) = in_a_storage().await;
    let vault = app.vault().await.unwrap();
    let place = Place::read(&vault).await.unwrap().unwrap();
    let refused = async |at: i64| {
        let failure = Some(Failure::refused("sync-login-refused"));
        let line = serde_json::to_vec(&Last { at, failure, ..Last::default() }).unwrap();
        vault.edit_book(place.space, &[BookEdit::Set("last", vec![], line)]).await.unwrap();
    };
    refused(vault.now()).await;
    assert!(super::now::by_itself(&app).await.unwrap().status.failure.is_some());
    assert!(super::now(&app, ()).await.unwrap().status.failure.is_none());
    refused(vault.now() - 3_600_000).await;
    assert!(super::now::by_itself(&app).await.unwrap().status.failure.is_none(), "later it is tried again");
}

#[tokio::test]
async fn an_invitation_is_there_while_somebody_speaks_with_the_storage() {
    let (app, _home) = in_a_storage().await;
    let speaks = app.syncing.lock().await;
    let invite = tokio::time::timeout(Duration::from_secs(60), super::invite(&app, ())).await;
    assert!(invite.expect("nobody is waited for").unwrap().text.starts_with("kring-invite-1-"));
    drop(speaks);
    assert_eq!(super::status(&app, ()).await.unwrap().requests.len(), 0);
}

/// A group that another computer of the person's is in, which is noted to lie at an address.
async fn a_group_elsewhere(app: &App, address: &str) -> String {
    let vault = app.vault().await.unwrap();
    let add = CircleAdd { name: "Dinsdagkring Gent".into(), calls_itself: String::new(), zone: None };
    let group = circle::add(app, add).await.unwrap().id;
    notebook::note_shared(&vault, &group, &"5a".repeat(32)).await.unwrap();
    notebook::note_shared_place(&vault, &group, address).await.unwrap();
    group
}

/// A group that is shared through a folder. Returns the group, and the folder's address.
async fn a_shared_group(app: &App, storage: &std::path::Path) -> (String, String) {
    let add = CircleAdd { name: "Tuesday circle".into(), calls_itself: String::new(), zone: None };
    let group = circle::add(app, add).await.unwrap().id;
    let address = super::address_of(storage);
    let (circle, name) = (group.clone(), Some("Ann".to_owned()));
    let begin = SharingBegin { circle, address: address.clone(), login: None, name };
    super::sharing::begin(app, begin).await.unwrap();
    (group, address)
}

fn comes_back(group: &str, follow: bool) -> SharingAgain {
    let words = RecoveryWords::generate().unwrap().words().join(" ");
    SharingAgain { circle: group.into(), words, address: None, login: None, follow }
}

#[tokio::test]
async fn a_group_that_is_noted_to_lie_elsewhere_is_told_and_not_followed_unasked() {
    let (app, home) = in_a_storage().await;
    let vault = app.vault().await.unwrap();
    let folder = |name: &str| {
        std::fs::create_dir(home.path().join(name)).unwrap();
        super::address_of(&home.path().join(name))
    };
    let (before, thief) = (folder("of the group"), folder("of a thief"));
    let group = a_group_elsewhere(&app, &format!("{} {before}", Hex([7; 16]))).await;
    let lies = async || {
        super::now(&app, ()).await.unwrap();
        let one = super::sharing::standing(&app, SharingGroup { circle: group.clone() }).await.unwrap();
        (one.elsewhere_at, one.elsewhere_moved)
    };
    assert_eq!(lies().await, (Some(before.clone()), None), "what is read first is followed");
    notebook::note_shared_place(&vault, &group, &format!("{} {thief}", Hex([9; 16]))).await.unwrap();
    let told = (Some(before), Some(thief));
    assert_eq!(lies().await, told);
    let code = async |asked: SharingAgain| super::sharing::again(&app, asked).await.unwrap_err().code;
    assert_eq!(code(comes_back(&group, false)).await, "sharing-again-moved");
    // Whoever says that it was them is led there, where these words open nothing; and nothing is followed for that.
    assert_eq!(code(comes_back(&group, true)).await, "sharing-again-words");
    let by_hand = SharingAgain { address: told.0.clone(), ..comes_back(&group, false) };
    assert_eq!(code(by_hand).await, "sharing-again-words");
    assert_eq!(lies().await, told);
    // A note that is taken away and made anew is no way around it.
    notebook::note_shared_place(&vault, &group, "").await.unwrap();
    assert_eq!(lies().await, (None, None));
    notebook::note_shared_place(&vault, &group, &format!("{} {}", Hex([9; 16]), told.1.clone().unwrap()))
        .await
        .unwrap();
    assert_eq!(lies().await, told);
}

#[tokio::test]
async fn whoever_follows_a_group_is_led_by_the_newer_note_in_a_copy_too_and_an_address_says_where_that_is() {
    let (app, home) = in_a_storage().await;
    let (vault, storage) = (app.vault().await.unwrap(), home.path().join("of the group"));
    std::fs::create_dir(&storage).unwrap();
    let (group, address) = a_shared_group(&app, &storage).await;
    for _ in 0..2 {
        super::now(&app, ()).await.unwrap();
    }
    // The notebook is a copy from now on, and another computer has noted another space in another place.
    let mut place = Place::of(&vault, Some(group.parse().unwrap())).await.unwrap().unwrap();
    place.log = Hex([1; 16]);
    vault.edit_book(place.space, &[place.edit().unwrap()]).await.unwrap();
    let away = super::address_of(&home.path().join("a stick that is not here"));
    notebook::note_shared(&vault, &group, &"5a".repeat(32)).await.unwrap();
    notebook::note_shared_place(&vault, &group, &format!("{} {away}", Hex([9; 16]))).await.unwrap();
    let one = super::sharing::standing(&app, SharingGroup { circle: group.clone() }).await.unwrap();
    assert_eq!((one.status.state, one.elsewhere_moved), (SyncState::Copied, Some(away)));
    let code = async |follow: bool, address: Option<String>| {
        let asked = SharingAgain { address, ..comes_back(&group, follow) };
        super::sharing::again(&app, asked).await.unwrap_err().code
    };
    assert_eq!(code(false, None).await, "sharing-again-words", "unasked it is sought where it lay");
    assert_eq!(code(true, None).await, "sync-away", "and else where it is noted to lie now");
    assert_eq!(code(true, Some(address)).await, "sharing-again-words", "the space that is noted is not here");
}

#[tokio::test]
async fn while_a_storage_is_searched_that_never_answers_nobody_else_waits() {
    let (app, _home) = in_a_storage().await;
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("webdav+http://{}/dav/", silent.local_addr().unwrap());
    let group = a_group_elsewhere(&app, &address).await;
    let (searching, asked) = (app.clone(), comes_back(&group, false));
    let again = tokio::spawn(async move { super::sharing::again(&searching, asked).await });
    let heard = tokio::task::spawn_blocking(move || silent.accept().unwrap()).await.unwrap();
    let turn = tokio::time::timeout(Duration::from_secs(30), super::now(&app, ())).await;
    assert!(turn.expect("the own storage is looked at meanwhile").is_ok());
    assert!(!again.is_finished());
    again.abort();
    drop(heard);
}

#[tokio::test]
async fn an_image_that_a_storage_does_not_take_keeps_nothing_else_of_a_group_back() {
    let (app, home) = in_a_storage().await;
    let (vault, storage) = (app.vault().await.unwrap(), home.path().join("of the group"));
    std::fs::create_dir(&storage).unwrap();
    let (group, address) = a_shared_group(&app, &storage).await;

    let picture = include_bytes!("../../../../tests/fixtures/two-pixels.png").to_vec();
    circle::set_logo(&app, &group, "logo.png", picture).await.unwrap();
    let id = group.parse().unwrap();
    let place = Place::of(&vault, Some(id)).await.unwrap().unwrap();
    let image = vault.attachment_ids(Some(id)).await.unwrap()[0];
    let refused = BookEdit::Set("file-refused", image.to_vec(), vault.now().to_be_bytes().to_vec());
    vault.edit_book(place.space, &[refused]).await.unwrap();
    notebook::note_shared_place(&vault, &group, "").await.unwrap();
    super::now::by_itself(&app).await.unwrap();
    let last = Last::read(&vault, &place).await.unwrap();
    assert_eq!(last.failure.map(|failure| failure.code).as_deref(), Some("sync-too-large"));
    let noted = format!("{} {address}", Hex(place.space));
    assert_eq!(notebook::shared_places(&vault).await.unwrap().get(&group), Some(&noted));
}

#[tokio::test]
async fn a_device_that_comes_into_a_group_is_in_it_and_noted_to_be_or_neither() {
    let (app, _home) = in_a_storage().await;
    let (vault, group) = (app.vault().await.unwrap(), Uuid::now_v7());
    let mut place = Place::read(&vault).await.unwrap().unwrap();
    (place.space, place.circle) = ([7; 16], Some(group));
    let is_in = async || {
        let noted = notebook::shared_groups(&vault).await.unwrap();
        (Place::of(&vault, Some(group)).await.unwrap().is_some(), noted.contains_key(&group.to_string()))
    };
    for ends in [false, true] {
        let mut work = vault.work(By::Person).await.unwrap();
        let edits = [place.edit().unwrap()];
        work.begin_book(None, place.space, (Some(group), true), &edits).await.unwrap();
        notebook::note_shared_here(&mut work, &vault, group).await.unwrap();
        if ends {
            work.commit().await.unwrap();
        } else {
            drop(work);
        }
        assert_eq!(is_in().await, (ends, ends));
    }
}

#[tokio::test]
async fn who_one_is_for_a_server_is_told_to_no_other() {
    let (app, _home) = in_a_storage().await;
    let mut place = Place::read(&app.vault().await.unwrap()).await.unwrap().unwrap();
    place.address = "https://cloud.example/dav".into();
    place.login = serde_json::from_str(r#"{"name":"ann","secret":"for this one alone"}"#).unwrap();
    assert!(place.login_at("https://cloud.example/dav").is_some_and(|login| login.name == "ann"));
    assert!(place.login_at("https://another.example/dav").is_none());
}

#[test]
fn a_file_that_is_too_large_is_tried_again_after_a_day_and_when_the_clock_went_back() {
    let line = |value: Vec<u8>| BookLine { sort: "file-refused".into(), key: vec![7; 16], value };
    let at = 1_795_917_600_000_i64;
    let refused = line(at.to_be_bytes().to_vec());
    for (now, expected) in [(at, true), (at + 86_399_999, true), (at + 86_400_000, false), (at - 1, false)] {
        assert_eq!(is_of_today(&refused, now), expected, "{now}");
    }
    assert!(!is_of_today(&line(vec![1, 2]), at), "a line that makes no sense keeps nothing back");
}

#[test]
fn what_belongs_into_a_closed_group_is_closed_and_leaves() {
    for name in OF_CLOSED {
        let kind = crate::KINDS.iter().find(|kind| kind.name == *name);
        assert!(kind.is_some_and(|kind| kind.sealed && !kind.stays), "{name}");
    }
}

#[test]
fn what_belongs_into_a_group_is_of_kinds_that_there_are_and_none_is_closed_or_a_register() {
    for name in OF_GROUP {
        let kind = crate::KINDS.iter().find(|kind| kind.name == *name);
        assert!(kind.is_some_and(|kind| !kind.sealed && !kind.registry), "{name}");
    }
}

proptest! {
    #[test]
    fn a_book_that_is_read_again_says_what_was_noted(notes in prop::collection::vec(note(), 0..60)) {
        let (mut kept, mut lines) = (empty(), Lines::default());
        for note in &notes {
            // An object is written once and sent after it; none is sent that was never kept.
            let known = |name: &ObjectName| kept.outgoing.contains_key(name);
            let makes_sense = match note {
                Note::Sent(name) | Note::Lost(name) => known(name),
                Note::Outgoing { object, .. } => !known(&object.name),
                _ => true,
            };
            if makes_sense {
                kept.keep(note);
                edits(note, 5, |_, _| "").into_iter().for_each(|edit| lines.edit(edit));
            }
        }
        let mut read = lines.book(empty());
        read.operations.sort();
        kept.operations.sort();
        prop_assert_eq!(format!("{read:?}"), format!("{kept:?}"));
    }
}
