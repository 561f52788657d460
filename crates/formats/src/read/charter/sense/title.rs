//! Which heading is the title of a charter, though it may be called as a section is: `# Welcome group`, `# Afspraken`; and what the
//! lines around it are.

use std::collections::BTreeMap;

use super::ahead::{heads_nothing, next};
use super::language::named;
use super::sort::{BOLD, Sorter, words};
use super::vocabulary::{is_major, known, place, place_of_label};
use crate::read::charter::Place;
use crate::read::charter::facts::words::sentences as whole_sentences;
use crate::read::charter::forms::{Block, Kind};
use crate::read::text::plain;

/// No section is looked for farther below.
const FARTHEST: usize = 200;

/// What papers of this kind are called, whosever they are.
const KINDS: [&str; 25] = [
    "terms of reference",
    "charter",
    "group charter",
    "team charter",
    "community charter",
    "constitution",
    "agreement",
    "group agreement",
    "working agreement",
    "learning agreement",
    "rules of procedure",
    "charte",
    "charte de groupe",
    "charte de fonctionnement",
    "statuts",
    "règlement intérieur",
    "reglement van orde",
    "règlement d’ordre intérieur",
    "convention",
    "handvest",
    "statuten",
    "reglement",
    "huishoudelijk reglement",
    "samenwerkingsafspraken",
    "overeenkomst",
];

impl Sorter {
    /// Whether a heading that names no section is the title: the first one, the same one in another language, or the one right below what
    /// papers of this kind are called.
    pub(super) fn may_be_title(&self, rank: u8, words: &BTreeMap<String, String>) -> bool {
        let told = words.keys().any(|language| self.titled.contains(language));
        match self.zone {
            None => self.title == 0 || (rank <= self.title && (!told || self.tells_kind())),
            Some(_) => !told && self.title > 0 && rank <= self.title.min(BOLD - 1),
        }
    }

    /// Whether nothing has begun yet: a line that is about something may be the title, `Circle for change`.
    pub(super) fn is_untitled(&self) -> bool {
        self.zone.is_none() && self.title == 0
    }

    /// Whether a heading right below the title goes on with it, because all others on the page are deeper.
    pub(super) fn is_subtitle(&self, rank: u8, rest: &[Block]) -> bool {
        let mut below = rest.iter().filter_map(|block| match block.kind {
            Kind::Heading(level) => Some(level),
            _ => None,
        });
        let titled = self.lines.last().is_some_and(|line| line.place == Place::Title);
        titled && rank > self.title && below.clone().next().is_some() && below.all(|level| level > rank)
    }

    /// Whether the last line is a title that says no more than what such papers are called: `Terms of reference`.
    fn tells_kind(&self) -> bool {
        let last = self.lines.last().filter(|line| line.place == Place::Title);
        last.is_some_and(|line| {
            let mut said = line.label.values().chain(line.text.values()).peekable();
            let kind =
                |words: &String| KINDS.contains(&words.trim().to_lowercase().replace('\'', "’").as_str());
            said.peek().is_some() && said.all(kind)
        })
    }

    /// Puts such a title aside for the one that is of this group.
    pub(super) fn set_kind_aside(&mut self) {
        if self.tells_kind()
            && let Some(line) = self.lines.last_mut()
        {
            line.place = Place::Aside;
        }
    }
}

/// Whether a block is what a section of roles is called.
pub fn tells_roles(block: &Block) -> bool {
    const LONGEST: usize = 120;
    block.first().len() < LONGEST && words(block).values().any(|words| place(words) == Some(Place::Roles))
}

/// What knows the section of a heading: where it stands among clauses or may be the title, only whole names do; before a colon it may say
/// who does what the section is about.
pub fn calls_by(block: &Block, by_name: bool) -> fn(&str) -> Option<Place> {
    let coloned = block.first().trim_end_matches(['*', ' ']).ends_with(':');
    match (by_name, coloned) {
        (true, _) => known,
        (false, true) => place_of_label,
        (false, false) => place,
    }
}

/// The section that a heading names, by its words in each language and what knows places by such: `Commitments` may be many a thing,
/// `Engagements` beside it is one.
pub fn section_of(words: &BTreeMap<String, String>, place: fn(&str) -> Option<Place>) -> Option<Place> {
    let called = || words.values().filter_map(|words| place(words));
    called().find(|place| is_major(*place)).or_else(|| called().next())
}

/// Whether a heading stands alone above the headings of sections: then it is the title, whatever its words.
pub fn stands_above(block: &Block, rest: &[Block]) -> bool {
    let says = words(block);
    if block.kind != Kind::Heading(1) || says.values().any(|words| named(words).is_some()) {
        return false;
    }
    let alone = || !rest.iter().any(|below| below.kind == Kind::Heading(1));
    let called = |below: &Block| section_of(&words(below), place);
    let second = rest.iter().take(FARTHEST).filter(|below| below.kind == Kind::Heading(2));
    let sections: Vec<_> = second.filter_map(called).collect();
    (sections.len() > 1 || sections.iter().any(|place| is_major(*place))) && alone()
}

/// Whether a heading is what the charter is called, though a section may be called so: `Evaluation Peer Group Charter`. Nothing stands
/// below it but a motto, or the first section.
pub fn names_charter(block: &Block, rest: &[Block]) -> bool {
    const CALLED: [&str; 3] = ["charter", "charte", "handvest"];
    const THE: [&str; 14] =
        ["the", "our", "this", "a", "of", "la", "notre", "cette", "une", "het", "ons", "dit", "een", "van"];
    let said = plain(block.first()).to_lowercase();
    let words: Vec<&str> =
        said.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let Some(at) = words.iter().position(|word| CALLED.contains(word)) else { return false };
    let before = words.get(..at).unwrap_or_default();
    let begins = before.iter().all(|word| THE.contains(word));
    // `Purpose of this charter` is what a section is called.
    let ends = at + 1 == words.len() && before.last().is_some_and(|word| !THE.contains(word));
    (begins || ends) && words.len() > 2 && (heads_nothing(rest) || next(rest).is_some_and(stressed))
}

/// Whether the first heading below is of the highest level and the title: it names no section, or it stands above all of them.
pub fn titled_below(rest: &[Block]) -> bool {
    const NEAR: usize = 12;
    let heading = rest.iter().take(NEAR).position(|block| matches!(block.kind, Kind::Heading(_)));
    let heading = heading.and_then(|at| rest.get(at..)?.split_first());
    heading.is_some_and(|(block, below)| is_title(block, below))
}

/// Whether the title is right below.
pub fn titled_next(rest: &[Block]) -> bool {
    rest.split_first().is_some_and(|(block, below)| is_title(block, below))
}

fn is_title(block: &Block, below: &[Block]) -> bool {
    let unknown = || words(block).values().all(|words| place(words).is_none());
    block.kind == Kind::Heading(1) && (unknown() || stands_above(block, below))
}

/// Whether a line says what the agreements are called and of which group they are: `Ground rules – Tuesday circle`.
pub fn names_group(line: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let parts = [" – ", " — ", " - "].iter().find_map(|dash| line.split_once(dash));
    parts.is_some_and(|(called, group)| {
        place(called) == Some(Place::Guidelines)
            && place(group).is_none()
            && group.starts_with(char::is_uppercase)
            && group.split_whitespace().count() <= MOST_WORDS
            && !group.ends_with(['.', '!', '?', ';', ',', ':'])
    })
}

/// Whether words are more than one sentence, as those that introduce a group are and its name is not. (`St. Mary’s circle` is one.)
pub fn tells(bare: &str) -> bool {
    let sentences = whole_sentences(bare);
    sentences.len() > 1 && sentences.first().is_some_and(|first| first.split_whitespace().count() > 3)
}

/// Whether a block is stressed as a whole, as a motto is.
pub fn stressed(block: &Block) -> bool {
    let text = block.first();
    let stars = text.chars().take_while(|sign| *sign == '*').count();
    (stars == 1 || stars == 3) && text.ends_with('*')
}

/// Whether a block bids welcome.
pub fn welcomes(block: &Block) -> bool {
    block.columns.iter().any(|column| {
        let low = column.text.to_lowercase();
        ["welcome", "bienvenue", "welkom"].iter().any(|word| low.contains(word))
    })
}
