//! How it stands at one point of a space's history: pure, one operation after the other.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::identity::PublicKey;

use super::Device;
use crate::format::operation::{Action, DeviceCard, EpochCard, Operation, Role, space_of};
use crate::format::segment::Seen;
use crate::ids::{Hash, LogId};

/// Who belongs at one point, and what they may do.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    pub devices: BTreeMap<PublicKey, Device>,
    pub persons: BTreeMap<PublicKey, Role>,
    /// The recovery sheet of each device that has one.
    pub sheets: BTreeMap<PublicKey, PublicKey>,
    pub epochs: BTreeSet<EpochCard>,
    pub cuts: BTreeMap<LogId, Seen>,
    pub proof: Option<Hash>,
    pub counts: BTreeSet<Hash>,
}

/// Whether an operation takes from somebody what they might do: it wins over what they do without knowing of it.
pub(super) fn removes(operation: &Operation) -> bool {
    matches!(operation.action, Action::Remove(..) | Action::Revoke(..) | Action::Sheet(_))
}

impl Standing {
    /// Whether the author may do this; a device is let in only where its person agreed.
    pub fn allows(&self, operation: &Operation, agreed: bool) -> bool {
        if let Action::Found(card, epoch, proof) = &operation.action {
            return self.devices.is_empty()
                && card.device == operation.author
                && operation.space == space_of(proof, &card.device, &card.person)
                && epoch.counter == 1
                && agreed;
        }
        let Some(author) = self.devices.get(&operation.author).filter(|device| device.active) else {
            return agreed && self.allows_by_sheet(operation);
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
                agreed && (keeper || own) && self.is_fresh(card)
            }
            Action::Remove(whom, ..) => keeper || *whom == person,
            Action::Revoke(whom, ..) => {
                keeper || self.devices.get(whom).is_some_and(|device| device.card.person == person)
            }
            Action::Renew(_) | Action::Sheet(_) => true,
            Action::Appoint(whom) => keeper && self.persons.contains_key(whom),
        };
        allowed && follows
    }

    /// Whether the words of a sheet may do this: let in a device of their person, and nothing else. Somebody else who names the sheet as
    /// theirs changes nothing of that.
    fn allows_by_sheet(&self, operation: &Operation) -> bool {
        let Action::Admit(card, Role::Member) = &operation.action else { return false };
        let theirs = self.with_sheet(&operation.author).any(|device| device.card.person == card.person);
        theirs && self.is_fresh(card)
    }

    fn is_fresh(&self, card: &DeviceCard) -> bool {
        !self.devices.contains_key(&card.device)
            && !self.devices.values().any(|device| device.card.log == card.log)
    }

    /// The devices that belong and have this sheet: one, or those that were begun with its words too.
    fn with_sheet(&self, sheet: &PublicKey) -> impl Iterator<Item = &Device> {
        let devices = self.sheets.iter().filter(move |(_, of)| *of == sheet).map(|(device, _)| device);
        devices.filter_map(|device| self.devices.get(device)).filter(|device| device.active)
    }

    pub fn person_of_sheet(&self, sheet: &PublicKey) -> Option<PublicKey> {
        self.with_sheet(sheet).map(|device| device.card.person).next()
    }

    /// Whether `removal` ends the membership of the device that did this, or what the sheet by which it was done may do for its person.
    pub fn ends(&self, removal: &Operation, done: &Operation) -> bool {
        if self.devices.contains_key(&done.author) {
            return self.ends_device(removal, &done.author);
        }
        let Action::Admit(card, _) = &done.action else { return true };
        let replaced = |device: &PublicKey| {
            matches!(removal.action, Action::Sheet(key) if key != done.author) && removal.author == *device
        };
        let theirs = self.with_sheet(&done.author).filter(|device| device.card.person == card.person);
        theirs.map(|device| &device.card.device).all(|key| self.ends_device(removal, key) || replaced(key))
    }

    /// Whether `removal` ends the membership of this device.
    fn ends_device(&self, removal: &Operation, key: &PublicKey) -> bool {
        match &removal.action {
            Action::Remove(person, ..) => {
                self.devices.get(key).is_some_and(|device| device.card.person == *person)
            }
            Action::Revoke(whom, ..) => whom == key,
            _ => false,
        }
    }

    pub fn apply(&mut self, operation: &Operation) {
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
                    self.devices.keys().filter(|key| self.ends_device(operation, key)).copied().collect();
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
            Action::Sheet(key) => drop(self.sheets.insert(operation.author, *key)),
            Action::Appoint(whom) => {
                if let Some(role) = self.persons.get_mut(whom) {
                    *role = Role::Keeper;
                }
            }
        }
    }

    fn admit(&mut self, card: &DeviceCard, role: Role) {
        let known = self.persons.entry(card.person).or_insert(role);
        *known = (*known).max(role);
        self.devices.entry(card.device).or_insert(Device { card: card.clone(), active: true });
    }
}
