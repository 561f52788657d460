//! The grammar of what a charter is made of: clauses, roles, sections, and who has a role.

use clap::{Subcommand, ValueEnum};

/// What can be asked about clauses, roles and sections. A clause is named by its number in its list or its id.
#[derive(Subcommand)]
pub enum Clause {
    /// Add one
    Add {
        id: String,
        list: List,
        /// Its label
        #[arg(long, value_name = "T", default_value = "", hide_default_value = true)]
        label: String,
        /// Its text, or the duties of a role
        #[arg(long, value_name = "T", default_value = "", hide_default_value = true)]
        text: String,
        /// The language of both [default: the charter's first]
        #[arg(long, value_name = "L")]
        language: Option<String>,
        /// The one that it is to stand before [default: at the end]
        #[arg(long, value_name = "C")]
        before: Option<String>,
    },
    /// Move one before another, or to the end
    Move {
        id: String,
        list: List,
        clause: String,
        /// The one that it is to stand before [default: at the end]
        #[arg(long, value_name = "C")]
        before: Option<String>,
    },
    /// Take one over from the library, with the values that belong to it
    Take {
        id: String,
        /// Its id in the library
        clause: String,
    },
    /// Take one out
    Remove { id: String, list: List, clause: String },
    /// What became of one through the versions
    Past { id: String, list: List, clause: String },
}

/// A list of a charter.
#[derive(Clone, Copy, ValueEnum)]
pub enum List {
    Objectives,
    Guidelines,
    Roles,
    Sections,
}

/// What can be asked about who has a role. A role is named by its number or its id.
#[derive(Subcommand)]
pub enum Holder {
    /// Note who has a role, or change an entry
    Set {
        id: String,
        role: String,
        /// The name
        #[arg(long, value_name = "N")]
        name: String,
        /// The entry to change [default: a new one]
        #[arg(long, value_name = "ID")]
        holder: Option<String>,
        /// The organisation
        #[arg(long, value_name = "O", default_value = "", hide_default_value = true)]
        organisation: String,
        /// Since when, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        from: Option<String>,
        /// Until when
        #[arg(long, value_name = "D")]
        until: Option<String>,
    },
    /// Take an entry out, as if it had never been made
    Remove { id: String, role: String, holder: String },
}
