//! What two people do to share a group between their windows, and a closed group that is shared: what it keeps ends in both.

use std::path::Path;

use kring_sync::remote::engines::{NAME, PASSWORD};
use serde_json::{Value, json};

use crate::closed::{DOOR, SAID, has_a_door};
use crate::home::Home;
use crate::messages::sentence;
use crate::window::{Window, until};

impl Window {
    /// Goes to the people of the first group, where it is said how it is shared.
    pub async fn goes_to_sharing(&self) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        self.clicks("rail-groups").await;
        self.clicks("rail-groups").await;
        self.clicks("group-row").await;
        self.clicks("group-tab-people").await;
        self.sees("sharing-state").await;
    }

    /// Invites somebody; the text that they are sent.
    pub async fn invites(&self) -> String {
        self.opens_in_sight("sharing-invite", "sharing-invitation").await;
        let text = self.property("sharing-invite-text", "value").await;
        text.as_str().unwrap().to_owned()
    }

    /// Opens the square of the invitation.
    pub async fn shows_the_square(&self) {
        let open = "document.querySelector('[data-test=sharing-invitation] details').open = true";
        self.script(open, vec![]).await;
    }

    /// Asks to be let in, under a name.
    async fn begins_to_join(&self, invitation: &str, name: &str) {
        self.turns_to("sync").await;
        self.opens_in_sight("sync-join-group", "sharing-join-sheet").await;
        self.fills("sharing-join-text", invitation).await;
        self.fills("sharing-join-name", name).await;
    }

    /// Fills in the login. The page behind the sheet has fields of the same names, so they are looked for in the sheet.
    pub async fn says_who_it_is_for_the_server(&self) {
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
    pub async fn asks_to_join(&self) -> String {
        self.clicks("sharing-join-do").await;
        let words = self.reads("sharing-words").await;
        assert_eq!(words.split_whitespace().count(), 6, "{words}");
        words
    }

    /// Sees who asks to be let in, with the same words.
    pub async fn is_asked(&self, words: &str) {
        self.opens_in_sight("sync-now", "sharing-request").await;
        self.reads_in("sharing-request-words", words).await;
    }

    /// Says that the words are the same.
    pub async fn lets_in(&self) {
        self.clicks("sharing-approve").await;
        self.sees_no_more("sharing-request").await;
    }

    /// Looks at the storages, and waits until that is done.
    pub async fn syncs(&self) {
        self.asks("sync_now", Value::Null).await.unwrap();
    }

    /// What the purpose of the first charter says.
    pub async fn purpose(&self) -> String {
        let rows = self.asks("charter_list", json!({ "trashed": false })).await.unwrap();
        let Some(id) = rows[0]["id"].as_str() else { return String::new() };
        let charter = self.asks("charter_open", json!({ "id": id })).await.unwrap();
        charter["content"]["purpose"]["en"]["text"].as_str().unwrap_or_default().to_owned()
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
