use jiff::civil::datetime;
use proptest::prelude::*;

use super::*;

fn meeting() -> Meeting {
    Meeting {
        uid: "01a@kring".into(),
        sequence: 0,
        stamp: "2026-01-05T08:00:00Z".parse().unwrap(),
        start: datetime(2026, 1, 20, 12, 0, 0, 0),
        minutes: 90,
        zone: TimeZone::get("Europe/Brussels").unwrap(),
        rule: None,
        last: None,
        without: Vec::new(),
        instead_of: None,
        title: "Tuesday circle".into(),
        text: String::new(),
        place: String::new(),
        link: String::new(),
        organizer: None,
        guests: Vec::new(),
        cancelled: false,
    }
}

fn written(method: Method, meetings: Vec<Meeting>) -> Vec<String> {
    let bytes = ics(&Calendar { method, meetings });
    let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
    text.strip_suffix("\r\n").unwrap().split("\r\n").map(str::to_owned).collect()
}

fn has(lines: &[String], line: &str) -> bool {
    lines.iter().any(|other| other == line)
}

fn guest(name: &str, mail: &str) -> Guest {
    Guest { address: Address { name: name.into(), mail: mail.into() }, optional: false }
}

#[test]
fn a_series_says_its_rule_what_it_leaves_out_and_what_differs() {
    let first = datetime(2026, 1, 20, 12, 0, 0, 0);
    let series = Meeting {
        rule: Some("FREQ=MONTHLY;BYDAY=3TU".into()),
        without: vec![datetime(2026, 7, 21, 12, 0, 0, 0)],
        ..meeting()
    };
    let moved = Meeting {
        start: datetime(2026, 4, 28, 9, 0, 0, 0),
        instead_of: Some(datetime(2026, 4, 21, 12, 0, 0, 0)),
        ..meeting()
    };
    assert_eq!(series.start, first);
    let lines = written(Method::Publish, vec![series, moved]);
    for line in [
        "METHOD:PUBLISH",
        "DTSTART;TZID=Europe/Brussels:20260120T120000",
        "DTEND;TZID=Europe/Brussels:20260120T133000",
        "RRULE:FREQ=MONTHLY;BYDAY=3TU",
        "EXDATE;TZID=Europe/Brussels:20260721T120000",
        "RECURRENCE-ID;TZID=Europe/Brussels:20260421T120000",
        "DTSTART;TZID=Europe/Brussels:20260428T090000",
    ] {
        assert!(has(&lines, line), "{line}\n{lines:#?}");
    }
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VTIMEZONE").count(), 1);
}

#[test]
fn an_invitation_asks_and_a_cancellation_takes_back() {
    let organizer = Address { name: "Ann, A.".into(), mail: "ann@example.org".into() };
    let invited = Meeting {
        organizer: Some(organizer),
        guests: vec![guest("Bo", "bo@example.org"), guest("Cy", " "), guest("Ann", "Ann@example.org")],
        ..meeting()
    };
    let asked = written(Method::Request, vec![invited.clone()]);
    assert!(has(&asked, "METHOD:REQUEST"));
    assert!(has(&asked, "ORGANIZER;CN=\"Ann, A.\":mailto:ann@example.org"), "{asked:#?}");
    let bo = "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Bo\":mailto:bo@example.org";
    assert!(has(&asked, bo), "{asked:#?}");
    assert!(!asked.iter().any(|line| line.contains("Cy")), "nobody is invited without an address");
    let ann =
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=\"Ann\":mailto:Ann@example.org";
    assert!(has(&asked, ann), "whoever invites is not asked: {asked:#?}");
    let gone = written(Method::Cancel, vec![Meeting { sequence: 2, cancelled: true, ..invited.clone() }]);
    for line in ["METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "UID:01a@kring"] {
        assert!(has(&gone, line), "{line}");
    }
    let for_one = written(Method::Cancel, vec![Meeting { sequence: 3, ..invited.clone() }]);
    assert!(has(&for_one, "METHOD:CANCEL") && has(&for_one, "SEQUENCE:3"), "{for_one:#?}");
    assert!(!for_one.iter().any(|line| line.starts_with("STATUS")), "the meeting goes on: {for_one:#?}");
    let alone = written(Method::Request, vec![Meeting { guests: Vec::new(), ..invited }]);
    assert!(has(&alone, "METHOD:PUBLISH"), "without anybody to ask, nothing is asked");
}

#[test]
fn a_meeting_while_the_clocks_go_back_ends_when_it_ends() {
    let night = Meeting { start: datetime(2026, 10, 25, 1, 30, 0, 0), minutes: 60, ..meeting() };
    let lines = written(Method::Publish, vec![night.clone()]);
    assert!(has(&lines, "DTEND;TZID=Europe/Brussels:20261025T023000"));
    // Half past two comes twice, and this one ends at the second.
    let longer = written(Method::Publish, vec![Meeting { minutes: 120, ..night }]);
    assert!(has(&longer, "DURATION:PT120M"), "{longer:#?}");
}

#[test]
fn an_hour_that_the_clocks_leave_out_is_written_as_the_one_behind_it() {
    let moved = Meeting {
        start: datetime(2027, 3, 28, 2, 30, 0, 0),
        minutes: 60,
        instead_of: Some(datetime(2027, 3, 30, 12, 0, 0, 0)),
        ..meeting()
    };
    let lines = written(Method::Publish, vec![moved.clone()]);
    assert!(has(&lines, "DTSTART;TZID=Europe/Brussels:20270328T033000"), "{lines:#?}");
    assert!(has(&lines, "DTEND;TZID=Europe/Brussels:20270328T043000"), "it takes an hour: {lines:#?}");
    // The other nights of a series have that hour.
    let nightly = Meeting { rule: Some("FREQ=DAILY;COUNT=3".into()), instead_of: None, ..moved };
    let lines = written(Method::Publish, vec![nightly]);
    assert!(has(&lines, "DTSTART;TZID=Europe/Brussels:20270328T023000"), "{lines:#?}");
    assert!(has(&lines, "DURATION:PT60M"), "{lines:#?}");
}

#[test]
fn a_zone_without_a_name_is_written_as_utc() {
    let zone = TimeZone::fixed(jiff::tz::offset(2));
    let lines = written(Method::Publish, vec![Meeting { zone, ..meeting() }]);
    assert!(has(&lines, "DTSTART:20260120T100000Z"), "{lines:#?}");
    assert!(!has(&lines, "BEGIN:VTIMEZONE"));
}

proptest! {
    #[test]
    fn nothing_that_is_written_breaks_out_of_its_line(
        title in any::<String>(), text in "(?s).{0,200}", name in any::<String>(), mail in any::<String>(),
        link in any::<String>(), rule in any::<String>(), uid in any::<String>()
    ) {
        let hostile = Meeting {
            uid, title, text: text.clone(), place: text, link: format!("https://{link}"), rule: Some(rule),
            organizer: Some(Address { name: name.clone(), mail: format!("a{mail}") }),
            guests: vec![guest(&name, &format!("b{mail}"))],
            ..meeting()
        };
        let plain = written(Method::Request, vec![Meeting {
            title: "x".into(), link: "https://x".into(), rule: Some("x".into()), text: "x".into(), place: "x".into(),
            organizer: Some(Address { name: String::new(), mail: "x".into() }), guests: vec![guest("", "x")],
            ..meeting()
        }]);
        let names = |lines: &[String]| {
            lines.iter().map(|line| line.split([':', ';']).next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let optional = |names: Vec<String>| {
            names.into_iter().filter(|name| !["DESCRIPTION", "LOCATION", "URL"].contains(&name.as_str())).collect::<Vec<_>>()
        };
        let lines = written(Method::Request, vec![hostile]);
        prop_assert_eq!(optional(names(&lines)), optional(names(&plain)));
    }
}
