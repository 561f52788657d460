//! What somebody makes up: names without anything behind them, words about other people's logs, and much of what nobody needs.

use kring_crypto::Hex;

use super::world::World;
use crate::engine::Warning;
use crate::format::LARGEST;
use crate::format::names::{Names, ObjectName, Place, folder, month};
use crate::format::segment::{Seen, Segment};
use crate::ids::hash;

const DAY: i64 = 86_400_000;

fn all_in_step(count: usize) -> World {
    let mut world = World::new(23, count);
    for which in 0..count {
        world.write(which);
        world.sync(which).unwrap();
    }
    world.settle();
    world
}

fn names(world: &mut World) -> Names {
    let book = world.engine(0).book();
    Names::new(book.names.as_ref().unwrap(), book.space)
}

/// Puts bytes among the steps of a device, under a number. Returns where.
fn puts(world: &mut World, which: usize, number: u64, bytes: Vec<u8>) -> (String, String) {
    let names = names(world);
    let name = ObjectName::new(names.log(world.devices[which].log), number, &hash(&bytes)).to_string();
    let path = (folder(names.space(), Place::Month(month(world.now))), name);
    world.cloud.state().objects.insert(path.clone(), bytes);
    path
}

#[test]
fn a_name_with_nothing_behind_it_ends_no_log() {
    let mut world = all_in_step(2);
    let path = puts(&mut world, 0, 99, b"of nobody".to_vec());
    world.write(0);
    let report = world.sync(0).unwrap();
    assert!(report.sent > 0 && report.warnings.is_empty(), "{report:?}");
    assert!(report.troubles.iter().any(|trouble| trouble.name == path.1), "it is said");
    // What may be arriving still is waited for.
    world.cloud.state().objects.insert(path.clone(), b"of nob".to_vec());
    world.write(0);
    let report = world.sync(0).unwrap();
    assert!(report.sent == 0 && report.warnings.is_empty(), "{report:?}");
    world.cloud.state().objects.remove(&path);
    assert!(world.sync(0).unwrap().sent > 0);
    world.settle();
    assert_eq!(world.devices[1].notebook.holds(), world.devices[0].notebook.holds());
}

#[test]
fn what_never_becomes_whole_is_waited_for_a_day_and_what_comes_later_anew() {
    let mut world = all_in_step(2);
    let path = puts(&mut world, 0, 99, b"whole".to_vec());
    world.cloud.state().objects.insert(path.clone(), b"half".to_vec());
    world.write(0);
    for (later, goes_on) in [(0, false), (DAY - 1, false), (1, true), (DAY, true)] {
        world.now += later;
        let report = world.sync(0).unwrap();
        let is_cloned = report.warnings.contains(&Warning::ClonedHere);
        assert_eq!((report.sent > 0, is_cloned), (goes_on, false), "{later}: {report:?}");
        assert!(report.troubles.iter().any(|trouble| trouble.name == path.1), "it is said all the same");
        world.write(0);
    }
    world.cloud.state().objects.remove(&path);
    assert!(world.sync(0).unwrap().sent > 0);
    world.cloud.state().objects.insert(path.clone(), b"half".to_vec());
    world.write(0);
    assert_eq!(world.sync(0).unwrap().sent, 0, "another time begins another day");
    world.cloud.state().objects.remove(&path);
    world.settle();
    assert_eq!(world.devices[1].notebook.holds(), world.devices[0].notebook.holds());
}

#[test]
fn a_copy_of_which_the_others_remember_more_sends_nothing_also_after_a_day() {
    let mut world = all_in_step(2);
    let copy = world.devices[1].copied();
    world.devices.push(copy);
    let log = world.devices[1].log;
    world.write(1);
    world.sync(1).unwrap();
    // The other one reads it and tells, and then the storage spoils it for good.
    world.sync(0).unwrap();
    world.write(0);
    world.sync(0).unwrap();
    let names = names(&mut world);
    let last = world.engine(1).book().number(log);
    let is_last = |name: &str| {
        name.parse::<ObjectName>().is_ok_and(|name| name.log == names.log(log) && name.number == last)
    };
    for ((_, name), bytes) in &mut world.cloud.state().objects {
        if is_last(name.as_str()) {
            bytes.truncate(40);
        }
    }
    world.write(2);
    assert_eq!(world.sync(2).unwrap().sent, 0);
    world.now += 2 * DAY;
    let report = world.sync(2).unwrap();
    assert!(report.sent == 0 && report.warnings.contains(&Warning::ClonedHere), "{report:?}");
}

#[test]
fn an_older_step_under_a_later_name_ends_no_log() {
    let mut world = all_in_step(2);
    let own = Hex(names(&mut world).log(world.devices[0].log)).to_string();
    let is_own = |(place, name): &(String, String)| place.contains("/l/") && name.starts_with(&own);
    let older = world.cloud.state().objects.iter().find(|(path, _)| is_own(path)).unwrap().1.clone();
    puts(&mut world, 0, 99, older);
    world.write(0);
    let report = world.sync(0).unwrap();
    assert!(report.sent > 0 && report.warnings.is_empty(), "{report:?}");
    world.settle();
    assert_eq!(world.devices[1].notebook.holds(), world.devices[0].notebook.holds());
}

/// A device signs to know more steps of another's log than it does, or the last one by another hash.
fn says(world: &mut World, which: usize, of: usize, more: u64) {
    let (now, log, of) = (world.now, world.devices[which].log, world.devices[of].log);
    let (names, by) = (names(world), world.devices[which].keys().device);
    let engine = world.engine(which);
    let (book, epoch) = (engine.book(), engine.members().epoch().unwrap().id);
    let segment = Segment {
        space: book.space,
        log,
        number: book.number(log) + 1,
        previous: book.hash(log),
        members: engine.members().head(),
        at: now,
        seen: vec![Seen { log: of, number: book.number(of) + more, hash: [9; 32] }],
        wants: vec![],
        records: vec![],
    };
    let bytes = segment.close(&names, epoch, &book.epochs[&epoch], &by).unwrap();
    puts(world, which, segment.number, bytes);
}

#[test]
fn what_one_says_of_anothers_log_ends_it_for_nobody_else() {
    let mut world = all_in_step(3);
    let log = world.devices[1].log;
    let before = world.engine(2).book().number(log);
    says(&mut world, 1, 0, 0);
    let report = world.sync(2).unwrap();
    assert!(report.warnings.is_empty() && report.troubles.is_empty(), "{report:?}");
    let book = world.engine(2).book();
    assert_eq!(book.number(log), before + 1, "it was read");
    assert!(book.forked.is_empty(), "nothing that the other signed says so");
}

#[test]
fn one_alone_of_several_ends_nobodys_log_and_two_who_remember_more_of_it_are_believed() {
    for more in [0, 1_000] {
        let mut world = all_in_step(3);
        says(&mut world, 1, 0, more);
        let report = world.sync(0).unwrap();
        assert!(!report.warnings.contains(&Warning::ClonedHere), "{report:?}");
        says(&mut world, 2, 0, more);
        assert!(world.sync(0).unwrap().warnings.contains(&Warning::ClonedHere));
    }
    // Where there is only one other, it is that one.
    let mut world = all_in_step(2);
    says(&mut world, 1, 0, 1);
    assert!(world.sync(0).unwrap().warnings.contains(&Warning::ClonedHere));
}

#[test]
fn what_somebody_said_of_anothers_log_who_was_taken_out_since_ends_it_no_more() {
    let mut world = all_in_step(3);
    says(&mut world, 1, 0, 1_000);
    assert!(!world.sync(0).unwrap().warnings.contains(&Warning::ClonedHere));
    world.remove(1);
    world.write(0);
    let report = world.sync(0).unwrap();
    assert!(report.sent > 0 && !report.warnings.contains(&Warning::ClonedHere), "{report:?}");
    world.sync(2).unwrap();
    assert_eq!(world.devices[2].notebook.holds(), world.devices[0].notebook.holds());
}

#[test]
fn a_file_that_is_too_large_to_be_ours_keeps_nothing_back() {
    let mut world = all_in_step(2);
    let space = names(&mut world).space();
    for place in [Place::Month(month(world.now)), Place::Envelopes, Place::Packs, Place::Keys] {
        let path = (folder(space, place), "Holiday in the Ardennes.mov".to_owned());
        world.cloud.state().objects.insert(path, vec![0; LARGEST + 1]);
    }
    puts(&mut world, 0, 99, vec![0; LARGEST + 1]);
    world.write(1);
    world.sync(1).unwrap();
    assert!(!world.sync(0).unwrap().troubles.is_empty(), "it is said");
    let new = world.joins();
    world.settle();
    for which in [0, new] {
        assert_eq!(world.devices[which].notebook.holds(), world.devices[1].notebook.holds());
    }
}

#[test]
fn two_who_answered_one_another_many_times_are_not_read_again_for_every_answer() {
    const ANSWERS: usize = 30;
    let mut world = all_in_step(3);
    for _ in 0..ANSWERS {
        for which in 0..2 {
            world.sync(which).unwrap();
            world.write(which);
            world.sync(which).unwrap();
        }
    }
    let before = world.cloud.state().asked;
    world.sync(2).unwrap();
    let asked = world.cloud.state().asked - before;
    assert_eq!(world.devices[2].notebook.holds(), world.devices[1].notebook.holds());
    assert!(asked < 2 * ANSWERS * 5, "{asked} for {} steps", 2 * ANSWERS);
}

#[test]
fn what_a_removed_device_goes_on_writing_is_said_and_not_fetched() {
    let mut world = all_in_step(3);
    world.remove(2);
    world.settle();
    let looks = |world: &mut World| {
        let before = world.cloud.state().asked;
        let report = world.sync(1).unwrap();
        (world.cloud.state().asked - before, report.troubles.len())
    };
    looks(&mut world);
    let (asked, troubles) = looks(&mut world);
    for number in 90..110 {
        puts(&mut world, 2, number, vec![7; 300]);
    }
    assert_eq!(looks(&mut world), (asked, troubles + 20));
}
