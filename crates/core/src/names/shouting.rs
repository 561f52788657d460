//! Lines in capitals: *WHO HAS THE KEY OF THE STORE*. There a capital tells nothing, and a word is a name only where a list holds it or its
//! neighbours say so. Pure.

use super::runs::Page;
use super::text::{Shape, Token};

/// So many words in capitals behind each other are a line of them.
const LINE: usize = 3;

/// The tokens of such lines that are ordinary words, and so belong to no name.
pub fn shouting(page: &Page<'_>) -> Vec<usize> {
    let mut taken = Vec::new();
    let mut from = 0;
    while from < page.tokens.len() {
        let mut to = from;
        while page.tokens.get(to).is_some_and(is_loud) && (to == from || !page.opens_another(to)) {
            to += 1;
        }
        taken.extend(page.shouted_words(from, to));
        from = to.max(from + 1);
    }
    taken
}

/// A word without any small letter, or what may stand between two of them.
fn is_loud(token: &Token<'_>) -> bool {
    match token.shape {
        Shape::Word => !token.text.chars().any(char::is_lowercase),
        Shape::Number => true,
        Shape::Sign => [",", "'", "’", "-", "&", "/", "\"", ":"].contains(&token.text),
    }
}

impl Page<'_> {
    fn opens_another(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.opens) && self.before(at) != ":"
    }

    fn shouted_words(&self, from: usize, to: usize) -> Vec<usize> {
        let words: Vec<usize> = (from..to)
            .filter(|at| self.tokens.get(*at).is_some_and(|token| token.shape == Shape::Word))
            .collect();
        let plain = |at: &usize| {
            let low = self.low(*at);
            let short = low.rsplit('\'').next().unwrap_or(low);
            let word = |low: &str| self.tongue.is_common(low) || self.is_of_words(low);
            (word(low) || word(short)) && !self.tongue.is_surely_a_name(low)
        };
        let ordinary: Vec<usize> = words.iter().copied().filter(plain).collect();
        // Most of the words, so that a row of short forms or of names is none.
        if words.len() < LINE || ordinary.len() * 2 <= words.len() {
            return Vec::new();
        }
        ordinary.into_iter().filter(|at| !self.is_behind_a_first_name(from, *at)).collect()
    }
}
