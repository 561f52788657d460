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
const SEATED: &str = "SELECT place, seat FROM document WHERE seat <> 0 AND place > ? ORDER BY place LIMIT ?";
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

/// How many documents do not sit as their places say: those that are near within their day and in the order of places, those that are
/// far just as far as their places.
pub(crate) async fn misseated(connection: &mut SqliteConnection) -> Result<usize, StoreError> {
    const STRETCH: i64 = 5_000;
    let (mut wrong, mut from, mut before) = (0, i64::MIN, 0);
    loop {
        let some: Vec<(i64, i64)> =
            sqlx::query_as(SEATED).bind(from).bind(STRETCH).fetch_all(&mut *connection).await?;
        let Some((last, _)) = some.last() else { return Ok(wrong) };
        from = *last;
        for (place, seat) in some {
            let day = place.div_euclid(PLACES_OF_DAY);
            let near = (first_seat(day)..first_seat(day + 1)).contains(&seat);
            wrong += usize::from(!(near && seat > before) && FAR.checked_add(place) != Some(seat));
            if near {
                before = seat;
            }
        }
    }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::connection::open;

    const PUT: &str = "INSERT INTO document (doc, place, created, modified, seat) VALUES (?, ?, 0, 0, ?)";
    const ALL: &str = "SELECT place, seat FROM document ORDER BY place";

    /// Seats documents at these places, in this order; gives the places and their seats, by place.
    async fn seated(places: &[i64]) -> (SqliteConnection, tempfile::TempDir, Vec<(i64, i64)>) {
        let home = tempfile::tempdir().unwrap();
        let key = kring_crypto::Key::random().unwrap();
        let mut connection = open(&home.path().join("vault.db"), &key, true).await.unwrap();
        let steps = crate::migrate::outstanding(&mut connection, &[]).await.unwrap();
        crate::migrate::take(&mut connection, &steps).await.unwrap();
        sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut connection).await.unwrap();
        for (n, place) in (1i64..).zip(places) {
            let seat = free_seat(&mut connection, *place).await.unwrap();
            sqlx::query(PUT).bind(n).bind(place).bind(seat).execute(&mut connection).await.unwrap();
        }
        let all = sqlx::query_as(ALL).fetch_all(&mut connection).await.unwrap();
        (connection, home, all)
    }

    async fn check(places: Vec<i64>, from: i64, to: i64) {
        let (mut connection, _home, all) = seated(&places).await;
        let near: Vec<i64> = all.iter().map(|(_, seat)| *seat).filter(|seat| *seat < FAR).collect();
        assert!(near.is_sorted_by(|one, next| one < next), "{all:?}");
        assert!(all.iter().all(|(place, seat)| *seat < FAR || *seat == FAR + place), "{all:?}");
        assert_eq!(misseated(&mut connection).await.unwrap(), 0, "{all:?}");
        let from = from * PLACES_OF_DAY;
        let ranges = seats(&mut connection, from, to).await.unwrap();
        for (place, seat) in all {
            let inside = ranges.iter().any(|range| range.contains(&seat));
            assert_eq!(inside, (from..to).contains(&place), "{place} at {seat}, {from}..{to}: {ranges:?}");
        }
        crate::connection::close(connection).await.unwrap();
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn seats_have_the_order_of_places_and_stretches_of_them_hold_the_same(
            places in prop::collection::hash_set((700_000i64..700_004, 0i64..40, prop::bool::ANY), 1..60),
            from in 699_999i64..700_004,
            to in (699_999i64..700_006, 0i64..40),
        ) {
            // Crowded and wide, in any order.
            let place = |(day, number, wide): (i64, i64, bool)| day * PLACES_OF_DAY + if wide { number * 3_277 } else { number };
            let places: std::collections::BTreeSet<i64> = places.iter().copied().map(place).collect();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let mut mixed: Vec<i64> = places.into_iter().collect();
            mixed.sort_by_key(|place| place.wrapping_mul(0x9E37_79B9_7F4A_7C15_u64.cast_signed()));
            runtime.block_on(check(mixed, from, place((to.0, to.1, true))));
        }
    }

    #[tokio::test]
    async fn a_day_with_more_documents_than_seats_loses_none() {
        let day = 700_000 * PLACES_OF_DAY;
        let (_connection, _home, all) =
            seated(&(0..SEATS_OF_DAY + 20).map(|n| day + n).collect::<Vec<_>>()).await;
        assert_eq!(all.iter().filter(|(_, seat)| *seat < FAR).count(), 256);
        assert_eq!(all.last(), Some(&(day + 275, FAR + day + 275)));
    }

    #[tokio::test]
    async fn everything_is_found_without_a_day() {
        check(vec![PLACES_OF_DAY * 700_000 + 5, PLACES_OF_DAY * 3, 7], 0, i64::MAX).await;
    }
}
