//! What a rule of decision makes of the voices. Pure.

use kring_formats::charter::{Decisions, Rule};

use super::view::{DecisionRule, Outcome};

/// The voices of a round: how many belong to the circle, how many consent, how many object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// People of the circle.
    pub members: u32,
    /// Consents and signatures.
    pub consents: u32,
    /// Objections that stand.
    pub objections: u32,
}

/// Two thirds have no whole percent: this one stands for them, and every other for itself.
const TWO_THIRDS: u32 = 67;

/// What comes of a round. A quorum is rounded up. Where none is named, a single voice is enough for consent and a vote, none where the
/// facilitator decides, and everybody speaks where everybody must be for it. A charter without a rule lends nobody one: then it takes
/// everybody, and no objection.
pub fn decide(decisions: &Decisions, voices: Voices) -> Outcome {
    let Voices { members, consents, objections } = voices;
    let spoken = consents + objections;
    let quorum = match decisions.quorum_percent.filter(|_| decisions.rule.is_some()) {
        Some(TWO_THIRDS) => members.saturating_mul(2).div_ceil(3).max(1),
        Some(percent) => members.saturating_mul(percent).div_ceil(100).max(1),
        None => match decisions.rule {
            Some(Rule::Facilitator) => 0,
            Some(Rule::Majority | Rule::Consent | Rule::ConsentThenVote) => 1,
            Some(Rule::Consensus | Rule::ConsensusThenVote) | None => members.max(1),
        },
    };
    let enough = spoken >= quorum;
    // More than half, unless the charter names another share.
    let majority = match decisions.majority_percent {
        Some(TWO_THIRDS) => u64::from(consents) * 3 >= u64::from(spoken) * 2,
        Some(percent) => u64::from(consents) * 100 >= u64::from(percent) * u64::from(spoken),
        None => consents > objections,
    };
    let agreed = enough
        && match decisions.rule {
            Some(Rule::Facilitator) => true,
            Some(Rule::Majority) => majority,
            // With a quorum it is everybody who takes part.
            Some(Rule::Consensus | Rule::Consent) | None => objections == 0,
            Some(Rule::ConsentThenVote | Rule::ConsensusThenVote) => objections == 0 || majority,
        };
    Outcome {
        rule: decisions.rule.map(DecisionRule::from),
        members,
        quorum,
        consents,
        objections,
        enough,
        agreed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(rule: Rule, quorum: Option<u32>, majority: Option<u32>) -> Decisions {
        Decisions {
            rule: Some(rule),
            quorum_percent: quorum,
            majority_percent: majority,
            ..Decisions::default()
        }
    }

    fn agreed(decisions: &Decisions, members: u32, consents: u32, objections: u32) -> bool {
        decide(decisions, Voices { members, consents, objections }).agreed
    }

    #[test]
    fn consent_is_that_nobody_objects_and_enough_have_spoken() {
        let half = rule(Rule::Consent, Some(50), None);
        assert!(!agreed(&half, 7, 3, 0), "four of seven are half");
        assert!(agreed(&half, 7, 4, 0));
        assert!(!agreed(&half, 7, 6, 1), "one reasoned objection is enough");
        assert!(!agreed(&rule(Rule::Consent, None, None), 7, 0, 0), "silence is no consent");
    }

    #[test]
    fn without_a_rule_it_takes_everybody_and_no_objection() {
        let none = Decisions::default();
        assert!(!agreed(&none, 4, 1, 0) && !agreed(&none, 4, 3, 0) && !agreed(&none, 4, 3, 1));
        assert!(agreed(&none, 4, 4, 0) && !agreed(&none, 0, 0, 0));
        let outcome = decide(&none, Voices { members: 4, consents: 1, objections: 0 });
        assert_eq!(
            (outcome.rule, outcome.quorum, outcome.enough),
            (None, 4, false),
            "and no rule is claimed"
        );
    }

    #[test]
    fn two_thirds_of_nine_are_six_who_take_part() {
        for percent in [66, 67] {
            let two_thirds = rule(Rule::Consent, Some(percent), None);
            assert!(agreed(&two_thirds, 9, 6, 0) && !agreed(&two_thirds, 9, 5, 0), "{percent} %");
            assert!(agreed(&two_thirds, 10, 7, 0) && !agreed(&two_thirds, 10, 6, 0), "{percent} %");
        }
        // What `five of eight` and `33 of 50` are in percent, the rest of a percent left out.
        let shares = [(66, 9, 6), (62, 8, 5), (71, 7, 5), (33, 12, 4), (66, 50, 33), (67, 50, 34)];
        for (percent, members, wanted) in shares {
            let outcome =
                decide(&rule(Rule::Consent, Some(percent), None), Voices { members, ..Voices::default() });
            assert_eq!(outcome.quorum, wanted, "{percent} % of {members}");
        }
    }

    #[test]
    fn a_majority_is_of_those_who_spoke() {
        let more_than_half = rule(Rule::Majority, None, None);
        assert!(agreed(&more_than_half, 9, 2, 1) && !agreed(&more_than_half, 9, 2, 2));
        let two_thirds = rule(Rule::Majority, Some(50), Some(67));
        assert!(
            agreed(&two_thirds, 9, 4, 2) && !agreed(&two_thirds, 9, 5, 3) && !agreed(&two_thirds, 9, 4, 0),
            "four of six are two thirds, five of eight are not"
        );
        let percent = rule(Rule::Majority, None, Some(66));
        assert!(agreed(&percent, 50, 33, 17) && !agreed(&percent, 50, 32, 18), "66 % of fifty are 33");
        assert!(!agreed(&rule(Rule::Majority, None, Some(67)), 50, 33, 17), "two thirds of fifty are 34");
    }

    #[test]
    fn consensus_is_everybody_and_a_vote_follows_consent_that_is_not_reached() {
        let all = rule(Rule::Consensus, None, None);
        assert!(agreed(&all, 4, 4, 0) && !agreed(&all, 4, 3, 0));
        let quorum = rule(Rule::Consensus, Some(50), None);
        assert!(agreed(&quorum, 4, 2, 0) && !agreed(&quorum, 4, 1, 0) && !agreed(&quorum, 4, 3, 1));
        let fallback = rule(Rule::ConsensusThenVote, None, Some(67));
        assert!(agreed(&fallback, 3, 3, 0) && agreed(&fallback, 3, 2, 1), "two thirds of those who spoke");
        assert!(!agreed(&fallback, 4, 2, 2) && !agreed(&fallback, 4, 3, 0), "and not before everybody has");
        let vote = rule(Rule::ConsentThenVote, None, Some(75));
        assert!(agreed(&vote, 9, 3, 0) && agreed(&vote, 9, 3, 1) && !agreed(&vote, 9, 2, 1));
        assert!(agreed(&rule(Rule::Facilitator, None, None), 9, 0, 0), "the facilitator decides");
    }

    proptest! {
        #[test]
        fn nothing_is_agreed_by_fewer_than_the_quorum(
            which in 0usize..6, quorum in 1u32..=100, members in 0u32..300, consents in 0u32..300, objections in 0u32..300,
        ) {
            let outcome = decide(&rule(super::super::values::RULES[which], Some(quorum), None), Voices { members, consents, objections });
            prop_assert!(!outcome.agreed || outcome.enough);
            prop_assert!(outcome.quorum <= members.max(1));
        }
    }
}
