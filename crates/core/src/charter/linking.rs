//! A charter among links: what can be linked to in it, and where it links to.

use kring_store::Doc;

use super::kind::{ids, languages, text_name};
use super::model::TEXTS;
use super::view::ClauseList;
use crate::journal::links::{Place, Thing, readable};

/// A charter as links see it: its clauses, roles and sections are its parts, in its first language that says something.
pub(crate) fn thing(doc: &Doc) -> Thing {
    let languages = languages(doc);
    let said = |path: &str| {
        let texts = languages.iter().map(|language| doc.text(&text_name(path, language)));
        texts.map(|text| text.trim().to_owned()).find(|text| !text.is_empty()).unwrap_or_default()
    };
    let parts =
        ClauseList::ALL.into_iter().flat_map(|list| ids(doc, list).into_iter().map(move |id| (list, id)));
    let parts = parts.map(|(list, id)| {
        let label = said(&list.label_path(&id));
        (id.clone(), readable(&if label.is_empty() { said(&list.text_path(&id)) } else { label }).0)
    });
    Thing { parts: parts.collect(), title: said("title"), date: String::new(), lives_on: false }
}

/// A charter as those see it that it links to: its title, and its texts, each with the clause, role or section that it is of.
pub(crate) fn linking(doc: &Doc) -> (String, Vec<Place>) {
    let languages = languages(doc);
    let said = |path: &str| languages.iter().map(|language| doc.text(&text_name(path, language))).collect();
    let texts = |part: Option<String>, path: &str| -> Vec<Place> {
        let said: Vec<String> = said(path);
        said.into_iter().filter(|text| !text.is_empty()).map(|text| (part.clone(), text)).collect()
    };
    let parts = ClauseList::ALL.into_iter().flat_map(|list| {
        ids(doc, list).into_iter().flat_map(move |id| texts(Some(id.clone()), &list.text_path(&id)))
    });
    let whole = TEXTS.iter().flat_map(|path| texts(None, path));
    (thing(doc).title, whole.chain(parts).collect())
}
