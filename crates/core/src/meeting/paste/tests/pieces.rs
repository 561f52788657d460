//! What stands beside a title: who leads, how much it matters, what it is for.

use super::super::super::model::Priority::{self, Could, Must, Should};
use super::*;

/// Each line, and its title, minutes and lead.
fn leads(cases: &[(&str, &str, u32, &str)]) {
    for (text, title, minutes, lead) in cases {
        let items = super::super::read(text).items;
        let items: Vec<_> =
            items.iter().map(|item| (item.title.as_str(), item.minutes, item.lead.as_str())).collect();
        assert_eq!(items, [(*title, *minutes, *lead)], "{text}");
    }
}

#[test]
fn whoever_leads_is_found_beside_the_title() {
    leads(&[
        ("Welcome (Sophie) 10", "Welcome", 10, "Sophie"),
        ("13:05-13:20 Check-in [all]", "Check-in", 15, "all"),
        ("Casus (team) 20 min", "Casus (team)", 20, ""),
        ("Analyse de pratiques animée par Hélène 40 min", "Analyse de pratiques", 40, "Hélène"),
        ("Keynote presented by Ada Obi 20 min", "Keynote", 20, "Ada Obi"),
        ("Casus ingebracht door Lotte 40 min", "Casus ingebracht door Lotte", 40, ""),
        (
            "Les chiffres présentés, présentés par nous 10'",
            "Les chiffres présentés, présentés par nous",
            10,
            "",
        ),
        ("11:10 – 11:40 | Retro of the term | @Mina", "Retro of the term", 30, "Mina"),
        ("Welkom (10 min, Greet)", "Welkom", 10, "Greet"),
        ("Casus (o.l.v. Nele) 30 min", "Casus", 30, "Nele"),
        ("Casus o.l.v. Nele 30 min", "Casus", 30, "Nele"),
        ("Welcome (lead: Greet) 10 min", "Welcome", 10, "Greet"),
        ("Welcome (led by Dr. O'Neil) 10 min", "Welcome", 10, "Dr. O'Neil"),
        ("Cas (animé par Chloé) 30 min", "Cas", 30, "Chloé"),
        ("10:10-10:40 Consent on the roles (Wout leads)", "Consent on the roles", 30, "Wout"),
        ("Accueil (Inès anime) 10 min", "Accueil", 10, "Inès"),
        ("Budget (team leads) 10 min", "Budget (team leads)", 10, ""),
        ("- [x] Budget (20m) @noor @tom", "Budget", 20, "noor, tom"),
        ("Case @Ann @Bo 35", "Case", 35, "Ann, Bo"),
        ("Accueil (par Jean-Luc, 10 min)", "Accueil", 10, "Jean-Luc"),
        ("Onthaal (door Marleen De Smet) 10'", "Onthaal", 10, "Marleen De Smet"),
        ("Welcome - Sophie - 10 min", "Welcome", 10, "Sophie"),
        ("World café – 90 minutes – [Dee]", "World café", 90, "Dee"),
        ("Welcome 10 (Sophie)", "Welcome", 10, "Sophie"),
        ("Welcome, 10 min, Sophie", "Welcome", 10, "Sophie"),
        ("Budget : 30 min. : Luc", "Budget", 30, "Luc"),
        ("Étude de cas – 45 min. – Priya & Tom", "Étude de cas", 45, "Priya & Tom"),
        (
            "09:45 - 10:30  Budget 2026 - first reading (Luc Van den Berghe)",
            "Budget 2026 - first reading",
            45,
            "Luc Van den Berghe",
        ),
        ("Oefening (Ann, zaal 2) 20 min", "Oefening (zaal 2)", 20, "Ann"),
        ("Budget 2026 (30 min) – décision – Sonia", "Budget 2026", 30, "Sonia"),
        ("9:00-9:45 Casus van Jan\n  o.l.v. Piet", "Casus van Jan", 45, "Piet"),
        ("Case (money) 35 min", "Case (money)", 35, ""),
        ("Practice (GROW) 35 min", "Practice (GROW)", 35, ""),
        ("Keynote - Leadership - 35 min", "Keynote - Leadership", 35, ""),
        ("Séance (Balint) 35 min", "Séance (Balint)", 35, ""),
        ("Lunch (Zaal) 35 min", "Lunch (Zaal)", 35, ""),
        ("Round (by email) 10 min", "Round (by email)", 10, ""),
    ]);
    let kept = super::super::read("Case - 35 min - with the fishbowl").items;
    assert_eq!((kept[0].lead.as_str(), kept[0].text.as_str()), ("", "with the fishbowl"));
    let stacked = super::super::read("9:00\nWelcome\nSophie\n9:15\nCase\nMark\n10:00\nBye").items;
    let told: Vec<_> =
        stacked.iter().map(|item| (item.title.as_str(), item.minutes, item.lead.as_str())).collect();
    assert_eq!(told, [("Welcome", 15, "Sophie"), ("Case", 45, "Mark"), ("Bye", UNSAID, "")]);
}

#[test]
fn a_line_that_says_who_leads_is_no_item() {
    for text in [
        "10:00-10:15 Inloop\n10:15-11:00 Thema: grenzen\n(Begeleiding: Wim)\n11:00-11:15 Pauze",
        "10.00-10.15\nInloop\n\n10.15-11.00\nThema: grenzen\n(Begeleiding: Wim)\n\n11.00-11.15\nPauze",
        "Inloop 15 min\nThema: grenzen 45 min\no.l.v. Wim\nPauze 15 min",
    ] {
        let items = super::super::read(text).items;
        let told: Vec<_> =
            items.iter().map(|item| (item.title.as_str(), item.minutes, item.lead.as_str())).collect();
        assert_eq!(told, [("Inloop", 15, ""), ("Thema: grenzen", 45, "Wim"), ("Pauze", 15, "")], "{text}");
    }
}

#[test]
fn priorities_and_purposes_are_no_leads() {
    let cases: &[(&str, &str, u32, Option<Priority>, &str)] = &[
        ("Jaarplan - 50 min - MOET", "Jaarplan", 50, Some(Must), ""),
        ("Welkom\t10 min\tmoet", "Welkom", 10, Some(Must), ""),
        ("Varia (kan) 5 min", "Varia", 5, Some(Could), ""),
        ("Ronde – 5 min – zou", "Ronde", 5, Some(Should), ""),
        ("Mededelingen 10 min (mag wegvallen)", "Mededelingen", 10, Some(Could), ""),
        ("Budget – 30 min. – besluit", "Budget", 30, None, "besluit"),
        ("2) Budget (CD) – 30 min. – DÉCISION", "Budget (CD)", 30, None, "DÉCISION"),
        ("Fun 5 min - Could", "Fun", 5, Some(Could), ""),
        ("Divers – 10 min – souhaitable", "Divers", 10, Some(Should), ""),
        ("Cas – 30 min – indispensable", "Cas", 30, Some(Must), ""),
        ("Bilan (si possible) 10 min", "Bilan", 10, Some(Could), ""),
        ("Cas | 30 min | pourrait", "Cas", 30, Some(Could), ""),
        ("Case 35 min must", "Case", 35, Some(Must), ""),
        ("Casus Mila 35 must", "Casus Mila", 35, Some(Must), ""),
        ("Jaarplan 20 zou", "Jaarplan", 20, Some(Should), ""),
        ("Round – 5 min – should – discussion", "Round", 5, Some(Should), "discussion"),
        ("News (info) 5 min", "News", 5, None, "info"),
        ("Closing round — 20' (could)", "Closing round", 20, Some(Could), ""),
        ("We must talk 10 min", "We must talk", 10, None, ""),
        ("Wie kan wat 10 min", "Wie kan wat", 10, None, ""),
    ];
    for (text, title, minutes, priority, purpose) in cases {
        let items = super::super::read(text).items;
        let told: Vec<_> = items
            .iter()
            .map(|item| (item.title.as_str(), item.minutes, item.priority, item.purpose.as_str()))
            .collect();
        assert_eq!(told, [(*title, *minutes, *priority, *purpose)], "{text}");
        assert_eq!(items[0].lead, "", "{text}");
    }
}

#[test]
fn a_line_that_begins_with_its_start_and_ends_with_its_length_is_one_item() {
    for (text, title, minutes) in [
        ("9u30 Check-in, ronde - 20'\n9u50 Terugblik 10'", "Check-in, ronde", 20),
        (
            "15h05 : co-développement, cas de Salima (1h)\n16h05 : pause 10'",
            "co-développement, cas de Salima",
            60,
        ),
        ("9:00 Questions / answers 10 min\n9:10 Case 30 min", "Questions / answers", 10),
        ("9h20-9h45 : Tour, chacun·e 2 minutes\n9h45 Cas", "Tour, chacun·e 2 minutes", 25),
        ("Codev 1 – Salima (55')\nPause 15'", "Codev 1", 55),
    ] {
        assert_eq!(items(text)[0], (title.to_owned(), minutes), "{text}");
    }
    assert_eq!(items("9:00 Welcome 10', case 35', close 5'").len(), 3, "each says how long it takes");
}

#[test]
fn a_length_in_brackets_is_one_however_it_is_written() {
    assert_eq!(
        items("Welcome & tech check (0:05)\nCase (1:05)\nQuestions [0:10]\nTakeaways (0:05)"),
        pairs(&[("Welcome & tech check", 5), ("Case", 65), ("Questions", 10), ("Takeaways", 5)])
    );
    assert_eq!(
        items("Check-in (15 minutes total, 1.5 min pp)\nCase (45 min)\nRonde (12 min in totaal)"),
        pairs(&[("Check-in (1.5 min pp)", 15), ("Case", 45), ("Ronde", 12)])
    );
}

#[test]
fn whoever_leads_stands_behind_a_comma_and_a_word_for_it() {
    for (text, title, lead) in [
        ("14h00 Ouverture, par Hélène\n14h10 Cas", "Ouverture", "Hélène"),
        ("Round one, check, by Priya & Tom 10 min", "Round one, check", "Priya & Tom"),
        ("9u Opening, door Lies\n9u15 Casus", "Opening", "Lies"),
        ("Report, by Friday 10 min", "Report, by Friday", ""),
    ] {
        let item = super::super::read(text).items.remove(0);
        assert_eq!((item.title.as_str(), item.lead.as_str()), (title, lead), "{text}");
    }
}

#[test]
fn a_method_in_brackets_is_what_an_item_follows_and_nobody_who_leads_it() {
    for (text, title, minutes, method, lead) in [
        ("Casus van Bram (Troika) 40 min", "Casus van Bram (Troika)", 40, "troika", ""),
        (
            "14h – Cas de Maëlle (méthode Balint, Noor) 45'\n14h45 Fin",
            "Cas de Maëlle (méthode Balint)",
            45,
            "balint",
            "Noor",
        ),
        ("Case [Wise crowds] (30 min)", "Case [Wise crowds]", 30, "wisecrowds", ""),
        ("Ideeën (1-2-4-Allen) 20 min", "Ideeën (1-2-4-Allen)", 20, "124all", ""),
        ("Échange (café du monde) 1h", "Échange (café du monde)", 60, "worldcafe", ""),
        ("Casus (Viskom)", "Casus (Viskom)", 60, "fishbowl", ""),
        ("Practice (GROW) 35 min", "Practice (GROW)", 35, "grow", ""),
        ("Practice (Oskar) 35 min", "Practice", 35, "", "Oskar"),
        ("Casus (Bram) 40 min", "Casus", 40, "", "Bram"),
        ("Case (Balint) 40 min", "Case (Balint)", 40, "balint", ""),
        ("Welcome (Bálint) 10", "Welcome", 10, "", "Bálint"),
        ("Welkom (Kolb) 10 min", "Welkom", 10, "", "Kolb"),
        ("Reflectie (Kolb) 20 min", "Reflectie (Kolb)", 20, "", ""),
        ("Time\tItem\tMethod\n9:00\tCase\tTroika\n9:40\tEnd\t-", "Case", 40, "troika", ""),
    ] {
        let item = super::super::read(text).items.remove(0);
        let told = (item.title.as_str(), item.minutes, item.method.as_str(), item.lead.as_str());
        assert_eq!(told, (title, minutes, method, lead), "{text}");
    }
}
