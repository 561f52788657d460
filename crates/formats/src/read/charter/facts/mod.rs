//! What sentences say that has a field of its own: how often, until when, who, by which rule. English, French and Dutch.

pub mod cadence;
pub mod holders;
mod hours;
pub mod review;
pub mod rules;
mod shares;
pub mod words;
