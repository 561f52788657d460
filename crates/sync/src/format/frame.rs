//! What every sealed object has around it: a clear header, a key commitment, and inside a signature and padding.
//!
//! Outsiders do not get past the cipher, and members cannot write in each other's names. The commitment is there because the cipher
//! alone would open under two keys for somebody who chose both.

use kring_crypto::identity::{PublicKey, SIGNATURE_LEN, SigningKey};
use kring_crypto::{Key, Zeroizing, mac, seal};

use super::names::Tag;
use super::{FormatError, LARGEST, Reader, Writer};

/// Bytes in front of the sealed part, the commitment included.
pub const HEADER: usize = 96;
const CLEAR: usize = 64;
const MAGIC: &[u8; 4] = b"KRG1";
const SUITE: u8 = 1;

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// One step of a log.
    Segment = 1,
    /// Several steps of a log in one object.
    Bundle = 2,
    /// Documents as they were, for a new device.
    Pack = 3,
    /// The key of a closed document.
    Key = 4,
}

impl Sort {
    fn context(self) -> &'static str {
        match self {
            Self::Segment => "sync-segment",
            Self::Bundle => "sync-bundle",
            Self::Pack => "sync-pack",
            Self::Key => "sync-key",
        }
    }
}

/// What is clear: enough to find key and place, and nothing a stranger understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// What it is.
    pub sort: Sort,
    /// The space.
    pub space: Tag,
    /// The epoch whose key opens it.
    pub epoch: Tag,
    /// The log it belongs to, or whose device made the pack or wrote the key.
    pub log: Tag,
    /// The number in that log; the last one of a bundle; 0 for a key.
    pub number: u64,
}

impl Header {
    fn to_bytes(self) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(MAGIC).u8(self.sort as u8).u8(SUITE).u16(0);
        out.raw(&self.space).raw(&self.epoch).raw(&self.log).u64(self.number);
        out.0
    }

    /// Reads the header of an object, without a key.
    pub fn read(bytes: &[u8]) -> Result<Self, FormatError> {
        if bytes.len() > LARGEST {
            return Err(FormatError::TooLarge);
        }
        let mut rest = Reader(bytes);
        let magic: [u8; 4] = rest.array().map_err(|_| FormatError::Foreign)?;
        if !magic.starts_with(b"KRG") {
            return Err(FormatError::Foreign);
        }
        if magic != *MAGIC {
            return Err(FormatError::Newer);
        }
        let (sort, suite, reserved) = (rest.u8()?, rest.u8()?, rest.u16()?);
        let sort = match sort {
            1 => Sort::Segment,
            2 => Sort::Bundle,
            3 => Sort::Pack,
            4 => Sort::Key,
            _ => return Err(FormatError::Newer),
        };
        if suite != SUITE || reserved != 0 {
            return Err(FormatError::Newer);
        }
        let header = Self {
            sort,
            space: rest.array()?,
            epoch: rest.array()?,
            log: rest.array()?,
            number: rest.u64()?,
        };
        rest.array::<32>()?;
        Ok(header)
    }
}

/// An object that opened. Who signed it is not looked at yet: that is known from what is inside.
#[derive(Debug)]
pub struct Opened {
    /// The header.
    pub header: Header,
    /// What was signed and sealed.
    pub body: Zeroizing<Vec<u8>>,
    signature: [u8; SIGNATURE_LEN],
}

impl Opened {
    /// Whether `by` signed header and body.
    pub fn check(&self, by: &PublicKey) -> Result<(), FormatError> {
        let message = signed(&self.header.to_bytes(), &self.body);
        if by.verify(self.header.sort.context(), &message, &self.signature) {
            Ok(())
        } else {
            Err(FormatError::Forged)
        }
    }
}

/// Signs, pads and seals `body` under the key of an epoch.
pub fn close(header: Header, epoch: &Key, by: &SigningKey, body: &[u8]) -> Result<Vec<u8>, FormatError> {
    let clear = header.to_bytes();
    let length = u32::try_from(body.len()).map_err(|_| FormatError::TooLarge)?;
    let mut plain = Writer(Vec::with_capacity(padded(SIGNATURE_LEN + 4 + body.len())));
    plain.raw(&by.sign(header.sort.context(), &signed(&clear, body))).u32(length).raw(body);
    let mut plain = Zeroizing::new(plain.0);
    let padded = padded(plain.len());
    plain.resize(padded, 0);
    let mut whole = clear;
    whole.extend_from_slice(&commitment(epoch, &whole));
    let sealed = seal::seal(&epoch.derive("sync-seal"), &whole, &plain).map_err(|error| match error {
        seal::SealError::NoRandomness(_) => FormatError::NoRandomness,
        _ => FormatError::TooLarge,
    })?;
    whole.extend_from_slice(&sealed);
    if whole.len() > LARGEST { Err(FormatError::TooLarge) } else { Ok(whole) }
}

/// Opens what [`close`] made, with the key of the epoch that its header names.
pub fn open(bytes: &[u8], epoch: &Key) -> Result<Opened, FormatError> {
    let header = Header::read(bytes)?;
    let (front, sealed) = bytes.split_at_checked(HEADER).ok_or(FormatError::Cut)?;
    let (clear, committed) = front.split_at_checked(CLEAR).ok_or(FormatError::Cut)?;
    if !mac::mac_matches(&epoch.derive("sync-commitment"), clear, committed) {
        return Err(FormatError::NotOpened);
    }
    let plain = seal::open(&epoch.derive("sync-seal"), front, sealed).map_err(|_| FormatError::NotOpened)?;
    let mut rest = Reader(&plain);
    let signature = rest.array()?;
    let body = Zeroizing::new(rest.run()?.to_vec());
    if rest.0.iter().any(|byte| *byte != 0) || plain.len() != padded(SIGNATURE_LEN + 4 + body.len()) {
        return Err(FormatError::Malformed);
    }
    Ok(Opened { header, body, signature })
}

fn commitment(epoch: &Key, clear: &[u8]) -> [u8; 32] {
    mac::mac(&epoch.derive("sync-commitment"), clear)
}

fn signed(clear: &[u8], body: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([clear, body].concat())
}

/// Padmé (Nikitin and others 2019, <https://petsymposium.org/popets/2019/popets-2019-0056.php>): at most 12 % longer, and a length
/// that says little.
fn padded(length: usize) -> usize {
    let exponent = length.max(2).ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1_usize << exponent.saturating_sub(kept)) - 1;
    (length + mask) & !mask
}
