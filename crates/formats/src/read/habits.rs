//! What Logseq, Notion and Bear do in a folder of Markdown that others do not: names of files in a spelling of their own, facts at the head
//! of the text, lines of tags.

use jiff::tz::TimeZone;
use serde_json::Value;

use super::dates::{self, Day};
use super::inline::{around, code, decoded};
use super::obsidian;
use super::source::{FileInfo, file_name, folder, stem};
use super::text;

/// The facts by which a head of Notion's is known.
const NOTION: [&str; 9] = [
    "created",
    "created time",
    "created by",
    "date",
    "tags",
    "last edited",
    "last edited time",
    "last edited by",
    "status",
];
/// Facts that are a day, and a list of tags.
const DAYS: [&str; 3] = ["created", "created time", "date"];
const TAGS: [&str; 2] = ["tags", "tag"];
/// The longest name of a fact, in characters.
const NAME: usize = 60;

/// Facts at the head of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub title: Option<String>,
    pub tags: Vec<String>,
    /// All others, by their names.
    pub fields: Vec<(String, String)>,
    /// How much of the text they are, in bytes from its start or from below its heading.
    pub length: usize,
}

impl Told {
    /// The day among the facts.
    pub fn day(&self, home: &TimeZone) -> Option<Day> {
        let find = |name: &&str| self.fields.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        DAYS.iter().filter_map(find).find_map(|(_, value)| dates::read_alone(value, home))
    }

    /// Adds the facts to the fields that a page has already, which come first.
    pub fn add_to(&self, fields: &mut Vec<(String, Value)>) {
        for (name, value) in &self.fields {
            if !fields.iter().any(|(known, _)| known == name) {
                fields.push((name.clone(), Value::from(value.as_str())));
            }
        }
    }

    fn add(&mut self, name: &str, value: &str) {
        let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        match value {
            "" => {}
            _ if is(&TAGS) => self.tags.extend(value.split(',').map(bare)),
            _ => self.fields.push((name.to_owned(), value.to_owned())),
        }
    }
}

/// A tag without the brackets of a link.
fn bare(tag: &str) -> String {
    tag.trim().trim_start_matches('#').trim_start_matches("[[").trim_end_matches("]]").to_owned()
}

/// Whether a folder is one of Logseq's.
pub fn is_logseq(files: &[FileInfo]) -> bool {
    files.iter().any(|file| file.path == "logseq/config.edn" || file.path.ends_with("/logseq/config.edn"))
}

/// Whether Logseq keeps a file behind its pages: as they were before, or thrown away.
pub fn is_kept_behind(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.any(|part| part == "logseq") && parts.next().is_some_and(|part| part == "bak" || part == ".recycle")
}

/// What a file is called where it was written.
pub fn name(path: &str, logseq: bool) -> String {
    let name = stem(path);
    let above = file_name(folder(path));
    if logseq {
        // `a___b` is the page b below the page a.
        return decoded(&name.replace("___", "/"));
    }
    match (without_id(name), above.strip_suffix(".textbundle")) {
        (_, Some(bundle)) => bundle.to_owned(),
        (Some(bare), _) => bare.to_owned(),
        _ => name.to_owned(),
    }
}

/// A folder as it was called: Notion's without their ids.
pub fn above(path: &str) -> String {
    let parts = folder(path).split('/').map(|part| without_id(part).unwrap_or(part));
    parts.collect::<Vec<_>>().join("/")
}

/// A name without the id that Notion writes behind it.
fn without_id(name: &str) -> Option<&str> {
    let (bare, id) = name.rsplit_once(' ')?;
    (id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(bare)
}

/// The facts at the head of a text, where Logseq or Notion wrote it.
pub fn told(path: &str, body: &str, logseq: bool) -> Option<Told> {
    if logseq {
        return properties(body);
    }
    without_id(stem(path))?;
    let below = text::heading(body).map_or(body, |(_, _, rest)| rest);
    facts(below)
}

/// Logseq's: `name:: value`, a line each.
fn properties(body: &str) -> Option<Told> {
    let mut told = Told::default();
    for line in body.split_inclusive('\n') {
        let Some((name, value)) = line.split_once("::") else { break };
        let plain = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
        let spaced = value.starts_with([' ', '\n']) || value.is_empty();
        if name.is_empty() || !name.chars().all(plain) || !spaced || name.len() > NAME {
            break;
        }
        match (name, value.trim()) {
            ("title", title) if !title.is_empty() => told.title = Some(title.to_owned()),
            (name, value) => told.add(name, value),
        }
        told.length += line.len();
    }
    (told.length > 0).then_some(told)
}

/// Notion's: `Name: value`, a line each, and an empty line below them. Words look like that too, so one of them must be among those that
/// every database has.
fn facts(below: &str) -> Option<Told> {
    let mut told = Told::default();
    let mut known = false;
    for line in below.split_inclusive('\n') {
        told.length += line.len();
        if line.trim().is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').filter(|(_, value)| value.starts_with([' ', '\n']))?;
        if name.chars().count() > NAME || name.starts_with(['#', '-', '*', '>', '|', ' ', '`', '[', '!']) {
            return None;
        }
        known |= NOTION.iter().any(|fact| fact.eq_ignore_ascii_case(name));
        told.add(name, value.trim());
    }
    known.then_some(told)
}

/// The tags of lines that are nothing but tags, or begin with one that can be nothing else, as Bear writes them: `#work/deep`, `#two words#`.
pub fn tag_lines(body: &str) -> Vec<String> {
    if !body.contains('#') {
        return Vec::new();
    }
    let code = code(body);
    let (mut tags, mut at) = (Vec::new(), 0);
    for line in body.split_inclusive('\n') {
        if line.starts_with('#') && around(&code, at).is_none() {
            tags.extend(of_line(line.trim_end()));
        }
        at += line.len();
    }
    tags
}

fn of_line(line: &str) -> Vec<String> {
    let mut several = Vec::new();
    let mut rest = String::new();
    let mut pieces = line.split(" #");
    let mut piece = pieces.next().map(|first| first.strip_prefix('#').unwrap_or(first));
    while let Some(words) = piece {
        // `#two words#`, and what stands behind it.
        match words.split_once('#') {
            Some((tag, after)) if tag.contains(' ') && !tag.ends_with(' ') && !tag.starts_with(' ') => {
                several.push(tag.to_owned());
                rest.push_str(after);
            }
            _ => rest.push_str(&format!(" #{words}")),
        }
        piece = pieces.next();
    }
    let simple = obsidian::tags(&rest);
    let first = simple.first().is_some_and(|tag| rest.trim_start().starts_with(&format!("#{tag}")));
    let all = rest.split_whitespace().all(|word| word.len() > 1 && word.starts_with('#'));
    let sure = !several.is_empty() || first && (all || simple.iter().any(|tag| tag.contains('/')));
    if sure { simple.into_iter().chain(several).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_tags_is_told_from_a_heading_without_its_space() {
        let all = |body: &str| tag_lines(body).join(", ");
        assert_eq!(
            all("#werk/deep #multi word tag# ::mark:: ~under~\n\nwords #no\n\n#last-tag"),
            "werk/deep, multi word tag, last-tag"
        );
        assert_eq!(all("#Goals for this year\n\n# Goals\n\n```\n#code\n```\n## x #y"), "");
        assert_eq!(all("#one #two"), "one, two");
    }

    #[test]
    fn facts_are_told_from_words() {
        let facts = facts("Created: March 3, 2024 10:15 AM\nTags: work, home\nDone: Yes\n\nWords").unwrap();
        assert_eq!(facts.tags, ["work", "home"]);
        assert_eq!(facts.fields.len(), 2);
        assert_eq!(super::facts("Anna: yes\nBen: no\n\nWords"), None);
        assert_eq!(super::facts("Tags: one\n- a list\n"), None);
        assert_eq!(
            properties("title:: Anna B\ntags:: coach, [[client]]\n\n- words").unwrap().tags,
            ["coach", "client"]
        );
        assert_eq!(properties("words:: that go on: std::vec\n").unwrap().fields.len(), 1);
        assert_eq!(properties("std::vec\n"), None);
    }
}
