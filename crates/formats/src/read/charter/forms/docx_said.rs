//! What a document that was written here says of its fields: sentences with a mark around them, which are no text of the section.

use super::{Block, IN_WORDS, Kind};

/// The limits of confidentiality, which every charter says.
const LIMITS: &str = "charter.limits";
/// Any other field.
const NOTE: &str = "charter.note";

/// Blocks with a mark around them.
pub struct Said {
    /// How deep the mark stands among the elements.
    pub depth: usize,
    /// Where the first of its blocks is.
    begins: usize,
    limits: bool,
}

impl Said {
    /// Begins where a mark names itself. Its name stands in its properties, two elements deeper than the mark.
    pub fn begin(mark: &str, depth: usize, begins: usize) -> Option<Self> {
        let known = mark == LIMITS || mark == NOTE;
        known.then(|| Self { depth: depth.saturating_sub(2), begins, limits: mark == LIMITS })
    }

    /// The blocks since it began are fields in words; a row of a table is one in several languages.
    pub fn end(self, blocks: &mut Vec<Block>) {
        let name = if self.limits { LIMITS } else { IN_WORDS };
        let fields = vec![(name.to_owned(), String::new())];
        let inside = blocks.split_off(self.begins.min(blocks.len()));
        for block in inside {
            let said = |columns| Block {
                source: block.source.clone(),
                kind: Kind::Fields(fields.clone()),
                columns,
                plain: false,
            };
            match block.kind {
                Kind::Table(rows) => blocks.extend(rows.into_iter().map(said)),
                _ => blocks.push(said(block.columns.clone())),
            }
        }
    }
}
