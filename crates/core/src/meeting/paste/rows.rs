//! The lines of a pasted text without what a mail, a list or a table put around them. Pure.

use super::context::{Opening, Reading};
use super::letter::{self, Stands};
use super::line;

/// The most lines that are read; more than an agenda with its headings has.
const MOST_LINES: usize = 1000;
/// The most characters of a line that are read; an agenda in one line has fewer.
const LONGEST_LINE: usize = 3000;
/// Signs that open an item of a list; those in the second list also without a blank behind them.
const BULLETS: &[char] = &['-', '*', '–', '—', '+', '·', '§', '>', '→', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}'];
const SURE_BULLETS: &[char] = &[
    '•', '‣', '▪', '▫', '■', '□', '●', '○', '◦', '◆', '➢', '➤', '►', '▶', '☐', '☑', '☒', '✓', '✔', '✅', '❏',
    '❑',
];
const BOXES: [&str; 4] = ["[ ]", "[x]", "[X]", "[]"];
/// Small Roman numbers that count items; `i`, `v` and the like are letters too.
const ROMAN: [&str; 6] = ["ii", "iii", "iv", "vi", "vii", "viii"];
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
/// What stands at the head of a column.
const HEADS: &str = "time times start end from to begin begins ends hour hours tijd tijden tijdstip uur van tot einde heure \
    heures horaire horaires début fin de à duration length min mins minutes minuten minuut duur durée item items agenda \
    agendapunt topic topics subject title titel titre what wat quoi onderwerp sujet point points punt activity activité \
    activiteit session sessie séance programme program programma who wie qui lead leader speaker spreker orateur \
    intervenant owner presenter responsible responsable verantwoordelijke animateur trekker by door par room zaal salle \
    location lieu locatie place plaats notes note remarks opmerkingen remarques goal aim objectif doel nr no n # how \
    comment hoe method méthode methode werkvorm material matériel materiaal day dag jour step stap étape";

/// The rows of a text that may be items or sections, and the words of a mail around them.
pub fn rows(text: &str) -> (Vec<String>, Vec<String>) {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(MOST_LINES);
    let lines = lines.map(|line| {
        let (depth, line) = unquoted(line);
        (depth, without_emphasis(&beginning(line)).trim().to_owned())
    });
    let lines: Vec<(usize, String)> = lines.filter(|(_, line)| !line.is_empty()).collect();
    let line_at = |at: Option<usize>| at.and_then(|at| lines.get(at)).map_or("", |(_, line)| line.as_str());
    let mut rows: Vec<Stands> = Vec::new();
    let (mut below_head, mut below_dashes) = (false, false);
    for (at, (depth, line)) in lines.iter().enumerate() {
        let (next, before) = (line_at(Some(at + 1)), line_at(at.checked_sub(1)));
        let is_head = (is_field(line) && (is_field(next) || is_field(before))) || heads_mail(line, next);
        let heads_table = line.contains('|') && is_rule(next);
        below_head |= is_head;
        below_dashes |= line == "--";
        let row = without_mark(line);
        if row.is_empty() || is_rule(line) || is_head || heads_table || heads_columns(line) {
            continue;
        }
        let marked = row.len() < line.len() || cells(row).len() > 1;
        let opening = line::opening(row);
        let timed = opening != Opening::Words || line::line(row, Reading::default()).is_timed();
        let clock = matches!(opening, Opening::Clock(_) | Opening::Hours(_));
        rows.push(Stands {
            row: row.to_owned(),
            marked,
            depth: *depth,
            timed,
            clock,
            below_head,
            below_dashes,
        });
        (below_head, below_dashes) = (false, false);
    }
    let around = letter::around(&rows);
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for (line, out) in rows.into_iter().zip(around) {
        if out { left_out.push(line.row) } else { kept.push(line.row) }
    }
    (with_colons(without_count(kept)), left_out)
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

/// A line with nothing but what stands at the head of columns.
fn heads_columns(line: &str) -> bool {
    let cells = cells(line);
    let is_head = |cell: &&str| {
        let words =
            cell.split(['(', '/', '?', ':', '.', '°', ' ']).map(str::trim).find(|word| !word.is_empty());
        words.is_some_and(|word| HEADS.split_whitespace().any(|head| head == word.to_lowercase()))
    };
    let short = |cell: &&str| cell.split_whitespace().count() <= 3;
    let digits = line.contains(|letter: char| letter.is_ascii_digit());
    let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    !digits && cells.len() > 1 && cells.iter().all(|cell| is_head(cell) && short(cell))
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

/// A line without the marks of a list before its words: `- `, `1.`, `a)`, `☐`, `- [ ]`.
fn without_mark(line: &str) -> &str {
    let row = without_box(without_bullet(line));
    let row = without_box(without_bullet(without_number(row)));
    if row.is_empty() { line } else { row }
}

fn without_bullet(row: &str) -> &str {
    let plain = row.trim_start_matches(SURE_BULLETS).trim_start_matches('\u{fe0f}');
    if plain.len() < row.len() {
        return plain.trim_start();
    }
    if let Some(inner) = row.strip_prefix("o\t") {
        return inner.trim_start();
    }
    let plain = row.trim_start_matches(BULLETS);
    let is_mark = plain.len() < row.len()
        && (plain.starts_with(char::is_whitespace) || plain.starts_with(SURE_BULLETS))
        || (row.len() - plain.len() == 1 && row.starts_with('-') && plain.starts_with(char::is_alphabetic));
    if is_mark { plain.trim_start() } else { row }
}

fn without_box(row: &str) -> &str {
    BOXES.iter().find_map(|mark| row.strip_prefix(mark)).unwrap_or(row).trim_start()
}

/// A number with a dot or a bracket and a blank behind it counts; `9.30` is a time.
fn without_number(row: &str) -> &str {
    let inner = row.strip_prefix('(').unwrap_or(row);
    let in_brackets = inner.len() < row.len();
    let behind = inner.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
    let Some(mark) = inner.get(..inner.len() - behind.len()).filter(|mark| (1..=4).contains(&mark.len()))
    else {
        return row;
    };
    let dotted = behind.starts_with('.') && !in_brackets;
    let Some(rest) = behind.strip_prefix(')').or_else(|| behind.strip_prefix('.').filter(|_| dotted)) else {
        return row;
    };
    let is_number = mark.len() <= 3 && mark.chars().all(|letter| letter.is_ascii_digit());
    let is_letter = mark.len() == 1 && !is_number;
    // `J. Smith` is somebody.
    let is_letter = is_letter && (!dotted || mark.chars().all(|letter| ('a'..='i').contains(&letter)));
    let counts = is_number || is_letter || ROMAN.contains(&mark.to_lowercase().as_str());
    // `1.2. Welcome` counts twice.
    let rest = if is_number && dotted { without_parts(rest) } else { rest };
    let ends = rest.starts_with(char::is_whitespace) || (is_number && rest.starts_with(char::is_alphabetic));
    if counts && ends { rest.trim_start() } else { row }
}

/// The rest of `1.2.` behind its first dot.
fn without_parts(rest: &str) -> &str {
    let behind = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match behind.strip_prefix('.') {
        Some(more) if behind.len() < rest.len() => without_parts(more),
        _ => rest,
    }
}

/// Rows without the numbers that count them: `1 - Welcome`, `2 - Case`, `3 - Close`, or `1.1 Welcome`, `1.2 Case`.
fn without_count(mut rows: Vec<String>) -> Vec<String> {
    let counted: Vec<(usize, u32, String)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| counted(row).map(|(number, rest)| (at, number, rest.to_owned())))
        .collect();
    let rises = counted.iter().zip(1..).all(|((_, number, _), count)| *number == count);
    if counted.len() > 2 && rises {
        for (at, _, rest) in counted {
            if let Some(row) = rows.get_mut(at) {
                *row = rest;
            }
        }
    }
    let outlined = |row: &str| {
        let (number, rest) = row.split_once(char::is_whitespace)?;
        let (first, second) = number.split_once('.')?;
        let single = |part: &str| part.len() == 1 && part.chars().all(|letter| letter.is_ascii_digit());
        (single(first) && single(second) && super::tokens::length_before(row).is_none())
            .then(|| rest.trim_start().to_owned())
    };
    if rows.iter().filter(|row| outlined(row).is_some()).count() > 1 {
        rows = rows.into_iter().map(|row| outlined(&row).unwrap_or(row)).collect();
    }
    rows
}

/// Rows whose times have their colons, where one of them begins with `0900`: a number has no nought in front.
fn with_colons(rows: Vec<String>) -> Vec<String> {
    let four = |row: &str| {
        let digits = row.get(..4).filter(|four| four.chars().all(|letter| letter.is_ascii_digit()))?;
        let rest = row.get(4..)?;
        let is_time = digits.get(..2)? < "24" && digits.get(2..)? < "60";
        let behind = rest.strip_prefix([':', '.']).unwrap_or(rest);
        let ends = !behind.starts_with(char::is_alphanumeric);
        (is_time && ends).then(|| {
            (
                format!("{}:{}", digits.get(..2).unwrap_or_default(), digits.get(2..).unwrap_or_default()),
                rest.to_owned(),
            )
        })
    };
    if !rows.iter().any(|row| row.starts_with('0') && four(row).is_some()) {
        return rows;
    }
    let timed = |row: String| {
        let Some((from, rest)) = four(&row) else { return row };
        let until = rest.trim_start_matches([' ', '-', '–', '—']);
        match four(until).filter(|_| until.len() < rest.len()) {
            Some((to, rest)) => format!("{from}-{to}{rest}"),
            None => format!("{from}{rest}"),
        }
    };
    rows.into_iter().map(timed).collect()
}

/// The number alone at the beginning of a row, and what follows.
fn counted(row: &str) -> Option<(u32, &str)> {
    let body = row.trim_start_matches(['|', ' ']);
    let rest = body.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = body.get(..body.len() - rest.len())?.parse().ok()?;
    let apart = rest.starts_with(char::is_whitespace) || rest.starts_with('|');
    let rest = rest.trim_start();
    let words = rest.strip_prefix(['-', '–', '—', ':']).unwrap_or(rest).trim_start();
    let follows = words.starts_with(|letter: char| letter.is_alphanumeric() || "|«\"“(".contains(letter));
    (apart && follows && super::tokens::length_before(body).is_none()).then_some((number, words))
}
