//! Lists the circles, by name.

use super::store;
use super::view::{CircleListQuery, CircleRow};
use crate::app::App;
use crate::failure::Failure;

/// The circles, or those in the trash.
pub async fn list(app: &App, request: CircleListQuery) -> Result<Vec<CircleRow>, Failure> {
    let vault = app.vault().await?;
    Ok(store::list(&vault, &app.today().to_string(), request.trashed).await?)
}
