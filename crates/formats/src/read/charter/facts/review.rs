//! When a charter is looked at again, read from sentences: a day, a season, a number of meetings.

use jiff::civil::Date;

use super::past;
use super::words::{Word, number, ordinal};
use crate::read::dates::month;

/// What a sentence says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// After so many meetings at the earliest, and at the latest.
    pub meetings: Option<(u32, u32)>,
}

/// Words by which a sentence speaks of looking at something again. Each is the beginning of a word.
pub(super) const AGAIN: [&str; 25] = [
    "réexamin",
    "reexamin",
    "evaluer",
    "review",
    "reevaluat",
    "revaluat",
    "evaluat",
    "reassess",
    "assess",
    "revisit",
    "revis",
    "reconsider",
    "renew",
    "réévalu",
    "évalu",
    "révis",
    "revoi",
    "revu",
    "reverr",
    "reconsidér",
    "herzien",
    "herzi",
    "geëvalueerd",
    "geevalueerd",
    "bijgest",
];
const MEETINGS: [&str; 20] = [
    "vergadering",
    "sessie",
    "meeting",
    "meetings",
    "session",
    "sessions",
    "gathering",
    "gatherings",
    "circles",
    "rencontre",
    "rencontres",
    "réunion",
    "réunions",
    "séance",
    "séances",
    "bijeenkomst",
    "bijeenkomsten",
    "vergaderingen",
    "sessies",
    "ontmoetingen",
];
/// Words that come before a count of meetings that have been held.
const AFTER: [&str; 12] = [
    "after",
    "every",
    "once",
    "following",
    "après",
    "toutes",
    "na",
    "om",
    "elke",
    "telkens",
    "iedere",
    "suivant",
];
/// Words that make a day the last one.
const BEFORE: [&str; 9] = ["by", "before", "until", "avant", "tard", "vóór", "voor", "uiterlijk", "tegen"];
/// Those of them by which a longer stretch has not even begun.
const SOONER: [&str; 4] = ["before", "avant", "vóór", "voor"];
/// Words for the last day of a stretch.
const END: [&str; 4] = ["end", "fin", "eind", "einde"];
/// Words for the first months of a year.
const EARLY: [&str; 5] = ["early", "beginning", "début", "begin", "vroeg"];
/// Words that make a day the first one.
const SINCE: [&str; 7] = ["from", "since", "starting", "dès", "compter", "partir", "vanaf"];
const SEASONS: [(&[&str], i8); 4] = [
    (&["spring", "printemps", "lente", "voorjaar"], 3),
    (&["summer", "été", "zomer"], 6),
    (&["fall", "autumn", "automne", "herfst", "najaar"], 9),
    (&["winter", "hiver"], 12),
];

/// Whether a sentence speaks of looking at something again, at a time or after some meetings.
pub fn speaks(words: &[Word]) -> bool {
    let again = words.iter().any(|word| AGAIN.iter().any(|stem| word.low.starts_with(stem)));
    let regularly = [
        "annually",
        "yearly",
        "regularly",
        "periodically",
        "annuellement",
        "régulièrement",
        "jaarlijks",
        "regelmatig",
    ];
    again
        && (read(words) != Time::default() || words.iter().any(|word| regularly.contains(&word.low.as_str())))
}

/// What a sentence says.
pub fn read(words: &[Word]) -> Time {
    let mut time = Time::default();
    let mut days: Vec<(usize, Date, Date)> = Vec::new();
    let gone = past::stretches(words);
    let is_gone = |at: usize| gone.iter().any(|stretch| stretch.contains(&at));
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let length = if let Some((length, from, until)) = between(rest).or_else(|| stretch(rest)) {
            if !is_gone(at) {
                days.push((at, from, until));
            }
            length
        } else if let Some((length, least, most)) = count(rest) {
            let near = words.get(at.saturating_sub(4)..at).unwrap_or_default();
            if is_gone(at) || !near.iter().any(|word| AFTER.contains(&word.low.as_str())) {
                at += 1;
                continue;
            }
            time.meetings = time.meetings.or(Some((least, most)));
            length
        } else {
            at += 1;
            continue;
        };
        at += length;
    }
    match days.as_slice() {
        [] => {}
        [(at, from, until)] => {
            let near = words.get(at.saturating_sub(3)..*at).unwrap_or_default();
            let said = |list: &[&str]| near.iter().any(|word| list.contains(&word.low.as_str()));
            (time.from, time.until) = if from < until && said(&SOONER) {
                // Before the summer is before its first day.
                (None, from.yesterday().ok())
            } else if said(&BEFORE) {
                (None, Some(*until))
            } else if said(&SINCE) {
                (Some(*from), None)
            } else {
                (Some(*from), Some(*until))
            };
        }
        [(_, from, _), (_, _, until), ..] => (time.from, time.until) = (Some(*from), Some(*until)),
    }
    if time.from.zip(time.until).is_some_and(|(from, until)| from > until) {
        (time.from, time.until) = (None, None);
    }
    time
}

/// `3-4 meetings`, `three to four meetings`, `six meetings`.
fn count(words: &[Word]) -> Option<(usize, u32, u32)> {
    let is_meetings = |at: usize| words.get(at).is_some_and(|word| MEETINGS.contains(&word.low.as_str()));
    // `our tenth meeting`
    if let Some((length, place)) = ordinal(words).filter(|(length, _)| is_meetings(*length)) {
        return Some((length + 1, place, place));
    }
    let least = number(&words.first()?.low)?;
    if is_meetings(1) {
        return (least > 0).then_some((2, least, least));
    }
    let joined = words.get(1)?;
    let dash = ["-", "–", "—", "/"].contains(&joined.before.as_str());
    let to = ["to", "or", "à", "ou", "tot", "of"].contains(&joined.low.as_str());
    let most_at = if dash {
        1
    } else if to {
        2
    } else {
        return None;
    };
    let most = number(&words.get(most_at)?.low)?;
    (is_meetings(most_at + 1) && least > 0 && least <= most).then_some((most_at + 2, least, most))
}

/// Two ends that name their year once: `1 September and 30 November 2026`, `1–30 June 2026`, `juin et septembre 2026`.
fn between(words: &[Word]) -> Option<(usize, Date, Date)> {
    const JOINTS: [&str; 10] = ["and", "to", "until", "till", "through", "et", "au", "à", "en", "tot"];
    const ARTICLES: [&str; 4] = ["the", "le", "de", "du"];
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let day = |at: usize| low(at).parse::<i8>().ok().filter(|_| low(at).len() < 3);
    let named = |at: usize| Some(low(at)).filter(|name| name.chars().count() > 2).and_then(month);
    let ordinal = |at: usize| usize::from(["st", "nd", "rd", "th", "er", "e"].contains(&low(at)));
    // The day and the month of the first end, in either order; one of them is enough.
    let (first_month, first_day, mut at) = match (named(0), day(0)) {
        (Some(month), _) => match day(1) {
            Some(day) => (Some(month), Some(day), 2 + ordinal(2)),
            None => (Some(month), None, 1),
        },
        (None, Some(day)) => {
            let after = 1 + ordinal(1);
            let month = named(after);
            (month, Some(day), after + usize::from(month.is_some()))
        }
        (None, None) => return None,
    };
    let dashed = words.get(at).is_some_and(|word| ["-", "–", "—"].contains(&word.before.as_str()));
    at += usize::from(JOINTS.contains(&low(at)));
    at += usize::from(ARTICLES.contains(&low(at)));
    let joined = dashed
        || words
            .get(at.checked_sub(1)?)
            .is_some_and(|word| JOINTS.contains(&word.low.as_str()) || ARTICLES.contains(&word.low.as_str()));
    let (length, begins, until) = stretch(words.get(at..)?).filter(|_| joined)?;
    // A day without a month is one of the month of a day, and of nothing longer.
    let month = first_month.or_else(|| (begins == until).then(|| until.month()))?;
    let of = |year: i16| Date::new(year, month, first_day.unwrap_or(1)).ok();
    let from = of(until.year()).filter(|from| *from <= until).or_else(|| of(until.year() - 1))?;
    Some((at + length, from, until))
}

/// A stretch of days: `2026-09-12`, `12 September 2026`, `September 12, 2026`, `September 2026`, `the fall of 2026`, `in 2026`.
pub fn stretch(words: &[Word]) -> Option<(usize, Date, Date)> {
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let day = |text: &str| text.parse::<i8>().ok().filter(|_| text.len() < 3);
    let year =
        |text: &str| text.parse::<i16>().ok().filter(|year| text.len() == 4 && (1900..2200).contains(year));
    let ordinal = |at: usize| usize::from(["st", "nd", "rd", "th", "er", "e"].contains(&low(at)));
    let one = |length: usize, year: i16, month: i8, day: i8| {
        Date::new(year, month, day).ok().map(|date| (length, date, date))
    };
    let named = |text: &str| if text.chars().count() > 2 { month(text) } else { None };
    if let (Some(year), Some(month), Some(day)) = (year(low(0)), day(low(1)), day(low(2))) {
        return one(3, year, month, day);
    }
    if END.contains(&low(0)) {
        let joints = ["of", "the", "de", "du", "d", "l", "van", "het"];
        let skipped = 1 + words.iter().skip(1).take_while(|word| joints.contains(&word.low.as_str())).count();
        let (length, until) = match year(low(skipped)) {
            Some(year) => (1, Date::new(year, 12, 31).ok()?),
            None => stretch(words.get(skipped..)?).map(|(length, _, until)| (length, until))?,
        };
        return Some((skipped + length, until, until));
    }
    if EARLY.contains(&low(0)) {
        let skipped = if ["of", "in"].contains(&low(1)) { 2 } else { 1 };
        let year = year(low(skipped))?;
        return Some((skipped + 1, Date::new(year, 1, 1).ok()?, Date::new(year, 3, 31).ok()?));
    }
    if let Some(first) = day(low(0)) {
        let at = 1 + ordinal(1);
        if let (Some(month), Some(year)) = (named(low(at)), year(low(at + 1))) {
            return one(at + 2, year, month, first);
        }
    }
    if let Some(month) = named(low(0)) {
        if let Some(day) = day(low(1)) {
            let at = 2 + ordinal(2);
            if let Some(year) = year(low(at)) {
                return one(at + 1, year, month, day);
            }
        }
        if let Some(year) = year(low(1)) {
            let first = Date::new(year, month, 1).ok()?;
            return Some((2, first, first.last_of_month()));
        }
    }
    let season = SEASONS.iter().find(|(names, _)| names.contains(&low(0)));
    if let Some((_, month)) = season {
        let skipped = (1..4).find(|at| year(low(*at)).is_some())?;
        let joints = ["of", "de", "van", "l", "the"];
        let year = (1..skipped).all(|at| joints.contains(&low(at))).then(|| year(low(skipped)))??;
        let first = Date::new(year, *month, 1).ok()?;
        let last = first.checked_add(jiff::Span::new().months(2)).ok()?.last_of_month();
        return Some((skipped + 1, first, last));
    }
    let joint = ["in", "en", "during", "courant"].contains(&low(0));
    let year = year(low(1)).filter(|_| joint)?;
    Some((2, Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn said(text: &str) -> (String, String, Option<(u32, u32)>) {
        let time = read(&words(text));
        let day = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        (day(time.from), day(time.until), time.meetings)
    }

    #[test]
    fn times_of_review_are_understood_in_three_languages() {
        for (text, from, until, meetings) in [
            (
                "It will be reevaluated in the fall of 2027 after conducting 3-4 meetings.",
                "2027-09-01",
                "2027-11-30",
                Some((3, 4)),
            ),
            (
                "Réévaluée à l'automne 2027, après trois à quatre rencontres",
                "2027-09-01",
                "2027-11-30",
                Some((3, 4)),
            ),
            (
                "We evalueren in het najaar van 2027 na 3 of 4 bijeenkomsten.",
                "2027-09-01",
                "2027-11-30",
                Some((3, 4)),
            ),
            ("Reviewed by 30 June 2028", "", "2028-06-30", None),
            ("Revue au plus tard le 1er juin 2028", "", "2028-06-01", None),
            ("Reviewed in March 2026", "2026-03-01", "2026-03-31", None),
            ("Review between September 1, 2026 and 2026-11-30", "2026-09-01", "2026-11-30", None),
            ("Between 1 September and 30 November 2027", "2027-09-01", "2027-11-30", None),
            ("Between September 1st and November 30, 2027", "2027-09-01", "2027-11-30", None),
            ("Revue entre le 1er juin et le 30 juin 2027", "2027-06-01", "2027-06-30", None),
            ("Revue du 1er au 30 juin 2027", "2027-06-01", "2027-06-30", None),
            ("Tussen 1 december en 31 januari 2028", "2027-12-01", "2028-01-31", None),
            ("Reviewed June–September 2027 after 3 meetings", "2027-06-01", "2027-09-30", Some((3, 3))),
            ("Between 1 and 4 meetings in March 2027", "2027-03-01", "2027-03-31", None),
            ("In the winter of 2026", "2026-12-01", "2027-02-28", None),
            ("Review after every six meetings", "", "", Some((6, 6))),
            ("Revue avant l’été 2027", "", "2027-05-31", None),
            ("Reviewed before spring 2028", "", "2028-02-29", None),
            ("Reviewed by the end of 2026", "", "2026-12-31", None),
            ("Revue fin juin 2027", "2027-06-30", "2027-06-30", None),
            ("Herzien voor eind 2027", "", "2027-12-31", None),
            ("Review from 2 mei 2026", "2026-05-02", "", None),
            ("We held 4 meetings in all", "", "", None),
            ("Last reviewed in March 2025; next review March 2027.", "2027-03-01", "2027-03-31", None),
            (
                "Dernière révision en mars 2025 ; prochaine révision en mars 2027",
                "2027-03-01",
                "2027-03-31",
                None,
            ),
            (
                "Laatst herzien in maart 2025, volgende herziening maart 2027",
                "2027-03-01",
                "2027-03-31",
                None,
            ),
            ("This charter was written in 2024 after 3 meetings.", "", "", None),
            ("Cette charte a été rédigée en 2024 après 3 rencontres.", "", "", None),
            ("Dit charter werd geschreven in 2024 na 3 bijeenkomsten.", "", "", None),
            ("Adopted on 12 February 2026, reviewed in March 2027", "2027-03-01", "2027-03-31", None),
            ("It was reviewed in March 2025.", "", "", None),
            ("We review it after our tenth meeting", "", "", Some((10, 10))),
            ("Revue après notre dixième rencontre", "", "", Some((10, 10))),
            ("Na onze 10e bijeenkomst", "", "", Some((10, 10))),
            ("Early 2028", "2028-01-01", "2028-03-31", None),
            ("Début 2028", "2028-01-01", "2028-03-31", None),
            ("Begin 2028", "2028-01-01", "2028-03-31", None),
            ("Reviewed between 2026-11-30 and 2026-01-01", "", "", None),
        ] {
            assert_eq!(said(text), (from.to_owned(), until.to_owned(), meetings), "{text}");
        }
    }

    #[test]
    fn a_meeting_that_reviews_something_is_not_a_review_of_the_charter() {
        assert!(speaks(&words("Frequency will be re-evaluated in the spring of 2027.")));
        assert!(!speaks(&words("Members review their notes.")));
        assert!(!speaks(&words("The group was born in the spring of 2027.")));
    }
}
