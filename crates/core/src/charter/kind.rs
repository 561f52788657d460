//! The shape of a charter.
//!
//! Everything lies flat, so that edits made apart merge: a text for each path and language (`purpose.en`, `clause.<id>.text.fr`), a list
//! of ids for each kind of clause, registers for the rest. A clause that is taken out stays in its list and is named in `gone`: whoever
//! moved it meanwhile does not bring it back, whoever wrote into it meanwhile does, and an undo puts it where it was. An id that a list
//! has twice counts once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_formats::charter::{Charter, Holder, Said, State, Texts};
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, Field, StoreError};
use serde::{Deserialize, Serialize};

use super::linking::linking;
use super::model::{Item, TEXTS, first, text_mut};
use super::values::{VALUES, set_value};
use super::view::ClauseList;
use crate::journal::kind::{DATE, read_date};
use crate::journal::links;
use crate::register;

/// The languages in the order of their columns, with spaces between.
const LANGUAGES: &str = "languages";
/// Values by path.
const VALUE: &str = "values";
/// Which language a text is translated from, and the hash of what was translated, by path and language.
const ORIGIN: &str = "origins";
/// The sentences that an import recognised a part in, by path.
const SENTENCE: &str = "sentences";
/// What was taken out of its list, by list and id: how it read then.
const GONE: &str = "gone";
/// Months of a term, by role.
const TERM: &str = "terms";
/// Who has a role, had it or will have it: JSON, by `<role>/<entry>`.
const HOLDER: &str = "holders";
/// Until when a line is not wanted, by its code.
const QUIET: &str = "quiet";
/// Tasks of the guide that somebody ticked.
const TICKS: &str = "ticks";

/// A charter. It lives in the space of its circle.
pub static CHARTER: Kind = Kind {
    name: "charter",
    schema: 2,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "charter", columns: &["title"] }, links::TABLE],
    project,
};

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let languages = languages(doc);
    if languages.is_empty() {
        return Err(Invalid("languages"));
    }
    let date = doc.text_field(DATE).and_then(|date| read_date(&date).ok()).ok_or(Invalid("date"))?;
    let charter = read(doc, date);
    let (title, body) = words(&charter);
    let row = first(&charter.title, &languages).to_owned();
    let mut rows = vec![Row { table: 0, cells: vec![Cell::Text(row)] }];
    let (_, texts) = linking(doc);
    rows.extend(links::targets(texts.iter().map(|(_, text)| text.as_str()), &CHARTER));
    Ok(Projection { date, moment: 0, title, body, facets: vec!["kind:charter".to_owned()], rows })
}

/// Its title and its texts, in all of its languages: what the search knows of it.
pub fn words(charter: &Charter) -> (String, String) {
    let all = |texts: &Texts| texts.values().map(|said| said.text.clone()).collect::<Vec<_>>().join("\n");
    (all(&charter.title), every_text(charter).map(all).collect::<Vec<_>>().join("\n"))
}

/// Every text but the title.
pub fn every_text(charter: &Charter) -> impl Iterator<Item = &Texts> {
    let clauses = charter.objectives.iter().chain(&charter.guidelines).chain(&charter.sections);
    let roles = charter.roles.iter().flat_map(|role| [&role.label, &role.duties]);
    let texts = TEXTS.iter().skip(1).filter_map(|path| super::model::text(charter, path));
    texts.chain(clauses.flat_map(|clause| [&clause.label, &clause.text])).chain(roles)
}

/// Its languages in the order of their columns.
pub fn languages(doc: &Doc) -> Vec<String> {
    doc.text_field(LANGUAGES).unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

/// Sets its languages, which must have been checked.
pub fn set_languages(doc: &Doc, languages: &[String]) -> Result<(), StoreError> {
    doc.set_field(LANGUAGES, Field::Text(languages.join(" ")))
}

/// What it says on a day: whoever has a role then has it in the result.
pub fn read(doc: &Doc, today: Date) -> Charter {
    let languages = languages(doc);
    let origins = doc.entries(ORIGIN);
    let texts = |path: &str| read_texts(doc, path, &languages, &origins);
    let mut charter = Charter { languages: languages.clone(), ..Charter::default() };
    for path in TEXTS {
        if let Some(place) = text_mut(&mut charter, path) {
            *place = texts(path);
        }
    }
    let values = doc.entries(VALUE);
    for path in VALUES {
        // One that a newer program wrote is not understood, and left as it is.
        let _ = set_value(&mut charter, path, values.get(path).map(String::as_str));
    }
    let (terms, mut held) = (doc.entries(TERM), holders(doc));
    for list in ClauseList::ALL {
        let item = |id: String| {
            let mut entries = held.remove(&id).unwrap_or_default();
            entries.retain(|entry| entry.holds(today));
            Item {
                label: texts(&list.label_path(&id)),
                text: texts(&list.text_path(&id)),
                holders: entries.into_iter().map(Entry::into_holder).collect(),
                term_months: terms.get(&id).and_then(|months| months.parse().ok()),
                id,
            }
        };
        let items = ids(doc, list).into_iter().map(item).collect();
        list.put(&mut charter, items);
    }
    charter
}

fn read_texts(doc: &Doc, path: &str, languages: &[String], origins: &BTreeMap<String, String>) -> Texts {
    let said = |language: &String| {
        let name = text_name(path, language);
        let text = doc.text(&name);
        if text.is_empty() {
            return None;
        }
        let state = match origins.get(&name).and_then(|origin| origin.split_once(' ')) {
            None => State::Source,
            Some((from, mark)) if mark == mark_of(&doc.text(&text_name(path, from))) => State::Translated,
            Some(_) => State::Stale,
        };
        Some((language.clone(), Said { text, state }))
    };
    languages.iter().filter_map(said).collect()
}

/// The name of a text in the document.
pub fn text_name(path: &str, language: &str) -> String {
    format!("{path}.{language}")
}

/// A short hash of what was translated.
fn mark_of(text: &str) -> String {
    blake3::hash(text.trim().as_bytes()).to_hex().chars().take(16).collect()
}

/// The languages that texts are translated from, by the name of the text.
pub fn origins(doc: &Doc) -> BTreeMap<String, String> {
    let from = |(name, origin): (String, String)| Some((name, origin.split_once(' ')?.0.to_owned()));
    doc.entries(ORIGIN).into_iter().filter_map(from).collect()
}

/// Says that a text is a true translation from another language as of now, or stands by itself.
pub fn set_origin(doc: &Doc, path: &str, language: &str, from: Option<&str>) -> Result<(), StoreError> {
    let name = text_name(path, language);
    match from {
        None => doc.clear_entry(ORIGIN, &name),
        Some(from) => {
            let mark = mark_of(&doc.text(&text_name(path, from)));
            write_entry(doc, ORIGIN, &name, &format!("{from} {mark}"))
        }
    }
}

/// Says that a text was translated from another language, which has changed since.
pub fn set_stale(doc: &Doc, path: &str, language: &str, from: &str) -> Result<(), StoreError> {
    write_entry(doc, ORIGIN, &text_name(path, language), &format!("{from} -"))
}

/// What a text becomes that is written in one more language: a translation of the one that was there before, unless it was said
/// otherwise. `was` is the text before the edit.
pub fn note_origin(doc: &Doc, path: &str, language: &str, was: &str) -> Result<(), StoreError> {
    let (name, origins) = (text_name(path, language), origins(doc));
    if !was.is_empty() || doc.text(&name).is_empty() || origins.contains_key(&name) {
        return Ok(());
    }
    let languages = languages(doc);
    let source = languages.iter().find(|other| {
        *other != language
            && !doc.text(&text_name(path, other)).is_empty()
            && !origins.contains_key(&text_name(path, other))
    });
    source.map_or(Ok(()), |source| set_origin(doc, path, language, Some(source)))
}

/// Whether a path leads to a text that this charter has.
pub fn has_text(doc: &Doc, path: &str) -> bool {
    if TEXTS.contains(&path) {
        return true;
    }
    ClauseList::ALL
        .into_iter()
        .any(|list| ids(doc, list).iter().any(|id| path == list.label_path(id) || path == list.text_path(id)))
}

/// The ids that stand in a list, in order.
pub fn ids(doc: &Doc, list: ClauseList) -> Vec<String> {
    let gone = doc.entries(GONE);
    let is_gone = |id: &str| {
        gone.get(&gone_key(list, id)).is_some_and(|then| {
            register::still_reads(doc, id, then) || stands_elsewhere(doc, &gone, list, id)
        })
    };
    let mut seen = BTreeSet::new();
    doc.list(list.name()).into_iter().filter(|id| !is_gone(id) && seen.insert(id.clone())).collect()
}

/// Whether words that were taken out of a list belong to another one: a clause that became a guideline is no objective any more, whoever
/// writes into it. One that was taken out of both comes back in the last of them alone.
fn stands_elsewhere(doc: &Doc, gone: &BTreeMap<String, String>, list: ClauseList, id: &str) -> bool {
    let mut others = ClauseList::ALL.into_iter().enumerate().filter(|(_, other)| {
        *other != list
            && other.text_path(id) == list.text_path(id)
            && doc.list(other.name()).iter().any(|one| one == id)
    });
    let own = ClauseList::ALL.into_iter().position(|one| one == list);
    others.any(|(place, other)| !gone.contains_key(&gone_key(other, id)) || Some(place) > own)
}

/// Puts an id into a list before another one, or at its end. `false` when the other is not there.
pub fn insert(doc: &Doc, list: ClauseList, id: &str, before: Option<&str>) -> Result<bool, StoreError> {
    let all = doc.list(list.name());
    let at = match before {
        Some(before) => all.iter().position(|known| known == before),
        None => Some(all.len()),
    };
    match at {
        Some(at) => doc.insert_item(list.name(), at, id).map(|()| true),
        None => Ok(false),
    }
}

/// Moves an id before another one, or to the end. `false` when one of them is not there.
pub fn place(doc: &Doc, list: ClauseList, id: &str, before: Option<&str>) -> Result<bool, StoreError> {
    let living = ids(doc, list);
    let there = |id: &str| living.iter().any(|known| known == id);
    if !there(id) || !before.is_none_or(there) {
        return Ok(false);
    }
    let all = doc.list(list.name());
    let position = |id: &str| all.iter().position(|known| known == id);
    let (Some(from), Some(to)) = (position(id), before.map_or(Some(all.len()), position)) else {
        return Ok(false);
    };
    // What stands behind it moves up when it leaves its place.
    doc.move_item(list.name(), from, if to > from { to - 1 } else { to })?;
    Ok(true)
}

/// Takes an id out of a list as it reads now: it stays when somebody writes into it without knowing of that.
pub fn remove(doc: &Doc, list: ClauseList, id: &str) -> Result<(), StoreError> {
    let paths = [list.label_path(id), list.text_path(id)];
    let texts: Vec<String> = languages(doc)
        .iter()
        .flat_map(|language| paths.iter().map(move |path| text_name(path, language)))
        .collect();
    doc.set_entry(GONE, &gone_key(list, id), &register::as_it_reads(doc, id, &[], &texts))
}

/// Whoever writes into a clause that stands again, because somebody wrote into it after it was taken out, keeps it: it stays also when
/// its words become again what they were.
pub fn keep(doc: &Doc, path: &str) -> Result<(), StoreError> {
    let gone = doc.entries(GONE);
    for list in ClauseList::ALL {
        let of_path = |id: &String| path == list.label_path(id) || path == list.text_path(id);
        let written = ids(doc, list).into_iter().find(of_path);
        if let Some(id) = written.filter(|id| gone.contains_key(&gone_key(list, id))) {
            bring_back(doc, list, &id)?;
        }
    }
    Ok(())
}

/// Takes back that an id was taken out.
pub fn bring_back(doc: &Doc, list: ClauseList, id: &str) -> Result<(), StoreError> {
    doc.clear_entry(GONE, &gone_key(list, id))
}

fn gone_key(list: ClauseList, id: &str) -> String {
    format!("{}/{id}", list.name())
}

/// Sets a value by its path, which must have been checked; `None` takes it away.
pub fn write_value(doc: &Doc, path: &str, value: Option<&str>) -> Result<(), StoreError> {
    write_entry(doc, VALUE, path, value.unwrap_or_default())
}

/// Sets for how many months somebody has a role.
pub fn set_term(doc: &Doc, role: &str, months: Option<u32>) -> Result<(), StoreError> {
    write_entry(doc, TERM, role, &months.map(|months| months.to_string()).unwrap_or_default())
}

/// An empty value that was never set is not taken away, and one that is set already is no edit.
fn write_entry(doc: &Doc, register: &str, id: &str, value: &str) -> Result<(), StoreError> {
    let known = doc.entry(register, id).unwrap_or_default();
    if known == value { Ok(()) } else { doc.set_entry(register, id, value) }
}

/// The sentences that an import recognised parts in, by path.
pub fn sentences(doc: &Doc) -> BTreeMap<String, String> {
    doc.entries(SENTENCE)
}

/// Notes the sentence that a part was recognised in.
pub fn set_sentence(doc: &Doc, path: &str, sentence: &str) -> Result<(), StoreError> {
    doc.set_entry(SENTENCE, path, sentence)
}

/// Until when a line is not wanted.
pub fn quiet(doc: &Doc, code: &str) -> Option<Date> {
    doc.entries(QUIET).get(code)?.parse().ok()
}

/// Puts a line off.
pub fn set_quiet(doc: &Doc, code: &str, until: Date) -> Result<(), StoreError> {
    doc.set_entry(QUIET, code, &until.to_string())
}

/// The tasks of the guide that somebody ticked.
pub fn ticks(doc: &Doc) -> BTreeSet<String> {
    doc.members(TICKS)
}

/// Ticks a task of the guide, or takes the tick away.
pub fn set_tick(doc: &Doc, task: &str, done: bool) -> Result<(), StoreError> {
    let mut ticks = ticks(doc);
    if done {
        ticks.insert(task.to_owned())
    } else {
        ticks.remove(task)
    };
    doc.set_members(TICKS, &ticks)
}

/// Somebody in a role as the document keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Names the entry within its role.
    #[serde(skip)]
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
}

impl Entry {
    /// Whether they have the role on a day.
    pub fn holds(&self, today: Date) -> bool {
        // Days as ISO 8601 writes them are in order as texts are.
        let today = today.to_string();
        self.from.as_ref().is_none_or(|from| *from <= today)
            && self.until.as_ref().is_none_or(|until| *until >= today)
    }

    fn into_holder(self) -> Holder {
        let Self { id: _, name, organisation, from, until } = self;
        Holder { name, organisation, from, until }
    }
}

/// Everybody who has, had or will have a role, by role, in the order in which they were written down.
pub fn holders(doc: &Doc) -> BTreeMap<String, Vec<Entry>> {
    let mut all: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for (key, kept) in doc.entries(HOLDER) {
        if let (Some((role, id)), Ok(entry)) = (key.split_once('/'), serde_json::from_str::<Entry>(&kept)) {
            all.entry(role.to_owned()).or_default().push(Entry { id: id.to_owned(), ..entry });
        }
    }
    all
}

/// Writes down who has a role.
pub fn set_holder(doc: &Doc, role: &str, entry: &Entry) -> Result<(), StoreError> {
    let kept = serde_json::to_string(entry).map_err(|_| StoreError::Internal("holder"))?;
    write_entry(doc, HOLDER, &format!("{role}/{}", entry.id), &kept)
}

/// Takes somebody out of a role, as if they had never had it.
pub fn clear_holder(doc: &Doc, role: &str, entry: &str) -> Result<(), StoreError> {
    doc.clear_entry(HOLDER, &format!("{role}/{entry}"))
}

/// The day on which it was begun.
pub fn set_begun(doc: &Doc, today: Date) -> Result<(), StoreError> {
    doc.set_field(DATE, Field::Text(today.to_string()))
}
