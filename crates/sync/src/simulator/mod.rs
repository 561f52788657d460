//! Devices, a storage that lies, kills and wrong clocks, all from a seed. What must hold is at the end of each run, and two things are
//! checked at every step by the notebook itself: no update is replaced by another, and a frontier only goes on, by one.
//!
//! Keys, ids and nonces are the operating system's. So a seed says what happens and in which order, but two logs may be read in
//! another order the next time.

mod closed;
mod cloud;
mod crowd;
mod fuse;
mod gone;
mod halves;
mod lies;
mod limits;
mod notebook;
mod recovery;
mod stories;
mod world;
mod wounds;

use rand::RngExt;
use std::collections::BTreeSet;
use world::World;

use crate::trial;

pub use notebook::Notebook;
pub use world::CANARY;

/// How many seeds the normal run goes through.
const SEEDS: u64 = 500;

/// A whole life from a seed; says what was wrong.
fn a_life(seed: u64) {
    let mut world = World::new(seed, 2 + (seed % 7) as usize);
    world.cloud.state().unkind = world.dice.random_range(0..80);
    world.cloud.state().destroys = seed % 4 != 1;
    // What somebody has of a removed device from nothing but a pack of its own, nobody can hand on; and several people make none.
    world.makes_packs(seed % 4 != 3);
    for _ in 0..world.dice.random_range(40..120) {
        world.step();
    }
    world.settle();
    all_is_well(&mut world, seed);
}

/// What must hold once everyone has looked in.
fn all_is_well(world: &mut World, seed: u64) {
    let belong: Vec<_> = world.devices.iter().filter(|device| !device.removed).collect();
    let first = belong[0].notebook.holds();
    for device in &belong {
        let holds = device.notebook.holds();
        let missing: Vec<_> = first.keys().filter(|key| !holds.contains_key(key)).collect();
        assert!(holds == first, "seed {seed}: two devices differ, {missing:?} are missing");
    }
    let logs: BTreeSet<_> = belong.iter().map(|device| device.log).collect();
    for written in world.written.iter().filter(|(log, _)| logs.contains(log)) {
        assert!(first.contains_key(written), "seed {seed}: {written:?} was acknowledged and is lost");
    }
    everyone_reads_what_is_closed_and_nobody_what_has_ended(seed, world);
    let before = world.removed_before.clone().unwrap_or_default();
    let later = |which: usize| world.epochs(which).difference(&before).count();
    for which in (0..world.devices.len()).filter(|which| world.devices[*which].removed) {
        assert_eq!(later(which), 0, "seed {seed}: a removed device has a key of a later epoch");
        assert!(later(0) > 0, "seed {seed}: the removal began no epoch");
    }
    for ((folder, name), bytes) in &world.cloud.state().objects {
        let words = CANARY.as_bytes();
        let lies_open = bytes.windows(words.len()).any(|run| run == words);
        assert!(
            !lies_open && !name.contains(CANARY) && !folder.contains(CANARY),
            "seed {seed}: {name} shows text"
        );
    }
}

/// Closed documents: whoever belongs reads the same, and of what has ended there is no key, in no notebook and nowhere in the storage.
fn everyone_reads_what_is_closed_and_nobody_what_has_ended(seed: u64, world: &mut World) {
    let belong: Vec<usize> =
        (0..world.devices.len()).filter(|which| !world.devices[*which].removed).collect();
    let first = &world.devices[belong[0]].notebook;
    let (read, ended) = (first.reads_closed(), first.state().doors.ended.clone());
    for which in &belong {
        let notebook = &world.devices[*which].notebook;
        assert_eq!(notebook.reads_closed(), read, "seed {seed}: two devices read different closed documents");
        assert_eq!(notebook.state().doors.ended, ended, "seed {seed}: one has not heard of an ending");
    }
    assert!(read.keys().all(|doc| !ended.contains(doc)), "seed {seed}: a key of what has ended");
    if world.removed_before.is_none() {
        let open: BTreeSet<_> = world.closed.difference(&ended).copied().collect();
        assert_eq!(read.keys().copied().collect::<BTreeSet<_>>(), open, "seed {seed}: a key is lost");
    }
    let left = world.keys_in_storage();
    assert!(left.is_disjoint(&ended), "seed {seed}: the storage has a key of what has ended");
    if seed.is_multiple_of(8) {
        // What nobody here needs is mended when somebody does.
        let new = world.joins();
        world.settle();
        let late = world.devices[new].notebook.reads_closed();
        assert_eq!(late, read, "seed {seed}: whoever joins late reads something else");
    }
}

#[test]
fn whatever_storage_and_clocks_do_everyone_agrees_and_nothing_acknowledged_is_lost() {
    let seeds = trial::seed(0)..trial::seed(0) + trial::count(SEEDS);
    let half = |odd: u64| {
        let seeds = seeds.clone();
        move || seeds.filter(|seed| seed % 2 == odd).for_each(a_life)
    };
    let other = std::thread::spawn(half(1));
    half(0)();
    other.join().unwrap();
}
