//! How often a group wants to meet, as its charter says, as the rule of a series.

use jiff::civil::DateTime;
use kring_store::Vault;

use crate::app::App;
use crate::charter;
use crate::charter::view::{CharterId, IntervalUnit, IntervalView};
use crate::circle;
use crate::failure::Failure;
use crate::meeting::kind::read_wall;
use crate::meeting::rule::{Day, Ends, Pattern, Rule};
use crate::meeting::view::{Cadence, CadenceQuery};

/// The rule, length and zone that the charter of a group gives to a series that begins so; nothing when it does not say how often.
pub async fn cadence(app: &App, query: CadenceQuery) -> Result<Option<Cadence>, Failure> {
    let vault = app.vault().await?;
    of(app, &vault, &query.circle, read_wall(&query.start)?).await
}

pub(super) async fn of(
    app: &App,
    vault: &Vault,
    circle: &str,
    start: DateTime,
) -> Result<Option<Cadence>, Failure> {
    let group = circle::read_id(vault, circle).await?;
    let view = circle::open(app, circle::view::CircleId { id: group.to_string() }).await?;
    let Some(id) = view.charter else { return Ok(None) };
    let said = charter::open(app, CharterId { id }).await?.content.cadence;
    let Some(interval) = said.target.or(said.at_least) else { return Ok(None) };
    let zone = said.zone.or(Some(view.zone)).filter(|zone| !zone.is_empty());
    Ok(Some(Cadence { rule: rule(interval, start), minutes: said.minutes, zone }))
}

/// A month is the same weekday of each month, as people meet: the third Tuesday; a fifth one is the last.
fn rule(interval: IntervalView, start: DateTime) -> Rule {
    let day = Day::ALL.into_iter().find(|day| day.weekday() == start.weekday()).unwrap_or(Day::Mo);
    let nth = (start.day() - 1) / 7 + 1;
    let pattern = match interval.unit {
        IntervalUnit::Day => Pattern::Daily,
        IntervalUnit::Week => Pattern::Weekly { on: vec![day] },
        IntervalUnit::Month => Pattern::MonthlyBy { nth: if nth > 4 { -1 } else { nth }, day },
    };
    Rule { every: interval.every, pattern, ends: Ends::Never }
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    #[test]
    fn a_month_is_the_same_weekday_of_each_month() {
        let every = |every, unit| IntervalView { every, unit };
        let third = datetime(2026, 1, 20, 12, 0, 0, 0);
        assert_eq!(
            rule(every(1, IntervalUnit::Month), third).pattern,
            Pattern::MonthlyBy { nth: 3, day: Day::Tu }
        );
        let fifth = datetime(2026, 1, 30, 12, 0, 0, 0);
        assert_eq!(
            rule(every(3, IntervalUnit::Month), fifth),
            Rule { every: 3, pattern: Pattern::MonthlyBy { nth: -1, day: Day::Fr }, ends: Ends::Never }
        );
        assert_eq!(rule(every(2, IntervalUnit::Week), third).pattern, Pattern::Weekly { on: vec![Day::Tu] });
    }
}
