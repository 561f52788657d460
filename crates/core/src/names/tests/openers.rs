//! Names that no list knows and that open a sentence or a line: what follows them tells.

use super::texts;
use crate::settings::preferences::Language;

#[test]
fn what_stands_behind_a_word_tells_that_it_is_somebody() {
    for (text, language, expected) in [
        ("Vrtla: happy with it.", Language::En, vec!["Vrtla"]),
        ("Vrtla (finance) left.", Language::En, vec!["Vrtla"]),
        ("Vrtla (everyone who was there calls him that) sat.", Language::En, vec!["Vrtla"]),
        ("Vrtla (tout le monde dans la maison l'appelle ainsi) rit.", Language::Fr, vec!["Vrtla"]),
        ("Vrtla, my neighbour, knits.", Language::En, vec!["Vrtla"]),
        ("Vrtla again.", Language::En, vec!["Vrtla"]),
        ("Vrtla who never calls.", Language::En, vec!["Vrtla"]),
        ("Vrtla and I walked.", Language::En, vec!["Vrtla"]),
        ("Vrtla qui rit. Vrtla, ma voisine, aussi.", Language::Fr, vec!["Vrtla", "Vrtla"]),
        ("Vrtla et moi avons ri.", Language::Fr, vec!["Vrtla"]),
        ("Vrtla die altijd belt. Vrtla weer.", Language::Nl, vec!["Vrtla", "Vrtla"]),
        ("Vrtla en ik wandelden.", Language::Nl, vec!["Vrtla"]),
        (
            "De Wilde lachte. De Kort zei niets. De directie zei niets.",
            Language::Nl,
            vec!["De Wilde", "De Kort"],
        ),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn what_a_person_does_tells_that_a_word_is_somebody() {
    for (text, language) in [
        ("Vrtla fled. Vrtla shouts. Vrtla knits. Vrtla swam.", Language::En),
        ("Vrtla habite ici. Vrtla enseigne. Vrtla chante. Vrtla soupirait.", Language::Fr),
        ("Vrtla woont hier. Vrtla poetst. Vrtla verdronk. Vrtla zong.", Language::Nl),
    ] {
        assert_eq!(texts(text, language), ["Vrtla"; 4], "{text}");
    }
}

#[test]
fn a_name_that_ends_as_words_do_is_told_by_what_is_said_of_one() {
    for (text, language, expected) in [
        ("Norven is ill. Aldred was late again.", Language::En, vec!["Norven", "Aldred"]),
        ("Norven ne vient pas. Aldred a peur.", Language::Fr, vec!["Norven", "Aldred"]),
        ("Norven heeft verlof. Norven is ziek.", Language::Nl, vec!["Norven", "Norven"]),
        ("Fietsen is leuk. Wandelen was fijn. Luisteren heeft zin.", Language::Nl, vec![]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn a_list_of_people_is_one_name_a_line() {
    for (text, language, expected) in [
        ("Present:\nVrtla\nZorin\nAnna\nWe began late.", Language::En, vec!["Vrtla", "Zorin", "Anna"]),
        ("Aanwezig:\n- Vrtla\n- Zorin\nWe begonnen laat.", Language::Nl, vec!["Vrtla", "Zorin"]),
        ("Présents :\nVrtla\nZorin", Language::Fr, vec!["Vrtla", "Zorin"]),
        ("- Vrtla: wants more\n- Norven: asks for less", Language::En, vec!["Vrtla", "Norven"]),
        ("- Vrtla : veut plus\n- Zorin : se tait", Language::Fr, vec!["Vrtla", "Zorin"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn whoever_has_a_part_in_a_method_is_named_behind_it() {
    for (text, language, expected) in [
        ("Guardian: Vrtla. Timekeeper: Zorin.", Language::En, vec!["Vrtla", "Zorin"]),
        ("Gardienne : Vrtla. Secrétaire : Zorin.", Language::Fr, vec!["Vrtla", "Zorin"]),
        ("Bewaker: Vrtla. Tijdbewaker: Zorin.", Language::Nl, vec!["Vrtla", "Zorin"]),
        ("- Mei-Ling: bang voor ruzie. We zagen Mei-Ling weer.", Language::Nl, vec!["Mei-Ling", "Mei-Ling"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn values_topics_and_the_words_of_a_list_are_nobody() {
    for (text, language) in [
        ("Values: Courage, Gentleness, Humour, Play.", Language::En),
        ("Agenda: Welcome, Brunch, Fishbowl, Check-out.", Language::En),
        ("Strength: clear. Weakness: late. Threat: a merger.", Language::En),
        ("Valeurs : Courage, Douceur, Humour, Jeu.", Language::Fr),
        ("Programme : Accueil, Goûter, Bocal, Clôture.", Language::Fr),
        ("Rire aide. Dormir aussi. Retirez-lui aussi la clé.", Language::Fr),
        ("Waarden: Moed, Zachtheid, Humor, Spel. Geduld ook.", Language::Nl),
        ("Eén: om vijf uur weg. Twee: hulp vragen.", Language::Nl),
        ("Thermodynamics: hard. Podcasts (two) helped.", Language::En),
        ("Odd, the silence. Messy again. Blind spots. Our Nurse Manager came.", Language::En),
        ("Bizarre encore. Lourd, le silence. Métaphore : une rivière.", Language::Fr),
        ("Lastig weer. Vreemd die zin. Overuren ook. Anker: adem.", Language::Nl),
    ] {
        assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn letters_alone_are_somebody_where_they_do_what_people_do() {
    for (text, language, expected) in [
        ("K. asked her. Mrs B. came late. D.F. left early.", Language::En, vec!["K.", "Mrs B.", "D.F."]),
        ("K. lui a parlé. Mme B. est venue. D.F. a ri.", Language::Fr, vec!["K.", "Mme B.", "D.F."]),
        ("N. en ik zwegen. Mevrouw B. belde. D.F. kwam.", Language::Nl, vec!["N.", "Mevrouw B.", "D.F."]),
        ("Jan P. kwam. We kozen plan B. Toen gingen we.", Language::Nl, vec!["Jan P."]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn whoever_signs_a_letter_or_is_told_apart_by_commas_is_somebody() {
    for (text, language, expected) in [
        ("We can talk.\nWarm wishes,\nVrtlik\n\nPS It rained.", Language::En, vec!["Vrtlik"]),
        ("Vrtlik, project lead for the new bypass, was passed over.", Language::En, vec!["Vrtlik"]),
        ("**Bénéficiaire :** Vrtlik, contremaître.", Language::Fr, vec!["Vrtlik"]),
        ("On y va avec Vrtlik, Cheffe de rayon.", Language::Fr, vec!["Vrtlik"]),
        ("Tot dan!\nGroetjes\nVrtlik", Language::Nl, vec!["Vrtlik"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn a_name_is_found_behind_what_says_where_and_in_a_theme_that_is_a_sentence() {
    for (text, language, expected) in [
        (
            "Thema: solliciteren naar de post van hoofd op het Sint-Vrtlikcollege.",
            Language::Nl,
            "Sint-Vrtlikcollege",
        ),
        ("De manager (standplaats Geel) belt niet.", Language::Nl, "Geel"),
        ("We zien elkaar op de Oude Gracht.", Language::Nl, "Oude Gracht"),
        ("Her assistant, Odd-Arne, books everything.", Language::En, "Odd-Arne"),
    ] {
        assert_eq!(texts(text, language), [expected], "{text}");
    }
}

#[test]
fn a_note_that_begins_with_a_day_and_its_month_has_a_date() {
    assert_eq!(texts("23.5. Ze praat niet.", Language::Nl), ["23.5."]);
    assert_eq!(texts("next call 19/3", Language::En), ["19/3"]);
}
