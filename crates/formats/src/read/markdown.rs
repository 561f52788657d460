//! A folder of Markdown files; what an Obsidian vault adds to it is in `obsidian.rs`, what its canvases say in `canvas.rs`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::compose::{Draft, Out, Target};
use super::day_names::{self, Pattern};
use super::front::{self, Field, Front};
use super::inline::{Link, decoded};
use super::source::{FileInfo, Source, composed, ending, file_name, folder, is_hidden, stem};
use super::{Remark, Unreadable, canvas, comments, days_in_names, habits, matter, obsidian, ours, text};
use crate::write::by_title;

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
    /// Whether it is one of Obsidian's, or of Logseq's.
    pub vault: bool,
    pub logseq: bool,
    /// Pages by the names that links have for them, where these are not those of their files.
    called: BTreeMap<String, usize>,
}

impl Folder {
    fn of(files: Vec<FileInfo>, vault: bool) -> Self {
        let (mut paths, mut pages, mut called) = (BTreeMap::new(), BTreeSet::new(), BTreeMap::new());
        let logseq = !vault && habits::is_logseq(&files);
        for (index, file) in files.iter().enumerate() {
            paths.entry(file.path.to_lowercase()).or_insert(index);
            if is_page(&file.path) && !(logseq && habits::is_kept_behind(&file.path)) {
                pages.insert(index);
                if logseq {
                    called.entry(habits::name(&file.path, true).to_lowercase()).or_insert(index);
                }
            }
        }
        for (index, file) in files.iter().enumerate() {
            paths.insert(file.path.clone(), index);
        }
        let names = obsidian::Names::of(&files);
        Self { files, paths, pages, names, vault, logseq, called }
    }

    /// The file of a path.
    pub fn find(&self, path: &str) -> Option<usize> {
        let path = &*composed(path);
        self.paths.get(path).or_else(|| self.paths.get(&path.to_lowercase())).copied()
    }

    pub fn path(&self, index: usize) -> &str {
        self.files.get(index).map_or("", |file| file.path.as_str())
    }

    /// The page that a link means by its name alone.
    pub fn called(&self, name: &str) -> Option<usize> {
        self.called.get(&composed(name).to_lowercase()).copied()
    }

    pub fn is_page(&self, index: usize) -> bool {
        self.pages.contains(&index)
    }
}

fn is_page(path: &str) -> bool {
    let written = ["md", "markdown", "mdown"].contains(&ending(path).as_str());
    (written || canvas::is_canvas(path)) && !is_hidden(path)
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
        let drawn = canvas::is_canvas(&path);
        let whole = if drawn { canvas::markdown(&decoded.text) } else { Some(decoded.text) };
        let Some(whole) = whole else {
            out.leave_out(&path, "malformed")?;
            continue;
        };
        let (mut draft, blank) = draft(&path, &whole, (&folder, &patterns), out);
        if drawn {
            draft.remarks.push(Remark::of("converted"));
        }
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

/// A page before its end, and whether there is nothing in it. `patterns`: how one of Obsidian's names its days.
fn draft(
    path: &str,
    whole: &str,
    (folder_, patterns): (&Folder, &[Pattern]),
    out: &Out<'_, '_>,
) -> (Draft, bool) {
    // Of what Kring wrote every sign is the writer's.
    let (clean, removed) =
        if ours::is_whole(whole) { (whole.to_owned(), false) } else { text::cleaned(whole) };
    let front = front::split(&clean);
    let mut remarks = Vec::new();
    if removed {
        remarks.push(Remark::of("control-removed"));
    }
    remarks.extend(front.unread.iter().map(|name| Remark::about("field-unread", &text::line(name, 60).0)));
    match ours::own(&front, &clean) {
        Some(own) => own_draft(path, &front, own, remarks, out),
        None => other_draft(path, &front, remarks, (folder_, patterns), out),
    }
}

/// A page that Kring wrote.
fn own_draft(
    path: &str,
    front: &Front<'_>,
    own: super::Own,
    mut remarks: Vec<Remark>,
    out: &Out<'_, '_>,
) -> (Draft, bool) {
    let home = &out.options.home;
    let day = ours::day(front, home);
    let fields = matter::fields(front, true, day.as_ref(), home, &mut remarks);
    let [text, agreements, only_me] = ours::texts(&by_title::back(front.body));
    let draft = Draft {
        source_id: path.to_owned(),
        // It says its title, also when that is empty.
        title: front.text(&matter::TITLE).unwrap_or_default().to_owned(),
        comes_empty: true,
        day,
        tags: matter::tags(front, &matter::OUR_TAGS, false),
        text,
        only_me,
        agreements,
        fields,
        own: Some(own),
        remarks,
        ..Draft::default()
    };
    (draft, false)
}

/// A page that somebody wrote elsewhere.
fn other_draft(
    path: &str,
    front: &Front<'_>,
    mut remarks: Vec<Remark>,
    (folder_, patterns): (&Folder, &[Pattern]),
    out: &Out<'_, '_>,
) -> (Draft, bool) {
    let (vault, home) = (folder_.vault, &out.options.home);
    let called = habits::name(path, folder_.logseq);
    let (named, name) = named(path, &called, patterns);
    let body = text::trimmed(front.body);
    let heading = text::heading(body).filter(|(level, _, _)| *level == 1);
    let told = if vault { None } else { habits::told(path, body, folder_.logseq) }.unwrap_or_default();
    let (title, title_is_name) = match (front.text(&matter::TITLE).or(told.title.as_deref()), &heading) {
        (Some(title), _) => (title.to_owned(), false),
        (None, Some((_, words, _))) if !vault => (text::plain(words), false),
        _ => (name.to_owned(), true),
    };
    // A heading that says the title is the title.
    let headless = heading.is_none();
    let same = heading.filter(|(_, words, _)| text::plain(words) == title && !words.contains("]("));
    let is_first = told.length > 0 && (same.is_some() || headless);
    let body = same.map_or(body, |(_, _, rest)| rest);
    let body = body.get(told.length..).filter(|_| is_first).map_or(body, text::trimmed);
    let day = matter::day(front, named, path, vault, home, &mut remarks).or_else(|| told.day(home));
    let mut fields = matter::fields(front, false, day.as_ref(), home, &mut remarks);
    told.add_to(&mut fields);
    let mut tags = matter::tags(front, &matter::TAGS, vault);
    tags.extend(told.tags.iter().cloned());
    tags.extend(if vault { obsidian::tags(body) } else { habits::tag_lines(body) });
    let (text, only_me) = if vault { shown(body, &mut remarks) } else { (body.to_owned(), String::new()) };
    // A note may be nothing but its fields.
    let comes_empty = front.fields.iter().any(Field::says_something) || !told.fields.is_empty();
    let blank = [&text, &only_me].iter().all(|text| text.trim().is_empty())
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
        wiki: true,
        only_me,
        more: vec![("folder", habits::above(path))],
        fields,
        remarks,
        ..Draft::default()
    };
    (draft, blank)
}

/// The day that a file's name tells, and what is left of the name.
fn named<'n>(path: &'n str, called: &'n str, patterns: &[Pattern]) -> (Option<Date>, &'n str) {
    let as_said = patterns.iter().find_map(|pattern| pattern.day(path));
    match as_said.or_else(|| days_in_names::in_name(called)) {
        Some((date, rest)) => (Some(date), rest),
        // A name that is a part of the day is no title.
        None if days_in_names::in_path(path).is_some() => (None, ""),
        None => (None, called),
    }
}

/// What a vault shows of a note, and what it hides.
fn shown(body: &str, remarks: &mut Vec<Remark>) -> (String, String) {
    let (text, hidden) = comments::without(body, comments::PERCENT);
    if !hidden.is_empty() {
        remarks.push(Remark::of("comment-private"));
    }
    (obsidian::without_block_ids(&text), hidden)
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
        Some(file) => {
            let sized = folder_.vault && link.image && !link.html;
            let label = sized.then(|| obsidian::without_size(&link.label).to_owned());
            Target::File { file, name: file_name(folder_.path(file)).to_owned(), label }
        }
        // HTML that shows nothing of the folder stays as it is.
        None if link.html => Target::Leave,
        None if link.image || MEDIA.contains(&ending(&wanted).as_str()) => {
            words(Remark::about("attachment-missing", file_name(&wanted)))
        }
        // Where it led is all that there is of it.
        None => Target::Nowhere(Remark::about("link-broken", &decoded(target))),
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
