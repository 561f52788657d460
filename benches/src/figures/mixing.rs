//! Mixing people, beside the plain search that everyone would write first: deal people, swap two, keep what is no worse.
//!
//! `n` is the number of people. Both get the same time, so that what is compared is what came of it.

use std::time::{Duration, Instant};

use kring_core::mixing::model::{Question, Round};
use kring_core::mixing::plan::plan;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};

use super::table::{Budget, Row, Table, Unit};

/// How large the groups are, and how many rounds: first those that can be done without a repeat, then those that nobody can.
const CASES: [(&str, &[usize], usize); 17] = [
    ("3 groups of 3, 4 rounds", &[3; 3], 4),
    ("4 groups of 3, 4 rounds", &[3; 4], 4),
    ("5 groups of 3, 6 rounds", &[3; 5], 6),
    ("5 groups of 4, 4 rounds", &[4; 5], 4),
    ("5 groups of 4, 5 rounds", &[4; 5], 5),
    ("6 groups of 4, 5 rounds", &[4; 6], 5),
    ("7 groups of 4, 5 rounds", &[4; 7], 5),
    ("8 groups of 4, 6 rounds", &[4; 8], 6),
    ("8 groups of 4, 9 rounds", &[4; 8], 9),
    ("5 groups of 5, 4 rounds", &[5; 5], 4),
    ("14 people by 4, 3 rounds", &[4, 4, 3, 3], 3),
    ("22 people by 4, 5 rounds", &[4, 4, 4, 4, 3, 3], 5),
    ("22 people in 5 groups, 4 rounds", &[5, 5, 4, 4, 4], 4),
    ("40 groups of 5, 6 rounds", &[5; 40], 6),
    ("5 groups of 3, 7 rounds", &[3; 5], 7),
    ("4 groups of 3, 6 rounds", &[3; 4], 6),
    ("7 groups of 6, 8 rounds", &[6; 7], 8),
];
/// The plain search has at least this long.
const LEAST: Duration = Duration::from_millis(100);

pub fn measure(seed: u64, table: &mut Table) {
    for (name, sizes, rounds) in CASES {
        let people: usize = sizes.iter().sum();
        let question = Question { people, sizes: sizes.to_vec(), rounds, seed, ..Question::default() };
        let started = Instant::now();
        let found = plan(&question, 0).unwrap_or_default();
        let time = started.elapsed();
        let budget = if people == 200 { 5.0 } else { 2.0 };
        let seconds = Row::new(&format!("mixing: {name}"), people as u64, time.as_secs_f64(), Unit::S);
        table.add(seconds.budget(Budget::Figure(budget)));
        let ours = question.score(&found).repeats as f64;
        let plain = question.score(&swapped(&question, time.max(LEAST))).repeats as f64;
        let repeats = Row::new(&format!("… repeats in {name}"), people as u64, ours, Unit::Count);
        table.add(repeats.floor(plain, "plain swaps in the same time").budget(Budget::Figure(plain)));
    }
}

/// The plain search: swaps of two people of one round that make nothing worse, and now and then one that does.
fn swapped(question: &Question, time: Duration) -> Vec<Round> {
    let mut random = StdRng::seed_from_u64(question.seed);
    let mut rounds: Vec<Vec<Vec<usize>>> = Vec::new();
    let mut times = vec![0_i32; question.people * question.people];
    for _ in 0..question.rounds {
        let mut people: Vec<usize> = (0..question.people).collect();
        people.shuffle(&mut random);
        let mut people = people.into_iter();
        let round: Vec<Vec<usize>> =
            question.sizes.iter().map(|size| people.by_ref().take(*size).collect()).collect();
        for group in &round {
            for one in group {
                group
                    .iter()
                    .filter(|other| *other != one)
                    .for_each(|other| times[one * question.people + other] += 1);
            }
        }
        rounds.push(round);
    }
    let mut cost: i32 = times.iter().map(|times| (times - 1).max(0)).sum::<i32>() / 2;
    let mut best = (cost, rounds.clone());
    let until = Instant::now() + time;
    while best.0 > 0 && Instant::now() < until {
        for _ in 0..200 {
            let at = random.random_range(0..rounds.len());
            let (one, other) =
                (random.random_range(0..question.sizes.len()), random.random_range(0..question.sizes.len()));
            let (here, there) = (
                random.random_range(0..rounds[at][one].len()),
                random.random_range(0..rounds[at][other].len()),
            );
            if one == other {
                continue;
            }
            let change = swap(question.people, &mut rounds[at], &mut times, (one, here), (other, there));
            if change <= 0 || random.random_bool((-f64::from(change) / 0.3).exp()) {
                cost += change;
                if cost < best.0 {
                    best = (cost, rounds.clone());
                }
            } else {
                swap(question.people, &mut rounds[at], &mut times, (one, here), (other, there));
            }
        }
    }
    let round = |groups: Vec<Vec<usize>>| Round { groups, rests: Vec::new() };
    best.1.into_iter().map(round).collect()
}

/// Swaps two people and says how many repeats more there are.
fn swap(
    people: usize,
    round: &mut [Vec<usize>],
    times: &mut [i32],
    (one, here): (usize, usize),
    (other, there): (usize, usize),
) -> i32 {
    let mut change = 0;
    let mut meet = |round: &[Vec<usize>], (group, at): (usize, usize), by: i32| {
        let person = round[group][at];
        for with in round[group].iter().filter(|with| **with != person) {
            let before = times[person * people + with];
            change += (before + by - 1).max(0) - (before - 1).max(0);
            times[person * people + with] += by;
            times[with * people + person] += by;
        }
    };
    meet(round, (one, here), -1);
    meet(round, (other, there), -1);
    let moved = round[one][here];
    round[one][here] = std::mem::replace(&mut round[other][there], moved);
    meet(round, (one, here), 1);
    meet(round, (other, there), 1);
    change
}
