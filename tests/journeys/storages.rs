//! A storage grows older than the version that wrote it: what lies in one that was kept is read by a new device of every later version.

use std::collections::BTreeSet;
use std::path::Path;

use kring_core::charter::view::{
    CharterId, CharterListQuery, CharterNew, CharterPropose, CharterTextEdit, Somebody, VoiceAdd, VoiceKind,
};
use kring_core::circle::view::{MemberAdd, MemberValues};
use kring_core::intervision::view::{ClosedListQuery, Layer};
use kring_core::journal::view::{AttachmentAdd, Edit, PageAdd, PageId, PageListQuery};
use kring_core::meeting::view::{MeetingAdd, MeetingId, MeetingListQuery};
use kring_core::people::view::SessionGiven;
use kring_core::sync::view::SyncRevoke;
use kring_core::vault::view::VaultCreate;
use kring_core::{charter, circle, intervision, journal, meeting, sync, vault};
use kring_tests::*;
use serde_json::{Value, json};

use crate::ages::copy;
use crate::intervision::{a_session_alone, day, notes, reads};
use crate::pages::edit;
use crate::sharing::adds;
use crate::sync::recovery::{recovers, words_of};
use crate::sync::{files, joins, looks, turns_on};

/// The day on which such a storage begins, so that what lies in it is the same whenever it is made.
const BEGINS: &str = "2026-01-05T09:00:00Z";
/// Names a folder in which what was made is kept.
const KEEP: &str = "KRING_KEEP_STORAGE";

/// What a new device is to find: the words, the moment, and what there is to see.
struct Kept {
    words: String,
    at: String,
    shows: Value,
}

/// Everything that somebody sees in a notebook, as far as it does not depend on the device.
async fn shows(person: &Person) -> Value {
    let app = &person.app;
    let mut pages = vec![];
    for trashed in [false, true] {
        let query = PageListQuery { limit: 500, trashed, ..PageListQuery::default() };
        for row in journal::list(app, query).await.unwrap() {
            let page = person.reads(&row.id).await;
            let vault = app.vault().await.unwrap();
            let mut images = vec![];
            for image in &page.attachments {
                let (_, bytes) = vault.read_attachment(page.id.parse().unwrap(), &image.id).await.unwrap();
                images.push((image.name.clone(), blake3::hash(&bytes).to_string()));
            }
            let with = page.session.map(|session| (session.person.name, session.minutes));
            pages.push(json!([page.id, page.title, page.date, page.tags, page.text, images, with, trashed]));
        }
    }
    pages.sort_by_key(Value::to_string);
    let mut charters = vec![];
    for row in charter::list(app, CharterListQuery { trashed: false }).await.unwrap() {
        let id = || CharterId { id: row.id.clone() };
        let content = charter::open(app, id()).await.unwrap().content;
        let said = charter::statements(app, id()).await.unwrap();
        let said: Vec<_> = said.into_iter().map(|one| (one.who.name, one.held)).collect();
        charters.push(json!([row.id, content, said]));
    }
    let mut meetings = vec![];
    for row in meeting::list(app, MeetingListQuery::default()).await.unwrap() {
        let view = meeting::open(app, MeetingId { id: row.id }).await.unwrap();
        let items: Vec<_> = view.items.into_iter().map(|item| (item.title, item.minutes)).collect();
        meetings.push(json!([view.id, view.title, items]));
    }
    let mut closed = vec![];
    for row in intervision::list(app, ClosedListQuery { group: None }).await.unwrap() {
        let view = reads(person, &row.id).await;
        closed.push(json!([view.id, view.title, view.ends, view.mine]));
    }
    json!({ "pages": pages, "charters": charters, "meetings": meetings, "closed": closed })
}

/// Writes a storage in which there is something of everything: three devices of one person in half a year, one of which is taken out.
async fn writes_one(storage: &Path) -> Kept {
    let laptop = a_newcomer();
    laptop.is_at(BEGINS);
    let create = VaultCreate { name: "Carnet d’Aline".into(), passphrase: PASSPHRASE.into(), folder: None };
    vault::create(&laptop.app, create).await.unwrap();
    let words = words_of(&laptop).await;
    let session =
        SessionGiven { person: "Maarten".into(), minutes: Some(75), mode: None, fee: None, size: 1 };
    let first = PageAdd {
        title: "Eerste gesprek".into(),
        text: "Hij zweeg lang, en begon toen over zijn vader. 🌿".into(),
        tags: vec!["stilte".into(), "écoute".into()],
        session: Some(session),
        ..PageAdd::default()
    };
    let first = journal::add(&laptop.app, first).await.unwrap();
    let picture = include_bytes!("../fixtures/two-pixels.png").to_vec();
    let image = AttachmentAdd { page: first.id, name: "deux.png".into(), media_type: "image/png".into() };
    journal::attach(&laptop.app, image, picture).await.unwrap();
    let shared = laptop.writes("Sur les deux", "Une phrase commune").await;
    let thrown = laptop.writes("Weg", "dit blijft niet").await;
    turns_on(&laptop, storage).await;

    let second = a_newcomer();
    second.is_at(BEGINS);
    let create = VaultCreate { name: "-".into(), passphrase: PASSPHRASE.into(), folder: None };
    vault::create(&second.app, create).await.unwrap();
    joins(&laptop, &second).await;
    let both = [&laptop, &second];
    // Long enough that many small objects become one.
    for week in 1..=24 {
        both.iter().for_each(|person| person.waits_days(7));
        second.writes(&format!("Semaine {week}"), "une ligne, pas plus").await;
        for person in [&second, &laptop] {
            looks(person).await;
        }
    }
    edit(&laptop.app, &laptop.reads(&shared.id).await, &[(0, 0, "Ici : ")]).await.unwrap();
    edit(&second.app, &second.reads(&shared.id).await, &[(18, 18, ", et là")]).await.unwrap();
    let trashed = second.writes("In the basket", "for a while").await;
    journal::trash(&second.app, PageId { id: trashed.id }).await.unwrap();
    journal::purge(&laptop.app, PageId { id: thrown.id }).await.unwrap();

    let new = CharterNew {
        title: "Cercle du mardi".into(),
        languages: Some(vec!["en".into()]),
        ..CharterNew::default()
    };
    let id = charter::new(&laptop.app, new).await.unwrap().id;
    adds(&laptop, &id, "Listening").await;
    let view = charter::open(&laptop.app, CharterId { id: id.clone() }).await.unwrap();
    let values = MemberValues { me: Some(true), ..MemberValues::default() };
    let aline = MemberAdd { circle: view.circle, name: "Aline".into(), values };
    circle::member_add(&laptop.app, aline).await.unwrap();
    let base = view.base;
    let (path, edits) = ("purpose".into(), vec![Edit(0, 0, "To see our work anew.".into())]);
    let said = CharterTextEdit { id: id.clone(), path, language: "en".into(), base, edits };
    charter::text_edit(&laptop.app, said).await.unwrap();
    let propose = CharterPropose { id, ..CharterPropose::default() };
    let version = charter::propose(&laptop.app, propose).await.unwrap().id;
    let who = Somebody { member: None, name: "Aline".into() };
    let (kind, noted_by, reason) = (VoiceKind::Signature, String::new(), String::new());
    charter::voice_add(&laptop.app, VoiceAdd { version, kind, who, noted_by, reason }).await.unwrap();
    let add = MeetingAdd {
        title: "Printemps".into(),
        start: Some("2026-07-02T18:30".into()),
        zone: Some("Europe/Brussels".into()),
        lines: Some("Accueil 10\nUne question 40\nClôture 10".into()),
        ..MeetingAdd::default()
    };
    meeting::add(&laptop.app, add).await.unwrap();
    let closed = a_session_alone(&laptop, "Derrière la porte", &day(&laptop, 30)).await.id;
    notes(&laptop, &closed, Layer::Mine, "ce qui reste entre nous").await;

    let third = a_newcomer();
    third.is_at(&laptop.app.now().to_string());
    let create = VaultCreate { name: "-".into(), passphrase: PASSPHRASE.into(), folder: None };
    vault::create(&third.app, create).await.unwrap();
    joins(&laptop, &third).await;
    third.writes("From the lost one", "written in a train").await;
    looks(&third).await;
    looks(&laptop).await;
    let id = looks(&third).await.devices.into_iter().find(|one| one.here).unwrap().id;
    sync::revoke(&laptop.app, SyncRevoke { id, with: vec![] }).await.unwrap();
    for person in both {
        // Everything is looked through once more, and written anew for the words and for whoever comes.
        person.waits_days(1);
        person.waits_minutes(1);
    }
    for person in [&laptop, &second, &laptop, &second, &laptop] {
        looks(person).await;
    }
    let seen = shows(&laptop).await;
    assert_eq!(seen, shows(&second).await);
    assert_eq!(seen["charters"][0][2], json!([["Aline", null]]), "what she signed is among it, and counts");
    Kept { words, at: laptop.app.now().to_string(), shows: seen }
}

/// A new device reads all of it, writes, and the next one reads that too.
async fn is_read(storage: &Path, kept: &Kept) {
    // Of somebody who asked and was answered a few bytes are left that are nothing of ours.
    let objects = files(storage).into_iter().filter(|file| !file.parent().unwrap().ends_with("j"));
    let sorts: BTreeSet<String> = objects.map(|file| sort(&std::fs::read(file).unwrap())).collect();
    let all = ["KRE1", "KRF1", "KRG1 1", "KRG1 2", "KRG1 3", "KRG1 4", "KRR1"];
    assert_eq!(sorts.iter().map(String::as_str).collect::<Vec<_>>(), all, "there is something of everything");
    let new = a_newcomer();
    new.is_at(&kept.at);
    recovers(&new, storage, &kept.words).await.unwrap();
    looks(&new).await;
    let status = looks(&new).await;
    assert_eq!((&status.failure, status.refused, status.missing), (&None, 0, 0));
    assert!(status.troubles.is_empty() && status.warnings.is_empty(), "{status:?}");
    let active = status.devices.iter().filter(|one| one.active).count();
    assert_eq!((active, status.devices.len()), (3, 4), "one was taken out");
    assert_eq!(shows(&new).await, kept.shows);
    new.verifies().await;

    let page = new.writes("Written by the new one", "and read by the next").await;
    looks(&new).await;
    let next = a_newcomer();
    next.is_at(&kept.at);
    recovers(&next, storage, &kept.words).await.unwrap();
    looks(&next).await;
    assert_eq!(next.reads(&page.id).await.text, "and read by the next");
}

/// What an object begins with, and its sort where that says of several which one.
fn sort(bytes: &[u8]) -> String {
    let magic = String::from_utf8_lossy(&bytes[..4]).into_owned();
    if magic == "KRG1" { format!("{magic} {}", bytes[4]) } else { magic }
}

#[tokio::test]
async fn what_this_version_writes_into_a_storage_is_read_by_a_new_device() {
    let storage = tempfile::tempdir().unwrap();
    let kept = writes_one(storage.path()).await;
    if let Some(place) = std::env::var_os(KEEP) {
        let place = Path::new(&place);
        copy(storage.path(), &place.join("storage"));
        std::fs::write(place.join("words.txt"), format!("{}\n", kept.words)).unwrap();
        let told = json!({ "at": kept.at, "shows": kept.shows });
        std::fs::write(place.join("shows.json"), serde_json::to_string_pretty(&told).unwrap()).unwrap();
    }
    is_read(storage.path(), &kept).await;
}

#[tokio::test]
async fn a_storage_of_the_first_format_is_read_by_a_new_device() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/storages/1");
    let told: Value =
        serde_json::from_str(&std::fs::read_to_string(fixture.join("shows.json")).unwrap()).unwrap();
    let kept = Kept {
        words: std::fs::read_to_string(fixture.join("words.txt")).unwrap().trim().to_owned(),
        at: told["at"].as_str().unwrap().to_owned(),
        shows: told["shows"].clone(),
    };
    assert_eq!(kept.shows["pages"].as_array().unwrap().len(), 28, "the fixture is all there");
    let storage = tempfile::tempdir().unwrap();
    copy(&fixture.join("storage"), storage.path());
    is_read(storage.path(), &kept).await;
}
