//! jrnl: one text file in its own notation, or the JSON that it exports.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use serde_json::Value;

use super::compose::{Draft, Out, Target};
use super::dates::{self, Day};
use super::notes::{each, field, flags, items, json_text};
use super::source::{FileInfo, Source, ending, is_hidden};
use super::{Remark, Unreadable, text};

pub fn read(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let files: Vec<FileInfo> = source.files().to_vec();
    let wanted = |path: &str| {
        !is_hidden(path) && ["txt", "json", "jrnl", "journal", "md", ""].contains(&ending(path).as_str())
    };
    let mut ids = Ids::default();
    let (mut read, mut outcome) = (0, Unreadable::Foreign);
    for (index, _) in files.iter().enumerate().filter(|(_, file)| wanted(&file.path)) {
        let bytes = out.bytes(source, index)?;
        let done = if bytes.trim_ascii_start().starts_with(b"{") {
            json_text(&bytes).and_then(|text| json(&text, &mut ids, out))
        } else {
            plain(&bytes, &mut ids, out)
        };
        match done {
            Ok(()) => read += 1,
            Err(Unreadable::Foreign) => {}
            Err(trouble @ (Unreadable::Encrypted | Unreadable::Unclear)) => outcome = trouble,
            Err(other) => return Err(other),
        }
    }
    if read == 0 { Err(outcome) } else { Ok(()) }
}

/// Entries have no ids of their own: they are known by their moment and title, and a number when those are alike.
#[derive(Default)]
struct Ids {
    bodies: BTreeMap<String, Vec<String>>,
}

impl Ids {
    fn make(&mut self, moment: &str, title: &str, body: &str) -> String {
        let base = format!("{moment} {}", text::mark(title));
        let bodies = self.bodies.entry(base.clone()).or_default();
        let mark = text::mark(body);
        let place = bodies.iter().position(|known| *known == mark).unwrap_or_else(|| {
            bodies.push(mark);
            bodies.len() - 1
        });
        if place == 0 { base } else { format!("{base} {}", place + 1) }
    }
}

fn plain(bytes: &[u8], ids: &mut Ids, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    if bytes.trim_ascii_start().starts_with(b"gAAAAA") {
        return Err(Unreadable::Encrypted);
    }
    let decoded = text::decode(bytes).ok_or(Unreadable::Foreign)?;
    let (whole, _) = text::cleaned(&decoded.text);
    let home = out.options.home.clone();
    let bracketed = |line: &str| {
        let (date, rest) = line.strip_prefix('[')?.split_once(']')?;
        let rest = rest.strip_prefix(' ').or(rest.is_empty().then_some(""))?;
        Some((dates::read(date, &home)?, rest.to_owned()))
    };
    // Version 1 wrote `2013-06-09 15:39 Title`.
    let bare = |line: &str| {
        let (date, rest) = line.split_at_checked(16)?;
        let day = dates::read(date, &home).filter(|day| day.written.is_some())?;
        Some((day, rest.strip_prefix(' ')?.to_owned()))
    };
    let has_brackets = whole.lines().any(|line| bracketed(line).is_some());
    let day_first = if has_brackets { None } else { day_first(&whole) };
    let begins = |line: &str| match day_first {
        _ if has_brackets => bracketed(line),
        Some(day_first) => turned(line)?.begins(day_first, &home),
        None => bare(line),
    };
    // Where the year comes first, a date with the year last may be words, or the begin of an entry that cannot be told from them.
    let unclear = |line: &str| has_brackets && turned(line).is_some();
    let mut open: Option<(Day, String, Vec<&str>)> = None;
    let (mut number, mut before) = (0, false);
    for line in whole.lines() {
        match (begins(line), &mut open) {
            (Some((day, title)), open) => {
                if let Some(entry) = open.replace((day, title, Vec::new())) {
                    number += 1;
                    finish(entry, number, decoded.guessed, &unclear, ids, out)?;
                }
            }
            (None, Some((_, _, body))) => body.push(line),
            (None, None) => before |= !line.trim().is_empty(),
        }
    }
    let Some(entry) = open else {
        let is_journal = whole.lines().any(|line| turned(line).is_some());
        return Err(if is_journal { Unreadable::Unclear } else { Unreadable::Foreign });
    };
    finish(entry, number + 1, decoded.guessed, &unclear, ids, out)?;
    if before { out.leave_out("1", "no-date") } else { Ok(()) }
}

/// A line that begins as `[05/03/2024 09:12] Title`, with the year last.
struct Turned<'l> {
    numbers: [u8; 2],
    year: &'l str,
    time: &'l str,
    title: &'l str,
}

fn turned(line: &str) -> Option<Turned<'_>> {
    let (date, rest) = line.strip_prefix('[')?.split_once(']')?;
    let mut parts = date.splitn(3, ['/', '.', '-']);
    let mut number = || parts.next()?.trim().parse().ok().filter(|number| (1..=31).contains(number));
    let numbers = [number()?, number()?];
    let (year, time) = parts.next()?.split_at_checked(4)?;
    let title = rest.strip_prefix(' ').or(rest.is_empty().then_some(""))?;
    year.bytes().all(|digit| digit.is_ascii_digit()).then_some(Turned { numbers, year, time, title })
}

impl Turned<'_> {
    fn begins(&self, day_first: bool, home: &TimeZone) -> Option<(Day, String)> {
        let [one, other] = self.numbers;
        let (day, month) = if day_first { (one, other) } else { (other, one) };
        let day = dates::read(&format!("{}-{month:02}-{day:02}{}", self.year, self.time), home)?;
        Some((day, self.title.to_owned()))
    }
}

/// Whether a line begins with a date that has its year last, or its month by its name and a time.
pub fn is_dated(line: &str) -> bool {
    let inside = || line.strip_prefix('[')?.split_once(']').map(|(date, _)| date);
    let day = || dates::read(inside()?, &TimeZone::UTC);
    turned(line).is_some() || day().is_some_and(|day| day.written.is_some())
}

/// Whether a file that writes the year last writes the day first. `None` when no line begins with such a date, or nothing tells.
fn day_first(whole: &str) -> Option<bool> {
    let beyond = |which: usize| whole.lines().filter_map(turned).any(|line| line.numbers[which] > 12);
    match (beyond(0), beyond(1)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

fn finish(
    (day, whole_title, body): (Day, String, Vec<&str>),
    number: usize,
    guessed: bool,
    unclear: &dyn Fn(&str) -> bool,
    ids: &mut Ids,
    out: &mut Out<'_, '_>,
) -> Result<(), Unreadable> {
    let title = whole_title.trim();
    let title =
        title.strip_suffix('*').filter(|rest| rest.is_empty() || rest.ends_with(' ')).unwrap_or(title);
    let title = title.strip_prefix("* ").unwrap_or(title).trim();
    let starred = title.len() != whole_title.trim().len();
    let mut remarks = Vec::new();
    for line in body.iter().filter(|line| unclear(line)) {
        let date = line.split_inclusive(']').next().unwrap_or_default();
        remarks.push(Remark::about("date-unclear", &text::line(date, 60).0));
    }
    let body = body.join("\n");
    let moment = day.written.as_ref().map_or_else(|| day.date.to_string(), |at| at.datetime().to_string());
    if guessed {
        remarks.push(Remark::of("encoding-guessed"));
    }
    let draft = Draft {
        source_id: ids.make(&moment, title, &body),
        called: Some(format!("entry {number}")),
        title: title.to_owned(),
        day: Some(day),
        more: if starred { vec![("starred", "true".to_owned())] } else { Vec::new() },
        tags: signed(&format!("{title}\n{body}")),
        text: body,
        remarks,
        ..Draft::default()
    };
    out.entry(draft, &mut |_| Target::Leave)
}

/// Words with one of jrnl's signs before them, `@` or `#`. What has no letter behind `#`, as in `#12`, is a number.
fn signed(text: &str) -> Vec<String> {
    let part_of_tag = |letter: char| letter.is_alphanumeric() || "-+*#/_".contains(letter);
    let mut seen = BTreeSet::new();
    let tag = |word: &str| {
        let name = word.strip_prefix(['@', '#'])?;
        let end = name.find(|letter: char| !part_of_tag(letter)).unwrap_or(name.len());
        let says = |name: &&str| {
            text::is_tag(name) && (word.starts_with('@') || name.chars().any(char::is_alphabetic))
        };
        name.get(..end).filter(says).map(str::to_owned)
    };
    text.split_whitespace().filter_map(tag).filter(|tag| seen.insert(tag.to_lowercase())).collect()
}

fn json(json: &str, ids: &mut Ids, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let mut number = 0;
    each(json, "entries", &mut |value| {
        number += 1;
        entry(&value, number, ids, out)
    })
}

fn entry(value: &Value, number: usize, ids: &mut Ids, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let called = format!("entry {number}");
    let (title, body) = (field(value, "title"), field(value, "body"));
    if title.is_none() && body.is_none() {
        return out.leave_out(&called, "malformed");
    }
    let (title, body) = (title.unwrap_or_default().trim(), body.unwrap_or_default());
    let mut remarks = Vec::new();
    let home = &out.options.home;
    let (date, time) = (field(value, "date").unwrap_or_default(), field(value, "time").unwrap_or_default());
    let only = dates::read(date, home);
    let whole = dates::read(&format!("{date} {time}"), home).filter(|_| !time.is_empty());
    if only.is_some() && whole.is_none() && !time.is_empty() {
        remarks.push(Remark::about("field-ignored", "time"));
    }
    let uuid = field(value, "uuid").map(str::trim).filter(|uuid| !uuid.is_empty());
    let source_id = uuid.map_or_else(|| ids.make(&format!("{date} {time}"), title, body), str::to_owned);
    let called = uuid.map_or(called, str::to_owned);
    let mut more = flags(value, &[("starred", "starred")]);
    // What a journal of Day One's says besides, which jrnl reads too.
    let fields = ["location", "weather"].into_iter().filter_map(|name| {
        let told = value.get(name).filter(|told| !told.is_null())?;
        Some((name.to_owned(), told.clone()))
    });
    if only.is_none() {
        more.push(("date", format!("{date} {time}").trim().to_owned()));
    }
    let draft = Draft {
        source_id,
        called: Some(called),
        title: title.to_owned(),
        day: whole.or(only),
        more,
        tags: items(value, "tags").iter().filter_map(Value::as_str).map(unsigned).collect(),
        text: body.to_owned(),
        fields: fields.collect(),
        remarks,
        ..Draft::default()
    };
    out.entry(draft, &mut |_| Target::Leave)
}

/// A tag without the sign before it: which signs begin tags is a setting of jrnl's.
fn unsigned(tag: &str) -> String {
    let sign = |letter: char| !letter.is_alphanumeric() && letter != '_';
    tag.strip_prefix(sign).filter(|name| !name.is_empty()).unwrap_or(tag).to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::read::Program;
    use crate::read::stories::Brought;

    #[test]
    fn every_sign_of_jrnl_begins_a_tag_and_a_heading_or_a_number_is_none() {
        let words = "[2025-03-04 21:12] Koffie met Zeynep #coaching @zeynep\n# Wat ze zei\n### over #de-school, huis #12 en a#b: #Coaching ## #\n";
        let brought = Brought::files(Program::Jrnl, &[("jrnl.txt", words)]);
        assert_eq!(brought.entry("entry 1").tags, ["coaching", "zeynep", "de-school"]);
        let entry = json!({ "title": "T", "body": "", "date": "2025-03-04", "time": "21:12", "tags": ["+plan", "§_x", "@a"] });
        let journal = json!({ "entries": [entry] }).to_string();
        let brought = Brought::files(Program::Jrnl, &[("jrnl.json", &journal)]);
        assert_eq!(brought.entry("entry 1").tags, ["plan", "_x", "a"]);
    }
}
