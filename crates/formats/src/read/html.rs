//! HTML notes as Markdown: what is written stays, how it looked mostly, what would run does not.

use super::entities::entities;
use super::notes::{cell, escaped, linked, table};

/// Deeper than this nothing is nested on purpose.
const DEEPEST: usize = 60;

/// The value of an attribute inside `<…>`.
pub fn attribute(element: &str, name: &str) -> Option<String> {
    let lower = element.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower.get(from..)?.find(name) {
        let start = from + at;
        from = start + name.len();
        let bounded =
            lower.get(..start)?.ends_with(|letter: char| letter.is_whitespace() || "\"'".contains(letter));
        let Some(value) = element.get(from..)?.trim_start().strip_prefix('=').filter(|_| bounded) else {
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|letter| "\"'".contains(*letter));
        let value = match quote {
            Some(quote) => value.get(1..)?.split(quote).next()?,
            None => value
                .split(|letter: char| letter.is_whitespace() || letter == '>')
                .next()?
                .trim_end_matches('/'),
        };
        return Some(entities(value));
    }
    None
}

/// HTML as Markdown. The lines of a cell become one: pages know no lines in cells.
pub fn markdown(html: &str) -> String {
    written(html, Page::default())
}

/// The same, where a line end inside a cell is written as `<br>`.
pub fn with_lines_in_cells(html: &str) -> String {
    written(html, Page { lines_in_cells: true, ..Page::default() })
}

fn written(html: &str, mut page: Page) -> String {
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        page.text(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let named = rest.get(1..).is_some_and(|next| {
            next.starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter))
        });
        let Some(end) = end_of_tag(rest).filter(|_| named) else {
            page.text("<");
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let tag = rest.get(..end).unwrap_or_default();
        rest = rest.get(end..).unwrap_or_default();
        let name: String = tag
            .chars()
            .skip(1)
            .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/')
            .collect();
        let name = name.trim_end_matches('/').to_ascii_lowercase();
        if ["script", "style", "head", "title", "template", "svg", "iframe"].contains(&name.as_str()) {
            let close = format!("</{name}");
            let after = rest.to_ascii_lowercase().find(&close).and_then(|at| rest.get(at..));
            rest = after.and_then(|after| after.split_once('>')).map_or("", |(_, rest)| rest);
            continue;
        }
        match name.strip_prefix('/') {
            Some(name) => page.close(name),
            None => page.open(&name, tag),
        }
    }
    page.text(rest);
    page.finish()
}

/// Where a tag ends; a `>` between quotes does not count.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.char_indices().take(100_000) {
        match (quote, letter) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

#[derive(Default)]
struct Page {
    out: String,
    /// Line ends that stand before the next word.
    breaks: usize,
    /// How much of `prefix` the empty lines among them share: what began or ended since has no part in them.
    shared: usize,
    /// What stands before each line.
    prefix: Vec<String>,
    /// The mark of a list item whose first word has not come.
    marker: Option<String>,
    /// The number of the next item, for lists that have numbers.
    lists: Vec<Option<u32>>,
    /// Open spans: element, where it began, its address.
    spans: Vec<(String, usize, String)>,
    /// Inside `<pre>`: where it began.
    pre: Option<usize>,
    rows: Vec<Vec<String>>,
    lines_in_cells: bool,
    tables: usize,
    /// The breaks that stand before the table: its cells are written elsewhere first.
    before_table: usize,
}

impl Page {
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let text = entities(text);
        if self.pre.is_some() {
            self.out.push_str(&text);
            return;
        }
        let space = |letter: char| letter.is_whitespace() && letter != '\u{a0}';
        let words: Vec<&str> = text.split(space).filter(|word| !word.is_empty()).collect();
        let at_start = self.breaks > 0
            || self.out.is_empty()
            || self.out.ends_with([' ', '\n'])
            || self.marker.is_some();
        if words.is_empty() {
            if !at_start {
                self.out.push(' ');
            }
            return;
        }
        let mut line = String::new();
        if text.starts_with(space) && !at_start {
            line.push(' ');
        }
        let in_code = self.spans.iter().any(|(name, _, _)| name == "code");
        let joined = words.join(" ");
        line.push_str(&if in_code { joined } else { escaped(&joined) });
        if text.ends_with(space) {
            line.push(' ');
        }
        self.raw(&line);
    }

    /// Writes what is Markdown already.
    fn raw(&mut self, text: &str) {
        self.begin_line();
        self.out.push_str(text);
    }

    fn begin_line(&mut self) {
        let breaks = std::mem::take(&mut self.breaks);
        if breaks == 0 && !self.out.is_empty() && self.marker.is_none() {
            return;
        }
        if !self.out.is_empty() {
            self.out.truncate(self.out.trim_end_matches(' ').len());
            let blank = self.prefix.get(..self.shared).unwrap_or(&self.prefix).concat();
            for left in (0..breaks.max(1)).rev() {
                self.out.push('\n');
                if left > 0 {
                    self.out.push_str(blank.trim_end());
                }
            }
        }
        let marker = self.marker.take();
        let whole = self.prefix.len();
        let own = if marker.is_some() { whole.saturating_sub(1) } else { whole };
        self.out.push_str(&self.prefix.get(..own).unwrap_or_default().concat());
        self.out.push_str(&marker.unwrap_or_default());
    }

    fn end_block(&mut self, breaks: usize) {
        if self.spans.iter().any(|(name, _, _)| name == "td") {
            let end = if breaks > 1 { "\n\n" } else { "\n" };
            self.out.push_str(if self.lines_in_cells { end } else { " " });
        } else if self.marker.is_none() && !self.out.is_empty() && self.pre.is_none() {
            let inside = self.lists.len().min(1);
            let depth = self.prefix.len();
            self.shared = if self.breaks == 0 { depth } else { self.shared.min(depth) };
            self.breaks = self.breaks.max(breaks.saturating_sub(if breaks == 2 { inside } else { 0 }).max(1));
        }
    }

    fn open(&mut self, name: &str, tag: &str) {
        if self.spans.len() + self.prefix.len() > DEEPEST {
            return;
        }
        match name {
            "br" if self.pre.is_some() => self.out.push('\n'),
            "br" => self.end_block(1),
            "hr" => {
                self.end_block(2);
                self.raw("---");
                self.end_block(2);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block(2);
                let level = name.get(1..).and_then(|level| level.parse().ok()).unwrap_or(2);
                self.marker =
                    Some(format!("{}{} ", self.marker.take().unwrap_or_default(), "#".repeat(level)));
                self.prefix.push(String::new());
            }
            "ul" => self.open_list(None),
            "ol" => self
                .open_list(Some(attribute(tag, "start").and_then(|start| start.parse().ok()).unwrap_or(1))),
            "li" => self.open_item(),
            "input" if attribute(tag, "type").as_deref() == Some("checkbox") => {
                let checked = tag.to_ascii_lowercase().contains("checked");
                self.raw(if checked { "[x] " } else { "[ ] " });
            }
            "blockquote" => {
                self.end_block(2);
                self.prefix.push("> ".to_owned());
            }
            "pre" if self.pre.is_none() => {
                self.end_block(2);
                self.begin_line();
                self.pre = Some(self.out.len());
            }
            "table" => {
                self.tables += 1;
                if self.tables == 1 {
                    self.end_block(2);
                    self.before_table = std::mem::take(&mut self.breaks);
                    self.rows.clear();
                }
            }
            "tr" if self.tables == 1 => self.rows.push(Vec::new()),
            "td" | "th" if self.tables == 1 => {
                self.spans.push(("td".to_owned(), self.out.len(), String::new()))
            }
            "img" => self.picture(tag),
            "a" | "strong" | "b" | "em" | "i" | "s" | "del" | "strike" | "code" if self.pre.is_none() => {
                let lead = self.breaks > 0 || self.marker.is_some() || self.out.is_empty();
                if lead {
                    self.begin_line();
                }
                self.spans.push((
                    name.to_owned(),
                    self.out.len(),
                    attribute(tag, "href").unwrap_or_default(),
                ));
            }
            "p" | "div" | "section" | "article" | "header" | "footer" | "figure" | "dl" | "dt" | "dd" => {
                self.end_block(2)
            }
            _ => {}
        }
    }

    fn open_list(&mut self, first: Option<u32>) {
        self.end_block(if self.lists.is_empty() { 2 } else { 1 });
        self.lists.push(first);
    }

    fn open_item(&mut self) {
        self.end_block(1);
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                let marker = format!("{number}. ");
                *number = number.saturating_add(1);
                marker
            }
            _ => "- ".to_owned(),
        };
        self.prefix.push(" ".repeat(marker.len()));
        self.marker = Some(marker);
    }

    fn picture(&mut self, tag: &str) {
        let words = attribute(tag, "alt").unwrap_or_default().replace(['[', ']', '\n'], " ");
        match attribute(tag, "src") {
            Some(source) if !source.trim().is_empty() && !source.trim_start().starts_with("data:") => {
                let source = source.replace(' ', "%20").replace(['(', ')', '\n', '<', '>'], "");
                self.raw(&format!("![{}]({source})", words.trim()));
            }
            _ => self.text(&words),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "div" | "section" | "article" | "header" | "footer" | "figure" | "dl" | "dt" | "dd" => {
                self.end_block(2)
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.prefix.pop();
                self.marker = None;
                self.end_block(2);
            }
            "blockquote" => {
                self.prefix.pop();
                self.end_block(2);
            }
            "li" => {
                if self.marker.is_some() {
                    self.begin_line();
                }
                self.prefix.pop();
                self.end_block(1);
            }
            "ul" | "ol" => {
                self.lists.pop();
                self.end_block(if self.lists.is_empty() { 2 } else { 1 });
            }
            "pre" => {
                if let Some(start) = self.pre.take() {
                    let code = self.out.split_off(start.min(self.out.len()));
                    let fenced = super::text::fenced("", code.trim_start_matches('\n'));
                    self.out.push_str(&fenced.replace('\n', &format!("\n{}", self.prefix.concat())));
                    self.end_block(2);
                }
            }
            "td" | "th" if self.tables == 1 => {
                let lines = self.lines_in_cells;
                let cell = self.end_span("td").map(|(text, _)| cell(&text, lines));
                if let (Some(row), Some(cell)) = (self.rows.last_mut(), cell) {
                    row.push(cell);
                }
            }
            "table" => {
                self.tables = self.tables.saturating_sub(1);
                let rows: Vec<_> =
                    std::mem::take(&mut self.rows).into_iter().filter(|row| !row.is_empty()).collect();
                if self.tables == 0 {
                    self.breaks = self.breaks.max(std::mem::take(&mut self.before_table));
                }
                if self.tables == 0 && !rows.is_empty() {
                    // A caption, or whatever else stood in no cell, is no part of the first row.
                    if self.prefix.is_empty() && !self.out.is_empty() && !self.out.ends_with('\n') {
                        self.end_block(2);
                    }
                    self.raw(&table(&rows).replace('\n', &format!("\n{}", self.prefix.concat())));
                    self.end_block(2);
                }
            }
            _ => self.close_span(name),
        }
    }

    /// Ends the innermost span of this name, with all in it, and gives what it holds.
    fn end_span(&mut self, name: &str) -> Option<(String, String)> {
        let at = self.spans.iter().rposition(|(open, _, _)| open == name)?;
        let (_, start, address) = self.spans.get(at)?.clone();
        self.spans.truncate(at);
        let mut start = start.min(self.out.len());
        while !self.out.is_char_boundary(start) {
            start -= 1;
        }
        Some((self.out.split_off(start), address))
    }

    fn close_span(&mut self, name: &str) {
        let mark = match name {
            "strong" | "b" => "**",
            "em" | "i" => "*",
            "s" | "del" | "strike" => "~~",
            "code" => "`",
            "a" => "",
            _ => return,
        };
        let Some((text, address)) = self.end_span(name) else { return };
        let inner = text.trim();
        let (before, after) = (text.len() - text.trim_start().len(), text.trim_end().len());
        let lead = text.get(..before.min(after)).unwrap_or_default();
        let tail = text.get(after..).unwrap_or_default();
        let marked = if inner.is_empty() {
            String::new()
        } else if mark.is_empty() {
            if address.is_empty() { inner.to_owned() } else { linked(inner, &address) }
        } else {
            format!("{mark}{inner}{mark}")
        };
        self.out.push_str(&format!("{lead}{marked}{tail}"));
    }

    fn finish(mut self) -> String {
        if self.pre.is_some() {
            self.close("pre");
        }
        let lines: Vec<&str> = self.out.lines().map(str::trim_end).collect();
        super::text::trimmed(&lines.join("\n")).to_owned()
    }
}
