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
use crate::format::operation::{Action, DeviceCard, EpochCard, Operation, Role, names_proof, space_of};
use crate::format::segment::Seen;
use crate::ids::{Hash, LogId, SpaceId, hash};

/// The operations on the members of one space.
#[derive(Debug, Clone, Default)]
pub struct Members {
    /// By hash: the signed bytes and what they say. Never holds one without those it comes after.
    known: BTreeMap<Hash, (Vec<u8>, Operation)>,
    /// What counts, computed anew with every operation that is learnt.
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

#[derive(Debug, Clone, Default)]
struct Standing {
    devices: BTreeMap<PublicKey, Device>,
    persons: BTreeMap<PublicKey, Role>,
    epochs: BTreeSet<EpochCard>,
    cuts: BTreeMap<LogId, Seen>,
    proof: Option<Hash>,
    counts: BTreeSet<Hash>,
}

impl Members {
    /// Takes in signed operations of `space`, in any order. Returns how many were new. Those whose predecessors are missing are left
    /// out, and come with a later envelope; one that is forged or of another space refuses itself alone.
    pub fn learn(&mut self, space: SpaceId, operations: &[Vec<u8>]) -> usize {
        let mut waiting: Vec<_> = operations
            .iter()
            .filter_map(|bytes| Operation::read(bytes).ok().map(|(hash, read)| (hash, bytes, read)))
            .filter(|(hash, _, read)| read.space == space && !self.known.contains_key(hash))
            .collect();
        let before = self.known.len();
        loop {
            let count = waiting.len();
            waiting.retain(|(hash, bytes, read)| {
                let founds = matches!(read.action, Action::Found(..));
                let complete = read.after.is_empty() == founds
                    && read.after.iter().all(|hash| self.known.contains_key(hash));
                if complete {
                    self.known.insert(*hash, (bytes.to_vec(), read.clone()));
                }
                !complete
            });
            if waiting.len() == count {
                break;
            }
        }
        if self.known.len() > before {
            self.now = self.judge();
        }
        self.known.len() - before
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
        let named: BTreeSet<&Hash> = self.known.values().flat_map(|(_, read)| &read.after).collect();
        self.known.keys().filter(|hash| !named.contains(hash)).copied().collect()
    }

    /// One hash for all that is known: BLAKE3 of the newest operations' hashes, ascending.
    pub fn head(&self) -> Hash {
        hash(&self.newest().into_iter().flatten().collect::<Vec<u8>>())
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
        let mut done: BTreeSet<&Hash> = BTreeSet::new();
        while order.len() < self.known.len() {
            let next = self
                .known
                .iter()
                .filter(|(hash, (_, read))| {
                    !done.contains(hash) && read.after.iter().all(|hash| done.contains(hash))
                })
                .map(|(hash, _)| hash)
                .next();
            let Some(next) = next else { break };
            done.insert(next);
            order.push(next);
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
        for hash in order {
            let Some((_, read)) = self.known.get(*hash) else { continue };
            let before = past.get(hash).unwrap_or(&nothing);
            let mut then = Standing::default();
            for earlier in
                order.iter().filter(|earlier| before.contains(**earlier) && counts.contains(**earlier))
            {
                if let Some((_, read)) = self.known.get(*earlier) {
                    then.apply(read);
                }
            }
            let undone = !removes(read)
                && removals.iter().any(|removal| {
                    let concurrent =
                        !before.contains(*removal) && !past.get(removal).unwrap_or(&nothing).contains(hash);
                    concurrent && self.known.get(*removal).is_some_and(|(_, by)| then.ends(by, &read.author))
                });
            if !undone && then.allows(read) {
                counts.insert(hash);
            }
        }
        counts
    }
}

fn removes(operation: &Operation) -> bool {
    matches!(operation.action, Action::Remove(..) | Action::Revoke(..))
}

impl Standing {
    /// Whether the author may do this.
    fn allows(&self, operation: &Operation) -> bool {
        if let Action::Found(card, epoch, proof) = &operation.action {
            return self.devices.is_empty()
                && card.device == operation.author
                && operation.space == space_of(proof, &card.device, &card.person)
                && epoch.counter == 1
                && card.check(operation.space).is_ok();
        }
        let Some(author) = self.devices.get(&operation.author).filter(|device| device.active) else {
            return false;
        };
        let person = author.card.person;
        let keeper = self.persons.get(&person) == Some(&Role::Keeper);
        let follows = operation.action.epoch().is_none_or(|epoch| {
            self.epochs.last().is_some_and(|last| last.counter.checked_add(1) == Some(epoch.counter))
        });
        let allowed = match &operation.action {
            Action::Found(..) => false,
            Action::Admit(card, role) => {
                let own = card.person == person && *role == Role::Member;
                let fresh = !self.devices.contains_key(&card.device)
                    && !self.devices.values().any(|device| device.card.log == card.log);
                fresh && (keeper || own) && card.check(operation.space).is_ok()
            }
            Action::Remove(whom, ..) => keeper || *whom == person,
            Action::Revoke(whom, ..) => {
                keeper || self.devices.get(whom).is_some_and(|device| device.card.person == person)
            }
            Action::Renew(_) => true,
        };
        allowed && follows
    }

    /// Whether `removal` ends the membership of this device.
    fn ends(&self, removal: &Operation, device: &PublicKey) -> bool {
        match &removal.action {
            Action::Remove(person, ..) => {
                self.devices.get(device).is_some_and(|device| device.card.person == *person)
            }
            Action::Revoke(whom, ..) => whom == device,
            _ => false,
        }
    }

    fn apply(&mut self, operation: &Operation) {
        if let Some(epoch) = operation.action.epoch() {
            self.epochs.insert(*epoch);
        }
        match &operation.action {
            Action::Found(card, _, proof) => {
                self.proof = Some(*proof);
                self.admit(card, Role::Keeper);
            }
            Action::Admit(card, role) => self.admit(card, *role),
            Action::Remove(_, cut, _) | Action::Revoke(_, cut, _) => {
                let ended: Vec<PublicKey> =
                    self.devices.keys().filter(|device| self.ends(operation, device)).copied().collect();
                for key in ended {
                    let Some(device) = self.devices.get_mut(&key) else { continue };
                    device.active = false;
                    let log = device.card.log;
                    // Whoever knew more of the log says how far it counts.
                    for seen in cut.iter().filter(|seen| seen.log == log) {
                        let known = self.cuts.entry(log).or_insert(*seen);
                        *known = (*known).max(*seen);
                    }
                }
                if let Action::Remove(person, ..) = &operation.action {
                    self.persons.remove(person);
                }
            }
            Action::Renew(_) => {}
        }
    }

    fn admit(&mut self, card: &DeviceCard, role: Role) {
        let known = self.persons.entry(card.person).or_insert(role);
        *known = (*known).max(role);
        self.devices.entry(card.device).or_insert(Device { card: card.clone(), active: true });
    }
}

#[cfg(test)]
mod tests;
