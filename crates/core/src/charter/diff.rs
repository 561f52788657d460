//! What differs between two charters, exactly: applying it to the old gives the new. Pure.
//!
//! A clause is the same one as long as it has its id; where the two share no ids, as after an import, label and likeness decide. So a
//! clause that stands elsewhere has moved and was neither taken out nor added, and one that another number was given to has not changed
//! at all. [`super::compared`] makes of this what a person reads.

use kring_formats::charter::{Charter, Holder, Said, Texts};

use super::likeness::pair;
use super::model::{Item, TEXTS, text, text_mut};
use super::values::{VALUES, set_value, value};
use super::view::ClauseList;

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff {
    /// The languages before and now.
    pub languages: (Vec<String>, Vec<String>),
    /// Texts that are no clause's.
    pub texts: Vec<(&'static str, TextChange)>,
    /// Values by path: before and now.
    pub values: Vec<(&'static str, Option<String>, Option<String>)>,
    /// The lists, in the order of a charter.
    pub lists: Vec<ListDiff>,
}

/// A text in one language that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    /// The language.
    pub language: String,
    /// Before; `None` when it was not written.
    pub old: Option<Said>,
    /// Now; `None` when it is not written any more.
    pub new: Option<Said>,
}

/// What differs in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDiff {
    /// The list.
    pub list: ClauseList,
    /// What stands in it now, in order.
    pub slots: Vec<Slot>,
    /// What is gone, with its place before, from 0.
    pub removed: Vec<(usize, Item)>,
}

/// Something that stands in a list now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// It was there before.
    Kept(Kept),
    /// It came.
    Added(Item),
}

/// Something that was there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its place before, from 0.
    pub from: usize,
    /// Whether it changed places with others, rather than only its number.
    pub moved: bool,
    /// Another id: only where the two share none.
    pub id: Option<String>,
    /// Changes of its label.
    pub label: Vec<TextChange>,
    /// Changes of its text.
    pub text: Vec<TextChange>,
    /// Who had it and who has it, when that differs.
    pub holders: Option<(Vec<Holder>, Vec<Holder>)>,
    /// The term before and now, when that differs.
    pub term: Option<(Option<u32>, Option<u32>)>,
}

impl Diff {
    /// What leads from `old` to `new`.
    pub fn between(old: &Charter, new: &Charter) -> Self {
        let changed = |path: &&'static str| {
            let empty = Texts::new();
            let changes = changes(text(old, path).unwrap_or(&empty), text(new, path).unwrap_or(&empty));
            changes.into_iter().map(|change| (*path, change)).collect::<Vec<_>>()
        };
        let values = VALUES.iter().filter_map(|path| {
            let (before, now) = (value(old, path), value(new, path));
            (before != now).then_some((*path, before, now))
        });
        Self {
            languages: (old.languages.clone(), new.languages.clone()),
            texts: TEXTS.iter().flat_map(changed).collect(),
            values: values.collect(),
            lists: ClauseList::ALL.map(|list| ListDiff::between(list, list.of(old), list.of(new))).into(),
        }
    }

    /// The charter that the changes make of `old`.
    pub fn apply(&self, old: &Charter) -> Charter {
        let mut new = old.clone();
        new.languages.clone_from(&self.languages.1);
        for (path, change) in &self.texts {
            if let Some(texts) = text_mut(&mut new, path) {
                change.apply(texts);
            }
        }
        for (path, _, now) in &self.values {
            // A value that a charter held is in its bounds.
            let _ = set_value(&mut new, path, now.as_deref());
        }
        for list in &self.lists {
            list.list.put(&mut new, list.apply(&list.list.of(old)));
        }
        new
    }
}

impl TextChange {
    fn apply(&self, texts: &mut Texts) {
        match &self.new {
            Some(said) => drop(texts.insert(self.language.clone(), said.clone())),
            None => drop(texts.remove(&self.language)),
        }
    }

    /// Whether only its standing to the other languages differs.
    pub fn is_of_state(&self) -> bool {
        matches!((&self.old, &self.new), (Some(old), Some(new)) if old.text == new.text)
    }
}

impl ListDiff {
    fn between(list: ClauseList, old: Vec<Item>, new: Vec<Item>) -> Self {
        let pairs = pair(&old, &new);
        let settled = longest_rise(&pairs.iter().flatten().copied().collect::<Vec<_>>());
        let slots = new.into_iter().zip(&pairs).map(|(item, from)| {
            match from.and_then(|from| Some((from, old.get(from)?))) {
                Some((from, before)) => {
                    Slot::Kept(Kept::between(from, !settled.contains(&from), before, &item))
                }
                None => Slot::Added(item),
            }
        });
        let slots = slots.collect();
        let removed = old.iter().cloned().enumerate().filter(|(at, _)| !pairs.contains(&Some(*at)));
        Self { list, slots, removed: removed.collect() }
    }

    fn apply(&self, old: &[Item]) -> Vec<Item> {
        let item = |slot: &Slot| match slot {
            Slot::Added(item) => Some(item.clone()),
            Slot::Kept(kept) => old.get(kept.from).map(|item| kept.apply(item)),
        };
        self.slots.iter().filter_map(item).collect()
    }
}

impl Kept {
    fn between(from: usize, moved: bool, old: &Item, new: &Item) -> Self {
        let holders = (old.holders != new.holders).then(|| (old.holders.clone(), new.holders.clone()));
        Self {
            from,
            moved,
            id: (old.id != new.id).then(|| new.id.clone()),
            label: changes(&old.label, &new.label),
            text: changes(&old.text, &new.text),
            holders,
            term: (old.term_months != new.term_months).then_some((old.term_months, new.term_months)),
        }
    }

    fn apply(&self, old: &Item) -> Item {
        let mut item = old.clone();
        if let Some(id) = &self.id {
            item.id.clone_from(id);
        }
        self.label.iter().for_each(|change| change.apply(&mut item.label));
        self.text.iter().for_each(|change| change.apply(&mut item.text));
        if let Some((_, holders)) = &self.holders {
            item.holders.clone_from(holders);
        }
        if let Some((_, term)) = self.term {
            item.term_months = term;
        }
        item
    }
}

/// The languages in which two texts differ, in the order of their tags.
fn changes(old: &Texts, new: &Texts) -> Vec<TextChange> {
    let languages: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let change = |language: &String| {
        let (old, new) = (old.get(language), new.get(language));
        let change = || TextChange { language: language.clone(), old: old.cloned(), new: new.cloned() };
        (old != new).then(change)
    };
    languages.into_iter().filter_map(change).collect()
}

/// The longest rise in a sequence of different numbers: what stays where it is when the rest moves (patience sorting).
fn longest_rise(sequence: &[usize]) -> std::collections::BTreeSet<usize> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(sequence.len());
    for (at, number) in sequence.iter().enumerate() {
        let pile = tops.partition_point(|top| sequence.get(*top).is_some_and(|top| top < number));
        before.push(pile.checked_sub(1).and_then(|pile| tops.get(pile).copied()));
        match tops.get_mut(pile) {
            Some(top) => *top = at,
            None => tops.push(at),
        }
    }
    let next = |at: &usize| before.get(*at).copied().flatten();
    let chain = std::iter::successors(tops.last().copied(), next);
    chain.filter_map(|at| sequence.get(at).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::testing::{any_charter, any_clause};
    use kring_formats::charter::Clause;
    use proptest::prelude::*;

    fn with_ids(clauses: Vec<Clause>) -> Vec<Clause> {
        clauses
            .into_iter()
            .enumerate()
            .map(|(at, clause)| Clause { id: format!("{at:02}"), ..clause })
            .collect()
    }

    fn of_guidelines(old: &[Clause], new: &[Clause]) -> ListDiff {
        let charter = |clauses: &[Clause]| Charter { guidelines: clauses.to_vec(), ..Charter::default() };
        Diff::between(&charter(old), &charter(new)).lists.swap_remove(1)
    }

    fn added(diff: &ListDiff) -> usize {
        diff.slots.iter().filter(|slot| matches!(slot, Slot::Added(_))).count()
    }

    fn moved(diff: &ListDiff) -> usize {
        diff.slots.iter().filter(|slot| matches!(slot, Slot::Kept(kept) if kept.moved)).count()
    }

    proptest! {
        #[test]
        fn applying_a_diff_to_the_old_gives_the_new(old in any_charter(), new in any_charter()) {
            let diff = Diff::between(&old, &new);
            prop_assert_eq!(diff.apply(&old), new);
        }

        #[test]
        fn what_did_not_change_has_no_diff(charter in any_charter()) {
            let diff = Diff::between(&charter, &charter);
            prop_assert!(diff.texts.is_empty() && diff.values.is_empty());
            for list in &diff.lists {
                prop_assert_eq!((added(list), moved(list), list.removed.len()), (0, 0, 0));
            }
        }

        #[test]
        fn moving_a_clause_never_shows_as_delete_plus_add(
            clauses in prop::collection::vec(any_clause(), 1..8), from: prop::sample::Index, to: prop::sample::Index,
        ) {
            let old = with_ids(clauses);
            let mut new = old.clone();
            let clause = new.remove(from.index(old.len()));
            new.insert(to.index(old.len()), clause);
            let diff = of_guidelines(&old, &new);
            prop_assert_eq!((added(&diff), diff.removed.len()), (0, 0));
            prop_assert_eq!(moved(&diff), usize::from(old != new), "one move is one move, whatever the others' numbers are");
        }

        #[test]
        fn a_clause_that_came_does_not_move_the_others(
            clauses in prop::collection::vec(any_clause(), 0..8), clause in any_clause(), at: prop::sample::Index,
        ) {
            let old = with_ids(clauses);
            let mut new = old.clone();
            new.insert(at.index(old.len() + 1), Clause { id: "new".into(), ..clause });
            let diff = of_guidelines(&old, &new);
            prop_assert_eq!((added(&diff), moved(&diff), diff.removed.len()), (1, 0, 0));
        }
    }

    #[test]
    fn the_longest_rise_is_what_stays() {
        let rise = |sequence: &[usize]| longest_rise(sequence).into_iter().collect::<Vec<_>>();
        assert_eq!(rise(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(rise(&[3, 0, 1, 2]), [0, 1, 2]);
        assert_eq!(rise(&[1, 2, 3, 0]), [1, 2, 3]);
        assert_eq!(rise(&[]), [0; 0]);
    }
}
