//! What the verbs of intervision take and give.

mod ending;
mod group;
mod leaving;

pub use ending::*;
pub use group::*;
pub use leaving::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::Stage;
use crate::settings::preferences::Language;

/// Where a case comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CaseContext")]
pub enum Context {
    /// Somebody who learns.
    Student,
    /// Somebody at work.
    Employee,
    /// Somebody coached.
    Client,
    /// Something else.
    Other,
}

/// Which notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "NotesLayer")]
pub enum Layer {
    /// The group's, in its closed space.
    #[default]
    Group,
    /// Mine, in the personal space.
    Mine,
    /// For my supervision, in a closed space of two.
    Supervision,
}

/// What a permission is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PermissionScope")]
pub enum Scope {
    /// To be spoken of in the group.
    #[default]
    Discuss,
    /// To be written about in notes.
    Notes,
    /// To be quoted.
    Quote,
    /// To be named in what leaves.
    Name,
}

/// A new session.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedSessionNew {
    /// The method, by its id in the catalogue.
    pub method: String,
    /// A title that names nobody.
    pub title: String,
    /// The day on which its notes end; `null` for that of the group.
    pub ends: Option<String>,
    /// The group; `null` for a closed space of its own.
    pub group: Option<String>,
    /// Its day, or `null` for today.
    pub date: Option<String>,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// Who was there, by id or name.
    pub present: Option<Vec<String>>,
    /// Who brought the case, by id or name.
    pub owner: Option<String>,
    /// Who led, by id or name.
    pub led: Option<String>,
}

/// A session by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedSessionId {
    /// The id.
    pub id: String,
}

/// What is to change in a session; `null` leaves a value as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedSessionSet {
    /// The session.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// The question that was brought, Markdown.
    pub question: Option<String>,
    /// The question as it was read when this one was written: what others wrote since stays.
    pub asked: Option<String>,
    /// Who brought it, by id or name; empty for nobody.
    pub owner: Option<String>,
    /// Who led, by id or name; empty for nobody.
    pub led: Option<String>,
    /// Where it comes from.
    pub context: Option<Context>,
    /// Its day.
    pub date: Option<String>,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// Who was there, by id or name.
    pub present: Option<Vec<String>>,
}

/// Which sessions.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedListQuery {
    /// Those of a group; `null` for all.
    pub group: Option<String>,
}

/// A session in a list of closed screens.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedSessionRow {
    /// Its id.
    pub id: String,
    /// Its group.
    pub group: String,
    /// Its title; empty when its keys are not here: then it has ended, or was left out of a backup.
    pub title: String,
    /// Its method.
    pub method: String,
    /// Its day.
    pub date: String,
    /// The day on which its notes end.
    pub ends: String,
    /// Where it stands; `null` when its keys are not here.
    pub stage: Option<Stage>,
    /// Whether its keys were here and are lost: it has not ended.
    pub lost: bool,
    /// Whether names were taken out for good.
    pub anonymous: bool,
}

/// A name and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedName {
    /// Its id.
    pub id: String,
    /// The name. It stands in the personal space only.
    pub name: String,
    /// What stands for it everywhere else.
    pub alias: String,
}

/// A permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedPermission {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub who: String,
    /// What for.
    pub scope: Scope,
    /// The day on which it was given.
    pub given: String,
    /// The day on which it was withdrawn.
    pub withdrawn: Option<String>,
}

/// A session, all its layers in one view.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedSessionView {
    /// Its id.
    pub id: String,
    /// Its group.
    pub group: String,
    /// Its title.
    pub title: String,
    /// Its method.
    pub method: String,
    /// Its day.
    pub date: String,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// The day on which its notes end.
    pub ends: String,
    /// Where it stands.
    pub stage: Stage,
    /// The day from which the next opening destroys.
    pub destroyed_on: String,
    /// Since when it is held.
    pub held: Option<String>,
    /// Who would keep it longer, and who is still asked; `null` where nobody would.
    pub keeping: Option<ClosedKeeping>,
    /// Whether each says yes to a later day in their own notebook; else my word that all agreed counts.
    pub each_says_yes: bool,
    /// Who brought the case, by id.
    pub owner: Option<String>,
    /// Who led, by id.
    pub led: Option<String>,
    /// Where the case comes from.
    pub context: Option<Context>,
    /// The question.
    pub question: String,
    /// Who was there, by id.
    pub present: Vec<String>,
    /// The group's notes.
    pub notes: String,
    /// My notes.
    pub mine: String,
    /// The notes for my supervision.
    pub supervision: String,
    /// Where they went, once they were handed to whoever supervises.
    pub supervised: Option<ClosedSupervised>,
    /// Whether I may write the group's notes.
    pub may_write: bool,
    /// Names and their aliases.
    pub names: Vec<ClosedName>,
    /// Permissions.
    pub permissions: Vec<ClosedPermission>,
    /// Whether names were taken out for good.
    pub anonymous: bool,
}

/// Notes to be written, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedNotes {
    /// The session.
    pub id: String,
    /// Which notes.
    pub layer: Layer,
    /// Markdown.
    pub text: String,
    /// The notes as they were read when this was written: what others wrote since stays. `null` where this is all that there is to be.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub was: Option<String>,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedWritten {
    /// The session.
    pub id: String,
    /// What takes it back; `null` where a name gave way to its alias: what stood there before is destroyed.
    pub batch: Option<String>,
    /// How many names were replaced by their alias before anything was kept.
    pub replaced: u32,
}

/// What to look for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedSearch {
    /// A session, or a group with all of its sessions.
    pub id: String,
    /// Words; all of them must be there.
    pub query: String,
}

/// Where it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedHit {
    /// The session.
    pub id: String,
    /// The notes; `null` for title and question.
    pub layer: Option<Layer>,
    /// The line.
    pub line: String,
}

/// A name that gets an alias.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedAlias {
    /// The session.
    pub id: String,
    /// The name.
    pub name: String,
    /// What stands for it.
    pub alias: String,
}

/// An alias that is let go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedAliasRemove {
    /// The session.
    pub id: String,
    /// The name, or the id of its entry.
    pub name: String,
}

/// What became of a name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedAliased {
    /// The session.
    pub id: String,
    /// How often the name stood there.
    pub replaced: u32,
}

/// A permission that is given or withdrawn.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedPermissionSet {
    /// The session.
    pub id: String,
    /// The permission; `null` for a new one.
    pub permission: Option<String>,
    /// Whose it is.
    pub who: Option<String>,
    /// What for.
    pub scope: Option<Scope>,
    /// The day on which it was given, or `null` for today.
    pub given: Option<String>,
    /// The day on which it was withdrawn.
    pub withdrawn: Option<String>,
}

/// A permission that was noted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedPermitted {
    /// The permission.
    pub id: String,
    /// What takes it back; `null` where a name gave way to its alias: what stood there before is destroyed.
    pub batch: Option<String>,
    /// How many names gave way to their alias because they may not be used any more.
    pub replaced: u32,
}

/// My own words, to be carried out of the room.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedTake {
    /// The session.
    pub id: String,
    /// The words, Markdown.
    pub text: String,
    /// The title of the page.
    pub title: Option<String>,
    /// As things to do: on the page, or as actions of the meeting.
    pub actions: Option<bool>,
    /// The meeting that gets them as an action.
    pub meeting: Option<String>,
    /// The language of the page's title, or that of the interface.
    pub language: Option<Language>,
}

/// What was carried out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedTaken {
    /// The page or the action.
    pub id: String,
    /// What takes it back.
    pub batch: String,
    /// What in it may still point at somebody.
    pub left: Vec<String>,
}

/// Whether what a closed group keeps is on the screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedScreen {
    /// It is: the window is kept out of pictures and recordings where the system can do that.
    pub shown: bool,
}

/// Words of a closed group for the clipboard.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedCopy {
    /// The words.
    pub text: String,
}
