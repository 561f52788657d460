//! Who belongs to a space, computed from the operations that are known, and the same on every device that knows the same ones.
//!
//! An operation counts when its author might do this by everything that its author knew, and was not removed meanwhile by somebody who
//! did not know of it: **a removal wins over what is concurrent to it**. What comes before another thing counts before it; among
//! what is concurrent the lower hash comes first.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::Key;
use kring_crypto::envelope::Recipient;
use kring_crypto::identity::PublicKey;

use crate::format::FormatError;
use crate::format::operation::{Action, DeviceCard, EpochCard, Operation, Role, names_proof};
use crate::format::segment::Seen;
use crate::ids::{Hash, LogId, SpaceId, hash};

mod ending;
mod standing;

pub use ending::Ending;
use standing::{Standing, removes};

/// The operations on the members of one space.
#[derive(Debug, Clone, Default)]
pub struct Members {
    /// By hash: the signed bytes and what they say. Never holds one without those it comes after.
    known: BTreeMap<Hash, (Vec<u8>, Operation)>,
    /// Those that let a device in whose person said that it is theirs.
    agreed: BTreeSet<Hash>,
    /// Those that nothing known comes after.
    newest: BTreeSet<Hash>,
    /// What counts.
    now: Standing,
}

/// A device that is or was in the space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its card.
    pub card: DeviceCard,
    /// Whether it still belongs.
    pub active: bool,
}

impl Members {
    /// Takes in signed operations of `space`, in any order. Returns how many were new. Those whose predecessors are missing are left
    /// out, and come with a later envelope; one that is forged or of another space refuses itself alone.
    pub fn learn(&mut self, space: SpaceId, operations: &[Vec<u8>]) -> usize {
        // What is known was read once: signatures are what costs time here.
        let mut waiting: Vec<_> = operations
            .iter()
            .filter(|bytes| !self.known.contains_key(&hash(bytes)))
            .filter_map(|bytes| Operation::read(bytes).ok().map(|(hash, read)| (hash, bytes, read)))
            .filter(|(_, _, read)| read.space == space)
            .collect();
        let (before, mut apart) = (self.known.len(), false);
        loop {
            let count = waiting.len();
            waiting.retain(|(hash, bytes, read)| {
                let founds = matches!(read.action, Action::Found(..));
                let complete = read.after.is_empty() == founds
                    && read.after.iter().all(|hash| self.known.contains_key(hash));
                if complete && !self.known.contains_key(hash) {
                    apart |= !self.put(space, *hash, bytes, read);
                }
                !complete
            });
            if waiting.len() == count {
                break;
            }
        }
        if apart {
            self.now = self.judge();
        }
        self.known.len() - before
    }

    /// Keeps an operation whose predecessors are known. Returns whether it comes after everything that is known: then it changes nothing of
    /// what counts before it, and how it stands goes on from how it stood. With many people nearly every operation is such a one.
    fn put(&mut self, space: SpaceId, hash: Hash, bytes: &[u8], read: &Operation) -> bool {
        let follows = read.after == self.newest;
        let agreed = match &read.action {
            Action::Found(card, ..) | Action::Admit(card, _) => card.check(space).is_ok(),
            _ => false,
        };
        if agreed {
            self.agreed.insert(hash);
        }
        if follows && self.now.allows(read, agreed) {
            self.now.counts.insert(hash);
            self.now.apply(read);
        }
        self.newest.retain(|known| !read.after.contains(known));
        self.newest.insert(hash);
        self.known.insert(hash, (bytes.to_vec(), read.clone()));
        follows
    }

    /// All operations as they were signed, each after those that it names.
    pub fn operations(&self) -> Vec<Vec<u8>> {
        self.order()
            .into_iter()
            .filter_map(|hash| self.known.get(hash))
            .map(|(bytes, _)| bytes.clone())
            .collect()
    }

    /// What a next operation comes after.
    pub fn newest(&self) -> BTreeSet<Hash> {
        self.newest.clone()
    }

    /// Whether an operation is known, as it was signed.
    pub fn knows(&self, operation: &[u8]) -> bool {
        self.known.contains_key(&hash(operation))
    }

    /// One hash for all that is known: BLAKE3 of the newest operations' hashes, ascending.
    pub fn head(&self) -> Hash {
        head_of(&self.newest)
    }

    /// The same for known operations alone, without those whose predecessors are not among them.
    pub fn head_among(&self, operations: &[Vec<u8>]) -> Hash {
        let given: BTreeSet<Hash> = operations.iter().map(|bytes| hash(bytes)).collect();
        let (mut whole, mut newest) = (BTreeSet::new(), BTreeSet::new());
        for hash in self.order().into_iter().filter(|hash| given.contains(*hash)) {
            let Some((_, read)) = self.known.get(hash) else { continue };
            if read.after.is_subset(&whole) {
                newest.retain(|known| !read.after.contains(known));
                newest.insert(*hash);
                whole.insert(*hash);
            }
        }
        head_of(&newest)
    }

    /// The device with this key, if it is or was in the space.
    pub fn device(&self, key: &PublicKey) -> Option<&Device> {
        self.now.devices.get(key)
    }

    /// Whose log this is.
    pub fn owner(&self, log: LogId) -> Option<&Device> {
        self.now.devices.values().find(|device| device.card.log == log)
    }

    /// Everyone who is or was in the space.
    pub fn devices(&self) -> impl Iterator<Item = &Device> {
        self.now.devices.values()
    }

    /// The devices that belong and were let in by one of these, or by one that those let in, each with the moment when, in milliseconds
    /// since 1970 by the clock of whoever did. What `trusts` is in good hands: it is not among them, and neither is whom it let in.
    pub fn brought_in_by(
        &self,
        devices: &BTreeSet<PublicKey>,
        trusts: impl Fn(&Device) -> bool,
    ) -> Vec<(&Device, i64)> {
        let (mut by, mut brought) = (devices.clone(), vec![]);
        for hash in self.order().into_iter().filter(|hash| self.counts(hash)) {
            let Some((_, read)) = self.known.get(hash) else { continue };
            if let Action::Admit(card, _) = &read.action
                && by.contains(&read.author)
                && let Some(device) = self.device(&card.device).filter(|device| !trusts(device))
            {
                by.insert(card.device);
                if device.active {
                    brought.push((device, read.at));
                }
            }
        }
        brought
    }

    /// What a device's recovery sheet is known by, if it has one that counts.
    pub fn sheet(&self, device: &PublicKey) -> Option<PublicKey> {
        self.now.sheets.get(device).copied()
    }

    /// Whose recovery sheet this is: the person may have a device let in by it.
    pub fn person_of_sheet(&self, sheet: &PublicKey) -> Option<PublicKey> {
        self.now.person_of_sheet(sheet)
    }

    /// Where envelopes go now.
    pub fn recipients(&self) -> Vec<Recipient> {
        self.devices().filter(|device| device.active).map(|device| device.card.recipient.clone()).collect()
    }

    /// What a person may do; nothing when they do not belong (any more).
    pub fn role(&self, person: &PublicKey) -> Option<Role> {
        self.now.persons.get(person).copied()
    }

    /// The epoch under which everyone writes from now on: the highest counter, and of several the highest id.
    pub fn epoch(&self) -> Option<&EpochCard> {
        self.now.epochs.last()
    }

    /// Whether the epoch under which everyone writes was begun by a device that does not belong any more, as when somebody left:
    /// they know its key, and the next one has to begin.
    pub fn epoch_is_known_outside(&self) -> bool {
        let Some(epoch) = self.epoch() else { return false };
        let begun = self.known.iter().filter(|(hash, _)| self.counts(hash)).map(|(_, (_, read))| read);
        let mut by = begun.filter(|read| read.action.epoch() == Some(epoch)).map(|read| read.author);
        by.any(|author| self.device(&author).is_some_and(|device| !device.active))
    }

    /// All epochs.
    pub fn epochs(&self) -> impl Iterator<Item = &EpochCard> {
        self.now.epochs.iter()
    }

    /// Whether an operation with this hash is known and counts.
    pub fn counts(&self, hash: &Hash) -> bool {
        self.now.counts.contains(hash)
    }

    /// Whether this is the secret of the space's names.
    pub fn are_names(&self, secret: &Key) -> bool {
        self.now.proof == Some(names_proof(secret))
    }

    /// How far a log counts that ended with a removal, by those who removed it.
    pub fn cut(&self, log: LogId) -> Option<&Seen> {
        self.now.cuts.get(&log)
    }

    /// A next epoch with this key.
    pub fn next_epoch(&self, key: &Key) -> Result<EpochCard, FormatError> {
        let counter = self.epoch().map_or(1, |epoch| epoch.counter.saturating_add(1));
        Ok(EpochCard::new(counter, crate::ids::EpochId::random()?, key))
    }

    /// Every operation after those that it names; of several that are possible the lowest hash first.
    fn order(&self) -> Vec<&Hash> {
        let mut order: Vec<&Hash> = vec![];
        // How many of those before it are still missing, and what comes after each.
        let mut missing: BTreeMap<&Hash, usize> = BTreeMap::new();
        let mut next: BTreeMap<&Hash, Vec<&Hash>> = BTreeMap::new();
        for (hash, (_, read)) in &self.known {
            missing.insert(hash, read.after.len());
            read.after.iter().for_each(|before| next.entry(before).or_default().push(hash));
        }
        let mut ready: BTreeSet<&Hash> =
            missing.iter().filter(|(_, count)| **count == 0).map(|(hash, _)| *hash).collect();
        while let Some(hash) = ready.pop_first() {
            order.push(hash);
            for after in next.remove(hash).unwrap_or_default() {
                if let Some(count) = missing.get_mut(after) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        ready.insert(after);
                    }
                }
            }
        }
        order
    }

    fn judge(&self) -> Standing {
        let order = self.order();
        let mut past: BTreeMap<&Hash, BTreeSet<&Hash>> = BTreeMap::new();
        for hash in &order {
            let Some((_, read)) = self.known.get(*hash) else { continue };
            let mut before: BTreeSet<&Hash> = read.after.iter().collect();
            before.extend(read.after.iter().filter_map(|hash| past.get(hash)).flatten().copied());
            past.insert(hash, before);
        }
        // First what each author might do by what they knew; then again, without what was concurrent to a removal of its author.
        let causal = self.standing(&order, &past, &[]);
        let removals: Vec<&Hash> = order
            .iter()
            .filter(|hash| {
                causal.contains(**hash) && self.known.get(**hash).is_some_and(|(_, read)| removes(read))
            })
            .copied()
            .collect();
        let counts = self.standing(&order, &past, &removals);
        let mut standing =
            Standing { counts: counts.iter().map(|hash| **hash).collect(), ..Standing::default() };
        for hash in order.into_iter().filter(|hash| counts.contains(hash)) {
            if let Some((_, read)) = self.known.get(hash) {
                standing.apply(read);
            }
        }
        standing
    }

    /// The operations that count; `removals` are those that undo what is concurrent to them.
    fn standing<'a>(
        &'a self,
        order: &[&'a Hash],
        past: &BTreeMap<&'a Hash, BTreeSet<&'a Hash>>,
        removals: &[&'a Hash],
    ) -> BTreeSet<&'a Hash> {
        let mut counts: BTreeSet<&Hash> = BTreeSet::new();
        let nothing = BTreeSet::new();
        let mut all = Standing::default();
        for (at, hash) in order.iter().enumerate() {
            let Some((_, read)) = self.known.get(*hash) else { continue };
            let before = past.get(hash).unwrap_or(&nothing);
            // Most know everything that comes before them, and then it need not be put together again for each.
            let then = if before.len() == at { None } else { Some(self.up_to(order, before, &counts)) };
            let then = then.as_ref().unwrap_or(&all);
            let undone = !removes(read)
                && removals.iter().any(|removal| {
                    let concurrent =
                        !before.contains(*removal) && !past.get(removal).unwrap_or(&nothing).contains(hash);
                    concurrent && self.known.get(*removal).is_some_and(|(_, by)| then.ends(by, read))
                });
            if !undone && then.allows(read, self.agreed.contains(*hash)) {
                counts.insert(hash);
                all.apply(read);
            }
        }
        counts
    }

    /// How it stood when only `before` was known, of which some count.
    fn up_to<'a>(
        &'a self,
        order: &[&'a Hash],
        before: &BTreeSet<&'a Hash>,
        counts: &BTreeSet<&'a Hash>,
    ) -> Standing {
        let mut then = Standing::default();
        for earlier in order.iter().filter(|earlier| before.contains(**earlier) && counts.contains(**earlier))
        {
            if let Some((_, read)) = self.known.get(*earlier) {
                then.apply(read);
            }
        }
        then
    }
}

fn head_of(newest: &BTreeSet<Hash>) -> Hash {
    hash(&newest.iter().flatten().copied().collect::<Vec<u8>>())
}

#[cfg(test)]
mod tests;
