//! What the verbs of an agenda's items take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::meeting::model::Priority;
use crate::meeting::words::with_words;

with_words! {
    /// An item as it is to be; `null` leaves a value as it is, an empty text takes it away.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
    #[serde(default)]
    #[ts(optional_fields = nullable)]
    pub struct ItemSet {
        /// Its title.
        pub title: Option<String>,
        /// What it is for.
        pub purpose: Option<String>,
        /// How long it takes.
        pub minutes: Option<u32>,
        /// The method it follows, by id.
        pub method: Option<String>,
    } words [Option<String>] {
        /// What happens to it when time is short.
        pub priority: Option<Priority>,
        /// What everyone reads, Markdown.
        pub text: Option<String>,
        /// What only I read, Markdown.
        pub only_me: Option<String>,
        /// The time at which it has to start, `HH:MM`.
        pub locked: Option<String>,
        /// The section it stands in.
        pub section: Option<String>,
        /// The track it belongs to.
        pub track: Option<String>,
    }
}

/// Adds an item. Without a title it is called by its method.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ItemAdd {
    /// The meeting.
    pub id: String,
    /// What it says.
    pub item: ItemSet,
    /// The item that it is to stand before; `null` for the end.
    pub before: Option<String>,
}

/// Changes an item.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ItemEdit {
    /// The meeting.
    pub id: String,
    /// The item.
    pub item: String,
    /// Its new values.
    pub set: ItemSet,
}

/// One of a meeting's items.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ItemId {
    /// The meeting.
    pub id: String,
    /// The item.
    pub item: String,
}

/// Where an item is to stand.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ItemMove {
    /// The meeting.
    pub id: String,
    /// The item.
    pub item: String,
    /// The item that it is to stand before; `null` for the end.
    pub before: Option<String>,
}

/// Lines that become timed items: `Welcome 10 / Case 35 min / 12:45-12:50 Close`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeetingPaste {
    /// The meeting.
    pub id: String,
    /// The lines.
    pub lines: String,
    /// The item that they are to stand before; `null` for the end.
    pub before: Option<String>,
}

/// Lines to look at before they are pasted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PasteLook {
    /// The lines.
    pub lines: String,
}

/// What lines would become.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PasteLooked {
    /// The items.
    pub items: Vec<ItemSet>,
    /// When all is over, `HH:MM`, where a line says that and nothing else.
    pub ends: Option<String>,
    /// What a mail says around its agenda, and no item is made of.
    pub left_out: Vec<String>,
}

/// Items that were added.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ItemsAdded {
    /// The ids in order.
    pub items: Vec<String>,
    /// Lines that were pasted and no item was made of: what a mail says around its agenda.
    pub left_out: Vec<String>,
    /// The batch, for undo.
    pub batch: String,
}
