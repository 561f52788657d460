//! Tags are one document: pages hold tag ids, so that renaming a tag rewrites one document and no page.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, StoreError, Vault, Work, words};
use uuid::Uuid;

const NAMES: &str = "names";

/// The register of tags.
pub static TAGS: Kind = Kind {
    name: "tags",
    schema: 1,
    sealed: false,
    registry: true,
    tables: &[Table { name: "tag", columns: &["id", "name"] }],
    project,
};

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let rows = doc
        .entries(NAMES)
        .into_iter()
        .map(|(id, name)| Row { table: 0, cells: vec![Cell::Text(id), Cell::Text(name)] });
    let (title, body) = (String::new(), String::new());
    Ok(Projection {
        date: jiff::civil::date(1, 1, 1),
        moment: 0,
        title,
        body,
        facets: Vec::new(),
        rows: rows.collect(),
    })
}

/// An id that every device of the notebook makes alike: a UUIDv8 from a keyed hash of a name.
pub fn made_id(vault: &Vault, name: &str) -> Uuid {
    let hash = kring_crypto::mac::mac(&vault.derived_key("made ids"), name.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Uuid::new_v8(bytes)
}

/// The names by id.
pub async fn names(vault: &Vault) -> Result<BTreeMap<String, String>, StoreError> {
    match vault.with(register(vault), |doc| Ok(doc.entries(NAMES))).await {
        Err(StoreError::NotFound) => Ok(BTreeMap::new()),
        other => other,
    }
}

/// The id of a tag by its name, whatever its case and accents.
pub async fn find(vault: &Vault, name: &str) -> Result<Option<String>, StoreError> {
    let wanted = folded(name);
    Ok(names(vault).await?.into_iter().find(|(_, known)| folded(known) == wanted).map(|(id, _)| id))
}

/// The ids of the named tags; new names are added to the register.
pub async fn ids(
    work: &mut Work<'_>,
    vault: &Vault,
    wanted: &[String],
) -> Result<BTreeSet<String>, StoreError> {
    let wanted: Vec<&str> = wanted
        .iter()
        .map(|name| name.trim().trim_start_matches('#'))
        .filter(|name| !name.is_empty())
        .collect();
    if wanted.iter().any(|name| !fits(name)) {
        return Err(StoreError::Request("tags"));
    }
    Ok(ids_by_name(work, vault, &wanted).await?.into_values().collect())
}

/// Whether a name can be a tag's.
pub fn fits(name: &str) -> bool {
    name.chars().count() <= 80 && !folded(name).is_empty()
}

/// The ids of many tags by their names, each of which can be a tag's; new names are added to the register.
pub async fn ids_by_name(
    work: &mut Work<'_>,
    vault: &Vault,
    wanted: &[&str],
) -> Result<BTreeMap<String, String>, StoreError> {
    let mut ids = BTreeMap::new();
    if wanted.is_empty() {
        return Ok(ids);
    }
    let id = register(vault);
    if !work.knows(id).await? {
        work.create_as(id, &TAGS, vault.personal_space(), |_| Ok(())).await?;
    }
    work.edit(id, |doc| {
        let names = doc.entries(NAMES);
        // Of several alike the first counts.
        let mut known: BTreeMap<String, String> =
            names.iter().rev().map(|(id, name)| (folded(name), id.clone())).collect();
        for name in wanted {
            let key = folded(name);
            let id = match known.get(&key) {
                Some(id) => id.clone(),
                None => {
                    let made = made_id(vault, &format!("tag {key}")).simple().to_string();
                    // The name was given up for another by a renaming: this is a new tag.
                    let id =
                        if names.contains_key(&made) { Uuid::now_v7().simple().to_string() } else { made };
                    doc.set_entry(NAMES, &id, name)?;
                    known.insert(key, id.clone());
                    id
                }
            };
            ids.insert((*name).to_owned(), id);
        }
        Ok(ids)
    })
    .await
}

fn register(vault: &Vault) -> Uuid {
    made_id(vault, "tags")
}

fn folded(name: &str) -> String {
    words(name).map(|word| word.folded).collect::<Vec<_>>().join(" ")
}
