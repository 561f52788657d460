//! The notation of Standard Notes' newest editor (Lexical): a tree of blocks, as JSON.

use serde_json::Value;

use super::Remark;
use super::inside::Inside;
use super::literal::{begun, literal};
use super::notes::{Blocks, Look, escaped, field, items, linked, marked, table};
use super::text::fenced;

/// Bits of a word's look.
const BOLD: u64 = 1;
const ITALIC: u64 = 2;
const STRUCK: u64 = 4;
/// Markdown has no line under words; what was stressed stays stressed.
const UNDERLINED: u64 = 8;
const CODE: u64 = 16;
/// Deeper than this the tree is a mistake; its words are passed over.
const DEEPEST: usize = 100;

/// How the address of a file begins that was written inside the tree; its number follows.
pub const INSIDE: &str = "kring-inside:";
/// Kinds of nodes that are no more than their words or their blocks.
const PLAIN: [&str; 17] = [
    "root",
    "paragraph",
    "listitem",
    "tablerow",
    "tablecell",
    "collapsible-container",
    "collapsible-title",
    "collapsible-content",
    "layout-container",
    "layout-item",
    "text",
    "tab",
    "hashtag",
    "code-highlight",
    "mark",
    "overflow",
    "",
];

/// What a backup holds around a tree, by ids.
pub struct Around<'a> {
    /// The link to a note.
    pub page: &'a dyn Fn(&str) -> Option<String>,
    /// The name of a file.
    pub file: &'a dyn Fn(&str) -> Option<String>,
}

/// The Markdown of a tree, or nothing when it is none. Files that are written inside it come to the end of `inside`, whose places their
/// addresses name.
pub fn markdown(
    json: &str,
    around: &Around<'_>,
    remarks: &mut Vec<Remark>,
    inside: &mut Vec<Inside>,
) -> Option<String> {
    let value: Value = serde_json::from_str(json).ok()?;
    let root = value.get("root")?;
    root.get("children")?.as_array()?;
    let mut tree = Tree { around, remarks, inside };
    Some(tree.blocks(root, 0))
}

struct Tree<'a> {
    around: &'a Around<'a>,
    remarks: &'a mut Vec<Remark>,
    inside: &'a mut Vec<Inside>,
}

impl Tree<'_> {
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
            "quote" => prefixed(&begun(&self.words(node, depth)), "> "),
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
            "snfile" => self.file(node),
            "youtube" => embedded("https://www.youtube.com/watch?v=", field(node, "videoID")),
            "tweet" => embedded("https://x.com/i/status/", field(node, "id")),
            "unencrypted-image" | "remote-image" | "inline-file" => self.picture(node),
            "collapsible-container" | "collapsible-content" | "root" => self.blocks(node, depth),
            "text" | "link" | "autolink" | "linebreak" | "snbubble" | "hashtag" | "code-highlight" => {
                self.inline(node, depth)
            }
            kind if !is_plain(kind, node) => self.unknown(kind, node, depth),
            _ => self.whole(node, depth),
        }
    }

    /// The words of a node, or its blocks where it has some.
    fn whole(&mut self, node: &Value, depth: usize) -> String {
        match items(node, "children").iter().any(is_block) {
            true => self.blocks(node, depth),
            false => begun(&self.words(node, depth)),
        }
    }

    /// Something of a later version: what it says, and what stands in it.
    fn unknown(&mut self, kind: &str, node: &Value, depth: usize) -> String {
        let mut own = Vec::new();
        says(node, &mut own);
        let mut blocks = Blocks::default();
        blocks.add(&literal(&own.join(" ")));
        blocks.add(&self.whole(node, depth));
        if !blocks.0.is_empty() || holds_data(node) {
            self.remarks.push(Remark::about("unknown-part", kind));
        }
        blocks.0
    }

    /// A picture from elsewhere, or a file that is written into the note itself.
    fn picture(&mut self, node: &Value) -> String {
        let words = escaped(field(node, "alt").unwrap_or_default()).replace('\n', " ");
        let name = field(node, "fileName").or_else(|| field(node, "name")).unwrap_or_default();
        let address = field(node, "src").map(str::trim).unwrap_or_default();
        if address.starts_with("https://") || address.starts_with("http://") {
            let image = linked(if words.is_empty() { "…" } else { &words }, address);
            return format!("!{image}");
        }
        if let Some(file) = Inside::of(address, name) {
            self.inside.push(file);
            return format!("![{words}]({INSIDE}{})", self.inside.len() - 1);
        }
        self.missing(name);
        if words.is_empty() { escaped(name) } else { words }
    }

    /// A file that the backup names and does not hold.
    fn file(&mut self, node: &Value) -> String {
        let name = field(node, "fileUuid").and_then(self.around.file).unwrap_or_default();
        self.missing(&name);
        escaped(&name)
    }

    fn missing(&mut self, name: &str) {
        let about = Some(name.to_owned()).filter(|name| !name.is_empty());
        self.remarks.push(Remark { class: "attachment-missing", about });
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
                let words = begun(words.trim()).replace('\n', &format!("\n{inner}"));
                lines.push(format!("{indent}{mark}{words}"));
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
                let wanted = field(node, "itemUuid").unwrap_or_default();
                (self.around.page)(wanted).unwrap_or_else(|| {
                    self.remarks.push(Remark::about("link-broken", wanted));
                    String::new()
                })
            }
            "snfile" => self.file(node),
            "unencrypted-image" | "remote-image" | "inline-file" => self.picture(node),
            kind if !is_plain(kind, node) => self.unknown(kind, node, depth),
            _ => match field(node, "text") {
                Some(text) => {
                    let format = node.get("format").and_then(Value::as_u64).unwrap_or(0);
                    let has = |bit: u64| format & bit != 0;
                    let look = Look {
                        bold: has(BOLD),
                        italic: has(ITALIC | UNDERLINED),
                        struck: has(STRUCK),
                        code: has(CODE),
                    };
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

/// Whether a node is no more than its words or its blocks. All that look like text know where their marks begin, `detail`.
fn is_plain(kind: &str, node: &Value) -> bool {
    PLAIN.contains(&kind) || node.get("detail").is_some()
}

/// What a node says of itself, whatever the names of its fields: its texts, without those of its children and of how it looks.
pub fn says(node: &Value, said: &mut Vec<String>) {
    const LOOKS: [&str; 10] =
        ["children", "type", "format", "direction", "mode", "style", "key", "id", "uuid", "identifier"];
    match node {
        Value::Object(fields) => {
            let own = fields.iter().filter(|(name, _)| !LOOKS.contains(&name.as_str()));
            own.for_each(|(_, value)| says(value, said));
        }
        Value::Array(items) => items.iter().for_each(|item| says(item, said)),
        Value::String(text) if !text.trim().is_empty() && !is_data(text) => said.push(text.trim().to_owned()),
        _ => {}
    }
}

fn is_data(text: &str) -> bool {
    text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"))
}

/// Whether bytes are written into a node.
fn holds_data(node: &Value) -> bool {
    let mut fields = node.as_object().into_iter().flatten();
    fields.any(|(_, value)| value.as_str().is_some_and(is_data))
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
    use serde_json::{Value, json};

    use super::{Around, Inside, markdown};

    /// The Markdown of nodes, what is remarked, and the files inside.
    fn read(children: Value) -> (String, Vec<String>, Vec<Inside>) {
        let (mut remarks, mut inside) = (Vec::new(), Vec::new());
        let tree = json!({ "root": { "children": children } }).to_string();
        let name = |uuid: &str| (uuid == "f1").then(|| "plan.pdf".to_owned());
        let around = Around { page: &|_| None, file: &name };
        let read = markdown(&tree, &around, &mut remarks, &mut inside).unwrap();
        let said = |remark: &super::Remark| {
            format!("{} {}", remark.class, remark.about.as_deref().unwrap_or_default()).trim().to_owned()
        };
        (read, remarks.iter().map(said).collect(), inside)
    }

    #[test]
    fn what_another_site_shows_stays_as_its_address() {
        let (read, remarks, _) = read(json!([
            { "type": "youtube", "videoID": "a_b-C1" },
            { "type": "tweet", "id": "123" },
            { "type": "tweet", "id": "1> <script>" },
            { "type": "unencrypted-image", "src": "https://example.org/a.png", "alt": "the [plan]" },
            { "type": "unencrypted-image", "src": "blob:nothing", "alt": "drawn" },
        ]));
        let wanted = [
            "<https://www.youtube.com/watch?v=a_b-C1>",
            "<https://x.com/i/status/123>",
            "![the \\[plan\\]](https://example.org/a.png)",
            "drawn",
        ];
        assert_eq!(read, wanted.join("\n\n"));
        assert_eq!(remarks, ["attachment-missing"]);
    }

    #[test]
    fn a_file_that_is_written_into_the_note_comes_out_of_it() {
        let (read, remarks, inside) = read(json!([
            { "type": "inline-file", "src": "data:image/png;base64,iVBORw==", "fileName": "n.png", "mimeType": "image/png" },
            { "type": "paragraph", "children": [
                { "type": "text", "text": "Here: ", "detail": 0 },
                { "type": "unencrypted-image", "src": "data:image/gif;base64,R0lGODlh", "alt": "drawn" },
            ] },
            { "type": "inline-file", "src": "data:image/png;base64,%%", "fileName": "cut.png" },
            { "type": "snfile", "fileUuid": "f1" },
        ]));
        assert_eq!(read, "![](kring-inside:0)\n\nHere: ![drawn](kring-inside:1)\n\ncut.png\n\nplan.pdf");
        assert_eq!(inside.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["n.png", "image.gif"]);
        assert_eq!(remarks, ["attachment-missing cut.png", "attachment-missing plan.pdf"]);
    }

    #[test]
    fn what_a_later_version_writes_keeps_its_words_and_is_named() {
        let (read, remarks, _) = read(json!([
            { "type": "equation", "equation": "a * b", "inline": true, "version": 1 },
            { "type": "mystery", "text": "own words", "children": [
                { "type": "paragraph", "children": [{ "type": "text", "text": "inner words", "detail": 0 }] },
            ] },
            { "type": "poll", "options": [{ "text": "so" }, { "text": "or so" }], "question": "# Why?" },
            { "type": "paragraph", "children": [
                { "type": "text", "text": "with ", "detail": 0 },
                { "type": "mention", "name": "Noor" },
                { "type": "keyword", "text": " and more", "detail": 0 },
            ] },
            { "type": "drawing", "pixels": "data:image/png;base64,AAAA" },
            { "type": "divider", "version": 1 },
        ]));
        let wanted =
            ["a \\* b", "own words\n\ninner words", "so or so # Why?", "with Noor and more"].join("\n\n");
        assert_eq!(read, wanted);
        let kinds = ["equation", "mystery", "poll", "mention", "drawing"];
        assert_eq!(remarks, kinds.map(|kind| format!("unknown-part {kind}")));
    }
}
