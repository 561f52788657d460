//! Models of one's own, as they leave and come back with an archive.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{Doc, StoreError, Vault, Work};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::add::{check_purpose, checked_name, checked_sections};
use super::kind::{self, METHOD};
use super::store;
use super::view::SectionEdit;
use crate::failure::Failure;
use crate::journal::tags::made_id;

/// A model of one's own as an archive has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Model {
    /// The id, which pages name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// The id of the method that it is a copy of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its sections in order.
    pub sections: Vec<SectionEdit>,
}

/// The models of these ids, and with `all` every one outside the trash.
pub(crate) async fn models(
    vault: &Vault,
    ids: &BTreeSet<String>,
    all: bool,
) -> Result<Vec<Model>, StoreError> {
    let mut models = Vec::new();
    for trashed in [false, true] {
        for id in store::list(vault, trashed).await? {
            if ids.contains(&id.to_string()) || (all && !trashed) {
                models.push(vault.with(id, |doc| Ok(of(doc, id))).await?);
            }
        }
    }
    models.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(models)
}

fn of(doc: &Doc, id: Uuid) -> Model {
    let own = kind::read(doc);
    let sections = own.sections.into_iter().map(|section| SectionEdit {
        id: None,
        heading: section.heading,
        questions: section.questions,
    });
    Model {
        id: id.to_string(),
        name: own.name,
        purpose: own.purpose,
        from: own.from,
        sections: sections.collect(),
    }
}

/// Of the models of an archive those that are not here, not in the trash either, nor under the id of one that was deleted for good.
pub(crate) async fn lacking(vault: &Vault, theirs: Vec<Model>) -> Result<Vec<Model>, Failure> {
    let mut lacking = Vec::new();
    for model in theirs {
        let id: Uuid = model.id.parse().map_err(|_| Failure::refused("archive-damaged"))?;
        if !store::is_one(vault, id).await? && !store::is_one(vault, again(vault, id)).await? {
            lacking.push(model);
        }
    }
    Ok(lacking)
}

/// Makes the models that are [`lacking`]. One that was deleted for good comes under another id. Gives the ids that differ.
pub(crate) async fn brought_along(
    work: &mut Work<'_>,
    vault: &Vault,
    lacking: &[Model],
) -> Result<BTreeMap<String, String>, Failure> {
    let mut ids = BTreeMap::new();
    for model in lacking {
        let damaged = |_| Failure::refused("archive-damaged");
        let id: Uuid = model.id.parse().map_err(|_| Failure::refused("archive-damaged"))?;
        let name = checked_name(&model.name).map_err(damaged)?;
        check_purpose(&model.purpose).map_err(damaged)?;
        let sections = checked_sections(model.sections.clone()).map_err(damaged)?;
        let fill = |doc: &Doc| {
            kind::set_name(doc, &name)?;
            kind::set_purpose(doc, &model.purpose)?;
            model.from.as_deref().map_or(Ok(()), |from| kind::set_from(doc, from))?;
            kind::set_sections(doc, &sections)
        };
        match work.create_as(id, &METHOD, vault.personal_space(), fill).await {
            Err(StoreError::NotFound) => {
                let again = again(vault, id);
                work.create_as(again, &METHOD, vault.personal_space(), fill).await?;
                ids.insert(model.id.clone(), again.to_string());
            }
            made => _ = made?,
        }
    }
    Ok(ids)
}

/// The id under which a model comes back that was deleted for good.
fn again(vault: &Vault, id: Uuid) -> Uuid {
    made_id(vault, &format!("archive {id}"))
}
