//! From which day a charter holds, read from sentences: `takes effect on 1 November 2022`, `adoptée le 12 juin 2021`.

use std::ops::Range;

use jiff::civil::Date;

use super::days::stretch;
use super::words::{Word, matches};

/// What a sentence says of it. When it came into force tells more than when it was agreed or changed, and a later day more than an earlier
/// one: they are in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// Whether it is said when the charter comes into force.
    pub in_force: bool,
    /// The day.
    pub day: Date,
}

/// Words by which a charter comes into force.
const IN_FORCE: [&str; 14] = [
    "in|into force",
    "in|into effect",
    "take|takes|took|taking effect",
    "effective",
    "valid|applies since|from",
    "en vigueur",
    "prend|prendra|pris|prise effet",
    "s applique|appliquera",
    "valable|applicable depuis|dès|à",
    "in werking",
    "van kracht",
    "geldt|geldig sinds|vanaf|met",
    "met ingang van",
    "ingangsdatum|inwerkingtreding",
];
/// Words by which a charter was agreed or changed.
const AGREED: [&str; 4] = [
    "adopted|agreed|approved|accepted|ratified|amended|revised|signed|dated|version",
    "adopté|adoptée|approuvé|approuvée|convenu|convenue|ratifié|ratifiée|modifié|modifiée|amendé|amendée|révisé|révisée",
    "signé|signée|datée|daté",
    "vastgesteld|aangenomen|goedgekeurd|afgesproken|overeengekomen|gewijzigd|herzien|ondertekend|gedateerd|versie",
];
/// Words of sentences that speak of something else that comes into force or is agreed, or of an earlier charter.
const OTHER: &str = "membership|decision|decisions|notice|resignation|budget|minutes|previous|former|old|older|\
                     adhésion|décision|décisions|démission|précédente|ancienne|lidmaatschap|besluit|besluiten|opzegging|\
                     begroting|notulen|vorige|oude|oudere";
/// Words by which a sentence speaks of what is to be agreed yet, or again and again.
const TO_COME: &str =
    "will|shall|be|next|every|again|sera|seront|prochaine|prochain|chaque|wordt|worden|zal|volgende|elk|elke";
/// How many words may stand between.
const NEAR: usize = 6;
/// More words than a day has.
const DAY: usize = 16;

/// What a sentence says.
pub fn told(words: &[Word]) -> Option<Told> {
    let says = |pattern: &str| at(words, 0..words.len(), pattern).is_some();
    // A day with a time of day is when a page was saved: `Version du 3 mai 2021 à 09:14`.
    let timed = words.iter().any(|word| {
        word.before == ":" && word.low.len() == 2 && word.low.bytes().all(|byte| byte.is_ascii_digit())
    });
    if says(OTHER) || timed {
        return None;
    }
    let in_force = IN_FORCE.iter().filter_map(|pattern| day(words, pattern, true));
    let agreed = AGREED.iter().filter(|_| !says(TO_COME)).filter_map(|pattern| day(words, pattern, false));
    in_force.chain(agreed).max()
}

/// The latest day that stands beside some words: behind them, or else before them in the same clause.
fn day(words: &[Word], pattern: &str, in_force: bool) -> Option<Told> {
    let mut found: Option<Told> = None;
    let mut from = 0;
    while let Some((begin, end)) = at(words, from..words.len(), pattern) {
        from = end;
        let day = behind(words, end, in_force).or_else(|| before(words, begin, in_force));
        found = found.max(day.map(|day| Told { in_force, day }));
    }
    found
}

fn behind(words: &[Word], end: usize, in_force: bool) -> Option<Date> {
    let near = (end..words.len()).take(NEAR + 1);
    let mut near = near.take_while(|at| words.get(*at).is_some_and(|word| !word.before.contains(';')));
    near.find_map(|at| one(words.get(at..)?, in_force).map(|(_, day)| day))
}

fn before(words: &[Word], begin: usize, in_force: bool) -> Option<Date> {
    let parts = |word: &Word| word.before.contains([',', ';', ':', '(', ')']);
    (begin.saturating_sub(NEAR + DAY)..begin).find_map(|at| {
        let (length, day) = one(words.get(at..begin)?, in_force)?;
        let between = words.get(at + length..=begin)?;
        (between.len() <= NEAR && !between.iter().any(parts)).then_some(day)
    })
}

/// A day; of what comes into force also a month, from its first day.
fn one(words: &[Word], in_force: bool) -> Option<(usize, Date)> {
    let (length, from, until) = stretch(words)?;
    let month = in_force && from == from.first_of_month() && until == from.last_of_month();
    (from == until || month).then_some((length, from))
}

/// Where words stand for the first time in a stretch of them: from where to where.
fn at(words: &[Word], mut within: Range<usize>, pattern: &str) -> Option<(usize, usize)> {
    within.find_map(|at| Some((at, at + matches(pattern, words.get(at..)?)?.length)))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::told;

    #[test]
    fn a_charter_says_since_when_it_holds() {
        for (text, in_force, day) in [
            ("This charter takes effect on 1 November 2022.", true, "2022-11-01"),
            ("This version has been in force since 2022-11-01.", true, "2022-11-01"),
            ("Effective date: November 1st, 2022", true, "2022-11-01"),
            ("Effective March 2021", true, "2021-03-01"),
            ("La présente charte entre en vigueur le 1er septembre 2021.", true, "2021-09-01"),
            ("Elle s'applique à compter du 12 mai 2020.", true, "2020-05-12"),
            ("Dit reglement treedt in werking op 1 maart 2020.", true, "2020-03-01"),
            ("Het treedt op 1 maart 2020 in werking.", true, "2020-03-01"),
            ("Het treedt op 15 maart 2020 in werking.", true, "2020-03-15"),
            ("Adopted on 14 March 2019, last amended 6 October 2022", false, "2022-10-06"),
            ("On 14 March 2019 all members adopted this charter.", false, "2019-03-14"),
            ("Agreed 3.10.2026; in force from 1.11.2026", true, "2026-11-01"),
            ("Version du 12 juin 2021", false, "2021-06-12"),
            ("Adoptée par l'assemblée le 12 juin 2021", false, "2021-06-12"),
            ("vastgesteld op 3 februari 2020", false, "2020-02-03"),
        ] {
            let found = told(&words(text)).map(|told| (told.in_force, told.day.to_string()));
            assert_eq!(found, Some((in_force, day.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_sentence_without_an_end_is_looked_through_once() {
        let text = format!(
            "On 14 March 2019 we met, {}all members adopted this charter",
            "effective ".repeat(3_000)
        );
        assert_eq!(told(&words(&text)), None);
    }

    #[test]
    fn what_is_said_of_something_else_or_of_what_is_to_come_is_no_such_day() {
        for text in [
            "Effective communication matters.",
            "Membership takes effect on 1 January 2023.",
            "A decision is in force from 1 May 2022.",
            "The charter will be revised on 1 October 2027.",
            "The charter is reviewed in October 2024.",
            "We agreed on mutual respect in 2019.",
            "La charte sera révisée le 1er octobre 2027.",
            "The previous version of 3 May 2018 is in the archive.",
            "Met ingang van de zomer",
            "Version du 3 mai 2021 à 09:14",
        ] {
            assert_eq!(told(&words(text)), None, "{text}");
        }
    }
}
