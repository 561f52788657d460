//! Takes a clause of the library over into a charter: its words, its values and the term of a role, in one batch.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kring_formats::charter::State;
use kring_store::{By, Doc};

use super::clause::put;
use super::edit::check_text;
use super::kind::{self, text_name};
use super::library::{Clause, Goes, in_languages, in_library};
use super::model::text;
use super::open::found;
use super::view::ClauseTake;
use crate::app::App;
use crate::circle::view::Made;
use crate::failure::Failure;
use crate::method::model::Words;

/// Takes a clause over, in the languages of the charter. Returns what it is called by there: the id of a clause, role or section, or
/// the path of the text that it became a paragraph of.
pub async fn take(app: &App, request: ClauseTake) -> Result<Made, Failure> {
    let clause = in_library(&request.clause).ok_or_else(|| Failure::refused("library-clause-not-found"))?;
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &request.id).await?;
    let today = app.today();
    let mut work = vault.work(By::Person).await?;
    let id = work.edit(charter, |doc| Ok(write(doc, clause, today))).await??;
    Ok(Made { id, batch: work.commit().await?.to_string() })
}

fn write(doc: &Doc, clause: &Clause, today: Date) -> Result<String, Failure> {
    let languages = kind::languages(doc);
    let words = |words: &Option<Words>| -> BTreeMap<String, String> {
        let words = words.iter().flat_map(|words| in_languages(words, &languages));
        words.map(|(language, text)| (language.clone(), text.to_owned())).collect()
    };
    let texts = words(&clause.text);
    let id = match clause.place() {
        Some(Goes::Into(list)) => put(doc, list, None, &words(&clause.label), &texts)?,
        Some(Goes::To(path)) => {
            append(doc, path, &texts, today)?;
            path.to_owned()
        }
        None => return Err(Failure::refused("library-clause-not-found")),
    };
    for (path, value) in clause.values(today) {
        kind::write_value(doc, path, Some(&value))?;
    }
    if let Some(months) = clause.term_months {
        kind::set_term(doc, &id, Some(months))?;
    }
    Ok(id)
}

/// What a text says stays; the clause becomes its last paragraph. A true translation that gets the paragraph too stays one.
fn append(doc: &Doc, path: &str, more: &BTreeMap<String, String>, today: Date) -> Result<(), Failure> {
    let (charter, origins) = (kind::read(doc, today), kind::origins(doc));
    let before = text(&charter, path).cloned().unwrap_or_default();
    for (language, paragraph) in charter.languages.iter().filter_map(|one| more.get_key_value(one)) {
        let was = before.get(language).map_or("", |said| said.text.trim_end());
        let now = if was.is_empty() { paragraph.clone() } else { format!("{was}\n\n{paragraph}") };
        check_text(path, &now)?;
        doc.replace_text(&text_name(path, language), &now)?;
        kind::note_origin(doc, path, language, was)?;
    }
    for (language, said) in before.iter().filter(|(language, _)| more.contains_key(*language)) {
        if said.state == State::Translated {
            let from = origins.get(&text_name(path, language)).map(String::as_str);
            kind::set_origin(doc, path, language, from)?;
        }
    }
    Ok(())
}
