//! Which language a text is written in, as far as its small words tell: for hyphenation and for voices that read aloud.

use kring_store::words;

use crate::settings::preferences::Language;

/// Words that a language uses in every other sentence. What two of them share tells nothing, and stands with both.
const ENGLISH: &[&str] = &[
    "the", "and", "of", "to", "was", "that", "it", "she", "he", "i", "you", "with", "for", "what", "not",
    "they", "this", "had", "my", "be", "are", "is", "from", "how",
];
const FRENCH: &[&str] = &[
    "le", "la", "les", "des", "du", "et", "est", "une", "un", "que", "qui", "pas", "je", "elle", "nous",
    "vous", "pour", "dans", "sur", "au", "ce", "mais", "avec", "plus", "de", "en", "l", "d",
];
const DUTCH: &[&str] = &[
    "de", "het", "een", "en", "van", "ik", "niet", "dat", "zij", "ze", "hij", "wat", "voor", "met", "op",
    "aan", "zijn", "was", "er", "maar", "ook", "te", "dan", "wie",
];
/// How many words are looked at.
const ENOUGH: usize = 400;

/// The language with the most small words; `None` when there are too few to tell, or two have as many.
pub fn tongue(text: &str) -> Option<Language> {
    let mut counts = [(0, Language::En), (0, Language::Fr), (0, Language::Nl)];
    for word in words(text).take(ENOUGH) {
        for ((count, _), list) in counts.iter_mut().zip([ENGLISH, FRENCH, DUTCH]) {
            *count += usize::from(list.contains(&word.folded.as_str()));
        }
    }
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let [(most, language), (second, _), _] = counts;
    (most >= 2 && most > second).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        assert_eq!(tongue("She wanted to know how to begin, and what to say."), Some(Language::En));
        assert_eq!(
            tongue("Le tour de table a duré quarante minutes et je ne l'ai pas arrêté."),
            Some(Language::Fr)
        );
        assert_eq!(
            tongue("Vandaag met zes aan tafel. De casus begon als een vraag van het team."),
            Some(Language::Nl)
        );
        let agenda = "Comité de pilotage. Tour de table. Budget de l’année. Divers. En tout.";
        assert_eq!(tongue(agenda), Some(Language::Fr));
        assert_eq!(tongue("Réunion d’équipe, cas de Nadia, de 9 h à 10 h"), Some(Language::Fr));
        assert_eq!(tongue("de en"), None);
        assert_eq!(tongue("GROW"), None);
        assert_eq!(tongue(""), None);
    }
}
