//! Shares of those who decide, read from sentences.

use super::numbers::number;
use super::rules::{contains, found};
use super::words::{Word, matches};

/// Words beside a share of those who must take part, and of those who must agree.
const TAKING_PART: [&str; 13] = [
    "quorum",
    "present",
    "présent",
    "présente",
    "présents",
    "présentes",
    "aanwezig",
    "part",
    "attend",
    "participe",
    "participent",
    "meedoet",
    "mee",
];
const AGREEING: [&str; 10] =
    ["majority", "majorité", "meerderheid", "agree", "accord", "vote", "votes", "voix", "stemmen", "akkoord"];

/// Words by which those decide of whom a share is told: `two thirds of the members present decide`.
const DECIDING: &str = "decide|decides|agree|agrees|approve|approves|suffice|suffices|décident|décide|approuvent|suffisent|suffit|beslissen|\
                        beslist|volstaat|volstaan";

/// How many must take part, and how many must agree, in percent.
pub fn told(words: &[Word]) -> (Option<u32>, Option<u32>) {
    let (mut quorum, mut majority) = (None, None);
    for (at, _) in words.iter().enumerate() {
        let Some(part) = self::at(words, at) else {
            continue;
        };
        // How far away the next one of a list stands, on either side; a share speaks of the nearer one, and of its own clause first.
        let (first, last) = (at.saturating_sub(5), (at + 7).min(words.len()));
        if decides(words, at) {
            majority = majority.or(Some(part));
            continue;
        }
        let far = |list: &[&str]| {
            let near = words.iter().enumerate().take(last).skip(first);
            near.filter(|(_, word)| list.contains(&word.low.as_str()))
                .map(|(other, _)| other.abs_diff(at) + parted(words, at, other))
                .min()
        };
        match (far(&TAKING_PART), far(&AGREEING)) {
            (Some(present), agree) if agree.is_none_or(|agree| present <= agree) => {
                quorum = quorum.or(Some(part));
            }
            (_, Some(_)) => majority = majority.or(Some(part)),
            _ => {}
        }
    }
    (quorum, majority)
}

/// Whether a share is of those who decide, as in `two thirds of the members present decide`: then it is no quorum that some are present.
pub fn decides(words: &[Word], at: usize) -> bool {
    const NEAR: usize = 9;
    const MUST_BE: &str = "be|is|are|sont|est|soient|soit|être|zijn|is|zijn";
    if self::at(words, at).is_none() {
        return false;
    }
    let behind = words.get(at + 1..).unwrap_or_default();
    let ends = behind.iter().position(|word| word.before.contains([',', ';', ':', '(', ')', '.']));
    let clause = behind.get(..ends.unwrap_or(behind.len()).min(NEAR)).unwrap_or_default();
    let needed = contains("quorum", words.get(at.saturating_sub(4)..at).unwrap_or_default());
    let there =
        ["present", "aanwezig", "présents|présentes"].iter().flat_map(|pattern| found(pattern, clause));
    let must_be = there.into_iter().any(|place| {
        let before = place.checked_sub(1).and_then(|before| clause.get(before..));
        before.is_some_and(|before| matches(MUST_BE, before).is_some())
    });
    contains(DECIDING, clause) && !needed && !must_be
}

/// What it adds to the distance between two words that something parts them: a comma, a condition.
fn parted(words: &[Word], one: usize, other: usize) -> usize {
    const PARTED: usize = 6;
    const CONDITIONS: [&str; 6] = ["provided", "providing", "pourvu", "condition", "mits", "zolang"];
    let between = words.get(one.min(other) + 1..=one.max(other)).unwrap_or_default();
    let parts =
        |word: &Word| word.before.contains([',', ';', ':']) || CONDITIONS.contains(&word.low.as_str());
    if between.iter().any(parts) { PARTED } else { 0 }
}

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
    const SHARES: [(&str, u32); 18] = [
        ("tweederde|tweederden", 67),
        ("driekwart|drievierde", 75),
        ("one|a third of", 33),
        ("one|a quarter of", 25),
        ("un tiers", 33),
        ("un quart", 25),
        ("een derde van", 33),
        ("een kwart|vierde van", 25),
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
    if let Some(part) = last(words) {
        return Some(part);
    }
    let percent = number(&words.first()?.low).filter(|percent| (1..=100).contains(percent))?;
    let named = words.get(1).is_some_and(|word| ["percent", "procent", "pct"].contains(&word.low.as_str()));
    named.then_some(percent)
}

/// `Quorum is a third.`: a third of what is said by what stands before; `a third meeting` is none.
fn last(words: &[Word]) -> Option<u32> {
    const ALONE: [(&str, u32); 4] =
        [("one|a third", 33), ("one|a quarter", 25), ("een derde", 33), ("een kwart|vierde", 25)];
    let (found, part) = ALONE.iter().find_map(|(pattern, part)| Some((matches(pattern, words)?, *part)))?;
    let ends = words.get(found.length).is_none_or(|next| next.before.contains([',', ';', '.', ')', ':']));
    ends.then_some(part)
}
