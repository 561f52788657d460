//! What travels to another device, one thing at a time: an update, a statement, a tombstone, or who the person is.
//!
//! As bytes a parcel is a version of one byte and then postcard. A parcel that a later program wrote is not understood, never guessed.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::exchange::Update;
use crate::person::Introduction;
use crate::purge::Grave;

/// The way in which parcels are written now.
const VERSION: u8 = 1;
/// The same for something that was purged, with what was known of it in front.
const KNOWING: u8 = 3;
/// The same for those of closed documents, which came later.
pub(crate) const CLOSED: u8 = 2;

/// One thing on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Its place among those of the device that sends it, ever higher.
    pub n: u64,
    /// What it is about: a document's id, or the person's space.
    pub about: [u8; 16],
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What a parcel holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Content {
    /// An update of a document, or a statement.
    Update(Update),
    /// A document was purged.
    Gone(Uuid, Grave),
    /// Who the person is; only for devices that are let in as theirs.
    Person(Introduction),
    /// An update by somebody else with this key, handed on to the person's other devices.
    OfOther([u8; 32], Update),
    /// Somebody else with this key purged a document; handed on as well.
    GoneByOther([u8; 32], Uuid, Grave),
    /// An update of a closed document, by the notebook's person or by another: a parcel of its own, sealed under the document's key.
    Sealed(Vec<u8>),
}

impl Content {
    /// As bytes.
    pub fn write(&self) -> Result<Vec<u8>, StoreError> {
        let written = match self {
            Self::Gone(_, grave) | Self::GoneByOther(.., grave) if !grave.knew.is_empty() => {
                postcard::to_extend(&(&grave.knew, self), vec![KNOWING])
            }
            Self::Sealed(_) => postcard::to_extend(self, vec![CLOSED]),
            _ => postcard::to_extend(self, vec![VERSION]),
        };
        written.map_err(|_| StoreError::Internal("parcel"))
    }

    /// From bytes. What a later program wrote is [`StoreError::Newer`].
    pub fn read(bytes: &[u8]) -> Result<Self, StoreError> {
        let invalid = StoreError::Invalid("parcel");
        let (version, rest) = bytes.split_first().ok_or(StoreError::Invalid("parcel"))?;
        match *version {
            VERSION | CLOSED => match postcard::take_from_bytes(rest) {
                Ok((content, [])) if matches!(content, Self::Sealed(_)) == (*version == CLOSED) => {
                    Ok(content)
                }
                _ => Err(invalid),
            },
            KNOWING => match postcard::take_from_bytes::<(Vec<u8>, Self)>(rest) {
                Ok(((knew, content), [])) => content.knowing(knew).ok_or(invalid),
                _ => Err(invalid),
            },
            _ => Err(StoreError::Newer),
        }
    }

    /// What was purged, with what was known of it.
    fn knowing(mut self, knew: Vec<u8>) -> Option<Self> {
        match &mut self {
            Self::Gone(_, grave) | Self::GoneByOther(.., grave) if !knew.is_empty() => grave.knew = knew,
            _ => return None,
        }
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn gone() -> Content {
        let grave = Grave { at: 5, log: vec![1; 16], signature: vec![2; 64], knew: vec![] };
        Content::Gone(Uuid::from_bytes([7; 16]), grave)
    }

    #[test]
    fn a_parcel_keeps_its_bytes_for_ever() {
        let bytes = gone().write().unwrap();
        let written = [&[1, 1, 16][..], &[7; 16], &[10, 16], &[1; 16], &[64], &[2; 64]].concat();
        assert_eq!(bytes, written);
        assert_eq!(Content::read(&bytes).unwrap(), gone());
        let mut newer = bytes.clone();
        newer[0] = 9;
        assert!(matches!(Content::read(&newer), Err(StoreError::Newer)));
        let knowing = gone().knowing(vec![3; 24]).unwrap();
        assert_eq!(knowing.write().unwrap(), [&[3, 24][..], &[3; 24], &bytes[1..]].concat());
        assert_eq!(Content::read(&knowing.write().unwrap()).unwrap(), knowing);
        let closed = Content::Sealed(vec![9, 8]);
        assert_eq!(closed.write().unwrap(), [2, 5, 2, 9, 8]);
        assert_eq!(Content::read(&[2, 5, 2, 9, 8]).unwrap(), closed);
        assert!(Content::read(&[1, 5, 2, 9, 8]).is_err(), "only ever under the version of closed ones");
    }

    proptest! {
        #[test]
        fn any_bytes_get_an_answer_from_a_parcel(bytes: Vec<u8>) {
            let _ = Content::read(&bytes);
            let _ = Content::read(&[vec![KNOWING], bytes.clone()].concat());
            let _ = Content::read(&[vec![CLOSED], bytes.clone()].concat());
            let _ = Content::read(&[vec![VERSION], bytes].concat());
        }

        #[test]
        fn a_parcel_that_is_cut_or_goes_on_is_none(cut in 0usize..100) {
            let bytes = gone().write().unwrap();
            let cut = cut.min(bytes.len() - 1);
            prop_assert!(Content::read(&bytes[..cut]).is_err());
            prop_assert!(Content::read(&[bytes, vec![0]].concat()).is_err());
        }
    }
}
