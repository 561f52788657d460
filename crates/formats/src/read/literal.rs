//! Words that Markdown reads as themselves, also where a line begins.

use crate::read::notes::escaped;

/// A text whose every sign means itself in Markdown.
pub fn literal(text: &str) -> String {
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn line(text: &str) -> String {
    let text = inside(text.trim());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let counted =
        (1..10).contains(&digits) && text.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
    let bulleted =
        ["- ", "+ "].iter().any(|mark| text.starts_with(mark)) || ["-", "+"].contains(&text.as_str());
    let ruled = !text.is_empty()
        && (text.chars().all(|sign| sign == '=') || text.chars().all(|sign| sign == '-' || sign == ' '));
    if counted {
        let (number, rest) = text.split_at_checked(digits).unwrap_or((&text, ""));
        format!("{number}\\{rest}")
    } else if bulleted || ruled || text.starts_with(['#', '>', '|']) {
        format!("\\{text}")
    } else {
        text
    }
}

/// Lines of Markdown that begin no list, heading, quotation or code: where they begin, signs mean themselves.
pub fn begun(text: &str) -> String {
    text.trim_start_matches([' ', '\t']).split('\n').map(begin).collect::<Vec<_>>().join("\n")
}

fn begin(line: &str) -> String {
    let bare = line.trim_start();
    let lead = line.get(..line.len() - bare.len()).unwrap_or_default();
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let count = |wanted: fn(&u8) -> bool| bare.bytes().take_while(wanted).count();
    let (digits, hashes) = (count(u8::is_ascii_digit), count(|byte| *byte == b'#'));
    let (number, behind) = bare.split_at_checked(digits).unwrap_or((bare, ""));
    if (1..10).contains(&digits) && behind.strip_prefix(['.', ')']).is_some_and(ends) {
        return format!("{lead}{number}\\{behind}");
    }
    let headed = (1..=6).contains(&hashes) && bare.get(hashes..).is_some_and(ends);
    let bulleted = bare.strip_prefix(['-', '+']).is_some_and(ends);
    let all = |signs: &str| bare.chars().all(|sign| signs.contains(sign));
    let ruled = !bare.is_empty() && (all("=") || bare.contains('-') && all("-:| "));
    if headed || bulleted || ruled || bare.starts_with(['>', '|']) || bare.starts_with("~~~") {
        return format!("{lead}\\{bare}");
    }
    line.to_owned()
}

/// A stretch of words inside a line.
pub fn inside(text: &str) -> String {
    let mut out = escaped(text).replace('~', "\\~");
    if out.contains('&') {
        let pieces: Vec<&str> = out.split('&').collect();
        let mut joined = String::with_capacity(out.len());
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                let name = piece.split(';').next().unwrap_or_default();
                let entity = piece.contains(';')
                    && name.len() < 34
                    && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '#');
                joined.push_str(if entity { "\\&" } else { "&" });
            }
            joined.push_str(piece);
        }
        out = joined;
    }
    out
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    use super::begun;

    #[test]
    fn a_line_that_begins_like_a_block_is_words_and_no_other_line_is_touched() {
        for (text, wanted) in [
            ("- dash", "\\- dash"),
            ("+ plus", "\\+ plus"),
            ("-", "\\-"),
            ("-5 degrees", "-5 degrees"),
            ("# hash", "\\# hash"),
            ("#tag", "#tag"),
            ("> gt", "\\> gt"),
            ("1. x", "1\\. x"),
            ("12) x", "12\\) x"),
            ("1.5 hours", "1.5 hours"),
            ("2024. A year", "2024\\. A year"),
            ("words\n===", "words\n\\==="),
            ("words\n  - dash", "words\n  \\- dash"),
            ("a | b\n--- | ---", "a | b\n\\--- | ---"),
            ("~~~", "\\~~~"),
            ("    words", "words"),
            ("**- bold**", "**- bold**"),
        ] {
            let begun = begun(text);
            assert_eq!(begun, wanted);
            let plain = |event: &Event<'_>| {
                let paragraph = matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph));
                paragraph || matches!(event, Event::Text(_) | Event::SoftBreak)
            };
            let strong =
                |event: &Event<'_>| matches!(event, Event::Start(Tag::Strong) | Event::End(TagEnd::Strong));
            assert!(Parser::new(&begun).all(|event| plain(&event) || strong(&event)), "{begun}");
        }
    }
}
