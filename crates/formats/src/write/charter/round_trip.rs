//! The source of a wiki page that was written here is read back as the charter it was.

use proptest::prelude::*;
use proptest::sample::select;

use super::sample::{charter, frame, texts, words};
use super::{Edition, Names, wikitext};
use crate::charter::*;
use crate::read::charter::{Hint, read};
use crate::write::reading;
use crate::write::text::Block;

/// The charter as it comes back.
fn again(charter: &Charter) -> (Charter, String) {
    let languages: Vec<&str> = charter.languages.iter().map(String::as_str).collect();
    let edition = Edition {
        charter: charter.clone(),
        frame: frame(),
        words: languages.iter().map(|language| words(language)).collect(),
        names: Names::Shown,
        signing: None,
    };
    let source = wikitext(&edition.sheet());
    let hint = Hint { name: "charter.wiki".into(), language: languages[0].to_owned() };
    let mut found = read(source.as_bytes(), &hint).unwrap();
    assert_eq!(found.versions.len(), 1);
    (found.versions.remove(0).charter, source)
}

/// What a text says, however its Markdown is written.
fn sense(text: &str) -> Vec<Block> {
    reading::read(text, &|_| None).blocks
}

fn same_texts(one: &Texts, other: &Texts) -> bool {
    one.keys().eq(other.keys())
        && one.iter().zip(other).all(|((_, one), (_, other))| sense(&one.text) == sense(&other.text))
}

fn same_clauses(one: &[Clause], other: &[Clause]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| same_texts(&one.label, &other.label) && same_texts(&one.text, &other.text))
}

/// Names of the fields that differ.
pub(super) fn differing(one: &Charter, other: &Charter) -> Vec<&'static str> {
    let roles = |one: &Role, other: &Role| {
        same_texts(&one.label, &other.label)
            && same_texts(&one.duties, &other.duties)
            && one.holders == other.holders
            && one.term_months == other.term_months
    };
    let fields = |charter: &Charter| {
        let (cadence, review) = (&charter.cadence, &charter.review);
        (
            (cadence.target, cadence.at_least, cadence.minutes, cadence.zone.clone()),
            (review.from.clone(), review.until.clone(), review.meetings_min, review.meetings_max),
            (
                charter.confidentiality.level,
                charter.decisions.rule,
                charter.decisions.quorum_percent,
                charter.decisions.majority_percent,
            ),
        )
    };
    let checks = [
        ("languages", one.languages == other.languages),
        ("title", same_texts(&one.title, &other.title)),
        ("tagline", same_texts(&one.tagline, &other.tagline)),
        ("welcome", same_texts(&one.welcome, &other.welcome)),
        ("purpose", same_texts(&one.purpose, &other.purpose)),
        ("objectives", same_clauses(&one.objectives, &other.objectives)),
        ("preamble", same_texts(&one.preamble, &other.preamble)),
        ("guidelines", same_clauses(&one.guidelines, &other.guidelines)),
        ("who", same_texts(&one.membership.who, &other.membership.who)),
        ("pathways", same_texts(&one.membership.pathways, &other.membership.pathways)),
        ("terms", same_texts(&one.membership.terms, &other.membership.terms)),
        (
            "roles",
            one.roles.len() == other.roles.len()
                && one.roles.iter().zip(&other.roles).all(|(one, other)| roles(one, other)),
        ),
        ("fields", fields(one) == fields(other)),
        ("cadence", same_texts(&one.cadence.text, &other.cadence.text)),
        ("review", same_texts(&one.review.text, &other.review.text)),
        ("confidentiality", same_texts(&one.confidentiality.text, &other.confidentiality.text)),
        ("decisions", same_texts(&one.decisions.text, &other.decisions.text)),
        ("amendment", same_texts(&one.amendment, &other.amendment)),
        ("conflict", same_texts(&one.conflict, &other.conflict)),
        ("resources", same_texts(&one.resources, &other.resources)),
        ("measures", same_texts(&one.measures, &other.measures)),
        ("closure", same_texts(&one.closure, &other.closure)),
        ("sections", same_clauses(&one.sections, &other.sections)),
    ];
    checks.iter().filter(|(_, same)| !same).map(|(name, _)| *name).collect()
}

#[test]
fn the_sample_comes_back_in_two_languages_and_in_one() {
    let (back, source) = again(&charter());
    assert_eq!(differing(&charter(), &back), Vec::<&str>::new(), "{source}\n{back:#?}");
    let mut english = charter();
    english.languages = vec!["en".into()];
    let json = serde_json::to_value(&english).unwrap();
    let english: Charter = serde_json::from_value(without(json, "fr")).unwrap();
    let (back, source) = again(&english);
    assert_eq!(differing(&english, &back), Vec::<&str>::new(), "{source}\n{back:#?}");
}

#[test]
fn quotations_code_and_ends_of_lines_in_cells_come_back() {
    for text in [
        "> Somebody said so.\n> Twice.",
        "| Room | Day |\n| --- | --- |\n| north<br>warm | Friday |",
        "We use this one.\n\n```\na < b & c\n\n  d: e\n```",
    ] {
        let mut one = charter();
        one.languages = vec!["en".into()];
        let said = Said { text: text.to_owned(), ..Said::default() };
        let json = serde_json::to_value(&one).unwrap();
        let mut one: Charter = serde_json::from_value(without(json, "fr")).unwrap();
        one.resources = Texts::from([("en".to_owned(), said)]);
        let (back, source) = again(&one);
        assert_eq!(sense(&back.resources["en"].text), sense(text), "{source}\n{:?}", back.resources);
    }
}

/// A value without the texts of a language.
fn without(mut value: serde_json::Value, language: &str) -> serde_json::Value {
    match &mut value {
        serde_json::Value::Object(fields) => {
            fields.remove(language);
            fields.values_mut().for_each(|field| *field = without(field.take(), language));
        }
        serde_json::Value::Array(items) => {
            items.iter_mut().for_each(|item| *item = without(item.take(), language))
        }
        _ => {}
    }
    value
}

/// A stretch of Markdown inside a line. Words have no vowels, so that none of them betrays a language that it is not in.
fn piece() -> impl Strategy<Value = String> {
    let plain = prop_oneof![
        8 => "[bcdfghjklmnpqrstvwxz]{2,9}",
        2 => select(vec!["Roles:", "Purpose", "[x]", "[[x]]", "{{y|z}}", "{|", "|", "||", "''a''", "'''b'''", "<b>", "<!--", "-->", "</nowiki>", "&amp;", "#", "= x =", "==", ":", "; a : b", "5 * 3", "__TOC__", "~~~~", "https://example.org", "a/b", "(c)", "{", "}}", "\\", "_d_", "`", "1. e", "- f", "* g", "Ann:", "&nbsp;"]).prop_map(str::to_owned),
    ];
    let plain = plain.prop_map(|words| crate::read::literal(&words));
    prop_oneof![
        10 => plain,
        1 => "[bcdfghjklmnpqrstvwxz]{2,6}".prop_map(|word| format!("**{word}**")),
        1 => "[bcdfghjklmnpqrstvwxz]{2,6}".prop_map(|word| format!("*{word}*")),
        1 => "[bcdfghjklmnpqrstvwxz]{2,6}".prop_map(|word| format!("~~{word}~~")),
        1 => "[bcdfghjklm|]{1,6}".prop_map(|word| format!("`{word}`")),
        1 => "[bcdfghjklmnpqrstvwxz]{2,6}".prop_map(|word| format!("[{word}](https://example.org/{word}_x)")),
    ]
}

fn line() -> impl Strategy<Value = String> {
    ("[bcdfghjklmnpqrstvwxz]{2,8}", proptest::collection::vec(piece(), 0..6))
        .prop_map(|(first, rest)| [vec![first], rest].concat().join(" "))
}

fn text() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        4 => line(),
        1 => (line(), line()).prop_map(|(one, other)| format!("{one}\n{other}")),
        1 => proptest::collection::vec(line(), 1..4).prop_map(|lines| lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")),
        1 => proptest::collection::vec(line(), 1..4).prop_map(|lines| lines.iter().enumerate().map(|(at, line)| format!("{}. {line}", at + 1)).collect::<Vec<_>>().join("\n")),
        1 => (line(), line()).prop_map(|(one, other)| format!("- {one}\n  - {other}")),
    ];
    // Two lists in a row would be one.
    proptest::collection::vec((line(), proptest::option::of(block)), 1..3).prop_map(|pairs| {
        pairs
            .into_iter()
            .flat_map(|(line, block)| [Some(line), block])
            .flatten()
            .collect::<Vec<_>>()
            .join("\n\n")
    })
}

/// A title or a label: plain words.
fn name() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{1,8}( [a-z]{1,8}){0,2}".prop_filter("no language is called so", |name| {
        !["English", "French", "Dutch"].contains(&name.as_str())
    })
}

fn in_languages(
    languages: Vec<&'static str>,
    one: impl Strategy<Value = String>,
) -> impl Strategy<Value = Texts> {
    let count = languages.len();
    proptest::collection::vec(one, count).prop_map(move |said| {
        let pairs: Vec<(&str, &str)> =
            languages.iter().copied().zip(said.iter().map(String::as_str)).collect();
        texts(&pairs)
    })
}

fn maybe(languages: Vec<&'static str>) -> impl Strategy<Value = Texts> {
    proptest::option::of(in_languages(languages, text())).prop_map(Option::unwrap_or_default)
}

fn clauses(languages: Vec<&'static str>) -> impl Strategy<Value = Vec<Clause>> {
    let label = proptest::option::weighted(0.8, in_languages(languages.clone(), name()))
        .prop_map(Option::unwrap_or_default);
    let clause = (label, in_languages(languages, text())).prop_map(|(label, text)| Clause {
        id: String::new(),
        label,
        text,
    });
    proptest::collection::vec(clause, 0..4)
}

fn roles(languages: Vec<&'static str>) -> impl Strategy<Value = Vec<Role>> {
    let holder = (
        "[A-Z][a-z]{1,7} ((van|de|von) )?[A-Z][a-z]{2,8}",
        proptest::option::of("[A-Z][A-Za-z, ]{0,6}[A-Z]"),
    )
        .prop_map(|(name, organisation)| {
            let organisation: String =
                organisation.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            Holder { name, organisation, ..Holder::default() }
        });
    let role = (
        in_languages(languages.clone(), name()),
        proptest::collection::vec(holder, 0..3),
        maybe(languages),
        proptest::option::of(1u32..40),
    );
    let role = role.prop_map(|(label, mut holders, duties, term_months)| {
        holders.dedup_by(|one, other| one == other);
        Role { label, holders, duties, term_months, ..Role::default() }
    });
    proptest::collection::vec(role, 0..3)
}

fn any_charter() -> impl Strategy<Value = Charter> {
    select(vec![
        vec!["en"],
        vec!["fr"],
        vec!["nl"],
        vec!["en", "fr"],
        vec!["nl", "en"],
        vec!["fr", "nl", "en"],
    ])
    .prop_flat_map(|languages| {
        let l = || languages.clone();
        let heads = (
            in_languages(l(), name()),
            proptest::option::of(in_languages(l(), name())),
            maybe(l()),
            in_languages(l(), text()),
        );
        let lists = (clauses(l()), maybe(l()), clauses(l()), roles(l()));
        let texts = proptest::collection::vec(maybe(l()), 10);
        let sections =
            proptest::collection::vec((in_languages(l(), name()), in_languages(l(), text())), 0..3);
        let fields = (
            proptest::option::of(1u32..9),
            proptest::option::of(1u32..9),
            proptest::option::of(5u32..300),
            any::<bool>(),
            any::<bool>(),
        );
        let spoken: Vec<String> = languages.iter().map(|language| (*language).to_owned()).collect();
        (heads, lists, texts, sections, fields).prop_map(
            move |(
                (title, tagline, welcome, purpose),
                (objectives, preamble, guidelines, roles),
                mut texts,
                sections,
                (target, least, minutes, strict, consent),
            )| {
                let mut next = || texts.pop().unwrap_or_default();
                let interval = |every| Interval { every, unit: Unit::Month };
                Charter {
                    languages: spoken.clone(),
                    title,
                    tagline: tagline.unwrap_or_default(),
                    welcome,
                    purpose,
                    objectives,
                    preamble,
                    guidelines,
                    membership: Membership { who: next(), pathways: next(), terms: next() },
                    roles,
                    cadence: Cadence {
                        target: target.map(interval),
                        at_least: least.map(interval),
                        minutes,
                        zone: None,
                        text: next(),
                    },
                    review: Review {
                        meetings_min: minutes,
                        meetings_max: minutes,
                        text: next(),
                        ..Review::default()
                    },
                    confidentiality: Confidentiality {
                        level: Some(if strict { Level::Strict } else { Level::Chatham }),
                        text: next(),
                    },
                    decisions: Decisions {
                        rule: Some(if consent { Rule::Consent } else { Rule::Majority }),
                        majority_percent: Some(67),
                        text: next(),
                        ..Decisions::default()
                    },
                    amendment: next(),
                    conflict: next(),
                    closure: next(),
                    sections: sections
                        .into_iter()
                        .map(|(label, text)| Clause { id: String::new(), label, text })
                        .collect(),
                    ..Charter::default()
                }
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_charter_comes_back_from_the_source_of_a_wiki_page(charter in any_charter()) {
        let (back, source) = again(&charter);
        let differ = differing(&charter, &back);
        prop_assert!(differ.is_empty(), "{:?}\n{}\n{:#?}\n{:#?}", differ, source, charter, back);
    }
}
