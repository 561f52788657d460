//! Lines as they come out of mails, lists, tables and programmes.

use super::*;

#[test]
fn what_a_mail_or_a_list_puts_around_lines_is_no_part_of_them() {
    let quoted = "> 9:00 Welcome\n> > - 9:10 Case\n>> 10:00 Close";
    let told = [("Welcome", 10), ("Case", 50)];
    for head in [
        "On Tue, 3 Mar 2026 at 10:12, Ann <ann@example.org> wrote:",
        "On Tue, 3 Mar 2026 at 10:12, Ann <ann@example.org>\nwrote:",
        "Le mar. 3 mars 2026 à 10:12, Jean <jean@example.org> a écrit\u{a0}:",
        "Op di 3 mrt 2026 om 10:12 schreef Wim <wim@example.org>:",
        "-----Oorspronkelijk bericht-----\nVan: Ann\nVerzonden: 3 maart 10:12\nAan: Wim\nOnderwerp: dag",
    ] {
        assert_eq!(items(&format!("{head}\n{quoted}")), pairs(&told), "{head}");
    }
    for mark in [
        "- ",
        "* ",
        "• ",
        "•",
        "1. ",
        "12) ",
        "a) ",
        "(b) ",
        "iv. ",
        "☐ ",
        "- [ ] ",
        "- [x] 3. ",
        "1.2. ",
        "✓\t",
        "o\t",
        "-",
        "> - ",
    ] {
        reads(&[(&format!("{mark}Welcome 10 min"), "Welcome", 10)]);
        reads(&[(&format!("{mark}**Welcome** (_10 min_)"), "Welcome", 10)]);
    }
    reads(&[
        ("J. Smith speaks 10 min", "J. Smith speaks", 10),
        ("__Q&A__ about snake_case_names", "Q&A about snake_case_names", UNSAID),
    ]);
    reads_all(&[
        ("1 - Accueil\n2 - Cas (35 min)\n3 - Fin", &[("Accueil", UNSAID), ("Cas", 35), ("Fin", UNSAID)]),
        ("1.1 Welcome 10\n1.2 Case 35", &[("Welcome", 10), ("Case", 35)]),
        ("| 9:00 | **Welcome** | 10 min |\n| 9:10 | Case | 35 min |", &[("Welcome", 10), ("Case", 35)]),
        ("Tijd\tWat\tWie\n9u\tWelkom\tAnn\n9u15\tCasus (30 min)\tWim", &[("Welkom", 15), ("Casus", 30)]),
        ("1\tWelcome\t10\tAnn\n2\tRoom 101\t35\tWim", &[("Welcome", 10), ("Room 101", 35)]),
        ("## 9:00 Welcome\n## 9:20 Case (35 min)", &[("Welcome", 20), ("Case", 35)]),
        ("9:00 – 9:30\nWelcome\n9:30 – 10:00\nCase", &[("Welcome", 30), ("Case", 30)]),
        ("Welcome\n10 min\nRound 3\n35 min", &[("Welcome", 10), ("Round 3", 35)]),
        ("Morning (9:00-12:00):\n9:00 Work\nDay 2:\n9:30 Walk", &[("Work", 30), ("Walk", UNSAID)]),
    ]);
}

#[test]
fn stretches_of_the_day_are_read_as_people_write_them() {
    for stretch in [
        "11:00 – 11:45",
        "11h-11h45",
        "11u00-11u45",
        "11.00-11.45 uur",
        "11:00am–11:45am",
        "11–11.45",
        "11:00/11:45",
        "1100-1145",
        "de 11h à 11h45",
        "d’11h à 11h45",
        "van 11u tot 11u45",
        "from 11 to 11:45",
        "between 11 and 11.45",
        "entre 11h et 11h45",
        "tussen 11u en 11u45",
        "11 AM – 11:45 AM CET",
        "11:00 -> 11:45",
        "11 a.m. until 11:45 a.m.",
        "11:00:00 - 11:45:00",
    ] {
        let military = if stretch == "1100-1145" { "0900-1100 First\n" } else { "" };
        let first = |line: String| items(&format!("{military}{line}")).pop();
        assert_eq!(first(format!("{stretch} Work")), Some(("Work".to_owned(), 45)), "{stretch}");
        assert_eq!(first(format!("- {stretch}: Work")), Some(("Work".to_owned(), 45)), "{stretch}:");
        if military.is_empty() {
            reads(&[(&format!("Work ({stretch})"), "Work", 45), (&format!("Work, {stretch}"), "Work", 45)]);
            reads(&[(&format!("Work {stretch} (room 3)"), "Work (room 3)", 45)]);
        }
    }
    reads_all(&[
        ("9-10 Welcome\n10-11 Case\n11-12.30 Lunch", &[("Welcome", 60), ("Case", 60), ("Lunch", 90)]),
        ("12-13h Lunch\n13-14h30 Atelier", &[("Lunch", 60), ("Atelier", 90)]),
        ("0900 Welcome\n0930 Case\n1000 Close", &[("Welcome", 30), ("Case", 30)]),
        ("0900hrs Welcome\n0930hrs Case\n1015hrs Close", &[("Welcome", 30), ("Case", 45)]),
        ("1830 hrs Soup\n1915 hrs Circle\n2030 hrs End", &[("Soup", 45), ("Circle", 75)]),
        ("1900 Welcome\n1910 Poem\n1940 Circle\n2030 End", &[("Welcome", 10), ("Poem", 30), ("Circle", 50)]),
        (
            "1900-1910 Welcome\n1910-1940 Poem\n1940-2030 Circle",
            &[("Welcome", 10), ("Poem", 30), ("Circle", 50)],
        ),
        ("Accueil (9h-9h15)\nLunch (12h-13h, cantine)", &[("Accueil", 15), ("Lunch (cantine)", 60)]),
    ]);
}

#[test]
fn years_and_amounts_are_no_times_without_colons() {
    for (text, titles) in [
        (
            "2020 Start 10 min\n2025 Growth 10 min\n2030 Future 10 min",
            ["2020 Start", "2025 Growth", "2030 Future"],
        ),
        ("1998 Founded\n2005 Growth\n2015 Crisis", ["1998 Founded", "2005 Growth", "2015 Crisis"]),
        ("1000 euro\n1500 posters\n2000 flyers", ["1000 euro", "1500 posters", "2000 flyers"]),
    ] {
        let told: Vec<String> = items(text).into_iter().map(|(title, _)| title).collect();
        assert_eq!(told, titles, "{text}");
    }
}

#[test]
fn stretches_of_minutes_from_the_beginning_are_lengths() {
    let all = [("Welcome", 5), ("Round", 15), ("World café", 30)];
    for text in [
        "0-5 Welcome\n5-20 Round\n20-50 World café",
        "0–5 min Welcome\n5–20 min Round\n20–50 min World café",
        "0' - 5' : Welcome\n5' - 20' : Round\n20' - 50' : World café",
        "Min 0-5: Welcome\nMin 5-20: Round\nMin 20-50: World café",
        "- 0-5: Welcome\n- 5-20: Round\n- 20-50: World café",
    ] {
        assert_eq!(items(text), pairs(&all), "{text}");
        assert_eq!(read(text).1, None, "{text}");
    }
    reads_all(&[("9-10 Welcome\n10-11 Case", &[("Welcome", 60), ("Case", 60)])]);
    let ages = read("0-18 jaar: jeugd\n18-65 jaar: werk").0;
    assert!(ages.iter().all(|item| item.title.contains("jaar")), "{ages:?}");
}

#[test]
fn titles_come_out_undamaged() {
    reads(&[
        ("And/or 10 min", "And/or", 10),
        ("Input/output 10", "Input/output", 10),
        ("Q/R 15 min", "Q/R", 15),
        ("Yes/no 5", "Yes/no", 5),
        ("« Qu’est-ce qui compte ? » – 20 min", "« Qu’est-ce qui compte ? »", 20),
        ("10h : l'art d'écouter", "l'art d'écouter", UNSAID),
        ("Case (money) 35 min", "Case (money)", 35),
        ("Case (35 min): how to say no", "Case: how to say no", 35),
        ("Case 35 min: money", "Case: money", 35),
        ("Atelier (1h30) : découverte", "Atelier : découverte", 90),
        ("Welcome (10 min, Ann)", "Welcome", 10),
        ("12:00-12:45 Lunch (bring your own)", "Lunch (bring your own)", 45),
        ("Q&A, news, etc. 10 min", "Q&A, news, etc.", 10),
        ("9:00 .NET for coaches", ".NET for coaches", UNSAID),
        ("Bilan : + / - / ? (10 min)", "Bilan : + / - / ?", 10),
        ("1-2-4-All 15 min", "1-2-4-All", 15),
        ("Intro by Max 10 min", "Intro by Max", 10),
        ("Afronding +/- 10 min", "Afronding", 10),
        ("Tour de table (max. 15 min.)", "Tour de table", 15),
        ("Où en sommes-nous ? 15 min", "Où en sommes-nous ?", 15),
        ("Van alles wat 10 min", "Van alles wat", 10),
        ("On Monday we decide 10 min", "On Monday we decide", 10),
        ("🕘 9:00 Welcome", "Welcome", UNSAID),
    ]);
}

#[test]
fn odd_lines_do_no_harm() {
    for odd in [
        "(",
        ")",
        "((10 min",
        "10 min)",
        "[]()",
        ":",
        "- - -",
        "@",
        " @ ",
        "9:",
        "9:60",
        "25:00",
        "h",
        "10h10h10h",
        "1h1h",
        "9-",
        "-9",
        "9--10",
        "de",
        "de 9",
        "from to",
        "between 9 and",
        "99999999999999999999 min",
        "0",
        "00",
        "0:00",
        "0000-2400",
        "İ 10 min",
        "ﬁ (ﬃ) 9h",
        "½",
        "½ h",
        "**",
        "****",
        "_*_",
        "*_10_*",
        "|",
        "||||",
        ";;;",
        "\t\t",
        ">",
        ">>>",
        "#",
        "###",
        "#1",
        "10 o'",
        "10 a.",
        "10 a.m",
        "d'",
        "à partir de ",
        "12 noon",
        "13pm",
        "0am",
        "1.",
        "a)",
        "- [ ]",
        "٣ min",
        "9:00\u{200b}",
        "\u{feff}9:00 Hi",
        "max 10",
        "~",
        "10 – 5 min",
        "max. 10 min",
        "écrit :",
    ] {
        for text in [
            odd.to_owned(),
            format!("{odd}\n{odd}"),
            format!("9h Work\n{odd}\n10h Rest"),
            format!("{odd} / {odd}; {odd}"),
        ] {
            let (items, _) = read(&text);
            assert!(items.iter().all(|item| !item.title.is_empty() && item.minutes <= LONGEST), "{text}");
        }
    }
}
