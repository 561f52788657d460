//! Shares of those who decide, read from sentences.

use super::numbers::{count, number};
use super::rules::{contains, found};
use super::words::{Word, matches};

/// Words beside a share of those who must take part, and of those who must agree.
const TAKING_PART: [&str; 22] = [
    "quorum",
    "attending",
    "attends",
    "represented",
    "représenté",
    "représentés",
    "représentée",
    "représentées",
    "vertegenwoordigd",
    "participates",
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

/// Those of whom so many take part.
pub(super) const PEOPLE: &str = "members|people|persons|participants|colleagues|membres|personnes|participantes|\
                                 collègues|leden|mensen|personen|deelnemers|collega";

/// Words by which those decide of whom a share is told: `two thirds of the members present decide`.
const DECIDING: &str = "decide|decides|agree|agrees|approve|approves|suffice|suffices|carry|carries|décident|décide|approuvent|suffisent|suffit|beslissen|\
                        beslist|volstaat|volstaan";

/// How many must take part, and how many must agree, in percent.
pub fn told(words: &[Word]) -> (Option<u32>, Option<u32>) {
    let (mut quorum, mut majority) = (None, None);
    for (at, _) in words.iter().enumerate() {
        let share = self::at(words, at);
        let Some(part) = share.or_else(|| counted(words, at)) else {
            continue;
        };
        // How far away the next such word stands, on either side; a share speaks of the nearer one, and of its own clause first.
        let (first, last) = (at.saturating_sub(5), (at + 8).min(words.len()));
        if share.is_some() && decides(words, at) {
            majority = majority.or(Some(part));
            continue;
        }
        let far = |is: &dyn Fn(usize, &Word) -> bool| {
            let near = words.iter().enumerate().take(last).skip(first);
            near.filter(|(other, word)| is(*other, word))
                .map(|(other, _)| other.abs_diff(at) + parted(words, at, other))
                .min()
        };
        let present = far(&|other, word| takes_part(words, other, word));
        match (present, far(&|_, word| AGREEING.contains(&word.low.as_str()))) {
            (Some(present), agree) if agree.is_none_or(|agree| present <= agree) => {
                quorum = quorum.or(Some(part));
            }
            // So many members who must agree are not a share of those who take part.
            (_, Some(_)) if share.is_some() => majority = majority.or(Some(part)),
            _ => {}
        }
    }
    (quorum, majority)
}

/// Whether a share is told of whoever is there, however many those are.
pub fn of_those_present(words: &[Word]) -> bool {
    const PRESENT: [&str; 3] =
        ["of those|members present|attending", "des présents|présentes", "van de aanwezigen|aanwezige"];
    PRESENT.iter().any(|present| contains(present, words)) && !contains("quorum", words)
}

/// Whether a word says that somebody takes part. `There` does where it ends what is said: `are there`, and not `there is`.
pub(super) fn takes_part(words: &[Word], at: usize, word: &Word) -> bool {
    let ends = || words.get(at + 1).is_none_or(|next| next.before.contains([',', ';', '.', ')', ':']));
    TAKING_PART.contains(&word.low.as_str()) || (word.low == "there" && ends()) || is_there(words, at)
}

/// Whether words that begin at a place say so without naming it: `als de helft van de groep er is`, `er moeten vijf leden zijn`, `il faut
/// être cinq`. What they may agree to is another thing.
fn is_there(words: &[Word], at: usize) -> bool {
    let rest = words.get(at..).unwrap_or_default();
    let ends = |at: usize| words.get(at).is_none_or(|next| next.before.contains([',', ';', '.', ')', ':']));
    let last = words.last().is_some_and(|word| word.low == "zijn");
    let must = (matches("er moet|moeten", rest).is_some() && last) || matches("faut être", rest).is_some();
    let agreed = || {
        contains("voor|eens|tegen|favorable|favorables", words)
            || words.iter().any(|word| AGREEING.contains(&word.low.as_str()))
    };
    let here = matches("er is|zijn", rest).is_some() || matches("sont|soient|soit|est là", rest).is_some();
    (here && ends(at + 2)) || (must && !agreed())
}

/// The share in percent that a count of people tells, `six of nine`, `cinq des huit membres`, `zes leden van de negen`: the rest of a
/// percent left out, so that of as many people it tells as many again. Nothing where it is counted by anything but people.
fn counted(words: &[Word], at: usize) -> Option<u32> {
    const AMONG: [&str; 9] = ["out of", "of", "sur", "parmi", "des", "de", "van", "op", "uit"];
    const ALL: &str = "the|our|all|les|nos|de|onze|alle|ces|deze";
    const VERBS: &str = "must|should|have|has|need|needs|are|is|be|form|forms|make|makes|constitute|constitutes|take|takes|attend|attends|present|\
                         attending|represented|doivent|doit|sont|est|être|forment|constituent|présents|présentes|suffisent|moeten|moet|\
                         zijn|vormen|vormt|volstaan|volstaat|aanwezig|nemen|doen|there|to|pour|soient|soit";
    let rest = words.get(at..)?;
    let (mut length, part) = count(rest)?;
    let skip = |length: usize, pattern: &str| {
        usize::from(rest.get(length..).is_some_and(|rest| matches(pattern, rest).is_some()))
    };
    // The `five` of `forty-five of sixty` is no number by itself.
    let before = at.checked_sub(1).and_then(|before| words.get(before)).map_or("", |word| word.low.as_str());
    if !before.starts_with(|sign: char| sign.is_ascii_digit()) && number(before).is_some_and(|tens| tens > 19)
    {
        return None;
    }
    length += skip(length, PEOPLE);
    let next = rest.get(length..)?;
    let stroke = next.first().is_some_and(|word| word.before == "/");
    if !stroke {
        length += AMONG.iter().find_map(|among| matches(among, next))?.length;
        // `onze` is a number in French, and `our` in Dutch.
        let numbered = rest.get(length + 1..).is_some_and(|rest| count(rest).is_some());
        length += if numbered { skip(length, ALL) } else { 0 };
    }
    let (taken, whole) = count(rest.get(length..)?)?;
    length += taken;
    let behind = rest.get(length);
    let of_people = behind.is_none_or(|word| word.before.contains([',', ';', '.', ')', ':', '/', '–', '—']))
        || skip(length, PEOPLE) > 0
        || skip(length, VERBS) > 0
        || rest.get(length..).is_some_and(|rest| matches("of us", rest).is_some());
    let fits = part > 1 && part < whole && whole <= 100;
    if fits && of_people && !beyond(words, at) { in_percent(part, whole) } else { None }
}

/// So many of so many in percent, the rest of a percent left out; 67 stands for two thirds, as everywhere. Nothing where that would tell
/// another count of as many.
fn in_percent(part: u32, whole: u32) -> Option<u32> {
    const TWO_THIRDS: u32 = 67;
    if part * 3 == whole * 2 {
        return Some(TWO_THIRDS);
    }
    let percent = part * 100 / whole.max(1);
    (percent != TWO_THIRDS || (whole * 2).div_ceil(3) == part).then_some(percent)
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
    passed || next.is_some_and(|word| word.low == "plus" || word.before.contains('+')) || one_more(words, at)
}

/// Whether somebody is added to a share before its clause ends: `a third of the members plus one co-lead`.
fn one_more(words: &[Word], at: usize) -> bool {
    const NEAR: usize = 6;
    let behind = words.get(at + 1..).unwrap_or_default();
    let ends = behind.iter().position(|word| word.before.contains([';', ':', '(', ')', '.']));
    let clause = behind.get(..ends.unwrap_or(behind.len()).min(NEAR)).unwrap_or_default();
    contains("plus #", clause)
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
    if let Some(part) = last(words).or_else(|| fraction(words)) {
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

/// `four fifths`, `quatre cinquièmes`, `3/4 of those present`: where a percent says the same, or as good as.
fn fraction(words: &[Word]) -> Option<u32> {
    const BEHIND: &str =
        "of|majority|des|de|du|majorité|van|der|meerderheid|members|membres|leden|votes|voix|stemmen";
    let fifths = matches("# fifths|cinquièmes|vijfde|vijfden", words);
    let fifths = fifths.and_then(|found| found.numbers.first().copied());
    let (part, whole) = match fifths {
        Some(part) => (part, 5),
        None => {
            let whole = words.get(1).filter(|word| word.before == "/")?;
            let ends = words.get(2).is_none_or(|next| next.before.contains([',', ';', '.', ')', ':']));
            let told = ends || words.get(2..).is_some_and(|rest| matches(BEHIND, rest).is_some());
            (number(&words.first()?.low).filter(|_| told)?, number(&whole.low)?)
        }
    };
    let fits = part > 0 && part < whole && whole <= 100;
    let exact = || part * 3 == whole || part * 3 == whole * 2 || (part * 100).is_multiple_of(whole);
    if fits && exact() { in_percent(part, whole) } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::told;

    #[test]
    fn counts_of_people_who_take_part_are_a_quorum() {
        let said = |text: &str| told(&words(text));
        for (text, quorum) in [
            ("Quorum: 5 of 8", 62),
            ("Le quorum est de 5 sur 8.", 62),
            ("Quorum: 5 van de 8", 62),
            ("The quorum is 6/9.", 67),
            ("Six of nine members must be present.", 67),
            ("Five of the eight members form a quorum.", 62),
            ("Four members out of six have to attend.", 67),
            ("At least 40% of members should be there.", 40),
            ("Four fifths of the members constitute a quorum.", 80),
            ("Le quorum est de six membres sur neuf.", 67),
            ("Cinq des huit membres doivent être présents.", 62),
            ("Sept membres sur dix doivent être présents.", 70),
            ("Vijf van de zeven leden moeten aanwezig zijn.", 71),
            ("Il faut que six personnes sur dix soient là.", 60),
            ("Zes leden van de negen zijn aanwezig.", 67),
            ("Quorum: 33 of 50 members", 66),
            ("Er moet minstens 60 % van de leden zijn.", 60),
            ("We beslissen alleen als minimaal tweederde van de groep er is.", 67),
            ("Il faut être au moins 5 sur 8 pour tenir la séance.", 62),
            ("Le quorum est de 34 membres sur 50.", 68),
        ] {
            assert_eq!(said(text), (Some(quorum), None), "{text}");
        }
        for text in [
            "One of the two co-leads must be present.",
            "Two of three hosts must be present.",
            "Six of nine councils must be represented.",
            "More than six of nine members must be present.",
            "Seven out of ten members need to agree.",
            "Three of five meetings are attended in person.",
            "The quorum is 53 of 78 members.",
            "There is a quorum of 5.",
            "Er moet minstens 60 % van de leden voor zijn.",
        ] {
            assert_eq!(said(text), (None, None), "{text}");
        }
        for (text, majority) in [
            ("3/4 of those present must agree.", 75),
            ("Three fifths of the votes carry.", 60),
            ("Une majorité de 2/3 des voix.", 67),
        ] {
            assert_eq!(said(text), (None, Some(majority)), "{text}");
        }
    }
}
