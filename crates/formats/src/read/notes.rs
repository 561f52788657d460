//! What several readers share: JSON taken apart one item at a time, and Markdown put together.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::Unreadable;

/// The text of a file whose encoding nobody has to guess, as that of JSON: UTF-8, or UTF-16 with a mark.
pub fn json_text(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(plain) {
        return Ok(Cow::Borrowed(text));
    }
    let decoded = super::text::decode(bytes).filter(|decoded| !decoded.guessed);
    decoded.map(|decoded| Cow::Owned(decoded.text)).ok_or(Unreadable::NotText)
}

/// Hands over each item of the array that an object has under `key`, without holding all of them. `Foreign` when there is no such
/// array.
pub fn each(
    json: &str,
    key: &'static str,
    take: &mut dyn FnMut(Value) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut outcome = Outcome { found: false, stopped: None };
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = Top { key, take, outcome: &mut outcome }.deserialize(&mut reader);
    if let Some(stopped) = outcome.stopped {
        return Err(stopped);
    }
    match read.and_then(|()| reader.end()) {
        Ok(()) if outcome.found => Ok(()),
        Ok(()) => Err(Unreadable::Foreign),
        Err(error) if error.is_data() && !outcome.found => Err(Unreadable::Foreign),
        Err(_) if !outcome.found && !json.trim_start().starts_with('{') => Err(Unreadable::Foreign),
        Err(_) => Err(Unreadable::Malformed),
    }
}

struct Outcome {
    found: bool,
    stopped: Option<Unreadable>,
}

struct Top<'a, 't> {
    key: &'static str,
    take: &'a mut (dyn FnMut(Value) -> Result<(), Unreadable> + 't),
    outcome: &'a mut Outcome,
}

impl<'de> DeserializeSeed<'de> for Top<'_, '_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = ();
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == self.key && !self.outcome.found {
                map.next_value_seed(Items { take: &mut *self.take, outcome: &mut *self.outcome })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct Items<'a, 't> {
    take: &'a mut (dyn FnMut(Value) -> Result<(), Unreadable> + 't),
    outcome: &'a mut Outcome,
}

impl<'de> DeserializeSeed<'de> for Items<'_, '_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, '_> {
    type Value = ();
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an array")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.outcome.found = true;
        while let Some(item) = items.next_element::<Value>()? {
            if let Err(stopped) = (self.take)(item) {
                self.outcome.stopped = Some(stopped);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// A field that holds text.
pub fn field<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name).and_then(Value::as_str)
}

/// Whether a field says yes.
pub fn is_set(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

/// Flags that say yes, for what a source knows besides.
pub fn flags(value: &Value, names: &[(&'static str, &'static str)]) -> Vec<(&'static str, String)> {
    let set = names.iter().filter(|(field, _)| is_set(value, field));
    set.map(|(_, name)| (*name, "true".to_owned())).collect()
}

/// The items of an array, or none.
pub fn items<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Blocks of Markdown with an empty line between them.
#[derive(Default)]
pub struct Blocks(pub String);

impl Blocks {
    /// Adds a block unless it is empty.
    pub fn add(&mut self, block: &str) {
        self.put(block, "\n\n");
    }

    /// Adds a line right below the last block, as the items of a list stand.
    pub fn add_below(&mut self, line: &str) {
        self.put(line, "\n");
    }

    fn put(&mut self, block: &str, between: &str) {
        let block = block.trim_end();
        if block.trim().is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push_str(between);
        }
        self.0.push_str(block);
    }
}

/// How letters look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
    pub code: bool,
}

/// Words with the marks of how they look; white space at the ends stays outside.
pub fn marked(words: &str, look: Look) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let lead: String = words.chars().take_while(|letter| letter.is_whitespace()).collect();
    let tail: String = words.chars().rev().take_while(|letter| letter.is_whitespace()).collect();
    let tail: String = tail.chars().rev().collect();
    let mut text = if look.code { coded(inner) } else { escaped(inner) };
    for (wanted, mark) in [(look.italic, "*"), (look.bold, "**"), (look.struck, "~~")] {
        if wanted {
            text = format!("{mark}{text}{mark}");
        }
    }
    format!("{lead}{text}{tail}")
}

/// Words as code, between more backticks than stand together in it.
fn coded(words: &str) -> String {
    let longest = words.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let (fence, beside) = ("`".repeat(longest + 1), if longest > 0 { " " } else { "" });
    format!("{fence}{beside}{words}{beside}{fence}")
}

/// Words that Markdown reads as themselves.
pub fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        if "\\*_`[]<".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A link, unless its address is one that runs programs.
pub fn linked(words: &str, address: &str) -> String {
    let address = address.trim();
    if words.trim().is_empty() {
        return String::new();
    }
    if !is_harmless(address) {
        return words.to_owned();
    }
    let unsafe_letters = address.contains(|letter: char| letter.is_whitespace() || "()<>".contains(letter));
    let address = if unsafe_letters {
        format!("<{}>", address.replace(['<', '>', '\n'], ""))
    } else {
        address.to_owned()
    };
    format!("[{words}]({address})")
}

fn is_harmless(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme {
        Some(scheme)
            if scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter)) =>
        {
            !matches!(scheme.as_str(), "javascript" | "data" | "vbscript" | "file") && !address.is_empty()
        }
        _ => !address.is_empty(),
    }
}

/// What a cell says, in one line. With `lines`, its lines end in `<br>` and its paragraphs in two of them.
pub fn cell(text: &str, lines: bool) -> String {
    let one = if lines { "<br>" } else { " " };
    let said = |part: &str| {
        part.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(one)
    };
    let parts: Vec<String> = text.split("\n\n").map(said).filter(|part| !part.is_empty()).collect();
    parts.join(if lines { "<br><br>" } else { " " })
}

/// Rows as a Markdown table; the first is its head.
pub fn table(rows: &[Vec<String>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if width == 0 {
        return String::new();
    }
    let line = |row: &Vec<String>| {
        let cells = (0..width)
            .map(|at| row.get(at).map_or(String::new(), |cell| cell.replace('\n', " ").replace('|', "\\|")));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    lines.insert(1.min(lines.len()), format!("| {} |", vec!["---"; width].join(" | ")));
    lines.join("\n")
}
