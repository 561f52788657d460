//! Lists the circles, by name.

use super::news::count;
use super::store;
use super::view::{CircleListQuery, CircleRow};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;

/// The circles, or those in the trash.
pub async fn list(app: &App, request: CircleListQuery) -> Result<Vec<CircleRow>, Failure> {
    let vault = app.vault().await?;
    let mut rows = store::list(&vault, &app.today().to_string(), request.trashed).await?;
    for row in rows.iter_mut().filter(|row| row.trashed.is_none()) {
        // One that cannot be read is listed as the others are; whoever opens it is told.
        row.news = count(&vault, read_id(&row.id)?).await.unwrap_or_default();
    }
    Ok(rows)
}
