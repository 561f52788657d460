//! The way to the screens of groups and of what they meet for.

use serde_json::Value;

use crate::window::{Window, until};

impl Window {
    /// Goes to the meetings, or to a screen of the one that is being prepared.
    pub async fn goes_to_a_plan(&self, screen: &str) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        // The room opens at the meeting that was read last; asked for again, it shows them all.
        self.clicks("rail-meetings").await;
        self.clicks("rail-meetings").await;
        self.sees("meeting-row").await;
        match screen {
            "meetings" => return,
            "meeting-new" => {
                self.clicks("meeting-new").await;
                self.sees("meeting-new-sheet").await;
                return;
            }
            _ => {}
        }
        self.clicks("meeting-row").await;
        self.sees("agenda-sum").await;
        let (act, seen) = match screen {
            "meeting-item" => ("item-open", "item-details"),
            "meeting-details" => ("agenda-details", "meeting-person"),
            "meeting-methods" => ("agenda-method", "agenda-take-troika"),
            "meeting-plan-b" => ("agenda-plan-b", "plan-b-items"),
            "meeting-save" => ("agenda-save", "sheet-what"),
            "meeting-send" => ("agenda-send", "send-text"),
            _ => return,
        };
        self.opens_in_sight(act, seen).await;
    }

    /// Clicks what is brought into sight first: what stands at the foot of a narrow window would cover it.
    pub async fn opens_in_sight(&self, act: &str, seen: &str) {
        let show =
            "document.querySelector(`[data-test=${arguments[0]}]`)?.scrollIntoView({ block: 'center' })";
        self.script(show, vec![act.into()]).await;
        self.clicks(act).await;
        self.sees(seen).await;
    }

    /// Goes to a screen of the group that has a history, or of the one that has nothing yet.
    pub async fn goes_to_a_group(&self, screen: &str) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        // The room opens at the group that was read last; asked for again, it shows them all.
        self.clicks("rail-groups").await;
        self.clicks("rail-groups").await;
        self.sees("group-row").await;
        match screen {
            "groups" => return,
            "group-new" => {
                self.clicks("group-new").await;
                self.sees("group-new-sheet").await;
                return;
            }
            "charter-paste" => {
                self.clicks("groups-paste").await;
                self.fills(
                    "charter-paste-text",
                    "Our charter\n\nObjectives\n\n1. Support: room for two questions.",
                )
                .await;
                self.sees("charter-paper").await;
                return;
            }
            "charter-begin" => {
                self.script("[...document.querySelectorAll('[data-test=group-row]')].find((row) => !row.textContent.includes('Tuesday')).click()", vec![]).await;
                self.sees("charter-starter").await;
                return;
            }
            _ => {}
        }
        self.script("[...document.querySelectorAll('[data-test=group-row]')].find((row) => row.textContent.includes('Tuesday')).click()", vec![]).await;
        self.sees("charter-reader").await;
        match screen {
            "group-settings" => self.clicks("group-settings").await,
            "group-people" | "group-member" => {
                self.clicks("group-tab-people").await;
                self.sees("members").await;
                if screen == "group-member" {
                    self.clicks("member-row").await;
                    self.sees("member-sheet").await;
                }
            }
            "charter-columns" => {
                self.script("const choice = document.querySelector('[data-test=charter-read-in]'); choice.value = ''; choice.dispatchEvent(new Event('change', { bubbles: true }))", vec![]).await;
            }
            "charter-history" => {
                self.clicks("charter-history-open").await;
                self.sees("charter-comparison").await;
            }
            "charter-agree" => {
                self.opens_the_formal_acts().await;
                let act =
                    if self.shows("charter-agree").await { "charter-agree" } else { "charter-agree-again" };
                self.clicks(act).await;
                self.sees("charter-agree-sheet").await;
            }
            "charter-proposal" => {
                self.clicks("charter-to-proposal").await;
                self.sees("charter-round").await;
            }
            "charter-export" => {
                self.clicks("charter-export-open").await;
                self.sees("charter-export-name").await;
            }
            "charter-writer" | "charter-guide" | "charter-library" | "charter-past" => {
                self.clicks("charter-edit").await;
                self.sees("charter-writer").await;
                match screen {
                    "charter-guide" => {
                        self.clicks("charter-guide-open").await;
                        self.sees("charter-guide-step").await;
                    }
                    "charter-library" => {
                        self.clicks("charter-library-open").await;
                        self.sees("charter-library-clause").await;
                    }
                    "charter-past" => {
                        self.script("document.querySelector('[data-test=charter-past]').click()", vec![])
                            .await;
                        self.sees("charter-change").await;
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    async fn opens_the_formal_acts(&self) {
        self.sees("charter-more").await;
        self.script("document.querySelector('[data-test=charter-more]').open = true", vec![]).await;
    }

    /// Opens the meeting of this title from the list of them all.
    pub async fn opens_meeting(&self, title: &str) {
        self.clicks("rail-meetings").await;
        // The room opens at the meeting that was read last; asked for again, it shows them all.
        if !self.shows("meetings").await {
            self.clicks("rail-meetings").await;
        }
        self.sees("meetings").await;
        let row = "const row = [...document.querySelectorAll('[data-test=meeting-row]')].find((one) => one.textContent.includes(arguments[0]));
            row?.click(); return row !== undefined";
        until(&format!("the meeting {title:?} is listed"), async || {
            (self.script(row, vec![title.into()]).await == Value::Bool(true)).then_some(())
        })
        .await;
        self.sees("meeting").await;
    }
}
