//! What two people read to each other to know that nobody stands between them.

use bip39::Language;

/// How many words are compared: 66 bits.
pub const COMPARED: usize = 6;

/// The words of a conversation: the first 66 bits of BLAKE3 of `transcript`, eleven bits a word (highest bit first), by the English
/// list of BIP39. `transcript` holds everything that both sides must agree on, fields of variable length with their lengths.
pub fn compare_words(transcript: &[u8]) -> [&'static str; COMPARED] {
    let hash = blake3::hash(transcript);
    let (head, _) = hash.as_bytes().split_at(16);
    let bits = head.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    std::array::from_fn(|place| {
        let word = (bits >> (128 - 11 * (place + 1))) & 0x7ff;
        Language::English.word_list().get(word as usize).copied().unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_conversation_stay_the_same_for_ever() {
        assert_eq!(compare_words(b"").join(" "), "pyramid olympic hover typical old spy");
        assert_ne!(compare_words(b"a"), compare_words(b"b"));
        assert!(compare_words(b"kring").iter().all(|word| crate::words::is_word(word)));
    }
}
