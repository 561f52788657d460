//! Several steps of one log in one object, made by the log's own device, so that the many small ones can go.

use kring_crypto::Key;
use kring_crypto::identity::SigningKey;

use super::frame::{self, Header, Opened, Sort};
use super::names::Names;
use super::segment::Segment;
use super::{FormatError, Reader, Writer};
use crate::ids::{EpochId, Hash};

/// The steps of a log from one number to another, each with the hash that its object had.
///
/// Hashes and what the segments say of their predecessors make the same chain as the objects did, so that it does not matter to a
/// reader which of the two it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle(Vec<(Hash, Segment)>);

impl Bundle {
    /// A bundle of these; [`FormatError::Malformed`] when they are none, or do not follow each other in one log.
    pub fn new(steps: Vec<(Hash, Segment)>) -> Result<Self, FormatError> {
        let follows = steps.windows(2).all(|pair| match pair {
            [(hash, one), (_, next)] => {
                next.log == one.log
                    && next.space == one.space
                    && Some(next.number) == one.number.checked_add(1)
                    && next.previous == *hash
            }
            _ => true,
        });
        if steps.is_empty() || !follows { Err(FormatError::Malformed) } else { Ok(Self(steps)) }
    }

    /// The steps, in their order.
    pub fn steps(&self) -> &[(Hash, Segment)] {
        &self.0
    }

    /// The same, for keeps.
    pub fn into_steps(self) -> Vec<(Hash, Segment)> {
        self.0
    }

    /// The object for the storage.
    pub fn close(
        &self,
        names: &Names,
        epoch: EpochId,
        key: &Key,
        by: &SigningKey,
    ) -> Result<Vec<u8>, FormatError> {
        let (_, last) = self.0.last().ok_or(FormatError::Malformed)?;
        let mut body = Writer::default();
        body.count(self.0.len());
        for (hash, segment) in &self.0 {
            body.raw(hash);
            segment.write(&mut body);
        }
        let header = Header {
            sort: Sort::Bundle,
            space: names.space(),
            epoch: names.epoch(epoch),
            log: names.log(last.log),
            number: last.number,
        };
        frame::close(header, key, by, &body.0)
    }

    /// The bundle in an object that opened. The caller still has to [check](Opened::check) who signed it.
    pub fn in_object(opened: &Opened, names: &Names) -> Result<Self, FormatError> {
        let mut body = Reader(&opened.body);
        let steps = body.list(164, |from| Ok((from.array()?, Segment::read(from)?)))?;
        body.end()?;
        let bundle = Self::new(steps)?;
        let header = &opened.header;
        let fits = header.sort == Sort::Bundle
            && header.space == names.space()
            && bundle
                .0
                .last()
                .is_some_and(|(_, last)| header.log == names.log(last.log) && header.number == last.number);
        if fits { Ok(bundle) } else { Err(FormatError::Malformed) }
    }
}
