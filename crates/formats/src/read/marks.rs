//! The marks that part a text: where what is for the writer alone begins, and where what was agreed. Private words must reach nobody, so a
//! mark that is only nearly right counts, and so does one of which it is in doubt whether it is one; in code that ends it is words.

use std::ops::Range;

use super::inline::{around, code, fences};
use crate::write::markdown::ONLY_ME;

/// What stands before the name of a part in its mark.
const OURS: &str = "kring:";
/// What people and their programs make of the two strokes of a comment.
const STROKES: &str = "-–—";
/// The end of a mark is at most so many letters behind its name.
const NEAR: usize = 200;

/// Where a part begins: the place of its mark. `sure` says of the text behind a mark that it counts wherever it stands.
pub fn find(text: &str, part: &str, sure: &dyn Fn(&str) -> bool) -> Option<Range<usize>> {
    let mut marks = marks(text, part).peekable();
    marks.peek()?;
    let code = Code::of(text);
    let counts = |mark: &Range<usize>| {
        // Others may read both sides of what was agreed: that mark has a line of its own.
        let fits = part == ONLY_ME || stands_alone(text, mark);
        fits && (!code.says(text, mark) || sure(text.get(mark.end..).unwrap_or_default()))
    };
    marks.find(counts).map(|mark| from_its_line(text, mark))
}

/// Everything that looks like the mark of a part, wherever it stands.
fn marks<'t>(text: &'t str, part: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    text.match_indices("<!").filter_map(move |(at, _)| {
        let length = length(text.get(at..)?, part)?;
        Some(at..at + length)
    })
}

/// How long a mark is that a text begins with: up to the end of its comment, where that is near.
fn length(text: &str, part: &str) -> Option<usize> {
    let mut wanted = OURS.chars().chain(part.chars()).filter(|letter| *letter != '_').peekable();
    let mut end = 0;
    for (at, letter) in text.char_indices().skip(2) {
        let Some(next) = wanted.peek() else { break };
        end = at + letter.len_utf8();
        if letter.to_ascii_lowercase() == *next {
            wanted.next();
        } else if !is_passed(letter) {
            return None;
        }
    }
    if wanted.peek().is_some() {
        return None;
    }
    let rest = text.get(end..)?;
    let bare = rest.trim_start_matches(is_passed);
    if bare.starts_with('>') {
        return Some(text.len() - bare.len() + 1);
    }
    let near = rest.char_indices().take(NEAR).take_while(|(_, letter)| *letter != '\n');
    let close = near.filter(|(_, letter)| *letter == '>').map(|(at, _)| end + at + 1).next();
    Some(close.unwrap_or(end))
}

/// What may stand between the letters of a mark: an editor may write a sign before `_`, or another sign for it.
fn is_passed(letter: char) -> bool {
    letter.is_whitespace() || STROKES.contains(letter) || "_\\".contains(letter)
}

/// The mark, and what stands before it in its line where that is only the sign of a quotation or an indent.
fn from_its_line(text: &str, mark: Range<usize>) -> Range<usize> {
    let before = text.get(..mark.start).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let bare = before.get(line..).is_some_and(|lead| lead.chars().all(|sign| " \t>".contains(sign)));
    if bare { line..mark.end } else { mark }
}

/// Whether a mark has its line for itself.
fn stands_alone(text: &str, mark: &Range<usize>) -> bool {
    let before = text.get(..mark.start).unwrap_or_default().chars().rev();
    let after = text.get(mark.end..).unwrap_or_default().chars();
    let blank = |letter: char| letter.is_whitespace();
    before.take_while(|letter| *letter != '\n').all(blank)
        && after.take_while(|letter| *letter != '\n').all(blank)
}

/// Code in a text.
struct Code {
    /// Blocks between fences that end.
    ended: Vec<Range<usize>>,
    /// Whether each fence of the text ends. Where one does not, none can be trusted: the next one may end a fence that was left open.
    all_end: bool,
    every: Vec<Range<usize>>,
}

impl Code {
    fn of(text: &str) -> Self {
        let (ended, open): (Vec<_>, Vec<_>) = fences(text).into_iter().partition(|fence| fence.ends);
        let ended = ended.into_iter().map(|fence| fence.range).collect();
        Self { ended, all_end: open.is_empty(), every: code(text) }
    }

    /// Whether a mark is something that the text says, in code that holds nothing else or that ends.
    fn says(&self, text: &str, mark: &Range<usize>) -> bool {
        let alone = || {
            let inside =
                around(&self.every, mark.start).and_then(|code| text.get(code.clone())).unwrap_or_default();
            let one = inside.starts_with('`') && !inside.contains('\n');
            one && text.get(mark.clone()) == Some(inside.trim_matches('`').trim())
        };
        self.all_end && around(&self.ended, mark.start).is_some() || alone()
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::write::markdown::{AGREEMENTS, ONLY_ME};

    fn before<'t>(text: &'t str, part: &str) -> &'t str {
        find(text, part, &|_| false).map_or(text, |mark| &text[..mark.start])
    }

    #[test]
    fn a_mark_that_is_nearly_right_keeps_what_follows_private() {
        for mark in [
            "<!-- kring:only_me -->",
            "<!-- kring:only_me --> ",
            "<!--kring:only_me-->",
            "<!-- kring:only_me-->",
            "<!-- KRING:Only_Me -->",
            " <!-- kring:only_me -->",
            "\t<!-- kring:only_me -->",
            "> <!-- kring:only_me -->",
            "    <!-- kring:only_me -->",
            "<!-- kring: only-me -->",
            "<!-- kring:only me -->",
            "<!-- kring:onlyme -->",
            "<!-- kring:only\\_me -->",
            "<!— kring:only_me —>",
            "<!-- kring:only_me",
            "<!-- kring:only_me: about Anna -->",
            "<!-- kring:only_me -->\r",
            "<!--\nkring:only_me\n-->",
            "<!--\r\n  kring:\r\n  only_me -->",
        ] {
            let text = format!("for both\n\n{mark}\n\nmine");
            assert_eq!(before(&text, ONLY_ME), "for both\n\n", "{mark}");
        }
        assert_eq!(before("x <!-- kring:only_me --> mine", ONLY_ME), "x ");
        assert_eq!(before("- x\n- <!-- kring:only_me -->\n- mine", ONLY_ME), "- x\n- ");
        for text in ["<!-- kring -->", "<!-- kring:only -->", "kring:only_me", "<!-- not kring:only_me -->"] {
            assert_eq!(before(text, ONLY_ME), text);
        }
    }

    #[test]
    fn a_mark_in_code_that_ends_is_words_and_elsewhere_it_counts() {
        for text in [
            "```\n<!-- kring:only_me -->\n```\n\nfor both",
            "~~~~ markdown\nshared\n\n<!-- kring:only_me -->\n## Only me\n~~~~\n",
            "> ```\n> <!-- kring:only_me -->\n> ```\n\nfor both",
            "Write `<!-- kring:only_me -->` above it.",
            "Write `` <!-- kring:only_me --> `` above it.",
        ] {
            assert_eq!(before(text, ONLY_ME), text);
        }
        for (text, shared) in [
            ("```\ncode\n<!-- kring:only_me -->\nmine", "```\ncode\n"),
            ("```\nleft open\n\n<!-- kring:only_me -->\nmine\n```\ncode\n```\n", "```\nleft open\n\n"),
            ("> ```\n> <!-- kring:only_me -->\n\nmine", "> ```\n"),
            ("a ` b <!-- kring:only_me --> mine ` d", "a ` b "),
            (
                "```\n<!-- kring:only_me -->\n```\n<!-- kring:only_me -->\nmine",
                "```\n<!-- kring:only_me -->\n```\n",
            ),
        ] {
            assert_eq!(before(text, ONLY_ME), shared);
        }
    }

    #[test]
    fn what_was_agreed_begins_only_at_a_line_of_its_own() {
        assert_eq!(before("one\n<!-- kring:agreements --> \ntwo", AGREEMENTS), "one\n");
        for text in ["one <!-- kring:agreements --> two", "```\n<!-- kring:agreements -->\n```"] {
            assert_eq!(before(text, AGREEMENTS), text);
        }
    }

    #[test]
    fn what_is_surely_a_mark_counts_in_code_too() {
        let text = "```\nleft open\n\n<!-- kring:only_me -->\n## Only me\n\n```\nmine, left open\n";
        let found = find(text, ONLY_ME, &|behind| behind.starts_with("\n## Only me\n"));
        assert_eq!(found.map(|mark| mark.start), Some(15));
        assert_eq!(find(text, ONLY_ME, &|_| false), None);
    }
    #[test]
    fn many_marks_in_one_line_cost_no_more_than_their_length() {
        for mark in ["<!", "<!-", "<!kring:only_me", "<!kring:agreements", "`<!kring:only_me` x"] {
            let text = format!("```\n{}\n```\n", mark.repeat(20_000));
            assert_eq!(before(&text, ONLY_ME), text);
            assert_eq!(before(&text, AGREEMENTS), text);
        }
        let apart = "`<!--kring:only_me-->` ".repeat(10_000);
        assert_eq!(before(&apart, ONLY_ME), apart);
    }
}
