//! A charter for programs, and the way back from there.

use kring_formats::charter::Charter;
use kring_formats::read::charter::Revision;
use kring_formats::write::charter::wikitext;
use serde::{Deserialize, Serialize};

use super::edition;
use crate::app::App;
use crate::charter::view::VersionRow;

/// What such a file says it is.
const KIND: &str = "charter";
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    kring: &'static str,
    format: u32,
    version: Option<&'a VersionRow>,
    charter: &'a Charter,
}

/// The bytes of a charter, and of the version that it is.
pub fn written(version: Option<&VersionRow>, charter: &Charter) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec_pretty(&Written { kring: KIND, format: FORMAT, version, charter })
}

#[derive(Deserialize)]
struct Read {
    kring: String,
    format: u32,
    version: Option<Made>,
    charter: Charter,
}

#[derive(Deserialize)]
struct Made {
    reason: String,
    author: String,
    made: String,
}

/// What some bytes are.
pub enum Source {
    /// JSON, but no charter of ours.
    Foreign,
    /// A charter: the source of the wiki page that it would be, and what is said of the version.
    Charter(String, Revision),
}

/// Looks whether bytes are JSON, and a charter that [`written`] wrote. It is given back as the source of a wiki page, because
/// that form gives a charter back whole and is made of lines, each of which a person can put elsewhere.
pub fn source(app: &App, bytes: &[u8]) -> Option<Source> {
    let begins = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if begins != Some(&b'{') || serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_err() {
        return None;
    }
    let read = serde_json::from_slice::<Read>(bytes).ok();
    let Some(read) = read.filter(|read| read.kring == KIND && read.format == FORMAT) else {
        return Some(Source::Foreign);
    };
    let made = read.version.map(|version| Revision {
        page: String::new(),
        at: version.made,
        author: version.author,
        comment: version.reason,
    });
    Some(Source::Charter(wikitext(&edition::bare(app, &read.charter)), made.unwrap_or_default()))
}
