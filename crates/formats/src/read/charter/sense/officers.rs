//! Roles that a sentence names, as statutes do, `The Chair, Ann Claes, presides`, and several of them in one line.

use super::labels::{is_somebody, several_roles, split_role};
use super::vocabulary::is_role;
use crate::read::charter::forms::{Block, Column};
use crate::read::charter::{Line, Place};

/// What stands before the name of a role in a sentence.
const ARTICLES: [&str; 8] = ["the ", "le ", "la ", "l'", "l’", "de ", "het ", "een "];

/// The roles of a line that names several in each of its languages, with who has them: `Host: Ann Lee. Scribe: vacant.`
pub fn several(block: &Block) -> Option<Vec<Block>> {
    let told: Vec<Vec<&str>> =
        block.columns.iter().map(|column| several_roles(&column.text)).collect::<Option<_>>()?;
    let count = told.first()?.len();
    let alike = !block.plain && told.iter().all(|parts| parts.len() == count);
    let one = |at: usize| {
        let columns: Vec<Column> = block
            .columns
            .iter()
            .zip(&told)
            .map(|(column, parts)| Column::new(&column.language, parts.get(at).copied().unwrap_or_default()))
            .collect();
        let source = columns.iter().map(|column| column.text.as_str()).collect::<Vec<_>>().join(" | ");
        Block { source, columns, ..block.clone() }
    };
    alike.then(|| (0..count).map(one).collect())
}

/// The role that a sentence in one language begins with, and the same line with that as its label: `The Chair, Ann Claes, presides.`,
/// `The Secretary keeps the minutes.`
pub fn named(block: &Block) -> Option<(String, Block)> {
    // `The Secretary of the board`, `The chair or the host` go on with what they name.
    const MORE: [&str; 11] = ["of", "de", "du", "des", "d", "van", "or", "ou", "et", "and", "en"];
    let [column] = block.columns.as_slice() else { return None };
    let text = column.text.trim();
    let low = text.to_lowercase();
    let article = ARTICLES.iter().find(|article| low.starts_with(**article)).filter(|_| !block.plain)?;
    let rest = text.get(article.len()..)?;
    let (role, said) = held(rest).or_else(|| {
        let (role, does) = rest.split_once(' ')?;
        let verb = does.split_whitespace().next()?;
        let acts = verb.starts_with(char::is_lowercase) && !MORE.contains(&verb);
        (acts && is_role(role) && role.chars().all(char::is_alphabetic)).then(|| (role, text.to_owned()))
    })?;
    let columns = vec![Column::new(&column.language, format!("**{role}:** {said}"))];
    Some((role.to_owned(), Block { columns, ..block.clone() }))
}

/// A role, and below the name of whoever has it what they do: `Chair, Ann Claes, presides`.
fn held(text: &str) -> Option<(&str, String)> {
    const MOST_WORDS: usize = 4;
    let (role, rest) = text.split_once(", ")?;
    let (name, does) = rest.split_once(", ")?;
    let short = role.split_whitespace().count() <= MOST_WORDS && is_role(role);
    (short && is_somebody(name) && does.starts_with(char::is_lowercase))
        .then(|| (role, format!("{name}\n\n{does}")))
}

/// Whether a line is the role of that name.
pub fn is_called(line: &Line, role: &str) -> bool {
    let told = |text: &String| split_role(text).is_some_and(|found| found.label.eq_ignore_ascii_case(role));
    line.place == Place::Roles && line.text.values().any(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::charter::forms::Kind;

    #[test]
    fn a_sentence_of_statutes_names_a_role_and_who_has_it() {
        let told = |text: &str| {
            let block = Block::new(text, Kind::Paragraph, text.to_owned());
            named(&block).map(|(_, block)| block.first().to_owned())
        };
        for (text, wanted) in [
            (
                "The Chair, Wilhelmina Drost, presides at meetings.",
                "**Chair:** Wilhelmina Drost\n\npresides at meetings.",
            ),
            (
                "La trésorière, Solenn Abgrall, tient les comptes.",
                "**trésorière:** Solenn Abgrall\n\ntient les comptes.",
            ),
            ("De secretaris maakt het verslag.", "**secretaris:** De secretaris maakt het verslag."),
        ] {
            assert_eq!(told(text).as_deref(), Some(wanted), "{text}");
        }
        for none in
            ["The circle, we hope, lasts.", "The Secretary of the board is a guest.", "Chair: Ann Lee"]
        {
            assert_eq!(told(none), None, "{none}");
        }
    }
}
