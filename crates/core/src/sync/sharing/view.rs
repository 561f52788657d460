//! What the verbs of sharing take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::sync::view::{SyncCheck, SyncLogin, SyncStatus};

/// A group is to be shared.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SharingBegin {
    /// The group.
    pub circle: String,
    /// The storage's address, such as `file:///PATH`; it may be another than that of the notebook.
    pub address: String,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncLogin>,
    /// What the group calls whoever shares it; `null` when it knows already who among its people that is.
    pub name: Option<String>,
}

/// A group is shared now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SharingBegun {
    /// What the storage can do.
    pub check: SyncCheck,
    /// How it stands after the first time.
    pub sharing: Sharing,
}

/// How a group is shared.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Sharing {
    /// The group.
    pub circle: String,
    /// Whether it is a closed group.
    pub closed: bool,
    /// What it is called; empty as long as that is not known, and for a closed group in every list.
    pub name: String,
    /// How it stands with the storage; its devices are those of everybody.
    pub status: SyncStatus,
    /// Whether this person lets others in and takes them out.
    pub keeper: bool,
    /// Everybody who is or was let in.
    pub people: Vec<SharingPerson>,
    /// When this person left, RFC 3339. What is here since then is their own copy.
    pub left: Option<String>,
    /// The name of another device of this person, where that one is in the group's space and this one is not.
    pub elsewhere: Option<String>,
    /// Whether that device was taken out since: nothing comes by it any more.
    pub elsewhere_out: bool,
    /// The address of the storage in which the group lies for that device; `null` where that was not noted.
    pub elsewhere_at: Option<String>,
    /// The address that a computer of this person noted since, which this one does not follow unasked; else `null`.
    pub elsewhere_moved: Option<String>,
}

/// Somebody in a group's space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharingPerson {
    /// Their public key, hexadecimal.
    pub id: String,
    /// What the group calls them; the beginning of the key where it does not know them.
    pub name: String,
    /// Whether it is the person whose notebook this is.
    pub me: bool,
    /// Whether they let others in and take them out.
    pub keeper: bool,
    /// Whether they still belong.
    pub active: bool,
    /// How many computers of theirs belong.
    pub devices: u32,
    /// When something new last came from them, RFC 3339.
    pub heard: Option<String>,
}

/// One group.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SharingGroup {
    /// Its id.
    pub circle: String,
}

/// Somebody asks to be let into a group.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SharingJoin {
    /// The invitation.
    pub text: String,
    /// What they are called in the group.
    pub name: String,
    /// Where the storage is for this device; `null` for the address in the invitation.
    pub address: Option<String>,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncLogin>,
}

/// This device comes into a group that another of the same person was in, by the words of the recovery sheet.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SharingAgain {
    /// The group.
    pub circle: String,
    /// The 24 words of that device's recovery sheet, in any case, with or without numbers.
    pub words: String,
    /// Where the storage is for this device; `null` for where the group is noted to lie.
    pub address: Option<String>,
    /// Who this device is for the server; `null` for a folder, and for a server that does not ask.
    pub login: Option<SyncLogin>,
    /// Whether to follow the group to where it was noted to lie since.
    pub follow: bool,
}

/// Somebody is let in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SharingApprove {
    /// The group.
    pub circle: String,
    /// The request.
    pub id: String,
    /// Who among the group's people they are, by id or name; `null` for the name by which they asked.
    pub member: Option<String>,
    /// Whether they too let others in and take them out.
    pub keeper: bool,
}

/// One request of those that wait.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SharingRequestId {
    /// The group.
    pub circle: String,
    /// The request.
    pub id: String,
}

/// One person of a group's space.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SharingPersonId {
    /// The group.
    pub circle: String,
    /// The person.
    pub id: String,
}

/// A text that lets one more person ask.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SharingInvite {
    /// The text. Secret: it goes to the one who is invited and to nobody else.
    pub text: String,
    /// Until when it is good, RFC 3339.
    pub until: String,
    /// The same as a square to be photographed: the path of an SVG in a box of `squares` by `squares`.
    pub code: String,
    /// How many squares the code has on a side, with the white around it.
    pub squares: u32,
    /// Whether only a computer of this person's own can come in by it, because they do not keep the group.
    pub own: bool,
}
