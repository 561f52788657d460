//! What is said somewhere and stays there, whatever the place is called: `What is said in the garden stays in the garden.`

use super::rules::{contains, found};
use super::words::Word;

/// How it is told that something is said.
const TOLD: &str = "said|shared|discussed|told|raised|dit|partagé|partage|raconté|discuté|évoqué|gezegd|besproken|verteld|gedeeld";
/// That it stays.
const STAYS: &str = "stay|stays|remain|remains|reste|restent|blijft|blijven";
/// Before the name of a place.
const IN: &str = "in|at|within|inside|on|dans|à|en|au|chez|binnen|aan|op";
/// By these somebody may say that it does not stay there.
const UNLESS: &str = "unless|sauf|tenzij|otherwise";

/// Whether a sentence names the same place before and behind the words that something stays.
pub fn stays_where_said(words: &[Word]) -> bool {
    const SHORTEST: usize = 3;
    let place = |words: &[Word]| -> Vec<String> {
        let Some(at) = found(IN, words).last() else { return Vec::new() };
        let named = words.get(at + 1..).unwrap_or_default();
        let ends =
            named.iter().position(|word| word.before.contains([',', ';', ':', '.', '(', ')', '–', '—']));
        let named = named.get(..ends.unwrap_or(named.len())).unwrap_or_default();
        named
            .iter()
            .filter(|word| word.low.chars().count() >= SHORTEST)
            .map(|word| word.low.clone())
            .collect()
    };
    found(STAYS, words).any(|at| {
        let (before, behind) = words.split_at_checked(at).unwrap_or_default();
        let same = place(behind).last().is_some_and(|name| place(before).contains(name));
        same && contains(TOLD, before) && !contains(UNLESS, behind)
    })
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn what_stays_where_it_was_said_is_known_by_the_name_of_the_place() {
        for text in [
            "What is said in the garden stays in the garden.",
            "Wat in de tuin gezegd wordt, blijft in de tuin",
            "Ce qui est dit à l’atelier reste à l’atelier.",
            "Whatever gets shared at a session remains within the session, always.",
        ] {
            assert!(stays_where_said(&words(text)), "{text}");
        }
        for text in [
            "What is said in the garden stays with the gardener.",
            "The rake stays in the garden.",
            "What's said in crit stays in crit, unless the author says otherwise.",
            "We shared lunch in the garden.",
        ] {
            assert!(!stays_where_said(&words(text)), "{text}");
        }
    }
}
