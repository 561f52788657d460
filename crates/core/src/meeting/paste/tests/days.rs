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
