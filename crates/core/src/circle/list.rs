//! Lists the circles, by name.

use super::news::of_circle;
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
        let news = of_circle(app, &vault, read_id(&row.id)?).await?;
        row.news = u32::try_from(news.lines.len()).unwrap_or(u32::MAX);
    }
    Ok(rows)
}
