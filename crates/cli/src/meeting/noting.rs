//! `meeting person`, `decide`, `act` and the like: who takes part, and what is noted.

use kring_core::Failure;
use kring_core::language::say;
use kring_core::meeting;
use kring_core::meeting::dates::Answer;
use kring_core::meeting::view::{
    ActionSet, Attendance, DateSet, DecisionSet, MeetingId, MeetingPersonMove, MeetingPersonSet,
    MeetingRoleSet, Noting, ParkedSet,
};
use serde::Serialize;

use super::{approved, changed, reopened};
use crate::args::meeting::{self as grammar, CanCome, Meeting};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::ask;

/// What was noted, and what became of minutes that were approved.
#[derive(Serialize)]
struct Noted {
    #[serde(flatten)]
    noting: Noting,
    /// Whether the minutes were approved and are a draft again.
    reopened: bool,
}

pub async fn run(session: &Session, command: Meeting) -> Done {
    let app = &session.app;
    let noted = match command {
        Meeting::Person { id, name, email, attendance, remark, before, remove } => {
            let known = MeetingPersonSet {
                id: id.clone(),
                name: Some(name.clone()),
                email,
                attendance: attendance.map(was_there),
                remark,
                removed: Some(remove),
                ..MeetingPersonSet::default()
            };
            noted(session, &id.clone(), async {
                let view = meeting::open(app, MeetingId { id: id.clone() }).await?;
                let by_id = view.people.iter().any(|person| person.id == name);
                // An id names somebody who is there; a name may be that of somebody new.
                let set = match by_id {
                    true => MeetingPersonSet { person: Some(name.clone()), name: None, ..known },
                    false => known,
                };
                let noting = meeting::person_set(app, set).await?;
                if before.is_some() {
                    let person = noting.id.clone();
                    meeting::person_move(app, MeetingPersonMove { id, person, before }).await?;
                }
                Ok(noting)
            })
            .await?
        }
        Meeting::Role { id, role, person, shadow, remove } => {
            let person = Some(person.unwrap_or_default());
            let request = MeetingRoleSet { id: id.clone(), role, person, shadow, removed: Some(remove) };
            return changed(session, &id, ask(session, meeting::role_set(app, request)).await?);
        }
        Meeting::Date { id, start, date, person, can, remove } => {
            let can = can.map(|can| match can {
                CanCome::Yes => Answer::Yes,
                CanCome::IfNeeded => Answer::IfNeeded,
                CanCome::No => Answer::No,
            });
            let request = DateSet { id: id.clone(), date, start, person, can, removed: Some(remove) };
            noted(session, &id, meeting::date_set(app, request)).await?
        }
        Meeting::Decide { id, decision } => {
            let grammar::Decision { text, decision, rule, objections, review, item, remove } = decision;
            let (of, removed) = (id.clone(), Some(remove));
            let request = DecisionSet { id, decision, text, rule, objections, review, item, removed };
            noted(session, &of, meeting::decision_set(app, request)).await?
        }
        Meeting::Act { id, action } => {
            let grammar::Action { text, action, owner, due, item, done, open, remove } = action;
            let done = if done { Some(true) } else { open.then_some(false) };
            let (of, removed) = (id.clone(), Some(remove));
            let request = ActionSet { id, action, text, owner, due, item, done, removed };
            noted(session, &of, meeting::action_set(app, request)).await?
        }
        Meeting::Park { id, text, parked, done, remove } => {
            let (of, removed) = (id.clone(), Some(remove));
            let request = ParkedSet { id, parked, text, done: done.then_some(true), removed };
            noted(session, &of, meeting::parked_set(app, request)).await?
        }
        _ => return Ok(()),
    };
    session.answer(&noted, |messages, noted: &Noted| {
        let said = say!(messages, "cli-meeting-noted", "id" => noted.noting.id);
        if noted.reopened { reopened(messages, &said) } else { said }
    })
}

/// Notes something, and looks whether minutes that were approved are so still.
async fn noted(
    session: &Session,
    id: &str,
    note: impl Future<Output = Result<Noting, Failure>>,
) -> Done<Noted> {
    let noted = ask(session, async {
        let was = approved(&session.app, id).await;
        let noting = note.await?;
        Ok(Noted { noting, reopened: was && !approved(&session.app, id).await })
    });
    noted.await
}

fn was_there(attendance: grammar::Attendance) -> Attendance {
    match attendance {
        grammar::Attendance::Expected => Attendance::Expected,
        grammar::Attendance::Present => Attendance::Present,
        grammar::Attendance::Excused => Attendance::Excused,
        grammar::Attendance::Absent => Attendance::Absent,
        grammar::Attendance::Guest => Attendance::Guest,
    }
}
