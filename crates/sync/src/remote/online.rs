//! A server: WebDAV, or an S3-compatible store.
//!
//! **What it must never do.** Send anything to another server than the one that was named, look for keys in the computer's files or
//! variables, or repeat a server's words.

use std::fmt;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use futures::{FutureExt, TryStreamExt};
use opendal::services::{S3, Webdav};
use opendal::{Buffer, EntryMode, ErrorKind, HttpTransporter, OperationContext, Operator};
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::wire::{self, Patience, Wire};
use super::{Address, Listed, Remote, RemoteError};

/// A folder with more than that is not one of ours.
const MOST_NAMES: usize = 1_000_000;

/// Who asks: a name and a password, or an access key and its secret.
#[derive(Clone)]
pub struct Credentials {
    /// The name, or the access key.
    pub name: String,
    /// The password, or the secret.
    pub secret: Zeroizing<String>,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Credentials")
    }
}

/// A server.
#[derive(Clone)]
pub struct Online {
    operator: Operator,
    /// What every path begins with.
    prefix: String,
    /// Whether an empty folder may mean that the whole place is missing.
    doubts: bool,
    patience: Patience,
}

impl fmt::Debug for Online {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Online")
    }
}

impl Online {
    /// The server at this address. Nothing is asked of it yet.
    pub(super) fn open(address: &Address, credentials: Option<&Credentials>) -> Result<Self, RemoteError> {
        let (Address::Dav(base) | Address::Bucket { endpoint: base, .. }) = address else {
            return Err(RemoteError::Failed);
        };
        let client = wire::client(base, address.is_here(), Patience::USUAL).build();
        let wire = Wire::new(client.map_err(|_| RemoteError::Failed)?, base, Patience::USUAL);
        Self::through(wire, address, credentials)
    }

    /// The same through a wire that is there already.
    pub(super) fn through(
        wire: Wire,
        address: &Address,
        credentials: Option<&Credentials>,
    ) -> Result<Self, RemoteError> {
        let patience = wire.patience();
        let (name, secret) =
            credentials.map_or(("", ""), |credentials| (credentials.name.as_str(), &*credentials.secret));
        let (operator, prefix, doubts) = match address {
            Address::Folder(_) => return Err(RemoteError::Failed),
            Address::Dav(url) => {
                let service = Webdav::default().endpoint(url.as_str().trim_end_matches('/'));
                (Operator::new(service.username(name).password(secret)), String::new(), true)
            }
            Address::Bucket { endpoint, region, bucket, prefix } => {
                let service = S3::default()
                    .endpoint(endpoint.as_str())
                    .region(region)
                    .bucket(bucket)
                    .disable_config_load()
                    .disable_ec2_metadata();
                let service = match credentials {
                    Some(_) => service.access_key_id(name).secret_access_key(secret),
                    None => service.skip_signature(),
                };
                (Operator::new(service), prefix.clone(), false)
            }
        };
        let context = OperationContext::new().with_http_transport(HttpTransporter::new(wire));
        let operator = operator.map_err(|_| RemoteError::Failed)?.with_context(context);
        Ok(Self { operator, prefix, doubts, patience })
    }

    fn path(&self, folder: &str, name: &str) -> String {
        let between = if folder.is_empty() { "" } else { "/" };
        format!("{}{folder}{between}{name}", self.prefix)
    }

    /// Asks, and asks again a little later when the server is away or cannot just now. `None` is "it is not there".
    async fn ask<T, F>(&self, question: impl Fn(Operator) -> F) -> Result<Option<T>, RemoteError>
    where
        F: Future<Output = opendal::Result<T>> + Send,
    {
        let once = || async {
            // Answers come from strangers: where one makes a library give up, that is its end and not ours.
            match AssertUnwindSafe(question(self.operator.clone())).catch_unwind().await {
                Err(_) => Err(RemoteError::Nonsense),
                Ok(Ok(answer)) => Ok(Some(answer)),
                Ok(Err(error)) => why(&error),
            }
        };
        let times = ExponentialBuilder::default()
            .with_min_delay(Duration::from_millis(300))
            .with_max_times(self.patience.again)
            .with_jitter();
        let passes = |error: &RemoteError| {
            matches!(error, RemoteError::Away | RemoteError::Busy | RemoteError::Failed)
        };
        once.retry(times).when(passes).await
    }

    /// Everything in a folder: its name, whether it is a folder itself, its length.
    async fn entries(&self, folder: &str) -> Result<Vec<(String, bool, u64)>, RemoteError> {
        let path = self.path(folder, "");
        let path = path.trim_end_matches('/');
        let pages = self.ask(|operator| async move {
            let mut pages = operator.lister(&format!("{path}/")).await?;
            let mut found = vec![];
            while let Some(entry) = pages.try_next().await? {
                if found.len() == MOST_NAMES {
                    return Err(opendal::Error::new(ErrorKind::Unexpected, "too many names"));
                }
                let about = entry.metadata();
                let is_folder = about.mode() == EntryMode::DIR;
                let name = name_in(path, entry.path()).map(str::to_owned);
                found.extend(name.map(|name| (name, is_folder, about.content_length())));
            }
            Ok(found)
        });
        // A server may say for ever that there is more.
        let found =
            timeout(self.patience.listing, pages).await.map_err(|_| RemoteError::Slow)??.unwrap_or_default();
        if found.is_empty() && self.doubts {
            // A place that is gone is not an empty one.
            self.ask(|operator| async move { operator.lister("/").await?.try_next().await }).await?;
        }
        Ok(found)
    }
}

/// The name of what lies right inside a folder. Servers write its path from their root, from the storage's, or with their own name.
fn name_in<'a>(folder: &str, path: &'a str) -> Option<&'a str> {
    let path = path.trim_end_matches('/');
    let name = match path.rsplit_once('/') {
        Some((above, name)) if above == folder || above.ends_with(&format!("/{folder}")) => name,
        None if folder.is_empty() => path,
        _ => return None,
    };
    (!name.is_empty() && !name.starts_with('.')).then_some(name)
}

/// What an error of the library means; nothing where it only says that something is not there.
fn why<T>(error: &opendal::Error) -> Result<Option<T>, RemoteError> {
    let source = std::error::Error::source(error);
    match source.and_then(|source| source.downcast_ref::<RemoteError>()) {
        Some(why) => Err(*why),
        None => match error.kind() {
            ErrorKind::NotFound => Ok(None),
            ErrorKind::ConfigInvalid => Err(RemoteError::Nowhere),
            ErrorKind::PermissionDenied => Err(RemoteError::Refused),
            ErrorKind::RateLimited => Err(RemoteError::Busy),
            _ => Err(RemoteError::Nonsense),
        },
    }
}

impl Remote for Online {
    async fn put(&self, folder: &str, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        let (path, bytes) = (&self.path(folder, name), Buffer::from(bytes.to_vec()));
        let write = |operator: Operator| {
            let bytes = bytes.clone();
            async move { operator.write(path, bytes).await.map(|_| ()) }
        };
        self.ask(write).await?.ok_or(RemoteError::Nowhere)
    }

    async fn get(&self, folder: &str, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        let path = &self.path(folder, name);
        self.ask(|operator| async move { operator.read(path).await.map(|bytes| bytes.to_vec()) }).await
    }

    async fn list(&self, folder: &str) -> Result<Vec<Listed>, RemoteError> {
        let files = self.entries(folder).await?.into_iter().filter(|(_, is_folder, _)| !is_folder);
        Ok(files.map(|(name, _, length)| Listed { name, length }).collect())
    }

    async fn folders(&self, folder: &str) -> Result<Vec<String>, RemoteError> {
        let folders = self.entries(folder).await?.into_iter().filter(|(_, is_folder, _)| *is_folder);
        Ok(folders.map(|(name, ..)| name).collect())
    }

    async fn remove(&self, folder: &str, name: &str) -> Result<(), RemoteError> {
        let path = &self.path(folder, name);
        self.ask(|operator| async move { operator.delete(path).await }).await.map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_a_server_writes_its_path() {
        assert_eq!(name_in("v1/a", "v1/a/one.krg"), Some("one.krg"));
        assert_eq!(name_in("v1/a", "remote.php/dav/files/ann/v1/a/one.krg"), Some("one.krg"));
        assert_eq!(name_in("v1/a", "https://cloud.example/dav/v1/a/0001/"), Some("0001"));
        assert_eq!(name_in("v1/a", "v1/a/"), None);
        assert_eq!(name_in("v1/a", "v1/a/b/two.krg"), None);
        assert_eq!(name_in("v1/a", "v1/aa/two.krg"), None);
        assert_eq!(name_in("v1/a", "v1/a/.one.krg.tmp"), None);
        assert_eq!(name_in("", "v1/"), Some("v1"));
    }

    #[test]
    fn nobody_reads_a_password_in_a_log() {
        let credentials = Credentials { name: "ann".into(), secret: Zeroizing::new("calm words".into()) };
        let address = "webdav+https://cloud.example/dav/".parse().unwrap();
        let online = Online::open(&address, Some(&credentials)).unwrap();
        let said = format!("{credentials:?} {online:?}");
        assert!(!said.contains("ann") && !said.contains("calm"), "{said}");
    }
}
