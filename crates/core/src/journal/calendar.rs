//! The calendar: how many pages the days of a stretch of time have.

use super::kind::read_date;
use super::store;
use super::view::{Calendar, CalendarQuery, DayCount};
use crate::app::App;
use crate::failure::Failure;

/// The days between two days, both inclusive, that have pages, in their order; and the first and the last day that has any at all.
pub async fn calendar(app: &App, request: CalendarQuery) -> Result<Calendar, Failure> {
    let vault = app.vault().await?;
    let (from, to) = (read_date(&request.from)?, read_date(&request.to)?);
    let days = store::day_counts(&vault, &from.to_string(), &to.to_string()).await?;
    let days = days.into_iter().map(|(date, pages)| DayCount { date, pages }).collect();
    let (first, last) = store::first_and_last_day(&vault).await?;
    Ok(Calendar { days, first, last })
}
