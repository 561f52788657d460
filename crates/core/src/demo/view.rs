//! What is asked about an example, and what is answered.

use serde::Serialize;

/// An example that was made.
#[derive(Clone, Debug, Serialize)]
pub struct Made {
    /// The notebook's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub folder: String,
    /// What opens it.
    pub passphrase: String,
    /// How many pages it has.
    pub pages: u64,
}
