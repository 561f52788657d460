//! The grammar of the names check.

use std::path::PathBuf;

use clap::Subcommand;

/// What can be asked about names in a text.
#[derive(Subcommand)]
pub enum Names {
    /// Point at names, employers, places, dates and rare details in a text in English, French or Dutch
    Check {
        /// The text, or - for standard input
        #[arg(value_name = "FILE|-")]
        file: PathBuf,
        /// What is said instead of a name already: "Marie Peeters = Alex"; may be given more than once
        #[arg(long, value_name = "NAME=ALIAS")]
        alias: Vec<String>,
    },
    /// Put aliases in the place of names, everywhere in a text, and say what is left
    Replace {
        /// The text, or - for standard input
        #[arg(value_name = "FILE|-")]
        file: PathBuf,
        /// What to say instead of a name: "Marie Peeters = Alex"; may be given more than once
        #[arg(long, value_name = "NAME=ALIAS", required = true)]
        alias: Vec<String>,
        /// The new file for the text
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
}
