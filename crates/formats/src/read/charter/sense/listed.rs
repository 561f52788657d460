//! Lines among what is listed: clauses, roles, and the rows of tables that hold them.

use super::labels::{self, Labelled, split, split_role};
use super::numbering::{by_letter, number_of};
use super::officers;
use super::sort;
use super::sort::{BOLD, Sorter};
use super::vocabulary::{
    is_duty_label, is_holder_label, is_major, is_organisation_label, is_role, known, one, place,
};
use crate::read::charter::facts::holders::Held;
use crate::read::charter::facts::{holding, nobody, rules, tenure, words};
use crate::read::charter::forms::{Block, Column, Kind, uncounted};
use crate::read::charter::{Place, Shape};
use crate::read::notes::table;
use crate::read::text::plain;

impl Sorter {
    pub(super) fn item(&mut self, block: &Block, mark: &str, rest: &[Block]) {
        let bare = plain(block.first());
        let short = bare.split_whitespace().count() <= 8
            && !bare.ends_with('.')
            && split(block.first()).is_none_or(|label| label.rest.is_empty());
        // Sections are not counted by letters inside of one.
        let number = number_of(mark).filter(|_| self.zone.is_none() || !by_letter(&block.source));
        let next =
            number.is_some() && self.number.is_some() && number == self.number.map(|number| number + 1);
        let free = self.zone.is_none_or(|zone| !zone.is_list());
        let called = if free { place(&bare) } else { known(&bare) };
        if !block.plain
            && short
            && (next || (number.is_some() && called.is_some() && (free || called.is_some_and(is_major))))
        {
            return self.heading(block, BOLD, &sort::words(block), rest);
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
            Some(Place::Members) if self.holds_role(block) => self.put(block, Place::Roles, Shape::Begins),
            Some(Place::Members) => {
                let last = self.lines.last().map(|line| line.place).filter(|place| *place == Place::Pathways);
                self.put(block, last.unwrap_or(Place::Members), Shape::Begins);
            }
            Some(zone) => self.put(block, zone, Shape::Begins),
        }
    }

    /// Whether a line among the members says who has a role, or that nobody has, where roles have no section of their own:
    /// `Chair: Gwen Ashby`, `Co-chair: vacant`.
    pub(super) fn holds_role(&self, block: &Block) -> bool {
        let holds = |column: &Column| {
            split_role(&column.text)
                .is_some_and(|found| is_role(&found.label) && holding::begin(&found.rest, false).is_some())
        };
        let told = || block.columns.iter().filter(|column| !column.text.trim().is_empty());
        !self.roles_told && !block.plain && told().next().is_some() && told().all(holds)
    }

    /// A paragraph among clauses: one of them, more of the last one, or what stands around them.
    pub(super) fn listed(&mut self, block: &Block, zone: Place, rest: &[Block]) {
        let labelled = !block.plain
            && block
                .columns
                .iter()
                .filter_map(|column| labels::labelled(&column.text))
                .any(|label| !label.rest.is_empty());
        let more = self.item_ahead(rest);
        if let Some(parts) = enumerated(block).filter(|_| !self.open && !more) {
            (self.open, self.by_item) = (true, true);
            return parts.iter().for_each(|part| self.put(part, zone, Shape::Begins));
        }
        if labelled && !self.by_item && !more {
            self.open = true;
            return self.put(block, zone, Shape::Begins);
        }
        let place = match (self.open, more, zone) {
            (true, true, _) => return self.put(block, zone, Shape::GoesOn),
            (true, false, _) if !self.by_item => return self.put(block, zone, Shape::GoesOn),
            (false, _, Place::Guidelines) => Place::Preamble,
            // What only leads in the items below it says nothing that the heading does not.
            (false, true, _) if leads_in(&plain(block.first())) => Place::Aside,
            // Prose among the objectives says what they are, too.
            (false, _, _) | (true, _, Place::Objectives) => zone,
            _ => Place::Sections,
        };
        (self.open, self.by_item) = (self.open || place == zone, self.by_item && place != zone);
        self.put(block, place, Shape::Begins);
    }

    /// A line among roles: a role, or more about the last one.
    pub(super) fn role(&mut self, block: &Block, item: bool) {
        if let Some(parts) = officers::several(block) {
            self.headed = false;
            return parts.iter().for_each(|part| self.role(part, item));
        }
        let apart = item || !(self.headed || self.by_item);
        let told = |role: &str| self.lines.last().is_some_and(|line| officers::is_called(line, role));
        if let Some((_, line)) = officers::named(block).filter(|(role, _)| apart && !told(role)) {
            return self.role(&line, item);
        }
        if !item && !self.headed && self.is_called(block) {
            let called = sort::words(block);
            return self.begin(block, Place::Roles, &called);
        }
        let labels: Vec<Option<Labelled>> =
            block.columns.iter().map(|column| split_role(&column.text).filter(|_| !block.plain)).collect();
        let names = |label: &Labelled| {
            let (first, _) = label.rest.split_once('\n').unwrap_or((label.rest.as_str(), ""));
            holding::begin(first, false).is_some()
        };
        let telling = labels.iter().flatten().any(|label| {
            !is_holder_label(&label.label)
                && !nobody::is_nobody(&label.label)
                && (label.strong
                    || names(label)
                    || (is_role(&label.label) && label.label.split_whitespace().count() < 6)
                    || (label.label.split_whitespace().count() < 4 && !is_duty_label(&label.label)))
        });
        // Below its own heading stands who has a role and what they do: `Backup: Tom`.
        let role = || labels.iter().flatten().any(|label| is_role(&label.label));
        let telling = telling && (!self.headed || (item && role()));
        let begins = telling || (item && (!self.open || self.by_item));
        let (place, shape) = match (begins, self.open) {
            (true, _) => {
                (self.open, self.by_item, self.headed) = (true, item, false);
                (Place::Roles, Shape::Begins)
            }
            (false, true) => (Place::Roles, Shape::GoesOn),
            (false, false) => (Place::Sections, Shape::Begins),
        };
        self.put(block, place, shape);
    }

    /// Whether a line by itself is what a role is called: `Time keeper`.
    fn is_called(&self, block: &Block) -> bool {
        const MOST_WORDS: usize = 3;
        let called = |text: &str| {
            let short = text.split_whitespace().count() <= MOST_WORDS && text.starts_with(char::is_uppercase);
            short
                && is_role(text)
                && !text.contains(" - ")
                && !text.contains(|sign: char| !(sign.is_alphanumeric() || "-· ".contains(sign)))
        };
        let told = block.columns.iter().filter(|column| !column.text.trim().is_empty());
        !block.plain && told.clone().count() > 0 && told.clone().all(|column| called(column.text.trim()))
    }

    /// A table that is not in two languages: a row for each clause or role where those are listed, else a text.
    pub(super) fn table(&mut self, block: &Block, rows: &[Vec<Column>]) {
        let rows = &uncounted(rows);
        let language = rows.iter().flatten().map(|cell| cell.language.as_str()).next().unwrap_or_default();
        let listing = self.zone.filter(|zone| zone.is_list() && *zone != Place::Sections);
        let wide = rows.len() > 1 && rows.iter().all(|row| row.len() >= 2);
        if listing.is_none() && (self.sections_in_rows(rows) || self.sections_in_cells(rows)) {
            return;
        }
        // Among the members a table may tell who does what, where roles have no section of their own.
        let members = self.zone == Some(Place::Members);
        let free = matches!(self.zone, None | Some(Place::Sections)) || (members && !self.roles_told);
        let listing = if free && wide && tells_roles(rows) { Some(self.heads_roles()) } else { listing };
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
        let mut told: Vec<Row> = Vec::new();
        for row in below {
            let Some(first) = row.get(columns.label) else { continue };
            let holders = columns.holders.and_then(|at| row.get(at));
            // An empty cell where a name would stand is nobody, and not the words of the next one.
            let nobody = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
            let mut rest: Vec<String> = holders.iter().map(|cell| nobody(cell.text.trim())).collect();
            let organisation = columns.organisation.and_then(|at| row.get(at)).map(|cell| cell.text.trim());
            let named = match (rest.first_mut(), organisation) {
                (Some(holder), Some(organisation)) => belongs(holder, organisation),
                _ => false,
            };
            let mut taken =
                vec![Some(columns.label), columns.holders, columns.organisation.filter(|_| named)];
            if let Some(holder) = rest.first_mut().filter(|_| columns.holders.is_some()) {
                let days = columns.days.iter().filter(|at| {
                    heads
                        .get(**at)
                        .zip(row.get(**at))
                        .is_some_and(|(head, cell)| tenure::told(holder, &plain(&head.text), &cell.text))
                });
                taken.extend(days.map(|at| Some(*at)));
            }
            let others = row.iter().enumerate().filter(|(at, _)| !taken.contains(&Some(*at)));
            let said = others.map(|(at, cell)| (at, cell.text.trim())).filter(|(_, text)| !is_dash(text));
            rest.extend(said.map(|(at, text)| match heads.get(at).filter(|_| zone == Place::Roles) {
                Some(head) => below_head(plain(&head.text).trim(), text),
                None => text.to_owned(),
            }));
            let source = row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ");
            let row = Row { label: plain(&first.text), said: rest, source };
            let above = told.last_mut().filter(|_| columns.holders.is_some());
            let shared = above.is_some_and(|above| above.shares(&row));
            if !shared {
                told.push(row);
            }
        }
        for row in told {
            let text = format!("**{}:** {}", row.label, row.said.join("\n\n"));
            let made = Block {
                source: row.source,
                kind: Kind::Item("- ".to_owned()),
                columns: vec![Column::new(language, text)],
                plain: false,
            };
            (self.open, self.by_item) = (true, true);
            self.put(&made, zone, Shape::Begins);
        }
        if members {
            (self.zone, self.open, self.by_item) = (Some(Place::Members), false, false);
        }
    }

    /// Makes the section that lines stand in one of roles: its heading is no section of its own any more.
    fn heads_roles(&mut self) -> Place {
        let heading = self.lines.last_mut().filter(|line| {
            line.place == Place::Sections && line.shape == Shape::Begins && line.text.is_empty()
        });
        if let Some(heading) = heading {
            (heading.place, heading.shape) = (Place::Roles, Shape::Heading);
        }
        (self.zone, self.open, self.by_item, self.headed) = (Some(Place::Roles), false, false, false);
        Place::Roles
    }
}

/// A row of a table as a line: what it begins with, and what it says, whoever has a role first.
struct Row {
    label: String,
    said: Vec<String>,
    source: String,
}

impl Row {
    /// Takes in whom another row of the same role names; whether there was nothing else to tell.
    fn shares(&mut self, other: &Self) -> bool {
        let (Some((mine, duties)), Some((theirs, others))) =
            (self.said.split_first(), other.said.split_first())
        else {
            return false;
        };
        let names = |text: &str| match holding::begin(text, false) {
            Some((Held::By(holders), rest)) if rest.is_empty() => holders.len(),
            _ => 0,
        };
        let both = format!("{mine}; {theirs}");
        let (one, two) = (names(mine), names(theirs));
        let alike = self.label == other.label && (others.is_empty() || duties == others);
        if !alike || one == 0 || two == 0 || names(&both) != one + two {
            return false;
        }
        if let Some(first) = self.said.first_mut() {
            *first = both;
        }
        self.source.push('\n');
        self.source.push_str(&other.source);
        true
    }
}

/// Whether a table tells who has which role, by the heads of its columns, and names a role in each row.
fn tells_roles(rows: &[Vec<Column>]) -> bool {
    let Some((heads, below)) = rows.split_first() else { return false };
    let columns = Columns::of_roles(heads, below);
    let head = |at: usize| heads.get(at).map(|head| plain(&head.text)).unwrap_or_default();
    let called = head(columns.label);
    let of_roles = place(&called).or_else(|| place(one(&called))) == Some(Place::Roles);
    let named = columns.holders.is_some_and(|at| is_holder_label(&head(at)));
    let said = |row: &Vec<Column>| row.get(columns.label).is_some_and(|cell| !is_dash(cell.text.trim()));
    of_roles && named && below.iter().all(said)
}

/// The clauses of a list that is one sentence, parted by semicolons: `be on time; listen; keep it here`.
fn enumerated(block: &Block) -> Option<Vec<Block>> {
    const LEAST: usize = 3;
    const MOST_WORDS: usize = 20;
    let [column] = block.columns.as_slice() else { return None };
    let parts: Vec<&str> = column.text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    let short = |part: &&str| part.split_whitespace().count() <= MOST_WORDS && !part.contains(". ");
    let fits = !block.plain && !column.text.contains('\n') && parts.len() >= LEAST && parts.iter().all(short);
    let clause = |part: &&str| Block {
        source: (*part).to_owned(),
        kind: Kind::Item("- ".to_owned()),
        columns: vec![Column::new(&column.language, *part)],
        plain: false,
    };
    fits.then(|| parts.iter().map(clause).collect())
}

/// Whether words say no more than that a list follows: `The federation sets itself these aims:`.
fn leads_in(text: &str) -> bool {
    const MOST_WORDS: usize = 12;
    text.trim_end().ends_with(':') && text.split_whitespace().count() <= MOST_WORDS
}

/// Whether a cell says nothing.
fn is_dash(text: &str) -> bool {
    text.chars().all(|sign| "–—-/. ".contains(sign))
}

/// What a cell of a role says, with the head of its column where it says something only below it: `Backup: Tom Okafor`. What somebody
/// does says so by itself.
fn below_head(head: &str, text: &str) -> String {
    const DOES: [&str; 12] = [
        "what",
        "wat",
        "quoi",
        "does",
        "description",
        "omschrijving",
        "mission",
        "missions",
        "fait",
        "doet",
        "fonctions",
        "remarks",
    ];
    let headed = format!("{head}: {text}");
    // `1 year` tells how long somebody has a role only below its head.
    let lasts = |said: &str| rules::term(&words::words(said)).is_some();
    if lasts(&headed) {
        return headed;
    }
    let low = head.to_lowercase();
    let first = low.split_whitespace().next().unwrap_or_default();
    let by_itself = head.is_empty() || is_duty_label(head) || DOES.contains(&first);
    if by_itself { text.to_owned() } else { headed }
}

/// Puts an organisation behind the one name in a cell; whether there was one.
fn belongs(holder: &mut String, organisation: &str) -> bool {
    let one = match holding::begin(holder, false) {
        Some((Held::By(holders), rest)) => {
            rest.is_empty() && holders.len() == 1 && holders.iter().all(|one| one.organisation.is_empty())
        }
        _ => false,
    };
    let fits = one && !is_dash(organisation) && !organisation.contains(['(', ')', '\n']);
    if fits {
        holder.push_str(&format!(" ({organisation})"));
    }
    fits
}

/// In which columns of a table of roles stands what they are called, who has them, and of which organisation those are.
#[derive(Default)]
struct Columns {
    label: usize,
    holders: Option<usize>,
    organisation: Option<usize>,
    /// From when, and until when.
    days: Vec<usize>,
}

impl Columns {
    /// By the heads of the columns; where they do not tell, names in the second one do.
    fn of_roles(heads: &[Column], below: &[Vec<Column>]) -> Self {
        let told = |is: &dyn Fn(&str) -> bool| heads.iter().position(|head| is(plain(&head.text).trim()));
        let label =
            told(&|head| place(head).or_else(|| place(one(head))) == Some(Place::Roles)).unwrap_or_default();
        let named = told(&|head| is_holder_label(head)).filter(|at| *at != label);
        let mut second =
            below.iter().filter_map(|row| row.get(1)).filter(|cell| !cell.text.trim().is_empty()).peekable();
        let names = label == 0
            && second.peek().is_some()
            && second.all(|cell| holding::begin(&cell.text, false).is_some());
        let organisation = told(&|head| is_organisation_label(head)).filter(|at| *at != label);
        let of_days = heads.iter().enumerate().filter(|(_, head)| tenure::is_head(&plain(&head.text)));
        let days = of_days.map(|(at, _)| at).collect();
        Self { label, holders: named.or(names.then_some(1)), organisation, days }
    }
}
