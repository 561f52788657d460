//! Saving a page while it is written: one durable transaction each time, in a small page and in one of 190 KiB.

use std::io::Write;

use kring_core::journal;
use kring_core::journal::view::{Edit, PageAdd, PageEdit};

use super::floor::Floor;
use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, median, ms, percentile, timed};
use crate::pages::Writer;
use crate::trouble::Done;

const LARGE: usize = 190 * 1024;
const SAVES: usize = 150;

pub async fn measure(
    notebook: &Notebook,
    floor: &mut Floor,
    size: u64,
    seed: u64,
    table: &mut Table,
) -> Done {
    let mut writer = Writer::new(seed, notebook.app.today());
    let small = writer.text(0, 185);
    let mut large = String::new();
    while large.len() < LARGE {
        large.push_str(&writer.text(1, 200));
    }
    let mut bare = fsyncs(notebook)?;
    let fsync = median(&mut bare);
    for (name, text) in [("saving a small page", &small), ("saving a page of 190 KiB", &large)] {
        let mut times = saves(notebook, text).await?;
        let mut updates: Vec<f64> = floor.updates(text, SAVES).await?.into_iter().map(ms).collect();
        let update = median(&mut updates);
        table.add(
            Row::new(name, size, median(&mut times), Unit::Ms)
                .floor(update, "bare SQLCipher updating one row of this text")
                .budget(Budget::Figure(16.0)),
        );
        table.add(
            Row::new(&format!("… {name}, p95"), size, percentile(&mut times, 0.95), Unit::Ms)
                .floor(fsync, "one write of 4 KiB with fsync"),
        );
    }
    Ok(())
}

/// Types into the middle, word by word.
async fn saves(notebook: &Notebook, text: &str) -> Done<Vec<f64>> {
    let request = PageAdd { title: "Written now".into(), text: text.to_owned(), ..PageAdd::default() };
    let page = journal::add(&notebook.app, request).await?;
    let (mut base, mut at) = (page.version, text.encode_utf16().count() / 2);
    let mut times = Vec::new();
    for _ in 0..SAVES {
        let edits = vec![Edit(at, at, "word ".into())];
        let request = PageEdit { id: page.id.clone(), base, edits, part: None };
        let (time, edited) = timed(async { Ok(journal::edit(&notebook.app, request).await?) }).await?;
        times.push(ms(time));
        base = edited.version;
        at += 5;
    }
    Ok(times)
}

fn fsyncs(notebook: &Notebook) -> Done<Vec<f64>> {
    let mut file = std::fs::File::create(notebook.home().join("fsync"))?;
    let mut times = Vec::new();
    for _ in 0..SAVES {
        let started = std::time::Instant::now();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        times.push(ms(started.elapsed()));
    }
    Ok(times)
}
