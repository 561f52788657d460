//! A table of two columns that holds a charter: what each part is called, and what it says.

use std::collections::BTreeMap;

use super::sort::{BOLD, Sorter, words};
use super::vocabulary::{is_role, place};
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
        let known = |row: &&Vec<Column>| place(&called(row)).is_some() || is_role(&called(row));
        let placed = rows.iter().filter(|row| place(&called(row)).is_some()).count();
        // Rows that all tell of the section they stand in are its words.
        let own = || rows.iter().filter_map(|row| place(&called(row))).all(|place| Some(place) == self.zone);
        let telling = placed > 1 && !own() && rows.iter().filter(known).count() * 2 > rows.len();
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
        if place(&called).is_none() && is_role(&called) {
            (self.zone, self.rank) = (Some(Place::Roles), BOLD);
            let said = format!("**{}:** {}", called.trim().trim_end_matches(':'), text.text.trim());
            let said = Column { text: said, ..text.clone() };
            return self.role(&block(row, Kind::Item("- ".to_owned()), &said), true);
        }
        let heading = block(row, Kind::Paragraph, label);
        let words: BTreeMap<String, String> = words(&heading);
        // Every row is as high as the one above it.
        (self.open, self.by_item) = (false, false);
        self.zone = self.zone.filter(|zone| !zone.is_list());
        self.heading(&heading, BOLD, &words, &[]);
        let mut inside = markdown::read(&text.text).blocks;
        inside.iter_mut().flat_map(|block| &mut block.columns).for_each(|column| {
            column.language.clone_from(&text.language);
        });
        for at in 0..inside.len() {
            let Some((block, rest)) = inside.get(at..).and_then(<[Block]>::split_first) else { break };
            self.take(block, rest);
        }
    }
}

fn block(row: &[Column], kind: Kind, column: &Column) -> Block {
    let source = row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ");
    Block { source, kind, columns: vec![column.clone()], plain: false }
}
