//! What is to be mixed, what came of it, and how good that is. Pure; people are numbers here.

/// Who is mixed, and what is to be heeded.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// How many people there are.
    pub people: usize,
    /// How large the groups are; people who are in none of them rest.
    pub sizes: Vec<usize>,
    /// For meetings of two sides, such as mentors and mentees: those from this number on are the second side. Groups are pairs then.
    pub second_side: Option<usize>,
    /// How many rounds.
    pub rounds: usize,
    /// Where chance begins.
    pub seed: u64,
    /// How often two have met before.
    pub met: Vec<(usize, usize, u32)>,
    /// How often each has rested before; whoever is not named, never.
    pub rested: Vec<usize>,
    /// Two who are not to be in one group.
    pub apart: Vec<(usize, usize)>,
    /// People who stay together in every round.
    pub together: Vec<Vec<usize>>,
    /// People who are spread over the groups as evenly as can be: those who can facilitate, who share a language or a team.
    pub spread: Vec<Vec<usize>>,
    /// Who would like to meet whom.
    pub wishes: Vec<(usize, usize)>,
}

/// A round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// The groups.
    pub groups: Vec<Vec<usize>>,
    /// Who rests.
    pub rests: Vec<usize>,
}

/// How good some rounds are; less is better, and what comes first counts before all that follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// How often two meet who are to be apart.
    pub apart: u64,
    /// By how many people groups differ from an even spread.
    pub uneven: u64,
    /// How often two meet who have met before, in these rounds or earlier; those who stay together as is wanted are not counted.
    pub repeats: u64,
    /// The repeats, each weighed by how often the two had met already.
    pub weight: u64,
    /// Wishes that do not come true.
    pub unmet: u64,
}

/// How large groups are: as many as fit best, none larger than another by more than one.
pub fn sizes(people: usize, size: usize) -> Vec<usize> {
    sizes_of(people, (2 * people + size) / (2 * size).max(1))
}

/// How large so many groups are.
pub fn sizes_of(people: usize, groups: usize) -> Vec<usize> {
    let groups = groups.clamp(1, people.max(1));
    let (each, more) = (people / groups, people % groups);
    (0..groups).map(|group| each + usize::from(group < more)).collect()
}

/// How often each two have met, as one table.
#[derive(Clone, Debug)]
pub struct Meetings {
    people: usize,
    times: Vec<u32>,
}

impl Meetings {
    /// What was before the rounds.
    pub fn before(question: &Question) -> Self {
        let mut meetings =
            Self { people: question.people, times: vec![0; question.people * question.people] };
        for (one, other, times) in &question.met {
            if one != other {
                meetings.add(*one, *other, *times);
            }
        }
        meetings
    }

    /// How often two have met.
    pub fn of(&self, one: usize, other: usize) -> u32 {
        self.times[one * self.people + other]
    }

    /// Two have met so many times more.
    pub fn add(&mut self, one: usize, other: usize, times: u32) {
        for at in [one * self.people + other, other * self.people + one] {
            self.times[at] = self.times[at].saturating_add(times);
        }
    }

    /// Two have met once less.
    pub fn less(&mut self, one: usize, other: usize) {
        for at in [one * self.people + other, other * self.people + one] {
            self.times[at] = self.times[at].saturating_sub(1);
        }
    }
}

impl Question {
    /// How many are in groups in each round.
    pub fn seats(&self) -> usize {
        self.sizes.iter().sum()
    }

    /// For each person the number of those they stay with; equal for people who stay together.
    pub fn units(&self) -> Vec<usize> {
        let mut unit: Vec<usize> = (0..self.people).collect();
        for together in &self.together {
            let joined: Vec<usize> = together.iter().map(|person| unit[*person]).collect();
            let first = joined.iter().min().copied().unwrap_or_default();
            for one in &mut unit {
                if joined.contains(one) {
                    *one = first;
                }
            }
        }
        unit
    }

    /// How good rounds are.
    pub fn score(&self, rounds: &[Round]) -> Score {
        let mut meetings = Meetings::before(self);
        let unit = self.units();
        let mut apart = vec![false; self.people * self.people];
        for (one, other) in &self.apart {
            apart[one * self.people + other] = true;
            apart[other * self.people + one] = true;
        }
        let mut score = Score::default();
        for round in rounds {
            for (one, other) in round.pairs() {
                score.apart += u64::from(apart[one * self.people + other]);
                if unit[one] != unit[other] {
                    let times = meetings.of(one, other);
                    score.repeats += u64::from(times > 0);
                    score.weight += u64::from(times);
                }
                meetings.add(one, other, 1);
            }
            score.uneven += self.spread.iter().map(|spread| unevenness(spread, &round.groups)).sum::<u64>();
        }
        let unmet = |(one, other): &&(usize, usize)| meetings.of(*one, *other) == 0;
        score.unmet = self.wishes.iter().filter(unmet).count() as u64;
        score
    }
}

impl Round {
    /// Each two who meet.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let pairs = |group: &'_ Vec<usize>| {
            let group = group.clone();
            (0..group.len()).flat_map(move |at| {
                let one = group[at];
                group.iter().skip(at + 1).map(|other| (one, *other)).collect::<Vec<_>>()
            })
        };
        self.groups.iter().flat_map(pairs)
    }
}

/// By how many people groups differ from an even spread of these.
fn unevenness(spread: &[usize], groups: &[Vec<usize>]) -> u64 {
    let counts = groups.iter().map(|group| group.iter().filter(|person| spread.contains(person)).count());
    let (least, most) = even(spread.len(), groups.len());
    counts.map(|count| (least.saturating_sub(count) + count.saturating_sub(most)) as u64).sum()
}

/// The fewest and the most of so many people that a group has when they are spread evenly.
pub fn even(people: usize, groups: usize) -> (usize, usize) {
    (people / groups.max(1), people.div_ceil(groups.max(1)))
}
