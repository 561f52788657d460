//! What comes next on a page: whether items are still to come, whether a heading heads anything.

use super::labels::split_role;
use super::sort::{Sorter, is_section};
use super::vocabulary::{known, place};
use crate::read::charter::Place;
use crate::read::charter::forms::{Block, Kind};

impl Sorter {
    /// Whether an item comes before the section ends. Looked up from the end of the page, once for all of its blocks: each of them
    /// looking down the page for itself would take minutes for a long one.
    pub(super) fn item_ahead(&mut self, rest: &[Block]) -> bool {
        if self.items_ahead.len() <= rest.len() {
            let mut ahead = false;
            self.items_ahead = vec![ahead];
            for block in rest.iter().rev() {
                let ends = matches!(block.kind, Kind::Heading(_)) || is_section(block);
                ahead = !ends && (ahead || matches!(block.kind, Kind::Item(_)));
                self.items_ahead.push(ahead);
            }
        }
        self.items_ahead.get(rest.len()).copied().unwrap_or_default()
    }
}

impl Sorter {
    /// The section that a line by itself calls, by name; or by what it is about, where something stands below it and it says more than
    /// the heading that it stands under. Among clauses that are no items it may be one of them.
    pub(super) fn calls(&self, line: &str, rest: &[Block]) -> Option<Place> {
        let among = self.zone.is_some_and(|zone| zone.is_list() && zone != Place::Sections) && !self.by_item;
        let below = || next(rest).is_some() && !heads_nothing(rest);
        let untold = among || self.is_untitled();
        let about = || place(line).filter(|about| !untold && self.zone != Some(*about) && below());
        known(line).or_else(about)
    }
}

/// The next block that says something.
pub fn next(rest: &[Block]) -> Option<&Block> {
    rest.iter().find(|block| !block.is_empty())
}

/// Whether an item of a list comes next.
pub fn next_is_item(rest: &[Block]) -> bool {
    next(rest).is_some_and(|block| matches!(block.kind, Kind::Item(_)))
}

/// Whether a role comes next, with who has it: `Host: Ann Lee`. `Decisions: by consent` is a section.
pub fn next_is_role(rest: &[Block]) -> bool {
    next(rest)
        .filter(|block| !matches!(block.kind, Kind::Heading(_)) && !block.plain)
        .and_then(|block| split_role(block.first()))
        .is_some_and(|found| place(&found.label).is_none())
}

/// Whether another heading comes next, so that nothing stands below the one before it.
pub fn heads_nothing(rest: &[Block]) -> bool {
    next(rest).is_some_and(|block| matches!(block.kind, Kind::Heading(_)) || is_section(block))
}
