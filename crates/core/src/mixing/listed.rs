//! Names as people write them down: one on each line, with bullets or numbers, out of a table, or with commas between them. Pure.

use crate::people::kind::folded;

/// What stands above a column of names, folded.
const HEADINGS: [&str; 22] = [
    "name",
    "names",
    "full name",
    "first name",
    "participant",
    "participants",
    "naam",
    "namen",
    "volledige naam",
    "voornaam",
    "voornaam en naam",
    "naam en voornaam",
    "deelnemer",
    "deelnemers",
    "nom",
    "noms",
    "nom complet",
    "prenom",
    "prenom et nom",
    "nom et prenom",
    "participant e s",
    "participantes",
];
/// What stands between two columns, or between two names of one line.
const BETWEEN: [char; 3] = [';', '\t', ','];
/// What stands around a name.
const QUOTES: [(char, char); 6] = [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '”'), ('«', '»'), ('‘', '’')];

/// How lines are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A name on each line; one comma stands behind a surname.
    Lines,
    /// The first of several columns.
    Table(char),
    /// Several names on a line.
    Row(char),
}

/// The names in a text, in their order.
pub fn listed(text: &str) -> Vec<String> {
    let mut lines: Vec<&str> =
        text.lines().map(bare).filter(|line| line.contains(char::is_alphanumeric)).collect();
    let heading = lines.first().filter(|line| lines.len() > 1 && is_heading(line)).copied();
    if heading.is_some() {
        lines.remove(0);
    }
    let form = form(&lines, heading);
    let read = |line: &&str| match form {
        Form::Lines => vec![forename_first(&unquoted(line))],
        Form::Table(between) => {
            cells(line, between).iter().take(1).map(|cell| forename_first(cell)).collect()
        }
        Form::Row(between) => cells(line, between),
    };
    lines.iter().flat_map(read).filter(|name| name.contains(char::is_alphanumeric)).collect()
}

fn form(lines: &[&str], heading: Option<&str>) -> Form {
    for between in BETWEEN {
        let columns: Vec<usize> = lines.iter().map(|line| cells(line, between).len()).collect();
        let most = columns.iter().max().copied().unwrap_or_default();
        if most < 2 {
            continue;
        }
        if heading.is_some_and(|heading| cells(heading, between).len() > 1) {
            return Form::Table(between);
        }
        if lines.len() == 1 {
            return Form::Row(between);
        }
        if between == ',' && most == 2 && !lines.iter().any(|line| tells_more(line)) {
            return Form::Lines;
        }
        return if columns.iter().all(|count| *count == most) {
            Form::Table(between)
        } else {
            Form::Row(between)
        };
    }
    Form::Lines
}

/// Whether something stands behind the comma that is no name: an address, a number, nothing.
fn tells_more(line: &str) -> bool {
    let second = cells(line, ',').into_iter().nth(1);
    second.is_some_and(|cell| cell.is_empty() || cell.contains(|sign: char| sign == '@' || sign.is_numeric()))
}

fn is_heading(line: &str) -> bool {
    let first = line.split(BETWEEN).next().map(unquoted).unwrap_or_default();
    HEADINGS.contains(&folded(&first).as_str())
}

/// A line without the bullet or number before it, and without what ends it.
fn bare(line: &str) -> &str {
    let line = line.trim();
    let bullet = line.strip_prefix(['-', '*', '•', '·', '–', '—']);
    let line = bullet.filter(|rest| rest.starts_with(char::is_whitespace)).unwrap_or(line).trim_start();
    let behind = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = behind.strip_prefix(['.', ')']).filter(|_| behind.len() < line.len());
    let open = |rest: &&str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    numbered.filter(open).unwrap_or(line).trim().trim_end_matches(BETWEEN).trim_end()
}

/// The parts of a line; what stands between quotation marks is one.
fn cells(line: &str, between: char) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for sign in line.chars() {
        quoted ^= sign == '"';
        if sign == between && !quoted {
            cells.push(unquoted(&cell));
            cell.clear();
        } else {
            cell.push(sign);
        }
    }
    cells.push(unquoted(&cell));
    cells
}

fn unquoted(text: &str) -> String {
    let text = text.trim();
    let inner = |(open, close): &(char, char)| text.strip_prefix(*open)?.strip_suffix(*close);
    QUOTES.iter().find_map(inner).unwrap_or(text).trim().to_owned()
}

/// `Van Damme, Jan` as people say it.
fn forename_first(name: &str) -> String {
    match name.split(',').map(str::trim).collect::<Vec<_>>().as_slice() {
        [surname, forename] if !surname.is_empty() && !forename.is_empty() => format!("{forename} {surname}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(text: &str, names: &[&str]) {
        assert_eq!(listed(text), names, "{text}");
    }

    #[test]
    fn a_list_is_read_as_people_write_it() {
        reads("Ann\n\n Bo \n-\n***\nCy", &["Ann", "Bo", "Cy"]);
        reads("- Ann\n* Bo\n• Cy\n– Di", &["Ann", "Bo", "Cy", "Di"]);
        reads("1. Ann\n2) Bo\n3.\n10. Cy-Anne", &["Ann", "Bo", "Cy-Anne"]);
        reads("\"Ann\"\n'Bo'\n“Cy”\n«\u{a0}Di\u{a0}»", &["Ann", "Bo", "Cy", "Di"]);
        reads("1\n2\n3", &["1", "2", "3"]);
        reads("Ann,\nBo,\nCy", &["Ann", "Bo", "Cy"]);
        reads("", &[]);
    }

    #[test]
    fn of_a_table_the_first_column_is_read_and_what_stands_above_it_is_nobody() {
        reads("Naam;Mail\nAnn;ann@x.be\nBo;bo@x.be", &["Ann", "Bo"]);
        reads("Naam;Mail\nAnn;ann@x.be", &["Ann"]);
        reads("Name\nAnn\nBo", &["Ann", "Bo"]);
        reads("Prénom\tÉquipe\nAnn\tA\nBo\tB", &["Ann", "Bo"]);
        reads("Ann,ann@x.be\nBo,bo@x.be", &["Ann", "Bo"]);
        reads("Ann,A,1\nBo,B,2", &["Ann", "Bo"]);
        reads("\"Van Damme, Jan\";jan@x.be\n\"Ann\";ann@x.be", &["Jan Van Damme", "Ann"]);
        reads("Naam", &["Naam"]);
    }

    #[test]
    fn names_may_share_a_line_and_a_surname_may_come_first() {
        reads("Ann, Bo, Cy, Di", &["Ann", "Bo", "Cy", "Di"]);
        reads("Ann; Bo", &["Ann", "Bo"]);
        reads("Ann, Bo, Cy\nDi, Ed", &["Ann", "Bo", "Cy", "Di", "Ed"]);
        reads("Van Damme, Jan\nPeeters, Ann", &["Jan Van Damme", "Ann Peeters"]);
        reads("Bo\nVan Damme, Jan\nCy", &["Bo", "Jan Van Damme", "Cy"]);
    }
}
