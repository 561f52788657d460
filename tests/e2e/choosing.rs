//! Choosing: one of several, from a list that drops down, a day or a time, and of what a note offers.

use fantoccini::Locator;
use serde_json::Value;

use crate::messages::sentence;
use crate::window::{Window, named, until};

impl Window {
    /// Chooses one of several: the words beside a radio button are clicked, as people do.
    pub async fn chooses(&self, test: &str) {
        let script = "const at = document.querySelector(arguments[0]); at?.closest('label')?.click(); return at?.checked ?? false";
        let selector = named(test);
        until(&format!("{test} is chosen"), async || {
            let answer = self.client.execute(script, vec![selector.clone().into()]).await;
            matches!(answer, Ok(Value::Bool(true))).then_some(())
        })
        .await;
    }

    /// Chooses a value of a list that drops down.
    pub async fn selects(&self, test: &str, value: &str) {
        let element = self.sees(test).await;
        element.select_by_value(value).await.unwrap_or_else(|e| panic!("{test} offers no {value:?}: {e}"));
    }

    /// Chooses what reads so from a list that drops down.
    pub async fn selects_words(&self, test: &str, words: &str) {
        let element = self.sees(test).await;
        element.select_by_label(words).await.unwrap_or_else(|e| panic!("{test} offers no {words:?}: {e}"));
    }

    /// Sets a field for days or times as its own picker does: WebDriver types into it by the computer's customs.
    pub async fn sets(&self, test: &str, value: &str) {
        self.sees(test).await;
        let script = "const field = document.querySelector(arguments[0]);
            field.focus();
            field.value = arguments[1];
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.script(script, vec![named(test).into(), value.into()]).await;
    }

    /// Clicks what a note at the foot of the window offers, by the id of its words.
    pub async fn answers(&self, message: &str) {
        let words = sentence("en", message);
        let act = format!("//*[@data-test='toast-act'][normalize-space()=\"{words}\"]");
        until(&format!("{words:?} is offered"), async || {
            self.client.find(Locator::XPath(&act)).await.ok()?.click().await.ok()
        })
        .await;
    }

    /// Takes back what was done last, which is what the note in the window is about.
    pub async fn takes_the_last_back(&self) {
        let last = "const last = [...document.querySelectorAll('[data-test=toast-act]')].at(-1);
            last?.click();
            return last !== undefined";
        until("there is something to take back", async || {
            self.script(last, vec![]).await.as_bool().filter(|yes| *yes)
        })
        .await;
    }
}
