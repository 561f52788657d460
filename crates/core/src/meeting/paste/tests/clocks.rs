//! Noon, the end of all, dotted times behind dashes, and what brackets and mails say beside them.

use jiff::civil::time;

use super::super::super::model::Priority::{Could, Must, Should};
use super::*;

#[test]
fn a_bare_hour_behind_noon_is_the_next_such_hour() {
    reads_all(&[
        (
            "9:30-noon Workshop\nnoon-1 Lunch\n1-2:30pm Visits",
            &[("Workshop", 150), ("Lunch", 60), ("Visits", 90)],
        ),
        (
            "9h30-midi Atelier\nmidi-13h Repas\n13h-14h30 Visites",
            &[("Atelier", 150), ("Repas", 60), ("Visites", 90)],
        ),
        ("10h-midi Atelier\nmidi–1h30 Repas", &[("Atelier", 120), ("Repas", 90)]),
        (
            "9u30-middag Werk\nmiddag-1 Lunch\n13u-14u30 Bezoek",
            &[("Werk", 150), ("Lunch", 60), ("Bezoek", 90)],
        ),
        ("11-1 Work\n1-2 Lunch", &[("Work", 120), ("Lunch", 60)]),
        ("noon-1 Lunch\n1-2 Walk\n2-4 Work", &[("Lunch", 60), ("Walk", 60), ("Work", 120)]),
        ("11:00-1 Work\n14:00 Walk", &[("Work", 120), ("Walk", UNSAID)]),
        ("Noon walk\nMiddag in de tuin", &[("Noon walk", UNSAID), ("Middag in de tuin", UNSAID)]),
    ]);
    assert_eq!(read("noon-1 Lunch\n1-2:30pm Visits").1, Some(time(12, 0, 0, 0)));
}

#[test]
fn a_dotted_time_behind_a_dash_is_a_start() {
    for (text, told) in [
        ("Opening - 19.30\nRound - 19.40\nBreak - 20.00", ["Opening", "Round", "Break"]),
        ("Accueil – 19.30\nTour – 19.40\nPause – 20.00", ["Accueil", "Tour", "Pause"]),
        ("Onthaal - 19.30\nRonde – 19.40\nPauze - 20.00", ["Onthaal", "Ronde", "Pauze"]),
    ] {
        let (items, start) = read(text);
        let items: Vec<_> = items.iter().map(|item| (item.title.as_str(), item.minutes)).collect();
        assert_eq!(items, [(told[0], 10), (told[1], 20), (told[2], UNSAID)], "{text}");
        assert_eq!(start, Some(time(19, 30, 0, 0)), "{text}");
    }
}

#[test]
fn an_end_alone_gives_the_minutes_from_the_start_of_the_meeting() {
    for text in [
        "Welcome 10 min\nCase 20 min\nEnds at 17:30",
        "Accueil 10 min\nCas 20 min\nFin à 17h30",
        "Onthaal 10 min\nCasus 20 min\nEinde om 17u30",
    ] {
        let told = super::super::read(text);
        assert_eq!((told.items.len(), told.end), (2, Some(time(17, 30, 0, 0))), "{text}");
        assert_eq!((told.minutes(None), told.minutes(Some(time(16, 0, 0, 0)))), (None, Some(90)), "{text}");
    }
}

#[test]
fn a_note_behind_the_end_is_left_out() {
    for (text, note) in [
        ("9:00 Welcome\n9:30 Case\n11:00 Finish\nPlease bring: a stone", "Please bring: a stone"),
        ("9h Accueil\n9h30 Cas\n11h Fin\nÀ apporter : une pierre", "À apporter : une pierre"),
        ("9u Onthaal\n9u30 Casus\n11u Einde\nMee te brengen: een steen", "Mee te brengen: een steen"),
    ] {
        let told = super::super::read(text);
        let minutes: Vec<u32> = told.items.iter().map(|item| item.minutes).collect();
        assert_eq!((minutes, told.end), (vec![30, 90], Some(time(11, 0, 0, 0))), "{text}");
        assert_eq!(told.left_out, [note], "{text}");
    }
    let drinks = super::super::read("9:00 Case\n11:00 Finish\nDrinks").items;
    assert!(drinks.iter().any(|item| item.title == "Drinks"), "drinks are an item");
}

#[test]
fn brackets_hold_semicolons_and_priorities_stand_before_titles() {
    for (text, title, minutes, lead, priority) in [
        ("10:00 Case (Kim; 15')", "Case", 15, "Kim", None),
        ("Talk (lead: Ana; 20 min)", "Talk", 20, "Ana", None),
        ("10h Cas (Léa;15 min)", "Cas", 15, "Léa", None),
        ("10u Casus (Nele; 15 min; zaal 2)", "Casus (zaal 2)", 15, "Nele", None),
        ("Must: Budget 10 min", "Budget", 10, "", Some(Must)),
        ("Indispensable : Budget 10 min", "Budget", 10, "", Some(Must)),
        ("Moet: Begroting 10 min", "Begroting", 10, "", Some(Must)),
        ("Kan: Uitstap 10 min", "Uitstap", 10, "", Some(Could)),
        ("Policy [should] 15 min", "Policy", 15, "", Some(Should)),
        ("Règlement [souhaitable] 15 min", "Règlement", 15, "", Some(Should)),
        ("Beleid [zou] 15 min", "Beleid", 15, "", Some(Should)),
    ] {
        let items = super::super::read(text).items;
        let told: Vec<_> = items
            .iter()
            .map(|item| (item.title.as_str(), item.minutes, item.lead.as_str(), item.priority))
            .collect();
        assert_eq!(told, [(title, minutes, lead, priority)], "{text}");
    }
}

#[test]
fn what_a_program_writes_above_a_mail_is_listed() {
    for (head, left_out) in [
        ("Le 5 oct. 2026 à 21:03, Bakary a écrit :", 1),
        ("On 5 Oct 2026, at 21:03, Bakary wrote:", 1),
        ("Op 5 okt. 2026 om 21:03 schreef Bakary:", 1),
        ("From: Ann\nDate: 5 Oct 2026 21:03\nTo: Wim\nSubject: Tuesday", 4),
        ("De : Ann\nÀ : Wim\nDate : 5 oct. 2026\nObjet : Réunion", 4),
        ("Van: Ann\nAan: Wim\nOnderwerp: dinsdag", 3),
    ] {
        let told = super::super::read(&format!("{head}\n> Welcome 10 min\n> Case 20 min"));
        let minutes: Vec<u32> = told.items.iter().map(|item| item.minutes).collect();
        assert_eq!((minutes, told.left_out.len()), (vec![10, 20], left_out), "{head}: {:?}", told.left_out);
    }
}

#[test]
fn a_full_hour_behind_a_dash_is_an_end_where_the_next_line_starts_then() {
    assert_eq!(
        items(
            "9 - 9.15 Welcome\n9.15 - 10 Case\n10 - 10.15 Break\n10.15 - 11.30 World café\n11.30 - 12 Close"
        ),
        pairs(&[("Welcome", 15), ("Case", 45), ("Break", 15), ("World café", 75), ("Close", 30)])
    );
    assert_eq!(
        items("9.00 - 10 ideas about money\n9.30 - 5 cases\n10.00 Talk"),
        pairs(&[("10 ideas about money", 30), ("5 cases", 30), ("Talk", UNSAID)])
    );
}

#[test]
fn a_day_with_its_date_names_what_stands_below_it() {
    let days = "DAG 1 – donderdag 10 december\n9u Onthaal\n9u30 Kennismaking\n17u Einde\n\n\
                DAG 2 – vrijdag 11 december\n9u Check-in\n9u30 Open space\n15u Einde";
    let told = super::super::read(days);
    let items: Vec<_> =
        told.items.iter().map(|item| (item.section.as_str(), item.title.as_str(), item.minutes)).collect();
    let (one, two) = ("DAG 1 – donderdag 10 december", "DAG 2 – vrijdag 11 december");
    assert_eq!(
        items,
        [(one, "Onthaal", 30), (one, "Kennismaking", 450), (two, "Check-in", 30), (two, "Open space", 330)]
    );
}

#[test]
fn an_evening_goes_on_behind_midnight() {
    let told = super::super::read("20u Welkom\n22u05 Film\n23u50 Afspraken\n0u10 Opruimen\n0u40 Einde");
    let items: Vec<_> = told.items.iter().map(|item| (item.title.as_str(), item.minutes)).collect();
    assert_eq!(items, [("Welkom", 125), ("Film", 105), ("Afspraken", 20), ("Opruimen", 30)]);
    assert_eq!(told.end, Some(time(0, 40, 0, 0)));
    assert_eq!(
        super::items("22u Werk\n1u Nagesprek\nSlot 10 min")[1],
        ("Nagesprek".to_owned(), 60),
        "a length"
    );
}
