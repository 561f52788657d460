//! Sentences taken apart into words, and patterns of words. Numbers among them are in `numbers.rs`.

use super::numbers::count;

/// A word of a sentence: small letters, and what stands between it and the word before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word in small letters; numbers keep their decimal sign as a point.
    pub low: String,
    /// Whether it began with a capital.
    pub capital: bool,
    /// What stood before it, without blanks.
    pub before: String,
}

/// The words of a text. An apostrophe ends a word, so that `l'automne` is two; a percent sign is a word.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let (mut word, mut before) = (String::new(), String::new());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let number = !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
        let decimal = number
            && ".,".contains(letter)
            && !word.contains('.')
            && letters.peek().is_some_and(char::is_ascii_digit);
        let half = [('½', "5"), ('¼', "25"), ('¾', "75")].into_iter().find(|(sign, _)| *sign == letter);
        if decimal {
            word.push('.');
        } else if let Some((_, part)) = half {
            // `2½` is one number, and `½` alone is one, too.
            if !number || word.contains('.') {
                end(&mut found, &mut word, &mut before);
                word.push('0');
            }
            word.push('.');
            word.push_str(part);
        } else if letter.is_alphanumeric() {
            // `1h30` is three words.
            let turns = word
                .chars()
                .last()
                .is_some_and(|last| (last.is_ascii_digit() || last == '.') != letter.is_ascii_digit());
            if turns {
                end(&mut found, &mut word, &mut before);
            }
            word.push(letter);
        } else {
            end(&mut found, &mut word, &mut before);
            if let Some(sign) =
                signed(letter, found.last(), letters.peek()).filter(|sign| number || *sign == "percent")
            {
                word.push_str(sign);
                end(&mut found, &mut word, &mut before);
            } else if !letter.is_whitespace() {
                before.push(letter);
            }
        }
    }
    end(&mut found, &mut word, &mut before);
    found
}

/// The word that a sign stands for: `%`, and the stroke behind minutes, `75'`.
fn signed(letter: char, before: Option<&Word>, next: Option<&char>) -> Option<&'static str> {
    if letter == '%' {
        return Some("percent");
    }
    let counts = before
        .is_some_and(|word| (2..=3).contains(&word.low.len()) && !word.before.contains(['\'', '’', '‘']));
    let ends = next.is_none_or(|next| !next.is_alphanumeric());
    (['\'', '′', '’'].contains(&letter) && counts && ends).then_some("min")
}

fn end(found: &mut Vec<Word>, word: &mut String, before: &mut String) {
    if !word.is_empty() {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        found.push(Word { low: word.to_lowercase(), capital, before: std::mem::take(before) });
        word.clear();
    }
}

/// The sentences of a text, with their ends. A point after a number or a single letter ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut before = "";
    let mut marks = text.char_indices().peekable();
    while let Some((at, letter)) = marks.next() {
        let end = at + letter.len_utf8();
        let ends = match letter {
            '\n' => true,
            '.' | '!' | '?' | '…' | '؟' | '。' => {
                let next = marks.peek().is_none_or(|(_, next)| next.is_whitespace());
                let last = text
                    .get(start..at)
                    .unwrap_or_default()
                    .rsplit(char::is_whitespace)
                    .next()
                    .unwrap_or_default();
                let abbreviated = letter == '.'
                    && (last.chars().count() == 1 || ABBREVIATED.contains(&last.to_lowercase().as_str()));
                let counts = letter == '.'
                    && !last.is_empty()
                    && last.bytes().all(|byte| byte.is_ascii_digit())
                    && before.is_empty();
                let dated = letter == '.'
                    && MONTHS.contains(&last.to_lowercase().as_str())
                    && text.get(end..).is_some_and(|rest| {
                        rest.trim_start().starts_with(|sign: char| sign.is_ascii_digit())
                    });
                next && !abbreviated && !counts && !dated
            }
            _ => false,
        };
        before = text.get(start..end).unwrap_or_default().trim();
        if ends {
            found.extend(text.get(start..end).map(str::trim).filter(|sentence| !sentence.is_empty()));
            start = end;
            before = "";
        }
    }
    found.extend(text.get(start..).map(str::trim).filter(|sentence| !sentence.is_empty()));
    found
}

const ABBREVIATED: [&str; 16] = [
    "e.g", "i.e", "etc", "dr", "mr", "mrs", "ms", "mme", "bijv", "bv", "p.ex", "nr", "prof", "dhr", "mevr",
    "mw",
];
/// Months cut short, whose point ends no sentence where a number follows: `Jan. 2027`.
const MONTHS: [&str; 24] = [
    "jan", "feb", "febr", "mar", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov",
    "dec", "janv", "févr", "fév", "avr", "juil", "déc", "fevr", "fev", "aout",
];

/// The stretches of words between marks such as commas, each with where it begins.
pub fn clauses(words: &[Word]) -> Vec<(usize, &[Word])> {
    let starts = |at: usize| {
        at == 0
            || words
                .get(at)
                .is_some_and(|word| word.before.contains([',', ';', ':', '.', '(', ')', '–', '—', '!', '?']))
    };
    let mut begins: Vec<usize> = (0..words.len()).filter(|at| starts(*at)).collect();
    begins.push(words.len());
    let pairs = begins.iter().zip(begins.iter().skip(1));
    pairs.filter_map(|(from, to)| Some((*from, words.get(*from..*to)?))).collect()
}

/// What a pattern matched: how many words, and the numbers among them.
pub struct Match {
    /// How many words.
    pub length: usize,
    /// The numbers that stood at `#`.
    pub numbers: Vec<u32>,
}

/// Matches a pattern at the start of the words: words between blanks, `a|b` for one or the other, `#` for a number, which may be more
/// than one word.
pub fn matches(pattern: &str, words: &[Word]) -> Option<Match> {
    let mut numbers = Vec::new();
    let mut length = 0;
    for part in pattern.split(' ') {
        let word = words.get(length)?;
        if part == "#" {
            let (taken, number) = count(words.get(length..)?)?;
            numbers.push(number);
            length += taken;
            continue;
        }
        if !part.split('|').any(|one| one == word.low) {
            return None;
        }
        length += 1;
    }
    Some(Match { length, numbers })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let text = "Meetings last 1.5 hours. Bring e.g. a case! 1. First\nDr. Who comes. And more";
        assert_eq!(
            sentences(text),
            ["Meetings last 1.5 hours.", "Bring e.g. a case!", "1. First", "Dr. Who comes.", "And more"]
        );
    }

    #[test]
    fn a_month_cut_short_ends_no_sentence() {
        assert_eq!(
            sentences("We look at it in Feb. 2028. Then we rest."),
            ["We look at it in Feb. 2028.", "Then we rest."]
        );
        assert_eq!(sentences("We begin in Feb. Then we rest.").len(), 2);
    }

    #[test]
    fn words_are_small_and_numbers_whole() {
        let low: Vec<String> =
            words("À l'automne, 1,5 heure (3-4); 1h30").into_iter().map(|word| word.low).collect();
        assert_eq!(low, ["à", "l", "automne", "1.5", "heure", "3", "4", "1", "h", "30"]);
        let low: Vec<String> = words("2½ uur, ½ h, 1¾").into_iter().map(|word| word.low).collect();
        assert_eq!(low, ["2.5", "uur", "0.5", "h", "1.75"]);
    }
}
