//! Which clause of one charter is which of another: by id, then by label, then by likeness. Pure.

use std::collections::{BTreeMap, BTreeSet};

use kring_formats::charter::Texts;
use kring_store::words;

use super::model::Item;

/// Two texts of which this share of the words is common are one that was reworded.
const ALIKE: f64 = 0.5;

/// For each of the new items, which of the old it is.
pub fn pair(old: &[Item], new: &[Item]) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; new.len()];
    let mut left: BTreeSet<usize> = (0..old.len()).collect();
    let mut take = |pairs: &mut Vec<Option<usize>>, alike: &dyn Fn(&Item, &Item) -> bool| {
        for (item, pair) in new.iter().zip(pairs.iter_mut()).filter(|(_, pair)| pair.is_none()) {
            let found = left.iter().copied().find(|at| old.get(*at).is_some_and(|old| alike(old, item)));
            if let Some(at) = found {
                left.remove(&at);
                *pair = Some(at);
            }
        }
    };
    take(&mut pairs, &|old, new| !new.id.is_empty() && old.id == new.id);
    // The same words before the same label: of two clauses of one name, each finds its own.
    take(&mut pairs, &|old, new| (&old.label, &old.text) == (&new.label, &new.text));
    take(&mut pairs, &|old, new| same_label(&old.label, &new.label));
    by_likeness(old, new, &mut pairs, &left);
    pairs
}

/// Pairs what is left, the most alike first.
fn by_likeness(old: &[Item], new: &[Item], pairs: &mut [Option<usize>], left: &BTreeSet<usize>) {
    if left.is_empty() || pairs.iter().all(Option::is_some) {
        return;
    }
    let old: BTreeMap<usize, Bags> = left.iter().filter_map(|at| Some((*at, bags(old.get(*at)?)))).collect();
    let mut found: Vec<(f64, usize, usize)> = Vec::new();
    for (at, item) in new.iter().enumerate().filter(|(at, _)| pairs.get(*at).is_some_and(Option::is_none)) {
        let item = bags(item);
        let alike = old.iter().map(|(from, old)| (likeness(old, &item), at, *from));
        found.extend(alike.filter(|(likeness, _, _)| *likeness >= ALIKE));
    }
    // Of what is equally alike, the first of both.
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken = BTreeSet::new();
    for (_, at, from) in found {
        if let Some(pair) = pairs.get_mut(at).filter(|pair| pair.is_none())
            && taken.insert(from)
        {
            *pair = Some(from);
        }
    }
}

/// Whether two labels are the same in a language that both have, whatever the case and the accents.
fn same_label(old: &Texts, new: &Texts) -> bool {
    old.iter().any(|(language, old)| {
        let folded = |text: &str| words(text).map(|word| word.folded).collect::<Vec<_>>();
        new.get(language).is_some_and(|new| {
            let old = folded(&old.text);
            !old.is_empty() && old == folded(&new.text)
        })
    })
}

/// How often each word comes, by language.
type Bags = BTreeMap<String, BTreeMap<String, usize>>;

fn bags(item: &Item) -> Bags {
    let mut bags = Bags::new();
    for (language, said) in item.label.iter().chain(&item.text) {
        let bag = bags.entry(language.clone()).or_default();
        for word in words(&said.text) {
            *bag.entry(word.folded).or_default() += 1;
        }
    }
    bags
}

/// The share of words that two items have in common, in the language in which it is greatest (Dice): 0 to 1.
fn likeness(one: &Bags, two: &Bags) -> f64 {
    let share = |(language, one): (&String, &BTreeMap<String, usize>)| {
        let two = two.get(language)?;
        let size: usize = one.values().chain(two.values()).sum();
        let common: usize =
            one.iter().filter_map(|(word, count)| two.get(word).map(|other| count.min(other))).sum();
        (size > 0).then(|| 2.0 * common as f64 / size as f64)
    };
    one.iter().filter_map(share).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::model::said;

    fn item(id: &str, label: &str, text: &str) -> Item {
        let texts = |text: &str| Texts::from([("en".to_owned(), said(text))]);
        Item { id: id.into(), label: texts(label), text: texts(text), ..Item::default() }
    }

    #[test]
    fn an_id_counts_before_everything_else() {
        let old = [item("a", "Respect", "one"), item("b", "Silence", "two")];
        let new = [item("b", "Respect", "one"), item("a", "Silence", "two")];
        assert_eq!(pair(&old, &new), [Some(1), Some(0)]);
    }

    #[test]
    fn without_ids_the_label_counts_and_then_the_words() {
        let old = [
            item("", "Respect", "We let each other finish."),
            item("", "", "What is said in this room stays in this room."),
            item("", "", "We begin on time."),
        ];
        let new = [
            item("", "Confidentiality", "What is said in this room stays here, in this room."),
            item("", "RESPECT", "Everybody is welcome as they are."),
            item("", "Learning", "We try something new."),
        ];
        assert_eq!(pair(&old, &new), [Some(1), Some(0), None]);
    }

    #[test]
    fn one_clause_is_never_two() {
        let old = [item("", "Respect", "one two three")];
        let new = [item("", "Respect", "one two three"), item("", "Respect", "one two three")];
        assert_eq!(pair(&old, &new), [Some(0), None]);
    }
}
