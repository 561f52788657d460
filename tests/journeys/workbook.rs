//! Hours as a workbook, as another spreadsheet program reads it: what is a number there, what a day, and how it adds up.

use std::collections::{BTreeMap, BTreeSet};

use kring_core::journal::view::PageAdd;
use kring_core::people::session::{Fee, Mode};
use kring_core::people::view::{HoursExport, HoursFormat, HoursQuery, SessionGiven};
use kring_core::{journal, people};
use kring_tests::*;

use crate::export::borders::office;
use crate::sessions::with;

/// A sheet: its name, and its rows of cells. A number is written as it is, a day after `day `, words in quotation marks.
type Sheet = (String, Vec<Vec<String>>);

/// What stands between a mark and the next quotation mark.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(&format!(" {name}=\""))?.1.split_once('"').map(|(value, _)| value)
}

/// The sheets of a file as LibreOffice keeps them.
fn sheets(kept: &str) -> Vec<Sheet> {
    let tables = kept.split("<table:table ").skip(1);
    tables
        .map(|table| (attribute(&format!(" {table}"), "table:name").unwrap().to_owned(), rows(table)))
        .collect()
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in table.split("<table:table-row").skip(1) {
        let mut cells = Vec::new();
        for cell in row.split("<table:table-cell").skip(1) {
            let tag = cell.split('>').next().unwrap_or_default();
            let words = cell.split_once("<text:p>").and_then(|(_, rest)| rest.split_once("</text:p>"));
            let shown = match attribute(tag, "office:value-type") {
                Some("float") => attribute(tag, "office:value").unwrap().to_owned(),
                Some("date") => format!("day {}", attribute(tag, "office:date-value").unwrap()),
                Some("string") => format!("\"{}\"", words.map_or("", |(words, _)| words)),
                Some(other) => panic!("a cell of the kind {other}: {tag}"),
                None => String::new(),
            };
            let times = attribute(tag, "table:number-columns-repeated");
            cells.extend(std::iter::repeat_n(shown, times.map_or(1, |times| times.parse().unwrap())));
        }
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if !cells.is_empty() {
            let times = attribute(row.split('>').next().unwrap_or_default(), "table:number-rows-repeated");
            rows.extend(std::iter::repeat_n(cells, times.map_or(1, |times| times.parse().unwrap())));
        }
    }
    rows
}

/// A session in each of two years, of different kinds, and one of which nobody said how long it was.
async fn a_season(coach: &Person) {
    let noor =
        |minutes, fee, mode| SessionGiven { minutes, fee: Some(fee), mode: Some(mode), ..with("Noor") };
    let team = SessionGiven { minutes: Some(150), fee: Some(Fee::Internal), size: 6, ..with("Team Oever") };
    let sessions = [
        ("2025-12-30", noor(Some(50), Fee::Paid, Mode::Walk)),
        ("2026-01-31", SessionGiven { minutes: Some(30), fee: Some(Fee::Paid), ..with("=cmd()") }),
        ("2026-02-01", noor(Some(95), Fee::Paid, Mode::Video)),
        ("2026-02-14", noor(Some(1440), Fee::Unpaid, Mode::Together)),
        ("2026-02-20", team),
        ("2026-03-02", with("Noor")),
    ];
    for (date, given) in sessions {
        let (date, title) = (Some(date.to_owned()), "Hour".to_owned());
        let request = PageAdd { title, date, session: Some(given), ..PageAdd::default() };
        journal::add(&coach.app, request).await.unwrap();
    }
}

/// A row as it is read: its cells parted by bars, words without their quotation marks.
fn cells(text: &str) -> Vec<String> {
    let cell = |cell: &str| match cell.chars().next() {
        Some(first) if !cell.starts_with("day ") && (first.is_alphabetic() || "=\"".contains(first)) => {
            format!("\"{}\"", cell.trim_matches('"'))
        }
        _ => cell.to_owned(),
    };
    text.split('|').map(|text| cell(text.trim())).collect()
}

#[tokio::test]
async fn a_workbook_holds_the_sessions_and_their_sums() {
    let coach = a_coach().await;
    a_season(&coach).await;
    let read = async |without_names: bool| {
        let out = coach.home.path().join("hours.xlsx");
        let export = HoursExport { query: HoursQuery::default(), format: HoursFormat::Xlsx, without_names };
        people::export_hours(&coach.app, export, &out).await.unwrap();
        let kept = office(&out, "fods");
        assert!(!kept.contains("table:formula"), "nothing in it computes");
        sheets(&kept)
    };
    let named = read(false).await;
    let names: Vec<&str> = named.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Sessions", "Summary"]);
    let (head, sessions) = named[0].1.split_first().unwrap();
    assert_eq!(*head, cells("Date | With | Minutes | Hours | Payment | How | Kind | People"));
    let expected = [
        "day 2025-12-30 | Noor | 50 | \"0:50\" | paid | while walking | individual | 1",
        "day 2026-01-31 | =cmd() | 30 | \"0:30\" | paid | | individual | 1",
        "day 2026-02-01 | Noor | 95 | \"1:35\" | paid | by video | individual | 1",
        "day 2026-02-14 | Noor | 1440 | \"24:00\" | unpaid | in one room | individual | 1",
        "day 2026-02-20 | Team Oever | 150 | \"2:30\" | internal | | group | 6",
        "day 2026-03-02 | Noor | | | not said | | individual | 1",
    ];
    // Nothing and no words are one thing to the reader.
    let filled =
        |row: &Vec<String>| -> Vec<String> { row.iter().map(|cell| cell.replace("\"\"", "")).collect() };
    let said: BTreeSet<Vec<String>> = sessions.iter().map(filled).collect();
    let expected: BTreeSet<Vec<String>> = expected.iter().map(|row| filled(&cells(row))).collect();
    assert_eq!(said, expected);

    let (head, sums) = named[1].1.split_first().unwrap();
    assert_eq!(*head, cells("Period | Payment | Kind | Sessions | Minutes | Hours"));
    let of = |period: &str| -> BTreeMap<String, String> {
        let rows = sums.iter().filter(|row| row[0] == format!("\"{period}\""));
        rows.map(|row| (format!("{} {}", row[1], row[2]), row[3..].join(" "))).collect()
    };
    let pairs = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(kind, sum)| ((*kind).to_owned(), (*sum).to_owned())).collect()
    };
    assert_eq!(of("2025-12"), pairs(&[("\"paid\" \"individual\"", "1 50 \"0:50\"")]));
    let in_february = [
        ("\"paid\" \"individual\"", "1 95 \"1:35\""),
        ("\"unpaid\" \"individual\"", "1 1440 \"24:00\""),
        ("\"internal\" \"group\"", "1 150 \"2:30\""),
    ];
    assert_eq!(of("2026-02"), pairs(&in_february));
    let of_the_year = [
        ("\"paid\" \"individual\"", "2 125 \"2:05\""),
        ("\"unpaid\" \"individual\"", "1 1440 \"24:00\""),
        ("\"internal\" \"group\"", "1 150 \"2:30\""),
        ("\"not said\" \"individual\"", "1 0 \"0:00\""),
    ];
    assert_eq!(of("2026"), pairs(&of_the_year));
    assert_eq!(sums.last().unwrap()[3..], ["6", "1765", "\"29:25\""], "everything, in the last row");

    // Without names each person is a number, the same one wherever they come.
    let nameless = read(true).await;
    let who: BTreeMap<&str, &str> =
        nameless[0].1[1..].iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    assert_eq!(who["day 2025-12-30"], who["day 2026-03-02"]);
    assert_eq!(who.values().collect::<BTreeSet<_>>(), BTreeSet::from([&"1", &"2", &"3"]));
    assert_eq!(nameless[1], named[1], "the sums name nobody");
    assert!(!format!("{nameless:?}").contains("Noor"));
}
