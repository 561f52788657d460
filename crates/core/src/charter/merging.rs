//! What two or three people do to a charter apart comes together the same in whatever order it arrives.

use std::collections::BTreeSet;

use jiff::civil::date;
use kring_formats::charter::{Charter, Clause, Texts};
use kring_store::{Doc, TextEdit};
use proptest::prelude::*;

use super::kind::{self, text_name};
use super::model::said;
use super::view::ClauseList;
use super::write::write;

const LIST: ClauseList = ClauseList::Guidelines;
const IDS: [&str; 4] = ["a", "b", "c", "d"];
const NOBODY: u64 = 9;

fn begun() -> Doc {
    let text = |text: &str| Texts::from([("en".to_owned(), said(text))]);
    let clause = |id: &str| Clause { id: id.into(), label: text(id), text: text("We listen to each other.") };
    let charter =
        Charter { languages: vec!["en".into()], guidelines: IDS.map(clause).into(), ..Charter::default() };
    let doc = Doc::new(1).unwrap();
    write(&doc, &charter).unwrap();
    doc
}

fn copy(doc: &Doc, peer: u64) -> Doc {
    Doc::load(peer, None, &[doc.export_since(&Doc::new(NOBODY).unwrap().seen()).unwrap()]).unwrap()
}

#[derive(Clone, Debug)]
enum Act {
    Move(usize, usize),
    Remove(usize),
    Write(usize, usize, String),
    Add(usize),
    Value(u32),
    Languages(bool),
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (0usize..4, 0usize..5).prop_map(|(which, to)| Act::Move(which, to)),
        (0usize..4).prop_map(Act::Remove),
        (0usize..4, 0usize..20, "[a-zé🙂 ]{0,6}").prop_map(|(which, at, text)| Act::Write(which, at, text)),
        (0usize..5).prop_map(Act::Add),
        (1u32..200).prop_map(Act::Value),
        any::<bool>().prop_map(Act::Languages),
    ]
}

/// What somebody did to a clause that others know too.
enum Did {
    TookOut(String),
    Wrote(String),
}

/// Does it as the verbs do.
fn act(doc: &Doc, act: &Act, new: &str) -> Option<Did> {
    let ids = kind::ids(doc, LIST);
    let id = |at: usize| ids.get(at).map(String::as_str);
    match act {
        Act::Move(which, to) => {
            if let Some(which) = id(*which) {
                let before = id(*to).filter(|before| *before != which);
                kind::place(doc, LIST, which, before).unwrap();
            }
        }
        Act::Remove(which) => {
            if let Some(which) = id(*which) {
                kind::remove(doc, LIST, which).unwrap();
                return Some(Did::TookOut(which.to_owned()));
            }
        }
        Act::Write(which, at, text) => {
            if let Some(which) = id(*which) {
                let name = text_name(&LIST.text_path(which), "en");
                // Behind the last sign at most, and never inside one.
                let signs: Vec<usize> = doc.text(&name).chars().map(char::len_utf16).collect();
                let at = signs.iter().take(*at).sum();
                kind::keep(doc, &LIST.text_path(which)).unwrap();
                doc.edit_text(&name, &[TextEdit { from: at, to: at, text: text.clone() }]).unwrap();
                return Some(Did::Wrote(which.to_owned())).filter(|_| !text.is_empty());
            }
        }
        Act::Add(before) => {
            kind::insert(doc, LIST, new, id(*before)).unwrap();
            doc.replace_text(&text_name(&LIST.label_path(new), "en"), new).unwrap();
        }
        Act::Value(minutes) => kind::write_value(doc, "cadence.minutes", Some(&minutes.to_string())).unwrap(),
        Act::Languages(two) => {
            let languages: &[&str] = if *two { &["en", "fr"] } else { &["en"] };
            kind::set_languages(doc, &languages.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>())
                .unwrap();
        }
    }
    None
}

const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

proptest! {
    #[test]
    fn edits_moves_and_deletions_made_apart_merge_the_same_in_any_order(
        acts in prop::collection::vec(prop::collection::vec(any_act(), 0..6), 3),
    ) {
        let base = begun();
        let mut updates = Vec::new();
        let (mut took_out, mut wrote) = (BTreeSet::new(), BTreeSet::new());
        for (person, acts) in acts.iter().enumerate() {
            let doc = copy(&base, 10 + person as u64);
            let seen = doc.seen();
            for (number, one) in acts.iter().enumerate() {
                match act(&doc, one, &format!("new-{person}-{number}")) {
                    Some(Did::TookOut(id)) => took_out.insert((id, person)),
                    Some(Did::Wrote(id)) => wrote.insert((id, person)),
                    None => false,
                };
            }
            updates.push(doc.export_since(&seen).unwrap());
        }
        let merged = ORDERS.map(|order| {
            let doc = copy(&base, NOBODY);
            for at in order {
                assert!(doc.import(&updates[at]).unwrap());
            }
            (kind::read(&doc, date(2026, 1, 1)), doc.to_json())
        });
        for other in &merged[1..] {
            prop_assert_eq!(&merged[0], other);
        }
        let left: Vec<&String> = merged[0].0.guidelines.iter().map(|clause| &clause.id).collect();
        for (id, _) in &took_out {
            let those = |who: &BTreeSet<(String, usize)>| -> BTreeSet<usize> {
                who.iter().filter(|(one, _)| one == id).map(|(_, person)| *person).collect()
            };
            let (removers, writers) = (those(&took_out), those(&wrote));
            if writers.is_empty() || (removers.len() == 1 && removers == writers) {
                prop_assert!(!left.contains(&id), "what somebody took out stays out, whoever moved it meanwhile");
            }
            if !writers.is_subset(&removers) {
                prop_assert!(left.contains(&id), "and stays where somebody wrote into it without knowing");
            }
        }
        for (person, acts) in acts.iter().enumerate() {
            for (number, one) in acts.iter().enumerate() {
                let id = format!("new-{person}-{number}");
                let there = left.iter().filter(|left| ***left == id).count();
                let gone = took_out.contains(&(id.clone(), person));
                let wanted = usize::from(matches!(one, Act::Add(_)) && !gone);
                prop_assert_eq!(there, wanted, "what somebody added is there once");
            }
        }
    }
}

#[test]
fn two_people_who_write_in_one_clause_both_keep_their_words() {
    let base = begun();
    let (one, two) = (copy(&base, 10), copy(&base, 11));
    let (seen_one, seen_two) = (one.seen(), two.seen());
    act(&one, &Act::Write(0, 0, "Please: ".into()), "");
    act(&two, &Act::Write(0, 99, " Always.".into()), "");
    let (from_one, from_two) = (one.export_since(&seen_one).unwrap(), two.export_since(&seen_two).unwrap());
    assert!(one.import(&from_two).unwrap() && two.import(&from_one).unwrap());
    for doc in [one, two] {
        let charter = kind::read(&doc, date(2026, 1, 1));
        assert_eq!(charter.guidelines[0].text["en"].text, "Please: We listen to each other. Always.");
    }
}

#[test]
fn a_clause_that_one_takes_out_while_another_writes_into_it_stays_with_all_its_words() {
    let base = begun();
    let (one, two) = (copy(&base, 10), copy(&base, 11));
    let (seen_one, seen_two) = (one.seen(), two.seen());
    act(&one, &Act::Remove(1), "");
    act(&two, &Act::Write(1, 99, " Even when we disagree.".into()), "");
    assert_eq!(kind::ids(&one, LIST), ["a", "c", "d"]);
    let (from_one, from_two) = (one.export_since(&seen_one).unwrap(), two.export_since(&seen_two).unwrap());
    assert!(one.import(&from_two).unwrap() && two.import(&from_one).unwrap());
    for doc in [&one, &two] {
        assert_eq!(kind::ids(doc, LIST), IDS, "in the place that it had");
        let charter = kind::read(doc, date(2026, 1, 1));
        assert_eq!(charter.guidelines[1].text["en"].text, "We listen to each other. Even when we disagree.");
    }
    act(&one, &Act::Remove(1), "");
    assert_eq!(kind::ids(&one, LIST), ["a", "c", "d"], "whoever has seen that may still take it out");
}

#[test]
fn a_clause_that_stands_again_stays_when_its_words_are_set_back() {
    let base = begun();
    let (one, two) = (copy(&base, 10), copy(&base, 11));
    let (seen_one, seen_two) = (one.seen(), two.seen());
    act(&one, &Act::Remove(1), "");
    act(&two, &Act::Write(1, 99, " Even when we disagree.".into()), "");
    let (from_one, from_two) = (one.export_since(&seen_one).unwrap(), two.export_since(&seen_two).unwrap());
    assert!(one.import(&from_two).unwrap() && two.import(&from_one).unwrap());
    let path = LIST.text_path("b");
    kind::keep(&two, &path).unwrap();
    two.replace_text(&text_name(&path, "en"), "We listen to each other.").unwrap();
    assert_eq!(
        kind::ids(&two, LIST),
        IDS,
        "its words as they were do not take it out under somebody's hands"
    );
    act(&two, &Act::Remove(1), "");
    assert_eq!(kind::ids(&two, LIST), ["a", "c", "d"], "and it can still be taken out");
    kind::keep(&two, &path).unwrap();
    assert_eq!(kind::ids(&two, LIST), ["a", "c", "d"], "what is gone is written into by nobody");
}

#[test]
fn what_was_taken_out_before_anything_was_said_of_how_it_read_stays_out() {
    let doc = begun();
    doc.set_entry("gone", "guidelines/b", "yes").unwrap();
    assert_eq!(kind::ids(&doc, LIST), ["a", "c", "d"]);
    doc.replace_text("clause.b.text.en", "Another text.").unwrap();
    assert_eq!(kind::ids(&doc, LIST), ["a", "c", "d"]);
}

#[test]
fn a_clause_that_two_people_moved_stands_once() {
    let base = begun();
    let (one, two) = (copy(&base, 10), copy(&base, 11));
    let (seen_one, seen_two) = (one.seen(), two.seen());
    act(&one, &Act::Move(0, 4), "");
    act(&two, &Act::Move(0, 2), "");
    let (from_one, from_two) = (one.export_since(&seen_one).unwrap(), two.export_since(&seen_two).unwrap());
    assert!(one.import(&from_two).unwrap() && two.import(&from_one).unwrap());
    let mut ids = kind::ids(&one, LIST);
    assert_eq!(ids, kind::ids(&two, LIST));
    ids.sort();
    assert_eq!(ids, IDS);
}
