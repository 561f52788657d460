//! The ladder of migrations: each step one transaction, a verified backup before the first, an unknown step refused.

use sqlx::sqlite::SqliteConnection;

use crate::connection::run;
use crate::error::StoreError;

/// The steps of one part of the program, in order; step numbers count from 1.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The part's name in the database: `store`, or the host's.
    pub name: &'static str,
    /// SQL of each step.
    pub steps: &'static [&'static str],
}

/// The store's own tables.
pub(crate) const STORE: Part = Part {
    name: "store",
    steps: &[
        include_str!("../migrations/0001_documents.sql"),
        include_str!("../migrations/0002_statements.sql"),
        include_str!("../migrations/0003_storage.sql"),
        include_str!("../migrations/0004_spaces.sql"),
        include_str!("../migrations/0005_beginnings.sql"),
        include_str!("../migrations/0006_knew.sql"),
        include_str!("../migrations/0007_places.sql"),
    ],
};

const LADDER: &str = "CREATE TABLE IF NOT EXISTS migration (
    part TEXT NOT NULL, step INTEGER NOT NULL, PRIMARY KEY (part, step)) STRICT, WITHOUT ROWID";
const EXISTS: &str = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
const DONE: &str = "SELECT part, step FROM migration";
const NOTE: &str = "INSERT INTO migration (part, step) VALUES (?, ?)";

/// A step that has not been taken yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    part: &'static str,
    number: i64,
    sql: &'static str,
}

/// The steps that are still to be taken. Refuses a database that knows steps which this program does not. Changes nothing.
pub(crate) async fn outstanding(
    connection: &mut SqliteConnection,
    parts: &[Part],
) -> Result<Vec<Step>, StoreError> {
    let (exists,): (i64,) = sqlx::query_as(EXISTS).fetch_one(&mut *connection).await?;
    let done: Vec<(String, i64)> =
        if exists == 0 { Vec::new() } else { sqlx::query_as(DONE).fetch_all(&mut *connection).await? };
    let all: Vec<Step> = std::iter::once(&STORE)
        .chain(parts)
        .flat_map(|part| {
            part.steps.iter().zip(1..).map(|(sql, number)| Step { part: part.name, number, sql })
        })
        .collect();
    let known = |part: &str, number: i64| all.iter().any(|step| step.part == part && step.number == number);
    if done.iter().any(|(part, number)| !known(part, *number)) {
        return Err(StoreError::Newer);
    }
    let taken = |step: &Step| done.iter().any(|(part, number)| part == step.part && *number == step.number);
    Ok(all.into_iter().filter(|step| !taken(step)).collect())
}

/// Takes the steps, each in a transaction of its own.
pub(crate) async fn take(connection: &mut SqliteConnection, steps: &[Step]) -> Result<(), StoreError> {
    if !steps.is_empty() {
        run(connection, LADDER).await?;
    }
    for step in steps {
        run(connection, "BEGIN IMMEDIATE").await?;
        let taken = take_one(connection, step).await;
        run(connection, if taken.is_ok() { "COMMIT" } else { "ROLLBACK" }).await?;
        taken?;
    }
    Ok(())
}

async fn take_one(connection: &mut SqliteConnection, step: &Step) -> Result<(), StoreError> {
    run(connection, step.sql).await?;
    sqlx::query(NOTE).bind(step.part).bind(step.number).execute(connection).await?;
    Ok(())
}
