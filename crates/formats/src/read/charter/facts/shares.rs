//! Shares of those who decide, read from sentences.

use super::words::{Word, matches, number};

/// The share in percent that begins at a place; nothing where no percent says the same.
pub fn at(words: &[Word], at: usize) -> Option<u32> {
    share(words.get(at..)?).filter(|_| !beyond(words, at))
}

/// Whether a share is a bound that is passed, as in `more than half` or `half plus one`: no percent says that.
fn beyond(words: &[Word], at: usize) -> bool {
    const PASSED: [&str; 12] = [
        "over",
        "above",
        "over the",
        "more than",
        "more than the",
        "plus de",
        "plus de la",
        "plus des",
        "au delà de",
        "meer dan",
        "meer dan de",
        "boven de",
    ];
    let passed = PASSED.iter().any(|pattern| {
        let before = at.checked_sub(pattern.split(' ').count()).and_then(|start| words.get(start..at));
        before.is_some_and(|before| matches(pattern, before).is_some())
    });
    // `half plus one`, `50 % + 1`
    let counted = words.get(at).is_some_and(|word| word.low.starts_with(|sign: char| sign.is_ascii_digit()));
    let next = words.get(at + 1 + usize::from(counted));
    passed || next.is_some_and(|word| word.low == "plus" || word.before.contains('+'))
}

/// A share in percent: `60 %`, `60 percent`, `two thirds`, `half`.
fn share(words: &[Word]) -> Option<u32> {
    const SHARES: [(&str, u32); 15] = [
        ("tweederde|tweederden", 67),
        ("driekwart|drievierde", 75),
        ("one|a third of", 33),
        ("un tiers", 33),
        ("een derde van", 33),
        ("eenderde", 33),
        ("two thirds", 67),
        ("deux tiers", 67),
        ("twee derde|derden", 67),
        ("three quarters", 75),
        ("trois quarts", 75),
        ("drie vierde", 75),
        ("half", 50),
        ("moitié", 50),
        ("helft", 50),
    ];
    if let Some((_, part)) = SHARES.iter().find(|(pattern, _)| matches(pattern, words).is_some()) {
        return Some(*part);
    }
    let percent = number(&words.first()?.low).filter(|percent| (1..=100).contains(percent))?;
    let named = words.get(1).is_some_and(|word| ["percent", "procent", "pct"].contains(&word.low.as_str()));
    named.then_some(percent)
}
