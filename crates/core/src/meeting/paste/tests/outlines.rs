//! Lines that are counted in many ways, and lines with lengths below others.

use super::*;

#[test]
fn a_line_with_a_length_is_no_text_of_the_one_above() {
    reads_all(&[
        (
            "1. Opening (5 min)\n1.1 Minutes (5 min)\n2. Budget (20 min)\n3. Close (5 min)",
            &[("Opening", 5), ("Minutes", 5), ("Budget", 20), ("Close", 5)],
        ),
        (
            "1. Ouverture (5 min)\n1.1 PV (5 min)\n2. Budget (20 min)\n3. Clôture (5 min)",
            &[("Ouverture", 5), ("PV", 5), ("Budget", 20), ("Clôture", 5)],
        ),
        (
            "1. Opening (5 min)\n1.1 Verslag (5 min)\n2. Begroting (20 min)\n3. Slot (5 min)",
            &[("Opening", 5), ("Verslag", 5), ("Begroting", 20), ("Slot", 5)],
        ),
        ("Budget 20 min\n  - Report 5 min\n  - Vote 5 min", &[("Budget", 20), ("Report", 5), ("Vote", 5)]),
    ]);
    let items = super::super::read("9:00 Accueil\n- tour (5 min)\n- café\n9:30 Cas 40 min").items;
    let told: Vec<_> =
        items.iter().map(|item| (item.title.as_str(), item.minutes, item.text.as_str())).collect();
    assert_eq!(told, [("Accueil", 25, "- café"), ("tour", 5, ""), ("Cas", 40, "")]);
}

#[test]
fn roman_numbers_and_letters_count() {
    reads_all(&[
        (
            "I. Approbation du PV (5 min)\nII. Finances (20 min)\nIII. Concert (1 h)\nIV. Pause (10 min)\nV. Divers (5 min)",
            &[("Approbation du PV", 5), ("Finances", 20), ("Concert", 60), ("Pause", 10), ("Divers", 5)],
        ),
        (
            "I. Verslag\nII. Financiën\nIII. Varia",
            &[("Verslag", UNSAID), ("Financiën", UNSAID), ("Varia", UNSAID)],
        ),
        ("I - Accueil (5 min)\nII - Finances (20 min)", &[("Accueil", 5), ("Finances", 20)]),
        (
            "A. Opening (5 min)\nB. Budget (20 min)\nC. Close (5 min)",
            &[("Opening", 5), ("Budget", 20), ("Close", 5)],
        ),
        ("J. Smith speaks 10 min\nK. Jones speaks 5 min", &[("J. Smith speaks", 10), ("K. Jones speaks", 5)]),
    ]);
}

/// The items of a text: track, section, title, minutes, and where it is locked.
fn told(text: &str) -> Vec<(String, String, String, u32, String)> {
    let locked = |item: &Pasted| item.locked.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default();
    let told = |item: Pasted| {
        let locked = locked(&item);
        (item.track, item.section, item.title, item.minutes, locked)
    };
    super::super::read(text).items.into_iter().map(told).collect()
}

/// An item: track, section, title, minutes, and where it is locked.
type Told<'a> = (&'a str, &'a str, &'a str, u32, &'a str);

/// Each text, and its items.
fn tells(cases: &[(&str, &[Told])]) {
    for (text, items) in cases {
        let items: Vec<_> = items
            .iter()
            .map(|(track, section, title, minutes, at)| {
                ((*track).into(), (*section).into(), (*title).into(), *minutes, (*at).into())
            })
            .collect();
        assert_eq!(told(text), items, "{text}");
        assert!(super::super::read(text).left_out.is_empty(), "{text}");
    }
}

#[test]
fn heads_of_tracks_stand_above_what_runs_side_by_side() {
    tells(&[
        (
            "Track A: Practice\n10:00 Walking interviews 40 min\n10:40 Art in supervision 40 min\nTrack B: Research\n10:00 Peer groups 60 min\n11:00 Q&A 20 min\nPlenary\n11:30 Closing circle 30 min",
            &[
                ("A: Practice", "", "Walking interviews", 40, ""),
                ("A: Practice", "", "Art in supervision", 40, ""),
                ("B: Research", "", "Peer groups", 60, ""),
                ("B: Research", "", "Q&A", 20, ""),
                ("", "Plenary", "Closing circle", 30, "11:30"),
            ],
        ),
        (
            "9h30 Accueil\nSalle 1\n10h00 Marche\n10h40 Art\nSalle 2\n10h00 Groupes\nPlénière\n11h30 Clôture 30 min",
            &[
                ("", "", "Accueil", 30, ""),
                ("Salle 1", "", "Marche", 40, ""),
                ("Salle 1", "", "Art", 50, ""),
                ("Salle 2", "", "Groupes", 90, ""),
                ("", "Plénière", "Clôture", 30, ""),
            ],
        ),
        (
            "Zaal A:\n13:00 Rouwen 40 min\n13:50 Spelen 40 min\nZaal B:\n13:10 Balint 60 min\n14:30 Plenair slotwoord 30 min",
            &[
                ("Zaal A", "", "Rouwen", 40, ""),
                ("Zaal A", "", "Spelen", 40, "13:50"),
                ("Zaal B", "", "Balint", 60, "13:10"),
                ("", "", "Plenair slotwoord", 30, ""),
            ],
        ),
        (
            "Zaal 1:\n- 10u00 Rouwen 40 min\n- 10u40 Spelen\nZaal 2:\n- 10u00 Balint 60 min\nPlenair:\n- 11u30 Slot 15 min",
            &[
                ("Zaal 1", "", "Rouwen", 40, ""),
                ("Zaal 1", "", "Spelen", 50, ""),
                ("Zaal 2", "", "Balint", 60, ""),
                ("", "Plenair", "Slot", 15, ""),
            ],
        ),
        (
            "Room 1:\n9:00 Welcome 60 min\nRoom 2:\n10:00 Case 60 min",
            &[("", "Room 1", "Welcome", 60, ""), ("", "Room 2", "Case", 60, "")],
        ),
        (
            "Parallel:\nTrack A - Data 30 min\nTrack B - Law 30 min\nPlenary 15 min",
            &[
                ("A", "Parallel", "Data", 30, ""),
                ("B", "Parallel", "Law", 30, ""),
                ("", "", "Plenary", 15, ""),
            ],
        ),
        (
            "En parallèle :\nAtelier 1 : Écoute 30 min\nAtelier 2 : Questions 30 min\nPlénière 15 min",
            &[
                ("Atelier 1", "En parallèle", "Écoute", 30, ""),
                ("Atelier 2", "En parallèle", "Questions", 30, ""),
                ("", "", "Plénière", 15, ""),
            ],
        ),
    ]);
}

#[test]
fn an_item_without_a_time_is_the_section_of_its_parts_that_have_one() {
    let parted = ["3.1 Verhuis 5 min\n3.2 Website 10 min", "   - Verhuis 5 min\n   - Website 10 min"];
    for parts in parted {
        let text =
            format!("1. Opening 5 min\n2. Verslag 5 min\n3. Mededelingen\n{parts}\n4. Rondvraag 10 min");
        let items: Vec<_> =
            read(&text).0.into_iter().map(|item| (item.section, item.title, item.minutes)).collect();
        let wanted = [
            ("", "Opening", 5),
            ("", "Verslag", 5),
            ("Mededelingen", "Verhuis", 5),
            ("Mededelingen", "Website", 10),
            ("", "Rondvraag", 10),
        ];
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(section, title, minutes)| ((*section).into(), (*title).into(), *minutes))
            .collect();
        assert_eq!(items, wanted, "{text}");
    }
}
