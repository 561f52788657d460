//! A charter that was kept elsewhere: a wiki page with its revisions, two of them side by side, an office document, Markdown, a pasted
//! text. [`import_look`] says what was recognised and writes nothing; [`import_write`] makes the charter and its versions in one batch.
//!
//! Every recognised part keeps the sentence that it was recognised in. What was not recognised stands in free sections and is listed.

use std::collections::BTreeMap;
use std::path::Path;

use kring_formats::charter::{Charter, Holder};
use kring_formats::read::Remark;
use kring_formats::read::charter::{Hint, Line, Place, Recognised, RecognisedVersion, Shape, read};
use kring_store::{By, StoreError, Work, folded_name};
use uuid::Uuid;

use super::export::{Source, source};
use super::kind;
use super::likeness::pair;
use super::model::{Item, in_words};
use super::new::{begin, tag};
use super::version::Noted;
use super::versions::freeze;
use super::view::{
    CharterImportLook, CharterImportRequest, CharterImported, ClauseList, Content, ImportNote, LineView,
    RecognisedView,
};
use super::write::{new_id, with_ids};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::import::place::refusal;
use crate::journal::links;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 50_000_000;

/// Says what was recognised.
pub async fn import_look(app: &App, request: CharterImportRequest) -> Result<CharterImportLook, Failure> {
    let recognised = recognise(app, &request).await?;
    Ok(CharterImportLook {
        form: recognised.form.name().to_owned(),
        versions: recognised.versions.iter().map(RecognisedView::from).collect(),
        notes: notes(&recognised),
        places: Place::ALL.map(|place| place.name().to_owned()).into(),
    })
}

/// Makes a charter of what was recognised: the newest version is what it says now, and every version of the source is one of its own.
pub async fn import_write(app: &App, request: CharterImportRequest) -> Result<CharterImported, Failure> {
    let vault = app.vault().await?;
    let home = match &request.circle {
        Some(circle) => Some(circle::read_id(&vault, circle).await?),
        None => None,
    };
    let recognised = recognise(app, &request).await?;
    let charters = with_common_ids(recognised.versions.iter().map(|version| titled(&request, version)));
    let (Some(newest), Some(last)) = (charters.last(), recognised.versions.last()) else {
        return Err(refusal("empty"));
    };
    let mut work = vault.work(By::Import).await?;
    let (id, space) = begin(&mut work, home, newest, app.today()).await?;
    if home.is_none() {
        add_people(&mut work, space, newest).await?;
    }
    let sentences = sentences(last, newest);
    work.edit(id, |doc| {
        let mut sentences = sentences.iter();
        sentences.try_for_each(|(path, said)| kind::set_sentence(doc, path, &links::in_words(said)))
    })
    .await?;
    for (version, charter) in recognised.versions.iter().zip(&charters) {
        let line =
            |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect();
        let revision = &version.revision;
        let noted = Noted {
            reason: line(&revision.comment),
            effective: version.effective.clone().unwrap_or_default(),
            author: line(&revision.author),
            made: Some(revision.at.clone()).filter(|at| at.parse::<jiff::Timestamp>().is_ok()),
            ..Noted::default()
        };
        freeze(app, &mut work, id, space, charter, noted).await?;
    }
    let batch = work.commit().await?.to_string();
    let left = recognised.versions.iter().flat_map(|version| {
        version.left().filter_map(|at| version.lines.get(at)).map(|line| line.source.clone())
    });
    let lines = recognised.versions.iter().flat_map(|version| &version.lines);
    let aside = lines.filter(|line| line.place == Place::Aside).map(|line| line.source.clone());
    Ok(CharterImported {
        id: id.to_string(),
        circle: space.to_string(),
        batch,
        versions: u32::try_from(charters.len()).unwrap_or(u32::MAX),
        left: left.collect(),
        aside: aside.collect(),
        notes: notes(&recognised),
    })
}

/// Reads the source, and puts lines where the person wants them.
async fn recognise(app: &App, request: &CharterImportRequest) -> Result<Recognised, Failure> {
    let (bytes, name) = match (&request.path, &request.text) {
        (Some(path), _) => {
            let about = tokio::fs::metadata(path).await?;
            if about.len() > LARGEST || !about.is_file() {
                return Err(refusal(if about.is_file() { "too-large" } else { "not-this-format" }));
            }
            let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
            (tokio::fs::read(path).await.map_err(kring_store::reading)?, name.unwrap_or_default())
        }
        (None, Some(text)) => (text.clone().into_bytes(), String::new()),
        (None, None) => return Err(Failure::request("text")),
    };
    let hint = Hint { name, language: tag(app.preferences().language).to_owned() };
    let (bytes, revision) = match source(app, &bytes) {
        Some(Source::Foreign) => return Err(refusal("not-this-format")),
        Some(Source::Charter(page, revision)) => (page.into_bytes(), Some(revision)),
        None => (bytes, None),
    };
    let reading = tokio::task::spawn_blocking(move || read(&bytes, &hint));
    let read = reading.await.map_err(|_| StoreError::Internal("worker"))?;
    let mut recognised = read.map_err(|reason| refusal(reason.class()))?;
    if let (Some(revision), [version]) = (revision, recognised.versions.as_mut_slice()) {
        version.revision = revision;
    }
    for (number, version) in recognised.versions.iter_mut().enumerate() {
        let mut places = BTreeMap::new();
        for correction in
            request.corrections.iter().filter(|correction| correction.version as usize == number)
        {
            let place = Place::from_name(&correction.place).ok_or_else(|| Failure::request("line_place"))?;
            if correction.line as usize >= version.lines.len() {
                return Err(Failure::request("line"));
            }
            places.insert(correction.line as usize, place);
        }
        if !places.is_empty() {
            *version = version.with(&places);
        }
    }
    Ok(recognised)
}

/// The versions with ids for their clauses: one that goes on from version to version keeps its own.
fn with_common_ids(versions: impl Iterator<Item = Charter>) -> Vec<Charter> {
    let mut all: Vec<Charter> = Vec::new();
    for mut charter in versions {
        if let Some(before) = all.last() {
            for list in ClauseList::ALL {
                let (old, mut items) = (list.of(before), list.of(&charter));
                for (from, item) in pair(&old, &items.clone()).into_iter().zip(&mut items) {
                    if let Some(known) = from.and_then(|from| old.get(from)) {
                        item.id.clone_from(&known.id);
                    }
                }
                list.put(&mut charter, items);
            }
        }
        with_ids(&mut charter);
        all.push(charter);
    }
    all
}

/// A charter as its circle may have it. One that names itself nowhere is called like the page or the file that it came from.
fn titled(request: &CharterImportRequest, version: &RecognisedVersion) -> Charter {
    let mut charter = version.charter.clone();
    in_words(&mut charter);
    if charter.title.values().all(|said| said.text.trim().is_empty()) {
        let file = request.path.as_deref().and_then(|path| Path::new(path).file_stem());
        let name = match version.revision.page.trim() {
            "" => file.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default(),
            page => page.to_owned(),
        };
        let name = links::in_words(&name);
        let name = if name.trim().is_empty() { "…" } else { name.as_ref() };
        let language = charter.languages.first().cloned().unwrap_or_default();
        charter.title.insert(language, super::model::said(name.chars().take(300).collect::<String>()));
    }
    charter
}

/// Those who have a role belong to the circle.
async fn add_people(work: &mut Work<'_>, circle: Uuid, charter: &Charter) -> Result<(), StoreError> {
    let mut people: BTreeMap<String, Holder> = BTreeMap::new();
    for holder in charter.roles.iter().flat_map(|role| &role.holders) {
        people.entry(folded_name(&holder.name)).or_insert_with(|| holder.clone());
    }
    work.edit(circle, |doc| {
        people.into_values().filter(|holder| !holder.name.trim().is_empty()).try_for_each(|holder| {
            let values = circle::view::MemberValues {
                name: Some(holder.name.chars().take(120).collect()),
                organisation: Some(holder.organisation.chars().take(300).collect()),
                ..circle::view::MemberValues::default()
            };
            circle::kind::set_member(doc, &new_id(), &values)
        })
    })
    .await
}

/// The sentences of the source by the path of what was recognised in them.
fn sentences(version: &RecognisedVersion, charter: &Charter) -> BTreeMap<String, String> {
    let mut sentences: BTreeMap<String, String> = BTreeMap::new();
    let mut begun: BTreeMap<Place, usize> = BTreeMap::new();
    let items: BTreeMap<Place, Vec<Item>> =
        Place::ALL.into_iter().filter_map(|place| Some((place, list_of(place)?.of(charter)))).collect();
    for line in version.lines.iter().filter(|line| line.shape != Shape::Heading && line.place != Place::Aside)
    {
        let path = match list_of(line.place) {
            Some(list) => {
                let number = begun.entry(line.place).or_default();
                *number += usize::from(line.shape == Shape::Begins);
                let item = items.get(&line.place).and_then(|items| items.get(number.saturating_sub(1)));
                item.map(|item| list.path(&item.id))
            }
            None => Some(path_of(line.place).to_owned()),
        };
        if let Some(path) = path {
            let known = sentences.entry(path).or_default();
            if !known.is_empty() {
                known.push('\n');
            }
            known.push_str(&line.source);
        }
    }
    for fact in &version.facts {
        let path = match fact.field.strip_prefix("roles.").and_then(|rest| rest.split_once('.')) {
            Some((number, field)) => {
                let role = number.parse::<usize>().ok().and_then(|number| charter.roles.get(number));
                role.map(|role| format!("role.{}.{field}", role.id))
            }
            None => Some(fact.field.clone()),
        };
        if let Some(path) = path {
            sentences.insert(path, fact.sentence.clone());
        }
    }
    sentences
}

fn list_of(place: Place) -> Option<ClauseList> {
    match place {
        Place::Objectives => Some(ClauseList::Objectives),
        Place::Guidelines => Some(ClauseList::Guidelines),
        Place::Roles => Some(ClauseList::Roles),
        Place::Sections => Some(ClauseList::Sections),
        _ => None,
    }
}

/// The path of the text that a place is.
fn path_of(place: Place) -> &'static str {
    match place {
        Place::Members => "membership.who",
        Place::Pathways => "membership.pathways",
        Place::Terms => "membership.terms",
        Place::Cadence => "cadence.text",
        Place::Review => "review.text",
        Place::Confidentiality => "confidentiality.text",
        Place::Decisions => "decisions.text",
        other => other.name(),
    }
}

fn notes(recognised: &Recognised) -> Vec<ImportNote> {
    let note = |remark: &Remark| ImportNote { reason: remark.class.to_owned(), about: remark.about.clone() };
    recognised.notes.iter().map(note).collect()
}

impl From<&RecognisedVersion> for RecognisedView {
    fn from(version: &RecognisedVersion) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let line = |(number, line): (usize, &Line)| LineView {
            line: count(number),
            text: line.source.clone(),
            place: line.place.name().to_owned(),
            heading: line.shape == Shape::Heading,
            goes_on: line.shape == Shape::GoesOn,
            values: version
                .facts
                .iter()
                .filter(|fact| fact.line == number)
                .map(|fact| fact.field.clone())
                .collect(),
        };
        let mut charter = version.charter.clone();
        with_ids(&mut charter);
        Self {
            at: version.revision.at.clone(),
            author: version.revision.author.clone(),
            comment: version.revision.comment.clone(),
            content: Content::from(&charter),
            lines: version.lines.iter().enumerate().map(line).collect(),
            left: count(version.left().count()),
            effective: version.effective.clone(),
        }
    }
}
