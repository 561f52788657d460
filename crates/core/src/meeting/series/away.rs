//! Who will not come on a date whose meeting is prepared: they are excused there, and whose turn it is instead has their parts.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::kind::Series;
use super::show::dates;
use crate::app::App;
use crate::failure::Failure;
use crate::meeting::read::{Meeting, column};
use crate::meeting::view::{Attendance, MeetingState};
use crate::register;

/// What changes in the meeting of a date.
#[derive(Default)]
pub(super) struct Absences {
    /// Whether people are expected, by id.
    attendance: BTreeMap<String, Attendance>,
    /// Who has a part, and who learns it, by part.
    parts: BTreeMap<String, (String, String)>,
}

impl Absences {
    /// What changes in a meeting when these people are away, and nobody else. One that was begun stays as it is.
    pub async fn of(
        app: &App,
        vault: &Vault,
        (id, series): (Uuid, &Series),
        date: DateTime,
        away: BTreeSet<String>,
        meeting: &Meeting,
    ) -> Result<Self, Failure> {
        if meeting.state() != MeetingState::Planned {
            return Ok(Self::default());
        }
        let before = series.away_on(date);
        let attendance = meeting.people.iter().filter_map(|person| match person.attendance {
            Attendance::Expected if away.contains(&person.id) => {
                Some((person.id.clone(), Attendance::Excused))
            }
            Attendance::Excused if before.contains(&person.id) && !away.contains(&person.id) => {
                Some((person.id.clone(), Attendance::Expected))
            }
            _ => None,
        });
        let attendance = attendance.collect();
        let mut series = series.clone();
        series.away.insert(date, away.clone());
        let all = dates(app, vault, id, &series, Some(date)).await?;
        let turns =
            all.dates.iter().zip(&all.turns).find(|(one, _)| one.planned == date).map(|(_, turns)| turns);
        let takes = |person: &Option<String>| {
            let comes =
                |id: &str| meeting.people.iter().any(|one| one.id == *id && one.attendance.takes_part());
            let found = person.as_ref().filter(|id| comes(id));
            found.cloned().unwrap_or_default()
        };
        let freed = |(part, (person, shadow)): (&String, &(String, String))| {
            let (gone, learns) = (away.contains(person), away.contains(shadow));
            let turn = turns.and_then(|turns| turns.iter().find(|turn| turn.part == *part));
            let next = turn.map(|turn| takes(&turn.person)).unwrap_or_default();
            let person = if gone { next } else { person.clone() };
            let shadow = if learns || *shadow == person { String::new() } else { shadow.clone() };
            (gone || learns).then(|| (part.clone(), (person, shadow)))
        };
        Ok(Self { attendance, parts: meeting.roles.iter().filter_map(freed).collect() })
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.attendance.is_empty() && self.parts.is_empty()
    }

    /// Writes it into the meeting.
    pub fn write(&self, doc: &Doc) -> Result<(), StoreError> {
        for (person, attendance) in &self.attendance {
            register::set(doc, person, &[(column::PERSON_ATTENDANCE, attendance.code())])?;
        }
        for (part, (person, shadow)) in &self.parts {
            register::set(doc, part, &[(column::ROLES, person), (column::SHADOWS, shadow)])?;
        }
        Ok(())
    }
}
