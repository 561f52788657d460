//! Verbs that are still to come.

use std::path::Path;

use super::view::*;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::{Batch, Edited};
use crate::vault::view::Saved;

/// To come.
pub async fn list(_: &App, _: MeetingListQuery) -> Result<Vec<MeetingRow>, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn add(_: &App, _: MeetingAdd) -> Result<MeetingView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn open(_: &App, _: MeetingId) -> Result<MeetingView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn set(_: &App, _: MeetingSet) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn share(_: &App, _: MeetingId) -> Result<MeetingView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn trash(_: &App, _: MeetingId) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn untrash(_: &App, _: MeetingId) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn templates(_: &App, _: ()) -> Result<Vec<TemplateRow>, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn paste_look(_: &App, _: PasteLook) -> Result<Vec<ItemSet>, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn paste(_: &App, _: MeetingPaste) -> Result<ItemsAdded, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn item_add(_: &App, _: ItemAdd) -> Result<ItemsAdded, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn item_set(_: &App, _: ItemEdit) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn item_move(_: &App, _: ItemMove) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn item_remove(_: &App, _: ItemId) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn item_unfold(_: &App, _: ItemId) -> Result<ItemsAdded, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn edit_text(_: &App, _: MeetingTextEdit) -> Result<Edited, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn plan_b(_: &App, _: Respread) -> Result<PlanB, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn respread(_: &App, _: Respread) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn person_set(_: &App, _: MeetingPersonSet) -> Result<Noting, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn person_move(_: &App, _: MeetingPersonMove) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn role_set(_: &App, _: MeetingRoleSet) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn date_set(_: &App, _: DateSet) -> Result<Noting, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn parked_set(_: &App, _: ParkedSet) -> Result<Noting, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn decision_set(_: &App, _: DecisionSet) -> Result<Noting, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn action_set(_: &App, _: ActionSet) -> Result<Noting, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn decisions(_: &App, _: AgreedQuery) -> Result<Vec<DecisionRow>, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn actions(_: &App, _: AgreedQuery) -> Result<Vec<ActionRow>, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn running(_: &App, _: MeetingId) -> Result<RunView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn run_do(_: &App, _: RunDo) -> Result<RunView, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn spent(_: &App, _: AgreedQuery) -> Result<Vec<Spent>, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn compose(_: &App, _: ComposeWriteUp) -> Result<Composed, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn approve(_: &App, _: Approve) -> Result<Batch, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn sheet_text(_: &App, _: SheetQuery) -> Result<SheetText, Failure> {
    Err(Failure::refused("internal"))
}
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
pub async fn sheet_name(_: &App, _: &SheetQuery) -> Result<String, Failure> {
    Err(Failure::refused("internal"))
}
/// To come.
pub async fn save_sheet(_: &App, _: SheetQuery, _: &Path) -> Result<Saved, Failure> {
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
