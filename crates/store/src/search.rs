//! Search over everything that is not sealed: whole folded words, `word*`, `"phrase"`, `-not`; newest first, exact, no ranking.
//!
//! The index holds no text that could be read back; the sentence around a hit is cut from the document. `finding.rs` asks it.

use jiff::civil::Date;
use uuid::Uuid;

use crate::fold::words;

/// One thing that must, or must not, be in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Folded words that follow each other.
    pub words: Vec<String>,
    /// The last word may go on.
    pub open_end: bool,
    /// It must not be there.
    pub not: bool,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Every one must hold.
    pub terms: Vec<Term>,
    /// Exact marks, as in [`crate::kind::Projection::facets`]; every one must be there.
    pub facets: Vec<String>,
    /// Groups of exact marks; of every group at least one must be there, so that nothing has a mark of an empty group.
    pub any: Vec<Vec<String>>,
    /// Exact marks of which none may be there.
    pub without: Vec<String>,
    /// Words count in the title only.
    pub in_title: bool,
    /// First day, inclusive.
    pub from: Option<Date>,
    /// Last day, inclusive.
    pub to: Option<Date>,
    /// Only what stands after this place, older than it: where a list goes on.
    pub before: Option<i64>,
}

/// A document that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: Uuid,
    /// Its kind.
    pub kind: String,
    /// Where it stands among all, the newest highest.
    pub place: i64,
}

impl Search {
    /// Reads what a person typed. With `typing`, the last word is still being typed and may go on.
    pub fn parse(text: &str, typing: bool) -> Self {
        let mut terms = Vec::new();
        let mut rest = text.chars().peekable();
        while rest.peek().is_some() {
            while rest.next_if(|letter| letter.is_whitespace()).is_some() {}
            let not = rest.next_if_eq(&'-').is_some();
            let quoted = rest.next_if(|letter| matches!(letter, '"' | '“' | '”' | '«' | '„')).is_some();
            let ends = |letter: &char| {
                if quoted { matches!(letter, '"' | '“' | '”' | '»') } else { letter.is_whitespace() }
            };
            let mut piece = String::new();
            while let Some(letter) = rest.next_if(|letter| !ends(letter)) {
                piece.push(letter);
            }
            let closed = rest.next().is_some();
            let typed = typing && !closed && !not && piece.chars().last().is_some_and(char::is_alphanumeric);
            let open_end = (!quoted && piece.ends_with('*')) || typed;
            let words: Vec<String> = words(&piece).map(|word| word.folded).collect();
            if !words.is_empty() {
                terms.push(Term { words, open_end, not });
            }
        }
        Self { terms, ..Self::default() }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        let no_marks = self.facets.is_empty() && self.any.is_empty() && self.without.is_empty();
        self.terms.is_empty() && no_marks && self.from.is_none() && self.to.is_none()
    }

    /// Whether a text with this title and body is what is looked for; dates and facets aside. The plain scan that the index must equal.
    pub fn matches(&self, title: &str, body: &str) -> bool {
        let fields: [Vec<String>; 2] =
            [title, body].map(|text| words(text).map(|word| word.folded).collect());
        self.terms.iter().all(|term| fields.iter().any(|field| term.is_in(field)) != term.not)
    }
}

impl Term {
    fn is_in(&self, field: &[String]) -> bool {
        field.windows(self.words.len()).any(|window| self.starts(window))
    }

    /// Whether the term stands at the start of these folded words.
    pub fn starts(&self, window: &[String]) -> bool {
        let last = self.words.len().saturating_sub(1);
        window.len() > last
            && self.words.iter().zip(window).enumerate().all(|(at, (wanted, word))| {
                if at == last && self.open_end { word.starts_with(wanted.as_str()) } else { word == wanted }
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(words: &[&str], open_end: bool, not: bool) -> Term {
        Term { words: words.iter().map(|word| (*word).to_owned()).collect(), open_end, not }
    }

    #[test]
    fn what_is_typed_becomes_terms() {
        assert_eq!(
            Search::parse("Été \"deux  mots\" -non coach*", false).terms,
            [
                term(&["ete"], false, false),
                term(&["deux", "mots"], false, false),
                term(&["non"], false, true),
                term(&["coach"], true, false)
            ]
        );
        assert_eq!(Search::parse("well-being", false).terms, [term(&["well", "being"], false, false)]);
        assert_eq!(Search::parse("wor", true).terms, [term(&["wor"], true, false)]);
        assert_eq!(Search::parse("wor ", true).terms, [term(&["wor"], false, false)]);
        assert_eq!(Search::parse("\"open", true).terms, [term(&["open"], true, false)]);
        assert_eq!(Search::parse("- \"\" * ---", false).terms, []);
        assert_eq!(Search::parse("a\"b OR NOT (c", false).terms.len(), 4);
    }

    #[test]
    fn the_plain_scan_knows_phrases_prefixes_and_not() {
        let search = |text: &str| Search::parse(text, false).matches("The Title", "one two three");
        assert!(search("\"two three\" tit* -four"));
        assert!(!search("\"title one\""));
        assert!(!search("one -three"));
        assert!(search("-four"));
    }
}
