//! Text without marks, as it is pasted from anywhere, mails among it.

use super::mail;
use super::standing;
use super::tabbed;
use super::{Block, Kind, Page};
use super::{paged, pasted};
use crate::read::charter::sense::labels::{headed, split, split_role};
use crate::read::charter::sense::numbering::{counted_large, leading, within};
use crate::read::charter::sense::pieces::typed;
use crate::read::charter::sense::sort::BOLD;
use crate::read::charter::sense::vocabulary::{is_major, is_role, place};
use crate::read::literal;

/// A line that was broken by a program, and not by a person, is at least this long.
const BROKEN: usize = 55;

/// The blocks of a text.
pub fn read(text: &str) -> Page {
    let tidied = pasted::tidied(text);
    let text: &str = &tidied;
    let mut letter = mail::parts(text);
    let (body, mut edges) = paged::apart(&letter.body);
    let (around, body) = pasted::of_the_page(body);
    edges.extend(around);
    let table = tabbed::side_by_side(&body);
    letter.body = tabbed::apart(body);
    let columned = paged::has_columns(&letter.body);
    let hyphened = paged::hyphened(text);
    let beside = |lines: &[&str]| Block::new(&lines.join("\n"), Kind::Aside, literal(&lines.join(" ")));
    let title = letter.title().map(|title| Block::new(title, Kind::Heading(1), literal(title))).into_iter();
    let head = [beside(&letter.head), beside(&letter.greeting)].into_iter();
    let foot = [beside(&letter.farewell), beside(&letter.foot), beside(&edges)].into_iter();
    let headings = standing::headings(&letter.body);
    let made = |lines: Vec<&str>, place: usize| {
        let source = lines.join("\n");
        if let [line, rule] = lines.as_slice()
            && is_rule(rule)
        {
            let level = if rule.trim().starts_with('=') { 1 } else { 2 };
            return Block::new(&source, Kind::Heading(level), literal(line.trim()));
        }
        if lines.first().is_some_and(|line| is_rule(line)) {
            return Block::new(&source, Kind::Aside, literal(&lines.join(" ")));
        }
        let alone = lines.first().filter(|_| columned && lines.len() == 1);
        let dotted = lines.first().filter(|_| lines.len() == 1).and_then(|line| led(line));
        let words = match alone.and_then(|line| paged::columns(line)) {
            Some((label, rest)) => format!("{label}: {rest}"),
            None => dotted.unwrap_or_else(|| paged::joined(&lines, &hyphened)),
        };
        if let Some(heading) = mail::stressed(&words) {
            return Block::new(&source, Kind::Heading(2), literal(heading));
        }
        if lines.len() == 1 && headings.contains(&place) {
            return Block::new(&source, Kind::Heading(BOLD), literal(&words));
        }
        let kind = if shouted(&words) { Kind::Heading(2) } else { Kind::Paragraph };
        let typed = words.strip_prefix("- ").or_else(|| words.strip_prefix("* "));
        match typed {
            Some(item) => Block::new(&source, Kind::Item("- ".to_owned()), literal(&unstarred(item))),
            None => Block::new(&source, kind, literal(&unstarred(&words))),
        }
    };
    let parts = || {
        let (mut blocks, mut before) = (Vec::new(), 0);
        for part in tabbed::parts(&letter.body) {
            match part {
                tabbed::Part::Table(table, lines) => {
                    before += lines;
                    blocks.push(table);
                }
                tabbed::Part::Lines(lines) => {
                    for lines in paragraphs(lines.iter().copied()) {
                        let place = before;
                        before += lines.len();
                        blocks.push(made(lines, place));
                    }
                }
            }
        }
        blocks
    };
    let blocks = table.unwrap_or_else(parts);
    let blocks = head.chain(title).chain(blocks).chain(foot);
    Page { blocks: blocks.filter(|block| !block.is_empty()).collect(), ..Page::default() }
}

/// Lines that belong together: a line by itself, or what was broken to fit a screen.
pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Vec<&'a str>> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    let lines: Vec<&str> = lines.collect();
    let sections = counts_sections(&lines);
    for line in lines {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let before = found.last().and_then(|lines| lines.last()).copied().filter(|_| open);
        match (before, found.last_mut()) {
            (Some(before), Some(last)) if is_rule(line) && last.len() == 1 && may_head(before) => {
                last.push(line);
            }
            (Some(before), _) if is_rule(line) || is_rule(before) => found.push(vec![line]),
            (Some(_), Some(last)) if labelled_alike(last, line) => found.push(vec![line]),
            (Some(before), Some(last)) if goes_on(before, line) || stands_in(last, line, sections) => {
                last.push(line)
            }
            (Some(before), Some(last)) if breaks(last, before, line) => last.push(line),
            _ => found.push(vec![line]),
        }
        open = true;
    }
    found
}

/// Whether a line is only drawn, as below a heading.
fn is_rule(line: &str) -> bool {
    const LEAST: usize = 3;
    let line = line.trim();
    let mut signs = line.chars();
    let first = signs.next();
    line.len() >= LEAST && first.is_some_and(|first| "=-".contains(first) && signs.all(|sign| sign == first))
}

/// Whether a line can be the heading that a rule below it makes of it.
fn may_head(line: &str) -> bool {
    const MOST_WORDS: usize = 12;
    let line = line.trim();
    !line.ends_with(['.', '!', '?', ',', ';'])
        && line.split_whitespace().count() <= MOST_WORDS
        && line.contains(char::is_alphabetic)
        // The heads of columns are no heading.
        && !line.contains("   ")
        && !line.contains('\t')
        && !is_item(line)
}

/// A line without the stars in which chats set its label: `*Why*: to learn`, `• *Why:* to learn`.
fn unstarred(line: &str) -> String {
    const LONGEST: usize = 60;
    let starred = || {
        let (before, rest) = line.split_once('*')?;
        let (label, rest) = rest.split_once('*')?;
        let bare = label.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']);
        let coloned = bare.len() < label.len() || rest.trim_start().starts_with(':');
        let begins = before.chars().all(|sign| !sign.is_alphanumeric());
        let fits = label.starts_with(char::is_alphabetic) && label.chars().count() <= LONGEST;
        (coloned && begins && fits).then(|| format!("{before}{label}{rest}"))
    };
    starred().unwrap_or_else(|| line.to_owned())
}

/// What a label says with dots that lead to it, `Convener ..... Ann Lee`; the page in a table of contents is nothing that is said.
fn led(line: &str) -> Option<String> {
    const DOTS: &str = "....";
    const MOST_WORDS: usize = 5;
    let (label, rest) = line.trim().split_once(DOTS)?;
    let (label, rest) = (label.trim(), rest.trim_start_matches(['.', ' ', '\u{a0}', '\t']).trim());
    let short = (1..=MOST_WORDS).contains(&label.split_whitespace().count()) && !label.ends_with(['.', ':']);
    let paged = rest.chars().all(|sign| !sign.is_alphabetic());
    // More dots behind it are lines to write on.
    (short && !paged && !rest.contains(DOTS)).then(|| format!("{label}: {rest}"))
}

/// Whether a line goes on with the one before it.
fn goes_on(before: &str, line: &str) -> bool {
    let (before, line) = (before.trim_end(), line.trim());
    let long = before.chars().count() >= BROKEN;
    let ended = before.ends_with(['.', '!', '?', ':', ';', '…', '|', '}', '>']);
    let small = line.chars().next().is_some_and(char::is_lowercase);
    let begins = line.starts_with(['-', '*', '•', '·', '–', '—', '#', '=', '|', '\''])
        || counted(line)
        || counted_large(line).is_some()
        || is_item(line)
        || headed(line).is_some();
    long && !ended && !begins && (small || before.ends_with(',') || before.chars().count() >= BROKEN + 10)
}

/// Whether a line has a label as the one above it has, so that it is no more of that: `Host: Ann Lee`, and `Scribe: –` below it.
fn labelled_alike(above: &[&str], line: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let label = |line: &str| split_role(line).map(|found| found.label).filter(|label| is_label(label));
    let is_label = label(line.trim());
    let first = above.first().and_then(|first| label(first.trim()));
    first.is_some_and(|first| {
        is_label.is_some_and(|label| {
            // A role may be called so in two languages.
            let short = label.split('/').all(|label| label.split_whitespace().count() <= MOST_WORDS);
            short
                && (is_role(&label)
                    || inset(line) == inset(above.first().copied().unwrap_or_default()) && is_role(&first))
        })
    })
}

/// Whether words begin as a label does.
fn is_label(label: &str) -> bool {
    label.starts_with(char::is_uppercase)
}

/// Whether a line stands set in below an item, and is none itself. Below a number and what a section is called stands its text;
/// `sections` says that the numbers at the edge count sections.
fn stands_in(above: &[&str], line: &str, sections: bool) -> bool {
    const LEAST: usize = 2;
    let first = above.first().copied().unwrap_or_default();
    let counts = || (sections && inset(first) == 0) || place(first).is_some_and(is_major);
    let clause = is_clause(first);
    let heading = !clause && above.len() == 1 && counted(first.trim()) && counts();
    let begins = is_item(line) || is_clause(line);
    (clause || is_item(first)) && !heading && inset(line) >= inset(first) + LEAST && !begins
}

fn inset(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether the numbers at the edge of a text count its sections: they go on from one to the next, before words as short as those of
/// headings, and one of them is what a section is always called.
fn counts_sections(lines: &[&str]) -> bool {
    const MOST_WORDS: usize = 8;
    let edge: Vec<&str> = lines.iter().copied().filter(|line| inset(line) == 0 && counted(line)).collect();
    let short = |line: &&str| {
        line.split_whitespace().count() <= MOST_WORDS
            && !line.trim_end().ends_with(['.', '!', '?', ',', ';', ':'])
    };
    let numbers: Option<Vec<u32>> = edge.iter().map(|line| leading(line)).collect();
    let in_order = numbers.is_some_and(|numbers| (1..).zip(&numbers).all(|(at, number)| at == *number));
    edge.len() > 1
        && in_order
        && edge.iter().all(short)
        && edge.iter().any(|line| place(line).is_some_and(is_major))
}

/// Whether a line goes on with a short one that a program broke: it begins small where a sentence is not over. Lines that all begin
/// small are a list, and what has a label or is a heading is a line by itself.
fn breaks(above: &[&str], before: &str, line: &str) -> bool {
    const LEAST_WORDS: usize = 2;
    let small = line.trim().chars().next().is_some_and(char::is_lowercase);
    let began = above.first().map_or("", |first| first.trim());
    let sentence = began.chars().next().is_some_and(char::is_uppercase) || is_item(began) || is_clause(began);
    let ended = before.trim_end().ends_with(['.', '!', '?', ':', ';', '…', '|', '}', '>']);
    let by_itself = split(before.trim()).is_some() || place(before).is_some() || shouted(before);
    let words = before.split_whitespace().count();
    small
        && !is_item(line)
        && sentence
        && !ended
        && !by_itself
        && words >= LEAST_WORDS
        && split(line.trim()).is_none()
}

/// Whether a line begins with a number, a letter or a bullet that was typed.
pub fn is_item(line: &str) -> bool {
    let line = line.trim();
    typed(line).is_some() || line.starts_with("- ") || line.starts_with("* ")
}

/// Whether a line begins with its number within a section and goes on as a sentence does: `3.1 Members let the convener know`.
fn is_clause(line: &str) -> bool {
    const LEAST_WORDS: usize = 5;
    within(line.trim()).is_some() && line.split_whitespace().count() >= LEAST_WORDS
}

fn counted(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')', '°', 'º']))
}

/// Whether a line is in capitals from end to end, as headings are where there are no other means.
pub fn shouted(line: &str) -> bool {
    let letters: Vec<char> = line.chars().filter(|letter| letter.is_alphabetic()).collect();
    let short = line.chars().count() <= 80 && letters.len() >= 4 && !line.contains('\n');
    short && letters.iter().all(|letter| letter.is_uppercase()) && !line.ends_with(['.', '!', '?', ','])
}
