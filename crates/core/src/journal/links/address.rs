//! Links by an address, `[words](kring:page/ID)`, with all that CommonMark allows around it: angle brackets, and a title behind it.

use super::{Parsed, SCHEME, Target, near};
use crate::journal::view::ThingKind;

const BLANK: [char; 2] = [' ', '\t'];

/// The link by its address that begins a text, and how long it is.
pub(super) fn by_id(rest: &str) -> Option<(usize, Parsed)> {
    let rest = near(rest);
    if !rest.contains(SCHEME) {
        return None;
    }
    let (mut depth, mut close) = (0_usize, None);
    for (at, letter) in unescaped(rest) {
        match letter {
            '[' => depth += 1,
            ']' => {
                depth -= 1;
                if depth == 0 {
                    close = Some(at);
                    break;
                }
            }
            '\n' => return None,
            _ => {}
        }
    }
    let close = close?;
    let (address, length) = destination(rest.get(close + 1..)?)?;
    let (kind, place) = address.split_once('/')?;
    let (id, heading) = place.split_once('#').unwrap_or((place, ""));
    let label = rest.get(1..close)?.replace("\\[", "[").replace("\\]", "]");
    let id = id.parse().ok()?;
    let target = match kind {
        "page" => Target::Page(id),
        "meeting" => Target::Thing(ThingKind::Meeting, id),
        "charter" => Target::Thing(ThingKind::Charter, id),
        "session" => Target::Thing(ThingKind::Session, id),
        _ => return None,
    };
    Some((close + 1 + length, (target, heading.replace("%20", " "), label)))
}

/// Where a link leads, behind its words and without the scheme: an address, which may stand in angle brackets and have a title behind
/// it. Second, how long all of that is, brackets and all.
fn destination(rest: &str) -> Option<(&str, usize)> {
    let inside = rest.strip_prefix('(')?;
    let whole = || {
        let bare = inside.trim_start_matches(BLANK);
        let (address, after) = match bare.strip_prefix('<') {
            Some(angled) => angled.split_once('>')?,
            None => bare.split_at_checked(bare.find([' ', '\t', ')'])?)?,
        };
        Some((address, behind_title(after)?.strip_prefix(')')?))
    };
    // A heading may be written with its spaces.
    let (address, after) = whole().or_else(|| inside.split_once(')'))?;
    Some((address.strip_prefix(SCHEME)?, rest.len() - after.len()))
}

/// What stands behind the title of a link; the same where there is none.
fn behind_title(rest: &str) -> Option<&str> {
    let title = rest.trim_start_matches(BLANK);
    let close = match title.chars().next().filter(|_| title.len() < rest.len()) {
        Some('(') => ')',
        Some(quote @ ('"' | '\'')) => quote,
        _ => return Some(title),
    };
    let (end, _) = unescaped(title).skip(1).find(|(_, letter)| *letter == close)?;
    title.get(end + 1..).map(|after| after.trim_start_matches(BLANK))
}

/// The signs of a text that no backslash stands before, and where they stand, in bytes; the backslashes themselves are not among them.
fn unescaped(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut escaped = false;
    text.char_indices().filter(move |(_, letter)| {
        let escapes = !escaped && *letter == '\\';
        let counts = !escaped && !escapes;
        escaped = escapes;
        counts
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::links::{links, readable};

    const ID: &str = "0190f2b4-7c1a-7d33-8a10-0123456789ab";

    #[test]
    fn a_sign_counts_unless_a_backslash_that_counts_stands_before_it() {
        let signs: String = unescaped(r#"a\[b\\]é\\\"c\"#).map(|(_, letter)| letter).collect();
        assert_eq!(signs, "ab]éc");
        assert_eq!(unescaped("é]").collect::<Vec<_>>(), [(0, 'é'), (2, ']')]);
    }

    #[test]
    fn an_address_may_have_a_title_behind_it_and_angle_brackets_around_it() {
        for behind in [
            "kring:page/ID \"As we (both) said: \\\"no\\\"\"",
            "kring:page/ID 'their words' ",
            "<kring:page/ID>",
            " <kring:page/ID> (a title)",
            "kring:page/ID",
        ] {
            let text = format!("See [it]({}), and on.", behind.replace("ID", ID));
            let found = links(&text);
            let targets: Vec<&Target> = found.iter().map(|link| &link.target).collect();
            assert_eq!(targets, [&Target::Page(ID.parse().unwrap())], "{text}");
            assert_eq!(readable(&text).0, "See it, and on.", "{text}");
        }
        let spaced = links(&format!("[it](kring:page/{ID}#Part two)"));
        assert_eq!(spaced.first().map(|link| link.heading.as_str()), Some("Part two"));
    }
}
