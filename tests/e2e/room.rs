//! A closed group of six, and the way to the screens of a session that it conducts.

use std::sync::Arc;

use kring_core::intervision;
use kring_core::intervision::view::ClosedGroupAdd;

use crate::home::Home;
use crate::pages;
use crate::window::{ENTER, ESCAPE, RIGHT, Window, until};

pub const GROUP: &str = "Thursday door";
pub const PEOPLE: [&str; 6] = ["Ann", "Bo", "Cleo", "Dirk", "Elif", "Fay"];
/// A case in one line: it is nowhere but on the screen where it is typed.
pub const CASE: &str = "The pupil who hides behind the heating";

/// The screens that are projected while a session runs.
pub const RUNNING: [&str; 8] = [
    "conduct-step",
    "conduct-round",
    "conduct-choosing",
    "conduct-temperature",
    "conduct-columns",
    "conduct-scale",
    "conduct-cover",
    "conduct-ended",
];

/// A computer with a closed group of six; the first of them is the person whose notebook it is.
pub async fn founded() -> Arc<Home> {
    Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        let add = ClosedGroupAdd {
            name: GROUP.into(),
            me: Some(PEOPLE[0].into()),
            people: PEOPLE[1..].iter().map(|name| (*name).into()).collect(),
            ends: Some("2199-12-31".into()),
        };
        intervision::group_add(app, add).await.expect("a closed group is founded");
    })
    .await
}

impl Window {
    /// From the palette to the group, before it begins.
    pub async fn prepares_a_session(&self) {
        self.presses_control("k").await;
        self.sees("palette-conduct").await;
        self.clicks("palette-conduct").await;
        self.clicks("conduct-group").await;
        self.sees("conduct-sum").await;
    }

    /// What each may do, as the page says it, in the order in which they sit.
    pub async fn voices(&self) -> String {
        let script = "return [...document.querySelectorAll('[data-test=voice]')]
            .map((one) => `${one.dataset.name} ${one.dataset.may}`).join(', ')";
        self.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    pub async fn may(&self, wanted: [&str; 6]) {
        let wanted = PEOPLE.iter().zip(wanted).map(|(name, may)| format!("{name} {may}"));
        let wanted = wanted.collect::<Vec<_>>().join(", ");
        until(&format!("the page says {wanted}"), async || (self.voices().await == wanted).then_some(()))
            .await;
    }

    pub async fn conducts(&self, step: &str) {
        self.reads_in("conduct-now", step).await;
    }

    /// Begins a method in the group that runs nothing, and goes to a step of it, counted from 1.
    pub async fn begins_a_method(&self, method: &str, step: usize) {
        self.prepares_a_session().await;
        self.selects("conduct-method", method).await;
        let chosen =
            format!("return document.querySelector('[data-test=conduct]')?.dataset.plan === '{method}'");
        until(&format!("{method} is laid out"), async || {
            self.script(&chosen, vec![]).await.as_bool().filter(|yes| *yes)
        })
        .await;
        self.clicks("conduct-begin").await;
        self.sees("conduct-start").await;
        self.types(" ").await;
        self.sees("conduct-number").await;
        self.goes_on(step - 1).await;
    }

    /// So many steps on. A key that is pressed while the last is still under way is not heard, so each is seen to have come.
    pub async fn goes_on(&self, steps: usize) {
        let here = "return document.querySelector('.stage header')?.textContent.replace(/[0-9]+ min.*/, '')";
        for _ in 0..steps {
            let before = self.script(here, vec![]).await;
            self.types(RIGHT).await;
            until("the next step has begun", async || {
                let now = self.script(here, vec![]).await;
                (now.is_string() && now != before).then_some(())
            })
            .await;
        }
    }

    /// Ends what runs and keeps nothing of it.
    pub async fn puts_it_away(&self) {
        while !self.shows("conduct-took").await {
            if self.shows("conduct-return").await {
                self.clicks("conduct-return").await;
                self.sees("conducting").await;
            }
            if !self.shows("conduct-end").await {
                self.clicks("conduct-other").await;
            }
            self.clicks("conduct-end").await;
            self.sees("conduct-took").await;
        }
        self.clicks("conduct-keep-nothing").await;
        self.sees_no_more("conduct-cover").await;
    }

    /// A screen of a closed group that is conducted; every notebook with closed groups has them.
    pub async fn goes_to_a_session(&self, screen: &str) {
        match screen {
            "conduct" => self.prepares_a_session().await,
            "conduct-round" => self.begins_a_method("incident", 1).await,
            "conduct-choosing" => self.begins_a_method("incident", 2).await,
            "conduct-temperature" => {
                self.begins_a_method("ten", 3).await;
                for question in ["What is the yes for?", ""] {
                    self.fills("card-words", &format!("{question}{ENTER}")).await;
                }
                self.clicks("card-lay-0").await;
                self.sees("card").await;
            }
            "conduct-columns" => {
                self.begins_a_method("success", 2).await;
                self.fills("card-words", &format!("One question, not three{ENTER}")).await;
                self.sees("card").await;
            }
            "conduct-scale" => {
                self.begins_a_method("sf", 3).await;
                self.chooses("scale-7").await;
            }
            "conduct-cover" => {
                self.begins_a_method("incident", 1).await;
                self.types(ESCAPE).await;
                self.sees("conduct-cover").await;
            }
            "conduct-ended" => {
                self.begins_a_method("success", 2).await;
                self.fills("card-words", &format!("One question, not three{ENTER}")).await;
                self.clicks("conduct-other").await;
                self.clicks("conduct-end").await;
                self.sees("conduct-keep-table").await;
            }
            _ => self.begins_a_method("incident", 3).await,
        }
    }

    /// Out of the room again, with nothing kept.
    pub async fn leaves_the_session(&self, screen: &str) {
        if screen == "conduct" {
            self.clicks("conduct-close").await;
        } else {
            self.puts_it_away().await;
        }
        self.sees("rail-today").await;
    }

    /// A picture of a running screen, on which nothing of the case stands, and nothing of the notebook.
    pub async fn shows_nothing_private(&self, name: &str) {
        self.keeps_picture(&format!("conductor/{name}")).await;
        let all = self.everything().await;
        for private in [CASE, GROUP, "A long silence", "La piste de mardi"] {
            assert!(!all.contains(private), "{private} is on the screen {name}");
        }
    }
}
