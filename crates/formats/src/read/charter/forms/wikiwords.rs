//! What of a wiki's source means itself: it is moved aside while the page is read, and put back as words.

use super::Notes;
use crate::read::entities::entities;

/// Stands where `<nowiki/>` stood: what follows is words and nothing else.
pub const MARK: char = '\u{f007f}';
/// Stands before lines of code, which are one line while the page is read.
pub const CODE: char = '\u{f0080}';
/// Signs that mean themselves are moved here while the page is read.
const MOVED: u32 = 0xf_0000;
/// Where the end of a line of code is moved.
const END: char = '\u{f000a}';
/// Switches of the wiki that are no words.
const SWITCHES: [&str; 8] = [
    "__NOTOC__",
    "__TOC__",
    "__FORCETOC__",
    "__NOEDITSECTION__",
    "__NEWSECTIONLINK__",
    "__NOINDEX__",
    "__INDEX__",
    "__NOGALLERY__",
];

/// The page with everything moved aside that is not to be understood, and with lists of HTML as lists.
pub fn protected(text: &str, notes: &mut Notes) -> String {
    let mut out = String::with_capacity(text.len());
    // What was looked for and is not in the rest of the page: nobody looks again.
    let mut missing: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = after;
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = if missing.contains(&"-->") { None } else { comment.find("-->") };
            rest = match end {
                Some(end) => {
                    notes.of("comment-left-out");
                    let after = comment.get(end + 3..).unwrap_or_default();
                    // A comment on a line of its own takes its line along.
                    let alone = out.is_empty() || out.ends_with('\n');
                    after.strip_prefix('\n').filter(|_| alone).unwrap_or(after)
                }
                None => {
                    missing.push("-->");
                    notes.about("unclosed", "<!--");
                    comment
                }
            };
            continue;
        }
        let Some(tag) = tag(rest) else {
            out.push('<');
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let after = rest.get(tag.len()..).unwrap_or_default();
        let name = name(tag);
        let kept = KEPT.into_iter().find(|(kept, _)| *kept == name);
        match kept {
            Some(_) if tag.ends_with("/>") => {
                out.push(MARK);
                rest = after;
            }
            Some((_, close)) => {
                let end = if missing.contains(&close) { None } else { after.find(close) };
                rest = match end {
                    Some(end) => {
                        let inside = after.get(..end).unwrap_or_default();
                        if name != "nowiki" && inside.contains('\n') {
                            out.push_str(&code(inside, name == "pre"));
                        } else {
                            out.extend(inside.chars().map(moved));
                        }
                        after.get(end + close.len()..).unwrap_or_default()
                    }
                    None => {
                        missing.push(close);
                        notes.about("unclosed", &format!("<{name}>"));
                        after
                    }
                };
            }
            None => {
                let (shown, left) = match structure(tag, &name, after) {
                    Some(sign) => (sign, after),
                    None => ("<", rest.get(1..).unwrap_or_default()),
                };
                out.push_str(shown);
                rest = left;
            }
        }
    }
    out.push_str(rest);
    SWITCHES
        .iter()
        .fold(out, |text, switch| if text.contains(switch) { text.replace(switch, "") } else { text })
}

/// Lines of code as one line that says so. Where they stand in `<pre>`, signs may be written by their names.
fn code(inside: &str, named: bool) -> String {
    let lines = inside.strip_prefix('\n').unwrap_or(inside).trim_end();
    let lines = if named { entities(lines) } else { lines.to_owned() };
    let lines: Vec<&str> = lines.lines().map(str::trim_end).collect();
    let aside = |letter: char| if letter == '\n' { END } else { moved(letter) };
    let lines: String = lines.join("\n").chars().map(aside).collect();
    format!("\n{CODE}{lines}\n")
}

/// Elements whose content is not to be understood, and how they end.
const KEPT: [(&str, &str); 4] = [
    ("nowiki", "</nowiki>"),
    ("pre", "</pre>"),
    ("source", "</source>"),
    ("syntaxhighlight", "</syntaxhighlight>"),
];

/// The tag that begins here, with its brackets.
pub(super) fn tag(text: &str) -> Option<&str> {
    const LONGEST: usize = 1_000;
    let end = text.bytes().take(LONGEST).skip(1).position(|byte| byte == b'>' || byte == b'<')? + 1;
    let named = text.chars().nth(1).is_some_and(|letter| letter.is_ascii_alphabetic() || letter == '/');
    text.get(..=end).filter(|tag| named && tag.ends_with('>'))
}

/// The name of a tag in small letters, with the slash of one that ends something.
pub(super) fn name(tag: &str) -> String {
    let letters = tag.chars().skip(1).enumerate();
    let name =
        letters.take_while(|(at, letter)| letter.is_ascii_alphanumeric() || (*at == 0 && *letter == '/'));
    name.map(|(_, letter)| letter.to_ascii_lowercase()).collect()
}

/// What stands for an element that makes blocks.
fn structure(tag: &str, name: &str, after: &str) -> Option<&'static str> {
    let set_apart = tag.contains("class=\"note\"") || tag.contains("class=\"about\"");
    // The end of what is set apart is told by its own line.
    let ends_line = after.is_empty() || after.starts_with('\n');
    // A quotation in one line stays one.
    let quotes = after.split('\n').next().is_some_and(|line| line.contains("</blockquote>"));
    Some(match name {
        "blockquote" if quotes => return None,
        "/blockquote" if ends_line => return None,
        "li" => "\n* ",
        "/li" | "ul" | "/ul" | "ol" | "/ol" | "dl" | "/dl" | "tr" | "/tr" => "\n",
        "div" if set_apart => return None,
        "/div" if ends_line => return None,
        "p" | "/p" | "div" | "/div" | "blockquote" | "/blockquote" | "table" | "/table" | "tbody"
        | "/tbody" | "center" | "/center" => "\n\n",
        "td" | "th" | "/td" | "/th" => " ",
        "h1" => "\n= ",
        "h2" => "\n== ",
        "h3" => "\n=== ",
        "h4" | "h5" | "h6" => "\n==== ",
        "/h1" => " =\n",
        "/h2" => " ==\n",
        "/h3" => " ===\n",
        "/h4" | "/h5" | "/h6" => " ====\n",
        _ => return None,
    })
}

pub(super) fn moved(letter: char) -> char {
    if letter.is_ascii() && letter != '\n' {
        char::from_u32(MOVED + letter as u32).unwrap_or(letter)
    } else {
        letter
    }
}

pub(super) fn back(letter: char) -> char {
    let code = letter as u32;
    if (MOVED..MOVED + 0x7f).contains(&code) {
        char::from_u32(code - MOVED).unwrap_or(letter)
    } else {
        letter
    }
}

/// A stretch of the source as a person wrote it.
pub fn shown(source: &str) -> String {
    source.chars().filter(|letter| ![MARK, CODE].contains(letter)).map(back).collect()
}

/// A stretch of the source as words.
pub fn literally(source: &str) -> String {
    crate::read::literal(&shown(source))
}
