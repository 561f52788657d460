//! Lines among what is listed: clauses, roles, and the rows of tables that hold them.

use super::labels::{Labelled, several_roles, split, split_role};
use super::sort::{BOLD, Sorter, number_of, words};
use super::vocabulary::{is_duty_label, is_holder_label, is_major, is_role, place};
use crate::read::charter::facts::{self, holders, rules};
use crate::read::charter::forms::{Block, Column, Kind};
use crate::read::charter::{Place, Shape};
use crate::read::notes::table;
use crate::read::text::plain;

impl Sorter {
    pub(super) fn item(&mut self, block: &Block, mark: &str, rest: &[Block]) {
        let bare = plain(block.first());
        let short = bare.split_whitespace().count() <= 8
            && !bare.ends_with('.')
            && split(block.first()).is_none_or(|label| label.rest.is_empty());
        let number = number_of(mark);
        let next =
            number.is_some() && self.number.is_some() && number == self.number.map(|number| number + 1);
        let free = self.zone.is_none_or(|zone| !zone.is_list());
        let called = place(&bare);
        if !block.plain
            && short
            && (next || (number.is_some() && called.is_some() && (free || called.is_some_and(is_major))))
        {
            return self.heading(block, BOLD, &words(block), rest);
        }
        match self.zone {
            Some(zone @ (Place::Objectives | Place::Guidelines)) => {
                (self.open, self.by_item) = (true, true);
                self.put(block, zone, Shape::Begins);
            }
            Some(Place::Roles) => self.role(block, true),
            None | Some(Place::Sections) => {
                let shape = if self.open { Shape::GoesOn } else { Shape::Begins };
                self.open = true;
                self.put(block, Place::Sections, shape);
            }
            Some(Place::Members) => {
                let last = self.lines.last().map(|line| line.place).filter(|place| *place == Place::Pathways);
                self.put(block, last.unwrap_or(Place::Members), Shape::Begins);
            }
            Some(zone) => self.put(block, zone, Shape::Begins),
        }
    }

    /// A paragraph among clauses: one of them, more of the last one, or what stands around them.
    pub(super) fn listed(&mut self, block: &Block, zone: Place, rest: &[Block]) {
        let labelled = !block.plain
            && block
                .columns
                .iter()
                .any(|column| split(&column.text).is_some_and(|label| !label.rest.is_empty()));
        let more = self.item_ahead(rest);
        if labelled && !self.by_item && !more {
            self.open = true;
            return self.put(block, zone, Shape::Begins);
        }
        let place = match (self.open, more, zone) {
            (true, true, _) => return self.put(block, zone, Shape::GoesOn),
            (true, false, _) if !self.by_item => return self.put(block, zone, Shape::GoesOn),
            (false, _, Place::Guidelines) => Place::Preamble,
            _ => Place::Sections,
        };
        self.put(block, place, Shape::Begins);
    }

    /// A line among roles: a role, or more about the last one.
    pub(super) fn role(&mut self, block: &Block, item: bool) {
        if let ([column], false) = (block.columns.as_slice(), block.plain)
            && let Some(parts) = several_roles(&column.text)
        {
            for part in parts {
                let columns = vec![Column::new(&column.language, part)];
                self.role(&Block { source: part.to_owned(), columns, ..block.clone() }, item);
            }
            return;
        }
        let labels: Vec<Option<Labelled>> =
            block.columns.iter().map(|column| split_role(&column.text).filter(|_| !block.plain)).collect();
        let names = |label: &Labelled| {
            let (first, _) = label.rest.split_once('\n').unwrap_or((label.rest.as_str(), ""));
            holders::read(first, false).is_some()
        };
        let telling = labels.iter().flatten().any(|label| {
            !is_holder_label(&label.label)
                && (label.strong
                    || names(label)
                    || (is_role(&label.label) && label.label.split_whitespace().count() < 6)
                    || (label.label.split_whitespace().count() < 4 && !is_duty_label(&label.label)))
        });
        let begins = telling || (item && (!self.open || self.by_item));
        let (place, shape) = match (begins, self.open) {
            (true, _) => {
                (self.open, self.by_item) = (true, item);
                (Place::Roles, Shape::Begins)
            }
            (false, true) => (Place::Roles, Shape::GoesOn),
            (false, false) => (Place::Sections, Shape::Begins),
        };
        self.put(block, place, shape);
    }

    /// A table that is not in two languages: a row for each clause or role where those are listed, else a text.
    pub(super) fn table(&mut self, block: &Block, rows: &[Vec<Column>]) {
        let language = rows.iter().flatten().map(|cell| cell.language.as_str()).next().unwrap_or_default();
        let listing = self.zone.filter(|zone| zone.is_list() && *zone != Place::Sections);
        let wide = rows.len() > 1 && rows.iter().all(|row| row.len() >= 2);
        let Some(zone) = listing.filter(|_| wide) else {
            let cell = |cell: &Column| cell.text.replace("\n\n", "<br>").replace('\n', "<br>");
            let cells: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
            let columns = vec![Column::new(language, table(&cells))];
            let text = Block { source: block.source.clone(), columns, plain: true, ..Block::default() };
            return self.paragraph(&text, &[]);
        };
        // The first row says what the columns are.
        let Some((heads, below)) = rows.split_first() else { return };
        let columns = if zone == Place::Roles { Columns::of_roles(heads, below) } else { Columns::default() };
        for row in below {
            let Some(first) = row.get(columns.label) else { continue };
            let holders = columns.holders.and_then(|at| row.get(at));
            // An empty cell where a name would stand is nobody, and not the words of the next one.
            let nobody = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
            let mut rest: Vec<String> = holders.iter().map(|cell| nobody(cell.text.trim())).collect();
            let others =
                row.iter().enumerate().filter(|(at, _)| *at != columns.label && Some(*at) != columns.holders);
            // `1 year` says something only below its head.
            let headed = |(at, text): (usize, &str)| match heads.get(at).filter(|_| columns.term == Some(at))
            {
                Some(head) => format!("{}: {text}", plain(&head.text).trim()),
                None => text.to_owned(),
            };
            let said = others.map(|(at, cell)| (at, cell.text.trim())).filter(|(_, text)| !text.is_empty());
            rest.extend(said.map(headed));
            let text = format!("**{}:** {}", plain(&first.text), rest.join("\n\n"));
            let source = row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ");
            let made = Block {
                source,
                kind: Kind::Item("- ".to_owned()),
                columns: vec![Column::new(language, text)],
                plain: false,
            };
            (self.open, self.by_item) = (true, true);
            self.put(&made, zone, Shape::Begins);
        }
    }
}

/// In which columns of a table of roles stands what they are called, who has them, and for how long.
#[derive(Default)]
struct Columns {
    label: usize,
    holders: Option<usize>,
    term: Option<usize>,
}

impl Columns {
    /// By the heads of the columns; where they do not tell, names in the second one do.
    fn of_roles(heads: &[Column], below: &[Vec<Column>]) -> Self {
        let told = |is: &dyn Fn(&str) -> bool| heads.iter().position(|head| is(plain(&head.text).trim()));
        let label = told(&|head| place(head) == Some(Place::Roles)).unwrap_or_default();
        let named = told(&|head| is_holder_label(head)).filter(|at| *at != label);
        let mut second =
            below.iter().filter_map(|row| row.get(1)).filter(|cell| !cell.text.trim().is_empty()).peekable();
        let names = label == 0
            && second.peek().is_some()
            && second.all(|cell| holders::read(&cell.text, false).is_some());
        let length = |text: &str| {
            let words = facts::words::words(text);
            rules::term(&words).is_some()
        };
        // By a head under which every cell is a length of time.
        let term = (0..heads.len()).filter(|at| *at != label && Some(*at) != named).find(|at| {
            let head = heads.get(*at).map(|head| plain(&head.text)).unwrap_or_default();
            let cells = below.iter().filter_map(|row| row.get(*at)).map(|cell| cell.text.trim());
            let mut cells = cells.filter(|text| !text.is_empty() && *text != "–").peekable();
            cells.peek().is_some() && cells.all(|text| length(&format!("{head}: {text}")))
        });
        Self { label, holders: named.or(names.then_some(1)), term }
    }
}
