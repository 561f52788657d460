//! What an Obsidian vault adds to a folder of Markdown: links and embeds by name, tags in the text, marks for blocks.

use std::collections::BTreeMap;

use super::compose::{Out, Target};
use super::inline::{Link, around, code};
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

    /// The files of a name that lie where a path says, as far as it says.
    fn find<'n>(&'n self, path: &str, files: &'n [FileInfo]) -> impl Iterator<Item = usize> + 'n {
        let wanted = path.to_lowercase();
        let named = self.0.get(file_name(&wanted)).map_or(&[][..], Vec::as_slice);
        let fits = move |path: &str| {
            let path = path.to_lowercase();
            path.strip_suffix(wanted.as_str()).is_some_and(|above| above.is_empty() || above.ends_with('/'))
        };
        named.iter().copied().filter(move |index| files.get(*index).is_some_and(|file| fits(&file.path)))
    }
}

/// The file that a path names, wherever it lies: in a vault the nearest to the top, in another folder the only one.
pub fn by_name(path: &str, folder: &Folder) -> Option<usize> {
    let path = composed(path).replace('\\', "/");
    // What leads nowhere from here may lie elsewhere in a vault.
    let bare = path.trim_start_matches(['.', '/']);
    let wanted = if folder.vault && path.starts_with('.') { bare } else { path.trim_start_matches('/') };
    let with_ending = format!("{wanted}.md");
    [with_ending.as_str(), wanted].into_iter().find_map(|wanted| {
        let mut found = folder.names.find(wanted, &folder.files).collect::<Vec<_>>();
        found.sort_by_key(|index| {
            let path = folder.path(*index);
            (path.matches('/').count(), path.chars().count())
        });
        found.first().copied().filter(|_| folder.vault || found.len() == 1)
    })
}

/// What becomes of `[[…]]` and `![[…]]`. A name that no page has yet stays: Kring reads such links as it reads them there.
pub fn resolve(link: &Link, from: &str, vault: &Folder) -> Target {
    let place = Place::of(link.target.trim());
    let alias = alias(link);
    if place.path.is_empty() {
        return if vault.vault { inside(link, &place, alias) } else { Target::Leave };
    }
    match find(place.path, from, vault) {
        Some(index) if vault.is_page(index) => Target::Page {
            source_id: vault.path(index).to_owned(),
            label: Some(alias.unwrap_or_else(|| place.shown())),
            heading: place.heading.to_owned(),
            remark: place.remark(link),
        },
        Some(file) => {
            let name = file_name(vault.path(file)).to_owned();
            let own = if link.image { String::new() } else { place.path.to_owned() };
            Target::File { file, name, label: Some(alias.unwrap_or(own)) }
        }
        // Elsewhere brackets may be words.
        None if !vault.vault => Target::Leave,
        None if is_file_name(place.path) => Target::Words {
            words: alias.unwrap_or_else(|| place.shown()),
            remark: Some(Remark::about("attachment-missing", file_name(place.path))),
        },
        None if link.image => linked(link, alias),
        None => Target::Leave,
    }
}

/// Where a link leads: a page or file, and in it a heading or a line that somebody marked.
struct Place<'l> {
    whole: &'l str,
    path: &'l str,
    heading: &'l str,
    line: bool,
}

impl<'l> Place<'l> {
    fn of(whole: &'l str) -> Self {
        let (path, place) = whole.split_once('#').unwrap_or((whole, ""));
        let place = place.trim();
        let line = place.rsplit('#').next().is_some_and(|last| last.trim_start().starts_with('^'));
        Self { whole, path: path.trim(), heading: if line { "" } else { place }, line }
    }

    /// Its words where the link has none of its own.
    fn shown(&self) -> String {
        match self.heading {
            "" => self.path.to_owned(),
            heading => format!("{} > {}", self.path, heading.replace('#', " > ")),
        }
    }

    fn remark(&self, link: &Link) -> Option<Remark> {
        let class = if link.image { "embed-linked" } else { "line-link" };
        (link.image || self.line).then(|| Remark::about(class, self.whole))
    }
}

/// A link to a place in the page itself. A heading is found here too; a line that is marked is not.
fn inside(link: &Link, place: &Place<'_>, alias: Option<String>) -> Target {
    match (place.line, place.heading) {
        (true, _) => {
            let words = alias.unwrap_or_else(|| place.whole.trim_start_matches('#').to_owned());
            Target::Words { words, remark: place.remark(link) }
        }
        (false, "") => Target::Words { words: alias.unwrap_or_default(), remark: None },
        _ if link.image => linked(link, alias),
        _ => Target::Leave,
    }
}

/// The link by name that an embed becomes.
fn linked(link: &Link, alias: Option<String>) -> Target {
    let name = link.target.trim();
    let words = alias.map(|alias| format!("|{alias}")).unwrap_or_default();
    let remark = Some(Remark::about("embed-linked", name));
    Target::Words { words: format!("[[{name}{words}]]"), remark }
}

/// Whether a name ends like a file's.
fn is_file_name(path: &str) -> bool {
    let kind = ending(path);
    (1..=5).contains(&kind.len())
        && kind != "md"
        && kind.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && kind.chars().all(|letter| letter.is_ascii_alphanumeric())
}

/// The words after `|`, without the width of an image.
fn alias(link: &Link) -> Option<String> {
    let is_word = |part: &&str| !(part.is_empty() || link.image && is_size(part));
    let parts: Vec<&str> = link.label.split('|').map(str::trim).filter(is_word).collect();
    if parts.is_empty() { None } else { Some(parts.join(" | ")) }
}

/// `300` or `300x200`: how large an image is shown.
fn is_size(part: &str) -> bool {
    let sides: Vec<&str> = part.split('x').collect();
    let is_side = |side: &&str| !side.is_empty() && side.bytes().all(|digit| digit.is_ascii_digit());
    sides.len() <= 2 && sides.iter().all(is_side)
}

/// Whether a vault's image says how large it is shown.
pub fn is_sized(link: &Link) -> bool {
    link.image && link.label.split('|').any(|part| is_size(part.trim()))
}

/// The words of an image without its width: that stands behind them, or in their place.
pub fn without_size(words: &str) -> &str {
    match words.rsplit_once('|') {
        Some((words, size)) if is_size(size.trim()) => words.trim_end_matches(['\\', ' ']),
        None if is_size(words.trim()) => "",
        _ => words,
    }
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
    let exact = exact.filter(|index| !is_hidden(vault.path(*index)));
    exact.or_else(|| vault.called(path)).or_else(|| by_name(path, vault))
}

/// Whether a tag goes on with a sign: a letter, a digit, a picture and what joins pictures, but no other sign of a text.
fn is_of_tag(letter: char) -> bool {
    let picture =
        matches!(letter, '\u{200d}' | '\u{fe0f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    letter.is_alphanumeric() || "_-/".contains(letter) || picture
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
        if letter != '#' || !free || (earlier, last) == (']', '(') || around(&code, at).is_some() {
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or_default();
        let end = rest.find(|letter| !is_of_tag(letter)).unwrap_or(rest.len());
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
            Some((start, _)) if around(&code, at + start.len()).is_none() => {
                out.push_str(start.trim_end());
                out.push_str(line.get(bare.len()..).unwrap_or_default());
            }
            _ => out.push_str(line),
        }
        at += line.len();
    }
    out
}
