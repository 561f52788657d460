//! `soak ending`: the program is killed at a random moment of destroying closed notes, and the next opening must finish it.
//!
//! Of every session that a host began to destroy there is afterwards all or nothing: either it can be read as it was, because nothing
//! durable had happened, or it is gone with a certificate, and no row is left that has no key. A session that
//! was not touched can be read, and the notebook is whole. Each kill is followed by a real new start.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use jiff::ToSpan;
use kring_core::intervision::view::{ClosedNotes, ClosedSessionId, ClosedSessionNew, Layer, Shred};
use kring_core::vault::view::{Unlock, VaultCreate};
use kring_core::{App, intervision, vault};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde::{Deserialize, Serialize};

use super::host::{self, STUCK, say};
use super::model::moment;
use crate::figures::notebook::{PASSPHRASE, app_in};
use crate::trouble::{Done, Trouble, ensure};

/// Kills after which a notebook is put away and a new one begun.
const WORN: u64 = 10;
/// Sessions that a host makes before it begins to destroy.
const SESSIONS: usize = 4;

/// What the host is told.
#[derive(Serialize, Deserialize)]
struct Orders {
    home: PathBuf,
    /// A new notebook, when there is none yet.
    new: bool,
}

/// What the host says.
#[derive(Serialize, Deserialize)]
enum Line {
    /// A session was written, with this text in each layer.
    Made(String, String),
    /// It is about to be destroyed.
    Begin(String),
    /// It was destroyed.
    Gone(String),
}

/// Kills `count` times.
pub fn soak(count: u64, seed: u64) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (started, mut cut) = (Instant::now(), 0);
    let mut trial = Trial::begin()?;
    for number in 1..=count {
        if trial.age >= WORN {
            trial = Trial::begin()?;
        }
        let mut random = StdRng::seed_from_u64(seed.wrapping_mul(1_000_003).wrapping_add(number));
        match runtime.block_on(trial.kill(&mut random)) {
            Ok(inside) => cut += u64::from(inside),
            Err(trouble) => {
                return Err(host::failed(trial.home, number, count, seed, &trouble));
            }
        }
        if number % 50 == 0 || number == count {
            println!("{number} kills, {cut} inside an ending, {} s", started.elapsed().as_secs());
        }
    }
    ensure(cut > 0, || "no kill fell inside an ending".into())?;
    println!("Every ending that had begun was finished by the next opening.");
    Ok(())
}

struct Trial {
    home: tempfile::TempDir,
    /// Sessions that can be read, with their text.
    here: BTreeMap<String, String>,
    age: u64,
}

impl Trial {
    fn begin() -> Done<Self> {
        let home = tempfile::Builder::new().prefix("kring-soak-").tempdir()?;
        Ok(Self { home, here: BTreeMap::new(), age: 0 })
    }

    /// One kill and its check. Returns whether it fell inside an ending.
    async fn kill(&mut self, random: &mut StdRng) -> Done<bool> {
        let new = self.age == 0;
        self.age += 1;
        let (mut host, lines) = self.host(new)?;
        let patience = random.random_range(1..=SESSIONS);
        let (mut begun, mut pending, mut gone) = (0, None, Vec::new());
        while begun < patience {
            match lines.recv_timeout(STUCK) {
                Ok(line) => self.hear(line, &mut begun, &mut pending, &mut gone),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    host.kill()?;
                    return Err(Trouble::Found("the host was stuck".into()));
                }
            }
        }
        std::thread::sleep(moment(random, Duration::from_millis(12)));
        host.kill()?;
        host.wait()?;
        while let Ok(line) = lines.recv() {
            self.hear(line, &mut begun, &mut pending, &mut gone);
        }
        let inside = pending.is_some();
        self.check(pending, &gone).await?;
        Ok(inside)
    }

    fn hear(&mut self, line: Line, begun: &mut usize, pending: &mut Option<String>, gone: &mut Vec<String>) {
        match line {
            Line::Made(id, text) => drop(self.here.insert(id, text)),
            Line::Begin(id) => {
                *pending = Some(id);
                *begun += 1;
            }
            Line::Gone(id) => {
                self.here.remove(&id);
                gone.push(id);
                *pending = None;
            }
        }
    }

    /// What the next start finds.
    async fn check(&mut self, pending: Option<String>, gone: &[String]) -> Done {
        let app = app_in(self.home.path());
        vault::unlock(&app, Unlock { passphrase: PASSPHRASE.into() }).await?;
        let certificates = intervision::certificates(&app, ()).await?;
        let ended = |id: &String| certificates.iter().any(|one| one.id == *id);
        for id in gone {
            ensure(ended(id), || "an ending that was answered has no certificate".into())?;
            let opened = intervision::open(&app, ClosedSessionId { id: id.clone() }).await;
            ensure(opened.is_err(), || "what was destroyed can be read".into())?;
        }
        if let Some(id) = pending.filter(ended) {
            self.here.remove(&id);
            let opened = intervision::open(&app, ClosedSessionId { id }).await;
            ensure(opened.is_err(), || "an ending that had begun was not finished".into())?;
        }
        for (id, text) in &self.here {
            let view = intervision::open(&app, ClosedSessionId { id: id.clone() }).await?;
            let whole = [view.notes, view.mine, view.supervision].iter().all(|notes| notes == text);
            ensure(whole, || "a session that did not end is not whole".into())?;
        }
        let listed = intervision::list(&app, Default::default()).await?;
        ensure(listed.iter().all(|row| row.stage.is_some()), || "rows without a key are left".into())?;
        // Those that were cut short while they were made are there as well.
        let (listed, kills) = (listed.len(), usize::try_from(self.age).unwrap_or(usize::MAX));
        ensure((self.here.len()..=self.here.len() + kills).contains(&listed), || {
            format!("{listed} sessions are listed, {} are here", self.here.len())
        })?;
        let report = vault::verify(&app, ()).await?;
        ensure(report.ok, || "the notebook is not whole".into())?;
        app.close().await?;
        Ok(())
    }

    fn host(&self, new: bool) -> Done<(Child, Receiver<Line>)> {
        let orders = Orders { home: self.home.path().to_owned(), new };
        host::start("ender", &orders)
    }
}

/// The process that is killed: it makes sessions and destroys them, and says what it does before and after.
pub fn host() -> Done {
    host::follow(run)
}

async fn run(orders: Orders) -> Done {
    let app = app_in(&orders.home);
    if orders.new {
        let request = VaultCreate { name: "Trial".into(), passphrase: PASSPHRASE.into(), folder: None };
        vault::create(&app, request).await?;
    } else {
        vault::unlock(&app, Unlock { passphrase: PASSPHRASE.into() }).await?;
    }
    loop {
        let mut made = Vec::new();
        for number in 0..SESSIONS {
            let title = format!("Session {number}");
            let id = begin(&app, &title).await?;
            made.push((id, title));
        }
        // The first stays, so that something is always there that must not go.
        for (id, title) in made.into_iter().skip(1) {
            say(&Line::Begin(id.clone()))?;
            let shred = Shred { id: id.clone(), typed: title, agreed_by: Vec::new() };
            intervision::shred(&app, shred).await?;
            say(&Line::Gone(id))?;
        }
    }
}

/// A session with notes in three layers. It is said only once it is whole.
async fn begin(app: &Arc<App>, title: &str) -> Done<String> {
    let ends = app.today().checked_add(30.days()).unwrap_or(app.today()).to_string();
    let request = ClosedSessionNew {
        method: "incident".into(),
        title: title.into(),
        ends: Some(ends),
        ..ClosedSessionNew::default()
    };
    let id = intervision::new(app, request).await?.id;
    let text = format!("what was said in {id}");
    for layer in [Layer::Group, Layer::Mine, Layer::Supervision] {
        intervision::notes(app, ClosedNotes { id: id.clone(), layer, text: text.clone(), was: None }).await?;
    }
    say(&Line::Made(id.clone(), text))?;
    Ok(id)
}
