//! The source of a wiki page: its blocks. What stands inside a line is in `wikiinline.rs`, tables are in `wikitable.rs`.

use super::plain::paragraphs;
use super::wikiinline;
use super::wikiwords::{CODE, MARK, literally, protected, shown};
use super::{Block, Column, Kind, Notes, Page, fields, infobox, together, wikitable};
use crate::read::charter::Place;
use crate::read::charter::sense::labels::{headed, split};
use crate::read::charter::sense::vocabulary::place;
use crate::read::html::attribute;
use crate::read::text::plain;

/// A template that is not closed within so many lines is none.
const LONGEST_TEMPLATE: usize = 3_000;
/// Tables inside tables deeper than this are text.
pub const DEEPEST: usize = 4;

/// The blocks of a page.
pub fn read(text: &str) -> Page {
    let mut notes = Notes::default();
    let text = protected(text, &mut notes);
    let lines: Vec<&str> = text.lines().collect();
    let mut blocks = blocks(&lines, 0, &mut notes);
    blocks.retain(|block| !block.is_empty());
    Page { blocks, notes }
}

/// The title that a page gives itself in place of its name: `{{DISPLAYTITLE:Our charter}}`.
fn title(template: &str) -> Option<&str> {
    const NAMES: [&str; 2] = ["{{DISPLAYTITLE:", "{{AFFICHERTITRE:"];
    let given = NAMES.iter().find_map(|name| template.trim().strip_prefix(*name))?.strip_suffix("}}")?;
    let title = given.split('|').next().unwrap_or_default().trim();
    (!title.is_empty() && !title.contains(['{', '<', '\n'])).then_some(title)
}

/// The blocks of some lines.
pub fn blocks(lines: &[&str], depth: usize, notes: &mut Notes) -> Vec<Block> {
    let mut reader = Reader {
        lines,
        at: 0,
        depth,
        blocks: Vec::new(),
        open: Vec::new(),
        items: Vec::new(),
        boxes: Vec::new(),
        roles: None,
        notes,
    };
    while reader.at < lines.len() {
        reader.line();
    }
    reader.flush();
    let Reader { mut blocks, boxes, .. } = reader;
    if !boxes.is_empty() {
        let first = blocks.iter().position(is_section).unwrap_or(blocks.len());
        blocks.splice(first..first, boxes);
    }
    blocks
}

/// Whether a section of a page tells who has which role.
fn tells_roles(lines: &[&str]) -> bool {
    let heads = |line: &&str| heading(line.trim()).and_then(|(_, words)| place(words)) == Some(Place::Roles);
    lines.iter().any(heads)
}

/// Whether a block is the heading of a section that charters have. The box beside a page tells of those, below its title.
fn is_section(block: &Block) -> bool {
    let heads = matches!(block.kind, Kind::Heading(_)) || headed(block.first()).is_some();
    heads && place(&plain(block.first())).is_some()
}

struct Reader<'a, 'n> {
    lines: &'a [&'a str],
    at: usize,
    depth: usize,
    blocks: Vec<Block>,
    /// Lines of a paragraph that has not ended.
    open: Vec<&'a str>,
    /// Lines of a list that has not ended.
    items: Vec<&'a str>,
    /// What boxes beside the page tell.
    boxes: Vec<Block>,
    /// Whether a section tells who has which role, once that was asked.
    roles: Option<bool>,
    notes: &'n mut Notes,
}

impl Reader<'_, '_> {
    fn line(&mut self) {
        let Some(line) = self.lines.get(self.at).copied() else { return };
        let bare = line.trim();
        if bare.starts_with("{|") || bare.trim_start_matches(':').starts_with("{|") {
            self.flush();
            let (blocks, next) = wikitable::read(self.lines, self.at, self.depth, self.notes);
            self.blocks.extend(blocks);
            self.at = next.max(self.at + 1);
            return;
        }
        let apart = bare.starts_with("{{") && !wikiinline::begins_with_words(bare);
        if let Some(end) = if apart { self.template() } else { None } {
            self.flush();
            let source = self.lines.get(self.at..end).unwrap_or_default().join("\n");
            if let Some(title) = title(&source) {
                self.at = end;
                return self.push(&source, Kind::Heading(1), title);
            }
            let lines = self.lines;
            let untitled = self.blocks.is_empty() && !lines.iter().any(|line| line.starts_with("= "));
            if let Some(name) = infobox::name(&source).filter(|_| untitled) {
                self.push(&source, Kind::Heading(1), name);
            }
            let roles = *self.roles.get_or_insert_with(|| tells_roles(lines));
            if let Some((told, rest)) = infobox::read(&source, self.depth, roles, self.notes) {
                self.boxes.push(told);
                self.blocks.extend(rest);
                self.at = end;
                return;
            }
            let name = source.trim_start_matches('{').split(['|', '}', '\n']).next().unwrap_or_default();
            self.notes.about("template", name);
            let text = literally(&source);
            self.blocks.push(Block::new(&shown(&source), Kind::Raw, text));
            self.at = end;
            return;
        }
        self.at += 1;
        if let Some(code) = bare.strip_prefix(CODE) {
            self.flush();
            self.code(code);
        } else if let Some((level, words)) = heading(bare) {
            self.flush();
            self.push(line, Kind::Heading(level), words);
        } else if bare.starts_with("<div class=\"") && bare.ends_with("</div>") {
            self.flush();
            self.set_apart(line, bare);
        } else if let Some(words) = quoted(bare) {
            self.flush();
            self.quote(line, words);
        } else if line.starts_with(['*', '#', ';', ':']) {
            self.paragraph();
            self.items.push(line);
        } else if bare.bytes().all(|byte| byte == b'-') && bare.len() != 1 {
            // Nothing, or a rule.
            self.flush();
        } else {
            self.list();
            self.open.push(line);
        }
    }

    /// The line after a template that begins here and has nothing behind it.
    fn template(&self) -> Option<usize> {
        let mut depth = 0_i64;
        for (at, line) in self.lines.iter().enumerate().skip(self.at).take(LONGEST_TEMPLATE) {
            depth += i64::try_from(line.matches("{{").count()).ok()?
                - i64::try_from(line.matches("}}").count()).ok()?;
            if depth <= 0 {
                return line.trim_end().ends_with("}}").then_some(at + 1);
            }
        }
        None
    }

    /// What stands apart from the text: the fields of a section in words, or what is known of a version.
    fn set_apart(&mut self, line: &str, bare: &str) {
        let (open, inner) = bare.split_once('>').unwrap_or((bare, ""));
        let inner = inner.strip_suffix("</div>").unwrap_or(inner);
        let kind = match attribute(open, "class").as_deref() {
            Some("note") => Kind::Fields(fields(open)),
            Some("about") => Kind::Aside,
            _ => Kind::Paragraph,
        };
        self.push(line, kind, inner);
    }

    /// Lines of code, as they stand.
    fn code(&mut self, code: &str) {
        let code = shown(code);
        if code.trim().is_empty() {
            return;
        }
        let fence = if code.contains("```") { "~~~~~~" } else { "```" };
        let block = Block::new(&code, Kind::Paragraph, format!("{fence}\n{code}\n{fence}"));
        self.blocks.push(Block { plain: true, ..block });
    }

    /// What somebody else said, as a quotation.
    fn quote(&mut self, line: &str, words: &str) {
        let text = wikiinline::markdown(words.trim(), self.notes);
        let lines: Vec<String> = text.replace(MARK, "").lines().map(|line| format!("> {line}")).collect();
        let block = Block::new(&shown(line), Kind::Paragraph, lines.join("\n"));
        self.blocks.push(Block { plain: true, ..block });
    }

    fn flush(&mut self) {
        self.paragraph();
        self.list();
    }

    fn paragraph(&mut self) {
        for lines in paragraphs(std::mem::take(&mut self.open).into_iter()) {
            let words: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
            self.push(&lines.join("\n"), Kind::Paragraph, &words.join(" "));
        }
    }

    fn push(&mut self, source: &str, kind: Kind, text: &str) {
        let source = shown(source);
        let columns = match wikiinline::spoken(text) {
            Some(spans) => spans
                .into_iter()
                .map(|(language, words)| Column::new(&language, wikiinline::markdown(words, self.notes)))
                .collect(),
            None => vec![Column::new("", wikiinline::markdown(text, self.notes))],
        };
        self.blocks.push(Block { source, kind, columns, plain: false });
    }

    /// A list that is set in from the margin belongs to the words above it: it is a paragraph whose Markdown is a list. Labelled items
    /// right below a heading are a list of their own, wherever they stand.
    fn set_in(&mut self, lines: &[&str]) {
        let inner: Vec<&str> = lines.iter().map(|line| line.strip_prefix(':').unwrap_or(line)).collect();
        let blocks = blocks(&inner, self.depth, self.notes);
        let heads = |above: &Block| matches!(above.kind, Kind::Heading(_)) || headed(above.first()).is_some();
        let labelled = |item: &Block| {
            let label = split(item.first()).filter(|label| label.strong && !label.rest.is_empty());
            matches!(item.kind, Kind::Item(_)) && label.is_some()
        };
        if blocks.len() > 1 && blocks.iter().all(labelled) && self.blocks.last().is_some_and(heads) {
            return self.blocks.extend(blocks);
        }
        let source: Vec<String> = lines.iter().map(|line| shown(line)).collect();
        let text = together(&blocks).replace(MARK, "");
        self.blocks.push(Block { plain: true, ..Block::new(&source.join("\n"), Kind::Paragraph, text) });
    }

    /// The items of a list. What is below an item is part of it.
    fn list(&mut self) {
        let mut count = 0_u64;
        let mut inner: Vec<u64> = Vec::new();
        let items = std::mem::take(&mut self.items);
        let is_set_in = |line: &str| line.starts_with(":*") || line.starts_with(":#");
        let inside = items.iter().take_while(|line| is_set_in(line)).count();
        if inside > 0 {
            self.set_in(items.get(..inside).unwrap_or_default());
        }
        for line in items.into_iter().skip(inside) {
            let depth = line.bytes().take_while(|byte| b"*#;:".contains(byte)).count();
            let (marks, text) = line.split_at_checked(depth).unwrap_or((line, ""));
            let last = marks.chars().last().unwrap_or('*');
            let below =
                depth > 1 && matches!(self.blocks.last().map(|block| &block.kind), Some(Kind::Item(_)));
            if below {
                let text = wikiinline::markdown(text.trim(), self.notes);
                let text = text.strip_prefix(MARK).unwrap_or(&text);
                inner.resize(depth - 1, 0);
                if let Some(number) = inner.last_mut() {
                    // What is no number begins to count anew.
                    *number = if last == '#' { *number + 1 } else { 0 };
                }
                let (between, mark) = match last {
                    '#' => ("\n", format!("{}. ", inner.last().unwrap_or(&1))),
                    '*' => ("\n", "- ".to_owned()),
                    _ => ("\n\n", String::new()),
                };
                let Some(block) = self.blocks.last_mut() else { continue };
                block.source = format!("{}\n{}", block.source, shown(line));
                let Some(column) = block.columns.first_mut() else { continue };
                let indent = "   ".repeat(depth.saturating_sub(2));
                let first_below = between == "\n" && !column.text.lines().last().is_some_and(is_item);
                column.text.push_str(if first_below { "\n\n" } else { between });
                let padding = format!("\n{indent}{}", " ".repeat(mark.len()));
                column.text.push_str(&format!("{indent}{mark}{}", text.replace('\n', &padding)));
                continue;
            }
            inner.clear();
            let kind = match last {
                '#' => {
                    count += 1;
                    Kind::Item(format!("{count}. "))
                }
                '*' => Kind::Item("- ".to_owned()),
                _ => Kind::Paragraph,
            };
            let defined = text.split_once(" : ").filter(|_| last == ';');
            match defined {
                Some((term, meaning)) => {
                    self.push(line, kind, &format!("'''{}:''' {}", term.trim(), meaning.trim()))
                }
                None if last == ';' => self.push(line, kind, &format!("'''{}'''", text.trim())),
                None => self.push(line, kind, text.trim()),
            }
        }
    }
}

/// What stands in a quotation that is one line.
fn quoted(line: &str) -> Option<&str> {
    let words = line.strip_prefix("<blockquote>")?.strip_suffix("</blockquote>")?;
    (!words.trim().is_empty() && !words.contains("blockquote>")).then_some(words)
}

fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    line.starts_with("- ") || (digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(". ")))
}

/// `== Heading ==`.
pub fn heading(line: &str) -> Option<(u8, &str)> {
    let before = line.bytes().take_while(|byte| *byte == b'=').count();
    let after = line.bytes().rev().take_while(|byte| *byte == b'=').count();
    let level = before.min(after).min(6);
    let words = line.get(level..line.len().checked_sub(level)?)?.trim();
    (level > 0 && !words.is_empty() && words.bytes().any(|byte| byte != b'='))
        .then_some((u8::try_from(level).unwrap_or(6), words))
}
