//! Who goes with whom for longer than a round, mentors with mentees: so that no two would both rather have each other. Pure.
//!
//! Offers that are kept until a better one comes (Gale and Shapley, "College admissions and the stability of marriage", 1962), with
//! places: one side takes several of the other.

use super::dice::Dice;

/// Two sides with what each would like. People of a side are counted from 0.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// For each mentor, the mentees they may have, the dearest first.
    pub mentors: Vec<Vec<usize>>,
    /// For each mentee, the mentors they may have, the dearest first.
    pub mentees: Vec<Vec<usize>>,
    /// How many mentees each mentor takes at most.
    pub places: Vec<usize>,
}

impl Sides {
    /// Makes whole lists of those who were named: after them comes everyone else, first those who named this person themselves, the
    /// dearer they are to them the earlier, then as chance has it. Whoever `apart` (mentor, mentee) names stands in neither list.
    pub fn whole(named: &Self, apart: &[(usize, usize)], dice: &mut Dice) -> Self {
        let (mentors, mentees) = (&named.mentors, &named.mentees);
        let may = |mentor: usize, mentee: usize| !apart.contains(&(mentor, mentee));
        Self {
            mentors: whole(mentors, mentees, &may, dice),
            mentees: whole(mentees, mentors, &|mentee, mentor| may(mentor, mentee), dice),
            places: named.places.clone(),
        }
    }

    /// Pairs of mentor and mentee, such that no mentor and mentee who may have each other would both rather do so. Of all such ways to
    /// pair them it is the one that is best for each mentee, or, with `mentors_first`, best for each mentor.
    pub fn paired(&self, mentors_first: bool) -> Vec<(usize, usize)> {
        let one = vec![1; self.mentees.len()];
        let mut pairs = if mentors_first {
            offered(&self.mentors, &self.places, &self.mentees, &one)
        } else {
            let pairs = offered(&self.mentees, &one, &self.mentors, &self.places);
            pairs.into_iter().map(|(mentee, mentor)| (mentor, mentee)).collect()
        };
        pairs.sort_unstable();
        pairs
    }
}

fn whole(
    own: &[Vec<usize>],
    theirs: &[Vec<usize>],
    may: &dyn Fn(usize, usize) -> bool,
    dice: &mut Dice,
) -> Vec<Vec<usize>> {
    let place = |list: &[usize], wanted: usize| list.iter().position(|one| *one == wanted);
    let list = |(person, named): (usize, &Vec<usize>)| {
        let mut others: Vec<usize> = (0..theirs.len()).collect();
        dice.shuffle(&mut others);
        others.sort_by_key(|other| {
            let back = theirs.get(*other).and_then(|list| place(list, person)).unwrap_or(usize::MAX);
            (place(named, *other).unwrap_or(usize::MAX), back)
        });
        others.retain(|other| may(person, *other));
        others
    };
    own.iter().enumerate().map(list).collect()
}

/// Offers of one side, kept by the other as long as no better one comes: pairs of who offered and who keeps it.
fn offered(
    givers: &[Vec<usize>],
    wanted: &[usize],
    takers: &[Vec<usize>],
    room: &[usize],
) -> Vec<(usize, usize)> {
    let liking = ranks(takers, givers.len());
    let mut kept: Vec<Vec<usize>> = vec![Vec::new(); takers.len()];
    let mut next = vec![0; givers.len()];
    // Each offer that is open; whoever is let go makes another.
    let mut open: Vec<usize> =
        wanted.iter().enumerate().flat_map(|(giver, many)| std::iter::repeat_n(giver, *many)).collect();
    while let Some(giver) = open.pop() {
        let Some(taker) = givers[giver].get(next[giver]).copied() else { continue };
        next[giver] += 1;
        let like = |giver: usize| liking[taker * givers.len() + giver];
        if like(giver) == usize::MAX || room[taker] == 0 {
            open.push(giver);
            continue;
        }
        kept[taker].push(giver);
        if kept[taker].len() > room[taker] {
            kept[taker].sort_by_key(|giver| like(*giver));
            open.extend(kept[taker].pop());
        }
    }
    kept.iter().enumerate().flat_map(|(taker, kept)| kept.iter().map(move |giver| (*giver, taker))).collect()
}

/// At which place of each list somebody of the other side stands, as one table; `usize::MAX` for nowhere.
fn ranks(lists: &[Vec<usize>], others: usize) -> Vec<usize> {
    let mut ranks = vec![usize::MAX; lists.len() * others];
    for (person, list) in lists.iter().enumerate() {
        for (place, other) in list.iter().enumerate() {
            ranks[person * others + other] = place;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sides(mentors: &[&[usize]], mentees: &[&[usize]], places: &[usize]) -> Sides {
        let lists = |lists: &[&[usize]]| lists.iter().map(|list| list.to_vec()).collect();
        Sides { mentors: lists(mentors), mentees: lists(mentees), places: places.to_vec() }
    }

    fn rank(list: &[usize], other: usize) -> usize {
        list.iter().position(|one| *one == other).unwrap_or(usize::MAX)
    }

    /// A mentor and a mentee who would both rather have each other than what they have.
    fn unhappy(sides: &Sides, pairs: &[(usize, usize)]) -> Option<(usize, usize)> {
        let rather = |mentor: usize, mentee: usize| {
            let (likes, liked) = (&sides.mentors[mentor], &sides.mentees[mentee]);
            if rank(likes, mentee) == usize::MAX || rank(liked, mentor) == usize::MAX {
                return false;
            }
            let has = pairs.iter().find(|(_, one)| *one == mentee).map(|(mentor, _)| *mentor);
            let worse = has.is_none_or(|has| rank(liked, mentor) < rank(liked, has));
            let own: Vec<usize> =
                pairs.iter().filter(|(one, _)| *one == mentor).map(|(_, mentee)| *mentee).collect();
            let room = own.len() < sides.places[mentor]
                || own.iter().any(|one| rank(likes, mentee) < rank(likes, *one));
            !pairs.contains(&(mentor, mentee)) && worse && room
        };
        (0..sides.mentors.len())
            .flat_map(|mentor| (0..sides.mentees.len()).map(move |mentee| (mentor, mentee)))
            .find(|(mentor, mentee)| rather(*mentor, *mentee))
    }

    /// Every way to pair them in which nobody is unhappy, by trying all.
    fn all(sides: &Sides) -> Vec<Vec<(usize, usize)>> {
        let mut ways: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
        for (mentee, list) in sides.mentees.iter().enumerate() {
            let with = |way: &Vec<(usize, usize)>| {
                let free = |mentor: &&usize| {
                    let taken = way.iter().filter(|(one, _)| one == *mentor).count();
                    taken < sides.places[**mentor] && sides.mentors[**mentor].contains(&mentee)
                };
                let more =
                    list.iter().filter(free).map(|mentor| [way.clone(), vec![(*mentor, mentee)]].concat());
                [vec![way.clone()], more.collect()].concat()
            };
            ways = ways.iter().flat_map(with).collect();
        }
        ways.retain(|way| unhappy(sides, way).is_none());
        ways
    }

    #[test]
    fn two_and_two_who_wish_crosswise_are_paired_as_the_side_that_comes_first_wishes() {
        // M1: [a, b], M2: [b, a]; a: [M2, M1], b: [M1, M2].
        let crosswise = sides(&[&[0, 1], &[1, 0]], &[&[1, 0], &[0, 1]], &[1, 1]);
        assert_eq!(crosswise.paired(false), [(0, 1), (1, 0)], "a goes with M2, b with M1");
        assert_eq!(crosswise.paired(true), [(0, 0), (1, 1)], "M1 has a, M2 has b");
    }

    #[test]
    fn whoever_was_named_by_nobody_comes_after_those_who_were_and_after_those_who_named() {
        let named = sides(&[&[2], &[]], &[&[1], &[], &[]], &[1, 1]);
        let whole = Sides::whole(&named, &[(0, 1)], &mut Dice::new(1));
        assert_eq!(
            whole.mentors[0],
            [2, 0],
            "whom they named, then the others, but not whom they are to be apart from"
        );
        assert_eq!(whole.mentors[1][0], 0, "whoever named them");
        assert_eq!(whole.mentees[1], [1]);
        assert_eq!(whole.mentees[2], [0, 1]);
    }

    /// Small sides in which each names some of the other, and may have all of them or only those.
    fn some_sides() -> impl Strategy<Value = Sides> {
        (1usize..4, 1usize..6, any::<u64>(), any::<bool>()).prop_flat_map(
            |(mentors, mentees, seed, everyone)| {
                let named = |many: usize, others: usize| {
                    let list = Just((0..others).collect::<Vec<_>>()).prop_shuffle();
                    let list = (list, 0..=others).prop_map(|(list, many)| list[..many].to_vec());
                    prop::collection::vec(list, many)
                };
                let places = prop::collection::vec(0usize..4, mentors);
                (named(mentors, mentees), named(mentees, mentors), places).prop_map(
                    move |(mentors, mentees, places)| {
                        let named = Sides { mentors, mentees, places };
                        if everyone { Sides::whole(&named, &[], &mut Dice::new(seed)) } else { named }
                    },
                )
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn no_two_would_rather_have_each_other_and_the_first_side_could_not_have_it_better(
            sides in some_sides(), mentors_first in any::<bool>()
        ) {
            let pairs = sides.paired(mentors_first);
            prop_assert_eq!(unhappy(&sides, &pairs), None);
            for (mentor, places) in sides.places.iter().enumerate() {
                prop_assert!(pairs.iter().filter(|(one, _)| *one == mentor).count() <= *places);
            }
            let mentor_of = |pairs: &[(usize, usize)], mentee: usize| {
                let mut of = pairs.iter().filter(|(_, one)| *one == mentee).map(|(mentor, _)| *mentor);
                let mentor = of.next();
                assert!(of.next().is_none(), "nobody has two mentors");
                mentor.map_or(usize::MAX, |mentor| rank(&sides.mentees[mentee], mentor))
            };
            for other in all(&sides) {
                prop_assert_eq!(other.len(), pairs.len(), "as many are paired, whoever comes first");
                for mentee in 0..sides.mentees.len() {
                    let (here, there) = (mentor_of(&pairs, mentee), mentor_of(&other, mentee));
                    let best = if mentors_first { there } else { here };
                    prop_assert_eq!(best, here.min(there));
                }
            }
        }
    }

    #[test]
    fn five_hundred_mentees_and_two_hundred_mentors_are_paired_at_once() {
        let named =
            Sides { mentors: vec![vec![]; 200], mentees: vec![vec![0, 1, 2]; 500], places: vec![3; 200] };
        let pairs = Sides::whole(&named, &[], &mut Dice::new(7)).paired(false);
        assert_eq!(pairs.len(), 500);
    }
}
