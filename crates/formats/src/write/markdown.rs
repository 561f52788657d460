//! Markdown as files of its own: front matter, the text as it was written, its images beside it.
//!
//! The text comes back byte for byte: only the addresses of images become names of files, and links by titles lead to files
//! (`by_title.rs`).

use serde_json::Value;

/// The field that says that Kring wrote the file, and what is in it: the first one.
pub const KIND: &str = "kring";
/// A page.
pub const PAGE: &str = "page";
/// What stands before the name of a field of the writer's own that has the name of one of Kring's.
pub const SPARE: &str = "own-";
/// How a mark begins that a reader of the page does not see; a part's name follows, and ` -->`.
pub const MARK: &str = "<!-- kring:";
/// The part with what was agreed.
pub const AGREEMENTS: &str = "agreements";
/// The part that is for the writer alone.
pub const ONLY_ME: &str = "only_me";
/// The headings below the marks, as the screens' languages say them (`book-agreements`, `book-only-me`) or once said them: a reader
/// takes no other away.
pub const HEADINGS: [(&str, &str); 8] = [
    (AGREEMENTS, "Agreements"),
    (AGREEMENTS, "Ce qui est convenu"),
    (AGREEMENTS, "Ce qui a été convenu"),
    (AGREEMENTS, "Afspraken"),
    (ONLY_ME, "Only me"),
    (ONLY_ME, "Pour moi"),
    (ONLY_ME, "Pour moi seul·e"),
    (ONLY_ME, "Alleen voor mij"),
];

/// The field with what was noted on the page: a map of trackers.
pub const TRACKERS: &str = "trackers";

/// The last field: a hash of all the rest of the file, by which it is known whether somebody has changed it since.
pub const SEAL: &str = "seal";

/// What stands at the head of the file, in this order.
#[derive(Clone, Debug, Default)]
pub struct Matter {
    entries: Vec<(String, Entry)>,
}

#[derive(Clone, Debug)]
enum Entry {
    Text(String),
    Plain(String),
    List(Vec<String>),
    Value(Value),
    Map(Vec<(String, Value)>),
}

impl Matter {
    /// Adds a text, quoted.
    pub fn text(mut self, name: &'static str, text: &str) -> Self {
        self.entries.push((name.to_owned(), Entry::Text(text.to_owned())));
        self
    }

    /// Adds a text unless it is empty.
    pub fn some(self, name: &'static str, text: &str) -> Self {
        if text.is_empty() { self } else { self.text(name, text) }
    }

    /// Adds a value that needs no quotes: an id, a date, a number.
    pub fn plain(mut self, name: &'static str, value: impl ToString) -> Self {
        self.entries.push((name.to_owned(), Entry::Plain(value.to_string())));
        self
    }

    /// Adds a list of texts.
    pub fn list(mut self, name: &'static str, texts: &[String]) -> Self {
        self.entries.push((name.to_owned(), Entry::List(texts.to_vec())));
        self
    }

    /// Adds a map of single values, a line each, unless it is empty.
    pub fn map(mut self, name: &'static str, values: Vec<(String, Value)>) -> Self {
        if !values.is_empty() {
            self.entries.push((name.to_owned(), Entry::Map(values)));
        }
        self
    }

    /// Adds a value of the writer's own under its name, or under another when the file has a field of that name.
    pub fn own(mut self, name: &str, value: &Value) -> Self {
        let taken = RESERVED.contains(&name) || self.entries.iter().any(|(known, _)| known == name);
        let name = if taken { format!("{SPARE}{name}") } else { name.to_owned() };
        self.entries.push((name, Entry::Value(value.clone())));
        self
    }

    /// As YAML. Values are JSON strings, which are YAML.
    pub fn yaml(&self) -> String {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let lines = self.entries.iter().map(|(name, entry)| match entry {
            Entry::Text(text) => format!("{name}: {}\n", quoted(text)),
            Entry::Plain(value) => format!("{name}: {value}\n"),
            Entry::List(texts) => {
                let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
                format!("{name}: [{}]\n", texts.join(", "))
            }
            Entry::Value(value) => format!("{}: {value}\n", key(name)),
            Entry::Map(values) => {
                let line = |(key, value): &(String, Value)| format!("  {}: {value}\n", quoted(key));
                format!("{name}:\n{}", values.iter().map(line).collect::<String>())
            }
        });
        format!("---\n{}---\n", lines.collect::<String>())
    }
}

/// Names of fields that a page of Kring's can have.
const RESERVED: [&str; 16] = [
    KIND, "id", "title", "date", "tags", "tag", "created", "modified", "person", "minutes", "mode", "fee",
    "size", "method", TRACKERS, SEAL,
];

/// A name as YAML takes it for a key, whatever a person called it.
fn key(name: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-';
    let is_plain = name.chars().all(plain) && name.starts_with(char::is_alphabetic);
    if is_plain { name.to_owned() } else { Value::from(name).to_string() }
}

/// A text that stands under a heading of its own.
#[derive(Clone, Debug)]
pub struct Section {
    /// The part's name, for a file that comes back; none in one that is for somebody else.
    pub part: Option<&'static str>,
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub text: String,
}

/// One file: the front matter, the text, and the texts that stand under headings of their own.
pub fn file(matter: &Matter, text: &str, sections: &[Section]) -> String {
    let mut out = format!("{}\n{text}\n", matter.yaml());
    for Section { part, heading, text } in sections {
        let mark = part.map(|part| format!("{MARK}{part} -->\n")).unwrap_or_default();
        out.push_str(&format!("\n{mark}## {heading}\n\n{text}\n"));
    }
    out
}

/// A file with its seal, made by `hash`.
pub fn sealed(file: &str, hash: impl Fn(&str) -> String) -> String {
    match file.split_once("\n---\n") {
        Some((head, rest)) => format!("{head}\n{SEAL}: {}\n---\n{rest}", hash(file)),
        None => file.to_owned(),
    }
}

/// The seal of a file, and the file without it; `None` where it has none.
pub fn unsealed(file: &str) -> Option<(String, String)> {
    let (head, rest) = file.split_once("\n---\n")?;
    let (before, seal) = head.rsplit_once(&format!("\n{SEAL}: "))?;
    let (seal, after) = seal.split_once('\n').map_or((seal, ""), |(seal, after)| (seal, after));
    let after = if after.is_empty() { String::new() } else { format!("\n{after}") };
    Some((seal.trim().to_owned(), format!("{before}{after}\n---\n{rest}")))
}

/// The ending of a file of this media type; `None` for one that is not known.
pub fn ending(media_type: &str) -> Option<&'static str> {
    let ending = match media_type {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/avif" => "avif",
        "application/pdf" => "pdf",
        "text/plain" => "txt",
        "audio/mpeg" => "mp3",
        "audio/mp4" => "m4a",
        "video/mp4" => "mp4",
        _ => return None,
    };
    Some(ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_comes_off_as_it_was_put_on_and_tells_of_every_change() {
        let hash = |text: &str| text.len().to_string();
        let file = "---\nkring: page\nid: 7\n---\n\nText\n\n---\n\nmore\n";
        let sealed = sealed(file, hash);
        assert!(sealed.contains("id: 7\nseal: 43\n---\n\nText"), "{sealed}");
        assert_eq!(unsealed(&sealed), Some(("43".into(), file.into())));
        let (seal, changed) = unsealed(&sealed.replace("seal: 43", "seal: 43\nmood: 3")).unwrap();
        assert_ne!(hash(&changed), seal);
        assert_eq!((unsealed(file), unsealed("seal: 1")), (None, None));
    }

    #[test]
    fn the_headings_are_those_that_every_language_writes() {
        let languages = [
            include_str!("../../../../locales/en/core.ftl"),
            include_str!("../../../../locales/fr/core.ftl"),
            include_str!("../../../../locales/nl/core.ftl"),
        ];
        let parts = [(AGREEMENTS, "book-agreements = "), (ONLY_ME, "book-only-me = ")];
        for language in languages {
            for (part, id) in parts {
                let words = language.lines().find_map(|line| line.strip_prefix(id)).unwrap();
                assert!(HEADINGS.contains(&(part, words)), "{words}");
            }
        }
    }

    #[test]
    fn front_matter_holds_any_text() {
        let matter = Matter::default()
            .plain("id", "7")
            .text("title", "a: \"b\" # c\n- d")
            .some("method", "")
            .list("tags", &["x, y".into(), "é".into()]);
        let matter = matter
            .own("mood", &Value::from(7))
            .own("title", &serde_json::json!(["[[Wim]]"]))
            .own("a: b", &Value::Null);
        let section = Section { part: Some(AGREEMENTS), heading: "Agreements".into(), text: "- one".into() };
        let file = file(&matter, "Text\n", &[section]);
        assert_eq!(
            file,
            "---\nid: 7\ntitle: \"a: \\\"b\\\" # c\\n- d\"\ntags: [\"x, y\", \"é\"]\nmood: 7\nown-title: [\"[[Wim]]\"]\n\"a: b\": null\n---\n\nText\n\n\n<!-- kring:agreements -->\n## Agreements\n\n- one\n"
        );
    }
}
