//! `soak use`: the window is used for as many minutes as are counted, by keys alone, and its memory must stay what it was.
//!
//! Somebody writes pages, looks for words and opens what they find, goes from room to room, locks and unlocks, at the pace of a quick hand.
//! After every minute, at rest on the same screen, the memory of all processes is weighed. What is judged are the bytes that belong to no
//! file: how much of a library counts changes with every other program that begins or ends to use it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use kring_core::journal;
use kring_core::journal::view::PageAdd;
use kring_core::vault;
use kring_core::vault::view::KeychainSwitch;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::figures::notebook::Notebook;
use crate::figures::window::running::Running;
use crate::figures::window::screen::{CONTROL, RETURN, Screen};
use crate::figures::window::{LETTERS, MIDDLE, RAIL, enters};
use crate::pages::Writer;
use crate::trouble::{Done, Trouble, ensure};

/// Pages that are there before.
const PAGES: u64 = 500;
/// Between two keys of a quick hand.
const KEY: Duration = Duration::from_millis(70);
/// Between two acts: one reads what is there.
const READS: Duration = Duration::from_secs(3);
const MINUTE: Duration = Duration::from_secs(60);
/// Fewer say nothing about a growth.
const FEWEST: u64 = 8;
/// The last quarter may hold so much more than the second: what was written meanwhile is held, too.
const GROWTH: f64 = 1.10;

/// Uses the window for `minutes`.
pub fn soak(minutes: u64, seed: u64) -> Done {
    ensure(minutes >= FEWEST, || format!("Less than {FEWEST} minutes tell nothing about memory."))?;
    let kring = std::env::var_os("KRING_BIN").map(PathBuf::from);
    let kring = kring.ok_or_else(|| Trouble::Found("KRING_BIN says which program is used.".into()))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let notebook = runtime.block_on(notebook(seed))?;
    let screen = Screen::open()?;
    let window = Running::start(&kring, &[], notebook.home())?;
    let mut hand = Hand {
        screen,
        random: StdRng::seed_from_u64(seed),
        writer: Writer::new(seed, jiff::Zoned::now().date()),
    };
    hand.unlock()?;
    let mut held = Vec::new();
    for minute in 1..=minutes {
        let since = Instant::now();
        let mut acts = 0;
        while since.elapsed() < MINUTE {
            hand.act()?;
            std::thread::sleep(READS);
            acts += 1;
        }
        hand.goes('t')?;
        let (all, own) = (window.memory()?, window.memory_without_files()?);
        held.push(own);
        println!("minute {minute}: {acts} acts, {all:.0} MiB, {own:.0} of them without files");
    }
    judge(&held)
}

/// A notebook that this computer's login opens.
async fn notebook(seed: u64) -> Done<Notebook> {
    let mut notebook = Notebook::make().await?;
    for page in Writer::new(seed, notebook.app.today()).pages(PAGES) {
        let page = PageAdd { title: page.title, text: page.text, ..PageAdd::default() };
        journal::add(&notebook.app, page).await?;
    }
    vault::set_keychain(&notebook.app, KeychainSwitch { on: true }).await?;
    notebook.lock().await?;
    Ok(notebook)
}

/// Compares the second quarter, when everything was seen once, with the last.
fn judge(held: &[f64]) -> Done {
    let quarter = held.len() / 4;
    let early = middle(held.get(quarter..2 * quarter).unwrap_or_default());
    let late = middle(held.get(held.len() - quarter..).unwrap_or_default());
    println!("{early:.0} MiB in the second quarter, {late:.0} MiB in the last.");
    ensure(late <= early * GROWTH, || "the window holds more and more".into())
}

fn middle(held: &[f64]) -> f64 {
    let mut held = held.to_vec();
    held.sort_by(f64::total_cmp);
    held.get(held.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Whoever sits before the screen.
struct Hand {
    screen: Screen,
    random: StdRng,
    writer: Writer,
}

impl Hand {
    fn act(&mut self) -> Done {
        match self.random.random_range(0..12) {
            0..4 => self.writes(),
            4..8 => self.finds(),
            8 => self.goes('j'),
            9 => self.goes('t'),
            10 => self.goes('m'),
            _ => {
                self.goes('l')?;
                self.unlock()
            }
        }
    }

    fn unlock(&self) -> Done {
        let since = enters(&self.screen)?;
        self.screen.shows(RAIL, LETTERS, since)?;
        self.screen.rests(MIDDLE)
    }

    /// A page with a sentence or two.
    fn writes(&mut self) -> Done {
        self.goes('n')?;
        let text = self.writer.text(1, 15);
        self.types(&text)?;
        self.screen.rests(MIDDLE)
    }

    /// A word in the palette; what it finds is opened.
    fn finds(&mut self) -> Done {
        self.goes('k')?;
        let text = self.writer.text(1, 6);
        let word = text.split_whitespace().max_by_key(|word| word.len()).unwrap_or("the");
        self.types(word)?;
        self.screen.rests(MIDDLE)?;
        self.screen.press(&[RETURN])?;
        self.screen.rests(MIDDLE)
    }

    fn goes(&self, letter: char) -> Done {
        self.screen.press(&[CONTROL, u32::from(letter)])?;
        self.screen.rests(MIDDLE)
    }

    /// What the keyboard has without another key held down.
    fn types(&self, text: &str) -> Done {
        let plain = text.chars().map(|sign| sign.to_ascii_lowercase());
        for sign in plain.filter(|sign| sign.is_ascii_lowercase() || *sign == ' ') {
            self.screen.press(&[u32::from(sign)])?;
            std::thread::sleep(KEY);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_may_not_grow_and_a_single_high_minute_is_no_growth() {
        let flat = [300.0, 400.0, 410.0, 405.0, 400.0, 520.0, 412.0, 408.0];
        assert!(judge(&flat).is_ok());
        let growing: Vec<f64> = (0..16).map(|minute| 400.0 + 20.0 * f64::from(minute)).collect();
        assert!(judge(&growing).is_err());
    }
}
