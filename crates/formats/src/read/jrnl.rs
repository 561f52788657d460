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
    let any = |begins: &dyn Fn(&str) -> bool| whole.lines().any(begins);
    let in_brackets = any(&|line: &str| turned(line).is_some());
    let style: fn(&str) -> Option<Turned<'_>> = if in_brackets { turned } else { turned_bare };
    // Where one form is that of the entries, the others are words.
    let other = has_brackets || !in_brackets && any(&|line: &str| bare(line).is_some());
    let day_first = if other { None } else { day_first(&whole, style) };
    let begins = |line: &str| match day_first {
        _ if has_brackets => bracketed(line),
        Some(day_first) => style(line)?.begins(day_first, &home),
        None => bare(line),
    };
    // Where the year comes first, a date with the year last or a time that is none may be words, or the begin of an entry that cannot
    // be told from them.
    let unclear = |line: &str| has_brackets && (turned(line).is_some() || is_half_read(line, &home));
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
        let is_journal = any(&|line: &str| style(line).is_some());
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
    turned_parts(date, rest)
}

/// The same without brackets, as version 1 wrote it: `05.03.2024 09:12 Title`. Without a time it would be words.
fn turned_bare(line: &str) -> Option<Turned<'_>> {
    let mut parts = line.split(' ').skip(1);
    let (hour, half) = (parts.next()?.split(':').next()?, parts.next());
    // `Am I listening?` is a title, and after 19:12 stands no half of the day.
    let is_halved = hour.parse::<u8>().is_ok_and(|hour| (1..=12).contains(&hour))
        && half.is_some_and(|word| ["AM", "PM", "am", "pm"].contains(&word));
    let words = 2 + usize::from(is_halved);
    let (end, _) = line.match_indices(' ').nth(words - 1)?;
    let (date, rest) = line.split_at_checked(end)?;
    let time = date.split(' ').nth(1)?;
    let is_time = time.contains(':') && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    turned_parts(date, rest).filter(|_| is_time)
}

/// Whether a line in brackets begins with a day of which the rest cannot be read.
fn is_half_read(line: &str, home: &TimeZone) -> bool {
    let inside = || line.strip_prefix('[')?.split_once("] ").map(|(inside, _)| inside);
    let half = |inside: &str| {
        let (day, rest) = inside.split_once(' ')?;
        let begins = rest.starts_with(|letter: char| letter.is_ascii_digit());
        (begins && dates::read(day, home).is_some() && dates::read(inside, home).is_none()).then_some(())
    };
    inside().and_then(half).is_some()
}

fn turned_parts<'l>(date: &'l str, rest: &'l str) -> Option<Turned<'l>> {
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
fn day_first(whole: &str, style: fn(&str) -> Option<Turned<'_>>) -> Option<bool> {
    let beyond = |which: usize| whole.lines().filter_map(style).any(|line| line.numbers[which] > 12);
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
    use crate::read::stories::{Brought, remarks, text};

    #[test]
    fn days_with_the_year_last_begin_entries_also_without_brackets() {
        let named = |words: &str| {
            let brought = Brought::files(Program::Jrnl, &[("jrnl.txt", words)]);
            let said = |at: usize| {
                let entry = brought.entry(&format!("entry {at}"));
                format!("{} {} {}", entry.date, entry.title, text(entry))
            };
            [said(1), said(2)]
        };
        let wanted = ["2025-03-04 Eerste 05.03.2025 is een dag", "2025-03-31 Tweede x"];
        assert_eq!(
            named("04.03.2025 07:15 Eerste\n05.03.2025 is een dag\n\n31.03.2025 08:00 Tweede\nx\n"),
            wanted
        );
        let wanted = ["2025-03-04 First a", "2025-03-31 Second b"];
        assert_eq!(named("03/04/2025 07:15 AM First\na\n03/31/2025 08:00 PM Second\nb\n"), wanted);
        let wanted = ["2024-03-05 Am I listening? a", "2024-03-31 PM shift b"];
        assert_eq!(named("05.03.2024 09:12 Am I listening?\na\n31.03.2024 19:12 PM shift\nb\n"), wanted);
        let wanted = ["2025-03-04 First 31.03.2025 10:00 was the day", "2025-03-05 Second b"];
        assert_eq!(
            named("2025-03-04 07:15 First\n31.03.2025 10:00 was the day\n2025-03-05 08:00 Second\nb\n"),
            wanted,
            "beside a day that begins with its year it is words"
        );
    }

    #[test]
    fn a_time_that_is_none_does_not_hide_an_entry_without_a_word() {
        let words = "[2025-03-04 07:15] One\na\n[2025-03-05 24:00] Midnight\n[2025-03-05](https://example.org) [2025-03-06 or so] x\n";
        let brought = Brought::files(Program::Jrnl, &[("jrnl.txt", words)]);
        assert_eq!(remarks(brought.entry("entry 1")), ["date-unclear [2025-03-05 24:00]"]);
    }

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
