//! Mixes people: names become numbers, and the rounds that were planned become names again.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::StoreError;

use super::mentors::found;
use super::model::{Meetings, Question, Round, sizes, sizes_of};
use super::names::{alike, key, written};
use super::plan::plan;
use super::view::{MixRequest, MixRound, MixView};
use crate::app::App;
use crate::failure::Failure;

/// More people than come to one event.
const MOST_PEOPLE: usize = 1000;
/// More rounds than anybody has in a day.
const MOST_ROUNDS: u32 = 100;

/// Makes the rounds. Needs no notebook; takes some seconds when there is no easy answer.
pub async fn mix(_: &App, request: MixRequest) -> Result<MixView, Failure> {
    let mixed = tokio::task::spawn_blocking(move || mixed(&request));
    mixed.await.map_err(|_| StoreError::Internal("mixing"))?
}

/// The rounds for a request. The same request gives the same rounds.
pub fn mixed(request: &MixRequest) -> Result<MixView, Failure> {
    let names = Names::of(request)?;
    if let Some(mentoring) = &request.mentoring {
        return found(&names, request, mentoring);
    }
    let question = names.question(request)?;
    let rounds = if question.rounds == 0 { Some(Vec::new()) } else { plan(&question, request.held.len()) };
    let rounds = rounds.ok_or_else(|| Failure::refused("mix-together"))?;
    let score = question.score(&rounds);
    let mut meetings = Meetings::before(&question);
    let mut told = request.held.clone();
    told.extend(rounds.iter().map(|round| names.told(&question, round, &mut meetings)));
    Ok(MixView {
        people: names.all.clone(),
        seed: request.seed,
        rounds: told,
        held: count(request.held.len() as u64),
        repeats: count(score.repeats),
        apart: count(score.apart),
        uneven: count(score.uneven),
        unmet: count(score.unmet),
        mentoring: None,
    })
}

/// The first name among apart, together, spread, wishes and places that nobody of a request has.
pub fn unknown(request: &MixRequest) -> Option<String> {
    let names = Names::of(request).ok()?;
    let lists = request.apart.iter().chain(&request.together).chain(&request.spread).flatten();
    let wishes = request.wishes.iter().flat_map(|wish| std::iter::once(&wish.who).chain(&wish.whom));
    let places = request.mentoring.iter().flat_map(|mentoring| &mentoring.places_of).map(|own| &own.who);
    lists.chain(wishes).chain(places).find(|name| names.number(name).is_err()).cloned()
}

/// The people of a request, and the number of each.
pub(super) struct Names {
    pub(super) all: Vec<String>,
    /// By what tells them apart.
    numbers: BTreeMap<String, usize>,
}

impl Names {
    fn of(request: &MixRequest) -> Result<Self, Failure> {
        let all: Vec<String> =
            request.people.iter().chain(&request.guests).map(|name| written(name)).collect();
        let numbers: BTreeMap<String, usize> =
            all.iter().enumerate().map(|(number, name)| (key(name), number)).collect();
        if numbers.len() != all.len() || numbers.contains_key("") {
            return Err(Failure::refused("mix-names"));
        }
        let alone = all.len() < 2 || (!request.guests.is_empty() && request.people.is_empty());
        if alone || all.len() > MOST_PEOPLE {
            return Err(Failure::refused(if alone { "mix-too-few" } else { "mix-too-many" }));
        }
        Ok(Self { all, numbers })
    }

    fn question(&self, request: &MixRequest) -> Result<Question, Failure> {
        let (people, two_sides) = (self.all.len(), !request.guests.is_empty());
        if !(1..=MOST_ROUNDS).contains(&request.rounds) {
            return Err(Failure::request("rounds"));
        }
        let size = usize::try_from(request.size).unwrap_or(usize::MAX).min(people);
        let sizes = match request.groups {
            _ if two_sides => vec![2; request.people.len().min(request.guests.len())],
            Some(groups) => match usize::try_from(groups).unwrap_or(usize::MAX) {
                // Nobody is a group alone.
                0 => return Err(Failure::request("groups")),
                groups if groups > people / 2 => return Err(Failure::refused("mix-groups")),
                groups => sizes_of(people, groups),
            },
            None if size < 2 => return Err(Failure::request("size")),
            None if size == 2 => vec![2; people / 2],
            None => sizes(people, size),
        };
        let together = self.lists(&request.together)?;
        let mut question = Question {
            people,
            sizes,
            second_side: two_sides.then_some(request.people.len()),
            rounds: usize::try_from(request.rounds).unwrap_or_default().saturating_sub(request.held.len()),
            seed: u64::from(request.seed),
            met: self.met(request),
            rested: self.rested(request),
            apart: self.lists(&request.apart)?.iter().flat_map(|list| pairs(list)).collect(),
            together,
            spread: self.lists(&request.spread)?,
            wishes: Vec::new(),
        };
        for wish in &request.wishes {
            let who = self.number(&wish.who)?;
            for whom in &wish.whom {
                question.wishes.push((who, self.number(whom)?));
            }
        }
        question.wishes.retain(|(who, whom)| who != whom);
        let unit = question.units();
        if question.apart.iter().any(|(one, other)| unit[*one] == unit[*other]) {
            return Err(Failure::refused("mix-contradiction"));
        }
        // Pairs that stay together would be no mixing, and who rests would have to rest with somebody.
        if question.seats() < people && !question.together.is_empty() {
            return Err(Failure::refused("mix-together"));
        }
        Ok(question)
    }

    pub(super) fn number(&self, name: &str) -> Result<usize, Failure> {
        let known = self.numbers.get(&key(name)).copied();
        known.or_else(|| alike(name, &self.all)).ok_or_else(|| Failure::refused("mix-name-unknown"))
    }

    /// Lists of names as lists of numbers, each number once in a list.
    pub(super) fn lists(&self, lists: &[Vec<String>]) -> Result<Vec<Vec<usize>>, Failure> {
        let list = |names: &Vec<String>| {
            let numbers: Result<BTreeSet<usize>, Failure> =
                names.iter().map(|name| self.number(name)).collect();
            Ok(numbers?.into_iter().collect())
        };
        lists.iter().map(list).collect()
    }

    /// Who of those who are here have met, earlier or in the rounds that were held.
    fn met(&self, request: &MixRequest) -> Vec<(usize, usize, u32)> {
        let held = request.held.iter().flat_map(|round| &round.groups);
        let mut times: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        for group in request.before.iter().chain(held) {
            let here: BTreeSet<usize> =
                group.iter().filter_map(|name| self.numbers.get(&key(name)).copied()).collect();
            for pair in pairs(&here.into_iter().collect::<Vec<_>>()) {
                *times.entry(pair).or_default() += 1;
            }
        }
        times.into_iter().map(|((one, other), times)| (one, other, times)).collect()
    }

    /// How often each has rested in the rounds that were held. Whoever has come since has not come to rest: they begin with as many
    /// rests as anybody has.
    fn rested(&self, request: &MixRequest) -> Vec<usize> {
        if request.held.iter().all(|round| round.rests.is_empty()) {
            return Vec::new();
        }
        let mut rested = vec![0; self.all.len()];
        let mut seen = vec![false; self.all.len()];
        for round in &request.held {
            for name in round.rests.iter().chain(round.groups.iter().flatten()) {
                if let Some(number) = self.numbers.get(&key(name)) {
                    seen[*number] = true;
                    rested[*number] += usize::from(round.rests.contains(name));
                }
            }
        }
        let most = rested.iter().max().copied().unwrap_or_default();
        rested.iter().zip(seen).map(|(rested, seen)| if seen { *rested } else { most }).collect()
    }

    fn told(&self, question: &Question, round: &Round, meetings: &mut Meetings) -> MixRound {
        let unit = question.units();
        let mut repeats = 0;
        for (one, other) in round.pairs() {
            repeats += u64::from(meetings.of(one, other) > 0 && unit[one] != unit[other]);
            meetings.add(one, other, 1);
        }
        let name = |person: &usize| self.all.get(*person).cloned().unwrap_or_default();
        MixRound {
            groups: round.groups.iter().map(|group| group.iter().map(name).collect()).collect(),
            rests: round.rests.iter().map(name).collect(),
            repeats: count(repeats),
        }
    }
}

/// Each two of a list.
pub(super) fn pairs(list: &[usize]) -> Vec<(usize, usize)> {
    let later = |(at, one): (usize, &usize)| {
        list.iter().skip(at + 1).map(move |other| (*one, *other)).collect::<Vec<_>>()
    };
    list.iter().enumerate().flat_map(later).collect()
}

pub(super) fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
