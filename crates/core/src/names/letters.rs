//! A letter alone with a point behind it. In *J. Peeters* it begins a name. In *plan B. Peter came* and *my colleague B. Fatima laughed* it
//! tells which one, or is an alias, and the point ends the sentence: a name behind it is somebody else. Pure.

use super::text::{Shape, Token};
use super::words::Tongue;

/// The letters that are no name, which *known* names and aliases end in or which tell one thing from another. What begins a sentence behind
/// them is marked. Known places are in UTF-16 code units, in their order.
pub fn apart(tokens: &mut [Token<'_>], tongue: &Tongue, known: &[(usize, usize)]) -> Vec<usize> {
    let of_known = |letter: &Token<'_>| {
        let begun = known.partition_point(|(from, _)| *from <= letter.start);
        begun.checked_sub(1).and_then(|at| known.get(at)).is_some_and(|(_, to)| letter.start < *to)
    };
    let told = |at: &usize| {
        tokens.get(*at).filter(|letter| letter.is_initial()).is_some_and(of_known)
            || tells_one(tokens, *at, tongue)
    };
    let letters: Vec<usize> = (0..tokens.len()).filter(told).collect();
    for at in &letters {
        let opens = sentence(tokens, *at).is_some_and(|next| is_plain(tokens, next, tongue));
        if let Some(next) = tokens.get_mut(at + 2).filter(|_| opens) {
            next.opens = true;
        }
    }
    letters
}

/// Where a sentence may begin behind a letter and its point.
fn sentence(tokens: &[Token<'_>], letter: usize) -> Option<usize> {
    let point = tokens.get(letter + 1).is_some_and(|point| point.tight && point.text == ".");
    tokens.get(letter + 2).filter(|next| point && !next.tight && next.is_capital()).map(|_| letter + 2)
}

/// Whether a letter tells one of several: *plan B*, *3B*, *colleague B*, and *so did I*.
fn tells_one(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> bool {
    let Some(letter) = tokens.get(at).filter(|letter| letter.is_initial()) else { return false };
    let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else { return false };
    if (letter.tight && before.shape == Shape::Number) || tongue.lettered.contains(before.low.as_str()) {
        return true;
    }
    let pronoun = letter.low == "i" && tongue.is_common("i");
    // In French, M. is how somebody is addressed.
    let somebody =
        tongue.anybody.contains(before.low.as_str()) && !tongue.honorifics.contains(letter.low.as_str());
    if !(somebody || (pronoun && before.shape == Shape::Word && !before.is_capital())) {
        return false;
    }
    // Colleague B. Vrtlik has an initial; behind colleague B. stands a word or a first name.
    sentence(tokens, at).is_none_or(|next| {
        let low = tokens.get(next).map_or("", |next| next.low.as_str());
        let opens = tokens.get(next).is_some_and(|next| next.opens);
        opens || is_plain(tokens, next, tongue) || tongue.is_first(low)
    })
}

/// A word that has its capital from the sentence, and not from a name such as *De Smet*.
fn is_plain(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> bool {
    let low = |at: usize| tokens.get(at).map_or("", |token| token.low.as_str());
    let named = tokens.get(at + 1).is_some_and(|next| {
        tongue.particles.contains(low(at)) && next.is_capital() && !next.opens && !tongue.is_common(&next.low)
    });
    !named && (tongue.is_common(low(at)) || tongue.is_allowed(low(at)))
}
