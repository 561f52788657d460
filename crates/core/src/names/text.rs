//! A text as words, numbers and signs, with their places. Pure.

use crate::settings::preferences::Language;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Letters, with apostrophes and hyphens inside.
    Word,
    /// Digits.
    Number,
    /// Any other sign.
    Sign,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    /// The piece.
    pub text: &'a str,
    /// In small letters, with a straight apostrophe.
    pub low: String,
    /// What it is.
    pub shape: Shape,
    /// Where it begins, in UTF-16 code units.
    pub start: usize,
    /// Where it ends, in UTF-16 code units.
    pub end: usize,
    /// A sentence begins here, so that a capital says nothing.
    pub opens: bool,
    /// Nothing stands between it and what is before it.
    pub tight: bool,
}

impl Token<'_> {
    /// A word with a capital.
    pub fn is_capital(&self) -> bool {
        // The capital of 's-Hertogenbosch stands behind the s.
        let text = self.text.strip_prefix("s-").unwrap_or(self.text);
        self.shape == Shape::Word && text.chars().next().is_some_and(char::is_uppercase)
    }

    /// A word of capitals alone, two at least.
    pub fn is_shouted(&self) -> bool {
        let letters = || self.text.chars().filter(|letter| letter.is_alphabetic());
        self.shape == Shape::Word && letters().count() > 1 && letters().all(char::is_uppercase)
    }

    /// One capital alone.
    pub fn is_initial(&self) -> bool {
        self.is_capital() && self.text.chars().count() == 1
    }
}

/// Short words whose point ends no sentence.
const SHORT: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "ste", "m", "mme", "mlle", "dhr", "mevr", "mw", "drs", "ir",
    "ing", "rev", "cllr", "insp", "sgt", "capt", "lt", "mgr", "zr", "br", "ds", "mej", "bv", "bijv", "nr",
    "no", "p", "art", "cf", "vs", "etc", "e.g", "i.e", "ca", "env", "jan", "feb", "sept", "oct", "okt",
    "nov", "dec",
];
/// Those of them that are short only before a number: *no. 7*, but *she said no. Then she left*.
const NUMBERED: &[&str] = &["no", "nr", "p", "art"];
/// Those that end a sentence when a capital follows: *on 4 dec. He came*.
const ENDING: &[&str] = &["etc", "jan", "feb", "sept", "oct", "okt", "nov", "dec"];
/// What is bound to the next word by an apostrophe, in French.
const BOUND: &[&str] = &["l", "d", "j", "m", "t", "s", "n", "c", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu"];

/// Splits a text.
pub fn tokens(text: &str, language: Language) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let (mut at, mut place, mut opens, mut tight) = (0, 0, true, false);
    // In bold letters, and whether they began where a sentence does.
    let mut bold: Option<bool> = None;
    while let Some((from, letter)) = letters.get(at).copied() {
        if letter.is_whitespace() {
            opens |= letter == '\n';
            bold = bold.filter(|_| letter != '\n');
            tight = false;
            place += letter.len_utf16();
            at += 1;
            continue;
        }
        let shape = match letter {
            _ if letter.is_alphabetic() => Shape::Word,
            _ if letter.is_numeric() => Shape::Number,
            _ => Shape::Sign,
        };
        let length = match shape {
            Shape::Word => word(&letters, at, opens, language),
            Shape::Number => letters.iter().skip(at).take_while(|(_, letter)| letter.is_numeric()).count(),
            Shape::Sign => 1,
        };
        let to = letters.get(at + length).map_or(text.len(), |(to, _)| *to);
        let piece = text.get(from..to).unwrap_or_default();
        let end = place + piece.encode_utf16().count();
        let low = piece.to_lowercase().replace('\u{2019}', "'");
        let quotes = shape == Shape::Sign
            && matches!(letter, '"' | '“' | '«' | '„' | '‘' | '-' | '–' | '*' | '•' | '#' | '>');
        tokens.push(Token {
            text: piece,
            low,
            shape,
            start: place,
            end,
            opens: opens && shape == Shape::Word,
            tight,
        });
        opens = match shape {
            Shape::Sign if is_bold(&tokens) => turned(&mut bold, opens) || opens,
            Shape::Sign => {
                ends(&tokens, letter, letters.get(at + 1..).unwrap_or_default())
                    || (quotes && (opens || matches!(letter, '“' | '«' | '„')))
                    || (letter == '"' && !tight)
                    || (opens && matches!(letter, '(' | '[' | ')' | ']' | '»' | '”'))
                    || letter == '|'
            }
            Shape::Number => opens && tokens.len() == 1,
            Shape::Word => false,
        };
        (at, place, tight) = (at + length, end, true);
    }
    tokens
}

/// Whether two stars that hang together end here.
fn is_bold(tokens: &[Token<'_>]) -> bool {
    let mut last = tokens.iter().rev();
    last.next().is_some_and(|star| star.text == "*" && star.tight)
        && last.next().is_some_and(|star| star.text == "*")
}

/// Bold letters begin or end; whether a heading of its own ended, behind which a sentence begins: ***Question** How do I …*
fn turned(bold: &mut Option<bool>, opens: bool) -> bool {
    let heading = bold.take();
    if heading.is_none() {
        *bold = Some(opens);
    }
    heading == Some(true)
}

/// Whether a sign ends a sentence, before the rest of the text.
fn ends(tokens: &[Token<'_>], sign: char, rest: &[(usize, char)]) -> bool {
    let numbered =
        || rest.iter().find(|(_, next)| !next.is_whitespace()).is_some_and(|(_, next)| next.is_numeric());
    let capital =
        || rest.iter().find(|(_, next)| !next.is_whitespace()).is_some_and(|(_, next)| next.is_uppercase());
    let before = tokens.len().checked_sub(2).and_then(|at| tokens.get(at));
    match sign {
        '!' | '?' | '…' | ':' => true,
        '.' => before.is_none_or(|word| {
            let low = word.low.as_str();
            let ending = (NUMBERED.contains(&low) && !numbered()) || (ENDING.contains(&low) && capital());
            !word.is_initial() && (!SHORT.contains(&low) || ending)
        }),
        _ => false,
    }
}

/// How many letters a word has that begins here.
fn word(letters: &[(usize, char)], at: usize, opens: bool, language: Language) -> usize {
    let letter = |place: usize| letters.get(place).map(|(_, letter)| *letter);
    let is_letter = |place: usize| letter(place).is_some_and(|letter| letter.is_alphanumeric());
    let mut length = 1;
    loop {
        let place = at + length;
        match letter(place) {
            Some(next) if next.is_alphanumeric() => length += 1,
            Some('-' | '\u{2010}' | '\u{2011}') if is_letter(place + 1) => length += 1,
            Some('\'' | '\u{2019}') if is_letter(place + 1) => {
                let before: String =
                    letters.iter().skip(at).take(length).map(|(_, letter)| *letter).collect();
                let capital = letter(place + 1).is_some_and(char::is_uppercase);
                let small = before.chars().next().is_some_and(char::is_lowercase);
                let bound = BOUND.contains(&before.to_lowercase().as_str());
                if bound && (small || (language == Language::Fr && (opens || !capital))) {
                    return length + 1;
                }
                // Of whom something is: Anna's.
                let last = letter(place + 1) == Some('s') && !is_letter(place + 2);
                if last && language != Language::Fr && length > 1 {
                    return length;
                }
                length += 1;
            }
            _ => return length,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pieces(text: &str, language: Language) -> Vec<String> {
        tokens(text, language).iter().map(|token| token.text.to_owned()).collect()
    }

    #[test]
    fn words_keep_their_hyphens_and_give_up_what_is_only_bound_to_them() {
        assert_eq!(pieces("D’Anvers à l'hôpital", Language::Fr), ["D’", "Anvers", "à", "l'", "hôpital"]);
        assert_eq!(
            pieces("Anna's Jean-Pierre O'Brien", Language::En),
            ["Anna", "'", "s", "Jean-Pierre", "O'Brien"]
        );
        let opens: Vec<bool> =
            tokens("Yes. Dr. Anna said: no", Language::En).iter().map(|token| token.opens).collect();
        assert_eq!(opens, [true, false, true, false, false, false, false, true]);
    }

    proptest! {
        #[test]
        fn places_are_those_of_the_editor(text in "[A-Za-zé’'\\- .\u{1F600}]{0,40}") {
            let units: Vec<u16> = text.encode_utf16().collect();
            for language in [Language::En, Language::Fr, Language::Nl] {
                for token in tokens(&text, language) {
                    let found = String::from_utf16(&units[token.start..token.end]).unwrap();
                    prop_assert_eq!(found, token.text);
                }
            }
        }
    }
}
