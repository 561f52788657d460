//! Numbers before headings and before clauses: `Article 1 – Objet`, `III. Membres`, `2.1 Sharp: we ask questions.`

use super::vocabulary::place;
use crate::read::charter::forms::{Block, Column, Kind};

/// What is counted, before a number.
const COUNTED: [&str; 17] = [
    "article",
    "art",
    "section",
    "part",
    "chapter",
    "title",
    "§",
    "titre",
    "chapitre",
    "partie",
    "artikel",
    "hoofdstuk",
    "titel",
    "deel",
    "afdeling",
    "paragraaf",
    "punt",
];
/// Signs between a number and what it counts.
const SIGNS: [char; 9] = ['.', ':', ')', '–', '—', '-', ' ', '\u{a0}', '\u{202f}'];

/// A heading without the number before it. `Article 1 – Objet` is about its `Objet`.
pub fn unnumbered(heading: &str) -> &str {
    article(heading).or_else(|| roman(heading)).unwrap_or(heading)
}

/// Whether a line is a heading by its number alone: `Article 7 – Divers`, and no sentence that refers to one.
pub fn is_article(line: &str) -> bool {
    const MOST_WORDS: usize = 8;
    let called = article(line);
    called.is_some_and(|called| {
        let words = called.split_whitespace().count();
        let begins = called.chars().next().is_some_and(char::is_uppercase);
        begins && words <= MOST_WORDS && !called.contains(['.', ':', ';', '!', '?'])
    })
}

/// What stands behind `Article 1 –`, `Article premier.`, `§4`.
fn article(heading: &str) -> Option<&str> {
    /// Behind these a blank is enough before what begins with a capital: `Art. 3 Bijeenkomsten`.
    const ARTICLES: [&str; 4] = ["article", "art", "artikel", "§"];
    const FIRST: [&str; 3] = ["premier", "unique", "enig"];
    let heading = heading.trim();
    let (counted, rest) = match heading.strip_prefix('§') {
        Some(rest) => ("§", rest.trim_start()),
        None => heading.split_once([' ', '\u{a0}'])?,
    };
    let counted = counted.trim_end_matches('.').to_lowercase();
    let number_ends = rest.find(|sign: char| SIGNS.contains(&sign))?;
    let (number, called) = rest.split_at_checked(number_ends)?;
    let digits = number.trim_end_matches(|sign: char| sign.is_lowercase());
    let is_number =
        !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_article = ARTICLES.contains(&counted.as_str());
    let first = is_article && FIRST.contains(&number.to_lowercase().as_str());
    let known = COUNTED.contains(&counted.as_str()) && (is_number || first || is_roman(number));
    // A blank alone parts a number from the rest of a sentence: `Part 2 begins`.
    let signs = called.len() - called.trim_start_matches(SIGNS).len();
    let parted = called.get(..signs).is_some_and(|signs| signs.contains(|sign: char| !sign.is_whitespace()));
    let called = called.trim_start_matches(SIGNS);
    let parted = parted || (is_article && called.starts_with(char::is_uppercase));
    (known && parted && !called.is_empty()).then_some(called)
}

/// The number of a part of an article and how long it is, as statutes count them: `lid 2. We komen bijeen`, `al. 1 S'entraider`,
/// `§ 3. La communauté`. None where a sentence refers to one: `lid 2 van artikel 3`.
pub fn counted_part(line: &str) -> Option<(u32, usize)> {
    const PARTS: [&str; 5] = ["lid", "al", "alinéa", "alinea", "§"];
    let named: String = line.chars().take_while(|sign| sign.is_alphabetic() || *sign == '§').collect();
    if !PARTS.contains(&named.to_lowercase().as_str()) {
        return None;
    }
    let rest = line.get(named.len()..)?.trim_start_matches(['.', ' ', '\t', '\u{a0}']);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let behind = rest.get(digits.len()..)?;
    let behind = behind.strip_prefix("er").unwrap_or(behind);
    let text = behind.trim_start_matches(SIGNS).trim_start_matches('\t');
    let parted = behind.starts_with(". ") || (behind.len() > text.len() && !behind.starts_with('.'));
    let begins = text.trim_start_matches(['*', '«', '"', '“', ' ', '\u{a0}']).starts_with(char::is_uppercase);
    let number = digits.parse().ok().filter(|_| (1..=2).contains(&digits.len()) && parted && begins)?;
    Some((number, line.len() - text.len()))
}

/// The number of an article that is a sentence or tells who has a role, and how long it is: `Artikel 7. Voorzitter: Ann Claes`. None for
/// one that is called as a section is.
pub fn counted_article(line: &str) -> Option<(u32, usize)> {
    const ARTICLES: [&str; 3] = ["art", "article", "artikel"];
    let counted = line.split([' ', '.', '\u{a0}']).next().map(str::to_lowercase)?;
    let called = article(line).filter(|_| ARTICLES.contains(&counted.as_str()))?;
    let head = called.split(['.', ':', '–', '—']).next().unwrap_or_default();
    if is_article(line) || place(head).is_some() {
        return None;
    }
    let digits: String =
        line.chars().skip_while(|sign| !sign.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    Some((digits.parse().ok()?, line.len() - called.len()))
}

/// What stands behind `III.`
fn roman(heading: &str) -> Option<&str> {
    let (number, called) = heading.trim().split_once(['.', ')', ':', ' '])?;
    let sign = heading.trim().get(number.len()..)?.trim_start();
    let parted = sign.starts_with(['.', ')', ':', '–', '—', '-']);
    let called = called.trim_start_matches(SIGNS);
    (is_roman(number) && parted && !called.is_empty()).then_some(called)
}

fn is_roman(number: &str) -> bool {
    (1..=6).contains(&number.len()) && number.bytes().all(|sign| b"IVX".contains(&sign))
}

/// How long the number of a clause within a section is at the start of a line: `2.1 Sharp`, `3.1. Be on time`, `§ 4.2 Members`. None
/// before a small letter: `2.5 hours` is a number.
pub fn within(line: &str) -> Option<usize> {
    let sign = line.strip_prefix('§').map_or(0, |rest| line.len() - rest.trim_start().len());
    let whole = line.len();
    let line = line.get(sign..)?;
    let number = line.find([' ', '\t', '\u{a0}'])?;
    let counted = line.get(..number)?.replace('\\', "");
    let counted = counted.trim_end_matches([')', '.']);
    let mut parts = counted.split('.');
    let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let counts = (2..=3).contains(&counted.split('.').count()) && parts.all(short);
    let rest = line.get(number..)?.trim_start();
    let begins = rest.trim_start_matches('*').chars().next().is_some_and(char::is_uppercase);
    (counts && begins).then(|| whole - rest.len())
}

/// A clause that is numbered within its section, without that number.
pub fn counted_within(block: &Block) -> Block {
    let columns = block.columns.iter().map(|column| {
        let text = within(&column.text).and_then(|length| column.text.get(length..)).unwrap_or(&column.text);
        Column { text: text.to_owned(), ..column.clone() }
    });
    Block { columns: columns.collect(), kind: Kind::Item("- ".to_owned()), ..block.clone() }
}

/// Whether a small letter with a point counts a line: `a. Finish early`.
pub fn is_lettered(line: &str) -> bool {
    let counted = line.split_once(". ");
    counted.is_some_and(|(letter, rest)| {
        letter.len() == 1 && letter.bytes().all(|sign| sign.is_ascii_lowercase()) && !rest.trim().is_empty()
    })
}

/// Whether a letter counts a line, however it is set: `a) Finish early`, `(b) Share`, `c. Rest`.
pub fn by_letter(line: &str) -> bool {
    let line = line.trim();
    if counted_small(line).is_some() {
        return true;
    }
    let line = line.trim_start_matches('(');
    let mut signs = line.chars();
    let letter = signs.next().is_some_and(char::is_alphabetic);
    letter && signs.next().is_some_and(|sign| sign == ')' || (sign == '.' && is_lettered(line)))
}

/// A small Roman number that counts a line, `iv. Rest`, `(ii) Share`: the number, and how many bytes stand before the text.
pub fn counted_small(line: &str) -> Option<(u32, usize)> {
    counted_in(line, "ivx")
}

/// The same of a large one, `IV. Rest`. A single one may be somebody's initial.
pub fn counted_large(line: &str) -> Option<(u32, usize)> {
    counted_in(line, "IVX")
}

fn counted_in(line: &str, roman: &str) -> Option<(u32, usize)> {
    const LONGEST: usize = 5;
    let open = usize::from(line.starts_with('('));
    let signs: String = line.chars().skip(open).take_while(|sign| roman.contains(*sign)).collect();
    let behind = line.get(open + signs.len()..)?;
    let rest = behind.strip_prefix([')', '.'])?;
    let closed = open == 0 || behind.starts_with(')');
    let text = rest.trim_start();
    let parted = closed && rest.len() > text.len() && !text.is_empty();
    let number = small_roman(&signs.to_lowercase()).filter(|_| parted && signs.len() <= LONGEST)?;
    Some((number, line.len() - text.len()))
}

/// The number that small Roman signs write, if they are written as one writes them.
fn small_roman(signs: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = signs.chars().take_while(|sign| *sign == 'x').count();
    let (tens, units) = match signs.get(tens..)? {
        "" if tens > 0 => (tens, 0),
        // The `x` of `ix` counts no ten.
        units => (tens, UNITS.iter().position(|unit| *unit == units)?),
    };
    u32::try_from(tens * 10 + units).ok().filter(|number| *number > 0)
}

/// The blocks with large Roman numbers before clauses as digits: those that go on from one to the next, `I. Be on time` and `II. Listen`
/// below it. Before what a section is called they count sections, and stay.
pub fn in_digits(mut blocks: Vec<Block>) -> Vec<Block> {
    const MOST_COLUMNS: usize = 3;
    for column in 0..MOST_COLUMNS {
        let mut runs: Vec<Run> = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            let counts = block.kind == Kind::Paragraph && !block.plain;
            let text = block.columns.get(column).filter(|_| counts).map_or("", |column| column.text.as_str());
            for (line, words) in text.lines().enumerate() {
                let Some((number, length)) = counted_large(words) else { continue };
                let heads = place(words.get(length..).unwrap_or_default()).is_some();
                match runs.last_mut().filter(|run| run.last + 1 == number) {
                    Some(run) => {
                        (run.last, run.heads) = (number, run.heads || heads);
                        run.lines.push((at, line));
                    }
                    None if number == 1 => runs.push(Run { last: 1, heads, lines: vec![(at, line)] }),
                    None => {}
                }
            }
        }
        for run in runs.iter().filter(|run| run.lines.len() > 1 && !run.heads) {
            for ((at, line), number) in run.lines.iter().zip(1_u32..) {
                let Some(column) = blocks.get_mut(*at).and_then(|block| block.columns.get_mut(column)) else {
                    continue;
                };
                let counted = |(place, words): (usize, &str)| match counted_large(words) {
                    Some((_, length)) if place == *line => {
                        format!("{number}. {}", words.get(length..).unwrap_or_default())
                    }
                    _ => words.to_owned(),
                };
                let lines: Vec<String> = column.text.lines().enumerate().map(counted).collect();
                column.text = lines.join("\n");
            }
        }
    }
    blocks
}

/// Lines that are numbered one after the other.
struct Run {
    /// The last of the numbers.
    last: u32,
    /// Whether one of the lines is called as a section is.
    heads: bool,
    /// In which block each of them stands, and at which of its lines.
    lines: Vec<(usize, usize)>,
}

/// The number before a heading: `3. Roles`.
pub fn leading(words: &str) -> Option<u32> {
    let digits: String = words.chars().take_while(char::is_ascii_digit).collect();
    words.get(digits.len()..)?.starts_with(['.', ')', '°', 'º']).then(|| digits.parse().ok())?
}

/// The number of an item by its mark.
pub fn number_of(mark: &str) -> Option<u32> {
    mark.strip_suffix(". ").and_then(|number| number.parse().ok())
}

/// The number of a block that is an item.
pub fn mark_number(kind: &Kind) -> Option<u32> {
    if let Kind::Item(mark) = kind { number_of(mark) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_from_headings() {
        for (heading, called) in [
            ("Article 1 – Objet", "Objet"),
            ("Article 1er – Objet", "Objet"),
            ("Article 2: Members", "Members"),
            ("Section 3. Decisions", "Decisions"),
            ("Art. 4 - Fonctions", "Fonctions"),
            ("Artikel 5: Leden", "Leden"),
            ("Article premier – Objet", "Objet"),
            ("Art. 3 Bijeenkomsten", "Bijeenkomsten"),
            ("§ 4 Members", "Members"),
            ("§5: Roles", "Roles"),
            ("Art. 3 lid 2", "Art. 3 lid 2"),
            ("Titre II : Membres", "Membres"),
            ("Chapitre 3 : Membres", "Membres"),
            ("Hoofdstuk 2 – Doel", "Doel"),
            ("I. PURPOSE", "PURPOSE"),
            ("III. Membres", "Membres"),
            ("IV – Leden", "Leden"),
            ("Purpose", "Purpose"),
            ("I learn", "I learn"),
            ("Part 2 begins", "Part 2 begins"),
            ("Article by article", "Article by article"),
        ] {
            assert_eq!(unnumbered(heading), called, "{heading}");
        }
        assert!(is_article("Article 7 – Dispositions finales") && is_article("Artikel 3: Varia"));
        assert!(!is_article("Article 7 – we follow it.") && !is_article("Purpose"));
    }

    #[test]
    fn parts_of_articles_are_counted_and_references_are_not() {
        for (line, number, text) in [
            ("lid 1. De groep leert.", 1, "De groep leert."),
            ("Lid 12: Afmelden", 12, "Afmelden"),
            ("al. 2  S'entraider : un cas par an.", 2, "S'entraider : un cas par an."),
            ("§ 3. La communauté se réunit.", 3, "La communauté se réunit."),
            ("§ 1er. La communauté", 1, "La communauté"),
        ] {
            let found = counted_part(line);
            assert_eq!(found.and_then(|(_, length)| line.get(length..)), Some(text), "{line}");
            assert_eq!(found.map(|(number, _)| number), Some(number), "{line}");
        }
        for none in ["lid 2 van artikel 3", "Lid worden", "al. 2", "§ 3.1 Sharp", "Alice 2 Lyon"] {
            assert_eq!(counted_part(none), None, "{none}");
        }
    }

    #[test]
    fn small_roman_numbers_count_lines() {
        for (line, number) in
            [("i. Rest", 1), ("iv) Rest", 4), ("(ix) Rest", 9), ("xii. Rest", 12), ("v. Rest", 5)]
        {
            assert_eq!(counted_small(line).map(|(number, _)| number), Some(number), "{line}");
        }
        for none in ["i.e. this", "vi Rest", "iiii. Rest", "ix.", "(ii. Rest", "mix. Rest"] {
            assert_eq!(counted_small(none), None, "{none}");
        }
    }

    #[test]
    fn large_roman_numbers_count_clauses_where_they_go_on_and_no_section_is_called_so() {
        let told = |lines: &[&str]| -> Vec<String> {
            let block = |line: &&str| Block::new(line, Kind::Paragraph, (*line).to_owned());
            let blocks = in_digits(lines.iter().map(block).collect());
            blocks.iter().map(|block| block.first().to_owned()).collect()
        };
        let clauses = ["I. Be on time", "II. Listen, all of you\nIII. Rest"];
        assert_eq!(told(&clauses), ["1. Be on time", "2. Listen, all of you\n3. Rest"]);
        for lines in [["I. Purpose", "II. Members"], ["V. Janssens brings cake", "I. Peeters brings tea"]] {
            assert_eq!(told(&lines), lines);
        }
    }

    #[test]
    fn articles_that_are_sentences_are_counted_and_those_that_head_a_section_are_none_of_them() {
        for (line, text) in [
            ("Artikel 7. Voorzitter: Ann Claes (Gent)", "Voorzitter: Ann Claes (Gent)"),
            (
                "Article 3 – Every member brings at least one case a year to the circle.",
                "Every member brings at least one case a year to the circle.",
            ),
        ] {
            assert_eq!(
                counted_article(line).and_then(|(_, length)| line.get(length..)),
                Some(text),
                "{line}"
            );
        }
        for none in [
            "Article 1 – Objet",
            "Article 4 – Réunions. Le collège se réunit chaque mois.",
            "Artikel 2 lid 3 blijft.",
        ] {
            assert_eq!(counted_article(none), None, "{none}");
        }
    }

    #[test]
    fn clauses_are_numbered_within_their_section() {
        assert_eq!(within("2.1 Sharp: we ask."), Some(4));
        assert_eq!(within("3.1. Be on time"), Some(5));
        let role = "§ 7.1 Host: Ann";
        assert_eq!(within(role).and_then(|length| role.get(length..)), Some("Host: Ann"));
        for text in ["2.5 hours", "2 Sharp", "2026.1 Sharp", "12.02.2026.1 X", "v2.1 Sharp", "2.1"] {
            assert_eq!(within(text), None, "{text}");
        }
    }
}
