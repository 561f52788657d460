//! The columns of a table whose first row names them: `Time | Item | Lead | Minutes | Priority`. Pure.

use super::context::Reading;
use super::lead;
use super::line::{self, Line};
use super::rows::cells_by;
use super::sheet::BREAK;
use super::{clock, cut, marks, priorities, tokens};
use crate::meeting::words::{WORDS, Word};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// The number that counts the row.
    Count,
    /// When an item starts, or from when until when it lasts.
    Start,
    /// When it is over.
    End,
    /// How long it takes.
    Length,
    /// Its title.
    Title,
    /// Who leads it.
    Lead,
    /// How much it matters.
    Priority,
    /// What it is for.
    Purpose,
    /// A word that its whole head names.
    Word(&'static Word),
    /// Something else, under this head.
    Other(String),
}

/// What stands at the head of each kind of column.
const COUNTS: &str = "nr no n # nº num nummer number numéro";
const STARTS: &str = "time times start from begin begins hour hours tijd tijden tijdstip uur van heure heures horaire horaires \
    début de beginuur startuur aanvang when quand wanneer timing";
const ENDS: &str = "end ends to until tot einde fin à einduur";
const LENGTHS: &str = "length min mins minute minutes minuten minuut duration duur duurtijd durée temps";
/// The same in more words.
const HOW_LONG: [&str; 4] = ["how long", "hoe lang", "hoelang", "combien de temps"];
const TITLES: &str = "item items agenda agendapunt agendapunten topic topics subject title titel titre what wat quoi onderwerp \
    onderwerpen sujet sujets point points punt punten activity activité activiteit onderdeel onderdelen \
    session sessie séance séquence programme program programma thema thème theme step stap étape objet";
const LEADS: &str = "who wie qui lead leader led speaker spreker orateur intervenant owner presenter presentator responsible \
    responsable verantwoordelijke animateur animatrice animation trekker by door par facilitator facilitateur begeleider host \
    leiding porteur pilote pilot moderator voorzitter président leads leidt begeleiding begeleiders facilitation facilitators \
    gespreksleider speakers intervenants";
const PRIORITIES: &str = "priority priorities prioriteit priorité prio importance belang moscow";
const PURPOSES: &str =
    "goal goals aim aims purpose objectif objectifs doel doelstelling but type aard finalité";
/// What stands above the method that an item follows.
const METHODS: &str = "method méthode methode werkvorm";
/// Heads of columns that say something else.
const OTHERS: &str = "room zaal salle lokaal location lieu locatie place plaats notes note remarks remark opmerking opmerkingen \
    remarques remarque how comment hoe method méthode methode werkvorm material matériel materiaal day dag jour documents document \
    bijlage annexe status statut outcome resultaat résultat preparation voorbereiding préparation";

/// The head of a table: its columns, and the sign that parts them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    columns: Vec<Column>,
    sign: char,
}

impl Head {
    /// The sign between its cells.
    pub fn sign(&self) -> char {
        self.sign
    }

    /// What a column holds.
    pub fn column(&self, at: usize) -> Option<&Column> {
        self.columns.get(at)
    }
}

/// More columns than a table has.
const MANY: usize = 20;

/// The head that a row is: at least two of its cells are known, and none has a number. Only where a rule stands below it is one enough.
pub fn head(row: &str, above_rule: bool) -> Option<Head> {
    let signs = ['\t', '|', ';', ','];
    let sign = signs.into_iter().find(|sign| row.contains(*sign))?;
    if row.matches(sign).count() > MANY || row.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let cells = cells_by(row, sign);
    let told: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
    let short = |cell: &&str| cell.split_whitespace().count() <= 3;
    if told.len() < 2 || !told.iter().all(short) {
        return None;
    }
    let known = told.iter().filter(|cell| is_known(cell)).count();
    // Between words a comma mostly parts nothing else.
    let enough = if [';', ','].contains(&sign) { told.len() } else { 2 - usize::from(above_rule) };
    let mut columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
    settle(&mut columns, &cells);
    (known >= enough).then_some(Head { columns, sign })
}

/// One column of each kind is that; another `Topic` is told under its own head. Some column is the title.
fn settle(columns: &mut [Column], cells: &[&str]) {
    for at in 0..columns.len() {
        let again = columns.iter().take(at).any(|before| Some(before) == columns.get(at));
        if let (true, Some(column), Some(cell)) = (again, columns.get_mut(at), cells.get(at)) {
            *column = Column::Other((*cell).to_owned());
        }
    }
    if columns.contains(&Column::Title) {
        return;
    }
    // Nothing may stand above the numbers of the rows.
    let counts = cells.first().is_some_and(|cell| cell.is_empty());
    let open = |at: &usize| matches!(columns.get(*at), Some(Column::Other(_)));
    let at = (usize::from(counts)..columns.len()).find(open).or(Some(0).filter(open));
    if let Some(column) = at.and_then(|at| columns.get_mut(at)) {
        *column = Column::Title;
    }
}

/// The word that a head begins with: `Durée (min)`, `Who?`.
fn first_word(cell: &str) -> String {
    let mut words = cell.split(['(', '/', '?', ':', '.', '°', ' ']).map(str::trim);
    words.find(|word| !word.is_empty()).unwrap_or_default().to_lowercase()
}

fn is_known(cell: &str) -> bool {
    let word = first_word(cell);
    !matches!(column(cell), Column::Other(_)) || among(OTHERS, &word)
}

fn column(cell: &str) -> Column {
    let whole = cell.trim_end_matches([':', '?', ' ']).to_lowercase();
    if HOW_LONG.contains(&whole.as_str()) {
        return Column::Length;
    }
    if let Some(word) = WORDS.iter().find(|word| word.heads.contains(&whole.as_str())) {
        return Column::Word(word);
    }
    let word = first_word(cell);
    let kinds = [
        (COUNTS, Column::Count),
        (STARTS, Column::Start),
        (ENDS, Column::End),
        (LENGTHS, Column::Length),
        (TITLES, Column::Title),
        (LEADS, Column::Lead),
        (PRIORITIES, Column::Priority),
        (PURPOSES, Column::Purpose),
    ];
    let found = kinds.into_iter().find(|(heads, _)| among(heads, &word));
    found.map_or_else(|| Column::Other(cell.to_owned()), |(_, column)| column)
}

/// The cells of a row below a head, under their columns; `None` where the row is of no such table.
pub fn under(head: &Head, row: &str) -> Option<Vec<(Column, String)>> {
    if !row.contains(head.sign) || row.matches(head.sign).count() > MANY {
        return None;
    }
    let cells = cells_by(row, head.sign);
    let says = |cell: &&&str| cell.contains(char::is_alphanumeric);
    if cells.iter().filter(says).count() < 2 || cells.len() > head.columns.len() {
        return None;
    }
    let pairs = head.columns.iter().cloned().zip(cells.iter().map(|cell| (*cell).to_owned()));
    let mut pairs: Vec<_> = pairs.filter(|(_, cell)| cell.contains(char::is_alphanumeric)).collect();
    // A number below an empty head counts the row.
    let nameless = Column::Other(String::new());
    if pairs.first().is_some_and(|(column, cell)| *column == nameless && is_number(cell)) {
        pairs.remove(0);
    }
    Some(pairs)
}

fn is_number(cell: &str) -> bool {
    cell.trim_end_matches(['.', ')']).chars().all(|sign| sign.is_ascii_digit())
}

/// What a row of a table says.
pub fn line(row: &[(Column, String)], reading: Reading) -> Line {
    let mut line = Line::default();
    let cell = |column: &Column| row.iter().find(|(own, _)| own == column).map(|(_, cell)| cell.as_str());
    if let Some(title) = cell(&Column::Title) {
        let (title, below) = title.split_once(BREAK).unwrap_or((title, ""));
        let title = if below.is_empty() { title } else { title.trim_end_matches([':', ' ']) };
        line = line::line(title, reading);
        line.leave_time(title, cell(&Column::Start).is_some(), cell(&Column::Length).is_some());
        if let Some(lead) = cell(&Column::Lead).filter(|lead| *lead != line.item.lead) {
            // `Intervisie (Balint)` led by Nele: what looks like a name is a part of the title.
            if !line.item.lead.is_empty() {
                line.item.title = cut(title);
            }
            line.item.lead = cut(lead);
        }
    } else {
        line.item.lead = cell(&Column::Lead).map(cut).unwrap_or_default();
    }
    let below = cell(&Column::Title).and_then(|title| title.split_once(BREAK)).map_or("", |(_, below)| below);
    for piece in below.split(BREAK).filter(|piece| !piece.is_empty()) {
        line.item.add_text(&format!("- {}", marks::without_mark(piece)));
    }
    for (column, cell) in row {
        if matches!(column, Column::Other(head) if among(METHODS, &first_word(head))) {
            lead::follow(&mut line.item, cell);
        }
        if !take(&mut line, column, cell) {
            line.item.add_text(&match column {
                Column::Other(head) if !head.is_empty() => format!("{head}: {cell}"),
                _ => cell.clone(),
            });
        }
    }
    line
}

/// Takes what a cell says under its head. Whether it is understood.
fn take(line: &mut Line, column: &Column, cell: &str) -> bool {
    match column {
        Column::Count | Column::Title | Column::Lead => return true,
        Column::Start => match clock::whole(cell) {
            Some((moment, _)) => line.take(moment),
            None => return take_length(line, cell),
        },
        Column::End => match clock::whole(cell) {
            Some((moment, _)) => line.to = Some(moment.from),
            None => return false,
        },
        Column::Length => return take_length(line, cell),
        Column::Priority => match priorities::priority_in_column(cell) {
            Some(priority) => line.item.priority = Some(priority),
            None => return false,
        },
        Column::Purpose => line.item.purpose = cut(cell),
        Column::Word(word) => *(word.pasted)(&mut line.item) = cut(cell),
        Column::Other(_) => return false,
    }
    true
}

fn take_length(line: &mut Line, cell: &str) -> bool {
    let elapsed = || clock::whole(cell).and_then(|(moment, _)| clock::elapsed(moment));
    let minutes = tokens::whole_length(cell).or_else(elapsed);
    line.minutes = minutes.or(line.minutes);
    minutes.is_some()
}

fn among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
