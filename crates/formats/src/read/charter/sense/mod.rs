//! What lines are about: their language, whether they are headings or labels, their place in a charter.

pub mod ahead;
mod beside;
pub mod cells;
mod clauses;
pub mod labels;
pub mod language;
mod listed;
mod matrix;
pub mod numbering;
mod officers;
mod opened;
pub mod pieces;
mod roots;
pub mod sentences;
pub mod sort;
pub mod split;
mod spoken;
mod title;
pub mod tongues;
pub mod vocabulary;
