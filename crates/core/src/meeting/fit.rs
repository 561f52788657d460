//! A method inside an item: its steps, fitted to the minutes that there are. Pure.

use super::spread::shares;
use crate::method::view::MethodView;

/// More steps than this help nobody.
const MOST_STEPS: usize = 60;
/// Nor do more turns.
const MOST_TURNS: u32 = 20;

/// A step with its minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name; from the second turn on with the number of the turn.
    pub name: String,
    /// Its minutes.
    pub minutes: u32,
    /// Who speaks, by name.
    pub speaks: Vec<String>,
    /// What is done, and what is not.
    pub rule: String,
}

/// The steps of a method in so many minutes: in proportion to their own, each at least one where there are enough. What is done for
/// everybody in turn is done as often as there are people, or as fits.
pub fn steps(method: &MethodView, minutes: u32, people: Option<u32>) -> Vec<Step> {
    let turns = turns(method, minutes, people);
    let mut steps: Vec<Step> = Vec::new();
    let mut weights: Vec<u32> = Vec::new();
    for turn in 1..=turns {
        for phase in &method.phases {
            if steps.len() == MOST_STEPS {
                break;
            }
            let name = if turn > 1 { format!("{} · {turn}", phase.name) } else { phase.name.clone() };
            steps.push(Step { name, minutes: 0, speaks: phase.speaks.clone(), rule: phase.rule.clone() });
            // A model of one's own says nothing of time: its sections share it.
            weights.push(phase.minutes.map_or(1, |minutes| minutes.max(1) * phase.times.max(1)));
        }
    }
    for (step, minutes) in steps.iter_mut().zip(fitted(minutes, &weights)) {
        step.minutes = minutes;
    }
    steps
}

/// The minutes that a method needs at least: half of what it takes usually, and a minute a step; of what is done for everybody in turn, a
/// turn each, or one where nobody knows how many people there are.
pub fn least(method: &MethodView, people: Option<u32>) -> Option<u32> {
    Some(half(method.minutes?, method.phases.len()).saturating_mul(rounds(method.each, people)))
}

/// The minutes that a method takes: its own, a turn each where it is done so, or what is left where that is less, but never less than it
/// needs at least: that it runs over is shown then. One without a time of its own takes what is left.
pub fn taken(method: &MethodView, people: Option<u32>, left: Option<u32>) -> Option<u32> {
    let usual = method.minutes.map(|minutes| minutes.saturating_mul(rounds(method.each, people)));
    let left = left.map(|left| left.max(least(method, people).unwrap_or(1)));
    [usual, left].into_iter().flatten().min()
}

/// How often a method is done so that everybody has the turn that it gives them.
pub(crate) fn rounds(each: bool, people: Option<u32>) -> u32 {
    people.filter(|people| each && *people > 0).unwrap_or(1).min(MOST_TURNS)
}

/// Half of what something takes usually, and a minute a step.
pub(crate) fn half(usual: u32, steps: usize) -> u32 {
    usual.div_ceil(2).max(u32::try_from(steps).unwrap_or(u32::MAX))
}

/// How often the whole is done.
fn turns(method: &MethodView, minutes: u32, people: Option<u32>) -> u32 {
    if !method.each {
        return method.times.max(1);
    }
    let fits = || minutes / method.minutes.unwrap_or(1).max(1);
    people.filter(|people| *people > 0).unwrap_or_else(fits).clamp(1, MOST_TURNS)
}

/// Whole minutes in proportion to weights, which add up; none is left without a minute as long as there are enough.
pub(crate) fn fitted(minutes: u32, weights: &[u32]) -> Vec<u32> {
    let mut parts = shares(minutes, weights);
    if minutes as usize >= parts.len() {
        while let Some(empty) = parts.iter().position(|part| *part == 0) {
            let Some(most) = (0..parts.len()).max_by_key(|part| parts[*part]) else { break };
            parts[most] -= 1;
            parts[empty] += 1;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::method::catalogue;

    proptest! {
        #[test]
        fn steps_fill_the_minutes_and_none_is_left_without(
            minutes in 0u32..300, weights in prop::collection::vec(1u32..60, 1..20),
        ) {
            let parts = fitted(minutes, &weights);
            prop_assert_eq!(parts.iter().sum::<u32>(), minutes);
            prop_assert!((minutes as usize) < weights.len() || parts.iter().all(|part| *part > 0));
        }
    }

    #[test]
    fn a_method_takes_a_turn_each_or_what_is_left_where_that_is_less() {
        let turns = MethodView { minutes: Some(35), each: true, ..MethodView::default() };
        assert_eq!(taken(&turns, Some(4), None), Some(140));
        assert_eq!(taken(&turns, Some(4), Some(90)), Some(90));
        assert_eq!(taken(&turns, None, Some(90)), Some(35));
        assert_eq!(taken(&turns, None, Some(2)), Some(18), "half of its own, though two minutes are left");
        assert_eq!(taken(&MethodView { each: false, ..turns }, Some(4), None), Some(35));
        assert_eq!(
            taken(&MethodView::default(), Some(4), Some(50)),
            Some(50),
            "a model of one's own takes what there is"
        );
        assert_eq!(taken(&MethodView::default(), Some(4), None), None);
    }

    #[test]
    fn a_method_in_its_own_time_keeps_its_steps() {
        for method in catalogue().iter().filter(|method| !method.phases.is_empty() && !method.each) {
            let weights: Vec<u32> = method.phases.iter().map(|phase| phase.minutes * phase.times).collect();
            let turns = vec![weights; method.times as usize].concat();
            if turns.len() <= MOST_STEPS {
                assert_eq!(fitted(method.minutes, &turns), turns, "{}", method.id);
            }
        }
    }
}
