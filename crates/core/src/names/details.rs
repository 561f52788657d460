//! Rare details in a text: what can be looked up, and what is true of hardly anybody else. Pure.

use super::text::{Shape, Token};
use super::words::Tongue;

/// The tokens of each detail: from, to (not included).
pub fn details(tokens: &[Token<'_>], tongue: &Tongue) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match address(tokens, at)
            .or_else(|| long_number(tokens, at))
            .or_else(|| age(tokens, at))
            .or_else(|| only(tokens, at, tongue))
            .or_else(|| illness(tokens, at, tongue))
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

/// 47 years old, aged 47, 47-jarige, âgée de 47 ans; *Tariq, 52, deputy*; *Elle a 61 ans*, but not *20 ans de métier*.
fn age(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let low = |place: usize| tokens.get(place).map_or("", |token| token.low.as_str());
    let number = |place: usize| {
        tokens.get(place).is_some_and(|token| token.shape == Shape::Number && token.text.len() <= 3)
    };
    let before = |back: usize| at.checked_sub(back).map_or("", low);
    if low(at) == "aged" && number(at + 1) {
        return Some(at + 2);
    }
    if ["âgé", "âgée"].contains(&low(at)) && low(at + 1) == "de" && number(at + 2) {
        return Some(at + 3 + usize::from(low(at + 3) == "ans"));
    }
    if !number(at) {
        return None;
    }
    match (low(at + 1), low(at + 2)) {
        ("years" | "jaar", "old" | "oud") => Some(at + 3),
        ("-", next) if ["year-old", "jarige", "years-old"].contains(&next) => Some(at + 3),
        ("year-old" | "jarige", _) => Some(at + 2),
        ("ans" | "jaar", next) => {
            let has =
                ["a", "avait"].contains(&before(1)) && before(2) != "y" && !["de", "d'"].contains(&next);
            let is = ["is", "was"].contains(&before(1));
            let ends = next.is_empty() || [",", ".", ";", ")", "!", "?"].contains(&next);
            (has || (ends && (is || [",", "(", ":"].contains(&before(1))))).then_some(at + 2)
        }
        (",", _) => {
            let named = before(1) == ","
                && at.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(Token::is_capital);
            let grown = tokens.get(at).is_some_and(|token| token.text.len() == 2);
            (named && grown).then_some(at + 1)
        }
        _ => None,
    }
}

/// An illness that few people have: mucoviscidose, cystic fibrosis.
fn illness(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let rare = |place: usize| tokens.get(place).is_some_and(|token| tongue.rare.contains(token.low.as_str()));
    let whole = tokens.get(at).is_some_and(|token| token.low == "cystic") && rare(at + 1);
    (whole || rare(at)).then_some(at + 1 + usize::from(whole))
}

/// The only woman, la seule infirmière, de jongste arts, the first woman in the post.
fn only(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let low = |place: usize| tokens.get(place).map_or("", |token| token.low.as_str());
    let first = [("first", "woman"), ("première", "femme"), ("eerste", "vrouw")];
    let one = tongue.unique.contains(low(at)) && tongue.people.contains(low(at + 1));
    (one || first.contains(&(low(at), low(at + 1)))).then_some(at + 2)
}
