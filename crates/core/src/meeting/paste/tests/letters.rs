//! Mails with an agenda in them, ends of meetings, times in words, and what runs side by side.

use super::*;

#[test]
fn what_a_mail_says_around_its_agenda_is_left_out_and_not_lost() {
    for (mail, told, left_out) in [
        (
            "Dear all,\n\nHere is the agenda for Thursday:\n\n9:30 Welcome\n9:45 Case\n10:45 Close\n11:00 End\n\nKind regards,\nHanne Vos\nOpen Circle\nT +32 475 12 34 56",
            [("Welcome", 15), ("Case", 60), ("Close", 15)],
            6,
        ),
        (
            "Beste collega’s,\nHieronder de agenda van donderdag:\n- Onthaal 10 min\n- Casus van Dirk 45 min\n- Afronden 5 min\n\nMet vriendelijke groet\nEls\n0475 12 34 56",
            [("Onthaal", 10), ("Casus van Dirk", 45), ("Afronden", 5)],
            5,
        ),
        (
            "Bonjour à toutes et tous,\nVoici l’ordre du jour :\n14h00 Accueil\n14h10 Cas\n15h40 Clôture\n16h00 Fin\nMerci de confirmer votre présence.\nBien à vous,\nCéline",
            [("Accueil", 10), ("Cas", 90), ("Clôture", 20)],
            5,
        ),
        (
            "Hello everyone!\nWe follow the usual format this time:\n- Check-in\n- Case\n- Check-out\nPlease let me know if you cannot come.\nCheers,\nBo",
            [("Check-in", UNSAID), ("Case", UNSAID), ("Check-out", UNSAID)],
            5,
        ),
        (
            "Lieve allemaal,\nfijn dat jullie er zijn. We starten stipt om 9u30.\n9u30 Inchecken\n9u45 Casus\n10u30 Slotrondje 5 min\nGroetjes\nNoor",
            [("Inchecken", 15), ("Casus", 45), ("Slotrondje", 5)],
            4,
        ),
        (
            "That works. New version:\n14:00 Welcome\n14:10 Case\n15:10 Close 10 min\n\nSee you there,\nHanne\n\n> Could the case take half an hour?\n> 14:00 Welcome\n> 14:10 Case",
            [("Welcome", 10), ("Case", 60), ("Close", 10)],
            6,
        ),
    ] {
        let read = super::super::read(mail);
        let items: Vec<_> = read.items.iter().map(|item| (item.title.as_str(), item.minutes)).collect();
        assert_eq!(items, told, "{mail}");
        assert!(
            read.items.iter().all(|item| item.section.is_empty()),
            "an introduction is no section: {mail}"
        );
        assert_eq!(read.left_out.len(), left_out, "{:?}", read.left_out);
    }
}

#[test]
fn what_looks_like_a_mail_and_is_an_agenda_stays() {
    reads_all(&[
        (
            "Thanks and appreciation\nCase 35\nBest of the year 5",
            &[("Thanks and appreciation", UNSAID), ("Case", 35), ("Best of the year", 5)],
        ),
        ("Hello 5\nDag 2 60\nSalut 5", &[("Hello", 5), ("Dag 2", 60), ("Salut", 5)]),
        ("> 9:00 Welcome\n> 9:20 Case\n> 10:00 End", &[("Welcome", 20), ("Case", 40)]),
    ]);
    let read = super::super::read("MORNING\n9:00 Welcome\n9:30 Case\nNamiddag\n13:00 Walk\n14:00 End");
    let sections: Vec<&str> = read.items.iter().map(|item| item.section.as_str()).collect();
    assert_eq!(sections, ["MORNING", "MORNING", "Namiddag"]);
}

#[test]
fn a_line_that_says_when_all_is_over_ends_the_item_before_it() {
    for (text, last, end) in [
        ("13u Casus\n14u Einde", 60, time(14, 0, 0, 0)),
        ("15h30 Bilan\n16h00 Fin", 30, time(16, 0, 0, 0)),
        ("11:00 Case\n12:00 End / Close", 60, time(12, 0, 0, 0)),
        ("15:00 Case\nClose @ 16:00", 60, time(16, 0, 0, 0)),
        ("9:00 Case 20 min\n10:00 End of the meeting", 20, time(10, 0, 0, 0)),
    ] {
        let read = super::super::read(text);
        assert_eq!((read.items.len(), read.items[0].minutes, read.end), (1, last, Some(end)), "{text}");
    }
    assert_eq!(super::super::read("9:00 Case\n10:30 End").minutes(None), Some(90));
    let days = super::super::read("Day 1\n9:00 Case\n10:00 End\nDay 2\n9:00 More\n9:30 End");
    let minutes: Vec<u32> = days.items.iter().map(|item| item.minutes).collect();
    assert_eq!((minutes, days.end), (vec![60, 30], Some(time(9, 30, 0, 0))));
    reads_all(&[
        ("9:00 Case\n10:00 Close 10 min", &[("Case", 60), ("Close", 10)]),
        ("14u Einde", &[("Einde", UNSAID)]),
    ]);
}

#[test]
fn lengths_in_words_are_understood() {
    reads(&[
        ("Lunch 3 kwartier", "Lunch", 45),
        ("Lunch drie kwartier", "Lunch", 45),
        ("Thema (anderhalf uur)", "Thema", 90),
        ("Pauze, een kwartiertje", "Pauze", 15),
        ("Rondje half uur", "Rondje", 30),
        ("Casus, één uur", "Casus", 60),
        ("Case – an hour and a half", "Case", 90),
        ("Case, an hour", "Case", 60),
        ("Cas, une heure et demie", "Cas", 90),
        ("Cas 1 heure et demie", "Cas", 90),
        ("Cas (1h et quart)", "Cas", 75),
        ("Tour de table (un quart d’heure)", "Tour de table", 15),
        ("Pause dix minutes", "Pause", 10),
        ("Happy hour", "Happy hour", UNSAID),
    ]);
}

#[test]
fn times_of_day_in_words_are_understood() {
    for (text, title, start) in [
        ("half twee Napraten", "Napraten", time(13, 30, 0, 0)),
        ("kwart over tien: pauze", "pauze", time(10, 15, 0, 0)),
        ("kwart voor drie Wandeling", "Wandeling", time(14, 45, 0, 0)),
        ("Half past nine Welcome", "Welcome", time(9, 30, 0, 0)),
        ("midi : Repas", "Repas", time(12, 0, 0, 0)),
        ("Repas à midi", "Repas", time(12, 0, 0, 0)),
        ("Noon: Lunch", "Lunch", time(12, 0, 0, 0)),
    ] {
        let (items, from) = read(text);
        assert_eq!((items[0].title.as_str(), from), (title, Some(start)), "{text}");
    }
    let (items, _) = read("10h - midi : Groupes\nmidi – 13h30 Repas");
    assert_eq!(items.iter().map(|item| item.minutes).collect::<Vec<_>>(), [120, 90]);
    for title in ["Noon walk", "Après-midi", "Repas de midi", "Half vijf minuten stilte"] {
        assert_eq!(items_of(title), title);
    }
}

#[test]
fn a_first_line_may_say_when_all_begins_and_drawings_stand_before_times() {
    let (told, start) = read("Start: 9h00\nAccueil 20'\nCas 1h15");
    assert_eq!((told[0].title.as_str(), told.len(), start), ("Accueil", 2, Some(time(9, 0, 0, 0))));
    assert_eq!(items("☕ 9:00 Coffee\n🗣 9:15 Round 20 min"), pairs(&[("Coffee", 15), ("Round", 20)]));
}

fn items_of(text: &str) -> String {
    read(text).0.remove(0).title
}

#[test]
fn items_of_the_same_time_run_side_by_side() {
    let (items, _) =
        read("10:00–10:15 Opening\n10:15–11:00 Room 1: Listening\n10:15–11:00 Asking\n11:00–11:15 Coffee");
    let told: Vec<_> = items
        .iter()
        .map(|item| (item.track.as_str(), item.title.as_str(), item.minutes, item.locked))
        .collect();
    assert_eq!(
        told,
        [
            ("", "Opening", 15, None),
            ("Room 1", "Listening", 45, None),
            ("2", "Asking", 45, None),
            ("", "Coffee", 15, None)
        ]
    );
}

#[test]
fn the_invitation_to_a_call_around_an_agenda_is_left_out() {
    let agenda = "14u Welkom\n14u10 Check-in\n14u30 Casus Hanna (45')\n15u15 Oogst\n15u35 Einde";
    let below = "________________\nMicrosoft Teams Hulp nodig?\nNu deelnemen aan de vergadering\nVergadering-id: 345 678 901 22\n\
                 Wachtwoordcode: aB3xYz\nInbellen per telefoon\n+32 2 893 12 34,,123456789# België, Brussel\n\
                 Voor organisatoren: Vergaderopties | Pincode opnieuw instellen";
    let above = "Joris is inviting you to a scheduled Zoom meeting.\n\nTopic: Network\nJoin Zoom Meeting\n\
                 https://zoom.example/j/81234567890\nMeeting ID: 812 3456 7890\nOne tap mobile\n+3225884188,,81234567890# Belgium\nAgenda:";
    for text in [format!("{agenda}\n\n{below}"), format!("{above}\n{agenda}")] {
        let told = super::super::read(&text);
        let titles: Vec<_> = told.items.iter().map(|item| item.title.as_str()).collect();
        assert_eq!(titles, ["Welkom", "Check-in", "Casus Hanna", "Oogst"], "{text}");
        assert!(told.left_out.len() > 6 && told.end.is_some(), "{:?}", told.left_out);
    }
}

#[test]
fn words_around_a_plan_are_left_out_without_a_letter_as_well() {
    for (text, first, many, left_out) in [
        (
            "3.00 Landing (5 min)\n3.05 Round (20 min)\n3.25 Case (30 min)\n\nHomework for everyone: read the two pages.",
            "Landing",
            3,
            "Homework for everyone: read the two pages.",
        ),
        (
            "Works for me.\n\n> Agenda for Monday:\n> 9.15 Catch up (10)\n> 9.25 Workshop (40)\n> 10.05 Risks (10)\n>\n> Jo",
            "Catch up",
            3,
            "Works for me.",
        ),
        ("9:00 Catch up 10'\n9:10 Workshop 40'\n9:50 Risks 10'\n\nJo", "Catch up", 3, "Jo"),
        ("hey! morgen:\n12.15 broodje\n12.30 casus (35 min)\n13.05 afspraken", "broodje", 3, "hey! morgen:"),
        (
            "Agenda coaching 15 december (9u30 – 12u00, lokaal 2.14)\n\n1. Welkom (5')\n2. Duo's (30')\n3. Pauze (15')",
            "Welkom",
            3,
            "Agenda coaching 15 december (9u30 – 12u00, lokaal 2.14)",
        ),
    ] {
        let told = super::super::read(text);
        let (title, items) = (told.items[0].title.as_str(), told.items.len());
        assert_eq!((title, items, told.left_out[0].as_str()), (first, many, left_out), "{text}");
        assert_eq!(told.items[0].section, "", "{text}");
    }
    let told = super::super::read("20u00 Welkom\n20u10 Casus\n21u40 Tips\nWe ronden af om 22u00.");
    assert_eq!(told.items.last().map(|item| (item.title.as_str(), item.minutes)), Some(("Tips", 20)));
}
