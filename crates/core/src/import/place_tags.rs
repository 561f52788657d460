//! Tags for where an entry lay in its program, and for a favourite: pages cannot be looked for by what they merely carry along.
//!
//! What the source says of an entry, by its mark, does not hold these tags. So a second import changes nothing for another choice, and
//! what somebody took off a page stays off.

use std::collections::{BTreeMap, BTreeSet};

use kring_formats::read::Entry;
use kring_store::{StoreError, Vault};
use serde_json::Value;

use super::plan::{Fate, Planned};
use super::view::ImportFolders;
use crate::journal::kind;
use crate::journal::tags::{self, fits, folded, made};

/// More places than these are somebody's filing, and would hide the tags that they chose: then nothing becomes a tag unasked.
const MOST: usize = 24;
/// Tags that a report names.
const NAMED: usize = 12;
/// What programs say of a favourite.
const FAVOURITE: [&str; 4] = ["starred", "pinned", "favorite", "favourite"];

/// Gives the entries such tags if that was asked for, and says which; `None` where there is nothing to give. Nobody asked: they come where
/// they tell pages apart, which a single place does not. `packed`: the source is a file, in which one folder may hold all the others.
/// Pages that Kring wrote have their tags.
pub(super) fn give(
    entries: &mut [Planned],
    asked: Option<bool>,
    packed: bool,
    favourite: &str,
) -> Option<ImportFolders> {
    let wrapper = if packed { wrapper(entries) } else { None };
    let (mut places, mut seen, mut is_any) = (Vec::new(), BTreeSet::new(), false);
    for planned in entries.iter_mut().filter(|planned| planned.entry.own.is_none()) {
        let place = place(&planned.entry, wrapper.as_deref());
        places.extend(place.iter().filter(|name| seen.insert(folded(name))).cloned());
        let is_favourite = is_favourite(&planned.entry);
        is_any |= is_favourite;
        planned.given.extend(place);
        planned.given.extend(is_favourite.then(|| favourite.to_owned()));
    }
    let suits = places.len() <= MOST && (places.len() > 1 || is_any);
    let as_tags = asked.unwrap_or(suits);
    let told = entries.iter().any(|planned| planned.fate.is_written() && !planned.given.is_empty());
    if !as_tags {
        entries.iter_mut().for_each(|planned| planned.given.clear());
    }
    places.extend(is_any.then(|| favourite.to_owned()));
    let count = u32::try_from(places.len()).unwrap_or(u32::MAX);
    places.truncate(NAMED);
    told.then_some(ImportFolders { as_tags, names: places, count })
}

/// Where an entry lay.
fn parts(entry: &Entry) -> Vec<&str> {
    let folder = entry.more.iter().find(|(name, _)| name == "folder").and_then(|(_, value)| value.as_str());
    let parts = folder.unwrap_or_default().split('/').map(|part| part.trim().trim_start_matches('#').trim());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The folder that holds everything in a file.
fn wrapper(entries: &[Planned]) -> Option<String> {
    let mut foreign = entries.iter().filter(|planned| planned.entry.own.is_none());
    let outer = |planned: &Planned| parts(&planned.entry).first().map(|part| (*part).to_owned());
    let first = outer(foreign.next()?)?;
    foreign.all(|planned| outer(planned).as_ref() == Some(&first)).then_some(first)
}

/// The tag of where an entry lay: the way there, as far as a tag can be long.
fn place(entry: &Entry, wrapper: Option<&str>) -> Option<String> {
    let parts = parts(entry);
    let inner = match parts.split_first() {
        Some((first, inner)) if Some(*first) == wrapper => inner,
        _ => parts.as_slice(),
    };
    (0..inner.len()).filter_map(|start| inner.get(start..)).map(|way| way.join("/")).find(|name| fits(name))
}

fn is_favourite(entry: &Entry) -> bool {
    let says = |value: &Value| match value {
        Value::Bool(is) => *is,
        Value::String(said) => ["true", "yes"].contains(&said.trim().to_lowercase().as_str()),
        _ => false,
    };
    entry.more.iter().any(|(name, value)| FAVOURITE.contains(&name.to_lowercase().as_str()) && says(value))
}

/// The ids of an entry's tags that its page holds since it came, by name. Whatever somebody made of such a tag, by another name, with
/// another tag, or deleted for good, is what the page has; it gets no second one of the first name.
pub(super) async fn held(vault: &Vault, planned: &Planned) -> Result<BTreeMap<String, String>, StoreError> {
    if planned.fate == Fate::New || planned.entry.own.is_some() {
        return Ok(BTreeMap::new());
    }
    let members = vault.with(planned.id, |doc| Ok(doc.members(kind::TAGS))).await?;
    let ids = planned.tags().map(|name| (name.to_owned(), made(vault, name)));
    Ok(ids.filter(|(_, id)| members.contains(id)).collect())
}

/// The names of tags that come, in the order of the source, so that the first spelling is the tag's; without those that are `held`, by the
/// number of their entry.
pub(super) fn wanted<'p>(
    entries: &'p [Planned],
    held: &BTreeMap<usize, BTreeMap<String, String>>,
) -> Vec<&'p str> {
    let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
    for (number, planned) in entries.iter().enumerate().filter(|(_, planned)| planned.fate.is_written()) {
        let kept = held.get(&number);
        let new = planned.tags().filter(|name| kept.is_none_or(|ids| !ids.contains_key(*name)));
        names.extend(new.filter(|name| seen.insert(*name) && tags::fits(name)));
    }
    names
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    fn entry(more: &[(&str, Value)]) -> Planned {
        let entry = Entry {
            source_id: String::new(),
            called: String::new(),
            title: String::new(),
            date: date(2024, 3, 5),
            dated: true,
            written: None,
            tags: Vec::new(),
            text: Vec::new(),
            files: Vec::new(),
            remarks: Vec::new(),
            only_me: Vec::new(),
            agreements: Vec::new(),
            more: more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            own: None,
        };
        Planned {
            entry,
            id: Uuid::nil(),
            fate: Fate::New,
            mark: String::new(),
            another: false,
            given: Vec::new(),
        }
    }

    fn lies(folder: &str) -> Planned {
        entry(&[("folder", json!(folder))])
    }

    fn given(entries: &[Planned]) -> Vec<String> {
        entries.iter().map(|planned| planned.given.join(", ")).collect()
    }

    #[test]
    fn several_places_become_tags_unasked_and_one_or_very_many_do_not() {
        let mut few = [lies("Coaching/2024"), lies("Privé"), lies("")];
        let said = give(&mut few, None, false, "favourite").unwrap();
        assert_eq!((said.as_tags, said.count), (true, 2));
        assert_eq!(given(&few), ["Coaching/2024", "Privé", ""]);
        for mut entries in
            [vec![lies("Journal"), lies("Journal")], (0..25).map(|n| lies(&format!("Day {n}"))).collect()]
        {
            let said = give(&mut entries, None, false, "favourite").unwrap();
            assert!(!said.as_tags && given(&entries).iter().all(String::is_empty));
            assert!(give(&mut entries, Some(true), false, "favourite").unwrap().as_tags);
            assert!(given(&entries).iter().all(|tags| !tags.is_empty()));
        }
        assert_eq!(give(&mut [lies("")], Some(true), false, "favourite"), None);
    }

    #[test]
    fn a_favourite_becomes_one_in_the_persons_words() {
        let mut entries = [
            entry(&[("starred", json!("true"))]),
            entry(&[("Favorite", json!(true))]),
            entry(&[("pinned", json!("false"))]),
        ];
        let said = give(&mut entries, None, false, "favori").unwrap();
        assert_eq!((said.as_tags, said.names), (true, vec!["favori".to_owned()]));
        assert_eq!(given(&entries), ["favori", "favori", ""]);
    }

    #[test]
    fn a_way_is_as_long_as_a_tag_and_a_folder_that_holds_all_says_nothing() {
        let long = format!("{}/{}/Sessions", "Ways of working ".repeat(4), "of the year ".repeat(2));
        let mut entries = [lies("Vault/#Coaching / 2024"), lies(&format!("Vault/{long}")), lies("Vault")];
        give(&mut entries, None, true, "favourite").unwrap();
        let wanted = [
            "Coaching/2024".to_owned(),
            format!("{}/Sessions", "of the year ".repeat(2).trim()),
            String::new(),
        ];
        assert_eq!(given(&entries), wanted);
    }
}
