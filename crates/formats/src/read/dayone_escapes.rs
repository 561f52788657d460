//! Day One puts a backslash before most punctuation, also where Markdown needs none.

use std::ops::Range;

use super::inline::code;

/// Takes back the backslashes that Day One puts before punctuation where Markdown needs none.
pub fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let code = code(text);
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for line in text.split_inclusive('\n') {
        unescape_line(line, at, &code, &mut out);
        at += line.len();
    }
    out
}

/// A line that begins at `offset` of its text, whose code stays as it is.
fn unescape_line(line: &str, offset: usize, code: &[Range<usize>], out: &mut String) {
    let start = out.len();
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter != '\\' || is_inside(code, offset + at) {
            out.push(letter);
            continue;
        }
        let Some((_, next)) = letters.next_if(|(_, next)| next.is_ascii_punctuation()) else {
            out.push(letter);
            continue;
        };
        let before = out.get(start..).unwrap_or_default().trim_start();
        let after = letters.peek().map(|(_, after)| *after);
        if is_needed(next, before, after) {
            out.push('\\');
        }
        out.push(next);
    }
}

/// Whether a place lies in one of the ranges, which follow each other.
fn is_inside(ranges: &[Range<usize>], place: usize) -> bool {
    let at = ranges.partition_point(|range| range.end <= place);
    ranges.get(at).is_some_and(|range| range.contains(&place))
}

/// Whether a sign would mean something without its backslash.
fn is_needed(sign: char, before: &str, after: Option<char>) -> bool {
    let ends = after.is_none_or(char::is_whitespace);
    match sign {
        '.' | ')' => {
            ends && !before.is_empty()
                && before.len() < 10
                && before.bytes().all(|byte| byte.is_ascii_digit())
        }
        // In a row of them, `\-\-\-`, each is needed: without its backslashes it would be a line across, or make a heading.
        '-' | '+' => row(before, sign) && (ends || matches!(after, Some('-' | '\\'))),
        // Bare addresses know no backslashes.
        '_' | '~' if before.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://")) => {
            false
        }
        '#' => {
            before.chars().all(|letter| letter == '#') && (ends || after == Some('#') || after == Some('\\'))
        }
        '>' | '=' => before.is_empty(),
        '!' => after == Some('['),
        '(' => before.ends_with(']'),
        ',' | ':' | ';' | '?' | '"' | '\'' | '/' | '@' | '%' | '$' | '^' | '{' | '}' => false,
        _ => true,
    }
}

/// Whether nothing but this sign, with backslashes, stands before.
fn row(before: &str, sign: char) -> bool {
    before.chars().all(|letter| letter == sign || letter == '\\')
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn needless_backslashes_go_and_needed_ones_stay() {
        for (written, wanted) in [
            ("Sturen\\. Drie \\(en niet meer\\)\\!", "Sturen. Drie (en niet meer)!"),
            ("2024\\. Het jaar", "2024\\. Het jaar"),
            ("\\- no list", "\\- no list"),
            ("a \\- dash \\+32", "a - dash +32"),
            ("\\*not bold\\* snake\\_case", "\\*not bold\\* snake\\_case"),
            ("\\# no heading", "\\# no heading"),
            ("C\\#", "C#"),
            ("`a\\.b` c\\.", "`a\\.b` c."),
            ("```\na\\.b\n```\nc\\.", "```\na\\.b\n```\nc."),
            ("\\!\\[x]", "!\\[x]"),
            ("\\-\\-\\-", "\\-\\-\\-"),
            ("a \\-\\-\\- b", "a --- b"),
            ("https://example\\.org/a\\_b?c\\=d snake\\_case", "https://example.org/a_b?c=d snake\\_case"),
        ] {
            assert_eq!(unescaped(written), wanted);
        }
    }

    #[test]
    fn code_is_what_every_other_reader_takes_for_code() {
        for (written, wanted) in [
            ("````\n```\na\\.\n```\nb\\.\n````\nc\\.", "````\n```\na\\.\n```\nb\\.\n````\nc."),
            ("> ~~~\n> a\\.\n> ~~~\n\nb\\.", "> ~~~\n> a\\.\n> ~~~\n\nb."),
            ("``` a\\.\nb\\.", "``` a\\.\nb\\."),
            ("one \\` and\\. two", "one \\` and. two"),
            ("a `code\\.\nover lines\\.` b\\.", "a `code\\.\nover lines\\.` b."),
        ] {
            assert_eq!(unescaped(written), wanted);
        }
    }
}
