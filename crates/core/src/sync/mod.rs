//! Sync: the notebook on a person's other devices, through storage of their own that learns nothing.
//!
//! **What it is for.** Joins the engine that moves sealed bytes (`kring-sync`) to the notebook that keeps them (`kring-store`), and lets
//! a person turn it on, look at it, let a device in, take one out, and turn it off. A notebook has one space for the person's own devices,
//! with everything but closed notes, and beside it a space for every group that is shared with its people (`sharing/`).
//!
//! **What it must never do.** Touch a storage or note anything for one while sync is off. Let a device in whose words nobody compared.
//! Take anything in before it is known whose notebook this is. Let one bad change keep the others back.
//!
//! **Where to start reading.** `run.rs` (a turn with the storage), `joint.rs` (what engine and notebook ask of each other), then the
//! verbs.

mod add;
mod approve;
mod arriving;
mod aside;
mod beside;
mod brought;
mod devices;
mod files;
mod hot;
mod invite;
mod invite_file;
mod join;
mod joint;
mod login;
mod move_to;
mod notes;
mod now;
mod off;
mod place;
mod recover;
mod recovered;
mod rename;
mod requests;
mod revoke;
mod run;
pub mod sharing;
mod status;
pub mod taster;
#[cfg(test)]
mod tests;
mod trial;
pub mod view;

pub use add::add;
pub use approve::{approve, refuse};
pub(crate) use arriving::Arriving;
pub use aside::{aside, export_aside};
pub use beside::keep_in_step;
pub use brought::brought;
pub(crate) use devices::are_several;
pub use invite::invite;
pub use invite_file::{read_invitation, save_invitation};
pub use join::join;
pub use login::login;
pub use move_to::move_to;
pub use now::now;
pub use off::off;
pub use place::address_of;
pub use recover::recover;
pub(crate) use recover::tell_of_sheet;
pub use rename::rename;
pub use revoke::revoke;
pub use status::status;
