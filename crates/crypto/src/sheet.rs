//! What the words of a recovery sheet do in a storage: they open what was put there for whoever holds them, and sign that a new
//! device is let in. A device keeps the public halves and can only close.

use crate::envelope::{EnvelopeError, EnvelopeKey, Recipient};
use crate::identity::{PublicKey, SigningKey};
use crate::words::RecoveryWords;

/// How many bytes of a card come before its recipient.
const KEY: usize = 32;

/// The keys that come from the words. Wiped when dropped; print as `SheetKeys(..)`.
pub struct SheetKeys {
    /// Opens what is for whoever holds the words.
    pub envelope: EnvelopeKey,
    /// Signs that a device is let in.
    pub signing: SigningKey,
}

impl SheetKeys {
    /// The keys of these words: [derived](crate::Key::derive) from [the words' own](RecoveryWords::key), for `sheet-envelope` and
    /// for `sheet-signing`.
    pub fn of(words: &RecoveryWords) -> Result<Self, EnvelopeError> {
        let key = words.key();
        Ok(Self {
            envelope: EnvelopeKey::of(&key.derive("sheet-envelope"))?,
            signing: SigningKey::from_bytes(*key.derive("sheet-signing").as_bytes()),
        })
    }

    /// The halves that a device keeps.
    pub fn card(&self) -> SheetCard {
        SheetCard { key: self.signing.public(), recipient: self.envelope.recipient() }
    }
}

impl std::fmt::Debug for SheetKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SheetKeys(..)")
    }
}

/// The public halves. Not for everybody all the same: whoever has them can write what the words open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCard {
    /// By which a signature of the words is recognised.
    pub key: PublicKey,
    /// Where to write to.
    pub recipient: Recipient,
}

impl SheetCard {
    /// The card as bytes: the key (32) and the recipient's text.
    pub fn to_bytes(&self) -> Vec<u8> {
        [self.key.as_bytes().as_slice(), self.recipient.as_str().as_bytes()].concat()
    }

    /// The card with these bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EnvelopeError> {
        let (key, recipient) = bytes.split_first_chunk::<KEY>().ok_or(EnvelopeError::NotAKey)?;
        let recipient = std::str::from_utf8(recipient).map_err(|_| EnvelopeError::NotAKey)?;
        Ok(Self { key: PublicKey::from_bytes(*key), recipient: recipient.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envelope::{open_with, seal_for};
    use crate::hex::text;
    use proptest::prelude::*;

    /// Made by this code, to be made by every later one.
    const WORDS: &str = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon \
                         abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon art";
    const CARD: (&str, &str) = (
        "bb1b4d44fb381cfe5a61c3b0d15c9b3259398a8f9a17ee26c8520a95b2099c9f",
        "age1wvhxseg00u57a55z4fmldw678usgdzmndp29zvz6dvelenzcpp9qq4rgnx",
    );

    #[test]
    fn the_same_words_give_the_same_keys_for_ever() {
        let keys = SheetKeys::of(&RecoveryWords::parse(WORDS).unwrap()).unwrap();
        let card = keys.card();
        assert_eq!((text(card.key.as_bytes()).as_str(), card.recipient.as_str()), CARD);
        assert_eq!(format!("{keys:?}"), "SheetKeys(..)");
    }

    #[test]
    fn the_words_open_what_the_card_closes_and_other_words_do_not() {
        let (ours, theirs) = (RecoveryWords::generate().unwrap(), RecoveryWords::generate().unwrap());
        let (ours, theirs) = (SheetKeys::of(&ours).unwrap(), SheetKeys::of(&theirs).unwrap());
        let card = SheetCard::from_bytes(&ours.card().to_bytes()).unwrap();
        assert_eq!(card, ours.card());
        let sealed = seal_for(&[card.recipient], b"a key").unwrap();
        assert_eq!(open_with(&ours.envelope, &sealed).unwrap().as_slice(), b"a key");
        assert_eq!(open_with(&theirs.envelope, &sealed), Err(EnvelopeError::NotOpened));
        assert!(card.key.verify("here", b"this", &ours.signing.sign("here", b"this")));
    }

    proptest! {
        #[test]
        fn any_bytes_get_an_answer_from_a_card(bytes: Vec<u8>) {
            if let Ok(card) = SheetCard::from_bytes(&bytes) {
                prop_assert_eq!(card.to_bytes(), bytes);
            }
        }
    }
}
