use proptest::prelude::*;

use super::super::plan::{Clock, clock};
use super::*;

use Priority::{Could, Must, Should};

fn slot(minutes: u32, priority: Priority) -> Slot {
    Slot { minutes, priority, ..Slot::default() }
}

fn fixed(minutes: u32, priority: Priority, at: i64) -> Slot {
    Slot { locked: Some(at), ..slot(minutes, priority) }
}

fn track(minutes: u32, track: &str, priority: Priority) -> Slot {
    Slot { track: track.into(), ..slot(minutes, priority) }
}

/// One key: what is left is given out.
fn respread(slots: &[Slot], late: u32, allowed: Option<u32>) -> Vec<u32> {
    super::respread(slots, late, allowed, Spare::Given)
}

/// These items with other minutes.
fn with(slots: &[Slot], minutes: Vec<u32>) -> Vec<Slot> {
    slots.iter().zip(minutes).map(|(slot, minutes)| Slot { minutes, ..slot.clone() }).collect()
}

/// Only what keeps its minutes.
fn bare(slots: &[Slot]) -> Vec<Slot> {
    with(slots, slots.iter().map(Slot::bare).collect())
}

fn begins(clock: &Clock) -> Vec<u32> {
    clock.places.iter().map(|place| place.begins).collect()
}

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
    let day = [track(30, "A", Should), track(20, "B", Should), track(20, "B", Could), slot(10, Must)];
    assert_eq!(respread(&day, 0, Some(45)), [30, 20, 15, 10]);
    assert_eq!(respread(&day, 0, Some(35)), [25, 20, 5, 10]);
}

#[test]
fn what_is_short_behind_a_fixed_time_is_given_there() {
    let day = [slot(20, Must), fixed(30, Should, 40), slot(40, Should), slot(40, Could)];
    assert_eq!(respread(&day, 0, Some(120)), [20, 30, 40, 10]);
    let lunch = [slot(30, Should), slot(20, Could), fixed(45, Should, 60), slot(60, Should), slot(15, Could)];
    assert_eq!(respread(&lunch, 25, Some(150)), [30, 5, 45, 45, 0], "each stretch gives what it lost");
}

#[test]
fn a_fixed_time_that_cannot_be_kept_waits_and_what_comes_after_it_gives() {
    let evening = [slot(20, Should), fixed(40, Must, 20), slot(30, Should), slot(30, Could)];
    let new = with(&evening, respread(&evening, 45, Some(120)));
    let told = clock(&new, 45, Some(120));
    assert_eq!(new.iter().map(|slot| slot.minutes).collect::<Vec<_>>(), [0, 40, 30, 5]);
    assert_eq!((begins(&told), told.over, told.places[1].over), (vec![45, 45, 85, 115], 0, 25));
    let musts = [slot(50, Must), fixed(30, Must, 30), slot(30, Should), slot(30, Could)];
    let new = with(&musts, respread(&musts, 0, Some(120)));
    let told = clock(&new, 0, Some(120));
    assert_eq!(new.iter().map(|slot| slot.minutes).collect::<Vec<_>>(), [50, 30, 30, 10]);
    assert_eq!((begins(&told), told.end, told.over, told.places[0].over), (vec![0, 50, 80, 110], 120, 0, 20));
}

#[test]
fn a_time_fixed_on_one_track_leaves_room_for_the_other() {
    let on_a = Slot { track: "A".into(), ..fixed(10, Must, 60) };
    let day = [slot(60, Should), on_a, track(60, "B", Must), fixed(20, Must, 100)];
    assert_eq!(respread(&day, 0, Some(120)), [40, 10, 60, 20]);
    let inside = [track(20, "A", Could), Slot { track: "A".into(), ..fixed(30, Should, 50) }];
    let day =
        [vec![slot(40, Should)], inside.to_vec(), vec![track(40, "B", Should), slot(10, Must)]].concat();
    let new = with(&day, respread(&day, 0, Some(90)));
    assert_eq!(clock(&new, 0, Some(90)).places[2].begins, 50, "{new:?}");
    assert_eq!((new[0].minutes, new[1].minutes), (40, 10), "what could be gives before what should be");
}

#[test]
fn minutes_that_are_lost_make_no_stretch_longer_that_fits() {
    let day = [slot(30, Should), fixed(30, Must, 30), slot(20, Should)];
    assert_eq!(super::respread(&day, 10, Some(120), Spare::Left), [20, 30, 20]);
    assert_eq!(respread(&day, 10, Some(120)), [20, 30, 60], "one key gives out what is left");
    let hour = [slot(8, Must), slot(10, Could), slot(30, Must), slot(12, Should)];
    assert_eq!(super::respread(&hour, 8, Some(60), Spare::Left), [8, 0, 30, 14]);
}

fn any_slot() -> impl Strategy<Value = Slot> {
    let priority = prop::sample::select(vec![Must, Should, Could]);
    let locked = prop::option::weighted(0.25, -10i64..300);
    (0u32..60, priority, locked, "[AB]?", "[XY]?", any::<bool>()).prop_map(
        |(minutes, priority, locked, track, section, past)| Slot {
            minutes,
            priority,
            locked,
            track,
            section,
            past: past && minutes % 7 == 0,
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
            prop_assert!(!slot.stays() || slot.minutes == minutes);
        }
    }

    #[test]
    fn the_sum_never_exceeds_the_meeting_when_that_is_possible(
        slots in any_slots(), late in 0u32..60, allowed in 0u32..400, left in any::<bool>(),
    ) {
        let spare = if left { Spare::Left } else { Spare::Given };
        let possible = clock(&bare(&slots), late, None).total <= allowed;
        let new = with(&slots, super::respread(&slots, late, Some(allowed), spare));
        let total = clock(&new, late, None).total;
        prop_assert!(total <= allowed || !possible, "{total} of {allowed}: {new:?}");
    }

    #[test]
    fn a_fixed_time_is_kept_when_that_is_possible_and_nothing_runs_into_it(
        slots in any_slots(), late in 0u32..60, allowed in prop::option::of(0u32..400),
    ) {
        let new = with(&slots, respread(&slots, late, allowed));
        let (told, least) = (clock(&new, late, None), clock(&bare(&slots), late, None));
        prop_assert_eq!(told.end, told.total, "times add up: {:?}", new);
        prop_assert_eq!(told.clash, least.clash, "{:?}", new);
        for (item, slot) in slots.iter().enumerate().filter(|(_, slot)| slot.locked.is_some()) {
            let (now, bare) = (told.places[item].begins, least.places[item].begins);
            prop_assert!(now == bare, "{slot:?} at {now}, not {bare}: {new:?}");
        }
    }

    #[test]
    fn up_to_a_fixed_time_that_can_be_kept_every_minute_is_used_by_what_can_use_it(
        slots in any_slots(), late in 0u32..60,
    ) {
        let all: Vec<Slot> =
            slots.into_iter().map(|slot| Slot { track: String::new(), ..slot }).collect();
        let new = with(&all, respread(&all, late, None));
        let told = clock(&new, late, None);
        for stretch in (0..all.len()).collect::<Vec<_>>().split_inclusive(|item| all[*item].locked.is_some()) {
            let gives = stretch.iter().any(|item| new[*item].minutes > 0 && !new[*item].stays());
            let free: u32 = stretch.iter().map(|item| told.places[*item].free).sum();
            prop_assert!(!gives || free == 0, "{free} in {new:?}");
        }
    }

    #[test]
    fn what_fits_gets_no_longer_when_minutes_are_lost(
        slots in any_slots(), late in 0u32..60, allowed in 0u32..400,
    ) {
        let told = clock(&slots, late, Some(allowed));
        let new = super::respread(&slots, late, Some(allowed), Spare::Left);
        let plain = slots.iter().all(|slot| slot.track.is_empty());
        if plain && told.short() == 0 {
            prop_assert_eq!(new, slots.iter().map(|slot| slot.minutes).collect::<Vec<_>>());
        }
    }

    #[test]
    fn without_tracks_the_meeting_is_filled_to_the_minute(
        slots in any_slots(), allowed in 0u32..400,
    ) {
        let all: Vec<Slot> =
            slots.into_iter().map(|slot| Slot { locked: None, track: String::new(), ..slot }).collect();
        let musts: u32 = all.iter().filter(|slot| slot.stays()).map(|slot| slot.minutes).sum();
        let gives = all.iter().any(|slot| !slot.stays() && slot.minutes > 0);
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
