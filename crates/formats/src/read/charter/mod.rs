//! Reads a group's charter out of whatever it was kept in: a wiki page, its export with every revision, the comparison of two
//! revisions as copied from the screen, Markdown, an office document, a pasted text.
//!
//! It goes in three steps. A form (`wikitext.rs`, `docx.rs` …) gives lines; each line gets a [`Place`] by what it says and what it
//! stands under; lines that have their places make a [`Charter`]. A person may give a line another place and have the last step done
//! again ([`RecognisedVersion::with`]). No line is ever dropped: what is not understood becomes a free section.

mod assemble;

use std::collections::BTreeMap;

use super::{Remark, Unreadable};
use crate::charter::Charter;

/// What the bytes do not tell by themselves.
#[derive(Clone, Debug, Default)]
pub struct Hint {
    /// The name of the file, if there is one; its ending helps to tell Markdown from plain text.
    pub name: String,
    /// The language (BCP 47) of texts that do not betray theirs; English when it is empty.
    pub language: String,
}

/// In what form a charter was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The source of a wiki page.
    WikiPage,
    /// A wiki's XML export of a page, with its revisions.
    WikiExport,
    /// Two revisions side by side, as copied from a wiki's page.
    WikiDiff,
    /// Markdown.
    Markdown,
    /// An office document.
    Docx,
    /// A page of the web.
    Html,
    /// Text without marks.
    Text,
}

impl Form {
    /// The name it has on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::WikiPage => "wiki-page",
            Self::WikiExport => "wiki-export",
            Self::WikiDiff => "wiki-diff",
            Self::Markdown => "markdown",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Text => "text",
        }
    }
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// In what form it was.
    pub form: Form,
    /// The versions, oldest first; at least one.
    pub versions: Vec<RecognisedVersion>,
    /// What could not be taken as it was.
    pub notes: Vec<Remark>,
}

/// One version of the charter.
#[derive(Clone, Debug)]
pub struct RecognisedVersion {
    /// What the source says of this version, if it says anything.
    pub revision: Revision,
    /// The charter. Its clauses have no ids, its texts are all sources.
    pub charter: Charter,
    /// Every line of the source in its order, each with its place.
    pub lines: Vec<Line>,
    /// What was understood of sentences, each with the sentence it was read from.
    pub facts: Vec<Fact>,
}

/// What a wiki knows of a revision. Whatever it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    /// The page's name.
    pub page: String,
    /// When it was saved (RFC 3339).
    pub at: String,
    /// Who saved it.
    pub author: String,
    /// What they said of it.
    pub comment: String,
}

/// A line of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// As it stands in the source, marks and all.
    pub source: String,
    /// Its place in the charter.
    pub place: Place,
    /// What it is there.
    pub shape: Shape,
    /// The words before its text, such as the label of a clause or a heading, by language; plain words in one line.
    pub label: BTreeMap<String, String>,
    /// What it says, by language; Markdown.
    pub text: BTreeMap<String, String>,
    /// The mark that stood before it as an item of a list: `- `, `3. `, or nothing.
    pub mark: String,
}

/// What a line is in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// The heading of the section that follows: it says where the next lines belong, and is no part of the charter itself.
    Heading,
    /// Begins something of its own: a clause, a role, a section, a paragraph.
    #[default]
    Begins,
    /// Goes on with what the line before it began, and goes along when that gets another place.
    GoesOn,
}

/// A place in the charter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// [`Charter::title`]
    Title,
    /// [`Charter::tagline`]
    Tagline,
    /// [`Charter::welcome`]
    Welcome,
    /// [`Charter::purpose`]
    Purpose,
    /// [`Charter::objectives`]
    Objectives,
    /// [`Charter::preamble`]
    Preamble,
    /// [`Charter::guidelines`]
    Guidelines,
    /// [`crate::charter::Membership::who`]
    Members,
    /// [`crate::charter::Membership::pathways`]
    Pathways,
    /// [`crate::charter::Membership::terms`]
    Terms,
    /// [`Charter::roles`]
    Roles,
    /// [`Charter::cadence`]
    Cadence,
    /// [`Charter::review`]
    Review,
    /// [`Charter::confidentiality`]
    Confidentiality,
    /// [`Charter::decisions`]
    Decisions,
    /// [`Charter::amendment`]
    Amendment,
    /// [`Charter::conflict`]
    Conflict,
    /// [`Charter::resources`]
    Resources,
    /// [`Charter::measures`]
    Measures,
    /// [`Charter::closure`]
    Closure,
    /// [`Charter::sections`]: everything that has no place of its own.
    #[default]
    Sections,
}

impl Place {
    /// All of them, in the order of a charter.
    pub const ALL: [Self; 21] = [
        Self::Title,
        Self::Tagline,
        Self::Welcome,
        Self::Purpose,
        Self::Objectives,
        Self::Preamble,
        Self::Guidelines,
        Self::Members,
        Self::Pathways,
        Self::Terms,
        Self::Roles,
        Self::Cadence,
        Self::Review,
        Self::Confidentiality,
        Self::Decisions,
        Self::Amendment,
        Self::Conflict,
        Self::Resources,
        Self::Measures,
        Self::Closure,
        Self::Sections,
    ];

    /// The name it has on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Tagline => "tagline",
            Self::Welcome => "welcome",
            Self::Purpose => "purpose",
            Self::Objectives => "objectives",
            Self::Preamble => "preamble",
            Self::Guidelines => "guidelines",
            Self::Members => "members",
            Self::Pathways => "pathways",
            Self::Terms => "terms",
            Self::Roles => "roles",
            Self::Cadence => "cadence",
            Self::Review => "review",
            Self::Confidentiality => "confidentiality",
            Self::Decisions => "decisions",
            Self::Amendment => "amendment",
            Self::Conflict => "conflict",
            Self::Resources => "resources",
            Self::Measures => "measures",
            Self::Closure => "closure",
            Self::Sections => "sections",
        }
    }

    /// The place of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.name() == name)
    }

    /// Whether it is a list, in which a line that begins is a clause, a role or a section.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Objectives | Self::Guidelines | Self::Roles | Self::Sections)
    }
}

/// A field of the charter that was read from a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The path of the field: `cadence.target`, `cadence.at_least`, `cadence.minutes`, `cadence.zone`, `review.from`,
    /// `review.until`, `review.meetings_min`, `review.meetings_max`, `confidentiality.level`, `decisions.rule`,
    /// `decisions.quorum_percent`, `decisions.majority_percent`, `roles.N.holders`, `roles.N.term_months`.
    pub field: String,
    /// The sentence it was read from, as it stands in the text.
    pub sentence: String,
    /// The line that the sentence stands in, counted from 0.
    pub line: usize,
}

impl RecognisedVersion {
    /// The charter of these lines.
    pub fn of(revision: Revision, lines: Vec<Line>) -> Self {
        let (charter, facts) = assemble::assemble(&lines);
        Self { revision, charter, lines, facts }
    }

    /// The lines that have no place of their own and stand in free sections, counted from 0.
    pub fn left(&self) -> impl Iterator<Item = usize> {
        self.lines.iter().enumerate().filter(|(_, line)| line.place == Place::Sections).map(|(at, _)| at)
    }

    /// The same lines with other places for some of them, counted from 0. What goes on with a line goes along with it.
    pub fn with(&self, places: &BTreeMap<usize, Place>) -> Self {
        let mut lines = self.lines.clone();
        let mut moved = None;
        for (at, line) in lines.iter_mut().enumerate() {
            moved = match (places.get(&at), line.shape) {
                (Some(place), _) => Some(*place),
                (None, Shape::GoesOn) => moved,
                (None, _) => None,
            };
            if let Some(place) = moved {
                line.place = place;
                if places.contains_key(&at) && line.shape == Shape::GoesOn {
                    line.shape = Shape::Begins;
                }
            }
        }
        Self::of(self.revision.clone(), lines)
    }
}

/// Reads a charter. Whatever can be read is; what could not be taken as it was is in [`Recognised::notes`].
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Recognised, Unreadable> {
    let decoded = super::text::decode(bytes).ok_or(Unreadable::NotText)?;
    let (text, _) = super::text::cleaned(&decoded.text);
    let language = if hint.language.is_empty() { "en" } else { &hint.language };
    let lines: Vec<Line> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Line {
            source: line.to_owned(),
            text: BTreeMap::from([(language.to_owned(), line.trim().to_owned())]),
            ..Line::default()
        })
        .collect();
    if lines.is_empty() {
        return Err(Unreadable::Empty);
    }
    let versions = vec![RecognisedVersion::of(Revision::default(), lines)];
    Ok(Recognised { form: Form::Text, versions, notes: Vec::new() })
}
