//! How people write lengths and times of day, in English, French and Dutch. Pure.

use jiff::civil::Time;

use super::model::LONGEST;

/// Words for an hour, a minute, and what stands between two times.
const HOURS: [&str; 11] = ["h", "hr", "hrs", "hour", "hours", "heure", "heures", "u", "uur", "uren", "ur"];
const MINUTES: [&str; 9] = ["m", "mn", "min", "mins", "minute", "minutes", "minuut", "minuten", "′"];
const QUOTES: [char; 3] = ['\'', '’', '′'];
const UNTIL: [&str; 6] = ["to", "until", "till", "à", "tot", "a"];
const AND: [&str; 3] = ["and", "et", "en"];
/// Lengths in words, the longer ones first.
const PHRASES: [(&str, u32); 10] = [
    ("three quarters of an hour", 45),
    ("trois quarts d heure", 45),
    ("drie kwartier", 45),
    ("half an hour", 30),
    ("half hour", 30),
    ("halfuur", 30),
    ("demi heure", 30),
    ("half uur", 30),
    ("quart d heure", 15),
    ("kwartier", 15),
];
/// Words that may stand before such a length.
const ARTICLES: [&str; 5] = ["a", "an", "une", "un", "een"];
/// Words before a length that is not meant to the minute.
const ABOUT: [&str; 8] = ["~", "≈", "±", "ca", "approx", "env", "environ", "ongeveer"];
/// The most tokens that a length or a time takes.
const MOST: usize = 7;

/// A time of day, or a stretch of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When it starts.
    pub from: Time,
    /// When it ends.
    pub to: Option<Time>,
}

/// A number, a word in small letters, or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Number(u32),
    Word(String),
    Sign(char),
}

struct Token {
    kind: Kind,
    /// Where it lies in the text, in bytes.
    from: usize,
    to: usize,
    /// Whether a blank, or nothing, stands before it.
    apart: bool,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut apart = true;
    for (from, letter) in text.char_indices() {
        if letter.is_whitespace() {
            apart = true;
            continue;
        }
        let to = from + letter.len_utf8();
        let joined = tokens.last_mut().filter(|_| !apart);
        match (letter.to_digit(10), joined) {
            (Some(digit), Some(Token { kind: Kind::Number(number), to: end, .. })) => {
                (*number, *end) = (number.saturating_mul(10).saturating_add(digit), to);
            }
            (None, Some(Token { kind: Kind::Word(word), to: end, .. })) if letter.is_alphabetic() => {
                word.extend(letter.to_lowercase());
                *end = to;
            }
            (digit, _) => {
                let kind = match digit {
                    Some(digit) => Kind::Number(digit),
                    None if letter.is_alphabetic() => Kind::Word(letter.to_lowercase().collect()),
                    None => Kind::Sign(letter),
                };
                tokens.push(Token { kind, from, to, apart });
            }
        }
        apart = false;
    }
    tokens
}

/// A cell that is a length and nothing else; a number alone is minutes.
pub fn whole_length(text: &str) -> Option<u32> {
    let tokens = tokens(text);
    length(&tokens).or_else(|| bare(&tokens))
}

/// A length at the beginning of a line, and the rest of it. A number alone would be the number of the line.
pub fn length_before(text: &str) -> Option<(u32, &str)> {
    let tokens = tokens(text);
    let inside = usize::from(matches!(tokens.first()?.kind, Kind::Sign('(' | '[')));
    for count in (1..=MOST.min(tokens.len().saturating_sub(inside))).rev() {
        let Some(minutes) = tokens.get(inside..inside + count).and_then(length) else { continue };
        let next = tokens.get(inside + count);
        if next.is_none_or(|next| next.apart || matches!(next.kind, Kind::Sign(_))) {
            let rest = text.get(tokens.get(inside + count - 1)?.to..)?;
            return Some((minutes, trimmed(rest)));
        }
    }
    None
}

/// A length at the end of a line, and what stands before it. A number alone is minutes.
pub fn length_behind(text: &str) -> Option<(&str, u32)> {
    let tokens = tokens(text);
    let closed = usize::from(matches!(tokens.last()?.kind, Kind::Sign(')' | ']' | '.')));
    let end = tokens.len() - closed;
    for count in (1..=MOST.min(end)).rev() {
        let (first, found) = (tokens.get(end - count)?, tokens.get(end - count..end)?);
        let before = end.checked_sub(count + 1).and_then(|before| tokens.get(before));
        let apart = first.apart || before.is_some_and(|before| matches!(before.kind, Kind::Sign(_)));
        let bare = || if count == 1 && first.apart && before.is_some() { bare(found) } else { None };
        if let Some(minutes) = length(found).filter(|_| apart).or_else(bare) {
            return Some((without_about(trimmed_end(text.get(..first.from)?)), minutes));
        }
    }
    None
}

/// A length between dashes inside a line: what stands before it, its minutes, and what stands behind it.
pub fn length_inside(text: &str) -> Option<(&str, u32, &str)> {
    let dashes = [" – ", " — ", " - ", " | ", " · "];
    let (before, rest) =
        dashes.iter().filter_map(|dash| text.split_once(dash)).min_by_key(|(before, _)| before.len())?;
    let (inside, after) =
        dashes.iter().filter_map(|dash| rest.split_once(dash)).min_by_key(|(inside, _)| inside.len())?;
    match length(&tokens(inside)) {
        Some(minutes) if !before.trim().is_empty() => Some((before.trim(), minutes, after.trim())),
        _ => {
            let (more, minutes, after) = length_inside(rest)?;
            let end = text.len() - rest.len() + more.len();
            Some((text.get(..end)?.trim(), minutes, after))
        }
    }
}

/// Words without `approx.` and the like behind them.
fn without_about(words: &str) -> &str {
    let last = |about: &&str| words.len() >= about.len() && words.to_lowercase().ends_with(*about);
    let found = ABOUT.iter().filter(|about| last(about)).max_by_key(|about| about.len());
    let Some(rest) = found.and_then(|about| words.get(..words.len() - about.len())) else { return words };
    // `approx` at the end of a longer word is a part of it.
    let bounded =
        rest.is_empty() || rest.ends_with(|letter: char| letter.is_whitespace() || "([".contains(letter));
    let sign = words.ends_with(['~', '≈', '±']);
    if bounded || sign { trimmed_end(rest) } else { words }
}

/// A time of day at the beginning of a line, or a stretch of it, and the rest of the line.
pub fn moment(text: &str) -> Option<(Moment, &str)> {
    let tokens = tokens(text);
    let (from, mut used) = clock(&tokens, false).or_else(|| loose_clock(&tokens))?;
    let mut to = None;
    let until = tokens.get(used).is_some_and(|token| match &token.kind {
        Kind::Sign(sign) => "-–—→>".contains(*sign),
        Kind::Word(word) => UNTIL.contains(&word.as_str()),
        Kind::Number(_) => false,
    });
    if let Some((end, more)) = tokens.get(used + 1..).filter(|_| until).and_then(|rest| clock(rest, true)) {
        (to, used) = (Some(end), used + 1 + more);
    } else if !exact(&tokens) {
        return None;
    }
    let end = tokens.get(used.checked_sub(1)?)?.to;
    Some((Moment { from, to }, trimmed(text.get(end..)?)))
}

/// Whether the line begins with a time of day also when no other stands behind it.
fn exact(tokens: &[Token]) -> bool {
    clock(tokens, false).is_some()
}

/// A time of day and how many tokens it takes. `second` when a time stands before it, so that `10h` is no length.
fn clock(tokens: &[Token], second: bool) -> Option<(Time, usize)> {
    let Kind::Number(hour) = tokens.first()?.kind else { return None };
    let sign = tokens.get(1);
    let letter = |token: &Token| matches!(&token.kind, Kind::Word(word) if word == "h" || word == "u");
    let minute = tokens.get(2).and_then(|token| match token.kind {
        Kind::Number(minute) if token.to - token.from == 2 && minute < 60 => Some(minute),
        _ => None,
    });
    let by_sign = sign.is_some_and(|sign| matches!(sign.kind, Kind::Sign(':' | '.')) && !sign.apart);
    let by_letter = sign.is_some_and(letter);
    let (minute, mut used) = match minute {
        Some(minute) if by_sign => (minute, 3),
        // `1h30` before a text is a length; a day does not begin so early.
        Some(minute) if by_letter && (second || hour >= 5) => (minute, 3),
        _ if by_letter && second => (0, 2),
        _ => (0, 1),
    };
    let half = tokens.get(used).and_then(|token| match &token.kind {
        Kind::Word(word) if matches!(word.as_str(), "am" | "pm") => Some(word == "pm"),
        _ => None,
    });
    if used == 1 && half.is_none() {
        return None;
    }
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(pm) => hour % 12 + if pm { 12 } else { 0 },
        None => hour,
    };
    used += usize::from(half.is_some());
    let closes =
        |token: &Token| matches!(&token.kind, Kind::Word(word) if word == "uur" || (word == "h" && second));
    used += usize::from(half.is_none() && tokens.get(used).is_some_and(closes));
    let time = Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()?;
    Some((time, used))
}

/// `9-10:30`, `9h - 10h`: an hour that only the time behind it makes one.
fn loose_clock(tokens: &[Token]) -> Option<(Time, usize)> {
    let Kind::Number(hour) = tokens.first()?.kind else { return None };
    let letter = tokens.get(1).is_some_and(
        |token| matches!(&token.kind, Kind::Word(word) if word == "h" || word == "u" || word == "uur"),
    );
    let minute = tokens.get(2).and_then(|token| match token.kind {
        Kind::Number(minute) if letter && token.to - token.from == 2 => Some(minute),
        _ => None,
    });
    let used = 1 + usize::from(letter) + usize::from(minute.is_some());
    let time = Time::new(i8::try_from(hour).ok()?, i8::try_from(minute.unwrap_or(0)).ok()?, 0, 0).ok()?;
    Some((time, used))
}

/// Tokens that are a length from first to last.
fn length(tokens: &[Token]) -> Option<u32> {
    let kinds: Vec<&Kind> = tokens.iter().map(|token| &token.kind).collect();
    let minutes = match kinds.as_slice() {
        [Kind::Number(minutes), unit] if is_minute(unit) => *minutes,
        [Kind::Number(hours), unit] if is_hour(unit) => hours.checked_mul(60)?,
        [Kind::Number(hours), unit, Kind::Number(minutes)] if is_hour(unit) => {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        [Kind::Number(hours), unit, Kind::Number(minutes), end] if is_hour(unit) && is_minute(end) => {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        [Kind::Number(hours), unit, Kind::Word(and), Kind::Number(minutes), end]
            if is_hour(unit) && AND.contains(&and.as_str()) && is_minute(end) =>
        {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        // `1/4 h`, `½ hour`
        [Kind::Number(part @ (1 | 3)), Kind::Sign('/'), Kind::Number(whole @ (2 | 4)), unit]
            if is_hour(unit) =>
        {
            part * 60 / whole
        }
        [Kind::Sign(sign), unit] if is_hour(unit) => match sign {
            '¼' => 15,
            '½' => 30,
            '¾' => 45,
            _ => return None,
        },
        // `2 x 20 min`: one after the other. `15-20 min`: the longer, so that it fits.
        [Kind::Number(times), by, Kind::Number(minutes), unit] if is_by(by) && is_minute(unit) => {
            times.checked_mul(*minutes)?
        }
        [Kind::Number(least), Kind::Sign('-' | '–'), Kind::Number(most), unit]
            if is_minute(unit) && least < most =>
        {
            *most
        }
        [Kind::Number(whole), Kind::Sign('.' | ','), Kind::Number(part), unit] if is_hour(unit) => {
            let digits = tokens.get(2).map_or(1, |token| token.to - token.from);
            let hundredths = 10u32.checked_pow(u32::try_from(digits).ok()?)?;
            whole.checked_mul(60)?.checked_add(part.checked_mul(60)? / hundredths)?
        }
        _ => return in_words(&kinds),
    };
    (1..=LONGEST).contains(&minutes).then_some(minutes)
}

fn in_words(kinds: &[&Kind]) -> Option<u32> {
    let mut words = Vec::with_capacity(kinds.len());
    for kind in kinds {
        match kind {
            Kind::Word(word) => words.push(word.as_str()),
            Kind::Sign('-' | '\'' | '’') => {}
            _ => return None,
        }
    }
    let said = words.join(" ");
    let without = words.first().filter(|first| ARTICLES.contains(first)).map(|_| words[1..].join(" "));
    PHRASES
        .iter()
        .find(|(phrase, _)| *phrase == said || Some(*phrase) == without.as_deref())
        .map(|(_, minutes)| *minutes)
}

/// A number alone.
fn bare(tokens: &[Token]) -> Option<u32> {
    match tokens {
        [Token { kind: Kind::Number(minutes), .. }] if (1..=LONGEST).contains(minutes) => Some(*minutes),
        _ => None,
    }
}

fn is_minute(kind: &Kind) -> bool {
    match kind {
        Kind::Word(word) => MINUTES.contains(&word.as_str()),
        Kind::Sign(sign) => QUOTES.contains(sign),
        Kind::Number(_) => false,
    }
}

fn is_by(kind: &Kind) -> bool {
    match kind {
        Kind::Word(word) => word == "x",
        Kind::Sign(sign) => *sign == '×',
        Kind::Number(_) => false,
    }
}

fn is_hour(kind: &Kind) -> bool {
    matches!(kind, Kind::Word(word) if HOURS.contains(&word.as_str()))
}

/// Signs that only join a time to its words.
const JOINTS: &[char] = &['-', '–', '—', ':', ',', '(', ')', '[', ']', '=', '·', '|', '→', '.'];

fn trimmed(text: &str) -> &str {
    text.trim_start_matches(|letter: char| letter.is_whitespace() || JOINTS.contains(&letter)).trim_end()
}

fn trimmed_end(text: &str) -> &str {
    text.trim_end_matches(|letter: char| letter.is_whitespace() || JOINTS.contains(&letter)).trim_start()
}
