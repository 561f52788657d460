//! *Worth a look*: one line each for what a charter promised itself. Nothing here counts anything about a person.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use kring_formats::charter::{Charter, Interval, State, Unit};
use kring_store::Vault;
use uuid::Uuid;

use super::agreed::everybody;
use super::compare::now;
use super::edit::change;
use super::kind;
use super::model::first;
use super::open::found;
use super::store;
use super::versions::thawed;
use super::view::{Worth, WorthQuery, WorthQuiet};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::meeting;

/// How long *not this season* lasts, in months.
const SEASON: i32 = 3;
/// Every line that there can be.
pub const CODES: [&str; 7] =
    ["cadence", "cadence-none", "review-date", "review-meetings", "vacant", "stale", "unacknowledged"];

/// What is worth a look, in one charter or in all of them.
pub async fn worth(app: &App, request: WorthQuery) -> Result<Vec<Worth>, Failure> {
    let vault = app.vault().await?;
    let charters = match request.id {
        Some(id) => vec![found(&vault, &id).await?],
        None => {
            let rows = store::list(&vault, false).await?;
            rows.iter().filter_map(|row| Some((row.id.parse().ok()?, row.circle.parse().ok()?))).collect()
        }
    };
    let mut lines = Vec::new();
    for (charter, space) in charters {
        lines.extend(of(app, &vault, charter, space).await?);
    }
    Ok(lines)
}

/// Puts a line off for a season.
pub async fn not_this_season(app: &App, request: WorthQuiet) -> Result<Batch, Failure> {
    if !CODES.contains(&request.code.as_str()) {
        return Err(Failure::request("code"));
    }
    let until = app.today().saturating_add(SEASON.months());
    change(app, &request.id, |doc| Ok(kind::set_quiet(doc, &request.code, until)?)).await
}

async fn of(app: &App, vault: &Vault, charter: Uuid, space: Uuid) -> Result<Vec<Worth>, Failure> {
    let today = app.today();
    let written = now(app, vault, charter).await?;
    let standing = {
        let mut reader = vault.read().await?;
        store::standing(reader.connection()?, charter, today).await?
    };
    // What was agreed counts; before that, what is written.
    let promised = match &standing.in_force {
        Some(current) => {
            thawed(vault, current.id.parse().map_err(|_| kring_store::StoreError::Damaged("document"))?)
                .await?
        }
        None => written.clone(),
    };
    let agreed_on = standing.in_force.as_ref().and_then(|current| current.effective.clone());
    let people = everybody(app, vault, charter, space).await?;
    let behind = people.iter().filter(|agreed| agreed.who.member.is_some());
    let unacknowledged = match &standing.in_force {
        Some(_) => behind.filter(|agreed| agreed.version.is_none() || agreed.behind).count(),
        None => 0,
    };
    let meetings = meeting::held(vault, space, today).await?;
    let known = Known {
        promised: &promised,
        written: &written,
        agreed_on: agreed_on.and_then(|day| day.parse().ok()),
        meetings: &meetings,
        unacknowledged,
        today,
    };
    let quiet: BTreeMap<&str, Date> = vault
        .with(charter, |doc| {
            Ok(CODES.iter().filter_map(|code| Some((*code, kind::quiet(doc, code)?))).collect())
        })
        .await?;
    let title = first(&written.title, &written.languages).to_owned();
    let lines =
        known.lines().into_iter().filter(|(code, _)| quiet.get(code).is_none_or(|until| *until <= today));
    Ok(lines
        .map(|(code, values)| Worth {
            charter: charter.to_string(),
            circle: space.to_string(),
            title: title.clone(),
            code: code.to_owned(),
            values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        })
        .collect())
}

/// A line: its code, and the values of its sentence.
type Line = (&'static str, Vec<(&'static str, String)>);

/// What is known when the lines are made. Pure from here on.
struct Known<'a> {
    promised: &'a Charter,
    written: &'a Charter,
    /// From when what is in force holds.
    agreed_on: Option<Date>,
    /// The days on which the group met.
    meetings: &'a [Date],
    unacknowledged: usize,
    today: Date,
}

impl Known<'_> {
    fn lines(&self) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(self.cadence());
        lines.extend(self.review());
        let languages = &self.written.languages;
        for role in self.written.roles.iter().filter(|role| role.is_vacant()) {
            // One that was only just begun has no name to be missed by.
            let name = first(&role.label, languages).trim();
            if !name.is_empty() {
                lines.push(("vacant", vec![("name", name.to_owned())]));
            }
        }
        let stale = stale(self.written);
        if stale > 0 {
            lines.push(("stale", vec![("count", stale.to_string())]));
        }
        if self.unacknowledged > 0 {
            lines.push(("unacknowledged", vec![("count", self.unacknowledged.to_string())]));
        }
        lines
    }

    /// The group has not met for longer than it meets at least; one that never met counts from the day its charter took effect.
    fn cadence(&self) -> Option<Line> {
        let at_least = self.promised.cadence.at_least?;
        let (code, since) = match self.meetings.iter().max() {
            Some(last) => ("cadence", *last),
            None => ("cadence-none", self.agreed_on?),
        };
        let due = after(since, at_least)?;
        (due < self.today).then(|| (code, vec![("date", since.to_string())]))
    }

    /// The time for a review has come by the calendar, or by the number of meetings since the charter was agreed.
    fn review(&self) -> Option<Line> {
        let review = &self.promised.review;
        let day = |day: &Option<String>| day.as_deref().and_then(|day| day.parse::<Date>().ok());
        let due = day(&review.from).or_else(|| day(&review.until));
        if let Some(due) =
            due.filter(|due| *due <= self.today && self.agreed_on.is_none_or(|agreed| agreed < *due))
        {
            return Some(("review-date", vec![("date", due.to_string())]));
        }
        let wanted = review.meetings_min.or(review.meetings_max)?;
        let held =
            self.meetings.iter().filter(|day| self.agreed_on.is_none_or(|agreed| **day >= agreed)).count();
        let held = u32::try_from(held).unwrap_or(u32::MAX);
        (held >= wanted).then(|| ("review-meetings", vec![("count", held.to_string())]))
    }
}

/// The day an interval after another.
fn after(day: Date, interval: Interval) -> Option<Date> {
    let every = i64::from(interval.every);
    let span = match interval.unit {
        Unit::Day => every.days(),
        Unit::Week => every.weeks(),
        Unit::Month => every.months(),
    };
    day.checked_add(span).ok()
}

/// How many texts are translated from something that has changed since.
fn stale(charter: &Charter) -> usize {
    let title = charter.title.values();
    let all = kind::every_text(charter).flat_map(|texts| texts.values()).chain(title);
    all.filter(|said| said.state == State::Stale).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use kring_formats::charter::{Review, Role, Texts};

    fn lines(
        charter: &Charter,
        agreed_on: Option<Date>,
        meetings: &[Date],
        today: Date,
    ) -> Vec<&'static str> {
        let known =
            Known { promised: charter, written: charter, agreed_on, meetings, unacknowledged: 0, today };
        known.lines().into_iter().map(|(code, _)| code).collect()
    }

    fn quarterly() -> Charter {
        let mut charter = Charter::default();
        charter.cadence.at_least = Some(Interval { every: 3, unit: Unit::Month });
        charter
    }

    #[test]
    fn a_group_that_has_not_met_for_longer_than_it_wants_is_told() {
        let (charter, met) = (quarterly(), [date(2026, 1, 15), date(2026, 2, 10)]);
        assert_eq!(lines(&charter, None, &met, date(2026, 5, 10)), [""; 0]);
        assert_eq!(lines(&charter, None, &met, date(2026, 5, 11)), ["cadence"]);
    }

    #[test]
    fn a_group_that_never_met_is_told_once_its_charter_has_held_for_longer_than_that() {
        let (charter, agreed) = (quarterly(), date(2026, 2, 10));
        assert_eq!(lines(&charter, Some(agreed), &[], date(2026, 5, 10)), [""; 0]);
        assert_eq!(lines(&charter, Some(agreed), &[], date(2026, 5, 11)), ["cadence-none"]);
        assert_eq!(lines(&charter, None, &[], date(2026, 5, 11)), [""; 0], "a draft promises nothing yet");
        let met = [date(2026, 4, 1)];
        assert_eq!(lines(&charter, Some(agreed), &met, date(2026, 5, 11)), [""; 0]);
    }

    #[test]
    fn a_review_is_due_by_the_calendar_until_something_is_agreed() {
        let review =
            Review { from: Some("2026-09-01".into()), until: Some("2026-11-30".into()), ..Review::default() };
        let charter = Charter { review, ..Charter::default() };
        assert_eq!(lines(&charter, None, &[], date(2026, 8, 31)), [""; 0]);
        assert_eq!(lines(&charter, None, &[], date(2026, 9, 1)), ["review-date"]);
        assert_eq!(lines(&charter, Some(date(2026, 9, 12)), &[], date(2026, 10, 1)), [""; 0]);
    }

    #[test]
    fn a_review_is_due_after_so_many_meetings_since_the_charter_was_agreed() {
        let review = Review { meetings_min: Some(3), meetings_max: Some(4), ..Review::default() };
        let charter = Charter { review, ..Charter::default() };
        let met = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)];
        assert_eq!(lines(&charter, Some(date(2026, 2, 1)), &met, date(2026, 4, 2)), ["review-meetings"]);
        assert_eq!(lines(&charter, Some(date(2026, 3, 1)), &met, date(2026, 4, 2)), [""; 0]);
    }

    #[test]
    fn a_role_that_nobody_has_is_told_by_its_name() {
        let label = Texts::from([("en".to_owned(), super::super::model::said("Host"))]);
        let role = Role { label, ..Role::default() };
        let charter = Charter { languages: vec!["en".into()], roles: vec![role], ..Charter::default() };
        let known = Known {
            promised: &charter,
            written: &charter,
            agreed_on: None,
            meetings: &[],
            unacknowledged: 0,
            today: date(2026, 1, 1),
        };
        assert_eq!(known.lines(), [("vacant", vec![("name", "Host".to_owned())])]);
    }
}
