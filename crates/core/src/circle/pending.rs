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
pending!(list: crate::circle::view::CircleListQuery => Vec<crate::circle::view::CircleRow>);
pending!(add: crate::circle::view::CircleAdd => crate::circle::view::CircleView);
pending!(open: crate::circle::view::CircleId => crate::circle::view::CircleView);
pending!(set: crate::circle::view::CircleSet => crate::journal::view::Batch);
pending!(logo_clear: crate::circle::view::CircleId => crate::journal::view::Batch);
pending!(member_add: crate::circle::view::MemberAdd => crate::circle::view::Made);
pending!(member_set: crate::circle::view::MemberSet => crate::journal::view::Batch);
pending!(member_remove: crate::circle::view::MemberId => crate::journal::view::Batch);
pending!(step_set: crate::circle::view::StepSet => crate::journal::view::Batch);
pending!(step_clear: crate::circle::view::StepClear => crate::journal::view::Batch);
pending!(trash: crate::circle::view::CircleId => crate::journal::view::Batch);
pending!(untrash: crate::circle::view::CircleId => crate::journal::view::Batch);

/// Comes.
pub async fn set_logo(_: &App, _: &str, _: &str, _: Vec<u8>) -> Result<crate::journal::view::Attachment, Failure> {
    Err(Failure::refused("internal"))
}
