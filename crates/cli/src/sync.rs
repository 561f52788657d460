//! `sync`: the notebook on more devices of one person.

use kring_core::language::{Messages, say};
use kring_core::sync::sharing::view::Sharing;
use kring_core::sync::view::{
    SyncAdd, SyncAdded, SyncAside, SyncBrought, SyncDevice, SyncDeviceId, SyncDone, SyncInvite, SyncJoin,
    SyncLogin, SyncLoginAnew, SyncMove, SyncRename, SyncRequest, SyncRequestId, SyncRevoke, SyncState,
    SyncStatus, SyncTried, SyncWarning,
};
use kring_core::{Failure, sync};

use crate::answer::Answer;
use crate::args::sync::{Sync, Who};
use crate::input::{self, new_place};
use crate::passphrase;
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::stoppable;

pub async fn run(session: &Session, mut command: Sync) -> Done {
    if let Sync::Group(command) = command {
        return crate::sharing::run(session, command).await;
    }
    let reads_stdin = matches!(&command, Sync::Join { file: Some(file), .. } if input::is_stdin(Some(file)));
    let key = session.key(reads_stdin).await?;
    let login = match &command {
        Sync::Add { login, .. }
        | Sync::Login { login, .. }
        | Sync::Move { login, .. }
        | Sync::Join { login, .. } => who(&session.messages, login)?,
        _ => None,
    };
    if let Sync::Join { text: text @ None, file: Some(file), .. } = &mut command {
        *text = Some(input::text(file)?);
    }
    if let Sync::Aside { out: Some(out) } = &mut command {
        *out = new_place(out)?;
    }
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        ask(session, command, login).await
    });
    answer.await?.give(session)
}

/// Who this device is for the server, when a name was given.
pub fn who(messages: &Messages, login: &Who) -> Done<Option<SyncLogin>> {
    let Some(name) = login.user.clone() else { return Ok(None) };
    Ok(Some(SyncLogin { name, secret: passphrase::storage(messages, login.password_file.as_deref())? }))
}

async fn ask(session: &Session, command: Sync, login: Option<SyncLogin>) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Sync::Add { address, name, .. } => {
            let added = sync::add(app, SyncAdd { address, login, name }).await?;
            Answer::of(&added, was_added(messages, &added))
        }
        Sync::Login { group: circle, .. } => {
            let login = login.ok_or(Stop::Usage("cli-no-password"))?;
            let status = sync::login(app, SyncLoginAnew { circle, login }).await?;
            Answer::of(&status, stands(messages, &status))
        }
        Sync::Move { address, group: circle, .. } => {
            let status = sync::move_to(app, SyncMove { circle, address, login }).await?;
            Answer::of(&status, stands(messages, &status))
        }
        Sync::Now => {
            let done = sync::now(app, ()).await?;
            Answer::of(&done, was_done(messages, &done))
        }
        Sync::Status => {
            let (status, groups) = (sync::status(app, ()).await?, sync::sharing::list(app, ()).await?);
            Answer::of(&status, all_of_it(messages, &status, &groups).join("\n"))
        }
        Sync::Devices => {
            let devices = sync::status(app, ()).await?.devices;
            Answer::list(&devices, |device| device_line(messages, device))
        }
        Sync::Invite => {
            let invite = sync::invite(app, ()).await?;
            Answer::of(&invite, was_invited(messages, &invite))
        }
        Sync::Join { text, address, name, .. } => {
            let text = text.unwrap_or_default();
            let status = sync::join(app, SyncJoin { text, name, address, login }).await?;
            Answer::of(&status, stands(messages, &status))
        }
        Sync::Requests => {
            let requests = sync::now(app, ()).await?.status.requests;
            Answer::list(&requests, |request| request_line(messages, request))
        }
        Sync::Approve { id } => {
            let status = sync::approve(app, SyncRequestId { id }).await?;
            Answer::of(&status, say!(messages, "cli-sync-approved"))
        }
        Sync::Refuse { id } => {
            let status = sync::refuse(app, SyncRequestId { id }).await?;
            Answer::of(&status, say!(messages, "cli-sync-refused"))
        }
        Sync::Rename { id, name } => {
            let status = sync::rename(app, SyncRename { id: id.clone(), name }).await?;
            let named = status.devices.iter().find(|device| device.id == id);
            let name = named.map(|device| device.name.clone()).unwrap_or_default();
            Answer::of(&status, say!(messages, "cli-sync-renamed", "name" => name))
        }
        Sync::Revoke { id, with } => {
            let status = sync::revoke(app, SyncRevoke { id: id.clone(), with }).await?;
            let stay = sync::brought(app, SyncDeviceId { id: id.clone() }).await?;
            Answer::of(&status, was_revoked(messages, &id, &stay))
        }
        Sync::Aside { out: None } => {
            let aside = sync::aside(app, ()).await?;
            Answer::list(&aside, |one| aside_line(messages, one))
        }
        Sync::Aside { out: Some(out) } => {
            let saved = sync::export_aside(app, &out).await?;
            Answer::of(&saved, say!(messages, "cli-sync-exported", "path" => saved.path))
        }
        Sync::Group(command) => crate::sharing::ask(session, command, login).await,
        Sync::Off => {
            sync::off(app, ()).await?;
            let status = sync::status(app, ()).await?;
            Answer::of(&status, say!(messages, "cli-sync-off"))
        }
    }
}

fn was_added(messages: &Messages, added: &SyncAdded) -> String {
    let mut lines = vec![say!(messages, "sync-check-good")];
    for (tried, id) in [(added.check.lists, "sync-check-late"), (added.check.removes, "sync-check-keeps")] {
        if tried != SyncTried::Can {
            lines.push(say!(messages, id));
        }
    }
    if added.check.others > 0 {
        lines.push(say!(messages, "sync-check-others", "count" => added.check.others));
    }
    lines.push(stands(messages, &added.status));
    lines.join("\n")
}

fn was_done(messages: &Messages, done: &SyncDone) -> String {
    let moved = say!(messages, "cli-sync-moved", "sent" => done.sent, "taken" => done.taken);
    let mut lines = vec![moved];
    lines.extend(all_of_it(messages, &done.status, &done.groups));
    lines.join("\n")
}

/// How it stands with the notebook, and with each of the groups. Of a notebook that only shares groups there is no more to say.
fn all_of_it(messages: &Messages, status: &SyncStatus, groups: &[Sharing]) -> Vec<String> {
    let mut lines = vec![];
    if status.state != SyncState::Off || groups.is_empty() {
        lines.push(stands(messages, status));
    }
    lines.extend(groups.iter().map(|group| crate::sharing::one_line(messages, group)));
    lines
}

fn was_invited(messages: &Messages, invite: &SyncInvite) -> String {
    let said = say!(messages, "cli-sync-invited", "until" => day(&invite.until));
    format!("{}\n\n{said}", invite.text)
}

/// How it stands, a line each for whatever there is to say.
fn stands(messages: &Messages, status: &SyncStatus) -> String {
    let state = say!(messages, &format!("sync-state-{}", state(status.state)));
    format!("{state}\n{}", details(messages, status)).trim_end().to_owned()
}

/// The same without the first sentence.
pub fn details(messages: &Messages, status: &SyncStatus) -> String {
    let mut lines = vec![];
    if let Some(words) = &status.words {
        lines.push(say!(messages, "cli-sync-words", "words" => words));
    }
    if let Some(address) = &status.address {
        lines.push(say!(messages, "cli-sync-storage", "address" => address));
        lines.push(say!(messages, "sync-sent", "count" => status.sent));
    }
    for (count, id) in [
        (status.waiting, "sync-waiting"),
        (status.refused, "sync-refused"),
        (status.missing, "sync-missing"),
        (status.requests.len() as u64, "cli-sync-asking"),
        (status.recovered.len() as u64, "sync-recovered"),
    ] {
        if count > 0 {
            lines.push(say!(messages, id, "count" => count));
        }
    }
    if let Some(arriving) = status.arriving {
        lines.push(say!(messages, "sync-arriving", "done" => arriving.done, "total" => arriving.total));
    }
    if status.state == SyncState::On && status.recoverable {
        lines.push(say!(messages, "sync-recoverable"));
    }
    if let Some(done) = &status.done {
        lines.push(say!(messages, "cli-sync-done", "moment" => done));
    }
    lines.extend(status.failure.as_ref().map(|failure: &Failure| messages.refusal(failure)));
    lines.extend(warnings(messages, status));
    lines.extend(status.troubles.iter().map(|trouble| {
        let why = say!(messages, &format!("sync-trouble-{}", trouble.why));
        format!("{}  {why}", trouble.name)
    }));
    lines.join("\n")
}

/// What somebody should know, a line each.
pub fn warnings(messages: &Messages, status: &SyncStatus) -> Vec<String> {
    let line = |warning: &SyncWarning| {
        let id = format!("sync-warning-{}", warning.what);
        let said = say!(messages, &id, "device" => warning.device, "count" => warning.count);
        match &warning.since {
            Some(since) => format!("{said} {}", say!(messages, "sync-warning-since", "since" => day(since))),
            None => said,
        }
    };
    status.warnings.iter().map(line).collect()
}

/// A device is out, and whom it let in who still belongs.
fn was_revoked(messages: &Messages, id: &str, stay: &[SyncBrought]) -> String {
    let mut lines = vec![say!(messages, "cli-sync-revoked")];
    if !stay.is_empty() {
        lines.push(say!(messages, "cli-sync-brought", "id" => id));
    }
    lines.extend(stay.iter().map(|one| {
        let since = one.since.as_deref().map(day).unwrap_or_default();
        let group = match (&one.group, one.group_name.is_empty()) {
            (None, _) => String::new(),
            (Some(_), true) => say!(messages, "sharing-closed-name"),
            (Some(_), false) => one.group_name.clone(),
        };
        format!("{}  {}  {since}  {group}", one.id, one.name).trim_end().to_owned()
    }));
    lines.join("\n")
}

fn device_line(messages: &Messages, device: &SyncDevice) -> String {
    let how = match (device.here, device.active, device.behind) {
        (true, ..) => say!(messages, "sync-device-here"),
        (_, false, _) => say!(messages, "sync-device-out"),
        (.., 0) => say!(messages, "sync-device-level"),
        (.., behind) => say!(messages, "sync-device-behind", "count" => behind),
    };
    format!("{}  {}  {how}", device.id, device.name)
}

pub fn request_line(messages: &Messages, request: &SyncRequest) -> String {
    let words = say!(messages, "cli-sync-words", "words" => request.words);
    format!("{}  {}\n{words}", request.id, request.name)
}

fn aside_line(messages: &Messages, aside: &SyncAside) -> String {
    let why = say!(messages, &format!("sync-aside-{}", aside.why));
    format!("{}  {}  {}  {why}", aside.id, day(&aside.since), aside.device)
}

pub fn state(state: SyncState) -> &'static str {
    match state {
        SyncState::Off => "off",
        SyncState::Waiting => "waiting",
        SyncState::On => "on",
        SyncState::Outside => "outside",
        SyncState::Copied => "copied",
    }
}

/// The day of a moment in RFC 3339.
pub fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}
