//! The one spelling of a version: the bytes that are kept, hashed and signed.
//!
//! Format 1 is the JSON `{"format":1,"charter":…}` without spaces. The charter's fields stand in the order in which
//! `kring_formats::charter` declares them, languages in the order of their tags, and nothing is left out: an empty text is an empty
//! object, an unknown value is `null`. What is frozen once is never written again, so that its hash stays what people agreed to; a
//! field that is added later is not in older versions and reads as empty.

use kring_formats::charter::Charter;
use kring_store::StoreError;
use serde::{Deserialize, Serialize};

/// The format that this program writes.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Writing<'a> {
    format: u32,
    charter: &'a Charter,
}

#[derive(Deserialize)]
struct Reading {
    format: u32,
    charter: Charter,
}

/// The frozen text of a charter.
pub fn freeze(charter: &Charter) -> Result<String, StoreError> {
    serde_json::to_string(&Writing { format: FORMAT, charter }).map_err(|_| StoreError::Internal("charter"))
}

/// The charter of a frozen text.
pub fn thaw(frozen: &str) -> Result<Charter, StoreError> {
    let read: Reading = serde_json::from_str(frozen).map_err(|_| StoreError::Invalid("charter"))?;
    if read.format == FORMAT { Ok(read.charter) } else { Err(StoreError::Newer) }
}

/// The hash of a frozen text: BLAKE3, hex.
pub fn hash(frozen: &str) -> String {
    blake3::hash(frozen.as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::testing::any_charter;
    use proptest::prelude::*;

    /// A change here changes what signatures of earlier versions are about. It must not happen.
    #[test]
    fn the_spelling_stays_as_it_is() {
        let frozen = freeze(&Charter::default()).unwrap();
        assert_eq!(
            frozen,
            concat!(
                r#"{"format":1,"charter":{"languages":[],"title":{},"tagline":{},"welcome":{},"purpose":{},"#,
                r#""objectives":[],"preamble":{},"guidelines":[],"#,
                r#""membership":{"who":{},"pathways":{},"terms":{}},"roles":[],"#,
                r#""cadence":{"target":null,"at_least":null,"minutes":null,"zone":null,"text":{}},"#,
                r#""review":{"from":null,"until":null,"meetings_min":null,"meetings_max":null,"text":{}},"#,
                r#""confidentiality":{"level":null,"text":{}},"#,
                r#""decisions":{"rule":null,"quorum_percent":null,"majority_percent":null,"text":{}},"#,
                r#""amendment":{},"conflict":{},"resources":{},"measures":{},"closure":{},"sections":[]}}"#
            )
        );
        assert_eq!(hash(&frozen), "584fed362012319f597b5aa04c933edfa146f7f0f4dafa18840bb6f8cb5c64b9");
    }

    proptest! {
        #[test]
        fn a_version_thaws_to_what_was_frozen(charter in any_charter()) {
            let frozen = freeze(&charter).unwrap();
            let thawed = thaw(&frozen).unwrap();
            prop_assert_eq!(&thawed, &charter);
            prop_assert_eq!(freeze(&thawed).unwrap(), frozen);
        }

        #[test]
        fn no_text_at_all_makes_it_stumble(text: String) {
            let _ = thaw(&text);
        }
    }
}
