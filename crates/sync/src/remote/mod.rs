//! Somebody else's storage, of which as little as possible is asked: put, get, list, remove.
//!
//! **What it must never do.** Lock, rename, compare, ask for the time, or take an absence for a wish. A listing is a hint: it may be
//! old, short, out of order or full of other people's files. What was read is proven by what is in it.

mod folder;
#[cfg(test)]
pub(crate) mod suite;

use std::future::Future;

pub use folder::Folder;

/// What became of a request to the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RemoteError {
    /// It cannot be reached now.
    #[error("the storage cannot be reached")]
    Away,
    /// It has no room.
    #[error("the storage is full")]
    Full,
    /// It may be read only.
    #[error("the storage does not take anything")]
    ReadOnly,
    /// The object is larger than anything that we write.
    #[error("the object is too large")]
    TooLarge,
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
