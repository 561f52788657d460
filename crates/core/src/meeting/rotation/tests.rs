use proptest::prelude::*;

use super::*;

fn member(name: &str) -> Member {
    Member { id: name.to_lowercase(), name: name.into(), ..Member::default() }
}

fn members(names: &str) -> Vec<Member> {
    names.chars().map(|name| member(&name.to_string())).collect()
}

fn away(names: &str) -> Meeting {
    Meeting { away: names.chars().map(String::from).collect(), ..Meeting::default() }
}

/// Who has each part, meeting by meeting: a letter each, `-` for nobody, `*` for somebody from outside.
fn told(turns: &[Turns]) -> Vec<String> {
    let letter = |holder: &Holder| match holder {
        Holder::Member(id) => id.clone(),
        Holder::Outside(_) => "*".into(),
        Holder::Nobody => "-".into(),
    };
    turns.iter().map(|turns| turns.holders.iter().map(letter).collect()).collect()
}

#[test]
fn eight_meetings_with_one_away_and_one_who_joins() {
    let mut circle = members("ABCD");
    circle[3].from = 2;
    let mut meetings = vec![Meeting::default(); 8];
    meetings[2] = away("c");
    assert_eq!(told(&rotate(1, &circle, &meetings)), ["a", "b", "d", "c", "a", "b", "c", "d"]);
}

#[test]
fn whoever_is_away_or_declines_has_the_next_turn() {
    let mut meetings = vec![Meeting::default(); 6];
    meetings[0] = away("a");
    meetings[1].rather_not.insert("a".into());
    assert_eq!(told(&rotate(1, &members("ABC"), &meetings)), ["b", "c", "a", "b", "c", "a"]);
}

#[test]
fn what_is_settled_stays_and_counts() {
    let mut meetings = vec![Meeting::default(); 5];
    // Ann and Bo have swapped; at the third meeting somebody comes from outside.
    meetings[0].settled.insert(0, Holder::Member("b".into()));
    meetings[1].settled.insert(0, Holder::Member("a".into()));
    meetings[2].settled.insert(0, Holder::Outside("Ms Visser".into()));
    assert_eq!(told(&rotate(1, &members("ABC"), &meetings)), ["b", "a", "*", "c", "b"]);
}

#[test]
fn whoever_has_left_has_no_turn_and_without_anybody_there_is_nobody() {
    let mut circle = members("AB");
    circle[0].until = Some(2);
    let mut meetings = vec![Meeting::default(); 4];
    meetings[3] = away("b");
    assert_eq!(told(&rotate(1, &circle, &meetings)), ["a", "b", "b", "-"]);
    assert_eq!(told(&rotate(2, &[], &meetings[..1])), ["--"]);
}

#[test]
fn with_fewer_people_than_parts_somebody_has_two() {
    for turns in rotate(4, &members("ABC"), &vec![Meeting::default(); 12]) {
        let mut held: Vec<&str> = turns
            .holders
            .iter()
            .map(|holder| match holder {
                Holder::Member(id) => id.as_str(),
                _ => panic!("{turns:?}"),
            })
            .collect();
        held.sort_unstable();
        held.dedup();
        assert_eq!(held.len(), 3, "everyone has one before anyone has two");
    }
}

#[test]
fn a_learner_shadows_before_the_first_turn() {
    let mut circle = members("ABC");
    circle[0].learning.insert(0);
    circle[2].learning.insert(0);
    let turns = rotate(1, &circle, &vec![Meeting::default(); 4]);
    assert_eq!(told(&turns), ["b", "a", "c", "b"]);
    let shadows: Vec<Option<&str>> = turns.iter().map(|turns| turns.shadows[0].as_deref()).collect();
    assert_eq!(shadows, [Some("a"), Some("c"), None, None]);
}

#[test]
fn with_two_parts_nobody_is_said_to_have_one_by_name_before_an_earlier_name() {
    let turns = rotate(2, &members("ABCD"), &[Meeting::default()]);
    let reasons: BTreeMap<String, Reason> = (0..2)
        .map(|part| (told(&turns)[0][part..=part].to_owned(), turns[0].why[part].unwrap().reason))
        .collect();
    assert_eq!(reasons, BTreeMap::from([("a".into(), Reason::Name), ("b".into(), Reason::Others)]));
}

#[test]
fn whoever_would_rather_not_could_all_the_same() {
    let mut meetings = vec![Meeting::default(); 2];
    meetings[1].rather_not.insert("b".into());
    let turns = rotate(1, &members("AB"), &meetings);
    assert_eq!(told(&turns), ["a", "a"]);
    assert_eq!(turns[1].why[0].unwrap().reason, Reason::Others);
    let alone = rotate(1, &members("AB"), &[away("b")]);
    assert_eq!(alone[0].why[0].unwrap().reason, Reason::Only);
}

/// How often each has had a part.
fn counts(turns: &[Turns], part: usize, people: &[Member]) -> Vec<usize> {
    let times = |member: &Member| {
        let has = |turns: &&Turns| turns.holders[part] == Holder::Member(member.id.clone());
        turns.iter().filter(has).count()
    };
    people.iter().map(times).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn parts_go_around_evenly_and_nobody_has_two(people in 1usize..9, parts in 1usize..5, many in 1usize..40) {
        prop_assume!(parts <= people);
        let circle = members(&"ABCDEFGH"[..people]);
        let turns = rotate(parts, &circle, &vec![Meeting::default(); many]);
        for part in 0..parts {
            for until in 1..=many {
                let counts = counts(&turns[..until], part, &circle);
                let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
                prop_assert!(most - least <= 1, "{:?}", told(&turns));
            }
        }
        for turns in &turns {
            let held: BTreeSet<String> = told(std::slice::from_ref(turns))[0].chars().map(String::from).collect();
            prop_assert_eq!(held.len(), parts);
        }
    }

    #[test]
    fn a_part_comes_back_to_nobody_before_half_of_the_circle_has_had_it(
        people in 2usize..9, parts in 1usize..5, many in 1usize..40
    ) {
        prop_assume!(parts <= people);
        let turns = told(&rotate(parts, &members(&"ABCDEFGH"[..people]), &vec![Meeting::default(); many]));
        for part in 0..parts {
            let held: Vec<char> = turns.iter().map(|held| held.chars().nth(part).unwrap()).collect();
            for (at, who) in held.iter().enumerate() {
                let before = held[..at].iter().rposition(|other| other == who);
                prop_assert!(before.is_none_or(|before| at - before >= people / 2), "{part}: {turns:?}");
            }
        }
    }

    #[test]
    fn absences_move_turns_and_take_none_away(
        people in 2usize..7, gone in prop::collection::vec(prop::option::of(0usize..7), 1..30)
    ) {
        // One at most is away at a time, so that everyone is there often enough to have their turns.
        let circle = members(&"ABCDEFG"[..people]);
        let id = |at: usize| circle[at % people].id.clone();
        let meeting = |gone: &Option<usize>| Meeting { away: gone.iter().map(|at| id(*at)).collect(), ..Meeting::default() };
        let mut meetings: Vec<Meeting> = gone.iter().map(meeting).collect();
        let before = meetings.len();
        meetings.extend(vec![Meeting::default(); before + people]);
        let turns = rotate(1, &circle, &meetings);
        for (turns, meeting) in turns.iter().zip(&meetings) {
            let Holder::Member(who) = &turns.holders[0] else { panic!("somebody is always there") };
            prop_assert!(!meeting.away.contains(who));
        }
        let counts = counts(&turns, 0, &circle);
        prop_assert!(counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1, "{counts:?}");
    }

    #[test]
    fn what_is_said_of_a_turn_is_true(
        people in 1usize..6,
        parts in 1usize..4,
        known in prop::collection::vec((prop::option::of(0usize..6), prop::option::of(0usize..6)), 1..20),
    ) {
        let circle = members(&"ABCDEF"[..people]);
        let id = |at: &Option<usize>| at.map(|at| circle[at % people].id.clone());
        let meeting = |(away, rather): &(Option<usize>, Option<usize>)| Meeting {
            away: id(away).into_iter().collect(),
            rather_not: id(rather).into_iter().collect(),
            ..Meeting::default()
        };
        let meetings: Vec<Meeting> = known.iter().map(meeting).collect();
        let turns = rotate(parts, &circle, &meetings);
        for (number, (turn, meeting)) in turns.iter().zip(&meetings).enumerate() {
            let holds = |turn: &Turns, part: usize, id: &str| turn.holders[part] == Holder::Member(id.into());
            for part in 0..parts {
                let Holder::Member(who) = &turn.holders[part] else { continue };
                let reason = turn.why[part].unwrap().reason;
                // Times, turns altogether, and the last time, as the turns before tell.
                let before = |id: &str| {
                    let had: Vec<usize> = (0..number).filter(|at| holds(&turns[*at], part, id)).collect();
                    let all = (0..number).map(|at| (0..parts).filter(|part| holds(&turns[at], *part, id)).count());
                    (had.len(), all.sum::<usize>(), had.last().copied())
                };
                let own = before(who);
                let others: Vec<&str> =
                    circle.iter().map(|one| one.id.as_str()).filter(|id| id != who).collect();
                let busy = |id: &str| (0..parts).any(|part| holds(turn, part, id));
                let comes_first = |id: &str| (before(id), id) < (own, who.as_str());
                let hindered =
                    |id: &str| busy(id) || meeting.away.contains(id) || meeting.rather_not.contains(id);
                let equal = || others.iter().map(|id| before(id)).filter(|other| other.0 == own.0);
                let holds = match reason {
                    Reason::Only => others.iter().all(|id| meeting.away.contains(*id)),
                    Reason::Fewest => others.iter().all(|id| before(id).0 > own.0),
                    Reason::Least => equal().all(|other| other.1 >= own.1) && equal().any(|other| other.1 > own.1),
                    Reason::Longest => equal().all(|other| other.2 > own.2),
                    Reason::Name => equal().any(|other| other == own),
                    Reason::Others => others.iter().any(|id| comes_first(id) && hindered(id)),
                };
                let first = !others.iter().any(|id| comes_first(id));
                prop_assert!(holds, "{reason:?} of {who} for {part} at {number}: {:?}", told(&turns));
                prop_assert!(first || matches!(reason, Reason::Only | Reason::Others), "{reason:?} of {who}");
            }
        }
    }

    #[test]
    fn what_was_held_does_not_change_when_it_is_settled(people in 2usize..7, parts in 1usize..4, held in 0usize..10) {
        let circle = members(&"ABCDEFG"[..people]);
        let turns = rotate(parts, &circle, &vec![Meeting::default(); 12]);
        let mut meetings = vec![Meeting::default(); 12];
        for (meeting, turns) in meetings.iter_mut().zip(&turns).take(held) {
            meeting.settled = turns.holders.iter().cloned().enumerate().collect();
        }
        // What is settled needs no reason; the turns themselves, and every reason after them, are as they were.
        let again = rotate(parts, &circle, &meetings);
        let who = |turns: &[Turns]| -> Vec<_> {
            turns.iter().map(|turn| (turn.holders.clone(), turn.shadows.clone())).collect()
        };
        prop_assert_eq!(who(&again), who(&turns));
        prop_assert_eq!(&again[held..], &turns[held..]);
    }
}
