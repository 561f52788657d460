//! Projections: the rows and search entries that are made from documents, and made again by a rebuild.

use sqlx::AssertSqlSafe;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteConnection};

use crate::beginnings::beginnings;
use crate::error::StoreError;
use crate::fold::folded_text;
use crate::kind::{Cell, Projection, Row, Table};
use crate::load::{OpenDocument, State};
use crate::seat::free_seat;

const STATE: &str = "INSERT INTO document (doc, place, created, modified, trashed, seat, invalid) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (doc) DO UPDATE SET place = excluded.place, modified = excluded.modified, trashed = excluded.trashed,
    seat = excluded.seat, invalid = excluded.invalid";
const FIRST: &str = "SELECT min(at) FROM log WHERE doc = ?";
const TAKEN: &str = "SELECT place FROM document WHERE place >= ? AND place < ? ORDER BY place LIMIT ?";
const HIGHEST: &str = "SELECT max(place) FROM document WHERE place >= ? AND place < ?";
const FIND: &str = "INSERT INTO search (rowid, body, title, facets) VALUES (?, ?, ?, ?)";
const FIND_BEGINNINGS: &str = "INSERT INTO beginning (rowid, letters) VALUES (?, ?)";
const UNFIND: [&str; 2] = ["DELETE FROM search WHERE rowid = ?", "DELETE FROM beginning WHERE rowid = ?"];
const ATTACH: &str = "INSERT INTO attachment (doc, id, name, media_type, bytes) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (doc, id) DO UPDATE SET name = excluded.name, media_type = excluded.media_type, bytes = excluded.bytes";

/// Places of a day, one for about every two thirds of a second.
pub(crate) const PLACES_OF_DAY: i64 = 1 << 17;
const DAY: i64 = 86_400_000;
/// How far from its moment a document may stand before it goes to the end of its day.
const NEAR: i64 = 64;

/// Brings a document's rows up to date. `old` is what they were made from, `None` when there are none.
pub(crate) async fn renew(
    connection: &mut SqliteConnection,
    document: &mut OpenDocument,
    old: Option<Projection>,
    at: i64,
) -> Result<(), StoreError> {
    let was = document.state;
    let created = match was {
        Some(was) => was.created,
        // It is new, or its rows wait for a rebuild.
        None => {
            let (first,): (Option<i64>,) =
                sqlx::query_as(FIRST).bind(document.n).fetch_one(&mut *connection).await?;
            first.unwrap_or(at)
        }
    };
    // Without a row of its own nothing was made from it yet.
    let old = old.filter(|_| was.is_some());
    if document.kind.sealed {
        // Nothing of a sealed document is written but that it exists.
        let state = State { place: -document.n, seat: 0, created, modified: at };
        write_state(connection, document, state, 0, "").await?;
        return Ok(());
    }
    let new = document.project();
    let trashed = document.doc.trashed().unwrap_or(0);
    let place = match &new {
        Ok(new) => match was.zip(old.as_ref()) {
            Some((was, old)) if (old.date, old.moment) == (new.date, new.moment) => was.place,
            _ => free_place(connection, new).await?,
        },
        Err(_) => -document.n,
    };
    // Registries have no facets: they are not something that a person would look for.
    let searchable = trashed == 0 && new.as_ref().is_ok_and(|new| !new.facets.is_empty());
    let found_before = was.filter(State::is_searchable);
    let same_words = |old: &Projection, new: &Projection| {
        (&old.title, &old.body, &old.facets) == (&new.title, &new.body, &new.facets)
    };
    let unchanged = matches!((&found_before, &old, &new), (Some(was), Some(old), Ok(new)) if searchable && was.place == place && same_words(old, new));
    let seat = match found_before {
        _ if !searchable => 0,
        Some(was) if was.place == place => was.seat,
        _ => free_seat(connection, place).await?,
    };
    if !unchanged {
        if let Some(was) = found_before {
            unfind(connection, was).await?;
        }
        if let (true, Ok(new)) = (searchable, &new) {
            find(connection, seat, new).await?;
        }
    }
    let state = State { place, seat, created, modified: at };
    let invalid = match &new {
        Err(StoreError::Invalid(reason)) => reason,
        _ => "",
    };
    write_state(connection, document, state, trashed, invalid).await?;
    let rows = |projection: Option<&Projection>| {
        projection.map(|projection| projection.rows.clone()).unwrap_or_default()
    };
    write_rows(connection, document, was.is_some(), &rows(old.as_ref()), &rows(new.as_ref().ok())).await?;
    for (id, entry) in document.doc.attachments() {
        sqlx::query(ATTACH)
            .bind(document.n)
            .bind(crate::header::unhex(&id)?)
            .bind(entry.name)
            .bind(entry.media_type)
            .bind(i64::try_from(entry.bytes).unwrap_or(i64::MAX))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Lets a document be found no longer. Its words leave the index's pages when the index is next merged.
pub(crate) async fn unfind(connection: &mut SqliteConnection, state: State) -> Result<(), StoreError> {
    if state.is_searchable() {
        for unfind in UNFIND {
            sqlx::query(unfind).bind(state.seat).execute(&mut *connection).await?;
        }
    }
    Ok(())
}

async fn write_state(
    connection: &mut SqliteConnection,
    document: &mut OpenDocument,
    state: State,
    trashed: i64,
    invalid: &str,
) -> Result<(), StoreError> {
    sqlx::query(STATE)
        .bind(document.n)
        .bind(state.place)
        .bind(state.created)
        .bind(state.modified)
        .bind(trashed)
        .bind(state.seat)
        .bind(invalid)
        .execute(connection)
        .await?;
    document.state = Some(state);
    Ok(())
}

/// The first place of a day. Places ascend with the day and the moment, so the newest is found first without sorting.
pub(crate) fn first_place(date: jiff::civil::Date) -> i64 {
    let days = i64::from((date - jiff::civil::date(-9999, 1, 1)).get_days());
    days * PLACES_OF_DAY
}

/// Whether a document that looks like this may stand here: from its moment on, on its day or, where that was full, on the next.
pub(crate) fn may_stand(place: i64, shown: &Projection) -> bool {
    (wanted_place(shown)..first_place(shown.date) + 2 * PLACES_OF_DAY).contains(&place)
}

/// The place of its moment.
fn wanted_place(shown: &Projection) -> i64 {
    first_place(shown.date) + shown.moment.clamp(0, DAY - 1) * PLACES_OF_DAY / DAY
}

/// A place for a document that has none: the first free one from its moment on, near it or else behind everything of its day.
async fn free_place(connection: &mut SqliteConnection, new: &Projection) -> Result<i64, StoreError> {
    let mut end = first_place(new.date) + PLACES_OF_DAY;
    let mut wanted = wanted_place(new);
    loop {
        let near = (wanted + NEAR).min(end);
        let taken: Vec<(i64,)> =
            sqlx::query_as(TAKEN).bind(wanted).bind(near).bind(NEAR).fetch_all(&mut *connection).await?;
        let run = (wanted..).zip(&taken).take_while(|(place, (taken,))| place == taken).count();
        let free = wanted + i64::try_from(run).unwrap_or(NEAR);
        if free < near {
            return Ok(free);
        }
        let (highest,): (Option<i64>,) =
            sqlx::query_as(HIGHEST).bind(wanted).bind(end).fetch_one(&mut *connection).await?;
        match highest.map_or(wanted, |highest| highest + 1) {
            next if next < end => return Ok(next),
            // The day is full: over a hundred thousand documents.
            _ => (wanted, end) = (end, end + PLACES_OF_DAY),
        }
    }
}

async fn find(
    connection: &mut SqliteConnection,
    seat: i64,
    projection: &Projection,
) -> Result<(), StoreError> {
    let (title, body) = (folded_text(&projection.title), folded_text(&projection.body));
    sqlx::query(FIND_BEGINNINGS).bind(seat).bind(beginnings(&title, &body)).execute(&mut *connection).await?;
    sqlx::query(FIND)
        .bind(seat)
        .bind(body)
        .bind(title)
        .bind(facet_text(&projection.facets))
        .execute(connection)
        .await?;
    Ok(())
}

/// Facets as words of the index: each a single word of letters and digits.
pub(crate) fn facet_text(facets: &[String]) -> String {
    let mut text = String::from("all");
    for facet in facets {
        text.push(' ');
        text.push_str(&facet_word(facet));
    }
    text
}

/// A facet as one word: bytes other than letters and digits are written in hexadecimal.
pub(crate) fn facet_word(facet: &str) -> String {
    facet.bytes().fold(String::from("x"), |mut word, byte| {
        if byte.is_ascii_alphanumeric() {
            word.push(char::from(byte.to_ascii_lowercase()));
        } else {
            use std::fmt::Write;
            let _ = write!(word, "q{byte:02x}");
        }
        word
    })
}

async fn write_rows(
    connection: &mut SqliteConnection,
    document: &OpenDocument,
    has_rows: bool,
    old: &[Row],
    new: &[Row],
) -> Result<(), StoreError> {
    for (number, table) in document.kind.tables.iter().enumerate() {
        let of_table =
            |rows: &[Row]| rows.iter().filter(|row| row.table == number).cloned().collect::<Vec<_>>();
        let (old, new) = (of_table(old), of_table(new));
        if old == new {
            continue;
        }
        if has_rows {
            let delete = format!("DELETE FROM {} WHERE doc = ?", table.name);
            sqlx::query(AssertSqlSafe(delete)).bind(document.n).execute(&mut *connection).await?;
        }
        let insert = insert_sql(table);
        for row in new {
            let mut query = sqlx::query(AssertSqlSafe(insert.clone())).bind(document.n);
            for cell in row.cells {
                query = bind(query, cell);
            }
            query.execute(&mut *connection).await?;
        }
    }
    Ok(())
}

fn insert_sql(table: &Table) -> String {
    let marks = vec!["?"; table.columns.len() + 1].join(", ");
    format!("INSERT INTO {} (doc, {}) VALUES ({marks})", table.name, table.columns.join(", "))
}

fn bind(
    query: sqlx::query::Query<'_, Sqlite, SqliteArguments>,
    cell: Cell,
) -> sqlx::query::Query<'_, Sqlite, SqliteArguments> {
    match cell {
        Cell::Int(number) => query.bind(number),
        Cell::Text(text) => query.bind(text),
    }
}
