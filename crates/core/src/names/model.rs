//! What the check finds. Pure.

/// What something points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A person.
    Person,
    /// An employer or another organisation.
    Employer,
    /// A place.
    Place,
    /// A date.
    Date,
    /// A rare detail: an address, a number, an age, being the only one.
    Detail,
}

/// Something in a text that may point at somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it points at.
    pub kind: Kind,
    /// Where it begins, in UTF-16 code units.
    pub start: usize,
    /// Where it ends, in UTF-16 code units.
    pub end: usize,
    /// The words themselves.
    pub text: String,
    /// The alias that was given for it.
    pub alias: Option<String>,
}

/// A name, and what to say instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The name as it is.
    pub name: String,
    /// What is said instead.
    pub alias: String,
}
