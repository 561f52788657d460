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
    use crate::{closed, statement};
    use kring_crypto::Key;
    use kring_crypto::identity::SigningKey;
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

    /// A parcel among the vectors of the document.
    fn vector(name: &str) -> Vec<u8> {
        let document = include_str!("../../../docs/sync-format.md");
        let mut lines = document.lines().filter_map(|line| line.split_once(" = "));
        crate::header::unhex(lines.find(|(of, _)| *of == name).unwrap().1).unwrap()
    }

    #[test]
    fn the_parcels_in_the_document_are_read_and_written_by_this_version() {
        let person = SigningKey::from_bytes([3; 32]).public();
        let (doc, log, at) = (Uuid::from_bytes([7; 16]), vec![6; 16], 1_795_737_600_000);
        let update = Update {
            log: log.clone(),
            public: SigningKey::from_bytes([4; 32]).public().as_bytes().to_vec(),
            seq: 9,
            id: doc.as_bytes().to_vec(),
            kind: "page".into(),
            schema: 1,
            space: vec![11; 16],
            batch: vec![12; 16],
            at,
            before: b"before".to_vec(),
            after: b"after".to_vec(),
            bytes: b"an update".to_vec(),
        };
        let page = Content::Update(update.clone());
        let charter = Update { kind: "charter".into(), ..update };
        for (name, content) in
            [("update", page.clone()), ("update of another", Content::OfOther(*person.as_bytes(), charter))]
        {
            assert_eq!(content.write().unwrap(), vector(name), "{name}");
            assert_eq!(Content::read(&vector(name)).unwrap(), content, "{name}");
        }

        let known = [log.as_slice(), &9_i64.to_le_bytes()].concat();
        for (name, by_other, knew) in
            [("gone", false, vec![]), ("gone knowing", false, known), ("gone by another", true, vec![])]
        {
            let content = Content::read(&vector(name)).unwrap();
            assert_eq!(content.write().unwrap(), vector(name), "{name}");
            let (by, id, grave) = match content {
                Content::Gone(id, grave) => (None, id, grave),
                Content::GoneByOther(by, id, grave) => (Some(by), id, grave),
                _ => panic!("{name} is another"),
            };
            assert_eq!((by, id), (by_other.then_some(*person.as_bytes()), doc), "{name}");
            assert!(grave.is_signed(doc, &person), "{name}");
            assert_eq!((grave.at, &grave.log, grave.knew), (at, &log, knew), "{name}");
        }

        let Content::Person(introduction) = Content::read(&vector("person")).unwrap() else {
            panic!("another parcel");
        };
        assert_eq!(introduction.key().public(), person);
        assert_eq!(Content::Person(introduction).write().unwrap(), vector("person"));

        let Content::Update(said) = Content::read(&vector("statement")).unwrap() else {
            panic!("another parcel");
        };
        assert_eq!((said.kind.as_str(), said.seq), (statement::KIND, 10));
        let statement = statement::in_update(&said, doc).unwrap();
        assert!(statement.is_signed());
        assert_eq!((statement.signer.0, statement.at), (*person.as_bytes(), at));
        let told = (statement.kind.as_str(), statement.topic.as_str(), statement.body.as_str());
        assert_eq!(told, ("signature", "topic", "{}"));

        let key = Key::from_bytes([9; 32]);
        assert_eq!(closed::unseal(&vector("closed update"), doc, &key).unwrap(), page);
        assert!(closed::unseal(&vector("closed update"), Uuid::from_bytes([8; 16]), &key).is_err());
    }

    #[test]
    fn a_parcel_with_an_update_keeps_its_bytes_for_ever() {
        let update = Update {
            log: vec![1; 16],
            public: vec![2; 32],
            seq: 3,
            id: vec![4; 16],
            kind: "page".into(),
            schema: 2,
            space: vec![5; 16],
            batch: vec![6; 16],
            at: -1,
            before: vec![],
            after: vec![7; 12],
            bytes: vec![0x80; 300],
        };
        let content = Content::Update(update);
        let written = [
            &[1, 0, 16][..],
            &[1; 16],
            &[32],
            &[2; 32],
            &[6, 16],
            &[4; 16],
            &[4],
            b"page",
            &[2, 16],
            &[5; 16],
            &[16],
            &[6; 16],
            &[1, 0, 12],
            &[7; 12],
            // The length in seven bits at a time, the low ones first.
            &[0xac, 0x02],
            &[0x80; 300],
        ];
        assert_eq!(content.write().unwrap(), written.concat());
        assert_eq!(Content::read(&written.concat()).unwrap(), content);
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
