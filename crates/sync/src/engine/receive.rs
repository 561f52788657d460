//! The logs of others come in: object by object, each proven before anything in it counts.

use std::collections::BTreeMap;

use super::look::Found;
use super::{Engine, Note, Report, SyncError, Trouble, Vault, Why};
use crate::format::bundle::Bundle;
use crate::format::frame::{self, Header, Opened, Sort};
use crate::format::names::{Names, ObjectName, Place, Tag, folder};
use crate::format::segment::Segment;
use crate::format::{FormatError, LARGEST};
use crate::ids::{Hash, LogId, hash};
use crate::remote::Remote;

/// What an object turned out to be: the steps of a log, proven to be its device's.
pub(super) struct Steps {
    pub log: LogId,
    pub steps: Vec<(Hash, Segment)>,
    /// The object as it lay there, to be kept with the first of them that is taken.
    pub object: Note,
}

/// What to do about an object.
pub(super) enum Next {
    /// It said all it has to say.
    Done,
    /// Another object has to come first.
    Later(Why),
}

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Takes in what was found, in as many rounds as something comes of it, because one log may wait for another.
    pub(super) async fn receive(
        &mut self,
        now: i64,
        found: &Found,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        let names = self.names()?;
        let mut logs: BTreeMap<Tag, LogId> =
            self.members.devices().map(|device| (names.log(device.card.log), device.card.log)).collect();
        logs.remove(&names.log(self.book.log));
        let mut open: Vec<(u16, String, Option<ObjectName>)> = found
            .ours
            .iter()
            .filter(|(_, name)| self.is_wanted(&logs, name))
            .map(|(month, name)| (*month, name.to_string(), Some(*name)))
            .collect();
        let (large, strange): (Vec<_>, Vec<_>) =
            found.strange.iter().partition(|(_, listed)| listed.length > LARGEST as u64);
        open.extend(strange.into_iter().map(|(month, listed)| (*month, listed.name.clone(), None)));
        let why = Why::Unreadable(FormatError::TooLarge);
        let said = large.into_iter().map(|(_, listed)| Trouble { name: listed.name.clone(), why });
        report.troubles.extend(said);
        open.retain(|(month, name, _)| !self.book.looked.contains(&looked(*month, name)));
        self.lost.clear();
        let (mut done, total) = (0, open.len());
        // With which step of which log an object begins that was read.
        let mut begins: BTreeMap<String, (LogId, u64)> = BTreeMap::new();
        loop {
            let mut troubles = vec![];
            let mut left = vec![];
            let (count, mentioned) = (open.len(), self.book.mentioned.clone());
            for (month, name, ours) in open {
                // Another object, a bundle say, may have told it meanwhile.
                if ours.is_some_and(|name| !self.is_wanted(&logs, &name)) {
                    done += 1;
                    continue;
                }
                let file = looked(month, &name);
                let next = match self.has_to_wait(&logs, ours, begins.get(&file)) {
                    Some(why) => Next::Later(why),
                    None => match self.read(&names, month, &name, ours).await? {
                        Ok(steps) => {
                            let first = steps.steps.first().map(|(_, first)| (steps.log, first.number));
                            begins.extend(first.map(|first| (file.clone(), first)));
                            self.take(now, steps, report).await?
                        }
                        Err(why) => Next::Later(why),
                    },
                };
                match next {
                    Next::Done => {
                        // How far its log is known tells the same of nearly all.
                        if ours.is_none_or(|name| self.is_wanted(&logs, &name)) {
                            self.keep(&[], vec![Note::Looked(file)]).await?;
                        }
                        done += 1;
                        self.teller.tell(done, total);
                    }
                    Next::Later(why) => {
                        troubles.push(Trouble { name: name.clone(), why });
                        left.push((month, name, ours));
                    }
                }
            }
            if left.is_empty() || left.len() == count && mentioned == self.book.mentioned {
                let lost = left.iter().zip(&troubles).filter(|(_, trouble)| is_lost(trouble.why));
                let names = lost.filter_map(|((_, _, ours), _)| *ours);
                self.lost = names.filter_map(|name| Some((*logs.get(&name.log)?, name.number))).collect();
                report.troubles.extend(troubles);
                if done > 0 {
                    self.teller.tell(total, total);
                }
                return Ok(());
            }
            open = left;
        }
    }

    /// Whether a name promises something that is not known: a next step, or another one where a step is known.
    fn is_wanted(&self, logs: &BTreeMap<Tag, LogId>, name: &ObjectName) -> bool {
        let Some(log) = logs.get(&name.log) else { return false };
        if self.book.forked.contains(log) {
            return false;
        }
        let (number, hash) = (self.book.number(*log), self.book.hash(*log));
        name.number > number || (name.number == number && !hash.starts_with(&name.hash))
    }

    /// Why there is no use in reading an object now: it begins after a step that has not come, or its device was removed, and nobody who
    /// belongs knows of it. Two who answered one another a hundred times are so read once, and not once for every answer.
    fn has_to_wait(
        &self,
        logs: &BTreeMap<Tag, LogId>,
        ours: Option<ObjectName>,
        begins: Option<&(LogId, u64)>,
    ) -> Option<Why> {
        if begins.is_some_and(|(log, first)| *first > self.book.number(*log).saturating_add(1)) {
            return Some(Why::Gap);
        }
        let (log, number) = ours.and_then(|name| Some((*logs.get(&name.log)?, name.number)))?;
        let removed = self.members.owner(log).is_some_and(|device| !device.active);
        (removed && !self.is_vouched_for(log, number)).then_some(Why::AfterRemoval)
    }

    /// Reads and proves an object. What it is not good for is told by the inner error; nothing is kept.
    pub(super) async fn read(
        &self,
        names: &Names,
        month: u16,
        name: &str,
        ours: Option<ObjectName>,
    ) -> Result<Result<Steps, Why>, SyncError> {
        let bytes = match self.get(&folder(self.book.folder, Place::Month(month)), name).await? {
            Ok(bytes) => bytes,
            Err(why) => return Ok(Err(why)),
        };
        let whole = hash(&bytes);
        if ours.is_some_and(|name| !whole.starts_with(&name.hash)) {
            return Ok(Err(Why::Damaged));
        }
        Ok(self.prove(names, bytes, whole))
    }

    fn prove(&self, names: &Names, bytes: Vec<u8>, whole: Hash) -> Result<Steps, Why> {
        let header = Header::read(&bytes).map_err(Why::Unreadable)?;
        if header.space != names.space() {
            return Err(Why::Unreadable(FormatError::Foreign));
        }
        let epoch = self.book.epochs.iter().find(|(id, _)| names.epoch(**id) == header.epoch);
        let (_, key) = epoch.ok_or(Why::NoKey)?;
        let opened = frame::open(&bytes, key).map_err(Why::Unreadable)?;
        let steps = steps(&opened, names, whole).map_err(Why::Unreadable)?;
        let (_, last) = steps.last().ok_or(Why::Unreadable(FormatError::Malformed))?;
        let (log, number) = (last.log, last.number);
        let owner = self.members.owner(log).ok_or(Why::Stranger)?;
        opened.check(&owner.card.device).map_err(|_| Why::Stranger)?;
        if !owner.active && !self.is_vouched_for(log, number) {
            return Err(Why::AfterRemoval);
        }
        if last.space != self.space() {
            Err(Why::Unreadable(FormatError::Malformed))
        } else {
            let name = ObjectName::new(names.log(log), number, &whole);
            Ok(Steps { log, steps, object: Note::Taken { name, bytes } })
        }
    }

    /// Whether somebody who belongs has a removed device's log up to here. Whoever removed it says how far it counts, and
    /// whoever had more by then says so in the next segment; so all come to the same end.
    fn is_vouched_for(&self, log: LogId, number: u64) -> bool {
        let cut = self.members.cut(log).map_or(0, |seen| seen.number);
        let mentioned = self.book.mentioned.get(&log).map_or(0, |seen| seen.number);
        number <= cut.max(mentioned)
    }
}

fn steps(opened: &Opened, names: &Names, whole: Hash) -> Result<Vec<(Hash, Segment)>, FormatError> {
    match opened.header.sort {
        Sort::Segment => Ok(vec![(whole, Segment::in_object(opened, names)?)]),
        Sort::Bundle => Ok(Bundle::in_object(opened, names)?.into_steps()),
        Sort::Pack | Sort::Key => Err(FormatError::Malformed),
    }
}

/// Whether only its owner can help.
fn is_lost(why: Why) -> bool {
    matches!(why, Why::Gone | Why::Damaged)
}

/// What a file is remembered by that has been looked at.
pub(super) fn looked(month: u16, name: &str) -> String {
    format!("{month:04}/{name}")
}
