//! Where names that have an alias stand in a text: whole, in any letters, with or without their accents; and by their parts, because a text
//! that has said a name once goes on with half of it. Pure, and the same wherever an alias takes the place of a name.

use std::collections::HashMap;

use kring_store::{Word, words};

use super::model::Known;
use super::words::Tongue;
use super::written::{Written, gap};

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
        out.push_str(text.get(at..place.start).unwrap_or_default());
        out.push_str(alias);
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

/// Whether a name is an ordinary word when it stands without a capital. What never had one, such as an old alias, is what was written.
fn is_ordinary(name: &str) -> bool {
    let low = name.to_lowercase();
    let capital = name.starts_with(char::is_uppercase);
    Tongue::any(|tongue| tongue.is_double(&low) || (capital && tongue.is_common(&low)))
}

/// What is looked for: names, their aliases, and the parts of names.
fn all(known: &[Known]) -> Vec<Wanted<'_>> {
    let mut wanted = Vec::new();
    for (of, known) in known.iter().enumerate() {
        wanted.push(Wanted::new(&known.name, Some(of)));
        wanted.push(Wanted::new(&known.alias, None));
        let name: Vec<Word> = words(&known.name).collect();
        for word in name.iter().filter(|_| name.len() > 1) {
            let written = known.name.get(word.start..word.end).unwrap_or_default();
            if let Some(part) = Part::of(&written.to_lowercase()) {
                wanted.push(Wanted { part: Some(part), ..Wanted::new(written, Some(of)) });
            }
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
        let capital = || written.chars().next().is_some_and(char::is_uppercase);
        let stands = same
            && joined
            && around
            && self.exact.is_none_or(|exact| exact == written)
            && match self.part {
                // An alias is nobody's name.
                None if self.of.is_none() || !self.ordinary => true,
                Some(Part::Sure) => true,
                None | Some(Part::Capital) => capital() && !(whole && page.is_a_word(first.start, end)),
                Some(Part::Plain) => capital() && !page.opens(first.start),
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn known(pairs: &[(&str, &str)]) -> Vec<Known> {
        pairs.iter().map(|(name, alias)| Known { name: (*name).into(), alias: (*alias).into() }).collect()
    }

    #[test]
    fn names_go_where_they_stand_alone() {
        let pairs = known(&[("Ann", "A."), ("Ann Peeters", "B."), ("Zoë", "C.")]);
        for (text, expected, count) in [
            ("Ann said", "A. said", 1),
            ("ANN, ann's and Anna", "A., A.'s and Anna", 2),
            ("Ann Peeters met Ann", "B. met A.", 2),
            ("Ann-\u{A0}Peeters, ann  peeters", "B., B.", 2),
            ("Annual Joann", "Annual Joann", 0),
            ("(zoë) Zoe ZOE\u{308}", "(C.) C. C.", 3),
            ("With A. and C.", "With A. and C.", 0),
            ("It was Ann.", "It was A.", 1),
            ("", "", 0),
        ] {
            assert_eq!(replaced(text, &pairs), (expected.to_owned(), count), "{text}");
        }
        assert!(["rose", "de Rose", "ROSE"].iter().all(|alias| tells(alias, "Rose")));
        assert!(!tells("Rosa", "Rose") && !tells("a long day", "Mark Long"));
        assert_eq!(replaced("as it was", &known(&[(" ", "x")])), ("as it was".to_owned(), 0));
    }

    #[test]
    fn half_of_a_name_gives_way_too_and_the_small_words_in_it_stay() {
        for (name, alias, text, expected) in [
            ("Priyanka Voorst-Kamal", "Sam", "PRIYANKA; Voorst; Kamal’s", "Sam; Sam; Sam’s"),
            ("Priyanka Voorst-Kamal", "Sam", "Voorst-Kamal, Kamal Priyanka", "Sam, Sam"),
            ("Hélène Dupuis", "Kim", "Helene pleure. M. Dupuis et hélène", "Kim pleure. M. Kim et Kim"),
            (
                "De Regenboog",
                "de school",
                "De man zei: De Regenboog. Regenboog!",
                "De man zei: de school. de school!",
            ),
            (
                "Mark Long",
                "Kim",
                "Long after that, Long left. A long day.",
                "Long after that, Kim left. A long day.",
            ),
            (
                "St Mary’s Hospital",
                "the ward",
                "St Mary's Hospital. The Hospital of Mary",
                "the ward. The Hospital of the ward",
            ),
            ("J. Peeters", "K.", "J. Peeters, j'ai vu Peeters", "K., j'ai vu K."),
            (
                "Lieve",
                "Kim",
                "Lieves broer, lieve mensen; Lieve's, LIEVES",
                "Kims broer, Kim mensen; Kim's, KimS",
            ),
            ("Dan Art", "Kim", "Dans la salle, Arts en Dan", "Dans la salle, Arts en Kim"),
            (
                "Karel Pieters",
                "Bo",
                "Karels brief, Karel Pieters brief; karels, Annas",
                "Bos brief, Bo brief; karels, Annas",
            ),
            ("Jan van den Berg", "Bo", "Van den Berg en Jan gaan van hier", "Van den Bo en Bo gaan van hier"),
        ] {
            assert_eq!(replaced(text, &known(&[(name, alias)])).0, expected, "{name}");
        }
    }

    #[test]
    fn a_name_that_is_a_word_gives_way_where_it_is_the_name() {
        for (name, alias, text, expected) in [
            (
                "Ben",
                "Bo",
                "Ik ben moe. Ben ik streng? Ben zegt van niet. Bens klas, Ben's klas, met Ben.",
                "Ik ben moe. Ben ik streng? Bo zegt van niet. Bos klas, Bo's klas, met Bo.",
            ),
            (
                "An",
                "Kim",
                "An had gelijk, zei ze tegen An. Annelies en anderen. An's vraag, een brief d'An.",
                "Kim had gelijk, zei ze tegen Kim. Annelies en anderen. Kim's vraag, een brief d'Kim.",
            ),
            (
                "An",
                "Kim",
                "An hour later An said that she had an idea.",
                "An hour later Kim said that she had an idea.",
            ),
            (
                "Rose",
                "Fleur",
                "Un pull rose, une rose. Rose pleure.",
                "Un pull rose, une rose. Fleur pleure.",
            ),
            (
                "Will",
                "Sam",
                "I will ask Will. Will you? Will said no. Will's pen. WHAT WILL YOU DO?",
                "I will ask Sam. Will you? Sam said no. Sam's pen. WHAT WILL YOU DO?",
            ),
            ("Aimé", "Luc", "Pour l’Aimé que j'aime, aimé d'Aimé.", "Pour l’Luc que j'aime, aimé d'Luc."),
            (
                "Door",
                "Kim",
                "Door de regen moet ze door. Door vertelde dat ik bij Door mocht.",
                "Door de regen moet ze door. Kim vertelde dat ik bij Kim mocht.",
            ),
            ("Will Smith", "Sam", "Will you? Will smith will see Will.", "Will you? Sam will see Sam."),
            (
                "Mark",
                "Jan",
                "Marks voorstel ligt er, en het is van Mark.",
                "Jans voorstel ligt er, en het is van Jan.",
            ),
            ("Grace", "Kim", "Grace under fire? Grace, with grace.", "Kim under fire? Kim, with grace."),
            ("nurse", "Kim", "The nurse came.", "The Kim came."),
            (
                "Grâce",
                "Kim",
                "Grâce n’a rien dit. Grâce à elle, nous rions.",
                "Kim n’a rien dit. Grâce à elle, nous rions.",
            ),
        ] {
            assert_eq!(replaced(text, &known(&[(name, alias)])).0, expected, "{name}");
        }
    }

    #[test]
    fn an_alias_is_never_taken_for_half_of_another_name() {
        let pairs = known(&[("Priya Rao", "Sam"), ("Sam Peeters", "Kim"), ("Ann Jans", "Ann J.")]);
        let (text, count) = replaced("Priya and Sam Peeters; Peeters. Ann J. met Ann.", &pairs);
        assert_eq!((text.as_str(), count), ("Sam and Kim; Kim. Ann J. met Ann J.", 4));
        assert_eq!(replaced(&text, &pairs), (text.clone(), 0), "twice is once");
    }

    proptest! {
        #[test]
        fn no_name_is_left(text in "[abs .ÄİZé\u{301}]{0,40}", name in "[abÄİ]{2,3}( [abÄ]{2,3})?") {
            let (after, count) = replaced(&text, &known(&[(&name, "someone")]));
            prop_assert!(!holds(&after, &name));
            prop_assert_eq!(count > 0, holds(&text, &name));
        }
    }
}
