//! Text without marks, as it is pasted from anywhere, mails among it.

use super::mail;
use super::{Block, Kind, Page};
use crate::read::charter::sense::labels::headed;
use crate::read::literal;

/// A line that was broken by a program, and not by a person, is at least this long.
const BROKEN: usize = 55;

/// The blocks of a text.
pub fn read(text: &str) -> Page {
    let letter = mail::parts(text);
    let beside = |lines: &[&str]| Block::new(&lines.join("\n"), Kind::Aside, literal(&lines.join(" ")));
    let head = Some(beside(&letter.head)).into_iter();
    let foot = Some(beside(&letter.foot)).into_iter();
    let blocks = paragraphs(letter.body.into_iter()).into_iter().map(|lines| {
        let source = lines.join("\n");
        let words: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
        let words = words.join(" ");
        if let Some(heading) = mail::stressed(&words) {
            return Block::new(&source, Kind::Heading(2), literal(heading));
        }
        let kind = if shouted(&words) { Kind::Heading(2) } else { Kind::Paragraph };
        let typed = words.strip_prefix("- ").or_else(|| words.strip_prefix("* "));
        match typed {
            Some(item) => Block::new(&source, Kind::Item("- ".to_owned()), literal(item)),
            None => Block::new(&source, kind, literal(&words)),
        }
    });
    let blocks = head.chain(blocks).chain(foot);
    Page { blocks: blocks.filter(|block| !block.is_empty()).collect(), ..Page::default() }
}

/// Lines that belong together: a line by itself, or what was broken to fit a screen.
pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Vec<&'a str>> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    for line in lines {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let before = found.last().and_then(|lines| lines.last()).copied().filter(|_| open);
        match (before, found.last_mut()) {
            (Some(before), Some(last)) if goes_on(before, line) => last.push(line),
            _ => found.push(vec![line]),
        }
        open = true;
    }
    found
}

/// Whether a line goes on with the one before it.
fn goes_on(before: &str, line: &str) -> bool {
    let (before, line) = (before.trim_end(), line.trim());
    let long = before.chars().count() >= BROKEN;
    let ended = before.ends_with(['.', '!', '?', ':', ';', '…', '|', '}', '>']);
    let small = line.chars().next().is_some_and(char::is_lowercase);
    let begins = line.starts_with(['-', '*', '•', '·', '–', '—', '#', '=', '|', '\''])
        || counted(line)
        || headed(line).is_some();
    long && !ended && !begins && (small || before.ends_with(',') || before.chars().count() >= BROKEN + 10)
}

fn counted(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']))
}

/// Whether a line is in capitals from end to end, as headings are where there are no other means.
fn shouted(line: &str) -> bool {
    let letters: Vec<char> = line.chars().filter(|letter| letter.is_alphabetic()).collect();
    let short = line.chars().count() <= 80 && letters.len() >= 4 && !line.contains('\n');
    short && letters.iter().all(|letter| letter.is_uppercase()) && !line.ends_with(['.', '!', '?', ','])
}
