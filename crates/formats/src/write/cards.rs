//! Cards to cut out, and a sheet for the wall. Every word is in its language already.

use super::book::Paper;

/// A sheet that everyone reads, and cards for each.
#[derive(Clone, Debug, Default)]
pub struct Cards {
    /// What stands above them.
    pub title: String,
    /// The language of headings (BCP 47).
    pub language: String,
    /// The paper.
    pub paper: Paper,
    /// What the sheet says, one below the other.
    pub sheet: Vec<Card>,
    /// The cards.
    pub cards: Vec<Card>,
}

/// A card, or a part of the sheet.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// Whose it is, or what it is about.
    pub name: String,
    /// What it says.
    pub lines: Vec<Line>,
}

/// A line of a card.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// When, such as the round.
    pub label: String,
    /// Where; may be empty.
    pub place: String,
    /// With whom; may be empty.
    pub with: String,
}
