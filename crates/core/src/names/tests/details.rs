//! Ages and rare details: what is true of hardly anybody else.

use super::super::find::find;
use super::super::model::Kind;
use crate::settings::preferences::Language;

/// The details of a text, and nothing else of it.
fn details(text: &str, language: Language) -> Vec<String> {
    let found = find(text, language, &[]);
    found.into_iter().filter(|one| one.kind == Kind::Detail).map(|one| one.text).collect()
}

#[test]
fn an_age_is_found_in_figures_and_in_words() {
    for (text, language, expected) in [
        ("A boy of 11. Vrtla, his deputy, is 58. Her son (9) cried.", Language::En, vec!["11", "58", "9"]),
        (
            "She turned 40. She fled at seventeen. A clerk, 33 y/o.",
            Language::En,
            vec!["turned 40", "seventeen", "33 y/o"],
        ),
        ("A ten-year-old. She is in her sixties.", Language::En, vec!["ten-year-old", "sixties"]),
        (
            "Elle a onze ans. Un homme de 40 ans. Parti à seize ans.",
            Language::Fr,
            vec!["onze ans", "40 ans", "seize ans"],
        ),
        ("She's 58 and he’s 61. I'm 47. He's one.", Language::En, vec!["58", "61", "47"]),
        ("Sa fille (9) rit. Il a passé la cinquantaine.", Language::Fr, vec!["9", "cinquantaine"]),
        ("Een 11-jarig meisje. Ze werd 40. Een jongen van 9.", Language::Nl, vec!["11-jarig", "40", "9"]),
        (
            "Toen ze zeventien was. Een tienjarige. Haar zoon (9).",
            Language::Nl,
            vec!["zeventien", "tienjarige", "9"],
        ),
    ] {
        assert_eq!(details(text, language), expected, "{text}");
    }
}

#[test]
fn what_a_file_goes_by_and_the_number_of_a_town_are_details() {
    for (text, language, expected) in [
        (
            "Dossiernr. JRB-2024/00871 ligt hier. Ze wonen in 9000 Gent.",
            Language::Nl,
            vec!["JRB-2024/00871", "9000"],
        ),
        (
            "Le dossier (ASE-44120-B) est là. Elle habite au 3, rue des Lilas, 92000 Nanterre.",
            Language::Fr,
            vec!["ASE-44120-B", "92000"],
        ),
        ("The case is CP/20881/B. The other is K118823.", Language::En, vec!["CP/20881/B", "K118823"]),
        ("On Facebook she is zoedee88, since covid19.", Language::En, vec!["zoedee88"]),
    ] {
        assert_eq!(details(text, language), expected, "{text}");
    }
    for (text, language) in [
        ("L'article L226-2-1 le dit. De 14H30-16H00, puis le CM2-B.", Language::Fr),
        ("Twee Covid-19-jaren, M1-M2, de B2B-markt. We waren met 4000 Mensen.", Language::Nl),
        ("The A3-B4 form, the 24/7 line, EN-1090 and 4000 People.", Language::En),
    ] {
        assert_eq!(details(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn letters_that_are_somebody_are_no_hours() {
    let persons = |text: &str, language| {
        let found = find(text, language, &[]).into_iter().filter(|one| one.kind == Kind::Person);
        found.map(|one| one.text).collect::<Vec<_>>()
    };
    assert_eq!(persons("Le juge veut entendre A.M. le lundi.", Language::Fr), ["A.M."]);
    assert_eq!(persons("The judge wants to hear P.M. on Friday.", Language::En), ["P.M."]);
}

#[test]
fn years_that_count_something_else_are_no_age() {
    for (text, language) in [
        ("She came at nine. The score is 12. We are 9 in the room. A team of 8.", Language::En),
        ("Il y a 3 ans. Depuis 20 ans. Vingt ans de métier. Une cinquantaine de lettres.", Language::Fr),
        ("Ze is drie jaar directeur. Hij werkt hier 20 jaar. Een team van 8.", Language::Nl),
    ] {
        assert_eq!(details(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_hardly_anybody_else_has_or_was_is_a_rare_detail() {
    for (text, language, expected) in [
        (
            "He had a liver transplant and has a twin brother.",
            Language::En,
            vec!["liver transplant", "a twin brother"],
        ),
        (
            "She used to be a monk. She was adopted from Peru.",
            Language::En,
            vec!["used to be a monk", "She was adopted"],
        ),
        (
            "The only Sikh here; the only dentist on the island.",
            Language::En,
            vec!["only Sikh", "only dentist on the island"],
        ),
        ("He is the only one on the island.", Language::En, vec!["only one on the island"]),
        (
            "The first deaf magistrate. The first black headteacher. A blind judge.",
            Language::En,
            vec!["first deaf magistrate", "first black headteacher", "blind judge"],
        ),
        (
            "La première juge aveugle. Un avocat sourd.",
            Language::Fr,
            vec!["première juge aveugle", "avocat sourd"],
        ),
        (
            "De eerste zwarte rechter. Een dove huisarts.",
            Language::Nl,
            vec!["eerste zwarte rechter", "dove huisarts"],
        ),
        ("Ask @vrtlik_99. See you @ five.", Language::En, vec!["@vrtlik_99"]),
        (
            "Il a eu une greffe du foie. Son frère jumeau rit.",
            Language::Fr,
            vec!["greffe du foie", "frère jumeau"],
        ),
        ("La seule musulmane. Il a été moine.", Language::Fr, vec!["seule musulmane", "a été moine"]),
        (
            "Hij kreeg een levertransplantatie. Zijn tweelingbroer lacht.",
            Language::Nl,
            vec!["levertransplantatie", "tweelingbroer"],
        ),
        ("De enige moslima. Ze zit in een rolstoel.", Language::Nl, vec!["enige moslima", "in een rolstoel"]),
        (
            "Een gewezen priester, de enige vroedvrouw op het eiland.",
            Language::Nl,
            vec!["gewezen priester", "enige vroedvrouw op het eiland"],
        ),
    ] {
        assert_eq!(details(text, language), expected, "{text}");
    }
}

#[test]
fn what_is_said_of_plans_and_of_anybody_is_no_rare_detail() {
    for (text, language) in [
        (
            "The plan was adopted by all. He is blind to it. The only person who can say is the chair.",
            Language::En,
        ),
        (
            "Seule la personne qui l'a dit peut le reprendre. Il est aveugle à cela. La section est enlevée.",
            Language::Fr,
        ),
        (
            "De enige persoon die het kan zeggen. Hij is blind voor dat. Het plan werd aangenomen.",
            Language::Nl,
        ),
    ] {
        assert_eq!(details(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn being_the_only_one_of_a_group_or_a_trade_is_a_rare_detail() {
    for (text, language, expected) in [
        ("She is the only one in her class.", Language::En, "only one in her class"),
        ("Lui, c'est le seul de sa promotion.", Language::Fr, "seul de sa promotion"),
        ("Elle est la seule de sa famille.", Language::Fr, "seule de sa famille"),
        ("Hij is de enige in zijn klas.", Language::Nl, "enige in zijn klas"),
        ("Ze is de enige vrouwelijke loods.", Language::Nl, "enige vrouwelijke loods"),
    ] {
        assert_eq!(details(text, language), [expected], "{text}");
    }
    for (text, language) in [
        ("He smiles only in his class.", Language::En),
        ("The only problem in her team is time.", Language::En),
        ("Het enige in haar team dat werkt.", Language::Nl),
    ] {
        assert_eq!(details(text, language), Vec::<String>::new(), "{text}");
    }
}
