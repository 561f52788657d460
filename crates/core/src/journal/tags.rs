//! Tags are one document: pages hold tag ids, so that renaming a tag rewrites one document and no page.
//!
//! A tag that is merged into another leaves a word of it in the register (`same`), one that is deleted another (`gone`); no page is
//! rewritten, and taking that back brings everything back. Two ids of one name, made on two devices, count as one tag.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, StoreError, Vault, Work, words};
use uuid::Uuid;

const NAMES: &str = "names";
const SAME: &str = "same";
const GONE: &str = "gone";
/// A name is at most this many letters.
const LONGEST: usize = 80;

/// The register of tags.
pub static TAGS: Kind = Kind {
    name: "tags",
    schema: 1,
    sealed: false,
    stays: false,
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

/// What the register says.
#[derive(Clone, Debug, Default)]
pub struct Register {
    names: BTreeMap<String, String>,
    same: BTreeMap<String, String>,
    gone: BTreeSet<String>,
}

impl Register {
    fn of(doc: &Doc) -> Self {
        Self {
            names: doc.entries(NAMES),
            same: doc.entries(SAME),
            gone: doc.entries(GONE).into_keys().collect(),
        }
    }

    /// The id that an id stands for; itself unless it was merged into another.
    pub fn main(&self, id: &str) -> String {
        let mut way = vec![id];
        while let Some(next) = way.last().and_then(|last| self.same.get(*last)) {
            if let Some(met) = way.iter().position(|before| before == next) {
                // Merged into each other on two devices: they agree on the first.
                return way.get(met..).into_iter().flatten().min().map_or(id, |first| first).to_string();
            }
            way.push(next);
        }
        way.last().unwrap_or(&id).to_string()
    }

    /// The name of an id, unless its tag was deleted.
    pub fn name(&self, id: &str) -> Option<&str> {
        let main = self.main(id);
        if self.gone.contains(&main) { None } else { self.names.get(&main).map(String::as_str) }
    }

    /// Every id with its name.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.names.keys().filter_map(|id| Some((id.clone(), self.name(id)?.to_owned()))).collect()
    }

    /// The ids of every tag whose folded name `fits`.
    pub fn ids(&self, fits: impl Fn(&str) -> bool) -> Vec<String> {
        self.all().into_iter().filter(|(_, name)| fits(&folded(name))).map(|(id, _)| id).collect()
    }

    /// The main ids of a tag by its name, whatever its case and accents.
    pub fn mains(&self, name: &str) -> BTreeSet<String> {
        let wanted = folded(name);
        self.ids(|known| known == wanted).iter().map(|id| self.main(id)).collect()
    }

    /// The ids that a page is to hold: those wanted, and those that nobody could see and take away. What it holds already stays as it is.
    pub fn wanted(&self, held: &BTreeSet<String>, wanted: &BTreeSet<String>) -> BTreeSet<String> {
        let mains: BTreeSet<String> = wanted.iter().map(|id| self.main(id)).collect();
        let kept = |id: &&String| self.name(id).is_none() || mains.contains(&self.main(id));
        let mut all: BTreeSet<String> = held.iter().filter(kept).cloned().collect();
        let there: BTreeSet<String> = all.iter().map(|id| self.main(id)).collect();
        all.extend(mains.difference(&there).cloned());
        all
    }
}

/// What the register says now.
pub async fn register(vault: &Vault) -> Result<Register, StoreError> {
    match vault.with(place(vault), |doc| Ok(Register::of(doc))).await {
        Err(StoreError::NotFound) => Ok(Register::default()),
        other => other,
    }
}

/// The names by id, merged ids among them.
pub async fn names(vault: &Vault) -> Result<BTreeMap<String, String>, StoreError> {
    Ok(register(vault).await?.all())
}

/// The names of some ids, each once, sorted.
pub fn named<'a>(ids: impl IntoIterator<Item = &'a str>, names: &BTreeMap<String, String>) -> Vec<String> {
    let names: BTreeSet<&String> = ids.into_iter().filter_map(|id| names.get(id)).collect();
    names.into_iter().cloned().collect()
}

/// The ids of the named tags; new names are added to the register.
pub async fn ids(
    work: &mut Work<'_>,
    vault: &Vault,
    wanted: &[String],
) -> Result<BTreeSet<String>, StoreError> {
    let wanted: Vec<String> = wanted.iter().filter(|name| !bare(name).is_empty()).cloned().collect();
    let wanted = wanted.iter().map(|name| checked(name)).collect::<Result<Vec<_>, _>>()?;
    Ok(ids_by_name(work, vault, &wanted).await?.into_values().collect())
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
    edit(work, vault, |doc| {
        let mut register = Register::of(doc);
        for name in wanted {
            let id = match register.mains(name).into_iter().next() {
                Some(id) => id,
                None => {
                    let made = made(vault, name);
                    // The name was given up for another by a renaming, or its tag was deleted: this is a new tag.
                    let taken = register.names.contains_key(&made);
                    let id = if taken { Uuid::now_v7().simple().to_string() } else { made };
                    doc.set_entry(NAMES, &id, name)?;
                    register.names.insert(id.clone(), (*name).to_owned());
                    id
                }
            };
            ids.insert((*name).to_owned(), id);
        }
        Ok(ids)
    })
    .await
}

/// The id of a tag that was made by this name, unless another had it by then.
pub fn made(vault: &Vault, name: &str) -> String {
    made_id(vault, &format!("tag {}", folded(name))).simple().to_string()
}

/// Whether a name can be a tag's.
pub fn fits(name: &str) -> bool {
    checked(name).is_ok()
}

/// Gives tags another name.
pub(super) fn rename(doc: &Doc, ids: &BTreeSet<String>, name: &str) -> Result<(), StoreError> {
    ids.iter().try_for_each(|id| doc.set_entry(NAMES, id, name))
}

/// Makes tags mean another one.
pub(super) fn merge(doc: &Doc, ids: &BTreeSet<String>, into: &str) -> Result<(), StoreError> {
    ids.iter().try_for_each(|id| doc.set_entry(SAME, id, into))
}

/// Deletes tags.
pub(super) fn delete(doc: &Doc, ids: &BTreeSet<String>) -> Result<(), StoreError> {
    ids.iter().try_for_each(|id| doc.set_entry(GONE, id, "yes"))
}

/// Edits the register, made when there is none yet.
pub(super) async fn edit<T>(
    work: &mut Work<'_>,
    vault: &Vault,
    edit: impl FnOnce(&Doc) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let id = place(vault);
    if !work.knows(id).await? {
        work.create_as(id, &TAGS, vault.personal_space(), |_| Ok(())).await?;
    }
    work.edit(id, edit).await
}

/// A name as it is kept: without # and the space around it, of letters or digits, not too long.
pub(super) fn checked(name: &str) -> Result<&str, StoreError> {
    let name = bare(name);
    crate::line::check(name, LONGEST, "tags")?;
    words(name).next().map(|_| name).ok_or(StoreError::Request("tags"))
}

fn bare(name: &str) -> &str {
    name.trim().trim_start_matches('#').trim_start()
}

fn place(vault: &Vault) -> Uuid {
    made_id(vault, "tags")
}

/// A name as names are compared: without case and accents. What stands between and around its words counts, so that `C++` is not `C#`.
pub fn folded(name: &str) -> String {
    let name = bare(name);
    let (mut folded, mut done) = (String::with_capacity(name.len()), 0);
    for word in words(name) {
        folded.push_str(name.get(done..word.start).unwrap_or_default());
        folded.push_str(&word.folded);
        done = word.end;
    }
    folded.push_str(name.get(done..).unwrap_or_default());
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn register(names: &[(&str, &str)], same: &[(&str, &str)], gone: &[&str]) -> Register {
        let map = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect()
        };
        Register {
            names: map(names),
            same: map(same),
            gone: gone.iter().map(|id| (*id).to_owned()).collect(),
        }
    }

    fn set(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn a_merged_id_has_the_name_of_the_other_also_over_several_steps() {
        let tags = register(&[("a", "one"), ("b", "two"), ("c", "three")], &[("a", "b"), ("b", "c")], &[]);
        assert_eq!(tags.name("a"), Some("three"));
        assert_eq!(tags.ids(|name| name == "three").len(), 3);
        assert_eq!(named(["a", "b", "c", "x"], &tags.all()), ["three"]);
    }

    #[test]
    fn names_differ_by_their_marks_and_not_by_case_or_accents() {
        assert_eq!(folded(" Équipe  A "), folded("equipe a"));
        for [one, other] in
            [["C++", "C#"], ["C", "C#"], ["10-5", "10.5"], ["a/b", "a-b"], ["/a", "a"], ["a😀", "a"]]
        {
            assert_ne!(folded(one), folded(other));
        }
    }

    #[test]
    fn two_that_were_merged_into_each_other_are_one() {
        let tags = register(&[("a", "one"), ("b", "two")], &[("a", "b"), ("b", "a"), ("0", "b")], &[]);
        assert_eq!(["a", "b", "0"].map(|id| tags.main(id)), ["a", "a", "a"]);
        assert_eq!(tags.name("b"), Some("one"));
    }

    #[test]
    fn what_cannot_be_seen_is_not_taken_away() {
        let tags = register(&[("a", "one"), ("b", "two"), ("c", "three")], &[("a", "b")], &["c"]);
        let held = set(&["a", "c", "unknown"]);
        assert_eq!(tags.wanted(&held, &set(&["b"])), held, "b is what a means");
        assert_eq!(tags.wanted(&held, &set(&[])), set(&["c", "unknown"]));
    }
}
