//! What sentences say that has a field of its own: how often, until when, who, by which rule. English, French and Dutch.

mod among;
pub mod cadence;
pub mod days;
mod deeds;
pub mod force;
pub mod holders;
pub mod holding;
mod hours;
pub mod learnt;
mod lengths;
pub mod nobody;
mod numbers;
mod otherwise;
mod past;
pub mod review;
mod rhythms;
pub mod rules;
mod same_place;
pub mod secrecy;
mod shares;
mod special;
pub mod tenure;
pub mod unheld;
pub mod words;
pub mod zones;
