//! The shapes: a closed group, its sessions, what was brought, the layers of notes, a desk of my own; and the record of what ended.
//!
//! A session is a skeleton without a word in it, so that its id stays when what was brought or noted gets a successor. Whatever could
//! name somebody lies in a document that it points at. Pointers lead from more private to less private spaces only: a group's document
//! never tells of the desk, the notes of mine or those for a supervision.

use kring_store::kind::Kind;
use kring_store::{Doc, Field, StoreError, Vault};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::journal::tags::made_id;
use crate::register::without_rows;

/// A group, or the two people of a supervision; its id is its space.
pub static GROUP: Kind = closed("closed_group");
/// A session of a group: method, day, who was there, when its notes end.
pub static SESSION: Kind = closed("closed_session");
/// What was brought to a session: its title and the question.
pub static CASE: Kind = closed("closed_case");
/// Notes: the group's, mine, or those for a supervision, each in a space of its own.
pub static LAYER: Kind = closed("closed_layer");
/// What only I have of a session: names and their aliases, permissions, and where my notes lie.
pub static DESK: Kind = closed("closed_desk");
/// What ended, what left, and who was there where the group agreed that this stays. Without a word of content, and not sealed.
pub static RECORD: Kind = Kind {
    name: "closed_record",
    schema: 1,
    sealed: false,
    stays: false,
    registry: true,
    tables: &[],
    project: without_rows,
};

const fn closed(name: &'static str) -> Kind {
    Kind { name, schema: 1, sealed: true, stays: false, registry: false, tables: &[], project: without_rows }
}

/// Fields of a group. A text each; days are ISO 8601.
pub mod group {
    /// Its name.
    pub const NAME: &str = "name";
    /// The level of confidentiality.
    pub const LEVEL: &str = "level";
    /// Limits of that confidentiality, in the group's words.
    pub const LIMITS: &str = "limits";
    /// What may leave, in the group's words.
    pub const LEAVES: &str = "leaves";
    /// Who keeps notes.
    pub const NOTES: &str = "notes";
    /// The participant who does, when it is one.
    pub const KEEPER: &str = "keeper";
    /// The day on which what it keeps ends.
    pub const ENDS: &str = "ends";
    /// Who may end it earlier.
    pub const MAY_END: &str = "may_end";
    /// Whether who was there when survives the end.
    pub const ATTEST: &str = "attest";
    /// Whether it is made of the two people of a supervision.
    pub const PAIR: &str = "pair";
    /// Participants: id to name.
    pub const PEOPLE: &str = "people";
    /// Participants: id to the day on which they agreed.
    pub const AGREED: &str = "agreed";
    /// Participants: id to the sum of what they agreed to.
    pub const AGREED_TO: &str = "agreed_to";
    /// Participants: the one who is the owner of this notebook, as long as the group is in one notebook.
    pub const ME: &str = "me";
    /// Participants: id to the public key of whoever shares the group, hex. Where there are any, they say who is the owner.
    pub const KEYS: &str = "keys";
}

/// Fields of a session. None of them holds words of a person.
pub mod session {
    /// The group.
    pub const GROUP: &str = "group";
    /// The method.
    pub const METHOD: &str = "method";
    /// Its day.
    pub const DATE: &str = "date";
    /// How long it took, in minutes.
    pub const MINUTES: &str = "minutes";
    /// The day on which its notes end.
    pub const ENDS: &str = "ends";
    /// Whether they end with the group once all have agreed: its day came to lie before theirs when nobody had agreed yet.
    pub const FOLLOWS: &str = "follows";
    /// Since when they are held because they were formally requested.
    pub const HELD: &str = "held";
    /// The participant who brought the case.
    pub const OWNER: &str = "owner";
    /// The participant who led.
    pub const LED: &str = "led";
    /// The context of the case.
    pub const CONTEXT: &str = "context";
    /// The document of what was brought.
    pub const CASE: &str = "case";
    /// The document of the group's notes.
    pub const NOTES: &str = "notes";
    /// Whether names were taken out for good.
    pub const ANONYMOUS: &str = "anonymous";
    /// Yeses to a later end, where the group is shared: the key of whoever says it and the day on which the notes end,
    /// to what they signed, as JSON.
    pub const KEEP: &str = "keep";
    /// A set: the participants who were there.
    pub const PRESENT: &str = "present";
}

/// Fields of what was brought.
pub mod case {
    /// The title.
    pub const TITLE: &str = "title";
    /// The question, Markdown; a text.
    pub const QUESTION: &str = "question";
}

/// Fields of notes.
pub mod layer {
    /// Which layer it is.
    pub const LAYER: &str = "layer";
    /// The day on which it ends.
    pub const ENDS: &str = "ends";
    /// The notes, Markdown; a text.
    pub const BODY: &str = "body";
}

/// Fields of a desk.
pub mod desk {
    /// The document of my notes.
    pub const MINE: &str = "mine";
    /// The document of the notes for a supervision.
    pub const SUPERVISION: &str = "supervision";
    /// The closed space that it lies in, which holds nothing else.
    pub const PAIR: &str = "pair";
    /// The session of a supervision's space of two that these notes became.
    pub const HANDED: &str = "handed";
    /// Names: id to name.
    pub const NAME: &str = "name";
    /// Names: id to the alias that stands for it.
    pub const ALIAS: &str = "alias";
    /// Permissions: id to whose.
    pub const WHO: &str = "who";
    /// Permissions: id to what for.
    pub const SCOPE: &str = "scope";
    /// Permissions: id to the day they were given.
    pub const GIVEN: &str = "given";
    /// Permissions: id to the day they were withdrawn.
    pub const WITHDRAWN: &str = "withdrawn";
}

/// The desk of a session: every device of the same person makes the same.
pub fn desk_id(vault: &Vault, session: Uuid) -> Uuid {
    made_id(vault, &format!("closed desk {session}"))
}

/// A value of a short list as documents write it.
pub fn code<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// Reads what [`code`] wrote; the default stands for anything else.
pub fn read_code<T: DeserializeOwned + Default>(code: &str) -> T {
    serde_json::from_value(serde_json::Value::String(code.into())).unwrap_or_default()
}

/// Sets a text field. One that was never set is not emptied.
pub fn put(doc: &Doc, name: &str, value: &str) -> Result<(), StoreError> {
    if value.is_empty() && doc.field(name).is_none() {
        return Ok(());
    }
    doc.set_field(name, Field::Text(value.to_owned()))
}
