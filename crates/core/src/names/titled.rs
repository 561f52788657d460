//! Titles: *Who Owns The Roadmap*, *Een Brief Voor Later*. Where a word that only joins others has a capital among them, a capital tells
//! nothing, and a word is a name only where a list holds it or what stands beside it says so. Pure.

use super::runs::Page;
use super::text::{Shape, Token};

/// The tokens of titles that are ordinary words, and so belong to no name.
pub fn titles(page: &Page<'_>) -> Vec<usize> {
    let mut taken = Vec::new();
    let mut from = 0;
    while from < page.tokens.len() {
        let mut to = from;
        while page.goes_on_in_a_title(to, from) {
            to += 1;
        }
        if page.is_a_title(from, to) {
            let word = |at: &usize| page.is_a_word_of_a_title(from, *at) && !page.is_on_a_numbered_road(*at);
            taken.extend((from..to).filter(word));
        }
        from = to.max(from + 1);
    }
    taken
}

impl Page<'_> {
    /// A word with a capital, or what may stand between two of them; another sentence is another title.
    fn goes_on_in_a_title(&self, at: usize, from: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let goes_on = match token.shape {
            Shape::Word => token.is_capital(),
            Shape::Number => at > from,
            Shape::Sign => at > from && ["'", "’", "&", "-", "/"].contains(&token.text),
        };
        goes_on && (at == from || !token.opens)
    }

    /// *To*, *Pour*, *Niet*: a word that no name holds has a capital that no sentence gave it. Of two articles there may be names (*Op De
    /// Beeck*), so they count only where all the other words are ordinary.
    fn is_a_title(&self, from: usize, to: usize) -> bool {
        let words: Vec<usize> = (from..to).filter(|at| self.capital(*at)).collect();
        let named = ["at", "chez", "bij", "joined"].contains(&self.over(from));
        if words.len() < 2 || named {
            return false;
        }
        let inside =
            |at: &&usize| self.tokens.get(**at).is_some_and(|token| !token.opens && !token.is_initial());
        let tongue = self.tongue;
        let weak = |at: &usize| {
            let low = self.low(*at);
            tongue.particles.contains(low) || tongue.determiners.contains(low) || tongue.joints.contains(low)
        };
        let plain = || {
            let rest = |at: &&usize| !weak(at);
            let ordinary =
                |at: &usize| !tongue.is_organisation(self.low(*at)) && self.is_a_word_of_a_title(from, *at);
            words.iter().filter(rest).count() > 1 && words.iter().filter(rest).all(ordinary)
        };
        words.iter().filter(inside).any(|at| self.joins_in_a_title(*at))
            || (words.iter().skip(1).filter(inside).any(weak) && plain())
    }

    /// A word that titles give a capital, and that nobody is called by; in capitals alone it may be another, as *IT* and *WHO* are.
    fn joins_in_a_title(&self, at: usize) -> bool {
        let (tongue, low) = (self.tongue, self.low(at));
        let shouted = self.tokens.get(at).is_some_and(Token::is_shouted);
        tongue.titled.contains(low)
            && !self.is_a_counted_house(at)
            && !shouted
            && !tongue.is_double(low)
            && !tongue.is_employer(low)
    }

    /// An ordinary word, by a list or by its ending, that belongs to nobody before it.
    fn is_a_word_of_a_title(&self, from: usize, at: usize) -> bool {
        let tongue = self.tongue;
        let Some(token) = self.tokens.get(at).filter(|token| token.shape == Shape::Word) else {
            return false;
        };
        let low = token.low.as_str();
        let known = tongue.is_surely_a_name(low) || (tongue.is_double(low) && self.is_met(at));
        let shaped = || self.plain_shape(token) && !self.is_named(low) && !self.is_met(at);
        let word = tongue.titled.contains(low) || tongue.is_small(low) || self.is_ordinary(token) || shaped();
        // Que Dire À Amélie Dans Le Couloir: what joins belongs to nobody.
        self.joins_in_a_title(at) || (word && !known && !self.is_behind_a_first_name(from, at))
    }

    /// Behind what brings somebody in front of somebody: *With Rose*.
    fn is_met(&self, at: usize) -> bool {
        let before = self.before(at);
        self.tongue.with.contains(before) || self.tongue.meets.contains(before)
    }

    /// JAN DE WIT: what stands behind a first name stays with it.
    pub(super) fn is_behind_a_first_name(&self, from: usize, at: usize) -> bool {
        let known = |at: usize| {
            let low = self.low(at);
            self.tongue.is_first(low) || self.tongue.address.contains(low)
        };
        (1..=3)
            .filter_map(|back| at.checked_sub(back).filter(|at| *at >= from))
            .any(|back| known(back) && (back + 1..at).all(|at| self.tongue.particles.contains(self.low(at))))
    }
}
