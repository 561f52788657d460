//! What the storage lost: own objects are written again, everything else is said.

use std::collections::BTreeSet;

use super::look::Found;
use super::{DAY, Engine, FAR, Note, Outgoing, Report, SyncError, Vault, Warning, Why};
use crate::format::names::ObjectName;
use crate::ids::LogId;
use crate::remote::Remote;

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Whether everything is to be looked at: once a day, and when the clock went back.
    pub(super) fn is_due(&self, now: i64) -> bool {
        self.book.full_look.is_none_or(|last| !(last..last.saturating_add(DAY)).contains(&now))
    }

    /// What is this device's own and was sent, and is gone or was asked for: it is to be sent again.
    pub(super) async fn mend(
        &mut self,
        found: &Found,
        report: &mut Report,
    ) -> Result<BTreeSet<ObjectName>, SyncError> {
        let own = self.book.log;
        let mut wanted = numbers(std::mem::take(&mut self.wanted), own);
        wanted.append(&mut self.spoilt().await?);
        let lost = self.book.outgoing.values().filter(|object| {
            object.sent && (object.holds_any(&wanted) || found.full && !found.has(&object.name))
        });
        let lost: BTreeSet<ObjectName> = lost.map(|object| object.name).collect();
        if !lost.is_empty() {
            report.warnings.push(Warning::Rewritten(lost.len() as u64));
        }
        // It goes out like any other, and is read back: a good object must not be overwritten by half of it for good.
        let notes = lost.iter().map(|name| Note::Lost(*name)).collect();
        self.keep(&[], notes).await?;
        Ok(lost)
    }

    /// Whoever was ended sends nothing more. What lies there that is not whole is made whole all the same: others may have taken it before, and
    /// then it counts, and what they write builds on it. Where the storage lets it no more, nothing comes of it.
    pub(super) async fn make_whole(&mut self) -> Result<(), SyncError> {
        let kept: Vec<Outgoing> =
            self.book.outgoing.values().filter(|object| !object.sent).copied().collect();
        for object in kept {
            let Some(bytes) = self.vault.object(object.name).await? else { continue };
            let is_whole = match self.get_object(&object).await {
                Ok(Err(Why::Gone)) => false,
                Ok(Ok(there)) if there == bytes => true,
                Ok(_) => matches!(self.put_object(&object, &bytes).await, Ok(true)),
                Err(_) => return Ok(()),
            };
            if is_whole {
                self.keep(&[], vec![Note::Sent(object.name)]).await?;
            }
        }
        Ok(())
    }

    /// What was overheard to be missing, where the storage does have something else under its name. Such a request is read again each
    /// time, so it alone makes nothing be sent.
    async fn spoilt(&mut self) -> Result<BTreeSet<u64>, SyncError> {
        let overheard = numbers(std::mem::take(&mut self.overheard), self.book.log);
        let mut spoilt = BTreeSet::new();
        for object in self.book.outgoing.values().filter(|object| object.sent && object.holds_any(&overheard))
        {
            let there = self.get_object(object).await?.ok();
            if there.is_none() || there != self.vault.object(object.name).await? {
                spoilt.insert(object.name.number);
            }
        }
        Ok(spoilt)
    }

    /// What somebody should know of the logs.
    pub(super) fn warn(&self, now: i64, found: &Found, report: &mut Report) {
        let Ok(names) = self.names() else { return };
        let mut warnings: BTreeSet<Warning> = report.warnings.drain(..).collect();
        let others = self.book.positions.values().filter(|seen| seen.log != self.book.log);
        let gone = others.filter(|seen| self.is_gone(seen, &names, found));
        warnings.extend(gone.map(|seen| Warning::RolledBack { log: seen.log, known: seen.number }));
        let forked = self.book.forked.iter().filter(|log| **log != self.book.log);
        warnings.extend(forked.map(|log| Warning::Cloned(*log)));
        warnings.extend(self.promised().map(Warning::Missing));
        let ahead =
            self.book.ahead.iter().filter(|(log, at)| **at > now.saturating_add(FAR) && self.counts(**log));
        warnings
            .extend(ahead.map(|(log, at)| Warning::Ahead { log: *log, days: days(at.saturating_sub(now)) }));
        report.warnings = warnings.into_iter().collect();
    }

    /// Whether a log's device still belongs.
    pub(super) fn counts(&self, log: LogId) -> bool {
        self.members.owner(log).is_some_and(|device| device.active)
    }
}

/// What is asked for of one log.
fn numbers(asked: BTreeSet<(LogId, u64)>, log: LogId) -> BTreeSet<u64> {
    asked.into_iter().filter(|(of, _)| *of == log).map(|(_, number)| number).collect()
}

fn days(milliseconds: i64) -> u64 {
    u64::try_from(milliseconds / DAY).unwrap_or(0)
}
