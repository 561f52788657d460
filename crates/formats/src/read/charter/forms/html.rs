//! A page of the web. One that was made here says more than its words: which texts stand side by side in which language, what is known
//! of the version, which fields a sentence holds.

use super::{Block, Column, Kind, Page, fields, markdown};
use crate::read::html::{attribute, with_lines_in_cells as words};

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
        let (text, furniture) = unfurnished(text);
        let (text, beside) = framed(&text);
        let mut page = markdown::read(&words(&defined(&text)));
        page.blocks.extend(furniture.into_iter().chain(beside));
        return page;
    };
    let mut reader = Reader { page: Page::default(), number: None };
    reader.part(main);
    reader.page
}

/// Whether a text is a part of a page: it begins with an element that a page is laid out by, holds more of them that are closed, and no
/// line with a mark of another form.
pub fn is_part(text: &str) -> bool {
    const LAYING_OUT: [&str; 14] = [
        "div", "p", "h1", "h2", "h3", "section", "article", "main", "body", "table", "ul", "ol", "header",
        "dl",
    ];
    const MARKS: [&str; 5] = ["==", "{|", "# ", "## ", "'''"];
    let Some(first) = text.trim_start().strip_prefix('<') else { return false };
    let name: String = first.chars().take_while(char::is_ascii_alphanumeric).collect();
    let low = text.to_lowercase();
    let closed: usize = LAYING_OUT.iter().map(|name| low.matches(&format!("</{name}>")).count()).sum();
    let marked = || text.lines().any(|line| MARKS.iter().any(|mark| line.starts_with(mark)));
    LAYING_OUT.contains(&name.to_lowercase().as_str()) && closed > 1 && !marked()
}

/// A page without what leads around its site and what ends it, and those as what stands beside a charter.
fn framed(text: &str) -> (String, Vec<Block>) {
    let (mut whole, mut beside, mut rest) = (String::new(), Vec::new(), text);
    while let Some((at, mark)) = first_of(rest, &["<nav", "<footer"]) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        whole.push_str(before);
        let end = mark.replace('<', "</");
        let Some((inner, behind)) = after.split_once(end.as_str()) else {
            // What never ends is a part of the page.
            rest = after;
            break;
        };
        let said = words(inner);
        beside.push(Block::new(said.trim(), Kind::Aside, said.trim().to_owned()));
        rest = behind.split_once('>').map_or("", |(_, behind)| behind);
    }
    whole.push_str(rest);
    beside.retain(|block| !block.is_empty());
    (whole, beside)
}

/// A page without what a wiki puts around each page that is taken out of it: the way to it, who changed it last, a list of its headings,
/// which program made the file.
fn unfurnished(text: &str) -> (String, Vec<Block>) {
    const AROUND: [&str; 4] = [
        "<div id=\"breadcrumb-section\"",
        "<div class=\"page-metadata\"",
        "<div class=\"toc-macro",
        "<div id=\"footer\"",
    ];
    let (mut whole, mut beside, mut rest) = (String::new(), Vec::new(), text);
    while let Some((at, _)) = first_of(rest, &AROUND) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        whole.push_str(before);
        let (_, inner, end) = opened(after, "div");
        let said = words(inner);
        beside.push(Block::new(said.trim(), Kind::Aside, said.trim().to_owned()));
        rest = end.strip_prefix('>').unwrap_or(end);
    }
    whole.push_str(rest);
    beside.retain(|block| !block.is_empty());
    (whole, beside)
}

/// A text in which what is defined stands as a label before its definition: `<dt>Respect</dt><dd>Listen.</dd>`.
fn defined(text: &str) -> String {
    let (mut whole, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("<dt") {
        let Some((_, term)) = after.split_once('>').filter(|_| after.starts_with(['>', ' '])) else { break };
        let end = first_of(term, &["</dt>", "<dd", "<dt", "</dl>"]).map_or(term.len(), |(at, _)| at);
        let (term, behind) = term.split_at_checked(end).unwrap_or((term, ""));
        let behind = behind.strip_prefix("</dt>").unwrap_or(behind);
        let term = term.trim().trim_end_matches(':');
        let definition = behind.trim_start().strip_prefix("<dd").and_then(|dd| dd.split_once('>'));
        whole.push_str(before);
        match definition {
            Some((_, text)) => {
                whole.push_str(&format!("<p><strong>{term}:</strong> "));
                rest = text;
            }
            None => {
                whole.push_str(&format!("<p><strong>{term}</strong></p>"));
                rest = behind;
            }
        }
    }
    whole.push_str(rest);
    whole
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

/// Where the first of some marks begins, and which. All of them begin with `<`.
fn first_of<'m>(text: &str, marks: &[&'m str]) -> Option<(usize, &'m str)> {
    text.match_indices('<').find_map(|(at, _)| {
        let here = text.get(at..)?;
        marks.iter().find(|mark| here.starts_with(**mark)).map(|mark| (at, *mark))
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_page_is_known_by_its_elements() {
        for part in [
            "<p>One</p>\n<p>Two</p>",
            " <div><h2>Purpose</h2><p>Learn.</p></div>",
            "<ul><li>a</li></ul><p>b</p>",
        ] {
            assert!(is_part(part), "{part}");
        }
        for other in [
            "<div class=\"x\">\n== Purpose ==\nLearn.\n</div></div>",
            "< 3 people",
            "<small>x</small> words",
            "<p>One",
        ] {
            assert!(!is_part(other), "{other}");
        }
    }

    #[test]
    fn what_frames_a_page_stands_beside_its_words() {
        let page =
            "<nav><a href=\"/\">Home</a></nav><h1>Circle</h1><p>We learn.</p><footer>Made in 2025</footer>";
        let told: Vec<(bool, String)> = read(page)
            .blocks
            .iter()
            .map(|block| (block.kind == Kind::Aside, block.first().to_owned()))
            .collect();
        let beside = |text: &str| (true, text.to_owned());
        assert_eq!(told[..2], [(false, "Circle".to_owned()), (false, "We learn.".to_owned())]);
        assert_eq!(told[2..], [beside("[Home](/)"), beside("Made in 2025")]);
    }

    #[test]
    fn a_page_of_very_many_parts_is_looked_through_once() {
        let parts = "<div class=\"toc-macro\"><p>x</p></div>".repeat(5_000);
        let (whole, beside) = unfurnished(&format!("<p>We learn.</p>{parts}"));
        assert_eq!((whole.as_str(), beside.len()), ("<p>We learn.</p>", 5_000));
    }

    #[test]
    fn what_a_wiki_puts_around_a_page_stands_beside_its_words() {
        let page = "<div id=\"page\"><div id=\"breadcrumb-section\"><ol><li>Circles</li></ol></div><h1>Our charter</h1>\
                    <div class=\"page-metadata\">Created by <span>Ann</span></div>\
                    <div class=\"toc-macro x\"><ul><li><div>Purpose</div></li></ul></div><p>We learn.</p></div>\
                    <div id=\"footer\"><p>Document generated in 2025</p></div>";
        let blocks = read(page).blocks;
        let own = blocks.iter().filter(|block| block.kind != Kind::Aside).map(Block::first);
        assert_eq!(own.collect::<Vec<_>>(), ["Our charter", "We learn."]);
        let beside = blocks.iter().filter(|block| block.kind == Kind::Aside).map(Block::first);
        let beside: Vec<&str> = beside.collect();
        assert_eq!(beside.len(), 4, "{beside:?}");
        assert_eq!(beside[1], "Created by Ann");
    }

    #[test]
    fn what_is_defined_is_a_label() {
        let list = "<dl><dt>Kindness:</dt> <dd>We are kind.</dd><dt>Pace<dd>Slow.<dt>Last</dt></dl>";
        let blocks = read(list).blocks;
        let told: Vec<&str> = blocks.iter().map(Block::first).collect();
        assert_eq!(told, ["**Kindness:** We are kind.", "**Pace:** Slow.", "**Last**"]);
    }
}
