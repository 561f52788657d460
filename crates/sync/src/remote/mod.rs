//! Somebody else's storage, of which as little as possible is asked: put, get, list, remove.
//!
//! **What it must never do.** Lock, rename, compare, ask for the time, or take an absence for a wish. A listing is a hint: it may be
//! old, short, out of order or full of other people's files. What was read is proven by what is in it. No connection is made before
//! something is asked, and nothing of a name, a password or a key is in an error.
//!
//! **Where to start reading.** `address.rs` (which storages there are), then `online.rs` and, for the answers of servers, `wire.rs`.

mod address;
pub mod check;
#[cfg(all(any(test, feature = "testing"), target_os = "linux"))]
pub mod engines;
mod folder;
mod judge;
mod online;
#[cfg(test)]
pub(crate) mod suite;
mod wire;

use std::future::Future;

pub use address::{Address, AddressError};
pub use check::check;
pub use folder::Folder;
pub use online::{Credentials, Online};

/// What became of a request to the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RemoteError {
    /// It cannot be reached now.
    #[error("the storage cannot be reached")]
    Away,
    /// It was reached and did not answer in time.
    #[error("the storage does not answer in time")]
    Slow,
    /// It answers that it cannot do it just now: it has too much to do, is being looked after, or something else has locked the place.
    #[error("the storage is busy")]
    Busy,
    /// It does not accept the name and the password, or the keys.
    #[error("the storage does not accept who asks")]
    Refused,
    /// It refuses because the clock of this computer is wrong.
    #[error("the storage does not believe this computer's clock")]
    Clock,
    /// It cannot prove that it is what its address says.
    #[error("the storage cannot prove who it is")]
    Untrusted,
    /// It is there, and the place in it is not.
    #[error("there is no such place in the storage")]
    Nowhere,
    /// Its bucket lies in another region than the one that was given.
    #[error("the bucket lies in another region")]
    Region,
    /// It has no room.
    #[error("the storage is full")]
    Full,
    /// It may be read only.
    #[error("the storage does not take anything")]
    ReadOnly,
    /// The object is larger than anything that we write, or than the storage takes.
    #[error("the object is too large")]
    TooLarge,
    /// Something answers that is no such storage: a page to log in, another kind of server.
    #[error("what answers is no such storage")]
    Nonsense,
    /// It failed in some other way.
    #[error("the storage failed")]
    Failed,
}

/// A name in a listing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// The name, without its folder.
    pub name: String,
    /// How many bytes it is said to have.
    pub length: u64,
}

/// A storage of write-once objects in folders. Paths are of lowercase letters, digits, `/`, `-` and `.`.
pub trait Remote: Send + Sync {
    /// Writes an object whole. What has this name has these bytes afterwards; writing it twice is the same as once.
    fn put(
        &self,
        folder: &str,
        name: &str,
        bytes: &[u8],
    ) -> impl Future<Output = Result<(), RemoteError>> + Send;

    /// The object's bytes, or nothing where it is not there.
    fn get(
        &self,
        folder: &str,
        name: &str,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, RemoteError>> + Send;

    /// The objects in a folder, in any order. A folder that is not there is empty.
    fn list(&self, folder: &str) -> impl Future<Output = Result<Vec<Listed>, RemoteError>> + Send;

    /// The folders in a folder, in any order.
    fn folders(&self, folder: &str) -> impl Future<Output = Result<Vec<String>, RemoteError>> + Send;

    /// Removes an object of one's own. Where it is not there, nothing is to be done.
    fn remove(&self, folder: &str, name: &str) -> impl Future<Output = Result<(), RemoteError>> + Send;
}

/// Any of the storages there are.
#[derive(Debug, Clone)]
pub enum Storage {
    /// A folder of this computer.
    Folder(Folder),
    /// A server.
    Online(Online),
}

/// The storage at an address. Nothing is asked of it yet, so this succeeds where nobody is.
///
/// # Errors
/// [`RemoteError::Failed`] when this computer cannot speak to servers at all.
pub fn open(address: &Address, credentials: Option<&Credentials>) -> Result<Storage, RemoteError> {
    Ok(match address {
        Address::Folder(path) => Storage::Folder(Folder::new(path)),
        server => Storage::Online(Online::open(server, credentials)?),
    })
}

impl Remote for Storage {
    async fn put(&self, folder: &str, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        match self {
            Self::Folder(it) => it.put(folder, name, bytes).await,
            Self::Online(it) => it.put(folder, name, bytes).await,
        }
    }

    async fn get(&self, folder: &str, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        match self {
            Self::Folder(it) => it.get(folder, name).await,
            Self::Online(it) => it.get(folder, name).await,
        }
    }

    async fn list(&self, folder: &str) -> Result<Vec<Listed>, RemoteError> {
        match self {
            Self::Folder(it) => it.list(folder).await,
            Self::Online(it) => it.list(folder).await,
        }
    }

    async fn folders(&self, folder: &str) -> Result<Vec<String>, RemoteError> {
        match self {
            Self::Folder(it) => it.folders(folder).await,
            Self::Online(it) => it.folders(folder).await,
        }
    }

    async fn remove(&self, folder: &str, name: &str) -> Result<(), RemoteError> {
        match self {
            Self::Folder(it) => it.remove(folder, name).await,
            Self::Online(it) => it.remove(folder, name).await,
        }
    }
}
