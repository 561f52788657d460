//! Bytes sealed under a key: secret, and refused when anything was changed.
//!
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, on RFC 8439). Sealed bytes are
//! `nonce (24, random) ‖ ciphertext (as long as the plaintext) ‖ tag (16)`. A random nonce of 192 bits never repeats
//! in practice, so one key seals any number of things.
//!
//! The associated data names what is sealed and where it belongs (a format, an identifier). It is not stored, and
//! opening with another one fails: sealed bytes moved to another place do not open there. The length is visible.
//! The cipher does not commit to its key: where others choose what is sealed, the format carries a commitment.

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use crate::secret::{Key, NoRandomness, random_bytes};

const NONCE_LEN: usize = 24;
const TAG_LEN: usize = 16;

/// How many bytes longer sealed bytes are than their plaintext.
pub const SEAL_OVERHEAD: usize = NONCE_LEN + TAG_LEN;

/// Why nothing was sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The key is another one, or the bytes or their associated data were changed, cut or moved. Which of these it
    /// was cannot be known and is not told.
    #[error("the key does not open this, or it was changed")]
    NotOpened,
    /// No nonce could be made; nothing was sealed.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A chunk of an attachment has the wrong length to be sealed: see [`seal_chunk`](crate::chunks::seal_chunk). Or the
    /// plaintext is over 256 GiB.
    #[error("the length cannot be sealed")]
    Length,
}

/// Seals `plain` under `key` for the place that `aad` names. The result is [`SEAL_OVERHEAD`] bytes longer.
pub fn seal(key: &Key, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
    seal_with_nonce(key, aad, plain, &random_bytes()?)
}

/// Opens what [`seal`] made with the same key and associated data. Every failure is [`SealError::NotOpened`].
pub fn open(key: &Key, aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE_LEN>().ok_or(SealError::NotOpened)?;
    let (body, tag) = rest.split_last_chunk::<TAG_LEN>().ok_or(SealError::NotOpened)?;
    let mut plain = Zeroizing::new(body.to_vec());
    XChaCha20Poly1305::new(key.as_bytes().into())
        .decrypt_inout_detached(nonce.into(), aad, plain.as_mut_slice().into(), tag.into())
        .map_err(|_| SealError::NotOpened)?;
    Ok(plain)
}

/// Private to this crate, and only tests choose a nonce: one that is used twice under a key gives both texts away.
pub(crate) fn seal_with_nonce(
    key: &Key,
    aad: &[u8],
    plain: &[u8],
    nonce: &[u8; NONCE_LEN],
) -> Result<Vec<u8>, SealError> {
    // As long as it gets, because a Vec that grows leaves the plaintext behind.
    let mut sealed = Vec::with_capacity(plain.len().saturating_add(SEAL_OVERHEAD));
    sealed.extend_from_slice(nonce);
    sealed.extend_from_slice(plain);
    let (_, body) = sealed.split_at_mut(NONCE_LEN);
    let tag = XChaCha20Poly1305::new(key.as_bytes().into())
        .encrypt_inout_detached(nonce.into(), aad, body.into())
        .map_err(|_| SealError::Length)?;
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::{bytes, text};
    use proptest::prelude::*;

    #[test]
    fn the_cipher_is_the_one_of_the_draft() {
        // draft-irtf-cfrg-xchacha-03, appendix A.3.1.
        let key = Key::from_bytes(std::array::from_fn(|i| 0x80 + i as u8));
        let nonce = std::array::from_fn(|i| 0x40 + i as u8);
        let aad: [u8; 12] = bytes("50515253c0c1c2c3c4c5c6c7");
        let plain =
            b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
            sunscreen would be it.";
        let sealed = seal_with_nonce(&key, &aad, plain, &nonce).unwrap();
        assert_eq!(
            text(&sealed),
            "404142434445464748494a4b4c4d4e4f5051525354555657\
             bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39\
             ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
             21f9664c97637da9768812f615c68b13b52e\
             c0875924c1c7987947deafd8780acf49"
        );
        assert_eq!(open(&key, &aad, &sealed).unwrap().as_slice(), plain);
    }

    #[test]
    fn the_same_text_never_looks_the_same_twice() {
        let key = Key::random().unwrap();
        assert_ne!(seal(&key, b"", b"text").unwrap(), seal(&key, b"", b"text").unwrap());
    }

    #[test]
    fn an_error_is_the_same_whatever_was_wrong() {
        let key = Key::random().unwrap();
        let sealed = seal(&key, b"place", b"text").unwrap();
        let other = Key::random().unwrap();
        let wrong = [
            open(&other, b"place", &sealed),
            open(&key, b"elsewhere", &sealed),
            open(&key, b"place", b""),
            open(&key, b"place", &sealed[..SEAL_OVERHEAD - 1]),
        ];
        assert!(wrong.iter().all(|result| *result == Err(SealError::NotOpened)));
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens(key: [u8; 32], aad: Vec<u8>, plain: Vec<u8>) {
            let key = Key::from_bytes(key);
            let sealed = seal(&key, &aad, &plain).unwrap();
            prop_assert_eq!(sealed.len(), plain.len() + SEAL_OVERHEAD);
            let opened = open(&key, &aad, &sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), plain.as_slice());
        }

        #[test]
        fn any_flipped_bit_is_refused(plain: Vec<u8>, aad in prop::collection::vec(any::<u8>(), 1..40), at: prop::sample::Index) {
            let key = Key::random().unwrap();
            let mut sealed = seal(&key, &aad, &plain).unwrap();
            let flip = |bytes: &mut [u8]| {
                let bit = at.index(bytes.len() * 8);
                bytes[bit / 8] ^= 1 << (bit % 8);
            };

            let mut moved = aad.clone();
            flip(&mut moved);
            prop_assert_eq!(open(&key, &moved, &sealed), Err(SealError::NotOpened));

            let mut other = *key.as_bytes();
            flip(&mut other);
            let other = Key::from_bytes(other);
            prop_assert_eq!(open(&other, &aad, &sealed), Err(SealError::NotOpened));

            flip(&mut sealed);
            prop_assert_eq!(open(&key, &aad, &sealed), Err(SealError::NotOpened));
        }

        #[test]
        fn any_other_length_is_refused(plain: Vec<u8>, at: prop::sample::Index, more in prop::collection::vec(any::<u8>(), 1..40)) {
            let key = Key::random().unwrap();
            let mut sealed = seal(&key, b"", &plain).unwrap();
            prop_assert_eq!(open(&key, b"", &sealed[..at.index(sealed.len())]), Err(SealError::NotOpened));
            sealed.extend_from_slice(&more);
            prop_assert_eq!(open(&key, b"", &sealed), Err(SealError::NotOpened));
        }
    }
}
