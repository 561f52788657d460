//! The SQL about people. Rows are written by the store from [`super::kind`] and [`super::session`].

use std::collections::BTreeMap;

use jiff::civil::Date;
use kring_store::{StoreError, Vault};
use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::kind::folded;
use super::session::{Fee, Mode};
use super::view::{ErasePage, SessionRow};

const BY_ID: &str = "SELECT subject.id, document.trashed FROM person JOIN subject ON subject.n = person.doc
    JOIN document ON document.doc = person.doc WHERE subject.id = ?";
const BY_NAME: &str = "SELECT subject.id, document.trashed FROM person JOIN subject ON subject.n = person.doc
    JOIN document ON document.doc = person.doc WHERE person.folded = ? ORDER BY subject.n";
const PEOPLE: &str = "SELECT subject.id, person.name, person.ended, document.trashed FROM person
    JOIN subject ON subject.n = person.doc JOIN document ON document.doc = person.doc
    ORDER BY person.folded, subject.n";
const SUMS: &str = "SELECT session.person, count(*), sum(session.minutes), max(session.date) FROM session
    JOIN document ON document.doc = session.doc WHERE document.trashed = 0 GROUP BY session.person";
const SESSIONS: &str =
    "SELECT subject.id, page.title, page.first_words, session.person, session.date, session.minutes,
    session.mode, session.fee, session.size, document.trashed FROM session JOIN page ON page.doc = session.doc
    JOIN document ON document.doc = session.doc JOIN subject ON subject.n = session.doc
    WHERE session.person = ? ORDER BY document.place DESC";
const BETWEEN: &str =
    "SELECT subject.id, page.title, page.first_words, session.person, session.date, session.minutes,
    session.mode, session.fee, session.size, document.trashed FROM session JOIN page ON page.doc = session.doc
    JOIN document ON document.doc = session.doc JOIN subject ON subject.n = session.doc
    WHERE session.date >= ? AND session.date <= ? AND document.trashed = 0 ORDER BY document.place";
const LAST: &str = "SELECT subject.id FROM session JOIN document ON document.doc = session.doc
    JOIN subject ON subject.n = session.doc WHERE session.person = ? AND session.date <= ? AND subject.id <> ?
    AND document.trashed = 0 AND document.place < coalesce((SELECT place FROM document AS own
    JOIN subject AS this ON this.n = own.doc WHERE this.id = ?), 9223372036854775807)
    ORDER BY document.place DESC LIMIT 1";
const DUE: &str = "SELECT subject.id, person.name, person.ended FROM person
    JOIN subject ON subject.n = person.doc JOIN document ON document.doc = person.doc
    WHERE person.review <> '' AND person.review <= ? AND document.trashed = 0 ORDER BY person.review";
const IN_TRASH: &str = "SELECT subject.id FROM person JOIN subject ON subject.n = person.doc
    JOIN document ON document.doc = person.doc WHERE document.trashed > 0";
const PAGES: &str = "SELECT subject.id FROM page JOIN subject ON subject.n = page.doc";
const PAGE: &str = "SELECT subject.id, page.title, page.first_words, page.date, document.trashed FROM page
    JOIN subject ON subject.n = page.doc JOIN document ON document.doc = page.doc WHERE subject.id = ?";

const OF_KINDS: &str = "SELECT subject.id, subject.kind FROM subject
    JOIN document ON document.doc = subject.n
    WHERE subject.kind IN (SELECT value FROM json_each(?)) ORDER BY subject.n";

/// The people with an id or a short name; those in the trash only when there is nobody else.
pub(super) async fn named(connection: &mut SqliteConnection, name: &str) -> Result<Vec<Uuid>, StoreError> {
    let rows: Vec<(Vec<u8>, i64)> = match name.parse::<Uuid>() {
        Ok(id) => sqlx::query_as(BY_ID).bind(id.as_bytes().as_slice()).fetch_all(connection).await?,
        Err(_) => sqlx::query_as(BY_NAME).bind(folded(name)).fetch_all(connection).await?,
    };
    let ids = |trashed: bool| {
        rows.iter()
            .filter(move |(_, at)| (*at > 0) == trashed)
            .map(|(id, _)| read(id))
            .collect::<Result<Vec<_>, _>>()
    };
    let here = ids(false)?;
    if here.is_empty() { Ok(ids(true)?.into_iter().take(1).collect()) } else { Ok(here) }
}

/// The people of a short name who are not in the trash.
pub(super) async fn living(connection: &mut SqliteConnection, name: &str) -> Result<Vec<Uuid>, StoreError> {
    let rows: Vec<(Vec<u8>, i64)> = sqlx::query_as(BY_NAME).bind(folded(name)).fetch_all(connection).await?;
    rows.iter().filter(|(_, trashed)| *trashed == 0).map(|(id, _)| read(id)).collect()
}

/// A person as the table has them.
pub(super) struct Known {
    pub id: Uuid,
    pub name: String,
    pub ended: String,
    pub trashed: bool,
}

/// Everybody, also those in the trash, by name.
pub(super) async fn people(vault: &Vault) -> Result<Vec<Known>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, String, String, i64)> =
        sqlx::query_as(PEOPLE).fetch_all(reader.connection()?).await?;
    rows.into_iter()
        .map(|(id, name, ended, trashed)| Ok(Known { id: read(&id)?, name, ended, trashed: trashed > 0 }))
        .collect()
}

/// Sessions, minutes and the last day by person.
pub(super) async fn sums(vault: &Vault) -> Result<BTreeMap<String, (u32, u32, String)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(String, u32, i64, String)> = sqlx::query_as(SUMS).fetch_all(reader.connection()?).await?;
    let small = |minutes: i64| u32::try_from(minutes).unwrap_or(u32::MAX);
    Ok(rows
        .into_iter()
        .map(|(person, count, minutes, last)| (person, (count, small(minutes), last)))
        .collect())
}

#[derive(FromRow)]
struct Stored {
    id: Vec<u8>,
    title: String,
    first_words: String,
    person: String,
    date: String,
    minutes: u32,
    mode: String,
    fee: String,
    size: u32,
    trashed: i64,
}

/// A session as the table has it.
pub(super) struct Held {
    /// What a list shows of it.
    pub row: SessionRow,
    /// Whose it is.
    pub person: String,
    /// Whether its page is in the trash.
    pub trashed: bool,
}

impl TryFrom<Stored> for Held {
    type Error = StoreError;

    fn try_from(stored: Stored) -> Result<Self, StoreError> {
        let Stored { id, title, first_words, person, date, minutes, mode, fee, size, trashed } = stored;
        let (minutes, mode, fee) = ((minutes > 0).then_some(minutes), Mode::read(&mode), Fee::read(&fee));
        let row =
            SessionRow { id: read(&id)?.to_string(), title, first_words, date, minutes, mode, fee, size };
        Ok(Self { row, person, trashed: trashed > 0 })
    }
}

/// Every session with a person, newest first, those in the trash too.
pub(super) async fn sessions(vault: &Vault, person: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<Stored> =
        sqlx::query_as(SESSIONS).bind(person.to_string()).fetch_all(reader.connection()?).await?;
    rows.into_iter().map(Held::try_from).collect()
}

/// Every session of a time outside the trash, oldest first.
pub(super) async fn between(
    vault: &Vault,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Vec<Held>, StoreError> {
    let day = |day: Option<Date>, open: &str| day.map_or_else(|| open.to_owned(), |day| day.to_string());
    let mut reader = vault.read().await?;
    let rows: Vec<Stored> = sqlx::query_as(BETWEEN)
        .bind(day(from, ""))
        .bind(day(to, "~"))
        .fetch_all(reader.connection()?)
        .await?;
    rows.into_iter().map(Held::try_from).collect()
}

/// The page of the latest session that came before a page, or before the end of a day.
pub(super) async fn last(
    vault: &Vault,
    person: Uuid,
    date: Date,
    page: Option<Uuid>,
) -> Result<Option<Uuid>, StoreError> {
    let page = page.unwrap_or_default();
    let mut reader = vault.read().await?;
    let row: Option<(Vec<u8>,)> = sqlx::query_as(LAST)
        .bind(person.to_string())
        .bind(date.to_string())
        .bind(page.as_bytes().as_slice())
        .bind(page.as_bytes().as_slice())
        .fetch_optional(reader.connection()?)
        .await?;
    row.map(|(id,)| read(&id)).transpose()
}

/// Those whose review has come by a day: id, name, end.
pub(super) async fn due(vault: &Vault, today: Date) -> Result<Vec<(Uuid, String, String)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, String, String)> =
        sqlx::query_as(DUE).bind(today.to_string()).fetch_all(reader.connection()?).await?;
    rows.into_iter().map(|(id, name, ended)| Ok((read(&id)?, name, ended))).collect()
}

/// The people in the trash.
pub(super) async fn in_trash(vault: &Vault) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(IN_TRASH).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

/// A page as an erasing names it.
pub(super) async fn page(vault: &Vault, id: Uuid) -> Result<Option<ErasePage>, StoreError> {
    let mut reader = vault.read().await?;
    let row: Option<(Vec<u8>, String, String, String, i64)> =
        sqlx::query_as(PAGE).bind(id.as_bytes().as_slice()).fetch_optional(reader.connection()?).await?;
    Ok(row.map(|(_, title, first_words, date, trashed)| ErasePage {
        id: id.to_string(),
        title,
        first_words,
        date,
        trashed: trashed > 0,
    }))
}

/// Every page, also those in the trash.
pub(super) async fn pages(vault: &Vault) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(PAGES).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

/// The documents of some kinds, also those in the trash, each with its kind.
pub(super) async fn of_kinds(vault: &Vault, kinds: &[&str]) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, String)> = sqlx::query_as(OF_KINDS)
        .bind(serde_json::to_string(kinds).unwrap_or_default())
        .fetch_all(reader.connection()?)
        .await?;
    rows.into_iter().map(|(id, kind)| Ok((read(&id)?, kind))).collect()
}

fn read(id: &[u8]) -> Result<Uuid, StoreError> {
    Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))
}
