//! Many people in one space, through the same storage that lies, the same kills and wrong clocks: some in every run, two hundred and more
//! when somebody asks (`cargo xtask soak crowd --count 200`).

use rand::RngExt;

use super::all_is_well;
use super::world::{Mishap, World};
use crate::trial;

/// How many there are in every run.
const SOME: u64 = 24;

/// What happens to so many. With an odd seed somebody is removed, with an even one the storage loses what it had and is set
/// back.
fn many(people: usize, seed: u64) {
    let mut world = World::new(seed, 1);
    (1..people).for_each(|_| world.admits());
    world.sync(0).unwrap();
    world.cloud.state().unkind = world.dice.random_range(0..40);
    let destroys = seed.is_multiple_of(2);
    world.cloud.state().destroys = destroys;
    world.mishap = destroys.then_some(Mishap::SetBack);
    for _ in 0..people * 2 {
        world.step();
    }
    world.settle_in(5);
    all_is_well(&mut world, seed);
    assert!(world.devices.iter().filter(|device| !device.removed).count() >= people - 1);
    assert!(!world.written.is_empty(), "they wrote");
}

#[test]
fn however_many_belong_they_agree_and_nothing_acknowledged_is_lost() {
    let people = usize::try_from(trial::count(SOME)).unwrap();
    let seed = trial::seed(7);
    [seed, seed + 1].into_iter().for_each(|seed| many(people, seed));
}
