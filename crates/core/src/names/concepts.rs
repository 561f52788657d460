//! What has a capital and points at nobody: methods, short forms of the work, inhabitants, feasts, quarters of a year. Pure.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::runs::{Page, Run};
use super::text::{Shape, Token};
use super::words::{CHARITIES, METHODS, Tongue};
use crate::method::catalogue;
use crate::settings::preferences::Language;

/// What the catalogue calls its methods and the parts in them, a line each.
static CALLED: LazyLock<String> = LazyLock::new(|| {
    let mut lines = Vec::new();
    for method in catalogue() {
        for words in [&method.name].into_iter().chain(method.roles.iter().map(|role| &role.name)) {
            for language in [Language::En, Language::Fr, Language::Nl] {
                lines.extend(called(words.of(language), language));
            }
        }
    }
    lines.join("\n")
});
static CATALOGUE: LazyLock<Phrases> = LazyLock::new(|| Phrases::read(CALLED.as_str()));

/// The tokens that belong to no name for that.
pub fn concepts(page: &Page<'_>) -> Vec<usize> {
    let mut taken = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        match page.method(at).or_else(|| page.of_the_catalogue(at)).or_else(|| page.feast(at)) {
            Some(end) => {
                taken.extend(at..end);
                at = end;
            }
            None if page.is_a_pair(at) => {
                taken.extend(at..at + 3);
                at += 3;
            }
            None => {
                taken.extend(page.is_concept(at).then_some(at));
                at += 1;
            }
        }
    }
    taken
}

/// The words of a name in the catalogue, without its brackets and numbers; of one that is for a man or a woman, both. Letters alone are short
/// forms, and a word that somebody is called by stays a name.
fn called(name: &str, language: Language) -> Vec<String> {
    let or = match language {
        Language::En => " or ",
        Language::Fr => " ou ",
        Language::Nl => " of ",
    };
    let is_word = |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || "-'".contains(letter));
    let somebody = |word: &str| {
        Tongue::any(|tongue| {
            tongue.may_be_somebody(word)
                || tongue.may_be_a_place(word)
                || tongue.is_employer(word)
                || tongue.is_author(word)
        })
    };
    let name = name.replace('\u{2019}', "' ");
    let mut found = Vec::new();
    for part in name.split(['(', ')', ',']).flat_map(|part| part.split(or)) {
        let words: Vec<&str> = part.split_whitespace().take_while(is_word).collect();
        let whole = words.join(" ").to_lowercase();
        let shouted = words.len() == 1 && !part.chars().any(char::is_lowercase);
        if !whole.is_empty() && !shouted && (words.len() > 1 || !somebody(&whole)) {
            found.push(whole);
        }
    }
    found
}

/// Organisations whose name goes on in small letters: *Médecins sans frontières*.
pub fn charities(page: &Page<'_>) -> Vec<Run> {
    let capital = |at: &usize| page.tokens.get(*at).is_some_and(Token::is_capital);
    let article = |at: usize| page.tongue.determiners.contains(page.low(at)) && capital(&at);
    let run = |from: usize| {
        let to = CHARITIES.end(page.tokens, from)?;
        let led = from
            .checked_sub(1)
            .filter(|at| article(*at) && !page.tokens.get(*at).is_some_and(|the| the.opens));
        Some(Run { from: led.unwrap_or(from), to })
    };
    (0..page.tokens.len()).filter(capital).filter_map(run).collect()
}

impl Page<'_> {
    /// Behind a method that begins here, unless it is part of what an organisation is called.
    fn method(&self, at: usize) -> Option<usize> {
        let end = METHODS.end(self.tokens, at)?;
        let capital = (at..end).any(|at| self.tokens.get(at).is_some_and(Token::is_capital));
        let named =
            self.tokens.get(end).is_some_and(Token::is_capital) && self.tongue.is_organisation(self.low(end));
        (capital && !named).then_some(end)
    }

    /// Behind what the program itself calls a method or a part in one, which begins here: *Viskom*, *the Timekeeper*. One word beside another
    /// capital, or behind what people are addressed with, may be somebody's.
    fn of_the_catalogue(&self, at: usize) -> Option<usize> {
        let end = CATALOGUE.end(self.tokens, at)?;
        let capital = |at: usize| self.tokens.get(at).is_some_and(Token::is_capital);
        let led = at.checked_sub(1).is_some_and(|before| {
            let opens = self.tokens.get(before).is_some_and(|token| token.opens);
            capital(before) && !(opens && self.tongue.is_common(self.low(before)))
        });
        let goes_on = capital(end) && !self.tokens.get(end).is_some_and(|next| next.opens);
        let alone = end > at + 1 || !(led || goes_on || self.is_of_a_name(at));
        ((at..end).any(capital) && alone).then_some(end)
    }

    /// Behind a feast that begins here: *Easter Monday*. Those that are first names too stay with the names.
    fn feast(&self, at: usize) -> Option<usize> {
        let low = self.low(at);
        let feast = Tongue::any(|tongue| tongue.feasts.contains(low)) && !self.tongue.is_double(low);
        let day = ["eve", "day", "monday", "thursday", "sunday"].contains(&self.low(at + 1));
        let to = at + 1 + usize::from(day);
        // Easter Road is a place.
        let named = self.tokens.get(to).is_some_and(|next| next.is_capital() && !next.opens);
        (feast && !named && !self.is_of_a_name(at)).then_some(to)
    }

    /// *A&E*, *Q&A*: two letters that are no firm.
    fn is_a_pair(&self, at: usize) -> bool {
        let letter = |at: usize| self.tokens.get(at).is_some_and(Token::is_initial);
        let tight = |at: usize| self.tokens.get(at).is_some_and(|token| token.tight);
        let firm = [("h", "m"), ("c", "a"), ("m", "s"), ("p", "o"), ("b", "q"), ("p", "g"), ("p", "v")];
        let whole = letter(at) && letter(at + 2) && tight(at + 1) && tight(at + 2);
        whole && self.low(at + 1) == "&" && !firm.contains(&(self.low(at), self.low(at + 2)))
    }

    fn is_concept(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.is_capital()) else { return false };
        let inhabitant = || self.tongue.is_inhabitant(&token.low) && !self.is_of_a_name(at);
        is_short(token, self.tongue) || is_type(token) || self.is_quarter(at) || inhabitant()
    }

    /// Whether a first name or a form of address stands before a word: *Jean Picard*.
    fn is_of_a_name(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let named = before.is_some_and(|before| {
            let initial = before.is_initial() && !self.tongue.determiners.contains(&*before.low);
            before.is_capital() && (initial || self.tongue.is_first(&before.low))
        });
        named || self.honorific(at).is_some()
    }

    /// *Q4*, *T1*: a letter and one digit.
    fn is_quarter(&self, at: usize) -> bool {
        let low = self.low(at);
        let mut letters = low.chars();
        let (letter, digit) = (letters.next(), letters.next());
        letter.is_some_and(|letter| "qtskhpv".contains(letter))
            && digit.is_some_and(|digit| digit.is_ascii_digit())
            && letters.next().is_none()
    }
}

/// A short form in capitals, with what may hang on it: *KPIs*, *SWOT-analyse*, *BIG-register*.
fn is_short(token: &Token<'_>, tongue: &Tongue) -> bool {
    let mut parts = token.text.splitn(2, '-');
    let (head, rest) = (parts.next().unwrap_or_default(), parts.next());
    let stem = head.strip_suffix('s').unwrap_or(head);
    let shouted = stem.chars().count() > 1 && stem.chars().all(char::is_uppercase);
    let small = rest.is_none_or(|rest| rest.starts_with(char::is_lowercase));
    // BIG-register, OR-verkiezing: what it is hangs on it.
    let bound = rest.is_some_and(|rest| tongue.is_common(rest) || rest.chars().count() > 4);
    let short = || tongue.is_abbreviation(&stem.to_lowercase());
    token.shape == Shape::Word && shouted && small && (short() || (bound && stem.chars().count() < 4))
}

/// One of the sixteen types of the MBTI: *INTJ*.
fn is_type(token: &Token<'_>) -> bool {
    let letters: Vec<char> = token.text.chars().collect();
    matches!(letters[..], ['E' | 'I', 'N' | 'S', 'F' | 'T', 'J' | 'P'])
}
