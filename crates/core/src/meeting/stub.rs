//! Verbs that are still to come.

use std::path::Path;

use super::view::*;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::vault::view::Saved;

/// To come.
pub async fn series_list(_: &App, _: ()) -> Result<Vec<SeriesRow>, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_add(_: &App, _: SeriesAdd) -> Result<SeriesView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_open(_: &App, _: SeriesId) -> Result<SeriesView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_set(_: &App, _: SeriesSet) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_person_set(_: &App, _: SeriesPersonSet) -> Result<Noting, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_date_set(_: &App, _: SeriesDateSet) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_turn_set(_: &App, _: SeriesTurnSet) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_meeting(_: &App, _: SeriesMeeting) -> Result<MeetingView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_trash(_: &App, _: SeriesId) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn series_untrash(_: &App, _: SeriesId) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn invitation_name(_: &App, _: &Invite) -> Result<String, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn save_invitation(_: &App, _: Invite, _: &Path) -> Result<Saved, Failure> {
    Err(Failure::refused("internal"))
}
