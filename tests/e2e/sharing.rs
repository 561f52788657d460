//! Two people, each with a window and a notebook, and a folder or a server between them: one invites the other into a group or a closed
//! group, the words are compared, and both show the same from then on.

use std::path::Path;

use kring_core::meeting;
use kring_core::meeting::view::{MeetingAdd, MeetingId};
use kring_sync::remote::engines::{NAME, PASSWORD, WsgiDav};
use kring_tests::traces::{files, holds};
use serde_json::{Value, json};

use crate::closed::{DOOR, SAID, has_a_door};
use crate::groups::{GROUP, writes_a_charter};
use crate::home::Home;
use crate::messages::sentence;
use crate::window::{Window, until};

impl Window {
    /// Goes to the people of the first group, where it is said how it is shared.
    async fn goes_to_sharing(&self) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        self.clicks("rail-groups").await;
        self.clicks("rail-groups").await;
        self.clicks("group-row").await;
        self.clicks("group-tab-people").await;
        self.sees("sharing-state").await;
    }

    /// Invites somebody; the text that they are sent.
    async fn invites(&self) -> String {
        self.opens_in_sight("sharing-invite", "sharing-invitation").await;
        let text = self.property("sharing-invite-text", "value").await;
        text.as_str().unwrap().to_owned()
    }

    /// Asks to be let in, under a name.
    async fn begins_to_join(&self, invitation: &str, name: &str) {
        self.turns_to("sync").await;
        self.opens_in_sight("sync-join-group", "sharing-join-sheet").await;
        self.fills("sharing-join-text", invitation).await;
        self.fills("sharing-join-name", name).await;
    }

    /// Fills in the login. The page behind the sheet has fields of the same names, so they are looked for in the sheet.
    async fn says_who_it_is_for_the_server(&self) {
        let fill = "const sheet = document.querySelector('[data-test=sharing-join-sheet]');
            sheet.querySelector('details').open = true;
            for (const [name, value] of [['sync-user', arguments[0]], ['sync-password', arguments[1]]]) {
              const field = sheet.querySelector(`[data-test=${name}]`);
              field.value = value;
              field.dispatchEvent(new Event('input', { bubbles: true }));
            }";
        self.script(fill, vec![NAME.into(), PASSWORD.into()]).await;
    }

    /// Sends that; the words to compare.
    async fn asks_to_join(&self) -> String {
        self.clicks("sharing-join-do").await;
        let words = self.reads("sharing-words").await;
        assert_eq!(words.split_whitespace().count(), 6, "{words}");
        words
    }

    /// Sees who asks to be let in, with the same words.
    async fn is_asked(&self, words: &str) {
        self.opens_in_sight("sync-now", "sharing-request").await;
        self.reads_in("sharing-request-words", words).await;
    }

    async fn lets_in(&self) {
        self.clicks("sharing-approve").await;
        self.sees_no_more("sharing-request").await;
    }

    async fn syncs(&self) {
        self.asks("sync_now", Value::Null).await.unwrap();
    }

    /// The first meeting that is shared.
    async fn agenda(&self) -> Value {
        let rows = self.asks("meeting_list", json!({})).await.unwrap();
        self.asks("meeting_open", json!({ "id": rows[0]["id"] })).await.unwrap()
    }

    /// What the purpose of the first charter says.
    async fn purpose(&self) -> String {
        let rows = self.asks("charter_list", json!({ "trashed": false })).await.unwrap();
        let Some(id) = rows[0]["id"].as_str() else { return String::new() };
        let charter = self.asks("charter_open", json!({ "id": id })).await.unwrap();
        charter["content"]["purpose"]["en"]["text"].as_str().unwrap_or_default().to_owned()
    }
}

#[tokio::test]
async fn one_person_invites_another_into_a_group_and_both_windows_show_the_same() {
    let ann = Home::with_pages(async |app, _| drop(writes_a_charter(app).await)).await;
    let ben = Home::with_pages(async |_, _| {}).await;
    let storage = ann.path("stick");
    let (one, two) = (Window::opens_unlocked(&ann).await, Window::opens_unlocked(&ben).await);

    one.goes_to_sharing().await;
    one.reads_in("sharing-state", &sentence("en", "sharing-state-off")).await;
    one.keeps_picture("sharing/off").await;
    ann.will_pick(&[Path::new(&storage)]);
    one.opens_in_sight("sharing-begin", "sharing-people").await;
    one.reads_in("sharing-state", &sentence("en", "sharing-state-on")).await;
    let text = one.invites().await;
    one.keeps_picture("sharing/invitation").await;
    one.clicks("dialog-close").await;

    two.begins_to_join(&text, "Bram").await;
    let words = two.asks_to_join().await;
    two.reads_in("sharing-asked", GROUP).await;
    two.keeps_picture("sharing/waiting").await;

    one.is_asked(&words).await;
    one.keeps_picture("sharing/request").await;
    one.lets_in().await;
    two.clicks("sharing-look").await;
    two.sees("group-row").await;
    until("the charter is the same in both", async || {
        two.syncs().await;
        let (here, there) = (one.purpose().await, two.purpose().await);
        (!here.is_empty() && here == there).then_some(())
    })
    .await;
    two.goes_to_sharing().await;
    two.reads_in("sharing-people", &sentence("en", "sharing-person-me")).await;
    two.keeps_picture("sharing/member").await;

    // The second keeps the group too, then is taken out; the first goes on.
    one.clicks("sharing-keeper").await;
    one.sees_no_more("sharing-keeper").await;
    one.keeps_picture("sharing/two-keepers").await;
    one.opens_in_sight("sharing-remove", "sharing-remove-ask").await;
    one.keeps_picture("sharing/remove").await;
    one.clicks("sharing-remove-do").await;
    one.sees("sharing-gone").await;
    one.keeps_picture("sharing/on").await;
    two.opens_in_sight("sharing-leave", "sharing-leave-ask").await;
    two.clicks("sharing-leave-do").await;
    two.reads_in("sharing-state", "your own copy").await;
    for window in [one, two] {
        window.is_sound().await;
        window.ends().await;
    }
}

/// What both write while neither looks into the storage.
const OURS: [&str; 2] = ["So that nobody has to do this alone.", "Alone we learn, together we understand."];

#[tokio::test]
async fn two_people_write_apart_and_a_server_brings_what_both_wrote_together() {
    let server = WsgiDav::start();
    let ann = Home::with_pages(async |app, _| {
        let charter = writes_a_charter(app).await;
        let add = MeetingAdd {
            title: "January circle".into(),
            circle: Some(charter.circle),
            lines: Some("Welcome 10\nClose 5".into()),
            ..MeetingAdd::default()
        };
        let meeting = meeting::add(app, add).await.unwrap();
        meeting::share(app, MeetingId { id: meeting.id }).await.unwrap();
    })
    .await;
    let ben = Home::with_pages(async |_, _| {}).await;
    let (one, two) = (Window::opens_unlocked(&ann).await, Window::opens_unlocked(&ben).await);

    one.goes_to_sharing().await;
    one.chooses("sync-where-server").await;
    let address = server.address("dav");
    one.fills("sync-server", address.trim_start_matches("webdav+")).await;
    one.fills("sync-user", NAME).await;
    one.fills("sync-password", PASSWORD).await;
    one.opens_in_sight("sharing-begin-server", "sharing-people").await;
    let text = one.invites().await;
    assert!(!text.contains(PASSWORD), "an invitation opens no server");
    one.clicks("dialog-close").await;
    two.begins_to_join(&text, "Bram").await;
    two.says_who_it_is_for_the_server().await;
    two.keeps_picture("sharing/by-server").await;
    let words = two.asks_to_join().await;
    one.is_asked(&words).await;
    one.lets_in().await;
    two.clicks("sharing-look").await;
    two.sees("group-row").await;
    until("the charter has come", async || {
        two.syncs().await;
        (!two.purpose().await.is_empty()).then_some(())
    })
    .await;

    // Both change the charter and the agenda, and neither knows what the other does.
    for (window, (said, item)) in [&one, &two].into_iter().zip([(OURS[0], "News"), (OURS[1], "Case")]) {
        let charter =
            window.asks("charter_list", json!({ "trashed": false })).await.unwrap()[0]["id"].clone();
        let text = if item == "News" { "purpose" } else { "tagline" };
        let set = json!({ "id": charter, "path": text, "language": "en", "text": said });
        window.asks("charter_text_set", set).await.unwrap();
        let meeting = window.agenda().await["id"].clone();
        let add = json!({ "id": meeting, "item": { "title": item, "minutes": 20 } });
        window.asks("meeting_item_add", add).await.unwrap();
    }
    let said = async |window: &Window| {
        let agenda = window.agenda().await;
        let items = agenda["items"].as_array().unwrap().iter().map(|item| item["title"].to_string());
        let mut items: Vec<String> = items.collect();
        items.sort();
        (window.purpose().await, items.join(" "))
    };
    until("both show what both wrote", async || {
        one.syncs().await;
        two.syncs().await;
        let (here, there) = (said(&one).await, said(&two).await);
        (here == there && here.0 == OURS[0] && here.1.contains("News") && here.1.contains("Case"))
            .then_some(())
    })
    .await;
    for window in [&one, &two] {
        window.clicks("rail-today").await;
        window.opens_meeting("January circle").await;
        window.keeps_picture("sharing/agenda-of-both").await;
    }
    for file in files(&server.files()) {
        let bytes = std::fs::read(&file).unwrap();
        for words in OURS.iter().chain(&["January circle", "Our charter"]) {
            assert!(!holds(&bytes, words.as_bytes()), "the server has learnt {words:?}");
        }
    }
    for window in [one, two] {
        window.is_sound().await;
        window.ends().await;
    }
}

#[tokio::test]
async fn a_closed_group_is_shared_and_what_it_keeps_ends_in_both_windows() {
    let ann = Home::with_pages(async |app, _| has_a_door(app).await).await;
    let bo = Home::with_pages(async |_, _| {}).await;
    let storage = ann.path("stick");
    let (one, two) = (Window::opens_unlocked(&ann).await, Window::opens_unlocked(&bo).await);
    let mut barriers = vec![];

    one.goes_to_the_closed("closed-people").await;
    one.reads_in("sharing-state", &sentence("en", "sharing-state-off")).await;
    ann.will_pick(&[Path::new(&storage)]);
    one.opens_in_sight("sharing-begin", "sharing-people").await;
    let text = one.invites().await;
    assert!(!text.contains(DOOR), "what the group is called is on no paper");
    one.clicks("dialog-close").await;

    two.begins_to_join(&text, "Bo").await;
    let words = two.asks_to_join().await;
    two.reads_in("sharing-asked", &sentence("en", "sharing-closed-name")).await;
    one.is_asked(&words).await;
    one.keeps_picture("sharing/closed-request").await;
    barriers.extend(one.barriers_of("somebody asks to be let into a closed group").await);
    one.lets_in().await;
    one.keeps_picture("sharing/closed-people").await;
    barriers.extend(one.barriers_of("the people of a closed group that is shared").await);

    // What was said is there, and nobody else is let in by it.
    until("the group has come", async || {
        two.syncs().await;
        let groups = two.asks("intervision_group_list", Value::Null).await.unwrap();
        (groups[0]["name"] == DOOR).then_some(())
    })
    .await;
    two.goes_to_the_closed("closed-session").await;
    assert_eq!(two.text_of("closed-text-group").await, SAID);
    two.keeps_picture("sharing/closed-session").await;
    two.goes_to_the_closed("closed-people").await;
    two.reads_in("sharing-people", &sentence("en", "sharing-person-me")).await;

    // Ended by one, as all agreed, it ends for the other.
    one.goes_to_the_closed("closed-destroy").await;
    one.reads_in("closed-destroy-held-by", "Bo").await;
    one.keeps_picture("sharing/closed-destroy").await;
    barriers.extend(one.barriers_of("what destroying takes of a shared group").await);
    one.fills("closed-destroy-typed", DOOR).await;
    one.clicks("closed-destroy-do").await;
    one.sees_no_more("closed-destroy-plan").await;
    one.syncs().await;
    until("the session has ended there too", async || {
        two.syncs().await;
        let left = two.asks("intervision_list", json!({})).await.unwrap();
        left.as_array().is_some_and(Vec::is_empty).then_some(())
    })
    .await;
    two.clicks("rail-today").await;
    two.clicks("rail-closed").await;
    let told = sentence("en", "closed-rule-elsewhere");
    two.reads_in("closed-certificate", &told).await;
    two.keeps_picture("sharing/closed-certificate").await;
    assert!(barriers.is_empty(), "{barriers:#?}");
    for window in [one, two] {
        window.is_sound().await;
        window.ends().await;
    }
}
