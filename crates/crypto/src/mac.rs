//! A tag that only the holder of a key can compute: for files that must stay readable but not be changed, and for
//! names that say nothing to others.

use subtle::ConstantTimeEq;

use crate::secret::Key;

/// The 32-byte tag of `bytes` under `key`: BLAKE3 in its keyed mode.
///
/// Derive a key for each use ([`Key::derive`]), and give fields of variable length their lengths, so that no two
/// things have the same bytes.
pub fn mac(key: &Key, bytes: &[u8]) -> [u8; 32] {
    blake3::keyed_hash(key.as_bytes(), bytes).into()
}

/// Whether `expected` is the [`mac`] of `bytes` under `key`. Takes the same time whatever it finds; any other length
/// than 32 is false.
pub fn mac_matches(key: &Key, bytes: &[u8], expected: &[u8]) -> bool {
    mac(key, bytes).as_slice().ct_eq(expected).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::bytes;
    use proptest::prelude::*;

    #[test]
    fn the_tag_is_keyed_blake3() {
        // test_vectors.json of BLAKE3: the key, and inputs of 0 and 1 bytes.
        let key = Key::from_bytes(*b"whats the Elvish word for friend");
        for (input, expected) in [
            (&b""[..], "92b2b75604ed3c761f9d6f62392c8a9227ad0ea3f09573e783f1498a4ed60d26"),
            (&[0][..], "6d7878dfff2f485635d39013278ae14f1454b8c0a3a2d34bc1ab38228a80c95b"),
        ] {
            assert_eq!(mac(&key, input), bytes(expected));
            assert!(mac_matches(&key, input, &bytes::<32>(expected)));
        }
    }

    proptest! {
        #[test]
        fn only_the_tag_itself_matches(key: [u8; 32], other: [u8; 32], input: Vec<u8>, more: u8, at: prop::sample::Index) {
            prop_assume!(key != other);
            let (key, other) = (Key::from_bytes(key), Key::from_bytes(other));
            let mut tag = mac(&key, &input);
            prop_assert!(mac_matches(&key, &input, &tag));
            prop_assert!(!mac_matches(&other, &input, &tag));
            prop_assert!(!mac_matches(&key, &[&input[..], &[more]].concat(), &tag));
            prop_assert!(!mac_matches(&key, &input, &tag[..31]));
            prop_assert!(!mac_matches(&key, &input, &[&tag[..], &[more]].concat()));
            prop_assert!(!mac_matches(&key, &input, &[]));
            let bit = at.index(256);
            tag[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(!mac_matches(&key, &input, &tag));
        }
    }
}
