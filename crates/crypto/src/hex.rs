//! Bytes as lowercase hexadecimal, the one text form of bytes in Kring's files.
//!
//! Reading is strict (exact length, lowercase only), so that a value has one spelling and files compare byte by byte.
//! Never put a secret in a [`Hex`]: it prints itself and is not wiped.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `N` public bytes, written as `2 * N` lowercase hexadecimal digits by `Display`, `Debug` and serde.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hex<const N: usize>(pub [u8; N]);

/// The text is not exactly `2 * N` lowercase hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not lowercase hexadecimal of the expected length")]
pub struct NotHex;

impl<const N: usize> Hex<N> {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> From<[u8; N]> for Hex<N> {
    fn from(bytes: [u8; N]) -> Self {
        Self(bytes)
    }
}

impl<const N: usize> fmt::Display for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl<const N: usize> fmt::Debug for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<const N: usize> FromStr for Hex<N> {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else {
            return Err(NotHex);
        };
        if pairs.len() != N {
            return Err(NotHex);
        }
        let mut bytes = [0; N];
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = value(*high)? << 4 | value(*low)?;
        }
        Ok(Self(bytes))
    }
}

fn value(digit: u8) -> Result<u8, NotHex> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(NotHex),
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Test vectors are written in hexadecimal.
#[cfg(test)]
pub(crate) fn bytes<const N: usize>(text: &str) -> [u8; N] {
    text.parse::<Hex<N>>().unwrap().0
}

/// The other direction, for any length.
#[cfg(test)]
pub(crate) fn text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_survive_the_walk_to_json_and_back(bytes: [u8; 16]) {
            let json = serde_json::to_string(&Hex(bytes)).unwrap();
            prop_assert_eq!(json.len(), 34);
            prop_assert_eq!(serde_json::from_str::<Hex<16>>(&json).unwrap().0, bytes);
        }
    }

    #[test]
    fn the_text_is_lowercase_and_in_order() {
        assert_eq!(Hex([0x00, 0x1f, 0xab, 0xff]).to_string(), "001fabff");
        assert_eq!(format!("{:?}", Hex([0xab])), "ab");
    }

    #[test]
    fn other_spellings_and_lengths_are_refused() {
        for wrong in ["", "0", "00f", "00ff00", "00FF", "0x0f", "00fg", " 0ff", "+0+0", "é0f"] {
            assert_eq!(wrong.parse::<Hex<2>>(), Err(NotHex), "{wrong:?}");
        }
    }
}
