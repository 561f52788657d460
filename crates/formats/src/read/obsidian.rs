//! What an Obsidian vault adds to a folder of Markdown: links and embeds by name, tags in the text, marks for blocks.

use std::collections::BTreeMap;

use super::compose::{Out, Target};
use super::inline::{Link, code};
use super::markdown::{Folder, joined, read_folder};
use super::source::{FileInfo, Source, composed, ending, file_name, folder, is_hidden};
use super::{Remark, Unreadable};

pub fn read(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    read_folder(source, out, true)
}

/// Files by their names, in small letters.
pub struct Names(BTreeMap<String, Vec<usize>>);

impl Names {
    pub fn of(files: &[FileInfo]) -> Self {
        let mut names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, file) in files.iter().enumerate().filter(|(_, file)| !is_hidden(&file.path)) {
            names.entry(file_name(&file.path).to_lowercase()).or_default().push(index);
        }
        Self(names)
    }

    /// The files of a name, the ones nearest to the top first.
    fn find(&self, name: &str, files: &[FileInfo]) -> Option<usize> {
        let found = self.0.get(&name.to_lowercase())?;
        let depth = |index: &&usize| files.get(**index).map_or(0, |file| file.path.matches('/').count());
        found.iter().min_by_key(depth).copied()
    }
}

/// What becomes of `[[…]]` and `![[…]]`.
pub fn resolve(link: &Link, from: &str, vault: &Folder) -> Target {
    let (path, place) =
        link.target.split_once('#').map_or((link.target.as_str(), None), |(path, place)| (path, Some(place)));
    let path = path.trim();
    let alias = alias(&link.label);
    if path.is_empty() {
        let words = alias.or(place.map(str::to_owned)).unwrap_or_default();
        return Target::Words { words, remark: None };
    }
    let shown = || match place.map(|place| place.trim().trim_end_matches('\\')) {
        Some(place) if !place.is_empty() && !place.starts_with('^') => {
            format!("{path} > {}", place.replace('#', " > "))
        }
        _ => path.to_owned(),
    };
    match find(path, from, vault) {
        Some(index) if vault.is_page(index) => Target::Page {
            source_id: vault.path(index).to_owned(),
            label: Some(alias.unwrap_or_else(shown)),
            remark: link.image.then(|| Remark::of("embed-linked")),
        },
        Some(file) => {
            let name = file_name(vault.path(file)).to_owned();
            let label =
                if link.image { alias.unwrap_or_default() } else { alias.unwrap_or_else(|| path.to_owned()) };
            Target::File { file, name, label: Some(label) }
        }
        None => {
            let kind = ending(path);
            let is_file = (1..=5).contains(&kind.len())
                && kind != "md"
                && kind.starts_with(|letter: char| letter.is_ascii_alphabetic());
            let is_file = is_file && kind.chars().all(|letter| letter.is_ascii_alphanumeric());
            let remark = if is_file {
                Remark::about("attachment-missing", file_name(path))
            } else {
                Remark::of("link-broken")
            };
            Target::Words { words: alias.unwrap_or_else(shown), remark: Some(remark) }
        }
    }
}

/// The words after `|`, without the width of an image.
fn alias(label: &str) -> Option<String> {
    let is_size =
        |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit() || letter == 'x');
    let parts: Vec<&str> =
        label.split('|').map(str::trim).filter(|part| !part.is_empty() && !is_size(part)).collect();
    if parts.is_empty() { None } else { Some(parts.join(" | ")) }
}

/// By its path from the top or from here, else by its name alone, wherever it lies.
fn find(path: &str, from: &str, vault: &Folder) -> Option<usize> {
    let path = &*composed(path);
    let with_ending = format!("{path}.md");
    let places = [
        joined("", path),
        joined(folder(from), path),
        joined("", &with_ending),
        joined(folder(from), &with_ending),
    ];
    let exact = places.iter().flatten().find_map(|place| vault.find(place));
    exact.filter(|index| !is_hidden(vault.path(*index))).or_else(|| {
        let by_name = |path: &str| vault.names.find(file_name(path), &vault.files);
        let found = by_name(&with_ending).or_else(|| by_name(path))?;
        // A path that was given is part of the one that is found.
        let ends = |wanted: &str| vault.path(found).to_lowercase().ends_with(&wanted.to_lowercase());
        (!path.contains('/') || ends(path) || ends(&with_ending)).then_some(found)
    })
}

/// Words with `#` before them, outside code.
pub fn tags(text: &str) -> Vec<String> {
    if !text.contains('#') {
        return Vec::new();
    }
    let code = code(text);
    let mut tags = Vec::new();
    let mut before = (' ', ' ');
    for (at, letter) in text.char_indices() {
        let (earlier, last) = before;
        before = (last, letter);
        let free = last.is_whitespace() || "({,;\"'«“‘".contains(last);
        if letter != '#'
            || !free
            || (earlier, last) == (']', '(')
            || code.iter().any(|range| range.contains(&at))
        {
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or_default();
        let end = rest
            .find(|letter: char| !(letter.is_alphanumeric() || "_-/".contains(letter)))
            .unwrap_or(rest.len());
        let tag = rest.get(..end).unwrap_or_default().trim_matches('/');
        if tag.chars().any(|letter| letter.is_alphabetic()) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// Without the `^marks` at the ends of lines that links to blocks go by.
pub fn without_block_ids(text: &str) -> String {
    if !text.contains('^') {
        return text.to_owned();
    }
    let code = code(text);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let mark = bare.rsplit_once('^').filter(|(start, id)| {
            let plain =
                !id.is_empty() && id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
            plain && (start.is_empty() || start.ends_with(' '))
        });
        match mark {
            Some((start, _)) if !code.iter().any(|range| range.contains(&(at + start.len()))) => {
                out.push_str(start.trim_end());
                out.push_str(line.get(bare.len()..).unwrap_or_default());
            }
            _ => out.push_str(line),
        }
        at += line.len();
    }
    out
}
