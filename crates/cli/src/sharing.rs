//! `sync group`: groups that several people share.

use kring_core::language::{Messages, say};
use kring_core::sync::now;
use kring_core::sync::sharing;
use kring_core::sync::sharing::view::{
    Sharing as View, SharingAgain, SharingApprove, SharingBegin, SharingGroup, SharingInvite, SharingJoin,
    SharingPerson, SharingPersonId, SharingRequestId,
};
use kring_core::sync::view::{SyncLogin, SyncState};

use crate::answer::Answer;
use crate::args::sharing::Sharing;
use crate::input;
use crate::passphrase;
use crate::session::Session;
use crate::stop::Done;
use crate::sync::{day, details, request_line, warnings, who};
use crate::watch::stoppable;

pub async fn run(session: &Session, mut command: Sharing) -> Done {
    let file = match &command {
        Sharing::Join { file, .. } | Sharing::Again { words_file: file, .. } => file.as_deref(),
        _ => None,
    };
    let key = session.key(input::is_stdin(file)).await?;
    if let Sharing::Join { text: text @ None, file: Some(file), .. } = &mut command {
        *text = Some(input::text(file)?);
    }
    if let Sharing::Again { words_file, words, .. } = &mut command {
        *words = match words_file {
            Some(file) => input::text(file)?,
            None => passphrase::words(&session.messages)?,
        };
    }
    let login = match &command {
        Sharing::Share { login, .. } | Sharing::Join { login, .. } | Sharing::Again { login, .. } => {
            who(&session.messages, login)?
        }
        _ => None,
    };
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        ask(session, command, login).await
    });
    answer.await?.give(session)
}

pub async fn ask(session: &Session, command: Sharing, login: Option<SyncLogin>) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Sharing::Share { group, address, name, .. } => {
            let begun = sharing::begin(app, SharingBegin { circle: group, address, login, name }).await?;
            Answer::of(&begun, shown(messages, &begun.sharing))
        }
        Sharing::List => {
            let all = sharing::list(app, ()).await?;
            Answer::list(&all, |one| one_line(messages, one))
        }
        Sharing::Show { group } => {
            let one = sharing::standing(app, SharingGroup { circle: group }).await?;
            Answer::of(&one, shown(messages, &one))
        }
        Sharing::Invite { group } => {
            let invite = sharing::invite(app, SharingGroup { circle: group }).await?;
            Answer::of(&invite, was_invited(messages, &invite))
        }
        Sharing::Join { text, name, address, .. } => {
            let text = text.unwrap_or_default();
            let one = sharing::join(app, SharingJoin { text, name, address, login }).await?;
            Answer::of(&one, shown(messages, &one))
        }
        Sharing::Again { group, words, address, follow, .. } => {
            let again = SharingAgain { circle: group, words, address, login, follow };
            let one = sharing::again(app, again).await?;
            Answer::of(&one, format!("{}\n{}", shown(messages, &one), say!(messages, "cli-sharing-again")))
        }
        Sharing::Requests { group } => {
            // What the storage says now; a storage that cannot be reached leaves what is known.
            now(app, ()).await?;
            let one = sharing::standing(app, SharingGroup { circle: group }).await?;
            Answer::list(&one.status.requests, |request| request_line(messages, request))
        }
        Sharing::Approve { group, id, member, keeper } => {
            let approve = SharingApprove { circle: group, id, member, keeper };
            let one = sharing::approve(app, approve).await?;
            Answer::of(&one, say!(messages, "cli-sharing-approved"))
        }
        Sharing::Refuse { group, id } => {
            let one = sharing::refuse(app, SharingRequestId { circle: group, id }).await?;
            Answer::of(&one, say!(messages, "cli-sharing-refused"))
        }
        Sharing::Appoint { group, person } => {
            let one = sharing::appoint(app, SharingPersonId { circle: group, id: person }).await?;
            Answer::of(&one, shown(messages, &one))
        }
        Sharing::Remove { group, person } => {
            let one = sharing::remove(app, SharingPersonId { circle: group, id: person }).await?;
            Answer::of(&one, say!(messages, "cli-sharing-removed"))
        }
        Sharing::Leave { group } => {
            let one = sharing::leave(app, SharingGroup { circle: group }).await?;
            Answer::of(&one, say!(messages, "cli-sharing-left"))
        }
    }
}

fn was_invited(messages: &Messages, invite: &SharingInvite) -> String {
    let until = day(&invite.until);
    let said = match invite.own {
        true => say!(messages, "cli-sharing-invited-own", "until" => until),
        false => say!(messages, "cli-sharing-invited", "until" => until),
    };
    format!("{}\n\n{said}", invite.text)
}

/// A group, and what there is to say of it; why the last look at its storage did not come to its end, and what somebody should know.
pub fn one_line(messages: &Messages, one: &View) -> String {
    let mut line = format!("{}  {}  {}", one.circle, name(messages, one), state(messages, one));
    if let Some(failure) = &one.status.failure {
        line = format!("{line}  {}", messages.refusal(failure));
    }
    for warning in moved(messages, one).into_iter().chain(warnings(messages, &one.status)) {
        line = format!("{line}\n{warning}");
    }
    line
}

/// That another computer of the person noted another place for a group, which this one does not follow unasked.
fn moved(messages: &Messages, one: &View) -> Option<String> {
    let before = one.status.address.as_ref().or(one.elsewhere_at.as_ref());
    let (before, address) = (before?, one.elsewhere_moved.as_ref()?);
    Some(say!(messages, "sharing-moved", "before" => before, "address" => address))
}

/// A group, how it stands, and a line for everybody in it.
fn shown(messages: &Messages, one: &View) -> String {
    let mut lines = vec![format!("{}  {}", one.circle, name(messages, one)), state(messages, one)];
    if one.status.state != SyncState::Off {
        lines.push(details(messages, &one.status));
    }
    lines.extend(moved(messages, one));
    lines.extend(one.people.iter().map(|person| person_line(messages, person)));
    lines.join("\n")
}

/// What a group is called; of a closed one that is said on its own screens alone.
fn name(messages: &Messages, one: &View) -> String {
    match one.name.is_empty() && one.closed {
        true => say!(messages, "sharing-closed-name"),
        false => one.name.clone(),
    }
}

fn person_line(messages: &Messages, person: &SharingPerson) -> String {
    let mut parts = vec![person.name.clone()];
    for (holds, id) in [
        (person.me, "sharing-person-me"),
        (person.keeper, "sharing-person-keeper"),
        (!person.active, "sharing-person-out"),
    ] {
        if holds {
            parts.push(say!(messages, id));
        }
    }
    format!("{}  {}", person.id, parts.join(", "))
}

/// What there is to say of a group in one sentence.
fn state(messages: &Messages, one: &View) -> String {
    match (&one.left, &one.elsewhere, one.status.state) {
        (Some(left), ..) => say!(messages, "sharing-state-left", "date" => day(left)),
        (_, Some(device), SyncState::Off) => {
            let out = if one.elsewhere_out { "-out" } else { "" };
            say!(messages, &format!("sharing-state-elsewhere{out}"), "device" => device)
        }
        (.., state) => say!(messages, &format!("sharing-state-{}", crate::sync::state(state))),
    }
}
