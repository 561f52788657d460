//! Two versions of a charter compared, on paper.

use super::sheet::{Changed, Frame, Part, Sheet};

/// What has changed between two versions.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The language of titles and headings (BCP 47).
    pub language: String,
    /// What surrounds it.
    pub frame: Frame,
    /// The title, such as the charter's.
    pub title: String,
    /// A line below it, such as `What has changed from version 3 to version 4`.
    pub subtitle: String,
    /// What is known of it, such as who adopted the later version and when.
    pub about: Vec<(String, String)>,
    /// What to know before reading, such as that a language is gone.
    pub notices: Vec<String>,
    /// Said when nothing has changed.
    pub nothing: String,
    /// The changes, in the order of the charter.
    pub changes: Vec<Change>,
}

/// A change in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The section it is in, such as `Guidelines`; changes of the same section stand below one heading.
    pub section: String,
    /// What it is about, such as `3 · Confidentiality`.
    pub about: String,
    /// What happened, such as `Moved from 5 to 3`; may be empty.
    pub happened: String,
    /// How it is marked.
    pub kind: Kind,
    /// The language of the stretches (BCP 47).
    pub language: String,
    /// The text, old and new.
    pub stretches: Vec<Stretch>,
}

/// What happened in one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// It says something else.
    #[default]
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere.
    Moved,
}

/// A stretch of a text that was compared; plain words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Whether it is in both.
    pub run: Run,
    /// The words, with the blanks between them.
    pub text: String,
}

/// In which of two versions a stretch is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Run {
    /// In both.
    #[default]
    Same,
    /// In the earlier one only.
    Old,
    /// In the later one only.
    New,
}

impl Comparison {
    /// As the writers set it.
    pub fn sheet(&self) -> Sheet {
        let mut parts: Vec<Part> = self
            .notices
            .iter()
            .map(|notice| Part::Note { text: vec![notice.clone()], fields: Vec::new() })
            .collect();
        if self.changes.is_empty() && !self.nothing.is_empty() {
            parts.push(Part::Text(vec![self.nothing.clone()]));
        }
        let mut section = "";
        for change in &self.changes {
            if change.section != section {
                section = &change.section;
                parts.push(Part::Heading { level: 1, words: vec![section.to_owned()], own: true });
            }
            parts.push(Part::Change(Changed {
                about: change.about.clone(),
                happened: change.happened.clone(),
                kind: change.kind,
                language: change.language.clone(),
                stretches: parted(&change.stretches),
            }));
        }
        Sheet {
            languages: vec![self.language.clone()],
            called: Vec::new(),
            frame: self.frame.clone(),
            title: vec![self.title.clone()],
            tagline: vec![self.subtitle.clone()],
            about: vec![self.about.clone()],
            parts,
            signing: None,
        }
    }
}

/// The stretches, with a blank where an old word would touch the new one that stands for it.
fn parted(stretches: &[Stretch]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        let touches = found.last().is_some_and(|last| {
            last.run == Run::Old
                && stretch.run == Run::New
                && !last.text.ends_with(char::is_whitespace)
                && !stretch.text.starts_with(char::is_whitespace)
        });
        if touches {
            found.push(Stretch { run: Run::Same, text: " ".to_owned() });
        }
        found.push(stretch.clone());
    }
    found
}
