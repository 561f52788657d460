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
            .or_else(|| long_number(tokens, at))
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
