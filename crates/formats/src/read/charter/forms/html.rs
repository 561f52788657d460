//! A page of the web. One that was made here says more than its words: which texts stand side by side in which language, what is known
//! of the version, which fields a sentence holds.

use super::{Block, Column, Kind, Page, fields, markdown};
use crate::read::html::{attribute, markdown as words};

const COLUMNS: &str = "<div class=\"columns\">";
const CLAUSES: &str = "<ol class=\"clauses\">";
const NOTE: &str = "<div class=\"note\"";
const ABOUT: &str = "<dl class=\"about\">";
const PAPERS: &str = "<div class=\"papers\">";
const SIGNING: &str = "<section class=\"signing\">";

/// The blocks of a page.
pub fn read(text: &str) -> Page {
    // Only what was made here has a title of this class inside a main part.
    let made_here = text.split_once("<main>").and_then(|(_, rest)| rest.split_once("</main>"));
    let Some((main, _)) = made_here.filter(|(main, _)| main.contains(" class=\"title\">")) else {
        return markdown::read(&words(text));
    };
    let mut reader = Reader { page: Page::default(), number: None };
    reader.part(main);
    reader.page
}

struct Reader {
    page: Page,
    /// The number of the clause that is open, where clauses stand side by side.
    number: Option<u32>,
}

impl Reader {
    /// Reads a part of the page: what is set apart in it, and plain words around that.
    fn part(&mut self, text: &str) {
        let mut rest = text;
        while let Some((at, mark)) = first_of(rest, &[COLUMNS, NOTE, ABOUT, PAPERS, SIGNING]) {
            let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.plain(before);
            let element = match mark {
                ABOUT => "dl",
                SIGNING => "section",
                _ => "div",
            };
            let (tag, inner, end) = opened(after, element);
            match mark {
                COLUMNS if inner.contains(ABOUT) => self.abouts(inner),
                COLUMNS => self.columns(inner, Kind::Paragraph),
                NOTE => self.note(tag, inner),
                ABOUT => self.about(inner),
                // The name and the sign of the group, and the lines to sign on, are its paper and no part of the charter.
                _ => {}
            }
            rest = end;
        }
        self.plain(rest);
    }

    /// Words between what is set apart. Where clauses stand side by side, only their numbers lie between them.
    fn plain(&mut self, text: &str) {
        if text.contains(CLAUSES) {
            self.number = Some(0);
        }
        if let Some(number) = self.number.as_mut().filter(|_| text.trim_end().ends_with("<li>")) {
            *number += 1;
        }
        self.page.blocks.extend(markdown::read(&words(text)).blocks);
        if text.contains("</ol>") {
            self.number = None;
        }
    }

    /// Texts side by side: a row of cells, each with its language.
    fn columns(&mut self, inner: &str, kind: Kind) {
        let mark = self.number.filter(|number| *number > 0).map(|number| format!("{number}. "));
        let mut row = Vec::new();
        let mut rest = inner;
        while let Some(at) = rest.find("<div lang=") {
            let (tag, cell, end) = opened(rest.get(at..).unwrap_or_default(), "div");
            let blocks = markdown::read(&words(cell)).blocks;
            let mut column = Column::of(attribute(tag, "lang").unwrap_or_default(), &blocks);
            if let Some(mark) = mark.as_ref().filter(|_| !column.text.trim().is_empty()) {
                let indent = format!("\n{}", " ".repeat(mark.len()));
                column.text = format!("{mark}{}", column.text.replace('\n', &indent));
            }
            row.push(column);
            rest = end;
        }
        let source = row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ");
        match kind {
            Kind::Paragraph => {
                let kind = Kind::Table(vec![row]);
                self.page.blocks.push(Block { source, kind, ..Block::default() });
            }
            kind => self.page.blocks.push(Block { source, kind, columns: row, plain: false }),
        }
    }

    /// What fields say in words.
    fn note(&mut self, tag: &str, inner: &str) {
        let kind = Kind::Fields(fields(tag));
        match inner.split_once(COLUMNS) {
            Some(_) => {
                let at = inner.find(COLUMNS).unwrap_or_default();
                let (_, columns, _) = opened(inner.get(at..).unwrap_or_default(), "div");
                self.columns(columns, kind);
            }
            None => self.page.blocks.push(Block::new(inner.trim(), kind, words(inner).trim().to_owned())),
        }
    }

    /// What is known of the version, in each language.
    fn abouts(&mut self, inner: &str) {
        let mut rest = inner;
        while let Some(at) = rest.find(ABOUT) {
            let (_, list, end) = opened(rest.get(at..).unwrap_or_default(), "dl");
            self.about(list);
            rest = end;
        }
    }

    /// What is known of the version.
    fn about(&mut self, inner: &str) {
        let line = words(&inner.replace("</dt><dd>", " ").replace("</div><div>", " · "));
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        self.page.blocks.push(Block::new(&line.clone(), Kind::Aside, line));
    }
}

/// Where the first of some marks begins, and which.
fn first_of<'m>(text: &str, marks: &[&'m str]) -> Option<(usize, &'m str)> {
    marks.iter().filter_map(|mark| Some((text.find(mark)?, *mark))).min()
}

/// An element that begins here: its tag, what is in it, and what follows it. One that is never closed goes on to the end.
fn opened<'t>(text: &'t str, name: &str) -> (&'t str, &'t str, &'t str) {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let start = text.find('>').map_or(text.len(), |at| at + 1);
    let (tag, rest) = text.split_at_checked(start).unwrap_or((text, ""));
    let (mut depth, mut at) = (1_usize, 0_usize);
    while let Some(next) = rest.get(at..).and_then(|rest| first_of(rest, &[open.as_str(), close.as_str()])) {
        let begins = next.1 == open;
        depth = if begins { depth + 1 } else { depth - 1 };
        let here = at + next.0;
        at = here + next.1.len();
        if depth == 0 {
            let inner = rest.get(..here).unwrap_or_default();
            return (tag, inner, rest.get(at..).unwrap_or_default());
        }
    }
    (tag, rest, "")
}
