//! A second implementation of SQLCipher opens the notebook: what is on the disk is SQLCipher's format, and no invention of ours.

use std::io::Write;
use std::process::{Command, Stdio};

use super::terminal::{Said, Terminal};

/// Opens `vault.db` read-only with the raw key; prints every table with its number of rows, and what a wrong key meets.
const READ: &str = r#"
import json, sys
import sqlcipher3

def opened(key):
    connection = sqlcipher3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute("PRAGMA cipher_log_level = NONE")
    return connection

key = sys.stdin.read().strip()
connection = opened(key)
# The index of the search holds no text, so its table cannot be read as one.
plain = "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
tables = [name for (name,) in connection.execute(f"SELECT name FROM sqlite_master WHERE {plain}")]
counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
titles = sorted(title for (title,) in connection.execute("SELECT title FROM page"))
wrong = opened(key[:-1] + ("0" if key[-1] != "0" else "1"))
try:
    wrong.execute("SELECT count(*) FROM sqlite_master").fetchone()
    refused = None
except sqlcipher3.DatabaseError as error:
    refused = str(error)
print(json.dumps({
    "counts": counts, "titles": titles, "refused": refused,
    "cipher": connection.execute("PRAGMA cipher_version").fetchone()[0],
    "faults": connection.execute("PRAGMA cipher_integrity_check").fetchall(),
}))
"#;

#[test]
fn python_reads_the_tables_with_the_raw_key() {
    let python = std::env::var_os("KRING_PYTHON")
        .expect("KRING_PYTHON names a Python with sqlcipher3-binary: `cargo xtask test` makes one, or use a virtual environment");
    let person = Terminal::with_notebook();
    for title in ["One", "Two", "Three"] {
        person.writes(title, "calm words");
    }
    let key = person.run(&["dev", "raw-key"]);
    assert_eq!((key.code, key.out.trim().len(), key.err.as_str()), (0, 64, ""));
    let mut command = Command::new(python);
    // A copy, because SQLite puts files of its own beside what it reads.
    std::fs::copy(person.folder().join("vault.db"), person.path("copy.db")).unwrap();
    command.args(["-c", READ]).arg(person.path("copy.db"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("KRING_PYTHON can be started");
    child.stdin.take().unwrap().write_all(key.out.as_bytes()).unwrap();
    let read = Said::from(child.wait_with_output().unwrap());
    assert_eq!(read.code, 0, "sqlcipher3 reads the database: {}", read.err);
    let read = read.json();
    assert_eq!(read["titles"], serde_json::json!(["One", "Three", "Two"]));
    for (table, rows) in [("page", 3), ("subject", 3), ("log", 3), ("document", 3), ("device", 1)] {
        assert_eq!(read["counts"][table], rows, "rows of {table}");
    }
    assert!(read["cipher"].as_str().unwrap().starts_with('4'), "{read}");
    assert_eq!(read["faults"], serde_json::json!([]));
    assert!(read["refused"].is_string(), "a wrong key opens nothing");
}
