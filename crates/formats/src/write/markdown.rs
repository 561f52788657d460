//! Markdown as files of its own: front matter, the text as it was written, its images beside it.
//!
//! The text itself is never touched, so that it comes back byte for byte; only the addresses of images become names of files.

use super::book::Image;

/// What stands at the head of the file, in this order.
#[derive(Clone, Debug, Default)]
pub struct Matter {
    entries: Vec<(&'static str, Entry)>,
}

#[derive(Clone, Debug)]
enum Entry {
    Text(String),
    Plain(String),
    List(Vec<String>),
}

impl Matter {
    /// Adds a text, quoted.
    pub fn text(mut self, name: &'static str, text: &str) -> Self {
        self.entries.push((name, Entry::Text(text.to_owned())));
        self
    }

    /// Adds a text unless it is empty.
    pub fn some(self, name: &'static str, text: &str) -> Self {
        if text.is_empty() { self } else { self.text(name, text) }
    }

    /// Adds a value that needs no quotes: an id, a date, a number.
    pub fn plain(mut self, name: &'static str, value: impl ToString) -> Self {
        self.entries.push((name, Entry::Plain(value.to_string())));
        self
    }

    /// Adds a list of texts.
    pub fn list(mut self, name: &'static str, texts: &[String]) -> Self {
        self.entries.push((name, Entry::List(texts.to_vec())));
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
        });
        format!("---\n{}---\n", lines.collect::<String>())
    }
}

/// One file: the front matter, the text, and the texts that stand under headings of their own.
pub fn file(matter: &Matter, text: &str, sections: &[(String, String)]) -> String {
    let mut out = format!("{}\n{text}\n", matter.yaml());
    for (heading, text) in sections {
        out.push_str(&format!("\n## {heading}\n\n{text}\n"));
    }
    out
}

/// The name of an image's file: what names it, and the ending that its media type has.
pub fn image_name(stem: &str, image: &Image) -> String {
    let ending = match image.media_type.as_str() {
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
        _ => "bin",
    };
    format!("{stem}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_holds_any_text() {
        let matter = Matter::default()
            .plain("id", "7")
            .text("title", "a: \"b\" # c\n- d")
            .some("method", "")
            .list("tags", &["x, y".into(), "é".into()]);
        let file = file(&matter, "Text\n", &[("Agreements".into(), "- one".into())]);
        assert_eq!(
            file,
            "---\nid: 7\ntitle: \"a: \\\"b\\\" # c\\n- d\"\ntags: [\"x, y\", \"é\"]\n---\n\nText\n\n\n## Agreements\n\n- one\n"
        );
    }
}
