//! What an agenda says of its times comes true, and what it says beside them is kept: texts, tracks, leads, priorities, facts.

use super::super::super::model::Priority::{self, Could, Must};
use super::*;

/// A title, its minutes, and when it is locked.
pub(super) type Locked<'a> = (&'a str, u32, &'a str);
/// A track, a title, its minutes, and who leads it.
type Track<'a> = (&'a str, &'a str, u32, &'a str);

/// Each text, and its items with where they are locked.
pub(super) fn locks(cases: &[(&str, &[Locked])]) {
    for (text, told) in cases {
        let items = super::super::read(text).items;
        let locked =
            |item: &Pasted| item.locked.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default();
        let items: Vec<_> =
            items.iter().map(|item| (item.title.clone(), item.minutes, locked(item))).collect();
        let told: Vec<_> =
            told.iter().map(|(title, minutes, at)| ((*title).into(), *minutes, (*at).into())).collect();
        assert_eq!(items, told, "{text}");
    }
}

/// Each text, and the tracks, titles, minutes and leads of its items.
fn tracks(cases: &[(&str, &[Track])]) {
    for (text, told) in cases {
        let items = super::super::read(text).items;
        let items: Vec<_> = items
            .iter()
            .map(|item| (item.track.as_str(), item.title.as_str(), item.minutes, item.lead.as_str()))
            .collect();
        assert_eq!(items, *told, "{text}");
    }
}

#[test]
fn lines_below_a_timed_item_are_its_text() {
    for (text, told, below) in [
        ("9:00 Welcome\n- coffee\n- names\n- wishes\n9:30 Case", [30, UNSAID], "- coffee\n- names\n- wishes"),
        ("9h Accueil\n  • café\n  • prénoms\n9h30 Cas", [30, UNSAID], "- café\n- prénoms"),
        ("9u00 Onthaal\n\t- koffie\n\t\t- en thee\n9u30 Casus", [30, UNSAID], "- koffie\n  - en thee"),
        (
            "1. 9:00-9:20 Welcome\n   a) names\n   b) wishes\n2. 9:20-10:00 Case",
            [20, 40],
            "- names\n- wishes",
        ),
        ("Welcome 20 min\n   bring a stone\nCase 40 min", [20, 40], "- bring a stone"),
        ("> 9:00 Welcome\n> - names:\n>   - all\n> 9:30 Case 40 min", [30, 40], "- names:\n  - all"),
        ("9:00 Accueil\n  - tour (30 min)\n  - café\n9:30 Cas 40 min", [30, 40], "- tour (30 min)\n- café"),
    ] {
        let items = super::super::read(text).items;
        assert_eq!(items.iter().map(|item| item.minutes).collect::<Vec<_>>(), told, "{text}");
        assert_eq!(items[0].text, below, "{text}");
        assert!(items.iter().all(|item| item.locked.is_none()), "{text}: the times lead there");
    }
    let last = super::super::read("9:00 Welcome\n- names\n9:30 Case\n- Ann tells").items;
    assert_eq!(last[1].text, "- Ann tells");
    reads_all(&[
        (
            "9:00 Gathering\n- Welcome\n- Case",
            &[("Gathering", UNSAID), ("Welcome", UNSAID), ("Case", UNSAID)],
        ),
        ("Morning 60 min\n- Welcome\n- Case", &[("Morning", 60), ("Welcome", UNSAID), ("Case", UNSAID)]),
    ]);
    let block = super::super::read("9:00-10:00 Block one\n  9:00 A\n  9:20 B\n10:00 Lunch").items;
    let told: Vec<_> = block.iter().map(|item| (item.section.as_str(), item.minutes)).collect();
    assert_eq!(told, [("Block one", 20), ("Block one", 40), ("", UNSAID)]);
    let part =
        super::super::read("9:00-10:00 Premier bloc\n - Accueil 10 min\n - Cas 50 min\n10:00 Pause").items;
    let told: Vec<_> =
        part.iter().map(|item| (item.section.as_str(), item.title.as_str(), item.minutes)).collect();
    assert_eq!(told, [("Premier bloc", "Accueil", 10), ("Premier bloc", "Cas", 50), ("", "Pause", UNSAID)]);
}

#[test]
fn every_time_that_is_written_comes_true() {
    locks(&[
        ("9:00 Welcome\nWalk\n9:45 End", &[("Welcome", 20, ""), ("Walk", 25, "")]),
        (
            "9:00 Welcome 10 min\nRound 10 min\n9:30 Case",
            &[("Welcome", 10, ""), ("Round", 10, ""), ("Case", 10, "09:30")],
        ),
        ("9h Accueil\nTour 10 min\n9h30 Cas", &[("Accueil", 20, ""), ("Tour", 10, ""), ("Cas", 10, "")]),
        (
            "9u Onthaal\nRonde\nNieuws\n9u30 Casus",
            &[("Onthaal", 10, ""), ("Ronde", 10, ""), ("Nieuws", 10, ""), ("Casus", 10, "")],
        ),
        ("9:00-9:15 Welcome\nBreak\n9:30 Case", &[("Welcome", 15, ""), ("Break", 15, ""), ("Case", 10, "")]),
        ("9:00 Welcome 30 min\n9:15 Case 45 min", &[("Welcome", 30, ""), ("Case", 45, "09:15")]),
        ("Accueil 10 min\n9h30 Cas 45 min", &[("Accueil", 10, ""), ("Cas", 45, "09:30")]),
        (
            "9:00 Welkom\n9:30 Casus\nDag 2:\n9:00 Terugblik",
            &[("Welkom", 30, ""), ("Casus", 10, ""), ("Terugblik", 10, "")],
        ),
    ]);
}

#[test]
fn parallel_sessions_run_side_by_side() {
    tracks(&[
        (
            "11:00-12:00 Parallel:\n  A: GROW (Piet)\n  B: Balint (An)\n12:00-13:00 Lunch",
            &[("A", "GROW", 60, "Piet"), ("B", "Balint", 60, "An"), ("", "Lunch", 60, "")],
        ),
        (
            "11u00 Parallelle sessies\n   A. GROW oefenen (lokaal 1, Piet)\n   B. Balint (An)\n12u15 Lunch",
            &[
                ("A", "GROW oefenen (lokaal 1)", 75, "Piet"),
                ("B", "Balint", 75, "An"),
                ("", "Lunch", UNSAID, ""),
            ],
        ),
        (
            "Ateliers en parallèle (1h)\n1) Écoute (Léa)\n2) Questions (Karim)\nPause 15 min",
            &[("1", "Écoute", 60, "Léa"), ("2", "Questions", 60, "Karim"), ("", "Pause", 15, "")],
        ),
        (
            "11:00 Breakouts\nRoom 1: Listening\nRoom 2: Asking\n12:00 Lunch",
            &[("Room 1", "Listening", 60, ""), ("Room 2", "Asking", 60, ""), ("", "Lunch", UNSAID, "")],
        ),
        (
            "| Tijd | Wat | Wie |\n|---|---|---|\n| 10u | Parallel | |\n| | A: rouwen | Cy |\n| | B: spelen | Dee |\n| 11u | Einde | |",
            &[("A", "rouwen", 60, "Cy"), ("B", "spelen", 60, "Dee")],
        ),
        (
            "9:15-10:15 A: GROW\n9:15-10:15 B: Balint\n10:15-10:30 Pauze",
            &[("A", "GROW", 60, ""), ("B", "Balint", 60, ""), ("", "Pauze", 15, "")],
        ),
        (
            "14u00 Parallel\n  1. Zaal A: rouwen\n  2. Zaal B: spelen\n15u00 Pauze",
            &[("Zaal A", "rouwen", 60, ""), ("Zaal B", "spelen", 60, ""), ("", "Pauze", UNSAID, "")],
        ),
        (
            "10:00 Breakout A: Fundraising [Kim] || Breakout B: Outreach [Lee]\n10:45 Break",
            &[
                ("Breakout A", "Fundraising", 45, "Kim"),
                ("Breakout B", "Outreach", 45, "Lee"),
                ("", "Break", UNSAID, ""),
            ],
        ),
        (
            "Atelier A : Écoute || Atelier B : Questions 30 min\nPause 10 min",
            &[("Atelier A", "Écoute", 30, ""), ("Atelier B", "Questions", 30, ""), ("", "Pause", 10, "")],
        ),
    ]);
    let items = super::super::read("11:00-12:00 Parallel:\n  A: GROW\n  B: Balint\n12:00-13:00 Lunch").items;
    assert_eq!(
        items.iter().map(|item| item.section.as_str()).collect::<Vec<_>>(),
        ["Parallel", "Parallel", ""]
    );
    assert!(items.iter().all(|item| item.locked.is_none()));
}

#[test]
fn heads_of_columns_say_what_stands_below_them() {
    type Told<'a> = (&'a str, u32, &'a str, Option<Priority>, &'a str);
    let cases: &[(&str, &[Told])] = &[
        (
            "Heure\tDurée\tPoint\tAnimateur\tPriorité\n9h00\t15 min\tAccueil\tHélène\t\n9h15\t1h15\tCas\tLuc\tindispensable\n10h30\t20 min\tPause\t\tsi possible",
            &[
                ("Accueil", 15, "Hélène", None, ""),
                ("Cas", 75, "Luc", Some(Must), ""),
                ("Pause", 20, "", Some(Could), ""),
            ],
        ),
        (
            "Onderwerp\tDuur\tPrioriteit\nWelkom\t10 min\tmoet\nNieuwe leden\t20\tkan",
            &[("Welkom", 10, "", Some(Must), ""), ("Nieuwe leden", 20, "", Some(Could), "")],
        ),
        (
            "Item\tMinutes\tPriority\tMaterial\nWelcome\t10\thigh\tcards\nClose\t5\tC\t",
            &[("Welcome", 10, "", Some(Must), "Material: cards"), ("Close", 5, "", Some(Could), "")],
        ),
        (
            "| Item | Owner | Where | Min |\n|---|---|---|---|\n| Welcome | sophie | Room 2 | 10 |\n| | | | |\n| Case (Balint) | Ann | | 35 |",
            &[("Welcome", 10, "sophie", None, "Where: Room 2"), ("Case (Balint)", 35, "Ann", None, "")],
        ),
        (
            "Heure;Point;Qui\n9h00;Accueil;Jean\n9h20;Cas;tous",
            &[("Accueil", 20, "Jean", None, ""), ("Cas", UNSAID, "tous", None, "")],
        ),
        (
            "Wie\tWat\tVan\tTot\nAn\tOnthaal\t9u\t9u20\n\tPauze\t9u20\t9u30",
            &[("Onthaal", 20, "An", None, ""), ("Pauze", 10, "", None, "")],
        ),
    ];
    for (text, told) in cases {
        let read = super::super::read(text);
        let items: Vec<_> = read
            .items
            .iter()
            .map(|item| {
                (item.title.as_str(), item.minutes, item.lead.as_str(), item.priority, item.text.as_str())
            })
            .collect();
        assert_eq!(items, *told, "{text}");
    }
}

#[test]
fn what_tells_of_the_meeting_is_left_out() {
    for (text, told, left_out, end) in [
        (
            "AGENDA - Steering Committee (12:30 PM – 3:00 PM ET)\n12:30 PM Lunch & networking\n1:00 PM Reports",
            [("Lunch & networking", 30), ("Reports", 120)],
            1,
            Some(time(15, 0, 0, 0)),
        ),
        (
            "Tijd: 14u-16u\n14u Welkom\n14u30 Casus",
            [("Welkom", 30), ("Casus", 90)],
            1,
            Some(time(16, 0, 0, 0)),
        ),
        (
            "Meeting: Team sync\nTime: 10:00 - 11:00\nDuration: 1 hour\nAttendees: A, B\n1. News - 10 min\n2. Case - 50 min",
            [("News", 10), ("Case", 50)],
            4,
            Some(time(11, 0, 0, 0)),
        ),
        (
            "Vergadering 12 mei\nAanwezig: An\n1. Verslag 5 min\n2. Varia",
            [("Verslag", 5), ("Varia", UNSAID)],
            2,
            None,
        ),
        (
            "Réunion 9h-10h\nAccueil 10 min\nCas 50 min",
            [("Accueil", 10), ("Cas", 50)],
            1,
            Some(time(10, 0, 0, 0)),
        ),
        (
            "[08:14, 3-11-2025] Els: agenda voor morgen 👇\n- inchecken 10'\n- casus 20'\n[08:15, 3-11-2025] Jan: 👍",
            [("inchecken", 10), ("casus", 20)],
            2,
            None,
        ),
        (
            "03/11/2025, 08:14 - Léa: l'ordre du jour\n• accueil 10'\n• cas 20'",
            [("accueil", 10), ("cas", 20)],
            1,
            None,
        ),
        (
            "Salut ! ordre du jour de jeudi 🙂\n• accueil 10'\n• cas 20'\nÀ jeudi",
            [("accueil", 10), ("cas", 20)],
            2,
            None,
        ),
        (
            "**Date:** 12 March 2026\n**Location:** Room 4B\n1. Welcome 10\n2. Case 20",
            [("Welcome", 10), ("Case", 20)],
            2,
            None,
        ),
        (
            "Voorzitter: Bart. Verslag: Ilse.\n1. Opening 10\n2. Casus 20\nTot morgen",
            [("Opening", 10), ("Casus", 20)],
            2,
            None,
        ),
        (
            "Lieu : rue Haute 15\nPrésents : Léa, Luc\n1) Accueil – 10 min.\n2) Cas – 20 min.\nFin prévue à 19h20",
            [("Accueil", 10), ("Cas", 20)],
            2,
            Some(time(19, 20, 0, 0)),
        ),
    ] {
        let read = super::super::read(text);
        let items: Vec<_> = read.items.iter().map(|item| (item.title.as_str(), item.minutes)).collect();
        assert_eq!(
            (items.as_slice(), read.left_out.len(), read.end),
            (told.as_slice(), left_out, end),
            "{text}: {:?}",
            read.left_out
        );
    }
    assert_eq!(super::super::read("Tijd: 14u-16u\nWelkom 10\nCasus 20").start, Some(time(14, 0, 0, 0)));
    let sections = super::super::read("# Retreat\n## Morning\n9:00 Welcome\n9:30 Case");
    assert_eq!(
        (sections.items[1].section.as_str(), sections.left_out),
        ("Morning", vec!["Retreat".to_owned()])
    );
}

#[test]
fn more_lengths_are_understood() {
    reads(&[
        ("Cas : 3/4 d'heure", "Cas", 45),
        ("Pause ¼ d’heure", "Pause", 15),
        ("Cas – deux heures", "Cas", 120),
        ("Casus, twee uur", "Casus", 120),
        ("Case, three hours", "Case", 180),
        ("Pauze driekwartier", "Pauze", 45),
        ("Casus (uur en een kwart)", "Casus", 75),
        ("Casus (een uur en een kwart)", "Casus", 75),
        ("Ronde 20 minuutjes", "Ronde", 20),
        ("Case 1½ h", "Case", 90),
        ("Cas 2½ heures", "Cas", 150),
        ("Case 1 1/2 hours", "Case", 90),
        ("Case up to 20 min", "Case", 20),
        ("Divers : 10 min max", "Divers", 10),
        ("Casus (20 min maximaal)", "Casus", 20),
        ("Case (up to 20 min)", "Case", 20),
        ("Casus max. 20 min", "Casus", 20),
        ("Casus (maximaal 20 min)", "Casus", 20),
        ("Cas maximum 20 min", "Cas", 20),
        ("Cas, jusqu'à 20 min", "Cas", 20),
        ("Three hours of silence 10 min", "Three hours of silence", 10),
    ]);
}

#[test]
fn a_sign_off_takes_no_item() {
    reads_all(&[
        (
            "- Check-in\n- Case Ann\n- Thank you round!\n- Next date",
            &[
                ("Check-in", UNSAID),
                ("Case Ann", UNSAID),
                ("Thank you round!", UNSAID),
                ("Next date", UNSAID),
            ],
        ),
        (
            "Welcome\nBest practices:\n- sharing\nClosing",
            &[("Welcome", UNSAID), ("sharing", UNSAID), ("Closing", UNSAID)],
        ),
        (
            "- Onthaal\n- Dank aan Els!\n- Casus",
            &[("Onthaal", UNSAID), ("Dank aan Els!", UNSAID), ("Casus", UNSAID)],
        ),
        (
            "• Accueil\n• Merci à Léa !\n• Cas",
            &[("Accueil", UNSAID), ("Merci à Léa !", UNSAID), ("Cas", UNSAID)],
        ),
        ("Bonjour,\n- Accueil\n- Cas\nMerci !\nLéa", &[("Accueil", UNSAID), ("Cas", UNSAID)]),
    ]);
}

#[test]
fn half_nine_is_later_than_half_negen() {
    for (text, start) in [
        ("half nine Welcome", time(9, 30, 0, 0)),
        ("Half past nine Welcome", time(9, 30, 0, 0)),
        ("half negen Onthaal", time(8, 30, 0, 0)),
        ("half 9 Onthaal", time(8, 30, 0, 0)),
        ("half two Close", time(14, 30, 0, 0)),
    ] {
        assert_eq!(read(text).1, Some(start), "{text}");
    }
}
