//! Chooses the rounds: by construction where one is known, else the best that a search finds. Pure.

use super::design;
use super::model::{Question, Round, Score};
use super::pairs::{matched, round_robin, two_sided};
use super::search::{Found, improve};
use crate::dice::Dice;

/// How many tries the runs of a search have, one run after the other, until nothing better is possible.
const RUNS: [u64; 8] = [300_000, 600_000, 600_000, 1_000_000, 1_000_000, 1_000_000, 1_500_000, 1_500_000];
/// Groups larger than this have fewer tries.
const LARGE: usize = 8;
/// For more people than this no heaviest matching is computed: it takes the third power of their number.
const MATCHED: usize = 250;
/// Up to so many people, pairs are begun anew this often while two meet again: where few rests are open, chance seldom finds the right ones.
const FEW: usize = 12;
const STARTS: u64 = 64;
/// How often people are dealt before it is taken that those who stay together fit into no groups of these sizes.
const DEALS: usize = 200;

/// The rounds for a question; `begun` rounds of the same people were held before these. `None` when those who stay together fit into no
/// group.
pub fn plan(question: &Question, begun: usize) -> Option<Vec<Round>> {
    // In large groups a try costs more.
    let size = question.sizes.iter().max().copied().unwrap_or(1);
    let share = u64::try_from(size / LARGE + 1).unwrap_or(u64::MAX);
    planned(question, begun, &RUNS.map(|tries| tries / share))
}

/// The rounds, with a search of as many runs as there are numbers of tries.
pub(super) fn planned(question: &Question, begun: usize, runs: &[u64]) -> Option<Vec<Round>> {
    let mut dice = Dice::new(question.seed);
    let mut order: Vec<usize> = (0..question.people).collect();
    dice.shuffle(&mut order);
    let pairs = question.sizes.iter().all(|size| *size == 2) && question.together.is_empty();
    let polish = runs.first().copied().unwrap_or_default();
    let mut planner = Planner { question, begun, order, polish, dice };
    let rounds = if pairs { planner.in_pairs() } else { planner.in_groups(runs)? };
    Some(rounds.into_iter().map(sorted).collect())
}

/// The better one of all that are tried; of two as good, the one that came first.
struct Best<'a> {
    question: &'a Question,
    found: Option<(Score, Vec<Round>)>,
    /// Nobody could find better ones.
    done: bool,
}

impl Best<'_> {
    fn take(&mut self, rounds: Vec<Round>) {
        let score = self.question.score(&rounds);
        if self.found.as_ref().is_none_or(|(known, _)| score < *known) {
            self.found = Some((score, rounds));
        }
    }

    fn search(&mut self, found: Found) {
        self.take(found.rounds);
        self.done |= found.best;
    }

    /// Nothing can be better.
    fn is_done(&self) -> bool {
        self.done || self.found.as_ref().is_some_and(|(score, _)| *score == Score::default())
    }
}

/// What is planned with.
struct Planner<'a> {
    question: &'a Question,
    /// How many rounds of these people were held already.
    begun: usize,
    /// People as chance has them.
    order: Vec<usize>,
    /// How many tries make a good start better.
    polish: u64,
    dice: Dice,
}

impl Planner<'_> {
    fn in_pairs(&mut self) -> Vec<Round> {
        let question = self.question;
        let all = self.begun + question.rounds;
        let circle = match question.second_side {
            None => round_robin(question.people, all),
            Some(hosts) => two_sided(hosts, question.people - hosts, all),
        };
        // Each side is seated in an order of its own.
        let side = |host: bool| {
            self.order
                .iter()
                .copied()
                .filter(move |person| question.second_side.is_none_or(|second| (*person < second) == host))
        };
        let seated: Vec<usize> = match question.second_side {
            None => self.order.clone(),
            Some(_) => side(true).chain(side(false)).collect(),
        };
        let circle: Vec<Round> =
            circle.into_iter().skip(self.begun).map(|round| named(round, &seated)).collect();
        let mut best = Best { question, found: None, done: false };
        // Rests that were shared so far go on being shared by the circle only when nobody has come or gone.
        if shares_rests(question, &circle) {
            best.take(circle.clone());
        }
        if best.is_done() || is_plain(question) {
            return circle;
        }
        if best.found.is_some() {
            best.search(improve(question, &circle, self.polish, false, &mut self.dice));
        }
        if question.people <= MATCHED || best.found.is_none() {
            let start = matched(question, &mut self.dice);
            best.search(improve(question, &start, self.polish, false, &mut self.dice));
            best.take(start);
        }
        if question.people <= FEW {
            self.begin_anew(&mut best);
        }
        best.found.map_or(circle, |(_, rounds)| rounds)
    }

    /// Who rests is dealt once in a start and stays so: a few people may need another deal. All starts together cost one more run.
    fn begin_anew(&mut self, best: &mut Best<'_>) {
        for _ in 0..STARTS {
            if best.is_done() {
                break;
            }
            let start = matched(self.question, &mut self.dice);
            best.search(improve(self.question, &start, self.polish / STARTS, false, &mut self.dice));
            best.take(start);
        }
    }

    fn in_groups(&mut self, runs: &[u64]) -> Option<Vec<Round>> {
        let question = self.question;
        let mut best = Best { question, found: None, done: false };
        if question.together.is_empty() {
            let start = self.designed()?;
            best.take(start.clone());
            if !best.is_done() {
                best.search(improve(question, &start, self.polish, false, &mut self.dice));
            }
        }
        for tries in runs {
            if best.is_done() {
                break;
            }
            let start = (0..question.rounds)
                .map(|_| deal(question, &mut self.dice))
                .collect::<Option<Vec<Round>>>()?;
            best.search(improve(question, &start, *tries, true, &mut self.dice));
        }
        best.found.map(|(_, rounds)| rounds)
    }

    /// The rounds of a construction, and dealt ones after them.
    fn designed(&mut self) -> Option<Vec<Round>> {
        let question = self.question;
        let (groups, size) = (question.sizes.len(), question.sizes.iter().max().copied().unwrap_or(1));
        let missing = groups * size - question.people;
        // Those who are to be spread, and those who are to be apart, stand in one column: no group has two of a column.
        let mut apart: Vec<usize> = (0..question.people).collect();
        for (one, other) in &question.apart {
            let (one, other) = (apart[*one], apart[*other]);
            apart.iter_mut().filter(|component| **component == other).for_each(|component| *component = one);
        }
        let list = |person: usize| {
            question.spread.iter().position(|list| list.contains(&person)).unwrap_or(usize::MAX)
        };
        let alone =
            |person: usize| apart.iter().filter(|component| **component == apart[person]).count() == 1;
        let mut seated = self.order.clone();
        seated.sort_by_key(|person| {
            (list(*person), alone(*person), if alone(*person) { 0 } else { apart[*person] })
        });
        let rounds = design::rounds(groups, size, missing, self.begun + question.rounds);
        let known = rounds
            .into_iter()
            .skip(self.begun)
            .map(|groups| named(Round { groups, rests: Vec::new() }, &seated));
        let mut rounds: Vec<Round> = known.collect();
        while rounds.len() < question.rounds {
            rounds.push(deal(question, &mut self.dice)?);
        }
        Some(rounds)
    }
}

/// Nothing is to be heeded but that everyone meets everyone.
fn is_plain(question: &Question) -> bool {
    question.met.is_empty()
        && question.rested.is_empty()
        && question.apart.is_empty()
        && question.wishes.is_empty()
}

/// Whether nobody rests twice more often than another, those before counted.
fn shares_rests(question: &Question, rounds: &[Round]) -> bool {
    let mut rested: Vec<usize> =
        (0..question.people).map(|at| question.rested.get(at).copied().unwrap_or(0)).collect();
    rounds.iter().flat_map(|round| &round.rests).for_each(|person| rested[*person] += 1);
    // Of two sides, only the larger one rests.
    let second = question.second_side.unwrap_or(question.people);
    let larger = if second > question.people - second { 0..second } else { second..question.people };
    let side = rested
        .get(if question.second_side.is_some() { larger } else { 0..question.people })
        .unwrap_or_default();
    side.iter().max().zip(side.iter().min()).is_none_or(|(most, least)| most - least <= 1)
}

/// A round by chance, in which those who stay together do.
fn deal(question: &Question, dice: &mut Dice) -> Option<Round> {
    let unit = question.units();
    let mut units = vec![Vec::new(); question.people];
    unit.iter().enumerate().for_each(|(person, unit)| units[*unit].push(person));
    units.retain(|unit| !unit.is_empty());
    for _ in 0..DEALS {
        dice.shuffle(&mut units);
        // The large ones first, while there is room for them.
        units.sort_by_key(|unit| std::cmp::Reverse(unit.len()));
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); question.sizes.len()];
        let placed = units.iter().all(|unit| {
            let room = |group: &usize| groups[*group].len() + unit.len() <= question.sizes[*group];
            let free: Vec<usize> = (0..groups.len()).filter(room).collect();
            let chosen = if free.is_empty() { None } else { free.get(dice.below(free.len())) };
            chosen.map(|group| groups[*group].extend(unit)).is_some()
        });
        if placed {
            return Some(Round { groups, rests: Vec::new() });
        }
    }
    None
}

/// A round of seats as a round of the people who sit there.
fn named(round: Round, seated: &[usize]) -> Round {
    let person = |seat: usize| seated[seat];
    let groups = round.groups.into_iter().map(|group| group.into_iter().map(person).collect()).collect();
    Round { groups, rests: round.rests.into_iter().map(person).collect() }
}

/// People and groups in the order in which people were named.
fn sorted(mut round: Round) -> Round {
    round.groups.iter_mut().for_each(|group| group.sort_unstable());
    round.groups.sort();
    round.rests.sort_unstable();
    round
}
