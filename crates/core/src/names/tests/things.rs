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
