//! A day that names no meal, and a sum below the lines.

use super::told::locks;
use super::*;

#[test]
fn what_stands_before_a_lunch_that_nobody_wrote_leaves_an_hour_for_it() {
    locks(&[
        (
            "09u30 Check-in\n10u00 Casus Fatima\n11u30 Korte wandeling\n13u30 Interne markt\n15u00 Afronding\n15u30 Einde",
            &[
                ("Check-in", 30, ""),
                ("Casus Fatima", 90, ""),
                ("Korte wandeling", 60, ""),
                ("Interne markt", 90, "13:30"),
                ("Afronding", 30, ""),
            ],
        ),
        (
            "9h00 – 10h30 Codéveloppement\n10h45 – 12h00 Marché interne\n12h00 Bilan\n14h00 – 15h30 Ateliers",
            &[
                ("Codéveloppement", 90, ""),
                ("Marché interne", 75, "10:45"),
                ("Bilan", 60, ""),
                ("Ateliers", 90, "14:00"),
            ],
        ),
        (
            "9:00 Opening\n11:20 Plenary\n1:30 Open space\n4:00 Closing round",
            &[
                ("Opening", 140, ""),
                ("Plenary", 70, ""),
                ("Open space", 150, "13:30"),
                ("Closing round", UNSAID, ""),
            ],
        ),
        // A meal, a rest, an end that is said, and a half day stay as they are written.
        (
            "9:00 Opening\n12:00 Sandwiches\n13:30 Open space\n15:00 Close 10 min",
            &[("Opening", 180, ""), ("Sandwiches", 90, ""), ("Open space", 90, ""), ("Close", 10, "")],
        ),
        (
            "9:00 Opening\n12:00 Break\n13:30 Open space\n15:00 Close 10 min",
            &[("Opening", 180, ""), ("Break", 90, ""), ("Open space", 90, ""), ("Close", 10, "")],
        ),
        (
            "9:00 Opening\n12:00-13:30 Walk\n13:30 Open space\n15:00 Close 10 min",
            &[("Opening", 180, ""), ("Walk", 90, ""), ("Open space", 90, ""), ("Close", 10, "")],
        ),
        (
            "11:00 Opening\n11:30 Case\n13:00 Harvest\n14:00 Close 10 min",
            &[("Opening", 30, ""), ("Case", 90, ""), ("Harvest", 60, ""), ("Close", 10, "")],
        ),
    ]);
}

#[test]
fn a_sum_below_the_lines_is_no_item() {
    for (text, sum) in [
        (
            "Time\tTopic\tWho\tDuration\n13:00\tWelcome\tEls\t10 min\n13:10\tCase\tBram\t65 min\n\t\t\t75 min",
            "75 min",
        ),
        (
            "Check-in ........ 10\nCase one ........ 40\nBreak ........... 10\nTOTAL ........... 60",
            "TOTAL ........... 60",
        ),
    ] {
        let told = super::super::read(text);
        assert!(
            told.items.iter().all(|item| !item.title.contains("75") && !item.title.contains("TOTAL")),
            "{text}"
        );
        assert_eq!(told.left_out, [sum], "{text}");
    }
}

#[test]
fn a_day_in_numbers_tells_when_all_of_it_is_too() {
    for above in ["Dinsdag 15/12, van 19u tot 21u, bij Lieve thuis", "Mardi 15/12/2026, 19h-21h, chez Lieve"]
    {
        let told = super::super::read(&format!("{above}\n\n19:00 Soup\n19:20 Check-in\n20:55 Check-out"));
        let minutes: Vec<u32> = told.items.iter().map(|item| item.minutes).collect();
        assert_eq!(
            (minutes.as_slice(), told.left_out.as_slice()),
            (&[20, 95, 5][..], &[above.to_owned()][..])
        );
    }
}

#[test]
fn a_sentence_that_says_when_all_begins_is_no_section() {
    let told = super::super::read(
        "We starten om 13u30.\n1) Check-in (10')\n2) Casus (60')\n   - vragen 20'\n   - oogst 40'",
    );
    let titles: Vec<_> = told.items.iter().map(|item| (item.title.as_str(), item.section.as_str())).collect();
    assert_eq!(titles, [("Check-in", ""), ("vragen", "Casus"), ("oogst", "Casus")]);
    assert_eq!(told.start.map(|start| start.hour()), Some(13));
}

#[test]
fn what_says_that_all_is_over_is_no_item_however_it_is_said() {
    for (text, last) in [
        ("18:00 Dinner\n18:45 Round 1: what is alive\n20:15 Closing circle\nOut by 20:30", 15),
        ("18:00 Welcome\n18:10 Panel\n19:30 Drinks\n20:30 Doors close", 60),
        ("1. Accueil 9h00\n2. Suivi 9h10\n3. Échange 9h30\n4. Levée de la séance 10h30", 60),
    ] {
        let told = super::super::read(text);
        assert_eq!((told.items.len(), told.items.last().map(|item| item.minutes)), (3, Some(last)), "{text}");
    }
    let told = super::super::read("📅 Agenda\n👋 Welcome — 5 min\n🧩 Case — 35 min - all");
    assert_eq!((told.items.len(), told.left_out.as_slice()), (2, &["📅 Agenda".to_owned()][..]));
    assert_eq!(told.items[1].lead, "all");
}
