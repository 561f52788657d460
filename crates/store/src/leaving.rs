//! What leaves through a storage, in its order: first what is here, then whatever is added.
//!
//! There may be several storages, and what leaves is noted for each by its book: the person's own space carries everything, with who the
//! person is in front; a space that is shared carries its own documents and nothing else. What is closed is sealed under its document's
//! own key before it leaves (`closed.rs`). Nothing is noted
//! while there is no storage. What came by a book lies in the logs of others there, and is not sent by it again; but what came from other
//! people goes on to the person's own devices, and what their own devices wrote goes on to the people.

use std::collections::BTreeMap;

use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::book::SpaceInStorage;
use crate::changes::By;
use crate::error::{CLOSED_KEYS, StoreError};
use crate::exchange::Update;
use crate::parcel::{Content, Parcel};
use crate::purge::Grave;
use crate::reindex::{SET, setting};
use crate::statement;
use crate::vault::Vault;
use crate::work::Work;

/// Sorts of what leaves.
pub(crate) const PERSON: i64 = 0;
pub(crate) const UPDATE: i64 = 1;
pub(crate) const STATEMENT: i64 = 2;
const GONE: i64 = 3;

const EMPTY: &str = "DELETE FROM outgoing WHERE book = ?";
const SET_ROUTE: &str = "INSERT INTO route (book, space, mark) VALUES (?, ?, ?)
    ON CONFLICT (book) DO UPDATE SET space = excluded.space, mark = excluded.mark";
const ROUTES: &str = "SELECT book, space, mark FROM route";
const ADD_PERSON: &str = "INSERT INTO outgoing (book, sort) VALUES (?, 0)";
const ADD_UPDATES: &str =
    "INSERT INTO outgoing (book, sort, device, seq) SELECT ?1, 1, log.device, log.seq FROM log
    JOIN subject ON subject.n = log.doc JOIN device ON device.n = log.device
    WHERE (?2 = x'' OR subject.space = ?2) AND (?3 = 0 OR device.person = x'') ORDER BY log.n";
const ADD_STATEMENTS: &str =
    "INSERT INTO outgoing (book, sort, device, seq) SELECT ?1, 2, device.n, statement.seq FROM statement
    JOIN device ON device.n = statement.device
    WHERE (?2 = x'' OR statement.space = ?2) AND (?3 = 0 OR device.person = x'') ORDER BY statement.n";
const ADD_GRAVES: &str = "INSERT INTO outgoing (book, sort, id) SELECT ?1, 3, id FROM tombstone
    WHERE ?2 = x'' OR (space = ?2 AND person = x'') ORDER BY at, id";
const ADD_OWN: &str = "INSERT INTO outgoing (book, sort, device, seq) SELECT ?1, sort, device, seq FROM
    (SELECT 1 AS sort, log.device AS device, log.seq AS seq FROM log JOIN subject ON subject.n = log.doc
        WHERE log.device = ?2 AND log.seq > ?3 AND (?4 = x'' OR subject.space = ?4)
    UNION ALL SELECT 2, device, seq FROM statement
        WHERE device = ?2 AND seq > ?3 AND (?4 = x'' OR space = ?4)) ORDER BY seq";
const ADD_GONE: &str = "INSERT INTO outgoing (book, sort, id) SELECT ?1, 3, id FROM tombstone
    WHERE told = 0 AND (?2 = x'' OR space = ?2) ORDER BY at, id";
/// Before closed documents left, those of a notebook were passed over.
const DROP_CLOSED: &str = "DELETE FROM outgoing WHERE book = ?1 AND sort = 1 AND EXISTS (SELECT 1 FROM log
    JOIN subject ON subject.n = log.doc WHERE log.device = outgoing.device AND log.seq = outgoing.seq AND subject.kind = ?2)";
const ADD_CLOSED: &str =
    "INSERT INTO outgoing (book, sort, device, seq) SELECT ?1, 1, log.device, log.seq FROM log
    JOIN subject ON subject.n = log.doc JOIN device ON device.n = log.device
    WHERE subject.kind = ?2 AND (log.device <> ?3 OR log.seq <= ?4) ORDER BY log.n";
/// The setting that says of a book that closed documents leave by it.
const CLOSED_LEAVE: &str = "closed leave by ";
const TOLD: &str = "UPDATE tombstone SET told = 1 WHERE told = 0";
const MARKED: &str = "UPDATE route SET mark = ? WHERE book = ?";
const HAND_ON: &str =
    "INSERT INTO outgoing (book, sort, device, seq, id) SELECT book, ?1, ?2, ?3, ?4 FROM route
    WHERE book <> ?5 AND CASE WHEN ?6 THEN space = x'' ELSE space = ?7 END";
/// What leaves after a place, and how many bytes the updates among it have.
const NEXT: &str = "SELECT outgoing.n, outgoing.sort, outgoing.device, outgoing.seq, outgoing.id,
    coalesce(length(log.bytes), 0) AS length FROM outgoing
    LEFT JOIN log ON outgoing.sort = 1 AND log.device = outgoing.device AND log.seq = outgoing.seq
    WHERE outgoing.book = ? AND outgoing.n > ? ORDER BY outgoing.n LIMIT ?";
/// The updates among what leaves by a book after one place and up to another, and who wrote each.
const UPDATES: &str =
    "SELECT outgoing.n AS place, device.person, device.log, device.public, log.seq, subject.id,
    subject.kind, subject.schema, subject.space, log.batch, log.at, log.before, log.after, log.bytes
    FROM outgoing CROSS JOIN log ON log.device = outgoing.device AND log.seq = outgoing.seq
    CROSS JOIN device ON device.n = log.device CROSS JOIN subject ON subject.n = log.doc
    WHERE outgoing.book = ? AND outgoing.n > ? AND outgoing.n <= ? AND outgoing.sort = 1";
const PASS_OVER: &str = "DELETE FROM outgoing WHERE n = ?";
const COUNT: &str = "SELECT count(*) FROM outgoing WHERE book = ? AND n > ?";
const GRAVE: &str = "SELECT at, log, signature, knew FROM tombstone WHERE id = ?";
const BURIED_BY: &str = "SELECT person FROM tombstone WHERE id = ?";
const WRITTEN_BY: &str = "SELECT person FROM device WHERE n = ?";
/// How many rows are looked at together.
const SOME: i64 = 256;

pub(crate) type Row = (i64, i64, i64, i64, Vec<u8>);

/// A row of what leaves, and how long its update is.
#[derive(FromRow)]
struct Next {
    n: i64,
    sort: i64,
    device: i64,
    seq: i64,
    id: Vec<u8>,
    length: i64,
}

/// An update that leaves.
#[derive(FromRow)]
struct Written {
    place: i64,
    /// Whose device wrote it: empty for the notebook's own person.
    person: Vec<u8>,
    #[sqlx(flatten)]
    update: Update,
}

impl Vault {
    /// What leaves by a book after a place, in order: up to `most` bytes, and at least one if there is any.
    pub async fn leaving(
        &self,
        book: SpaceInStorage,
        after: u64,
        most: usize,
    ) -> Result<Vec<Parcel>, StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.note_own().await?;
        let (mut from, mut size, mut parcels) = (i64::try_from(after).unwrap_or(i64::MAX), 0, vec![]);
        'all: loop {
            let query = sqlx::query_as(NEXT).bind(book.as_slice()).bind(from).bind(SOME);
            let mut rows: Vec<Next> = query.fetch_all(work.connection()?).await?;
            let all = rows.len() < usize::try_from(SOME).unwrap_or(usize::MAX);
            let fit = fitting(&rows, most.saturating_sub(size));
            let all = all && fit == rows.len();
            rows.truncate(fit);
            let last = rows.last().map_or(from, |row| row.n);
            // All at once: one by one they take longer to be asked for than to be sealed.
            let query = sqlx::query_as(UPDATES).bind(book.as_slice()).bind(from).bind(last);
            let written: Vec<Written> = query.fetch_all(work.connection()?).await?;
            let mut written: BTreeMap<i64, Written> =
                written.into_iter().map(|written| (written.place, written)).collect();
            for Next { n, sort, device, seq, id, .. } in rows {
                from = n;
                let parcel = match (sort, written.remove(&n)) {
                    (UPDATE, Some(Written { person, update, .. })) => {
                        self.update_parcel(n, person, update)?
                    }
                    (UPDATE, None) => None,
                    _ => work.parcel((n, sort, device, seq, id)).await?,
                };
                // What was purged meanwhile leaves as a tombstone; it and what stays here does not wait for anything.
                let Some(parcel) = parcel else {
                    sqlx::query(PASS_OVER).bind(n).execute(work.connection()?).await?;
                    continue;
                };
                size += parcel.bytes.len();
                if size > most && !parcels.is_empty() {
                    break 'all;
                }
                parcels.push(parcel);
            }
            if all {
                break;
            }
        }
        work.commit().await?;
        Ok(parcels)
    }

    /// An update of whoever has this key (empty for the notebook's own person) as it leaves; nothing for what stays here.
    fn update_parcel(&self, n: i64, person: Vec<u8>, update: Update) -> Result<Option<Parcel>, StoreError> {
        let Some(kind) = self.kind(&update.kind) else { return Ok(None) };
        let id = about(&update.id)?;
        let own = person.is_empty() && update.log == self.device.log;
        let content = of(person, update);
        let content = match (kind.sealed, kind.stays) {
            (_, true) => return Ok(None),
            (false, _) => content,
            (true, _) => match self.seal(&content, Uuid::from_bytes(id)) {
                Ok(sealed) => sealed,
                // Its key is lost, and will be put back: what was not told until then would never be.
                Err(StoreError::NotFound) if own => return Err(StoreError::Damaged(CLOSED_KEYS)),
                // It has ended elsewhere, or is not to be read here.
                Err(StoreError::NotFound) => return Ok(None),
                Err(error) => return Err(error),
            },
        };
        numbered(n, id, &content).map(Some)
    }

    /// How much leaves by a book after a place.
    pub async fn count_leaving(&self, book: SpaceInStorage, after: u64) -> Result<u64, StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.note_own().await?;
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let query = sqlx::query_as(COUNT).bind(book.as_slice()).bind(after);
        let (count,): (i64,) = query.fetch_one(work.connection()?).await?;
        work.commit().await?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

/// How many of these rows are worth reading for so many bytes: as many as have them, and the one that is too much.
fn fitting(rows: &[Next], most: usize) -> usize {
    let mut size = 0;
    let before = rows.iter().take_while(|row| {
        let fits = size <= most;
        size = size.saturating_add(usize::try_from(row.length).unwrap_or(0));
        fits
    });
    before.count()
}

impl Work<'_> {
    /// Begins to note what leaves by a book, as [`Vault::begin_book`] says. What was noted before is noted anew.
    pub(crate) async fn begin_leaving(
        &mut self,
        book: SpaceInStorage,
        space: Option<Uuid>,
        own: bool,
    ) -> Result<(), StoreError> {
        self.note_own().await?;
        let last = self.last_number();
        let of = space.map(|space| space.as_bytes().to_vec()).unwrap_or_default();
        let (book, connection) = (book.as_slice(), self.connection()?);
        sqlx::query(EMPTY).bind(book).execute(&mut *connection).await?;
        sqlx::query(SET_ROUTE).bind(book).bind(&of).bind(last).execute(&mut *connection).await?;
        if space.is_none() {
            sqlx::query(ADD_PERSON).bind(book).execute(&mut *connection).await?;
        }
        sqlx::query(SET).bind(closed_leave(book)).bind("1").execute(&mut *connection).await?;
        for statement in [ADD_UPDATES, ADD_STATEMENTS] {
            sqlx::query(statement).bind(book).bind(&of).bind(own).execute(&mut *connection).await?;
        }
        sqlx::query(ADD_GRAVES).bind(book).bind(&of).execute(connection).await?;
        Ok(())
    }

    /// Notes what this device added since the last time; nothing while there is no storage.
    async fn note_own(&mut self) -> Result<(), StoreError> {
        let (device, last, kinds) = (self.device, self.last_number(), self.vault.setup.kinds);
        let connection = self.connection()?;
        let routes: Vec<(Vec<u8>, Vec<u8>, i64)> = sqlx::query_as(ROUTES).fetch_all(&mut *connection).await?;
        for (book, space, mark) in &routes {
            if space.is_empty() && setting(connection, &closed_leave(book)).await?.is_none() {
                for kind in kinds.iter().filter(|kind| kind.leaves_closed()) {
                    sqlx::query(DROP_CLOSED).bind(book).bind(kind.name).execute(&mut *connection).await?;
                    let query = sqlx::query(ADD_CLOSED).bind(book).bind(kind.name).bind(device).bind(mark);
                    query.execute(&mut *connection).await?;
                }
                sqlx::query(SET).bind(closed_leave(book)).bind("1").execute(&mut *connection).await?;
            }
            if *mark < last {
                let query = sqlx::query(ADD_OWN).bind(book).bind(device).bind(mark).bind(space);
                query.execute(&mut *connection).await?;
                sqlx::query(MARKED).bind(last).bind(book).execute(&mut *connection).await?;
            }
            sqlx::query(ADD_GONE).bind(book).bind(space).execute(&mut *connection).await?;
        }
        if !routes.is_empty() {
            sqlx::query(TOLD).execute(connection).await?;
        }
        Ok(())
    }

    /// Notes that what came by a book and was taken in goes on by others: what other people wrote to the person's own devices, and
    /// what those wrote to the people whose space it is about.
    pub(crate) async fn hand_on(
        &mut self,
        book: SpaceInStorage,
        on: &HandedOn<'_>,
    ) -> Result<(), StoreError> {
        let (sort, device, seq, id) = match on.what {
            Handed::Update { device, seq, statement } => {
                (if statement { STATEMENT } else { UPDATE }, device, seq, vec![])
            }
            Handed::Grave(id) => (GONE, 0, 0, id.as_bytes().to_vec()),
        };
        sqlx::query(HAND_ON)
            .bind(sort)
            .bind(device)
            .bind(seq)
            .bind(id)
            .bind(book.as_slice())
            .bind(on.by_other)
            .bind(on.space)
            .execute(self.connection()?)
            .await?;
        Ok(())
    }

    pub(crate) async fn parcel(
        &mut self,
        (n, sort, device, seq, id): Row,
    ) -> Result<Option<Parcel>, StoreError> {
        let vault = self.vault;
        let connection = self.connection()?;
        let (about, content) = match sort {
            PERSON => (*vault.personal_space().as_bytes(), Content::Person(vault.introduction())),
            UPDATE => match Update::read(connection, device, seq).await? {
                Some(update) => return vault.update_parcel(n, written_by(connection, device).await?, update),
                None => return Ok(None),
            },
            STATEMENT => match statement::as_update(connection, device, seq).await? {
                Some(update) => (about(&update.id)?, of(written_by(connection, device).await?, update)),
                None => return Ok(None),
            },
            GONE => {
                let grave: Option<Grave> =
                    sqlx::query_as(GRAVE).bind(&id).fetch_optional(&mut *connection).await?;
                let Some(grave) = grave else { return Ok(None) };
                let (person,): (Vec<u8>,) = sqlx::query_as(BURIED_BY).bind(&id).fetch_one(connection).await?;
                let id = about(&id)?;
                let gone = match person.try_into() {
                    Ok(person) => Content::GoneByOther(person, Uuid::from_bytes(id), grave),
                    Err(_) => Content::Gone(Uuid::from_bytes(id), grave),
                };
                (id, gone)
            }
            _ => return Err(StoreError::Newer),
        };
        numbered(n, about, &content).map(Some)
    }
}

/// What was taken in and goes on.
pub(crate) struct HandedOn<'a> {
    /// What it is.
    pub what: Handed,
    /// Whether somebody else than the notebook's person wrote it.
    pub by_other: bool,
    /// The space that it is about.
    pub space: &'a [u8],
}

/// A row of what leaves.
pub(crate) enum Handed {
    /// An update or a statement, by its device's number here and its own.
    Update { device: i64, seq: i64, statement: bool },
    /// A tombstone.
    Grave(Uuid),
}

fn numbered(n: i64, about: [u8; 16], content: &Content) -> Result<Parcel, StoreError> {
    let n = u64::try_from(n).map_err(|_| StoreError::Damaged("outgoing"))?;
    Ok(Parcel { n, about, bytes: content.write()? })
}

/// Whose device this is: empty for the notebook's own person.
async fn written_by(connection: &mut SqliteConnection, device: i64) -> Result<Vec<u8>, StoreError> {
    let (person,): (Vec<u8>,) = sqlx::query_as(WRITTEN_BY).bind(device).fetch_one(connection).await?;
    Ok(person)
}

/// Somebody's update, or the notebook's own person's where no key is given.
fn of(person: Vec<u8>, update: Update) -> Content {
    match person.try_into() {
        Ok(person) => Content::OfOther(person, update),
        Err(_) => Content::Update(update),
    }
}

fn closed_leave(book: &[u8]) -> String {
    format!("{CLOSED_LEAVE}{}", crate::header::hex(book))
}

fn about(id: &[u8]) -> Result<[u8; 16], StoreError> {
    id.try_into().map_err(|_| StoreError::Damaged("outgoing"))
}
