//! Where names that have an alias stand in a text: whole, in any letters, with or without their accents; and by their parts, because a text
//! that has said a name once goes on with half of it. Pure, and the same wherever an alias takes the place of a name.

use std::collections::HashMap;

use kring_store::Word;

use super::fitted::fitted;
use super::model::Known;
use super::words::Tongue;
use super::written::{Written, gap, words};

/// A place that a given name, or the alias of one, takes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// First byte in the text.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// Which of the names stands here; nothing for an alias, which stays.
    pub of: Option<usize>,
    /// Only a part of the name.
    pub part: bool,
}

/// What is looked for: words in their order, what stands between them, and the signs around them.
struct Wanted<'a> {
    words: Vec<Word>,
    gaps: Vec<String>,
    before: &'a str,
    after: &'a str,
    /// One letter alone counts only as it was written.
    exact: Option<&'a str>,
    /// One word that tells, behind small words: *De Smet*. Where a sentence begins, the capital of the small word says nothing.
    led: bool,
    /// One word, which is an ordinary one when it has no capital.
    ordinary: bool,
    of: Option<usize>,
    part: Option<Part>,
}

/// In which letters a part of a name is taken for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A first name or surname: in any.
    Sure,
    /// With a capital.
    Capital,
    /// An ordinary word too: with a capital that is not owed to the beginning of a sentence.
    Plain,
}

/// Every place, in the order of the text, without overlaps. Where several begin, the longest counts; a whole name before an alias, and an
/// alias before a part, so that an alias is never taken for half of a name.
pub fn places(text: &str, known: &[Known]) -> Vec<Place> {
    let wanted = all(known);
    let mut by_first: HashMap<&str, Vec<&Wanted<'_>>> = HashMap::new();
    for one in &wanted {
        if let Some(first) = one.words.first() {
            by_first.entry(first.folded.as_str()).or_default().push(one);
        }
    }
    let page = Written::new(text);
    let own: Vec<Vec<String>> =
        known.iter().map(|known| words(&known.name).map(|word| word.folded).collect()).collect();
    let named = |word: &str| by_first.get(word).is_some_and(|all| all.iter().any(|one| one.of.is_some()));
    let half = |one: &Wanted<'_>, start: usize, end: usize| {
        let own = one.of.and_then(|of| own.get(of)).map_or(&[][..], Vec::as_slice);
        page.is_half(start, end, own, named)
    };
    let here: Vec<Word> = words(text).collect();
    let (mut places, mut at) = (Vec::new(), 0);
    while let Some(word) = here.get(at) {
        let begins = [Some(word.folded.as_str()), page.without_s(word)];
        let found = begins
            .into_iter()
            .flatten()
            .filter_map(|first| by_first.get(first))
            .flatten()
            .filter_map(|one| Some((one, one.stands(&page, here.get(at..).unwrap_or_default())?)))
            .filter(|(one, end)| !half(one, word.start, end - one.after.len()))
            .max_by_key(|(one, _)| one.weight());
        let Some((one, end)) = found else {
            at += 1;
            continue;
        };
        let place = Place { start: word.start - one.before.len(), end, of: one.of, part: one.part.is_some() };
        at += one.words.len();
        // Two halves side by side are one person once.
        let beside = |before: &&mut Place| {
            before.part
                && place.part
                && before.of == place.of
                && text.get(before.end..place.start).is_some_and(|between| gap(between) == " ")
        };
        match places.last_mut().filter(beside) {
            Some(before) => before.end = place.end,
            None => places.push(place),
        }
    }
    places
}

/// The text with every name and every part of one replaced by its alias, and how often that was. Nothing else of the text changes.
pub fn replaced(text: &str, known: &[Known]) -> (String, u32) {
    let (mut out, mut count, mut at) = (String::with_capacity(text.len()), 0, 0);
    for place in places(text, known) {
        let Some(alias) = place.of.and_then(|of| known.get(of)).map(|known| known.alias.as_str()) else {
            continue;
        };
        let (before, said) = fitted(text.get(at..place.start).unwrap_or_default(), alias);
        out.push_str(before);
        out.push_str(&said);
        at = place.end;
        count += 1;
        // An alias such as "F." ends a sentence with its own point.
        if alias.ends_with('.') && text.get(at..).is_some_and(|rest| rest.starts_with('.')) {
            at += 1;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    (out, count)
}

/// Whether a name, or a part that tells it, stands in a text.
pub fn holds(text: &str, name: &str) -> bool {
    let known = [Known { name: name.into(), alias: String::new() }];
    places(text, &known).iter().any(|place| place.of.is_some())
}

/// Whether an alias tells a name, in whatever letters: *rose* is no alias for Rose.
pub fn tells(alias: &str, name: &str) -> bool {
    let named: Vec<Word> = words(name).collect();
    let telling = |word: &&Word| {
        let written = name.get(word.start..word.end).unwrap_or_default().to_lowercase();
        let part = Part::of(&written).is_some_and(|part| part != Part::Plain);
        part || (named.len() == 1 && written.chars().count() > 1)
    };
    let said: Vec<Word> = words(alias).collect();
    let same = |one: &Word| said.iter().any(|other| other.folded == one.folded);
    holds(alias, name) || named.iter().filter(telling).any(same)
}

/// A name of nothing but small words of a language, which are nobody: *the*, *van de*.
pub fn is_grammar(name: &str) -> bool {
    let low = name.to_lowercase();
    let small = |word: &str| {
        Tongue::any(|tongue| {
            let lists = [&tongue.determiners, &tongue.joints, &tongue.particles];
            lists.iter().any(|list| list.contains(word))
        }) && !Tongue::any(|tongue| tongue.may_be_somebody(word))
    };
    low.split_whitespace().all(small)
}

/// Whether a name is an ordinary word when it stands without a capital. What never had one, such as an old alias, is what was written.
fn is_ordinary(name: &str) -> bool {
    let low = name.to_lowercase();
    let capital = name.starts_with(char::is_uppercase);
    Tongue::any(|tongue| tongue.is_double(&low) || (capital && tongue.is_common(&low)))
}

/// Whether only the last word of a name tells it, and has a capital.
fn is_led(name: &str, words: &[Word]) -> bool {
    let written = |word: &Word| name.get(word.start..word.end).unwrap_or_default();
    let small =
        |word: &Word| Tongue::any(|tongue| tongue.particles.contains(written(word).to_lowercase().as_str()));
    words.split_last().is_some_and(|(last, led)| {
        !led.is_empty() && led.iter().all(small) && written(last).starts_with(char::is_uppercase)
    })
}

/// What is looked for: names, their aliases, and the parts of names.
fn all(known: &[Known]) -> Vec<Wanted<'_>> {
    let mut wanted = Vec::new();
    for (of, known) in known.iter().enumerate() {
        wanted.push(Wanted::new(&known.name, Some(of)));
        wanted.push(Wanted::new(&known.alias, None));
        wanted.extend(parts(&known.name, of));
    }
    wanted
}

/// The parts of a name that tell it, alone and with the small words that belong to them: *Berg* and *van den Berg*. The town of an
/// organisation is its own.
fn parts(name: &str, of: usize) -> Vec<Wanted<'_>> {
    let all: Vec<Word> = words(name).collect();
    let low = |word: &Word| name.get(word.start..word.end).unwrap_or_default().to_lowercase();
    let office = |word: &Word| {
        Tongue::any(|tongue| tongue.is_organisation(&low(word)))
            || name
                .get(word.start..word.end)
                .is_some_and(|written| written.chars().count() > 1 && written.chars().all(char::is_uppercase))
    };
    let organisation =
        all.iter().any(office) || Tongue::any(|tongue| tongue.is_employer(&name.to_lowercase()));
    let town = |word: &Word| organisation && Tongue::any(|tongue| tongue.is_place(&low(word)));
    let particle = |word: &&Word| Tongue::any(|tongue| tongue.particles.contains(low(word).as_str()));
    let mut wanted = Vec::new();
    for (at, word) in all.iter().enumerate().filter(|(_, word)| all.len() > 1 && !town(word)) {
        let Some(part) = Part::of(&low(word)) else { continue };
        let led = all.iter().take(at).rev().take_while(particle).last().filter(|_| !organisation);
        // What an apostrophe binds to a name goes with it: D'Hondt, O'Brien.
        let bound = at.checked_sub(1).and_then(|before| all.get(before)).filter(|before| {
            let between = name.get(before.end..word.start);
            between.is_some_and(|between| gap(between) == "'")
        });
        for from in [Some(word), bound, led].into_iter().flatten() {
            let written = name.get(from.start..word.end).unwrap_or_default();
            wanted.push(Wanted { part: Some(part), ..Wanted::new(written, Some(of)) });
        }
    }
    wanted
}

impl<'a> Wanted<'a> {
    fn new(written: &'a str, of: Option<usize>) -> Self {
        let written = written.trim();
        let words: Vec<Word> = words(written).collect();
        let between = |pair: &[Word]| match pair {
            [one, next] => gap(written.get(one.end..next.start).unwrap_or_default()),
            _ => String::new(),
        };
        Self {
            gaps: words.windows(2).map(between).collect(),
            before: words.first().and_then(|first| written.get(..first.start)).unwrap_or_default(),
            after: words.last().and_then(|last| written.get(last.end..)).unwrap_or_default(),
            exact: (words.len() == 1 && written.chars().count() == 1).then_some(written),
            led: is_led(written, &words),
            ordinary: words.len() == 1 && is_ordinary(written),
            words,
            of,
            part: None,
        }
    }

    /// Longer first; then names, aliases, parts.
    fn weight(&self) -> (usize, usize, u8) {
        let letters = self.words.iter().map(|word| word.folded.len()).sum::<usize>() + self.after.len();
        let class = match (self.of, self.part) {
            (Some(_), None) => 2,
            (None, _) => 1,
            (Some(_), Some(_)) => 0,
        };
        (self.words.len(), letters, class)
    }

    /// Where it ends, if it stands where these words of the text begin. The s that Dutch puts behind whose something is stays outside.
    fn stands(&self, page: &Written<'_>, here: &[Word]) -> Option<usize> {
        let text = page.text;
        let here = here.get(..self.words.len())?;
        let ((first, last), wanted) = (here.first().zip(here.last())?, self.words.last()?);
        let whole = last.folded == wanted.folded;
        let end = if whole { last.end } else { last.end - 1 };
        let same = here.iter().zip(&self.words).rev().skip(1).all(|(one, other)| one.folded == other.folded)
            && (whole || page.without_s(last) == Some(wanted.folded.as_str()));
        let joined = here.windows(2).zip(&self.gaps).all(|(pair, wanted)| match pair {
            [one, next] => text.get(one.end..next.start).is_some_and(|between| gap(between) == *wanted),
            _ => false,
        });
        let around = text.get(..first.start).is_some_and(|before| before.ends_with(self.before))
            && text.get(end..).is_some_and(|after| after.starts_with(self.after));
        let written = text.get(first.start..end).unwrap_or_default();
        let told = text.get(last.start..end).unwrap_or_default();
        let capital = || told.chars().next().is_some_and(char::is_uppercase);
        let single = self.words.len() == 1;
        let addressed = || page.is_in_an_address(first.start, end, self.part == Some(Part::Capital));
        let stands = same
            && joined
            && around
            && self.exact.is_none_or(|exact| exact == written)
            && !(self.of.is_some() && single && page.is_a_month(first.start, end))
            && !(self.led && !capital() && page.opens(first.start))
            && match self.part {
                // An alias is nobody's name.
                None if self.of.is_none() || !self.ordinary => true,
                Some(Part::Sure) => true,
                // Nobody writes a capital there.
                _ if addressed() => true,
                None => capital() && !(whole && page.is_a_word(first.start, end)),
                Some(Part::Capital) => {
                    let word = || page.is_a_word(first.start, end) || page.is_plain(first.start, end);
                    capital() && !(single && whole && word())
                }
                Some(Part::Plain) => capital() && !(single && page.opens(first.start)),
            };
        stands.then_some(end + self.after.len())
    }
}

impl Part {
    /// How a part of a name is recognised when it stands alone; small words, forms of address and kinds of organisation never tell anybody.
    fn of(word: &str) -> Option<Self> {
        if word.chars().count() < 2 || Tongue::any(|tongue| tongue.is_small(word)) {
            return None;
        }
        let plain = Tongue::any(|tongue| tongue.is_common(word));
        let sure = Tongue::any(|tongue| tongue.is_first(word) || tongue.is_surname(word));
        let sure = sure && !is_ordinary(word);
        Some(match (plain, Tongue::any(|tongue| tongue.may_be_somebody(word))) {
            (true, false) => Self::Plain,
            (false, _) if sure => Self::Sure,
            _ => Self::Capital,
        })
    }
}
