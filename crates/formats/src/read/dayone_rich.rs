//! Day One's rich text, for entries that have nothing else: JSON with runs of text, their looks, and lines that are headings or lists.

use serde_json::Value;

use super::Remark;
use super::lexical::says;
use super::literal::{begun, literal};
use super::notes::{Blocks, Look, escaped, field, is_set, items, linked, marked, table};
use super::text::fenced;

/// The Markdown of rich text, or nothing when it is none. What it holds of a kind that is not known keeps its words, and a remark.
pub fn markdown(rich: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    let value: Value = serde_json::from_str(rich).ok()?;
    let mut page = Page::default();
    for run in value.get("contents")?.as_array()? {
        for object in items(run, "embeddedObjects") {
            page.end_line(&Value::Null);
            page.embed(object);
        }
        let Some(text) = field(run, "text") else { continue };
        let attributes = run.get("attributes").unwrap_or(&Value::Null);
        let line = attributes.get("line").unwrap_or(&Value::Null);
        let mut parts = text.split('\n').peekable();
        while let Some(part) = parts.next() {
            page.line.push_str(&words(part, attributes, is_set(line, "codeBlock")));
            page.bare.push_str(part);
            if parts.peek().is_some() {
                page.end_line(line);
            } else if !part.is_empty() {
                page.pending = line.clone();
            }
        }
    }
    let line = std::mem::take(&mut page.pending);
    page.end_line(&line);
    page.end_code();
    remarks.append(&mut page.remarks);
    Some(page.blocks.0)
}

#[derive(Default)]
struct Page {
    blocks: Blocks,
    /// The line that is being put together, and the same without marks.
    line: String,
    bare: String,
    /// What the line is, as its last run says.
    pending: Value,
    code: Vec<String>,
    in_list: bool,
    in_quote: bool,
    numbers: u64,
    remarks: Vec<Remark>,
}

impl Page {
    fn end_line(&mut self, line: &Value) {
        let (text, bare) = (std::mem::take(&mut self.line), std::mem::take(&mut self.bare));
        self.pending = Value::Null;
        let quoted = std::mem::take(&mut self.in_quote);
        if is_set(line, "codeBlock") {
            self.code.push(bare);
            self.in_list = false;
            return;
        }
        self.end_code();
        if text.trim().is_empty() {
            return;
        }
        let level = line.get("header").and_then(Value::as_u64).unwrap_or(0);
        let style = field(line, "listStyle").unwrap_or_default();
        let depth = line.get("indentLevel").and_then(Value::as_u64).unwrap_or(1).clamp(1, 9) - 1;
        let indent = "    ".repeat(usize::try_from(depth).unwrap_or(0));
        let mark = match style {
            "bulleted" => "- ".to_owned(),
            "numbered" => {
                let told = line.get("listIndex").and_then(Value::as_u64).filter(|told| *told > 0);
                self.numbers = told.unwrap_or(self.numbers + 1).min(999_999_999);
                format!("{}. ", self.numbers)
            }
            "checkbox" => format!("- [{}] ", if is_set(line, "checked") { 'x' } else { ' ' }),
            _ => String::new(),
        };
        if style != "numbered" {
            self.numbers = 0;
        }
        if !mark.is_empty() {
            let item = format!("{indent}{mark}{}", begun(text.trim()));
            if self.in_list {
                self.blocks.add_below(&item)
            } else {
                self.blocks.add(&item)
            }
            self.in_list = true;
            return;
        }
        self.in_list = false;
        match usize::try_from(level).unwrap_or(0) {
            0 if is_set(line, "quote") => {
                let line = format!("> {}", begun(text.trim()));
                // Lines that follow each other are one quotation.
                if quoted {
                    self.blocks.add_below(&line)
                } else {
                    self.blocks.add(&line)
                }
                self.in_quote = true;
            }
            0 => self.blocks.add(&begun(text.trim())),
            level => self.blocks.add(&format!("{} {}", "#".repeat(level.min(6)), text.trim())),
        }
    }

    fn end_code(&mut self) {
        if !self.code.is_empty() {
            let code = std::mem::take(&mut self.code).join("\n");
            self.blocks.add(&fenced("", &code));
        }
    }

    fn embed(&mut self, object: &Value) {
        self.end_code();
        (self.in_list, self.in_quote) = (false, false);
        let kind = field(object, "type").unwrap_or("photo");
        let plain = |text: &str| text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        match (kind, field(object, "identifier"), field(object, "url")) {
            ("horizontalLineRule" | "horizontalRuleLine", ..) => self.blocks.add("---"),
            ("table", ..) => self.blocks.add(&rows(object)),
            ("renderableCodeBlock", ..) => {
                self.blocks.add(&fenced("", field(object, "contents").unwrap_or_default()));
            }
            (_, Some(identifier), _) if plain(identifier) && plain(kind) => {
                self.blocks.add(&format!("![](dayone-moment:/{kind}/{identifier})"));
            }
            // A film, a talk or a page elsewhere: its address stays, under its title where it has one.
            (_, None, Some(address)) => {
                let title = field(object, "title").map(str::trim).filter(|title| !title.is_empty());
                self.blocks.add(&linked(&escaped(title.unwrap_or(address)), address));
            }
            _ => {
                self.blocks.add(&literal(&said(object)));
                self.remarks.push(Remark::about("unknown-part", kind));
            }
        }
    }
}

/// A table: in Markdown where the program says so, else from its cells.
fn rows(object: &Value) -> String {
    if let Some(markdown) = field(object, "markdown").filter(|markdown| !markdown.trim().is_empty()) {
        return markdown.to_owned();
    }
    let run = |run: &Value| {
        words(field(run, "text").unwrap_or_default(), run.get("attributes").unwrap_or(&Value::Null), false)
    };
    let cell = |cell: &Value| match items(cell, "content") {
        [] if cell.get("content").is_none() => escaped(&said(cell)),
        runs => runs.iter().map(run).collect(),
    };
    let row = |row: &Value| match row.as_array().map_or_else(|| items(row, "cells"), Vec::as_slice) {
        [] if row.is_array() => Vec::new(),
        [] => vec![escaped(&said(row))],
        cells => cells.iter().map(cell).collect(),
    };
    if object.get("rows").is_some_and(Value::is_array) {
        table(&items(object, "rows").iter().map(row).collect::<Vec<_>>())
    } else {
        literal(&said(object))
    }
}

/// The words of something whose shape is not known.
fn said(node: &Value) -> String {
    let mut own = Vec::new();
    says(node, &mut own);
    own.join(" ")
}

fn words(text: &str, attributes: &Value, code: bool) -> String {
    if code || text.is_empty() {
        return text.to_owned();
    }
    let look = Look {
        bold: is_set(attributes, "bold"),
        italic: is_set(attributes, "italic"),
        struck: is_set(attributes, "strikethrough"),
        code: is_set(attributes, "inlineCode"),
    };
    let words = marked(text, look);
    match field(attributes, "linkURL") {
        Some(address) => linked(&words, address),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::markdown;

    #[test]
    fn what_stands_between_the_lines_comes_along() {
        let cell =
            |text: &str| json!({ "content": [{ "text": text, "attributes": { "bold": text == "b" } }] });
        let embed = |object| json!({ "embeddedObjects": [object] });
        let contents = json!([
            { "text": "Before\n" },
            embed(json!({ "type": "horizontalLineRule" })),
            embed(json!({ "type": "table", "rows": [[cell("a"), cell("b")], [cell("1|2"), cell("3")]] })),
            embed(json!({ "type": "table", "rows": [], "markdown": "| x |\n|---|\n| y |" })),
            embed(json!({ "type": "externalVideo", "url": "https://example.org/v?a=b_c" })),
            embed(json!({ "type": "externalVideo", "url": "javascript:x" })),
            embed(json!({ "type": "podcast", "title": "On *silence*", "url": "https://example.org/p" })),
            embed(json!({ "type": "renderableCodeBlock", "contents": "let x" })),
            embed(json!({ "type": "photo", "identifier": "A1" })),
            { "text": "After\n" },
        ]);
        let read = markdown(&json!({ "contents": contents }).to_string(), &mut Vec::new()).unwrap();
        let wanted = [
            "Before",
            "---",
            "| a | **b** |\n| --- | --- |\n| 1\\|2 | 3 |",
            "| x |\n|---|\n| y |",
            "[https://example.org/v?a=b\\_c](https://example.org/v?a=b_c)",
            "javascript:x",
            "[On \\*silence\\*](https://example.org/p)",
            "```\nlet x\n```",
            "![](dayone-moment:/photo/A1)",
            "After",
        ];
        assert_eq!(read, wanted.join("\n\n"));
    }

    #[test]
    fn the_cells_of_a_table_keep_their_words_whatever_their_shape() {
        let tables = json!([
            { "rows": [["Wie", "Wat"], ["Omar", "stilte | *pauze*"]] },
            { "rows": [{ "cells": [{ "text": "Leïla" }, { "content": [{ "text": "ik durf" }] }] }, { "text": "slot" }] },
            { "columns": [["Ans", "een"]] },
            { "rows": [], "alignment": "left" },
        ]);
        let embed = |table: &serde_json::Value| {
            let mut table = table.clone();
            table["type"] = "table".into();
            json!({ "embeddedObjects": [table] })
        };
        let contents: Vec<_> = tables.as_array().unwrap().iter().map(embed).collect();
        let read = markdown(&json!({ "contents": contents }).to_string(), &mut Vec::new()).unwrap();
        let wanted = [
            "| Wie | Wat |\n| --- | --- |\n| Omar | stilte \\| \\*pauze\\* |",
            "| Leïla | ik durf |\n| --- | --- |\n| slot |  |",
            "Ans een",
        ];
        assert_eq!(read, wanted.join("\n\n"));
    }

    #[test]
    fn signs_mean_themselves_and_what_is_not_known_keeps_its_words() {
        let line =
            |line: serde_json::Value, text: &str| json!({ "text": text, "attributes": { "line": line } });
        let contents = json!([
            line(json!({ "quote": true }), "first\n"),
            line(json!({ "quote": true }), "> second\n"),
            line(json!({ "listStyle": "numbered", "listIndex": 3 }), "third\n"),
            line(json!({ "listStyle": "numbered", "listIndex": 4 }), "- fourth\n"),
            { "text": "# no heading\n- no list\n" },
            { "text": "a ` b", "attributes": { "inlineCode": true } },
            { "text": "\n" },
            { "embeddedObjects": [{ "type": "contact", "name": "An *Peeters*", "phone": "+32 470", "uuid": "x" }] },
            { "text": "1. none either" },
        ]);
        let mut remarks = Vec::new();
        let read = markdown(&json!({ "contents": contents }).to_string(), &mut remarks).unwrap();
        let wanted = [
            "> first\n> \\> second",
            "3. third\n4. \\- fourth",
            "\\# no heading",
            "\\- no list",
            "`` a ` b ``",
            "An \\*Peeters\\* +32 470",
            "1\\. none either",
        ];
        assert_eq!(read, wanted.join("\n\n"));
        assert_eq!(remarks, [super::Remark::about("unknown-part", "contact")]);
    }
}
