//! Charters as people keep and send them: exports, tables, mails, notes in capitals.

use super::tests::{archive, bare, classes, seen};
use super::{Form, Hint, read};
use crate::charter::{Charter, Texts};

/// A text in the one language that it is in, whatever that was taken for.
fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
}

/// Each role with its holders, by name and organisation.
fn held(charter: &Charter) -> Vec<(&str, Vec<(&str, &str)>)> {
    charter
        .roles
        .iter()
        .map(|role| {
            let holders = role.holders.iter().map(|one| (one.name.as_str(), one.organisation.as_str()));
            (said(&role.label), holders.collect())
        })
        .collect()
}

#[test]
fn an_empty_cell_of_a_table_of_roles_is_nobody_and_never_what_stands_beside_it() {
    let wiki = "= Kring =\n\n== Wie doet wat ==\n{| class=\"wikitable\"\n! Rol !! Wie !! Wat\n|-\n| Gastheer || An Peeters (VDAB) || Zaal en koffie\n|-\n| Verslaggever || || Notities\n|}\n";
    let found = seen(wiki, "x.wiki");
    let roles = &found.versions[0].charter.roles;
    let told: Vec<(&str, usize, &str)> =
        roles.iter().map(|role| (said(&role.label), role.holders.len(), said(&role.duties))).collect();
    assert_eq!(told, [("Gastheer", 1, "Zaal en koffie"), ("Verslaggever", 0, "Notities")]);
    let html = "<html><body><h1>Kring</h1><h2>Rollen</h2><table><tr><th>Wie</th><th>Rol</th></tr><tr><td>An Peeters</td><td>Gastvrouw</td></tr><tr><td></td><td>Tijdbewaker</td></tr></table><h2>Doel</h2><p>Samen leren.</p></body></html>";
    let found = seen(html, "x.html");
    let roles = &found.versions[0].charter.roles;
    let told: Vec<(&str, usize)> = roles.iter().map(|role| (said(&role.label), role.holders.len())).collect();
    assert_eq!(told, [("Gastvrouw", 1), ("Tijdbewaker", 0)], "and the columns are told by their heads");
}

#[test]
fn what_was_sent_around_by_mail_is_read_as_what_it_quotes() {
    let mail = "Van: Sofie <sofie@example.be>\nAan: groep\nOnderwerp: RE: afspraken\n\nHoi allemaal,\n\n> *Waarom we samenkomen*\n> Om elkaar te steunen.\n>\n> *Onze afspraken:*\n> • Vertrouwelijk: wat hier gezegd wordt, blijft hier\n> • Gsm's uit\n>\n> *Wie is wie*\n> Begeleider: Sofie Maes\n> Penningmeester: ?\n>\n> *Wanneer*\n> elke maand, 19u30 tot 21u30\n\n-- \nSofie Maes\n";
    let found = seen(mail, "x.txt");
    let charter = &found.versions[0].charter;
    assert_eq!(said(&charter.purpose), "Om elkaar te steunen.");
    assert_eq!(charter.guidelines.len(), 2);
    let vacant: Vec<bool> = charter.roles.iter().map(|role| role.holders.is_empty()).collect();
    assert_eq!(vacant, [false, true]);
    assert_eq!(charter.cadence.minutes, Some(120));
    assert!(charter.title.is_empty(), "who wrote it to whom is no title");
    let sources: Vec<&str> = found.versions[0].lines.iter().map(|line| line.source.as_str()).collect();
    assert!(sources.iter().any(|source| source.contains("Onderwerp")), "and nothing is dropped: {sources:?}");
}

#[test]
fn short_headings_in_capitals_and_names_behind_hyphens_are_understood() {
    let text = "Peer Group Charter\n\nWHO\nAnyone who coached for a year.\n\nWHO DOES WHAT\nHost - Priya Raman (City Hall)\nTreasurer - (vacant)\nFacilitator - rotates\n\nWHEN\n2nd Thursday, 17:30-19:00, at least 6x a year\n\nHOW WE DECIDE\nConsent. If there is no consent after 2 rounds, a simple majority.\n\nMONEY\n20 euro a year for coffee.\n";
    let found = seen(text, "x.txt");
    let charter = &found.versions[0].charter;
    assert_eq!(said(&charter.membership.who), "Anyone who coached for a year.");
    let told = held(charter);
    assert_eq!(
        told,
        [("Host", vec![("Priya Raman", "City Hall")]), ("Treasurer", vec![]), ("Facilitator", vec![])]
    );
    assert_eq!(charter.cadence.minutes, Some(90));
    assert_eq!(charter.decisions.rule, Some(crate::charter::Rule::ConsentThenVote));
    assert!(!charter.resources.is_empty() && charter.sections.is_empty(), "{:?}", charter.sections);
}

#[test]
fn a_column_that_says_for_how_long_gives_the_term() {
    let wiki = "= Cercle =\n\n== Rôles ==\n{| class=\"wikitable\"\n! Rôle !! Qui !! Durée du mandat !! Tâches\n|-\n| Animatrice || Ève Martin || 1 an || Ouvre la séance\n|-\n| Gardien || Paul Roy || 6 mois || Veille au temps\n|-\n| Scribe || || – || Notes\n|}\n";
    let found = seen(wiki, "x.wiki");
    let roles = &found.versions[0].charter.roles;
    assert_eq!(roles.iter().map(|role| role.term_months).collect::<Vec<_>>(), [Some(12), Some(6), None]);
}

#[test]
fn lines_to_sign_on_and_roles_by_turns_are_nobody() {
    let text = "# Circle\n\n## Purpose\nTo learn.\n\n## Roles\n\n### Host / Ann Lee (NGO)\n\nOpens the door.\n\n### Timekeeper\n\nà tour de rôle\n\nTreasurer: Priya Rao; Secretary: Jan Peters\n\nSigned: ____________\n\nName: ________ Date: ________\n";
    let found = seen(text, "x.md");
    let charter = &found.versions[0].charter;
    let told: Vec<_> = charter
        .roles
        .iter()
        .map(|role| {
            let holders = role.holders.iter().map(|one| (one.name.as_str(), one.organisation.as_str()));
            (said(&role.label), holders.collect::<Vec<_>>(), said(&role.duties))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Host", vec![("Ann Lee", "NGO")], "Opens the door."),
            ("Timekeeper", vec![], "à tour de rôle"),
            ("Treasurer", vec![("Priya Rao", "")], ""),
            ("Secretary", vec![("Jan Peters", "")], ""),
        ]
    );
    assert_eq!(charter.languages, ["en"], "a name behind a slash is no other language");
    let [signed] = &charter.sections[..] else { panic!("one free section: {:?}", charter.sections) };
    assert!(said(&signed.text).contains("Signed:") && said(&signed.text).contains("Date:"));
}

#[test]
fn three_languages_between_slashes_stand_side_by_side() {
    let text = "Our circle of coaches / Notre cercle de coachs / Onze kring van coaches\n\nPurpose / But / Doel\nWe learn from each other. / Nous apprenons les uns des autres. / We leren van elkaar.\n\nGuidelines / Règles / Afspraken\n- Listening: we listen to everyone / Écoute : nous écoutons chaque personne / Luisteren: we luisteren naar iedereen\n- Silence is welcome in our circle / Le silence est bienvenu dans notre cercle / Stilte is welkom in onze kring\n";
    let found = seen(text, "x.txt");
    let charter = &found.versions[0].charter;
    assert_eq!(charter.languages, ["en", "fr", "nl"]);
    let all = |texts: &Texts| texts.values().map(|said| said.text.clone()).collect::<Vec<_>>();
    assert_eq!(
        all(&charter.title),
        ["Our circle of coaches", "Notre cercle de coachs", "Onze kring van coaches"]
    );
    assert_eq!(
        all(&charter.purpose),
        ["We learn from each other.", "Nous apprenons les uns des autres.", "We leren van elkaar."]
    );
    assert_eq!(charter.guidelines.len(), 2);
    assert!(charter.guidelines.iter().all(|clause| clause.text.len() == 3), "{:?}", charter.guidelines);
}

#[test]
fn how_a_group_decides_and_how_often_it_meets_is_kept_as_it_was_said() {
    let text = "Circle\n\nWhen\nAt least 8 times a year.\n\nHow we decide\nConsensus, with a vote (two thirds) as fallback. Quorum: 5 of 8.\n";
    let found = seen(text, "x.txt");
    let charter = &found.versions[0].charter;
    assert_eq!((charter.cadence.target, charter.cadence.at_least), (None, None));
    assert_eq!(said(&charter.cadence.text), "At least 8 times a year.");
    let decisions = &charter.decisions;
    assert_eq!(decisions.rule, Some(crate::charter::Rule::ConsensusThenVote));
    assert_eq!((decisions.quorum_percent, decisions.majority_percent), (Some(62), Some(67)));
    assert!(said(&decisions.text).contains("Quorum: 5 of 8."));
    let text =
        "Circle\n\nHow we decide\nBy consensus. If we cannot find one, a majority of two thirds decides.\n";
    let found = seen(text, "x.txt");
    assert_eq!(found.versions[0].charter.decisions.rule, Some(crate::charter::Rule::ConsensusThenVote));
}

#[test]
fn notes_at_the_foot_of_a_page_stand_where_they_belong() {
    let mark = |id: u8| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let line = |style: &str, words: &str, mark: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r>{mark}</w:p>")
    };
    let body = [
        line("Title", "Our circle", ""),
        line("Heading1", "Purpose", &mark(1)),
        line("", "To learn.", &mark(2)),
        line("Heading1", "Roles", ""),
        line("", "Host: Ann Claes", &mark(3)),
    ];
    let body = format!("<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>", body.concat());
    let note = |id: u8, words: &str| {
        format!("<w:footnote w:id=\"{id}\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>")
    };
    let notes = [
        note(1, "As agreed in May"),
        note(2, "From each other"),
        note(3, "Until the summer"),
        note(4, "Nobody refers to this"),
    ];
    let notes = format!("<w:footnotes xmlns:w=\"w\">{}</w:footnotes>", notes.concat());
    let parts = [("word/document.xml", body.as_bytes()), ("word/footnotes.xml", notes.as_bytes())];
    let found = read(&archive(&parts), &Hint::default()).unwrap();
    let charter = &found.versions[0].charter;
    let purpose = bare(said(&charter.purpose)).join(" ");
    assert_eq!(purpose, "As agreed in May To learn From each other");
    assert_eq!(charter.roles[0].holders[0].name, "Ann Claes", "a note is no part of a name");
    assert!(said(&charter.roles[0].duties).contains("Until the summer"));
    assert!(said(&charter.sections[0].text).contains("Nobody refers to this"));
    assert_eq!(classes(&found), ["footnotes-in-brackets"]);
}

#[test]
fn the_paragraphs_of_a_cell_stay_paragraphs() {
    let html = "<html><body><h1>Night shift circle</h1><h2>Roles</h2><table>\
        <tr><th>Role</th><th>Who</th><th>Does</th></tr>\
        <tr><td>Host</td><td>Nuka Aputi</td><td><p>Opens the meeting.</p><p>Reports once a year.</p></td></tr>\
        <tr><td>Scribe</td><td>Vacant</td><td>Writes.<br>Sends it round.</td></tr></table></body></html>";
    let found = seen(html, "a.html");
    let roles = &found.versions[0].charter.roles;
    let duties: Vec<&str> = roles.iter().map(|role| said(&role.duties)).collect();
    assert_eq!(duties.len(), 2);
    assert!(duties[0].contains("Opens the meeting.\n"), "{duties:?}");
    assert!(duties[1].contains("Writes.\n"), "{duties:?}");
    assert!(roles[1].holders.is_empty());
}

#[test]
fn sections_that_are_items_of_one_list_are_sections() {
    let text = "# Northern coaching hub\n\n1. **Mandate**\n\n   A coach within two weeks of asking.\n\n2. **Objectives**\n\n   \
        1. Access: everybody is matched.\n   2. Quality: each coach has supervision.\n\n3. **Membership**\n\n   \
        Open to coaches of the service.\n\n4. **Meetings**\n\n   Quarterly, for two hours.\n";
    let found = seen(text, "a.md");
    let charter = &found.versions[0].charter;
    assert_eq!(said(&charter.purpose), "A coach within two weeks of asking.");
    let labels: Vec<&str> = charter.objectives.iter().map(|clause| said(&clause.label)).collect();
    assert_eq!(labels, ["Access", "Quality"]);
    assert_eq!(said(&charter.membership.who), "Open to coaches of the service.");
    assert_eq!(charter.cadence.minutes, Some(120));
    assert_eq!(found.versions[0].left().count(), 0, "{:?}", charter.sections);
}

#[test]
fn a_page_of_a_shared_editor_keeps_no_names_of_links_and_no_table_of_contents() {
    let text = "# **Critique guild** {#critique-guild}\n\n[**Purpose\t1**](#purpose)\n\n[**Principles\t1**](#principles)\n\n\
        ## **Purpose** {#purpose}\n\nWe look at unfinished work.\n\n## **Principles** {#principles}\n\n\
        1. **Ask first**. The presenter says what they want.\n2. **Work, not worth.** We talk about the work.\n";
    let found = seen(text, "a.md");
    let charter = &found.versions[0].charter;
    assert_eq!(
        (said(&charter.title), said(&charter.purpose)),
        ("Critique guild", "We look at unfinished work.")
    );
    let labels: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.label)).collect();
    assert_eq!(labels, ["Ask first", "Work, not worth"]);
}

#[test]
fn a_wiki_page_may_name_itself_and_its_table_have_a_cell_over_both_languages() {
    let text = "{{DISPLAYTITLE:Data stewards}}\n{| class=\"wikitable\"\n! English !! Français\n|-\n\
        | colspan=\"2\" | '''Since 2021 / Depuis 2021'''\n|-\n| '''Purpose'''\nMake data that others can find.\n\
        | '''But'''\nProduire des données que d'autres trouvent.\n|}\n";
    let found = seen(text, "a.wiki");
    let charter = &found.versions[0].charter;
    assert!(charter.title.values().any(|title| title.text == "Data stewards"), "{:?}", charter.title);
    let purpose = |language: &str| charter.purpose.get(language).map(|one| one.text.clone());
    assert_eq!(purpose("en").as_deref(), Some("Make data that others can find."));
    assert_eq!(purpose("fr").as_deref(), Some("Produire des données que d'autres trouvent."));
}

#[test]
fn a_rhythm_that_means_two_things_is_said_to() {
    let found = seen("# Tuesday circle\n\n## Meetings\n\nBimonthly, one hour.\n", "a.md");
    assert_eq!(classes(&found), ["two-ways"]);
    assert_eq!(found.notes[0].about.as_deref(), Some("bimonthly"));
    let clear = seen("# Tuesday circle\n\n## Meetings\n\nEvery two months, one hour.\n", "a.md");
    assert!(classes(&clear).is_empty());
}

#[test]
fn a_review_is_read_wherever_it_is_said_to_come() {
    for (text, from) in [
        ("## How often we meet\n\nMonthly. We look at this page again in spring 2024.", Some("2024-03-01")),
        ("## Looking ahead together\n\nWe will revisit this charter in spring 2024.", Some("2024-03-01")),
        ("## Looking back together\n\nWe evaluated the pilot in spring 2024.", None),
    ] {
        let found = seen(&format!("# Tuesday circle\n\n## Purpose\n\nTo learn.\n\n{text}\n"), "a.md");
        assert_eq!(found.versions[0].charter.review.from.as_deref(), from, "{text}");
    }
}

#[test]
fn who_leads_may_stand_among_the_members_and_a_vacancy_may_say_more() {
    let text = "Terms of reference\n\nComposition\n\n- Chair: Gwen Ashby (Transport)\n- Co-chair: Vacant\n\
        - Members: one from each department\n\nMeetings\n\nMonthly, one hour.\n";
    let charter = &seen(text, "a.txt").versions[0].charter;
    let roles: Vec<(&str, Vec<&str>)> = charter
        .roles
        .iter()
        .map(|role| (said(&role.label), role.holders.iter().map(|one| one.name.as_str()).collect()))
        .collect();
    assert_eq!(roles, [("Chair", vec!["Gwen Ashby"]), ("Co-chair", vec![])]);
    assert!(said(&charter.membership.who).contains("one from each department"));

    let text = "# Ours\n\n## Roles\n\nEditor: Vacant - expressions of interest welcome\n\nWrites the note.\n";
    let charter = &seen(text, "a.md").versions[0].charter;
    assert!(charter.roles[0].holders.is_empty(), "{:?}", charter.roles);
    assert!(said(&charter.roles[0].duties).contains("expressions of interest welcome"));
}

#[test]
fn labelled_lines_set_in_below_a_heading_are_its_clauses() {
    let text = "== Purpose ==\nTo learn.\n\n== Guidelines ==\n:* '''Listen''': before you answer.\n:* '''Share''': what worked.\n";
    let charter = &seen(text, "a.wiki").versions[0].charter;
    let labels: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.label)).collect();
    assert_eq!(labels, ["Listen", "Share"]);
    assert!(charter.preamble.is_empty(), "{:?}", charter.preamble);
}

#[test]
fn what_no_field_holds_stays_in_its_words_and_is_told() {
    for (language, meetings, decisions) in [
        (
            "en",
            "Five times a year, except in July and August.",
            "By consent; if that fails the chair decides. At least six members must be present.",
        ),
        (
            "fr",
            "Cinq fois par an, sauf en juillet et en août.",
            "Par consentement ; à défaut, la présidence tranche. Six membres doivent être présents.",
        ),
        (
            "nl",
            "Vijf keer per jaar, behalve in juli en augustus.",
            "Met consent; lukt dat niet, dan beslist de voorzitter. Zes leden moeten aanwezig zijn.",
        ),
    ] {
        let text = format!("# Circle\n\n## Meetings\n\n{meetings}\n\n## Decisions\n\n{decisions}\n");
        let hint = Hint { name: "a.md".to_owned(), language: language.to_owned() };
        let found = read(text.as_bytes(), &hint).unwrap();
        let told: Vec<&str> = found
            .notes
            .iter()
            .filter(|note| note.class == "no-field")
            .filter_map(|note| note.about.as_deref())
            .collect();
        let (way, quorum) = decisions.split_once(". ").unwrap();
        let way = format!("{way}.");
        assert_eq!(told, [meetings, way.as_str(), quorum], "{language}");
        let charter = &found.versions[0].charter;
        assert_eq!((charter.cadence.target, charter.decisions.rule), (None, None), "{language}");
        assert_eq!(said(&charter.cadence.text), meetings);
        assert_eq!(said(&charter.decisions.text), decisions);
    }
    let held = "# Circle\n\n## Meetings\n\nEvery month.\n\n## Quorum\n\nHalf of the members.\n\n## Rules\n\nSix people.\n";
    assert!(classes(&seen(held, "a.md")).is_empty());
}

#[test]
fn a_box_beside_a_wiki_page_tells_roles_meetings_and_a_quorum() {
    let text = "{{Infobox community\n| founded = 4 March 2021\n| facilitator = [[User:Oye|Oye Bright]] (Tidewater)\n\
        | note_keeper = vacant\n| meetings = Every third week, 75 minutes\n| quorum = six members\n}}\n\
        {{DISPLAYTITLE:Saltmarsh circle}}\n''Slow water''\n\n== What we are here for ==\nTo bring our practice to peers.\n\n\
        == Guidelines ==\n# '''On time''': we begin when we said.\n";
    let found = seen(text, "a.wiki");
    let charter = &found.versions[0].charter;
    assert_eq!((said(&charter.title), said(&charter.tagline)), ("Saltmarsh circle", "Slow water"));
    assert_eq!(said(&charter.purpose), "To bring our practice to peers.");
    let roles = held(charter);
    assert_eq!(roles, [("Facilitator", vec![("Oye Bright", "Tidewater")]), ("Note keeper", vec![])]);
    assert_eq!((charter.cadence.minutes, charter.cadence.target.is_some()), (Some(75), true));
    assert_eq!(said(&charter.decisions.text), "Quorum: six members");
    assert_eq!((charter.guidelines.len(), charter.sections.len()), (1, 1));
    assert!(said(&charter.sections[0].text).contains("Founded: 4 March 2021"));
}

#[test]
fn a_table_above_the_sections_may_tell_that_a_role_is_vacant() {
    let text = "# Ridgeline set\n\n| | |\n|---|---|\n| Facilitator | Desmond Acht (external) |\n| Logistics | Vacant |\n\
        | Meetings | Monthly, 2 hours |\n| Quorum | At least five people |\n| Review date | 30 June 2027 |\n\n\
        ## Learning goals\n\n- Say no kindly\n- Notice overload early\n";
    let charter = &seen(text, "a.md").versions[0].charter;
    let roles: Vec<(&str, usize)> =
        charter.roles.iter().map(|role| (said(&role.label), role.holders.len())).collect();
    assert_eq!(roles, [("Facilitator", 1), ("Logistics", 0)]);
    assert_eq!(said(&charter.decisions.text), "Quorum: At least five people");
    assert_eq!(charter.review.until.as_deref(), Some("2027-06-30"));
    assert_eq!((charter.objectives.len(), charter.sections.len()), (2, 0));
}

#[test]
fn halves_that_stand_the_other_way_round_are_put_in_their_languages() {
    let text = "== Circle ==\n\nBienvenue ! / Welcome!\n\n'''Purpose / But'''\n\n\
        To help mentors on the coast meet one another. / Aider les mentors du littoral à se rencontrer.\n";
    let charter = &seen(text, "a.wiki").versions[0].charter;
    assert_eq!(
        (charter.welcome["en"].text.as_str(), charter.welcome["fr"].text.as_str()),
        ("Welcome!", "Bienvenue !")
    );
}

#[test]
fn a_plain_text_may_underline_its_headings_and_lead_to_names_with_dots() {
    let text = "ORCHARD ROAD GROUP\n==================\n\nWhy we exist\n------------\nWe keep each other honest in private practice.\n\n\
        Group agreements\n----------------\n1) Confidentiality. What is said stays here.\n2) Attendance. Miss three in a row and we ring you.\n\
        3) Fees. None.\n\nPEOPLE\n------\nConvener ......... Bart Quince\nDeputy ........... to be appointed\n";
    let found = seen(text, "a.txt");
    assert_eq!(found.form, Form::Text);
    let charter = &found.versions[0].charter;
    assert_eq!(said(&charter.title), "ORCHARD ROAD GROUP");
    assert_eq!(said(&charter.purpose), "We keep each other honest in private practice.");
    let labels: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.label)).collect();
    assert_eq!(labels, ["Confidentiality", "Attendance", "Fees"]);
    let roles: Vec<(&str, usize)> =
        charter.roles.iter().map(|role| (said(&role.label), role.holders.len())).collect();
    assert_eq!(roles, [("Convener", 1), ("Deputy", 0)]);
    assert!(charter.sections.is_empty(), "{:?}", charter.sections);
}

#[test]
fn what_is_called_discretion_tells_how_much_stays() {
    use crate::charter::Level;
    for (clause, level) in [
        ("1. **Discretie**: niets verlaat deze ruimte.", Some(Level::Strict)),
        ("1. **Secret** : rien ne sort de la pièce.", Some(Level::Strict)),
        ("1. **Keep it here.** Stories stay; learning leaves.", Some(Level::StaysLeaves)),
        ("1. **Privacy**: no photos are shared without consent.", None),
    ] {
        let text = format!("# Circle\n\n## Guidelines\n\n{clause}\n2. **Time**: we begin on time.\n");
        assert_eq!(seen(&text, "a.md").versions[0].charter.confidentiality.level, level, "{clause}");
    }
}
