//! What the words of a recovery sheet open: kept up to date by each device for its own sheet, found by whoever holds the words.
//!
//! New words put a new epoch between them and the old ones: whoever found the old sheet reads nothing that is written from then on,
//! whatever copies of the storage they have.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::sheet::{SheetCard, SheetKeys};
use kring_crypto::{Key, Zeroizing};

use super::{Engine, Note, Report, SyncError, Vault};
use crate::format::FormatError;
use crate::format::envelope::Envelope;
use crate::format::names::{Names, ObjectName, Place, Tag, folder};
use crate::format::operation::{Action, DeviceCard, Operation, Role};
use crate::format::recovery::Recovery;
use crate::ids::{EpochId, Hash, SpaceId, hash};
use crate::members::Members;
use crate::remote::{Remote, RemoteError};

/// Where spaces lie.
const SPACES: &str = "v1";
/// Of more devices than these there is always one that tells a new one of the rest.
const MANY: usize = 16;

/// The recovery sheet of this device, and what its words are to find.
pub struct Sheet {
    /// What is kept of the words.
    pub card: SheetCard,
    /// The group whose space it is, by the id of its document; `None` for the person's own.
    pub group: Option<[u8; 16]>,
    /// What the notebook or the group is called.
    pub name: String,
    /// Who the person is; nothing for a group.
    pub who: Zeroizing<Vec<u8>>,
}

/// What words open in a storage.
#[derive(Debug)]
pub enum Opened {
    /// Spaces, the latest first, to be entered with [`Begun::enter`].
    Spaces(Vec<Begun>),
    /// Nobody's words open anything here.
    Nothing,
    /// Only other words open something, or these did once.
    OtherWords,
}

/// A space that words opened.
pub struct Begun {
    /// The space.
    pub space: SpaceId,
    /// What it is called in the storage.
    pub folder: Tag,
    /// The group whose space it is; `None` for the person's own.
    pub group: Option<[u8; 16]>,
    /// What the notebook or the group was called when this was written.
    pub name: String,
    /// Who the person is.
    pub who: Zeroizing<Vec<u8>>,
    names: Key,
    epochs: Vec<(EpochId, Key)>,
    operations: Vec<Vec<u8>>,
    at: i64,
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sheet(..)")
    }
}

impl std::fmt::Debug for Begun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Begun(..)")
    }
}

impl Begun {
    /// What two say of one space. The moment is only what its writer says, and whoever was taken out can still write; so what any of them
    /// proves counts, a removal too, and a later one takes nothing of it back.
    fn and(self, other: Self) -> Self {
        let (mut latest, before) = if self.at < other.at { (other, self) } else { (self, other) };
        let mut members = Members::default();
        members.learn(latest.space, &latest.operations);
        members.learn(latest.space, &before.operations);
        latest.operations = members.operations();
        let known: BTreeSet<EpochId> = latest.epochs.iter().map(|(id, _)| *id).collect();
        latest.epochs.extend(before.epochs.into_iter().filter(|(id, _)| !known.contains(id)));
        latest
    }

    /// Lets a device of the same person in by these words; nothing where they may not do that. What it returns is for the device's
    /// book, and the storage hears of it with the first [`Engine::sync`].
    pub fn enter(self, keys: &SheetKeys, card: DeviceCard, now: i64) -> Option<Note> {
        let Self { space, names, epochs, mut operations, .. } = self;
        let mut members = Members::default();
        members.learn(space, &operations);
        let (device, author, after) = (card.device, keys.signing.public(), members.newest());
        let admits = Operation { space, after, author, at: now, action: Action::Admit(card, Role::Member) };
        operations.push(admits.sign(&keys.signing));
        members.learn(space, &operations);
        members.device(&device)?;
        Some(Note::Learnt { names, epochs, operations })
    }
}

/// Looks what these words open in a storage.
pub async fn open_with(remote: &impl Remote, keys: &SheetKeys) -> Result<Opened, RemoteError> {
    let (mut found, mut others) = (BTreeMap::<SpaceId, Begun>::new(), false);
    for space in remote.folders(SPACES).await? {
        let place = format!("{SPACES}/{space}/r");
        for listed in remote.list(&place).await? {
            let bytes = match remote.get(&place, &listed.name).await {
                // It is nothing of ours, and keeps nobody from what is.
                Ok(None) | Err(RemoteError::TooLarge) => continue,
                got => got?.unwrap_or_default(),
            };
            match prove(&bytes, keys) {
                Ok(begun) if folder(begun.folder, Place::Recoveries) == place => {
                    // Several devices may have one sheet.
                    let begun = match found.remove(&begun.space) {
                        Some(other) => begun.and(other),
                        None => begun,
                    };
                    found.insert(begun.space, begun);
                }
                _ => others = true,
            }
        }
    }
    let mut found: Vec<Begun> = found.into_values().collect();
    found.sort_by_key(|begun| std::cmp::Reverse(begun.at));
    Ok(match (found.is_empty(), others) {
        (false, _) => Opened::Spaces(found),
        (true, true) => Opened::OtherWords,
        (true, false) => Opened::Nothing,
    })
}

/// What an object says that these words open, where it proves what it says and the words may still let a device in.
fn prove(bytes: &[u8], keys: &SheetKeys) -> Result<Begun, FormatError> {
    let Recovery { at, group, name, who, envelope } = Recovery::open(bytes, &keys.envelope)?;
    let Envelope { names, epochs, operations } = envelope;
    let first = operations.first().ok_or(FormatError::Malformed)?;
    let space = Operation::read(first)?.1.space;
    let mut members = Members::default();
    members.learn(space, &operations);
    if !members.are_names(&names) || members.person_of_sheet(&keys.card().key).is_none() {
        return Err(FormatError::Forged);
    }
    let proven =
        epochs.into_iter().filter(|(id, key)| members.epochs().any(|card| card.id == *id && card.is_of(key)));
    let (epochs, folder) = (proven.collect(), Names::new(&names, space).space());
    Ok(Begun { space, folder, group, name, who, names, epochs, operations: members.operations(), at })
}

impl<V: Vault, R: Remote> Engine<V, R> {
    /// The same with the recovery sheet that this device has, if it has one.
    #[must_use]
    pub fn with_sheet(mut self, sheet: Option<Sheet>) -> Self {
        self.sheet = sheet;
        self
    }

    /// Says which sheet is this device's.
    pub(super) async fn note_sheet(&mut self, now: i64) -> Result<(), SyncError> {
        let Some(key) = self.sheet.as_ref().map(|sheet| sheet.card.key) else { return Ok(()) };
        let before = self.members.sheet(&self.keys.device.public());
        if before == Some(key) {
            return Ok(());
        }
        if before.is_some() {
            self.renew(now).await?;
        }
        self.change(Action::Sheet(key), vec![], now).await
    }

    /// Writes what the words of this device's sheet open, where it is not there as it should be, and removes what they opened before and
    /// what opens for the sheets of devices that were ended.
    pub(super) async fn write_recovery(&mut self, now: i64, report: &mut Report) -> Result<(), SyncError> {
        let names = self.names()?;
        let ended = self.members.devices().filter(|device| !device.active);
        let ended: Vec<Tag> = ended.map(|device| names.log(device.card.log)).collect();
        let place = folder(self.book.folder, Place::Recoveries);
        let Some(sheet) = &self.sheet else {
            // Whoever has nothing to write there looks once a day whether something is to go.
            if !ended.is_empty() && self.is_due(now) {
                let listed = self.remote.list(&place).await?;
                report.listings += 1;
                let named = listed.iter().filter_map(|listed| listed.name.parse::<ObjectName>().ok());
                let old: Vec<ObjectName> = named.filter(|name| ended.contains(&name.log)).collect();
                for name in old {
                    let _ = self.remote.remove(&place, &name.to_string()).await;
                }
            }
            return Ok(());
        };
        let told = told(&self.has_to_tell(), sheet);
        let before = self.book.recovery;
        let level = before.is_some_and(|(_, known)| known == told);
        if level && !self.is_due(now) {
            return Ok(());
        }
        let listed = self.remote.list(&place).await?;
        report.listings += 1;
        let own = names.log(self.book.log);
        let named = listed.iter().filter_map(|listed| listed.name.parse::<ObjectName>().ok());
        let named: Vec<ObjectName> = named.collect();
        let mut number = before.map_or(0, |(number, _)| number);
        if !level || !named.iter().any(|name| name.log == own && name.number == number) {
            number = number.saturating_add(1);
            let bytes = self.recovery(sheet, now)?.close(&sheet.card)?;
            let name = ObjectName::new(own, number, &hash(&bytes));
            if !self.put(&place, &name.to_string(), &bytes).await? {
                return Ok(());
            }
            self.keep(&[], vec![Note::Recoverable { number, told }]).await?;
        }
        let old = |name: &&ObjectName| name.log == own && name.number != number || ended.contains(&name.log);
        for name in named.iter().filter(old) {
            // What cannot be removed now is tried again tomorrow; its words let nobody in any more.
            let _ = self.remote.remove(&place, &name.to_string()).await;
        }
        Ok(())
    }

    /// One hash for what has to lie there at once: everything that is known of the members; among many the keys of the epochs. Else all of
    /// them would write all of it again whenever anybody comes.
    fn has_to_tell(&self) -> Hash {
        if self.members.recipients().len() <= MANY {
            return self.members.head();
        }
        hash(&self.book.epochs.keys().flat_map(|id| id.0).collect::<Vec<u8>>())
    }

    fn recovery(&self, sheet: &Sheet, at: i64) -> Result<Recovery, SyncError> {
        let names = self.book.names.as_ref().ok_or(SyncError::Outside)?.duplicate();
        let epochs = self.book.epochs.iter().map(|(id, key)| (*id, key.duplicate())).collect();
        let envelope = Envelope { names, epochs, operations: self.members.operations() };
        Ok(Recovery { at, group: sheet.group, name: sheet.name.clone(), who: sheet.who.clone(), envelope })
    }
}

/// One hash for everything that the words find, and for whom.
fn told(head: &Hash, sheet: &Sheet) -> Hash {
    let about = sheet.group.unwrap_or_default();
    let all = [&sheet.card.to_bytes(), about.as_slice(), sheet.name.as_bytes(), &sheet.who];
    hash(&[head.as_slice(), all.map(hash).as_flattened()].concat())
}
