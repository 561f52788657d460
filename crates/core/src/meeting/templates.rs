//! Agendas to begin with: the files of `methods/meeting/`, read once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::add::Beginning;
use super::model::Priority;
use super::read::Meeting;
use super::view::{ItemSet, TemplateRow};
use crate::app::App;
use crate::failure::Failure;
use crate::method::model::Words;
use crate::method::{Tongue, in_catalogue};
use crate::settings::preferences::Language;

/// The format that this program reads.
const FORMAT: u32 = 1;

/// A template.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    format: u32,
    id: String,
    name: Words,
    purpose: Words,
    roles: Vec<String>,
    items: Vec<TemplateItem>,
}

#[derive(Debug, Deserialize)]
struct TemplateItem {
    title: Words,
    minutes: u32,
    text: Option<Words>,
    method: Option<String>,
    #[serde(default)]
    priority: Priority,
    /// The words of an item by their names.
    #[serde(flatten)]
    words: BTreeMap<String, Words>,
}

macro_rules! files {
    ($($id:literal)*) => {
        /// The files in the order in which they are listed: name, text.
        const FILES: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../../../methods/meeting/", $id, ".toml")))),*];
    };
}
files! { "onehour" "circlehour" "kickoff" "closure" }

// A file that is not sound is left out; a test keeps that from happening.
static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    let read = FILES.iter().filter_map(|(_, text)| toml::from_str::<Template>(text).ok());
    read.filter(|template| template.format == FORMAT).collect()
});

/// Every template, in the language of the interface.
pub async fn templates(app: &App, (): ()) -> Result<Vec<TemplateRow>, Failure> {
    let tongue = Tongue::of(app, None);
    let row = |template: &Template| TemplateRow {
        id: template.id.clone(),
        name: tongue.say(&template.name),
        purpose: tongue.say(&template.purpose),
        minutes: template.items.iter().map(|item| item.minutes).sum(),
        items: template.items.iter().map(|item| tongue.say(&item.title)).collect(),
    };
    Ok(TEMPLATES.iter().map(row).collect())
}

/// What a meeting begins with that is made from a template.
pub(super) fn beginning(app: &App, id: &str, language: Option<Language>) -> Result<Beginning, Failure> {
    let template = TEMPLATES.iter().find(|template| template.id == id);
    let template = template.ok_or_else(|| Failure::refused("meeting-template-not-found"))?;
    let tongue = Tongue::of(app, language);
    let say = |words: &Words| tongue.say(words);
    let item = |item: &TemplateItem| ItemSet {
        title: Some(say(&item.title)),
        minutes: Some(item.minutes),
        method: item.method.clone().filter(|method| in_catalogue(method).is_some()),
        priority: Some(item.priority),
        text: item.text.as_ref().map(say),
        ..ItemSet::saying(|word| item.words.get(word.name).map(say))
    };
    let nobody = || (String::new(), String::new());
    let roles: BTreeMap<_, _> = template.roles.iter().map(|role| (role.clone(), nobody())).collect();
    let meeting = Meeting { purpose: tongue.say(&template.purpose), roles, ..Meeting::default() };
    Ok(Beginning { meeting, items: template.items.iter().map(item).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::words::WORDS;

    #[test]
    fn every_file_is_sound_and_says_everything_in_three_languages() {
        assert_eq!(TEMPLATES.len(), FILES.len());
        for ((file, _), template) in FILES.iter().zip(TEMPLATES.iter()) {
            assert_eq!(*file, template.id);
            assert!(template.items.iter().all(|item| item.minutes > 0));
            let known =
                |item: &TemplateItem| item.method.as_deref().is_none_or(|id| in_catalogue(id).is_some());
            assert!(template.items.iter().all(known), "{file} names a method that there is not");
            for name in template.items.iter().flat_map(|item| item.words.keys()) {
                assert!(WORDS.iter().any(|word| word.name == name), "{file} says {name}");
            }
            let items = template
                .items
                .iter()
                .flat_map(|item| [&item.title].into_iter().chain(&item.text).chain(item.words.values()));
            let all = [&template.name, &template.purpose].into_iter().chain(items);
            for words in all {
                for text in [&words.en, &words.fr, &words.nl] {
                    assert!(!text.trim().is_empty() && !text.contains('\''), "{text}");
                }
                assert!(
                    !words.fr.contains(" ;") && !words.fr.contains(" ?") && !words.fr.contains(" :"),
                    "{}",
                    words.fr
                );
            }
        }
    }

    #[test]
    fn an_hour_is_an_hour_and_the_day_of_beginning_ends_on_time() {
        let minutes = |id: &str| {
            let template = TEMPLATES.iter().find(|template| template.id == id).unwrap();
            template.items.iter().map(|item| item.minutes).sum::<u32>()
        };
        assert_eq!([minutes("onehour"), minutes("circlehour"), minutes("kickoff")], [60, 60, 420]);
    }
}
