//! Links and images in Markdown: where they stand, and what they point to. Code is left alone, as CommonMark understands it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

/// A link or an image in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its place, in bytes.
    pub range: Range<usize>,
    /// Its words, as they are written.
    pub label: String,
    /// Where it points.
    pub target: String,
    /// What follows the address inside the brackets, with a space before it.
    pub rest: String,
    /// Whether it is an image.
    pub image: bool,
    /// Whether it is written as `[[…]]`.
    pub wiki: bool,
    /// Whether it is written as HTML.
    pub html: bool,
    /// Whether its HTML says how large it is shown.
    pub sized: bool,
}

/// The links and images of a text in their order; of those inside each other the outer one first.
pub fn links(text: &str, wiki: bool) -> Vec<Link> {
    if !["](", "[[", "]:", "<img", "<IMG", "<dayone"].iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let mut options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    options.set(Options::ENABLE_WIKILINKS, wiki);
    let mut found: Vec<Link> = Vec::new();
    let mut open: Vec<(Range<usize>, LinkType, String, bool, usize)> = Vec::new();
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        if !matches!(event, Event::End(_)) {
            for (_, _, _, _, inner) in &mut open {
                *inner = range.end.max(*inner);
            }
        }
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                open.push((range, link_type, dest_url.into_string(), false, 0));
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                open.push((range, link_type, dest_url.into_string(), true, 0));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some((range, kind, target, image, inner)) = open.pop() {
                    found.extend(link(text, range, kind, target, image, inner));
                }
            }
            Event::Html(html) | Event::InlineHtml(html) if open.is_empty() => {
                found.extend(pictures(&html, range.start))
            }
            _ => {}
        }
    }
    found.sort_by_key(|link| (link.range.start, std::cmp::Reverse(link.range.end)));
    found
}

fn link(
    text: &str,
    range: Range<usize>,
    kind: LinkType,
    target: String,
    image: bool,
    inner: usize,
) -> Option<Link> {
    let whole = text.get(range.clone())?;
    let start = usize::from(image) + 1;
    let (label, rest, wiki) = match kind {
        LinkType::Inline => {
            let from = inner.max(range.start + start) - range.start;
            let end = from + whole.get(from..)?.find("](")?;
            (whole.get(start..end)?.to_owned(), after_address(whole.get(end + 2..)?), false)
        }
        LinkType::WikiLink { .. } => {
            let inside = whole.get(start + 1..)?.strip_suffix("]]")?;
            let label = inside.split_once('|').map(|(_, label)| label.trim().to_owned());
            (label.unwrap_or_default(), String::new(), true)
        }
        LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => {
            let from = inner.max(range.start + start) - range.start;
            let end = from + whole.get(from..)?.find(']')?;
            (whole.get(start..end)?.to_owned(), String::new(), false)
        }
        LinkType::Autolink => (target.clone(), String::new(), false),
        _ => return None,
    };
    let target = target.trim_end_matches('\\').to_owned();
    Some(Link { range, label, target, rest, image, wiki, html: false, sized: false })
}

/// What follows the address up to the closing bracket: a title.
fn after_address(text: &str) -> String {
    let text = text.strip_suffix(')').unwrap_or(text).trim();
    let rest = match text.strip_prefix('<') {
        Some(inside) => inside.split_once('>').map_or("", |(_, rest)| rest),
        None => text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest),
    };
    let rest = rest.trim();
    if rest.is_empty() { String::new() } else { format!(" {rest}") }
}

/// Whether an image in HTML says how large it is shown.
pub fn is_picture_sized(html: &str) -> bool {
    pictures(html, 0).iter().any(|picture| picture.sized)
}

/// The `<img>` elements in a stretch of HTML that begins at `offset`.
fn pictures(html: &str, offset: usize) -> Vec<Link> {
    let mut found = Vec::new();
    let mut from = 0;
    let lower = html.to_ascii_lowercase();
    while let Some(at) = lower.get(from..).and_then(|rest| rest.find("<img")) {
        let start = from + at;
        let Some(length) = html.get(start..).and_then(|rest| rest.find('>')) else { break };
        let end = start + length + 1;
        let element = html.get(start..end).unwrap_or_default();
        let attribute = |name: &str| super::html::attribute(element, name).unwrap_or_default();
        let range = offset + start..offset + end;
        let label = attribute("alt").replace(['[', ']'], "");
        found.push(Link {
            range,
            label,
            target: attribute("src"),
            rest: String::new(),
            image: true,
            wiki: false,
            html: true,
            sized: ["width", "height"].into_iter().any(|side| !attribute(side).is_empty())
                || attribute("style").contains("width:"),
        });
        from = end;
    }
    found
}

/// The text outside code, for what looks for signs of its own: a place inside code is `true`.
pub fn code(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut block = None;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => block = Some(range),
            Event::End(TagEnd::CodeBlock) => found.extend(block.take()),
            Event::Code(_) => found.push(range),
            _ => {}
        }
    }
    found
}

/// The one of several stretches, in their order, that a place lies in.
pub fn around(stretches: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    let next = stretches.partition_point(|stretch| stretch.start <= at);
    stretches.get(next.checked_sub(1)?).filter(|stretch| stretch.contains(&at))
}

/// A block of code between fences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fence {
    /// Its place, in bytes.
    pub range: Range<usize>,
    /// Whether a fence ends it, and not just the end of what it stands in.
    pub ends: bool,
}

/// The blocks of code between fences.
pub fn fences(text: &str) -> Vec<Fence> {
    let mut found = Vec::new();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) = event {
            let ends = is_ended(text.get(range.clone()).unwrap_or_default());
            found.push(Fence { range, ends });
        }
    }
    found
}

/// Whether a block of code has a last line that is a fence as long as its first.
fn is_ended(block: &str) -> bool {
    let fence = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        let sign = line.chars().next().filter(|sign| "`~".contains(*sign))?;
        let length = line.chars().take_while(|letter| *letter == sign).count();
        Some((sign, length, length == line.chars().count()))
    };
    let mut lines = block.trim_end().lines();
    let (first, last) = (lines.next().and_then(fence), lines.next_back().and_then(fence));
    let fits = |(sign, length, _): (char, usize, bool), (end, other, bare): (char, usize, bool)| {
        bare && sign == end && other >= length
    };
    first.zip(last).is_some_and(|(first, last)| fits(first, last))
}

/// Undoes percent encoding; what cannot be undone stays.
pub fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = bytes.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        let value = digits.filter(|_| *byte == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match value {
            Some(value) => {
                out.push(value);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}
