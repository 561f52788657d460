//! What names somebody, or did once: pages of others with all of their past, tags, saved searches, phrases; meetings, groups, charters and
//! whatever else is written here, but for what is closed.

use std::collections::BTreeSet;

use kring_store::{Doc, Search, StoreError, Term, Vault, words};
use uuid::Uuid;

use super::kind::folded;
use super::store;
use super::view::{EraseKind, EraseOther, ErasePage};
use crate::app::{App, Event};
use crate::charter;
use crate::charter::kind::CHARTER;
use crate::charter::version::{self, VERSION};
use crate::circle::kind::CIRCLE;
use crate::failure::Failure;
use crate::journal::kind::{DATE, TITLE};
use crate::journal::phrases;
use crate::journal::tags;
use crate::journal::view::PhraseQuery;
use crate::meeting::kind::{MEETING, NOTES};
use crate::meeting::series::kind::SERIES;
use crate::method::kind::METHOD;
use crate::mixing::kind::MIX;
use crate::search::saved;
use crate::tracker;
use crate::tracker::kind::DAY;
use crate::{circle, meeting, method, mixing};

/// The most pages of others that are named.
const MOST_MENTIONS: u32 = 1000;

/// A name as texts say it: the words of it, without case and accents.
struct Name(Vec<String>);

impl Name {
    fn of(name: &str) -> Self {
        Self(folded(name).split(' ').map(str::to_owned).collect())
    }

    /// The name, and the name as Dutch says that something is somebody's: `Jeroen`, `Jeroens`.
    fn forms(&self) -> [Vec<String>; 2] {
        let mut whose = self.0.clone();
        if let Some(last) = whose.last_mut() {
            last.push('s');
        }
        [self.0.clone(), whose]
    }

    fn is_in(&self, text: &str) -> bool {
        let said: Vec<String> = words(text).filter(|word| !word.is_emoji()).map(|word| word.folded).collect();
        self.forms().iter().any(|form| said.windows(form.len()).any(|place| place == form))
    }
}

/// Whether a text says a name, or that something is theirs.
pub fn says(text: &str, name: &str) -> bool {
    Name::of(name).is_in(text)
}

/// What is read with all of its past: every page, and whatever else is written here, but for what is closed.
pub(super) struct Reading {
    pages: Vec<Uuid>,
    others: Vec<(Uuid, String)>,
}

impl Reading {
    pub(super) async fn of(vault: &Vault) -> Result<Self, StoreError> {
        let kinds = [&MEETING, &NOTES, &SERIES, &CIRCLE, &CHARTER, &VERSION, &METHOD, &MIX, &DAY]
            .map(|kind| kind.name);
        Ok(Self { pages: store::pages(vault).await?, others: store::of_kinds(vault, &kinds).await? })
    }

    /// Says how far it is with both, pages first.
    fn tell(&self, app: &App, done: usize) {
        let total = self.pages.len() + self.others.len();
        app.tell(Event::Progress("mentions", done as u64, total as u64));
    }
}

/// Pages of others that name somebody, now or in their past, and pages that were theirs once. Every page's past is read for it.
pub(super) async fn mentions(
    app: &App,
    vault: &Vault,
    reading: &Reading,
    (id, name): (Uuid, &str),
    own: &BTreeSet<String>,
) -> Result<Vec<ErasePage>, Failure> {
    let name = Name::of(name);
    let mut found: BTreeSet<Uuid> = BTreeSet::new();
    let mut mentions = Vec::new();
    for words in name.forms() {
        let search = Search { terms: vec![Term { words, open_end: false, not: false }], ..Search::default() };
        for one in vault.find(&search, MOST_MENTIONS).await? {
            if found.insert(one.id) && !own.contains(&one.id.to_string()) {
                mentions.extend(store::page(vault, one.id).await?);
            }
        }
    }
    let id = id.to_string();
    let past = |doc: &Doc| {
        let written = doc.ever_written()?;
        Ok(written.contains(&id) || name.is_in(&written))
    };
    for (done, page) in reading.pages.iter().copied().enumerate() {
        reading.tell(app, done);
        if found.contains(&page) || own.contains(&page.to_string()) {
            continue;
        }
        match vault.with(page, past).await {
            Ok(true) => mentions.extend(store::page(vault, page).await?),
            Ok(false) | Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(mentions)
}

/// What else names somebody, in its own words: tags, saved searches, phrases.
pub(super) async fn elsewhere(app: &App, vault: &Vault, name: &str) -> Result<Vec<String>, Failure> {
    let name = Name::of(name);
    let mut said: Vec<String> = tags::names(vault).await?.into_values().collect();
    said.extend(saved::list(app, ()).await?.into_iter().map(|saved| {
        if saved.name == saved.query { saved.name } else { format!("{} ({})", saved.name, saved.query) }
    }));
    said.extend(
        phrases::phrase_list(app, PhraseQuery::default()).await?.into_iter().map(|phrase| phrase.text),
    );
    said.retain(|said| name.is_in(said));
    said.sort();
    said.dedup();
    Ok(said)
}

/// What is no page and names somebody, now or in its past, but for what is closed. Nothing of it goes with them.
pub(super) async fn others(
    app: &App,
    vault: &Vault,
    reading: &Reading,
    (id, name): (Uuid, &str),
) -> Result<Vec<EraseOther>, Failure> {
    let (name, person) = (Name::of(name), id.to_string());
    let mut others: BTreeSet<EraseOther> = BTreeSet::new();
    for (done, (found, kind)) in reading.others.iter().enumerate() {
        reading.tell(app, reading.pages.len() + done);
        let look = |doc: &Doc| {
            // What is kept as JSON has its line ends written out.
            let written = doc.ever_written()?.replace("\\n", "\n");
            Ok(name.is_in(&written).then(|| head(kind, doc)).flatten())
        };
        // Of a version, its charter is told; of notes, their meeting.
        let whole = match vault.with(*found, look).await {
            Ok(None) | Err(StoreError::NotFound) => continue,
            Ok(Some(whole)) => whole.unwrap_or(*found),
            Err(error) => return Err(error.into()),
        };
        let Some(kind) = vault.kind_of(whole).await? else { continue };
        match vault.with(whole, |doc| Ok(told(&kind, whole, doc))).await {
            Ok(told) => others.extend(told),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let holds = |tracker: &tracker::view::TrackerView| {
        let said = [&tracker.name, &tracker.unit].into_iter().chain(&tracker.options);
        tracker.person.as_ref() != Some(&person) && said.into_iter().any(|said| name.is_in(said))
    };
    let trackers = tracker::definitions(vault, None).await?.into_iter().filter(holds);
    others.extend(trackers.map(|tracker| EraseOther {
        kind: EraseKind::Tracker,
        title: tracker.name,
        date: String::new(),
        id: tracker.id,
        trashed: false,
    }));
    Ok(others.into_iter().collect())
}

/// The document that is told in place of one, where there is another: `None` inside says that it is told itself.
fn head(kind: &str, doc: &Doc) -> Option<Option<Uuid>> {
    match kind {
        kind if kind == NOTES.name => meeting::kind::meeting_of(doc).map(Some),
        kind if kind == VERSION.name => version::charter_of(doc).map(Some),
        _ => Some(None),
    }
}

fn told(kind: &str, id: Uuid, doc: &Doc) -> Option<EraseOther> {
    let field = |name| doc.text_field(name).unwrap_or_default();
    let (kind, title, date) = match kind {
        kind if kind == MEETING.name => {
            let thing = meeting::finding::thing(doc);
            (EraseKind::Meeting, thing.title, thing.date)
        }
        kind if kind == CHARTER.name => {
            (EraseKind::Charter, charter::linking::thing(doc).title, String::new())
        }
        kind if kind == CIRCLE.name => (EraseKind::Circle, field(circle::kind::NAME), String::new()),
        kind if kind == SERIES.name => (EraseKind::Series, field(TITLE), String::new()),
        kind if kind == MIX.name => (EraseKind::Mix, field(mixing::kind::TITLE), field(DATE)),
        kind if kind == METHOD.name => (EraseKind::Model, field(method::kind::NAME), String::new()),
        kind if kind == DAY.name => (EraseKind::Day, String::new(), field(DATE)),
        _ => return None,
    };
    Some(EraseOther { kind, title, date, id: id.to_string(), trashed: doc.trashed().is_some() })
}
