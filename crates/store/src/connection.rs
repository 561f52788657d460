//! The only place that opens a database.
//!
//! SQLite releases from 3.7.0 to 3.51.2 (but for 3.44.6 and 3.50.7) can corrupt a database in WAL mode when one connection restarts
//! the log while another writes. The SQLCipher that sqlx can link today stands on such a release. The fault needs two connections,
//! so every database is opened in exclusive locking mode: SQLite keeps the log's index in its own memory, no second connection, of
//! this process or of another, gets in, and the assertion below refuses to go on if that does not hold.

use std::fs::OpenOptions;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use kring_crypto::Key;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};

use crate::error::{StoreError, opening, reading};

const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// Opens the database for reading and writing, creating it when `create` is set.
pub(crate) async fn open(path: &Path, key: &Key, create: bool) -> Result<SqliteConnection, StoreError> {
    if !create {
        check_file(path)?;
        // SQLite would open what can only be read, and fail at its log with a reason that tells nobody anything.
        OpenOptions::new().write(true).open(path).map_err(|error| opening(error.into()))?;
    }
    let connection = connect(path, key, create).await?;
    // The first read, of the schema: a wrong key or a foreign file shows here.
    // A write lock taken once stays for the life of the connection.
    let statements = [
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA secure_delete = ON",
        "PRAGMA temp_store = MEMORY",
        // In KiB: every page that is read again is decrypted again, and two megabytes are less than a year of pages needs.
        "PRAGMA cache_size = -8000",
        "SELECT count(*) FROM sqlite_schema",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "BEGIN IMMEDIATE",
        "COMMIT",
    ];
    prepared(connection, &statements).await
}

/// Opens a database that nobody else uses and that is not the live one: a copy to be checked or rekeyed. No write-ahead log.
pub(crate) async fn open_copy(path: &Path, key: &Key) -> Result<SqliteConnection, StoreError> {
    check_file(path)?;
    let connection = connect(path, key, false).await?;
    let statements = [
        "PRAGMA locking_mode = EXCLUSIVE",
        "SELECT count(*) FROM sqlite_schema",
        "PRAGMA journal_mode = DELETE",
    ];
    prepared(connection, &statements).await
}

/// Runs the statements that begin every connection. One that is refused is closed in order, so that it leaves no file behind.
async fn prepared(
    mut connection: SqliteConnection,
    statements: &[&'static str],
) -> Result<SqliteConnection, StoreError> {
    let mut done = Ok(());
    for statement in statements {
        if done.is_ok() {
            done = run(&mut connection, statement).await;
        }
    }
    if done.is_ok() {
        done = assert_safe(&mut connection).await;
    }
    match done {
        Ok(()) => Ok(connection),
        Err(error) => {
            // The reason counts, not what closing says.
            let _ = close(connection).await;
            Err(error)
        }
    }
}

/// Refuses files that cannot be a SQLCipher database, without opening them.
pub(crate) fn check_file(path: &Path) -> Result<(), StoreError> {
    let mut start = Vec::with_capacity(16);
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::Damaged("database"));
        }
        Err(error) => return Err(reading(error)),
    };
    let found = file.metadata()?;
    if !found.is_file() {
        return Err(StoreError::Damaged("database"));
    }
    let size = found.len();
    file.take(16).read_to_end(&mut start)?;
    if start.as_slice() == PLAIN_HEADER {
        return Err(StoreError::Foreign);
    }
    // The last page may be torn when the log that makes it whole is still there.
    let log = std::fs::metadata(path.with_extension("db-wal")).is_ok_and(|log| log.len() > 0);
    if size == 0 || (size % 4096 != 0 && !log) {
        return Err(StoreError::Damaged("database"));
    }
    Ok(())
}

async fn connect(path: &Path, key: &Key, create: bool) -> Result<SqliteConnection, StoreError> {
    // By itself OpenSSL clears up when the process ends, and may meet the thread of a connection that is just ending: the process
    // then dies of a double free, after its work is done. Initialised this way it leaves the clearing up to the system.
    openssl_sys::init();
    let pragma = key.sqlcipher_pragma();
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(create)
        .pragma("key", pragma.as_str().to_owned())
        .busy_timeout(Duration::from_millis(200))
        .statement_cache_capacity(200)
        .disable_statement_logging();
    let mut connection = options.connect().await?;
    // SQLCipher reports failed pages on the standard error stream; the sentence comes from us.
    run(&mut connection, "PRAGMA cipher_log_level = NONE").await?;
    Ok(connection)
}

/// What must hold for every opening: SQLCipher is really there, and its SQLite cannot meet the WAL-reset fault.
async fn assert_safe(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let cipher: Option<(String,)> =
        sqlx::query_as("PRAGMA cipher_version").fetch_optional(&mut *connection).await?;
    if cipher.is_none_or(|(version,)| version.trim().is_empty()) {
        return Err(StoreError::CipherMissing("no SQLCipher"));
    }
    let (version,): (String,) = sqlx::query_as("SELECT sqlite_version()").fetch_one(&mut *connection).await?;
    let (mode,): (String,) = sqlx::query_as("PRAGMA locking_mode").fetch_one(&mut *connection).await?;
    if wal_reset_fault(&version) && mode != "exclusive" {
        return Err(StoreError::CipherMissing("unsafe SQLite"));
    }
    Ok(())
}

/// Whether a release of SQLite has the WAL-reset fault. What cannot be read counts as faulty.
pub(crate) fn wal_reset_fault(version: &str) -> bool {
    let parts: Vec<u32> = version.split('.').map_while(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [3, 44, patch, ..] => *patch < 6,
        [3, 50, patch, ..] => *patch < 7,
        [3, 51, patch, ..] => *patch <= 2,
        [3, minor, ..] => (7..51).contains(minor),
        [major, ..] => *major < 3,
        [] => true,
    }
}

/// Runs a statement whose result does not matter.
pub(crate) async fn run(connection: &mut SqliteConnection, sql: &'static str) -> Result<(), StoreError> {
    sqlx::raw_sql(sql).execute(connection).await?;
    Ok(())
}

/// Closes a connection in order: the log is written back and the locks are released.
pub(crate) async fn close(connection: SqliteConnection) -> Result<(), StoreError> {
    connection.close().await.map_err(StoreError::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_with_the_fault_are_known() {
        for faulty in ["3.7.0", "3.44.5", "3.50.4", "3.50.6", "3.51.2", "", "x"] {
            assert!(wal_reset_fault(faulty), "{faulty}");
        }
        for safe in ["3.44.6", "3.50.7", "3.51.3", "3.53.4", "3.6.23", "4.0.0"] {
            assert!(!wal_reset_fault(safe), "{safe}");
        }
    }

    #[tokio::test]
    async fn the_database_is_encrypted_and_lets_no_second_connection_in() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("vault.db");
        let key = Key::random().unwrap();
        let mut first = open(&path, &key, true).await.unwrap();
        run(&mut first, "CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('a secret sentence')")
            .await
            .unwrap();
        assert!(matches!(open(&path, &key, false).await, Err(StoreError::InUse)));
        close(first).await.unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert_ne!(&bytes[..16], PLAIN_HEADER);
        assert!(!bytes.windows(8).any(|part| part == b"a secret"));
        assert!(matches!(open(&path, &Key::random().unwrap(), false).await, Err(StoreError::Damaged(_))));
        let again = open(&path, &key, false).await.unwrap();
        close(again).await.unwrap();
    }

    #[tokio::test]
    async fn a_plain_database_is_foreign() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("vault.db");
        std::fs::write(&path, [PLAIN_HEADER.as_slice(), &[0; 4080]].concat()).unwrap();
        assert!(matches!(open(&path, &Key::random().unwrap(), false).await, Err(StoreError::Foreign)));
    }
}
