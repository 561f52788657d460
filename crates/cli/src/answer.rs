//! An answer whose JSON and text are both made while the notebook is open.

use kring_core::journal::view::Batch;
use kring_core::language::{Messages, say};
use serde::Serialize;
use serde_json::Value;

use crate::session::Session;
use crate::stop::{Done, Stop};

/// What a command answers.
pub struct Answer {
    json: Value,
    /// `None` when there is nothing to be said, as of an empty list.
    text: Option<String>,
}

/// What a command changed, and the batch to take it back by.
#[derive(Serialize)]
struct Did {
    id: String,
    batch: String,
}

impl Answer {
    /// A value, and what is said of it.
    pub fn of<T: Serialize>(value: &T, text: impl Into<String>) -> Done<Self> {
        let json = serde_json::to_value(value).map_err(|_| Stop::internal())?;
        Ok(Self { json, text: Some(text.into()) })
    }

    /// A list, and what is said of each.
    pub fn list<T: Serialize>(values: &[T], text: impl Fn(&T) -> String) -> Done<Self> {
        let json = serde_json::to_value(values).map_err(|_| Stop::internal())?;
        let text = (!values.is_empty()).then(|| values.iter().map(text).collect::<Vec<_>>().join("\n"));
        Ok(Self { json, text })
    }

    /// Something was changed.
    pub fn did(messages: &Messages, id: &str, batch: Batch) -> Done<Self> {
        let said = say!(messages, "cli-changed", "batch" => batch.batch);
        Self::of(&Did { id: id.to_owned(), batch: batch.batch }, said)
    }

    /// Something was changed that no undo takes back: other people count on it.
    pub fn stands(messages: &Messages, id: &str, batch: Batch) -> Done<Self> {
        Self::of(&Did { id: id.to_owned(), batch: batch.batch }, say!(messages, "cli-stands"))
    }

    /// Something was made.
    pub fn made(messages: &Messages, id: String, batch: String) -> Done<Self> {
        let said = say!(messages, "cli-made", "id" => id, "batch" => batch);
        Self::of(&Did { id, batch }, said)
    }

    /// Gives it.
    pub fn give(self, session: &Session) -> Done {
        match self.text {
            None if !session.global.json => Ok(()),
            text => session.answer(&self.json, |_, _| text.unwrap_or_default()),
        }
    }
}
