//! A storage that has no room for anything more, and one that lets nothing go.

use super::recovery::a_sheet;
use super::world::{HOUR, World};
use crate::engine::SyncError;
use crate::remote::RemoteError;

#[test]
fn a_storage_that_is_full_is_still_read() {
    let mut world = World::new(29, 2);
    world.settle();
    world.write(1);
    world.sync(1).unwrap();
    // A recovery sheet is something that everybody is to be told.
    world.devices[0].has_sheet(&a_sheet());
    world.cloud.state().full = true;
    assert_eq!(world.sync(0), Err(SyncError::Remote(RemoteError::Full)));
    assert_eq!(world.devices[0].notebook.holds(), world.devices[1].notebook.holds());
    world.cloud.state().full = false;
    world.settle();
    let device = world.devices[0].keys().device.public();
    assert!(world.engine(1).members().sheet(&device).is_some(), "and everybody is told");
}

#[test]
fn a_storage_that_lets_nothing_go_is_used_all_the_same() {
    let mut world = World::new(31, 2);
    world.cloud.state().hoards = true;
    for _ in 0..12 {
        world.write(0);
        world.now += 4 * 24 * HOUR;
        (0..2).for_each(|which| drop(world.sync(which).unwrap()));
    }
    world.settle();
    let new = world.joins();
    world.settle();
    for which in [1, new] {
        assert_eq!(world.devices[which].notebook.holds(), world.devices[0].notebook.holds());
    }
}
