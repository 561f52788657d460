//! A table that holds a charter: in two columns what each part is called and what it says, or both in each of its cells.

use std::collections::BTreeMap;

use super::labels::Labelled;
use super::sort::{BOLD, Sorter, words};
use super::vocabulary::{is_part, is_role, place};
use crate::read::charter::facts::holding;
use crate::read::charter::facts::nobody::is_nobody;
use crate::read::charter::forms::{Block, Column, Kind, markdown};
use crate::read::charter::{Place, Shape};
use crate::read::text::plain;

/// Heads of columns that only say what stands below them.
const HEADS: [&str; 26] = [
    "element",
    "item",
    "section",
    "part",
    "topic",
    "subject",
    "question",
    "text",
    "content",
    "agreement",
    "answer",
    "what we agreed",
    "élément",
    "rubrique",
    "sujet",
    "texte",
    "contenu",
    "accord",
    "réponse",
    "onderdeel",
    "onderwerp",
    "tekst",
    "inhoud",
    "afspraak",
    "vraag",
    "antwoord",
];

impl Sorter {
    /// Reads the rows of such a table as sections; whether it is one.
    pub(super) fn sections_in_rows(&mut self, rows: &[Vec<Column>]) -> bool {
        let called = |row: &Vec<Column>| row.first().map(|cell| plain(&cell.text)).unwrap_or_default();
        let known = |row: &&Vec<Column>| {
            let vacant = row.get(1).is_some_and(|cell| is_vacant(&plain(&cell.text)));
            let one_line = row.first().is_some_and(|cell| !cell.text.trim().contains('\n'));
            place(&called(row)).is_some()
                || tells_name(&called(row))
                || (one_line && is_role(&called(row)))
                || vacant
        };
        let placed = rows.iter().filter(|row| place(&called(row)).is_some()).count();
        // Rows that all tell of the section they stand in are its words.
        let mut places = rows.iter().filter_map(|row| place(&called(row)));
        let own = placed > 0 && places.all(|place| Some(place) == self.zone);
        let count = rows.iter().filter(known).count();
        // Rows that all are known tell it before any section, where no heads of columns stand above them.
        let headed = rows.first().is_some_and(|row| place(&called(row)) == Some(Place::Roles));
        let free = matches!(self.zone, None | Some(Place::Sections)) && !headed;
        let all = free && rows.len() > 1 && count == rows.len();
        let telling = !own && (all || (placed > 1 && count * 2 > rows.len()));
        if !telling || rows.iter().any(|row| row.len() != 2) {
            return false;
        }
        for (at, row) in rows.iter().enumerate() {
            let [label, text] = row.as_slice() else { continue };
            let heads = row.iter().all(|cell| {
                let head = plain(&cell.text).trim().to_lowercase();
                head.is_empty() || HEADS.contains(&head.as_str())
            });
            if at == 0 && heads {
                self.put(&block(row, Kind::Paragraph, label), Place::Aside, Shape::Heading);
            } else {
                self.row(row, label, text);
            }
        }
        true
    }

    fn row(&mut self, row: &[Column], label: &Column, text: &Column) {
        let called = plain(&label.text);
        if self.title == 0 && tells_name(&called) {
            self.title = BOLD;
            self.titled.insert(text.language.clone());
            return self.put(&block(row, Kind::Paragraph, text), Place::Title, Shape::Begins);
        }
        if place(&called).is_none() && (is_role(&called) || is_vacant(&plain(&text.text))) {
            (self.zone, self.rank) = (Some(Place::Roles), BOLD);
            let said = format!("**{}:** {}", called.trim().trim_end_matches(':'), text.text.trim());
            let said = Column { text: said, ..text.clone() };
            return self.role(&block(row, Kind::Item("- ".to_owned()), &said), true);
        }
        if let Some(place) = place(&called).filter(|_| is_part(called.trim().trim_end_matches(':'))) {
            // What is called by a part of its section says nothing without that: `Quorum`, and `five people` beside it.
            (self.zone, self.rank, self.open, self.by_item) = (Some(place), BOLD, false, false);
            let part = label.text.trim().trim_matches('*').trim_end_matches(':');
            let said = Column { text: format!("{part}: {}", text.text.trim()), ..text.clone() };
            return self.paragraph(&block(row, Kind::Paragraph, &said), &[]);
        }
        let heading = block(row, Kind::Paragraph, label);
        let words: BTreeMap<String, String> = words(&heading);
        // Every row is as high as the one above it.
        (self.open, self.by_item) = (false, false);
        self.zone = self.zone.filter(|zone| !zone.is_list());
        self.heading(&heading, BOLD, &words, &[]);
        self.inside(markdown::read(&text.text).blocks, &text.language);
    }

    /// Takes what stands inside of a cell.
    fn inside(&mut self, mut blocks: Vec<Block>, language: &str) {
        blocks.iter_mut().flat_map(|block| &mut block.columns).for_each(|column| {
            language.clone_into(&mut column.language);
        });
        for at in 0..blocks.len() {
            let Some((block, rest)) = blocks.get(at..).and_then(<[Block]>::split_first) else { break };
            self.take(block, rest);
        }
    }

    /// Reads the cells of a table as sections, each with its heading above what it says, as on a canvas; whether they are.
    pub(super) fn sections_in_cells(&mut self, rows: &[Vec<Column>]) -> bool {
        let told = || rows.iter().flatten().filter(|cell| !cell.text.trim().is_empty());
        let count = told().filter(|cell| begins_section(&cell.text).is_some()).count();
        if count < 2 || count * 2 <= told().count() {
            return false;
        }
        for cell in told() {
            (self.open, self.by_item) = (false, false);
            self.zone = self.zone.filter(|zone| !zone.is_list());
            let text = match begins_section(&cell.text) {
                Some((head, below)) => format!("**{head}**\n\n{below}"),
                None => cell.text.clone(),
            };
            self.inside(markdown::read(&text).blocks, &cell.language);
        }
        true
    }

    /// Takes a line that leads in who has a role, where other such lines lead in sections: `**Host:** Ann Lee`; whether it does.
    pub(super) fn leads_to_role(&mut self, block: &Block, label: &Labelled) -> bool {
        let free =
            self.rank >= BOLD && self.zone.is_some_and(|zone| !zone.is_list() || zone == Place::Sections);
        let told = is_role(&label.label) && holding::begin(&label.rest, false).is_some();
        let leads = free && label.strong && told && place(&label.label).is_none();
        if leads {
            (self.zone, self.rank, self.open, self.by_item) = (Some(Place::Roles), BOLD, false, false);
            self.role(block, false);
        }
        leads
    }
}

/// What a cell is called as a section of a charter is, and what stands below that, each line by itself.
fn begins_section(text: &str) -> Option<(String, String)> {
    let (head, below) = text.trim().split_once('\n')?;
    let head = plain(head);
    let head = head.trim().trim_end_matches(':');
    let known = place(head).is_some() && !below.trim().is_empty();
    let lines = if below.contains("\n\n") { below.to_owned() } else { below.replace('\n', "\n\n") };
    known.then(|| (head.to_owned(), lines.trim_start_matches('\n').to_owned()))
}

/// Whether a row tells what the group is called.
fn tells_name(called: &str) -> bool {
    const NAMED: [&str; 12] = [
        "name",
        "title",
        "group",
        "group name",
        "name of the group",
        "nom",
        "titre",
        "nom du groupe",
        "naam",
        "titel",
        "groep",
        "naam van de groep",
    ];
    NAMED.contains(&called.trim().trim_end_matches(':').trim_end().to_lowercase().as_str())
}

/// Whether words say of something that nobody has it, and can be said of a role only.
fn is_vacant(text: &str) -> bool {
    const VACANT: [&str; 6] =
        ["vacan", "vacature", "pourvoir", "to be appointed", "to be filled", "in te vullen"];
    let low = text.to_lowercase();
    VACANT.iter().any(|word| low.contains(word)) && is_nobody(text)
}

fn block(row: &[Column], kind: Kind, column: &Column) -> Block {
    let source = row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ");
    Block { source, kind, columns: vec![column.clone()], plain: false }
}
