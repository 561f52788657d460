//! Words with a capital that are things, offices and headings, and what of a text is found around them.

use super::super::model::Kind;
use super::{kinds, texts};
use crate::settings::preferences::Language;

#[test]
fn things_offices_and_subjects_with_a_capital_are_nobody() {
    for (text, language) in [
        ("Then Human Resources asked for Receipts. Wellbeing Team gave a leaflet.", Language::En),
        ("He is better at Maths. She stayed with Facts, Feelings, Needs. Interpreter needed.", Language::En),
        ("Puis les Ressources Humaines ont parlé. La Trésorière compte les Justificatifs.", Language::Fr),
        ("On est à la Phase 3. Deux colonnes (Aide / Freine).", Language::Fr),
        ("De Toetsweek begint. Het Opvangteam belde. Hij praatte over Hechting en Verlies.", Language::Nl),
    ] {
        assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_surname_that_is_an_ordinary_word_is_somebody_inside_a_sentence() {
    for (text, language, expected) in [
        ("Then the Frost family moved, and the Black family.", Language::En, vec!["Frost", "Black"]),
        ("The Grey family moved near the Porter family.", Language::En, vec!["Grey", "Porter"]),
        ("She mentioned that Porter had been late.", Language::En, vec!["Porter"]),
        ("My client, Frost, has resigned.", Language::En, vec!["Frost"]),
        ("Between Stone and Porter it went wrong.", Language::En, vec!["Stone", "Porter"]),
        ("Ask Rice, she knows.", Language::En, vec!["Rice"]),
        ("Toen kwam de familie Winter langs, met de familie Boon.", Language::Nl, vec!["Winter", "Boon"]),
        ("Ze zei dat Winter te laat was.", Language::Nl, vec!["Winter"]),
        ("Toen kwam Kamp binnen.", Language::Nl, vec!["Kamp"]),
        ("After the winter a black stone lay by the bridge.", Language::En, vec![]),
        ("In de winter viel een boom op de brug bij de haven.", Language::Nl, vec![]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn a_family_is_called_by_its_name_whatever_word_that_is() {
    for (text, language, expected) in [
        ("Then the Gentle family moved.", Language::En, "Gentle"),
        ("Vrtlik twins came.", Language::En, "Vrtlik"),
        ("Toen kwam het gezin Vrtlik.", Language::Nl, "Vrtlik"),
        ("Puis la famille Vrtlik est venue.", Language::Fr, "Vrtlik"),
    ] {
        assert_eq!(kinds(text, language), [(Kind::Person, expected.to_owned())], "{text}");
    }
}

#[test]
fn a_month_between_names_is_somebody_and_one_that_a_month_leads_to_is_a_date() {
    let people = |text: &str| {
        let found = kinds(text, Language::En);
        assert!(found.iter().all(|(kind, _)| *kind == Kind::Person), "{text}");
        found.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    assert_eq!(people("We invited Tom, June, and Ann."), ["Tom", "June", "Ann"]);
    assert_eq!(people("We invited Ann, April, May, and Tom."), ["Ann", "April", "May", "Tom"]);
    assert_eq!(people("Her sister, May, had called."), ["May"]);
    let dates = [(Kind::Date, "April".to_owned()), (Kind::Date, "May".to_owned())];
    assert_eq!(kinds("We meet in April, May, and later.", Language::En), dates);
}

#[test]
fn what_a_family_calls_somebody_is_nobody_and_kin_that_is_a_surname_is_somebody() {
    assert_eq!(texts("Ik was bij Oma en sprak met Neef.", Language::Nl), ["Neef"]);
    assert_eq!(texts("Je vais chez Mamie et je parle à Cousin.", Language::Fr), ["Cousin"]);
    assert_eq!(texts("We stayed with Gran.", Language::En), Vec::<String>::new());
}

#[test]
fn behind_a_heading_in_bold_letters_a_sentence_begins() {
    let text = "**Mijn vraag** Waarom zei ik niets? Ik sprak met **Baukje** Vrtlik.";
    assert_eq!(texts(text, Language::Nl), ["Baukje", "Vrtlik"]);
}

#[test]
fn a_box_at_the_post_office_is_a_detail_and_an_hour_is_nobody() {
    for (text, language, expected) in [
        ("Write to PO Box 417, never home.", Language::En, "PO Box 417"),
        ("Schrijf naar Postbus 417 graag.", Language::Nl, "Postbus 417"),
        ("Écrire à la BP 45 seulement.", Language::Fr, "BP 45"),
    ] {
        assert_eq!(kinds(text, language), [(Kind::Detail, expected.to_owned())], "{text}");
    }
    assert_eq!(texts("We begin at 9 A.M. sharp.", Language::En), Vec::<String>::new());
}

#[test]
fn a_season_of_a_year_is_a_date_and_a_surname_with_two_small_words_a_name() {
    assert_eq!(texts("Ze werkt er sinds het najaar van 2019.", Language::Nl), ["najaar van 2019"]);
    assert_eq!(texts("Puis Mme de la Tour a parlé.", Language::Fr), ["Mme de la Tour"]);
}

#[test]
fn what_is_numbered_counted_or_taught_about_is_nobody() {
    for (text, language) in [
        ("She moved to Ward 12, and the Head of Sixth agreed.", Language::En),
        ("I read the chapter on Contracting.", Language::En),
        ("Il a rangé les Mouchoirs et les clés. Excusée : ma cheffe.", Language::Fr),
        ("Ze sprak met Syrische artsen en Ghanese bakkers.", Language::Nl),
    ] {
        assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
    }
    assert_eq!(texts("I met Ward in the hall. Precious made soup.", Language::En), ["Ward", "Precious"]);
}
