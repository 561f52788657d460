//! Single mishaps, each with what somebody is told.

use std::collections::BTreeSet;

use super::world::{HOUR, World, run};
use crate::engine::{SyncError, Warning};
use crate::format::operation::Role;

pub fn two() -> World {
    let mut world = World::new(7, 2);
    for which in [0, 1] {
        world.write(which);
        world.sync(which).unwrap();
    }
    world.settle();
    world
}

/// Two devices know something that the storage had and has no more.
fn set_back() -> World {
    let mut world = two();
    let before = world.cloud.state().objects.clone();
    world.write(0);
    world.sync(0).unwrap();
    world.sync(1).unwrap();
    world.cloud.state().objects = before;
    world
}

pub fn warned(world: &World, which: usize, is: impl Fn(&Warning) -> bool) -> bool {
    world.devices[which].warned.iter().any(is)
}

#[test]
fn a_storage_that_was_set_back_is_told_by_everyone_and_loses_nothing() {
    let mut world = set_back();
    world.now += 25 * HOUR;
    world.sync(1).unwrap();
    assert!(warned(&world, 1, |warning| matches!(warning, Warning::RolledBack { .. })));
    world.sync(0).unwrap();
    assert!(warned(&world, 0, |warning| matches!(warning, Warning::Rewritten(_))));
    let new = world.joins();
    world.settle();
    assert_eq!(world.devices[new].notebook.holds(), world.devices[0].notebook.holds());
}

#[test]
fn what_vanished_is_noticed_at_the_next_look_and_written_again() {
    let mut world = set_back();
    world.now += HOUR / 12;
    // Within the same day, when nobody looks at everything.
    world.sync(1).unwrap();
    assert!(warned(&world, 1, |warning| matches!(warning, Warning::RolledBack { .. })));
    world.sync(0).unwrap();
    assert!(warned(&world, 0, |warning| matches!(warning, Warning::Rewritten(1))));
    let new = world.joins();
    (0..3).for_each(|which| drop(world.sync(which)));
    world.sync(new).unwrap();
    assert_eq!(world.devices[new].notebook.holds(), world.devices[0].notebook.holds());
}

#[test]
fn two_whose_segments_were_both_spoilt_do_not_wait_for_one_another_for_ever() {
    let mut world = two();
    (0..2).for_each(|which| world.write(which));
    for which in 0..2 {
        let before = world.cloud.state().objects.clone();
        world.sync(which).unwrap();
        let mut state = world.cloud.state();
        let new = state
            .objects
            .iter_mut()
            .filter(|(path, _)| path.0.contains("/l/") && !before.contains_key(*path));
        assert_eq!(new.map(|(_, bytes)| bytes[40] ^= 1).count(), 1);
    }
    world.settle();
    let held = world.devices[0].notebook.holds();
    assert!(world.written.iter().all(|key| held.contains_key(key)));
    assert_eq!(
        world.devices[1].notebook.holds(),
        held,
        "each asked in a segment that the other could not take"
    );
}

#[test]
fn a_key_that_a_set_back_storage_has_again_is_removed_at_the_next_look() {
    let mut world = two();
    world.devices[0].notebook.write_closed(0, b"closed");
    world.settle();
    let before = world.cloud.state().objects.clone();
    assert!(!world.keys_in_storage().is_empty());
    assert!(world.devices[0].notebook.end_closed(0).is_some());
    world.settle();
    assert!(world.keys_in_storage().is_empty());
    world.cloud.state().objects = before;
    world.now += HOUR / 12;
    (0..2).for_each(|which| drop(world.sync(which)));
    assert!(world.keys_in_storage().is_empty(), "nobody who comes now opens what has ended");
}

#[test]
fn an_empty_storage_deletes_nothing() {
    let mut world = two();
    let held = world.devices[0].notebook.holds();
    world.cloud.state().objects.clear();
    world.settle();
    assert_eq!(world.devices[0].notebook.holds(), held);
    assert_eq!(world.devices[1].notebook.holds(), held);
    let new = world.joins();
    world.settle();
    assert_eq!(world.devices[new].notebook.holds(), held);
}

#[test]
fn whoever_was_removed_reads_nothing_new_and_writes_nothing_that_counts() {
    let mut world = World::new(9, 3);
    world.settle();
    world.remove(2);
    world.sync(0).unwrap();
    world.write(0);
    world.settle();
    let read = world.devices[2].notebook.holds().len();
    world.write(2);
    world.settle();
    assert_eq!((read, world.devices[2].notebook.holds().len()), (0, 1));
    assert_eq!(world.devices[1].notebook.holds().len(), 1);
    assert_eq!(world.devices[0].notebook.holds().len(), 1);
}

#[test]
fn what_was_known_of_a_removed_device_reaches_everyone() {
    let mut world = World::new(11, 4);
    world.settle();
    world.write(3);
    world.sync(3).unwrap();
    // One has it, the keeper does not, and removes that device.
    world.sync(2).unwrap();
    world.remove(3);
    world.settle();
    let all = world.devices[2].notebook.holds();
    assert_eq!(all.len(), 1);
    assert_eq!(world.devices[0].notebook.holds(), all);
    assert_eq!(world.devices[1].notebook.holds(), all);
}

#[test]
fn only_a_keeper_removes_somebody_else() {
    let mut world = World::new(13, 3);
    world.settle();
    let (now, founder) = (world.now, world.devices[0].person.public());
    assert_eq!(run(world.engine(1).remove(founder, now)), Err(SyncError::NotAllowed));
    assert_eq!(run(world.engine(1).renew(now)), Ok(()));
}

#[test]
fn a_member_who_is_made_a_keeper_takes_others_out_and_everybody_knows() {
    let mut world = World::new(17, 4);
    world.settle();
    let person = |world: &World, which: usize| world.devices[which].person.public();
    let (now, second, third) = (world.now, person(&world, 1), person(&world, 2));
    assert_eq!(run(world.engine(1).appoint(second, now)), Err(SyncError::NotAllowed));
    assert_eq!(run(world.engine(1).remove(third, now)), Err(SyncError::NotAllowed));
    world.appoint(1);
    world.settle();
    let now = world.now;
    assert_eq!(run(world.engine(1).remove(third, now)), Ok(()));
    world.devices[2].removed = true;
    world.settle();
    for which in [0, 1, 3] {
        let engine = world.engine(which);
        assert_eq!(engine.members().role(&second), Some(Role::Keeper), "{which}");
        assert_eq!(engine.members().role(&third), None, "{which}");
    }
}

#[test]
fn a_new_device_has_what_is_wanted_first_before_any_log() {
    let mut world = two();
    let now = world.now;
    run(world.engine(0).write_pack(now)).unwrap();
    let new = world.joins();
    world.cloud.state().objects.retain(|(folder, _), _| !folder.contains("/l/"));
    world.sync(new).unwrap();
    assert_eq!(world.devices[new].notebook.holds(), world.devices[0].notebook.holds());
    let own = world.devices[new].log;
    let book = world.engine(new).book();
    assert!(book.positions.keys().all(|log| *log == own), "no log was read");
    assert!(book.mentioned.values().any(|seen| seen.number > 0), "and it knows that there is more");
}

#[test]
fn what_came_in_a_pack_of_a_device_that_is_removed_then_reaches_everyone() {
    let mut world = World::new(19, 3);
    world.write(2);
    world.sync(2).unwrap();
    world.now += 25 * HOUR;
    world.sync(2).unwrap();
    let new = world.joins();
    // It has the packs, and not the logs; builds on what was in them; and the device that made one is removed.
    let before = world.cloud.state().objects.clone();
    world.cloud.state().objects.retain(|(folder, _), _| !folder.contains("/l/"));
    world.sync(new).unwrap();
    assert_eq!(world.devices[new].notebook.holds().len(), 1);
    world.cloud.state().objects.extend(before);
    world.write(new);
    world.remove(2);
    world.settle();
    let all = world.devices[new].notebook.holds();
    assert_eq!(all.len(), 2);
    assert_eq!(world.devices[0].notebook.holds(), all);
    assert_eq!(world.devices[1].notebook.holds(), all);
}

#[test]
fn small_segments_become_one_after_a_month_and_a_new_device_reads_that() {
    let mut world = World::new(17, 2);
    for _ in 0..12 {
        world.write(0);
        world.sync(0).unwrap();
        world.sync(1).unwrap();
    }
    world.settle();
    let count =
        |world: &World| world.cloud.state().objects.keys().filter(|(at, _)| at.contains("/l/")).count();
    let before = count(&world);
    world.now += 31 * 24 * HOUR;
    world.settle();
    assert!(count(&world) < before, "{} of {before} are left", count(&world));
    let new = world.joins();
    world.settle();
    assert_eq!(world.devices[new].notebook.holds(), world.devices[0].notebook.holds());
}

#[test]
fn whoever_joins_late_reads_what_still_lives_and_nothing_of_what_has_ended() {
    let mut world = two();
    let (lives, _) = world.devices[0].notebook.write_closed(0, b"stays");
    world.devices[0].notebook.write_closed(1, b"goes");
    world.settle();
    assert_eq!(world.keys_in_storage().len(), 2);
    let ends = world.devices[1].notebook.reads_closed().keys().position(|doc| *doc != lives).unwrap();
    let ended = world.devices[1].notebook.end_closed(ends).unwrap();
    world.devices[0].notebook.write_closed(ends, b"meanwhile, elsewhere");
    world.settle();
    let new = world.joins();
    world.settle();
    for device in &world.devices {
        assert_eq!(device.notebook.reads_closed().keys().copied().collect::<Vec<_>>(), [lives]);
        assert!(device.notebook.state().doors.ended.contains(&ended));
    }
    assert_eq!(world.keys_in_storage(), [lives].into());
    assert_eq!(world.devices[new].notebook.holds(), world.devices[0].notebook.holds());
}

#[test]
fn a_key_that_the_storage_lost_or_spoilt_is_written_again_by_whoever_has_it() {
    for spoilt in [false, true] {
        let mut world = two();
        world.devices[1].notebook.write_closed(0, b"a case");
        world.sync(1).unwrap();
        world.cloud.state().objects.retain(|(folder, _), bytes| {
            let key = folder.ends_with("/d");
            if key && spoilt {
                *bytes.last_mut().unwrap() ^= 1;
            }
            !key || spoilt
        });
        world.settle();
        assert_eq!(world.devices[0].notebook.reads_closed(), world.devices[1].notebook.reads_closed());
        assert_eq!(world.devices[0].notebook.reads_closed().len(), 1);
    }
}

#[test]
fn whoever_was_removed_has_no_key_of_what_was_closed_after() {
    let mut world = World::new(9, 3);
    world.devices[0].notebook.write_closed(0, b"before");
    world.settle();
    world.remove(2);
    world.devices[0].notebook.write_closed(1, b"after");
    world.settle();
    assert_eq!(world.devices[1].notebook.reads_closed().len(), 2);
    assert_eq!(world.devices[2].notebook.reads_closed().len(), 1);
    let known = world.epochs(2);
    let book = run(crate::engine::Vault::book(&world.devices[0].notebook)).unwrap();
    let theirs: Vec<_> = book.epochs.iter().filter(|(id, _)| known.contains(id)).collect();
    let state = world.cloud.state();
    let keys = state.objects.iter().filter(|((folder, _), _)| folder.ends_with("/d"));
    let opened = keys
        .filter(|(_, bytes)| theirs.iter().any(|(_, key)| crate::format::frame::open(bytes, key).is_ok()));
    assert_eq!(opened.count(), 1, "what lies there they cannot open either");
}

#[test]
fn what_somebody_ends_who_was_removed_and_has_not_been_told_stays_with_the_others() {
    let mut world = World::new(9, 4);
    let (doc, _) = world.devices[0].notebook.write_closed(0, b"a case");
    world.sync(0).unwrap();
    world.sync(2).unwrap();
    let of_members = |path: &(String, String)| path.0.ends_with("/e");
    let told: BTreeSet<_> =
        world.cloud.state().objects.keys().filter(|path| of_members(path)).cloned().collect();
    world.remove(2);
    assert_eq!(world.devices[2].notebook.end_closed(0), Some(doc));
    // Every day the removed one looks in just before the last one, who has not read the key yet.
    for _ in 0..6 {
        world.now += 25 * HOUR;
        for which in 0..4 {
            let all = world.cloud.state().objects.clone();
            let hidden = |path: &(String, String)| which == 2 && of_members(path) && !told.contains(path);
            world.cloud.state().objects.retain(|path, _| !hidden(path));
            let report = world.sync(which).unwrap();
            assert!(!report.outside, "device {which} has been told");
            world.cloud.state().objects.extend(all.into_iter().filter(|(path, _)| hidden(path)));
        }
    }
    for which in [0, 1, 3] {
        assert!(world.devices[which].notebook.reads_closed().contains_key(&doc), "device {which}");
    }
}

#[test]
fn a_copy_of_an_envelope_under_another_name_troubles_nobody() {
    let mut world = two();
    let copied = |((folder, name), bytes): (&(String, String), &Vec<u8>)| {
        let copy = (folder.clone(), name.replace(".krg", " (conflicted copy 2026-11-28).krg"));
        folder.ends_with("/e").then(|| (copy, bytes.clone()))
    };
    let copies: Vec<_> = world.cloud.state().objects.iter().filter_map(copied).collect();
    assert!(!copies.is_empty());
    world.cloud.state().objects.extend(copies);
    for which in [0, 1] {
        assert!(world.sync(which).unwrap().troubles.is_empty());
    }
}

#[test]
fn with_nothing_new_only_current_months_are_listed() {
    let mut world = two();
    for _ in 0..24 {
        world.now += 31 * 24 * HOUR;
        world.write(0);
        world.sync(0).unwrap();
        world.sync(1).unwrap();
    }
    world.now += HOUR;
    world.sync(1).unwrap();
    let report = world.sync(1).unwrap();
    // Envelopes, months, and this month and the one before.
    assert!(report.listings <= 4, "{} listings", report.listings);
    assert_eq!((report.sent, report.taken), (0, 0));
}

#[test]
fn much_that_waits_is_kept_some_segments_at_a_time() {
    let (mut world, words) = (World::new(10, 1), b"some words ".repeat(20_000));
    let notebook = world.devices[0].notebook.clone();
    (0..24).for_each(|_| _ = notebook.write(&words));
    let before = notebook.state().commits;
    let report = world.sync(0).unwrap();
    let commits = notebook.state().commits - before;
    assert!(report.sent >= 24 && commits < 15, "{commits} times for {} segments", report.sent);
    let new = world.joins();
    assert!(world.sync(new).is_ok() && world.devices[new].notebook.holds() == notebook.holds());
}
