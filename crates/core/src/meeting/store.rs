//! The SQL of meetings: lists of meetings, actions and decisions. Rows are written by the store from [`super::kind`].

use jiff::civil::Date;
use kring_store::{StoreError, Vault};
use sqlx::FromRow;
use uuid::Uuid;

use super::kind::{instant, read_states};
use super::view::{ActionRow, AgreedQuery, DecisionRow, MeetingListQuery, MeetingRow};
use crate::journal::kind::read_date;
use crate::journal::write_instant;

const SPACE: &str =
    "SELECT subject.space FROM meeting JOIN subject ON subject.n = meeting.doc WHERE subject.id = ?";
const SERIES: &str = "SELECT subject.id FROM series JOIN document ON document.doc = series.doc
    JOIN subject ON subject.n = series.doc WHERE (document.trashed <> 0) = ?";
const IS_SERIES: &str =
    "SELECT count(*) FROM series JOIN subject ON subject.n = series.doc WHERE subject.id = ?";
const OF_SERIES: &str =
    "SELECT subject.id, meeting.occurrence FROM meeting JOIN document ON document.doc = meeting.doc
    JOIN subject ON subject.n = meeting.doc
    WHERE meeting.series = ? AND document.trashed = 0 AND meeting.shared_as = '' ORDER BY meeting.at";
const TIMES_OF_SERIES: &str =
    "SELECT meeting.occurrence, meeting.start, meeting.state = 'cancelled' FROM meeting
    JOIN document ON document.doc = meeting.doc
    WHERE meeting.series = ? AND document.trashed = 0 AND meeting.shared_as = '' ORDER BY meeting.at";
const LIST: &str =
    "SELECT subject.id, meeting.title, meeting.start, meeting.zone, meeting.at, meeting.minutes,
    meeting.circle, meeting.series, meeting.state, meeting.write_up, subject.space, document.trashed
    FROM meeting JOIN document ON document.doc = meeting.doc JOIN subject ON subject.n = meeting.doc
    WHERE (document.trashed > 0) = ?1 AND meeting.shared_as = ''
    AND (?2 = '' OR meeting.circle = ?2) AND (?3 = '' OR meeting.series = ?3)
    AND (?4 = '' OR meeting.start >= ?4) AND (?5 = '' OR substr(meeting.start, 1, 10) <= ?5)
    ORDER BY meeting.at = 0 DESC, meeting.at DESC, subject.n DESC";
const ACTIONS: &str =
    "SELECT action.id, action.text, action.owner, action.due, action.done, subject.id AS meeting,
    meeting.title, meeting.start, meeting.circle,
    (SELECT count(*) FROM meeting AS later JOIN document AS held ON held.doc = later.doc
        WHERE later.state = 'held' AND held.trashed = 0 AND later.at > meeting.at
        AND ((meeting.circle <> '' AND later.circle = meeting.circle)
            OR (meeting.series <> '' AND later.series = meeting.series))) AS carried
    FROM meeting_action AS action JOIN meeting ON meeting.doc = action.doc
    JOIN document ON document.doc = action.doc JOIN subject ON subject.n = action.doc
    WHERE document.trashed = 0 AND meeting.shared_as = ''
    AND (?1 = '' OR meeting.circle = ?1) AND (?2 = '' OR meeting.series = ?2)
    AND (?3 = x'' OR subject.id = ?3) AND (?4 = 0 OR action.done = '') AND (?5 = '' OR action.folded = ?5)
    ORDER BY action.done <> '', action.due = '', action.due, meeting.at, action.id";
const CARRIED: &str =
    "SELECT action.id, action.text, action.owner, action.due, action.done, subject.id AS meeting,
    meeting.title, meeting.start, meeting.circle,
    (SELECT count(*) FROM meeting AS later JOIN document AS held ON held.doc = later.doc
        WHERE later.state = 'held' AND held.trashed = 0 AND later.at > meeting.at
        AND ((meeting.circle <> '' AND later.circle = meeting.circle)
            OR (meeting.series <> '' AND later.series = meeting.series))) AS carried
    FROM meeting_action AS action JOIN meeting ON meeting.doc = action.doc
    JOIN document ON document.doc = action.doc JOIN subject ON subject.n = action.doc
    WHERE document.trashed = 0 AND meeting.shared_as = '' AND subject.id <> ?1 AND meeting.at < ?2
    AND ((?3 <> '' AND meeting.circle = ?3) OR (?4 <> '' AND meeting.series = ?4))
    AND (action.done = '' OR action.done >= ?5)
    ORDER BY action.done <> '', action.due = '', action.due, meeting.at, action.id";
const DECISIONS: &str = "SELECT decision.id, decision.text, decision.rule, decision.objections, decision.review,
    decision.item, subject.id AS meeting, meeting.title, meeting.start, meeting.circle
    FROM meeting_decision AS decision JOIN meeting ON meeting.doc = decision.doc
    JOIN document ON document.doc = decision.doc JOIN subject ON subject.n = decision.doc
    WHERE document.trashed = 0 AND meeting.shared_as = ''
    AND (?1 = '' OR meeting.circle = ?1) AND (?2 = '' OR meeting.series = ?2) AND (?3 = x'' OR subject.id = ?3)
    ORDER BY meeting.at DESC, decision.id";
const SPENT: &str = "SELECT spent.method, count(*), sum(spent.planned), sum(spent.actual)
    FROM meeting_spent AS spent JOIN meeting ON meeting.doc = spent.doc
    JOIN document ON document.doc = spent.doc JOIN subject ON subject.n = spent.doc
    WHERE document.trashed = 0 AND meeting.shared_as = ''
    AND (?1 = '' OR meeting.circle = ?1) AND (?2 = '' OR meeting.series = ?2) AND (?3 = x'' OR subject.id = ?3)
    GROUP BY spent.method ORDER BY spent.method";
const BEFORE: &str =
    "SELECT coalesce(max(meeting.start), '') FROM meeting JOIN document ON document.doc = meeting.doc
    JOIN subject ON subject.n = meeting.doc WHERE document.trashed = 0 AND meeting.state = 'held'
    AND subject.id <> ?1 AND meeting.at < ?2
    AND ((?3 <> '' AND meeting.circle = ?3) OR (?4 <> '' AND meeting.series = ?4))";
const OF_ACTION: &str =
    "SELECT subject.id FROM meeting_action AS action JOIN meeting ON meeting.doc = action.doc
    JOIN subject ON subject.n = action.doc WHERE action.id = ?1 AND meeting.shared_as = ''";
const HELD: &str = "SELECT substr(meeting.start, 1, 10) AS day FROM meeting
    JOIN document ON document.doc = meeting.doc
    WHERE document.trashed = 0 AND meeting.shared_as = '' AND meeting.circle = ?1 AND meeting.start <> ''
    AND (meeting.state = 'held' OR (meeting.state = 'planned' AND day < ?2)) ORDER BY day";

/// The space of a meeting; nothing when there is no such meeting.
pub(super) async fn space(vault: &Vault, id: Uuid) -> Result<Option<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let row: Option<(Vec<u8>,)> =
        sqlx::query_as(SPACE).bind(id.as_bytes().as_slice()).fetch_optional(reader.connection()?).await?;
    row.map(|(space,)| Uuid::from_slice(&space).map_err(|_| StoreError::Damaged("document"))).transpose()
}

/// The meeting that agreed an action.
pub(super) async fn meeting_of_action(vault: &Vault, action: &str) -> Result<Option<String>, StoreError> {
    let mut reader = vault.read().await?;
    let row: Option<(Vec<u8>,)> =
        sqlx::query_as(OF_ACTION).bind(action).fetch_optional(reader.connection()?).await?;
    row.map(|(id,)| read(&id)).transpose()
}

/// Every series outside the trash, or in it.
pub(super) async fn series(vault: &Vault, trashed: bool) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(SERIES).bind(trashed).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))).collect()
}

/// Whether a document is a series.
pub(super) async fn is_series(vault: &Vault, id: Uuid) -> Result<bool, StoreError> {
    let mut reader = vault.read().await?;
    let (count,): (i64,) =
        sqlx::query_as(IS_SERIES).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Ok(count > 0)
}

/// The meetings of a series, each with the date that it was made for.
pub(super) async fn of_series(vault: &Vault, series: Uuid) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, String)> =
        sqlx::query_as(OF_SERIES).bind(series.to_string()).fetch_all(reader.connection()?).await?;
    let read = |(id, date): (Vec<u8>, String)| {
        Ok((Uuid::from_slice(&id).map_err(|_| StoreError::Damaged("document"))?, date))
    };
    rows.into_iter().map(read).collect()
}

/// The meetings of a series without what they hold: the date that each was made for, when it is, and whether it is called off.
pub(super) async fn times_of_series(
    vault: &Vault,
    series: Uuid,
) -> Result<Vec<(String, String, bool)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(String, String, i64)> =
        sqlx::query_as(TIMES_OF_SERIES).bind(series.to_string()).fetch_all(reader.connection()?).await?;
    Ok(rows.into_iter().map(|(date, start, off)| (date, start, off > 0)).collect())
}

#[derive(FromRow)]
struct Listed {
    id: Vec<u8>,
    title: String,
    start: String,
    zone: String,
    at: i64,
    minutes: u32,
    circle: String,
    series: String,
    state: String,
    write_up: String,
    space: Vec<u8>,
    trashed: i64,
}

/// Meetings, those without a date first, then the latest first.
pub(super) async fn list(vault: &Vault, query: &MeetingListQuery) -> Result<Vec<MeetingRow>, StoreError> {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let personal = vault.personal_space();
    let mut reader = vault.read().await?;
    let rows: Vec<Listed> = sqlx::query_as(LIST)
        .bind(query.trashed.unwrap_or(false))
        .bind(said(&query.circle))
        .bind(said(&query.series))
        .bind(said(&query.from))
        .bind(said(&query.to))
        .fetch_all(reader.connection()?)
        .await?;
    rows.into_iter()
        .map(|row| {
            let (state, write_up) = read_states(&row.state, &row.write_up);
            Ok(MeetingRow {
                id: read(&row.id)?,
                title: row.title,
                at: (!row.start.is_empty()).then(|| instant(row.at).to_string()),
                start: some(row.start),
                zone: row.zone,
                minutes: row.minutes,
                circle: some(row.circle),
                series: some(row.series),
                shared: row.space != personal.as_bytes(),
                state,
                write_up,
                trashed: (row.trashed > 0).then(|| write_instant(row.trashed)),
            })
        })
        .collect()
}

/// The days before today for which a group's meetings were planned and not called off, and the days of those that ended.
pub(super) async fn held(vault: &Vault, circle: Uuid, today: Date) -> Result<Vec<Date>, StoreError> {
    let mut reader = vault.read().await?;
    let days: Vec<(String,)> = sqlx::query_as(HELD)
        .bind(circle.to_string())
        .bind(today.to_string())
        .fetch_all(reader.connection()?)
        .await?;
    days.iter().map(|(day,)| read_date(day)).collect()
}

#[derive(FromRow)]
struct Action {
    id: String,
    text: String,
    owner: String,
    due: String,
    done: String,
    meeting: Vec<u8>,
    title: String,
    start: String,
    circle: String,
    carried: u32,
}

impl Action {
    fn row(self, today: &str) -> Result<ActionRow, StoreError> {
        let late = self.done.is_empty() && !self.due.is_empty() && self.due.as_str() < today;
        Ok(ActionRow {
            id: self.id,
            text: self.text,
            owner: self.owner,
            due: some(self.due),
            done: some(self.done),
            late,
            carried: self.carried,
            meeting: read(&self.meeting)?,
            title: self.title,
            date: day(&self.start),
            circle: some(self.circle),
        })
    }
}

/// Actions: the open ones first, those with the nearest day before the others.
pub(super) async fn actions(
    vault: &Vault,
    query: &AgreedQuery,
    owner: &str,
    today: &str,
) -> Result<Vec<ActionRow>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<Action> = sqlx::query_as(ACTIONS)
        .bind(query.circle.clone().unwrap_or_default())
        .bind(query.series.clone().unwrap_or_default())
        .bind(meeting(query)?)
        .bind(query.open.unwrap_or(false))
        .bind(owner)
        .fetch_all(reader.connection()?)
        .await?;
    rows.into_iter().map(|row| row.row(today)).collect()
}

/// A meeting among those of its group and series.
pub(super) struct Among<'a> {
    /// The meeting.
    pub id: Uuid,
    /// Its start, milliseconds since 1970; the end of time when no date is known.
    pub at: i64,
    /// Its group; may be empty.
    pub circle: &'a str,
    /// Its series; may be empty.
    pub series: &'a str,
}

/// What earlier meetings of the group or series agreed: what is open, and what was done since the last of them.
pub(super) async fn carried(
    vault: &Vault,
    among: &Among<'_>,
    today: &str,
) -> Result<Vec<ActionRow>, StoreError> {
    if among.circle.is_empty() && among.series.is_empty() {
        return Ok(Vec::new());
    }
    let mut reader = vault.read().await?;
    let (last,): (String,) = sqlx::query_as(BEFORE)
        .bind(among.id.as_bytes().as_slice())
        .bind(among.at)
        .bind(among.circle)
        .bind(among.series)
        .fetch_one(reader.connection()?)
        .await?;
    let since = if last.is_empty() { "9999".to_owned() } else { day(&last) };
    let rows: Vec<Action> = sqlx::query_as(CARRIED)
        .bind(among.id.as_bytes().as_slice())
        .bind(among.at)
        .bind(among.circle)
        .bind(among.series)
        .bind(since)
        .fetch_all(reader.connection()?)
        .await?;
    rows.into_iter().map(|row| row.row(today)).collect()
}

#[derive(FromRow)]
struct Decision {
    id: String,
    text: String,
    rule: String,
    objections: String,
    review: String,
    item: String,
    meeting: Vec<u8>,
    title: String,
    start: String,
    circle: String,
}

/// Decisions, the latest meeting first.
pub(super) async fn decisions(vault: &Vault, query: &AgreedQuery) -> Result<Vec<DecisionRow>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<Decision> = sqlx::query_as(DECISIONS)
        .bind(query.circle.clone().unwrap_or_default())
        .bind(query.series.clone().unwrap_or_default())
        .bind(meeting(query)?)
        .fetch_all(reader.connection()?)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(DecisionRow {
                id: row.id,
                text: row.text,
                rule: row.rule,
                objections: row.objections,
                review: some(row.review),
                item_title: row.item,
                meeting: read(&row.meeting)?,
                title: row.title,
                date: day(&row.start),
                circle: some(row.circle),
            })
        })
        .collect()
}

/// Planned against actual by method: its id, how often, planned and actual seconds.
pub(super) async fn spent(
    vault: &Vault,
    query: &AgreedQuery,
) -> Result<Vec<(String, u32, i64, i64)>, StoreError> {
    let mut reader = vault.read().await?;
    Ok(sqlx::query_as(SPENT)
        .bind(query.circle.clone().unwrap_or_default())
        .bind(query.series.clone().unwrap_or_default())
        .bind(meeting(query)?)
        .fetch_all(reader.connection()?)
        .await?)
}

fn meeting(query: &AgreedQuery) -> Result<Vec<u8>, StoreError> {
    let Some(id) = &query.meeting else { return Ok(Vec::new()) };
    let id: Uuid = id.parse().map_err(|_| StoreError::NotFound)?;
    Ok(id.as_bytes().to_vec())
}

fn read(id: &[u8]) -> Result<String, StoreError> {
    Uuid::from_slice(id).map(|id| id.to_string()).map_err(|_| StoreError::Damaged("document"))
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// The day of a wall time.
fn day(start: &str) -> String {
    start.chars().take(10).collect()
}
