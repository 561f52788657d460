//! What must be in a notebook after the acts that were done: the plain model that the real one is held against.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use kring_store::kind::{Invalid, Kind, Projection};
use kring_store::{Doc, Part, Setup};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How many times the trial's own tables can be migrated.
pub const STEPS: [&str; 6] = [
    "CREATE TABLE trial_1 (doc INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT",
    "CREATE TABLE trial_2 (doc INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;
     INSERT INTO trial_2 SELECT doc, title FROM page",
    "CREATE INDEX trial_2_by_word ON trial_2 (word)",
    "ALTER TABLE trial_1 ADD COLUMN more TEXT NOT NULL DEFAULT ''",
    "INSERT INTO trial_1 (doc, word) SELECT doc, title FROM page",
    "DROP TABLE trial_2",
];

/// Notes of a closed group: the kind whose keys lie in a file of their own.
pub static NOTE: Kind = Kind {
    name: "trial_note",
    schema: 1,
    sealed: true,
    stays: false,
    registry: false,
    tables: &[],
    project: closed,
};

static KINDS: [&Kind; 4] = [
    &kring_core::journal::kind::PAGE,
    &kring_core::journal::tags::TAGS,
    &kring_core::settings::notebook::NOTEBOOK,
    &NOTE,
];

fn closed(_: &Doc, _: u32) -> Result<Projection, Invalid> {
    Err(Invalid("closed"))
}

/// One thing that the worker does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    Create,
    Unlock,
    Lock,
    Add(Vec<(Uuid, Page)>),
    Edit { id: Uuid, title: String, body: String },
    Attach { id: Uuid, hash: String, seed: u64, bytes: usize },
    Trash(Uuid),
    Untrash(Uuid),
    Purge(Vec<Uuid>),
    PurgeOld(Vec<Uuid>),
    Wait(i64),
    Backup,
    Passphrase(String),
    ChangeLocks(String),
    Sheet,
    Migrate(usize),
    Reindex,
    GiveBack,
}

impl Act {
    /// Names the kind of act.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Unlock => "unlock",
            Self::Lock => "lock",
            Self::Add(pages) if pages.len() > 1 => "import",
            Self::Add(_) => "add",
            Self::Edit { .. } => "edit",
            Self::Attach { .. } => "attach",
            Self::Trash(_) => "trash",
            Self::Untrash(_) => "untrash",
            Self::Purge(_) => "purge",
            Self::PurgeOld(_) => "purge old",
            Self::Wait(_) => "wait",
            Self::Backup => "backup",
            Self::Passphrase(_) => "passphrase",
            Self::ChangeLocks(_) => "change locks",
            Self::Sheet => "recovery sheet",
            Self::Migrate(_) => "migrate",
            Self::Reindex => "reindex",
            Self::GiveBack => "give back",
        }
    }
}

/// A line that the worker writes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Line {
    /// It is about to do this.
    Begin(Act),
    /// It is done; with the recovery words or the backup's name, where there are such.
    Done(Act, Option<String>),
}

/// A page or a closed note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub title: String,
    pub body: String,
    pub sealed: bool,
    /// The trial's day on which it was thrown away.
    pub trashed: Option<i64>,
    /// Hashes of its attachments.
    pub attachments: BTreeSet<String>,
}

/// The pages by id.
pub type Pages = BTreeMap<Uuid, Page>;

/// A backup that was acknowledged.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept {
    pub id: String,
    pub pages: Pages,
}

/// A notebook as it should be.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Model {
    pub exists: bool,
    pub passphrase: String,
    pub words: Option<String>,
    pub steps: usize,
    /// How far the trial's clock is ahead.
    pub days: i64,
    pub pages: Pages,
    /// What was purged, and the words that only it had.
    pub gone: BTreeMap<Uuid, String>,
    pub backup: Option<Kept>,
    /// The passphrases under which kept backups may open.
    pub backup_phrases: BTreeSet<String>,
}

impl Model {
    /// A notebook that is not made yet.
    pub fn new() -> Self {
        Self { passphrase: "a first calm phrase".into(), ..Self::default() }
    }

    /// What is true once the act is done.
    pub fn apply(&mut self, act: &Act, said: Option<&str>) {
        match act {
            Act::Create => self.exists = true,
            Act::Unlock | Act::Lock | Act::Reindex | Act::GiveBack => {}
            Act::Add(pages) => self.pages.extend(pages.iter().cloned()),
            Act::Edit { id, title, body } => self.change(*id, |page| {
                page.title.clone_from(title);
                page.body.clone_from(body);
            }),
            Act::Attach { id, hash, .. } => self.change(*id, |page| {
                page.attachments.insert(hash.clone());
            }),
            Act::Trash(id) => {
                let day = self.days;
                self.change(*id, |page| page.trashed = Some(day));
            }
            Act::Untrash(id) => self.change(*id, |page| page.trashed = None),
            Act::Purge(ids) | Act::PurgeOld(ids) => {
                for id in ids {
                    if let Some(page) = self.pages.remove(id) {
                        self.gone.insert(*id, page.body.split(' ').next().unwrap_or_default().to_owned());
                    }
                }
            }
            Act::Wait(days) => self.days += days,
            Act::Backup => {
                self.backup = said.map(|id| Kept { id: id.to_owned(), pages: self.pages.clone() });
                self.backup_phrases.insert(self.passphrase.clone());
            }
            Act::Passphrase(new) => self.passphrase.clone_from(new),
            Act::ChangeLocks(new) => {
                self.passphrase.clone_from(new);
                self.backup_phrases = [new.clone()].into();
                self.words = said.map(str::to_owned);
            }
            Act::Sheet => self.words = said.map(str::to_owned),
            Act::Migrate(steps) => {
                if *steps > self.steps {
                    // The copy made before replaces the one of the same day.
                    self.backup = None;
                    self.backup_phrases.insert(self.passphrase.clone());
                }
                self.steps = *steps;
            }
        }
    }

    fn change(&mut self, id: Uuid, change: impl FnOnce(&mut Page)) {
        if let Some(page) = self.pages.get_mut(&id) {
            change(page);
        }
    }

    /// What the store needs to open this notebook in `home`.
    pub fn setup(&self, home: &Path) -> Setup {
        let ahead = SignedDuration::from_hours(24 * self.days);
        let trial = Part { name: "trial", steps: STEPS.get(..self.steps).unwrap_or_default() };
        // Few and small: what a program knows is told once, for its whole life.
        let parts: &'static [Part] = Vec::leak(kring_core::PARTS.iter().copied().chain([trial]).collect());
        Setup {
            folder: folder(home),
            devices: home.join("devices"),
            kinds: &KINDS,
            rules: kring_core::RULES,
            parts,
            clock: Arc::new(move || Timestamp::now().checked_add(ahead).unwrap_or_else(|_| Timestamp::now())),
            remade: Arc::new(|_, _| {}),
        }
    }
}

/// The notebook's folder in a trial's home.
pub fn folder(home: &Path) -> PathBuf {
    home.join("notebook")
}

/// What a worker is told.
#[derive(Debug, Serialize, Deserialize)]
pub struct Orders {
    pub home: PathBuf,
    pub model: Model,
    pub seed: u64,
    /// Passphrases to try, one of which opens.
    pub passphrases: Vec<String>,
    /// Open, close, and nothing else.
    pub only_open: bool,
    /// How many acts before it ends by itself.
    pub acts: usize,
}

/// Bytes that a seed makes: an attachment's.
pub fn bytes_of(seed: u64, length: usize) -> Vec<u8> {
    use rand::{Rng, SeedableRng};
    let mut bytes = vec![0; length];
    rand::rngs::StdRng::seed_from_u64(seed).fill_bytes(&mut bytes);
    bytes
}

/// A short name for bytes.
pub fn hash(bytes: &[u8]) -> String {
    let mac = kring_crypto::mac::mac(&kring_crypto::Key::from_bytes([7; 32]), bytes);
    mac.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// A moment between none and `most`, more often short than long.
pub fn moment(random: &mut rand::rngs::StdRng, most: Duration) -> Duration {
    use rand::RngExt;
    let part: f64 = random.random();
    most.mul_f64(part * part)
}
