//! Texts that say the same twice on one line: `Purpose / Objet`, `Welcome! / Bienvenue !`.

use std::collections::BTreeMap;

use super::language::{KNOWN, clear, score};
use super::tongues::of_heading;
use super::{labels, vocabulary};

/// Two languages, in the order in which they stand beside each other.
pub type Pair = (String, String);

/// The two languages that lines of this page stand in, if there are such lines.
pub fn pair<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Pair> {
    let mut votes: BTreeMap<Pair, usize> = BTreeMap::new();
    for text in texts {
        let cuts = cuts(text).into_iter();
        let mut told = cuts
            .filter_map(|(left, right)| clear(left).zip(clear(right)))
            .filter(|(first, second)| first != second);
        if let Some((first, second)) = told.next() {
            *votes.entry((first.to_owned(), second.to_owned())).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|(_, count)| *count).map(|(pair, _)| pair)
}

/// The two halves of a text, each in its language. `None` when it is one text.
pub fn halves<'a>(text: &'a str, pair: &Pair) -> Option<(&'a str, &'a str)> {
    let (first, second) = (place(&pair.0)?, place(&pair.1)?);
    let cuts = cuts(text);
    let fits = |left: &str, right: &str| {
        let (left, right) = (score(left), score(right));
        let own = i64::from(left[first]) + i64::from(right[second]);
        own - i64::from(left[second]) - i64::from(right[first])
    };
    let best = cuts
        .iter()
        .copied()
        .map(|(left, right)| (fits(left, right), left, right))
        .max_by_key(|(points, left, right)| (*points, usize::MAX - left.len().abs_diff(right.len())))?;
    let (points, left, right) = best;
    let both = |(left, right): &(&str, &str)| clear(right).is_some() && turned(left, right, pair);
    if points < 0 {
        return cuts.iter().copied().find(both);
    }
    let (shorter, longer) = (left.len().min(right.len()), left.len().max(right.len()));
    let even = shorter * 4 >= longer;
    (points > 0 || (points == 0 && cuts.len() == 1 && even)).then_some((left, right))
}

/// Whether two halves stand the other way round than those of other lines: `Bienvenue ! / Welcome!`.
pub fn turned(left: &str, right: &str, pair: &Pair) -> bool {
    let of = |text: &str| clear(text).or_else(|| of_heading(text));
    let first = |text: &str| of(text) == Some(pair.0.as_str());
    let second = |text: &str| of(text) == Some(pair.1.as_str());
    !right.is_empty() && second(left) && (first(right) || of(right).is_none())
}

/// Three languages, in the order in which they stand beside each other.
pub type Three = [String; 3];

/// The three languages that lines of this page stand in, if there are such lines. Two of them that are clear tell the third.
pub fn three<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Three> {
    let mut votes: BTreeMap<Three, usize> = BTreeMap::new();
    for text in texts.filter(|text| !is_labelled_twice(text)) {
        let parts: Vec<&str> = text.split(" / ").map(str::trim).collect();
        let [one, two, three] = parts.as_slice() else { continue };
        let told = [clear(one), clear(two), clear(three)];
        let known: Vec<&str> = told.into_iter().flatten().collect();
        let mut missing = KNOWN.into_iter().filter(|language| !known.contains(language));
        let (Some(last), None) = (missing.next(), missing.next()) else {
            if let [Some(a), Some(b), Some(c)] = told
                && a != b
                && b != c
                && a != c
            {
                *votes.entry([a, b, c].map(str::to_owned)).or_default() += 1;
            }
            continue;
        };
        if known.len() == 2 {
            *votes.entry(told.map(|language| language.unwrap_or(last).to_owned())).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|(_, count)| *count).map(|(three, _)| three)
}

/// Whether a text has a label in two languages before what it says in both: `Purpose / But: to learn / apprendre`.
fn is_labelled_twice(text: &str) -> bool {
    let parts = |text: &str| text.split(" / ").count();
    labels::labelled(text).is_some_and(|found| parts(&found.label) == 2 && parts(&found.rest) == 2)
}

/// The three parts of a text, each in its language. `None` when it is one text.
pub fn thirds<'a>(text: &'a str, three: &Three) -> Option<[&'a str; 3]> {
    let columns: Vec<usize> = three.iter().map(|language| place(language)).collect::<Option<_>>()?;
    let parts: Vec<&str> = text.split(" / ").map(str::trim).collect();
    if let [one, two, three] = parts.as_slice() {
        let lengths = [one.len(), two.len(), three.len()];
        let (shortest, longest) = (lengths.iter().min()?, lengths.iter().max()?);
        return (*shortest > 0 && shortest * 5 >= *longest).then_some([one, two, three]);
    }
    // More slashes than languages: the cuts that leave most of each in its own.
    const MOST: usize = 12;
    let ends: Vec<usize> = text.match_indices(" / ").map(|(at, _)| at).take(MOST).collect();
    let mut best: Option<(i64, [&str; 3])> = None;
    for (at, first) in ends.iter().enumerate() {
        for second in ends.iter().skip(at + 1) {
            let parts = [
                text.get(..*first)?,
                text.get(first + 3..*second).unwrap_or_default(),
                text.get(second + 3..)?,
            ];
            let points = parts.iter().zip(&columns).map(|(part, own)| {
                let score = score(part);
                let whole: i64 = score.iter().map(|points| i64::from(*points)).sum();
                2 * i64::from(score.get(*own).copied().unwrap_or_default()) - whole
            });
            let points = points.sum::<i64>();
            if points > 0 && best.is_none_or(|(most, _)| points > most) {
                best = Some((points, parts.map(str::trim)));
            }
        }
    }
    best.map(|(_, parts)| parts)
}

/// A heading that says its name in three languages: `Purpose / But / Doel`.
pub fn heading_of_three(words: &str) -> Option<[&str; 3]> {
    let parts: Vec<&str> = words.split('/').map(str::trim).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let places = [one, two, three].map(|part| vocabulary::place(part));
    let same = places[0].is_some() && places.iter().all(|place| *place == places[0]);
    same.then_some([one, two, three])
}

fn place(language: &str) -> Option<usize> {
    KNOWN.iter().position(|known| *known == language)
}

/// A heading that says its name in two languages: `Guidelines/Directives`. Its halves, when both name the same place.
pub fn heading(words: &str) -> Option<(&str, &str)> {
    let (left, right) = words.split_once('/')?;
    let (left, right) = (left.trim(), right.trim());
    let both = vocabulary::place(left).zip(vocabulary::place(right));
    both.filter(|(left, right)| left == right).map(|_| (left, right))
}

/// The places where a text could be two: at a slash between blanks, or at a bar.
fn cuts(text: &str) -> Vec<(&str, &str)> {
    const MOST: usize = 40;
    let marks = [" / ", " // ", " | ", "\u{a0}/ "];
    let mut found = Vec::new();
    for mark in marks {
        for (at, _) in text.match_indices(mark).take(MOST) {
            let (left, rest) = text.split_at_checked(at).unwrap_or(("", ""));
            let right = rest.get(mark.len()..).unwrap_or_default();
            let (left, right) = (left.trim(), right.trim());
            let escaped = left.ends_with('\\');
            // `Ann Lee (City / Ville)` is one text.
            let bracketed = left.matches('(').count() > left.matches(')').count();
            if !left.is_empty() && !right.is_empty() && !escaped && !bracketed {
                found.push((left, right));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_in_three_languages_are_cut_twice() {
        let line =
            "We listen to each other / Nous nous écoutons les uns les autres / We luisteren naar elkaar";
        let found = three([line, "Purpose / But / Doel"].into_iter()).unwrap();
        assert_eq!(found, ["en", "fr", "nl"].map(str::to_owned));
        assert_eq!(thirds("Silence / Silence / Stilte", &found), Some(["Silence", "Silence", "Stilte"]));
        assert_eq!(
            thirds("The day / the night / Le jour / la nuit / De dag / het donker", &found),
            Some(["The day / the night", "Le jour / la nuit", "De dag / het donker"])
        );
        assert_eq!(thirds("Tea / coffee", &found), None);
        assert_eq!(heading_of_three("Purpose/But/Doel"), Some(["Purpose", "But", "Doel"]));
        assert_eq!(heading_of_three("Purpose / Rules / Doel"), None);
    }

    #[test]
    fn a_label_and_its_text_in_two_languages_are_no_three() {
        let line = "**Purpose / But :** to give new leads a place to talk / donner aux responsables un lieu pour parler";
        let stopped = "**Candour / Franchise.** We bring the hard case. / Nous apportons le cas difficile.";
        assert_eq!(three([stopped].into_iter()), None);
        assert_eq!(three([line, "Grow together / Grandir ensemble"].into_iter()), None);
        assert_eq!(pair([line].into_iter()), Some(("en".to_owned(), "fr".to_owned())));
    }

    #[test]
    fn lines_in_two_languages_are_cut_where_the_language_changes() {
        let lines = [
            "Respect for all who speak / Le respect de toutes les personnes qui parlent",
            "We share and/or listen / Nous partageons",
        ];
        let pair = pair(lines.into_iter()).unwrap();
        assert_eq!(pair, ("en".to_owned(), "fr".to_owned()));
        assert_eq!(
            halves("Welcome to all / Bienvenue à tous", &pair),
            Some(("Welcome to all", "Bienvenue à tous"))
        );
        assert_eq!(halves("Networking / Réseautage", &pair), Some(("Networking", "Réseautage")));
        assert_eq!(
            halves("The day / the night and all of it / Le jour / la nuit et tout", &pair),
            Some(("The day / the night and all of it", "Le jour / la nuit et tout"))
        );
        assert_eq!(halves("either/or of them", &pair), None);
        assert_eq!(halves("Ann Lee (City / Ville), Bo Roy", &pair), None);
        let around = "Bienvenue à tous et à toutes / Welcome to all of you";
        let (left, right) = halves(around, &pair).unwrap();
        assert!(turned(left, right, &pair) && !turned(right, left, &pair));
        assert!(turned("Bienvenue !", "Welcome!", &pair) && !turned("Respect", "Respect", &pair));
        assert_eq!(halves("Le groupe se réunit chaque mois / en ligne", &pair), None);
        assert_eq!(heading("Purpose/Objectif"), Some(("Purpose", "Objectif")));
        assert_eq!(heading("Tea/Coffee"), None);
    }
}
