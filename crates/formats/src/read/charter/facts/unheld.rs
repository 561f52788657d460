//! What sentences say that no field of a charter holds: a quorum of so many people, five times a year, months without a meeting, somebody
//! who decides where the rule does not. Their words stay where they stand, and a reader is told.

use super::numbers::count;
use super::rules::{contains, found};
use super::shares::{self, PEOPLE};
use super::words::{Word, matches};

/// Whether a sentence says how many people must be there, and no share of them that a percent tells.
pub fn quorum(words: &[Word]) -> bool {
    const NEEDED: &str = "need|needs|needed|require|requires|required|faut|requis|requise|nodig|vereist";
    const HALF: &str = "half|moitié|helft|third|tiers|derde";
    if shares::told(words).0.is_some() {
        return false;
    }
    let named = contains("quorum", words);
    let asked = named
        || contains(NEEDED, words)
        || words.iter().enumerate().any(|(at, word)| shares::takes_part(words, at, word));
    let counted = (0..words.len()).any(|at| {
        let rest = words.get(at..).unwrap_or_default();
        let Some((taken, _)) = count(rest).filter(|(_, people)| *people > 1) else { return false };
        let behind = rest.get(taken..).unwrap_or_default();
        named || matches(PEOPLE, behind).is_some() || matches("of|d us|entre", behind).is_some()
    });
    asked && (counted || (named && contains(HALF, words)))
}

/// Whether a sentence on meetings names a part of the year without them: `monthly except in July`.
pub fn left_out(words: &[Word]) -> bool {
    const NEAR: usize = 8;
    const EXCEPT: &str = "except|excepting|excluding|excepted|without|skip|skips|skipping|pause|break|sauf|hors|hormis|excepté|relâche|\
                          trêve|behalve|uitgezonderd|zonder|pauze";
    /// Words that deny much else, and a part of the year only where it stands directly behind them, or behind one of these.
    const PLAIN: &str = "but|not|no|never|pas|niet|geen";
    const WHEN: &str = "in|during|over|at|around|en|pendant|durant|au|aux|tijdens|gedurende|met|rond";
    const BETWEEN: &str = "the|our|month|months|of|le|la|les|l|de|du|des|d|nos|mois|het|onze|maand|maanden";
    const PARTS: &str = "january|february|april|june|july|august|september|october|november|december|summer|winter|holiday|holidays|\
                         christmas|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|été|hiver|\
                         vacances|noël|januari|februari|maart|juni|juli|augustus|oktober|zomer|zomermaanden|vakantie|vakanties|\
                         schoolvakanties|kerst|kerstvakantie|zomervakantie";
    /// Months that are other words when they begin small.
    const LARGE: [&str; 3] = ["may", "march", "mei"];
    let names_part = |at: usize| {
        let Some(word) = words.get(at) else { return false };
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.low.as_str());
        // `N'a pas été fixé` tells no season.
        let season = word.low != "été" || ["l", "d", "en"].contains(&before);
        let part = PARTS.split('|').any(|part| part == word.low);
        (part && season) || (word.capital && LARGE.contains(&word.low.as_str()))
    };
    let is =
        |list: &str, at: usize| words.get(at).is_some_and(|word| list.split('|').any(|one| one == word.low));
    let denies = |at: usize, part: usize| {
        let begins = (at + 1..part).rev().find(|one| !is(BETWEEN, *one)).unwrap_or(at);
        begins == at || is(WHEN, begins)
    };
    found(EXCEPT, words).any(|at| (at + 1..=at + NEAR).any(names_part))
        || found(PLAIN, words).any(|at| (at + 1..=at + NEAR).any(|part| names_part(part) && denies(at, part)))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn so_many_people_are_a_quorum_that_no_percent_tells() {
        for text in [
            "At least six members present.",
            "A quorum is six members.",
            "Quorum: 5",
            "Quorum: half plus one",
            "We need at least four of us for a decision.",
            "Six membres doivent être présents.",
            "Le quorum est de six membres.",
            "Zes leden moeten aanwezig zijn.",
            "Quorum: zes leden.",
        ] {
            assert!(quorum(&words(text)), "{text}");
        }
        for text in [
            "Six of nine members must be present.",
            "The quorum is 60 %.",
            "Half of the members are present.",
            "No decision without a quorum.",
            "Two co-leads prepare the vote.",
            "We decide by consent.",
        ] {
            assert!(!quorum(&words(text)), "{text}");
        }
    }

    #[test]
    fn months_without_a_meeting_are_noticed() {
        for text in [
            "Monthly except July and August, 2 hours",
            "Every third week on a Wednesday except in August.",
            "We meet monthly, but not in May.",
            "Une fois par mois, sauf en juillet et en août.",
            "Il n'y a pas de rencontre en juillet.",
            "Toutes les six semaines, sauf l'été",
            "Niet in juli en augustus.",
            "Maandelijks, behalve in de schoolvakanties.",
            "No meetings during the summer holidays.",
            "On ne se voit pas au mois d'août.",
            "Geen bijeenkomst tijdens de kerstvakantie.",
        ] {
            assert!(left_out(&words(text)), "{text}");
        }
        for text in [
            "Monthly, from September on.",
            "Members may not be late.",
            "We do not march on.",
            "Every month, at least quarterly.",
            "Le jour n'a pas été fixé.",
            "No more than two hours, from September to June.",
            "Pas plus de deux heures, de septembre à juin.",
            "Niet langer dan twee uur, van september tot juni.",
        ] {
            assert!(!left_out(&words(text)), "{text}");
        }
    }
}
