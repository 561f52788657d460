//! What has a capital and points at nobody, and who made it: methods, short forms, inhabitants, feasts, tools.

use super::{kinds, texts};
use crate::settings::preferences::Language;

use super::super::model::Kind;

#[test]
fn methods_short_forms_inhabitants_and_tools_are_no_names() {
    for (text, language) in [
        ("We read about Transactional Analysis and the Drama Triangle.", Language::En),
        ("The CPD log, the KPIs, an INFP, a new MDT in Q3.", Language::En),
        ("A Frenchman, two Poles and the Norwegians laughed.", Language::En),
        ("Microsoft Teams froze, so we met on Google Meet with Post-its.", Language::En),
        ("Lu sur la Communication Non Violente et le Triangle dramatique.", Language::Fr),
        ("Le dossier VAE, les KPI, le DAF, une RQTH, un ENFP au T2.", Language::Fr),
        ("Les Polonais et une Marocaine riaient.", Language::Fr),
        ("Gelezen over Motiverende Gespreksvoering en het Levenswiel.", Language::Nl),
        ("Het MDO, de VOG, de KPI's, een SWOT-analyse in Q3.", Language::Nl),
        ("Een Fransman, twee Polen en de Marokkanen lachten.", Language::Nl),
    ] {
        assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_the_catalogue_calls_a_method_or_a_part_in_one_is_no_name() {
    for (text, language, expected) in [
        ("We tried the Fishbowl and a Troika. Then the Timekeeper spoke.", Language::En, vec![]),
        ("On a fait un Bocal et une Étude de cas. Puis la Secrétaire a parlé.", Language::Fr, vec![]),
        ("We deden een Incidentmethode. Daarna sprak de Gespreksleider.", Language::Nl, vec![]),
        // Somebody may be called so.
        ("Ze belde met Vrtlik Gespreksleider.", Language::Nl, vec!["Vrtlik Gespreksleider"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn a_feast_is_a_date_with_its_year_only() {
    for (text, language, expected) in [
        (
            "Christmas is hard. She called on Christmas Eve. Easter 2024 was calm.",
            Language::En,
            vec!["Easter 2024"],
        ),
        ("Pâques est calme. Noël aussi. Noël 2023 non.", Language::Fr, vec!["Noël 2023"]),
        ("Kerstmis is stil. De Ramadan ook. Vorige Pasen niet.", Language::Nl, vec!["Vorige Pasen"]),
        ("We met on Easter Road.", Language::En, vec!["Easter Road"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn whoever_is_called_as_a_method_is_somebody_behind_a_title_a_first_name_or_what_people_do() {
    for (text, language, expected) in [
        ("We used Kolb. Belbin roles help. Carl Rogers said so. Maslow’s pyramid.", Language::En, vec![]),
        (
            "Anna Kolb rang. Cllr Gibbs left. I met Covey. Schein phoned.",
            Language::En,
            vec!["Anna Kolb", "Cllr Gibbs", "Covey", "Schein"],
        ),
        ("J'ai croisé Belbin. On a lu Kolb.", Language::Fr, vec!["Belbin"]),
        (
            "Ik ontmoette Covey. De cirkel van Korthagen. Schepen Rogers belde.",
            Language::Nl,
            vec!["Covey", "Schepen Rogers"],
        ),
        ("I met Kolb. Then Kolb said no.", Language::En, vec!["Kolb", "Kolb"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn dates_are_found_short_and_whole() {
    for (text, language, expected) in [
        (
            "By Dec 1st. On 14th Feb. '97. In August '21.",
            Language::En,
            vec!["Dec 1st", "14th Feb. '97", "August '21"],
        ),
        (
            "On Fri 13 Feb. Since wk 34. Next round 3/12. On 1.9. we move.",
            Language::En,
            vec!["Fri 13 Feb", "wk 34", "3/12", "1.9."],
        ),
        (
            "Le 14 fév. 97. Depuis la semaine 34. Les années 80. En août 21.",
            Language::Fr,
            vec!["14 fév. 97", "semaine 34", "années 80", "août 21"],
        ),
        (
            "Op 12-6. In aug. '21. Sinds week 34. Op 1 dec. bij ons.",
            Language::Nl,
            vec!["12-6", "aug. '21", "week 34", "1 dec."],
        ),
        ("Can we move to Thursday the 12th?", Language::En, vec!["Thursday the 12th"]),
        ("Kan het donderdag de 12e?", Language::Nl, vec!["donderdag de 12e"]),
        ("She scored 3/12. Version 2.3 is 12-6 pages long.", Language::En, vec![]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn an_ordinary_word_with_a_capital_is_a_name_where_a_name_stands() {
    for (text, language, expected) in [
        ("She works at Kindness. We got as far as Kindness.", Language::En, vec!["Kindness"]),
        ("Elle aide l'asbl Espoir. Et puis vint Espoir.", Language::Fr, vec!["Espoir"]),
        ("Ze werkt bij Anders. We kwamen bij de module Ethiek.", Language::Nl, vec!["Anders"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn two_names_of_different_kinds_are_two_and_a_road_is_whole() {
    for (text, language, expected) in [
        ("Het kantoor in Antwerpen van Vrtlik.", Language::Nl, vec!["Antwerpen", "Vrtlik"]),
        ("Ze at in De Rode Haan op de Vismarkt.", Language::Nl, vec!["De Rode Haan", "Vismarkt"]),
        (
            "Hij woont aan de Grote Markt in 's-Hertogenbosch.",
            Language::Nl,
            vec!["Grote Markt", "'s-Hertogenbosch"],
        ),
        ("Derrière l'Aldi de Namur.", Language::Fr, vec!["Aldi", "Namur"]),
        (
            "Au 7, rue de l'Abattoir. La gare du Midi.",
            Language::Fr,
            vec!["rue de l'Abattoir", "gare du Midi"],
        ),
        ("Phoned Dr Vrtlik. I lost to Zorin Vrtlik.", Language::En, vec!["Dr Vrtlik", "Zorin Vrtlik"]),
        ("Buschauffeur Zorin Vrtlik kwam.", Language::Nl, vec!["Zorin Vrtlik"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
    let found = kinds("Elle travaille à Médecins sans frontières.", Language::Fr);
    assert_eq!(found, [(Kind::Employer, "Médecins sans frontières".to_owned())]);
}
