//! Whom a name stands beside: an alias, an organisation, the other half of somebody else's name.

use super::super::find::find;
use super::super::given::replaced;
use super::super::model::Kind;
use super::super::proposed::proposed;
use super::{kinds, known, texts};
use crate::settings::preferences::Language;

/// What is still pointed at behind the aliases.
fn left(text: &str, language: Language, pairs: &[(&str, &str)]) -> (String, Vec<String>) {
    let known = known(pairs);
    let (text, _) = replaced(text, &known);
    let found = find(&text, language, &known).into_iter().map(|finding| finding.text).collect();
    (text, found)
}

#[test]
fn an_alias_that_ends_in_a_letter_hides_nobody_beside_it() {
    let note = "Het begon goed voor Jan. Wouter Maes van Colruyt zei niets. Daarna sprak ik met Jan. Fatima El \
                Amrani lachte.";
    for (alias, said) in
        [("collega B", "collega B. Wouter"), ("B.", "voor B. Wouter"), ("B", "voor B. Wouter")]
    {
        let (text, found) = left(note, Language::Nl, &[("Jan", alias)]);
        assert!(text.contains(said), "{text}");
        assert_eq!(found, ["Wouter Maes", "Colruyt", "Fatima El Amrani"], "{alias}");
    }
    for (text, language, pairs, expected) in [
        ("I wrote to Ann. Peter Jones wrote too.", Language::En, ("Ann", "client X"), vec!["Peter Jones"]),
        ("J'ai écrit à Paul. Élise n'a rien dit.", Language::Fr, ("Paul", "P."), vec!["Élise"]),
        ("Ik schreef Jan. Vrtlik bleef weg.", Language::Nl, ("Jan", "J."), vec!["Vrtlik"]),
        ("Ik schreef Jan. Daarna bleef het stil.", Language::Nl, ("Jan", "J."), vec![]),
        ("Marie zag Sam. Sam Peeters zweeg.", Language::Nl, ("Marie", "Sam"), vec!["Peeters"]),
    ] {
        assert_eq!(left(text, language, &[pairs]).1, expected, "{text}");
    }
}

#[test]
fn a_letter_that_tells_which_one_is_no_initial_of_whoever_comes_next() {
    for (text, language, expected) in [
        ("We chose plan B. Peter Jones left.", Language::En, vec!["Peter Jones"]),
        ("Nobody liked team C. The manager said so. So did I. Then we left.", Language::En, vec![]),
        ("Elle est dans le groupe B. Marie rit.", Language::Fr, vec!["Marie"]),
        ("Ik sprak met collega B. Fatima lachte.", Language::Nl, vec!["Fatima"]),
        ("Ze zit in 3B. Wouter ook. Ik sprak met persoon X. Daarna niet meer.", Language::Nl, vec!["Wouter"]),
        ("Het was groep A. De Smet zweeg.", Language::Nl, vec!["De Smet"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn an_initial_is_part_of_the_name_that_it_begins() {
    for (text, language, expected) in [
        ("Ik zag J. Peeters. B. De Smet sprak.", Language::Nl, vec!["J. Peeters", "B. De Smet"]),
        ("Mijn collega B. Vrtlik belde.", Language::Nl, vec!["B. Vrtlik"]),
        ("I asked my colleague J. Okafor.", Language::En, vec!["J. Okafor"]),
        ("J'ai vu mon collègue M. Dubois.", Language::Fr, vec!["M. Dubois"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn somebody_and_where_they_work_are_two() {
    for (text, language, who, employer) in [
        ("Ik zag Janneke De Smet van UZ Leuven.", Language::Nl, "Janneke De Smet", "UZ Leuven"),
        ("Ik zag Jan van den Berg van UZ Leuven.", Language::Nl, "Jan van den Berg", "UZ Leuven"),
        ("Wouter Maes van Colruyt zei niets.", Language::Nl, "Wouter Maes", "Colruyt"),
        ("Ik belde An Claes (VDAB).", Language::Nl, "An Claes", "VDAB"),
        ("Ik belde An Claes bij de VDAB.", Language::Nl, "An Claes", "VDAB"),
        ("Ik zag Marie Dubois van de VDAB.", Language::Nl, "Marie Dubois", "VDAB"),
        ("J'ai vu Marie Dubois de la SNCB.", Language::Fr, "Marie Dubois", "SNCB"),
        ("I met Peter Jones from Acme Ltd.", Language::En, "Peter Jones", "Acme Ltd"),
        ("I met Peter Jones of Acme Ltd.", Language::En, "Peter Jones", "Acme Ltd"),
        ("I met Peter Jones at Barclays.", Language::En, "Peter Jones", "Barclays"),
        ("J'ai vu Marie Dubois de chez Colruyt.", Language::Fr, "Marie Dubois", "Colruyt"),
        (
            "J'ai vu Marie Dubois de la Clinique Saint-Luc.",
            Language::Fr,
            "Marie Dubois",
            "Clinique Saint-Luc",
        ),
    ] {
        let wanted = [(Kind::Person, who.to_owned()), (Kind::Employer, employer.to_owned())];
        assert_eq!(kinds(text, language), wanted, "{text}");
    }
    for (text, language, whole) in [
        ("Ze belde de Universiteit van Gent.", Language::Nl, "Universiteit van Gent"),
        ("Ze belde de Bank van Breda.", Language::Nl, "Bank van Breda"),
        ("Ze belde Piet van DIJK.", Language::Nl, "Piet van DIJK"),
        ("Ze belde Piet van der Bank.", Language::Nl, "Piet van der Bank"),
        ("Elle appelle l'Université de Liège.", Language::Fr, "Université de Liège"),
    ] {
        assert_eq!(texts(text, language), [whole], "{text}");
    }
}

#[test]
fn half_of_somebody_elses_name_is_left_alone_and_still_pointed_at() {
    for (name, text, expected, still) in [
        ("Jan", "Pieter-Jan en Jan spraken.", "Pieter-Jan en Bo spraken.", vec!["Pieter-Jan"]),
        ("Jan", "Ik zag Jan-Willem en Jan.", "Ik zag Jan-Willem en Bo.", vec!["Jan-Willem"]),
        ("Jan", "Ik zag Pieter-Jan Claes.", "Ik zag Pieter-Jan Claes.", vec!["Pieter-Jan Claes"]),
        ("Marie", "Ik zag Marie-Claire; Marie niet.", "Ik zag Marie-Claire; Bo niet.", vec!["Marie-Claire"]),
        ("Paul", "Ik zag Jean-Paul en Paul.", "Ik zag Jean-Paul en Bo.", vec!["Jean-Paul"]),
        ("Marie", "Ik zag Anne Marie en Marie.", "Ik zag Anne Marie en Bo.", vec!["Anne Marie"]),
        ("Jan Claes", "Ik zag Jan en Peeters-Claes.", "Ik zag Bo en Peeters-Claes.", vec!["Peeters-Claes"]),
    ] {
        let (text, found) = left(text, Language::Nl, &[(name, "Bo")]);
        assert_eq!((text.as_str(), found), (expected, still.iter().map(|one| (*one).to_owned()).collect()));
    }
}

#[test]
fn a_name_gives_way_whatever_else_is_bound_to_it() {
    for (name, text, expected) in [
        ("Jan", "Jans, Jan's, Jan’s, Jan-, -Jan en JAN", "Bos, Bo's, Bo’s, Bo-, -Bo en Bo"),
        ("Jan", "ex-Jan, Team-Jan, Jan-achtig; Jan - Piet", "ex-Bo, Team-Bo, Bo-achtig; Bo - Piet"),
        ("Élise", "d'Élise, l’Élise, Elise-là", "d'Bo, l’Bo, Bo-là"),
        ("Anne-Marie", "Anne Marie, Anne-Marie, ANNE-MARIE", "Bo, Bo, Bo"),
        ("Jan-Willem Claes", "Jan-Willem, Claes", "Bo, Bo"),
        ("Jan", "Toen Piet Jan zag", "Toen Piet Bo zag"),
    ] {
        assert_eq!(replaced(text, &known(&[(name, "Bo")])).0, expected, "{text}");
    }
    let both = known(&[("Jan", "Bo"), ("Fatima", "Kim"), ("Pieter", "Sam")]);
    assert_eq!(replaced("Jan-Fatima, Pieter-Jan", &both).0, "Bo-Kim, Pieter-Jan");
}

#[test]
fn somebody_is_one_with_and_without_an_accent_where_names_are_listed_and_where_they_give_way() {
    let aliases = |text: &str| -> Vec<String> {
        let found = find(text, Language::Fr, &[]);
        let say = |kind: Kind, number: usize| format!("{kind:?} {number}");
        proposed(found, |_| false, say).into_iter().map(|(_, alias)| alias).collect()
    };
    assert_eq!(aliases("J'ai vu Élise et Elise, puis ELISE."), ["Person 1", "Person 1", "Person 1"]);
    assert_eq!(aliases("J'ai vu Zoé Müller et Muller."), ["Person 1", "Person 1"]);
    assert_eq!(aliases("J'ai vu Anne-Marie et Anne Marie."), ["Person 1", "Person 1"]);
    assert_eq!(aliases("J'ai vu Marie-Claire et Marie."), ["Person 1", "Person 2"]);
    assert_eq!(replaced("Élise et Elise", &known(&[("Élise", "E.")])).0, "E. et E.");
}

#[test]
fn what_is_taken_hides_nothing_beside_it() {
    for (text, pair, expected) in [
        ("Het was op 12 april.", ("Mei", "April"), vec!["12"]),
        ("Volgens Jan Fatima niet.", ("Jan", "collega B"), vec!["Fatima"]),
        ("Hij werkt bij Colruyt\nJan zweeg.", ("Jan", "Bo"), vec!["Colruyt"]),
        ("Schrijf naar jan@vrtlik.org", ("Jan", "Bo"), vec!["vrtlik.org"]),
    ] {
        assert_eq!(left(text, Language::Nl, &[pair]).1, expected, "{text}");
    }
}

#[test]
fn the_signs_around_a_word_tell_that_it_is_somebody() {
    for (text, language, expected) in [
        ("Aanwezig: Vrtlik, Zorvath en Peeters.", Language::Nl, vec!["Vrtlik", "Zorvath", "Peeters"]),
        ("Coach: Zorvath\nThema: Werkdruk.", Language::Nl, vec!["Zorvath"]),
        ("Présents : Vrtlik et Dubois.", Language::Fr, vec!["Vrtlik", "Dubois"]),
        ("Hij riep “Zorvath” en ging. Hij zei “Nee” en bleef.", Language::Nl, vec!["Zorvath"]),
        ("Roos (12) zweeg. Lente (12) ook.", Language::Nl, vec!["Roos", "12", "Lente", "12"]),
        (
            "Ik zag mevr. de Smet en mw. van den Berg.",
            Language::Nl,
            vec!["mevr. de Smet", "mw. van den Berg"],
        ),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}
