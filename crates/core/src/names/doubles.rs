//! Names that are ordinary words too: *Will*, *An*, *Rose*. Inside a sentence their capital tells; where a sentence begins, what follows
//! them does. Pure.

use super::runs::{Page, Run};
use super::text::{Shape, Token};
use super::words::{Tongue, WHOSE};
use crate::settings::preferences::Language;

/// What goes on about somebody.
const WHO: &[&str] = &["who", "whose", "qui", "dont", "die"];

/// What only somebody has done.
const SPOKEN: &[&str] = &[
    "rung",
    "called",
    "phoned",
    "texted",
    "emailed",
    "replied",
    "answered",
    "appelé",
    "appelée",
    "téléphoné",
    "rappelé",
    "répondu",
    "gebeld",
    "geantwoord",
    "gemaild",
];

impl Tongue {
    /// A name that is an ordinary word of this language too.
    pub fn is_double(&self, word: &str) -> bool {
        self.doubles.contains(word)
    }

    /// Whether a sentence that begins with such a word goes on as it does after the word, and not after the name: *Will you*, *Ben ik*.
    pub fn is_word_before(&self, word: &str, next: &str) -> bool {
        let low = next.to_lowercase().replace('\u{2019}', "'");
        if self.leading.contains(word) {
            let small = next.starts_with(char::is_lowercase);
            return small && !self.acts_next(&low);
        }
        self.verbs.contains(word) && self.plainly.contains(low.as_str())
    }

    /// Whether somebody does something: *Will said*.
    pub fn acts_next(&self, next: &str) -> bool {
        self.acts.contains(next) && !self.besides.contains(next)
    }

    /// Whether it goes on as it does after the name. Of what things do too, only what people do counts.
    fn is_name_before(&self, word: &str, next: &str) -> bool {
        self.says.contains(next) || (!self.things.contains(word) && self.acts_next(next))
    }
}

impl Page<'_> {
    /// Whether the sentence that begins with such a word is about somebody.
    pub fn begins_with_somebody(&self, run: Run, known: bool) -> bool {
        let (word, next) = (self.low(run.from), self.low(run.to));
        let written = self.tokens.get(run.to).map_or("", |token| token.text);
        if self.tongue.is_word_before(word, written) {
            return false;
        }
        let owns = next == "'" && self.low(run.to + 1) == "s";
        // A word that has nothing before it must be one that can stand so.
        let bare = self.tongue.bare.contains(word) || self.tongue.leading.contains(word);
        known
            || owns
            || self.tongue.is_name_before(word, next)
            || (!bare && (self.does(run) || [",", ":"].contains(&next)))
            || self.told_with_another(run.to)
            || self.is_aged(run)
            || self.is_of_somewhere(run.to)
            || self.has_spoken(run.to)
            || self.is_called_somebody(run.to)
    }

    /// *Grace from Vrtlik*: a name says where.
    pub(super) fn is_of_somewhere(&self, at: usize) -> bool {
        let there = (at + 1..at + 3).find(|at| !self.tongue.determiners.contains(self.low(*at)));
        let from = self.tongue.from.contains(self.low(at)) && !["d'", "de", "du"].contains(&self.low(at));
        from && there
            .and_then(|at| self.tokens.get(at))
            .is_some_and(|there| there.is_capital() && !there.opens && !self.tongue.is_common(&there.low))
    }

    /// *Hope hasn't rung*.
    fn has_spoken(&self, at: usize) -> bool {
        let spoken = |at: usize| SPOKEN.contains(&self.low(at));
        self.tongue.acts_next(self.low(at)) && (at + 1..at + 5).any(spoken)
    }

    /// *Avril est ma cliente*.
    fn is_called_somebody(&self, at: usize) -> bool {
        let who = self.low(at + 2);
        ["is", "was", "est", "était"].contains(&self.low(at))
            && WHOSE.contains(&self.low(at + 1))
            && (self.tongue.kin.contains(who) || self.tongue.anybody.contains(who))
    }

    /// Whether what follows ends as what somebody does or says where they come from: *Bill resigned*, *Claire le trouve*, *Roos uit Gent*.
    fn does(&self, run: Run) -> bool {
        let (word, next) = (self.low(run.from), self.low(run.to));
        let from = self.tongue.from.contains(next);
        match self.tongue.speech {
            Language::En => from || self.past(run.to),
            Language::Fr => {
                let whom = ["le", "la", "les", "l'", "y", "en"].contains(&next);
                from || (whom && self.tongue.acts.contains(self.low(run.to + 1)))
            }
            // A note leaves out the ik of "Ben uitgeput".
            Language::Nl if self.tongue.verbs.contains(word) => false,
            Language::Nl => {
                let small = next.starts_with(char::is_lowercase) && !self.tongue.is_common(next);
                from || (small && (next.ends_with('t') || self.past(run.to)))
            }
        }
    }

    /// *Will and Sue*, *Hope, who said nothing*.
    fn told_with_another(&self, at: usize) -> bool {
        let joined = ["and", "et", "en", "&", ","].contains(&self.low(at));
        let another = joined && self.tokens.get(at + 1).is_some_and(Token::is_capital);
        let who = self.low(at) == "," && WHO.contains(&self.low(at + 1));
        another || who
    }

    /// Whether a month with a capital is somebody: *May said*, *I asked June*, *her sister, May*.
    pub fn is_no_month(&self, run: Run) -> bool {
        let (word, before) = (self.low(run.from), self.before(run.from));
        let next = self.low(run.to);
        let dutch = self.tongue.speech == Language::Nl && next == "'" && self.low(run.to + 1) == "s";
        if dutch
            || self.is_called_somebody(run.to)
            || WHO.contains(&next)
            || self.tongue.is_name_before(word, next)
        {
            return true;
        }
        let led = run.from.checked_sub(1).and_then(|at| self.tokens.get(at));
        let counted = self.tokens.get(run.to).is_some_and(|token| token.shape == Shape::Number);
        let lists = [&self.tongue.when, &self.tongue.monthly, &self.tongue.determiners];
        self.tokens.get(run.from).is_some_and(|token| !token.opens)
            && led.is_some_and(|token| token.shape == Shape::Word || token.text == ",")
            && !counted
            && !lists.iter().any(|list| list.contains(before))
    }
}
