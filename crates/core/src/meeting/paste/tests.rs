use jiff::civil::time;
use proptest::prelude::*;

use super::*;

mod clocks;
mod days;
mod letters;
mod numbers;
mod outlines;
mod pieces;
mod sheets;
mod told;
mod wholes;

fn read(text: &str) -> (Vec<Pasted>, Option<Time>) {
    let told = super::read(text);
    (told.items, told.start)
}

fn items(text: &str) -> Vec<(String, u32)> {
    read(text).0.into_iter().map(|item| (item.title, item.minutes)).collect()
}

fn pairs(pairs: &[(&str, u32)]) -> Vec<(String, u32)> {
    pairs.iter().map(|(title, minutes)| ((*title).to_owned(), *minutes)).collect()
}

#[test]
fn one_line_of_items_becomes_items() {
    assert_eq!(
        items("Welcome 10 / Case 35 min / Close 5"),
        pairs(&[("Welcome", 10), ("Case", 35), ("Close", 5)])
    );
    assert_eq!(items("Welcome 10; Close 5"), pairs(&[("Welcome", 10), ("Close", 5)]));
    assert_eq!(
        items("Questions / answers 10"),
        pairs(&[("Questions / answers", 10)]),
        "words may hold a stroke"
    );
}

#[test]
fn lengths_are_understood_as_people_write_them() {
    for (line, title, minutes) in [
        ("- Welcome (10 min)", "Welcome", 10),
        ("1. Accueil : 15 minutes", "Accueil", 15),
        ("Tour de table – 1 h 30", "Tour de table", 90),
        ("Atelier 1h30", "Atelier", 90),
        ("Intervisie, 1 uur 15 min", "Intervisie", 75),
        ("Lunch 1,5 uur", "Lunch", 90),
        ("Pauze een kwartier", "Pauze", 15),
        ("Pause une demi-heure", "Pause", 30),
        ("Break half an hour", "Break", 30),
        ("15' Check-in", "Check-in", 15),
        ("20 min Casus", "Casus", 20),
        ("* [ ] Case 5: money 35", "Case 5: money", 35),
        ("Review of 2025", "Review of 2025", UNSAID),
        ("Just words", "Just words", UNSAID),
        ("Ouverture 5’", "Ouverture", 5),
        ("Two hours of work 2 hours", "Two hours of work", 120),
        ("Pause 1/4 h", "Pause", 15),
        ("Break ½ hour", "Break", 30),
        ("Half hour walk", "walk", 30),
        ("Case: 2 x 20 min", "Case", 40),
        ("Interviews 3 × 15'", "Interviews", 45),
        ("Q&A ~15 min", "Q&A", 15),
        ("Q&A approx. 15-20 min", "Q&A", 20),
        ("Questions (env. 10 min)", "Questions", 10),
        ("5-10 min buffer", "buffer", 10),
        ("Étude de cas – 45 minutes – Chloé", "Étude de cas", 45),
    ] {
        assert_eq!(items(line), pairs(&[(title, minutes)]), "{line}");
    }
}

#[test]
fn times_of_day_give_the_minutes() {
    let (day, start) = read("12:00-12:10 Welcome\n12h10 – 12h45 Cas\n12.45 tot 13.00 uur Afsluiting");
    let day: Vec<(String, u32)> = day.into_iter().map(|item| (item.title, item.minutes)).collect();
    assert_eq!(day, pairs(&[("Welcome", 10), ("Cas", 35), ("Afsluiting", 15)]));
    assert_eq!(start, Some(time(12, 0, 0, 0)));
    assert_eq!(
        items("9:30 am Arrive\n10:00 am Work\n12:30 pm Lunch 45 min"),
        pairs(&[("Arrive", 30), ("Work", 150), ("Lunch", 45)])
    );
    let (gap, _) = read("09:00-10:00 Work\n10:15-11:00 More");
    assert_eq!(gap.iter().map(|item| item.locked).collect::<Vec<_>>(), [None, Some(time(10, 15, 0, 0))]);
}

#[test]
fn a_number_behind_words_is_a_name_where_times_of_day_give_the_minutes() {
    assert_eq!(
        items("10:00-10:45 am Case 1\n10:45 am Case 2\n11:30 am Lunch 30"),
        pairs(&[("Case 1", 45), ("Case 2", 45), ("Lunch", 30)])
    );
    assert_eq!(items("9:00 Welcome 10\n9:10 Case"), pairs(&[("Welcome", 10), ("Case", UNSAID)]));
    assert_eq!(
        items("9:00 Welcome 10\n9:30 Case 35"),
        pairs(&[("Welcome", 10), ("Case", 35)]),
        "a gap stays one"
    );
    assert_eq!(items("Case 35\nClose 5"), pairs(&[("Case", 35), ("Close", 5)]));
    assert_eq!(items("9:00-10:00 Work 45 min"), pairs(&[("Work", 45)]), "a length that is one stays");
}

#[test]
fn rows_of_a_sheet_are_read_and_whoever_leads_an_item() {
    let (items, _) = read("09:00;00:15;Accueil;Jean\n09:15;00:45;Cas;Léa\nClôture – 5 min – Jean");
    let told: Vec<_> =
        items.iter().map(|item| (item.title.as_str(), item.minutes, item.lead.as_str())).collect();
    assert_eq!(told, [("Accueil", 15, "Jean"), ("Cas", 45, "Léa"), ("Clôture", 5, "Jean")]);
}

#[test]
fn tables_and_sections_are_read() {
    let text = "# Morning\n| Time | Item | Lead |\n|---|---|---|\n| 09:00 | Welcome | Ann |\n| 09:20 | Case | Wim |\n\nAfternoon:\nWalk\t30\tNoor\nClose 10 @Ann";
    let (items, _) = read(text);
    let told: Vec<_> = items
        .iter()
        .map(|item| (item.title.as_str(), item.minutes, item.lead.as_str(), item.section.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Welcome", 20, "Ann", "Morning"),
            ("Case", UNSAID, "Wim", "Morning"),
            ("Walk", 30, "Noor", "Afternoon"),
            ("Close", 10, "Ann", "Afternoon"),
        ]
    );
}

#[test]
fn an_evening_is_not_as_long_as_the_night_behind_it() {
    let days = "16:00 Case\n17:00 Drinks\nDay 2:\n9:00 Welcome\n9:30 Case";
    assert_eq!(items(days)[1], pairs(&[("Drinks", UNSAID)])[0]);
    let over = days.replace("Drinks", "Close");
    assert_eq!(items(&over)[..2], pairs(&[("Case", 60), ("Welcome", 30)]));
    let (told, _) = read("# Morning\n9:00\n10:00 Case");
    assert!(told.iter().all(|item| item.section == "Morning"), "{told:?}");
}

#[test]
fn endless_lines_take_no_endless_time() {
    let row = |piece: &str| piece.repeat(3_000 / piece.len());
    for piece in ["a - ", "a 9; ", "- ", "a, ", "9 | "] {
        let text = vec![row(piece); 200].join("\n");
        assert!(read(&text).0.len() <= MOST_ITEMS);
    }
}

/// Each line alone, and what becomes of it.
fn reads(cases: &[(&str, &str, u32)]) {
    for (line, title, minutes) in cases {
        assert_eq!(items(line), pairs(&[(title, *minutes)]), "{line}");
    }
}

/// Each text, and what becomes of its lines.
fn reads_all(cases: &[(&str, &[(&str, u32)])]) {
    for (text, told) in cases {
        assert_eq!(items(text), pairs(told), "{text}");
    }
}

/// Words that a number does not name, as `Top 10`, and that say nothing of a length themselves.
fn a_title() -> impl Strategy<Value = String> {
    let about =
        ["env", "max", "circa", "approx", "environ", "ongeveer", " for", " van", " durant", " pendant"];
    let plain = move |title: &String| {
        let small = title.to_lowercase();
        names::naming(title) == names::Naming::Never && !about.iter().any(|word| small.ends_with(word))
    };
    "[A-Z][a-z]{2,8}( [a-z]{3,7})?".prop_filter("what is behind it is no length alone", plain)
}

proptest! {
    #[test]
    fn any_text_becomes_items_that_an_agenda_can_hold(text in "(?s).{0,200}|[0-9a-z:.h'’ /;|\n\t-]{0,120}") {
        let (items, _) = read(&text);
        prop_assert!(items.len() <= MOST_ITEMS);
        for item in items {
            prop_assert!(!item.title.is_empty() && item.minutes <= LONGEST);
            prop_assert!(!item.title.contains(char::is_control) && item.title.chars().count() <= LONGEST_TITLE);
        }
    }

    #[test]
    fn titles_and_minutes_come_back(
        given in prop::collection::vec((a_title(), 1u32..600), 1..9), unit in prop::sample::select(vec!["", " min", "'", " minuten"]),
    ) {
        let lines: Vec<String> = given.iter().map(|(title, minutes)| format!("{title} {minutes}{unit}")).collect();
        prop_assert_eq!(items(&lines.join("\n")), given.clone());
        if given.len() > 1 {
            prop_assert_eq!(items(&lines.join(" / ")), given);
        }
    }

    #[test]
    fn words_without_digits_are_a_title(
        words in prop::collection::vec("[A-Za-zÀ-ÖØ-öø-ÿŒœ]{2,9}[,.?!…]?|«[a-zé]{2,8}»|[a-z]{2,6}[/'’&-][a-zé]{2,8}|\\([a-z]{2,8}\\)|[:–-]|😀", 1..8),
    ) {
        let line = format!("Un {} là", words.join(" "));
        prop_assume!(!line.contains("kwartier") && !line.contains("uur") && !line.contains("heure") && !line.contains("hour"));
        for mark in ["", "- ", "• ", "3. ", "> "] {
            prop_assert_eq!(items(&format!("{mark}{line}")), pairs(&[(&line, UNSAID)]));
        }
        prop_assert_eq!(items(&format!("9:00-9:20 {line}")), pairs(&[(&line, 20)]));
        prop_assert_eq!(items(&format!("{line} (20 min)")), pairs(&[(&line, 20)]));
    }

    #[test]
    fn whatever_stands_in_lines_that_look_like_an_agenda_is_read(
        pieces in prop::collection::vec(prop::sample::select(
            "9:00|9h|10h30|1h|9u15|0900|10am|p.m.|o'clock|9-10|12|101|2030|min|15 min|'|h|u|uur|(|)|[|]|-|–|:|.|,|/| / |;|@|@Ann|>|#|*|**|_|\n|\t|| |de|à|van|tot|\
             from|to|between|and|Room|Top|Welcome|« Cas »|CET|½|~|max|3 x|wrote:|On".split('|').collect::<Vec<_>>()), 0..40),
        blanks in prop::collection::vec(any::<bool>(), 40),
    ) {
        let text: String = pieces.iter().zip(blanks).map(|(piece, blank)| format!("{piece}{}", if blank { " " } else { "" })).collect();
        let (items, _) = read(&text);
        prop_assert!(items.iter().all(|item| !item.title.is_empty() && item.minutes <= LONGEST));
    }
}
