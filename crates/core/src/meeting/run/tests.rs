use proptest::prelude::*;

use super::*;

const MINUTE: u64 = 60_000;

/// A computer with a wall clock that can be set, and a count that cannot.
struct Desk {
    at: i64,
    count: u64,
    counter: u32,
    events: Vec<Event>,
}

impl Desk {
    fn new() -> Self {
        Self { at: 1_800_000_000_000, count: 5, counter: 1, events: Vec::new() }
    }

    fn stamp(&self) -> Stamp {
        Stamp { at: self.at, count: self.count, counter: self.counter.to_string() }
    }

    fn waits(&mut self, minutes: u64) -> &mut Self {
        self.count += minutes * MINUTE;
        self.at += i64::try_from(minutes * MINUTE).unwrap();
        self
    }

    fn notes(&mut self, what: Happened) -> &mut Self {
        self.events.push(Event { when: self.stamp(), zone: "Europe/Brussels".into(), what });
        self
    }

    fn run(&self) -> Run {
        Run::of(&self.events, Some(&self.stamp()))
    }
}

fn begun(item: &str) -> Happened {
    Happened::Begun { item: item.into() }
}

fn turn(person: &str) -> Happened {
    Happened::Turn { person: person.into() }
}

#[test]
fn items_take_what_they_take_and_breaks_are_nobodys() {
    let mut desk = Desk::new();
    desk.notes(Happened::Started).notes(begun("a")).waits(10).notes(begun("b")).waits(5);
    desk.notes(Happened::Paused).waits(15).notes(Happened::Resumed).waits(7);
    let run = desk.run();
    assert_eq!(run.taken, BTreeMap::from([("a".into(), 10 * MINUTE), ("b".into(), 12 * MINUTE)]));
    assert_eq!((run.elapsed, run.breaks, run.standing), (37 * MINUTE, 15 * MINUTE, Standing::Running));
    desk.notes(Happened::Ended).waits(60);
    assert_eq!(desk.run().elapsed, 37 * MINUTE, "what comes after the end is not the meeting");
    desk.notes(Happened::Reopened).notes(begun("a")).waits(3);
    assert_eq!(desk.run().taken["a"], 13 * MINUTE, "an item that is taken up again goes on counting");
    assert_eq!(desk.run().elapsed, 40 * MINUTE);
}

#[test]
fn a_clock_that_is_set_in_the_middle_shifts_nothing() {
    let mut desk = Desk::new();
    desk.notes(Happened::Started).notes(begun("a")).waits(10);
    desk.at += 3_600_000;
    desk.notes(begun("b")).waits(10);
    desk.at -= 7_200_000;
    let run = desk.run();
    assert_eq!((run.taken["a"], run.taken["b"]), (10 * MINUTE, 10 * MINUTE));
    assert_eq!(run.offsets, [0, 0, 10 * MINUTE]);
}

#[test]
fn a_program_that_was_started_anew_goes_by_the_wall() {
    let mut desk = Desk::new();
    desk.notes(Happened::Started).notes(begun("a")).waits(10).notes(begun("b")).waits(4);
    (desk.counter, desk.count) = (2, 1);
    desk.waits(1);
    assert_eq!(desk.run().taken["b"], 5 * MINUTE);
    desk.notes(begun("c"));
    (desk.counter, desk.count, desk.at) = (3, 0, desk.at - 600_000);
    assert_eq!(desk.run().taken["c"], 0, "a wall clock that went back tells of no time");
}

#[test]
fn the_talking_piece_goes_round_and_whoever_passes_comes_later() {
    let people = ["ann", "bo", "cy"];
    let mut desk = Desk::new();
    desk.notes(Happened::Started).notes(Happened::Round { kind: Some(RoundKind::CheckIn) });
    assert_eq!(desk.run().waiting(&people), people);
    desk.notes(turn("ann")).waits(2).notes(Happened::Passed { person: "bo".into() });
    assert_eq!(desk.run().waiting(&people), ["cy", "bo"]);
    desk.notes(turn("cy")).waits(1).notes(Happened::Passed { person: "bo".into() });
    let run = desk.run();
    assert!(run.waiting(&people).is_empty());
    assert_eq!((run.speaks.as_deref(), run.speaking), (Some("cy"), MINUTE));
    assert_eq!(run.spoken, BTreeMap::from([("ann".into(), 2 * MINUTE), ("cy".into(), MINUTE)]));
    desk.notes(Happened::Round { kind: None });
    assert_eq!(desk.run().speaks, None);
}

#[test]
fn evenness_is_that_of_the_known_examples() {
    let near = |found: Option<(f64, f64)>, (even, gini): (f64, f64)| {
        let (h, g) = found.unwrap();
        assert!((h - even).abs() < 0.0006 && (g - gini).abs() < 0.0006, "{h} {g}");
    };
    near(evenness(&[10, 10, 10, 10]), (1.0, 0.0));
    near(evenness(&[40, 0, 0, 0]), (0.0, 0.75));
    near(evenness(&[20, 10, 5, 5]), (0.875, 0.3125));
    assert_eq!((evenness(&[5]), evenness(&[0, 0])), (None, None));
}

fn any_event() -> impl Strategy<Value = Happened> {
    let name = || prop::sample::select(vec!["a", "b", "c"]).prop_map(String::from);
    prop_oneof![
        Just(Happened::Started),
        Just(Happened::Paused),
        Just(Happened::Resumed),
        name().prop_map(|item| Happened::Begun { item }),
        (name(), 0u32..20).prop_map(|(item, minutes)| Happened::Extended { item, minutes }),
        name().prop_map(|item| Happened::Skipped { item }),
        name().prop_map(|person| Happened::Turn { person }),
        name().prop_map(|person| Happened::Passed { person }),
        Just(Happened::Round { kind: Some(RoundKind::Round) }),
        Just(Happened::Down),
        Just(Happened::Ended),
        Just(Happened::Reopened),
    ]
}

/// Something that happens, after so many minutes, with the wall clock put forward or back and the program perhaps started anew.
type Step = (Happened, u64, i64, bool);

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((any_event(), 0u64..30, -90i64..90, prop::bool::weighted(0.2)), 0..30)
}

proptest! {
    #[test]
    fn every_minute_of_a_meeting_is_an_items_a_breaks_or_nobodys(steps in any_steps()) {
        let mut desk = Desk::new();
        for (what, minutes, set, anew) in steps {
            desk.notes(what).waits(minutes);
            desk.at += set * 60_000;
            if anew {
                (desk.counter, desk.count) = (desk.counter + 1, 0);
            }
        }
        let run = desk.run();
        let taken: u64 = run.taken.values().sum();
        prop_assert_eq!(taken + run.breaks + run.between, run.elapsed);
        prop_assert!(run.spoken.values().sum::<u64>() + run.breaks <= run.elapsed);
        prop_assert!(run.offsets.windows(2).all(|pair| pair[0] <= pair[1]));
        prop_assert_eq!(run.offsets.len(), desk.events.len());
        prop_assert!(run.current.as_ref().is_none_or(|item| run.begun.contains(item)));
    }

    #[test]
    fn setting_the_clock_changes_no_length(steps in any_steps()) {
        let (mut one, mut two) = (Desk::new(), Desk::new());
        for (what, minutes, set, _) in steps {
            one.notes(what.clone()).waits(minutes);
            two.notes(what).waits(minutes);
            two.at += set * 60_000;
        }
        let plain = |run: Run| Run { started: 0, ..run };
        prop_assert_eq!(plain(one.run()), plain(two.run()));
    }

    #[test]
    fn a_record_that_is_cut_anywhere_tells_of_all_that_came_before(steps in any_steps(), at in 0usize..30) {
        let mut desk = Desk::new();
        for (what, minutes, ..) in steps {
            desk.notes(what).waits(minutes);
        }
        let cut = at.min(desk.events.len());
        let (whole, part) = (Run::of(&desk.events, None), Run::of(&desk.events[..cut], None));
        prop_assert_eq!(&whole.offsets[..cut], &part.offsets[..]);
        prop_assert!(part.taken.iter().all(|(item, taken)| whole.taken[item] >= *taken));
    }

    #[test]
    fn evenness_lies_between_nothing_and_everything(spoken in prop::collection::vec(0u64..10_000_000, 2..9)) {
        if let Some((even, gini)) = evenness(&spoken) {
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&even) && (-1e-9..1.0).contains(&gini));
        }
    }
}
