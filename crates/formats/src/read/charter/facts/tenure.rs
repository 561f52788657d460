//! From when and until when somebody has a role, read from what stands beside their name.

use jiff::civil::Date;

use super::days::stretch;
use super::rules;
use super::words::{Word, matches, words};

/// From when, and until when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tenure {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// Words before the first day; the longer of two that begin alike goes first.
const SINCE: [&str; 14] = [
    "à compter de|du|d",
    "à partir de|du|d",
    "as of|from",
    "starting",
    "since",
    "from",
    "depuis le",
    "depuis",
    "dès le",
    "dès",
    "vanaf|sinds",
    "van",
    "du",
    "per",
];
/// Words before the last day.
const UNTIL: [&str; 12] = [
    "jusqu à|au|en",
    "tot en met",
    "tot aan",
    "tot",
    "t e m",
    "t m",
    "tem",
    "up to",
    "until|till|through",
    "to",
    "au",
    "ends|ending|fin|einde",
];
/// Words by which a stretch of time begins even where its days are not understood: `until further notice`, `for two years`.
const BEGINS: [&str; 20] = [
    "elected|appointed|chosen",
    "élu|élue|nommé|nommée|désigné|désignée",
    "gekozen|verkozen|benoemd|aangesteld",
    "until",
    "till",
    "since",
    "from",
    "for",
    "jusqu",
    "depuis",
    "dès",
    "pour",
    "tot",
    "t m",
    "t e m",
    "vanaf",
    "sinds",
    "voor",
    "à compter",
    "à partir",
];
/// Said of somebody who has a role for the time being.
const MEANWHILE: [&str; 8] =
    ["interim", "acting", "ad interim", "par intérim", "intérim", "waarnemend", "a i", "tijdelijk"];

/// The days that words say and nothing else: `until June 2027`, `from 1 March 2026 to 28 February 2028`, `tot 1 september 2027`,
/// `term: October 2026 – June 2027`.
pub fn read(text: &str) -> Option<Tenure> {
    let text = unlabelled(text);
    in_words(&words(text)).or_else(|| between(text))
}

/// What stands behind `term:`.
fn unlabelled(text: &str) -> &str {
    const LABELS: [&str; 11] = [
        "term",
        "terms",
        "term of office",
        "mandate",
        "period",
        "mandat",
        "période",
        "termijn",
        "mandaat",
        "periode",
        "ambtstermijn",
    ];
    let labelled = text.split_once(':');
    labelled
        .filter(|(label, _)| LABELS.contains(&label.trim().to_lowercase().as_str()))
        .map_or(text, |(_, days)| days)
}

/// `October 2026 – June 2027`
fn between(text: &str) -> Option<Tenure> {
    let (first, last) = ["–", "—", " - "].iter().find_map(|dash| text.split_once(dash))?;
    let whole = |part: &str| {
        let words = words(part);
        day(&words, 0).filter(|(length, ..)| *length == words.len())
    };
    let ((_, from, _), (_, _, until)) = whole(first).zip(whole(last))?;
    (from <= until).then_some(Tenure { from: Some(from), until: Some(until) })
}

fn in_words(words: &[Word]) -> Option<Tenure> {
    let mut tenure = Tenure::default();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let first = |list: &[&str]| list.iter().find_map(|one| matches(one, rest)).map(|found| found.length);
        if let Some((length, _, until)) = first(&UNTIL).and_then(|length| day(rest, length)) {
            (at, tenure.until) = (at + length, Some(until));
        } else if let Some((length, from, _)) = first(&SINCE).and_then(|length| day(rest, length)) {
            (at, tenure.from) = (at + length, Some(from));
        } else if at > 0 && matches("and|et|en", rest).is_some() {
            at += 1;
        } else {
            return None;
        }
    }
    let ordered = tenure.from.zip(tenure.until).is_none_or(|(from, until)| from <= until);
    (tenure != Tenure::default() && ordered).then_some(tenure)
}

/// A day or a month behind so many words, with the words up to its end. A season or a year is too long to tell a day.
fn day(words: &[Word], skipped: usize) -> Option<(usize, Date, Date)> {
    let skipped =
        skipped + usize::from(matches("the|le|l|de", words.get(skipped..).unwrap_or_default()).is_some());
    let (length, from, until) = stretch(words.get(skipped..)?)?;
    let short = from.until(until).is_ok_and(|span| span.get_days() < 31);
    short.then_some((skipped + length, from, until))
}

/// Whether words speak of time and not of an organisation: `until further notice`, `2025–2027`, `two years`, `interim`.
pub fn is_of_time(text: &str) -> bool {
    let said = words(text);
    let low: Vec<&str> = said.iter().map(|word| word.low.as_str()).collect();
    let lasts = |before: &str| rules::term(&words(&format!("{before} {text}"))).is_some();
    let counted = said.len() <= 3 && ["", "for", "pour", "voor"].into_iter().any(lasts);
    // `a.i.` is for the time being; large letters are those of an organisation.
    let letters = said.iter().all(|word| word.low.chars().count() == 1 && word.capital);
    !text.chars().any(char::is_alphabetic)
        || counted
        || (MEANWHILE.contains(&low.join(" ").as_str()) && !letters)
        || begins(&said)
}

/// Whether words begin with one that a stretch of time begins with.
pub fn begins(words: &[Word]) -> bool {
    BEGINS.iter().any(|one| matches(one, words).is_some())
        || (matches("du|van|de|per", words).is_some()
            && words.get(1).is_some_and(|word| word.low.starts_with(|sign: char| sign.is_ascii_digit())))
}

/// Whether the head of a column says that days stand below it: from when, or until when.
pub fn is_head(head: &str) -> bool {
    const HEADS: [&str; 16] = [
        "since",
        "from",
        "until",
        "till",
        "to",
        "sinds",
        "vanaf",
        "van",
        "tot",
        "tot en met",
        "depuis",
        "depuis le",
        "jusqu au",
        "jusqu à",
        "jusqu en",
        "dès le",
    ];
    let low: Vec<String> = words(head).into_iter().map(|word| word.low).collect();
    HEADS.contains(&low.join(" ").as_str())
}

/// Puts the day below such a head behind each name in a cell, as people write it: `Ann Lee (City, since 1 May 2026)`; whether there
/// were names only, and a day.
pub fn told(holder: &mut String, head: &str, day: &str) -> bool {
    let said = format!("{} {}", head.trim().to_lowercase(), day.trim());
    let Some(super::holders::Held::By(holders)) = super::holders::read(holder, false) else { return false };
    if day.contains(['(', ')', '\n']) || read(&said).is_none() {
        return false;
    }
    if holders.len() > 1 {
        if holders.iter().any(|one| one.from.is_some() || one.until.is_some()) {
            return false;
        }
        let dated = holders.iter().map(|one| match one.organisation.as_str() {
            "" => format!("{} ({said})", one.name),
            organisation => format!("{} ({organisation}, {said})", one.name),
        });
        *holder = dated.collect::<Vec<_>>().join("; ");
        return true;
    }
    *holder = match holder.trim().strip_suffix(')') {
        Some(before) => format!("{before}, {said})"),
        None => format!("{} ({said})", holder.trim()),
    };
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_beside_a_name_are_understood_in_three_languages() {
        for (text, from, until) in [
            ("until June 2027", "", "2027-06-30"),
            ("until the end of June 2027", "", "2027-06-30"),
            ("from 1 March 2026 to 28 February 2028", "2026-03-01", "2028-02-28"),
            ("since September 2025", "2025-09-01", ""),
            ("tot 1 september 2027", "", "2027-09-01"),
            ("t/m december 2027", "", "2027-12-31"),
            ("t.e.m. 31 december 2027", "", "2027-12-31"),
            ("van 1 maart 2026 tot en met 28 februari 2028", "2026-03-01", "2028-02-28"),
            ("jusqu’au 30 juin 2027", "", "2027-06-30"),
            ("jusqu'en juin 2027", "", "2027-06-30"),
            ("du 1er mars 2026 au 28 février 2028", "2026-03-01", "2028-02-28"),
            ("à compter du 1er janvier 2026", "2026-01-01", ""),
        ] {
            let said = read(text).unwrap_or_else(|| panic!("{text}"));
            let day = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
            assert_eq!((day(said.from), day(said.until)), (from.to_owned(), until.to_owned()), "{text}");
        }
        for text in [
            "until summer 2027",
            "until further notice",
            "City of Ghent",
            "since 2025",
            "until June 2027 and more",
            "from 1 March 2028 to 28 February 2026",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn words_of_time_are_no_organisation() {
        for text in [
            "until further notice",
            "2025–2027",
            "two years",
            "deux ans",
            "2 jaar",
            "interim",
            "a.i.",
            "elected May 2025",
            "pour deux ans",
        ] {
            assert!(is_of_time(text), "{text}");
        }
        for text in ["Ministry of Health", "City of Ghent", "De Veerman", "4 Corners House", "A I"] {
            assert!(!is_of_time(text), "{text}");
        }
    }
}
