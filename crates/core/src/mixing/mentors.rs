//! Mentors and mentees who find each other: names become two sides with wishes, and the pairs become names again.

use super::mix::{Names, count, pairs};
use super::stable::Sides;
use super::view::{Mentoring, MixMentoring, MixPair, MixRequest, MixRound, MixSide, MixView};
use crate::dice::Dice;
use crate::failure::Failure;

/// More mentees than anybody has.
const MOST_PLACES: u32 = 100;

/// Who goes with whom. The same request gives the same pairs.
pub(super) fn found(names: &Names, request: &MixRequest, mentoring: &Mentoring) -> Result<MixView, Failure> {
    if request.guests.is_empty() {
        return Err(Failure::refused("mix-mentors"));
    }
    if !request.held.is_empty() {
        return Err(Failure::request("held"));
    }
    let named = named(names, request, mentoring)?;
    let many = named.mentors.len();
    let apart = names.lists(&request.apart)?;
    let apart: Vec<(usize, usize)> = apart
        .iter()
        .flat_map(|list| pairs(list))
        // Numbers rise within a list, and mentors come first.
        .filter_map(|(one, other)| Some((one, other.checked_sub(many)?)))
        .filter(|(one, _)| *one < many)
        .collect();
    let whole = Sides::whole(&named, &apart, &mut Dice::new(u64::from(request.seed)));
    let together = whole.paired(mentoring.first == MixSide::Mentors);
    Ok(told(names, request.seed, &named, &together))
}

/// What was asked, as two sides in which only those stand who were named.
fn named(names: &Names, request: &MixRequest, mentoring: &Mentoring) -> Result<Sides, Failure> {
    let many = request.people.len();
    let places = |places: u32| match places {
        0..=MOST_PLACES => Ok(usize::try_from(places).unwrap_or_default()),
        _ => Err(Failure::request("places")),
    };
    let mut sides = Sides {
        mentors: vec![Vec::new(); many],
        mentees: vec![Vec::new(); request.guests.len()],
        places: vec![places(mentoring.places)?; many],
    };
    for own in &mentoring.places_of {
        let mentor = sides.places.get_mut(names.number(&own.who)?);
        *mentor.ok_or_else(|| Failure::refused("mix-mentors"))? = places(own.places)?;
    }
    for wish in &request.wishes {
        let who = names.number(&wish.who)?;
        for whom in &wish.whom {
            let whom = names.number(whom)?;
            let (list, other) = match who.checked_sub(many) {
                None => (sides.mentors.get_mut(who), whom.checked_sub(many)),
                Some(mentee) => (sides.mentees.get_mut(mentee), Some(whom).filter(|whom| *whom < many)),
            };
            // Mentors look for mentees, and mentees for mentors.
            let (list, other) = list.zip(other).ok_or_else(|| Failure::refused("mix-mentors"))?;
            if !list.contains(&other) {
                list.push(other);
            }
        }
    }
    Ok(sides)
}

fn told(names: &Names, seed: u32, named: &Sides, together: &[(usize, usize)]) -> MixView {
    let many = named.mentors.len();
    let mentor = |number: usize| names.all.get(number).cloned().unwrap_or_default();
    let mentee = |number: usize| names.all.get(many + number).cloned().unwrap_or_default();
    let wish = |lists: &[Vec<usize>], who: usize, whom: usize| {
        let place = lists.get(who)?.iter().position(|one| *one == whom)?;
        Some(count(place as u64 + 1))
    };
    let pair = |(one, other): &(usize, usize)| MixPair {
        mentor: mentor(*one),
        mentee: mentee(*other),
        mentor_wish: wish(&named.mentors, *one, *other),
        mentee_wish: wish(&named.mentees, *other, *one),
    };
    let with = |number: usize| together.iter().filter(move |(one, _)| *one == number);
    let group = |number: usize| {
        let mentees: Vec<String> = with(number).map(|(_, other)| mentee(*other)).collect();
        (!mentees.is_empty()).then(|| [vec![mentor(number)], mentees].concat())
    };
    let alone = |number: &usize| !together.iter().any(|(_, other)| other == number);
    let no_mentor: Vec<String> = (0..named.mentees.len()).filter(alone).map(mentee).collect();
    let no_mentee: Vec<String> =
        (0..many).filter(|number| with(*number).next().is_none()).map(mentor).collect();
    // People who named somebody, and have nobody whom they named.
    let unmet = |lists: &[Vec<usize>], has: &dyn Fn(usize, usize) -> bool| {
        let wished = lists.iter().enumerate().filter(|(_, list)| !list.is_empty());
        wished.filter(|(who, list)| !list.iter().any(|whom| has(*who, *whom))).count() as u64
    };
    let unmet = unmet(&named.mentors, &|one, other| together.contains(&(one, other)))
        + unmet(&named.mentees, &|one, other| together.contains(&(other, one)));
    let rests = [no_mentor.as_slice(), no_mentee.as_slice()].concat();
    MixView {
        people: names.all.clone(),
        seed,
        rounds: vec![MixRound { groups: (0..many).filter_map(group).collect(), rests, repeats: 0 }],
        unmet: count(unmet),
        mentoring: Some(MixMentoring { pairs: together.iter().map(pair).collect(), no_mentor, no_mentee }),
        ..MixView::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::mixed;
    use super::super::view::{MixPlaces, MixWish};
    use super::*;

    fn request(wishes: &[(&str, &[&str])]) -> MixRequest {
        let strings = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let wish = |(who, whom): &(&str, &[&str])| MixWish { who: (*who).into(), whom: strings(whom) };
        MixRequest {
            people: strings(&["Ann", "Bo"]),
            guests: strings(&["Cy", "Di", "Ed"]),
            wishes: wishes.iter().map(wish).collect(),
            mentoring: Some(Mentoring { first: MixSide::Mentees, places: 1, places_of: Vec::new() }),
            seed: 1,
            ..MixRequest::default()
        }
    }

    fn pairs_of(mix: &MixView) -> Vec<(&str, &str, Option<u32>, Option<u32>)> {
        let pairs = &mix.mentoring.as_ref().unwrap().pairs;
        pairs
            .iter()
            .map(|pair| (pair.mentor.as_str(), pair.mentee.as_str(), pair.mentor_wish, pair.mentee_wish))
            .collect()
    }

    #[test]
    fn everyone_learns_which_of_their_wishes_came_true_and_who_has_nobody() {
        let mut request = request(&[("Cy", &["Bo", "Ann"]), ("Di", &["Bo"]), ("Bo", &["Di", "Cy"])]);
        let mix = mixed(&request).unwrap();
        assert_eq!(pairs_of(&mix), [("Ann", "Cy", None, Some(2)), ("Bo", "Di", Some(1), Some(1))]);
        let matched = mix.mentoring.as_ref().unwrap();
        assert_eq!(
            (matched.no_mentor.as_slice(), matched.no_mentee.len()),
            (["Ed".to_owned()].as_slice(), 0)
        );
        assert_eq!((mix.unmet, mix.rounds.len(), mix.rounds[0].rests.len()), (0, 1, 1));
        // With two places everyone has a mentor, and Bo both of whom he named.
        request.mentoring.as_mut().unwrap().places = 2;
        let mix = mixed(&request).unwrap();
        assert_eq!(mix.rounds[0].groups.concat().len(), 5);
        assert!(mix.rounds[0].groups.contains(&vec!["Bo".into(), "Cy".into(), "Di".into()]));
        // Cy is kept apart from Bo, and Ann takes nobody now.
        request.apart = vec![vec!["Bo".into(), "Cy".into()]];
        request.mentoring.as_mut().unwrap().places_of = vec![MixPlaces { who: "Ann".into(), places: 0 }];
        let mix = mixed(&request).unwrap();
        let matched = mix.mentoring.as_ref().unwrap();
        assert_eq!(
            (matched.no_mentor.as_slice(), matched.no_mentee.as_slice()),
            (["Cy".to_owned()].as_slice(), ["Ann".to_owned()].as_slice())
        );
        assert_eq!((mix.unmet, mixed(&request).unwrap()), (1, mix));
    }

    #[test]
    fn wishes_go_across_and_places_are_those_of_mentors() {
        let code = |request: &MixRequest| mixed(request).unwrap_err().code;
        assert_eq!(code(&request(&[("Cy", &["Di"])])), "mix-mentors");
        assert_eq!(code(&request(&[("Ann", &["Bo"])])), "mix-mentors");
        assert_eq!(code(&request(&[("Ann", &["Zoé"])])), "mix-name-unknown");
        let mut places = request(&[]);
        places.mentoring.as_mut().unwrap().places_of = vec![MixPlaces { who: "Cy".into(), places: 2 }];
        assert_eq!(code(&places), "mix-mentors");
        let alone = MixRequest { guests: Vec::new(), ..request(&[]) };
        assert_eq!(code(&alone), "mix-mentors");
    }
}
