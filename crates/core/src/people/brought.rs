//! People who leave and come back with the pages of an archive.

use kring_store::{Doc, Field, StoreError, Vault, Work};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use super::kind::{self, PERSON};
use super::name::find;
use super::set::{LONGEST_NOTE, day, set_day};
use super::store;
use crate::failure::Failure;
use crate::line;

/// Somebody as an archive has them: days are ISO 8601, empty when they are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Told {
    /// The id.
    pub id: String,
    /// The short name.
    pub name: String,
    /// The day on which they allowed notes to be kept.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub permission: String,
    /// The day on which the coaching ended.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ended: String,
    /// The day that was chosen for looking whether the notes are still needed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub review: String,
    /// What else is kept of them, Markdown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Told {
    fn of(doc: &Doc, id: Uuid) -> Self {
        let field = |name| doc.text_field(name).unwrap_or_default();
        Self {
            id: id.to_string(),
            name: field(kind::NAME),
            permission: field(kind::PERMISSION),
            ended: field(kind::ENDED),
            review: field(kind::REVIEW),
            note: doc.text(kind::NOTE),
        }
    }

    /// Whether more is kept of them than a name.
    fn says(&self) -> bool {
        [&self.permission, &self.ended, &self.review, &self.note].iter().any(|said| !said.is_empty())
    }

    /// Writes it into the document of somebody of whom nothing is kept but a name. What is kept here stays.
    fn fill(&self, doc: &Doc) -> Result<(), StoreError> {
        if Self::of(doc, Uuid::nil()).says() {
            return Ok(());
        }
        for (name, said) in
            [(kind::PERMISSION, &self.permission), (kind::ENDED, &self.ended), (kind::REVIEW, &self.review)]
        {
            if !said.is_empty() {
                set_day(doc, name, day(&Some(said.clone()))?)?;
            }
        }
        if self.note.is_empty() { Ok(()) } else { doc.replace_text(kind::NOTE, &self.note) }
    }

    /// Refuses what the notebook could not have written.
    fn check(&self) -> Result<Uuid, Failure> {
        let days = [&self.permission, &self.ended, &self.review];
        let sound =
            days.into_iter().all(|said| day(&Some(said.clone())).is_ok()) && self.note.len() <= LONGEST_NOTE;
        let id = self.id.parse().ok().filter(|_| sound);
        id.ok_or_else(|| Failure::refused("archive-damaged"))
    }

    fn has_a_name(&self) -> bool {
        let name = self.name();
        kind::check_name(&name).is_ok() && name.parse::<Uuid>().is_err()
    }

    /// The name as it can be one here.
    fn name(&self) -> String {
        line::plain(&self.name).trim().to_owned()
    }
}

/// Those of these ids, and with `all` everybody else who is not in the trash.
pub(crate) async fn told(vault: &Vault, ids: &BTreeSet<String>, all: bool) -> Result<Vec<Told>, StoreError> {
    let mut told = Vec::new();
    for known in store::people(vault).await? {
        if ids.contains(&known.id.to_string()) || (all && !known.trashed) {
            told.push(vault.with(known.id, |doc| Ok(Told::of(doc, known.id))).await?);
        }
    }
    Ok(told)
}

/// Who somebody of an archive is here, by id: the same person, else whoever has that name, else nobody yet, who keeps the id. And of
/// how many something would be written.
pub(crate) async fn would_come(
    vault: &Vault,
    theirs: &[Told],
) -> Result<(BTreeMap<String, String>, u64), Failure> {
    let (mut who, mut come) = (BTreeMap::new(), 0);
    for told in theirs {
        let id = told.check()?;
        let mut here = find(vault, &id.to_string()).await?;
        if here.is_none() && told.has_a_name() {
            // Two of one name are nobody in particular.
            here = find(vault, &told.name()).await.unwrap_or_default();
        }
        come += u64::from(match here {
            Some(here) => told.says() && !vault.with(here, |doc| Ok(Told::of(doc, here).says())).await?,
            None => told.has_a_name(),
        });
        who.insert(told.id.clone(), here.unwrap_or(id).to_string());
    }
    Ok((who, come))
}

/// Who is meant by somebody of an archive: the same person when they are here, else whoever has that name here, else they are made.
/// Who was erased here comes under another id. What is kept of them comes along unless something is kept of them here. `None` when the
/// archive does not say a name that can be one.
pub(crate) async fn brought_along(
    work: &mut Work<'_>,
    vault: &Vault,
    told: &Told,
) -> Result<Option<Uuid>, Failure> {
    let (id, name) = (told.check()?, told.name());
    let mut here = store::named(work.connection()?, &id.to_string()).await?;
    if here.len() != 1 {
        if !told.has_a_name() {
            return Ok(None);
        }
        here = store::named(work.connection()?, &name).await?;
    }
    if let [known] = here.as_slice() {
        work.edit(*known, |doc| told.fill(doc)).await?;
        return Ok(Some(*known));
    }
    let fill = |doc: &Doc| {
        doc.set_field(kind::NAME, Field::Text(name.clone()))?;
        told.fill(doc)
    };
    match work.create_as(id, &PERSON, vault.personal_space(), fill).await {
        Err(StoreError::NotFound) => Ok(Some(work.create(&PERSON, fill).await?)),
        made => Ok(Some(made?)),
    }
}
