//! What sheets write, what is too much for an agenda, and what tells when a meeting is.

use jiff::civil::time;

use super::*;

fn led(text: &str) -> Vec<(String, u32, String)> {
    read(text).0.into_iter().map(|item| (item.title, item.minutes, item.lead)).collect()
}

#[test]
fn cells_of_a_sheet_are_whole_whatever_stands_in_them() {
    type Told<'a> = (&'a str, u32, &'a str);
    let cases: &[(&str, &[Told])] = &[
        (
            "Topic\tMinutes\n\"Line one\nline two\"\t15\nCase\t35",
            &[("Line one line two", 15, ""), ("Case", 35, "")],
        ),
        (
            "Onderwerp\tDuur\tWie\n\"Casus \"\"moeilijk\"\", deel 1\"\t0:35\tBo",
            &[("Casus \"moeilijk\", deel 1", 35, "Bo")],
        ),
        (
            "Topic,Minutes,Lead\n\"Welcome, all\",10,Ann\n\"Case\nsecond line\",35,Bo",
            &[("Welcome, all", 10, "Ann"), ("Case second line", 35, "Bo")],
        ),
        (
            "Point;Durée;Qui\r\n\"Accueil ; tous\";10;Léa\r\nCas;35;Luc\r\n",
            &[("Accueil ; tous", 10, "Léa"), ("Cas", 35, "Luc")],
        ),
        (
            "Welcome,Ann,10\nCase,Bo,35\nClose,Cy,5",
            &[("Welcome", 10, "Ann"), ("Case", 35, "Bo"), ("Close", 5, "Cy")],
        ),
        ("09:00,Onthaal,An\n09:20,Casus,Bo", &[("Onthaal", 20, "An"), ("Casus", UNSAID, "Bo")]),
        ("\"Welcome\" 10 min\n\"Case\" 35 min", &[("\"Welcome\"", 10, ""), ("\"Case\"", 35, "")]),
        ("Lunch 1,5 uur\nCasus 2,5 uur", &[("Lunch", 90, ""), ("Casus", 150, "")]),
        (
            "News, tea, talk 10\nCase, walk, rest 35",
            &[("News, tea, talk", 10, ""), ("Case, walk, rest", 35, "")],
        ),
    ];
    for (text, told) in cases {
        let told: Vec<(String, u32, String)> =
            told.iter().map(|(title, minutes, lead)| ((*title).into(), *minutes, (*lead).into())).collect();
        assert_eq!(led(text), told, "{text}");
    }
}

#[test]
fn a_column_without_a_head_counts_its_rows_or_is_told_as_it_stands() {
    type Told<'a> = (&'a str, u32, &'a str, &'a str);
    let cases: [(&str, [Told; 2]); 3] = [
        (
            "\tTime\tItem\tWho\tMin\n1\t13:30\tArrival\tSanne\t15\n2\t13:45\tCase\tRavi\t20",
            [("Arrival", 15, "Sanne", ""), ("Case", 20, "Ravi", "")],
        ),
        (
            "Time\t\tItem\tMin\n13:30\troom four\tArrival\t15\n13:45\t\tCase\t20",
            [("Arrival", 15, "", "room four"), ("Case", 20, "", "")],
        ),
        (
            "Tijd\tOnderdeel\tBegeleiding\n13:30 – 13:45\tWelkom\tEls\n13:45 – 14:15\tOogst\tWim",
            [("Welkom", 15, "Els", ""), ("Oogst", 30, "Wim", "")],
        ),
    ];
    for (text, told) in cases {
        let items = super::super::read(text).items;
        let items: Vec<Told> = items
            .iter()
            .map(|item| (item.title.as_str(), item.minutes, item.lead.as_str(), item.text.as_str()))
            .collect();
        assert_eq!(items, told, "{text}");
    }
}

#[test]
fn an_agenda_that_was_written_here_comes_back_without_its_title_and_its_sum() {
    for (day, head, sum) in [
        (
            "Thursday 4 March 2027, 13:30–14:45 (Brussels time)",
            "Time | Min | Item | Lead",
            "75 minutes in all",
        ),
        (
            "jeudi 4 mars 2027, 13:30–14:45 (heure de Bruxelles)",
            "Heure | Min | Point | Animation",
            "75 minutes en tout",
        ),
        (
            "donderdag 4 maart 2027, 13:30–14:45 (tijd van Brussel)",
            "Tijd | Min | Punt | Leiding",
            "In totaal 75 minuten",
        ),
    ] {
        let rows =
            "| --- | --- | --- | --- |\n| 13:30 | 15 | Arrival | Sanne |\n| 13:45 | 60 | Case | Ravi |";
        let mut told = super::super::read(&format!("# Harbour\n\n{day}\n\n| {head} |\n{rows}\n\n{sum}"));
        let items: Vec<_> = told
            .items
            .iter()
            .map(|item| (item.title.as_str(), item.minutes, item.lead.as_str(), item.section.as_str()))
            .collect();
        assert_eq!(items, [("Arrival", 15, "Sanne", ""), ("Case", 60, "Ravi", "")], "{head}");
        let mut around = ["Harbour", day, sum].map(str::to_owned);
        around.sort();
        told.left_out.sort();
        assert_eq!((told.left_out, told.end), (around.to_vec(), Some(time(14, 45, 0, 0))), "{head}");
    }
}

#[test]
fn what_to_bring_is_read_from_its_column() {
    for head in ["Time | Item | Bring", "Heure | Point | À apporter", "Tijd | Punt | Meebrengen"] {
        let rows = "| --- | --- | --- |\n| 12:00 | Case | A question |\n| 12:45 | Talk | |";
        let items = super::super::read(&format!("| {head} |\n{rows}")).items;
        let items: Vec<_> =
            items.iter().map(|item| (item.title.as_str(), item.bring.as_str(), item.text.as_str())).collect();
        assert_eq!(items, [("Case", "A question", ""), ("Talk", "", "")], "{head}");
    }
}

#[test]
fn what_an_agenda_cannot_hold_is_given_back() {
    let lines = |many: usize| (0..many).map(|at| format!("Word{at} w 5 min")).collect::<Vec<_>>().join("\n");
    for many in [200, 201, 600, 1_500] {
        let told = super::super::read(&lines(many));
        assert_eq!((told.items.len(), told.left_out.len()), (200, many - 200), "{many}");
    }
    let long = format!("{} 10 min", "word ".repeat(100).trim_end());
    let item = &super::super::read(&long).items[0];
    assert_eq!((item.title.chars().count(), item.minutes), (LONGEST_TITLE, 10));
    assert!(item.text.starts_with("word word") && item.text.ends_with("10 min"), "{}", item.text);
    let endless = "x".repeat(5_000);
    let told = super::super::read(&endless);
    assert_eq!(told.items[0].text.len() + told.left_out.concat().len(), 5_000);
}

#[test]
fn a_date_above_an_agenda_tells_when_all_of_it_is() {
    for (head, start, end) in [
        (
            "Tuesday 1 December 2026, 14:00 – 16:00, Room 4\nAttendees: Ann, Bo",
            time(14, 0, 0, 0),
            Some(time(16, 0, 0, 0)),
        ),
        ("Dinsdag 1 december, 14u-16u, zaal 4\nAanwezig: An, Bo", time(14, 0, 0, 0), Some(time(16, 0, 0, 0))),
        (
            "Mardi 1er décembre 2026 (14h-16h)\nPrésents : Léa, Luc",
            time(14, 0, 0, 0),
            Some(time(16, 0, 0, 0)),
        ),
        ("December 1, 2026, 2:00 PM\nPlace: Room 4", time(14, 0, 0, 0), None),
    ] {
        let told =
            super::super::read(&format!("{head}\n\n2:00 PM - 2:10 PM  Welcome\n2:10 PM  Case\n3 PM Break"));
        let items: Vec<_> = told.items.iter().map(|item| (item.title.as_str(), item.minutes)).collect();
        assert_eq!(items.get(..2), Some(&[("Welcome", 10), ("Case", 50)][..]), "{head}: {items:?}");
        assert_eq!(
            (told.start, told.end, told.left_out.len()),
            (Some(start), end, 2),
            "{head}: {:?}",
            told.left_out
        );
    }
    let days = "Monday 3 March 10:00-12:00 Workshop\nTuesday 4 March 10:00-12:00 Walk";
    assert_eq!(super::super::read(days).items.len(), 2, "dates of several days are no head");
    for total in ["Total 60 min", "Totaal: 1 uur", "Durée totale 1h", "Total time 60"] {
        let told = super::super::read(&format!("Welcome 10 min\nCase 50 min\n{total}"));
        assert_eq!((told.items.len(), told.left_out), (2, vec![total.to_owned()]));
    }
}

#[test]
fn a_first_item_is_held_at_its_time_in_a_meeting_that_starts_before() {
    let at = |hour| Some(time(hour, 0, 0, 0));
    for (text, start, held, minutes) in [
        ("19:45 Besluit over locatie", at(19), Some(time(19, 45, 0, 0)), None),
        ("2:00 PM Welcome\n2:10 PM Case\n4 PM End", at(9), at(14), Some(7 * 60)),
        ("14h Accueil\n14h10 Cas\n16h Fin", at(14), None, Some(120)),
        ("9:00 Welcome\n9:10 Case\n10:00 End", at(10), None, Some(60)),
        ("9:00 Welcome\n9:10 Case\n10:00 End", None, None, Some(60)),
        ("Welcome 10\nCase 35", at(9), None, None),
        ("0:00 Welcome\n0:10 Pairs\n0:45 Harvest\n1:00 Close", at(14), None, Some(60)),
        ("0:00 Welcome\n0:10 Pairs\n0:45 Harvest\n1:00 Close", at(19), None, Some(60)),
        ("0:00 Quiet\n0:30 End", at(23), Some(Time::midnight()), Some(90)),
    ] {
        let mut told = super::super::read(text);
        assert_eq!(told.minutes(start), minutes, "{text}");
        told.hold_first(start);
        assert_eq!(told.items[0].locked, held, "{text}");
        assert!(told.items.iter().skip(1).all(|item| item.locked.is_none()), "{text}");
    }
}

#[test]
fn a_plan_that_counts_from_nought_begins_with_its_meeting() {
    let mut told = super::super::read("0:00-0:10 Welcome\n0:20-1:00 Pairs");
    told.hold_first(Some(time(14, 30, 0, 0)));
    let held: Vec<Option<Time>> = told.items.iter().map(|item| item.locked).collect();
    assert_eq!(held, [None, Some(time(14, 50, 0, 0))]);
}

#[test]
fn lettered_and_parted_sessions_run_side_by_side() {
    for (text, told) in [
        ("Parallel sessions:\nA) Rust 45 min\nB) Go 30 min", [("A", "Rust", 45), ("B", "Go", 30)]),
        (
            "Ateliers au choix :\na) Écoute 45 min\nb) Questions 45 min",
            [("A", "Écoute", 45), ("B", "Questions", 45)],
        ),
        ("10:00-11:00 Workshop A | Workshop B", [("1", "Workshop A", 60), ("2", "Workshop B", 60)]),
        ("10u-11u Zaal 1: Casus | Zaal 2: Balint", [("Zaal 1", "Casus", 60), ("Zaal 2", "Balint", 60)]),
    ] {
        let items = super::super::read(text).items;
        let items: Vec<_> =
            items.iter().map(|item| (item.track.as_str(), item.title.as_str(), item.minutes)).collect();
        assert_eq!(items, told, "{text}");
    }
    reads_all(&[("Questions | answers 10 min", &[("Questions | answers", 10)])]);
}

#[test]
fn what_stands_below_an_item_is_further_in_or_of_one_list() {
    reads_all(&[
        (
            "- Welcome 10\n  - coffee 5\n  - names 5\n* Case 35 min\n• Break 10'",
            &[("coffee", 5), ("names", 5), ("Case", 35), ("Break", 10)],
        ),
        (
            "1) First 20 min\n2) Second 15 min\na) third 5 min\n[ ] todo 5 min\n- [x] done 5 min",
            &[("First", 20), ("Second", 15), ("third", 5), ("todo", 5), ("done", 5)],
        ),
    ]);
}

/// Section, title and minutes of each item.
fn in_sections(text: &str) -> Vec<(String, String, u32)> {
    read(text).0.into_iter().map(|item| (item.section, item.title, item.minutes)).collect()
}

#[test]
fn a_row_of_a_table_that_says_one_thing_names_the_section_below_it() {
    type Told<'a> = (&'a str, &'a str, u32);
    let cases: &[(&str, &[Told])] = &[
        // Before the column of the titles.
        (
            "| Tijd | Wat | Wie |\n|---|---|---|\n| **Opening** | | |\n| 09:00 | Welkom | Joris |\n| 09:10 | Check-in | Allen |\n\
             | **Verdieping** | | |\n| 09:30 | Casus | Greet |",
            &[("Opening", "Welkom", 10), ("Opening", "Check-in", 20), ("Verdieping", "Casus", UNSAID)],
        ),
        // Between rows that leave no time for it.
        (
            "Time\tMin\tItem\n9:00\t15\tWelcome\n\t\tLearning together\n9:15\t45\tCase\n\t\tBreak\n10:10\t45\tCase",
            &[
                ("", "Welcome", 15),
                ("Learning together", "Case", 45),
                ("Learning together", "Break", UNSAID),
                ("Learning together", "Case", 45),
            ],
        ),
        // Counted, and without the cells behind it.
        (
            "Nr\tItem\tMin\tLead\n1\tWelcome\t10\tJoris\n\tPart A – learning\t\t\n2\tCase clinic\t45\tAmina\n3\tBreak\t15\t\n\
             \tPart B – business\t\t\n4\tBudget\t20\tTom",
            &[
                ("", "Welcome", 10),
                ("Part A – learning", "Case clinic", 45),
                ("Part A – learning", "Break", 15),
                ("Part B – business", "Budget", 20),
            ],
        ),
        // The habit of the whole table; what closes it is an item.
        (
            "Agendapunt\tDuur\tWie\nInkomen\t\t\nWelkom\t10'\tJoris\nWerken\t\t\nCasus\t50'\tGreet\nVaria\t\t",
            &[("Inkomen", "Welkom", 10), ("Werken", "Casus", 50), ("Werken", "Varia", UNSAID)],
        ),
        // One such row may be an item.
        (
            "Item\tMin\tLead\nWelcome\t10\tAnn\nNews\t\t\nCase\t35\tBo",
            &[("", "Welcome", 10), ("", "News", UNSAID), ("", "Case", 35)],
        ),
        // As an agenda leaves here.
        (
            "| Tijd | Min | Punt |\n| --- | --- | --- |\n| 14:00 | 15 | Check-in |\n|  |  | **Thema: grenzen** |\n| 14:15 | 45 | Oefening |\n\
             |  |  |  |\n| 15:00 | 10 | Check-out |",
            &[("", "Check-in", 15), ("Thema: grenzen", "Oefening", 45), ("", "Check-out", 10)],
        ),
    ];
    for (text, told) in cases {
        let told: Vec<(String, String, u32)> = told
            .iter()
            .map(|(section, title, minutes)| ((*section).into(), (*title).into(), *minutes))
            .collect();
        assert_eq!(in_sections(text), told, "{text}");
    }
}

#[test]
fn a_list_in_a_cell_stands_below_its_title() {
    let text = "Tijd\tOnderwerp\tWie\n9:00\t\"Welkom\nmet koffie\"\tJoris\n9:15\t\"Casus:\n- vraag\n- ronde 1\n- ronde 2\"\tGreet\n10:15\tPauze\t";
    let items = read(text).0;
    let told: Vec<_> =
        items.iter().map(|item| (item.title.as_str(), item.minutes, item.text.as_str())).collect();
    assert_eq!(
        told,
        [
            ("Welkom met koffie", 15, ""),
            ("Casus", 60, "- vraag\n- ronde 1\n- ronde 2"),
            ("Pauze", UNSAID, "")
        ]
    );
}

#[test]
fn a_column_may_ask_how_long() {
    for head in ["Who\tWhat\tHow long", "Wie\tWat\tHoelang?", "Qui\tQuoi\tCombien de temps"] {
        let item = super::super::read(&format!("{head}\nFreya\tWelcome\t5 mins\nObi\tCase\t30 mins"))
            .items
            .remove(0);
        assert_eq!(
            (item.title.as_str(), item.minutes, item.lead.as_str()),
            ("Welcome", 5, "Freya"),
            "{head}"
        );
    }
}
