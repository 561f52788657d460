//! What the storage lost of others and they do not write again: whoever took it kept it as it lay there, and writes that again. It is
//! what its device signed, to the last byte, so nobody has to believe who wrote it again; nobody but its device removes it.

use std::collections::{BTreeMap, BTreeSet};

use super::look::Found;
use super::{Engine, Report, SyncError, Vault};
use crate::format::names::{ObjectName, Place, folder, month};
use crate::ids::LogId;
use crate::remote::{Remote, RemoteError};

/// How many objects are looked for, and how many written again, in one run. Who asked for more asks again.
const MOST: usize = 256;

impl<V: Vault, R: Remote> Engine<V, R> {
    /// What was asked for of the logs of others and is known here, and the ends that are gone of those whose device was ended. What was only
    /// overheard is read again at every look, so it counts where everything is looked at.
    pub(super) fn asked_of_others(&self, found: &Found) -> Result<BTreeSet<(LogId, u64)>, SyncError> {
        let names = self.names()?;
        let mut asked = self.wanted.clone();
        if found.full {
            asked.extend(&self.overheard);
            let ended = self.book.positions.values().filter(|seen| {
                self.members.owner(seen.log).is_some_and(|device| !device.active)
                    && self.is_gone(seen, &names, found)
            });
            asked.extend(ended.map(|seen| (seen.log, seen.number)));
        }
        asked.retain(|(log, number)| {
            let own = *log == self.book.log;
            !own && !self.book.forked.contains(log) && *number <= self.book.number(*log)
        });
        Ok(asked)
    }

    /// Writes again what was asked for of others, where it was kept and does not lie there whole. Whoever lacks one step of a log asks for
    /// no later one yet: those that are not there either are written with it.
    pub(super) async fn hand_on(
        &self,
        now: i64,
        found: &Found,
        asked: BTreeSet<(LogId, u64)>,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        let names = self.names()?;
        let mut lost: BTreeMap<LogId, BTreeSet<ObjectName>> = BTreeMap::new();
        let mut looked = 0;
        for (log, number) in asked {
            let Some(name) = self.vault.kept(names.log(log), number).await? else { continue };
            let Some(bytes) = self.vault.object(name).await? else { continue };
            if looked == MOST {
                break;
            }
            looked += 1;
            // Mostly somebody else has written it meanwhile, where everybody looks.
            if !self.lies(found, name, &bytes).await?.0 {
                lost.entry(log).or_default().insert(name);
            }
        }
        if lost.is_empty() {
            return Ok(());
        }
        let all = self.look_everywhere(report).await?;
        let mut written = 0;
        // With which step an object begins that was read for this.
        let mut begun: Option<(ObjectName, u64)> = None;
        for (log, objects) in lost {
            let mut next = objects.first().map(|name| name.number);
            while let Some(from) = next.filter(|from| *from <= self.book.number(log) && written < MOST) {
                let Some(name) = self.vault.kept(names.log(log), from).await? else { break };
                next = name.number.checked_add(1);
                if all.has(&name) && !objects.contains(&name) {
                    continue;
                }
                // Its device may have packed it away meanwhile.
                if let Some((month, later)) = behind(&all, &name) {
                    if begun.is_none_or(|(object, _)| object != later) {
                        let read = self.read(&names, month, &later.to_string(), Some(later)).await?;
                        let first = read.ok().and_then(|of| of.steps.first().map(|(_, step)| step.number));
                        begun = Some((later, first.unwrap_or(u64::MAX)));
                    }
                    if begun.is_some_and(|(_, first)| first <= from) {
                        next = later.number.checked_add(1);
                        continue;
                    }
                }
                match self.write_again(now, &all, name).await {
                    Ok(is_written) => written += usize::from(is_written),
                    // Whoever has nothing of their own to send is not troubled by that.
                    Err(SyncError::Remote(
                        RemoteError::Full | RemoteError::ReadOnly | RemoteError::TooLarge,
                    )) => return Ok(()),
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(())
    }

    /// Writes a kept object where it does not lie whole; whether it does now, and did not.
    async fn write_again(&self, now: i64, found: &Found, name: ObjectName) -> Result<bool, SyncError> {
        let Some(bytes) = self.vault.object(name).await? else { return Ok(false) };
        let (is_whole, spoilt) = self.lies(found, name, &bytes).await?;
        if is_whole {
            return Ok(false);
        }
        let place = Place::Month(spoilt.unwrap_or_else(|| month(now)));
        self.put(&folder(self.book.folder, place), &name.to_string(), &bytes).await
    }

    /// Whether an object lies whole in a month that lists it, and a month where something else lies under its name.
    async fn lies(
        &self,
        found: &Found,
        name: ObjectName,
        bytes: &[u8],
    ) -> Result<(bool, Option<u16>), SyncError> {
        let mut spoilt = None;
        for month in found.months_of(&name) {
            let place = folder(self.book.folder, Place::Month(month));
            if self.get(&place, &name.to_string()).await?.is_ok_and(|there| there == bytes) {
                return Ok((true, None));
            }
            spoilt = Some(month);
        }
        Ok((false, spoilt))
    }
}

/// The first object of the same log that is listed at this one's number or behind it, but for this one.
fn behind(found: &Found, name: &ObjectName) -> Option<(u16, ObjectName)> {
    let from = found.ours.partition_point(|(_, one)| (one.log, one.number) < (name.log, name.number));
    let of_log = found.ours.iter().skip(from).take_while(|(_, one)| one.log == name.log);
    of_log.copied().find(|(_, one)| one != name)
}
