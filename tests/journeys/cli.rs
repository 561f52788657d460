//! The program `kring-cli`, as people and scripts use it: what each command answers, and how it refuses.
//!
//! These stories run the real program (`KRING_CLI`, else the one that cargo built with the feature `testing`).

mod bad_input;
mod charters;
mod damage;
mod demo;
#[cfg(target_os = "linux")]
mod disk;
mod finding;
mod intervision;
#[cfg(target_os = "linux")]
mod keychain;
mod meetings;
mod methods;
mod mix;
mod names;
mod opening;
mod pages;
mod people;
#[cfg(target_os = "linux")]
mod second_cipher;
mod servers;
mod shapes;
mod sharing;
mod sync;
pub mod terminal;
mod trackers;
#[cfg(target_os = "linux")]
mod typing;
mod vault;
