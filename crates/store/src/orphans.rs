//! Rows that belong to nothing, or to something else: what no look at one document would find.

use std::collections::BTreeSet;

use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;

use crate::error::StoreError;
use crate::kind::Kind;

/// Rows that name a document, device or anything else that is not there.
const RULES: &str = "SELECT count(*) FROM pragma_foreign_key_check";
/// Updates and statements of a device are counted by one count.
const TWICE: &str = "SELECT count(*) FROM statement JOIN log USING (device, seq)";
/// The next opening would remove their files.
const DOOMED: &str = "SELECT count(*) FROM doomed JOIN attachment ON attachment.id = doomed.blob";
/// `{}` stands for the names of sealed kinds, of which nothing is written but that there is a document.
const OPENED: [&str; 2] = [
    "SELECT count(*) FROM subject JOIN document ON document.doc = subject.n WHERE subject.kind IN ('{}')
    AND (document.seat <> 0 OR document.trashed <> 0 OR document.invalid <> '' OR document.place <> -subject.n)",
    "SELECT count(*) FROM subject JOIN attachment ON attachment.doc = subject.n WHERE subject.kind IN ('{}')",
];

/// How many rows break the rules that the database itself has.
pub(crate) async fn against_the_rules(connection: &mut SqliteConnection) -> Result<usize, StoreError> {
    counted(connection, RULES.into()).await
}

/// How many numbers of a device's log were given to an update and to a statement.
pub(crate) async fn given_twice(connection: &mut SqliteConnection) -> Result<usize, StoreError> {
    counted(connection, TWICE.into()).await
}

/// How many attachments of documents are marked as belonging to none.
pub(crate) async fn doomed_attachments(connection: &mut SqliteConnection) -> Result<usize, StoreError> {
    counted(connection, DOOMED.into()).await
}

/// How many rows of projections no document has that has such rows.
pub(crate) async fn stray_rows(
    connection: &mut SqliteConnection,
    kinds: &[&Kind],
) -> Result<usize, StoreError> {
    let mut strays = 0;
    let tables: BTreeSet<&str> = kinds.iter().flat_map(|kind| kind.tables).map(|table| table.name).collect();
    for table in tables {
        let have = names(kinds, |kind| kind.tables.iter().any(|own| own.name == table));
        let stray = format!(
            "SELECT count(*) FROM {} AS made WHERE NOT EXISTS
            (SELECT 1 FROM subject WHERE subject.n = made.doc AND subject.kind IN ('{}'))",
            table, have
        );
        strays += counted(connection, stray).await?;
    }
    let sealed = names(kinds, |kind| kind.sealed);
    for opened in OPENED {
        strays += counted(connection, opened.replace("{}", &sealed)).await?;
    }
    Ok(strays)
}

fn names(kinds: &[&Kind], which: impl Fn(&Kind) -> bool) -> String {
    let names: Vec<&str> = kinds.iter().filter(|kind| which(kind)).map(|kind| kind.name).collect();
    names.join("', '")
}

async fn counted(connection: &mut SqliteConnection, query: String) -> Result<usize, StoreError> {
    let (count,): (i64,) = sqlx::query_as(AssertSqlSafe(query)).fetch_one(connection).await?;
    Ok(usize::try_from(count).unwrap_or(0))
}
