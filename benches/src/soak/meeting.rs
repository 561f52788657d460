//! `soak meeting`: the program is killed at a random moment of a running meeting, and its record must be whole.
//!
//! Every act that was answered is in the record of the next start, in order and once; the one under way is there whole or not at all; the
//! meeting goes on from there, and no time that was measured becomes less. Each kill is followed by a real new start.

use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use kring_core::meeting::run::RoundKind;
use kring_core::meeting::view::{
    MeetingAdd, MeetingId, MeetingPersonSet, MeetingSet, MeetingView, RunAct, RunDo, RunState, RunView,
};
use kring_core::vault::view::{Unlock, VaultCreate};
use kring_core::{App, meeting, vault};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde::{Deserialize, Serialize};

use super::host::{self, STUCK, say};
use super::model::moment;
use crate::figures::notebook::{PASSPHRASE, app_in};
use crate::trouble::{Done, Trouble, ensure};

/// Kills after which a meeting is put away and a new notebook begun.
const WORN: u64 = 10;
/// The most events that one act can leave.
const MOST: usize = 3;

/// What the host is told.
#[derive(Serialize, Deserialize)]
struct Orders {
    home: PathBuf,
    /// The meeting; a new notebook with a new meeting when there is none yet.
    id: Option<String>,
    seed: u64,
}

/// What the host says.
#[derive(Serialize, Deserialize)]
enum Line {
    /// The meeting runs, or goes on.
    Ready(String),
    /// It is about to do something.
    Begin,
    /// It was answered: the record as it is now, and the seconds that every item took, in all.
    Done(Vec<String>, u32),
}

/// Kills `count` times.
pub fn soak(count: u64, seed: u64) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (started, mut acknowledged) = (Instant::now(), 0);
    let mut trial = Trial::begin()?;
    for number in 1..=count {
        if trial.age >= WORN {
            trial = Trial::begin()?;
        }
        let mut random = StdRng::seed_from_u64(seed.wrapping_mul(1_000_003).wrapping_add(number));
        match runtime.block_on(trial.kill(&mut random)) {
            Ok(acts) => acknowledged += acts,
            Err(trouble) => {
                return Err(host::failed(trial.home, number, count, seed, &trouble));
            }
        }
        if number % 50 == 0 || number == count {
            println!("{number} kills, {acknowledged} acts acknowledged, {} s", started.elapsed().as_secs());
        }
    }
    println!("No record lost anything that was answered.");
    Ok(())
}

struct Trial {
    home: tempfile::TempDir,
    /// The meeting, once the host has said that there is one.
    id: Option<String>,
    record: Vec<String>,
    taken: u32,
    age: u64,
}

impl Trial {
    fn begin() -> Done<Self> {
        let home = tempfile::Builder::new().prefix("kring-soak-").tempdir()?;
        Ok(Self { home, id: None, record: Vec::new(), taken: 0, age: 0 })
    }

    /// One kill and its check. Returns how many acts were acknowledged.
    async fn kill(&mut self, random: &mut StdRng) -> Done<u64> {
        self.age += 1;
        let (mut host, lines) = self.host(random)?;
        let patience = random.random_range(1..25);
        let (mut begun, mut done) = (0, 0);
        while begun < patience {
            match lines.recv_timeout(STUCK) {
                Ok(line) => self.hear(line, &mut begun, &mut done),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    host.kill()?;
                    return Err(Trouble::Found("the host was stuck".into()));
                }
            }
        }
        std::thread::sleep(moment(random, Duration::from_millis(60)));
        let ended = host.try_wait()?;
        host.kill()?;
        host.wait()?;
        ensure(ended.is_none(), || "the host ended by itself".into())?;
        while let Ok(line) = lines.recv() {
            self.hear(line, &mut begun, &mut done);
        }
        if self.id.is_some() {
            self.check().await?;
        }
        Ok(done)
    }

    fn hear(&mut self, line: Line, begun: &mut u64, done: &mut u64) {
        match line {
            Line::Ready(id) => self.id = Some(id),
            Line::Begin => *begun += 1,
            Line::Done(record, taken) => {
                (self.record, self.taken) = (record, taken);
                *done += 1;
            }
        }
    }

    /// What the next start finds.
    async fn check(&mut self) -> Done {
        let app = app_in(self.home.path());
        vault::unlock(&app, Unlock { passphrase: PASSPHRASE.into() }).await?;
        let id = self.id.clone().unwrap_or_default();
        let view = meeting::open(&app, MeetingId { id: id.clone() }).await?;
        let (found, taken) = (record(&view), taken(&view));
        let kept = found.get(..self.record.len());
        ensure(kept == Some(self.record.as_slice()), || {
            format!("the record lost what was answered: {} of {} lines", found.len(), self.record.len())
        })?;
        ensure(found.len() <= self.record.len() + MOST, || "the record has what nobody did".into())?;
        ensure(taken >= self.taken, || format!("measured time became less: {taken} of {} s", self.taken))?;
        let offsets: Vec<u32> = view.write_up.record.iter().map(|line| line.offset).collect();
        ensure(offsets.is_sorted(), || "the record goes back in time".into())?;
        let run = meeting::running(&app, MeetingId { id }).await?;
        ensure(run.elapsed >= offsets.last().copied().unwrap_or(0), || "the clock went back".into())?;
        let report = vault::verify(&app, ()).await?;
        ensure(report.ok, || "the notebook is not whole".into())?;
        app.close().await?;
        (self.record, self.taken) = (found, taken);
        Ok(())
    }

    fn host(&self, random: &mut StdRng) -> Done<(Child, Receiver<Line>)> {
        // A meeting that nobody has heard of begins in a folder of its own.
        if self.id.is_none() {
            for folder in ["data", "config"] {
                let _ = std::fs::remove_dir_all(self.home.path().join(folder));
            }
        }
        let orders = Orders { home: self.home.path().to_owned(), id: self.id.clone(), seed: random.random() };
        host::start("host", &orders)
    }
}

/// The process that is killed: it runs a meeting, and says what it does before and after.
pub fn host() -> Done {
    host::follow(run)
}

async fn run(orders: Orders) -> Done {
    let app = app_in(&orders.home);
    let id = match orders.id {
        Some(id) => {
            vault::unlock(&app, Unlock { passphrase: PASSPHRASE.into() }).await?;
            id
        }
        None => begin(&app).await?,
    };
    say(&Line::Ready(id.clone()))?;
    let mut random = StdRng::seed_from_u64(orders.seed);
    loop {
        let run = meeting::running(&app, MeetingId { id: id.clone() }).await?;
        let act = choose(&run, &mut random);
        say(&Line::Begin)?;
        match meeting::run_do(&app, RunDo { id: id.clone(), act }).await {
            // What means nothing at this point was refused, and left nothing.
            Err(failure) if failure.exit_code() == 1 => {}
            other => drop(other?),
        }
        let view = meeting::open(&app, MeetingId { id: id.clone() }).await?;
        say(&Line::Done(record(&view), taken(&view)))?;
    }
}

/// A notebook with a meeting of six items and four people.
async fn begin(app: &Arc<App>) -> Done<String> {
    let request = VaultCreate { name: "Trial".into(), passphrase: PASSPHRASE.into(), folder: None };
    vault::create(app, request).await?;
    let lines = "Arrive 10\nNews 10\nCase 40\nBreak 10\nDecide 20\nClose 10";
    let request = MeetingAdd { title: "Trial".into(), lines: Some(lines.into()), ..MeetingAdd::default() };
    let id = meeting::add(app, request).await?.id;
    for name in ["Ann", "Bo", "Cy", "Di"] {
        let request =
            MeetingPersonSet { id: id.clone(), name: Some(name.into()), ..MeetingPersonSet::default() };
        meeting::person_set(app, request).await?;
    }
    let agreed = MeetingSet { id: id.clone(), shares_agreed: Some(true), ..MeetingSet::default() };
    meeting::set(app, agreed).await?;
    Ok(id)
}

fn choose(run: &RunView, random: &mut StdRng) -> RunAct {
    match (run.state, random.random_range(0..10)) {
        (RunState::Waiting, _) => RunAct::Start,
        (RunState::Ended, _) => RunAct::Reopen,
        (RunState::Paused, 0..6) => RunAct::Resume,
        (_, 0) => RunAct::Pause,
        (_, 1) => RunAct::Park { text: format!("Later {}", random.random::<u16>()) },
        (_, 2) => RunAct::Extend { minutes: random.random_range(1..9) },
        (_, 3) => RunAct::Skip { item: None },
        (_, 4) => RunAct::Round { kind: Some(RoundKind::Round) },
        (_, 5 | 6) => RunAct::Turn { person: None },
        (_, 7) => {
            let at = random.random_range(0..run.items.len().max(1));
            RunAct::Begin { item: run.items.get(at).map(|item| item.id.clone()).unwrap_or_default() }
        }
        _ => RunAct::Next,
    }
}

/// The record, a line an event.
fn record(view: &MeetingView) -> Vec<String> {
    view.write_up
        .record
        .iter()
        .map(|line| format!("{:?} {} {}", line.happened, line.offset, line.about))
        .collect()
}

/// The seconds that the items took, in all.
fn taken(view: &MeetingView) -> u32 {
    view.items.iter().filter_map(|item| item.spent).sum()
}
