//! What the sync verbs take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;

/// How it is with sync in this notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SyncState {
    /// There is no storage.
    Off,
    /// This device has asked to be let in, and nobody has done so yet.
    Waiting,
    /// This device belongs.
    On,
    /// This device was taken out.
    Outside,
    /// The notebook is a copy: for the storage this device is a new one that was not let in.
    Copied,
}

/// How it stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncStatus {
    /// How it is.
    pub state: SyncState,
    /// The storage's address, or `null` when there is none.
    pub address: Option<String>,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncKnownAs>,
    /// Since when this notebook uses it, RFC 3339.
    pub since: Option<String>,
    /// When it was last looked at, whatever came of it, RFC 3339.
    pub tried: Option<String>,
    /// When everything was last in order, RFC 3339.
    pub done: Option<String>,
    /// Why the last time did not come to its end.
    pub failure: Option<Failure>,
    /// Sealed files of this device that are in the storage.
    #[ts(type = "number")]
    pub sent: u64,
    /// Changes of this device that are not in the storage yet.
    #[ts(type = "number")]
    pub waiting: u64,
    /// Changes that came and were put aside.
    #[ts(type = "number")]
    pub refused: u64,
    /// Images and files whose bytes have not arrived yet.
    #[ts(type = "number")]
    pub missing: u64,
    /// Whether the words of the recovery sheet open all of it on a new machine, with the storage.
    pub recoverable: bool,
    /// How much of what was found is taken in, while it arrives.
    pub arriving: Option<SyncArriving>,
    /// The six words that this device shows while it waits.
    pub words: Option<String>,
    /// Every device that is or was let in.
    pub devices: Vec<SyncDevice>,
    /// Devices that ask to be let in.
    pub requests: Vec<SyncRequest>,
    /// Files in the storage that are of no use as they are.
    pub troubles: Vec<SyncTrouble>,
    /// What somebody should know.
    pub warnings: Vec<SyncWarning>,
    /// Pages with what was written here into something that was deleted for good elsewhere, the newest first.
    pub recovered: Vec<SyncRecovered>,
}

/// A page that was made of what would have been lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncRecovered {
    /// The page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its first words, when it has no title.
    pub first_words: String,
}

/// How far it is with what arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncArriving {
    /// Sealed files that were taken in.
    #[ts(type = "number")]
    pub done: u64,
    /// Of how many.
    #[ts(type = "number")]
    pub total: u64,
}

/// A device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncDevice {
    /// Its public key, hexadecimal.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is this one.
    pub here: bool,
    /// Whether it still belongs.
    pub active: bool,
    /// When something new last came from it, RFC 3339.
    pub heard: Option<String>,
    /// Files of this device that it has not told to know.
    #[ts(type = "number")]
    pub behind: u64,
}

/// A device that asks to be let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncRequest {
    /// Names the request.
    pub id: String,
    /// What the device calls itself.
    pub name: String,
    /// The six words that it must show as well.
    pub words: String,
}

/// A file in the storage that is of no use as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncTrouble {
    /// Its name in the storage.
    pub name: String,
    /// Why: `gone`, `damaged`, `unreadable`, `stranger`, `no-key`, `after-removal`, `gap`, `waits`.
    pub why: String,
}

/// What somebody should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncWarning {
    /// What: `rolled-back`, `rewritten`, `cloned`, `cloned-here`, `missing`, `ahead`.
    pub what: String,
    /// The name of the device concerned; empty where there is none.
    pub device: String,
    /// How many files; of `ahead`, how many days.
    #[ts(type = "number")]
    pub count: u64,
    /// Since when something is sought in the storage that does not come, RFC 3339; `null` for everything else.
    pub since: Option<String>,
}

/// A storage to be used.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SyncAdd {
    /// Its address: a folder, a WebDAV server or a bucket, as `kring_sync::remote` reads it.
    pub address: String,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncLogin>,
    /// What this device is to be called; `null` for a name made from its system.
    pub name: Option<String>,
}

/// How one thing went that a storage was asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SyncTried {
    /// As it should.
    Can,
    /// It was refused.
    Cannot,
    /// The storage said that it did it, and it did not.
    Pretends,
    /// What it needs did not go well before.
    NotTried,
}

/// Where the password of a storage lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SyncKept {
    /// In the keychain of this computer.
    Keychain,
    /// In the encrypted notebook, because there is no keychain that can be used.
    Notebook,
}

/// Who this device is for a server.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SyncLogin {
    /// The name, or the access key.
    pub name: String,
    /// The password, or the secret key.
    pub secret: String,
}

/// Who this device is for a server from now on.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SyncLoginAnew {
    /// The group whose storage it is; `null` for that of the notebook.
    pub circle: Option<String>,
    /// The name and the password.
    pub login: SyncLogin,
}

/// The storage has another address from now on.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SyncMove {
    /// The group whose storage it is; `null` for that of the notebook.
    pub circle: Option<String>,
    /// The address.
    pub address: String,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncLogin>,
}

/// Who this device is for the server in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncKnownAs {
    /// The name, or the access key.
    pub name: String,
    /// Where the password or the secret key lies.
    pub kept: SyncKept,
}

/// What a storage can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncCheck {
    /// The address.
    pub address: String,
    /// Writing a file.
    pub writes: SyncTried,
    /// Reading it back with the same bytes.
    pub reads: SyncTried,
    /// Seeing it in the listing. A storage that shows names late is good enough.
    pub lists: SyncTried,
    /// Removing it. A storage that keeps what was removed is good enough; it grows.
    pub removes: SyncTried,
    /// How long all of it took.
    #[ts(type = "number")]
    pub milliseconds: u64,
    /// How many notebooks and groups have a place in it already.
    #[ts(type = "number")]
    pub others: u64,
}

/// A storage that is used now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncAdded {
    /// What it can do.
    pub check: SyncCheck,
    /// How it stands after the first time.
    pub status: SyncStatus,
}

/// What became of one time.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncDone {
    /// Files that were sent.
    #[ts(type = "number")]
    pub sent: u64,
    /// Changes that were taken in.
    #[ts(type = "number")]
    pub taken: u64,
    /// Changes that were put aside.
    #[ts(type = "number")]
    pub refused: u64,
    /// Folders of the storage that were listed: what a look with nothing new costs.
    #[ts(type = "number")]
    pub listings: u64,
    /// How it stands.
    pub status: SyncStatus,
    /// How the person's groups are shared.
    pub groups: Vec<super::sharing::view::Sharing>,
}

/// A notebook that is to begin again on this machine, with what is in the storage of another.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SyncRecover {
    /// The storage's address, as in [`SyncAdd`].
    pub address: String,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncLogin>,
    /// The 24 words of the other notebook's recovery sheet, in any case, with or without numbers.
    pub words: String,
    /// The passphrase of the new notebook.
    pub new_passphrase: String,
    /// Its folder, or the usual one.
    pub folder: Option<String>,
    /// What this device is to be called; `null` for a name made from its system.
    pub name: Option<String>,
}

/// A text that lets one more device ask.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncInvite {
    /// The text. Secret: it goes to the other device and nowhere else.
    pub text: String,
    /// Until when it is good, RFC 3339.
    pub until: String,
}

/// The text of an invitation that goes into a file, or came out of one.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SyncInvitation {
    /// The text. Secret: it goes to the other device and nowhere else.
    pub text: String,
}

/// This device asks to be let in.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SyncJoin {
    /// The invitation.
    pub text: String,
    /// What this device is to be called; `null` for a name made from its system.
    pub name: Option<String>,
    /// Where the storage is for this device; `null` for the address in the invitation.
    pub address: Option<String>,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncLogin>,
}

/// One request of those that wait.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncRequestId {
    /// Its id.
    pub id: String,
}

/// One device.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncDeviceId {
    /// Its id.
    pub id: String,
}

/// A device is to be called something else.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncRename {
    /// Its id.
    pub id: String,
    /// What it is called from now on.
    pub name: String,
}

/// A device is to be taken out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncRevoke {
    /// Its id.
    pub id: String,
    /// Those that it let in and that go with it, by their ids.
    pub with: Vec<String>,
}

/// A computer of the person's or somebody else, whom another computer let in and who still belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncBrought {
    /// The key of the computer, or of somebody else in a group, hexadecimal.
    pub id: String,
    /// Its name, or theirs.
    pub name: String,
    /// When, by the clock of whoever let them in, RFC 3339.
    pub since: Option<String>,
    /// The group; `null` for the person's own space.
    pub group: Option<String>,
    /// What the group is called; empty for a closed one, and for the own space.
    pub group_name: String,
}

/// A change that came and was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncAside {
    /// Its number here.
    pub id: String,
    /// The name of the device that it came from.
    pub device: String,
    /// Since when, RFC 3339.
    pub since: String,
    /// The document that it is about.
    pub document: String,
    /// Why: `newer`, `damaged`, `forged`, `follows`, `no-key`, `stranger`, `too-large`, `not-theirs`, `held`, `harmful`.
    pub why: String,
    /// How many bytes it has.
    #[ts(type = "number")]
    pub bytes: u64,
}
