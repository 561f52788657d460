//! Locks the notebook, and notes that the person is here.

use std::sync::Arc;

use super::status::status;
use super::view::AppStatus;
use crate::app::App;
use crate::failure::Failure;

/// Closes the notebook and wipes its keys.
pub async fn lock(app: &Arc<App>, (): ()) -> Result<AppStatus, Failure> {
    app.close().await?;
    status(app, ()).await
}

/// The person is here: idle time starts anew.
pub async fn activity(app: &App, (): ()) -> Result<(), Failure> {
    app.touch();
    Ok(())
}
