//! Why a command ended before its answer.

use kring_core::Failure;
use kring_core::language::Messages;

/// Why a command ended before its answer.
#[derive(Debug)]
pub enum Stop {
    /// The core, or this program, refused with a reason.
    Refused(Failure),
    /// Something that only the person can give was not given; the message says what (exit code 2).
    Usage(&'static str),
    /// Whoever read the answer has stopped reading. That is their right: quiet, and no failure.
    NobodyReads,
}

/// A command's end.
pub type Done<T = ()> = Result<T, Stop>;

impl Stop {
    /// A refusal about a file or folder that the person named on the command line.
    pub fn about(code: &str, path: &std::path::Path) -> Self {
        let mut failure = Failure::refused(code);
        failure.args.insert("path".into(), path.display().to_string());
        Self::Refused(failure)
    }

    /// A fault that nobody can do anything about.
    pub fn internal() -> Self {
        Self::Refused(Failure::refused("internal"))
    }

    /// What to say, if anything.
    pub fn sentence(&self, messages: &Messages) -> Option<String> {
        match self {
            Self::Refused(failure) => Some(messages.refusal(failure)),
            Self::Usage(message) => Some(messages.say(message, &[])),
            Self::NobodyReads => None,
        }
    }

    /// The program's exit code.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Refused(failure) => failure.exit_code(),
            Self::Usage(_) => 2,
            Self::NobodyReads => 0,
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}
