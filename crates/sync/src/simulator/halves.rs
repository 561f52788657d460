//! What arrives and nobody hears so, and what arrives in halves, of devices that are removed before they write it again.

use super::world::World;

/// How many objects of the logs lie in the storage.
fn objects(world: &World) -> usize {
    world.cloud.state().objects.keys().filter(|(folder, _)| folder.contains("/l/")).count()
}

/// Of four devices the last one writes, and does not hear that it arrived. The one before takes that and builds on it, and the others have
/// not looked yet.
fn the_last_one_is_ahead() -> World {
    let mut world = World::new(47, 4);
    world.settle();
    let before = objects(&world);
    world.write(3);
    world.cloud.state().mute = true;
    assert!(world.sync(3).is_err());
    world.cloud.state().mute = false;
    assert_eq!(objects(&world), before + 1);
    world.sync(2).unwrap();
    world.write(2);
    world.sync(2).unwrap();
    assert_eq!(world.devices[2].notebook.holds().len(), 2);
    world
}

fn all_have_both(world: &mut World) {
    world.settle();
    for which in (0..world.devices.len()).filter(|which| !world.devices[*which].removed) {
        assert_eq!(world.devices[which].notebook.holds().len(), 2, "device {which}");
    }
}

#[test]
fn half_of_what_arrived_before_is_not_written_over_it_by_a_device_that_is_then_removed() {
    let mut world = the_last_one_is_ahead();
    world.cloud.state().halves = true;
    world.sync(3).unwrap();
    world.cloud.state().halves = false;
    world.remove(3);
    // It was lost, and never looks in again.
    world.devices.truncate(3);
    all_have_both(&mut world);
}

#[test]
fn what_lies_there_in_halves_is_made_whole_by_its_device_also_once_it_was_removed() {
    let mut world = the_last_one_is_ahead();
    let theirs = world.engine(3).book().outgoing.values().next().unwrap().name.to_string();
    for ((_, name), bytes) in &mut world.cloud.state().objects {
        if *name == theirs {
            bytes.truncate(bytes.len() / 2);
        }
    }
    world.remove(3);
    all_have_both(&mut world);
}

#[test]
fn what_has_not_left_a_device_that_was_removed_stays_with_it() {
    let mut world = World::new(53, 3);
    world.settle();
    world.write(2);
    world.cloud.state().full = true;
    assert!(world.sync(2).is_err());
    world.cloud.state().full = false;
    let before = objects(&world);
    world.remove(2);
    assert!(world.sync(2).unwrap().outside);
    assert_eq!(objects(&world), before);
}
