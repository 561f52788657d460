//! Shares of those who decide, read from sentences.

use super::words::{Word, matches, number};

/// The share in percent that begins at a place; nothing where no percent says the same.
pub fn at(words: &[Word], at: usize) -> Option<u32> {
    share(words.get(at..)?).filter(|_| !beyond(words, at))
}

/// Whether a share is a bound that is passed, as in `more than half` or `half plus one`: no percent says that.
fn beyond(words: &[Word], at: usize) -> bool {
    let before = |count: usize| words.get(at.saturating_sub(count)..).unwrap_or_default();
    let more = ["more than", "over", "plus de", "meer dan"]
        .iter()
        .any(|pattern| matches(pattern, before(2)).is_some());
    let of_the = ["plus de la", "plus des", "meer dan de", "more than the"];
    let of_the = of_the.iter().any(|pattern| matches(pattern, before(3)).is_some());
    let one = words.get(at + 1).is_some_and(|word| word.low == "plus");
    more || of_the || one
}

/// A share in percent: `60 %`, `60 percent`, `two thirds`, `half`.
fn share(words: &[Word]) -> Option<u32> {
    const SHARES: [(&str, u32); 9] = [
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
