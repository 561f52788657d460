//! What changed: one notice for each transaction. Whoever shows something reads it again when its kind is named.

use uuid::Uuid;

/// Who made a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The person at this window or terminal.
    Person,
    /// An import.
    Import,
    /// Another device.
    Sync,
    /// An undo.
    Undo,
}

/// One transaction's change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Who made it.
    pub by: By,
    /// The kinds of the documents concerned.
    pub kinds: Vec<&'static str>,
    /// The documents, or `None` when they are many.
    pub ids: Option<Vec<Uuid>>,
}

/// More documents than this are "many".
pub(crate) const MANY: usize = 20;
