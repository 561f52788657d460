//! `soak kill`: a worker is killed at a random moment of random work, and the notebook must be whole.
//!
//! No acknowledged act may be lost, none may be half done, `verify` must be clean, nothing purged may come back, exactly one
//! passphrase may open, and nothing may lie about. One kill in four is followed by another while the notebook is being opened again.

use std::collections::BTreeMap;
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tempfile::TempDir;

use super::check::check;
use super::host::{self, STUCK};
use super::model::{Act, Line, Model, Orders, moment};
use crate::trouble::{Done, Trouble, ensure};

/// Kills after which a notebook is put away and a new one begun.
const WORN: u64 = 14;
const ACTS: usize = 40;
/// The acts after whose beginning the kill may come.
const TARGETS: [&str; 16] = [
    "create",
    "unlock",
    "lock",
    "add",
    "import",
    "edit",
    "attach",
    "trash",
    "purge",
    "backup",
    "passphrase",
    "change locks",
    "migrate",
    "reindex",
    "give back",
    "recovery sheet",
];
/// The acts of which every trial of this many kills or more has cut short each at least once.
const EACH: [&str; 9] =
    ["edit", "import", "migrate", "backup", "passphrase", "change locks", "purge", "lock", "give back"];
const MANY: u64 = 50;

struct Trial {
    home: TempDir,
    model: Model,
    age: u64,
}

/// Kills `count` times.
pub fn soak(count: u64, seed: u64) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let started = Instant::now();
    let mut trial = Trial::begin()?;
    let mut during: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut acknowledged = 0;
    let mut number = 0;
    while number < count || (number < 2 * count && !missing(count, &during).is_empty()) {
        number += 1;
        let mut random = StdRng::seed_from_u64(seed.wrapping_mul(1_000_003).wrapping_add(number));
        if trial.age >= WORN {
            trial = Trial::begin()?;
        }
        let outcome = runtime.block_on(trial.kill(rarest(&during, &mut random), &mut random));
        let (acts, pending) = match outcome {
            Ok(outcome) => outcome,
            Err(trouble) => {
                return Err(host::failed(trial.home, number, count, seed, &trouble));
            }
        };
        acknowledged += acts;
        *during.entry(pending.map_or("between acts", |act| act.name())).or_default() += 1;
        if number % MANY == 0 || number >= count {
            println!("{number} kills, {acknowledged} acts acknowledged, {} s", started.elapsed().as_secs());
        }
    }
    let left = missing(count, &during);
    let during: Vec<String> = during.iter().map(|(name, kills)| format!("{name} {kills}")).collect();
    println!("Killed during: {}.", during.join(", "));
    ensure(left.is_empty(), || format!("never killed during: {}", left.join(", ")))?;
    println!("Nothing acknowledged was lost, every notebook was whole.");
    Ok(())
}

/// The act that was cut short least often; of several, one by chance. Now and then any.
fn rarest(during: &BTreeMap<&'static str, u64>, random: &mut StdRng) -> &'static str {
    let often = |name: &str| during.get(name).copied().unwrap_or(0);
    let least = TARGETS.iter().map(|name| often(name)).min().unwrap_or(0);
    let any = random.random_bool(0.3);
    let fit: Vec<&'static str> = TARGETS.iter().copied().filter(|name| any || often(name) == least).collect();
    fit[random.random_range(0..fit.len())]
}

/// What a trial of this length has not cut short yet.
fn missing(count: u64, during: &BTreeMap<&'static str, u64>) -> Vec<&'static str> {
    EACH.into_iter().filter(|name| count >= MANY && !during.contains_key(name)).collect()
}

impl Trial {
    fn begin() -> Done<Self> {
        let home = tempfile::Builder::new().prefix("kring-soak-").tempdir()?;
        std::fs::create_dir(home.path().join("devices"))?;
        Ok(Self { home, model: Model::new(), age: 0 })
    }

    /// One kill and its check. Returns how many acts were acknowledged and which one was under way.
    async fn kill(&mut self, target: &str, random: &mut StdRng) -> Done<(u64, Option<Act>)> {
        self.age += 1;
        let (mut worker, lines) = self.worker(random, false, Vec::new())?;
        let begins = !self.model.exists && random.random_bool(0.6);
        let target = if begins { "create" } else { target };
        let mut heard = Heard::default();
        let patience = random.random_range(1..ACTS);
        loop {
            match lines.recv_timeout(STUCK) {
                Ok(line) => {
                    let begun = matches!(&line, Line::Begin(act) if act.name() == target);
                    heard.take(line, &mut self.model);
                    if begun || heard.begun > patience {
                        break;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    end(&mut worker)?;
                    return Err(Trouble::Found(format!("the worker was stuck in {:?}", heard.pending)));
                }
            }
        }
        // Some acts are done in a moment, others take a while.
        let most = [4, 60, 400][random.random_range(0..3)];
        std::thread::sleep(moment(random, Duration::from_millis(most)));
        let alive = end(&mut worker)?;
        while let Ok(line) = lines.recv() {
            heard.take(line, &mut self.model);
        }
        ensure(alive, || format!("the worker failed in {:?}", heard.pending.as_ref().map(Act::name)))?;
        if random.random_bool(0.25) && self.model.exists {
            self.kill_while_opening(random, heard.pending.as_ref())?;
        }
        let checked = check(self.home.path(), &self.model, heard.pending.as_ref(), random).await;
        self.model = checked.map_err(|trouble| {
            let during = heard.pending.as_ref().map_or("between acts", Act::name);
            let (acts, phrase) = (heard.acts.join(", "), &self.model.passphrase);
            Trouble::Found(format!(
                "after a kill during `{during}`: {trouble}\nBegun: {acts}. Passphrase: {phrase}."
            ))
        })?;
        Ok((heard.done, heard.pending))
    }

    /// Another kill, while the notebook recovers from the first.
    fn kill_while_opening(&self, random: &mut StdRng, pending: Option<&Act>) -> Done {
        let mut after = self.model.clone();
        if let Some(act) = pending {
            after.apply(act, None);
        }
        let phrases = vec![self.model.passphrase.clone(), after.passphrase];
        let (mut worker, lines) =
            self.worker_on(&Model { steps: after.steps, ..self.model.clone() }, random, true, phrases)?;
        std::thread::sleep(moment(random, Duration::from_millis(150)));
        let well = end(&mut worker)?;
        while lines.recv().is_ok() {}
        ensure(well, || "the notebook could not be opened by the next start".into())
    }

    fn worker(
        &self,
        random: &mut StdRng,
        only_open: bool,
        passphrases: Vec<String>,
    ) -> Done<(Child, Receiver<Line>)> {
        self.worker_on(&self.model, random, only_open, passphrases)
    }

    fn worker_on(
        &self,
        model: &Model,
        random: &mut StdRng,
        only_open: bool,
        passphrases: Vec<String>,
    ) -> Done<(Child, Receiver<Line>)> {
        let home = self.home.path().to_owned();
        let orders =
            Orders { home, model: model.clone(), seed: random.random(), passphrases, only_open, acts: ACTS };
        host::start("worker", &orders)
    }
}

/// What the worker said.
#[derive(Default)]
struct Heard {
    begun: usize,
    acts: Vec<&'static str>,
    done: u64,
    pending: Option<Act>,
}

impl Heard {
    fn take(&mut self, line: Line, model: &mut Model) {
        match line {
            Line::Begin(act) => {
                self.begun += 1;
                self.acts.push(act.name());
                self.pending = Some(act);
            }
            Line::Done(act, said) => {
                model.apply(&act, said.as_deref());
                self.done += 1;
                self.pending = None;
            }
        }
    }
}

/// Kills the worker and waits for its end. `false` when it had ended by itself, and badly.
fn end(worker: &mut Child) -> Done<bool> {
    let ended = worker.try_wait()?;
    worker.kill()?;
    let status = ended.map_or_else(|| worker.wait(), Ok)?;
    // Killed, it has no exit code.
    Ok(status.code().is_none_or(|code| code == 0) || cfg!(windows))
}
