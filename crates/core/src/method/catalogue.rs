//! The catalogue: the files of `methods/`, read once.

use std::sync::LazyLock;

use super::model::Method;

macro_rules! files {
    ($($id:literal)*) => {
        /// The files in the order in which they are listed: name, text.
        const FILES: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../../../methods/", $id, ".toml")))),*];
    };
}
files! {
    "grow" "tgrow" "oskar" "clear" "triad"
    "prompts" "prep" "driscoll" "gibbs" "kolb" "starr" "alact" "johns" "orid"
    "pcc60" "incident" "five" "ten" "troika" "wisecrowds" "sf" "success" "codev" "heilsbronn" "consultancy" "als"
    "gossip" "balint" "caseclinic" "socratic" "dilemma" "reflteam" "uproc" "clinics"
    "circleway" "images" "speed" "124all" "brainstorm" "brainwriting" "market" "worldcafe" "openspace" "ai"
    "fishbowl" "debate" "casestudy" "expert"
    "consent"
    "retro" "closing"
}

// A file that is not sound is left out rather than shown by half; a test keeps that from happening.
static CATALOGUE: LazyLock<Vec<Method>> = LazyLock::new(|| {
    let methods = FILES.iter().filter_map(|(_, text)| Method::read(text).ok());
    methods.filter(|method| method.faults().is_empty()).collect()
});

/// Every method that comes with the program.
pub fn catalogue() -> &'static [Method] {
    &CATALOGUE
}

/// A method of the catalogue by its id.
pub fn in_catalogue(id: &str) -> Option<&'static Method> {
    CATALOGUE.iter().find(|method| method.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_is_sound_and_listed_once() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../methods");
        let there: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
            .collect();
        let listed: BTreeSet<String> = FILES.iter().map(|(id, _)| (*id).to_owned()).collect();
        assert_eq!((&listed, listed.len()), (&there, FILES.len()));
        for (id, text) in FILES {
            let method = Method::read(text).unwrap_or_else(|error| panic!("{id}: {error}"));
            assert_eq!((method.id.as_str(), method.faults()), (*id, vec![]));
        }
        assert_eq!(catalogue().len(), FILES.len());
    }

    #[test]
    fn every_step_has_a_question_to_begin_with() {
        let silent = catalogue().iter().flat_map(|method| {
            method
                .phases
                .iter()
                .filter(|phase| phase.questions.is_empty())
                .map(|phase| phase.name.en.as_str())
        });
        assert_eq!(silent.collect::<Vec<_>>(), [""; 0]);
    }

    /// What the messages hold to holds here: no-break spaces in French, which says vous, and Dutch says je.
    #[test]
    fn the_languages_are_written_as_in_the_messages() {
        for words in catalogue().iter().flat_map(Method::all_words) {
            let mut before = ' ';
            for letter in words.fr.chars() {
                let wanted = match letter {
                    ';' | '!' | '?' => Some('\u{202f}'),
                    ':' => Some('\u{a0}'),
                    _ => None,
                };
                assert!(wanted.is_none_or(|wanted| wanted == before), "{}", words.fr);
                before = letter;
            }
            let says = |text: &str, unwanted: &[&str]| {
                text.split(|letter: char| !letter.is_alphabetic())
                    .any(|word| unwanted.contains(&word.to_lowercase().as_str()))
            };
            assert!(!says(&words.fr, &["tu", "ton", "tes"]), "{}", words.fr);
            // The letter of a name, as in U-procedure, is nobody who is spoken to.
            let named = words.nl.replace("U-procedure", "").replace("Theorie U", "");
            assert!(!says(&named, &["u", "uw"]), "{}", words.nl);
            let straight = [&words.en, &words.fr, &words.nl].into_iter().any(|text| text.contains('\''));
            assert!(!straight, "{}", words.en);
        }
    }
}
