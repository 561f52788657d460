//! Two revisions of a page side by side, as they are copied from a wiki's screen: rows of a table, each with what was taken out on the
//! left and what was put in on the right. Both sides become pages.

use super::{Block, Kind, Notes, Page, wikicells, wikitext};
use crate::read::charter::Revision;
use crate::read::charter::facts::{days, words};
use crate::read::literal;

/// The earlier and the later page.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// As it was.
    pub old: String,
    /// As it is.
    pub new: String,
    /// The lines above the comparison that tell of the earlier page: when it was saved, by whom.
    pub above_old: Vec<String>,
    /// Those that tell of the later page.
    pub above_new: Vec<String>,
}

impl Sides {
    /// A page for each side that has words. What stands above the comparison is beside them.
    pub fn versions(self) -> Vec<(Revision, Page)> {
        let sides = [(self.old, self.above_old), (self.new, self.above_new)];
        let told = sides.into_iter().filter(|(side, _)| !side.trim().is_empty());
        let page = |(side, above): (String, Vec<String>)| {
            let page = wikitext::read(&side);
            let beside = above.iter().map(|line| Block::new(line, Kind::Aside, literal(line)));
            let blocks = beside.chain(page.blocks).collect();
            (revision(&above), Page { blocks, ..page })
        };
        told.map(page).collect()
    }
}

/// What the lines above a side tell of its revision.
fn revision(above: &[String]) -> Revision {
    const TALK: [&str; 4] = [" (talk", " (discu", " (overleg", " (contrib"];
    let Some(at) = above.iter().position(|line| is_revision(line)) else { return Revision::default() };
    let said = words::words(above.get(at).map_or("", String::as_str));
    let day = (0..said.len()).find_map(|at| {
        let (_, from, until) = days::stretch(said.get(at..)?)?;
        (from == until).then_some(from)
    });
    let below = above.get(at + 1..).unwrap_or_default();
    let author = below.first().map_or("", |line| {
        TALK.iter().find_map(|talk| line.split_once(*talk)).map_or(line.as_str(), |(name, _)| name)
    });
    let comment = below.iter().find_map(|line| {
        let line = line.strip_prefix("m ").unwrap_or(line).trim();
        line.strip_prefix('(')?.strip_suffix(')')
    });
    Revision {
        page: String::new(),
        at: day.map(|day| format!("{day}T00:00:00Z")).unwrap_or_default(),
        author: Some(author.trim()).filter(|name| !name.starts_with('(')).unwrap_or_default().to_owned(),
        comment: comment.unwrap_or_default().trim().to_owned(),
    }
}

/// Whether a line above a comparison says when one of its pages was saved.
fn is_revision(line: &str) -> bool {
    const SAID: [&str; 8] = [
        "Revision as of",
        "Latest revision as of",
        "Current revision as of",
        "Version du",
        "Version actuelle",
        "Dernière version",
        "Versie van",
        "Huidige versie",
    ];
    SAID.iter().any(|said| line.trim_start().starts_with(said))
}

/// The signs that mark what was taken out.
pub(super) const MINUS: [char; 3] = ['−', '-', '–'];

/// Whether a text was copied from such a comparison.
pub fn is_one(text: &str) -> bool {
    let text = wikicells::in_rows(text);
    let rows = text.lines().take(4_000).map(row);
    let (mut numbers, mut changes) = (0, 0);
    for row in rows {
        match row {
            Row::Number(_) | Row::Numbers(_) => numbers += 1,
            Row::Old(_) | Row::New(_) | Row::Both(..) => changes += 1,
            _ => {}
        }
    }
    changes >= 2 && (numbers >= 1 || changes >= 4)
}

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
enum Row<'a> {
    /// `Line 12:`, where a stretch of the page begins.
    Number(usize),
    /// The same in both columns of one row.
    Numbers(usize),
    /// Taken out.
    Old(&'a str),
    /// Put in.
    New(&'a str),
    /// Taken out, and put in instead.
    Both(&'a str, &'a str),
    /// On both sides, unchanged.
    Same(&'a str),
    /// On each side something, such as the days of both revisions above the comparison.
    Beside(&'a str, &'a str),
    /// The right side of a row whose left side stood on the line before: nothing.
    Nothing,
    /// Words that go on with the line before.
    More(&'a str),
}

/// The two pages.
pub fn read(text: &str, notes: &mut Notes) -> Sides {
    let text = wikicells::in_rows(text);
    let mut sides = Sides::default();
    let (mut stretches, mut first) = (0, 0);
    // Which sides the line before went to.
    let (mut to_old, mut to_new) = (false, false);
    let mut line_number_twice = false;
    // What stands above the first number tells of the revisions; of which, their own lines say.
    let mut above = text.lines().any(|line| matches!(row(line), Row::Number(_) | Row::Numbers(_)));
    let mut told = 0;
    for line in text.lines() {
        let row = row(line);
        above = above && matches!(row, Row::More(_) | Row::Nothing | Row::Beside(..));
        if above {
            told += usize::from(is_revision(line));
            sides.tell(&row, told);
            continue;
        }
        if let Row::Number(number) | Row::Numbers(number) = row {
            // The number stands once for each side.
            let whole = matches!(row, Row::Numbers(_));
            if whole || !line_number_twice {
                stretches += 1;
                first = if stretches == 1 { number } else { first };
            }
            line_number_twice = !whole && !line_number_twice;
            continue;
        }
        line_number_twice = false;
        match row {
            Row::Old(words) => {
                put(&mut sides.old, words);
                (to_old, to_new) = (true, false);
            }
            Row::New(words) => {
                put(&mut sides.new, words);
                (to_old, to_new) = (false, true);
            }
            Row::Both(old, new) | Row::Beside(old, new) => {
                put(&mut sides.old, old);
                put(&mut sides.new, new);
                (to_old, to_new) = (true, true);
            }
            Row::Same(words) => {
                put(&mut sides.old, words);
                put(&mut sides.new, words);
                (to_old, to_new) = (true, true);
            }
            Row::More(words) if !words.trim().is_empty() => {
                for (side, goes) in [(&mut sides.old, to_old), (&mut sides.new, to_new)] {
                    if goes || (!to_old && !to_new) {
                        put(side, words);
                    }
                }
            }
            Row::More(_) | Row::Nothing | Row::Number(_) | Row::Numbers(_) => {}
        }
    }
    // A comparison shows what changed and a little around it; the rest of the page is not in it.
    if stretches > 1 || first > 1 {
        notes.of("part-of-page");
    }
    sides
}

impl Sides {
    /// Takes in a line above the comparison, below so many lines that begin to tell of a revision.
    fn tell(&mut self, row: &Row<'_>, told: usize) {
        let (old, new) = match row {
            Row::Beside(old, new) => (*old, *new),
            Row::More(words) => (if told < 2 { *words } else { "" }, if told == 1 { "" } else { *words }),
            _ => return,
        };
        for (above, line) in [(&mut self.above_old, old), (&mut self.above_new, new)] {
            above.extend(Some(line.trim().to_owned()).filter(|line| !line.is_empty()));
        }
    }
}

pub(super) fn put(side: &mut String, line: &str) {
    side.push_str(line.trim_end());
    side.push('\n');
}

fn row(line: &str) -> Row<'_> {
    let line = line.trim_end();
    if let Some(number) = number(line) {
        return Row::Number(number);
    }
    let both = line.split_once('\t').and_then(|(left, right)| number(left).zip(number(right)));
    if let Some((_, number)) = both {
        return Row::Numbers(number);
    }
    // A bar between tabs is one of the page's own.
    let apart = line.starts_with('\t') || line.strip_prefix(MINUS).is_some_and(|rest| rest.starts_with('\t'));
    if line.contains('\t') && (apart || !line.contains('|')) {
        return tabbed(line);
    }
    let trimmed = line.trim_start();
    if let Some(rest) =
        trimmed.strip_prefix(MINUS).map(str::trim_start).and_then(|rest| rest.strip_prefix('|'))
    {
        return match rest.split_once("| + |").or_else(|| rest.split_once("|+|")) {
            Some((old, new)) => Row::Both(old.trim(), closed(new)),
            None => Row::Old(closed(rest)),
        };
    }
    // The head of the table says when each side was saved.
    let cells = trimmed.trim_matches('|').split_once('|').map(|(old, new)| (old.trim(), new.trim()));
    if let Some((old, new)) = cells.filter(|(old, new)| is_revision(old) && is_revision(new)) {
        return Row::Beside(old, new);
    }
    let bare = trimmed.strip_prefix('|').map(str::trim_start).unwrap_or(trimmed);
    if let Some(rest) = bare.strip_prefix('+').map(str::trim_start).and_then(|rest| rest.strip_prefix('|')) {
        return Row::New(closed(rest));
    }
    if !trimmed.starts_with('|') {
        return Row::More(line);
    }
    let empty = trimmed.chars().all(|sign| sign == '|' || sign.is_whitespace());
    let bars = trimmed.matches('|').count();
    if empty {
        return if bars > 2 { Row::Same("") } else { Row::Nothing };
    }
    if let Some((_, right)) = bare.split_once("| | ").filter(|(left, right)| closed(left) == closed(right)) {
        return Row::Same(closed(right));
    }
    // A cell for the mark that such a row has none of, and its words once, or once for each side.
    let words = bare.strip_prefix("| ").filter(|_| trimmed.starts_with("| | ")).map(closed);
    match words.map(|words| (words, words.split_once(" | | "))) {
        Some((_, Some((left, right)))) if left.trim() == right.trim() => Row::Same(left.trim()),
        Some((words, None)) if !words.is_empty() && !words.contains("||") => Row::Same(words),
        _ => Row::More(line),
    }
}

/// Cells between tabs, as browsers copy them.
fn tabbed(line: &str) -> Row<'_> {
    let cells: Vec<&str> = line.split('\t').collect();
    let is_minus = |cell: &str| cell.trim().chars().count() == 1 && cell.trim().starts_with(MINUS);
    match cells.as_slice() {
        [minus, old, plus, new, ..] if is_minus(minus) && plus.trim() == "+" => Row::Both(old, new),
        [minus, old, ..] if is_minus(minus) => Row::Old(old),
        [.., plus, new] if plus.trim() == "+" => Row::New(new),
        [_, left, _, right] if left == right => Row::Same(left),
        [left, right] if !left.trim().is_empty() => Row::Beside(left, right),
        [_, left] | [_, left, _] => Row::Same(left),
        _ => Row::More(line),
    }
}

/// What stands in a cell, without the bar that ends it.
fn closed(cell: &str) -> &str {
    let cell = cell.trim();
    let cell = cell.strip_suffix("| |").unwrap_or(cell).trim_end();
    cell.strip_suffix('|').unwrap_or(cell).trim()
}

/// Whether a line says at which line of the page a stretch begins, once or once for each side.
pub(super) fn is_number(line: &str) -> bool {
    matches!(row(line), Row::Number(_) | Row::Numbers(_))
}

/// `Line 12: |`, in the languages of wikis.
fn number(line: &str) -> Option<usize> {
    const LINE: [&str; 8] = ["Line", "Ligne", "Regel", "Zeile", "Línea", "Linha", "Riga", "Rad"];
    let line = line.trim().trim_matches('|').trim();
    let rest = LINE.iter().find_map(|word| line.strip_prefix(word))?.trim();
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let only = rest
        .chars()
        .all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || ":.,\u{a0}\u{202f}".contains(sign));
    (only && rest.ends_with(':')).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_a_comparison_become_pages() {
        let text = "Line 1: |\nLine 1: |\n− | '''Old title'''\n| + | New title |\n| | | |\n− | Gone | + | Instead |\n− | Only before\n| |\n| same | | same |\n| + | |\n| + | 1. Last words |";
        assert!(is_one(text));
        let mut notes = Notes::default();
        let sides = read(text, &mut notes);
        assert_eq!(sides.old, "'''Old title'''\n\nGone\nOnly before\nsame\n");
        assert_eq!(sides.new, "New title\n\nInstead\nsame\n\n1. Last words\n");
        assert!(notes.0.is_empty());
    }

    #[test]
    fn rows_with_a_cell_for_a_mark_that_they_lack_are_unchanged_words() {
        for same in ["| | same words | | same words |", "| | same words |", "| same words | | same words |"] {
            let text = format!("Line 1: |\nLine 1: |\n− | old |\n| + | new |\n{same}\n");
            let sides = read(&text, &mut Notes::default());
            assert_eq!(
                (sides.old.as_str(), sides.new.as_str()),
                ("old\nsame words\n", "new\nsame words\n"),
                "{same}"
            );
        }
        let table = "Line 1: |\n− | old |\n| | a || b | | | a || b |\n| + | new |\n";
        assert_eq!(read(table, &mut Notes::default()).new, "| a || b\nnew\n");
    }

    #[test]
    fn what_a_browser_copies_is_read_too_and_a_part_is_said_to_be_one() {
        let text =
            "Ligne 12 :\tLigne 12 :\n−\tavant\t+\taprès\n\tpareil\t\tpareil\n\t\t+\tplus\n−\tmoins\t\t\n";
        for text in [text.to_owned(), text.replace("Ligne 12 :\tLigne 12 :", "Ligne 12 :\nLigne 12 :")] {
            let mut notes = Notes::default();
            assert!(is_one(&text));
            let sides = read(&text, &mut notes);
            assert_eq!(
                (sides.old.as_str(), sides.new.as_str()),
                ("avant\npareil\nmoins\n", "après\npareil\nplus\n")
            );
            assert_eq!(notes.0.len(), 1);
        }
    }

    #[test]
    fn what_stands_above_a_comparison_stays_with_its_side() {
        let text = "Version du 3 mars 2024\tVersion du 4 mai 2025\nAmélie (discuter)\tBruno\nLigne 1 :\tLigne 1 :\n−\tavant\t+\taprès\n\t\t+\tplus\n";
        let sides = read(text, &mut Notes::default());
        assert_eq!((sides.old.as_str(), sides.new.as_str()), ("avant\n", "après\nplus\n"));
        let [old, new] = [revision(&sides.above_old), revision(&sides.above_new)];
        assert_eq!((old.at.as_str(), old.author.as_str()), ("2024-03-03T00:00:00Z", "Amélie"));
        assert_eq!((new.at.as_str(), new.author.as_str()), ("2025-05-04T00:00:00Z", "Bruno"));
        assert!(!is_one("Time\tWhat\n9:00\tWelcome\n9:10\tCase\n9:40\tBreak\n9:50\tClose\n"));
    }

    #[test]
    fn lines_above_a_comparison_are_no_words_of_the_charter() {
        let text = "Charter: Difference between revisions\nRevision as of 10:12, 3 May 2023 (view source)\nLotte (talk | contribs)\n(begun)\n← Older edit\nRevision as of 15:40, 9 October 2024\nBram (talk | contribs)\nm (roles)\nLine 1:\tLine 1:\n−\t'''Mentors'''\t+\t'''Mentors [[x|here]]'''\n\t== Purpose ==\t\t== Purpose ==\n\t\t+\tWe learn.\n";
        assert!(is_one(text));
        let versions = read(text, &mut Notes::default()).versions();
        let revisions: Vec<(&str, &str, &str)> = versions
            .iter()
            .map(|(told, _)| (told.at.as_str(), told.author.as_str(), told.comment.as_str()))
            .collect();
        assert_eq!(
            revisions,
            [("2023-05-03T00:00:00Z", "Lotte", "begun"), ("2024-10-09T00:00:00Z", "Bram", "roles")]
        );
        for (_, page) in &versions {
            let beside = page.blocks.iter().take_while(|block| block.kind == Kind::Aside).count();
            assert!(beside > 2, "every line is kept beside the charter");
            let first = page.blocks.get(beside).map(Block::first).unwrap_or_default();
            assert!(first.starts_with("**Mentors"), "{first}");
        }
    }

    #[test]
    fn both_days_in_one_row_above_a_comparison_are_told_apart() {
        let rows = "Line 1: |\nLine 1: |\n− | Old title\n| + | New title |\n− | Gone |\n";
        for head in [
            "Revision as of 09:12, 14 March 2024 | Revision as of 16:40, 2 May 2024 |",
            "| Version du 14 mars 2024 | Version du 2 mai 2024 |",
        ] {
            let text = format!("{head}\n{rows}");
            assert!(is_one(&text));
            let versions = read(&text, &mut Notes::default()).versions();
            let days: Vec<&str> = versions.iter().map(|(told, _)| told.at.as_str()).collect();
            assert_eq!(days, ["2024-03-14T00:00:00Z", "2024-05-02T00:00:00Z"], "{head}");
        }
    }

    #[test]
    fn a_table_of_markdown_is_no_comparison() {
        assert!(!is_one("| a | b |\n|---|---|\n| - | + |\n| 1 | 2 |\n"));
    }
}
