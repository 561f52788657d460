//! The record of a method that runs: what was asked of it, which steps began when, whose turn it was. Ids and times, and no word.

use kring_store::kind::Kind;

use crate::register::without_rows;

/// A method that runs in a closed group. It lies in the group's space with a key of its own, which is destroyed when the room is left.
pub static RUN: Kind = Kind {
    name: "closed_run",
    schema: 1,
    sealed: true,
    stays: true,
    registry: false,
    tables: &[],
    project: without_rows,
};

/// The group.
pub const GROUP: &str = "group";
/// What was asked for: method, people, minutes, parts; JSON.
pub const ASKED: &str = "asked";
/// A list: what happened, JSON each.
pub const EVENTS: &str = "events";
