//! Finds what may point at somebody. Pure.
//!
//! A capital inside a sentence is the strongest sign; at the beginning of one, a name must be known, or be followed by what people do, or
//! stand with its capital elsewhere in the text. Words that are common, days, languages and tools are no names; those that are names as well
//! are told apart in `doubles.rs`.

use std::collections::BTreeSet;

use super::authors::authors;
use super::concepts::{charities, concepts};
use super::dates::dates;
use super::details::details;
use super::given::{Place, places};
use super::initials::{hours, initials};
use super::letters::apart;
use super::model::{Finding, Kind, Known};
use super::runs::{Page, Run};
use super::shouting::shouting;
use super::text::{Shape, Token, tokens};
use super::titled::titles;
use super::words::Tongue;
use super::written::folded;
use crate::settings::preferences::Language;

/// What of a text may point at somebody, in its order, without overlaps. What is a known alias is nothing.
pub fn find(text: &str, language: Language, known: &[Known]) -> Vec<Finding> {
    let tongue = Tongue::of(language);
    let stands = stands(text, known);
    let mut tokens = tokens(text, language);
    let spans: Vec<(usize, usize)> = stands.iter().map(|(_, start, end)| (*start, *end)).collect();
    let letters = apart(&mut tokens, tongue, &spans);
    let weights = Page { tokens: &tokens, tongue, weights: &[] }.weighed();
    let page = Page { tokens: &tokens, tongue, weights: &weights };
    let mut marked = Marked { page, taken: vec![false; tokens.len()], found: Vec::new() };
    marked.given(text, known, &stands);
    marked.take(hours(&page));
    for Run { from, to } in initials(&page) {
        marked.add(Kind::Person, from, to, None);
    }
    marked.take(letters);
    for (from, to) in dates(&tokens, tongue) {
        marked.add(Kind::Date, from, to, None);
    }
    for (from, to) in details(&tokens, tongue) {
        marked.add(Kind::Detail, from, to, None);
    }
    for Run { from, to } in charities(&page) {
        marked.add(Kind::Employer, from, to, None);
    }
    marked.take(concepts(&page));
    marked.take(shouting(&page));
    marked.take(titles(&page));
    marked.take(authors(&page));
    let runs = page.runs(&marked.taken);
    let nothing = BTreeSet::new();
    let inside: BTreeSet<&str> = runs
        .iter()
        .filter(|run| !page.is_stressed(run.from) || page.is_a_name(**run, &nothing))
        .flat_map(|run| run.from..run.to)
        .filter(|at| tokens.get(*at).is_some_and(|token| token.is_capital() && !token.opens))
        .map(|at| page.low(at))
        .collect();
    for run in &runs {
        if page.is_a_name(*run, &inside) {
            let kind = page.kind(*run);
            let from = page.honorific(run.from).unwrap_or_else(|| page.with_apostrophe(run.from));
            let run = Run { from, to: run.to };
            // A number behind a street may be the day of a date.
            let (from, to) =
                Some(page.numbered(run)).filter(|whole| marked.free(*whole)).unwrap_or((from, run.to));
            marked.add(kind, from, page.with_point(to), None);
        }
    }
    marked.small_letters();
    marked.again();
    marked.found.sort_by_key(|finding| finding.start);
    marked.found
}

/// Whether a sentence begins with this word: *thijs again*.
fn word_opens(at: usize, tokens: &[Token<'_>]) -> bool {
    tokens.get(at).is_some_and(|token| token.opens && !Tongue::any(|tongue| tongue.is_common(&token.low)))
}

/// Where known names and their aliases stand, in UTF-16 code units.
fn stands(text: &str, known: &[Known]) -> Vec<(Place, usize, usize)> {
    let (mut at, mut units) = (0, 0);
    let mut to = |byte: usize| {
        units += text.get(at..byte).map_or(0, |piece| piece.encode_utf16().count());
        at = byte;
        units
    };
    places(text, known).into_iter().map(|place| (place, to(place.start), to(place.end))).collect()
}

/// What was found so far.
struct Marked<'a> {
    page: Page<'a>,
    taken: Vec<bool>,
    found: Vec<Finding>,
}

impl Marked<'_> {
    fn free(&self, (from, to): (usize, usize)) -> bool {
        self.taken.get(from..to).is_some_and(|taken| !taken.contains(&true))
    }

    /// Marks what of a range is free. What is taken hides nothing beside it: of *12 April* the 12 stays where April is an alias.
    fn add(&mut self, kind: Kind, from: usize, to: usize, alias: Option<&str>) {
        let mut next = from;
        while let Some(start) = (next..to).find(|at| self.free((*at, at + 1))) {
            next = (start..to).find(|at| !self.free((*at, at + 1))).unwrap_or(to);
            let says = |at: &usize| self.page.tokens.get(*at).is_some_and(|token| token.shape != Shape::Sign);
            let (first, last) = ((start..next).find(says), (start..next).rfind(says));
            match first.zip(last) {
                _ if (start, next) == (from, to) => self.mark(kind, from, to, alias),
                Some((first, last)) => self.mark(kind, first, last + 1, alias),
                None => {}
            }
        }
    }

    fn mark(&mut self, kind: Kind, from: usize, to: usize, alias: Option<&str>) {
        let (Some(first), Some(last)) =
            (self.page.tokens.get(from), self.page.tokens.get(to.wrapping_sub(1)))
        else {
            return;
        };
        self.take(from..to);
        let mut text = String::new();
        for (at, token) in self.page.tokens.iter().enumerate().take(to).skip(from) {
            if at > from && !token.tight {
                text.push(' ');
            }
            text.push_str(token.text);
        }
        self.found.push(Finding {
            kind,
            start: first.start,
            end: last.end,
            text,
            alias: alias.map(str::to_owned),
        });
    }

    /// Names that have an alias, their parts, and the aliases themselves, which are no names.
    fn given(&mut self, text: &str, known: &[Known], stands: &[(Place, usize, usize)]) {
        for &(place, start, end) in stands {
            let touched = |token: &Token<'_>| token.start < end && token.end > start;
            let from = self.page.tokens.partition_point(|token| token.end <= start);
            let count = self.page.tokens.iter().skip(from).take_while(|token| touched(token)).count();
            let run = Run { from, to: from + count };
            self.take(run.from..run.to);
            let Some(known) = place.of.and_then(|of| known.get(of)) else { continue };
            self.found.push(Finding {
                kind: if place.part { Kind::Person } else { self.page.kind(run) },
                start,
                end,
                text: text.get(place.start..place.end).unwrap_or_default().to_owned(),
                alias: Some(known.alias.clone()),
            });
        }
    }

    /// What is no name any more.
    fn take(&mut self, tokens: impl IntoIterator<Item = usize>) {
        for at in tokens {
            if let Some(taken) = self.taken.get_mut(at) {
                *taken = true;
            }
        }
    }

    /// First names, places and employers that somebody typed in small letters, where the words around say so.
    fn small_letters(&mut self) {
        let tongue = self.page.tongue;
        for at in 0..self.page.tokens.len() {
            let (low, before) = (self.page.low(at), self.page.before(at));
            if let Some((kind, from, to)) = self.page.small_name(at) {
                self.add(kind, from, to, None);
                continue;
            }
            let word =
                self.page.tokens.get(at).filter(|token| token.shape == Shape::Word && !token.is_capital());
            if word.is_none_or(|word| word.text.chars().count() < 3) || tongue.is_allowed(low) {
                continue;
            }
            let next = self.page.low(at + 1);
            let whom = tongue.speech == Language::Fr && ["le", "la", "les", "l'", "y", "en"].contains(&next);
            let acts = tongue.acts.contains(if whom { self.page.low(at + 2) } else { next });
            let met =
                tongue.meets.contains(before) || (tongue.meets.contains(next) && !tongue.with.contains(next));
            let unknown = !tongue.is_common(low) && !tongue.acts.contains(low) && !self.page.derived(low);
            // Mw de haan.
            let point = usize::from(at.checked_sub(2).is_some_and(|at| self.page.low(at) == "."));
            let short = at.checked_sub(2 + point).filter(|from| {
                tongue.particles.contains(before)
                    && ["mw", "mevr", "dhr"].contains(&self.page.low(*from))
                    && !self.page.is_an_office(low)
            });
            if let Some(from) = short.or_else(|| self.page.honorific(at)).filter(|from| {
                (unknown || short.is_some() || (acts && tongue.may_be_somebody(low)))
                    && tongue.address.contains(self.page.low(*from))
            }) {
                self.add(Kind::Person, from, at + 1, None);
            } else if word.is_some_and(|word| word.text.chars().count() > 3)
                && tongue.is_first(low)
                && !Tongue::any(|tongue| tongue.is_double(low))
                && (acts || met || word_opens(at, self.page.tokens) || tongue.with.contains(before))
                && !tongue.determiners.contains(before)
            {
                self.add(Kind::Person, at, at + 1, None);
            } else if tongue.is_employer(low) && !tongue.is_common(low) && tongue.at.contains(before) {
                self.add(Kind::Employer, at, at + 1, None);
            } else if tongue.is_place(low) && tongue.whither.contains(before) {
                self.add(Kind::Place, at, at + 1, None);
            }
        }
    }

    /// A part of a name that was found stands alone elsewhere.
    fn again(&mut self) {
        let named: Vec<(Kind, Option<String>, String)> = self
            .found
            .iter()
            .filter(|finding| matches!(finding.kind, Kind::Person | Kind::Employer | Kind::Place))
            .flat_map(|finding| {
                finding
                    .text
                    .split(' ')
                    .map(|part| (finding.kind, finding.alias.clone(), folded(part)))
                    .collect::<Vec<_>>()
            })
            .collect();
        for at in 0..self.page.tokens.len() {
            let Some(token) = self.page.tokens.get(at).filter(|token| token.is_capital()) else { continue };
            let plain = self.page.tongue.is_common(&token.low)
                || self.page.tongue.is_organisation(&token.low)
                || self.page.tongue.honorifics.contains(token.low.as_str())
                || self.page.tongue.is_allowed(&token.low);
            let written = folded(token.text);
            if let Some((kind, alias, _)) =
                named.iter().find(|(_, _, part)| *part == written).filter(|_| !plain && !token.is_initial())
            {
                self.add(*kind, at, at + 1, alias.as_deref());
            }
        }
    }
}
