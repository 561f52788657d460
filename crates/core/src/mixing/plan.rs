//! Chooses the rounds: by construction where one is known, else the best that a search finds. Pure.

use super::design;
use super::model::{Question, Round, Score};
use super::pairs::{matched, round_robin, two_sided};
use super::search::{Found, effort_to_begin, improve};
use crate::dice::Dice;

/// How many looks at two people the runs of a search have, in millions, one run after the other, until nothing better is possible. All of
/// them together take about a second.
const RUNS: [u64; 8] = [5, 10, 10, 15, 15, 15, 20, 20];
const MILLION: u64 = 1_000_000;
/// A heaviest matching takes the third power of the number of people; for all rounds together no more than this is spent.
const MATCHED: usize = 600 * 1_000_000;
/// Up to so many people, pairs are begun anew this often while two meet again: where few rests are open, chance seldom finds the right ones.
const FEW: usize = 12;
const STARTS: u64 = 64;
/// A run is worth its while when it is so many times as long as what it takes to begin it.
const BEGINS: u64 = 4;
/// How often people are dealt before it is taken that those who stay together fit into no groups of these sizes.
const DEALS: usize = 200;

/// The rounds for a question; `begun` rounds of the same people were held before these. `None` when those who stay together fit into no
/// group.
pub fn plan(question: &Question, begun: usize) -> Option<Vec<Round>> {
    let runs = RUNS.map(|looks| looks * MILLION);
    // Where it takes long to begin, one search is better than many that have only begun.
    let [first, ..] = runs;
    let begins_often = effort_to_begin(question) * BEGINS < first;
    let once = [runs.iter().sum::<u64>() / 2];
    planned(question, begun, if begins_often { &runs } else { &once })
}

/// The rounds, with a search of as many runs as there are numbers of looks.
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
    /// How many looks make a good start better.
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
        let matching = question.people.pow(3).saturating_mul(question.rounds) <= MATCHED;
        if best.found.is_none() && !matching {
            best.take(self.least_rested_first());
        }
        if let Some((_, start)) = best.found.clone() {
            best.search(improve(question, &start, self.polish, false, &mut self.dice));
        }
        if matching {
            let start = matched(question, &mut self.dice);
            best.search(improve(question, &start, self.polish, false, &mut self.dice));
            best.take(start);
        }
        if question.people <= FEW {
            self.begin_anew(&mut best);
        }
        best.found.map_or(circle, |(_, rounds)| rounds)
    }

    /// A circle that begins anew, seated so that those rest first who have rested least.
    fn least_rested_first(&self) -> Vec<Round> {
        let question = self.question;
        let circle = match question.second_side {
            None => round_robin(question.people, question.rounds),
            Some(hosts) => two_sided(hosts, question.people - hosts, question.rounds),
        };
        let is_host = |person: usize| question.second_side.is_none_or(|second| person < second);
        let rests = |seat: usize| circle.iter().position(|round| round.rests.contains(&seat));
        let mut seats: Vec<usize> = (0..question.people).collect();
        seats.sort_by_cached_key(|seat| (!is_host(*seat), rests(*seat).unwrap_or(usize::MAX)));
        let mut people = self.order.clone();
        people.sort_by_key(|person| (!is_host(*person), question.rested.get(*person).copied()));
        let mut seated = vec![0; question.people];
        seats.into_iter().zip(people).for_each(|(seat, person)| seated[seat] = person);
        circle.into_iter().map(|round| named(round, &seated)).collect()
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
            let looks = left(question, self.polish);
            if !best.is_done() && looks > 0 {
                best.search(improve(question, &start, looks, false, &mut self.dice));
            }
        }
        for looks in runs {
            let looks = left(question, *looks);
            if best.is_done() || (looks == 0 && best.found.is_some()) {
                break;
            }
            let start = (0..question.rounds)
                .map(|_| deal(question, &mut self.dice))
                .collect::<Option<Vec<Round>>>()?;
            best.search(improve(question, &start, looks, true, &mut self.dice));
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

/// What is left of so many looks when a run has begun.
fn left(question: &Question, looks: u64) -> u64 {
    looks.saturating_sub(effort_to_begin(question))
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
