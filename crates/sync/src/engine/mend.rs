//! What the storage lost: own objects are written again, everything else is said.

use std::collections::BTreeSet;

use super::look::Found;
use super::{DAY, Engine, Note, Outgoing, Report, SyncError, Vault, Warning};
use crate::format::names::{Place, folder};
use crate::remote::Remote;

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Whether everything is to be looked at: once a day, and when the clock went back.
    pub(super) fn is_due(&self, now: i64) -> bool {
        self.book.full_look.is_none_or(|last| !(last..last.saturating_add(DAY)).contains(&now))
    }

    /// Sends again what is this device's own and was sent, and is gone or was asked for.
    pub(super) async fn mend(&mut self, found: &Found, report: &mut Report) -> Result<(), SyncError> {
        let mut wanted = std::mem::take(&mut self.wanted);
        wanted.append(&mut self.spoilt().await?);
        let lost: Vec<Outgoing> = self
            .book
            .outgoing
            .values()
            .filter(|object| {
                object.sent && (object.holds_any(&wanted) || found.full && !found.has(&object.name))
            })
            .copied()
            .collect();
        if !lost.is_empty() {
            report.warnings.push(Warning::Rewritten(lost.len() as u64));
        }
        // It goes out like any other, and is read back: a good object must not be overwritten by half of it for good.
        let notes = lost.into_iter().map(|object| Note::Lost(object.name)).collect();
        self.keep(&[], notes).await?;
        Ok(())
    }

    /// What was overheard to be missing, where the storage does have something else under its name. Such a request is read again each
    /// time, so it alone makes nothing be sent.
    async fn spoilt(&mut self) -> Result<BTreeSet<u64>, SyncError> {
        let overheard = std::mem::take(&mut self.overheard);
        let mut spoilt = BTreeSet::new();
        for object in self.book.outgoing.values().filter(|object| object.sent && object.holds_any(&overheard))
        {
            let place = folder(self.book.folder, Place::Month(object.month));
            let there = self.get(&place, &object.name.to_string()).await?.ok();
            if there.is_none() || there != self.vault.object(object.name).await? {
                spoilt.insert(object.name.number);
            }
        }
        Ok(spoilt)
    }

    /// What somebody should know of the logs.
    pub(super) fn warn(&self, found: &Found, report: &mut Report) {
        let Ok(names) = self.names() else { return };
        let mut warnings: BTreeSet<Warning> = report.warnings.drain(..).collect();
        let others = self.book.positions.values().filter(|seen| seen.log != self.book.log);
        let gone = others.filter(|seen| self.is_gone(seen, &names, found));
        warnings.extend(gone.map(|seen| Warning::RolledBack { log: seen.log, known: seen.number }));
        let forked = self.book.forked.iter().filter(|log| **log != self.book.log);
        warnings.extend(forked.map(|log| Warning::Cloned(*log)));
        warnings.extend(self.promised().map(Warning::Missing));
        report.warnings = warnings.into_iter().collect();
    }
}
