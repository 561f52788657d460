//! What a storage can do, found out with a small file before anything is entrusted to it.

use kring_crypto::{Hex, random_bytes};
use kring_sync::remote::Remote;

use super::run::remote_refusal;
use super::view::SyncCheck;
use crate::failure::Failure;

/// Where the file lies for a moment.
const FOLDER: &str = "v1/check";
/// Where spaces lie.
const SPACES: &str = "v1";

/// Writes, reads back, lists and removes a file. A storage that does not do all of it is refused with what it cannot do.
pub(super) async fn try_out(remote: &impl Remote, address: &str) -> Result<SyncCheck, Failure> {
    let bytes: [u8; 32] = random_bytes().map_err(kring_store::StoreError::from)?;
    let name = format!("{}.krg", Hex(bytes));
    remote.put(FOLDER, &name, &bytes).await.map_err(remote_refusal)?;
    let read = remote.get(FOLDER, &name).await.map_err(remote_refusal)?;
    let listed = remote.list(FOLDER).await.map_err(remote_refusal)?;
    remote.remove(FOLDER, &name).await.map_err(remote_refusal)?;
    let left = remote.get(FOLDER, &name).await.map_err(remote_refusal)?;
    let spaces = remote.folders(SPACES).await.map_err(remote_refusal)?;
    let check = SyncCheck {
        address: address.into(),
        writes: true,
        reads: read.as_deref() == Some(bytes.as_slice()),
        lists: listed.iter().any(|listed| listed.name == name),
        removes: left.is_none(),
        others: spaces.iter().filter(|space| space.parse::<Hex<16>>().is_ok()).count() as u64,
    };
    let lacks = [
        (check.reads, "sync-check-reads"),
        (check.lists, "sync-check-lists"),
        (check.removes, "sync-check-removes"),
    ];
    match lacks.iter().find(|(can, _)| !can) {
        Some((_, code)) => Err(Failure::refused(code)),
        None => Ok(check),
    }
}
