//! Letters and Roman numbers before lines, where the whole tells that they count: `I.`, `II.`, `III.`, or `A.`, `B.`, `C.`. Pure.

use super::marks::Mark;

/// What counts a line.
#[derive(Clone, Copy)]
pub struct Count<'a> {
    /// The line without it.
    pub rest: &'a str,
    /// How it marks the line.
    pub mark: Mark,
}

/// More letters than the Roman number of an item has.
const LONGEST: usize = 6;

/// What counts each line, as far as lines count on.
pub fn counts<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Option<Count<'a>>> {
    let marked: Vec<Option<(&str, &str, bool)>> = lines.map(parted).collect();
    let mut counts: Vec<Option<Count>> = vec![None; marked.len()];
    for is_large in [true, false] {
        let number =
            |mark: &str| roman(mark).filter(|_| mark.chars().all(|one| one.is_uppercase() == is_large));
        let found: Vec<(usize, u32)> = numbered(&marked, |mark, _| number(mark));
        if found.len() > 1 && follows(&found, |before, number| number > before) {
            take(&mut counts, &marked, &found, |_| Mark::Number);
        }
    }
    let letter = |mark: &str, by_dash: bool| {
        let letter =
            mark.chars().next().filter(|one| mark.len() == 1 && one.is_ascii_uppercase() && !by_dash)?;
        Some(u32::from(letter) - u32::from('A') + 1)
    };
    let mut found = numbered(&marked, letter);
    found.retain(|(at, _)| counts.get(*at).is_some_and(Option::is_none));
    if found.len() > 1 && follows(&found, |before, number| number == before + 1) {
        take(&mut counts, &marked, &found, |mark| mark.chars().next().map_or(Mark::Number, Mark::Letter));
    }
    counts
}

/// Lines by their places, with their numbers.
fn numbered(
    marked: &[Option<(&str, &str, bool)>],
    number: impl Fn(&str, bool) -> Option<u32>,
) -> Vec<(usize, u32)> {
    let number = |(at, marked): (usize, &Option<(&str, &str, bool)>)| {
        let (mark, _, by_dash) = (*marked)?;
        number(mark, by_dash).map(|number| (at, number))
    };
    marked.iter().enumerate().filter_map(number).collect()
}

/// Whether numbers begin at one and go on, or begin anew.
fn follows(found: &[(usize, u32)], goes_on: impl Fn(u32, u32) -> bool) -> bool {
    let mut before = 0;
    for (_, number) in found {
        if *number != 1 && (before == 0 || !goes_on(before, *number)) {
            return false;
        }
        before = *number;
    }
    found.iter().any(|(_, number)| *number == 2)
}

fn take<'a>(
    counts: &mut [Option<Count<'a>>],
    marked: &[Option<(&'a str, &'a str, bool)>],
    found: &[(usize, u32)],
    mark: impl Fn(&str) -> Mark,
) {
    for (at, _) in found {
        if let (Some(count), Some(Some((letters, rest, _)))) = (counts.get_mut(*at), marked.get(*at)) {
            *count = Some(Count { rest, mark: mark(letters) });
        }
    }
}

/// The letters before a line, what stands behind them, and whether only a dash parts them: `II. Finances`, `II - Finances`.
fn parted(line: &str) -> Option<(&str, &str, bool)> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters =
        line.get(..line.len() - rest.len()).filter(|letters| (1..=LONGEST).contains(&letters.len()))?;
    let dotted = rest.strip_prefix(['.', ')']).filter(|rest| rest.starts_with(char::is_whitespace));
    let by_dash = || [" - ", " – ", " — "].iter().find_map(|dash| rest.strip_prefix(dash));
    let words = dotted.or_else(by_dash)?.trim_start();
    let words = words.strip_prefix(['-', '–', '—']).map_or(words, str::trim_start);
    (!words.is_empty()).then_some((letters, words, dotted.is_none()))
}

/// A Roman number up to thirty-nine.
fn roman(letters: &str) -> Option<u32> {
    let small = letters.to_lowercase();
    let ones = small.trim_start_matches('x');
    let tens = u32::try_from(small.len() - ones.len()).ok().filter(|tens| *tens < 4)?;
    let known = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    // `ix` has lost no ten.
    let found = (0u32..).zip(known).find(|(_, known)| *known == ones).map(|(number, _)| number)?;
    Some(tens * 10 + found).filter(|number| *number > 0)
}
