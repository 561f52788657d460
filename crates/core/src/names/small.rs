//! Notes without capitals, as a telephone writes them: *saw vrtlik at corvane logistics*. There a name in a list counts by itself, and a word
//! that no list holds counts where a greeting, a trade or a small word before it tells what it is. Pure.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::inflected::is_a_quality;
use super::model::Kind;
use super::runs::Page;
use super::text::{Shape, Token};
use super::words::Tongue;
use super::written::folded;
use crate::settings::preferences::Language;

/// How far around a word is looked, in pieces of text.
const AROUND: usize = 60;
/// Before whoever a note is for.
const GREETINGS: &[&str] = &[
    "hi", "hello", "hey", "dear", "coucou", "salut", "bonjour", "bonsoir", "cher", "chère", "chere", "hoi",
    "hallo", "dag", "beste", "lieve", "ha",
];
/// Before whoever wrote it.
pub(super) const CLOSINGS: &[&str] = &[
    "cheers",
    "thanks",
    "regards",
    "love",
    "wishes",
    "best",
    "warmly",
    "xx",
    "bises",
    "bisous",
    "merci",
    "cordialement",
    "amicalement",
    "tendrement",
    "groetjes",
    "groeten",
    "groet",
    "liefs",
];
/// How towns end that no list holds.
const TOWNS: &[&str] = &[
    "bury", "ton", "ham", "ford", "wick", "borough", "mouth", "chester", "pool", "worth", "dale", "ville",
    "court", "gnies", "mont", "gem", "drecht", "dam", "hoven", "beek", "dijk", "zele", "broek", "horst",
    "kerke", "wijk", "burg",
];
/// French words as they are written in haste, without their accents.
static BARE: LazyLock<HashSet<String>> = LazyLock::new(|| {
    Tongue::of(Language::Fr).common.iter().filter(|word| !word.is_ascii()).map(|word| folded(word)).collect()
});

impl Page<'_> {
    /// What is a name here although it is written small, and where it stands.
    pub fn small_name(&self, at: usize) -> Option<(Kind, usize, usize)> {
        let token = self.tokens.get(at)?;
        let low = token.low.as_str();
        let word = token.shape == Shape::Word && !token.is_capital() && low.chars().count() > 2;
        if !word || self.tongue.is_allowed(low) || self.tongue.is_common(low) {
            return None;
        }
        if !self.is_quiet(at) {
            return None;
        }
        let unknown = self.is_unknown(token);
        if !unknown && !self.tongue.is_surely_a_name(low) {
            return None;
        }
        let named = self.listed_small(at).or_else(|| self.organisation_small(at, token));
        named.or_else(|| unknown.then(|| self.unknown_small(at, token)).flatten())
    }

    /// Whether hardly anything around a word has a capital, and no sentence begins with one.
    fn is_quiet(&self, at: usize) -> bool {
        let loud = |token: &&Token<'_>| {
            let pronoun = token.is_initial() || token.low.starts_with("i'");
            token.is_capital() && !token.is_shouted() && !pronoun
        };
        let around = self.tokens.iter().skip(at.saturating_sub(AROUND)).take(2 * AROUND).filter(loud);
        let mut loud = around.take(2);
        loud.next().is_none_or(|token| !token.opens) && loud.next().is_none()
    }

    /// A word that no list explains in any language.
    fn is_unknown(&self, token: &Token<'_>) -> bool {
        let low = token.low.as_str();
        let tongue = self.tongue;
        let listed = || {
            Tongue::any(|tongue| tongue.is_common(low) || tongue.is_organisation(low) || tongue.is_small(low))
                || tongue.is_abbreviation(low)
                || tongue.is_inhabitant(low)
                || tongue.kin.contains(low)
                || self.is_an_office(low)
                || self.is_of_words(low)
                || self.is_abstract(low)
                || BARE.contains(low)
        };
        low.chars().all(|letter| letter.is_alphabetic() || letter == '-') && !listed()
    }

    /// Nor by its ending.
    fn is_strange(&self, token: &Token<'_>) -> bool {
        !self.plain_shape_alone(token) && !is_a_quality(self.tongue.speech, &token.low)
    }

    /// A first name, a town or an employer of a list.
    fn listed_small(&self, at: usize) -> Option<(Kind, usize, usize)> {
        let (tongue, low, before) = (self.tongue, self.low(at), self.before(at));
        let led = tongue.determiners.contains(before) && !["die", "who", "qui"].contains(&self.low(at + 1));
        let there = tongue.whither.contains(before) || ["a", ",", "habite", "woont", "van"].contains(&before);
        match () {
            () if tongue.is_first(low) && !led => Some((Kind::Person, at, at + 1)),
            () if tongue.is_employer(low) && tongue.is_surely_a_name(low) && low.chars().count() > 3 => {
                Some((Kind::Employer, at, at + 1))
            }
            () if tongue.is_place(low) && low.chars().count() > 3 && there => Some((Kind::Place, at, at + 1)),
            () => None,
        }
    }

    /// *Corvane logistics*, *campus ter weyden*: beside what an organisation is called by its kind.
    fn organisation_small(&self, at: usize, token: &Token<'_>) -> Option<(Kind, usize, usize)> {
        let small =
            |at: &usize| ["de", "du", "d'", "van", "ter", "of", "den", "het"].contains(&self.low(*at));
        let led = (0..at).rev().take(2).take_while(small).last().unwrap_or(at);
        let kind = |at: usize| {
            let long = self.low(at).chars().count() > 2;
            (long && self.tongue.is_organisation(self.low(at))) || self.low(at) == "campus"
        };
        let behind = kind(at + 1) && self.tongue.speech == Language::En && self.is_strange(token);
        match led.checked_sub(1).filter(|first| kind(*first)) {
            Some(first) => Some((Kind::Employer, first, at + 1)),
            None => behind.then_some((Kind::Employer, at, at + 2)),
        }
    }

    /// By what stands beside it.
    fn unknown_small(&self, at: usize, token: &Token<'_>) -> Option<(Kind, usize, usize)> {
        let (tongue, low, before) = (self.tongue, self.low(at), self.before(at));
        let back = |count: usize| at.checked_sub(count).map_or("", |at| self.low(at));
        let who = |word: &str| tongue.kin.contains(word) || self.is_an_office(word);
        let ends = [",", ".", "(", ")", "!", "?", ";", "-", ""].contains(&self.low(at + 1));
        let last = self.tokens.get(at + 1).is_none_or(|next| next.opens);
        let closed = CLOSINGS.contains(&before) || (before == "," && CLOSINGS.contains(&back(2)));
        // The new matron, vrtlik, copies.
        let apposed = || before == "," && ends && (2..7).map(back).take_while(|word| *word != ",").any(who);
        let mine = who(before) && tongue.determiners.contains(back(2));
        let met = (tongue.meets.contains(before) || before == "tell") && !low.ends_with('s');
        let says = tongue.says.contains(self.low(at + 1)) && !tongue.determiners.contains(before);
        let town =
            TOWNS.iter().any(|end| low.strip_suffix(end).is_some_and(|start| start.chars().count() > 2));
        let saint = ["st", "saint", "sint", "ste"].contains(&before);
        let strange = self.is_strange(token);
        match () {
            () if ["at", "chez", "bij"].contains(&self.over(at)) => Some((Kind::Employer, at, at + 1)),
            () if !strange => None,
            () if GREETINGS.contains(&before) || (closed && last) => Some((Kind::Person, at, at + 1)),
            () if apposed() || mine || met || says => Some((Kind::Person, at, at + 1)),
            () if ["habite", "woont"].contains(&before) => Some((Kind::Place, at, at + 1)),
            () if saint => Some((Kind::Place, at - 1, at + 1)),
            () if town && (tongue.whither.contains(before) || before == "a") => {
                Some((Kind::Place, at, at + 1))
            }
            () => None,
        }
    }
}
