//! Choosing by the words that are read: from a list that drops down, and of what a note offers.

use fantoccini::Locator;

use crate::messages::sentence;
use crate::window::{Window, until};

impl Window {
    /// Chooses what reads so from a list that drops down.
    pub async fn selects_words(&self, test: &str, words: &str) {
        let element = self.sees(test).await;
        element.select_by_label(words).await.unwrap_or_else(|e| panic!("{test} offers no {words:?}: {e}"));
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
}
