//! The notation of Standard Notes' newest editor (Lexical): a tree of blocks, as JSON.

use serde_json::Value;

use super::Remark;
use super::notes::{Blocks, Look, escaped, field, items, linked, marked, table};
use super::text::fenced;

/// Bits of a word's look.
const BOLD: u64 = 1;
const ITALIC: u64 = 2;
const STRUCK: u64 = 4;
const CODE: u64 = 16;
/// Deeper than this the tree is a mistake; its words are passed over.
const DEEPEST: usize = 100;

/// Gives the link to a note by its id.
type Page<'a> = dyn FnMut(&str) -> Option<String> + 'a;

/// The Markdown of a tree, or nothing when it is none.
pub fn markdown(json: &str, page: &mut Page<'_>, remarks: &mut Vec<Remark>) -> Option<String> {
    let value: Value = serde_json::from_str(json).ok()?;
    let root = value.get("root")?;
    root.get("children")?.as_array()?;
    let mut tree = Tree { page, remarks };
    Some(tree.blocks(root, 0))
}

struct Tree<'a, 'p> {
    page: &'a mut Page<'p>,
    remarks: &'a mut Vec<Remark>,
}

impl Tree<'_, '_> {
    fn blocks(&mut self, node: &Value, depth: usize) -> String {
        let mut blocks = Blocks::default();
        if depth < DEEPEST {
            for child in items(node, "children") {
                let block = self.block(child, depth + 1);
                blocks.add(&block);
            }
        }
        blocks.0
    }

    fn block(&mut self, node: &Value, depth: usize) -> String {
        match field(node, "type").unwrap_or_default() {
            "heading" => {
                let level =
                    field(node, "tag").and_then(|tag| tag.strip_prefix('h')?.parse().ok()).unwrap_or(2_usize);
                let words = self.words(node, depth).replace('\n', " ");
                if words.trim().is_empty() {
                    words
                } else {
                    format!("{} {words}", "#".repeat(level.clamp(1, 6)))
                }
            }
            "list" => self.list(node, "", depth),
            "quote" => prefixed(&self.words(node, depth), "> "),
            "horizontalrule" => "---".to_owned(),
            "code" => {
                let language = field(node, "language").unwrap_or_default();
                let language: String =
                    language.chars().filter(char::is_ascii_alphanumeric).take(30).collect();
                fenced(&language, &self.bare(node, depth))
            }
            "table" => {
                let rows = items(node, "children").iter().map(|row| {
                    items(row, "children").iter().map(|cell| self.blocks(cell, depth + 1)).collect::<Vec<_>>()
                });
                table(&rows.collect::<Vec<_>>())
            }
            "snfile" => {
                self.remarks.push(Remark::of("attachment-missing"));
                String::new()
            }
            "youtube" => embedded("https://www.youtube.com/watch?v=", field(node, "videoID")),
            "tweet" => embedded("https://x.com/i/status/", field(node, "id")),
            "unencrypted-image" => self.picture(node),
            "collapsible-container" | "collapsible-content" | "root" => self.blocks(node, depth),
            "text" | "link" | "autolink" | "linebreak" | "snbubble" | "hashtag" | "code-highlight" => {
                self.inline(node, depth)
            }
            // A paragraph, or something of later: its words, or its blocks.
            _ if items(node, "children").iter().any(is_block) => self.blocks(node, depth),
            _ => self.words(node, depth),
        }
    }

    /// A picture from elsewhere. One that is written into the note itself has no file to become.
    fn picture(&mut self, node: &Value) -> String {
        let words = escaped(field(node, "alt").unwrap_or_default()).replace('\n', " ");
        match field(node, "src").map(str::trim) {
            Some(address) if address.starts_with("https://") || address.starts_with("http://") => {
                let image = linked(if words.is_empty() { "…" } else { &words }, address);
                format!("!{image}")
            }
            _ => {
                self.remarks.push(Remark::of("attachment-missing"));
                words
            }
        }
    }

    fn list(&mut self, node: &Value, indent: &str, depth: usize) -> String {
        let kind = field(node, "listType").unwrap_or_default();
        let start = node.get("start").and_then(Value::as_u64).unwrap_or(1);
        let mut lines = Vec::new();
        let mut number = start;
        if depth >= DEEPEST {
            return String::new();
        }
        for item in items(node, "children") {
            let mark = match kind {
                "number" => format!("{number}. "),
                "check" if item.get("checked").and_then(Value::as_bool) == Some(true) => "- [x] ".to_owned(),
                "check" => "- [ ] ".to_owned(),
                _ => "- ".to_owned(),
            };
            let inner = format!("{indent}{}", if kind == "number" { "   " } else { "  " });
            let (mut words, mut below) = (String::new(), Vec::new());
            for child in items(item, "children") {
                if field(child, "type") == Some("list") {
                    below.push(self.list(child, &inner, depth + 2));
                } else {
                    words.push_str(&self.inline(child, depth + 2));
                }
            }
            if !words.trim().is_empty() || below.is_empty() {
                lines.push(format!("{indent}{mark}{}", words.trim().replace('\n', &format!("\n{inner}"))));
                number += 1;
            }
            lines.extend(below);
        }
        lines.join("\n")
    }

    fn words(&mut self, node: &Value, depth: usize) -> String {
        if depth >= DEEPEST {
            return String::new();
        }
        items(node, "children").iter().map(|child| self.inline(child, depth + 1)).collect()
    }

    fn inline(&mut self, node: &Value, depth: usize) -> String {
        match field(node, "type").unwrap_or_default() {
            "linebreak" => "\n".to_owned(),
            "link" | "autolink" => {
                let words = self.words(node, depth);
                linked(&words, field(node, "url").unwrap_or_default())
            }
            "snbubble" => {
                let link = field(node, "itemUuid").and_then(|uuid| (self.page)(uuid));
                link.unwrap_or_else(|| {
                    self.remarks.push(Remark::of("link-broken"));
                    String::new()
                })
            }
            "snfile" => {
                self.remarks.push(Remark::of("attachment-missing"));
                String::new()
            }
            _ => match field(node, "text") {
                Some(text) => {
                    let format = node.get("format").and_then(Value::as_u64).unwrap_or(0);
                    let has = |bit: u64| format & bit != 0;
                    let look =
                        Look { bold: has(BOLD), italic: has(ITALIC), struck: has(STRUCK), code: has(CODE) };
                    marked(text, look)
                }
                None => self.words(node, depth),
            },
        }
    }

    /// The words of code, as they are.
    fn bare(&self, node: &Value, depth: usize) -> String {
        let one = |child: &Value| match field(child, "type") {
            Some("linebreak") => "\n".to_owned(),
            Some("tab") => "\t".to_owned(),
            _ if depth >= DEEPEST => String::new(),
            _ => field(child, "text").map_or_else(|| self.bare(child, depth + 1), str::to_owned),
        };
        items(node, "children").iter().map(one).collect()
    }
}

/// The address of something that another site shows, by its id there.
fn embedded(site: &str, id: Option<&str>) -> String {
    let is_id = |id: &&str| id.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
    id.filter(is_id).map_or_else(String::new, |id| format!("<{site}{id}>"))
}

fn is_block(node: &Value) -> bool {
    matches!(
        field(node, "type"),
        Some("paragraph" | "heading" | "list" | "quote" | "code" | "table" | "horizontalrule")
    )
}

fn prefixed(text: &str, mark: &str) -> String {
    text.lines().map(|line| format!("{mark}{line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::markdown;

    #[test]
    fn what_another_site_shows_stays_as_its_address() {
        let children = json!([
            { "type": "youtube", "videoID": "a_b-C1" },
            { "type": "tweet", "id": "123" },
            { "type": "tweet", "id": "1> <script>" },
            { "type": "unencrypted-image", "src": "https://example.org/a.png", "alt": "the [plan]" },
            { "type": "unencrypted-image", "src": "data:image/png;base64,AAAA", "alt": "drawn" },
        ]);
        let mut remarks = Vec::new();
        let tree = json!({ "root": { "children": children } }).to_string();
        let read = markdown(&tree, &mut |_| None, &mut remarks).unwrap();
        let wanted = [
            "<https://www.youtube.com/watch?v=a_b-C1>",
            "<https://x.com/i/status/123>",
            "![the \\[plan\\]](https://example.org/a.png)",
            "drawn",
        ];
        assert_eq!(read, wanted.join("\n\n"));
        assert_eq!(remarks.iter().map(|remark| remark.class).collect::<Vec<_>>(), ["attachment-missing"]);
    }
}
