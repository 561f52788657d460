//! Who belongs, and the keys: envelopes in and out, and what a keeper does.

use std::collections::BTreeSet;

use kring_crypto::identity::{PublicKey, SigningKey};
use kring_crypto::{Hex, Key};

use super::{Engine, Keys, Note, Report, SyncError, Trouble, Vault, Why};
use crate::format::FormatError;
use crate::format::envelope::Envelope;
use crate::format::names::{Names, Place, folder};
use crate::format::operation::{Action, DeviceCard, EpochCard, Operation, Role, names_proof, space_of};
use crate::format::segment::Seen;
use crate::ids::{EpochId, Hash, LogId, hash};
use crate::members::{Ending, Members};
use crate::remote::Remote;

use super::Book;

/// What is to be kept of an envelope, and who belongs by then.
type Learnt = (Vec<Note>, Option<Members>);

/// Makes a new space, with this device as its first and its person as its keeper. The book and the note are for the vault to keep;
/// the storage hears of it with the first [`Engine::sync`].
pub fn found(keys: &Keys, person: &SigningKey, log: LogId, now: i64) -> Result<(Book, Note), FormatError> {
    let (names, key, device) = (Key::random()?, Key::random()?, keys.device.public());
    let proof = names_proof(&names);
    let space = space_of(&proof, &device, &person.public());
    let card = DeviceCard::new(space, person, device, keys.envelope.recipient(), log);
    let epoch = EpochCard::new(1, EpochId::random()?, &key);
    let operation = Operation {
        space,
        after: Default::default(),
        author: device,
        at: now,
        action: Action::Found(card, epoch, proof),
    };
    let mut book = Book::new(space, Names::new(&names, space).space(), log);
    let operations = vec![operation.sign(&keys.device)];
    let note = Note::Learnt { names, epochs: vec![(epoch.id, key)], operations };
    book.keep(&note);
    Ok((book, note))
}

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Looks at envelopes that were not looked at yet. One that does not open is for others.
    pub(super) async fn read_envelopes(&mut self, now: i64, report: &mut Report) -> Result<(), SyncError> {
        let place = folder(self.book.folder, Place::Envelopes);
        let listed = self.remote.list(&place).await?;
        report.listings += 1;
        if self.is_due(now) {
            let gone = self.book.envelopes.keys().filter(|name| !listed.iter().any(|it| it.name == **name));
            let gone = gone.cloned().map(Note::EnvelopeGone).collect();
            self.keep(&[], gone).await?;
        }
        for name in listed.into_iter().map(|listed| listed.name) {
            if self.book.envelopes.contains_key(&name) {
                continue;
            }
            let read = match self.get(&place, &name).await? {
                Err(why) => Err(why),
                // Under another name than ours it is a copy that a synchronising program made, and read all the same.
                Ok(bytes) if is_ours(&name) && envelope_name(&bytes) != name => Err(Why::Damaged),
                Ok(bytes) => self.read_envelope(&bytes).map_err(Why::Unreadable),
            };
            match read {
                Ok((head, learnt)) => {
                    let (mut notes, members) = learnt.unwrap_or_default();
                    notes.push(Note::Enveloped { name, head });
                    self.keep(&[], notes).await?;
                    if let Some(members) = members {
                        self.members = members;
                    }
                }
                Err(why) => report.troubles.push(Trouble { name, why }),
            }
        }
        Ok(())
    }

    /// What an envelope tells, where it is for this device: how far, and what of it is new, with the members as they are then. Only what is
    /// new is read and kept: in a large group every envelope says again what all before it said.
    fn read_envelope(&self, bytes: &[u8]) -> Result<(Option<Hash>, Option<Learnt>), FormatError> {
        let Envelope { names, epochs, operations } = match Envelope::open(bytes, &self.keys.envelope) {
            Err(FormatError::NotOpened) => return Ok((None, None)),
            opened => opened?,
        };
        let mut members = self.members.clone();
        members.learn(self.space(), &operations);
        if !members.are_names(&names) {
            return Err(FormatError::Forged);
        }
        let head = members.head_among(&operations);
        let operations: Vec<Vec<u8>> = operations
            .into_iter()
            .filter(|operation| members.knows(operation) && !self.members.knows(operation))
            .collect();
        let is_new = |(id, key): &(EpochId, Key)| {
            let proven = members.epochs().any(|card| card.id == *id && card.is_of(key));
            proven && !self.book.epochs.contains_key(id)
        };
        let epochs: Vec<(EpochId, Key)> = epochs.into_iter().filter(is_new).collect();
        if self.book.names.is_some() && epochs.is_empty() && operations.is_empty() {
            return Ok((Some(head), None));
        }
        let note = Note::Learnt { names, epochs, operations };
        Ok((Some(head), Some((vec![note], Some(members)))))
    }

    /// Writes an envelope where none tells of all members that are known here.
    pub(super) async fn write_envelope(&mut self, now: i64) -> Result<(), SyncError> {
        let head = self.members.head();
        if self.book.envelopes.values().any(|told| *told == Some(head)) {
            return Ok(());
        }
        let names = self.book.names.as_ref().ok_or(SyncError::Outside)?;
        let envelope = Envelope {
            names: names.duplicate(),
            epochs: self.book.epochs.iter().map(|(id, key)| (*id, key.duplicate())).collect(),
            operations: self.members.operations(),
        };
        let bytes = envelope.close(&self.members.recipients())?;
        let name = envelope_name(&bytes);
        if self.put(&folder(self.book.folder, Place::Envelopes), &name, &bytes).await? {
            // Also where the clock went back, the newest one is the one that says most.
            let last = self.book.own_envelopes.values().max();
            let at = last.map_or(now, |last| now.max(last.saturating_add(1)));
            let own = Note::EnvelopeOwn { name: name.clone(), at };
            self.keep(&[], vec![Note::Enveloped { name, head: Some(head) }, own]).await?;
        }
        Ok(())
    }

    /// Removes envelopes of this device's own that say less than its newest one, once that has lain there whole for a while: every key and
    /// operation in them is in that one too, and whoever they were for and still belongs can open it.
    pub(super) async fn remove_envelopes(&mut self, until: i64) -> Result<(), SyncError> {
        let own = self.book.own_envelopes.iter();
        let Some((newest, at)) = own.max_by_key(|(_, at)| **at).map(|(name, at)| (name.clone(), *at)) else {
            return Ok(());
        };
        let older: Vec<String> =
            self.book.own_envelopes.keys().filter(|name| **name != newest).cloned().collect();
        if older.is_empty() || at > until {
            return Ok(());
        }
        let place = folder(self.book.folder, Place::Envelopes);
        if !self.get(&place, &newest).await?.is_ok_and(|bytes| envelope_name(&bytes) == newest) {
            return Ok(());
        }
        for name in older {
            if self.remote.remove(&place, &name).await.is_err() {
                return Ok(());
            }
            self.keep(&[], vec![Note::EnvelopeGone(name)]).await?;
        }
        Ok(())
    }

    /// Lets a device in whose person was recognised by the six words. It learns of it with the next [`Engine::sync`].
    pub async fn admit(&mut self, card: DeviceCard, role: Role, now: i64) -> Result<(), SyncError> {
        let device = card.device;
        self.change(Action::Admit(card, role), vec![], now).await?;
        if self.members.device(&device).is_some_and(|device| device.active) {
            Ok(())
        } else {
            Err(SyncError::NotAllowed)
        }
    }

    /// Ends a person's membership and begins an epoch that they cannot read.
    pub async fn remove(&mut self, person: PublicKey, now: i64) -> Result<(), SyncError> {
        let cut = self.cut(|card| card.person == person);
        let (card, key) = self.next_epoch()?;
        self.change(Action::Remove(person, cut, card), vec![(card.id, key)], now).await?;
        self.tell_ended().await
    }

    /// Makes a person a keeper, which everybody hears of with the next envelope.
    pub async fn appoint(&mut self, person: PublicKey, now: i64) -> Result<(), SyncError> {
        self.change(Action::Appoint(person), vec![], now).await
    }

    /// Ends this device's own person's membership, and tells the others. What is sent is sent before; a next epoch is theirs to begin.
    /// Doing it again tells them again.
    pub async fn leave(&mut self, person: PublicKey, now: i64) -> Result<(), SyncError> {
        if self.belongs() {
            self.remove(person, now).await?;
        }
        self.write_envelope(now).await
    }

    /// Ends one device, lost or given away, and begins an epoch that it cannot read.
    pub async fn revoke(&mut self, device: PublicKey, now: i64) -> Result<(), SyncError> {
        let cut = self.cut(|card| card.device == device);
        let (card, key) = self.next_epoch()?;
        self.change(Action::Revoke(device, cut, card), vec![(card.id, key)], now).await?;
        self.tell_ended().await
    }

    /// Begins a new epoch.
    pub async fn renew(&mut self, now: i64) -> Result<(), SyncError> {
        let (card, key) = self.next_epoch()?;
        self.change(Action::Renew(card), vec![(card.id, key)], now).await
    }

    fn next_epoch(&self) -> Result<(EpochCard, Key), SyncError> {
        let key = Key::random().map_err(FormatError::from)?;
        Ok((self.members.next_epoch(&key)?, key))
    }

    fn cut(&self, ends: impl Fn(&DeviceCard) -> bool) -> Vec<Seen> {
        let logs = self.members.devices().filter(|device| ends(&device.card)).map(|device| device.card.log);
        logs.filter_map(|log| self.book.positions.get(&log)).copied().collect()
    }

    /// Writes an envelope for the devices that this one has ended and not told yet, which tells them so and holds the keys of all epochs
    /// before. They would go on otherwise as if they belonged, and nobody would take what they write. Where the storage takes nothing now,
    /// or loses it, the next look tells them.
    pub(super) async fn tell_ended(&mut self) -> Result<(), SyncError> {
        let told: BTreeSet<Hash> = self.book.envelopes.values().flatten().copied().collect();
        for Ending { hash, ended, operations, epochs } in
            self.members.endings(&self.keys.device.public(), &told)
        {
            let names = self.book.names.as_ref().ok_or(SyncError::Outside)?.duplicate();
            let known = self.book.epochs.iter().filter(|(id, _)| epochs.contains(*id));
            let epochs = known.map(|(id, key)| (*id, key.duplicate())).collect();
            let bytes = Envelope { names, epochs, operations }.close(&ended)?;
            let name = envelope_name(&bytes);
            if let Ok(true) = self.put(&folder(self.book.folder, Place::Envelopes), &name, &bytes).await {
                self.keep(&[], vec![Note::Enveloped { name, head: Some(hash) }]).await?;
            }
        }
        Ok(())
    }

    /// Signs an operation and keeps it, if it counts.
    pub(super) async fn change(
        &mut self,
        action: Action,
        epochs: Vec<(EpochId, Key)>,
        now: i64,
    ) -> Result<(), SyncError> {
        let names = self.book.names.as_ref().ok_or(SyncError::Outside)?.duplicate();
        let author = self.keys.device.public();
        let after = self.members.newest();
        let signed = Operation { space: self.space(), after, author, at: now, action };
        let operations = vec![signed.sign(&self.keys.device)];
        let mut members = self.members.clone();
        members.learn(self.space(), &operations);
        let begins = signed.action.epoch();
        if !members.counts(&hash_of(&operations))
            || begins.is_some_and(|epoch| members.epoch() != Some(epoch))
        {
            return Err(SyncError::NotAllowed);
        }
        self.keep(&[], vec![Note::Learnt { names, epochs, operations }]).await?;
        self.members = members;
        Ok(())
    }
}

fn hash_of(operations: &[Vec<u8>]) -> Hash {
    operations.first().map_or(Hash::default(), |bytes| hash(bytes))
}

/// Whether a name is made as ours are.
fn is_ours(name: &str) -> bool {
    name.strip_suffix(".krg").is_some_and(|hash| hash.parse::<Hex<16>>().is_ok())
}

fn envelope_name(bytes: &[u8]) -> String {
    let whole = hash(bytes);
    let begin: [u8; 16] = whole.first_chunk().copied().unwrap_or_default();
    format!("{}.krg", Hex(begin))
}
