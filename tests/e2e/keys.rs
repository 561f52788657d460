//! The hands on the keyboard: Tab goes on until the focus is on what is wanted, so that a story ends at what no key reaches.

use serde_json::{Value, json};

use crate::window::{ESCAPE, TAB, Window, named, until};

/// Shift and Tab, and Shift let go.
pub const BACK: &str = "\u{e008}\u{e004}\u{e000}";
/// So many stops has no screen of a story.
const MOST: usize = 250;

impl Window {
    /// Goes on with Tab until the focus is on what bears the name.
    pub async fn tabs_to(&self, test: &str) {
        self.tabs(test, None, TAB).await;
    }

    /// Goes back with Shift and Tab until the focus is on what bears the name.
    pub async fn tabs_back_to(&self, test: &str) {
        self.tabs(test, None, BACK).await;
    }

    /// Goes on with Tab to one of several that bear the name, counted from 0.
    pub async fn tabs_to_number(&self, test: &str, at: usize) {
        self.tabs(test, Some(at), TAB).await;
    }

    /// Goes on with Tab to the first that bears the name and says these words.
    pub async fn tabs_to_words(&self, test: &str, words: &str) {
        let among = "return [...document.querySelectorAll(arguments[0])].findIndex((one) => one.textContent.includes(arguments[1]))";
        let at = until(&format!("{test} says {words:?}"), async || {
            let at = self.script(among, vec![named(test).into(), words.into()]).await;
            usize::try_from(at.as_i64()?).ok()
        })
        .await;
        self.tabs_to_number(test, at).await;
    }

    async fn tabs(&self, test: &str, at: Option<usize>, key: &str) {
        self.sees(test).await;
        let here = "const all = [...document.querySelectorAll(arguments[0])], at = all.indexOf(document.activeElement);
            return { there: at >= 0 && (arguments[1] === null || at === arguments[1]),
                writes: document.activeElement?.closest('.cm-editor') !== null,
                name: document.activeElement?.dataset.test ?? document.activeElement?.tagName }";
        let mut met: Vec<String> = Vec::new();
        for _ in 0..MOST {
            let now = self.script(here, vec![named(test).into(), json!(at)]).await;
            if now["there"] == Value::Bool(true) {
                return;
            }
            met.push(now["name"].as_str().unwrap_or_default().to_owned());
            // In a text Tab may set a line further in; after Escape it goes on.
            let leaves = if now["writes"] == Value::Bool(true) { ESCAPE } else { "" };
            self.types(&format!("{leaves}{key}")).await;
        }
        panic!("Tab does not come to {test}: {met:?}");
    }
}
