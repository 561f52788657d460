//! Lines in capitals: *WHO HAS THE KEY OF THE STORE*. There a capital tells nothing, and a word is a name only where a list holds it or its
//! neighbours say so. Pure.

use super::runs::Page;
use super::text::{Shape, Token};
use super::words::WHOSE;
use crate::settings::preferences::Language;

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
        // HER BICYCLE: whose it is stands before a thing, whatever it is.
        let owned = |at: &usize| WHOSE.contains(&self.before(*at)) && !self.is_named(self.low(*at));
        let ordinary: Vec<usize> = words.iter().copied().filter(|at| plain(at) || owned(at)).collect();
        // Most of the words, so that a row of short forms or of names is none.
        if words.len() < LINE || ordinary.len() * 2 <= words.len() {
            return Vec::new();
        }
        let bound = |at: &usize| self.is_behind_a_first_name(from, *at) || self.is_on_a_numbered_road(*at);
        ordinary.into_iter().filter(|at| !bound(at)).collect()
    }

    /// 12 RUE DES TANNEURS, 12 CHURCH STREET: with a number before it, a road is an address in capitals too.
    pub(super) fn is_on_a_numbered_road(&self, at: usize) -> bool {
        let number = |at: usize| self.tokens.get(at).is_some_and(|token| token.shape == Shape::Number);
        let word = |at: usize| self.tokens.get(at).is_some_and(|token| token.shape == Shape::Word);
        let road = |at: usize| self.tongue.roads.contains(self.low(at));
        let Some(start) = (at.saturating_sub(4)..at).rev().find(|at| !word(*at)).filter(|at| number(*at))
        else {
            return false;
        };
        if self.tongue.speech == Language::Fr {
            return road(start + 1) && (start + 2..at).all(|at| self.is_small(at));
        }
        (at..start + 4).take_while(|at| word(*at)).any(road)
    }
}
