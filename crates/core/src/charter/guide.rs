//! The guide: five steps from forming a group to looking back. It suggests and never blocks; what can be seen is ticked by itself.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use kring_store::Vault;
use serde::Deserialize;
use uuid::Uuid;

use super::edit::change;
use super::kind;
use super::library::{FORMAT, files};
use super::model::{TEXTS, text};
use super::open::found;
use super::store;
use super::values::{VALUES, value};
use super::view::{ClauseList, GuideQuery, GuideStep, GuideTask, GuideTick};
use crate::app::App;
use crate::circle::{self, own_key};
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::method::Tongue;
use crate::method::model::Words;

/// The steps in their order.
const FILES: &[(&str, &str)] = files!("guide": "form" "focus" "execute" "discuss" "reflect");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    format: u32,
    id: String,
    name: Words,
    aim: Words,
    tasks: Vec<Task>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Task {
    id: String,
    text: Words,
    sign: Words,
    method: Option<String>,
    shown_by: Vec<String>,
}

static STEPS: LazyLock<Vec<Step>> = LazyLock::new(|| {
    let files = FILES.iter().filter_map(|(_, text)| toml::from_str::<Step>(text).ok());
    files.filter(|step| step.format == FORMAT).collect()
});

/// The guide; for a charter, with what is done already.
pub async fn guide(app: &App, request: GuideQuery) -> Result<Vec<GuideStep>, Failure> {
    let seen = match &request.id {
        Some(id) => {
            let vault = app.vault().await?;
            let (charter, space) = found(&vault, id).await?;
            Some(Seen::of(app, &vault, charter, space).await?)
        }
        None => None,
    };
    let tongue = Tongue::of(app, None);
    let task = |step: &Step, task: &Task| {
        let key = key(&step.id, &task.id);
        let ticked = seen.as_ref().is_some_and(|seen| seen.ticked.contains(&key));
        GuideTask {
            id: key,
            text: tongue.say(&task.text),
            sign: tongue.say(&task.sign),
            method: task.method.clone(),
            fields: task.shown_by.iter().filter(|mark| is_part(mark)).cloned().collect(),
            done: ticked
                || seen.as_ref().is_some_and(|seen| task.shown_by.iter().any(|mark| seen.shows(mark))),
            ticked,
        }
    };
    let step = |step: &Step| GuideStep {
        id: step.id.clone(),
        name: tongue.say(&step.name),
        text: tongue.say(&step.aim),
        tasks: step.tasks.iter().map(|of| task(step, of)).collect(),
    };
    Ok(STEPS.iter().map(step).collect())
}

/// Ticks a task that only a person can tell, or takes the tick away.
pub async fn guide_tick(app: &App, request: GuideTick) -> Result<Batch, Failure> {
    let known =
        STEPS.iter().any(|step| step.tasks.iter().any(|task| key(&step.id, &task.id) == request.task));
    if !known {
        return Err(Failure::request("task"));
    }
    change(app, &request.id, |doc| Ok(kind::set_tick(doc, &request.task, request.done)?)).await
}

/// A task within the whole guide.
fn key(step: &str, task: &str) -> String {
    format!("{step}.{task}")
}

/// Whether a mark is a part of a charter.
pub(super) fn is_part(mark: &str) -> bool {
    let within =
        |path: &str| path == mark || path.strip_prefix(mark).is_some_and(|rest| rest.starts_with('.'));
    ClauseList::read(mark).is_some() || TEXTS.into_iter().chain(VALUES).any(within)
}

/// What can be seen of a group without asking.
struct Seen {
    parts: BTreeSet<String>,
    ticked: BTreeSet<String>,
    people: bool,
    agreed: usize,
}

impl Seen {
    async fn of(app: &App, vault: &Vault, charter: Uuid, space: Uuid) -> Result<Self, Failure> {
        let (says, ticked) =
            vault.with(charter, |doc| Ok((kind::read(doc, app.today()), kind::ticks(doc)))).await?;
        let own = own_key(vault);
        let people = vault.with(space, |doc| Ok(circle::kind::people(doc))).await?;
        let agreed = {
            let mut reader = vault.read().await?;
            let rows = store::versions(reader.connection()?, charter, app.today()).await?;
            use super::view::VersionStatus::{Adopted, Superseded, Upcoming};
            rows.iter().filter(|row| matches!(row.status, Adopted | Upcoming | Superseded)).count()
        };
        let texts = TEXTS.into_iter().filter(|path| text(&says, path).is_some_and(|texts| !texts.is_empty()));
        let values = VALUES.into_iter().filter(|path| value(&says, path).is_some());
        let lists =
            ClauseList::ALL.into_iter().filter(|list| !list.of(&says).is_empty()).map(ClauseList::name);
        Ok(Self {
            parts: texts.chain(values).chain(lists).map(str::to_owned).collect(),
            ticked,
            people: people.iter().any(|member| member.key != own),
            agreed,
        })
    }

    /// Whether a mark can be seen. Meetings, pages and trackers are seen where they are.
    fn shows(&self, mark: &str) -> bool {
        match mark {
            "people" => self.people,
            "version" => self.agreed > 0,
            "versions" => self.agreed > 1,
            part => self.parts.iter().any(|path| {
                path == part || path.strip_prefix(part).is_some_and(|rest| rest.starts_with('.'))
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OTHER_MARKS: [&str; 11] = [
        "people", "meeting", "agenda", "minutes", "parked", "action", "tracker", "page", "version",
        "versions", "said",
    ];

    #[test]
    fn every_step_is_sound_and_every_task_can_be_shown_or_ticked() {
        crate::charter::testing::listed("guide", FILES);
        for (file, text) in FILES {
            let step: Step = toml::from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert_eq!(step.id, *file);
            let mut ids = BTreeSet::new();
            for task in &step.tasks {
                assert!(ids.insert(&task.id), "{file}: {} comes twice", task.id);
                assert!(!task.shown_by.is_empty(), "{file}: {}", task.id);
                let known = |mark: &String| is_part(mark) || OTHER_MARKS.contains(&mark.as_str());
                assert!(task.shown_by.iter().all(known), "{file}: {}: {:?}", task.id, task.shown_by);
            }
        }
    }

    #[test]
    fn a_part_is_seen_by_any_of_its_texts_and_values() {
        let parts = ["cadence.minutes", "purpose", "guidelines"].map(str::to_owned).into();
        let seen = Seen { parts, ticked: BTreeSet::new(), people: false, agreed: 1 };
        for (mark, shown) in [
            ("cadence", true),
            ("purpose", true),
            ("guidelines", true),
            ("confidentiality", false),
            ("people", false),
            ("version", true),
            ("versions", false),
            ("said", false),
        ] {
            assert_eq!(seen.shows(mark), shown, "{mark}");
        }
    }
}
