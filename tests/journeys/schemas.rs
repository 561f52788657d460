//! A kind of document grows: its older shape is read as the newer one, and what a program does not know it keeps.

use std::path::Path;
use std::sync::Arc;

use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{By, Doc, Field, Part, Setup, Vault, With, restore};
use kring_tests::PASSPHRASE;
use uuid::Uuid;

/// A walk, as the first program knew it: a place, and whole hours.
static WALK: Kind = Kind {
    name: "walk",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "walk", columns: &["place"] }],
    project: |doc, _| shape(doc, vec![]),
};
/// A walk, as a later program knows it: minutes in place of hours.
static LONGER_WALK: Kind = Kind {
    name: "walk",
    schema: 2,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "walk", columns: &["place", "minutes"] }],
    project: |doc, schema| shape(doc, vec![Cell::Int(minutes(doc, schema))]),
};

static FIRST_KINDS: &[&Kind] = &[&WALK];
static LATER_KINDS: &[&Kind] = &[&LONGER_WALK];

const FIRST: &str =
    "CREATE TABLE walk (doc INTEGER PRIMARY KEY REFERENCES subject (n), place TEXT NOT NULL) STRICT";
const SECOND: &str = "ALTER TABLE walk ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0";
const ROWS: &str = "SELECT place, minutes FROM walk ORDER BY place";
const PLACES: &str = "SELECT place FROM walk ORDER BY place";

/// The first shape said hours. An edit by a later program says minutes, whatever the document was made as.
fn minutes(doc: &Doc, schema: u32) -> i64 {
    match (doc.field("minutes"), doc.field("hours")) {
        (Some(Field::Int(minutes)), _) => minutes,
        (_, Some(Field::Int(hours))) if schema < 2 => hours * 60,
        _ => 0,
    }
}

fn shape(doc: &Doc, more: Vec<Cell>) -> Result<Projection, Invalid> {
    let place = doc.text_field("place").ok_or(Invalid("place"))?;
    let cells = [vec![Cell::Text(place.clone())], more].concat();
    Ok(Projection {
        date: jiff::civil::date(2026, 1, 1),
        moment: 0,
        title: place,
        body: String::new(),
        facets: vec!["kind:walk".into()],
        rows: vec![Row { table: 0, cells }],
    })
}

/// The notebook at this place, as the first program opens it.
fn first(home: &Path) -> Setup {
    Setup {
        folder: home.join("notebook"),
        devices: home.join("devices"),
        kinds: FIRST_KINDS,
        parts: &[Part { name: "walk", steps: &[FIRST] }],
        rules: &[],
        clock: Arc::new(jiff::Timestamp::now),
        remade: Arc::new(|_, _| {}),
    }
}

/// The same, as a later program opens it.
fn later(home: &Path) -> Setup {
    Setup { kinds: LATER_KINDS, parts: &[Part { name: "walk", steps: &[FIRST, SECOND] }], ..first(home) }
}

async fn opens(setup: Setup) -> Vault {
    Vault::unlock(setup, With::Passphrase(PASSPHRASE)).await.unwrap()
}

async fn adds(vault: &Vault, kind: &'static Kind, fields: &[(&str, Field)]) -> Uuid {
    let mut work = vault.work(By::Person).await.unwrap();
    let fill = |doc: &Doc| fields.iter().try_for_each(|(name, value)| doc.set_field(name, value.clone()));
    let id = work.create(kind, fill).await.unwrap();
    work.commit().await.unwrap();
    id
}

async fn sets(vault: &Vault, id: Uuid, name: &str, value: Field) {
    let mut work = vault.work(By::Person).await.unwrap();
    work.edit(id, |doc| doc.set_field(name, value)).await.unwrap();
    work.commit().await.unwrap();
}

async fn rows(vault: &Vault) -> Vec<(String, i64)> {
    let mut reader = vault.read().await.unwrap();
    sqlx::query_as(ROWS).fetch_all(reader.connection().unwrap()).await.unwrap()
}

async fn is_whole(vault: &Vault) {
    let verified = vault.verify(|_, _| true).await.unwrap();
    assert!(verified.ok(), "{:?}", verified.checks);
}

fn text(text: &str) -> Field {
    Field::Text(text.into())
}

fn pairs(list: &[(&str, i64)]) -> Vec<(String, i64)> {
    list.iter().map(|(place, minutes)| ((*place).to_owned(), *minutes)).collect()
}

#[tokio::test]
async fn an_older_shape_is_read_as_the_newer_one() {
    let home = tempfile::tempdir().unwrap();
    let vault = Vault::create(first(home.path()), "Walks", PASSPHRASE).await.unwrap();
    let dunes = adds(&vault, &WALK, &[("place", text("Dunes")), ("hours", Field::Int(2))]).await;
    adds(&vault, &WALK, &[("place", text("Forest")), ("hours", Field::Int(1))]).await;
    let nowhere = adds(&vault, &WALK, &[("hours", Field::Int(3))]).await;
    is_whole(&vault).await;
    vault.close().await.unwrap();

    let vault = opens(later(home.path())).await;
    assert_eq!(
        rows(&vault).await,
        pairs(&[("Dunes", 120), ("Forest", 60)]),
        "read as if it had been written so"
    );
    is_whole(&vault).await;
    sets(&vault, dunes, "minutes", Field::Int(95)).await;
    adds(&vault, &LONGER_WALK, &[("place", text("River")), ("minutes", Field::Int(20))]).await;
    assert_eq!(rows(&vault).await, pairs(&[("Dunes", 95), ("Forest", 60), ("River", 20)]));

    // What has no shape is in no row. It is there nevertheless, and can be mended.
    assert_eq!(vault.with(nowhere, |doc| Ok(doc.field("hours"))).await.unwrap(), Some(Field::Int(3)));
    sets(&vault, nowhere, "place", text("Heath")).await;
    vault.reindex(|_, _| true).await.unwrap();
    assert_eq!(rows(&vault).await, pairs(&[("Dunes", 95), ("Forest", 60), ("Heath", 180), ("River", 20)]));
    is_whole(&vault).await;
}

#[tokio::test]
async fn what_a_program_does_not_know_it_keeps() {
    let (home, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let older = Vault::create(first(home.path()), "Walks", PASSPHRASE).await.unwrap();
    let dunes = adds(&older, &WALK, &[("place", text("Dunes")), ("hours", Field::Int(2))]).await;
    older.back_up_to(&home.path().join("copy"), false, std::sync::Arc::new(|_, _| true)).await.unwrap();
    restore(&home.path().join("copy"), &other.path().join("notebook")).unwrap();
    let newer = opens(later(other.path())).await;

    sets(&newer, dunes, "minutes", Field::Int(95)).await;
    sets(&newer, dunes, "weather", text("fog")).await;
    adds(&newer, &LONGER_WALK, &[("place", text("River")), ("minutes", Field::Int(20))]).await;
    crate::devices::hand_over(&newer, &older).await;
    sets(&older, dunes, "place", text("The dunes")).await;
    let mut reader = older.read().await.unwrap();
    let places: Vec<(String,)> =
        sqlx::query_as(PLACES).fetch_all(reader.connection().unwrap()).await.unwrap();
    drop(reader);
    assert_eq!(places, [("River".to_owned(),), ("The dunes".to_owned(),)]);
    is_whole(&older).await;

    crate::devices::hand_over(&older, &newer).await;
    assert_eq!(rows(&newer).await, pairs(&[("River", 20), ("The dunes", 95)]));
    assert_eq!(newer.with(dunes, |doc| Ok(doc.field("weather"))).await.unwrap(), Some(text("fog")));
    is_whole(&newer).await;
}
