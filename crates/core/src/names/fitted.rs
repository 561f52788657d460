//! An alias that begins with an article, behind another article: *the KU Leuven* with the alias *the university*. One of the two goes. Pure.

/// The articles of a language.
const ARTICLES: [&[&str]; 3] =
    [&["the", "a", "an"], &["le", "la", "les", "un", "une", "l'"], &["de", "het", "een", "'t"]];
/// What French makes of a small word and an article.
const BOUND: &[(&str, &str, &str)] = &[
    ("du", "le", "du "),
    ("du", "la", "de la "),
    ("du", "l'", "de l'"),
    ("au", "le", "au "),
    ("au", "la", "à la "),
    ("au", "l'", "à l'"),
    ("des", "les", "des "),
    ("des", "la", "de la "),
    ("aux", "les", "aux "),
    ("aux", "la", "à la "),
    ("de", "le", "du "),
    ("de", "les", "des "),
    ("à", "le", "au "),
    ("à", "les", "aux "),
];

/// What stands before a name and what is said instead of it, without an article too many.
pub fn fitted<'a>(before: &'a str, alias: &str) -> (&'a str, String) {
    let whole = (before, alias.to_owned());
    let Some(led) = before.strip_suffix([' ', '\u{A0}']) else { return whole };
    let start = led
        .char_indices()
        .rev()
        .find(|(_, letter)| !letter.is_alphabetic() && *letter != '\'')
        .map_or(0, |(at, letter)| at + letter.len_utf8());
    let (kept, word) = (led.get(..start).unwrap_or_default(), led.get(start..).unwrap_or_default());
    let (article, rest) = article(alias);
    let (word, capital) = (word.to_lowercase(), word.starts_with(char::is_uppercase));
    let same = |list: &&[&str]| list.contains(&word.as_str()) && list.contains(&article.as_str());
    let bound = BOUND.iter().find(|(small, of, _)| *small == word && *of == article);
    let said = match bound {
        Some((_, _, said)) => format!("{said}{rest}"),
        None if ARTICLES.iter().any(same) => alias.to_owned(),
        None => return whole,
    };
    (kept, if capital { capitalised(&said) } else { said })
}

/// The article that an alias begins with, in small letters, and the rest.
fn article(alias: &str) -> (String, &str) {
    let elided = alias.get(..2).filter(|start| ["l'", "L'"].contains(start));
    match (elided, alias.split_once(' ')) {
        (Some(start), _) => (start.to_lowercase(), alias.get(2..).unwrap_or_default()),
        (None, Some((first, rest))) => (first.to_lowercase(), rest),
        (None, None) => (String::new(), alias),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
