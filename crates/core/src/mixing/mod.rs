//! Mixing people: who talks with whom, round by round, so that everyone meets as many others as can be.
//!
//! All of it is pure: whom somebody has met comes with the question, and chance comes from a seed.

mod blossoms;
pub mod matching;
