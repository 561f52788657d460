//! The shape of a plan that is kept: what was asked, and the rounds. It lies in the personal space, because who is to be kept apart is
//! nobody else's business; whoever is to see the rounds gets them on paper or on a wall.
//!
//! Question and rounds are one value each: half of one plan and half of another would be none.

use jiff::civil::Date;
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, Field, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::view::{MixRequest, MixView};
use crate::journal::kind::read_date;

/// Its title.
pub const TITLE: &str = "title";
/// The group, by id; empty for none.
const CIRCLE: &str = "circle";
/// The meeting, by id; empty for none.
const MEETING: &str = "meeting";
/// The day on which it is used.
const DATE: &str = "date";
/// What was asked, JSON.
const QUESTION: &str = "question";
/// The rounds, JSON.
const ROUNDS: &str = "rounds";

/// A plan of who meets whom.
pub static MIX: Kind = Kind {
    name: "mix",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table {
        name: "mix",
        columns: &["title", "circle", "meeting", "date", "people", "rounds", "held"],
    }],
    project,
};

/// A plan as its document holds it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its title; may be empty.
    pub title: String,
    /// The group, by id; empty for none.
    pub circle: String,
    /// The meeting, by id; empty for none.
    pub meeting: String,
    /// The day on which it is used.
    pub date: Date,
    /// What was asked.
    pub question: MixRequest,
    /// The rounds.
    pub mix: MixView,
}

impl Plan {
    /// Reads a document; nothing when it holds no rounds that could be read.
    pub fn of(doc: &Doc) -> Option<Self> {
        let text = |name: &str| doc.text_field(name).unwrap_or_default();
        Some(Self {
            title: text(TITLE),
            circle: text(CIRCLE),
            meeting: text(MEETING),
            date: read_date(&text(DATE)).ok()?,
            question: json(&text(QUESTION))?,
            mix: json(&text(ROUNDS))?,
        })
    }

    /// Writes the document, value by value, those that differ.
    pub fn write(&self, doc: &Doc) -> Result<(), StoreError> {
        let texts = [
            (TITLE, self.title.clone()),
            (CIRCLE, self.circle.clone()),
            (MEETING, self.meeting.clone()),
            (DATE, self.date.to_string()),
            (QUESTION, written(&self.question)?),
            (ROUNDS, written(&self.mix)?),
        ];
        for (name, text) in texts {
            if doc.text_field(name).unwrap_or_default() != text {
                doc.set_field(name, Field::Text(text))?;
            }
        }
        Ok(())
    }

    /// The groups that will have met by a day on which others are to meet: all of them where the plan is for that day or an earlier one;
    /// those of the rounds that were held where it is for a later one, or has begun on the same.
    pub fn met(&self, by: Date) -> Vec<Vec<String>> {
        let held = usize::try_from(self.mix.held).unwrap_or(usize::MAX);
        let all = self.date < by || (self.date == by && held == 0);
        if let Some(mentoring) = &self.mix.mentoring {
            // Mentees of one mentor have not met by that.
            let met = if all { mentoring.pairs.as_slice() } else { &[] };
            return met.iter().map(|pair| vec![pair.mentor.clone(), pair.mentee.clone()]).collect();
        }
        let many = if all { usize::MAX } else { held };
        self.mix.rounds.iter().take(many).flat_map(|round| round.groups.iter().cloned()).collect()
    }
}

fn json<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

fn written<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Internal("mix"))
}

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let plan = Plan::of(doc).ok_or(Invalid("rounds"))?;
    let count = |many: usize| Cell::Int(i64::try_from(many).unwrap_or(i64::MAX));
    let cells = vec![
        Cell::Text(plan.title),
        Cell::Text(plan.circle),
        Cell::Text(plan.meeting),
        Cell::Text(plan.date.to_string()),
        count(plan.mix.people.len()),
        count(plan.mix.rounds.len()),
        Cell::Int(plan.mix.held.into()),
    ];
    // A plan is found in the list of plans, and in its group.
    let (title, body, facets) = (String::new(), String::new(), Vec::new());
    Ok(Projection { date: plan.date, moment: 0, title, body, facets, rows: vec![Row { table: 0, cells }] })
}

#[cfg(test)]
mod tests {
    use super::super::view::MixRound;
    use super::*;

    #[test]
    fn rounds_count_when_they_were_held_and_all_of_them_by_a_later_day() {
        let round = |one: &str, other: &str| MixRound {
            groups: vec![vec![one.into(), other.into()]],
            ..MixRound::default()
        };
        let mix =
            MixView { rounds: vec![round("Ann", "Bo"), round("Ann", "Cy")], held: 1, ..MixView::default() };
        let date = jiff::civil::date(2026, 11, 21);
        let (title, circle, meeting) = (String::new(), String::new(), String::new());
        let plan = Plan { title, circle, meeting, date, question: MixRequest::default(), mix };
        let (before, after) = (jiff::civil::date(2026, 11, 20), jiff::civil::date(2026, 11, 22));
        for (by, met) in [(before, 1), (date, 1), (after, 2)] {
            assert_eq!(plan.met(by), [["Ann", "Bo"], ["Ann", "Cy"]][..met], "{by}");
        }
        let mut planned = plan.clone();
        planned.mix.held = 0;
        for (by, met) in [(before, 0), (date, 2), (after, 2)] {
            assert_eq!(planned.met(by).len(), met, "{by}, with nothing held yet");
        }
        let doc = Doc::new(1).unwrap();
        plan.write(&doc).unwrap();
        let read = Plan::of(&doc).unwrap();
        assert_eq!((read.mix, read.date), (plan.mix, plan.date));
    }
}
