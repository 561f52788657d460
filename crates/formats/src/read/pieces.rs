//! A text cut into stretches: words as they are, and between them the links that lead into the source.

use super::compose::Target;
use super::inline::{self, Link};
use super::{Attached, Piece, Remark, obsidian, text};

/// The longest heading that a link leads to, in characters.
const HEADING: usize = 200;

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Links are written as `[[…]]` too.
    pub wiki: bool,
    /// Kring wrote it: nothing is tidied, and what leads nowhere stays as it is written.
    pub whole: bool,
}

/// What comes to light beside the words.
#[derive(Debug, Default)]
pub struct Beside {
    pub files: Vec<Attached>,
    pub remarks: Vec<Remark>,
    /// Links and images of which only words stay, as they were written.
    pub lost: Vec<String>,
}

impl Beside {
    /// Notes what becomes words. What only this reader wrote, or what the words still say, is not lost.
    fn lose(&mut self, link: &Link, written: &str, words: &str, remark: Option<Remark>) {
        let gone = |remark: &Remark| ["attachment-missing", "link-broken"].contains(&remark.class);
        let ours = link.target.starts_with("kring-") || words.contains(&link.target) && !link.wiki;
        if remark.as_ref().is_some_and(gone) && !ours {
            self.lost.push(written.to_owned());
        }
        self.remarks.extend(remark);
    }
}

/// The stretches of a text. `resolve` says what becomes of each link.
pub fn pieces(
    whole: &str,
    reading: Reading,
    beside: &mut Beside,
    resolve: &mut dyn FnMut(&Link) -> Target,
) -> Vec<Piece> {
    let (mut pieces, mut at) = (Vec::new(), 0);
    for link in inline::links(whole, reading.wiki) {
        if link.range.start < at {
            continue;
        }
        let piece = match resolve(&link) {
            Target::Leave => continue,
            Target::Nowhere(remark) => {
                beside.remarks.push(remark);
                continue;
            }
            Target::Words { remark, .. } if reading.whole => {
                beside.remarks.extend(remark);
                continue;
            }
            Target::File { file, name, label } => {
                // Words of its own are what a vault's reader left of those with a size among them.
                if link.sized || label.is_some() && obsidian::is_sized(&link) {
                    beside.remarks.push(Remark::about("image-size", &name));
                }
                let files = &mut beside.files;
                let known = files.iter().position(|attached| attached.file == file);
                let file = known.unwrap_or_else(|| {
                    files.push(Attached { file, name });
                    files.len() - 1
                });
                Piece::File { file, label: label.unwrap_or(link.label), rest: link.rest }
            }
            Target::Page { source_id, label, heading, remark } => {
                beside.remarks.extend(remark);
                let rest = format!("{}{}", anchor(&heading), link.rest);
                Piece::Page { source_id, label: label.unwrap_or(link.label), rest }
            }
            Target::Words { words, remark } => {
                // Names that stand beside the text, such as that of a file, were not cleaned with it.
                let (words, _) = text::cleaned(&words);
                let written = whole.get(link.range.clone()).unwrap_or_default();
                beside.lose(&link, written, &words, remark);
                Piece::Text(words)
            }
        };
        push(&mut pieces, whole.get(at..link.range.start).unwrap_or_default());
        at = link.range.end;
        match piece {
            Piece::Text(words) => push(&mut pieces, &words),
            other => pieces.push(other),
        }
    }
    push(&mut pieces, whole.get(at..).unwrap_or_default());
    if !reading.whole {
        tidy_ends(&mut pieces);
    }
    pieces
}

/// What leads to a heading behind the address of its page. Nothing in it ends the address.
fn anchor(heading: &str) -> String {
    let heading = text::line(heading.rsplit('#').next().unwrap_or_default(), HEADING).0;
    if heading.is_empty() {
        return heading;
    }
    let safe = |letter: char| match letter {
        ' ' | '(' | ')' | '<' | '>' | '[' | ']' | '\\' => format!("%{:02X}", u32::from(letter)),
        _ => letter.to_string(),
    };
    format!("#{}", heading.chars().map(safe).collect::<String>())
}

/// Adds words to the last text.
fn push(pieces: &mut Vec<Piece>, words: &str) {
    match pieces.last_mut() {
        _ if words.is_empty() => {}
        Some(Piece::Text(text)) => text.push_str(words),
        _ => pieces.push(Piece::Text(words.to_owned())),
    }
}

/// Where the first or last link left nothing, no white space stays either.
fn tidy_ends(pieces: &mut Vec<Piece>) {
    if let Some(Piece::Text(text)) = pieces.last_mut() {
        text.truncate(text.trim_end().len());
    }
    if let Some(Piece::Text(text)) = pieces.first_mut() {
        *text = text::trimmed_start(text).to_owned();
    }
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
}

/// Files that the text does not speak of stand at its end.
pub fn append_unused(pieces: &mut Vec<Piece>, given: usize) {
    for file in 0..given {
        let used =
            pieces.iter().any(|piece| matches!(piece, Piece::File { file: known, .. } if *known == file));
        if !used {
            if !pieces.is_empty() {
                push(pieces, "\n\n");
            }
            pieces.push(Piece::File { file, label: String::new(), rest: String::new() });
        }
    }
}
