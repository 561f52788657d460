//! Numbers before headings and before clauses: `Article 1 – Objet`, `III. Membres`, `2.1 Sharp: we ask questions.`

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

/// What stands behind `Article 1 –`.
fn article(heading: &str) -> Option<&str> {
    let (counted, rest) = heading.trim().split_once([' ', '\u{a0}'])?;
    let counted = counted.trim_end_matches('.').to_lowercase();
    let number_ends = rest.find(|sign: char| SIGNS.contains(&sign))?;
    let (number, called) = rest.split_at_checked(number_ends)?;
    let digits = number.trim_end_matches(|sign: char| sign.is_lowercase());
    let is_number =
        !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let known = COUNTED.contains(&counted.as_str()) && (is_number || is_roman(number));
    // A blank alone parts a number from the rest of a sentence: `Part 2 begins`.
    let signs = called.len() - called.trim_start_matches(SIGNS).len();
    let parted = called.get(..signs).is_some_and(|signs| signs.contains(|sign: char| !sign.is_whitespace()));
    let called = called.trim_start_matches(SIGNS);
    (known && parted && !called.is_empty()).then_some(called)
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

/// How long the number of a clause within a section is at the start of a line: `2.1 Sharp`, `3.1. Be on time`. None before a small
/// letter: `2.5 hours` is a number.
pub fn within(line: &str) -> Option<usize> {
    let number = line.find([' ', '\t', '\u{a0}'])?;
    let counted = line.get(..number)?.replace('\\', "");
    let counted = counted.trim_end_matches([')', '.']);
    let mut parts = counted.split('.');
    let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let counts = (2..=3).contains(&counted.split('.').count()) && parts.all(short);
    let rest = line.get(number..)?.trim_start();
    let begins = rest.trim_start_matches('*').chars().next().is_some_and(char::is_uppercase);
    (counts && begins).then(|| line.len() - rest.len())
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
    const LONGEST: usize = 5;
    let open = usize::from(line.starts_with('('));
    let signs: String = line.chars().skip(open).take_while(|sign| "ivx".contains(*sign)).collect();
    let behind = line.get(open + signs.len()..)?;
    let rest = behind.strip_prefix([')', '.'])?;
    let closed = open == 0 || behind.starts_with(')');
    let text = rest.trim_start();
    let parted = closed && rest.len() > text.len() && !text.is_empty();
    let number = small_roman(&signs).filter(|_| parted && signs.len() <= LONGEST)?;
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
    fn clauses_are_numbered_within_their_section() {
        assert_eq!(within("2.1 Sharp: we ask."), Some(4));
        assert_eq!(within("3.1. Be on time"), Some(5));
        for text in ["2.5 hours", "2 Sharp", "2026.1 Sharp", "12.02.2026.1 X", "v2.1 Sharp", "2.1"] {
            assert_eq!(within(text), None, "{text}");
        }
    }
}
