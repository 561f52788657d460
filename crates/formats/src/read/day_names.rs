//! How an Obsidian vault names its notes of days: a pattern such as `DD-MM-YYYY` or `YYYY/MM/dddd D MMMM`, which its settings hold.

use jiff::civil::Date;
use serde_json::Value;

use super::compose::Out;
use super::dates;
use super::source::Source;

/// Where the pattern stands, and under which names.
const PLACES: [(&str, &[&str]); 2] = [
    (".obsidian/daily-notes.json", &["format"]),
    (".obsidian/plugins/periodic-notes/data.json", &["daily", "format"]),
];
/// No settings of a person's are longer, in bytes.
const LONGEST: u64 = 1_000_000;

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Year,
    /// Two digits, or as few as the number needs.
    Month(bool),
    Day(bool),
    /// `5th`.
    Ordinal,
    MonthName,
    WeekdayName,
    Letter(char),
}

/// A pattern: what the last parts of a path look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
    /// How many parts of a path it speaks of.
    depth: usize,
}

/// The patterns of a vault; none when its settings say nothing that is understood.
pub fn of(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Vec<Pattern> {
    let files = source.files().to_vec();
    let mut patterns = Vec::new();
    for (place, names) in PLACES {
        let is_there = |path: &str| path == place || path.ends_with(&format!("/{place}"));
        let index = files.iter().position(|file| is_there(&file.path) && file.size <= LONGEST);
        let Some(bytes) = index.and_then(|index| out.bytes(source, index).ok()) else { continue };
        let Ok(settings) = serde_json::from_slice::<Value>(&bytes) else { continue };
        let format = names.iter().try_fold(&settings, |value, name| value.get(name)).and_then(Value::as_str);
        patterns.extend(format.and_then(Pattern::read));
    }
    patterns
}

impl Pattern {
    /// Reads a pattern in the notation of moment.js. `None` when it does not name one day, or says more than a day.
    fn read(format: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = format.trim();
        while let Some(first) = rest.chars().next() {
            if let Some((literal, after)) = rest.strip_prefix('[').and_then(|inside| inside.split_once(']')) {
                parts.extend(literal.chars().map(Part::Letter));
                rest = after;
                continue;
            }
            let run = rest.chars().take_while(|letter| *letter == first).count();
            let ordinal = rest.starts_with("Do");
            let part = match (first, run) {
                _ if ordinal => Part::Ordinal,
                ('Y', 4) => Part::Year,
                ('M', 1 | 2) => Part::Month(run == 2),
                ('M', 3 | 4) => Part::MonthName,
                ('D', 1 | 2) => Part::Day(run == 2),
                ('d', 3 | 4) => Part::WeekdayName,
                (letter, _) if letter.is_alphanumeric() => return None,
                (letter, _) => Part::Letter(letter),
            };
            let length = match part {
                Part::Ordinal => 2,
                Part::Letter(letter) => letter.len_utf8(),
                _ => run,
            };
            rest = rest.get(length..)?;
            parts.push(part);
        }
        let has = |wanted: fn(&Part) -> bool| parts.iter().any(wanted);
        let whole = has(|part| *part == Part::Year)
            && has(|part| matches!(part, Part::Month(_) | Part::MonthName))
            && has(|part| matches!(part, Part::Day(_) | Part::Ordinal));
        let depth = parts.iter().filter(|part| **part == Part::Letter('/')).count() + 1;
        whole.then_some(Self { parts, depth })
    }

    /// The day that a path names, and what is left of its name.
    pub fn day<'p>(&self, path: &'p str) -> Option<(Date, &'p str)> {
        let path = path.rsplit_once('.').map_or(path, |(path, _)| path);
        let start = path.rmatch_indices('/').nth(self.depth - 1).map_or(0, |(at, _)| at + 1);
        let mut rest = path.get(start..)?;
        let (mut year, mut month, mut day) = (None, None, None);
        let mut parts = self.parts.iter().peekable();
        while let Some(part) = parts.next() {
            match part {
                Part::Year => year = Some(number(&mut rest, 4, 4)?),
                Part::Month(two) => month = Some(number(&mut rest, if *two { 2 } else { 1 }, 2)?),
                Part::Day(two) => day = Some(number(&mut rest, if *two { 2 } else { 1 }, 2)?),
                Part::Ordinal => {
                    day = Some(number(&mut rest, 1, 2)?);
                    word(&mut rest);
                }
                Part::MonthName => month = Some(dates::month(word(&mut rest)?)?.into()),
                Part::WeekdayName => _ = word(&mut rest)?,
                Part::Letter(letter) => rest = rest.strip_prefix(*letter)?,
            }
            // `févr.`, as some calendars shorten a name.
            let named = matches!(part, Part::MonthName | Part::WeekdayName);
            if named && parts.peek() != Some(&&Part::Letter('.')) {
                rest = rest.strip_prefix('.').unwrap_or(rest);
            }
        }
        if rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        let small = |number: i16| i8::try_from(number).ok();
        let date = Date::new(year?, small(month?)?, small(day?)?).ok()?;
        Some((date, rest.trim_start_matches([' ', '-', '_', '.', '–'])))
    }
}

fn number(rest: &mut &str, least: usize, most: usize) -> Option<i16> {
    let digits = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, after) = rest.split_at_checked(digits).filter(|_| digits >= least)?;
    *rest = after;
    number.parse().ok()
}

fn word<'p>(rest: &mut &'p str) -> Option<&'p str> {
    let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    let (word, after) = rest.split_at_checked(end).filter(|_| end > 0)?;
    *rest = after;
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_the_vault_writes_it() {
        for (format, path, wanted) in [
            ("DD-MM-YYYY", "Dagboek/05-03-2024.md", Some(("2024-03-05", ""))),
            ("DD-MM-YYYY", "05-03-2024 Noor.md", Some(("2024-03-05", "Noor"))),
            ("D.M.YYYY", "5.3.2024.md", Some(("2024-03-05", ""))),
            ("dddd D MMMM YYYY", "mardi 5 mars 2024.md", Some(("2024-03-05", ""))),
            ("dddd, MMMM Do YYYY", "Tuesday, March 5th 2024.md", Some(("2024-03-05", ""))),
            ("YYYY/MM-MMMM/DD", "log/2024/03-maart/05.md", Some(("2024-03-05", ""))),
            ("[Jour du] YYYY-MM-DD", "Jour du 2024-03-05.md", Some(("2024-03-05", ""))),
            ("YYYY-MM-DD", "2024-03-05.md", Some(("2024-03-05", ""))),
            ("D MMM YYYY", "5 févr. 2024.md", Some(("2024-02-05", ""))),
            ("D.MMM.YYYY", "5.mrt.2024.md", Some(("2024-03-05", ""))),
            ("DD-MM-YYYY", "31-02-2024.md", None),
            ("DD-MM-YYYY", "05-03-20245.md", None),
            ("DD-MM-YYYY", "5-3-2024.md", None),
            ("DD-MM-YYYY", "Noor.md", None),
            ("DD-MM-YYYY", "É5-03-2024.md", None),
        ] {
            let pattern = Pattern::read(format).unwrap();
            let found = pattern.day(path).map(|(date, rest)| (date.to_string(), rest));
            assert_eq!(found.as_ref().map(|(date, rest)| (date.as_str(), *rest)), wanted, "{format} {path}");
        }
    }

    #[test]
    fn what_names_no_day_is_no_pattern() {
        for format in ["", "YYYY-MM", "gggg-[W]ww", "DD-MM", "YYYY-MM-DD HH:mm", "YYYY-DDD", "é"] {
            assert_eq!(Pattern::read(format), None, "{format}");
        }
    }
}
