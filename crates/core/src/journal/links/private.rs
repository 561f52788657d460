//! What leads to pages and sessions stays with whoever owns them: what others read too has no address of theirs.

use std::borrow::Cow;
use std::ops::Range;

use super::{LONGEST, Link, Target, links, near};
use crate::journal::view::ThingKind;

const SCHEME: &[u8] = b"kring:";

/// A text that others read too: links by address to what only the owner knows of are their words, and no such address is left, whatever
/// stands around it.
pub fn for_a_group(text: &str) -> Cow<'_, str> {
    if private_address(text, 0).is_none() {
        return Cow::Borrowed(text);
    }
    let private = |link: &Link| {
        let by_address = text.get(link.range.clone()).is_some_and(|raw| !raw.starts_with("[["));
        by_address && matches!(link.target, Target::Page(_) | Target::Thing(ThingKind::Session, _))
    };
    let (mut out, mut done) = (String::with_capacity(text.len()), 0);
    for link in links(text).into_iter().filter(private) {
        out.push_str(text.get(done..link.range.start).unwrap_or_default());
        out.push_str(&link.label);
        done = link.range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    let mut at = 0;
    while let Some(address) = private_address(&out, at) {
        at = without_address(&mut out, address);
    }
    Cow::Owned(out)
}

/// The next address of a page or a session, wherever it stands: in a link that no editor makes, in code, or by itself.
fn private_address(text: &str, from: usize) -> Option<Range<usize>> {
    const KINDS: [&[u8]; 2] = [b"page/", b"session/"];
    let bytes = text.as_bytes();
    let begins = |at: &usize| {
        let rest = bytes.get(*at..).unwrap_or_default();
        let after = rest.get(..SCHEME.len()).filter(|start| start.eq_ignore_ascii_case(SCHEME));
        let kind = after.and_then(|_| rest.get(SCHEME.len()..)).unwrap_or_default();
        KINDS.iter().any(|name| kind.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
    };
    let start = (from..bytes.len()).find(begins)?;
    let rest = text.get(start..)?;
    let end = rest.find(|letter: char| letter.is_whitespace() || ")>]\"'|`".contains(letter));
    Some(start..end.map_or(text.len(), |end| start + end))
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

    #[test]
    fn no_address_is_left_whatever_stands_around_it() {
        const ID: &str = "0190f2b4-7c1a-7d33-8a10-0123456789ab";
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
        ] {
            let text = text.replace("ID", ID);
            assert_eq!(for_a_group(&text), read, "{text}");
        }
        let long = format!("[{}](kring:page/{ID})", "word ".repeat(195));
        assert_eq!(for_a_group(&long), "word ".repeat(195));
    }

    #[test]
    fn what_others_may_follow_stays() {
        for text in [
            "[m](kring:meeting/ID)",
            "[[A title]]",
            "[c](kring:charter/ID#0a)",
            "[x](https://a.example/kring:)",
            "é",
        ] {
            assert_eq!(for_a_group(text), text);
        }
    }
}
