//! What running a meeting takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::MethodName;
use crate::meeting::run::{Happened, RoundKind};

/// What became of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ItemState {
    /// Still to come.
    #[default]
    Waiting,
    /// It is its turn.
    Now,
    /// It was done.
    Done,
    /// It was passed over.
    Skipped,
}

/// One thing to do while a meeting runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum RunAct {
    /// Begin, with the first item.
    Start,
    /// Stop the clock.
    Pause,
    /// Let it run on.
    Resume,
    /// On to the next item, or to the end after the last.
    Next,
    /// To this item, whatever came before.
    Begin {
        /// The item.
        item: String,
    },
    /// Give the item that runs more minutes.
    Extend {
        /// How many.
        minutes: u32,
    },
    /// Pass an item over; `null` for the one that runs.
    Skip {
        /// The item.
        item: Option<String>,
    },
    /// Put an item that is still to come in another place.
    Move {
        /// The item.
        item: String,
        /// The item that it is to stand before; `null` for the end.
        before: Option<String>,
    },
    /// Put something aside for later.
    Park {
        /// What.
        text: String,
    },
    /// Begin a round in which everyone speaks once, or end it.
    Round {
        /// Which; `null` ends it.
        kind: Option<RoundKind>,
    },
    /// Hand the talking piece to somebody; `null` to the next in the order, who has not had it in this round.
    Turn {
        /// The person's id.
        person: Option<String>,
    },
    /// Somebody passes and comes after the others, or not at all.
    Pass {
        /// The person's id; `null` for whoever has the piece.
        person: Option<String>,
    },
    /// Put the talking piece down.
    Down,
    /// End the meeting.
    End,
    /// Go on with a meeting that was ended.
    Reopen,
}

/// Does something in a running meeting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunDo {
    /// The meeting.
    pub id: String,
    /// What.
    #[serde(flatten)]
    pub act: RunAct,
}

/// Whether the clock runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum RunState {
    /// Not begun.
    #[default]
    Waiting,
    /// Running.
    Running,
    /// In a break.
    Paused,
    /// Over.
    Ended,
}

/// How much of an item's time is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// More than a fifth.
    Green,
    /// A fifth or less.
    Amber,
    /// A twentieth or less.
    Red,
    /// None: what counts up is what it takes too long.
    Over,
}

/// A running meeting. Safe to show to everyone: nothing in it is only mine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunView {
    /// The meeting.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether the clock runs.
    pub state: RunState,
    /// The item that runs.
    pub item: Option<RunItem>,
    /// The item after it.
    pub next: Option<RunItem>,
    /// Everything of the step that runs, track after track: the item, and what runs side by side with it by the same clock.
    pub together: Vec<RunItem>,
    /// Everything of the step after it.
    pub next_together: Vec<RunItem>,
    /// Every item in the order in which it comes or came.
    pub items: Vec<RunItem>,
    /// Seconds that the item that runs has taken, breaks left out.
    pub taken: u32,
    /// Seconds that it has left; less than nothing when it takes too long.
    pub left: i32,
    /// The colour of that.
    pub tone: Option<Tone>,
    /// Minutes that were planned for all of it, without those that items were given meanwhile.
    pub planned: u32,
    /// Seconds that the meeting has taken, breaks and all.
    pub elapsed: u32,
    /// Seconds that the meeting is behind its plan; less than nothing when it is ahead.
    pub behind: i32,
    /// When it will be over as it looks now, `HH:MM` in the meeting's zone.
    pub ends: Option<String>,
    /// Who has the talking piece.
    pub speaks: Option<Speaker>,
    /// Since how many seconds, where the group agreed that turns are measured.
    pub speaking: Option<u32>,
    /// The round that goes on.
    pub round: Option<RoundKind>,
    /// Who is still to speak in it, in order.
    pub waiting: Vec<Speaker>,
    /// How many things were put aside.
    pub parked: u32,
    /// The batch, for undo, when something was done.
    pub batch: Option<String>,
}

/// An item as a running meeting shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunItem {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who leads it.
    pub lead: String,
    /// What everyone reads, Markdown.
    pub text: String,
    /// Minutes that it has, with those it was given meanwhile.
    pub minutes: u32,
    /// The track it belongs to.
    pub track: String,
    /// What became of it.
    pub state: ItemState,
    /// Seconds that it took.
    pub spent: Option<u32>,
}

/// Somebody who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Speaker {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// How the window is while something is run in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunScreen {
    /// What the desktop is told about why its display stays awake; `null` lets it sleep.
    pub awake: Option<String>,
    /// Whether the window is the small strip that stays above the others.
    pub strip: bool,
}

/// The window of its own with what only I read of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunNotes {
    /// The meeting whose notes it shows; `null` closes it.
    pub meeting: Option<String>,
}

/// One line of the record of what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunLine {
    /// When, RFC 3339: the beginning by the clock of the computer, and from there by what time really passed.
    pub at: String,
    /// The same, `HH:MM` in the meeting's zone.
    pub time: String,
    /// Seconds from the beginning.
    pub offset: u32,
    /// What.
    #[serde(flatten)]
    pub happened: Happened,
    /// The title of the item, or the name of the person, that it was about.
    pub about: String,
}

/// Planned against actual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spent {
    /// The method, or `null` for items without one.
    pub method: Option<MethodName>,
    /// How often it was done.
    pub times: u32,
    /// Seconds that were planned, in all.
    pub planned: u32,
    /// Seconds that it took, in all.
    pub actual: u32,
}
