//! Bytes as text, and text as a page may hold it.

/// A text, and whether its encoding was guessed.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// Neither a mark nor UTF-8: read as Windows-1252.
    pub guessed: bool,
}

/// Reads bytes as text: by their byte order mark, as UTF-8, else as Windows-1252. `None` when they are no text.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    let sure = |text: String| Some(Decoded { text, guessed: false });
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes).and_then(sure);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes).and_then(sure);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return sure(text.to_owned());
    }
    let odd = bytes.iter().filter(|byte| **byte < 32 && !b"\t\n\r\x0c".contains(byte)).count();
    if odd > 0 {
        return None;
    }
    Some(Decoded { text: bytes.iter().map(|byte| windows(*byte)).collect(), guessed: true })
}

/// Reads bytes as text whatever stands in them: what is neither marked nor UTF-8 is read as Windows-1252, stretch by stretch, so that
/// a page put together from two programs keeps its accents. `None` when they are no text.
pub fn decode_mixed(bytes: &[u8]) -> Option<Decoded> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect::<String>()
    };
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).take(4_000).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), bytes.len().min(8_000) / 2);
    let marked = |text: String| Some(Decoded { guessed: text.contains('\u{fffd}'), text });
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return marked(wide(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return marked(wide(rest, u16::from_be_bytes));
    }
    if pairs > 3 && odd * 3 > pairs && even * 10 < pairs {
        return Some(Decoded { text: wide(bytes, u16::from_le_bytes), guessed: true });
    }
    if pairs > 3 && even * 3 > pairs && odd * 10 < pairs {
        return Some(Decoded { text: wide(bytes, u16::from_be_bytes), guessed: true });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let strange = bytes.iter().filter(|byte| **byte < 32 && !b"\t\n\r\x0c\x0b\x1b".contains(byte)).count();
    if strange * 20 > bytes.len() {
        return None;
    }
    let mut decoded = Decoded { text: String::with_capacity(bytes.len()), guessed: false };
    for chunk in bytes.utf8_chunks() {
        decoded.text.push_str(chunk.valid());
        decoded.text.extend(chunk.invalid().iter().map(|byte| windows(*byte)));
        decoded.guessed |= !chunk.invalid().is_empty();
    }
    Some(decoded)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok().filter(|_| bytes.len().is_multiple_of(2))
}

fn windows(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Lines end with `\n`, and nothing but that and the tab is a control character. The second value says whether something was removed.
pub fn cleaned(text: &str) -> (String, bool) {
    if !text.chars().any(|letter| letter.is_control() && !"\n\t".contains(letter) || letter == '\u{feff}') {
        return (text.to_owned(), false);
    }
    let (mut clean, mut removed) = (String::with_capacity(text.len()), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\t' => clean.push(letter),
            '\u{feff}' => {}
            '\u{c}' | '\u{b}' | '\u{85}' => clean.push('\n'),
            _ if letter.is_control() => removed = true,
            _ => clean.push(letter),
        }
    }
    (clean, removed)
}

/// Without empty lines at the start and white space at the end. An indent of the first line stays.
pub fn trimmed(text: &str) -> &str {
    trimmed_start(text.trim_end())
}

/// Without empty lines at the start.
pub fn trimmed_start(text: &str) -> &str {
    let lead = text.len() - text.trim_start().len();
    let start = text.get(..lead).and_then(|blank| blank.rfind('\n')).map_or(0, |end| end + 1);
    text.get(start..).unwrap_or_default()
}

/// One line of at most `longest` characters. The second value says whether it was cut.
pub fn line(text: &str, longest: usize) -> (String, bool) {
    let words = text
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty());
    let whole = words.collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= longest {
        return (whole, false);
    }
    let cut: String = whole.chars().take(longest.saturating_sub(1)).collect();
    (format!("{}…", cut.trim_end()), true)
}

/// A heading in the first line: its level, its words, and the text after it.
pub fn heading(text: &str) -> Option<(usize, String, &str)> {
    let text = trimmed(text);
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let level = first.chars().take_while(|letter| *letter == '#').count();
    if (1..=6).contains(&level) {
        let words = first.get(level..).unwrap_or_default();
        let title = words.trim().trim_end_matches('#').trim();
        return (words.starts_with([' ', '\t']) && !title.is_empty())
            .then(|| (level, title.to_owned(), trimmed(rest)));
    }
    let (under, after) = rest.split_once('\n').unwrap_or((rest, ""));
    let under = under.trim_end();
    let ruled = |mark: char| under.len() > 2 && under.chars().all(|letter| letter == mark);
    let plain = !first.trim().is_empty() && !first.starts_with([' ', '\t', '>', '-', '*', '+', '|']);
    let level = if ruled('=') { 1 } else { 2 };
    (plain && (level == 1 || ruled('-'))).then(|| (level, first.trim().to_owned(), trimmed(after)))
}

/// The words of a line without the marks of Markdown: for titles.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in pulldown_cmark::Parser::new(text) {
        match event {
            pulldown_cmark::Event::Text(words) | pulldown_cmark::Event::Code(words) => out.push_str(&words),
            pulldown_cmark::Event::SoftBreak | pulldown_cmark::Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// A hash of a text that stays the same for ever: FNV-1a.
pub fn mark(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// A text between fences, with more backticks than it holds itself.
pub fn fenced(language: &str, text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}", text.trim_end_matches('\n'))
}

/// Whether a text is a list of words that a tag may be: at least one letter or digit.
pub fn is_tag(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
