//! One step of a log: what a device wrote since its last one, and what it has seen of others.

use kring_crypto::Key;
use kring_crypto::identity::SigningKey;

use super::frame::{self, Header, Opened, Sort};
use super::names::Names;
use super::{FormatError, Reader, Writer};
use crate::ids::{DocId, EpochId, Hash, LogId, SpaceId};

/// One update of one document, as the store packs it. What is in it is not known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The document.
    pub doc: DocId,
    /// The device's number for it, from 1, ever higher.
    pub seq: u64,
    /// The update; of a closed document it is sealed under that document's own key.
    pub bytes: Vec<u8>,
}

/// How far a log is known, and by which object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    /// The log.
    pub log: LogId,
    /// The number of its last known segment, from 1.
    pub number: u64,
    /// BLAKE3 of that segment as it was stored.
    pub hash: Hash,
}

/// One step of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The space, so that nothing is moved to another one.
    pub space: SpaceId,
    /// The log.
    pub log: LogId,
    /// Its number, from 1 without a gap.
    pub number: u64,
    /// BLAKE3 of the segment before it; zeros for the first.
    pub previous: Hash,
    /// The members as this device knew them: see [`crate::members::Members::head`].
    pub members: Hash,
    /// When it was made, in milliseconds since 1970, by that device's clock. Nothing is decided by it.
    pub at: i64,
    /// What this device took in of other logs since its last segment.
    pub seen: Vec<Seen>,
    /// What it knows of and cannot find or read: log and number. Whoever owns the log writes it again. Number 0 asks for the key of the
    /// document with this id, and whoever has it writes it again.
    pub wants: Vec<(LogId, u64)>,
    /// The updates.
    pub records: Vec<Record>,
}

/// How many bytes a record needs beside those of its update.
pub const RECORD_OVERHEAD: usize = 28;

impl Record {
    pub(crate) fn write(&self, out: &mut Writer) {
        out.raw(&self.doc.0).u64(self.seq).run(&self.bytes);
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Result<Self, FormatError> {
        Ok(Self { doc: DocId(from.array()?), seq: from.u64()?, bytes: from.run()?.to_vec() })
    }
}

impl Seen {
    pub(crate) const LENGTH: usize = 56;

    pub(crate) fn write(&self, out: &mut Writer) {
        out.raw(&self.log.0).u64(self.number).raw(&self.hash);
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Result<Self, FormatError> {
        Ok(Self { log: LogId(from.array()?), number: from.u64()?, hash: from.array()? })
    }
}

impl Segment {
    pub(crate) fn write(&self, out: &mut Writer) {
        out.raw(&self.space.0).raw(&self.log.0).u64(self.number).raw(&self.previous).raw(&self.members);
        out.i64(self.at).count(self.seen.len());
        self.seen.iter().for_each(|seen| seen.write(out));
        out.count(self.wants.len());
        for (log, number) in &self.wants {
            out.raw(&log.0).u64(*number);
        }
        out.count(self.records.len());
        self.records.iter().for_each(|record| record.write(out));
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Result<Self, FormatError> {
        let segment = Self {
            space: SpaceId(from.array()?),
            log: LogId(from.array()?),
            number: from.u64()?,
            previous: from.array()?,
            members: from.array()?,
            at: from.i64()?,
            seen: from.list(Seen::LENGTH, Seen::read)?,
            wants: from.list(24, |from| Ok((LogId(from.array()?), from.u64()?)))?,
            records: from.list(RECORD_OVERHEAD, Record::read)?,
        };
        let ascending = segment.records.is_sorted_by(|one, next| one.seq < next.seq);
        let first = segment.number == 1;
        if segment.number == 0 || first != (segment.previous == Hash::default()) || !ascending {
            return Err(FormatError::Malformed);
        }
        Ok(segment)
    }

    /// The object for the storage, sealed under the key of an epoch and signed by the device of this log.
    pub fn close(
        &self,
        names: &Names,
        epoch: EpochId,
        key: &Key,
        by: &SigningKey,
    ) -> Result<Vec<u8>, FormatError> {
        let mut body = Writer::default();
        self.write(&mut body);
        let header = Header {
            sort: Sort::Segment,
            space: names.space(),
            epoch: names.epoch(epoch),
            log: names.log(self.log),
            number: self.number,
        };
        frame::close(header, key, by, &body.0)
    }

    /// The segment in an object that opened. The caller still has to know who owns the log and to [check](Opened::check) them.
    pub fn in_object(opened: &Opened, names: &Names) -> Result<Self, FormatError> {
        let mut body = Reader(&opened.body);
        let segment = Self::read(&mut body)?;
        body.end()?;
        let header = &opened.header;
        let fits = header.sort == Sort::Segment
            && header.space == names.space()
            && header.log == names.log(segment.log)
            && header.number == segment.number;
        if fits { Ok(segment) } else { Err(FormatError::Malformed) }
    }
}
