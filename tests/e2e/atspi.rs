//! The real window as a screen reader finds it, over the desktop's own bus: every control says what it is and what it is called.

use zbus::zvariant::{OwnedObjectPath, OwnedValue};
use zbus::{Connection, Message, connection};

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::{Window, until};

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const TEXT: &str = "org.a11y.atspi.Text";
const ACTION: &str = "org.a11y.atspi.Action";

/// Roles and states by their numbers on the bus.
const CHECK_BOX: u32 = 7;
const COMBO_BOX: u32 = 11;
const PAGE_TAB: u32 = 37;
const PASSWORD: u32 = 40;
const BUTTON: u32 = 43;
const RADIO_BUTTON: u32 = 44;
const TOGGLE_BUTTON: u32 = 62;
const ENTRY: u32 = 79;
const LINK: u32 = 88;
const CONTROLS: [u32; 9] =
    [CHECK_BOX, COMBO_BOX, PAGE_TAB, PASSWORD, BUTTON, RADIO_BUTTON, TOGGLE_BUTTON, ENTRY, LINK];
/// Nothing in particular: invalid, filler, panel, unknown.
const NOTHING: [u32; 4] = [0, 20, 39, 67];
/// What scrolls, and what the web view puts around a page: they take the focus and are no controls.
const AROUND: [u32; 3] = [49, 85, 95];
const EDITABLE: u32 = 7;
const FOCUSABLE: u32 = 11;
const MANY_LINES: u32 = 17;

/// Where something stands on the bus: who tells of it, and under which path.
type Place = (String, OwnedObjectPath);

/// A thing as a screen reader finds it.
#[derive(Debug)]
struct Thing {
    role: u32,
    name: String,
    states: Vec<u32>,
    place: Place,
}

impl Thing {
    fn is(&self, state: u32) -> bool {
        self.states.first().is_some_and(|states| (states >> state) & 1 == 1)
    }

    /// A control without a name, or something that takes the focus and does not say what it is.
    fn is_mute(&self) -> bool {
        let nameless = self.name.trim().is_empty();
        let stops = self.is(FOCUSABLE) && !AROUND.contains(&self.role);
        (CONTROLS.contains(&self.role) && nameless) || (stops && (nameless || NOTHING.contains(&self.role)))
    }
}

/// The bus that screen readers listen on.
pub struct Reader(Connection);

impl Reader {
    pub async fn begins() -> Self {
        let desktop = Connection::session().await.unwrap();
        let (who, path) = ("org.a11y.Bus", "/org/a11y/bus");
        let told = desktop.call_method(Some(who), path, Some(who), "GetAddress", &()).await.unwrap();
        let address: String = told.body().deserialize().unwrap();
        let bus = connection::Builder::address(address.as_str()).unwrap().build().await.unwrap();
        Self(bus)
    }

    async fn asks(&self, place: &Place, method: &str) -> Option<Message> {
        let (who, path) = (place.0.as_str(), place.1.as_str());
        self.0.call_method(Some(who), path, Some(ACCESSIBLE), method, &()).await.ok()
    }

    async fn property(&self, place: &Place, name: &str) -> Option<OwnedValue> {
        let (who, path, values) = (place.0.as_str(), place.1.as_str(), "org.freedesktop.DBus.Properties");
        let told =
            self.0.call_method(Some(who), path, Some(values), "Get", &(ACCESSIBLE, name)).await.ok()?;
        let value: OwnedValue = told.body().deserialize().ok()?;
        Some(value)
    }

    async fn child(&self, place: &Place, at: i32) -> Option<Place> {
        let (who, path) = (place.0.as_str(), place.1.as_str());
        let told =
            self.0.call_method(Some(who), path, Some(ACCESSIBLE), "GetChildAtIndex", &(at,)).await.ok()?;
        let child: Place = told.body().deserialize().ok()?;
        Some(child)
    }

    /// Presses the button whose name begins so, as soon as there is one. What it opens may stand before it answers: nobody waits for that.
    pub async fn presses(&self, name: &str) {
        let button = until(&format!("a button {name:?} is there"), async || {
            let things = self.things().await;
            things.into_iter().find(|thing| thing.role == BUTTON && thing.name.starts_with(name))
        })
        .await;
        let (who, path) = (button.place.0.as_str(), button.place.1.as_str());
        let press = Message::method_call(path, "DoAction").unwrap();
        let press = press.destination(who).unwrap().interface(ACTION).unwrap();
        self.0.send(&press.build(&0_i32).unwrap()).await.unwrap();
    }

    /// Waits until a text can be written in that says this.
    pub async fn finds_written(&self, words: &str) {
        until(&format!("{words:?} is in a text"), async || {
            for thing in self.things().await.iter().filter(|thing| thing.role == ENTRY) {
                if self.text(&thing.place).await.contains(words) {
                    return Some(());
                }
            }
            None
        })
        .await;
    }

    /// What can be read of a text.
    async fn text(&self, place: &Place) -> String {
        let (who, path) = (place.0.as_str(), place.1.as_str());
        let told = self.0.call_method(Some(who), path, Some(TEXT), "GetText", &(0_i32, -1_i32)).await;
        // What has gone meanwhile says nothing.
        let Ok(told) = told else { return String::new() };
        let text: String = told.body().deserialize().unwrap();
        text
    }

    /// What stands there; nothing when it has gone meanwhile.
    async fn thing(&self, place: Place) -> Option<Thing> {
        let role: u32 = self.asks(&place, "GetRole").await?.body().deserialize().ok()?;
        let states: Vec<u32> = self.asks(&place, "GetState").await?.body().deserialize().ok()?;
        let name = String::try_from(self.property(&place, "Name").await?).ok()?;
        Some(Thing { role, name, states, place })
    }

    /// Everything in every window, from above, in its order.
    async fn things(&self) -> Vec<Thing> {
        let root = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").unwrap();
        let desktop: Place = ("org.a11y.atspi.Registry".to_owned(), root);
        let told = self.asks(&desktop, "GetChildren").await.unwrap();
        let mut ahead: Vec<Place> = told.body().deserialize().unwrap();
        let mut found = Vec::new();
        while let Some(place) = ahead.pop() {
            let Some(thing) = self.thing(place).await else { continue };
            let many = self.property(&thing.place, "ChildCount").await;
            let many = many.and_then(|many| i32::try_from(many).ok()).unwrap_or_default();
            for at in (0..many).rev() {
                ahead.extend(self.child(&thing.place, at).await);
            }
            found.push(thing);
        }
        found
    }

    /// Everything, once a control of this role and name is among it.
    async fn things_with(&self, role: u32, name: &str) -> Vec<Thing> {
        until(&format!("a screen reader finds {name:?}"), async || {
            let things = self.things().await;
            things.iter().any(|thing| thing.role == role && thing.name == name).then_some(things)
        })
        .await
    }
}

/// The control of this role and name.
fn named<'a>(things: &'a [Thing], role: u32, name: &str) -> &'a Thing {
    let found = things.iter().find(|thing| thing.role == role && thing.name == name);
    found.unwrap_or_else(|| panic!("no {name:?} of role {role} among {things:#?}"))
}

fn mute(things: &[Thing]) -> Vec<&Thing> {
    things.iter().filter(|thing| thing.is_mute()).collect()
}

#[tokio::test]
async fn a_screen_reader_finds_every_control_by_its_role_and_its_name() {
    const SECRET: &str = "neither calm nor right";
    let words = |id: &str| sentence("en", id);
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens(&home).await;
    let reader = Reader::begins().await;
    window.fills("passphrase", SECRET).await;
    let locked = reader.things_with(BUTTON, &words("unlock")).await;
    assert!(mute(&locked).is_empty(), "{:#?}", mute(&locked));
    let passphrase = named(&locked, PASSWORD, &words("passphrase"));
    assert!(passphrase.is(FOCUSABLE) && passphrase.is(EDITABLE));
    assert!(!reader.text(&passphrase.place).await.contains("calm"), "a passphrase is read aloud to nobody");

    window.unlocks(crate::home::PASSPHRASE).await;
    window.writes_in_the_page().await;
    window.types("Read aloud as it stands.").await;
    window.is_saved().await;
    let today = reader.things_with(ENTRY, &words("page-text")).await;
    assert!(mute(&today).is_empty(), "{:#?}", mute(&today));
    let text = named(&today, ENTRY, &words("page-text"));
    assert!(text.is(FOCUSABLE) && text.is(EDITABLE) && text.is(MANY_LINES), "{text:?}");
    assert!(reader.text(&text.place).await.contains("Read aloud as it stands."));
    assert!(named(&today, ENTRY, &words("page-title")).is(EDITABLE));
    for room in ["room-today", "room-journal", "room-methods", "room-settings"] {
        assert!(named(&today, BUTTON, &words(room)).is(FOCUSABLE), "{room}");
    }

    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("a").await;
    window.sees("hit").await;
    let palette = reader.things().await;
    assert!(mute(&palette).is_empty(), "{:#?}", mute(&palette));
    window.is_sound().await;
    window.ends().await;
}
