//! Numbers among words: `12`, `seventy-five`, `quatre-vingt-dix`, `vijfenveertig`, `half a dozen`, `third`.

use super::words::{Word, matches};

/// The numbers that have a name of their own up to nineteen, from one on.
const SMALL: [&[&str]; 19] = [
    &["one", "a", "an", "un", "une", "een", "één", "eén"],
    &["two", "deux", "twee"],
    &["three", "trois", "drie"],
    &["four", "quatre", "vier"],
    &["five", "cinq", "vijf"],
    &["six", "zes"],
    &["seven", "sept", "zeven"],
    &["eight", "huit", "acht"],
    &["nine", "neuf", "negen"],
    &["ten", "dix", "tien"],
    &["eleven", "onze", "elf"],
    &["twelve", "douze", "twaalf"],
    &["thirteen", "treize", "dertien"],
    &["fourteen", "quatorze", "veertien"],
    &["fifteen", "quinze", "vijftien"],
    &["sixteen", "seize", "zestien"],
    &["seventeen", "zeventien"],
    &["eighteen", "achttien"],
    &["nineteen", "negentien"],
];
/// The tens, from twenty on. French counts by sixty and by four times twenty: those are put together.
const TENS: [&[&str]; 8] = [
    &["twenty", "vingt", "twintig"],
    &["thirty", "trente", "dertig"],
    &["forty", "quarante", "veertig"],
    &["fifty", "cinquante", "vijftig"],
    &["sixty", "soixante", "zestig"],
    &["seventy", "septante", "zeventig"],
    &["eighty", "octante", "tachtig"],
    &["ninety", "nonante", "negentig"],
];
/// Said for one before a noun; no part of a greater number.
const ARTICLES: [&str; 5] = ["a", "an", "un", "une", "een"];
/// Numbers by the dozen, and about so many.
const DOZENS: [(&str, u32); 14] = [
    ("half a dozen of", 6),
    ("half a dozen", 6),
    ("a dozen of", 12),
    ("a|one dozen", 12),
    ("une demi douzaine de|d", 6),
    ("une dizaine de|d", 10),
    ("une douzaine de|d", 12),
    ("une quinzaine de|d", 15),
    ("une vingtaine de|d", 20),
    ("een half dozijn", 6),
    ("een vijftal", 5),
    ("een zestal", 6),
    ("een tiental", 10),
    ("een dozijn|twaalftal", 12),
];

/// A whole number in one word: digits, or a word of English, French or Dutch below a hundred.
pub fn number(word: &str) -> Option<u32> {
    if !word.is_empty() && word.len() < 6 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    small(word).or_else(|| tens(word)).or_else(|| compound(word))
}

/// A whole number at the start of some words, and how many of them it takes.
pub fn count(words: &[Word]) -> Option<(usize, u32)> {
    let begins =
        words.first().is_some_and(|word| ["half", "one"].contains(&word.low.as_str()) || is_article(word));
    let named = |(pattern, number): &(&str, u32)| Some((matches(pattern, words)?.length, *number));
    let dozen = if begins { DOZENS.iter().find_map(named) } else { None };
    dozen.or_else(|| hundreds(words)).or_else(|| below_hundred(words))
}

/// `a hundred and twenty`, `cent vingt`, `honderd twintig`.
fn hundreds(words: &[Word]) -> Option<(usize, u32)> {
    const HUNDRED: [&str; 4] = ["hundred", "cent", "cents", "honderd"];
    let named = |at: usize| words.get(at).is_some_and(|word| HUNDRED.contains(&word.low.as_str()));
    let first = words.first()?;
    let (mut length, times) = match small(&first.low) {
        Some(times) if times < 10 && named(1) => (2, times),
        _ if named(0) => (1, 1),
        _ => return None,
    };
    let joint = usize::from(words.get(length).is_some_and(|word| ["and", "en"].contains(&word.low.as_str())));
    let rest = words.get(length + joint..).unwrap_or_default();
    let more = below_hundred(rest).filter(|_| rest.first().is_some_and(|word| !is_article(word)));
    let Some((taken, more)) = more else { return Some((length, times * 100)) };
    length += joint + taken;
    Some((length, times * 100 + more))
}

/// `75`, `seventy-five`, `vingt et un`, `quatre-vingt-dix`, `dix-sept`.
fn below_hundred(words: &[Word]) -> Option<(usize, u32)> {
    let first = words.first()?;
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let joined = |at: usize| words.get(at).is_some_and(|word| ["", "-", "‑"].contains(&word.before.as_str()));
    let (length, whole) = match (first.low.as_str(), low(1)) {
        ("quatre", "vingt" | "vingts") if joined(1) => (2, 80),
        (one, _) => (1, number(one)?),
    };
    // What is added: up to nine, and up to nineteen where French goes on from sixty and eighty.
    let by_twenty = matches!(first.low.as_str(), "soixante" | "quatre");
    let most = if by_twenty { 19 } else { 9 };
    let is_tens = length == 2 || tens(&first.low).is_some();
    let and = usize::from(is_tens && low(length) == "et");
    let at = length + and;
    let more = || {
        let word = words.get(at).filter(|word| joined(at) && (and > 0 || !is_article(word)))?;
        let (taken, more) = match (word.low.as_str(), small(low(at + 1))) {
            ("dix", Some(unit @ 7..=9)) if joined(at + 1) => (2, 10 + unit),
            (word, _) => (1, small(word)?),
        };
        let fits = if and > 0 { [1, 11].contains(&more) } else { more <= most };
        fits.then_some((taken, more))
    };
    if is_tens {
        return match more() {
            Some((taken, more)) => Some((at + taken, whole + more)),
            None => Some((length, whole)),
        };
    }
    match (first.low.as_str(), small(low(1))) {
        ("dix", Some(unit @ 7..=9)) if joined(1) => Some((2, 10 + unit)),
        _ => Some((length, whole)),
    }
}

fn is_article(word: &Word) -> bool {
    ARTICLES.contains(&word.low.as_str())
}

fn small(word: &str) -> Option<u32> {
    let found = SMALL.iter().position(|words| words.contains(&word))?;
    u32::try_from(found + 1).ok()
}

fn tens(word: &str) -> Option<u32> {
    let found = TENS.iter().position(|words| words.contains(&word))?;
    u32::try_from((found + 2) * 10).ok()
}

/// `vijfenveertig`, `drieëntwintig`, `honderdtwintig`: Dutch writes them as one word.
fn compound(word: &str) -> Option<u32> {
    if let Some(rest) = word.strip_prefix("honderd").filter(|rest| !rest.is_empty()) {
        return small(rest).or_else(|| tens(rest)).or_else(|| compound(rest)).map(|rest| rest + 100);
    }
    let dutch = TENS.iter().filter_map(|names| names.last());
    dutch.zip((20..).step_by(10)).find_map(|(name, tens)| {
        let before = word.strip_suffix(name)?;
        let unit = before.strip_suffix("en").or_else(|| before.strip_suffix("ën"))?;
        small(unit).filter(|unit| *unit < 10).map(|unit| tens + unit)
    })
}

/// The place in a row: `third`, `10th`, `dixième`, `tiende`; and how many words it takes.
pub fn ordinal(words: &[Word]) -> Option<(usize, u32)> {
    const NAMED: [&[&str]; 12] = [
        &["first", "premier", "première", "eerste"],
        &["second", "deuxième", "seconde", "tweede"],
        &["third", "troisième", "derde"],
        &["fourth", "quatrième", "vierde"],
        &["fifth", "cinquième", "vijfde"],
        &["sixth", "sixième", "zesde"],
        &["seventh", "septième", "zevende"],
        &["eighth", "huitième", "achtste"],
        &["ninth", "neuvième", "negende"],
        &["tenth", "dixième", "tiende"],
        &["eleventh", "onzième", "elfde"],
        &["twelfth", "douzième", "twaalfde"],
    ];
    let first = words.first()?;
    if let Some(place) = NAMED.iter().position(|names| names.contains(&first.low.as_str())) {
        return Some((1, u32::try_from(place + 1).ok()?));
    }
    let ending = words.get(1).filter(|word| word.before.is_empty())?;
    let ends = ["st", "nd", "rd", "th", "e", "ème", "de", "ste"].contains(&ending.low.as_str());
    first.low.parse().ok().filter(|_| ends && first.low.len() < 4).map(|place| (2, place))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn numbers_are_counted_in_three_languages() {
        for (text, wanted) in [
            ("40", (1, 40)),
            ("fifteen", (1, 15)),
            ("forty-five minutes", (2, 45)),
            ("thirty a year", (1, 30)),
            ("a hundred and ten minutes", (4, 110)),
            ("trente-cinq minutes", (2, 35)),
            ("vingt et un jours", (3, 21)),
            ("soixante-quinze minutes", (2, 75)),
            ("quatre-vingts minutes", (2, 80)),
            ("quatre-vingt-dix minutes", (3, 90)),
            ("quatre rencontres", (1, 4)),
            ("dix-huit mois", (2, 18)),
            ("cent vingt minutes", (2, 120)),
            ("vijfendertig minuten", (1, 35)),
            ("tweeëntwintig", (1, 22)),
            ("honderdtien minuten", (1, 110)),
            ("half a dozen sessions", (3, 6)),
            ("une douzaine de séances", (3, 12)),
            ("een tiental sessies", (2, 10)),
            ("a meeting", (1, 1)),
        ] {
            assert_eq!(count(&words(text)), Some(wanted), "{text}");
        }
        for none in ["twentyish", "enveertig", "hundredfold", "meetings"] {
            assert_eq!(count(&words(none)), None, "{none}");
        }
    }
}
