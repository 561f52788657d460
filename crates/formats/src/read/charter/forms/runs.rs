//! Runs of words with their looks, as Markdown.

use crate::read::literal::{inside, literal};
use crate::read::notes::{Look, linked};

/// A stretch of words that look alike.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// The words, as they are read.
    pub words: String,
    /// How they look.
    pub look: Look,
    /// Where they lead, if they are a link.
    pub link: Option<String>,
    /// Whether the words are Markdown already.
    pub done: bool,
}

/// Runs, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Runs(pub Vec<Run>);

impl Runs {
    /// Adds words.
    pub fn say(&mut self, words: &str, look: Look) {
        if words.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.look == look && last.link.is_none() && !last.done => {
                last.words.push_str(words)
            }
            _ => self.0.push(Run { words: words.to_owned(), look, ..Run::default() }),
        }
    }

    /// Adds a link.
    pub fn link(&mut self, words: &str, address: &str, look: Look) {
        self.0.push(Run { words: words.to_owned(), look, link: Some(address.to_owned()), done: false });
    }

    /// Adds Markdown.
    pub fn raw(&mut self, markdown: &str) {
        self.0.push(Run { words: markdown.to_owned(), done: true, ..Run::default() });
    }

    /// As Markdown. Blanks at the ends of a run stay outside its marks, and so do signs that would keep a mark from closing.
    pub fn markdown(&self) -> String {
        let mut runs: Vec<Run> = self.0.clone();
        for at in 0..runs.len() {
            let next = runs.get(at + 1).and_then(|run| run.words.chars().next());
            let Some(run) = runs.get_mut(at) else { break };
            if run.look == Look::default()
                || run.done
                || run.look.code
                || !next.is_some_and(char::is_alphanumeric)
            {
                continue;
            }
            let kept = run.words.trim_end_matches(|sign: char| sign.is_ascii_punctuation()).len();
            let moved = run.words.split_off(kept);
            if let Some(next) = runs.get_mut(at + 1) {
                next.words.insert_str(0, &moved);
            }
        }
        let mut out = String::new();
        for run in &runs {
            out.push_str(&run.markdown());
        }
        safe(&out)
    }
}

impl Run {
    fn markdown(&self) -> String {
        if self.done {
            return self.words.clone();
        }
        let inner = self.words.trim();
        if inner.is_empty() {
            return self.words.clone();
        }
        let lead: String = self.words.chars().take_while(|sign| sign.is_whitespace()).collect();
        let start = self.words.trim_start();
        let tail = start.get(inner.len()..).unwrap_or_default();
        let mut text = if self.look.code {
            let fence = if inner.contains('`') { "``" } else { "`" };
            let gap = if inner.contains('`') { " " } else { "" };
            format!("{fence}{gap}{inner}{gap}{fence}")
        } else {
            inside(inner)
        };
        for (wanted, mark) in [(self.look.italic, "*"), (self.look.bold, "**"), (self.look.struck, "~~")] {
            if wanted {
                text = format!("{mark}{text}{mark}");
            }
        }
        if let Some(address) = &self.link {
            text = linked(&text, address);
        }
        format!("{lead}{text}{tail}")
    }
}

/// A text in which no line begins with a sign that Markdown takes for a mark. What is dressed at its start is no such sign.
fn safe(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let line = line.trim();
        let bare = line.starts_with(|sign: char| sign.is_ascii_digit() || "#>|-+=".contains(sign));
        if !bare {
            return line.to_owned();
        }
        // Only the mark at the start is what `literal` adds; the rest is as it stands.
        let head: String =
            line.chars().take_while(|sign| sign.is_ascii_digit() || "#>|-+=.) ".contains(*sign)).collect();
        let rest = line.get(head.len()..).unwrap_or_default();
        let kept = literal(&format!("{head}x"));
        let kept = kept.strip_suffix('x').unwrap_or(&kept);
        if rest.is_empty() { literal(head.trim_end()) } else { format!("{kept}{rest}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}
