//! Stories of the real window, driven through WebDriver: what a person sees, types and hears, and what must never be
//! possible in it.
//!
//! `window.rs` is the person in front of the screen, `driver.rs` the processes behind it, `home.rs` the computer that
//! both live on; every other file is a chapter. They run one at a time, in the private desktop of `cargo xtask test`,
//! and never sleep: they wait for what should be seen, up to a deadline.
//!
//! `KRING_BIN` and `KRING_CLI` name the programs, `KRING_OUT` the folder for pictures. With `KRING_TOUR=1` the tour is
//! long, with `KRING_SHOTS=1` every screen is photographed in every dress, with `KRING_GUIDE=1`
//! those of the guide in every language.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    missing_docs,
    reason = "a story fails loudly"
)]
#![cfg(target_os = "linux")]

mod axe;
mod choosing;
mod clipboard;
mod closed;
mod display;
mod driver;
mod fits;
mod groups;
mod held;
mod home;
mod keys;
mod messages;
mod pages;
mod picture;
mod processes;
mod room;
mod screens;
mod shared_screens;
mod waiting;
mod window;

mod accessible;
mod atspi;
mod backups;
mod charter;
mod charter_past;
mod charter_signing;
mod coached;
mod conductor;
mod endings;
mod export;
mod finding;
mod finding_dates;
mod first_run;
mod guide;
mod half_letters;
mod hardening;
mod history;
mod hostile;
mod images;
mod importing;
mod intervision;
mod jotting;
mod keyboard;
mod keychain;
mod landing;
mod lock;
mod lost_computer;
mod meeting;
mod meeting_parts;
mod methods;
mod mixing;
mod my_notes;
mod printing;
mod recovery;
mod running;
mod series;
mod settings;
mod sharing;
mod sheets;
mod shots;
mod supervising;
mod sync;
mod table;
mod tour;
mod traces;
mod trash;
mod two_people;
mod uninviting;
mod writing;
