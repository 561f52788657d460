//! The way that every entry takes at its end: cleaned, cut where a page ends, its links replaced, checked, handed over.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::dates::Day;
use super::inline::Link;
use super::pieces::{Beside, Reading, append_unused, pieces};
use super::source::{Source, Trouble};
use super::{
    Attached, Entry, Item, LARGEST_TEXT, LONGEST, LeftOut, Options, Own, Piece, Remark, Take, Unreadable,
    comments, ours, text,
};
use crate::write::plain::{Skips, first_words};

/// The longest title and tag, in characters.
const TITLE: usize = 300;
const TAG: usize = 80;
/// The largest file that can hold one page, in bytes: the longest text in the widest letters that are read.
const LARGEST_PAGE: u64 = 2 * LONGEST as u64;
/// More tags or remarks than this nobody reads.
const MOST: usize = 200;

/// Remarks that come once for each link, and how many of each a report names.
const LINKS: [&str; 4] = ["link-broken", "embed-linked", "line-link", "image-size"];
const NAMED: usize = 20;
/// What links and images are called beside the page that lead to nothing that came along.
const LOST: &str = "missing";
/// The longest words by which something without a title is known, in characters.
const WORDS: usize = 60;

/// An entry before its end.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub source_id: String,
    /// What a report calls it, if not by its source id.
    pub called: Option<String>,
    pub title: String,
    /// The title is a file's name: an entry that has nothing else is empty.
    pub title_is_name: bool,
    pub day: Option<Day>,
    /// It comes even if there is nothing in it.
    pub comes_empty: bool,
    /// When its file was changed, for want of a day.
    pub modified: Option<Timestamp>,
    pub tags: Vec<String>,
    pub text: String,
    /// Links are written as `[[…]]` too.
    pub wiki: bool,
    pub files: Vec<Attached>,
    pub remarks: Vec<Remark>,
    /// What is for the writer alone, and what was agreed.
    pub only_me: String,
    pub agreements: String,
    /// What the source knows besides.
    pub more: Vec<(&'static str, String)>,
    /// Fields of the writer's own.
    pub fields: Vec<(String, Value)>,
    /// What Kring wrote of it.
    pub own: Option<Own>,
}

impl Draft {
    /// What a person knows it by.
    fn name(&self) -> String {
        known_as(&self.title, &self.text, self.day.as_ref().map(|day| day.date))
    }

    /// A hash of what it says, by which it is told from another of its id.
    fn mark(&self) -> String {
        let says = [&self.title, &self.text, &self.agreements, &self.only_me].map(|text| text::mark(text));
        let day = self.day.as_ref().map(|day| (day.date, day.written.as_ref()));
        text::mark(&format!("{says:?} {day:?} {:?} {:?} {:?}", self.tags, self.files, self.fields))
    }
}

/// What a person knows something by that does not come: its title, else its first words, and its day.
pub fn known_as(title: &str, text: &str, date: Option<Date>) -> String {
    let title = text::line(title, TITLE - "… (2024-01-01)".len()).0;
    let words = if title.is_empty() { first_words(text, WORDS, Skips::Nothing) } else { title };
    match date {
        Some(date) if words.is_empty() => date.to_string(),
        Some(date) => format!("{words} ({date})"),
        None => words,
    }
}

/// What becomes of a link.
#[derive(Debug)]
pub enum Target {
    /// It stays as it is.
    Leave,
    /// The same, and the remark says that it leads nowhere.
    Nowhere(Remark),
    /// It leads to a file of the source; the words are those given, else its own.
    File { file: usize, name: String, label: Option<String> },
    /// It leads to another entry, or to a heading in it.
    Page { source_id: String, label: Option<String>, heading: String, remark: Option<Remark> },
    /// Only words stay.
    Words { words: String, remark: Option<Remark> },
}

/// Where entries are handed over.
pub struct Out<'a, 'b> {
    pub options: &'a Options,
    take: &'a mut Take<'b>,
    /// The ids that were handed over, each with the marks of what came under it.
    seen: BTreeMap<String, BTreeSet<String>>,
    spent: u64,
    handed: usize,
}

impl<'a, 'b> Out<'a, 'b> {
    pub fn new(options: &'a Options, take: &'a mut Take<'b>) -> Self {
        Self { options, take, seen: BTreeMap::new(), spent: 0, handed: 0 }
    }

    /// The content of a file that holds text; all of them together have a limit.
    pub fn bytes(&mut self, source: &mut dyn Source, index: usize) -> Result<Vec<u8>, Trouble> {
        let bytes = source.read(index, LARGEST_TEXT - self.spent.min(LARGEST_TEXT))?;
        self.spent += bytes.len() as u64;
        Ok(bytes)
    }

    /// The content of a file that is one page; `None` when it is longer than a page can be.
    pub fn page(&mut self, source: &mut dyn Source, index: usize) -> Result<Option<Vec<u8>>, Trouble> {
        let left = LARGEST_TEXT - self.spent.min(LARGEST_TEXT);
        match source.read(index, left.min(LARGEST_PAGE)) {
            Err(Trouble::TooLarge) if left >= LARGEST_PAGE => Ok(None),
            read => {
                let bytes = read?;
                self.spent += bytes.len() as u64;
                Ok(Some(bytes))
            }
        }
    }

    /// Whether nothing was handed over yet.
    pub fn is_empty(&self) -> bool {
        self.handed == 0
    }

    /// Names something that is left out.
    pub fn leave_out(&mut self, source_id: &str, class: &'static str) -> Result<(), Unreadable> {
        self.leave_out_titled(source_id, "", class)
    }

    /// The same for something that has a title.
    pub fn leave_out_titled(
        &mut self,
        source_id: &str,
        title: &str,
        class: &'static str,
    ) -> Result<(), Unreadable> {
        let (source_id, title) = (text::line(source_id, 300).0, text::line(title, TITLE).0);
        self.hand_over(Item::LeftOut(LeftOut { source_id, title, class }))
    }

    fn hand_over(&mut self, item: Item) -> Result<(), Unreadable> {
        self.handed += 1;
        if (self.take)(item) { Ok(()) } else { Err(Unreadable::Stopped) }
    }

    /// Whether another entry came under this id.
    pub fn came_before(&self, source_id: &str) -> bool {
        self.seen.contains_key(source_id)
    }

    /// The id of an entry: its own, or that and a number where another entry came under it. `None` for one that is here already.
    fn free_id(&mut self, draft: &Draft) -> Option<String> {
        let mark = draft.mark();
        let marks = self.seen.entry(draft.source_id.clone()).or_default();
        if !marks.insert(mark.clone()) {
            return None;
        }
        let first = marks.len();
        let numbered = (first.max(2)..).map(|number| format!("{} ({number})", draft.source_id));
        let own = (first == 1).then(|| draft.source_id.clone());
        let free = own.or_else(|| numbered.into_iter().find(|id| !self.seen.contains_key(id)))?;
        self.seen.entry(free.clone()).or_default().insert(mark);
        Some(free)
    }

    /// Finishes an entry. `resolve` says what becomes of each link.
    pub fn entry(
        &mut self,
        draft: Draft,
        resolve: &mut dyn FnMut(&Link) -> Target,
    ) -> Result<(), Unreadable> {
        let called = draft.called.clone().unwrap_or_else(|| draft.source_id.clone());
        if [&draft.text, &draft.only_me, &draft.agreements].iter().any(|text| text.len() > LONGEST) {
            return self.leave_out_titled(&called, &draft.name(), "too-long");
        }
        let Some(source_id) = self.free_id(&draft) else {
            return self.leave_out_titled(&called, &draft.name(), "duplicate");
        };
        let called = if source_id == draft.source_id { called } else { source_id.clone() };
        let name = draft.name();
        let mut beside = Beside { files: draft.files, remarks: draft.remarks, lost: Vec::new() };
        let given = beside.files.len();
        let reading = Reading { wiki: draft.wiki, whole: draft.own.is_some() };
        let mut read = |whole: &str, beside: &mut Beside| {
            if reading.whole {
                return pieces(whole, reading, beside, resolve);
            }
            let (clean, removed) = text::cleaned(whole);
            if removed {
                beside.remarks.push(Remark::of("control-removed"));
            }
            pieces(text::trimmed(&clean), reading, beside, resolve)
        };
        // What Kring wrote says itself what is for its writer alone.
        let [text, agreements, only_me] = match draft.own {
            Some(_) => [draft.text, draft.agreements, draft.only_me],
            None => parted([draft.text, draft.agreements, draft.only_me], &mut beside.remarks),
        };
        let mut pieces = read(&text, &mut beside);
        let agreements = read(&agreements, &mut beside);
        let only_me = read(&only_me, &mut beside);
        append_unused(&mut pieces, given);
        let Beside { files, mut remarks, lost } = beside;
        let (title, cut) = text::line(&draft.title, TITLE);
        if cut {
            remarks.push(Remark::of("title-cut"));
        }
        let mut all = pieces.iter().chain(&agreements).chain(&only_me);
        let blank = all.all(|piece| matches!(piece, Piece::Text(text) if text.trim().is_empty()));
        if blank && !draft.comes_empty && (title.is_empty() || draft.title_is_name) {
            return self.leave_out_titled(&called, &name, "empty");
        }
        let dated = draft.day.is_some();
        if !dated {
            remarks.push(Remark::of("date-guessed"));
        }
        let day = draft
            .day
            .or_else(|| Day::at(draft.modified?, self.options.home.clone()).map(|day| Day::only(day.date)));
        let day = day.unwrap_or_else(|| Day::only(self.options.today));
        let tags = tags(draft.tags, &mut remarks);
        let remarks = told_once(remarks);
        self.hand_over(Item::Entry(Box::new(Entry {
            source_id,
            called,
            title,
            date: day.date,
            dated,
            written: day.written,
            tags,
            text: pieces,
            files,
            remarks,
            only_me,
            agreements,
            more: more(draft.more, draft.fields, lost),
            own: draft.own,
        })))
    }
}

/// The text, what was agreed, and what is for the writer alone: what stands in comments, and below a mark of ours that somebody copied.
fn parted([text, agreed, mine]: [String; 3], remarks: &mut Vec<Remark>) -> [String; 3] {
    let [text, marked_agreed, marked_mine] = ours::parts(&text.replace("\r\n", "\n"));
    let (text, hidden) = comments::without(&text, comments::HTML);
    if !hidden.is_empty() || !marked_mine.is_empty() {
        remarks.push(Remark::of("comment-private"));
    }
    [text, joined([&agreed, &marked_agreed]), joined([&mine, &hidden, &marked_mine])]
}

/// Texts below one another, without those that are empty.
fn joined<'t>(texts: impl IntoIterator<Item = &'t String>) -> String {
    let texts = texts.into_iter().map(|text| text::trimmed(text)).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join("\n\n")
}

/// What the source knows, and the writer's own fields. Each name counts once; the writer's come first. What only words are left of in the
/// text is called by where it led.
fn more(
    known: Vec<(&'static str, String)>,
    mut fields: Vec<(String, Value)>,
    lost: Vec<String>,
) -> Vec<(String, Value)> {
    let known = known.into_iter().filter(|(_, value)| !value.is_empty());
    let known = known.map(|(name, value)| (name, Value::from(value)));
    let lost = Some(lost).filter(|lost| !lost.is_empty()).map(|lost| (LOST, Value::from(lost)));
    for (name, value) in known.chain(lost) {
        if !fields.iter().any(|(field, _)| field == name) {
            fields.push((name.to_owned(), value));
        }
    }
    fields
}

/// Each remark once, and of links not more than somebody looks up; `…` says that there were others.
fn told_once(remarks: Vec<Remark>) -> Vec<Remark> {
    let (mut seen, mut links) = (BTreeSet::new(), BTreeMap::new());
    let mut told = Vec::new();
    for mut remark in remarks {
        if seen.len() >= MOST || !seen.insert((remark.class, remark.about.clone())) {
            continue;
        }
        if LINKS.contains(&remark.class) {
            let count: &mut usize = links.entry(remark.class).or_default();
            *count += 1;
            match (*count).cmp(&(NAMED + 1)) {
                Ordering::Less => {}
                Ordering::Equal => remark.about = Some("…".to_owned()),
                Ordering::Greater => continue,
            }
        }
        told.push(remark);
    }
    told
}

/// Each tag once, whatever its case; the sign before it does not count.
fn tags(wanted: Vec<String>, remarks: &mut Vec<Remark>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in wanted {
        let tag = text::line(tag.trim().trim_start_matches(['#', '@']), usize::MAX).0;
        let folded = tag.to_lowercase();
        if tags.iter().any(|known| known.to_lowercase() == folded) || tag.is_empty() {
            continue;
        }
        if !text::is_tag(&tag) || tag.chars().count() > TAG || tags.len() >= MOST {
            remarks.push(Remark::about("tag-left-out", &text::line(&tag, TAG).0));
            continue;
        }
        tags.push(tag);
    }
    tags
}

/// The name of a zone that could not be understood is no zone: that of home, with a remark.
pub fn zone_or_home(name: Option<&str>, options: &Options, remarks: &mut Vec<Remark>) -> TimeZone {
    name.and_then(super::dates::zone).unwrap_or_else(|| {
        remarks.push(Remark::of("zone-guessed"));
        options.home.clone()
    })
}
