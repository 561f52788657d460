//! The grammar of `sync`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What can be asked about sync.
#[derive(Subcommand)]
pub enum Sync {
    /// Turn it on: try out a storage, and send what is here, sealed
    Add {
        /// Its address: file:///PATH, webdav+https://SERVER/PATH, or s3://BUCKET/PREFIX?endpoint=https://SERVER&region=REGION
        address: String,
        #[command(flatten)]
        login: Who,
        /// What this device is to be called
        #[arg(long, value_name = "N")]
        name: Option<String>,
    },
    /// Say anew who this device is for the server, after its password has changed
    #[command(mut_arg("user", |user| user.required(true)))]
    Login {
        /// The group whose storage it is [default: the storage of the notebook]
        #[arg(long, value_name = "GROUP")]
        group: Option<String>,
        #[command(flatten)]
        login: Who,
    },
    /// Say where the storage is now, after it got another address
    Move {
        /// Its address, as for sync add
        address: String,
        /// The group whose storage it is [default: the storage of the notebook]
        #[arg(long, value_name = "GROUP")]
        group: Option<String>,
        #[command(flatten)]
        login: Who,
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
        #[command(flatten)]
        login: Who,
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
    /// Call a device something else
    Rename {
        /// The device
        id: String,
        /// What it is called from now on
        name: String,
    },
    /// Take a device out that was lost or given away
    Revoke {
        /// The device
        id: String,
        /// One that it let in and that goes with it, as often as you like
        #[arg(long = "with", value_name = "ID")]
        with: Vec<String>,
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

/// Who this device is for a server. The password is kept in the keychain of the system, or else in the encrypted notebook.
#[derive(Args)]
pub struct Who {
    /// The name at the server, or the access key
    #[arg(long, value_name = "NAME")]
    pub user: Option<String>,
    /// Read the password or the secret key from this file, or from standard input with - [default: asks]
    #[arg(long, value_name = "F|-", requires = "user")]
    pub password_file: Option<PathBuf>,
}
