//! The notebook as a whole: made, unlocked, locked, its ways to unlock, its checks. ("Vault" in the code, "notebook" on the screen.)
//!
//! Keys and passphrases pass through here and are kept nowhere; the recovery words are shown once.

mod create;
mod info;
pub mod keychain;
mod lock;
mod locks;
pub mod recovery;
mod status;
mod strength;
mod unlock;
pub(crate) mod verify;
pub mod view;

pub use create::create;
pub(crate) use create::{check_passphrase, make};
pub use info::info;
pub use keychain::set as set_keychain;
pub use lock::{activity, lock};
pub use locks::{change_locks, change_passphrase, unfinished as unfinished_locks};
pub use recovery::{
    confirm as confirm_recovery, make as make_recovery, save as save_recovery,
    try_place as try_recovery_place,
};
pub use status::{forget, forget_place, open_folder, state, status};
pub use strength::strength;
pub use unlock::{recover, unlock, unlock_with, unlock_with_keychain};
pub use verify::{cancel_verify, reindex, verify};
