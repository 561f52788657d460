//! Verbs that are on their way.

use std::path::Path;

use super::view::{CharterExport, CharterExportLook};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::Taken;
use crate::journal::export::view::Exported;

/// Comes.
pub async fn export_look(_: &App, _: CharterExport) -> Result<CharterExportLook, Failure> {
    Err(Failure::refused("internal"))
}

/// Comes.
pub async fn export(_: &App, _: CharterExport, _: &Path, _: Taken) -> Result<Exported, Failure> {
    Err(Failure::refused("internal"))
}
