//! A storage that lies: what it takes it may cut, change, lose or show late, and between two runs anything can happen to it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use rand::rngs::StdRng;
use rand::{Rng, RngExt};

use super::fuse::Fuse;
use crate::format::LARGEST;
use crate::remote::{Listed, Remote, RemoteError};

/// Folder and name.
pub type Path = (String, String);
/// What lies in it.
pub type Objects = BTreeMap<Path, Vec<u8>>;

pub struct State {
    pub objects: Objects,
    pub dice: StdRng,
    /// How many objects were asked for.
    pub asked: usize,
    /// How many listings were asked for.
    pub listed: usize,
    /// In a thousand requests, how many go wrong.
    pub unkind: u32,
    /// Whether it has no room for anything more.
    pub full: bool,
    /// Whether it lets nothing go.
    pub hoards: bool,
    /// Whether only the half of anything arrives.
    pub halves: bool,
    /// Whether nobody hears that it took anything.
    pub mute: bool,
    /// Whether it loses or changes what it had taken.
    pub destroys: bool,
}

#[derive(Clone)]
pub struct Cloud {
    state: Arc<Mutex<State>>,
    fuse: Fuse,
}

impl Cloud {
    pub fn new(dice: StdRng) -> Self {
        let state = State {
            objects: BTreeMap::new(),
            dice,
            asked: 0,
            listed: 0,
            unkind: 0,
            full: false,
            hoards: false,
            halves: false,
            mute: false,
            destroys: true,
        };
        Self { state: Arc::new(Mutex::new(state)), fuse: Fuse::default() }
    }

    /// The same storage, reached by a device that may be killed.
    pub fn through(&self, fuse: Fuse) -> Self {
        Self { state: Arc::clone(&self.state), fuse }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn request(&self) -> Result<MutexGuard<'_, State>, RemoteError> {
        if self.fuse.burns() {
            return Err(RemoteError::Away);
        }
        let mut state = self.state();
        if state.goes_wrong() { Err(RemoteError::Away) } else { Ok(state) }
    }
}

impl State {
    fn goes_wrong(&mut self) -> bool {
        let unkind = self.unkind;
        self.dice.random_range(0..1000) < unkind
    }

    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let at = self.dice.random_range(0..bytes.len());
        if self.dice.random() {
            bytes.truncate(at);
        } else {
            bytes[at] ^= 1 << self.dice.random_range(0..8);
        }
    }

    /// One of the objects of the logs, or one of the keys of closed documents.
    fn any(&mut self) -> Option<Path> {
        let logs: Vec<Path> = self
            .objects
            .keys()
            .filter(|(folder, _)| folder.contains("/l/") || folder.ends_with("/d"))
            .cloned()
            .collect();
        if logs.is_empty() { None } else { logs.get(self.dice.random_range(0..logs.len())).cloned() }
    }

    /// What a provider, a synchronising program or a disk does between two runs.
    pub fn something_happens(&mut self) {
        let Some(path) = self.any() else { return };
        let Some(mut bytes) = self.objects.get(&path).cloned() else { return };
        let first = if self.destroys { 0 } else { 2 };
        match self.dice.random_range(first..5) {
            0 => {
                self.objects.remove(&path);
            }
            1 => {
                self.spoil(&mut bytes);
                self.objects.insert(path, bytes);
            }
            2 => {
                self.objects.insert((path.0, format!("{} (conflicted copy)", path.1)), bytes);
            }
            3 => {
                self.objects.remove(&path);
                self.objects.insert((path.0, format!("renamed {}", path.1)), bytes);
            }
            _ => {
                let mut junk = vec![0; 200];
                self.dice.fill_bytes(&mut junk);
                self.objects.insert((path.0, path.1.replace('-', "_")), junk);
            }
        }
    }
}

impl Remote for Cloud {
    async fn put(&self, folder: &str, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        let mut state = self.request()?;
        if state.full {
            return Err(RemoteError::Full);
        }
        let mut bytes = bytes.to_vec();
        if state.halves {
            bytes.truncate(bytes.len() / 2);
        }
        if state.goes_wrong() {
            state.spoil(&mut bytes);
        }
        state.objects.insert((folder.to_owned(), name.to_owned()), bytes);
        // It may have been written although the answer never came.
        if state.mute || state.goes_wrong() { Err(RemoteError::Away) } else { Ok(()) }
    }

    async fn get(&self, folder: &str, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        let mut state = self.request()?;
        state.asked += 1;
        let there = state.objects.get(&(folder.to_owned(), name.to_owned()));
        if there.is_some_and(|bytes| bytes.len() > LARGEST) {
            return Err(RemoteError::TooLarge);
        }
        let mut found = there.cloned();
        if state.goes_wrong() {
            found.iter_mut().for_each(|bytes| state.spoil(bytes));
        }
        Ok(found)
    }

    async fn list(&self, folder: &str) -> Result<Vec<Listed>, RemoteError> {
        let mut state = self.request()?;
        state.listed += 1;
        let inside = state.objects.iter().filter(|((of, _), _)| of == folder);
        let mut listed: Vec<Listed> = inside
            .map(|((_, name), bytes)| Listed { name: name.clone(), length: bytes.len() as u64 })
            .collect();
        for place in 0..listed.len() {
            let other = state.dice.random_range(0..listed.len());
            listed.swap(place, other);
        }
        // Late, or twice.
        if state.goes_wrong() {
            listed.pop();
        }
        if state.goes_wrong() {
            listed.extend(listed.first().cloned());
        }
        Ok(listed)
    }

    async fn folders(&self, folder: &str) -> Result<Vec<String>, RemoteError> {
        let state = self.request()?;
        let below = format!("{folder}/");
        let mut found: Vec<String> = state
            .objects
            .keys()
            .filter_map(|(of, _)| of.strip_prefix(&below)?.split('/').next().map(str::to_owned))
            .collect();
        found.dedup();
        Ok(found)
    }

    async fn remove(&self, folder: &str, name: &str) -> Result<(), RemoteError> {
        let mut state = self.request()?;
        if state.hoards {
            return Err(RemoteError::ReadOnly);
        }
        state.objects.remove(&(folder.to_owned(), name.to_owned()));
        Ok(())
    }
}

#[tokio::test]
async fn the_storage_of_the_simulator_does_what_a_storage_must_when_it_is_kind() {
    use rand::SeedableRng;
    crate::remote::suite::does_what_a_storage_must(&Cloud::new(StdRng::seed_from_u64(1))).await;
}
