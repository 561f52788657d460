//! Verbs that are on their way.

use crate::app::App;
use crate::failure::Failure;

macro_rules! pending {
    ($name:ident: $request:ty => $answer:ty) => {
        /// Comes.
        pub async fn $name(_: &App, _: $request) -> Result<$answer, Failure> {
            Err(Failure::refused("internal"))
        }
    };
}
pending!(list: crate::charter::view::CharterListQuery => Vec<crate::charter::view::CharterRow>);
pending!(new: crate::charter::view::CharterNew => crate::charter::view::CharterView);
pending!(open: crate::charter::view::CharterId => crate::charter::view::CharterView);
pending!(text_edit: crate::charter::view::CharterTextEdit => crate::journal::view::Edited);
pending!(text_set: crate::charter::view::CharterTextSet => crate::journal::view::Batch);
pending!(text_state: crate::charter::view::CharterTextState => crate::journal::view::Batch);
pending!(set: crate::charter::view::CharterSet => crate::journal::view::Batch);
pending!(languages: crate::charter::view::CharterLanguages => crate::journal::view::Batch);
pending!(clause_add: crate::charter::view::ClauseAdd => crate::circle::view::Made);
pending!(clause_move: crate::charter::view::ClauseMove => crate::journal::view::Batch);
pending!(clause_remove: crate::charter::view::ClauseId => crate::journal::view::Batch);
pending!(holder_set: crate::charter::view::HolderSet => crate::circle::view::Made);
pending!(holder_remove: crate::charter::view::HolderId => crate::journal::view::Batch);
pending!(trash: crate::charter::view::CharterId => crate::journal::view::Batch);
pending!(untrash: crate::charter::view::CharterId => crate::journal::view::Batch);
pending!(version_name: crate::charter::view::VersionName => crate::charter::view::VersionMade);
pending!(versions: crate::charter::view::CharterId => Vec<crate::charter::view::VersionRow>);
pending!(version_open: crate::charter::view::VersionId => crate::charter::view::VersionView);
pending!(diff: crate::charter::view::CharterDiffQuery => crate::charter::view::CharterDiff);
pending!(past: crate::charter::view::ClauseId => Vec<crate::charter::view::PastView>);
pending!(return_to: crate::charter::view::CharterReturn => crate::journal::view::Batch);
pending!(agree: crate::charter::view::CharterAgree => crate::charter::view::VersionMade);
pending!(propose: crate::charter::view::CharterPropose => crate::charter::view::VersionMade);
pending!(unpropose: crate::charter::view::VersionId => crate::journal::view::Batch);
pending!(proposal: crate::charter::view::VersionId => crate::charter::view::ProposalView);
pending!(comment_add: crate::charter::view::CommentAdd => crate::circle::view::Made);
pending!(comment_done: crate::charter::view::CommentDone => crate::journal::view::Batch);
pending!(voice_add: crate::charter::view::VoiceAdd => crate::circle::view::Made);
pending!(round_close: crate::charter::view::RoundClose => crate::charter::view::VersionMade);
pending!(statements: crate::charter::view::CharterId => Vec<crate::charter::view::StatementView>);
pending!(withdraw: crate::charter::view::StatementId => crate::journal::view::Batch);
pending!(assign: crate::charter::view::StatementAssign => crate::journal::view::Batch);
pending!(agreed: crate::charter::view::CharterId => Vec<crate::charter::view::AgreedView>);
pending!(since: crate::charter::view::SinceQuery => crate::charter::view::CharterDiff);
pending!(worth: crate::charter::view::WorthQuery => Vec<crate::charter::view::Worth>);
pending!(not_this_season: crate::charter::view::WorthQuiet => crate::journal::view::Batch);
pending!(import_look: crate::charter::view::CharterImportRequest => crate::charter::view::CharterImportLook);
pending!(import_write: crate::charter::view::CharterImportRequest => crate::charter::view::CharterImported);
pending!(starters: () => Vec<crate::charter::view::StarterRow>);
pending!(starter: crate::charter::view::StarterId => crate::charter::view::StarterView);
pending!(library: () => crate::charter::view::Library);
pending!(guide: () => Vec<crate::charter::view::GuideStep>);
pending!(export_look: crate::charter::view::CharterExport => crate::charter::view::CharterExportLook);

use std::path::Path;

use crate::journal::export::Taken;
use crate::journal::export::view::Exported;
use crate::vault::view::Saved;

/// Comes.
pub async fn export(_: &App, _: crate::charter::view::CharterExport, _: &Path, _: Taken) -> Result<Exported, Failure> {
    Err(Failure::refused("internal"))
}

/// Comes.
pub async fn save_proposal(_: &App, _: crate::charter::view::VersionId, _: &Path) -> Result<Saved, Failure> {
    Err(Failure::refused("internal"))
}

/// Comes.
pub async fn proposal_name(_: &App, _: crate::charter::view::VersionId) -> Result<String, Failure> {
    Err(Failure::refused("internal"))
}

/// Comes.
pub async fn look_at_proposal(_: &App, _: &Path) -> Result<crate::charter::view::ProposalFileView, Failure> {
    Err(Failure::refused("internal"))
}

/// Comes.
pub async fn sign_proposal(_: &App, _: crate::charter::view::ProposalSign, _: &Path) -> Result<Saved, Failure> {
    Err(Failure::refused("internal"))
}

/// Comes.
pub async fn add_signatures(_: &App, _: crate::charter::view::CharterId, _: &Path) -> Result<crate::charter::view::SignaturesAdded, Failure> {
    Err(Failure::refused("internal"))
}

/// Comes.
pub fn signed_name(_: &str, _: &str) -> String {
    String::new()
}
