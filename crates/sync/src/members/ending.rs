//! Whom a device has ended, and what tells them so.

use std::collections::BTreeSet;

use kring_crypto::envelope::Recipient;
use kring_crypto::identity::PublicKey;

use super::{Device, Members};
use crate::format::operation::{Action, Operation};
use crate::ids::{EpochId, Hash};

/// What a device did to end others: a person's membership, or a device.
#[derive(Debug)]
pub struct Ending {
    /// The operation's hash.
    pub hash: Hash,
    /// Where those read who were ended by it.
    pub ended: Vec<Recipient>,
    /// The operation after all that its author knew.
    pub operations: Vec<Vec<u8>>,
    /// The epochs that had begun before it.
    pub epochs: BTreeSet<EpochId>,
}

impl Members {
    /// What a device did to end others, as far as it counts and ended somebody, without what they were told by these hashes.
    pub fn endings(&self, by: &PublicKey, told: &BTreeSet<Hash>) -> Vec<Ending> {
        let is_untold = |hash: &Hash, read: &Operation| {
            read.author == *by
                && matches!(read.action, Action::Remove(..) | Action::Revoke(..))
                && self.counts(hash)
                && !told.contains(hash)
        };
        let known = self.known.iter().map(|(hash, (_, read))| (hash, read));
        let untold: Vec<(&Hash, &Operation)> = known.filter(|(hash, read)| is_untold(hash, read)).collect();
        if untold.is_empty() {
            return vec![];
        }
        let (order, counts) = (self.order(), self.now.counts.iter().collect::<BTreeSet<&Hash>>());
        untold
            .into_iter()
            .filter_map(|(hash, read)| self.ending(hash, read, (order.as_slice(), &counts)))
            .collect()
    }

    /// What tells those whom an operation ended; nothing where all of them were out before.
    fn ending<'a>(
        &'a self,
        hash: &'a Hash,
        read: &'a Operation,
        (order, counts): (&[&'a Hash], &BTreeSet<&'a Hash>),
    ) -> Option<Ending> {
        let before = self.before(read);
        let is_ended = |device: &Device| match &read.action {
            Action::Remove(person, ..) => device.card.person == *person,
            Action::Revoke(key, ..) => device.card.device == *key,
            _ => false,
        };
        // Whoever was out before learns nothing of what came between.
        let then = self.up_to(order, &before, counts);
        let ended = then.devices.values().filter(|device| device.active && is_ended(device));
        let ended: Vec<Recipient> = ended.map(|device| device.card.recipient.clone()).collect();
        if ended.is_empty() {
            return None;
        }
        let operations = order.iter().copied().filter(|one| *one == hash || before.contains(*one));
        let operations = operations.filter_map(|one| self.known.get(one)).map(|(bytes, _)| bytes.clone());
        let epochs =
            before.iter().filter_map(|one| self.known.get(*one)).filter_map(|(_, it)| it.action.epoch());
        Some(Ending {
            hash: *hash,
            ended,
            operations: operations.collect(),
            epochs: epochs.map(|card| card.id).collect(),
        })
    }

    /// Everything that an operation comes after.
    fn before<'a>(&'a self, read: &'a Operation) -> BTreeSet<&'a Hash> {
        let mut before = BTreeSet::new();
        let mut next: Vec<&Hash> = read.after.iter().collect();
        while let Some(hash) = next.pop() {
            if before.insert(hash)
                && let Some((_, earlier)) = self.known.get(hash)
            {
                next.extend(earlier.after.iter());
            }
        }
        before
    }
}
