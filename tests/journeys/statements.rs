//! Every SQL statement in the code is prepared against a real notebook: a name that is misspelt fails here, not at a person's desk.

use std::path::Path;

use kring_tests::*;
use sqlx::AssertSqlSafe;

const VERBS: [&str; 6] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE TABLE IF", "WITH "];

/// The string literals in a file's code that are SQL, with backslash-newlines and line breaks as they are.
fn statements(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = code;
    while let Some((before, after)) = rest.split_once('"') {
        let comment = before.rsplit('\n').next().is_some_and(|line| line.trim_start().starts_with("//"));
        let mut literal = String::new();
        let mut letters = after.char_indices();
        let mut end = after.len();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => literal.extend(letters.next().map(|(_, letter)| letter)),
                '"' => {
                    end = at + 1;
                    break;
                }
                letter => literal.push(letter),
            }
        }
        if comment {
            rest = after.split_once('\n').map_or("", |(_, next)| next);
            continue;
        }
        if VERBS.iter().any(|verb| literal.starts_with(verb)) {
            found.push(literal);
        }
        rest = &after[end..];
    }
    found
}

fn code_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(code_files(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            all.push(path);
        }
    }
    all
}

#[tokio::test]
async fn every_statement_fits_the_tables() {
    let coach = a_coach().await;
    let vault = coach.app.vault().await.unwrap();
    // The tables that a check keeps for itself are there once it has run.
    assert!(vault.verify(|_, _| true).await.unwrap().ok());
    let mut reader = vault.read().await.unwrap();
    let connection = reader.connection().unwrap();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let mut count = 0;
    for file in ["store/src", "core/src"].iter().flat_map(|part| code_files(&crates.join(part))) {
        for statement in statements(&std::fs::read_to_string(&file).unwrap()) {
            // A format string's holes are the tables of a kind; one stands for all.
            let statement = statement.replace("{}", "page").replace("SELECT page FROM", "SELECT title FROM");
            if statement.contains('{') || statement.contains("INSERT INTO page (doc, page)") {
                continue;
            }
            let prepared =
                sqlx::query(AssertSqlSafe(format!("EXPLAIN {statement}"))).fetch_all(&mut *connection).await;
            assert!(prepared.is_ok(), "{}: {statement}: {:?}", file.display(), prepared.err());
            count += 1;
        }
    }
    assert!(count > 50, "only {count} statements were found");
}

#[tokio::test]
async fn every_table_serves_some_statement() {
    let coach = a_coach().await;
    let vault = coach.app.vault().await.unwrap();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let files = ["store/src", "core/src"].iter().flat_map(|part| code_files(&crates.join(part)));
    let code: String = files.map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let named: std::collections::HashSet<&str> =
        code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let tables = "SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'";
    let mut reader = vault.read().await.unwrap();
    let tables: Vec<(String,)> =
        sqlx::query_as(tables).fetch_all(reader.connection().unwrap()).await.unwrap();
    assert!(tables.len() > 30, "{tables:?}");
    let idle: Vec<_> = tables.iter().filter(|(table,)| !named.contains(table.as_str())).collect();
    assert_eq!(idle, Vec::<&(String,)>::new(), "nothing reads these");
}
