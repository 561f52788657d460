//! Which pages an export takes: those that meet everything that was asked for, oldest first.

use std::collections::BTreeSet;

use kring_store::{StoreError, Vault, folded_name};
use uuid::Uuid;

use super::leaving::Reader;
use super::view::Scope;
use crate::failure::Failure;
use crate::journal::open::page;
use crate::journal::{store, tags};

/// The ids of the pages. A tag or person that nobody knows is refused; a page that was named must exist.
pub async fn pages(vault: &Vault, scope: &Scope) -> Result<Vec<Uuid>, Failure> {
    let mut ids = match (&scope.ids, scope.year) {
        (Some(ids), _) => {
            let (mut seen, mut named) = (BTreeSet::new(), vec![]);
            for id in ids {
                named.push(page(vault, id).await?);
            }
            named.retain(|id| seen.insert(*id));
            named
        }
        (None, Some(year)) => store::pages_of_year(vault, year).await?,
        (None, None) => store::every_page(vault).await?,
    };
    if let (Some(_), Some(year)) = (&scope.ids, scope.year) {
        let within: BTreeSet<Uuid> = store::pages_of_year(vault, year).await?.into_iter().collect();
        ids.retain(|id| within.contains(id));
    }
    if let Some(tag) = &scope.tag {
        let wanted = tags::folded(tag.trim_start_matches('#'));
        let ids_of_tag = tags::register(vault).await?.ids(|known| known == wanted);
        if ids_of_tag.is_empty() {
            return Err(Failure::refused("export-no-tag"));
        }
        let tagged: BTreeSet<Uuid> = store::pages_with_tags(vault, &ids_of_tag).await?.into_iter().collect();
        ids.retain(|id| tagged.contains(id));
    }
    if let Some(person) = &scope.person {
        ids = of_person(vault, ids, person).await?;
    }
    if ids.is_empty() { Err(Failure::refused("export-nothing")) } else { Ok(ids) }
}

/// Refuses pages that are not all one person's, or all nobody's: what is for a client holds no session with somebody else, and no page
/// of the journal that came along with theirs.
pub async fn are_for_one(vault: &Vault, ids: &[Uuid]) -> Result<(), Failure> {
    let mut first = None;
    for page in ids {
        let owner = owner(vault, *page).await?;
        if *first.get_or_insert_with(|| owner.clone()) != owner {
            return Err(Failure::refused("export-several-clients"));
        }
    }
    Ok(())
}

/// The id of the person whom a page belongs to.
async fn owner(vault: &Vault, page: Uuid) -> Result<Option<String>, StoreError> {
    match vault.with(page, |doc| Ok(doc.text_field("person"))).await {
        Ok(owner) => Ok(owner.filter(|owner| !owner.is_empty())),
        Err(StoreError::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Of these pages, those that belong to a person.
async fn of_person(vault: &Vault, ids: Vec<Uuid>, person: &str) -> Result<Vec<Uuid>, Failure> {
    let mut reader = Reader::new(vault).await?;
    let (wanted, id) = (folded_name(person), person.parse::<Uuid>().ok());
    let mut found = Vec::new();
    for page in ids {
        let Some(owner) = owner(vault, page).await? else { continue };
        if id.is_some() && owner.parse().ok() == id || folded_name(&reader.name(&owner).await?) == wanted {
            found.push(page);
        }
    }
    Ok(found)
}
