//! Starters: whole charters worth reading, to begin with. The files of `methods/charter/starters`, read once.

use std::sync::LazyLock;

use jiff::civil::Date;
use kring_formats::charter::{Charter, Said, State, Texts};
use serde::Deserialize;

use super::library::{Clause, FORMAT, Goes, LANGUAGES, files, in_languages, in_library};
use super::model::{Item, text_mut};
use super::new::tag;
use super::values::set_value;
use super::view::{Content, StarterId, StarterRow, StarterView};
use super::write::with_ids;
use crate::app::App;
use crate::failure::Failure;
use crate::method::Tongue;
use crate::method::model::{People, Words};

/// The files in the order in which they are offered.
const FILES: &[(&str, &str)] =
    files!("starters": "community" "circle" "intervision" "codev" "teachers" "small");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Starter {
    format: u32,
    id: String,
    people: People,
    name: Words,
    about: Words,
    clauses: Vec<Clause>,
}

// A file that is not sound is left out rather than shown by half; a test keeps that from happening.
static STARTERS: LazyLock<Vec<Starter>> = LazyLock::new(|| {
    let files = FILES.iter().filter_map(|(_, text)| toml::from_str::<Starter>(text).ok());
    files.filter(|starter| starter.format == FORMAT).collect()
});

/// The starters.
pub async fn starters(app: &App, (): ()) -> Result<Vec<StarterRow>, Failure> {
    let tongue = Tongue::of(app, None);
    let row = |starter: &Starter| StarterRow {
        id: starter.id.clone(),
        name: tongue.say(&starter.name),
        purpose: tongue.say(&starter.about),
        people: starter.people,
    };
    Ok(STARTERS.iter().map(row).collect())
}

/// A starter with everything that it says.
pub async fn starter(app: &App, request: StarterId) -> Result<StarterView, Failure> {
    let starter = one(&request.id)?;
    let tongue = Tongue::of(app, None);
    let languages = LANGUAGES.map(|language| tag(language).to_owned());
    Ok(StarterView {
        id: starter.id.clone(),
        name: tongue.say(&starter.name),
        purpose: tongue.say(&starter.about),
        content: Content::from(&charter(&request.id, &languages, app.today())?),
    })
}

/// What a starter says in some languages; the review is counted from today.
pub(super) fn charter(id: &str, languages: &[String], today: Date) -> Result<Charter, Failure> {
    let mut charter = Charter { languages: languages.to_vec(), ..Charter::default() };
    for clause in &one(id)?.clauses {
        let clause = clause.like.as_deref().and_then(in_library).unwrap_or(clause);
        let text = clause.text.as_ref().map(|words| texts(words, languages)).unwrap_or_default();
        match clause.place() {
            Some(Goes::Into(list)) => {
                let mut items = list.of(&charter);
                let label = clause.label.as_ref().map(|words| texts(words, languages)).unwrap_or_default();
                items.push(Item { label, text, term_months: clause.term_months, ..Item::default() });
                list.put(&mut charter, items);
            }
            Some(Goes::To(path)) => {
                if let Some(place) = text_mut(&mut charter, path) {
                    append(place, text);
                }
            }
            None => {}
        }
        for (path, value) in clause.values(today) {
            set_value(&mut charter, path, Some(&value))?;
        }
    }
    with_ids(&mut charter);
    Ok(charter)
}

fn one(id: &str) -> Result<&'static Starter, Failure> {
    STARTERS.iter().find(|starter| starter.id == id).ok_or_else(|| Failure::refused("starter-not-found"))
}

/// Words in some languages; the first is the one that the others are translated from.
fn texts(words: &Words, languages: &[String]) -> Texts {
    let said = |(at, (language, text)): (usize, (&String, &str))| {
        let state = if at == 0 { State::Source } else { State::Translated };
        (language.clone(), Said { text: text.to_owned(), state })
    };
    in_languages(words, languages).enumerate().map(said).collect()
}

/// One more paragraph in each language.
fn append(texts: &mut Texts, more: Texts) {
    for (language, said) in more {
        match texts.get_mut(&language) {
            Some(known) => known.text = format!("{}\n\n{}", known.text, said.text),
            None => drop(texts.insert(language, said)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::frozen::{freeze, thaw};

    #[test]
    fn every_starter_is_sound_and_makes_a_charter_worth_reading() {
        crate::charter::testing::listed("starters", FILES);
        let all = LANGUAGES.map(|language| tag(language).to_owned());
        for (file, text) in FILES {
            let starter: Starter = toml::from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert_eq!(starter.id, *file);
            for clause in &starter.clauses {
                let known = clause.like.as_deref().is_none_or(|id| in_library(id).is_some());
                assert!(known, "{file} uses a clause that there is not: {:?}", clause.like);
                assert!(clause.like.is_some() || clause.place().is_some(), "{file}: {:?}", clause.section);
            }
            let charter = charter(&starter.id, &all, jiff::civil::date(2026, 1, 1)).unwrap();
            assert!(
                charter.title.len() == 3 && charter.purpose.len() == 3 && !charter.guidelines.is_empty(),
                "{file}"
            );
            assert!(charter.roles.iter().all(|role| role.holders.is_empty()));
            assert_eq!(thaw(&freeze(&charter).unwrap()).unwrap(), charter);
        }
    }

    #[test]
    fn a_role_of_a_starter_that_goes_round_is_missed_in_no_language() {
        for (file, _) in FILES {
            let vacant = LANGUAGES.map(|language| {
                let languages = [tag(language).to_owned()];
                let charter = charter(file, &languages, jiff::civil::date(2026, 1, 1)).unwrap();
                charter.roles.iter().map(|role| role.is_vacant()).collect::<Vec<_>>()
            });
            assert!(vacant.iter().all(|one| *one == vacant[0]), "{file}: {vacant:?}");
            assert!(
                *file != "intervision" || !vacant[0].contains(&true),
                "somebody is found at each meeting"
            );
        }
    }
}
