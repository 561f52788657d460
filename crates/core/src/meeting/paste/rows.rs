//! The lines of a pasted text without what a mail, a list or a table put around them. Pure.

use super::alone::{self, Alone, Standing};
use super::context::{Opening, Reading};
use super::counts::{self, Count};
use super::letter::{self, Stands};
use super::marks::{self, Mark, mark, without_mark};
use super::table::{self, Column, Head};
use super::under::Place;
use super::{facts, line};

/// The most lines that are read; more than an agenda with its headings has.
const MOST_LINES: usize = 1000;
/// The most characters of a line that are read; an agenda in one line has fewer.
const LONGEST_LINE: usize = 3000;
/// What a mail's program writes above the mail that is answered or sent on.
const QUOTED: [&str; 6] = [
    "original message",
    "forwarded message",
    "message d'origine",
    "message transféré",
    "oorspronkelijk bericht",
    "doorgestuurd bericht",
];
/// The fields at the head of a mail.
const FIELDS: [&str; 18] = [
    "from",
    "sent",
    "to",
    "cc",
    "date",
    "subject",
    "de",
    "envoyé",
    "à",
    "objet",
    "van",
    "verzonden",
    "aan",
    "datum",
    "onderwerp",
    "reply-to",
    "envoyé le",
    "bcc",
];
/// A line of a text that may be an item or a section.
pub struct Row {
    /// Its words, without the mark of a list.
    pub words: String,
    /// Where it stands in a list.
    pub place: Place,
    /// Its cells, where a head of columns stands above them.
    pub cells: Option<Vec<(Column, String)>>,
    /// The section that it names in its table.
    pub section: Option<String>,
    /// Whether an empty row stands above it: it is in no section.
    pub ends_section: bool,
}

/// A line as it was written.
struct Written {
    /// How often it was quoted.
    depth: usize,
    /// How many blanks stand before it.
    indent: usize,
    /// Its words.
    words: String,
    /// The same with the tabs before them, which are empty cells.
    cells: String,
    /// All of it, where a chat put something before its words.
    stamped: Option<String>,
    /// Whether cells without words stand behind them.
    ends_blank: bool,
    /// Whether all that it says is bold, by its marks.
    is_bold: bool,
    /// Whether an empty line stands above it.
    below_blank: bool,
}

impl Written {
    /// As it stands in a table, between the cells of the row above it and the line below.
    fn standing<'a>(&'a self, before: Option<&'a [(Column, String)]>, next: &'a Self) -> Standing<'a> {
        let (row, next) = (self.cells.as_str(), next.cells.as_str());
        Standing { row, ends_blank: self.ends_blank, is_bold: self.is_bold, before, next }
    }
}

/// The rows of a text that may be items or sections, and the words around them.
pub fn rows(text: &str) -> (Vec<Row>, Vec<String>) {
    let told = || text.lines().filter(|line| !line.trim().is_empty());
    let mut is_blank = false;
    let stands_below = |line| {
        let below_blank = std::mem::replace(&mut is_blank, unquoted(line).1.is_empty());
        (!line.trim().is_empty()).then(|| Written { below_blank, ..written(line) })
    };
    let lines: Vec<Written> = text.lines().filter_map(stands_below).take(MOST_LINES).collect();
    // What is not read is not lost.
    let unread: Vec<String> = told().enumerate().filter_map(unread).collect();
    let lines: Vec<Written> =
        lines.into_iter().filter(|line| !line.words.is_empty() || line.stamped.is_some()).collect();
    let line_at = |at: Option<usize>| at.and_then(|at| lines.get(at)).map_or("", |line| line.words.as_str());
    let mut rows: Vec<(Stands, Row)> = Vec::new();
    let mut alone: Vec<Option<Alone>> = Vec::new();
    let counts = counts::counts(lines.iter().map(|line| line.words.as_str()));
    let (mut below_head, mut below_dashes) = (false, false);
    let mut table: Option<Head> = None;
    let (mut opens_table, mut leaves) = (false, false);
    // What a mail's program wrote.
    let mut heads: Vec<String> = Vec::new();
    for ((at, line), count) in lines.iter().enumerate().zip(counts) {
        let words = line.words.as_str();
        let (next, before) = (line_at(Some(at + 1)), line_at(at.checked_sub(1)));
        let is_head = (is_field(words) && (is_field(next) || is_field(before))) || heads_mail(words, next);
        let heads_table = words.contains('|') && is_rule(next) && next.contains(['-', '=']);
        below_head |= is_head;
        heads.extend(Some(words.to_owned()).filter(|_| is_head));
        below_dashes |= words == "--";
        let row = count.map_or_else(|| without_mark(words), |count| count.rest);
        let head = if is_head { None } else { table::head(&line.cells, heads_table) };
        if row.is_empty() && line.stamped.is_none()
            || is_rule(words)
            || is_head
            || heads_table
            || head.is_some()
        {
            opens_table |= head.is_some();
            leaves |= table.is_some() && words.contains('|') && !words.contains(['-', '=', ':']);
            table = head.or(table);
            continue;
        }
        let (stands, mut row) = standing(line, row, table.as_ref(), below_head, below_dashes);
        row.place.mark = count.map_or(row.place.mark, |count: Count| count.mark);
        let above =
            rows.last().filter(|_| !opens_table).map(|(_, row)| row.cells.as_deref().unwrap_or_default());
        let below = table.as_ref().zip(lines.get(at + 1)).filter(|_| row.cells.is_none());
        alone.push(below.and_then(|(head, next)| alone::alone(head, line.standing(above, next))));
        row.ends_section = leaves && alone.last().is_none_or(Option::is_none);
        (opens_table, leaves) = (false, false);
        rows.push((stands, row));
        (below_head, below_dashes) = (false, false);
    }
    for (((stands, row), alone), names) in rows.iter_mut().zip(&alone).zip(alone::names_sections(&alone)) {
        row.section = alone.as_ref().filter(|_| names).map(|alone| alone.words.clone());
        stands.marked |= names;
    }
    let (stands, rows): (Vec<Stands>, Vec<Row>) = rows.into_iter().unzip();
    let around = letter::around(&stands);
    let (mut kept, mut left_out) = (Vec::new(), heads);
    for ((row, line), out) in rows.into_iter().zip(stands).zip(around) {
        if out { left_out.push(line.stamped.unwrap_or(row.words)) } else { kept.push(row) }
    }
    left_out.extend(unread);
    (counted(kept), left_out)
}

/// A row, and how it stands in the text.
fn standing(
    line: &Written,
    row: &str,
    table: Option<&Head>,
    below_head: bool,
    below_dashes: bool,
) -> (Stands, Row) {
    let in_table = cells(row).len() > 1;
    let cells = table.and_then(|head| table::under(head, &line.cells));
    let opening = line::opening(row);
    let timed = opening != Opening::Words || line::line(row, Reading::default()).is_timed();
    let stands = Stands {
        row: row.to_owned(),
        marked: row.len() < line.words.len() || in_table,
        depth: line.depth,
        timed: timed && !facts::is_fact(row),
        clock: matches!(opening, Opening::Clock(_) | Opening::Hours(_)),
        below_head,
        below_dashes,
        below_blank: line.below_blank,
        stamped: line.stamped.clone(),
    };
    let in_table = in_table || cells.is_some();
    let place = Place { indent: line.indent, mark: mark(&line.words, row), in_table, outlined: false };
    (stands, Row { words: row.to_owned(), place, cells, section: None, ends_section: false })
}

fn written(line: &str) -> Written {
    let (depth, text) = unquoted(line);
    let stamped = facts::without_stamp(text);
    let words = without_emphasis(&beginning(stamped.unwrap_or(text))).trim().to_owned();
    let before = line.trim_start_matches([' ', '>']);
    let tabs = before.len() - before.trim_start_matches('\t').len();
    let cells = ["\t".repeat(tabs), words.clone()].concat();
    let ends_blank = line.ends_with('\t');
    let stamped = stamped.map(|_| text.to_owned());
    let said = text.trim_matches(|sign: char| sign == '|' || sign.is_whitespace());
    let is_bold = said.starts_with("**") && said.ends_with("**") && said.matches("**").count() == 2;
    Written { depth, indent: indent(line), words, cells, stamped, ends_blank, is_bold, below_blank: false }
}

/// How many blanks stand before a line, behind the marks of what it quotes.
fn indent(line: &str) -> usize {
    let unseen = ['\u{200b}', '\u{feff}', '\u{200e}'];
    let begin = line.trim_start_matches(unseen);
    let inner = begin.trim_start_matches(['>', ' ']);
    let quotes = begin.get(..begin.len() - inner.len()).and_then(|marks| marks.rfind('>'));
    let rest = quotes.and_then(|at| begin.get(at + 1..)).unwrap_or(begin);
    let blanks = rest.chars().take_while(|letter| letter.is_whitespace());
    blanks.map(|letter| if letter == '\t' { 4 } else { 1 }).sum()
}

/// Rows without the numbers that count them.
fn counted(mut rows: Vec<Row>) -> Vec<Row> {
    let are_numbered = rows.iter().any(|row| row.place.mark == Mark::Number);
    let words = rows.iter_mut().map(|row| std::mem::take(&mut row.words)).collect();
    let (words, outlined) = marks::without_count(words, are_numbered);
    let words = marks::with_lengths(marks::with_colons(words));
    for ((row, words), outlined) in rows.iter_mut().zip(words).zip(outlined) {
        (row.words, row.place.outlined) = (words, outlined);
    }
    rows
}

/// What is not read of a line that is too long, or of one behind the last that is read.
fn unread((at, line): (usize, &str)) -> Option<String> {
    let read = if at < MOST_LINES { LONGEST_LINE } else { 0 };
    let rest: String = unquoted(line).1.chars().skip(read).collect();
    Some(rest).filter(|rest| !rest.trim().is_empty())
}

/// As much of a line as is read.
fn beginning(line: &str) -> String {
    line.chars().take(LONGEST_LINE).collect()
}

/// The cells of a row of a table; a line of words is one.
pub fn cells(row: &str) -> Vec<&str> {
    let cells: Vec<&str> = if row.contains('\t') {
        row.trim_matches('|').split('\t').collect()
    } else if row.starts_with('|') || row.matches('|').count() > 1 {
        row.trim_matches('|').split('|').collect()
    } else {
        vec![row]
    };
    cells
        .into_iter()
        .map(|cell| cell.trim_matches(|sign: char| sign.is_whitespace() || sign == '|'))
        .collect()
}

/// The cells of a row of a table whose cells are parted by a sign.
pub fn cells_by(row: &str, sign: char) -> Vec<&str> {
    match sign {
        '\t' | '|' => cells(row),
        sign => row.split(sign).map(str::trim).collect(),
    }
}

/// How often a line was quoted, and the line without the marks of that and without letters that nobody sees.
fn unquoted(line: &str) -> (usize, &str) {
    let unseen =
        |letter: char| letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{200e}');
    let mut rest = line.trim_matches(unseen);
    let mut depth = 0;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.trim_start_matches(unseen);
        depth += 1;
    }
    (depth, rest)
}

/// Words without the stars and strokes that make them bold or slanted: `**Welcome**`, `_Welcome_`.
fn without_emphasis(line: &str) -> String {
    let mut line = line.to_owned();
    for mark in ["**", "__", "*", "_", "`"] {
        while let Some(plain) = without_pair(&line, mark) {
            line = plain;
        }
    }
    line
}

fn without_pair(line: &str, mark: &str) -> Option<String> {
    let sign = mark.chars().next()?;
    let places: Vec<usize> = line.match_indices(mark).map(|(at, _)| at).collect();
    let around = |at: usize| {
        let before = line.get(..at).and_then(|text| text.chars().last()).unwrap_or(' ');
        let behind = line.get(at + mark.len()..).and_then(|text| text.chars().next()).unwrap_or(' ');
        (before, behind)
    };
    let opens = |at: usize| {
        let (before, behind) = around(at);
        !before.is_alphanumeric() && before != sign && !behind.is_whitespace() && behind != sign
    };
    let closes = |at: usize| {
        let (before, behind) = around(at);
        !before.is_whitespace() && before != sign && !behind.is_alphanumeric() && behind != sign
    };
    let open = places.iter().copied().find(|at| opens(*at))?;
    let close = places.iter().copied().find(|at| *at > open + mark.len() && closes(*at))?;
    let (before, inner) = (line.get(..open)?, line.get(open + mark.len()..close)?);
    Some([before, inner, line.get(close + mark.len()..)?].concat())
}

/// The rule under the head of a table, or between two parts of a text.
fn is_rule(row: &str) -> bool {
    row.len() >= 2 && row.chars().all(|letter| "|-:=_*~•–—. \t".contains(letter))
}

/// `Subject: Tuesday`: a field at the head of a mail, when another one stands beside it.
fn is_field(line: &str) -> bool {
    let Some((name, _)) = line.split_once(':') else { return false };
    FIELDS.contains(&name.trim().to_lowercase().as_str())
}

/// `On Tue, Ann wrote:`, also broken over two lines, and `--- Original message ---`.
fn heads_mail(line: &str, next: &str) -> bool {
    let small = line.to_lowercase().replace('’', "'");
    if small.starts_with("--") && QUOTED.iter().any(|words| small.contains(words)) {
        return true;
    }
    let says = |line: &str| {
        let Some(words) = line.strip_suffix(':') else { return false };
        let words = words.trim_end().to_lowercase();
        let wrote = ["wrote", "a écrit", "schreef", "geschreven"].iter().any(|word| words.ends_with(word));
        // `Op 3 maart schreef Ann:`
        wrote
            || (words.starts_with("op ") && words.contains(" schreef "))
            || (words.contains('<') && words.contains('@'))
    };
    let begins = ["on ", "le ", "op "].iter().any(|word| small.starts_with(word));
    let dated = small.contains(|letter: char| letter.is_ascii_digit());
    says(line) || (begins && dated && says(next))
}
