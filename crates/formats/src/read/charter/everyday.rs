//! Charters as people keep and send them: exports, tables, mails, notes in capitals.

use super::tests::seen;
use crate::charter::Texts;

/// A text in the one language that it is in, whatever that was taken for.
fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
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
    let told: Vec<(&str, Vec<(&str, &str)>)> = charter
        .roles
        .iter()
        .map(|role| {
            let holders = role.holders.iter().map(|one| (one.name.as_str(), one.organisation.as_str()));
            (said(&role.label), holders.collect())
        })
        .collect();
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
