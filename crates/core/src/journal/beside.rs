//! What an archive holds beside its pages: people, trackers and what was noted for days, phrases, saved searches, models of one's own.
//!
//! An archive of everything holds all of it, one of some pages what these name. What is here already stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::kind::Kind;
use kring_store::{Vault, Work};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::export::leaving::Leaving;
use super::phrases;
use crate::failure::Failure;
use crate::import::view::ImportBeside;
use crate::method::kind::METHOD;
use crate::people::kind::PERSON;
use crate::search::saved;
use crate::search::view::SavedSearch;
use crate::tracker;
use crate::tracker::view::TrackerView;
use crate::{method, people};

/// It as the file has it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Beside {
    trackers: Vec<TrackerView>,
    days: Vec<tracker::DayValues>,
    people: Vec<people::Told>,
    phrases: Vec<phrases::Kept>,
    searches: Vec<SavedSearch>,
    methods: Vec<method::Model>,
    /// When the archive was made, RFC 3339.
    exported: String,
}

/// What pages that leave name, by its ids.
#[derive(Debug, Default)]
pub(crate) struct Named {
    trackers: BTreeSet<String>,
    people: BTreeSet<String>,
    methods: BTreeSet<String>,
}

impl Named {
    /// Adds what a page names.
    pub fn by(&mut self, page: &Leaving) {
        self.trackers.extend(page.values.keys().cloned());
        self.people.extend(page.person.iter().map(|(id, _)| id.clone()));
        self.methods.insert(page.method.clone());
    }
}

impl Beside {
    /// What leaves beside pages that name this; with `all` everything there is.
    pub async fn leaving(
        vault: &Vault,
        mut named: Named,
        all: bool,
        exported: String,
    ) -> Result<Self, Failure> {
        let trackers = tracker::definitions(vault, (!all).then_some(&named.trackers)).await?;
        named.people.extend(trackers.iter().filter_map(|tracker| tracker.person.clone()));
        let mut beside = Self {
            trackers,
            people: people::told(vault, &named.people, all).await?,
            methods: method::models(vault, &named.methods, all).await?,
            exported,
            ..Self::default()
        };
        if all {
            beside.days = tracker::days(vault).await?;
            beside.phrases = phrases::leaving(vault).await?;
            beside.searches = saved::leaving(vault).await?;
        }
        Ok(beside)
    }

    /// The ids of what is a document of its own, each with its kind.
    pub fn documents(&self) -> Vec<(Uuid, &'static Kind)> {
        let people = self.people.iter().map(|told| (&told.id, &PERSON));
        let models = self.methods.iter().map(|model| (&model.id, &METHOD));
        people.chain(models).filter_map(|(id, kind)| Some((id.parse().ok()?, kind))).collect()
    }

    /// Adds somebody whom a page names and the archive says nothing else of.
    pub fn meets(&mut self, person: &(String, String)) {
        let (id, name) = person;
        if !self.people.iter().any(|told| told.id == *id) {
            self.people.push(people::Told { id: id.clone(), name: name.clone(), ..people::Told::default() });
        }
    }

    /// Keeps of it what is not here yet, and says how much that is. Writes nothing.
    pub async fn coming(mut self, vault: &Vault) -> Result<Coming, Failure> {
        let (who, people) = people::would_come(vault, &self.people).await?;
        let (trackers, days) = tracker::would_come(vault, &self.trackers, &self.days, &who).await?;
        self.phrases = phrases::lacking(vault, self.phrases).await?;
        self.searches = saved::lacking(vault, self.searches).await?;
        self.methods = method::lacking(vault, self.methods).await?;
        let counts = [
            ("people", people),
            ("trackers", trackers),
            ("days", days),
            ("phrases", self.phrases.len() as u64),
            ("searches", self.searches.len() as u64),
            ("methods", self.methods.len() as u64),
        ];
        let said = |(what, count): (&str, u64)| ImportBeside {
            what: what.to_owned(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        };
        Ok(Coming {
            beside: self,
            counts: counts.into_iter().filter(|(_, count)| *count > 0).map(said).collect(),
        })
    }
}

/// What of it comes.
pub(crate) struct Coming {
    beside: Beside,
    /// How much of each.
    pub counts: Vec<ImportBeside>,
}

/// Who and what the names of an archive are here, by their ids there.
#[derive(Default)]
pub(crate) struct Here {
    people: BTreeMap<String, String>,
    trackers: BTreeMap<String, String>,
    methods: BTreeMap<String, String>,
}

impl Here {
    /// Gives a page the ids of this notebook.
    pub fn renames(&self, page: &mut Leaving) {
        let here = |ids: &BTreeMap<String, String>, id: &String| ids.get(id).unwrap_or(id).clone();
        if let Some((person, _)) = &mut page.person {
            *person = here(&self.people, person);
        }
        page.method = here(&self.methods, &page.method);
        let values = std::mem::take(&mut page.values).into_iter();
        page.values = values.map(|(tracker, value)| (here(&self.trackers, &tracker), value)).collect();
    }
}

impl Coming {
    /// Writes what pages name.
    pub async fn before_pages(&mut self, work: &mut Work<'_>, vault: &Vault) -> Result<Here, Failure> {
        let mut here = Here::default();
        for told in &self.beside.people {
            if let Some(id) = people::brought_along(work, vault, told).await? {
                here.people.insert(told.id.clone(), id.to_string());
            }
        }
        let trackers = std::mem::take(&mut self.beside.trackers);
        here.trackers = tracker::brought_along(work, vault, trackers, &here.people).await?;
        here.methods = method::brought_along(work, vault, &self.beside.methods).await?;
        Ok(here)
    }

    /// Writes what names pages, and the rest. `pages` gives the ids of those that came under another.
    pub async fn after_pages(
        self,
        work: &mut Work<'_>,
        vault: &Vault,
        here: &Here,
        pages: &BTreeMap<String, String>,
    ) -> Result<(), Failure> {
        tracker::days_brought_along(work, vault, &self.beside.days, &here.trackers).await?;
        phrases::brought_along(work, vault, self.beside.phrases, pages).await?;
        Ok(saved::brought_along(work, vault, &self.beside.searches).await?)
    }
}
