//! The grammar of `sync group`.

use std::path::PathBuf;

use clap::Subcommand;

use super::sync::Who;

/// What can be asked about groups that several people share.
#[derive(Subcommand)]
pub enum Sharing {
    /// Share a group or a closed group: give it a place of its own in a storage, with you as its keeper
    Share {
        /// The group, or the closed group
        group: String,
        /// The storage's address, as for `sync add`
        address: String,
        #[command(flatten)]
        login: Who,
        /// What the group calls you, when it does not know yet
        #[arg(long = "as", value_name = "NAME")]
        name: Option<String>,
    },
    /// List the groups that are shared, were left, or that you asked to be let into
    List,
    /// Show how a group is shared; looks only into the notebook
    Show {
        /// The group
        group: String,
    },
    /// Make a text by which one more person can ask to be let into a group
    Invite {
        /// The group
        group: String,
    },
    /// Ask to be let into a group, with the text that somebody made for you
    Join {
        /// The text; it is secret, and --file keeps it out of sight
        #[arg(required_unless_present = "file", conflicts_with = "file")]
        text: Option<String>,
        /// Read the text from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        file: Option<PathBuf>,
        /// What you are called in the group
        #[arg(long = "as", value_name = "NAME")]
        name: String,
        /// Where the storage is for this computer [default: the address in the text]
        #[arg(long, value_name = "ADDRESS")]
        address: Option<String>,
        #[command(flatten)]
        login: Who,
    },
    /// Come into a group by the words of the recovery sheet, after the computer that was in it was lost
    Again {
        /// The group
        group: String,
        /// Read the words, or the whole sheet, from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        words_file: Option<PathBuf>,
        /// Where the storage is for this computer [default: where the group is noted to lie]
        #[arg(long, value_name = "ADDRESS")]
        address: Option<String>,
        /// Follow the group to where another computer of yours has noted since that it lies; --address says where that is for this computer
        #[arg(long)]
        follow: bool,
        #[command(flatten)]
        login: Who,
        /// The words, once they are read
        #[arg(skip)]
        words: String,
    },
    /// Look who asks to be let into a group, and the six words that each must show
    Requests {
        /// The group
        group: String,
    },
    /// Let somebody into a group who shows the same six words
    Approve {
        /// The group
        group: String,
        /// The request
        id: String,
        /// Who among the group's people they are [default: the name by which they ask]
        #[arg(long, value_name = "PERSON")]
        member: Option<String>,
        /// Let them let others in and take others out as well
        #[arg(long)]
        keeper: bool,
    },
    /// Do not let somebody in; their text is good for nothing any more
    Refuse {
        /// The group
        group: String,
        /// The request
        id: String,
    },
    /// Let somebody keep the group too: let others in, and take them out
    Appoint {
        /// The group
        group: String,
        /// The person, by the key that `show` tells
        person: String,
    },
    /// Take somebody out of a group: what follows they cannot read
    Remove {
        /// The group
        group: String,
        /// The person, by the key that `show` tells
        person: String,
    },
    /// Leave a group; what is here of it stays as your own copy
    Leave {
        /// The group
        group: String,
    },
}
