//! A key sealed under another key: the master key under the passphrase, the recovery sheet, the keychain.

use crate::seal::{SEAL_OVERHEAD, SealError, open, seal};
use crate::secret::Key;

/// The length of a wrapped key: nonce, 32 sealed bytes, tag.
pub const WRAPPED_LEN: usize = 32 + SEAL_OVERHEAD;

/// In front of the caller's associated data, so that a wrapped key and other sealed bytes never stand for each other.
const PLACE: &[u8] = b"kring/1/key\0";

/// Seals `key` under `with`; `aad` says which key it is and what must not be changed beside it (parameters, an
/// identifier). [`WRAPPED_LEN`] bytes: [`seal`] with the associated data `"kring/1/key" ‖ 0x00 ‖ aad`.
pub fn wrap_key(with: &Key, aad: &[u8], key: &Key) -> Result<Vec<u8>, SealError> {
    seal(with, &place(aad), key.as_bytes())
}

/// Opens what [`wrap_key`] made. [`SealError::NotOpened`] also means a wrong passphrase or wrong recovery words.
pub fn unwrap_key(with: &Key, aad: &[u8], wrapped: &[u8]) -> Result<Key, SealError> {
    Key::from_slice(&open(with, &place(aad), wrapped)?).ok_or(SealError::NotOpened)
}

fn place(aad: &[u8]) -> Vec<u8> {
    [PLACE, aad].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::text;
    use crate::seal::seal_with_nonce;
    use proptest::prelude::*;

    const PINNED: &str = "0303030303030303030303030303030303030303030303034c020d73f23dd0c3e9dfa73e4f35df0115d526a098b9ef1bfb14f56179163dfda4d1e6e0243624c72be59fe9d04f7556";

    #[test]
    fn a_wrapped_key_keeps_its_form() {
        let (with, key) = (Key::from_bytes([1; 32]), Key::from_bytes([2; 32]));
        let wrapped = seal_with_nonce(&with, &place(b"passphrase"), key.as_bytes(), &[3; 24]).unwrap();
        assert_eq!(text(&wrapped), PINNED);
        assert_eq!(unwrap_key(&with, b"passphrase", &wrapped), Ok(key));
    }

    #[test]
    fn a_wrapped_key_and_other_sealed_bytes_never_stand_for_each_other() {
        let (with, key) = (Key::random().unwrap(), Key::random().unwrap());
        let wrapped = wrap_key(&with, b"aad", &key).unwrap();
        assert_eq!(wrapped.len(), WRAPPED_LEN);
        assert_eq!(open(&with, b"aad", &wrapped), Err(SealError::NotOpened));
        let sealed = seal(&with, b"aad", key.as_bytes()).unwrap();
        assert_eq!(unwrap_key(&with, b"aad", &sealed), Err(SealError::NotOpened));
    }

    #[test]
    fn only_32_bytes_are_a_key() {
        let with = Key::random().unwrap();
        let short = seal(&with, &place(b""), &[9; 31]).unwrap();
        assert_eq!(unwrap_key(&with, b"", &short), Err(SealError::NotOpened));
    }

    proptest! {
        #[test]
        fn a_wrapped_key_opens_with_its_own_key_and_place_only(
            with: [u8; 32], other: [u8; 32], key: [u8; 32], aad: Vec<u8>, elsewhere: Vec<u8>, at: prop::sample::Index,
        ) {
            prop_assume!(with != other && aad != elsewhere);
            let (with, other, key) = (Key::from_bytes(with), Key::from_bytes(other), Key::from_bytes(key));
            let mut wrapped = wrap_key(&with, &aad, &key).unwrap();
            prop_assert_eq!(unwrap_key(&with, &aad, &wrapped).unwrap(), key);
            prop_assert_eq!(unwrap_key(&other, &aad, &wrapped), Err(SealError::NotOpened));
            prop_assert_eq!(unwrap_key(&with, &elsewhere, &wrapped), Err(SealError::NotOpened));
            let bit = at.index(WRAPPED_LEN * 8);
            wrapped[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(unwrap_key(&with, &aad, &wrapped), Err(SealError::NotOpened));
        }
    }
}
