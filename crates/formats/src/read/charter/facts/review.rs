//! When a charter is looked at again, read from sentences: a day, a season, a number of meetings.

use std::ops::Range;

use jiff::civil::Date;

use super::days::{between, stretch};
use super::numbers::{count as counted, ordinal};
use super::past;
use super::words::{Word, matches};

/// What a sentence says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// After so many meetings at the earliest, and at the latest.
    pub meetings: Option<(u32, u32)>,
    /// Whether there may be more of them than that: `after at least three meetings`.
    pub or_more: bool,
}

/// Words by which a sentence speaks of looking at something again. Each is the beginning of a word.
pub(super) const AGAIN: [&str; 30] = [
    "herbek",
    "herbezi",
    "relir",
    "relisons",
    "relue",
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
const MEETINGS: [&str; 22] = [
    "togethers",
    "samenkomsten",
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
/// Words between a number and the meetings that it counts.
const BETWEEN: &str =
    "more|other|further|additional|full|regular|get|autres|nouvelles|autre|verdere|bijkomende|extra|volgende";
/// Words by which there may be more meetings than so many.
const AT_LEAST: [&str; 7] = ["least", "moins", "minstens", "minste", "tenminste", "minimaal", "minimum"];
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
const BEFORE: [&str; 5] = [
    "by|before|until|latest|avant|tard|vóór|voor|uiterlijk|tegen",
    "no|not later than",
    "ten laatste",
    "op z|zijn laatst",
    "op het laatst",
];
/// Words behind a day that make it the last one.
const AT_LATEST: [&str; 4] = ["at the latest", "au plus tard", "ten laatste", "op zijn laatst"];
/// Those of them by which a longer stretch has not even begun.
const SOONER: [&str; 4] = ["before", "avant", "vóór", "voor"];
/// Words that make a day the first one.
const SINCE: [&str; 7] = ["from", "since", "starting", "dès", "compter", "partir", "vanaf"];

/// Whether a sentence speaks of looking at something again, at a time or after some meetings.
pub fn speaks(words: &[Word]) -> bool {
    let again =
        words.iter().any(|word| AGAIN.iter().any(|stem| word.low.starts_with(stem))) || looks_again(words);
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

/// Whether a sentence speaks of looking once more: `We look at this page again`, `We kijken of dit nog past`.
fn looks_again(words: &[Word]) -> bool {
    const LOOKS: [&str; 5] = ["look", "return", "come", "kijk", "bekijk"];
    const ONCE_MORE: [&str; 3] = ["again", "opnieuw", "terug"];
    // In each language: to see, whether, still.
    const STILL: [[&[&str]; 3]; 3] = [
        [&["see", "check", "look"], &["whether", "if"], &["still"]],
        [&["kijken", "bekijken"], &["of"], &["nog"]],
        [&["voyons", "vérifions"], &["si", "s"], &["encore", "toujours"]],
    ];
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.low.as_str()));
    let whether_still = STILL.iter().any(|all| all.iter().all(|list| has(list)));
    let looks = words.iter().any(|word| LOOKS.iter().any(|stem| word.low.starts_with(stem)));
    (looks && has(&ONCE_MORE)) || whether_still
}

/// Whether a sentence says of itself that this is still to come.
pub fn is_to_come(words: &[Word]) -> bool {
    const COMES: [&str; 12] = [
        "will",
        "shall",
        "sera",
        "seront",
        "réviserons",
        "reverrons",
        "réévaluerons",
        "zal",
        "zullen",
        "wordt",
        "worden",
        "herzien",
    ];
    words.iter().any(|word| COMES.contains(&word.low.as_str()))
}

/// What a sentence says.
pub fn read(words: &[Word]) -> Time {
    let mut time = Time::default();
    let mut days: Vec<(usize, usize, Date, Date)> = Vec::new();
    let gone = past::stretches(words);
    let is_gone = |at: usize| gone.iter().any(|stretch| stretch.contains(&at));
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let length = if let Some((length, from, until)) = between(rest).or_else(|| stretch(rest)) {
            if !is_gone(at) {
                days.push((at, at + length, from, until));
            }
            length
        } else if let Some((length, least, most)) = count(rest) {
            let near = words.get(at.saturating_sub(4)..at).unwrap_or_default();
            if is_gone(at) || !near.iter().any(|word| AFTER.contains(&word.low.as_str())) {
                at += 1;
                continue;
            }
            if time.meetings.is_none() {
                let latest = rest.get(length..).and_then(latest).filter(|latest| *latest > most);
                time.meetings = Some((least, latest.unwrap_or(most)));
                time.or_more = near.iter().any(|word| AT_LEAST.contains(&word.low.as_str()));
            }
            length
        } else {
            at += 1;
            continue;
        };
        at += length;
    }
    (time.from, time.until) = match days.as_slice() {
        [] => (None, None),
        [(at, end, from, until)] => bounded(words, *at..*end, *from, *until),
        [(_, _, from, _), (_, _, _, until), ..] => (Some(*from), Some(*until)),
    };
    if time.from.zip(time.until).is_some_and(|(from, until)| from > until) {
        (time.from, time.until) = (None, None);
    }
    time
}

/// The first and the last day of a stretch of days, by what is said around it: `by June 2027`, `from 2 May 2026`.
fn bounded(words: &[Word], said: Range<usize>, from: Date, until: Date) -> (Option<Date>, Option<Date>) {
    let near = words.get(said.start.saturating_sub(3)..said.start).unwrap_or_default();
    let has = |list: &[&str]| near.iter().any(|word| list.contains(&word.low.as_str()));
    let begins = |list: &[&str], rest: &[Word]| list.iter().any(|pattern| matches(pattern, rest).is_some());
    let last = (0..near.len()).any(|at| begins(&BEFORE, near.get(at..).unwrap_or_default()))
        || begins(&AT_LATEST, words.get(said.end..).unwrap_or_default());
    if from < until && has(&SOONER) {
        // Before the summer is before its first day.
        (None, from.yesterday().ok())
    } else if last {
        (None, Some(until))
    } else if has(&SINCE) {
        (Some(from), None)
    } else {
        (Some(from), Some(until))
    }
}

/// After how many meetings at the latest, where that is said behind a count of them: `after six meetings, and no later than eight`.
fn latest(behind: &[Word]) -> Option<u32> {
    const LATEST: [&str; 4] = [
        "and|but no|not later than #",
        "et|mais au plus tard après #",
        "en|maar uiterlijk na #",
        "en|maar ten laatste na #",
    ];
    let found = LATEST.iter().find_map(|pattern| matches(pattern, behind))?;
    let next = behind.get(found.length);
    let ends = next.is_none_or(|word| {
        word.before.contains([',', ';', '.', ')', ':']) || MEETINGS.contains(&word.low.as_str())
    });
    found.numbers.first().copied().filter(|_| ends)
}

/// `3-4 meetings`, `three to four meetings`, `six more meetings`.
fn count(words: &[Word]) -> Option<(usize, u32, u32)> {
    // Up to the meetings that are counted by the words before.
    let to_meetings = |at: usize| {
        let between = usize::from(words.get(at..).is_some_and(|rest| matches(BETWEEN, rest).is_some()));
        let end = at + between;
        words.get(end).is_some_and(|word| MEETINGS.contains(&word.low.as_str())).then_some(end + 1)
    };
    // `our tenth meeting`
    if let Some((end, place)) = ordinal(words).and_then(|(length, place)| Some((to_meetings(length)?, place)))
    {
        return Some((end, place, place));
    }
    let (length, least) = counted(words).filter(|(_, least)| *least > 0)?;
    if let Some(end) = to_meetings(length) {
        return Some((end, least, least));
    }
    let joined = words.get(length)?;
    let dash = ["-", "–", "—", "/"].contains(&joined.before.as_str());
    let to = ["to", "or", "à", "ou", "tot", "of"].contains(&joined.low.as_str());
    if !dash && !to {
        return None;
    }
    let at = length + usize::from(!dash);
    let (taken, most) = counted(words.get(at..)?).filter(|(_, most)| least <= *most)?;
    Some((to_meetings(at + taken)?, least, most))
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
    fn seeing_whether_it_still_fits_is_looking_again() {
        for text in [
            "In the winter of 2026 we see whether this still fits.",
            "À l'hiver 2026, nous voyons si cela convient encore.",
            "In de winter van 2026 kijken we of dit nog past.",
        ] {
            assert!(speaks(&words(text)), "{text}");
        }
        assert!(!speaks(&words("We see to it that nobody is still cold in the winter of 2026.")));
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
            (
                "Reviewed at the latest on May 2nd, 2027 after four more sessions",
                "",
                "2027-05-02",
                Some((4, 4)),
            ),
            ("Reviewed no later than April 2027", "", "2027-04-30", None),
            ("Revue en mars 2027 au plus tard", "", "2027-03-31", None),
            ("Ten laatste in mei 2027 herbekeken", "", "2027-05-31", None),
            ("Reviewed after a dozen get-togethers in Q4 2026", "2026-10-01", "2026-12-31", Some((12, 12))),
            ("Revue après une douzaine de séances", "", "", Some((12, 12))),
            ("After 6 sessions, and no later than 8", "", "", Some((6, 8))),
            ("Reviewed on 25/09/2027", "2027-09-25", "2027-09-25", None),
            ("Reviewed on 4/5/2027", "", "", None),
        ] {
            assert_eq!(said(text), (from.to_owned(), until.to_owned(), meetings), "{text}");
        }
    }

    #[test]
    fn at_least_so_many_meetings_may_be_more() {
        for text in
            ["After at least three meetings", "Après au moins trois séances", "Na minstens drie sessies"]
        {
            let time = read(&words(text));
            assert_eq!((time.meetings, time.or_more), (Some((3, 3)), true), "{text}");
        }
    }

    #[test]
    fn a_meeting_that_reviews_something_is_not_a_review_of_the_charter() {
        assert!(speaks(&words("Frequency will be re-evaluated in the spring of 2027.")));
        assert!(!speaks(&words("Members review their notes.")));
        assert!(!speaks(&words("The group was born in the spring of 2027.")));
    }
}
