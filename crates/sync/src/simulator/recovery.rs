//! A new machine with the words of a recovery sheet, in a storage that is not kind.

use kring_crypto::sheet::SheetKeys;
use kring_crypto::words::RecoveryWords;

use super::world::{HOUR, World, run};
use crate::engine::{Opened, open_with};
use crate::format::recovery::Recovery;

pub fn a_sheet() -> SheetKeys {
    SheetKeys::of(&RecoveryWords::generate().unwrap()).unwrap()
}

/// Two people, each with a sheet; each has written something.
fn two() -> (World, SheetKeys, SheetKeys) {
    let (mut world, sheets) = (World::new(23, 2), [a_sheet(), a_sheet()]);
    for (which, words) in sheets.iter().enumerate() {
        world.devices[which].has_sheet(words);
        world.write(which);
    }
    world.settle();
    let [one, two] = sheets;
    (world, one, two)
}

fn for_words(world: &World) -> usize {
    world.cloud.state().objects.keys().filter(|(folder, _)| folder.ends_with("/r")).count()
}

#[test]
fn words_let_one_more_device_of_their_person_in_and_it_has_everything() {
    let (mut world, _, words) = two();
    let new = world.begins_again(1, &words).unwrap();
    world.write(new);
    world.settle();
    assert_eq!(world.devices[new].notebook.holds().len(), 3);
    assert_eq!(world.devices[0].notebook.holds(), world.devices[new].notebook.holds());
    let key = world.devices[new].log;
    assert!(world.engine(0).members().owner(key).is_some_and(|device| device.active));
    assert_eq!(for_words(&world), 3, "each device keeps its own");
    assert!(world.begins_again(1, &a_sheet()).is_none(), "other words open nothing");
}

#[test]
fn what_the_storage_lost_for_the_words_is_written_again() {
    let (mut world, words, _) = two();
    world.cloud.state().objects.retain(|(folder, _), _| !folder.ends_with("/r"));
    assert!(matches!(run(open_with(&world.cloud, &words)), Ok(Opened::Nothing)));
    world.now += 25 * HOUR;
    world.sync(0).unwrap();
    assert!(matches!(run(open_with(&world.cloud, &words)), Ok(Opened::Spaces(_))));
}

#[test]
fn new_words_begin_a_new_epoch_and_the_old_ones_reach_nothing_written_since() {
    let (mut world, old, _) = two();
    let before = world.cloud.state().objects.clone();
    let new = a_sheet();
    world.devices[0].has_sheet(&new);
    world.sync(0).unwrap();
    assert!(matches!(run(open_with(&world.cloud, &old)), Ok(Opened::OtherWords)));
    // Somebody kept what the old words open, and puts it back.
    let kept = before.into_iter().filter(|((folder, _), _)| folder.ends_with("/r"));
    world.cloud.state().objects.extend(kept);
    world.write(0);
    world.sync(0).unwrap();
    let thief = world.begins_again(0, &old).unwrap();
    world.sync(thief).unwrap();
    world.write(thief);
    for _ in 0..3 {
        world.now += 25 * HOUR;
        for which in [0, 1, thief] {
            world.sync(which).unwrap();
        }
    }
    let log = world.devices[thief].log;
    assert!(world.engine(1).members().owner(log).is_none(), "nobody let them in");
    assert_eq!(world.devices[1].notebook.holds().len(), 3);
    // The two from before, and their own.
    assert_eq!(world.devices[thief].notebook.holds().len(), 3);
    assert_eq!(world.epochs(0).difference(&world.epochs(thief)).count(), 1);
}

#[test]
fn among_many_what_the_words_open_is_not_written_again_for_everybody_who_comes() {
    let (mut world, words) = (World::new(37, 18), a_sheet());
    world.devices[1].has_sheet(&words);
    world.settle_in(2);
    let lies = |world: &World| {
        let state = world.cloud.state();
        let names = state.objects.keys().filter(|(folder, _)| folder.ends_with("/r"));
        names.map(|(_, name)| name.clone()).collect::<Vec<_>>()
    };
    let before = lies(&world);
    let late = world.joins();
    world.write(late);
    world.settle_in(2);
    assert_eq!((before.len(), lies(&world)), (1, before));
    // The rest is told by those who are there.
    let new = world.begins_again(1, &words).unwrap();
    world.write(new);
    world.settle_in(4);
    for which in [new, late] {
        assert_eq!(world.devices[which].notebook.holds(), world.devices[0].notebook.holds());
    }
}

#[test]
fn an_older_state_that_is_laid_beside_as_the_latest_takes_no_removal_back() {
    let (mut world, words) = (World::new(43, 3), a_sheet());
    world.devices[1].has_sheet(&words);
    world.settle_in(2);
    let lies = |world: &World| {
        let state = world.cloud.state();
        let mut lies = state.objects.iter().filter(|((folder, _), _)| folder.ends_with("/r"));
        lies.next().map(|(path, bytes)| (path.clone(), bytes.clone())).unwrap()
    };
    let (path, before) = lies(&world);
    let removed = world.devices[2].person.public();
    world.remove(2);
    world.settle_in(2);
    let mut old = Recovery::open(&before, &words.envelope).unwrap();
    old.at = world.now + 24 * 365 * HOUR;
    let planted = old.close(&words.card()).unwrap();
    world.cloud.state().objects.insert((path.0, "planted.krg".into()), planted);
    let new = world.begins_again(1, &words).unwrap();
    let engine = world.engine(new);
    assert_eq!(engine.members().role(&removed), None, "before it has met anybody");
    let (newest, known) = (engine.members().epoch().unwrap().id, world.epochs(new));
    assert!(known.contains(&newest) && !world.epochs(2).contains(&newest), "and nobody reads what it writes");
}
