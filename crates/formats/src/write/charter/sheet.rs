//! What the writers set: a title block, parts one below the other, and a page to sign on. A part has one text for each language; two
//! or three of them stand side by side.

use crate::write::book::Paper;
use crate::write::look::Look;

/// One text for each column; Markdown unless it is said otherwise. Shorter than the columns where a language says nothing.
pub type Columns = Vec<String>;

/// A sheet of one or more pages.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The languages of the columns (BCP 47), one to three.
    pub languages: Vec<String>,
    /// What they are called, each in its own words: `English`, `Français`.
    pub called: Vec<String>,
    /// What surrounds the text.
    pub frame: Frame,
    /// The title; plain words.
    pub title: Columns,
    /// A motto below it; plain words.
    pub tagline: Columns,
    /// What is known of it, for each column: `Version` and `4`, `In force from` and `12 September 2026`; plain words.
    pub about: Vec<Vec<(String, String)>>,
    /// The parts, from top to bottom.
    pub parts: Vec<Part>,
    /// The page to sign on, if there is one.
    pub signing: Option<Signing>,
}

/// What surrounds the text, and the few words that the writers add themselves.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// How it looks.
    pub look: Look,
    /// The paper.
    pub paper: Paper,
    /// A line at the head of every page but the first, such as the title and the version; plain words.
    pub running: String,
    /// What a task of Markdown is called when it is done, and when it is not.
    pub done: String,
    /// See `done`.
    pub to_do: String,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading; plain words.
    Heading {
        /// 1 for a section, 2 for what is below it.
        level: u8,
        /// The words.
        words: Columns,
        /// Whether the group chose the words itself, whatever the section holds.
        own: bool,
    },
    /// A text.
    Text(Columns),
    /// Something that is known or always true, set apart from what the group wrote.
    Note {
        /// What it says.
        text: Columns,
        /// The fields that it says in words, by name: `at-least` and `3 month`. The source of a wiki page, Markdown and
        /// HTML keep them beside the words.
        fields: Vec<(&'static str, String)>,
    },
    /// Clauses with numbers.
    Clauses(Vec<Numbered>),
    /// A role: what it is called, who has it, what they do.
    Role {
        /// What it is called; plain words.
        label: Columns,
        /// Who has it, or that nobody has; plain words.
        holders: Columns,
        /// For how long, if that is known; plain words.
        term: Columns,
        /// The same in months.
        term_months: Option<u32>,
        /// What they do.
        duties: Columns,
        /// Whether nobody has it.
        vacant: bool,
    },
    /// What has changed in one place.
    Change(Changed),
}

/// A clause with its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbered {
    /// Its label; plain words, may be empty.
    pub label: Columns,
    /// What it means.
    pub text: Columns,
}

/// What has changed in one place, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// What it is about, such as `Guideline 3 · Confidentiality`; plain words.
    pub about: String,
    /// What happened, such as `Moved from 5 to 3`; plain words.
    pub happened: String,
    /// How it is marked.
    pub kind: super::Kind,
    /// The language of the stretches (BCP 47).
    pub language: String,
    /// The text, old and new; plain words.
    pub stretches: Vec<super::Stretch>,
}

/// A page to sign on with a pen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// Its heading; plain words.
    pub heading: Columns,
    /// A sentence above the lines; plain words.
    pub intro: Columns,
    /// What the fields of a line are called: name, date, signature.
    pub fields: [Columns; 3],
    /// The names that are known; plain words.
    pub names: Vec<String>,
    /// How many lines there are at least.
    pub lines: usize,
}
