//! Edits a model of one's own.

use kring_store::{By, StoreError};

use super::add::{check_purpose, checked_name, checked_sections};
use super::kind;
use super::show::own_id;
use super::view::MethodEdit;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// Gives a model new values. A method of the catalogue stays as it is: a copy of it can be edited.
pub async fn edit(app: &App, request: MethodEdit) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = own_id(&vault, &request.id).await?;
    let name = request.name.as_deref().map(checked_name).transpose()?;
    let purpose = request.purpose.as_deref().map(str::trim);
    purpose.map_or(Ok(()), check_purpose)?;
    let sections = request.sections.map(checked_sections).transpose()?;
    let mut work = vault.work(By::Person).await?;
    work.edit(id, |doc| -> Result<(), StoreError> {
        name.map_or(Ok(()), |name| kind::set_name(doc, &name))?;
        purpose.map_or(Ok(()), |purpose| kind::set_purpose(doc, purpose))?;
        sections.map_or(Ok(()), |sections| kind::set_sections(doc, &sections))
    })
    .await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}
