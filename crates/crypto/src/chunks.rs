//! Attachments, sealed piece by piece so that a film plays without being opened as a whole.
//!
//! After STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015, <https://eprint.iacr.org/2015/189>), with a random nonce
//! per chunk instead of a counted one: each chunk is bound to its attachment, its index and whether it is the last.
//! So chunks that were swapped, repeated, taken from another attachment or cut off at the end do not open. What a
//! reader must do for that: ask for the chunks in their places, and take the end for real only after a chunk opened
//! with `last`.
//!
//! Every chunk but the last is exactly [`CHUNK`] bytes of plaintext, so byte `n` is in chunk `n / CHUNK`. An
//! attachment has at least one chunk; the last is empty only where the attachment is.

use zeroize::Zeroizing;

use crate::seal::{SEAL_OVERHEAD, SealError, open, seal};
use crate::secret::Key;

/// Bytes of plaintext in every chunk but the last: 1 MiB.
pub const CHUNK: usize = 1 << 20;

const PLACE: &[u8] = b"kring/1/chunk";

/// Seals one chunk under the key of its attachment (one random key per attachment).
///
/// `blob` is the attachment's identifier, `index` counts from 0. [`SealError::Length`] when `plain` is over
/// [`CHUNK`] bytes, or under it and not `last`.
pub fn seal_chunk(
    key: &Key,
    blob: &[u8; 16],
    index: u64,
    last: bool,
    plain: &[u8],
) -> Result<Vec<u8>, SealError> {
    if plain.len() > CHUNK || (!last && plain.len() < CHUNK) {
        return Err(SealError::Length);
    }
    seal(key, &place(blob, index, last), plain)
}

/// Opens what [`seal_chunk`] made for the same attachment, index and end. Every failure is [`SealError::NotOpened`].
pub fn open_chunk(
    key: &Key,
    blob: &[u8; 16],
    index: u64,
    last: bool,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    if sealed.len() > sealed_chunk_len(CHUNK) {
        return Err(SealError::NotOpened);
    }
    open(key, &place(blob, index, last), sealed)
}

/// The length of a sealed chunk of `plain` bytes.
pub const fn sealed_chunk_len(plain: usize) -> usize {
    plain.saturating_add(SEAL_OVERHEAD)
}

/// The associated data: `"kring/1/chunk" ‖ blob (16) ‖ index (u64, little-endian) ‖ last (1 or 0)`, 38 bytes.
fn place(blob: &[u8; 16], index: u64, last: bool) -> Vec<u8> {
    [PLACE, blob, &index.to_le_bytes(), &[u8::from(last)]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::text;
    use crate::seal::seal_with_nonce;
    use proptest::prelude::*;

    const BLOB: [u8; 16] = *b"0123456789abcdef";

    /// An attachment of `len` bytes, no two chunks alike.
    fn an_attachment(len: usize) -> Vec<u8> {
        (0u8..).flat_map(|n| std::iter::repeat_n(n, CHUNK)).take(len).collect()
    }

    fn seal_all(key: &Key, plain: &[u8]) -> Vec<Vec<u8>> {
        let count = plain.len().div_ceil(CHUNK).max(1);
        (0..count)
            .map(|i| {
                let piece = &plain[i * CHUNK..plain.len().min((i + 1) * CHUNK)];
                seal_chunk(key, &BLOB, i as u64, i + 1 == count, piece).unwrap()
            })
            .collect()
    }

    fn open_all(key: &Key, sealed: &[Vec<u8>]) -> Result<Vec<u8>, SealError> {
        let mut plain = Vec::new();
        for (i, chunk) in sealed.iter().enumerate() {
            plain.extend_from_slice(&open_chunk(key, &BLOB, i as u64, i + 1 == sealed.len(), chunk)?);
        }
        Ok(plain)
    }

    #[test]
    fn an_attachment_of_any_length_opens() {
        let key = Key::random().unwrap();
        for len in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1] {
            let plain = an_attachment(len);
            let sealed = seal_all(&key, &plain);
            let expected: usize = (len / CHUNK) * sealed_chunk_len(CHUNK)
                + if len == 0 || len % CHUNK > 0 { sealed_chunk_len(len % CHUNK) } else { 0 };
            assert_eq!(sealed.iter().map(Vec::len).sum::<usize>(), expected);
            assert!(open_all(&key, &sealed).unwrap() == plain, "{len} bytes");
        }
    }

    #[test]
    fn chunks_cannot_be_swapped_repeated_left_out_or_cut_off() {
        let key = Key::random().unwrap();
        let sealed = seal_all(&key, &an_attachment(2 * CHUNK + 5));
        for (what, order) in [
            ("swapped", vec![1, 0, 2]),
            ("repeated", vec![0, 0, 1, 2]),
            ("one left out", vec![0, 2]),
            ("the first left out", vec![1, 2]),
            ("the end cut off", vec![0, 1]),
            ("only the end", vec![2]),
            ("continued", vec![0, 1, 2, 2]),
        ] {
            let changed: Vec<_> = order.into_iter().map(|i: usize| sealed[i].clone()).collect();
            assert!(open_all(&key, &changed) == Err(SealError::NotOpened), "{what}");
        }
    }

    #[test]
    fn a_chunk_of_another_attachment_does_not_open() {
        let key = Key::random().unwrap();
        let sealed = seal_chunk(&key, &BLOB, 0, true, b"text").unwrap();
        assert_eq!(open_chunk(&key, &[0; 16], 0, true, &sealed), Err(SealError::NotOpened));
        assert_eq!(open_chunk(&Key::random().unwrap(), &BLOB, 0, true, &sealed), Err(SealError::NotOpened));
    }

    #[test]
    fn a_chunk_has_the_length_that_its_place_asks_for() {
        let key = Key::random().unwrap();
        let long = vec![0; CHUNK + 1];
        assert_eq!(seal_chunk(&key, &BLOB, 0, true, &long), Err(SealError::Length));
        assert_eq!(seal_chunk(&key, &BLOB, 0, false, &long), Err(SealError::Length));
        assert_eq!(seal_chunk(&key, &BLOB, 0, false, b"short"), Err(SealError::Length));
        let long = seal(&key, &place(&BLOB, 0, true), &long).unwrap();
        assert_eq!(open_chunk(&key, &BLOB, 0, true, &long), Err(SealError::NotOpened));
    }

    #[test]
    fn a_chunk_keeps_its_form() {
        let key = Key::from_bytes([1; 32]);
        let sealed = seal_with_nonce(&key, &place(&BLOB, 258, true), b"the end", &[3; 24]).unwrap();
        assert_eq!(place(&BLOB, 258, true), b"kring/1/chunk0123456789abcdef\x02\x01\0\0\0\0\0\0\x01");
        assert_eq!(
            text(&sealed),
            "0303030303030303030303030303030303030303030303033a686a519551b6dea368ba960ef21ab3a11baa4645c327"
        );
        assert_eq!(open_chunk(&key, &BLOB, 258, true, &sealed).unwrap().as_slice(), b"the end");
    }

    proptest! {
        #[test]
        fn a_chunk_opens_in_its_own_place_only(
            plain: Vec<u8>, index: u64, other_index: u64, blob: [u8; 16], other_blob: [u8; 16], at: prop::sample::Index,
        ) {
            prop_assume!(index != other_index && blob != other_blob);
            let key = Key::random().unwrap();
            let mut sealed = seal_chunk(&key, &blob, index, true, &plain).unwrap();
            let opened = open_chunk(&key, &blob, index, true, &sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), plain.as_slice());
            prop_assert!(open_chunk(&key, &blob, index, false, &sealed).is_err());
            prop_assert!(open_chunk(&key, &blob, other_index, true, &sealed).is_err());
            prop_assert!(open_chunk(&key, &other_blob, index, true, &sealed).is_err());
            let bit = at.index(sealed.len() * 8);
            sealed[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(open_chunk(&key, &blob, index, true, &sealed).is_err());
        }
    }
}
