//! The grammar of `sync`.

use std::path::PathBuf;

use clap::Subcommand;

/// What can be asked about sync.
#[derive(Subcommand)]
pub enum Sync {
    /// Turn it on: try out a storage, and send what is here, sealed
    Add {
        /// Its address, such as file:///PATH
        address: String,
        /// What this device is to be called
        #[arg(long, value_name = "N")]
        name: Option<String>,
    },
    /// Take in what is new and send what waits, once
    Now,
    /// Show how it stands; looks only into the notebook
    Status,
    /// List the devices
    Devices,
    /// Make a text by which one more device of yours can ask to be let in
    Invite,
    /// Ask to be let in, with the text that the other device made
    Join {
        /// The text; it is secret, and --file keeps it out of sight
        #[arg(required_unless_present = "file", conflicts_with = "file")]
        text: Option<String>,
        /// Read the text from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        file: Option<PathBuf>,
        /// Where the storage is for this device [default: the address in the text]
        #[arg(long, value_name = "ADDRESS")]
        address: Option<String>,
        /// What this device is to be called
        #[arg(long, value_name = "N")]
        name: Option<String>,
    },
    /// Look who asks to be let in, and the six words that each must show
    Requests,
    /// Let a device in that shows the same six words
    Approve {
        /// The request
        id: String,
    },
    /// Do not let a device in; its text is good for nothing any more
    Refuse {
        /// The request
        id: String,
    },
    /// Take a device out that was lost or given away
    Revoke {
        /// The device
        id: String,
    },
    /// List what came and was put aside
    Aside {
        /// Write all of it into this file, readable by anybody
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Groups that several people share, each with a notebook of their own
    #[command(subcommand)]
    Group(super::sharing::Sharing),
    /// Turn it off: forget the storage; what lies there stays there
    Off,
}
