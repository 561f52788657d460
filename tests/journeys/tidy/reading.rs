//! Reading the workspace's own files for the rules of `tidy`: what there is, and what is code, string or comment in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub fn none(rule: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{rule}:\n  {}\n", wrong.join("\n  "));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file; nothing if it is not text or not there.
pub fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_default()
}

/// Every file of ours, by its path from the root with forward slashes.
pub fn files() -> Vec<String> {
    let mut found = vec![];
    collect("", &mut found);
    found.sort();
    found
}

fn collect(folder: &str, found: &mut Vec<String>) {
    let skipped = [".git", "target", "node_modules", "dist", "gen", "out"];
    for entry in fs::read_dir(root().join(folder)).into_iter().flatten().filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        match entry.file_type() {
            // In a second working tree, `.git` is a file.
            _ if skipped.contains(&name.as_str()) => {}
            Ok(kind) if kind.is_dir() => collect(&path, found),
            Ok(kind) if kind.is_file() => found.push(path),
            _ => {}
        }
    }
}

pub fn rust_in(folders: &[&str]) -> Vec<String> {
    let within = |file: &String| folders.iter().any(|folder| file.starts_with(&format!("{folder}/")));
    files().into_iter().filter(|file| file.ends_with(".rs") && within(file)).collect()
}

/// The code of a Rust file, line for line, without comments and with empty strings.
pub fn code(file: &str) -> String {
    split(&read(file)).code
}

pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

pub fn find(file: &str, text: &str, wrong: impl Fn(&str) -> bool, found: &mut Vec<String>) {
    found.extend(
        lines(text)
            .filter(|(_, line)| wrong(line))
            .map(|(number, line)| format!("{file}:{number}: {}", line.trim())),
    );
}

/// True when a word of the line begins with `start`: `loro` in `use loro::x` and `loro_internal`, not in `xloro`.
pub fn starts_word(line: &str, start: &str) -> bool {
    let inside = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    line.match_indices(start).any(|(at, _)| line.get(..at).is_some_and(|before| !inside(before)))
}

/// The lines of one section of a Cargo.toml.
pub fn dependencies(file: &str, section: &str) -> Vec<(usize, String)> {
    let text = read(file);
    let inside = lines(&text).skip_while(|(_, line)| line.trim() != section).skip(1);
    let inside = inside.take_while(|(_, line)| !line.starts_with('['));
    let entries = inside.filter(|(_, line)| line.contains('=') && !line.trim_start().starts_with('#'));
    entries.map(|(number, line)| (number, line.to_owned())).collect()
}

/// The messages and attributes of a Fluent file, with the variables that each one uses.
pub fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split_once('=').map(|(name, _)| name.trim()).unwrap_or_default();
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
        if is_name && !line.starts_with([' ', '\t']) {
            message = name.to_owned();
            current = message.clone();
        } else if is_name && name.starts_with('.') {
            current = format!("{message}{name}");
        }
        let variables = found.entry(current.clone()).or_default();
        let after = line.split('$').skip(1);
        variables.extend(
            after.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect()),
        );
    }
    found.remove("");
    found
}

/// Rust without comments and with empty strings, line for line; and the strings with their lines.
pub struct Split {
    pub code: String,
    pub strings: Vec<(usize, String)>,
}

pub fn split(text: &str) -> Split {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let mut out = Split { code: String::new(), strings: vec![] };
    let mut index = 0;
    while index < chars.len() {
        let begun = index;
        let before = if begun == 0 { '\0' } else { at(begun - 1) };
        let hashes = (1..).take_while(|step| at(index + step) == '#').count();
        let word = (before.is_alphanumeric() && !"bc".contains(before)) || before == '_';
        let raw = at(index) == 'r' && !word && at(index + 1 + hashes) == '"';
        let hashes = if raw { hashes } else { 0 };
        match (at(index), at(index + 1)) {
            ('/', '/') => index += chars[index..].iter().take_while(|c| **c != '\n').count(),
            ('/', '*') => {
                let mut depth = 0;
                loop {
                    match (at(index), at(index + 1)) {
                        ('/', '*') => (depth, index) = (depth + 1, index + 2),
                        ('*', '/') => (depth, index) = (depth - 1, index + 2),
                        _ => index += 1,
                    }
                    if depth == 0 || index >= chars.len() {
                        break;
                    }
                }
            }
            (c, _) if raw || c == '"' => {
                index += if raw { hashes + 2 } else { 1 };
                let first = index;
                let ends =
                    |index: usize| at(index) == '"' && (1..=hashes).all(|step| at(index + step) == '#');
                while index < chars.len() && !ends(index) {
                    index += if !raw && at(index) == '\\' { 2 } else { 1 };
                }
                let string = chars[first..index.min(chars.len())].iter().collect();
                out.strings.push((out.code.matches('\n').count() + 1, string));
                index += 1 + hashes;
            }
            ('\'', '\\') => index += 4 + chars[index..].iter().skip(3).take_while(|c| **c != '\'').count(),
            ('\'', _) if at(index + 2) == '\'' => index += 3,
            _ => {
                out.code.push(at(index));
                index += 1;
                continue;
            }
        }
        let skipped = &chars[begun..index.min(chars.len())];
        out.code.extend(skipped.iter().filter(|c| **c == '\n'));
    }
    out
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let text = "a // b\n/* c /* d\n */ */ e \"f \\\" // g\" 'h' '\\'' 'i: r#\"SELECT \"j\"\n\"# k";
    let split = split(text);
    assert_eq!(split.code.split_whitespace().collect::<Vec<_>>(), ["a", "e", "'i:", "k"]);
    assert_eq!(split.strings, [(3, "f \\\" // g".into()), (3, "SELECT \"j\"\n".to_owned())]);
    assert_eq!(split.code.lines().count(), text.lines().count());
}
