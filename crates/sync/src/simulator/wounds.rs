//! What never comes, what nobody needs any more, and a storage that takes nothing more: what an idle look costs then.

use super::cloud::Path;
use super::world::{HOUR, World};
use crate::engine::{Report, SyncError, Warning};
use crate::remote::RemoteError;

/// Envelopes, months, and this month and the one before.
const IDLE: usize = 4;

/// Some devices in a space that is two years old.
fn old(count: usize) -> World {
    let mut world = World::new(41, count);
    for _ in 0..24 {
        world.now += 31 * 24 * HOUR;
        world.write(0);
        (0..count).for_each(|which| drop(world.sync(which).unwrap()));
    }
    world.now += HOUR;
    (0..count).for_each(|which| drop(world.sync(which).unwrap()));
    world
}

/// A device writes something, another one reads it, and the storage loses it. Returns what was lost.
pub fn loses(world: &mut World, whose: usize, reader: usize) -> (Path, Vec<u8>) {
    let before = world.cloud.state().objects.clone();
    world.write(whose);
    world.sync(whose).unwrap();
    let is_new = |path: &&Path| path.0.contains("/l/") && !before.contains_key(*path);
    let path = world.cloud.state().objects.keys().find(is_new).cloned().unwrap();
    world.sync(reader).unwrap();
    let bytes = world.cloud.state().objects.remove(&path).unwrap();
    (path, bytes)
}

/// A look every five minutes, a day long.
fn a_day_of_looks(world: &mut World, which: usize) -> Vec<Report> {
    let look = |world: &mut World| {
        world.now += HOUR / 12;
        world.sync(which).unwrap()
    };
    (0..288).map(|_| look(world)).collect()
}

fn full(looks: &[Report]) -> usize {
    looks.iter().filter(|look| look.listings > IDLE).count()
}

#[test]
fn a_step_that_never_comes_is_sought_less_and_less_often_and_is_taken_when_it_comes() {
    let mut world = old(3);
    let (path, bytes) = loses(&mut world, 2, 1);
    world.write(1);
    world.sync(1).unwrap();
    let looks = a_day_of_looks(&mut world, 0);
    let is_said = |look: &Report| look.warnings.iter().any(|warning| matches!(warning, Warning::Missing(_)));
    assert!(looks.iter().all(is_said), "it is said all the time");
    assert!((1..=12).contains(&full(&looks)), "{} full looks", full(&looks));
    let another = a_day_of_looks(&mut world, 0);
    assert!(full(&another) <= 2, "{} on the second day", full(&another));
    let since = world.engine(0).book().sought.values().next().unwrap().since;
    assert!(since < world.now - 47 * HOUR, "it is known since when");
    world.cloud.state().objects.insert(path, bytes);
    world.now += HOUR / 12;
    world.sync(0).unwrap();
    assert_eq!(world.devices[0].notebook.holds(), world.devices[1].notebook.holds());
    assert!(world.engine(0).book().sought.is_empty());
}

#[test]
fn a_log_whose_end_is_gone_for_good_is_said_at_every_look_and_sought_less_and_less_often() {
    let mut world = old(2);
    loses(&mut world, 0, 1);
    let looks = a_day_of_looks(&mut world, 1);
    let is_said =
        |look: &Report| look.warnings.iter().any(|warning| matches!(warning, Warning::RolledBack { .. }));
    assert!(looks.iter().all(is_said));
    assert!((1..=12).contains(&full(&looks)), "{} full looks", full(&looks));
    world.now += HOUR / 12;
    world.sync(0).unwrap();
    let healed = world.sync(1).unwrap();
    assert!(healed.warnings.is_empty() && world.engine(1).book().sought.is_empty(), "{healed:?}");
}

#[test]
fn nobody_writes_every_day_for_ever_to_ask_for_what_never_comes() {
    let mut world = old(3);
    loses(&mut world, 2, 1);
    world.write(1);
    world.sync(1).unwrap();
    let mut asks = |days: usize| {
        let day = |world: &mut World| {
            world.now += 25 * HOUR;
            world.sync(0).unwrap().sent
        };
        (0..days).map(|_| day(&mut world)).sum::<usize>()
    };
    assert!((25..=32).contains(&asks(40)), "a month long it asks once a day");
    assert_eq!(asks(20), 0);
    // Whoever comes back after all that time mends it.
    world.write(0);
    world.sync(0).unwrap();
    world.sync(2).unwrap();
    world.settle_in(3);
    assert_eq!(world.devices[0].notebook.holds(), world.devices[1].notebook.holds());
}

#[test]
fn a_storage_that_is_full_for_long_is_looked_through_once_a_day() {
    let mut world = old(2);
    world.write(0);
    world.cloud.state().full = true;
    world.now += 25 * HOUR;
    let looks = |world: &mut World| {
        let before = world.cloud.state().listed;
        assert_eq!(world.sync(0), Err(SyncError::Remote(RemoteError::Full)));
        world.now += HOUR / 12;
        world.cloud.state().listed - before
    };
    assert!(looks(&mut world) > IDLE);
    for _ in 0..12 {
        assert!(looks(&mut world) < IDLE, "the folder of the months is no listing of objects");
    }
}

#[test]
fn envelopes_that_a_newer_one_of_their_writer_says_more_than_go_after_a_month() {
    let mut world = World::new(47, 1);
    let absent = world.joins();
    (0..8).for_each(|_| _ = world.joins());
    let lie = |world: &World| {
        world.cloud.state().objects.keys().filter(|(folder, _)| folder.ends_with("/e")).count()
    };
    let before = lie(&world);
    assert!(before >= 10, "{before}");
    let day = |world: &mut World, days: i64| {
        world.now += days * 24 * HOUR;
        world.sync(0).unwrap();
    };
    day(&mut world, 29);
    assert_eq!(lie(&world), before, "whoever is on their way to an older one finds it");
    day(&mut world, 3);
    assert_eq!(lie(&world), 1, "the newest stays");
    // Whoever was away all the time reads that one, and so does who comes now.
    world.write(0);
    world.sync(0).unwrap();
    world.sync(absent).unwrap();
    let new = world.joins();
    world.sync(new).unwrap();
    for which in [absent, new] {
        assert_eq!(world.devices[which].notebook.holds(), world.devices[0].notebook.holds());
    }
}

#[test]
fn the_envelope_that_says_most_stays_also_when_the_clock_went_back_before_it_was_written() {
    let mut world = World::new(53, 1);
    world.now += 400 * 24 * HOUR;
    let absent = world.joins();
    world.now -= 400 * 24 * HOUR;
    (0..4).for_each(|_| _ = world.joins());
    world.now += 440 * 24 * HOUR;
    world.sync(0).unwrap();
    let left = world.engine(0).book().own_envelopes.len();
    assert_eq!(left, 1);
    world.sync(absent).unwrap();
    assert_eq!(world.engine(absent).members().devices().count(), world.devices.len());
}

#[test]
fn a_clock_that_is_years_ahead_is_said_until_it_is_right_and_keeps_nothing_back() {
    let mut world = World::new(59, 2);
    world.settle();
    let (log, day) = (world.devices[0].log, 24 * HOUR);
    let is_said = |report: &Report| {
        report.warnings.iter().find_map(|warning| match warning {
            Warning::Ahead { log, days } => Some((*log, *days)),
            _ => None,
        })
    };
    world.write(0);
    world.now += 3650 * day;
    world.sync(0).unwrap();
    world.now -= 3650 * day;
    assert_eq!(is_said(&world.sync(1).unwrap()), Some((log, 3650)));
    assert_eq!(world.engine(1).book().number(log), world.engine(0).book().number(log), "all of it came");
    world.now += 5 * day;
    assert_eq!(is_said(&world.sync(1).unwrap()), Some((log, 3645)), "also when nothing new comes");
    assert_eq!(is_said(&world.sync(0).unwrap()), None, "nobody is told of themselves");
    // It is set right, and shows that by what it writes next.
    world.write(0);
    world.sync(0).unwrap();
    assert_eq!(is_said(&world.sync(1).unwrap()), None);
    assert!(world.engine(1).book().ahead.is_empty());
    // Here it was this device's own clock that had stood still.
    world.write(0);
    world.now += 400 * day;
    world.sync(0).unwrap();
    world.now -= 400 * day;
    assert_eq!(is_said(&world.sync(1).unwrap()), Some((log, 400)));
    world.now += 400 * day;
    assert_eq!(is_said(&world.sync(1).unwrap()), None);
}
