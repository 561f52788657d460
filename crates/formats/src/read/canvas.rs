//! A canvas (JSON Canvas 1.0), as Obsidian keeps it: cards on a plane. They come as a page, from top to bottom, with the lines between
//! them as a list. Where exactly a card lies and its colour stay behind.

use std::collections::BTreeMap;

use serde_json::Value;

use super::literal::literal;
use super::notes::field;
use super::source::{ending, stem};
use super::text;
use crate::write::plain::{Skips, first_words};

/// What stands between two cards.
const APART: &str = "\n\n---\n\n";
/// So many groups hold cards; what lies in further ones stands by itself.
const MOST_GROUPS: usize = 500;
/// The longest words by which a line calls a card, in characters.
const WORDS: usize = 60;

/// Whether a file is a canvas.
pub fn is_canvas(path: &str) -> bool {
    ending(path) == "canvas"
}

/// The cards of a canvas as Markdown; `None` for what is none.
pub fn markdown(whole: &str) -> Option<String> {
    if whole.trim().is_empty() {
        return Some(String::new());
    }
    let canvas: Value = serde_json::from_str(whole).ok()?;
    canvas.as_object()?;
    let all = |name: &str| canvas.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut cards: Vec<Card<'_>> = all("nodes").iter().map(Card::of).collect();
    cards.sort_by(|one, other| one.top.total_cmp(&other.top).then(one.left.total_cmp(&other.left)));
    let names: BTreeMap<&str, String> = cards.iter().map(|card| (card.own("id"), card.name())).collect();
    let (groups, cards): (Vec<Card<'_>>, Vec<Card<'_>>) = cards.into_iter().partition(Card::is_group);
    let mut inside: Vec<Vec<&Card<'_>>> = vec![Vec::new(); groups.len()];
    let mut parts: Vec<(&Card<'_>, String)> = Vec::new();
    for card in &cards {
        match card.group(&groups).and_then(|at| inside.get_mut(at)) {
            Some(held) => held.push(card),
            None => parts.push((card, card.says())),
        }
    }
    for (group, held) in groups.iter().zip(inside) {
        let held = joined(held.into_iter().map(Card::says), APART);
        parts.push((group, joined([group.says(), held], "\n\n")));
    }
    parts.sort_by(|(one, _), (other, _)| one.top.total_cmp(&other.top).then(one.left.total_cmp(&other.left)));
    let lines = joined(all("edges").iter().map(|edge| line(edge, &names)), "\n");
    Some(joined(parts.into_iter().map(|(_, says)| says).chain([lines]), APART))
}

/// A card, or a group of them, where it lies.
struct Card<'c> {
    node: &'c Value,
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl<'c> Card<'c> {
    fn of(node: &'c Value) -> Self {
        let number = |name: &str| node.get(name).and_then(Value::as_f64).unwrap_or_default();
        Self { node, left: number("x"), top: number("y"), width: number("width"), height: number("height") }
    }

    fn own(&self, name: &str) -> &'c str {
        field(self.node, name).unwrap_or_default()
    }

    fn is_group(&self) -> bool {
        self.own("type") == "group"
    }

    /// The smallest group that its middle lies in.
    fn group(&self, groups: &[Card<'_>]) -> Option<usize> {
        let (across, down) = (self.left + self.width / 2.0, self.top + self.height / 2.0);
        let holds = |group: &Card<'_>| {
            (group.left..=group.left + group.width).contains(&across)
                && (group.top..=group.top + group.height).contains(&down)
        };
        let near = groups.iter().take(MOST_GROUPS).enumerate().filter(|(_, group)| holds(group));
        let size = |group: &Card<'_>| group.width * group.height;
        near.min_by(|(_, one), (_, other)| size(one).total_cmp(&size(other))).map(|(at, _)| at)
    }

    /// What it says, Markdown.
    fn says(&self) -> String {
        match self.own("type") {
            "group" => match literal(&text::line(self.own("label"), usize::MAX).0) {
                label if label.is_empty() => label,
                label => format!("## {label}"),
            },
            "file" => match (self.own("file"), self.own("subpath")) {
                ("", _) => String::new(),
                (file, place) if ending(file) == "md" => format!("![[{file}{place}|{}]]", stem(file)),
                (file, place) => format!("![[{file}{place}]]"),
            },
            "link" => match self.own("url") {
                url if url.contains([' ', '<', '>', '\n']) || !url.contains(':') => literal(url),
                url => format!("<{url}>"),
            },
            _ => text::trimmed(self.own("text")).to_owned(),
        }
    }

    /// What a line calls it.
    fn name(&self) -> String {
        let name = match self.own("type") {
            "group" => self.own("label").to_owned(),
            "file" => stem(self.own("file")).to_owned(),
            "link" => return self.says(),
            _ => first_words(self.own("text"), WORDS, Skips::Nothing),
        };
        literal(&text::line(&name, WORDS).0)
    }
}

/// A line between two cards, with its words.
fn line(edge: &Value, names: &BTreeMap<&str, String>) -> String {
    let end = |name: &str| {
        let card = field(edge, name).and_then(|id| names.get(id));
        card.map(String::as_str).filter(|name| !name.is_empty()).unwrap_or("…")
    };
    let label = literal(&text::line(field(edge, "label").unwrap_or_default(), usize::MAX).0);
    let between = format!("- {} → {}", end("fromNode"), end("toNode"));
    if label.is_empty() { between } else { format!("{between}: {label}") }
}

fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::markdown;

    #[test]
    fn cards_come_from_top_to_bottom_and_those_of_a_group_below_its_name() {
        let canvas = json!({
            "nodes": [
                { "id": "low", "type": "text", "text": "Wat nu?\n\n- [ ] bellen", "x": 0, "y": 900, "width": 200, "height": 100 },
                { "id": "team", "type": "group", "label": "Équipe #2", "x": 0, "y": 100, "width": 900, "height": 500 },
                { "id": "in", "type": "text", "text": "Nadia aarzelt", "x": 500, "y": 200, "width": 200, "height": 100 },
                { "id": "page", "type": "file", "file": "clients/Noor.md", "subpath": "#Afspraken", "x": 20, "y": 200, "width": 200, "height": 100 },
                { "id": "pic", "type": "file", "file": "bord.png", "x": 0, "y": 0, "width": 50, "height": 50 },
                { "id": "web", "type": "link", "url": "https://example.org/x", "x": 60, "y": 0, "width": 50, "height": 50 },
            ],
            "edges": [
                { "id": "1", "fromNode": "in", "toNode": "low", "label": "vraagt" },
                { "id": "2", "fromNode": "page", "toNode": "gone" },
            ],
        });
        let wanted = "![[bord.png]]\n\n---\n\n<https://example.org/x>\n\n---\n\n## Équipe #2\n\n\
                      ![[clients/Noor.md#Afspraken|Noor]]\n\n---\n\nNadia aarzelt\n\n---\n\nWat nu?\n\n- [ ] bellen\n\n---\n\n\
                      - Nadia aarzelt → Wat nu? · bellen: vraagt\n- Noor → …";
        assert_eq!(markdown(&canvas.to_string()).as_deref(), Some(wanted));
    }

    #[test]
    fn what_is_no_canvas_is_none_and_an_empty_one_says_nothing() {
        for empty in [
            "",
            " \n",
            "{}",
            r#"{"nodes":[],"edges":[]}"#,
            r#"{"nodes":[{"type":"group"},{"type":"file"},3]}"#,
        ] {
            assert_eq!(markdown(empty).as_deref(), Some(""), "{empty}");
        }
        for other in ["[1]", "\"x\"", "not json", "{\"nodes\":["] {
            assert_eq!(markdown(other), None, "{other}");
        }
        let odd = r#"{"nodes":[{"type":"text","text":"a","x":"far","y":1e308,"width":-5},{"type":"text","text":"b","x":null}],"edges":[{}]}"#;
        assert_eq!(markdown(odd).as_deref(), Some("b\n\n---\n\na\n\n---\n\n- … → …"));
    }
}
