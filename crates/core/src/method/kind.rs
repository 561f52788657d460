//! The shape of a model of one's own: a name, a purpose, and sections with a heading and questions.
//!
//! The sections are a set of ids with a text each for heading and questions, and a field with their order. Two devices that add a
//! section each both keep theirs: a section that the order does not name stands at the end.

use std::collections::BTreeSet;

use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, Field, StoreError};
use uuid::Uuid;

use super::view::{Section, SectionEdit};

/// Its name.
pub const NAME: &str = "name";
const PURPOSE: &str = "purpose";
/// The id of the method that it is a copy of.
const FROM: &str = "from";
/// Ids, separated by spaces.
const ORDER: &str = "order";
const SECTIONS: &str = "sections";
const HEADINGS: &str = "headings";
/// Questions, a line each.
const QUESTIONS: &str = "questions";

/// A model of one's own.
pub static METHOD: Kind = Kind {
    name: "method",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "method", columns: &["name"] }],
    project,
};

/// A model as its document holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// The method that it is a copy of.
    pub from: Option<String>,
    /// Its sections in order.
    pub sections: Vec<Section>,
    /// Since when it is in the trash, in milliseconds.
    pub trashed: Option<i64>,
}

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let name = doc.text_field(NAME).filter(|name| !name.is_empty()).ok_or(Invalid("name"))?;
    Ok(Projection {
        date: jiff::civil::date(1, 1, 1),
        moment: 0,
        title: String::new(),
        body: String::new(),
        // Not something that a search for pages would look for.
        facets: Vec::new(),
        rows: vec![Row { table: 0, cells: vec![Cell::Text(name)] }],
    })
}

/// Reads a model.
pub fn read(doc: &Doc) -> Own {
    let field = |name| doc.text_field(name).unwrap_or_default();
    let (headings, questions) = (doc.entries(HEADINGS), doc.entries(QUESTIONS));
    let section = |id: &str| Section {
        id: id.to_owned(),
        heading: headings.get(id).cloned().unwrap_or_default(),
        questions: questions
            .get(id)
            .map(|text| text.lines().map(str::to_owned).collect())
            .unwrap_or_default(),
    };
    Own {
        name: field(NAME),
        purpose: field(PURPOSE),
        from: doc.text_field(FROM),
        sections: order(doc).iter().map(|id| section(id)).collect(),
        trashed: doc.trashed(),
    }
}

/// The ids of the sections in order.
fn order(doc: &Doc) -> Vec<String> {
    let mut left = doc.members(SECTIONS);
    let named = doc.text_field(ORDER).unwrap_or_default();
    let mut order: Vec<String> = named.split(' ').filter(|id| left.remove(*id)).map(str::to_owned).collect();
    order.extend(left);
    order
}

/// Gives a model another name.
pub fn set_name(doc: &Doc, name: &str) -> Result<(), StoreError> {
    doc.set_field(NAME, Field::Text(name.to_owned()))
}

/// Gives a model another purpose.
pub fn set_purpose(doc: &Doc, purpose: &str) -> Result<(), StoreError> {
    doc.set_field(PURPOSE, Field::Text(purpose.to_owned()))
}

/// Notes which method a model is a copy of.
pub fn set_from(doc: &Doc, from: &str) -> Result<(), StoreError> {
    doc.set_field(FROM, Field::Text(from.to_owned()))
}

/// Makes the sections exactly these, in this order. One with an id that the model has keeps it; what does not differ is no edit.
pub fn set_sections(doc: &Doc, wanted: &[SectionEdit]) -> Result<(), StoreError> {
    let known = doc.members(SECTIONS);
    let (headings, questions) = (doc.entries(HEADINGS), doc.entries(QUESTIONS));
    let mut ids: Vec<String> = Vec::with_capacity(wanted.len());
    for section in wanted {
        let kept = section.id.clone().filter(|id| known.contains(id) && !ids.contains(id));
        let id = kept.unwrap_or_else(|| Uuid::now_v7().simple().to_string());
        if headings.get(&id) != Some(&section.heading) {
            doc.set_entry(HEADINGS, &id, &section.heading)?;
        }
        let lines = section.questions.join("\n");
        if questions.get(&id) != Some(&lines) {
            doc.set_entry(QUESTIONS, &id, &lines)?;
        }
        ids.push(id);
    }
    doc.set_members(SECTIONS, &ids.iter().cloned().collect::<BTreeSet<_>>())?;
    doc.set_field(ORDER, Field::Text(ids.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(sections: &[&str]) -> Vec<SectionEdit> {
        let edit = |heading: &&str| SectionEdit { heading: (*heading).into(), ..SectionEdit::default() };
        sections.iter().map(edit).collect()
    }

    fn headings(doc: &Doc) -> Vec<String> {
        read(doc).sections.into_iter().map(|section| section.heading).collect()
    }

    /// The sections as an editor sends them back.
    fn kept(doc: &Doc) -> Vec<SectionEdit> {
        let edit = |section: Section| SectionEdit {
            id: Some(section.id),
            heading: section.heading,
            questions: section.questions,
        };
        read(doc).sections.into_iter().map(edit).collect()
    }

    #[test]
    fn two_devices_that_add_a_section_each_both_keep_theirs() {
        let here = Doc::new(1).unwrap();
        set_name(&here, "Mine").unwrap();
        set_sections(&here, &edit(&["One", "Two"])).unwrap();
        let there = Doc::load(2, None, &[here.export_since(&Doc::new(9).unwrap().seen()).unwrap()]).unwrap();
        let (seen_here, seen_there) = (here.seen(), there.seen());

        let mut sections = kept(&here);
        sections.reverse();
        sections.extend(edit(&["Here"]));
        set_sections(&here, &sections).unwrap();
        let mut sections = kept(&there);
        sections.extend(edit(&["There"]));
        set_sections(&there, &sections).unwrap();

        let (from_here, from_there) =
            (here.export_since(&seen_here).unwrap(), there.export_since(&seen_there).unwrap());
        assert!(here.import(&from_there).unwrap() && there.import(&from_here).unwrap());
        assert_eq!(read(&here), read(&there));
        let mut all = headings(&here);
        all.sort();
        assert_eq!(all, ["Here", "One", "There", "Two"]);
    }

    #[test]
    fn saving_what_is_there_already_is_no_edit() {
        let doc = Doc::new(1).unwrap();
        set_name(&doc, "Mine").unwrap();
        set_sections(&doc, &edit(&["One", "Two"])).unwrap();
        let before = doc.version();
        set_name(&doc, "Mine").unwrap();
        set_sections(&doc, &kept(&doc)).unwrap();
        assert_eq!(doc.version(), before);
    }
}
