//! Looks for rounds in which people meet who have met least. Pure.
//!
//! Two people of one round, or those who stay with them, change places; a change for the better stays, one for the worse stays ever more
//! rarely. The search is counted in tries and not in seconds, so that a seed gives the same rounds on a slow computer as on a fast one.
//! Everything is whole numbers, for the same reason.

use super::model::{Meetings, Question, Round, even};
use crate::dice::Dice;

/// What it costs that two meet who have met before, and what more for every time but the first.
const REPEAT: i64 = 8;
const AGAIN: i64 = 4;
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

/// The best rounds found from these on within so many tries. A warm start forgets these rounds, a cool one stays near them.
pub fn improve(question: &Question, start: &[Round], tries: u64, warm: bool, dice: &mut Dice) -> Found {
    let mut table = Table::new(question, start);
    let mut best = (table.cost, table.rounds.clone());
    let begin = if warm { WARM } else { COOL + (WARM - COOL) / 3 };
    for step in 0..STEPS {
        let odds = odds(begin - (begin - COOL) * step / (STEPS - 1));
        for _ in 0..tries / STEPS {
            if table.cost <= table.floor {
                return Found { rounds: table.rounds.into_iter().map(Seats::round).collect(), best: true };
            }
            if !table.draw(dice) {
                continue;
            }
            let cost = table.price();
            let chance = || usize::try_from(cost).ok().and_then(|cost| odds.get(cost)).copied().unwrap_or(0);
            if cost <= 0 || dice.roll() >> 32 < chance() {
                table.make(cost);
                if table.cost < best.0 {
                    best = (table.cost, table.rounds.clone());
                }
            }
        }
    }
    Found { rounds: best.1.into_iter().map(Seats::round).collect(), best: false }
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
        let mut table = Self {
            question,
            meetings: Meetings::before(question),
            pairs,
            unit,
            units,
            lists,
            bounds: question.spread.iter().map(|spread| even(spread.len(), groups)).collect(),
            rounds: Vec::with_capacity(start.len()),
            cost: 0,
            floor: 0,
            change: Change::default(),
        };
        start.iter().for_each(|round| table.seat(round));
        table.floor = table.least();
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

    /// A cost below which nothing is possible: all wishes come true, as many pairs meet as there are, and of each group of the first
    /// round as few as can be are together in a later one. Where people stay together, only the wishes are counted.
    fn least(&self) -> i64 {
        let wishes = WISH * self.question.wishes.len() as i64;
        if !self.question.together.is_empty() {
            return -wishes;
        }
        let two = |people: i64| people * (people - 1) / 2;
        let groups = self.rounds.iter().flat_map(|round| &round.groups);
        let all: i64 = groups.map(|group| two(group.len() as i64)).sum();
        let parted = |seats: &Seats| {
            let groups = seats.groups.len() as i64;
            let again = |group: &Vec<usize>| {
                let (each, more) = (group.len() as i64 / groups, group.len() as i64 % groups);
                more * two(each + 1) + (groups - more) * two(each)
            };
            seats.groups.iter().map(again).sum::<i64>()
        };
        // Only where nobody rests is each group of one round divided among those of another.
        let rests = self.rounds.iter().any(|round| !round.rests.is_empty());
        let again = self.rounds.first().filter(|_| !rests).map_or(0, parted) * (self.rounds.len() as i64 - 1);
        REPEAT * again.max(all - two(self.question.people as i64)).max(0) - wishes
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
                times => REPEAT + AGAIN * i64::from(times - 1),
            }
    }
}

impl Seats {
    fn round(self) -> Round {
        Round { groups: self.groups, rests: self.rests }
    }
}
