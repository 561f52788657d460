//! Two people, each with a window and a notebook, and a folder between them: one invites the other into a group or a closed group, the
//! words are compared, and both show the same from then on.

use std::path::Path;

use serde_json::Value;

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

    /// What the purpose of the first charter says.
    async fn purpose(&self) -> String {
        let rows = self.asks("charter_list", serde_json::json!({ "trashed": false })).await.unwrap();
        let Some(id) = rows[0]["id"].as_str() else { return String::new() };
        let charter = self.asks("charter_open", serde_json::json!({ "id": id })).await.unwrap();
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
    one.opens_in_sight("sharing-invite", "sharing-invitation").await;
    let text = one.property("sharing-invite-text", "value").await;
    let text = text.as_str().unwrap().to_owned();
    one.keeps_picture("sharing/invitation").await;
    one.clicks("dialog-close").await;

    two.turns_to("sync").await;
    two.opens_in_sight("sync-join-group", "sharing-join-sheet").await;
    two.fills("sharing-join-text", &text).await;
    two.fills("sharing-join-name", "Bram").await;
    two.clicks("sharing-join-do").await;
    let words = two.reads("sharing-words").await;
    assert_eq!(words.split_whitespace().count(), 6, "{words}");
    two.reads_in("sharing-asked", GROUP).await;
    two.keeps_picture("sharing/waiting").await;

    one.opens_in_sight("sync-now", "sharing-request").await;
    one.reads_in("sharing-request-words", &words).await;
    one.keeps_picture("sharing/request").await;
    one.clicks("sharing-approve").await;
    one.sees_no_more("sharing-request").await;
    two.clicks("sharing-look").await;
    two.sees("group-row").await;
    until("the charter is the same in both", async || {
        two.asks("sync_now", Value::Null).await.unwrap();
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
    one.opens_in_sight("sharing-invite", "sharing-invitation").await;
    let text = one.property("sharing-invite-text", "value").await;
    let text = text.as_str().unwrap().to_owned();
    assert!(!text.contains(DOOR), "what the group is called is on no paper");
    one.clicks("dialog-close").await;

    two.turns_to("sync").await;
    two.opens_in_sight("sync-join-group", "sharing-join-sheet").await;
    two.fills("sharing-join-text", &text).await;
    two.fills("sharing-join-name", "Bo").await;
    two.clicks("sharing-join-do").await;
    let words = two.reads("sharing-words").await;
    two.reads_in("sharing-asked", &sentence("en", "sharing-closed-name")).await;
    one.opens_in_sight("sync-now", "sharing-request").await;
    one.reads_in("sharing-request-words", &words).await;
    one.keeps_picture("sharing/closed-request").await;
    barriers.extend(one.barriers_of("somebody asks to be let into a closed group").await);
    one.clicks("sharing-approve").await;
    one.sees_no_more("sharing-request").await;
    one.keeps_picture("sharing/closed-people").await;
    barriers.extend(one.barriers_of("the people of a closed group that is shared").await);

    // What was said is there, and nobody else is let in by it.
    until("the group has come", async || {
        two.asks("sync_now", Value::Null).await.unwrap();
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
    one.asks("sync_now", Value::Null).await.unwrap();
    until("the session has ended there too", async || {
        two.asks("sync_now", Value::Null).await.unwrap();
        let left = two.asks("intervision_list", serde_json::json!({})).await.unwrap();
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
