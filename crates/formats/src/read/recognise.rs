//! Which program left this.

use super::source::{Source, ending, file_name, is_hidden, stem};
use super::{Program, dayone_classic, jrnl, notes, text};

/// The program whose files these seem to be.
pub fn recognise(source: &mut dyn Source) -> Option<Program> {
    const ENOUGH: u64 = 200_000_000;
    let paths: Vec<String> = source.files().iter().map(|file| file.path.clone()).collect();
    if paths.iter().any(|path| path.split('/').any(|part| part == ".obsidian")) {
        return Some(Program::Obsidian);
    }
    if paths.iter().any(|path| file_name(path) == "Standard Notes Backup and Import File.txt") {
        return Some(Program::StandardNotes);
    }
    if paths.iter().any(|path| dayone_classic::is_entry(path)) {
        return Some(Program::DayOne);
    }
    let shown = |path: &str| !is_hidden(path);
    let is_id =
        |path: &str| stem(path).len() == 32 && stem(path).bytes().all(|byte| byte.is_ascii_hexdigit());
    let item = paths.iter().position(|path| ending(path) == "md" && is_id(path));
    let bytes = item.and_then(|index| source.read(index, 20_000_000).ok()).unwrap_or_default();
    if String::from_utf8_lossy(&bytes).lines().rev().take(60).any(|line| line.starts_with("type_: ")) {
        return Some(Program::Joplin);
    }
    if paths.iter().any(|path| shown(path) && ["md", "markdown"].contains(&ending(path).as_str())) {
        return Some(Program::Markdown);
    }
    let is_text = |path: &str| ["json", "txt", "jrnl", "journal", ""].contains(&ending(path).as_str());
    let mut troubled = false;
    for (index, _) in paths.iter().enumerate().filter(|(_, path)| shown(path) && is_text(path)).take(20) {
        match source.read(index, ENOUGH).map(|bytes| of_text(&bytes)) {
            Ok(Some(program)) => return Some(program),
            Ok(None) => {}
            Err(_) => troubled = true,
        }
    }
    // Whoever reads such a file says why it cannot be read.
    troubled.then_some(Program::Jrnl)
}

fn of_text(bytes: &[u8]) -> Option<Program> {
    if bytes.trim_ascii_start().starts_with(b"{") || bytes.starts_with(b"\xef\xbb\xbf{") {
        let json = notes::json_text(bytes).ok()?;
        let has = |key: &str| json.contains(key);
        return if has("\"items\"") && has("\"content_type\"") {
            Some(Program::StandardNotes)
        } else if has("\"entries\"") && has("\"creationDate\"") {
            Some(Program::DayOne)
        } else if has("\"entries\"") && (has("\"body\"") || has("\"title\"")) {
            Some(Program::Jrnl)
        } else {
            None
        };
    }
    let text = text::decode(bytes)?.text;
    let dated = |line: &str| {
        let line = line.strip_prefix('[').unwrap_or(line);
        let digits = line.bytes().take(4).filter(u8::is_ascii_digit).count();
        digits == 4 && line.chars().nth(4).is_some_and(|letter| "-/".contains(letter))
    };
    let dated = |line: &str| dated(line) || jrnl::is_dated(line);
    (bytes.starts_with(b"gAAAAA") || text.lines().any(dated)).then_some(Program::Jrnl)
}
