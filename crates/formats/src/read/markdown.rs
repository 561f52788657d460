//! A folder of Markdown files; what an Obsidian vault adds to it is in `obsidian.rs`.

use std::collections::{BTreeMap, BTreeSet};

use super::compose::{Draft, Out, Target};
use super::dates::{self, Day};
use super::day_names::{self, Pattern};
use super::front::{self, Field, Front, Value};
use super::inline::{Link, decoded};
use super::source::{FileInfo, Source, composed, ending, file_name, folder, is_hidden, stem};
use super::{Remark, Unreadable, comments, obsidian, ours, text};

/// Fields that become a page's own: its title, its tags, its day.
const TITLE: [&str; 1] = ["title"];
const TAGS: [&str; 2] = ["tags", "tag"];
const DATES: [&str; 4] = ["date", "created", "created_at", "creationDate"];
/// Files that belong to pages, not beside them.
const MEDIA: [&str; 26] = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "svg", "bmp", "tif", "tiff", "pdf", "mp3", "m4a",
    "wav", "ogg", "opus", "flac", "aac", "mp4", "mov", "webm", "mkv", "m4v", "3gp", "avi",
];

/// Everything in the folder.
pub struct Folder {
    pub files: Vec<FileInfo>,
    /// Index by path, also in small letters.
    paths: BTreeMap<String, usize>,
    pages: BTreeSet<usize>,
    pub names: obsidian::Names,
    /// Whether it is one of Obsidian's.
    pub vault: bool,
}

impl Folder {
    fn of(files: Vec<FileInfo>, vault: bool) -> Self {
        let (mut paths, mut pages) = (BTreeMap::new(), BTreeSet::new());
        for (index, file) in files.iter().enumerate() {
            paths.entry(file.path.to_lowercase()).or_insert(index);
            if is_page(&file.path) {
                pages.insert(index);
            }
        }
        for (index, file) in files.iter().enumerate() {
            paths.insert(file.path.clone(), index);
        }
        let names = obsidian::Names::of(&files);
        Self { files, paths, pages, names, vault }
    }

    /// The file of a path.
    pub fn find(&self, path: &str) -> Option<usize> {
        let path = &*composed(path);
        self.paths.get(path).or_else(|| self.paths.get(&path.to_lowercase())).copied()
    }

    pub fn path(&self, index: usize) -> &str {
        self.files.get(index).map_or("", |file| file.path.as_str())
    }

    pub fn is_page(&self, index: usize) -> bool {
        self.pages.contains(&index)
    }
}

fn is_page(path: &str) -> bool {
    ["md", "markdown", "mdown"].contains(&ending(path).as_str()) && !is_hidden(path)
}

pub fn read(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    read_folder(source, out, false)
}

/// Reads a folder; `vault` is one of Obsidian's.
pub fn read_folder(source: &mut dyn Source, out: &mut Out<'_, '_>, vault: bool) -> Result<(), Unreadable> {
    let folder = Folder::of(source.files().to_vec(), vault);
    if folder.pages.is_empty() {
        return Err(Unreadable::Foreign);
    }
    let patterns = if vault { day_names::of(source, out) } else { Vec::new() };
    let mut noted = Noted::default();
    for index in folder.pages.clone() {
        let path = folder.path(index).to_owned();
        let bytes = match out.page(source, index) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                out.leave_out(&path, "too-long")?;
                continue;
            }
            Err(super::Trouble::TooLarge) => return Err(Unreadable::TooLarge),
            Err(_) => {
                out.leave_out(&path, "unreadable")?;
                continue;
            }
        };
        let Some(decoded) = text::decode(&bytes) else {
            out.leave_out(&path, "not-text")?;
            continue;
        };
        drop(bytes);
        let (mut draft, blank) = draft(&path, &decoded.text, vault.then_some(patterns.as_slice()), out);
        if decoded.guessed {
            draft.remarks.push(Remark::of("encoding-guessed"));
        }
        draft.modified = folder.files.get(index).and_then(|file| file.modified);
        if blank {
            noted.blank.push(draft);
            continue;
        }
        out.entry(draft, &mut |link| noted.note(resolve(link, &path, &folder)))?;
    }
    noted.end(&folder, out)
}

/// What is noted while the pages are read.
#[derive(Default)]
struct Noted {
    /// Files that a page shows, and pages that one leads to.
    used: BTreeSet<usize>,
    linked: BTreeSet<String>,
    /// Pages with nothing in them.
    blank: Vec<Draft>,
}

impl Noted {
    fn note(&mut self, target: Target) -> Target {
        match &target {
            Target::File { file, .. } => {
                self.used.insert(*file);
            }
            Target::Page { source_id, .. } => {
                self.linked.insert(source_id.clone());
            }
            _ => {}
        }
        target
    }

    /// Names what stays behind. A page with nothing in it comes if another leads to it.
    fn end(self, folder: &Folder, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
        for mut draft in self.blank {
            if self.linked.contains(&draft.source_id) {
                draft.comes_empty = true;
                out.entry(draft, &mut |_| Target::Leave)?;
            } else {
                out.leave_out(&draft.source_id, "empty")?;
            }
        }
        for (index, file) in folder.files.iter().enumerate() {
            if !folder.is_page(index) && !self.used.contains(&index) && !is_hidden(&file.path) {
                let media = MEDIA.contains(&ending(&file.path).as_str());
                out.leave_out(&file.path, if media { "not-used" } else { "not-a-page" })?;
            }
        }
        Ok(())
    }
}

/// A page before its end, and whether there is nothing in it. `vault`: how one of Obsidian's names its days.
fn draft(path: &str, whole: &str, vault: Option<&[Pattern]>, out: &Out<'_, '_>) -> (Draft, bool) {
    let (clean, removed) = text::cleaned(whole);
    let front = front::split(&clean);
    let mut remarks = Vec::new();
    if removed {
        remarks.push(Remark::of("control-removed"));
    }
    remarks.extend(front.unread.iter().map(|name| Remark::about("field-unread", &text::line(name, 60).0)));
    let own = ours::own(&front, &clean);
    let as_said = vault.into_iter().flatten().find_map(|pattern| pattern.day(path));
    let vault = vault.is_some();
    let (named, name) = match as_said.or_else(|| dates::in_name(stem(path))) {
        Some((date, rest)) => (Some(date), rest),
        // A name that is a part of the day is no title.
        None if dates::in_path(path).is_some() => (None, ""),
        None => (None, stem(path)),
    };
    let day = match own {
        Some(_) => ours::day(&front, &out.options.home),
        None => day(&front, named, path, vault, &mut remarks, out),
    };
    let fields = fields(&front, own.is_some(), day.as_ref(), &out.options.home, &mut remarks);
    let mut tags = tags(&front, vault);
    let [body, agreements, only_me] = match own {
        Some(_) => ours::parts(front.body),
        None => [front.body.to_owned(), String::new(), String::new()],
    };
    let body = text::trimmed(&body);
    let heading = text::heading(body).filter(|(level, _, _)| *level == 1);
    let heading = heading.filter(|_| own.is_none());
    let (title, title_is_name) = match (front.text(&TITLE), &heading) {
        (Some(title), _) => (title.to_owned(), false),
        // One of Kring's says its title, also when that is empty.
        _ if own.is_some() => (String::new(), false),
        (None, Some((_, words, _))) if !vault => (text::plain(words), false),
        _ => (name.to_owned(), true),
    };
    // A heading that says the title is the title.
    let same = heading.filter(|(_, words, _)| text::plain(words) == title && !words.contains("]("));
    let body = same.map_or(body, |(_, _, rest)| rest);
    let (text, only_me) = if vault {
        tags.extend(obsidian::tags(body));
        let (text, hidden) = comments::without(body, comments::PERCENT);
        if !hidden.is_empty() {
            remarks.push(Remark::of("comment-private"));
        }
        let private = [only_me.trim(), &hidden].into_iter().filter(|text| !text.is_empty());
        (obsidian::without_block_ids(&text), private.collect::<Vec<_>>().join("\n\n"))
    } else {
        (body.to_owned(), only_me)
    };
    // A note may be nothing but its fields.
    let comes_empty = front.fields.iter().any(Field::says_something);
    let blank = [&text, &agreements, &only_me].iter().all(|text| text.trim().is_empty())
        && (title_is_name || title.is_empty())
        && !comes_empty;
    let draft = Draft {
        source_id: path.to_owned(),
        title,
        title_is_name,
        comes_empty,
        day,
        tags,
        text,
        wiki: vault,
        only_me,
        agreements,
        // A file of Kring's says itself where its page was, and needs no other folder.
        more: if own.is_some() { Vec::new() } else { vec![("folder", folder(path).to_owned())] },
        fields,
        own,
        remarks,
        ..Draft::default()
    };
    (draft, blank)
}

/// The day that the fields, the name or the path tell.
fn day(
    front: &Front<'_>,
    named: Option<jiff::civil::Date>,
    path: &str,
    vault: bool,
    remarks: &mut Vec<Remark>,
    out: &Out<'_, '_>,
) -> Option<Day> {
    let home = &out.options.home;
    let mut told = DATES.iter().filter_map(|name| dates::read_alone(front.text(&[name])?, home));
    if let Some(first) = told.next() {
        // A day, and beside it the moment at which it was written.
        let exact = told.find(|day| day.date == first.date && day.written.is_some());
        return Some(if first.written.is_none() { exact.unwrap_or(first) } else { first });
    }
    if front.get(&DATES).is_some() {
        remarks.push(Remark::of("date-guessed"));
    }
    // A name that is nothing but a day in words, `mardi 5 mars 2024`.
    let spelt = || dates::read(stem(path), home).map(|day| day.date);
    let period = || dates::period(stem(path)).filter(|_| vault);
    named.or_else(|| dates::in_path(path)).or_else(spelt).or_else(period).map(Day::only)
}

/// Whether a field says no more than the day that the page has.
fn is_told(text: &str, day: Option<&Day>, home: &jiff::tz::TimeZone) -> bool {
    let said = dates::read_alone(text, home).zip(day);
    said.is_some_and(|(said, day)| match said.written {
        Some(written) => day.written.as_ref() == Some(&written),
        None => day.date == said.date,
    })
}

/// The writer's own fields, and those that were meant for the page, say more than it does, or could not be understood. Nothing of them is
/// lost but what is longer than a page carries along.
fn fields(
    front: &Front<'_>,
    ours: bool,
    day: Option<&Day>,
    home: &jiff::tz::TimeZone,
    remarks: &mut Vec<Remark>,
) -> Vec<(String, serde_json::Value)> {
    const MOST: usize = 200;
    let mut kept: Vec<(String, serde_json::Value)> = Vec::new();
    for field in &front.fields {
        let among = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(&field.name));
        let understood = match &field.value {
            Value::Empty => true,
            Value::Text(text) if among(&DATES) => is_told(text, day, home),
            Value::Text(_) => among(&TITLE) || among(&TAGS),
            Value::List(_) => among(&TAGS),
            Value::Other => false,
        };
        let name = if ours { ours::field(&field.name) } else { Some(field.name.as_str()) };
        let Some(name) = name.filter(|_| !understood).map(|name| text::line(name, 60).0) else { continue };
        match field.whole.clone().filter(|_| kept.len() < MOST && !name.is_empty()) {
            Some(value) if !kept.iter().any(|(known, _)| *known == name) => kept.push((name, value)),
            _ => remarks.push(Remark::about("field-ignored", &name)),
        }
    }
    kept
}

fn tags(front: &Front<'_>, vault: bool) -> Vec<String> {
    match front.get(&TAGS) {
        Some(Value::List(tags)) => tags.clone(),
        Some(Value::Text(tags)) => {
            let spaced = vault && !tags.contains(',');
            let parts: Vec<&str> =
                if spaced { tags.split_whitespace().collect() } else { tags.split(',').collect() };
            parts.into_iter().map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

fn resolve(link: &Link, from: &str, folder_: &Folder) -> Target {
    if link.wiki {
        return obsidian::resolve(link, from, folder_);
    }
    let target = link.target.trim();
    // Whatever stands before a colon is a scheme, also one that somebody has disguised.
    let scheme = decoded(target).split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let heading = decoded(target.split_once('#').map_or("", |(_, heading)| heading));
    let wanted = decoded(path);
    let words = |remark| {
        let name = if link.image { file_name(&wanted) } else { "" };
        let words = if link.label.is_empty() { name.to_owned() } else { link.label.clone() };
        Target::Words { words, remark: Some(remark) }
    };
    // A place on somebody's disk: `file:` or a drive.
    let elsewhere = target.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:"))
        || target.find(':') == Some(1);
    if elsewhere && link.image && !link.html {
        return words(Remark::about("attachment-missing", file_name(&wanted)));
    }
    // What leads to no file stays as it is: the network, and places in the page itself.
    if scheme || path.is_empty() || target.starts_with("//") {
        return Target::Leave;
    }
    let below = |start: &str| joined(start, &wanted);
    let candidates = [below(folder(from)), below(""), Some(path.to_owned())];
    let found = candidates.into_iter().flatten().find_map(|path| {
        let page = || folder_.find(&format!("{path}.md")).filter(|_| ending(&path).is_empty());
        folder_.find(&path).or_else(page)
    });
    let found = found.or_else(|| obsidian::by_name(&wanted, folder_));
    match found {
        Some(index) if folder_.is_page(index) => {
            // A line that somebody marked is no place here.
            let line = heading.starts_with('^').then(|| Remark::about("line-link", &decoded(target)));
            let heading = if line.is_some() { String::new() } else { heading };
            let source_id = folder_.path(index).to_owned();
            // A page that is shown as an image would be has no words of its own.
            let shown = link.image && folder_.vault;
            let label = (shown && link.label.is_empty()).then(|| stem(&source_id).to_owned());
            let embedded = shown.then(|| Remark::about("embed-linked", &decoded(target)));
            Target::Page { source_id, label, heading, remark: line.or(embedded) }
        }
        Some(file) => Target::File { file, name: file_name(folder_.path(file)).to_owned(), label: None },
        // HTML that shows nothing of the folder stays as it is.
        None if link.html => Target::Leave,
        None if link.image || MEDIA.contains(&ending(&wanted).as_str()) => {
            words(Remark::about("attachment-missing", file_name(&wanted)))
        }
        None => words(Remark::about("link-broken", &decoded(target))),
    }
}

/// A path from a folder, with `.` and `..` taken out; nothing when it leads outside.
pub fn joined(start: &str, path: &str) -> Option<String> {
    let path = path.replace('\\', "/");
    let start = if path.starts_with('/') { "" } else { start };
    let mut parts: Vec<&str> = start.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
