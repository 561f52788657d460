//! Charters of other hands: what is promised of how they say who does what, and what stands where.

use super::tests::seen;
use crate::charter::{Charter, Texts};

/// A text in the one language that it is in, whatever that was taken for.
fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
}

fn charter(text: &str, name: &str) -> Charter {
    seen(text, name).versions.remove(0).charter
}

/// What roles are called, who has them, and what those do.
fn roles(charter: &Charter) -> Vec<(String, String, String)> {
    let told = charter.roles.iter().map(|role| {
        let names = role.holders.iter().map(|holder| match holder.organisation.as_str() {
            "" => holder.name.clone(),
            organisation => format!("{} ({organisation})", holder.name),
        });
        let names: Vec<String> = names.collect();
        (said(&role.label).to_owned(), names.join(" + "), said(&role.duties).to_owned())
    });
    told.collect()
}

#[test]
fn who_has_a_role_is_told_from_what_is_said_behind_it() {
    for (line, label, names, duties) in [
        ("- Chair: Mary Poole (until June 2027). Keeps time.", "Chair", "Mary Poole", "Keeps time."),
        (
            "- Chair: Mary Poole (Ministry of Health). Keeps time.",
            "Chair",
            "Mary Poole (Ministry of Health)",
            "Keeps time.",
        ),
        (
            "- Voorzitter: Marieke van der Zwaan (tot 1 september 2027). Bewaakt de tijd.",
            "Voorzitter",
            "Marieke van der Zwaan",
            "Bewaakt de tijd.",
        ),
        (
            "- Présidence : Odile Garnier (jusqu'au 30 juin 2027). Convoque.",
            "Présidence",
            "Odile Garnier",
            "Convoque.",
        ),
        ("Chair: Mary Poole. Keeps time.", "Chair", "Mary Poole", "Keeps time."),
        ("Chair: Mary Poole, keeps time.", "Chair", "Mary Poole", "keeps time."),
        (
            "**Scribe** – Tom Okafor and Lies Maas. Writes decisions.",
            "Scribe",
            "Tom Okafor + Lies Maas",
            "Writes decisions.",
        ),
        ("- Co-leads: Mary Poole / Ann Lee", "Co-leads", "Mary Poole + Ann Lee", ""),
        ("- Welcomer: Jo Brand, from 1 March 2026 to 28 February 2028", "Welcomer", "Jo Brand", ""),
        ("- Secretaris: Joost Bakker t/m december 2027", "Secretaris", "Joost Bakker", ""),
        (
            "**Convenor** (held by Asha Verlinden, until June 2027): sends invitations and keeps time.",
            "Convenor",
            "Asha Verlinden",
            "sends invitations and keeps time.",
        ),
        (
            "- Host (held by Asha Verlinden, until June 2027): sends invitations.",
            "Host",
            "Asha Verlinden",
            "sends invitations.",
        ),
        ("- Mary Poole: Chair", "Chair", "Mary Poole", ""),
        ("- Mary Poole: Chair, keeps time.", "Chair", "Mary Poole", "keeps time."),
        ("- Odile Garnier : Secrétaire", "Secrétaire", "Odile Garnier", ""),
        ("- Joost Bakker: Penningmeester", "Penningmeester", "Joost Bakker", ""),
        ("- Chair: Ask Mary Poole", "Chair", "", "Ask Mary Poole"),
        ("- Librarian: to be appointed", "Librarian", "", ""),
        ("- Librarian: Not Yet Known", "Librarian", "", ""),
        ("- Penningmeester: nog te vinden", "Penningmeester", "", ""),
        ("- Trésorerie : à désigner", "Trésorerie", "", ""),
        ("- Editor: currently vacant – apply to the chair", "Editor", "", "apply to the chair"),
        ("- Timekeeper: rotates", "Timekeeper", "", "rotates"),
        ("- Notulist: bij toerbeurt", "Notulist", "", "bij toerbeurt"),
        ("- Secrétariat : assuré à tour de rôle", "Secrétariat", "", "assuré à tour de rôle"),
        ("- **Host:** whoever's turn it is", "Host", "", "whoever's turn it is"),
        ("- **Host:** sends invitations", "Host", "", "sends invitations"),
        ("- **Host:** bell hooks", "Host", "bell hooks", ""),
    ] {
        let found = charter(&format!("# Circle\n\n## Purpose\n\nTo learn.\n\n## Roles\n\n{line}\n"), "x.md");
        let wanted = vec![(label.to_owned(), names.to_owned(), duties.to_owned())];
        assert_eq!(roles(&found), wanted, "{line}");
    }
}

#[test]
fn a_role_that_is_vacant_is_one_role_when_it_is_read_back() {
    let text = "# Circle\n\n## Purpose\n\nTo learn.\n\n## Roles\n\n### Editor\n\nvacant\n\ncurrently vacant – apply to the chair\n\n### Scribe\n\nvacature\n\nnog te vinden\n";
    let found = roles(&charter(text, "x.md"));
    let told: Vec<(&str, &str)> =
        found.iter().map(|(label, names, _)| (label.as_str(), names.as_str())).collect();
    assert_eq!(told, [("Editor", ""), ("Scribe", "")]);
}

#[test]
fn a_rule_that_has_no_name_is_none() {
    use crate::charter::Rule;
    for (text, rule) in [
        ("By consensus. If there is no consensus, the chair decides.", None),
        ("The network seeks consensus. Where consensus is not reached, the co-chairs decide.", None),
        ("Par consensus. À défaut, la présidence tranche.", None),
        ("Bij consensus. Lukt dat niet, dan beslist de voorzitter.", None),
        ("By consensus. If there is none, we decide by a majority.", Some(Rule::ConsensusThenVote)),
        ("Besluiten nemen we met consent. Lukt dat niet, dan stemmen we.", Some(Rule::ConsentThenVote)),
        ("By consensus.", Some(Rule::Consensus)),
        ("We never vote; we talk until everyone can live with it.", None),
    ] {
        let found = charter(&format!("# Circle\n\n## Decisions\n\n{text}\n"), "x.md");
        assert_eq!(found.decisions.rule, rule, "{text}");
        assert_eq!(said(&found.decisions.text), text);
    }
}

#[test]
fn headings_with_numbers_are_headings() {
    for text in [
        "Charter\n\nArticle 1: Purpose\n\nWe learn.\n\nArticle 2: Members\n\nTrainers.\n\nSection 3. Decisions\n\nBy consent.\n",
        "Charte du réseau\n\nArticle 1er – Objet\n\nNous apprenons.\n\nArticle 2 – Membres\n\nDes formateurs.\n\nArticle 3 – Décisions\n\nPar consentement.\n",
        "Handvest\n\nArtikel 1. Doel\n\nWij leren.\n\nArtikel 2. Leden\n\nTrainers.\n\nArtikel 3. Besluiten\n\nMet consent.\n",
        "CHARTER\n\nI. PURPOSE\nWe learn.\n\nII. MEMBERS\nTrainers.\n\nIII. DECISIONS\nBy consent.\n",
        "# Charte\n\n## Titre I : Objet\n\nNous apprenons.\n\n## Titre II : Membres\n\nDes formateurs.\n\n## Chapitre 3 : Décisions\n\nPar consentement.\n",
    ] {
        let name = if text.contains("# ") { "x.md" } else { "x.txt" };
        let found = charter(text, name);
        assert!(!found.purpose.is_empty() && !found.membership.who.is_empty(), "{text}: {found:?}");
        assert!(!found.decisions.text.is_empty() && found.sections.is_empty(), "{text}: {found:?}");
    }
    let found =
        charter("Charte\n\nArticle 1 – Objet\n\nApprendre.\n\nArticle 2 – Siège\n\nÀ Lyon.\n", "x.txt");
    assert_eq!(
        (said(&found.purpose), found.sections.len()),
        ("Apprendre.", 1),
        "and an unknown one is a part of its own"
    );
    let found = charter("# C\n\n## Decisions\n\nBy majority.\n\n## Quorum\n\nHalf of the members.\n", "x.md");
    assert!(said(&found.decisions.text).contains("Quorum"), "what tells a part is kept: {found:?}");
}

#[test]
fn clauses_are_listed_however_they_are_numbered() {
    for (text, name) in [
        ("# C\n\n## 2. Objectives\n\n2.1 Sharp: we ask questions.\n\n2.2 Rest: an evening off.\n", "x.md"),
        ("# C\n\n## Objectives\n\n2.1 Sharp: we ask questions.\n2.2 Rest: an evening off.\n", "x.md"),
        ("C\n\n2. DOELSTELLINGEN\n\n2.1 Scherp: we stellen vragen.\n2.2 Rust: een avond vrij.\n", "x.txt"),
        ("# C\n\n## Objectifs\n\na) Partager des plans.\nb) Publier une leçon.\n", "x.md"),
        ("# C\n\n## Objectives\n\n(a) Share plans.\n\n(b) Publish a lesson.\n", "x.md"),
    ] {
        let found = charter(text, name);
        assert_eq!((found.objectives.len(), found.sections.len()), (2, 0), "{text}: {found:?}");
    }
    let found = charter("# C\n\n## Guidelines\n\n3.1 Be on time.\n3.2 Be kind.\n", "x.md");
    assert_eq!(found.guidelines.len(), 2);
    assert_eq!(said(&found.guidelines[0].text), "Be on time.");
    let found = charter(
        "# C\n\n## Objectives\n\nWe want to learn from each other.\n\n## Meetings\n\n2.5 hours, monthly.\n",
        "x.md",
    );
    assert_eq!(said(&found.objectives[0].text), "We want to learn from each other.");
    assert_eq!((found.sections.len(), said(&found.cadence.text)), (0, "2.5 hours, monthly."));
}

#[test]
fn bold_words_before_a_text_begin_a_part_where_others_do() {
    let text = "# C\n\n**Purpose:** to learn.\n\n**Rhythm**: every 3 weeks.\n\n**Birthdays**: cake.\n\n**If we disagree**: we talk until it is okay.\n\n**How do we stop?** When two of us say so.\n\n**Review:** March 2028.\n";
    let found = charter(text, "x.md");
    assert_eq!(said(&found.purpose), "to learn.");
    assert_eq!(said(&found.conflict), "we talk until it is okay.");
    assert_eq!(said(&found.closure), "When two of us say so.");
    assert_eq!(said(&found.review.text), "March 2028.");
    assert_eq!((said(&found.sections[0].label), said(&found.sections[0].text)), ("Birthdays", "cake."));
    let text = "# C\n\n## Members\n\nTrainers.\n\n**Note**: bring a pen.\n";
    assert!(charter(text, "x.md").sections.is_empty(), "a note below a heading stays there");
}

#[test]
fn a_line_about_a_version_is_kept_and_a_name_is_no_such_line() {
    for line in [
        "Version 3, adopted 12 February 2026",
        "versie 3, vastgesteld op 12 februari 2026",
        "Adoptée le 3 mai 2026",
    ] {
        let found =
            charter(&format!("Charter of the Tide Circle\n\n{line}\n\nPurpose\n\nWe learn.\n"), "x.txt");
        assert_eq!(said(&found.title), "Charter of the Tide Circle");
        assert_eq!(said(&found.sections[0].text), line);
    }
    for title in [
        "Standards for our circle",
        "Agreed ways of working",
        "Projet Coaching Bruxelles",
        "Conceptgroep Noord",
        "Why we meet",
    ] {
        let found = charter(&format!("{title}\n\nIt is for us.\n\nMembers\n\nTrainers.\n"), "x.txt");
        assert!(title == "Why we meet" || said(&found.title) == title, "{title}: {found:?}");
    }
}

#[test]
fn columns_of_a_table_of_roles_keep_their_heads() {
    let text = "# C\n\n## Roles\n\n| Role | Holder | Backup | Term ends |\n|---|---|---|---|\n| Chair | Ann Lee | Tom Okafor | 31 December 2027 |\n| Scribe | Tom Okafor | – | – |\n";
    let wanted = [
        ("Chair", "Ann Lee", "Backup: Tom Okafor\n\nTerm ends: 31 December 2027"),
        ("Scribe", "Tom Okafor", ""),
    ];
    let wanted: Vec<_> =
        wanted.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect();
    assert_eq!(roles(&charter(text, "x.md")), wanted);
    for heads in [
        "Name | Role | Organisation | Since",
        "Naam | Rol | Organisatie | Sinds",
        "Nom | Rôle | Organisme | Depuis",
    ] {
        let text = format!(
            "# C\n\n## Roles\n\n| {heads} |\n|---|---|---|---|\n| Ann Lee | Chair | Ministry of Health | 2025 |\n| vacant | Treasurer | | |\n"
        );
        let found = roles(&charter(&text, "x.md"));
        let since = heads.rsplit(" | ").next().unwrap();
        assert_eq!(
            found[0],
            ("Chair".to_owned(), "Ann Lee (Ministry of Health)".to_owned(), format!("{since}: 2025"))
        );
        assert_eq!(found[1], ("Treasurer".to_owned(), String::new(), String::new()));
    }
}

#[test]
fn a_table_of_labels_and_texts_is_a_charter() {
    for (head, rows) in [
        (
            "Element | Text",
            [
                "Purpose | We learn together.",
                "Members | Trainers.",
                "Meetings | Monthly, 60 minutes.",
                "Decisions | By consent.",
                "Chair | Mary Poole",
                "Review | March 2028.",
            ],
        ),
        (
            "Onderdeel | Tekst",
            [
                "Doel | Wij leren samen.",
                "Leden | Trainers.",
                "Bijeenkomsten | Maandelijks, 60 minuten.",
                "Besluiten | Met consent.",
                "Voorzitter | Mary Poole",
                "Evaluatie | Maart 2028.",
            ],
        ),
        (
            "Élément | Texte",
            [
                "Objet | Apprendre ensemble.",
                "Membres | Des formateurs.",
                "Réunions | Chaque mois, 60 minutes.",
                "Décisions | Par consentement.",
                "Présidence | Mary Poole",
                "Révision | Mars 2028.",
            ],
        ),
    ] {
        let text = format!("# Charter Matrix\n\n| {head} |\n|---|---|\n| {} |\n", rows.join(" |\n| "));
        let found = charter(&text, "x.md");
        assert!(!found.purpose.is_empty() && !found.membership.who.is_empty(), "{found:?}");
        assert_eq!(
            (found.cadence.minutes, found.review.from.as_deref()),
            (Some(60), Some("2028-03-01")),
            "{found:?}"
        );
        assert_eq!(found.roles[0].holders[0].name, "Mary Poole");
        assert!(found.welcome.is_empty() && found.sections.is_empty(), "{found:?}");
    }
}

#[test]
fn a_mail_gives_its_subject_and_keeps_its_courtesies_aside() {
    for text in [
        "Subject: Charter of the Oak Circle\nFrom: a@example.org\n\nHi all,\n\nPURPOSE\nTo think aloud.\n\nHOW OFTEN\nMonthly.\n\nBest,\nPriya\n",
        "Onderwerp: Charter of the Oak Circle\nVan: a@example.org\n\nBeste allemaal,\n\nDOEL\nHardop denken.\n\nHOE VAAK\nMaandelijks.\n\nGroetjes,\nPriya\n",
        "Objet: Charter of the Oak Circle\nDe: a@example.org\n\nBonjour à toutes et à tous,\n\nOBJET\nPenser tout haut.\n\nRENCONTRES\nChaque mois.\n\nCordialement,\nPriya\n",
    ] {
        let found = seen(text, "x.txt");
        let charter = &found.versions[0].charter;
        assert_eq!(said(&charter.title), "Charter of the Oak Circle");
        assert!(charter.welcome.is_empty() && charter.tagline.is_empty(), "{charter:?}");
        assert!(
            charter.cadence.target.is_some() && !said(&charter.cadence.text).contains("Priya"),
            "{charter:?}"
        );
        let sources: String =
            found.versions[0].lines.iter().map(|line| format!("{}\n", line.source)).collect();
        assert!(sources.contains("Priya"), "and they are listed: {sources}");
    }
    let text = "PURPOSE\nWe give school leaders a place to think\naloud, without having to\nlook clever.\n\nGROUND RULES\n1) Turn up.\n2) Do not fix people.\n   Ask first.\n\nROLES\nHost: Ann Lee\n";
    let found = charter(text, "x.txt");
    assert_eq!(
        said(&found.purpose),
        "We give school leaders a place to think aloud, without having to look clever."
    );
    assert_eq!(found.guidelines.len(), 2);
    assert_eq!(said(&found.guidelines[1].text), "Do not fix people. Ask first.");
}

#[test]
fn languages_stand_in_the_order_in_which_headings_name_them() {
    let text = "# Intervisiekring Wallonië–Vlaanderen van trainers\n\n## Purpose / But / Doel\n\nWe learn from each other. / Nous apprenons les uns des autres. / Wij leren van elkaar.\n\n## Meetings / Rencontres / Bijeenkomsten\n\nEvery month, in our room. / Chaque mois, dans notre salle. / Elke maand, in onze zaal.\n";
    assert_eq!(charter(text, "x.md").languages, ["en", "fr", "nl"]);
}

#[test]
fn what_stands_in_one_language_only_is_no_table() {
    let text = "| Oak Circle | | |\n| --- | --- | --- |\n\n## Purpose / But / Doel\n\nWe learn from each other. / Nous apprenons les uns des autres. / Wij leren van elkaar.\n\n## Roles / Rôles / Rollen\n\n- Facilitator / Animatrice / Begeleider: Sofie Claes\n";
    let found = charter(text, "x.md");
    assert_eq!((said(&found.title), found.welcome.is_empty()), ("Oak Circle", true), "{found:?}");
    assert_eq!((found.roles[0].label.len(), found.roles[0].holders[0].name.as_str()), (3, "Sofie Claes"));
}

#[test]
fn a_canvas_tells_a_section_in_each_of_its_cells() {
    let page = "<html><body><h1>Harbour Mediation Guild</h1><table><tr><td><b>Purpose</b><br>Settle quarrels on the quay.</td>\
        <td><b>Members</b><br>Harbour masters and chandlers</td></tr><tr><td><b>Roles</b><br>Chair: Rosa Achebe<br>Clerk: vacant</td>\
        <td><b>Rhythm</b><br>Every second Tuesday, 90 min</td></tr></table></body></html>";
    let found = charter(page, "x.html");
    assert_eq!(said(&found.purpose), "Settle quarrels on the quay.");
    assert_eq!(said(&found.membership.who), "Harbour masters and chandlers");
    let told: Vec<(String, String)> =
        roles(&found).into_iter().map(|(label, names, _)| (label, names)).collect();
    assert_eq!(
        told,
        [("Chair", "Rosa Achebe"), ("Clerk", "")].map(|(label, name)| (label.to_owned(), name.to_owned()))
    );
    assert_eq!((found.cadence.minutes, found.cadence.target.is_some()), (Some(90), true));
}

#[test]
fn a_list_without_headings_may_tell_the_sections_one_by_one() {
    let text = "Night nurses\n\n• *Why*: so that nobody is alone with a bad night\n• *Who*: nurses of three wards, at most nine\n\
        • *When*: every 4 weeks, 45 minutes\n• *Host*: Marigold Ferreira (ward 4)\n• *How we decide*: by consent\n";
    let found = charter(text, "x.txt");
    assert_eq!(said(&found.purpose), "so that nobody is alone with a bad night");
    assert_eq!((found.cadence.minutes, found.cadence.target.map(|every| every.every)), (Some(45), Some(4)));
    assert_eq!(found.decisions.rule, Some(crate::charter::Rule::Consent));
    assert_eq!(roles(&found).first().map(|role| role.1.as_str()), Some("Marigold Ferreira (ward 4)"));
    // Items that tell of no sections are a list as ever.
    let text = "Night nurses\n\n- Tea: green\n- Biscuits: none\n- Members: bring one\n";
    assert_eq!(charter(text, "x.txt").sections.len(), 1);
}
