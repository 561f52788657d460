//! `meeting run`: how a meeting stands, and what is done in it.

use kring_core::meeting;
use kring_core::meeting::run::RoundKind;
use kring_core::meeting::view::{MeetingId, RunAct, RunDo};

use super::shown;
use crate::args::meeting::{Act, Round};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::ask;

pub async fn run(session: &Session, id: String, act: Option<Act>) -> Done {
    let app = &session.app;
    let view = match act {
        None => ask(session, meeting::running(app, MeetingId { id })).await?,
        Some(act) => ask(session, meeting::run_do(app, RunDo { id, act: of(act) })).await?,
    };
    session.answer(&view, shown::running)
}

/// An act of the grammar as the core knows it.
pub fn of(act: Act) -> RunAct {
    match act {
        Act::Start => RunAct::Start,
        Act::Pause => RunAct::Pause,
        Act::Resume => RunAct::Resume,
        Act::Next => RunAct::Next,
        Act::Begin { item } => RunAct::Begin { item },
        Act::Extend { minutes } => RunAct::Extend { minutes },
        Act::Skip { item } => RunAct::Skip { item },
        Act::Move { item, before } => RunAct::Move { item, before },
        Act::Park { text } => RunAct::Park { text },
        Act::Round { kind } => RunAct::Round {
            kind: kind.map(|kind| match kind {
                Round::CheckIn => RoundKind::CheckIn,
                Round::CheckOut => RoundKind::CheckOut,
                Round::Topic => RoundKind::Round,
            }),
        },
        Act::Turn { person } => RunAct::Turn { person },
        Act::Pass { person } => RunAct::Pass { person },
        Act::Down => RunAct::Down,
        Act::End => RunAct::End,
        Act::Reopen => RunAct::Reopen,
    }
}
