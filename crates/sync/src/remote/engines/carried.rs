//! A folder on each of two computers, and a program that carries files between them in its own way: late, in pieces, in no order,
//! and with copies under names of its own.

use std::sync::{Arc, Mutex};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::*;
use crate::remote::{Folder, Listed};

/// One computer's side. Before each listing the program has had a moment to work.
#[derive(Clone)]
struct Side {
    here: Folder,
    carrier: Arc<Mutex<Carrier>>,
}

struct Carrier {
    places: [PathBuf; 2],
    dice: StdRng,
    /// What lies half there, with the whole of it.
    half: Vec<(PathBuf, Vec<u8>)>,
}

impl Carrier {
    /// Carries some of what is new, in both directions.
    fn works(&mut self) {
        for (path, whole) in std::mem::take(&mut self.half) {
            fs::write(path, whole).unwrap();
        }
        for (from, to) in [(0, 1), (1, 0)] {
            let (from, to) = (self.places[from].clone(), self.places[to].clone());
            for file in files(&from) {
                let there = to.join(file.strip_prefix(&from).unwrap());
                if there.exists() || is_its_own(&file) || self.dice.random_range(0..4) == 0 {
                    continue;
                }
                fs::create_dir_all(there.parent().unwrap()).unwrap();
                let whole = fs::read(&file).unwrap();
                match self.dice.random_range(0..6) {
                    // Some of it is there under its name already, the rest comes next time.
                    0 => {
                        fs::write(&there, &whole[..self.dice.random_range(0..=whole.len())]).unwrap();
                        self.half.push((there, whole));
                    }
                    1 => {
                        let name = there.file_name().unwrap().to_str().unwrap();
                        let copy = name.replace(".krg", " (conflicted copy 2026-11-27).krg");
                        fs::write(there.with_file_name(copy), &whole).unwrap();
                        fs::write(there.with_file_name(format!(".syncthing.{name}.tmp")), b"half").unwrap();
                    }
                    _ => fs::write(&there, &whole).unwrap(),
                }
            }
        }
    }
}

fn is_its_own(file: &Path) -> bool {
    let name = file.file_name().unwrap().to_str().unwrap();
    name.starts_with('.') || name.contains("conflicted")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

impl Remote for Side {
    async fn put(&self, folder: &str, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        self.here.put(folder, name, bytes).await
    }

    async fn get(&self, folder: &str, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        self.here.get(folder, name).await
    }

    async fn list(&self, folder: &str) -> Result<Vec<Listed>, RemoteError> {
        self.carrier.lock().unwrap().works();
        self.here.list(folder).await
    }

    async fn folders(&self, folder: &str) -> Result<Vec<String>, RemoteError> {
        self.here.folders(folder).await
    }

    async fn remove(&self, folder: &str, name: &str) -> Result<(), RemoteError> {
        self.here.remove(folder, name).await
    }
}

#[tokio::test]
async fn two_notebooks_agree_through_a_folder_that_a_program_carries_in_its_own_way() {
    for seed in 0..20 {
        let places = [a_place(), a_place()];
        let carrier = Carrier {
            places: [places[0].path().to_owned(), places[1].path().to_owned()],
            dice: StdRng::seed_from_u64(seed),
            half: vec![],
        };
        let carrier = Arc::new(Mutex::new(carrier));
        let side = |which: usize| Side { here: Folder::new(places[which].path()), carrier: carrier.clone() };
        pair::two_notebooks_agree_in(12, &side(0), &side(1)).await;
        assert!(!holds(places[1].path(), crate::simulator::CANARY.as_bytes()), "seed {seed}");
    }
}
