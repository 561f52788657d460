//! Whom an invitation went to, who was taken out after that, and the cancellation that goes to them alone.
//!
//! A calendar keeps what it was sent. Whoever is taken out hears of it by a cancellation that names them and nobody else (RFC 5546,
//! section 3.2.5), and the meeting of the others stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_formats::write::ics::{Address, Calendar, Guest, Meeting as Entry, Method};
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::read::{Meeting, column};
use super::series;
use super::series::kind::Series;
use super::show;
use super::view::{Asks, Uninvited};
use crate::app::App;
use crate::failure::Failure;
use crate::people::kind::folded;
use crate::register;

/// Who was invited, by person: the address, a blank, and the name.
const INVITED: &str = "invited";
/// The day on which the cancellation for somebody was made, by person.
const UNINVITED: &str = "uninvited";

/// What a meeting or a series knows of those who were invited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invited {
    /// Their address and name, by their id.
    addresses: BTreeMap<String, String>,
    /// The day of their cancellation, by their id.
    told: BTreeMap<String, String>,
    /// Who was taken out.
    out: BTreeSet<String>,
}

impl Invited {
    /// Reads a document.
    pub(super) fn of(doc: &Doc) -> Self {
        let there = register::entries(doc, column::PERSON_NAME);
        let all = doc.entries(column::PERSON_NAME).into_keys();
        Self {
            addresses: doc.entries(INVITED),
            told: doc.entries(UNINVITED),
            out: all.filter(|id| !there.contains_key(id)).collect(),
        }
    }

    /// Writes it into the copy of a meeting.
    pub(super) fn write(&self, doc: &Doc) -> Result<(), StoreError> {
        for (register, entries) in [(INVITED, &self.addresses), (UNINVITED, &self.told)] {
            entries.iter().try_for_each(|(id, text)| register::set(doc, id, &[(register, text.as_str())]))?;
        }
        Ok(())
    }

    /// Those who are not here any more.
    fn without(self, here: &[(&str, &str)]) -> Vec<Uninvited> {
        let told = self.told;
        let gone = self.addresses.into_iter().filter_map(|(id, address)| {
            let (email, name) = address.split_once(' ').unwrap_or((address.as_str(), ""));
            // Whoever was added anew under the same address is here.
            let is_here = here.iter().any(|(one, mail)| *one == id || mail.eq_ignore_ascii_case(email));
            let gone = Uninvited {
                told: told.get(&id).cloned(),
                name: name.to_owned(),
                email: email.to_owned(),
                id: id.clone(),
            };
            Some(gone).filter(|_| !is_here)
        });
        gone.collect()
    }
}

/// What is noted of a file that goes out.
pub(super) enum Note<'a> {
    /// Whom it invites, by their id.
    Asks(&'a [(String, Address)]),
    /// For whom alone it calls the meeting off, and on which day.
    Tells(&'a Uninvited, Date),
}

impl Note<'_> {
    /// Notes it. Whoever was taken out and is invited again is expected again.
    pub(super) fn write(&self, doc: &Doc) -> Result<(), StoreError> {
        match self {
            Self::Asks(guests) => guests.iter().try_for_each(|(id, Address { name, mail })| {
                let address = format!("{} {name}", mail.trim());
                register::set(doc, id, &[(INVITED, address.as_str())])?;
                doc.clear_entry(UNINVITED, id)
            }),
            Self::Tells(person, today) => {
                register::set(doc, &person.id, &[(UNINVITED, today.to_string().as_str())])
            }
        }
    }
}

/// Who was invited to a meeting and is not in it any more.
pub(super) async fn of_meeting(vault: &Vault, meeting: &Meeting) -> Vec<Uninvited> {
    let mut invited = meeting.invited.clone();
    if !invited.out.is_empty()
        && let Ok(whole) = meeting.series.parse::<Uuid>()
        && let Ok(series) = series::read(vault, whole).await
    {
        // Whoever was invited to the whole series expects this date too.
        let more = series
            .invited
            .addresses
            .iter()
            .filter(|(id, _)| meeting.invited.out.contains(*id) && series.person(id).is_some());
        for (id, address) in more {
            invited.addresses.entry(id.clone()).or_insert_with(|| address.clone());
        }
    }
    let here: Vec<(&str, &str)> =
        meeting.people.iter().map(|person| (person.id.as_str(), person.email.as_str())).collect();
    invited.without(&here)
}

/// Whether an invitation reaches nobody: none of these addresses is known.
pub(super) fn reaches_nobody<'a>(mut addresses: impl Iterator<Item = &'a String>) -> bool {
    addresses.all(String::is_empty)
}

/// What the invitation to a meeting asks of those who take part: somebody gathers the answers as soon as one address is known.
pub(super) fn asks(meeting: &Meeting) -> Asks {
    let nobody = reaches_nobody(meeting.people.iter().map(|person| &person.email));
    if nobody { Asks::NoAddress } else { Asks::Everyone }
}

/// Who was invited to a series and is not in it any more.
pub(super) fn of_series(series: &Series, today: Date) -> Vec<Uninvited> {
    let here: Vec<(&str, &str)> =
        series.here(today).map(|person| (person.id.as_str(), person.email.as_str())).collect();
    series.invited.clone().without(&here)
}

/// Who of a meeting or a series was invited and taken out again, by id, name or address.
pub(super) async fn wanted(app: &App, vault: &Vault, id: Uuid, person: &str) -> Result<Uninvited, Failure> {
    let all = match series::read(vault, id).await {
        Ok(series) => of_series(&series, app.today()),
        Err(_) => of_meeting(vault, &show::read(vault, id).await?.meeting).await,
    };
    let name = folded(person);
    let is = |one: &Uninvited| one.id == person || folded(&one.name) == name || folded(&one.email) == name;
    all.into_iter().find(is).ok_or_else(|| Failure::refused("meeting-person-not-uninvited"))
}

/// The cancellation for one: it tells nobody else of it, and nothing more of the meeting than calendars need to find it.
pub(super) fn cancellation(calendar: Calendar, person: &Uninvited) -> Calendar {
    let address = Address { name: person.name.clone(), mail: person.email.clone() };
    let alone = |entry: Entry| Entry {
        organizer: entry.organizer.or_else(|| Some(address.clone())),
        guests: vec![Guest { address: address.clone(), optional: false }],
        text: String::new(),
        // The meeting takes place, for the others.
        cancelled: false,
        ..entry
    };
    // What differs from the series goes with it.
    Calendar { method: Method::Cancel, meetings: calendar.meetings.into_iter().take(1).map(alone).collect() }
}
