//! Something that several devices can open, each with a key of its own: an age file (<https://age-encryption.org/v1>, recipients of
//! the kind X25519).
//!
//! An envelope is secret but says nothing about who wrote it: whoever knows the recipients can make one. So what lies in it carries
//! signatures of its own. Its length and the number of recipients are visible.

use std::fmt;
use std::io::{self, BufRead, Read, Write};
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use zeroize::Zeroizing;

use crate::secret::Key;

/// The most that is read out of an envelope: 16 MiB.
pub const LARGEST_ENVELOPE: usize = 16 << 20;

/// Why nothing was put into an envelope or taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// It is not for this device, or it was changed or cut. Which of these it was is not told.
    #[error("this device cannot open the envelope, or it was changed")]
    NotOpened,
    /// The text is no recipient or no key of a device.
    #[error("not a key for envelopes")]
    NotAKey,
    /// There is nobody to write to, or more than [`LARGEST_ENVELOPE`] to write.
    #[error("the envelope cannot be written")]
    NotWritten,
}

/// What a device opens envelopes with. Wiped when dropped; prints as `EnvelopeKey(..)`.
#[derive(Clone)]
pub struct EnvelopeKey(age::x25519::Identity);

impl EnvelopeKey {
    /// A new key from the operating system's randomness.
    pub fn random() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// The key that another key makes. The same one makes the same.
    pub fn of(key: &Key) -> Result<Self, EnvelopeError> {
        let prefix = bech32::Hrp::parse("age-secret-key-").map_err(|_| EnvelopeError::NotAKey)?;
        let text = bech32::encode::<bech32::Bech32>(prefix, key.as_bytes());
        let text = Zeroizing::new(text.map_err(|_| EnvelopeError::NotAKey)?);
        Self::from_text(&Zeroizing::new(text.to_uppercase()))
    }

    /// The key as text, `AGE-SECRET-KEY-1…`, to be sealed and stored.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// The key with this text.
    pub fn from_text(text: &str) -> Result<Self, EnvelopeError> {
        age::x25519::Identity::from_str(text).map(Self).map_err(|_| EnvelopeError::NotAKey)
    }

    /// The half that others know.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public().to_string())
    }
}

impl fmt::Debug for EnvelopeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EnvelopeKey(..)")
    }
}

/// Where to write to: the public half of an [`EnvelopeKey`], as text `age1…` of 62 letters and digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recipient(String);

impl Recipient {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Recipient {
    type Err = EnvelopeError;

    /// Takes the one spelling that [`Recipient::as_str`] gives.
    fn from_str(text: &str) -> Result<Self, EnvelopeError> {
        let known = age::x25519::Recipient::from_str(text).map_err(|_| EnvelopeError::NotAKey)?;
        let known = Recipient(known.to_string());
        if known.0 == text { Ok(known) } else { Err(EnvelopeError::NotAKey) }
    }
}

/// Puts `plain` into an envelope that each of `recipients` can open.
pub fn seal_for(recipients: &[Recipient], plain: &[u8]) -> Result<Vec<u8>, EnvelopeError> {
    if plain.len() > LARGEST_ENVELOPE {
        return Err(EnvelopeError::NotWritten);
    }
    let recipients: Vec<age::x25519::Recipient> = recipients
        .iter()
        .map(|recipient| recipient.0.parse().map_err(|_| EnvelopeError::NotAKey))
        .collect::<Result<_, _>>()?;
    let encryptor =
        age::Encryptor::with_recipients(recipients.iter().map(|recipient| recipient as &dyn age::Recipient))
            .map_err(|_| EnvelopeError::NotWritten)?;
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| EnvelopeError::NotWritten)?;
    writer.write_all(plain).map_err(|_| EnvelopeError::NotWritten)?;
    writer.finish().map_err(|_| EnvelopeError::NotWritten)?;
    Ok(sealed)
}

/// Takes out what [`seal_for`] put in. Every failure is [`EnvelopeError::NotOpened`].
pub fn open_with(key: &EnvelopeKey, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, EnvelopeError> {
    // What is inside is never longer than what is around it; a Vec that grows would leave pieces behind.
    if sealed.len() > LARGEST_ENVELOPE * 2 {
        return Err(EnvelopeError::NotOpened);
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    let decryptor = age::Decryptor::new_buffered(Sealed(sealed)).map_err(|_| EnvelopeError::NotOpened)?;
    let mut reader = decryptor
        .decrypt(std::iter::once(&key.0 as &dyn age::Identity))
        .map_err(|_| EnvelopeError::NotOpened)?;
    reader.read_to_end(&mut plain).map_err(|_| EnvelopeError::NotOpened)?;
    Ok(plain)
}

/// What the last line of an age file's header begins with.
const HEADER_ENDS: &[u8] = b"---";

/// An envelope that is being read. Age asks for the header line by line, and after each line reads all of it anew that it has by then: for
/// two hundred recipients that is two hundred times as much. So the first line that it asks for is the whole header.
struct Sealed<'a>(&'a [u8]);

impl Read for Sealed<'_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        self.0.read(to)
    }
}

impl BufRead for Sealed<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.0)
    }

    fn consume(&mut self, length: usize) {
        self.0.consume(length);
    }

    fn read_until(&mut self, end: u8, to: &mut Vec<u8>) -> io::Result<usize> {
        let mut all = 0usize;
        loop {
            let from = to.len();
            let length = self.0.read_until(end, to)?;
            all = all.saturating_add(length);
            if length == 0 || to.get(from..).is_some_and(|line| line.starts_with(HEADER_ENDS)) {
                return Ok(all);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Counts how often a next line is asked for.
    struct Counted<'a>(Sealed<'a>, usize);

    impl Read for Counted<'_> {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            self.0.read(to)
        }
    }

    impl BufRead for Counted<'_> {
        fn fill_buf(&mut self) -> io::Result<&[u8]> {
            self.0.fill_buf()
        }

        fn consume(&mut self, length: usize) {
            self.0.consume(length);
        }

        fn read_until(&mut self, end: u8, to: &mut Vec<u8>) -> io::Result<usize> {
            self.1 += 1;
            self.0.read_until(end, to)
        }
    }

    /// Made by this code, to be opened by every later one.
    const KEY: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    #[test]
    fn each_recipient_opens_an_envelope_and_nobody_else() {
        let keys: Vec<_> = (0..3).map(|_| EnvelopeKey::random()).collect();
        let to: Vec<_> = keys.iter().map(EnvelopeKey::recipient).collect();
        let sealed = seal_for(&to, b"a key").unwrap();
        for key in &keys {
            assert_eq!(open_with(key, &sealed).unwrap().as_slice(), b"a key");
        }
        assert_eq!(open_with(&EnvelopeKey::random(), &sealed), Err(EnvelopeError::NotOpened));
        assert_eq!(seal_for(&[], b"a key"), Err(EnvelopeError::NotWritten));
    }

    #[test]
    fn the_header_of_an_envelope_is_read_once_however_many_it_is_for() {
        let key = EnvelopeKey::random();
        for others in [0, 3, 60] {
            let mut to: Vec<_> = (0..others).map(|_| EnvelopeKey::random().recipient()).collect();
            to.push(key.recipient());
            let sealed = seal_for(&to, b"a key").unwrap();
            let mut counted = Counted(Sealed(&sealed), 0);
            assert!(age::Decryptor::new_buffered(&mut counted).is_ok());
            assert_eq!(counted.1, 1, "for {others} others");
            assert_eq!(open_with(&key, &sealed).unwrap().as_slice(), b"a key");
        }
    }

    #[test]
    fn a_key_for_envelopes_has_one_spelling() {
        let key = EnvelopeKey::from_text(KEY).unwrap();
        assert_eq!(key.to_text().as_str(), KEY);
        let text = key.recipient();
        assert_eq!(text.as_str().parse::<Recipient>().unwrap(), text);
        assert_eq!(text.as_str().to_uppercase().parse::<Recipient>(), Err(EnvelopeError::NotAKey));
        assert_eq!("age1".parse::<Recipient>(), Err(EnvelopeError::NotAKey));
        assert_eq!(format!("{key:?}"), "EnvelopeKey(..)");
    }

    #[test]
    fn a_key_is_made_of_another_and_always_the_same() {
        assert_eq!(EnvelopeKey::of(&Key::from_bytes([0x42; 32])).unwrap().to_text().as_str(), KEY);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn a_changed_envelope_is_not_opened(plain: Vec<u8>, at: prop::sample::Index, cut: prop::sample::Index) {
            let key = EnvelopeKey::random();
            let sealed = seal_for(&[key.recipient()], &plain).unwrap();
            prop_assert_eq!(open_with(&key, &sealed[..cut.index(sealed.len())]), Err(EnvelopeError::NotOpened));
            let mut sealed = sealed;
            let bit = at.index(sealed.len() * 8);
            sealed[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(open_with(&key, &sealed), Err(EnvelopeError::NotOpened));
        }

        #[test]
        fn any_bytes_get_an_answer_from_an_envelope(bytes: Vec<u8>) {
            prop_assert_eq!(open_with(&EnvelopeKey::random(), &bytes), Err(EnvelopeError::NotOpened));
        }
    }
}
