//! Words with capitals that belong together, and what they may be the name of. Pure.

use super::model::Kind;
use super::named::FIRMS;
use super::text::{Shape, Token};
use super::things::AND;
use super::words::Tongue;
use crate::settings::preferences::Language;

/// Words with capitals that belong together: from, to (not included).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first token.
    pub from: usize,
    /// Behind the last.
    pub to: usize,
}

/// What the words of a text are looked at with.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The text.
    pub tokens: &'a [Token<'a>],
    /// Its language.
    pub tongue: &'a Tongue,
    /// Which tokens are ordinary words with a capital, inside a sentence.
    pub weights: &'a [bool],
}

impl<'a> Page<'a> {
    /// A token's word in small letters; nothing outside the text.
    pub fn low(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.low.as_str())
    }

    /// The word before a token.
    pub fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.low(at))
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    /// Every run of the text, without what belongs to no name. What is taken already is in none, so that it never hides what is beside it.
    pub fn runs(&self, taken: &[bool]) -> Vec<Run> {
        let is_taken = |at: &usize| taken.get(*at).is_some_and(|taken| *taken);
        let mut runs = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if !self.begins(at) || is_taken(&at) {
                at += 1;
                continue;
            }
            let end = self.end(at);
            let to = (at..end).find(is_taken).unwrap_or(end);
            runs.extend(self.parted(self.trimmed(Run { from: at, to })));
            at = to;
        }
        runs
    }

    /// A capital that is no pronoun.
    fn begins(&self, at: usize) -> bool {
        let named = self.low(at + 1) == "." && self.capital(at + 2);
        let pronoun = self.tongue.is_common("i") && !named;
        let is = ["i", "i'm", "i'd", "i'll", "i've"].contains(&self.low(at));
        self.capital(at) && !(pronoun && is) && !self.is_pronoun(at)
    }

    /// Behind the last token of the run that begins here.
    fn end(&self, from: usize) -> usize {
        let mut to = from + 1;
        loop {
            // An initial or a short form of address keeps its point.
            let pointed = self.low(to) == "."
                && self.tokens.get(to - 1).is_some_and(|word| {
                    word.is_initial()
                        || ["st", "dr", "mr", "mrs", "ms", "prof", "dhr", "mevr"].contains(&word.low.as_str())
                });
            let next = to + usize::from(pointed);
            // With Lila and E. The club: a sentence begins.
            if pointed && self.tongue.determiners.contains(self.low(next)) && !self.capital(next + 1) {
                return to;
            }
            let spaced = |at: usize| {
                self.tokens.get(at).is_some_and(|token| !token.tight || pointed || token.shape == Shape::Word)
            };
            if self.begins(next) && spaced(next) && !self.tokens.get(next).is_some_and(|token| token.opens) {
                to = next + 1;
                continue;
            }
            if self.tokens.get(next).is_some_and(|token| token.opens) {
                return to;
            }
            let organisation = (from..to).any(|at| self.tongue.is_organisation(self.low(at)));
            match self.joint(next, organisation) {
                Some(joined) => to = joined + 1,
                None => return to,
            }
        }
    }

    /// The capital behind small words that join it to what is before.
    fn joint(&self, at: usize, organisation: bool) -> Option<usize> {
        if ["'", "’"].contains(&self.low(at)) && self.low(at + 1) == "s" && organisation_near(self, at + 2)
        {
            return Some(at + 2);
        }
        if self.low(at) == "&" && self.capital(at + 1) {
            return Some(at + 1);
        }
        if AND.contains(&self.low(at)) && self.capital(at + 1) && FIRMS.contains(&self.low(at + 1)) {
            return Some(at + 1);
        }
        let joins = |word: &str| {
            self.tongue.particles.contains(word) || (organisation && self.tongue.joints.contains(word))
        };
        // Piet op den Velde is one name, Jos in Gent is two.
        let apart = |count: usize| {
            let (last, next) = (self.low(at + count - 1), self.low(at + count));
            let another = self.tongue.is_first(next) || self.tongue.is_double(next);
            (count == 1 && ["in", "op"].contains(&last)) || (another && AND.contains(&last))
        };
        // At the Steering Group the Sponsor came: an article alone begins something else.
        let article = self.tongue.speech == Language::En && self.low(at) == "the";
        (1..=3)
            .find(|count| {
                !article
                    && self.capital(at + count)
                    && (at..at + count).all(|at| joins(self.low(at)))
                    && !apart(*count)
            })
            .map(|count| at + count)
    }

    /// Without the words at its ends that only happen to have a capital.
    fn trimmed(&self, run: Run) -> Run {
        let Run { mut from, mut to } = run;
        while from < to
            && (self.leads_in(from, to)
                || (self.tongue.honorifics.contains(self.low(from))
                    && !self.tongue.is_employer(self.low(from)))
                || self.low(from) == ".")
        {
            from += 1;
        }
        let idle = |at: usize| {
            let low = self.low(at);
            let office = self.tongue.is_employer(low);
            self.tongue.is_allowed(low)
                || (!office
                    && self.tokens.get(at).is_some_and(Token::is_shouted)
                    && self.tongue.is_common(low)
                    && !self.is_on_a_numbered_road(at))
        };
        while to > from + 1
            && (idle(to - 1) || !self.capital(to - 1))
            && !self.tongue.may_be_somebody(self.low(to - 1))
        {
            to -= 1;
        }
        // Small words that joined it to what is gone.
        while from < to && !self.capital(from) {
            from += 1;
        }
        Run { from, to }
    }

    /// A word before a name that has its capital only from the sentence, or from politeness.
    fn leads_in(&self, at: usize, to: usize) -> bool {
        let low = self.low(at);
        let Some(token) = self.tokens.get(at) else { return false };
        let whole = || (at..to).map(|at| self.low(at)).collect::<Vec<_>>().join(" ");
        let surname = || self.is_called_van(at) || self.is_surname_of_two(at, to);
        if at + 1 < to && (self.tongue.is_employer(&whole()) || surname()) {
            return false;
        }
        let somebody = self.tongue.is_first(low) || self.tongue.is_employer(low) && !token.opens;
        if somebody || self.tongue.is_organisation(low) {
            return false;
        }
        let more = at + 1 < to;
        // Phoned Dr Vrtlik; Wijkverpleegkundige Baukje: what is before a title, or a trade, has its capital from the sentence.
        let plain =
            token.opens && more && !self.tongue.honorifics.contains(low) && !self.tongue.may_be_somebody(low);
        if plain && (self.tongue.honorifics.contains(self.low(at + 1)) || self.tongue.is_a_trade(low)) {
            return true;
        }
        // In April Anna left, but: my sister April Jones.
        if !token.opens && self.tongue.is_allowed(low) && self.tongue.is_double(low) {
            return more && !self.is_no_month(Run { from: at, to });
        }
        // Will Smith said, but: Will Anna come?
        if token.opens && more && self.tongue.is_double(low) && !self.tongue.leading.contains(low) {
            return self.tongue.is_common(low) && self.tongue.is_first(self.low(at + 1));
        }
        if !token.opens && self.tongue.particles.contains(low) && more {
            return false;
        }
        let named = (at + 1..to)
            .any(|at| self.tongue.is_organisation(self.low(at)) || self.tongue.is_road(self.low(at)));
        let plain = self.tongue.is_common(low) || self.tongue.is_allowed(low);
        let bound = named || self.tongue.may_be_somebody(low) || self.belongs(at);
        plain && more && (token.opens || !bound)
    }

    /// *Van den Berg*, *van der Aa*: an old article that hardly anything but a surname has.
    pub(super) fn is_called_van(&self, at: usize) -> bool {
        self.tongue.speech == Language::Nl
            && self.low(at) == "van"
            && self.capital(at)
            && ["den", "der"].contains(&self.low(at + 1))
            && self.capital(at + 2)
    }

    /// *De Jong zei*, *Le Gros et Titi*: at the beginning of a sentence, a small word that belongs to a surname.
    fn is_surname_of_two(&self, at: usize, to: usize) -> bool {
        let joined = AND.contains(&self.low(to)) && self.capital(to + 1);
        self.tongue.particles.contains(self.low(at))
            && to == at + 2
            && self.tongue.may_be_somebody(self.low(at + 1))
            && (joined || self.tongue.says.contains(self.low(to)))
    }

    /// An ordinary word with a capital of its own: *Great Ormond Street*, *Big Dave*.
    fn belongs(&self, at: usize) -> bool {
        let low = self.low(at);
        !self.tongue.is_allowed(low)
            && !self.tongue.determiners.contains(low)
            && !self.tokens.get(at).is_some_and(Token::is_shouted)
    }

    /// An address whole: with the kind of road before its name, and with the number of the house.
    pub fn numbered(&self, run: Run) -> (usize, usize) {
        let number = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.shape == Shape::Number && token.text.len() < 4)
        };
        let called = (run.from.saturating_sub(3)..run.from)
            .find(|at| {
                self.tongue.roads.contains(self.low(*at)) || ["gare", "métro"].contains(&self.low(*at))
            })
            .filter(|at| (at + 1..run.from).all(|at| self.is_small(at)));
        if called.is_none() && !(run.from..run.to).any(|at| self.tongue.is_road(self.low(at))) {
            return (run.from, run.to);
        }
        let from = called.unwrap_or(run.from);
        let before = from.checked_sub(1).filter(|at| number(*at));
        (before.unwrap_or(from), run.to + usize::from(number(run.to)))
    }

    pub(super) fn is_small(&self, at: usize) -> bool {
        let word = self.low(at);
        self.tongue.determiners.contains(word) || self.tongue.particles.contains(word)
    }

    /// What a run is the name of.
    pub fn kind(&self, run: Run) -> Kind {
        let (tongue, first) = (self.tongue, self.low(run.from));
        let last = self.low(run.to.saturating_sub(1));
        let before = self.before(run.from);
        let over = self.over(run.from);
        let words = || (run.from..run.to).map(|at| self.low(at));
        let whole = words().collect::<Vec<_>>().join(" ");
        let shouted = self.tokens.get(run.from).is_some_and(Token::is_shouted);
        match () {
            () if self.honorific(run.from).is_some() => Kind::Person,
            () if first.starts_with("s-") && !self.capital(run.from + 1) => Kind::Place,
            () if words().any(|word| tongue.is_road(word)) || tongue.roads.contains(over) => Kind::Place,
            () if words().any(|word| tongue.is_organisation(word)) || tongue.is_employer(&whole) => {
                Kind::Employer
            }
            () if tongue.is_organisation(over) => Kind::Employer,
            () if tongue.is_first(first) => Kind::Person,
            () if tongue.may_be_a_place(&whole) || tongue.is_place(last) || tongue.is_place(first) => {
                Kind::Place
            }
            () if tongue.is_employer(first) => Kind::Employer,
            () if (tongue.is_surname(first) || tongue.is_double(first))
                && !tongue.determiners.contains(before) =>
            {
                Kind::Person
            }
            () if self.is_of_a_family(run) => Kind::Person,
            // People and towns seldom stand behind an article.
            () if tongue.determiners.contains(before) => Kind::Employer,
            () if shouted || tongue.at.contains(over) => Kind::Employer,
            () if tongue.whither.contains(before) && (before != "to" || run.to == run.from + 1) => {
                Kind::Place
            }
            () => Kind::Person,
        }
    }

    /// The word before a name, over the small words that lead to it.
    pub(super) fn over(&self, at: usize) -> &'a str {
        (1..=3)
            .filter_map(|back| at.checked_sub(back))
            .find(|at| !self.is_small(*at))
            .map_or("", |at| self.low(at))
    }

    /// Where the form of address begins that stands before a name: *Dr. Peeters*, *mevr. de Smet*.
    pub fn honorific(&self, at: usize) -> Option<usize> {
        let (tongue, low) = (self.tongue, self.low(at));
        // Mme la Présidente has no name.
        // Mme de la Tour has one.
        let title = |at: usize| {
            let determiner = tongue.speech == Language::Fr && tongue.determiners.contains(self.low(at));
            determiner && self.before(at) != "de"
        };
        let small =
            |at: &usize| tongue.particles.contains(self.low(*at)) && !self.capital(*at) && !title(*at);
        let address = |at: &usize| tongue.address.contains(self.low(*at));
        let led = (0..at).rev().take_while(small).last();
        // Mevr. de Directeur neither, but mevr. van den Berg.
        let birth = led.is_some_and(|led| (led..at).any(|at| !tongue.determiners.contains(self.low(at))));
        let office = tongue.is_organisation(low) || tongue.is_employer(low);
        let over = led.filter(|_| !office && (birth || !tongue.is_common(low)));
        self.addressed(at).or_else(|| over.and_then(|at| self.addressed(at)).filter(address))
    }

    /// Behind the point of an initial that a name ends in, where no sentence ends: *Jan P. kwam*.
    pub fn with_point(&self, to: usize) -> usize {
        let initial = to.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(Token::is_initial);
        let goes_on =
            self.tokens.get(to + 1).is_some_and(|next| next.shape == Shape::Word && !next.is_capital());
        to + usize::from(initial && self.low(to) == "." && goes_on)
    }

    /// The apostrophe of *'s-Hertogenbosch* belongs to it.
    pub fn with_apostrophe(&self, at: usize) -> usize {
        let bound = self.low(at).starts_with("s-") && self.tokens.get(at).is_some_and(|token| token.tight);
        let from = at.checked_sub(1).filter(|from| bound && ["'", "’", "‘"].contains(&self.low(*from)));
        from.unwrap_or(at)
    }

    fn addressed(&self, at: usize) -> Option<usize> {
        let point = usize::from(self.before(at) == ".");
        // "… with my sister. Anna came": that point ends a sentence.
        let ended = point > 0 && self.tokens.get(at).is_some_and(|token| token.opens);
        at.checked_sub(1 + point)
            .filter(|_| !ended)
            .filter(|at| self.tongue.honorifics.contains(self.low(*at)))
    }
}

/// Whether a word that says what an organisation is comes soon.
fn organisation_near(page: &Page<'_>, at: usize) -> bool {
    page.capital(at) && (at..at + 3).any(|at| page.capital(at) && page.tongue.is_organisation(page.low(at)))
}
