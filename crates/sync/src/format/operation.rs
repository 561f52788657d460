//! Who belongs to a space, one signed operation after the other. Each names those before it by their hashes, so that operations that
//! were made apart meet in one order on every device (see [`crate::members`]).

use std::collections::BTreeSet;

use kring_crypto::envelope::Recipient;
use kring_crypto::identity::{PublicKey, SIGNATURE_LEN, SigningKey};
use kring_crypto::{Key, mac};

use super::segment::Seen;
use super::{FormatError, Reader, Writer};
use crate::ids::{EpochId, Hash, LogId, SpaceId, hash};

const CONTEXT: &str = "sync-members";
const CONSENT: &str = "sync-device";
const MAGIC: &[u8; 4] = b"KRM1";

/// What somebody may do in a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Reads and writes, and adds or revokes devices of their own.
    Member = 0,
    /// May also admit and remove others.
    Keeper = 1,
}

/// A device of a person, with the person's word that it is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceCard {
    /// The person.
    pub person: PublicKey,
    /// The device.
    pub device: PublicKey,
    /// Where its envelopes go.
    pub recipient: Recipient,
    /// What it writes.
    pub log: LogId,
    /// The person's signature of the four for this space.
    pub consent: [u8; SIGNATURE_LEN],
}

impl DeviceCard {
    /// A card, signed by the person.
    pub fn new(
        space: SpaceId,
        person: &SigningKey,
        device: PublicKey,
        recipient: Recipient,
        log: LogId,
    ) -> Self {
        let mut card = Self { person: person.public(), device, recipient, log, consent: [0; SIGNATURE_LEN] };
        card.consent = person.sign(CONSENT, &card.agreed(space));
        card
    }

    /// Whether the person says so.
    pub fn check(&self, space: SpaceId) -> Result<(), FormatError> {
        let agreed = self.person.verify(CONSENT, &self.agreed(space), &self.consent);
        if agreed { Ok(()) } else { Err(FormatError::Forged) }
    }

    fn agreed(&self, space: SpaceId) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(&space.0).raw(self.person.as_bytes()).raw(self.device.as_bytes()).raw(&self.log.0);
        out.run(self.recipient.as_str().as_bytes());
        out.0
    }

    pub(crate) fn write(&self, out: &mut Writer) {
        out.raw(self.person.as_bytes()).raw(self.device.as_bytes()).raw(&self.log.0);
        out.run(self.recipient.as_str().as_bytes()).raw(&self.consent);
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Result<Self, FormatError> {
        let (person, device) = (PublicKey::from_bytes(from.array()?), PublicKey::from_bytes(from.array()?));
        let log = LogId(from.array()?);
        let recipient = std::str::from_utf8(from.run()?).ok().and_then(|text| text.parse().ok());
        let recipient = recipient.ok_or(FormatError::Malformed)?;
        Ok(Self { person, device, recipient, log, consent: from.array()? })
    }
}

/// A new epoch: its number, its name, and what its key is recognised by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EpochCard {
    /// One more than the highest before it.
    pub counter: u32,
    /// Its name.
    pub id: EpochId,
    /// What proves a key to be this epoch's, without telling it.
    pub proof: Hash,
}

impl EpochCard {
    /// The card of an epoch with this key.
    pub fn new(counter: u32, id: EpochId, key: &Key) -> Self {
        Self { counter, id, proof: mac::mac(&key.derive("sync-epoch"), &id.0) }
    }

    /// Whether `key` is this epoch's.
    pub fn is_of(&self, key: &Key) -> bool {
        mac::mac_matches(&key.derive("sync-epoch"), &self.id.0, &self.proof)
    }

    fn write(&self, out: &mut Writer) {
        out.u32(self.counter).raw(&self.id.0).raw(&self.proof);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, FormatError> {
        Ok(Self { counter: from.u32()?, id: EpochId(from.array()?), proof: from.array()? })
    }
}

/// The id of a space: the first 16 bytes of BLAKE3 of what [proves](names_proof) its secret and of who founded it, device and person.
/// So nobody can found it a second time, and an envelope with another secret is known for what it is.
pub fn space_of(proof: &Hash, device: &PublicKey, person: &PublicKey) -> SpaceId {
    let whole = hash(&[proof.as_slice(), device.as_bytes(), person.as_bytes()].concat());
    SpaceId(whole.first_chunk().copied().unwrap_or_default())
}

/// What proves the secret of a space's names, without telling it.
pub fn names_proof(names: &Key) -> Hash {
    hash(names.derive("sync-space").as_bytes())
}

/// What an operation does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Makes the space, with its first device, whose person is a keeper; the last is what the space's id is made from.
    Found(DeviceCard, EpochCard, Hash),
    /// Lets a device in, and its person with this role if they are new.
    Admit(DeviceCard, Role),
    /// Ends a person's membership: all their devices, and a new epoch. What is known of their logs goes on counting.
    Remove(PublicKey, Vec<Seen>, EpochCard),
    /// Ends one device, and begins a new epoch.
    Revoke(PublicKey, Vec<Seen>, EpochCard),
    /// Begins a new epoch.
    Renew(EpochCard),
    /// Whoever holds the words of the author's recovery sheet, known by this key, may let a device of the author's person in. What was
    /// the author's sheet before is no longer.
    Sheet(PublicKey),
    /// Makes a person a keeper. Nobody is made a member again: whoever is not to keep the space any more is taken out, and let in anew.
    Appoint(PublicKey),
}

impl Action {
    /// The epoch that begins with it.
    pub fn epoch(&self) -> Option<&EpochCard> {
        match self {
            Self::Found(_, epoch, _)
            | Self::Remove(_, _, epoch)
            | Self::Revoke(_, _, epoch)
            | Self::Renew(epoch) => Some(epoch),
            Self::Admit(..) | Self::Sheet(_) | Self::Appoint(..) => None,
        }
    }
}

/// One operation, whose signature is right. Whether its author might do this is another question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// The space.
    pub space: SpaceId,
    /// The hashes of the newest operations that the author knew; none for the first.
    pub after: BTreeSet<Hash>,
    /// The device that signed, or the words of a recovery sheet.
    pub author: PublicKey,
    /// When, in milliseconds since 1970, by that device's clock. Nothing is decided by it.
    pub at: i64,
    /// What it does.
    pub action: Action,
}

impl Operation {
    /// The signed bytes.
    pub fn sign(&self, by: &SigningKey) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(MAGIC).raw(&self.space.0).count(self.after.len());
        self.after.iter().for_each(|hash| {
            out.raw(hash);
        });
        out.raw(self.author.as_bytes()).i64(self.at);
        match &self.action {
            Action::Found(card, epoch, proof) => {
                out.u8(1);
                card.write(&mut out);
                epoch.write(&mut out);
                out.raw(proof);
            }
            Action::Admit(card, role) => {
                out.u8(2);
                card.write(&mut out);
                out.u8(*role as u8);
            }
            Action::Remove(whom, cut, epoch) | Action::Revoke(whom, cut, epoch) => {
                out.u8(if matches!(self.action, Action::Remove(..)) { 3 } else { 4 });
                out.raw(whom.as_bytes()).count(cut.len());
                cut.iter().for_each(|seen| seen.write(&mut out));
                epoch.write(&mut out);
            }
            Action::Renew(epoch) => {
                out.u8(5);
                epoch.write(&mut out);
            }
            Action::Sheet(key) => {
                out.u8(6).raw(key.as_bytes());
            }
            Action::Appoint(person) => {
                out.u8(7).raw(person.as_bytes());
            }
        }
        let signature = by.sign(CONTEXT, &out.0);
        out.raw(&signature);
        out.0
    }

    /// Reads signed bytes; what is signed wrongly is [`FormatError::Forged`]. Also returns the operation's hash.
    pub fn read(bytes: &[u8]) -> Result<(Hash, Self), FormatError> {
        let (message, signature) = bytes.split_last_chunk::<SIGNATURE_LEN>().ok_or(FormatError::Cut)?;
        let mut from = Reader(message);
        let magic: [u8; 4] = from.array()?;
        if magic != *MAGIC {
            return Err(if magic.starts_with(b"KRM") { FormatError::Newer } else { FormatError::Foreign });
        }
        let space = SpaceId(from.array()?);
        let after: Vec<Hash> = from.list(32, Reader::array)?;
        let (author, at) = (PublicKey::from_bytes(from.array()?), from.i64()?);
        let action = match from.u8()? {
            1 => Action::Found(DeviceCard::read(&mut from)?, EpochCard::read(&mut from)?, from.array()?),
            2 => {
                let card = DeviceCard::read(&mut from)?;
                match from.u8()? {
                    0 => Action::Admit(card, Role::Member),
                    1 => Action::Admit(card, Role::Keeper),
                    _ => return Err(FormatError::Newer),
                }
            }
            sort @ (3 | 4) => {
                let whom = PublicKey::from_bytes(from.array()?);
                let cut = from.list(Seen::LENGTH, Seen::read)?;
                let epoch = EpochCard::read(&mut from)?;
                if sort == 3 { Action::Remove(whom, cut, epoch) } else { Action::Revoke(whom, cut, epoch) }
            }
            5 => Action::Renew(EpochCard::read(&mut from)?),
            6 => Action::Sheet(PublicKey::from_bytes(from.array()?)),
            7 => Action::Appoint(PublicKey::from_bytes(from.array()?)),
            _ => return Err(FormatError::Newer),
        };
        from.end()?;
        // Ascending and each once, so that an operation has one spelling.
        if !after.is_sorted_by(|one, next| one < next) {
            return Err(FormatError::Malformed);
        }
        if !author.verify(CONTEXT, message, signature) {
            return Err(FormatError::Forged);
        }
        let operation = Self { space, after: after.into_iter().collect(), author, at, action };
        Ok((hash(bytes), operation))
    }
}
