//! Rows of a table in several languages as blocks: a cell may hold the heading of a section with all that it says.

use super::pieces::{languages, wrapped};
use super::vocabulary::{is_major, place};
use crate::read::charter::forms::{Block, Column, Kind, markdown, together};
use crate::read::text::plain;

/// The rows of a table whose columns are languages, as blocks; any other block as it is.
pub fn rows(block: Block) -> Vec<Block> {
    let Kind::Table(rows) = &block.kind else { return vec![block] };
    if let Some(alone) = alone(rows, &block.source) {
        return vec![alone];
    }
    if let Some(sections) = named_beside(rows) {
        return sections;
    }
    let beside: Vec<Vec<Column>> = rows.iter().filter(|row| row.len() > 1).cloned().collect();
    let Some((languages, mut heads)) = languages(&beside) else { return vec![block] };
    let (mut found, mut beside) = (Vec::new(), Vec::new());
    for row in rows {
        match row.as_slice() {
            // A cell across all columns is a line of its own, such as the title in both languages.
            [across] => {
                found.extend(blocks(&std::mem::take(&mut beside), &languages));
                let kind = across.level.map_or(Kind::Paragraph, Kind::Heading);
                found.push(Block {
                    columns: vec![across.clone()],
                    ..Block::new(&across.text, kind, String::new())
                });
            }
            [] => {}
            _ if std::mem::take(&mut heads) => {}
            _ => beside.push(row.clone()),
        }
    }
    found.extend(blocks(&beside, &languages));
    found.into_iter().filter(|row| !row.is_empty()).collect()
}

/// The rows of a table that names each section before what it says in several languages, `Purpose | To learn | Apprendre`, as headings
/// with what stands below them.
fn named_beside(rows: &[Vec<Column>]) -> Option<Vec<Block>> {
    if !names_sections(rows) {
        return None;
    }
    let said: Vec<Vec<Column>> = rows.iter().map(|row| row.get(1..).unwrap_or_default().to_vec()).collect();
    let (languages, heads) = languages(&said)?;
    let told = rows.iter().zip(&said).skip(usize::from(heads));
    let blocks = told.flat_map(|(row, said)| {
        let name = row.first().map(|cell| plain(&cell.text)).unwrap_or_default();
        if is_title(&name) {
            return vec![Block { kind: Kind::Heading(1), ..whole(said, &languages) }];
        }
        let cell = |cell: &Column| {
            let heading = format!("**{}**", name.trim().replace('*', ""));
            let heading = Block::new(&name, Kind::Paragraph, heading);
            let below = markdown::read(&in_lines(&cell.text)).blocks;
            if below.is_empty() { Vec::new() } else { std::iter::once(heading).chain(below).collect() }
        };
        section(&said.iter().map(cell).collect::<Vec<_>>(), &languages)
    });
    Some(blocks.filter(|block| !block.is_empty()).collect())
}

/// Whether the first cells of rows are what sections are called, so that they are in no language of the page.
pub fn names_sections(rows: &[Vec<Column>]) -> bool {
    const LEAST: usize = 2;
    const WIDTH: usize = 3;
    let called = rows.iter().filter_map(|row| row.first()).map(|cell| place(&plain(&cell.text)));
    let sections = called.flatten().collect::<Vec<_>>();
    rows.iter().all(|row| row.len() >= WIDTH)
        && sections.iter().filter(|place| is_major(**place)).count() >= LEAST
        && sections.len() * 2 > rows.len()
}

/// Whether a row is about what the charter is called.
fn is_title(name: &str) -> bool {
    const CALLED: [&str; 6] = ["title", "titre", "titel", "name", "nom", "naam"];
    CALLED.contains(&name.trim().to_lowercase().as_str())
}

/// Clauses that are counted within one line, `1. Listen. 2. Rest.`, in a line each.
fn in_lines(text: &str) -> String {
    let mut whole = text.to_owned();
    if !text.starts_with("1. ") && !text.starts_with("1\\. ") {
        return whole;
    }
    let mut from = 0;
    for number in 2_u32.. {
        let marks = [format!(" {number}. "), format!(" {number}\\. ")];
        let next = marks.iter().find_map(|mark| Some(from + whole.get(from..)?.find(mark.as_str())?));
        let Some(at) = next else { break };
        whole.replace_range(at..=at, "\n");
        from = at + 1;
    }
    whole
}

/// The one cell of a row that says something: a text that stands in one language only, such as a title.
fn alone(rows: &[Vec<Column>], source: &str) -> Option<Block> {
    let [row] = rows else { return None };
    let mut told = row.iter().filter(|cell| !cell.text.trim().is_empty());
    let (Some(cell), None) = (told.next(), told.next()) else { return None };
    let kind = cell.level.map_or(Kind::Paragraph, Kind::Heading);
    Some(Block { source: source.to_owned(), kind, columns: vec![cell.clone()], plain: false })
}

/// The blocks of rows whose cells stand in these languages.
fn blocks(rows: &[Vec<Column>], languages: &[String]) -> Vec<Block> {
    let of_row = |row: &Vec<Column>| -> Vec<Vec<Block>> {
        row.iter().map(|cell| markdown::read(&cell.text).blocks).collect()
    };
    let parts: Vec<Vec<Vec<Block>>> = rows.iter().map(of_row).collect();
    // A clause may have a label above its text. Where one row is a section, each that has a heading is.
    let major = |first: &Block| place(&plain(first.first())).is_some_and(is_major);
    let is_section =
        |row: &Vec<Vec<Block>>| headed(row) && row.iter().filter_map(|parts| parts.first()).any(major);
    let sections = parts.iter().any(is_section);
    let rows = rows.iter().zip(&parts).flat_map(|(row, parts)| {
        if sections && headed(parts) { section(parts, languages) } else { vec![whole(row, languages)] }
    });
    rows.collect()
}

/// Whether every cell of a row that says something begins with what can be a heading, and goes on.
fn headed(row: &[Vec<Block>]) -> bool {
    let begins = |parts: &Vec<Block>| parts.len() > 1 && parts.first().is_some_and(heads);
    let told = || row.iter().filter(|parts| !parts.is_empty());
    told().next().is_some() && told().all(begins)
}

/// A row that is a section: its heading, and below it what stands side by side.
fn section(parts: &[Vec<Block>], languages: &[String]) -> Vec<Block> {
    let told = || parts.iter().filter(|parts| !parts.is_empty());
    let at = |place: usize| -> Vec<&Block> { told().filter_map(|parts| parts.get(place)).collect() };
    let count = told().map(Vec::len).max().unwrap_or_default();
    let items = |blocks: &[&Block]| blocks.iter().filter(|block| matches!(block.kind, Kind::Item(_))).count();
    let alike = |blocks: &[&Block]| [0, blocks.len()].contains(&items(blocks));
    let evenly = told().all(|parts| parts.len() == count) && (1..count).all(|place| alike(&at(place)));
    let line = |texts: Vec<String>, kind: Kind| {
        let source = texts.join(" | ");
        let columns = texts.into_iter().zip(languages).map(|(text, language)| Column::new(language, text));
        Block { source, kind, columns: columns.collect(), plain: false }
    };
    let texts = |place: usize| -> Vec<String> {
        parts.iter().map(|parts| parts.get(place).map_or("", Block::first).to_owned()).collect()
    };
    let mut found = vec![line(texts(0), Kind::Paragraph)];
    if evenly {
        let kind = |place: usize| at(place).first().map(|block| block.kind.clone()).unwrap_or_default();
        found.extend((1..count).map(|place| line(texts(place), kind(place))));
    } else {
        let rest = |parts: &Vec<Block>| together(parts.get(1..).unwrap_or_default());
        found.push(line(parts.iter().map(rest).collect(), Kind::Paragraph));
    }
    found
}

/// Whether a block can be what a section is called.
fn heads(block: &Block) -> bool {
    const MOST_WORDS: usize = 7;
    let said = plain(block.first());
    let short = said.split_whitespace().count() <= MOST_WORDS && !said.ends_with(['.', '!', '?', ',', ';']);
    let stressed = matches!(block.kind, Kind::Heading(_)) || !wrapped(block.first()).0.is_empty();
    !matches!(block.kind, Kind::Item(_)) && short && (stressed || place(&said).is_some())
}

/// A row as one block.
fn whole(row: &[Column], languages: &[String]) -> Block {
    let columns = row.iter().zip(languages).map(|(cell, language)| Column::new(language, cell.text.clone()));
    let source = row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ");
    // A row of headings is a heading in several languages.
    let told = row.iter().filter(|cell| !cell.text.trim().is_empty());
    let level = told.map(|cell| cell.level).reduce(|one, other| one.filter(|_| one == other)).flatten();
    let kind = level.map_or(Kind::Paragraph, Kind::Heading);
    Block { source, kind, columns: columns.collect(), plain: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of the first two columns.
    fn said(blocks: &[Block]) -> Vec<(&str, &str)> {
        blocks.iter().map(|block| (block.columns[0].text.as_str(), block.columns[1].text.as_str())).collect()
    }

    fn row(cells: [&str; 2]) -> Vec<Column> {
        cells.map(|cell| Column::new("", cell)).into()
    }

    #[test]
    fn cells_that_hold_whole_sections_become_their_headings_and_lines() {
        let languages = ["en".to_owned(), "fr".to_owned()];
        let rows = [
            row(["**Purpose**\n\nWe help each other.", "**Raison d’être**\n\nNous nous aidons."]),
            row([
                "**Guidelines**\n\n- Respect: kind.\n- Time: kept.",
                "**Règles**\n\n- Respect : doux.\n- Temps : tenu.",
            ]),
            row(["**Our story**\n\nIt began in 2019.\n\nIt goes on.", "**Notre histoire**\n\nDepuis 2019."]),
        ];
        let found = blocks(&rows, &languages);
        assert_eq!(
            said(&found),
            [
                ("**Purpose**", "**Raison d’être**"),
                ("We help each other.", "Nous nous aidons."),
                ("**Guidelines**", "**Règles**"),
                ("Respect: kind.", "Respect : doux."),
                ("Time: kept.", "Temps : tenu."),
                ("**Our story**", "**Notre histoire**"),
                ("It began in 2019.\n\nIt goes on.", "Depuis 2019."),
            ]
        );
        assert!(matches!(found[3].kind, Kind::Item(_)) && found[1].kind == Kind::Paragraph);
    }

    #[test]
    fn a_table_may_name_its_sections_before_what_they_say_in_each_language() {
        let row = |cells: [&str; 3]| -> Vec<Column> { cells.map(|cell| Column::new("", cell)).into() };
        let table = vec![
            row(["Section", "English", "Français"]),
            row(["Title", "Night circle", "Cercle de nuit"]),
            row(["Purpose", "We help each other.", "Nous nous aidons."]),
            row(["Rules", "1. Be kind. 2. Be on time.", "1. Être doux. 2. Être à l’heure."]),
            row(["Meetings", "Monthly.", "Chaque mois."]),
        ];
        let found = rows(Block { kind: Kind::Table(table), ..Block::default() });
        assert_eq!(
            said(&found),
            [
                ("Night circle", "Cercle de nuit"),
                ("**Purpose**", "**Purpose**"),
                ("We help each other.", "Nous nous aidons."),
                ("**Rules**", "**Rules**"),
                ("Be kind.", "Être doux."),
                ("Be on time.", "Être à l’heure."),
                ("**Meetings**", "**Meetings**"),
                ("Monthly.", "Chaque mois."),
            ]
        );
        assert_eq!(found[0].kind, Kind::Heading(1));
    }

    #[test]
    fn clauses_with_a_label_above_their_text_stay_whole() {
        let languages = ["en".to_owned(), "fr".to_owned()];
        let rows = [
            row(["**Respect**\n\nWe are kind.", "**Respect**\n\nNous sommes doux."]),
            row(["**Confidentiality**\n\nIt stays here.", "**Confidentialité**\n\nCela reste ici."]),
        ];
        assert_eq!(blocks(&rows, &languages).len(), 2);
    }
}
