//! What can go wrong with a vault, as the cases a person can act on.
//!
//! Each case has one `code` (the interface and the terminal look up their sentence by it) and one `Class` (the terminal's exit code).
//! No case carries anything that a person wrote.

use kring_crypto::words::WordsError;

/// What kind of trouble it is; decides the exit code of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Refused with a reason; nothing was changed.
    Refused,
    /// The passphrase, words or keychain entry do not open this vault.
    WrongKey,
    /// The files are damaged, foreign or written by a newer program.
    Damaged,
    /// Another process has the vault open.
    InUse,
    /// A fault of the program or the machine.
    Internal,
}

/// The part that is damaged when nothing closed can be opened.
pub(crate) const CLOSED_KEYS: &str = "sealed.keys";

/// Why the vault refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no vault in the folder.
    #[error("there is no vault in this folder")]
    Missing,
    /// The folder holds a vault already, or files of somebody else.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// The files are not those of a vault.
    #[error("this is not a vault")]
    Foreign,
    /// A part of the vault does not check out; the part is named, never its content.
    #[error("the vault is damaged: {0}")]
    Damaged(&'static str),
    /// Written by a newer program than this one.
    #[error("the vault was written by a newer version")]
    Newer,
    /// Another process has it open.
    #[error("the vault is open in another window or program")]
    InUse,
    /// The folder or disk cannot be written.
    #[error("the vault cannot be written to")]
    ReadOnly,
    /// The vault lies where nothing can be written; it is opened for writing or not at all.
    #[error("the vault lies where nothing can be written")]
    OnlyReadable,
    /// What lies there may not be read.
    #[error("this may not be read")]
    Unreadable,
    /// At this place no vault can lie: the path is too long, or leads through a file or a link that leads nowhere.
    #[error("no vault can lie at this place")]
    NoPlace,
    /// The folder is kept in step by a file-sync program, which would tear the database.
    #[error("the folder is synchronised by {0}")]
    Synchronised(&'static str),
    /// No room left.
    #[error("the disk is full")]
    DiskFull,
    /// The passphrase does not open the vault.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery words are words, but not those of this vault.
    #[error("wrong recovery words")]
    WrongWords,
    /// There is no recovery sheet for this vault yet.
    #[error("no recovery sheet was made for this vault")]
    NoRecoverySheet,
    /// What was typed cannot be a recovery sheet.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// The keychain's entry does not open this vault, or there is none.
    #[error("the keychain has no key for this vault")]
    KeychainMissing,
    /// The derivation parameters are outside the bounds; nothing was computed with them.
    #[error("the key derivation parameters are out of bounds")]
    KdfOutOfBounds,
    /// The library that was linked is not SQLCipher, or cannot be used safely.
    #[error("the encrypted database is not available: {0}")]
    CipherMissing(&'static str),
    /// The vault was locked meanwhile.
    #[error("the vault is locked")]
    Locked,
    /// No such document, mark, attachment or backup.
    #[error("not found")]
    NotFound,
    /// The document's shape is not that of its kind.
    #[error("the document is not valid: {0}")]
    Invalid(&'static str),
    /// The version that an edit was based on is not part of this document.
    #[error("the edit is based on an unknown version")]
    StaleVersion,
    /// A value of a request is out of its bounds; the field is named.
    #[error("the request is not valid: {0}")]
    Request(&'static str),
    /// The text is longer than a document can hold.
    #[error("the text is too long")]
    TextTooLong,
    /// The attachment exceeds the limit, in bytes.
    #[error("the attachment is larger than {0} bytes")]
    TooLarge(u64),
    /// There is no such batch, or everything that it changed is purged.
    #[error("nothing is left to undo")]
    UndoUnknown,
    /// The batch can not be undone: what it did is purged, or built upon.
    #[error("this cannot be undone")]
    UndoNotPossible,
    /// The batch was undone before.
    #[error("this was taken back already")]
    UndoneAlready,
    /// The batch can not be undone, because others rely on what it did.
    #[error("others rely on this")]
    UndoBound,
    /// The words of a search cannot be understood.
    #[error("the search cannot be understood")]
    Query,
    /// The folder is a backup; to write in it would spoil it.
    #[error("this is a backup, not a vault")]
    IsBackup,
    /// The folder holds no backup.
    #[error("this is not a backup")]
    NoBackup,
    /// A backup does not check out.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// The person cancelled; nothing was kept.
    #[error("cancelled")]
    Cancelled,
    /// Reading or writing a file failed.
    #[error("a file could not be read or written ({0})")]
    Io(std::io::ErrorKind),
    /// The locks are changed, but not everything has moved to them yet; the next opening goes on with it.
    #[error("the locks are changed; open the vault with the new passphrase")]
    LocksChanged,
    /// A kept backup has not moved to the last change of locks yet.
    #[error("a kept backup still has the locks from before")]
    LocksUnfinished,
    /// A fault of the program.
    #[error("internal fault: {0}")]
    Internal(&'static str),
}

impl StoreError {
    /// The stable name of the case: message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "vault-missing",
            Self::FolderNotEmpty => "folder-not-empty",
            Self::Foreign => "vault-foreign",
            Self::Damaged(CLOSED_KEYS) => "closed-keys-lost",
            Self::Damaged(_) => "vault-damaged",
            Self::Newer => "vault-newer",
            Self::InUse => "vault-in-use",
            Self::ReadOnly => "vault-read-only",
            Self::OnlyReadable => "vault-only-readable",
            Self::Unreadable => "not-readable",
            Self::NoPlace => "no-place",
            Self::Synchronised(_) => "vault-synchronised-folder",
            Self::DiskFull => "disk-full",
            Self::WrongPassphrase => "vault-wrong-passphrase",
            Self::WrongWords => "vault-wrong-words",
            Self::NoRecoverySheet => "no-recovery-sheet",
            Self::Words(WordsError::Count { .. }) => "words-count",
            Self::Words(WordsError::NotAWord { .. }) => "words-not-a-word",
            Self::Words(WordsError::Checksum) => "words-checksum",
            Self::KeychainMissing => "keychain-missing",
            Self::KdfOutOfBounds => "kdf-out-of-bounds",
            Self::CipherMissing(_) => "cipher-missing",
            Self::Locked => "locked",
            Self::NotFound => "not-found",
            Self::Invalid(_) => "invalid-document",
            Self::StaleVersion => "stale-version",
            Self::Request(_) => "invalid-request",
            Self::TextTooLong => "text-too-long",
            Self::TooLarge(_) => "attachment-too-large",
            Self::UndoNotPossible => "undo-not-possible",
            Self::UndoneAlready => "undone-already",
            Self::UndoUnknown => "undo-unknown",
            Self::UndoBound => "undo-bound",
            Self::Query => "query-invalid",
            Self::IsBackup => "vault-is-backup",
            Self::NoBackup => "backup-foreign",
            Self::BackupDamaged => "backup-damaged",
            Self::Cancelled => "cancelled",
            Self::LocksChanged => "locks-changed",
            Self::LocksUnfinished => "locks-unfinished",
            Self::Io(_) => "io",
            Self::Internal(_) => "internal",
        }
    }

    /// The class of the case.
    pub fn class(&self) -> Class {
        match self {
            Self::WrongPassphrase | Self::WrongWords | Self::Words(_) | Self::KeychainMissing => {
                Class::WrongKey
            }
            Self::Foreign
            | Self::Damaged(_)
            | Self::Newer
            | Self::KdfOutOfBounds
            | Self::NoBackup
            | Self::BackupDamaged => Class::Damaged,
            Self::InUse => Class::InUse,
            Self::CipherMissing(_) | Self::Internal(_) => Class::Internal,
            _ => Class::Refused,
        }
    }

    /// Values for the sentence, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Synchronised(product) => vec![("product", (*product).into())],
            Self::Words(WordsError::Count { found }) => vec![("found", found.to_string())],
            Self::Words(WordsError::NotAWord { position }) => vec![("position", position.to_string())],
            Self::Request(field) => vec![("field", (*field).into())],
            Self::TooLarge(limit) => vec![("limit", (limit / 1_000_000).to_string())],
            _ => Vec::new(),
        }
    }
}

/// Why something could not be read: one that may not be read is not one that cannot be written.
pub fn reading(error: std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => StoreError::Unreadable,
        _ => error.into(),
    }
}

/// Why something of a vault that is being opened could not be written.
pub(crate) fn opening(error: StoreError) -> StoreError {
    match error {
        StoreError::ReadOnly => StoreError::OnlyReadable,
        other => other,
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

/// SQLite's primary result codes that a person can act on.
impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let generic =
            matches!(&error, sqlx::Error::Database(database) if database.message() == "SQL logic error");
        let code = match &error {
            sqlx::Error::Database(database) => database.code().and_then(|code| code.parse::<i32>().ok()),
            sqlx::Error::RowNotFound => return Self::NotFound,
            sqlx::Error::Io(io) => return std::io::Error::from(io.kind()).into(),
            _ => None,
        };
        match code.map(|code| code & 0xff) {
            // Statements are tested, so without a reason of its own this is SQLCipher: a page does not check out, and from then on
            // it answers every request with "no memory".
            Some(1) if generic => Self::Damaged("database"),
            Some(7) => Self::Damaged("database"),
            Some(5 | 6) => Self::InUse,
            Some(8) => Self::ReadOnly,
            // Only a copy is ever interrupted.
            Some(9) => Self::Cancelled,
            Some(10) => Self::Io(std::io::ErrorKind::Other),
            Some(11) => Self::Damaged("database"),
            Some(13) => Self::DiskFull,
            Some(14) => Self::Io(std::io::ErrorKind::NotFound),
            Some(26) => Self::Damaged("database"),
            _ => Self::Internal("database"),
        }
    }
}

impl From<kring_crypto::NoRandomness> for StoreError {
    fn from(_: kring_crypto::NoRandomness) -> Self {
        Self::Internal("no randomness")
    }
}
