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
