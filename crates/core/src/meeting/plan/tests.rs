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
    assert_eq!((day.total, day.over, day.clash, day.short()), (140, 20, 20, 20), "what overlaps counts once");
    let must = |minutes| Slot { priority: Priority::Must, ..slot(minutes) };
    let plan = clock(&[must(50), fixed(30, 30), slot(30), slot(30)], 0, Some(120));
    assert_eq!(begins(&plan), [0, 50, 80, 110], "a fixed time waits for what must come before it");
    assert_eq!((plan.places[0].over, plan.clash, plan.over, plan.end), (20, 20, 20, 140));
    let early = clock(&[slot(40), fixed(30, 60)], 5, None);
    assert_eq!((early.places[1].free, early.places[0].begins, early.end), (15, 5, 90));
}

#[test]
fn a_fixed_time_that_has_passed_is_late_itself_and_the_clock_goes_on() {
    let late = clock(&[slot(0), fixed(40, 20), slot(30)], 45, Some(120));
    assert_eq!(begins(&late), [45, 45, 85], "nothing stands before what it follows");
    assert_eq!((late.places[1].over, late.clash, late.over, late.free), (25, 25, 0, 5));
    let against = clock(&[fixed(30, 60), fixed(20, 30), slot(10)], 0, None);
    assert_eq!(begins(&against), [60, 90, 110], "two that cannot both be kept come in their order");
    assert_eq!((against.places[0].over, against.places[1].over, against.clash), (30, 20, 60));
    let long = clock(&[slot(70), slot(20), fixed(30, 60)], 0, None);
    assert_eq!(begins(&long), [0, 60, 60], "nothing begins after the fixed time behind it");
    assert_eq!((long.places[0].over, long.places[1].over, long.clash), (10, 20, 30));
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
    let priority = prop::sample::select(vec![Priority::Must, Priority::Should, Priority::Could]);
    (0u32..90, priority, prop::option::weighted(0.3, -20i64..400), "[AB]?", "[XY]").prop_map(
        |(minutes, priority, locked, track, section)| Slot {
            minutes,
            priority,
            locked,
            track,
            section,
            ..Slot::default()
        },
    )
}

/// Each item with the one that it follows, as blocks and tracks have them.
fn follows(slots: &[Slot]) -> Vec<(usize, Option<usize>)> {
    let mut pairs = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None];
    for block in blocks(slots) {
        for track in &block.tracks {
            pairs.extend(before.iter().map(|last| (track[0], *last)));
            pairs.extend(track.windows(2).map(|two| (two[1], Some(two[0]))));
        }
        before = block.tracks.iter().map(|track| track.last().copied()).collect();
    }
    pairs
}

proptest! {
    #[test]
    fn clock_times_always_add_up_and_never_go_back(
        slots in prop::collection::vec(any_slot(), 0..12), late in 0u32..60, allowed in prop::option::of(0u32..400),
    ) {
        let clock = clock(&slots, late, allowed);
        let place = |item: usize| clock.places[item];
        let ends = |item: usize| place(item).begins + slots[item].minutes;
        for (item, before) in follows(&slots) {
            prop_assert!(place(item).over <= slots[item].minutes);
            prop_assert!(place(item).begins >= before.map_or(late, |before| place(before).begins));
            let runs_into = before.is_some_and(|before| place(before).over > 0);
            prop_assert!(place(item).begins >= before.map_or(late, ends) || runs_into);
            if let Some(fixed) = slots[item].fixed() {
                prop_assert!(place(item).begins >= fixed);
            }
        }
        prop_assert!(clock.total >= clock.end);
        let fixed = slots.iter().any(|slot| slot.locked.is_some());
        prop_assert!(fixed || (clock.total, clock.clash) == (clock.end, 0));
        if let Some(allowed) = allowed {
            prop_assert_eq!(clock.free, allowed.saturating_sub(clock.total));
            prop_assert_eq!(clock.over, clock.total.saturating_sub(allowed));
        }
    }

    #[test]
    fn what_is_too_much_is_shown_at_an_item(
        slots in prop::collection::vec(any_slot(), 1..12), late in 0u32..60, allowed in prop::option::of(0u32..400),
    ) {
        let slots: Vec<Slot> =
            slots.into_iter().map(|slot| Slot { minutes: slot.minutes + 1, ..slot }).collect();
        let clock = clock(&slots, late, allowed);
        prop_assert!(clock.short() == 0 || clock.places.iter().any(|place| place.over > 0), "{clock:?}");
    }

    #[test]
    fn a_fixed_time_stays_unless_what_must_come_before_it_takes_longer(
        slots in prop::collection::vec(any_slot(), 0..12), late in 0u32..60,
    ) {
        let bare: Vec<Slot> =
            slots.iter().map(|slot| Slot { minutes: slot.bare(), ..slot.clone() }).collect();
        let (clock, least) = (clock(&slots, late, None), clock(&bare, late, None));
        for item in (0..slots.len()).filter(|item| slots[*item].locked.is_some()) {
            prop_assert_eq!(clock.places[item].begins, least.places[item].begins);
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
