//! The check of everything is believed wherever a notebook is said to be in order. So it is shown, one change at a time below the
//! program, that it sees each of them and calls it by its name; and that nobody is kept from a page by what only makes it quicker.

use kring_core::journal::view::{AttachmentAdd, PageSet, PageView};
use kring_core::{backup, journal, vault};
use kring_store::Vault;
use kring_tests::*;
use sqlx::{AssertSqlSafe, Row};

use crate::pages::edit;

/// Enough that a snapshot is kept.
const MANY: usize = 70;

/// A notebook in which there is something of everything, and the numbers of what is changed in it.
struct Notebook {
    coach: Person,
    /// Two pages with different words and tags, the first with an image.
    harbour: i64,
    orchard: i64,
    /// Two that say the same.
    one: i64,
    same: i64,
    /// Two that were written bit by bit.
    long: i64,
    longer: i64,
    long_page: PageView,
}

impl Notebook {
    async fn new() -> Self {
        let coach = a_coach().await;
        let harbour =
            coach.writes("A walk round the harbour", "Gulls, then a long silence about money.").await;
        let orchard =
            coach.writes("In the orchard", "Pears on the ground. Silence again, a lighter one.").await;
        for (page, tag) in [(&harbour, "water"), (&orchard, "trees")] {
            let tags = Some(vec![tag.to_owned()]);
            let set = PageSet { id: page.id.clone(), title: None, date: None, tags, method: None };
            journal::set(&coach.app, set).await.unwrap();
        }
        let about = AttachmentAdd {
            page: harbour.id.clone(),
            name: "quay.png".into(),
            media_type: "image/png".into(),
        };
        journal::attach(&coach.app, about, b"\x89PNG\r\n\x1a\n and so on".to_vec()).await.unwrap();
        let one = coach.writes("Breathing", "In, and out.").await;
        let same = coach.writes("Breathing", "In, and out.").await;
        let long = is_long(&coach, "Lines", "one more line. ").await;
        let longer = is_long(&coach, "Other lines", "yet another sentence. ").await;
        let vault = coach.app.vault().await.unwrap();
        let mut numbers = Vec::new();
        for page in [&harbour, &orchard, &one, &same, &long, &longer] {
            let bytes = page.id.replace('-', "");
            numbers.push(asks(&vault, &format!("SELECT n FROM subject WHERE id = x'{bytes}'")).await);
        }
        let [harbour, orchard, one, same, long_number, longer] = numbers.try_into().unwrap();
        Self { coach, harbour, orchard, one, same, long: long_number, longer, long_page: long }
    }

    async fn vault(&self) -> std::sync::Arc<Vault> {
        self.coach.app.vault().await.unwrap()
    }

    async fn seat(&self, doc: i64) -> i64 {
        asks(self.vault().await.as_ref(), &format!("SELECT seat FROM document WHERE doc = {doc}")).await
    }

    /// The checks that fail while these statements have been run; afterwards nothing of them was.
    async fn failing(&self, changes: &[String]) -> Vec<&'static str> {
        let vault = self.vault().await;
        runs(&vault, "BEGIN").await;
        for change in changes {
            runs(&vault, change).await;
        }
        let verified = vault.verify(|_, _| true).await.unwrap();
        runs(&vault, "ROLLBACK").await;
        // What was read meanwhile is still in memory; the next check reads it again.
        vault.verify(|_, _| true).await.unwrap();
        verified.checks.iter().filter(|check| check.failed > 0).map(|check| check.name).collect()
    }

    async fn sees(&self, change: &str, checks: &[&str]) {
        self.sees_all(&[change.to_owned()], checks).await;
    }

    async fn sees_all(&self, changes: &[String], checks: &[&str]) {
        assert_eq!(self.failing(changes).await, checks, "{changes:?}");
    }

    /// What the index holds of a seat in a column, as words.
    async fn held(&self, index: &str, column: &str, seat: i64) -> String {
        let words = format!(
            "SELECT coalesce(group_concat(term, ' '), '') FROM (SELECT term FROM temp.{index}
             WHERE doc = {seat} AND coalesce(col, 'letters') = '{column}' ORDER BY offset)"
        );
        let vault = self.vault().await;
        let mut reader = vault.read().await.unwrap();
        let row = sqlx::query(AssertSqlSafe(words)).fetch_one(reader.connection().unwrap()).await.unwrap();
        row.get(0)
    }
}

/// A page that was written in many steps, so that it has a snapshot.
async fn is_long(coach: &Person, title: &str, line: &str) -> PageView {
    let page = coach.writes(title, "").await;
    for _ in 0..MANY {
        let now = coach.reads(&page.id).await;
        edit(&coach.app, &now, &[(0, 0, line)]).await.unwrap();
    }
    coach.reads(&page.id).await
}

async fn runs(vault: &Vault, statement: &str) {
    let mut reader = vault.read().await.unwrap();
    let done = sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(reader.connection().unwrap()).await;
    done.unwrap_or_else(|error| panic!("{statement}: {error}"));
}

async fn asks(vault: &Vault, question: &str) -> i64 {
    let mut reader = vault.read().await.unwrap();
    let row = sqlx::query(AssertSqlSafe(question.to_owned())).fetch_one(reader.connection().unwrap()).await;
    row.unwrap_or_else(|error| panic!("{question}: {error}")).get(0)
}

#[tokio::test]
async fn what_is_changed_in_the_truth_is_named() {
    let notebook = Notebook::new().await;
    let Notebook { harbour, long, .. } = notebook;
    notebook.sees_all(&[], &[]).await;
    notebook
        .sees(&format!("UPDATE log SET bytes = x'0102' WHERE doc = {harbour}"), &["documents", "search"])
        .await;
    let first = format!("(SELECT min(n) FROM log WHERE doc = {long})");
    notebook.sees(&format!("DELETE FROM log WHERE n = {first}"), &["documents", "search"]).await;
    let last = format!("(SELECT max(n) FROM log WHERE doc = {harbour})");
    notebook.sees(&format!("DELETE FROM log WHERE n = {last}"), &["documents", "rows"]).await;
    let new = "INSERT INTO subject (n, id, kind, schema, space) VALUES
        (99999, x'0191a5b0c0de7000800000000000beef', 'page', 1, x'0191a5b0c0de7000800000000000cafe')";
    notebook.sees(new, &["documents"]).await;
    let unknown = format!("UPDATE subject SET kind = 'nobody’s' WHERE n = {harbour}");
    notebook.sees(&unknown, &["documents", "rows", "search"]).await;

    let statement = |id: &str, seq: &str| {
        format!(
            "INSERT INTO statement (id, device, seq, batch, space, about, kind, topic, signer, at, body, signature)
             VALUES (x'{id}', (SELECT min(n) FROM device), {seq}, x'00', zeroblob(16), zeroblob(16), 'agreed', '',
             zeroblob(32), 0, '', zeroblob(64))"
        )
    };
    let id = "ab".repeat(32);
    notebook.sees(&statement(&id, "4000000"), &["statements"]).await;
    let number = statement(&id, "(SELECT max(seq) FROM log)");
    let held = format!("UPDATE statement SET held = 'forged' WHERE id = x'{id}'");
    notebook.sees_all(&[statement(&id, "4000000"), held.clone()], &[]).await;
    notebook.sees_all(&[number, held], &["statements"]).await;
    notebook.coach.verifies().await;
}

#[tokio::test]
async fn what_is_changed_in_lists_and_snapshots_is_named() {
    let notebook = Notebook::new().await;
    let Notebook { harbour, orchard, long, longer, .. } = notebook;
    let rows: &[&str] = &["rows"];
    for change in [
        format!("UPDATE snapshot SET bytes = x'0102' WHERE doc = {long}"),
        format!(
            "UPDATE snapshot SET bytes = (SELECT bytes FROM snapshot WHERE doc = {longer}) WHERE doc = {long}"
        ),
        format!("UPDATE snapshot SET through = through + 100000 WHERE doc = {long}"),
        format!(
            "UPDATE snapshot SET through = (SELECT max(n) FROM log WHERE doc = {longer}) WHERE doc = {long}"
        ),
        format!("UPDATE page SET title = 'Another' WHERE doc = {harbour}"),
        format!("UPDATE page SET date = '2031-02-03' WHERE doc = {harbour}"),
        format!("UPDATE page SET anniversary = '02-29' WHERE doc = {harbour}"),
        format!("UPDATE page SET first_words = 'nothing of it' WHERE doc = {harbour}"),
        format!("DELETE FROM page WHERE doc = {harbour}"),
        format!("DELETE FROM page_tag WHERE doc = {harbour}"),
        format!("UPDATE page_tag SET doc = {orchard} WHERE doc = {harbour}"),
        "UPDATE tag SET name = 'sea' WHERE name = 'water'".into(),
        format!("UPDATE document SET created = created - 60000 WHERE doc = {harbour}"),
        format!("UPDATE document SET modified = modified + 1 WHERE doc = {harbour}"),
        format!("UPDATE document SET trashed = 77 WHERE doc = {harbour}"),
        format!("UPDATE document SET invalid = 'title' WHERE doc = {harbour}"),
        format!("UPDATE attachment SET name = 'quai.png' WHERE doc = {harbour}"),
        format!("DELETE FROM attachment WHERE doc = {harbour}"),
        format!("INSERT INTO attachment VALUES ({orchard}, zeroblob(16), 'a.png', 'image/png', 7)"),
        "INSERT INTO page (doc, title, date, anniversary) SELECT n, 'Ghost', '2030-01-01', '01-01'
            FROM subject WHERE kind <> 'page' LIMIT 1"
            .into(),
    ] {
        notebook.sees(&change, rows).await;
    }
    for (change, checks) in [
        (format!("DELETE FROM document WHERE doc = {harbour}"), ["rows", "search"]),
        (format!("UPDATE document SET seat = 0 WHERE doc = {harbour}"), ["rows", "search"]),
        (
            format!("UPDATE document SET place = place + 500 * 131072 WHERE doc = {harbour}"),
            ["rows", "search"],
        ),
    ] {
        notebook.sees(&change, &checks).await;
    }
    let doomed = format!("INSERT INTO doomed SELECT id FROM attachment WHERE doc = {harbour}");
    notebook.sees(&doomed, &["attachments"]).await;
    notebook.coach.verifies().await;
}

#[tokio::test]
async fn a_row_without_its_document_is_named_in_whatever_table_it_is() {
    let notebook = Notebook::new().await;
    let vault = notebook.vault().await;
    let tables: Vec<(String,)> = {
        let mut reader = vault.read().await.unwrap();
        let tables = "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'doc' AND c.type = 'INTEGER'
            WHERE m.type = 'table' ORDER BY m.name";
        sqlx::query_as(tables).fetch_all(reader.connection().unwrap()).await.unwrap()
    };
    assert!(tables.len() > 15, "{tables:?}");
    // Otherwise the database refuses them, as it does for everybody.
    runs(&vault, "PRAGMA foreign_keys = OFF").await;
    for (table,) in tables {
        let columns: Vec<(String, String)> = {
            let mut reader = vault.read().await.unwrap();
            let columns = format!("SELECT name, type FROM pragma_table_info('{table}') WHERE name <> 'n'");
            sqlx::query_as(AssertSqlSafe(columns)).fetch_all(reader.connection().unwrap()).await.unwrap()
        };
        let value = |(name, kind): &(String, String)| match (name.as_str(), kind.as_str()) {
            ("doc", _) => "99999",
            ("device", _) => "(SELECT min(n) FROM device)",
            (_, "INTEGER") => "123456",
            (_, "BLOB") => "x'00'",
            _ => "'ghost'",
        };
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let values: Vec<&str> = columns.iter().map(value).collect();
        let ghost = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "));
        let failing = notebook.failing(std::slice::from_ref(&ghost)).await;
        let expected =
            if ["log", "snapshot", "attachment"].contains(&table.as_str()) { "database" } else { "rows" };
        // What would sit in the search is missed there too.
        match table.as_str() {
            "document" => assert_eq!(failing, ["database", "search"], "{ghost}"),
            _ => assert_eq!(failing, [expected], "{ghost}"),
        }
    }
    notebook.sees("UPDATE log SET device = 99999 WHERE n = (SELECT max(n) FROM log)", &["database"]).await;
    runs(&vault, "PRAGMA foreign_keys = ON").await;
    notebook.coach.verifies().await;
}

#[tokio::test]
async fn what_the_search_would_find_wrongly_is_named() {
    let notebook = Notebook::new().await;
    let Notebook { harbour, orchard, one, same, .. } = notebook;
    let search: &[&str] = &["search"];
    let swaps = |left: i64, right: i64, (of_left, of_right): (i64, i64)| {
        vec![
            format!("UPDATE document SET seat = -1 WHERE doc = {left}"),
            format!("UPDATE document SET seat = {of_left} WHERE doc = {right}"),
            format!("UPDATE document SET seat = {of_right} WHERE doc = {left}"),
        ]
    };
    let seats = (notebook.seat(harbour).await, notebook.seat(orchard).await);
    notebook.sees(&format!("UPDATE document SET seat = seat + 100 WHERE doc = {harbour}"), search).await;
    notebook.sees_all(&swaps(harbour, orchard, seats), search).await;
    let same_words = (notebook.seat(one).await, notebook.seat(same).await);
    notebook.sees_all(&swaps(one, same, same_words), search).await;

    let vault = notebook.vault().await;
    for index in ["search", "beginning"] {
        notebook.sees(&format!("INSERT INTO {index} ({index}) VALUES ('delete-all')"), search).await;
        notebook.sees(&format!("DELETE FROM {index} WHERE rowid = {}", seats.0), search).await;
        let held =
            format!("CREATE VIRTUAL TABLE temp.held_{index} USING fts5vocab (main, {index}, instance)");
        runs(&vault, &held).await;
    }
    let puts = |seat: i64, [body, title, facets, letters]: &[String; 4]| {
        vec![
            format!("DELETE FROM search WHERE rowid = {seat}"),
            format!(
                "INSERT INTO search (rowid, body, title, facets) VALUES ({seat}, '{body}', '{title}', '{facets}')"
            ),
            format!("DELETE FROM beginning WHERE rowid = {seat}"),
            format!("INSERT INTO beginning (rowid, letters) VALUES ({seat}, '{letters}')"),
        ]
    };
    let mut words = Vec::new();
    for seat in [seats.0, seats.1] {
        words.push([
            notebook.held("held_search", "body", seat).await,
            notebook.held("held_search", "title", seat).await,
            notebook.held("held_search", "facets", seat).await,
            notebook.held("held_beginning", "letters", seat).await,
        ]);
    }
    let [left, right]: [[String; 4]; 2] = words.try_into().unwrap();
    assert!(left[0].starts_with("gulls then") && left[3].contains("gull"), "{left:?}");
    notebook.sees_all(&puts(seats.0, &left), &[]).await;
    notebook.sees_all(&[puts(seats.0, &right), puts(seats.1, &left)].concat(), search).await;
    for column in 0..4 {
        // One column of each stands with the other page: the words are there, as often as they should be.
        let (mut first, mut second) = (left.clone(), right.clone());
        std::mem::swap(&mut first[column], &mut second[column]);
        notebook.sees_all(&[puts(seats.0, &first), puts(seats.1, &second)].concat(), search).await;
    }
    let mut backwards = left.clone();
    backwards[0] = left[0].split(' ').rev().collect::<Vec<_>>().join(" ");
    notebook.sees_all(&puts(seats.0, &backwards), search).await;
    notebook.coach.verifies().await;
}

#[tokio::test]
async fn what_can_be_made_again_is_said_so_and_made_again() {
    let notebook = Notebook::new().await;
    let Notebook { harbour, orchard, long, .. } = notebook;
    let vault = notebook.vault().await;
    for change in [
        format!("UPDATE snapshot SET bytes = x'0102' WHERE doc = {long}"),
        format!("UPDATE document SET seat = seat + 100, created = 5 WHERE doc = {harbour}"),
        format!("DELETE FROM document WHERE doc = {orchard}"),
        "INSERT INTO page (doc, title, date, anniversary) VALUES (99999, 'Ghost', '2030-01-01', '01-01')"
            .into(),
    ] {
        runs(&vault, &change).await;
        let report = vault::verify(&notebook.coach.app, ()).await.unwrap();
        assert_eq!(report.failure.map(|failure| failure.code).as_deref(), Some("rows-differ"), "{change}");
        vault::reindex(&notebook.coach.app, ()).await.unwrap();
        notebook.coach.verifies().await;
    }
    runs(&vault, &format!("UPDATE log SET bytes = x'0102' WHERE doc = {harbour}")).await;
    let report = vault::verify(&notebook.coach.app, ()).await.unwrap();
    assert_eq!(report.failure.map(|failure| failure.code).as_deref(), Some("vault-damaged"));
}

#[tokio::test]
async fn a_snapshot_that_cannot_be_read_keeps_nobody_from_the_page() {
    let notebook = Notebook::new().await;
    let Notebook { long, longer, .. } = notebook;
    for change in [
        format!("UPDATE snapshot SET bytes = x'0102' WHERE doc = {long}"),
        format!("UPDATE snapshot SET bytes = substr(bytes, 1, length(bytes) - 9) WHERE doc = {long}"),
        format!(
            "UPDATE snapshot SET bytes = (SELECT bytes FROM log WHERE doc = {long} ORDER BY n DESC LIMIT 1) WHERE doc = {long}"
        ),
        format!("UPDATE snapshot SET through = through + 100000 WHERE doc = {long}"),
        format!(
            "UPDATE snapshot SET through = (SELECT max(n) FROM log WHERE doc = {longer}) WHERE doc = {long}"
        ),
    ] {
        runs(notebook.vault().await.as_ref(), &change).await;
        notebook.coach.locks().await;
        notebook.coach.unlocks().await;
        let page = notebook.coach.reads(&notebook.long_page.id).await;
        let before = page.text.clone();
        assert!(before.ends_with(&notebook.long_page.text), "{change}");
        // The next word that is written makes it anew.
        edit(&notebook.coach.app, &page, &[(0, 0, "and now. ")]).await.unwrap();
        notebook.coach.locks().await;
        notebook.coach.unlocks().await;
        notebook.coach.verifies().await;
        assert_eq!(notebook.coach.reads(&page.id).await.text, format!("and now. {before}"));
    }
}

#[tokio::test]
async fn a_snapshot_that_is_the_last_of_a_page_is_never_written_over() {
    let notebook = Notebook::new().await;
    let (vault, long) = (notebook.vault().await, notebook.long);
    runs(&vault, &format!("DELETE FROM log WHERE doc = {long}")).await;
    vault::reindex(&notebook.coach.app, ()).await.unwrap();
    assert!(vault.with(notebook.long_page.id.parse().unwrap(), |_| Ok(())).await.is_err());
    assert_eq!(asks(&vault, &format!("SELECT count(*) FROM snapshot WHERE doc = {long}")).await, 1);
}

#[tokio::test]
async fn a_backup_says_what_could_not_be_read_in_the_notebook() {
    let notebook = Notebook::new().await;
    let (coach, vault) = (&notebook.coach, notebook.vault().await);
    let stick = coach.home.path().join("stick");
    // A snapshot is no loss: what comes back from the backup reads.
    runs(&vault, &format!("UPDATE snapshot SET bytes = x'0102' WHERE doc = {}", notebook.long)).await;
    assert!(backup::now(&coach.app, ()).await.unwrap().verified);
    assert_eq!(backup::to(&coach.app, &stick.join("whole"), false).await.unwrap().unreadable, 0);
    coach.waits_minutes(1);
    runs(&vault, &format!("UPDATE log SET bytes = x'0102' WHERE doc = {}", notebook.harbour)).await;
    assert!(!backup::now(&coach.app, ()).await.unwrap().verified);
    vault.rehearse(&vault.backups().unwrap()[0]).await.expect("it comes back as the notebook was");
    assert_eq!(backup::to(&coach.app, &stick.join("torn"), false).await.unwrap().unreadable, 1);
    let kept = backup::list(&coach.app, ()).await.unwrap();
    let verified: Vec<bool> = kept.iter().map(|backup| backup.verified).collect();
    assert_eq!(verified, [false, true], "newest first");
    let whole = coach.home.path().join("restored");
    backup::restore(&coach.app, &stick.join("whole"), &whole).await.unwrap();
    coach.unlocks().await;
    assert_eq!(coach.reads(&notebook.long_page.id).await.text, notebook.long_page.text);
}
