//! Numbers: hours, minutes, and those that belong to a title.

use jiff::civil::time;

use super::*;

#[test]
fn an_hour_at_the_beginning_is_a_start_when_the_lines_rise() {
    reads_all(&[
        ("9h30 Ouverture\n9h45 Cas", &[("Ouverture", 15), ("Cas", UNSAID)]),
        (
            "10h Accueil\n10h15 Tour de table\n10h45 Cas\n12h Lunch",
            &[("Accueil", 15), ("Tour de table", 30), ("Cas", 75), ("Lunch", UNSAID)],
        ),
        ("9u Welkom\n9u15 Casus\n10u Einde", &[("Welkom", 15), ("Casus", 45)]),
        ("10 uur Welkom\n10.15 uur Casus", &[("Welkom", 15), ("Casus", UNSAID)]),
        ("08.30 u.: Onthaal\n09.00 u.: Sessie 1: rust", &[("Onthaal", 30), ("Sessie 1: rust", UNSAID)]),
        ("10am Coffee\n10:30am Work", &[("Coffee", 30), ("Work", UNSAID)]),
        ("10 o'clock Coffee\n11 o’clock Work", &[("Coffee", 60), ("Work", UNSAID)]),
        ("Accueil 9h\nPause 10h30\nLunch 12h", &[("Accueil", 90), ("Pause", 90), ("Lunch", UNSAID)]),
        ("9h Accueil\n15 min Tour\n1h Cas", &[("Accueil", UNSAID), ("Tour", 15), ("Cas", 60)]),
        ("10h Accueil (15 min)\n11h Cas (1h30)", &[("Accueil", 15), ("Cas", 90)]),
        ("10u 15 min Welkom\n10u15 30 min Casus", &[("Welkom", 15), ("Casus", 30)]),
        ("11h 11 novembre\n12h 30 Lunch", &[("11 novembre", 90), ("Lunch", UNSAID)]),
        ("9h / 10h", &[("9h", 60), ("10h", UNSAID)]),
        ("dès 8h30 : accueil\nvers 10h pause", &[("accueil", 90), ("pause", UNSAID)]),
    ]);
    assert_eq!(read("10h Accueil\n10h15 Cas").1, Some(time(10, 0, 0, 0)));
    assert_eq!(read("Accueil à partir de 8h30").1, Some(time(8, 30, 0, 0)));
}

#[test]
fn an_hour_is_a_length_behind_words_and_among_lengths() {
    reads(&[
        ("Atelier (1h30)", "Atelier", 90),
        ("Atelier 2h", "Atelier", 120),
        ("Workshop 1u30", "Workshop", 90),
        ("Formation 6h", "Formation", 360),
        ("1-2h Atelier", "Atelier", 120),
        ("Atelier 1h à 1h30", "Atelier", 90),
        ("9:00 – 1h – Atelier", "Atelier", 60),
        ("24h pour innover", "24h pour innover", UNSAID),
    ]);
    reads_all(&[
        ("1h Atelier\n15 min Pause\n2h Cas", &[("Atelier", 60), ("Pause", 15), ("Cas", 120)]),
        ("8h Travail\n1h Pause\n8h Travail", &[("Travail", 480), ("Pause", 60), ("Travail", 480)]),
        ("Duur\tOnderwerp\n1u\tWorkshop\n30 min\tPauze", &[("Workshop", 60), ("Pauze", 30)]),
        ("Welcome 0:10\nCase 1:35", &[("Welcome", 10), ("Case", 95)]),
        ("0:00 Intro\n0:10 Case", &[("Intro", 10), ("Case", UNSAID)]),
    ]);
}

#[test]
fn a_dial_of_twelve_hours_goes_on_behind_noon() {
    reads_all(&[
        ("11:00 Work\n12:00 Lunch\n1:00 Case\n2:30 Close", &[("Work", 60), ("Lunch", 60), ("Case", 90)]),
        ("11u Welkom\n12u Lunch\n1u Casus\n3u Einde", &[("Welkom", 60), ("Lunch", 60), ("Casus", 120)]),
        ("12:15-1:00 Lunch\n1:00-2:00pm Case\n11-1pm Walk", &[("Lunch", 45), ("Case", 60), ("Walk", 120)]),
        ("22:00 Party\n1:00 Close", &[("Party", 180)]),
    ]);
}

#[test]
fn a_number_that_names_its_words_stays_with_them() {
    let named = "Room 101|Salle 12|Zaal 3|Agenda 2030|Budget 2025|Goal 17|Module 5|Phase 2|Round 3|Covid 19|Q3|ISO 9001|Top 10|\
        Article 24|COP 30|SDG 17|Step 12 of 20|Chapters 3 and 4|Cases 1, 2|Point n° 5|Fee € 500|Tel 0475 12 34 56|March 3|Atelier 2|Psalm 3:16";
    for title in named.split('|') {
        reads(&[
            (title, title, UNSAID),
            (&format!("{title} 10 min"), title, 10),
            (&format!("{title} (1h30)"), title, 90),
        ]);
        let paste = format!("Welcome\n{title}\nClose");
        assert_eq!(items(&paste), pairs(&[("Welcome", UNSAID), (title, UNSAID), ("Close", UNSAID)]));
        let paste = format!("9h Welcome\n9h30 {title}\n10h Close");
        assert_eq!(items(&paste), pairs(&[("Welcome", 30), (title, 30)]));
    }
    reads(&[
        ("Round 1 / Round 2 / Round 3", "Round 1 / Round 2 / Round 3", UNSAID),
        ("Deel 1 – 45 min", "Deel 1", 45),
        ("Module 5 - 30 min", "Module 5", 30),
        ("World Café (3 rounds of 20 min)", "World Café (3 rounds of 20 min)", 60),
        ("2 min/person", "2 min/person", UNSAID),
        ("5-10 participants", "5-10 participants", UNSAID),
        ("From 5 to 10 people", "From 5 to 10 people", UNSAID),
    ]);
    reads_all(&[
        ("Talk 6\nTalk 7\nPause", &[("Talk 6", UNSAID), ("Talk 7", UNSAID), ("Pause", UNSAID)]),
        (
            "Intro 10 min\nAgenda point 12\nClose 5 min",
            &[("Intro", 10), ("Agenda point 12", UNSAID), ("Close", 5)],
        ),
    ]);
}

#[test]
fn bare_numbers_are_minutes_when_the_whole_reads_that_way() {
    reads_all(&[
        (
            "Goal 10\nReality 15\nOptions 15\nWill 10",
            &[("Goal", 10), ("Reality", 15), ("Options", 15), ("Will", 10)],
        ),
        (
            "Goal 12\nReality 18\nOptions 15\nWill 7",
            &[("Goal", 12), ("Reality", 18), ("Options", 15), ("Will", 7)],
        ),
        ("Check in 10\nRoom 101 35\nCheck out 5", &[("Check in", 10), ("Room 101", 35), ("Check out", 5)]),
        ("WELCOME 10\nCASE 35\nAOB 12", &[("WELCOME", 10), ("CASE", 35), ("AOB", 12)]),
        ("Welcome (10)\nCase (35)", &[("Welcome", 10), ("Case", 35)]),
        (
            "Intro ~5\nDemo of the canvas ~20\nTalk ±25",
            &[("Intro", 5), ("Demo of the canvas", 20), ("Talk", 25)],
        ),
        ("Welcome .... 10\nCase @Ann 35", &[("Welcome", 10), ("Case", 35)]),
        ("Welcome 5 - Case 35 - Close 5", &[("Welcome", 5), ("Case", 35), ("Close", 5)]),
        ("Check-in 5, case 35 min, close 5", &[("Check-in", 5), ("case", 35), ("close", 5)]),
    ]);
}

#[test]
fn rounds_are_added_up_and_a_pace_is_no_length() {
    for (title, minutes) in [
        ("Speeddate: 3 rondes van 8 minuten", 24),
        ("Speed-dating : 3 tours de 8 minutes", 24),
        ("Fishbowl, two rounds of 15 minutes", 30),
        ("Open space x 2 rounds of 20 mins", 40),
        ("Pairs (3 rounds × 4 min)", 12),
        ("Stilte, drie keer 5 min", 15),
        ("Restitution – 5 min par groupe", UNSAID),
        ("5 min par groupe", UNSAID),
        ("2 min each", UNSAID),
        ("Rondje: 3 min per persoon", UNSAID),
    ] {
        reads(&[(title, title, minutes)]);
    }
    reads_all(&[
        (
            "11h55 Restitution – 5 min par groupe\n12h10 Décisions\n12h25 Fin",
            &[("Restitution – 5 min par groupe", 15), ("Décisions", 15)],
        ),
        (
            "9:00 Café (3 rounds of 20 min)\n10:15 Break",
            &[("Café (3 rounds of 20 min)", 75), ("Break", UNSAID)],
        ),
    ]);
}

#[test]
fn the_word_that_leads_to_a_length_is_no_part_of_the_title() {
    reads(&[
        ("Pause de 10 min", "Pause", 10),
        ("Pause d’environ 10 min", "Pause", 10),
        ("Pause d’un quart d’heure", "Pause", 15),
        ("Atelier d'une heure et demie", "Atelier", 90),
        ("Échanges pendant 20 min", "Échanges", 20),
        ("Tour de table de 10 min", "Tour de table", 10),
        ("Pauze van een kwartier", "Pauze", 15),
        ("Rondvraag gedurende 10 minuten", "Rondvraag", 10),
        ("Coffee break of 15 minutes", "Coffee break", 15),
        ("Closing for 10 minutes", "Closing", 10),
        ("Accueil, durée : 10 minutes", "Accueil", 10),
        ("Pause - durée : 5 min", "Pause", 5),
        ("Casus, duur: 20 min", "Casus", 20),
    ]);
}

#[test]
fn lengths_in_words_and_with_decimals_are_minutes() {
    reads(&[
        ("Sessie 7.5 min", "Sessie", 8),
        ("Sessie 7,5 min", "Sessie", 8),
        ("Half 0.5 min", "Half", 1),
        ("Case 12.2 minutes", "Case", 12),
        ("Case twenty-five minutes", "Case", 25),
        ("Forty five minutes work", "work", 45),
        ("Casus vijfentwintig minuten", "Casus", 25),
        ("Casus tweeëntwintig minuten", "Casus", 22),
        ("Cas trente-cinq minutes", "Cas", 35),
        ("Cas vingt et une minutes", "Cas", 21),
        ("Cas soixante-quinze minutes", "Cas", 75),
        ("Cas quatre-vingt-dix minutes", "Cas", 90),
        ("Break twelve minutes", "Break", 12),
        ("An hour of talk", "An hour of talk", 60),
        ("Une heure de travail", "Une heure de travail", 60),
        ("Deux heures de travail", "Deux heures de travail", 120),
        ("Une demi-heure de dialogue", "Une demi-heure de dialogue", 30),
        ("Vingt-cinq minutes de silence", "Vingt-cinq minutes de silence", 25),
        ("Dix minutes d'accueil", "Dix minutes d'accueil", 10),
        ("Twee uur van stilte", "Twee uur van stilte", 120),
        ("One minute round", "One minute round", UNSAID),
        ("Minutes of the last meeting", "Minutes of the last meeting", UNSAID),
        ("Three hours of silence 10 min", "Three hours of silence", 10),
        ("Case 35 min Ann", "Case", 35),
        ("Cas 35 min Luc Van den Berghe", "Cas", 35),
        ("Case 35 min how to say no", "Case 35 min how to say no", UNSAID),
    ]);
    assert_eq!(read("Case 35 min Ann & Bo").0[0].lead, "Ann & Bo");
    let first = "Dix minutes d'accueil\n- Cas 35 min\n- Clôture 5 min";
    assert_eq!(items(first).len(), 3, "what begins with a length is no heading");
}

#[test]
fn numbers_before_words_are_minutes_where_nothing_else_says_a_time() {
    assert_eq!(
        items("10 Accueil\n35 Cas\n5 Clôture"),
        pairs(&[("Accueil", 10), ("Cas", 35), ("Clôture", 5)])
    );
    assert_eq!(
        items("3 questions for the coach\n2 truths and a lie"),
        pairs(&[("3 questions for the coach", UNSAID), ("2 truths and a lie", UNSAID)])
    );
    assert_eq!(
        items("10 ideas about money\nTalk 30 min"),
        pairs(&[("10 ideas about money", UNSAID), ("Talk", 30)])
    );
}

#[test]
fn rounds_that_begin_a_line_take_all_of_their_time() {
    for (text, minutes) in [
        ("3 rondes van 20 minuten speeddaten", 60),
        ("Two rounds of 15 minutes each", 30),
        ("4 tours de 5 min en binômes", 20),
        ("3 rounds with Ann", UNSAID),
    ] {
        assert_eq!(items(text), [(text.to_owned(), minutes)]);
    }
}

#[test]
fn lines_of_one_row_are_parted_however_close_the_sign_stands() {
    assert_eq!(
        items("Welkom 10'/ Voorstelling 20'/ Casus 45'/ Afsluiting 5'"),
        pairs(&[("Welkom", 10), ("Voorstelling", 20), ("Casus", 45), ("Afsluiting", 5)])
    );
}
