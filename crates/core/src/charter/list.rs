//! Lists the charters, by circle.

use super::store;
use super::view::{CharterListQuery, CharterRow};
use crate::app::App;
use crate::failure::Failure;

/// The charters, or those in the trash.
pub async fn list(app: &App, request: CharterListQuery) -> Result<Vec<CharterRow>, Failure> {
    Ok(store::list(app.vault().await?.as_ref(), request.trashed).await?)
}
