//! Gives every block its place, reading from top to bottom as a person would: by the heading it stands under, and by what it says.

use std::collections::{BTreeMap, BTreeSet};

use super::ahead::{heads_nothing, next_is_item, next_is_role};
use super::beside::{is_draft, is_signed_below, is_to_sign, tells_version};
use super::labels::{Labelled, asked, headed, split, stopped};
use super::language::named;
use super::numbering::{counted_within, is_article, leading, mark_number, unnumbered, within};
use super::pieces::wrapped;
use super::title::{
    calls_by, names_charter, names_group, section_of, stands_above, stressed, tells, tells_roles,
    titled_below, titled_next, welcomes,
};
use super::vocabulary::{is_holder_label, is_major, is_part, is_role, known, place, place_of_label};
use super::{clauses, pieces, sentences};
use crate::read::charter::facts::cadence::is_of_all;
use crate::read::charter::forms::{Block, Column, Kind};
use crate::read::charter::{Line, Place, Shape};
use crate::read::text::plain;

/// How deep a line stands that is a heading only by being bold, or only by its colon or its words.
pub const BOLD: u8 = 7;
const COLON: u8 = 8;
/// A line below the title is a motto when it is no longer, in letters.
const MOTTO: usize = 200;

/// The lines of a page.
pub fn sort(blocks: Vec<Block>, language: &str) -> Vec<Line> {
    let blocks = pieces::ready(blocks, language);
    let mut sorter = Sorter { roles_told: blocks.iter().any(tells_roles), ..Sorter::default() };
    for at in 0..blocks.len() {
        let Some((block, rest)) = blocks.get(at..).and_then(<[Block]>::split_first) else { break };
        if !block.is_empty() {
            sorter.take(block, rest);
        }
    }
    clauses::label(&mut sorter.lines);
    sorter.lines
}

/// What has been placed, and where the next line stands.
#[derive(Default)]
pub(super) struct Sorter {
    pub lines: Vec<Line>,
    /// The section that lines stand in, once there is one.
    pub zone: Option<Place>,
    /// How deep its heading stands, and the number it had.
    pub rank: u8,
    pub number: Option<u32>,
    /// Whether something has begun in it, and whether as an item of a list.
    pub open: bool,
    pub by_item: bool,
    /// Whether the last role or clause has a heading of its own: paragraphs below it tell of that only.
    pub headed: bool,
    /// How deep the title stands, once there is one.
    pub(super) title: u8,
    /// The languages that it stands in.
    pub(super) titled: BTreeSet<String>,
    /// Whether there is a motto.
    motto: bool,
    /// Whether roles have a section of their own.
    pub roles_told: bool,
    /// Whether an item comes before the section ends, by how many blocks are left; as far as anybody asked.
    pub items_ahead: Vec<bool>,
}

impl Sorter {
    pub(super) fn take(&mut self, block: &Block, rest: &[Block]) {
        match &block.kind {
            // What no reader understands is kept wherever it stands.
            Kind::Heading(_) | Kind::Raw => {}
            // A page to sign on goes on to the next heading.
            _ if self.zone == Some(Place::Aside) => return self.put(block, Place::Aside, Shape::Begins),
            _ => {}
        }
        // Lines to sign on are no role, no clause and nobody's name; they stay as they are.
        let listed = self.zone.is_some_and(|zone| zone != Place::Sections);
        if listed
            && !block.plain
            && matches!(block.kind, Kind::Paragraph | Kind::Item(_))
            && is_to_sign(&plain(block.first()))
        {
            (self.zone, self.rank, self.open, self.by_item) = (Some(Place::Sections), BOLD, true, false);
            return self.put(block, Place::Sections, Shape::Begins);
        }
        match &block.kind {
            Kind::Raw => self.put(block, Place::Sections, Shape::Begins),
            Kind::Aside => self.put(block, Place::Aside, Shape::Begins),
            Kind::Fields(_) => self.put(block, self.zone.unwrap_or(Place::Aside), Shape::Fields),
            Kind::Heading(level) => self.heading(block, *level, &words(block), rest),
            Kind::Table(rows) => self.table(block, rows),
            Kind::Item(mark) => self.item(block, mark, rest),
            Kind::Paragraph if self.lists_clauses() && !block.plain && within(block.first()).is_some() => {
                self.item(&counted_within(block), "- ", rest);
            }
            Kind::Paragraph if block.plain => self.paragraph(block, rest),
            Kind::Paragraph => self.line(block, rest),
        }
    }

    /// A paragraph that may be a heading, or begin with one.
    fn line(&mut self, block: &Block, rest: &[Block]) {
        let first = block.first();
        if self.lines.is_empty() && names_group(&plain(first)) {
            return self.opening(block, rest);
        }
        if let Some(found) = headed(first) {
            let rank = if found.strong { BOLD } else { COLON };
            return self.heading(block, rank, &words(block), rest);
        }
        let bare = plain(first);
        let called = self.calls(bare.trim_end_matches(':'), rest);
        let one_line = !first.contains('\n') && unnumbered(&bare).split_whitespace().count() <= 7;
        // `Review date: 15/09/2027` says more than what its section is called.
        let dated = split(first).is_some_and(|label| label.rest.contains(|sign: char| sign.is_ascii_digit()));
        let is_heading =
            (called.is_some() && one_line && !dated) || (is_article(&bare) && !bare.ends_with('?'));
        if is_heading && !bare.ends_with(['.', '!', ',', ';']) {
            return self.heading(block, BOLD, &words(block), rest);
        }
        let labelled = |text: &str| {
            let known = || stopped(text).filter(|found| place(&found.label).is_some());
            split(text).or_else(|| asked(text)).or_else(known)
        };
        let labels: Vec<Option<Labelled>> =
            block.columns.iter().map(|column| labelled(&column.text)).collect();
        let Some(label) = labels.iter().flatten().next() else { return self.paragraph(block, rest) };
        if self.leads_to_role(block, label) {
            return;
        }
        let is_section = |called: Place| match self.zone {
            Some(zone) if zone.is_list() => {
                is_major(called) || (label.strong && self.rank >= BOLD && !self.by_item)
            }
            _ => true,
        };
        let holds = self.zone == Some(Place::Roles) && is_holder_label(&label.label);
        let in_list = self.zone.is_some_and(|zone| zone.is_list() && zone != Place::Sections);
        let called = if in_list { known(&label.label) } else { place_of_label(&label.label) };
        // `Quorum: 5 of 8` says nothing without its first word, and no more does `Length: two hours` below a heading.
        let below = self.rank < BOLD && !label.strong && self.zone.is_some_and(|zone| !zone.is_list());
        let part = (is_part(&label.label) || below) && self.zone == called;
        let begins = called.map_or(label.strong && self.leads_in(), is_section);
        // `Meetings: prepares them` below the heading of a role is a duty.
        let begins = begins && (label.strong || !self.headed);
        if holds || part || !begins {
            return self.paragraph(block, rest);
        }
        // A heading with its text on the same line: two lines of one source.
        let part = |of: fn(&Labelled) -> &String| {
            let columns = block.columns.iter().zip(&labels).map(|(column, labelled)| Column {
                text: labelled.as_ref().map_or(column.text.clone(), |labelled| of(labelled).clone()),
                ..column.clone()
            });
            Block { columns: columns.collect(), ..block.clone() }
        };
        let (mut above, below) = (part(|labelled| &labelled.label), part(|labelled| &labelled.rest));
        let told = above.columns.iter_mut().filter(|column| !column.text.is_empty());
        told.for_each(|column| column.text.push(':'));
        self.heading(&above, if label.strong { BOLD } else { COLON }, &words(&above), rest);
        if !below.is_empty() {
            self.paragraph(&below, rest);
        }
    }

    /// Whether lines that are numbered within their section are clauses of it.
    fn lists_clauses(&self) -> bool {
        matches!(self.zone, Some(Place::Objectives | Place::Guidelines | Place::Roles))
    }

    /// Whether sections begin with bold words in front of their text, so that other bold words in front begin one, too.
    fn leads_in(&self) -> bool {
        match self.zone {
            None | Some(Place::Roles) => false,
            Some(zone) => self.rank >= BOLD && (!zone.is_list() || zone == Place::Sections || self.by_item),
        }
    }

    pub(super) fn heading(
        &mut self,
        block: &Block,
        rank: u8,
        words: &BTreeMap<String, String>,
        rest: &[Block],
    ) {
        let titled = self.zone.is_none() && (self.title == 0 || stressed(block));
        let titled = titled && (stands_above(block, rest) || names_charter(block, rest));
        let headed = std::mem::take(&mut self.headed);
        let in_list = self.zone.filter(|zone| zone.is_list() && *zone != Place::Sections);
        let in_list = in_list.filter(|_| block.plain || !words.values().any(|words| is_to_sign(words)));
        let deeper = rank > self.rank;
        // What stands below the heading of a list is called as a section is, or it is none.
        let named_so = (deeper && in_list.is_some()) || self.is_untitled();
        let called = section_of(words, calls_by(block, named_so)).filter(|_| !block.plain && !titled);
        let first = words.values().next().map_or("", String::as_str);
        match (called, in_list) {
            // A bold line below the title that is a sentence, or has nothing below it, heads nothing.
            (None, _)
                if self.zone.is_none()
                    && self.title > 0
                    && rank >= BOLD
                    && (welcomes(block)
                        || stressed(block)
                        || first.ends_with(['.', '!', '?', '…'])
                        || (heads_nothing(rest) && !self.may_be_title(rank, words))) =>
            {
                self.opening(block, rest);
            }
            (None, _) if self.zone.is_none() && !self.motto && self.is_subtitle(rank, rest) => {
                self.opening(block, rest);
            }
            (None, _) if named(first).is_some() && block.columns.len() == 1 => {
                self.push(block, Place::Aside, Shape::Heading, words.clone());
            }
            (None, _) if is_signed_below(first, rest) => {
                (self.zone, self.rank, self.open, self.by_item) = (Some(Place::Aside), rank, false, false);
                self.push(block, Place::Aside, Shape::Heading, words.clone());
            }
            // What introduces a list is not a clause of it.
            (_, Some(zone)) if deeper && rank == COLON && zone != Place::Roles && next_is_item(rest) => {
                self.paragraph(block, rest);
            }
            (called, Some(zone)) if deeper && !called.is_some_and(is_major) => {
                self.begin(block, zone, words);
                self.headed = zone == Place::Roles && rank < BOLD;
            }
            (None, Some(Place::Roles)) if rank == self.rank && is_role(first) => {
                self.begin(block, Place::Roles, words);
                self.headed = rank < BOLD;
            }
            // A line that stands as a heading right below the heading of a list is what its first clause is called.
            (None, Some(zone))
                if zone != Place::Roles && block.kind == Kind::Heading(BOLD) && (headed || !self.open) =>
            {
                self.begin(block, zone, words);
                self.headed = true;
            }
            (Some(called), _) => {
                (self.zone, self.rank, self.open, self.by_item) = (Some(called), rank, false, false);
                self.number = leading(first).or_else(|| mark_number(&block.kind));
                // The words of a heading that tells a part only are words of the section.
                let shape = if is_part(first) { Shape::Begins } else { Shape::Heading };
                self.push(block, called, shape, words.clone());
            }
            (None, _) if self.may_be_title(rank, words) => {
                self.set_kind_aside();
                self.title = rank;
                self.titled.extend(words.keys().cloned());
                self.push(block, Place::Title, Shape::Begins, words.clone());
                if self.zone.is_some() {
                    // The same charter again, in another language.
                    (self.zone, self.open, self.rank) = (None, false, 0);
                }
            }
            (None, _) => {
                (self.zone, self.rank, self.open, self.by_item) = (Some(Place::Sections), rank, true, false);
                self.number = leading(first).or_else(|| mark_number(&block.kind));
                self.push(block, Place::Sections, Shape::Begins, words.clone());
            }
        }
    }

    pub(super) fn paragraph(&mut self, block: &Block, rest: &[Block]) {
        match self.zone {
            None if !self.open => self.opening(block, rest),
            Some(zone @ (Place::Objectives | Place::Guidelines)) => self.listed(block, zone, rest),
            // How often all of them meet is no duty of the last role. More roles may stand below it.
            Some(Place::Roles) if !self.headed && !block.plain && is_of_all(block.first()) => {
                if !next_is_role(rest) {
                    (self.zone, self.open, self.by_item) = (Some(Place::Cadence), false, false);
                }
                self.part(block, Place::Cadence);
            }
            Some(Place::Roles) => self.role(block, false),
            Some(Place::Members) if self.holds_role(block) => self.put(block, Place::Roles, Shape::Begins),
            // What comes after a list that nothing heads goes on with it.
            None | Some(Place::Sections) => {
                let shape = if self.open { Shape::GoesOn } else { Shape::Begins };
                self.open = true;
                self.put(block, Place::Sections, shape);
            }
            Some(zone) => self.part(block, zone),
        }
    }

    /// A paragraph of a section, each of its sentences where it belongs.
    fn part(&mut self, block: &Block, zone: Place) {
        for (place, block) in sentences::placed(block, zone) {
            self.put(&block, place, Shape::Begins);
        }
    }

    /// A paragraph before the first section: the title, a motto, a welcome, what is known of the version.
    fn opening(&mut self, block: &Block, rest: &[Block]) {
        let text = block.first();
        let bare = plain(text);
        let short = bare.chars().count() <= MOTTO && !text.contains('\n');
        // `as promised, what we agreed on last time` is no name.
        let small = bare.starts_with(char::is_lowercase) && bare.split_whitespace().count() > 6;
        let ends = small || bare.ends_with(['.', '!', '?', ';', ',', ':', '…']) || tells(&bare);
        let welcomes = welcomes(block);
        let place = if !block.plain && !text.contains('\n') && is_draft(&bare) {
            Place::Aside
        } else if !block.plain && !text.contains('\n') && tells_version(&bare) {
            // What Kring writes of a version stands in several parts; what somebody else wrote of theirs is kept.
            if bare.contains('·') { Place::Aside } else { Place::Sections }
        } else if self.title == 0 && short && !ends && !welcomes && !block.plain {
            if titled_below(rest) {
                // A line above the title, such as the name of an organisation; right above it, it is that of the group.
                let beside = self.lines.is_empty() && titled_next(rest);
                let place = if beside { Place::Aside } else { Place::Sections };
                return self.put(block, place, Shape::Begins);
            }
            self.title = BOLD;
            self.titled.extend(block.columns.iter().map(|column| column.language.clone()));
            Place::Title
        } else if !welcomes && !self.motto && short && !block.plain && (stressed(block) || !ends) {
            self.motto = true;
            Place::Tagline
        } else {
            Place::Welcome
        };
        // What dresses a line as a whole is no part of what it says.
        let columns = block
            .columns
            .iter()
            .map(|column| Column { text: wrapped(&column.text).1.to_owned(), ..column.clone() });
        self.put(&Block { columns: columns.collect(), ..block.clone() }, place, Shape::Begins);
    }

    /// A clause or a role that begins with a heading.
    pub(super) fn begin(&mut self, block: &Block, zone: Place, words: &BTreeMap<String, String>) {
        (self.open, self.by_item) = (true, false);
        self.push(block, zone, Shape::Begins, words.clone());
    }

    pub(super) fn put(&mut self, block: &Block, place: Place, shape: Shape) {
        self.push(block, place, shape, BTreeMap::new());
    }

    /// A line with its label as the only words, or with its text.
    fn push(&mut self, block: &Block, place: Place, shape: Shape, label: BTreeMap<String, String>) {
        let texts = block.columns.iter().filter(|column| !column.text.trim().is_empty());
        let text = texts.map(|column| (column.language.clone(), column.text.trim().to_owned()));
        let text = if label.is_empty() { text.collect() } else { BTreeMap::new() };
        // The number before a heading counts sections; it is no part of what they are called.
        let unnumbered = |words: String| match leading(&words) {
            Some(_) => words
                .trim_start_matches(|sign: char| sign.is_ascii_digit() || ".) ".contains(sign))
                .to_owned(),
            None => words,
        };
        let label: BTreeMap<String, String> =
            label.into_iter().map(|(language, words)| (language, unnumbered(words))).collect();
        let mark = match &block.kind {
            Kind::Item(mark) if label.is_empty() => mark.clone(),
            _ => String::new(),
        };
        let fields = match &block.kind {
            Kind::Fields(fields) => fields.clone(),
            _ => Vec::new(),
        };
        let order = block.columns.iter().map(|column| column.language.clone()).collect();
        self.lines.push(Line {
            source: block.source.clone(),
            place,
            shape,
            label,
            text,
            mark,
            plain: block.plain,
            order,
            fields,
        });
    }
}

/// Whether a block is the heading of a section, whatever the form.
pub(super) fn is_section(block: &Block) -> bool {
    !block.plain
        && block.kind == Kind::Paragraph
        && (headed(block.first()).is_some() || place(&plain(block.first())).is_some())
}

/// The plain words of a heading, by language.
pub(super) fn words(block: &Block) -> BTreeMap<String, String> {
    let said = block.columns.iter().map(|column| {
        let words = plain(&column.text);
        let words = words.trim().trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).trim();
        (column.language.clone(), words.to_owned())
    });
    said.filter(|(_, words)| !words.is_empty()).collect()
}
