//! Writes a whole charter into a document: a new one, an imported one, or an earlier version brought back. Of what is there already,
//! only what differs is edited, so that it merges with what others write meanwhile.

use kring_formats::charter::{Charter, Holder, State, Texts};
use kring_store::{Doc, StoreError};
use uuid::Uuid;

use super::kind::{self, Entry, text_name};
use super::model::{Item, TEXTS, text};
use super::values::{VALUES, value};
use super::view::ClauseList;

/// Makes a document say what a charter says. A clause without an id gets one. Who has a role is written only for roles that the document
/// does not have yet: bringing back words unseats nobody. What was written in other languages stays for the day they come back.
pub fn write(doc: &Doc, charter: &Charter) -> Result<(), StoreError> {
    kind::set_languages(doc, &charter.languages)?;
    for path in TEXTS {
        write_texts(doc, path, text(charter, path).unwrap_or(&Texts::new()), &charter.languages)?;
    }
    for path in VALUES {
        kind::write_value(doc, path, value(charter, path).as_deref())?;
    }
    ClauseList::ALL
        .into_iter()
        .try_for_each(|list| write_list(doc, list, list.of(charter), &charter.languages))
}

/// Gives an id to everything in a charter's lists that has none.
pub fn with_ids(charter: &mut Charter) {
    for list in ClauseList::ALL {
        let mut items = list.of(charter);
        for item in items.iter_mut().filter(|item| item.id.is_empty()) {
            item.id = new_id();
        }
        list.put(charter, items);
    }
}

/// A new id for something in a list.
pub fn new_id() -> String {
    Uuid::now_v7().simple().to_string()
}

fn write_texts(doc: &Doc, path: &str, texts: &Texts, languages: &[String]) -> Result<(), StoreError> {
    for language in languages {
        let (name, wanted) = (text_name(path, language), texts.get(language));
        let wanted = wanted.map_or("", |said| said.text.as_str());
        if doc.text(&name) != wanted {
            doc.replace_text(&name, wanted)?;
        }
    }
    // After all of them: a translation names the hash of what it was translated from.
    let source = languages
        .iter()
        .find(|language| texts.get(*language).is_some_and(|said| said.state == State::Source));
    for language in languages {
        let state = texts.get(language).map_or(State::Source, |said| said.state);
        match source.filter(|source| *source != language) {
            Some(source) if state == State::Translated => {
                kind::set_origin(doc, path, language, Some(source))?;
            }
            Some(source) if state == State::Stale => kind::set_stale(doc, path, language, source)?,
            _ => kind::set_origin(doc, path, language, None)?,
        }
    }
    Ok(())
}

fn write_list(doc: &Doc, list: ClauseList, items: Vec<Item>, languages: &[String]) -> Result<(), StoreError> {
    let known = kind::ids(doc, list);
    let wanted: Vec<Item> = items
        .into_iter()
        .map(|item| if item.id.is_empty() { Item { id: new_id(), ..item } } else { item })
        .collect();
    for gone in known.iter().filter(|id| wanted.iter().all(|item| item.id != **id)) {
        kind::remove(doc, list, gone)?;
    }
    for item in &wanted {
        kind::bring_back(doc, list, &item.id)?;
    }
    put_in_order(doc, list, &wanted)?;
    for item in &wanted {
        write_texts(doc, &list.label_path(&item.id), &item.label, languages)?;
        write_texts(doc, &list.text_path(&item.id), &item.text, languages)?;
        if list == ClauseList::Roles {
            kind::set_term(doc, &item.id, item.term_months)?;
            if !known.contains(&item.id) {
                write_holders(doc, item)?;
            }
        }
    }
    Ok(())
}

/// Makes the living ids of a list those that are wanted, in their order; what is not wanted was taken out before.
fn put_in_order(doc: &Doc, list: ClauseList, wanted: &[Item]) -> Result<(), StoreError> {
    if doc.list(list.name()).is_empty() {
        return wanted.iter().try_for_each(|item| doc.append(list.name(), &item.id));
    }
    // From the last to the first, each before the one that follows it. The order is followed here, so that it is read once.
    let mut order = kind::ids(doc, list);
    let mut next = order.len();
    for (number, item) in wanted.iter().enumerate().rev() {
        let before = wanted.get(number + 1).map(|item| item.id.as_str());
        if next > 0 && order.get(next - 1) == Some(&item.id) {
            next -= 1;
            continue;
        }
        if let Some(at) = order.iter().position(|id| *id == item.id) {
            kind::place(doc, list, &item.id, before)?;
            order.remove(at);
            next -= usize::from(at < next);
        } else {
            kind::insert(doc, list, &item.id, before)?;
        }
        order.insert(next, item.id.clone());
    }
    Ok(())
}

fn write_holders(doc: &Doc, role: &Item) -> Result<(), StoreError> {
    let known = kind::holders(doc).remove(&role.id).unwrap_or_default();
    for Holder { name, organisation, from, until } in role.holders.iter().cloned() {
        if known.iter().all(|entry| entry.name != name) {
            kind::set_holder(doc, &role.id, &Entry { id: new_id(), name, organisation, from, until })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::testing::any_charter;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// A charter as one lies in a document: ids of their own, states that follow from the texts.
    fn settled(mut charter: Charter) -> Charter {
        let mut number = 0;
        for list in ClauseList::ALL {
            let mut items = list.of(&charter);
            for item in &mut items {
                number += 1;
                item.id = format!("{number:02}");
                settle(&mut item.label, &charter.languages);
                settle(&mut item.text, &charter.languages);
                item.holders.dedup_by(|a, b| a.name == b.name);
                item.holders.truncate(1);
            }
            list.put(&mut charter, items);
        }
        let languages = charter.languages.clone();
        for path in TEXTS {
            settle(super::super::model::text_mut(&mut charter, path).unwrap(), &languages);
        }
        charter
    }

    fn settle(texts: &mut Texts, languages: &[String]) {
        texts.retain(|language, _| languages.contains(language));
        if !texts.values().any(|said| said.state == State::Source) {
            texts.values_mut().for_each(|said| said.state = State::Source);
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(charter in any_charter()) {
            let (doc, charter) = (Doc::new(1).unwrap(), settled(charter));
            write(&doc, &charter).unwrap();
            prop_assert_eq!(kind::read(&doc, date(2026, 1, 1)), charter.clone());
            let before = doc.version();
            write(&doc, &charter).unwrap();
            prop_assert!(doc.version() == before, "writing what is there already is no edit");
        }

        #[test]
        fn a_version_comes_back_over_any_other(old in any_charter(), new in any_charter()) {
            let doc = Doc::new(1).unwrap();
            let (old, mut new) = (settled(old), settled(new));
            // Words come back; who has a role does not change with them.
            for role in &mut new.roles {
                if let Some(before) = old.roles.iter().find(|before| before.id == role.id) {
                    role.holders.clone_from(&before.holders);
                }
            }
            write(&doc, &old).unwrap();
            write(&doc, &new).unwrap();
            prop_assert_eq!(kind::read(&doc, date(2026, 1, 1)), new);
        }
    }
}
