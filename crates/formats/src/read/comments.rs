//! What is hidden in a text where it was written: nobody sees it there who reads the page, so it is for its writer alone.

use super::inline::{around, code};
use super::notes::Blocks;

/// The signs around a comment.
pub type Signs = (&'static str, &'static str);
/// Obsidian's.
pub const PERCENT: Signs = ("%%", "%%");
/// Those of HTML, which every Markdown knows.
pub const HTML: Signs = ("<!--", "-->");

/// A text without its comments, and the comments. One that is opened on a line of its own and never closed goes on to the end.
pub fn without(text: &str, (open, close): Signs) -> (String, String) {
    let code = if text.contains(open) { code(text) } else { return (text.to_owned(), String::new()) };
    let find = |sign: &str, from: usize| {
        let mut signs = text.get(from..).unwrap_or_default().match_indices(sign).map(|(at, _)| from + at);
        signs.find(|at| around(&code, *at).is_none())
    };
    let (mut shown, mut hidden, mut at) = (String::new(), Blocks::default(), 0);
    while let Some(start) = find(open, at) {
        let before = text.get(at..start).unwrap_or_default();
        let alone = before.is_empty() || before.ends_with('\n');
        let end = match find(close, start + open.len()) {
            Some(end) => end,
            None if alone => text.len(),
            None => break,
        };
        shown.push_str(before);
        let inside = text.get(start + open.len()..end).unwrap_or_default().trim();
        if !(before.ends_with(')') && is_look(inside)) {
            hidden.add(inside);
        }
        at = (end + close.len()).min(text.len());
        // Where it stood by itself, its line goes too.
        let rest = text.get(at..).unwrap_or_default();
        let line = rest.find('\n').map_or(rest.len(), |line| line + 1);
        if alone && rest.get(..line).is_some_and(|rest| rest.trim().is_empty()) {
            at += line;
            let blank = text.get(at..).unwrap_or_default();
            if (shown.is_empty() || shown.ends_with("\n\n")) && blank.starts_with('\n') {
                at += 1;
            }
        } else if shown.ends_with(' ') && rest.starts_with(' ') {
            at += 1;
        }
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    (shown, hidden.0)
}

/// Whether a comment behind an image is no more than how wide it is shown, as Bear notes it.
fn is_look(inside: &str) -> bool {
    inside.starts_with('{') && serde_json::from_str::<serde_json::Map<_, serde_json::Value>>(inside).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{HTML, PERCENT, without};

    #[test]
    fn what_is_hidden_there_is_not_shown_here() {
        for (text, shown, hidden) in [
            ("a %%b%% c", "a c", "b"),
            ("a\n\n%%b%%\n\nc", "a\n\nc", "b"),
            ("a\n\n%%\nb\nb\n%%\n\nc", "a\n\nc", "b\nb"),
            ("%%b%%\nc", "c", "b"),
            ("%%b%% c %%d%%", " c ", "b\n\nd"),
            ("`%%a%%` %%b%%\n\n```\n%%c%%\n```", "`%%a%%` \n\n```\n%%c%%\n```", "b"),
            ("100%% sure", "100%% sure", ""),
            ("a\n\n%%\nnever closed\n\nb", "a\n\n", "never closed\n\nb"),
            ("%%%%", "", ""),
        ] {
            let wanted = (shown.to_owned(), hidden.to_owned());
            assert_eq!(without(text, PERCENT), wanted, "{text}");
            // The same in HTML, where the two signs differ.
            let mut pieces = text.split("%%").enumerate();
            let first = pieces.next().map(|(_, piece)| piece.to_owned()).unwrap_or_default();
            let html = pieces
                .fold(first, |text, (at, piece)| text + if at % 2 == 1 { HTML.0 } else { HTML.1 } + piece);
            if !text.starts_with(['1', '`']) {
                assert_eq!(without(&html, HTML), wanted, "{html}");
            }
        }
        let code = "`<!-- a -->` b\n\n    <!-- c -->\n";
        assert_eq!(without(code, HTML), (code.to_owned(), String::new()));
        let wide = "![](a.png)<!-- {\"width\":200} --> {\"b\":1} <!-- {\"c\":1} -->";
        let wanted = ("![](a.png) {\"b\":1} ".to_owned(), "{\"c\":1}".to_owned());
        assert_eq!(without(wide, HTML), wanted, "how wide an image was is no secret");
        assert_eq!(without("a --> b", HTML), ("a --> b".to_owned(), String::new()));
        assert_eq!(without("sure <!-- not", HTML), ("sure <!-- not".to_owned(), String::new()));
    }
}
