//! Who says so: the signatures of a person and of a device.
//!
//! Ed25519 (RFC 8032), verified strictly: keys and signatures that would let two parties disagree about what is valid
//! are refused. What is signed is `"kring/1/" ‖ context ‖ 0x00 ‖ message`, so that a signature
//! made for one use never counts for another.

use std::fmt;

use ed25519_dalek::{Signature, Signer, VerifyingKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::hex::Hex;
use crate::secret::{NoRandomness, PREFIX, random_bytes};

/// The length of a signature in bytes.
pub const SIGNATURE_LEN: usize = 64;

/// The secret half of a person's or a device's identity. Wiped when dropped; prints as `SigningKey(..)`.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// A new identity from the operating system's randomness.
    pub fn random() -> Result<Self, NoRandomness> {
        let seed = Zeroizing::new(random_bytes()?);
        Ok(Self(ed25519_dalek::SigningKey::from_bytes(&seed)))
    }

    /// The identity with this 32-byte seed (the "private key" of RFC 8032). The caller wipes its own copy.
    pub fn from_bytes(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// The 32-byte seed, to be sealed and stored.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// Signs `message` for one use. `context` is a constant of ours that names the use (kebab-case, ASCII); with a
    /// NUL in it the signature never verifies.
    pub fn sign(&self, context: &str, message: &[u8]) -> [u8; SIGNATURE_LEN] {
        self.0.sign(&signed_bytes(context, message)).to_bytes()
    }

    /// The half that others know.
    pub fn public(&self) -> PublicKey {
        PublicKey(Hex(self.0.verifying_key().to_bytes()))
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(..)")
    }
}

/// The public half of an identity: 32 bytes, lowercase hexadecimal in files and texts.
///
/// Any 32 bytes make one, because they come from other people's files; bytes that are no Ed25519 key verify nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicKey(Hex<32>);

impl PublicKey {
    /// The key with these bytes, not yet looked at.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Hex(bytes))
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Whether `sig` (64 bytes) is this identity's signature of `message` for the use `context`. Anything that is
    /// amiss with the key, the context or the signature is false.
    pub fn verify(&self, context: &str, message: &[u8], sig: &[u8]) -> bool {
        if context.contains('\0') {
            return false;
        }
        let (Ok(key), Ok(signature)) =
            (VerifyingKey::from_bytes(self.as_bytes()), Signature::from_slice(sig))
        else {
            return false;
        };
        key.verify_strict(&signed_bytes(context, message), &signature).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.0)
    }
}

/// Wiped like a secret, because the message may be one.
fn signed_bytes(context: &str, message: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([PREFIX, context.as_bytes(), &[0], message].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::{bytes, text};
    use proptest::prelude::*;

    /// RFC 8032, section 7.1, tests 1 to 3: seed, public key, message, signature.
    const VECTORS: [(&str, &str, &[u8], &str); 3] = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            b"",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            &[0x72],
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            &[0xaf, 0x82],
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ];

    #[test]
    fn keys_and_signatures_are_those_of_rfc_8032() {
        for (seed, public, message, signature) in VECTORS {
            let key = SigningKey::from_bytes(bytes(seed));
            assert_eq!(key.public().to_string(), public);
            // The RFC has no context, so this is what stands under ours.
            assert_eq!(text(&key.0.sign(message).to_bytes()), signature);
        }
    }

    #[test]
    fn a_signature_keeps_its_form() {
        let key = SigningKey::from_bytes(bytes(VECTORS[0].0));
        let signature = key.sign("update", b"message");
        assert_eq!(signature, key.0.sign(b"kring/1/update\0message").to_bytes());
        assert_eq!(
            text(&signature),
            "a6b24adb2d66d41f69ed0b73c9b365db8a8cbdd7a8f6b16bb27f13085090fc16c0ae86c83a799b62d1f99d1e2adc2dbe4eee5a133bdd4bd07a97380542e58b0f"
        );
    }

    #[test]
    fn a_public_key_is_hexadecimal_in_files() {
        let key = PublicKey::from_bytes(bytes(VECTORS[0].1));
        let json = format!("\"{}\"", VECTORS[0].1);
        assert_eq!(serde_json::to_string(&key).unwrap(), json);
        assert_eq!(serde_json::from_str::<PublicKey>(&json).unwrap(), key);
        assert!(serde_json::from_str::<PublicKey>("\"00\"").is_err());
    }

    #[test]
    fn nobody_reads_an_identity_in_a_log() {
        assert_eq!(format!("{:?}", SigningKey::random().unwrap()), "SigningKey(..)");
    }

    #[test]
    fn a_signature_for_one_use_does_not_count_for_another() {
        let key = SigningKey::random().unwrap();
        let signature = key.sign("update", b"message");
        assert!(key.public().verify("update", b"message", &signature));
        assert!(!key.public().verify("consent", b"message", &signature));
        assert!(!key.public().verify("updat", b"emessage", &signature));
        assert!(!key.public().verify("update\0mess", b"age", &key.sign("update\0mess", b"age")));
    }

    #[test]
    fn a_key_of_small_order_signs_nothing() {
        // With the neutral element as the key, R = the neutral element and s = 0, the equation of RFC 8032 holds for
        // every message. A strict verifier refuses.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let mut signature = [0; 64];
        signature[0] = 1;
        assert!(!PublicKey::from_bytes(neutral).verify("update", b"anything", &signature));
    }

    #[test]
    fn a_signature_has_one_spelling() {
        // s + L, L the order of the group, is the same number to a careless verifier.
        const L: [u8; 32] = [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ];
        let key = SigningKey::random().unwrap();
        let mut signature = key.sign("update", b"message");
        let mut carry = 0;
        for (byte, add) in signature[32..].iter_mut().zip(L) {
            carry += u16::from(*byte) + u16::from(add);
            *byte = carry as u8;
            carry >>= 8;
        }
        assert!(!key.public().verify("update", b"message", &signature));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn only_the_signature_itself_verifies(seed: [u8; 32], other: [u8; 32], message: Vec<u8>, at: prop::sample::Index) {
            prop_assume!(seed != other);
            let key = SigningKey::from_bytes(seed);
            prop_assert_eq!(*key.to_bytes(), seed);
            let mut signature = key.sign("update", &message);
            prop_assert!(key.public().verify("update", &message, &signature));
            prop_assert!(!SigningKey::from_bytes(other).public().verify("update", &message, &signature));
            prop_assert!(!key.public().verify("update", &[&message[..], b"!"].concat(), &signature));
            prop_assert!(!key.public().verify("update", &message, &signature[..63]));
            prop_assert!(!key.public().verify("update", &message, &[]));
            let bit = at.index(512);
            signature[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(!key.public().verify("update", &message, &signature));
        }

        #[test]
        fn any_bytes_get_an_answer(key: [u8; 32], message: Vec<u8>, sig: Vec<u8>) {
            prop_assert!(!PublicKey::from_bytes(key).verify("update", &message, &sig));
        }
    }
}
