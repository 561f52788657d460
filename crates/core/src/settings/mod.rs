//! Settings: what this computer remembers outside any notebook, and what belongs to the notebook.
//!
//! Nothing a person wrote may be in the preferences: they lie in the open.

pub mod about;
pub mod notebook;
pub mod preferences;

pub use about::about;
pub use preferences::set as set_preferences;
