//! The SQL about charters. Rows are written by the store from [`super::kind`] and [`super::version`].

use jiff::civil::Date;
use kring_store::{StoreError, Vault};
use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::view::{CharterRow, VersionRow, VersionStatus};
use crate::journal::write_instant;

const LIST: &str =
    "SELECT subject.id, subject.space, charter.title, coalesce(circle.name, ''), document.trashed
    FROM charter JOIN document ON document.doc = charter.doc JOIN subject ON subject.n = charter.doc
    LEFT JOIN subject AS home ON home.id = subject.space LEFT JOIN circle ON circle.doc = home.n
    LEFT JOIN document AS state ON state.doc = home.n
    WHERE (document.trashed > 0) = ?1 AND (?1 OR coalesce(state.trashed, 0) = 0)
    ORDER BY circle.name COLLATE NOCASE, subject.n";
const HOME: &str =
    "SELECT subject.space FROM charter JOIN subject ON subject.n = charter.doc WHERE subject.id = ?";
const CIRCLE: &str =
    "SELECT circle.name, circle.calls_itself FROM circle JOIN subject ON subject.n = circle.doc
    WHERE subject.id = ?";
const MODIFIED: &str =
    "SELECT document.modified FROM document JOIN subject ON subject.n = document.doc WHERE subject.id = ?";
// `CROSS JOIN` keeps the order: from the versions of one charter to what else is known of them, never from all documents.

/// All versions of a charter: ?1 its id as text, ?2 as it is stored.
const VERSIONS: &str = "SELECT subject.id, version.charter, version.number, version.name, version.reason,
    version.effective, version.author, version.proposed, version.made, version.title, version.hash,
    EXISTS (SELECT 1 FROM statement WHERE statement.about = ?2 AND statement.kind = 'charter-adoption'
        AND statement.topic = lower(hex(subject.id)) || ' ' || version.hash
        AND statement.held = '' AND statement.withdrawn = 0) AS adopted
    FROM charter_version AS version CROSS JOIN document ON document.doc = version.doc
    CROSS JOIN subject ON subject.n = version.doc
    WHERE version.charter = ?1 AND document.trashed = 0 ORDER BY version.number, version.made, subject.id";
/// The newest version of some sort with a number above ?5: any, `adopted` and in force by the day ?4, `any-adopted`, or `proposed`
/// and not adopted.
const NEWEST: &str = "SELECT subject.id, version.charter, version.number, version.name, version.reason,
    version.effective, version.author, version.proposed, version.made, version.title, version.hash,
    EXISTS (SELECT 1 FROM statement WHERE statement.about = ?2 AND statement.kind = 'charter-adoption'
        AND statement.topic = lower(hex(subject.id)) || ' ' || version.hash
        AND statement.held = '' AND statement.withdrawn = 0) AS adopted
    FROM charter_version AS version CROSS JOIN document ON document.doc = version.doc
    CROSS JOIN subject ON subject.n = version.doc
    WHERE version.charter = ?1 AND version.number > ?5 AND (?3 <> 'proposed' OR version.proposed = 1)
    AND document.trashed = 0 AND CASE ?3
        WHEN 'any' THEN 1
        WHEN 'proposed' THEN NOT adopted
        WHEN 'adopted' THEN version.effective <= ?4 AND adopted
        ELSE adopted END
    ORDER BY version.number DESC LIMIT 1";
/// How many there are: from the index of versions alone, and from what lies in the trash, which is little.
const COUNT: &str = "SELECT count(*), count(DISTINCT version.number), coalesce(max(version.number), 0)
    FROM charter_version AS version
    WHERE version.charter = ? AND version.doc NOT IN (SELECT document.doc FROM document WHERE document.trashed > 0)";
const OF_VERSION: &str = "SELECT version.charter FROM charter_version AS version
    JOIN subject ON subject.n = version.doc WHERE subject.id = ?";

/// Charters whose circle was deleted for good, and versions whose charter was.
const ORPHANS: &str = "SELECT subject.id FROM charter JOIN subject ON subject.n = charter.doc
    JOIN tombstone ON tombstone.id = subject.space
    UNION ALL
    SELECT subject.id FROM charter_version AS version JOIN subject ON subject.n = version.doc
    JOIN tombstone ON lower(hex(tombstone.id)) = replace(version.charter, '-', '')";

#[derive(FromRow)]
struct Stored {
    id: Vec<u8>,
    charter: String,
    number: u32,
    name: String,
    reason: String,
    effective: String,
    author: String,
    proposed: bool,
    made: String,
    title: String,
    hash: String,
    adopted: bool,
}

impl Stored {
    /// With what became of it; `in_force` is the number of the version that is, `agreed` that of the newest that was agreed.
    fn row(self, in_force: Option<u32>, agreed: Option<u32>) -> Result<VersionRow, StoreError> {
        let before = |other: Option<u32>| other.is_some_and(|other| self.number < other);
        let status = match (self.adopted, self.proposed) {
            (true, _) if before(in_force) => VersionStatus::Superseded,
            (true, _) if in_force == Some(self.number) => VersionStatus::Adopted,
            (true, _) => VersionStatus::Upcoming,
            // A proposal that the group went past by agreeing to a later version is open no longer.
            (false, true) if !before(agreed) => VersionStatus::Proposed,
            (false, _) => VersionStatus::Named,
        };
        Ok(VersionRow {
            id: read(&self.id)?.to_string(),
            charter: self.charter,
            number: self.number,
            name: self.name,
            reason: self.reason,
            effective: Some(self.effective).filter(|day| !day.is_empty()),
            author: self.author,
            status,
            made: self.made,
            title: self.title,
            hash: self.hash,
        })
    }
}

/// What is known of a charter's versions without reading all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    /// How many there are.
    pub count: u32,
    /// The highest number that was given.
    pub highest: u32,
    /// The version that is in force.
    pub in_force: Option<VersionRow>,
    /// The version that was agreed and holds from a day that is still to come.
    pub upcoming: Option<VersionRow>,
    /// The proposal that is open.
    pub proposal: Option<VersionRow>,
    /// The newest version.
    pub latest: Option<VersionRow>,
}

/// The charters with the names of their circles, or those in the trash.
pub(super) async fn list(vault: &Vault, trashed: bool) -> Result<Vec<CharterRow>, StoreError> {
    let mut reader = vault.read().await?;
    type Listed = (Vec<u8>, Vec<u8>, String, String, i64);
    let rows: Vec<Listed> = sqlx::query_as(LIST).bind(trashed).fetch_all(reader.connection()?).await?;
    rows.into_iter()
        .map(|(id, circle, title, circle_name, trashed)| {
            Ok(CharterRow {
                id: read(&id)?.to_string(),
                circle: read(&circle)?.to_string(),
                circle_name,
                title,
                trashed: (trashed > 0).then(|| write_instant(trashed)),
            })
        })
        .collect()
}

/// The space of a charter, `None` when the document is none.
pub(super) async fn home(connection: &mut SqliteConnection, id: Uuid) -> Result<Option<Uuid>, StoreError> {
    let row: Option<(Vec<u8>,)> =
        sqlx::query_as(HOME).bind(id.as_bytes().as_slice()).fetch_optional(connection).await?;
    row.map(|(space,)| read(&space)).transpose()
}

/// A circle's name, and what it calls itself; empty when it is not here.
pub(super) async fn circle(vault: &Vault, id: Uuid) -> Result<(String, String), StoreError> {
    let mut reader = vault.read().await?;
    let row: Option<(String, String)> =
        sqlx::query_as(CIRCLE).bind(id.as_bytes().as_slice()).fetch_optional(reader.connection()?).await?;
    Ok(row.unwrap_or_default())
}

/// When a document was last changed.
pub(super) async fn modified(vault: &Vault, id: Uuid) -> Result<i64, StoreError> {
    let mut reader = vault.read().await?;
    let (modified,): (i64,) =
        sqlx::query_as(MODIFIED).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Ok(modified)
}

/// The charter of a version, `None` when the document is none.
pub(super) async fn of_version(
    connection: &mut SqliteConnection,
    id: Uuid,
) -> Result<Option<Uuid>, StoreError> {
    let row: Option<(String,)> =
        sqlx::query_as(OF_VERSION).bind(id.as_bytes().as_slice()).fetch_optional(connection).await?;
    row.map(|(charter,)| charter.parse().map_err(|_| StoreError::Damaged("document"))).transpose()
}

/// Every version of a charter, oldest first. Two that were given one number apart get numbers in the order in which they were made.
pub(super) async fn versions(
    connection: &mut SqliteConnection,
    charter: Uuid,
    today: Date,
) -> Result<Vec<VersionRow>, StoreError> {
    let mut rows: Vec<Stored> = sqlx::query_as(VERSIONS)
        .bind(charter.to_string())
        .bind(charter.as_bytes().as_slice())
        .fetch_all(connection)
        .await?;
    let mut last = 0;
    for row in &mut rows {
        row.number = row.number.max(last + 1);
        last = row.number;
    }
    let today = today.to_string();
    let adopted = |row: &&Stored| row.adopted;
    let current = rows.iter().filter(adopted).rfind(|row| row.effective <= today).map(|row| row.number);
    let agreed = rows.iter().rfind(adopted).map(|row| row.number);
    rows.into_iter().map(|row| row.row(current, agreed)).collect()
}

/// Where a charter stands. Costs the same for two versions and for two hundred.
pub(super) async fn standing(
    connection: &mut SqliteConnection,
    charter: Uuid,
    today: Date,
) -> Result<Standing, StoreError> {
    let (count, different, highest): (u32, u32, u32) =
        sqlx::query_as(COUNT).bind(charter.to_string()).fetch_one(&mut *connection).await?;
    if count == 0 {
        return Ok(Standing::default());
    }
    if different < count {
        // Two devices that were apart each gave one number.
        return Ok(of_all(versions(connection, charter, today).await?));
    }
    let agreed = newest(connection, charter, ("any-adopted", None), today).await?;
    let newest_agreed = agreed.as_ref().map(|row| row.number);
    let holds = |row: &Stored| row.effective <= today.to_string();
    let (current, upcoming) = match agreed {
        Some(agreed) if !holds(&agreed) => {
            (newest(connection, charter, ("adopted", None), today).await?, Some(agreed))
        }
        agreed => (agreed, None),
    };
    let in_force = current.as_ref().map(|row| row.number);
    // What the group went past is open no longer, and not looked through.
    let proposal = newest(connection, charter, ("proposed", newest_agreed), today).await?;
    let latest = newest(connection, charter, ("any", None), today).await?;
    let row = |stored: Option<Stored>| stored.map(|stored| stored.row(in_force, newest_agreed)).transpose();
    Ok(Standing {
        count,
        highest,
        in_force: row(current)?,
        upcoming: row(upcoming)?,
        proposal: row(proposal)?,
        latest: row(latest)?,
    })
}

/// The version that is in force.
pub(super) fn in_force(rows: &[VersionRow]) -> Option<&VersionRow> {
    rows.iter().rfind(|row| row.status == VersionStatus::Adopted)
}

fn of_all(rows: Vec<VersionRow>) -> Standing {
    let newest = |status: VersionStatus| rows.iter().rfind(|row| row.status == status).cloned();
    let in_force = in_force(&rows).cloned();
    let upcoming = newest(VersionStatus::Upcoming);
    let proposal = newest(VersionStatus::Proposed);
    let latest = rows.last().cloned();
    let highest = latest.as_ref().map_or(0, |row| row.number);
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Standing { count, highest, in_force, upcoming, proposal, latest }
}

/// What is left of a circle or a charter that was deleted for good.
pub(super) async fn orphans(vault: &Vault) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(ORPHANS).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

async fn newest(
    connection: &mut SqliteConnection,
    charter: Uuid,
    (which, above): (&str, Option<u32>),
    today: Date,
) -> Result<Option<Stored>, StoreError> {
    Ok(sqlx::query_as(NEWEST)
        .bind(charter.to_string())
        .bind(charter.as_bytes().as_slice())
        .bind(which)
        .bind(today.to_string())
        .bind(above.map_or(-1, i64::from))
        .fetch_optional(connection)
        .await?)
}

fn read(id: &[u8]) -> Result<Uuid, StoreError> {
    Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::charter::view::{CharterAgree, CharterNew, CharterTextSet, VersionName};
    use crate::vault::view::VaultCreate;
    use crate::{App, Places, charter, vault};

    /// A charter with so many versions, of which the last but one was agreed.
    async fn with_versions(app: &App, versions: usize) -> Uuid {
        let new = CharterNew { title: "Ours".into(), ..CharterNew::default() };
        let view = charter::new(app, new).await.unwrap();
        let (id, language) = (view.id, view.content.languages.first().cloned().unwrap());
        for number in 1..=versions {
            let (path, text) = ("purpose".to_owned(), format!("We meet for the {number}th time."));
            let (id, language) = (id.clone(), language.clone());
            let set = CharterTextSet { id: id.clone(), path, language, text };
            charter::text_set(app, set).await.unwrap();
            if number + 1 == versions {
                let agree = CharterAgree { id, by: "Ann".into(), ..CharterAgree::default() };
                charter::agree(app, agree).await.unwrap();
            } else {
                charter::version_name(app, VersionName { id, ..VersionName::default() }).await.unwrap();
            }
        }
        id.parse().unwrap()
    }

    /// How many steps the database takes to find out about the newest versions.
    async fn steps(app: &App, charter: Uuid) -> u64 {
        let vault = app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        let connection = reader.connection().unwrap();
        let counted = Arc::new(AtomicU64::new(0));
        let counts = Arc::clone(&counted);
        connection.lock_handle().await.unwrap().set_progress_handler(1, move || {
            counts.fetch_add(1, Ordering::Relaxed);
            true
        });
        let agreed = newest(connection, charter, ("any-adopted", None), app.today()).await.unwrap().unwrap();
        let open = ("proposed", Some(agreed.number));
        assert!(newest(connection, charter, open, app.today()).await.unwrap().is_none());
        assert!(newest(connection, charter, ("any", None), app.today()).await.unwrap().is_some());
        connection.lock_handle().await.unwrap().remove_progress_handler();
        counted.load(Ordering::Relaxed)
    }

    #[tokio::test]
    async fn of_many_versions_only_those_are_read_that_the_group_has_not_gone_past() {
        let home = tempfile::tempdir().unwrap();
        let app = App::new(Places { data: home.path().join("data"), config: home.path().join("config") });
        let passphrase = "four calm words here".to_owned();
        let create = VaultCreate { name: "Ours".into(), passphrase, folder: None };
        vault::create(&app, create).await.unwrap();
        let (few, many) = (with_versions(&app, 3).await, with_versions(&app, 24).await);
        assert_eq!(steps(&app, few).await, steps(&app, many).await);
    }
}
