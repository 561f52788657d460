//! Markdown: its blocks as they are written.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Block, Column, Kind, Page, dedent, fields, plain, standing};
use crate::read::charter::sense::labels::{headed, split};
use crate::read::charter::sense::sort::BOLD;
use crate::read::charter::sense::vocabulary;
use crate::read::front;

/// The blocks of a text. A title in its front matter is the first heading.
pub fn read(text: &str) -> Page {
    let front = front::split(text);
    let mut page = Page::default();
    if let Some(title) = front.text(&["title"]) {
        page.blocks.push(Block::new(title, Kind::Heading(1), crate::read::literal(title)));
    }
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let standing = by_standing(front.body);
    let mut reader =
        Reader { text: front.body, page, open: Vec::new(), rows: Vec::new(), next: None, standing };
    for (event, range) in Parser::new_ext(front.body, options).into_offset_iter() {
        reader.hear(event, range);
    }
    let beside = beside(text, front.body);
    reader.page.blocks.extend(Some(beside).filter(|block| !block.is_empty()));
    reader.page
}

/// The lines that are headings by how they stand, where a text has no marks for them: a few bold words in it take none away.
fn by_standing(text: &str) -> BTreeSet<&str> {
    let marked = |line: &str| {
        ["#", "==", "--"].iter().any(|mark| line.starts_with(mark))
            || headed(line).is_some_and(|found| found.strong)
    };
    let lines: Vec<&str> = text.lines().collect();
    if lines.iter().any(|line| marked(line)) {
        return BTreeSet::new();
    }
    let found = standing::headings(&lines);
    let told = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).enumerate();
    told.filter(|(at, _)| found.contains(at)).map(|(_, line)| line).collect()
}

/// The lines of the front matter that are not the title: they stand beside the charter.
fn beside(text: &str, body: &str) -> Block {
    const FENCES: [&str; 3] = ["---", "+++", "..."];
    let head = text.strip_suffix(body).unwrap_or_default();
    let tells = |line: &&str| {
        let named = line.split([':', '=']).next().unwrap_or_default().trim();
        !line.trim().is_empty() && !FENCES.contains(&line.trim()) && !named.eq_ignore_ascii_case("title")
    };
    let lines: Vec<&str> = head.lines().filter(tells).collect();
    Block::new(&lines.join("\n"), Kind::Aside, crate::read::literal(&lines.join(" · ")))
}

/// Whether lines below a title are what a program for pages keeps of each: `Owner: Ann`, and `Tags: charter` below it.
fn is_of_page(source: &str) -> bool {
    const KEPT: [&str; 16] = [
        "owner",
        "tags",
        "created",
        "created by",
        "created time",
        "last edited",
        "last edited by",
        "last edited time",
        "last updated",
        "propriétaire",
        "étiquettes",
        "créé par",
        "modifié le",
        "eigenaar",
        "labels",
        "laatst bewerkt",
    ];
    const MOST_WORDS: usize = 3;
    let named = |line: &str| line.split_once(": ").map(|(name, _)| name.trim().to_lowercase());
    let names: Option<Vec<String>> = source.lines().map(named).collect();
    names.is_some_and(|names| {
        names.len() > 1
            && names.iter().any(|name| KEPT.contains(&name.as_str()))
            && names.iter().all(|name| {
                name.split_whitespace().count() <= MOST_WORDS && vocabulary::place(name).is_none()
            })
    })
}

/// An item without the box before it that nobody has ticked: `[ ] Visit each school`.
fn unticked(item: &str) -> &str {
    item.strip_prefix("[ ]").filter(|rest| rest.starts_with(' ')).map_or(item, str::trim_start)
}

/// A heading without the name that links reach it by: `## Purpose {#purpose}`.
fn unnamed(heading: &str) -> &str {
    let named = heading.strip_suffix('}').and_then(|rest| rest.rsplit_once("{#"));
    match named {
        Some((words, name)) if !words.trim().is_empty() && !name.contains(['{', '}', ' ']) => {
            words.trim_end()
        }
        _ => heading,
    }
}

/// Whether lines only lead to the headings of the page, as a table of contents does.
fn leads_down(source: &str) -> bool {
    let leads = |line: &str| {
        let line = line.trim().trim_start_matches(['-', '*', ' ']);
        line.starts_with('[')
            && line.ends_with(')')
            && line.matches("](#").count() == 1
            && line.matches("](").count() == 1
    };
    let mut lines = source.lines().filter(|line| !line.trim().is_empty()).peekable();
    lines.peek().is_some() && lines.all(leads)
}

struct Reader<'t> {
    text: &'t str,
    page: Page,
    /// What is open: where it stands, and where its first content begins.
    open: Vec<(Range<usize>, Option<usize>)>,
    rows: Vec<Vec<Column>>,
    /// The number of the next item of the list at the top.
    next: Option<Option<u64>>,
    /// The lines that are headings by how they stand.
    standing: BTreeSet<&'t str>,
}

impl Reader<'_> {
    fn hear(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.inside(range.start);
                match tag {
                    Tag::List(start) if self.open.is_empty() => self.next = Some(start),
                    Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
                    _ => {}
                }
                self.open.push((range, None));
            }
            Event::End(end) => {
                let Some((range, content)) = self.open.pop() else { return };
                self.end(end, range, content);
            }
            Event::Rule if self.open.is_empty() => {}
            Event::Html(_) | Event::InlineHtml(_) | Event::Text(_) | Event::Code(_) => {
                self.inside(range.start)
            }
            _ => self.inside(range.start),
        }
    }

    /// Notes where the content of what is open begins.
    fn inside(&mut self, start: usize) {
        if let Some((_, content)) = self.open.last_mut() {
            content.get_or_insert(start);
        }
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>, content: Option<usize>) {
        let source = self.text.get(range.clone()).unwrap_or_default().trim_end();
        let inner = content.and_then(|start| self.text.get(start..range.end)).unwrap_or_default().trim_end();
        match (end, self.open.len()) {
            (TagEnd::Heading(level), 0) => {
                let words = inner.lines().next().unwrap_or_default().trim_end_matches('#').trim();
                let words = unnamed(words);
                if !self.is_title(words) {
                    self.add(source, Kind::Heading(level as u8), words, false);
                }
            }
            (TagEnd::Paragraph, 0) => self.paragraph(source),
            (TagEnd::Item, 1) => {
                let mark = match self.next.as_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                let indent = range.end
                    - range.start
                    - self.text.get(range.clone()).map_or(0, |text| {
                        content.map_or(text.len(), |start| range.end.saturating_sub(start).min(text.len()))
                    });
                if leads_down(inner) {
                    return self.page.blocks.push(Block::new(source, Kind::Aside, inner.to_owned()));
                }
                self.add(source, Kind::Item(mark), unticked(&dedent(inner, indent)), false);
            }
            (TagEnd::TableCell, _) => {
                if let Some(row) = self.rows.last_mut() {
                    // A line end inside a cell is written as an element.
                    let cell = inner.trim().trim_end_matches('|').trim().replace("<br>", "\n");
                    row.push(Column::new("", cell.replace("\\|", "|")));
                }
            }
            (TagEnd::Table, 0) => {
                let rows = std::mem::take(&mut self.rows);
                self.page.blocks.push(Block {
                    source: source.to_owned(),
                    kind: Kind::Table(rows),
                    ..Block::default()
                });
            }
            (TagEnd::HtmlBlock, 0) => {
                let comment = source.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
                if let Some(comment) = comment {
                    self.comment(comment.trim());
                } else {
                    let words = crate::read::html::with_lines_in_cells(source);
                    self.add(source, Kind::Paragraph, &words, false);
                }
            }
            (TagEnd::BlockQuote(_), 0) => match self.motto(source) {
                Some(words) => self.add(source, Kind::Paragraph, &format!("*{words}*"), false),
                None => self.add(source, Kind::Paragraph, source, true),
            },
            (TagEnd::CodeBlock | TagEnd::FootnoteDefinition, 0) => {
                self.add(source, Kind::Paragraph, source, true);
            }
            _ => {}
        }
    }

    /// A comment is left out; one of ours says that the block above it says in words what fields hold, and which.
    fn comment(&mut self, comment: &str) {
        let values = comment.strip_prefix("note").filter(|rest| rest.is_empty() || rest.starts_with(' '));
        match (values, self.page.blocks.pop()) {
            (Some(values), Some(above)) => {
                let text = match &above.kind {
                    // The first row names the languages.
                    Kind::Table(rows) => {
                        let cells = rows.iter().skip(1).flatten().map(|cell| cell.text.as_str());
                        cells.collect::<Vec<_>>().join("\n")
                    }
                    _ => above
                        .first()
                        .lines()
                        .map(|line| line.trim_start_matches(['>', ' ']))
                        .collect::<Vec<_>>()
                        .join("\n"),
                };
                let kind = Kind::Fields(fields(&format!("<note {values}>")));
                self.page.blocks.push(Block::new(&above.source, kind, text));
            }
            (_, above) => {
                self.page.blocks.extend(above);
                self.page.notes.of("comment-left-out");
            }
        }
    }

    /// A paragraph; lines of it that are headings or have labels stand by themselves.
    fn paragraph(&mut self, source: &str) {
        let below_title = self.page.blocks.len() == 1;
        if (below_title && is_of_page(source)) || leads_down(source) {
            return self.page.blocks.push(Block::new(source, Kind::Aside, source.to_owned()));
        }
        let heads = |line: &str| vocabulary::place(line).is_some() || self.standing.contains(line.trim());
        let telling = |line: &str| headed(line).is_some() || split(line).is_some();
        if !(source.lines().any(heads) || source.lines().skip(1).any(telling)) {
            return self.add(source, Kind::Paragraph, source, false);
        }
        for lines in plain::paragraphs(source.lines()) {
            let words: Vec<&str> = lines.iter().map(|line| line.trim_end_matches('\\').trim()).collect();
            let words = words.join(" ");
            let stands = self.standing.contains(words.as_str());
            let kind = if stands { Kind::Heading(BOLD) } else { Kind::Paragraph };
            self.add(&lines.join("\n"), kind, &words, false);
        }
    }

    /// The words of a quotation of one plain line right below the title: pages set their motto so.
    fn motto(&self, source: &str) -> Option<String> {
        let mut told = self.page.blocks.iter().filter(|block| block.kind != Kind::Aside);
        let below_title =
            told.next().is_some_and(|title| title.kind == Kind::Heading(1)) && told.next().is_none();
        let words = source.lines().map(|line| line.trim_start_matches(['>', ' ']).trim());
        let mut told = words.filter(|line| !line.is_empty());
        let (only, more) = (told.next()?, told.next());
        let plain = !only.contains(['*', '_', '`', '[', '<']);
        (below_title && more.is_none() && plain).then(|| only.to_owned())
    }

    /// Whether a heading says once more what the front matter called the page.
    fn is_title(&self, words: &str) -> bool {
        let said = crate::read::text::plain(words);
        match self.page.blocks.as_slice() {
            [only] => {
                only.kind == Kind::Heading(1) && crate::read::text::plain(only.first()).trim() == said.trim()
            }
            _ => false,
        }
    }

    fn add(&mut self, source: &str, kind: Kind, text: &str, plain: bool) {
        let block = Block { plain, ..Block::new(source, kind, text.trim().to_owned()) };
        if !block.is_empty() {
            self.page.blocks.push(block);
        }
    }
}
