//! What a storage can do, found out with a small file before anything is entrusted to it.

use kring_crypto::Hex;
use kring_sync::remote::check::Tried;
use kring_sync::remote::{self, Remote};

use super::run::remote_refusal;
use super::view::{SyncCheck, SyncTried};
use crate::failure::Failure;

/// Where spaces lie.
const SPACES: &str = "v1";

/// Writes, reads back, lists and removes a file. A storage that cannot be used is refused with the first thing that it cannot do.
pub(super) async fn try_out(storage: &impl Remote, address: &str) -> Result<SyncCheck, Failure> {
    let check = remote::check(storage).await;
    if !check.is_usable() {
        let cannot = [check.writes, check.reads, check.lists].into_iter().find_map(|tried| match tried {
            Tried::Cannot(error) => Some(remote_refusal(error)),
            Tried::Can | Tried::Pretends | Tried::NotTried => None,
        });
        return Err(cannot.unwrap_or_else(|| Failure::refused("sync-check-reads")));
    }
    let spaces = storage.folders(SPACES).await.map_err(remote_refusal)?;
    Ok(SyncCheck {
        address: address.into(),
        writes: view(check.writes),
        reads: view(check.reads),
        lists: view(check.lists),
        removes: view(check.removes),
        milliseconds: u64::try_from(check.took.as_millis()).unwrap_or(u64::MAX),
        others: spaces.iter().filter(|space| space.parse::<Hex<16>>().is_ok()).count() as u64,
    })
}

fn view(tried: Tried) -> SyncTried {
    match tried {
        Tried::Can => SyncTried::Can,
        Tried::Cannot(_) => SyncTried::Cannot,
        Tried::Pretends => SyncTried::Pretends,
        Tried::NotTried => SyncTried::NotTried,
    }
}
