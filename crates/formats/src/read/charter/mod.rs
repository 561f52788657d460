//! Reads a group's charter out of whatever it was kept in: a wiki page, its export with every revision, the comparison of two
//! revisions as copied from the screen, Markdown, an office document, a pasted text.
//!
//! It goes in three steps. A form (`wikitext.rs`, `docx.rs` …) gives lines; each line gets a [`Place`] by what it says and what it
//! stands under; lines that have their places make a [`Charter`]. A person may give a line another place and have the last step done
//! again ([`RecognisedVersion::with`]). No line is ever dropped: what is not understood becomes a free section.

#[cfg(test)]
mod as_written;
mod assemble;
#[cfg(test)]
mod everyday;
mod facts;
mod fields;
mod forms;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod other_hands;
mod recognise;
mod roles;
mod sense;
#[cfg(test)]
mod statutes;
#[cfg(test)]
pub(super) mod tests;
#[cfg(test)]
mod true_roles;

use std::collections::BTreeMap;

use forms::{Notes, Page, docx, html, htmldiff, markdown, plain, wikidiff, wikitext, wikixml};

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
    /// From which day it says that it holds (ISO 8601), if it does.
    pub effective: Option<String>,
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
    /// Whether its words are taken as they are: they hold no label.
    pub plain: bool,
    /// The languages that it says something in, in their order.
    pub order: Vec<String>,
    /// Values of fields that the source names beside their words; for [`Shape::Fields`].
    pub fields: Vec<(String, String)>,
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
    /// Says in words what the fields of its place hold: it is read for them, and its words are no part of any text.
    Fields,
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
    /// Beside the charter and no part of it: the number of a version and its day, the name of a language above its texts.
    Aside,
}

impl Place {
    /// All of them, in the order of a charter.
    pub const ALL: [Self; 22] = [
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
        Self::Aside,
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
            Self::Aside => "aside",
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
    /// `decisions.quorum_percent`, `decisions.majority_percent`, `roles.N.holders`, `roles.N.term_months`; `effective` is of the version.
    pub field: String,
    /// The sentence it was read from, as it stands in the text.
    pub sentence: String,
    /// The line that the sentence stands in, counted from 0.
    pub line: usize,
}

impl RecognisedVersion {
    /// The charter of these lines.
    pub fn of(revision: Revision, lines: Vec<Line>) -> Self {
        let (charter, mut facts) = assemble::assemble(&lines);
        let (effective, fact) = fields::effective(&lines).unzip();
        facts.extend(fact);
        Self { revision, charter, lines, facts, effective }
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

/// Whether what somebody with a role does says that the role goes round: nobody in particular has it, and it is not vacant.
pub fn goes_round(duties: &str) -> bool {
    facts::nobody::goes_round(duties) || facts::nobody::is_the_rest(duties)
}

/// Whether words are what charters call one of their sections.
pub(crate) fn names_a_section(words: &str) -> bool {
    sense::vocabulary::place(words).is_some() || sense::language::named(words).is_some()
}

/// Whether a paragraph of Markdown could be taken for more than its words: for a heading, for something with a label, for a sentence
/// that belongs elsewhere. The source of a wiki page marks such a paragraph.
pub(crate) fn may_be_misread(paragraph: &str) -> bool {
    use sense::{labels, pieces, sentences, vocabulary};
    labels::may_label(paragraph)
        || pieces::typed(paragraph).is_some()
        || vocabulary::place(&super::text::plain(paragraph)).is_some()
        || sentences::belongs_elsewhere(paragraph)
}

/// The longest text that is read, in bytes, and the largest office document.
const LONGEST: usize = 40_000_000;

/// Reads a charter. Whatever can be read is; what could not be taken as it was is in [`Recognised::notes`].
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Recognised, Unreadable> {
    if bytes.len() > LONGEST {
        return Err(Unreadable::TooLarge);
    }
    let language = if hint.language.is_empty() { "en" } else { hint.language.as_str() };
    let mut notes = Notes::default();
    let (form, pages) = if docx::is_archive(bytes) {
        (Form::Docx, vec![(Revision::default(), docx::read(bytes)?)])
    } else {
        // What a PDF begins with can be read, and says nothing of what stands on its pages.
        let decoded = super::text::decode_mixed(bytes).filter(|_| !bytes.starts_with(b"%PDF-"));
        let decoded = decoded.ok_or(Unreadable::NotText)?;
        if decoded.guessed {
            notes.of("encoding-guessed");
        }
        let (text, removed) = super::text::cleaned(&decoded.text);
        if removed {
            notes.of("control-removed");
        }
        pages(&text, &hint.name, &mut notes)?
    };
    let mut versions = Vec::new();
    for (revision, page) in pages {
        notes.join(page.notes);
        let lines = sense::sort::sort(page.blocks, language);
        if !lines.is_empty() {
            let version = RecognisedVersion::of(revision, lines);
            notes.join(fields::to_look_at(&version));
            versions.push(version);
        }
    }
    if versions.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Recognised { form, versions, notes: notes.0 })
}

/// The pages of a text, each a version, oldest first.
fn pages(text: &str, name: &str, notes: &mut Notes) -> Result<(Form, Vec<(Revision, Page)>), Unreadable> {
    let one = |page: Page| vec![(Revision::default(), page)];
    if wikixml::is_one(text) {
        let saved = wikixml::read(text, notes)?;
        let pages = saved.into_iter().map(|saved| (saved.revision, wikitext::read(&saved.text)));
        return Ok((Form::WikiExport, pages.collect()));
    }
    let shown = htmldiff::read(text, notes);
    if let Some(sides) = shown.or_else(|| wikidiff::is_one(text).then(|| wikidiff::read(text, notes))) {
        return Ok((Form::WikiDiff, sides.versions()));
    }
    Ok(match recognise::form(text, name) {
        Form::Html => (Form::Html, one(html::read(text))),
        Form::Markdown => (Form::Markdown, one(markdown::read(text))),
        Form::WikiPage => (Form::WikiPage, one(wikitext::read(text))),
        _ => (Form::Text, one(plain::read(text))),
    })
}
