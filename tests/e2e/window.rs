//! The person in front of the screen: finds things by their `data-test` names, clicks, types, reads, and waits.

use std::path::PathBuf;
use std::sync::Arc;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::Value;

use crate::driver::{Driver, PATIENCE};
use crate::home::{Home, PASSPHRASE, out};
use crate::picture::Picture;
use crate::waiting::patiently;
pub use crate::waiting::{until, within};

/// Keys as WebDriver names them.
pub const ENTER: &str = "\u{e007}";
pub const ESCAPE: &str = "\u{e00c}";
pub const TAB: &str = "\u{e004}";
pub const LEFT: &str = "\u{e012}";
pub const UP: &str = "\u{e013}";
pub const RIGHT: &str = "\u{e014}";
pub const DOWN: &str = "\u{e015}";
pub const END: &str = "\u{e010}";
pub const BACKSPACE: &str = "\u{e003}";
const CONTROL: &str = "\u{e009}";
const RELEASE: &str = "\u{e000}";
/// Under this name WebDriver hands over an element of the page.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct Window {
    pub client: Client,
    /// The computer's folders live at least as long as its window.
    pub home: Arc<Home>,
    driver: Driver,
}

impl Window {
    /// Kring is started on this computer, and its first screen is there.
    pub async fn opens(home: &Arc<Home>) -> Self {
        let (driver, client) = Driver::start(home).await;
        let window = Self { client, home: home.clone(), driver };
        window.is_ready().await;
        window
    }

    /// Kring on a computer with a notebook, unlocked.
    pub async fn opens_unlocked(home: &Arc<Home>) -> Self {
        let window = Self::opens(home).await;
        window.unlocks(PASSPHRASE).await;
        window
    }

    /// The program ends, as if its process were stopped.
    pub async fn ends(self) {
        self.is_sound().await;
        self.driver.end().await;
    }

    /// The program is killed while it is open.
    pub async fn dies(self) {
        self.is_sound().await;
        self.driver.kill().await;
    }

    /// Waits for the mark of a page that can be worked with, and begins to listen for what the page is refused.
    pub async fn is_ready(&self) {
        let ready = "return document.readyState === 'complete' && document.body?.dataset.ready === 'true'";
        until("the page is ready", async || self.says_yes(ready).await.then_some(())).await;
        self.script(LISTEN, vec![]).await;
    }

    /// Nothing broke the page's own rules, and nothing fell over.
    pub async fn is_sound(&self) {
        assert_eq!(
            self.refusals().await,
            Vec::<String>::new(),
            "the page did what its policy forbids, or fell over"
        );
        let words = self.driver.words();
        assert!(!words.contains("a fault at"), "the program fell over:\n{words}");
    }

    /// What the content security policy refused since the page was loaded, and where a script fell over.
    pub async fn refusals(&self) -> Vec<String> {
        let heard = self.script("return window.kringRefusals()", vec![]).await;
        heard.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    /// Runs a script that ends by calling `done`.
    pub async fn script_until_done(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        self.client.execute_async(&script, arguments).await.unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    async fn says_yes(&self, script: &str) -> bool {
        matches!(self.client.execute(script, vec![]).await, Ok(Value::Bool(true)))
    }

    /// Asks the core as the page does; a refusal is its code, or the words of the shell.
    pub async fn asks(&self, command: &str, request: Value) -> Result<Value, String> {
        let script = "window.__TAURI_INTERNALS__.invoke(arguments[0], { request: arguments[1] }).then(
            (answer) => done({ answer }),
            (reason) => done({ reason: reason.code ?? String(reason) }))";
        let answer = self.script_until_done(script, vec![command.into(), request]).await;
        match answer["reason"].as_str() {
            Some(reason) => Err(reason.to_owned()),
            None => Ok(answer["answer"].clone()),
        }
    }

    /// What bears the name, if it can be seen.
    async fn look(&self, selector: &str) -> Option<Element> {
        let element = self.client.find(Locator::Css(selector)).await.ok()?;
        element.is_displayed().await.ok()?.then_some(element)
    }

    /// Waits until what bears the name can be seen.
    pub async fn sees(&self, test: &str) -> Element {
        let selector = named(test);
        until(&format!("{test} is seen"), async || self.look(&selector).await).await
    }

    pub async fn shows(&self, test: &str) -> bool {
        self.look(&named(test)).await.is_some()
    }

    /// Waits until nothing that bears the name is in the page.
    pub async fn sees_no_more(&self, test: &str) {
        let selector = named(test);
        let script = "return document.querySelector(arguments[0]) === null";
        let gone = async || {
            let answer = self.client.execute(script, vec![selector.clone().into()]).await;
            matches!(answer, Ok(Value::Bool(true))).then_some(())
        };
        until(&format!("{test} is gone"), gone).await;
    }

    /// Clicks what bears the name.
    pub async fn clicks(&self, test: &str) {
        self.clicks_first(&format!("//*[@data-test='{test}']"), test).await;
    }

    /// Clicks what the path leads to, once it can be, stands still, and is under neither the foot of its dialog nor a note.
    async fn clicks_first(&self, path: &str, called: &str) {
        let ready = "const [path, done] = arguments, first = XPathResult.FIRST_ORDERED_NODE_TYPE;
            const find = () => document.evaluate(path, document, null, first).singleNodeValue, found = find();
            if (!found?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return done(null);
            if (found.closest('dialog')) found.scrollIntoView({ block: 'nearest' });
            const seen = found.getBoundingClientRect();
            const above = document.elementFromPoint(seen.x + seen.width / 2, seen.y + seen.height / 2);
            if (above?.closest('[data-test=toasts]')) found.scrollIntoView({ block: 'center' });
            const place = () => JSON.stringify(find()?.getBoundingClientRect());
            const before = place(), able = seen.width > 0 && found.matches(':not(button:disabled)');
            requestAnimationFrame(() => requestAnimationFrame(() => done(able && before === place() ? found : null)))";
        until(&format!("{called} can be clicked"), async || {
            let found = self.client.execute_async(ready, vec![path.into()]).await.ok()?;
            let found = found[ELEMENT].as_str()?.to_owned();
            Element::from_element_id(self.client.clone(), found.into()).click().await.ok()
        })
        .await;
    }

    /// Types into what bears the name; what was there goes.
    pub async fn fills(&self, test: &str, text: &str) {
        let selector = named(test);
        // A dialog that is still opening takes nothing yet.
        let element = until(&format!("{test} can be written in"), async || {
            let element = self.look(&selector).await?;
            element.clear().await.ok().map(|()| element)
        })
        .await;
        // The driver types a line end as nothing.
        element.send_keys(&text.replace('\n', ENTER)).await.unwrap();
    }

    /// Empties the field that the caret is in.
    pub async fn clears(&self) {
        self.presses_control("a").await;
        self.types(BACKSPACE).await;
    }

    /// Types where the caret is.
    pub async fn types(&self, keys: &str) {
        let typed = until("what has the focus takes keys", async || {
            let element = self.client.active_element().await.ok()?;
            let sent = element.send_keys(keys).await;
            // What had the focus may go before a key reaches it.
            (!sent.as_ref().is_err_and(CmdError::is_element_not_interactable)).then_some(sent)
        });
        typed.await.unwrap();
    }

    /// Holds Control and presses a key.
    pub async fn presses_control(&self, key: &str) {
        self.types(&format!("{CONTROL}{key}{RELEASE}")).await;
    }

    /// What can be read there.
    pub async fn reads(&self, test: &str) -> String {
        self.sees(test).await.text().await.unwrap()
    }

    /// Waits until what bears the name reads so.
    pub async fn reads_in(&self, test: &str, words: &str) -> String {
        let selector = named(test);
        let mut last = String::new();
        // The driver's own reading gives up on some things that are drawn.
        let drawn = "const at = document.querySelector(arguments[0]);
            return at?.checkVisibility({ visibilityProperty: true }) ? at.innerText : null";
        let found = patiently(PATIENCE, async || {
            last = self.client.execute(drawn, vec![selector.clone().into()]).await.ok()?.as_str()?.to_owned();
            plain(&last).contains(&plain(words)).then(|| last.clone())
        });
        found.await.unwrap_or_else(|| panic!("{test} should say {words:?} and says {last:?}"))
    }

    /// A value that the page knows of something, such as a property of a field.
    pub async fn property(&self, test: &str, name: &str) -> Value {
        let script = "return document.querySelector(arguments[0])?.[arguments[1]] ?? null";
        self.script(script, vec![named(test).into(), name.into()]).await
    }

    /// True when the caret is in the page's text.
    pub async fn writes_in_the_page(&self) {
        let script = "return document.activeElement?.closest('[data-test=page-text]') !== null";
        until("the caret is in the page", async || self.says_yes(script).await.then_some(())).await;
    }

    /// Waits until what was typed is in the notebook.
    pub async fn is_saved(&self) {
        let script = "return document.querySelector('[data-test=saved]')?.dataset.state === 'saved'";
        until("the page is saved", async || self.says_yes(script).await.then_some(())).await;
    }

    /// The text of the page as the editor has it: the editor hides marks and draws only what is on the screen.
    pub async fn page_text(&self) -> String {
        let script = "const text = document.querySelector('[data-test=page-text]');
            return text?.cmTile?.view.state.sliceDoc() ?? ''";
        self.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page reads so.
    pub async fn page_says(&self, words: &str) {
        until(&format!("the page says {words:?}"), async || {
            self.page_text().await.contains(words).then_some(())
        })
        .await;
    }

    /// All that the page holds, seen or not.
    pub async fn everything(&self) -> String {
        self.script("return document.documentElement.outerHTML", vec![]).await.as_str().unwrap().to_owned()
    }

    /// Makes the notebook in the first minute.
    pub async fn makes_a_notebook(&self, name: &str) {
        self.clicks("first-next").await;
        self.fills("notebook-name", name).await;
        self.fills("passphrase-new", PASSPHRASE).await;
        self.fills("passphrase-again", PASSPHRASE).await;
        self.clicks("create-notebook").await;
        self.sees("page").await;
    }

    pub async fn unlocks(&self, passphrase: &str) {
        self.fills("passphrase", passphrase).await;
        self.types(ENTER).await;
        self.sees("shell").await;
        self.is_ready().await;
    }

    /// Locks with the keyboard; the fresh page is the lock screen.
    pub async fn locks(&self) {
        self.presses_control("l").await;
        self.is_locked().await;
    }

    /// Waits for the lock screen of a fresh page.
    pub async fn is_locked(&self) {
        self.sees("lock-screen").await;
        self.is_ready().await;
    }

    /// Opens a page from the timeline.
    pub async fn clicks_page(&self, title: &str) {
        let row = format!("//*[@data-test='page-row'][.//*[text()=\"{title}\"]]");
        self.clicks_first(&row, title).await;
        until(&format!("{title:?} is open"), async || {
            (self.property("page-title", "value").await == title).then_some(())
        })
        .await;
    }

    /// Waits until the timeline lists these and no others, in any order.
    pub async fn lists(&self, titles: &[&str]) {
        let script = "return [...document.querySelectorAll('[data-test=page-row] .title')].map((title) => title.textContent)";
        let mut wanted: Vec<Value> = titles.iter().map(|title| (*title).into()).collect();
        wanted.sort_by_key(Value::to_string);
        until(&format!("the journal lists {titles:?}"), async || {
            let mut listed = self.script(script, vec![]).await.as_array()?.clone();
            listed.sort_by_key(Value::to_string);
            (listed == wanted).then_some(())
        })
        .await;
    }

    /// Opens a part of the settings.
    pub async fn turns_to(&self, section: &str) {
        self.clicks("rail-settings").await;
        self.clicks(&format!("settings-{section}")).await;
        let here = format!(
            "return document.querySelector('[data-test=settings-{section}]')?.getAttribute('aria-current') === 'page'"
        );
        until(&format!("the settings of {section}"), async || self.says_yes(&here).await.then_some(())).await;
    }

    /// Language and look as this computer remembers them; the page is loaded afresh.
    pub async fn wears(&self, language: &str, theme: &str) {
        let region = match language {
            "fr" => "fr-BE",
            "nl" => "nl-BE",
            _ => "en-GB",
        };
        let mut preferences = self.asks("app_status", Value::Null).await.unwrap()["preferences"].clone();
        preferences["language"] = language.into();
        preferences["region"] = region.into();
        preferences["theme"] = theme.into();
        self.asks("preferences_set", preferences).await.unwrap();
        self.starts_afresh().await;
    }

    /// Loads the page anew.
    pub async fn starts_afresh(&self) {
        self.client.refresh().await.unwrap();
        self.is_ready().await;
    }

    pub async fn resizes(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
        let fits = format!("return Math.abs(window.innerWidth - {width}) < 4");
        until(&format!("the window is {width} wide"), async || self.says_yes(&fits).await.then_some(()))
            .await;
    }

    /// Waits until nothing moves by itself and every image and font is there; what follows the scrolling stands still with it.
    pub async fn rests(&self) {
        let still = "return document.fonts.status === 'loaded'
            && document.getAnimations().every((one) => one.timeline !== document.timeline || one.playState !== 'running')
            && [...document.images].every((image) => image.complete)";
        until("the page rests", async || self.says_yes(still).await.then_some(())).await;
        self.script_until_done(
            "requestAnimationFrame(() => requestAnimationFrame(() => done(true)))",
            vec![],
        )
        .await;
    }

    /// Keeps a picture as `name.png`.
    pub async fn keeps_picture(&self, name: &str) -> PathBuf {
        self.rests().await;
        let path = out().join(format!("{name}.png"));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let size = "return [innerWidth, innerHeight].map((side) => Math.round(side * devicePixelRatio))";
        let size = self.script(size, vec![]).await;
        let [width, height] = [0, 1].map(|side| u32::try_from(size[side].as_u64().unwrap()).unwrap());
        Picture::of_what_rests(|| self.driver.photographs(width, height)).await.keep(&path);
        path
    }
}

/// Where something of this name is in the page.
pub fn named(test: &str) -> String {
    format!("[data-test=\"{test}\"]")
}

/// Words as they are compared: every kind of space is a space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Hears what the content security policy refuses, also what it refused before anyone listened, and where a script falls over.
const LISTEN: &str = "
    if (window.kringRefusals) return;
    const heard = [];
    const hear = (body) => heard.push(`${body.effectiveDirective}: ${body.blockedURL ?? body.blockedURI}`);
    const before = new ReportingObserver((reports) => reports.forEach((one) => hear(one.body)),
        { types: ['csp-violation'], buffered: true });
    before.observe();
    document.addEventListener('securitypolicyviolation', hear);
    window.addEventListener('error', ({ error }) => error && heard.push(`fault: ${error.stack ?? error}`));
    window.addEventListener('unhandledrejection', ({ reason }) => heard.push(`fault: ${reason?.stack ?? JSON.stringify(reason)}`));
    window.kringRefusals = () => { before.takeRecords().forEach((one) => hear(one.body)); return heard; };
";
