//! Links as they stand in a text: `[[Title]]`, `[[Title#Heading|words]]` and `[words](kring:page/ID)`; to a meeting, a charter or a session
//! `[words](kring:meeting/ID#PART)`, where the part may be missing (see `things.rs`).
//!
//! They lead from what fewer people read to what more do, never the other way: what others read too has links only to meetings and charters
//! that all of them read ([`Readers`]).
//!
//! Pure. A link by title means whichever page has that title when it is followed (see `find.rs`); one by id means that page for
//! good. What stands in code is no link.

mod address;
mod find;
mod private;
pub(super) mod store;
mod things;

use std::collections::BTreeSet;
use std::ops::Range;

use kring_store::kind::{Cell, Kind, Row, Table};
use kring_store::{Doc, folded_name};
use uuid::Uuid;

use super::kind;
use super::view::ThingKind;
use address::by_id;

pub use find::{complete, find, of_page};
pub(crate) use private::{Readers, for_readers, in_words, shareable};
pub(crate) use store::space;
pub(crate) use things::{Place, Thing};
pub use things::{of_thing, things};

/// What the texts of a document link to.
pub(crate) const TABLE: Table = Table { name: "page_link", columns: &["target"] };
/// Titles that the page had while other pages linked to it by them.
pub const FORMER: &str = "former_titles";
const SCHEME: &str = "kring:";
/// What stands between brackets is no link when it is longer, in bytes: else a line of nothing but brackets takes for ever.
const LONGEST: usize = 1_000;

/// What a link points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page by its id.
    Page(Uuid),
    /// A page by its title.
    Title(String),
    /// A heading of the same page.
    Here,
    /// A meeting, a charter or a session.
    Thing(ThingKind, Uuid),
}

/// A link in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it stands, in bytes, brackets and all.
    pub range: Range<usize>,
    /// What it points to.
    pub target: Target,
    /// The heading, or the part of a meeting or charter, or nothing.
    pub heading: String,
    /// The words that stand for it.
    pub label: String,
}

/// The links of a text, in their order.
pub fn links(text: &str) -> Vec<Link> {
    let mut links = Vec::new();
    if !text.contains("[[") && !text.contains(SCHEME) {
        return links;
    }
    let mut open: Option<Fence> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let fence = Fence::of(line);
        match (&open, fence) {
            (Some(before), Some(fence)) if fence.closes(before) => open = None,
            (Some(_), _) => {}
            (None, Some(fence)) if fence.opens() => open = Some(fence),
            (None, _) => in_line(line, start, &mut links),
        }
        start += line.len();
    }
    links
}

/// A line that may begin or end a block of code.
struct Fence<'a> {
    sign: char,
    length: usize,
    /// What stands behind its signs.
    rest: &'a str,
}

impl<'a> Fence<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let bare = line.trim();
        let sign = bare.chars().next().filter(|sign| ['`', '~'].contains(sign))?;
        let rest = bare.trim_start_matches(sign);
        let length = bare.len() - rest.len();
        (length >= 3).then_some(Self { sign, length, rest })
    }

    /// Code within a line may begin with as many signs, and ends on it.
    fn opens(&self) -> bool {
        self.sign == '~' || !self.rest.contains('`')
    }

    fn closes(&self, open: &Self) -> bool {
        self.sign == open.sign && self.length >= open.length && self.rest.is_empty()
    }
}

fn in_line(line: &str, start: usize, links: &mut Vec<Link>) {
    let (titles, ids) = (line.contains("]]"), line.contains(SCHEME));
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let (step, found) = match rest.as_bytes().first() {
            Some(b'\\') => (1 + rest.chars().nth(1).map_or(0, char::len_utf8), None),
            Some(b'`') => (code(rest), None),
            Some(b'[') if titles || ids => match by_title(rest).or_else(|| by_id(rest)) {
                Some((length, link)) => (length, Some(link)),
                None => (1, None),
            },
            _ => (rest.chars().next().map_or(1, char::len_utf8), None),
        };
        if let Some((target, heading, label)) = found {
            links.push(Link { range: start + at..start + at + step, target, heading, label });
        }
        at += step;
    }
}

/// How long a stretch of code is; only its opening marks when nothing closes it.
fn code(rest: &str) -> usize {
    let ticks = rest.bytes().take_while(|byte| *byte == b'`').count();
    let marks = "`".repeat(ticks);
    let mut at = ticks;
    while let Some(found) = rest.get(at..).and_then(|after| after.find(&marks)) {
        let end = at + found;
        let run = rest.get(end..).map_or(0, |after| after.bytes().take_while(|byte| *byte == b'`').count());
        if run == ticks {
            return end + ticks;
        }
        at = end + run;
    }
    ticks
}

type Parsed = (Target, String, String);

fn by_title(rest: &str) -> Option<(usize, Parsed)> {
    let inside = rest.strip_prefix("[[")?;
    let inside = near(inside);
    let inside = inside.get(..inside.find("]]")?)?;
    if inside.contains("[[") {
        return None;
    }
    let (place, label) = inside.split_once('|').map_or((inside, ""), |(place, label)| (place, label.trim()));
    let (title, heading) = place.split_once('#').unwrap_or((place, ""));
    let (title, heading) = (title.trim(), heading.trim());
    let target = match (title.is_empty(), heading.is_empty()) {
        (true, true) => return None,
        (true, false) => Target::Here,
        _ => Target::Title(title.to_owned()),
    };
    let label = if !label.is_empty() {
        label.to_owned()
    } else if heading.is_empty() || title.is_empty() {
        format!("{title}{heading}")
    } else {
        format!("{title}, {heading}")
    };
    Some((inside.len() + 4, (target, heading.to_owned(), label)))
}

/// As much of a text as a link may be long.
fn near(rest: &str) -> &str {
    (0..4).find_map(|less| rest.get(..LONGEST.min(rest.len()).saturating_sub(less))).unwrap_or_default()
}

/// A text as it is read: links by their words. Second, where the links of the first text stand in it, in bytes.
pub fn readable(text: &str) -> (String, Vec<(Range<usize>, Link)>) {
    let (mut shown, mut placed, mut done) = (String::with_capacity(text.len()), Vec::new(), 0);
    for link in links(text) {
        shown.push_str(text.get(done..link.range.start).unwrap_or_default());
        let start = shown.len();
        shown.push_str(&link.label);
        done = link.range.end;
        placed.push((start..shown.len(), link));
    }
    shown.push_str(text.get(done..).unwrap_or_default());
    (shown, placed)
}

/// A title as links compare it: without case, accents, emoji and punctuation, unless it is nothing but these.
pub fn key(title: &str) -> String {
    let folded = folded_name(title);
    if folded.is_empty() { title.trim().to_owned() } else { folded }
}

/// How the table names a target.
pub fn stored(target: &Target) -> Option<String> {
    match target {
        Target::Page(id) => Some(format!("id:{id}")),
        Target::Title(title) => Some(format!("name:{}", key(title))),
        Target::Here => None,
        Target::Thing(ThingKind::Meeting, id) => Some(format!("meeting:{id}")),
        Target::Thing(ThingKind::Charter, id) => Some(format!("charter:{id}")),
        Target::Thing(ThingKind::Session, id) => Some(format!("session:{id}")),
    }
}

/// The rows of a page's names and links.
pub(super) fn rows(doc: &Doc) -> Vec<Row> {
    let title = key(&doc.text_field(kind::TITLE).unwrap_or_default());
    let mut names: BTreeSet<String> = doc.members(FORMER).iter().map(|former| key(former)).collect();
    names.remove(&title);
    names.remove("");
    let former = names.into_iter().map(|name| (name, 1));
    let now = (!title.is_empty()).then_some((title, 0));
    let names = now.into_iter().chain(former).map(|(name, former)| Row {
        table: kind::table("page_name"),
        cells: vec![Cell::Text(name), Cell::Int(former)],
    });
    let texts = kind::TEXTS.map(|part| doc.text(part));
    let targets = targets(texts.iter().map(String::as_str), &kind::PAGE);
    names.chain(targets).collect()
}

/// The rows of what texts link to, for a kind that has [`TABLE`] among its tables.
pub(crate) fn targets<'a>(texts: impl Iterator<Item = &'a str>, kind: &Kind) -> Vec<Row> {
    let table = kind.tables.iter().position(|table| table.name == TABLE.name).unwrap_or_default();
    let targets = texts.flat_map(links).filter_map(|link| stored(&link.target)).collect::<BTreeSet<_>>();
    targets.into_iter().map(|target| Row { table, cells: vec![Cell::Text(target)] }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(String, String, String)> {
        let target = |target: &Target| match target {
            Target::Page(id) => id.to_string(),
            Target::Title(title) => title.clone(),
            Target::Here => String::from("-"),
            Target::Thing(kind, id) => format!("{kind:?} {id}"),
        };
        links(text).into_iter().map(|link| (target(&link.target), link.heading, link.label)).collect()
    }

    const ID: &str = "0190f2b4-7c1a-7d33-8a10-0123456789ab";

    #[test]
    fn every_form_is_read() {
        let text = format!(
            "[[A title]] [[B#Part two|words]] [a \\[b\\] c](kring:page/{ID}) [[#Below]] [[C#D]] [m](kring:meeting/{ID}) [c](kring:charter/{ID}#0a1b)"
        );
        let [meeting, charter] = ["Meeting", "Charter"].map(|kind| format!("{kind} {ID}"));
        let wanted = [
            ("A title", "", "A title"),
            ("B", "Part two", "words"),
            (ID, "", "a [b] c"),
            ("-", "Below", "Below"),
            ("C", "D", "C, D"),
            (&meeting, "", "m"),
            (&charter, "0a1b", "c"),
        ];
        let wanted: Vec<_> =
            wanted.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())).into_iter().collect();
        assert_eq!(read(&text), wanted);
    }

    #[test]
    fn what_only_looks_like_one_is_left_alone() {
        for text in [
            "`[[code]]` and ``a ` [[b]]``",
            "```\n[[code]]\n```\n",
            "~~~\n```\n[[code]]\n~~~",
            "````\n```\n[[code]]\n````",
            "\\[[no]]",
            "[[]] [[ | ]] [[#]] [[open",
            "[words](kring:page/nothing) [words](kring:room/0190f2b4-7c1a-7d33-8a10-0123456789ab) [words](https://kring.example) ![board](kring://localhost/x/y)",
            "[a](kring:page/",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
        assert_eq!(read("[[one]] `[[two]]` ` [[three]]").len(), 2);
        assert_eq!(read("```x``` she said\n[[one]]").len(), 1);
    }

    #[test]
    fn a_line_of_nothing_but_brackets_is_read_at_once() {
        let end = format!("[[there]] [it](kring:page/{ID})");
        for open in ["[", "[[a ", "[a](", "[[a|"] {
            let found = read(&format!("{} {end}", open.repeat(20_000)));
            let last: Vec<&str> = found.iter().rev().take(2).map(|link| link.0.as_str()).collect();
            assert_eq!(last, [ID, "there"], "{open}");
        }
    }

    #[test]
    fn the_readable_text_has_words_for_links() {
        let (shown, placed) = readable(&format!("See [[Été|summer]], or [it](kring:page/{ID})."));
        assert_eq!(shown, "See summer, or it.");
        let words: Vec<_> = placed.iter().map(|(range, _)| &shown[range.clone()]).collect();
        assert_eq!(words, ["summer", "it"]);
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "[\\[\\]|#`\\\\()a é\\n~]{0,60}") {
            let found = links(&text);
            for pair in found.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start);
            }
            prop_assert!(found.iter().all(|link| text.get(link.range.clone()).is_some_and(|raw| raw.starts_with('['))));
            readable(&text);
        }

        #[test]
        fn a_title_that_is_written_is_the_title_that_is_read(title in "[a-zéà0-9 '!?:,.-]{1,40}") {
            prop_assume!(!title.trim().is_empty());
            let read = links(&format!("before [[{title}]] after"));
            prop_assert_eq!(read.len(), 1);
            prop_assert_eq!(&read[0].target, &Target::Title(title.trim().to_owned()));
        }
    }
}
