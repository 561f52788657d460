//! Why a request was refused, as the window and the terminal receive it.

use std::collections::BTreeMap;

use kring_store::{Class, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What every command that is refused sends: the message is `error-` and the code; `args` are its values, formatted already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// Stable name of the case.
    pub code: String,
    /// What kind of trouble it is.
    pub class: FailureClass,
    /// Values for the sentence. Never anything that a person wrote.
    pub args: BTreeMap<String, String>,
}

/// What kind of trouble it is; the terminal's exit code follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FailureClass {
    /// Refused with a reason (exit code 1).
    Refused,
    /// The key is not the right one (3).
    WrongKey,
    /// Damaged, foreign or newer files (4).
    Damaged,
    /// Another process has the notebook open (5).
    InUse,
    /// A fault of the program or the machine (1).
    Internal,
}

impl Failure {
    /// A refusal with a code and no values.
    pub fn refused(code: &str) -> Self {
        Self { code: code.into(), class: FailureClass::Refused, args: BTreeMap::new() }
    }

    /// A refusal because files are damaged, foreign or newer.
    pub fn damaged(code: &str) -> Self {
        Self { class: FailureClass::Damaged, ..Self::refused(code) }
    }

    /// A refusal because one field of the request is out of its bounds.
    pub fn request(field: &'static str) -> Self {
        StoreError::Request(field).into()
    }

    /// The exit code of the terminal program.
    pub fn exit_code(&self) -> u8 {
        match self.class {
            FailureClass::Refused | FailureClass::Internal => 1,
            FailureClass::WrongKey => 3,
            FailureClass::Damaged => 4,
            FailureClass::InUse => 5,
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let class = match error.class() {
            Class::Refused => FailureClass::Refused,
            Class::WrongKey => FailureClass::WrongKey,
            Class::Damaged => FailureClass::Damaged,
            Class::InUse => FailureClass::InUse,
            Class::Internal => FailureClass::Internal,
        };
        let args = error.args().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { code: error.code().into(), class, args }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        StoreError::from(error).into()
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        StoreError::from(error).into()
    }
}
