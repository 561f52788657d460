//! The arithmetic of an agenda: when each item starts, where it runs over, how time that is short is spread anew. Pure.
//!
//! An item starts where the one before it ends, or at the time that is fixed for it. Items of one section that stand behind each
//! other on different tracks run side by side, and what comes after them waits for the longest track.

use super::model::Priority;

/// An item as the arithmetic sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// Its minutes.
    pub minutes: u32,
    /// What happens to it when time is short.
    pub priority: Priority,
    /// Minutes from the start of the meeting at which it has to start; less than nothing for a time before it.
    pub locked: Option<i64>,
    /// Its section.
    pub section: String,
    /// Its track; empty for everyone together.
    pub track: String,
    /// Whether it is over, or goes on: such an item is not changed any more.
    pub past: bool,
}

/// Where an item lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Minutes from the start of the meeting.
    pub begins: u32,
    /// Minutes with nothing to do before it.
    pub free: u32,
    /// Minutes of it after the time at which it has to be over.
    pub over: u32,
}

/// Where all items lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// A place for each item, in order.
    pub places: Vec<Place>,
    /// Minutes from the start to the end of the last.
    pub end: u32,
    /// Minutes from the start to the end of the last if a fixed time waited until what comes before it is over: minutes that two items
    /// have at once count for both.
    pub total: u32,
    /// Minutes too many before fixed times, those after the end apart.
    pub clash: u32,
    /// Minutes of the whole after the end.
    pub over: u32,
    /// Minutes left at the end.
    pub free: u32,
}

impl Clock {
    /// Minutes too many, after the end or before fixed times.
    pub fn short(&self) -> u32 {
        self.over.max(self.clash)
    }
}

/// One item, or tracks side by side.
pub(super) struct Block {
    /// The items of each track, by their number.
    pub tracks: Vec<Vec<usize>>,
}

impl Slot {
    /// The fixed time as the clock takes it: nothing starts before the meeting does.
    pub(super) fn fixed(&self) -> Option<u32> {
        self.locked.map(|minute| u32::try_from(minute.max(0)).unwrap_or(u32::MAX))
    }
}

/// Puts items on the clock. They begin `late` minutes after the start and are to be over after `allowed`.
pub fn clock(slots: &[Slot], late: u32, allowed: Option<u32>) -> Clock {
    let blocks = blocks(slots);
    let mut places = vec![Place::default(); slots.len()];
    let (mut at, mut total) = (late, late);
    for block in &blocks {
        let (mut end, mut waited) = (at, total);
        for track in &block.tracks {
            let (mut own, mut waits) = (at, total);
            for &item in track {
                let fixed = slots[item].fixed();
                let begins = fixed.unwrap_or(own);
                places[item] = Place { begins, free: begins.saturating_sub(own), over: 0 };
                own = begins.saturating_add(slots[item].minutes);
                waits = waits.max(fixed.unwrap_or(0)).saturating_add(slots[item].minutes);
            }
            (end, waited) = (end.max(own), waited.max(waits));
        }
        (at, total) = (end, waited);
    }
    let clash = mark_over(slots, &blocks, &mut places, allowed);
    let over = allowed.map_or(0, |allowed| total.saturating_sub(allowed));
    Clock {
        places,
        end: at,
        total,
        clash,
        over,
        free: allowed.map_or(0, |allowed| allowed.saturating_sub(total)),
    }
}

/// Notes on each item how much of it lies past its limit: the next fixed time after it, else the end. The sum counts each minute of
/// the meeting once, whatever runs side by side in it, and the minutes after the end not at all.
fn mark_over(slots: &[Slot], blocks: &[Block], places: &mut [Place], allowed: Option<u32>) -> u32 {
    let past = |place: Place, minutes: u32, limit: u32| {
        place.begins.saturating_add(minutes).saturating_sub(limit.max(place.begins))
    };
    let (mut limit, mut sum) = (allowed, 0u32);
    for block in blocks.iter().rev() {
        let (mut most, mut first) = (0, None::<u32>);
        for track in &block.tracks {
            let (mut own, mut over) = (limit, 0);
            for &item in track.iter().rev() {
                if let Some(limit) = own {
                    places[item].over = past(places[item], slots[item].minutes, limit);
                    let after_end =
                        allowed.map_or(0, |allowed| past(places[item], slots[item].minutes, allowed));
                    over += places[item].over - after_end.min(places[item].over);
                }
                if slots[item].locked.is_some() {
                    own = Some(own.map_or(places[item].begins, |own| own.min(places[item].begins)));
                }
            }
            most = most.max(over);
            // A time that is fixed inside a track binds what comes before it as well.
            if track.iter().any(|item| slots[*item].locked.is_some()) {
                first = first.into_iter().chain(own).min();
            }
        }
        sum += most;
        limit = limit.into_iter().chain(first).min();
    }
    sum
}

/// The items as blocks that follow each other.
pub(super) fn blocks(slots: &[Slot]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // The section and the tracks of the block that may still grow.
    let mut open: Option<(&str, Vec<&str>)> = None;
    for (item, slot) in slots.iter().enumerate() {
        let track = slot.track.trim();
        if let (Some((section, tracks)), Some(block)) = (&mut open, blocks.last_mut())
            && !track.is_empty()
            && *section == slot.section
        {
            match tracks.iter().position(|known| *known == track) {
                Some(known) => block.tracks[known].push(item),
                None => {
                    tracks.push(track);
                    block.tracks.push(vec![item]);
                }
            }
            continue;
        }
        blocks.push(Block { tracks: vec![vec![item]] });
        open = (!track.is_empty()).then(|| (slot.section.as_str(), vec![track]));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slot(minutes: u32) -> Slot {
        Slot { minutes, ..Slot::default() }
    }

    fn fixed(minutes: u32, at: i64) -> Slot {
        Slot { locked: Some(at), ..slot(minutes) }
    }

    fn track(minutes: u32, track: &str) -> Slot {
        Slot { track: track.into(), section: "Workshops".into(), ..slot(minutes) }
    }

    fn begins(clock: &Clock) -> Vec<u32> {
        clock.places.iter().map(|place| place.begins).collect()
    }

    #[test]
    fn items_follow_each_other_from_the_start() {
        let clock = clock(&[slot(8), slot(5), slot(35), slot(12)], 0, Some(60));
        assert_eq!((begins(&clock), clock.end, clock.over, clock.free), (vec![0, 8, 13, 48], 60, 0, 0));
    }

    #[test]
    fn what_is_too_much_shows_where_it_happens() {
        let late = clock(&[slot(50), slot(20), slot(5)], 0, Some(60));
        let over: Vec<u32> = late.places.iter().map(|place| place.over).collect();
        assert_eq!((over, late.over, late.end), (vec![0, 10, 5], 15, 75));
        let lunch = clock(&[slot(70), fixed(30, 60), slot(10)], 0, Some(120));
        assert_eq!(begins(&lunch), [0, 60, 90], "a fixed time stays, whatever is before it");
        assert_eq!((lunch.places[0].over, lunch.clash, lunch.over, lunch.free), (10, 10, 0, 10));
        let day = clock(&[slot(50), slot(30), fixed(10, 60), slot(50)], 0, Some(120));
        assert_eq!(
            (day.total, day.over, day.clash, day.short()),
            (140, 20, 20, 20),
            "what overlaps counts once"
        );
        let early = clock(&[slot(40), fixed(30, 60)], 5, None);
        assert_eq!((early.places[1].free, early.places[0].begins, early.end), (15, 5, 90));
    }

    #[test]
    fn tracks_run_side_by_side_and_the_longest_is_waited_for() {
        let slots = [slot(10), track(30, "A"), track(20, "B"), track(25, "B"), slot(5)];
        let day = clock(&slots, 0, Some(60));
        assert_eq!((begins(&day), day.end, day.over), (vec![0, 10, 10, 30, 55], 60, 0));
        let short = clock(&slots, 0, Some(50));
        assert_eq!(short.over, 10, "a minute that two tracks take too long is one minute");
        let other = Slot { section: "After".into(), ..track(10, "A") };
        let apart = clock(&[track(30, "A"), other], 0, None);
        assert_eq!(begins(&apart), [0, 30], "another section begins when the first is over");
    }

    fn any_slot() -> impl Strategy<Value = Slot> {
        (0u32..90, prop::option::weighted(0.2, 0i64..400), "[AB]?", "[XY]").prop_map(
            |(minutes, locked, track, section)| Slot { minutes, locked, track, section, ..Slot::default() },
        )
    }

    proptest! {
        #[test]
        fn clock_times_always_add_up(
            slots in prop::collection::vec(any_slot(), 0..12), late in 0u32..30, allowed in prop::option::of(0u32..400),
        ) {
            let clock = clock(&slots, late, allowed);
            let mut at = late;
            for block in blocks(&slots) {
                let mut end = at;
                for track in &block.tracks {
                    let mut own = at;
                    for &item in track {
                        let place = clock.places[item];
                        prop_assert_eq!(place.begins, slots[item].fixed().unwrap_or(own));
                        prop_assert_eq!(place.free, place.begins.saturating_sub(own));
                        prop_assert!(place.over <= slots[item].minutes);
                        own = place.begins + slots[item].minutes;
                    }
                    end = end.max(own);
                }
                at = end;
            }
            prop_assert_eq!(at, clock.end);
            prop_assert!(clock.total >= clock.end);
            if let Some(allowed) = allowed {
                prop_assert_eq!(clock.free, allowed.saturating_sub(clock.total));
                prop_assert_eq!(clock.over, clock.total.saturating_sub(allowed));
                if slots.iter().all(|slot| slot.locked.is_none()) {
                    prop_assert_eq!((clock.total, clock.clash), (clock.end, 0));
                }
            }
        }

        #[test]
        fn what_is_over_is_how_much_later_than_planned_the_last_item_ends_when_nothing_is_cut_short(
            given in prop::collection::vec((1u32..90, prop::option::weighted(0.3, 0i64..400)), 1..12), allowed in 1u32..500,
        ) {
            let slots: Vec<Slot> =
                given.iter().map(|(minutes, locked)| Slot { locked: *locked, ..slot(*minutes) }).collect();
            let ends = slots.iter().fold(0, |at: u32, slot| at.max(slot.fixed().unwrap_or(0)) + slot.minutes);
            let clock = clock(&slots, 0, Some(allowed));
            prop_assert_eq!(clock.total, ends);
            prop_assert_eq!(clock.over, ends.saturating_sub(allowed));
        }

        #[test]
        fn without_fixed_times_and_tracks_what_is_over_is_what_lies_after_the_end(
            minutes in prop::collection::vec(0u32..90, 0..12), allowed in 0u32..400,
        ) {
            let slots: Vec<Slot> = minutes.iter().map(|minutes| slot(*minutes)).collect();
            let clock = clock(&slots, 0, Some(allowed));
            prop_assert_eq!(clock.end, minutes.iter().sum::<u32>());
            prop_assert_eq!(clock.over, clock.end.saturating_sub(allowed));
        }
    }
}
