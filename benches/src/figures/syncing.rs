//! Sync with a folder: everything goes there, a look with nothing new, and a new machine that begins with the recovery words.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kring_core::journal::view::PageId;
use kring_core::sync::view::{SyncAdd, SyncRecover};
use kring_core::{journal, sync, vault};
use kring_crypto::{Key, seal};
use tokio::sync::broadcast::error::RecvError;

use super::floor::Floor;
use super::notebook::{Notebook, PASSPHRASE, app_in};
use super::{Budget, Row, Table, Unit, ms, timed};
use crate::trouble::{Done, Trouble, ensure};

/// So many files are kept together before they are written, as the engine does it.
const TOGETHER: usize = 8;

pub async fn measure(notebook: &Notebook, floor: &mut Floor, size: u64, table: &mut Table) -> Done {
    let app = &notebook.app;
    let today = journal::view::PageAdd {
        title: "Today".into(),
        text: "What is wanted first.".into(),
        ..Default::default()
    };
    let today = journal::add(app, today).await?.id;
    let words = vault::make_recovery(app, ()).await?.words.join(" ");
    let storage = tempfile::Builder::new().prefix("kring-bench-").tempdir()?;
    let address = sync::address_of(storage.path());
    let add = SyncAdd { address: address.clone(), login: None, name: None };
    let (sending, added) = timed(async { Ok(sync::add(app, add).await?) }).await?;
    ensure(added.status.waiting == 0, || format!("{} changes were not sent", added.status.waiting))?;
    let objects = read_all(storage.path())?;
    let (sealing, opening) = floors(&objects, notebook.home())?;
    table.add(
        Row::new("everything goes to a folder, sealed", size, sending.as_secs_f64(), Unit::S)
            .floor(sealing.as_secs_f64(), "sealing and writing the same bytes, each file for good")
            .budget(Budget::Ratio(3.0)),
    );
    let bare = by_bare_tools(&objects, floor, notebook.home()).await?;
    table.add(
        Row::new("… beside as much work by bare tools", size, sending.as_secs_f64(), Unit::S)
            .floor(bare.as_secs_f64(), "the rows read, sealed, kept, each file for good, and read back"),
    );
    let (looking, done) = timed(async { Ok(sync::now(app, ()).await?) }).await?;
    ensure(done.sent == 0 && done.taken == 0, || "there was something new".into())?;
    table.add(Row::new("a look with nothing new", size, ms(looking), Unit::Ms));
    table.add(
        Row::new("… folders that it lists", size, done.listings as f64, Unit::Count)
            .budget(Budget::Figure(4.0)),
    );
    begin_again(&address, &words, &today, (size, opening), table).await
}

/// A new machine: how long until today's page is there, and until everything is.
async fn begin_again(
    address: &str,
    words: &str,
    today: &str,
    (size, opening): (u64, Duration),
    table: &mut Table,
) -> Done {
    let home = tempfile::Builder::new().prefix("kring-bench-").tempdir()?;
    let app = app_in(home.path());
    let request = SyncRecover {
        address: address.into(),
        login: None,
        words: words.into(),
        new_passphrase: PASSPHRASE.into(),
        folder: None,
        name: None,
    };
    sync::recover(&app, request).await?;
    let mut events = app.events();
    let started = Instant::now();
    let arriving = tokio::spawn({
        let app = app.clone();
        async move { sync::now(&app, ()).await.map(|done| (done.taken, Instant::now())) }
    });
    let usable = loop {
        if journal::open(&app, PageId { id: today.into() }).await.is_ok() {
            break started.elapsed();
        }
        ensure(!arriving.is_finished(), || "today's page has not arrived".into())?;
        // The last event may have been told just before this listens.
        let heard = tokio::time::timeout(Duration::from_millis(100), events.recv()).await;
        ensure(!matches!(heard, Ok(Err(RecvError::Closed))), || "nothing more is heard".into())?;
    };
    let (taken, ended) = arriving.await.map_err(found)??;
    ensure(taken >= size, || format!("{taken} changes arrived"))?;
    table.add(
        Row::new("a new machine: today's page is there", size, usable.as_secs_f64(), Unit::S)
            .budget(Budget::Figure(10.0)),
    );
    let adding = table.floor(super::adding::ALL, size).unwrap_or(f64::NAN);
    let floor = opening.as_secs_f64() + adding;
    table.add(
        Row::new("… and everything", size, ended.duration_since(started).as_secs_f64(), Unit::S)
            .floor(floor, "opening the same bytes, and bare SQLCipher inserting the rows"),
    );
    Ok(app.close().await?)
}

/// Everything below a folder.
fn read_all(folder: &Path) -> Done<Vec<Vec<u8>>> {
    let (mut folders, mut all): (Vec<PathBuf>, _) = (vec![folder.to_owned()], vec![]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { all.push(std::fs::read(path)?) }
        }
    }
    Ok(all)
}

/// How long it takes to seal as many bytes and write them, each file for good, and to open them again.
fn floors(objects: &[Vec<u8>], home: &Path) -> Done<(Duration, Duration)> {
    let key = Key::random().map_err(found)?;
    let place = tempfile::Builder::new().prefix("floor-").tempdir_in(home)?;
    let started = Instant::now();
    for (number, object) in objects.iter().enumerate() {
        let sealed = seal::seal(&key, b"floor", object).map_err(found)?;
        let path = place.path().join(number.to_string());
        std::fs::write(&path, sealed)?;
        std::fs::File::open(path)?.sync_all()?;
    }
    let sealing = started.elapsed();
    let started = Instant::now();
    for number in 0..objects.len() {
        let sealed = std::fs::read(place.path().join(number.to_string()))?;
        seal::open(&key, b"floor", &sealed).map_err(found)?;
    }
    Ok((sealing, started.elapsed()))
}

/// How long it takes to do what nobody who sends from an encrypted database can leave out: the rows are read, as many bytes sealed, kept in
/// the database, written beside where they belong, made to last, put in their place with the folder made to last, and read back.
async fn by_bare_tools(objects: &[Vec<u8>], floor: &mut Floor, home: &Path) -> Done<Duration> {
    let key = Key::random().map_err(found)?;
    let place = tempfile::Builder::new().prefix("floor-").tempdir_in(home)?;
    let mut left = objects.len();
    let started = Instant::now();
    for (number, some) in objects.chunks(TOGETHER).enumerate() {
        floor.read_part(some.len(), left).await?;
        left -= some.len();
        let sealed: Vec<Vec<u8>> = some
            .iter()
            .map(|object| seal::seal(&key, b"floor", object).map_err(found))
            .collect::<Done<_>>()?;
        floor.keep(&sealed).await?;
        for (at, bytes) in sealed.iter().enumerate() {
            let target = place.path().join((number * TOGETHER + at).to_string());
            let mut beside = tempfile::NamedTempFile::new_in(place.path())?;
            beside.write_all(bytes)?;
            beside.as_file().sync_all()?;
            beside.persist(&target).map_err(found)?;
            std::fs::File::open(place.path())?.sync_all()?;
            ensure(std::fs::read(&target)? == *bytes, || "a file is not what was written".into())?;
        }
    }
    Ok(started.elapsed())
}

fn found(error: impl std::fmt::Display) -> Trouble {
    Trouble::Found(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::floor::Bare;
    use super::*;
    use crate::pages::Writer;

    #[tokio::test]
    async fn every_row_of_sync_is_measured_in_a_small_notebook() {
        const SIZE: u64 = 120;
        let notebook = Notebook::make().await.unwrap();
        let page = |number: u64| journal::view::PageAdd {
            title: format!("Page {number}"),
            text: "A few calm words, again and again. ".repeat(20),
            date: Some("2024-05-06".into()),
            ..Default::default()
        };
        let pages = (0..SIZE).map(page).collect();
        journal::add_many(&notebook.app, pages, |_, _| true).await.unwrap();
        let mut floor = Floor::make(notebook.home()).await.unwrap();
        let mut writer = Writer::new(1, jiff::civil::date(2024, 5, 6));
        let bare: Vec<Bare> =
            writer.pages(SIZE).iter().zip(1..).map(|(page, n)| Bare::of(page, n, 300)).collect();
        floor.insert(&bare).await.unwrap();
        let mut table = Table::default();
        measure(&notebook, &mut floor, SIZE, &mut table).await.unwrap();
        let listed = table.figure("… folders that it lists", SIZE).unwrap();
        assert!((2.0..=4.0).contains(&listed), "{listed} folders");
        assert!(table.figure("a new machine: today's page is there", SIZE).is_some_and(|time| time < 10.0));
        for row in ["everything goes to a folder, sealed", "… beside as much work by bare tools"] {
            assert!(table.floor(row, SIZE).is_some_and(|floor| floor > 0.0), "{row}");
        }
        assert_eq!(floor.unread(), 0, "all rows were read");
    }
}
