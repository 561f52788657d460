//! A folder of Markdown files; what an Obsidian vault adds to it is in `obsidian.rs`.

use std::collections::{BTreeMap, BTreeSet};

use super::compose::{Draft, Out, Target};
use super::dates::{self, Day};
use super::day_names::{self, Pattern};
use super::front::{self, Front, Value};
use super::inline::{Link, decoded};
use super::obsidian;
use super::source::{FileInfo, Source, composed, ending, file_name, folder, is_hidden, stem};
use super::{Remark, Unreadable, text};

/// Fields that are understood, or that every program writes.
const KNOWN: [&str; 12] = [
    "title",
    "date",
    "created",
    "created_at",
    "creationdate",
    "tags",
    "tag",
    "id",
    "modified",
    "updated",
    "updated_at",
    "lastmod",
];
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
}

impl Folder {
    fn of(files: Vec<FileInfo>) -> Self {
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
        Self { files, paths, pages, names }
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
    let folder = Folder::of(source.files().to_vec());
    if folder.pages.is_empty() {
        return Err(Unreadable::Foreign);
    }
    let patterns = if vault { day_names::of(source, out) } else { Vec::new() };
    let mut used = BTreeSet::new();
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
        if blank {
            out.leave_out(&path, "empty")?;
            continue;
        }
        if decoded.guessed {
            draft.remarks.push(Remark::of("encoding-guessed"));
        }
        draft.modified = folder.files.get(index).and_then(|file| file.modified);
        out.entry(draft, &mut |link| {
            let target = resolve(link, &path, &folder);
            if let Target::File { file, .. } = &target {
                used.insert(*file);
            }
            target
        })?;
    }
    for (index, file) in folder.files.iter().enumerate() {
        if !folder.is_page(index) && !used.contains(&index) && !is_hidden(&file.path) {
            let media = MEDIA.contains(&ending(&file.path).as_str());
            out.leave_out(&file.path, if media { "not-used" } else { "not-a-page" })?;
        }
    }
    Ok(())
}

/// A page before its end, and whether there is nothing in it. `vault`: how one of Obsidian's names its days.
fn draft(path: &str, whole: &str, vault: Option<&[Pattern]>, out: &Out<'_, '_>) -> (Draft, bool) {
    let (clean, removed) = text::cleaned(whole);
    let front = front::split(&clean);
    let mut remarks = Vec::new();
    if removed {
        remarks.push(Remark::of("control-removed"));
    }
    if front.broken {
        remarks.push(Remark::about("field-ignored", "front matter"));
    }
    for (name, value) in &front.fields {
        if !KNOWN.contains(&name.to_lowercase().as_str()) && *value != Value::Empty {
            remarks.push(Remark::about("field-ignored", &text::line(name, 60).0));
        }
    }
    let as_said = vault.into_iter().flatten().find_map(|pattern| pattern.day(path));
    let vault = vault.is_some();
    let (named, name) = match as_said.or_else(|| dates::in_name(stem(path))) {
        Some((date, rest)) => (Some(date), rest),
        // A name that is a part of the day is no title.
        None if dates::in_path(path).is_some() => (None, ""),
        None => (None, stem(path)),
    };
    let day = day(&front, named, path, &mut remarks, out);
    let mut tags = tags(&front, vault, &mut remarks);
    let body = text::trimmed(front.body);
    let heading = text::heading(body).filter(|(level, _, _)| *level == 1);
    let (title, title_is_name) = match (front.text(&["title"]), &heading) {
        (Some(title), _) => (title.to_owned(), false),
        (None, Some((_, words, _))) if !vault => (text::plain(words), false),
        _ => (name.to_owned(), true),
    };
    // A heading that says the title is the title.
    let same = heading.filter(|(_, words, _)| text::plain(words) == title && !words.contains("]("));
    let body = same.map_or(body, |(_, _, rest)| rest);
    let blank = body.trim().is_empty() && (title_is_name || title.is_empty());
    let text = if vault {
        tags.extend(obsidian::tags(body));
        obsidian::without_block_ids(body)
    } else {
        body.to_owned()
    };
    let draft = Draft {
        source_id: path.to_owned(),
        title,
        title_is_name,
        day,
        tags,
        text,
        wiki: vault,
        more: vec![("folder", folder(path).to_owned())],
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
    remarks: &mut Vec<Remark>,
    out: &Out<'_, '_>,
) -> Option<Day> {
    let home = &out.options.home;
    let mut told = DATES.iter().filter_map(|name| dates::read(front.text(&[name])?, home));
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
    named.or_else(|| dates::in_path(path)).or_else(spelt).map(Day::only)
}

fn tags(front: &Front<'_>, vault: bool, remarks: &mut Vec<Remark>) -> Vec<String> {
    match front.get(&["tags", "tag"]) {
        Some(Value::List(tags)) => tags.clone(),
        Some(Value::Text(tags)) => {
            let spaced = vault && !tags.contains(',');
            let parts: Vec<&str> =
                if spaced { tags.split_whitespace().collect() } else { tags.split(',').collect() };
            parts.into_iter().map(str::to_owned).collect()
        }
        Some(Value::Other) => {
            remarks.push(Remark::about("field-ignored", "tags"));
            Vec::new()
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
    match found {
        Some(index) if folder_.is_page(index) => {
            Target::Page { source_id: folder_.path(index).to_owned(), label: None, remark: None }
        }
        Some(file) => Target::File { file, name: file_name(folder_.path(file)).to_owned(), label: None },
        // HTML that shows nothing of the folder stays as it is.
        None if link.html => Target::Leave,
        None if link.image || MEDIA.contains(&ending(&wanted).as_str()) => {
            words(Remark::about("attachment-missing", file_name(&wanted)))
        }
        None => words(Remark::of("link-broken")),
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
