//! What a person reads of a diff, in the order of the charter. Pure.
//!
//! A language that is gone is told once, and not again at each of its texts. Numbers that shifted because others came or went are told
//! nowhere.

use kring_formats::charter::{Charter, Holder, Said, Texts};
use kring_store::{DiffPart, compare};

use super::diff::{Diff, Kept, ListDiff, Slot, TextChange};
use super::model::{Item, first};
use super::view::{ChangeKind, ChangeView, CharterDiff, ClauseList, Stretch, VersionRow};
use crate::journal::links::readable;
use crate::journal::view::DiffKind;

/// The parts in the order of a charter: texts and values by path, lists by name.
const ORDER: [&str; 33] = [
    "title",
    "tagline",
    "welcome",
    "purpose",
    "objectives",
    "preamble",
    "guidelines",
    "confidentiality.level",
    "confidentiality.text",
    "membership.who",
    "membership.pathways",
    "membership.terms",
    "roles",
    "cadence.target",
    "cadence.at_least",
    "cadence.minutes",
    "cadence.zone",
    "cadence.text",
    "review.from",
    "review.until",
    "review.meetings_min",
    "review.meetings_max",
    "review.text",
    "decisions.rule",
    "decisions.quorum_percent",
    "decisions.majority_percent",
    "decisions.text",
    "amendment",
    "conflict",
    "resources",
    "measures",
    "closure",
    "sections",
];
/// How much of a text stands for a label that there is not, in characters.
const BEGINNING: usize = 40;

/// The parts by their names.
pub fn parts() -> impl Iterator<Item = &'static str> {
    ORDER.into_iter().map(|path| path.split('.').next().unwrap_or(path))
}

/// What differs between two charters, for a person.
pub fn compared(
    old: &Charter,
    new: &Charter,
    from: Option<VersionRow>,
    to: Option<VersionRow>,
) -> CharterDiff {
    let diff = Diff::between(old, new);
    let without = |of: &[String], others: &[String]| {
        of.iter().filter(|language| !others.contains(language)).cloned().collect::<Vec<_>>()
    };
    let languages_gone = without(&old.languages, &new.languages);
    let languages_new = without(&new.languages, &old.languages);
    let teller = Teller { old, new, gone: &languages_gone };
    let mut changes = Vec::new();
    for part in ORDER {
        for (path, change) in diff.texts.iter().filter(|(path, _)| *path == part) {
            changes.extend(teller.text(path, None, "", change));
        }
        for (path, before, now) in diff.values.iter().filter(|(path, _, _)| *path == part) {
            let (from, to) = (before.clone(), now.clone());
            changes.push(ChangeView { from, to, ..change(ChangeKind::Value, path) });
        }
        if let Some(list) = diff.lists.iter().find(|list| list.list.name() == part) {
            teller.list(list, &mut changes);
        }
    }
    CharterDiff { from, to, languages_gone, languages_new, changes }
}

/// A change of which nothing is known yet but what and where.
fn change(kind: ChangeKind, path: &str) -> ChangeView {
    ChangeView {
        kind,
        path: path.to_owned(),
        list: None,
        label: String::new(),
        language: None,
        words: Vec::new(),
        from: None,
        to: None,
    }
}

struct Teller<'a> {
    old: &'a Charter,
    new: &'a Charter,
    gone: &'a [String],
}

impl Teller<'_> {
    fn text(&self, path: &str, list: Option<ClauseList>, label: &str, of: &TextChange) -> Option<ChangeView> {
        if self.gone.contains(&of.language) && of.new.is_none() {
            return None;
        }
        let said = |said: &Option<Said>| said.as_ref().map(|said| said.text.clone()).unwrap_or_default();
        let says = |text: &Option<Said>| !said(text).trim().is_empty();
        let kind = match path {
            _ if of.is_of_state() => ChangeKind::State,
            path if path.ends_with(".label") => ChangeKind::Relabelled,
            _ => match (says(&of.old), says(&of.new)) {
                (false, true) => ChangeKind::TextAdded,
                (true, false) => ChangeKind::TextRemoved,
                _ => ChangeKind::Text,
            },
        };
        let words =
            if kind == ChangeKind::State { Vec::new() } else { stretches(&said(&of.old), &said(&of.new)) };
        let language = Some(of.language.clone());
        Some(ChangeView { list, label: label.to_owned(), language, words, ..change(kind, path) })
    }

    fn list(&self, diff: &ListDiff, changes: &mut Vec<ChangeView>) {
        let list = diff.list;
        for (at, slot) in diff.slots.iter().enumerate() {
            match slot {
                Slot::Added(item) => self.whole(ChangeKind::Added, list, item, at, changes),
                Slot::Kept(kept) => {
                    self.kept(list, kept, at, changes);
                }
            }
        }
        for (at, item) in &diff.removed {
            self.whole(ChangeKind::Removed, list, item, *at, changes);
        }
    }

    /// Something that came or went as a whole, in each of its languages.
    fn whole(
        &self,
        kind: ChangeKind,
        list: ClauseList,
        item: &Item,
        at: usize,
        changes: &mut Vec<ChangeView>,
    ) {
        let came = kind == ChangeKind::Added;
        let all = if came { &self.new.languages } else { &self.old.languages };
        let number = Some((at + 1).to_string());
        let (from, to) = if came { (None, number) } else { (number, None) };
        let base = ChangeView {
            list: Some(list),
            label: self.label(item),
            from,
            to,
            ..change(kind, &list.path(&item.id))
        };
        let has =
            |language: &&String| item.text.contains_key(*language) || item.label.contains_key(*language);
        // What is gone with its language is told once; an item that has nothing else is told all the same.
        let mut told: Vec<&String> = all.iter().filter(has).collect();
        if told.iter().any(|language| !self.gone.contains(language)) {
            told.retain(|language| !self.gone.contains(language));
        } else {
            told.truncate(1);
        }
        if told.is_empty() {
            changes.push(base.clone());
        }
        for language in told {
            let text = item.text.get(language).map(|said| readable(&said.text).0).unwrap_or_default();
            let kind = if came { DiffKind::Added } else { DiffKind::Removed };
            let words = if text.is_empty() { Vec::new() } else { vec![Stretch { kind, text }] };
            changes.push(ChangeView { language: Some(language.clone()), words, ..base.clone() });
        }
        let path = format!("{}.holders", list.path(&item.id));
        let kind = if came { ChangeKind::HolderAdded } else { ChangeKind::HolderRemoved };
        changes.extend(item.holders.iter().map(|holder| {
            let name = Some(written(holder));
            let (from, to) = if came { (None, name) } else { (name, None) };
            ChangeView { list: Some(list), label: base.label.clone(), from, to, ..change(kind, &path) }
        }));
    }

    fn kept(&self, list: ClauseList, kept: &Kept, at: usize, changes: &mut Vec<ChangeView>) {
        let items = list.of(self.new);
        let Some(now) = items.get(at) else { return };
        let label = self.label(now);
        if kept.moved {
            let (from, to) = (Some((kept.from + 1).to_string()), Some((at + 1).to_string()));
            let path = list.path(&now.id);
            changes.push(ChangeView {
                list: Some(list),
                label: label.clone(),
                from,
                to,
                ..change(ChangeKind::Moved, &path)
            });
        }
        for (path, of) in [(list.label_path(&now.id), &kept.label), (list.text_path(&now.id), &kept.text)] {
            changes.extend(of.iter().filter_map(|of| self.text(&path, Some(list), &label, of)));
        }
        if let Some((had, have)) = &kept.holders {
            let path = format!("{}.holders", list.path(&now.id));
            let without = |of: &[Holder], others: &[Holder]| {
                let other = |holder: &&Holder| !others.iter().any(|other| other.name == holder.name);
                of.iter().filter(other).map(written).collect::<Vec<_>>()
            };
            let of_role = |kind| ChangeView { list: Some(list), label: label.clone(), ..change(kind, &path) };
            let left = without(had, have).into_iter();
            changes.extend(
                left.map(|name| ChangeView { from: Some(name), ..of_role(ChangeKind::HolderRemoved) }),
            );
            let came = without(have, had).into_iter();
            changes
                .extend(came.map(|name| ChangeView { to: Some(name), ..of_role(ChangeKind::HolderAdded) }));
        }
        if let Some((had, has)) = kept.term {
            let months = |months: Option<u32>| months.map(|months| months.to_string());
            let path = format!("{}.term_months", list.path(&now.id));
            let (from, to) = (months(had), months(has));
            changes.push(ChangeView {
                list: Some(list),
                label,
                from,
                to,
                ..change(ChangeKind::Value, &path)
            });
        }
    }

    /// What something is called: its label, or the beginning of its text.
    fn label(&self, item: &Item) -> String {
        let languages = if self.new.languages.is_empty() { &self.old.languages } else { &self.new.languages };
        let of = |texts: &Texts| readable(first(texts, languages)).0.trim().to_owned();
        let label = of(&item.label);
        if !label.is_empty() {
            return label;
        }
        let text = of(&item.text);
        let beginning: String = text.chars().take(BEGINNING).collect();
        if beginning.len() < text.len() { format!("{}…", beginning.trim_end()) } else { text }
    }
}

/// Somebody with their organisation.
pub fn written(holder: &Holder) -> String {
    match holder.organisation.as_str() {
        "" => holder.name.clone(),
        organisation => format!("{} ({organisation})", holder.name),
    }
}

/// Two texts by words, as they are read. Where only addresses differ, these are told.
fn stretches(old: &str, new: &str) -> Vec<Stretch> {
    let (was, is) = (readable(old).0, readable(new).0);
    let (old, new) = if was == is { (old, new) } else { (was.as_str(), is.as_str()) };
    let stretch = |part| match part {
        DiffPart::Same(text) => Stretch { kind: DiffKind::Same, text },
        DiffPart::Added(text) => Stretch { kind: DiffKind::Added, text },
        DiffPart::Removed(text) => Stretch { kind: DiffKind::Removed, text },
    };
    compare(old, new).into_iter().map(stretch).collect()
}

#[cfg(test)]
mod tests {
    use super::super::model::said;
    use super::*;
    use kring_formats::charter::{Clause, Role};

    #[test]
    fn whoever_has_a_role_comes_and_goes_with_it() {
        let holder = Holder { name: "Ann Lee".into(), organisation: "City".into(), ..Holder::default() };
        let label = Texts::from([("en".to_owned(), said("Host"))]);
        let role = Role { id: "a".into(), label, holders: vec![holder], ..Role::default() };
        let without = Charter { languages: vec!["en".into()], ..Charter::default() };
        let with = Charter { roles: vec![role], ..without.clone() };
        let told = |old: &Charter, new: &Charter| {
            let changes = compared(old, new, None, None).changes.into_iter();
            changes.map(|one| (one.kind, one.label, one.from, one.to)).collect::<Vec<_>>()
        };
        let (host, ann) = ("Host".to_owned(), Some("Ann Lee (City)".to_owned()));
        let came = told(&without, &with);
        assert_eq!(came[1..], [(ChangeKind::HolderAdded, host.clone(), None, ann.clone())]);
        let gone = told(&with, &without);
        assert_eq!(gone[1..], [(ChangeKind::HolderRemoved, host, ann, None)]);
    }

    #[test]
    fn links_are_told_by_their_words_unless_only_their_addresses_differ() {
        let [one, two] = ["0190f2b4-7c1a-7d33-8a10-0123456789ab", "0190f2b4-7c1a-7d33-8a10-ba9876543210"];
        let link = |id: &str| format!("See [it](kring:charter/{id}) first.");
        let words = |of: Vec<Stretch>| of.into_iter().map(|one| one.text).collect::<String>();
        assert_eq!(words(stretches("", &link(one))), "See it first.");
        let moved = stretches(&link(one), &link(two));
        assert!(moved.iter().any(|one| one.kind == DiffKind::Added), "it leads elsewhere: {moved:?}");
        let text = Texts::from([("en".to_owned(), said(link(one)))]);
        let section = Clause { id: "a".into(), text, ..Clause::default() };
        let new = Charter { languages: vec!["en".into()], sections: vec![section], ..Charter::default() };
        let changes = compared(&Charter::default(), &new, None, None).changes;
        let added = changes.into_iter().find(|change| change.kind == ChangeKind::Added).unwrap();
        assert_eq!((added.label.as_str(), words(added.words).as_str()), ("See it first.", "See it first."));
    }
}
