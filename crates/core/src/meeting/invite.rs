//! Invitations for calendars: for one meeting, for a series with its exceptions, changed and called off.
//!
//! A meeting has one name in all calendars for as long as it lives, as a draft and as a group's meeting. What is sent counts as a change
//! when it differs from what was sent last, so that sending the same twice disturbs nobody.

use std::path::Path;

use jiff::civil::{Date, DateTime};
use kring_formats::write::ics::{Address, Calendar, Guest, Meeting as Entry, Method, ics};
use kring_store::{Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::invited::{self, Note};
use super::kind;
use super::people::read_email;
use super::read::Meeting;
use super::recurrence::{Occurrence, Series as Recurrence};
use super::series;
use super::series::kind::Series;
use super::sheets::{self, Speech};
use super::show;
use super::view::{Asks, Invite, MeetingSet, Uninvited};
use super::words::labelled;
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::journal::export::{Phrases, safe_name};
use crate::journal::read_id;
use crate::people::kind::folded;
use crate::vault::view::Saved;

/// The last dates of a series that ends are looked for among so many.
const MOST_DATES: usize = 4_000;
/// Minutes that a meeting takes in calendars when nothing says how long it is.
const ASSUMED: u32 = 60;

/// What the file is called at first.
pub async fn invitation_name(app: &App, request: &Invite) -> Result<String, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let speech = speech(app);
    let (title, day) = match series::read(&vault, id).await {
        Ok(series) => (series.title, Some(series.start)),
        Err(_) => {
            let meeting = show::read(&vault, id).await?.meeting;
            (meeting.title, meeting.start)
        }
    };
    if let Some(person) = &request.person {
        let gone = invited::wanted(app, &vault, id, person).await?;
        return Ok(format!("{}.eml", invitation_without(&speech, &title, &gone)));
    }
    Ok(format!("{}.ics", invitation_of(&speech, &title, day.map(|start| start.date()))))
}

/// What the cancellation for one is called, without an ending: `Cancellation - Tuesday circle - Bo`.
pub(super) fn invitation_without(speech: &Speech, title: &str, person: &Uninvited) -> String {
    let kind = speech.say("sheet-uninvitation");
    let name = if person.name.is_empty() { &person.email } else { &person.name };
    safe_name(&format!("{kind} - {title} - {name}"), &kind)
}

/// What an invitation is called, without an ending: `Invitation - Tuesday circle - 2026-09-15`.
pub(super) fn invitation_of(speech: &Speech, title: &str, day: Option<Date>) -> String {
    let day = day.map(|day| format!(" - {day}")).unwrap_or_default();
    let kind = speech.say("sheet-invitation");
    safe_name(&format!("{kind} - {title}{day}"), &kind)
}

/// The phrases of the person's language.
pub(super) fn speech(app: &App) -> Speech {
    let preferences = app.preferences();
    Speech { phrases: Phrases::new(preferences.language, preferences.region) }
}

/// Saves an invitation, a change of one, its cancellation, or that for one person, for calendars or as the draft of a mail to them.
pub async fn save_invitation(app: &App, request: Invite, out: &Path) -> Result<Saved, Failure> {
    let is_mail = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("eml"));
    let bytes = match request.person.clone().filter(|_| is_mail) {
        Some(person) => sheets::uninviting(app, request, &person).await?,
        None => invitation(app, request).await?.1,
    };
    kring_store::write_outside(out, &bytes)?;
    Ok(Saved { path: out.display().to_string() })
}

/// An invitation as a file, and what it asks of whoever opens it. Whether anything changed since the last one is noted.
pub(super) async fn invitation(app: &App, request: Invite) -> Result<(Method, Vec<u8>), Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let gone = match &request.person {
        Some(person) => Some(invited::wanted(app, &vault, id, person).await?),
        None => None,
    };
    let (mut calendar, people): (Calendar, Vec<(String, Address)>) = match series::read(&vault, id).await {
        Ok(series) => {
            let recurrence = series::recurrence(&series, &series::made(&vault, id).await?);
            let own = own_of(&vault, &series).await?;
            let sender = sender(&series, own.as_ref(), app.today()).filter(|sender| !sender.mail.is_empty());
            let people = series.people.iter().map(|one| known(&one.id, &one.name, &one.email)).collect();
            let cancel = request.cancel && gone.is_none();
            (of_series(app, id, &series, &recurrence, (sender, cancel)), people)
        }
        Err(_) => {
            let mut meeting = show::read(&vault, id).await?.meeting;
            if request.cancel && gone.is_none() && !meeting.cancelled {
                let cancelled = MeetingSet { id: request.id, cancelled: Some(true), ..MeetingSet::default() };
                super::set(app, cancelled).await?;
                meeting = show::read(&vault, id).await?.meeting;
            }
            let people = meeting.people.iter().map(|one| known(&one.id, &one.name, &one.email)).collect();
            (of_meeting(app, &vault, id, &meeting).await?, people)
        }
    };
    // A change for one is a change for all: whatever is sent to the others next has the same number.
    let asked: Vec<_> = people.into_iter().filter(|(_, address)| calendar.asks(address)).collect();
    let note = match &gone {
        Some(gone) => Note::Tells(gone, app.today()),
        None => Note::Asks(&asked),
    };
    let sequence = count(&vault, id, counter(&vault, id).await?, (&calendar, &note)).await?;
    if let Some(gone) = &gone {
        calendar = invited::cancellation(calendar, gone);
    }
    for entry in &mut calendar.meetings {
        entry.sequence = sequence;
    }
    Ok((calendar.method(), ics(&calendar)))
}

/// Somebody as calendars know them, by their id.
fn known(id: &str, name: &str, mail: &str) -> (String, Address) {
    (id.to_owned(), Address { name: name.to_owned(), mail: mail.to_owned() })
}

/// Where changes are counted: a meeting of a series is the same event in all calendars, and one that counted for itself would seem older
/// than what was sent of the whole.
async fn counter(vault: &Vault, id: Uuid) -> Result<Uuid, Failure> {
    if series::read(vault, id).await.is_ok() {
        return Ok(id);
    }
    match show::read(vault, id).await?.meeting.series.parse() {
        Ok(whole) if series::read(vault, whole).await.is_ok() => Ok(whole),
        _ => Ok(id),
    }
}

/// Notes what is sent, and gives the number of this change.
async fn count(
    vault: &Vault,
    id: Uuid,
    counter: Uuid,
    (calendar, note): (&Calendar, &Note<'_>),
) -> Result<u32, Failure> {
    // Without the moment at which it was written.
    let plain: Vec<String> = calendar.meetings.iter().map(told).collect();
    let key = kring_crypto::Key::from_bytes([0; 32]);
    let hash = kring_crypto::mac::mac(&key, plain.join("\n").as_bytes());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut work = vault.work(kring_store::By::Person).await?;
    let before = work.edit(id, |doc| {
        let before = doc.text_field(kind::SENT).unwrap_or_default();
        if before != hash {
            doc.set_field(kind::SENT, Field::Text(hash.clone()))?;
        }
        note.write(doc)?;
        Ok(before)
    });
    let before = before.await?;
    // The first that is sent of something of its own begins at nought; what calendars have of a series already is changed by it.
    let changes = before != hash && !(before.is_empty() && counter == id);
    let sequence = work.edit(counter, |doc: &Doc| -> Result<u32, StoreError> {
        let sequence = match doc.field(kind::SEQUENCE) {
            Some(Field::Int(number)) => u32::try_from(number).unwrap_or(0),
            _ => 0,
        };
        let sequence = sequence.saturating_add(u32::from(changes));
        if changes || doc.field(kind::SEQUENCE).is_none() {
            doc.set_field(kind::SEQUENCE, Field::Int(sequence.into()))?;
        }
        Ok(sequence)
    });
    let sequence = sequence.await?;
    work.commit().await?;
    Ok(sequence)
}

/// Everything that an invitation tells, in one line.
fn told(entry: &Entry) -> String {
    let Entry { uid, start, minutes, zone, rule, without, instead_of, title, text, place, link, .. } = entry;
    let zone = zone.iana_name();
    let people = (&entry.organizer, &entry.guests, entry.cancelled);
    format!("{:?}", (uid, start, minutes, zone, rule, without, instead_of, title, text, place, link, people))
}

async fn of_meeting(app: &App, vault: &Vault, id: Uuid, meeting: &Meeting) -> Result<Calendar, Failure> {
    let start = meeting.start.ok_or_else(|| Failure::refused("meeting-without-date"))?;
    let zone = kind::read_zone(&meeting.zone)?;
    // A date of a series is the same event in all calendars.
    let planned = kind::read_wall(&meeting.occurrence).ok().filter(|_| !meeting.series.is_empty());
    let own = if meeting.uid.is_empty() { id.to_string() } else { meeting.uid.clone() };
    let uid = if planned.is_some() { &meeting.series } else { &own };
    let whole = match meeting.series.parse() {
        Ok(whole) => series::read(vault, whole).await.ok(),
        Err(_) => None,
    };
    let own = match &whole {
        Some(series) => own_of(vault, series).await?,
        None => own_name(vault, &meeting.circle).await?,
    };
    let guest = |person: &super::read::Person| Guest {
        address: Address { name: person.name.clone(), mail: person.email.clone() },
        optional: false,
    };
    let entry = Entry {
        uid: uid_of(uid),
        sequence: 0,
        stamp: app.now(),
        start,
        minutes: if meeting.length() == 0 { ASSUMED } else { meeting.length() },
        zone,
        rule: None,
        last: None,
        without: Vec::new(),
        instead_of: planned,
        title: meeting.title.clone(),
        text: plain_agenda(&speech(app), meeting),
        link: link(&meeting.place),
        place: meeting.place.clone(),
        organizer: organizer(meeting, own.as_ref()),
        guests: meeting.people.iter().map(guest).collect(),
        cancelled: meeting.cancelled,
    };
    let method = if meeting.cancelled { Method::Cancel } else { Method::Request };
    Ok(Calendar { method, meetings: vec![entry] })
}

fn of_series(
    app: &App,
    id: Uuid,
    series: &Series,
    recurrence: &Recurrence,
    (organizer, cancel): (Option<Address>, bool),
) -> Calendar {
    let all: Vec<Occurrence> = recurrence.occurrences().take(MOST_DATES).collect();
    let ends = all.len() < MOST_DATES;
    let first: DateTime = all.first().map_or(series.start, |date| date.planned);
    let guest = |person: &series::kind::Member| Guest {
        address: Address { name: person.name.clone(), mail: person.email.clone() },
        optional: false,
    };
    let entry = Entry {
        uid: uid_of(&id.to_string()),
        sequence: 0,
        stamp: app.now(),
        start: first,
        minutes: series.minutes,
        zone: recurrence.zone.clone(),
        rule: Some(series.rule.rrule(first, &recurrence.zone)),
        last: all.last().filter(|_| ends).map(|date| date.planned),
        without: all.iter().filter(|date| date.cancelled).map(|date| date.planned).collect(),
        instead_of: None,
        title: series.title.clone(),
        text: String::new(),
        link: link(&series.place),
        place: series.place.clone(),
        organizer,
        guests: series.here(app.today()).map(guest).collect(),
        cancelled: cancel,
    };
    let moved = all.iter().filter(|date| !cancel && !date.cancelled && date.start != date.planned);
    let moved = moved.map(|date| Entry {
        start: date.start,
        rule: None,
        last: None,
        without: Vec::new(),
        instead_of: Some(date.planned),
        ..entry.clone()
    });
    let meetings: Vec<Entry> = std::iter::once(entry.clone()).chain(moved).collect();
    Calendar { method: if cancel { Method::Cancel } else { Method::Request }, meetings }
}

/// The name of a meeting in all calendars.
fn uid_of(id: &str) -> String {
    format!("{id}@kring")
}

/// Whose notebook it is, as a group or a series knows them.
pub(super) struct Own {
    id: String,
    address: Address,
}

impl Own {
    /// Whether somebody is that person: by id, or by name where nobody has the id.
    pub(super) fn is<'a>(&self, id: &str, name: &str, mut ids: impl Iterator<Item = &'a String>) -> bool {
        if ids.any(|it| *it == self.id) { self.id == id } else { folded(&self.address.name) == folded(name) }
    }
}

/// Whose notebook it is, as a series knows them, or else its group.
pub(super) async fn own_of(vault: &Vault, series: &Series) -> Result<Option<Own>, Failure> {
    let key = circle::own_key(vault);
    match series.people.iter().find(|person| person.key == key) {
        Some(me) => {
            let address = Address { name: me.name.clone(), mail: me.email.clone() };
            Ok(Some(Own { id: me.id.clone(), address }))
        }
        None => own_name(vault, &series.circle).await,
    }
}

/// Answers to the invitation of a series come to whose notebook it is, and to nobody who only takes part; where nobody is known, nobody is
/// asked for one. Their address may be empty.
fn sender(series: &Series, own: Option<&Own>, today: Date) -> Option<Address> {
    let own = own?;
    let ids = || series.people.iter().map(|person| &person.id);
    let mut reached = series.here(today).filter(|person| !person.email.is_empty());
    let me = reached.find(|person| own.is(&person.id, &person.name, ids()));
    let address = me.map(|person| Address { name: person.name.clone(), mail: person.email.clone() });
    Some(address.unwrap_or_else(|| own.address.clone()))
}

/// What the invitation to a series asks of those who take part.
pub(super) fn asks(series: &Series, own: Option<&Own>, today: Date) -> Asks {
    let unreached = invited::reaches_nobody(series.here(today).map(|person| &person.email));
    match sender(series, own, today) {
        _ if unreached => Asks::NoAddress,
        None => Asks::NoSender,
        Some(sender) if sender.mail.is_empty() => Asks::SenderWithoutAddress,
        Some(_) => Asks::Everyone,
    }
}

/// Who of a group has this notebook, if the group says.
async fn own_name(vault: &Vault, circle: &str) -> Result<Option<Own>, Failure> {
    if circle.is_empty() {
        return Ok(None);
    }
    let key = circle::own_key(vault);
    let me = super::people::of_group(vault, circle).await?.into_iter().find(|member| member.key == key);
    Ok(me.map(|me| {
        let mail = read_email(&me.contact).unwrap_or_default();
        Own { id: me.id, address: Address { name: me.name, mail } }
    }))
}

/// Whoever facilitates or hosts invites, when their address is known, else whose notebook it is; else the first whose address is, as a
/// calendar takes guests from somebody only.
fn organizer(meeting: &Meeting, own: Option<&Own>) -> Option<Address> {
    let holder = |role: &str| {
        let (person, _) = meeting.roles.get(role)?;
        meeting.people.iter().find(|one| one.id == *person && !one.email.is_empty())
    };
    let first = || meeting.people.iter().find(|one| !one.email.is_empty());
    let is_own = |person: &&super::read::Person| {
        let ids = meeting.people.iter().map(|one| &one.id);
        !person.email.is_empty() && own.is_some_and(|own| own.is(&person.id, &person.name, ids))
    };
    let mine = || meeting.people.iter().find(is_own);
    let person = holder("facilitator").or_else(|| holder("host")).or_else(mine).or_else(first)?;
    Some(Address { name: person.name.clone(), mail: person.email.clone() })
}

/// The first address of the web in a text.
fn link(place: &str) -> String {
    let is_link = |word: &&str| word.starts_with("https://") || word.starts_with("http://");
    place.split_whitespace().find(is_link).unwrap_or_default().to_owned()
}

/// What it is for, and the agenda in plain lines.
pub(super) fn plain_agenda(speech: &Speech, meeting: &Meeting) -> String {
    let clock = super::plan::clock(&meeting.slots(&|_| false), meeting.late, meeting.minutes);
    let start = meeting.zoned();
    let mut lines: Vec<String> = Vec::new();
    if !meeting.purpose.is_empty() {
        lines.extend([meeting.purpose.clone(), String::new()]);
    }
    let mut section = "";
    for (item, place) in meeting.items.iter().zip(&clock.places).filter(|(item, _)| item.minutes > 0) {
        if item.section != section {
            // What stands in no section is set apart from the one before it.
            let heading = Some(&item.section).filter(|section| !section.is_empty());
            let apart = lines.last().is_some_and(|line| !line.is_empty());
            lines.extend(apart.then(String::new).into_iter().chain(heading.cloned()));
            section = &item.section;
        }
        let begins = show::time_of(start.as_ref(), place.begins).map(|time| time + " ").unwrap_or_default();
        let lead = if item.lead.is_empty() { String::new() } else { format!(", {}", item.lead) };
        let track = if item.track.is_empty() { String::new() } else { format!("{}: ", item.track) };
        lines.push(format!("{begins}{track}{} ({}{lead})", item.title, speech.minutes(item.minutes)));
        // Who leads stands in the line itself.
        let below = labelled().filter(|(_, word)| word.name != "lead" && !(word.of)(item).is_empty());
        lines.extend(below.map(|(label, word)| format!("    {}", speech.labelled(label, (word.of)(item)))));
    }
    lines.join("\n").trim_end().to_owned()
}
