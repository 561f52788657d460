//! Devices, a storage that lies, kills and wrong clocks, all from a seed. What must hold is at the end of each run, and two things are
//! checked at every step by the notebook itself: no update is replaced by another, and a frontier only goes on, by one. After every look
//! `watch.rs` asks whether what is gone from the storage was said.
//!
//! Keys, ids and nonces are the operating system's. So a seed says what happens and in which order, but two logs may be read in
//! another order the next time.

mod closed;
mod cloud;
mod copies;
mod crowd;
mod fuse;
mod gone;
mod halves;
mod lies;
mod limits;
mod mishaps;
mod notebook;
mod recovery;
mod stories;
mod watch;
mod world;
mod wounds;

use rand::RngExt;
use std::collections::BTreeSet;
use world::{Mishap, World, YEAR};

use crate::engine::Warning;
use crate::trial;

pub use notebook::Notebook;
pub use world::CANARY;

/// How many seeds the normal run goes through.
const SEEDS: u64 = 500;

/// How often a mishap came to something.
struct Reached {
    set_back: usize,
    copied: usize,
}

/// What happens in a life beside everything else. Where a device is copied the storage lists what it has: what it hides both copies might
/// write, and those who take it from one of them could not agree with those who take it from the other.
fn mishap(seed: u64) -> Option<Mishap> {
    match seed % 8 {
        1 => None,
        5 => Some(Mishap::Copied),
        _ => Some(Mishap::SetBack),
    }
}

/// A whole life from a seed; says what was wrong.
fn a_life(seed: u64) -> Reached {
    let mut world = World::new(seed, 2 + (seed % 7) as usize);
    world.mishap = mishap(seed);
    let is_honest = world.mishap == Some(Mishap::Copied);
    world.cloud.state().unkind = if is_honest { 0 } else { world.dice.random_range(0..80) };
    world.cloud.state().destroys = seed % 4 != 1;
    // Several people make none. Where packs are made, nobody is removed as long as the storage loses what it had.
    world.makes_packs(seed % 4 != 3);
    let lies = world.cloud.state().objects.clone();
    world.earlier = Some(lies);
    // Nobody is without somebody whose clock is wrong.
    let wrong = world.dice.random_range(0..world.devices.len());
    world.devices[wrong].clock = if world.dice.random() { 10 * YEAR } else { -10 * YEAR };
    for _ in 0..world.dice.random_range(40..120) {
        world.step();
    }
    world.settle();
    all_is_well(&mut world, seed);
    let told = (0..world.devices.len()).filter(|which| world.is_told_of_a_copy(*which)).count();
    Reached { set_back: world.set_back, copied: told }
}

/// What must hold once everyone has looked in.
fn all_is_well(world: &mut World, seed: u64) {
    one_of_two_copies_goes_on(seed, world);
    let belong: Vec<_> = world.belong().into_iter().map(|which| &world.devices[which]).collect();
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

/// Of two copies at most one is told that it has to begin anew; what the other wrote is everybody's, and nobody took something of both.
/// Nobody else is told such a thing.
fn one_of_two_copies_goes_on(seed: u64, world: &World) {
    let others = (0..world.devices.len()).filter(|which| !world.is_a_copy(*which));
    for which in others {
        assert!(!world.is_told_of_a_copy(which), "seed {seed}: device {which} goes on alone");
    }
    let Some(copies) = world.copies.filter(|copies| !world.devices[copies[0]].removed) else { return };
    let log = world.devices[copies[0]].log;
    let told = copies.iter().filter(|which| world.is_told_of_a_copy(**which)).count();
    assert!(told < 2, "seed {seed}: neither of two copies goes on");
    for device in &world.devices {
        assert!(!device.warned.contains(&Warning::Cloned(log)), "seed {seed}: both copies were sent");
    }
}

/// Closed documents: whoever belongs reads the same, and of what has ended there is no key, in no notebook and nowhere in the storage.
fn everyone_reads_what_is_closed_and_nobody_what_has_ended(seed: u64, world: &mut World) {
    let belong = world.belong();
    let first = &world.devices[belong[0]].notebook;
    let (read, ended) = (first.reads_closed(), first.state().doors.ended.clone());
    for which in &belong {
        let notebook = &world.devices[*which].notebook;
        assert_eq!(notebook.reads_closed(), read, "seed {seed}: two devices read different closed documents");
        assert_eq!(notebook.state().doors.ended, ended, "seed {seed}: one has not heard of an ending");
    }
    assert!(read.keys().all(|doc| !ended.contains(doc)), "seed {seed}: a key of what has ended");
    for device in &world.devices {
        // However wrong the clocks are.
        let ends = &device.notebook.state().doors.ended;
        assert!(ends.is_subset(&world.ended), "seed {seed}: something ended that nobody has ended");
    }
    if world.removed_before.is_none() {
        let open: BTreeSet<_> = world.closed.difference(&ended).copied().collect();
        let read: BTreeSet<_> = read.keys().copied().collect();
        let is_whole = if world.copies.is_some() { open.is_subset(&read) } else { open == read };
        assert!(is_whole, "seed {seed}: a key is lost");
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
        move || seeds.filter(|seed| seed % 2 == odd).map(a_life).collect::<Vec<_>>()
    };
    let other = std::thread::spawn(half(1));
    let mut lives = half(0)();
    lives.extend(other.join().unwrap());
    let set_back: usize = lives.iter().map(|life| life.set_back).sum();
    let copied: usize = lives.iter().map(|life| life.copied).sum();
    trial::tell(format_args!("{} lives: {set_back} storages set back, {copied} copies told", lives.len()));
    let is_reached = |often: usize| often * 20 > lives.len();
    assert!(lives.len() < 100 || is_reached(set_back) && is_reached(copied), "mishaps come to something");
}
