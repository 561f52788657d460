//! Two people, each with a window and a notebook, and a server between them: one invites the other by a file, both write while the server is
//! away, each reads what the other wrote, and whoever is taken out gets nothing of what comes after.

use std::path::Path;

use kring_core::meeting;
use kring_core::meeting::view::{MeetingAdd, MeetingId};
use kring_sync::remote::engines::{NAME, PASSWORD, WsgiDav};
use kring_tests::square::reads_square;
use kring_tests::traces::{files, holds};
use serde_json::{Value, json};

use crate::groups::{GROUP, writes_a_charter};
use crate::home::Home;
use crate::messages::sentence;
use crate::picture::Points;
use crate::window::{ENTER, LEFT, RIGHT, Window, named, plain, until};

const SHIFT: &str = "\u{e008}";
const RELEASE: &str = "\u{e000}";

const MEETING: &str = "January circle";
/// What he writes before the purpose, and she behind it, while neither knows of the other.
const HIS: &str = "From January on, in the mill.";
const HERS: &str = "Alone we learn, together we understand.";
/// What she makes of hers once his is there: the last word is chosen all the time.
const CHOSEN: &str = "understand.";
const HERS_THEN: &str = "Alone we learn, together we grow.";
/// What she writes once he is out.
const AFTERWARDS: &str = "We ask one more person in.";
const ITEM_AFTERWARDS: &str = "Who comes next";

impl Window {
    /// Opens the charter to be written in, and puts the caret into its purpose: before its first letter, or behind its last.
    async fn opens_the_purpose(&self, side: &str) {
        self.goes_to_the_group().await;
        self.clicks("charter-edit").await;
        self.sees("charter-writer").await;
        self.clicks("charter-purpose").await;
        let here = "return (document.activeElement?.closest('.cm-editor') ?? null) !== null";
        until("the caret is in the purpose", async || {
            (self.script(here, vec![]).await == Value::Bool(true)).then_some(())
        })
        .await;
        self.presses_control("a").await;
        self.types(side).await;
    }

    async fn goes_to_the_group(&self) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        // The room opens at the group that was read last; asked for again, it shows them all.
        self.clicks("rail-groups").await;
        self.clicks("rail-groups").await;
        self.clicks("group-row").await;
        self.sees("charter-reader").await;
    }

    /// Adds an item to the agenda, in the line below it.
    async fn adds_to_the_agenda(&self, title: &str) {
        self.opens_meeting(MEETING).await;
        self.opens_in_sight("agenda-add", "agenda-add").await;
        self.types(&format!("{title} 20{ENTER}")).await;
        until(&format!("{title:?} is on the agenda"), async || {
            self.items().await.contains(&title.to_owned()).then_some(())
        })
        .await;
    }

    /// The items of the agenda as the screen shows them.
    async fn items(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('[data-test=item-title]')].map((one) => one.value.trim())";
        let found = self.script(script, vec![]).await;
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    /// The titles of the first meeting's items, as the notebook has them.
    async fn items_kept(&self) -> Vec<String> {
        let rows = self.asks("meeting_list", json!({})).await.unwrap();
        let Some(id) = rows[0]["id"].as_str() else { return vec![] };
        let meeting = self.asks("meeting_open", json!({ "id": id })).await.unwrap();
        let items = meeting["items"].as_array().unwrap().iter();
        items.map(|item| item["title"].as_str().unwrap().to_owned()).collect()
    }

    /// What is chosen in the purpose.
    async fn chosen(&self) -> String {
        let script = "const state = document.querySelector(arguments[0])?.cmTile?.view.state;
            return state ? state.sliceDoc(state.selection.main.from, state.selection.main.to) : ''";
        let chosen = self.script(script, vec![named("charter-purpose").into()]).await;
        chosen.as_str().unwrap().to_owned()
    }
}

/// Ann, with a group, its charter and a shared agenda.
async fn ann() -> std::sync::Arc<Home> {
    Home::with_pages(async |app, _| {
        let charter = writes_a_charter(app).await;
        let add = MeetingAdd {
            title: MEETING.into(),
            circle: Some(charter.circle),
            lines: Some("Welcome 10\nClose 5".into()),
            ..MeetingAdd::default()
        };
        let meeting = meeting::add(app, add).await.unwrap();
        meeting::share(app, MeetingId { id: meeting.id }).await.unwrap();
    })
    .await
}

/// What the square code says that a picture of a window shows.
fn read_from(picture: &Path) -> Option<String> {
    let points = Points::of(picture);
    reads_square(points.width, points.height, |x, y| points.light(x, y))
}

/// The group is shared through the server, and the invitation goes from one to the other as a file.
async fn come_together(server: &WsgiDav, one: &Window, two: &Window) {
    one.goes_to_sharing().await;
    one.reads_in("sharing-state", &sentence("en", "sharing-state-off")).await;
    one.keeps_picture("sharing/off").await;
    one.shuts_nobody_out("a group that is not shared").await;
    one.chooses("sync-where-server").await;
    let address = server.address("dav");
    one.fills("sync-server", address.trim_start_matches("webdav+")).await;
    one.fills("sync-user", NAME).await;
    one.fills("sync-password", PASSWORD).await;
    one.opens_in_sight("sharing-begin-server", "sharing-people").await;
    one.reads_in("sharing-state", &sentence("en", "sharing-state-on")).await;

    let text = one.invites().await;
    assert!(!text.contains(PASSWORD), "an invitation opens no server");
    one.keeps_picture("sharing/invitation").await;
    one.shuts_nobody_out("an invitation into a group").await;
    one.shows_the_square().await;
    let picture = one.keeps_picture("sharing/square").await;
    assert_eq!(read_from(&picture).as_deref(), Some(text.as_str()), "a telephone reads the same invitation");
    let file = one.home.path("stick").join("Invitation.txt");
    one.home.will_pick(&[&file]);
    one.clicks("sharing-invite-save").await;
    one.reads_in("toasts", "Invitation.txt").await;
    assert_eq!(std::fs::read_to_string(&file).unwrap().trim(), text);
    one.clicks("dialog-close").await;

    two.turns_to("sync").await;
    two.opens_in_sight("sync-join-group", "sharing-join-sheet").await;
    two.home.will_pick(&[&file]);
    two.clicks("sharing-join-file").await;
    until("the file is read", async || {
        (two.property("sharing-join-text", "value").await == text.as_str()).then_some(())
    })
    .await;
    two.fills("sharing-join-name", "Bram").await;
    two.says_who_it_is_for_the_server().await;
    two.keeps_picture("sharing/by-server").await;
    two.shuts_nobody_out("a group that is joined").await;
    let words = two.asks_to_join().await;
    two.reads_in("sharing-asked", GROUP).await;
    two.keeps_picture("sharing/waiting").await;
    two.shuts_nobody_out("words that wait").await;

    one.is_asked(&words).await;
    one.keeps_picture("sharing/request").await;
    one.shuts_nobody_out("somebody who asks to be let in").await;
    one.lets_in().await;
    two.clicks("sharing-look").await;
    two.sees("group-row").await;
    until("the charter and the agenda have come", async || {
        two.syncs().await;
        (!two.purpose().await.is_empty() && !two.items_kept().await.is_empty()).then_some(())
    })
    .await;
    two.goes_to_sharing().await;
    two.reads_in("sharing-people", &sentence("en", "sharing-person-me")).await;
    two.keeps_picture("sharing/member").await;
}

/// Both write into the same sentence and the same agenda while the server is away.
async fn write_apart(one: &Window, two: &Window) {
    two.opens_the_purpose(LEFT).await;
    two.types(&format!("{HIS} ")).await;
    two.is_saved().await;
    two.adds_to_the_agenda("Case").await;
    two.goes_to_sharing().await;
    two.opens_in_sight("sync-now", "sync-failure").await;
    two.reads_in("sync-failure", &sentence("en", "error-sync-away")).await;
    two.keeps_picture("sharing/server-away").await;
    two.shuts_nobody_out("a group whose server is away").await;

    one.adds_to_the_agenda("News").await;
    one.opens_the_purpose(RIGHT).await;
    one.types(&format!(" {HERS}")).await;
    one.is_saved().await;
    let (here, there) = (one.purpose().await, two.purpose().await);
    assert!(here.ends_with(HERS) && !here.contains(HIS), "she knows nothing of his: {here}");
    assert!(there.starts_with(HIS) && !there.contains(HERS), "he knows nothing of hers: {there}");
}

/// Each window shows what the other wrote; the caret of whoever is writing stays with its words.
async fn read_each_other(one: &Window, two: &Window) {
    // What comes while the group is shown would be seen by whoever leaves it.
    two.clicks("rail-today").await;
    two.sees("today").await;
    one.types(&format!("{SHIFT}{}{RELEASE}", LEFT.repeat(CHOSEN.len()))).await;
    assert_eq!(one.chosen().await, CHOSEN);
    until("his words stand before hers", async || {
        two.syncs().await;
        one.syncs().await;
        one.text_of("charter-purpose").await.starts_with(HIS).then_some(())
    })
    .await;
    assert_eq!(one.chosen().await, CHOSEN, "what is chosen is what was chosen");
    one.types("grow.").await;
    one.is_saved().await;
    until("both notebooks say the same", async || {
        one.syncs().await;
        two.syncs().await;
        let (here, there) = (one.purpose().await, two.purpose().await);
        let same = here == there && one.items_kept().await == two.items_kept().await;
        (same && here.starts_with(HIS) && here.ends_with(HERS_THEN)).then_some(())
    })
    .await;
    two.goes_to_the_group().await;
    two.reads_in("group-news", "changed the charter (Purpose)").await;
    two.keeps_picture("sharing/news").await;
    two.clicks("group-news-charter").await;
    two.reads_in("charter-news", "Purpose").await;
    two.clicks("charter-news-close").await;
    two.clicks("group-news-seen").await;
    two.sees_no_more("group-news").await;
    let mut agendas = vec![];
    for window in [one, two] {
        window.goes_to_the_group().await;
        let read = plain(&window.reads_in("charter-reader", HERS_THEN).await);
        assert!(read.contains(HIS) && !read.contains(HERS), "{read}");
        window.keeps_picture("sharing/charter-of-both").await;
        window.opens_meeting(MEETING).await;
        until("the agenda has four items", async || (window.items().await.len() == 4).then_some(())).await;
        window.keeps_picture("sharing/agenda-of-both").await;
        agendas.push(window.items().await);
    }
    assert_eq!(agendas[0], agendas[1]);
    assert!(["News", "Case"].iter().all(|item| agendas[0].contains(&(*item).to_owned())), "{agendas:?}");
}

/// The second keeps the group too, then is taken out; the first goes on, and the server has it.
async fn go_apart(server: &WsgiDav, one: &Window) {
    one.goes_to_sharing().await;
    // What keeping a group means stands where it is said who keeps it.
    one.reads_in("sharing-people", &sentence("en", "sharing-people-what")).await;
    one.clicks("sharing-keeper").await;
    one.sees_no_more("sharing-keeper").await;
    one.keeps_picture("sharing/two-keepers").await;
    one.opens_in_sight("sharing-remove", "sharing-remove-ask").await;
    one.keeps_picture("sharing/remove").await;
    one.shuts_nobody_out("somebody who is taken out").await;
    one.clicks("sharing-remove-do").await;
    one.sees("sharing-gone").await;
    one.keeps_picture("sharing/on").await;
    one.syncs().await;
    let before = files(&server.files()).len();
    one.adds_to_the_agenda(ITEM_AFTERWARDS).await;
    one.opens_the_purpose(RIGHT).await;
    one.types(&format!(" {AFTERWARDS}")).await;
    one.is_saved().await;
    until("what she goes on with is on the server", async || {
        let looked = one.asks("sync_now", Value::Null).await.unwrap();
        let sent = looked["groups"][0]["status"]["waiting"] == 0;
        (sent && files(&server.files()).len() > before).then_some(())
    })
    .await;
    assert!(one.purpose().await.contains(AFTERWARDS));
}

/// He learns that he is out, keeps what he had, and gets nothing of what came after.
async fn is_left_with_what_he_had(two: &Window) {
    two.goes_to_sharing().await;
    two.opens_in_sight("sync-now", "sharing-state").await;
    two.reads_in("sharing-state", &sentence("en", "sharing-state-outside")).await;
    two.keeps_picture("sharing/outside").await;
    two.shuts_nobody_out("a group that one is out of").await;
    two.syncs().await;
    let (kept, items) = (two.purpose().await, two.items_kept().await);
    assert!(kept.starts_with(HIS) && kept.ends_with(HERS_THEN), "{kept}");
    assert_eq!(items.len(), 4, "{items:?}");
    two.opens_in_sight("sharing-leave", "sharing-leave-ask").await;
    two.clicks("sharing-leave-do").await;
    two.reads_in("sharing-state", "your own copy").await;
    two.goes_to_the_group().await;
    let read = plain(&two.reads_in("charter-reader", HERS_THEN).await);
    assert!(!read.contains(AFTERWARDS), "{read}");
    two.opens_meeting(MEETING).await;
    until("the agenda is there", async || (two.items().await.len() == 4).then_some(())).await;
    assert!(!two.everything().await.contains(ITEM_AFTERWARDS));
}

#[tokio::test]
async fn two_people_write_apart_read_each_other_and_whoever_is_taken_out_gets_nothing_more() {
    let mut server = WsgiDav::start();
    let (ann, ben) = (ann().await, Home::with_pages(async |_, _| {}).await);
    let (one, two) = (Window::opens_unlocked(&ann).await, Window::opens_unlocked(&ben).await);
    come_together(&server, &one, &two).await;
    server.goes_away();
    write_apart(&one, &two).await;
    server.comes_back();
    read_each_other(&one, &two).await;
    go_apart(&server, &one).await;
    is_left_with_what_he_had(&two).await;
    for file in files(&server.files()) {
        let bytes = std::fs::read(&file).unwrap();
        for words in [HIS, HERS, AFTERWARDS, ITEM_AFTERWARDS, MEETING, "Our charter"] {
            assert!(!holds(&bytes, words.as_bytes()), "the server has learnt {words:?}");
        }
    }
    for window in [one, two] {
        window.is_sound().await;
        window.ends().await;
    }
}
