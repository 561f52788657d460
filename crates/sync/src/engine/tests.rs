//! Looks at a storage that is wounded in one certain way.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use kring_crypto::identity::PublicKey;

use super::*;
use crate::format::names::ObjectName;
use crate::format::operation::{DeviceCard, Role};
use crate::remote::Listed;
use crate::simulator::Notebook;

const NOW: i64 = 1_795_737_600_000;
const HOUR: i64 = 3_600_000;

/// Objects by folder and name.
type Objects = BTreeMap<(String, String), Vec<u8>>;

/// A storage in memory.
#[derive(Clone, Default)]
struct Shelf(Arc<Mutex<Lies>>);

#[derive(Default)]
struct Lies {
    objects: Objects,
    /// Whether no segment can be read now.
    breaks: bool,
}

impl Shelf {
    fn lies(&self) -> MutexGuard<'_, Lies> {
        self.0.lock().unwrap()
    }

    /// How much lies in this part of it.
    fn count(&self, part: &str) -> usize {
        self.lies().objects.keys().filter(|(folder, _)| is_of(part, folder)).count()
    }

    /// Takes out of this part of it what does not lie there `before`.
    fn takes_out(&self, part: &str, before: &Self) -> Objects {
        let (mut lies, before) = (self.lies(), before.lies());
        let all = std::mem::take(&mut lies.objects).into_iter();
        let (out, left) =
            all.partition(|(path, _)| is_of(part, &path.0) && !before.objects.contains_key(path));
        lies.objects = left;
        out
    }

    fn as_it_is(&self) -> Self {
        let objects = self.lies().objects.clone();
        Self(Arc::new(Mutex::new(Lies { objects, breaks: false })))
    }
}

impl Remote for Shelf {
    async fn put(&self, folder: &str, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        self.lies().objects.insert((folder.to_owned(), name.to_owned()), bytes.to_vec());
        Ok(())
    }

    async fn get(&self, folder: &str, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        let lies = self.lies();
        if lies.breaks && is_of("l", folder) {
            return Err(RemoteError::Away);
        }
        Ok(lies.objects.get(&(folder.to_owned(), name.to_owned())).cloned())
    }

    async fn list(&self, folder: &str) -> Result<Vec<Listed>, RemoteError> {
        let lies = self.lies();
        let inside = lies.objects.iter().filter(|((of, _), _)| of == folder);
        Ok(inside
            .map(|((_, name), bytes)| Listed { name: name.clone(), length: bytes.len() as u64 })
            .collect())
    }

    async fn folders(&self, folder: &str) -> Result<Vec<String>, RemoteError> {
        let (lies, below) = (self.lies(), format!("{folder}/"));
        let folders = lies.objects.keys().filter_map(|(of, _)| Some(of.strip_prefix(&below)?.to_owned()));
        let mut folders: Vec<String> = folders.collect();
        folders.dedup();
        Ok(folders)
    }

    async fn remove(&self, folder: &str, name: &str) -> Result<(), RemoteError> {
        self.lies().objects.remove(&(folder.to_owned(), name.to_owned()));
        Ok(())
    }
}

/// Whether a folder is one of this part of a space.
fn is_of(part: &str, folder: &str) -> bool {
    folder.split('/').nth(2) == Some(part)
}

/// A device with its notebook.
struct Machine {
    engine: Engine<Notebook, Shelf>,
    notebook: Notebook,
    shelf: Shelf,
    person: PublicKey,
}

impl Machine {
    async fn with(notebook: Notebook, keys: Keys, person: PublicKey, shelf: &Shelf) -> Self {
        let engine = Engine::open(notebook.clone(), shelf.clone(), keys).await.unwrap();
        Self { engine, notebook, shelf: shelf.clone(), person }
    }

    /// The first device of a space.
    async fn founds(shelf: &Shelf) -> Self {
        let (person, keys, log) = (SigningKey::random().unwrap(), keys(), LogId::random().unwrap());
        let (book, note) = found(&keys, &person, log, NOW).unwrap();
        let notebook = Notebook::new((book.space, book.folder, log), vec![note]);
        Self::with(notebook, keys, person.public(), shelf).await
    }

    /// Lets somebody in.
    async fn admits(&mut self, now: i64) -> Self {
        let (person, keys, log) = (SigningKey::random().unwrap(), keys(), LogId::random().unwrap());
        let (space, folder) = (self.engine.book.space, self.engine.book.folder);
        let (device, recipient) = (keys.device.public(), keys.envelope.recipient());
        let card = DeviceCard::new(space, &person, device, recipient, log);
        self.engine.admit(card, Role::Member, now).await.unwrap();
        self.looks(now).await;
        let notebook = Notebook::new((space, folder, log), vec![]);
        Self::with(notebook, keys, person.public(), &self.shelf).await
    }

    /// A copy of the whole machine.
    async fn copied(&self) -> Self {
        let Keys { device, envelope } = &self.engine.keys;
        let keys = Keys { device: SigningKey::from_bytes(*device.to_bytes()), envelope: envelope.clone() };
        Self::with(self.notebook.copied(), keys, self.person, &self.shelf).await
    }

    async fn looks(&mut self, now: i64) -> Report {
        self.engine.sync(now).await.unwrap()
    }

    /// Writes something and sends it.
    async fn writes(&mut self, now: i64) {
        self.notebook.write(b"words");
        self.looks(now).await;
    }
}

fn keys() -> Keys {
    Keys { device: SigningKey::random().unwrap(), envelope: EnvelopeKey::random() }
}

#[tokio::test]
async fn whoever_waits_with_sending_takes_no_key_out_of_the_storage_that_others_need() {
    let shelf = Shelf::default();
    let mut one = Machine::founds(&shelf).await;
    let (doc, _) = one.notebook.write_closed(0, b"a case");
    one.looks(NOW).await;
    let mut copy = one.copied().await;
    let before = shelf.as_it_is();
    one.writes(NOW + HOUR).await;
    // The other machine is still putting its segment there.
    let whole = shelf.takes_out("l", &before);
    let halves = whole.iter().map(|(path, bytes)| (path.clone(), bytes[..bytes.len() / 2].to_vec()));
    shelf.lies().objects.extend(halves);
    assert_eq!(copy.notebook.end_closed(0), Some(doc));
    let report = copy.looks(NOW + 2 * HOUR).await;
    assert_eq!((report.sent, shelf.count("d")), (0, 1), "it has told nobody");
    shelf.lies().objects.extend(whole);
    assert!(copy.looks(NOW + 3 * HOUR).await.warnings.contains(&Warning::ClonedHere));
    assert_eq!(shelf.count("d"), 1, "and never will");
    assert_eq!(one.notebook.end_closed(0), Some(doc));
    one.looks(NOW + 4 * HOUR).await;
    assert_eq!(shelf.count("d"), 0, "control: whoever tells it removes the key");
}

#[tokio::test]
async fn names_that_somebody_made_up_hide_no_copy_and_are_not_read_at_every_look() {
    let shelf = Shelf::default();
    let mut one = Machine::founds(&shelf).await;
    one.writes(NOW).await;
    one.writes(NOW + HOUR).await;
    let mut copy = one.copied().await;
    let log = one.engine.names().unwrap().log(one.engine.book.log);
    let place = shelf.lies().objects.keys().find(|(folder, _)| is_of("l", folder)).cloned().unwrap().0;
    for made_up in 0..20 {
        let name = ObjectName { log, number: 1, hash: [made_up; 16] }.to_string();
        shelf.lies().objects.insert((place.clone(), name), b"no object of ours".to_vec());
    }
    let mut read = vec![];
    for hour in 2..6 {
        read.push(one.looks(NOW + hour * HOUR).await.troubles.len());
    }
    assert_eq!(read.iter().sum::<usize>(), 20, "each of them once: {read:?}");
    assert_eq!(read.last(), Some(&0));
    one.writes(NOW + 6 * HOUR).await;
    assert!(copy.looks(NOW + 7 * HOUR).await.warnings.contains(&Warning::ClonedHere));
}

#[tokio::test]
async fn what_a_pack_gave_is_brought_along_also_where_its_maker_is_removed_before_the_logs_were_read() {
    let (shelf, nothing) = (Shelf::default(), Shelf::default());
    let mut one = Machine::founds(&shelf).await;
    one.writes(NOW).await;
    let mut maker = one.admits(NOW).await;
    shelf.takes_out("s", &nothing);
    let before = shelf.as_it_is();
    maker.writes(NOW + HOUR).await;
    // Nobody ever finds what it wrote, but for its pack.
    assert!(!shelf.takes_out("l", &before).is_empty() && shelf.count("s") == 1);
    let mut new = one.admits(NOW + 2 * HOUR).await;
    shelf.lies().breaks = true;
    assert!(new.engine.sync(NOW + 3 * HOUR).await.is_err());
    assert!(!new.notebook.holds().is_empty() && new.engine.book.positions.is_empty());
    shelf.lies().breaks = false;
    one.engine.remove(maker.person, NOW + 4 * HOUR).await.unwrap();
    one.looks(NOW + 4 * HOUR).await;

    let is_brought = |new: &Machine| new.engine.book.looked.contains("packs");
    let pack = shelf.takes_out("s", &nothing);
    new.looks(NOW + 5 * HOUR).await;
    assert!(!is_brought(&new), "no pack was there: it is looked for again");
    shelf.takes_out("s", &nothing);
    shelf.lies().objects.extend(pack);
    new.looks(NOW + 6 * HOUR).await;
    assert!(is_brought(&new));
    let later = one.admits(NOW + 7 * HOUR).await.looks(NOW + 8 * HOUR).await;
    let is_of_a_stranger = |trouble: &Trouble| trouble.why == Why::Stranger;
    assert!(later.troubles.iter().any(is_of_a_stranger), "control: nobody else takes it now");
}
