//! The desk of a session: what only I have of it.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{Doc, StoreError, Vault, Work, words};
use uuid::Uuid;

use super::kind::{self, desk, desk_id, read_code};
use super::read::{not_found, or_nothing, with};
use super::view::Scope;
use crate::failure::Failure;
use crate::names::model::Known;
use crate::people::kind::folded;
use crate::register;

/// A permission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Permission {
    pub id: String,
    pub who: String,
    pub scope: Scope,
    pub given: String,
    pub withdrawn: String,
}

/// A desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Desk {
    pub mine: Option<Uuid>,
    pub supervision: Option<Uuid>,
    pub pair: Option<Uuid>,
    /// The session that the notes for a supervision became, in the space that is shared with whoever supervises.
    pub handed: Option<Uuid>,
    pub names: Vec<(String, Known)>,
    pub permissions: Vec<Permission>,
}

impl Desk {
    fn of(doc: &Doc) -> Self {
        let pointer = |name| doc.text_field(name).and_then(|id| id.parse().ok());
        let aliases = doc.entries(desk::ALIAS);
        let alias = |id: &String| aliases.get(id).cloned().unwrap_or_default();
        let names = register::entries(doc, desk::NAME)
            .into_iter()
            .map(|(id, name)| (id.clone(), Known { name, alias: alias(&id) }));
        let columns: [BTreeMap<String, String>; 3] =
            [desk::SCOPE, desk::GIVEN, desk::WITHDRAWN].map(|column| doc.entries(column));
        let [scope, given, withdrawn] = &columns;
        let permissions = register::entries(doc, desk::WHO).into_iter().map(|(id, who)| Permission {
            scope: read_code(&register::value(scope, &id)),
            given: register::value(given, &id),
            withdrawn: register::value(withdrawn, &id),
            id,
            who,
        });
        Self {
            mine: pointer(desk::MINE),
            supervision: pointer(desk::SUPERVISION),
            pair: pointer(desk::PAIR),
            handed: pointer(desk::HANDED),
            names: names.collect(),
            permissions: permissions.collect(),
        }
    }

    /// Those who may be named, each as it was recorded.
    pub fn permitted(&self) -> impl Iterator<Item = &str> {
        let named = |one: &&Permission| one.scope == Scope::Name && one.withdrawn.is_empty();
        self.permissions.iter().filter(named).map(|one| one.who.as_str())
    }

    /// Whether somebody may be named: by the whole name that the permission is for, or by its first name alone, as long as nobody else of
    /// that name has an alias.
    pub fn may_be_named(&self, name: &str) -> bool {
        let of_another = |pair: &Known| {
            folded(&pair.name) != folded(name)
                && first(&pair.name) == first(name)
                && !self.permitted().any(|who| folded(who) == folded(&pair.name))
        };
        self.permitted().any(|who| folded(who) == folded(name))
            || (self.permitted().any(|who| first(who) == folded(name))
                && !self.names.iter().any(|(_, pair)| of_another(pair)))
    }

    /// What stands for names that nobody permitted to be used.
    pub fn pairs(&self) -> Vec<Known> {
        let pairs = self.names.iter().map(|(_, pair)| pair.clone());
        pairs.filter(|pair| !self.may_be_named(&pair.name)).collect()
    }

    /// First names of those who may be named that somebody else has too, for whom an alias stands: by the first name alone nobody can
    /// tell who is meant, and the alias takes its place.
    pub fn doubtful(&self) -> Vec<String> {
        let aliased = self.pairs();
        let shared = |who: &&str| aliased.iter().any(|pair| first(&pair.name) == first(who));
        let names = self.permitted().filter(shared).filter_map(|who| who.split_whitespace().next());
        let names: BTreeSet<String> = names.map(str::to_owned).collect();
        names.into_iter().collect()
    }
}

/// The first word of a name.
fn first(name: &str) -> String {
    words(name).next().map(|word| word.folded).unwrap_or_default()
}

/// The desk of a session; an empty one when there is none yet.
pub(super) async fn read_desk(vault: &Vault, session: Uuid) -> Result<Desk, Failure> {
    match with(vault, desk_id(vault, session), |doc| Ok(Desk::of(doc))).await {
        Err(failure) if failure == not_found() => Ok(Desk::default()),
        desk => desk,
    }
}

/// The same where its session is one of many; an empty one where it is damaged, too.
pub(super) async fn desk_or_none(vault: &Vault, session: Uuid) -> Result<Desk, Failure> {
    or_nothing(vault, Some(desk_id(vault, session)), read_desk(vault, session).await).await
}

/// The same, as a work sees it.
pub(super) async fn desk_in(work: &mut Work<'_>, vault: &Vault, session: Uuid) -> Result<Desk, StoreError> {
    let id = desk_id(vault, session);
    if !work.knows(id).await? {
        return Ok(Desk::default());
    }
    match work.edit(id, |doc| Ok(Desk::of(doc))).await {
        // One that no key opens says nothing here either.
        Err(StoreError::NotFound) => Ok(Desk::default()),
        desk => desk,
    }
}

/// Edits the desk of a session, made when there is none yet.
pub(super) async fn edit_desk(
    work: &mut Work<'_>,
    vault: &Vault,
    session: Uuid,
    edit: impl FnOnce(&Doc) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let id = desk_id(vault, session);
    if !work.knows(id).await? {
        work.create_as(id, &kind::DESK, vault.personal_space(), |_| Ok(())).await?;
    }
    work.edit(id, edit).await
}
