//! What everyone may rely on, whoever is mixed.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::Value;

use super::model::{Question, Round, Score, sizes, sizes_of};
use super::pairs::{matched, round_robin, two_sided};
use super::plan::{plan, planned};
use super::view::{MixRequest, MixRound, MixWish};
use super::{design, mixed, unknown};
use crate::dice::Dice;

/// Rounds as others have worked them out.
const VECTORS: &str = include_str!("../../../../tests/fixtures/mixing.json");

fn vector(name: &str) -> Vec<Vec<Vec<Option<usize>>>> {
    let all: Value = serde_json::from_str(VECTORS).unwrap();
    serde_json::from_value(all[name].clone()).unwrap()
}

fn groups(sizes: Vec<usize>, rounds: usize) -> Question {
    Question { people: sizes.iter().sum(), sizes, rounds, seed: 1, ..Question::default() }
}

/// Whether everyone is in each round once, in groups of the sizes wanted.
fn holds(question: &Question, rounds: &[Round]) -> Result<(), TestCaseError> {
    prop_assert_eq!(rounds.len(), question.rounds);
    for round in rounds {
        let mut everyone: Vec<usize> = round.groups.iter().flatten().chain(&round.rests).copied().collect();
        everyone.sort_unstable();
        prop_assert_eq!(everyone, (0..question.people).collect::<Vec<_>>());
        let mut found: Vec<usize> = round.groups.iter().map(Vec::len).collect();
        let mut wanted = question.sizes.clone();
        found.sort_unstable();
        wanted.sort_unstable();
        prop_assert_eq!(found, wanted);
    }
    Ok(())
}

fn rests_are_shared(people: impl Iterator<Item = usize>, rounds: &[Round]) -> Result<(), TestCaseError> {
    let people: Vec<usize> = people.collect();
    for until in 0..=rounds.len() {
        let rests =
            |person: &usize| rounds[..until].iter().filter(|round| round.rests.contains(person)).count();
        let counts: Vec<usize> = people.iter().map(rests).collect();
        let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
        prop_assert!(most - least <= 1, "{counts:?}");
    }
    Ok(())
}

#[test]
fn constructions_are_those_that_are_known() {
    for (name, sides, size, rounds) in
        [("AG3_3x3_4", 3, 3, 4), ("GF4_4x4_5", 4, 4, 5), ("AG5_5x5_6", 5, 5, 6), ("GF8_8x4_9", 8, 4, 9)]
    {
        let made = design::rounds(sides, size, 0, rounds);
        let known: Vec<Vec<Vec<usize>>> = vector(name)
            .into_iter()
            .map(|round| round.into_iter().map(|group| group.into_iter().flatten().collect()).collect())
            .collect();
        assert_eq!(made, known, "{name}");
        let rounds: Vec<Round> = made.into_iter().map(|groups| Round { groups, rests: Vec::new() }).collect();
        let question = groups(vec![size; sides], rounds.len());
        holds(&question, &rounds).unwrap();
        assert_eq!(question.score(&rounds), Score::default(), "{name}");
    }
}

#[test]
fn pairs_go_around_the_circle_as_everyone_knows_it() {
    for (name, people) in [("circle5", 5), ("circle6", 6), ("circle8", 8)] {
        let known: Vec<Vec<Vec<Option<usize>>>> = vector(name);
        let rounds = round_robin(people, known.len());
        for (round, known) in rounds.iter().zip(&known) {
            let pairs: Vec<Vec<usize>> = known
                .iter()
                .filter(|pair| !pair.contains(&None))
                .map(|pair| pair.iter().copied().flatten().collect())
                .collect();
            let rests: Vec<usize> =
                known.iter().filter(|pair| pair.contains(&None)).flatten().copied().flatten().collect();
            assert_eq!((&round.groups, &round.rests), (&pairs, &rests), "{name}");
        }
    }
}

#[test]
fn on_two_sides_hosts_stay_and_guests_move_on_by_one() {
    for (number, round) in two_sided(4, 4, 4).iter().enumerate() {
        let moved: Vec<Vec<usize>> = (0..4).map(|host| vec![host, 4 + (host + number) % 4]).collect();
        assert_eq!((&round.groups, &round.rests), (&moved, &Vec::new()));
    }
}

#[test]
fn groups_are_as_many_as_fit_and_never_of_one_or_two() {
    assert_eq!(sizes(14, 4), [4, 4, 3, 3]);
    assert_eq!(sizes(22, 4), [4, 4, 4, 4, 3, 3]);
    assert_eq!(sizes_of(22, 5), [5, 5, 4, 4, 4]);
    for size in 3..9 {
        for people in size..60 {
            let sizes = sizes(people, size);
            assert_eq!(sizes.iter().sum::<usize>(), people);
            let least = sizes.iter().min().unwrap();
            assert!(sizes.iter().max().unwrap() - least <= 1);
            assert!(*least > 2 || size < 4, "{people} in groups of {size}: {sizes:?}");
        }
    }
}

#[test]
fn every_case_that_can_be_done_without_a_repeat_is_done_without() {
    let cases: [(&[usize], usize); 14] = [
        (&[3; 3], 4),
        (&[3; 4], 4),
        (&[3; 5], 6),
        (&[4; 5], 4),
        (&[4; 5], 5),
        (&[4; 6], 5),
        (&[4; 7], 5),
        (&[4; 8], 6),
        (&[5; 5], 4),
        (&[4, 4, 3, 3], 3),
        (&[4, 4, 4, 4, 3, 3], 5),
        (&[5, 5, 4, 4, 4], 4),
        (&[4; 8], 9),
        (&[5; 40], 6),
    ];
    for (sizes, rounds) in cases {
        let question = groups(sizes.to_vec(), rounds);
        let found = plan(&question, 0).unwrap();
        holds(&question, &found).unwrap();
        assert_eq!(question.score(&found), Score::default(), "{sizes:?} for {rounds} rounds");
    }
}

#[test]
fn two_hundred_people_with_facilitators_meet_nobody_twice() {
    let question = Question {
        spread: vec![(0..40).collect()],
        apart: vec![(50, 51), (52, 53)],
        ..groups(vec![5; 40], 6)
    };
    let found = plan(&question, 0).unwrap();
    holds(&question, &found).unwrap();
    assert_eq!(question.score(&found), Score::default());
}

/// Some people and what is wanted of them.
fn questions() -> impl Strategy<Value = Question> {
    (4usize..15, 2usize..5, 1usize..4, any::<u64>()).prop_flat_map(|(people, size, rounds, seed)| {
        let pair = (0..people, 0..people);
        let pairs = || prop::collection::vec(pair.clone(), 0..4);
        let met = prop::collection::vec((0..people, 0..people, 1u32..3), 0..6);
        let list = prop::collection::btree_set(0..people, 1..4);
        (met, pairs(), pairs(), prop::collection::vec(list, 0..2)).prop_map(
            move |(met, apart, wishes, spread)| {
                let two = |(one, other): &(usize, usize)| one != other;
                Question {
                    people,
                    sizes: if size == 2 { vec![2; people / 2] } else { sizes(people, size) },
                    rounds,
                    seed,
                    met: met.into_iter().filter(|(one, other, _)| one != other).collect(),
                    apart: apart.into_iter().filter(two).collect(),
                    wishes: wishes.into_iter().filter(two).collect(),
                    spread: spread.into_iter().map(|list| list.into_iter().collect()).collect(),
                    ..Question::default()
                }
            },
        )
    })
}

#[test]
fn a_crowd_of_pairs_goes_on_when_one_has_left() {
    let people: Vec<String> = (0..601).map(|at| at.to_string()).collect();
    let request = MixRequest { people, size: 2, rounds: 2, seed: 1, ..MixRequest::default() };
    let held = mixed(&request).unwrap().rounds;
    let people = (3..604).map(|at| at.to_string()).collect();
    let now = mixed(&MixRequest { people, held, rounds: 12, ..request }).unwrap();
    let rests: BTreeSet<&String> = now.rounds.iter().flat_map(|round| &round.rests).collect();
    assert_eq!((now.repeats, rests.len()), (0, 12));
}

proptest! {
    #[test]
    fn everyone_meets_everyone_once_before_anyone_meets_twice(people in 2usize..40, rounds in 1usize..80) {
        let found = round_robin(people, rounds);
        let question = Question { people, sizes: vec![2; people / 2], rounds, ..Question::default() };
        holds(&question, &found)?;
        rests_are_shared(0..people, &found)?;
        let full = people - 1 + people % 2;
        let mut met = BTreeSet::new();
        for round in &found[..rounds.min(full)] {
            for pair in round.pairs() {
                prop_assert!(met.insert((pair.0.min(pair.1), pair.0.max(pair.1))), "{pair:?} twice");
            }
        }
        prop_assert!(rounds < full || met.len() == people * (people - 1) / 2);
    }

    #[test]
    fn two_sides_meet_once_and_share_rests(hosts in 1usize..12, guests in 1usize..12, rounds in 1usize..30) {
        let found = two_sided(hosts, guests, rounds);
        let people = hosts + guests;
        holds(&Question { people, sizes: vec![2; hosts.min(guests)], rounds, ..Question::default() }, &found)?;
        let full = hosts.max(guests);
        let mut met = BTreeSet::new();
        for (at, round) in found.iter().enumerate() {
            for (host, guest) in round.pairs() {
                prop_assert!(host < hosts && guest >= hosts);
                prop_assert!(met.insert((host, guest)) || at >= full);
            }
        }
        if hosts != guests {
            let larger = if hosts > guests { 0..hosts } else { hosts..people };
            rests_are_shared(larger, &found)?;
        }
    }

    #[test]
    fn designs_repeat_nothing(sides in 2usize..14, size in 2usize..6, missing in 0usize..3, wanted in 1usize..12) {
        prop_assume!(missing < sides && missing < sides * (size - 1));
        let made = design::rounds(sides, size, missing, wanted);
        let rounds: Vec<Round> = made.into_iter().map(|groups| Round { groups, rests: Vec::new() }).collect();
        prop_assert!(!rounds.is_empty() && rounds.len() <= wanted);
        let people = sides * size - missing;
        let question = groups(sizes_of(people, sides), rounds.len());
        holds(&question, &rounds)?;
        prop_assert_eq!(question.score(&rounds), Score::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_is_wanted_everyone_has_one_place_in_each_round(question in questions()) {
        let quick = || planned(&question, 0, &[640_000]).unwrap();
        let found = quick();
        holds(&question, &found)?;
        prop_assert_eq!(quick(), found.clone(), "a seed gives the same rounds");
        if question.seats() < question.people {
            rests_are_shared(0..question.people, &found)?;
        }
    }

    #[test]
    fn pairs_by_wish_share_rests_and_heed_who_is_apart(people in 3usize..12, rounds in 1usize..6, seed in any::<u64>()) {
        let question = Question {
            people, sizes: vec![2; people / 2], rounds, seed, apart: vec![(0, 1)], wishes: vec![(1, 2), (2, 1)],
            ..Question::default()
        };
        let found = matched(&question, &mut Dice::new(seed));
        holds(&question, &found)?;
        rests_are_shared(0..people, &found)?;
        if people > 3 {
            prop_assert_eq!(question.score(&found).apart, 0);
            prop_assert_eq!(question.score(&found).unmet, 0);
        }
    }
}

fn named(people: &str, size: u32, rounds: u32) -> MixRequest {
    MixRequest {
        people: people.split(' ').map(str::to_owned).collect(),
        size,
        rounds,
        seed: 1,
        ..MixRequest::default()
    }
}

fn list(names: &str) -> Vec<String> {
    names.split(' ').map(str::to_owned).collect()
}

#[test]
fn who_stays_together_does_and_who_is_to_be_apart_is() {
    let request = MixRequest {
        together: vec![list("A B")],
        apart: vec![list("C D E")],
        spread: vec![list("F G H")],
        ..named("A B C D E F G H I J K L", 4, 1)
    };
    let mix = mixed(&request).unwrap();
    assert_eq!((mix.apart, mix.uneven), (0, 0));
    // What could never be: A, B and C stay together, and there is one seat beside them for those to be spread and to be apart.
    let full = Question {
        together: vec![vec![0, 1], vec![1, 2]],
        apart: vec![(3, 4), (4, 5), (3, 5)],
        spread: vec![vec![6, 7, 8]],
        ..groups(vec![4; 3], 2)
    };
    let rounds = planned(&full, 0, &[640_000]).unwrap();
    let score = full.score(&rounds);
    assert_eq!(score.apart, 0, "apart comes before spread");
    assert!(score.uneven > 0, "what could not be avoided is said");
    for round in &rounds {
        let with = |person: usize| round.groups.iter().position(|group| group.contains(&person));
        assert_eq!((with(0), with(1)), (with(1), with(2)));
    }
    assert!(mix.rounds[0].groups.iter().any(|group| group.starts_with(&list("A B"))));
    let pair = Question { together: vec![vec![0, 1]], ..groups(vec![2; 2], 2) };
    let twice = vec![Round { groups: vec![vec![0, 1], vec![2, 3]], rests: Vec::new() }; 2];
    assert_eq!(pair.score(&twice).repeats, 1, "two who are to stay together are not counted");
}

#[test]
fn who_comes_late_or_leaves_changes_only_rounds_to_come() {
    let first = mixed(&named("A B C D E F G", 2, 6)).unwrap();
    let held: Vec<MixRound> = first.rounds[..3].to_vec();
    let same = mixed(&MixRequest { held: held.clone(), ..named("A B C D E F G", 2, 6) }).unwrap();
    assert_eq!(same.rounds, first.rounds, "nobody came or went");
    // G leaves, and H and I come.
    let now = mixed(&MixRequest { held: held.clone(), ..named("A B C D E F H I J", 2, 6) }).unwrap();
    assert_eq!((&now.rounds[..3], now.held), (&held[..], 3));
    assert_eq!(now.repeats, 0, "{:?}", now.rounds);
    let rests: Vec<&String> = now.rounds.iter().flat_map(|round| &round.rests).collect();
    assert_eq!(
        rests.iter().collect::<BTreeSet<_>>().len(),
        6,
        "nobody rests twice while others have not: {rests:?}"
    );
    assert!(now.rounds[3..].iter().all(|round| !round.groups.concat().contains(&"G".to_owned())));
}

#[test]
fn a_few_who_go_on_after_one_left_meet_nobody_twice_whatever_the_seed() {
    for seed in 1..=8 {
        let first = mixed(&MixRequest { seed, ..named("A B C D E F", 2, 5) }).unwrap();
        let held = first.rounds[..2].to_vec();
        let now = mixed(&MixRequest { held, seed, ..named("A B C E F", 2, 5) }).unwrap();
        assert_eq!(now.repeats, 0, "seed {seed}: {:?}", now.rounds);
    }
}

#[test]
fn a_new_mix_favours_people_who_have_not_met() {
    let first = mixed(&named("A B C D E F G H I J K L", 3, 3)).unwrap();
    let before: Vec<Vec<String>> = first.rounds.into_iter().flat_map(|round| round.groups).collect();
    let next = mixed(&MixRequest { before, seed: 9, ..named("A B C D E F G H I J K L", 3, 1) }).unwrap();
    assert_eq!(next.repeats, 0);
}

#[test]
fn wishes_come_true_where_they_can() {
    let wish = |who: &str, whom: &str| MixWish { who: who.into(), whom: list(whom) };
    let wishes = vec![wish("A", "F"), wish("B", "E"), wish("C", "D H"), wish("G", "H")];
    let mix = mixed(&MixRequest { wishes, ..named("A B C D E F G H", 2, 2) }).unwrap();
    assert_eq!((mix.unmet, mix.repeats), (0, 0), "{:?}", mix.rounds);
    // However a name was typed, it is whose it is; one that nobody has can be said.
    let typed = MixRequest { wishes: vec![wish("zoe", "ED")], ..named("Zoe\u{308} Ed Fay Bo", 2, 1) };
    let mix = mixed(&typed).unwrap();
    assert_eq!((mix.unmet, mix.people[0].as_str()), (0, "Zoë"));
    assert_eq!(unknown(&typed), None);
    let wishes = vec![wish("zoe", "ED"), wish("Ed", "Gus")];
    assert_eq!(unknown(&MixRequest { wishes, ..typed }), Some("Gus".to_owned()));
}

#[test]
fn what_cannot_be_mixed_is_refused() {
    let code = |request: MixRequest| mixed(&request).unwrap_err().code;
    assert_eq!(code(named("A", 2, 1)), "mix-too-few");
    assert_eq!(code(named("A A", 2, 1)), "mix-names");
    assert_eq!(code(named("A  B", 2, 1)), "mix-names");
    assert_eq!(code(named("Ann ann", 2, 1)), "mix-names");
    assert_eq!(code(named("Zoë Zoe\u{308}", 2, 1)), "mix-names", "two spellings of one name");
    assert_eq!(code(MixRequest { apart: vec![list("A X")], ..named("A B", 2, 1) }), "mix-name-unknown");
    assert_eq!(code(MixRequest { guests: list("C"), people: vec![], ..named("A", 2, 1) }), "mix-too-few");
    let both = MixRequest { apart: vec![list("A B")], together: vec![list("A B")], ..named("A B C D", 3, 1) };
    assert_eq!(code(both), "mix-contradiction");
    assert_eq!(
        code(MixRequest { together: vec![list("A B C D")], ..named("A B C D E F", 3, 1) }),
        "mix-together"
    );
    assert_eq!(
        code(MixRequest { people: (0..1001).map(|at| at.to_string()).collect(), ..named("A B", 3, 1) }),
        "mix-too-many"
    );
    assert_eq!(code(named("A B C", 1, 1)), "invalid-request");
    assert_eq!(code(named("A B C", 2, 0)), "invalid-request");
    for (groups, refused) in [(0, "invalid-request"), (3, "mix-groups"), (7, "mix-groups")] {
        let request = MixRequest { groups: Some(groups), ..named("A B C D E", 3, 1) };
        assert_eq!(code(request), refused, "{groups} groups of five people");
    }
    let two = mixed(&MixRequest { groups: Some(2), ..named("A B C D E", 3, 1) }).unwrap();
    assert_eq!(two.rounds[0].groups.len(), 2);
}
