//! Texts as the source of a wiki page. Whatever a wiki would understand otherwise is marked as words.

use std::fmt::Write;

use crate::read::charter::may_be_misread;
use crate::write::text::{Block, Inline, Item, Text, plain};

/// A text as lines: paragraphs with an empty line between them. Lists are set in from the margin, which says that they belong to the
/// words above and are no clauses.
pub(super) fn lines(text: &Text) -> String {
    let mut writer = Writer { notes: &text.notes, out: Vec::new() };
    writer.blocks(&text.blocks, ":");
    let used = crate::write::text::referred(&text.blocks);
    for (at, note) in text.notes.iter().enumerate().filter(|(at, _)| !used.contains(&(at + 1))) {
        let words = format!("({}) {}", at + 1, flat(note, &text.notes));
        writer.out.push(guarded(&words, ""));
    }
    writer.out.join("\n\n")
}

/// A text as one item of a list, with what is below its first line on lines of their own.
pub(super) fn item(text: &Text, mark: &str) -> String {
    let mut writer = Writer { notes: &text.notes, out: Vec::new() };
    writer.item(&text.blocks, mark);
    writer.out.join("\n")
}

struct Writer<'a> {
    notes: &'a [Vec<Block>],
    out: Vec<String>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], mark: &str) {
        for block in blocks {
            self.block(block, mark);
        }
    }

    fn block(&mut self, block: &Block, mark: &str) {
        match block {
            Block::Paragraph { words } => {
                // Words that are dressed from the start look like a label.
                let dressed = matches!(words.first(), Some(Inline::Strong(_) | Inline::Stressed(_)));
                let plain = if dressed { "label:".to_owned() } else { plain(words) };
                self.out.push(guarded(&words_of(words, self.notes), &plain));
            }
            // A heading inside a text is no section of the charter.
            Block::Heading { words, .. } => {
                self.out.push(format!("<nowiki/>'''{}'''", words_of(words, self.notes)))
            }
            Block::List { start, items } => {
                let mut inner = Writer { notes: self.notes, out: Vec::new() };
                inner.list(start.is_some(), items, mark);
                self.out.push(inner.out.join("\n"));
            }
            Block::Quote { blocks } => {
                let words = flat(blocks, self.notes);
                self.out.push(format!("<blockquote>{words}</blockquote>"));
            }
            // At the start it stands behind a number or a label, in one line.
            Block::Code { text } if !self.out.is_empty() => {
                let bare = text.replace('&', "&amp;").replace('<', "&lt;");
                // An empty line would end the paragraph.
                let lines = bare.lines().map(|line| if line.trim().is_empty() { " " } else { line });
                self.out.push(format!("<pre>\n{}\n</pre>", lines.collect::<Vec<_>>().join("\n")));
            }
            Block::Code { text } => {
                let code =
                    text.lines().map(|line| format!("<code><nowiki>{}</nowiki></code>", unclosed(line)));
                self.out.push(format!("<nowiki/>{}", code.collect::<Vec<_>>().join("<br>")));
            }
            Block::Table { head, rows, .. } => self.table(head, rows),
            Block::Rule => self.out.push("----".to_owned()),
            Block::Image { alt, .. } => self.out.push(guarded(&escape(alt), alt)),
        }
    }

    fn list(&mut self, counts: bool, items: &[Item], above: &str) {
        let mark = format!("{above}{}", if counts { '#' } else { '*' });
        for item in items {
            let mut blocks = item.blocks.clone();
            if let Some(done) = item.done {
                let sign = Inline::Words(if done { "☑ " } else { "☐ " }.to_owned());
                match blocks.first_mut() {
                    Some(Block::Paragraph { words }) => words.insert(0, sign),
                    _ => blocks.insert(0, Block::Paragraph { words: vec![sign] }),
                }
            }
            self.item(&blocks, &mark);
        }
    }

    fn item(&mut self, blocks: &[Block], mark: &str) {
        let (first, rest) = match blocks.split_first() {
            Some((Block::Paragraph { words }, rest)) => (words_of(words, self.notes), rest),
            _ => ("<nowiki/>".to_owned(), blocks),
        };
        self.out.push(format!("{mark} {first}"));
        for block in rest {
            match block {
                Block::List { start, items } => self.list(start.is_some(), items, mark),
                other => {
                    let words = flat(std::slice::from_ref(other), self.notes);
                    self.out.push(format!("{mark}: {words}"));
                }
            }
        }
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        let mut table = String::from("{| class=\"wikitable\"\n");
        for cell in head {
            let _ = writeln!(table, "! {}", words_of(cell, self.notes));
        }
        for row in rows {
            table.push_str("|-\n");
            for cell in row {
                let _ = writeln!(table, "| {}", words_of(cell, self.notes));
            }
        }
        table.push_str("|}");
        self.out.push(table);
    }
}

/// Blocks in one line.
fn flat(blocks: &[Block], notes: &[Vec<Block>]) -> String {
    let mut parts = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { words } | Block::Heading { words, .. } => parts.push(words_of(words, notes)),
            Block::Quote { blocks } => parts.push(format!("« {} »", flat(blocks, notes))),
            Block::List { items, .. } => {
                parts.extend(items.iter().map(|item| format!("• {}", flat(&item.blocks, notes))));
            }
            Block::Code { text } => parts
                .extend(text.lines().map(|line| format!("<code><nowiki>{}</nowiki></code>", unclosed(line)))),
            Block::Table { head, rows, .. } => {
                let rows = std::iter::once(head).chain(rows);
                parts.extend(
                    rows.map(|row| {
                        row.iter().map(|cell| words_of(cell, notes)).collect::<Vec<_>>().join(" – ")
                    }),
                );
            }
            Block::Image { alt, .. } => parts.push(escape(alt)),
            Block::Rule => {}
        }
    }
    parts.join("<br>")
}

/// Words with their looks.
pub(super) fn words_of(words: &[Inline], notes: &[Vec<Block>]) -> String {
    let mut out = String::new();
    for word in words {
        match word {
            Inline::Words(text) | Inline::Image(_, text) => out.push_str(&escape(text)),
            Inline::Stressed(words) => {
                let _ = write!(out, "''{}''", words_of(words, notes));
            }
            Inline::Strong(words) => {
                let _ = write!(out, "'''{}'''", words_of(words, notes));
            }
            Inline::Struck(words) => {
                let _ = write!(out, "<s>{}</s>", words_of(words, notes));
            }
            Inline::Code(text) => {
                let _ = write!(out, "<code><nowiki>{}</nowiki></code>", unclosed(text));
            }
            Inline::Link(link) => {
                let words = words_of(&link.words, notes);
                if crate::write::text::plain(&link.words) == link.to {
                    out.push_str(&link.to);
                } else {
                    let _ = write!(out, "[{} {words}]", link.to.replace([' ', ']', '['], "%20"));
                }
            }
            Inline::Page(link) => out.push_str(&words_of(&link.words, notes)),
            Inline::Break => out.push_str("<br>"),
            Inline::Note(number) => {
                if let Some(note) = notes.get(number - 1) {
                    let _ = write!(out, "<ref>{}</ref>", flat(note, &[]));
                }
            }
        }
    }
    out
}

/// Words that a wiki reads as themselves.
pub(super) fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let special = match letter {
            '\'' => letters.peek() == Some(&'\''),
            '[' | ']' | '{' | '}' | '|' | '<' | '>' | '&' | '~' => true,
            '_' => letters.peek() == Some(&'_'),
            // What would be an address is words here: a link is written as one.
            ':' => letters.peek() == Some(&'/') || out.ends_with("mailto") || out.ends_with("tel"),
            _ => false,
        };
        if special {
            let _ = write!(out, "<nowiki>{letter}</nowiki>");
        } else if letter == '\n' {
            out.push_str("<br>");
        } else {
            out.push(letter);
        }
    }
    out.replace("</nowiki><nowiki>", "")
}

/// A paragraph that a wiki, or its reader, could take for more than its words is marked as words.
fn guarded(words: &str, plain: &str) -> String {
    let sign = words.starts_with(['*', '#', ':', ';', '=', '{', '|', '!', '-', ' ', '<']);
    if sign || may_be_misread(plain) { format!("<nowiki/>{words}") } else { words.to_owned() }
}

/// Code that does not end what keeps it.
fn unclosed(code: &str) -> String {
    code.replace("</nowiki>", "&lt;/nowiki&gt;")
}
