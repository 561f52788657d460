//! Choosing a case: each offered in one line, weighed by urgency, energy, relevance and turn. Pure.
//!
//! The order is a help to talk, not a verdict: the group chooses, and what was not chosen is kept for later.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::turns::Share;

/// The most points that a case gets for one thing.
pub const MOST: u8 = 3;

/// A case that is offered; its line stays with whoever keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Offer {
    /// Its id.
    pub id: String,
    /// Who offers it.
    pub person: String,
    /// It cannot wait: from 0 to 3.
    pub urgency: u8,
    /// There is life in it: from 0 to 3.
    pub energy: u8,
    /// Others can learn from it: from 0 to 3.
    pub relevance: u8,
}

/// A case as it weighs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Weighed {
    /// The case.
    #[serde(flatten)]
    pub offer: Offer,
    /// Whose turn it is, from 0 to 3: the longest wait among those who offer is 3.
    pub turn: u8,
    /// All four together.
    pub sum: u8,
}

/// The cases as they weigh, the heaviest first; of equals whoever waited longer, then as they were offered. Points above three are three.
pub fn weigh(offers: &[Offer], shares: &[Share]) -> Vec<Weighed> {
    let waited =
        |person: &str| shares.iter().find(|share| share.person == person).map_or(0, |share| share.waited);
    let longest = offers.iter().map(|offer| waited(&offer.person)).max().unwrap_or(0);
    let weighed = |offer: &Offer| {
        let offer = Offer {
            urgency: offer.urgency.min(MOST),
            energy: offer.energy.min(MOST),
            relevance: offer.relevance.min(MOST),
            ..offer.clone()
        };
        let part = (waited(&offer.person) * u32::from(MOST)).checked_div(longest).unwrap_or(0);
        let turn = u8::try_from(part).unwrap_or(MOST);
        let sum = offer.urgency + offer.energy + offer.relevance + turn;
        Weighed { offer, turn, sum }
    };
    let mut all: Vec<Weighed> = offers.iter().map(weighed).collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.sum, waited(&one.offer.person))));
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_offer() -> impl Strategy<Value = Offer> {
        ("[a-d]", "[p-s]", 0u8..=5, 0u8..=5, 0u8..=5).prop_map(|(id, person, urgency, energy, relevance)| {
            Offer { id, person, urgency, energy, relevance }
        })
    }

    proptest! {
        #[test]
        fn no_case_is_lost_and_the_heaviest_comes_first(
            offers in prop::collection::vec(any_offer(), 0..8), waits in prop::collection::vec(0u32..9, 4),
        ) {
            let shares: Vec<Share> = ["p", "q", "r", "s"].iter().zip(waits)
                .map(|(person, waited)| Share { person: (*person).into(), waited, ..Share::default() }).collect();
            let weighed = weigh(&offers, &shares);
            prop_assert_eq!(weighed.len(), offers.len());
            prop_assert!(weighed.windows(2).all(|two| two[0].sum >= two[1].sum));
            prop_assert!(weighed.iter().all(|one| one.turn <= MOST && one.sum <= 4 * MOST));
            let mut before: Vec<&str> = offers.iter().map(|offer| offer.id.as_str()).collect();
            let mut after: Vec<&str> = weighed.iter().map(|one| one.offer.id.as_str()).collect();
            before.sort_unstable();
            after.sort_unstable();
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn of_two_cases_alike_it_is_the_turn_of_whoever_waited() {
        let offer = |id: &str, person: &str| Offer {
            id: id.into(),
            person: person.into(),
            urgency: 1,
            energy: 2,
            relevance: 2,
        };
        let share = |person: &str, waited| Share { person: person.into(), waited, ..Share::default() };
        let weighed = weigh(&[offer("a", "Ann"), offer("b", "Bo")], &[share("Ann", 1), share("Bo", 4)]);
        assert_eq!((weighed[0].offer.id.as_str(), weighed[0].turn, weighed[1].turn), ("b", 3, 0));
    }
}
