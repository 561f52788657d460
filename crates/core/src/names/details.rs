//! Rare details in a text: what can be looked up, and what is true of hardly anybody else. Pure.

use super::ages::age;
use super::rare::rare;
use super::text::{Shape, Token};
use super::words::Tongue;

/// The tokens of each detail: from, to (not included).
pub fn details(tokens: &[Token<'_>], tongue: &Tongue) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match address(tokens, at)
            .or_else(|| handle(tokens, at))
            .or_else(|| account(tokens, at))
            .or_else(|| file(tokens, at))
            .or_else(|| long_number(tokens, at))
            .or_else(|| postcode(tokens, at, tongue))
            .or_else(|| post_box(tokens, at))
            .or_else(|| age(tokens, at, tongue))
            .or_else(|| rare(tokens, at, tongue))
        {
            Some(to) => {
                found.push((at, to));
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

/// A mail address or a place in the web: what hangs together around an at sign or begins like one.
fn address(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let begins = tokens.get(at).filter(|token| !token.tight && token.shape != Shape::Sign)?;
    let to = (at + 1..tokens.len()).find(|next| !tokens[*next].tight).unwrap_or(tokens.len());
    let whole = tokens.get(at..to)?;
    let mail = whole
        .iter()
        .position(|token| token.text == "@")
        .is_some_and(|place| place > 0 && place + 1 < whole.len());
    let web = ["http", "https", "www"].contains(&begins.low.as_str()) && whole.len() > 2;
    // The point behind it ends the sentence.
    let end = whole.iter().rposition(|token| token.shape != Shape::Sign).map_or(at, |last| at + last + 1);
    (mail || web).then_some(end)
}

/// What somebody is called where people write to each other: *@vrtlik_99*.
fn handle(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let apart = |token: &Token<'_>| !token.tight || before.is_some_and(|before| before.shape == Shape::Sign);
    let sign = tokens.get(at).is_some_and(|token| token.text == "@" && apart(token));
    let named = tokens.get(at + 1).is_some_and(|token| token.tight && token.shape == Shape::Word);
    if !sign || !named {
        return None;
    }
    let part = |token: &Token<'_>| token.tight && (token.shape != Shape::Sign || token.text == "_");
    Some(at + 1 + tokens.iter().skip(at + 1).take_while(|token| part(token)).count())
}

/// What is numbered, and nobody.
const NUMBERED: &[&str] =
    &["covid", "windows", "office", "article", "artikel", "page", "pagina", "group", "groupe", "groep"];

/// What somebody goes by in the web, without an at sign: small letters with digits behind them, *zoedee88*.
fn account(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let word = tokens.get(at).filter(|token| token.shape == Shape::Word && !token.tight)?;
    let (letters, digits) = word.text.split_at(word.text.find(|letter: char| letter.is_ascii_digit())?);
    let named = letters.chars().count() >= 4 && letters.chars().all(char::is_lowercase);
    let numbered = digits.len() >= 2 && digits.chars().all(|letter| letter.is_ascii_digit());
    (named && numbered && !NUMBERED.contains(&letters)).then_some(at + 1)
}

/// What may join the letters and digits of a file.
const JOINS: &[&str] = &["-", "/", "_"];

/// What a file goes by: capitals and digits that hang together, as in *JRB-2024/00871*. A paragraph of a law has fewer of both, and the h of a
/// French hour is no letter of a file.
fn file(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is_join = |token: &Token<'_>| JOINS.contains(&token.text);
    let says = |token: &Token<'_>| token.shape != Shape::Sign;
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let apart = |token: &Token<'_>| !token.tight || before.is_some_and(|one| !says(one) && !is_join(one));
    tokens.get(at).filter(|token| says(token) && apart(token))?;
    let goes_on = |at: usize| {
        let next = || tokens.get(at + 1).is_some_and(|next| next.tight && says(next));
        tokens.get(at).is_some_and(|token| token.tight && (says(token) || (is_join(token) && next())))
    };
    let to = (at + 1..tokens.len()).find(|next| !goes_on(*next)).unwrap_or(tokens.len());
    let letters = || tokens.iter().take(to).skip(at).flat_map(|token| token.text.chars());
    let digits = letters().filter(char::is_ascii_digit).count();
    let capitals = letters().filter(|letter| letter.is_uppercase() && *letter != 'H').count();
    ((digits >= 5 && capitals >= 2) || (digits >= 6 && capitals >= 1)).then_some(to)
}

/// The number that a town has in addresses: it stands before it, *9000 Gent*; one of five digits before any name, *92000 Nanterre*.
fn postcode(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let number = tokens.get(at).filter(|token| token.shape == Shape::Number && !token.tight)?;
    let town = tokens.get(at + 1).filter(|next| !next.tight && next.is_capital())?;
    let stands = match number.text.len() {
        4 => tongue.is_place(&town.low),
        5 => true,
        _ => false,
    };
    stands.then_some(at + 1)
}

/// What stands before the number of a box at the post office, without its points.
const BOXES: &[&[&str]] = &[
    &["postbus"],
    &["antwoordnummer"],
    &["po", "box"],
    &["p", "o", "box"],
    &["post", "office", "box"],
    &["bp"],
    &["b", "p"],
    &["c", "p"],
    &["boîte", "postale"],
    &["case", "postale"],
];

/// A box at the post office: *PO Box 417*, *Postbus 12*, *B.P. 45*.
fn post_box(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let begins = tokens.get(at).is_some_and(|token| !token.tight && token.shape == Shape::Word);
    let behind = |called: &&[&str]| {
        let mut next = at;
        for part in *called {
            let token = tokens.get(next).filter(|token| token.low == *part)?;
            // Letters that stand for it are capitals.
            if part.len() < 3 && !token.is_shouted() && !token.is_initial() {
                return None;
            }
            let point = tokens.get(next + 1).is_some_and(|token| token.tight && token.text == ".");
            next += 1 + usize::from(part.len() < 3 && point);
        }
        next +=
            usize::from(tokens.get(next).is_some_and(|token| ["nr", "no", "n°", ":"].contains(&&*token.low)));
        let number = tokens.get(next).filter(|token| token.shape == Shape::Number && token.text.len() < 7);
        number.map(|_| next + 1)
    };
    BOXES.iter().filter(|_| begins).find_map(behind)
}

/// Seven digits and more, in groups with points, spaces or strokes between them: of a telephone, an account, a file.
fn long_number(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let starts = tokens.get(at).filter(|token| token.shape == Shape::Number || token.text == "+")?;
    if starts.tight
        && at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.shape == Shape::Number)
    {
        return None;
    }
    let joins = |token: &Token<'_>| {
        token.shape == Shape::Number || ["/", ".", "-", "(", ")", "+"].contains(&token.text)
    };
    let length = tokens.iter().skip(at).take_while(|token| joins(token)).count();
    let whole = tokens.get(at..at + length)?;
    let digits: usize =
        whole.iter().filter(|token| token.shape == Shape::Number).map(|token| token.text.len()).sum();
    let end = whole.iter().rposition(|token| token.shape == Shape::Number).map_or(at, |last| at + last + 1);
    (digits >= 7).then_some(end)
}
