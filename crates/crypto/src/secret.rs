//! The key that everything else takes, and where its bytes come from.

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// In front of every purpose and every signed context: Kring's name and the generation of its formats.
pub(crate) const PREFIX: &[u8] = b"kring/1/";

/// The operating system gave no random bytes. Nothing was made; trying again later is safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct NoRandomness;

/// `N` bytes from the operating system's random number generator, the only source of randomness in Kring.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

/// A 256-bit secret key.
///
/// It is wiped when dropped, prints as `Key(..)`, compares in constant time and is never copied unseen: a second
/// owner asks for a [`duplicate`](Key::duplicate). Use one key for one purpose, and [`derive`](Key::derive) another
/// for another.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// A new key from the operating system's randomness.
    pub fn random() -> Result<Key, NoRandomness> {
        let mut key = Key([0; 32]);
        getrandom::fill(&mut key.0).map_err(|_| NoRandomness)?;
        Ok(key)
    }

    /// The key with these bytes. The caller wipes its own copy.
    pub fn from_bytes(bytes: [u8; 32]) -> Key {
        Key(bytes)
    }

    /// The key with these bytes, or nothing when they are not exactly 32.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Key> {
        let mut key = Key([0; 32]);
        if bytes.len() != key.0.len() {
            return None;
        }
        key.0.copy_from_slice(bytes);
        Some(key)
    }

    /// The bytes, for a cipher or for the operating system's keychain. Whoever copies them wipes the copy.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The same key for a second owner; a method instead of `Clone` so that every copy can be found.
    pub fn duplicate(&self) -> Key {
        Key(self.0)
    }

    /// The key of one purpose, from which neither this key nor the key of another purpose can be computed.
    ///
    /// HKDF-SHA256 (RFC 5869) without salt: the input is these 32 bytes, the info is `"kring/1/"` followed by
    /// `purpose` (UTF-8), the output 32 bytes. A purpose is a constant of ours, or one with an identifier of fixed
    /// length at its end, so that no two uses share a text.
    pub fn derive(&self, purpose: &str) -> Key {
        hkdf_sha256(&self.0, &[PREFIX, purpose.as_bytes()])
    }

    /// The key as SQLCipher's raw key: `"x'…'"` with 64 lowercase hexadecimal digits, the double quotes included,
    /// ready to follow `PRAGMA key = `. SQLCipher then uses it as it is and runs no key derivation of its own.
    pub fn sqlcipher_pragma(&self) -> Zeroizing<String> {
        // Exactly as long as it gets, because a String that grows leaves its old bytes behind.
        let mut pragma = Zeroizing::new(String::with_capacity(69));
        pragma.push_str("\"x'");
        for byte in &self.0 {
            pragma.push(digit(byte >> 4));
            pragma.push(digit(byte & 0x0f));
        }
        pragma.push_str("'\"");
        pragma
    }
}

fn digit(nibble: u8) -> char {
    char::from(if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 })
}

/// The first 32 bytes of HKDF-SHA256 without salt; `info` is the concatenation of its parts.
fn hkdf_sha256(secret: &[u8], info: &[&[u8]]) -> Key {
    let mut key = Key([0; 32]);
    match Hkdf::<Sha256>::new(None, secret).expand_multi_info(info, &mut key.0) {
        Ok(()) => key,
        // The only error is an output of over 8160 bytes. To go on would hand out a key of zeros.
        Err(_) => unreachable!("HKDF-SHA256 gives 32 bytes"),
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::{bytes, text};
    use proptest::prelude::*;

    fn counting() -> Key {
        Key::from_bytes(std::array::from_fn(|i| i as u8))
    }

    #[test]
    fn hkdf_is_the_one_of_rfc_5869() {
        // Appendix A.3: SHA-256 with neither salt nor info. A shorter output is the beginning of a longer one.
        let key = hkdf_sha256(&[0x0b; 22], &[]);
        assert_eq!(key.0, bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
        // Appendix A.1, which has both, through the same library.
        let mut okm = [0; 42];
        let salt: [u8; 13] = bytes("000102030405060708090a0b0c");
        let info: [u8; 10] = bytes("f0f1f2f3f4f5f6f7f8f9");
        Hkdf::<Sha256>::new(Some(&salt), &[0x0b; 22]).expand(&info, &mut okm).unwrap();
        assert_eq!(
            text(&okm),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        );
    }

    #[test]
    fn a_purpose_gives_the_same_key_for_ever() {
        assert_eq!(
            text(counting().derive("database").as_bytes()),
            "0b87c4a252981161da3ce61fb5dfc04fcdb9a1a9bc0ccb446e83a6d86f4969b2"
        );
    }

    #[test]
    fn sqlcipher_gets_a_raw_key() {
        let pragma = counting().sqlcipher_pragma();
        assert_eq!(
            pragma.as_str(),
            "\"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\""
        );
        assert_eq!(pragma.capacity(), pragma.len(), "it never grew");
    }

    #[test]
    fn nobody_reads_a_key_in_a_log() {
        assert_eq!(format!("{:?} {:#?}", counting(), counting()), "Key(..) Key(..)");
    }

    #[test]
    fn two_random_keys_differ_and_a_duplicate_does_not() {
        let key = Key::random().unwrap();
        assert_ne!(key, Key::random().unwrap());
        assert_eq!(key, key.duplicate());
        assert_ne!(random_bytes::<16>().unwrap(), random_bytes::<16>().unwrap());
    }

    #[test]
    fn a_key_has_32_bytes() {
        assert_eq!(Key::from_slice(&[7; 32]), Some(Key([7; 32])));
        assert_eq!(Key::from_slice(&[7; 31]), None);
        assert_eq!(Key::from_slice(&[7; 33]), None);
    }

    proptest! {
        #[test]
        fn another_purpose_or_another_key_gives_another_key(a: [u8; 32], b: [u8; 32], one: String, two: String) {
            prop_assume!(a != b && one != two);
            let (a, b) = (Key(a), Key(b));
            prop_assert_ne!(a.derive(&one), a.derive(&two));
            prop_assert_ne!(a.derive(&one), b.derive(&one));
            prop_assert_ne!(&a.derive(&one), &a);
        }
    }
}
