//! What stands around a word that opens a line and tells that it is somebody: *Coach: Vrtlik*, *“Vrtlik”*, *Roos (12)*. Pure.

use super::runs::{Page, Run};
use super::text::{Shape, Token};
use crate::settings::preferences::Language;

/// What stands before where something is: *Lieu : Vrtlik*.
const WHERE: &[&str] = &[
    "place",
    "location",
    "site",
    "town",
    "address",
    "employer",
    "company",
    "lieu",
    "adresse",
    "ville",
    "employeur",
    "société",
    "entreprise",
    "plaats",
    "standplaats",
    "woonplaats",
    "locatie",
    "adres",
    "stad",
    "werkgever",
    "bedrijf",
    "firma",
];
/// What stands behind a surname: *the Frost family*, *het Peeters gezin*.
const FAMILY: &[&str] = &["family", "twins", "sisters", "brothers", "familie", "gezin"];

impl Page<'_> {
    /// Whether the signs around a word tell that it is a name.
    pub fn is_told(&self, run: Run) -> bool {
        self.is_of_a_family(run)
            || self.is_aged(run)
            || self.is_quoted(run)
            || self.is_introduced(run)
            || self.is_in_a_cell(run)
    }

    /// *The Frost family*, *la famille Vrtlik*: what people who are called so are together.
    pub(super) fn is_of_a_family(&self, run: Run) -> bool {
        let led = ["familie", "gezin", "famille"].contains(&self.before(run.from));
        led || FAMILY.contains(&self.low(run.to))
    }

    /// *Roos (12)*: how old somebody is.
    pub fn is_aged(&self, run: Run) -> bool {
        let years = self.tokens.get(run.to + 1);
        let grown = years.is_some_and(|token| token.shape == Shape::Number && token.text.len() == 2);
        self.low(run.to) == "(" && grown && self.low(run.to + 2) == ")"
    }

    /// An ordinary word with a capital that stands where a name does: *she works at Scope*, *I asked Bright*, *Bright's idea*.
    pub fn is_led(&self, run: Run, acts: bool) -> bool {
        let before = self.before(run.from);
        // Facteurs de Succès, chef de Projet.
        if self.tongue.speech == Language::Fr && !acts && ["de", "d'", "à", "par", "pour"].contains(&before)
        {
            return false;
        }
        let lists = [&self.tongue.at, &self.tongue.with, &self.tongue.meets];
        let called = self.tongue.is_organisation(before)
            || ["called", "named", "nommé", "nommée", "genaamd", "heet"].contains(&before);
        acts || called
            || lists.iter().any(|list| list.contains(before))
            || WHERE.contains(&before)
            || ["in", "near", "from", "à", "te"].contains(&before)
    }

    /// Where somebody works: *at Scope*, *chez Clarté*.
    pub(super) fn is_at(&self, run: Run) -> bool {
        ["at", "joined", "joining", "called", "chez", "bij", "genaamd"].contains(&self.before(run.from))
            || WHERE.contains(&self.before(run.from))
    }

    /// One of the things of a list: *Agenda: check-in, Harvest, Lunch*.
    pub fn is_under_heading(&self, from: usize) -> bool {
        let listed =
            |token: &Token<'_>| token.shape != Shape::Sign || [",", "/", "&", ";", "'"].contains(&token.text);
        let sign = (0..from).rev().find(|at| !self.tokens.get(*at).is_some_and(listed));
        // Theme: to apply for the post at Vrtlik.
        let word = |at: &usize| self.tokens.get(*at).is_some_and(|token| token.shape == Shape::Word);
        let short = (0..from).rev().take_while(word).count() < 5;
        short && sign.is_some_and(|at| self.low(at) == ":" && self.tongue.headings.contains(self.before(at)))
    }

    /// *An Claes (VDAB)*: an office that everybody knows tells something behind a name.
    pub fn is_of_somebody(&self, run: Run) -> bool {
        let small = |at: &usize| {
            let low = self.low(*at);
            low == "("
                || [&self.tongue.particles, &self.tongue.at, &self.tongue.determiners]
                    .iter()
                    .any(|list| list.contains(low))
        };
        let led = (0..run.from).rev().take_while(small).last();
        let who = led.and_then(|at| at.checked_sub(1)).and_then(|at| self.tokens.get(at));
        who.is_some_and(|who| who.is_capital() && !self.tongue.is_common(&who.low))
    }

    /// A cell of a table holds nothing else.
    fn is_in_a_cell(&self, run: Run) -> bool {
        self.before(run.from) == "|" && self.low(run.to) == "|"
    }

    /// One word between quotes, inside a sentence.
    fn is_quoted(&self, run: Run) -> bool {
        let quote = |at: usize| matches!(self.low(at), "\"" | "“" | "”" | "«" | "»" | "„");
        let said = run.from.checked_sub(2).and_then(|at| self.tokens.get(at));
        let inside = said.is_some_and(|token| token.shape == Shape::Word);
        inside && run.from.checked_sub(1).is_some_and(quote) && quote(run.to)
    }

    /// *Client: Vrtlik*, *Présents : Vrtlik et Dubois*.
    fn is_introduced(&self, run: Run) -> bool {
        // **Client:** Vrtlik.
        let sign = (0..run.from).rev().take(3).find(|at| self.low(*at) != "*");
        let Some(word) = sign.filter(|at| self.low(*at) == ":").and_then(|at| at.checked_sub(1)) else {
            return false;
        };
        let listed = [",", "and", "et", "en"].contains(&self.low(run.to));
        let capital = |at: usize| self.tokens.get(at).is_some_and(Token::is_capital);
        let low = self.low(run.to + 1);
        let another =
            listed && capital(run.to + 1) && !self.tongue.is_common(low) && !self.tongue.is_allowed(low);
        another || self.tongue.anybody.contains(self.low(word)) || WHERE.contains(&self.low(word))
    }
}
