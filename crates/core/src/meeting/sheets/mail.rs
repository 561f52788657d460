//! Mails that are not sent yet: a sheet as text, to everyone whose address is known, with the invitation beside it.

use kring_formats::write::ics::Address;
use kring_formats::write::mail::{Attachment, Draft, eml};
use kring_store::Vault;
use uuid::Uuid;

use super::asked::dates;
use super::leave::{content, kind_of, name, said, speech};
use super::words::Speech;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::language::say;
use crate::meeting::invite::{self as letters, invitation, invitation_of, plain_agenda};
use crate::meeting::invited;
use crate::meeting::read::Meeting;
use crate::meeting::series;
use crate::meeting::series::kind::Series;
use crate::meeting::show;
use crate::meeting::view::{Invite, Sheet, SheetQuery};

/// So many of the next dates of a series are named in a mail.
const DATES: usize = 6;

/// The invitation that goes with a sheet.
pub(super) fn invite(request: &SheetQuery) -> Invite {
    Invite { id: request.id.clone(), ..Invite::default() }
}

/// The dates that are asked about, as plain lines.
pub(super) fn asked(speech: &Speech, meeting: &Meeting) -> String {
    let lines: Vec<String> = dates(speech, meeting).iter().map(|line| format!("- {line}")).collect();
    if lines.is_empty() {
        String::new()
    } else {
        format!("{}\n{}", speech.say("sheet-dates"), lines.join("\n"))
    }
}

/// The draft of a mail about a meeting, or the invitation to a series.
pub(super) async fn draft(app: &App, request: &SheetQuery) -> Result<Vec<u8>, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let speech = speech(app, request);
    if let Ok(series) = series::read(&vault, id).await {
        return of_series(app, &vault, id, request, (&series, &speech)).await;
    }
    let meeting = show::read(&vault, id).await?.meeting;
    let text = match request.sheet {
        Sheet::Invitation => said([
            speech.off(&meeting),
            speech.when(&meeting),
            meeting.place.clone(),
            asked(&speech, &meeting),
            plain_agenda(&speech, &meeting),
        ]),
        _ => content(app, request).await?.lines,
    };
    let mut attachments = Vec::new();
    // What only I read is addressed to nobody, and what is over invites nobody.
    let invites = matches!(request.sheet, Sheet::Agenda | Sheet::HandOut | Sheet::Invitation);
    if meeting.start.is_some() && invites {
        attachments.push(attached(app, request, name(&speech, Sheet::Invitation, &meeting)).await?);
    }
    let known = meeting.people.iter().map(|person| (&person.name, &person.email));
    let known = known.filter(|_| request.sheet != Sheet::Script);
    let subject = match request.sheet {
        Sheet::Invitation => meeting.title.clone(),
        sheet => {
            say!(speech.phrases.messages, "sheet-role", "role" => kind_of(&speech, sheet), "name" => meeting.title)
        }
    };
    let subject = match meeting.cancelled {
        true => {
            let off = speech.say("sheet-cancelled-short");
            say!(speech.phrases.messages, "sheet-role", "role" => off, "name" => subject)
        }
        false => subject,
    };
    Ok(eml(&Draft { to: addresses(known), subject, text, date: app.now(), attachments }))
}

/// The invitation to a series: its next dates and its place, to everyone who takes part.
async fn of_series(
    app: &App,
    vault: &Vault,
    id: Uuid,
    request: &SheetQuery,
    (series, speech): (&Series, &Speech),
) -> Result<Vec<u8>, Failure> {
    if request.sheet != Sheet::Invitation {
        return Err(Failure::request("sheet"));
    }
    let recurrence = series::recurrence(series, &series::made(vault, id).await?);
    let on = |start| {
        let (start, minutes) = (Some(start), Some(series.minutes));
        speech.when(&Meeting { start, minutes, zone: series.zone.clone(), ..Meeting::default() })
    };
    let dates: Vec<String> = recurrence.next(app.now(), DATES).iter().map(|date| on(date.start)).collect();
    let text = said([series.title.clone(), dates.join("\n"), series.place.clone()]);
    let called = invitation_of(speech, &series.title, Some(series.start.date()));
    let attachments = vec![attached(app, request, called).await?];
    let to = addresses(series.here(app.today()).map(|person| (&person.name, &person.email)));
    Ok(eml(&Draft { to, subject: series.title.clone(), text, date: app.now(), attachments }))
}

/// The draft of a mail to somebody who was taken out, with the cancellation for them alone.
pub(in crate::meeting) async fn uninviting(
    app: &App,
    request: Invite,
    person: &str,
) -> Result<Vec<u8>, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let speech = letters::speech(app);
    let gone = invited::wanted(app, &vault, id, person).await?;
    let (title, when) = match series::read(&vault, id).await {
        Ok(series) => (series.title, String::new()),
        Err(_) => {
            let meeting = show::read(&vault, id).await?.meeting;
            (meeting.title.clone(), speech.when(&meeting))
        }
    };
    let name = letters::invitation_without(&speech, &title, &gone);
    let (method, bytes) = invitation(app, request).await?;
    let media_type = format!("text/calendar; charset=utf-8; method={}", method.name());
    let attachments = vec![Attachment { name: format!("{name}.ics"), media_type, bytes }];
    let out = speech.say("sheet-uninvited-short");
    let subject = say!(speech.phrases.messages, "sheet-role", "role" => out, "name" => title.clone());
    let text = said([speech.say("sheet-uninvited"), title, when]);
    let to = addresses(std::iter::once((&gone.name, &gone.email)));
    Ok(eml(&Draft { to, subject, text, date: app.now(), attachments }))
}

/// The invitation as a mail carries it.
async fn attached(app: &App, request: &SheetQuery, name: String) -> Result<Attachment, Failure> {
    let (method, bytes) = invitation(app, invite(request)).await?;
    let media_type = format!("text/calendar; charset=utf-8; method={}", method.name());
    Ok(Attachment { name: format!("{name}.ics"), media_type, bytes })
}

/// Those whose address is known.
fn addresses<'a>(people: impl Iterator<Item = (&'a String, &'a String)>) -> Vec<Address> {
    let known = people.filter(|(_, mail)| !mail.is_empty());
    known.map(|(name, mail)| Address { name: name.clone(), mail: mail.clone() }).collect()
}
