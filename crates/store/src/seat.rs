//! Seats: under which numbers the index keeps documents. They have the order of the places and stand closer together, because the
//! index writes the distance from document to document, and that is much of what it writes.
//!
//! A day has few seats. A document that finds none between those before and after it sits far away, behind all days, as wide as
//! places are. So a search looks at what is near, then at what is far, and puts both in order by their places.

use std::ops::Range;

use sqlx::sqlite::SqliteConnection;

use crate::error::StoreError;
use crate::project::PLACES_OF_DAY;

const SEATS_OF_DAY: i64 = 1 << 8;
/// The first seat that is far; places are all below.
const FAR: i64 = 1 << 40;

const BEFORE: &str = "SELECT seat FROM document WHERE place >= ? AND place < ? AND seat > 0 AND seat < ?
    ORDER BY place DESC LIMIT 1";
const AFTER: &str = "SELECT seat FROM document WHERE place >= ? AND place < ? AND seat > 0 AND seat < ?
    ORDER BY place LIMIT 1";
const TAKEN: &str = "SELECT EXISTS (SELECT 1 FROM document WHERE seat <> 0 AND seat >= ? AND seat < ?)";

/// A seat for the document at this place.
pub(crate) async fn free_seat(connection: &mut SqliteConnection, place: i64) -> Result<i64, StoreError> {
    let day = place.div_euclid(PLACES_OF_DAY);
    let morning = day * PLACES_OF_DAY;
    let before: Option<(i64,)> =
        sqlx::query_as(BEFORE).bind(morning).bind(place).bind(FAR).fetch_optional(&mut *connection).await?;
    let first = before.map_or(first_seat(day), |(seat,)| seat + 1);
    let end = near_end(connection, place).await?;
    // The other half of the day is for what comes later than it says.
    let wanted = first_seat(day) + (place - morning) * (SEATS_OF_DAY / 2) / PLACES_OF_DAY;
    Ok(if first < end { wanted.clamp(first, end - 1) } else { FAR + place })
}

/// The seats of what stands from a day's first place `from` on and before the place `to`; stretches where nobody sits are left out.
pub(crate) async fn seats(
    connection: &mut SqliteConnection,
    from: i64,
    to: i64,
) -> Result<Vec<Range<i64>>, StoreError> {
    let near = first_seat(from.div_euclid(PLACES_OF_DAY))..near_end(connection, to).await?;
    let far = FAR + from..to.saturating_add(FAR);
    let mut taken = Vec::new();
    for seats in [near, far] {
        let (some,): (bool,) =
            sqlx::query_as(TAKEN).bind(seats.start).bind(seats.end).fetch_one(&mut *connection).await?;
        if some {
            taken.push(seats);
        }
    }
    Ok(taken)
}

/// Seat 0 is nowhere, hence the 1.
fn first_seat(day: i64) -> i64 {
    day * SEATS_OF_DAY + 1
}

/// The first near seat of those that are not before this place.
async fn near_end(connection: &mut SqliteConnection, place: i64) -> Result<i64, StoreError> {
    let day = place.div_euclid(PLACES_OF_DAY);
    let midnight = (day + 1).saturating_mul(PLACES_OF_DAY);
    let after: Option<(i64,)> =
        sqlx::query_as(AFTER).bind(place).bind(midnight).bind(FAR).fetch_optional(connection).await?;
    Ok(after.map_or(first_seat(day + 1), |(seat,)| seat).min(FAR))
}
