//! Documents as they were, so that a new device is usable before all logs have arrived. A pack is a shortcut and never the truth: it
//! moves no frontier, and the logs are read as if it had not been there.

use kring_crypto::Key;
use kring_crypto::identity::SigningKey;

use super::frame::{self, Header, Opened, Sort};
use super::names::Names;
use super::segment::{RECORD_OVERHEAD, Record, Seen};
use super::{FormatError, Reader, Writer};
use crate::ids::{EpochId, LogId, SpaceId};

/// Updates of some documents, from all logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The space.
    pub space: SpaceId,
    /// The log of the device that made it.
    pub log: LogId,
    /// Which pack of that device, from 1; a later one replaces it.
    pub number: u64,
    /// When it was made, in milliseconds since 1970, by that device's clock.
    pub at: i64,
    /// Whether it holds what somebody wants to see first.
    pub hot: bool,
    /// What its maker knew of each log.
    pub covers: Vec<Seen>,
    /// The updates, each with its log.
    pub records: Vec<(LogId, Record)>,
}

impl Pack {
    /// The object for the storage.
    pub fn close(
        &self,
        names: &Names,
        epoch: EpochId,
        key: &Key,
        by: &SigningKey,
    ) -> Result<Vec<u8>, FormatError> {
        let mut body = Writer::default();
        body.raw(&self.space.0).raw(&self.log.0).u64(self.number).i64(self.at).u8(u8::from(self.hot));
        body.count(self.covers.len());
        self.covers.iter().for_each(|seen| seen.write(&mut body));
        body.count(self.records.len());
        for (log, record) in &self.records {
            body.raw(&log.0);
            record.write(&mut body);
        }
        let header = Header {
            sort: Sort::Pack,
            space: names.space(),
            epoch: names.epoch(epoch),
            log: names.log(self.log),
            number: self.number,
        };
        frame::close(header, key, by, &body.0)
    }

    /// The pack in an object that opened. The caller still has to [check](Opened::check) who signed it.
    pub fn in_object(opened: &Opened, names: &Names) -> Result<Self, FormatError> {
        let mut body = Reader(&opened.body);
        let pack = Self {
            space: SpaceId(body.array()?),
            log: LogId(body.array()?),
            number: body.u64()?,
            at: body.i64()?,
            hot: match body.u8()? {
                0 => false,
                1 => true,
                _ => return Err(FormatError::Malformed),
            },
            covers: body.list(Seen::LENGTH, Seen::read)?,
            records: body
                .list(16 + RECORD_OVERHEAD, |from| Ok((LogId(from.array()?), Record::read(from)?)))?,
        };
        body.end()?;
        let header = &opened.header;
        let fits = header.sort == Sort::Pack
            && header.space == names.space()
            && header.log == names.log(pack.log)
            && header.number == pack.number;
        if fits { Ok(pack) } else { Err(FormatError::Malformed) }
    }
}
