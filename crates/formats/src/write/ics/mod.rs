//! Invitations, changes of them and cancellations as iCalendar (RFC 5545, RFC 5546), for every other calendar.
//!
//! Times are wall times in a zone, as people agreed on them; the zone is written into the file. Whatever a title holds, the file stays
//! one that can be read. Start at [`ics`].

mod lines;
mod zone;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use lines::{Lines, mailto, quoted};

/// Meetings that go out together.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// What the file asks of whoever opens it.
    pub method: Method,
    /// The meetings; those of one series, and the exceptions to it, share a `uid`.
    pub meetings: Vec<Meeting>,
}

/// What a file asks of whoever opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// To know of the meetings.
    Publish,
    /// To answer, and to put them in the place of what was sent before under the same `uid`.
    Request,
    /// To take them out again; of a meeting that is not called off, only for the guests who are named.
    Cancel,
}

/// A meeting, a series, or one meeting of a series that differs.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// Its name in all calendars; never changes.
    pub uid: String,
    /// Which change of it this is; grows with each that is sent.
    pub sequence: u32,
    /// When this was written.
    pub stamp: Timestamp,
    /// When it begins, on the clocks of `zone`; of a series, its first meeting.
    pub start: DateTime,
    /// How long it takes.
    pub minutes: u32,
    /// The zone.
    pub zone: TimeZone,
    /// For a series, the value of its `RRULE`.
    pub rule: Option<String>,
    /// When the last meeting of the series begins, where it has a last one.
    pub last: Option<DateTime>,
    /// The meetings of the series that do not take place.
    pub without: Vec<DateTime>,
    /// For one meeting of a series that differs: when the rule has it.
    pub instead_of: Option<DateTime>,
    /// The title.
    pub title: String,
    /// What it is about; may be empty.
    pub text: String,
    /// Where; may be empty.
    pub place: String,
    /// The address of a video call or page; may be empty.
    pub link: String,
    /// Who invites.
    pub organizer: Option<Address>,
    /// Who is invited.
    pub guests: Vec<Guest>,
    /// It does not take place.
    pub cancelled: bool,
}

/// A name and an address for mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The name; may be empty.
    pub name: String,
    /// The address, `name@example.org`.
    pub mail: String,
}

/// Somebody who is invited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    /// Who. Without an address for mail, a calendar cannot know them, and they are not named.
    pub address: Address,
    /// They need not come.
    pub optional: bool,
}

impl Calendar {
    /// What the file will really ask: only whoever is invited by somebody can answer.
    pub fn method(&self) -> Method {
        let can_answer = |meeting: &Meeting| {
            meeting.organizer.as_ref().is_some_and(Address::is_known)
                && meeting.guests.iter().any(|guest| guest.address.is_known())
        };
        match self.method {
            Method::Request if !self.meetings.iter().all(can_answer) => Method::Publish,
            method => method,
        }
    }

    /// Whether the file asks somebody to come.
    pub fn asks(&self, address: &Address) -> bool {
        let asks = |meeting: &Meeting| meeting.guests.iter().any(|guest| guest.address == *address);
        address.is_known() && self.method() == Method::Request && self.meetings.iter().any(asks)
    }
}

impl Method {
    /// Its name in the file, and in the type of an attachment.
    pub fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

impl Address {
    fn is_known(&self) -> bool {
        !self.mail.trim().is_empty()
    }
}

/// The calendar as a file.
pub fn ics(calendar: &Calendar) -> Vec<u8> {
    let method = calendar.method();
    let mut lines = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kring//Kring//EN", "CALSCALE:GREGORIAN"] {
        lines.raw(line);
    }
    lines.raw(&format!("METHOD:{}", method.name()));
    zones(&mut lines, &calendar.meetings);
    for meeting in &calendar.meetings {
        event(&mut lines, meeting, method);
    }
    lines.raw("END:VCALENDAR");
    lines.into_bytes()
}

/// Every zone once, with all that holds from the first meeting in it to the last.
fn zones(lines: &mut Lines, meetings: &[Meeting]) {
    let mut written: Vec<&str> = Vec::new();
    for meeting in meetings {
        let Some(name) = zone_name(&meeting.zone).filter(|name| !written.contains(name)) else { continue };
        let there = || meetings.iter().filter(|other| zone_name(&other.zone) == Some(name));
        let times = |meeting: &Meeting| {
            [Some(meeting.start), meeting.instead_of].into_iter().flatten().chain(meeting.without.clone())
        };
        let instants = || there().flat_map(times).map(|wall| instant(wall, &meeting.zone));
        let first = instants().min().unwrap_or(meeting.stamp);
        let ends = |meeting: &Meeting| meeting.rule.is_none() || meeting.last.is_some();
        let lasts = there().filter_map(|meeting| meeting.last).map(|wall| instant(wall, &meeting.zone));
        let last = instants().chain(lasts).max().filter(|_| there().all(ends));
        // The end of the last meeting may be a day later.
        let day = SignedDuration::from_hours(24);
        let last = last.map(|last| last.checked_add(day).unwrap_or(last));
        zone::write(lines, &meeting.zone, name, first, last);
        written.push(name);
    }
}

fn event(lines: &mut Lines, meeting: &Meeting, method: Method) {
    lines.raw("BEGIN:VEVENT");
    lines.text("UID", &meeting.uid);
    lines.raw(&format!("DTSTAMP:{}", utc(meeting.stamp)));
    lines.raw(&format!("SEQUENCE:{}", meeting.sequence));
    time(lines, "DTSTART", shown(meeting), &meeting.zone);
    end(lines, meeting);
    if let Some(rule) = &meeting.rule {
        let known = |sign: &char| sign.is_ascii_alphanumeric() || "=;,+-".contains(*sign);
        lines.raw(&format!("RRULE:{}", rule.chars().filter(known).collect::<String>()));
    }
    for without in &meeting.without {
        time(lines, "EXDATE", *without, &meeting.zone);
    }
    if let Some(planned) = meeting.instead_of {
        time(lines, "RECURRENCE-ID", planned, &meeting.zone);
    }
    lines.text("SUMMARY", &meeting.title);
    for (name, value) in [("DESCRIPTION", &meeting.text), ("LOCATION", &meeting.place)] {
        if !value.trim().is_empty() {
            lines.text(name, value);
        }
    }
    if let Some(link) = uri(&meeting.link) {
        lines.raw(&format!("URL:{link}"));
    }
    people(lines, meeting, method);
    // A cancellation for some of those who were invited says nothing of the meeting, which goes on without them (RFC 5546, section 3.2.5).
    match (meeting.cancelled, method) {
        (true, _) => lines.raw("STATUS:CANCELLED"),
        (false, Method::Cancel) => {}
        (false, Method::Publish | Method::Request) => lines.raw("STATUS:CONFIRMED"),
    }
    lines.raw("TRANSP:OPAQUE");
    lines.raw("END:VEVENT");
}

fn people(lines: &mut Lines, meeting: &Meeting, method: Method) {
    if let Some(organizer) = meeting.organizer.as_ref().filter(|organizer| organizer.is_known()) {
        lines.raw(&format!("ORGANIZER{}:{}", name(organizer), mailto(&organizer.mail)));
    }
    // A file that asks for no answer names nobody who could give one (RFC 5546, section 3.2.1).
    if method == Method::Publish {
        return;
    }
    for guest in meeting.guests.iter().filter(|guest| guest.address.is_known()) {
        let role = if guest.optional { "OPT-PARTICIPANT" } else { "REQ-PARTICIPANT" };
        let mail = guest.address.mail.trim();
        let invites = |organizer: &Address| organizer.mail.trim().eq_ignore_ascii_case(mail);
        let asks = match method {
            Method::Request if meeting.organizer.as_ref().is_some_and(invites) => ";PARTSTAT=ACCEPTED",
            Method::Request => ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
            Method::Publish | Method::Cancel => "",
        };
        let (name, mail) = (name(&guest.address), mailto(&guest.address.mail));
        lines.raw(&format!("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE={role}{asks}{name}:{mail}"));
    }
}

fn name(address: &Address) -> String {
    let name = address.name.trim();
    if name.is_empty() { String::new() } else { format!(";CN={}", quoted(name)) }
}

/// A time on the clocks of a zone.
fn time(lines: &mut Lines, property: &str, wall: DateTime, zone: &TimeZone) {
    lines.raw(&match zone_name(zone) {
        Some(name) => format!("{property};TZID={name}:{}", wall.strftime("%Y%m%dT%H%M%S")),
        None => format!("{property}:{}", utc(instant(wall, zone))),
    });
}

/// When a meeting begins, as the clocks show it: one that would begin in an hour that they leave out begins an hour later. A series
/// keeps its wall time for the dates on which there is one.
fn shown(meeting: &Meeting) -> DateTime {
    let begins = instant(meeting.start, &meeting.zone);
    if meeting.rule.is_some() { meeting.start } else { meeting.zone.to_datetime(begins) }
}

/// The end, as the clocks show it; as a duration where they show that time twice and would mean the other, and where they never show
/// the beginning.
fn end(lines: &mut Lines, meeting: &Meeting) {
    let length = SignedDuration::from_mins(i64::from(meeting.minutes));
    let start = instant(meeting.start, &meeting.zone);
    let end = start.checked_add(length).unwrap_or(start);
    let wall = meeting.zone.to_datetime(end);
    if instant(wall, &meeting.zone) == end && meeting.zone.to_datetime(start) == shown(meeting) {
        time(lines, "DTEND", wall, &meeting.zone);
    } else {
        lines.raw(&format!("DURATION:PT{}M", meeting.minutes));
    }
}

/// The name by which a zone is written; a zone without one, one that is no place, and UTC itself are written as UTC.
fn zone_name(zone: &TimeZone) -> Option<&str> {
    zone.iana_name().filter(|name| !["UTC", "Etc/UTC", "Etc/Unknown", "Factory"].contains(name))
}

fn instant(wall: DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_timestamp(wall).unwrap_or(Timestamp::MAX)
}

fn utc(instant: Timestamp) -> String {
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// An address of the web; whatever may not stand in one makes it none.
fn uri(link: &str) -> Option<&str> {
    let link = link.trim();
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    let may_stand = |sign: char| sign.is_ascii_graphic() && !"\"<>\\^`{|}".contains(sign);
    (is_web && link.chars().all(may_stand)).then_some(link)
}

#[cfg(test)]
mod tests;
