//! What may be done when: the days of an ending, who may end early, who keeps notes, what may leave. Pure.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::charter::view::ConfidentialityLevel;

/// Days before the end on which it is announced.
pub const NOTICES: [i32; 2] = [14, 3];
/// Days after the end on which everything can still be read and taken along.
pub const GRACE: i32 = 7;

/// Where notes stand on their way to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ClosedStage")]
pub enum Stage {
    /// The end is further away than its first notice.
    Open,
    /// It comes in 14 days or fewer.
    Soon,
    /// It comes in three days or fewer.
    VerySoon,
    /// It has come. For seven days everything can be read and taken along, and nothing more is written.
    Grace,
    /// The seven days are over: the next opening destroys.
    Due,
    /// The end has come, and the notes are held because they were formally requested.
    Held,
}

impl Stage {
    /// Whether notes can still be written.
    pub fn writes(self) -> bool {
        matches!(self, Self::Open | Self::Soon | Self::VerySoon)
    }
}

/// The stage on a day.
pub fn stage(ends: Date, today: Date, held: bool) -> Stage {
    let before = |days: i32| ends.checked_sub(days.days()).unwrap_or(Date::MIN);
    if today >= ends {
        return match (held, today >= destroyed_on(ends)) {
            (true, _) => Stage::Held,
            (false, true) => Stage::Due,
            (false, false) => Stage::Grace,
        };
    }
    if today >= before(NOTICES[1]) {
        Stage::VerySoon
    } else if today >= before(NOTICES[0]) {
        Stage::Soon
    } else {
        Stage::Open
    }
}

/// The day from which the next opening destroys.
pub fn destroyed_on(ends: Date) -> Date {
    ends.checked_add(GRACE.days()).unwrap_or(Date::MAX)
}

/// The days that are left on a day: until the end, then until the next opening destroys; none for what is held or due.
pub fn days_left(ends: Date, today: Date, stage: Stage) -> u32 {
    let until = match stage {
        Stage::Open | Stage::Soon | Stage::VerySoon => ends,
        Stage::Grace => destroyed_on(ends),
        Stage::Due | Stage::Held => today,
    };
    today.until(until).ok().and_then(|span| u32::try_from(span.get_days()).ok()).unwrap_or_default()
}

/// Who may end notes before their day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MayEnd {
    /// All of them together.
    #[default]
    Everyone,
    /// Whoever brought the case.
    Owner,
    /// Each of them.
    Anyone,
    /// Nobody: the day stands.
    Nobody,
}

/// Who keeps notes of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Keeps {
    /// Whoever brought the case.
    #[default]
    Owner,
    /// One participant for all.
    Keeper,
    /// Everybody.
    Everyone,
    /// Nobody.
    Nobody,
}

/// The people of a group, as far as rules ask for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    /// The ids of all participants.
    pub people: BTreeSet<String>,
    /// The one who is the owner of this notebook.
    pub me: String,
    /// Whoever brought the case; empty when that was not said.
    pub owner: String,
    /// The one who keeps notes for all, if one does.
    pub keeper: String,
}

impl Circle {
    /// Whether `by` are all of them. A group without other people has nobody else to ask.
    pub fn is_everyone(&self, by: &BTreeSet<String>) -> bool {
        self.people.iter().all(|person| *person == self.me || by.contains(person))
    }

    /// Whether these people may end the notes before their day.
    pub fn may_end(&self, rule: MayEnd, by: &BTreeSet<String>) -> bool {
        let others = self.people.iter().any(|person| *person != self.me);
        match rule {
            MayEnd::Nobody => !self.day_stands(rule),
            MayEnd::Anyone => true,
            // As long as nobody said whose case it is, it may be anybody's; and whoever left is not asked any more.
            MayEnd::Owner if !self.people.contains(&self.owner) => self.is_everyone(by),
            MayEnd::Owner => !others || self.owner == self.me || by.contains(&self.owner),
            MayEnd::Everyone => self.is_everyone(by),
        }
    }

    /// Whether the day stands whatever anybody wants: others are there who agreed that nobody ends it earlier.
    pub fn day_stands(&self, rule: MayEnd) -> bool {
        rule == MayEnd::Nobody && self.people.iter().any(|person| *person != self.me)
    }

    /// Whether the owner of this notebook writes the group's notes.
    pub fn may_write(&self, keeps: Keeps) -> bool {
        match keeps {
            Keeps::Everyone => true,
            Keeps::Nobody => false,
            Keeps::Keeper => !self.me.is_empty() && self.keeper == self.me,
            // Nobody has said yet whose case it is: whoever writes it down is the one.
            Keeps::Owner => self.owner.is_empty() || self.owner == self.me,
        }
    }

    /// Whether nobody else can hold the group's notes.
    pub fn only_mine(&self, keeps: Keeps) -> bool {
        let others = self.people.iter().any(|person| *person != self.me);
        !others || (keeps != Keeps::Everyone && self.may_write(keeps))
    }

    /// Whether notes of the group may leave, with the yes of `by`.
    pub fn may_leave(&self, level: ConfidentialityLevel, by: &BTreeSet<String>) -> bool {
        match level {
            ConfidentialityLevel::Strict => self.is_everyone(by),
            // As long as nobody said whose case it is, it may be anybody's.
            ConfidentialityLevel::NeedConsent if self.owner.is_empty() => self.is_everyone(by),
            ConfidentialityLevel::NeedConsent => self.owner == self.me || by.contains(&self.owner),
            _ => true,
        }
    }
}

/// Whether the people in the room may be named in what leaves.
pub fn names_people(level: ConfidentialityLevel) -> bool {
    level == ConfidentialityLevel::Open
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn circle(people: &[&str], me: &str, owner: &str) -> Circle {
        let people = people.iter().map(|person| (*person).to_owned()).collect();
        Circle { people, me: me.into(), owner: owner.into(), keeper: String::new() }
    }

    fn by(people: &[&str]) -> BTreeSet<String> {
        people.iter().map(|person| (*person).to_owned()).collect()
    }

    #[test]
    fn an_end_is_announced_fourteen_and_three_days_before_and_waits_seven_after() {
        let ends = date(2026, 3, 20);
        for (today, expected) in [
            (date(2026, 3, 5), Stage::Open),
            (date(2026, 3, 6), Stage::Soon),
            (date(2026, 3, 16), Stage::Soon),
            (date(2026, 3, 17), Stage::VerySoon),
            (date(2026, 3, 19), Stage::VerySoon),
            (date(2026, 3, 20), Stage::Grace),
            (date(2026, 3, 26), Stage::Grace),
            (date(2026, 3, 27), Stage::Due),
        ] {
            assert_eq!(stage(ends, today, false), expected, "{today}");
        }
        assert_eq!(stage(ends, date(2030, 1, 1), true), Stage::Held);
        assert_eq!(stage(ends, date(2026, 3, 17), true), Stage::VerySoon);
    }

    #[test]
    fn the_days_that_are_left_are_counted_to_what_comes_next() {
        let ends = date(2026, 3, 20);
        let left = |today, held| days_left(ends, today, stage(ends, today, held));
        for (today, days) in [
            (date(2026, 3, 6), 14),
            (date(2026, 3, 17), 3),
            (date(2026, 3, 19), 1),
            (date(2026, 3, 20), 7),
            (date(2026, 3, 26), 1),
            (date(2026, 3, 27), 0),
        ] {
            assert_eq!(left(today, false), days, "{today}");
        }
        assert_eq!(left(date(2026, 4, 20), true), 0);
        assert_eq!(left(date(2025, 3, 20), false), 365);
    }

    proptest! {
        #[test]
        fn an_end_only_comes_nearer(from in 0i32..60, step in 0i32..60, held: bool) {
            let ends = date(2026, 6, 1);
            let day = |after: i32| date(2026, 5, 1).checked_add(after.days()).unwrap();
            let rank = |stage| match stage {
                Stage::Open => 0, Stage::Soon => 1, Stage::VerySoon => 2, Stage::Grace | Stage::Held => 3, Stage::Due => 4,
            };
            let (before, after) = (stage(ends, day(from), held), stage(ends, day(from + step), held));
            prop_assert!(rank(before) <= rank(after));
            prop_assert!(!held || (before != Stage::Due && after != Stage::Due), "what is held is never due");
        }
    }

    #[test]
    fn only_those_whom_the_agreement_names_end_earlier() {
        let group = circle(&["me", "noor", "bo"], "me", "noor");
        assert!(!group.may_end(MayEnd::Nobody, &by(&["noor", "bo"])));
        assert!(group.may_end(MayEnd::Anyone, &by(&[])));
        assert!(group.may_end(MayEnd::Owner, &by(&["noor"])) && !group.may_end(MayEnd::Owner, &by(&["bo"])));
        assert!(group.may_end(MayEnd::Everyone, &by(&["noor", "bo"])));
        for me in ["me", ""] {
            let unsaid = circle(&["me", "noor", "bo"], me, "");
            assert!(!unsaid.may_end(MayEnd::Owner, &by(&["noor"])), "it may be anybody's case");
            assert!(unsaid.may_end(MayEnd::Owner, &by(&["me", "noor", "bo"])));
        }
        assert!(!group.may_end(MayEnd::Everyone, &by(&["noor"])));
        let alone = circle(&[], "", "");
        for rule in [MayEnd::Nobody, MayEnd::Anyone, MayEnd::Owner, MayEnd::Everyone] {
            assert!(alone.may_end(rule, &by(&[])), "nobody else is there to be asked");
        }
    }

    #[test]
    fn notes_lie_with_whoever_brought_the_case_unless_the_group_agreed_otherwise() {
        let (mine, theirs) = (circle(&["me", "bo"], "me", "me"), circle(&["me", "bo"], "me", "bo"));
        assert!(mine.may_write(Keeps::Owner) && mine.only_mine(Keeps::Owner));
        assert!(!theirs.may_write(Keeps::Owner) && !theirs.only_mine(Keeps::Owner));
        assert!(theirs.may_write(Keeps::Everyone) && !theirs.only_mine(Keeps::Everyone));
        assert!(!mine.may_write(Keeps::Nobody) && !mine.may_write(Keeps::Keeper));
        let keeper = Circle { keeper: "me".into(), ..theirs };
        assert!(keeper.may_write(Keeps::Keeper) && keeper.only_mine(Keeps::Keeper));
    }

    #[test]
    fn what_may_leave_follows_the_level() {
        let group = circle(&["me", "bo"], "me", "bo");
        assert!(!group.may_leave(ConfidentialityLevel::Strict, &by(&[])));
        assert!(group.may_leave(ConfidentialityLevel::Strict, &by(&["bo"])));
        assert!(!group.may_leave(ConfidentialityLevel::NeedConsent, &by(&[])));
        assert!(group.may_leave(ConfidentialityLevel::NeedConsent, &by(&["bo"])));
        assert!(group.may_leave(ConfidentialityLevel::StaysLeaves, &by(&[])));
        let unsaid = circle(&["me", "bo"], "me", "");
        assert!(!unsaid.may_leave(ConfidentialityLevel::NeedConsent, &by(&[])));
        assert!(unsaid.may_leave(ConfidentialityLevel::NeedConsent, &by(&["bo"])));
        assert!(names_people(ConfidentialityLevel::Open) && !names_people(ConfidentialityLevel::Chatham));
    }
}
