//! What somebody else reads of a text: links by their words, because a title may name another person, and nothing that stands in a comment.

use crate::journal::links;

/// A text for others.
pub fn for_others(text: &str) -> String {
    without_comments(&links::readable(text).0)
}

/// A text without its HTML comments; what stands in a block of code is no comment, and neither is one that never ends.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut fence) = (text, None::<&str>);
    while !rest.is_empty() {
        let line = rest.split_inclusive('\n').next().unwrap_or(rest);
        let bare = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        match (fence, mark) {
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, Some(mark)) => fence = Some(mark),
            _ => {}
        }
        let comment = line.find("<!--").filter(|_| fence.is_none());
        let cut = comment.and_then(|begin| {
            let inside = rest.get(begin + 4..)?;
            let end = inside.find("-->")?;
            Some((rest.get(..begin)?, inside.get(end + 3..)?))
        });
        if let Some((before, after)) = cut {
            out.push_str(before);
            rest = after;
        } else {
            out.push_str(line);
            rest = rest.get(line.len()..).unwrap_or_default();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_read_neither_titles_of_other_pages_nor_comments() {
        for (text, read) in [
            ("As with [[Talk with Pieter D.|somebody]] it went well.", "As with somebody it went well."),
            ("See [that](kring:meeting/0190f5fe-7c00-7a00-8abc-012345678901).", "See that."),
            ("Three <!-- not for them --> four", "Three  four"),
            ("One\n<!--\nseveral lines\n-->\nTwo", "One\n\nTwo"),
            ("```\n<!-- shown -->\n```", "```\n<!-- shown -->\n```"),
            ("It never <!-- ends", "It never <!-- ends"),
            ("a<!---->b<!-- x -->c", "abc"),
        ] {
            assert_eq!(for_others(text), read, "{text}");
        }
    }
}
