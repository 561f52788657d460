//! Charters as groups keep them: copied from the pages of a PDF, with a table of who does what, with code and with what a program
//! wrote above them.

use super::tests::seen;
use super::{Place, RecognisedVersion};
use crate::charter::{Charter, Clause, Level, Rule, Texts};

fn version(text: &str, name: &str) -> RecognisedVersion {
    seen(text, name).versions.remove(0)
}

fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
}

/// `Host: Ann Bell (City) + Bo Lee`, for each of the roles.
fn roles(charter: &Charter) -> Vec<String> {
    let told = charter.roles.iter().map(|role| {
        let names = role.holders.iter().map(|holder| match holder.organisation.as_str() {
            "" => holder.name.clone(),
            organisation => format!("{} ({organisation})", holder.name),
        });
        format!("{}: {}", said(&role.label), names.collect::<Vec<_>>().join(" + ")).trim_end().to_owned()
    });
    told.collect()
}

/// `Label: text`, or the text alone, for each clause.
fn clauses(clauses: &[Clause]) -> Vec<String> {
    let told = clauses.iter().map(|clause| match said(&clause.label) {
        "" => said(&clause.text).to_owned(),
        label => format!("{label}: {}", said(&clause.text)),
    });
    told.collect()
}

const PAGES: &str = "      CHARTER OF THE RIVERSIDE GROUP

1. PURPOSE

1.1  The group exists to offer regular peer super-
     vision to school counsellors.

2. GROUND RULES

2.1  Confidentiality. Nothing said in the group is
     repeated outside, except where a child is at
     risk of harm.

                         Page 1 of 2

CHARTER OF THE RIVERSIDE GROUP

2.2  Attendance. Members let the convener know
     before noon if they cannot come.

3. MEETINGS AND QUORUM

3.1  The group meets on the first Thursday of each
     month, for two hours.

3.2  Five of the eight members form a quorum.

4. OFFICERS

Convener      Hannah Oduya (Millbrook School)
Treasurer     vacant
Deputy        Jean-Luc Perrin and Ada Stone

                         Page 2 of 2
";

#[test]
fn what_was_copied_from_the_pages_of_a_pdf_is_whole_sentences() {
    let found = version(PAGES, "x.txt");
    let charter = &found.charter;
    assert!(said(&charter.purpose).ends_with("regular peer supervision to school counsellors."));
    let rules: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.text)).collect();
    assert_eq!(rules.len(), 2, "{rules:?}");
    assert!(rules[0].ends_with("is repeated outside, except where a child is at risk of harm."), "{rules:?}");
    assert!(rules[1].ends_with("before noon if they cannot come."), "{rules:?}");
    assert_eq!(charter.confidentiality.level, Some(Level::Strict));
    assert_eq!((charter.cadence.target.is_some(), charter.cadence.minutes), (true, Some(120)));
    assert_eq!(charter.decisions.quorum_percent, Some(62));
    assert_eq!(
        roles(charter),
        ["Convener: Hannah Oduya (Millbrook School)", "Treasurer:", "Deputy: Jean-Luc Perrin + Ada Stone"]
    );
    assert!(charter.sections.is_empty(), "{:?}", charter.sections);
    let beside = found.lines.iter().filter(|line| line.place == Place::Aside);
    let beside: Vec<&str> = beside.map(|line| line.source.trim()).collect();
    assert!(beside.concat().contains("Page 1 of 2") && beside.concat().contains("Page 2 of 2"), "{beside:?}");
}

#[test]
fn a_table_of_who_does_what_gives_roles_wherever_it_stands() {
    let text = "# Circle\n\n## Members and roles\n\n| Name | Role | Organisation |\n|---|---|---|\n| Aisha Karim | Facilitator | Guild |\n| Deniz Oz | Facilitator | Weldtech |\n| | Archivist | |\n\n## Purpose\n\nWe learn.\n";
    let charter = version(text, "x.md").charter;
    assert_eq!(roles(&charter), ["Facilitator: Aisha Karim (Guild) + Deniz Oz (Weldtech)", "Archivist:"]);
    assert!(charter.sections.is_empty(), "{:?}", charter.sections);
    assert_eq!(said(&charter.purpose), "We learn.");
    // A table of members without roles is theirs, and stays a table.
    let text =
        "# Circle\n\n## Our people\n\n| Name | Role |\n|---|---|\n| Aisha Karim | Host |\n| Deniz Oz | |\n";
    let charter = version(text, "x.md").charter;
    assert!(charter.roles.is_empty() && said(&charter.membership.who).contains("| Deniz Oz |"));
}

#[test]
fn a_cell_that_reaches_into_the_next_row_is_in_that_row_too() {
    let text = "= Circle =\n== Roles ==\n{|\n! Role !! Who !! Organisation\n|-\n| rowspan=\"2\" | Librarian || Siri Lund || Nordvik\n|-\n| Pal Eide || Nordvik\n|-\n| Host || Bo Lee || City\n|}\n== Purpose ==\nLearn.";
    let charter = version(text, "x.wiki").charter;
    assert_eq!(
        roles(&charter),
        ["Librarian: Siri Lund (Nordvik) + Pal Eide (Nordvik)", "Host: Bo Lee (City)"]
    );
}

#[test]
fn lines_of_code_on_a_wiki_page_stay_lines_of_code() {
    let text = "= Circle =\n== Decisions ==\nWe decide by consent.\n<syntaxhighlight lang=\"text\">\nRound 1: we ask\n  agenda:\n</syntaxhighlight>\n<pre>\na &lt; b\n</pre>\n== Closure ==\nAt the end.\n";
    let charter = version(text, "x.wiki").charter;
    let wanted = "We decide by consent.\n\n```\nRound 1: we ask\n  agenda:\n```\n\n```\na < b\n```";
    assert_eq!(said(&charter.decisions.text), wanted);
    assert_eq!((charter.cadence.text.is_empty(), said(&charter.closure)), (true, "At the end."));
}

#[test]
fn how_long_a_role_lasts_is_told_by_its_own_line() {
    let text = "# Circle\n\nWelcome to all.\n\n## Roles\n\n| Role | Who | Term |\n|---|---|---|\n| Chair | Ngozi Bello | two years |\n";
    let found = version(text, "x.md");
    let fact = found.facts.iter().find(|fact| fact.field == "roles.0.term_months").unwrap();
    assert_eq!(found.charter.roles[0].term_months, Some(24));
    assert!(found.lines[fact.line].source.contains("two years"), "{:?}", found.lines[fact.line]);
}

#[test]
fn what_a_program_wrote_above_a_charter_stands_beside_it() {
    let text = "---\ntitle: Circle\nversion: 2\nadopted: 2024-06-03\n---\n# Circle\n\n**Status:** draft\n\n## Purpose\n\nLearn.\n";
    let found = version(text, "x.md");
    assert_eq!((said(&found.charter.title), said(&found.charter.purpose)), ("Circle", "Learn."));
    assert!(found.charter.sections.is_empty(), "{:?}", found.charter.sections);
    let beside = found.lines.iter().filter(|line| line.place == Place::Aside);
    let beside: Vec<&str> = beside.map(|line| line.source.as_str()).collect();
    assert_eq!(beside, ["**Status:** draft", "version: 2\nadopted: 2024-06-03"]);
}

#[test]
fn a_sentence_that_begins_small_is_no_title() {
    let text = "as promised our agreements from the last session, tell me if something is off\n\nPurpose\n\nWe learn.\n";
    let charter = version(text, "x.txt").charter;
    assert_eq!((said(&charter.title), said(&charter.purpose)), ("", "We learn."));
    assert!(said(&charter.welcome).starts_with("as promised our agreements"));
}

#[test]
fn rules_are_read_wherever_they_are_said() {
    let text = "# Kring\n\n## Besluiten\n\nWe besluiten met instemming van allen. Lukt het niet, dan stemmen we: gewone meerderheid.\n";
    assert_eq!(version(text, "x.md").charter.decisions.rule, Some(Rule::ConsentThenVote));
    let text = "# Circle\n\n## Meetings\n\nMonthly. Meetings are held under the Chatham House Rule.\n";
    assert_eq!(version(text, "x.md").charter.confidentiality.level, Some(Level::Chatham));
    let text = "# Circle\n\n## Members\n\nTeachers of Chatham and Dover.\n";
    assert_eq!(version(text, "x.md").charter.confidentiality.level, None);
}

#[test]
fn a_charter_in_a_message_of_a_chat_is_read_and_the_other_messages_stand_beside_it() {
    let chat = "[03/02/2026, 21:14:02] Wim: Hallo buren, hier wat we zondag afspraken 👇\n*Straatkoffie Sint-Amands*\n\
        🎯 *Waarom:* elkaar leren kennen en samen de straat dragen\n📅 *Wanneer:* elke maand, 20u-21u30\n🤝 *Afspraken:*\n\
        - iedereen mag aanschuiven\n- wat op de stoep gezegd wordt, blijft op de stoep\n\
        [03/02/2026, 21:20:40] Katrien: Super!\n";
    let found = version(chat, "x.txt");
    let charter = &found.charter;
    assert_eq!(said(&charter.title), "Straatkoffie Sint-Amands");
    assert_eq!(said(&charter.purpose), "elkaar leren kennen en samen de straat dragen");
    assert_eq!((charter.cadence.minutes, charter.guidelines.len()), (Some(90), 2));
    assert_eq!(charter.confidentiality.level, Some(Level::Strict));
    let beside: Vec<&str> = found
        .lines
        .iter()
        .filter(|line| line.place == Place::Aside)
        .map(|line| line.source.as_str())
        .collect();
    assert!(beside.iter().any(|line| line.contains("Katrien: Super!")), "{beside:?}");
}

#[test]
fn a_page_that_was_copied_whole_is_read_without_what_the_program_says_of_it() {
    let page = "Data Stewards Circle\nOwned by Ravi Menon\nLast updated: 3 May 2026\n2 min read\nOn this page\nGoals\nEscalation\n\n\
        Goals\n#\tGoal\tWhy\n1\tShare one failure a month\tWe learn most from those\n2\tPair across teams\tNobody is alone\n\n\
        Escalation\nFirst between the two of you, then with the host.\n\nRoles\nHost: @Ravi Menon\n\nBe the first to like this\n";
    let found = version(page, "x.txt");
    let charter = &found.charter;
    assert_eq!(said(&charter.title), "Data Stewards Circle");
    let goals: Vec<(&str, &str)> =
        charter.objectives.iter().map(|clause| (said(&clause.label), said(&clause.text))).collect();
    assert_eq!(
        goals,
        [("Share one failure a month", "We learn most from those"), ("Pair across teams", "Nobody is alone")]
    );
    assert_eq!(said(&charter.conflict), "First between the two of you, then with the host.");
    assert_eq!(roles(charter), ["Host: Ravi Menon"]);
}

#[test]
fn a_table_tells_the_language_of_its_page_and_what_the_group_is_called() {
    let table = "| | |\n|---|---|\n| **Naam** | Leesgroep De Kade |\n| **Doel** | Samen vakliteratuur lezen en bespreken voor onze praktijk |\n\
        | **Instroom** | Wie wil meelezen, komt eerst een keer kijken. |\n| **Hoe vaak** | Om de vier weken |\n\
        | **Afspraken** | Op tijd komen; uitlezen; elkaar laten uitspreken |\n| **Gastvrouw** | Renske Postma |\n| **Als het wringt** | We zeggen het elkaar. |\n";
    let charter = version(table, "x.md").charter;
    assert_eq!(charter.languages, ["nl"]);
    assert_eq!(said(&charter.title), "Leesgroep De Kade");
    assert!(said(&charter.membership.pathways).starts_with("Wie wil meelezen"));
    let agreed: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.text)).collect();
    assert_eq!(agreed, ["Op tijd komen", "uitlezen", "elkaar laten uitspreken"]);
    assert_eq!(roles(&charter), ["Gastvrouw: Renske Postma"]);
    assert_eq!(said(&charter.conflict), "We zeggen het elkaar.");
}

#[test]
fn what_such_papers_are_called_is_no_title_and_a_deeper_heading_below_one_goes_on_with_it() {
    let paper = "**TERMS OF REFERENCE**\n\n**Fell Farmers' Mentoring Circle**\n\n**Purpose**\n\nTo pass on what works on high ground.\n";
    assert_eq!(said(&version(paper, "x.md").charter.title), "Fell Farmers' Mentoring Circle");
    let paper = "# Cercle des tutrices\n## Hôpitaux de la vallée\n\n### Mission\n\nAccueillir les stagiaires.\n\n### Règles\n\n- Écouter\n";
    let charter = version(paper, "x.md").charter;
    assert_eq!(said(&charter.tagline), "Hôpitaux de la vallée");
    assert!(charter.sections.is_empty(), "{:?}", charter.sections);
}

#[test]
fn a_heading_that_is_a_section_in_one_of_two_languages_is_one_in_both() {
    let table = "# Table des coachs / Coaches’ Table\n\n| Français | English |\n| --- | --- |\n| **Mission** | **Mission** |\n\
        | Réunir les coachs de la région pour apprendre. | To bring the coaches of the region together to learn. |\n\
        | **Nos engagements** | **Commitments** |\n| 1. Écoute : une voix à la fois. | 1. Listening: one voice at a time. |\n\
        | 2. Soin : on prend son temps. | 2. Care: we take our time. |\n";
    let charter = version(table, "x.md").charter;
    assert_eq!(charter.guidelines.len(), 2);
    assert_eq!(charter.title["fr"].text, "Table des coachs");
    assert_eq!(charter.title["en"].text, "Coaches’ Table");
}

#[test]
fn a_few_bold_words_leave_the_headings_of_a_plain_text_as_they_are() {
    let text = "Night shift circle\n\nPurpose\nWe help each other through the nights.\n\nGuidelines\n\
        **Time.** Be on time, or tell us.\n**Trust.** What is said here stays here.\n\nMeetings\n\
        Every second Thursday, at least once a quarter, 75 minutes.\n\nTea and cake\nWhoever baked it last washes up.\n";
    let charter = &version(text, "").charter;
    assert_eq!(said(&charter.purpose), "We help each other through the nights.");
    assert_eq!(
        clauses(&charter.guidelines),
        ["Time: Be on time, or tell us.", "Trust: What is said here stays here."]
    );
    assert_eq!(charter.cadence.minutes, Some(75));
    let sections: Vec<&str> = charter.sections.iter().map(|section| said(&section.label)).collect();
    assert_eq!(sections, ["Tea and cake"]);
    assert!(charter.welcome.is_empty(), "{:?}", charter.welcome);
}

#[test]
fn roman_numbers_before_lines_count_clauses() {
    for bold in ["", "**"] {
        let text = format!(
            "Night shift circle\n\nGuidelines\nI. Be on time and bring the notes of the last meeting with you, please\n\
             II. Listen\nIII. One voice at a time.\n\nPurpose\nWe help {bold}each other{bold}.\n"
        );
        let charter = &version(&text, "").charter;
        let told = clauses(&charter.guidelines);
        assert_eq!(told.len(), 3, "{told:?}");
        assert_eq!(told[1], "Listen");
        assert!(!charter.purpose.is_empty(), "a heading is a heading, bold words or none");
    }
}

#[test]
fn a_page_of_a_wiki_may_say_in_templates_what_it_is_called_and_in_which_language() {
    let text = "{{Infobox group\n| name = Stewards' circle\n| founded = 2024\n}}\n\n== Purpose / But ==\n\
        {{lang|en|To help the stewards of data.}} / {{lang|fr|Aider les intendants.}}\n";
    let charter = &version(text, "a.wiki").charter;
    assert_eq!(said(&charter.title), "Stewards' circle");
    let purpose = |language: &str| charter.purpose[language].text.as_str();
    assert_eq!((purpose("en"), purpose("fr")), ("To help the stewards of data.", "Aider les intendants."));
}

#[test]
fn a_quotation_below_the_title_is_the_motto() {
    let text = "# Oak circle\n\nOwner: Ann Lee\nTags: charter\n\n> Slow is smooth\n\n## Purpose\n\nTo learn.\n\n> Somebody said so.\n";
    let charter = &version(text, "a.md").charter;
    assert_eq!(said(&charter.tagline), "Slow is smooth");
    assert_eq!(said(&charter.purpose), "To learn.\n\n> Somebody said so.");
}

#[test]
fn how_many_must_be_there_may_stand_among_the_meetings() {
    let text = "# Oak circle\n\n## Meetings\n\nMonthly. The quorum is one third of the members.\n\n\
        ## Decisions\n\nBy simple majority of those present.\n";
    let charter = &version(text, "a.md").charter;
    assert_eq!(charter.decisions.quorum_percent, Some(33));
    assert_eq!(charter.decisions.rule, Some(Rule::Majority));
}

#[test]
fn what_stays_may_be_said_below_the_agreements() {
    let text = "# Leerkring\n\n## Afspraken\n\n- **Eerlijk**: we zeggen het.\n- **Bereikbaar**: je belt af.\n\n\
        Wat hier gezegd wordt blijft hier, wat je leert neem je mee.\n";
    let charter = &version(text, "a.md").charter;
    assert_eq!(charter.confidentiality.level, Some(Level::StaysLeaves));
}

#[test]
fn a_table_names_its_sections_before_two_languages() {
    let text = "Section\tEnglish\tFrançais\nTitle\tMediators' Circle\tCercle des médiateurs\n\
        Purpose\tTo keep our heads clear.\tGarder l'esprit clair.\n\
        Guidelines\t1. Respect: no interrupting. 2. Candour: say it kindly.\t1. Respect : sans interrompre. 2. Franchise : avec douceur.\n\
        Roles\tConvenor: Lachlan Reid. Recorder: vacant.\tResponsable : Lachlan Reid. Secrétaire : vacant.\n\
        Meetings\tMonthly, 90 minutes.\tChaque mois, 90 minutes.\n";
    let charter = &version(text, "").charter;
    assert_eq!(
        (charter.title["en"].text.as_str(), charter.title["fr"].text.as_str()),
        ("Mediators' Circle", "Cercle des médiateurs")
    );
    assert_eq!(charter.guidelines.len(), 2);
    assert_eq!(charter.guidelines[1].label["fr"].text, "Franchise");
    let roles: Vec<(&str, usize)> =
        charter.roles.iter().map(|role| (role.label["en"].text.as_str(), role.holders.len())).collect();
    assert_eq!(roles, [("Convenor", 1), ("Recorder", 0)]);
    assert_eq!(charter.cadence.minutes, Some(90));
}

#[test]
fn a_line_may_say_who_does_what_its_section_is_about() {
    let text = "Cercle des doulas\n\nPourquoi : se soutenir\nQuand : une fois par mois\nOn décide : à l'unanimité\n\
        On relit : en avril 2027\n";
    let charter = &version(text, "").charter;
    assert_eq!(charter.decisions.rule, Some(Rule::Consensus));
    assert_eq!(charter.review.until.as_deref(), Some("2027-04-30"));
}
