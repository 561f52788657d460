//! What the storage loses of a device that writes nothing again: it was removed, or never looks in any more. Whoever took it hands it on.

use super::world::{HOUR, World};
use super::wounds::loses;
use crate::engine::Warning;

/// Of four devices the last one writes, the one before takes that and builds on it, and the storage loses it before the others look.
fn one_alone_has_taken_it(segments: usize) -> World {
    let mut world = World::new(61, 4);
    world.settle();
    (0..segments).for_each(|_| drop(loses(&mut world, 3, 2)));
    world.write(2);
    world.sync(2).unwrap();
    world.sync(0).unwrap();
    assert!(world.devices[0].notebook.holds().is_empty(), "it waits for what is lost");
    world
}

/// The last device never looks in again.
fn goes(world: &mut World) {
    world.devices.truncate(3);
}

fn all_have(world: &World, count: usize) {
    for (which, device) in world.devices.iter().enumerate() {
        assert_eq!(device.notebook.holds().len(), count, "device {which}");
    }
}

fn is_quiet(world: &mut World) -> bool {
    world.now += 25 * HOUR;
    (0..world.devices.len()).all(|which| {
        let report = world.sync(which).unwrap();
        report.warnings.is_empty() && report.troubles.is_empty() && report.sent == 0
    })
}

#[test]
fn what_is_lost_of_a_removed_device_is_handed_on_by_whoever_took_it() {
    for segments in [1, 5] {
        let mut world = one_alone_has_taken_it(segments);
        world.remove(3);
        goes(&mut world);
        world.settle_in(4);
        all_have(&world, segments + 1);
        assert!(is_quiet(&mut world));
    }
}

#[test]
fn what_is_lost_of_a_device_that_never_looks_in_again_is_handed_on_by_whoever_took_it() {
    for segments in [1, 5] {
        let mut world = one_alone_has_taken_it(segments);
        goes(&mut world);
        world.settle_in(4);
        all_have(&world, segments + 1);
        assert!(is_quiet(&mut world));
    }
}

#[test]
fn until_it_is_handed_on_whoever_waits_is_told_of_it() {
    let mut world = one_alone_has_taken_it(1);
    world.remove(3);
    goes(&mut world);
    world.now += 25 * HOUR;
    let report = world.sync(1).unwrap();
    let is_said = |warning: &Warning| matches!(warning, Warning::Missing(_));
    assert!(report.warnings.iter().any(is_said), "{report:?}");
    world.settle_in(4);
    assert!(is_quiet(&mut world));
}

#[test]
fn whoever_comes_when_all_of_a_lost_device_is_gone_gets_it_from_the_others() {
    let mut world = World::new(67, 3);
    for _ in 0..4 {
        (0..3).for_each(|which| world.write(which));
        world.settle_in(2);
    }
    let held = world.devices[0].notebook.holds();
    world.remove(2);
    world.devices.truncate(2);
    world.cloud.state().objects.retain(|(folder, _), _| !folder.contains("/l/"));
    world.settle_in(2);
    let new = world.joins();
    world.settle_in(4);
    assert_eq!(world.devices[new].notebook.holds(), held);
    assert!(is_quiet(&mut world));
}

#[test]
fn two_who_each_took_what_the_other_lacks_hand_it_on_to_one_another() {
    let mut world = World::new(79, 4);
    world.settle();
    // They have written today, so that what they take they tell with what they write next.
    (0..2).for_each(|which| world.write(which));
    (0..8).for_each(|which| drop(world.sync(which % 4).unwrap()));
    loses(&mut world, 2, 0);
    loses(&mut world, 3, 1);
    (0..2).for_each(|which| world.write(which));
    (0..2).for_each(|which| drop(world.sync(which).unwrap()));
    world.remove(3);
    world.devices.truncate(2);
    world.settle_in(6);
    all_have(&world, 6);
    assert!(is_quiet(&mut world));
}

#[test]
fn what_is_lost_of_the_end_of_a_removed_device_comes_back_without_anybody_asking() {
    let mut world = World::new(73, 3);
    world.settle();
    let (path, bytes) = loses(&mut world, 2, 0);
    world.cloud.state().objects.insert(path.clone(), bytes.clone());
    world.settle_in(2);
    world.remove(2);
    world.devices.truncate(2);
    world.settle_in(2);
    world.cloud.state().objects.remove(&path);
    world.now += 25 * HOUR;
    let is_said = |warning: &Warning| matches!(warning, Warning::RolledBack { .. });
    assert!(world.sync(1).unwrap().warnings.iter().any(is_said), "and that it was gone is said");
    let objects = world.cloud.state().objects.clone();
    let there: Vec<_> = objects.iter().filter(|((_, name), _)| *name == path.1).collect();
    assert!(matches!(there[..], [(_, same)] if *same == bytes));
    assert!(is_quiet(&mut world));
}

#[test]
fn what_its_device_packed_away_is_not_laid_beside_it_again() {
    let mut world = World::new(83, 2);
    world.makes_packs(false);
    for _ in 0..12 {
        world.write(0);
        (0..2).for_each(|which| drop(world.sync(which).unwrap()));
    }
    world.settle();
    world.now += 31 * 24 * HOUR;
    world.settle();
    let new = world.joins();
    // What many became is the largest.
    let segments = world.cloud.state().objects.clone();
    let segments = segments.into_iter().filter(|((folder, _), _)| folder.contains("/l/"));
    let (path, bundle) = segments.max_by_key(|(_, bytes)| bytes.len()).unwrap();
    // For two looks it is not there, and whoever is new asks for what is in it.
    world.cloud.state().objects.remove(&path);
    for _ in 0..2 {
        world.sync(new).unwrap();
        world.now += HOUR;
    }
    world.cloud.state().objects.insert(path.clone(), bundle);
    let log = path.1.split('-').next().unwrap();
    let of_log = |world: &World| {
        let objects = world.cloud.state().objects.clone();
        objects.into_keys().filter(|(_, name)| name.starts_with(log)).count()
    };
    let has = |world: &World, which: usize| world.devices[which].notebook.holds();
    assert!(has(&world, new).len() < has(&world, 0).len(), "control: it waits for it");
    let before = of_log(&world);
    world.sync(1).unwrap();
    assert_eq!(of_log(&world), before, "who took it piece by piece lays no piece there");
    world.settle_in(4);
    assert_eq!(has(&world, new), has(&world, 0));
}

/// The two that wait ask, and the one that took it looks in while the storage is not as it should be.
fn is_handed_on_meanwhile(bad: impl Fn(&mut World, bool)) {
    let mut world = one_alone_has_taken_it(1);
    goes(&mut world);
    world.now += HOUR;
    (0..2).for_each(|which| drop(world.sync(which).unwrap()));
    bad(&mut world, true);
    world.sync(2).unwrap();
    bad(&mut world, false);
    assert!(!world.sync(0).unwrap().warnings.is_empty(), "it has not come yet");
    world.settle_in(4);
    all_have(&world, 2);
    assert!(is_quiet(&mut world));
}

#[test]
fn a_clock_that_was_years_behind_keeps_nobody_from_asking_again() {
    is_handed_on_meanwhile(|world, bad| {
        for which in (0..2).filter(|_| bad) {
            world.devices[which].clock = -87_600 * HOUR;
            world.sync(which).unwrap();
            world.devices[which].clock = 0;
        }
        world.cloud.state().halves = bad;
    });
}

#[test]
fn what_arrives_in_halves_when_it_is_handed_on_is_handed_on_again() {
    is_handed_on_meanwhile(|world, bad| world.cloud.state().halves = bad);
}

#[test]
fn a_storage_that_takes_nothing_more_troubles_nobody_who_only_hands_on() {
    is_handed_on_meanwhile(|world, bad| world.cloud.state().full = bad);
}
