//! Spreading the time of an agenda anew: by hand with one key, and as a plan B when minutes are lost. Pure.

use super::model::Priority;
use super::plan::{Block, Slot, blocks};

/// What an item never gives below, unless it goes altogether.
const LEAST: u32 = 5;

/// The new minutes of each item, so that every stretch up to a fixed time, and the last one up to the end, is filled exactly where that is
/// possible. The items begin `late` minutes after the start.
///
/// *Must*, what has a fixed time and what is past keep their minutes. Where time is short, *could* gives down to five minutes, then
/// goes, the last first; then *should* does the same. Where time is left, both are given it in proportion.
pub fn respread(slots: &[Slot], late: u32, allowed: Option<u32>) -> Vec<u32> {
    let mut minutes: Vec<u32> = slots.iter().map(|slot| slot.minutes).collect();
    let units: Vec<Unit> = blocks(slots).into_iter().map(|block| Unit::of(slots, block)).collect();
    let mut at = late;
    let mut rest = units.as_slice();
    while let Some(first) = rest.first() {
        at = first.starts.unwrap_or(at);
        let length = rest.iter().skip(1).take_while(|unit| unit.starts.is_none()).count() + 1;
        let (stretch, after) = rest.split_at(length);
        if let Some(limit) = after.first().and_then(|unit| unit.starts).or(allowed) {
            let lengths = fit(stretch, limit.saturating_sub(at));
            for (unit, length) in stretch.iter().zip(lengths) {
                unit.take(slots, length, &mut minutes);
            }
        }
        rest = after;
    }
    minutes
}

/// A block with what it can give.
struct Unit {
    block: Block,
    /// Its length.
    minutes: u32,
    /// Its shortest length.
    least: u32,
    /// Its length without the items that can go.
    bare: u32,
    /// When it gives: with the strongest of its items that can.
    priority: Priority,
    /// The minute at which it has to start.
    starts: Option<u32>,
}

impl Unit {
    fn of(slots: &[Slot], block: Block) -> Self {
        let items = || block.tracks.iter().flatten().map(|item| &slots[*item]);
        let longest = |length: &dyn Fn(&Slot) -> u32| {
            let sum = |track: &Vec<usize>| track.iter().map(|item| length(&slots[*item])).sum::<u32>();
            block.tracks.iter().map(sum).max().unwrap_or(0)
        };
        let starts = block.tracks.iter().filter_map(|track| starts(slots, track)).min();
        let minutes = match starts {
            Some(starts) => end(slots, &block, starts).saturating_sub(starts),
            None => longest(&|slot| slot.minutes),
        };
        let least = if starts.is_some() { minutes } else { longest(&least) };
        let musts = longest(&|slot| if stays(slot) { slot.minutes } else { 0 });
        let bare = if starts.is_some() { minutes } else { musts };
        let flexible = items().filter(|slot| starts.is_none() && !stays(slot));
        let priority = flexible.map(|slot| slot.priority).min();
        Self { minutes, least, bare, priority: priority.unwrap_or(Priority::Must), starts, block }
    }

    /// Gives a length to the items of the block.
    fn take(&self, slots: &[Slot], length: u32, minutes: &mut [u32]) {
        if self.starts.is_some() || length == self.minutes {
            return;
        }
        for track in &self.block.tracks {
            let sum: u32 = track.iter().map(|item| slots[*item].minutes).sum();
            // A track that was shorter than its neighbours does not grow with them.
            if sum > length || sum == self.minutes {
                let alone = |item: &usize| Unit::of(slots, Block { tracks: vec![vec![*item]] });
                let units: Vec<Unit> = track.iter().map(alone).collect();
                for (item, length) in track.iter().zip(fit(&units, length)) {
                    minutes[*item] = length;
                }
            }
        }
    }
}

/// Whether an item keeps its minutes whatever happens.
fn stays(slot: &Slot) -> bool {
    slot.priority == Priority::Must || slot.past || slot.locked.is_some()
}

fn least(slot: &Slot) -> u32 {
    if stays(slot) { slot.minutes } else { slot.minutes.min(LEAST) }
}

/// The minute at which a track has to start, because a time in it is fixed.
fn starts(slots: &[Slot], track: &[usize]) -> Option<u32> {
    let mut before = 0u32;
    let mut first = None::<u32>;
    for &item in track {
        first = first.into_iter().chain(slots[item].fixed().map(|at| at.saturating_sub(before))).min();
        before += slots[item].minutes;
    }
    first
}

fn end(slots: &[Slot], block: &Block, from: u32) -> u32 {
    let own = |track: &Vec<usize>| {
        track
            .iter()
            .fold(from, |at, item| slots[*item].fixed().unwrap_or(at).saturating_add(slots[*item].minutes))
    };
    block.tracks.iter().map(own).max().unwrap_or(from)
}

/// A length for each unit, so that they fill the room where that is possible.
fn fit(units: &[Unit], room: u32) -> Vec<u32> {
    let mut lengths: Vec<u32> = units.iter().map(|unit| unit.minutes).collect();
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
mod tests {
    use proptest::prelude::*;

    use super::super::plan::clock;
    use super::*;

    fn slot(minutes: u32, priority: Priority) -> Slot {
        Slot { minutes, priority, ..Slot::default() }
    }
    use Priority::{Could, Must, Should};

    #[test]
    fn could_gives_first_then_should_and_must_never() {
        let hour = [slot(8, Must), slot(10, Could), slot(30, Must), slot(12, Should)];
        assert_eq!(respread(&hour, 0, Some(60)), [8, 10, 30, 12], "what fits stays as it is");
        assert_eq!(respread(&hour, 3, Some(60)), [8, 7, 30, 12]);
        assert_eq!(
            respread(&hour, 8, Some(60)),
            [8, 0, 30, 14],
            "what goes leaves the others what is not needed"
        );
    }

    #[test]
    fn what_went_too_far_is_an_over_run_of_the_musts() {
        let hour = [slot(40, Must), slot(10, Could), slot(30, Must), slot(12, Should)];
        assert_eq!(respread(&hour, 0, Some(60)), [40, 0, 30, 0]);
    }

    #[test]
    fn time_that_is_left_goes_to_those_who_can_use_it() {
        let hour = [slot(10, Must), slot(20, Should), slot(10, Could)];
        assert_eq!(respread(&hour, 0, Some(70)), [10, 40, 20]);
        assert_eq!(respread(&hour, 0, None), [10, 20, 10], "without an end there is nothing to fill");
    }

    #[test]
    fn a_stretch_before_a_fixed_time_is_fitted_by_itself() {
        let lunch = Slot { locked: Some(60), ..slot(30, Should) };
        let day = [slot(40, Must), slot(30, Should), lunch, slot(40, Should)];
        assert_eq!(respread(&day, 0, Some(120)), [40, 20, 30, 30]);
        let past = [Slot { past: true, ..slot(40, Could) }, slot(20, Should), slot(20, Could)];
        assert_eq!(respread(&past, 10, Some(70)), [40, 20, 0], "what is past is past");
    }

    #[test]
    fn tracks_are_shortened_together() {
        let track = |minutes, track: &str, priority| Slot { track: track.into(), ..slot(minutes, priority) };
        let day = [track(30, "A", Should), track(20, "B", Should), track(20, "B", Could), slot(10, Must)];
        assert_eq!(respread(&day, 0, Some(45)), [30, 20, 15, 10]);
        assert_eq!(respread(&day, 0, Some(35)), [25, 20, 5, 10]);
    }

    fn any_slot() -> impl Strategy<Value = Slot> {
        let priority = prop::sample::select(vec![Must, Should, Could]);
        (0u32..90, priority, prop::option::weighted(0.15, 0i64..400), "[AB]?", any::<bool>()).prop_map(
            |(minutes, priority, locked, track, past)| Slot {
                minutes,
                priority,
                locked,
                track,
                past: past && minutes % 7 == 0,
                ..Slot::default()
            },
        )
    }

    fn any_slots() -> impl Strategy<Value = Vec<Slot>> {
        prop::collection::vec(any_slot(), 0..12)
    }

    proptest! {
        #[test]
        fn musts_fixed_times_and_what_is_past_keep_their_minutes(
            slots in any_slots(), late in 0u32..60, allowed in prop::option::of(0u32..400),
        ) {
            let minutes = respread(&slots, late, allowed);
            for (slot, minutes) in slots.iter().zip(minutes) {
                prop_assert!(!stays(slot) || slot.minutes == minutes);
            }
        }

        #[test]
        fn the_sum_never_exceeds_the_meeting_when_that_is_possible(
            slots in any_slots(), late in 0u32..60, allowed in 0u32..400,
        ) {
            let all: Vec<Slot> = slots.into_iter().map(|slot| Slot { locked: None, ..slot }).collect();
            let spread = |minutes: Vec<u32>| -> Vec<Slot> {
                all.iter().zip(minutes).map(|(slot, minutes)| Slot { minutes, ..slot.clone() }).collect()
            };
            let musts = spread(all.iter().map(|slot| if stays(slot) { slot.minutes } else { 0 }).collect());
            let possible = clock(&musts, late, None).end <= allowed;
            let new = clock(&spread(respread(&all, late, Some(allowed))), late, None).end;
            prop_assert!(new <= allowed || !possible, "{new} of {allowed}");
        }

        #[test]
        fn without_tracks_the_meeting_is_filled_to_the_minute(
            slots in any_slots(), allowed in 0u32..400,
        ) {
            let all: Vec<Slot> =
                slots.into_iter().map(|slot| Slot { locked: None, track: String::new(), ..slot }).collect();
            let musts: u32 = all.iter().filter(|slot| stays(slot)).map(|slot| slot.minutes).sum();
            let gives = all.iter().any(|slot| !stays(slot) && slot.minutes > 0);
            let sum: u32 = respread(&all, 0, Some(allowed)).iter().sum();
            if gives && musts < allowed {
                prop_assert!(sum <= allowed && allowed - sum < LEAST, "{sum} of {allowed}");
            }
            prop_assert_eq!(respread(&all, 0, None), all.iter().map(|slot| slot.minutes).collect::<Vec<_>>());
        }

        #[test]
        fn what_is_spread_once_stays_when_it_is_spread_again(slots in any_slots(), allowed in 0u32..400) {
            let once = respread(&slots, 0, Some(allowed));
            let again: Vec<Slot> =
                slots.iter().zip(&once).map(|(slot, minutes)| Slot { minutes: *minutes, ..slot.clone() }).collect();
            let plain = slots.iter().all(|slot| slot.track.is_empty());
            if plain {
                prop_assert_eq!(respread(&again, 0, Some(allowed)), once);
            }
        }

        #[test]
        fn shares_add_up(amount in 0u32..1000, weights in prop::collection::vec(0u32..50, 0..9)) {
            let parts = shares(amount, &weights);
            let sum: u32 = weights.iter().sum();
            prop_assert_eq!(parts.iter().sum::<u32>(), if sum == 0 { 0 } else { amount });
            if amount <= sum {
                prop_assert!(parts.iter().zip(&weights).all(|(part, weight)| part <= weight));
            }
        }
    }
}
