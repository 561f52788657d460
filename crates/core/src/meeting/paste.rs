//! Lines that somebody has already, as timed items: `Welcome 10 / Case 35 min`, `12:00-12:10 Accueil`, a column of a table. Pure.
//!
//! Every line becomes an item, whatever is understood of it. Times of day give the minutes; where they leave a gap, the item after it
//! keeps its time. `tokens.rs` knows how times are written in the three languages.

use jiff::civil::Time;

use super::model::{LONGEST, MOST_ITEMS};
use super::tokens::{self, Moment};

/// The minutes of an item that says nothing of time.
pub const UNSAID: u32 = 10;
/// The longest title that is made of a line, in characters.
const LONGEST_TITLE: usize = 300;

/// An item as a line tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Its title.
    pub title: String,
    /// Its minutes.
    pub minutes: u32,
    /// Who leads it.
    pub lead: String,
    /// The section it stands in.
    pub section: String,
    /// When it has to start, because the line before it ends earlier.
    pub locked: Option<Time>,
}

/// What a line says.
#[derive(Default)]
struct Line {
    item: Pasted,
    minutes: Option<u32>,
    from: Option<Time>,
    to: Option<Time>,
}

/// The items of some lines, at most as many as an agenda holds, and the time of day at which the first starts, if it says so.
pub fn read(text: &str) -> (Vec<Pasted>, Option<Time>) {
    let mut lines: Vec<Line> = Vec::new();
    let mut section = String::new();
    let rows: Vec<&str> = text.lines().collect();
    for (number, row) in rows.iter().enumerate() {
        let row = row.trim();
        let heads_table = rows.get(number + 1).is_some_and(|next| is_rule(next.trim()) && row.contains('|'));
        if row.is_empty() || is_rule(row) || heads_table {
            continue;
        }
        if let Some(heading) = heading(row) {
            section = cut(heading);
            continue;
        }
        for part in parts(row) {
            let mut line = line(part);
            if !line.item.title.is_empty() && lines.len() < MOST_ITEMS {
                line.item.section.clone_from(&section);
                lines.push(line);
            }
        }
    }
    let start = lines.first().and_then(|line| line.from);
    let mut items: Vec<Pasted> = Vec::with_capacity(lines.len());
    let mut ended: Option<Time> = None;
    for (number, line) in lines.iter().enumerate() {
        let next = lines.get(number + 1).and_then(|next| next.from);
        let until = |end: Option<Time>| Some(between(line.from?, end?)).filter(|minutes| *minutes > 0);
        let minutes = line.minutes.or_else(|| until(line.to)).or_else(|| until(next)).unwrap_or(UNSAID);
        let locked = line.from.filter(|from| ended.is_some_and(|ended| ended < *from));
        ended = line.from.and_then(|from| from.checked_add(jiff::Span::new().minutes(minutes)).ok());
        items.push(Pasted { minutes: minutes.min(LONGEST), locked, ..line.item.clone() });
    }
    (items, start)
}

/// Minutes from one time of day to the next such time.
fn between(from: Time, to: Time) -> u32 {
    let minute =
        |time: Time| u32::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or(0);
    (minute(to) + LONGEST - minute(from)) % LONGEST
}

/// The rule under the head of a table.
fn is_rule(row: &str) -> bool {
    row.len() >= 3 && row.chars().all(|letter| "|-:= \t".contains(letter))
}

/// A line that names a section: a heading of Markdown, or words with a colon behind them and nothing of time.
fn heading(row: &str) -> Option<&str> {
    if row.starts_with('#') {
        return Some(row.trim_start_matches('#').trim()).filter(|heading| !heading.is_empty());
    }
    let words = row.strip_suffix(':')?.trim_end();
    (!words.is_empty() && !words.chars().any(|letter| letter.is_ascii_digit())).then_some(words)
}

/// Several items in one line, when each of them says how long it takes.
fn parts(row: &str) -> Vec<&str> {
    for sign in [" / ", ";"] {
        let parts: Vec<&str> = row.split(sign).map(str::trim).filter(|part| !part.is_empty()).collect();
        let timed = |part: &&str| {
            let line = line(part);
            line.minutes.is_some() || line.from.is_some()
        };
        if parts.len() > 1 && parts.iter().filter(|part| timed(part)).count() * 2 > parts.len() {
            return parts;
        }
    }
    vec![row]
}

fn line(row: &str) -> Line {
    let row = without_bullet(row);
    let cells: Vec<&str> = if row.contains('\t') {
        row.split('\t').map(str::trim).collect()
    } else if row.starts_with('|') || row.matches('|').count() > 1 {
        row.trim_matches('|').split('|').map(str::trim).collect()
    } else {
        vec![row]
    };
    let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    match cells.as_slice() {
        [alone] => sentence(alone),
        several => columns(several),
    }
}

/// The columns of a table: whatever is no time is title, lead, and the rest.
fn columns(cells: &[&str]) -> Line {
    let mut line = Line::default();
    let mut words: Vec<&str> = Vec::new();
    for cell in cells {
        let whole = |(moment, rest): (Moment, &str)| rest.is_empty().then_some(moment);
        match tokens::moment(cell).and_then(whole) {
            Some(moment) if line.from.is_none() => (line.from, line.to) = (Some(moment.from), moment.to),
            Some(moment) => line.to = line.to.or(Some(moment.from)),
            None => match tokens::whole_length(cell).filter(|_| line.minutes.is_none()) {
                Some(minutes) => line.minutes = Some(minutes),
                None => words.push(cell),
            },
        }
    }
    let mut words = words.into_iter();
    line.item.title = cut(words.next().unwrap_or_default());
    line.item.lead = cut(words.next().unwrap_or_default());
    line
}

/// A line of words with times before or behind them.
fn sentence(text: &str) -> Line {
    let mut line = Line::default();
    let mut rest = text;
    if let Some((moment, after)) = tokens::moment(rest) {
        (line.from, line.to, rest) = (Some(moment.from), moment.to, after);
    }
    if let Some((minutes, after)) = tokens::length_before(rest) {
        (line.minutes, rest) = (Some(minutes), after);
    }
    let (words, lead) = lead(rest);
    (rest, line.item.lead) = (words, cut(lead));
    if line.minutes.is_none()
        && let Some((before, minutes)) = tokens::length_behind(rest)
    {
        (rest, line.minutes) = (before, Some(minutes));
        if line.item.lead.is_empty() {
            let (words, lead) = self::lead(rest);
            (rest, line.item.lead) = (words, cut(lead));
        }
    }
    // A line of a time alone is called by it.
    line.item.title = cut(if rest.is_empty() { text } else { rest });
    line
}

/// `Case @Ann`: who leads it.
fn lead(text: &str) -> (&str, &str) {
    match text.rsplit_once(" @") {
        Some((words, lead)) if !lead.trim().is_empty() => (words.trim_end(), lead.trim()),
        _ => (text, ""),
    }
}

fn without_bullet(row: &str) -> &str {
    let row = row.trim();
    let plain = row.trim_start_matches(['-', '*', '•', '‣', '–', '—', '+', '·', '☐', '☑']);
    let plain = if plain.len() < row.len() && plain.starts_with(char::is_whitespace) {
        plain.trim_start()
    } else {
        row
    };
    let plain =
        ["[ ]", "[x]", "[X]"].iter().find_map(|mark| plain.strip_prefix(mark)).unwrap_or(plain).trim_start();
    // A number with a dot or a bracket and a blank behind it counts; `9.30` is a time.
    let digits = plain.len() - plain.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let behind = plain.get(digits..).unwrap_or_default();
    match behind.strip_prefix(['.', ')']) {
        Some(rest) if (1..=3).contains(&digits) && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => plain,
    }
}

/// One line of at most so many characters.
fn cut(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(LONGEST_TITLE)
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;
    use proptest::prelude::*;

    use super::*;

    fn items(text: &str) -> Vec<(String, u32)> {
        read(text).0.into_iter().map(|item| (item.title, item.minutes)).collect()
    }

    fn pairs(pairs: &[(&str, u32)]) -> Vec<(String, u32)> {
        pairs.iter().map(|(title, minutes)| ((*title).to_owned(), *minutes)).collect()
    }

    #[test]
    fn one_line_of_items_becomes_items() {
        assert_eq!(
            items("Welcome 10 / Case 35 min / Close 5"),
            pairs(&[("Welcome", 10), ("Case", 35), ("Close", 5)])
        );
        assert_eq!(items("Welcome 10; Close 5"), pairs(&[("Welcome", 10), ("Close", 5)]));
        assert_eq!(
            items("Questions / answers 10"),
            pairs(&[("Questions / answers", 10)]),
            "words may hold a stroke"
        );
    }

    #[test]
    fn lengths_are_understood_as_people_write_them() {
        for (line, title, minutes) in [
            ("- Welcome (10 min)", "Welcome", 10),
            ("1. Accueil : 15 minutes", "Accueil", 15),
            ("Tour de table – 1 h 30", "Tour de table", 90),
            ("Atelier 1h30", "Atelier", 90),
            ("Intervisie, 1 uur 15 min", "Intervisie", 75),
            ("Lunch 1,5 uur", "Lunch", 90),
            ("Pauze een kwartier", "Pauze", 15),
            ("Pause une demi-heure", "Pause", 30),
            ("Break half an hour", "Break", 30),
            ("15' Check-in", "Check-in", 15),
            ("20 min Casus", "Casus", 20),
            ("* [ ] Case 5: money 35", "Case 5: money", 35),
            ("Review of 2025", "Review of 2025", UNSAID),
            ("Just words", "Just words", UNSAID),
            ("Ouverture 5’", "Ouverture", 5),
            ("Two hours of work 2 hours", "Two hours of work", 120),
        ] {
            assert_eq!(items(line), pairs(&[(title, minutes)]), "{line}");
        }
    }

    #[test]
    fn times_of_day_give_the_minutes() {
        let (day, start) = read("12:00-12:10 Welcome\n12h10 – 12h45 Cas\n12.45 tot 13.00 uur Afsluiting");
        let day: Vec<(String, u32)> = day.into_iter().map(|item| (item.title, item.minutes)).collect();
        assert_eq!(day, pairs(&[("Welcome", 10), ("Cas", 35), ("Afsluiting", 15)]));
        assert_eq!(start, Some(time(12, 0, 0, 0)));
        assert_eq!(
            items("9:30 am Arrive\n10:00 am Work\n12:30 pm Lunch 45 min"),
            pairs(&[("Arrive", 30), ("Work", 150), ("Lunch", 45)])
        );
        let (gap, _) = read("09:00-10:00 Work\n10:15-11:00 More");
        assert_eq!(gap.iter().map(|item| item.locked).collect::<Vec<_>>(), [None, Some(time(10, 15, 0, 0))]);
    }

    #[test]
    fn tables_and_sections_are_read() {
        let text = "# Morning\n| Time | Item | Lead |\n|---|---|---|\n| 09:00 | Welcome | Ann |\n| 09:20 | Case | Wim |\n\nAfternoon:\nWalk\t30\tNoor\nClose 10 @Ann";
        let (items, _) = read(text);
        let told: Vec<_> = items
            .iter()
            .map(|item| (item.title.as_str(), item.minutes, item.lead.as_str(), item.section.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("Welcome", 20, "Ann", "Morning"),
                ("Case", UNSAID, "Wim", "Morning"),
                ("Walk", 30, "Noor", "Afternoon"),
                ("Close", 10, "Ann", "Afternoon"),
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_becomes_items_that_an_agenda_can_hold(text in "(?s).{0,200}|[0-9a-z:.h'’ /;|\n\t-]{0,120}") {
            let (items, _) = read(&text);
            prop_assert!(items.len() <= MOST_ITEMS);
            for item in items {
                prop_assert!(!item.title.is_empty() && item.minutes <= LONGEST);
                prop_assert!(!item.title.contains(char::is_control) && item.title.chars().count() <= LONGEST_TITLE);
            }
        }

        #[test]
        fn titles_and_minutes_come_back(
            given in prop::collection::vec(("[A-Z][a-z]{2,8}( [a-z]{3,7})?", 1u32..600), 1..9), unit in prop::sample::select(vec!["", " min", "'", " minuten"]),
        ) {
            let lines: Vec<String> = given.iter().map(|(title, minutes)| format!("{title} {minutes}{unit}")).collect();
            prop_assert_eq!(items(&lines.join("\n")), given.clone());
            if given.len() > 1 {
                prop_assert_eq!(items(&lines.join(" / ")), given);
            }
        }
    }
}
