//! Charters for property tests.

use std::collections::BTreeSet;

use kring_formats::charter::{Charter, Clause, Holder, Role, Said, State, Texts};
use proptest::prelude::*;

use super::model::{TEXTS, text_mut};
use super::values::{VALUES, set_value};

fn any_said() -> impl Strategy<Value = Said> {
    let state = prop_oneof![Just(State::Source), Just(State::Translated), Just(State::Stale)];
    ("[a-dé 🙂]{1,12}", state).prop_map(|(text, state)| Said { text, state })
}

fn any_texts() -> impl Strategy<Value = Texts> {
    prop::collection::btree_map(
        prop::sample::select(vec!["en".to_owned(), "fr".to_owned()]),
        any_said(),
        0..3,
    )
}

/// A clause with one of a few ids, or none.
pub fn any_clause() -> impl Strategy<Value = Clause> {
    ("[a-f]{0,1}", any_texts(), any_texts()).prop_map(|(id, label, text)| Clause { id, label, text })
}

fn any_role() -> impl Strategy<Value = Role> {
    let holder = ("[a-c]{1,3}", "[a-c]{0,2}").prop_map(|(name, organisation)| Holder {
        name,
        organisation,
        ..Holder::default()
    });
    (any_clause(), prop::collection::vec(holder, 0..3), prop::option::of(1u32..30)).prop_map(
        |(clause, holders, term_months)| Role {
            id: clause.id,
            label: clause.label,
            duties: clause.text,
            holders,
            term_months,
        },
    )
}

/// Any charter, also one whose clauses share ids or have none.
pub fn any_charter() -> impl Strategy<Value = Charter> {
    let values = [
        "1 month",
        "3 month",
        "60",
        "Europe/Brussels",
        "2026-09-01",
        "2026-11-30",
        "3",
        "4",
        "strict",
        "consent",
        "50",
        "75",
    ];
    let texts = prop::collection::vec(any_texts(), TEXTS.len());
    let lists = prop::collection::vec(prop::collection::vec(any_clause(), 0..6), 3);
    let set = prop::collection::vec(any::<bool>(), VALUES.len());
    (texts, lists, prop::collection::vec(any_role(), 0..4), set, any::<bool>()).prop_map(
        move |(texts, mut lists, roles, set, bilingual)| {
            let mut charter = Charter { roles, ..Charter::default() };
            charter.languages.push("en".into());
            charter.languages.extend(bilingual.then(|| "fr".to_owned()));
            for (path, given) in TEXTS.into_iter().zip(texts) {
                *text_mut(&mut charter, path).unwrap() = given;
            }
            for ((path, given), set) in VALUES.into_iter().zip(values).zip(set) {
                set_value(&mut charter, path, set.then_some(given)).unwrap();
            }
            charter.sections = lists.pop().unwrap();
            charter.guidelines = lists.pop().unwrap();
            charter.objectives = lists.pop().unwrap();
            charter
        },
    )
}

/// The files of a folder are those that are listed.
pub fn listed(folder: &str, files: &[(&str, &str)]) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../methods/charter").join(folder);
    let there: BTreeSet<String> = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .collect();
    let listed: BTreeSet<String> = files.iter().map(|(id, _)| (*id).to_owned()).collect();
    assert_eq!((&listed, listed.len()), (&there, files.len()));
}
