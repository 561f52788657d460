//! Charters whose titles, roles and languages are told truly: nothing is merged that are two things, and nobody is made up.

use super::tests::seen;
use super::{Place, Shape};
use crate::charter::{Charter, Level, Rule, Texts};

/// A text in the one language that it is in, whatever that was taken for.
fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
}

fn charter(text: &str, name: &str) -> Charter {
    seen(text, name).versions.remove(0).charter
}

/// `Host: Ann Bell..2027-06-30 + Bo Lee = opens the door`, for each of the roles.
fn roles(charter: &Charter) -> Vec<String> {
    let told = charter.roles.iter().map(|role| {
        let names = role.holders.iter().map(|holder| {
            let days =
                [holder.from.as_deref(), holder.until.as_deref()].map(Option::unwrap_or_default).join("..");
            let organisation = if holder.organisation.is_empty() {
                String::new()
            } else {
                format!(" ({})", holder.organisation)
            };
            format!("{}{organisation} {days}", holder.name).trim_end_matches(['.', ' ']).to_owned()
        });
        let names = names.collect::<Vec<_>>().join(" + ");
        format!("{}: {names} = {}", said(&role.label), said(&role.duties)).replace("\n\n", " | ")
    });
    told.collect()
}

#[test]
fn one_foreign_word_is_no_second_language_and_no_translation() {
    for (language, text, wanted) in [
        (
            "en",
            "# Welcome group\n\n## Purpose\n\nWe think together about our work.\n\n## Roles\n\n- Timekeeper: Bo Lee – watches the clock\n- Host: Ann Bell – opens the door\n",
            ["Timekeeper: Bo Lee = watches the clock", "Host: Ann Bell = opens the door"],
        ),
        (
            "fr",
            "# Groupe d'accueil\n\n## Objet\n\nNous pensons ensemble à notre travail.\n\n## Rôles\n\n- Gardienne : Bo Lee – veille au temps\n- Hôte : Ann Bell – ouvre « the meeting space »\n",
            ["Gardienne: Bo Lee = veille au temps", "Hôte: Ann Bell = ouvre « the meeting space »"],
        ),
        (
            "nl",
            "# Onthaalgroep\n\n## Doel\n\nWij denken samen na over ons werk.\n\n## Rollen\n\n- Tijdbewaker: Bo Lee – bewaakt de tijd\n- Gastvrouw: Ann Bell – opent the meeting space\n",
            ["Tijdbewaker: Bo Lee = bewaakt de tijd", "Gastvrouw: Ann Bell = opent the meeting space"],
        ),
    ] {
        let found = charter(text, "x.md");
        assert_eq!(
            (found.languages.as_slice(), roles(&found).as_slice()),
            (&[language.to_owned()][..], &wanted.map(str::to_owned)[..]),
            "{text}"
        );
    }
    let text = "# Circle\n\n## Guidelines\n\n1. Listen to who speaks.\n2. Host: open the door.\n";
    let found = charter(text, "x.md");
    assert_eq!((found.languages.as_slice(), found.guidelines.len()), (&["en".to_owned()][..], 2));
}

#[test]
fn heads_of_columns_may_say_that_there_are_several() {
    for (heads, turn) in [
        ("Role(s) | Holder(s) | Tasks", "by rotation"),
        ("Rôle(s) | Titulaire(s) | Tâches", "à tour de rôle"),
        ("Rôle | Titulaire·s | Tâches", "à tour de rôle"),
        ("Rol(len) | Houder(s) | Taken", "bij toerbeurt"),
        ("Rol | Houder/ster | Taken", "bij toerbeurt"),
    ] {
        let text = format!(
            "# Circle\n\n## Roles\n\n| {heads} |\n|---|---|---|\n| Host | Ann Bell | Door |\n| Scribe | {turn} | Notes |\n"
        );
        let wanted = ["Host: Ann Bell = Door".to_owned(), format!("Scribe:  = {turn} | Notes")];
        assert_eq!(roles(&charter(&text, "x.md")), wanted, "{text}");
    }
}

#[test]
fn the_first_heading_is_the_title_whatever_its_words() {
    for (title, purpose, members) in [
        ("Welcome group", "Purpose", "Members"),
        ("Guidelines", "Purpose", "Members"),
        ("Afspraken", "Doel", "Leden"),
        ("Règles de vie", "Objet", "Membres"),
    ] {
        let text = format!("# {title}\n\n## {purpose}\n\nA.\n\n## {members}\n\nB.\n");
        let found = charter(&text, "x.md");
        assert_eq!(
            (said(&found.title), said(&found.purpose), said(&found.membership.who)),
            (title, "A.", "B.")
        );
        assert!(found.sections.is_empty() && found.guidelines.is_empty(), "{found:?}");
        let found = seen(&format!("Oak Circle\n\n{text}"), "x.md").versions.remove(0);
        assert_eq!((said(&found.charter.title), found.charter.sections.len()), (title, 0));
        let beside = (found.lines[0].place, found.lines[0].shape, found.lines[0].source.as_str());
        assert_eq!(
            beside,
            (Place::Aside, Shape::Begins, "Oak Circle"),
            "the name of the group stands beside"
        );
    }
    let found = charter("# Guidelines\n\n## Listening\n\nFirst.\n\n## Rest\n\nThen.\n", "x.md");
    assert_eq!(found.guidelines.len(), 2, "a heading above clauses heads them");
    let found = charter("# Purpose\n\nA.\n\n# Members\n\nB.\n", "x.md");
    assert_eq!((said(&found.purpose), said(&found.membership.who)), ("A.", "B."));
}

#[test]
fn paragraphs_below_the_heading_of_a_role_tell_of_that_role() {
    for (heading, turn, name, duties) in [
        (
            "Roles",
            "by rotation – watches the clock",
            "Ann Bell – opens the door",
            ["Since: 1 January 2025", "Term: 1 year", "Backup: Tom"],
        ),
        (
            "Rôles",
            "à tour de rôle – veille au temps",
            "Ann Bell – ouvre la porte",
            ["Depuis : janvier", "Mandat : 1 an", "Suppléant : Tom"],
        ),
        (
            "Rollen",
            "bij toerbeurt – bewaakt de tijd",
            "Ann Bell – opent de deur",
            ["Sinds: januari", "Termijn: 1 jaar", "Reserve: Tom"],
        ),
    ] {
        let text = format!(
            "# Circle\n\n## {heading}\n\n### Timekeeper\n\n{turn}\n\n### Host\n\n{name}\n\n{}\n",
            duties.join("\n\n")
        );
        let found = charter(&text, "x.md");
        let deed = name.rsplit(" – ").next().unwrap();
        let wanted =
            [format!("Timekeeper:  = {turn}"), format!("Host: Ann Bell = {deed} | {}", duties.join(" | "))];
        assert_eq!(roles(&found), wanted, "{text}");
        assert!(!found.roles[0].is_vacant());
    }
}

#[test]
fn columns_say_since_when_and_until_when() {
    for (heads, from, until) in [
        ("Role | Name | Since | Until", "1 March 2026", "June 2027"),
        ("Rôle | Nom | Depuis | Jusqu'au", "1er mars 2026", "30 juin 2027"),
        ("Rol | Naam | Sinds | Tot", "1 maart 2026", "30 juni 2027"),
    ] {
        let text = format!(
            "# Circle\n\n## Roles\n\n| {heads} |\n|---|---|---|---|\n| Host | Ann Bell (City) | {from} | {until} |\n| Scribe | Bo Lee | | {until} |\n| Cook | vacant | | |\n"
        );
        let wanted =
            ["Host: Ann Bell (City) 2026-03-01..2027-06-30 =", "Scribe: Bo Lee ..2027-06-30 =", "Cook:  ="];
        let found: Vec<String> =
            roles(&charter(&text, "x.md")).iter().map(|role| role.trim_end().to_owned()).collect();
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn what_is_set_in_below_a_numbered_heading_is_its_text() {
    for [first, one, second, two] in [
        ["Purpose", "We study together at night.", "Members", "Anyone enrolled."],
        ["Objet", "Nous étudions ensemble la nuit.", "Membres", "Toute personne inscrite."],
        ["Doel", "Wij studeren samen 's nachts.", "Leden", "Wie is ingeschreven."],
    ] {
        let text = format!(
            "Night Circle\n\n1. {first}\n   {one}\n\n2. {second}\n   {two}\n\n3. Coffee\n   Bring biscuits.\n\n4. Decisions\n   By consent.\n"
        );
        let found = charter(&text, "x.txt");
        assert_eq!(
            (said(&found.title), said(&found.purpose), said(&found.membership.who)),
            ("Night Circle", one, two),
            "{found:?}"
        );
        assert_eq!((said(&found.decisions.text), found.sections.len()), ("By consent.", 1));
        assert_eq!(
            (said(&found.sections[0].label), said(&found.sections[0].text)),
            ("Coffee", "Bring biscuits.")
        );
    }
}

#[test]
fn terms_in_brackets_and_duties_behind_a_dash_are_told_from_names() {
    for (line, wanted) in [
        (
            "Keeper: Tomasz Klein [term: October 2026 – June 2027]",
            "Keeper: Tomasz Klein 2026-10-01..2027-06-30 =",
        ),
        (
            "Keeper: Tomasz Klein (term: October 2026 – June 2027)",
            "Keeper: Tomasz Klein 2026-10-01..2027-06-30 =",
        ),
        (
            "Gardien : Tomasz Klein (mandat : octobre 2026 – juin 2027)",
            "Gardien: Tomasz Klein 2026-10-01..2027-06-30 =",
        ),
        (
            "Beheerder: Tomasz Klein (termijn: oktober 2026 – juni 2027)",
            "Beheerder: Tomasz Klein 2026-10-01..2027-06-30 =",
        ),
        (
            "Secretaris: Joris Claes en An Wils – maken het verslag.",
            "Secretaris: Joris Claes + An Wils = maken het verslag.",
        ),
        ("Cook: Bo Lee, Ann Bell – cook the soup", "Cook: Bo Lee + Ann Bell = cook the soup"),
        ("Cuisinière : Bo Lee et Ann Bell – font la soupe", "Cuisinière: Bo Lee + Ann Bell = font la soupe"),
        ("Scribe: vacant\nWrites.", "Scribe:  = Writes."),
        ("Secrétaire : vacant\nRédige.", "Secrétaire:  = Rédige."),
        ("Verslaggever: vacant\nSchrijft.", "Verslaggever:  = Schrijft."),
    ] {
        let set_in = line.replace('\n', "\n  ");
        for (text, name) in [
            (format!("# Circle\n\n## Roles\n\n- {set_in}\n"), "x.md"),
            (format!("# Circle\n\n## Roles\n\n{line}\n"), "x.md"),
            (format!("Circle\n\nRoles\n\n{line}\n"), "x.txt"),
            (format!("# Circle\n\n## Roles\n\n{}\n", line.replace('\n', "\n\n")), "x.md"),
            (format!("Circle\n\nRoles\n\n{}\n", line.replace('\n', "\n\n")), "x.txt"),
        ] {
            let found: Vec<String> =
                roles(&charter(&text, name)).iter().map(|role| role.trim_end().to_owned()).collect();
            assert_eq!(found, [wanted], "{text}");
        }
    }
}

#[test]
fn what_was_learned_may_leave_though_a_sentence_before_says_what_stays() {
    for text in [
        "What is said in the room stays in the room. We may tell what we learned, never who said it.",
        "What is said in the room stays in the room. You may share what you learned.",
        "Ce qui se dit ici reste entre nous. Vous pouvez partager ce que vous avez appris.",
        "Wat hier gezegd wordt, blijft binnen de groep. We mogen delen wat we geleerd hebben.",
    ] {
        let found = seen(&format!("# C\n\n## Confidentiality\n\n{text}\n"), "x.md").versions.remove(0);
        assert_eq!(found.charter.confidentiality.level, Some(Level::StaysLeaves), "{text}");
        assert_eq!(said(&found.charter.confidentiality.text), text);
    }
    for text in [
        "What is said in the room stays in the room. You may not share what you learned.",
        "Ce qui se dit ici reste entre nous. Ne partagez pas ce que vous avez appris.",
        "Wat hier gezegd wordt, blijft binnen de groep. We mogen niet delen wat we geleerd hebben.",
    ] {
        let found = charter(&format!("# C\n\n## Confidentiality\n\n{text}\n"), "x.md");
        assert_eq!(found.confidentiality.level, Some(Level::Strict), "{text}");
    }
}

#[test]
fn roles_are_numbered_within_their_section() {
    for (text, wanted) in [
        (
            "Charte\n\nArticle 1 – Objet\n\nApprendre.\n\nArticle 2 – Rôles\n2.1 Présidente : Hélène Marchand.\n2.2 Trésorier : poste vacant.\n",
            ["Présidente: Hélène Marchand =", "Trésorier:  ="],
        ),
        (
            "Charter\n\nArticle 1: Purpose\n\nTo learn.\n\nArticle 2: Roles\n\n2.1 Chair: Ann Bell.\n\n2.2 Treasurer: vacant.\n",
            ["Chair: Ann Bell =", "Treasurer:  ="],
        ),
        (
            "Charter\n\nArtikel 1: Doel\n\nLeren.\n\nArtikel 2: Rollen\n2.1 Voorzitter: Ann Bell.\n2.2 Penningmeester: vacant.\n",
            ["Voorzitter: Ann Bell =", "Penningmeester:  ="],
        ),
    ] {
        for name in ["x.txt", "x.md"] {
            let text = if name == "x.md" {
                text.replace("Rôles\n", "Rôles\n\n").replace("Rollen\n", "Rollen\n\n")
            } else {
                text.to_owned()
            };
            let found = charter(&text, name);
            let told: Vec<String> = roles(&found).iter().map(|role| role.trim_end().to_owned()).collect();
            assert_eq!(
                (told.as_slice(), found.sections.len()),
                (&wanted.map(str::to_owned)[..], 0),
                "{text}"
            );
        }
    }
}

#[test]
fn clauses_that_letters_count_are_clauses() {
    for heading in ["Objectives", "1. Objectives", "Objectifs", "1. Doelstellingen"] {
        for (one, two) in [("a)", "b)"), ("a.", "b."), ("(a)", "(b)")] {
            for between in ["\n", "\n\n"] {
                let text = format!("Circle\n\n{heading}\n{one} Finish early{between}{two} Share summaries\n");
                let found = charter(&text, "x.txt");
                let told: Vec<&str> = found.objectives.iter().map(|clause| said(&clause.text)).collect();
                assert_eq!(told, ["Finish early", "Share summaries"], "{text}");
                assert!(found.sections.is_empty(), "{found:?}");
            }
        }
    }
}

#[test]
fn what_special_cases_need_is_no_majority_of_all() {
    for (text, rule, majority) in [
        (
            "We decide by majority. Purchases over €2000 need two thirds of the votes.",
            Some(Rule::Majority),
            None,
        ),
        ("We decide by consent. Changing this charter needs 75 % of the votes.", Some(Rule::Consent), None),
        (
            "We decide by a majority of 60 %; changing this charter needs a majority of 75 %.",
            Some(Rule::Majority),
            Some(60),
        ),
        (
            "Nous décidons par consentement. Modifier cette charte demande 75 % des voix.",
            Some(Rule::Consent),
            None,
        ),
        (
            "Nous décidons à la majorité. Les achats de plus de 2000 € demandent deux tiers des voix.",
            Some(Rule::Majority),
            None,
        ),
        (
            "We beslissen bij meerderheid. Aankopen boven 2000 euro vragen twee derde van de stemmen.",
            Some(Rule::Majority),
            None,
        ),
        (
            "We beslissen met consent. Dit charter wijzigen vraagt 75 % van de stemmen.",
            Some(Rule::Consent),
            None,
        ),
    ] {
        let found = charter(&format!("# C\n\n## Decisions\n\n{text}\n"), "x.md");
        assert_eq!((found.decisions.rule, found.decisions.majority_percent), (rule, majority), "{text}");
        assert_eq!(said(&found.decisions.text), text);
    }
}
