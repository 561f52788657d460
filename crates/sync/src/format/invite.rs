//! How somebody gets in: an invite that goes from hand to hand, a request in the storage, and six words that both compare.
//!
//! Whoever finds the invite can make a request too. So the words are computed from invite and request, and the inviter admits only the
//! device whose person reads the same words.

use std::str::FromStr;

use kring_crypto::compare::{COMPARED, compare_words};
use kring_crypto::identity::PublicKey;
use kring_crypto::{Hex, Key, NoRandomness, Zeroizing, random_bytes, seal};

use super::names::Tag;
use super::operation::DeviceCard;
use super::{FormatError, Reader, Writer};
use crate::ids::{Hash, SpaceId, hash};

/// How long an invite is good for, in milliseconds: seven days.
pub const INVITE_GOOD_FOR: i64 = 7 * 86_400_000;

const BEGIN: &str = "kring-invite-1-";
const BEGIN_GROUP: &str = "kring-group-1-";
const MAGIC: &[u8; 4] = b"KRJ1";
const LONGEST_PLACE: usize = 1_024;
const LONGEST_NAME: usize = 200;
const LARGEST_REQUEST: usize = 4_096;

/// An invitation to a space. It is secret: [`Invite::to_text`] goes to one person only.
#[derive(Debug, PartialEq, Eq)]
pub struct Invite {
    /// The space.
    pub space: SpaceId,
    /// What the space is called in the storage.
    pub folder: Tag,
    /// Where that is: an address that the invited person reaches with credentials of their own.
    pub place: String,
    /// The device that invites.
    pub inviter: PublicKey,
    /// The members as the inviter knows them.
    pub members: Hash,
    /// Until when it is good, in milliseconds since 1970.
    pub until: i64,
    /// The group whose space it is; nothing for a space of one person's devices.
    pub group: Option<Group>,
    secret: Secret,
}

/// A group that somebody is invited to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The id of its document.
    pub id: [u8; 16],
    /// What it is called, up to 200 bytes.
    pub name: String,
}

/// Sixteen random bytes that are used once. Prints as `Secret(..)`.
#[derive(PartialEq, Eq)]
struct Secret(Zeroizing<[u8; 16]>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Who asks to be let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    /// What they call themselves, up to 200 bytes.
    pub name: String,
    /// Their device.
    pub card: DeviceCard,
}

impl Invite {
    /// A new invite, good for seven days from `now`.
    pub fn new(
        (space, folder): (SpaceId, Tag),
        place: String,
        inviter: PublicKey,
        members: Hash,
        now: i64,
    ) -> Result<Self, NoRandomness> {
        let secret = Secret(Zeroizing::new(random_bytes()?));
        Ok(Self {
            space,
            folder,
            place,
            inviter,
            members,
            until: now.saturating_add(INVITE_GOOD_FOR),
            group: None,
            secret,
        })
    }

    /// The same invite, to a group.
    pub fn to_group(self, id: [u8; 16], name: &str) -> Self {
        let mut kept = String::new();
        for letter in name.chars().take_while(|letter| !letter.is_control()) {
            if kept.len() + letter.len_utf8() > LONGEST_NAME {
                break;
            }
            kept.push(letter);
        }
        Self { group: Some(Group { id, name: kept }), ..self }
    }

    /// As text for a message or a QR code: `kring-invite-1-`, to a group `kring-group-1-`, and hexadecimal, the last four bytes a
    /// checksum.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut bytes = self.to_bytes();
        let sum = hash(&bytes);
        bytes.extend(sum.iter().take(4));
        let digits = bytes.iter().map(|byte| Hex([*byte]).to_string());
        let begin = if self.group.is_some() { BEGIN_GROUP } else { BEGIN };
        Zeroizing::new(std::iter::once(begin.to_owned()).chain(digits).collect())
    }

    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Writer::default();
        out.raw(&self.space.0)
            .raw(&self.folder)
            .raw(self.inviter.as_bytes())
            .raw(&self.members)
            .i64(self.until);
        out.raw(self.secret.0.as_slice()).run(self.place.as_bytes());
        if let Some(group) = &self.group {
            out.raw(&group.id).run(group.name.as_bytes());
        }
        Zeroizing::new(out.0)
    }

    /// What its request is called in the folder for requests: a file `<tag>.krg`.
    pub fn tag(&self) -> Tag {
        let hash = hash(self.key().derive("sync-request-name").as_bytes());
        hash.first_chunk().copied().unwrap_or_default()
    }

    pub(super) fn key(&self) -> Key {
        let mut wide = Zeroizing::new([0; 32]);
        wide.iter_mut().zip(self.secret.0.iter()).for_each(|(to, from)| *to = *from);
        Key::from_bytes(*wide).derive("sync-invite")
    }

    /// The object with which somebody asks.
    pub fn ask(&self, request: &JoinRequest) -> Result<Vec<u8>, FormatError> {
        if request.name.len() > LONGEST_NAME {
            return Err(FormatError::TooLarge);
        }
        let mut plain = Writer::default();
        plain.run(request.name.as_bytes());
        request.card.write(&mut plain);
        let sealed = seal::seal(&self.key(), MAGIC, &plain.0).map_err(|_| FormatError::NoRandomness)?;
        Ok([MAGIC, sealed.as_slice()].concat())
    }

    /// The request in an object. That it opens proves that who asks holds the invite, and nothing more.
    pub fn asked(&self, object: &[u8]) -> Result<JoinRequest, FormatError> {
        if object.len() > LARGEST_REQUEST {
            return Err(FormatError::TooLarge);
        }
        let (magic, sealed) = object.split_first_chunk::<4>().ok_or(FormatError::Foreign)?;
        if magic != MAGIC {
            return Err(if magic.starts_with(b"KRJ") { FormatError::Newer } else { FormatError::Foreign });
        }
        let plain = seal::open(&self.key(), MAGIC, sealed).map_err(|_| FormatError::NotOpened)?;
        let mut from = Reader(&plain);
        let name = std::str::from_utf8(from.run()?).map_err(|_| FormatError::Malformed)?.to_owned();
        let card = DeviceCard::read(&mut from)?;
        from.end()?;
        card.check(self.space)?;
        if name.len() > LONGEST_NAME { Err(FormatError::TooLarge) } else { Ok(JoinRequest { name, card }) }
    }

    /// The six words that both read to each other, from the invite and what was asked.
    pub fn words(&self, request: &JoinRequest) -> [&'static str; COMPARED] {
        let mut transcript = Writer::default();
        transcript.run(&self.to_bytes()).run(request.name.as_bytes());
        request.card.write(&mut transcript);
        compare_words(&Zeroizing::new(transcript.0))
    }
}

impl FromStr for Invite {
    type Err = FormatError;

    /// Reads what [`Invite::to_text`] wrote, with spaces and line breaks anywhere.
    fn from_str(text: &str) -> Result<Self, FormatError> {
        if text.len() > 8 * LONGEST_PLACE {
            return Err(FormatError::TooLarge);
        }
        let text: Zeroizing<String> = Zeroizing::new(text.split_whitespace().collect());
        let of_group = text.strip_prefix(BEGIN_GROUP);
        let digits = of_group.or_else(|| text.strip_prefix(BEGIN)).ok_or(FormatError::Foreign)?;
        let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return Err(FormatError::Cut) };
        let byte = |pair: &[u8; 2]| {
            let digits = std::str::from_utf8(pair).map_err(|_| FormatError::Malformed)?;
            digits.parse::<Hex<1>>().map(|byte| byte.0[0]).map_err(|_| FormatError::Malformed)
        };
        let bytes: Zeroizing<Vec<u8>> = Zeroizing::new(pairs.iter().map(byte).collect::<Result<_, _>>()?);
        let (bytes, sum) = bytes.split_last_chunk::<4>().ok_or(FormatError::Cut)?;
        if !hash(bytes).starts_with(sum) {
            return Err(FormatError::Malformed);
        }
        let mut from = Reader(bytes);
        let (space, folder) = (SpaceId(from.array()?), from.array()?);
        let inviter = PublicKey::from_bytes(from.array()?);
        let (members, until) = (from.array()?, from.i64()?);
        let secret = Secret(Zeroizing::new(from.array()?));
        let line =
            |run: &[u8]| std::str::from_utf8(run).map_err(|_| FormatError::Malformed).map(str::to_owned);
        let place = line(from.run()?)?;
        let group = match of_group {
            Some(_) => Some(Group { id: from.array()?, name: line(from.run()?)? }),
            None => None,
        };
        from.end()?;
        if place.len() > LONGEST_PLACE || group.as_ref().is_some_and(|group| group.name.len() > LONGEST_NAME)
        {
            return Err(FormatError::TooLarge);
        }
        Ok(Self { space, folder, place, inviter, members, until, group, secret })
    }
}
