//! What other calendars and mail programs make of what Kring writes: two calendars and a mail library of Python, whose warnings are errors.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use jiff::civil::{DateTime, datetime};
use jiff::tz::TimeZone;
use kring_core::meeting::recurrence::{Change, Series, instant};
use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_formats::write::ics::{Address, Calendar, Guest, Meeting, Method, ics};
use kring_formats::write::mail::{Attachment, Draft, eml};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

const READ: &str = include_str!("invitations/read.py");

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn third_tuesdays() -> Series {
    Series {
        start: datetime(2026, 1, 20, 12, 0, 0, 0),
        zone: zone("Europe/Brussels"),
        rule: Rule { every: 1, pattern: Pattern::MonthlyBy { nth: 3, day: Day::Tu }, ends: Ends::Never },
        changes: Default::default(),
    }
}

/// A series as it is sent, its changes beside it.
fn sent(series: &Series, sequence: u32) -> Vec<Meeting> {
    let guest = |name: &str, mail: &str, optional| Guest {
        address: Address { name: name.into(), mail: mail.into() },
        optional,
    };
    let whole = Meeting {
        uid: "0195-tuesday@kring".into(),
        sequence,
        stamp: "2026-01-05T08:00:00Z".parse().unwrap(),
        start: series.start,
        minutes: 90,
        zone: series.zone.clone(),
        rule: Some(series.rule.rrule(series.start, &series.zone)),
        last: None,
        without: series
            .changes
            .iter()
            .filter(|(_, change)| **change == Change::Cancelled)
            .map(|(at, _)| *at)
            .collect(),
        instead_of: None,
        title: "Tuesday circle".into(),
        text: "Check-in, a case, check-out.".into(),
        place: "Room 4".into(),
        link: "https://meet.example/tuesday".into(),
        organizer: Some(Address { name: "Ann".into(), mail: "ann@example.org".into() }),
        guests: vec![guest("Bo", "bo@example.org", false), guest("Cy \"C.\", X", "cy@example.org", true)],
        cancelled: false,
    };
    let moved = series.changes.iter().filter_map(|(planned, change)| match change {
        Change::Moved(to) => Some(Meeting {
            start: *to,
            instead_of: Some(*planned),
            rule: None,
            without: Vec::new(),
            ..whole.clone()
        }),
        Change::Cancelled => None,
    });
    let moved: Vec<Meeting> = moved.collect();
    [vec![whole], moved].concat()
}

/// What Python's libraries make of files.
pub fn understood(files: &[(&str, Vec<u8>)]) -> Vec<Value> {
    let python = std::env::var_os("KRING_PYTHON").expect(
        "KRING_PYTHON names a Python with icalendar and vobject: `cargo xtask test` makes one, or use a virtual environment",
    );
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.path().join(name)).collect();
    for (path, (_, bytes)) in paths.iter().zip(files) {
        fs::write(path, bytes).unwrap();
    }
    let ended =
        Command::new(python).args(["-c", READ]).args(&paths).output().expect("KRING_PYTHON can be started");
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "nobody complains");
    serde_json::from_slice(&ended.stdout).unwrap()
}

fn calendar(method: Method, meetings: Vec<Meeting>) -> Vec<u8> {
    ics(&Calendar { method, meetings })
}

/// The wall time and the instant of each meeting, as vobject has them.
pub fn starts(read: &Value, event: usize) -> Vec<(String, String)> {
    let starts = read["vobject"]["events"][event]["starts"].as_array().unwrap();
    let moment = |start: &Value| {
        let start = start.as_str().unwrap();
        let instant: jiff::Timestamp = start.parse().unwrap();
        (start[..16].to_owned(), instant.to_string())
    };
    starts.iter().map(moment).collect()
}

#[test]
fn two_calendars_accept_a_series_with_what_was_moved_and_what_was_left_out() {
    let mut series = third_tuesdays();
    let at = |month, day, hour| datetime(2026, month, day, hour, 0, 0, 0);
    series.changes.insert(at(4, 21, 12), Change::Moved(at(4, 28, 9)));
    series.changes.insert(at(7, 21, 12), Change::Cancelled);
    let read = understood(&[("series.ics", calendar(Method::Request, sent(&series, 3)))]).remove(0);
    assert_eq!(read["icalendar"]["faults"], serde_json::json!([]));
    for program in ["icalendar", "vobject"] {
        assert_eq!(read[program]["method"], "REQUEST", "{program}");
        let events = read[program]["events"].as_array().unwrap();
        assert_eq!(events.len(), 2);
        for event in events {
            assert_eq!((&event["uid"], &event["sequence"]), (&"0195-tuesday@kring".into(), &3.into()));
            assert_eq!((&event["title"], &event["place"]), (&"Tuesday circle".into(), &"Room 4".into()));
            assert_eq!(event["text"], "Check-in, a case, check-out.");
            assert_eq!(
                event["guests"],
                serde_json::json!(["mailto:bo@example.org", "mailto:cy@example.org"])
            );
        }
    }
    assert_eq!(read["icalendar"]["events"][0]["names"], serde_json::json!(["Bo", "Cy 'C.', X"]));
    assert_eq!(read["icalendar"]["events"][0]["minutes"], 90);
    assert_eq!(starts(&read, 1)[0].0, "2026-04-28T09:00");
    let plain = Series { changes: Default::default(), ..series.clone() };
    let planned: Vec<DateTime> = plain.occurrences().take(31).map(|one| one.planned).collect();
    let expected: Vec<(String, String)> = planned
        .iter()
        .filter(|planned| **planned != at(7, 21, 12))
        .map(|planned| (planned.to_string()[..16].to_owned(), instant(*planned, &series.zone).to_string()))
        .collect();
    assert_eq!(starts(&read, 0), expected, "noon in Brussels, in summer and in winter");
    assert!(expected.iter().all(|(wall, _)| wall.ends_with("T12:00")));
}

#[test]
fn a_change_and_a_cancellation_keep_the_name_and_raise_the_number() {
    let series = third_tuesdays();
    let gone: Vec<Meeting> =
        sent(&series, 5).into_iter().map(|meeting| Meeting { cancelled: true, ..meeting }).collect();
    let read = understood(&[
        ("first.ics", calendar(Method::Request, sent(&series, 0))),
        ("gone.ics", calendar(Method::Cancel, gone)),
    ]);
    let event = |at: usize| &read[at]["icalendar"]["events"][0];
    assert_eq!(event(0)["uid"], event(1)["uid"]);
    assert!(event(0)["sequence"].as_u64() < event(1)["sequence"].as_u64());
    assert_eq!((&event(0)["status"], &event(1)["status"]), (&"CONFIRMED".into(), &"CANCELLED".into()));
    assert_eq!(read[1]["vobject"]["method"], "CANCEL");
}

#[test]
fn titles_that_hold_anything_arrive_as_they_were_written() {
    let mut runner = TestRunner::deterministic();
    let mut titles: Vec<String> = vec![
        "Two\nlines, and; more \\ 👩‍👩‍👧‍👦 \"quoted\": ok".into(),
        "é".repeat(10_000),
        "END:VEVENT\r\nEND:VCALENDAR\r\nX-EVIL:1".into(),
        "مرحبا — שלום — 漢字 \u{2028} next \u{85} \u{b} \u{1e} end".into(),
        "\\n \\, \\; \\\\".into(),
        " spaces at both ends ".into(),
    ];
    let any = proptest::prelude::any::<String>();
    titles.extend((0..100).map(|_| any.new_tree(&mut runner).unwrap().current()));
    let file = |(at, title): (usize, &String)| {
        let mut meetings = sent(&third_tuesdays(), 0);
        meetings[0].title = format!("x{title}x");
        meetings[0].text = format!("x{title}x");
        meetings[0].place = format!("x{title}x");
        meetings[0].guests[0].address.name = title.clone();
        (format!("{at}.ics"), calendar(Method::Request, meetings))
    };
    let files: Vec<(String, Vec<u8>)> = titles.iter().enumerate().map(file).collect();
    let files: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    for (read, title) in understood(&files).iter().zip(&titles) {
        // Every kind of line end becomes the one that calendars know; signs that no text may hold are left out.
        let ends = ['\r', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}'];
        let plain = title.replace("\r\n", "\n").replace(ends, "\n");
        let plain: String =
            plain.chars().filter(|sign| "\n\t".contains(*sign) || !sign.is_control()).collect();
        let wanted = format!("x{plain}x");
        assert_eq!(read["icalendar"]["faults"], serde_json::json!([]), "{title:?}");
        for program in ["icalendar", "vobject"] {
            let event = &read[program]["events"][0];
            assert_eq!(read[program]["events"].as_array().unwrap().len(), 1);
            for field in ["title", "text", "place"] {
                assert_eq!(event[field], wanted.as_str(), "{program} {field}");
            }
            assert_eq!(event["guests"].as_array().unwrap().len(), 2);
        }
    }
}

#[test]
fn every_zone_of_the_world_is_written_as_it_is() {
    // vobject takes a zone that is like UTC but for a summer time of two hours for UTC, and there is one.
    let database = jiff::tz::TimeZoneDatabase::bundled();
    let names = database.available().map(|name| name.to_string()).filter(|name| name != "Antarctica/Troll");
    let names: Vec<String> = names.collect();
    assert!(names.len() > 400, "the zones come with the program");
    let series = |name: &String| Series { zone: zone(name), ..third_tuesdays() };
    let file = |name: &String| {
        (format!("{}.ics", name.replace('/', "+")), calendar(Method::Publish, sent(&series(name), 0)))
    };
    let files: Vec<(String, Vec<u8>)> = names.iter().map(file).collect();
    let files: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    for (read, name) in understood(&files).iter().zip(&names) {
        let series = series(name);
        let instants: Vec<String> =
            series.occurrences().take(30).map(|one| instant(one.start, &series.zone).to_string()).collect();
        let found: Vec<String> = starts(read, 0).into_iter().map(|(_, instant)| instant).collect();
        assert_eq!(found, instants, "{name}");
    }
}

#[test]
fn a_mail_is_a_draft_with_the_invitation_in_it() {
    let invitation = calendar(Method::Request, sent(&third_tuesdays(), 0));
    let draft = Draft {
        to: vec![
            Address { name: "Bo".into(), mail: "bo@example.org".into() },
            Address {
                name: "Zoé \"Z\" Łoś, (facilitator)\r\nBcc: all@example.org".into(),
                mail: "zoe@example.org".into(),
            },
            Address { name: "Nobody".into(), mail: "no address".into() },
        ],
        subject: "Réunion du mardi — 漢字 👩‍👩‍👧‍👦\r\nX-Evil: 1 ".repeat(6),
        text: "Beste allen,\n\nTot dinsdag — Ann\n".into(),
        date: "2026-01-05T08:00:00Z".parse().unwrap(),
        attachments: vec![Attachment {
            name: "invitation.ics".into(),
            media_type: "text/calendar; charset=utf-8; method=REQUEST".into(),
            bytes: invitation.clone(),
        }],
    };
    let read = understood(&[("draft.eml", eml(&draft))]).remove(0);
    assert_eq!(read["defects"], serde_json::json!([]));
    assert_eq!(read["subject"], draft.subject.replace("\r\n", "  "));
    let to = read["to"].as_array().unwrap();
    assert_eq!(to.len(), 2, "{to:?}");
    assert_eq!(to[0], serde_json::json!(["Bo", "bo@example.org"]));
    assert_eq!(to[1][1], "zoe@example.org");
    let parts = read["parts"].as_array().unwrap();
    assert_eq!(parts[0]["content"].as_str().unwrap().replace("\r\n", "\n"), draft.text);
    let attached = &parts[1];
    assert_eq!((&attached["type"], &attached["method"]), (&"text/calendar".into(), &"REQUEST".into()));
    assert_eq!(attached["name"], "invitation.ics");
    let content = attached["content"].as_str().unwrap().replace("\r\n", "\n");
    assert_eq!(content, String::from_utf8(invitation).unwrap().replace("\r\n", "\n"));
}
