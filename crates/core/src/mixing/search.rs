//! Looks for rounds in which people meet who have met least. Pure.
//!
//! Two people of one round, or those who stay with them, change places; a change for the better stays, one for the worse stays ever more
//! rarely. The search is counted in looks and not in seconds, so that a seed gives the same rounds on a slow computer as on a fast one.
//! Everything is whole numbers, for the same reason. `search/least.rs` knows when there is nothing better to look for.

mod least;

use super::model::{Meetings, Question, Round, even};
use crate::dice::Dice;

/// What a wish is worth.
const WISH: i64 = 2;
/// What it costs when a group has one too many or too few of those who are spread.
const UNEVEN: i64 = 1 << 20;
/// What it costs that two meet who are to be apart.
const APART: i64 = 1 << 24;
/// How warm a run begins and ends: of changes that cost `n`, one in `(HEAT / (HEAT - 16)) ^ n` stays.
const WARM: u64 = 56;
const COOL: u64 = 22;
/// In so many steps a run cools.
const STEPS: u64 = 64;
/// Of so many people a look takes twice as long as of a few, of twice as many three times.
const FAR: usize = 250;
/// Drawing a change takes as long as so many looks at two people.
const DRAW: u64 = 16;

/// The rounds on the way, with all that is needed to know at once what a change would cost.
struct Table<'a> {
    question: &'a Question,
    meetings: Meetings,
    /// What else it costs that two meet: they are to be apart. Nothing counts for two who stay together.
    pairs: Vec<Pair>,
    unit: Vec<usize>,
    units: Vec<Vec<usize>>,
    /// The lists of people to be spread that each person is on.
    lists: Vec<Vec<usize>>,
    bounds: Vec<(usize, usize)>,
    rounds: Vec<Seats>,
    cost: i64,
    floor: i64,
    change: Change,
}

/// What is wanted of two people.
#[derive(Clone, Copy, Default)]
struct Pair {
    together: bool,
    apart: bool,
    /// How many of the two wish to meet the other.
    wishes: u8,
}

/// One round.
#[derive(Clone)]
struct Seats {
    groups: Vec<Vec<usize>>,
    rests: Vec<usize>,
    /// How many of each list are in each group.
    counts: Vec<Vec<usize>>,
}

/// People of one group change places with as many people of another.
#[derive(Default)]
struct Change {
    round: usize,
    from: usize,
    to: usize,
    going: Vec<usize>,
    coming: Vec<usize>,
}

/// What a search has found.
pub struct Found {
    /// The rounds.
    pub rounds: Vec<Round>,
    /// Nobody could find better ones.
    pub best: bool,
}

/// How many looks at two people it takes to begin a search from some rounds, and to say how good those are which it finds.
pub fn effort_to_begin(question: &Question) -> u64 {
    let pairs: usize = question.sizes.iter().map(|size| size * size.saturating_sub(1) / 2).sum();
    let all = question.people * question.people + question.rounds * (3 * pairs + question.people);
    u64::try_from(all * far(question)).unwrap_or(u64::MAX)
}

fn far(question: &Question) -> usize {
    1 + question.people / FAR
}

/// The best rounds found from these on within so many looks at two people. A warm start forgets these rounds, a cool one stays near them.
pub fn improve(question: &Question, start: &[Round], effort: u64, warm: bool, dice: &mut Dice) -> Found {
    let mut table = Table::new(question, start);
    let mut best = (table.cost, table.rounds.clone());
    // The best is where the table is; it is copied only before the table becomes worse.
    let mut is_best = false;
    let begin = if warm { WARM } else { COOL + (WARM - COOL) / 3 };
    let mut spent = 0;
    for step in 0..STEPS {
        let odds = odds(begin - (begin - COOL) * step / (STEPS - 1));
        while spent < effort / STEPS * (step + 1) {
            if table.cost <= table.floor {
                return Found { rounds: table.rounds.into_iter().map(Seats::round).collect(), best: true };
            }
            spent += DRAW;
            if !table.draw(dice) {
                continue;
            }
            let looks = table.looks();
            let cost = table.price();
            spent += looks;
            let chance = || usize::try_from(cost).ok().and_then(|cost| odds.get(cost)).copied().unwrap_or(0);
            if cost <= 0 || dice.roll() >> 32 < chance() {
                if is_best && cost > 0 {
                    best = (table.cost, table.rounds.clone());
                    spent += table.people_in_all();
                }
                table.make(cost);
                spent += 2 * looks;
                is_best = table.cost < best.0;
            }
        }
    }
    let rounds = if is_best { table.rounds } else { best.1 };
    Found { rounds: rounds.into_iter().map(Seats::round).collect(), best: false }
}

/// How likely it is, out of 2^32, that a change stays which costs as much as its place says.
fn odds(heat: u64) -> Vec<u64> {
    let mut chance: u64 = 1 << 32;
    let next = || {
        let now = chance;
        chance = chance * (heat - 16) / heat;
        (now > 0).then_some(now)
    };
    std::iter::from_fn(next).collect()
}

impl<'a> Table<'a> {
    fn new(question: &'a Question, start: &[Round]) -> Self {
        let people = question.people;
        let unit = question.units();
        let mut units = vec![Vec::new(); people];
        for (person, unit) in unit.iter().enumerate() {
            units[*unit].push(person);
        }
        let mut pairs = vec![Pair::default(); people * people];
        for unit in &units {
            for one in unit {
                unit.iter().for_each(|other| pairs[one * people + other].together = true);
            }
        }
        for (one, other) in &question.apart {
            pairs[one * people + other].apart = true;
            pairs[other * people + one].apart = true;
        }
        for (one, other) in &question.wishes {
            pairs[one * people + other].wishes += 1;
            pairs[other * people + one].wishes += 1;
        }
        let mut lists = vec![Vec::new(); people];
        for (list, spread) in question.spread.iter().enumerate() {
            spread.iter().for_each(|person| lists[*person].push(list));
        }
        let groups = question.sizes.len();
        let meetings = Meetings::before(question);
        // At the best all wishes come true.
        let floor = least::least(question, &meetings) - WISH * question.wishes.len() as i64;
        let mut table = Self {
            question,
            meetings,
            pairs,
            unit,
            units,
            lists,
            bounds: question.spread.iter().map(|spread| even(spread.len(), groups)).collect(),
            rounds: Vec::with_capacity(start.len()),
            cost: 0,
            floor,
            change: Change::default(),
        };
        start.iter().for_each(|round| table.seat(round));
        table
    }

    fn seat(&mut self, round: &Round) {
        for (one, other) in round.pairs() {
            self.cost += self.joining(one, other);
            self.meetings.add(one, other, 1);
        }
        let count = |group: &Vec<usize>| {
            let mut counts = vec![0; self.bounds.len()];
            group.iter().flat_map(|person| &self.lists[*person]).for_each(|list| counts[*list] += 1);
            counts
        };
        let counts: Vec<Vec<usize>> = round.groups.iter().map(count).collect();
        let uneven =
            |counts: &Vec<usize>| (0..counts.len()).map(|list| self.uneven(list, counts[list])).sum::<i64>();
        self.cost += counts.iter().map(uneven).sum::<i64>();
        self.rounds.push(Seats { groups: round.groups.clone(), rests: round.rests.clone(), counts });
    }

    /// What it costs that two meet once more.
    fn joining(&self, one: usize, other: usize) -> i64 {
        let pair = self.pairs[one * self.question.people + other];
        if pair.together {
            return 0;
        }
        pair.price(self.meetings.of(one, other))
    }

    /// What is saved when two meet once less.
    fn leaving(&self, one: usize, other: usize) -> i64 {
        let pair = self.pairs[one * self.question.people + other];
        if pair.together {
            return 0;
        }
        pair.price(self.meetings.of(one, other).saturating_sub(1))
    }

    fn uneven(&self, list: usize, count: usize) -> i64 {
        let (least, most) = self.bounds[list];
        UNEVEN * (least.saturating_sub(count) + count.saturating_sub(most)) as i64
    }

    /// Chooses a change. False when there is none where chance has looked.
    fn draw(&mut self, dice: &mut Dice) -> bool {
        let round = dice.below(self.rounds.len());
        let groups = &self.rounds[round].groups;
        if groups.len() < 2 {
            return false;
        }
        let from = dice.below(groups.len());
        let to = (from + 1 + dice.below(groups.len() - 1)) % groups.len();
        let (one, other) =
            (groups[from][dice.below(groups[from].len())], groups[to][dice.below(groups[to].len())]);
        if let Some(second) = self.question.second_side
            && (one < second) != (other < second)
        {
            return false;
        }
        let change = &mut self.change;
        (change.round, change.from, change.to) = (round, from, to);
        change.going.clone_from(&self.units[self.unit[one]]);
        change.coming.clone_from(&self.units[self.unit[other]]);
        if change.going.len() < change.coming.len() {
            std::mem::swap(&mut change.going, &mut change.coming);
            (change.from, change.to) = (to, from);
        }
        // A larger unit changes with several others.
        let there = &groups[change.to];
        for _ in 0..2 * there.len() {
            if change.coming.len() == change.going.len() {
                break;
            }
            let unit = &self.units[self.unit[there[dice.below(there.len())]]];
            if unit.len() + change.coming.len() <= change.going.len() && !change.coming.contains(&unit[0]) {
                change.coming.extend(unit);
            }
        }
        change.coming.len() == change.going.len()
    }

    /// How many looks at two people it takes to price the change that was chosen; to make it takes twice as many.
    fn looks(&self) -> u64 {
        let Change { round, from, to, going, coming } = &self.change;
        let groups = &self.rounds[*round].groups;
        let around = groups[*from].len() + groups[*to].len() + 2 * self.bounds.len();
        // Of so many people a look finds little at hand.
        u64::try_from(going.len().max(coming.len()) * around * far(self.question)).unwrap_or(u64::MAX)
    }

    fn people_in_all(&self) -> u64 {
        u64::try_from(self.rounds.len() * self.question.people).unwrap_or(u64::MAX)
    }

    /// What the change that was chosen would cost.
    fn price(&self) -> i64 {
        let Change { round, from, to, going, coming } = &self.change;
        let seats = &self.rounds[*round];
        let mut cost = 0;
        for (moving, here, there, swapped) in [(going, *from, *to, coming), (coming, *to, *from, going)] {
            for one in moving {
                for other in seats.groups[here].iter().filter(|other| !moving.contains(other)) {
                    cost -= self.leaving(*one, *other);
                }
                for other in seats.groups[there].iter().filter(|other| !swapped.contains(other)) {
                    cost += self.joining(*one, *other);
                }
            }
        }
        cost + self.price_of_spread()
    }

    fn price_of_spread(&self) -> i64 {
        let Change { round, from, to, going, coming } = &self.change;
        let counts = &self.rounds[*round].counts;
        let price = |list: usize| {
            let of = |people: &[usize]| {
                people.iter().filter(|person| self.lists[**person].contains(&list)).count()
            };
            let (go, come) = (of(going), of(coming));
            let (here, there) = (counts[*from][list], counts[*to][list]);
            self.uneven(list, here + come - go) - self.uneven(list, here)
                + self.uneven(list, there + go - come)
                - self.uneven(list, there)
        };
        (0..self.bounds.len()).map(price).sum()
    }

    /// Makes the change that was chosen.
    fn make(&mut self, cost: i64) {
        let change = std::mem::take(&mut self.change);
        let Change { round, from, to, going, coming } = &change;
        for (leaving, joining, group) in [(going, coming, *from), (coming, going, *to)] {
            let seats = &mut self.rounds[*round];
            let people = &mut seats.groups[group];
            people.retain(|person| !leaving.contains(person));
            for stays in people.iter() {
                leaving.iter().for_each(|person| self.meetings.less(*person, *stays));
                joining.iter().for_each(|person| self.meetings.add(*person, *stays, 1));
            }
            people.extend(joining);
            for list in leaving.iter().flat_map(|person| &self.lists[*person]) {
                seats.counts[group][*list] -= 1;
            }
            for list in joining.iter().flat_map(|person| &self.lists[*person]) {
                seats.counts[group][*list] += 1;
            }
        }
        self.change = change;
        self.cost += cost;
    }
}

impl Pair {
    /// What it costs that two meet who have met so many times.
    fn price(self, times: u32) -> i64 {
        let apart = if self.apart { APART } else { 0 };
        apart
            + match times {
                0 => -WISH * i64::from(self.wishes),
                times => least::again(times),
            }
    }
}

impl Seats {
    fn round(self) -> Round {
        Round { groups: self.groups, rests: self.rests }
    }
}
