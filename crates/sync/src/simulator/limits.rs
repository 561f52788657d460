//! A storage that has no room for anything more, and one that lets nothing go.

use super::recovery::a_sheet;
use super::world::{HOUR, World, run};
use crate::engine::SyncError;
use crate::format::operation::Role;
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

#[test]
fn whoever_is_taken_out_while_the_storage_takes_nothing_is_told_once_it_does() {
    let mut world = World::new(37, 3);
    world.settle();
    world.cloud.state().full = true;
    world.remove(1);
    assert!(!world.sync(1).is_ok_and(|report| report.outside), "nobody could tell them");
    world.cloud.state().full = false;
    world.sync(0).unwrap();
    assert!(world.sync(1).unwrap().outside);
    let told = world.engine(0).book().envelopes.len();
    world.settle();
    assert_eq!(world.engine(0).book().envelopes.len(), told, "once is enough");
}

#[test]
fn of_two_keepers_who_take_each_other_out_unseen_everybody_thinks_the_same() {
    let mut world = World::new(43, 3);
    world.appoint(1);
    world.settle();
    world.cloud.state().full = true;
    world.remove(1);
    let (first, now) = (world.devices[0].log, world.now);
    let engine = world.engine(1);
    let keeper = engine.members().owner(first).unwrap().card.person;
    run(engine.remove(keeper, now)).unwrap();
    world.cloud.state().full = false;
    world.settle();
    let other = world.devices[1].log;
    let engine = world.engine(2);
    let role = |log| {
        let person = engine.members().owner(log).unwrap().card.person;
        engine.members().role(&person)
    };
    let roles = [role(first), role(other)];
    // Whose removal came first to the storage keeps the group; it goes on with one of them.
    assert_eq!(roles, [Some(Role::Keeper), None]);
    assert!(!world.sync(0).unwrap().outside);
    assert!(world.sync(1).unwrap().outside);
}
