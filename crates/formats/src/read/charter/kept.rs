//! Nothing of a charter is lost or swallowed: what stands in tables that are badly closed, below headings that no charter has, and in
//! lines that a program did not break.

use super::Place;
use super::tests::seen;
use crate::charter::{Charter, Texts};

fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
}

fn charter(text: &str, name: &str) -> Charter {
    seen(text, name).versions.remove(0).charter
}

/// `Host: Ann Bell (City) = opens the door`, for each of the roles.
fn roles(charter: &Charter) -> Vec<String> {
    let told = charter.roles.iter().map(|role| {
        let names = role.holders.iter().map(|holder| match holder.organisation.as_str() {
            "" => holder.name.clone(),
            organisation => format!("{} ({organisation})", holder.name),
        });
        let names = names.collect::<Vec<_>>().join(" + ");
        format!("{}: {names} = {}", said(&role.label), said(&role.duties))
            .trim_end_matches(['=', ' '])
            .to_owned()
    });
    told.collect()
}

#[test]
fn a_table_inside_a_table_is_kept_as_lines() {
    let page = "= Circle =\n== Rooms ==\n{|\n| Day || Room\n|-\n| Friday\n|\n{|\n| north || warm\n|-\n| south || cold\n|}\n|}\n== Purpose ==\nLearn.";
    let found = charter(page, "x.wiki");
    assert!(said(&found.sections[0].text).contains("north · warm<br>south · cold"), "{:?}", found.sections);
    assert_eq!(said(&found.purpose), "Learn.");
}

#[test]
fn a_table_that_is_never_closed_ends_before_the_next_heading() {
    for table in [
        "{|\n! Role !! Who\n|-\n| Host || Bo Lee\n",
        "{|\n! Role !! Who\n|-\n| Host || Bo Lee\n{|\n| inside\n",
        "{|\n! Role !! Who\n|-\n| Host || Bo Lee\n{|\n| inside\n|}\n",
    ] {
        let found = charter(
            &format!("= Circle =\n== Roles ==\n{table}== Meetings ==\nEvery month.\n== Purpose ==\nLearn."),
            "x.wiki",
        );
        assert_eq!((said(&found.purpose), found.cadence.target.is_some()), ("Learn.", true), "{table}");
        assert!(roles(&found)[0].starts_with("Host: Bo Lee"), "{table}: {:?}", roles(&found));
    }
}

#[test]
fn an_unknown_heading_begins_a_section_of_its_own() {
    let text = "Kring\n\nDoel\n\nWij leren samen.\n\nKoffie en koek\n\nWie wil, zet koffie voor allen.\n\nLeden\n\nAlle leraars.\n\nStoppen\n\nAls niemand nog komt.";
    let found = charter(text, "x.txt");
    assert_eq!((said(&found.purpose), said(&found.closure)), ("Wij leren samen.", "Als niemand nog komt."));
    let sections: Vec<(&str, &str)> =
        found.sections.iter().map(|section| (said(&section.label), said(&section.text))).collect();
    assert_eq!(sections, [("Koffie en koek", "Wie wil, zet koffie voor allen.")]);
}

#[test]
fn clauses_may_each_have_a_line_above_them() {
    let text = "Circle\n\nPurpose\n\nWe learn.\n\nGuidelines\n\nKindness\n\nWe are kind to one another.\n\nPace\n\nWe go slowly.\n\nMeetings\n\nEvery month.";
    let found = charter(text, "x.txt");
    let told: Vec<(&str, &str)> =
        found.guidelines.iter().map(|clause| (said(&clause.label), said(&clause.text))).collect();
    assert_eq!(told, [("Kindness", "We are kind to one another."), ("Pace", "We go slowly.")]);
}

#[test]
fn lines_with_labels_are_roles_each() {
    for (text, wanted) in [
        (
            "Circle\n\nRoles\n\nFacilitators: Ann-Sophie de Wit (City of Ghent) and Bartholomew Lee (Harbour House)\nHost (in turn): Cy\nSecretary: –",
            vec![
                "Facilitators: Ann-Sophie de Wit (City of Ghent) + Bartholomew Lee (Harbour House)",
                "Host (in turn): Cy",
                "Secretary:",
            ],
        ),
        (
            "Circle\n\nRoles\n\nTime keeper\nHeld by: Ann Bell (City)\n\nHost = Bo Lee\nSponsor - Head of Care, Cy Roy",
            vec!["Time keeper: Ann Bell (City)", "Host: Bo Lee", "Sponsor: Cy Roy (Head of Care)"],
        ),
        (
            "Kring\n\nRollen\n\nVoorzitter: dr. Lut van der Aa (Gent)\nGastheer: Bo of Cy\nVerslaggever: vacant",
            vec!["Voorzitter: dr. Lut van der Aa (Gent)", "Gastheer: Bo + Cy", "Verslaggever:"],
        ),
        (
            "# Circle\n\n## Roles\n\n### Host\nHeld by: Ann Bell (City)\nOpens the door.\n",
            vec!["Host: Ann Bell (City) = Opens the door."],
        ),
    ] {
        let name = if text.starts_with('#') { "x.md" } else { "x.txt" };
        assert_eq!(roles(&charter(text, name)), wanted, "{text}");
    }
}

#[test]
fn a_quorum_may_stand_below_its_own_heading() {
    for text in [
        "Circle\n\nPurpose\n\nWe learn.\n\nQuorum\n\nHalf of the members.",
        "= Cercle =\n== But ==\nApprendre.\n== Quorum ==\nLa moitié du groupe.",
    ] {
        let found = charter(text, "x");
        assert_eq!(found.decisions.quorum_percent, Some(50), "{text}");
    }
}

#[test]
fn a_day_behind_the_name_of_a_section_is_read() {
    let found = seen("Circle\n\nPurpose\n\nWe learn.\n\nReview\n\nReview date: 25/09/2026", "x.txt");
    let version = &found.versions[0];
    assert_eq!(version.charter.review.until.as_deref(), Some("2026-09-25"));
    assert!(version.lines.iter().all(|line| line.place != Place::Sections));
}

#[test]
fn labels_are_told_by_lists_of_them_and_by_bold_words_with_a_stop() {
    let labels = |text: &str, name: &str| {
        let found = charter(text, name);
        let told =
            found.guidelines.iter().map(|clause| format!("{}={}", said(&clause.label), said(&clause.text)));
        told.collect::<Vec<_>>()
    };
    for (text, wanted) in [
        (
            "Circle\n\nGuidelines\na) Kindness - we are kind\nb) Pace - we go slowly\nc) Rest",
            vec!["Kindness=we are kind", "Pace=we go slowly", "=Rest"],
        ),
        (
            "Circle\n\nGuidelines\ni. Kindness: always\nii. Pace: slow\niii. Rest",
            vec!["Kindness=always", "Pace=slow", "=Rest"],
        ),
        ("Cercle\n\nRègles\n1° Écoute : toujours\n2° Calme", vec!["Écoute=toujours", "=Calme"]),
        // One hyphen is a word of its sentence.
        (
            "Circle\n\nGuidelines\n- Listen - really listen\n- We are kind to each other",
            vec!["=Listen - really listen", "=We are kind to each other"],
        ),
    ] {
        assert_eq!(labels(text, "x.txt"), wanted, "{text}");
    }
    let bold = "# Circle\n\n## Guidelines\n\n- **Kindness.** We are kind.\n- **Pace.** Slow.\n";
    assert_eq!(labels(bold, "x.md"), ["Kindness=We are kind.", "Pace=Slow."]);
}

#[test]
fn two_languages_are_told_apart_by_their_headings_and_another_one_is_itself() {
    let text = "# Charter of the Harbour | Handvest van de Haven\n\n## Purpose\n\nCalm.\n\n## Doel\n\nRust.\n\n## Guidelines\n\n1. **Ease**: take it easy with the others.\n\n## Afspraken\n\n1. **Rust**: neem het rustig met de anderen.\n";
    let found = charter(text, "x.md");
    let told = |language: &str| found.purpose.get(language).map_or("", |said| said.text.as_str());
    assert_eq!((told("en"), told("nl")), ("Calm.", "Rust."));
    let other = charter(
        "# Satzung des Lernkreises\n\n## Zweck\n\nWir hören einander zu und lernen für die Arbeit.\n",
        "x.md",
    );
    assert_eq!(other.languages, ["de"]);
}

#[test]
fn a_table_of_what_its_section_says_stays_as_it_is() {
    let found = charter(
        "# Circle\n\n## Meetings\n\n| | |\n|---|---|\n| Length | 80 minutes |\n| Frequency | monthly |\n",
        "x.md",
    );
    assert!(said(&found.cadence.text).contains("| Length | 80 minutes |"));
    assert_eq!((found.cadence.minutes, found.cadence.target.is_some()), (Some(80), true));
}

#[test]
fn a_charter_that_is_called_like_a_section_keeps_its_title_and_its_motto() {
    let page = "'''Evaluation Peer Group Charter'''\n\n''Looking at unfinished work''\n\n'''Purpose'''\n\nWe learn from drafts.\n";
    let found = charter(page, "x.wiki");
    assert_eq!(said(&found.title), "Evaluation Peer Group Charter");
    assert_eq!(said(&found.tagline), "Looking at unfinished work");
    assert_eq!(said(&found.purpose), "We learn from drafts.");
    let page =
        "= Cercle =\n<big>'''Avancer sans presser personne'''</big>\n\n== Raison d'être ==\nApprendre.\n";
    let found = charter(page, "x.wiki");
    assert_eq!((said(&found.tagline), found.sections.len()), ("Avancer sans presser personne", 0));
    // What says something below it is a section, whatever it is called.
    let page = "'''Purpose of this charter'''\n\nTo learn.\n\n'''Members'''\n\nCoaches.\n";
    assert_eq!(said(&charter(page, "x.wiki").purpose), "To learn.");
}

#[test]
fn how_often_all_of_them_meet_is_no_duty_of_the_last_role() {
    let text = "Kring Zuidrand\n\nDoel\n\nElkaar helpen.\n\nWie doet wat\n\nVoorzitter - Roos Hoekstra\n\nKoffie - vacant\n\nWe zien elkaar elke zes weken, in elk geval vier keer per jaar, telkens anderhalf uur.\n\nDit charter wordt herzien na vier bijeenkomsten.\n";
    let found = charter(text, "x.txt");
    assert_eq!(roles(&found), ["Voorzitter: Roos Hoekstra", "Koffie:"]);
    let every = |interval: Option<crate::charter::Interval>| interval.map(|interval| interval.every);
    assert_eq!((every(found.cadence.target), every(found.cadence.at_least)), (Some(6), Some(3)));
    assert_eq!((found.cadence.minutes, found.review.meetings_min), (Some(90), Some(4)));
}

#[test]
fn who_has_a_role_is_told_behind_a_dash_in_brackets_and_by_a_table_among_the_members() {
    let wiki = "= Circle =\n== Roles ==\n* Convenor – Imani Sesay: calls the meetings\n* Recorder: TBD (was: Ana Kowal)\n";
    let found = charter(wiki, "x.wiki");
    assert_eq!(roles(&found), ["Convenor: Imani Sesay = calls the meetings", "Recorder:  = was: Ana Kowal"]);
    let table = "# Circle\n\n## Who\n\nVolunteers of the house.\n\n| Role | Person | Until |\n|---|---|---|\n| Keeper | Fen Dahl, Jo Pick | June 2026 |\n| Scribe | *(open)* | |\n\nWe are at most eight.\n\n## Purpose\n\nTo talk.\n";
    let found = charter(table, "x.md");
    assert_eq!(roles(&found), ["Keeper: Fen Dahl + Jo Pick", "Scribe:"]);
    let until: Vec<Option<&str>> =
        found.roles[0].holders.iter().map(|holder| holder.until.as_deref()).collect();
    assert_eq!(until, [Some("2026-06-30"), Some("2026-06-30")]);
    assert_eq!(said(&found.membership.who), "Volunteers of the house.");
    assert_eq!(said(&found.membership.terms), "We are at most eight.");
}

#[test]
fn when_the_charter_is_looked_at_again_is_told_among_decisions_too() {
    let text = "Cercle\n\nDécisions\n\nPar consentement.\n\nLa charte sera relue au printemps 2026, après quatre séances.\n";
    let found = charter(text, "x.txt");
    assert_eq!(said(&found.decisions.text), "Par consentement.");
    assert_eq!((found.review.from.as_deref(), found.review.meetings_min), (Some("2026-03-01"), Some(4)));
    let text = "Circle\n\nDecisions\n\nBy consent. What we decided is reviewed after three meetings.\n";
    assert!(charter(text, "x.txt").review.text.is_empty());
    let said_so = "By consent. Agreements are reviewed after three meetings.";
    let found = charter(&format!("Circle\n\nDecisions\n\n{said_so}\n"), "x.txt");
    assert_eq!((said(&found.decisions.text), found.review.meetings_min), (said_so, None));
    let text = "Circle\n\nDecisions\n\nBy consent. These agreements are reviewed after three meetings.\n";
    assert_eq!(charter(text, "x.txt").review.meetings_min, Some(3));
}

#[test]
fn roles_go_on_below_a_line_that_tells_how_often_all_meet() {
    let text = "Circle\n\nRoles\n\nFacilitator: Ann Lee\n\nWe meet every month for two hours.\n\nScribe: Bo Fox\n\nHost: Cy Dale\n";
    let found = charter(text, "x.txt");
    assert_eq!(roles(&found), ["Facilitator: Ann Lee", "Scribe: Bo Fox", "Host: Cy Dale"]);
    assert_eq!((found.cadence.target.is_some(), found.cadence.minutes), (true, Some(120)));
    // Whom somebody meets is theirs to do.
    let text = "Circle\n\nRoles\n\nFacilitators: Ann Lee and Bo Fox\n\nWe meet the board every month and report to the circle.\n\nHost: Cy Dale\n";
    let found = charter(text, "x.txt");
    assert_eq!((found.roles.len(), found.cadence.target), (2, None));
}

#[test]
fn a_page_in_two_languages_with_both_labels_in_front_is_cut_in_two() {
    let page = "== '''Prairie Mentors / Cercle des mentors''' ==\n\n'''Purpose / But :''' to give new leads a place to talk / donner aux responsables un lieu pour parler\n\n'''Guidelines / Lignes directrices :'''\n\n# What is said here stays here / Ce qui se dit ici reste ici\n\n'''Roles'''\n\n* Chair: Odile Tremblay\n";
    let found = charter(page, "x.wiki");
    assert_eq!(found.languages, ["en", "fr"]);
    assert_eq!(found.purpose["fr"].text, "donner aux responsables un lieu pour parler");
    assert_eq!(found.guidelines[0].text["en"].text, "What is said here stays here");
    assert_eq!(roles(&found), ["Chair: Odile Tremblay"]);
}

#[test]
fn stories_that_stay_are_a_level_and_a_link_to_another_language_is_no_word() {
    let wiki = "= Circle =\n== Working agreements ==\n; Private\n: Stories stay in the room; lessons may leave it.\n\n== Closing ==\nWhen we are three.\n[[fr:Cercle]]\n";
    let found = seen(wiki, "x.wiki");
    assert!(found.notes.iter().any(|note| note.class == "language-link-left-out"));
    let charter = &found.versions[0].charter;
    assert_eq!(said(&charter.closure), "When we are three.");
    assert_eq!(charter.confidentiality.level, Some(crate::charter::Level::StaysLeaves));
}

#[test]
fn what_is_told_of_fields_in_another_language_makes_none_of_the_charter() {
    let page = "= ميثاق دائرة الجسر =\n\n== Purpose ==\n\nنلتقي لنتعلّم من بعضنا البعض دون حكم.\n\n== Roles ==\n\n'''Facilitator:''' ليلى حداد (Bridge House)\n\n\
        '''Scribe:''' vacant\n\n== Meetings ==\n\n<div class=\"note\" data-target=\"1 month\" data-at-least=\"2 month\" data-minutes=\"90\">We meet every month. At least every 2 months. A meeting takes 90 minutes.</div>\n";
    let found = charter(page, "x.wiki");
    assert_eq!(found.languages, ["ar"]);
    assert_eq!((found.cadence.minutes, found.roles.len()), (Some(90), 2));
    // Where nothing else is clear, it tells the language of the page.
    let page = "= Ruche =\n\n== Rencontres ==\n\n<div class=\"note\" data-minutes=\"90\">Une rencontre dure 90 minutes, et nous en avons une chaque mois.</div>\n\nMardi.\n";
    assert_eq!(charter(page, "x.wiki").languages, ["fr"]);
}

#[test]
fn a_bold_line_right_above_its_text_is_a_heading_and_so_is_a_question() {
    let text = "# Contrat de groupe\n\n**Intention**\nApprendre les unes des autres.\n\n**Qui fait quoi**\n\n\
        - Animatrice : Josiane Trépanier, CRHA\n- Responsable du bilan : (personne pour l’instant)\n\n\
        **Horaire**\nUne séance toutes les 6 semaines, de 13 h à 16 h.\n\n\
        **Décisions**\nPar consensus. À défaut, vote aux deux tiers.\n";
    let found = charter(text, "x.md");
    assert_eq!(said(&found.purpose), "Apprendre les unes des autres.");
    assert_eq!(roles(&found), ["Animatrice: Josiane Trépanier (CRHA)", "Responsable du bilan:"]);
    assert_eq!(found.cadence.minutes, Some(180));
    assert_eq!(found.decisions.rule, Some(crate::charter::Rule::ConsensusThenVote));
    let text = "Groep De Linde\n\nWaarvoor\nElkaar scherp houden in ons werk.\n\nWat willen we bereiken?\n\
        - ieder brengt drie casussen in\n- we proberen nieuwe methodes uit\n";
    let found = charter(text, "x.txt");
    assert_eq!((said(&found.purpose), found.objectives.len()), ("Elkaar scherp houden in ons werk.", 2));
}

#[test]
fn items_with_a_bold_line_above_their_text_have_labels_and_boxes_to_tick_are_no_words() {
    let text = "# Compass\n\n# Objectives\n\n- [ ]  Coach six teams\n- [ ]  Write one story a month\n\n# Working agreements\n\n\
        - **Listen to understand**\n\n    We paraphrase before we answer.\n\n- **Protect focus**\n\n    No meetings before ten.\n";
    let found = charter(text, "x.md");
    let objectives: Vec<&str> = found.objectives.iter().map(|clause| said(&clause.text)).collect();
    assert_eq!(objectives, ["Coach six teams", "Write one story a month"]);
    let rules: Vec<(&str, &str)> =
        found.guidelines.iter().map(|clause| (said(&clause.label), said(&clause.text))).collect();
    assert_eq!(
        rules,
        [
            ("Listen to understand", "We paraphrase before we answer."),
            ("Protect focus", "No meetings before ten.")
        ]
    );
}

#[test]
fn a_name_does_not_tell_the_language_of_a_role_on_a_page_in_two() {
    let page = "<html><body><h1>Charte du réseau des écoles</h1><h2>Raison d’être</h2>\
        <p>Le réseau aide les écoles de la ville à apprendre les unes des autres.</p>\
        <h2>Rôles</h2><ul><li><b>Coordination :</b> Nadia Benali (Athénée Léonard)</li></ul>\
        <h2>Bestaansreden</h2><p>Het netwerk helpt de scholen van de stad om van elkaar te leren.</p>\
        <p>We zien elkaar elk trimester in een van de scholen van het netwerk.</p>\
        <h2>Rollen</h2><ul><li><b>Coördinatie:</b> Nadia Benali (Athénée Léonard)</li></ul></body></html>";
    let found = charter(page, "x.html");
    let labels: Vec<usize> = found.roles.iter().map(|role| role.label.len()).collect();
    assert_eq!(labels, [2], "one role in both languages: {:?}", found.roles);
    assert_eq!(found.roles[0].holders.len(), 1);
}

#[test]
fn a_template_that_names_somebody_of_the_wiki_is_their_name() {
    let page = "= Circle =\n== Roles ==\n{| class=\"wikitable\"\n! Role !! Held by\n|-\n| Convenor || {{User|Oda Brekke}}\n|-\n\
        | Librarian || {{vacant}}\n|}\n";
    assert_eq!(roles(&charter(page, "x.wiki")), ["Convenor: Oda Brekke", "Librarian:"]);
}
