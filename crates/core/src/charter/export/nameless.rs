//! Takes the names that are known out of what leaves: of whoever belongs or belonged to the circle, has or had a role, or wrote a version.
//!
//! Names are found as the names check finds them, whole and by their parts. Nobody else's name is known here, so that one may stand in a
//! text all the same; whoever takes a charter out is told.

use std::collections::{BTreeMap, BTreeSet};

use kring_formats::charter::{Charter, Texts};
use kring_store::{StoreError, Vault};
use uuid::Uuid;

use super::super::kind;
use super::super::model::each_text;
use super::super::view::VersionRow;
use super::words::Tongue;
use super::{Leaving, phrases};
use crate::app::App;
use crate::circle;
use crate::names::given::replaced;
use crate::names::model::Known;

/// The names that are known, and what is said in their place in each language.
pub struct Nameless {
    names: Vec<String>,
    somebody: BTreeMap<String, String>,
    otherwise: String,
}

impl Nameless {
    /// Those that a charter and its circle know.
    pub async fn of(
        app: &App,
        vault: &Vault,
        (charter, space): (Uuid, Uuid),
        leaving: [&Charter; 2],
        rows: &[VersionRow],
    ) -> Result<Self, StoreError> {
        let people = vault.with(space, |doc| Ok(circle::kind::people(doc))).await?;
        let had = vault.with(charter, |doc| Ok(kind::holders(doc))).await?;
        let holders = leaving.into_iter().flat_map(|charter| &charter.roles).flat_map(|role| &role.holders);
        let names = people
            .into_iter()
            .map(|member| member.name)
            .chain(had.into_values().flatten().map(|entry| entry.name))
            .chain(holders.map(|holder| holder.name.clone()))
            .chain(rows.iter().map(|row| row.author.clone()))
            .filter(|name| !name.trim().is_empty())
            .collect::<BTreeSet<String>>();
        let languages = leaving.into_iter().flat_map(|charter| &charter.languages);
        let said = |language: &String| (language.clone(), Tongue::of(app, language).say("paper-somebody"));
        Ok(Self {
            names: names.into_iter().collect(),
            somebody: languages.map(said).collect(),
            otherwise: phrases(app).say("paper-somebody"),
        })
    }

    /// What leaves, without them. Who has a role is left out where it is written, because it still is or is not vacant.
    pub fn take_out(&self, leaving: &mut Leaving) {
        self.charter(&mut leaving.says);
        leaving.version.iter_mut().for_each(|row| self.row(row));
        if let Some((since, row)) = &mut leaving.since {
            self.charter(since);
            self.row(row);
            // Who came and who left is nobody's business then.
            for charter in [&mut leaving.says, since] {
                charter.roles.iter_mut().for_each(|role| role.holders.clear());
            }
        }
    }

    fn charter(&self, charter: &mut Charter) {
        each_text(charter, |texts| self.texts(texts));
    }

    fn texts(&self, texts: &mut Texts) {
        for (language, said) in texts {
            said.text = self.without(&said.text, self.somebody.get(language).unwrap_or(&self.otherwise));
        }
    }

    fn row(&self, row: &mut VersionRow) {
        row.author.clear();
        for text in [&mut row.name, &mut row.reason, &mut row.title] {
            *text = self.without(text, &self.otherwise);
        }
    }

    fn without(&self, text: &str, somebody: &str) -> String {
        let known = |name: &String| Known { name: name.clone(), alias: somebody.to_owned() };
        replaced(text, &self.names.iter().map(known).collect::<Vec<_>>()).0
    }
}
