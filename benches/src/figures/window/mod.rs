//! The window as a person meets it, beside a blank one: from the start to the lock screen, unlocking, typing, memory.
//!
//! Both are optimised programs without any seam: what they show is looked at from outside, what they are told comes by keys. Only
//! Linux can be watched like this.

mod meeting;
pub mod running;
pub mod screen;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kring_core::journal;
use kring_core::journal::view::PageAdd;
use kring_core::vault;
use kring_core::vault::view::{KeychainSwitch, Unlock};

use super::notebook::{Notebook, PASSPHRASE};
use super::{Budget, Row, Table, Unit, median, ms, percentile};
use crate::pages::Writer;
use crate::trouble::{Done, ensure};
use running::Running;
use screen::{CONTROL, HOME, Part, RETURN, Screen, TAB};

/// Starts of either window, in turn.
const STARTS: usize = 20;
const UNLOCKS: usize = 5;
const KEYS: usize = 60;
/// What is typed, so that words wrap as words do.
const TYPED: &str = "so that all words move on ";
const SAVES: usize = 5;
const LARGE: usize = 190 * 1024;

/// The middle of a window: the lock screen's sheet, the blank page's word.
pub const MIDDLE: Part = Part(30, 25, 70, 75);
/// Where the rail is, and on the lock screen nothing.
pub const RAIL: Part = Part(1, 8, 10, 50);
/// Where a page's text is.
const TEXT: Part = Part(30, 10, 98, 95);
const WHOLE: Part = Part(0, 0, 100, 100);
/// A few letters are more pixels than this.
pub const LETTERS: usize = 150;
/// A page of some paragraphs is more than this.
const PARAGRAPHS: usize = 1_500;
/// A screen full of text is more than this.
const FULL: usize = 6_000;
/// A line that moved on by a letter changes more than this, a caret that blinks less.
const MOVED: usize = 300;

pub async fn measure(notebook: &mut Notebook, size: u64, seed: u64, table: &mut Table) -> Done {
    // Without a window, nothing of it is measured.
    let Some(kring) = std::env::var_os("KRING_BIN").map(PathBuf::from) else { return Ok(()) };
    let measured = watch(notebook, &kring, size, seed, table).await;
    // Whatever became of it, the notebook is the core's again, and opened by the key that the other figures know.
    notebook.lock().await?;
    vault::unlock(&notebook.app, Unlock { passphrase: PASSPHRASE.into() }).await?;
    notebook.set_key().await?;
    measured
}

async fn watch(notebook: &mut Notebook, kring: &Path, size: u64, seed: u64, table: &mut Table) -> Done {
    let blank = std::env::current_exe()?.with_file_name("kring-blank");
    let screen = Screen::open()?;
    let mut writer = Writer::new(seed, notebook.app.today());
    is_todays_page(notebook, writer.text(1, 185)).await?;
    // This computer's login opens it, so that no derivation is in the way.
    vault::set_keychain(&notebook.app, KeychainSwitch { on: true }).await?;
    let inside = unlocks_inside(notebook).await?;
    let home = notebook.home().to_owned();
    starts(&screen, kring, &blank, &home, size, table)?;
    unlocks(&screen, kring, &home, inside, size, table)?;
    let bare_memory = blank_memory(&screen, &blank, &home)?;
    resting(&screen, kring, &blank, bare_memory, &home, size, table)?;
    vault::unlock_with_keychain(&notebook.app, ()).await?;
    let mut large = String::new();
    while large.len() < LARGE {
        large.push_str(&writer.text(1, 200));
    }
    is_todays_page(notebook, large).await?;
    notebook.lock().await?;
    let bare = Running::start(&blank, &["field"], &home)?;
    let bare_keys = keys(&screen, WHOLE, FULL)?;
    drop(bare);
    let line = Running::start(&blank, &["line"], &home)?;
    let mut line_keys = keys(&screen, WHOLE, LETTERS)?;
    table.add(Row::new(
        "key to screen in a bare text field of a line",
        size,
        median(&mut line_keys),
        Unit::Ms,
    ));
    drop(line);
    let window = Running::start(kring, &[], &home)?;
    unlock(&screen)?;
    typing(&screen, bare_keys, size, table)?;
    saving(&screen, &notebook.database().with_extension("db-wal"), size, table)?;
    search(&screen)?;
    table.add(
        Row::new("… after writing in a page of 190 KiB as well", size, window.memory()?, Unit::MiB)
            .floor(bare_memory, "a blank Tauri window"),
    );
    drop(window);
    vault::unlock_with_keychain(&notebook.app, ()).await?;
    meeting::measure(notebook, &screen, kring, &blank, size, table).await
}

/// This is the newest page of today: the one that is shown after unlocking.
async fn is_todays_page(notebook: &Notebook, text: String) -> Done {
    let page = PageAdd { title: "What was said today".into(), text, ..PageAdd::default() };
    journal::add(&notebook.app, page).await?;
    Ok(())
}

fn starts(screen: &Screen, kring: &Path, blank: &Path, home: &Path, size: u64, table: &mut Table) -> Done {
    let (mut locks, mut blanks) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        for (program, times) in [(blank, &mut blanks), (kring, &mut locks)] {
            let since = Instant::now();
            let _running = Running::start(program, &[], home)?;
            times.push(ms(screen.shows(MIDDLE, LETTERS, since)?));
        }
    }
    table.add(
        Row::new("window to the lock screen", size, median(&mut locks), Unit::Ms)
            .floor(median(&mut blanks), "a blank Tauri window to its word")
            .budget(Budget::Ratio(1.15)),
    );
    Ok(())
}

/// What the login and the core take for the same, without a window: milliseconds.
async fn unlocks_inside(notebook: &mut Notebook) -> Done<f64> {
    let mut times = Vec::new();
    for _ in 0..UNLOCKS {
        notebook.start_again().await?;
        let since = Instant::now();
        vault::unlock_with_keychain(&notebook.app, ()).await?;
        journal::today(&notebook.app, ()).await?;
        times.push(ms(since.elapsed()));
    }
    notebook.lock().await?;
    Ok(median(&mut times))
}

fn unlocks(screen: &Screen, kring: &Path, home: &Path, inside: f64, size: u64, table: &mut Table) -> Done {
    let mut times = Vec::new();
    for _ in 0..UNLOCKS {
        let _running = Running::start(kring, &[], home)?;
        times.push(ms(unlock(screen)?));
    }
    let name = "unlocked to today's page on the screen";
    table.add(
        Row::new(name, size, median(&mut times), Unit::Ms)
            .floor(inside, "the login and the core, without a window")
            .budget(Budget::Figure(150.0)),
    );
    Ok(())
}

fn blank_memory(screen: &Screen, blank: &Path, home: &Path) -> Done<f64> {
    let bare = Running::start(blank, &[], home)?;
    screen.shows(MIDDLE, LETTERS, Instant::now())?;
    screen.rests(MIDDLE)?;
    bare.memory()
}

/// A window that nobody touches: what its caret takes on today's page, and what it holds after a search.
fn resting(
    screen: &Screen,
    kring: &Path,
    blank: &Path,
    bare_memory: f64,
    home: &Path,
    size: u64,
    table: &mut Table,
) -> Done {
    let bare = Running::start(blank, &["field"], home)?;
    screen.shows(WHOLE, LETTERS, Instant::now())?;
    screen.focus()?;
    let bare_took = takes(&bare, screen)?;
    drop(bare);
    let window = Running::start(kring, &[], home)?;
    unlock(screen)?;
    let took = takes(&window, screen)?;
    search(screen)?;
    table.add(
        Row::new("memory of all processes after a search", size, window.memory()?, Unit::MiB)
            .floor(bare_memory, "a blank Tauri window")
            .budget(Budget::Ratio(1.3)),
    );
    table.add(
        Row::new("processors in 120 s in which only a caret blinks", size, took, Unit::Ms)
            .floor(bare_took, "a bare text field whose caret blinks"),
    );
    Ok(())
}

/// What a program takes of the processors while nobody touches it. One hundredth of a second is the least that can be told.
fn takes(running: &Running, screen: &Screen) -> Done<f64> {
    const LONG: Duration = Duration::from_secs(120);
    screen.rests(MIDDLE)?;
    let before = running.cpu()?;
    std::thread::sleep(LONG);
    Ok((running.cpu()? - before).max(10.0))
}

/// From the lock screen to today's page with this computer's login: the fourth thing that the keyboard reaches.
fn unlock(screen: &Screen) -> Done<Duration> {
    let since = enters(screen)?;
    screen.shows(RAIL, LETTERS, since)?;
    screen.shows(TEXT, PARAGRAPHS, since)
}

/// Presses the key that opens the notebook, and says when.
pub fn enters(screen: &Screen) -> Done<Instant> {
    screen.shows(MIDDLE, LETTERS, Instant::now())?;
    screen.focus()?;
    screen.rests(MIDDLE)?;
    for _ in 0..3 {
        screen.press(&[TAB])?;
    }
    screen.rests(MIDDLE)?;
    let since = Instant::now();
    screen.press(&[RETURN])?;
    Ok(since)
}

/// From a key to the line that has moved on, again and again at the very beginning of a long text: there a whole line moves with every
/// letter.
fn keys(screen: &Screen, part: Part, ink: usize) -> Done<Vec<f64>> {
    screen.shows(part, ink, Instant::now())?;
    screen.focus()?;
    screen.rests(part)?;
    let mut times = Vec::new();
    for letter in TYPED.chars().cycle().take(KEYS) {
        screen.press(&[CONTROL, HOME])?;
        screen.rests(part)?;
        let before = screen.look(part)?;
        let since = Instant::now();
        screen.press(&[u32::from(letter)])?;
        times.push(ms(screen.changes(part, &before, MOVED, since)?));
    }
    Ok(times)
}

fn typing(screen: &Screen, mut bare: Vec<f64>, size: u64, table: &mut Table) -> Done {
    let mut times = keys(screen, TEXT, FULL)?;
    let floor_is = "a bare text field of the same length";
    table.add(
        Row::new("key to screen in a page of 190 KiB", size, median(&mut times), Unit::Ms)
            .floor(median(&mut bare), floor_is)
            .budget(Budget::Figure(16.0)),
    );
    let name = "… key to screen in a page of 190 KiB, p95";
    table.add(
        Row::new(name, size, percentile(&mut times, 0.95), Unit::Ms)
            .floor(percentile(&mut bare, 0.95), floor_is),
    );
    Ok(())
}

/// From the last key until what it wrote is in the notebook's log on the disk; the longest counts.
fn saving(screen: &Screen, log: &Path, size: u64, table: &mut Table) -> Done {
    let written = || std::fs::metadata(log).and_then(|log| log.modified()).ok();
    let mut longest = Duration::ZERO;
    for _ in 0..SAVES {
        let (mut before, mut since, begun) = (written(), Instant::now(), Instant::now());
        while since.elapsed() < Duration::from_secs(2) {
            ensure(begun.elapsed() < Duration::from_secs(60), || "the notebook's log never rests".into())?;
            std::thread::sleep(Duration::from_millis(20));
            if written() != before {
                (before, since) = (written(), Instant::now());
            }
        }
        screen.press(&[u32::from('m')])?;
        let since = Instant::now();
        while written() == before {
            ensure(since.elapsed() < Duration::from_secs(20), || "what was typed was never saved".into())?;
            std::thread::sleep(Duration::from_millis(1));
        }
        longest = longest.max(since.elapsed());
    }
    let name = "saved after the last key, the longest of 5";
    table.add(Row::new(name, size, ms(longest), Unit::Ms).budget(Budget::Figure(1000.0)));
    Ok(())
}

/// Looks for a common word, as a person does.
fn search(screen: &Screen) -> Done {
    let before = screen.look(MIDDLE)?;
    screen.press(&[CONTROL, u32::from('k')])?;
    screen.changes(MIDDLE, &before, FULL, Instant::now())?;
    for letter in "the".chars() {
        screen.press(&[u32::from(letter)])?;
    }
    screen.rests(MIDDLE)
}
