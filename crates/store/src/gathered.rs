//! What the check of everything reads of some documents: all that is kept of them, by one question for each table and in one moment, so
//! that nobody's change comes between a document and its rows. What is made of it is made while others read and write.

use std::collections::BTreeMap;

use kring_crypto::Key;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{AssertSqlSafe, FromRow, Row as _};
use uuid::Uuid;

use crate::engine::Doc;
use crate::error::StoreError;
use crate::header::hex;
use crate::kind::{Cell, Kind, Projection, Row, Table};
use crate::load::State;
use crate::project::may_stand;
use crate::vault::{Vault, held};

/// Documents that are read together. While they are, nobody writes: some thousandths of a second.
const STRETCH: i64 = 32;
/// Behind so many updates nothing more is read with them.
const MANY: i64 = 2_000;
const SUBJECTS: &str =
    "SELECT n, id, kind, schema, (SELECT count(*) FROM log WHERE doc = subject.n) AS updates
    FROM subject WHERE n > ? ORDER BY n LIMIT ?";
const UPDATES: &str = "SELECT doc, n, at, bytes FROM log WHERE doc > ? AND doc <= ? ORDER BY doc, n";
const SNAPSHOTS: &str = "SELECT doc, through, bytes FROM snapshot WHERE doc > ? AND doc <= ?";
const STATES: &str = "SELECT doc, place, seat, created, modified, trashed, invalid FROM document
    WHERE doc > ? AND doc <= ?";
const ATTACHMENTS: &str =
    "SELECT doc, id, name, media_type, bytes FROM attachment WHERE doc > ? AND doc <= ?";
const HERE: &str = "SELECT EXISTS (SELECT 1 FROM subject WHERE n = ?)";

/// What is kept of a document, nothing of it looked into.
#[derive(Debug)]
pub(crate) struct Gathered {
    /// Its number.
    pub n: i64,
    id: Uuid,
    kind: String,
    schema: u32,
    updates: Vec<Update>,
    snapshot: Option<Snapshot>,
    state: Option<Stated>,
    rows: Vec<Row>,
    attachments: Vec<Attached>,
    /// How it looks in memory, where it is there.
    in_memory: Option<serde_json::Value>,
}

/// A document, made from its updates alone.
#[derive(Debug)]
pub(crate) struct Replayed {
    pub doc: Doc,
    pub kind: &'static Kind,
    key: Option<Key>,
    /// What is to be seen of it.
    pub projection: Result<Projection, StoreError>,
}

#[derive(Debug, FromRow)]
struct Subject {
    n: i64,
    id: Vec<u8>,
    kind: String,
    schema: u32,
    updates: i64,
}

#[derive(Debug, FromRow)]
struct Update {
    doc: i64,
    n: i64,
    at: i64,
    bytes: Vec<u8>,
}

#[derive(Debug, FromRow)]
struct Snapshot {
    doc: i64,
    through: i64,
    bytes: Vec<u8>,
}

#[derive(Debug, FromRow)]
struct Stated {
    doc: i64,
    #[sqlx(flatten)]
    state: State,
    trashed: i64,
    invalid: String,
}

#[derive(Debug, FromRow)]
struct Attached {
    doc: i64,
    id: Vec<u8>,
    name: String,
    media_type: String,
    bytes: i64,
}

impl Vault {
    /// What is kept of the next documents behind the one with this number; nothing behind the last.
    pub(crate) async fn gather(&self, behind: i64) -> Result<Vec<Gathered>, StoreError> {
        let mut slot = self.slot().await?;
        let connection = slot.open()?;
        let mut subjects: Vec<Subject> =
            sqlx::query_as(SUBJECTS).bind(behind).bind(STRETCH).fetch_all(&mut *connection).await?;
        let mut before = 0;
        subjects.retain(|subject| {
            let fits = before <= MANY;
            before += subject.updates;
            fits
        });
        let Some(to) = subjects.last().map(|last| last.n) else { return Ok(vec![]) };
        let between = (behind, to);
        let mut updates = by_document(all(connection, UPDATES, between).await?, |one: &Update| one.doc);
        let mut snapshots = by_document(all(connection, SNAPSHOTS, between).await?, |one: &Snapshot| one.doc);
        let mut states = by_document(all(connection, STATES, between).await?, |one: &Stated| one.doc);
        let mut attachments =
            by_document(all(connection, ATTACHMENTS, between).await?, |one: &Attached| one.doc);
        let kinds = subjects.iter().filter_map(|subject| self.kind(&subject.kind));
        let tables: BTreeMap<&str, &Table> =
            kinds.flat_map(|kind| kind.tables).map(|table| (table.name, table)).collect();
        let mut rows: BTreeMap<(&str, i64), Vec<Vec<Cell>>> = BTreeMap::new();
        for (name, table) in tables {
            // The document comes last.
            let columns = [table.columns, &["doc"]].concat().join(", ");
            let select = format!("SELECT {} FROM {} WHERE doc > ? AND doc <= ?", columns, table.name);
            let query = sqlx::query(AssertSqlSafe(select)).bind(between.0).bind(between.1);
            for row in query.fetch_all(&mut *connection).await? {
                rows.entry((name, row.try_get(table.columns.len())?)).or_default().push(cells(&row, table)?);
            }
        }
        let memory = held(&self.documents);
        let gathered = subjects.into_iter().map(|Subject { n, id, kind, schema, .. }| {
            let id = Uuid::from_slice(&id).map_err(|_| StoreError::Damaged("document"))?;
            let tables = self.kind(&kind).map_or(&[][..], |kind| kind.tables);
            let rows = tables.iter().enumerate().flat_map(|(table, of)| {
                let rows = rows.remove(&(of.name, n)).unwrap_or_default();
                rows.into_iter().map(move |cells| Row { table, cells })
            });
            let mut rows: Vec<Row> = rows.collect();
            rows.sort();
            Ok(Gathered {
                n,
                id,
                schema,
                updates: updates.remove(&n).unwrap_or_default(),
                snapshot: snapshots.remove(&n).and_then(|mut some| some.pop()),
                state: states.remove(&n).and_then(|mut some| some.pop()),
                rows,
                attachments: attachments.remove(&n).unwrap_or_default(),
                in_memory: memory.peek(&id).map(|kept| kept.doc.to_json()),
                kind,
            })
        });
        gathered.collect()
    }

    /// The document that its updates make.
    pub(crate) fn replayed(&self, one: &Gathered) -> Result<Replayed, StoreError> {
        let kind = self.kind(&one.kind).ok_or(StoreError::Newer)?;
        let key = self.document_key(kind, one.id)?;
        if one.updates.is_empty() {
            return Err(StoreError::Damaged("document"));
        }
        let doc =
            self.assemble((one.id, key.as_ref()), None, one.updates.iter().map(|update| &*update.bytes))?;
        let projection = (kind.project)(&doc, one.schema).map_err(|invalid| StoreError::Invalid(invalid.0));
        Ok(Replayed { doc, kind, key, projection })
    }

    /// Whether the snapshot of a document leads to what its updates make. One that has none agrees.
    pub(crate) fn snapshot_agrees(&self, one: &Gathered, replayed: &Replayed) -> bool {
        let Some(Snapshot { through, bytes, .. }) = &one.snapshot else { return true };
        let own = one.updates.iter().any(|update| update.n == *through);
        let later = one.updates.iter().filter(|update| update.n > *through).map(|update| &*update.bytes);
        let quick = || self.assemble((one.id, replayed.key.as_ref()), Some(bytes), later).ok();
        own && quick().is_some_and(|quick| {
            quick.version() == replayed.doc.version() && quick.to_json() == replayed.doc.to_json()
        })
    }

    /// Whether a document was not purged meanwhile. What it holds stays as long as it does: an attachment goes with its document alone.
    pub(crate) async fn is_here(&self, one: &Gathered) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let (here,): (bool,) = sqlx::query_as(HERE).bind(one.n).fetch_one(reader.connection()?).await?;
        Ok(here)
    }
}

impl Gathered {
    /// Whether memory, where the document is there, holds what its updates make.
    pub fn is_remembered(&self, replayed: &Replayed) -> bool {
        self.in_memory.as_ref().is_none_or(|json| *json == replayed.doc.to_json())
    }

    /// Where it sits in the index; 0 when it cannot be found.
    pub fn seat(&self) -> i64 {
        self.state.as_ref().map_or(0, |stated| stated.state.seat)
    }

    /// Whether its rows are those that belong to the document.
    pub fn rows_match(&self, replayed: &Replayed) -> bool {
        let Some(Stated { state, trashed, invalid, .. }) = &self.state else { return false };
        let times = || self.updates.iter().map(|update| update.at);
        // In the order in which updates came here, or by the clocks, as a rebuild takes them.
        let timely = [times().next(), times().min()].contains(&Some(state.created))
            && [times().next_back(), times().max()].contains(&Some(state.modified))
            && *trashed == replayed.doc.trashed().unwrap_or(0);
        timely
            && match &replayed.projection {
                Ok(projection) => {
                    let mut rows = projection.rows.clone();
                    rows.sort();
                    let searchable = *trashed == 0 && !projection.facets.is_empty();
                    self.rows == rows
                        && invalid.is_empty()
                        && may_stand(state.place, projection)
                        && state.is_searchable() == searchable
                }
                Err(_) => {
                    self.rows.is_empty()
                        && !invalid.is_empty()
                        && state.place == -self.n
                        && !state.is_searchable()
                }
            }
    }

    /// Whether the rows name the attachments that the document holds.
    pub fn attachments_match(&self, replayed: &Replayed) -> bool {
        let entries = replayed.doc.attachments();
        self.attachments.len() == entries.len()
            && self.attachments.iter().all(|Attached { id, name, media_type, bytes, .. }| {
                entries.get(&hex(id)).is_some_and(|entry| {
                    (&entry.name, &entry.media_type, i64::try_from(entry.bytes).ok())
                        == (name, media_type, Some(*bytes))
                })
            })
    }
}

/// All rows of the documents behind one number and up to another.
async fn all<T>(
    connection: &mut SqliteConnection,
    question: &'static str,
    (behind, to): (i64, i64),
) -> Result<Vec<T>, StoreError>
where
    T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin,
{
    Ok(sqlx::query_as(question).bind(behind).bind(to).fetch_all(connection).await?)
}

fn by_document<T>(rows: Vec<T>, document: impl Fn(&T) -> i64) -> BTreeMap<i64, Vec<T>> {
    let mut grouped: BTreeMap<i64, Vec<T>> = BTreeMap::new();
    for row in rows {
        grouped.entry(document(&row)).or_default().push(row);
    }
    grouped
}

/// The cells of a row.
fn cells(row: &SqliteRow, table: &Table) -> Result<Vec<Cell>, StoreError> {
    let cell = |column: usize| {
        row.try_get::<i64, _>(column)
            .map(Cell::Int)
            .or_else(|_| row.try_get::<String, _>(column).map(Cell::Text))
    };
    (0..table.columns.len()).map(cell).collect::<Result<_, _>>().map_err(StoreError::from)
}
