//! A second implementation of SQLCipher opens the notebook: what is on the disk is SQLCipher's format, and no invention of ours.

use std::process::Command;

use super::terminal::Terminal;

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
tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
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
    command.args(["-c", READ]).arg(person.folder().join("vault.db"));
    command
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    let read = person.untouched(&person.folder(), || {
        let mut child = command.spawn().expect("KRING_PYTHON can be started");
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), key.out.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    });
    let read = super::terminal::Said::from(read);
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
