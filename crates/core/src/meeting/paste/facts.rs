//! What stands around an agenda and tells of the meeting: where it is, who is there, when all of it begins and ends; and what a chat puts
//! before a line. Pure.

use jiff::civil::Time;

use super::clock::{Moment, Written};
use super::context::{Opening, Reading};
use super::line::{self, Line};
use super::{between, clock, letter, rows, tokens};

/// What a line tells of the meeting, before a colon.
const FACTS: &str = "date datum location lieu locatie plaats place venue adresse adres address room salle zaal lokaal attendees \
    participants present présents présent présences aanwezig aanwezigen deelnemers excusés excusé verontschuldigd afwezig apologies \
    regrets absent absents absences chair chairperson president président présidence présidente voorzitter voorzit voorzitterschap \
    secretary secrétaire secrétariat secretaris verslag verslaggever notulist notulen minutes minute-taker note-taker notetaker \
    scribe facilitator facilitateur facilitatrice animateur animation begeleider begeleiding gespreksleider moderator host gastheer \
    timekeeper tijdbewaker to aan cc dial-in link lien zoom teams meeting réunion vergadering subject objet onderwerp";
/// Facts of more words.
const FACTS_OF_MORE: [&str; 8] = [
    "minute taker",
    "note taker",
    "time keeper",
    "gardien du temps",
    "secrétaire de séance",
    "président de séance",
    "date et lieu",
    "date and place",
];
/// What stands before the time of the whole.
const WHEN: &str =
    "date datum when quand wanneer time tijd tijdstip uur heure heures horaire horaires hours timing";
/// What stands before how long the whole takes.
const LENGTHS: [&str; 8] =
    ["duration", "durée", "duur", "duurtijd", "total", "totaal", "durée totale", "totale duur"];
/// Words before the length of the whole, below its agenda.
const TOTALS: &str =
    "total totaal totale sum som somme duration duur durée time tijd temps générale général in au van de of";
/// The same without a word for a sum: `180 minutes in all`, `180 minutes en tout`.
const IN_ALL: [&str; 4] = ["in all", "all in all", "altogether", "en tout"];
/// Days of the week, and months, which tell when a meeting is.
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo \
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim";
const MONTHS: &str = "january february march april may june july august september october november december jan feb mar apr jun jul \
    aug sept sep oct nov dec januari februari maart mei juni juli augustus oktober mrt okt janvier février mars avril mai juin \
    juillet août septembre octobre novembre décembre janv févr avr juil déc";
/// More letters than a line has that tells of a day.
const LONGEST_DATE: usize = 200;
/// Words for a meeting, in the line above its agenda.
const MEETINGS: &str = "agenda programme program programma dagorde meeting réunion vergadering overleg bijeenkomst workshop \
    committee comité conseil stuurgroep studiedag journée retreat schedule planning draaiboek ordre oj odj";

/// What a line tells before its colon.
fn key(row: &str) -> Option<(String, &str)> {
    let (key, value) = row.split_once(':')?;
    let key = key.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    Some((key, value.trim())).filter(|(key, value)| !key.is_empty() && !value.is_empty())
}

/// `Location: Room 4B`, `Voorzitter: Bart. Verslag: Ilse.`: a fact about the meeting and no item of it.
pub fn is_fact(row: &str) -> bool {
    let Some((key, value)) = key(row) else { return is_total(row) };
    if is_total(&key) {
        return true;
    }
    if LENGTHS.contains(&key.as_str()) {
        return tokens::said_length(value).is_some();
    }
    let is_item = tokens::length_behind(row).is_some() || tokens::said_length(value).is_some();
    (among(FACTS, &key) || FACTS_OF_MORE.contains(&key.as_str())) && !is_item && !says_clock(row)
}

/// `Total 60 min`, `Durée totale 1h30`: how long the whole takes.
fn is_total(row: &str) -> bool {
    let before = || tokens::length_before(row).map(|(minutes, words)| (words, minutes));
    let told = tokens::length_behind(row).or_else(|| tokens::number_behind(row)).or_else(before);
    told.is_some_and(|(words, _)| {
        let small = words.to_lowercase();
        if IN_ALL.contains(&small.as_str()) {
            return true;
        }
        // `TOTAL ........ 110`
        let words = small.split_whitespace();
        let words = words.map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
        let mut words = words.filter(|word| !word.is_empty());
        let says = words.clone().any(|word| word.starts_with("tota") || word == "som" || word == "somme");
        says && words.all(|word| among(TOTALS, word))
    })
}

/// `Tuesday 1 December 2026, 14:00 – 16:00, Room 4`: a line that tells on what day and when all of a meeting is.
pub fn dated(row: &str) -> Option<Moment> {
    if row.len() > LONGEST_DATE || !row.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let small = row.to_lowercase();
    let words: Vec<&str> =
        small.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_number = |word: Option<&&str>, most: u16| {
        // `1er`, `2nd`
        let digits = word.map(|word| word.trim_end_matches(char::is_alphabetic));
        digits
            .and_then(|digits| digits.parse::<u16>().ok())
            .is_some_and(|number| (1..=most).contains(&number))
    };
    let has_weekday = words.first().is_some_and(|word| among(WEEKDAYS, word));
    let in_words = words.iter().position(|word| among(MONTHS, word)).is_some_and(|month| {
        let beside = [month.checked_sub(1), Some(month + 1)];
        let year = |word: &&str| word.len() == 4 && is_number(Some(word), 2999);
        beside.into_iter().flatten().any(|at| is_number(words.get(at), 31))
            && (has_weekday || words.iter().skip(month + 1).take(2).any(year))
    });
    let mut pieces = small.split([' ', ',', ';', '(', ')', ':']);
    if !in_words && !pieces.any(|piece| is_day_in_numbers(piece, has_weekday)) {
        return None;
    }
    let pieces = row.split([',', ';', '|', '(', ')']).map(str::trim).filter(|piece| !piece.is_empty());
    let told = |piece: &str| {
        clock::whole(piece).or_else(|| clock::behind(piece).map(|(_, moment, how)| (moment, how)))
    };
    pieces.filter_map(told).find(|(_, written)| *written != Written::Numbers).map(|(moment, _)| moment)
}

/// `15-12-2026`, `2026-12-15`, and beside the day of the week `15/12`.
fn is_day_in_numbers(piece: &str, has_weekday: bool) -> bool {
    let numbers: Vec<Option<u16>> = piece.split(['/', '-', '.']).map(|number| number.parse().ok()).collect();
    let lies = |day: u16, month: u16| (1..=31).contains(&day) && (1..=12).contains(&month);
    let is_day = |one: u16, other: u16| lies(one, other) || lies(other, one);
    match numbers.as_slice() {
        [Some(one), Some(other)] => has_weekday && piece.contains('/') && is_day(*one, *other),
        [Some(one), Some(other), Some(year @ 1900..)] => *year < 3000 && is_day(*one, *other),
        [Some(year @ 1900..), Some(month), Some(day)] => *year < 3000 && lies(*day, *month),
        _ => false,
    }
}

/// Whether the only line with a date tells when all of it is that stands below.
fn dates_all(moment: Moment, below: &[Opening]) -> bool {
    let starts: Vec<Time> = starts(below).iter().map(|moment| moment.from).collect();
    let half = |time| between(moment.from, time) % (12 * 60);
    match moment.to {
        Some(to) => starts.iter().all(|time| half(*time) <= between(moment.from, to)),
        None => starts.first().is_none_or(|first| half(*first) == 0),
    }
}

fn starts(below: &[Opening]) -> Vec<Moment> {
    let start = |opening: &Opening| match opening {
        Opening::Clock(moment) | Opening::Hours(moment) => Some(*moment),
        _ => None,
    };
    below.iter().filter_map(start).collect()
}

fn says_clock(row: &str) -> bool {
    matches!(line::opening(row), Opening::Clock(_) | Opening::Hours(_))
}

/// `Time: 10:00 - 11:00`: a line that tells when all of the meeting is.
pub fn tells_when(row: &str) -> bool {
    key(row).is_some_and(|(key, _)| among(WHEN, &key))
}

/// A line without what a chat puts before it: `[08:14, 3-11-2025] Els: `, `03/11/2025, 08:14 - Els: `.
pub fn without_stamp(line: &str) -> Option<&str> {
    let behind = match line.strip_prefix('[') {
        Some(rest) => rest.split_once(']').filter(|(stamp, _)| is_stamp(stamp)).map(|(_, rest)| rest)?,
        None => line.split_once(" - ").filter(|(stamp, _)| is_stamp(stamp)).map(|(_, rest)| rest)?,
    };
    let (name, words) = behind.split_once(':')?;
    let is_name = !name.trim().is_empty() && name.split_whitespace().count() < 5;
    (is_name && !name.contains(|letter: char| letter.is_ascii_digit())).then(|| words.trim())
}

/// A date and a time of day, and nothing else.
fn is_stamp(text: &str) -> bool {
    let pieces: Vec<&str> = text.split([' ', ',']).filter(|piece| !piece.is_empty()).collect();
    let is_date = |piece: &&str| {
        let numbers: Vec<&str> = piece.split(['/', '-', '.']).collect();
        let digits = |number: &&str| number.parse::<u16>().is_ok();
        numbers.len() == 3 && numbers.iter().all(digits)
    };
    let is_time = |piece: &&str| piece.contains(':') && clock::whole(piece).is_some();
    let is_half = |piece: &&str| ["am", "pm", "AM", "PM", "à", "at", "om"].contains(piece);
    pieces.iter().any(&is_date)
        && pieces.iter().any(&is_time)
        && pieces.iter().all(|piece| is_date(piece) || is_time(piece) || is_half(piece))
}

/// The line above all items that tells when the whole begins and ends: `AGENDA (12:30 PM – 3:00 PM)`, `Tijd: 14u-16u`.
pub fn frame(row: &str, below: &[Opening], may_date: bool) -> Option<Line> {
    let words = row.trim_start_matches('#').trim();
    let date = dated(words).filter(|moment| may_date && !below.is_empty() && dates_all(*moment, below));
    if let Some(moment) = date {
        let mut line = Line::default();
        line.take(moment);
        return Some(line);
    }
    let line = line::line(words, Reading { starts: true, elapsed: false });
    let tells = tells_when(words);
    if line.is_only_time || rows::cells(row).len() > 1 || line.from.is_none() || below.is_empty() {
        return None;
    }
    (tells || (line.to.is_some() && is_of_all(&line, below))).then_some(line)
}

/// Whether all that stands below lies within a line's time.
fn is_of_all(line: &Line, below: &[Opening]) -> bool {
    let (Some(from), Some(to)) = (line.from, line.to) else { return false };
    let title = line.item.title.to_lowercase();
    let names = title.split(|sign: char| !sign.is_alphanumeric()).any(|word| among(MEETINGS, word));
    let starts = starts(below);
    let half = |time| between(from, time) % (12 * 60);
    let lies = |time| half(time) < between(from, to) || (names && time == to);
    let rises = starts.windows(2).take(1).all(|pair| matches!(pair, [one, next] if one.from < next.from));
    let first = starts.first().is_some_and(|first| half(first.from) == 0 && first.to != Some(to));
    let is_frame = if starts.is_empty() { names && below.len() > 1 } else { names && rises };
    let is_whole = first && rises && starts.len() > 2;
    (is_frame || (is_whole && !letter::names_part(&line.item.title)))
        && starts.iter().all(|moment| lies(moment.from))
}

/// `Vergadering 12 mei`: what a meeting is called, above its agenda.
pub fn names_meeting(row: &str) -> bool {
    let small = row.to_lowercase();
    let first = small.split(|sign: char| !sign.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|word| among(MEETINGS, word))
}

fn among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
