//! Some devices, one storage, and a seed that says what happens.

use std::collections::BTreeSet;
use std::future::Future;

use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::identity::SigningKey;
use kring_crypto::sheet::{SheetCard, SheetKeys};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::cloud::{Cloud, Objects};
use super::notebook::{Notebook, POISON};
use super::watch::Frontier;
use crate::engine::{Engine, Keys, Opened, Report, Sheet, SyncError, Vault, Warning, found, open_with};
use crate::format::frame;
use crate::format::key::DocumentKey;
use crate::format::names::Names;
use crate::format::operation::{DeviceCard, Role};
use crate::ids::{DocId, EpochId, LogId};

pub const HOUR: i64 = 3_600_000;
pub const YEAR: i64 = 365 * 24 * HOUR;
/// 27 November 2026.
const BEGIN: i64 = 1_795_737_600_000;

/// Something that must never lie in the storage.
pub const CANARY: &str = "CANARY-of-the-tuesday-circle";

pub struct Device {
    pub notebook: Notebook,
    /// As long as it runs.
    engine: Option<Engine<Notebook, Cloud>>,
    pub person: SigningKey,
    device: SigningKey,
    envelope: EnvelopeKey,
    pub log: LogId,
    /// Its recovery sheet.
    sheet: Option<SheetCard>,
    /// How wrong its clock is.
    pub clock: i64,
    pub removed: bool,
    pub warned: BTreeSet<Warning>,
    /// How far it knew the logs when it last looked.
    pub frontier: Frontier,
}

pub struct World {
    pub dice: StdRng,
    pub cloud: Cloud,
    pub devices: Vec<Device>,
    pub now: i64,
    pub written: Vec<(LogId, u64)>,
    pub removed_before: Option<BTreeSet<EpochId>>,
    /// Closed documents that were begun.
    pub closed: BTreeSet<DocId>,
    /// Those that somebody ended.
    pub ended: BTreeSet<DocId>,
    /// What happens to the whole storage or to a whole device.
    pub mishap: Option<Mishap>,
    /// What lay in the storage earlier, to which it may be set back.
    pub earlier: Option<Objects>,
    /// How often it was set back to less than somebody knew.
    pub set_back: usize,
    /// A device that was copied, and its copy.
    pub copies: Option<[usize; 2]>,
}

/// What happens to a whole storage or to a whole device.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mishap {
    /// The storage is set back.
    SetBack,
    /// A device is copied.
    Copied,
}

/// Nothing in the simulator waits for anything, so a future is done when it is asked.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match future.as_mut().poll(&mut context) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("something waited"),
    }
}

impl World {
    /// A circle of so many devices, each another person's, who all know each other.
    pub fn new(seed: u64, count: usize) -> Self {
        let dice = StdRng::seed_from_u64(seed);
        let mut world = Self {
            cloud: Cloud::new(StdRng::seed_from_u64(seed ^ 1)),
            dice,
            devices: vec![],
            now: BEGIN,
            written: vec![],
            removed_before: None,
            closed: BTreeSet::new(),
            ended: BTreeSet::new(),
            mishap: None,
            earlier: None,
            set_back: 0,
            copies: None,
        };
        let (person, keys, log) = (SigningKey::random().unwrap(), keys(), LogId::random().unwrap());
        let (book, note) = found(&keys, &person, log, world.now).unwrap();
        let place = (book.space, book.folder, log);
        world.devices.push(Device::new(Notebook::new(place, vec![note]), person, keys, log));
        world.sync(0).unwrap();
        for _ in 1..count {
            world.joins();
        }
        world
    }

    /// One more person with a device. Returns which.
    pub fn joins(&mut self) -> usize {
        self.admits();
        self.sync(0).unwrap();
        self.devices.len() - 1
    }

    /// The founder lets one more person in, and tells the storage when they next look.
    pub fn admits(&mut self) {
        let (person, keys, log) = (SigningKey::random().unwrap(), keys(), LogId::random().unwrap());
        let (now, engine) = (self.now, self.engine(0));
        let (space, folder) = (engine.book().space, engine.book().folder);
        let card = DeviceCard::new(space, &person, keys.device.public(), keys.envelope.recipient(), log);
        run(engine.admit(card, Role::Member, now)).unwrap();
        let notebook = Notebook::new((space, folder, log), vec![]);
        self.devices.push(Device::new(notebook, person, keys, log));
    }

    /// Somebody begins on a new machine, with the words of a recovery sheet of theirs. Returns which, where the words open anything.
    pub fn begins_again(&mut self, who: usize, words: &SheetKeys) -> Option<usize> {
        let found = run(open_with(&self.cloud, words)).unwrap();
        let Opened::Spaces(mut found) = found else { return None };
        let begun = found.remove(0);
        let (keys, log) = (keys(), LogId::random().unwrap());
        let person = SigningKey::from_bytes(*self.devices[who].person.to_bytes());
        let (space, folder) = (begun.space, begun.folder);
        let card = DeviceCard::new(space, &person, keys.device.public(), keys.envelope.recipient(), log);
        let note = begun.enter(words, card, self.now)?;
        let notebook = Notebook::new((space, folder, log), vec![note]);
        self.devices.push(Device { sheet: Some(words.card()), ..Device::new(notebook, person, keys, log) });
        Some(self.devices.len() - 1)
    }

    /// The program on a device, started where it does not run.
    pub fn engine(&mut self, which: usize) -> &mut Engine<Notebook, Cloud> {
        let device = &mut self.devices[which];
        let cloud = self.cloud.through(device.notebook.fuse.clone());
        let open = || {
            let engine = run(Engine::open(device.notebook.clone(), cloud, device.keys())).unwrap();
            let sheet = |card| Sheet {
                card,
                group: None,
                name: "Ann".into(),
                who: CANARY.as_bytes().to_vec().into(),
            };
            engine.with_sheet(device.sheet.clone().map(sheet))
        };
        if device.engine.is_none() {
            device.engine = Some(open());
        }
        device.engine.as_mut().unwrap()
    }

    pub fn sync(&mut self, which: usize) -> Result<Report, SyncError> {
        let now = self.now + self.devices[which].clock;
        let gone = self.gone_at(which, now);
        let report = run(self.engine(which).sync(now));
        match &report {
            Ok(report) => {
                self.is_said(which, &gone, report);
                self.devices[which].warned.extend(report.warnings.iter().copied());
            }
            // It ended there, and starts from what was kept.
            Err(_) => self.devices[which].engine = None,
        }
        self.goes_on(which);
        report
    }

    /// The epochs whose keys a device has.
    pub fn epochs(&self, which: usize) -> BTreeSet<EpochId> {
        run(Vault::book(&self.devices[which].notebook)).unwrap().epochs.into_keys().collect()
    }

    /// Somebody writes into a closed document, or ends one.
    pub fn write_closed(&mut self, which: usize) {
        let (at, ends) = (self.dice.random_range(0..4), self.dice.random_range(0..5) == 0);
        let notebook = &self.devices[which].notebook;
        if ends && let Some(doc) = notebook.end_closed(at) {
            self.ended.insert(doc);
            return;
        }
        let (doc, key) = notebook.write_closed(at, CANARY.as_bytes());
        if !self.is_a_copy(which) {
            self.closed.insert(doc);
        }
        self.is_acknowledged(which, key);
    }

    /// What a copy writes may have the number of something else: what comes of it is looked at by itself.
    fn is_acknowledged(&mut self, which: usize, key: (LogId, u64)) {
        if !self.is_a_copy(which) {
            self.written.push(key);
        }
    }

    /// The devices that belong and are not told to begin anew, because a copy of them goes on.
    pub fn belong(&self) -> Vec<usize> {
        let goes_on = |which: &usize| !self.devices[*which].removed && !self.is_told_of_a_copy(*which);
        (0..self.devices.len()).filter(goes_on).collect()
    }

    /// Whether a device was told that its log is gone on with elsewhere.
    pub fn is_told_of_a_copy(&self, which: usize) -> bool {
        self.devices[which].warned.contains(&Warning::ClonedHere)
    }

    /// The documents whose keys lie in the storage, for whoever has the keys of all epochs. A device that was removed and has not been
    /// told goes on writing what it holds, as long as the provider lets it.
    pub fn keys_in_storage(&self) -> BTreeSet<DocId> {
        let book = run(Vault::book(&self.devices[0].notebook)).unwrap();
        let names = Names::new(book.names.as_ref().unwrap(), book.space);
        let removed: BTreeSet<LogId> =
            self.devices.iter().filter(|device| device.removed).map(|device| device.log).collect();
        let state = self.cloud.state();
        let keys = state.objects.iter().filter(|((folder, _), _)| folder.ends_with("/d"));
        let read = keys.filter_map(|(_, bytes)| {
            let opened = book.epochs.values().find_map(|key| frame::open(bytes, key).ok())?;
            let one = DocumentKey::in_object(&opened, &names).ok()?;
            (!removed.contains(&one.log)).then_some(one.doc)
        });
        read.collect()
    }

    pub fn write(&mut self, which: usize) {
        let poison: bool = self.dice.random_range(0..60) == 0;
        let text = [if poison { POISON } else { b"" }, CANARY.as_bytes()].concat();
        let key = self.devices[which].notebook.write(&text);
        if !poison {
            self.is_acknowledged(which, key);
        }
    }

    /// Whether those who are in it make packs.
    pub fn makes_packs(&mut self, packs: bool) {
        self.devices.iter().for_each(|device| device.notebook.state().packs = packs);
    }

    /// One thing that happens.
    pub fn step(&mut self) {
        let which = self.dice.random_range(0..self.devices.len());
        match self.dice.random_range(0..100) {
            0..2 => match self.mishap {
                Some(Mishap::SetBack) => self.storage_is_set_back(),
                Some(Mishap::Copied) => self.somebody_is_copied(),
                None => self.write(which),
            },
            2..28 => self.write(which),
            28..40 => self.write_closed(which),
            40..70 => {
                let _ = self.sync(which);
            }
            70..82 => {
                let fuse = self.devices[which].notebook.fuse.clone();
                fuse.set(self.dice.random_range(1..60));
                let _ = self.sync(which);
                fuse.set(i64::MAX);
            }
            82..88 => self.now += self.dice.random_range(1..40) * HOUR,
            88..94 => self.cloud.state().something_happens(),
            94..97 => {
                let years = self.dice.random_range(-10..=10);
                let is_right = self.dice.random() || self.is_a_copy(which);
                self.devices[which].clock = if is_right { 0 } else { years * YEAR };
            }
            97 => self.appoint(which),
            _ => {
                let loses = self.cloud.state().destroys || self.mishap == Some(Mishap::SetBack);
                let curable = !loses || !self.devices[which].notebook.state().packs;
                if self.removed_before.is_none() && curable && self.devices.len() > 2 && which > 0 {
                    self.remove(which);
                }
            }
        }
    }

    /// The founder makes somebody a keeper.
    pub fn appoint(&mut self, which: usize) {
        let person = self.devices[which].person.public();
        let now = self.now;
        let _ = run(self.engine(0).appoint(person, now));
    }

    /// The founder removes somebody.
    pub fn remove(&mut self, which: usize) {
        let person = self.devices[which].person.public();
        let now = self.now;
        let engine = self.engine(0);
        let known: BTreeSet<EpochId> = engine.members().epochs().map(|card| card.id).collect();
        if run(engine.remove(person, now)).is_ok() {
            let log = self.devices[which].log;
            self.devices
                .iter_mut()
                .filter(|device| device.log == log)
                .for_each(|device| device.removed = true);
            self.removed_before = Some(known);
        }
    }

    /// The storage is kind again, days go by, everyone looks in.
    pub fn settle(&mut self) {
        self.settle_in(8);
    }

    /// The same in so many days.
    pub fn settle_in(&mut self, days: usize) {
        self.cloud.state().unkind = 0;
        self.devices.iter_mut().for_each(|device| device.clock = 0);
        for _ in 0..days {
            self.now += 25 * HOUR;
            for which in 0..self.devices.len() {
                self.sync(which).unwrap();
            }
        }
    }
}

impl Device {
    fn new(notebook: Notebook, person: SigningKey, keys: Keys, log: LogId) -> Self {
        let Keys { device, envelope } = keys;
        Self {
            notebook,
            engine: None,
            person,
            device,
            envelope,
            log,
            sheet: None,
            clock: 0,
            removed: false,
            warned: BTreeSet::new(),
            frontier: Frontier::new(),
        }
    }

    /// Gets a recovery sheet, in place of the one that it had.
    pub fn has_sheet(&mut self, words: &SheetKeys) {
        self.sheet = Some(words.card());
        self.engine = None;
    }

    /// Its program ends, and its clock is right.
    pub fn goes_off(&mut self) {
        self.engine = None;
        self.clock = 0;
    }

    /// What it signs with and opens envelopes with.
    pub fn keys(&self) -> Keys {
        Keys { device: SigningKey::from_bytes(*self.device.to_bytes()), envelope: self.envelope.clone() }
    }

    /// A machine that was copied while it was off, under the same name.
    pub fn copied(&self) -> Self {
        let person = SigningKey::from_bytes(*self.person.to_bytes());
        Self::new(self.notebook.copied(), person, self.keys(), self.log)
    }
}

fn keys() -> Keys {
    Keys { device: SigningKey::random().unwrap(), envelope: EnvelopeKey::random() }
}
