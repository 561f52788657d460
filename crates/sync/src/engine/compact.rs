//! Many small segments of this device's own log become one bundle, and go. Only what every other device of the space has said to know,
//! and only after thirty days; the bundle is found in a listing before the first segment is removed.

use super::look::Found;
use super::{DAY, Engine, Note, Outgoing, SyncError, Vault};
use crate::format::bundle::Bundle;
use crate::format::frame;
use crate::format::names::{Names, ObjectName, Place, folder};
use crate::format::segment::Segment;
use crate::ids::{Hash, hash};
use crate::remote::Remote;

/// How long a segment stays, in days.
const GRACE: i64 = 30;
/// Fewer than this are left as they are.
const WORTH_IT: usize = 8;
/// How many bytes of segments go into a bundle.
const BUNDLE: usize = 4 << 20;

impl<V: Vault, R: Remote> Engine<V, R> {
    pub(super) async fn compact(&mut self, now: i64, found: &Found) -> Result<(), SyncError> {
        self.remove_bundled(found).await?;
        self.remove_envelopes(now.saturating_sub(GRACE * DAY)).await?;
        if self.book.forked.contains(&self.book.log) {
            return Ok(());
        }
        let ripe = self.ripe(now);
        if ripe.len() < WORTH_IT {
            return Ok(());
        }
        let names = self.names()?;
        let (mut steps, mut size) = (vec![], 0);
        for object in ripe {
            let Some(bytes) = self.vault.object(object.name).await? else { break };
            size += bytes.len();
            if size > BUNDLE {
                break;
            }
            let Some(step) = self.step_of(&names, &bytes) else { break };
            steps.push(step);
        }
        if steps.len() < WORTH_IT {
            return Ok(());
        }
        let bundle = Bundle::new(steps)?;
        let (epoch, key) = self.epoch()?;
        let bytes = bundle.close(&names, epoch, key, &self.keys.device)?;
        let numbers = bundle.steps().first().zip(bundle.steps().last());
        let Some(((_, first), (_, last))) = numbers else { return Ok(()) };
        let month = self.book.outgoing.values().map(|object| object.month).max().unwrap_or(0);
        let name = ObjectName::new(names.log(self.book.log), last.number, &hash(&bytes));
        let object = Outgoing { name, month, first: first.number, at: now, sent: false };
        self.keep(&[], vec![Note::Outgoing { object, bytes, upto: 0, told: vec![] }]).await
    }

    /// Own single segments that everyone has and that are old enough, without a gap.
    fn ripe(&self, now: i64) -> Vec<Outgoing> {
        let others =
            self.members.devices().filter(|device| device.active && device.card.log != self.book.log);
        let known = others.map(|device| self.book.known.get(&device.card.log).copied().unwrap_or(0)).min();
        let bundled: Vec<Outgoing> =
            self.book.outgoing.values().filter(|object| object.first < object.name.number).copied().collect();
        let inside = |number: u64| bundled.iter().any(|it| (it.first..=it.name.number).contains(&number));
        let ripe = self.book.outgoing.values().filter(|object| {
            let old = object.at.saturating_add(GRACE * DAY) <= now;
            let single = object.first == object.name.number && !inside(object.first);
            object.sent && old && single && known.is_some_and(|known| object.name.number <= known)
        });
        let mut run: Vec<Outgoing> = vec![];
        for object in ripe {
            if run.last().is_some_and(|last| last.name.number.checked_add(1) != Some(object.first)) {
                break;
            }
            run.push(*object);
        }
        run
    }

    fn step_of(&self, names: &Names, bytes: &[u8]) -> Option<(Hash, Segment)> {
        let header = frame::Header::read(bytes).ok()?;
        let (_, key) = self.book.epochs.iter().find(|(id, _)| names.epoch(**id) == header.epoch)?;
        let opened = frame::open(bytes, key).ok()?;
        Some((hash(bytes), Segment::in_object(&opened, names).ok()?))
    }

    /// Removes segments that a bundle holds, once the storage lists it. What it does not let go lies there longer.
    async fn remove_bundled(&mut self, found: &Found) -> Result<(), SyncError> {
        let own: Vec<Outgoing> = self.book.outgoing.values().copied().collect();
        let bundles = own.iter().filter(|it| it.first < it.name.number && it.sent && found.has(&it.name));
        for bundle in bundles {
            let held = own.iter().filter(|it| {
                it.name != bundle.name && bundle.first <= it.first && it.name.number <= bundle.name.number
            });
            for object in held {
                let place = folder(self.book.folder, Place::Month(object.month));
                if self.remote.remove(&place, &object.name.to_string()).await.is_err() {
                    return Ok(());
                }
                self.keep(&[], vec![Note::Retired(object.name)]).await?;
            }
        }
        Ok(())
    }
}
