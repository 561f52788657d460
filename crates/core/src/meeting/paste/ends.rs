//! Lines that say when all begins or ends, and nothing else: `Start: 9:00`, `12:00 End`, `Fin prévue à 19h20`. Pure.

use jiff::civil::Time;

use super::line::Line;
use super::{between, cut};

/// Words of a line that says when all is over.
const ENDS: &[&str] = &[
    "end",
    "the end",
    "end of meeting",
    "end of the meeting",
    "end of day",
    "end of the day",
    "end of session",
    "end time",
    "ends",
    "meeting ends",
    "meeting closes",
    "close",
    "finish",
    "adjourn",
    "adjournment",
    "einde",
    "slot",
    "sluiting",
    "einde vergadering",
    "einde van de vergadering",
    "einde bijeenkomst",
    "einde van de bijeenkomst",
    "einde sessie",
    "einde van de dag",
    "fin",
    "fin de la réunion",
    "fin de réunion",
    "fin de séance",
    "fin de la séance",
    "fin de la journée",
    "fin prévue",
    "fin estimée",
    "fin au plus tard",
    "fin de l'atelier",
    "clôture prévue",
    "heure de fin",
    "expected end",
    "planned end",
    "estimated end",
    "end planned",
    "we end",
    "we finish",
    "we wrap up",
    "wrap up by",
    "we stop",
    "finishes",
    "meeting end",
    "einde voorzien",
    "voorzien einde",
    "verwacht einde",
    "gepland einde",
    "einde gepland",
    "einduur",
    "eindtijd",
    "we stoppen",
    "we eindigen",
    "we ronden af",
    "we sluiten af",
    "on termine",
    "on finit",
    "on s'arrête",
    "nous finissons",
    "out by",
    "done by",
    "end by",
    "ends by",
    "finish by",
    "finished by",
    "klaar tegen",
    "gedaan tegen",
    "doors close",
    "deuren dicht",
    "fermeture des portes",
    "levée de séance",
    "levée de la séance",
    "nous terminons",
];

/// Words of a line that says when all begins.
const STARTS: [&str; 13] = [
    "start",
    "start time",
    "begin",
    "aanvang",
    "début",
    "begins",
    "we start",
    "we begin",
    "we starten",
    "we beginnen",
    "nous commençons",
    "on commence",
    "nous débutons",
];

/// Takes out a first line that says when all begins: `Start: 9:00`. The item behind it starts then.
pub fn take_start(lines: &mut Vec<Line>) {
    let [first, next, ..] = lines.as_mut_slice() else { return };
    let alone = first.to.is_none()
        && first.minutes.is_none()
        && next.from.is_none_or(|from| Some(from) == first.from);
    let title = first.item.title.to_lowercase();
    let is_start = STARTS.contains(&title.trim_matches(|sign: char| !sign.is_alphanumeric()));
    if first.from.is_some() && alone && is_start {
        next.from = first.from;
        lines.remove(0);
    }
}

/// Takes the full hours at which lines end, where the next one starts then: `9.15 - 10 Case` above `10 - 10.30 Talk`. Where one does, so do
/// all that look like it.
pub fn take_bare(lines: &mut [Line]) {
    let found: Vec<Option<(Time, String)>> = lines.iter().map(bare).collect();
    let next = |at: usize| lines.get(at + 1).and_then(|next| next.from);
    let meets = |(at, end): (usize, &Option<(Time, String)>)| {
        end.as_ref()
            .is_some_and(|(end, _)| next(at).is_some_and(|from| between(*end, from).is_multiple_of(12 * 60)))
    };
    if !found.iter().enumerate().any(meets) {
        return;
    }
    let may = |at: usize| found.get(at).is_some_and(|end| meets((at, end))) || next(at).is_none();
    let ends: Vec<bool> = (0..lines.len()).map(may).collect();
    for ((line, found), ends) in lines.iter_mut().zip(found).zip(ends) {
        if let Some((end, title)) = found.filter(|_| ends) {
            (line.to, line.item.title) = (Some(end), title);
        }
    }
}

/// The hour behind the start of a line, and the title behind that: `9.15 - 10 Case`.
fn bare(line: &Line) -> Option<(Time, String)> {
    let from = line.from.filter(|_| line.to.is_none() && line.minutes.is_none())?;
    let (hour, title) = line.item.title.split_once(' ')?;
    let is_short = (1..=2).contains(&hour.len()) && hour.chars().all(|digit| digit.is_ascii_digit());
    let end = Time::new(hour.parse().ok().filter(|_| is_short)?, 0, 0, 0).ok()?;
    let (start, behind) = line.words.split_once([' ', '-', '–'])?;
    let dash = behind.trim_start().trim_start_matches(['-', '–']).trim_start();
    let follows =
        behind.contains(['-', '–']) && dash.starts_with(hour) && start.contains(['.', ':', 'h', 'u']);
    let lasts = (1..=6 * 60).contains(&(between(from, end) % (12 * 60)));
    (follows && lasts && title.starts_with(char::is_alphabetic)).then(|| (end, cut(title)))
}

/// Words of a line behind the end that is a note and no item.
const NOTE: usize = 4;

/// Whether a line says when something is over, and no more.
fn says_end(line: &Line) -> bool {
    let title = line.item.title.to_lowercase();
    let title = title.trim_matches(|sign: char| !sign.is_alphanumeric());
    let all = title.split(['/', '-', '–', '&']).map(str::trim).all(|title| ENDS.contains(&title));
    all && line.from.is_some() && line.to.is_none() && line.minutes.is_none()
}

/// Takes out a note behind the end of all: `11:00 Finish`, `Please bring: a stone`.
fn take_note(lines: &mut Vec<Line>, left_out: &mut Vec<String>) {
    let [_, .., end, note] = lines.as_slice() else { return };
    let title = &note.item.title;
    let is_note = title.contains(": ") || title.contains(" : ") || title.split_whitespace().count() >= NOTE;
    let is_timed = note.from.is_some() || note.minutes.is_some();
    if says_end(end) && is_note && !is_timed && note.item.text.is_empty() {
        left_out.push(note.words.clone());
        lines.pop();
    }
}

/// Takes out the length of the whole that stands alone below a column of lengths. Where every line says its own, it is of none of them.
pub fn take_sum(lines: &mut Vec<Line>, left_out: &mut Vec<String>) {
    let [before @ .., last] = lines.as_slice() else { return };
    let is_bare = last.is_only_time && last.from.is_none() && last.item.text.is_empty();
    let longest = before.iter().filter_map(|line| line.minutes).max();
    if is_bare
        && before.len() > 1
        && before.iter().all(|line| line.minutes.is_some())
        && last.minutes > longest
    {
        left_out.push(last.words.clone());
        lines.pop();
    }
}

/// Takes out the lines that say when a day is over: `12:00 End`. The item before such a line lasts until then. The time of the last.
pub fn take_ends(lines: &mut Vec<Line>, left_out: &mut Vec<String>) -> Option<Time> {
    take_note(lines, left_out);
    let ends = |lines: &[Line], at: usize| {
        let line = lines.get(at)?;
        // A day that is over stands before one that begins anew.
        let closes =
            lines.get(at + 1).is_none_or(|next| next.from.is_some_and(|next| line.from > Some(next)));
        line.from.filter(|_| at > 0 && closes && says_end(line))
    };
    let mut end = None;
    let mut at = lines.len();
    while at > 1 {
        at -= 1;
        let Some(time) = ends(lines, at) else { continue };
        end = end.or(Some(time).filter(|_| at + 1 == lines.len()));
        let text = lines.remove(at).item.text;
        if let Some(before) = lines.get_mut(at - 1) {
            if !text.is_empty() {
                before.item.add_text(&text);
            }
            before.to = before.to.or(Some(time));
        }
    }
    end
}
