//! Every screen there is, with the way to it.

use crate::window::{ESCAPE, Window, until};

/// A screen behind the lock: its name, and whether something must be closed afterwards.
pub const OPEN: [&str; 99] = [
    "today",
    "page",
    "reading",
    "journal",
    "history",
    "calendar",
    "tags",
    "phrases",
    "searches",
    "people",
    "person",
    "session",
    "session-reading",
    "hours",
    "hand-over",
    "erase",
    "trackers",
    "tracker-new",
    "chart-table",
    "trash",
    "destroy",
    "export",
    "what-leaves",
    "import",
    "import-report",
    "palette",
    "found",
    "methods",
    "method",
    "mixing",
    "mixing-wall",
    "picker",
    "shortcuts",
    "series",
    "series-date",
    "series-turn",
    "series-new",
    "groups",
    "group-new",
    "group-settings",
    "group-people",
    "group-member",
    "charter",
    "charter-columns",
    "charter-writer",
    "charter-guide",
    "charter-library",
    "charter-past",
    "charter-history",
    "charter-agree",
    "charter-proposal",
    "charter-export",
    "charter-begin",
    "charter-paste",
    "meetings",
    "meeting-new",
    "meeting",
    "meeting-item",
    "meeting-details",
    "meeting-methods",
    "meeting-plan-b",
    "meeting-save",
    "meeting-send",
    "run",
    "run-round",
    "run-note",
    "run-cover",
    "write-up",
    "agreed",
    "closed",
    "closed-new",
    "closed-agreement",
    "closed-people",
    "closed-statement",
    "closed-end",
    "closed-session-new",
    "closed-session",
    "closed-take",
    "closed-leave",
    "closed-keep",
    "closed-anonymise",
    "closed-destroy",
    "conduct",
    "conduct-step",
    "conduct-round",
    "conduct-choosing",
    "conduct-temperature",
    "conduct-columns",
    "conduct-scale",
    "conduct-cover",
    "conduct-ended",
    "notebook",
    "backups",
    "sync",
    "languages",
    "look",
    "keys",
    "guide",
    "about",
];

impl Window {
    /// Goes to a screen of the open notebook.
    pub async fn goes_to(&self, screen: &str) {
        // A meeting that runs is taken up wherever the program begins.
        let begun = async || {
            (self.shows("rail-today").await || self.shows("run").await || self.shows("run-cover").await)
                .then_some(())
        };
        until("the notebook has begun", begun).await;
        if !self.shows("rail-today").await {
            self.leaves_the_run().await;
        }
        match screen {
            "today" => {
                self.clicks("rail-today").await;
                self.sees("today").await;
                self.sees("page").await;
            }
            "journal" => self.turns_to_the_list().await,
            "page" | "history" | "reading" => {
                self.turns_to_the_list().await;
                self.clicks("page-row").await;
                self.sees("page").await;
                if screen == "reading" {
                    self.clicks("page-read").await;
                    self.sees("reading").await;
                }
                if screen == "history" {
                    self.clicks("history-open").await;
                    self.sees("history-mark").await;
                    let oldest = "[...document.querySelectorAll('[data-test=history-mark]')].at(-1).click()";
                    self.script(oldest, vec![]).await;
                    let told =
                        "return document.querySelector('[data-test=diff], [data-test=diff-same]') !== null";
                    until("what changed since is told", async || {
                        self.script(told, vec![]).await.as_bool().filter(|told| *told)
                    })
                    .await;
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
            "people" | "person" | "session" | "session-reading" | "hours" | "hand-over" | "erase" => {
                self.goes_to_the_coached(screen).await;
            }
            "trackers" | "tracker-new" | "chart-table" => {
                self.turns_to_the_list().await;
                self.clicks("trackers-open").await;
                // A notebook of few pages may have no value in the last quarter.
                self.chooses("tracker-period-all").await;
                self.sees("chart").await;
                if screen == "tracker-new" {
                    self.clicks(screen).await;
                    self.sees("tracker-form").await;
                } else if screen == "chart-table" {
                    self.clicks("chart-table-open").await;
                    self.sees(screen).await;
                }
            }
            "export" | "what-leaves" => {
                self.turns_to_the_list().await;
                self.clicks("export-open-dialog").await;
                self.sees("export-look").await;
                if screen == "what-leaves" {
                    self.clicks("export-see").await;
                    self.sees("export-back").await;
                }
            }
            "import-report" => {
                let export =
                    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/import/dayone/journals/input.zip");
                self.turns_to("import").await;
                self.home.will_pick(&[export.as_ref()]);
                self.clicks("import-file").await;
                self.sees("import-report").await;
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
            "mixing" | "mixing-wall" => {
                self.clicks("rail-methods").await;
                self.clicks("methods-mixing").await;
                self.clicks("mix-row").await;
                self.sees("mix-round").await;
                if screen == "mixing-wall" {
                    self.clicks("mix-wall-open").await;
                    self.sees("mix-wall").await;
                }
            }
            "series" | "series-date" | "series-turn" | "series-new" => {
                self.clicks("rail-today").await;
                self.sees("today").await;
                // The room opens at the meeting that was read last; asked for again, it shows them all.
                self.clicks("rail-meetings").await;
                self.clicks("rail-meetings").await;
                self.sees("series-row").await;
                match screen {
                    "series-new" => {
                        self.clicks("series-new").await;
                        self.sees("series-new-sheet").await;
                    }
                    "series-date" => {
                        self.clicks("series-row").await;
                        self.clicks("series-date-change").await;
                        self.sees("series-date-sheet").await;
                    }
                    "series-turn" => {
                        self.clicks("series-row").await;
                        self.clicks("series-turn").await;
                        self.sees("series-why").await;
                    }
                    _ => {
                        self.clicks("series-row").await;
                        self.sees("series-date").await;
                    }
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
            screen if screen.starts_with("group") || screen.starts_with("charter") => {
                self.goes_to_a_group(screen).await
            }
            screen if screen.starts_with("closed") => self.goes_to_the_closed(screen).await,
            screen if screen.starts_with("conduct") => self.goes_to_a_session(screen).await,
            screen if screen.starts_with("meeting") => self.goes_to_a_plan(screen).await,
            "run" | "run-round" | "run-note" | "run-cover" | "write-up" | "agreed" => {
                self.goes_to_a_meeting(screen).await
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
            "export" | "what-leaves" => "export",
            "hours" | "hand-over" => screen,
            "tracker-new" => "tracker-form",
            "tags" => "tag-list",
            "phrases" | "searches" => screen,
            "palette" | "found" => "palette",
            "picker" => "picker",
            "mixing-wall" => "mix-wall",
            "series-date" => "series-date-sheet",
            "series-turn" => "series-turn-sheet",
            "series-new" => "series-new-sheet",
            "shortcuts" => "shortcut-sheet",
            "group-new" => "group-new-sheet",
            "group-settings" => "group-sheet",
            "group-member" => "member-sheet",
            "charter-library" => screen,
            "meeting-new" => "meeting-new-sheet",
            "meeting-methods" => "agenda-methods",
            "meeting-plan-b" => "plan-b",
            "meeting-details" | "meeting-save" | "meeting-send" => screen,
            "charter-past" => "charter-past-sheet",
            "charter-agree" => "charter-agree-sheet",
            "charter-export" => screen,
            "closed-new" => "closed-new-sheet",
            "closed-session-new" => "closed-session-sheet",
            "closed-take" => "closed-take-sheet",
            "closed-leave" => "closed-leave-sheet",
            "closed-statement" => "closed-statement-sheet",
            "closed-keep" | "closed-anonymise" => "closed-end-sheet",
            "closed-destroy" => screen,
            screen if screen.starts_with("run") => return self.leaves_the_run().await,
            screen if screen.starts_with("conduct") => return self.leaves_the_session(screen).await,
            _ => return,
        };
        self.types(ESCAPE).await;
        self.sees_no_more(cover).await;
    }

    /// Goes to the people, or to a screen of the one who comes every week.
    async fn goes_to_the_coached(&self, screen: &str) {
        self.turns_to_the_list().await;
        self.clicks("people-open").await;
        self.sees("person-row").await;
        match screen {
            "people" => return,
            "hours" => {
                self.clicks("hours-open").await;
                self.sees("hours-total").await;
                return;
            }
            _ => {}
        }
        self.script("[...document.querySelectorAll('[data-test=person-row]')].find((row) => row.textContent.includes('Noor')).click()", vec![]).await;
        self.sees("person-session").await;
        match screen {
            "session" | "session-reading" => {
                self.clicks("person-session").await;
                self.sees("part-only-me").await;
                if screen == "session-reading" {
                    self.clicks("page-read").await;
                    self.sees("reading-only-me").await;
                }
            }
            "hand-over" => {
                self.clicks("hand-over-open").await;
                self.sees(screen).await;
            }
            "erase" => {
                self.clicks("erase-open").await;
                self.sees("erase-goes").await;
            }
            _ => {}
        }
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
