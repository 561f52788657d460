//! Who has a role, and what is said behind them in the same breath: `Mary Poole (until June 2027). Keeps time.`

use super::deeds::is_deed;
use super::holders::{Held, set_days, whole};
use super::nobody::{goes_round, is_nobody};
use super::tenure;
use super::words::words;

/// Where names may end: their end in the text, and where what follows begins.
type Cut = (usize, usize);

/// Who has a role at the start of a text, and the rest of it. `None` where it does not begin with somebody, or with nobody.
pub fn begin(text: &str, surely: bool) -> Option<(Held, String)> {
    let text = rounded(text.trim().trim_start_matches(['*', '_']).trim_start());
    let text = text.as_str();
    // `Vacant - expressions of interest welcome`: what stands behind the dash is nobody's organisation.
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash));
    let nobody = |head: &str| is_nobody(head) && head.chars().any(char::is_alphabetic);
    if let Some((_, rest)) = dashed.filter(|&(head, _)| nobody(head)) {
        return Some((Held::Vacant, bare(rest)));
    }
    // `Vacant (was: Ann Lee)`: nor is what stands in brackets.
    let bracketed = text.strip_suffix(')').and_then(|text| text.split_once('('));
    if let Some((_, rest)) = bracketed.filter(|&(head, _)| nobody(head)) {
        return Some((Held::Vacant, bare(rest)));
    }
    if let Some((held, beside)) = whole(text, surely) {
        return Some((held, beside.join(". ")));
    }
    let cuts = cuts(text);
    // The longest list of names, before the first word that is none of them.
    let named = cuts.iter().rev().find_map(|cut| {
        let (head, rest) = cut_at(text, *cut)?;
        let (held, beside) = whole(head, false)?;
        let surely = matches!(&held, Held::By(holders) if holders.len() > 1 || holders.iter().all(is_sure));
        let surely = surely || (matches!(held, Held::By(_)) && is_first_name(head, rest));
        surely.then_some((held, beside, rest))
    });
    if let Some((mut held, beside, rest)) = named {
        let rest = dated(&mut held, rest);
        let mut all = beside;
        all.extend((!rest.is_empty()).then_some(rest));
        return Some((held, all.join(". ")));
    }
    cuts.into_iter().find_map(|cut| {
        let (head, rest) = cut_at(text, cut)?;
        nobody(head).then(|| (Held::Vacant, bare(rest)))
    })
}

/// A text in which days stand in round brackets: `Ann Lee [term: May 2026 – June 2027]`.
fn rounded(text: &str) -> String {
    let parts = text.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    let bare = |part: &str| part.strip_suffix('\\').unwrap_or(part).to_owned();
    match parts {
        Some((before, (days, after))) if tenure::read(&bare(days)).is_some() => {
            format!("{}({}){after}", bare(before), bare(days))
        }
        _ => text.to_owned(),
    }
}

/// A name that is told by more than one word, or by what stands in brackets behind it.
fn is_sure(holder: &crate::charter::Holder) -> bool {
    let told = !holder.organisation.is_empty() || holder.from.is_some() || holder.until.is_some();
    told || holder.name.split_whitespace().count() > 1
}

/// Whether one word is the name of somebody: what they do is said right behind it, and it says no such thing itself.
fn is_first_name(head: &str, rest: &str) -> bool {
    const DOINGS: [&str; 6] = ["ing", "tion", "ment", "ness", "age", "heid"];
    let low = head.trim().to_lowercase();
    let one = low.chars().count() > 2 && low.chars().all(|letter| letter.is_alphabetic() || letter == '-');
    let doing = is_deed(&low) || DOINGS.iter().any(|ending| low.ends_with(ending));
    one && !doing && is_deed(&bare(rest).to_lowercase())
}

fn cut_at(text: &str, (end, begins): Cut) -> Option<(&str, &str)> {
    text.get(..end).zip(text.get(begins..)).map(|(head, rest)| (head.trim(), rest.trim()))
}

/// All places at which names may end, from left to right; none of them inside brackets.
fn cuts(text: &str) -> Vec<Cut> {
    const SIGNS: [&str; 9] = [". ", ", ", "; ", ": ", " – ", " — ", " - ", " (", ".\u{a0}"];
    let (mut found, mut depth) = (Vec::new(), 0_usize);
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let outside = depth == 0;
        match letter {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                // Behind a bracket everything may follow.
                found.extend((depth == 0).then_some((at + 1, at + 1)));
            }
            _ => {}
        }
        if !outside {
            continue;
        }
        if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            let kept = if sign.ends_with('(') { 1 } else { sign.len() };
            found.push((at, at + kept));
        } else if letter == ' ' && is_tail(rest.trim_start()) {
            found.push((at, at + 1));
        }
    }
    found
}

/// Whether words go on with what is said of a name: from when, until when, in turn.
fn is_tail(rest: &str) -> bool {
    const NEAR: usize = 4;
    let near: Vec<&str> = rest.split_whitespace().take(NEAR).collect();
    let near = words(&near.join(" "));
    // `van 1 maart` tells a day, and `Jan van Voor` a name.
    let small = near.first().is_some_and(|word| !word.capital);
    let turn = ["in turn", "à tour", "om beurten", "om de", "by turns", "en alternance", "bij toerbeurt"];
    small && (tenure::begins(&near) || turn.iter().any(|turn| rest.starts_with(turn) && goes_round(rest)))
}

/// Takes the days from the start of what follows a name; what is left of it.
fn dated(held: &mut Held, rest: &str) -> String {
    let rest = bare(rest);
    let Held::By(holders) = held else { return rest };
    let ends = [". ", "; ", ", ", ": ", " – ", " — "];
    let mut ends: Vec<usize> =
        ends.iter().flat_map(|end| rest.match_indices(end).map(|(at, _)| at)).collect();
    ends.sort_unstable();
    ends.push(rest.trim_end_matches('.').len());
    let told = ends.into_iter().rev().find_map(|at| Some((at, tenure::read(rest.get(..at)?)?)));
    let Some((at, tenure)) = told else { return rest };
    holders.iter_mut().for_each(|holder| set_days(holder, tenure));
    bare(rest.get(at..).unwrap_or_default())
}

/// What follows, without the signs and the bracket that part it from what stands before.
fn bare(rest: &str) -> String {
    let rest = rest.trim_start_matches([',', '.', ';', ':', '–', '—', '-', ' ', '\u{a0}', '*', '_']).trim();
    let inner = rest.strip_prefix('(').and_then(|rest| rest.trim_end_matches('.').strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(rest).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names with what stands in brackets behind them, and the rest; no name where it is said that there is none.
    fn said(text: &str) -> Option<(Vec<String>, String)> {
        let (held, rest) = begin(text, false)?;
        let Held::By(holders) = held else { return Some((Vec::new(), rest)) };
        let told = holders.into_iter().map(|holder| {
            let days = [holder.from, holder.until].map(Option::unwrap_or_default);
            [holder.name, holder.organisation, days.join("..")]
                .join("|")
                .trim_end_matches(['|', '.'])
                .to_owned()
        });
        Some((told.collect(), rest))
    }

    #[test]
    fn what_follows_a_name_is_no_part_of_it() {
        for (text, names, rest) in [
            ("Mary Poole (until June 2027). Keeps time.", "Mary Poole||..2027-06-30", "Keeps time."),
            (
                "Marieke van der Zwaan (tot 1 september 2027). Bewaakt de tijd.",
                "Marieke van der Zwaan||..2027-09-01",
                "Bewaakt de tijd.",
            ),
            ("Odile Garnier (jusqu'au 30 juin 2027). Convoque.", "Odile Garnier||..2027-06-30", "Convoque."),
            ("Mary Poole (Ministry of Health). Keeps time.", "Mary Poole|Ministry of Health", "Keeps time."),
            (
                "Mary Poole (Ministry of Health, until June 2027): keeps time",
                "Mary Poole|Ministry of Health|..2027-06-30",
                "keeps time",
            ),
            (
                "Mary Poole (until further notice). Keeps time.",
                "Mary Poole",
                "until further notice. Keeps time.",
            ),
            ("Lotte (City) – opens the door", "Lotte|City", "opens the door"),
            ("Jo Brand (2025–2027)", "Jo Brand", "2025–2027"),
            ("Mary Poole. Keeps time.", "Mary Poole", "Keeps time."),
            ("Mary Poole, keeps time.", "Mary Poole", "keeps time."),
            ("Mary Poole, keeps time", "Mary Poole", "keeps time"),
            ("Mary Poole – keeps time", "Mary Poole", "keeps time"),
            ("Mary Poole, director of learning", "Mary Poole|director of learning", ""),
            (
                "Mary Poole, director of learning. Keeps time.",
                "Mary Poole|director of learning",
                "Keeps time.",
            ),
            ("Tom Okafor and Lies Maas. Writes decisions.", "Tom Okafor+Lies Maas", "Writes decisions."),
            (
                "Tom Okafor en Lies Maas; schrijft de besluiten",
                "Tom Okafor+Lies Maas",
                "schrijft de besluiten",
            ),
            ("Mary Poole / Ann Lee", "Mary Poole+Ann Lee", ""),
            ("Jo Brand, from 1 March 2026 to 28 February 2028", "Jo Brand||2026-03-01..2028-02-28", ""),
            ("Joost Bakker t/m december 2027", "Joost Bakker||..2027-12-31", ""),
            ("Joost Bakker, sinds mei 2025. Schrijft.", "Joost Bakker||2025-05-01", "Schrijft."),
            (
                "Mme Odile Garnier, pour deux ans à compter du 1er janvier 2026.",
                "Mme Odile Garnier",
                "pour deux ans à compter du 1er janvier 2026.",
            ),
            ("Jo Brand for two years", "Jo Brand", "for two years"),
            ("held by Asha Verlinden, until June 2027", "Asha Verlinden||..2027-06-30", ""),
            ("Lotte. Opens the door.", "Lotte", "Opens the door."),
            ("Joost, bewaakt de tijd", "Joost", "bewaakt de tijd"),
            ("Ann Lee and Tom Okafor in turn", "Ann Lee+Tom Okafor", "in turn"),
            ("Dr. Ann Hill, Ministry of Health", "Dr. Ann Hill|Ministry of Health", ""),
            ("currently vacant – apply to the chair", "", "apply to the chair"),
            ("vacant (contact Jo Brand)", "", "contact Jo Brand"),
            ("nog te vinden; meld je bij Jo", "", "meld je bij Jo"),
            ("à désigner, avant juin", "", "avant juin"),
        ] {
            let names: Vec<String> =
                names.split('+').filter(|name| !name.is_empty()).map(str::to_owned).collect();
            assert_eq!(said(text), Some((names, rest.to_owned())), "{text}");
        }
        for text in [
            "Ask Mary Poole",
            "Vraag Mary Poole",
            "Facilitates. Keeps time.",
            "Opens the door, closes it too.",
            "rotates. Looks after the room and coffee.",
            "rouleert. Zorgt voor een ruimte en koffie.",
            "assuré à tour de rôle",
            "whoever's turn it is",
            "Om beurten (Ann begint)",
            "Responsible for the minutes. Ann Lee helps.",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
