//! A machine that was copied while it was off, under the same name: both of them go on.

use super::cloud::Path;
use super::stories::{two, warned};
use super::world::{HOUR, World};
use crate::engine::{SyncError, Warning};
use crate::remote::RemoteError;

/// Ben's machine, and a copy of it that does not run yet.
const BEN: usize = 1;
const COPY: usize = 2;

fn copied() -> World {
    let mut world = two();
    let copy = world.devices[BEN].copied();
    world.devices.push(copy);
    world
}

/// What a device writes and sends lies nowhere yet when the next one sends; returned are the objects that it added.
fn sends_unseen(world: &mut World, which: usize) -> Vec<(Path, Vec<u8>)> {
    let before = world.cloud.state().objects.clone();
    world.write(which);
    world.sync(which).unwrap();
    let after = std::mem::replace(&mut world.cloud.state().objects, before.clone());
    after.into_iter().filter(|(path, _)| !before.contains_key(path)).collect()
}

#[test]
fn two_copies_of_one_device_are_told_and_harm_nobody_else() {
    let mut world = copied();
    world.write(BEN);
    world.sync(BEN).unwrap();
    world.write(COPY);
    assert!(world.sync(COPY).unwrap().warnings.contains(&Warning::ClonedHere));
    world.sync(0).unwrap();
    world.write(0);
    world.settle();
    assert_eq!(world.devices[0].notebook.holds().len(), 4);
    assert!(!world.is_told_of_a_copy(BEN), "whoever goes on goes on");
}

#[test]
fn what_two_copies_wrote_under_one_number_is_taken_from_neither_further() {
    let mut world = copied();
    let first = sends_unseen(&mut world, BEN);
    world.write(COPY);
    world.sync(COPY).unwrap();
    world.cloud.state().objects.extend(first);
    world.sync(0).unwrap();
    let log = world.devices[BEN].log;
    assert!(warned(&world, 0, |warning| *warning == Warning::Cloned(log)));
}

#[test]
fn both_of_two_copies_are_told_that_sent_under_one_number() {
    let mut world = copied();
    let first = sends_unseen(&mut world, BEN);
    world.write(COPY);
    world.sync(COPY).unwrap();
    world.cloud.state().objects.extend(first);
    world.now += HOUR / 12;
    for which in [BEN, COPY] {
        world.sync(which).unwrap();
        assert!(
            world.is_told_of_a_copy(which),
            "{which}: nobody takes anything more of their log, and only they can mend it"
        );
    }
}

#[test]
fn what_a_copy_had_sealed_is_not_sent_beside_what_the_other_sent_meanwhile() {
    let mut world = copied();
    world.write(COPY);
    world.cloud.state().full = true;
    assert_eq!(world.sync(COPY), Err(SyncError::Remote(RemoteError::Full)));
    world.cloud.state().full = false;
    world.write(BEN);
    world.sync(BEN).unwrap();
    world.sync(0).unwrap();
    let lie = world.cloud.state().objects.len();
    world.sync(COPY).unwrap();
    assert!(world.is_told_of_a_copy(COPY));
    assert_eq!(world.cloud.state().objects.len(), lie, "it sends nothing");
    world.settle();
    let log = world.devices[BEN].log;
    assert!(!warned(&world, 0, |warning| *warning == Warning::Cloned(log)), "so nobody has to choose");
    assert_eq!(world.devices[0].notebook.holds(), world.devices[BEN].notebook.holds());
}

#[test]
fn what_a_copy_sent_is_known_for_it_under_whatever_name_a_program_gave_it() {
    let mut world = copied();
    for ((folder, name), bytes) in sends_unseen(&mut world, BEN) {
        world.cloud.state().objects.insert((folder, format!("renamed {name}")), bytes);
    }
    world.write(COPY);
    assert!(world.sync(COPY).unwrap().warnings.contains(&Warning::ClonedHere));
}

#[test]
fn what_a_pack_holds_of_a_copy_takes_the_place_of_nothing_that_was_written_here() {
    let mut world = two();
    let new = world.joins();
    let copy = world.devices[new].copied();
    world.devices.push(copy);
    let copy = world.devices.len() - 1;
    for which in [new, copy] {
        world.devices[which].notebook.write(which.to_string().as_bytes());
    }
    let written = world.devices[copy].notebook.holds();
    world.sync(new).unwrap();
    world.now += 25 * HOUR;
    world.sync(new).unwrap();
    assert!(world.sync(copy).unwrap().warnings.contains(&Warning::ClonedHere));
    let holds = world.devices[copy].notebook.holds();
    assert!(written.iter().all(|(key, bytes)| holds.get(key) == Some(bytes)));
}

#[test]
fn a_copy_that_sends_nothing_more_takes_no_key_out_of_the_storage_that_others_need() {
    let mut world = two();
    let (doc, _) = world.devices[0].notebook.write_closed(0, b"a case");
    world.settle();
    let copy = world.devices[BEN].copied();
    world.devices.push(copy);
    world.write(BEN);
    world.sync(BEN).unwrap();
    assert_eq!(world.devices[COPY].notebook.end_closed(0), Some(doc));
    world.now += 25 * HOUR;
    world.sync(COPY).unwrap();
    assert!(world.is_told_of_a_copy(COPY), "it could tell nobody");
    assert_eq!(world.keys_in_storage(), [doc].into());
}
