//! A comparison as some browsers copy it: the mark of a cell ends a line, and its words stand on the lines below. It becomes rows with
//! tabs between their cells.

use std::borrow::Cow;

use super::wikidiff::{MINUS, is_number};

/// The mark of a cell, `−`, `+` or a blank, and the lines of its words.
type Cell<'t> = (char, Vec<&'t str>);

/// The text with its cells in rows; any other text as it is. What stands above the first number of a line stays.
pub fn in_rows(text: &str) -> Cow<'_, str> {
    const LEAST: usize = 2;
    let changes = text.lines().filter_map(mark).filter(|mark| *mark != ' ').count();
    if changes < LEAST || !text.lines().any(is_number) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::new();
    let mut cells: Vec<Cell<'_>> = Vec::new();
    let mut numbered = false;
    for line in text.lines() {
        numbered = numbered || is_number(line);
        match (mark(line).filter(|_| numbered), cells.last_mut()) {
            (Some(mark), _) => cells.push((mark, Vec::new())),
            (None, Some((_, words))) if !is_number(line) => words.push(line.trim_end()),
            _ => {
                rows(&std::mem::take(&mut cells), &mut whole);
                whole.push_str(line);
                whole.push('\n');
            }
        }
    }
    rows(&cells, &mut whole);
    Cow::Owned(whole)
}

/// The mark of a line that holds nothing else, with a tab behind it.
fn mark(line: &str) -> Option<char> {
    let cell = line.strip_suffix('\t')?.trim_matches([' ', '\u{a0}']);
    let mut signs = cell.chars();
    match (signs.next(), signs.next()) {
        (None, _) => Some(' '),
        (Some('+'), None) => Some('+'),
        (Some(sign), None) if MINUS.contains(&sign) => Some('−'),
        _ => None,
    }
}

/// Puts cells into rows: what was taken out beside what was put in for it, and what stands on both sides once.
fn rows(cells: &[Cell<'_>], whole: &mut String) {
    let said = |cell: &Cell<'_>| -> String {
        let words = cell.1.iter().filter(|line| !line.trim().is_empty());
        words.copied().collect::<Vec<_>>().join("\n")
    };
    let mut rest = cells;
    while let Some((cell, behind)) = rest.split_first() {
        let words = said(cell);
        let next = behind.first().map(|next| (next.0, said(next)));
        rest = behind;
        let row = match (cell.0, next) {
            ('−', Some(('+', new))) if !words.is_empty() => {
                rest = behind.get(1..).unwrap_or_default();
                format!("−\t{words}\t+\t{new}")
            }
            ('−', _) if words.is_empty() => "− | |".to_owned(),
            ('−', _) => format!("−\t{words}"),
            ('+', _) if words.is_empty() => "| + | |".to_owned(),
            ('+', _) => format!("\t\t+\t{words}"),
            (_, Some((' ', other))) if other == words => {
                rest = behind.get(1..).unwrap_or_default();
                if words.is_empty() { "| | | |".to_owned() } else { format!("\t{words}") }
            }
            // The side of a row that has no cell.
            _ if words.is_empty() => continue,
            _ => format!("\t{words}"),
        };
        whole.push_str(&row);
        whole.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::super::Notes;
    use super::super::wikidiff::{is_one, read};
    use super::*;

    const COPIED: &str = "Revision as of 18:02, 4 February 2024\nSunniva (talk | contribs)\n\t\nRevision as of 20:40, 11 March 2024\n\
        Pål (talk | contribs)\nLine 1:\tLine 1:\n\t\n== Purpose ==\n\n\t\n== Purpose ==\n−\t\nTo finish.\n\n+\t\nTo finish, and to enjoy it.\n\
        \t\n\n\t\n\nLine 8:\tLine 8:\n\t\n* '''Read''': first.\n\n\t\n* '''Read''': first.\n\t\n+\t\n* '''Listen''': then.\n−\t\n* Gone\n\n\t\n";

    #[test]
    fn cells_on_lines_of_their_own_become_both_sides_of_a_comparison() {
        assert!(is_one(COPIED));
        let sides = read(COPIED, &mut Notes::default());
        assert_eq!(sides.old, "== Purpose ==\nTo finish.\n\n* '''Read''': first.\n* Gone\n");
        assert_eq!(
            sides.new,
            "== Purpose ==\nTo finish, and to enjoy it.\n\n* '''Read''': first.\n* '''Listen''': then.\n"
        );
        let days: Vec<String> = sides.versions().into_iter().map(|(told, _)| told.at).collect();
        assert_eq!(days, ["2024-02-04T00:00:00Z", "2024-03-11T00:00:00Z"]);
    }

    #[test]
    fn a_text_without_such_cells_stays_as_it_is() {
        for text in ["Line 1:\tLine 1:\n−\tone\t+\ttwo\n", "+\t\na\n−\t\nb\n", "a\tb\n"] {
            assert!(matches!(in_rows(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
