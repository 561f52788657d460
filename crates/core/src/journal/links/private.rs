//! A link leads from what fewer read to what more read. What others read too has no address of what is its owner's alone, nor of a meeting or
//! charter that is not everybody's who reads it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use kring_store::StoreError;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::{LONGEST, Link, Target, links, near, store};
use crate::journal::view::ThingKind;

const SCHEME: &[u8] = b"kring:";
/// What is its owner's alone, and then what may be a group's.
const KINDS: [(&[u8], bool); 4] =
    [(b"page/", false), (b"session/", false), (b"meeting/", true), (b"charter/", true)];

/// Who reads a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readers<'a> {
    /// Its owner: it leads anywhere.
    Owner,
    /// Its owner, until it is shared: it leads to no page and no session.
    Draft,
    /// Others too: it leads to the meetings and charters of these spaces, which all of them read.
    Others(&'a [Uuid]),
}

impl<'a> Readers<'a> {
    /// Those of a document that is to be shared and lies in a space.
    pub fn of(space: &'a Uuid, personal: Uuid) -> Self {
        if *space == personal { Self::Draft } else { Self::Others(std::slice::from_ref(space)) }
    }
}

/// A text as its readers may have it: what leads elsewhere than they may go is its words, before anything is kept.
pub(crate) async fn for_readers(
    connection: &mut SqliteConnection,
    readers: Readers<'_>,
    text: &str,
) -> Result<String, StoreError> {
    let mut open = if readers == Readers::Owner { return Ok(text.to_owned()) } else { BTreeSet::new() };
    for id in shareable(text) {
        let may = match readers {
            Readers::Others(spaces) => {
                store::space(connection, id).await?.is_some_and(|space| spaces.contains(&space))
            }
            Readers::Owner | Readers::Draft => true,
        };
        if may {
            open.insert(id);
        }
    }
    Ok(led(text, &open).into_owned())
}

/// A line, or words beside what is read: no link is shown there, so it is its words.
pub fn in_words(text: &str) -> Cow<'_, str> {
    led(text, &BTreeSet::new())
}

/// A text in which addresses lead to these meetings and charters alone: links elsewhere are their words, and no such address is left,
/// whatever stands around it.
fn led<'t>(text: &'t str, open: &BTreeSet<Uuid>) -> Cow<'t, str> {
    if private_address(text, 0, open).is_none() {
        return Cow::Borrowed(text);
    }
    let private = |link: &Link| {
        let by_address = text.get(link.range.clone()).is_some_and(|raw| !raw.starts_with("[["));
        let closed = match link.target {
            Target::Page(_) | Target::Thing(ThingKind::Session, _) => true,
            Target::Thing(_, id) => !open.contains(&id),
            Target::Title(_) | Target::Here => false,
        };
        by_address && closed
    };
    let (mut out, mut done) = (String::with_capacity(text.len()), 0);
    for link in links(text).into_iter().filter(private) {
        out.push_str(text.get(done..link.range.start).unwrap_or_default());
        out.push_str(&link.label);
        done = link.range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    let mut at = 0;
    while let Some(address) = private_address(&out, at, open) {
        at = without_address(&mut out, address);
    }
    Cow::Owned(out)
}

/// The meetings and charters whose addresses stand in a text, wherever they do.
pub(crate) fn shareable(text: &str) -> BTreeSet<Uuid> {
    let found = (0..text.len()).filter_map(|at| address(text, at)).filter(|(_, shareable)| *shareable);
    found.filter_map(|(range, _)| named(text, &range)).collect()
}

/// The next address that leads elsewhere, wherever it stands: in a link that no editor makes, in code, or by itself.
fn private_address(text: &str, from: usize, open: &BTreeSet<Uuid>) -> Option<Range<usize>> {
    let private = |(range, shareable): &(Range<usize>, bool)| {
        !shareable || named(text, range).is_none_or(|id| !open.contains(&id))
    };
    (from..text.len()).filter_map(|at| address(text, at)).find(private).map(|(range, _)| range)
}

/// The address that begins at a byte, and whether it may be a group's.
fn address(text: &str, at: usize) -> Option<(Range<usize>, bool)> {
    let is = |rest: &[u8], word: &[u8]| {
        rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    let bytes = text.as_bytes().get(at..)?;
    if !is(bytes, SCHEME) {
        return None;
    }
    let after = bytes.get(SCHEME.len()..)?;
    let (_, shareable) = KINDS.iter().find(|(kind, _)| is(after, kind))?;
    let rest = text.get(at..)?;
    let end = rest.find(|letter: char| letter.is_whitespace() || ")>]\"'|`".contains(letter));
    Some((at..end.map_or(text.len(), |end| at + end), *shareable))
}

/// The id in an address.
fn named(text: &str, address: &Range<usize>) -> Option<Uuid> {
    let (_, place) = text.get(address.clone())?.split_once('/')?;
    place.split('#').next()?.parse().ok()
}

/// Takes an address out of a text, and what makes a link of it. Returns from where to look on.
fn without_address(text: &mut String, address: Range<usize>) -> usize {
    let before = text.get(..address.start).unwrap_or_default().trim_end_matches(['<', ' ']);
    let close =
        text.get(address.end..).and_then(|after| near(after).find(')')).map(|at| address.end + at + 1);
    if let (Some(words), Some(close)) = (before.strip_suffix("]("), close) {
        let open = opening(words);
        text.replace_range(words.len()..close, "");
        if let Some(open) = open {
            text.replace_range(open..open + 1, "");
        }
        return open.unwrap_or(address.start.min(text.len()));
    }
    text.replace_range(address.clone(), "");
    address.start
}

/// Where the bracket stands that the end of a text closes.
fn opening(words: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in words.char_indices().rev().take(LONGEST) {
        match letter {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(at),
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190f2b4-7c1a-7d33-8a10-0123456789ab";

    #[test]
    fn no_address_is_left_whatever_stands_around_it() {
        for (text, read) in [
            ("As in [my doubts](kring:page/ID#Then%20what).", "As in my doubts."),
            ("[a \\[b\\] c](kring:session/ID) and [d](kring:page/ID)", "a [b] c and d"),
            ("[a [b](kring:page/ID) c](kring:page/ID)", "a b c"),
            ("[[T|[b](kring:page/ID)]]", "[[T|b]]"),
            ("[x](kring:page/ID \"t\"), [y](<kring:page/ID>)", "x, y"),
            ("[x][r]\n\n[r]: kring:page/ID\n", "[x][r]\n\n[r]: \n"),
            ("[x](KRING:Page/ID) <kring:session/ID>", "x <>"),
            ("[over\ntwo lines](kring:page/ID)", "over\ntwo lines"),
            ("`[x](kring:page/ID)`\n```\nkring:page/ID\n```", "`x`\n```\n\n```"),
            ("kring:page/ID kring:page/ID", " "),
            ("](kring:page/ID)", ""),
            ("kring:page/", ""),
            ("[m](kring:meeting/ID#0a) and [c](kring:charter/ID)", "m and c"),
            ("<kring:meeting/ID> kring:charter/ID", "<> "),
        ] {
            let text = text.replace("ID", ID);
            assert_eq!(in_words(&text), read, "{text}");
        }
        let long = format!("[{}](kring:page/{ID})", "word ".repeat(195));
        assert_eq!(in_words(&long), "word ".repeat(195));
    }

    #[test]
    fn what_others_may_follow_stays() {
        const OTHER: &str = "0190f2b4-7c1a-7d33-8a10-ba9876543210";
        let open = BTreeSet::from([ID.parse().unwrap()]);
        for text in [
            "[m](kring:meeting/ID)",
            "[[A title]]",
            "[c](kring:charter/ID#0a)",
            "[x](https://a.example/kring:)",
            "é",
        ] {
            let text = text.replace("ID", ID);
            assert_eq!(led(&text, &open), text);
        }
        let both = format!("[m](kring:meeting/{ID}) and [n](kring:meeting/{OTHER}) kring:charter/{OTHER}");
        assert_eq!(led(&both, &open), format!("[m](kring:meeting/{ID}) and n "));
        assert_eq!(shareable(&both).len(), 2);
    }
}
