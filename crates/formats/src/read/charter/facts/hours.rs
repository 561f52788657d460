//! Times of day among the words of a sentence: a meeting from 14:00 to 16:00 takes two hours, and one at 19h30 takes no nineteen.

use super::words::Word;

/// Words between two times of day, and before one.
const UNTIL: [&str; 8] = ["to", "until", "till", "and", "à", "et", "tot", "en"];
const AT: [&str; 9] = ["at", "from", "à", "dès", "vers", "om", "vanaf", "rond", "tegen"];
/// An hour that somebody meets at; a smaller number with `h` behind it may as well be a length.
const EARLIEST: u32 = 6;

/// A time of day: how many words it takes, its minutes from midnight, whether it is one by more than its number, and by its half.
struct Clock {
    length: usize,
    minutes: u32,
    told: bool,
    half: bool,
}

/// A stretch of the day at the start of the words: how many they are, and the minutes that it lasts.
pub fn between(words: &[Word]) -> Option<(usize, u32)> {
    let from = clock(words)?;
    let rest = words.get(from.length..)?;
    let next = rest.first()?;
    let dashed = ["-", "–", "—"].contains(&next.before.trim_matches('('));
    let joint = usize::from(!dashed);
    if !dashed && !UNTIL.contains(&next.low.as_str()) {
        return None;
    }
    let to = clock(rest.get(joint..)?)?;
    // `3-4 meetings` are none, and `1 h 30 à 2 h` is a length.
    if !to.told || (!to.half && from.minutes < EARLIEST * 60) {
        return None;
    }
    // `9-10am`, `9 to 1 pm`: the half of the day is told once.
    let shared = to.half && !from.half && to.minutes >= 720 && from.minutes + 720 < to.minutes;
    let begins = if shared { from.minutes + 720 } else { from.minutes };
    let lasts = to.minutes.checked_sub(begins).filter(|minutes| (5..=720).contains(minutes))?;
    Some((from.length + joint + to.length, lasts))
}

/// A word such as `at` and the time of day behind it: how many words they are.
pub fn at(words: &[Word]) -> Option<usize> {
    let (first, rest) = words.split_first()?;
    let clock = clock(rest).filter(|clock| clock.told && clock.minutes >= EARLIEST * 60)?;
    AT.contains(&first.low.as_str()).then_some(1 + clock.length)
}

/// `half elf`, which is half past ten.
fn half_hour(words: &[Word]) -> Option<Clock> {
    const HOURS: [&str; 12] =
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    let [first, next, ..] = words else { return None };
    let named = || HOURS.iter().position(|hour| *hour == next.low).map(|at| at + 1);
    let counted = || next.low.parse::<usize>().ok().filter(|hour| (1..=12).contains(hour));
    let hour = named().or_else(counted).filter(|_| first.low == "half" && next.before.is_empty())?;
    let minutes = u32::try_from(hour).ok()? * 60 - 30;
    Some(Clock { length: 2, minutes, told: true, half: false })
}

fn clock(words: &[Word]) -> Option<Clock> {
    let first = words.first()?;
    if let Some(found) = half_hour(words) {
        return Some(found);
    }
    let two = |text: &str| {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|minute| digits && *minute < 60)
    };
    let next = |at: usize| words.get(at).filter(|word| word.before.is_empty());
    let (mut length, mut told) = (1, false);
    let (hour, mut minute) = match first.low.split_once('.') {
        Some((hour, minute)) => (hour.parse::<u32>().ok()?, Some(two(minute)?)),
        None => (first.low.parse::<u32>().ok().filter(|_| first.low.len() < 3)?, None),
    };
    if minute.is_some() {
        told = true;
    } else if let Some(found) = words.get(1).filter(|word| word.before == ":").and_then(|word| two(&word.low))
    {
        (minute, length, told) = (Some(found), 2, true);
    }
    if next(length).is_some_and(|word| ["h", "u", "uur", "heures", "heure"].contains(&word.low.as_str())) {
        (length, told) = (length + 1, true);
        if let Some(found) = next(length).and_then(|word| two(&word.low)).filter(|_| minute.is_none()) {
            (minute, length) = (Some(found), length + 1);
        }
    }
    let half = next(length).filter(|word| word.low == "am" || word.low == "pm").map(|word| word.low == "pm");
    length += usize::from(half.is_some());
    let hour = match half {
        Some(pm) if (1..=12).contains(&hour) => hour % 12 + if pm { 12 } else { 0 },
        Some(_) => return None,
        None => hour,
    };
    let minutes = hour * 60 + minute.unwrap_or(0);
    let half = half.is_some();
    (minutes <= 1440).then_some(Clock { length, minutes, told: told || half, half })
}
