//! Trackers that were about one person alone, when that person is erased.

use kring_store::{StoreError, Vault, Work};

use super::registry;
use super::view::TrackerView;
use crate::failure::Failure;

/// The trackers that belong to a person, by the person's id.
pub(crate) async fn of_person(vault: &Vault, person: &str) -> Result<Vec<TrackerView>, StoreError> {
    let mut all = registry::all(vault).await?;
    all.retain(|tracker| tracker.person.as_deref() == Some(person));
    Ok(all)
}

/// Takes them out of the registry: their values go with the person's pages.
pub(crate) async fn forget_of(work: &mut Work<'_>, vault: &Vault, person: &str) -> Result<(), Failure> {
    let registry = registry::id(vault);
    if !work.knows(registry).await? {
        return Ok(());
    }
    work.edit(registry, |doc| -> Result<(), StoreError> {
        let mut theirs =
            registry::read(doc).into_iter().filter(|tracker| tracker.person.as_deref() == Some(person));
        theirs.try_for_each(|tracker| registry::forget(doc, &tracker.id))
    })
    .await?;
    Ok(())
}
