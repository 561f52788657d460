//! What whoever holds the words of a recovery sheet finds in the storage: everything that is in an envelope, and who the person is. It
//! lies under a name like those of packs, so that each device replaces its own.
//!
//! Only who has the public halves of the words can write one, and they are in no file that lies open; what is in it is held against its
//! proofs all the same.

use kring_crypto::Zeroizing;
use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::sheet::SheetCard;

use super::envelope::{self, Envelope};
use super::{FormatError, Reader, Writer};

const MAGIC: &[u8; 4] = b"KRR1";

/// What lies in it.
pub struct Recovery {
    /// When it was made, in milliseconds since 1970, by that device's clock. Of several spaces that the same words open,
    /// the one of the latest is offered first; of one space all of them count together.
    pub at: i64,
    /// The group whose space it is, by the id of its document; `None` for the person's own.
    pub group: Option<[u8; 16]>,
    /// What the notebook or the group is called.
    pub name: String,
    /// Who the person is, for the notebook that begins with it; nothing for a group. What is in it is not known here.
    pub who: Zeroizing<Vec<u8>>,
    /// How to read the space.
    pub envelope: Envelope,
}

impl std::fmt::Debug for Recovery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Recovery(..)")
    }
}

impl Recovery {
    /// The object for the storage: `"KRR1"` and an age file to whoever holds the words.
    pub fn close(&self, to: &SheetCard) -> Result<Vec<u8>, FormatError> {
        let mut plain = Writer::default();
        plain.i64(self.at).u8(u8::from(self.group.is_some()));
        if let Some(group) = &self.group {
            plain.raw(group);
        }
        plain.run(self.name.as_bytes()).run(&self.who);
        self.envelope.write(&mut plain);
        envelope::seal(MAGIC, std::slice::from_ref(&to.recipient), plain)
    }

    /// Opens one that is for these words.
    pub fn open(bytes: &[u8], with: &EnvelopeKey) -> Result<Self, FormatError> {
        let plain = envelope::open(MAGIC, bytes, with)?;
        let mut from = Reader(&plain);
        let recovery = Self {
            at: from.i64()?,
            group: match from.u8()? {
                0 => None,
                1 => Some(from.array()?),
                _ => return Err(FormatError::Malformed),
            },
            name: std::str::from_utf8(from.run()?).map_err(|_| FormatError::Malformed)?.to_owned(),
            who: Zeroizing::new(from.run()?.to_vec()),
            envelope: Envelope::read(&mut from)?,
        };
        from.end()?;
        Ok(recovery)
    }
}
