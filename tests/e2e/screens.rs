//! Every screen there is, with the way to it.

use crate::window::{ESCAPE, Window};

/// A screen behind the lock: its name, and whether something must be closed afterwards.
pub const OPEN: [&str; 26] = [
    "today",
    "page",
    "journal",
    "history",
    "calendar",
    "tags",
    "phrases",
    "searches",
    "people",
    "trackers",
    "trash",
    "destroy",
    "export",
    "import",
    "palette",
    "found",
    "methods",
    "method",
    "picker",
    "shortcuts",
    "notebook",
    "backups",
    "languages",
    "look",
    "keys",
    "about",
];

impl Window {
    /// Goes to a screen of the open notebook.
    pub async fn goes_to(&self, screen: &str) {
        match screen {
            "today" => {
                self.clicks("rail-today").await;
                self.sees("today").await;
                self.sees("page").await;
            }
            "journal" => self.turns_to_the_list().await,
            "page" | "history" => {
                self.turns_to_the_list().await;
                self.clicks("page-row").await;
                self.sees("page").await;
                if screen == "history" {
                    self.clicks("history-open").await;
                    self.clicks("history-mark").await;
                    self.sees("history-return").await;
                }
            }
            "trash" | "destroy" => {
                self.turns_to_the_list().await;
                self.clicks("trash-open").await;
                self.sees("trash-row").await;
                if screen == "destroy" {
                    self.clicks("trash-destroy").await;
                    self.sees("destroy-dialog").await;
                }
            }
            "calendar" => {
                self.turns_to_the_list().await;
                self.clicks("calendar-open").await;
                self.sees("calendar-grid").await;
            }
            "tags" | "phrases" | "searches" => {
                self.turns_to_the_list().await;
                self.clicks(&format!("open-{screen}")).await;
                self.sees(if screen == "tags" { "tag-list" } else { screen }).await;
            }
            "people" | "trackers" => {
                self.turns_to_the_list().await;
                self.clicks(&format!("{screen}-open")).await;
                self.sees(screen).await;
            }
            "export" => {
                self.turns_to_the_list().await;
                self.clicks("export-open-dialog").await;
                self.sees("export-look").await;
            }
            "palette" | "found" => {
                self.clicks("rail-today").await;
                self.clicks("rail-search").await;
                self.sees("palette-input").await;
                if screen == "found" {
                    self.types("a").await;
                    self.sees("hit").await;
                }
            }
            "methods" | "method" => {
                self.clicks("rail-methods").await;
                self.sees("methods").await;
                self.sees("method-grow").await;
                if screen == "method" {
                    self.clicks("method-grow").await;
                    self.sees("method-start").await;
                }
            }
            "picker" => {
                self.clicks("rail-today").await;
                self.sees("page").await;
                self.presses_control("g").await;
                self.sees("picker-grow").await;
            }
            "shortcuts" => {
                self.clicks("rail-today").await;
                self.sees("page").await;
                self.types("\u{e031}").await;
                self.sees("shortcut-sheet").await;
            }
            "keys" => {
                self.turns_to("notebook").await;
                self.clicks("change-locks").await;
                self.sees("key-form").await;
            }
            section => self.turns_to(section).await,
        }
    }

    /// Leaves what covers the window.
    pub async fn leaves(&self, screen: &str) {
        let cover = match screen {
            "destroy" => "destroy-dialog",
            "export" => "export",
            "tags" => "tag-list",
            "phrases" | "searches" => screen,
            "palette" | "found" => "palette",
            "picker" => "picker",
            "shortcuts" => "shortcut-sheet",
            _ => return,
        };
        self.types(ESCAPE).await;
        self.sees_no_more(cover).await;
    }

    async fn turns_to_the_list(&self) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        // The journal opens at the page that was read last; asked for again, it shows its list.
        self.clicks("rail-journal").await;
        self.clicks("rail-journal").await;
        self.sees("journal").await;
        self.sees_no_more("page").await;
        self.sees("page-row").await;
    }
}
