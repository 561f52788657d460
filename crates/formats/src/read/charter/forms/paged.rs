//! Text that was copied from pages: what stands at the edge of each of them, words cut in two at the end of a line, columns held apart
//! by blanks.

use std::collections::{BTreeMap, BTreeSet};

use super::plain::is_item;
use crate::read::charter::facts::nobody::is_nobody;
use crate::read::charter::sense::vocabulary::is_role;

/// The lines of a text without what stands at the edges of its pages, and the lines of those edges.
pub fn apart<'t>(lines: &[&'t str]) -> (Vec<&'t str>, Vec<&'t str>) {
    let edges = edges(lines);
    if edges.is_empty() {
        return (lines.to_vec(), Vec::new());
    }
    let mut body: Vec<&str> = Vec::new();
    let mut beside = Vec::new();
    let mut turned = false;
    for (at, line) in lines.iter().enumerate() {
        if edges.contains(&at) {
            beside.push(*line);
            turned = true;
            continue;
        }
        if turned && !line.trim().is_empty() {
            // A sentence that goes on over the page is one.
            let last = body.iter().rposition(|line| !line.trim().is_empty());
            if last.and_then(|last| body.get(last)).is_some_and(|before| goes_over(before, line)) {
                body.truncate(last.map_or(0, |last| last + 1));
            }
            turned = false;
        }
        body.push(*line);
    }
    (body, beside)
}

/// The places of numbers of pages, where there are several, and of lines that stand beside more than one of them.
fn edges(lines: &[&str]) -> BTreeSet<usize> {
    let full: Vec<(usize, &str)> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| (at, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    let numbers: Vec<u32> = full.iter().filter_map(|(_, line)| page(line)).collect();
    let in_order = numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| one <= next);
    let ascend = in_order && numbers.first() < numbers.last();
    if !ascend {
        return BTreeSet::new();
    }
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    full.iter().for_each(|(_, line)| *times.entry(*line).or_default() += 1);
    let is_page = |at: Option<usize>| {
        let line = at.and_then(|at| full.get(at));
        line.is_some_and(|(_, line)| page(line).is_some())
    };
    let beside = |at: usize| is_page(at.checked_sub(1)) || is_page(Some(at + 1));
    let again = |line: &str| times.get(line).is_some_and(|times| *times > 1);
    let edge = |at: usize, line: &str| {
        page(line).is_some() || (beside(at) && !is_item(line) && line.contains(' ') && again(line))
    };
    let found = full.iter().enumerate().filter(|(at, (_, line))| edge(*at, line));
    found.map(|(_, (place, _))| *place).collect()
}

/// The number of a page, where a line says nothing else: `Page 2 of 3`, `- 2 -`, `Pagina 2 van 3`, `2 / 3`.
fn page(line: &str) -> Option<u32> {
    const CALLED: [&str; 6] = ["page", "p", "pagina", "blz", "bladzijde", "pag"];
    const OF: [&str; 4] = ["of", "sur", "van", "de"];
    let low = line.to_lowercase();
    let parts: Vec<&str> = low
        .split(|sign: char| sign.is_whitespace() || "-–—/|.".contains(sign))
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse::<u32>().ok().filter(|number| (1..1000).contains(number));
    match parts.as_slice() {
        [called, one] | [one, called] if CALLED.contains(called) => number(one),
        [called, one, of, all] if CALLED.contains(called) && OF.contains(of) => number(all).and(number(one)),
        [called, one, all] if CALLED.contains(called) => number(all).and(number(one)),
        [one, all] if line.contains('/') && number(one) <= number(all) => number(all).and(number(one)),
        [one] if line.starts_with(['-', '–', '—']) && line.ends_with(['-', '–', '—']) => number(one),
        _ => None,
    }
}

/// Whether a line on the next page goes on with the last one of this page.
fn goes_over(before: &str, line: &str) -> bool {
    let ended = before.trim_end().ends_with(['.', '!', '?', ':', ';', '…']);
    !ended && !is_item(line) && line.trim().chars().next().is_some_and(char::is_lowercase)
}

/// The words of a text that have a hyphen inside.
pub fn hyphened(text: &str) -> BTreeSet<&str> {
    let words = text.split_whitespace().filter(|word| word.len() > 2 && word.contains('-'));
    words.map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric())).collect()
}

/// Lines as one, where a word that was cut in two at the end of a line is one again: `peer super-` and `vision`. A hyphen stays where
/// the text has it elsewhere, and in `three- and four-month`.
pub fn joined(lines: &[&str], hyphened: &BTreeSet<&str>) -> String {
    const AND: [&str; 8] = ["and", "or", "et", "ou", "en", "of", "to", "à"];
    let mut text = String::new();
    for line in lines.iter().map(|line| line.trim()) {
        let first = line.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
        let small = first.starts_with(char::is_lowercase) && !AND.contains(&first);
        let last = text.rsplit(char::is_whitespace).next().and_then(|last| last.strip_suffix('-'));
        let last = last.filter(|last| small && last.ends_with(char::is_alphabetic) && !last.contains('/'));
        let head = last.map(|last| last.trim_start_matches(|sign: char| !sign.is_alphanumeric()));
        let whole = head.is_some_and(|head| hyphened.contains(format!("{head}-{first}").as_str()));
        match (head.is_some(), whole) {
            (true, true) => {}
            (true, false) => {
                text.pop();
            }
            (false, _) if text.is_empty() => {}
            (false, _) => text.push(' '),
        }
        text.push_str(line);
    }
    text
}

/// Whether a text has roles in one column and names in another, held apart by blanks.
pub fn has_columns(lines: &[&str]) -> bool {
    lines.iter().filter_map(|line| columns(line)).any(|(label, _)| is_role(label))
}

/// The two columns of a line: `Convener      Hannah Oduya`.
pub fn columns(line: &str) -> Option<(&str, &str)> {
    const GAP: &str = "   ";
    const MOST_WORDS: usize = 4;
    let (label, rest) = line.trim().split_once(GAP)?;
    let (label, rest) = (label.trim(), rest.trim());
    let short = label.split_whitespace().count() <= MOST_WORDS && label.starts_with(char::is_uppercase);
    let bare = !label.contains(|sign: char| ":.|".contains(sign) || sign.is_ascii_digit());
    let named = !rest.contains(GAP) && (rest.starts_with(char::is_uppercase) || is_nobody(rest));
    (short && bare && named).then_some((label, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_pages_are_known_by_how_they_are_written() {
        for (line, number) in [
            ("Page 1 of 3", 1),
            ("page 2", 2),
            ("- 3 -", 3),
            ("Page 2 sur 4", 2),
            ("Pagina 2 van 4", 2),
            ("2 / 4", 2),
            ("Page 2/4", 2),
        ] {
            assert_eq!(page(line), Some(number), "{line}");
        }
        for line in
            ["2", "4 / 2", "Page one", "Two of four", "- Respect -", "Pages 2 and 3", "2. Respect", ""]
        {
            assert_eq!(page(line), None, "{line}");
        }
    }

    #[test]
    fn what_stands_at_the_edge_of_each_page_is_no_part_of_the_text() {
        let text =
            "Our charter\n\nWe meet to learn and\n\nPage 1 of 2\n\nOur charter\n\nto rest.\n\nPage 2 of 2";
        let lines: Vec<&str> = text.lines().collect();
        let (body, beside) = apart(&lines);
        assert_eq!(body, ["Our charter", "", "We meet to learn and", "to rest.", ""]);
        assert_eq!(beside, ["Page 1 of 2", "Our charter", "Page 2 of 2"]);
        // One such line alone may be anything.
        let alone = ["We meet.", "Page 1 of 2", "Our charter"];
        assert_eq!(apart(&alone).0, alone);
    }

    #[test]
    fn a_word_that_was_cut_in_two_is_one_again() {
        for (lines, wanted) in [
            (["regular peer super-", "vision here"], "regular peer supervision here"),
            (["a well-", "being day"], "a well-being day"),
            (["three-", "and four-month terms"], "three- and four-month terms"),
            (["we wait -", "and rest"], "we wait - and rest"),
            (["We are one", "group."], "We are one group."),
        ] {
            assert_eq!(joined(&lines, &hyphened("The well-being of all.")), wanted);
        }
    }

    #[test]
    fn columns_are_held_apart_by_blanks() {
        assert_eq!(columns("  Convener      Hannah Oduya, Mill"), Some(("Convener", "Hannah Oduya, Mill")));
        for none in ["Convener: Hannah", "we   meet", "1. Respect   we listen", "A   b   c"] {
            assert_eq!(columns(none), None, "{none}");
        }
    }
}
