//! Lines in capitals, short forms, words in another form than the lists hold, and the names among them.

use super::texts;
use crate::settings::preferences::Language;

fn nobody(text: &str, language: Language) {
    assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
}

#[test]
fn a_line_in_capitals_is_no_name_and_whoever_is_named_in_it_is_found() {
    nobody("WHO HAS THE KEY OF THE STORE ROOM AGAIN? So the message began.", Language::En);
    nobody("QUI A LA CLÉ DU LOCAL MATÉRIEL ? Il finissait par JE L'AVAIS DIT.", Language::Fr);
    nobody("WIE HEEFT DE SLEUTEL VAN HET MATERIAALHOK? Zo begon het.", Language::Nl);
    assert_eq!(texts("PLEASE ASK JANET BEFORE YOU MOVE THE CHAIRS.", Language::En), ["JANET"]);
    assert_eq!(texts("VRAAG HET AAN JAN DE WIT VOOR JE VERTREKT.", Language::Nl), ["JAN DE WIT"]);
    assert_eq!(texts("CALL KBC AND ING ABOUT THE LOAN.", Language::En), ["KBC", "ING"]);
}

#[test]
fn short_forms_of_school_and_work_are_no_employers_and_employers_are() {
    nobody("She did a BTEC and A Levels, and UCAS wants the PDP.", Language::En);
    nobody("La CPE et le PP ont lu le PPS. Il va en EPS.", Language::Fr);
    nobody("Het XQZ is af, en mijn XQP ook.", Language::Nl);
    assert_eq!(texts("He works at XQZ and his brother at the XQV.", Language::En), ["XQZ", "XQV"]);
    assert_eq!(texts("La SNCF et IKEA recrutent.", Language::Fr), ["SNCF", "IKEA"]);
    assert_eq!(texts("She joined NHS Lothian, he left ING.", Language::En), ["NHS Lothian", "ING"]);
}

#[test]
fn words_in_another_form_have_a_capital_among_others_and_are_nobody() {
    nobody(
        "The Coordinator wants Minutes, the Council wants Laminated Cards and the Waiter a Tip.",
        Language::En,
    );
    nobody(
        "On a parlé du Pouvoir, de la Peur et de l'Armoire à Médicaments, puis des Intérimaires.",
        Language::Fr,
    );
    nobody(
        "We spraken over de Macht, de Angst, de Hoofdletters en de Koffieautomaat, met Thermoskan.",
        Language::Nl,
    );
    let name =
        texts("We spraken over de Macht, de Angst en de Tijd, in Hoogezand met Brechtje.", Language::Nl);
    assert_eq!(name, ["Hoogezand", "Brechtje"]);
}

#[test]
fn a_part_that_somebody_has_is_nobody_and_whoever_has_it_is_somebody() {
    nobody("The School Nurse came. Is this a Sunday School? He is a Form Tutor.", Language::En);
    nobody("Moi, Professeur Principal de la classe, je ris.", Language::Fr);
    nobody("De Graadcoördinator en de Preventieadviseur kwamen.", Language::Nl);
    assert_eq!(texts("The Treasurer, Wojtek, thanked the Chair.", Language::En), ["Wojtek"]);
    let found = texts("La Directrice, le Cuisinier et Vrtlik chantaient.", Language::Fr);
    assert_eq!(found, ["Vrtlik"]);
}

#[test]
fn names_that_are_words_or_open_a_sentence_are_found() {
    assert_eq!(texts("It was me, Baptiste from the office and an external.", Language::En), ["Baptiste"]);
    assert_eq!(texts("Grace from NHS Lothian covers the nights.", Language::En)[0], "Grace");
    assert_eq!(texts("Hope hasn't rung since.", Language::En), ["Hope"]);
    assert_eq!(texts("Avril est ma cliente.", Language::Fr), ["Avril"]);
    assert_eq!(texts("Hij moet bij Van den Berg zijn.", Language::Nl), ["Van den Berg"]);
    assert_eq!(texts("Van den Berg belde.", Language::Nl), ["Van den Berg"]);
    assert_eq!(texts("mw de wit gebeld, mw de haan niet.", Language::Nl), ["mw de wit", "mw de haan"]);
    assert_eq!(texts("Il travaille chez Vrtlik et Fils.", Language::Fr), ["Vrtlik et Fils"]);
}

#[test]
fn an_organisation_that_is_called_by_ordinary_words_is_found_where_somebody_works() {
    assert_eq!(texts("The placement at Little Steps ended early.", Language::En), ["Little Steps"]);
    assert_eq!(texts("Il a quitté Cuisine Verte à cause des horaires.", Language::Fr), ["Cuisine Verte"]);
    assert_eq!(texts("Ze werkt bij Tweede Kans op vrijdag.", Language::Nl), ["Tweede Kans"]);
    nobody("She heard it from Human Resources.", Language::En);
}

#[test]
fn a_day_and_a_month_in_figures_begin_a_note_and_a_fraction_does_too() {
    assert_eq!(texts("21/10 wandelcoaching, harde wind.", Language::Nl), ["21/10"]);
    assert_eq!(texts("- 28/9 walk\n- 30/9 call", Language::En), ["28/9", "30/9"]);
    nobody("3/4 of them stayed, and we are open 24/7.", Language::En);
}

#[test]
fn in_a_line_of_capitals_an_address_is_one_and_what_is_owned_is_a_thing() {
    let address = texts("ON A SONNÉ AU 14 RUE DES BOULANGERS ET ON A ATTENDU.", Language::Fr);
    assert!(address.iter().any(|found| found.ends_with("BOULANGERS")), "{address:?}");
    assert_eq!(texts("WE RANG AT 9 CHURCH STREET AND WAITED THERE.", Language::En), ["9 CHURCH STREET"]);
    nobody("SHE STAYED IN THE ROOM WITH HER TERRAPIN.", Language::En);
}

#[test]
fn a_house_or_a_road_that_is_called_by_ordinary_words_is_found() {
    for (text, found) in [
        ("Il enseigne au lycée des Quatre Vents.", "Quatre Vents"),
        ("Elle vit à la Clinique des Trois Ormes.", "Clinique des Trois Ormes"),
        ("Elle habite Rue de la Liberté.", "Rue de la Liberté"),
        ("On travaille avec Paysans de Demain.", "Paysans de Demain"),
    ] {
        assert_eq!(texts(text, Language::Fr), [found], "{text}");
    }
    nobody("Il a dessiné son Chemin de Vie, en Trois Étapes.", Language::Fr);
}
