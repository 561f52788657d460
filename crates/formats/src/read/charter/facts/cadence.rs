//! How often and how long a group meets, read from sentences.

use super::hours;
use super::lengths::lasting;
use super::numbers::{number, ordinal};
use super::rhythms::{
    DAYS, EVERY, LEAST, ON_DAYS, STRETCHES, TIMES, TWO_WAYS, counts_times, every_nth, longest_gap,
};
use super::rules::contains;
use super::words::{Word, matches, sentences};
use crate::charter::Interval;

/// What a sentence says of meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// How often.
    pub target: Option<Interval>,
    /// How often at least.
    pub at_least: Option<Interval>,
    /// How long, in minutes.
    pub minutes: Option<u32>,
}

/// What a sentence says.
pub fn read(words: &[Word]) -> Rhythm {
    let mut rhythm = Rhythm::default();
    let mut intervals: Vec<(usize, usize, Option<Interval>)> = Vec::new();
    let mut least: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let length = if let Some((length, interval)) = interval(rest) {
            // `Four to six times a year` is none of the two.
            let interval = interval.filter(|_| !ranged(words, at));
            intervals.push((at, at + length, interval));
            length
        } else if let Some(found) = LEAST.iter().find_map(|pattern| matches(pattern, rest)) {
            least.push((at, at + found.length));
            found.length
        } else if let Some((length, minutes)) = hours::between(rest) {
            rhythm.minutes = rhythm.minutes.or(Some(minutes));
            length
        } else if let Some(length) = at.checked_sub(1).and_then(|before| hours::at(words.get(before..)?)) {
            length - 1
        } else if let Some((length, minutes)) = lasting(rest) {
            if !is_part(words, at, length) {
                rhythm.minutes = rhythm.minutes.or(Some(shortest(words, at, minutes)));
            }
            length
        } else {
            at += 1;
            continue;
        };
        at += length;
    }
    // What is said to be the least is the interval after those words, or else the one right before them.
    for (start, end) in least {
        let after = intervals.iter().position(|(from, _, _)| *from >= end);
        let before = intervals.iter().rposition(|(_, to, _)| *to <= start && *to + 2 >= start);
        // `Six times a year, and never fewer than four`: a number right behind those words counts by itself.
        let few = words.get(end).filter(|word| word.before.is_empty()).and_then(|word| number(&word.low));
        if let Some(found) = after.or(before.filter(|_| few.is_none())) {
            rhythm.at_least = rhythm.at_least.or(intervals.remove(found).2);
        } else if let Some(times) =
            few.filter(|_| ends_clause(words, end + usize::from(counts_times(words, end + 1))))
        {
            let stretch = words.get(..start).and_then(stretch);
            rhythm.at_least = rhythm.at_least.or(stretch.and_then(|stretch| divided(stretch, times)));
        }
    }
    rhythm.at_least = rhythm.at_least.or_else(|| longest_gap(words));
    rhythm.target = intervals.iter().find_map(|(_, _, interval)| *interval);
    rhythm
}

/// Whether a text begins by telling how often all of a group meet: `We see each other every six weeks`.
pub fn is_of_all(text: &str) -> bool {
    const ALL: [&str; 12] = [
        "we meet|gather|come|see",
        "the|our group|circle|community|members meets|meet|gathers",
        "meetings|sessions are|take|occur|happen",
        "nous nous réunissons|rencontrons|voyons|retrouvons",
        "on se réunit|voit|rencontre|retrouve",
        "le|notre groupe|cercle se réunit|rencontre|retrouve",
        "la|notre communauté se réunit|rencontre|retrouve",
        "les|nos rencontres|réunions|séances ont",
        "we|wij komen|zien",
        "we|wij vergaderen",
        "de|onze groep|kring|leerkring komt|ziet",
        "de|onze bijeenkomsten|vergaderingen zijn|vinden",
    ];
    let first = sentences(text).into_iter().next().unwrap_or_default();
    let said = super::words::words(first);
    let meets = ALL.iter().find_map(|pattern| matches(pattern, &said));
    let behind = meets.and_then(|found| said.get(found.length..));
    behind.is_some_and(|behind| !with_somebody(behind)) && read(&said).target.is_some()
}

/// Whether what stands behind the verb is whom they meet, and no day or number: `the board`, `with the mayor`.
fn with_somebody(behind: &[Word]) -> bool {
    const WITH: &str = "the|a|an|our|with|avec|met|de|het|onze";
    const AMONG_THEM: &str = "met z|zijn|ons|elkaar";
    const LAST: &str = "last|laatste";
    let Some((_, rest)) = behind.split_first() else { return false };
    let timed = interval(behind).is_some()
        || interval(rest).is_some()
        || ordinal(rest).is_some()
        || matches(LAST, rest).is_some()
        || LEAST.iter().any(|least| matches(least, behind).is_some() || matches(least, rest).is_some());
    matches(WITH, behind).is_some() && matches(AMONG_THEM, behind).is_none() && !timed
}

/// The stretch in which something happens so many times, by the last words that name one: `a year`, `par trimestre`.
fn stretch(words: &[Word]) -> Option<Interval> {
    (0..words.len()).rev().find_map(|at| {
        let rest = words.get(at..)?;
        STRETCHES.iter().find_map(|(name, interval)| {
            matches(&format!("a|per|par|each|every {name}"), rest).map(|_| *interval)
        })
    })
}

/// Whether a word is the last of its clause.
fn ends_clause(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_none_or(|next| next.before.contains([',', ';', '.', '(', ')', '–', '—']))
}

/// The word of a sentence that says how often in one of two ways, if the sentence says how often: `bimonthly`.
pub fn in_two_ways(words: &[Word]) -> Option<&'static str> {
    TWO_WAYS.iter().find(|pattern| contains(pattern, words)).copied()
}

/// Whether words say how often by a count that is no whole interval: `five times a year`, `four to six times a year`.
pub fn uneven(words: &[Word]) -> bool {
    (0..words.len()).any(|at| {
        let told = words.get(at..).and_then(interval);
        told.is_some_and(|(_, interval)| interval.is_none() || ranged(words, at))
    })
}

/// The shorter one of two lengths, `60–75 minutes`, where the longer one begins at a place.
fn shortest(words: &[Word], at: usize, minutes: u32) -> u32 {
    let counted = |at: usize| words.get(at).and_then(|word| number(&word.low));
    let dashed = words.get(at).is_some_and(|word| word.before.contains(['-', '–']));
    let least = at.checked_sub(if dashed { 1 } else { 2 }).and_then(counted);
    match least.zip(counted(at)).filter(|_| ranged(words, at)) {
        Some((least, most)) if least > 0 && least < most => minutes.saturating_mul(least) / most,
        _ => minutes,
    }
}

/// Whether the number at a place is the end of a range.
fn ranged(words: &[Word], at: usize) -> bool {
    let is_number = |back: usize| {
        at.checked_sub(back).and_then(|at| words.get(at)).is_some_and(|word| number(&word.low).is_some())
    };
    let counted = words.get(at).is_some_and(|word| number(&word.low).is_some());
    let joint = at.checked_sub(1).and_then(|at| words.get(at));
    let joint = joint.is_some_and(|word| ["to", "or", "à", "ou", "tot", "of"].contains(&word.low.as_str()));
    let dashed = words.get(at).is_some_and(|word| word.before.contains(['-', '–']));
    counted && ((joint && is_number(2)) || (dashed && is_number(1)))
}

/// Whether a length is one of several parts of a meeting, as in `3 x 20 minutes` or `20 minutes per case`.
fn is_part(words: &[Word], at: usize, length: usize) -> bool {
    const WHOLE: &str = "meeting|session|gathering|réunion|rencontre|séance|fois|bijeenkomst|vergadering|sessie|keer|time|\
                         month|week|mois|semaine|maand";
    let times = at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.low == "x");
    let times = times || words.get(at).is_some_and(|word| word.before.contains('×'));
    let rest = words.get(at + length..).unwrap_or_default();
    let each = matches("per|par", rest).is_some()
        || matches("for|pour|voor each|every|chaque|elk|elke", rest).is_some();
    let whole = rest.iter().take(3).any(|word| WHOLE.split('|').any(|one| one == word.low));
    times || (each && !whole)
}

/// How many words say how often, and the interval; none where so many times in a stretch have no interval that is the same.
fn interval(words: &[Word]) -> Option<(usize, Option<Interval>)> {
    for (pattern, every, unit) in ON_DAYS {
        if let Some(found) = matches(&pattern.replace('@', DAYS), words) {
            return Some((found.length, Some(Interval { every, unit })));
        }
    }
    for (pattern, every, unit) in EVERY {
        if let Some(found) = matches(pattern, words) {
            let every =
                every.checked_mul(found.numbers.first().copied().unwrap_or(1)).filter(|every| *every > 0)?;
            return Some((found.length, Some(Interval { every, unit })));
        }
    }
    if let Some((length, interval)) = every_nth(words) {
        return Some((length, Some(interval)));
    }
    for (times, joint) in TIMES {
        let Some(counted) = matches(times, words) else { continue };
        let rest = words.get(counted.length..).unwrap_or_default();
        for (stretch, interval) in STRETCHES {
            let Some(found) = matches(&format!("{joint} {stretch}"), rest) else { continue };
            let count = counted.numbers.first().copied().unwrap_or(if times == "twice" { 2 } else { 1 });
            return Some((counted.length + found.length, divided(interval, count)));
        }
    }
    joined(words)
}

/// `zesmaal per jaar`, `viermaal per kwartaal`: Dutch writes how many times as one word.
fn joined(words: &[Word]) -> Option<(usize, Option<Interval>)> {
    let (first, rest) = words.split_first()?;
    let times = first.low.strip_suffix("maal").or_else(|| first.low.strip_suffix("keer")).and_then(number)?;
    STRETCHES.iter().find_map(|(stretch, interval)| {
        let found = matches(&format!("per {stretch}"), rest)?;
        Some((1 + found.length, divided(*interval, times)))
    })
}

/// So many times in an interval, as the interval between two of them. Eight times a year have none: the words say it.
fn divided(interval: Interval, count: u32) -> Option<Interval> {
    let whole = count > 0 && interval.every.is_multiple_of(count);
    whole.then(|| Interval { every: interval.every / count, unit: interval.unit })
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;
    use crate::charter::Unit;

    type Every = Option<(u32, Unit)>;

    fn said(text: &str) -> (Every, Every, Option<u32>) {
        let rhythm = read(&words(text));
        let pair = |interval: Option<Interval>| interval.map(|interval| (interval.every, interval.unit));
        (pair(rhythm.target), pair(rhythm.at_least), rhythm.minutes)
    }

    #[test]
    fn how_often_all_of_them_meet_is_told_from_what_somebody_does() {
        for text in [
            "We see each other every six weeks, for an hour. Decisions are by consent.",
            "Nous nous retrouvons chaque mois.",
            "We zien elkaar elke zes weken, in elk geval vier keer per jaar.",
            "We meet the first Tuesday of the month.",
            "We komen met z'n allen elke maand samen.",
        ] {
            assert!(is_of_all(text), "{text}");
        }
        for text in [
            "Meets the board every month.",
            "We see to the coffee.",
            "Sends the agenda each month.",
            "We meet the board every month and report to the circle.",
            "Nous nous réunissons avec la direction chaque mois.",
            "We zien de directie elke maand.",
        ] {
            assert!(!is_of_all(text), "{text}");
        }
    }

    #[test]
    fn a_rhythm_that_means_two_things_is_told_by_its_word() {
        assert_eq!(in_two_ways(&words("Bimonthly, one hour")), Some("bimonthly"));
        assert_eq!(in_two_ways(&words("We meet bi-weekly.")), Some("bi weekly"));
        assert_eq!(in_two_ways(&words("Every two months")), None);
        for text in ["Five times a year", "Vijf keer per jaar", "Cinq fois par an", "4-6 meetings per year"] {
            assert!(uneven(&words(text)), "{text}");
        }
        for text in ["Six times a year", "Every month", "Toutes les six semaines", "Om de twee maanden"] {
            assert!(!uneven(&words(text)), "{text}");
        }
    }

    #[test]
    fn rhythms_are_understood_in_three_languages() {
        use Unit::{Day, Month, Week};
        for (text, wanted) in [
            (
                "Gatherings of the circle will be monthly, with a minimum requirement of quarterly gatherings.",
                (Some((1, Month)), Some((3, Month)), None),
            ),
            ("Each one will be held for one (1) hour.", (None, None, Some(60))),
            (
                "We meet every six weeks, at least four times a year.",
                (Some((6, Week)), Some((3, Month)), None),
            ),
            (
                "Every other week, quarterly at a minimum, 1.5 hours",
                (Some((2, Week)), Some((3, Month)), Some(90)),
            ),
            ("Twice a month for 90 minutes", (None, None, Some(90))),
            ("8 times a year", (None, None, None)),
            ("8 fois par an, pendant 2 heures", (None, None, Some(120))),
            ("8 keer per jaar", (None, None, None)),
            ("At least 8 times a year, monthly if we can", (Some((1, Month)), None, None)),
            ("Four to six times a year", (None, None, None)),
            ("4-6 meetings per year", (None, None, None)),
            ("Deux rencontres par trimestre", (None, None, None)),
            ("Six meetings a year", (Some((2, Month)), None, None)),
            (
                "Le groupe se réunit chaque mois, au moins une fois par trimestre, pendant une heure et demie.",
                (Some((1, Month)), Some((3, Month)), Some(90)),
            ),
            ("Rencontres toutes les six semaines, d'une durée de 1 h 30", (Some((6, Week)), None, Some(90))),
            (
                "We komen maandelijks samen, minstens één keer per kwartaal, telkens anderhalf uur.",
                (Some((1, Month)), Some((3, Month)), Some(90)),
            ),
            ("Om de twee maanden, 2 uur", (Some((2, Month)), None, Some(120))),
            ("Every other Thursday from 12:00 to 13:00 (60 minutes)", (Some((2, Week)), None, Some(60))),
            ("Le premier mardi du mois", (Some((1, Month)), None, None)),
            ("every 10 days", (Some((10, Day)), None, None)),
            ("2nd Thursday, 17:30-19:00, at least 6x a year", (None, Some((2, Month)), Some(90))),
            (
                "Une fois par mois, de 12 h 15 à 13 h 45, et au moins une fois par trimestre.",
                (Some((1, Month)), Some((3, Month)), Some(90)),
            ),
            ("Le premier mardi du mois à 19h30", (Some((1, Month)), None, None)),
            ("De 14h à 16h, chaque mois", (Some((1, Month)), None, Some(120))),
            ("Maandelijks van 9.00 tot 11.00 uur", (Some((1, Month)), None, Some(120))),
            (
                "elke eerste dinsdag van de maand, 19u30 tot 21u30, minstens 8 keer per jaar",
                (Some((1, Month)), None, Some(120)),
            ),
            ("om de 3 weken op donderdag (12u-13u)", (Some((3, Week)), None, Some(60))),
            ("weekly on Tuesdays 9-10am", (Some((1, Week)), None, Some(60))),
            ("weekly, 11 am to 1 pm", (Some((1, Week)), None, Some(120))),
            ("1 h 30 à 2 h", (None, None, Some(90))),
            ("Every three weeks, for 60–75 minutes", (Some((3, Week)), None, Some(60))),
            ("We never go longer than eight weeks without meeting.", (None, Some((8, Week)), None)),
            ("Every third week on a Wednesday", (Some((3, Week)), None, None)),
            ("elke vierde week, 2 uur", (Some((4, Week)), None, Some(120))),
            ("Dix fois par an, jamais moins de six fois.", (None, Some((2, Month)), None)),
            ("Not less than four times in any municipal year", (None, Some((3, Month)), None)),
            ("Om de zes weken, minstens zes keer per werkjaar", (Some((6, Week)), Some((2, Month)), None)),
            ("every third week of the month", (Some((1, Month)), None, None)),
            ("Monthly, one or two hours", (Some((1, Month)), None, Some(60))),
            ("A good hour of silence", (None, None, None)),
            (
                "Eens in de twee maanden, anderhalf uur, en in elk geval ieder kwartaal.",
                (Some((2, Month)), Some((3, Month)), Some(90)),
            ),
            (
                "Every two months, 90 minutes, and in any case every quarter.",
                (Some((2, Month)), Some((3, Month)), Some(90)),
            ),
            (
                "Tous les deux mois, et en tout cas chaque trimestre",
                (Some((2, Month)), Some((3, Month)), None),
            ),
            ("Aux deux mois, trois heures", (Some((2, Month)), None, Some(180))),
            ("Once in three weeks, 2½ hours", (Some((3, Week)), None, Some(150))),
            ("2 ½ uur", (None, None, Some(150))),
            ("2 1/2 hours", (None, None, Some(150))),
            ("Monthly, never less than once a quarter", (Some((1, Month)), Some((3, Month)), None)),
            (
                "Chaque mois, jamais moins d'une fois par trimestre",
                (Some((1, Month)), Some((3, Month)), None),
            ),
            (
                "Elke maand, nooit minder dan eens in de drie maanden",
                (Some((1, Month)), Some((3, Month)), None),
            ),
            ("No fewer than 6 a year", (None, Some((2, Month)), None)),
            (
                "Six times a year, and never fewer than four, 90 minutes.",
                (Some((2, Month)), Some((3, Month)), Some(90)),
            ),
            ("Monthly, with at least four members, for one hour", (Some((1, Month)), None, Some(60))),
            (
                "We meet every first Thursday except July and August, 12:00-13:00 ET, and at least four times a year.",
                (Some((1, Month)), Some((3, Month)), Some(60)),
            ),
            ("Every first Monday of every other month", (Some((2, Month)), None, None)),
            ("Every second Tuesday", (Some((2, Week)), None, None)),
            ("Chaque dernier vendredi, sauf en juillet", (Some((1, Month)), None, None)),
            ("Elke eerste donderdag, behalve in juli", (Some((1, Month)), None, None)),
            ("Elke zes weken, minimaal vijf keer per jaar", (Some((6, Week)), None, None)),
            ("3 x 20 minutes per case", (None, None, None)),
            ("3 × 20 minutes", (None, None, None)),
            ("20 minutes par situation", (None, None, None)),
            ("90 minutes per meeting", (None, None, Some(90))),
            ("90 minuten per keer", (None, None, Some(90))),
            ("every 0 weeks", (None, None, None)),
            ("Every third Friday of the month, an hour and a quarter", (Some((1, Month)), None, Some(75))),
            (
                "Le premier lundi de chaque mois pair, trois quarts d'heure",
                (Some((2, Month)), None, Some(45)),
            ),
            ("Tous les quinze jours, deux heures et quart", (Some((2, Week)), None, Some(135))),
            ("Om de week, van 10 tot half twaalf", (Some((2, Week)), None, Some(90))),
            ("Viermaal per jaar, 55'", (Some((3, Month)), None, Some(55))),
            (
                "Monthly, two hrs, never less often than twice a year",
                (Some((1, Month)), Some((6, Month)), Some(120)),
            ),
        ] {
            assert_eq!(said(text), wanted, "{text}");
        }
    }
}
