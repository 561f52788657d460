//! Spreading the time of an agenda anew: by hand with one key, and as a plan B when minutes are lost. Pure.

use super::model::Priority;
use super::plan::{Block, Slot, blocks};

/// What an item never gives below, unless it goes altogether.
const LEAST: u32 = 5;

/// What becomes of time that is left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Spare {
    /// It is given to the items that can use it.
    Given,
    /// It stays free: a stretch that fits is as it was. So minutes that are lost in one stretch make none longer in another.
    Left,
}

/// The new minutes of each item, so that every stretch up to a fixed time, and the last one up to the end, is filled exactly where that is
/// possible. The items begin `late` minutes after the start.
///
/// *Must*, what has a fixed time and what is past keep their minutes. Where time is short, *could* gives down to five minutes, then
/// goes, the last first; then *should* does the same. Where time is left, both are given it in proportion. A fixed time that cannot be
/// kept waits, and what comes after it has the less.
pub fn respread(slots: &[Slot], late: u32, allowed: Option<u32>, spare: Spare) -> Vec<u32> {
    let mut spreading = Spreading { slots, minutes: slots.iter().map(|slot| slot.minutes).collect() };
    spreading.spread(&blocks(slots), late, allowed, spare);
    spreading.minutes
}

/// Items with the minutes that they are given.
struct Spreading<'a> {
    slots: &'a [Slot],
    minutes: Vec<u32>,
}

impl Spreading<'_> {
    /// Spreads blocks that follow each other from one minute to another; without the second, only up to the last fixed time.
    fn spread(&mut self, blocks: &[Block], from: u32, limit: Option<u32>, spare: Spare) {
        let (mut at, mut rest) = (from, blocks);
        while !rest.is_empty() {
            let begins_another =
                |block: &&Block| block.tracks.iter().any(|track| self.fixed(track).is_some());
            let length = 1 + rest.iter().skip(1).take_while(|block| !begins_another(block)).count();
            let (stretch, after) = rest.split_at(length);
            let units: Vec<Unit> = stretch.iter().map(|block| self.unit(block, at)).collect();
            let ways = self.ways(after, limit).into_iter().map(|(way, until)| {
                let all: Vec<Unit> = units.iter().copied().chain(way).collect();
                fit(&all, until.saturating_sub(at), spare)
            });
            // Where there is more than one way on, the shortest time that is left counts.
            let shorter = |one: Vec<u32>, other: Vec<u32>| {
                one.into_iter().zip(other).map(|(one, other)| one.min(other)).collect()
            };
            let lengths =
                ways.reduce(shorter).unwrap_or_else(|| units.iter().map(|unit| unit.minutes).collect());
            for ((block, unit), length) in stretch.iter().zip(&units).zip(lengths) {
                self.take(block, unit, at, length);
                at = block.ends(self.slots, at, &|item| self.minutes[item]);
            }
            rest = after;
        }
    }

    /// Where the first fixed time of a track stands in it, and the minute that is.
    fn fixed(&self, track: &[usize]) -> Option<(usize, u32)> {
        track.iter().enumerate().find_map(|(at, item)| Some((at, self.slots[*item].fixed()?)))
    }

    /// The ways that lead on into these blocks: what comes before the next fixed time, or before the end, and when that is.
    fn ways(&self, after: &[Block], limit: Option<u32>) -> Vec<(Vec<Unit>, u32)> {
        let mut ways = Vec::new();
        let mut way: Vec<Unit> = Vec::new();
        for block in after {
            let mut free = Vec::new();
            for track in &block.tracks {
                let Some((before, wanted)) = self.fixed(track) else {
                    free.push(track.clone());
                    continue;
                };
                let before = Block { tracks: vec![track.iter().copied().take(before).collect()] };
                let there = way.iter().copied().chain([self.unit(&before, 0)]).collect();
                ways.push((there, limit.map_or(wanted, |limit| limit.min(wanted))));
            }
            if free.is_empty() {
                return ways;
            }
            way.push(self.unit(&Block { tracks: free }, 0));
        }
        ways.extend(limit.map(|limit| (way, limit)));
        ways
    }

    /// What a block that begins at a minute can give.
    fn unit(&self, block: &Block, from: u32) -> Unit {
        let slots = self.slots;
        let long = |length: &dyn Fn(&Slot) -> u32| {
            block.ends(slots, from, &|item| length(&slots[item])).saturating_sub(from)
        };
        let flexible = block.tracks.iter().flatten().map(|item| &slots[*item]).filter(|slot| !slot.stays());
        Unit {
            minutes: long(&|slot| slot.minutes),
            least: long(&|slot| if slot.stays() { slot.minutes } else { slot.minutes.min(LEAST) }),
            bare: long(&Slot::bare),
            priority: flexible.map(|slot| slot.priority).min().unwrap_or(Priority::Must),
        }
    }

    /// Gives a length to the items of a block that begins at a minute.
    fn take(&mut self, block: &Block, unit: &Unit, from: u32, length: u32) {
        if let [track] = block.tracks.as_slice()
            && let [item] = track.as_slice()
        {
            if !self.slots[*item].stays() {
                self.minutes[*item] = length;
            }
            return;
        }
        for track in &block.tracks {
            let alone = Block { tracks: vec![track.clone()] };
            let own = self.unit(&alone, from).minutes;
            // A track that was shorter than its neighbours does not grow with them.
            let limit = (own > length || own == unit.minutes).then(|| from.saturating_add(length));
            let items: Vec<Block> = track.iter().map(|item| Block { tracks: vec![vec![*item]] }).collect();
            self.spread(&items, from, limit, Spare::Given);
        }
    }
}

/// What a block can give.
#[derive(Clone, Copy)]
struct Unit {
    /// Its length.
    minutes: u32,
    /// Its shortest length.
    least: u32,
    /// Its length without the items that can go.
    bare: u32,
    /// When it gives: with the strongest of its items that can.
    priority: Priority,
}

/// A length for each unit, so that they fill the room where that is possible and wanted.
fn fit(units: &[Unit], room: u32, spare: Spare) -> Vec<u32> {
    let mut lengths: Vec<u32> = units.iter().map(|unit| unit.minutes).collect();
    if spare == Spare::Left && short(&lengths, room) == 0 {
        return lengths;
    }
    for priority in [Priority::Could, Priority::Should] {
        let of = |amount: &dyn Fn(usize) -> u32| -> Vec<u32> {
            (0..units.len())
                .map(|unit| if units[unit].priority == priority { amount(unit) } else { 0 })
                .collect()
        };
        let spare = of(&|unit| lengths[unit] - units[unit].least);
        let most: u32 = spare.iter().sum();
        let needed = short(&lengths, room).min(most);
        for (length, given) in lengths.iter_mut().zip(shares(needed, &spare)) {
            *length -= given;
        }
        for last in (0..units.len()).rev().filter(|unit| units[*unit].priority == priority) {
            let before = short(&lengths, room);
            if before == 0 {
                break;
            }
            let gone = lengths[last] - units[last].bare;
            lengths[last] = units[last].bare;
            // What went gave more than was needed: those that stay get it back.
            let wanted: Vec<u32> = (0..units.len())
                .map(|unit| {
                    let wants = units[unit].priority == priority && lengths[unit] > 0;
                    if wants { units[unit].minutes - lengths[unit] } else { 0 }
                })
                .collect();
            let back = gone.saturating_sub(before).min(wanted.iter().sum());
            add(&mut lengths, &shares(back, &wanted));
        }
    }
    let sum: u32 = lengths.iter().sum();
    let weights: Vec<u32> = units
        .iter()
        .zip(&lengths)
        .map(|(unit, length)| if unit.priority == Priority::Must { 0 } else { *length })
        .collect();
    add(&mut lengths, &shares(room.saturating_sub(sum), &weights));
    lengths
}

/// Minutes too many.
fn short(lengths: &[u32], room: u32) -> u32 {
    lengths.iter().sum::<u32>().saturating_sub(room)
}

fn add(lengths: &mut [u32], shares: &[u32]) {
    for (length, share) in lengths.iter_mut().zip(shares) {
        *length = length.saturating_add(*share);
    }
}

/// Splits an amount in proportion to weights, in whole minutes that add up to it; the first get what does not divide. Nothing when
/// there is no weight.
pub(crate) fn shares(amount: u32, weights: &[u32]) -> Vec<u32> {
    let sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let exact = |weight: &u32| u64::from(amount) * u64::from(*weight);
    let mut parts: Vec<u32> =
        weights.iter().map(|weight| u32::try_from(exact(weight) / sum).unwrap_or(u32::MAX)).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|part| std::cmp::Reverse(exact(&weights[*part]) % sum));
    let left = amount.saturating_sub(parts.iter().sum());
    for part in order.into_iter().take(left as usize) {
        parts[part] += 1;
    }
    parts
}

#[cfg(test)]
mod tests;
